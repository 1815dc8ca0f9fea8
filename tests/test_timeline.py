"""Articles on a line of time: whole charts, and that nothing touches or leaves the chart, whatever the dates."""

from __future__ import annotations

from datetime import date as calendar_date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import values
from twosource.model import Date
from twosource.timeline import KEY, MARK, MOST_LANES, MOST_MARKS, Appearance, Days, Kind, Timeline, days, timeline


def _room(date: Date) -> int:
    """Return how wide the name of a tick may be."""
    return 140 if date.day else 120 if date.month else 60


def _date(text: str) -> Date:
    found = values.date(text)
    assert isinstance(found, Date)
    return found


def _article(key: str, published: str, *later: tuple[Kind, str]) -> Appearance:
    return Appearance(
        key=key,
        published=days(_date(published)),
        later=tuple((kind, days(_date(text))) for kind, text in later),
    )


def _chart(*articles: Appearance) -> Timeline:
    made = timeline(articles)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("2026-03-02", ("2026-03-02", "2026-03-02", False), id="a day"),
        pytest.param("2026-02", ("2026-02-01", "2026-02-28", False), id="a month"),
        pytest.param("2024~", ("2024-01-01", "2024-12-31", True), id="about a year"),
        pytest.param("2026-03-02?", ("2026-03-02", "2026-03-02", True), id="perhaps a day"),
        pytest.param("0001", ("0001-01-01", "0001-12-31", False), id="the first year"),
        pytest.param("9999-12-31", ("9999-12-31", "9999-12-31", False), id="the last day"),
    ],
)
def test_days(text: str, want: tuple[str, str, bool]) -> None:
    found = days(_date(text))
    ends = (calendar_date.fromordinal(day).isoformat() for day in (found.first, found.last))
    assert (*ends, found.vague) == want


def test_no_article_gives_no_chart() -> None:
    assert timeline([]) is None


def test_the_chart_of_four_articles() -> None:
    chart = _chart(
        _article("A", "2026-03-02"),
        _article("B", "2026-03-02", ("updated", "2026-03-04"), ("corrected", "2026-03")),
        _article("C", "2026-03"),
        _article("D", "2026-02"),
    )
    assert (chart.width, chart.height, chart.axis) == (640, 146, 110)
    assert [(bar.key, bar.x, bar.y, bar.width, bar.vague, bar.before, bar.after) for bar in chart.bars] == [
        ("A", 514, 20, 26, False, False, False),
        ("B", 514, 80, 26, False, False, False),
        ("C", 504, 50, 75, True, False, True),
        ("D", 74, 20, 430, True, False, False),
    ]
    assert [(mark.kind, mark.x, mark.y, mark.vague) for mark in chart.marks] == [
        ("updated", 558, 80, False),
        ("corrected", 572, 80, True),
    ]
    assert [(thread.x, thread.y, thread.end) for thread in chart.threads] == [(540, 80, 572)]
    assert [(tick.x, tick.date.iso) for tick in chart.ticks] == [
        (81, "2026-02-01"),
        (296, "2026-02-15"),
        (512, "2026-03-01"),
    ]
    assert chart.left_out == ()


@pytest.mark.parametrize(
    ("first", "last", "want"),
    [
        pytest.param("2026-03-02", "2026-03-02", ["2026-03-02", "2026-03-03", "2026-03-04"], id="one day"),
        pytest.param("2026-03-02", "2026-03-07", ["2026-03-02", "2026-03-04", "2026-03-06"], id="a week"),
        pytest.param("2026-03-02", "2026-05-02", ["2026-04", "2026-05"], id="two months"),
        pytest.param("2025-03-02", "2026-02-02", ["2025-04", "2025-07", "2025-10", "2026-01"], id="a year"),
        pytest.param(
            "1994-05-05", "2026-02-02", ["1995", "2000", "2005", "2010", "2015", "2020", "2025"], id="a generation"
        ),
        pytest.param("0001-01-01", "0001-01-02", ["0001-01-01", "0001-01-02", "0001-01-03"], id="the first days"),
        pytest.param("9999-12-31", "9999-12-31", ["9999-12-31"], id="the last day"),
        pytest.param("0001-01-01", "9999-12-31", ["2000", "4000", "6000", "8000"], id="all of time"),
    ],
)
def test_the_axis(first: str, last: str, want: list[str]) -> None:
    assert [tick.date.iso for tick in _chart(_article("A", first), _article("B", last)).ticks] == want


