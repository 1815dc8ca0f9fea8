"""Runs of words that occur again inside one source, exact or nearly.

The sketch of a text and its passages come in, `Repeat` records go out, in the order in which the repeats stand. The
text is read once from the left, as Lempel and Ziv (1977) do: at each word the longest run that already stood earlier
is looked up, and reading goes on behind it, so the cost is linear for any text, periodic ones included. Runs with few
edited words between them are joined. A word is counted as repeated once; the passage it repeats never overlaps it.

The one thing a reader would not guess: the passage that stands first may itself hold a repeat of something earlier
(a body with a repeated sentence, pasted twice), but only a repeat shorter than what is already matched: so a
text pasted four times is three repeats of the first, not one repeat of its first half.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from twosource.alignment import Chain, Run, chain
from twosource.model import Document, Repeat, Span
from twosource.shingles import SHINGLE_WORDS, Sketch
from twosource.text import Words

MIN_REPEAT_WORDS = 8
MIN_PASSAGE_WORDS = 4
# A repeat without eight words in a row needs half as many more in all, and two of three words unchanged.
_NEAR_WORDS = MIN_REPEAT_WORDS * 3 // 2
_NEAR_DENSITY = 2 / 3


def repeats(document: Document, sketch: Sketch) -> tuple[Repeat, ...]:
    """Return what occurs again in the document. Linear in its words."""
    if sketch.distinct == len(sketch.shingles):
        return ()
    equal = list(_equal_passages(document, sketch))
    chains = [c for c in chain(_runs(sketch), inside=True) if _counts(c, equal)]
    return tuple(_repeat(c, sketch.words) for c in _apart(chains))


def _equal_passages(document: Document, sketch: Sketch) -> Iterator[tuple[int, int]]:
    """Yield first word and length of each passage that has the words of an earlier one, from four words up."""
    starts = sketch.words.starts
    seen: set[bytes] = set()
    for passage in document.passages:
        first = bisect_left(starts, passage.start)
        end = bisect_left(starts, passage.end)
        if end - first < MIN_PASSAGE_WORDS:
            continue
        content = sketch.keys[first:end].tobytes()
        if content in seen:
            yield first, end - first
        seen.add(content)


def _runs(sketch: Sketch) -> list[Run]:
    """Return exact runs of four words and more as (again, first, words), in order, no word in two of them."""
    reader = _Reader(list(sketch.keys))
    several = {shingle for shingle, times in Counter(sketch.shingles).items() if times > 1}
    at = 0
    for position, shingle in enumerate(sketch.shingles):
        if shingle not in several:
            continue
        if position >= at:
            at = reader.read(position, shingle)
        reader.index(position, shingle)
    return reader.runs


class _Reader:
    """The state of one reading from left to right: where shingles stood, what is copied from where."""

    __slots__ = ("_copied", "_first", "_keys", "_latest", "runs")

    def __init__(self, keys: list[int]) -> None:
        self._keys = keys
        # For each word, the length of the long run that makes it a copy.
        self._copied = [0] * len(keys)
        self._first: dict[int, int] = {}
        self._latest: dict[int, int] = {}
        self.runs: list[Run] = []

    def index(self, position: int, shingle: int) -> None:
        """Remember where a shingle stood first and last."""
        self._first.setdefault(shingle, position)
        self._latest[shingle] = position

    def read(self, at: int, shingle: int) -> int:
        """Take the longest run at a word, if there is one, and return where to read on."""
        words, first = max(((self._ahead(j, at), -j) for j in self._candidates(at, shingle)), default=(0, 0))
        if words < SHINGLE_WORDS:
            return at + 1
        back = self._back(-first, at, words)
        self._shorten(at - back)
        length = words + back
        self.runs.append((at - back, -first - back, length))
        if length >= MIN_REPEAT_WORDS:
            self._copied[at - back : at + words] = [length] * length
        return at + words

    def _candidates(self, at: int, shingle: int) -> Iterator[int]:
        if shingle in self._first:
            yield self._first[shingle]
            yield self._latest[shingle]
            if self.runs:
                # What would go on with the passage just read, behind an edit that keeps the number of words.
                again, first, _ = self.runs[-1]
                yield first + at - again

    def _ahead(self, first: int, again: int) -> int:
        keys, copied = self._keys, self._copied
        ahead = 0
        limit = min(again - first, len(keys) - again)
        while ahead < limit and keys[first + ahead] == keys[again + ahead] and copied[first + ahead] < max(ahead, 1):
            ahead += 1
        return ahead

    def _back(self, first: int, again: int, words: int) -> int:
        """Return how far the run grows backwards: over free words, and over those of a shorter run before it."""
        keys = self._keys
        floor = 0
        if self.runs:
            start, _, length = self.runs[-1]
            floor = start if length < words else start + length
        back = 0
        limit = min(first, again - floor, again - first - words)
        while back < limit and keys[first - back - 1] == keys[again - back - 1]:
            back += 1
        return back

    def _shorten(self, start: int) -> None:
        """Take words from `start` on away from the run before."""
        if self.runs and sum(self.runs[-1][::2]) > start:
            again, first, _ = self.runs.pop()
            if start - again >= SHINGLE_WORDS:
                self.runs.append((again, first, start - again))


def _counts(passage: Chain, equal: Sequence[tuple[int, int]]) -> bool:
    """Say whether a passage is long enough to be told: in a row, nearly, or as a whole passage of the document."""
    if passage.longest >= MIN_REPEAT_WORDS:
        return True
    if passage.matched >= _NEAR_WORDS and passage.density() >= _NEAR_DENSITY:
        return True
    following = (equal[index] for index in range(bisect_left(equal, (passage.left, 0)), len(equal)))
    inside = takewhile(lambda p: p[0] < passage.left_end, following)
    return any(start + words <= passage.left_end for start, words in inside)


def _apart(chains: Iterable[Chain]) -> list[Chain]:
    """Return the chains in order, without those that repeat a word which a longer one repeats already."""
    kept: list[Chain] = []
    taken: set[int] = set()
    for candidate in sorted(chains, key=lambda c: (-c.matched, c.left)):
        again = range(candidate.left, candidate.left_end)
        if taken.isdisjoint(again):
            taken.update(again)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.left)


def _repeat(passage: Chain, words: Words) -> Repeat:
    count = passage.left_end - passage.left
    return Repeat(
        first=Span(start=words.starts[passage.right], end=words.ends[passage.right_end - 1]),
        again=Span(start=words.starts[passage.left], end=words.ends[passage.left_end - 1]),
        words=count,
        exact=passage.matched == count == passage.right_end - passage.right,
    )
