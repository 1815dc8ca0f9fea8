"""Where the shingles of a text stand, kept for a while: one text may be in many pairs.

Sketches come in, places by shingle go out, of each the first eight (`alignment` says why). The one thing a reader would
not guess: not the texts asked for last are kept but the longest, since a digest is asked for with each of its reports,
and others are in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, count
from operator import ne

from twosource.shingles import Sketch

PLACES = 8
# A text so many times as long as another one is not read through for each such other.
MUCH_LONGER = 16

# The places of so many texts are kept, of the longest ones: their places are the dearest to find anew.
_KEPT = 4


class Standing:
    """The places of one text's shingles, worked out when first asked for; about 120 bytes a word."""

    __slots__ = ("_again", "_last", "shingles")

    def __init__(self, shingles: Sequence[int]) -> None:
        self.shingles = shingles
        self._last: Mapping[int, int] | None = None
        self._again: Mapping[int, list[int]] | None = None

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
            self._again = _places_again(self.shingles, self.last)
        return self._again

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
            known = self._known[sketch.digest] = Standing(sketch.shingles)
        return known

    def forget(self) -> None:
        """Forget them all."""
        self._known.clear()


def _places_again(shingles: Sequence[int], last: Mapping[int, int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    if len(last) < len(shingles):
        for place in compress(count(), map(ne, map(last.__getitem__, shingles), count())):
            found.setdefault(shingles[place], []).append(place)
        for shingle, standing in found.items():
            standing.append(last[shingle])
            del standing[PLACES:]
    return found
