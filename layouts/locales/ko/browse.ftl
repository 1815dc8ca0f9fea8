# The front page, the archive and the other pages that list; feeds; the page that is not there.

# Counts, as a sentence has them and in digits.
count-briefings = { $n ->
    [0] 브리핑 없음
   *[other] 브리핑 { $n }건
}
count-source-articles = { $n ->
    [0] 원문 기사 없음
   *[other] 원문 기사 { $n }건
}
count-unheld = 보유하지 않은 원문 { $n }건
count-articles = 기사 { $n }건
digits-briefings = 브리핑 { $n }건
digits-articles = 기사 { $n }건

# The front page. $collection is a list of `count-briefings`, `count-source-articles`, `count-unheld`.
collection-empty = 아직 수집된 자료가 없습니다. 기사와 브리핑이 하나도 등록되지 않았습니다.
collection-origins = { $collection }, { $origins }. { $archive }.
archive-link = 날짜순 전체 목록
latest-briefing = 최신 브리핑
earlier-briefings = 이전 브리핑
stories-heading = 사안
articles-heading = 원문 기사
latest-articles = 최신 원문 기사

# What is new. $came is a list of the three counts.
new-heading = 직전 브리핑 이후 새로 들어온 것
new-corrections-heading = 새 정정
new-since = { $briefing } 브리핑({ $day }) 이후: { $came }.
new-articles = { $n ->
    [0] 새 기사 없음
   *[other] 새 기사 { $n }건
}
new-stories = 새 기사가 있는 사안 { $n }건
new-corrections = 정정 { $n }건
new-cut = 최신 { $n }건만 보입니다. 전체 보기: { $archive }.
by-date = 날짜순
new-untold = 기사 { $n }건은 날짜가 분명하지 않아 새 기사인지 알 수 없습니다.
story-new = 새 기사 { $n }건
story-all-new = 모두 새 기사

# The archive and the ways through it.
archive-title = 아카이브
archive-lead = { $collection }, 최신순.
archive-empty = 아직 { $collection }.
archive-undated = 날짜가 없어 피드에 넣지 않은 브리핑이 { $n }건 있습니다.
facets = 아카이브를 찾아보는 다른 방법
facet = { $name }{"\u00A0"}({ $n })
facet-all = 전체 { $n }
facet-date = 날짜
facet-publisher = 발행처
facet-topic = 주제
facet-story = 사안
facet-unknown = 미상
month-missing = 월 표기 없음
section-briefings = 브리핑
section-undated = 날짜: { $missing }
section-year = { $year }년, 월 표기 없음

# Stories, topics, publishers.
stories-title = 사안
stories-lead = 수집 자료에 있는 사안은 { $n }건입니다.
stories-alone = 기사 { $n }건은 저마다 단독 사안입니다.
stories-by-size = 기사가 많은 순
topics-title = 주제
topics-none = 아직 주제가 적힌 기사나 브리핑이 없습니다.
topics-lead = 주제 { $n }개.
publishers-title = 발행처
publishers-none = 아직 발행처가 알려진 기사가 없습니다.
# $articles is `count-articles`: those whose publisher is known.
publishers-lead = 발행처 { $n }곳, { $articles }.
publishers-unknown = 발행처 미상: { $articles }.
publisher-unknown-title = 발행처 미상
by-name = 이름순
# $articles is `count-articles`.
group-lead = { $articles }, { $origins }.
group-empty = { $articles }.

# Long lists on several pages.
page-title = { $title }, { $n }쪽
pages = 쪽 이동
page-previous = 이전 쪽
page-next = 다음 쪽
page-position = 전체 { $pages }쪽 중 { $n }쪽

# Corrections.
corrections-title = 정정
corrections-none = 아직 정정한 내용이 없습니다.
corrections-lead = 정정 { $n }건, 최신순.
corrections-undated = 날짜 없음
corrected-briefing = 브리핑
corrected-article = 원문 기사

# Feeds. A reader shows these beside entries of other sites.
follow = 이 페이지를 피드로 구독
feed-title = { $title } – { $site }
feed-corrections = { $site }: 정정
feed-correction = 정정: { $title }
feed-article = { $publisher }, { $day }
feed-author-missing = 작성자: { $missing }
publisher-missing = 발행처: { $missing }
date-missing = 날짜: { $missing }

# The page that is not there.
not-found-title = 이 주소에는 페이지가 없습니다
not-found = 페이지가 옮겨졌거나 처음부터 없었을 수 있습니다. 찾아볼 곳: { $front }, { $archive }.
front-page = 첫 페이지
the-archive = 아카이브

# What a page says of itself where it has nothing else to say.
about-source = { $byline }. { $note }
about-site = 모든 서술에서 원문을 확인할 수 있는 브리핑
about-method = 이 사이트의 모든 수치를 계산하는 방법과 그 한계
