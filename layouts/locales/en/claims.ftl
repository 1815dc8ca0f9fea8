# The pages of all claims, and a claim wherever it stands.

claims-title = Claims
claims-none = No annotation of an article has a claim yet.
claims-lead = { $n ->
    [one] one claim
   *[other] { SPELLED($n) } claims
} of the articles in our words, { $contested ->
    [0] none of them
   *[other] { SPELLED($contested) } of them
} in dispute. Each stands with the words that carry it.
claims-contested = Contested
claims-other = Other articles

# What a claim is of, and where its words stand.
claim-article-dated = { $article }, { $date }
claim-of-article = { $claim } ({ $article })
claim-quote = { $quote }, { $place }

# Terms of what is known of a claim.
claim-kind = Kind
claim-attributed = Attributed to
claim-check = Fact check
claim-contested-by = Contested by
claim-contests = Contests
# What a fact check found: $rating, $by and $text are its author's words; what is not given is `no`.
claim-checked = { $rating }{ $has_scale ->
    [yes] {" "}({ $value } on a scale from { $worst } to { $best })
   *[no] {""}
}{ $has_author ->
    [yes] , by { $by }
   *[no] {""}
}{ $has_date ->
    [yes] , { $on }
   *[no] {""}
}{ $has_text ->
    [yes] : { $text }
   *[no] {""}
}

# The kind of a claim, where its author uses one of these words.
kind-of-claim = { $kind ->
    [fact] fact
    [figure] figure
    [quotation] quotation
    [statement] statement
    [assessment] assessment
    [forecast] forecast
    [opinion] opinion
    [reaction] reaction
   *[allegation] allegation
}
