# The page of an article: its frame, its text with marks, how it is sourced, and what rests on it.

article-kicker = Source article
article-text = The article
article-statements = Statements that rest on it
article-uncited = No briefing cites this article.
article-claims = Claims in it
article-sourcing = How it is sourced
article-sourcing-note = Told by the wording alone, and each once where the article repeats itself: facts, no judgement.
article-sourcing-link = How it is told
article-facts = What is known of it
article-notes = Analyst’s notes

# Where its title comes from, if not from its annotation.
title-basis = { $basis ->
    [heading] The title is the article’s first heading.
    [title-element] The title is that of the web page as received.
    [first-line] The title is the article’s first line.
   *[file-name] No title is stated: this is the name of its file.
}

# Before the text: what of it is not published, and what was left out.
text-excerpt = Only the sentences that are cited, or carry a claim, are published.
text-not-held = This source is known but not held: the collection has its annotation alone, and no text to check.
text-not-published = The text of this article is not published here, only the reference to it.
text-removed = Left out of the article as received: { $removed }.
text-removed-kind = { $kind ->
    [control-character] { $n ->
        [one] one control character
       *[other] { SPELLED($n) } control characters
    }
    [fallback-text] { $n ->
        [one] one fallback text
       *[other] { SPELLED($n) } fallback texts
    }
    [form] { $n ->
        [one] one form
       *[other] { SPELLED($n) } forms
    }
    [form-field] { $n ->
        [one] one form field
       *[other] { SPELLED($n) } form fields
    }
    [formula] { $n ->
        [one] one formula
       *[other] { SPELLED($n) } formulas
    }
    [frame] { $n ->
        [one] one frame
       *[other] { SPELLED($n) } frames
    }
    [hidden-text] { $n ->
        [one] one hidden text
       *[other] { SPELLED($n) } hidden texts
    }
    [image] { $n ->
        [one] one image
       *[other] { SPELLED($n) } images
    }
    [link] { $n ->
        [one] one link
       *[other] { SPELLED($n) } links
    }
    [media] { $n ->
        [one] one media file
       *[other] { SPELLED($n) } media files
    }
    [navigation] { $n ->
        [one] one navigation
       *[other] { SPELLED($n) } navigations
    }
    [ruby-annotation] { $n ->
        [one] one ruby annotation
       *[other] { SPELLED($n) } ruby annotations
    }
    [script] { $n ->
        [one] one script
       *[other] { SPELLED($n) } scripts
    }
    [style] { $n ->
        [one] one style
       *[other] { SPELLED($n) } styles
    }
   *[template] { $n ->
        [one] one template
       *[other] { SPELLED($n) } templates
    }
}

# In place of passages that are not published.
text-omitted = { $n ->
    [one] One passage not published.
   *[other] { SPELLED($n) } passages not published.
}
# Over passages that are folded; $repeat is `repeat` of naming.ftl.
text-folded = { $repeat } ({ words })

# What is read out before a marked run; `mark` of naming.ftl names the article that has it too.
mark-boilerplate = { $n ->
    [0] boilerplate
    [one] boilerplate that one article carries
   *[other] boilerplate that { SPELLED($n) } articles carry
}
mark-repeated = repeats { $place }
# What the marks in the text mean that carry no word of their own.
mark-key = { $kind ->
    [shared] also in other articles
    [repeated] repeated inside
   *[quoted] quoted in a statement or claim
}
# The link behind a run that many articles have too: how many are not linked there.
mark-more = { $n } more articles
# What is seen before a run that does not count as copied, in square brackets.
mark-shown = { $kind ->
    [quotation] quotation
    [phrase] phrase
    [boilerplate] boilerplate
   *[reworded] reworded
}

# The statements of briefings that rest on the article, or on a passage of it.
rests-label = Rests on it
rests-in = in { $briefing }
rests-statement = { $words }, { $place }
rests-on = { $words } ({ $place }) rests on { $passages }
rests-on-whole = the article as a whole
# A list of these, parted by semicolons, in `used-in`; $places is a list of paragraphs.
used-in = Used in { $uses }
used-in-briefing = { $briefing }, { $places }

# How it is sourced, told by the wording alone. $shown is a list of `sourcing-place`, $further one of paragraphs.
sourcing-term = { $kind ->
    [vague] Attributed to nobody by name
    [named] Attributed by name
    [figures] Figures
   *[quotations] Quotations
}
sourcing-none = none found
sourcing-hidden = { sourcing-count }, in a text that is not published whole
sourcing-found = { sourcing-count }: { $shown }{ $more ->
    [yes] ; further ones in { $further }
   *[no] {""}
}
sourcing-place = { $words } ({ $place })
sourcing-count = { $kind ->
    [figures] { $n ->
        [one] one figure
       *[other] { SPELLED($n) } figures
    }
    [quotations] { $n ->
        [one] one quotation
       *[other] { SPELLED($n) } quotations
    }
   *[passages] { $n ->
        [one] one passage
       *[other] { SPELLED($n) } passages
    }
}
