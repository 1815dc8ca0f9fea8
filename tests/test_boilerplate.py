"""What remains of articles without their blocks: whether it is enough, and whether it tells different stories."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import shingles
from twosource.boilerplate import Ranges, Remainders, covered, held
from twosource.lexicon import Lexicon
from twosource.shingles import Sketch
from twosource.terms import profile
from twosource.text import words

ALPHABET = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
BLOCK = " ".join(f"block{n}" for n in range(20))


def sketch(text: str, lexicon: Lexicon | None = None) -> Sketch:
    spans = words(text)
    return shingles.hashed(spans, (lexicon or Lexicon()).read(spans)[0])


def remainders(*texts: str) -> Remainders[int]:
    """Return what remains of texts that go by their numbers."""
    lexicon = Lexicon()
    sketches = {number: sketch(text, lexicon) for number, text in enumerate(texts)}
    profiles = {number: profile(text, lexicon.read(words(text))[1], lexicon) for number, text in enumerate(texts)}
    return Remainders(sketches, profiles, lexicon)


def article(name: str, size: int) -> str:
    return " ".join([BLOCK, *(f"{name}{n}" for n in range(size))])


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        pytest.param(60, True, id="enough remains"),
        pytest.param(30, True, id="thirty words of fifty"),
        pytest.param(29, False, id="less than thirty words"),
        pytest.param(0, False, id="nothing"),
    ],
)
def test_what_remains(size: int, *, expected: bool) -> None:
    block: Ranges = ((0, 20),)
    rests = remainders(article("a", size), article("b", 60), article("c", 60))
    assert rests.is_a_part(0, block) is expected
    assert rests.differ_in_two((0, block), (1, block)) is expected
    assert rests.differ_in_two((1, block), (0, block)) is expected
    assert rests.differ([(number, block) for number in range(3)]) is expected


def test_one_story_is_not_several() -> None:
    rests = remainders(*(f"{article('a', 60)} {number}" for number in range(4)))
    block: Ranges = ((0, 20),)
    assert not rests.differ([(number, block) for number in range(4)])
    assert not rests.differ_in_two((0, block), (1, block))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(ALPHABET, ((5, 21),), id="once"),
        pytest.param(f"{ALPHABET} other {ALPHABET}", ((5, 26), (32, 53)), id="twice, where it stands again too"),
        pytest.param("a b c d e f", (), id="too little"),
        pytest.param("nothing of all that is here at all", (), id="nothing"),
    ],
)
def test_what_fingerprints_cover(text: str, expected: Ranges) -> None:
    found = sketch(text)
    assert covered(found, set(found.shingles[:1]) | set(sketch(ALPHABET).shingles)) == expected


@given(
    st.lists(st.sampled_from([" ".join(f"{letter}{n}" for n in range(12)) for letter in "abcde"]), max_size=8),
    st.sets(st.integers(0, 40)),
    st.sets(st.integers(0, 80)),
)
def test_fingerprints_of_a_repetitive_text_cover_all_their_places(
    rows: list[str], chosen: set[int], cut: set[int]
) -> None:
    found = sketch(" ".join(word for place, word in enumerate(" ".join(rows).split()) if place not in cut))
    own = {fingerprint for number, fingerprint in enumerate(found.fingerprints) if number in chosen}
    standing = [place for place, shingle in enumerate(found.shingles) if shingle in own]
    # Twelve words and more that they stand in, at most four apart.
    starts = [place for before, place in pairwise([-99, *standing]) if place > before + 8]
    ends = [place + 4 for place, after in pairwise([*standing, 999]) if after > place + 8]
    expected = tuple((start, end) for start, end in zip(starts, ends, strict=True) if end - start >= 12)
    assert covered(found, own | {7}) == expected
    inside = {place for place in standing for start, end in expected if start <= place <= end - 4}
    assert held(found, expected, own | {7}) == {found.shingles[place] for place in inside}
