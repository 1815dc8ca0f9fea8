"""Where the shingles of a text stand, kept for a while: one text may be in many pairs.

Sketches come in, places by shingle go out, of each the first eight (`alignment` says why). The one thing a reader would
not guess: not the texts asked for last are kept but the longest, since a digest is asked for with each of its reports,
and others are in between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from twosource.shingles import Sketch, again_and_first

PLACES = 8
# A text so many times as long as another one is not read through for each such other.
MUCH_LONGER = 16

# The places of so many texts are kept, of the longest ones: their places are the dearest to find anew.
_KEPT = 4


class Standing:
    """The places of one text's shingles, worked out when first asked for; about 120 bytes a word."""

    __slots__ = ("_again", "_beyond", "_last", "_repeated", "shingles")

    def __init__(self, shingles: Sequence[int], again: Sequence[int]) -> None:
        """Start with the shingles of a text and where any stand again, both as a sketch has them."""
        self.shingles = shingles
        self._repeated = again
        self._last: Mapping[int, int] | None = None
        self._again: Mapping[int, list[int]] | None = None
        self._beyond: AbstractSet[int] | None = None

    @property
    def last(self) -> Mapping[int, int]:
        """Return where each shingle stands last."""
        if self._last is None:
            self._last = dict(zip(self.shingles, range(len(self.shingles)), strict=True))
        return self._last

    @property
    def again(self) -> Mapping[int, list[int]]:
        """Return the first eight places of each shingle that stands more than once."""
        if self._again is None:
            found: dict[int, list[int]] = {}
            for place, first in again_and_first(self._repeated):
                standing = found.setdefault(self.shingles[first], [first])
                if len(standing) < PLACES:
                    standing.append(place)
            self._again = found
        return self._again

    @property
    def beyond(self) -> AbstractSet[int]:
        """Return where a shingle stands for the ninth time or later."""
        if self._beyond is None:
            times = Counter[int]()
            found = set()
            for place, first in again_and_first(self._repeated):
                times[first] += 1
                if times[first] >= PLACES:
                    found.add(place)
            self._beyond = found
        return self._beyond

    def places(self, shingles: Iterable[int]) -> list[int]:
        """Return the first eight places of each of some shingles, ascending; linear in these once `last` is known."""
        shared = filter(self.last.__contains__, set(shingles))
        return sorted(place for shingle in shared for place in self.again.get(shingle) or (self.last[shingle],))

    def common(self, other: Standing) -> int:
        """Return how many shingles both of two texts have.

        Quickest where `last` is known here. Where one is much longer, linear in the other once its `last` is known.
        """
        shorter, longer = sorted((self, other), key=lambda standing: len(standing.shingles))
        if len(longer.shingles) > MUCH_LONGER * len(shorter.shingles):
            return sum(map(longer.last.__contains__, set(shorter.shingles)))
        return len(self.last.keys() & set(other.shingles))


class Standings:
    """The standings of the longest texts that were asked for, and of the last one."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[bytes, Standing] = {}

    def of(self, sketch: Sketch) -> Standing:
        """Return where the shingles of a text stand."""
        known = self._known.get(sketch.digest)
        if known is None:
            if len(self._known) >= _KEPT:
                del self._known[min(self._known, key=lambda digest: len(self._known[digest].shingles))]
            known = self._known[sketch.digest] = Standing(sketch.shingles, sketch.again)
        return known

    def forget(self) -> None:
        """Forget them all."""
        self._known.clear()
