"""The inverted index as files: their bytes, their order, and that numbers survive."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import searching
from tests.growth import grows_less_than
from twosource import searchindex, searchterms


def _index(*texts: str, labels: Sequence[str] = ()) -> searchindex.InvertedIndex:
    index = searchindex.InvertedIndex()
    for number, text in enumerate(texts):
        index.add(number, text, labels)
    return index


def test_the_bytes_of_a_small_index() -> None:
    index = _index("The harbour closed.", "Harbour, harbour!", labels=[":date:2026"])
    files = dict(searchindex.files(index.shards(), [1], ["a A (1)", ""]))
    name = files["index2"].partition("\n")[0]
    assert files == {
        "t0": f"{name}\n:date:2026 ##\nclosed #\nharbour ##\nthe #\n",
        "index2": f"{name}\n$\n\n",
        "facets": f"{name}\na A (1)\n\n",
    }
    assert name.startswith("#")


def test_another_text_gives_another_name_to_every_part() -> None:
    first, second = (dict(searchindex.files(_index(text).shards(), [], [])) for text in ("a", "b"))
    assert {name: text.partition("\n")[0] for name, text in first.items()}.keys() == second.keys()
    assert not {text.partition("\n")[0] for text in first.values()} & {
        text.partition("\n")[0] for text in second.values()
    }


@given(st.sets(st.integers(0, 2**31), max_size=50))
def test_numbers_come_back(numbers: set[int]) -> None:
    ordered = sorted(numbers)
    text = searchindex.encode(ordered)
    assert searching.decode(text) == ordered
    assert all('"' <= character < "\ud800" for character in text)


def test_a_term_stands_in_the_shard_that_the_directory_names() -> None:
    words = [f"{first}{second}{third}" for first in "abcdefghijklmn" for second in "opqrst漢" for third in "aeiou한"]
    index = _index(*(" ".join(words[place:] + ["often"] * 2) for place in range(len(words))))
    shards = list(index.shards())
    keys = [searchterms.order(least) for least, _ in shards]
    assert len(shards) > 5
    assert keys == sorted(keys)
    assert shards[0][0] == ""
    for place, (_, lines) in enumerate(shards):
        for line in lines:
            term = searchterms.order(line.partition(" ")[0])
            assert keys[place] <= term
            assert place + 1 == len(keys) or term < keys[place + 1]


def test_a_frequent_term_burdens_no_other() -> None:
    index = searchindex.InvertedIndex()
    for number in range(5_000):
        index.add(number, "often" if number % 2 else f"often rare{number % 7}")
    (own,) = [lines for _, lines in index.shards() if any(line.startswith("often ") for line in lines)]
    assert len(own) == 1


def test_an_empty_index_has_one_shard() -> None:
    assert list(_index().shards()) == [("", [])]


@pytest.mark.parametrize("word", ["w{}", "漢" * 10 + "{}"])
def test_cost_is_linear_in_the_passages(word: str) -> None:
    def cost(size: int) -> float:
        texts = [" ".join(word.format(number % 97 + k) for k in range(20)) for number in range(size)]
        start = time.process_time()
        dict(searchindex.files(_index(*texts).shards(), [], []))
        return time.process_time() - start

    assert grows_less_than(20, cost, 100, 1_000)
