"""Term profiles: stems, rarity, names, figures, and what a large collection does to its subject."""

from __future__ import annotations

import math

import pytest

from twosource import background, terms
from twosource.text import word_keys, words


def profile(text: str) -> terms.Profile:
    spans = words(text)
    return terms.profile(text, word_keys(text, spans, {}), terms.Rarity())


def test_background_is_a_table_of_stems() -> None:
    frequencies = background.document_frequencies()
    assert len(frequencies) == 3759
    assert all(stem.isalpha() and stem == stem.casefold() and 0 < len(stem) <= 7 for stem in frequencies)
    assert min(frequencies.values()) > background.RARE_DOCUMENTS
    assert max(frequencies.values()) == background.DOCUMENTS == frequencies["the"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("the in a - …", [], id="nothing that tells"),
        pytest.param("the harbour’s harbours", ["harbour"], id="possessive and ending cut"),
        pytest.param("we met Lindal in lindau", ["lindal", "lindau", "met", "we"], id="a name is heavier"),
        pytest.param("about zyxwvut 28,500", ["28,500", "zyxwvut", "about"], id="a figure is heavier"),
        pytest.param("北京市", ["北京", "京市"], id="characters in pairs"),
    ],
)
def test_profile_order(text: str, expected: list[str]) -> None:
    found = profile(text)
    assert list(found) == expected
    assert math.fsum(weight**2 for weight in found.values()) == pytest.approx(1.0 if expected else 0.0)


def test_profile_is_bounded() -> None:
    assert len(profile(" ".join(f"word{n}" for n in range(500)))) == 80


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param({}, {"a": 1.0}, 0.0, id="nothing"),
        pytest.param({"a": 1.0}, {"b": 1.0}, 0.0, id="nothing in common"),
        pytest.param({"a": 0.6, "b": 0.8}, {"b": 0.8, "a": 0.6}, 1.0, id="equal"),
        pytest.param({"a": 0.6, "b": 0.8}, {"b": 0.5, "c": 9.0}, 0.4, id="one term"),
    ],
)
def test_similarity(left: terms.Profile, right: terms.Profile, expected: float) -> None:
    assert terms.similarity(left, right) == pytest.approx(expected)
    assert terms.similarity(left, right) == terms.similarity(right, left)


def test_collection_changes_nothing_while_no_term_runs_through_it() -> None:
    profiles = [{"lindal": 0.6, f"w{n}": 0.8} for n in range(120)]
    assert terms.without_subject(profiles) == profiles


@pytest.mark.parametrize(
    ("articles", "subject"),
    [
        pytest.param(121, 0.5881, id="just too many"),
        pytest.param(1000, 0.0875, id="a thousand"),
        pytest.param(20_000, 0.0023, id="all of very many"),
    ],
)
def test_subject_of_a_collection_becomes_light(articles: int, subject: float) -> None:
    profiles = [{"w1": 0.8, "lindal": 0.6}] * 2 + [{"lindal": 1.0}] * (articles - 2)
    found = terms.without_subject(profiles)[0]
    assert found["lindal"] == pytest.approx(subject, abs=5e-5)
    assert math.fsum(weight**2 for weight in found.values()) == pytest.approx(1.0)


def test_subject_that_says_nothing_any_more_is_left_out() -> None:
    profiles = [{"lindal": 0.6, "w1": 0.8}] + [{"lindal": 1.0}] * 900
    frequent = [{"about": 0.1, **terms_} for terms_ in profiles] + [{"about": 1.0}] * 90
    assert list(terms.without_subject(frequent)[0]) == ["w1", "lindal", "about"]
