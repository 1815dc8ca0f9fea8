"""Turns of phrase that more than one page uses."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import wording
from twosource.model import Date, Missing, OriginCount


@pytest.mark.parametrize(
    ("value", "want"),
    [(0, "no articles"), (1, "one article"), (2, "two articles"), (12, "twelve articles"), (1234, "1,234 articles")],
)
def test_counted(value: int, want: str) -> None:
    assert wording.counted(value, "article") == want


@pytest.mark.parametrize(("value", "want"), [(0, "0 stories"), (1, "1 story"), (1234, "1,234 stories")])
def test_figures(value: int, want: str) -> None:
    assert wording.figures(value, "story", "stories") == want


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
    assert wording.share(part, whole) == want


@pytest.mark.parametrize(
    ("items", "want"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_listed(items: Sequence[str], want: str) -> None:
    assert wording.listed(items) == want


def test_listed_with_another_conjunction() -> None:
    assert wording.listed(["title", "date"], "or") == "title or date"


@pytest.mark.parametrize(
    ("first", "last", "want"),
    [(3, 3, "paragraph 3"), (8, 14, "paragraphs 8–14")],
)
def test_paragraphs(first: int, last: int, want: str) -> None:
    assert wording.paragraphs(first, last) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param(Date(text="2026", year=2026), "2026", id="year"),
        pytest.param(Date(text="2026-01", year=2026, month=1), "January 2026", id="month"),
        pytest.param(Date(text="", year=2026, month=1, day=8, approximate=True), "about 8 January 2026", id="about"),
        pytest.param(Date(text="", year=2026, uncertain=True), "perhaps 2026", id="perhaps"),
    ],
)
def test_date(value: Date, want: str) -> None:
    assert wording.date(value) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [(Missing.NOT_STATED, "not stated in the article"), (Missing.NOT_ANNOTATED, "not yet annotated")],
)
def test_missing(value: Missing, want: str) -> None:
    assert wording.missing(value) == want


@pytest.mark.parametrize(
    ("least", "most", "want"),
    [(1, 1, "one origin"), (1, 2, "one to two origins"), (3, 3, "three origins")],
)
def test_origins(least: int, most: int, want: str) -> None:
    assert wording.origins(OriginCount(at_least=least, at_most=most, of=most)) == want


@pytest.mark.parametrize(
    ("name", "want"),
    [
        pytest.param("South Korea", "south-korea", id="words"),
        pytest.param("Zürich / Élysée", "zurich-elysee", id="accents"),
        pytest.param("한국", "x-1eb7da6d", id="no Latin letter"),
    ],
)
def test_slug(name: str, want: str) -> None:
    assert wording.slug(name) == want


@given(st.text())
def test_a_slug_is_safe_in_a_path(name: str) -> None:
    slug = wording.slug(name)
    assert 0 < len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("a  short\nline", "a short line", id="short enough"),
        pytest.param("one two three four", "one two …", id="cut between words"),
        pytest.param("unbreakable-word", "unbreakabl …", id="nowhere to cut"),
    ],
)
def test_shortened(text: str, want: str) -> None:
    assert wording.shortened(text, 12 if text.startswith("a ") else 10) == want
