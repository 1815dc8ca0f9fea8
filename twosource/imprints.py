"""Blocks that one publisher prints under different articles: a notice, an "about us", an invitation to subscribe.

Pairs of texts that share passages come in, with the publishers of each text; the words that are boilerplate of their
publisher go out. Two articles of one publisher are evidence enough where both begin or both end with the block, where
much remains of each, and where neither the two remainders nor the block and a remainder are about one thing.

The one thing a reader would not guess: it is the last of these that tells a footer from the old part of a report that
was continued, or from the background that two reports on one event end with. These are about what the rest is about; an
invitation to subscribe is not. "About us" would be, as a company is what its releases are about. So the publisher's
name weighs nothing, and a block that has it may be somewhat like the rest.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from twosource.aligned import Aligned
from twosource.alignedpairs import Passage
from twosource.boilerplate import DIFFERENT, MIN_BLOCK_WORDS, WITNESSES, Ranges, flags, runs_of
from twosource.lexicon import Lexicon
from twosource.shingles import Sketch, word_hash
from twosource.terms import LENGTH, Profile, inside, similarity
from twosource.text import words

# Of an article so many words must remain, and this part of it. With 40 words one in ten pairs of articles that were
# made of three parts of one text, the first printed in both, are as unlike as two stories with one footer; of 70, none.
_LEAST_REST_WORDS = 40
_REST_SHARE = 1 / 3
# At most so many words that the other has not may follow on a block, or come before it: whom to call, a date.
_BESIDE = 24
# Below this likeness a block is not about what the rest is about; where it has its publisher's name, below that one.
_STRANGE = 0.05
_STRANGE_IF_NAMED = 0.2
# A block is no boilerplate where more than one in so many of those who have it say little else.
_LITTLE_ELSE = 4

# Returns the publishers of the articles that have a text, as names in lower case.
Publishers = Callable[[bytes], AbstractSet[str]]


class _Name(NamedTuple):
    """The name of a publisher as the keys of its words, and the terms that it consists of."""

    keys: array[int]
    stems: AbstractSet[str]


class _Shared(NamedTuple):
    """What a text shares with another one, whose side is the right one; and the words of either that are shared."""

    other: bytes
    passages: Sequence[Passage]
    left: bytearray
    right: bytearray


class Imprints:
    """Which words of each text are boilerplate of its publisher, by the digest of its words."""

    __slots__ = ("_aligned", "_lexicon", "_names", "_publishers", "_publishers_of", "_texts", "_told")

    def __init__(
        self,
        texts: Mapping[bytes, Sketch],
        aligned: Aligned,
        lexicon: Lexicon,
        publishers_of: Publishers,
    ) -> None:
        self._texts, self._aligned, self._lexicon = texts, aligned, lexicon
        self._publishers_of = publishers_of
        # The hashes of the publishers of each text of which any is known.
        self._publishers: dict[bytes, frozenset[int]] = {}
        self._names: dict[str, _Name] = {}
        self._told: dict[bytes, Ranges] = {}

    def of(self, text: bytes) -> Ranges:
        """Return the words of a text that its publisher prints under other articles too."""
        return self._told.get(text, ())

    def publishers(self, text: bytes) -> AbstractSet[int]:
        """Return the hashes of the publishers of a text."""
        return self._publishers.get(text, _NOBODY)

    def restore(self, text: bytes, ranges: Ranges, publishers: Iterable[int]) -> None:
        """Take in what was known of a text."""
        if ranges:
            self._told[text] = ranges
        known = frozenset(publishers)
        if known:
            self._publishers[text] = known

    def update(self, gone: Iterable[bytes], ends: AbstractSet[bytes], touched: Iterable[bytes]) -> set[bytes]:
        """Ask again of texts for which the answer may be another one, and return those of another answer or publisher.

        `ends` are the texts with a pair that has changed, `touched` those whose articles are others now. Linear in the
        pairs of the texts that are asked.
        """
        left = set(gone)
        for text in left:
            self._told.pop(text, None)
            self._publishers.pop(text, None)
        changed = {text for text in touched if text in self._texts and self._is_published_otherwise(text)}
        changed |= left & self._texts.keys()
        asked = set(ends).union(changed, *map(self._aligned.partners, changed))
        return changed | {text for text in asked if self._is_told_otherwise(text)}

    def _is_published_otherwise(self, text: bytes) -> bool:
        """Find the publishers of a text, and say whether they are others now."""
        before = self._publishers.pop(text, _NOBODY)
        now = frozenset(map(_hash, self._publishers_of(text)))
        if now:
            self._publishers[text] = now
        return now != before

    def _is_told_otherwise(self, text: bytes) -> bool:
        before, now = self.of(text), self._find(text) if text in self._publishers else ()
        if now:
            self._told[text] = now
        else:
            self._told.pop(text, None)
        return now != before

    def carried(self, text: bytes) -> Iterator[tuple[int, int]]:
        """Yield passages of a text that are boilerplate of another one's publisher, as half-open ranges of its words.

        Of one that is by another publisher, much must remain.
        """
        words_in_all = len(self._texts[text].keys)
        for other in self._aligned.partners(text):
            for start, end, there, there_end in self._between(text, other) if other in self._told else ():
                is_imprint = any(first <= there and there_end <= last for first, last in self._told[other])
                is_ours = not self.publishers(text).isdisjoint(self.publishers(other))
                if is_imprint and (is_ours or _is_enough(words_in_all - (end - start), words_in_all)):
                    yield start, end

    # -- one text ----------------------------------------------------------------------------------------------------

    def _find(self, text: bytes) -> Ranges:
        """Return the boilerplate of a text by the first others of its publisher that tell other stories."""
        told = bytearray(len(self._texts[text].keys))
        everyone = sorted(self._aligned.partners(text))
        asked = 0
        for other in everyone:
            if asked == WITNESSES:
                break
            if self.publishers(text).isdisjoint(self.publishers(other)):
                continue
            shared = self._shared(text, other)
            if not (_is_much(shared.left) and _is_much(shared.right)):
                continue
            blocks = _at_the_edges(shared)
            if all(told[start:end].count(0) == 0 for start, end, _, _ in blocks):
                continue
            asked += 1
            if self._is_a_part_of_most(text, shared.left, everyone):
                for start, end in self._strange(text, shared, blocks):
                    told[start:end] = b"\1" * (end - start)
        return runs_of(told)

    def _between(self, text: bytes, other: bytes) -> Iterator[Passage]:
        """Yield the passages that two texts share, the words of the first before those of the other."""
        for left, left_end, right, right_end in self._aligned.between(text, other):
            yield (left, left_end, right, right_end) if text < other else (right, right_end, left, left_end)

    def _shared(self, text: bytes, other: bytes) -> _Shared:
        passages = sorted(self._between(text, other))
        return _Shared(
            other,
            passages,
            flags(len(self._texts[text].keys), ((start, end) for start, end, _, _ in passages)),
            flags(len(self._texts[other].keys), ((start, end) for _, _, start, end in passages)),
        )

    def _strange(self, text: bytes, shared: _Shared, blocks: Sequence[Passage]) -> Iterator[tuple[int, int]]:
        """Yield those of the blocks that are not about what either text is, where these are not about one thing."""
        both = self._publishers_of(text) & self._publishers_of(shared.other)
        names = [self._names.get(name) or self._read(name) for name in sorted(both)]
        weightless = frozenset[str]().union(*(name.stems for name in names))
        sides = (text, shared.left), (shared.other, shared.right)
        # Read as texts of their own: of a near-copy whose edits remain, the profile of all knows too little.
        rests = [_weights(self._profile(one, runs_of(told.translate(_SWAPPED))), weightless) for one, told in sides]
        likeness = similarity(*rests)
        for start, end, _, _ in blocks:
            is_named = any(self._has(text, start, end, name) for name in names)
            least = _STRANGE_IF_NAMED if is_named else _STRANGE
            if likeness >= max(least, DIFFERENT) * LENGTH * LENGTH:
                continue
            block = _weights(self._profile(text, [(start, end)]), weightless)
            if all(similarity(block, rest) < least * LENGTH * LENGTH for rest in rests):
                yield start, end

    def _is_a_part_of_most(self, text: bytes, shared: bytearray, everyone: Iterable[bytes]) -> bool:
        """Say whether few of those who have what a text shares say little else: else it is a report printed elsewhere.

        All that two share is asked of, not each block: a report into which something was put is two blocks.
        """
        holders = little_else = 0
        for other in everyone:
            has = sum(shared.count(1, start, end) for start, end, _, _ in self._between(text, other))
            if 2 * has >= shared.count(1):
                holders += 1
                little_else += not _is_enough(len(self._texts[other].keys) - has, len(self._texts[other].keys))
        return _LITTLE_ELSE * little_else <= holders + 1

    # -- words -------------------------------------------------------------------------------------------------------

    def _read(self, name: str) -> _Name:
        """Read the name of a publisher."""
        keys, numbers = self._lexicon.read(words(name))
        known = self._names[name] = _Name(keys, frozenset(map(self._lexicon.stems.__getitem__, numbers)))
        return known

    def _has(self, text: bytes, start: int, end: int, name: _Name) -> bool:
        """Say whether a range of words has the name of a publisher in it."""
        keys, size = self._texts[text].keys, len(name.keys)
        return any(keys[at : at + size] == name.keys for at in range(start, end - size + 1)) and size > 0

    def _profile(self, text: bytes, ranges: Iterable[tuple[int, int]]) -> Profile:
        """Return what ranges of words are about."""
        return inside(self._texts[text], ranges, self._lexicon)


_NOBODY: frozenset[int] = frozenset()
_SWAPPED = bytes([1, 0, *range(2, 256)])


def _hash(name: str) -> int:
    return int.from_bytes(word_hash(name), "little")


def _weights(told: Profile, weightless: AbstractSet[str]) -> dict[str, int]:
    return {stem: weight for stem, weight in zip(told.stems, told.weights, strict=True) if stem not in weightless}


def _is_much(shared: bytearray) -> bool:
    """Say whether enough of a text is not shared."""
    return _is_enough(shared.count(0), len(shared))


def _is_enough(kept: int, words_in_all: int) -> bool:
    return kept >= max(_LEAST_REST_WORDS, _REST_SHARE * words_in_all)


def _is_at_an_edge(shared: _Shared, block: Passage) -> bool:
    """Say whether both texts end with a block, or both begin with it, but for few words that are not shared."""
    start, end, there, there_end = block
    if min(end - start, there_end - there) < MIN_BLOCK_WORDS:
        return False
    is_last = max(shared.left[end:].count(0), shared.right[there_end:].count(0)) <= _BESIDE
    return is_last or max(shared.left[:start].count(0), shared.right[:there].count(0)) <= _BESIDE


def _at_the_edges(shared: _Shared) -> list[Passage]:
    """Return the blocks with which both texts begin or end, if they are most of what these share."""
    found = [block for block in shared.passages if _is_at_an_edge(shared, block)]
    words_in_all = flags(len(shared.left), ((start, end) for start, end, _, _ in found)).count(1)
    return found if 2 * words_in_all > shared.left.count(1) else []
