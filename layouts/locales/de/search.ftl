# Die Suchseite.

search-title = Suche
about-search = Volltextsuche in den Passagen aller Artikel
search-lead = { $n ->
    [one] Durchsucht jede Passage des einen Artikels. { $archive } führt ihn nach Datum auf.
   *[other] Durchsucht jede Passage von { SPELLED($n) } Artikeln. { $archive } führt sie nach Datum auf.
}
search-without = Die Suche braucht JavaScript, das hier ausgeschaltet ist. { $archive } führt jeden Artikel auf.
search-archive = Das Archiv
search-words = Wörter, die in einer Passage stehen
search-how = „Wörter in Anführungszeichen“ stehen nebeneinander. Ein Stern steht für beliebige Endungen: { $example }.
search-example = atom*
search-button = Suchen
search-narrow = Eingrenzen
search-any = Alle
search-more = Weitere Artikel zeigen
facet-passages = Passagen

# Was eine Auswahl anbietet. `facet` in browse.ftl fügt an, wie viele Artikel das sind.
publisher-not-stated = Nicht angegeben oder noch nicht erfasst
story-of-its-own = Einziger Artikel zum Ereignis
date-not-known = Ohne Datum
passages-unique = Nur hier: in keinem anderen Artikel und nicht wiederholt

# Was die Seite beim Suchen sagt. Jedes # ist eine Zahl, die später kommt: die erste zählt Passagen, die zweite Artikel;
# „mindestens“ steht vor beiden, wo nicht alles gelesen wurde. Ein Absatz hat eine Zahl.
search-wait = Suche läuft …
search-found = Gefundene Passagen: #, in Artikeln: #.
search-least = mindestens{ " " }
search-yet = Noch nichts gefunden, aber es ist noch nicht alles gelesen. „{ search-more }“ liest weiter.
search-none = Keine Passage enthält alle diese Wörter. Ein Stern nach einem Wort findet jede Endung.
search-failed = Die Suche konnte ihren Index nicht laden. Eine von der Festplatte geöffnete Seite darf unter Umständen nichts nachladen; das Archiv, oben verlinkt, geht auch dann. Im Web hilft es, die Seite neu zu laden.
search-paragraph = Absatz #
search-heading = Überschrift
search-rest = Weitere Passagen dort: #.
