"""Runs of words that two sources share: candidate pairs by fingerprints, then aligned spans on both sides.

Sketches come in, `Overlap` records go out, sorted by the two ids. Nothing here compares every article with every
other, so these bounds hold and are meant:

- Texts of the same words are collapsed first. Up to eight of them are told pair by pair; of more, each is paired with
  the first by id only (1,000 copies are 999 pairs, not 499,500), and so are their overlaps with other articles.
- A fingerprint in more than 48 articles makes no pairs, as a block that all articles of a publisher end with would.
  Only where such fingerprints are at least half of an article (a report printed everywhere, each time with another
  edit) the article is paired with the first two of those that have them.

The one thing a reader would not guess: a pair is always aligned in the order of the texts' digests, not of the ids,
so that renaming a file mirrors its overlaps and changes nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain as concatenate
from itertools import combinations, pairwise
from typing import Literal

from twosource.alignment import MAX_GAP_WORDS, Chain, Run, chain, exact_runs, places, seeds
from twosource.model import Date, Overlap, SharedRun, Source, Span
from twosource.shingles import SHINGLE_WORDS, Sketch, containment, resemblance
from twosource.text import Words

MIN_FINGERPRINTS = 2
WHOLLY_DERIVED = 0.49
PARTIALLY_DERIVED = 0.05
# A shared passage of this many words can make an article partially derived; fewer are a quotation or a phrase.
DERIVED_PASSAGE_WORDS = 20

_COMMON_ARTICLES = 48
_HUBS = 2
_CLONES_IN_FULL = 8
_NEAR_DENSITY = 0.5

# Fewer words in common are told as a phrase where they stand, without aligning the texts.
PHRASE_WORDS = 12
# With this many shared fingerprints a pair is aligned without a closer look.
_STRONG_FINGERPRINTS = 6

# Article number to the places (there, here) of the fingerprints that it shares with the article at hand.
_Candidates = dict[int, list[tuple[int, int]]]
_Posting = tuple[list[int], list[int]]

Verdict = Literal["wholly-derived", "partially-derived", "non-derived"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Aligned:
    """Passages that two texts share, and how alike they are; `mirrored` swaps the sides."""

    passages: tuple[tuple[int, int, int, int, bool], ...]
    resemblance: float
    left_containment: float
    right_containment: float

    def mirrored(self) -> _Aligned:
        swapped = sorted((c, d, a, b, exact) for a, b, c, d, exact in self.passages)
        return _Aligned(
            passages=tuple(swapped),
            resemblance=self.resemblance,
            left_containment=self.right_containment,
            right_containment=self.left_containment,
        )


def overlaps(
    sources: Sequence[Source],
    sketches: Sequence[Sketch],
    min_shared_words: int,
    step: Callable[[int, int], None] = lambda _done, _all: None,
) -> tuple[Overlap, ...]:
    """Return every overlap of two sources, `left` < `right` by id; `step` is told the pairs aligned so far and in all.

    Near-linear in the words and in the overlaps found; see the module's docstring for the bounds.
    """
    order = sorted(range(len(sources)), key=lambda index: sources[index].id)
    groups = _clones(order, sketches)
    found: list[Overlap] = []
    for group in groups.values():
        if len(sketches[group[0]].keys) >= min_shared_words:
            identical = _identical(sketches[group[0]])
            found.extend(_overlap(sources, sketches, pair, identical) for pair in _clone_pairs(group))
    firsts = [group[0] for group in groups.values()]
    for done, (article, candidates) in enumerate(_candidates(firsts, sketches), start=1):
        step(done, len(firsts))
        for other, aligned in _align_all(sketches, article, candidates, min_shared_words):
            both = _between(groups[sketches[other].digest], groups[sketches[article].digest])
            found.extend(_overlap(sources, sketches, pair, aligned) for pair in both)
    return tuple(sorted(found, key=lambda o: (o.left, o.right)))


def _clones(order: Iterable[int], sketches: Sequence[Sketch]) -> dict[bytes, list[int]]:
    """Return the articles by digest, each group in the order of ids."""
    groups: dict[bytes, list[int]] = {}
    for index in order:
        groups.setdefault(sketches[index].digest, []).append(index)
    return groups


def _clone_pairs(group: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(group) <= _CLONES_IN_FULL:
        return combinations(group, 2)
    return ((group[0], other) for other in group[1:])


def _between(left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs across two groups of clones: all of small groups, else each with the other group's first."""
    if max(len(left), len(right)) <= _CLONES_IN_FULL:
        return ((a, b) for a in left for b in right)
    return concatenate(((a, right[0]) for a in left), ((left[0], b) for b in right[1:]))


