# Les graphiques d’un événement : quand ses articles ont paru, combien ils partagent, qui tient ses mots de qui.

# L’axe du temps, pour qui le voit et qui ne le voit pas. $first et $last sont des dates, la même si $single.
chart-when = Quand les articles ont paru
chart-when-described = { $n ->
    [one] Un article daté
   *[other] { $n } articles datés
} ({ $single ->
    [yes] tous du { $first }
   *[no] { $first } – { $last }
}){ $changes ->
    [0] {""}
    [one] , avec une mise à jour ou un rectificatif
   *[other] , avec { $changes } mises à jour et rectificatifs
}. Le tableau qui suit donne chaque date.
chart-when-key = Une lettre ou un nombre marque le jour de la publication, comme dans la liste.{ $vague ->
    [yes] {" "}Contour en tirets : le jour n’est pas connu avec certitude ; il se situe dans l’intervalle, ou au-delà, là où une flèche l’indique.
   *[no] {""}
}{ $changed ->
    [yes] {" "}Un losange marque une mise à jour, un triangle un rectificatif.
   *[no] {""}
}
# $articles sont les sigles d’articles.
chart-when-undated = Hors de l’axe, faute de date connue : { $articles }.
chart-when-left-out = Hors de l’axe, car il en a paru en même temps plus qu’il n’en peut montrer : { $articles }.
chart-when-table = Toutes les dates en tableau
chart-when-article = Article
chart-when-published = Publication
chart-when-updated = Mise à jour
chart-when-corrected = Rectificatif
chart-none = aucune connue
chart-correction-undated = date non notée

# La matrice. $n articles sur $of partagent le plus.
chart-matrix = Part de l’article de la ligne qui figure aussi dans l’article de la colonne
chart-matrix-region = Matrice des chevauchements
chart-matrix-others = { $n ->
    [one] Un autre article de l’événement ne partage
   *[other] { $n } autres articles de l’événement ne partagent
} avec aucun autre une séquence qui compte comme reprise.
chart-matrix-most = Sur { $of } articles, les { SPELLED($n) } qui partagent le plus avec d’autres de l’événement.

# L’arbre de filiation.
chart-descent = Qui tient ses mots de qui
chart-descent-described = { $n ->
    [one] Un article, placé
   *[other] { $n } articles, chacun placé
} sous l’article antérieur d’où viennent le plus de ses mots repris, avec leur part dans son texte. La liste qui suit dit la même chose en mots.
chart-descent-left-out = { $n ->
    [one] Un autre article ne figure
   *[other] { $n } autres articles ne figurent
} que dans la liste.
