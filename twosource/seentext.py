"""What a reader would see of a file, made without the care of the parsers, each character with its place.

A decoded file comes in, text and places go out. The one thing a reader would not guess: it need not be right. `rawmap`
lays it beside the text that was read, and tells no place of what it does not find there.
"""

from __future__ import annotations

import html
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from twosource import bounds, hidden, plaintext, vocabulary
from twosource.decoding import front_matter
from twosource.model import RawText, Span

Format = Literal["text", "markdown", "html"]

_BREAKS = vocabulary.BLOCKS | {"br"}
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_ADDRESS = r"""\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)"""
# Marks that stand against a word: those between spaces are signs like others.
_MARKS = r"(?<=[^\s*`])[*`]+|[*`]+(?![*`\s]|\Z)"
# Images with what they say, ends of links with their address, marks of emphasis and code, escapes; or an entity.
_MARKDOWN = re.compile(
    rf"!\[[^\[\]]*{_ADDRESS}|{_ADDRESS}|{_MARKS}|\\(?P<escaped>[!-/:-@\[-`{{-~])|(?P<entity>{_ENTITY.pattern})"
)
# What a link by reference is defined by, which no reader sees, and the end of such a link.
_DEFINITION = re.compile(
    r"""^ {0,3}\[([^\[\]]+)\]:[ \t]*\n?[ \t]*\S+(?:[ \t]*\n?[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$""",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"\][ \n]?\[([^\[\]]+)\]")


@dataclass(slots=True)
class Visible:
    """What a reader would see of a file: pieces of text, and where each character of them stands in the file.

    `ends` has the ends of those characters that are written with several: `&amp;` is one to a reader.
    """

    pieces: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: dict[int, int] = field(default_factory=dict)

    def add(self, raw: str, start: int, end: int) -> None:
        """Add characters of the file as they are."""
        self.pieces.append(raw[start:end])
        self.starts.extend(range(start, end))

    def add_as(self, text: str, start: int, end: int) -> None:
        """Add what some characters of the file mean."""
        for offset in range(len(self.starts), len(self.starts) + len(text)):
            self.ends[offset] = end
        self.pieces.append(text)
        self.starts.extend([start] * len(text))

    def span(self, start: int, end: int) -> Span:
        """Return where a non-empty range of the visible text stands in the file."""
        last = end - 1
        return Span(start=self.starts[start], end=self.ends.get(last, self.starts[last] + 1))


def seen_text(raw: RawText, format: Format) -> Visible:  # noqa: A002 - the field's name
    """Return what a reader would see of a file as decoded. Linear in the file."""
    if format == "text":
        return _of_text(raw)
    return _of_html(raw) if format == "html" else _of_markdown(raw)


def _of_text(raw: RawText) -> Visible:
    """Return the words of each passage, without the markers before them. Line for line what `plaintext` found."""
    lines = [0, *(match.end() for match in re.finditer("\n", raw)), len(raw) + 1]
    visible = Visible()
    for segment in plaintext.segment(raw):
        for line, column in segment.places:
            line_start, line_end = lines[line - 1], lines[line] - 1
            text = raw[line_start + column : line_end]
            start = line_end - len(text.lstrip())
            if visible.pieces:
                visible.add_as(" ", start, start)
            visible.add(raw, start, start + len(text.strip()))
    return visible


def _of_markdown(raw: str) -> Visible:
    matter = front_matter(raw)
    visible = Visible()
    done = len(raw) - len(matter.body) if matter else 0
    definitions = list(_DEFINITION.finditer(raw, done))
    defined = {" ".join(match[1].lower().split()) for match in definitions}
    ends = [match for match in _REFERENCE.finditer(raw, done) if " ".join(match[1].lower().split()) in defined]
    unseen = sorted([*definitions, *ends, *_MARKDOWN.finditer(raw, done)], key=re.Match.start)
    for match in unseen:
        if match.start() < done:
            continue
        visible.add(raw, done, match.start())
        if match.re is _MARKDOWN and match["entity"]:
            visible.add_as(_meant(match["entity"]), match.start(), match.end())
        elif match.re is _MARKDOWN and match["escaped"]:
            visible.add(raw, match.end() - 1, match.end())
        done = match.end()
    visible.add(raw, done, len(raw))
    return visible


