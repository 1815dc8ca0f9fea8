"""Properties of quotes: whole words of a text are found in it, and with any letter or digit changed they are not."""

from __future__ import annotations

import itertools
import re
import unicodedata

from hypothesis import assume, given
from hypothesis import strategies as st

from twosource.model import NormalText
from twosource.nearest import index_words, nearest
from twosource.quotes import find_quote
from twosource.text import fold, fold_string, normalise_run

WORDS = st.sampled_from(
    [
        *(
            "the",
            "policy",
            "“more",
            "limited”",
            "role,",
            "South",
            "Korea’s",
            "28,500",
            "troops;",
            "7.5",
            "%",
            "not",
            "–",
        ),
        *(
            "can’t",
            "U.S.-led",
            "café",
            "e\u0302x",
            "soft\u00adhyphen",
            "ﬁnd",
            "漢字。",
            "서울은",
            "👩\u200d🚀",
            "…",
            "$5",
            "(a)",
        ),
    ],
)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(lambda words: NormalText(normalise_run(" ".join(words))))


def ranges(data: st.DataObject, text: str) -> tuple[int, int]:
    borders = [0, *(index for index, character in enumerate(text) if character == " "), len(text)]
    start = data.draw(st.sampled_from(borders[:-1]))
    return start, data.draw(st.sampled_from([border for border in borders if border > start]))


@given(TEXTS, st.data())
def test_words_of_a_text_are_found_in_it(text: str, data: st.DataObject) -> None:
    start, end = ranges(data, text)
    quote = text[start:end].strip()
    match = find_quote(text, fold(text), quote)
    assert match.how == "exact"
    assert {text[span.start : span.end] for (span,) in match.occurrences} == {quote}


@given(TEXTS, st.data())
def test_they_are_found_however_they_are_typed(text: str, data: st.DataObject) -> None:
    start, end = ranges(data, text)
    quote = text[start:end].strip()
    typed = data.draw(st.sampled_from([fold_string(quote), unicodedata.normalize("NFD", quote), f" {quote}\n"]))
    assert find_quote(text, fold(text), typed).how in {"exact", "folded"}


@given(TEXTS, st.data())
def test_any_other_letter_or_digit_is_refused(text: str, data: st.DataObject) -> None:
    start, end = ranges(data, text)
    places = [index for index in range(start, end) if text[index].isascii() and text[index].isalnum()]
    if not places:
        return
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from("zqx94").filter(lambda letter: letter not in text))
    quote = text[start:place] + other + text[place + 1 : end]
    assert find_quote(text, fold(text), quote).how == "none"


# -- any words in any script -----------------------------------------------------------------------------------------

LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Nd"])
BETWEEN = st.sampled_from([" ", " ", ", ", ". ", "; ", ": ", " – ", " (", ") ", " “", "” ", "! ", "\n"])
ANY_TEXT = st.lists(st.tuples(st.text(LETTERS, min_size=1, max_size=6), BETWEEN), min_size=1, max_size=12).map(
    lambda parts: NormalText("\n".join(map(normalise_run, "".join(itertools.chain(*parts)).split("\n"))))
)


def between_borders(data: st.DataObject, text: str) -> tuple[int, int]:
    """Draw where some words begin and end, told by white space and marks alone."""
    words = [match.span() for match in re.finditer(r"[^\s,.;:–()“”!]+", text)]
    assume(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    return words[first][0], words[last][1]


@given(ANY_TEXT, st.data())
def test_what_stands_between_word_borders_is_found(text: str, data: st.DataObject) -> None:
    start, end = between_borders(data, text)
    quote = text[start:end]
    match = find_quote(text, fold(text), quote)
    found = {(span.start, span.end) for (span,) in match.occurrences}
    assert {fold_string(normalise_run(text[left:right])) for left, right in found} == {
        fold_string(normalise_run(quote))
    }
    # A line break in a quote is a space, and the same words in one line are the better match. Of places that overlap,
    # as those of "0 0" in "0 0 0" do, the first is told.
    assert "\n" in quote or (match.how == "exact" and any(left < end and start < right for left, right in found))


@given(ANY_TEXT, st.data())
def test_with_any_letter_or_digit_changed_it_is_not(text: str, data: st.DataObject) -> None:
    start, end = between_borders(data, text)
    place = data.draw(st.sampled_from([at for at in range(start, end) if text[at].isalnum()]))
    other = data.draw(st.one_of(st.sampled_from("0123456789aeintABZ"), st.sampled_from(text), LETTERS))
    changed = text[start:place] + other + text[place + 1 : end]
    # Not another way to write the same, nor words that stand elsewhere in the text.
    assume(other.isalnum() and fold_string(normalise_run(changed)) not in fold_string(text))
    assert find_quote(text, fold(text), changed).how == "none"


# -- what is nearest, omissions --------------------------------------------------------------------------------------


@given(TEXTS, TEXTS)
def test_what_is_nearest_is_in_the_text(text: str, quote: str) -> None:
    found = nearest(index_words(text, {}), quote)
    if found is not None:
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert 0 <= found.similarity <= 1


@given(TEXTS, TEXTS, st.data())
def test_omissions_keep_the_order(left: str, right: str, data: st.DataObject) -> None:
    text = f"{left} {right}"
    start, end = ranges(data, right)
    quote = f"{left} … {right[start:end].strip()}"
    match = find_quote(text, fold(text), quote)
    for pieces in match.occurrences:
        assert all(before.end <= after.start for before, after in itertools.pairwise(pieces))
