# Die Seite mit zwei Artikeln nebeneinander.

compare-kicker = Zwei Artikel nebeneinander
compare-title = { $first } und { $second }
compare-lead = { $left ->
    [one] { $left } Wort
   *[other] { $left } Wörter
} von Artikel 1 ({ $left-share }) und { $right ->
    [one] { $right } Wort
   *[other] { $right } Wörter
} von Artikel 2 ({ $right-share }) stehen in beiden, in { $runs ->
    [one] einer gemeinsamen Wortfolge
   *[other] { SPELLED($runs) } gemeinsamen Wortfolgen
}.
# $kinds ist eine Aufzählung von `uncounted` in naming.ftl.
compare-uncounted = Nicht als übernommen gezählt, Stand in Artikel 1: { $kinds }.

# Wie eine Seite heißt, wo ihr Herausgeber sie nicht unterscheidet. Steht ungebeugt: „von Artikel 1“.
compare-side = { $side ->
    [1] Artikel 1
   *[2] Artikel 2
}
compare-called = { $side ->
    [1] Artikel 1
   *[2] Artikel 2
}

compare-marked = Markiert:
compare-mark = { $kind ->
    [shared] in beiden
    [differs] im anderen abweichend
    [quotation] gemeinsames Zitat
    [phrase] gemeinsame Wendung
    [boilerplate] Textbaustein
   *[reworded] umformuliert
}

# $words ist `words` oder `run-words`, $how ist `run-kind`.
compare-run = Wortfolge { $number }: { $words }, { $how }
compare-moved = In Artikel 2 steht sie an anderer Stelle: { $place }.
compare-twin = Gegenstück: { $article }
compare-elsewhere = Wortfolge { $number }, an anderer Stelle bei { $article }
compare-differs = abweichend
compare-differences = Was abweicht, Wort für Wort: { $n ->
    [one] eine Stelle
   *[other] { SPELLED($n) } Stellen
}
compare-more-differences = { $n ->
    [one] Eine weitere Stelle, im Text markiert.
   *[other] { $n } weitere Stellen, im Text markiert.
}
compare-place = Stelle
compare-nothing = (nichts)

# Was zwischen zwei Wortfolgen steht; $article ist ein Herausgeber oder `compare-called`.
compare-between = In keiner gemeinsamen Wortfolge: { $what }
compare-words-of = { words } von { $article }
compare-words-here = { $n ->
    [0] hier keine eigenen Wörter
   *[other] { words } in keiner gemeinsamen Wortfolge
}
compare-rest = { $n ->
    [one] { $n } weiteres Wort
   *[other] { $n } weitere Wörter
}, ab { $place }.
