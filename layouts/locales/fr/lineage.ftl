# Qui reprend qui dans un événement, ligne par ligne.

lineage-heading = Par ordre de filiation
lineage-first = { $article } ne reprend aucun article antérieur de cette collection.
lineage-descends = { $article } tire { $n } de { $total ->
    [one] son { $total } mot
   *[other] ses { $total } mots
} ({ $share }) de { $parent }.
# $also est fait d’un ou de plusieurs des trois suivants, séparés par `list-semicolon`.
lineage-descends-also = { $article } tire { $n } de { $total ->
    [one] son { $total } mot
   *[other] ses { $total } mots
} ({ $share }) de { $parent } ; { $also }.
lineage-direct = { $n ->
    [one] { $n } mot vient
   *[other] { $n } mots viennent
} directement de { $article }
lineage-more = d’autres encore viennent { $n ->
    [one] d’un autre article
   *[other] de { SPELLED($n) } autres articles
}
lineage-past = rien ne vient directement { $n ->
    [one] d’un autre article antérieur
   *[other] de { SPELLED($n) } autres articles antérieurs
}
lineage-rest = { $n ->
    [one] { $n } autre article qui en reprend d’autres, dans les données.
   *[other] { $n } autres articles qui en reprennent d’autres, dans les données.
}
