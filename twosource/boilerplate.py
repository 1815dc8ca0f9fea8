"""Blocks that stand in articles telling different stories: what a publisher prints under everything, not copying.

Sketches, texts and places that articles share come in; which words of each article are boilerplate goes out. How many
articles have a block says nothing: ten reprints of one report share all of it. So a block is boilerplate where three
articles that have it tell three stories by what *remains* of them, measured as `terms` does; an article of which less
than three fifths remain is no witness, as a reprint with a paragraph of its own would be.

The one thing a reader would not guess: it is asked twice. Of fingerprints in very many articles before pairs are looked
for, as they make none; of all other shared passages after the pairs are aligned.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress
from typing import Generic, TypeVar

from twosource.lexicon import Lexicon
from twosource.shingles import SHINGLE_WORDS, Sketch, shingled
from twosource.terms import LENGTH, Profile, inside, remaining, similarity

# Below this likeness of what remains, two articles tell different stories: a step under what joins them in one.
DIFFERENT = 0.12
MIN_BLOCK_WORDS = 12

_STORIES = 3
# Below this likeness a block has hardly a word of what remains.
_STRANGE = 0.01
_MIN_REST_WORDS = 30
_REST_SHARE = 0.6
WITNESSES = 12
# Of the shingles of a block, so many of the least tell which others say the same.
_SAMPLED = 4
# So many answers are remembered from one change to the next.
_ASKED = 4096
# Of so many ways to take blocks out of an article, what remains is kept.
_KEPT = 4
# Words between two shared shingles that belong to the block all the same (a date, a name that is filled in).
_FILLED_IN = 4
_BLOCK = re.compile(rb"\x01+")

# Half-open ranges of words, in order, none of which touch.
Ranges = tuple[tuple[int, int], ...]
# Whatever articles go by; what is first of many is so by this name.
Name = TypeVar("Name", int, bytes)


class Remainders(Generic[Name]):
    """What articles tell without a block that they share, as profiles of terms; each is worked out once."""

    __slots__ = ("_differ", "_lexicon", "_profiles", "_rests", "_sketches")

    def __init__(self, sketches: Mapping[Name, Sketch], profiles: Mapping[Name, Profile], lexicon: Lexicon) -> None:
        """Start with articles and their profiles; the `lexicon` by which they were read knows their words already."""
        self._sketches: Mapping[Name, Sketch] = sketches
        self._profiles: Mapping[Name, Profile] = profiles
        self._rests: dict[Name, dict[Ranges, Profile]] = {}
        self._differ: dict[tuple[int, tuple[tuple[Name, Ranges], ...]], bool] = {}
        self._lexicon = lexicon

    def differ(self, witnesses: Iterable[tuple[Name, Ranges]], stories: int = _STORIES) -> bool:
        """Return whether so many of the articles tell as many stories by what remains of each without its ranges.

        Of more than half of the articles enough must remain: a report is not boilerplate because it was printed among
        other things as well.
        """
        asked = stories, tuple(witnesses)
        known = self._differ.get(asked)
        if known is None:
            remaining = [witness for witness in asked[1] if self.is_a_part(*witness)]
            is_enough = 2 * len(remaining) > len(asked[1])
            known = self._differ[asked] = is_enough and self._tell_stories(remaining, stories)
        return known

    def is_strange(self, block: tuple[Name, int, int], holders: Iterable[tuple[Name, Ranges]]) -> bool:
        """Return whether a range of an article's words is not about what remains of any of the articles."""
        return all(like < _STRANGE * LENGTH * LENGTH for like in self._likeness(block, holders).values())

    def is_a_part(self, article: Name, ranges: Ranges) -> bool:
        """Return whether enough of an article remains without its ranges."""
        words_in_all = len(self._sketches[article].keys)
        kept = words_in_all - sum([end - start for start, end in ranges])
        return kept >= max(_MIN_REST_WORDS, _REST_SHARE * words_in_all)

    def differ_in_two(self, one: tuple[Name, Ranges], other: tuple[Name, Ranges]) -> bool:
        """Return whether two articles tell two stories by what remains of each; False where too little does."""
        if not (self.is_a_part(*one) and self.is_a_part(*other)):
            return False
        return similarity(_weights(self._rest(*one)), _weights(self._rest(*other))) < DIFFERENT * LENGTH * LENGTH

    def subject(
        self, block: tuple[Name, int, int], holders: Iterable[tuple[Name, Ranges]]
    ) -> tuple[Name | None, frozenset[Name]]:
        """Return which article is most about what a range of an article's words is about, by what remains of each.

        None where none is about it. Beside it all articles that are at least half as much about it.
        """
        likeness = self._likeness(block, holders)
        most = max(likeness, key=lambda article: (likeness[article], article))
        if likeness[most] < DIFFERENT * LENGTH * LENGTH:
            return None, frozenset()
        return most, frozenset(article for article, like in likeness.items() if 2 * like >= likeness[most])

    def _likeness(self, block: tuple[Name, int, int], holders: Iterable[tuple[Name, Ranges]]) -> dict[Name, int]:
        """Return how like what remains of each article is to a range of an article's words."""
        article, start, end = block
        told = _weights(inside(self._sketches[article], [(start, end)], self._lexicon))
        return {holder: similarity(told, _weights(self._rest(holder, ranges))) for holder, ranges in holders}

    def forget(self, gone: Iterable[Name]) -> None:
        """Forget all that is known of some articles; what was asked of articles together when that has become much."""
        left = set(gone)
        if left or len(self._differ) > _ASKED:
            self._differ.clear()
        for article in left:
            self._rests.pop(article, None)

    def _rest(self, article: Name, ranges: Ranges) -> Profile:
        """Return the profile of what remains of an article."""
        rests = self._rests.setdefault(article, {})
        if ranges not in rests:
            if len(rests) >= _KEPT:
                rests.clear()
            rests[ranges] = remaining(self._profiles[article], self._sketches[article], ranges, self._lexicon)
        return rests[ranges]

    def _tell_stories(self, witnesses: Sequence[tuple[Name, Ranges]], stories: int) -> bool:
        """Return whether so many of the articles tell as many stories by what remains of them."""
        told: list[Mapping[str, int]] = []
        for left, witness in zip(range(len(witnesses), 0, -1), witnesses, strict=True):
            # To weigh what remains is dear: it is done only until it is known whether all stories are found.
            if not 0 < stories - len(told) <= left:
                break
            rest = _weights(self._rest(*witness))
            if all(similarity(rest, other) < DIFFERENT * LENGTH * LENGTH for other in told):
                told.append(rest)
        return len(told) >= stories


