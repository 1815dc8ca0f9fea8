"""Headings of a page never skip a level, whatever an article did."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.markup import read_article
from twosource.model import Document, RawText
from twosource.outline import outlined


def _document(levels: Sequence[int]) -> Document:
    html = "".join(f"<h{level}>Heading {number}</h{level}><p>Text.</p>" for number, level in enumerate(levels))
    return read_article(RawText(html), "html", "a.html").document


def _tags(document: Document, shown: range | None = None) -> list[int]:
    made = outlined(document, range(len(document.blocks)) if shown is None else shown)
    return [int(element.tag[1]) for element in made.elements if element.tag[0] == "h"]


@pytest.mark.parametrize(
    ("levels", "want"),
    [
        pytest.param([], [], id="none"),
        pytest.param([2, 2, 2], [1, 1, 1], id="alike"),
        pytest.param([1, 2, 3, 2, 1], [1, 2, 3, 2, 1], id="well made"),
        pytest.param([1, 6, 1, 4], [1, 2, 1, 2], id="gaps"),
        pytest.param([4, 2, 3], [1, 1, 2], id="begins too deep"),
        pytest.param([1, 3, 2], [1, 2, 2], id="back by half"),
    ],
)
def test_outlined(levels: Sequence[int], want: Sequence[int]) -> None:
    assert _tags(_document(levels)) == want


def test_only_what_is_shown_counts() -> None:
    document = _document([1, 2, 3])
    assert _tags(document, range(2, 6)) == [1, 1, 2]


@given(st.lists(st.integers(1, 6), max_size=12))
def test_no_level_is_skipped(levels: list[int]) -> None:
    tags = _tags(_document(levels))
    assert len(tags) == len(levels)
    assert all(after <= before + 1 for before, after in zip([0, *tags], tags, strict=False))