def _candidates(articles: Sequence[int], sketches: Sequence[Sketch]) -> Iterator[tuple[int, _Candidates]]:
    """Yield each article with those before it that share enough fingerprints, and the places of what they share."""
    counts = _shared_fingerprints(sketches[article].fingerprints for article in articles)
    common = {fingerprint for fingerprint, count in counts.items() if count > _COMMON_ARTICLES}
    # Of each fingerprint, the articles and the places where it stands there: two lists are read faster than pairs.
    postings: defaultdict[int, _Posting] = defaultdict(_posting)
    for article in articles:
        sketch = sketches[article]
        shared = counts.keys() & sketch.fingerprints
        if 2 * len(shared & common) < len(sketch.fingerprints):
            shared -= common
        here = _first_places(sketch.shingles, shared)
        found = [(place, postings[fingerprint]) for fingerprint, place in here.items()]
        yield article, _evidence(found)
        for place, (holders, standing) in found:
            if len(holders) < _HUBS or sketch.shingles[place] not in common:
                holders.append(article)
                standing.append(place)


def _posting() -> _Posting:
    return [], []


def _evidence(found: Sequence[tuple[int, _Posting]]) -> _Candidates:
    """Return the articles in enough of the postings, with the places there and here of what they share."""
    shared = Counter(concatenate.from_iterable([holders for _, (holders, _) in found]))
    evidence: _Candidates = {other: [] for other, count in shared.items() if count >= MIN_FINGERPRINTS}
    if evidence:
        for here, (holders, standing) in found:
            for other, place in zip(holders, standing, strict=True):
                if other in evidence:
                    evidence[other].append((place, here))
    return evidence


def _shared_fingerprints(articles: Iterable[Iterable[int]]) -> dict[int, int]:
    """Return in how many articles each fingerprint is that is in more than one."""
    once: set[int] = set()
    counts: dict[int, int] = {}
    for fingerprints in articles:
        for fingerprint in once.intersection(fingerprints):
            counts[fingerprint] = counts.get(fingerprint, 1) + 1
        once.update(fingerprints)
    return counts


def _first_places(shingles: Sequence[int], wanted: AbstractSet[int]) -> dict[int, int]:
    """Return where each wanted shingle stands first, in the order of the places."""
    places: dict[int, int] = {}
    for place, shingle in enumerate(shingles):
        if shingle in wanted:
            places.setdefault(shingle, place)
    return places


def _identical(sketch: Sketch) -> _Aligned:
    words = len(sketch.keys)
    return _Aligned(
        passages=((0, words, 0, words, True),), resemblance=1.0, left_containment=1.0, right_containment=1.0
    )


def _align_all(
    sketches: Sequence[Sketch], article: int, candidates: _Candidates, min_words: int
) -> Iterator[tuple[int, _Aligned]]:
    """Yield those of the candidates that share passages with the article; the candidate is the left side."""
    sketch = sketches[article]
    different: set[int] = set()
    standing: dict[int, list[int]] = {}
    for other, evidence in candidates.items():
        candidate = sketches[other]
        runs: list[Run] = []
        if len(evidence) < _STRONG_FINGERPRINTS:
            if len(evidence) == MIN_FINGERPRINTS and not _aligned(evidence):
                continue
            runs = exact_runs(candidate.keys, sketch.keys, evidence)
            if max((words for _, _, words in runs), default=0) < min_words and not _aligned(runs):
                continue
        different = different or set(sketch.shingles)
        common = different.intersection(candidate.shingles)
        if not runs or sum(words for _, _, words in runs) >= PHRASE_WORDS:
            standing = standing or places(sketch.shingles)
            runs = [
                (a, b, words)
                for b, a, words in exact_runs(sketch.keys, candidate.keys, seeds(standing, candidate.shingles))
            ]
        aligned = _align(candidate, sketch, runs, len(common), min_words)
        if aligned is not None:
            yield other, aligned


def _aligned(places: Sequence[tuple[int, ...]]) -> bool:
    """Say whether two of the places lie so that a passage can run through both.

    Most pairs of articles share two phrases by chance, at the start of one and the end of the other.
    """
    diagonals = sorted(place[0] - place[1] for place in places)
    return any(b - a <= MAX_GAP_WORDS for a, b in pairwise(diagonals))


def _align(left: Sketch, right: Sketch, runs: Iterable[Run], common: int, min_words: int) -> _Aligned | None:
    """Return the passages that the exact runs make up, if any count; `common` is the number of shingles in both."""
    if left.digest < right.digest:
        chains = chain(sorted(runs))
    else:
        chains = [c.mirrored() for c in chain(sorted((b, a, words) for a, b, words in runs))]
    told = _told((c for c in chains if _counts(c, min_words)), len(left.keys), len(right.keys))
    if not told:
        return None
    return _Aligned(
        passages=tuple(sorted(_passage(c) for c in told)),
        resemblance=resemblance(common, left.distinct, right.distinct),
        left_containment=containment(common, left.distinct),
        right_containment=containment(common, right.distinct),
    )


