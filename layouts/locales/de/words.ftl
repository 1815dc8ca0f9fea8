# Zahlen, Daten und Aufzählungen: was jede Seite braucht.
#
# SPELLED($n) schreibt eine Zahl aus, wo es `spelled-<n>` gibt. „keine“ und „ein“ passen nur vor einer Mehrzahl ohne
# Artikel („keine Briefings“, „ein bis zwei Ursprünge“); die Eins allein ist überall eine eigene Form.

spelled-0 = keine
spelled-1 = ein
spelled-2 = zwei
spelled-3 = drei
spelled-4 = vier
spelled-5 = fünf
spelled-6 = sechs
spelled-7 = sieben
spelled-8 = acht
spelled-9 = neun
spelled-10 = zehn
spelled-11 = elf
spelled-12 = zwölf

number = { $value }
share = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
share-none = 0 %
share-all = 100 %
percent = { $value } %

# Aufzählungen; zwischen ganzen Sätzen steht ein Leerzeichen.
list-comma = ,{ " " }
list-between = ,{ " " }
list-colon = :{ " " }
list-semicolon = ;{ " " }
list-dot = { " " }·{ " " }
list-space = { " " }
list-and = { " " }und{ " " }
list-or = { " " }oder{ " " }

# Ein Datum steht im Satz nie gebeugt: nach einem Doppelpunkt, in Klammern oder nach „bis“.
date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-about = etwa { $date }
date-perhaps = { $date } (unsicher)
date-range = { $first } bis { $last }
date-time = { $date }, { $time } { $zone }

language-tag = { $name } ({ $tag })

# Was nicht bekannt ist.
not-stated = im Artikel nicht angegeben
not-annotated = noch nicht erfasst

# Anzahlen. „Absatz 8–14“ bleibt in der Einzahl, damit es in jedem Fall gleich lautet.
words = { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
paragraphs = { $first ->
    [0] Überschrift
   *[other] { $kind ->
        [one] Absatz { $first }
       *[range] Absatz { $first }–{ $last }
    }
}
origins = { $kind ->
    [interval] { SPELLED($least) } bis { SPELLED($most) } Ursprünge
   *[exact] { $most ->
        [one] ein Ursprung
       *[other] { SPELLED($most) } Ursprünge
    }
}
origins-digits = { $kind ->
    [interval] { $least }–{ $most } Ursprünge
   *[exact] { $most ->
        [one] { $most } Ursprung
       *[other] { $most } Ursprünge
    }
}
independence = { $kind ->
    [interval] { $least }–{ $most }
   *[exact] { $most }
} von { $of ->
    [one] { $of } Ursprung
   *[other] { $of } Ursprüngen
}

# Was vor einer Einschätzung der Verfasser steht. $term, $range und $level kommen aus yardstick.ftl.
judgement = Unsere Einschätzung:
judgement-level = Unsere Einschätzung (Gewissheit: { $level }):
judgement-likelihood = Unsere Einschätzung ({ $term }: { $range }):
judgement-likelihood-level = Unsere Einschätzung ({ $term }: { $range }; Gewissheit: { $level }):
judgement-confidence = Unsere Gewissheit:
judgement-confidence-level = Unsere Gewissheit ({ $level }):
