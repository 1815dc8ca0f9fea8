# The reference list of a briefing, and the preview that a citation lifts from it.

references-heading = References
references-none = No source is cited.
# Read out for the number of a reference in the text.
reference-label = Reference { $number }: { $title }
reference-whole = the article as a whole
reference-claim = Claim:
reference-close = Close

# Remarks on the quoted words.
reference-not-published = The text of this article is not published here.
reference-match-folded = The quoted words match apart from quotation marks, dashes or spaces.
reference-match-omission = The quotation leaves out words where it is marked.
reference-match-insertion = Words in square brackets are the briefing's, not the article's.
reference-repeated = The article has this passage more than once; the first is meant.

# With how many articles the source counts as one origin. $link is a link with the text `reference-own-link`.
reference-shared-origin = { $n ->
    [one] One article that counts as one origin
   *[other] One of { SPELLED($n) } articles that count as one origin
}
reference-own-origin = { $link }, as far as is known
reference-own-link = An origin of its own

# The ways to the original, in a row; the first begins with a capital.
reference-words = The words in the original
reference-original = Original
reference-original-after = original
reference-archived = archived copy

# Where the briefing uses it: a row of places, `Used in paragraphs 2, 5, 5 again`, each number a link.
# $n is how many paragraphs there are.
reference-used = Used in
reference-used-lead = { $n ->
    [one] paragraph
   *[other] paragraphs
}{" "}
reference-use = { $paragraph ->
    [0] a heading
   *[other] { $paragraph }
}{ $again ->
    [yes] {" "}again
   *[no] {""}
}
# Read out for such a link; $place is for instance `paragraph 3`.
reference-back = Back to { $place }{ $again ->
    [yes] {" "}again
   *[no] {""}
}
