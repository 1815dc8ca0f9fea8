# The source summary statement of a briefing: what it rests on, and what is not known.

summary-heading = 출처 요약
summary-none = 이 브리핑은 인용한 원문이 없습니다.
summary-one = 이 브리핑은 기사 1건에만 근거하며, 따라서 텍스트도 원출처도 하나입니다.
# The values of `origins` and `independence` are given too; $kind is `interval` where the number is not known exactly.
summary-rests = 이 브리핑은 기사 { $n }건에 근거합니다. 서로 다른 텍스트는 { $texts }건이며 { origins }에서 나왔습니다{ $kind ->
    [interval] {" "}({ independence })
   *[exact] {""}
}.

# When the articles appeared. $share says whose dates are known: of the one article, of all, or of $n of them.
summary-dated = { summary-those } { $day }입니다.
summary-dated-range = { summary-those } { $first }부터 { $last }까지입니다.
summary-those = { $share ->
    [alone] 발행일은
    [all] 모든 기사의 발행일은
   *[some] 이 가운데 { $n }건의 발행일은
}

# What the articles do not state, and what nobody has looked up. $facts lists some of these with `or`.
summary-fact = { $fact ->
    [publisher] 발행처
    [authors] 작성자
    [published] 날짜
   *[url] 주소
}
summary-states-alone = 기사에 { $facts } 표기가 없습니다.
summary-states-none = 어느 기사에도 { $facts } 표기가 없습니다.
summary-noted-alone = 이 기사의 { $facts } 정보는 아직 기록되지 않았습니다.
summary-noted-none = 모든 기사의 { $facts } 정보가 아직 기록되지 않았습니다.
# Of the two below a list with `and` is $list, a sentence of its own.
summary-states-some = { $whole }건 중 { $n }건에 { $fact } 표기
summary-noted-some = { $whole }건 중 { $n }건의 주석에 { $fact } 정보
# 두 메시지는 모두 모음으로 끝난다(표기, 정보).
summary-some = { $list }가 없습니다.

# What is known but not held; $articles is a list of $n titles.
summary-not-held = 보유하지 않아 대조할 본문이 없는 원문: { $articles }.

summary-repeats = { $article } 기사는 전체 { $words }단어 가운데 { $n }단어가 같은 기사 안에서 되풀이된 내용입니다.

# What a machine may have written; $articles is a list of $n titles.
summary-machine-suspected = 기계가 쓴 것으로 의심되는 기사: { $articles }.
summary-machine-declared = 기계가 썼다고 밝힌 기사: { $articles }.
summary-machine-unknown = 기계가 쓴 기사인지는 { $n ->
    [1] 아직 기록되지 않았습니다
   *[other] 어느 기사에 대해서도 기록되지 않았습니다
}.

# $grades is a list of the two below.
summary-grades = 등급: { $grades }.
summary-graded = { $grade } { $n }건
summary-ungraded = 등급 없음 { $n }건

# Under each article: its length, and how much of it repeats the rest.
summary-article = { words }{ $repeated ->
    [0] {""}
   *[other] , 그중 { $repeated }단어는 반복
}
