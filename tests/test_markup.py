"""Articles and briefings through all formats: what they become on a page, their titles, their bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from twosource import markup
from twosource.diagnostics import MARKUP_BOUNDS, Diagnostic, Mark
from twosource.markup import ArticleReading, BriefingReading, InlineLink
from twosource.model import Document, NormalText, RawText

Format = Literal["text", "markdown", "html"]

CASES = Path(__file__).parent / "cases" / "markup"
SEEDS = Path(__file__).parent.parent / "content" / "sources"
CITATION = re.compile(r"\[@[a-z][^\]]*\]")


def cases(name: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, input and expected output; the name is the file's and the case's."""
    for case in (CASES / name).read_text(encoding="utf-8").removeprefix("=== ").split("\n=== "):
        title, _, rest = case.partition("\n")
        written, _, expected = rest.partition("\n--->\n")
        yield f"{name}: {title}", written, expected.rstrip("\n")


def article_cases() -> Iterator[object]:
    formats: tuple[Format, ...] = ("text", "markdown", "html")
    for format_ in formats:
        for title, written, expected in cases(f"{format_}.txt"):
            yield pytest.param(format_, written, expected, id=title)


def shown(document: Document, links: bool = False) -> str:  # noqa: FBT001, FBT002 - a switch of this test
    cites = (
        {k: [InlineLink(text=str(k + 1), href="#r", anchor=f"c{k}", label="Ref")] for k in range(9)} if links else {}
    )
    return "\n".join(
        markup.render_block(document, block, (), cites, anchors=True, shift=1) for block in document.blocks
    )


def outcome(reading: ArticleReading) -> str:
    removed = ", ".join(f"{count} {name}" for name, count in reading.document.removed)
    lines = [
        shown(reading.document),
        f"title: {reading.title} ({reading.title_basis}, passage {reading.headline})",
        f"removed: {removed}" if removed else "",
    ]
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize(("format_", "written", "expected"), list(article_cases()))
def test_article(format_: Format, written: str, expected: str) -> None:
    reading = markup.read_article(RawText(written), format_, "content/sources/a.txt")
    assert reading.diagnostics == ()
    assert outcome(reading) == expected


def read_briefing(written: str, first_line: int = 1) -> BriefingReading:
    originals = CITATION.findall(written)
    numbers = iter(range(len(originals)))
    raw = RawText(CITATION.sub(lambda _: f"\ue000{next(numbers)}\ue001", written))
    return markup.read_briefing(raw, first_line, "content/briefings/b.md", originals)


@pytest.mark.parametrize(
    ("written", "expected"),
    [pytest.param(written, expected, id=title) for title, written, expected in cases("briefing.txt")],
)
def test_briefing(written: str, expected: str) -> None:
    reading = read_briefing(written)
    lines = [
        shown(reading.document, links=True),
        f"passages of citations: {' '.join(map(str, reading.passages_of_citations))}",
        *(f"line {finding.mark.line}: {finding.message}" for finding in reading.diagnostics),
    ]
    assert "\n".join(lines) == expected
    assert reading.literal == {k for k, place in enumerate(reading.passages_of_citations) if place < 0}


def test_a_block_attribute_without_meaning_is_told_where_it_stands() -> None:
    written = 'We think so\n[@a, "one\ntwo"].\n{: .judgement\n\n- It is so. [@b] {: x-y .judgement x=1 }\n'
    found = read_briefing(written).diagnostics
    assert [(each.mark.line, each.mark.column, each.mark.length, each.message) for each in found] == [
        (6, 21, 3, 'block attribute "x-y" has no meaning here'),
        (6, 36, 1, 'block attribute "x=1" has no meaning here'),
    ]


# -- titles and lines ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format_", "written", "expected"),
    [
        pytest.param("html", "<p>one</p>" * 2, ("one", "first line", -1), id="the first line"),
        pytest.param("html", f"<p>{'word ' * 40}</p>", (f"{'word ' * 23}word…", "first line", -1), id="cut at a word"),
        pytest.param("text", "x" * 200, (f"{'x' * 120}…", "first line", -1), id="cut in a long word"),
        pytest.param("html", "<h2>Head</h2><p>x</p>", ("Head", "heading", 0), id="a heading it opens with"),
        pytest.param("html", "<p>x</p><h2>Head</h2>", ("x", "first line", -1), id="a heading further on is no title"),
        pytest.param("html", "<title>T</title><h2>Head</h2>", ("T", "title element", -1), id="as the page states it"),
        pytest.param("html", "<title> </title><p>x</p>", ("x", "first line", -1), id="an empty statement"),
        pytest.param("html", "<h1>a\u202eb\u200b</h1>", ("ab", "heading", 0), id="nothing invisible in a title"),
        pytest.param("text", "", ("", "file name", -1), id="nothing"),
    ],
)
def test_title(format_: Format, written: str, expected: tuple[str, str, int]) -> None:
    reading = markup.read_article(RawText(written), format_, "a")
    assert (reading.title, reading.title_basis, reading.headline) == expected


@pytest.mark.parametrize(
    ("format_", "written", "lines"),
    [
        pytest.param("text", "one\n\n\ntwo\r\n\r\nthree\rfour", [1, 4, 6], id="plain text"),
        pytest.param("text", "\n- one\n  more\n\n- two", [2, 5], id="items"),
        pytest.param("html", "<p>one</p>\n<p>two</p>", [0, 0], id="not known in HTML"),
        pytest.param("markdown", "# One\n\n*two* [three](http://a.b/c)\nfour\n\nfive", [1, 3, 6], id="paragraphs"),
        pytest.param(
            "markdown",
            "one two\n\n[x]: http://a.b/ 'two'\n\n1. first item\n2. [x] item\n\n> one\n\n| two | b |\n|---|---|\n"
            "| c | d |",
            [1, 5, 6, 8, 10, 12],
            id="lists, quotations, tables",
        ),
        pytest.param("markdown", "one\n\n&#116;wo &amp;\n\n…\n\nthree", [1, 1, 1, 7], id="not found: as before"),
    ],
)
def test_lines(format_: Format, written: str, lines: list[int]) -> None:
    document = markup.read_article(RawText(written), format_, "a").document
    assert [passage.line for passage in document.passages] == lines


