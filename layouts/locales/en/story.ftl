# The page of a story: all articles on one event.

story = Story
story-title = Story: { $title }
# $origins is `origins` in words.ftl.
story-empty = No article of the collection tells this story yet.
story-one = One article tells this story; there is no other to hold it against.
story-lead = { $n ->
    [one] one article
   *[other] { SPELLED($n) } articles
}, { $origins }.
# $n is a number of pairs of articles.
story-copied = { $n ->
    [one] one pair of them has a run of at least { SPELLED($minimum) } words in common.
   *[other] { SPELLED($n) } pairs of them have a run of at least { SPELLED($minimum) } words in common.
}
story-uncounted = No two of them share a run that counts as copied; what they share besides, their notes tell.
story-different = No two of them share a run of { SPELLED($minimum) } words: they tell one event in different words.

story-articles = Articles in order
story-no-dates = No date of these articles is known, so which came first cannot be told: they stand by name.
story-undated = { $n ->
    [one] one article without a date at the end.
   *[other] { SPELLED($n) } articles without a date at the end.
}
story-no-first = Which came first cannot be told from the dates that are known.

# Who repeats whom. $first and $second are articles, $basis is `order-published` and the like in naming.ftl.
story-overlap = Who repeats whom
story-pairs = Pair by pair
story-pair = { $first } and { $second } share { words }; which came first is not known
story-pair-ordered = { $first } came before { $second }; they share { words }
story-pair-told = { $first } came before { $second } ({ $basis }); they share { words }
story-pair-plain = { $pair }.
story-pair-linked = { $pair }: { $compare }.
side-by-side = side by side

# Why these articles are one story.
story-why = Why this is one story
story-nearly = What is nearly part of it
story-declared = The annotations declare these articles to be about one event.
story-computed = The articles were put together by the terms they share; no annotation declares it.
# $bases is a list of `story-basis`: how many articles were put into the story by what.
story-bases = The articles were put together: { $bases }.
story-basis = { $kind ->
    [declared] { SPELLED($n) } by its annotation
    [decided] { SPELLED($n) } by the decision of a person
    [near-copy] { SPELLED($n) } as a near-copy of another
   *[computed] { SPELLED($n) } by terms shared with the others
}
story-not-alike = The computed similarity alone would not have tied them.
story-ties = Terms in common, with their share of the computed likeness
story-term = Term
story-share = Share
story-misses = Nearly in this story
# Under that heading, before the list; $needed is the threshold.
story-misses-note = Each is like one article of the story, but not like all of it: they would have to reach { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } on average, and more where days lie between them.
story-more-misses = { $n ->
    [one] { $n } more pair nearly as alike, in the data.
   *[other] { $n } more pairs nearly as alike, in the data.
}
story-origins = Origins

# What each article adds.
story-adds = What each adds
story-unique = { $n ->
    [0] Every word of it is shared with another article, or repeated.
   *[other] { words } in no run shared with another article.
}
story-passages = Passages of its own: { $passages }
story-figures = Figures
story-names = Names
story-quotations = Quotations
story-briefings = Briefings on it
story-no-briefing = No briefing cites an article of this story.
