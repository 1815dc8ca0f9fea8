"""Pairs of texts that were worth aligning, with the passages they share, kept while texts come and go.

Texts come in by the digest of their words, changed pairs come out. When much changes, all candidates are found in one
pass; otherwise they are looked up in an index that is made when it is first needed. Both give the same pairs.

The one thing a reader would not guess: a text that comes may end a pair of two others, without being like either. It
may be the forty-ninth that has a fingerprint, by which those two were candidates. So the pairs of all texts that have a
fingerprint which has become common, rare or boilerplate are looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain as concatenate

from twosource.alignedpairs import AlignedPairs, Pair, Passage, pair_of
from twosource.allpairs import AllPairs
from twosource.boilerplate import Remainders
from twosource.candidates import COMMON_TEXTS, Excerpts, Index, are_worth, evidence
from twosource.pairing import Shared
from twosource.relayed import Relayed
from twosource.shingles import Sketch
from twosource.standings import Standings
from twosource.storedindex import StoredCommon, StoredPairs
from twosource.widespread import Widespread

Step = Callable[[int, int], None]

# When so large a part of the texts changes, all pairs are looked for anew.
_MANY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Pairs whose runs are others now, those that are no more, and the texts that may have other common boilerplate."""

    pairs: AbstractSet[Pair]
    ended: AbstractSet[Pair]
    printed: AbstractSet[bytes]


class Aligned:
    """The aligned pairs of the texts that are there; `widespread` says which fingerprints make none."""

    __slots__ = ("_direct", "_excerpts", "_index", "_relayed", "_standings", "_texts", "widespread")

    def __init__(self, texts: Mapping[bytes, Sketch], remainders: Remainders[bytes], min_words: int) -> None:
        self._texts = texts
        # Of texts that are in many pairs, one after another.
        self._standings = Standings()
        self._index: Index | None = None
        # In place of it, for the first update of what was restored.
        self._excerpts: Excerpts | None = None
        self.widespread = Widespread(texts, remainders)
        self._direct = AlignedPairs(texts, min_words, self._standings)
        pairs = AlignedPairs(texts, min_words, self._standings)
        self._relayed = Relayed(texts, self._direct, self.widespread, pairs)

    def partners(self, text: bytes) -> AbstractSet[bytes]:
        """Return the texts that share runs with one."""
        return self._direct.of(text).keys() | self._relayed.pairs.of(text).keys()

    def passages(self, text: bytes) -> Iterator[tuple[int, int, bytes]]:
        """Yield the passages of a text that others have, as half-open ranges of its words, with the other text."""
        return concatenate(self._direct.passages(text), self._relayed.pairs.passages(text))

    def kin(self, text: bytes) -> frozenset[bytes]:
        """Return the texts that share so much with one that either is little else."""
        return frozenset(concatenate(self._direct.kin(text), self._relayed.pairs.kin(text)))

    def between(self, one: bytes, other: bytes) -> tuple[Passage, ...]:
        """Return the passages that two texts share, the words of the lesser digest first."""
        pair = pair_of(one, other)
        return (*self._direct.between(pair), *self._relayed.pairs.between(pair))

    def shared(self, pair: Pair) -> Shared:
        """Return what an aligned pair has in common, kept for this update only."""
        return (self._direct if pair in self._direct else self._relayed.pairs).shared(pair)

    def forget(self) -> None:
        """Forget what pairs have in common, and where shingles stand."""
        self._standings.forget()
        self._direct.forget()
        self._relayed.pairs.forget()

    def restore(self, names: Sequence[bytes], found: tuple[StoredCommon, StoredPairs, StoredPairs]) -> None:
        """Take in what was `stored` of texts, given in order, before those are told that have come and gone since."""
        common, direct, relayed = found
        self.widespread.restore(names, common)
        self._direct.restore(names, direct)
        self._relayed.restore(names, relayed)
        self._excerpts = Excerpts(self._texts, self.widespread)

    def stored(self, names: Sequence[bytes]) -> tuple[StoredCommon, StoredPairs, StoredPairs]:
        """Return what is known of the texts, given in order: common fingerprints, direct pairs and relayed ones."""
        return self.widespread.stored(names), self._direct.stored(names), self._relayed.pairs.stored(names)

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
        ended = self._direct.take_out(gone)
        excerpts, self._excerpts = self._excerpts, None
        if excerpts is not None:
            asked = self.widespread.common if gone else ()
            found, printed = self._looked_up(excerpts, gone, come, asked)
        elif self._index is not None:
            asked = _follow(self._index, gone, come)
            found, printed = self._looked_up(self._index, gone, come, asked)
        else:
            found, printed = self._all(gone, step)
        direct = ended | found
        changed = direct | self._relayed.update(gone, direct, printed)
        now = {pair for pair in changed if pair in self._direct or pair in self._relayed.pairs}
        return Changes(pairs=now, ended=changed - now, printed=printed)

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
            known = {(other, text) for other in self._direct.of(text) if other < text}
            changed |= self._direct.align(told, known)
        return changed, everyone

    # -- looked up ---------------------------------------------------------------------------------------------------

    def _looked_up(
        self, index: Index | Excerpts, gone: Iterable[bytes], come: AbstractSet[bytes], left: Iterable[int]
    ) -> tuple[set[Pair], AbstractSet[bytes]]:
        """Look up what comes, and what depends on it; fingerprints `left` may be in fewer texts than before.

        Return the direct pairs that have changed, and the texts of which fingerprints mean something else now.
        """
        asked = set(left).union(*(self._texts[text].fingerprints for text in come))
        index.expect(asked)
        crossed = {}
        for fingerprint in asked:
            is_common = index.count(fingerprint) > COMMON_TEXTS
            if is_common != (fingerprint in self.widespread.common):
                crossed[fingerprint] = is_common
        affected = set(come).union(*map(index.holders, crossed))
        toggled, regrown = self.widespread.update(gone, crossed, affected)
        index.expect(toggled)
        affected = affected.union(*map(index.holders, toggled))
        waiting = {*come, *self.widespread.settle(gone, affected)}
        waiting = waiting.union(*(index.holders(f) for f, is_common in crossed.items() if not is_common))
        index.expect(concatenate.from_iterable(self._texts[text].fingerprints for text in waiting))
        changed: set[Pair] = set()
        for text in sorted(waiting):
            told = {pair_of(text, other): found for other, found in index.candidates(text).items()}
            changed |= self._direct.align(told, {pair_of(text, other) for other in self._direct.of(text)})
        thinner = [index.holders(fingerprint) for fingerprint, is_common in crossed.items() if is_common]
        return changed | self._thinned(thinner, waiting), affected | waiting | regrown

    def _thinned(self, holders: Iterable[Iterable[bytes]], done: AbstractSet[bytes]) -> set[Pair]:
        """Look again at the pairs of texts that have lost a fingerprint to what is common."""
        pairs: set[Pair] = set()
        for texts in holders:
            asked = set(texts) - done
            for text in asked:
                pairs.update((text, other) for other in self._direct.of(text).keys() & asked if text < other)
        told = {}
        for pair in pairs:
            left, right = self._texts[pair[0]], self._texts[pair[1]]
            found = evidence(left, right, self.widespread)
            if are_worth(found, left, right):
                told[pair] = found
        return self._direct.align(told, pairs)


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
