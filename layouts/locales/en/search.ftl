# The search page.

search-title = Search
about-search = Full-text search in the passages of all articles
search-lead = { $n ->
    [one] Looks through every passage of one article. { $archive } lists it by date.
   *[other] Looks through every passage of { SPELLED($n) } articles. { $archive } lists them by date.
}
search-without = The search needs JavaScript, which is off here. { $archive } has every article.
search-archive = The archive
search-words = Words that stand in one passage
search-how = “Words in quotation marks” stand side by side. A star is for any ending: { $example }.
search-example = nuclear*
search-button = Search
search-narrow = Narrow down
search-any = Any
search-more = Show more articles
facet-passages = Passages

# What a facet offers. `facet` of browse.ftl adds how many articles that are.
publisher-not-stated = Not stated or not yet annotated
story-of-its-own = A story of its own
date-not-known = Without a date
passages-unique = Only here: in no other article, and not repeated

# What the page says while it searches. Each # is a number that comes later: the first counts passages, the second
# articles, and “at least” stands before both where not everything was read. A paragraph has one number.
search-wait = Searching …
search-found = Passages found: #, in articles: #.
search-least = at least{ " " }
search-yet = Nothing found so far, but not everything has been read. “{ search-more }” reads on.
search-none = No passage has all of these words. A star after a word finds any ending.
search-failed = The search could not load its index. A page opened from a disk may load nothing: the archive, linked above, works there. On the web, load this page again.
search-paragraph = Paragraph #
search-heading = Heading
search-rest = More passages there: #.
