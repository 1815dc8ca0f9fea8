# The part of the note on one article and the others: what counts as copied, what they share besides, what came before.

between-heading = 기사 간 비교
between-alone = 수집 자료에 비교할 다른 기사가 없습니다.
between-no-wording = 다른 기사와 공통된 문구를 찾지 못했습니다.

# The article that shares most, named in $article; $more other ones share something too.
between-strongest = { $whole ->
    [yes] 전체 { $total }단어가 모두 { $article } 기사에도 있습니다.
   *[no] 전체 { $total }단어 가운데 { $own }단어가 { $article } 기사와 겹칩니다.
}{ $counts ->
    [one-text] {" "}두 기사를 하나의 텍스트로 계산합니다.
    [holds-other] {" "}그 기사의 상당 부분이 이 기사 안에 있습니다.
    [stands-there] {" "}이 기사의 상당 부분이 그 기사 안에 있습니다.
   *[apart] {""}
}{ $more ->
    [0] {""}
   *[other] {" "}공통 구간이 있는 기사가 { $more }건 더 있습니다.
}

# $besides is a list of `between-besides-kind`.
between-besides = 복제로 치는 공통 구간은 없습니다. 그 밖에 다른 기사와 공통된 것: { $besides }.
between-besides-kind = { $kind ->
    [quotation] { $n ->
        [0] 공통 인용문
       *[other] 공통 인용문 { words }
    }
    [phrase] 공통 문구
    [boilerplate] { $n ->
        [0] 정형문
       *[other] 정형문 { words }
    }
   *[reworded] 바꿔 쓴 대목
}

# The longest run in common, $n words, where nothing counts. $quote are its words, if they may be shown.
between-longest = { $article } 기사와 가장 길게 일치하는 부분은 { between-run }입니다.
between-none = { between-compared }에는 이 기사와 { $minimum }단어 이상 연속으로 일치하는 구간이 없습니다.
between-run = { $n }단어{ $shown ->
    [yes] ({ $quote })
   *[no] {""}
}
# All the articles of a story, or the first ones of a great one.
between-compared = { $compared ->
    [first] 같은 사안의 다른 기사 중 앞의 { $mates }건
   *[all] 같은 사안의 다른 기사 { $mates }건
}

# An item of the list. $own and $theirs are words here and there, $order is one of the `order` messages of naming.ftl.
between-overlap = { $article }: 이 기사 { $own }단어({ $ownshare }), 상대 기사 { $theirs }단어({ $theirshare }), 공통 구간 { $runs }곳, 일치도 { NUMBER($resemblance, minimumFractionDigits: 2, maximumFractionDigits: 2) }. 두 비율 중 큰 쪽을 기준으로 한 판정: { verdict }.{ $withheld ->
    [put-in] {" "}다만 복제본으로 보지 않습니다. 한쪽이 공통 내용을 다른 소식들과 함께 실었고, 다른 기사들은 이 내용 없이 그 소식들을 전합니다.
    [cut] {" "}다만 복제본으로 보지 않습니다. 짧은 쪽은 더 긴 글을 줄인 것이며, 그 긴 글도 상대 기사와 이보다 더 겹치는 부분이 거의 없습니다.
   *[no] {""}
} { $order }.
# Sentences that may follow it; $uncounted is a list of `uncounted` of naming.ftl, $link is `between-side-by-side`.
between-overlap-uncounted = 복제로 치지 않는 것: { $uncounted }.
between-overlap-page = { $link }.
between-side-by-side = 나란히 보기
between-weaker = 덜 겹치는 기사 { $n }건(모든 구간은 데이터에 수록): { $articles }.

# What is shared with an article from which no run is copied.
between-uncounted = { $kind ->
    [quotation] { $article } 기사와 같은 말 { words }를 인용합니다. 공통 인용문이므로 복제로 치지 않습니다.
    [phrase] { $article } 기사와 같은 문구 { words }가 있습니다. 복제로 치지 않습니다.
   *[reworded] { words } 분량이 { $article } 기사와 같은 내용을 다른 표현으로 전합니다. 글자 그대로 같지는 않습니다.
}
between-uncounted-more = { $kind ->
    [quotation] 공통 인용문이 있는 기사 { $n }건은 데이터에 더 있습니다.
    [phrase] 공통 문구가 있는 기사 { $n }건은 데이터에 더 있습니다.
   *[reworded] 바꿔 쓴 대목이 있는 기사 { $n }건은 데이터에 더 있습니다.
}

# A block of boilerplate of $n words that $carriers articles carry, all of one publisher if $owned.
between-boilerplate = { $place }의 정형문 { words }: 기사 { $carriers }건에 실려 있습니다{ $owned ->
    [yes] (발행처는 모두 { $publisher })
   *[no] {""}
}. 복제로 치지 않습니다.
between-boilerplate-more = 정형문 { $n }개가 더 있으며, 역시 복제로 치지 않습니다.
between-boilerplate-unknown = 정형문 { words }. 복제로 치지 않습니다.

# From which earlier article most of the copied words come; $rest is a list of `between-descent-other`, $others its length.
between-descent = 앞서 나온 기사 가운데 { $article } 기사에서 가장 많이 가져왔습니다: { words }({ $share }){ $others ->
    [0] {""}
   *[other] ; { $rest }
}.
between-descent-other = { $article } 기사에서 직접 온 것은 { $n }단어

# An article of the archive. $date is known to the day, to the month or to the year.
between-precedent = 이미 보도된 내용입니다({ $dated ->
    [no] {""}
   *[day] { $date },{" "}
}{ $published ->
    [yes] { $publisher },{" "}
   *[no] {""}
}아카이브). 이 기사 단어의 { $share }가 { $title } 기사에 있습니다{ $placed ->
    [yes] (처음 나오는 곳: { $place })
   *[no] {""}
}.
