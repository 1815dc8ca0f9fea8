# The search page.

search-title = 검색
about-search = 모든 기사의 대목 전문 검색
search-lead = 기사 { $n }건의 모든 대목을 찾습니다. 날짜순 목록은 { $archive }에 있습니다.
search-without = 검색에는 자바스크립트가 필요하지만 지금은 꺼져 있습니다. 모든 기사는 { $archive }에 있습니다.
search-archive = 아카이브
search-words = 한 대목에 함께 있는 단어
search-how = “따옴표 안의 단어”는 나란히 있을 때만 찾습니다. 별표는 로마자 단어의 어미를 대신하며({ $example }), 한글은 별표 없이 단어 일부만 넣어도 찾습니다.
search-example = nuclear*
search-button = 찾기
search-narrow = 범위 좁히기
search-any = 전체
search-more = 기사 더 보기
facet-passages = 대목

# What a facet offers. `facet` of browse.ftl adds how many articles that are.
publisher-not-stated = 표기가 없거나 아직 기록되지 않음
story-of-its-own = 단독 사안
date-not-known = 날짜 없음
passages-unique = 여기에만: 다른 기사에 없고 반복도 아님

# What the page says while it searches. Each # is a number that comes later: the first counts passages, the second
# articles, and “at least” stands before both where not everything was read. A paragraph has one number.
search-wait = 찾는 중…
search-found = 찾은 대목: #곳, 기사: #건.
search-least = 최소{ " " }
search-yet = 아직 찾은 대목이 없지만 모두 읽은 것은 아닙니다. “{ search-more }”를 누르면 이어서 읽습니다.
search-none = 이 단어가 모두 들어 있는 대목이 없습니다. 로마자 단어 뒤에 별표를 붙이면 어미가 달라도 찾습니다.
search-failed = 검색 색인을 불러오지 못했습니다. 디스크에서 연 페이지는 색인을 불러오지 못할 수 있습니다. 그때는 위에 링크한 아카이브를 이용하십시오. 웹에서는 이 페이지를 다시 불러오십시오.
search-paragraph = #문단
search-heading = 제목
search-rest = 이 기사의 다른 대목: #곳.
