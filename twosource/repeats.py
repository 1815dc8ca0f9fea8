"""Runs of words that occur again inside one source, exact or nearly.

A document and the sketch of its text come in, `Repeat` records go out, in the order in which the repeats stand. What is
told is one of these:

- twelve words and more in a row, or twenty nearly in a row (two of three words unchanged);
- whole sentences of eight words and more, here or where they stood before, three of four words unchanged;
- a whole passage of four words and more, word for word;
- a whole sentence of any length that goes on where another repeat ends (a copy with new sentences put in between);
- the headline again in the first line under it, three of four words unchanged in whatever order, or at its start.

Less is a phrase: names, titles and formulas of eight to eleven words recur in one news article of twenty-five, and
nobody would call them repeats. Where both sides have the end of a sentence near the end of a repeat, it is moved there.
No word is in two repeats, and a repeat stands behind what it repeats. Words of unspaced scripts count half.

The one thing a reader would not guess: a near repeat is found from four words in a row that are the same, and without
any it stays unfound, but for the headline. A new sentence in the midst of a copy is never counted as part of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from twosource.matches import CHANCE_WORDS, Match, can_grow, cut_loose, grow, joined, reach_out
from twosource.model import Document, Repeat, Span
from twosource.recurrence import LONG_RUN_WORDS, Run, recurring_runs
from twosource.sentences import Layout
from twosource.shingles import Sketch
from twosource.text import Words

MIN_REPEAT_WORDS = 8
MIN_PASSAGE_WORDS = 4
PASSAGE_WORDS = 40
BODY_SHARE = 0.9

_NEAR_WORDS = 20
_NEAR_DENSITY = 2 / 3
_SENTENCE_DENSITY = 3 / 4
# Fewer words that agree cannot be told, whatever stands around them.
_LEAST_AGREED = 7
# A match grows so far at each end at most.
_REACH = 64
# A copy goes on so many new words later at most.
_BESIDE_WORDS = 64

Grade = Literal["body", "passage", "sentence", "phrase", "headline"]


def repeats(document: Document, sketch: Sketch) -> tuple[Repeat, ...]:
    """Return what occurs again in the document. Linear in its words, and nearly free where nothing recurs."""
    headed = len(document.passages) > 1 and document.passages[0].heading > 0
    if not sketch.is_repetitive and not (headed and _similar_length(document)):
        return ()
    keys, words = list(sketch.keys), sketch.words
    layout = Layout(document, words, len(keys))
    finder = _Finder(layout, keys)
    if headed:
        finder.take_headline()
    if sketch.is_repetitive:
        finder.take(recurring_runs(keys, sketch.repeated()))
    return tuple(_graded(finder.found(), layout, keys, words))


def _similar_length(document: Document) -> bool:
    """Tell whether the headline and the passage under it are as long as a headline said twice would be."""
    headline, line = (passage.end - passage.start for passage in document.passages[:2])
    return headline <= 2 * line <= 4 * headline


class _Finder:
    """Chooses the matches that are told; no word is taken for two of them."""

    __slots__ = ("_kept", "_keys", "_layout", "_taken")

    def __init__(self, layout: Layout, keys: Sequence[int]) -> None:
        self._layout = layout
        self._keys = keys
        # For each word, whether it is a repeat already.
        self._taken = bytearray(len(keys))
        self._kept: list[Match] = []

    def found(self) -> list[Match]:
        """Return the matches that are told, in the order of the repeats."""
        return sorted(self._kept, key=lambda match: match.again)

    def take_headline(self) -> None:
        """Take the passage under the headline where it says the same, or what it starts with."""
        (first, first_end), (again, again_end) = self._layout.ranges[:2]
        headline, line = self._keys[first:first_end], self._keys[again:again_end]
        size = len(headline)
        starts = size >= MIN_PASSAGE_WORDS and line[:size] == headline
        if starts and size < len(line) and not self._layout.goes_on(again + size):
            line, again_end = headline, again + size
        same = (Counter(headline) & Counter(line)).total()
        if same >= _SENTENCE_DENSITY * max(size, len(line)):
            self._keep(Match(again=again, again_end=again_end, first=first, first_end=first_end, runs=[]))

    def take(self, runs: Sequence[Run]) -> None:
        """Take what is told of the runs, given in order; a word goes to the longest match that would repeat it."""
        matches = sorted(joined(runs, self._layout), key=lambda match: (-match.matched, match.again))
        for match in self._apart(matches):
            self._try(match)
        rest = [match for match in matches if self._is_free(match)]
        for match in rest:
            # One of those before may have grown over it.
            if self._is_free(match):
                self._try(match)
        self._take_equal_passages(runs)
        if self._kept:
            for side in (1, -1):
                self._take_beside(rest, side)

    def _apart(self, matches: Sequence[Match]) -> Iterator[Match]:
        """Yield the long matches, each marked until its turn, so that none grows into the words of another."""
        chosen = []
        for match in matches:
            if match.longest >= MIN_REPEAT_WORDS and self._is_free(match):
                self._mark(match, 1)
                chosen.append(match)
        for match in chosen:
            self._mark(match, 0)
            yield match

    def _is_free(self, match: Match) -> bool:
        return self._taken.find(1, match.again, match.again_end) < 0

    def _mark(self, match: Match, value: int) -> None:
        self._taken[match.again : match.again_end] = bytes([value]) * (match.again_end - match.again)

    def _keep(self, match: Match) -> None:
        self._mark(match, 1)
        self._kept.append(match)

    def _room(self, match: Match, side: int) -> int:
        """Return how many words the repeat can grow without a word of another repeat or of what it repeats itself."""
        if side > 0:
            high = min(len(self._keys), match.again_end + _REACH)
            taken = self._taken.find(1, match.again_end, high)
            return (high if taken < 0 else taken) - match.again_end
        low = max(match.first_end, match.again - _REACH)
        return match.again - max(low, self._taken.rfind(1, low, match.again) + 1)

    def _try(self, match: Match) -> None:
        """Keep a match if it is told, its ends moved to where they belong."""
        if match.matched < _LEAST_AGREED and not can_grow(match, self._keys):
            return
        for side in (1, -1):
            grow(match, self._layout, self._keys, side, self._room(match, side))
        if match.matched < _LEAST_AGREED:
            return
        for side in (1, -1):
            cut_loose(match, self._layout, side)
        # What is told stays so, however little the words agree that it reaches over.
        is_told = self._is_told(match)
        for side in (1, -1):
            reach_out(match, self._layout, self._keys, side, self._room(match, side))
        if is_told or self._is_told(match):
            self._keep(match)

    def _is_told(self, match: Match) -> bool:
        """Tell whether a match is more than a phrase; see the module's docstring."""
        length = self._layout.length
        if any(length(again, again + words) >= LONG_RUN_WORDS for again, _, words in match.runs):
            return True
        words = length(match.again, match.again_end)
        if words * match.density >= _NEAR_WORDS and match.density >= _NEAR_DENSITY:
            return True
        if words < MIN_REPEAT_WORDS or match.density < _SENTENCE_DENSITY:
            return False
        is_whole = self._layout.is_whole
        return is_whole(match.again, match.again_end) or is_whole(match.first, match.first_end)

    def _take_equal_passages(self, runs: Sequence[Run]) -> None:
        """Keep each passage of four words and more that has the words of an earlier one."""
        if not any(
            self._layout.starts_passage(again, again + words - MIN_PASSAGE_WORDS + 1) for again, _, words in runs
        ):
            return
        seen: dict[tuple[int, ...], int] = {}
        for again, end in self._layout.ranges:
            content = tuple(self._keys[again:end])
            first = seen.setdefault(content, again)
            match = Match(again=again, again_end=end, first=first, first_end=first + len(content), runs=[])
            if first != again and len(content) >= MIN_PASSAGE_WORDS and self._is_free(match):
                self._keep(match)

    def _take_beside(self, matches: Sequence[Match], side: int) -> None:
        """Keep whole sentences that go on where the repeat before (side 1) or after them (-1) ends."""
        standing: dict[int, Match] = {}
        for match in sorted([*self._kept, *matches], key=lambda match: match.again, reverse=side < 0):
            if self._goes_on(match, standing, side):
                self._keep(match)
            if not self._is_free(match):
                standing[match.edge(side)[1]] = match

    def _goes_on(self, match: Match, standing: Mapping[int, Match], side: int) -> bool:
        """Tell whether a match is free and goes on with one of those that stand, by the place where these end."""
        if not self._is_free(match):
            return False
        again, first = match.edge(-side)
        before = (standing.get(first - side * passed) for passed in range(CHANCE_WORDS + 1))
        if not any(other and abs(again - other.edge(side)[0]) <= _BESIDE_WORDS for other in before):
            return False
        return match.density >= _SENTENCE_DENSITY and self._layout.is_whole(match.again, match.again_end)


