"""Which of two articles appeared first, and what tells so."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.direction import appearance, directed, in_order, is_earlier
from twosource.model import Date, Missing, Overlap, Source
from twosource.values import date_or_interval

Make = Callable[..., Source]


def overlap(left: str = "a", right: str = "b", earlier: str = "") -> Overlap:
    return Overlap(
        left=left,
        right=right,
        runs=(),
        left_words=9,
        right_words=9,
        left_share=1.0,
        right_share=1.0,
        resemblance=1.0,
        left_containment=1.0,
        right_containment=1.0,
        verdict="non-derived",
        earlier=earlier,
    )


def day(text: str) -> Date | Missing:
    value = date_or_interval(text.replace("..", "/")) if text else Missing.NOT_ANNOTATED
    assert isinstance(value, Date | Missing)
    return value


# What each article states: "published", "published/updated", "/updated", then " > id" for what it is based on; two dots
# stand for an interval's stroke.
def stated(text: str) -> dict[str, object]:
    dates, _, origins = text.partition(" > ")
    published, _, updated = dates.partition("/")
    return {"published": day(published), "updated": day(updated), "based_on": tuple(origins.split())}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("", "", ("", ""), id="nothing known"),
        pytest.param("2026-01-28", "2026-01-29", ("a", "published"), id="the day before"),
        pytest.param("2026-01-29", "2026-01-28", ("b", "published"), id="the day after"),
        pytest.param("2026-01-28", "2026-01-28", ("", ""), id="one day"),
        pytest.param("2026-01-28", "", ("", ""), id="one day unknown"),
        pytest.param("2026-01-28~", "2026-02-28", ("", ""), id="approximate"),
        pytest.param("2026-01-28", "2026-02-28?", ("", ""), id="uncertain"),
        pytest.param("2026-01-28..2026-02-02", "2026-02-01", ("", ""), id="a day of an interval"),
        pytest.param("2026-01-28..2026-02-02", "2026-02-02..2026-02-09", ("", ""), id="intervals that meet"),
        pytest.param("2026-01-28..2026-02-02", "2026-02-03..2026-03", ("a", "published"), id="one interval, then one"),
        pytest.param("2026-01-28..2026-02-02~", "2026-02-03", ("", ""), id="an interval with an approximate end"),
        pytest.param("2026-01", "2026-02-03", ("a", "published"), id="months that do not meet"),
        pytest.param("2026-02-03", "2026-01", ("b", "published"), id="months that do not meet, mirrored"),
        pytest.param("2026-01", "2026-01-31", ("", ""), id="a day in the month"),
        pytest.param("2025", "2026", ("a", "published"), id="years"),
        pytest.param("2026", "2026-12", ("", ""), id="a month in the year"),
        pytest.param("2026-01-28/2026-02-09", "2026-01-29", ("a", "published"), id="published before, updated after"),
        pytest.param("2026-01-28/2026-01-30", "2026-01-28", ("", ""), id="one day, one updated later"),
        pytest.param("2026-01-28/2026-01-30", "2026-01-28/2026-01-29", ("", ""), id="one day, both updated"),
        pytest.param("/2026-01-28", "2026-01-29", ("a", "updated"), id="there by the update"),
        pytest.param("2026-01-29", "/2026-01-28", ("b", "updated"), id="there by the update, mirrored"),
        pytest.param("/2026-01-30", "2026-01-29", ("", ""), id="updated later, perhaps published before"),
        pytest.param("/2026-01-28", "/2026-01-30", ("", ""), id="only updates"),
        pytest.param("2026-01/2026-01-05", "2026-01-20", ("a", "updated"), id="the update narrows the month"),
        pytest.param("/2026-01-28~", "2026-01-29", ("", ""), id="approximate update"),
        pytest.param("2026-01-28/2026-01-02", "2026-01-29", ("a", "published"), id="an update before the publication"),
        pytest.param(" > b", "", ("b", "based-on"), id="declared"),
        pytest.param("", " > x a", ("a", "based-on"), id="declared, mirrored"),
        pytest.param("2026-01-28 > b", "2026-01-29", ("b", "based-on"), id="declared against the dates"),
        pytest.param("2026-01-28 > b", "2026-01-29 > a", ("a", "published"), id="each on the other, dates tell"),
        pytest.param(" > b", " > a", ("", ""), id="each on the other"),
        pytest.param("2026-01-28T10:00Z", "2026-01-28T12:00Z", ("a", "published"), id="two times of one day"),
        pytest.param("2026-01-28T10:00Z", "2026-01-28T10:30+01:00", ("b", "published"), id="by UTC, not by the clock"),
        pytest.param(
            "2026-01-28T23:30-05:00", "2026-01-29T03:00Z", ("b", "published"), id="against the days of clocks"
        ),
        pytest.param("2026-01-28T10:00Z", "2026-01-28T10:00:59Z", ("", ""), id="within the minute"),
        pytest.param("2026-01-28T10:00Z", "2026-01-28T10:01:00Z", ("a", "published"), id="the next minute"),
        pytest.param("2026-01-28T23:30-05:00", "2026-01-29T04:30Z", ("", ""), id="one moment, two days"),
        pytest.param("2026-01-28T10:00", "2026-01-28T12:00", ("", ""), id="times of unknown places"),
        pytest.param("2026-01-28T10:00", "2026-01-28T23:00Z", ("", ""), id="a time of an unknown place"),
        pytest.param(
            "2026-01-28T10:00", "2026-01-29T01:00Z", ("a", "published"), id="days, where a moment is not known"
        ),
        pytest.param("2026-01-28", "2026-01-28T12:00Z", ("", ""), id="a day and a time of it"),
        pytest.param("2026-01-28", "2026-01-29T12:00Z", ("a", "published"), id="a day and a time of the next"),
        pytest.param("2026-01-28T00:00Z", "2026-01-28T12:00Z", ("", ""), id="midnight stands for no time"),
        pytest.param("/2026-01-28T10:00Z", "2026-01-28T12:00Z", ("a", "updated"), id="there by a time"),
        pytest.param("2026-01-28T12:00Z", "2026-01-28/2026-01-28T10:00Z", ("b", "updated"), id="there by it, mirrored"),
        pytest.param("/2026-01-28T14:00Z", "2026-01-28T12:00Z", ("", ""), id="updated later that day"),
        pytest.param(
            "2026-01-29/2026-01-28T10:00Z", "2026-01-28T12:00Z", ("b", "published"), id="an update before, by its time"
        ),
        pytest.param("2026-01-28 > x", "2026-01-29 > x", ("a", "published"), id="both on a third"),
    ],
)
def test_directed(make_source: Make, left: str, right: str, expected: tuple[str, str]) -> None:
    sources = [make_source("a", "text", **stated(left)), make_source("b", "text", **stated(right))]
    for before in ("", "a", "b"):
        (found,) = directed([overlap(earlier=before)], sources)
        assert (found.earlier, found.earlier_basis) == expected


def test_overlaps_keep_their_order_and_all_else(make_source: Make) -> None:
    sources = [make_source(name, "text", **stated(f"2026-01-0{number}")) for number, name in enumerate("abc", 1)]
    given_overlaps = [overlap("b", "c"), overlap("a", "b"), overlap("a", "c")]
    found = directed(given_overlaps, sources)
    assert [(o.left, o.right, o.earlier) for o in found] == [("b", "c", "b"), ("a", "b", "a"), ("a", "c", "a")]
    assert directed(found, sources) == found


PART = st.sampled_from(
    [
        *("", "2026", "2026-01", "2026-02", "2026-01-01", "2026-01-31", "2026-02-01", "2026-01-28~"),
        *("2026-01-31T23:30-05:00", "2026-02-01T03:00Z", "2026-02-01T08:00+09:00", "2026-01-31T12:00"),
    ]
)


@given(stated_dates=st.lists(st.tuples(PART, PART), min_size=3, max_size=3))
def test_dates_never_go_in_a_circle(make_source: Make, stated_dates: list[tuple[str, str]]) -> None:
    sources = [
        make_source(name, "text", published=day(published), updated=day(updated))
        for name, (published, updated) in zip("abc", stated_dates, strict=True)
    ]
    pairs = [overlap("a", "b"), overlap("b", "c"), overlap("a", "c")]
    before = {(o.earlier, o.right if o.earlier == o.left else o.left) for o in directed(pairs, sources) if o.earlier}
    assert before not in ({("a", "b"), ("b", "c"), ("c", "a")}, {("b", "a"), ("c", "b"), ("a", "c")})


@pytest.mark.parametrize(
    "dates",
    [
        pytest.param(["2026-01-29T04:00+09:00", "2026-01-28T23:00Z", "2026-01-28T20:30-05:00"], id="moments, not days"),
        pytest.param(["2026-01-28T10:00Z", "2026-01-28T10:00:30Z", "2026-01-28T10:01Z"], id="moments that overlap"),
        pytest.param(
            ["2026-01-28T09:00Z", "2026-01-28T20:00Z", "2026-01-28", "2026-01-29"], id="a day behind its times"
        ),
        pytest.param(["2026-01-28", "2026-01-29T04:00+09:00", "2026-01-28T23:00Z"], id="a day before what is later"),
        pytest.param(["2026-01-02", "2026-01-31", "2026-01", "2026-02-01"], id="a month behind its days"),
        pytest.param(["2026-01-31T23:30-05:00", "2026-01", "2026-02-01T08:00-05:00"], id="a month behind its times"),
        pytest.param(["2026-01", "2026-02-01T08:00+09:00", "2026-01-31T23:30Z"], id="a month before what is later"),
        pytest.param(["2026-12-31", "2026-12", "2026", "2027-01-01", ""], id="a year, and no date"),
        pytest.param(
            ["2026-01-31", "2026-01-30..2026-01-31", "2026-01-29..2026-01-31", "2026-01-31~"], id="an interval"
        ),
        pytest.param(["2026-01-28T10:00", "2026-01-29", "2026-01-29T09:00"], id="times of some place are days"),
        pytest.param(["2026-01/2026-01-05", "2026-01-06", "2026~/2026-01-07"], id="there by an update"),
        pytest.param(["2026-01-28/2026-01-28T10:00Z", "2026-01-28T11:00Z"], id="there by a moment"),
        pytest.param(["2026-01-28", "2026-01-29", "", "/2026-01-01"], id="undated ones by their names"),
        pytest.param(["2026"], id="one alone"),
    ],
)
def test_order(make_source: Make, dates: list[str]) -> None:
    sources = [
        make_source(f"s{place}", "text", **{**stated(written), "based_on": ()}) for place, written in enumerate(dates)
    ]
    assert in_order(sources[::-1]) == sources


@given(stated_dates=st.lists(st.tuples(PART.filter(bool), PART), min_size=2, max_size=6))
def test_order_is_never_against_what_dates_tell(make_source: Make, stated_dates: list[tuple[str, str]]) -> None:
    sources = [
        make_source(f"s{place}", "text", published=day(published), updated=day(updated))
        for place, (published, updated) in enumerate(stated_dates)
    ]
    order = [appearance(source.annotation) for source in in_order(sources)]
    assert not [(one, other) for one, other in combinations(order, 2) if is_earlier(other, one)]
    assert in_order(sources[::-1]) == in_order(sources)
