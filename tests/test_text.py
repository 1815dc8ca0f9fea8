"""Folding keeps every character's place, words are what a person counts, and hostile text costs linear time."""

from __future__ import annotations

import re
import sys
import time
import unicodedata
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource import lookalikes
from twosource.characters import (
    BEGUN_BY_DIGIT,
    ENDED_BY_DIGIT,
    INVISIBLE,
    RAISED,
    UNSPACED,
    UNSPLIT,
    UNUSUAL,
    VISIBLE,
)
from twosource.text import (
    LineIndex,
    WordKeys,
    fold,
    fold_string,
    fold_word,
    normalise_run,
    normalise_verbatim,
    word_key,
    word_keys,
    word_range,
    words,
)

FOLDED = [
    pytest.param("plain text", "plain text", list(range(11)), id="plain"),
    pytest.param("", "", [0], id="empty"),
    pytest.param("“it’s”", '"it\'s"', [0, 1, 2, 3, 4, 5, 6], id="quotation marks"),
    pytest.param("a – b", "a - b", [0, 1, 2, 3, 4, 5], id="dash"),
    pytest.param("a  \n\n b", "a b", [0, 1, 6, 7], id="white space"),
    pytest.param("a\u00a0b", "a b", [0, 1, 2, 3], id="no-break space"),
    pytest.param("10\u2079", "10^9", [0, 1, 2, 2, 3], id="exponent"),
    pytest.param("CO\u2082", "CO2", [0, 1, 2, 3], id="index of a letter"),
    pytest.param("10\u2081\u2082", "10_12", [0, 1, 2, 2, 3, 4], id="index of a number"),
    pytest.param("3\u00bd", "3 1/2", [0, 1, 1, 1, 1, 2], id="fraction behind a number"),
    pytest.param("x \u00bd5", "x 1/2 5", [0, 1, 2, 2, 2, 2, 3, 4], id="number behind a fraction"),
    pytest.param("5\u200b\u2460", "5 1", [0, 2, 2, 3], id="number in a circle"),
    pytest.param("10\u207b\u00b9\u00b2", "10^-12", [0, 1, 2, 2, 3, 4, 5], id="negative exponent"),
    pytest.param("10\u00b25", "10^2 5", [0, 1, 2, 2, 2, 3, 4], id="number behind an exponent"),
    pytest.param("\u00b3\u00bd", "^3 1/2", [0, 0, 1, 1, 1, 1, 2], id="fraction behind an exponent"),
    pytest.param("2\u33e1", "2 2\u65e5", [0, 1, 1, 1, 2], id="day in one square"),
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
        pytest.param("a b\n\nc  d\n\n\n e\n\n", ["a", "b", "c", "d", "e"], id="passages, some of them code"),
        pytest.param("a\x1cb\u2003c\x85d", ["a", "b", "c", "d"], id="rare white space"),
        pytest.param("a\u2028b", ["a", "b"], id="line separator"),
        pytest.param("a \u200b\u00ad b\u200b \U000e0041", ["a", "b\u200b"], id="what shows nothing is no word"),
        pytest.param("東 \u200b 京", ["東", "京"], id="nor among unspaced characters"),
    ],
)
def test_words(text: str, want: list[str]) -> None:
    found = words(text)
    assert len(found) == len(want)
    assert found.written() == want
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == want
    assert len(found) == len(want)


def test_positions_are_found_once() -> None:
    found = words("two words")
    assert found.starts is found.starts
    assert found == words("two words")


@pytest.mark.parametrize(
    ("start", "end", "want"),
    [
        pytest.param(0, 11, (0, 3), id="all"),
        pytest.param(4, 7, (1, 2), id="a word"),
        pytest.param(2, 5, (0, 2), id="parts of two"),
        pytest.param(3, 4, (1, 1), id="the space between"),
    ],
)
def test_word_range(start: int, end: int, want: tuple[int, int]) -> None:
    assert word_range(words("one two 333"), start, end) == want


def every_character() -> str:
    return "".join(map(chr, range(sys.maxunicode + 1)))


def test_white_space_is_the_same_for_words_and_patterns() -> None:
    text = every_character()
    assert [c for c in text if c.isspace()] == re.findall(r"\s", text)


