"""Fingerprints that stand in very many texts: which are boilerplate, and which texts are mostly made of the others.

Sketches come in as they come and go, with the fingerprints that have become common or rare; sets come out. Blocks of
such fingerprints in articles that tell different stories are boilerplate and make no pairs (see `boilerplate`); they
begin and end where the first two others that have them do. The other fingerprints make a pair only of two texts of
which they are at least half, and of these only with the first two that have them: the hubs.

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
_NO_BLOCKS: _Blocks = ((), frozenset())


class Widespread:
    """What is known of common fingerprints, of texts by the digest of their words."""

    __slots__ = ("_blocks", "_holders", "_remainders", "_texts", "_users", "boilerplate", "common", "mostly")

    def __init__(self, texts: Mapping[bytes, Sketch], remainders: Remainders[bytes]) -> None:
        self._texts = texts
        self._remainders = remainders
        # The fingerprints that stand in very many texts, and those of them that are boilerplate.
        self.common: set[int] = set()
        self.boilerplate: set[int] = set()
        # Of each text that is mostly made of common fingerprints, boilerplate apart, those it has.
        self.mostly: dict[bytes, AbstractSet[int]] = {}
        # The blocks of common fingerprints of each text that has any, and the fingerprints in them.
        self._blocks: dict[bytes, _Blocks] = {}
        # Who has a fingerprint in a block, and who has one and is mostly made of such: in order.
        self._holders: defaultdict[int, list[bytes]] = defaultdict(list)
        self._users: defaultdict[int, list[bytes]] = defaultdict(list)

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
                self.mostly[name] = frozenset(own)
                for fingerprint in own:
                    self._users[fingerprint].append(name)

    def stored(self, names: Sequence[bytes]) -> StoredCommon:
        """Return what is known of the texts, given in order."""
        blocks = [self._blocks.get(name, _NO_BLOCKS) for name in names]
        return StoredCommon(
            common=array("Q", sorted(self.common)),
            boilerplate=array("Q", sorted(self.boilerplate)),
            mostly=rows("Q", (sorted(self.mostly.get(name, ())) for name in names)),
            covered=rows("I", (flat(covers) for covers, _ in blocks)),
            held=rows("Q", (sorted(fingerprints) for _, fingerprints in blocks)),
        )

    def partners(self, digest: bytes, fingerprint: int) -> list[bytes]:
        """Return the texts that a text mostly of common fingerprints may be paired with by one of them."""
        users = self._users[fingerprint]
        hubs = users[:HUBS]
        return [user for user in (users if digest in hubs else hubs) if user != digest]

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
        """Find out which texts are mostly common now, and return those whose partners by common fingerprints change.

        `affected` are the texts that are new or have a fingerprint that is now common or boilerplate, or no more.
        """
        changed: dict[bytes, AbstractSet[int]] = {digest: frozenset() for digest in gone}
        for digest in affected:
            fingerprints = self._texts[digest].fingerprints
            common = self.common.intersection(fingerprints) - self.boilerplate
            changed[digest] = frozenset(common if 2 * len(common) >= len(fingerprints) else ())
        found: set[bytes] = set()
        for digest, own in changed.items():
            before: AbstractSet[int] = self.mostly.get(digest, frozenset())
            if own:
                self.mostly[digest] = own
            else:
                self.mostly.pop(digest, None)
            for fingerprint in before ^ own:
                found |= self._use(fingerprint, digest, is_used=fingerprint in own)
        return found & self._texts.keys()

    def _use(self, fingerprint: int, digest: bytes, *, is_used: bool) -> set[bytes]:
        """Note whether a text uses a fingerprint to be paired, and return the texts whose partners may change by it."""
        users = self._users[fingerprint]
        hubs = users[:HUBS]
        everyone = set(users)
        if is_used:
            insort(users, digest)
        else:
            _take_out(self._users, fingerprint, digest)
        return {digest} if hubs == users[:HUBS] else {*everyone, digest}


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
