# Die Seite über die Methode: wie jede Zahl berechnet wird, Absatz für Absatz.
#
# Was die Seite hervorhebt, sind eigene Nachrichten (die ersten unten); sie stehen ungebeugt in den Absätzen.

method-title = Methode
method-lead = Wie jede Zahl auf dieser Website berechnet wird und was keine davon sagen kann. Berechnet von twosource { $version }; dieselben Artikel ergeben auf jedem Rechner dieselben Zahlen.

# Die Teile der Rechnung, wie der Vermerk jedes Artikels sie nennt.
method-term-repeated = im Artikel wiederholt
method-term-shared = gemeinsam
method-term-only = nur hier
# Zwei Arten von Paaren.
method-term-put-in = eingefügte Passage
method-term-cut = Kürzung
# Was nicht gezählt wird.
method-term-boilerplate = Textbaustein
method-term-quotation = gemeinsames Zitat
method-term-phrase = gemeinsame Wendung
method-term-reworded = umformulierte Passage
# Wem eine Aussage zugeschrieben ist.
method-term-nobody = ohne Namen zugeschrieben
method-term-named = namentlich zugeschrieben

method-words-heading = Wörter
method-words = Wörter trennt der Leerraum; in Schriften, die ohne Zwischenräume geschrieben werden, ist jedes Zeichen ein Wort. Nur für den Vergleich werden Groß- und Kleinschreibung, Anführungszeichen, Striche, auf zwei Weisen kodierte Akzente und unsichtbare Zeichen vereinheitlicht. Der Text auf der Seite bleibt, wie er einging.
method-words-once = In jedem Artikel zählt jedes Wort genau einmal: als „{ $repeated }“, wo es in einem zweiten oder späteren Vorkommen einer Wortfolge desselben Artikels steht; sonst als „{ $shared }“, wo auch ein anderer Artikel die Wortfolge hat; sonst als „{ $only }“. Die drei ergeben zusammen die Wörter des Artikels.

method-runs-heading = Wiederholungen und gemeinsame Wortfolgen
method-runs-found = Zuerst wird gefragt, welche Artikel überhaupt Wörter gemeinsam haben können. Von jedem Artikel werden einige seiner Shingles (Folgen weniger Wörter; Broder 1997) als Fingerabdrücke aufbewahrt, in Zitaten mehr, ausgewählt durch Winnowing (Schleimer, Wilkerson und Aiken 2003), sodass keine Kopie von einer gewissen Länge an unbemerkt bleibt. Zwei Artikel mit gemeinsamen Fingerabdrücken werden dann Wort für Wort verglichen, bis feststeht, wo ihre gemeinsamen Wortfolgen auf beiden Seiten beginnen und enden. Wortfolgen, die eine kleine Änderung unterbricht, werden verbunden und heißen nahezu wörtlich. Zwei Fassungen eines Berichts haben vielleicht verschiedene Teile von ihm behalten: Wo ein dritter Artikel beiden gleicht, werden auch sie verglichen, so wenig sie auch gemeinsam haben.
method-runs-given = Was zwei Artikel gemeinsam haben, wird auf drei Weisen angegeben: als Wörter in gemeinsamen Wortfolgen auf jeder Seite, als Enthaltensein (containment) und als Textähnlichkeit (resemblance; beide Broder 1997). Der Befund verwendet die Begriffe des METER-Korpus zur Wiederverwendung von Nachrichten (Gaizauskas und andere 2001; Clough und andere 2002): vollständig übernommen, teilweise übernommen, nicht übernommen (wholly derived, partially derived, non-derived), nach dem größeren der beiden Anteile.
method-runs-shares = Der Befund rechnet mit Anteilen an den Wörtern, die keine Textbausteine sind. Die Tabelle eines Ereignisses zählt alle: Jede Zeile sagt, wie viel ihres Artikels in Wortfolgen steht, die er mit dem Artikel der Spalte gemeinsam hat. Enthaltensein und Textähnlichkeit beziehen sich auf Mengen von Shingles und stehen in den Daten dieser Website.
method-runs-third = Zwei Arten von Paaren haben genug gemeinsam, um vollständig übernommen zu heißen, und heißen trotzdem teilweise übernommen, weil ein dritter Artikel es zeigt. Die erste Art: { $put_in }. Eine Sammelmeldung enthält einen Bericht ganz; wo andere Artikel melden, was die Sammelmeldung sonst noch sagt, ohne den Bericht und über ein anderes Ereignis, ist die Sammelmeldung keine Kopie des Berichts. Die zweite Art: { $cut }. Eine Kurzmeldung hat zwei Sätze mit einem Artikel gemeinsam, und der längere Text, aus dem sie gekürzt ist, hat mit ihm kaum mehr gemeinsam; dann richtet sich der Befund nach dem längeren Text. Der Vermerk sagt, wo das angewandt wurde.
method-runs-inside = Wiederholungen innerhalb eines Artikels werden ebenso gefunden und nach ihrer Größe benannt: der Haupttext, eine Passage, ein Satz, eine Wendung oder die Überschrift, die in der ersten Zeile noch einmal steht. Die Seite zeigt den Text einmal und klappt ein, was ihn wiederholt.

