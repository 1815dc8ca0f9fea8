"""The longest run of words that two articles of a story have in common, however short.

Sources and sketches of one story come in, `CommonRun` records go out for each member. They tell a reader that two
articles share an event and no wording ("the longest is three words"). The one thing a reader would not guess: what a
text repeats is looked up where it stands first, and a run found there is grown as far as the words agree.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from twosource.alignment import Run, exact_runs, runs_of_shingles
from twosource.model import CommonRun, Source, Span
from twosource.shingles import SHINGLE_WORDS, Sketch, threes
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
    for rank, member in enumerate(members[: MAX_COMPARED + 1]):
        standing = _Standing(sketches[member].keys, shingles[member])
        for other_rank, other in enumerate(members[rank + 1 :], start=rank + 1):
            # The last of the compared is only needed by the members before it and by its peers.
            if rank == MAX_COMPARED and other_rank > MAX_COMPARED:
                break
            run = standing.longest(sketches[other].keys, shingles[other])
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


class _Standing:
    """Where the shingles of one text stand first, and its threes of words, for comparison with many."""

    __slots__ = ("_first", "_keys", "_known_threes", "_repetitive", "_threes")

    def __init__(self, keys: array[int], shingles: array[int]) -> None:
        self._keys = keys
        self._first = dict(zip(reversed(shingles), range(len(shingles) - 1, -1, -1), strict=True))
        self._repetitive = len(self._first) < len(shingles)
        self._threes: array[int] = array("Q")
        self._known_threes: frozenset[int] = frozenset()

    def longest(self, keys: array[int], shingles: array[int]) -> Run | None:
        """Return the longest run in common as (start here, start there, words), the first of equals, or nothing."""
        runs: Iterable[Run]
        if self._repetitive:
            first = self._first
            pairs = [(first[shingle], place) for place, shingle in enumerate(shingles) if shingle in first]
            # A stretch ends where a shingle stood before here; its run may go on.
            runs = exact_runs(self._keys, keys, _seeds(_stretches(pairs)))
        else:
            runs = runs_of_shingles(self._keys, keys, self._first, shingles)
        longest = max(runs, key=lambda run: (run[2], -run[0], -run[1]), default=None)
        return longest or self._first_three(threes(keys))

    def _first_three(self, other: array[int]) -> Run | None:
        self._threes = self._threes or threes(self._keys)
        self._known_threes = self._known_threes or frozenset(self._threes)
        shared = self._known_threes.intersection(other)
        places = ((self._threes.index(three), other.index(three), MIN_COMMON_WORDS) for three in shared)
        return min(places, default=None)


def _stretches(pairs: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """Yield the words of each stretch of pairs of places that go on word by word on both sides."""
    if not pairs:
        return
    start = end = pairs[0]
    for pair in pairs[1:]:
        if pair != (end[0] + 1, end[1] + 1):
            yield start[0], start[1], end[1] - start[1] + SHINGLE_WORDS
            start = pair
        end = pair
    yield start[0], start[1], end[1] - start[1] + SHINGLE_WORDS


def _seeds(runs: Iterable[Run]) -> Iterator[tuple[int, int]]:
    """Yield where the runs start, at most eight for one place here: that bounds periodic text."""
    seen = Counter[int]()
    for here, there, _ in runs:
        seen[here] += 1
        if seen[here] <= _PLACES:
            yield here, there
