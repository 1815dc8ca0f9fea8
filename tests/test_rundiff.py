"""A run word by word: what differs, and which passages stand side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model import SharedRun, Span
from twosource.rundiff import RunWords


def _laid(left: str, right: str) -> RunWords:
    """Lay out a run that is all of two texts, but for a word before it."""
    return RunWords(f"Before {left}", f"Well before {right}", _run(left, right))


def _run(left: str, right: str) -> SharedRun:
    return SharedRun(
        left=Span(start=7, end=7 + len(left)),
        right=Span(start=12, end=12 + len(right)),
        left_words=len(left.split()),
        right_words=len(right.split()),
        exact=False,
    )


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        pytest.param("The wall broke.", "The wall broke.", [], id="the same"),
        pytest.param("The Wall, it broke", "the wall it “broke”", [], id="case and punctuation"),
        pytest.param(
            "It has covered 26 of the hangers",
            "It has covered 29 of the hangers",
            ["has covered [26] of the | has covered [29] of the"],
            id="a number",
        ),
        pytest.param(
            "It was not said by him",
            "It was said by him",
            ["It was [not] said by | It was [] said by"],
            id="a negation",
        ),
        pytest.param(
            "So it was",
            "It was so said",
            ["[So] it was | [] It was", "it was [] | It was [so said]"],
            id="both ends",
        ),
        pytest.param("大桥关闭三天", "大桥关闭五天", ["关闭 [三] 天 | 关闭 [五] 天"], id="characters that are words"),
    ],
)
def test_differences(left: str, right: str, want: list[str]) -> None:
    found = _laid(left, right).differences()
    assert [" | ".join(f"{side.before} [{side.words}] {side.after}".strip() for side in each) for each in found] == want
    for each in found:
        for side, text in zip(each, (f"Before {left}", f"Well before {right}"), strict=True):
            assert " ".join(text[side.span.start : side.span.end].split()) == side.words


def _starts(text: str, offset: int) -> list[int]:
    """Return where the passages of a run start, but for the first."""
    return [offset + place + 2 for place in range(len(text)) if text.startswith("\n\n", place)]


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        pytest.param("a b", "a b", [("a b", "a b")], id="one passage"),
        pytest.param("a b\n\nc d", "a b\n\nc d", [("a b", "a b"), ("c d", "c d")], id="two"),
        pytest.param("a b\n\nc d", "a b c d", [("a b c d", "a b c d")], id="one in two"),
        pytest.param("a b\n\nc d", "a b\n\nx c d", [("a b", "a b"), ("c d", "x c d")], id="a word more at its start"),
        pytest.param("a b\n\nc d", "a b x\n\nc d", [("a b", "a b x"), ("c d", "c d")], id="a word more at the end"),
        pytest.param("a b\n\nc d", "a b c\n\nd", [("a b c d", "a b c d")], id="parted elsewhere"),
    ],
)
def test_passages_side_by_side(left: str, right: str, want: list[tuple[str, str]]) -> None:
    pieces = _laid(left, right).side_by_side(_starts(left, 7), _starts(right, 12))
    texts = f"Before {left}", f"Well before {right}"
    assert [
        tuple(" ".join(text[span.start : span.end].split()) for text, span in zip(texts, piece, strict=True))
        for piece in pieces
    ] == want


PASSAGES = st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4).map(
    "\n\n".join
)


@given(PASSAGES, PASSAGES)
def test_pieces_cover_both_sides_in_order(left: str, right: str) -> None:
    starts = _starts(left, 7), _starts(right, 12)
    pieces = _laid(left, right).side_by_side(*starts)
    for side, (text, offset) in enumerate(((left, 7), (right, 12))):
        ends = [offset, *(piece[side].end for piece in pieces)]
        assert [piece[side].start for piece in pieces] == ends[:-1]
        assert ends[-1] == offset + len(text)
        assert {piece[side].start for piece in pieces[1:]} <= set(starts[side])
        assert all(piece[side].start < piece[side].end for piece in pieces)
