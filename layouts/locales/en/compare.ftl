# The page of two articles side by side.

compare-kicker = Two articles side by side
compare-title = { $first } and { $second }
compare-lead = { $left ->
    [one] { $left } word
   *[other] { $left } words
} of the first article ({ $left-share }) and { $right ->
    [one] { $right } word
   *[other] { $right } words
} of the second ({ $right-share }) stand in both, in { $runs ->
    [one] one run
   *[other] { SPELLED($runs) } runs
}.
# $kinds is a list of `uncounted`, in naming.ftl.
compare-uncounted = Not counted as copied, as it stands in the first: { $kinds }.

# What a side is called at the start of a line and within a sentence, where its publisher does not tell it apart.
compare-side = { $side ->
    [1] First article
   *[2] Second article
}
compare-called = { $side ->
    [1] the first article
   *[2] the second article
}

compare-marked = Marked:
compare-mark = { $kind ->
    [shared] in both
    [differs] not the same in the other
    [quotation] shared quotation
    [phrase] shared phrase
    [boilerplate] boilerplate
   *[reworded] said in other words
}

# $words is `words` or `run-words`, $how is `run-kind`.
compare-run = Run { $number }: { $words }, { $how }
compare-moved = In the second article it stands in another place: { $place }.
compare-twin = the same in { $article }
compare-elsewhere = run { $number }, which { $article } has in another place
compare-differs = differs
compare-differences = What differs, word by word: { $n ->
    [one] one place
   *[other] { SPELLED($n) } places
}
compare-more-differences = { $n ->
    [one] One more place, marked in the text.
   *[other] { $n } more places, marked in the text.
}
compare-place = Place
compare-nothing = (nothing)

# What stands between two runs; $article is a publisher or `compare-called`.
compare-between = In no shared run: { $what }
compare-words-of = { words } of { $article }
compare-words-here = { $n ->
    [0] no word of its own here
   *[other] { words } in no shared run
}
compare-rest = { $n ->
    [one] { $n } more word
   *[other] { $n } more words
}, from { $place } on.
