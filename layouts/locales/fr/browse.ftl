# La page d’accueil, les archives et les autres pages de listes ; les flux ; la page qui n’existe pas.

# Des nombres, en toutes lettres dans une phrase et en chiffres.
count-briefings = { $n ->
    [0] aucune synthèse
    [one] une synthèse
   *[other] { SPELLED($n) } synthèses
}
count-source-articles = { $n ->
    [0] aucun article source
    [one] un article source
   *[other] { SPELLED($n) } articles sources
}
count-unheld = { $n ->
    [0] aucune source hors collection
    [one] une source hors collection
   *[other] { SPELLED($n) } sources hors collection
}
count-articles = { $n ->
    [0] aucun article
    [one] un article
   *[other] { SPELLED($n) } articles
}
digits-briefings = { $n ->
    [one] { $n } synthèse
   *[other] { $n } synthèses
}
digits-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}

# La page d’accueil. $collection est une liste de `count-briefings`, `count-source-articles`, `count-unheld`.
collection-empty = Cette collection est encore vide : aucun article ni aucune synthèse n’y a été versé.
collection-origins = { $collection }, pour { $origins }. { $archive }.
archive-link = Tout par date
latest-briefing = Dernière synthèse
earlier-briefings = Synthèses précédentes
stories-heading = Événements
articles-heading = Articles sources
latest-articles = Derniers articles sources

# Ce qui est nouveau. $came est une liste des trois nombres.
new-heading = Nouveau depuis la synthèse précédente
new-corrections-heading = Nouveaux rectificatifs
new-since = Depuis { $briefing } ({ $day }) : { $came }.
new-articles = { $n ->
    [0] aucun nouvel article
    [one] un nouvel article
   *[other] { SPELLED($n) } nouveaux articles
}
new-stories = { $n ->
    [0] aucun événement avec de nouveaux articles
    [one] un événement avec de nouveaux articles
   *[other] { SPELLED($n) } événements avec de nouveaux articles
}
new-corrections = { $n ->
    [0] aucun rectificatif
    [one] un rectificatif
   *[other] { SPELLED($n) } rectificatifs
}
new-cut = Seuls les { SPELLED($n) } plus récents figurent ici ; tous sont classés { $archive }.
by-date = par date
new-untold = { $n ->
    [one] Un article n’a pas de date qui permette de dire s’il est nouveau.
   *[other] { SPELLED($n) } articles n’ont pas de date qui permette de dire s’ils sont nouveaux.
}
story-new = { $n ->
    [one] { $n } nouveau
   *[other] { $n } nouveaux
}
story-all-new = tous nouveaux

# Les archives et les chemins qui les traversent.
archive-title = Archives
archive-lead = { $collection }, du plus récent au plus ancien.
archive-empty = { $collection } pour l’instant.
archive-undated = { $n ->
    [one] Une synthèse sans date, absente pour cela des flux.
   *[other] { SPELLED($n) } synthèses sans date, absentes pour cela des flux.
}
facets = Autres accès aux archives
facet = { $name }{"\u00A0"}({ $n })
facet-all = tout voir ({ $n })
facet-date = Date
facet-publisher = Éditeur
facet-topic = Thème
facet-story = Événement
facet-unknown = inconnu
month-missing = mois non indiqué
section-briefings = Synthèses
section-undated = Date : { $missing }
section-year = { $year }, mois non indiqué

# Événements, thèmes, éditeurs.
stories-title = Événements
stories-lead = { $n ->
    [0] Aucun événement à plusieurs articles dans cette collection.
    [one] Un événement dans cette collection.
   *[other] { SPELLED($n) } événements dans cette collection.
}
stories-alone = { $n ->
    [one] Un article traite un événement que nul autre ne traite.
   *[other] { SPELLED($n) } articles traitent chacun un événement que nul autre ne traite.
}
stories-by-size = Par nombre d’articles
topics-title = Thèmes
topics-none = Aucun article ni aucune synthèse n’indique encore de thème.
topics-lead = { $n ->
    [one] un thème.
   *[other] { SPELLED($n) } thèmes.
}
publishers-title = Éditeurs
publishers-none = On ne connaît encore l’éditeur d’aucun article.
# $articles est `count-articles` : ceux dont l’éditeur est connu.
publishers-lead = { $n ->
    [one] un éditeur
   *[other] { SPELLED($n) } éditeurs
}, { $articles }.
publishers-unknown = { $articles } sans éditeur connu.
publisher-unknown-title = Éditeur inconnu
by-name = Par nom
# $articles est `count-articles`.
group-lead = { $articles }, { $origins }.
group-empty = { $articles }.

# Les longues listes sur plusieurs pages.
page-title = { $title }, page { $n }
pages = Pages
page-previous = Page précédente
page-next = Page suivante
page-position = Page { $n } sur { $pages }

# Rectificatifs.
corrections-title = Rectificatifs
corrections-none = Rien n’a encore été rectifié.
corrections-lead = { $n ->
    [one] Un rectificatif.
   *[other] { SPELLED($n) } rectificatifs, du plus récent au plus ancien.
}
corrections-undated = Sans date
corrected-briefing = Synthèse
corrected-article = Article source

# Flux. Un lecteur de flux les montre à côté d’entrées d’autres sites.
follow = Suivre cette page par flux
feed-title = { $title } – { $site }
feed-corrections = { $site } : rectificatifs
feed-correction = Rectificatif : { $title }
feed-article = { $publisher }, { $day }
feed-author-missing = auteur : { $missing }
publisher-missing = éditeur : { $missing }
date-missing = date : { $missing }

# La page qui n’existe pas.
not-found-title = Aucune page à cette adresse
not-found = La page a peut-être changé d’adresse, ou n’a jamais existé. Voir { $front } ou { $archive }.
front-page = la page d’accueil
the-archive = les archives

# Ce qu’une page dit d’elle-même quand elle n’a rien d’autre à dire.
about-source = { $byline }. { $note }
about-site = Des synthèses dont chaque affirmation mène à sa source
about-method = Comment chaque nombre de ce site est calculé, et ce qu’il ne peut pas dire
