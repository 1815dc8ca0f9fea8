# Ce qui est indiqué d’un article hors de son texte : la ligne sous le titre, la liste des faits, la cotation.

# Ce qui manque à la ligne sous le titre ; $lacking est une liste de `byline-lacking-field`.
byline-lacking = { $lacking } : { $why ->
    [not-stated] { not-stated }
    [not-annotated] { not-annotated }
   *[both] sans indication ou pas encore d’annotation
}
byline-lacking-field = { $field ->
    [publisher] éditeur
    [author] auteur
   *[date] date
}

# Les intitulés de la liste.
fact-title = Titre
fact-authors = { $n ->
    [one] Auteur
   *[other] Auteurs
}
fact-publisher = Éditeur
fact-published = Publication
fact-updated = Mise à jour
fact-address = Adresse
fact-archived-copy = Copie archivée
fact-language = Langue
fact-licence = Licence
fact-entered = Entrée dans la collection
fact-about = Il y est question de
fact-topics = Thèmes
fact-held = Dans la collection
fact-file = Fichier tel que reçu
fact-hash = SHA-256 du fichier
fact-handling = Diffusion
fact-embargo = Fin d’embargo
fact-kind = Type de source
fact-proximity = Proximité des faits
fact-grade = Cotation (code de l’Amirauté)
fact-description = Description
fact-limits = Limites
fact-machine-written = Écrit par une machine

# Leurs valeurs. $type est la nature d’une chose, telle que son annotation la donne.
about-typed = { $name } ({ $type })
held-not = Non. Cette source n’est connue que par { $path }.
file = { $path }, { $n ->
    [one] { $n } octet
   *[other] { $n } octets
}
machine-written = { $said ->
    [no] non, pour autant qu’on l’ait vérifié
    [suspected] soupçonné
   *[declared] oui, de l’aveu de l’article
}

# Ce que quelqu’un a noté ou rectifié, avec la date et son nom, s’ils sont donnés.
note-dated = { $dated ->
    [yes] { $date } :{ " " }
   *[no] {""}
}{ $text }{ $signed ->
    [yes] { " " }({ $by })
   *[no] {""}
}

# La cotation de l’Amirauté : une lettre pour la source, un chiffre pour l’information, et leur sens.
grade = { $grade } ({ $meaning })
grade-reliability = { $reliability ->
    [A] source entièrement fiable
    [B] source habituellement fiable
    [C] source assez fiable
    [D] source habituellement peu fiable
    [E] source non fiable
   *[F] fiabilité impossible à apprécier
}
grade-credibility = { $credibility ->
    [1] information confirmée par d’autres sources
    [2] information probablement vraie
    [3] information peut-être vraie
    [4] information douteuse
    [5] information improbable
   *[6] véracité impossible à apprécier
}
grade-given = Cotation { $grade }
grade-none = Sans cotation
grade-machine-suspected = Soupçonné d’avoir été écrit par une machine

# Mots des auteurs pour la nature et la proximité d’une source ; les autres restent tels quels.
source-kind = { $kind ->
    [report] rapport
    [study] étude
    [assessment] évaluation
    [white-paper] livre blanc
    [press-release] communiqué de presse
    [statement] déclaration
    [government-document] document officiel
    [document] document
    [transcript] transcription
    [law] loi
    [web-page] page web
    [blog-post] billet de blog
    [news-report] article d’actualité
    [wire-report] dépêche d’agence
    [explainer] article explicatif
    [analysis] analyse
    [opinion] tribune
    [editorial] éditorial
    [interview] entretien
    [speech] discours
    [statistics] statistiques
   *[fact-check] vérification des faits
}
source-proximity = { $proximity ->
    [primary] source primaire
    [secondary] source secondaire
    [tertiary] source tertiaire
    [eyewitness] témoin oculaire
    [first-hand] de première main
    [second-hand] de seconde main
   *[the-party-itself] la partie concernée elle-même
}
