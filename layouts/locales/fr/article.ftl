# La page d’un article : son cadre, son texte avec ses marques, ses sources, ce qui s’appuie sur lui.

article-kicker = Article source
article-text = L’article
article-statements = Affirmations qui s’appuient sur lui
article-uncited = Aucune synthèse ne cite cet article.
article-claims = Allégations qu’il contient
article-sourcing = Sur quoi il s’appuie
article-sourcing-note = Relevé d’après la seule formulation ; ce que l’article répète n’est compté qu’une fois. Ce sont des constats, non un jugement.
article-sourcing-link = Méthode du relevé
article-facts = Ce que l’on sait de lui
article-notes = Notes de l’analyste

# D’où vient son titre, quand ce n’est pas de son annotation.
title-basis = { $basis ->
    [heading] Le titre est le premier titre ou intertitre de l’article.
    [title-element] Le titre est celui de la page web telle qu’elle a été reçue.
    [first-line] Le titre est la première ligne de l’article.
   *[file-name] Aucun titre n’est indiqué : c’est ici le nom du fichier.
}

# Avant le texte : ce qui n’en est pas publié, et ce qui en a été retiré.
text-excerpt = Seules sont publiées les phrases citées ou celles qui portent une allégation.
text-not-held = Cette source est connue mais hors collection : la collection n’en a que l’annotation, et aucun texte à vérifier.
text-not-published = Le texte de cet article n’est pas publié ici ; seule l’est sa référence.
text-removed = Retiré de l’article tel qu’il a été reçu : { $removed }.
text-removed-kind = { $kind ->
    [control-character] { $n ->
        [one] un caractère de contrôle
       *[other] { SPELLED($n) } caractères de contrôle
    }
    [fallback-text] { $n ->
        [one] un texte de remplacement
       *[other] { SPELLED($n) } textes de remplacement
    }
    [form] { $n ->
        [one] un formulaire
       *[other] { SPELLED($n) } formulaires
    }
    [form-field] { $n ->
        [one] un champ de formulaire
       *[other] { SPELLED($n) } champs de formulaire
    }
    [formula] { $n ->
        [one] une formule
       *[other] { SPELLED($n) } formules
    }
    [frame] { $n ->
        [one] un cadre
       *[other] { SPELLED($n) } cadres
    }
    [hidden-text] { $n ->
        [one] un texte masqué
       *[other] { SPELLED($n) } textes masqués
    }
    [image] { $n ->
        [one] une image
       *[other] { SPELLED($n) } images
    }
    [link] { $n ->
        [one] un lien
       *[other] { SPELLED($n) } liens
    }
    [media] { $n ->
        [one] un fichier audio ou vidéo
       *[other] { SPELLED($n) } fichiers audio ou vidéo
    }
    [navigation] { $n ->
        [one] un bloc de navigation
       *[other] { SPELLED($n) } blocs de navigation
    }
    [ruby-annotation] { $n ->
        [one] une annotation ruby
       *[other] { SPELLED($n) } annotations ruby
    }
    [script] { $n ->
        [one] un script
       *[other] { SPELLED($n) } scripts
    }
    [style] { $n ->
        [one] une feuille de style
       *[other] { SPELLED($n) } feuilles de style
    }
   *[template] { $n ->
        [one] un modèle
       *[other] { SPELLED($n) } modèles
    }
}

# À la place des passages qui ne sont pas publiés.
text-omitted = { $n ->
    [one] Un passage non publié.
   *[other] { SPELLED($n) } passages non publiés.
}
# Au-dessus des passages repliés ; $repeat est `repeat` de naming.ftl.
text-folded = { $repeat } ({ words })

# Ce qui est lu à voix haute avant une séquence marquée ; `mark` de naming.ftl nomme l’article qui l’a aussi.
mark-boilerplate = { $n ->
    [0] texte standard
    [one] texte standard présent dans un article
   *[other] texte standard présent dans { SPELLED($n) } articles
}
# $place est toujours au singulier : `paragraphe 3` ou `titre`.
mark-repeated = répète le { $place }
# Ce que veulent dire les marques du texte qui ne portent aucun mot.
mark-key = { $kind ->
    [shared] aussi dans d’autres articles
    [repeated] répété dans l’article
   *[quoted] cité dans une affirmation ou une allégation
}
# Le lien après une séquence que beaucoup d’articles ont aussi : combien n’y ont pas de lien.
mark-more = { $n } autres articles
# Ce qui se lit entre crochets avant une séquence qui ne compte pas comme reprise.
mark-shown = { $kind ->
    [quotation] citation
    [phrase] expression
    [boilerplate] texte standard
   *[reworded] reformulé
}

# Les affirmations des synthèses qui s’appuient sur l’article, ou sur un de ses passages.
rests-label = Sert d’appui
rests-in = dans « { $briefing } »
rests-statement = { $words }, { $place }
# $passages sont des paragraphes, sans article défini, ou `rests-on-whole`.
rests-on = { $words } ({ $place }), d’après : { $passages }
rests-on-whole = l’article entier
# Une liste de ceux-ci, séparés par des points-virgules, va dans `used-in` ; $places est une liste de paragraphes.
used-in = Utilisée dans : { $uses }
used-in-briefing = { $briefing }, { $places }

# Sur quoi il s’appuie. $shown est une liste de `sourcing-place`, $further une liste de paragraphes.
sourcing-term = { $kind ->
    [vague] Attributions anonymes
    [named] Attributions nominatives
    [figures] Chiffres
   *[quotations] Citations
}
sourcing-none = rien trouvé
sourcing-hidden = { sourcing-count }, dans un texte qui n’est pas publié en entier
sourcing-found = { sourcing-count } : { $shown }{ $more ->
    [yes] {"\u00A0"}; aussi : { $further }
   *[no] {""}
}
sourcing-place = { $words } ({ $place })
sourcing-count = { $kind ->
    [figures] { $n ->
        [one] un chiffre
       *[other] { SPELLED($n) } chiffres
    }
    [quotations] { $n ->
        [one] une citation
       *[other] { SPELLED($n) } citations
    }
   *[passages] { $n ->
        [one] un passage
       *[other] { SPELLED($n) } passages
    }
}
