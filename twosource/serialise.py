"""Write a `Document` as HTML: the only way any text of an article gets into a page.

What comes in is a document with highlights and citations, what goes out is a string that `markup` vouches for. The one
thing a reader would not guess: nothing of the markup as received is in it. Every tag is one of ours, every character
of text is escaped, and what a reader could not see (controls, marks of direction, private use) is made visible.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model import Block, Document, Element, Passage

# Control characters but tab and line feed, marks of direction, what has no width and joins nothing, tag characters,
# surrogates, private use, noncharacters. Joiners, variation selectors and soft hyphens are part of writing.
_INVISIBLE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e00ff\U000f0000-\U0010ffff"
) + "".join(chr(plane + end) for plane in range(0x10000, 0xF0000, 0x10000) for end in (0xFFFE, 0xFFFF))
_INVISIBLE_ONE = re.compile(f"[{_INVISIBLE}]")
_SPECIAL = re.compile(f"[&<>\"'\n{_INVISIBLE}]")
_SPECIAL_IN_CODE = re.compile(f"[&<>\"'{_INVISIBLE}]")
# In this order: the ampersand first, as the others write one.
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TAGS = frozenset(
    {"a", "abbr", "blockquote", "caption", "code", "dd", "del", "dl", "dt", "em", "figcaption", "figure"}
    | {"ins", "li", "ol", "p", "pre", "q", "s", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th"}
    | {"thead", "tr", "ul"}
) | frozenset(_HEADINGS)
_ATTRIBUTES = frozenset(
    {("a", "href"), ("abbr", "title"), ("ol", "start"), ("td", "colspan"), ("td", "rowspan"), ("th", "colspan")}
    | {("th", "rowspan")}
)
_ANY_TAG_ATTRIBUTES = frozenset({"class", "data-likelihood", "data-level"})
_TEXTLESS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "blockquote", "figure"})
# What a remark on a statement may end: the innermost of these that is open.
_BEARERS = frozenset({"p", "li", "td", "th", "dd", "dt", "caption", "figcaption", "pre"}) | frozenset(_HEADINGS)
_WHITE_SPACE = " \n\t"
# A wide table scrolls by itself, not the page; the tab key reaches what scrolls, in every browser.
_SCROLL = '<div class="scroll" tabindex="0">'
_CITE = "cite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A range of the text to mark: why (`shared`, `quoted`: its classes), its id, and where it leads.

    `label` is read out at its start, `name` is what the stylesheet shows there, `href` makes a small link after its
    end, an arrow with the words `shown`, and `label` read out; each of the five may be empty. `language` is that of
    the label where it is another than that around it.
    """

    start: int
    end: int
    kinds: tuple[str, ...]
    anchor: str = ""
    href: str = ""
    label: str = ""
    name: str = ""
    shown: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineLink:
    """A link that a citation becomes: what it shows, where it leads, its own id, and what is read out.

    With `preview`, the id of a popover, it is also a button that opens this. `kind` is its class; one that is no
    citation (`cite`) is a remark, which stands at the end of the paragraph, item or cell; `language` is that of its
    text where it is another than that around it.
    """

    text: str
    href: str
    anchor: str
    label: str
    preview: str = ""
    kind: str = _CITE
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words of ours before those of an element, in their language where it is another than that around them.

    With an `href` they lead to what they mean.
    """

    text: str
    language: str = ""
    href: str = ""


def escape(text: str, *, code: bool = False) -> str:
    """Return text with markup escaped and the invisible shown; a line feed becomes `<br>` but in code."""
    if not text.isprintable():
        return (_SPECIAL_IN_CODE if code else _SPECIAL).sub(_shown, text)
    for character, written in _ESCAPES.items():
        if character in text:
            text = text.replace(character, written)
    return text


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character == "\n":
        return "<br>"
    name = f"U+{ord(character):04X}"
    return f'<span class="control" title="{name}">[{name}]</span>'


def without_invisible(text: str) -> str:
    """Return text for a place where nothing can be shown in its stead: what a reader could not see is left out."""
    return text if text.isprintable() else _INVISIBLE_ONE.sub("", text)


def escape_attribute(text: str) -> str:
    """Return text for a double-quoted attribute; the invisible is named, as no element can stand there."""
    return _SPECIAL.sub(_named, text)


def _named(match: re.Match[str]) -> str:
    character = match[0]
    return _ESCAPES.get(character, " " if character == "\n" else f"[U+{ord(character):04X}]")


# -- highlights ------------------------------------------------------------------------------------------------------


class _Marks:
    """The highlights of one rendering: cuts text at their borders and wraps each piece that lies in any."""

    __slots__ = ("_active", "_cuts", "_highlights", "_links", "_next", "_starts")

    def __init__(self, text: str, highlights: Sequence[Highlight]) -> None:
        trimmed = [_trimmed(text, highlight) for highlight in highlights]
        self._highlights = sorted(
            (each for each in trimmed if each.start < each.end),
            key=lambda each: (each.start, each.end, each.kinds, not each.anchor, each.anchor),
        )
        self._cuts = sorted({place for each in self._highlights for place in (each.start, each.end)})
        self._starts = [each.start for each in self._highlights]
        self._next = 0
        self._active: list[Highlight] = []
        self._links: list[Highlight] = []

    def pieces(self, text: str, start: int, end: int, *, code: bool, linked: bool) -> Iterator[str]:
        """Yield the text of a range, each part in its mark; call with ranges in order. `linked`: inside a link."""
        if not self._highlights:
            yield escape(text[start:end], code=code)
            return
        borders = self._cuts[bisect_right(self._cuts, start) : bisect_left(self._cuts, end)]
        for stop in (*borders, end):
            yield from self._piece(text, start, stop, code=code)
            if not linked:
                yield self.links()
            start = stop

    def _piece(self, text: str, start: int, stop: int, *, code: bool) -> Iterator[str]:
        while self._next < len(self._highlights) and self._starts[self._next] <= start:
            self._active.append(self._highlights[self._next])
            self._next += 1
        self._active = [each for each in self._active if each.end > start]
        shown = escape(text[start:stop], code=code)
        if not self._active:
            yield shown
            return
        kinds = sorted({kind for each in self._active for kind in each.kinds})
        starting = [each for each in self._active if each.start == start]
        anchors = list(dict.fromkeys(each.anchor for each in starting if each.anchor))
        labels = [(each.label, _in(each.language)) for each in starting if each.label]
        names = list(dict.fromkeys(each.name for each in starting if each.name))
        named = f' data-kind="{escape_attribute(", ".join(names))}"' if names else ""
        yield f'<mark class="{escape_attribute(" ".join(kinds))}"{_id(anchors[0]) if anchors else ""}{named}>'
        yield from (f"<span{_id(anchor)}></span>" for anchor in anchors[1:])
        yield from (f'<span class="vh"{spoken}>[{escape(label)}] </span>' for label, spoken in labels)
        yield shown
        yield "</mark>"
        self._links.extend(each for each in self._active if each.href and each.end == stop)

    def links(self) -> str:
        """Return the small links of the highlights that have ended since; call where a link may stand."""
        if not self._links:
            return ""
        written = "".join(map(_twin, self._links))
        self._links = []
        return written


def _twin(highlight: Highlight) -> str:
    """Return the small link of a highlight: an arrow, or whose the words are, with its label read out."""
    label, spoken = highlight.label, _in(highlight.language)
    start = f'<a class="twin" href="{escape_attribute(highlight.href)}"'
    if not highlight.shown:
        return f"{start}{spoken}{_read_out(label)}>⇄</a>"
    hidden = f'<span class="vh"{spoken}>{escape(label)}</span>' if label else ""
    return f"{start}{'' if label else spoken}>⇄ {escape(highlight.shown)} {hidden}</a>"


def _read_out(label: str) -> str:
    return f' aria-label="{escape_attribute(label)}"' if label else ""


def _in(language: str) -> str:
    """Set words of ours apart from a text in another language, which may run the other way."""
    return f' lang="{escape_attribute(language)}" dir="auto"' if language else ""


def _id(anchor: str) -> str:
    return f' id="{escape_attribute(anchor)}"'


def _trimmed(text: str, highlight: Highlight) -> Highlight:
    """Return a highlight that starts and ends with a visible character: no mark hangs between two passages."""
    start, end = max(highlight.start, 0), min(highlight.end, len(text))
    while start < end and text[end - 1] in _WHITE_SPACE:
        end -= 1
    while start < end and text[start] in _WHITE_SPACE:
        start += 1
    if (start, end) == (highlight.start, highlight.end):
        return highlight
    return replace(highlight, start=start, end=end)


# -- blocks ----------------------------------------------------------------------------------------------------------


def block(  # noqa: PLR0913 - as `markup.render_block`
    document: Document,
    of: Block,
    highlights: Sequence[Highlight],
    cites: Mapping[int, Sequence[InlineLink]],
    labels: Mapping[int, Label],
    *,
    anchors: bool,
    shift: int,
) -> str:
    """Return the HTML of one block. Linear in its text and marks; no recursion."""
    writer = _Writer(document, of, _Marks(document.text, highlights), cites, labels, shift=shift)
    return writer.write(anchors=anchors)


class _Writer:
    """Walks the elements of one block in order, closing each where its last descendant ends."""

    __slots__ = (
        "_block",
        "_cites",
        "_document",
        "_labels",
        "_links",
        "_marks",
        "_open",
        "_out",
        "_place",
        "_remarks",
        "_scope",
        "_shift",
        "_until",
    )

    def __init__(  # noqa: PLR0913 - as `block`
        self,
        document: Document,
        of: Block,
        marks: _Marks,
        cites: Mapping[int, Sequence[InlineLink]],
        labels: Mapping[int, Label],
        *,
        shift: int,
    ) -> None:
        self._document = document
        self._block = of
        self._marks = marks
        self._cites = cites
        self._labels = labels
        self._shift = shift
        self._out: list[str] = []
        self._open: list[tuple[int, Element, str]] = []  # where its descendants end, the element, the tag written
        self._links = 0
        self._scope = "col"  # what the header cells of the row that is open head
        self._remarks = ""
        self._place = self._until = of.start  # text is written from here, up to the end of the passage

    def write(self, *, anchors: bool) -> str:
        first, last = self._block.first_element, self._block.last_element
        passages = {
            passage.element: passage
            for passage in self._document.passages[self._block.first_passage : self._block.last_passage]
        }
        for index in range(first, last):
            element = self._document.elements[index]
            self._close(index)
            self._text(element.start)
            self._start(index, element, passages.get(index), anchors=anchors)
        self._close(last)
        return "".join(self._out)

    def _start(self, index: int, element: Element, passage: Passage | None, *, anchors: bool) -> None:
        if element.tag == "cite":
            links = self._cites.get(int(element.attributes[0][1]), ())
            self._remarks += "".join(f" {_link(link)}" for link in links if link.kind != _CITE)
            written = _cite([link for link in links if link.kind == _CITE])
            self._out.append(f"{written} " if written and self._opens_text(element.start) else written)
            return
        if passage is not None:
            self._place, self._until = passage.start, passage.end
        if passage is not None or element.tag in _TEXTLESS:
            self._end_statement()
        tag = self._tag(element)
        if tag == "tr":
            self._scope = self._scope_in(index, element)
        scope = f' scope="{self._scope}"' if tag == "th" else ""
        anchor = _id(passage.anchor) if anchors and passage is not None else ""
        if tag == "table":
            self._out.append(_SCROLL)
        self._out.append(f"<{tag}{anchor}{scope}{_attributes(element)}>")
        if index in self._labels and tag not in _TEXTLESS:
            self._out.append(_label(self._labels[index]))
        self._open.append((index + 1 + element.descendants, element, tag))
        self._links += tag == "a"

    def _scope_in(self, index: int, row: Element) -> str:
        """Return what a header cell of a row heads: the row where it has other cells too, below the table's head."""
        if any(element.tag == "thead" for _, element, _ in self._open):
            return "col"
        inside = self._document.elements[index + 1 : index + 1 + row.descendants]
        return "row" if any(element.tag == "td" for element in inside) else "col"

    def _opens_text(self, place: int) -> bool:
        """Tell whether a passage, a line or a cell starts there: behind a citation its first word needs a space."""
        text = self._document.text
        return place == self._place < self._until and (not place or text[place - 1] in "\n\t")

    def _close(self, index: int) -> None:
        """Close the elements that have no descendant at or after `index`."""
        while self._open and self._open[-1][0] <= index:
            _, element, tag = self._open[-1]
            self._text(element.end)
            self._open.pop()
            if element.tag in _BEARERS:
                self._end_statement()
            self._out.append("</table></div>" if tag == "table" else f"</{tag}>")
            if tag == "a":
                self._links -= 1
                self._out.append(self._marks.links())

    def _end_statement(self) -> None:
        self._out.append(self._remarks)
        self._remarks = ""

    def _text(self, end: int) -> None:
        """Write the text up to `end` into the innermost open element; what parts cells and passages is not shown."""
        end = min(end, self._until)
        if end <= self._place:
            return
        if self._open and self._open[-1][1].tag not in _TEXTLESS:
            code = any(element.tag == "pre" for _, element, _ in self._open)
            pieces = self._marks.pieces(self._document.text, self._place, end, code=code, linked=self._links > 0)
            self._out.extend(pieces)
        self._place = end

    def _tag(self, element: Element) -> str:
        level = _HEADINGS.get(element.tag)
        if level:
            return f"h{min(6, max(1, level + self._shift))}"
        return element.tag if element.tag in _TAGS else "span"


