"""What is new since the briefing before the latest: articles, stories and corrections, by dates that people wrote.

The catalogue comes in, a `News` goes out, or None where there is no earlier briefing with a date. A reader who knows
the briefing before is shown what came after its day. An article came when it entered the collection (`accessed`), else
when it was published. A date known to the month or year, or with `~` or `?`, may mean a day before or after: an article
that only such a date tells of is counted as not told, as one without any date is, and never left out silently.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.catalogue import Catalogue
from twosource.corrections import Correction
from twosource.groups import Groups
from twosource.model import Briefing, Date, Source

_Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What came after the day of the briefing `before`.

    `sources` stand newest first; `not_told` counts the articles of which no date tells whether they are new. `stories`
    gives the number of new articles of each story with a page that has any, by slug.
    """

    before: Briefing
    sources: tuple[Source, ...]
    not_told: int
    stories: Mapping[str, int]
    corrections: tuple[Correction, ...]


def news(catalogue: Catalogue, groups: Groups, corrections: Sequence[Correction]) -> News | None:
    """Return what is new since the last briefing that is older than the latest; linear."""
    before = _before(groups.briefings)
    if before is None or before.changed is None:
        return None
    day = _last_day(before.changed)
    new = tuple(source for source in groups.sources if _is_after(_came(source), day))
    return News(
        before=before,
        sources=new,
        not_told=sum(_is_after(_came(source), day) is None for source in groups.sources),
        stories=Counter(
            slug
            for source in new
            if (slug := catalogue.notes[source.id].story) and catalogue.has_story_page(catalogue.stories[slug])
        ),
        corrections=tuple(correction for correction in corrections if _is_after(correction.on, day)),
    )


def _before(briefings: Sequence[Briefing]) -> Briefing | None:
    """Return the newest briefing of an earlier day than the latest one; those without a date stand last."""
    latest = briefings[0].changed if briefings else None
    if latest is None:
        return None
    return next((each for each in briefings if each.changed and _last_day(each.changed) < _first_day(latest)), None)


def _came(source: Source) -> Date | None:
    for date in (source.annotation.accessed, source.annotation.published):
        if isinstance(date, Date):
            return date
    return None


def _is_after(date: Date | None, day: _Day) -> bool | None:
    """Say whether a date means a day after another; None where it may mean either."""
    if date is None or date.unsure:
        return None
    if _first_day(date) > day:
        return True
    return False if _last_day(date.last) <= day else None


def _first_day(date: Date) -> _Day:
    return date.year, date.month or 1, date.day or 1


def _last_day(date: Date) -> _Day:
    return date.year, date.month or 12, date.day or 31