method-uncounted-heading = Was nicht als übernommen zählt
method-boilerplate = { $boilerplate } heißt ein Block von Wörtern in mehreren Artikeln, deren übrige Texte von verschiedenen Ereignissen berichten: ein Hinweis, eine Einladung zum Abonnement, eine stehende Beschreibung. Zehn Nachdrucke eines Berichts sind keine Textbausteine, denn auch ihre übrigen Texte gleichen sich. Verlangt werden drei Artikel oder zwei desselben Herausgebers, die beide mit dem Block beginnen oder enden, wenn er mit ihrem übrigen Text nichts zu tun hat.
method-quotation = Ein { $quotation } steht in Anführungszeichen, in einem der beiden Artikel oder in beiden, oder beide setzen es als Blockzitat ab: Zwei Berichterstatter können dieselbe Rede gehört haben. Als kopiert zählt es nur bei Beinahe-Kopien, die mehr als solche Zitate, die Angabe, wer das gesagt hat, und eine gängige Wendung gemeinsam haben oder von denen eine kaum mehr als das Zitat ist.
method-phrase = Eine { $phrase } ist eine kurze Wortfolge, die für sich steht: ein Name mit seinen Titeln, eine geläufige Redewendung.
method-reworded = Eine { $reworded } sagt dasselbe in anderen Worten. Gesucht wird sie nur, wo die Sammlung es verlangt, und wörtlich heißt sie nie.
method-uncounted = All dies wird gezeigt und markiert, jedes unter seinem eigenen Namen. In der Rechnung stehen die ersten drei unter „{ $shared }“, Umformuliertes unter „{ $only }“.

method-direction-heading = Wer zuerst war
method-direction = Ein Artikel, der nach seiner Annotation auf einem anderen beruht, kam nach ihm. Sonst entscheiden die Daten der Veröffentlichung, wenn beide genau genug bekannt sind, dass sie nicht denselben Tag meinen können; eine Aktualisierung kann zeigen, dass ein Artikel zu dieser Zeit schon da war. Wo nichts es entscheidet, ist die Reihenfolge unbekannt. Ein Artikel, der mehrere frühere wiederholt, steht unter dem, aus dem er die meisten Wörter hat, und die Seite des Ereignisses sagt, wie viele Wörter unmittelbar aus den anderen stammen. Uhrzeiten zählen, wo beide Artikel sie mit dem Abstand zu UTC nennen.
method-direction-archive = Artikel früherer Jahre können allein als Fingerabdrücke aufbewahrt sein; wiederholt ein Artikel einen von ihnen, so heißt es, dass schon früher berichtet wurde. In der Rechnung sind diese Wörter ein Teil dessen, was in keinem anderen Artikel dieser Website steht.

method-stories-heading = Ereignisse
method-stories = Eine Annotation kann das Ereignis eines Artikels angeben; dann gilt sie. Sonst werden Artikel nach gewichtetem Wortschatz zusammengestellt: Seltene Wörter, Namen und Zahlen wiegen mehr als häufige. Die Seite eines Ereignisses zeigt die Begriffe, die es zusammenhalten, und was beinahe ähnlich genug ist.
method-stories-likeness = Wie ähnlich zwei Artikel sind, ist eine Zahl von 0, ohne gemeinsamen Begriff, bis 1, mit allen Begriffen in denselben Gewichten. Zwei, die die Schwelle erreichen, gelten als ein Ereignis, wenn sonst nichts bekannt ist. Ein Artikel, der zu einem größeren Ereignis stößt, muss dessen Artikeln im Durchschnitt ähnlich genug sein, und umso mehr, je mehr Tage dazwischen liegen. Der Anteil neben einem Begriff sagt, wie viel der Ähnlichkeit von ihm kommt.
method-stories-only = Zahlen, Namen und Zitate gelten als „{ $only }“, wenn kein anderer Artikel des Ereignisses sie hat, in welchen Zeichen und an welcher Stelle auch immer.

