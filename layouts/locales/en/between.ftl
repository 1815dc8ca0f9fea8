# The part of the note on one article and the others: what counts as copied, what they share besides, what came before.

between-heading = Between articles
between-alone = The collection has no other article to compare it with.
between-no-wording = No wording was found that it shares with another article.

# The article that shares most, named in $article; $more other ones share something too.
between-strongest = { $whole ->
    [yes] All of its { $total } words stand in { $article } too
   *[no] It shares { $own } of its { $total } words with { $article }
}{ $counts ->
    [one-text] , and the two count as one text
    [holds-other] , a good part of which stands in it
    [stands-there] , and a good part of it stands there
   *[apart] {""}
}{ $more ->
    [0] {""}
    [one] ; it has runs in common with one more article
   *[other] ; it has runs in common with { SPELLED($more) } more articles
}.

# $besides is a list of `between-besides-kind`.
between-besides = It shares no run that counts as copied; in common with others it has { $besides }.
between-besides-kind = { $kind ->
    [quotation] { $n ->
        [0] shared quotations
       *[other] { words } in shared quotations
    }
    [phrase] shared phrases
    [boilerplate] { $n ->
        [0] boilerplate
       *[other] { words } of boilerplate
    }
   *[reworded] reworded passages
}

# The longest run in common, $n words, where nothing counts. $quote are its words, if they may be shown.
between-longest = The longest run in common with { $article } is { between-run }.
between-none = It shares no run of { SPELLED($minimum) } words with { between-compared }.
between-run = { $n ->
    [one] one word
   *[other] { SPELLED($n) } words
}{ $shown ->
    [yes] : { $quote }
   *[no] {""}
}
# All the articles of a story, or the first ones of a great one.
between-compared = { $compared ->
    [first] the first { SPELLED($mates) } other articles of its story
   *[all] { $mates ->
        [one] the other article of its story
       *[other] the other { SPELLED($mates) } articles of its story
    }
}

# An item of the list. $own and $theirs are words here and there, $order is one of the `order` messages of naming.ftl.
between-overlap = { $article }: { $own ->
    [one] { $own } word here
   *[other] { $own } words here
} ({ $ownshare }), { $theirs ->
    [one] { $theirs } word there
   *[other] { $theirs } words there
} ({ $theirshare }), in { $runs ->
    [one] one run
   *[other] { SPELLED($runs) } runs
}; resemblance { NUMBER($resemblance, minimumFractionDigits: 2, maximumFractionDigits: 2) }. By the greater of the two shares: { verdict }{ $withheld ->
    [put-in] , and no copy: one of them carries what they share among other news, which others tell without it
    [cut] , and no copy: the shorter one is cut from a longer text, which shares hardly more with the other
   *[no] {""}
}; { $order }.
# Sentences that may follow it; $uncounted is a list of `uncounted` of naming.ftl, $link is `between-side-by-side`.
between-overlap-uncounted = Not counted as copied: { $uncounted }.
between-overlap-page = { $link }.
between-side-by-side = Side by side
between-weaker = { $n ->
    [one] { $n } weaker overlap
   *[other] { $n } weaker overlaps
}, in the data with every run: { $articles }.

# What is shared with an article from which no run is copied.
between-uncounted = { $kind ->
    [quotation] It quotes the same { words } as { $article }; a shared quotation, not counted as copied.
    [phrase] It has a phrase of { words } in common with { $article }; not counted as copied.
   *[reworded] It says in { words } what is said, reworded, in { $article }; the same in other words, not word for word.
}
between-uncounted-more = { $kind ->
    [quotation] { $n ->
        [one] { $n } more article with a shared quotation
       *[other] { $n } more articles with a shared quotation
    }
    [phrase] { $n ->
        [one] { $n } more article with a shared phrase
       *[other] { $n } more articles with a shared phrase
    }
   *[reworded] { $n ->
        [one] { $n } more article with a reworded passage
       *[other] { $n } more articles with a reworded passage
    }
}, in the data.

# A block of boilerplate of $n words that $carriers articles carry, all of one publisher if $owned.
between-boilerplate = { words } of boilerplate in { $place } that { $carriers ->
    [one] one article carries
   *[other] { SPELLED($carriers) } articles carry
}{ $owned ->
    [yes] , all of { $publisher }
   *[no] {""}
}; not counted as copied.
between-boilerplate-more = { $n ->
    [one] { $n } more block of boilerplate, not counted either.
   *[other] { $n } more blocks of boilerplate, not counted either.
}
between-boilerplate-unknown = { words } of boilerplate; not counted as copied.

# From which earlier article most of the copied words come; $rest is a list of `between-descent-other`, $others its length.
between-descent = Of earlier articles it has most from { $article }: { words } ({ $share }){ $others ->
    [0] {""}
   *[other] ; { $rest }
}.
between-descent-other = { $n ->
    [one] { $n } word comes from { $article } directly
   *[other] { $n } words come from { $article } directly
}

# An article of the archive. $date is known to the day, to the month or to the year.
between-precedent = Already reported{ $dated ->
    [day] { " " }on { $date }
    [month] { " " }in { $date }
    [year] { " " }in { $date }
   *[no] {""}
}{ $published ->
    [yes] { " " }by { $publisher }
   *[no] {""}
} (archive): { $title } has { $share } of this article’s words{ $placed ->
    [yes] , first in { $place }
   *[no] {""}
}.
