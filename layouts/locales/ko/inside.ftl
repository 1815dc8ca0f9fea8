# The part of the note on one article by itself: what stands twice in it, and which characters hide its words.

inside-heading = 기사 내부
inside-not-held = 보유하지 않은 원문이어서 비교할 본문이 없습니다.
inside-no-text = 기사에 본문이 없습니다.
inside-nothing = 이 기사({ words }) 안에서 되풀이된 내용은 없습니다.
inside-none = { $minimum }단어 이상 연속으로 되풀이된 구간이나 두 번 나오는 대목이 없습니다.

# $repeat is `inside-stands`.
inside-repeated = { $repeat }. 전체 { $total }단어 가운데 { $words }단어입니다.{ $others ->
    [0] {""}
   *[other] {" "}다른 반복 { $others }곳까지 합하면 { $repeated }단어가 되풀이된 내용입니다.
}
# $where is `repeat` in naming.ftl.
inside-stands = { $grade ->
    [headline] 제목이 첫 줄에서 되풀이됩니다: { $where }
    [body] 본문이 { inside-times } 나옵니다: { $where }
    [passage] 한 대목({ words })이 { inside-times } 나옵니다: { $where }
    [sentence] 한 문장({ words })이 { inside-times } 나옵니다: { $where }
   *[phrase] 한 문구({ words })가 { inside-times } 나옵니다: { $where }
}
inside-times = { $times ->
    [2] 두 번
    [3] 세 번
    [4] 네 번
   *[other] { $times }번
}
inside-rest = 처음 10곳을 적었습니다. 나머지 반복 { $n }곳은 데이터에 있습니다.
inside-item = { $where }: { $grade ->
    [body] 본문
    [passage] 대목
    [sentence] 문장
    [headline] 제목
   *[phrase] 문구
}, { words }.

# 다른 기사와 글을 공유하는 기사의 기록 첫머리에 나옵니다. $hidden은 `inside-hidden`이며 아래 문장들로 가는 링크입니다.
inside-disguised = 본문에 { $hidden }가 있습니다.
inside-hidden = 숨은 문자나 모양이 비슷한 다른 글자 { $n }개

disguise = 단어 속에 { $kind ->
    [soft-hyphen] 소프트 하이픈
    [zero-width-character] 폭 없는 문자
   *[look-alike-letter] 모양이 비슷한 다른 글자
} { $n }개가 숨어 있습니다({ $n ->
    [1] {""}
   *[other] 처음 나오는 곳:{" "}
}{ $place }). 그래도 복제는 찾아냅니다.
disguise-between = 띄어쓰기 자리에 보이지 않는 문자 { $n }개가 들어 있습니다({ $n ->
    [1] {""}
   *[other] 처음 나오는 곳:{" "}
}{ $place }). 그래도 복제는 찾아냅니다.
