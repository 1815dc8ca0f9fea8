# La page sur la méthode : comment chaque nombre est calculé, paragraphe par paragraphe.
#
# Les mots que la page met en valeur sont des messages à part (les premiers) et figurent dans les paragraphes comme
# valeurs, sans accord.

method-title = Méthode
method-lead = Comment chaque nombre de ce site est calculé, et ce qu’aucun d’eux ne peut dire. Calculé par twosource { $version } ; les mêmes articles donnent les mêmes nombres sur toute machine.

# Les parties du compte, telles que la fiche de chaque article les nomme.
method-term-repeated = répétés dans l’article
method-term-shared = partagés
method-term-only = ici seulement
# Deux sortes de paires.
method-term-put-in = passage inséré
method-term-cut = version courte
# Ce qui n’est pas compté.
method-term-boilerplate = Texte standard
method-term-quotation = citation commune
method-term-phrase = expression commune
method-term-reworded = passage reformulé
# À qui une affirmation est attribuée.
method-term-nobody = attribution anonyme
method-term-named = attribution nominative

method-words-heading = Mots
method-words = Les mots sont séparés par des blancs ; dans les écritures sans espaces, chaque caractère est un mot. Pour la seule comparaison, la casse, les guillemets, les tirets, les accents codés de deux façons et les caractères invisibles sont uniformisés. Le texte de la page reste tel qu’il a été reçu.
method-words-once = Dans chaque article, chaque mot est compté une fois et une seule : parmi les mots « { $repeated } » là où il se trouve dans la deuxième occurrence, ou une suivante, d’une séquence du même article ; sinon parmi les mots « { $shared } » là où un autre article a aussi la séquence ; sinon sous « { $only } ». La somme des trois donne les mots de l’article.

method-runs-heading = Répétitions et séquences communes
method-runs-found = On cherche d’abord quels articles peuvent avoir des mots en commun. De chaque article, on garde comme empreintes une partie de ses shingles (suites de quelques mots ; Broder 1997), plus grande dans les citations, choisie par winnowing (Schleimer, Wilkerson et Aiken 2003), de sorte qu’à partir d’une certaine longueur aucune copie ne passe inaperçue. Deux articles qui ont des empreintes en commun sont alors suivis mot à mot, jusqu’aux points où leurs séquences communes commencent et finissent des deux côtés. Les séquences qu’interrompt une petite modification sont jointes et dites presque mot pour mot. Deux versions d’un même article ont pu en garder des parties différentes : quand un troisième article ressemble aux deux, elles sont comparées aussi, si peu qu’elles aient en commun.
method-runs-given = Ce que deux articles ont en commun est donné de trois façons : en mots couverts par des séquences communes de chaque côté, en inclusion (containment) et en ressemblance (resemblance ; toutes deux Broder 1997). La conclusion emploie les termes du corpus METER sur la réutilisation des dépêches (Gaizauskas et al. 2001 ; Clough et al. 2002) : entièrement repris, partiellement repris, non repris (wholly derived, partially derived, non-derived), d’après la plus grande des deux parts.
method-runs-shares = La conclusion se fonde sur des parts des seuls mots qui ne sont pas du texte standard. Le tableau d’un événement les compte tous : chaque ligne dit quelle part de son article se trouve dans des séquences partagées avec l’article de la colonne. L’inclusion et la ressemblance portent sur des ensembles de shingles et se trouvent dans les données de ce site.
method-runs-third = Deux sortes de paires partagent assez pour être entièrement reprises et sont pourtant dites partiellement reprises, parce qu’un troisième article le montre. Première sorte : { $put_in }. Un bulletin contient un article en entier ; là où d’autres articles disent ce que le bulletin contient encore, sans cet article et sur un autre événement, le bulletin n’est pas une copie de l’article. Seconde sorte : { $cut }. Une brève partage deux phrases avec un article, et le texte plus long dont elle est tirée ne partage guère plus avec lui ; la brève est alors jugée d’après ce texte plus long. La fiche le dit là où cela s’applique.
method-runs-inside = Les répétitions à l’intérieur d’un article sont trouvées de la même façon et nommées d’après leur taille : le corps, un passage, une phrase, une expression, ou le titre redit en première ligne. La page montre le texte une fois et replie ce qui le répète.