method-origins-heading = Ursprünge
method-origins = Artikel zählen als ein Ursprung, wenn sie Beinahe-Kopien voneinander sind, auf dasselbe angegebene Dokument oder denselben angegebenen Bericht zurückgehen oder vom selben Herausgeber oder Eigentümer stammen. Wo das nicht bekannt ist, ist die Zahl ein Bereich: mindestens und höchstens. Eine Ortsmarke, eine Autorenzeile oder eine Quellenzeile, die eine Agentur nennt, wird mit der Passage gezeigt, in der sie steht.
# „1–2 von 2 Ursprüngen“ ist, was `independence` in words.ftl sagt.
method-origins-statement = Hinter einer Aussage, die mehrere Artikel zitiert, sagt „1–2 von 2 Ursprüngen“, dass ihre zwei Artikel auf mindestens einen und höchstens zwei Ursprünge zurückgehen. Die Gründe stehen unter dem Briefing, Aussage für Aussage.
method-origins-person = Ein Mensch kann anders entscheiden als die Maschine; dann stehen beide Befunde da, mit der Begründung.

# Die Ausdrücke in Anführungszeichen sind Beispiele, wie Leser sie aus deutschen Nachrichten kennen.
method-sourcing-heading = Worauf sich ein Artikel beruft
method-sourcing = Eine Aussage ist { $nobody }, wenn der Wortlaut sie ungenannten Personen zuschreibt („Fachleute sagen“, „aus Regierungskreisen verlautete“, „eine mit der Sache vertraute Person“), dem Hörensagen („angeblich“, „dem Vernehmen nach“, „Berichten zufolge“) oder bloß „einigen“ oder „vielen“; dass „Beamte des Ministeriums“ ein Ministerium haben, macht sie nicht zu einer Person, die man fragen kann. Sie ist { $named }, wenn der Name einer Person, einer Einrichtung oder eines Dokuments neben dem Wort des Sagens steht oder nach „laut“. Was in Anführungszeichen steht, wird nicht betrachtet. Erkannt wird dies an Listen von Ausdrücken: im Englischen breit, im Deutschen, Französischen, Koreanischen und Arabischen an den häufigsten, namentliche Zuschreibungen nur im Englischen, Deutschen und Französischen.
# Steht im selben Absatz. $right_one und $right_two sind zwei Messungen der Präzision, $found_one und $found_two der Trefferquote.
method-sourcing-measured = In { $articles } Nachrichtenartikeln mit { $marks } solchen Stellen, von Hand in zwei Teilen gekennzeichnet und jeweils ausgewertet, bevor die Listen nach dem Ergebnis verbessert wurden, waren neun von zehn Angaben richtig ({ NUMBER($right_one, minimumFractionDigits: 2) } und { NUMBER($right_two, minimumFractionDigits: 2) }), und drei von vier vorhandenen Stellen wurden erkannt ({ NUMBER($found_one, minimumFractionDigits: 2) } und { NUMBER($found_two, minimumFractionDigits: 2) }); andere Wortlaute werden nach wie vor übersehen. Die Anzahlen sind Befunde über den Wortlaut und sagen nichts darüber, ob eine Aussage zutrifft.

method-likelihood-heading = Wahrscheinlichkeit und Gewissheit
# $yardstick ist `ICD 203` oder `PHIA`.
method-likelihood = Eine Einschätzung der Verfasser ist als solche gekennzeichnet. Wie wahrscheinlich etwas ist, sagen sie mit den Ausdrücken von { $yardstick }, von denen jeder einen Bereich bedeutet, und wie gewiss sie sich dessen sind, in einem eigenen Satz: gering, mittel oder hoch.

