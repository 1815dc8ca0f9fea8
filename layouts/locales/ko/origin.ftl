# Where an article comes from: the part of its note on the origin, and why several articles count as one origin.

origin-heading = 원출처
origin-own = 알려진 범위에서는 독립된 원출처로 계산합니다.
origin-one = 다른 기사 { $n }건과 함께 원출처 하나로 계산합니다: { $articles }.
# One tie of several, as `origins-bond` has it.
origin-bond = { $bond }.
origin-reasons = 근거: { $reasons }.

# Marks in its text of where it comes from; $agency is a name.
origin-credit = 기사가 밝힌 제공처: { $agency }({ $form ->
    [dateline] 발신지 표기
    [byline] 기자명 표기
    [sign-off] 끝머리 표기
   *[credit-line] 제공처 표기
}, { $place }).
origin-press-release = 기사가 밝힌 바에 따르면 { $named ->
    [yes] { $agency } 보도자료
   *[no] 보도자료
}입니다({ $place }).
origin-credits-more = 이런 표기 { $n }개는 데이터에 더 있습니다.
origin-credits-hidden = 전문을 싣지 않는 이 기사의 본문에 통신사나 보도자료 표기가 { $n }개 있습니다.

# What the collection declares of its publisher.
origin-publisher = 수집 자료에 명시된 발행처 정보: { $publisher }({ $known ->
    [kind] { publisher-kind }
    [owner] 소유주: { $owner }
   *[both] { publisher-kind }, 소유주: { $owner }
}).
publisher-kind = { $kind ->
    [wire] 통신사
    [newspaper] 신문
    [broadcaster] 방송
    [agency] 통신사
    [government] 정부
    [think-tank] 연구 기관
    [blog] 블로그
    [aggregator] 뉴스 모음 서비스
    [company] 기업
   *[other] 기타
}

# What its annotation declares; $article may be `origin-not-held` or `origin-archived`.
origin-based-on = 주석에 적힌 바탕 자료: { $articles }.
origin-not-held = { $article }(수집 자료에 없음)
origin-archived = { $article }(아카이브)

# Why some articles have so many origins. $articles, $others, $own and $crediting are lists of articles.
origins-one = { $articles }: 원출처 하나로 계산합니다. 근거: { $reasons }.
# Where not every reason ties all of them: $bonds is a list of these, $reason is `origins-directly`.
origins-one-by = { $articles }: 원출처 하나로 계산합니다. 근거: { $bonds }.
origins-bond = { $articles }: { $reason }
origins-bond-all = 모두: { $reason }
origins-bonds-more = 이런 연결 { $n }건 더
origins-one-through = { $articles }: 다른 기사를 매개로 원출처 하나로 계산합니다. 근거: { $bonds }. 매개한 기사: { $others }.
# A list of these stands after `they`; $named are $n origins or publishers, none if unknown.
origins-directly = { $reason ->
    [near-copy] 서로 거의 동일한 기사
    [declared] { $n ->
        [0] 명시된 원출처가 같음
       *[other] 명시된 원출처가 같음[{ $named }]
    }
    [publisher] { $n ->
        [0] 발행처나 소유주가 같음
       *[other] 발행처나 소유주가 같음({ $named })
    }
   *[override] 사람의 결정
}
origins-agency = { $articles }: 같은 통신사({ $agency }) 제공으로 표기되어 있어 하나의 보도에서 나왔을 수 있습니다.
origins-agency-own = { $agency } 제공으로 표기된 기사: { $crediting }. { $agency } 발행 기사: { $own }. 하나의 보도에서 나왔을 수 있습니다.
origins-agency-hidden = { $articles }: 한 통신사의 같은 보도에서 나왔을 수 있습니다.
origins-unknown = { $articles }: 발행처도, 바탕이 된 자료도 알려지지 않았습니다. 다른 기사와 원출처가 같을 수 있습니다.
# $parted: 사람이 일부를 따로 나눔.
origins-apart = { $parted ->
    [yes] 그 밖에는 알려진 범위에서
   *[no] 알려진 범위에서는
} 문구에도, 발행처에도, 명시된 원출처에도 { $some ->
    [yes] 더 묶을
   *[no] 이들을 하나로 볼
} 근거가 없습니다.
# 이 문장들이 처음 몇 건만 밝힌 기사의 전체 목록을 엽니다.
origins-all = 기사 { $n }건 모두
