# La liste des références d’une synthèse, et l’aperçu qu’un appel de référence en tire.

references-heading = Références
references-none = Aucune source n’est citée.
# Lu à voix haute pour le numéro d’une référence dans le texte.
reference-label = Référence { $number } : { $title }
reference-whole = l’article entier
reference-claim = Allégation :
reference-close = Fermer

# Remarques sur les mots cités.
reference-not-published = Le texte de cet article n’est pas publié ici.
reference-match-folded = Les mots cités concordent, aux guillemets, tirets et espaces près.
reference-match-omission = La citation omet des mots là où elle le signale.
reference-match-insertion = Les mots entre crochets sont de la synthèse, non de l’article.
reference-repeated = L’article contient ce passage plusieurs fois ; il s’agit du premier.

# Avec combien d’articles la source compte pour une origine. $link est un lien dont le texte est `reference-own-link`.
reference-shared-origin = { $n ->
    [one] Un article qui compte pour une origine
   *[other] Un des { SPELLED($n) } articles qui comptent pour une seule origine
}
reference-own-origin = { $link }, pour autant qu’on le sache
reference-own-link = Une origine à lui seul

# Les accès à l’original, dans une rangée ; le premier commence par une majuscule.
reference-words = Les mots dans l’original
reference-original = Original
reference-original-after = original
reference-archived = copie archivée

# Où la synthèse l’utilise : une suite d’endroits, `Utilisée : paragraphes 2, 5, 5 bis`, chaque numéro étant un lien.
# $n est le nombre de paragraphes.
reference-used = Utilisée :
reference-used-lead = { $n ->
    [one] paragraphe
   *[other] paragraphes
}{" "}
reference-use = { $paragraph ->
    [0] titre
   *[other] { $paragraph }
}{ $again ->
    [yes] {" "}bis
   *[no] {""}
}
# Lu à voix haute pour un tel lien ; $place est au singulier : `paragraphe 3` ou `titre`.
reference-back = Retour au { $place }{ $again ->
    [yes] {" "}bis
   *[no] {""}
}
