"""Passages of plain texts by their shape, as records; `cases/markup/text.txt` has what they become on a page."""

from __future__ import annotations

import pytest

from twosource.model import RawText
from twosource.plaintext import Segment, segment

PROSE = "The document says that the forces will provide critical but more limited support."


def heading(text: str, line: int, level: int) -> Segment:
    return Segment(kind="heading", text=text, line=line, level=level)


def paragraph(text: str, line: int) -> Segment:
    return Segment(kind="paragraph", text=text, line=line)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\r\n", [], id="white space"),
        pytest.param(
            "one\r\ntwo\rthree", [paragraph(w, i) for i, w in enumerate(["one", "two", "three"], 1)], id="line ends"
        ),
        pytest.param(f"Head\n{PROSE}", [heading("Head", 1, 1), paragraph(PROSE, 2)], id="headline"),
        pytest.param(
            f"{PROSE}\n\nHead\n\n{PROSE}",
            [paragraph(PROSE, 1), heading("Head", 3, 2), paragraph(PROSE, 5)],
            id="a heading inside",
        ),
        pytest.param(
            f"Head\n{PROSE}\nMore\n{PROSE}",
            [heading("Head", 1, 2), paragraph(PROSE, 2), heading("More", 3, 2), paragraph(PROSE, 4)],
            id="headings of one kind",
        ),
        pytest.param(
            f"Head\nMore\n{PROSE}",
            [heading("Head", 1, 1), heading("More", 2, 2), paragraph(PROSE, 3)],
            id="headline over a heading",
        ),
        pytest.param(
            f"“What Now?”: 2 Views\nBy A. Name\n{PROSE}",
            [heading("“What Now?”: 2 Views", 1, 1), paragraph("By A. Name", 2), paragraph(PROSE, 3)],
            id="name under a headline that starts with a quotation mark",
        ),
        pytest.param(
            f"Head\n- {PROSE}",
            [paragraph("Head", 1), Segment(kind="item", text=PROSE, line=2, marker="-")],
            id="no heading over a list",
        ),
        pytest.param(
            f"{'Word ' * 16}\n{PROSE}",
            [paragraph(("Word " * 16).strip(), 1), paragraph(PROSE, 2)],
            id="too many words for a heading",
        ),
        pytest.param(
            f"{'W' * 121}\n{PROSE * 2}", [paragraph("W" * 121, 1), paragraph(PROSE * 2, 2)], id="too long for a heading"
        ),
        pytest.param(
            "Head\nShort end.", [heading("Head", 1, 1), paragraph("Short end.", 2)], id="prose by its full stop"
        ),
        pytest.param("Some Words\nEnd.", [paragraph("Some Words", 1), paragraph("End.", 2)], id="no heading over less"),
        pytest.param(
            "> one\n>> two\nthree\n\n> four",
            [
                Segment(kind="quote", text="one two three", line=1, marker="> >>"),
                Segment(kind="quote", text="four", line=5, marker=">"),
            ],
            id="quotations",
        ),
        pytest.param(
            "1. one\n2. two\n  and more\n\n7. seven",
            [
                Segment(kind="item", text="one", line=1, marker="1.", number=1),
                Segment(kind="item", text="two and more", line=2, marker="2.", number=2),
                paragraph("7. seven", 5),
            ],
            id="numbers in a row, a number alone",
        ),
        pytest.param(
            "a line with – a dash\n– and one at its start\n\n- one\n– two",
            [
                paragraph("a line with – a dash – and one at its start", 1),
                Segment(kind="item", text="one", line=4, marker="-"),
                Segment(kind="item", text="two", line=5, marker="–"),
            ],
            id="a dash starts an item only among items",
        ),
    ],
)
def test_segment(raw: str, expected: list[Segment]) -> None:
    assert list(segment(RawText(raw))) == expected


COLUMN = (
    "Harbour to close",
    "The ministry said on Monday that the old harbour of Lindal would",
    "be closed in the spring, after a century in which it had fed the",
    "whole of the town and half of the valley behind it with inform-",
    "ation, fish and salt.",
    "Nobody was asked. The mayor, who has been in office for nine",
    "years, learned of it from a newspaper that somebody had left on",
    "the ferry to the islands.",
)


def test_paragraphs_of_a_text_set_in_columns() -> None:
    assert list(segment(RawText("\n".join(COLUMN)))) == [
        heading(COLUMN[0], 1, 1),
        paragraph(" ".join(COLUMN[1:5]), 2),
        paragraph(" ".join(COLUMN[5:]), 6),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([line.capitalize() for line in COLUMN], id="each line begins anew"),
        pytest.param(COLUMN[:5], id="few lines"),
        pytest.param([f"{line} {'and more ' * 7}" for line in COLUMN], id="wide lines"),
        pytest.param([line[:30] for line in COLUMN], id="narrow lines"),
        pytest.param([line[: 20 + 15 * (number % 3)] for number, line in enumerate(COLUMN)], id="lines of any length"),
    ],
)
def test_other_lines_are_a_passage_each(lines: list[str]) -> None:
    assert [each.line for each in segment(RawText("\n".join(lines)))] == list(range(1, len(lines) + 1))
