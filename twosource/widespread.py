"""Fingerprints that stand in very many texts: which are boilerplate, and which texts are mostly made of the others.

Sketches come in as they come and go, with the fingerprints that have become common or rare; sets come out. Blocks of
such fingerprints in articles that tell different stories are boilerplate and make no pairs (see `boilerplate`); they
begin and end where the first two others that have them do. The other fingerprints make a pair only of two texts that
have them in a block or of which they are at least half, and of these only with the first two, the hubs: those of which
they are half come before the others.

The one thing a reader would not guess: "first" is by the digest of a text's words, here and wherever the first of many
are taken, so that it depends on nothing but what the texts say.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from twosource.boilerplate import WITNESSES, Ranges, Remainders, covered, flags, held, ranges_of, runs_of
from twosource.shingles import SHINGLE_WORDS, WINNOWING_WINDOW, Sketch, place_of
from twosource.storedindex import StoredCommon, each, flat, ranges, rows

HUBS = 2
# So many others tell where a block of boilerplate begins and ends.
_REFERENCES = 2

# The ranges of words that common fingerprints cover in a text, and which of these stand in them.
_Blocks = tuple[Ranges, AbstractSet[int]]
_NONE: AbstractSet[int] = frozenset()
_NO_BLOCKS: _Blocks = ((), _NONE)


class Widespread:
    """What is known of common fingerprints, of texts by the digest of their words."""

    __slots__ = (
        "_blocks",
        "_holders",
        "_hubs",
        "_mostly",
        "_remainders",
        "_texts",
        "_users",
        "boilerplate",
        "common",
        "pairing",
    )

    def __init__(self, texts: Mapping[bytes, Sketch], remainders: Remainders[bytes]) -> None:
        self._texts = texts
        self._remainders = remainders
        # The fingerprints that stand in very many texts, and those of them that are boilerplate.
        self.common: set[int] = set()
        self.boilerplate: set[int] = set()
        # Of each text the common fingerprints that may pair it, boilerplate apart, and of each that is mostly made of
        # such, all that it has.
        self.pairing: dict[bytes, AbstractSet[int]] = {}
        self._mostly: dict[bytes, AbstractSet[int]] = {}
        # The blocks of common fingerprints of each text that has any, and the fingerprints in them.
        self._blocks: dict[bytes, _Blocks] = {}
        # Who has a fingerprint in a block, and who has one and is mostly made of such: in order.
        self._holders: defaultdict[int, list[bytes]] = defaultdict(list)
        self._users: defaultdict[int, list[bytes]] = defaultdict(list)
        # The first texts that each fingerprint pairs with all others that it may pair.
        self._hubs: dict[int, list[bytes]] = {}

    def restore(self, names: Sequence[bytes], stored: StoredCommon) -> None:
        """Take in what was known of texts, given in order; some of them may be told to be gone next."""
        self.common.update(stored.common)
        self.boilerplate.update(stored.boilerplate)
        for name, own, covers, held_in in zip(
            names, each(stored.mostly), each(stored.covered), each(stored.held), strict=True
        ):
            if covers:
                self._blocks[name] = ranges(covers), frozenset(held_in)
                for fingerprint in held_in:
                    self._holders[fingerprint].append(name)
            if own:
                self._mostly[name] = frozenset(own)
                for fingerprint in own:
                    self._users[fingerprint].append(name)
        for name in names:
            self._allow(name)
        for fingerprint in set[int]().union(*self.pairing.values()):
            self._hubs[fingerprint] = self._first(fingerprint)

    def stored(self, names: Sequence[bytes]) -> StoredCommon:
        """Return what is known of the texts, given in order."""
        blocks = [self._blocks.get(name, _NO_BLOCKS) for name in names]
        return StoredCommon(
            common=array("Q", sorted(self.common)),
            boilerplate=array("Q", sorted(self.boilerplate)),
            mostly=rows("Q", (sorted(self._mostly.get(name, ())) for name in names)),
            covered=rows("I", (flat(covers) for covers, _ in blocks)),
            held=rows("Q", (sorted(fingerprints) for _, fingerprints in blocks)),
        )

    def partners(self, digest: bytes, fingerprint: int) -> list[bytes]:
        """Return the texts that a common fingerprint pairs a text with, which it may pair."""
        hubs = self._hubs.get(fingerprint, [])
        return [other for other in (self._paired(fingerprint) if digest in hubs else hubs) if other != digest]

    def pairs(self, one: bytes, other: bytes, fingerprint: int) -> bool:
        """Say whether a common fingerprint pairs two texts, each of which it may pair."""
        hubs = self._hubs.get(fingerprint, [])
        return one in hubs or other in hubs

    def _paired(self, fingerprint: int) -> set[bytes]:
        """Return the texts that a common fingerprint may pair."""
        return {*self._users.get(fingerprint, ()), *self._carriers(fingerprint)}

    def _carriers(self, fingerprint: int) -> Sequence[bytes]:
        """Return who has a fingerprint in a block, in order; nobody where it is boilerplate."""
        return () if fingerprint in self.boilerplate else self._holders.get(fingerprint, ())

    def _first(self, fingerprint: int) -> list[bytes]:
        """Return the hubs of a fingerprint."""
        users = self._users.get(fingerprint, [])[:HUBS]
        others = [other for other in self._carriers(fingerprint)[: 2 * HUBS] if other not in users]
        return [*users, *others][:HUBS]

    def printed(self, digest: bytes) -> Ranges:
        """Return what boilerplate in very many texts covers of a text, to the ends that it has in two others.

        Winnowing leaves up to five words at either end to chance.
        """
        sketch = self._texts[digest]
        # No other fingerprint of the text is in a block: one that is boilerplate is common.
        _, fingerprints = self._blocks.get(digest, _NO_BLOCKS)
        there = {place_of(sketch, fingerprint): fingerprint for fingerprint in fingerprints & self.boilerplate}
        if there and sketch.is_repetitive:
            there |= {place: there[first] for place, first in sketch.repeated() if first in there}
        grown = [
            (
                start - self._beside(digest, start, there[start], -1),
                end + self._beside(digest, end - 1, there[end - SHINGLE_WORDS], 1),
            )
            for start, end in ranges_of(there)
        ]
        return runs_of(flags(len(sketch.keys), grown)) if grown else ()

    def _beside(self, digest: bytes, place: int, fingerprint: int, step: int) -> int:
        """Return how many words beside a place the first two others have too that have the fingerprint there."""
        keys = self._texts[digest].keys
        first = self._holders.get(fingerprint, [])[: _REFERENCES + 1]
        others = [other for other in first if other != digest][:_REFERENCES]
        found = [0] * (len(others) < _REFERENCES)
        for other in others:
            there = place_of(self._texts[other], fingerprint) + (SHINGLE_WORDS - 1) * (step > 0)
            found.append(_agreeing(keys, place, self._texts[other].keys, there, step))
        return min(found)

    def update(
        self, gone: Iterable[bytes], crossed: Mapping[int, bool], affected: AbstractSet[bytes]
    ) -> tuple[set[int], set[bytes]]:
        """Take in which fingerprints are common now or no more, and return those that are boilerplate now or no more.

        Beside these, the texts of which boilerplate may have other ends. `affected` are the texts that are new or have
        one of the `crossed`. Call `settle` afterwards.
        """
        for fingerprint, is_common in crossed.items():
            (self.common.add if is_common else self.common.discard)(fingerprint)
        asked: set[int] = set()
        for digest in gone:
            asked |= self._place(digest, _NO_BLOCKS)
        for digest in affected:
            sketch = self._texts[digest]
            ranges = covered(sketch, self.common)
            asked |= self._place(digest, (ranges, held(sketch, ranges, self.common)) if ranges else _NO_BLOCKS)
        toggled = {fingerprint for fingerprint in asked if self._decide(fingerprint)}
        return toggled, {digest for fingerprint in asked & self.boilerplate for digest in self._holders[fingerprint]}

    def _place(self, digest: bytes, blocks: _Blocks) -> set[int]:
        """Note the blocks of a text, and return the fingerprints of which others may be asked now."""
        before = self._blocks.get(digest, _NO_BLOCKS)
        if before == blocks:
            return set()
        if blocks[0]:
            self._blocks[digest] = blocks
        else:
            del self._blocks[digest]
        asked = {fingerprint for fingerprint in before[1] if self._is_first(fingerprint, digest)}
        for fingerprint in before[1] - blocks[1]:
            _take_out(self._holders, fingerprint, digest)
        for fingerprint in blocks[1] - before[1]:
            insort(self._holders[fingerprint], digest)
        return asked | {fingerprint for fingerprint in blocks[1] if self._is_first(fingerprint, digest)}

    def _is_first(self, fingerprint: int, digest: bytes) -> bool:
        """Say whether a text is among the first that have a fingerprint in a block: only these are asked."""
        holders = self._holders[fingerprint]
        return len(holders) <= WITNESSES or digest <= holders[WITNESSES - 1]

    def _decide(self, fingerprint: int) -> bool:
        """Ask the first texts that have a fingerprint in a block, and return whether the answer is another one."""
        known = fingerprint in self.boilerplate
        witnesses = self._holders.get(fingerprint, ())[:WITNESSES]
        told = self._remainders.differ([(digest, self._blocks[digest][0]) for digest in witnesses])
        (self.boilerplate.add if told else self.boilerplate.discard)(fingerprint)
        return told != known

    def settle(self, gone: Iterable[bytes], affected: Iterable[bytes]) -> set[bytes]:
        """Find out what common fingerprints may pair, and return the texts whose partners by these change.

        `affected` are the texts that are new or have a fingerprint that is now common or boilerplate, or no more.
        """
        there = set(affected)
        found: set[bytes] = set()
        touched: set[int] = set()
        for digest in there.union(gone):
            touched |= self._use(digest, self._mostly_made_of(digest) if digest in there else _NONE)
            changed = self._allow(digest)
            if changed:
                found.add(digest)
                touched |= changed
        for fingerprint in touched:
            before, now = self._hubs.pop(fingerprint, []), self._first(fingerprint)
            if now:
                self._hubs[fingerprint] = now
            if now != before:
                found |= {*before, *self._paired(fingerprint)}
        return found & self._texts.keys()

    def _mostly_made_of(self, digest: bytes) -> AbstractSet[int]:
        """Return the common fingerprints of a text, boilerplate apart, if these are half of it."""
        fingerprints = self._texts[digest].fingerprints
        common = self.common.intersection(fingerprints) - self.boilerplate
        return frozenset(common if 2 * len(common) >= len(fingerprints) else ())

    def _use(self, digest: bytes, now: AbstractSet[int]) -> AbstractSet[int]:
        """Note the common fingerprints that a text is mostly made of, and return those that it was not, or is no more.

        What may pair the text follows from it: `_allow` is to be called next.
        """
        before = self._mostly.pop(digest, _NONE)
        if now:
            self._mostly[digest] = now
        for fingerprint in before - now:
            _take_out(self._users, fingerprint, digest)
        for fingerprint in now - before:
            insort(self._users[fingerprint], digest)
        return before ^ now

    def _allow(self, digest: bytes) -> AbstractSet[int]:
        """Note the common fingerprints that may pair a text, and return those that did not before, or do no more."""
        before = self.pairing.pop(digest, _NONE)
        _, held_in = self._blocks.get(digest, _NO_BLOCKS)
        now = self._mostly.get(digest, _NONE) | (held_in - self.boilerplate)
        if now:
            self.pairing[digest] = now
        return before ^ now


def _agreeing(left: array[int], start: int, right: array[int], place: int, step: int) -> int:
    """Return how many words agree from two positions on, these apart; no more than winnowing leaves to chance."""
    for at in range(1, WINNOWING_WINDOW):
        here, there = start + at * step, place + at * step
        if min(here, there) < 0 or here >= len(left) or there >= len(right) or left[here] != right[there]:
            return at - 1
    return WINNOWING_WINDOW - 1


def _take_out(lists: dict[int, list[bytes]], fingerprint: int, digest: bytes) -> None:
    known = lists[fingerprint]
    del known[bisect_left(known, digest)]
    if not known:
        del lists[fingerprint]
