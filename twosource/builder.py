"""Build a `Document` from elements that begin and end, and text.

What comes in is a well-formed sequence, what goes out is text with elements, passages and blocks. The one thing a
reader would not guess: elements are opened late, when their first word comes. So an empty element never gets into a
document, white space at its border falls outside, and inline elements that reach over several paragraphs are closed and
opened again in each.

Raised and lowered figures are characters of their own, because "10<sup>9</sup>" is no 109: the text has "10⁹".

A citation's placeholder is U+E000, its number, U+E001.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from twosource import vocabulary
from twosource.columns import Columns, Kind, Unnumbered, blocks_of, numbered
from twosource.model import Document, NormalText
from twosource.passagetext import PassageText
from twosource.text import normalise_run, normalise_verbatim
from twosource.vocabulary import Attributes

Locate = Callable[[Sequence[str]], Sequence[int]]

PLACEHOLDER = re.compile("\ue000([0-9]{1,6})\ue001")
_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_CLOSING_MARK = re.compile(r"[^\w\s(\[{“„‘«¿¡<-]")

_KINDS: Mapping[str, Kind] = {**dict.fromkeys(vocabulary.HEADINGS, "heading"), "tr": "row", "pre": "code"}
_SEPARATOR = "\n\n"
_MAX_FRAMES = 32
_MAX_INLINE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document, and for each citation the passage it stands in, or -1.

    Of those without one, `literal` are shown as they were written (in code, in a link); the others are lost. `unknown`
    names block attributes that mean nothing here, each with the index of its passage.
    """

    document: Document
    passages_of_citations: tuple[int, ...] = ()
    literal: frozenset[int] = frozenset()
    unknown: tuple[tuple[int, str], ...] = ()


class _Frame:
    """An open element that will hold passages; `index` is -1 until its first passage makes it one of the document."""

    __slots__ = ("attributes", "index", "tag")

    def __init__(self, tag: str, attributes: Attributes) -> None:
        self.tag = tag
        self.attributes = attributes
        self.index = -1


