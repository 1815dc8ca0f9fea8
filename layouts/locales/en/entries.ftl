# Lines of listings: what stands under the title of an article or a briefing.

entry-not-held = not held
entry-no-text = no text
# $parts is a list of `entry-part`.
entry-account = { words }: { $parts }
entry-part = { $kind ->
    [unique] { $archived ->
        [yes] { $n } in no other article of this site
       *[no] { $n } only here
    }
    [archived] { $n } of them reported before (archive)
    [shared] { $n } shared
   *[repeated] { $n } repeated inside
}
# Where all its words are of one kind.
entry-whole = { words }, { $kind ->
    [unique] { $n ->
        [1] only here
       *[other] all only here
    }
    [shared] { $n ->
        [1] shared
       *[other] all shared
    }
   *[repeated] { $n ->
        [1] repeated inside
       *[other] all repeated inside
    }
}
entry-references = { $n ->
    [one] { $n } reference
   *[other] { $n } references
} to { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}
