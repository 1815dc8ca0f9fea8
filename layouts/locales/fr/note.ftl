# La fiche de dédoublonnage : son cadre, les phrases sur l’événement, ce qui ne figure qu’ici, et la méthode.

note-title = Fiche de dédoublonnage
note-in-full = Détails

# Le compte : chaque mot de l’article compté une fois.
account-caption = Chaque mot compté une fois
account-words = Mots
account-count = Nombre
account-share = Part
account-total = Total
account-row = { $kind ->
    [unique] { $archived ->
        [yes] Dans aucun autre article de ce site
       *[no] Ici seulement
    }
    [archived] dont déjà rapportés, dans les archives
    [reworded] dont reformulés ailleurs
    [shared] Partagés avec d’autres articles
    [quotation] dont citations communes
    [boilerplate] dont texte standard
   *[repeated] Répétés dans l’article
}

# L’image de l’article, dite à qui ne la voit pas. Une liste de `strip-share` devient une phrase.
strip-title = { $n ->
    [one] L’unique mot de l’article
   *[other] Les { $n } mots de l’article, du début à la fin
}
strip-shares = { $shares }.
strip-share = { $kind ->
    [unique] { $archived ->
        [yes] { $share } dans aucun autre article de ce site ({ $before } déjà rapportés, dans les archives)
       *[no] { $share } ici seulement
    }
    [shared] { $share } partagés
   *[repeated] { $share } répétés dans l’article
}
strip-empty = Aucun mot.

# Ce qu’on ne peut savoir de lui. Éditeur et date sont connus, non indiqués par l’article, ou notés par personne.
unknown-publisher = { $cause ->
    [unstated] L’article n’indique pas d’éditeur :
   *[unnoted] On ne lui connaît pas d’éditeur :
} { $alone ->
    [yes] on ne peut dire où il a paru.
   *[no] on ne peut dire s’il a le même propriétaire qu’un autre article.
}
unknown-date = { $cause ->
    [unstated] L’article n’indique pas de date :
   *[unnoted] On ne lui connaît pas de date :
} { $alone ->
    [yes] on ne peut dire quand il a paru.
   *[no] on ne peut dire quel article a paru en premier.
}
unknown-both = { $cause ->
    [unstated] L’article n’indique ni éditeur ni date :
   *[unnoted] On ne lui connaît ni éditeur ni date :
} { $alone ->
    [yes] on ne peut dire ni quand ni où il a paru.
   *[no] on ne peut dire ni quel article a paru en premier, ni s’il a le même propriétaire qu’un autre.
}

# L’événement auquel il appartient, avec $n autres articles.
note-story-heading = Événement
note-story-none = Aucun autre article de la collection ne traite le même événement.
note-story = Il appartient à l’événement { $story }{ $n ->
    [0] , dont il est le seul article
    [one] , avec un autre article
   *[other] , avec { SPELLED($n) } autres articles
} ({ $basis ->
    [declared] déclaré dans son annotation
    [decided] par décision humaine
    [near-copy] comme quasi-copie d’un autre
   *[computed] calculé d’après les termes qu’ils partagent
}).
note-story-terms = Les termes partagés qui pèsent le plus : { $terms }.
note-story-likeness = La similarité calculée n’aurait pas suffi à les réunir.

# Ce qui ne figure qu’ici : $n mots sur $total.
only-heading = { $archived ->
    [yes] Dans aucun autre article de ce site
   *[no] Ici seulement
}
only-words = { $n ->
    [0] Aucun de ses { $total } mots ne figure ici seulement ({ $share }).
    [one] { $n } mot sur { $total } ne figure dans aucune séquence commune et ne répète rien ({ $share }).
   *[other] { $n } mots sur { $total } ne figurent dans aucune séquence commune et ne répètent rien ({ $share }).
}
only-archived = { $n ->
    [one] { $n } de ces mots avait déjà été rapporté, dans les archives.
   *[other] { $n } de ces mots avaient déjà été rapportés, dans les archives.
}
only-alone = La collection n’a aucun autre article auquel les comparer.
only-passages = { $archived ->
    [yes] Passages hors de toute séquence commune, qui ne répètent rien et n’avaient pas déjà été rapportés 
   *[no] Passages hors de toute séquence commune et qui ne répètent rien 
}: { $places }
only-figures = Chiffres qu’aucun autre article de l’événement ne donne : { $found }
only-names = Noms qu’aucun autre article de l’événement ne donne : { $found }
only-quotations = Citations qu’aucun autre article de l’événement ne donne : { $found }
# Après dix d’entre eux, derrière un signe de la liste.
only-more = et { $n } { $n ->
    [one] autre
   *[other] autres
}

# Les seuils du calcul.
note-method-heading = Méthode
note-method = twosource { $version } : shingles de { $shingle } mots ; répétitions dès { $repeat } mots, séquences communes dès { $shared } mots, jointes par-dessus un écart d’au plus { $gap } { $gap ->
    [one] mot
   *[other] mots
} ; entièrement repris dès { $wholly } de l’un des deux articles, partiellement dès { $partially } ; un même événement dès une similarité de { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }. { $link }.
note-method-link = Méthode de calcul

# Ce qu’une personne a décidé de l’article, et ce que l’analyse automatique en trouve. $article est l’autre article.
decision = Décision humaine{ $reviewed ->
    [yes] { " " }({ $reviewer }{ $dated ->
        [yes] , { $date }
       *[no] {""}
    })
   *[no] { $dated ->
        [yes] { " " }({ $date })
       *[no] {""}
    }
} : { $verdict ->
    [duplicate-of] doublon de { $article }
    [same-story] même événement que { $article }
    [not-same-story] autre événement que { $article }
    [distinct-from] article distinct de { $article }
   *[distinct] article distinct
}. Motif : { $reason }
decision-elsewhere = Dans l’annotation de { $article } : { $verdict ->
    [duplicate-of] doublon de cet article
    [same-story] même événement que cet article
    [not-same-story] autre événement que cet article
    [distinct-from] article distinct de cet article
   *[distinct] article distinct, donc aussi de cet article
}. Motif : { $reason }
decision-more = { $n ->
    [one] { $n } autre décision de ce genre dans les données.
   *[other] { $n } autres décisions de ce genre dans les données.
}
machine-share = L’analyse automatique trouve { $share } de cet article dans { $article } : { verdict }.
machine-no-run = L’analyse automatique ne trouve { $about ->
    [it] aucune séquence commune avec lui
   *[any] aucun autre article avec une séquence commune
}.
machine-publisher = D’après l’éditeur ou le propriétaire, l’analyse automatique compterait cet article comme un seul avec { $n ->
    [one] un autre article
   *[other] { $n } autres articles
} de la collection.
machine-likeness = L’analyse automatique trouve une similarité de { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } ; deux articles sont d’un même événement dès { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
machine-no-likeness = L’analyse automatique ne trouve de similarité entre les deux ni parmi les liens de leurs événements, ni parmi les liens manqués de peu ; deux articles sont d’un même événement dès { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
