# Die Seiten aller Behauptungen, und eine Behauptung, wo immer sie steht.

claims-title = Behauptungen
claims-none = Noch enthält keine Annotation eines Artikels eine Behauptung.
claims-lead = { $n ->
    [one] eine Behauptung
   *[other] { SPELLED($n) } Behauptungen
} der Artikel in unseren Worten, { $contested ->
    [0] { $n ->
        [one] nicht umstritten
       *[other] davon keine umstritten
    }
    [one] { $n ->
        [one] umstritten
       *[other] davon eine umstritten
    }
   *[other] davon { SPELLED($contested) } umstritten
}. { $n ->
    [one] Bei ihr
   *[other] Bei jeder
} steht der Wortlaut, der sie trägt.
claims-contested = Umstritten
claims-other = Andere Artikel

# Wozu eine Behauptung gehört und wo ihr Wortlaut steht.
claim-article-dated = { $article }, { $date }
claim-of-article = { $claim } ({ $article })
claim-quote = { $quote }, { $place }

# Bezeichnungen für das, was über eine Behauptung bekannt ist.
claim-kind = Art
claim-attributed = Stammt von
claim-check = Faktencheck
claim-contested-by = Bestritten durch
claim-contests = Bestreitet
# Was ein Faktencheck ergab: $rating, $by und $text sind Worte seines Verfassers; was fehlt, ist `no`.
claim-checked = { $rating }{ $has_scale ->
    [yes] {" "}({ $value } auf einer Skala von { $worst } bis { $best })
   *[no] {""}
}{ $has_author ->
    [yes] , geprüft von { $by }
   *[no] {""}
}{ $has_date ->
    [yes] , { $on }
   *[no] {""}
}{ $has_text ->
    [yes] : { $text }
   *[no] {""}
}

# Die Art einer Behauptung, wo ihr Autor eines dieser Wörter gebraucht.
kind-of-claim = { $kind ->
    [fact] Tatsache
    [figure] Zahl
    [quotation] Zitat
    [statement] Aussage
    [assessment] Einschätzung
    [forecast] Vorhersage
    [opinion] Meinung
    [reaction] Reaktion
   *[allegation] Vorwurf
}
