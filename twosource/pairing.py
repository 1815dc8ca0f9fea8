"""What two texts have in common: passages on both sides in words, told apart by what they are.

Two sketches and the places of shared fingerprints come in, passages and a verdict go out. Exact runs are chained over
small edits (`alignment`); where that hints at near-copies and does not show them, runs down to two words are tried.
Each passage is `text` that counts as copied, or a `phrase`, a `quotation` or `boilerplate`, which do not.

The one thing a reader would not guess: the sides are not treated alike (a shingle is looked up at its first places on
the left), so the caller gives two texts in an order of their own, not in that of their names.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal, NamedTuple

from twosource.alignment import (
    MAX_GAP_WORDS,
    Chain,
    Run,
    chain,
    exact_runs,
    fine_runs,
    runs_of_repetitive,
    runs_of_shingles,
)
from twosource.onespeech import ATTRIBUTION_WORDS, attributed, is_quotation
from twosource.quotations import SET_APART
from twosource.shingles import SHINGLE_WORDS, Sketch
from twosource.standings import MUCH_LONGER, Standings

Kind = Literal["text", "phrase", "quotation", "boilerplate"]
Verdict = Literal["wholly-derived", "partially-derived", "non-derived"]

WHOLLY_DERIVED = 0.33
PARTIALLY_DERIVED = 0.05
# A shared passage of this many words can make an article partially derived, or of this share of a short article's own
# words; less is a phrase.
DERIVED_PASSAGE_WORDS = 24
DERIVED_SHARE = 0.2

_NEAR_DENSITY = 0.5
# With this many shared fingerprints a pair is aligned without a closer look.
_STRONG_FINGERPRINTS = 6
# Between these shares, a pair that may be a near-copy with many edits is looked at once more.
_WORTH_A_CLOSER_LOOK = 0.08
_NEAR_COPY_FOR_SURE = 0.6
# A quotation that two texts have from one speech, and not one from the other, is the same in this part of its words,
# or of the one that leaves some out, and has hardly one beside it, or who said it; a text of which it is such a share
# says nothing of its own.
_WORD_FOR_WORD = 0.9
_BUT_FOR_OMISSIONS = 0.95
_BESIDE_A_QUOTATION = 1
_HARDLY_MORE = 0.8
# In so many stretches of a much longer text.
_STRETCHES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A passage in both texts, half-open in words of each."""

    left: int
    left_end: int
    right: int
    right_end: int
    exact: bool
    kind: Kind

    def mirrored(self) -> Part:
        """Return the same passage with the sides swapped."""
        return Part(
            left=self.right,
            left_end=self.right_end,
            right=self.left,
            right_end=self.left_end,
            exact=self.exact,
            kind=self.kind,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two texts: its sketch, and one flag a word for boilerplate and for what is quoted (`quotations`)."""

    sketch: Sketch
    boilerplate: bytes = b""
    quoted: bytes = b""

    def own_words(self) -> int:
        """Return how many words are no boilerplate."""
        return len(self.sketch.keys) - self.boilerplate.count(1)


class Shared(NamedTuple):
    """What two texts have in common: exact runs, sorted, what these are chained to, and how many shingles both have."""

    runs: Sequence[Run]
    chains: Sequence[Chain]
    shingles: int


def shared(
    left: Sketch, right: Sketch, evidence: Sequence[tuple[int, int]], min_words: int, standings: Standings
) -> Shared | None:
    """Return what two texts share in runs of four words and more; None where the evidence shows nothing but phrases.

    `evidence` are places on both sides of shingles in common, in the order of the right ones. Linear in the words; of
    two texts of which one is much longer and was asked for before, in those of the shorter one.
    """
    if len(evidence) < _STRONG_FINGERPRINTS:
        runs = exact_runs(left.keys, right.keys, evidence)
        longest = max((words for _, _, words in runs), default=0)
        if longest < min_words and not _may_chain(runs) and _promise(left, right, runs) < _WORTH_A_CLOSER_LOOK:
            return None
    there, here = standings.of(left), standings.of(right)
    places = here.places(there.shingles) if len(right.keys) > MUCH_LONGER * len(left.keys) else None
    if left.is_repetitive or right.is_repetitive:
        runs = runs_of_repetitive(left.keys, right.keys, there, here, places)
    else:
        runs = sorted(runs_of_shingles(left.keys, right.keys, there.last, here.shingles, places))
    return Shared(runs, chain(left.keys, right.keys, runs), there.common(here)) if runs else None


def _promise(left: Sketch, right: Sketch, runs: Iterable[Run]) -> float:
    """Return the share of the shorter text that exact runs make up at most."""
    return sum(words for _, _, words in runs) / min(len(left.keys), len(right.keys))


def _may_chain(runs: Sequence[Run]) -> bool:
    """Say whether two of the runs lie so that a passage can go through both; never of fewer runs what not of more."""
    return any(
        b[0] - a[0] - a[2] <= MAX_GAP_WORDS and abs((b[0] - b[1]) - (a[0] - a[1])) <= MAX_GAP_WORDS
        for a, b in combinations(runs, 2)
    )


def parts(
    left: Side, right: Side, common: Shared, min_words: int, *, may_be_copy: bool = True
) -> tuple[tuple[Part, ...], Verdict]:
    """Return the passages that count, in order, and the verdict on the pair. Linear in the runs and their words.

    Without `may_be_copy` the pair is partially derived at the most, whatever its share (see `copies`).
    """
    text, boilerplate = _split(left, right, common.runs)
    told, again = _told(left, right, _chained(left, right, text) if boilerplate else common.chains, min_words)
    share = greatest_share(left, right, told)
    if share < _NEAR_COPY_FOR_SURE and _promise(left.sketch, right.sketch, text) >= _WORTH_A_CLOSER_LOOK:
        closer, _ = _split(left, right, _finer(left.sketch.keys, right.sketch.keys, text))
        near, more = _told(left, right, _chained(left, right, closer), min_words)
        if greatest_share(left, right, near) >= max(share, WHOLLY_DERIVED):
            told, again, share = near, more, greatest_share(left, right, near)
    wholly = may_be_copy and share >= WHOLLY_DERIVED and not _quote_one_speech(left, right, told)
    found = [_part(c, "text" if wholly else _kind(c, left, right)) for c in told]
    found += [_part(c, "quotation" if _is_quoted(c, left, right) else "phrase") for c in again]
    if found:
        blocks, _ = _told(left, right, _chained(left, right, boilerplate), min_words)
        found += [_part(c, "boilerplate") for c in blocks]
    return _sorted(found), _verdict(left, right, found, wholly=wholly)


def _quote_one_speech(left: Side, right: Side, told: Sequence[Chain]) -> bool:
    """Say whether what two texts share is what somebody said, and each text says much besides.

    A text that is hardly more than the quotation is a cut of the other, or both are prints of one statement. Where
    several are told to be somebody's in the same words, or a phrase is shared too, less of a text makes it a copy.
    """
    others = [passage for passage in told if not _is_bare_quotation(passage, left, right)]
    named = [_attributed_quotations(passage, left, right) for passage in others]
    phrases = sum(passage.matched for passage, quotations in zip(others, named, strict=True) if not quotations)
    if phrases > ATTRIBUTION_WORDS or (len(others) == len(told) and not any(named)):
        return False
    is_one = not others or (len(told) == 1 and named == [1])
    return greatest_share(left, right, told) < (_HARDLY_MORE if is_one else _NEAR_COPY_FOR_SURE)


def _is_bare_quotation(passage: Chain, left: Side, right: Side) -> bool:
    on_left, on_right = _quoted(passage, left, right)
    shorter, longer = sorted((len(on_left), len(on_right)))
    least = min(_WORD_FOR_WORD * longer, _BUT_FOR_OMISSIONS * shorter)
    return passage.matched >= least and min(on_left.count(0), on_right.count(0)) <= _BESIDE_A_QUOTATION


def _attributed_quotations(passage: Chain, left: Side, right: Side) -> int:
    """Return how many quotations a passage is, with who said them on both sides; 0 where it is something else."""
    on_left, on_right = _quoted(passage, left, right)
    if passage.matched < _WORD_FOR_WORD * max(on_left.count(1), on_right.count(1)):
        return 0
    here = attributed(left.sketch, passage.left, on_left)
    there = attributed(right.sketch, passage.right, on_right) if here else None
    if here is None or there is None or any(words in there.breaks for words in here.breaks):
        return 0
    return max(here.quotations, there.quotations)


def _finer(left: array[int], right: array[int], runs: Sequence[Run]) -> list[Run]:
    """Return the runs of two words and more, sorted; of a much longer text, in stretches, and of `runs` the others."""
    there = stretches(len(left), len(right), [(start, words) for start, _, words in runs])
    here = stretches(len(right), len(left), [(place, words) for _, place, words in runs])
    found = {run for run in runs if not (_is_in(there, run[0]) and _is_in(here, run[1]))}
    for one, other in product(there, here):
        fine = fine_runs(left[one], right[other])
        found.update((start + one.start, place + other.start, words) for start, place, words in fine)
    return sorted(found)


def stretches(longer: int, shorter: int, placed: Sequence[tuple[int, int]]) -> list[slice]:
    """Return where runs, given as places and words, are densest in a text: up to four stretches, the densest first.

    Each is 16 times as long as the other text, with as many words again as that one has on either side, and has enough
    for a closer look. All of a text that is not so long is one. Near-linear in the runs.
    """
    if longer <= MUCH_LONGER * shorter:
        return [slice(0, longer)]
    found: list[slice] = []
    left = sorted(placed)
    while left and len(found) < _STRETCHES:
        words, start = _densest(left, MUCH_LONGER * shorter)
        if words < _WORTH_A_CLOSER_LOOK * shorter:
            break
        stretch = slice(max(0, start - shorter), min(longer, start + (MUCH_LONGER + 1) * shorter))
        found.append(stretch)
        left = [run for run in left if not _is_in([stretch], run[0])]
    return found


def _densest(runs: Sequence[tuple[int, int]], length: int) -> tuple[int, int]:
    """Return the most words of runs that begin within a length, and the first place where so many do."""
    first = inside = 0
    best = (0, 0)
    for place, words in runs:
        inside += words
        while runs[first][0] + length < place:
            inside -= runs[first][1]
            first += 1
        best = max(best, (inside, -runs[first][0]))
    return best[0], -best[1]


def _is_in(stretches: Iterable[slice], place: int) -> bool:
    return any(stretch.start <= place < stretch.stop for stretch in stretches)


def _split(left: Side, right: Side, runs: Iterable[Run]) -> tuple[list[Run], list[Run]]:
    """Return the runs apart: those of text, and those of words that are boilerplate on either side."""
    if not left.boilerplate and not right.boilerplate:
        return list(runs), []
    apart: tuple[list[Run], list[Run]] = ([], [])
    for start, place, words in runs:
        flags = [_flag(left.boilerplate, start + at) or _flag(right.boilerplate, place + at) for at in range(words)]
        at = 0
        for end in range(1, words + 1):
            if end == words or flags[end] != flags[at]:
                apart[flags[at]].append((start + at, place + at, end - at))
                at = end
    return apart


def _flag(flags: bytes, place: int) -> bool:
    return bool(flags) and flags[place] == 1


def _chained(left: Side, right: Side, runs: Iterable[Run]) -> list[Chain]:
    return chain(left.sketch.keys, right.sketch.keys, runs)


def _told(left: Side, right: Side, chains: Iterable[Chain], min_words: int) -> tuple[list[Chain], list[Chain]]:
    """Return the passages that count, and short ones that one of the texts says once more: no copy, but shared.

    Passages that say nothing new on either side are left out.
    """
    chains = [c for c in chains if _counts(c, min_words)]
    seen = bytearray(len(left.sketch.keys)), bytearray(len(right.sketch.keys))
    waiting = sorted(chains, key=lambda c: (-c.matched, c.left + c.right, abs(c.left - c.right), c.left))
    # First what is new on both sides: a body that stands twice in both texts is two passages, not four.
    on_both, waiting = _new(waiting, seen, 2, SHINGLE_WORDS)
    on_one, waiting = _new(waiting, seen, 1, DERIVED_PASSAGE_WORDS)
    again, _ = _new(waiting, seen, 1, min_words)
    return on_both + on_one, again


def _new(
    waiting: Iterable[Chain], seen: tuple[bytearray, bytearray], sides: int, least: int
) -> tuple[list[Chain], list[Chain]]:
    """Return the passages that have so many words not seen before on so many sides, and the others.

    What is seen is marked: the words of the first.
    """
    told, passed = [], []
    for candidate in waiting:
        ranges = slice(candidate.left, candidate.left_end), slice(candidate.right, candidate.right_end)
        if sum(flags[words].count(0) >= least for flags, words in zip(seen, ranges, strict=True)) < sides:
            passed.append(candidate)
            continue
        for flags, words in zip(seen, ranges, strict=True):
            flags[words] = b"\1" * (words.stop - words.start)
        told.append(candidate)
    return told, passed


def _counts(passage: Chain, min_words: int) -> bool:
    """Say whether a passage is no common phrase: enough words matched, most of them in the same order without a gap."""
    return passage.longest >= min_words or (passage.matched >= min_words and passage.density() >= _NEAR_DENSITY)


def greatest_share(left: Side, right: Side, told: Sequence[Chain | Part]) -> float:
    """Return the share of the words of either article, boilerplate apart, that the passages cover: the greater one."""
    on_left = covered((passage.left, passage.left_end) for passage in told)
    on_right = covered((passage.right, passage.right_end) for passage in told)
    return max(on_left / (left.own_words() or 1), on_right / (right.own_words() or 1))


def covered(ranges: Iterable[tuple[int, int]]) -> int:
    """Return how many words the half-open ranges cover, each word once."""
    total = reached = 0
    for start, end in sorted(ranges):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _kind(passage: Chain, left: Side, right: Side) -> Kind:
    """Return what a passage is in a pair that is no near-copy."""
    if _is_quoted(passage, left, right):
        return "quotation"
    shorter = min(left.own_words(), right.own_words())
    is_much = passage.matched >= min(DERIVED_PASSAGE_WORDS, DERIVED_SHARE * shorter)
    return "text" if is_much else "phrase"


def _is_quoted(passage: Chain, left: Side, right: Side) -> bool:
    """Say whether a passage is a quotation in either text."""
    on_left, on_right = _quoted(passage, left, right)
    return is_quotation(left.sketch, passage.left, on_left) or is_quotation(right.sketch, passage.right, on_right)


def _quoted(passage: Chain, left: Side, right: Side) -> tuple[bytes, bytes]:
    """Return which of a passage's words are quoted, on either side: 1 for those that are, 0 for the others.

    What has no marks and is set apart counts if both do so or quote: an article is cited in such blocks, too.
    """
    sides = left.quoted[passage.left : passage.left_end], right.quoted[passage.right : passage.right_end]
    if SET_APART not in sides[0] and SET_APART not in sides[1]:
        return sides
    in_both = all(2 * side.count(0) < len(side) for side in sides)
    on_left, on_right = (side.replace(bytes([SET_APART]), bytes([in_both])) for side in sides)
    return on_left, on_right


def _part(passage: Chain, kind: Kind) -> Part:
    exact = passage.matched == passage.left_end - passage.left == passage.right_end - passage.right
    return Part(
        left=passage.left,
        left_end=passage.left_end,
        right=passage.right,
        right_end=passage.right_end,
        exact=exact,
        kind=kind,
    )


def _sorted(found: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(sorted(found, key=lambda part: (part.left, part.right, part.left_end, part.right_end)))


def _verdict(left: Side, right: Side, found: Iterable[Part], *, wholly: bool) -> Verdict:
    """Return METER's term for the greatest share of either article that the other has too."""
    if wholly:
        return "wholly-derived"
    share = greatest_share(left, right, [part for part in found if part.kind == "text"])
    return "partially-derived" if share >= PARTIALLY_DERIVED else "non-derived"
