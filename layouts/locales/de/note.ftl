# Der Dublettenvermerk: sein Rahmen, die Sätze zum Ereignis, was nur hier steht, und die Methode.

note-title = Dublettenvermerk
note-in-full = Einzelheiten

# Die Rechnung: jedes Wort des Artikels einmal gezählt.
account-caption = Jedes Wort einmal gezählt
account-words = Wörter
account-count = Anzahl
account-share = Anteil
account-total = Zusammen
account-row = { $kind ->
    [unique] { $archived ->
        [yes] In keinem anderen Artikel dieser Website
       *[no] Nur hier
    }
    [archived] davon schon früher berichtet, im Archiv
    [reworded] davon anderswo umformuliert
    [shared] Mit anderen Artikeln gemeinsam
    [quotation] davon gemeinsame Zitate
    [boilerplate] davon Textbausteine
   *[repeated] Im Artikel wiederholt
}

# Das Bild des Artikels, in Worten für alle, die es nicht sehen. Eine Aufzählung von `strip-share` wird ein Satz.
strip-title = { $n ->
    [one] Das eine Wort des Artikels
   *[other] Die { $n } Wörter des Artikels von Anfang bis Ende
}
strip-shares = { $shares }.
strip-share = { $kind ->
    [unique] { $archived ->
        [yes] { $share } in keinem anderen Artikel dieser Website ({ $before } schon früher berichtet, im Archiv)
       *[no] { $share } nur hier
    }
    [shared] { $share } mit anderen gemeinsam
   *[repeated] { $share } im Artikel wiederholt
}
strip-empty = Keine Wörter.

# Was sich nicht sagen lässt. Herausgeber und Datum sind bekannt, im Artikel nicht genannt oder nicht erfasst.
unknown-publisher = { $cause ->
    [unstated] Der Artikel nennt keinen Herausgeber:
   *[unnoted] Ein Herausgeber ist nicht bekannt:
} { $alone ->
    [yes] Wo er erschien, lässt sich nicht sagen.
   *[no] Ob er denselben Eigentümer hat wie ein anderer Artikel, lässt sich nicht sagen.
}
unknown-date = { $cause ->
    [unstated] Der Artikel nennt kein Datum:
   *[unnoted] Ein Datum ist nicht bekannt:
} { $alone ->
    [yes] Wann er erschien, lässt sich nicht sagen.
   *[no] Welcher Artikel zuerst erschien, lässt sich nicht sagen.
}
unknown-both = { $cause ->
    [unstated] Der Artikel nennt weder Herausgeber noch Datum:
   *[unnoted] Herausgeber und Datum sind nicht bekannt:
} { $alone ->
    [yes] Wann und wo er erschien, lässt sich nicht sagen.
   *[no] Welcher Artikel zuerst erschien und ob er denselben Eigentümer hat wie ein anderer, lässt sich nicht sagen.
}

# Das Ereignis, zu dem er gehört, mit $n anderen Artikeln.
note-story-heading = Ereignis
note-story-none = Kein anderer Artikel der Sammlung berichtet über dasselbe Ereignis.
note-story = Der Artikel gehört zum Ereignis { $story }{ $n ->
    [0] , als einziger Artikel
    [one] , mit einem weiteren Artikel
   *[other] , mit { SPELLED($n) } weiteren Artikeln
} ({ $basis ->
    [declared] in seiner Annotation angegeben
    [decided] von Hand entschieden
    [near-copy] als Beinahe-Kopie eines anderen
   *[computed] berechnet aus gemeinsamen Begriffen
}).
note-story-terms = Die gemeinsamen Begriffe mit dem größten Gewicht: { $terms }.
note-story-likeness = Die berechnete Ähnlichkeit allein hätte die Artikel nicht verbunden.

