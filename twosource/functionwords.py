"""Words that hold a sentence together in languages other than English: that two articles share them tells no event.

Nothing comes in, word keys go out: articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest verbs
of saying, with the forms that they are written in. `background` is counted on English articles, where `der`, `les` or
`что` are as rare as a name can be: by these alone any two reports in German, French or Russian were one event.

Common nouns of Korean weigh little rather than nothing.

The one thing a reader would not guess: what is an English word too is left out (German "die" and "war", French "pour"),
or a name (French "le"), since a word has one weight in all languages, and that of English articles is known.
"""

from __future__ import annotations

# Commonest words of each language, by hand, under its tag.
_WORDS = {
    "ar": (
        "في من على إلى عن مع أن إن أنه إنه أنها إنها أنهم ان انه او أو ثم كما لا لم لن ما هو هي هم هذا هذه ذلك "
        "تلك التي الذي الذين كان كانت قد بعد قبل بين عند كل بعض غير حتى خلال حول منذ لكن بل إذا إلا أي به بها له "
        "لها فيه فيها عليه عليها منه منها وقد وكان وكانت ولا ولم وأن وإن وهو وهي وفي ومن وعلى قال قالت وقال وقالت "
        "وأضاف وأضافت أضاف أضافت يكون تكون ليس الى أمس اليوم يوم"
    ),
    "cs": (
        "že je jsou byl byla bylo byli bude budou není být při od ale jako aby když až už také však nebo který "
        "která které kteří jeho její jejich tento tato jak ještě než podle kde po ve ze ke řekl řekla uvedl "
        "uvedla"
    ),
    "da": (
        "og det er en af på har ikke et der som jeg de dem hendes deres var blev bliver blevet være været havde "
        "kunne skal skulle vil må måtte også eller hvor hvad når efter mellem siger sagde oplyser denne dette "
        "disse nogle ingen meget"
    ),
    "de": (
        "der das des dem den und nicht ein eine einen einem einer eines zum zur vom beim mit von zu auf bei nach "
        "vor über unter gegen ohne um durch für seit zwischen während wegen als wie wenn weil dass daß ob aber "
        "oder sondern denn doch auch nur noch schon sehr mehr immer wieder dort hier dann damit dabei dazu davon "
        "dafür darauf dagegen ist sind waren wird werden wurde wurden worden seien hatte hatten haben habe sein "
        "seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres kann können konnte konnten könne "
        "könnte soll sollen sollte sollten muss müssen musste mussten müsse wollen wollte wollten wolle darf "
        "dürfen er sie es wir ich sich uns dich euch ihm ihn ihnen dieser diese dieses diesem diesen jener jene "
        "jeder jede jedes kein keine keinen keiner allem aller alles andere anderen etwas nichts viele vielen "
        "einige einigen selbst welche wer sagte sagt sagten teilte erklärte hieß gibt"
    ),
    "el": (
        "και το τα οι του της των τον την τους τις στο στη στην στον στα στις στους με σε για από που πως ότι να "
        "θα δεν μη μην είναι ήταν έχει έχουν είχε ένα μια ένας μία κατά μετά πριν αλλά όπως όταν αν αυτό αυτή "
        "αυτός είπε δήλωσε"
    ),
    "es": (
        "el la los las una unos unas de del al que en por para entre desde hasta hacia según tras durante su sus "
        "lo les mi es fue fueron eran estar está están estaba había habían haber como más pero porque cuando "
        "donde quien quienes cual cuales este esta estos estas ese esa esos esas eso esto aquel ni sí también muy "
        "sólo todo toda todos todas otro otra otros otras cada después antes dijo dijeron afirmó explicó añadió "
        "señaló tiene tienen puede pueden"
    ),
    "fa": (
        "در به از که این آن را با برای است بود شد شده می نمی ها های تا بر هم یا اما اگر هر یک دو نیز پس باید کرد "
        "کرده کند شود خود او ما آنها گفت"
    ),
    "fi": (
        "ei että hän oli ovat mutta myös kun kuin niin joka jotka mitä siitä hänen olla olisi ollut sekä nyt "
        "vielä mukaan kertoo kertoi sanoi sanoo"
    ),
    "fr": (
        "la les une des du de au aux et où qui que quoi dont ce cet cette ces leur leurs mes notre votre vos "
        "ils elles nous vous je lui eux ne pas ni mais donc comme dans en par avec sans sur chez entre devant "
        "depuis pendant "
        "avant après contre selon est sont était étaient être été seront serait ont avait avaient avoir eu auront "
        "aurait faire peut peuvent doit doivent très aussi encore déjà toujours tout tous toute toutes autre "
        "autres même mêmes moins quand lorsque parce ainsi alors puis bien cela celui celle ceux d'un d'une "
        "d'autres qu'il qu'elle qu'ils qu'elles qu'un qu'une qu'on c'est n'est n'a n'ont s'est l'on s'il j'ai dit "
        "déclaré annoncé affirmé expliqué ajouté indiqué"
    ),
    "he": (
        "של את על אל לא כי זה זו הוא היא הם אני אנחנו עם גם או אם אך אבל כל יש אין היה היתה הייתה היו אשר מן בין "
        "אחרי לפני כדי רק עוד מה מי אמר אמרה לו לה להם"
    ),
    "hi": (
        "के का की में है हैं और से को पर ने कि यह वह भी नहीं तो ही हो था थी थे एक इस उस लिए साथ बाद तक कर करने "
        "किया गया गई कहा रहे रहा रही अपने वे ये या जो"
    ),
    "hu": (
        "az és hogy nem egy de lesz meg ez azt ezt már csak még ki el fel vagy után szerint között amely kell "
        "lehet mondta közölte"
    ),
    "it": (
        "lo la gli una di del dello dei degli delle al allo alla agli dal dalla dalle nel nella nei nelle sul "
        "sulla sulle tra fra che cui ci sono erano stato stata stati essere hanno aveva avevano avere anche più "
        "quando perché dopo contro durante questo questa questi queste quello quella suo sua suoi loro ancora già "
        "molto tutto tutti tutta ogni altri altre altro può possono detto spiegato"
    ),
    "ko": (
        "그리고 그러나 하지만 또 또한 이 그 저 것 것으로 것이 것은 것을 수 있다 있는 있다고 없다 했다 "
        "한다 등 및 등을 대한 대해 위해 따라 따르면 통해 지난 이날 말했다 밝혔다 고 며 것도 것이다 "
        "것이라고 등이 등은 등의 등에 이는 이를 그는 그가 그의 그를 말했다고 말하며 밝혔다고 밝혔으며 "
        "밝히고 전했다 전했다고 덧붙였다 설명했다 강조했다 알려졌다 전해졌다 나타났다 보인다 보인다고 "
        "있으며 있어 있고 있었다 있도록 없는 없이 없었다 없다고 않다 않는 않은 않았다 않고 않도록 때문 "
        "때문에 가운데 동안 이후 이전 이상 이하 정도 모두 다시 이미 아직 가장 매우 함께 각각 특히 한편 "
        "따른 따라서 위한 관련 관련해 같은 같다 어떤 모든 여러 많은 오전 오후 오늘 어제 내일 이번 올해 "
        "지난해 내년 예정 예정이다 계획 계획이다 방침 방침이다 관계자 명이 명은 명을 명의 명도 개가 개는 "
        "개를 곳은 곳이 곳을 곳에 수가 데는 때는 때가 뒤에 전에 후에 중에 위에 앞에 안에 년에 월에 일에 "
        "시에 된다 됐다 되는 하는 하고 했으며"
    ),
    "nb": (
        "og det er en av på har ikke et der som jeg de hennes deres seg var ble blir blitt være vært hadde kunne "
        "skal skulle vil må måtte også eller hvor hva når etter mellom sier dette denne disse nå noen ingen mye "
        "mer fra om ved ut opp enn"
    ),
    "nl": (
        "de het een en op dat voor zijn niet aan er om ook als maar bij uit naar nog wel worden wordt werd werden "
        "heeft hebben hij zij ze wij ik je haar deze dit zo geen meer veel al kunnen zou zouden moet moeten wil "
        "tegen tussen onder sinds tijdens volgens omdat waar wie wat zegt zei"
    ),
    "pl": (
        "ze na od po za że się nie są był była było były będzie będą być oraz ale jak czy który która które "
        "których którzy tego tej tych tym jego jej ich przez dla przy przed nad między już tylko też także może "
        "można powiedział powiedziała poinformował dodał"
    ),
    "pt": (
        "um uma uns umas de dos das em na nas ao aos às por pelo pela pelos pelas para sem entre até desde que "
        "não são foi foram eram está estão estava ter tem têm tinha há como mais quando onde porque também já "
        "muito seu sua seus suas ele ela eles elas este esta esse essa isso isto após depois antes disse afirmou"
    ),
    "ro": (
        "și şi în de la cu pe din pentru că să este sunt fost fi ar au una unei unui ce mai după până prin sau "
        "dar lui ei lor său spus"
    ),
    "ru": (
        "во не на он она они мы вы со что как это этот эта эти этого этой по но ко из за от до об обо для при же "
        "бы так то его её ее их ему им или был была было были быть будет будут уже ещё еще который которая "
        "которое которые которых также только если когда где чтобы после перед между через под над без все всё "
        "всех может можно сказал сказала сообщил сообщила сообщили заявил заявила говорит говорят того тем том "
        "теперь пока чем очень нет да ли ни"
    ),
    "sv": (
        "och det en på är av för den har de inte om ett dem hennes deras var blev blir blivit vara varit kunde "
        "skall skulle vill måste också eller där när vad efter mellan från säger detta denna dessa än som ut upp"
    ),
    "tr": (
        "ve bir bu de ile için olan olarak çok daha gibi kadar sonra önce ama ancak göre ise veya değil var yok "
        "oldu olduğu olduğunu olacak edilen ettiği dedi söyledi ne en şu"
    ),
    "uk": (
        "та не на він вона вони ми ви із зі що як це цей ця ці цього по але до від за про для при же би так то "
        "його її їх або чи був була було були бути буде будуть вже ще який яка яке які яких також тільки якщо "
        "коли де щоб після перед між через під над без все всі може сказав сказала повідомив повідомили заявив"
    ),
}

