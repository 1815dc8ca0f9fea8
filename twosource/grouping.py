"""Sources that are one story whatever their terms: declared so, decided so by a person, or near-copies of each other.

The sources of one neighbourhood come in, groups of them go out, for `linkage` to grow. The one thing a reader would not
guess: what is declared bars as well as joins. A set has at most one declared story and never two sources that a person
keeps apart, so the order matters in which links are followed: what is declared, what a person decided, then
near-copies, the one first that has most in common.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from twosource.linkage import Days, Group, joined_days
from twosource.model import Date, Missing, Source

# What a person decided of two sources, by their ids as the annotation has them.
_Decision = tuple[str, str]


def groups(
    sources: Sequence[Source], apart: Iterable[_Decision], copies: Mapping[tuple[str, str], float]
) -> list[Group]:
    """Return the sources, as their positions, in groups, each sorted, in the order of their first members.

    `apart` are the sources that a person keeps apart, one of which may be elsewhere; `copies` are the near-copies with
    the greater share that one has of the other. Near-linear in what comes in.
    """
    sets = _Sets(sources)
    sets.join_declared()
    sets.keep_apart(apart)
    sets.join(decided(sources, "same-story", "duplicate-of"))
    # Of two declared stories that one source copies from, the one that it has more of.
    sets.join(sorted(copies, key=lambda pair: (-copies[pair], pair)))
    return sets.groups()


def decided(sources: Iterable[Source], *verdicts: str) -> Iterator[_Decision]:
    """Yield the pairs of ids that a person gave one of the verdicts."""
    for source in sources:
        for override in source.annotation.dedup:
            if override.verdict in verdicts:
                yield source.id, override.target


class _Sets:
    """Disjoint sets of sources, each with at most one declared story, and none with two sources kept apart."""

    __slots__ = ("_apart", "_index", "_parents", "_sources", "_stories")

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._index = {source.id: index for index, source in enumerate(sources)}
        self._parents = list(range(len(sources)))
        self._stories = [source.annotation.story for source in sources]
        self._apart: list[frozenset[_Decision]] = [frozenset()] * len(sources)

    def join_declared(self) -> None:
        """Join the sources that name the same story."""
        first: dict[str, int] = {}
        for index, source in enumerate(self._sources):
            if source.annotation.story:
                self._join(first.setdefault(source.annotation.story, index), index)

    def keep_apart(self, pairs: Iterable[_Decision]) -> None:
        """Bar pairs of ids from one set, but for those that are in one already."""
        for pair in pairs:
            roots = {self._root(self._index[name]) for name in pair if name in self._index}
            if len(roots) > 1 or not self._index.keys() >= set(pair):
                for root in roots:
                    self._apart[root] |= {pair}

    def join(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join the sets of pairs of ids, but for unknown ones, those of two declared stories and those kept apart."""
        for left, right in pairs:
            if left in self._index and right in self._index:
                self._join(self._index[left], self._index[right])

    def groups(self) -> list[Group]:
        """Return the sets, each sorted, in the order of their first members."""
        sets: dict[int, list[int]] = {}
        for index in range(len(self._parents)):
            sets.setdefault(self._root(index), []).append(index)
        return [
            Group(
                members=tuple(members),
                declared=bool(self._stories[root]),
                days=_days([self._sources[member] for member in members]),
                apart=self._apart[root],
            )
            for root, members in sets.items()
        ]

    def _root(self, index: int) -> int:
        parents = self._parents
        while parents[index] != index:
            parents[index] = index = parents[parents[index]]
        return index

    def _join(self, left: int, right: int) -> None:
        left, right = self._root(left), self._root(right)
        declared = {self._stories[left], self._stories[right]} - {""}
        if left != right and len(declared) <= 1 and self._apart[left].isdisjoint(self._apart[right]):
            self._parents[right] = left
            self._stories[left] = "".join(declared)
            self._apart[left] |= self._apart[right]


def _days(sources: Iterable[Source]) -> Days | None:
    """Return the days of sources, from publication to update, as `joined_days` has them."""
    days = None
    for source in sources:
        for date in (source.annotation.published, source.annotation.updated):
            days = joined_days(days, _possible_days(date))
    return days


def _possible_days(date: Date | Missing) -> Days | None:
    """Return the last and the first day that a date may mean; None where it is doubtful, or not known."""
    if isinstance(date, Missing) or date.uncertain or date.last.uncertain:
        return None
    first = dt.date(date.year, date.month or 1, date.day or 1)
    end = date.last
    if end.day:
        return dt.date(end.year, end.month, end.day).toordinal(), first.toordinal()
    # The day before the next month: the last year of the calendar has none, and a day more or less tells nothing.
    last = dt.date(end.year, end.month or 12, 28) + dt.timedelta(days=3)
    return last.toordinal(), first.toordinal()
