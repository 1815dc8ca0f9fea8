"""Find the citations in the text of a briefing: their syntax only, nothing is looked up.

What comes in is a briefing's text after its front matter; what goes out is the same text with each bracket replaced by
a placeholder, and the citations read. The one thing a reader would not guess: whether a bracket stands in code or in a
link is not known here. So a bracket that cannot be read gets a placeholder too, and its finding goes out with the
placeholder's number: it counts only if `markup` does not find the placeholder in code or in a link.

    As before [see @a, para. 2; @b#claim, "exact words"].   ->   As before \\ue0000\\ue001.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from twosource import diagnostics
from twosource.diagnostics import Diagnostic, Mark
from twosource.model import Citation, CitationItem, RawText
from twosource.text import LineIndex, normalise_run

_BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*(?=\n)")
# A bracket with an unescaped `@` at its start or after white space (else it is an e-mail address), nothing nested.
_OPENING = re.compile(
    r"\[(?P<prefix>(?:[^\[\]@\\]++|\\[^\[\]]|(?<=[^\s\[-])@|(?<=[^\s\[]-)@)*+)@",
    re.DOTALL,
)
_NEXT_SOURCE = re.compile(r"(?P<prefix>[^\[\]@;]*+)@")
_LINK_TAIL = re.compile(r"[^\[\]]*\]\(")
_NAME = re.compile(r"[^\s,;#@\[\]\"“”„«»]*")
_WORDS = re.compile(r"[^,;\[\]\"“”„«»]*(?<!\s)")
_SPACE = re.compile(r"\s*")
_LOCATOR = re.compile(r"para(?:graph)?s?\b\.?\s*(?P<first>[0-9]{1,6})(?:\s*[-‐‑–—]\s*(?P<last>[0-9]{1,6}))?(?![\w.-])")
_STRAIGHT_QUOTE = re.compile(r'(?:[^"\\]++|\\.)*+(?=")', re.DOTALL)
_TYPOGRAPHIC_MARKS = re.compile("[“”„«»]")
_CLOSED_BY = {"“": "”", "„": "“”", "«": "»"}
_QUOTE_LINE = re.compile(r"\n[ \t]*(?:>[ \t]?)+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FALSE_PLACEHOLDER = re.compile("\ue000(?=[0-9]+\ue001)")

_LOCATOR_HINT = 'write "para. 3" or "paras. 3-5"'
_FORMS_HINT = 'the forms are [@id], [@id, para. 3], [@id, "exact words"], [@id, para. 3, "exact words"], [@id#claim]'


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingCitations:
    """The text with placeholders, and for placeholder k its citation and the characters it stands for.

    A bracket that could not be read is a citation without items. `findings` pairs a placeholder's number (-1: the
    finding always counts) with what is wrong there. The passage of each citation is -1: only `markup` knows it.
    """

    body: RawText
    citations: tuple[Citation, ...]
    originals: tuple[str, ...]
    findings: tuple[tuple[int, Diagnostic], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Range:
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """Text between blank lines: no citation reaches over one. `closings` leads from “ to its own ”."""

    text: str
    start: int
    end: int
    closings: Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One source cited, as places in the text; the range of an absent part is empty."""

    prefix: str
    source: _Range
    claim: _Range
    locator: _Range
    first: int
    last: int
    quote: _Range
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bracket:
    """What a placeholder will stand for: a whole citation, or the opening of one that cannot be read."""

    start: int
    end: int
    items: tuple[_Item, ...]
    error: _UnreadableError | None


class _UnreadableError(Exception):
    """A bracket starts as a citation and cannot be read: where, what is wrong, and the right form."""

    def __init__(self, start: int, end: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.range = _Range(start=start, end=max(end, start + 1))
        self.message = message
        self.hint = hint


def replace_citations(body: str, path: str, first_line: int = 1) -> BriefingCitations:
    """Replace the citations of a briefing's text, which starts at column 1 of line `first_line` of its file.

    Marks count characters of the file, and end where their line ends. Linear in the text.
    """
    mark = _marker(body, path, first_line)
    pieces: list[str] = []
    brackets = tuple(_brackets(body))
    findings: list[tuple[int, Diagnostic]] = []
    done = 0
    for index, bracket in enumerate(brackets):
        pieces += (_harmless(body[done : bracket.start]), f"\ue000{index}\ue001")
        done = bracket.end
        findings += ((-1, finding) for finding in _reserved(body, done, bracket.start, mark))
        if bracket.error is not None:
            findings.append((index, _finding(bracket.error, mark)))
    pieces.append(_harmless(body[done:]))
    return BriefingCitations(
        body=RawText("".join(pieces)),
        citations=tuple(_citation(body, bracket, mark) for bracket in brackets),
        originals=tuple(body[bracket.start : bracket.end] for bracket in brackets),
        findings=tuple(findings),
    )