# Nouns that Korean reports of every kind have, by hand: they tell a subject rather than an event.
_COMMON = (
    "정부 대통령 총리 장관 의원 국회 위원회 위원장 회장 사장 대표 총재 대변인 경찰 검찰 법원 소방 당국 "
    "기관 단체 협회 노조 회사 기업 업체 업계 은행 공장 학교 대학 병원 시장 경제 산업 투자 수출 수입 가격 "
    "물가 금리 환율 달러 달러로 달러당 규모 수준 비용 예산 자금 금액 생산 판매 공급 수요 성장 증가 감소 "
    "상승 하락 회복 확대 축소 인상 인하 목표 전망 예상 분석 평가 조사 수사 확인 점검 검토 논의 협의 합의 "
    "결정 발표 요청 요구 지시 주장 지적 비판 우려 기대 약속 제안 지원 협력 대응 대책 방안 방식 정책 제도 "
    "법안 규제 안전 사고 사건 사망 부상 피해 발생 원인 이유 결과 상황 현장 경위 혐의 구조 대피 주민 시민 "
    "국민 사람 직원 여성 남성 학생 환자 승객 가족 유족 지역 도시 서울 미국 중국 일본 북한 한국 세계 국내 "
    "해외 국제 외국 전국 현지 시간 기간 최근 현재 당시 처음 하루 이틀 사흘 아침 저녁 새벽 주말 회의 회담 "
    "회견 기자회견 행사 참석 방문 시작 진행 추진 계속 최소 최대 전체 일부 절반 대부분 가능 가능성 필요 "
    "중요 문제 내용 자료 정보 사업 공사 시설 건물 도로 차량 운행 기술 개발 연구 기준 추가 기존 주요 사실 "
    "의견 입장 관심 영향 효과 역할 책임 사용 이용 운영 관리 설치 건설 제공 제출 통과 선거 후보 여당 야당 "
    "병력 공격 보였다 열었다"
)


def common_words() -> frozenset[str]:
    """Return the keys of words that are as common in news as words of English that every tenth report has."""
    return frozenset(_COMMON.split())


def function_words() -> frozenset[str]:
    """Return the keys of all these words; made anew at each call (a fifth of a millisecond)."""
    return frozenset(word.casefold() for words in _WORDS.values() for word in words.split())
