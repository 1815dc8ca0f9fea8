"""Where articles stand on a line of time: the geometry of the chart on a story's page, in whole units of its view box.

Dates come in as days, records with coordinates go out. An article is a bar from the first to the last day on which it
can have appeared, as wide as its key where the day is known; updates and corrections follow it on a thread. Bars that
would touch stand in lanes below each other. The one thing a reader would not guess: what happened on the day of
publication is drawn behind the bar, since nothing in a date says where in the day it was.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from typing import Literal, NamedTuple

from twosource.model import Date

WIDTH = 640
MOST_LANES = 24
MOST_MARKS = 4
KEY = 26
MARK = 14
_MARGIN = 74
_INSIDE = WIDTH - 2 * _MARGIN
_LANE = 30
_TOP = 20
_FOOT = 36
# How wide the name of a day, a month or a year may be.
_DAY, _MONTH, _YEAR = 140, 120, 60
_FEWEST_DAYS = 3

Kind = Literal["updated", "corrected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that a date may mean, counted from the year 1, both included; `vague` if it is about or perhaps then."""

    first: int
    last: int
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An article: its key, when it was published, and what happened to it later."""

    key: str
    published: Days
    later: tuple[tuple[Kind, Days], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """An article from its left edge on; `y` is the middle. `vague` where the day is not known for sure.

    `before` and `after` say that it may have appeared before or after the days that the chart reaches.
    """

    key: str
    x: int
    y: int
    width: int
    vague: bool
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The middle of the sign for what happened to an article later."""

    kind: Kind
    x: int
    y: int
    vague: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A line from an article to what happened to it last."""

    x: int
    y: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A date on the axis, as precise as the ticks are apart."""

    x: int
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The chart: `axis` is the height of the line of time, `left_out` are the keys for which no lane was left."""

    width: int
    height: int
    axis: int
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    threads: tuple[Thread, ...]
    ticks: tuple[Tick, ...]
    left_out: tuple[str, ...]


def days(value: Date) -> Days:
    """Return the days that a date may mean."""
    end = value.last
    last_month = end.month or 12
    last_day = end.day or monthrange(end.year, last_month)[1]
    return Days(
        first=calendar_date(value.year, value.month or 1, value.day or 1).toordinal(),
        last=calendar_date(end.year, last_month, last_day).toordinal(),
        vague=value.unsure,
    )


def timeline(articles: Sequence[Appearance]) -> Timeline | None:
    """Return the chart of these articles, None where there is none; n log n in them."""
    if not articles:
        return None
    scale = _Scale(articles)
    placed = [_placed(scale, article) for article in articles]
    lanes = _lanes(placed)
    drawn = [(_TOP + _LANE * lane, each) for lane, each in zip(lanes, placed, strict=True) if lane >= 0]
    axis = _TOP + _LANE * (max(lanes) + 1)
    return Timeline(
        width=WIDTH,
        height=axis + _FOOT,
        axis=axis,
        bars=tuple(replace(each.bar, y=y) for y, each in drawn),
        marks=tuple(mark for y, each in drawn for mark in each.marks(y)),
        threads=tuple(
            Thread(x=each.bar.x + each.bar.width, y=y, end=each.signs[-1]) for y, each in drawn if each.signs
        ),
        ticks=tuple(_ticks(scale)),
        left_out=tuple(article.key for article, lane in zip(articles, lanes, strict=True) if lane < 0),
    )


class _Scale:
    """Days to places: each day has the same width. The chart reaches as far as known days do, and what lies beyond."""

    __slots__ = ("count", "first")

    def __init__(self, articles: Sequence[Appearance]) -> None:
        told = [each for article in articles for each in _told(article)]
        self.first, last = _reach(told)
        self.count = last + 1 - self.first
        # Where there are few, empty days follow: a narrow window shows the beginning of the chart.
        self.count = max(self.count, _FEWEST_DAYS)

    def edge(self, day: int) -> int:
        """Return where a day starts."""
        return _MARGIN + (day - self.first) * _INSIDE // self.count

    def visible(self, when: Days) -> Days:
        """Return the part of a range of days that the chart reaches."""
        return replace(when, first=max(when.first, self.first), last=min(when.last, self.first + self.count - 1))

    def middle(self, when: Days) -> int:
        """Return the middle of a range of days."""
        return _MARGIN + (when.first + when.last + 1 - 2 * self.first) * _INSIDE // (2 * self.count)


def _told(article: Appearance) -> Iterator[Days]:
    """Yield the days of an article; of what happened later, none before its first: its sign stands behind the bar."""
    published = article.published
    yield published
    for _, when in article.later:
        yield replace(when, first=max(when.first, published.first), last=max(when.last, published.first))


def _reach(told: Sequence[Days]) -> tuple[int, int]:
    """Return the days that the chart must reach: all that are known to the day, and the whole of what is outside them.

    A year in which an article appeared would else press the days of a week into one place.
    """
    known = [each for each in told if each.first == each.last] or [min(told, key=lambda each: each.last - each.first)]
    first, last = min(each.first for each in known), max(each.last for each in known)
    for each in sorted(told, key=lambda each: (each.last - each.first, each.first)):
        if each.last < first or each.first > last:
            first, last = min(first, each.first), max(last, each.last)
    return first, last


class _Placed(NamedTuple):
    """An article with its bar, still without a lane, and where the signs for what happened later stand."""

    bar: Bar
    signs: tuple[int, ...]
    later: tuple[tuple[Kind, Days], ...]

    @property
    def end(self) -> int:
        return self.signs[-1] + MARK // 2 if self.signs else self.bar.x + self.bar.width

    def marks(self, y: int) -> Iterator[Mark]:
        for x, (kind, when) in zip(self.signs, self.later, strict=False):
            yield Mark(kind=kind, x=x, y=y, vague=when.vague or when.first < when.last)


def _placed(scale: _Scale, article: Appearance) -> _Placed:
    bar = _bar(scale, article.key, article.published)
    signs: list[int] = []
    free = bar.x + bar.width + 1 + MARK // 2
    for _, later in article.later[:MOST_MARKS]:
        signs.append(max(free, scale.middle(scale.visible(later))))
        free = signs[-1] + MARK
    return _Placed(bar, tuple(signs), article.later)


def _bar(scale: _Scale, key: str, when: Days) -> Bar:
    if when.first == when.last:
        return Bar(key=key, x=scale.middle(when) - KEY // 2, y=0, width=KEY, vague=when.vague)
    shown = scale.visible(when)
    before, after = when.first < shown.first, when.last > shown.last
    start = 2 if before else scale.edge(shown.first)
    end = WIDTH - _MARGIN + KEY // 2 if after else scale.edge(shown.last + 1)
    width = max(KEY, end - start)
    x = end - width if after else (start + end - width) // 2
    return Bar(key=key, x=x, y=0, width=width, vague=True, before=before, after=after)


def _lanes(placed: Sequence[_Placed]) -> list[int]:
    """Return for each article the uppermost lane in which it touches none that starts before, -1 where all are full."""
    lanes = [-1] * len(placed)
    free_at: list[int] = []
    for index in sorted(range(len(placed)), key=lambda index: (placed[index].bar.x, index)):
        each = placed[index]
        lane = next((lane for lane, free in enumerate(free_at) if free < each.bar.x), len(free_at))
        if lane == MOST_LANES:
            continue
        free_at[lane : lane + 1] = [each.end + 2]
        lanes[index] = lane
    return lanes


# -- the axis --------------------------------------------------------------------------------------------------------


_DAYS = (1, 2, 4, 7, 14)
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_DAYS_OF_A_MONTH = 30.4
_DAYS_OF_A_YEAR = 365.25


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """Yield the dates of the axis: the smallest step of days, months or years at which their names do not touch."""
    for step in _DAYS:
        if scale.count <= step * (_INSIDE // _DAY):
            ends = max(1, scale.first), min(calendar_date.max.toordinal(), scale.first + scale.count - 1)
            yield from (_day(scale, day) for day in range(ends[0], ends[1] + 1, step))
            return
    for step in _MONTHS:
        if scale.count <= step * _DAYS_OF_A_MONTH * (_INSIDE // _MONTH):
            yield from _parted(_starts(scale, step), _MONTH)
            return
    step = next(each for each in _YEARS if scale.count <= each * _DAYS_OF_A_YEAR * (_INSIDE // _YEAR))
    yield from _parted(_starts(scale, 12 * step), _YEAR)


def _day(scale: _Scale, day: int) -> Tick:
    at = calendar_date.fromordinal(day)
    date = Date(text="", year=at.year, month=at.month, day=at.day)
    return Tick(x=scale.middle(Days(first=day, last=day)), date=date)


def _starts(scale: _Scale, months: int) -> Iterator[Tick]:
    """Yield the starts of every so many months within the chart; whole years are told without a month."""
    first = calendar_date.fromordinal(scale.first)
    last = calendar_date.fromordinal(scale.first + scale.count - 1)
    start = (12 * first.year + first.month - 1) // months * months
    for count in range(start, 12 * last.year + last.month, months):
        year, month = divmod(count, 12)
        day = calendar_date(year, month + 1, 1).toordinal() if year else 0
        if day >= scale.first:
            yield Tick(x=scale.edge(day), date=Date(text="", year=year, month=0 if months % 12 == 0 else month + 1))


def _parted(ticks: Iterator[Tick], room: int) -> Iterator[Tick]:
    """Yield the ticks that stand far enough from the one before: months are not all of one length."""
    before = -room
    for tick in ticks:
        if tick.x - before >= room:
            before = tick.x
            yield tick
