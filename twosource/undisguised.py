"""A source without the characters that hide its words: what is compared letter by letter is compared as it is seen.

A source comes in, the same one with a plainer text goes out, and a way back from its spans: soft hyphens and what has
no width are left out (a space, where they part words), look-alike and fullwidth letters are Latin ones, and each hyphen
is the plain one. The one thing a reader would not guess: for nearly all sources nothing changes, and what comes out is
what came in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from twosource import lookalikes
from twosource.blanks import parted
from twosource.characters import DROPPED, UNUSUAL
from twosource.model import NormalText, Source, Span

_DROPPED = re.compile(f"[{DROPPED}]")
_FULLWIDTH = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_OTHER = re.compile(f"[\u2010\u2011{_FULLWIDTH}]")
_PLAIN = str.maketrans(f"\u2010\u2011{_FULLWIDTH}", f"--{_LETTERS}")


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

    def _place(self, seen: int) -> int:
        """Return where a character stands in the original's text."""
        return seen + bisect_right(self.gaps, seen)


def undisguised(source: Source) -> Undisguised:
    """Return a source as it is seen. Linear in its text."""
    text: str = source.document.text
    is_unusual = not text.isascii() and UNUSUAL.search(text) is not None
    apart = parted(text) if is_unusual else text
    dropped = [match.start() for match in _DROPPED.finditer(apart)] if is_unusual else []
    seen = _DROPPED.sub("", apart) if dropped else apart
    if not seen.isascii() and _OTHER.search(seen):
        seen = seen.translate(_PLAIN)
    if is_unusual:
        seen = lookalikes.latin(seen)
    if seen == text:
        return Undisguised(source=source)
    passages = tuple(
        replace(
            each, start=each.start - bisect_left(dropped, each.start), end=each.end - bisect_left(dropped, each.end)
        )
        for each in source.document.passages
    )
    document = replace(source.document, text=NormalText(seen), passages=passages)
    gaps = [place - before for before, place in enumerate(dropped)]
    return Undisguised(source=replace(source, document=document), gaps=gaps)
