# Likelihood and confidence: the terms of the yardsticks ICD 203 and PHIA, as a judgement is marked with them.

likelihood-term = { $term ->
    [almost-no-chance] 가능성 거의 없음
    [remote] 희박함
    [remote-chance] 희박한 가능성
    [very-unlikely] 가능성 매우 낮음
    [highly-unlikely] 가능성 아주 낮음
    [highly-improbable] 개연성 매우 낮음
    [unlikely] 가능성 낮음
    [improbable] 개연성 낮음
    [improbably] 개연성 낮음
    [realistic-possibility] 현실적 가능성
    [roughly-even-chance] 가능성 반반
    [roughly-even-odds] 반반
    [likely] 가능성 높음
    [probable] 개연성 높음
    [probably] 개연성 높음
    [very-likely] 가능성 매우 높음
    [highly-likely] 가능성 아주 높음
    [highly-probable] 개연성 매우 높음
    [almost-certain] 거의 확실
    [almost-certainly] 거의 확실
    [nearly-certain] 확실에 가까움
    [nearly-certainly] 확실에 가까움
   *[other] { $term }
}
likelihood-range = { $least }~{ $most }%
confidence-level = { $level ->
    [low] 낮음
    [moderate] 중간
    [high] 높음
   *[other] { $level }
}
