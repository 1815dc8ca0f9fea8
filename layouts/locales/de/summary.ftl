# Die Angaben zur Quellenlage eines Briefings: worauf es sich stützt und was nicht bekannt ist.

summary-heading = Quellenlage
summary-none = Dieses Briefing zitiert keine Quelle.
summary-one = Dieses Briefing stützt sich auf einen Artikel, also auf einen Text und einen Ursprung.
# Auch die Werte von `origins` und `independence` kommen; $kind ist `interval`, wo die Zahl nicht genau bekannt ist.
summary-rests = Dieses Briefing stützt sich auf { $n ->
    [one] einen Artikel
   *[other] { SPELLED($n) } Artikel
}. Sie enthalten { $texts ->
    [one] einen Text
   *[other] { SPELLED($texts) } verschiedene Texte
} und gehen auf { $kind ->
    [interval] { SPELLED($least) } bis { SPELLED($most) } Ursprünge zurück ({ independence })
   *[exact] { $most ->
        [one] einen Ursprung zurück
       *[other] { SPELLED($most) } Ursprünge zurück
    }
}.

# Wann die Artikel erschienen. $share sagt, von welchen das Datum bekannt ist: vom einen, von allen, von $n.
summary-dated = { summary-those }: { $day }.
summary-dated-range = { summary-those }: { $first } bis { $last }.
summary-those = { $share ->
    [alone] Datum des Artikels
    [all] Datum der Artikel
   *[some] { $n ->
        [one] Datum bei einem von ihnen
       *[other] Datum bei { SPELLED($n) } von ihnen
    }
}

# Was die Artikel nicht angeben und was niemand erfasst hat. $facts zählt einige davon mit „oder“
# auf, im Dativ mit „zu“.
summary-fact = { $fact ->
    [publisher] zum Herausgeber
    [authors] zum Autor
    [published] zum Datum
   *[url] zur Adresse
}
summary-states-alone = Der Artikel macht keine Angabe { $facts }.
summary-states-none = Keiner von ihnen macht eine Angabe { $facts }.
summary-noted-alone = Noch nicht erfasst ist die Angabe { $facts }.
summary-noted-none = Bei keinem von ihnen ist die Angabe { $facts } bisher erfasst.
# Eine Aufzählung der beiden folgenden mit „und“ ist $list, ein eigener Satz.
summary-states-some = { $n } von { $whole } Artikeln { $n ->
    [one] macht
   *[other] machen
} keine Angabe { $fact }
summary-noted-some = bei { $n } von { $whole } Artikeln ist die Angabe { $fact } noch nicht erfasst
summary-some = { $list }.

# Was bekannt ist, aber nicht vorliegt; $articles ist eine Aufzählung von $n Titeln.
summary-not-held = { $articles } { $n ->
    [one] ist bekannt, liegt aber nicht vor: Es gibt keinen Text, der sich prüfen ließe
   *[other] sind bekannt, liegen aber nicht vor: Es gibt keine Texte, die sich prüfen ließen
}.

summary-repeats = { $n } der { $words } Wörter von { $article } { $n ->
    [one] wiederholt
   *[other] wiederholen
} andere desselben Artikels.

# Was eine Maschine verfasst haben kann; $articles ist eine Aufzählung von $n Titeln.
summary-machine-suspected = { $articles } { $n ->
    [one] ist
   *[other] sind
} vermutlich maschinell verfasst.
summary-machine-declared = { $articles } { $n ->
    [one] ist
   *[other] sind
} nach eigener Angabe maschinell verfasst.
summary-machine-unknown = Niemand hat erfasst, ob { $n ->
    [one] er
   *[other] einer von ihnen
} maschinell verfasst ist.

# $grades ist eine Aufzählung der beiden folgenden.
summary-grades = Bewertungen: { $grades }.
summary-graded = { $n ->
    [one] ein Artikel { $grade }
   *[other] { SPELLED($n) } Artikel { $grade }
}
summary-ungraded = { $n ->
    [one] ein Artikel nicht bewertet
   *[other] { SPELLED($n) } Artikel nicht bewertet
}

# Unter jedem Artikel: seine Länge, und wie viel davon den Rest wiederholt.
summary-article = { words }{ $repeated ->
    [0] {""}
   *[other] , davon { $repeated } wiederholt
}
