# Lignes des listes : ce qui figure sous le titre d’un article ou d’une synthèse.

entry-not-held = hors collection
entry-no-text = sans texte
# $parts est une liste de `entry-part`.
entry-account = { words } : { $parts }
entry-part = { $kind ->
    [unique] { $n } ici seulement
    [shared] { $n ->
        [one] { $n } partagé
       *[other] { $n } partagés
    }
   *[repeated] { $n ->
        [one] { $n } répété dans l’article
       *[other] { $n } répétés dans l’article
    }
}
entry-references = { $n ->
    [one] { $n } référence
   *[other] { $n } références
} à { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}
