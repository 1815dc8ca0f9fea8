"""Words with which a text attributes something to nobody in particular, by language: tables for `attributions`.

Each pattern begins with a trigger, a piece of small letters that every match has, so that a text without it costs one
search of a string. The one thing a reader would not guess: what is not named is the person. "Pentagon officials said"
is vague here, as nobody can be asked; "the Pentagon said" is not, as an institution answers for it.
"""

from __future__ import annotations

# People by their trade or their place: `analyst` and `analysts`.
GROUPS = (
    *("activist", "adviser", "advisor", "aide", "analyst", "banker", "broker", "campaigner", "colleague"),
    *("commentator", "critic", "dealer", "detractor", "diplomat", "doctor", "economist", "employee", "executive"),
    *("expert", "eyewitness", "friend", "historian", "insider", "investigator", "investor", "lawmaker"),
    *("neighbor", "neighbour", "observer", "official", "opponent", "proponent", "pundit", "relative"),
    *("rescuer", "researcher", "resident", "scientist", "skeptic", "source", "staffer", "supporter"),
    *("trader", "villager", "witness", "worker", "staff member"),
)
PLURALS = {"eyewitness": "eyewitnesses", "witness": "witnesses"}
COLLECTIVE = ("authorities",)

# What a group says or thinks; the short forms only behind a plural, as "official report" is a report.
_PAST = (
    "said|told|believed|thought|suggested|indicated|warned|noted|argued|feared|expected|estimated|predicted|reported"
    "|claimed|added|described|acknowledged|confirmed|insisted|alleged|suspected|cautioned|contended|maintained|revealed"
    "|disclosed|called|accused|disputed|emphasi[sz]ed|informed|agreed|speculated|stressed|stated|explained"
    "|pointed out|pointed to|hinted|worried"
    "|complained"
)
_THIRD = (
    "says|tells|believes|thinks|suggests|indicates|warns|argues|expects|predicts|adds|claims|alleges|confirms"
    "|insists|explains"
)
_SHORT = (
    "say|tell|believe|think|suggest|indicate|warn|note|argue|fear|expect|estimate|predict|report|claim|add|describe"
    "|acknowledge|confirm|insist|allege|suspect|caution|contend|maintain|agree|speculate|stress|point out|point to|hope"
    "|accuse|dispute|emphasi[sz]e|worry|hint|telling|saying|suggesting|claiming|arguing|warning|insisting"
    "|(?:are|were) (?:saying|suggesting|claiming|warning|predicting|speculating|reporting|confirming)"
)
SAYS_ONE = f"{_PAST}|{_THIRD}"
SAY_MANY = f"{_PAST}|{_SHORT}"

# Determiners and adjectives that belong to the group, for showing it whole.
BEFORE = (
    r"(?:(?:a|an|one|another|the|some|many|several|most|other|two|three|few|unnamed|unidentified|anonymous|senior"
    r"|former|top|high-ranking|leading|independent|outside|local|foreign|western|european|american|u\.?s\.?|british"
    r"|chinese|russian|iraqi|afghan|turkish|military|government|security|intelligence|political|legal|industry|market"
    r"|defen[cs]e|police|state|federal|city|health|diplomatic|company|pentagon|white house|opposition|rebel|well-placed"
    r"|reliable|informed) ){0,4}"
)

