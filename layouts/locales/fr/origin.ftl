# D’où vient un article : la partie de sa fiche sur l’origine, et pourquoi plusieurs articles comptent pour une origine.

origin-heading = Origine
origin-own = L’article compte pour une origine à lui seul, pour autant qu’on le sache.
origin-one = L’article compte pour une seule et même origine avec { $n ->
    [one] un autre
   *[other] { SPELLED($n) } autres
} : { $articles }.
# Un lien parmi plusieurs, comme `origins-bond` le dit.
origin-bond = { $bond }.
origin-reasons = Ils { $reasons }.

# Marques de provenance dans son texte ; $agency est un nom.
origin-credit = L’article dit provenir de { $agency } : { $form ->
    [dateline] mention de lieu en tête de dépêche ({ $place }).
    [byline] signature en tête ({ $place }).
    [sign-off] signature finale ({ $place }).
   *[credit-line] mention de la source ({ $place }).
}
origin-press-release = L’article se présente comme un communiqué de presse{ $named ->
    [yes] { " " }de { $agency }
   *[no] {""}
} ({ $place }).
origin-credits-more = { $n ->
    [one] { $n } autre marque de ce genre dans les données.
   *[other] { $n } autres marques de ce genre dans les données.
}
origin-credits-hidden = { $n ->
    [one] Une marque
   *[other] { SPELLED($n) } marques
} d’agence ou de communiqué dans son texte, qui n’est pas publié en entier.

# Ce que la collection déclare de son éditeur.
origin-publisher = Son éditeur, d’après la collection : { $publisher } ({ $known ->
    [kind] { publisher-kind }
    [owner] propriétaire : { $owner }
   *[both] { publisher-kind } ; propriétaire : { $owner }
}).
publisher-kind = { $kind ->
    [wire] agence de presse
    [newspaper] journal
    [broadcaster] radio ou télévision
    [agency] agence
    [government] pouvoirs publics
    [think-tank] groupe de réflexion
    [blog] blog
    [aggregator] agrégateur
    [company] entreprise
   *[other] autre éditeur
}

# Ce que déclare son annotation ; $article peut être `origin-not-held` ou `origin-archived`.
origin-based-on = Son annotation indique à quoi il remonte : { $articles }.
origin-not-held = { $article } (hors collection)
origin-archived = { $article } (archives)

# Pourquoi des articles ont tant d’origines. $articles, $others, $own et $crediting sont des listes d’articles.
origins-one = { $articles } comptent pour une seule origine : ils { $reasons }.
# Quand chaque raison ne lie pas tous les articles : $bonds en est une liste, $reason est `origins-directly`.
origins-one-by = { $articles } comptent pour une seule origine : { $bonds }.
origins-bond = { $articles } { $reason }
origins-bond-all = tous { $reason }
origins-bonds-more = { $n ->
    [one] { $n } autre lien de ce genre
   *[other] { $n } autres liens de ce genre
}
origins-one-through = { $articles } comptent pour une seule origine par l’intermédiaire de { $others } : { $bonds }.
# Une liste de celles-ci suit « ils » ; $named sont $n origines ou éditeurs, aucun s’ils sont inconnus.
origins-directly = { $reason ->
    [near-copy] sont des quasi-copies les uns des autres
    [declared] { $n ->
        [0] remontent à une même origine déclarée
        [one] remontent à une même origine déclarée ({ $named })
       *[other] remontent à des origines déclarées communes ({ $named })
    }
    [publisher] { $n ->
        [0] ont un même éditeur ou propriétaire
        [one] ont un même éditeur ou propriétaire ({ $named })
       *[other] ont des éditeurs ou propriétaires communs ({ $named })
    }
   *[override] sont réunis par décision humaine
}
origins-agency = { $articles } créditent une même agence ({ $agency }) : ils remontent peut-être à une même dépêche.
origins-agency-own = { $crediting } { $n ->
    [one] crédite { $agency }
   *[other] créditent { $agency }
} (qui a publié { $own }) : tous remontent peut-être à une même dépêche.
origins-agency-hidden = { $articles } remontent peut-être à une même dépêche d’agence.
origins-unknown = { $articles } : on ne connaît { $n ->
    [one] ni son éditeur, ni ce sur quoi il se fonde ; il remonte peut-être à l’origine d’un autre.
   *[other] ni leur éditeur, ni ce sur quoi ils se fondent ; ils remontent peut-être à l’origine d’un autre.
}
# $parted : une personne en a séparé certains.
origins-apart = Rien { $parted ->
    [yes] d’autre de ce
   *[no] de ce
} que l’on sait ne réduit { $some ->
    [yes] davantage d’entre eux
   *[no] ces articles
} à une seule origine : ni les mots, ni l’éditeur, ni une origine déclarée.
# Ouvre la liste de tous les articles dont une de ces phrases nomme les premiers.
origins-all = Tous les articles ({ $n })
