"""Repeats inside one text while they are put together: exact runs joined over small edits, their ends moved.

Runs in word positions come in, `Match`es go out, to be grown and moved to the ends of sentences in place. What holds
all the while: a repeat stands behind what it repeats, and its runs are in the order of the text on both sides. The one
thing a reader would not guess: sides are told by sign, 1 for the end and -1 for the start, so that what is done at one
end is not written a second time for the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.recurrence import Run
from twosource.sentences import Layout
from twosource.shingles import SHINGLE_WORDS

MAX_GAP_WORDS = 8
# What runs on behind a sentence that both sides share, and is no longer than this, may be there by chance.
CHANCE_WORDS = 4

_OPEN_MATCHES = 16
_OVERLAP = SHINGLE_WORDS - 1
_GROWN_RUN_WORDS = 2
_MOST_GROWN_RUNS = 16
# Words passed over in the repeat and in what it repeats, the likeliest edit first.
_EDITS = ((1, 1), (1, 0), (0, 1), (2, 2), (2, 0), (0, 2), (1, 2), (2, 1), (3, 0), (0, 3), (3, 3))
# The longest edit, and the shortest run behind it.
_NEARBY = 5
_FIRM_DENSITY = 0.5
_REACHED_WORDS = 12
_EDGE_EDIT_WORDS = 1
_INSERTED_WORDS = 2


@dataclass(slots=True, kw_only=True)
class Match:
    """A repeat and what it repeats, both half-open in words, with the exact runs that they agree in.

    `first_end` is never greater than `again`.
    """

    again: int
    again_end: int
    first: int
    first_end: int
    runs: list[Run]

    @property
    def matched(self) -> int:
        """Return how many words agree."""
        return sum(words for _, _, words in self.runs)

    @property
    def longest(self) -> int:
        """Return how many words in a row agree."""
        return max(words for _, _, words in self.runs)

    @property
    def density(self) -> float:
        """Return the share of the longer side's words that agree."""
        return self.matched / max(self.again_end - self.again, self.first_end - self.first)

    def edge(self, side: int) -> tuple[int, int]:
        """Return where repeat and original end (side 1) or start (-1)."""
        return (self.again_end, self.first_end) if side > 0 else (self.again, self.first)

    def move_edge(self, side: int, again: int, first: int) -> None:
        """Make repeat and original end (side 1) or start (-1) at these words."""
        if side > 0:
            self.again_end, self.first_end = again, first
        else:
            self.again, self.first = again, first

    def room(self, side: int) -> int:
        """Return how many words the original can grow on a side before it meets the repeat or the start of the text."""
        return self.again - self.first_end if side > 0 else self.first

    def outermost(self, side: int) -> Iterator[Run]:
        """Yield the runs from the end backwards (side 1) or from the start on (-1)."""
        return reversed(self.runs) if side > 0 else iter(self.runs)

    def add(self, side: int, run: Run) -> None:
        """Append a run (side 1) or put one before the others (-1)."""
        again, first, words = run
        if side > 0:
            self.runs.append(run)
            self.move_edge(side, again + words, first + words)
        else:
            self.runs.insert(0, run)
            self.move_edge(side, again, first)

    def cut(self, side: int, runs: int, words: int) -> None:
        """Take so many runs, and then words of the next one, off the end (side 1) or the start (-1)."""
        if side > 0:
            del self.runs[len(self.runs) - runs :]
            again, first, length = self.runs.pop()
            rest = (again, first, length - words)
        else:
            del self.runs[:runs]
            again, first, length = self.runs.pop(0)
            rest = (again + words, first + words, length - words)
        if rest[2]:
            self.add(side, rest)
            return
        again, first, length = next(self.outermost(side))
        self.move_edge(side, again + length * (side > 0), first + length * (side > 0))


def joined(runs: Sequence[Run], layout: Layout) -> list[Match]:
    """Join runs where at most eight words lie between on either side, and no whole sentence in the repeat.

    Linear in the runs: each is held against the last sixteen matches at most.
    """
    done: list[Match] = []
    open_matches: list[Match] = []
    for run in runs:
        open_matches = [match for match in open_matches if match.again_end + MAX_GAP_WORDS >= run[0]]
        fitting = [
            (distance, cut, -number)
            for number, match in enumerate(open_matches)
            for distance, cut in _fit(match, run)
            if _is_edit(match, run, layout)
        ]
        if fitting:
            _, cut, number = min(fitting)
            open_matches[-number].add(1, (run[0] + cut, run[1] + cut, run[2] - cut))
            continue
        again, first, words = run
        done.append(Match(again=again, again_end=again + words, first=first, first_end=first + words, runs=[run]))
        open_matches = [*open_matches[1 - _OPEN_MATCHES :], done[-1]]
    return done


def _fit(match: Match, run: Run) -> Iterator[tuple[int, int]]:
    """Yield how far the run is from the match, and the words to cut from its start, if it may go on with it."""
    again, first, words = run
    between, passed = again - match.again_end, first - match.first_end
    cut = max(0, -between, -passed)
    if cut <= _OVERLAP and cut < words and passed <= MAX_GAP_WORDS and first + words <= match.again:
        yield abs(between) + abs(passed), cut