# Was nur hier steht: $n von $total Wörtern.
only-heading = { $archived ->
    [yes] In keinem anderen Artikel dieser Website
   *[no] Nur hier
}
only-words = { $n ->
    [0] Keines der { $total } Wörter steht nur hier ({ $share }).
    [one] { $n } von { $total } Wörtern steht in keiner gemeinsamen Wortfolge und wiederholt nichts ({ $share }).
   *[other] { $n } von { $total } Wörtern stehen in keiner gemeinsamen Wortfolge und wiederholen nichts ({ $share }).
}
only-archived = { $n ->
    [one] Eines dieser Wörter wurde schon früher berichtet, im Archiv.
   *[other] { $n } dieser Wörter wurden schon früher berichtet, im Archiv.
}
only-alone = Die Sammlung hat keinen anderen Artikel, mit dem sie zu vergleichen wären.
only-passages = { $archived ->
    [yes] Passagen, die in keiner gemeinsamen Wortfolge stehen, nichts wiederholen und nicht schon früher berichtet wurden
   *[no] Passagen, die in keiner gemeinsamen Wortfolge stehen und nichts wiederholen
}: { $places }
only-figures = Zahlen, die kein anderer Artikel zu diesem Ereignis nennt: { $found }
only-names = Namen, die kein anderer Artikel zu diesem Ereignis nennt: { $found }
only-quotations = Zitate, die kein anderer Artikel zu diesem Ereignis bringt: { $found }
# Nach zehn davon, hinter einem Trennzeichen der Aufzählung.
only-more = und { $n } weitere

# Die Schwellen, mit denen gerechnet wurde; die kurzen Zahlen stehen hier in Ziffern.
note-method-heading = Methode
note-method = twosource { $version }: Shingles von { $shingle } Wörtern; Wiederholungen ab { $repeat } Wörtern, gemeinsame Wortfolgen ab { $shared } Wörtern, verbunden über Lücken von höchstens { $gap } { $gap ->
    [one] Wort
   *[other] Wörtern
}; vollständig übernommen ab { $wholly } eines der beiden Artikel, teilweise ab { $partially }; ein Ereignis ab einer Ähnlichkeit von { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }. { $link }.
note-method-link = So wird es berechnet

# Was von Hand entschieden wurde und was die Maschine dazu findet. $article ist der andere Artikel.
decision = Von Hand entschieden{ $reviewed ->
    [yes] { " " }({ $reviewer }{ $dated ->
        [yes] , { $date }
       *[no] {""}
    })
   *[no] { $dated ->
        [yes] { " " }({ $date })
       *[no] {""}
    }
}: { $verdict ->
    [duplicate-of] Dublette von { $article }
    [same-story] dasselbe Ereignis wie { $article }
    [not-same-story] nicht dasselbe Ereignis wie { $article }
    [distinct-from] eigenständig gegenüber { $article }
   *[distinct] eigenständig
}. Begründung: { $reason }
decision-elsewhere = In der Annotation von { $article }: { $verdict ->
    [duplicate-of] Dublette dieses Artikels
    [same-story] dasselbe Ereignis wie dieser Artikel
    [not-same-story] nicht dasselbe Ereignis wie dieser Artikel
    [distinct-from] eigenständig gegenüber diesem Artikel
   *[distinct] eigenständig, also auch gegenüber diesem Artikel
}. Begründung: { $reason }
decision-more = { $n ->
    [one] Eine weitere solche Entscheidung in den Daten.
   *[other] { $n } weitere solche Entscheidungen in den Daten.
}
machine-share = Die Maschine findet { $share } dieses Artikels in { $article }: { verdict }.
machine-no-run = Die Maschine findet { $about ->
    [it] keine gemeinsame Wortfolge mit ihm
   *[any] keinen anderen Artikel mit einer gemeinsamen Wortfolge
}.
machine-publisher = Nach Herausgeber oder Eigentümer würde die Maschine den Artikel zusammen mit { $n ->
    [one] einem anderen Artikel
   *[other] { SPELLED($n) } anderen Artikeln
} der Sammlung als ein Ursprung zählen.
machine-likeness = Die Maschine findet eine Ähnlichkeit von { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }; ein Ereignis ist es ab { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
machine-no-likeness = Die Maschine findet keine Ähnlichkeit der beiden, weder unter den Verbindungen ihrer Ereignisse noch unter den knapp verfehlten; ein Ereignis ist es ab { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
