"""Aligned pairs of texts, known by either of the two: by what evidence each was aligned, and which passages it shares.

Evidence comes in by pairs of digests, what has changed goes out. The one thing a reader would not guess: a pair is only
aligned again where its evidence is another one, so whoever is not sure whether a pair has changed may just tell it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain as concatenate

from twosource.candidates import Evidence
from twosource.pairing import Shared, covered, shared
from twosource.shingles import Sketch
from twosource.standings import Standings
from twosource.storedindex import StoredPairs, each, flat, rows

# Digests of two texts, the lesser first.
Pair = tuple[bytes, bytes]
# Words of both texts, half-open, the one of the lesser digest first.
Passage = tuple[int, int, int, int]

# Two texts are like each other that share this part of the fingerprints of the one that has fewer. With a twentieth the
# same copies are found in the labelled collection; with a seventh, a fifth less of what relays find there.
LIKE = 0.1
# Two texts are kin that share more than this part of the words of either: what then remains of it tells no story.
KIN = 0.4


@dataclass(frozen=True, slots=True)
class Aligned:
    """By what a pair was aligned, what it shares, whether the two are like each other (see `relayed`) and kin."""

    evidence: bytes
    passages: tuple[Passage, ...]
    is_like: bool
    are_kin: bool


class AlignedPairs:
    """Pairs of the texts that are there, aligned where they share passages of at least so many words."""

    __slots__ = ("_min_words", "_pairs", "_shared", "_standings", "_texts")

    def __init__(self, texts: Mapping[bytes, Sketch], min_words: int, standings: Standings) -> None:
        self._texts, self._min_words, self._standings = texts, min_words, standings
        # Of each text that is in any, its pairs.
        self._pairs: dict[bytes, dict[bytes, Aligned]] = {}
        # Of what was aligned in this update, or asked for.
        self._shared: dict[Pair, Shared] = {}

    def __contains__(self, pair: object) -> bool:
        return isinstance(pair, tuple) and pair[1] in self.of(pair[0])

    def of(self, text: bytes) -> Mapping[bytes, Aligned]:
        """Return the pairs of a text by the other one."""
        return self._pairs.get(text, _NONE)

    def passages(self, text: bytes) -> Iterator[tuple[int, int, bytes]]:
        """Yield the passages of a text that others have, as half-open ranges of its words, with the other text."""
        for other, pair in self.of(text).items():
            for left, left_end, right, right_end in pair.passages:
                yield (left, left_end, other) if text < other else (right, right_end, other)

    def kin(self, text: bytes) -> Iterator[bytes]:
        """Yield the texts that share so much with one that either is little else."""
        return (other for other, pair in self.of(text).items() if pair.are_kin)

    def between(self, pair: Pair) -> tuple[Passage, ...]:
        """Return the passages of a pair; none of two texts that are no pair."""
        found = self.of(pair[0]).get(pair[1])
        return () if found is None else found.passages

    def shared(self, pair: Pair) -> Shared:
        """Return what a pair has in common, kept for this update only."""
        known = self._shared.get(pair) or self._find(pair, _unpacked(self._pairs[pair[0]][pair[1]].evidence))
        if known is None:
            raise KeyError(pair)
        self._shared[pair] = known
        return known

    def forget(self) -> None:
        """Forget what pairs have in common."""
        self._shared.clear()

    def take_out(self, gone: Iterable[bytes]) -> set[Pair]:
        """Take texts out, and return their pairs."""
        ended = {pair_of(text, other) for text in gone for other in self.of(text)}
        for pair in ended:
            self._end(pair)
        return ended

    def align(self, told: Mapping[Pair, Evidence], known: AbstractSet[Pair]) -> set[Pair]:
        """Align candidates by new evidence, end the known pairs that are none any more, and return what has changed."""
        changed = set()
        for pair, found in told.items():
            before = self.of(pair[0]).get(pair[1])
            packed = array("I", concatenate.from_iterable(found)).tobytes()
            if before is not None and before.evidence == packed:
                continue
            now = self._find(pair, found)
            if now is not None:
                self._shared[pair] = now
                passages = self._told(now)
                are_like = self._are_like(pair, len(found))
                self._put(pair, Aligned(packed, passages, are_like, self._are_kin(pair, passages)))
            if now is not None or before is not None:
                changed.add(pair)
            if now is None and before is not None:
                self._end(pair)
        for pair in known - told.keys():
            if pair in self:
                self._end(pair)
                changed.add(pair)
        return changed

    def restore(self, names: Sequence[bytes], pairs: StoredPairs) -> None:
        """Take in what was stored of texts, given in order."""
        found = zip(each(pairs.evidence), each(pairs.passages), pairs.like, strict=True)
        for left, right, (places, numbers, like) in zip(pairs.texts[::2], pairs.texts[1::2], found, strict=True):
            passages = tuple(zip(*(numbers[at::4] for at in range(4)), strict=True))
            pair = names[left], names[right]
            self._put(pair, Aligned(places.tobytes(), passages, bool(like & 1), bool(like & 2)))

    def stored(self, names: Sequence[bytes]) -> StoredPairs:
        """Return the pairs of the texts, given in order."""
        number = {name: at for at, name in enumerate(names)}
        pairs = [(left, right) for left in names for right in sorted(self.of(left)) if left < right]
        found = [self._pairs[left][right] for left, right in pairs]
        return StoredPairs(
            texts=array("I", [number[name] for pair in pairs for name in pair]),
            evidence=rows("I", (flat(_unpacked(pair.evidence)) for pair in found)),
            passages=rows("I", (flat(pair.passages) for pair in found)),
            like=array("B", [pair.is_like + 2 * pair.are_kin for pair in found]),
        )

    def _put(self, pair: Pair, aligned: Aligned) -> None:
        for one, other in (pair, pair[::-1]):
            self._pairs.setdefault(one, {})[other] = aligned

    def _end(self, pair: Pair) -> None:
        self._shared.pop(pair, None)
        for one, other in (pair, pair[::-1]):
            del self._pairs[one][other]
            if not self._pairs[one]:
                del self._pairs[one]

    def _find(self, pair: Pair, found: Evidence) -> Shared | None:
        left, right = self._texts[pair[0]], self._texts[pair[1]]
        return shared(left, right, found, self._min_words, self._standings)

    def _are_like(self, pair: Pair, shared: int) -> bool:
        return shared >= LIKE * min(len(self._texts[text].fingerprints) for text in pair)

    def _are_kin(self, pair: Pair, passages: Sequence[Passage]) -> bool:
        left, right = (len(self._texts[text].keys) for text in pair)
        # To count each word once is dearer, and most pairs share too little either way.
        if sum(end - start for start, end, _, _ in passages) <= KIN * min(left, right):
            return False
        on_left, on_right = covered(p[:2] for p in passages), covered(p[2:] for p in passages)
        return on_left > KIN * left or on_right > KIN * right

    def _told(self, found: Shared) -> tuple[Passage, ...]:
        """Return the passages that are long enough to be a block."""
        return tuple((c.left, c.left_end, c.right, c.right_end) for c in found.chains if c.matched >= self._min_words)


_NONE: Mapping[bytes, Aligned] = {}


def pair_of(one: bytes, other: bytes) -> Pair:
    """Return two texts as a pair."""
    return (one, other) if one < other else (other, one)


def _unpacked(evidence: bytes) -> Evidence:
    """Return evidence from its bytes."""
    places = array("I", evidence)
    return tuple(zip(places[::2], places[1::2], strict=True))
