# A briefing's page: its head, the words before its judgements, and the origins of its statements.

briefing-kicker = 브리핑
briefing-updated = { $date } 갱신
briefing-story = 사안: { $story }
briefing-topics = 주제: { $topics }
# A fact of the head: $term is for instance `Handling`.
briefing-fact = { $term }: { $value }

# Before a statement that its author marks as resting on one origin; the values are those of `origins`.
judgement-origins = { origins }에 근거:

# The list of statements that rest on several articles; the count before each is `independence`.
independence-heading = 서술별 원출처
independence-method = 원출처를 세는 방법
# How many statements rest on one article; $others says whether some rest on several.
independence-alone = { $others ->
    [yes] 나머지 서술 { $n }건은 각각 기사 1건에 근거합니다.
   *[no] 서술 { $n }건은 각각 기사 1건에 근거합니다.
}