class Builder:
    """Takes elements that begin and end, and text, in order; gives the document.

    Each `begin` puts one entry on `_stack`, whatever it does, and each `end` takes one: the input is well formed, so
    both keep step without names.
    """

    def __init__(
        self, citations: Sequence[str], *, named: Sequence[str], attributes: bool, removed: Mapping[str, int]
    ) -> None:
        self.line = 0
        self._citations = citations
        self._named = named or ("",) * len(citations)
        self._reads_attributes = attributes
        self._stack: list[str] = []
        self._frames: list[_Frame] = []
        self._inline: list[_Frame] = []
        self._elements = Columns()
        # the passage being read: the frame that bears it, its text so far
        self._bearer: _Frame | None = None
        self._passage = PassageText(0)
        self._space_before_citation = False
        self._cell = -1
        self._row_start = 0
        self._row_frames: list[_Frame] = []
        self._implied = False
        self._waiting: list[int] = []
        # what is finished
        self._texts: list[str] = []
        self._end = -2
        self._passages: list[Unnumbered] = []
        self._passages_of_citations = [-1] * len(citations)
        self._literal: set[int] = set()
        self._unknown: list[tuple[int, str]] = []
        self._removed: Counter[str] = Counter(removed)

    # -- elements ----------------------------------------------------------------------------------------------------

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element; what it becomes depends on where it stands."""
        if tag in vocabulary.INLINE:
            self._stack.append(self._open_inline(tag, attributes))
        elif tag == "br":
            self._stack.append("")
            self._break()
        elif tag not in vocabulary.BLOCKS:
            self._stack.append("")
        elif tag in vocabulary.CELLS and self._stack and self._stack[-1] == "row":
            self._stack.append("cell")
            self._open_cell(tag, attributes)
        elif self._in_phrasing():
            self._stack.append("soft")
            self._soft_break()
        else:
            self._finish_passage()
            self._stack.append(self._open_block(tag, attributes))

    def end(self) -> None:
        """End the element that was begun last."""
        match self._stack.pop():
            case "inline":
                self._close_inline(self._inline.pop())
            case "cell":
                self._close_cell()
            case "soft":
                self._soft_break()
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
        return self._cell >= 0 or (
            bool(self._frames) and self._frames[-1].tag in vocabulary.PHRASING and not self._implied
        )

    def _open_block(self, tag: str, attributes: Mapping[str, str]) -> str:
        parent = self._frames[-1].tag if self._frames else ""
        if tag == "tr" and parent in vocabulary.TABLE_PARTS:
            self._frames.append(_Frame("tr", ()))
            self._open_row()
            return "row"
        if tag in vocabulary.BEARERS:
            tag = vocabulary.bearer_tag(tag, parent)
        elif not self._may_contain(parent, tag):
            return "block"
        implied = vocabulary.implied_tag(tag, parent)
        if implied:
            self._frames.append(_Frame(implied, ()))
        self._frames.append(_Frame(tag, vocabulary.block_attributes(tag, attributes)))
        return "frames" if implied else "frame"

    def _may_contain(self, parent: str, tag: str) -> bool:
        is_container = tag in vocabulary.CONTAINERS and vocabulary.may_contain(parent, tag)
        return is_container and len(self._frames) < _MAX_FRAMES

    def _close_frame(self) -> None:
        frame = self._frames.pop()
        if frame.index >= 0:
            self._elements.close(frame.index, self._end)

    def _add_element(self, tag: str, attributes: Attributes) -> int:
        return self._elements.add(tag, self._passage.position, attributes)

    # -- inline elements ---------------------------------------------------------------------------------------------

    def _open_inline(self, tag: str, attributes: Mapping[str, str]) -> str:
        kept: Attributes = ()
        tag = vocabulary.inline_tag(tag)
        if tag == "a":
            url = self._restore(attributes.get("href", "")).strip()
            if url and not vocabulary.safe_url(url):
                self._removed["link"] += 1
                url = ""
            tag = "a" if url else ""
            kept = (("href", url),)
        elif tag == "abbr" and attributes.get("title"):
            kept = (("title", self._restore(attributes["title"])),)
        too_many = len(self._inline) >= _MAX_INLINE and tag not in vocabulary.FIGURES
        if not tag or too_many or any(each.tag == tag for each in self._inline):
            return ""
        self._inline.append(_Frame(tag, kept))
        return "inline"

    def _close_inline(self, frame: _Frame) -> None:
        if frame.index >= 0:
            self._elements.close(frame.index, self._passage.position)
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
        for match in PLACEHOLDER.finditer(text):
            if int(match[1]) < len(self._citations):
                self._words(text[done : match.start()])
                self._cite(int(match[1]))
                done = match.end()
        self._words(text[done:])

    def run(self, run: str) -> None:
        """Add text that is normalised already, and not empty."""
        self._emit(run, glued=False)

    def _restore(self, text: str) -> str:
        """Return text with the citations in it as they were written."""
        if not self._citations:
            return text

        def written(match: re.Match[str]) -> str:
            index = int(match[1])
            if index >= len(self._citations):
                return match[0]
            self._literal.add(index)
            return self._citations[index]

        return PLACEHOLDER.sub(written, text)

    def _is_verbatim(self) -> bool:
        return bool(self._frames) and self._frames[-1].tag == "pre"

    def _words(self, text: str) -> None:
        """Add words; of raised and lowered ones the figures in characters that are so themselves."""
        raised = next((frame for frame in reversed(self._inline) if frame.tag in vocabulary.FIGURES), None)
        if raised is None:
            self._plain_words(text)
            return
        for part in vocabulary.RUN_OF_FIGURES.split(text):
            if vocabulary.is_figure(part):
                self._figures(raised, part)
            else:
                self._plain_words(part)

    def _figures(self, raised: _Frame, words: str) -> None:
        """Add raised or lowered figures outside of the element that says so, which what follows opens again."""
        place = self._inline.index(raised)
        for frame in reversed(self._inline[place:]):
            self._close_inline(frame)
        del self._inline[place]
        self._plain_words(vocabulary.with_figures(raised.tag, words))
        self._inline.insert(place, raised)

    def _plain_words(self, text: str) -> None:
        if not text:
            return
        if self._is_verbatim():
            self._verbatim(text)
            return
        run = normalise_run(text)
        spaced = text[0].isspace()
        if spaced:
            self._passage.wait(" ")
        if run:
            self._emit(run, glued=not spaced)
            if text[-1].isspace():
                self._passage.wait(" ")

    def _verbatim(self, text: str) -> None:
        if self._bearer is None:
            text = _BLANK_LINES.sub("", text)
        run = text.rstrip()
        if run:
            self._emit(normalise_verbatim(run), glued=True)
        if self._bearer is not None:
            self._passage.wait_verbatim(text[len(run) :])

    def _soft_break(self) -> None:
        """Break the line where a block stands among words."""
        if self._is_verbatim():
            self._passage.wait_verbatim("\n" if self._passage else "")
        else:
            self._passage.wait("\n")

    def _break(self) -> None:
        """Break the line; two breaks in a row part two paragraphs, as old pages write them."""
        if self._passage.gap == "\n" and self._bearer is not None and self._bearer.tag in ("p", "li", "dd"):
            self._finish_passage()
        else:
            self._soft_break()

    def _emit(self, run: str, *, glued: bool) -> None:
        """Add a run of words to the passage, which it starts if it is the first; `glued`: no white space before it."""
        if self._bearer is None:
            self._start_passage(self._choose_bearer())
        if self._space_before_citation and glued and _CLOSING_MARK.match(run):
            self._passage.drop_space()
        self._space_before_citation = False
        run = self._passage.make_room(run)
        if run:
            self._open_late()
            self._passage.add(run)

    def _open_late(self) -> None:
        """Open, at the first word inside, what waited for it."""
        if self._cell >= 0 and self._elements.starts[self._cell] < 0:
            self._elements.starts[self._cell] = self._passage.position
        self._add_waiting()
        for frame in self._inline:
            if frame.index < 0:
                frame.index = self._add_element(frame.tag, frame.attributes)

    # -- citations ---------------------------------------------------------------------------------------------------

    def _cite(self, index: int) -> None:
        """Put a citation behind the last word; before the first word of a passage or a cell it waits for that word.

        A source named in the sentence has its name as that word.
        """
        if self._named[index]:
            self._plain_words(self._named[index])
        if not self._passage or self._passage.gap == "\t":
            self._waiting.append(index)
            return
        self._space_before_citation = True
        self._add_citation(index)

    def _add_waiting(self) -> None:
        for index in self._waiting:
            self._add_citation(index)
        self._waiting.clear()

    def _add_citation(self, index: int) -> None:
        self._add_element("cite", (("index", str(index)),))
        self._passages_of_citations[index] = len(self._passages)

    # -- passages ----------------------------------------------------------------------------------------------------

    def _choose_bearer(self) -> _Frame:
        """Return the element that bears the next passage: the innermost open one, or a paragraph made for it."""
        top = self._frames[-1] if self._frames else None
        if top is not None and top.tag in vocabulary.BEARERS and top.index < 0:
            return top
        if top is not None and top.tag in vocabulary.PHRASING:
            self._close_frame()
            top.index = -1
            self._frames.append(top)
            return top
        self._implied = True
        self._frames.append(_Frame(vocabulary.IMPLIED.get(top.tag, "p") if top is not None else "p", ()))
        return self._frames[-1]

    def _start_passage(self, bearer: _Frame) -> None:
        self._bearer = bearer
        self._passage = PassageText(self._end + len(_SEPARATOR))
        for frame in self._frames:
            if frame.index < 0:
                frame.index = self._add_element(frame.tag, frame.attributes)

    def _finish_passage(self) -> None:
        """End the passage, if one is open; a citation that no word followed is gone with it."""
        bearer = self._bearer
        self._space_before_citation = False
        self._waiting.clear()
        if bearer is None:
            return
        self._close_all_inline()
        text = str(self._passage)
        begun, start = self._elements.starts[bearer.index], self._passage.position - len(text)
        # One number and not two that are equal, of so many passages.
        start = begun if begun == start else start
        if self._reads_attributes and text.endswith("}"):
            text = self._take_attributes(bearer, text, start)
        self._end = start + len(text)
        self._texts.append(text)
        level = vocabulary.HEADINGS.get(bearer.tag, 0)
        self._passages.append(Unnumbered(self._kind(bearer), level, start, self._end, bearer.index, self.line))
        self._bearer = None
        self._passage = PassageText(self._end)
        if self._implied:
            self._implied = False
            self._close_frame()

    def _kind(self, bearer: _Frame) -> Kind:
        if bearer.tag in _KINDS:
            return _KINDS[bearer.tag]
        in_item = any(frame.tag in vocabulary.ITEMS for frame in self._frames)
        return "item" if in_item else "paragraph"

    def _take_attributes(self, bearer: _Frame, text: str, start: int) -> str:
        """Return the text without the `{: .judgement }` at its end, which is given to the element that bears it."""
        found = vocabulary.authors_attributes(text)
        if found is None or bearer.tag in ("pre", "tr"):
            return text
        if any(end > start + found.place for end in self._elements.ends[bearer.index + 1 :]):
            return text  # inside a link or code: words like any others
        self._elements.attributes[bearer.index] += found.kept
        self._unknown.extend((len(self._passages), name) for name in found.unknown)
        return text[: found.place]

    # -- tables ------------------------------------------------------------------------------------------------------

    def _open_row(self) -> None:
        """Start the passage of a row before its first word, so that its empty cells are kept."""
        self._row_frames = [frame for frame in self._frames if frame.index < 0]
        self._row_start = len(self._elements)
        self._start_passage(self._frames[-1])

    def _close_row(self) -> None:
        """End the row; one without any word leaves no trace."""
        if self._passage:
            self._finish_passage()
            return
        self._bearer = None
        self._waiting.clear()
        self._elements.truncate(self._row_start)
        for frame in self._row_frames:
            frame.index = -1

    def _open_cell(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._cell = self._add_element(tag, vocabulary.block_attributes(tag, attributes))
        self._elements.starts[self._cell] = -1
        self._passage.wait("\t")

    def _close_cell(self) -> None:
        """End a cell; one without words stands, with the citations in it, where the text before it ends."""
        self._close_all_inline()
        if self._elements.starts[self._cell] < 0:
            self._elements.starts[self._cell] = self._passage.position
            self._add_waiting()
        self._elements.close(self._cell, self._passage.position)
        self._cell = -1

    # -- the whole ---------------------------------------------------------------------------------------------------

    def finish(self, locate: Locate | None = None) -> Reading:
        """Return what was read; `locate` gives the lines of the passages where they were not told."""
        while self._stack:
            self.end()
        self._finish_passage()
        elements = self._elements.records()
        lines = locate(self._texts) if locate else [passage.line for passage in self._passages]
        blocks = tuple(blocks_of(elements, [passage.element for passage in self._passages]))
        document = Document(
            text=NormalText(_SEPARATOR.join(self._texts)),
            elements=elements,
            passages=tuple(numbered(self._passages, blocks, lines)),
            blocks=blocks,
            removed=tuple(sorted(self._removed.items())),
        )
        return Reading(
            document=document,
            passages_of_citations=tuple(self._passages_of_citations),
            literal=frozenset(self._literal),
            unknown=tuple(self._unknown),
        )
