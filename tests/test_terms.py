"""Term profiles: stems, rarity, names, figures, and what a large collection does to its subject."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import background, shingles, terms
from twosource.lexicon import Lexicon
from twosource.terms import LENGTH, Profile
from twosource.text import words


def without_subject(profiles: Sequence[Profile]) -> list[dict[str, int]]:
    """Return the vectors of a collection, its subject lighter."""
    holders = Counter(stem for profile in profiles for stem in profile.stems)
    weighed = terms.lighter({stem: count for stem, count in holders.items() if terms.step(count)})
    return [terms.vector(profile, weighed) for profile in profiles]


def profile(text: str) -> Profile:
    lexicon = Lexicon()
    return terms.profile(text, lexicon.read(words(text))[1], lexicon)


def without(text: str, *ranges: tuple[int, int]) -> Profile:
    """Return what is left of a text's profile without ranges of its words."""
    lexicon = Lexicon()
    keys, stems = lexicon.read(words(text))
    whole = terms.profile(text, stems, lexicon)
    return terms.remaining(whole, shingles.hashed(words(text), keys), ranges, lexicon)


def made(**weights: int) -> Profile:
    return Profile(tuple(weights), array("H", weights.values()))


def test_background_is_a_table_of_stems() -> None:
    frequencies = background.document_frequencies()
    assert len(frequencies) == 3759
    assert all(stem.isalpha() and stem == stem.casefold() and 0 < len(stem) <= 7 for stem in frequencies)
    assert min(frequencies.values()) > background.RARE_DOCUMENTS
    assert max(frequencies.values()) == background.DOCUMENTS == frequencies["the"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("the in a - …", (), id="nothing that tells"),
        pytest.param("the harbour’s harbours", ("harbour",), id="possessive and ending cut"),
        pytest.param("we met Lindal in lindau", ("lindal", "lindau", "met"), id="a name is heavier"),
        pytest.param("we met Lindal’s in lindau", ("lindal", "lindau", "met"), id="so is a name's possessive"),
        pytest.param("we met lindau. Lindal met", ("lindau", "lindal", "met"), id="a sentence's first word"),
        pytest.param("about zyxwvut 28,500", ("zyxwvut", "28,500"), id="a figure is as rare as a word can be"),
        pytest.param("lindau zyxwvut zyxwvut", ("zyxwvut", "lindau"), id="what is said twice is heavier"),
        pytest.param("北京市", ("北京", "京市"), id="characters in pairs"),
    ],
)
def test_profile(text: str, expected: tuple[str, ...]) -> None:
    found = profile(text)
    assert found.stems == expected
    assert list(found.weights) == sorted(found.weights, reverse=True)
    assert math.hypot(*found.weights) == pytest.approx(LENGTH if expected else 0, rel=1e-3)


def test_profile_is_bounded_and_what_it_leaves_out_counts() -> None:
    found = profile(" ".join(f"word{n}" for n in range(256)))
    assert found == Profile(tuple(f"word{n}" for n in range(64)), array("H", [LENGTH // 16] * 64))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param({}, {"a": 10}, 0, id="nothing"),
        pytest.param({"a": 10}, {"b": 10}, 0, id="nothing in common"),
        pytest.param({"a": 6, "b": 8}, {"b": 8, "a": 6}, 100, id="equal"),
        pytest.param({"a": 6, "b": 8}, {"b": 5, "c": 9}, 40, id="one term"),
    ],
)
def test_similarity(left: dict[str, int], right: dict[str, int], expected: int) -> None:
    assert terms.similarity(left, right) == terms.similarity(right, left) == expected


def test_collection_changes_nothing_while_no_term_runs_through_it() -> None:
    vectors = without_subject([made(lindal=6000, **{f"w{n}": 8000}) for n in range(127)])
    assert vectors == [{"lindal": 6000, f"w{n}": 8000} for n in range(127)]


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(127, {"w1": 8000, "lindal": 6000}, id="one less"),
        pytest.param(128, {"w1": 9650, "lindal": 2622}, id="just so many"),
        pytest.param(511, {"w1": 9650, "lindal": 2622}, id="up to four times as many"),
        pytest.param(512, {"w1": 9942, "lindal": 1077}, id="four times as many"),
        pytest.param(2048, {"w1": 10_000, "lindal": 53}, id="two thousand"),
        pytest.param(8192, {"w1": 10_000}, id="more than any event has"),
    ],
)
def test_subject_of_a_collection_becomes_lighter_in_steps(articles: int, expected: dict[str, int]) -> None:
    profiles = [made(w1=8000, lindal=6000)] + [made(lindal=LENGTH)] * (articles - 1)
    assert list(without_subject(profiles)[0].items()) == list(expected.items())


