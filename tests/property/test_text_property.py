"""Properties of folding: one result however it is computed, idempotent, every character led back to where it was."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from twosource.text import fold, fold_string, normalise_run, words

ODD = "“”‘’–—… \u00a0\u00ad\u200b\ufeff\n\t\u0301\u0308\u0316ﬁ½´¨e\u1100\u1161\u11a8\uff76\uff9e漢ไ\u0e31a.'\"-"
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


@given(TEXT)
def test_words_cover_all_but_white_space(text: str) -> None:
    found = words(text)
    covered = "".join(text[start:end] for start, end in zip(found.starts, found.ends, strict=True))
    assert covered == "".join(text.split())


@given(TEXT)
def test_a_normalised_run_is_normal(text: str) -> None:
    run = normalise_run(text)
    assert (run, normalise_run(run)) == (" ".join(run.split()), run)
    assert unicodedata.is_normalized("NFC", run)
