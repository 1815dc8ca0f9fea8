# Was über einen Artikel außerhalb seines Textes angegeben ist: Zeile unter dem Titel, Liste der Angaben, Bewertung.

# $lacking ist eine Aufzählung von `byline-lacking-field`.
byline-lacking = { $lacking }: { $why ->
    [not-stated] { not-stated }
    [not-annotated] { not-annotated }
   *[both] nicht angegeben oder noch nicht erfasst
}
byline-lacking-field = { $field ->
    [publisher] Herausgeber
    [author] Autor
   *[date] Datum
}

# Die Bezeichnungen der Liste.
fact-title = Titel
fact-authors = { $n ->
    [one] Autor
   *[other] Autoren
}
fact-publisher = Herausgeber
fact-published = Veröffentlicht
fact-updated = Aktualisiert
fact-address = Adresse
fact-archived-copy = Archivkopie
fact-language = Sprache
fact-licence = Lizenz
fact-entered = In die Sammlung aufgenommen
fact-about = Handelt von
fact-topics = Themen
fact-held = Liegt vor
fact-file = Datei wie erhalten
fact-hash = SHA-256 der Datei
fact-handling = Weitergabe
fact-embargo = Sperrfrist bis
fact-kind = Art der Quelle
fact-proximity = Nähe zum Geschehen
fact-grade = Bewertung (Admiralty)
fact-description = Beschreibung
fact-limits = Einschränkungen
fact-machine-written = Maschinell verfasst

# Ihre Werte. $type ist die Art einer Sache, wie ihre Annotation sie nennt.
about-typed = { $name } ({ $type })
held-not = Nein. Bekannt ist sie nur aus { $path }.
file = { $path }, { $n } Byte
machine-written = { $said ->
    [no] nein, soweit geprüft
    [suspected] vermutet
   *[declared] ja, nach Angabe des Artikels
}

# Was jemand angemerkt oder korrigiert hat, mit Datum und Namen, soweit angegeben.
note-dated = { $dated ->
    [yes] { $date }:{ " " }
   *[no] {""}
}{ $text }{ $signed ->
    [yes] { " " }({ $by })
   *[no] {""}
}

# Die Bewertung nach dem Admiralty-System: ein Buchstabe für die Quelle, eine Ziffer für die Information.
grade = { $grade } ({ $meaning })
grade-reliability = { $reliability ->
    [A] völlig zuverlässig
    [B] in der Regel zuverlässig
    [C] einigermaßen zuverlässig
    [D] in der Regel nicht zuverlässig
    [E] unzuverlässig
   *[F] Zuverlässigkeit nicht zu beurteilen
}
grade-credibility = { $credibility ->
    [1] von anderen Quellen bestätigt
    [2] wahrscheinlich wahr
    [3] möglicherweise wahr
    [4] zweifelhaft
    [5] unwahrscheinlich
   *[6] Wahrheitsgehalt nicht zu beurteilen
}
grade-given = Bewertung { $grade }
grade-none = Nicht bewertet
grade-machine-suspected = Vermutlich maschinell verfasst

# Wörter, die Autoren für Arten und Nähe einer Quelle gebrauchen; andere bleiben, wie sie geschrieben sind.
source-kind = { $kind ->
    [report] Bericht
    [study] Studie
    [assessment] Einschätzung
    [white-paper] Weißbuch
    [press-release] Pressemitteilung
    [statement] Stellungnahme
    [government-document] amtliches Dokument
    [document] Dokument
    [transcript] Mitschrift
    [law] Gesetz
    [web-page] Webseite
    [blog-post] Blogbeitrag
    [news-report] Nachrichtenbericht
    [wire-report] Agenturmeldung
    [explainer] erklärender Beitrag
    [analysis] Analyse
    [opinion] Meinungsbeitrag
    [editorial] Leitartikel
    [interview] Interview
    [speech] Rede
    [statistics] Statistik
   *[fact-check] Faktencheck
}
source-proximity = { $proximity ->
    [primary] Primärquelle
    [secondary] Sekundärquelle
    [tertiary] Tertiärquelle
    [eyewitness] Augenzeuge
    [first-hand] aus erster Hand
    [second-hand] aus zweiter Hand
   *[the-party-itself] die Beteiligten selbst
}
