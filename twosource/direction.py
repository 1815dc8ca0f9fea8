"""Which of two overlapping articles appeared first: from what is declared, then from dates, else not known.

Overlaps and sources come in, the same overlaps go out with `earlier` and `earlier_basis` set. In this order:

1. Where one article's `based_on` names the other, the one named is the earlier. Two that name each other say nothing.
2. A date bounds the day on which an article appeared: `published` from both sides (2026-01 is any day of that month),
   `updated` from one side only, because the article was there by then. The earlier is the one whose last possible
   day lies before the other's first. The basis is `published` where the dates of publication tell it alone.

The one thing a reader would not guess follows from that: an update can prove an article the earlier one, never the
later one. Of two published on one day neither was first, whatever was changed in one of them afterwards: the other may
have copied the first version. A date with `~` or `?` bounds nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from twosource.model import Annotation, Date, Missing, Overlap, Source

Basis = Literal["", "published", "updated", "based-on"]

_Day = tuple[int, int, int]
_BEFORE_ALL: _Day = (0, 0, 0)
_AFTER_ALL: _Day = (10_000, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """The first and last day on which an article may have appeared; `last_updated` takes its update into account."""

    first: _Day
    last: _Day
    last_updated: _Day


def directed(overlaps: Iterable[Overlap], sources: Iterable[Source]) -> tuple[Overlap, ...]:
    """Return the overlaps in their order, each with the source that appeared first and what tells so. Linear."""
    annotations = {source.id: source.annotation for source in sources}
    days = {source_id: appearance(annotation) for source_id, annotation in annotations.items()}
    found = []
    for overlap in overlaps:
        left, right = overlap.left, overlap.right
        told = _declared(left, right, annotations) or _dated(left, right, days)
        known = (overlap.earlier, overlap.earlier_basis)
        found.append(overlap if told == known else dataclasses.replace(overlap, earlier=told[0], earlier_basis=told[1]))
    return tuple(found)


def appearance(annotation: Annotation) -> Appearance:
    """Return between which days an article appeared, as far as its annotation tells."""
    first, last = _bounds(annotation.published)
    _, updated = _bounds(annotation.updated)
    # An update before the publication is an error elsewhere; here it tells nothing.
    return Appearance(first=first, last=last, last_updated=min(last, updated) if updated >= first else last)


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


def _dated(left: str, right: str, days: dict[str, Appearance]) -> tuple[str, Basis]:
    here, there = days[left], days[right]
    if here.last < there.first:
        return left, "published"
    if there.last < here.first:
        return right, "published"
    if here.last_updated < there.first:
        return left, "updated"
    if there.last_updated < here.first:
        return right, "updated"
    return "", ""
