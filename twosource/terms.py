"""What an article is about, as a vector of weighted terms: the profiles that `stories` compares.

Numbers of stems come in, profiles go out: the 64 heaviest terms of an article, stems weighed by their rarity in news in
general (`lexicon`), heavier the more often they are said, heavier still as a name. Weights are whole numbers, so a sum
of products is exact and does not depend on an order.

The one thing a reader would not guess: a term that is heavy in 128 articles of the collection or more names its subject
rather than an event, and becomes lighter. How much is told by the last of 128, 512, 2,048… that this number has
reached, and by nothing else: another article changes a weight only where it is the 128th, 512th… to carry the term.
"""

from __future__ import annotations

import math
import re
import sys
from array import array
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise, repeat
from operator import itemgetter, mul
from typing import TypeVar

from twosource import background
from twosource.lexicon import Lexicon, unspaced
from twosource.shingles import Sketch
from twosource.text import words

# Chosen on one half of three labelled collections of news, scored on the other; the method page has the figures.
_TERMS = 64
_NAME_WEIGHT = 1.5
_RARITY_POWER = 1.5
SUBJECT_ARTICLES = 128

# The length of all weights of an article as a vector, in the unit of the weights.
LENGTH = 10_000

Vector = dict[str, int]
# A stem, or its number.
_Stem = TypeVar("_Stem", int, str)

# A capital letter inside a sentence: behind a letter or comma and a space. The space comes first: it is found fast.
_NAME = re.compile(r" [A-Z](?<=[a-z,;0-9]..)[\w'’-]+")


@dataclass(frozen=True, slots=True)
class Profile:
    """The heaviest terms of a text, heaviest first (of equals the first in the text), and their weights.

    With the weights of all other terms they make a vector of length `LENGTH`: what is left out counts as what no other
    article says. Two arrays of plain values, 0.8 KB an article.
    """

    stems: tuple[str, ...]
    weights: array[int]


def profile(text: str, stems: Sequence[int], lexicon: Lexicon) -> Profile:
    """Return the heaviest terms of a text, given with the stems of its words as the lexicon has them. Linear."""
    said = lexicon.said
    counted = Counter(stems)
    weights = dict(zip(counted, map(lexicon.weights.__getitem__, counted), strict=True))
    # Most are said once, and weigh what they weigh.
    for stem, times in counted.items():
        if times > 1:
            weights[stem] *= said[times]
    for stem in set(map(lexicon.names.__getitem__, _NAME.findall(text))):
        if stem in weights:
            weights[stem] *= _NAME_WEIGHT
    return _profile(weights, lexicon.stems)


def _profile(weights: Mapping[int, float], stems: Sequence[str]) -> Profile:
    """Return the heaviest terms, all scaled to the length of every profile; what is lighter than a unit is left out."""
    heaviest = sorted(weights, key=weights.__getitem__, reverse=True)[:_TERMS]
    scale = LENGTH / (math.hypot(*weights.values()) or 1.0)
    scaled = array("H", _scaled(weights, heaviest, scale))
    told = len(scaled) - scaled.count(0)
    return Profile(tuple([stems[stem] for stem in heaviest[:told]]), scaled[:told])


def remaining(profile: Profile, sketch: Sketch, ranges: Iterable[tuple[int, int]], lexicon: Lexicon) -> Profile:
    """Return what is left of a text's profile without ranges of its words, half-open: what it says elsewhere too.

    A term that stands in the ranges becomes lighter by how often it does, and goes if its words as they stand there
    stand nowhere else (another form of the stem does not hold it). Terms that were too light for the profile do not
    come in. A quarter of what reading the rest as a text would cost.
    """
    weights: dict[str, float] = dict(zip(profile.stems, profile.weights, strict=True))
    lost = 0.0
    for stem, (inside, outside) in _standing(weights, sketch, ranges, lexicon).items():
        before = weights.pop(stem)
        if outside > 0:
            weights[stem] = before * lexicon.said[outside] / lexicon.said[inside + outside]
        lost += before**2 - weights.get(stem, 0.0) ** 2
    if not lost:
        return profile
    scale = LENGTH / math.sqrt(max(1.0, LENGTH**2 - lost))
    heaviest = sorted(weights, key=weights.__getitem__, reverse=True)
    return Profile(tuple(heaviest), array("H", map(min, _scaled(weights, heaviest, scale), repeat(LENGTH))))