def test_figures_are_those_that_nfkc_writes_with_a_digit() -> None:
    others = [
        (character, unicodedata.normalize("NFKC", character))
        for character in map(chr, range(sys.maxunicode + 1))
        if not character.isdecimal() and not re.match(f"[{RAISED}]", character)
    ]
    begun = "".join(character for character, plain in others if plain[0].isdecimal())
    ended = "".join(character for character, plain in others if plain[-1].isdecimal())
    everything = "".join(character for character, _ in others)
    assert "".join(re.findall(f"[{BEGUN_BY_DIGIT}]", everything)) == begun
    assert "".join(re.findall(f"[{ENDED_BY_DIGIT}]", everything)) == ended


NUMBERS = st.text(st.sampled_from("1²⁻₂½①㏡⒈㎡٣a^ \u200b\u0301-"), max_size=8)


@given(NUMBERS)
def test_numbers_fold_alike_with_their_places_and_without(text: str) -> None:
    folded = fold(text)
    assert folded.text == fold_string(text) == fold_string(folded.text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)


def test_classes_of_characters_agree() -> None:
    text = every_character()
    assert sorted(INVISIBLE) == re.findall(f"[^{VISIBLE}]", text)
    unusual, unsplit = set(UNUSUAL.findall(text)), set(UNSPLIT.findall(text))
    assert unusual >= {*INVISIBLE, *re.findall(f"[{UNSPACED}]", text)}
    assert unsplit >= {*INVISIBLE, *re.findall(f"[{UNSPACED}]", text)}
    assert {c for c in text if lookalikes.as_latin(c) != c} <= unusual


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
        pytest.param("\U000e0041", "\U000e0041", id="unseen, never empty"),
        pytest.param("re\u00adl\u200bax\u2060", "relax", id="soft hyphen and zero-width"),
        pytest.param("r\u3164e\U000e0041lax", "relax", id="filler and tag"),
        pytest.param("e\U000e0041\u0301", "é", id="tag between letter and accent"),
        pytest.param("\u0440\u0430ypal", "paypal", id="Cyrillic look-alikes"),
        pytest.param("\ua4d1\ua4eeypal", "paypal", id="Lisu look-alikes"),
        pytest.param("ᴘᴀʏᴘᴀʟ", "paypal", id="small capitals"),
        pytest.param("🅿🅰🆈🅿🅰🅻", "paypal", id="white on black"),
        pytest.param("⒫⒜⒴⒫⒜⒧", "paypal", id="in brackets"),
        pytest.param("p\u0336a\u0332y\u20ddpa\u0338l", "paypal", id="struck through, under a line, in a ring"),
        pytest.param("Ρ\u0430y\u0440al's", "paypal's", id="Greek and Cyrillic look-alikes"),
        pytest.param("ｐ\u0430ｙｐ\u0430ｌ", "paypal", id="fullwidth and Cyrillic"),
        pytest.param("𝐩𝐚𝐲𝐩𝐚𝐥", "paypal", id="mathematical"),
        pytest.param("\u03f2at", "cat", id="lunate sigma"),
        pytest.param("России", "россии", id="Russian"),
        pytest.param("сор", "сор", id="a Russian word of look-alikes alone"),
        pytest.param("λόγος", "λόγοσ", id="Greek"),
        pytest.param("TNF-α", "tnf-α", id="a Greek symbol beside Latin letters"),
        pytest.param("हिन्दी।", "हिन्दी", id="a vowel sign at the end is no punctuation"),
        pytest.param("…“é”", "é", id="punctuation that is not ASCII"),
        pytest.param("«قَالَتِ", "قالت", id="vowel signs of Arabic"),
        pytest.param("مُحَمَّدٌ", "محمد", id="doubled and nunated Arabic"),
        pytest.param("آب", "آب", id="the madda of Arabic is a letter"),
        pytest.param("שָׁלוֹם,", "שלום", id="points of Hebrew"),
        pytest.param("עַל־פִּי", "על-פי", id="the hyphen of Hebrew"),
        pytest.param("\u064e", "\u064e", id="a point alone, never empty"),
        pytest.param("said.[3]", "said", id="footnote mark"),
        pytest.param("“Said,”[3][14]", "said", id="footnote marks behind quotation marks"),
        pytest.param("said[3-5],", "said", id="footnote mark without a full stop"),
        pytest.param("said.[^3]", "said", id="footnote mark of Markdown"),
        pytest.param("said.[a]", "said", id="footnote mark that is a letter"),
        pytest.param("1990.[²³]", "1990", id="footnote mark with raised figures in brackets"),
        pytest.param("said.³", "said", id="raised footnote mark"),
        pytest.param("said³,⁴", "said", id="raised footnote marks behind letters"),
        pytest.param("말했다.[3]", "말했다", id="footnote mark in Korean"),
        pytest.param("कहा।[3]", "कहा", id="footnote mark in Hindi"),
        pytest.param("cost[s]", "cost[s", id="a letter put in is no footnote mark"),
        pytest.param("list[one]", "list[one", id="nor is a word in brackets"),
        pytest.param("[3]", "3", id="brackets without a word"),
        pytest.param("…[³]", "3", id="raised figure in brackets without a word"),
        pytest.param("10⁹", "10^9", id="an exponent is no footnote mark"),
        pytest.param("km²", "km^2", id="nor is what makes a unit one of area"),
        pytest.param("min⁻¹", "min^-1", id="nor a raised minus"),
        pytest.param("min^", "min", id="nor a caret"),
    ],
)
def test_word_key(word: str, want: str) -> None:
    assert word_key(word) == want


