"""Word hashes, shingles, winnowing and Broder's measures."""

from __future__ import annotations

import time
from array import array

import pytest

from tests.growth import grows_less_than
from twosource import shingles
from twosource.shingles import Hasher, Sketch
from twosource.text import word_keys, words


def lanes(hashes: list[int]) -> int:
    return int.from_bytes(b"".join(each.to_bytes(8, "little") for each in hashes), "little")


def sketch(text: str) -> Sketch:
    spans = words(text)
    return shingles.sketch(spans, word_keys(text, spans, {}), Hasher())


def test_hashes_are_the_same_on_every_machine() -> None:
    found = sketch("the order of words counts")
    assert list(found.keys[:2]) == [1025298511734495838, 970984511399730756]
    assert list(found.shingles) == [169061648747154389, 525382271253753701]


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
    ("quotations", "further"),
    [
        pytest.param([], 0, id="none"),
        pytest.param([(20, 31)], 0, id="of eleven words"),
        pytest.param([(20, 32)], 1, id="of twelve"),
        pytest.param([(0, 12), (188, 200)], 2, id="at both ends"),
        pytest.param([(0, 200)], 39, id="all of it"),
    ],
)
def test_more_is_kept_of_quotations(quotations: list[tuple[int, int]], further: int) -> None:
    plain = sketch(" ".join(f"word{n}" for n in range(200)))
    found = shingles.hashed(plain.words, plain.keys, quotations)
    added = sorted(set(found.fingerprints) - set(plain.fingerprints))
    assert set(plain.fingerprints) <= set(found.fingerprints)
    assert len(added) == further
    assert all(any(start <= plain.shingles.index(one) <= end - 4 for start, end in quotations) for one in added)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a b c", False, id="no shingle"),
        pytest.param("a b c d e", False, id="two shingles"),
        pytest.param("a b c d a b c d", True, id="one of them twice"),
        pytest.param("a a a a a", True, id="one word"),
    ],
)
def test_is_repetitive(text: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert sketch(text).is_repetitive is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a b", [], id="too short"),
        pytest.param("a b c d e f", [], id="each once"),
        pytest.param("a b c d a b c d e", [(4, 0)], id="one twice"),
        pytest.param("a a a a a a", [(1, 0), (2, 0)], id="over and over"),
        pytest.param("x a b c d y a b c d z a b c d", [(6, 1), (11, 1)], id="three times"),
    ],
)
def test_what_is_said_again(text: str, expected: list[tuple[int, int]]) -> None:
    found = sketch(text)
    assert list(found.repeated()) == expected
    assert found.distinct == len(set(found.shingles))


@pytest.mark.parametrize("text", [pytest.param("a b", id="too short"), pytest.param("a b c b a", id="three of them")])
def test_threes(text: str) -> None:
    keys = sketch(text).keys
    expected = [a << 2 ^ b << 1 ^ c for a, b, c in zip(keys, keys[1:], keys[2:], strict=False)]
    assert list(shingles.threes(keys)) == expected


def test_fingerprints_stand_where_they_are_first_told_to() -> None:
    found = sketch("a b c d e f g h a b c d e f g h i j")
    assert [found.shingles[place] for place in found.places] == list(found.fingerprints)
    assert [found.shingles.index(fingerprint) for fingerprint in found.fingerprints] == list(found.places)


@pytest.mark.parametrize("byteorder", ["little", "big"])
def test_machines_of_either_byte_order_read_what_they_write(byteorder: str) -> None:
    hashes = array("Q", [1, 2**62])
    content = shingles._content(hashes, byteorder)  # noqa: SLF001 - no machine has both orders
    assert shingles.hashes(content, byteorder) == hashes == array("Q", [1, 2**62])


def test_a_machine_of_the_other_byte_order_swaps() -> None:
    assert shingles.hashes(bytes(range(8)), "big") != shingles.hashes(bytes(range(8)), "little")


@pytest.mark.parametrize("unit", [pytest.param("word ", id="one word"), pytest.param("to be or not ", id="periodic")])
def test_hostile_text_costs_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * size
        start = time.process_time()
        sketch(text)
        return time.process_time() - start

    # Eight times the text may cost about eight times the time; quadratic would be sixty-four.
    assert grows_less_than(20, cost, 10_000, 80_000)


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
        pytest.param([2**63 - 1, 2**62, 2**63 - 1, 0, 1, 2, 3, 2**63 - 1], {0, 1}, id="the largest and the least"),
    ],
)
def test_winnow(hashes: list[int], expected: set[int]) -> None:
    assert shingles.winnow(lanes(hashes), len(hashes), window=4) == expected


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        pytest.param(1, {5, 3, 9, 7, 8}, id="all of them"),
        pytest.param(2, {3, 7, 8}, id="pairs"),
        pytest.param(3, {3, 7}, id="a window that is no power of two"),
        pytest.param(9, {3}, id="wider than the text"),
    ],
)
def test_winnow_of_any_width(window: int, expected: set[int]) -> None:
    assert shingles.winnow(lanes([5, 3, 9, 7, 8, 8]), 6, window) == expected


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


def test_many_quotations_cost_linear_time() -> None:
    def cost(size: int) -> float:
        keys = array("Q", [n * n * 0x9E3779B97F4A7C15 % 2**61 for n in range(size * 14)])
        quotations = [(start, start + 14) for start in range(0, size * 14, 14)]
        start = time.process_time()
        shingles.hashed(words(""), keys, quotations)
        return time.process_time() - start

    # Eight times the quotations may cost about eight times the time; quadratic would be sixty-four.
    assert grows_less_than(20, cost, 1_500, 12_000)
