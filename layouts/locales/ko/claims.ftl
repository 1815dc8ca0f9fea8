# The pages of all claims, and a claim wherever it stands.

claims-title = 주장
claims-none = 아직 주석에 주장이 적힌 기사가 없습니다.
claims-lead = 기사에 담긴 주장 { $n }건을 이 사이트의 표현으로 정리했습니다. { $contested ->
    [0] 이 가운데 엇갈리는 것은 없습니다.
   *[other] 이 가운데 { $contested }건은 서로 엇갈립니다.
} 주장마다 이를 뒷받침하는 원문을 함께 싣습니다.
claims-contested = 엇갈리는 주장
claims-other = 그 밖의 기사

# What a claim is of, and where its words stand.
claim-article-dated = { $article }, { $date }
claim-of-article = { $claim }, { $article }
claim-quote = { $quote }, { $place }

# Terms of what is known of a claim.
claim-kind = 종류
claim-attributed = 말한 이
claim-check = 팩트체크
claim-contested-by = 반박하는 주장
claim-contests = 반박 대상
# What a fact check found: $rating, $by and $text are its author's words; what is not given is `no`.
claim-checked = { $rating }{ $has_scale ->
    [yes] ({ $worst }~{ $best } 척도에서 { $value })
   *[no] {""}
}{ $has_author ->
    [yes] , { $by }
   *[no] {""}
}{ $has_date ->
    [yes] , { $on }
   *[no] {""}
}{ $has_text ->
    [yes] : { $text }
   *[no] {""}
}

# 주장의 종류, 저자가 이 말들 가운데 하나를 쓸 때.
kind-of-claim = { $kind ->
    [fact] 사실
    [figure] 수치
    [quotation] 인용
    [statement] 진술
    [assessment] 평가
    [forecast] 전망
    [opinion] 의견
    [reaction] 반응
   *[allegation] 주장
}