method-uncounted-heading = Ce qui ne compte pas comme reprise
method-boilerplate = { $boilerplate } : un bloc de mots présent dans plusieurs articles dont le reste traite d’événements différents, par exemple un avis, une invitation à s’abonner, une présentation toute faite. Dix reproductions d’un même article ne sont pas du texte standard, car leur reste se ressemble aussi. Il faut trois articles, ou deux du même éditeur qui commencent ou finissent tous deux par ce bloc, s’il n’a rien à voir avec leur reste.
method-quotation = Une { $quotation } se trouve entre guillemets, dans l’un des deux articles ou dans les deux, ou forme dans les deux un bloc à part : deux journalistes peuvent avoir entendu le même discours. Elle ne compte comme copiée qu’entre quasi-copies qui partagent davantage que de telles citations avec la mention de leur auteur et une formule courante, ou dont l’une n’est guère plus que la citation.
method-phrase = Une { $phrase } est une courte séquence isolée : un nom avec ses titres, une tournure courante.
method-reworded = Un { $reworded } dit la même chose en d’autres mots. On ne le cherche que là où la collection le demande, et il n’est jamais dit mot pour mot.
method-uncounted = Tout cela est montré et marqué, sous un nom propre à chaque sorte. Dans le compte, les trois premières figurent sous « { $shared } », et ce qui est reformulé sous « { $only } ».

method-direction-heading = Qui a paru en premier
method-direction = Un article déclaré fondé sur un autre lui est postérieur. Sinon, les dates de publication tranchent, quand toutes deux sont assez bien connues pour ne pas pouvoir désigner le même jour ; une mise à jour peut montrer qu’un article existait déjà. Quand rien ne tranche, l’ordre est inconnu. Un article qui en reprend plusieurs antérieurs est placé sous celui dont il tire le plus de mots, et la page de l’événement dit combien de mots viennent directement des autres. L’heure compte si les deux articles la donnent avec son décalage par rapport à UTC.
method-direction-archive = Les articles d’années passées peuvent n’être gardés que sous forme d’empreintes ; un article qui reprend l’un d’eux est dit déjà rapporté. Dans le décompte, ces mots sont une part de ce qui n’est dans aucun autre article de ce site.

method-stories-heading = Événements
method-stories = Une annotation peut déclarer l’événement d’un article ; c’est alors elle qui vaut. Sinon, les articles sont réunis d’après leur vocabulaire pondéré : les mots rares, les noms et les chiffres pèsent plus que les mots courants. La page d’un événement montre les termes qui le font tenir ensemble, et ce qui est presque assez semblable.
method-stories-likeness = La similarité de deux articles est un nombre de 0, sans terme commun, à 1, avec tous les termes aux mêmes poids. Deux articles qui atteignent le seuil sont dits d’un même événement, si l’on ne sait rien d’autre. Celui qui rejoint un événement plus large doit être assez semblable à ses articles en moyenne, et d’autant plus que les jours qui les séparent sont nombreux. La part à côté d’un terme dit quelle part de la similarité vient de lui.
method-stories-only = Les chiffres, les noms et les citations sont dits « { $only } » quand aucun autre article de l’événement ne les a, sous quelque forme et à quelque endroit que ce soit.

method-origins-heading = Origines
method-origins = Des articles comptent pour une seule origine quand ils sont des quasi-copies les uns des autres, remontent à un même document ou à un même article déclaré, ou viennent d’un même éditeur ou propriétaire. Quand on ne le sait pas, le nombre est un intervalle : au moins, et au plus. Une mention de lieu en tête de dépêche, une signature ou une mention de la source qui nomme une agence est montrée avec le passage où elle se trouve.
# « 1–2 origines sur 2 » est ce que dit `independence` de words.ftl.
method-origins-statement = Derrière une affirmation qui cite plusieurs articles, « 1–2 origines sur 2 » dit de ses deux articles qu’ils remontent à une origine au moins, et à deux au plus. Les raisons figurent sous la synthèse, affirmation par affirmation.
method-origins-person = Une personne peut en décider autrement que la machine ; les deux conclusions sont alors montrées, avec le motif.

