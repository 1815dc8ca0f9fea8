"""The lexicon: the same hashes as word for word, and stems with their weights by number."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import background, functionwords, shingles
from twosource.lexicon import Lexicon, Stems
from twosource.shingles import Hasher
from twosource.text import word_key, word_keys, words

EVERYDAY = {stem for stem, count in background.document_frequencies().items() if count > background.DOCUMENTS / 5}
UNWEIGHED = EVERYDAY | {Stems()[word] for word in functionwords.function_words()}
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
    told = [Stems()[key] for key in keys]
    assert [lexicon.stems[number] for number in numbers[: len(keys)]] == ["" if s in UNWEIGHED else s for s in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("A Harbour’s harbours,", ["", "harbour", "harbour"], id="possessive and ending cut"),
        pytest.param("北京市 x 京", ["北", "京", "市", "x", "京", "北京", "京市"], id="characters in pairs"),
        pytest.param("x y", ["x", "y"], id="no pairs of letters"),
        pytest.param("Der Rat und «les ponts» города, что", ["", "rat", "", "", "ponts", "города", ""], id="languages"),
        pytest.param("But fishers began to", ["", "fishers", "began", ""], id="everyday words are one stem"),
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
    ("text", "wanted", "expected"),
    [
        pytest.param("The Minister's role, the “Minister” said.", [1, 2], ["ministe", "role"], id="words"),
        pytest.param("the role of 東京都 here", [1, 3, 4], ["role", "東", "京"], id="of other scripts"),
        pytest.param("nothing", [], [], id="none"),
    ],
)
def test_the_stems_of_some_words_are_those_read(text: str, wanted: list[int], expected: list[str]) -> None:
    spans = words(text)
    lexicon = Lexicon()
    keys = lexicon.read(spans)[0]
    # The other one has not read the text: it was read in another run.
    for known in (lexicon, Lexicon()):
        told = known.stems_of(spans, [keys[place] for place in wanted])
        assert [told[keys[place]] for place in wanted] == expected


def test_weights_of_everyday_words_are_nothing() -> None:
    lexicon = Lexicon()
    assert {lexicon.weights[lexicon.stem(stem)] for stem in UNWEIGHED} == {0.0}
    assert all(lexicon.weights[lexicon.stem(stem)] > 0 for stem in ("fishers", "began", "zyxwvut"))


def test_function_words_are_keys_that_english_articles_do_not_use() -> None:
    told = functionwords.function_words()
    assert {word for word in told if word_key(word) != word} == set()
    assert told & background.document_frequencies().keys() <= {"al", "de", "el", "et", "la", "las", "los"}
    assert told.isdisjoint(
        {"die", "war", "man", "will", "hat", "also", "pour", "no", "son", "un", "car", "door", "state"}
    )
