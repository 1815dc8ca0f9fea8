# The page on the method: how every number is computed, paragraph by paragraph.
#
# Words that the page stresses are messages of their own (the first ones below) and stand in the paragraphs as values.

method-title = Method
method-lead = How every number on this site is computed, and what none of them can tell. Computed by twosource { $version }; the same articles give the same numbers on any machine.

# The parts of the account, as the note of every article calls them.
method-term-repeated = repeated inside
method-term-shared = shared
method-term-only = only here
# Two kinds of pairs.
method-term-put-in = passage put in
method-term-cut = cut
# What is not counted.
method-term-boilerplate = Boilerplate
method-term-quotation = shared quotation
method-term-phrase = shared phrase
method-term-reworded = reworded passage
# How a statement is sourced.
method-term-nobody = attributed to nobody by name
method-term-named = attributed by name

method-words-heading = Words
method-words = Words are separated by white space; in scripts written without spaces each character is a word. For comparison only, case, quotation marks, dashes, accents written in two ways and invisible characters are made alike. The text on the page stays as received.
method-words-once = In each article every word is counted exactly once: as { $repeated } where it stands in a second or later occurrence of a run of the same article; else as { $shared } where another article has the run too; else as standing { $only }. The three add up to the words of the article.

method-runs-heading = Repeats and shared runs
method-runs-found = First it is asked which articles may have words in common at all. From each article some of its shingles (runs of a few words; Broder 1997) are kept as fingerprints, more of them in quotations, chosen by winnowing (Schleimer, Wilkerson and Aiken 2003), so that no copy of some length goes unseen. Two articles with fingerprints in common are then followed word by word to where their shared runs begin and end on both sides. Runs that are interrupted by a small edit are joined and called nearly word for word. Two versions of one report may have kept different parts of it: where a third article is like both, they are compared too, however little they share.
method-runs-given = What two articles have in common is given three ways: as words covered by shared runs on each side, as containment, and as resemblance (both Broder 1997). The verdict uses the terms of the METER corpus of news reuse (Gaizauskas and others 2001; Clough and others 2002): wholly derived, partially derived, not derived, by the greater of the two shares.
method-runs-shares = The verdict counts shares of the words that are no boilerplate. The table of a story counts all: each row says how much of its article stands in runs shared with the article of the column. Containment and resemblance are taken on sets of shingles and stand in the data of this site.
method-runs-third = Two kinds of pairs share enough to be wholly derived and are told as partially derived all the same, because a third article shows it. A { $put_in }: a digest has all of a report in it; where other articles tell what the digest says besides, without the report and about another event, the digest is no copy of the report. A { $cut }: a brief shares two sentences with an article, and the longer text that the brief was cut from shares hardly more with it; then the brief is judged by the longer text. The note says so where it was applied.
method-runs-inside = Repeats inside one article are found the same way, and told by their size: the body, a passage, a sentence, a phrase, or the headline said again in the first line. The page shows the text once and folds what repeats it.

method-uncounted-heading = What is not counted as copied
method-boilerplate = { $boilerplate } is a block of words in several articles whose remaining texts tell different stories: a notice, an invitation to subscribe, a standing description. Ten reprints of one report are not boilerplate, since their remaining texts are alike. Three articles are asked for, or two of one publisher that both begin or end with the block, where it has nothing to do with what remains of them.
method-quotation = A { $quotation } stands in quotation marks, in one of the two articles or both, or both articles set it apart as a block: two reporters may have heard one speech. It counts as copied only in near-copies that share more than such quotations with who said them and a common phrase, or of which one is hardly more than the quotation.
method-phrase = A { $phrase } is a short run that stands alone: a name with its titles, a common turn of words.
method-reworded = A { $reworded } says the same in other words. It is searched for only where the collection asks for it, and never called word for word.
method-uncounted = All of these are shown and marked, each under its own name. In the account the first three stand under { $shared }, and what is reworded under { $only }.

method-direction-heading = Who came first
method-direction = An article that is declared to rest on another came after it. Else the dates of publication tell, where both are known well enough that they cannot mean one day; an update can show that an article was there by then. Where nothing tells, the order is unknown. An article that repeats several earlier ones is put under the one that it has most words from, and the page of the story says how many words come from the others directly. Times of day count where both articles state theirs with the offset from UTC.
method-direction-archive = Articles of earlier years may be kept as fingerprints only; an article that repeats one of these is told to be already reported. In its account those words are a part of what stands in no other article of this site.