def _attributes(element: Element) -> str:
    written = [
        f' {name}="{escape_attribute(value)}"'
        for name, value in element.attributes
        if (element.tag, name) in _ATTRIBUTES or name in _ANY_TAG_ATTRIBUTES
    ]
    if element.tag == "a":
        written.append(' rel="noopener noreferrer nofollow external"')
    return "".join(written)


def _label(label: Label) -> str:
    text = escape(label.text)
    if label.href:
        text = f'<a href="{escape_attribute(label.href)}">{text}</a>'
    return f'<span class="label"{_in(label.language)}>{text}</span> '


def _cite(links: Sequence[InlineLink]) -> str:
    return f"<sup>{', '.join(_reference(link) for link in links)}</sup>" if links else ""


def _reference(link: InlineLink) -> str:
    """Return a citation as link and, with a preview, as button: the stylesheet shows the one that the browser can use.

    The button holds no text, so that a browser without styles shows the number once; its value is what Lynx prints
    in place of the word BUTTON.
    """
    if not link.preview:
        return _link(link)
    label, number = f' aria-label="{escape_attribute(link.label)}"', escape_attribute(link.text)
    preview = f' popovertarget="{escape_attribute(link.preview)}"'
    return (
        f'<span class="{_CITE}"{_id(link.anchor)}>'
        f'<a href="{escape_attribute(link.href)}"{label}>{escape(link.text)}</a>'
        f'<button type="button" value="·"{preview}{label} data-number="{number}"></button></span>'
    )


def _link(link: InlineLink) -> str:
    anchor = _id(link.anchor) if link.anchor else ""
    language = _in(link.language)
    label = _read_out(link.label)
    kind, href = escape_attribute(link.kind), escape_attribute(link.href)
    return f'<a class="{kind}" href="{href}"{anchor}{language}{label}>{escape(link.text)}</a>'


# -- ranges ----------------------------------------------------------------------------------------------------------


def text(document: Document, start: int, end: int, highlights: Sequence[Highlight]) -> str:
    """Return a range of the text with its marks and nothing else; passages are parted by a line break."""
    marks = _Marks(document.text, highlights)
    first = bisect_right(document.passages, start, key=lambda passage: passage.end)
    out: list[str] = []
    for passage in document.passages[first:]:
        if passage.start >= end:
            break
        if out:
            out.append("<br>")
        place, stop = max(start, passage.start), min(end, passage.end)
        out.extend(marks.pieces(document.text, place, stop, code=False, linked=False))
    return "".join(out)
