# The source summary statement of a briefing: what it rests on, and what is not known.

summary-heading = Source summary statement
summary-none = This briefing cites no source.
summary-one = This briefing rests on one article, and so on one text and one origin.
# The values of `origins` and `independence` are given too; $kind is `interval` where the number is not known exactly.
summary-rests = This briefing rests on { $n ->
    [one] one article
   *[other] { SPELLED($n) } articles
}. They hold { $texts ->
    [one] one text
   *[other] { SPELLED($texts) } different texts
} and come from { origins }{ $kind ->
    [interval] {" "}({ independence })
   *[exact] {""}
}.

# When the articles appeared. $share says whose dates are known: of the one article, of all, or of $n of them.
summary-dated = { summary-those } dated { $day }.
summary-dated-range = { summary-those } dated from { $first } to { $last }.
summary-those = { $share ->
    [alone] It is
    [all] They are
   *[some] { $n ->
        [one] One of them is
       *[other] { SPELLED($n) } of them are
    }
}

# What the articles do not state, and what nobody has looked up. $facts lists some of these with `or`.
summary-fact = { $fact ->
    [publisher] publisher
    [authors] author
    [published] date
   *[url] address
}
summary-states-alone = The article does not state its { $facts }.
summary-states-none = None of them states its { $facts }.
summary-noted-alone = Nobody has noted its { $facts } yet.
summary-noted-none = For none of them has anybody noted the { $facts } yet.
# Of the two below a list with `and` is $list, a sentence of its own.
summary-states-some = { $n ->
    [one] one of { SPELLED($whole) } does not state its { $fact }
   *[other] { SPELLED($n) } of { SPELLED($whole) } do not state their { $fact }
}
summary-noted-some = for { SPELLED($n) } of { SPELLED($whole) } nobody has noted the { $fact }
summary-some = { $list }.

# What is known but not held; $articles is a list of $n titles.
summary-not-held = { $articles } { $n ->
    [one] is known but not held: nothing that it says was checked
   *[other] are known but not held: nothing that they say was checked
}.

summary-repeats = { $n } of the { $words } words of { $article } repeat others of the same article.

# What a machine may have written; $articles is a list of $n titles.
summary-machine-suspected = { $articles } { $n ->
    [one] is suspected to be written by a machine
   *[other] are suspected to be written by a machine
}.
summary-machine-declared = { $articles } { $n ->
    [one] says that a machine wrote it
   *[other] say that a machine wrote them
}.
summary-machine-unknown = Nobody has noted whether a machine wrote { $n ->
    [one] it
   *[other] any of them
}.

# $grades is a list of the two below.
summary-grades = Grades: { $grades }.
summary-graded = { $n ->
    [one] one article { $grade }
   *[other] { SPELLED($n) } articles { $grade }
}
summary-ungraded = { $n ->
    [one] one article not graded
   *[other] { SPELLED($n) } articles not graded
}

# Under each article: its length, and how much of it repeats the rest.
summary-article = { words }{ $repeated ->
    [0] {""}
   *[other] , { $repeated } of them repeats
}
