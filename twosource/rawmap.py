"""Where a span of the normalised text stands in the file as received.

The decoded file and the document read from it come in, with spans of `Document.text`; a span of the file's text goes
out for each, or None. Positions count characters after decoding: no byte-order mark, one character for a line end.

The one thing a reader would not guess: nothing is remembered while an article is read (ten thousand would hold their
files twice). What a reader would see of the file is made once more, without the care of the parsers, and laid beside
the text: character by character where the two agree, which plain text always does; else word by word, from runs of
four words that stand equally often on both sides, and between these by single characters, first of what is seen, then
of the file as it is, where they can stand in one way only. A span is told only if each of its words was found.

Not told: what a parser made or moved (a character for a reference to none, text out of its table, anything behind
`<plaintext>` or a frameset), and a sign beside a marker of Markdown that is written alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from twosource.model import Document, RawText, Span
from twosource.seentext import Visible, seen_text
from twosource.text import Folded, fold, fold_string

Format = Literal["text", "markdown", "html"]

_ANCHOR_WORDS = 4
# A word of letters and digits; what marks emphasis may stand in it as a character of its own.
_TOKEN = re.compile(r"[^\W_]+(?:[*`\\]+[^\W_]+)*")
_EMPHASIS = str.maketrans("", "", "*`\\")


class _File:
    """A file, what a reader would see of it, and that folded."""

    __slots__ = ("_visible", "folded", "raw")

    def __init__(self, raw: str, visible: Visible) -> None:
        self.raw = raw
        self._visible = visible
        self.folded = fold("".join(visible.pieces))

    def span(self, start: int, end: int) -> Span | None:
        """Return where a range of the folded text stands in the file, None for an empty one."""
        return self._visible.span(*self.folded.original(start, end)) if start < end else None

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the file between what stands before a range of the folded text and what stands behind."""
        before = self.span(start - 1, start) if start else None
        after = self.span(end, end + 1) if end < len(self.folded.text) else None
        first = before.end if before else 0
        return first, max(first, after.start if after else len(self.raw))


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
    told = fold(document.text)
    file = _File(raw, seen_text(raw, format))
    places = file.span if file.folded.text == told.text else _Alignment(told, file).span
    return tuple(places(_start(told, document.text, span), told.position(span.end)) for span in spans)


def _start(told: Folded, text: str, span: Span) -> int:
    """Return where a span starts in the folded text; a mark belongs to what it was folded with, be it white space."""
    start = next((at for at in range(span.start, span.end) if fold_string(text[at])), span.start)
    if text[start].isascii() or not fold_string(text[start]):
        return told.position(start)
    return told.position(told.offsets[bisect_right(told.offsets, start) - 1])


# -- the two texts beside each other ---------------------------------------------------------------------------------


class _Alignment:
    """The words of a document's text and of what is seen of its file, in one order; -1 for a word without its like."""

    __slots__ = ("_characters", "_file", "_matches", "_seen", "_seen_text", "_told", "_told_text")

    def __init__(self, told: Folded, file: _File) -> None:
        self._file = file
        self._told_text, self._seen_text = told.text, file.folded.text
        self._told, self._seen = _tokens(self._told_text), _tokens(self._seen_text)
        self._matches = _matches(self._told.keys, self._seen.keys)
        self._characters: list[Span | None] | None = None

    def span(self, start: int, end: int) -> Span | None:
        """Return where a range of the folded text stands in the file, if each of its words was found."""
        first = bisect_right(self._told.ends, start)
        last = bisect_left(self._told.starts, end) - 1
        if first > last or -1 in self._matches[first : last + 1]:
            return self._by_characters(start, end)
        cut = (start > self._told.starts[first], first), (end < self._told.ends[last], last)
        if any(inside and not self._is_whole(token) for inside, token in cut):
            return self._by_characters(start, end)
        return self._file.span(self._start(first, start), self._end(last, end))

    def _by_characters(self, start: int, end: int) -> Span | None:
        """Return the same by single characters: of signs, and of words that run on in one of the two texts."""
        if self._characters is None:
            self._characters = self._found_between()
        found = [self._characters[at] for at in range(start, end) if not self._told_text[at].isspace()]
        if not found or found[0] is None or found[-1] is None or None in found:
            return None
        return Span(start=found[0].start, end=found[-1].end)

    def _found_between(self) -> list[Span | None]:
        """Return for each character told where it stands in the file, None where that is not sure. Linear.

        Between two words that were found it is looked for in what is seen, then in the file as it is.
        """
        found: list[Span | None] = [None] * len(self._told_text)
        here = there = 0
        for token, other in [*enumerate(self._matches), (-1, 0)]:
            if other < 0:
                continue
            if token < 0:
                self._between(found, (here, len(self._told_text)), (there, len(self._seen_text)))
                break
            start, stop = self._told.starts[token], self._told.ends[token]
            first, last = self._seen.starts[other], self._seen.ends[other]
            self._between(found, (here, start), (there, first))
            self._between(found, (start, stop), (first, last))
            here, there = stop, last
        return found

    def _between(self, found: list[Span | None], told: tuple[int, int], seen: tuple[int, int]) -> None:
        wanted = [at for at in range(*told) if not self._told_text[at].isspace()]
        if not wanted:
            return
        letters = [self._told_text[at] for at in wanted]
        places = _embedded(letters, self._seen_text, *seen)
        if places is not None:
            for at, place in zip(wanted, places, strict=True):
                found[at] = None if place < 0 else self._file.span(place, place + 1)
            return
        first, last = self._file.between(*seen)
        written = fold(self._file.raw[first:last])
        for at, place in zip(wanted, _embedded(letters, written.text, 0, len(written.text)) or (), strict=False):
            if place >= 0:
                start, end = written.original(place, place + 1)
                found[at] = Span(start=first + start, end=first + end)

    def _start(self, token: int, start: int) -> int:
        """Return the start of the range: inside its first word, or before it as far as the characters agree."""
        place, found = self._told.starts[token], self._seen.starts[self._matches[token]]
        if start > place:
            return found + start - place
        while place > start and found and self._told_text[place - 1] == self._seen_text[found - 1]:
            place, found = place - 1, found - 1
        return found + self._told_text[place : place + 1].isspace()

    def _end(self, token: int, end: int) -> int:
        place, found = self._told.ends[token], self._seen.ends[self._matches[token]]
        if end < place:
            return found - (place - end)
        agree = min(end - place, len(self._seen_text) - found)
        here, there = self._told_text[place : place + agree], self._seen_text[found : found + agree]
        same = next((i for i in range(agree) if here[i] != there[i]), agree)
        return found + len(here[:same].rstrip())

    def _is_whole(self, token: int) -> bool:
        """Say whether a word is written alike on both sides, so that what is cut off one is cut off the other."""
        other = self._matches[token]
        told = self._told_text[self._told.starts[token] : self._told.ends[token]]
        return told == self._seen_text[self._seen.starts[other] : self._seen.ends[other]]


def _embedded(letters: Sequence[str], text: str, start: int, end: int) -> list[int] | None:
    """Return where letters stand in a range of a text, in this order, -1 where it is not sure; None if they do not.

    Each may be the first that those before it leave, or the last that those behind it leave; where both are one, it is.
    """
    earliest = []
    at = start
    for letter in letters:
        at = text.find(letter, at, end)
        if at < 0:
            return None
        earliest.append(at)
        at += 1
    at = end
    for index in range(len(letters) - 1, -1, -1):
        at = text.rfind(letters[index], start, at)
        if at != earliest[index]:
            earliest[index] = -1
    return earliest


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
