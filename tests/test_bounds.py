"""Bounds of Markdown and HTML: what is refused and where, what real articles have and pass, and near-linear time."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from typing import Literal

import pytest

from tests.growth import grows_less_than
from twosource import bounds, markup
from twosource.bounds import Problem
from twosource.model import RawText

Format = Literal["text", "markdown", "html"]

TOO_LONG = "this would take too long to read"
LEFT_OPEN = "too many elements such as <b> left open"
NESTED = "more than 200 nested elements"


@pytest.mark.parametrize(
    ("raw", "line", "message"),
    [
        pytest.param("a\n\n" * 90_000, 0, "Markdown of more than 256 KiB", id="file"),
        pytest.param("é\n\n" * 70_000, 0, "Markdown of more than 256 KiB", id="file, in bytes"),
        pytest.param("\\" * 5_001, 0, "more than 5,000 backslashes", id="backslashes"),
        pytest.param("a\n" + "> " * 13, 2, "more than 12 nested lists or quotations", id="quotations"),
        pytest.param("> - 1. " * 5 + "a", 1, "more than 12 nested lists or quotations", id="mixed"),
        pytest.param("\n" + "    " * 13 + "- a", 2, "more than 12 nested lists or quotations", id="indented"),
        pytest.param("a\n \nb\n\n\n" + "a " * 8_193, 6, "a block of more than 16 KiB without a blank line", id="block"),
        pytest.param("a\n\n" + "[" * 301, 3, 'more than 300 "[" in one block', id="brackets"),
        pytest.param("*_" * 1_001, 1, "more than 2,000 marks of emphasis in one block", id="emphasis"),
        pytest.param("[" * 200 + "a" * 16_000, 1, TOO_LONG, id="brackets in a long block"),
        pytest.param("[a\\](b) " * 300, 1, "", id="brackets in a short block"),
        pytest.param(("[a](" * 100 + "b " * 7_000 + "\n\n") * 3, 3, TOO_LONG, id="brackets in several long blocks"),
        pytest.param("# a\n" * 4_000, 1, TOO_LONG, id="headings"),
        pytest.param("a\n=\n" * 4_000, 1, TOO_LONG, id="underlined headings"),
        pytest.param("a\n-\n" * 4_000, 1, TOO_LONG, id="underlined headings, lower"),
        pytest.param("```a\n\n" * 2_500, 1, TOO_LONG, id="fences"),
        pytest.param(("".join("`" * i + "a" for i in range(160)) + "\n\n") * 6, 9, TOO_LONG, id="backticks"),
        pytest.param("|a" * 300 + "\n" + "|-" * 300 + "\n" + "|\n" * 300, 1, TOO_LONG, id="table"),
    ],
)
def test_markdown(raw: str, line: int, message: str) -> None:
    assert bounds.of_markdown(raw) == (Problem(line=line, message=message) if message else None)


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("", id="nothing"),
        pytest.param("- - - - - - - - - - - - - - - - -\n\n* * * * * * * * * * * * * * *", id="rules"),
        pytest.param("***bold and italic*** " * 100, id="emphasis"),
        pytest.param("see [one](https://a.example/x_(y)) and [two][1], [3]. " * 70, id="many links"),
        pytest.param(
            "\n".join(f'- [link {i}](https://a.example/{i} "t") and `code`' for i in range(250)), id="link list"
        ),
        pytest.param("| a | b | c |\n|---|---|---|\n" + "| 1 | 2 | 3 |\n" * 500, id="a long table"),
        pytest.param("## Head\n\ntext\n\n```python\ncode\n```\n\n" * 40, id="a page of code"),
        pytest.param("    " * 14 + "deep code, no list", id="deep code"),
        pytest.param(("word " * 120 + "\n\n") * 400, id="a long article"),
    ],
)
def test_markdown_of_real_articles_passes(raw: str) -> None:
    assert bounds.of_markdown(raw) is None


@pytest.mark.parametrize(
    ("raw", "line", "message"),
    [
        pytest.param("a" * (2 * 1024 * 1024 + 1), 0, "HTML of more than 2 MiB", id="file"),
        pytest.param("a\n" + "<div>" * 201, 2, NESTED, id="nested"),
        pytest.param("<b><div></b>" * 201, 1, NESTED, id="an end tag that crosses closes one element only"),
        pytest.param("<div><table></div></table>" * 201, 1, NESTED, id="no end tag reaches out of a table"),
        pytest.param("<div></p></x></span>" * 201, 1, NESTED, id="end tags of nothing"),
        pytest.param("<svg><script>" + "<div>" * 201, 1, NESTED, id="script in a drawing holds elements"),
        pytest.param("<select><style></select>" + "<div>" * 201, 1, NESTED, id="style in a menu is none"),
        pytest.param("<!-->" + "<div>" * 201 + "-->", 1, NESTED, id="a comment that is closed at once"),
        pytest.param("<!--x--!>" + "<div>" * 201 + "-->", 1, NESTED, id="a comment that is closed badly"),
        pytest.param("<script></script\n>" + "<DIV>" * 201, 2, NESTED, id="script that is closed"),
        pytest.param("<b id=1>" * 25, 1, LEFT_OPEN, id="formatting"),
        pytest.param("<b><table><td></b></table>" * 25, 1, LEFT_OPEN, id="no formatting ends in a cell"),
        pytest.param("<b><i><s>" * 6 + "<p>x" * 20_000, 1, LEFT_OPEN, id="formatting that paragraphs repeat"),
        pytest.param("<a " + "x " * 2_500 + ">", 1, "a tag with more than 500 attributes", id="attributes"),
        pytest.param("<a" + "/x" * 2_500 + ">", 1, "a tag with more than 500 attributes", id="attributes, slashes"),
        pytest.param("<p>\n" + "&amp;" * 20_001, 1, 'more than 20,000 "&" between two tags', id="references"),
        pytest.param(
            "<p>" + "&" * 20_001 + "\n<b>", 1, 'more than 20,000 "&" between two tags', id="references, then a tag"
        ),
    ],
)
def test_html(raw: str, line: int, message: str) -> None:
    problem, _ = bounds.of_html(raw)
    assert problem == Problem(line=line, message=message)


@pytest.mark.parametrize(
    ("raw", "removed"),
    [
        pytest.param("", {}, id="nothing"),
        pytest.param("<div><p>one<p>two<br><img></div>" * 500, {"image": 500}, id="paragraphs left open"),
        pytest.param("<ul><li>one<li>two</ul><table><tr><td>a<td>b</table>" * 500, {}, id="items and cells left open"),
        pytest.param("<b>one</b> <i><b>two</i></b> <a>three</a>" * 500, {}, id="formatting, also crossed"),
        pytest.param("<a name=x>one " * 500 + "<nobr>" * 500, {}, id="what closes itself"),
        pytest.param("<script>'<div>' + '<img>'</script>" * 300, {"script": 300}, id="markup in scripts"),
        pytest.param("<STYLE>x</Style ><title><b></title>" * 300, {"style": 300}, id="names in any case"),
        pytest.param("<script><div><img>", {"script": 1}, id="a script that is not closed"),
        pytest.param("<!-- <img> --><!DOCTYPE html><?php <img> ?><![CDATA[<x>]]>", {}, id="comments"),
        pytest.param("<p a='<img>' b=\"<img>\" c=<img d>text</p>", {}, id="values of attributes"),
        pytest.param('<img src="data:x' + "/x=" * 3_000 + '">', {"image": 1}, id="one long attribute"),
        pytest.param("<a href='", {}, id="a tag that is not closed"),
        pytest.param("1 < 2 <3 </ x> <", {}, id="no tags"),
        pytest.param(
            "<form><input><select></select></form><nav></nav>",
            {"form": 1, "form field": 2, "navigation": 1},
            id="words",
        ),
        pytest.param("<p>" + "&amp;" * 20_000 + "</p>", {}, id="references"),
    ],
)
def test_html_that_passes(raw: str, removed: dict[str, int]) -> None:
    assert bounds.of_html(raw) == (None, Counter(removed))


# Each is asked for twice, the second time four times as long: near-linear work takes about four times as long.
GROWING: dict[str, tuple[Format, Callable[[int], str]]] = {
    "Markdown: words": ("markdown", lambda n: ("word " * 49 + "and *word* " * 20 + "\n\n") * (n // 500)),
    "Markdown: list": ("markdown", lambda n: "- a\n" * (n // 30) + "\n"),
    "Markdown: code marks": ("markdown", lambda n: ("`a" * 500 + "\n\n") * (n // 4_000)),
    "Markdown: brackets": ("markdown", lambda n: ("[a](" * 20 + "b" * 500 + "\n\n") * (n // 2_000)),
    "HTML: paragraphs": ("html", lambda n: "<p>x" * (n // 16)),
    "HTML: nested": ("html", lambda n: ("<div>" * 150 + "x" + "</div>" * 150) * (n // 1_800)),
    "HTML: formatting left open": ("html", lambda n: "<b id=1><i id=2>" * 5 + "<p>x" * (n // 40)),
    "HTML: inline": ("html", lambda n: "<p>" + "<em><b>x</b></em>" * (n // 40)),
    "HTML: accents": ("html", lambda n: "<p>e" + "<b>\u0301\u0323</b>" * (n // 40)),
    "HTML: comments": ("html", lambda n: "<!--" * (n // 4)),
    "HTML: quotation marks left open": ("html", lambda n: "<p x='" * (n // 6)),
    "HTML: bare marks": ("html", lambda n: "<" * (n // 4)),
    "HTML: cells": ("html", lambda n: "<table><tr>" + "<td>x" * (n // 20)),
    "HTML: breaks": ("html", lambda n: "x<br>" * (n // 20)),
    "HTML: white space": ("html", lambda n: "<p>a" + " " * n + "b"),
    "text: lines": ("text", lambda n: "Head\n" * (n // 10)),
    "text: markers": ("text", lambda n: "> " * (n // 4) + "- " * (n // 4) + "\n" + "1. a\n" * (n // 20)),
    "text: accents": ("text", lambda n: "e" + "\u0315\u0323" * (n // 2)),
    "text: white space": ("text", lambda n: "a" + " \n" * (n // 2) + "\t" * n),
}


def seconds(format_: Format, raw: str) -> float:
    started = time.process_time()
    reading = markup.read_article(RawText(raw), format_, "a")
    for block in reading.document.blocks:
        markup.render_block(reading.document, block, (), {}, anchors=True, shift=1)
    return time.process_time() - started


@pytest.mark.parametrize("name", GROWING)
def test_hostile_articles_cost_near_linear_time(name: str) -> None:
    format_, make = GROWING[name]
    assert grows_less_than(8, lambda size: seconds(format_, make(size)), 60_000, 240_000)
