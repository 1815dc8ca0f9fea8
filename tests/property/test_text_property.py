"""Properties of reading: folding has one result, words stand where they stand, and no disguise changes a key."""

from __future__ import annotations

import dataclasses
import sys
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from twosource import shingles
from twosource.characters import INVISIBLE
from twosource.quotations import quoted_ranges, quoted_spans
from twosource.shingles import Hasher, Sketch
from twosource.text import WordKeys, fold, fold_string, normalise_run, word_keys, word_range, words

ODD = "“”‘’–—… \u00a0\u00ad\u200b\ufeff\n\t\u0301\u0308\u0316ﬁ½´¨e\u1100\u1161\u11a8\uff76\uff9e漢ไ\u0e31a.'\"-"
SPACES = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace())
TEXT = st.text(st.one_of(st.sampled_from(ODD), st.characters(codec="utf-8")), max_size=60)


@given(TEXT)
def test_both_ways_of_folding_agree(text: str) -> None:
    assert fold(text).text == fold_string(text)


@given(TEXT)
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold_string(text)
    assert fold_string(once) == once


@given(TEXT)
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    assert fold_string(unicodedata.normalize("NFC", text)) == fold_string(unicodedata.normalize("NFD", text))


@given(TEXT)
def test_offsets_are_monotone_and_inside(text: str) -> None:
    folded = fold(text)
    offsets = list(folded.offsets)
    assert offsets == sorted(offsets)
    assert len(offsets) == len(folded.text) + 1
    assert offsets[-1] == len(text)
    assert all(offset < len(text) for offset in offsets[:-1])


@given(TEXT, st.data())
def test_a_range_folds_to_what_it_came_from(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.original(start, end)
    assert 0 <= first < last <= len(text)
    assert folded.text[start:end] in fold_string(text[first:last])


# Passages as a normalised text has them, and white space of every kind where code or a raw text has it.
SPACED = st.lists(
    st.one_of(
        st.text("abé“”…αд\U0001f600", min_size=1, max_size=5), st.text(SPACES, max_size=3), st.sampled_from(" \n\u00a0")
    ).flatmap(lambda piece: st.sampled_from([piece, piece + " ", piece + "\n\n"])),
    max_size=20,
).map("".join)

# What a disguise puts in place of a letter, or behind one; no Greek letters, alone they are symbols.
LOOK_ALIKES = {"a": "\u0430", "c": "\u0441", "e": "\u0435\u04bd", "o": "\u043e\u0585", "p": "\u0440", "x": "\u0445"}
LETTER = st.sampled_from("aceopxrtz").flatmap(
    lambda plain: st.tuples(
        st.just(plain),
        st.sampled_from(plain + LOOK_ALIKES.get(plain, "")),
        st.one_of(st.just(""), st.sampled_from(INVISIBLE)),
    )
)


def keys(written: list[str]) -> list[str]:
    text = " ".join(written)
    return word_keys(text, words(text), {})


def sketch(text: str, memo: WordKeys | None = None, hasher: Hasher | None = None) -> Sketch:
    found = words(text)
    known = WordKeys() if memo is None else memo
    return shingles.sketch(found, word_keys(text, found, known), Hasher() if hasher is None else hasher)


@given(TEXT)
def test_words_cover_all_but_white_space_and_what_shows_nothing(text: str) -> None:
    found = words(text)
    covered = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert "".join(covered) == "".join(word for word in text.split() if word.strip(INVISIBLE))
    assert covered == found.written()


@given(st.one_of(TEXT, SPACED))
@example(SPACES)
@example("a".join(SPACES))
def test_both_ways_of_finding_words_agree(text: str) -> None:
    found = words(text)
    matched = dataclasses.replace(found, spaced=False)
    assert (found.written(), found.starts, found.ends) == (matched.written(), matched.starts, matched.ends)
    if found.latin:
        assert word_keys(text, found, {}) == word_keys(text, dataclasses.replace(found, spaced=False, latin=False), {})


@given(st.lists(st.one_of(TEXT, SPACED), max_size=4), st.one_of(TEXT, SPACED))
def test_what_was_read_before_changes_no_sketch(before: list[str], text: str) -> None:
    memo, hasher = WordKeys(), Hasher()
    for other in before:
        sketch(other, memo, hasher)
    assert sketch(text, memo, hasher) == sketch(text)


@given(*[st.lists(st.sampled_from(["a", "A,", "b", "á", "\u0430", "x\u0430"]), max_size=4).map(" ".join)] * 2)
def test_the_digest_is_that_of_the_keys(left: str, right: str) -> None:
    there, here = sketch(left), sketch(right)
    assert (there.digest == here.digest) is (there.keys == here.keys)
    assert (there.keys == here.keys) is (word_keys(left, words(left), {}) == word_keys(right, words(right), {}))


@given(st.lists(st.lists(LETTER, min_size=1, max_size=5), max_size=8))
def test_no_disguise_changes_a_key(letters: list[list[tuple[str, str, str]]]) -> None:
    plain = ["".join(letter for letter, _, _ in word) for word in letters]
    disguised = ["".join(look + hidden for _, look, hidden in word) for word in letters]
    # Between Latin words even those wholly of look-alikes are told, where most words can be told.
    latin = ["enough"] * len(letters)
    assert keys(["start", *disguised, *latin]) == keys(["start", *plain, *latin])


@given(TEXT, st.data())
def test_hidden_characters_change_no_words(text: str, data: st.DataObject) -> None:
    stripped = text.translate(dict.fromkeys(map(ord, INVISIBLE)))
    place = data.draw(st.integers(0, len(stripped)))
    hidden = data.draw(st.text(INVISIBLE, min_size=1, max_size=3))
    dressed = stripped[:place] + hidden + stripped[place:]
    assert word_keys(dressed, words(dressed), {}) == word_keys(stripped, words(stripped), {})


@given(st.lists(st.integers(0, 2**63 - 1), max_size=40), st.integers(1, 9))
def test_winnowing_keeps_the_least_of_each_window(hashes: list[int], window: int) -> None:
    window = min(window, len(hashes)) or 1
    expected = {min(hashes[start : start + window]) for start in range(len(hashes) - window + 1) if hashes}
    lanes = int.from_bytes(b"".join(each.to_bytes(8, "little") for each in hashes), "little")
    assert shingles.winnow(lanes, len(hashes), window) == expected


@given(st.text('ab 1한한漢\n\u3000“”"«»「」.', max_size=60))
def test_quoted_words_are_those_that_the_marks_touch(text: str) -> None:
    found = words(text)
    assert list(quoted_ranges(found)) == [word_range(found, *span) for span in quoted_spans(text)]


@given(TEXT)
def test_a_normalised_run_is_normal(text: str) -> None:
    run = normalise_run(text)
    assert (run, normalise_run(run)) == (" ".join(run.split()), run)
    assert unicodedata.is_normalized("NFC", run)
