# Ce qui entoure chaque page.

skip = Aller au contenu
navigation = Site
nav-latest = À la une
nav-stories = Événements
nav-claims = Allégations
nav-topics = Thèmes
nav-publishers = Éditeurs
nav-archive = Archives
nav-method = Méthode
nav-search = Recherche
nav-corrections = Rectificatifs

footer-data = Données :
footer-promise = Chaque affirmation mène au passage qui la fonde ; chaque article dit ce qu’il répète.
footer-method = Méthode de calcul
atom-feed = Flux Atom
json-feed = Flux JSON
