"""Exact runs found by shingles that stand once are those found from every shingle in common."""

from __future__ import annotations

from array import array

from hypothesis import assume, given
from hypothesis import strategies as st

from twosource.alignment import common_seeds, exact_runs, runs_of_shingles
from twosource.shingles import Hasher, sketch
from twosource.text import words

ROWS = st.lists(st.sampled_from([" ".join(f"{letter}{n}" for n in range(9)) for letter in "abcdefgh"]), max_size=6)
# Long runs that differ in a word here and there, so that a run ends within what is compared at once.
EDITS = st.lists(st.tuples(st.integers(0, 53), st.sampled_from(["x", "y", ""])), max_size=3)


def edited(text: str, edits: list[tuple[int, str]]) -> str:
    row = text.split()
    for place, word in edits:
        row[place : place + 1] = [word] * (word != "")
    return " ".join(row)


@given(ROWS, ROWS, EDITS)
def test_runs_of_shingles_are_those_of_every_seed(
    left: list[str], right: list[str], edits: list[tuple[int, str]]
) -> None:
    texts = " ".join(left), edited(" ".join(right), edits)
    one, other = (sketch(words(text), text.split(), Hasher()) for text in texts)
    assume(not one.is_repetitive)
    standing = dict(zip(one.shingles, range(len(one.shingles)), strict=True))
    found = list(runs_of_shingles(one.keys, other.keys, standing, other.shingles))
    assert sorted(found) == exact_runs(one.keys, other.keys, common_seeds(one.shingles, other.shingles))
    assert [run[1] for run in found] == sorted(run[1] for run in found)


def test_words_of_one_hash_make_no_run() -> None:
    keys = array("Q", [1, 2, 3, 4, 5])
    assert list(runs_of_shingles(keys, array("Q", [6, 7, 8, 9, 10]), {99: 0}, [99])) == []
