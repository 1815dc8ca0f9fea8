"""Look-alike letters are put in Latin beside Latin ones only, and honest words of every script stay."""

from __future__ import annotations

import pytest

from twosource import lookalikes
from twosource.text import fold_word


@pytest.mark.parametrize(
    ("word", "want", "count"),
    [
        pytest.param("plain", "plain", 0, id="Latin"),
        pytest.param("\u0440\u0430ypal", "paypal", 2, id="Cyrillic"),
        pytest.param("Рaris", "Paris", 1, id="a capital"),
        pytest.param("C\u03bfvid-19", "Covid-19", 1, id="Greek"),
        pytest.param("h\u0585use", "house", 1, id="Armenian"),
        pytest.param("\u13a0ate", "Date", 1, id="Cherokee"),
        pytest.param("\u0261\u0251ng", "gang", 2, id="phonetic letters"),
        pytest.param("No\u0451l", "Noël", 1, id="with an accent"),
        pytest.param("VIPов", "VIPов", 0, id="a Russian ending on a Latin word"),
        pytest.param("IT-\u0441\u043e\u0440", "IT-\u0441\u043e\u0440", 0, id="each part in one script"),
        pytest.param("\u0441\u043e\u0440", "\u0441\u043e\u0440", 0, id="look-alikes alone"),
        pytest.param("H\u03b1", "Ha", 0, id="a Greek symbol is folded, and not counted"),
        pytest.param("TNF-\u03b1", "TNF-\u03b1", 0, id="a Greek symbol by itself"),
        pytest.param("µm", "µm", 0, id="a unit"),
        pytest.param("/\u0261\u028a\u028a/", "/\u0261\u028a\u028a/", 0, id="a phonetic transcription"),
    ],
)
def test_latin(word: str, want: str, count: int) -> None:
    assert (lookalikes.latin(word), lookalikes.count(word)) == (want, count)


@pytest.mark.parametrize(
    ("words", "want"),
    [
        pytest.param("the \u0441\u043e\u0440 of", [1], id="between Latin words"),
        pytest.param("the \u0441\u043e\u0440 7 \u0430 “of”", [1, 3], id="figures say nothing"),
        pytest.param("\u0441\u043e\u0440", [], id="alone"),
        pytest.param("", [], id="no words"),
        pytest.param("the \u03b1 of", [], id="a Greek symbol"),
        pytest.param("the \u03b1\u03c1 of", [1], id="two Greek letters"),
        pytest.param("the \u0441\u043e\u0440 да of", [], id="Russian behind"),
        pytest.param("the да \u0441\u043e\u0440 of", [], id="Russian before"),
        pytest.param("ｔｈｅ \u0441\u043e\u0440 𝐨𝐟 \u00adit", [1], id="Latin in other forms"),
        pytest.param("the of да \u0441\u043e\u0440", [], id="Russian before, at the end"),
        pytest.param("да", [], id="nothing Latin"),
        pytest.param("он взял iPad \u0441 iPad потом дома", [], id="a text that is wholly Russian but for a name"),
        pytest.param("он взял iPad \u0441 iPad потом", [], id="a text that is mostly Russian"),
    ],
)
def test_disguised(words: str, want: list[int]) -> None:
    assert list(lookalikes.disguised(words, words.split(), fold_word)) == want


def test_every_look_alike_is_one_letter_for_one() -> None:
    table = [chr(code) for code in range(0x10000) if lookalikes.as_latin(chr(code)) != chr(code)]
    assert len(table) > 100
    assert all(letter.isalpha() and len(lookalikes.as_latin(letter)) == 1 for letter in table)
    assert {lookalikes.as_latin(lookalikes.as_latin(letter)) for letter in table} == set(
        map(lookalikes.as_latin, table)
    )
