# How pages name articles, passages, repeats, shared runs and verdicts: parts of sentences.

title-quoted = “{ $title }”
# Words that a title in quotation marks quotes itself.
title-nested = ‘{ $title }’
title-with = { $title } ({ $publisher })
this-article = this article
# After ten articles named, with commas between them.
articles-more = { $shown } and { $more } more
other-articles = { $n ->
    [one] one other article
   *[other] { SPELLED($n) } other articles
}

verdict = { $verdict ->
    [wholly-derived] wholly derived
    [partially-derived] partially derived
   *[non-derived] not derived
}

# Repeats inside an article: $again and $first are paragraphs as `repeat-place` names them.
repeat = { $plural ->
    [yes] { $again } repeat { $first } { $exact ->
        [yes] word for word
       *[no] nearly word for word
    }
   *[no] { $again } repeats { $first } { $exact ->
        [yes] word for word
       *[no] nearly word for word
    }
}
repeat-place = { $whole ->
    [yes] { $paragraphs }
   *[no] part of { $paragraphs }
}

# What two articles share.
run-kind = { $kind ->
    [exact] word for word
    [nearly] nearly word for word
    [quotation] shared quotation, not counted as copied
    [phrase] shared phrase, not counted as copied
    [boilerplate] boilerplate, not counted as copied
   *[reworded] reworded passage, not counted as copied
}
run-words = { $left } and { words }
uncounted = { $kind ->
    [quotation] { words } in shared quotations
    [phrase] { words } in shared phrases
    [boilerplate] { words } of boilerplate
   *[reworded] { words } reworded
}
mark = { $kind ->
    [text] shared with { $article }
    [quotation] shared quotation with { $article }
    [phrase] shared phrase with { $article }
    [boilerplate] boilerplate with { $article }
   *[reworded] reworded, as in { $article }
}

# Which of two articles appeared first, and what tells so.
order-unknown = which came first is not known
order-this = this article appeared first
order-that = { $article } appeared first
order-because = { $order }: { $basis }
order-based-on = the other is declared to rest on it
order-against-dates = the other is declared to rest on it, against the dates
order-published = published { $day }, the other { $other }
order-updated = updated { $day }, the other published { $other }

# Terms that tie articles to a story.
terms-hidden = { $n ->
    [one] One term in common with an article that is not published whole is not named.
   *[other] { SPELLED($n) } terms in common with an article that is not published whole are not named.
}
near-miss = { $outside }: likeness { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { $inside }.
near-miss-terms = { $outside }: likeness { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { $inside }; in common: { $terms }.
near-miss-hidden = { $outside }: likeness { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { $inside }; { $n ->
    [one] one term
   *[other] { SPELLED($n) } terms
} in common, not named as one text is not published whole.