method-stories-heading = Stories
method-stories = An annotation may declare the story of an article; then it counts. Otherwise articles are put together by weighted vocabulary: rare words, names and figures weigh more than common ones. The page of a story shows the terms that tie it, and what is nearly alike enough.
method-stories-likeness = How alike two articles are is a number from 0, with no term in common, to 1, with all terms in the same weights. Two that reach the threshold are told as one event where nothing else is known. Who joins a larger story has to be alike enough to its members on average, and the more so the more days lie between them. The share beside a term says how much of the likeness comes from it.
method-stories-only = Figures, names and quotations are told to stand { $only } where no other article of the story has them, in whatever marks or place.

method-origins-heading = Origins
method-origins = Articles count as one origin where they are near-copies of each other, go back to one declared document or report, or belong to one publisher or owner. Where that is not known, the number is an interval: at least, and at most. A dateline, a byline or a credit line that names an agency is shown with the passage it stands in.
# “1–2 of 2 origins” is what `independence` in words.ftl says.
method-origins-statement = Behind a statement that cites several articles, “1–2 of 2 origins” says of its two articles that they go back to one origin at least, and to two at most. The reasons stand below the briefing, statement by statement.
method-origins-person = A person may overrule the machine; both verdicts are then shown, with the reason.

# The expressions in quotation marks are examples: take such as the readers of your language know.
method-sourcing-heading = How an article is sourced
method-sourcing = A statement is { $nobody } where the wording gives it to people who are not named (“analysts say”, “officials in the capital indicated”, “a source close to the matter”), to hearsay (“reportedly”, “it is believed”, “reports suggest”), or to some or many; that “Ministry officials” have a ministry does not make them a person who can be asked. It is { $named } where a name of a person, an institution or a document stands beside the word for saying, or behind “according to”. What stands in quotation marks is not looked at. Told by lists of expressions: English broadly, German, French, Korean and Arabic by their commonest ones, named attributions in English, German and French only.
# Stands in the same paragraph. $right_one and $right_two are two measurements of precision, $found_one and $found_two of recall.
method-sourcing-measured = On { $articles } news articles with { $marks } such marks, labelled by hand in two lots and each scored before the lists were mended by what it showed, nine in ten of what was told was right ({ NUMBER($right_one, minimumFractionDigits: 2) } and { NUMBER($right_two, minimumFractionDigits: 2) }) and three in four of what was there was told ({ NUMBER($found_one, minimumFractionDigits: 2) } and { NUMBER($found_two, minimumFractionDigits: 2) }); other wordings are missed still. The counts are facts about wording and say nothing of whether a statement is so.

method-likelihood-heading = Likelihood and confidence
# $yardstick is `ICD 203` or `PHIA`.
method-likelihood = A judgement of the authors is marked as one. How likely it is they say in the terms of { $yardstick }, each of which means a range, and how confident they are of that in a sentence of its own: low, moderate or high.

# What people decide, and how pages count and cut.
method-counts-heading = Grades, what is new, and long lists
method-grades = A grade such as B2 is a person’s judgement and never computed. The letter says how reliable the source is, from A to E, the digit how credible what it says is, from 1 to 5; F and 6 say that it cannot be judged (the Admiralty system).
method-new = New on the front page is what came after the day of the last briefing that is older than the latest: an article by the day it entered the collection, else by the day it was published, a correction by its own day. An article whose dates leave it open whether it came before or after is not called new; how many there are is said.
method-lists = No page grows without end. The front page lists { $front } of a kind. A story shows a table of at most { $matrix } articles and its { $pairs } strongest pairs, and an article stands side by side with the { $compared } that it shares most with. A list goes on to another page after { $page } entries, and the feed of a story or topic holds the newest { $feed }. The data of this site leave nothing out.

