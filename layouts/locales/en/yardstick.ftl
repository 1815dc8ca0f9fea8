# Likelihood and confidence: the terms of the yardsticks ICD 203 and PHIA, as a judgement is marked with them.

likelihood-term = { $term ->
    [almost-no-chance] almost no chance
    [remote] remote
    [remote-chance] remote chance
    [very-unlikely] very unlikely
    [highly-unlikely] highly unlikely
    [highly-improbable] highly improbable
    [unlikely] unlikely
    [improbable] improbable
    [improbably] improbably
    [realistic-possibility] realistic possibility
    [roughly-even-chance] roughly even chance
    [roughly-even-odds] roughly even odds
    [likely] likely
    [probable] probable
    [probably] probably
    [very-likely] very likely
    [highly-likely] highly likely
    [highly-probable] highly probable
    [almost-certain] almost certain
    [almost-certainly] almost certainly
    [nearly-certain] nearly certain
    [nearly-certainly] nearly certainly
   *[other] { $term }
}
likelihood-range = { $least }–{ $most } %
confidence-level = { $level ->
    [low] low
    [moderate] moderate
    [high] high
   *[other] { $level }
}
