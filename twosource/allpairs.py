"""All pairs of texts worth aligning, found at once: what `candidates.Index` finds one text after another.

Sketches come in by the digest of their words, candidate pairs with the places of what they share go out; what makes two
texts candidates is told in `candidates`. The one thing a reader would not guess: of two texts it is first counted how
many fingerprints they share, wherever these stand. That is cheap and leaves one pair in seventy, and only of these it
is asked where the fingerprints stand.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain
from operator import itemgetter

from twosource.candidates import COMMON_TEXTS, LEAST_SHARED, LEAST_SHARED_SHORT, Evidence, is_short, on_one_diagonal
from twosource.shingles import WINNOWING_WINDOW, Sketch
from twosource.standings import MUCH_LONGER
from twosource.widespread import Widespread

_HASH_BITS = 60
_PARTS = 8


class AllPairs:
    """Which texts have fingerprints in common; `common` are those that stand in more than 48 texts.

    Four bytes for each fingerprint that a text shares with one before it, and eight for each fingerprint while they
    are found. Linear in both.
    """

    __slots__ = ("_names", "_sharing", "_sketches", "common")

    def __init__(self, texts: Mapping[bytes, Sketch]) -> None:
        self._names = sorted(texts)
        self._sketches = [texts[name] for name in self._names]
        self.common: set[int] = set()
        # Of each text those before it that share a fingerprint with it, as often as they share one.
        self._sharing = [array("I") for _ in self._names]
        # All in a row, in the order in which they are gone through eight times.
        whole, lasts = array("Q"), list(accumulate(len(sketch.fingerprints) for sketch in self._sketches))
        for sketch in self._sketches:
            whole.extend(sketch.fingerprints)
        starts = [0, *lasts][:-1]
        # In parts, so that the fingerprints that are in one text only are never held all at once.
        for limit in _limits():
            ends = [bisect_left(whole, limit, start, last) for start, last in zip(starts, lasts, strict=True)]
            self._share([whole[start:end] for start, end in zip(starts, ends, strict=True)])
            starts = ends

    def _share(self, parts: Sequence[array[int]]) -> None:
        """Note which texts share the fingerprints of one part, given for each text."""
        times = Counter(chain.from_iterable(parts))
        self.common.update([fingerprint for fingerprint, holders in times.items() if holders > COMMON_TEXTS])
        # Arrays, as one is put behind another in one go.
        holders = {f: array("I") for f, holders in times.items() if 1 < holders <= COMMON_TEXTS}
        for number, (sharing, part) in enumerate(zip(self._sharing, parts, strict=True)):
            for earlier in map(holders.__getitem__, filter(holders.__contains__, part)):
                sharing.extend(earlier)
                earlier.append(number)

    def pairs(self, widespread: Widespread) -> Iterator[tuple[bytes, dict[bytes, Evidence]]]:
        """Yield each text with those of lesser digests that are worth aligning with it, in the order of digests.

        `widespread` knows of what is common. Linear in what texts share, and in the fingerprints of each two that share
        enough of them (of one much longer than the other, in those of the shorter one).
        """
        short = {number for number, sketch in enumerate(self._sketches) if is_short(sketch)}
        numbers = {name: number for number, name in enumerate(self._names) if name in widespread.pairing}
        for number, name in enumerate(self._names):
            # The texts before it that each common fingerprint pairs it with.
            own = {
                fingerprint: {numbers[other] for other in widespread.partners(name, fingerprint) if other < name}
                for fingerprint in widespread.pairing.get(name, ())
            }
            asked = self._asked(number, own, short)
            yield name, self._worth(number, asked, own) if asked else {}

    def _asked(self, number: int, own: Mapping[int, AbstractSet[int]], short: AbstractSet[int]) -> dict[int, int]:
        """Return the texts that share enough fingerprints, wherever they stand, with how many are enough."""
        shared = Counter(self._sharing[number])
        for posting in own.values():
            shared.update(posting)
        if number in short:
            return {other: LEAST_SHARED_SHORT for other, times in shared.items() if times >= LEAST_SHARED_SHORT}
        asked = {other: LEAST_SHARED for other, times in shared.items() if times >= LEAST_SHARED}
        for other in short & shared.keys():
            if shared[other] >= LEAST_SHARED_SHORT:
                asked[other] = LEAST_SHARED_SHORT
        return asked

    def _worth(
        self, number: int, asked: Mapping[int, int], own: Mapping[int, AbstractSet[int]]
    ) -> dict[bytes, Evidence]:
        """Return those of the texts asked for that have so many fingerprints on one diagonal, with all they share.

        `own` are the common fingerprints that make pairs of the text, with the texts before it of which they do.
        """
        sketch = self._sketches[number]
        ours = dict(zip(sketch.fingerprints, sketch.places, strict=True))
        found: dict[bytes, Evidence] = {}
        for other in sorted(asked):
            theirs, there = self._sketches[other].fingerprints, self._sketches[other].places
            shared = _in_common(ours, theirs) - self.common
            shared.update([fingerprint for fingerprint, posting in own.items() if other in posting])
            # Searched for here: to call `place_of` would take half as long again.
            both = [(there[bisect_left(theirs, f)], ours[f]) for f in shared]
            if on_one_diagonal(both) >= asked[other]:
                found[self._names[other]] = tuple(sorted(both, key=itemgetter(1)))
        return found


def _in_common(ours: Mapping[int, int], theirs: array[int]) -> set[int]:
    """Return the fingerprints that two texts have; a text much longer than ours is not gone through, but searched."""
    if len(theirs) <= MUCH_LONGER * len(ours):
        return ours.keys() & theirs
    return {f for f in ours if f in theirs[(place := bisect_left(theirs, f)) : place + 1]}


def _limits() -> list[int]:
    """Return where parts of the fingerprints end, about equal ones: as the least of some hashes, most are small."""
    shares = (part / _PARTS for part in range(1, _PARTS))
    return [*(round((1 - (1 - share) ** (1 / WINNOWING_WINDOW)) * (1 << _HASH_BITS)) for share in shares), 1 << 63]
