"""Numbers, dates and what is missing, in the language of the pages."""

from __future__ import annotations

import pytest

from tests.spoken import spoken
from twosource import phrasing, values
from twosource.model import Date, Missing, OriginCount


@pytest.mark.parametrize(
    ("part", "whole", "want"),
    [
        pytest.param(277, 565, "49.0 %", id="seed"),
        pytest.param(0, 0, "0 %", id="nothing of nothing"),
        pytest.param(0, 9, "0 %", id="nothing"),
        pytest.param(9, 9, "100 %", id="all"),
        pytest.param(1, 100_000, "0.1 %", id="little is not nothing"),
        pytest.param(99_999, 100_000, "99.9 %", id="nearly all is not all"),
    ],
)
def test_share(part: int, whole: int, want: str) -> None:
    assert phrasing.share(spoken(), part, whole) == want


@pytest.mark.parametrize(
    ("first", "last", "want"),
    [(3, 3, "paragraph 3"), (8, 14, "paragraphs 8–14")],
)
def test_paragraphs(first: int, last: int, want: str) -> None:
    assert phrasing.paragraphs(spoken(), first, last) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param(Date(text="2026", year=2026), "2026", id="year"),
        pytest.param(Date(text="2026-01", year=2026, month=1), "January 2026", id="month"),
        pytest.param(Date(text="", year=2026, month=1, day=8, approximate=True), "about 8 January 2026", id="about"),
        pytest.param(Date(text="", year=2026, uncertain=True), "perhaps 2026", id="perhaps"),
        pytest.param(
            Date(text="", year=2026, month=1, day=28, until=Date(text="", year=2026, month=2, day=2)),
            "28 January 2026 to 2 February 2026",
            id="an interval",
        ),
    ],
)
def test_date(value: Date, want: str) -> None:
    assert phrasing.date(spoken(), value) == want


@pytest.mark.parametrize(("day", "want"), [(1, "1er mai 2026"), (2, "2 mai 2026"), (21, "21 mai 2026")])
def test_a_language_can_write_the_first_of_a_month_in_its_own_way(day: int, want: str) -> None:
    assert phrasing.date(spoken("fr"), Date(text="", year=2026, month=5, day=day)) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [(Missing.NOT_STATED, "not stated in the article"), (Missing.NOT_ANNOTATED, "not yet annotated")],
)
def test_missing(value: Missing, want: str) -> None:
    assert phrasing.missing(spoken(), value) == want


@pytest.mark.parametrize(
    ("least", "most", "want"),
    [
        (1, 1, "one origin"),
        (1, 2, "one to two origins"),
        (3, 3, "three origins"),
        (7, 14, "7–14 origins"),
        (14, 14, "14 origins"),
    ],
)
def test_origins(least: int, most: int, want: str) -> None:
    assert phrasing.origins(spoken(), OriginCount(at_least=least, at_most=most, of=most)) == want


@pytest.mark.parametrize(
    ("title", "want"),
    [
        pytest.param("Bridge shut", "“Bridge shut”", id="none of its own"),
        pytest.param("“Stale by Upper Sill”: the day", "“‘Stale by Upper Sill’: the day”", id="English"),
        pytest.param("„Stale“, sagt sie", "“‘Stale’, sagt sie”", id="German"),
        pytest.param("« Fini » et « passé »", "“‘Fini’ et ‘passé’”", id="French"),
        pytest.param("He said “no", "“He said “no”", id="never closed"),
    ],
)
def test_titled(title: str, want: str) -> None:
    assert phrasing.titled(spoken(), title) == want


@pytest.mark.parametrize(
    ("written", "want"),
    [
        pytest.param("2026-01-28T14:05Z", "28 January 2026, 14:05 UTC", id="UTC"),
        pytest.param("2026-01-28T14:05:09+09:00", "28 January 2026, 14:05:09 UTC+9", id="with seconds"),
        pytest.param("2026-01-28T14:05", "28 January 2026", id="of an unknown place"),
        pytest.param("2026-01-28", "28 January 2026", id="a day"),
    ],
)
def test_moment(written: str, want: str) -> None:
    value = values.date(written)
    assert isinstance(value, Date)
    assert phrasing.moment(spoken(), value) == want
