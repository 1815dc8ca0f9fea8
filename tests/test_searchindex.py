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
    name = files["index3"].partition("\n")[0]
    assert files == {
        "t0": f"{name}\n:date:2026 ##\nclosed #\nharbour ##\nthe #",
        "index3": f"{name}\n$\n1\n",
        "facets": f"{name}\na A (1)\n",
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
    keys = [searchterms.order(least) for least, *_ in shards]
    assert len(shards) > 5
    assert keys == sorted(keys)
    assert shards[0][0] == ""
    for place, (_, lines, _) in enumerate(shards):
        for line in lines:
            term = searchterms.order(line.partition(" ")[0])
            assert keys[place] <= term
            assert place + 1 == len(keys) or term < keys[place + 1]


def test_a_frequent_term_burdens_no_other() -> None:
    index = searchindex.InvertedIndex()
    for number in range(5_000):
        index.add(number, "often" if number % 2 else f"often rare{number % 7}")
    (own,) = [lines for _, lines, _ in index.shards() if any(line.startswith("often ") for line in lines)]
    assert len(own) == 1


@pytest.fixture(scope="module")
def crowded() -> tuple[dict[str, str], dict[int, str]]:
    return searching.crowded()


def test_of_a_term_in_very_many_passages_the_newest_are_kept(crowded: tuple[dict[str, str], dict[int, str]]) -> None:
    files, passages = crowded
    client = searching.Client(files)
    hits, is_cut = client.hits("the")
    assert is_cut
    assert hits == sorted(passages)[-len(hits) :]
    assert 10_000 < len(hits) < len(passages)
    assert len(client.loaded) == 2


@pytest.mark.parametrize(
    ("query", "labels", "shards"),
    [
        pytest.param("often", [], 1, id="frequent"),
        pytest.param("the rare", [], 1, id="too frequent beside a rare one"),
        pytest.param("rare often the word", [], 2, id="as far as there is room"),
        pytest.param('"the rare bird"', [], 2, id="phrase"),
        pytest.param("the rare", [":date:2026"], 2, id="narrowed down"),
        pytest.param("the ill7 often", [], 2, id="none too rare"),
        pytest.param("rare wor*", [], 1, id="beginning that takes all"),
        pytest.param("the nowhere", [], 1, id="nowhere"),
    ],
)
def test_what_there_is_no_room_for_is_read_in_the_passages(
    crowded: tuple[dict[str, str], dict[int, str]], query: str, labels: list[str], shards: int
) -> None:
    files, passages = crowded
    client = searching.Client(files)
    assert client.hits(query, labels) == (searching.naive(passages, query), query != "often")
    assert sum(name.startswith("t") for name in client.loaded) <= shards


@pytest.fixture(scope="module")
def several() -> tuple[dict[str, str], dict[int, str]]:
    return searching.several()


@pytest.mark.parametrize(
    ("query", "labels", "shards", "is_cut"),
    [
        pytest.param("w0 w1 w10 w11 w12 w13 w100 w101 w102 w103", [], 1, False, id="many words of one"),
        pytest.param("w0 w1 w10 w2", [":date:2026"], 2, False, id="beside a label"),
        pytest.param("w0 w2 w21 w3 w99", [], 5, False, id="all the room"),
        pytest.param("w0 w2 w21 w3 w4 w99 w1", [], 5, True, id="no room for one more, and the first again"),
        pytest.param("w0 w2 w21 w2*", [], 4, False, id="the rest of a beginning"),
        pytest.param("w0 w4 w99 w2*", [], 3, True, id="no room for all of a beginning"),
        pytest.param("w*", [], 4, True, id="nothing but a beginning"),
    ],
)
def test_a_shard_is_paid_for_once(
    several: tuple[dict[str, str], dict[int, str]], query: str, labels: list[str], shards: int, *, is_cut: bool
) -> None:
    files, passages = several
    client = searching.Client(files)
    assert client.hits(query, labels) == (searching.naive(passages, query), is_cut)
    assert sum(name.startswith("t") for name in client.loaded) == shards


def test_a_label_is_looked_up_before_words(several: tuple[dict[str, str], dict[int, str]]) -> None:
    """No text has it, so that passages could not be read for one that found no room."""
    client = searching.Client(several[0])
    assert client.hits("w2 w21 w3 w4", [":story:first"]) == ([0], True)


def test_no_search_loads_more_than_there_is_room_for(crowded: tuple[dict[str, str], dict[int, str]]) -> None:
    files, _ = crowded
    client = searching.Client(files)
    client.hits(" ".join(f"ill{number}" for number in range(100)))
    assert sum(len(files[name].encode()) for name in client.loaded if name.startswith("t")) <= 26_000


def test_an_empty_index_has_one_shard() -> None:
    assert list(_index().shards()) == [("", [], 0)]


@pytest.mark.parametrize("word", ["w{}", "漢" * 10 + "{}"])
def test_cost_is_linear_in_the_passages(word: str) -> None:
    def cost(size: int) -> float:
        texts = [" ".join(word.format(number % 97 + k) for k in range(20)) for number in range(size)]
        start = time.process_time()
        dict(searchindex.files(_index(*texts).shards(), [], []))
        return time.process_time() - start

    assert grows_less_than(20, cost, 100, 1_000)
