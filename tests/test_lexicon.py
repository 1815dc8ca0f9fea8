"""The lexicon: the same hashes as word for word, and stems with their weights by number."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import background, shingles
from twosource.lexicon import Lexicon, Stems
from twosource.shingles import Hasher
from twosource.text import word_keys, words

TEXT = st.text(st.sampled_from("ab B’-.,7 \nñ…ж\u0430京市\u200bấ"), max_size=30)


def stems(text: str) -> list[str]:
    lexicon = Lexicon()
    return [lexicon.stems[number] for number in lexicon.read(words(text))[1]]


@given(st.lists(TEXT, max_size=3), TEXT)
def test_hashes_and_stems_are_those_of_the_keys(before: list[str], text: str) -> None:
    lexicon = Lexicon()
    for other in before:
        lexicon.read(words(other))
    found, numbers = lexicon.read(words(text))
    keys = word_keys(text, words(text), {})
    assert found == shingles.sketch(words(text), keys, Hasher()).keys
    assert [lexicon.stems[number] for number in numbers[: len(keys)]] == [Stems()[key] for key in keys]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("The Harbour’s harbours,", ["the", "harbour", "harbour"], id="possessive and ending cut"),
        pytest.param("北京市 a 京", ["北", "京", "市", "a", "京", "北京", "京市"], id="characters in pairs"),
        pytest.param("a b", ["a", "b"], id="no pairs of letters"),
    ],
)
def test_stems(text: str, expected: list[str]) -> None:
    assert stems(text) == expected


@pytest.mark.parametrize(
    ("stem", "documents"),
    [
        pytest.param("the", background.DOCUMENTS, id="in every document"),
        pytest.param("zyxwvut", background.RARE_DOCUMENTS, id="unknown"),
        pytest.param("x", background.DOCUMENTS, id="one letter tells nothing"),
        pytest.param("--", background.DOCUMENTS, id="no word"),
    ],
)
def test_weights_are_by_rarity(stem: str, documents: int) -> None:
    lexicon = Lexicon()
    assert lexicon.weights[lexicon.stem(stem)] == pytest.approx(math.log(background.DOCUMENTS / documents) ** 1.5)
    assert lexicon.names[f" {stem.upper()}"] == lexicon.stem(stem)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Minister's role, the “Minister” said.", id="read before"),
        pytest.param("the role of гoвоrn 東京都 here", id="of other scripts, with pairs of characters"),
    ],
)
def test_a_part_of_a_text_has_the_stems_of_its_words(text: str) -> None:
    lexicon = Lexicon()
    spans = words(text)
    keys, stems = lexicon.read(spans)
    assert list(lexicon.part(spans, keys)) == list(stems)
    # As with a text that was read in another run: none of its words is known here.
    unread = Lexicon()
    told = unread.part(spans, keys)
    assert [unread.stems[number] for number in told] == [lexicon.stems[number] for number in stems]
