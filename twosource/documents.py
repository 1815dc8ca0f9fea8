"""Read sanitised HTML, or the segments of a plain text, into a `Document`.

What comes in is HTML as nh3 writes it (well formed, four entities, double-quoted attributes), never HTML as received.
The one thing a reader would not guess: a table that only places things on a page (headings, other tables or running
text in its cells) is no table in the document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from twosource.builder import Builder, Locate, Reading
from twosource.plaintext import Segment
from twosource.vocabulary import CELLS, HEADINGS, TABLE_PARTS

_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>|([^<]+)')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_LAYOUT_PARAGRAPHS = 3  # in one cell


def from_html(  # noqa: PLR0913 - a briefing has more to it than an article; all but the HTML have defaults
    clean: str,
    *,
    locate: Locate | None = None,
    removed: Mapping[str, int] | None = None,
    citations: Sequence[str] = (),
    named: Sequence[str] = (),
    attributes: bool = False,
) -> Reading:
    """Return the document that sanitised HTML holds. Linear in the HTML.

    `locate` gives the lines of the passages; `removed` is what was taken out before. `citations` are the characters
    that placeholder k stands for, `named` the words before it in the sentence, if any; `attributes` reads
    `{: .judgement }` after a block.
    """
    builder = Builder(citations, named=named, attributes=attributes, removed=removed or {})
    layout = _layout_tables(clean) if "<table" in clean else frozenset()
    for match in _TOKEN.finditer(clean):
        closing, tag, written, text = match.groups()
        if text is not None:
            builder.text(_unescape(text))
        elif closing:
            builder.end()
        else:
            if match.start() in layout:
                tag = "div"
            builder.begin(tag, _attributes(written) if written else {})
            if tag in ("br", "hr"):
                builder.end()
    return builder.finish(locate)


def from_segments(segments: Sequence[Segment]) -> Reading:
    """Return the document of a plain text: items in a row are one list, quotes in a row one quotation."""
    builder = Builder((), named=(), attributes=False, removed={})
    group = ""
    for each in segments:
        wanted = _group_of(each)
        if group and (wanted != group or each.number == 1):
            builder.end()
        if wanted and (wanted != group or each.number == 1):
            builder.begin(wanted, {"start": str(each.number)} if each.number > 1 else {})
        group = wanted
        builder.line = each.line
        builder.begin("li" if each.kind == "item" else f"h{each.level}" if each.kind == "heading" else "p", {})
        builder.run(each.text)
        builder.end()
    return builder.finish()


def _group_of(each: Segment) -> str:
    if each.kind == "quote":
        return "blockquote"
    if each.kind == "item":
        return "ol" if each.number else "ul"
    return ""


def _unescape(text: str) -> str:
    if "&" not in text:
        return text
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&nbsp;", "\xa0")
    return text.replace("&amp;", "&")


def _attributes(written: str) -> dict[str, str]:
    return {name: _unescape(value) for name, value in _ATTRIBUTE.findall(written)}


def _layout_tables(clean: str) -> frozenset[int]:
    """Return where the tags stand of tables that only place things: with headings, tables or running text in a cell."""
    layout: set[int] = set()
    open_tables: list[list[int]] = []  # the tags of each open table; the first number counts paragraphs in its cell
    for match in _TOKEN.finditer(clean):
        closing, tag, _, _ = match.groups()
        if tag == "table" and closing:
            _close_table(open_tables, layout)
        elif tag == "table":
            if open_tables:
                open_tables[-1][0] = _LAYOUT_PARAGRAPHS
            open_tables.append([0, match.start()])
        elif open_tables and tag and not closing:
            _count_in_table(open_tables[-1], tag, match.start())
    return frozenset(layout)


def _count_in_table(table: list[int], tag: str, position: int) -> None:
    if tag in HEADINGS:
        table[0] = _LAYOUT_PARAGRAPHS
    elif tag == "p":
        table[0] += 1
    elif tag in CELLS or tag in TABLE_PARTS or tag in ("tr", "caption"):
        table.append(position)
        if tag in CELLS and table[0] < _LAYOUT_PARAGRAPHS:
            table[0] = 0


def _close_table(open_tables: list[list[int]], layout: set[int]) -> None:
    paragraphs, *positions = open_tables.pop()
    if paragraphs >= _LAYOUT_PARAGRAPHS:
        layout.update(positions)
