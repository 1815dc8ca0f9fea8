# Who repeats whom in a story, row by row.

lineage-heading = In the order of descent
lineage-first = { $article } repeats no earlier article that is held here.
lineage-descends = { $article } has { $n } of its { $total ->
    [one] { $total } word
   *[other] { $total } words
} ({ $share }) from { $parent }.
# $also is one or more of the three below, with `list-semicolon` between them.
lineage-descends-also = { $article } has { $n } of its { $total ->
    [one] { $total } word
   *[other] { $total } words
} ({ $share }) from { $parent }; { $also }.
lineage-direct = { $n ->
    [one] { $n } word comes
   *[other] { $n } words come
} from { $article } directly
lineage-more = and more from { $n ->
    [one] one other
   *[other] { SPELLED($n) } others
}
lineage-past = none directly from { $n ->
    [one] one other earlier article
   *[other] { SPELLED($n) } other earlier articles
}
lineage-rest = { $n ->
    [one] { $n } more article
   *[other] { $n } more articles
} that repeat others, in the data.
