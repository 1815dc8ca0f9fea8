"""Pairs of texts that were worth aligning, with the passages they share, kept while texts come and go.

Texts come in by the digest of their words, changed pairs come out. When much changes, all candidates are found in one
pass; otherwise they are looked up in an index that is made when it is first needed. Both give the same pairs.

The one thing a reader would not guess: a text that comes may end a pair of two others, without being like either. It
may be the forty-ninth that has a fingerprint, by which those two were candidates. So the pairs of all texts that have a
fingerprint which has become common, rare or boilerplate are looked at again.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain as concatenate

from twosource.alignment import Run, chain
from twosource.allpairs import AllPairs
from twosource.boilerplate import Remainders
from twosource.candidates import COMMON_TEXTS, Evidence, Excerpts, Index, are_worth, evidence
from twosource.pairing import shared_runs
from twosource.shingles import Sketch
from twosource.storedindex import StoredCommon, StoredPairs, each, flat, rows
from twosource.widespread import Widespread

# Digests of two texts, the lesser first.
Pair = tuple[bytes, bytes]
# Words of both texts, half-open, the one of the lesser digest first.
Passage = tuple[int, int, int, int]
Step = Callable[[int, int], None]

# When so large a part of the texts changes, all pairs are looked for anew.
_MANY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Pairs whose runs are others now, those that are no more, and the texts with other common boilerplate."""

    pairs: AbstractSet[Pair]
    ended: AbstractSet[Pair]
    printed: AbstractSet[bytes]


@dataclass(frozen=True, slots=True)
class _Aligned:
    """By what a pair was aligned, and what it shares."""

    evidence: bytes
    passages: tuple[Passage, ...]