def test_what_a_profile_leaves_out_is_no_lighter_without_the_subject() -> None:
    profiles = [made(lindal=6000, w1=6000)] + [made(lindal=LENGTH)] * 8191
    # The rest is the root of 1 - 0.6² - 0.6², and stays.
    assert without_subject(profiles)[0] == {"w1": round(LENGTH * 0.6 / math.sqrt(1 - 0.36))}


def test_heaviest_comes_first_when_the_subject_is_lighter() -> None:
    profiles = [made(lindal=8000, w1=6000)] + [made(lindal=LENGTH)] * 127
    assert list(without_subject(profiles)[0]) == ["w1", "lindal"]


def test_a_subject_alone_is_nothing() -> None:
    assert without_subject([made(lindal=LENGTH)] * 8192) == [{}] * 8192


@given(words_=st.lists(st.sampled_from(["Lindal", "tanker", "the", "fuel", "28,500", "北京", "x"]), max_size=200))
def test_profile_has_the_length_of_all_profiles_and_no_word_is_too_much(words_: list[str]) -> None:
    found = profile(" ".join(words_))
    assert len(found.stems) == len(found.weights)
    assert sum(weight * weight for weight in found.weights) <= LENGTH**2 * 1.01


@pytest.mark.parametrize(
    ("text", "ranges", "expected"),
    [
        pytest.param("zyxwvut tanker lindau", [], "zyxwvut tanker lindau", id="nothing taken out"),
        pytest.param("zyxwvut tanker lindau", [(1, 2)], "zyxwvut lindau", id="a term that stands nowhere else goes"),
        pytest.param("zyxwvut tanker tanker lindau", [(1, 2)], "zyxwvut tanker lindau", id="one said twice stays once"),
        pytest.param("zyxwvut tanker's tankers lindau", [(1, 3)], "zyxwvut lindau", id="in whatever form it stood"),
        pytest.param(
            "zyxwvut the tanker of lindau", [(1, 2), (3, 4)], "zyxwvut tanker lindau", id="what tells nothing"
        ),
        pytest.param("a b c d lindau zyxwvut", [(0, 1), (5, 6)], "a b c d lindau", id="two ranges"),
        pytest.param("京都市 lindau 北京市", [(0, 3)], "lindau 北京市", id="characters in pairs"),
        pytest.param("京都 lindau 京都市", [(0, 2)], "lindau 京都市", id="a pair that stands elsewhere too"),
        pytest.param("zyxwvut tanker", [(0, 2)], "", id="everything"),
    ],
)
def test_what_remains_is_the_profile_of_the_rest(text: str, ranges: list[tuple[int, int]], expected: str) -> None:
    left, rest = without(text, *ranges), profile(expected)
    assert sorted(left.stems) == sorted(rest.stems)
    assert list(left.weights) == sorted(left.weights, reverse=True)
    told = dict(zip(left.stems, left.weights, strict=True))
    for stem, weight in zip(rest.stems, rest.weights, strict=True):
        assert told[stem] == pytest.approx(weight, abs=2)


def test_a_profile_without_nothing_is_the_same_one() -> None:
    lexicon = Lexicon()
    text = "the harbour of Lindal"
    keys, stems = lexicon.read(words(text))
    whole = terms.profile(text, stems, lexicon)
    assert terms.remaining(whole, shingles.hashed(words(text), keys), [(0, 1), (2, 3)], lexicon) is whole
