# Les pages de toutes les allégations, et une allégation où qu’elle figure.

claims-title = Allégations
claims-none = Aucune annotation d’article ne contient encore d’allégation.
claims-lead = { $n ->
    [one] une allégation tirée d’un article et formulée par nous
   *[other] { SPELLED($n) } allégations tirées des articles et formulées par nous
}, { $contested ->
    [0] { $n ->
        [one] non contestée
       *[other] dont aucune n’est contestée
    }
    [one] { $n ->
        [one] contestée
       *[other] dont une est contestée
    }
   *[other] dont { SPELLED($contested) } sont contestées
}. { $n ->
    [one] Elle est accompagnée
   *[other] Chacune est accompagnée
} des mots qui la portent.
claims-contested = Contestées
claims-other = Autres articles

# De quel article est une allégation, et où se trouvent ses mots.
claim-article-dated = { $article }, { $date }
claim-of-article = { $claim } ({ $article })
claim-quote = { $quote }, { $place }

# Ce que l’on sait d’une allégation.
claim-kind = Nature
claim-attributed = Attribuée à
claim-check = Vérification des faits
claim-contested-by = Contestée par
claim-contests = Conteste
# Ce qu’une vérification a trouvé : $rating, $by et $text sont les mots de son auteur ; ce qui manque vaut `no`.
claim-checked = { $rating }{ $has_scale ->
    [yes] {" "}({ $value } sur une échelle de { $worst } à { $best })
   *[no] {""}
}{ $has_author ->
    [yes] , par { $by }
   *[no] {""}
}{ $has_date ->
    [yes] , { $on }
   *[no] {""}
}{ $has_text ->
    [yes] {"\u00A0"}: { $text }
   *[no] {""}
}

# La nature d’une affirmation, quand son auteur emploie un de ces mots.
kind-of-claim = { $kind ->
    [fact] fait
    [figure] chiffre
    [quotation] citation
    [statement] déclaration
    [assessment] évaluation
    [forecast] prévision
    [opinion] opinion
    [reaction] réaction
   *[allegation] accusation
}
