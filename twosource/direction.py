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
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from twosource.model import Annotation, Date, Missing, Overlap, Source

Basis = Literal["", "published", "updated", "based-on"]

_Day = tuple[int, int, int]
_Moment = tuple[int, int]
_BEFORE_ALL: _Day = (0, 0, 0)
_AFTER_ALL: _Day = (10_000, 0, 0)


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


def is_against_dates(basis: str, earlier: Annotation, later: Annotation) -> bool:
    """Say whether an order that is declared, by the basis of it, is not the one that the dates tell."""
    return basis == "based-on" and is_earlier(appearance(later), appearance(earlier))


def _moment(date: Date | Missing) -> _Moment | None:
    return date.moment if isinstance(date, Date) else None


def _bounds(date: Date | Missing) -> tuple[_Day, _Day]:
    """Return the first and the last day that a date may mean."""
    if not isinstance(date, Date) or date.unsure:
        return _BEFORE_ALL, _AFTER_ALL
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
