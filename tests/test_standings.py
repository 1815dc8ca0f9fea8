"""Where shingles stand: their first places, and which texts these are kept of."""

from __future__ import annotations

import pytest

from twosource.shingles import Hasher, Sketch, sketch
from twosource.standings import PLACES, Standing, Standings
from twosource.text import words


def read(text: str) -> Sketch:
    return sketch(words(text), text.split(), Hasher())


def standing(text: str | list[int]) -> Standing:
    """Return where the shingles of a text, or of numbers in place of shingles, stand."""
    shingles = list(read(text).shingles) if isinstance(text, str) else text
    again = [(place, shingles.index(one)) for place, one in enumerate(shingles) if one in shingles[:place]]
    return Standing(shingles, [place for pair in again for place in pair])


@pytest.mark.parametrize(
    ("there", "here", "expected"),
    [
        pytest.param([1, 2, 3], [3, 1], [0, 2], id="each once, in the order of the text"),
        pytest.param([1, 2, 1, 3, 1], [1], [0, 2, 4], id="one that stands again"),
        pytest.param([7] * 12, [7, 7], list(range(PLACES)), id="the first eight"),
        pytest.param([1, 2], [3], [], id="none"),
        pytest.param([], [3], [], id="a text without any"),
    ],
)
def test_places(there: list[int], here: list[int], expected: list[int]) -> None:
    assert standing(there).places(here) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("a b c d e f", "x a b c d e", 2, id="two"),
        pytest.param("a b c d a b c d", "a b c d e f g h i j k", 1, id="one, twice in one of them"),
        pytest.param("a b c", "a b c d", 0, id="too short"),
        pytest.param("a b c d e", " ".join(["a b c d e f", *map(str, range(90))]), 2, id="one much longer"),
    ],
)
def test_shingles_in_common(one: str, other: str, expected: int) -> None:
    left, right = standing(one), standing(other)
    assert left.common(right) == right.common(left) == expected


def test_the_longest_texts_are_kept_and_the_last_one() -> None:
    standings = Standings()
    long = [read(" ".join(f"{letter}{n}" for n in range(60))) for letter in "abc"]
    known = [standings.of(text) for text in long]
    for number in range(20):
        short = read(f"{number} is one of many short texts")
        assert standings.of(short) is standings.of(short)
    assert [standings.of(text) for text in long] == known
    standings.forget()
    assert standings.of(long[0]) is not known[0]


@pytest.mark.parametrize(
    ("shingles", "expected"),
    [
        pytest.param([1, 2, 3], set(), id="each once"),
        pytest.param([1] * PLACES, set(), id="eight times"),
        pytest.param([1, *[2] * (PLACES + 2)], {PLACES + 1, PLACES + 2}, id="ten times"),
        pytest.param([1, 2] * (PLACES + 1), {2 * PLACES, 2 * PLACES + 1}, id="two nine times"),
    ],
)
def test_beyond(shingles: list[int], expected: set[int]) -> None:
    assert standing(shingles).beyond == expected
