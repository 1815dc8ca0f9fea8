"""The inverted index: what is looked up is what was added and has not gone, merged or not."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource import postings
from twosource.postings import PLACES, STRIDE_BITS, Excerpt, Postings

FINGERPRINTS = st.integers(0, 9).map(lambda number: number << 54)
PLACED = st.dictionaries(FINGERPRINTS, st.integers(0, PLACES), max_size=5)
# A text that comes, or the number of one that goes.
EDITS = st.lists(st.one_of(PLACED, st.integers(0, 12)), max_size=15)


def text(placed: dict[int, int]) -> tuple[array[int], array[int]]:
    """Return the fingerprints of a text, ascending, and their places."""
    return array("Q", sorted(placed)), array("I", [placed[fingerprint] for fingerprint in sorted(placed)])


@settings(deadline=None)
@given(first=st.lists(PLACED, max_size=6), edits=EDITS)
def test_postings_are_those_of_the_texts_there(first: list[dict[int, int]], edits: list[dict[int, int] | int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postings, "_MERGED_FROM", 6)
        there = dict(enumerate(first))
        known = Postings((number, *text(placed)) for number, placed in there.items())
        last = len(first)
        for edit in edits:
            if isinstance(edit, dict):
                there[last] = edit
                known.add(last, *text(edit))
                last += 1
            elif edit in there:
                known.remove(edit, sorted(there.pop(edit)))
            for fingerprint in (number << 54 for number in range(10)):
                wanted = {(number, places[fingerprint]) for number, places in there.items() if fingerprint in places}
                codes = known.codes(fingerprint)
                assert {(code >> STRIDE_BITS, code & PLACES) for code in codes} == wanted
                assert len(codes) == known.count(fingerprint) == len(wanted)


@settings(deadline=None)
@given(
    texts=st.lists(PLACED, max_size=6),
    asked=st.lists(st.lists(FINGERPRINTS, max_size=4), min_size=1, max_size=3),
)
def test_an_excerpt_has_the_same_postings_of_what_was_asked_for(
    texts: list[dict[int, int]], asked: list[list[int]]
) -> None:
    posted = [(number, *text(placed)) for number, placed in enumerate(texts)]
    whole, excerpt = Postings(posted), Excerpt(posted)
    for fingerprints in asked:
        excerpt.expect(fingerprints)
        for fingerprint in fingerprints:
            assert sorted(excerpt.codes(fingerprint)) == sorted(whole.codes(fingerprint))
            assert excerpt.count(fingerprint) == whole.count(fingerprint)
