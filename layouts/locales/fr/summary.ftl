# L’état des sources d’une synthèse : sur quoi elle s’appuie, et ce qu’on ne sait pas.

summary-heading = État des sources
summary-none = Cette synthèse ne cite aucune source.
summary-one = Cette synthèse s’appuie sur un seul article, donc sur un seul texte et une seule origine.
# Les valeurs de `origins` et `independence` sont données aussi ; $kind vaut `interval` si le nombre n’est pas connu
# exactement.
summary-rests = Cette synthèse s’appuie sur { $n ->
    [one] un article
   *[other] { SPELLED($n) } articles
}. Ils contiennent { $texts ->
    [one] un seul texte
   *[other] { SPELLED($texts) } textes différents
} et comptent pour { origins }{ $kind ->
    [interval] {" "}({ independence })
   *[exact] {""}
}.

# Quand les articles ont paru. $share dit de qui la date est connue : du seul article, de tous, ou de $n d’entre eux.
summary-dated = { summary-those } : { $day }.
summary-dated-range = { summary-those } : { $first } – { $last }.
summary-those = { $share ->
    [alone] Date de l’article
    [all] Date des articles
   *[some] { $n ->
        [one] Date de l’un d’entre eux
       *[other] Date de { SPELLED($n) } d’entre eux
    }
}

# Ce que les articles n’indiquent pas, et ce que personne n’a cherché. $facts en énumère quelques-uns avec « ou ».
summary-fact = { $fact ->
    [publisher] l’éditeur
    [authors] l’auteur
    [published] la date
   *[url] l’adresse
}
summary-states-alone = L’article n’indique pas { $facts }.
summary-states-none = Aucun d’entre eux n’indique { $facts }.
summary-noted-alone = Personne n’a encore noté { $facts }.
summary-noted-none = Pour aucun d’entre eux on n’a encore noté { $facts }.
# Une liste avec « et » des deux suivants est $list, une phrase à part.
summary-states-some = { $n ->
    [one] un article sur { SPELLED($whole) } n’indique
   *[other] { SPELLED($n) } articles sur { SPELLED($whole) } n’indiquent
} pas { $fact }
summary-noted-some = pour { $n ->
    [one] un article
   *[other] { SPELLED($n) } articles
} sur { SPELLED($whole) }, personne n’a encore noté { $fact }
summary-some = { $list }.

# Ce qui est connu mais hors collection ; $articles est une liste de $n titres.
summary-not-held = { $articles } { $n ->
    [one] est connu mais hors collection : rien de ce qu’il dit n’a été vérifié
   *[other] sont connus mais hors collection : rien de ce qu’ils disent n’a été vérifié
}.

summary-repeats = { $n } des { $words } mots de { $article } { $n ->
    [one] en répète un autre
   *[other] en répètent d’autres
} du même article.

# Ce qu’une machine a peut-être écrit ; $articles est une liste de $n titres.
summary-machine-suspected = { $articles } { $n ->
    [one] est soupçonné d’avoir été écrit par une machine
   *[other] sont soupçonnés d’avoir été écrits par une machine
}.
summary-machine-declared = { $articles } { $n ->
    [one] se dit écrit par une machine
   *[other] se disent écrits par une machine
}.
summary-machine-unknown = Personne n’a noté si une machine { $n ->
    [one] l’a écrit
   *[other] a écrit l’un d’entre eux
}.

# $grades est une liste des deux suivants.
summary-grades = Cotations : { $grades }.
summary-graded = { $n ->
    [one] un article { $grade }
   *[other] { SPELLED($n) } articles { $grade }
}
summary-ungraded = { $n ->
    [one] un article sans cotation
   *[other] { SPELLED($n) } articles sans cotation
}

# Sous chaque article : sa longueur, et combien en répète le reste.
summary-article = { words }{ $repeated ->
    [0] {""}
    [one] , dont { $repeated } répété
   *[other] , dont { $repeated } répétés
}
