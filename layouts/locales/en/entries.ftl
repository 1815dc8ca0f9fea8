# Lines of listings: what stands under the title of an article or a briefing.

entry-not-held = not held
entry-no-text = no text
# $parts is a list of `entry-part`.
entry-account = { words }: { $parts }
entry-part = { $kind ->
    [unique] { $n } only here
    [shared] { $n } shared
   *[repeated] { $n } repeated inside
}
entry-references = { $n ->
    [one] { $n } reference
   *[other] { $n } references
} to { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}
