"""Exact runs of words that two sequences share, and passages chained from them over small edits.

Sequences of hashes come in, plain tuples of word positions go out: records are made where characters are known, in
`repeats` and `overlaps`. The one thing a reader would not guess: a shingle is looked up at its first eight places
only, which bounds periodic text; later places are still reached because every run grows as far as the words agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.shingles import SHINGLE_WORDS

MAX_GAP_WORDS = 8

_PLACES = 8
_OPEN_CHAINS = 16
_OVERLAP = SHINGLE_WORDS - 1

# Start on the left, start on the right, words: an exact run.
Run = tuple[int, int, int]


@dataclass(slots=True, kw_only=True)
class Chain:
    """A passage on both sides, half-open in words; `matched` words agree, `longest` of them in a row."""

    left: int
    left_end: int
    right: int
    right_end: int
    matched: int
    longest: int

    def gap(self, left: int, right: int) -> tuple[int, int]:
        """Return how many words lie between this passage's end and the two positions."""
        return left - self.left_end, right - self.right_end

    def add(self, left: int, right: int, words: int) -> None:
        """Append an exact run that starts at or after this passage's end on both sides."""
        self.left_end = left + words
        self.right_end = right + words
        self.matched += words
        self.longest = max(self.longest, words)

    def mirrored(self) -> Chain:
        """Return the same passage with the sides swapped."""
        return Chain(
            left=self.right,
            left_end=self.right_end,
            right=self.left,
            right_end=self.left_end,
            matched=self.matched,
            longest=self.longest,
        )

    def density(self) -> float:
        """Return the share of the longer side's words that agree."""
        return self.matched / max(self.left_end - self.left, self.right_end - self.right)


def places(shingles: Sequence[int]) -> dict[int, list[int]]:
    """Return where each shingle stands: its first eight places, ascending."""
    found: dict[int, list[int]] = {}
    for place, shingle in enumerate(shingles):
        standing = found.setdefault(shingle, [])
        if len(standing) < _PLACES:
            standing.append(place)
    return found


def seeds(left: Mapping[int, Sequence[int]], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pairs of places where both texts have the same shingle, in the order of the right places.

    `left` are the places of the left text's shingles, `right` the right text's shingles in order.
    """
    common = left.keys() & right
    if not common:
        return []
    seen = dict.fromkeys(common, 0)
    found = []
    for place, shingle in enumerate(right):
        if shingle in common:
            seen[shingle] += 1
            if seen[shingle] <= _PLACES:
                found += [(start, place) for start in left[shingle]]
    return found


def exact_runs(left: Sequence[int], right: Sequence[int], seeds: Iterable[tuple[int, int]]) -> list[Run]:
    """Return the maximal runs of at least four words through the seeds, sorted.

    Seeds come in the order of their right place. Linear in the words read: no run is grown twice.
    """
    reached: dict[int, int] = {}
    runs = []
    for start, place in seeds:
        if reached.get(place - start, 0) > place:
            continue
        run = _maximal(left, right, start, place)
        reached[place - start] = max(place + 1, run[1] + run[2])
        # Fewer words mean that two different shingles have one hash.
        if run[2] >= SHINGLE_WORDS:
            runs.append(run)
    return sorted(runs)


def _maximal(left: Sequence[int], right: Sequence[int], start: int, place: int) -> Run:
    """Return the run through the two positions, grown both ways; empty when the words there differ."""
    ahead = 0
    limit = min(len(left) - start, len(right) - place)
    while ahead < limit and left[start + ahead] == right[place + ahead]:
        ahead += 1
    back = 0
    limit = min(start, place) if ahead else 0
    while back < limit and left[start - back - 1] == right[place - back - 1]:
        back += 1
    return start - back, place - back, back + ahead


def chain(runs: Iterable[Run], *, inside: bool = False) -> list[Chain]:
    """Join exact runs, given in order of their left start, where at most eight words lie between on either side.

    `inside` says that both sides are one text: the right side of a passage then ends before its left side starts.
    """
    done: list[Chain] = []
    open_chains: list[Chain] = []
    for left, right, words in runs:
        still = [
            c for c in open_chains if c.left_end + MAX_GAP_WORDS >= left and not (inside and right + words > c.left)
        ]
        if not _attach(still, left, right, words):
            started = Chain(left=left, left_end=left, right=right, right_end=right, matched=0, longest=0)
            started.add(left, right, words)
            done.append(started)
            still.append(started)
        open_chains = still[-_OPEN_CHAINS:]
    return done


def _attach(chains: Sequence[Chain], left: int, right: int, words: int) -> bool:
    """Append the run to the chain that ends closest before it; say whether there was one."""
    fitting = list(_fitting(chains, left, right, words))
    if not fitting:
        return False
    _, position, cut = min(fitting)
    chains[position].add(left + cut, right + cut, words - cut)
    return True


def _fitting(chains: Sequence[Chain], left: int, right: int, words: int) -> Iterator[tuple[int, int, int]]:
    """Yield distance, position and the words to cut from the run's start for each chain the run may continue."""
    for position, candidate in enumerate(chains):
        before, after = candidate.gap(left, right)
        cut = max(0, -before, -after)
        if cut <= _OVERLAP and cut < words and before <= MAX_GAP_WORDS and after <= MAX_GAP_WORDS:
            yield abs(before) + abs(after), position, cut
