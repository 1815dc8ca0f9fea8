"""The two sides of a shared run word by word: where they differ, and which of their passages stand side by side.

Two texts and a run come in, ranges of both texts go out, in the order of the text. Words are compared as everywhere:
folded, without case and the punctuation around them. A side that has no word where the other has some gives an empty
range: it stands before the next word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from twosource.model import SharedRun, Span
from twosource.text import WordKeys, word_keys, words
from twosource.worddiff import Stretch, stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The words of one side of a difference, and a few words around them that both sides have."""

    span: Span
    before: str
    words: str
    after: str


class Difference(NamedTuple):
    """What stands on either side, and not on the other."""

    left: Side
    right: Side


class _Row:
    """One side of a run: its words, and what they are compared by."""

    __slots__ = ("_span", "_words", "keys")

    def __init__(self, text: str, span: Span, memo: WordKeys) -> None:
        part = text[span.start : span.end]
        self._words = words(part)
        self.keys = word_keys(part, self._words, memo)
        self._span = span

    def place(self, word: int) -> int:
        """Return where a word starts, in the text; where the run ends if there is no such word."""
        return self._span.start + self._words.starts[word] if word < len(self.keys) else self._span.end

    def word(self, place: int) -> int:
        """Return the first word that starts at or after a place of the text."""
        return bisect_left(self._words.starts, place - self._span.start)

    def side(self, start: int, end: int, around: int) -> Side:
        """Return the words of a range of them, with so many around."""
        place = self.place(start)
        return Side(
            span=Span(start=place, end=self._span.start + self._words.ends[end - 1] if start < end else place),
            before=self._shown(max(0, start - around), start),
            words=self._shown(start, end),
            after=self._shown(end, min(len(self.keys), end + around)),
        )

    def _shown(self, start: int, end: int) -> str:
        if start == end:
            return ""
        return " ".join(self._words.text[self._words.starts[start] : self._words.ends[end - 1]].split())


class RunWords:
    """A run laid word by word; linear in its words."""

    __slots__ = ("_left", "_right", "_run", "_stretches")

    def __init__(self, left: str, right: str, run: SharedRun) -> None:
        memo = WordKeys()
        self._run = run
        self._left, self._right = _Row(left, run.left, memo), _Row(right, run.right, memo)
        self._stretches = stretches(self._left.keys, self._right.keys)

    def differences(self, around: int = 2) -> tuple[Difference, ...]:
        """Return where the sides differ, each with so many words around it."""
        return tuple(
            Difference(
                self._left.side(part.left, part.left_end, around), self._right.side(part.right, part.right_end, around)
            )
            for part in self._stretches
            if not part.same
        )

    def side_by_side(self, left: Sequence[int], right: Sequence[int]) -> tuple[tuple[Span, Span], ...]:
        """Return the run in pieces that begin a passage on both sides, given where passages start, in order."""
        cuts = [(0, 0)]
        starts = [self._left.word(place) for place in left], [self._right.word(place) for place in right]
        for cut in self._cuts(*starts):
            if cut[0] > cuts[-1][0] and cut[1] > cuts[-1][1]:
                cuts.append(cut)
        heres = [self._run.left.start, *(self._left.place(here) for here, _ in cuts[1:]), self._run.left.end]
        theres = [self._run.right.start, *(self._right.place(there) for _, there in cuts[1:]), self._run.right.end]
        return tuple(
            (Span(start=here[0], end=here[1]), Span(start=there[0], end=there[1]))
            for here, there in zip(pairwise(heres), pairwise(theres), strict=True)
        )

    def _cuts(self, left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield pairs of words that start a passage and stand for each other."""
        for part in self._stretches:
            here = left[bisect_left(left, part.left) : bisect_left(left, part.left_end + (not part.same))]
            there = right[bisect_left(right, part.right) : bisect_left(right, part.right_end + (not part.same))]
            yield from _alike(part, here, there) if part.same else zip(here[:1], there[:1], strict=False)


def _alike(part: Stretch, left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
    there = frozenset(right)
    for word in left:
        twin = word - part.left + part.right
        if twin in there:
            yield word, twin
