# La page de deux articles côte à côte.

compare-kicker = Deux articles côte à côte
compare-title = { $first } et { $second }
compare-lead = { $left ->
    [one] { $left } mot
   *[other] { $left } mots
} de l’article 1 ({ $left-share }) et { $right ->
    [one] { $right } mot
   *[other] { $right } mots
} de l’article 2 ({ $right-share }) figurent dans les deux, en { $runs ->
    [one] une séquence
   *[other] { SPELLED($runs) } séquences
}.
# $kinds est une liste de `uncounted`, dans naming.ftl.
compare-uncounted = Non compté comme reprise, dans l’article 1 : { $kinds }.

# Le nom d’un côté au début d’une ligne et dans une phrase, quand son éditeur ne le distingue pas. Sans article défini :
# entre parenthèses ou après deux-points.
compare-side = { $side ->
    [1] Article 1
   *[2] Article 2
}
compare-called = { $side ->
    [1] article 1
   *[2] article 2
}

compare-marked = Marqué :
compare-mark = { $kind ->
    [shared] dans les deux
    [differs] différent dans l’autre
    [quotation] citation commune
    [phrase] expression commune
    [boilerplate] texte standard
   *[reworded] dit en d’autres mots
}

# $words est `words` ou `run-words`, $how est `run-kind`.
compare-run = Séquence { $number } : { $words }, { $how }
compare-moved = Dans l’article 2, elle se trouve à un autre endroit : { $place }.
compare-twin = le même texte : { $article }
compare-elsewhere = séquence { $number }, à un autre endroit ({ $article })
compare-differs = différent
compare-differences = Ce qui diffère, mot à mot : { $n ->
    [one] un endroit
   *[other] { SPELLED($n) } endroits
}
compare-more-differences = { $n ->
    [one] Un autre endroit, marqué dans le texte.
   *[other] { $n } autres endroits, marqués dans le texte.
}
compare-place = Endroit
compare-nothing = (rien)

# Ce qui se trouve entre deux séquences ; $article est un éditeur ou `compare-called`.
compare-between = Dans aucune séquence commune : { $what }
compare-words-of = { words } ({ $article })
compare-words-here = { $n ->
    [0] ici, aucun mot propre
   *[other] { words } dans aucune séquence commune
}
compare-rest = { $n ->
    [one] { $n } mot de plus
   *[other] { $n } mots de plus
}, à partir de : { $place }.
