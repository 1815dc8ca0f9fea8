# Woher ein Artikel kommt: der Teil des Vermerks über den Ursprung, und warum mehrere Artikel als ein Ursprung zählen.

origin-heading = Ursprung
origin-own = Der Artikel zählt als eigener Ursprung, soweit bekannt.
origin-one = Der Artikel zählt zusammen mit { $n ->
    [one] einem anderen Artikel
   *[other] { SPELLED($n) } anderen Artikeln
} als ein Ursprung: { $articles }.
# Eine von mehreren Verbindungen, wie `origins-bond` sie nennt.
origin-bond = { $bond }.
origin-reasons = Sie { $reasons }.

# Hinweise in seinem Text auf seine Herkunft; $agency ist ein Name.
origin-credit = Laut eigener Angabe stammt der Artikel von { $agency }: { $form ->
    [dateline] Ortsmarke ({ $place }).
    [byline] Autorenzeile ({ $place }).
    [sign-off] Schlusszeichen ({ $place }).
   *[credit-line] Quellenzeile ({ $place }).
}
origin-press-release = Laut eigener Angabe ist der Artikel eine Pressemitteilung{ $named ->
    [yes] { " " }von { $agency }
   *[no] {""}
} ({ $place }).
origin-credits-more = { $n ->
    [one] { $n } weiterer solcher Hinweis in den Daten.
   *[other] { $n } weitere solche Hinweise in den Daten.
}
origin-credits-hidden = { $n ->
    [one] Ein Hinweis
   *[other] { SPELLED($n) } Hinweise
} auf eine Agentur oder eine Pressemitteilung im Text, der nicht vollständig veröffentlicht ist.

# Was die Sammlung über seinen Herausgeber angibt.
origin-publisher = Der Herausgeber nach Angabe der Sammlung: { $publisher } ({ $known ->
    [kind] { publisher-kind }
    [owner] Eigentümer: { $owner }
   *[both] { publisher-kind }; Eigentümer: { $owner }
}).
publisher-kind = { $kind ->
    [wire] Nachrichtenagentur
    [newspaper] Zeitung
    [broadcaster] Rundfunksender
    [agency] Agentur
    [government] Regierungsstelle
    [think-tank] Denkfabrik
    [blog] Blog
    [aggregator] Aggregator
    [company] Unternehmen
   *[other] sonstiger Herausgeber
}

# Was seine Annotation angibt; $article kann `origin-not-held` oder `origin-archived` sein.
origin-based-on = Laut Annotation geht der Artikel zurück auf: { $articles }.
origin-not-held = { $article } (liegt in dieser Sammlung nicht vor)
origin-archived = { $article } (Archiv)

# Warum Artikel so viele Ursprünge haben. $articles, $others, $own und $crediting sind Aufzählungen von Artikeln im
# Nominativ.
origins-one = { $articles } zählen als ein Ursprung: Sie { $reasons }.
# Wo nicht jeder Grund alle verbindet: $bonds ist eine Aufzählung von diesen, $reason ist `origins-directly`.
origins-one-by = { $articles } zählen als ein Ursprung: { $bonds }.
origins-bond = { $articles } { $reason }
origins-bond-all = alle { $reason }
origins-bonds-more = { $n ->
    [one] eine weitere solche Verbindung
   *[other] { SPELLED($n) } weitere solche Verbindungen
}
origins-one-through = { $articles } zählen als ein Ursprung, weil andere sie verbinden ({ $others }): { $bonds }.
# Eine Aufzählung davon steht nach „Sie“; $named sind $n Ursprünge oder Herausgeber.
origins-directly = { $reason ->
    [near-copy] sind Beinahe-Kopien voneinander
    [declared] { $n ->
        [0] gehen auf denselben angegebenen Ursprung zurück
        [one] gehen auf denselben angegebenen Ursprung zurück ({ $named })
       *[other] gehen auf dieselben angegebenen Ursprünge zurück ({ $named })
    }
    [publisher] { $n ->
        [0] haben denselben Herausgeber oder Eigentümer
        [one] haben denselben Herausgeber oder Eigentümer ({ $named })
       *[other] haben gemeinsame Herausgeber oder Eigentümer ({ $named })
    }
   *[override] sind von Hand zusammengeführt
}
origins-agency = { $articles } nennen dieselbe Agentur ({ $agency }): Sie gehen womöglich auf dieselbe Meldung zurück.
origins-agency-own = { $crediting } { $n ->
    [one] nennt { $agency }
   *[other] nennen { $agency }
} (dort erschienen: { $own }): Alle gehen womöglich auf dieselbe Meldung zurück.
origins-agency-hidden = { $articles } gehen womöglich auf dieselbe Agenturmeldung zurück.
origins-unknown = { $articles }: Bekannt ist { $n ->
    [one] weder sein Herausgeber noch, worauf er beruht; er geht womöglich auf den Ursprung eines anderen zurück.
   *[other] weder ihr Herausgeber noch, worauf sie beruhen; sie gehen womöglich auf den Ursprung eines anderen zurück.
}
# $parted: Einige von ihnen sind von Hand getrennt.
origins-apart = { $parted ->
    [yes] Nichts anderes, was bekannt ist,
   *[no] Nichts, was bekannt ist,
} macht { $some ->
    [yes] weitere von ihnen
   *[no] sie
} zu einem Ursprung: weder Wortlaut noch Herausgeber noch ein angegebener Ursprung.
# Öffnet die Liste aller Artikel, von denen ein solcher Satz die ersten nennt.
origins-all = Alle { SPELLED($n) } Artikel
