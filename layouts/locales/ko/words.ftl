# Numbers, dates and lists: what every page uses.
#
# 한국어에서는 수를 아라비아 숫자로 적으므로 `spelled-<n>`을 두지 않는다. 열거에는 “와/과” 대신 쉼표를 쓴다. 앞말의 받침에 매이지 않는다.

number = { $value }
share = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
share-none = 0%
share-all = 100%
percent = { $value }%

# Lists: `a, b and c`, `a or b`, `a; b`, `a · b`; between whole sentences stands a space.
list-comma = ,{ " " }
list-between = ,{ " " }
list-colon = :{ " " }
list-semicolon = ;{ " " }
list-dot = { " " }·{ " " }
list-space = { " " }
list-and = ,{ " " }
list-or = { " " }또는{ " " }

# Dates, as far as they are known; $day and $year are digits, $month is a name.
date-day = { $year }년 { $month } { $day }일
date-month = { $year }년 { $month }
date-year = { $year }년
date-about = 대략 { $date }
date-perhaps = { $date }(추정)
date-range = { $first }~{ $last }
date-time = { $date } { $time } { $zone }

language-tag = { $name }({ $tag })

# What is not known.
not-stated = 기사에 표기 없음
not-annotated = 아직 기록되지 않음

# Counts.
words = { $n }단어
paragraphs = { $first ->
    [0] 제목
   *[other] { $kind ->
        [one] { $first }문단
       *[range] { $first }~{ $last }문단
    }
}
origins = 원출처 { $kind ->
    [interval] { $least }~{ $most }곳
   *[exact] { $most }곳
}
origins-digits = 원출처 { $kind ->
    [interval] { $least }~{ $most }곳
   *[exact] { $most }곳
}
independence = 기사 { $of }건의 원출처 { $kind ->
    [interval] { $least }~{ $most }곳
   *[exact] { $most }곳
}

# What stands before the author's own judgement. $term, $range and $level are from yardstick.ftl.
judgement = 작성자 판단:
judgement-level = 작성자 판단(확신도: { $level }):
judgement-likelihood = 작성자 판단({ $term }, { $range }):
judgement-likelihood-level = 작성자 판단({ $term }, { $range }, 확신도: { $level }):
judgement-confidence = 작성자의 확신도:
judgement-confidence-level = 작성자의 확신도({ $level }):
