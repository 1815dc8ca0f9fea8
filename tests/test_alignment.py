"""Exact runs found without a look at every shingle in common are those found from each of them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from hypothesis import assume, given
from hypothesis import strategies as st

from twosource.alignment import exact_runs, runs_of_repetitive, runs_of_shingles
from twosource.shingles import Hasher, Sketch, sketch
from twosource.standings import Standing
from twosource.text import words

ROWS = st.lists(st.sampled_from([" ".join(f"{letter}{n}" for n in range(9)) for letter in "abcdefgh"]), max_size=6)
# Long runs that differ in a word here and there, so that a run ends within what is compared at once.
EDITS = st.lists(st.tuples(st.integers(0, 53), st.sampled_from(["x", "y", ""])), max_size=3)
# What stands again and again, with words in between.
PERIODIC = st.lists(st.sampled_from(["a b c d e", "a b c d", "b b b b b", "c d", "e", "f g h i"]), max_size=24)
# A shingle is looked at where it stands the first eight times.
PLACES = 8


def edited(text: str, edits: list[tuple[int, str]]) -> str:
    row = text.split()
    for place, word in edits:
        row[place : place + 1] = [word] * (word != "")
    return " ".join(row)


def read(text: str) -> Sketch:
    return sketch(words(text), text.split(), Hasher())


def standing_of(text: Sketch) -> Standing:
    return Standing(text.shingles, text.again)


def seeds(left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return every pair of places where both have the same shingle, in the order of the right places."""
    return [
        (start, place)
        for place, shingle in enumerate(right)
        if list(right[:place]).count(shingle) < PLACES
        for start in [at for at, other in enumerate(left) if other == shingle][:PLACES]
    ]


@given(ROWS, ROWS, EDITS)
def test_runs_of_shingles_are_those_of_every_seed(
    left: list[str], right: list[str], edits: list[tuple[int, str]]
) -> None:
    one, other = read(" ".join(left)), read(edited(" ".join(right), edits))
    assume(not one.is_repetitive)
    standing = dict(zip(one.shingles, range(len(one.shingles)), strict=True))
    found = list(runs_of_shingles(one.keys, other.keys, standing, other.shingles))
    assert sorted(found) == exact_runs(one.keys, other.keys, seeds(one.shingles, other.shingles))
    assert [run[1] for run in found] == sorted(run[1] for run in found)
    if not other.is_repetitive:
        places = standing_of(other).places(one.shingles)
        assert list(runs_of_shingles(one.keys, other.keys, standing, other.shingles, places)) == found


@given(PERIODIC | ROWS, PERIODIC | ROWS, EDITS)
def test_runs_of_repetitive_texts_are_those_of_every_seed(
    left: list[str], right: list[str], edits: list[tuple[int, str]]
) -> None:
    one, other = read(" ".join(left)), read(edited(" ".join(right), edits))
    found = runs_of_repetitive(one.keys, other.keys, standing_of(one), standing_of(other))
    assert found == exact_runs(one.keys, other.keys, seeds(one.shingles, other.shingles))
    places = standing_of(other).places(one.shingles)
    assert runs_of_repetitive(one.keys, other.keys, standing_of(one), standing_of(other), places) == found


def test_words_of_one_hash_make_no_run() -> None:
    left, right = array("Q", [1, 2, 3, 4, 5]), array("Q", [6, 7, 8, 9, 10])
    assert list(runs_of_shingles(left, right, {99: 0}, [99])) == []
    assert runs_of_repetitive(left, right, Standing([99, 98], []), Standing([99, 97], [])) == []
