# Where an article comes from: the part of its note on the origin, and why several articles count as one origin.

origin-heading = Origin
origin-own = It counts as an origin of its own, as far as is known.
origin-one = It counts as one with { $n ->
    [one] one other article
   *[other] { SPELLED($n) } other articles
}: { $articles }.
# One tie of several, as `origins-bond` has it.
origin-bond = { $bond }.
origin-reasons = They { $reasons }.

# Marks in its text of where it comes from; $agency is a name.
origin-credit = It says it comes from { $agency }: { $form ->
    [dateline] dateline in { $place }.
    [byline] byline in { $place }.
    [sign-off] sign-off in { $place }.
   *[credit-line] credit line in { $place }.
}
origin-press-release = It says it is a press release{ $named ->
    [yes] { " " }of { $agency }
   *[no] {""}
}: in { $place }.
origin-credits-more = { $n ->
    [one] { $n } more such mark in the data.
   *[other] { $n } more such marks in the data.
}
origin-credits-hidden = { $n ->
    [one] One mark
   *[other] { SPELLED($n) } marks
} of an agency or a press release in its text, which is not published whole.

# What the collection declares of its publisher.
origin-publisher = Its publisher, as the collection declares it: { $publisher } ({ $known ->
    [kind] { publisher-kind }
    [owner] owner: { $owner }
   *[both] { publisher-kind }; owner: { $owner }
}).
publisher-kind = { $kind ->
    [wire] wire
    [newspaper] newspaper
    [broadcaster] broadcaster
    [agency] agency
    [government] government
    [think-tank] think-tank
    [blog] blog
    [aggregator] aggregator
    [company] company
   *[other] other
}

# What its annotation declares; $article may be `origin-not-held` or `origin-archived`.
origin-based-on = Its annotation names what it goes back to: { $articles }.
origin-not-held = { $article } (not held in this collection)
origin-archived = { $article } (archive)

# Why some articles have so many origins. $articles, $others, $own and $crediting are lists of articles.
origins-one = { $articles } count as one: they { $reasons }.
# Where not every reason ties all of them: $bonds is a list of these, $reason is `origins-directly`.
origins-one-by = { $articles } count as one: { $bonds }.
origins-bond = { $articles } { $reason }
origins-bond-all = all { $reason }
origins-bonds-more = { $n ->
    [one] one more such tie
   *[other] { SPELLED($n) } more such ties
}
origins-one-through = { $articles } count as one by way of { $others }: { $bonds }.
# A list of these stands after `they`; $named are $n origins or publishers, none if unknown.
origins-directly = { $reason ->
    [near-copy] are near-copies of each other
    [declared] { $n ->
        [0] go back to one declared origin
        [one] go back to one declared origin ({ $named })
       *[other] go back to declared origins in common ({ $named })
    }
    [publisher] { $n ->
        [0] have one publisher or owner
        [one] have one publisher or owner ({ $named })
       *[other] have publishers or owners in common ({ $named })
    }
   *[override] are one by a person's decision
}
origins-agency = { $articles } credit one agency ({ $agency }): they may go back to one report.
origins-agency-own = { $crediting } { $n ->
    [one] credits { $agency }
   *[other] credit { $agency }
}, which published { $own }: they may go back to one report.
origins-agency-hidden = { $articles } may go back to one report of an agency.
origins-unknown = Of { $articles } neither { $n ->
    [one] its publisher nor what it is based on is known: it may go back to the origin of another.
   *[other] their publishers nor what they are based on is known: they may go back to the origin of another.
}
# $parted: a person has parted some of them.
origins-apart = Nothing { $parted ->
    [yes] else that is known
   *[no] that is known
} makes { $some ->
    [yes] more of them
   *[no] them
} one: neither wording, nor publisher, nor a declared origin.
# Opens the list of all articles of which one of these sentences names the first.
origins-all = All { SPELLED($n) } articles
