"""The longest run of words that two articles of a story have in common."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource.commonruns import longest_common
from twosource.model import CommonRun, Source, Span
from twosource.shingles import Hasher, Sketch, sketch
from twosource.text import word_keys, words

Make = Callable[..., Source]


def sketched(source: Source) -> Sketch:
    spans = words(source.document.text)
    return sketch(spans, word_keys(source.document.text, spans, {}), Hasher())


def compared(sources: list[Source]) -> dict[int, tuple[CommonRun, ...]]:
    return longest_common(sources, [sketched(source) for source in sources], range(len(sources)))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("one two three four", "one two five six", None, id="two words are none"),
        pytest.param("", "one two three", None, id="an empty text"),
        pytest.param("x one two three", "one two three y", ((2, 15), (0, 13), 3), id="three words"),
        pytest.param(
            "x y z one two three", "one two three u v w one two three", ((6, 19), (0, 13), 3), id="first of equals"
        ),
        pytest.param("b c d x a b c", "a b c y b c d", ((0, 5), (8, 13), 3), id="the first of equal threes"),
        pytest.param("a b c d z e f g h i", "e f g h i y a b c d", ((10, 19), (0, 9), 5), id="the longest of two"),
        pytest.param("a b c d e f x", "y a b c d e f", ((0, 11), (2, 13), 6), id="a stretch"),
        pytest.param("a b c d x a b c d e", "y a b c d e", ((10, 19), (2, 11), 5), id="goes on where it stands again"),
        pytest.param("z a b c d e", "a b c d x a b c d e", ((2, 11), (10, 19), 5), id="the same mirrored"),
    ],
)
def test_longest_common_run(
    make_source: Make, left: str, right: str, expected: tuple[tuple[int, int], tuple[int, int], int] | None
) -> None:
    found = compared([make_source("a", left), make_source("b", right)])
    if expected is None:
        assert found == {0: (), 1: ()}
        return
    here, there = (Span(start=start, end=end) for start, end in expected[:2])
    assert found == {
        0: (CommonRun(other="b", words=expected[2], span=here, other_span=there),),
        1: (CommonRun(other="a", words=expected[2], span=there, other_span=here),),
    }


def test_a_story_of_one_has_none(make_source: Make) -> None:
    assert compared([make_source("a", "one two three four")]) == {}


def test_the_first_twelve_others_are_compared(make_source: Make) -> None:
    sources = [make_source(f"s{number:02}", f"one two three x{number}") for number in range(15)]
    names = [source.id for source in sources]
    for position, runs in compared(sources).items():
        assert [run.other for run in runs] == [name for name in names if name != names[position]][:12]


def test_the_longest_stands_first(make_source: Make) -> None:
    sources = [make_source("a", "p q r s t u"), make_source("b", "p q r"), make_source("c", "q r s t u")]
    assert [(run.other, run.words) for run in compared(sources)[0]] == [("c", 5), ("b", 3)]


def longest_by_hand(left: list[str], right: list[str]) -> int:
    """Return the words of the longest run in common, by comparing every two places."""
    best = 0
    for start in range(len(left)):
        for place in range(len(right)):
            length = 0
            while left[start + length : start + length + 1] == right[place + length : place + length + 1] != []:
                length += 1
            best = max(best, length)
    return best


@settings(deadline=None)
@given(
    left=st.lists(st.integers(0, 40), min_size=1, max_size=30, unique=True),
    right=st.lists(st.integers(0, 40), min_size=1, max_size=40),
)
def test_nothing_longer_is_missed_where_the_first_text_repeats_nothing(
    make_source: Make, left: list[int], right: list[int]
) -> None:
    words_left, words_right = [f"w{n}" for n in left], [f"w{n}" for n in right]
    runs = compared([make_source("a", " ".join(words_left)), make_source("b", " ".join(words_right))])[0]
    longest = longest_by_hand(words_left, words_right)
    assert [run.words for run in runs] == ([longest] if longest >= 3 else [])


@pytest.mark.parametrize("piece", [pytest.param("a ", id="one word"), pytest.param("a b c d e ", id="periodic")])
def test_cost_is_linear(make_source: Make, piece: str) -> None:
    def cost(times: int) -> float:
        sources = [make_source("a", piece * times), make_source("b", piece * (times - 1) + "x")]
        sketches = [sketched(source) for source in sources]
        started = time.process_time()
        longest_common(sources, sketches, [0, 1])
        return time.process_time() - started

    assert grows_less_than(40, cost, 1_000, 16_000)