def _counts(passage: Chain, min_words: int) -> bool:
    """Say whether a passage is no common phrase: enough words in a row, or twice as many nearly in a row."""
    return passage.longest >= min_words or (passage.matched >= 2 * min_words and passage.density() >= _NEAR_DENSITY)


def _told(chains: Iterable[Chain], left_words: int, right_words: int) -> list[Chain]:
    """Return the chains that cover words on either side which no longer one covers."""
    left, right = bytearray(left_words), bytearray(right_words)
    told: list[Chain] = []
    waiting = sorted(chains, key=lambda c: (-c.matched, c.left + c.right, abs(c.left - c.right), c.left))
    # First what is new on both sides: a body that stands twice in both texts is two passages, not four.
    for sides_wanted in (2, 1):
        passed = []
        for candidate in waiting:
            on_left, on_right = slice(candidate.left, candidate.left_end), slice(candidate.right, candidate.right_end)
            sides = (left[on_left].count(0) >= SHINGLE_WORDS) + (right[on_right].count(0) >= SHINGLE_WORDS)
            if sides < sides_wanted:
                passed.append(candidate)
                continue
            left[on_left] = b"\1" * (candidate.left_end - candidate.left)
            right[on_right] = b"\1" * (candidate.right_end - candidate.right)
            told.append(candidate)
        waiting = passed
    return told


def _passage(told: Chain) -> tuple[int, int, int, int, bool]:
    exact = told.matched == told.left_end - told.left == told.right_end - told.right
    return told.left, told.left_end, told.right, told.right_end, exact


def _overlap(
    sources: Sequence[Source], sketches: Sequence[Sketch], pair: tuple[int, int], aligned: _Aligned
) -> Overlap:
    """Return the record for two articles, given in any order of ids; `aligned` is in the order of `pair`."""
    first, second = pair
    if sources[first].id > sources[second].id:
        first, second, aligned = second, first, aligned.mirrored()
    left, right = sources[first], sources[second]
    left_words = _covered((a, b) for a, b, _, _, _ in aligned.passages)
    right_words = _covered((a, b) for _, _, a, b, _ in aligned.passages)
    left_share = left_words / len(sketches[first].keys)
    right_share = right_words / len(sketches[second].keys)
    longest = max(max(b - a, d - c) for a, b, c, d, _ in aligned.passages)
    return Overlap(
        left=left.id,
        right=right.id,
        runs=tuple(_run(sketches[first].words, sketches[second].words, p) for p in aligned.passages),
        left_words=left_words,
        right_words=right_words,
        left_share=left_share,
        right_share=right_share,
        resemblance=aligned.resemblance,
        left_containment=aligned.left_containment,
        right_containment=aligned.right_containment,
        verdict=_verdict(max(left_share, right_share), longest),
        earlier=_earlier(left, right),
    )


def _covered(ranges: Iterable[tuple[int, int]]) -> int:
    """Return how many words the half-open ranges cover, each word once."""
    total = reached = 0
    for start, end in sorted(ranges):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _run(left: Words, right: Words, passage: tuple[int, int, int, int, bool]) -> SharedRun:
    left_start, left_end, right_start, right_end, exact = passage
    return SharedRun(
        left=Span(start=left.starts[left_start], end=left.ends[left_end - 1]),
        right=Span(start=right.starts[right_start], end=right.ends[right_end - 1]),
        left_words=left_end - left_start,
        right_words=right_end - right_start,
        exact=exact,
    )


def _verdict(greatest_share: float, longest: int) -> Verdict:
    """Return METER's term for the greatest share of either article that the other has too."""
    if greatest_share >= WHOLLY_DERIVED:
        return "wholly-derived"
    if greatest_share >= PARTIALLY_DERIVED and longest >= DERIVED_PASSAGE_WORDS:
        return "partially-derived"
    return "non-derived"


def _earlier(left: Source, right: Source) -> str:
    """Return the id of the article that appeared first; '' unless both days are stated without a doubt and differ."""
    left_day, right_day = left.annotation.published, right.annotation.published
    if not isinstance(left_day, Date) or not isinstance(right_day, Date):
        return ""
    if not _is_full(left_day) or not _is_full(right_day) or left_day.key == right_day.key:
        return ""
    return left.id if left_day.key < right_day.key else right.id


def _is_full(date: Date) -> bool:
    return bool(date.day) and not date.approximate and not date.uncertain
