# Was auf jeder Seite um den Inhalt steht.

skip = Zum Inhalt springen
navigation = Website
nav-latest = Aktuell
nav-stories = Ereignisse
nav-claims = Behauptungen
nav-topics = Themen
nav-publishers = Herausgeber
nav-archive = Archiv
nav-method = Methode
nav-search = Suche
nav-corrections = Korrekturen

footer-data = Daten:
footer-promise = Jede Aussage führt zu ihrer Belegstelle; bei jedem Artikel steht, was er wiederholt.
footer-method = So wird es berechnet
atom-feed = Atom-Feed
json-feed = JSON-Feed