# Les expressions entre guillemets sont des exemples, tels que les lecteurs de la presse française les connaissent.
method-sourcing-heading = Sur quoi un article s’appuie
method-sourcing = Il y a { $nobody } quand les mots attribuent une affirmation à des personnes qui ne sont pas nommées (« selon des experts », « dans l’entourage du ministre, on indique », « une source proche du dossier »), à la rumeur (« il se dit que », « à en croire certaines informations »), ou à quelques-uns ou à beaucoup ; que des « fonctionnaires du ministère » aient un ministère n’en fait pas une personne que l’on puisse interroger. Il y a { $named } quand le nom d’une personne, d’une institution ou d’un document se trouve à côté du verbe qui dit, ou après « selon ». Ce qui est entre guillemets n’est pas examiné. Le relevé se fait d’après des listes d’expressions : étendues en anglais, limitées aux plus courantes en allemand, en français, en coréen et en arabe ; les attributions nominatives ne sont relevées qu’en anglais, en allemand et en français.
# Dans le même paragraphe. $right_one et $right_two sont deux mesures de précision, $found_one et $found_two de rappel.
method-sourcing-measured = Sur { $articles } articles de presse contenant { $marks } marques de ce genre, étiquetés à la main en deux lots et mesurés chaque fois avant que les listes ne soient corrigées d’après le résultat, neuf marques relevées sur dix étaient justes ({ NUMBER($right_one, minimumFractionDigits: 2) } et { NUMBER($right_two, minimumFractionDigits: 2) }) et trois marques présentes sur quatre ont été relevées ({ NUMBER($found_one, minimumFractionDigits: 2) } et { NUMBER($found_two, minimumFractionDigits: 2) }) ; d’autres tournures échappent encore. Les comptes sont des constats sur les mots et ne disent pas si une affirmation est exacte.

method-likelihood-heading = Probabilité et confiance
# $yardstick est `ICD 203` ou `PHIA`.
method-likelihood = Une appréciation des auteurs est signalée comme telle. Ils en disent la probabilité dans les termes de l’échelle { $yardstick }, dont chacun désigne un intervalle, et leur confiance dans une phrase à part : faible, moyenne ou élevée.

# Ce que des personnes décident, et comment les pages comptent et coupent.
method-counts-heading = Cotations, nouveautés et longues listes
method-grades = Une cotation comme B2 est le jugement d’une personne et n’est jamais calculée. La lettre dit la fiabilité de la source, de A à E, le chiffre la crédibilité de ce qu’elle dit, de 1 à 5 ; F et 6 disent qu’on ne peut en juger (code de l’Amirauté).
method-new = Est nouveau, sur la page d’accueil, ce qui est venu après le jour de la dernière synthèse antérieure à la plus récente : un article d’après le jour de son entrée dans la collection, sinon d’après celui de sa publication, un rectificatif d’après son propre jour. Un article dont les dates ne permettent pas de dire s’il est venu avant ou après n’est pas dit nouveau ; leur nombre est indiqué.
method-lists = Aucune page ne croît sans fin. La page d’accueil donne { $front } entrées de chaque sorte. Un événement montre un tableau d’au plus { $matrix } articles et ses { $pairs } paires les plus fortes, et un article se lit côte à côte avec les { $compared } avec lesquels il partage le plus. Une liste passe à une autre page après { $page } entrées, et le flux d’un événement ou d’un thème contient les { $feed } plus récentes. Les données de ce site n’omettent rien.

# Un tableau : chaque seuil avec sa valeur et ce qu’il décide.
method-thresholds-heading = Seuils en vigueur
method-thresholds-table = Tableau des seuils
method-column-threshold = Seuil
method-column-value = Valeur
method-column-decides = Ce qu’il décide
method-threshold-shingle = Shingle
method-decides-shingle = Les articles sont comparés d’après chaque suite de ce nombre de mots (Broder 1997).
method-threshold-repeat = Répétition dans un article
method-decides-repeat = Une phrase entière d’au moins cette longueur qui revient, ou moitié plus de mots à la suite.
method-threshold-run = Séquence commune
method-decides-run = Une séquence d’au moins cette longueur que deux articles ont en commun est montrée.
method-threshold-gap = Écart
method-decides-gap = Les séquences sont jointes par-dessus une modification d’au plus cette longueur, et dites alors presque mot pour mot.
method-threshold-wholly = Entièrement repris
method-decides-wholly = Dès que des séquences communes couvrent cette part de l’un des deux articles, sauf si un troisième montre que le passage est inséré ou que l’article est une version courte ; de tels articles comptent pour un seul texte.
method-threshold-partially = Partiellement repris
method-decides-partially = Dès cette part de l’un des deux articles, avec un passage aussi long que le dit la ligne suivante.
method-threshold-passage = Passage repris
method-decides-passage = Des articles qui ne partagent que des séquences plus courtes ne sont pas dits repris.
method-threshold-story = Un même événement
method-decides-story = Similarité pondérée des mots, des noms et des chiffres à partir de laquelle les articles sont réunis.
method-threshold-origins = Origines d’une affirmation
method-decides-origins = Une affirmation qui s’appuie sur moins d’origines indépendantes est signalée aux auteurs quand le site est généré.
method-likeness = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }

# Un tableau : ce qui a été reconnu dans quelle collection, et avec quel succès.
method-measured-heading = Avec quel succès
method-measured = Mesuré sur des collections étiquetées que personne de ce projet n’a écrites : les seuils sont choisis sur une moitié, les résultats mesurés sur l’autre. La précision dit combien de ce qui est reconnu est juste, le rappel combien de ce qui est présent est reconnu. Pour les séquences communes, le score est plagdet (Potthast et al. 2010), qui tient compte aussi des séquences reconnues par morceaux ; pour les événements, l’indice de Rand ajusté ; sinon F1, la moyenne harmonique de la précision et du rappel.
method-measured-table = Tableau des mesures
method-column-told = Ce qui est reconnu
method-column-collection = Mesuré sur
method-column-precision = Précision
method-column-recall = Rappel
method-column-score = Score
method-told-copies = Quasi-copies, paires d’articles
method-told-verbatim = Séquences communes mot pour mot, caractères
method-told-runs = Séquences communes de toute sorte, avec l’étage des reformulations
method-told-body = Répétitions dans un article : un corps entier
method-told-paragraph = Répétitions dans un article : un paragraphe
method-told-edited = Répétitions dans un article : un paragraphe dont 5 % des mots sont changés
method-told-sentence = Répétitions dans un article : une phrase
method-told-stories = Événements
# $name est le nom de la collection dans la littérature, quand il y en a plusieurs du même genre.
method-on-near-duplicates = near_duplicates, toutes sortes de modifications
method-on-pan-verbatim = PAN text alignment, sans dissimulation
method-on-pan = PAN text alignment, toutes sortes
method-on-planted = insérés dans des articles de presse
method-on-events = articles de presse étiquetés par événement ({ $name })
method-on-openings = débuts d’articles de presse étiquetés par événement ({ $name })
method-score = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }{ $measure ->
    [plagdet] {" "}(plagdet)
    [rand] {" "}(indice de Rand ajusté)
   *[plain] {""}
}

method-citations-heading = Citations
method-citations = Chaque citation d’une synthèse est cherchée dans l’article qu’elle cite quand le site est généré : d’abord exactement, puis guillemets, tirets et espaces uniformisés, puis avec des omissions et des ajouts signalés, qui ne doivent pas changer le sens. Une concordance approximative ne passe jamais ; le site n’est pas publié tant que les mots ne sont pas justes.

method-limits-heading = Limites connues
method-limit-reworded = Les reformulations sont cherchées par un étage à part, qui trouve moins et se trompe plus que la comparaison mot à mot ; ce qu’il trouve est marqué « reformulé » et n’est compté nulle part comme reprise.
method-limit-not-reworded = Les reformulations ne sont pas trouvées : un article redit en d’autres mots ne partage aucune séquence.
method-limit-order = Quel article a précédé se dit d’après les dates et ce qui est déclaré, et n’est jamais deviné d’après le texte.
method-limit-third = Le premier de deux articles n’est pas forcément celui dont le second tient ses mots : tous deux peuvent remonter à un troisième.
method-limit-translation = La traduction d’un autre article n’est pas reconnue.
method-limit-agency = La marque d’une agence est relevée là où le texte en porte une ; une dépêche d’agence imprimée sans elle n’est pas reconnue.
method-limit-digest = Un article qui en contient un autre parmi d’autres nouvelles ne se distingue d’une copie que si un troisième article donne ces autres nouvelles sans lui.
method-limit-cuts = Deux versions courtes d’un même article qui n’ont aucun mot en commun ne sont pas reconnues comme copies l’une de l’autre.
method-limit-short = Une suite de 12 à 20 mots peut passer inaperçue quand elle est tout ce que deux longs articles ont en commun : sur les suites de 16 mots une sur huit, de 14 mots une sur trois, de 12 mots trois sur cinq. À partir de 21 mots, aucune suite ne passe inaperçue dont les tournures ne figurent qu’une fois dans chaque article. À partir de 12 mots, une citation est presque toujours trouvée quand les deux la mettent entre « », » «, » », “ ”, ” ”, „ “, " ", ‘ ’, ‚ ‘, › ‹ ou 「 」.
method-limit-boilerplate = Le texte standard que deux articles seulement portent, ou qui fait plus des deux cinquièmes de la plupart de ceux qui le portent, ne se distingue pas d’une reprise, sauf s’il est d’un seul éditeur et qu’il reste de chaque article au moins 40 mots et un tiers. Un bloc de moins de 22 mots présent dans plus de 48 articles peut compter comme propre à l’article.
method-limit-names = Les noms se reconnaissent à leurs majuscules, et donc seulement dans les langues et les écritures qui les écrivent ainsi.
method-limit-archive = D’un article des archives, seules des empreintes sont gardées : ses mots mêmes ne peuvent être montrés.
method-limit-owners = On ne sait que deux éditeurs ont un même propriétaire que si site.yaml le dit.
