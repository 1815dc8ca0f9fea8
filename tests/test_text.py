"""Folding keeps every character's place, words are what a person counts, and hostile text costs linear time."""

from __future__ import annotations

import time
import unicodedata
from array import array

import pytest

from twosource.text import LineIndex, fold, fold_string, normalise_run, normalise_verbatim, word_key, word_keys, words

FOLDED = [
    pytest.param("plain text", "plain text", list(range(11)), id="plain"),
    pytest.param("", "", [0], id="empty"),
    pytest.param("“it’s”", '"it\'s"', [0, 1, 2, 3, 4, 5, 6], id="quotation marks"),
    pytest.param("a – b", "a - b", [0, 1, 2, 3, 4, 5], id="dash"),
    pytest.param("a  \n\n b", "a b", [0, 1, 6, 7], id="white space"),
    pytest.param("a\u00a0b", "a b", [0, 1, 2, 3], id="no-break space"),
    pytest.param("  ", " ", [0, 2], id="spaces only"),
    pytest.param("re\u00adlax", "relax", [0, 1, 3, 4, 5, 6], id="soft hyphen"),
    pytest.param("a \u200b b", "a b", [0, 1, 4, 5], id="zero-width between spaces"),
    pytest.param("\u200bab", "ab", [1, 2, 3], id="zero-width first"),
    pytest.param("ﬁt", "fit", [0, 0, 1, 2], id="ligature"),
    pytest.param("ﬁ\u00adt", "fit", [0, 0, 2, 3], id="ligature and soft hyphen: as long as before"),
    pytest.param("so…", "so...", [0, 1, 2, 2, 2, 3], id="ellipsis"),
    pytest.param("e\u0301t", "ét", [0, 2, 3], id="NFD"),
    pytest.param("ét", "ét", [0, 1, 2], id="NFC"),
    pytest.param("e\u00ad\u0301t", "ét", [0, 3, 4], id="soft hyphen between letter and accent"),
    pytest.param("x\u0302y", "x\u0302y", [0, 1, 2, 3], id="an accent that does not compose"),
    pytest.param("\u0301a", "\u0301a", [0, 1, 2], id="accent first"),
    pytest.param(" ¨a", " \u0308a", [0, 1, 2, 3], id="spacing accent after a space"),
    pytest.param("it´s", "it's", [0, 1, 2, 3, 4], id="acute for apostrophe"),
    pytest.param("5″", '5"', [0, 1, 2], id="double prime"),
    pytest.param("\u1100\u1161\u11a8a", "각a", [0, 3, 4], id="Hangul letters"),
    pytest.param("\uff76\uff9e", "ガ", [0, 2], id="half-width sound mark"),
    pytest.param("\u0915\u093c", "\u0915\u093c", [0, 1, 2], id="Devanagari nukta stays"),
    pytest.param("\U0001f469\u200d\U0001f680.", "\U0001f469\U0001f680.", [0, 2, 3, 4], id="emoji joined"),
    pytest.param("\u2764\ufe0f", "\u2764", [0, 2], id="emoji with variation selector"),
]


@pytest.mark.parametrize(("text", "want", "offsets"), FOLDED)
def test_fold(text: str, want: str, offsets: list[int]) -> None:
    folded = fold(text)
    assert (folded.text, list(folded.offsets)) == (want, offsets)
    assert fold_string(text) == want


@pytest.mark.parametrize(
    ("text", "start", "end", "want"),
    [
        pytest.param("ﬁt", 0, 1, (0, 1), id="a ligature is never split"),
        pytest.param("cafe\u0301s", 3, 4, (3, 5), id="a letter keeps its accent"),
        pytest.param("ab\u00ad c", 0, 2, (0, 3), id="and what is dropped after it"),
        pytest.param("a  b", 1, 2, (1, 3), id="all the white space"),
        pytest.param("ab", 1, 2, (1, 2), id="at the end"),
    ],
)
def test_original(text: str, start: int, end: int, want: tuple[int, int]) -> None:
    assert fold(text).original(start, end) == want


def test_position_is_the_way_back() -> None:
    folded = fold("a\u00adb  “c”")
    assert [folded.position(offset) for offset in range(9)] == [0, 1, 1, 2, 3, 3, 4, 5, 6]


