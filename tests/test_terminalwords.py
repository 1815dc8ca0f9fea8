"""English for the terminal."""

from __future__ import annotations

import pytest

from twosource import terminalwords
from twosource.model import Date, Missing


@pytest.mark.parametrize(("value", "want"), [(0, "0 stories"), (1, "1 story"), (1234, "1,234 stories")])
def test_figures(value: int, want: str) -> None:
    assert terminalwords.figures(value, "story", "stories") == want


@pytest.mark.parametrize(
    ("first", "last", "want"),
    [(3, 3, "paragraph 3"), (8, 14, "paragraphs 8–14")],
)
def test_paragraphs(first: int, last: int, want: str) -> None:
    assert terminalwords.paragraphs(first, last) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param(Date(text="2026", year=2026), "2026", id="year"),
        pytest.param(Date(text="2026-01", year=2026, month=1), "January 2026", id="month"),
        pytest.param(Date(text="", year=2026, month=1, day=8, approximate=True), "about 8 January 2026", id="about"),
        pytest.param(Date(text="", year=2026, uncertain=True), "perhaps 2026", id="perhaps"),
        pytest.param(
            Date(text="", year=2026, month=1, until=Date(text="", year=2026, month=2, day=2)),
            "January 2026 to 2 February 2026",
            id="an interval",
        ),
    ],
)
def test_date(value: Date, want: str) -> None:
    assert terminalwords.date(value) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [(Missing.NOT_STATED, "not stated in the article"), (Missing.NOT_ANNOTATED, "not yet annotated")],
)
def test_missing(value: Missing, want: str) -> None:
    assert terminalwords.missing(value) == want
