# The names of data files that a page offers; each stands alone at the foot of the page, in a row of them.

# $format is the name of a format for reference managers.
data-sources = 원문 기사 전체({ $format })
data-briefing = 이 브리핑과 원문 기사({ $format })
data-annotations = 참조와 주장(Web Annotations)
data-notes = 중복 분석 기록(JSON)
data-overlaps = 기사 간 겹침(JSON)
data-duplicates = 중복 기사(CSV)
data-text = 비교에 쓴 텍스트