class Aligned:
    """The aligned pairs of the texts that are there; `widespread` says which fingerprints make none."""

    __slots__ = ("_excerpts", "_index", "_min_words", "_pairs", "_runs", "_texts", "widespread")

    def __init__(self, texts: Mapping[bytes, Sketch], remainders: Remainders[bytes], min_words: int) -> None:
        self._texts = texts
        self._min_words = min_words
        self._index: Index | None = None
        # In place of it, for the first update of what was restored.
        self._excerpts: Excerpts | None = None
        self._pairs: dict[bytes, dict[bytes, _Aligned]] = {}
        # Of what was aligned in this update.
        self._runs: dict[Pair, list[Run]] = {}
        self.widespread = Widespread(texts, remainders)

    def partners(self, text: bytes) -> AbstractSet[bytes]:
        """Return the texts that share runs with one."""
        return self._pairs[text].keys()

    def passages(self, text: bytes) -> Iterator[tuple[int, int, bytes]]:
        """Yield the passages of a text that others have, as half-open ranges of its words, with the other text."""
        for other, pair in self._pairs[text].items():
            for left, left_end, right, right_end in pair.passages:
                yield (left, left_end, other) if text < other else (right, right_end, other)

    def runs(self, pair: Pair) -> list[Run]:
        """Return the exact runs of an aligned pair, kept only while it is new."""
        known = self._runs.get(pair)
        if known is None:
            left, right = self._texts[pair[0]], self._texts[pair[1]]
            known = shared_runs(left, right, _unpacked(self._pairs[pair[0]][pair[1]].evidence), self._min_words)
        return known

    def forget(self) -> None:
        """Forget the runs of new pairs."""
        self._runs.clear()

    def restore(self, names: Sequence[bytes], pairs: StoredPairs, common: StoredCommon) -> None:
        """Take in what was found between texts, given in order, before those are told that have come and gone since."""
        self.widespread.restore(names, common)
        self._pairs = {name: {} for name in names}
        lefts, rights = pairs.texts[::2], pairs.texts[1::2]
        for left, right, places, numbers in zip(lefts, rights, each(pairs.evidence), each(pairs.passages), strict=True):
            passages = tuple(zip(*(numbers[at::4] for at in range(4)), strict=True))
            found = _Aligned(places.tobytes(), passages)
            self._pairs[names[left]][names[right]] = self._pairs[names[right]][names[left]] = found
        self._excerpts = Excerpts(self._texts, self.widespread)

    def stored(self, names: Sequence[bytes]) -> StoredPairs:
        """Return the pairs of the texts, given in order."""
        number = {name: at for at, name in enumerate(names)}
        pairs = [(left, right) for left in names for right in sorted(self._pairs[left]) if left < right]
        found = [self._pairs[left][right] for left, right in pairs]
        return StoredPairs(
            texts=array("I", [number[name] for pair in pairs for name in pair]),
            evidence=rows("I", (flat(_unpacked(pair.evidence)) for pair in found)),
            passages=rows("I", (flat(pair.passages) for pair in found)),
        )

    def prepare(self, changed: int) -> None:
        """Make ready for so many texts that change, before they do: an index is made of those there."""
        if are_many(changed, len(self._texts)):
            self._index = None
        elif self._index is None:
            self._index = Index(self._texts, self.widespread)

    def update(self, gone: Mapping[bytes, Sketch | None], come: AbstractSet[bytes], step: Step) -> Changes:
        """Follow texts that have gone (those of a new shape among them) and that have come; `step` as in `overlaps`.

        Texts that were restored and are not there any more have gone without a sketch.
        """
        ended = {_pair(text, other) for text in gone for other in self._pairs.pop(text)}
        for left, right in ended:
            for one, other in ((left, right), (right, left)):
                self._pairs.get(one, {}).pop(other, None)
        self._pairs |= {text: {} for text in come}
        excerpts, self._excerpts = self._excerpts, None
        if excerpts is not None:
            asked = self.widespread.common if gone else ()
            changed, printed = self._looked_up(excerpts, gone, come, asked)
        elif self._index is not None:
            asked = _follow(self._index, gone, come)
            changed, printed = self._looked_up(self._index, gone, come, asked)
        else:
            changed, printed = self._all(gone, step)
        now = {pair for pair in changed if pair[1] in self._pairs[pair[0]]}
        return Changes(pairs=now, ended=(ended | changed) - now, printed=printed)

    # -- all at once -------------------------------------------------------------------------------------------------

    def _all(self, gone: Iterable[bytes], step: Step) -> tuple[set[Pair], AbstractSet[bytes]]:
        found = AllPairs(self._texts)
        crossed = {f: f in found.common for f in found.common ^ self.widespread.common}
        everyone = self._texts.keys()
        self.widespread.update(gone, crossed, everyone)
        self.widespread.settle(gone, everyone)
        changed = set()
        for number, (text, others) in enumerate(found.pairs(self.widespread), start=1):
            step(number, len(self._texts))
            told = {(other, text): places for other, places in others.items()}
            known = {(other, text) for other in self._pairs[text] if other < text}
            changed |= self._align(told, known)
        return changed, everyone

    # -- looked up ---------------------------------------------------------------------------------------------------

    def _looked_up(
        self, index: Index | Excerpts, gone: Iterable[bytes], come: AbstractSet[bytes], left: Iterable[int]
    ) -> tuple[set[Pair], AbstractSet[bytes]]:
        """Look up what comes, and what depends on it; fingerprints `left` may be in fewer texts than before."""
        asked = set(left).union(*(self._texts[text].fingerprints for text in come))
        index.expect(asked)
        crossed = {}
        for fingerprint in asked:
            is_common = index.count(fingerprint) > COMMON_TEXTS
            if is_common != (fingerprint in self.widespread.common):
                crossed[fingerprint] = is_common
        affected = set(come).union(*map(index.holders, crossed))
        toggled = self.widespread.update(gone, crossed, affected)
        index.expect(toggled)
        affected = affected.union(*map(index.holders, toggled))
        waiting = {*come, *self.widespread.settle(gone, affected)}
        waiting = waiting.union(*(index.holders(f) for f, is_common in crossed.items() if not is_common))
        index.expect(concatenate.from_iterable(self._texts[text].fingerprints for text in waiting))
        changed: set[Pair] = set()
        for text in sorted(waiting):
            told = {_pair(text, other): found for other, found in index.candidates(text).items()}
            changed |= self._align(told, {_pair(text, other) for other in self._pairs[text]})
        thinner = [index.holders(fingerprint) for fingerprint, is_common in crossed.items() if is_common]
        return changed | self._thinned(thinner, waiting), affected

    def _thinned(self, holders: Iterable[Iterable[bytes]], done: AbstractSet[bytes]) -> set[Pair]:
        """Look again at the pairs of texts that have lost a fingerprint to what is common."""
        pairs: set[Pair] = set()
        for texts in holders:
            asked = set(texts) - done
            for text in asked:
                pairs.update((text, other) for other in self._pairs[text].keys() & asked if text < other)
        told = {}
        for pair in pairs:
            left, right = self._texts[pair[0]], self._texts[pair[1]]
            found = evidence(left, right, self.widespread)
            if are_worth(found, left, right):
                told[pair] = found
        return self._align(told, pairs)

    # -- aligning ----------------------------------------------------------------------------------------------------

    def _align(self, told: Mapping[Pair, Evidence], known: AbstractSet[Pair]) -> set[Pair]:
        """Align candidates by new evidence, end the known pairs that are none any more, and return what has changed."""
        changed = set()
        for pair, found in told.items():
            left, right = pair
            before = self._pairs[left].get(right)
            packed = array("I", concatenate.from_iterable(found)).tobytes()
            if before is not None and before.evidence == packed:
                continue
            runs = shared_runs(self._texts[left], self._texts[right], found, self._min_words)
            if runs:
                self._runs[pair] = runs
                aligned = _Aligned(packed, self._told(pair, runs))
                self._pairs[left][right] = self._pairs[right][left] = aligned
            if runs or before is not None:
                changed.add(pair)
            if not runs and before is not None:
                del self._pairs[left][right], self._pairs[right][left]
        for left, right in known - told.keys():
            if right in self._pairs[left]:
                del self._pairs[left][right], self._pairs[right][left]
                changed.add((left, right))
        return changed

    def _told(self, pair: Pair, runs: list[Run]) -> tuple[Passage, ...]:
        """Return the passages that are long enough to be a block."""
        chains = chain(self._texts[pair[0]].keys, self._texts[pair[1]].keys, runs)
        return tuple((c.left, c.left_end, c.right, c.right_end) for c in chains if c.matched >= self._min_words)


def are_many(changed: int, texts: int) -> bool:
    """Say whether so many changed texts are so large a part that all pairs are looked for anew."""
    return _MANY * changed >= texts


def _follow(index: Index, gone: Mapping[bytes, Sketch | None], come: Iterable[bytes]) -> set[int]:
    """Have an index follow texts that have gone and come, and return the fingerprints of those that have gone."""
    sketches = {text: sketch for text, sketch in gone.items() if sketch is not None}
    for text, sketch in sketches.items():
        index.remove(text, sketch)
    for text in come:
        index.add(text)
    return set(concatenate.from_iterable(sketch.fingerprints for sketch in sketches.values()))


def _unpacked(evidence: bytes) -> Evidence:
    """Return evidence from its bytes."""
    places = array("I", evidence)
    return tuple(zip(places[::2], places[1::2], strict=True))


def _pair(one: bytes, other: bytes) -> Pair:
    return (one, other) if one < other else (other, one)
