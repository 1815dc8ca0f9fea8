# The page of a story: all articles on one event.

story = 사안
story-title = 사안: { $title }
# $origins is `origins` in words.ftl.
story-empty = 수집 자료에 아직 이 사안을 다룬 기사가 없습니다.
story-one = 이 사안을 다룬 기사가 1건뿐이어서 대조할 기사가 없습니다.
story-lead = 기사 { $n }건, { $origins }.
# $n is a number of pairs of articles.
story-copied = 이 가운데 { $n }쌍은 { $minimum }단어 이상 연속으로 일치하는 구간이 있습니다.
story-uncounted = 복제로 치는 공통 구간이 있는 기사 쌍은 없습니다. 그 밖에 공통된 것은 각 기사의 중복 분석 기록에 있습니다.
story-different = { $minimum }단어 이상 연속으로 일치하는 기사 쌍이 없습니다. 한 사건을 서로 다른 말로 전합니다.

story-articles = 시간순 기사 목록
story-no-dates = 날짜가 알려진 기사가 없어 선후를 알 수 없습니다. 이름순으로 적었습니다.
story-undated = 날짜가 없는 기사 { $n }건은 끝에 두었습니다.
story-no-first = 알려진 날짜로는 어느 기사가 먼저 나왔는지 알 수 없습니다.

# Who repeats whom. $first and $second are articles, $basis is `order-published` and the like in naming.ftl.
story-overlap = 누가 누구를 되풀이했는가
story-pairs = 기사 쌍별 비교
story-pair = { $first }, { $second }: { words } 공통, 선후를 알 수 없음
story-pair-ordered = { $first } → { $second }: 앞 기사가 먼저 나옴, { words } 공통
story-pair-told = { $first } → { $second }: 앞 기사가 먼저 나옴({ $basis }), { words } 공통
story-pair-plain = { $pair }.
story-pair-linked = { $pair }. { $compare }.
side-by-side = 나란히 보기

# Why these articles are one story.
story-why = 한 사안으로 묶은 근거
story-nearly = 이 사안에 가까운 기사
story-declared = 주석에 이 기사들이 한 사건을 다룬다고 명시되어 있습니다.
story-computed = 공통 용어를 계산해 묶었습니다. 주석에 명시된 것은 아닙니다.
# $bases is a list of `story-basis`: how many articles were put into the story by what.
story-bases = 기사를 묶은 근거: { $bases }.
story-basis = { $kind ->
    [declared] 주석에 명시 { $n }건
    [decided] 사람의 결정 { $n }건
    [near-copy] 다른 기사와 거의 동일 { $n }건
   *[computed] 다른 기사와의 공통 용어 { $n }건
}
story-not-alike = 계산된 유사도만으로는 묶이지 않았을 것입니다.
story-ties = 공통 용어와 유사도 기여율
story-term = 용어
story-share = 기여율
story-misses = 이 사안에 가까운 기사
# Under that heading, before the list; $needed is the threshold.
story-misses-note = 사안의 기사 하나와는 비슷하지만 사안 전체와는 그렇지 않은 기사입니다. 평균 유사도가 { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } 이상이어야 하고, 날짜가 벌어질수록 더 높아야 합니다.
story-more-misses = 이만큼 가까운 기사 쌍 { $n }쌍은 데이터에 더 있습니다.
story-origins = 원출처

# What each article adds.
story-adds = 기사별로 더해진 내용
story-unique = { $n ->
    [0] 모든 단어가 다른 기사와 공통되거나 반복된 것입니다.
   *[other] 다른 기사와의 공통 구간에 들지 않는 분량: { words }.
}
story-passages = 이 기사에만 있는 대목: { $passages }
story-figures = 수치
story-names = 이름
story-quotations = 인용문
story-briefings = 이 사안을 다룬 브리핑
story-no-briefing = 이 사안의 기사를 인용한 브리핑이 없습니다.