# Was Menschen entscheiden, und wie Seiten zählen und kürzen.
method-counts-heading = Bewertungen, Neues und lange Listen
method-grades = Eine Bewertung wie B2 stammt von einem Menschen und wird nie berechnet. Der Buchstabe sagt, wie zuverlässig die Quelle ist, von A bis E, die Ziffer, wie glaubhaft ihre Angaben sind, von 1 bis 5; F und 6 sagen, dass es sich nicht beurteilen lässt (das Admiralty-System).
method-new = Neu auf der Startseite ist, was nach dem Tag des letzten Briefings kam, das älter ist als das neueste: ein Artikel nach dem Tag, an dem er in die Sammlung kam, sonst nach dem Tag seiner Veröffentlichung, eine Korrektur nach ihrem eigenen Tag. Ein Artikel, dessen Daten offenlassen, ob er davor oder danach kam, heißt nicht neu; wie viele das sind, steht dabei.
method-lists = Keine Seite wächst ohne Ende. Die Startseite führt { $front } Einträge jeder Art auf. Ein Ereignis zeigt eine Tabelle von höchstens { $matrix } Artikeln und seine { $pairs } stärksten Paare, und ein Artikel lässt sich neben den { $compared } lesen, mit denen er am meisten gemeinsam hat. Eine Liste geht nach { $page } Einträgen auf einer weiteren Seite weiter, und der Feed eines Ereignisses oder Themas enthält die neuesten { $feed }. Die Daten dieser Website lassen nichts aus.

# Eine Tabelle: jede Schwelle mit ihrem Wert und dem, was sie entscheidet.
method-thresholds-heading = Geltende Schwellen
method-thresholds-table = Tabelle der Schwellen
method-column-threshold = Schwelle
method-column-value = Wert
method-column-decides = Was sie entscheidet
method-threshold-shingle = Shingle
method-decides-shingle = Artikel werden anhand jeder Folge von so vielen Wörtern verglichen (Broder 1997).
method-threshold-repeat = Wiederholung im Artikel
method-decides-repeat = Ein ganzer Satz ab dieser Länge, der noch einmal vorkommt, oder eineinhalbmal so viele Wörter in Folge.
method-threshold-run = Gemeinsame Wortfolge
method-decides-run = Eine Wortfolge ab dieser Länge, die zwei Artikel gemeinsam haben, wird gezeigt.
method-threshold-gap = Lücke
method-decides-gap = Wortfolgen werden über eine Änderung von höchstens dieser Länge verbunden und heißen dann nahezu wörtlich.
method-threshold-wholly = Vollständig übernommen
method-decides-wholly = Ab diesem Anteil eines der beiden Artikel in gemeinsamen Wortfolgen, sofern nicht ein dritter zeigt, dass die Passage eingefügt oder der Artikel eine Kürzung ist; solche Artikel zählen als ein Text.
method-threshold-partially = Teilweise übernommen
method-decides-partially = Ab diesem Anteil eines der beiden Artikel, mit einer Passage, so lang, wie die nächste Zeile sagt.
method-threshold-passage = Übernommene Passage
method-decides-passage = Artikel, die nur kürzere Wortfolgen gemeinsam haben, heißen nicht übernommen.
method-threshold-story = Ein Ereignis
method-decides-story = Gewichtete Ähnlichkeit der Wörter, Namen und Zahlen, ab der Artikel zusammengestellt werden.
method-threshold-origins = Ursprünge einer Aussage
method-decides-origins = Eine Aussage, die sich auf weniger unabhängige Ursprünge stützt, wird den Verfassern beim Erstellen der Website gemeldet.
method-likeness = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }

# Eine Tabelle: was in welcher Sammlung erkannt wurde und wie gut.
method-measured-heading = Wie gut es gelingt
method-measured = Gemessen an gekennzeichneten Sammlungen, die niemand aus diesem Projekt verfasst hat: Die Schwellen sind an der einen Hälfte gewählt, ausgewertet ist die andere. Präzision sagt, wie viel vom Erkannten richtig ist, Trefferquote (recall), wie viel vom Vorhandenen erkannt wird. Bei gemeinsamen Wortfolgen ist die Maßzahl plagdet (Potthast und andere 2010), das auch zählt, wenn eine Wortfolge in Stücken erkannt wird; bei Ereignissen der adjustierte Rand-Index; sonst F1, das harmonische Mittel aus Präzision und Trefferquote.
method-measured-table = Tabelle der Messungen
method-column-told = Was erkannt wird
method-column-collection = Gemessen an
method-column-precision = Präzision
method-column-recall = Trefferquote
method-column-score = Maßzahl
method-told-copies = Beinahe-Kopien, Paare von Artikeln
method-told-verbatim = Wörtliche gemeinsame Wortfolgen, Zeichen
method-told-runs = Gemeinsame Wortfolgen jeder Art, mit der Stufe für Umformuliertes
method-told-body = Wiederholungen im Artikel: der ganze Haupttext
method-told-paragraph = Wiederholungen im Artikel: ein Absatz
method-told-edited = Wiederholungen im Artikel: ein Absatz, in dem 5 % der Wörter geändert sind
method-told-sentence = Wiederholungen im Artikel: ein Satz
method-told-stories = Ereignisse
# $name ist, wie die Sammlung in der Literatur heißt, wo sie eine von mehreren ihrer Art ist.
method-on-near-duplicates = near_duplicates, alle Arten von Änderungen
method-on-pan-verbatim = PAN text alignment, ohne Verschleierung
method-on-pan = PAN text alignment, alle Arten
method-on-planted = in Nachrichtenartikel eingesetzt
method-on-events = Nachrichten, nach Ereignis gekennzeichnet ({ $name })
method-on-openings = Anfänge von Nachrichten, nach Ereignis gekennzeichnet ({ $name })
method-score = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }{ $measure ->
    [plagdet] {" "}(plagdet)
    [rand] {" "}(adjustierter Rand-Index)
   *[plain] {""}
}

