# The names of data files that a page offers; each stands alone at the foot of the page, in a row of them.

# $format is the name of a format for reference managers.
data-sources = all source articles as { $format }
data-briefing = this briefing and its sources as { $format }
data-annotations = references and claims as Web Annotations
data-notes = deduplication notes as JSON
data-overlaps = overlaps as JSON
data-duplicates = duplicates as CSV
data-text = text as compared
