# Die Seite eines Briefings: ihr Kopf, die Worte vor seinen Einschätzungen, die Ursprünge seiner Aussagen.

briefing-kicker = Briefing
briefing-updated = aktualisiert: { $date }
briefing-story = Ereignis: { $story }
briefing-topics = Themen: { $topics }
# Eine Angabe im Kopf: $term ist zum Beispiel `Weitergabe`.
briefing-fact = { $term }: { $value }

# Vor einer Aussage, von der ihr Verfasser angibt, dass sie auf einem Ursprung beruht; die Werte sind die von `origins`.
judgement-origins = Gestützt auf { $kind ->
    [interval] { SPELLED($least) } bis { SPELLED($most) } Ursprünge
   *[exact] { $most ->
        [one] einen Ursprung
       *[other] { SPELLED($most) } Ursprünge
    }
}:

# Die Liste der Aussagen, die sich auf mehrere Artikel stützen; die Zahl davor ist `independence`.
independence-heading = Ursprünge, Aussage für Aussage
independence-method = So werden Ursprünge gezählt
# Wie viele Aussagen sich auf einen Artikel stützen; $others sagt, ob sich manche auf mehrere stützen.
independence-alone = { $others ->
    [yes] { $n ->
        [one] Eine weitere Aussage stützt sich auf einen Artikel.
       *[other] { SPELLED($n) } weitere Aussagen stützen sich auf je einen Artikel.
    }
   *[no] { $n ->
        [one] Eine Aussage stützt sich auf einen Artikel.
       *[other] { SPELLED($n) } Aussagen stützen sich auf je einen Artikel.
    }
}
