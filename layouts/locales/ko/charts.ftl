# The charts of a story: when its articles appeared, how much they share, who has the words of whom.

# The chart of time, for those who see it and those who do not. $first and $last are dates, the same one if $single.
chart-when = 기사가 나온 시점
chart-when-described = 날짜가 있는 기사 { $n }건, { $single ->
    [yes] 모두 { $first }
   *[no] { $first }부터 { $last }까지
}{ $changes ->
    [0] {""}
   *[other] , 갱신 및 정정 { $changes }건
}. 모든 날짜는 아래 표에 있습니다.
chart-when-key = 글자나 숫자는 목록의 기사를 가리키며 발행일 위치에 놓입니다.{ $vague ->
    [yes] {" "}점선은 날짜가 확실하지 않음을 뜻합니다. 실제 날짜는 점선 안에 있거나, 화살표가 있으면 그 너머에 있습니다.
   *[no] {""}
}{ $changed ->
    [yes] {" "}마름모는 갱신, 삼각형은 정정입니다.
   *[no] {""}
}
# $articles are keys of articles.
chart-when-undated = 날짜가 알려지지 않아 도표에 없는 기사: { $articles }.
chart-when-left-out = 한 시점에 몰려 자리가 부족해 도표에 없는 기사: { $articles }.
chart-when-table = 모든 날짜를 표로 보기
chart-when-article = 기사
chart-when-published = 발행일
chart-when-updated = 갱신일
chart-when-corrected = 정정일
chart-none = 알려진 것 없음
chart-correction-undated = 날짜 기록 없음

# The matrix. $n articles of $of share most.
chart-matrix = 각 행의 기사가 각 열의 기사에도 들어 있는 비율
chart-matrix-region = 기사 간 겹침 표
chart-matrix-others = 이 사안의 나머지 기사 { $n }건은 다른 기사와 복제로 치는 공통 구간이 없습니다.
chart-matrix-most = 전체 { $of }건 가운데 다른 기사와 가장 많이 겹치는 { $n }건입니다.

# The tree of descent.
chart-descent = 누가 누구의 글을 옮겼는가
chart-descent-described = 기사 { $n }건. 각 기사는 복제된 단어가 가장 많이 나온 앞선 기사 아래에 놓이며, 본문에서 그 단어가 차지하는 비율을 함께 적었습니다. 아래 목록에 같은 내용이 글로 있습니다.
chart-descent-left-out = 기사 { $n }건은 목록에만 있습니다.
