# Nombres, dates et listes : ce qu’emploie chaque page.
#
# SPELLED($n) écrit un nombre en toutes lettres là où il y a un message `spelled-<n>`, sinon en chiffres. « Un, une » et
# « aucun, aucune » s’accordent : les messages ont leurs propres formes.

spelled-2 = deux
spelled-3 = trois
spelled-4 = quatre
spelled-5 = cinq
spelled-6 = six
spelled-7 = sept
spelled-8 = huit
spelled-9 = neuf
spelled-10 = dix

number = { $value }
share = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
share-none = 0 %
share-all = 100 %
percent = { $value } %

# Listes : `a, b et c`, `a ou b`, `a ; b`, `a · b` ; entre phrases entières, une espace.
list-comma = ,{ " " }
list-between = ,{ " " }
list-colon = {"\u00A0"}:{ " " }
list-semicolon = {"\u00A0"};{ " " }
list-dot = { " " }·{ " " }
list-space = { " " }
list-and = { " " }et{ " " }
list-or = { " " }ou{ " " }

# Les dates, pour autant qu’on les connaisse. Sans article ni préposition : après deux-points ou entre parenthèses.
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-about = vers { $date }
date-perhaps = { $date } (incertain)
date-range = { $first } – { $last }
date-time = { $date }, { $time } { $zone }

language-tag = { $name } ({ $tag })

# Ce qui n’est pas connu. Invariable, quel que soit ce qui manque.
not-stated = sans indication dans l’article
not-annotated = pas encore d’annotation

# Nombres. Les paragraphes sont nommés sans article défini.
words = { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
paragraphs = { $first ->
    [0] titre
   *[other] { $kind ->
        [one] paragraphe { $first }
       *[range] paragraphes { $first }–{ $last }
    }
}
origins = { $kind ->
    [interval] { $least ->
        [one] une
       *[other] { SPELLED($least) }
    } à { SPELLED($most) } origines
   *[exact] { $most ->
        [0] aucune origine
        [one] une origine
       *[other] { SPELLED($most) } origines
    }
}
origins-digits = { $kind ->
    [interval] { $least }–{ $most } origines
   *[exact] { $most ->
        [one] { $most } origine
       *[other] { $most } origines
    }
}
independence = { $kind ->
    [interval] { $least }–{ $most } origines
   *[exact] { $most ->
        [one] { $most } origine
       *[other] { $most } origines
    }
} sur { $of }

# Ce qui précède l’appréciation propre des auteurs. $term, $range et $level viennent de yardstick.ftl.
judgement = Notre appréciation :
judgement-level = Notre appréciation (confiance : { $level }) :
judgement-likelihood = Notre appréciation ({ $term } : { $range }) :
judgement-likelihood-level = Notre appréciation ({ $term } : { $range } ; confiance : { $level }) :
judgement-confidence = Notre confiance :
judgement-confidence-level = Notre confiance ({ $level }) :
