"""Pieces of sentences that stand in no language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import wording


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
