# Die Seite eines Artikels: ihr Rahmen, der Text mit Markierungen, worauf er sich beruft und was sich auf ihn stützt.

article-kicker = Quellenartikel
article-text = Der Artikel
article-statements = Aussagen, die sich auf ihn stützen
article-uncited = Kein Briefing zitiert diesen Artikel.
article-claims = Behauptungen darin
article-sourcing = Worauf er sich beruft
article-sourcing-note = Allein am Wortlaut erkannt; was der Artikel wiederholt, zählt einmal. Es sind Befunde, keine Einschätzungen.
article-sourcing-link = Wie das erkannt wird
article-facts = Was über ihn bekannt ist
article-notes = Anmerkungen der Auswertung

# Woher sein Titel kommt, wenn nicht aus seiner Annotation.
title-basis = { $basis ->
    [heading] Der Titel ist die erste Überschrift des Artikels.
    [title-element] Der Titel ist der Titel der Webseite, wie sie einging.
    [first-line] Der Titel ist die erste Zeile des Artikels.
   *[file-name] Ein Titel ist nicht angegeben: Dies ist der Name der Datei.
}

# Vor dem Text: was davon nicht veröffentlicht ist und was weggelassen wurde.
text-excerpt = Veröffentlicht sind nur die Sätze, die zitiert sind oder eine Behauptung tragen.
text-not-held = Diese Quelle ist bekannt, liegt aber nicht vor: Die Sammlung hat nur ihre Annotation und keinen Text, der sich prüfen ließe.
text-not-published = Der Text dieses Artikels ist hier nicht veröffentlicht, nur der Nachweis.
text-removed = Aus dem Artikel, wie er einging, weggelassen: { $removed }.
text-removed-kind = { $kind ->
    [control-character] { $n ->
        [one] ein Steuerzeichen
       *[other] { SPELLED($n) } Steuerzeichen
    }
    [fallback-text] { $n ->
        [one] ein Ersatztext
       *[other] { SPELLED($n) } Ersatztexte
    }
    [form] { $n ->
        [one] ein Formular
       *[other] { SPELLED($n) } Formulare
    }
    [form-field] { $n ->
        [one] ein Formularfeld
       *[other] { SPELLED($n) } Formularfelder
    }
    [formula] { $n ->
        [one] eine Formel
       *[other] { SPELLED($n) } Formeln
    }
    [frame] { $n ->
        [one] ein Rahmen
       *[other] { SPELLED($n) } Rahmen
    }
    [hidden-text] { $n ->
        [one] ein verborgener Text
       *[other] { SPELLED($n) } verborgene Texte
    }
    [image] { $n ->
        [one] ein Bild
       *[other] { SPELLED($n) } Bilder
    }
    [link] { $n ->
        [one] ein Link
       *[other] { SPELLED($n) } Links
    }
    [media] { $n ->
        [one] eine Mediendatei
       *[other] { SPELLED($n) } Mediendateien
    }
    [navigation] { $n ->
        [one] eine Navigation
       *[other] { SPELLED($n) } Navigationen
    }
    [ruby-annotation] { $n ->
        [one] eine Ruby-Annotation
       *[other] { SPELLED($n) } Ruby-Annotationen
    }
    [script] { $n ->
        [one] ein Skript
       *[other] { SPELLED($n) } Skripte
    }
    [style] { $n ->
        [one] eine Stilangabe
       *[other] { SPELLED($n) } Stilangaben
    }
   *[template] { $n ->
        [one] eine Vorlage
       *[other] { SPELLED($n) } Vorlagen
    }
}

# Anstelle von Passagen, die nicht veröffentlicht sind.
text-omitted = { $n ->
    [one] Eine Passage nicht veröffentlicht.
   *[other] { SPELLED($n) } Passagen nicht veröffentlicht.
}
# Über eingeklappten Passagen; $repeat ist `repeat` in naming.ftl.
text-folded = { $repeat } ({ words })

# Was vor einer markierten Wortfolge vorgelesen wird; `mark` in naming.ftl nennt den Artikel, der sie auch hat.
mark-boilerplate = { $n ->
    [0] Textbaustein
    [one] Textbaustein in einem Artikel
   *[other] Textbaustein in { SPELLED($n) } Artikeln
}
mark-repeated = wiederholt { $place }
# Was die Markierungen im Text bedeuten, bei denen kein Wort steht.
mark-key = { $kind ->
    [shared] auch in anderen Artikeln
    [repeated] im Artikel wiederholt
   *[quoted] in einer Aussage oder Behauptung zitiert
}
# Der Verweis hinter einer Wortfolge, die viele Artikel haben: wie viele dort nicht einzeln verlinkt sind.
mark-more = { $n } weitere Artikel
# Was in eckigen Klammern vor einer Wortfolge steht, die nicht als übernommen zählt.
mark-shown = { $kind ->
    [quotation] Zitat
    [phrase] Wendung
    [boilerplate] Textbaustein
   *[reworded] umformuliert
}

# Die Aussagen von Briefings, die sich auf den Artikel oder eine Passage stützen.
rests-label = Darauf gestützt
rests-in = im Briefing „{ $briefing }“
rests-statement = { $words }, { $place }
# $passages sind Absätze oder `rests-on-whole`, im Akkusativ.
rests-on = { $words } ({ $place }) stützt sich auf { $passages }
rests-on-whole = den Artikel als Ganzes
# Eine Aufzählung davon, mit Semikolons, steht in `used-in`; $places ist eine Aufzählung von Absätzen.
used-in = Verwendet in { $uses }
used-in-briefing = { $briefing }, { $places }

# Worauf er sich beruft. $shown ist eine Aufzählung von `sourcing-place`, $further eine von Absätzen.
sourcing-term = { $kind ->
    [vague] Ohne Namen zugeschrieben
    [named] Namentlich zugeschrieben
    [figures] Zahlen
   *[quotations] Zitate
}
sourcing-none = nichts gefunden
sourcing-hidden = { sourcing-count }, in einem Text, der nicht vollständig veröffentlicht ist
sourcing-found = { sourcing-count }: { $shown }{ $more ->
    [yes] ; weitere: { $further }
   *[no] {""}
}
sourcing-place = { $words } ({ $place })
sourcing-count = { $kind ->
    [figures] { $n ->
        [one] eine Zahl
       *[other] { SPELLED($n) } Zahlen
    }
    [quotations] { $n ->
        [one] ein Zitat
       *[other] { SPELLED($n) } Zitate
    }
   *[passages] { $n ->
        [one] eine Stelle
       *[other] { SPELLED($n) } Stellen
    }
}