def grow(match: Match, layout: Layout, keys: Sequence[int], side: int, room: int) -> None:
    """Add runs of two words and more, each behind an edit of three words at most, after (1) or before (-1) the match.

    The repeat takes `room` words more at most; sixteen runs are added at most.
    """
    for _ in range(_MOST_GROWN_RUNS):
        again, first = match.edge(side)
        run = _beyond(keys, again, first, side, (room, match.room(side)))
        if run is None or not layout.is_fragment(*sorted((again, run[0] + run[2] * (side < 0)))):
            return
        match.add(side, run)
        room -= abs(match.edge(side)[0] - again)


def _is_edit(match: Match, run: Run, layout: Layout) -> bool:
    """Tell whether no whole sentence was put in between match and run, seen from one word further where much was."""
    new = run[0] - match.again_end - (run[1] - match.first_end)
    seen = int(new > _INSERTED_WORDS)
    return layout.is_fragment(match.again_end - seen, run[0] + seen)


def can_grow(match: Match, keys: Sequence[int]) -> bool:
    """Tell whether two words in the reach of an edit stand on both sides; far quicker than to try."""
    again, first = match.again, match.first
    before = {*keys[max(0, again - _NEARBY) : again]} & {*keys[max(0, first - _NEARBY) : first]}
    again, first = match.again_end, match.first_end
    return len(before) > 1 or len({*keys[again : again + _NEARBY]} & {*keys[first : first + _NEARBY]}) > 1


def _beyond(keys: Sequence[int], again: int, first: int, side: int, rooms: tuple[int, int]) -> Run | None:
    """Return the run behind the likeliest edit; `rooms` are the words that each side may take."""
    nearest = 0 if side > 0 else -1
    for inserted, lost in _EDITS:
        here, there = again + side * inserted, first + side * lost
        limit = min(rooms[0] - inserted, rooms[1] - lost)
        words = 0
        while words < limit and keys[here + nearest + side * words] == keys[there + nearest + side * words]:
            words += 1
        if words >= _GROWN_RUN_WORDS:
            return (here, there, words) if side > 0 else (here - words, there - words, words)
    return None


def cut_loose(match: Match, layout: Layout, side: int) -> None:
    """Take off the end (side 1) or the start (-1) what lies outside of the last sentence that both have in full.

    What is alike stays, if it is more than chance or ends where a passage does.
    """
    while _cut_sentence(match, layout, side):
        pass


def reach_out(match: Match, layout: Layout, keys: Sequence[int], side: int, room: int) -> None:
    """Move an edge outwards to the end (side 1) or the start (-1) of a near sentence; `room` as in `grow`."""
    again, first = match.edge(side)
    more = _to_boundary(layout, again, side, room)
    passed = _to_boundary(layout, first, side, match.room(side))
    if more and passed and _alike(_words(keys, again, side * more), _words(keys, first, side * passed)):
        match.move_edge(side, again + side * more, first + side * passed)


def _cut_sentence(match: Match, layout: Layout, side: int) -> bool:
    """Cut what lies outside of the outermost inner end of a sentence on both sides, unless it is firm; say whether."""
    runs, words, agreed, inner = next(_inner_ends(match, layout, side), (0, 0, 0, None))
    if inner is None:
        return False
    if _is_firm(layout, match.edge(side), inner, agreed):
        return False
    match.cut(side, runs, words)
    return True


def _inner_ends(match: Match, layout: Layout, side: int) -> Iterator[tuple[int, int, int, tuple[int, int]]]:
    """Yield each end of a sentence on both sides inside the runs: what `cut` takes, how many words agree, its place."""
    agreed = 0
    for number, (again, first, words) in enumerate(match.outermost(side)):
        outer = again + words * (side > 0), first + words * (side > 0)
        for passed in range(words + 1):
            place = outer[0] - side * passed, outer[1] - side * passed
            if place not in (match.edge(1), match.edge(-1)) and all(map(layout.opens, place)):
                yield number, passed, agreed + passed, place
        agreed += words


def _is_firm(layout: Layout, edges: tuple[int, int], inner: tuple[int, int], agreed: int) -> bool:
    """Tell whether the words of a match outside of `inner` are alike, and more than chance or the end of something."""
    outside = [sorted(ends) for ends in zip(edges, inner, strict=True)]
    if agreed < _FIRM_DENSITY * max(end - start for start, end in outside):
        return False
    size = max(layout.length(start, end) for start, end in outside)
    return size > CHANCE_WORDS or any(map(layout.is_edge, edges)) or all(map(layout.opens, edges))


def _to_boundary(layout: Layout, word: int, side: int, room: int) -> int | None:
    """Return how many words it is to the end of the sentence, or its start, if that is near."""
    return next((n for n in range(min(room, _REACHED_WORDS) + 1) if layout.opens(word + side * n)), None)


def _words(keys: Sequence[int], at: int, count: int) -> Sequence[int]:
    """Return so many words from a place on, or before it if the count is negative."""
    return keys[at : at + count] if count > 0 else keys[at + count : at]


def _alike(left: Sequence[int], right: Sequence[int]) -> bool:
    """Tell whether both sides are short enough for an edit, or half of the longer one stands in the other too."""
    longer = max(len(left), len(right))
    return longer <= _EDGE_EDIT_WORDS or 2 * (Counter(left) & Counter(right)).total() >= longer
