# Comment les pages nomment articles, passages, répétitions, séquences communes et conclusions : des parties de phrases.

title-quoted = « { $title } »
# Les mots qu’un titre entre guillemets met lui-même entre guillemets.
title-nested = “{ $title }”
title-with = { $title } ({ $publisher })
this-article = cet article
# Après dix articles nommés, séparés par des virgules.
articles-more = { $shown } et { $more } { $more ->
    [one] autre
   *[other] autres
}
other-articles = { $n ->
    [one] un autre article
   *[other] { SPELLED($n) } autres articles
}

verdict = { $verdict ->
    [wholly-derived] entièrement repris
    [partially-derived] partiellement repris
   *[non-derived] non repris
}

# Répétitions dans un article : $again et $first sont des paragraphes tels que `repeat-place` les nomme, avec l’article
# défini.
repeat = { $again } { $plural ->
    [yes] répètent
   *[no] répète
} { $exact ->
    [yes] mot pour mot
   *[no] presque mot pour mot
} { $first }
repeat-place = { $whole ->
    [yes] { $plural ->
        [yes] les { $paragraphs }
       *[no] le { $paragraphs }
    }
   *[no] une partie { $plural ->
        [yes] des { $paragraphs }
       *[no] du { $paragraphs }
    }
}

# Ce que deux articles partagent.
run-kind = { $kind ->
    [exact] mot pour mot
    [nearly] presque mot pour mot
    [quotation] citation commune, non comptée comme reprise
    [phrase] expression commune, non comptée comme reprise
    [boilerplate] texte standard, non compté comme reprise
   *[reworded] passage reformulé, non compté comme reprise
}
run-words = { $left } et { words }
uncounted = { $kind ->
    [quotation] { words } de citations communes
    [phrase] { words } d’expressions communes
    [boilerplate] { words } de texte standard
   *[reworded] { $n ->
        [one] { words } reformulé
       *[other] { words } reformulés
    }
}
mark = { $kind ->
    [text] partagé avec { $article }
    [quotation] citation commune avec { $article }
    [phrase] expression commune avec { $article }
    [boilerplate] texte standard, aussi dans { $article }
   *[reworded] reformulé, comme dans { $article }
}

# Lequel de deux articles a paru en premier, et ce qui le montre.
order-unknown = ordre inconnu
order-this = cet article a paru en premier
order-that = { $article } a paru en premier
order-because = { $order } ({ $basis })
order-based-on = l’autre est déclaré fondé sur lui
order-against-dates = l’autre est déclaré fondé sur lui, malgré les dates
order-published = publication : { $day } ; pour l’autre : { $other }
order-updated = mise à jour : { $day } ; publication de l’autre : { $other }

# Les termes qui lient des articles à un événement.
terms-hidden = { $n ->
    [one] Un terme de liaison n’est pas nommé, car un des articles n’est pas publié en entier.
   *[other] { SPELLED($n) } termes de liaison ne sont pas nommés, car un des articles n’est pas publié en entier.
}
near-miss = { $outside } : similarité { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } avec { $inside }.
near-miss-terms = { $outside } : similarité { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } avec { $inside } ; en commun : { $terms }.
near-miss-hidden = { $outside } : similarité { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } avec { $inside } ; { $n ->
    [one] un terme commun, non nommé
   *[other] { SPELLED($n) } termes communs, non nommés
} car un des textes n’est pas publié en entier.
