# Der Teil des Vermerks über den Artikel für sich: was darin zweimal steht und welche Zeichen seine Wörter verbergen.

inside-heading = Im Artikel
inside-not-held = Diese Quelle liegt nicht vor: Es gibt keinen Text zum Vergleichen.
inside-no-text = Der Artikel hat keinen Text.
inside-nothing = In diesem Artikel von { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörtern
} wiederholt sich nichts.
inside-none = Keine Wortfolge ab { SPELLED($minimum) } Wörtern kommt zweimal vor, und keine Passage steht zweimal.

# $repeat ist `inside-stands`.
inside-repeated = { $repeat }, { $words } der { $total } Wörter{ $others ->
    [0] {""}
    [one] ; mit einer weiteren Wiederholung zusammen { $repeated } wiederholte Wörter
   *[other] ; mit { SPELLED($others) } weiteren Wiederholungen zusammen { $repeated } wiederholte Wörter
}.
# $where ist `repeat` in naming.ftl.
inside-stands = { $grade ->
    [headline] die Überschrift steht noch einmal als erste Zeile: { $where }
    [body] der Haupttext steht { inside-times }: { $where }
    [passage] eine Passage von { $n } Wörtern steht { inside-times }: { $where }
    [sentence] ein Satz von { $n } Wörtern steht { inside-times }: { $where }
   *[phrase] eine Wendung von { $n } Wörtern steht { inside-times }: { $where }
}
inside-times = { $times ->
    [2] zweimal
    [3] dreimal
    [4] viermal
    [5] fünfmal
    [6] sechsmal
    [7] siebenmal
    [8] achtmal
    [9] neunmal
    [10] zehnmal
    [11] elfmal
    [12] zwölfmal
   *[other] { $times }-mal
}
inside-rest = { $n ->
    [one] Aufgeführt sind die ersten zehn; { $n } weitere Wiederholung steht in den Daten.
   *[other] Aufgeführt sind die ersten zehn; { $n } weitere Wiederholungen stehen in den Daten.
}
inside-item = { $where }: { $grade ->
    [body] der Haupttext
    [passage] eine Passage
    [sentence] ein Satz
    [headline] die Überschrift
   *[phrase] eine Wendung
}, { words }.

# Steht vorn im Vermerk zu einem Artikel, der Text mit anderen teilt; $hidden ist `inside-hidden`, ein Verweis auf die Sätze darunter.
inside-disguised = Der Text des Artikels enthält { $hidden }.
inside-hidden = { $n ->
    [one] ein verborgenes oder täuschend ähnliches Zeichen
   *[other] { SPELLED($n) } verborgene oder täuschend ähnliche Zeichen
}

disguise = { $kind ->
    [soft-hyphen] { $n ->
        [one] ein weiches Trennzeichen steht
       *[other] { SPELLED($n) } weiche Trennzeichen stehen
    }
    [zero-width-character] { $n ->
        [one] ein Zeichen ohne Breite steht
       *[other] { SPELLED($n) } Zeichen ohne Breite stehen
    }
   *[look-alike-letter] { $n ->
        [one] ein täuschend ähnlicher Buchstabe steht
       *[other] { SPELLED($n) } täuschend ähnliche Buchstaben stehen
    }
} innerhalb von Wörtern ({ $n ->
    [one] in { $place }
   *[other] zuerst in { $place }
}): Eine Kopie wird trotzdem gefunden.
disguise-between = { $n ->
    [one] ein Zeichen, das nichts zeigt, steht
   *[other] { SPELLED($n) } Zeichen, die nichts zeigen, stehen
} anstelle von Leerzeichen ({ $n ->
    [one] in { $place }
   *[other] zuerst in { $place }
}): Eine Kopie wird trotzdem gefunden.
