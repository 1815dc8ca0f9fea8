"""Two texts in rows that keep both in order: each shared run beside its twin, and between them what is not shared.

Shared runs come in, rows come out. The one thing a reader would not guess: runs may stand in another order on the
right. The heaviest chain of runs that keep their order on both sides is the spine of the rows; every other run was
moved: its row stands where the left has it, and the right has the same words again in their own place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.model import SharedRun, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A run on both sides (`run` is its index), or what stands between two runs (`run` is -1; a range may be empty).

    `number` counts the runs in the order of the rows, from 1.
    """

    run: int
    left: Span
    right: Span
    number: int = 0
    moved: bool = False


def rows(runs: Sequence[SharedRun], left_end: int, right_end: int) -> Iterator[Row]:
    """Yield the rows of two texts of these lengths, in characters; n log n in the runs.

    Read down, the left ranges are the left text once from start to end but for overlaps of runs, and so are the right
    ones where the rows of moved runs are left out.
    """
    order = sorted(range(len(runs)), key=lambda index: (runs[index].left, runs[index].right, index))
    spine = frozenset(_spine(runs, order))
    here = there = 0
    for number, index in enumerate(order, start=1):
        run = runs[index]
        moved = index not in spine
        until = there if moved else run.right.start
        yield from _between(here, run.left.start, there, until)
        yield Row(run=index, left=run.left, right=run.right, number=number, moved=moved)
        here = max(here, run.left.end)
        there = there if moved else run.right.end
    yield from _between(here, left_end, there, right_end)


def _between(here: int, left_end: int, there: int, right_end: int) -> Iterator[Row]:
    left = Span(start=here, end=max(here, left_end))
    right = Span(start=there, end=max(there, right_end))
    if left.start < left.end or right.start < right.end:
        yield Row(run=-1, left=left, right=right)


def _spine(runs: Sequence[SharedRun], order: Sequence[int]) -> Iterator[int]:
    """Yield the runs of the chain with the most words in which each ends before the next starts, on both sides."""
    total: dict[int, int] = {}
    before: dict[int, int] = {}
    chains = _Chains()
    done = sorted(order, key=lambda index: runs[index].left.end)
    entered = 0
    for index in order:
        run = runs[index]
        while entered < len(done) and runs[done[entered]].left.end <= run.left.start:
            ended = done[entered]
            chains.add(runs[ended].right.end, total[ended], ended)
            entered += 1
        words, before[index] = chains.best(run.right.start)
        total[index] = words + run.left_words + run.right_words
    last = max(order, key=lambda index: (total[index], -index), default=-1)
    while last >= 0:
        yield last
        last = before[last]


class _Chains:
    """The heaviest chain that ends at or before each place on the right: ends and weights both grow."""

    __slots__ = ("_ends", "_heaviest")

    def __init__(self) -> None:
        self._ends: list[int] = []
        self._heaviest: list[tuple[int, int]] = []

    def best(self, place: int) -> tuple[int, int]:
        """Return weight and last run of the heaviest chain that ends by a place; (0, -1) where there is none."""
        at = bisect_right(self._ends, place)
        return self._heaviest[at - 1] if at else (0, -1)

    def add(self, end: int, weight: int, run: int) -> None:
        """Enter a chain; those that end later and weigh no more are forgotten."""
        if self.best(end)[0] >= weight:
            return
        at = stop = bisect_left(self._ends, end)
        while stop < len(self._ends) and self._heaviest[stop][0] <= weight:
            stop += 1
        self._ends[at:stop] = [end]
        self._heaviest[at:stop] = [(weight, run)]
