# The front page, the archive and the other pages that list; feeds; the page that is not there.

# Counts, as a sentence has them and in digits.
count-briefings = { $n ->
    [one] one briefing
   *[other] { SPELLED($n) } briefings
}
count-source-articles = { $n ->
    [one] one source article
   *[other] { SPELLED($n) } source articles
}
count-unheld = { $n ->
    [one] one source that is not held
   *[other] { SPELLED($n) } sources that are not held
}
count-articles = { $n ->
    [one] one article
   *[other] { SPELLED($n) } articles
}
digits-briefings = { $n ->
    [one] { $n } briefing
   *[other] { $n } briefings
}
digits-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}

# The front page. $collection is a list of `count-briefings`, `count-source-articles`, `count-unheld`.
collection-empty = This collection is still empty: no article and no briefing has been added yet.
collection-origins = { $collection } from { $origins }. { $archive }.
archive-link = All by date
latest-briefing = Latest briefing
earlier-briefings = Earlier briefings
stories-heading = Stories
articles-heading = Source articles
latest-articles = Latest source articles

# What is new. $came is a list of the three counts.
new-heading = New since the briefing before
new-corrections-heading = New corrections
new-since = Since { $briefing } of { $day }: { $came }.
new-articles = { $n ->
    [one] one new article
   *[other] { SPELLED($n) } new articles
}
new-stories = { $n ->
    [one] one story with new articles
   *[other] { SPELLED($n) } stories with new articles
}
new-corrections = { $n ->
    [one] one correction
   *[other] { SPELLED($n) } corrections
}
new-cut = The newest { SPELLED($n) } stand here, all of them { $archive }.
by-date = by date
new-untold = { $n ->
    [one] One article has no date that tells whether it is new.
   *[other] { SPELLED($n) } articles have no date that tells whether they are new.
}
story-new = { $n } new
story-all-new = all new

# The archive and the ways through it.
archive-title = Archive
archive-lead = { $collection }, the newest first.
archive-empty = { $collection } yet.
archive-undated = { $n ->
    [one] One briefing without a date, and so not in the feeds.
   *[other] { SPELLED($n) } briefings without a date, and so not in the feeds.
}
facets = Other ways through the archive
facet = { $name }{"\u00A0"}({ $n })
facet-all = all { $n }
facet-date = Date
facet-publisher = Publisher
facet-topic = Topic
facet-story = Story
facet-unknown = not known
month-missing = month not stated
section-briefings = Briefings
section-undated = Date { $missing }
section-year = { $year }, month not stated

# Stories, topics, publishers.
stories-title = Stories
stories-lead = { $n ->
    [one] One story in this collection.
   *[other] { SPELLED($n) } stories in this collection.
}
stories-alone = { $n ->
    [one] One article tells a story of its own.
   *[other] { SPELLED($n) } articles tell a story of their own each.
}
stories-by-size = By number of articles
topics-title = Topics
topics-none = No article or briefing names a topic yet.
topics-lead = { $n ->
    [one] one topic.
   *[other] { SPELLED($n) } topics.
}
publishers-title = Publishers
publishers-none = No publisher of an article is known yet.
# $articles is `count-articles`: those whose publisher is known.
publishers-lead = { $n ->
    [one] one publisher
   *[other] { SPELLED($n) } publishers
}, { $articles }.
publishers-unknown = { $articles } without a known publisher.
publisher-unknown-title = Publisher not known
by-name = By name
# $articles is `count-articles`.
group-lead = { $articles }, { $origins }.
group-empty = { $articles }.

# Long lists on several pages.
page-title = { $title }, page { $n }
pages = Pages
page-previous = Previous page
page-next = Next page
page-position = Page { $n } of { $pages }

# Corrections.
corrections-title = Corrections
corrections-none = Nothing has been corrected yet.
corrections-lead = { $n ->
    [one] One correction, the newest first.
   *[other] { SPELLED($n) } corrections, the newest first.
}
corrections-undated = Without a date
corrected-briefing = Briefing
corrected-article = Source article

# Feeds. A reader shows these beside entries of other sites.
follow = Follow this page as a feed
feed-title = { $title } – { $site }
feed-corrections = { $site }: corrections
feed-correction = Correction: { $title }
feed-article = { $publisher }, { $day }
feed-author-missing = author { $missing }
publisher-missing = publisher: { $missing }
date-missing = date: { $missing }

# The page that is not there.
not-found-title = No page stands at this address
not-found = The page may have moved, or never existed. See { $front } or { $archive }.
front-page = the front page
the-archive = the archive

# What a page says of itself where it has nothing else to say.
about-source = { $byline }. { $note }
about-site = Briefings whose every statement leads to its source
about-method = How every number on this site is computed, and what it cannot tell
