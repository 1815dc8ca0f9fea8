"""What remains of articles without their blocks: whether it is enough, and whether it tells different stories."""

from __future__ import annotations

import pytest

from twosource import shingles
from twosource.boilerplate import Ranges, Remainders, covered, outside
from twosource.shingles import Hasher, Sketch
from twosource.text import word_keys, words

BLOCK = " ".join(f"block{n}" for n in range(20))


def sketch(text: str) -> Sketch:
    spans = words(text)
    return shingles.sketch(spans, word_keys(text, spans, {}), Hasher())


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
    texts = {0: sketch(article("a", size)), 1: sketch(article("b", 60)), 2: sketch(article("c", 60))}
    block: Ranges = ((0, 20),)
    rests = Remainders(texts)
    assert rests.is_a_part(0, block) is expected
    assert rests.differ_in_two((0, block), (1, block)) is expected
    assert rests.differ_in_two((1, block), (0, block)) is expected
    assert rests.differ([(number, block) for number in texts]) is expected


def test_one_story_is_not_several() -> None:
    texts = {number: sketch(f"{article('a', 60)} {number}") for number in range(4)}
    block: Ranges = ((0, 20),)
    assert not Remainders(texts).differ([(number, block) for number in texts])
    assert not Remainders(texts).differ_in_two((0, block), (1, block))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a b c d e f g h i j k l m n o p", ((2, 15),), id="once"),
        pytest.param("a b c d e f g h x a b c d e f g h", ((0, 15),), id="twice, where it stands again too"),
        pytest.param("a b c d e f", (), id="too little"),
        pytest.param("nothing of all that is here at all", (), id="nothing"),
    ],
)
def test_what_fingerprints_cover(text: str, expected: Ranges) -> None:
    found = sketch(text)
    assert covered(found, set(found.shingles[:1]) | set(sketch("a b c d e f g h i j k l m n o p").shingles)) == expected


def test_words_are_inside_of_ranges_or_outside() -> None:
    assert outside(5, [(1, 2), (3, 5)]) == b"\1\0\1\0\0"
