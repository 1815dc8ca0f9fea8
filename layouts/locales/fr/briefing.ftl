# La page d’une synthèse : son en-tête, ce qui précède ses appréciations, les origines de ses affirmations.

briefing-kicker = Synthèse
briefing-updated = mise à jour : { $date }
briefing-story = Événement : { $story }
briefing-topics = Thèmes : { $topics }
# Une mention de l’en-tête : $term est par exemple `Diffusion`.
briefing-fact = { $term } : { $value }

# Avant une affirmation que son auteur dit fondée sur une seule origine ; les valeurs sont celles de `origins`.
judgement-origins = D’après { origins } :

# La liste des affirmations qui s’appuient sur plusieurs articles ; le nombre qui précède est `independence`.
independence-heading = Origines, affirmation par affirmation
independence-method = Comment les origines sont comptées
# Combien d’affirmations s’appuient sur un seul article ; $others dit s’il y en a qui s’appuient sur plusieurs.
independence-alone = { $others ->
    [yes] { $n ->
        [one] une autre affirmation s’appuie sur un seul article.
       *[other] { SPELLED($n) } autres affirmations s’appuient chacune sur un seul article.
    }
   *[no] { $n ->
        [one] une affirmation s’appuie sur un seul article.
       *[other] { SPELLED($n) } affirmations s’appuient chacune sur un seul article.
    }
}
