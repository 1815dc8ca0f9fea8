# Lignes des listes : ce qui figure sous le titre d’un article ou d’une synthèse.

entry-not-held = hors collection
entry-no-text = sans texte
# $parts est une liste de `entry-part`.
entry-account = { words } : { $parts }
entry-part = { $kind ->
    [unique] { $archived ->
        [yes] { $n } dans aucun autre article de ce site
       *[no] { $n } ici seulement
    }
    [archived] { $n ->
        [one] dont { $n } déjà rapporté (archives)
       *[other] dont { $n } déjà rapportés (archives)
    }
    [shared] { $n ->
        [one] { $n } partagé
       *[other] { $n } partagés
    }
   *[repeated] { $n ->
        [one] { $n } répété dans l’article
       *[other] { $n } répétés dans l’article
    }
}
# Quand tous ses mots sont d’une seule sorte.
entry-whole = { words }, { $kind ->
    [unique] { $n ->
        [1] ici seulement
       *[other] tous ici seulement
    }
    [shared] { $n ->
        [1] partagé
       *[other] tous partagés
    }
   *[repeated] { $n ->
        [1] répété dans l’article
       *[other] tous répétés dans l’article
    }
}
entry-references = { $n ->
    [one] { $n } référence
   *[other] { $n } références
} à { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}
