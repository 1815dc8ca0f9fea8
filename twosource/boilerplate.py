"""Blocks that stand in articles telling different stories: what a publisher prints under everything, not copying.

Sketches, texts and places that articles share come in; which words of each article are boilerplate goes out. How many
articles have a block says nothing: ten reprints of one report share all of it. So a block is boilerplate where three
articles that have it tell three stories by what *remains* of them, measured as `terms` does; an article of which less
than three fifths remain is no witness, as a reprint with a paragraph of its own would be.

The one thing a reader would not guess: it is asked twice. Of fingerprints in very many articles before pairs are looked
for, as they make none; of all other shared passages after the pairs are aligned.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from twosource.shingles import SHINGLE_WORDS, Sketch
from twosource.terms import LENGTH, Rarity, profile, similarity
from twosource.text import WordKeys, word_keys, words

# Below this likeness of what remains, two articles tell different stories: a step under what joins them in one.
DIFFERENT = 0.12
MIN_BLOCK_WORDS = 12

_STORIES = 3
_MIN_REST_WORDS = 30
_REST_SHARE = 0.6
_WITNESSES = 12
# Words between two shared shingles that belong to the block all the same (a date, a name that is filled in).
_FILLED_IN = 4
_BLOCK = re.compile(rb"\x01+")

# Half-open ranges of words.
Ranges = tuple[tuple[int, int], ...]
# A passage, half-open in words, and the other article that has it.
Passage = tuple[int, int, int]


class Remainders:
    """What articles tell without a block that they share, as vectors of terms; each is worked out once."""

    __slots__ = ("_keys", "_rarity", "_rests", "_sketches")

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self._sketches = sketches
        self._rests: dict[tuple[int, Ranges], Mapping[str, int]] = {}
        self._keys = WordKeys()
        self._rarity: Rarity | None = None

    def differ(self, witnesses: Sequence[tuple[int, Ranges]]) -> bool:
        """Return whether three of the articles tell three stories by what remains of each without its ranges.

        Of more than half of the articles enough must remain: a report is not boilerplate because it was printed among
        other things as well.
        """
        rests = [rest for rest in map(self._rest, witnesses) if rest]
        if 2 * len(rests) <= len(witnesses):
            return False
        told: list[Mapping[str, int]] = []
        for rest in rests:
            if all(similarity(rest, other) < DIFFERENT * LENGTH * LENGTH for other in told):
                told.append(rest)
        return len(told) >= _STORIES

    def is_a_part(self, witness: tuple[int, Ranges]) -> bool:
        """Return whether enough of an article remains without its ranges."""
        return bool(self._rest(witness))

    def differ_in_two(self, one: tuple[int, Ranges], other: tuple[int, Ranges]) -> bool:
        """Return whether two articles tell two stories by what remains of each; False where too little does."""
        left, right = self._rest(one), self._rest(other)
        return bool(left and right) and similarity(left, right) < DIFFERENT * LENGTH * LENGTH

    def _rest(self, witness: tuple[int, Ranges]) -> Mapping[str, int]:
        """Return the vector of what remains of an article; an empty one where too little does."""
        known = self._rests.get(witness)
        if known is None:
            known = self._rests[witness] = self._vector(*witness)
        return known

    def _vector(self, article: int, ranges: Ranges) -> dict[str, int]:
        written = self._sketches[article].words.written()
        for start, end in ranges:
            written[start:end] = [""] * (end - start)
        kept = [word for word in written if word]
        if len(kept) < max(_MIN_REST_WORDS, _REST_SHARE * len(written)):
            return {}
        text = " ".join(kept)
        self._rarity = self._rarity or Rarity()
        known = profile(text, word_keys(text, words(text), self._keys), self._rarity)
        return dict(zip(known.stems, known.weights, strict=True))


def common_boilerplate(sketches: Sequence[Sketch], common: AbstractSet[int]) -> set[int]:
    """Return which of the fingerprints that stand in very many articles make up blocks in different stories.

    Linear in the words; of each fingerprint the first twelve articles with a block of it are asked.
    """
    shared = {number: ranges for number, sketch in enumerate(sketches) if (ranges := covered(sketch, common))}
    holders: dict[int, list[int]] = {}
    for number, ranges in shared.items():
        shingles = sketches[number].shingles
        for start, end in ranges:
            for shingle in dict.fromkeys(shingles[start : end - SHINGLE_WORDS + 1]):
                if shingle in common:
                    known = holders.setdefault(shingle, [])
                    if len(known) < _WITNESSES and known[-1:] != [number]:
                        known.append(number)
    rests = Remainders(sketches)
    decided: dict[tuple[int, ...], bool] = {}
    found = set()
    for fingerprint, known in holders.items():
        witnesses = tuple(known)
        if witnesses not in decided:
            decided[witnesses] = rests.differ([(number, shared[number]) for number in witnesses])
        if decided[witnesses]:
            found.add(fingerprint)
    return found


def covered(sketch: Sketch, fingerprints: AbstractSet[int]) -> Ranges:
    """Return the ranges of at least twelve words that shingles among the fingerprints cover."""
    if fingerprints.isdisjoint(sketch.fingerprints):
        return ()
    ranges: list[tuple[int, int]] = []
    for place in [place for place, shingle in enumerate(sketch.shingles) if shingle in fingerprints]:
        if ranges and place <= ranges[-1][1] + _FILLED_IN:
            ranges[-1] = (ranges[-1][0], place + SHINGLE_WORDS)
        else:
            ranges.append((place, place + SHINGLE_WORDS))
    return tuple((start, end) for start, end in ranges if end - start >= MIN_BLOCK_WORDS)


def shared_blocks(sketches: Sequence[Sketch], passages: Mapping[int, Sequence[Passage]]) -> dict[int, Ranges]:
    """Return the boilerplate of each article among its passages, in ranges of words.

    Linear in the passages: of many articles that have a block, the first twelve are asked.
    """
    several = {article: list(_several(told)) for article, told in passages.items()}
    shared = {article: tuple((start, end) for start, end, _ in blocks) for article, blocks in several.items()}
    rests = Remainders(sketches)
    found = {}
    for article, blocks in several.items():
        kept = tuple(
            (start, end)
            for start, end, others in blocks
            if rests.is_a_part((article, shared[article]))
            and rests.differ([(holder, shared[holder]) for holder in (article, *others)])
        )
        if kept:
            found[article] = kept
    return found


def _several(passages: Sequence[Passage]) -> Iterator[tuple[int, int, list[int]]]:
    """Yield the ranges that two others and more have too, with the first of these others."""
    edges: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, (start, end, _) in enumerate(passages):
        edges[start].append((1, number))
        edges[end].append((-1, number))
    inside: set[int] = set()
    start, others = -1, set[int]()
    for place in sorted(edges):
        for step, number in edges[place]:
            (inside.add if step > 0 else inside.discard)(number)
        here = {passages[number][2] for number in inside}
        if len(here) > 1:
            start = place if start < 0 else start
            others |= here
        elif start >= 0:
            if place - start >= MIN_BLOCK_WORDS:
                yield start, place, sorted(others)[: _WITNESSES - 1]
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


def same_blocks(sketches: Sequence[Sketch], ranges: Mapping[int, Ranges]) -> list[list[tuple[int, int, int]]]:
    """Return the blocks `(article, start, end)` grouped by what they say: half of the shingles in common.

    Groups are in the order of their first article. Linear in the words of the blocks.
    """
    group_of: dict[int, int] = {}
    groups: list[list[tuple[int, int, int]]] = []
    for article in sorted(ranges):
        shingles = sketches[article].shingles
        for start, end in ranges[article]:
            here = set(shingles[start : end - SHINGLE_WORDS + 1])
            hits: defaultdict[int, int] = defaultdict(int)
            for shingle in here:
                if shingle in group_of:
                    hits[group_of[shingle]] += 1
            most, number = max(((count, -group) for group, count in hits.items()), default=(0, 0))
            if 2 * most < len(here):
                number = -len(groups)
                groups.append([])
            groups[-number].append((article, start, end))
            for shingle in here:
                group_of.setdefault(shingle, -number)
    return groups