def inside(sketch: Sketch, ranges: Iterable[tuple[int, int]], lexicon: Lexicon) -> Profile:
    """Return what ranges of a text's words, half-open, are about: read as a text of their own."""
    said = sketch.words
    parts = " ".join([said.text[said.starts[start] : said.ends[end - 1]] for start, end in ranges])
    return profile(parts, lexicon.read(words(parts))[1], lexicon)


def _scaled(weights: Mapping[_Stem, float], heaviest: Iterable[_Stem], scale: float) -> Iterator[int]:
    return map(round, map(mul, map(weights.__getitem__, heaviest), repeat(scale)))


def _standing(
    wanted: Container[str], sketch: Sketch, ranges: Iterable[tuple[int, int]], lexicon: Lexicon
) -> dict[str, tuple[int, int]]:
    """Return how often the wanted stems stand in ranges of a text and outside, told by the words that are inside."""
    parts = [sketch.keys[start:end] for start, end in ranges]
    said = Counter(chain.from_iterable(parts))
    stems = lexicon.stems_of(sketch.words, said)
    found: dict[str, tuple[int, int]] = {}
    # Few keys are asked for: bytes are searched for these in less time than all are counted.
    everywhere = sketch.keys.tobytes()
    for key, times in said.items():
        if stems[key] in wanted:
            inside, outside = found.get(stems[key], (0, 0))
            found[stems[key]] = inside + times, outside + everywhere.count(key.to_bytes(8, sys.byteorder)) - times
    if not sketch.words.latin:
        pairs = Counter(pairwise(sketch.keys))
        for (key, following), times in Counter(chain.from_iterable(map(pairwise, parts))).items():
            pair = unspaced(stems[key], stems[following])
            if pair in wanted:
                found[pair] = times, pairs[key, following] - times
    return found


def vector(profile: Profile, lighter: Mapping[str, float]) -> Vector:
    """Return the weight of each term of a profile, heaviest first; `lighter` has what those of the subject weigh."""
    whole = _whole()
    if lighter.keys().isdisjoint(profile.stems):
        return dict(zip(profile.stems, map(whole.__getitem__, profile.weights), strict=True))
    weights = list(map(mul, profile.weights, map(lighter.get, profile.stems, repeat(1.0))))
    rest = LENGTH**2 - sum(map(mul, profile.weights, profile.weights))
    scale = LENGTH / (math.hypot(math.sqrt(max(0, rest)), *weights) or 1.0)
    heaviest = sorted(zip(weights, profile.stems, strict=True), key=itemgetter(0), reverse=True)
    return {stem: whole[told] for weight, stem in heaviest if (told := round(weight * scale))}


@cache
def _whole() -> Sequence[int]:
    """Return all weights that a term can have: one object for each, where 64 an article would take 1.8 KB of memory."""
    return tuple(range(LENGTH + 1))


def step(holders: int) -> int:
    """Return what alone counts of the number of articles that hold a term; 0 where it is not frequent.

    Each step is four times the one before: with steps of two every second article that comes to 10,000 made a term
    weigh otherwise in all who hold it, and the stories of the labelled collections are the same to the last one.
    """
    if holders < SUBJECT_ARTICLES:
        return 0
    doubled = (holders // SUBJECT_ARTICLES).bit_length() - 1
    return SUBJECT_ARTICLES << doubled - doubled % 2


def lighter(holders: Mapping[str, int]) -> dict[str, float]:
    """Return what the weight of each frequent stem is multiplied by: its rarity with those who hold it over without."""
    frequencies = background.document_frequencies()
    factors = {}
    for stem, count in holders.items():
        frequency = frequencies.get(stem, background.RARE_DOCUMENTS)
        # As many more documents of news have the stem, without a change for each article that comes.
        found = math.log(background.DOCUMENTS / (frequency + step(count)))
        factors[stem] = (max(0.0, found) / math.log(background.DOCUMENTS / frequency)) ** _RARITY_POWER
    return factors


def similarity(left: Mapping[str, int], right: Mapping[str, int]) -> int:
    """Return the sum of products of two vectors or sums of vectors: for two profiles, cosine similarity * LENGTH**2."""
    fewer, more = (left, right) if len(left) < len(right) else (right, left)
    return sum([weight * more[stem] for stem, weight in fewer.items() if stem in more])
