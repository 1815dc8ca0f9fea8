"""Edits between two rows of words, and their longest common run: whole answers, and against plain comparison."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource.worddiff import Stretch, longest_run, stretches

ROWS = st.lists(st.sampled_from("abc"), max_size=14)


def marked(left: str, right: str) -> str:
    """Return both rows as one, edits in brackets."""
    a, b = left.split(), right.split()
    parts = []
    for part in stretches(a, b):
        here, there = a[part.left : part.left_end], b[part.right : part.right_end]
        parts += here if part.same else [f"[{' '.join(here)}|{' '.join(there)}]"]
    return " ".join(parts)


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        pytest.param("", "", "", id="nothing"),
        pytest.param("a b c", "a b c", "a b c", id="the same"),
        pytest.param("a b c d", "a x c d", "a [b|x] c d", id="another word"),
        pytest.param("a b c d", "a c d", "a [b|] c d", id="a word less"),
        pytest.param("a c d", "a b c d", "a [|b] c d", id="a word more"),
        pytest.param("a b", "a b c d", "a b [|c d]", id="more at the end"),
        pytest.param("x a b", "a b", "[x|] a b", id="less at the start"),
        pytest.param("a b the c d e", "a x the y d e", "a [b the c|x the y] d e", id="a lone word ends no edit"),
        pytest.param("a b", "c d", "[a b|c d]", id="nothing in common"),
    ],
)
def test_stretches(left: str, right: str, want: str) -> None:
    assert marked(left, right) == want


def test_a_long_edit_is_passed_over_word_by_word() -> None:
    left, right = ["a", *"p" * 30, "c", "d"], ["a", *"q" * 30, "c", "d"]
    assert stretches(left, right) == (
        Stretch(0, 1, 0, 1, same=True),
        Stretch(1, 31, 1, 31, same=False),
        Stretch(31, 33, 31, 33, same=True),
    )


@given(ROWS, ROWS)
def test_stretches_lie_side_by_side(left: list[str], right: list[str]) -> None:
    found = stretches(left, right)
    assert [word for part in found for word in left[part.left : part.left_end]] == left
    assert [word for part in found for word in right[part.right : part.right_end]] == right
    assert all(left[p.left : p.left_end] == right[p.right : p.right_end] for p in found if p.same)
    assert all(a.same != b.same for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        pytest.param("", "", (0, 0, 0), id="nothing"),
        pytest.param("a b", "c d", (0, 0, 0), id="nothing in common"),
        pytest.param("a b c", "", (0, 0, 0), id="one is empty"),
        pytest.param("a b c d e", "x b c d y", (1, 1, 3), id="in the middle"),
        pytest.param("a x a b", "a b a", (2, 0, 2), id="the longest"),
        pytest.param("a b x a b", "a b y a b", (0, 0, 2), id="the first of equals"),
        pytest.param("a a a a a a a", "a a a a a", (0, 0, 5), id="periodic"),
    ],
)
def test_longest_run(left: str, right: str, want: tuple[int, int, int]) -> None:
    assert longest_run(left.split(), right.split()) == want


@given(ROWS, ROWS)
def test_no_run_is_longer(left: list[str], right: list[str]) -> None:
    runs = [
        (-words, here, there)
        for here in range(len(left))
        for there in range(len(right))
        for words in range(1, 15)
        if left[here : here + words] == right[there : there + words]
        and len(left[here : here + words]) == len(right[there : there + words]) == words
    ]
    words, here, there = min(runs, default=(0, 0, 0))
    assert longest_run(left, right) == (here, there, -words)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("a", "a", id="one word"),
        pytest.param("ab", "ba", id="two words"),
        pytest.param("abc", "xyz", id="nothing in common"),
    ],
)
def test_cost_grows_with_the_words(left: str, right: str) -> None:
    def cost(times: int) -> float:
        started = time.process_time()
        stretches(list(left * times), list(right * times))
        longest_run(list(left * times), list(right * times))
        return time.process_time() - started

    assert grows_less_than(14, cost, 2_000, 8_000)
