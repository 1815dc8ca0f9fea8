"""Exact runs of words that two sequences share, and passages chained from them over small edits.

Sequences of hashes come in, plain tuples of word positions go out: records are made where characters are known, in
`overlaps`. The one thing a reader would not guess: a shingle is looked up at its first eight places only, which bounds
periodic text; later places are still reached because every run grows as far as the words agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, pairwise
from typing import TypeVar

from twosource.shingles import SHINGLE_WORDS
from twosource.standings import PLACES, Standing

MAX_GAP_WORDS = 8

_OPEN_CHAINS = 16
_AT_ONCE = 16
_OVERLAP = SHINGLE_WORDS - 1

_Shingle = TypeVar("_Shingle")

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

    def density(self) -> float:
        """Return the share of the longer side's words that agree."""
        return self.matched / max(self.left_end - self.left, self.right_end - self.right)


def places(shingles: Iterable[_Shingle]) -> dict[_Shingle, list[int]]:
    """Return where each shingle stands: its first eight places, ascending."""
    found: dict[_Shingle, list[int]] = {}
    for place, shingle in enumerate(shingles):
        standing = found.setdefault(shingle, [])
        if len(standing) < PLACES:
            standing.append(place)
    return found


def runs_of_shingles(
    left: Sequence[int],
    right: Sequence[int],
    standing: Mapping[int, int],
    shingles: Sequence[int],
    places: Iterable[int] | None = None,
) -> Iterator[Run]:
    """Yield the maximal runs of four words and more, in the order of the right text.

    `standing` has the place of each shingle of the left text, of which none may stand there twice; `shingles` are those
    of the right one, `places` where it has any of them, if that is known. Linear, and quick over the runs themselves.
    """
    reached = 0
    for place in compress(count(), map(standing.__contains__, shingles)) if places is None else places:
        if place >= reached:
            start = standing[shingles[place]]
            words = _ahead(left, right, start, place)
            # Fewer words mean that two different shingles have one hash.
            if words >= SHINGLE_WORDS:
                yield start, place, words
                reached = place + words - _OVERLAP


def runs_of_repetitive(
    left: Sequence[int],
    right: Sequence[int],
    there: Standing,
    here: Standing,
    places: Iterable[int] | None = None,
) -> list[Run]:
    """Return the maximal runs of four words and more of texts that say something twice, sorted.

    `there` has the shingles of the left text, `here` those of the right one, `places` as above, of each the first
    eight: only there it is looked at. Linear, and quick over the runs: inside of one, a shingle that stands once has
    its only place there.
    """
    last, again, shingles = there.last, there.again, here.shingles
    beyond = here.beyond if places is None else frozenset[int]()
    reached: dict[int, int] = {}
    runs: list[Run] = []
    inside = 0
    shared = compress(enumerate(shingles), map(last.__contains__, shingles))
    for place, shingle in shared if places is None else [(place, shingles[place]) for place in places]:
        standing = again.get(shingle)
        if (standing is None and place < inside) or place in beyond:
            continue
        for start in standing or (last[shingle],):
            run = _unless_reached(left, right, start, place, reached)
            # Fewer words mean that two different shingles have one hash.
            if run[2] >= SHINGLE_WORDS:
                runs.append(run)
                inside = max(inside, run[1] + run[2] - _OVERLAP)
    return sorted(runs)


def _unless_reached(left: Sequence[int], right: Sequence[int], start: int, place: int, reached: dict[int, int]) -> Run:
    """Return the run through two positions, empty where one of the same distance has reached it; and note its end."""
    if reached.get(place - start, 0) > place:
        return start, place, 0
    run = _maximal(left, right, start, place)
    reached[place - start] = max(place + 1, run[1] + run[2])
    return run


def exact_runs(
    left: Sequence[int], right: Sequence[int], seeds: Iterable[tuple[int, int]], least: int = SHINGLE_WORDS
) -> list[Run]:
    """Return the maximal runs of at least four words, or so many as `least` says, through the seeds, sorted.

    Seeds come in the order of their right place. Linear in the words read: no run is grown twice.
    """
    reached: dict[int, int] = {}
    runs = (_unless_reached(left, right, start, place, reached) for start, place in seeds)
    # Fewer words mean that two different shingles have one hash.
    return sorted(run for run in runs if run[2] >= least)


