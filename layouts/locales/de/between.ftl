# Der Teil des Vermerks über den Artikel und die anderen: was als übernommen zählt, was sonst gemeinsam ist, was früher war.

between-heading = Zwischen den Artikeln
between-alone = Die Sammlung hat keinen anderen Artikel, mit dem dieser zu vergleichen wäre.
between-no-wording = Gefunden wurde kein Wortlaut, den der Artikel mit einem anderen Artikel gemeinsam hat.

# Der Artikel, mit dem er am meisten gemeinsam hat, steht in $article; mit $more weiteren hat er auch etwas gemeinsam.
between-strongest = { $whole ->
    [yes] Alle { $total } Wörter des Artikels stehen auch in { $article }
   *[no] { $own } seiner { $total } Wörter hat der Artikel mit { $article } gemeinsam
}{ $counts ->
    [one-text] ; beide zählen als ein Text
    [holds-other] ; jener steht zu einem guten Teil hier
    [stands-there] ; er steht zu einem guten Teil dort
   *[apart] {""}
}{ $more ->
    [0] {""}
    [one] ; gemeinsame Wortfolgen hat er auch mit einem weiteren Artikel
   *[other] ; gemeinsame Wortfolgen hat er auch mit { SPELLED($more) } weiteren Artikeln
}.

# $besides ist eine Aufzählung von `between-besides-kind`.
between-besides = Keine Wortfolge des Artikels zählt als übernommen; gemeinsam mit anderen: { $besides }.
between-besides-kind = { $kind ->
    [quotation] { $n ->
        [0] Zitate
       *[other] { words } in Zitaten
    }
    [phrase] Wendungen
    [boilerplate] { $n ->
        [0] Textbausteine
       *[other] { words } in Textbausteinen
    }
   *[reworded] umformulierte Passagen
}

# Die längste gemeinsame Wortfolge, $n Wörter, wo nichts zählt. $quote ist ihr Wortlaut, falls er gezeigt werden darf.
between-longest = Die längste gemeinsame Wortfolge mit { $article } hat { between-run }.
between-none = Der Artikel hat keine Wortfolge von { SPELLED($minimum) } Wörtern mit { between-compared } gemeinsam.
between-run = { $n ->
    [one] ein Wort
   *[other] { SPELLED($n) } Wörter
}{ $shown ->
    [yes] : { $quote }
   *[no] {""}
}
# Alle Artikel eines Ereignisses oder die ersten eines großen; steht im Dativ.
between-compared = { $compared ->
    [first] den ersten { SPELLED($mates) } anderen Artikeln seines Ereignisses
   *[all] { $mates ->
        [one] dem anderen Artikel seines Ereignisses
       *[other] den anderen { SPELLED($mates) } Artikeln seines Ereignisses
    }
}

# Ein Eintrag der Liste. $own und $theirs sind Wörter hier und dort, $order ist eine der Nachrichten `order` in naming.ftl.
between-overlap = { $article }: { $own ->
    [one] { $own } Wort hier
   *[other] { $own } Wörter hier
} ({ $ownshare }), { $theirs ->
    [one] { $theirs } Wort dort
   *[other] { $theirs } Wörter dort
} ({ $theirshare }), in { $runs ->
    [one] einer Wortfolge
   *[other] { SPELLED($runs) } Wortfolgen
}; Textähnlichkeit { NUMBER($resemblance, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Nach dem größeren der beiden Anteile { verdict }{ $withheld ->
    [put-in] , aber keine Kopie: einer der beiden bringt das Gemeinsame zwischen anderen Nachrichten, die andere Artikel ohne es melden
    [cut] , aber keine Kopie: der kürzere ist aus einem längeren Text gekürzt, der mit dem anderen kaum mehr gemeinsam hat
   *[no] {""}
}; { $order }.
# Sätze, die folgen können; $uncounted ist eine Aufzählung von `uncounted` in naming.ftl, $link ist `between-side-by-side`.
between-overlap-uncounted = Nicht als übernommen gezählt: { $uncounted }.
between-overlap-page = { $link }.
between-side-by-side = Nebeneinander lesen
between-weaker = { $n ->
    [one] { $n } schwächere Überschneidung
   *[other] { $n } schwächere Überschneidungen
}, in den Daten mit jeder Wortfolge: { $articles }.

# Was gemeinsam ist mit einem Artikel, aus dem keine Wortfolge übernommen ist.
between-uncounted = { $kind ->
    [quotation] Gemeinsames Zitat mit { $article }: { words }; nicht als übernommen gezählt.
    [phrase] Gemeinsame Wendung mit { $article }: { words }; nicht als übernommen gezählt.
   *[reworded] Umformuliert, wie in { $article }: { words }; dasselbe in anderen Worten, nicht wörtlich.
}
between-uncounted-more = { $kind ->
    [quotation] { $n ->
        [one] { $n } weiterer Artikel mit einem gemeinsamen Zitat
       *[other] { $n } weitere Artikel mit einem gemeinsamen Zitat
    }
    [phrase] { $n ->
        [one] { $n } weiterer Artikel mit einer gemeinsamen Wendung
       *[other] { $n } weitere Artikel mit einer gemeinsamen Wendung
    }
   *[reworded] { $n ->
        [one] { $n } weiterer Artikel mit einer umformulierten Passage
       *[other] { $n } weitere Artikel mit einer umformulierten Passage
    }
}, in den Daten.

# Ein Textbaustein von $n Wörtern in $carriers Artikeln, alle von einem Herausgeber, falls $owned.
between-boilerplate = Textbaustein: { words } ({ $place }), in { $carriers ->
    [one] einem Artikel
   *[other] { SPELLED($carriers) } Artikeln
}{ $owned ->
    [yes] , alle von { $publisher }
   *[no] {""}
}; nicht als übernommen gezählt.
between-boilerplate-more = { $n ->
    [one] { $n } weiterer Textbaustein, ebenfalls nicht gezählt.
   *[other] { $n } weitere Textbausteine, ebenfalls nicht gezählt.
}
between-boilerplate-unknown = { words } in Textbausteinen; nicht als übernommen gezählt.

# Aus welchem früheren Artikel die meisten übernommenen Wörter stammen; $rest ist eine Aufzählung von `between-descent-other`.
between-descent = Von früheren Artikeln hat der Artikel am meisten aus { $article }: { words } ({ $share }){ $others ->
    [0] {""}
   *[other] ; { $rest }
}.
between-descent-other = { $n ->
    [one] { $n } Wort stammt unmittelbar aus { $article }
   *[other] { $n } Wörter stammen unmittelbar aus { $article }
}

# Ein Artikel des Archivs. $date ist auf den Tag, den Monat oder das Jahr bekannt.
between-precedent = Schon früher berichtet{ $dated ->
    [day] , am { $date }
    [month] , im { $date }
    [year] , { $date }
   *[no] {""}
}{ $published ->
    [yes] { " " }von { $publisher }
   *[no] {""}
} (Archiv): { $title } enthält { $share } der Wörter dieses Artikels{ $placed ->
    [yes] , zuerst in { $place }
   *[no] {""}
}.
