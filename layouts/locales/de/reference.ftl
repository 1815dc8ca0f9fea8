# Die Nachweise eines Briefings und die Vorschau, die ein Verweis daraus zeigt.

references-heading = Nachweise
references-none = Keine Quelle ist zitiert.
# Wird zur Nummer eines Nachweises im Text vorgelesen.
reference-label = Nachweis { $number }: { $title }
reference-whole = der Artikel als Ganzes
reference-claim = Behauptung:
reference-close = Schließen

# Bemerkungen zum zitierten Wortlaut.
reference-not-published = Der Text dieses Artikels ist hier nicht veröffentlicht.
reference-match-folded = Der zitierte Wortlaut stimmt bis auf Anführungszeichen, Striche oder Leerzeichen überein.
reference-match-omission = Das Zitat lässt an den gekennzeichneten Stellen Wörter aus.
reference-match-insertion = Wörter in eckigen Klammern stammen aus dem Briefing, nicht aus dem Artikel.
reference-repeated = Der Artikel enthält diese Passage mehrmals; gemeint ist die erste.

# Mit wie vielen Artikeln die Quelle als ein Ursprung zählt. $link ist ein Link mit dem Text `reference-own-link`.
reference-shared-origin = { $n ->
    [one] Ein Artikel, der als ein Ursprung zählt
   *[other] Einer von { SPELLED($n) } Artikeln, die als ein Ursprung zählen
}
reference-own-origin = { $link }, soweit bekannt
reference-own-link = Eigener Ursprung

# Die Wege zum Original, in einer Reihe.
reference-words = Wortlaut im Original
reference-original = Original
reference-original-after = Original
reference-archived = Archivkopie

# Wo das Briefing ihn verwendet: eine Reihe von Stellen, `Verwendet: Absatz 2, 5, 5 erneut`, jede Zahl ein Link.
reference-used = Verwendet:
reference-used-lead = { $n ->
    [one] Absatz
   *[other] Absatz
}{" "}
reference-use = { $paragraph ->
    [0] Überschrift
   *[other] { $paragraph }
}{ $again ->
    [yes] {" "}erneut
   *[no] {""}
}
# Wird zu einem solchen Link vorgelesen; $place ist zum Beispiel `Absatz 3`.
reference-back = Zurück zu { $place }{ $again ->
    [yes] {" "}(erneut)
   *[no] {""}
}