def _maximal(left: Sequence[int], right: Sequence[int], start: int, place: int) -> Run:
    """Return the run through the two positions, grown both ways; empty when the words there differ."""
    ahead = _ahead(left, right, start, place)
    back = 0
    limit = min(start, place) if ahead else 0
    while back < limit and left[start - back - 1] == right[place - back - 1]:
        back += 1
    return start - back, place - back, back + ahead


def _ahead(left: Sequence[int], right: Sequence[int], start: int, place: int) -> int:
    """Return how many words agree from the two positions on."""
    limit = min(len(left) - start, len(right) - place)
    ahead = 0
    # Many words at once, and then one after another.
    while ahead + _AT_ONCE <= limit:
        first, second = start + ahead, place + ahead
        if left[first : first + _AT_ONCE] != right[second : second + _AT_ONCE]:
            break
        ahead += _AT_ONCE
    while ahead < limit and left[start + ahead] == right[place + ahead]:
        ahead += 1
    return ahead


def chain(left: Sequence[int], right: Sequence[int], runs: Iterable[Run]) -> list[Chain]:
    """Join exact runs, given in order of their left start, where at most eight words lie between on either side.

    Words between two runs that agree in order count as matched too: in a text with many words replaced, runs of four
    words are left, and single words between them.
    """
    done: list[Chain] = []
    open_chains: list[Chain] = []
    for start, place, words in runs:
        still = [c for c in open_chains if c.left_end + MAX_GAP_WORDS >= start]
        if not _attach(left, right, still, (start, place, words)):
            started = Chain(left=start, left_end=start, right=place, right_end=place, matched=0, longest=0)
            started.add(start, place, words)
            done.append(started)
            still.append(started)
        open_chains = still[-_OPEN_CHAINS:]
    return done


def _attach(left: Sequence[int], right: Sequence[int], chains: Sequence[Chain], run: Run) -> bool:
    """Append the run to the chain that ends closest before it; say whether there was one."""
    start, place, words = run
    fitting = list(_fitting(chains, start, place, words))
    if not fitting:
        return False
    _, position, cut = min(fitting)
    nearest = chains[position]
    nearest.matched += in_order(left[nearest.left_end : start + cut], right[nearest.right_end : place + cut])
    nearest.add(start + cut, place + cut, words - cut)
    return True


def _fitting(chains: Sequence[Chain], left: int, right: int, words: int) -> Iterator[tuple[int, int, int]]:
    """Yield distance, position and the words to cut from the run's start for each chain the run may continue."""
    for position, candidate in enumerate(chains):
        # Most of those that are open end elsewhere on the right.
        if -_OVERLAP <= right - candidate.right_end <= MAX_GAP_WORDS:
            before, after = candidate.gap(left, right)
            cut = max(0, -before, -after)
            if cut <= _OVERLAP and cut < words and before <= MAX_GAP_WORDS:
                yield abs(before) + abs(after), position, cut


def in_order(left: Sequence[int], right: Sequence[int]) -> int:
    """Return how many words two short stretches have in the same order: their longest common subsequence."""
    if not left or not right or set(left).isdisjoint(right):
        return 0
    before = [0] * (len(right) + 1)
    for word in left:
        now = [0]
        for place, other in enumerate(right):
            now.append(before[place] + 1 if word == other else max(before[place + 1], now[place]))
        before = now
    return before[-1]


def fine_runs(left: Sequence[int], right: Sequence[int]) -> list[Run]:
    """Return the maximal runs of at least two words that both have, sorted: for texts known to be of one origin.

    A pair of words is looked up at its first eight places only. Linear in the words and in the runs found.
    """
    standing = places(pairwise(left))
    found = ((start, place) for place, pair in enumerate(pairwise(right)) for start in standing.get(pair, ()))
    return exact_runs(left, right, found, least=2)
