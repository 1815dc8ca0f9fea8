"""Build a `Document` from sanitised HTML or from the segments of a plain text.

What comes in is HTML as nh3 writes it (well formed, four entities, double-quoted attributes), never HTML as received;
what goes out is text with elements and passages. The one thing a reader would not guess: elements are opened late, when
their first word comes. So an empty element never gets into a document, white space at its border falls outside, and
inline elements that reach over several paragraphs are closed and opened again in each.

A citation's placeholder is U+E000, its number, U+E001; in a text with citations it is never the author's own.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from twosource.model import Block, Document, Element, NormalText, Passage
from twosource.plaintext import Segment
from twosource.text import normalise_run

Locate = Callable[[Sequence[str]], Sequence[int]]
Attributes = tuple[tuple[str, str], ...]

_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>|([^<]+)')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_PLACEHOLDER = re.compile("\ue000([0-9]{1,6})\ue001")
_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_CLOSING_MARK = re.compile(r"[^\w\s(\[{“„‘«¿¡<-]")
_BLOCK_ATTRIBUTES = re.compile(r"\s*\{:\s*([^{}\n]*)\}\Z")
_BLOCK_ATTRIBUTE = re.compile(r"""\.([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|(\S+)""")
_SMALL_NUMBER = re.compile(r"-?[0-9]{1,6}")
_SPAN_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
_ATTRIBUTE_VALUE = re.compile(r"[a-z][a-z -]{0,39}")
_NOT_IN_URL = re.compile(r'[\s\\<>"`]')

INLINE = frozenset(
    {"a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "q", "s", "strike", "strong", "sub", "sup"}
    | {"tt", "u", "var", "samp", "dfn", "cite"}
)
_INLINE_AS = {"b": "strong", "i": "em", "strike": "s", "tt": "code", "kbd": "code", "samp": "code", "var": "em"}
_INLINE_AS |= {"dfn": "em", "cite": "em", "u": ""}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "dl"})
_TABLE_PARTS = frozenset({"table", "thead", "tbody", "tfoot"})
_CONTAINERS = _LISTS | _TABLE_PARTS | {"blockquote", "figure"}
_BEARERS = frozenset({*_HEADINGS, "p", "pre", "li", "dt", "dd", "figcaption", "caption"})
_PHRASING = _BEARERS - {"li", "dd"} | {"tr"}
_CELLS = frozenset({"td", "th"})
# What stands for a parent that the element needs; without it the element is a plain paragraph.
_PARENTS = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "figcaption": ("figure",), "caption": ("table",)}
_IMPLIED = {"ul": "li", "ol": "li", "dl": "dd"}
TRANSPARENT = frozenset(
    {"address", "article", "aside", "body", "center", "details", "dialog", "dir", "div", "fieldset", "figure"}
    | {"footer", "header", "hgroup", "hr", "legend", "main", "menu", "search", "section", "summary"}
)
BLOCKS = _CONTAINERS | _BEARERS | _CELLS | TRANSPARENT | {"tr"}

_Kind = Literal["paragraph", "heading", "item", "row", "code"]
_KINDS: Mapping[str, _Kind] = {**dict.fromkeys(_HEADINGS, "heading"), "tr": "row", "pre": "code"}
_ITEMS = frozenset({"li", "dt", "dd"})
_SEPARATOR = "\n\n"
_GAPS = ("", " ", "\n", "\t")
_BEFORE_COMBINING = "\u02ff"
_CLASSES = frozenset({"judgement", "confidence"})
_DATA = frozenset({"data-likelihood", "data-level"})

_MAX_CONTAINERS = 32
_MAX_INLINE = 8
_LAYOUT_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document, and for each citation the passage it stands in (-1: in code, in a link, or gone with its paragraph).

    `unknown` names block attributes that mean nothing here, each with the index of its passage.
    """

    document: Document
    passages_of_citations: tuple[int, ...] = ()
    unknown: tuple[tuple[int, str], ...] = ()


def from_html(
    clean: str,
    *,
    locate: Locate | None = None,
    removed: Mapping[str, int] | None = None,
    citations: Sequence[str] = (),
    attributes: bool = False,
) -> Reading:
    """Return the document that sanitised HTML holds. Linear in the HTML.

    `locate` gives the lines of the passages; `removed` is what was taken out before. `citations` are the characters
    that placeholder k stands for; `attributes` reads `{: .judgement }` after a block.
    """
    builder = _Builder(citations, attributes=attributes, removed=removed or {})
    layout = _layout_tables(clean) if "<table" in clean else frozenset()
    for match in _TOKEN.finditer(clean):
        closing, tag, written, text = match.groups()
        if text is not None:
            builder.text(_unescape(text))
        elif closing:
            builder.close()
        else:
            if match.start() in layout:
                tag = "div"
            builder.open(tag, _attributes(written) if written else {})
            if tag in ("br", "hr"):
                builder.close()
    return builder.finish(locate)


def from_segments(segments: Sequence[Segment]) -> Reading:
    """Return the document of a plain text: items in a row are one list, quotes in a row one quotation."""
    builder = _Builder((), attributes=False, removed={})
    group = ""
    for each in segments:
        wanted = _group_of(each)
        if group and (wanted != group or each.number == 1):
            builder.close()
        if wanted and (wanted != group or each.number == 1):
            builder.open(wanted, {"start": str(each.number)} if each.number > 1 else {})
        group = wanted
        builder.line = each.line
        builder.open("li" if each.kind == "item" else f"h{each.level}" if each.kind == "heading" else "p", {})
        builder.run(each.text)
        builder.close()
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


def safe_url(url: str) -> bool:
    """Tell whether a link may lead there: http(s) with a host, no user name, nothing invisible, no backslash."""
    if not url.lower().startswith(("http://", "https://")) or not url.isprintable() or _NOT_IN_URL.search(url):
        return False
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return bool(parts.hostname) and "@" not in parts.netloc


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
    if tag in _HEADINGS:
        table[0] = _LAYOUT_PARAGRAPHS
    elif tag == "p":
        table[0] += 1
    elif tag in _CELLS or tag in _TABLE_PARTS or tag in ("tr", "caption"):
        table.append(position)
        if tag in _CELLS and table[0] < _LAYOUT_PARAGRAPHS:
            table[0] = 0


def _close_table(open_tables: list[list[int]], layout: set[int]) -> None:
    paragraphs, *positions = open_tables.pop()
    if paragraphs >= _LAYOUT_PARAGRAPHS:
        layout.update(positions)


class _Frame:
    """An open element that will hold passages; `index` is -1 until its first passage makes it one of the document."""

    __slots__ = ("attributes", "borne", "index", "tag")

    def __init__(self, tag: str, attributes: Attributes) -> None:
        self.tag = tag
        self.attributes = attributes
        self.index = -1
        self.borne = False


class _Builder:
    """Takes opened and closed elements and text, in order; gives the document.

    Each `open` puts one entry on `_stack`, whatever it does, and each `close` takes one: the input is well formed, so
    both keep step without names.
    """

    def __init__(self, citations: Sequence[str], *, attributes: bool, removed: Mapping[str, int]) -> None:
        self.line = 0
        self._citations = citations
        self._reads_attributes = attributes
        self._stack: list[str] = []
        self._frames: list[_Frame] = []
        self._inline: list[_Frame] = []
        # elements, as columns
        self._tags: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._lasts: list[int] = []
        self._attributes: list[Attributes] = []
        # the passage being read: the frame that bears it, its text so far, the white space that waits for a word
        self._bearer: _Frame | None = None
        self._pieces: list[str] = []
        self._position = 0
        self._gap = ""
        self._gap_before_citation = False
        self._cell = -1
        self._row_start = 0
        self._row_frames: list[_Frame] = []
        self._implied = False
        self._waiting: list[int] = []
        # what is finished
        self._texts: list[str] = []
        self._end = -2
        self._passages: list[tuple[_Kind, int, int, int, int, int]] = []
        self._passages_of_citations = [-1] * len(citations)
        self._unknown: list[tuple[int, str]] = []
        self._removed: Counter[str] = Counter(removed)

    # -- elements ----------------------------------------------------------------------------------------------------

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element; what it becomes depends on where it stands."""
        if tag in INLINE:
            self._stack.append(self._open_inline(tag, attributes))
        elif tag == "br":
            self._stack.append("")
            self._break()
        elif tag not in BLOCKS:
            self._stack.append("")
        elif tag in _CELLS and self._stack and self._stack[-1] == "row":
            self._stack.append("cell")
            self._open_cell(tag, attributes)
        elif self._in_phrasing():
            self._stack.append("soft")
            self._set_gap("\n")
        else:
            self._finish_passage()
            self._stack.append(self._open_block(tag, attributes))

    def close(self) -> None:
        """Close the element that was opened last."""
        match self._stack.pop():
            case "inline":
                self._close_inline(self._inline.pop())
            case "cell":
                self._close_cell()
            case "soft":
                self._set_gap("\n")
            case "row":
                self._close_row()
                self._close_frame()
            case "frame":
                self._finish_passage()
                self._close_frame()
            case "frames":
                self._finish_passage()
                self._close_frame()
                self._close_frame()
            case "block":
                self._finish_passage()
            case _:
                pass

    def _in_phrasing(self) -> bool:
        """Tell whether a block would stand where only text may: there it is no more than a line break."""
        return self._cell >= 0 or (bool(self._frames) and self._frames[-1].tag in _PHRASING and not self._implied)

    def _open_block(self, tag: str, attributes: Mapping[str, str]) -> str:
        parent = self._frames[-1].tag if self._frames else ""
        if tag == "tr" and parent in _TABLE_PARTS:
            self._frames.append(_Frame("tr", ()))
            self._open_row()
            return "row"
        if tag in _CONTAINERS:
            if len(self._frames) >= _MAX_CONTAINERS or (tag in _LISTS and parent in _LISTS) or not _fits(tag, parent):
                return "block"
        elif tag not in _BEARERS:
            return "block"
        elif parent not in _PARENTS.get(tag, (parent,)):
            tag = "p"
        implied = _IMPLIED.get(parent, "") if tag not in _PARENTS else ""
        if implied:
            self._frames.append(_Frame(implied, ()))
        self._frames.append(_Frame(tag, _block_attributes(tag, attributes)))
        return "frames" if implied else "frame"

    def _close_frame(self) -> None:
        frame = self._frames.pop()
        if frame.index >= 0:
            self._ends[frame.index] = self._end
            self._lasts[frame.index] = len(self._tags)

    def _add_element(self, tag: str, attributes: Attributes) -> int:
        self._tags.append(tag)
        self._starts.append(self._position)
        self._ends.append(self._position)
        self._lasts.append(len(self._tags))
        self._attributes.append(attributes)
        return len(self._tags) - 1

    # -- inline elements ---------------------------------------------------------------------------------------------

    def _open_inline(self, tag: str, attributes: Mapping[str, str]) -> str:
        kept: Attributes = ()
        tag = _INLINE_AS.get(tag, tag)
        if tag == "a":
            url = self._restore(attributes.get("href", "")).strip()
            if url and not safe_url(url):
                self._removed["link"] += 1
                url = ""
            tag = "a" if url else ""
            kept = (("href", url),)
        elif tag == "abbr" and attributes.get("title"):
            kept = (("title", self._restore(attributes["title"])),)
        if not tag or len(self._inline) >= _MAX_INLINE or any(each.tag == tag for each in self._inline):
            return ""
        self._inline.append(_Frame(tag, kept))
        return "inline"

    def _close_inline(self, frame: _Frame) -> None:
        if frame.index >= 0:
            self._ends[frame.index] = self._position
            self._lasts[frame.index] = len(self._tags)
            frame.index = -1

    def _close_all_inline(self) -> None:
        """Close the inline elements here; those still open are opened again with the next word."""
        for frame in reversed(self._inline):
            self._close_inline(frame)

    # -- text --------------------------------------------------------------------------------------------------------

    def text(self, text: str) -> None:
        """Add text, with the placeholders of citations in it."""
        if not self._citations or "\ue000" not in text:
            self._words(text)
            return
        literal = self._is_verbatim() or any(each.tag in ("a", "code") for each in self._inline)
        if literal:
            self._words(self._restore(text))
            return
        done = 0
        for match in _PLACEHOLDER.finditer(text):
            if int(match[1]) < len(self._citations):
                self._words(text[done : match.start()])
                self._cite(int(match[1]))
                done = match.end()
        self._words(text[done:])

    def run(self, run: str) -> None:
        """Add text that is normalised already."""
        if run:
            self._emit(run, glued=False)

    def _restore(self, text: str) -> str:
        """Return text with the citations in it as they were written."""
        if not self._citations:
            return text
        known = dict(enumerate(self._citations))
        return _PLACEHOLDER.sub(lambda match: known.get(int(match[1]), match[0]), text)

    def _is_verbatim(self) -> bool:
        return bool(self._frames) and self._frames[-1].tag == "pre"

    def _words(self, text: str) -> None:
        if not text:
            return
        if self._is_verbatim():
            self._verbatim(text)
            return
        run = normalise_run(text)
        if run and not text[0].isspace():
            self._emit(run, glued=True)
        elif run:
            self._set_gap(" ")
            self._emit(run, glued=False)
        if text[-1].isspace():
            self._set_gap(" ")

    def _verbatim(self, text: str) -> None:
        if self._bearer is None:
            text = _BLANK_LINES.sub("", text)
        run = text.rstrip()
        if run:
            self._emit(unicodedata.normalize("NFC", run), glued=True)
        if self._bearer is not None:
            self._gap += text[len(run) :]

    def _set_gap(self, gap: str) -> None:
        """Let white space wait for the next word; of two, the stronger stays: cell, line, space."""
        if self._is_verbatim():
            self._gap += gap
        elif _GAPS.index(gap) > _GAPS.index(self._gap):
            self._gap = gap

    def _break(self) -> None:
        """Break the line; two breaks in a row part two paragraphs, as old pages write them."""
        if self._gap == "\n" and self._bearer is not None and self._bearer.tag in ("p", "li", "dd"):
            self._finish_passage()
        else:
            self._set_gap("\n")

    def _emit(self, run: str, *, glued: bool) -> None:
        """Add a run of words to the passage, which it starts if it is the first; `glued`: no white space before it."""
        if self._bearer is None:
            self._start_passage(self._choose_bearer())
        if self._gap_before_citation and glued and self._gap == " " and _CLOSING_MARK.match(run):
            self._gap = ""
        self._gap_before_citation = False
        if self._gap and self._pieces:
            self._pieces.append(self._gap)
            self._position += len(self._gap)
        elif self._pieces and run[0] > _BEFORE_COMBINING:
            run = self._compose(run)
        self._gap = ""
        if run:
            self._open_late()
            self._pieces.append(run)
            self._position += len(run)

    def _open_late(self) -> None:
        """Open, at the first word inside, what waited for it."""
        if self._cell >= 0 and self._starts[self._cell] < 0:
            self._starts[self._cell] = self._position
        for index in self._waiting:
            self._add_citation(index)
        self._waiting.clear()
        for frame in self._inline:
            if frame.index < 0:
                frame.index = self._add_element(frame.tag, frame.attributes)

    def _compose(self, run: str) -> str:
        """Join a run that starts with a combining character to the text before, so that the whole is NFC.

        What composes belongs to the text before. Returns the rest of the run, which may be empty.
        """
        before = self._pieces.pop()
        while self._pieces and unicodedata.combining(before[0]):
            before = self._pieces.pop() + before
        composed = unicodedata.normalize("NFC", before + run)
        self._pieces.append(composed[: len(before)])
        return composed[len(before) :]

    # -- citations ---------------------------------------------------------------------------------------------------

    def _cite(self, index: int) -> None:
        """Put a citation behind the last word; before the first word of a passage or a cell it waits for that word."""
        if not self._pieces or self._gap == "\t":
            self._waiting.append(index)
            return
        self._gap_before_citation = True
        self._add_citation(index)

    def _add_citation(self, index: int) -> None:
        self._add_element("cite", (("index", str(index)),))
        self._passages_of_citations[index] = len(self._passages)

    # -- passages ----------------------------------------------------------------------------------------------------

    def _choose_bearer(self) -> _Frame:
        """Return the element that bears the next passage: the innermost open one, or a paragraph made for it."""
        top = self._frames[-1] if self._frames else None
        if top is not None and top.tag in _BEARERS and not top.borne:
            return top
        if top is not None and top.tag in _PHRASING:
            self._close_frame()
            top.index = -1
            self._frames.append(top)
            return top
        self._implied = True
        self._frames.append(_Frame(_IMPLIED.get(top.tag, "p") if top is not None else "p", ()))
        return self._frames[-1]

    def _start_passage(self, bearer: _Frame) -> None:
        self._bearer = bearer
        self._position = self._end + len(_SEPARATOR)
        for frame in self._frames:
            if frame.index < 0:
                frame.index = self._add_element(frame.tag, frame.attributes)

    def _finish_passage(self) -> None:
        """End the passage, if one is open; a citation that no word followed is gone with it."""
        bearer = self._bearer
        self._gap = ""
        self._gap_before_citation = False
        self._waiting.clear()
        if bearer is None:
            return
        self._close_all_inline()
        text = "".join(self._pieces)
        start = self._position - len(text)
        if self._reads_attributes and text.endswith("}"):
            text = self._take_attributes(bearer, text, start)
        self._end = start + len(text)
        self._texts.append(text)
        level = _HEADINGS.get(bearer.tag, 0)
        self._passages.append((self._kind(bearer), level, start, self._end, bearer.index, self.line))
        bearer.borne = True
        self._bearer = None
        self._pieces = []
        if self._implied:
            self._implied = False
            self._close_frame()

    def _kind(self, bearer: _Frame) -> _Kind:
        if bearer.tag in _KINDS:
            return _KINDS[bearer.tag]
        in_item = any(frame.tag in _ITEMS for frame in self._frames)
        return "item" if in_item else "paragraph"

    def _take_attributes(self, bearer: _Frame, text: str, start: int) -> str:
        """Return the text without the `{: .judgement }` at its end, which is given to the element that bears it."""
        match = _BLOCK_ATTRIBUTES.search(text)
        if match is None or not match.start() or bearer.tag in ("pre", "tr"):
            return text
        if any(end > start + match.start() for end in self._ends[bearer.index + 1 :]):
            return text  # inside a link or code: words like any others
        kept: dict[str, str] = {}
        for each in _BLOCK_ATTRIBUTE.finditer(match[1]):
            name, value = ("class", each[1]) if each[1] else (each[2] or "", each[3] or each[4] or each[5] or "")
            allowed = value in _CLASSES if name == "class" else name in _DATA and _ATTRIBUTE_VALUE.fullmatch(value)
            if allowed:
                kept[name] = f"{kept[name]} {value}" if name == "class" and name in kept else value
            else:
                self._unknown.append((len(self._passages), each[0]))
        self._attributes[bearer.index] += tuple(kept.items())
        return text[: match.start()]

    # -- tables ------------------------------------------------------------------------------------------------------

    def _open_row(self) -> None:
        """Start the passage of a row before its first word, so that its empty cells are kept."""
        self._row_frames = [frame for frame in self._frames if frame.index < 0]
        self._row_start = len(self._tags)
        self._start_passage(self._frames[-1])

    def _close_row(self) -> None:
        """End the row; one without any word leaves no trace."""
        if self._pieces:
            self._finish_passage()
            return
        self._bearer = None
        self._waiting.clear()
        for column in (self._tags, self._starts, self._ends, self._lasts, self._attributes):
            del column[self._row_start :]
        for frame in self._row_frames:
            frame.index = -1

    def _open_cell(self, tag: str, attributes: Mapping[str, str]) -> None:
        spans = ((name, attributes.get(name, "")) for name in ("colspan", "rowspan"))
        self._cell = self._add_element(tag, tuple((n, value) for n, value in spans if _SPAN_NUMBER.fullmatch(value)))
        self._starts[self._cell] = -1
        if self._pieces:
            self._set_gap("\t")

    def _close_cell(self) -> None:
        self._close_all_inline()
        self._waiting.clear()
        if self._starts[self._cell] < 0:
            self._starts[self._cell] = self._position
        self._ends[self._cell] = self._position
        self._lasts[self._cell] = len(self._tags)
        self._cell = -1

    # -- the whole ---------------------------------------------------------------------------------------------------

    def finish(self, locate: Locate | None = None) -> Reading:
        """Return what was read; `locate` gives the lines of the passages where they were not told."""
        while self._stack:
            self.close()
        self._finish_passage()
        elements = tuple(
            Element(tag=tag, start=start, end=end, descendants=last - 1 - i, attributes=attributes)
            for i, (tag, start, end, last, attributes) in enumerate(
                zip(self._tags, self._starts, self._ends, self._lasts, self._attributes, strict=True)
            )
        )
        lines = locate(self._texts) if locate else [passage[-1] for passage in self._passages]
        blocks = tuple(_blocks(elements, [passage[4] for passage in self._passages]))
        document = Document(
            text=NormalText(_SEPARATOR.join(self._texts)),
            elements=elements,
            passages=tuple(self._numbered(blocks, lines)),
            blocks=blocks,
            removed=tuple(sorted(self._removed.items())),
        )
        return Reading(
            document=document,
            passages_of_citations=tuple(self._passages_of_citations),
            unknown=tuple(self._unknown),
        )

    def _numbered(self, blocks: Sequence[Block], lines: Sequence[int]) -> Iterator[Passage]:
        headings = 0
        for number, block in enumerate(blocks):
            for i in range(block.first_passage, block.last_passage):
                kind, level, start, end, element, _ = self._passages[i]
                headings += level > 0
                paragraph = 0 if level else i + 1 - headings
                yield Passage(
                    kind=kind,
                    number=paragraph,
                    heading=level,
                    anchor=f"h{headings}" if level else f"p{paragraph}",
                    start=start,
                    end=end,
                    element=element,
                    block=number,
                    line=lines[i],
                )


def _blocks(elements: Sequence[Element], bearers: Sequence[int]) -> Iterator[Block]:
    """Yield the top-level elements; `bearers` are the elements that bear the passages, in order."""
    first = passage = 0
    while first < len(elements):
        last = first + 1 + elements[first].descendants
        after = bisect_left(bearers, last, passage)
        yield Block(
            start=elements[first].start,
            end=elements[first].end,
            first_element=first,
            last_element=last,
            first_passage=passage,
            last_passage=after,
        )
        first, passage = last, after


def _fits(tag: str, parent: str) -> bool:
    """Tell whether a container may stand in its parent; tables have parts, and parts nothing else."""
    return parent == "table" if tag in _TABLE_PARTS - {"table"} else parent not in _TABLE_PARTS


def _block_attributes(tag: str, attributes: Mapping[str, str]) -> Attributes:
    start = attributes.get("start", "")
    return (("start", start),) if tag == "ol" and _SMALL_NUMBER.fullmatch(start) else ()
