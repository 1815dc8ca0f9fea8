# Wer in einem Ereignis wen wiederholt, Zeile für Zeile.

lineage-heading = Nach Abstammung geordnet
lineage-first = { $article } wiederholt keinen früheren Artikel, der hier vorliegt.
lineage-descends = { $article } hat { $n } seiner { $total ->
    [one] { $total } Wörter
   *[other] { $total } Wörter
} ({ $share }) aus { $parent }.
# $also ist eine oder mehrere der drei folgenden, mit `list-semicolon` dazwischen.
lineage-descends-also = { $article } hat { $n } seiner { $total ->
    [one] { $total } Wörter
   *[other] { $total } Wörter
} ({ $share }) aus { $parent }; { $also }.
lineage-direct = { $n ->
    [one] { $n } Wort stammt
   *[other] { $n } Wörter stammen
} unmittelbar aus { $article }
lineage-more = und mehr aus { $n ->
    [one] einem weiteren
   *[other] { SPELLED($n) } weiteren
}
lineage-past = nichts unmittelbar aus { $n ->
    [one] einem weiteren früheren Artikel
   *[other] { SPELLED($n) } weiteren früheren Artikeln
}
lineage-rest = { $n ->
    [one] { $n } weiterer Artikel, der andere wiederholt, in den Daten.
   *[other] { $n } weitere Artikel, die andere wiederholen, in den Daten.
}
