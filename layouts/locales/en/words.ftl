# Numbers, dates and lists: what every page uses.
#
# SPELLED($n) writes a number as a sentence has it: the word of the message `spelled-<n>` where there is one, else digits.

spelled-0 = no
spelled-1 = one
spelled-2 = two
spelled-3 = three
spelled-4 = four
spelled-5 = five
spelled-6 = six
spelled-7 = seven
spelled-8 = eight
spelled-9 = nine
spelled-10 = ten
spelled-11 = eleven
spelled-12 = twelve

number = { $value }
share = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
share-none = 0 %
share-all = 100 %
percent = { $value } %

# Lists: `a, b and c`, `a or b`, `a; b`, `a · b`; a space between whole sentences, a colon between a label and its value.
# Before the last item stands `list-and` or `list-or`, before the others `list-between`: a language that says that word
# each time asks for $last.
list-comma = ,{ " " }
list-between = ,{ " " }
list-colon = :{ " " }
list-semicolon = ;{ " " }
list-dot = { " " }·{ " " }
list-space = { " " }
list-and = { " " }and{ " " }
list-or = { " " }or{ " " }

# Dates, as far as they are known; $day and $year are digits, $month is a name.
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-about = about { $date }
date-perhaps = perhaps { $date }
date-range = { $first } to { $last }
date-time = { $date }, { $time } { $zone }

language-tag = { $name } ({ $tag })

# What is not known.
not-stated = not stated in the article
not-annotated = not yet annotated

# Counts.
words = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
paragraphs = { $first ->
    [0] a heading
   *[other] { $kind ->
        [one] paragraph { $first }
       *[range] paragraphs { $first }–{ $last }
    }
}
origins = { $kind ->
    [interval] { SPELLED($least) } to { SPELLED($most) } origins
   *[exact] { $most ->
        [one] one origin
       *[other] { SPELLED($most) } origins
    }
}
origins-digits = { $kind ->
    [interval] { $least }–{ $most } origins
   *[exact] { $most ->
        [one] { $most } origin
       *[other] { $most } origins
    }
}
independence = { $kind ->
    [interval] { $least }–{ $most }
   *[exact] { $most }
} of { $of ->
    [one] { $of } origin
   *[other] { $of } origins
}

# What stands before the author's own judgement. $term, $range and $level are from yardstick.ftl.
judgement = Our judgement:
judgement-level = Our judgement (confidence: { $level }):
judgement-likelihood = Our judgement ({ $term }: { $range }):
judgement-likelihood-level = Our judgement ({ $term }: { $range }; confidence: { $level }):
judgement-confidence = Our confidence:
judgement-confidence-level = Our confidence ({ $level }):
