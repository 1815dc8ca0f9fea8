# The page of two articles side by side.

compare-kicker = 두 기사 나란히 보기
compare-title = { $first } · { $second }
compare-lead = 첫째 기사의 { $left }단어({ $left-share }), 둘째 기사의 { $right }단어({ $right-share })가 양쪽에 모두 있습니다. 공통 구간은 { $runs }곳입니다.
# $kinds is a list of `uncounted`, in naming.ftl.
compare-uncounted = 복제로 치지 않는 것(첫째 기사 기준): { $kinds }.

# What a side is called at the start of a line and within a sentence, where its publisher does not tell it apart.
compare-side = { $side ->
    [1] 첫째 기사
   *[2] 둘째 기사
}
compare-called = { $side ->
    [1] 첫째 기사
   *[2] 둘째 기사
}

compare-marked = 표시:
compare-mark = { $kind ->
    [shared] 양쪽에 있음
    [differs] 상대 기사와 다름
    [quotation] 공통 인용문
    [phrase] 공통 문구
    [boilerplate] 정형문
   *[reworded] 다른 표현으로 씀
}

# $words is `words` or `run-words`, $how is `run-kind`.
compare-run = 구간 { $number }: { $words }, { $how }
compare-moved = 둘째 기사에서는 다른 위치에 있습니다: { $place }.
compare-twin = 같은 구간: { $article }
compare-elsewhere = 구간 { $number }: { $article }에는 다른 위치에 있음
compare-differs = 다름
compare-differences = 단어별 차이: { $n }곳
compare-more-differences = { $n }곳은 본문에만 표시했습니다.
compare-place = 위치
compare-nothing = (없음)

# What stands between two runs; $article is a publisher or `compare-called`.
compare-between = 공통 구간 밖: { $what }
compare-words-of = { $article } { words }
compare-words-here = { $n ->
    [0] 여기에는 이 기사에만 있는 단어가 없음
   *[other] 공통 구간 밖 { words }
}
compare-rest = { $n }단어 더 있음({ $place }부터)
