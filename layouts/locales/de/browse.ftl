# Startseite, Archiv und die übrigen Seiten mit Listen; Feeds; die Seite, die es nicht gibt.

# Anzahlen, im Satz und in Ziffern.
count-briefings = { $n ->
    [one] ein Briefing
   *[other] { SPELLED($n) } Briefings
}
count-source-articles = { $n ->
    [one] ein Quellenartikel
   *[other] { SPELLED($n) } Quellenartikel
}
count-unheld = { $n ->
    [one] eine nicht vorliegende Quelle
   *[other] { SPELLED($n) } nicht vorliegende Quellen
}
count-articles = { $n ->
    [one] ein Artikel
   *[other] { SPELLED($n) } Artikel
}
digits-briefings = { $n ->
    [one] { $n } Briefing
   *[other] { $n } Briefings
}
digits-articles = { $n } Artikel

# Die Startseite. $collection ist eine Aufzählung von `count-briefings`, `count-source-articles`, `count-unheld`.
collection-empty = Diese Sammlung ist noch leer: kein Artikel und kein Briefing ist bisher aufgenommen.
collection-origins = { $collection }, dahinter { $origins }. { $archive }.
archive-link = Alles nach Datum
latest-briefing = Neuestes Briefing
earlier-briefings = Frühere Briefings
stories-heading = Ereignisse
articles-heading = Quellenartikel
latest-articles = Neueste Quellenartikel

# Was neu ist. $came ist eine Aufzählung der drei Anzahlen.
new-heading = Neu seit dem vorigen Briefing
new-corrections-heading = Neue Korrekturen
new-since = Seit { $briefing } ({ $day }): { $came }.
new-articles = { $n ->
    [0] keine neuen Artikel
    [one] ein neuer Artikel
   *[other] { SPELLED($n) } neue Artikel
}
new-stories = { $n ->
    [one] ein Ereignis mit neuen Artikeln
   *[other] { SPELLED($n) } Ereignisse mit neuen Artikeln
}
new-corrections = { $n ->
    [one] eine Korrektur
   *[other] { SPELLED($n) } Korrekturen
}
new-cut = Hier stehen die neuesten { SPELLED($n) }, alle { $archive }.
by-date = nach Datum
new-untold = { $n ->
    [one] Bei einem Artikel lässt kein Datum erkennen, ob er neu ist.
   *[other] Bei { SPELLED($n) } Artikeln lässt kein Datum erkennen, ob sie neu sind.
}
story-new = { $n } neu
story-all-new = alle neu

# Das Archiv und die Wege hindurch.
archive-title = Archiv
archive-lead = { $collection }, das Neueste zuerst.
archive-empty = { $collection } bisher.
archive-undated = { $n ->
    [one] Ein Briefing ohne Datum, daher nicht in den Feeds.
   *[other] { SPELLED($n) } Briefings ohne Datum, daher nicht in den Feeds.
}
facets = Weitere Wege durch das Archiv
facet = { $name }{"\u00A0"}({ $n })
facet-all = alle { $n }
facet-date = Datum
facet-publisher = Herausgeber
facet-topic = Thema
facet-story = Ereignis
facet-unknown = unbekannt
month-missing = Monat nicht angegeben
section-briefings = Briefings
section-undated = Datum { $missing }
section-year = { $year }, Monat nicht angegeben

# Ereignisse, Themen, Herausgeber.
stories-title = Ereignisse
stories-lead = { $n ->
    [0] Noch kein Ereignis mit mehreren Artikeln in dieser Sammlung.
    [one] Ein Ereignis in dieser Sammlung.
   *[other] { SPELLED($n) } Ereignisse in dieser Sammlung.
}
stories-alone = { $n ->
    [one] Ein Artikel steht für sich; kein anderer berichtet über sein Ereignis.
   *[other] { SPELLED($n) } Artikel stehen für sich; kein anderer berichtet über ihr Ereignis.
}
stories-by-size = Nach Zahl der Artikel
topics-title = Themen
topics-none = Noch nennt kein Artikel und kein Briefing ein Thema.
topics-lead = { $n ->
    [one] ein Thema.
   *[other] { SPELLED($n) } Themen.
}
publishers-title = Herausgeber
publishers-none = Noch ist von keinem Artikel der Herausgeber bekannt.
# $articles ist `count-articles`: die mit bekanntem Herausgeber.
publishers-lead = { $n ->
    [one] ein Herausgeber
   *[other] { SPELLED($n) } Herausgeber
}, { $articles }.
publishers-unknown = { $articles } ohne bekannten Herausgeber.
publisher-unknown-title = Herausgeber unbekannt
by-name = Nach Namen
# $articles ist `count-articles`.
group-lead = { $articles }, { $origins }.
group-empty = { $articles }.

# Lange Listen auf mehreren Seiten.
page-title = { $title }, Seite { $n }
pages = Seiten
page-previous = Vorige Seite
page-next = Nächste Seite
page-position = Seite { $n } von { $pages }

# Korrekturen.
corrections-title = Korrekturen
corrections-none = Bisher ist nichts korrigiert worden.
corrections-lead = { $n ->
    [one] Eine Korrektur.
   *[other] { SPELLED($n) } Korrekturen, die neueste zuerst.
}
corrections-undated = Ohne Datum
corrected-briefing = Briefing
corrected-article = Quellenartikel

# Feeds. Ein Leseprogramm zeigt dies neben Einträgen anderer Websites.
follow = Diese Seite als Feed abonnieren
feed-title = { $title } – { $site }
feed-corrections = { $site }: Korrekturen
feed-correction = Korrektur: { $title }
feed-article = { $publisher }, { $day }
feed-author-missing = Autor { $missing }
publisher-missing = Herausgeber: { $missing }
date-missing = Datum: { $missing }

# Die Seite, die es nicht gibt.
not-found-title = Unter dieser Adresse steht keine Seite
not-found = Vielleicht ist die Seite umgezogen, vielleicht hat es sie nie gegeben. Weiter zur { $front } oder zum { $archive }.
front-page = Startseite
the-archive = Archiv

# Was eine Seite von sich sagt, wenn sie sonst nichts zu sagen hat.
about-source = { $byline }. { $note }
about-site = Briefings, in denen jede Aussage zu ihrer Quelle führt
about-method = Wie jede Zahl auf dieser Website berechnet wird und was sie nicht sagen kann