method-citations-heading = Zitate
method-citations = Jedes Zitat eines Briefings wird beim Erstellen der Website in dem Artikel gesucht, den es nennt: zuerst genau, dann mit vereinheitlichten Anführungszeichen, Strichen und Leerzeichen, dann mit gekennzeichneten Auslassungen und Einfügungen, die den Sinn nicht verkehren dürfen. Ungefähre Übereinstimmung genügt nie; die Website erscheint erst, wenn der Wortlaut stimmt.

method-limits-heading = Bekannte Grenzen
method-limit-reworded = Umformuliertes sucht eine eigene Stufe, die weniger findet und öfter irrt als der wörtliche Vergleich; was sie findet, ist als „umformuliert“ gekennzeichnet und zählt nirgends als übernommen.
method-limit-not-reworded = Umformuliertes wird nicht gefunden: Ein Artikel, der in anderen Worten nacherzählt ist, hat keine gemeinsame Wortfolge.
method-limit-order = Welcher Artikel zuerst kam, entscheiden das Datum und was angegeben ist; aus dem Text erraten wird es nie.
method-limit-third = Der frühere von zwei Artikeln muss nicht der sein, aus dem der spätere seine Wörter hat: Beide können auf einen dritten zurückgehen.
method-limit-translation = Die Übersetzung eines anderen Artikels wird nicht erkannt.
method-limit-agency = Der Hinweis auf eine Agentur wird erkannt, wo der Text einen hat; eine Agenturmeldung, die ohne ihn gedruckt ist, wird nicht erkannt.
method-limit-digest = Ein Artikel, der einen anderen zwischen weiteren Nachrichten enthält, wird nur dann von einer Kopie unterschieden, wenn ein dritter Artikel diese Nachrichten ohne ihn meldet.
method-limit-cuts = Zwei Kürzungen eines Berichts, die keine Wörter gemeinsam haben, werden nicht als Kopien voneinander erkannt.
method-limit-short = Eine Folge von 12 bis 20 Wörtern kann unbemerkt bleiben, wo sie alles ist, was zwei lange Artikel gemeinsam haben: von 16 Wörtern am Stück eine von acht, von 14 eine von drei, von 12 drei von fünf. Ab 21 Wörtern bleibt keine unbemerkt, deren Wendungen in jedem Artikel nur einmal stehen. Ein Zitat wird ab 12 Wörtern fast immer gefunden, wenn beide es zwischen „ “, » «, » », “ ”, ” ”, « », " ", ‘ ’, ‚ ‘, › ‹ oder 「 」 setzen.
method-limit-boilerplate = Ein Textbaustein, den nur zwei Artikel haben oder der mehr als zwei Fünftel der meisten Artikel ausmacht, die ihn haben, ist von einer Übernahme nicht zu unterscheiden, außer er stammt von einem einzigen Herausgeber und von jedem Artikel bleiben mindestens 40 Wörter und ein Drittel übrig. Ein Baustein von weniger als 22 Wörtern in mehr als 48 Artikeln zählt unter Umständen als eigener Wortlaut des Artikels.
method-limit-names = Namen werden an Großbuchstaben erkannt, also nur in Sprachen und Schriften, die sie so schreiben.
method-limit-archive = Von einem Artikel im Archiv sind nur Fingerabdrücke aufbewahrt: Sein Wortlaut lässt sich nicht zeigen.
method-limit-owners = Ob zwei Herausgeber denselben Eigentümer haben, ist nur bekannt, wenn site.yaml es sagt.
