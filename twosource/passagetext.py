"""The text of one passage while it is read: white space that waits for a word, characters that compose.

What comes in is runs of words and the white space between them, what goes out is a `NormalText` without white space at
its ends. The one thing a reader would not guess: an element's border may stand between a letter and its accent. The
letter then takes the accent in, because a document's text is NFC whatever its markup.
"""

from __future__ import annotations

import unicodedata

_GAPS = ("", " ", "\n", "\t")
_FIRST_COMBINING = "\u0300"
_MOST_MARKS = 30  # as in `text`: a longer run of marks is no writing, and ordering it costs its square


class PassageText:
    """The pieces of a passage so far; `position` is where the next one goes, in the document's text."""

    __slots__ = ("_gap", "_pieces", "position")

    def __init__(self, position: int) -> None:
        self.position = position
        self._gap = ""
        self._pieces: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def __str__(self) -> str:
        return "".join(self._pieces)

    @property
    def gap(self) -> str:
        """Return the white space that waits for the next word."""
        return self._gap

    def wait(self, gap: str) -> None:
        """Let white space wait for the next word; of two, the stronger stays: cell, line, space."""
        if self._pieces and _GAPS.index(gap) > _GAPS.index(self._gap):
            self._gap = gap

    def wait_verbatim(self, gap: str) -> None:
        """Let white space of code wait for the next word, all of it."""
        self._gap += gap

    def drop_space(self) -> None:
        """Forget a waiting space, but no line break and no border of a cell."""
        if self._gap == " ":
            self._gap = ""

    def make_room(self, run: str) -> str:
        """Set the waiting white space, so that `position` is that of the run; return what of the run is left to add.

        Less than all is left where the run starts with a combining character: what composes belongs to the text before.
        """
        if self._gap and self._pieces:
            self._pieces.append(self._gap)
            self.position += len(self._gap)
        elif self._pieces and run[0] >= _FIRST_COMBINING:
            run = self._compose(run)
        self._gap = ""
        return run

    def add(self, run: str) -> None:
        """Add what `make_room` left."""
        self._pieces.append(run)
        self.position += len(run)

    def _compose(self, run: str) -> str:
        before = self._pieces.pop()
        while self._pieces and len(before) < _MOST_MARKS and unicodedata.combining(before[0]):
            before = self._pieces.pop() + before
        tail = before[-_MOST_MARKS:]
        if all(map(unicodedata.combining, tail)):
            self._pieces.append(before)
            return run
        composed = unicodedata.normalize("NFC", tail + run[:_MOST_MARKS])
        self._pieces.append(before[: -len(tail)] + composed[: len(tail)])
        return composed[len(tail) :] + run[_MOST_MARKS:]
