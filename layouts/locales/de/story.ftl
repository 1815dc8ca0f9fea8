# Die Seite eines Ereignisses: alle Artikel darüber.

story = Ereignis
story-title = Ereignis: { $title }
# $origins ist `origins` in words.ftl.
story-empty = Noch berichtet kein Artikel der Sammlung über dieses Ereignis.
story-one = Ein Artikel berichtet über dieses Ereignis; ein anderer, mit dem er zu vergleichen wäre, fehlt.
story-lead = { $n ->
    [one] ein Artikel
   *[other] { SPELLED($n) } Artikel
}, { $origins }.
# $n ist eine Zahl von Artikelpaaren.
story-copied = { $n ->
    [one] ein Paar von ihnen hat eine Wortfolge von mindestens { SPELLED($minimum) } Wörtern gemeinsam.
   *[other] { SPELLED($n) } Paare von ihnen haben eine Wortfolge von mindestens { SPELLED($minimum) } Wörtern gemeinsam.
}
story-uncounted = Keine zwei von ihnen haben eine Wortfolge gemeinsam, die als übernommen zählt; was ihnen sonst gemeinsam ist, steht in ihren Vermerken.
story-different = Keine zwei von ihnen haben eine Wortfolge von { SPELLED($minimum) } Wörtern gemeinsam: Sie berichten in verschiedenen Worten über ein Ereignis.

story-articles = Die Artikel der Reihe nach
story-no-dates = Kein Datum dieser Artikel ist bekannt. Welcher zuerst erschien, lässt sich deshalb nicht sagen; sie stehen nach Namen geordnet.
story-undated = { $n ->
    [one] Ein Artikel ohne Datum steht am Ende.
   *[other] { SPELLED($n) } Artikel ohne Datum stehen am Ende.
}
story-no-first = Welcher zuerst erschien, lässt sich aus den bekannten Daten nicht sagen.

# Wer wen wiederholt. $first und $second sind Artikel, $basis ist `order-published` und Ähnliches in naming.ftl.
story-overlap = Wer wen wiederholt
story-pairs = Paar für Paar
story-pair = { $first } und { $second } haben { words } gemeinsam; Reihenfolge unbekannt
story-pair-ordered = { $first } erschien vor { $second }; gemeinsam haben sie { words }
story-pair-told = { $first } erschien vor { $second } ({ $basis }); gemeinsam haben sie { words }
story-pair-plain = { $pair }.
story-pair-linked = { $pair }; { $compare }.
side-by-side = nebeneinander lesen

# Warum diese Artikel ein Ereignis sind.
story-why = Warum das ein Ereignis ist
story-nearly = Was beinahe dazugehört
story-declared = Nach ihren Annotationen berichten diese Artikel über ein Ereignis.
story-computed = Die Artikel sind nach ihren gemeinsamen Begriffen zusammengestellt; keine Annotation gibt es an.
# $bases ist eine Aufzählung von `story-basis`: wie viele Artikel wodurch zum Ereignis kamen.
story-bases = So sind die Artikel zusammengestellt: { $bases }.
story-basis = { $n ->
    [one] einer
   *[other] { SPELLED($n) }
} { $kind ->
    [declared] nach Angabe der Annotation
    [decided] nach Entscheidung von Hand
    [near-copy] als Beinahe-Kopie eines anderen
   *[computed] nach gemeinsamen Begriffen
}
story-not-alike = Die berechnete Ähnlichkeit allein hätte sie nicht verbunden.
story-ties = Gemeinsame Begriffe, mit ihrem Anteil an der berechneten Ähnlichkeit
story-term = Begriff
story-share = Anteil
story-misses = Beinahe in diesem Ereignis
# Unter dieser Überschrift, vor der Liste; $needed ist der Schwellenwert.
story-misses-note = Jeder gleicht einem Artikel des Ereignisses, nicht aber dem Ganzen: Im Mittel wäre { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } nötig, und mehr, wo Tage dazwischenliegen.
story-more-misses = { $n ->
    [one] { $n } weiteres, beinahe so ähnliches Paar steht in den Daten.
   *[other] { $n } weitere, beinahe so ähnliche Paare stehen in den Daten.
}
story-origins = Ursprünge

# Was jeder Artikel beiträgt.
story-adds = Was jeder beiträgt
story-unique = { $n ->
    [0] Jedes seiner Wörter steht auch in einem anderen Artikel oder ist wiederholt.
   *[other] { words } in keiner Wortfolge, die ein anderer Artikel auch hat.
}
story-passages = Eigene Passagen: { $passages }
story-figures = Zahlen
story-names = Namen
story-quotations = Zitate
story-briefings = Briefings darüber
story-no-briefing = Kein Briefing zitiert einen Artikel zu diesem Ereignis.