# -- grades ----------------------------------------------------------------------------------------------------------


def _graded(matches: Sequence[Match], layout: Layout, keys: Sequence[int], words: Words) -> Iterator[Repeat]:
    """Yield the matches as records, with the grade of each."""
    bodies = _bodies(matches, layout)
    for number, match in enumerate(matches):
        yield Repeat(
            first=Span(start=words.starts[match.first], end=words.ends[match.first_end - 1]),
            again=Span(start=words.starts[match.again], end=words.ends[match.again_end - 1]),
            words=match.again_end - match.again,
            exact=keys[match.first : match.first_end] == keys[match.again : match.again_end],
            grade="body" if number in bodies else _grade(match, layout),
        )


def _bodies(matches: Sequence[Match], layout: Layout) -> set[int]:
    """Return by number the repeats of the whole body.

    Repeats of the same passages are looked at together: these passages and all of their repeats must cover nine tenths
    of the words that are in no heading. A passage alone is no body unless it has forty words.
    """
    if not matches:
        return set()
    prose = layout.prose()
    families: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, match in enumerate(matches):
        families[layout.passages_of(match.first, match.first_end)].append(number)
    found: set[int] = set()
    for (low, high), members in families.items():
        family = [matches[number] for number in members]
        covered = [(min(m.first for m in family), max(m.first_end for m in family))]
        covered += [(match.again, match.again_end) for match in family]
        some = low < high or all(layout.length(start, end) >= PASSAGE_WORDS for start, end in covered)
        if some and sum(prose[end] - prose[start] for start, end in covered) >= BODY_SHARE * prose[-1]:
            found.update(members)
    return found


def _grade(match: Match, layout: Layout) -> Grade:
    """Return the grade of a repeat that is no body.

    `headline`: a passage, or the start of one, that says three quarters of the headline's words again. `passage`: a
    whole passage, or forty words. `sentence`: whole sentences, or twelve words. `phrase`: less.
    """
    headline, headline_end = layout.headline
    of_headline = min(match.first_end, headline_end) - match.first
    if layout.is_edge(match.again) and of_headline >= _SENTENCE_DENSITY * (headline_end - headline) > 0:
        return "headline"
    words = layout.length(match.again, match.again_end)
    if words >= PASSAGE_WORDS or layout.holds_passage(match.again, match.again_end):
        return "passage"
    if words >= LONG_RUN_WORDS or layout.is_whole(match.again, match.again_end):
        return "sentence"
    return "phrase"
