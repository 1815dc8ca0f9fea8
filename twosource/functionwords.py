"""Words that hold a sentence together in languages other than English: that two articles share them tells no event.

Nothing comes in, word keys go out: articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest verbs
of saying, with the forms that they are written in. `background` is counted on English articles, where `der`, `les` or
`что` are as rare as a name can be: by these alone any two reports in German, French or Russian were one event.

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
        "그리고 그러나 하지만 또 또한 이 그 저 것 것으로 것이 것은 것을 수 있다 있는 있다고 없다 했다 한다 등 "
        "및 등을 대한 대해 위해 따라 따르면 통해 지난 이날 말했다 밝혔다 고 며"
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


def function_words() -> frozenset[str]:
    """Return the keys of all these words; made anew at each call (a fifth of a millisecond)."""
    return frozenset(word.casefold() for words in _WORDS.values() for word in words.split())
