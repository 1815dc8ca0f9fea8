"""Two rows of words beside each other: what was edited between them, and the longest run they have in common.

Rows of word keys come in, positions go out. The one thing a reader would not guess: neither answer is that of a full
comparison, which costs the product of the lengths. Edits are looked for within a few words of where the rows part,
since a passage is joined over small edits only; the longest run is found by naming runs of doubling length.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

# A passage may go on behind as many words on either side; so far apart its two rows can be.
_WINDOW = 12
# As many words must agree again, so that a lone "the" ends no edit.
_AGREE = 2


class Stretch(NamedTuple):
    """A stretch of both rows, half-open: the same words, or what stands on either side instead."""

    left: int
    left_end: int
    right: int
    right_end: int
    same: bool


def stretches(left: Sequence[str], right: Sequence[str]) -> tuple[Stretch, ...]:
    """Return the two rows in stretches that agree and stretches that do not, in turn. Linear in the words."""
    found: list[Stretch] = []
    here = there = 0
    while here < len(left) or there < len(right):
        ahead = _ahead(left, right, here, there)
        if ahead:
            found.append(Stretch(here, here + ahead, there, there + ahead, same=True))
        else:
            step, other = _nearest(left, right, here, there)
            before = found.pop() if found and not found[-1].same else Stretch(here, here, there, there, same=False)
            found.append(Stretch(before.left, here + step, before.right, there + other, same=False))
            here, there = here + step, there + other
        here, there = here + ahead, there + ahead
    return tuple(found)


def _ahead(left: Sequence[str], right: Sequence[str], here: int, there: int) -> int:
    """Return how many words agree from two positions on."""
    limit = min(len(left) - here, len(right) - there)
    return next((step for step in range(limit) if left[here + step] != right[there + step]), limit)


def _nearest(left: Sequence[str], right: Sequence[str], here: int, there: int) -> tuple[int, int]:
    """Return how many words to pass over on each side until the rows agree again, the fewest in all."""
    on_left, on_right = len(left) - here, len(right) - there
    window = _WINDOW + _AGREE
    if min(on_left, on_right) > window and set(left[here : here + window]).isdisjoint(right[there : there + window]):
        return _WINDOW, _WINDOW
    for total in range(1, 2 * _WINDOW + 1):
        for step in range(max(0, total - _WINDOW), min(total, _WINDOW) + 1):
            if step <= on_left and total - step <= on_right and _agree(left, right, here + step, there + total - step):
                return step, total - step
    return min(1, on_left), min(1, on_right)


def _agree(left: Sequence[str], right: Sequence[str], here: int, there: int) -> bool:
    """Say whether two words in a row agree, or all that are left of either row; rows that end here agree."""
    ahead = left[here : here + _AGREE], right[there : there + _AGREE]
    fewest = min(map(len, ahead))
    if not fewest:
        return not any(ahead)
    return ahead[0][:fewest] == ahead[1][:fewest]


def longest_run(left: Sequence[str], right: Sequence[str]) -> tuple[int, int, int]:
    """Return the longest run of words in both rows as (start on the left, start on the right, words).

    The first of equals on the left, and there on the right. Costs n log n (after Karp, Miller and Rosenberg 1972).
    """
    levels = list(_doubling(left, right))
    if not levels:
        return 0, 0, 0
    words = 2 ** (len(levels) - 1)
    named = levels.pop()
    while levels:
        shorter = levels.pop()
        longer = _joined(named, shorter, words)
        if not longer[0].isdisjoint(longer[1]):
            named, words = (longer[0].names, longer[1].names), words + 2 ** len(levels)
    places: dict[Hashable, int] = {}
    for place, name in enumerate(named[1]):
        places.setdefault(name, place)
    start = next(place for place, name in enumerate(named[0]) if name in places)
    return start, places[named[0][start]], words


class _Names:
    """The runs of one length of a row, each by its name, in order."""

    __slots__ = ("_distinct", "names")

    def __init__(self, names: list[int]) -> None:
        self.names = names
        self._distinct = set(names)

    def isdisjoint(self, other: _Names) -> bool:
        """Say whether two rows have no run in common."""
        return self._distinct.isdisjoint(other._distinct)


_Both = tuple[list[int], list[int]]


def _doubling(left: Sequence[str], right: Sequence[str]) -> Iterator[_Both]:
    """Yield the names of all runs of 1, 2, 4… words, as long as there is one in both rows."""
    numbers: dict[str, int] = {}
    named = (
        [numbers.setdefault(word, len(numbers)) for word in left],
        [numbers.setdefault(word, len(numbers)) for word in right],
    )
    words = 1
    while named[0] and named[1] and not set(named[0]).isdisjoint(named[1]):
        yield named
        longer = _joined(named, named, words)
        named = longer[0].names, longer[1].names
        words *= 2


def _joined(named: _Both, behind: _Both, words: int) -> tuple[_Names, _Names]:
    """Return the names of runs of so many words, lengthened by what stands behind them."""
    numbers: dict[tuple[int, int], int] = {}

    def side(own: list[int], next_: list[int]) -> _Names:
        pairs = zip(own, next_[words:], strict=False)
        return _Names([numbers.setdefault(pair, len(numbers)) for pair in pairs])

    return side(named[0], behind[0]), side(named[1], behind[1])
