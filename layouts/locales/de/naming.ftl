# Wie die Seiten Artikel, Passagen, Wiederholungen, gemeinsame Wortfolgen und Befunde nennen: Teile von Sätzen.

title-quoted = „{ $title }“
title-nested = ‚{ $title }‘
title-with = { $title } ({ $publisher })
this-article = dieser Artikel
# Nach zehn genannten Artikeln, die durch Kommas getrennt sind.
articles-more = { $shown } und { $more } weitere
# Steht nur im Nominativ.
other-articles = { $n ->
    [one] ein weiterer Artikel
   *[other] { SPELLED($n) } weitere Artikel
}

verdict = { $verdict ->
    [wholly-derived] vollständig übernommen
    [partially-derived] teilweise übernommen
   *[non-derived] nicht übernommen
}

# Wiederholungen in einem Artikel: $again und $first sind Absätze, wie `repeat-place` sie nennt.
repeat = { $again } wiederholt { $first } { $exact ->
    [yes] wörtlich
   *[no] nahezu wörtlich
}
repeat-place = { $whole ->
    [yes] { $paragraphs }
   *[no] { $paragraphs } (teilweise)
}

# Was zwei Artikel gemeinsam haben.
run-kind = { $kind ->
    [exact] wörtlich
    [nearly] nahezu wörtlich
    [quotation] gemeinsames Zitat, nicht als übernommen gezählt
    [phrase] gemeinsame Wendung, nicht als übernommen gezählt
    [boilerplate] Textbaustein, nicht als übernommen gezählt
   *[reworded] umformulierte Passage, nicht als übernommen gezählt
}
run-words = { $left } und { words }
uncounted = { $kind ->
    [quotation] { words } in gemeinsamen Zitaten
    [phrase] { words } in gemeinsamen Wendungen
    [boilerplate] { words } in Textbausteinen
   *[reworded] { words } umformuliert
}
mark = { $kind ->
    [text] gemeinsam mit { $article }
    [quotation] gemeinsames Zitat mit { $article }
    [phrase] gemeinsame Wendung mit { $article }
    [boilerplate] Textbaustein, auch in { $article }
   *[reworded] umformuliert, wie in { $article }
}

# Welcher von zwei Artikeln zuerst erschien und was das zeigt.
order-unknown = Reihenfolge unbekannt
order-this = dieser Artikel erschien zuerst
order-that = { $article } erschien zuerst
order-because = { $order } ({ $basis })
order-based-on = der andere beruht laut Annotation auf ihm
order-against-dates = der andere beruht laut Annotation auf ihm, entgegen den Daten
order-published = Datum: { $day }, beim anderen: { $other }
order-updated = aktualisiert: { $day }, Datum des anderen: { $other }

# Begriffe, die Artikel zu einem Ereignis verbinden.
terms-hidden = { $n ->
    [one] Ein verbindender Begriff bleibt ungenannt, weil einer der Artikel nicht vollständig veröffentlicht ist.
   *[other] { SPELLED($n) } verbindende Begriffe bleiben ungenannt, weil einer der Artikel nicht vollständig veröffentlicht ist.
}
near-miss = { $outside }: Ähnlichkeit mit { $inside } { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
near-miss-terms = { $outside }: Ähnlichkeit mit { $inside } { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }; gemeinsam: { $terms }.
near-miss-hidden = { $outside }: Ähnlichkeit mit { $inside } { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }; { $n ->
    [one] ein gemeinsamer Begriff, nicht genannt,
   *[other] { SPELLED($n) } gemeinsame Begriffe, nicht genannt,
} weil einer der Texte nicht vollständig veröffentlicht ist.
