"""Word hashes, shingles, winnowing and Broder's measures."""

from __future__ import annotations

import pytest

from twosource import shingles
from twosource.shingles import Hasher, Sketch
from twosource.text import word_keys, words


def sketch(text: str) -> Sketch:
    spans = words(text)
    return shingles.sketch(spans, word_keys(text, spans, {}), Hasher())


def test_hashes_are_the_same_on_every_machine() -> None:
    found = sketch("the order of words counts")
    assert list(found.keys[:2]) == [12042570813047295278, 14579934511824334797]
    assert list(found.shingles) == [6456807920775018678, 4720175131427000913]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", (0, 0, 0, 0), id="nothing"),
        pytest.param("three words only", (3, 0, 0, 0), id="too short for a shingle"),
        pytest.param("one two three four", (4, 1, 1, 1), id="one shingle"),
        pytest.param("a b c d e f g", (7, 4, 4, 1), id="one window"),
        pytest.param("a a a a a a a a a a", (10, 7, 1, 1), id="one shingle over and over"),
    ],
)
def test_sketch_has(text: str, expected: tuple[int, int, int, int]) -> None:
    found = sketch(text)
    assert (len(found.keys), len(found.shingles), found.distinct, len(found.fingerprints)) == expected


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("Role, more limited role.", "role “more limited” ROLE", True, id="case and punctuation"),
        pytest.param("a b c d", "a b d c", False, id="order"),
        pytest.param("a a b b", "b b a a", False, id="the same words twice do not cancel out"),
        pytest.param("a b c \ud800", "a b c \ud801", False, id="lone surrogates"),
    ],
)
def test_digest_tells_texts_of_the_same_words(left: str, right: str, same: bool) -> None:  # noqa: FBT001 - a table
    assert (sketch(left).digest == sketch(right).digest) is same
    assert (list(sketch(left).shingles) == list(sketch(right).shingles)) is same


@pytest.mark.parametrize(
    ("hashes", "expected"),
    [
        pytest.param([], set(), id="nothing"),
        pytest.param([5, 3, 9], {3}, id="less than a window"),
        pytest.param([5, 3, 9, 7], {3}, id="one window"),
        pytest.param([5, 3, 9, 7, 8, 8], {3, 7}, id="the least of each window"),
    ],
)
def test_winnow(hashes: list[int], expected: set[int]) -> None:
    assert shingles.winnow(hashes, window=4) == expected


@pytest.mark.parametrize(
    ("common", "left", "right", "expected"),
    [
        pytest.param(0, 0, 0, (0.0, 0.0), id="empty"),
        pytest.param(3, 3, 3, (1.0, 1.0), id="equal"),
        pytest.param(2, 2, 8, (0.25, 1.0), id="one inside the other"),
        pytest.param(1, 4, 4, (1 / 7, 0.25), id="one in common"),
    ],
)
def test_measures(common: int, left: int, right: int, expected: tuple[float, float]) -> None:
    assert (shingles.resemblance(common, left, right), shingles.containment(common, left)) == expected
