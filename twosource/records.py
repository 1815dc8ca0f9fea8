"""An aligned pair of texts as the `Overlap` of two articles that have them, and what the tier for rewordings adds.

The one thing a reader would not guess: a pair of texts is told once and written for each two articles that have these
texts, on the side of either as its name has it; the left one of a record is the text whose digest is less.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence

from twosource.copies import Withheld
from twosource.model import Overlap, SharedRun, Source, Span
from twosource.pairing import Part, Side, Verdict, covered
from twosource.shingles import Sketch, containment, resemblance
from twosource.text import Words

# Numbers of two articles.
_Pair = tuple[int, int]
# Finds reworded passages: sources and the runs they are known to share, to pairs with what is reworded.
Tier = Callable[
    [Sequence[Source], Mapping[_Pair, Sequence[SharedRun]]], Iterable[tuple[int, int, tuple[SharedRun, ...]]]
]


class Record:
    """An aligned pair of texts, to be told of each two articles that have them."""

    __slots__ = ("_common", "_left", "_parts", "_right", "_verdict", "_withheld")

    def __init__(
        self,
        left: Side,
        right: Side,
        told: tuple[Sequence[Part], Verdict],
        withheld: Withheld = "",
        common: int | None = None,
    ) -> None:
        """Start with what two sides are told to share; `common` counts the shingles of both, where that is known."""
        self._left, self._right, self._withheld = left, right, withheld
        self._parts, self._verdict = told
        if common is None:
            common = len(set(left.sketch.shingles).intersection(right.sketch.shingles))
        self._common = common

    @property
    def common(self) -> int:
        """Return how many shingles both sides have."""
        return self._common

    @property
    def withheld(self) -> Withheld:
        """Return why two texts that share enough are no copies; '' where they are, or share less."""
        return self._withheld

    def overlap(self, one: tuple[str, Words], other: tuple[str, Words]) -> Overlap:
        """Return the overlap of two articles with these texts, given by ids and words; `left` is the lesser id."""
        left, right, told = self._left, self._right, self._parts
        if one[0] > other[0]:
            one, other, left, right = other, one, right, left
            told = sorted((part.mirrored() for part in told), key=lambda part: (part.left, part.right))
        left_words = covered((part.left, part.left_end) for part in told if part.kind == "text")
        right_words = covered((part.right, part.right_end) for part in told if part.kind == "text")
        return Overlap(
            left=one[0],
            right=other[0],
            runs=tuple(_run(one[1], other[1], part) for part in told),
            left_words=left_words,
            right_words=right_words,
            left_share=left_words / (left.own_words() or 1),
            right_share=right_words / (right.own_words() or 1),
            resemblance=resemblance(self._common, left.sketch.distinct, right.sketch.distinct),
            left_containment=containment(self._common, left.sketch.distinct),
            right_containment=containment(self._common, right.sketch.distinct),
            verdict=self._verdict,
            withheld=self._withheld,
        )


def _run(left: Words, right: Words, part: Part) -> SharedRun:
    return SharedRun(
        left=span(left, part.left, part.left_end),
        right=span(right, part.right, part.right_end),
        left_words=part.left_end - part.left,
        right_words=part.right_end - part.right,
        exact=part.exact,
        kind=part.kind,
    )


def span(words: Words, start: int, end: int) -> Span:
    """Return the characters of a range of words."""
    return Span(start=words.starts[start], end=words.ends[end - 1])


def with_reworded(
    sources: Sequence[Source], sketches: Sequence[Sketch], shared: Sequence[Overlap], tier: Tier
) -> tuple[Overlap, ...]:
    """Return the overlaps with what `tier` finds reworded, and those of pairs that have nothing else in common.

    A reworded run counts as copied nowhere: it changes no share and no verdict.
    """
    number = {source.id: index for index, source in enumerate(sources)}
    known = {(number[overlap.left], number[overlap.right]): overlap for overlap in shared}
    taken = {_ascending(pair): _ascending_runs(pair, overlap.runs) for pair, overlap in known.items()}
    for first, second, runs in tier(sources, taken):
        pair = (first, second) if sources[first].id < sources[second].id else (second, first)
        told = runs if pair == (first, second) else _mirrored(runs)
        overlap = known.get(pair) or _unshared(sources, sketches, pair)
        both = sorted((*overlap.runs, *told), key=lambda run: (run.left, run.right, run.kind))
        known[pair] = dataclasses.replace(overlap, runs=tuple(both))
    return tuple(sorted(known.values(), key=lambda o: (o.left, o.right)))


def _ascending(pair: _Pair) -> _Pair:
    return min(pair), max(pair)


def _ascending_runs(pair: _Pair, runs: Sequence[SharedRun]) -> Sequence[SharedRun]:
    return runs if pair[0] < pair[1] else _mirrored(runs)


def _mirrored(runs: Iterable[SharedRun]) -> tuple[SharedRun, ...]:
    """Return the runs with their sides swapped."""
    return tuple(
        dataclasses.replace(run, left=run.right, right=run.left, left_words=run.right_words, right_words=run.left_words)
        for run in runs
    )


def _unshared(sources: Sequence[Source], sketches: Sequence[Sketch], pair: _Pair) -> Overlap:
    """Return the overlap of two sources that share no words worth telling."""
    left, right = pair
    record = Record(Side(sketch=sketches[left]), Side(sketch=sketches[right]), ((), "non-derived"))
    return record.overlap((sources[left].id, sketches[left].words), (sources[right].id, sketches[right].words))
