# La page d’un événement : tous les articles qui le traitent.

story = Événement
story-title = Événement : { $title }
# $origins est `origins` de words.ftl.
story-empty = Aucun article de la collection ne traite encore cet événement.
story-one = Un seul article traite cet événement ; il n’y en a pas d’autre auquel le comparer.
story-lead = { $n ->
    [one] un article
   *[other] { SPELLED($n) } articles
}, { $origins }.
# $n est un nombre de paires d’articles.
story-copied = { $n ->
    [one] une paire d’entre eux a en commun une séquence d’au moins { SPELLED($minimum) } mots.
   *[other] { SPELLED($n) } paires d’entre eux ont en commun une séquence d’au moins { SPELLED($minimum) } mots.
}
story-uncounted = Deux à deux, ils ne partagent aucune séquence qui compte comme reprise ; ce qu’ils partagent par ailleurs figure dans leurs fiches.
story-different = Deux à deux, ils ne partagent aucune séquence de { SPELLED($minimum) } mots : ils rapportent un même événement en des mots différents.

story-articles = Les articles dans l’ordre
story-no-dates = On ne connaît la date d’aucun de ces articles, et donc pas celui qui a paru en premier : ils sont classés par nom.
story-undated = { $n ->
    [one] un article sans date, à la fin.
   *[other] { SPELLED($n) } articles sans date, à la fin.
}
story-no-first = Les dates connues ne permettent pas de dire lequel a paru en premier.

# Qui reprend qui. $first et $second sont des articles, $basis est `order-published` ou un semblable de naming.ftl.
story-overlap = Qui reprend qui
story-pairs = Paire par paire
story-pair = { $first } et { $second } ont { words } en commun ; ordre inconnu
story-pair-ordered = { $first } a précédé { $second } ; { words } en commun
story-pair-told = { $first } a précédé { $second } ({ $basis }) ; { words } en commun
story-pair-plain = { $pair }.
story-pair-linked = { $pair } ; { $compare }.
side-by-side = lire côte à côte

# Pourquoi ces articles traitent un même événement.
story-why = Pourquoi c’est un même événement
story-nearly = Ce qui en fait presque partie
story-declared = Les annotations déclarent que ces articles portent sur un même événement.
story-computed = Les articles ont été réunis d’après les termes qu’ils partagent ; aucune annotation ne le déclare.
# $bases est une liste de `story-basis` : combien d’articles ont été réunis, et par quoi.
story-bases = Les articles ont été réunis ainsi : { $bases }.
story-basis = { $n ->
    [one] un
   *[other] { SPELLED($n) }
} { $kind ->
    [declared] d’après l’annotation
    [decided] par décision humaine
    [near-copy] comme { $n ->
        [one] quasi-copie
       *[other] quasi-copies
    } d’un autre
   *[computed] d’après les termes partagés avec les autres
}
story-not-alike = La similarité calculée n’aurait pas suffi à les réunir.
story-ties = Termes communs, avec leur part dans la similarité calculée
story-term = Terme
story-share = Part
story-misses = Presque dans cet événement
# Sous ce titre, avant la liste ; $needed est le seuil.
story-misses-note = Chacun ressemble à un article de l’événement, mais non à l’ensemble : il faudrait { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } en moyenne, et davantage quand des jours les séparent.
story-more-misses = { $n ->
    [one] { $n } autre paire presque aussi semblable, dans les données.
   *[other] { $n } autres paires presque aussi semblables, dans les données.
}
story-origins = Origines

# Ce qu’apporte chaque article.
story-adds = Ce que chacun apporte
story-unique = { $n ->
    [0] Chacun de ses mots est partagé avec un autre article, ou répété.
   *[other] { words } hors de toute séquence commune avec un autre article.
}
story-passages = Passages qui lui sont propres : { $passages }
story-figures = Chiffres
story-names = Noms
story-quotations = Citations
story-briefings = Synthèses à son sujet
story-no-briefing = Aucune synthèse ne cite d’article sur cet événement.
