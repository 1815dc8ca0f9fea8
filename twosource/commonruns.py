"""The longest run of words that two articles of a story have in common, however short.

Sources and sketches of one story come in, `CommonRun` records go out for each member. They tell a reader that two
articles share an event and no wording ("the longest is three words"). The one thing a reader would not guess: what a
text repeats is looked up where it stands first, and a run found there is grown as far as the words agree.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, count, islice
from operator import sub

from twosource.alignment import Run, exact_runs, runs_of_shingles
from twosource.model import CommonRun, Source, Span
from twosource.shingles import Sketch, threes
from twosource.text import Words

MIN_COMMON_WORDS = 3
# The longest common run is looked for with this many story-mates, the first by date.
MAX_COMPARED = 12
_PLACES = 8


def longest_common(
    sources: Sequence[Source], sketches: Sequence[Sketch], members: Sequence[int]
) -> dict[int, tuple[CommonRun, ...]]:
    """Return the longest run of three words and more that each member of a story has in common with the first others.

    Longest first, then in the order of the story; at most `MAX_COMPARED` others are compared.
    """
    if len(members) == 1:
        return {}
    found: dict[int, list[CommonRun]] = {member: [] for member in members}
    shingles = {member: sketches[member].shingles for member in members}
    known_threes = _Threes(sketches)
    # The last one has been compared with all others by then.
    for rank, member in enumerate(members[: min(MAX_COMPARED, len(members) - 1)]):
        standing = _Standing(sketches[member].keys, shingles[member])
        for other_rank, other in enumerate(members[rank + 1 :], start=rank + 1):
            run = standing.longest(sketches[other].keys, shingles[other])
            if run is None:
                run = standing.first_three(known_threes[member], known_threes[other])
            if run is None:
                continue
            span = _span(sketches[member].words, run[0], run[0] + run[2])
            other_span = _span(sketches[other].words, run[1], run[1] + run[2])
            found[other].append(_common(sources[member].id, run[2], other_span, span))
            if other_rank <= MAX_COMPARED:
                found[member].append(_common(sources[other].id, run[2], span, other_span))
    return {member: tuple(sorted(runs, key=lambda run: -run.words)) for member, runs in found.items()}


def _span(words: Words, first: int, end: int) -> Span:
    return Span(start=words.starts[first], end=words.ends[end - 1])


def _common(other: str, words: int, span: Span, other_span: Span) -> CommonRun:
    return CommonRun(other=other, words=words, span=span, other_span=other_span)


class _Threes(dict[int, Sequence[int]]):
    """The threes of words of each member, which are only asked for where two have no longer run in common."""

    __slots__ = ("_sketches",)

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        super().__init__()
        self._sketches = sketches

    def __missing__(self, member: int) -> Sequence[int]:
        found = self[member] = threes(self._sketches[member].keys)
        return found


class _Standing:
    """Where the shingles of one text stand first, and which threes of words it has, for comparison with many."""

    __slots__ = ("_first", "_keys", "_repetitive", "_threes")

    def __init__(self, keys: array[int], shingles: array[int]) -> None:
        self._keys = keys
        self._first = dict(zip(reversed(shingles), range(len(shingles) - 1, -1, -1), strict=True))
        self._repetitive = len(self._first) < len(shingles)
        self._threes: frozenset[int] = frozenset()

    def longest(self, keys: array[int], shingles: array[int]) -> Run | None:
        """Return the longest run in common as (start here, start there, words), the first of equals, or nothing."""
        runs: Iterable[Run]
        if self._repetitive:
            # A stretch ends where a shingle stood before here; its run may go on.
            runs = exact_runs(self._keys, keys, _seeds(self._stretches(shingles)))
        else:
            runs = runs_of_shingles(self._keys, keys, self._first, shingles)
        return max(runs, key=lambda run: (run[2], -run[0], -run[1]), default=None)

    def _stretches(self, shingles: array[int]) -> Iterator[tuple[int, int]]:
        """Yield where each stretch of shingles starts that go on word by word on both sides."""
        there = list(compress(count(), map(self._first.__contains__, shingles)))
        here = list(map(self._first.__getitem__, map(shingles.__getitem__, there)))
        # One number for both places: it grows by one step where both go on.
        factor = len(shingles) + 1
        both = [first * factor + place for first, place in zip(here, there, strict=True)]
        is_start = chain([True], map((factor + 1).__ne__, map(sub, islice(both, 1, None), both)))
        return compress(zip(here, there, strict=True), is_start)

    def first_three(self, here: Sequence[int], there: Sequence[int]) -> Run | None:
        """Return the first run of three words in common as above, from the threes of this text and of the other."""
        self._threes = self._threes or frozenset(here)
        shared = self._threes.intersection(there)
        return min(((here.index(three), there.index(three), MIN_COMMON_WORDS) for three in shared), default=None)


def _seeds(starts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the starts, at most eight for one place here: that bounds periodic text."""
    seen = Counter[int]()
    for here, there in starts:
        seen[here] += 1
        if seen[here] <= _PLACES:
            yield here, there
