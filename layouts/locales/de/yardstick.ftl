# Wahrscheinlichkeit und Gewissheit: die Ausdrücke der Maßstäbe ICD 203 und PHIA, mit denen Einschätzungen markiert sind.
#
# Innerhalb eines Maßstabs steht jeder Ausdruck nur einmal.

likelihood-term = { $term ->
    [almost-no-chance] so gut wie ausgeschlossen
    [remote] äußerst unwahrscheinlich
    [remote-chance] äußerst unwahrscheinlich
    [very-unlikely] sehr unwahrscheinlich
    [highly-unlikely] sehr unwahrscheinlich
    [highly-improbable] höchst unwahrscheinlich
    [unlikely] unwahrscheinlich
    [improbable] wenig wahrscheinlich
    [improbably] wenig wahrscheinlich
    [realistic-possibility] durchaus möglich
    [roughly-even-chance] etwa so wahrscheinlich wie nicht
    [roughly-even-odds] etwa gleich wahrscheinlich
    [likely] wahrscheinlich
    [probable] vermutlich
    [probably] vermutlich
    [very-likely] sehr wahrscheinlich
    [highly-likely] sehr wahrscheinlich
    [highly-probable] höchstwahrscheinlich
    [almost-certain] so gut wie sicher
    [almost-certainly] so gut wie sicher
    [nearly-certain] nahezu sicher
    [nearly-certainly] nahezu sicher
   *[other] { $term }
}
likelihood-range = { $least }–{ $most } %
confidence-level = { $level ->
    [low] gering
    [moderate] mittel
    [high] hoch
   *[other] { $level }
}
