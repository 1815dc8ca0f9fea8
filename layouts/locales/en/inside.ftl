# The part of the note on one article by itself: what stands twice in it, and which characters hide its words.

inside-heading = Inside the article
inside-not-held = This source is not held: there is no text to compare.
inside-no-text = The article has no text.
inside-nothing = Nothing is repeated inside this article of { words }.
inside-none = No run of { SPELLED($minimum) } words or more occurs twice, and no passage stands twice.

# $repeat is `inside-stands`.
inside-repeated = { $repeat }, { $words } of its { $total } words{ $others ->
    [0] {""}
    [one] ; with one further repeat, { $repeated } words repeat others
   *[other] ; with { SPELLED($others) } further repeats, { $repeated } words repeat others
}.
# $where is `repeat` in naming.ftl.
inside-stands = { $grade ->
    [headline] the headline is repeated as the first line: { $where }
    [body] its body stands { inside-times }: { $where }
    [passage] a passage of { words } stands { inside-times }: { $where }
    [sentence] one sentence of { words } stands { inside-times }: { $where }
   *[phrase] a phrase of { words } stands { inside-times }: { $where }
}
inside-times = { $times ->
    [2] twice
   *[other] { SPELLED($times) } times
}
inside-rest = { $n ->
    [one] The ten first are listed; { $n } more repeat follow in the data.
   *[other] The ten first are listed; { $n } more repeats follow in the data.
}
inside-item = { $where }: { $grade ->
    [body] the body
    [passage] a passage
    [sentence] a sentence
    [headline] the headline
   *[phrase] a phrase
}, { words }.

# The first sentences of a note on an article that shares text; $hidden is `inside-hidden`, a link to the sentences below.
inside-disguised = Its text has { $hidden }.
inside-hidden = { $n ->
    [one] one hidden or look-alike character
   *[other] { SPELLED($n) } hidden or look-alike characters
}

disguise = { $kind ->
    [soft-hyphen] { $n ->
        [one] one soft hyphen stands
       *[other] { SPELLED($n) } soft hyphens stand
    }
    [zero-width-character] { $n ->
        [one] one zero-width character stands
       *[other] { SPELLED($n) } zero-width characters stand
    }
   *[look-alike-letter] { $n ->
        [one] one look-alike letter stands
       *[other] { SPELLED($n) } look-alike letters stand
    }
} inside words, { $n ->
    [one] in { $place }
   *[other] first in { $place }
}: a copy is found all the same.
disguise-between = { $n ->
    [one] one character that shows nothing stands
   *[other] { SPELLED($n) } characters that show nothing stand
} in place of spaces, { $n ->
    [one] in { $place }
   *[other] first in { $place }
}: a copy is found all the same.