def test_lines_of_a_briefing_are_those_of_its_file() -> None:
    reading = read_briefing("\n[@a] one\n\ntwo `[@b]` [@c] three\n", first_line=9)
    assert reading.passage_lines == (10, 12)
    assert [passage.line for passage in reading.document.passages] == [10, 12]


def test_citations_over_several_lines_count_as_their_lines() -> None:
    reading = read_briefing('One [@a,\npara. 3] two.\n\n[@b, "words\nand more"] three\n\nfour', first_line=1)
    assert reading.passage_lines == (1, 5, 7)  # where its first word stands


def test_place_of_a_lost_citation_is_that_in_the_file() -> None:
    reading = read_briefing('One [@a].\n\nTwo [@b, para. 3] ![x [@c, "more\nwords"]](y.png)', first_line=5)
    assert [finding.mark for finding in reading.diagnostics] == [
        Mark(path="content/briefings/b.md", line=7, column=23, length=10)
    ]


def test_a_number_that_is_no_placeholder_stays_text() -> None:
    raw = RawText("One \ue0000\ue001 and \ue0007\ue001 and `\ue0009\ue001`.")
    reading = markup.read_briefing(raw, 1, "b", ["[@a]"])
    assert reading.document.text == "One and \ue0007\ue001 and \ue0009\ue001."
    assert (reading.passages_of_citations, reading.diagnostics) == ((0,), ())


def test_unreadable_briefing_has_no_citations() -> None:
    reading = read_briefing(f"One [@a].\n\n{'[' * 301}", first_line=5)
    assert reading.document == Document(text=NormalText(""))
    assert reading.passages_of_citations == (-1,)
    assert reading.literal == {0}
    assert [(finding.rule, finding.mark.line) for finding in reading.diagnostics] == [(MARKUP_BOUNDS, 7)]


# -- what parsers drop -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format_", "written", "expected"),
    [
        pytest.param("markdown", "a\x02b\x03c", (("control character", 2),), id="Markdown"),
        pytest.param("html", "a\x00b", (("control character", 1),), id="HTML"),
        pytest.param("text", "a\x00b", (), id="plain text keeps them"),
    ],
)
def test_dropped_characters_are_counted(format_: Format, written: str, expected: tuple[tuple[str, int], ...]) -> None:
    assert markup.read_article(RawText(written), format_, "a").document.removed == expected


def test_lone_surrogates_do_not_stop_the_sanitiser() -> None:
    reading = markup.read_article(RawText("<p>a\ud800b</p>"), "html", "a")
    assert reading.document.text == "a\ufffdb"


# -- bounds ----------------------------------------------------------------------------------------------------------

PAGE_OF_PARAGRAPHS = "<p>" + "".join(f"<b id=i{i}>" for i in range(20)) + "<p>x" * 12_000


@pytest.mark.parametrize(
    ("format_", "written", "line", "message"),
    [
        pytest.param("markdown", "one\n\n" + "[" * 301, 3, 'more than 300 "[" in one block', id="Markdown"),
        pytest.param("html", "<p>\n" + "<div>" * 201, 2, "more than 200 nested elements", id="HTML"),
        pytest.param(
            "html",
            PAGE_OF_PARAGRAPHS,
            0,
            "elements are so tangled that cleaning them makes the text many times longer",
            id="tangled HTML",
        ),
    ],
)
def test_bounds(format_: Format, written: str, line: int, message: str) -> None:
    reading = markup.read_article(RawText(written), format_, "content/sources/a")
    mark = Mark(path="content/sources/a", line=line, column=1 if line else 0)
    hint = "save the article as .txt, or shorten what stands there"
    assert reading == ArticleReading(
        document=Document(text=NormalText("")),
        headline=-1,
        title="",
        title_basis="file name",
        diagnostics=(Diagnostic(rule=MARKUP_BOUNDS, mark=mark, message=message, hint=hint),),
    )


def test_recursion_in_the_parser_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def convert(_self: object, _source: str) -> str:
        raise RecursionError

    monkeypatch.setattr("markdown.Markdown.convert", convert)
    reading = markup.read_article(RawText("one"), "markdown", "a")
    assert [finding.message for finding in reading.diagnostics] == ["markup is nested too deeply"]


# -- the first real input --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words", "levels", "paragraphs"),
    [
        pytest.param("seoul-concerns.txt", 565, [1], 14, id="headline and a body pasted twice"),
        pytest.param("policy-explainer.txt", 540, [2] * 8, 8, id="eight sections"),
    ],
)
def test_seeds(name: str, words: int, levels: list[int], paragraphs: int) -> None:
    raw = SEEDS.joinpath(name).read_text(encoding="utf-8")
    reading = markup.read_article(RawText(raw), "text", name)
    document = reading.document
    assert len(document.text.split()) == words
    assert [passage.heading for passage in document.passages if passage.heading] == levels
    assert sum(passage.number > 0 for passage in document.passages) == paragraphs
    assert (reading.headline, reading.title, reading.title_basis) == (0, raw.partition("\n")[0], "heading")
    assert [passage.line for passage in document.passages] == list(range(1, 1 + len(levels) + paragraphs))
