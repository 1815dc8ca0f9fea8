"""Kinds that authors name are said in the language of the pages; what nobody knows stays as it is written."""

from __future__ import annotations

import pytest

from tests.spoken import spoken
from twosource.statedkinds import KNOWN, About, in_words


@pytest.mark.parametrize(
    ("language", "about", "value", "want"),
    [
        pytest.param("en", "source-kind", "Press release", "press release", id="English"),
        pytest.param("de", "source-kind", "Press release", "Pressemitteilung", id="German"),
        pytest.param("fr", "source-kind", "fact-check", "vérification des faits", id="with a hyphen"),
        pytest.param("ko", "source-kind", "wire_story", "통신사 기사", id="another name"),
        pytest.param("ar", "source-kind", " news ", "خبر", id="white space"),
        pytest.param("de", "source-proximity", "the party itself", "die Beteiligten selbst", id="proximity"),
        pytest.param("de", "kind-of-claim", "figure", "Zahl", id="kind of a claim"),
        pytest.param("de", "source-kind", "Flugblatt, 1848", "Flugblatt, 1848", id="nobody's word but the author's"),
        pytest.param("de", "kind-of-claim", "report", "report", id="no word for a claim"),
        pytest.param("de", "source-kind", "", "", id="nothing"),
    ],
)
def test_in_words(language: str, about: About, value: str, want: str) -> None:
    assert in_words(spoken(language), about, value) == want


@pytest.mark.parametrize("language", ["en", "de", "fr", "ko", "ar"])
def test_each_known_value_has_a_word_of_its_own(language: str) -> None:
    say = spoken(language)
    for about, values in KNOWN.items():
        words = [in_words(say, about, value) for value in sorted(values)]
        assert len(set(words)) == len(words)
        assert all(words)
