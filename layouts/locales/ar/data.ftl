# The names of data files that a page offers; each stands alone at the foot of the page, in a row of them.

# $format is the name of a format for reference managers.
data-sources = كل المقالات المصدرية بصيغة { $format }
data-briefing = هذه الإحاطة ومصادرها بصيغة { $format }
data-annotations = المراجع والإفادات بصيغة Web Annotation
data-notes = مذكرات التكرار بصيغة JSON
data-overlaps = التداخلات بصيغة JSON
data-duplicates = المكررات بصيغة CSV
data-text = النص كما قورن
