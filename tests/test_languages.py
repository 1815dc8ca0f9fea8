"""Languages in words."""

from __future__ import annotations

import pytest

from twosource.languages import language_name


@pytest.mark.parametrize(
    ("tag", "want"),
    [
        pytest.param("en", "English", id="language"),
        pytest.param("EN", "English", id="case tells nothing"),
        pytest.param("fil", "Filipino", id="three letters"),
        pytest.param("de-AT", "German (de-AT)", id="with a region"),
        pytest.param("zh-Hant-TW", "Chinese (zh-Hant-TW)", id="with a script and a region"),
        pytest.param("tlh", "tlh", id="not in the table"),
        pytest.param("x-private", "x-private", id="private use"),
        pytest.param("", "", id="none"),
    ],
)
def test_language_name(tag: str, want: str) -> None:
    assert language_name(tag) == want
