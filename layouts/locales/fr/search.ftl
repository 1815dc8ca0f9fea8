# La page de recherche.

search-title = Recherche
about-search = Recherche en texte intégral dans les passages de tous les articles
# $archive est `search-archive`, au pluriel.
search-lead = { $n ->
    [one] Parcourt chaque passage d’un article. { $archive } le donnent par date.
   *[other] Parcourt chaque passage de { SPELLED($n) } articles. { $archive } les donnent par date.
}
search-without = La recherche nécessite JavaScript, qui est désactivé ici. { $archive } donnent tous les articles.
search-archive = Les archives
search-words = Mots qui figurent dans un même passage
search-how = Des « mots entre guillemets » doivent se suivre. Un astérisque vaut toute terminaison : { $example }.
search-example = nucléaire*
search-button = Rechercher
search-narrow = Affiner
search-any = Indifférent
search-more = Afficher plus d’articles
facet-passages = Passages

# Ce qu’un critère propose. `facet` de browse.ftl ajoute à combien d’articles cela correspond.
publisher-not-stated = Sans indication ou pas encore d’annotation
story-of-its-own = Seul article sur son événement
date-not-known = Sans date
passages-unique = Ici seulement : dans aucun autre article, et non répété

# Ce que dit la page pendant la recherche. Chaque # est un nombre qui vient plus tard : le premier compte les passages,
# le second les articles ; « au moins » précède les deux quand tout n’a pas été lu. Un paragraphe a un seul numéro.
search-wait = Recherche en cours…
search-found = Passages trouvés : # ; articles : #.
search-least = au moins{ " " }
search-yet = Rien pour l’instant, mais tout n’a pas été lu. « { search-more } » poursuit la lecture.
search-none = Aucun passage ne contient tous ces mots. Un astérisque après un mot trouve toute terminaison.
search-failed = La recherche n’a pas pu charger son index. Une page ouverte depuis un disque ne peut parfois rien charger ; les archives, dont le lien figure plus haut, restent alors utilisables. Sur le web, rechargez cette page.
search-paragraph = Paragraphe #
search-heading = Titre
search-rest = Autres passages dans cet article : #.
