# The charts of a story: when its articles appeared, how much they share, who has the words of whom.

# The chart of time, for those who see it and those who do not. $first and $last are dates, one and the same if $single.
chart-when = When the articles appeared
chart-when-described = { $n ->
    [one] One article
   *[other] { $n } articles
} with a date, { $single ->
    [yes] all of them { $first }
   *[no] from { $first } to { $last }
}{ $changes ->
    [0] {""}
    [one] , and one update or correction
   *[other] , and { $changes } updates and corrections
}. The table below it has every date.
chart-when-key = A letter or number stands at the day of publication, as in the list.{ $vague ->
    [yes] {" "}Dashed: the day is not known for sure; it lies within, or beyond where an arrow points.
   *[no] {""}
}{ $changed ->
    [yes] {" "}A diamond is an update, a triangle a correction.
   *[no] {""}
}
# $articles are keys of articles.
chart-when-undated = Not on the line, as no date is known: { $articles }.
chart-when-left-out = Not on the line, as more appeared at one time than it has room for: { $articles }.
chart-when-table = Every date as a table
chart-when-article = Article
chart-when-published = Published
chart-when-updated = Updated
chart-when-corrected = Corrected
chart-none = none known
chart-correction-undated = date not noted

# The matrix. $n articles of $of share most.
chart-matrix = How much of the article in the row stands in the article of the column too
chart-matrix-region = Overlap matrix
chart-matrix-others = { $n ->
    [one] One other article of the story shares
   *[other] { $n } other articles of the story share
} no run that counts as copied with any.
chart-matrix-most = The { SPELLED($n) } articles that share most with others of the story, of { $of }.

# The tree of descent.
chart-descent = Who has words from whom
chart-descent-described = { $n ->
    [one] One article
   *[other] { $n } articles
}, each under the earlier one that most of its copied words come from, with their share of its text. The list below says the same in words.
chart-descent-left-out = { $n ->
    [one] One more article is
   *[other] { $n } more articles are
} in the list only.
