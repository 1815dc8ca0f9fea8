# Who repeats whom in a story, row by row.

lineage-heading = 파생 순서
lineage-first = { $article }: 보유한 앞선 기사 가운데 되풀이한 것이 없습니다.
lineage-descends = { $article }: 전체 { $total }단어 가운데 { $n }단어({ $share })가 { $parent } 기사에서 왔습니다.
# $also is one or more of the three below, with `list-semicolon` between them.
lineage-descends-also = { $article }: 전체 { $total }단어 가운데 { $n }단어({ $share })가 { $parent } 기사에서 왔습니다. { $also }.
lineage-direct = { $article } 기사에서 직접 온 것은 { $n }단어
lineage-more = 그 밖의 기사 { $n }건에서도 온 것이 있음
lineage-past = 앞선 다른 기사 { $n }건에서 따로 온 것은 없음
lineage-rest = 다른 기사를 되풀이한 기사 { $n }건은 데이터에 더 있습니다.
