"""What an article is about, as a vector of weighted terms: the profiles that `stories` compares.

Word keys come in, profiles go out: the 80 heaviest terms of an article, stems of seven letters, heavier the rarer they
are in news in general (`background`), heavier still as a name or a figure, scaled to unit length, so that the sum of
products over shared terms is the cosine similarity. The one thing a reader would not guess: a term that is heavy in
more than 120 articles of the collection names its subject rather than an event, and weighs the less the more of them
there are; below that number the collection changes no weight, and its size counts in whole thousands only.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from twosource import background

# Chosen on one half of three labelled collections of news, scored on the other; the method page has the figures.
_TERMS = 80
_NAME_WEIGHT = 1.5
_FIGURE_WEIGHT = 1.3
_RARITY_POWER = 1.5
_STEM_LETTERS = 7

_SUBJECT_ARTICLES = 120
_SIZE_STEP = 1000

# A capital letter inside a sentence: behind a letter or comma and a space.
_NAME = re.compile(r"(?<=[a-z,;0-9] )[A-Z][\w'’-]+")
# Words of one letter tell nothing, but from here on they are characters of unspaced scripts, told in pairs.
_UNSPACED = "\u0e00"

Profile = dict[str, float]


class Rarity(dict[str, float]):
    """The weight of each stem by its rarity in news, 0 for what is no word; filled as stems are asked for."""

    __slots__ = ("_frequencies", "stems")

    def __init__(self) -> None:
        super().__init__()
        self._frequencies = background.document_frequencies()
        self.stems = Stems()

    def __missing__(self, stem: str) -> float:
        weight = 0.0
        if len(stem) > 1 and any(map(str.isalnum, stem)):
            frequency = self._frequencies.get(stem, background.RARE_DOCUMENTS)
            weight = math.log(background.DOCUMENTS / frequency) ** _RARITY_POWER
            if any(map(str.isdigit, stem)):
                weight *= _FIGURE_WEIGHT
        self[stem] = weight
        return weight


class Stems(dict[str, str]):
    """The stem of each word key: without possessive, seven letters; filled as keys are asked for."""

    __slots__ = ()

    def __missing__(self, key: str) -> str:
        stem = self[key] = key.removesuffix("'s")[:_STEM_LETTERS]
        return stem


def profile(text: str, keys: Sequence[str], rarity: Rarity) -> Profile:
    """Return the heaviest terms of a text, heaviest first, as a vector of unit length. Linear in the words."""
    stems = rarity.stems
    counts = Counter(map(stems.__getitem__, keys))
    if not text.isascii():
        counts.update(a + b for a, b in pairwise(keys) if len(a) == len(b) == 1 and min(a, b) >= _UNSPACED)
    names = {stems[name.casefold()] for name in _NAME.findall(text)}
    weights = {
        stem: rarity[stem] * (1 + math.log(times) if times > 1 else 1.0) * (_NAME_WEIGHT if stem in names else 1.0)
        for stem, times in counts.items()
    }
    return _unit(weights)


def _unit(weights: Mapping[str, float]) -> Profile:
    """Return the heaviest terms, heaviest first (of equals the first in the text), scaled to unit length."""
    heaviest = sorted(weights, key=weights.__getitem__, reverse=True)[:_TERMS]
    length = math.sqrt(math.fsum([weights[stem] ** 2 for stem in heaviest])) or 1.0
    return {stem: weights[stem] / length for stem in heaviest if weights[stem]}


def without_subject(profiles: Sequence[Profile]) -> list[Profile]:
    """Return the profiles with the terms made lighter that run through the collection."""
    holders = Counter(stem for terms in profiles for stem in terms)
    lighter = _lighter({s: n for s, n in holders.items() if n > _SUBJECT_ARTICLES}, len(profiles))
    return [
        terms
        if lighter.keys().isdisjoint(terms)
        else _unit({stem: weight * lighter.get(stem, 1.0) for stem, weight in terms.items()})
        for terms in profiles
    ]


def _lighter(holders: Mapping[str, int], articles: int) -> dict[str, float]:
    """Return what the weight of each common stem is multiplied by: its rarity with the collection over that without."""
    frequencies = background.document_frequencies()
    larger = 1 + articles // _SIZE_STEP * _SIZE_STEP / background.DOCUMENTS
    factors = {}
    for stem, count in holders.items():
        frequency = frequencies.get(stem, background.RARE_DOCUMENTS)
        known = math.log(background.DOCUMENTS / frequency)
        found = math.log(background.DOCUMENTS * larger / (frequency * larger + count - _SUBJECT_ARTICLES))
        factors[stem] = (max(0.0, found) / known) ** _RARITY_POWER
    return factors


def similarity(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return the product of two profiles or sums of profiles: the cosine similarity for two of unit length."""
    # An exact sum does not depend on the order of a set.
    return math.fsum([left[stem] * right[stem] for stem in left.keys() & right.keys()])
