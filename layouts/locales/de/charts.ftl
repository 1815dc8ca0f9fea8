# Die Grafiken eines Ereignisses: wann seine Artikel erschienen, wie viel sie gemeinsam haben, wer von wem die Wörter hat.

# Die Zeitachse, für alle, die sie sehen, und alle, die sie nicht sehen. $first und $last sind Daten, dasselbe bei $single.
chart-when = Wann die Artikel erschienen
chart-when-described = { $n ->
    [one] Ein Artikel
   *[other] { $n } Artikel
} mit Datum ({ $single ->
    [yes] alle { $first }
   *[no] { $first } bis { $last }
}){ $changes ->
    [0] {""}
    [one] , dazu eine Aktualisierung oder Korrektur
   *[other] , dazu { $changes } Aktualisierungen und Korrekturen
}. Die Tabelle darunter nennt jedes Datum.
chart-when-key = Ein Buchstabe oder eine Zahl steht am Tag der Veröffentlichung, wie in der Liste.{ $vague ->
    [yes] {" "}Gestrichelt umrandet: Der Tag ist nicht sicher bekannt; er liegt innerhalb der Umrandung oder, wo ein Pfeil hinausweist, jenseits davon.
   *[no] {""}
}{ $changed ->
    [yes] {" "}Eine Raute ist eine Aktualisierung, ein Dreieck eine Korrektur.
   *[no] {""}
}
# $articles sind die Kürzel von Artikeln.
chart-when-undated = Nicht auf der Achse, weil kein Datum bekannt ist: { $articles }.
chart-when-left-out = Nicht auf der Achse, weil zur selben Zeit mehr erschienen, als auf sie passen: { $articles }.
chart-when-table = Alle Daten als Tabelle
chart-when-article = Artikel
chart-when-published = Veröffentlicht
chart-when-updated = Aktualisiert
chart-when-corrected = Korrigiert
chart-none = keine bekannt
chart-correction-undated = Datum nicht erfasst

# Die Matrix. $n von $of Artikeln haben am meisten gemeinsam.
chart-matrix = Wie viel vom Artikel der Zeile auch im Artikel der Spalte steht
chart-matrix-region = Matrix der Überschneidungen
chart-matrix-others = { $n ->
    [one] Ein weiterer Artikel des Ereignisses hat
   *[other] { $n } weitere Artikel des Ereignisses haben
} mit keinem eine Wortfolge gemeinsam, die als übernommen zählt.
chart-matrix-most = Von { $of } Artikeln die { SPELLED($n) }, die mit anderen des Ereignisses am meisten gemeinsam haben.

# Der Stammbaum.
chart-descent = Wer von wem Wörter hat
chart-descent-described = { $n ->
    [one] Ein Artikel, er steht
   *[other] { $n } Artikel, jeder steht
} unter dem früheren, aus dem die meisten seiner übernommenen Wörter stammen, mit deren Anteil an seinem Text. Die Liste darunter sagt dasselbe in Worten.
chart-descent-left-out = { $n ->
    [one] Ein weiterer Artikel steht
   *[other] { $n } weitere Artikel stehen
} nur in der Liste.