def test_many_on_one_day_are_capped_and_named() -> None:
    chart = _chart(*(_article(str(number), "2026-03-02") for number in range(60)))
    assert [bar.key for bar in chart.bars] == [str(number) for number in range(MOST_LANES)]
    assert chart.left_out == tuple(str(number) for number in range(MOST_LANES, 60))


def test_of_many_corrections_the_first_are_drawn() -> None:
    chart = _chart(_article("A", "2026-03-02", *(("corrected", "2026-03-02"),) * 9))
    bar = chart.bars[0]
    assert [mark.x - bar.x - bar.width for mark in chart.marks] == [8, 22, 36, 50]


_DAYS = st.builds(
    lambda first, length, vague: Days(first=first, last=first + length, vague=vague),
    st.integers(700_000, 760_000) | st.integers(740_000, 740_020),
    st.sampled_from([0, 0, 0, 27, 364]),
    st.booleans(),
)
_LATER = st.lists(st.tuples(st.sampled_from(["updated", "corrected"]), _DAYS), max_size=6).map(tuple)
# What a window of 320 pixels shows of the chart, which is drawn at least 36rem wide, in its units.
_NARROW = 286 * 640 // 612
_ARTICLES = st.lists(st.builds(Appearance, key=st.just("A"), published=_DAYS, later=_LATER), min_size=1, max_size=40)


@given(_ARTICLES)
def test_something_stands_where_a_narrow_window_begins(articles: list[Appearance]) -> None:
    chart = timeline(articles)
    assert chart is not None
    assert min(bar.x for bar in chart.bars) + KEY <= _NARROW


@given(_ARTICLES)
def test_nothing_touches_and_nothing_leaves_the_chart(articles: list[Appearance]) -> None:
    chart = timeline(articles)
    assert chart is not None
    lanes: dict[int, list[tuple[int, int]]] = {}
    for bar in chart.bars:
        assert bar.width >= KEY
        lanes.setdefault(bar.y, []).append((bar.x, bar.x + bar.width))
    for mark in chart.marks:
        lanes[mark.y].append((mark.x - MARK // 2, mark.x + MARK // 2))
    assert len(lanes) <= MOST_LANES
    for y, spans in lanes.items():
        assert 11 <= y <= chart.axis - 11
        assert all(before[1] < after[0] + 1 for before, after in pairwise(sorted(spans)))
        assert min(spans)[0] >= 0
        assert all(0 <= start < end <= chart.width for start, end in spans)
        assert max(end for _, end in spans) <= chart.width
    assert chart.axis < chart.height
    assert all(after.x - before.x >= _room(after.date) for before, after in pairwise(chart.ticks))
    assert all(_room(tick.date) // 2 <= tick.x <= chart.width - _room(tick.date) // 2 for tick in chart.ticks)
    assert chart.ticks
    assert len(chart.bars) + len(chart.left_out) == len(articles)


@given(_ARTICLES)
def test_who_came_first_stands_no_further_right(articles: list[Appearance]) -> None:
    articles = [
        Appearance(key=str(number), published=each.published, later=each.later[:MOST_MARKS])
        for number, each in enumerate(articles)
    ]
    chart = timeline(articles)
    assert chart is not None
    middle = {bar.key: 2 * bar.x + bar.width for bar in chart.bars}
    known = [each for each in articles if each.key in middle and each.published.first == each.published.last]
    told = [(each.published.first, middle[each.key]) for each in known]
    assert all(one[1] <= other[1] for one in told for other in told if one[0] < other[0])