_REPORTS = (
    "(?:unconfirmed|media|press|news|local|some|multiple|various|several|numerous|conflicting|earlier|persistent)"
    "(?: (?:media|press|news))? reports"
)
_REPORT = (
    "(?:say|said|state|stated|suggest|suggested|indicate|indicated|claim|claimed|emerge|emerged|surfaced|stating|saying"
    "|suggesting|claiming|indicating)"
)
_IS = "(?:is|are|was|were|be|been|being)"
_WIDELY = "(?:also|now|still|widely|generally|commonly)"
_HEARD = "believed|thought|understood|said|reported|rumou?red|alleged|claimed|feared|revealed|suggested"
_BELIEVED = ("believed", "thought", "understood", "rumored", "rumoured", "alleged", "reported", "reputed", "feared")
_SEVERAL = "(?:several|some|many|various|other)"
_MEDIA = ("agencies", "outlets", "newspapers", "websites", "publications", "media")
_RUMOUR = "ha(?:s|ve) (?:it|swirled|circulated|spread)|say|said|states?|suggests?|would suggest|that|about|of|claim"
_THINK = (
    "say|said|believed?|think|argued?|suggest(?:ed)?|feared|fear|claim(?:ed)?|speculated?|suspect(?:ed)?|worry"
    "|(?:are|were|remain) (?:concerned|worried|afraid|s[ck]eptical)"
)

# Whole expressions in English: a trigger and a pattern.
ENGLISH = (
    ("familiar with", r"(?:people|persons?|sources?|officials?|someone) familiar with [\w' -]{3,40}"),
    ("people close to", r"people close to [\w' -]{3,40}"),
    ("with knowledge of", r"(?:people|persons?|someone) with (?:direct )?knowledge of [\w' -]{3,40}"),
    ("briefed on", r"(?:people|persons?|someone) briefed on [\w' -]{3,40}"),
    ("reportedly", r"reportedly"),
    ("allegedly", r"allegedly"),
    ("purportedly", r"purportedly"),
    ("supposedly", r"supposedly"),
    *((f"{said} to ", rf"(?:{_IS} )?(?:{_WIDELY} )?{said} to (?:be|have|the be)") for said in _BELIEVED),
    *((f"{said} to ", rf"{_IS}(?: {_WIDELY})? {said} to") for said in ("said", *_BELIEVED)),
    ("believed dead", r"(?:is|are|was|were) believed dead"),
    ("has been ", r"(?:as )?has been (?:claimed|alleged|suggested)"),
    *(
        (trigger, rf"{trigger}(?:{_WIDELY} )?(?:{_HEARD})(?! (?:to|by))")
        for trigger in ("it is ", "it was ", "it has been ", "it's ", "it’s ")
    ),
    ("said to ", r"said to (?:be|have)"),
    ("reports ", rf"{_REPORTS} (?:of|that)"),
    ("reports ", rf"(?:{_REPORTS}|(?:the|these|such) reports|reports)(?: \w+){{0,3}}? {_REPORT}"),
    ("reports ", r"(?:amid|amidst|were|are|been|after|on) (?:\w+ )?reports (?:that|of)"),
    ("according to ", r"according to (?:\w+ ){0,3}(?:reports|media)"),
    ("according to ", r"according to (?:one|two|some|several|a)(?: of)?(?: the| these| those)? (?:person|people)"),
    ("person", r"(?:cit|quot)(?:es?|ed|ing) (?:one|a) (?:person|people)"),
    ("to believe", r"many to believe"),
    ("unnamed ", r"unnamed (?:\w+ ){0,2}(?:sources?|officials?|persons?|people|employees?|executives?|insiders?)"),
    ("anonymous ", r"anonymous (?:\w+ ){0,2}(?:sources?|officials?|persons?|people|employees?|executives?|insiders?)"),
    ("member of staff", r"a member of staff"),
    (" person ", r"(?:this|the|one|another|a) person (?:said|told|added|says)"),
    *(
        (kind, rf"{_SEVERAL} (?:\w+ )?{kind}(?:[^.;!?\n]{{0,90}},)?(?: have)? (?:report|claim|sa[iy])\w*")
        for kind in _MEDIA
    ),
    ("rumo", rf"rumou?rs? (?:{_RUMOUR})"),
    *(
        (
            f"{some} ",
            rf"{some}(?: in [\w ]{{2,24}}?| of them)?(?: have| had| also| even| now| still){{0,2}} (?:{_THINK})",
        )
        for some in ("some", "many", "others", "most")
    ),
)
# Said of someone who is not named: counted only in a sentence that has no other mark.
UNNAMED = (
    ("anonymity", r"(?:on (?:the )?)?condition of anonymity|requested anonymity|insisted on anonymity"),
    ("to be named", r"(?:declined|asked not|refused|did not want|did not wish|not) to be named"),
    ("to be identified", r"(?:declined|asked not|refused|did not want|did not wish|not) to be identified"),
    ("remain anonymous", r"remain anonymous"),
)

