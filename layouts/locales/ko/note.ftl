# The deduplication note: its frame, the sentences on the story, what stands only here, and the method.

note-title = 중복 분석 기록
note-in-full = 자세히

# The account: each word of the article counted once.
account-caption = 모든 단어를 한 번씩 센 결과
account-words = 단어
account-count = 수
account-share = 비율
account-total = 합계
account-row = { $kind ->
    [unique] { $archived ->
        [yes] 이 사이트의 다른 기사에 없음
       *[no] 여기에만 있음
    }
    [archived] 그중 이전에 보도됨(아카이브)
    [reworded] 그중 다른 기사에 다른 표현으로 있음
    [shared] 다른 기사와 공통
    [quotation] 그중 공통 인용문
    [boilerplate] 그중 정형문
   *[repeated] 기사 내부 반복
}

# The picture of the article, told to those who do not see it. A list of `strip-share` becomes a sentence.
strip-title = 기사 { words }의 처음부터 끝까지
strip-shares = { $shares }.
strip-share = { $kind ->
    [unique] { $archived ->
        [yes] 이 사이트의 다른 기사에 없음 { $share }(이전에 보도되어 아카이브에 있음 { $before })
       *[no] 여기에만 { $share }
    }
    [shared] 공통 { $share }
   *[repeated] 내부 반복 { $share }
}
strip-empty = 단어 없음.

# What cannot be known of it. Each of publisher and date is known, `unstated` by the article, or `unnoted` by anybody.
unknown-publisher = { $cause ->
    [unstated] 기사에 발행처 표기가 없어
   *[unnoted] 발행처가 알려지지 않아
} { $alone ->
    [yes] 어디에서 나왔는지 알 수 없습니다.
   *[no] 소유주가 같은 다른 기사가 있는지 알 수 없습니다.
}
unknown-date = { $cause ->
    [unstated] 기사에 날짜 표기가 없어
   *[unnoted] 날짜가 알려지지 않아
} { $alone ->
    [yes] 언제 나왔는지 알 수 없습니다.
   *[no] 어느 기사가 먼저 나왔는지 알 수 없습니다.
}
unknown-both = { $cause ->
    [unstated] 기사에 발행처와 날짜 표기가 모두 없어
   *[unnoted] 발행처와 날짜가 모두 알려지지 않아
} { $alone ->
    [yes] 언제 어디에서 나왔는지 알 수 없습니다.
   *[no] 어느 기사가 먼저 나왔는지, 소유주가 같은 다른 기사가 있는지 알 수 없습니다.
}

# The story that it belongs to, with $n other articles.
note-story-heading = 사안
note-story-none = 수집 자료에 같은 사안을 다룬 다른 기사가 없습니다.
note-story = { $n ->
    [0] 이 기사만이
   *[other] 다른 기사 { $n }건과 함께
} { $story } 사안에 속합니다({ $basis ->
    [declared] 주석에 명시
    [decided] 사람이 결정
    [near-copy] 다른 기사와 거의 동일
   *[computed] 공통 용어로 계산
}).
note-story-terms = 다른 기사와 공통되고 비중이 가장 큰 용어: { $terms }.
note-story-likeness = 계산된 유사도만으로는 묶이지 않았을 것입니다.

# What stands only here: $n of $total words.
only-heading = { $archived ->
    [yes] 이 사이트의 다른 기사에 없는 것
   *[no] 여기에만 있는 것
}
only-words = { $n ->
    [0] 모든 단어가 공통 구간이나 반복에 듭니다.
   *[other] 전체 { $total }단어 가운데 { $n }단어가 공통 구간에도 반복에도 들지 않습니다({ $share }).
}
only-archived = 이 가운데 { $n }단어는 이전에 보도되어 아카이브에 있습니다.
only-alone = 수집 자료에 대조할 다른 기사가 없습니다.
only-passages = { $archived ->
    [yes] 공통 구간에도 반복에도 들지 않고 이전에 보도되지도 않은 대목
   *[no] 공통 구간에도 반복에도 들지 않는 대목
}: { $places }
only-figures = 같은 사안의 다른 기사에 없는 수치: { $found }
only-names = 같은 사안의 다른 기사에 없는 이름: { $found }
only-quotations = 같은 사안의 다른 기사에 없는 인용문: { $found }
# After ten of them, behind a mark of the list.
only-more = 그 밖에 { $n }개

# The numbers that it was computed with.
note-method-heading = 방법
note-method = twosource { $version }: 싱글 { $shingle }단어; 반복은 { $repeat }단어, 공통 구간은 { $shared }단어부터이며 { $gap }단어 이하의 틈은 이어 붙임; 어느 한쪽 기사의 { $wholly } 이상이면 전체 파생, { $partially } 이상이면 부분 파생; 유사도 { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } 이상이면 한 사안. { $link }.
note-method-link = 계산 방법

# What a person has decided of the article, and what the machine finds of the same. $article is the other one.
decision = 사람의 결정{ $reviewed ->
    [yes] { $dated ->
        [yes] ({ $reviewer }, { $date })
       *[no] ({ $reviewer })
    }
   *[no] { $dated ->
        [yes] ({ $date })
       *[no] {""}
    }
}: { $verdict ->
    [duplicate-of] { $article } 기사의 중복
    [same-story] { $article } 기사와 같은 사안
    [not-same-story] { $article } 기사와 다른 사안
    [distinct-from] { $article } 기사와 별개인 기사
   *[distinct] 독립된 기사
}. 이유: { $reason }
decision-elsewhere = { $article } 기사의 주석: { $verdict ->
    [duplicate-of] 이 기사의 중복
    [same-story] 이 기사와 같은 사안
    [not-same-story] 이 기사와 다른 사안
    [distinct-from] 이 기사와 별개인 기사
   *[distinct] 이 기사와도 별개인 독립된 기사
}. 이유: { $reason }
decision-more = 이런 결정이 데이터에 { $n }건 더 있습니다.
machine-share = 기계 판정: 이 기사의 { $share }가 { $article } 기사에 있음({ verdict }).
machine-no-run = 기계 판정: { $about ->
    [it] 그 기사와 공통 구간이 없음
   *[any] 공통 구간이 있는 다른 기사가 없음
}.
machine-publisher = 기계 판정: 발행처나 소유주로 보면 수집 자료의 다른 기사 { $n }건과 하나로 셈.
machine-likeness = 기계 판정: 유사도 { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }. { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } 이상이어야 한 사안으로 봅니다.
machine-no-likeness = 기계 판정: 사안의 공통 용어와 근접 기사 목록에 두 기사의 유사도가 없음. { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } 이상이어야 한 사안으로 봅니다.