def _meant(entity: str) -> str:
    """Return what an entity of Markdown means: only whole ones mean anything there."""
    return html.unescape(entity) if entity.endswith(";") else entity


def _of_html(raw: str) -> Visible:
    """Return the text between tags; what is left out of a page, or is no text (scripts, the title), is not seen."""
    visible = Visible()
    tags = list(_tags(raw))
    ends = _ends_of_removed(raw, tags)
    done = 0
    raised: list[str] = []
    for match in tags:
        if match.start() < done:
            continue
        _add_html(visible, raw, (done, match.start()), raised)
        done = ends.get(match.start(), match.end())
        name = (match["name"] or "").lower()
        if name in vocabulary.FIGURES:
            _raise(raised, name, begins=raw[match.start() + 1] != "/")
        if name in _BREAKS:
            visible.add_as(" ", done, done)
        elif match.end() == done and name in bounds.RAW_TEXT and raw[match.start() + 1] != "/":
            done = _end_of_raw_text(raw, name, done)
    _add_html(visible, raw, (done, len(raw)), raised)
    return visible


def _raise(raised: list[str], name: str, *, begins: bool) -> None:
    """Note that what raises or lowers words begins or ends."""
    if begins:
        raised.append(name)
    elif name in raised:
        del raised[len(raised) - 1 - raised[::-1].index(name)]


def _tags(raw: str) -> Iterator[re.Match[str]]:
    """Yield tags, comments and declarations, none of those that stand in the text of a script."""
    done = 0
    while match := bounds.HTML_TOKEN.search(raw, done):
        yield match
        done = match.end()
        name = (match["name"] or "").lower()
        if name in bounds.RAW_TEXT and raw[match.start() + 1] != "/":
            done = _end_of_raw_text(raw, name, done)


def _end_of_raw_text(raw: str, name: str, start: int) -> int:
    end = bounds.RAW_TEXT[name].search(raw, start)
    return end.start() if end else len(raw)


def _ends_of_removed(raw: str, tags: Iterable[re.Match[str]]) -> dict[int, int]:
    """Return where elements end that are left out with all they hold, by where they start; none that is left open."""
    ends = {}
    open_: defaultdict[str, list[int | None]] = defaultdict(list)
    may_hide = hidden.may_hide(raw)
    for match in tags:
        name = (match["name"] or "").lower()
        is_removed = name in bounds.REMOVED_WHOLE
        if name in bounds.VOID or not (is_removed or may_hide):
            continue
        if raw[match.start() + 1] != "/":
            is_left_out = is_removed or hidden.tag_hides(match["rest"] or "")
            open_[name].append(match.start() if is_left_out else None)
        elif open_[name] and (start := open_[name].pop()) is not None:
            ends[start] = match.end()
    return ends


def _add_html(visible: Visible, raw: str, place: tuple[int, int], raised: Sequence[str]) -> None:
    start, end = place
    for match in _ENTITY.finditer(raw, start, end):
        _add_words(visible, raw, (start, match.start()), raised)
        visible.add_as(html.unescape(match[0]), match.start(), match.end())
        start = match.end()
    _add_words(visible, raw, (start, end), raised)


def _add_words(visible: Visible, raw: str, place: tuple[int, int], raised: Sequence[str]) -> None:
    if not raised:
        visible.add(raw, *place)
        return
    for offset, character in enumerate(vocabulary.with_figures(raised[-1], raw[slice(*place)]), place[0]):
        visible.add_as(character, offset, offset + 1)
