"""Where a span of the normalised text stands in the file as received.

The decoded file and the document read from it come in, with spans of `Document.text`; a span of the file's text goes
out for each, or None. Positions count characters after decoding: no byte-order mark, one character for a line end.

The one thing a reader would not guess: nothing is remembered while an article is read (ten thousand would hold their
files twice). What a reader would see of the file is made once more, without the care of the parsers, and laid beside
the text: character by character where the two agree, which plain text always does; else word by word, from runs of
four words that stand equally often on both sides. A span is told only if each of its words was found.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from twosource import bounds, plaintext, vocabulary
from twosource.decoding import front_matter
from twosource.model import Document, RawText, Span
from twosource.text import Folded, fold, fold_string

Format = Literal["text", "markdown", "html"]

_ANCHOR_WORDS = 4
_BREAKS = vocabulary.BLOCKS | {"br"}
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_ADDRESS = r"""\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)"""
# Images with what they say, ends of links with their address, marks of emphasis and code, escapes; or an entity.
_MARKDOWN = re.compile(rf"!\[[^\[\]]*{_ADDRESS}|{_ADDRESS}|[*`]+|\\(?=[!-/:-@\[-`{{-~])|(?P<entity>{_ENTITY.pattern})")
# A word of letters and digits; what marks emphasis may stand in it as a character of its own.
_TOKEN = re.compile(r"[^\W_]+(?:[*`\\]+[^\W_]+)*")
_EMPHASIS = str.maketrans("", "", "*`\\")


@dataclass(slots=True)
class _Visible:
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


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The words of letters and digits of a folded text: where each starts and ends, and what it is compared by."""

    starts: Sequence[int]
    ends: Sequence[int]
    keys: Sequence[str]


def raw_spans(raw: RawText, format: Format, document: Document, spans: Sequence[Span]) -> tuple[Span | None, ...]:  # noqa: A002 - the field's name
    """Return where spans of the document's text stand in the file it was read from, None for those not found.

    `raw` is the whole file as decoded, its front matter too. In plain text every visible word is found. A span that
    is told starts and ends with the words asked for; markup, and what the reading left out, may stand between.
    Near-linear in the file and the spans' words.
    """
    if not spans:
        return ()
    visible = _visible(raw, format)
    seen, told = fold("".join(visible.pieces)), fold(document.text)
    places = _same_places if seen.text == told.text else _Alignment(told, seen).places
    found = []
    for span in spans:
        place = places(_start(told, document.text, span), told.position(span.end))
        found.append(place and visible.span(*seen.original(*place)))
    return tuple(found)


def _start(told: Folded, text: str, span: Span) -> int:
    """Return where a span starts in the folded text; a mark belongs to what it was folded with, be it white space."""
    start = next((at for at in range(span.start, span.end) if fold_string(text[at])), span.start)
    if text[start].isascii() or not fold_string(text[start]):
        return told.position(start)
    return told.position(told.offsets[bisect_right(told.offsets, start) - 1])


def _same_places(start: int, end: int) -> tuple[int, int] | None:
    return (start, end) if start < end else None


# -- what a reader would see -----------------------------------------------------------------------------------------


def _visible(raw: RawText, format: Format) -> _Visible:  # noqa: A002 - the field's name
    if format == "text":
        return _of_text(raw)
    return _of_html(raw) if format == "html" else _of_markdown(raw)


def _of_text(raw: RawText) -> _Visible:
    """Return the words of each passage, without the markers before them. Line for line what `plaintext` found."""
    lines = [0, *(match.end() for match in re.finditer("\n", raw)), len(raw) + 1]
    visible = _Visible()
    for segment in plaintext.segment(raw):
        for line, column in segment.places:
            line_start, line_end = lines[line - 1], lines[line] - 1
            text = raw[line_start + column : line_end]
            start = line_end - len(text.lstrip())
            if visible.pieces:
                visible.add_as(" ", start, start)
            visible.add(raw, start, start + len(text.strip()))
    return visible


def _of_markdown(raw: str) -> _Visible:
    matter = front_matter(raw)
    visible = _Visible()
    done = len(raw) - len(matter.body) if matter else 0
    for match in _MARKDOWN.finditer(raw, done):
        visible.add(raw, done, match.start())
        if match["entity"]:
            visible.add_as(html.unescape(match["entity"]), match.start(), match.end())
        done = match.end()
    visible.add(raw, done, len(raw))
    return visible


def _of_html(raw: str) -> _Visible:
    """Return the text between tags; what a browser reads as no text (scripts, the title) is left out."""
    visible = _Visible()
    done = 0
    while match := bounds.HTML_TOKEN.search(raw, done):
        _add_html(visible, raw, done, match.start())
        done = match.end()
        name = (match["name"] or "").lower()
        if name in _BREAKS:
            visible.add_as(" ", done, done)
        elif name in bounds.RAW_TEXT and raw[match.start() + 1] != "/":
            end = bounds.RAW_TEXT[name].search(raw, done)
            done = end.start() if end else len(raw)
    _add_html(visible, raw, done, len(raw))
    return visible


def _add_html(visible: _Visible, raw: str, start: int, end: int) -> None:
    for match in _ENTITY.finditer(raw, start, end):
        visible.add(raw, start, match.start())
        visible.add_as(html.unescape(match[0]), match.start(), match.end())
        start = match.end()
    visible.add(raw, start, end)


# -- the two texts beside each other ---------------------------------------------------------------------------------


