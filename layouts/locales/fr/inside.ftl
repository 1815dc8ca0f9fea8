# La partie de la fiche sur l’article seul : ce qui y figure deux fois, et quels caractères cachent ses mots.

inside-heading = Dans l’article
inside-not-held = Cette source est hors collection : il n’y a pas de texte à comparer.
inside-no-text = L’article n’a pas de texte.
inside-nothing = Rien ne se répète dans cet article de { words }.
inside-none = Aucune séquence d’au moins { SPELLED($minimum) } mots n’y figure deux fois, et aucun passage ne s’y répète.

# $repeat est `inside-stands`.
inside-repeated = { $repeat }, soit { $words } de ses { $total } mots{ $others ->
    [0] {""}
    [one] {"\u00A0"}; avec une autre répétition, { $repeated } mots en répètent d’autres
   *[other] {"\u00A0"}; avec { SPELLED($others) } autres répétitions, { $repeated } mots en répètent d’autres
}.
# $where est `repeat` de naming.ftl.
inside-stands = { $grade ->
    [headline] le titre est répété en première ligne : { $where }
    [body] le corps de l’article figure { inside-times } : { $where }
    [passage] un passage de { words } figure { inside-times } : { $where }
    [sentence] une phrase de { words } figure { inside-times } : { $where }
   *[phrase] une expression de { words } figure { inside-times } : { $where }
}
inside-times = { SPELLED($times) } fois
inside-rest = { $n ->
    [one] Seules les dix premières figurent ici ; { $n } autre répétition se trouve dans les données.
   *[other] Seules les dix premières figurent ici ; { $n } autres répétitions se trouvent dans les données.
}
inside-item = { $where } ({ $grade ->
    [body] le corps de l’article
    [passage] un passage
    [sentence] une phrase
    [headline] le titre
   *[phrase] une expression
}, { words }).

# Au début de la fiche d’un article qui partage du texte ; $hidden est `inside-hidden`, un lien vers les phrases ci-dessous.
inside-disguised = Le texte de l’article contient { $hidden }.
inside-hidden = { $n ->
    [one] un caractère caché ou d’apparence trompeuse
   *[other] { SPELLED($n) } caractères cachés ou d’apparence trompeuse
}

disguise = { $kind ->
    [soft-hyphen] { $n ->
        [one] un trait d’union conditionnel se trouve
       *[other] { SPELLED($n) } traits d’union conditionnels se trouvent
    }
    [zero-width-character] { $n ->
        [one] un caractère sans chasse se trouve
       *[other] { SPELLED($n) } caractères sans chasse se trouvent
    }
   *[look-alike-letter] { $n ->
        [one] une lettre d’apparence trompeuse se trouve
       *[other] { SPELLED($n) } lettres d’apparence trompeuse se trouvent
    }
} à l’intérieur de mots ({ $n ->
    [one] { $place }
   *[other] d’abord : { $place }
}) ; une copie est trouvée malgré cela.
disguise-between = { $n ->
    [one] un caractère qui n’affiche rien se trouve
   *[other] { SPELLED($n) } caractères qui n’affichent rien se trouvent
} à la place d’espaces ({ $n ->
    [one] { $place }
   *[other] d’abord : { $place }
}) ; une copie est trouvée malgré cela.