_DE_PEOPLE = (
    "Analysten|Experten|Beobachter[n]?|Kritiker[n]?|Insider[n]?|Fachleuten?|Diplomaten|Regierungsvertreter[n]?"
    r"|Behördenvertreter[n]?|Augenzeugen|Anwohner[n]?|Branchenkenner[n]?|\w*[Kk]reisen?|Behörden|Medienberichten?|Berichten"
)
_DE_SAY = (
    "sagen|sagten|sehen|warnen|warnten|gehen davon aus|rechnen"
    "|vermuten|bemängeln|kritisieren|bezweifeln|erwarten|berichten|berichteten|meinen|fürchten"
)
GERMAN = (
    ("zufolge", rf"(?:{_DE_PEOPLE}) zufolge"),
    ("laut ", rf"[Ll]aut (?:\w+n )?(?:{_DE_PEOPLE})"),
    ("nach angaben", rf"[Nn]ach Angaben (?:von |aus |der )?(?:\w+n )?(?:{_DE_PEOPLE})"),
    ("heißt es", r"[Hh]eißt es"),
    ("hieß es", r"[Hh]ieß es"),
    ("es heißt", r"[Ee]s heißt"),
    ("es wird ", r"[Ee]s wird (?:vermutet|angenommen|befürchtet|spekuliert|gemunkelt)"),
    ("angeblich", r"[Aa]ngeblich\w*"),
    ("vernehmen nach", r"[Dd]em Vernehmen nach"),
    ("aus ", rf"[Aa]us (?:\w+n )?(?:{_DE_PEOPLE}) (?:verlautete|hieß|heißt|wurde bekannt)"),
    ("vertraute", r"(?:mit der (?:Sache|Angelegenheit) )vertrauten? (?:Personen?|Kreise|Quellen?)"),
    ("analysten ", rf"Analysten (?:{_DE_SAY})"),
    ("experten ", rf"Experten (?:{_DE_SAY})"),
    ("fachleute ", rf"Fachleute (?:{_DE_SAY})"),
    ("diplomaten ", rf"Diplomaten (?:{_DE_SAY})"),
    ("augenzeugen ", rf"Augenzeugen (?:{_DE_SAY})"),
    ("behörden ", rf"Behörden (?:{_DE_SAY})"),
    ("beobachter ", rf"Beobachter (?:{_DE_SAY})"),
    ("kritiker ", rf"Kritiker (?:{_DE_SAY})"),
    ("insider ", rf"Insider (?:{_DE_SAY})"),
    ("anwohner ", rf"Anwohner (?:{_DE_SAY})"),
    ("regierungsvertreter ", rf"Regierungsvertreter (?:{_DE_SAY})"),
    ("genannt werden", r"nicht (?:namentlich )?genannt werden"),
    ("anonym bleiben", r"anonym bleiben"),
)
_FR_PEOPLE = (
    "sources?|experts?|analystes?|observateurs?|responsables?|témoins?|diplomates?|spécialistes?|riverains|habitants"
    "|critiques|médias|proches|officiels|économistes"
)
_FR_SOME = r"(?:des|de|certain(?:e)?s|plusieurs|les|un|une|d['’]autres|quelques)"
_FR_SAY = (
    "estiment|s['’]attendent|dénoncent|disent|affirment|pensent|jugent|craignent|soulignent|assurent|évoquent|redoutent|notent"
    "|(?:ont|a) (?:indiqué|affirmé|déclaré|dit|assuré|confié|précisé|rapporté)|estime|dit|affirme|indique|assure"
)
FRENCH = (
    ("selon ", rf"[Ss]elon {_FR_SOME} (?:{_FR_PEOPLE})(?: [a-zà-ÿ]+)?"),
    ("après ", rf"[Dd]['’]après {_FR_SOME} (?:{_FR_PEOPLE})"),
    ("de source", r"[Dd]e sources? [a-zà-ÿ]+"),
    ("des ", rf"[Dd]es (?:{_FR_PEOPLE})(?: [a-zà-ÿ]+){{0,3}} (?:{_FR_SAY})"),
    ("certains ", rf"[Cc]ertains (?:{_FR_PEOPLE})(?: [a-zà-ÿ]+){{0,3}} (?:{_FR_SAY})"),
    ("plusieurs ", rf"[Pp]lusieurs (?:{_FR_PEOPLE})(?: [a-zà-ÿ]+){{0,3}} (?:{_FR_SAY})"),
    ("les ", rf"[Ll]es (?:{_FR_PEOPLE})(?: [a-zà-ÿ]+){{0,3}} (?:{_FR_SAY})"),
    ("une source", rf"[Uu]ne source(?: [a-zà-ÿ]+){{0,3}} (?:{_FR_SAY})"),
    ("un ", rf"[Uu]n (?:{_FR_PEOPLE})(?: [a-zà-ÿ]+){{0,3}} (?:{_FR_SAY})"),
    ("certains ", rf"[Cc]ertains (?:{_FR_SAY})"),
    ("on murmure", r"[Oo]n murmure que"),
    ("dit-on", r"dit-on"),
    ("on dit que", r"[Oo]n dit que"),
    ("il se dit", r"[Ii]l se dit"),
    ("anonymat", r"(?:sous )?(?:couvert|(?:le )?sceau) (?:de l['’]|d['’])anonymat"),
)
_KOREAN = tuple(
    (word, word)
    for word in (
        *(
            "전문가들은",
            "전문가들에 따르면",
            "관계자는",
            "관계자에 따르면",
            "관계자들은",
            "소식통은",
            "소식통에 따르면",
        ),
        *(
            "소식통들은",
            "당국자는",
            "분석가들은",
            "애널리스트들은",
            "일각에서는",
            "업계에서는",
            "비판론자들은",
            "알려진 바에 따르면",
            "업계에 따르면",
            "알려졌다",
            "전해졌다",
        ),
        *("익명을 요구한", "목격자들은", "주민들은", "라는 관측이"),
    )
)
_AR_SAY = "قال|قالت|يقول|تقول|ذكر|ذكرت|أفاد|أفادت|أكد|أكدت|أوضح|أوضحت|كشفت|نقلت|صرح|يرى|يعتقد|حذر"
_AR_WHO = (
    "مصادر|مصدر|محللون|المحللون|خبراء|الخبراء|مراقبون|المراقبون|مسؤولون|المسؤولون|شهود عيان|دبلوماسيون|نشطاء|ناشطون"
)
_ARABIC = (
    *((who, rf"(?:{_AR_SAY}) {who}(?: \w+)?") for who in _AR_WHO.split("|")),
    *(
        (word, rf"{word} (?:\w+ )?(?:ل|من )?(?:مصادر|مصدر|محللين|خبراء|مراقبين|مسؤولين|شهود)")
        for word in ("بحسب", "وفقا", "وفقاً", "حسب")
    ),
    *(
        (word, word)
        for word in (
            "يقال إن",
            "يُقال إن",
            "يُعتقد أن",
            "عدم الكشف عن اسمه",
            "عدم الكشف عن هويته",
            "عدم كشف هويته",
            "يعتقد البعض",
            "قيل إن",
            "لم يكشف عن اسمه",
        )
    ),
)
OTHER_SCRIPTS = (*_KOREAN, *_ARABIC)