class _Alignment:
    """The words of a document's text and of what is seen of its file, in one order; -1 for a word without its like."""

    __slots__ = ("_matches", "_seen", "_seen_text", "_told", "_told_text")

    def __init__(self, told: Folded, seen: Folded) -> None:
        self._told_text, self._seen_text = told.text, seen.text
        self._told, self._seen = _tokens(told.text), _tokens(seen.text)
        self._matches = _matches(self._told.keys, self._seen.keys)

    def places(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a range of the folded text stands in what is seen, if each of its words was found."""
        first = bisect_right(self._told.ends, start)
        last = bisect_left(self._told.starts, end) - 1
        if first > last or -1 in self._matches[first : last + 1]:
            return None
        return self._start(first, start), self._end(last, end)

    def _start(self, token: int, start: int) -> int:
        """Return the start of the range: inside its first word, or before it as far as the characters agree."""
        place, found = self._told.starts[token], self._seen.starts[self._matches[token]]
        if start > place:
            return found + (start - place if self._is_whole(token) else 0)
        while place > start and found and self._told_text[place - 1] == self._seen_text[found - 1]:
            place, found = place - 1, found - 1
        return found + self._told_text[place : place + 1].isspace()

    def _end(self, token: int, end: int) -> int:
        place, found = self._told.ends[token], self._seen.ends[self._matches[token]]
        if end < place:
            return found - (place - end if self._is_whole(token) else 0)
        agree = min(end - place, len(self._seen_text) - found)
        here, there = self._told_text[place : place + agree], self._seen_text[found : found + agree]
        same = next((i for i in range(agree) if here[i] != there[i]), agree)
        return found + len(here[:same].rstrip())

    def _is_whole(self, token: int) -> bool:
        """Say whether a word is written alike on both sides, so that what is cut off one is cut off the other."""
        other = self._matches[token]
        told = self._told_text[self._told.starts[token] : self._told.ends[token]]
        return told == self._seen_text[self._seen.starts[other] : self._seen.ends[other]]


def _tokens(text: str) -> _Tokens:
    places = [match.span() for match in _TOKEN.finditer(text)]
    keys = [text[start:end] for start, end in places]
    if any(mark in text for mark in "*`\\"):
        keys = [key.translate(_EMPHASIS) for key in keys]
    return _Tokens(starts=[start for start, _ in places], ends=[end for _, end in places], keys=keys)


def _matches(told: Sequence[str], seen: Sequence[str]) -> list[int]:
    """Return for each word told the one seen that it is, -1 for none; ascending. Near-linear."""
    if told == seen:
        return list(range(len(told)))
    matches = [-1] * len(told)
    done, reached = -_ANCHOR_WORDS, -_ANCHOR_WORDS
    for here, there in _rising(_equally_often(told, seen, (0, 0), (len(told), len(seen)), _ANCHOR_WORDS)):
        if here - done == there - reached or min(here - done, there - reached) >= _ANCHOR_WORDS:
            matches[here : here + _ANCHOR_WORDS] = range(there, there + _ANCHOR_WORDS)
            done, reached = here, there
    borders = [(-1, -1), *((here, there) for here, there in enumerate(matches) if there >= 0), (len(told), len(seen))]
    for (here, there), (next_here, next_there) in pairwise(borders):
        if next_here - here > 1 and next_there - there > 1:
            _fill(matches, told, seen, (here + 1, there + 1), (next_here, next_there))
    return matches


def _fill(
    matches: list[int], told: Sequence[str], seen: Sequence[str], start: tuple[int, int], end: tuple[int, int]
) -> None:
    """Match the words between two matched ones: from both ends, then those that stand there equally often."""
    (here, there), (last, other) = start, end
    # Before the first match stands what pages begin with, often the headline: there only the other end is sure.
    while here and here < last and there < other and told[here] == seen[there]:
        matches[here] = there
        here, there = here + 1, there + 1
    while last < len(told) and here < last and there < other and told[last - 1] == seen[other - 1]:
        last, other = last - 1, other - 1
        matches[last] = other
    for place, found in _rising(_equally_often(told, seen, (here, there), (last, other), 1)):
        matches[place] = found


def _equally_often(
    told: Sequence[str], seen: Sequence[str], start: tuple[int, int], end: tuple[int, int], size: int
) -> list[tuple[int, int]]:
    """Return the places of runs of words that stand as often on one side as on the other, paired in their order."""
    standing = _standing(seen, start[1], end[1], size)
    pairs: list[tuple[int, int]] = []
    for run, places in _standing(told, start[0], end[0], size).items():
        others = standing.get(run, ())
        if len(others) == len(places):
            pairs += zip(places, others, strict=True)
    return sorted(pairs)


def _standing(words: Sequence[str], start: int, end: int, size: int) -> dict[tuple[str, ...], list[int]]:
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(start, end - size + 1):
        places[tuple(words[place : place + size])].append(place)
    return places


def _rising(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a longest row of pairs that rise on both sides, of pairs sorted by their first (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    given = list(pairs)
    before = [-1] * len(given)
    for index, (_, there) in enumerate(given):
        pile = bisect_left(tops, there)
        before[index] = ends[pile - 1] if pile else -1
        tops[pile : pile + 1] = [there]
        ends[pile : pile + 1] = [index]
    row = []
    at = ends[-1] if ends else -1
    while at >= 0:
        row.append(given[at])
        at = before[at]
    return row[::-1]
