"""A source without the characters that hide its words: what is compared letter by letter is compared as it is seen.

A source comes in, the same one with a plainer text goes out, and a way back from its spans: soft hyphens and what has
no width are left out (a space, where they part words), look-alike and fullwidth letters are Latin ones, and each hyphen
is the plain one; raised footnote marks are left out, and where words are broken at the ends of lines (`Eur- ope`, as a
page that was set in columns has them) they are put together. The one thing a reader would not guess: for nearly all
sources nothing changes, and what comes out is what came in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from twosource import lookalikes
from twosource.blanks import parted
from twosource.characters import DROPPED, UNUSUAL
from twosource.model import Element, NormalText, Passage, Source, Span
from twosource.notemarks import RAISED_FIGURES
from twosource.openings import places

_DROPPED = re.compile(f"[{DROPPED}]")
_FULLWIDTH = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_OTHER_HYPHENS = "\u2010\u2011"
_PLAIN = str.maketrans(f"{_OTHER_HYPHENS}{_FULLWIDTH}", f"--{_LETTERS}")
# Behind three letters or a mark: not the exponent of a number or a unit.
_NOTE = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?\"'”’»)]))[{RAISED_FIGURES}]+")
_BROKEN = re.compile(r"(?<=[^\W\d_]{2})[-\u2010\u00ad] (?=([^\W\d_]{2,}))")
# What stands behind a dash that lacks a space, or behind the first of two compounds: `Vor- und Nachteile`.
_OTHER_WORDS = (
    "and or nor but to as at by for from in into of on with who whom whose which that this these those the an it its "
    "he she they we you his her their was were is are be been had has have not than then there here when where while "
    "if so all some one two three four five six und oder bis sowie et ou och eller og en of или"
)
_NO_PART = frozenset(_OTHER_WORDS.split())
_HYPHENS = "-\u2010\u00ad"
# One such place may be a dash that lacks a space; a text that was set in columns has more.
_LEAST_BROKEN = 3

_Ranged = TypeVar("_Ranged", Passage, Element)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undisguised:
    """A source as it is seen; `gaps` has, for each character left out, before which of those that are seen it stood."""

    source: Source
    gaps: Sequence[int] = ()

    def original(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return the spans of the original's text."""
        if not self.gaps:
            return tuple(spans)
        return tuple(Span(start=self._place(span.start), end=self._place(span.end - 1) + 1) for span in spans)

    def is_joined(self, text: str) -> bool:
        """Say whether words that are broken in the original's text are put together: it has more spaces then."""
        return bool(self.gaps) and self.source.document.text.count(" ") < text.count(" ")

    def _place(self, seen: int) -> int:
        """Return where a character stands in the original's text."""
        return seen + bisect_right(self.gaps, seen)


def undisguised(source: Source) -> Undisguised:
    """Return a source as it is seen. Linear in its text."""
    text: str = source.document.text
    is_unusual = not text.isascii() and UNUSUAL.search(text) is not None
    apart = parted(text) if is_unusual else text
    dropped = sorted(set(_left_out(apart, is_unusual=is_unusual)))
    seen = _without(apart, dropped) if dropped else apart
    if is_unusual or any(map(seen.__contains__, _OTHER_HYPHENS)):
        seen = seen.translate(_PLAIN)
    if is_unusual:
        seen = lookalikes.latin(seen)
    if seen == text:
        return Undisguised(source=source)
    document = replace(
        source.document,
        text=NormalText(seen),
        passages=_moved(source.document.passages, dropped),
        elements=_moved(source.document.elements, dropped),
    )
    gaps = [place - before for before, place in enumerate(dropped)]
    return Undisguised(source=replace(source, document=document), gaps=gaps)


def _moved(ranges: Iterable[_Ranged], dropped: Sequence[int]) -> tuple[_Ranged, ...]:
    """Return the ranges where they stand once the characters at these places are left out."""
    return tuple(
        replace(
            each, start=each.start - bisect_left(dropped, each.start), end=each.end - bisect_left(dropped, each.end)
        )
        for each in ranges
    )


def _left_out(text: str, *, is_unusual: bool) -> Iterator[int]:
    """Yield the places of the characters that a reader does not take for a part of a word."""
    if is_unusual:
        yield from (match.start() for match in _DROPPED.finditer(text))
    if not text.isascii() and any(map(text.__contains__, RAISED_FIGURES)):
        yield from chain.from_iterable(range(*match.span()) for match in _NOTE.finditer(text))
    if any(text.startswith(" ", hyphen + 1) for hyphen in places(_HYPHENS, text)):
        yield from _at_line_ends(text)


def _at_line_ends(text: str) -> Iterator[int]:
    """Yield the places of hyphens that break a word, each with the space behind it; not those of `two- and three`."""
    broken = [match for match in _BROKEN.finditer(text) if match[1].islower() and match[1] not in _NO_PART]
    if len(broken) >= _LEAST_BROKEN:
        yield from chain.from_iterable(range(*match.span()) for match in broken)


def _without(text: str, dropped: Sequence[int]) -> str:
    ends = [*dropped, len(text)]
    starts = [0, *(place + 1 for place in dropped)]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))