def _weights(told: Profile) -> dict[str, int]:
    return dict(zip(told.stems, told.weights, strict=True))


def covered(sketch: Sketch, fingerprints: frozenset[int] | set[int]) -> Ranges:
    """Return the ranges of at least twelve words that those of the fingerprints cover which are the article's own."""
    places = set(compress(sketch.places, map(fingerprints.__contains__, sketch.fingerprints)))
    if not places:
        return ()
    if sketch.is_repetitive:
        places |= {place for place, first in sketch.repeated() if first in places}
    return ranges_of(places)


def ranges_of(places: Iterable[int]) -> Ranges:
    """Return the ranges of at least twelve words that the shingles at some places cover, in order."""
    found: list[tuple[int, int]] = []
    start = end = -_FILLED_IN - 1
    for place in sorted(places):
        if place > end + _FILLED_IN:
            if end - start >= MIN_BLOCK_WORDS:
                found.append((start, end))
            start = place
        end = place + SHINGLE_WORDS
    if end - start >= MIN_BLOCK_WORDS:
        found.append((start, end))
    return tuple(found)


def held(sketch: Sketch, ranges: Ranges, fingerprints: AbstractSet[int]) -> set[int]:
    """Return which of the fingerprints are the article's own and stand in the ranges."""
    starts = flags(len(sketch.keys), ((start, end - SHINGLE_WORDS + 1) for start, end in ranges))
    for place, first in sketch.repeated():
        starts[first] |= starts[place]
    return set(compress(sketch.fingerprints, map(starts.__getitem__, sketch.places))) & fingerprints


def several(passages: Sequence[tuple[int, int, Name]]) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Yield the ranges, half-open in words, that two others and more have too, with the first of these others.

    A passage is such a range with the other article that has it; their order does not matter.
    """
    edges: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, (start, end, _) in enumerate(passages):
        edges[start].append((1, number))
        edges[end].append((-1, number))
    inside: set[int] = set()
    start, others = -1, set[Name]()
    for place in sorted(edges):
        for step, number in edges[place]:
            (inside.add if step > 0 else inside.discard)(number)
        here = {passages[number][2] for number in inside}
        if len(here) > 1:
            start = place if start < 0 else start
            others |= here
        elif start >= 0:
            if place - start >= MIN_BLOCK_WORDS:
                yield start, place, tuple(sorted(others)[: WITNESSES - 1])
            start, others = -1, set()


def flags(words_in_all: int, ranges: Iterable[tuple[int, int]]) -> bytearray:
    """Return 1 for each word in one of the ranges, 0 for the others."""
    told = bytearray(words_in_all)
    for start, end in ranges:
        told[start:end] = b"\1" * (end - start)
    return told


def runs_of(told: bytearray) -> Ranges:
    """Return the ranges of words that have the flag."""
    return tuple(match.span() for match in _BLOCK.finditer(told))


def sample(sketch: Sketch, start: int, end: int) -> list[tuple[int, int]]:
    """Return each two of the four least shingles of a block; of one that says one thing over and over, this twice.

    Blocks that have such two in common say the same, or by way of others (after Broder 1997, who compares samples of
    least hashes): what an edit or a date filled in leaves of a block is enough, a phrase in common is not.
    """
    least = sorted(set(shingled(sketch.keys[start:end])))[:_SAMPLED]
    return list(itertools.combinations(least, 2)) or [(one, one) for one in least]
