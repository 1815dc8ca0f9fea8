# La partie de la fiche sur l’article et les autres : ce qui compte comme reprise, ce qui est commun, ce qui précède.

between-heading = Entre articles
between-alone = La collection n’a aucun autre article auquel le comparer.
between-no-wording = Aucun texte commun à cet article et à un autre n’a été trouvé.

# L’article avec lequel il partage le plus est $article ; il partage aussi quelque chose avec $more autres.
between-strongest = { $whole ->
    [yes] Les { $total } mots de l’article figurent tous dans { $article } aussi
   *[no] L’article partage { $own } de ses { $total } mots avec { $article }
}{ $counts ->
    [one-text] {"\u00A0"}; les deux comptent pour un seul texte
    [holds-other] , qui y figure pour l’essentiel
    [stands-there] , où il figure pour l’essentiel
   *[apart] {""}
}{ $more ->
    [0] {""}
    [one] {"\u00A0"}; il partage aussi des séquences avec un autre article
   *[other] {"\u00A0"}; il partage aussi des séquences avec { SPELLED($more) } autres articles
}.

# $besides est une liste de `between-besides-kind`.
between-besides = Aucune de ses séquences ne compte comme reprise ; en commun avec d’autres articles : { $besides }.
between-besides-kind = { $kind ->
    [quotation] { $n ->
        [0] des citations
       *[other] { words } de citations
    }
    [phrase] des expressions
    [boilerplate] { $n ->
        [0] du texte standard
       *[other] { words } de texte standard
    }
   *[reworded] des passages reformulés
}

# La plus longue séquence commune, $n mots, quand rien ne compte. $quote en donne les mots, s’ils peuvent être montrés.
between-longest = La plus longue séquence commune avec { $article } compte { between-run }.
between-none = L’article ne partage aucune séquence de { SPELLED($minimum) } mots avec { between-compared }.
between-run = { $n ->
    [one] un mot
   *[other] { SPELLED($n) } mots
}{ $shown ->
    [yes] {"\u00A0"}: { $quote }
   *[no] {""}
}
# Tous les articles d’un événement, ou les premiers s’ils sont nombreux.
between-compared = { $compared ->
    [first] les { SPELLED($mates) } premiers des autres articles de son événement
   *[all] { $mates ->
        [one] l’autre article de son événement
       *[other] les { SPELLED($mates) } autres articles de son événement
    }
}

# Une entrée de la liste. $own et $theirs sont des mots ici et là, $order est l’un des messages `order` de naming.ftl.
between-overlap = { $article } : { $own ->
    [one] { $own } mot ici
   *[other] { $own } mots ici
} ({ $ownshare }), { $theirs ->
    [one] { $theirs } mot là
   *[other] { $theirs } mots là
} ({ $theirshare }), en { $runs ->
    [one] une séquence
   *[other] { SPELLED($runs) } séquences
} ; ressemblance { NUMBER($resemblance, minimumFractionDigits: 2, maximumFractionDigits: 2) }. D’après la plus grande des deux parts : { verdict }{ $withheld ->
    [put-in] , sans être une copie : l’un des deux donne ce qu’ils partagent parmi d’autres nouvelles, que d’autres articles rapportent sans cela
    [cut] , sans être une copie : le plus court est tiré d’un texte plus long, qui ne partage guère plus avec l’autre
   *[no] {""}
} ; { $order }.
# Phrases qui peuvent suivre ; $uncounted est une liste de `uncounted` de naming.ftl, $link est `between-side-by-side`.
between-overlap-uncounted = Non compté comme reprise : { $uncounted }.
between-overlap-page = { $link }.
between-side-by-side = Lire côte à côte
between-weaker = { $n ->
    [one] { $n } chevauchement plus faible
   *[other] { $n } chevauchements plus faibles
}, avec chaque séquence dans les données : { $articles }.

# Ce qui est partagé avec un article dont aucune séquence n’est reprise.
between-uncounted = { $kind ->
    [quotation] Citation commune avec { $article } : { words } ; non comptée comme reprise.
    [phrase] Expression commune avec { $article } : { words } ; non comptée comme reprise.
   *[reworded] Passage reformulé, comme dans { $article } : { words } ; la même chose en d’autres mots, non mot pour mot.
}
between-uncounted-more = { $kind ->
    [quotation] { $n ->
        [one] { $n } autre article avec une citation commune
       *[other] { $n } autres articles avec une citation commune
    }
    [phrase] { $n ->
        [one] { $n } autre article avec une expression commune
       *[other] { $n } autres articles avec une expression commune
    }
   *[reworded] { $n ->
        [one] { $n } autre article avec un passage reformulé
       *[other] { $n } autres articles avec un passage reformulé
    }
}, dans les données.

# Un bloc de texte standard de $n mots que $carriers articles portent, tous d’un même éditeur si $owned.
between-boilerplate = Texte standard : { words } ({ $place }), dans { $carriers ->
    [one] un article
   *[other] { SPELLED($carriers) } articles
}{ $owned ->
    [yes] , de même éditeur ({ $publisher })
   *[no] {""}
} ; non compté comme reprise.
between-boilerplate-more = { $n ->
    [one] { $n } autre bloc de texte standard, non compté non plus.
   *[other] { $n } autres blocs de texte standard, non comptés non plus.
}
between-boilerplate-unknown = { words } de texte standard ; non compté comme reprise.

# De quel article antérieur viennent le plus de mots repris ; $rest est une liste de `between-descent-other`.
between-descent = Parmi les articles antérieurs, c’est à { $article } qu’il doit le plus : { words } ({ $share }){ $others ->
    [0] {""}
   *[other] {"\u00A0"}; { $rest }
}.
between-descent-other = { $n ->
    [one] { $n } mot vient directement de { $article }
   *[other] { $n } mots viennent directement de { $article }
}

# Un article des archives. $date est connue au jour, au mois ou à l’année près.
between-precedent = Déjà rapporté{ $dated ->
    [day] { " " }le { $date }
    [month] { " " }en { $date }
    [year] { " " }en { $date }
   *[no] {""}
}{ $published ->
    [yes] { " " }par { $publisher }
   *[no] {""}
} (archives) : { $title } contient { $share } des mots de cet article{ $placed ->
    [yes] , d’abord ici : { $place }
   *[no] {""}
}.
