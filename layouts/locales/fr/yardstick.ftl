# Probabilité et confiance : les termes des échelles ICD 203 et PHIA, tels qu’une appréciation les porte.
#
# L’anglais a souvent deux termes pour un même intervalle ; le français en a un par intervalle et par échelle.

likelihood-term = { $term ->
    [almost-no-chance] presque exclu
    [remote] presque exclu
    [remote-chance] presque exclu
    [very-unlikely] très improbable
    [highly-unlikely] très improbable
    [highly-improbable] très improbable
    [unlikely] improbable
    [improbable] improbable
    [improbably] improbable
    [realistic-possibility] possibilité réelle
    [roughly-even-chance] environ une chance sur deux
    [roughly-even-odds] environ une chance sur deux
    [likely] probable
    [probable] probable
    [probably] probable
    [very-likely] très probable
    [highly-likely] très probable
    [highly-probable] très probable
    [almost-certain] presque certain
    [almost-certainly] presque certain
    [nearly-certain] presque certain
    [nearly-certainly] presque certain
   *[other] { $term }
}
likelihood-range = { $least }–{ $most } %
confidence-level = { $level ->
    [low] faible
    [moderate] moyenne
    [high] élevée
   *[other] { $level }
}
