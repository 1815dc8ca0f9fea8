# Die Namen der Datendateien, die eine Seite anbietet; sie stehen in einer Reihe am Fuß der Seite.

# $format ist der Name eines Formats für Literaturverwaltungen.
data-sources = alle Quellenartikel als { $format }
data-briefing = dieses Briefing und seine Quellen als { $format }
data-annotations = Nachweise und Behauptungen als Web Annotations
data-notes = Dublettenvermerke als JSON
data-overlaps = Überschneidungen als JSON
data-duplicates = Dubletten als CSV
data-text = Text wie verglichen