def test_word_keys_remember() -> None:
    memo: dict[str, str] = {"Two": "remembered"}
    assert word_keys("Two two", words("Two two"), memo) == ["remembered", "two"]
    assert memo == {"Two": "remembered", "two": "two"}


@pytest.mark.parametrize("memo", [pytest.param({}, id="dictionary"), pytest.param(WordKeys(), id="word keys")])
def test_word_keys_make_what_they_lack(memo: dict[str, str]) -> None:
    assert word_keys("Two two", words("Two two"), memo) == ["two", "two"]
    assert memo == {"Two": "two", "two": "two"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("not а\u0441\u043er5 \u0430 word", "not acor5 a word", id="between Latin words"),
        pytest.param("the \u0441\u043e\u0440 \u0421\u041e\u0420, 5 of", "the cop cop 5 of", id="two in a row"),
        pytest.param("\u0441\u043e\u0440 of it", "cop of it", id="at the start"),
        pytest.param("of it \u0441\u043e\u0440", "of it cop", id="at the end"),
        pytest.param(
            "the \u0441\u043e\u0440 его it and so on", "the \u0441\u043e\u0440 его it and so on", id="beside Russian"
        ),
        pytest.param("и \u0441\u043e\u0440 it and so on", "и \u0441\u043e\u0440 it and so on", id="after Russian"),
        pytest.param("the α of it", "the α of it", id="a Greek symbol"),
        pytest.param(
            "он вчера купил iPhone \u0441 iPad вместо телефона",
            "он вчера купил iphone \u0441 ipad вместо телефона",
            id="Russian text",
        ),
        pytest.param("\u0441\u043e\u0440 5", "\u0441\u043e\u0440 5", id="nothing to tell by"),
        pytest.param("“quoted” — dash…", "quoted - dash", id="typographic only"),
    ],
)
def test_words_of_look_alikes_are_told_by_their_neighbours(text: str, want: str) -> None:
    assert word_keys(text, words(text), WordKeys()) == want.split()


def test_fold_word_drops_more_than_folding() -> None:
    assert (fold_string("a\U000e0041b\u00ad"), fold_word("a\U000e0041b\u00ad")) == ("a\U000e0041b", "ab")


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
        pytest.param("a\u0441 \u0441\u043e ", id="look-alikes"),
        pytest.param("\u0441", id="one word of look-alikes"),
        pytest.param("a\n\n", id="short passages"),
    ],
)
def test_hostile_text_costs_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        return min(timed(text), timed(text))

    # Four times the text may cost about four times the time; quadratic would be sixteen.
    assert grows_less_than(10, cost, 8_000, 32_000)


def timed(text: str) -> float:
    start = time.process_time()
    fold(text)
    normalise_run(text)
    assert len(word_keys(text, words(text), {})) == len(words(text).starts)
    return time.process_time() - start


def test_offsets_are_an_array() -> None:
    assert isinstance(fold("aé").offsets, array)