# The planes with characters that fold; 4 to 13 are empty, 15 and 16 private.
@pytest.mark.parametrize("plane", [0, 1, 2, 3, 14])
def test_every_character_folds_once_and_for_all(plane: int) -> None:
    characters = (chr(code) for code in range(plane * 0x10000, (plane + 1) * 0x10000) if not 0xD800 <= code < 0xE000)
    # Each character after a letter, after a space and after a Hangul syllable: those that join differ there.
    texts = [f"a{character}b {character}가{character}" for character in characters]
    for start in range(0, len(texts), 512):
        text = "\n".join(texts[start : start + 512])
        assert fold(text).text == fold_string(text) == fold_string(fold_string(text))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("two words", ["two", "words"], id="spaces"),
        pytest.param("a — b", ["a", "—", "b"], id="a lone dash is a word"),
        pytest.param("“U.S.-led,” he", ["“U.S.-led,”", "he"], id="punctuation stays with its word"),
        pytest.param("\n a\u00a0b\t", ["a", "b"], id="any white space"),
        pytest.param("東京は、雨。", ["東", "京", "は、", "雨。"], id="unspaced script"),
        pytest.param("the 東京 rain", ["the", "東", "京", "rain"], id="scripts mixed"),
        pytest.param("서울은 비", ["서울은", "비"], id="Hangul is spaced"),
        pytest.param(" ", [], id="nothing"),
    ],
)
def test_words(text: str, want: list[str]) -> None:
    found = words(text)
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == want
    assert len(found) == len(want)


@pytest.mark.parametrize(
    ("word", "want"),
    [
        pytest.param("“Role,”", "role", id="quotation marks"),
        pytest.param("U.S.-led", "u.s.-led", id="inside stays"),
        pytest.param("—", "-", id="a lone dash"),
        pytest.param("STRASSE", "strasse", id="case"),
        pytest.param("Straße", "strasse", id="case folded, not lowered"),
        pytest.param("can’t", "can't", id="apostrophe"),
        pytest.param("\u00ad", "\u00ad", id="invisible, never empty"),
    ],
)
def test_word_key(word: str, want: str) -> None:
    assert word_key(word) == want


def test_word_keys_remember() -> None:
    memo: dict[str, str] = {"Two": "remembered"}
    assert word_keys("Two two", words("Two two"), memo) == ["remembered", "two"]
    assert memo == {"Two": "remembered", "two": "two"}


@pytest.mark.parametrize(
    ("offset", "want"),
    [
        pytest.param(0, (1, 1), id="start"),
        pytest.param(3, (2, 1), id="line"),
        pytest.param(5, (3, 1), id="after the end"),
    ],
)
def test_line_index(offset: int, want: tuple[int, int]) -> None:
    assert LineIndex("ab\nc\n")(offset) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(" a \n b ", "a b", id="white space"),
        pytest.param("e\u0301 ", "é", id="NFC"),
        pytest.param("“x”\u00a0…", "“x” …", id="not folded"),
    ],
)
def test_normalise_run(text: str, want: str) -> None:
    assert normalise_run(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [pytest.param("  a\n  b", "  a\n  b", id="white space stays"), pytest.param("  e\u0301", "  é", id="NFC")],
)
def test_normalise_verbatim(text: str, want: str) -> None:
    assert normalise_verbatim(text) == want


MARKS = "a" + "\u0301\u0316" * 10_000


def test_many_marks_are_folded_in_pieces() -> None:
    folded = fold(MARKS)
    assert folded.text == fold_string(MARKS)
    assert len(folded.offsets) == len(folded.text) + 1
    assert unicodedata.normalize("NFD", normalise_run(MARKS)[:32]).count("\u0301") == 15


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("“Role,” it’s a  — ", id="English with typographic marks"),
        pytest.param("\u0301\u0316", id="combining marks"),
        pytest.param(" ", id="spaces"),
        pytest.param("a\u00ad", id="soft hyphens"),
        pytest.param("\u200b", id="zero-width"),
        pytest.param("東京は、雨。", id="unspaced"),
        pytest.param("\ufdfa", id="longest expansion"),
        pytest.param("!", id="punctuation"),
        pytest.param("\u0e31", id="Thai vowel signs"),
        pytest.param("\u11a8", id="Hangul finals"),
    ],
)
def test_hostile_text_costs_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        return min(timed(text), timed(text))

    # Four times the text may cost about four times the time; quadratic would be sixteen.
    assert cost(32_000) < 10 * cost(8_000) + 0.02


def timed(text: str) -> float:
    start = time.process_time()
    fold(text)
    normalise_run(text)
    word_keys(text, words(text), {})
    return time.process_time() - start


def test_offsets_are_an_array() -> None:
    assert isinstance(fold("aé").offsets, array)