# A table: each threshold with its value and what it decides.
method-thresholds-heading = Thresholds in force
method-thresholds-table = Table of thresholds
method-column-threshold = Threshold
method-column-value = Value
method-column-decides = What it decides
method-threshold-shingle = Shingle
method-decides-shingle = Articles are compared by every run of this many words (Broder 1997).
method-threshold-repeat = Repeat inside an article
method-decides-repeat = A whole sentence from this length that occurs again, or half as many words more in a row.
method-threshold-run = Shared run
method-decides-run = A run from this length that two articles have in common is shown.
method-threshold-gap = Gap
method-decides-gap = Runs are joined over an edit of at most this length, and then called near-verbatim.
method-threshold-wholly = Wholly derived
method-decides-wholly = From this share of either article covered by shared runs, unless a third one shows the passage to be put in or the article to be a cut; such articles count as one text.
method-threshold-partially = Partially derived
method-decides-partially = From this share of either article, with a passage as long as the next line says.
method-threshold-passage = Derived passage
method-decides-passage = Articles that share shorter runs only are not called derived.
method-threshold-story = One story
method-decides-story = Weighted likeness of words, names and figures from which articles are put together.
method-threshold-origins = Origins of a statement
method-decides-origins = A statement that rests on fewer independent origins is told to the authors when the site is built.
method-likeness = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }

# A table: what was told in which collection, and how well.
method-measured-heading = How well it does
method-measured = Measured on labelled collections that nobody of this project wrote: thresholds chosen on one half, scored on the other. Precision is how much of what is told is right, recall how much of what is there is told. For shared runs the score is plagdet (Potthast and others 2010), which also counts runs told in pieces; for stories it is the adjusted Rand index; else F1, the harmonic mean of precision and recall.
method-measured-table = Table of measurements
method-column-told = What is told
method-column-collection = Measured on
method-column-precision = Precision
method-column-recall = Recall
method-column-score = Score
method-told-copies = Near-copies, pairs of articles
method-told-verbatim = Shared runs word for word, characters
method-told-runs = Shared runs of every kind, with the tier for rewording
method-told-body = Repeats inside: a whole body
method-told-paragraph = Repeats inside: a paragraph
method-told-edited = Repeats inside: a paragraph with 5 % of its words changed
method-told-sentence = Repeats inside: one sentence
method-told-stories = Stories
# $name is what the collection is called in the literature, where it is one of several of a kind.
method-on-near-duplicates = near_duplicates, all kinds of edits
method-on-pan-verbatim = PAN text alignment, without obfuscation
method-on-pan = PAN text alignment, all kinds
method-on-planted = planted in news articles
method-on-events = news labelled with their event ({ $name })
method-on-openings = openings of news labelled with their event ({ $name })
method-score = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }{ $measure ->
    [plagdet] {" "}(plagdet)
    [rand] {" "}(adjusted Rand index)
   *[plain] {""}
}

method-citations-heading = Citations
method-citations = Every quotation of a briefing is looked up in the article it cites when the site is built: exactly first, then with quotation marks, dashes and spaces made alike, then with marked omissions and insertions, which may not turn the sense. A near match never passes; the site is not published until the words are right.

method-limits-heading = Known limits
method-limit-reworded = Rewording is searched for by a tier of its own, which finds less and errs more than the comparison word for word; what it finds is labelled “reworded” and counted nowhere as copied.
method-limit-not-reworded = Rewording is not found: an article retold in other words shares no run.
method-limit-order = Which article came first is told from dates and from what is declared, and never guessed from the text.
method-limit-third = The earlier of two articles need not be where the later has its words from: both may go back to a third.
method-limit-translation = A translation of another article is not recognised.
method-limit-agency = A mark of an agency is told where the text has one; an agency’s report printed without it is not recognised.
method-limit-digest = An article that carries another one among other news is told from a copy only where a third article tells these other news without it.
method-limit-cuts = Two cuts of one report that have no words in common are not told as copies of each other.
method-limit-short = A run of 12 to 20 words may go unseen where it is all that two long articles share: of 16 words in a row one in eight, of 14 one in three, of 12 three in five. From 21 words on, no run goes unseen whose phrases stand only once in each article. A quotation is nearly always found from 12 words on, where both have it between “ ”, ” ”, „ “, « », » «, » », " ", ‘ ’, ‚ ‘, › ‹ or 「 」.
method-limit-boilerplate = Boilerplate that only two articles carry cannot be told from copying, nor can a block that is more than two fifths of most articles that carry it: unless it is one publisher’s, and at least 40 words and a third of each article remain. A block of fewer than 22 words in more than 48 articles may count as the article’s own words.
method-limit-names = Names are told by capital letters, and so only in languages and scripts that write them so.
method-limit-archive = Of an article in the archive only fingerprints are kept: its own words cannot be shown.
method-limit-owners = Whether two publishers have one owner is known only where site.yaml says so.
