# The deduplication note: its frame, the sentences on the story, what stands only here, and the method.

note-title = Deduplication note
note-in-full = Details

# The account: each word of the article counted once.
account-caption = Each word counted once
account-words = Words
account-count = Count
account-share = Share
account-total = Together
account-row = { $kind ->
    [unique] { $archived ->
        [yes] In no other article of this site
       *[no] Only here
    }
    [archived] of which reported before, in the archive
    [reworded] of which another says in other words
    [shared] Shared with other articles
    [quotation] of which shared quotations
    [boilerplate] of which boilerplate
   *[repeated] Repeated inside
}

# The picture of the article, told to those who do not see it. A list of `strip-share` becomes a sentence.
strip-title = The article’s { words } from start to end
strip-shares = { $shares }.
strip-share = { $kind ->
    [unique] { $archived ->
        [yes] { $share } in no other article of this site ({ $before } reported before, in the archive)
       *[no] { $share } only here
    }
    [shared] { $share } shared
   *[repeated] { $share } repeated inside
}
strip-empty = No words.

# What cannot be known of it. Each of publisher and date is known, `unstated` by the article, or `unnoted` by anybody.
unknown-publisher = { $cause ->
    [unstated] It states no publisher:
   *[unnoted] No publisher is known:
} { $alone ->
    [yes] where it appeared cannot be told.
   *[no] whether it has one owner with another article cannot be told.
}
unknown-date = { $cause ->
    [unstated] It states no date:
   *[unnoted] No date is known:
} { $alone ->
    [yes] when it appeared cannot be told.
   *[no] which article came first cannot be told.
}
unknown-both = { $cause ->
    [unstated] It states neither a publisher nor a date:
   *[unnoted] No publisher and no date are known:
} { $alone ->
    [yes] when it appeared and where it appeared cannot be told.
   *[no] which article came first and whether it has one owner with another article cannot be told.
}

# The story that it belongs to, with $n other articles.
note-story-heading = Story
note-story-none = No other article of the collection tells the same story.
note-story = It belongs to the story { $story }{ $n ->
    [0] , as its only article
    [one] , with one other article
   *[other] , with { SPELLED($n) } other articles
} ({ $basis ->
    [declared] declared in its annotation
    [decided] decided by a person
    [near-copy] as a near-copy of another
   *[computed] computed from the terms they share
}).
note-story-terms = The terms that it shares with the others and that weigh most: { $terms }.
note-story-likeness = The computed similarity alone would not have tied them.

# What stands only here: $n of $total words.
only-heading = { $archived ->
    [yes] In no other article of this site
   *[no] Only here
}
only-words = { $n ->
    [0] None of its { $total } words stands only here ({ $share }).
    [one] { $n } word of { $total } stands in no shared run and repeats nothing ({ $share }).
   *[other] { $n } words of { $total } stand in no shared run and repeat nothing ({ $share }).
}
only-archived = { $n ->
    [one] One of these words was reported before, in the archive.
   *[other] { $n } of these words were reported before, in the archive.
}
only-alone = There is no other article in the collection to hold them against.
only-passages = { $archived ->
    [yes] Passages in no shared run that repeat nothing and were not reported before
   *[no] Passages in no shared run that repeat nothing
}: { $places }
only-figures = Figures that no other article of its story has: { $found }
only-names = Names that no other article of its story has: { $found }
only-quotations = Quotations that no other article of its story has: { $found }
# After ten of them, behind a mark of the list.
only-more = and { $n } more

# The numbers that it was computed with.
note-method-heading = Method
note-method = twosource { $version }: shingles of { SPELLED($shingle) } words; repeats from { SPELLED($repeat) } words, shared runs from { SPELLED($shared) } words, joined over gaps of at most { SPELLED($gap) }; wholly derived from { $wholly } of either article, partially from { $partially }; one story from a likeness of { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }. { $link }.
note-method-link = How it is computed

# What a person has decided of the article, and what the machine finds of the same. $article is the other one.
decision = A person{ $reviewed ->
    [yes] { " " }({ $reviewer })
   *[no] {""}
} has decided{ $dated ->
    [yes] { " " }on { $date }
   *[no] {""}
}: { $verdict ->
    [duplicate-of] a duplicate of { $article }
    [same-story] the same story as { $article }
    [not-same-story] not the same story as { $article }
    [distinct-from] distinct from { $article }
   *[distinct] distinct
}. Reason: { $reason }
decision-elsewhere = In the annotation of { $article }: { $verdict ->
    [duplicate-of] a duplicate of this article
    [same-story] the same story as this article
    [not-same-story] not the same story as this article
    [distinct-from] distinct from this article
   *[distinct] distinct, and so from this article too
}. Reason: { $reason }
decision-more = { $n ->
    [one] { $n } more such decision in the data.
   *[other] { $n } more such decisions in the data.
}
machine-share = The machine finds { $share } of this article in { $article }: { verdict }.
machine-no-run = The machine finds { $about ->
    [it] no run in common with it
   *[any] no other article with a run in common
}.
machine-publisher = By its publisher or owner the machine would count it as one with { $n ->
    [one] one other article
   *[other] { SPELLED($n) } other articles
} of the collection.
machine-likeness = The machine finds a likeness of { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }; one story is told from { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
machine-no-likeness = The machine finds no likeness of the two among the ties and near misses of their stories; one story is told from { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
