"""Korean words without what is written against them: particles, and the endings of verbs made of a noun.

A word key comes in, what is left of it goes out: `서울에서`, `서울은` and `서울` are one word, as are `결정했다` and
`결정을`. No dictionary: the longest ending goes, again and again, as long as two syllables are left. The one thing a
reader would not guess: so `전문가` becomes `전문`, as if its last syllable were a particle. That is done to every form
of the word, and does no harm where words are counted; a term that ties two articles is shown with less taken away.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_FIRST, _LAST = "\uac00", "\ud7a3"
# What is longer is no word, and is left alone: endings are looked for again and again.
_LONGEST_WORD = 40
_PARTICLES = (
    "에서는|에서도|에서의|에서|에게서|에게는|에게|에는|에도|에만|에|으로는|으로도|으로서|으로써|으로|까지는"
    "|까지도|까지|부터는|부터|보다|처럼|마다|조차|이라고|라고|이라는|라는|이라며|라며|이나|이며|이고|이다|였다"
    "|이었다|들은|들이|들을|들의|들에게|들도|들|과의|과|와의|와|은|는|이|가|을|를|의|도|만|나|며|고|씩|께"
)
_ENDINGS = (
    "했다고|했다며|했다|했으며|했지만|했으나|한다고|한다|하다|하고|하며|하는|하던|하기로|하기|하면서|하자"
    "|하지|할|한|해|됐다고|됐다|됐으며|됐으나|됐지만|된다|되면서|되고|되는|되다|된|될|돼|시켰다|시킨|시키고"
)
_ENDED = re.compile(f"([\\w.,%-]*?[\\w%]{{2,}}?)(?:{_PARTICLES}|{_ENDINGS})")


def shown(forms: Collection[str]) -> str:
    """Return how a word is shown that stands in these forms: one ending less, and no more than they all have."""
    bare = {_shorter(form) for form in forms}
    common = [form for form in bare if all(other.startswith(form) for other in forms)]
    return max(common or bare, key=lambda form: (len(form), form))


def without_particles(key: str) -> str:
    """Return a word key without its particles, at least two letters; one that does not end in Hangul as it is."""
    while (shorter := _shorter(key)) != key:
        key = shorter
    return key


def _shorter(key: str) -> str:
    if len(key) > _LONGEST_WORD or not _FIRST <= key[-1:] <= _LAST:
        return key
    ended = _ENDED.fullmatch(key)
    return ended[1] if ended else key
