"""Which of two overlapping articles appeared first: from what is declared, then from dates, else not known.

Overlaps and sources come in, the same overlaps go out with `earlier` and `earlier_basis` set. In this order:

1. Where one article's `based_on` names the other, the one named is the earlier. Two that name each other say nothing.
2. A date bounds the day on which an article appeared: `published` from both sides (2026-01 is any day of that month),
   `updated` from one side only, because the article was there by then. The earlier is the one whose last possible
   day lies before the other's first. The basis is `published` where the dates of publication tell it alone.

The one thing a reader would not guess follows from that: an update can prove an article the earlier one, never the
later one. Of two published on one day neither was first, whatever was changed in one of them afterwards: the other may
have copied the first version. A date with `~` or `?` bounds nothing.

A time of day tells more where its offset from UTC is stated: two such moments are compared before any days, since the
clock of one place may show another day than that of the other. A time without offset is of some place, and tells no
more than its day.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from twosource.model import Annotation, Date, Missing, Overlap, Source

Basis = Literal["", "published", "updated", "based-on"]

_Day = tuple[int, int, int]
_Moment = tuple[int, int]
# The last day and second that a date without a moment may mean, then what tells how well it is known.
_End = tuple[_Day, int, bool, _Day]
_BEFORE_ALL: _Day = (0, 0, 0)
_AFTER_ALL: _Day = (10_000, 0, 0)
_NEVER = 400_000_000_000  # seconds: in the year 12,675
_UNDATED: _End = (_AFTER_ALL, _NEVER, True, _AFTER_ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """The first and last day on which an article may have appeared; `last_updated` takes its update into account.

    `moment` has the first and the last second of its publication in UTC, where that is known, and `there_by` the last
    one by which it was there, by that or by its update.
    """

    first: _Day
    last: _Day
    last_updated: _Day
    moment: _Moment | None = None
    there_by: int | None = None


def directed(overlaps: Iterable[Overlap], sources: Iterable[Source]) -> tuple[Overlap, ...]:
    """Return the overlaps in their order, each with the source that appeared first and what tells so. Linear."""
    annotations = {source.id: source.annotation for source in sources}
    days = {source_id: appearance(annotation) for source_id, annotation in annotations.items()}
    found = []
    for overlap in overlaps:
        left, right = overlap.left, overlap.right
        told = _declared(left, right, annotations) or _dated(left, right, days[left], days[right])
        known = (overlap.earlier, overlap.earlier_basis)
        found.append(overlap if told == known else dataclasses.replace(overlap, earlier=told[0], earlier_basis=told[1]))
    return tuple(found)


def appearance(annotation: Annotation) -> Appearance:
    """Return between which days an article appeared, as far as its annotation tells."""
    return appeared(annotation.published, annotation.updated)


def appeared(published: Date | Missing, updated: Date | Missing = Missing.NOT_STATED) -> Appearance:
    """Return the same of two dates: of the publication, and of an update if there was one."""
    first, last = _bounds(published)
    _, changed = _bounds(updated)
    # An update before the publication is an error elsewhere; here it tells nothing.
    last_updated = min(last, changed) if changed >= first else last
    moment, then = _moment(published), _moment(updated)
    if moment is None and then is None:
        return Appearance(first=first, last=last, last_updated=last_updated)
    ends = [each[1] for each in (moment, then if changed >= first else None) if each is not None]
    return Appearance(
        first=first, last=last, last_updated=last_updated, moment=moment, there_by=min(ends) if ends else None
    )


def is_earlier(one: Appearance, other: Appearance) -> bool:
    """Say whether an article is known to have appeared before another, by the dates."""
    return _dated("one", "other", one, other)[0] == "one"


def in_order(sources: Sequence[Source]) -> list[Source]:
    """Return sources in the order in which they appeared, as far as their dates tell; undated ones last. n log n.

    Those whose moment is known are in the order of these, whatever the days of their places. Any other stands as late
    as it may: a day behind the moments of this day, a month behind its days, each before the first moment that is of a
    later day, or later than an update of it. So what is less known stands before nothing that may be earlier.
    """
    if len(sources) == 1:
        return list(sources)
    timed = sorted((moment, source.id, source) for source in sources if (moment := _moment(_published(source))))
    begun = [moment[0] for moment, _, _ in timed]
    # The day of a place counts from the first moment that is of it.
    days = list(accumulate((_bounds(_published(source))[0] for _, _, source in timed), max))
    found = [(place, True, _UNDATED, source) for place, (_, _, source) in enumerate(timed)]
    others = sorted((_end(source), source.id, source) for source in sources if not _moment(_published(source)))
    before = len(timed)
    for end, _, source in reversed(others):
        # What ends no later than another stands before nothing that the other does not.
        before = min(before, bisect_right(days, end[0]), bisect_right(begun, end[1]))
        found.append((before, False, end, source))
    return [source for *_, source in sorted(found, key=lambda each: (each[:3], each[3].id))]


def _end(source: Source) -> _End:
    """Return the ordering key of a source by the last day on which it may have appeared: the better known first."""
    date = _published(source)
    if not isinstance(date, Date):
        return _UNDATED
    seen = appearance(source.annotation)
    first, last = _stated_bounds(date)
    there_by = _NEVER if seen.there_by is None else seen.there_by
    # Of two that end on one day the one that begins later is known better.
    return min(last, seen.last_updated), there_by, date.unsure, (-first[0], -first[1], -first[2])


def is_precise(published: Date | Missing) -> bool:
    """Say whether a date tells the day without a doubt."""
    return isinstance(published, Date) and bool(published.day) and not published.unsure and published.until is None


def is_against_dates(basis: str, earlier: Annotation, later: Annotation) -> bool:
    """Say whether an order that is declared, by the basis of it, is not the one that the dates tell."""
    return basis == "based-on" and is_earlier(appearance(later), appearance(earlier))


def _moment(date: Date | Missing) -> _Moment | None:
    return date.moment if isinstance(date, Date) else None


def _bounds(date: Date | Missing) -> tuple[_Day, _Day]:
    """Return the first and the last day that a date may mean."""
    if not isinstance(date, Date) or date.unsure:
        return _BEFORE_ALL, _AFTER_ALL
    return _stated_bounds(date)


def _published(source: Source) -> Date | Missing:
    return source.annotation.published


def _stated_bounds(date: Date) -> tuple[_Day, _Day]:
    """Return the first and the last day of a date as it is written, certain or not."""
    last = date.last
    return (date.year, date.month or 1, date.day or 1), (last.year, last.month or 12, last.day or 31)


def _declared(left: str, right: str, annotations: dict[str, Annotation]) -> tuple[str, Basis] | None:
    left_rests = right in annotations[left].based_on
    right_rests = left in annotations[right].based_on
    if left_rests == right_rests:
        return None
    return right if left_rests else left, "based-on"


def _dated(left: str, right: str, here: Appearance, there: Appearance) -> tuple[str, Basis]:
    if here.moment and there.moment:
        if here.moment[1] < there.moment[0]:
            return left, "published"
        return (right, "published") if there.moment[1] < here.moment[0] else ("", "")
    if _was_there_before(here, there):
        return left, "updated"
    if _was_there_before(there, here):
        return right, "updated"
    return _by_days(left, right, here, there)


def _was_there_before(one: Appearance, other: Appearance) -> bool:
    """Say whether one was there at a known moment, by its update, before the other was published."""
    return one.there_by is not None and other.moment is not None and one.there_by < other.moment[0]


def _by_days(left: str, right: str, here: Appearance, there: Appearance) -> tuple[str, Basis]:
    if here.last < there.first:
        return left, "published"
    if there.last < here.first:
        return right, "published"
    if here.last_updated < there.first:
        return left, "updated"
    if there.last_updated < here.first:
        return right, "updated"
    return "", ""
