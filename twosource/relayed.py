"""Pairs of texts that have too little in common to be candidates, found by way of a third text that both are like.

Direct pairs that have changed come in, relayed pairs that have changed go out. Two versions of one report may each have
kept another half of it, or have so many words replaced that hardly a fingerprint is left in common; the report itself
is like both. So two texts are aligned where they have any fingerprint in common, and a third one is like each of them:
it has a tenth of the fingerprints in common, of those of the one that has fewer.

The one thing a reader would not guess: a relay passes on direct pairs and never relayed ones, so that it goes no
further than two steps, and does not depend on what came first. A text that is like more than 48 others relays nothing:
it would be 1,000 pairs and more for a single text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from twosource.alignedpairs import AlignedPairs, Pair, pair_of
from twosource.candidates import COMMON_TEXTS, Evidence, evidence
from twosource.shingles import Sketch
from twosource.storedindex import StoredPairs
from twosource.widespread import Widespread


class Relayed:
    """The relayed pairs of the texts that are there, by their direct ones."""

    __slots__ = ("_direct", "_like", "_texts", "_widespread", "pairs")

    def __init__(
        self,
        texts: Mapping[bytes, Sketch],
        direct: AlignedPairs,
        widespread: Widespread,
        pairs: AlignedPairs,
    ) -> None:
        self._texts, self._direct, self._widespread = texts, direct, widespread
        self.pairs = pairs
        # Of each text that is like any others, these.
        self._like: dict[bytes, AbstractSet[bytes]] = {}

    def restore(self, names: Sequence[bytes], pairs: StoredPairs) -> None:
        """Take in what was stored of texts, given in order, when their direct pairs are there."""
        self.pairs.restore(names, pairs)
        self._like = {text: like for text in names if (like := self._found_like(text))}

    def update(self, gone: Iterable[bytes], changed: Iterable[Pair], asked: Iterable[bytes]) -> set[Pair]:
        """Follow direct pairs that have changed or ended, and return the relayed ones that have.

        `asked` are the texts of which fingerprints are common or boilerplate now, or no more. The cost is that of
        comparing the fingerprints of the texts that have a relay, and of aligning those that have any in common.
        """
        left = set(gone)
        found = self.pairs.take_out(left)
        ends = {text for pair in changed for text in pair}
        affected = {*asked, *ends}
        for text in ends:
            affected |= self._follow(text)
        for text in sorted(affected & self._texts.keys()):
            known = {pair_of(text, other) for other in self.pairs.of(text)}
            found |= self.pairs.align(self._told(text), known)
        return found

    def _follow(self, text: bytes) -> set[bytes]:
        """Find which texts one is like now, and return those that it is or was like, where that has changed."""
        before = self._like.pop(text, frozenset[bytes]())
        now = self._found_like(text)
        if now:
            self._like[text] = now
        return set(before | now) if before != now else set()

    def _found_like(self, text: bytes) -> AbstractSet[bytes]:
        return frozenset(other for other, pair in self._direct.of(text).items() if pair.is_like)

    def _told(self, text: bytes) -> dict[Pair, Evidence]:
        """Return the pairs of a text that are relayed, by what they have in common."""
        relays = [self._like[other] for other in self._like.get(text, ())]
        others = {other for like in relays if len(like) <= COMMON_TEXTS for other in like}
        own = frozenset(self._texts[text].fingerprints)
        told = {}
        for other in others - self._direct.of(text).keys() - {text}:
            # A text that is like very many has others without end, and most of these have nothing of it.
            if own.isdisjoint(self._texts[other].fingerprints):
                continue
            pair = pair_of(text, other)
            found = evidence(self._texts[pair[0]], self._texts[pair[1]], self._widespread)
            if found:
                told[pair] = found
        return told
