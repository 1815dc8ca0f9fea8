# Wahrscheinlichkeit und Gewissheit: die Ausdrücke der Maßstäbe ICD 203 und PHIA, mit denen Einschätzungen markiert sind.
#
# Englisch hat für einen Bereich oft zwei Ausdrücke; im Deutschen steht für jeden Bereich eines Maßstabs einer.

likelihood-term = { $term ->
    [almost-no-chance] so gut wie ausgeschlossen
    [remote] so gut wie ausgeschlossen
    [remote-chance] so gut wie ausgeschlossen
    [very-unlikely] sehr unwahrscheinlich
    [highly-unlikely] sehr unwahrscheinlich
    [highly-improbable] sehr unwahrscheinlich
    [unlikely] unwahrscheinlich
    [improbable] unwahrscheinlich
    [improbably] unwahrscheinlich
    [realistic-possibility] durchaus möglich
    [roughly-even-chance] etwa ebenso wahrscheinlich wie nicht
    [roughly-even-odds] etwa ebenso wahrscheinlich wie nicht
    [likely] wahrscheinlich
    [probable] wahrscheinlich
    [probably] wahrscheinlich
    [very-likely] sehr wahrscheinlich
    [highly-likely] sehr wahrscheinlich
    [highly-probable] sehr wahrscheinlich
    [almost-certain] so gut wie sicher
    [almost-certainly] so gut wie sicher
    [nearly-certain] so gut wie sicher
    [nearly-certainly] so gut wie sicher
   *[other] { $term }
}
likelihood-range = { $least }–{ $most } %
confidence-level = { $level ->
    [low] gering
    [moderate] mittel
    [high] hoch
   *[other] { $level }
}
