"""Citations are read to the character: cases stand in tests/cases/citations, input over what is read."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.growth import grows_less_than
from twosource.citations import BriefingCitations, replace_citations
from twosource.diagnostics import FORBIDDEN_CHARACTER, Mark
from twosource.model import CitationItem

CASES = Path(__file__).parent / "cases" / "citations"


def cases() -> list[object]:
    found: list[object] = []
    for path in sorted(CASES.glob("*.txt")):
        blocks = re.findall(
            r"^\. (.+)\n((?:.*\n)*?)\.\.\.\n((?:.*\n)*?)\.\.\.\n", path.read_text("utf-8"), re.MULTILINE
        )
        assert blocks, path
        found += (pytest.param(given, want, id=f"{path.stem}: {title}") for title, given, want in blocks)
    return found


@pytest.mark.parametrize(("given", "want"), cases())
def test_case(given: str, want: str) -> None:
    assert shown(replace_citations(given, "b.md")) == want


def shown(read: BriefingCitations) -> str:
    """Show all that was read: the text, one line for a citation's item, one for a finding."""
    lines = [re.sub("\ue000([0-9]+)\ue001", r"⟦\1⟧", read.body)]
    for index, citation in enumerate(read.citations):
        if not citation.items:
            lines.append(f"{index} {place(citation.mark)} {read.originals[index]!r} is unreadable\n")
        lines += (f"{index} {place(citation.mark)} {' '.join(parts(item))}\n" for item in citation.items)
    for index, finding in read.findings:
        lines.append(f"{index} {place(finding.mark)} {finding.rule.code} {finding.message} ({finding.hint})\n")
    return "".join(lines)


def parts(item: CitationItem) -> Iterator[str]:
    if item.prefix:
        yield f"<{item.prefix}>"
    yield f"@{item.source} {place(item.mark)}"
    if item.claim:
        yield f"#{item.claim} {place(item.claim_mark)}"
    if item.first:
        yield f"para {item.first}-{item.last} {place(item.locator_mark)}"
    if item.quote:
        yield f'"{item.quote}" {place(item.quote_mark)}'


def place(mark: Mark) -> str:
    return f"{mark.line}:{mark.column}+{mark.length}"


def test_marks_count_from_the_first_line_given() -> None:
    read = replace_citations('One.\nTwo [@a#b, para. 2, "c\nd"].\n', "content/briefings/x.md", first_line=9)
    [citation] = read.citations
    [item] = citation.items
    here = "content/briefings/x.md"
    assert [citation.mark, item.mark, item.claim_mark, item.locator_mark, item.quote_mark] == [
        Mark(path=here, line=10, column=5, length=18),
        Mark(path=here, line=10, column=7, length=1),
        Mark(path=here, line=10, column=9, length=1),
        Mark(path=here, line=10, column=12, length=7),
        Mark(path=here, line=10, column=22, length=1),
    ]
    assert citation.passage == -1


def test_originals_are_the_characters_replaced() -> None:
    read = replace_citations("`[@a]` and [see\n@b; @c] and [@]", "b.md")
    assert read.originals == ("[@a]", "[see\n@b; @c]", "[@")


def test_absent_parts_are_marked_at_the_source() -> None:
    [citation] = replace_citations("[@a]", "b.md").citations
    [item] = citation.items
    assert (item.claim_mark, item.locator_mark, item.quote_mark) == (item.mark, item.mark, item.mark)


@pytest.mark.parametrize(
    ("given", "body"),
    [
        pytest.param("\ue000 and \ue001 and \ue0002", "\ue000 and \ue001 and \ue0002", id="no placeholder: kept"),
        pytest.param("\ue000[@a]\ue001", "\ue000\ue0000\ue001\ue001", id="around a citation: kept"),
        pytest.param("[@a]1\ue001", "\ue0000\ue0011\ue001", id="after a citation: kept"),
    ],
)
def test_private_use_characters_stay(given: str, body: str) -> None:
    read = replace_citations(given, "b.md")
    assert (read.body, read.findings) == (body, ())


def test_a_false_placeholder_is_refused() -> None:
    read = replace_citations("x [@a] \ue0000\ue001", "b.md")
    assert read.body == "x \ue0000\ue001 \ufffd0\ue001"
    [(index, finding)] = read.findings
    assert (index, finding.rule, place(finding.mark)) == (-1, FORBIDDEN_CHARACTER, "1:8+1")


@pytest.mark.parametrize(
    "unit",
    [
        *("[@", "[@a;", '[@a, "', "[@a, “", '[@a, "x"', "[@a, “x” ", "[@a, para. 3", "[a@", "[\\[", "[ @", " [@a"),
        *(
            "\\",
            "“",
            "\n ",
            "[@a,   ",
            '[@a, "\\"',
            "[@a@",
            "[@a, x",
            "[@a; @",
            "„",
            "]",
            "@",
            " @a",
            "@a [",
            "@a [para. 3",
            '@a ["',
            "@a [x] ",
        ),
    ],
)
def test_hostile_text_costs_linear_time(unit: str) -> None:
    """Eight times the text costs about eight times the time; quadratic would be sixty-four.

    A busy machine can only make one measurement longer: the least of several runs is taken, and one attempt of five
    must be good.
    """

    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        replace_citations(text, "b.md")
        return time.process_time() - start

    assert grows_less_than(24, cost, 3_000, 24_000)
