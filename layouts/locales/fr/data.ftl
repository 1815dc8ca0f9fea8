# Les noms des fichiers de données qu’une page propose ; chacun est seul au pied de la page, dans une rangée.

# $format est le nom d’un format de logiciel de gestion bibliographique.
data-sources = tous les articles sources au format { $format }
data-briefing = cette synthèse et ses sources au format { $format }
data-annotations = références et allégations en Web Annotations
data-notes = fiches de dédoublonnage en JSON
data-overlaps = chevauchements en JSON
data-duplicates = doublons en CSV
data-text = texte tel que comparé
