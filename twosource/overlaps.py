"""Runs of words that two sources share: candidate pairs, what is boilerplate among them, and one record for each pair.

Sources with their sketches come in, `Overlap` records go out, sorted by the two ids, and the blocks of boilerplate.
Nothing here compares every article with every other, so these bounds hold and are meant:

- Texts of the same words are collapsed first. Up to eight of them are told pair by pair; of more, each is paired with
  the first by id only (1,000 copies are 999 pairs, not 499,500), and so are their overlaps with other articles.
- A fingerprint in more than 48 articles makes no pairs (see `candidates`).

All pairs are aligned before any is judged, because a passage is known as boilerplate only by who else has it.

The one thing a reader would not guess: articles are taken in the order of their texts' digests, not of their ids, so
that renaming a file mirrors its overlaps and changes nothing else.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain as concatenate
from itertools import combinations

from twosource import boilerplate, candidates
from twosource.alignment import Run, chain
from twosource.boilerplate import Ranges, Remainders
from twosource.copies import Company, Withheld
from twosource.model import Boilerplate, Overlap, SharedRun, Source, Span
from twosource.pairing import (
    DERIVED_PASSAGE_WORDS,
    DERIVED_SHARE,
    PARTIALLY_DERIVED,
    WHOLLY_DERIVED,
    Part,
    Side,
    Verdict,
    covered,
    parts,
    shared_runs,
)
from twosource.quotations import quoted_words
from twosource.shingles import Sketch, containment, resemblance

__all__ = [
    "DERIVED_PASSAGE_WORDS",
    "DERIVED_SHARE",
    "PARTIALLY_DERIVED",
    "WHOLLY_DERIVED",
    "Comparison",
    "compare",
    "with_reworded",
]

_CLONES_IN_FULL = 8

# Numbers of two articles, the one compared first on the left.
_Pair = tuple[int, int]
_Told = tuple[tuple[Part, ...], Verdict]
# Finds reworded passages: sources and the runs they are known to share, to pairs with what is reworded.
Tier = Callable[
    [Sequence[Source], Mapping[_Pair, Sequence[SharedRun]]], Iterable[tuple[int, int, tuple[SharedRun, ...]]]
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What sources have in common: the overlaps of two, and the blocks that stand in articles of different stories."""

    overlaps: tuple[Overlap, ...]
    boilerplate: tuple[Boilerplate, ...]


def compare(
    sources: Sequence[Source],
    sketches: Sequence[Sketch],
    min_shared_words: int,
    step: Callable[[int, int], None] = lambda _done, _all: None,
) -> Comparison:
    """Return every overlap of two sources, `left` < `right` by id, and the boilerplate.

    `step` is told how many articles have been looked up, and how many there are. Near-linear in the words and in the
    overlaps found; see the module's docstring for the bounds.
    """
    order = sorted(range(len(sources)), key=lambda index: sources[index].id)
    groups = [group for _, group in sorted(_clones(order, sketches).items())]
    firsts = [sketches[group[0]] for group in groups]
    counts = candidates.frequencies(firsts)
    common = {fingerprint for fingerprint, count in counts.items() if count > candidates.COMMON_ARTICLES}
    printed_everywhere = boilerplate.common_boilerplate(firsts, common)
    runs = _all_runs(firsts, counts, printed_everywhere, min_shared_words, step)
    blocks = _blocks(firsts, runs, printed_everywhere, min_shared_words)
    found = list(_identical(sources, sketches, groups, min_shared_words))
    for (left, right), record in _records(firsts, groups, runs, blocks, min_shared_words):
        found.extend(record.overlap(sources, sketches, pair) for pair in _between(groups[left], groups[right]))
    return Comparison(
        overlaps=tuple(sorted(found, key=lambda o: (o.left, o.right))),
        boilerplate=tuple(_told_blocks(sources, sketches, groups, blocks)),
    )


def _clones(order: Iterable[int], sketches: Sequence[Sketch]) -> dict[bytes, list[int]]:
    """Return the articles by the digest of their words, each group in the order of ids."""
    groups: dict[bytes, list[int]] = {}
    for index in order:
        groups.setdefault(sketches[index].digest, []).append(index)
    return groups


def _clone_pairs(group: Sequence[int]) -> Iterator[_Pair]:
    if len(group) <= _CLONES_IN_FULL:
        return combinations(group, 2)
    return ((group[0], other) for other in group[1:])


def _between(left: Sequence[int], right: Sequence[int]) -> Iterator[_Pair]:
    """Yield the pairs across two groups of clones: all of small groups, else each with the other group's first."""
    if max(len(left), len(right)) <= _CLONES_IN_FULL:
        return ((a, b) for a in left for b in right)
    return concatenate(((a, right[0]) for a in left), ((left[0], b) for b in right[1:]))


def _all_runs(
    sketches: Sequence[Sketch],
    counts: Mapping[int, int],
    printed_everywhere: set[int],
    min_words: int,
    step: Callable[[int, int], None],
) -> dict[_Pair, list[Run]]:
    """Return the exact runs of every pair worth judging."""
    runs = {}
    for number, others in candidates.pairs(sketches, counts, printed_everywhere):
        step(number + 1, len(sketches))
        for other, evidence in others.items():
            shared = shared_runs(sketches[other], sketches[number], evidence, min_words)
            if shared:
                runs[other, number] = shared
    return runs


def _blocks(
    sketches: Sequence[Sketch], runs: Mapping[_Pair, Sequence[Run]], printed_everywhere: set[int], min_words: int
) -> dict[int, Ranges]:
    """Return the boilerplate of each article that has any, in ranges of words."""
    passages: defaultdict[int, list[boilerplate.Passage]] = defaultdict(list)
    partners = Counter(concatenate.from_iterable(runs))
    for (left, right), shared in runs.items():
        if max(partners[left], partners[right]) == 1:
            continue
        for passage in chain(sketches[left].keys, sketches[right].keys, shared):
            if passage.matched >= min_words:
                passages[left].append((passage.left, passage.left_end, right))
                passages[right].append((passage.right, passage.right_end, left))
    blocks = boilerplate.shared_blocks(sketches, passages)
    if printed_everywhere:
        for number, sketch in enumerate(sketches):
            ranges = boilerplate.covered(sketch, printed_everywhere)
            if ranges:
                both = boilerplate.flags(len(sketch.keys), [*ranges, *blocks.get(number, ())])
                blocks[number] = boilerplate.runs_of(both)
    return blocks


def _records(
    sketches: Sequence[Sketch],
    groups: Sequence[Sequence[int]],
    runs: Mapping[_Pair, Sequence[Run]],
    blocks: Mapping[int, Ranges],
    min_words: int,
) -> Iterator[tuple[_Pair, _Record]]:
    """Yield the pairs that have something in common worth telling, and what that is."""
    sides = _Sides(sketches, blocks)
    told: dict[_Pair, _Told] = {}
    for (left, right), shared in runs.items():
        passages, verdict = parts(sides[left], sides[right], shared, min_words)
        if passages:
            told[left, right] = passages, verdict
    withheld = _withheld(told, sides, groups, Remainders(sketches))
    for pair, found in told.items():
        one, other = sides[pair[0]], sides[pair[1]]
        why = withheld.get(pair, "")
        passages, verdict = parts(one, other, runs[pair], min_words, may_be_copy=False) if why else found
        yield pair, _Record(one, other, passages, verdict, why)


def _withheld(
    told: Mapping[_Pair, _Told], sides: _Sides, groups: Sequence[Sequence[int]], rests: Remainders
) -> dict[_Pair, Withheld]:
    """Return the pairs that share enough for copies and are none, each with the reason."""
    near = [pair for pair, (_, verdict) in told.items() if verdict == "wholly-derived"]
    asked = set(concatenate.from_iterable(near))
    shared: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (left, right), (passages, _) in told.items():
        text = [part for part in passages if part.kind != "boilerplate"]
        if left in asked:
            shared[left][right] = _bits((part.left, part.left_end) for part in text)
        if right in asked:
            shared[right][left] = _bits((part.right, part.right_end) for part in text)
    company = Company(
        shared,
        sides.own,
        lambda number: len(groups[number]),
        lambda one, other: rests.differ_in_two((one, sides.blocks(one)), (other, sides.blocks(other))),
        WHOLLY_DERIVED,
    )
    found = {pair: company.withheld(*pair) for pair in near}
    return {pair: why for pair, why in found.items() if why}


def _bits(ranges: Iterable[tuple[int, int]]) -> int:
    """Return one bit for each word in one of the ranges."""
    bits = 0
    for start, end in ranges:
        bits |= (1 << end) - (1 << start)
    return bits


class _Sides(dict[int, Side]):
    """The articles as sides of a pair, made when first asked for."""

    __slots__ = ("_blocks", "_sketches")

    def __init__(self, sketches: Sequence[Sketch], blocks: Mapping[int, Ranges]) -> None:
        super().__init__()
        self._sketches = sketches
        self._blocks = blocks

    def blocks(self, number: int) -> Ranges:
        """Return where the boilerplate of an article stands."""
        return self._blocks.get(number, ())

    def own(self, number: int) -> int:
        """Return one bit for each word of an article that is no boilerplate."""
        return _bits([(0, len(self._sketches[number].keys))]) & ~_bits(self.blocks(number))

    def __missing__(self, number: int) -> Side:
        sketch = self._sketches[number]
        ranges = self.blocks(number)
        side = self[number] = Side(
            sketch=sketch,
            boilerplate=bytes(boilerplate.flags(len(sketch.keys), ranges)) if ranges else b"",
            quoted=bytes(quoted_words(sketch.words)),
        )
        return side


def _identical(
    sources: Sequence[Source], sketches: Sequence[Sketch], groups: Iterable[Sequence[int]], min_words: int
) -> Iterator[Overlap]:
    """Yield the overlaps of texts of the same words."""
    for group in groups:
        words = len(sketches[group[0]].keys)
        if len(group) > 1 and words >= min_words:
            side = Side(sketch=sketches[group[0]])
            whole = Part(left=0, left_end=words, right=0, right_end=words, exact=True, kind="text")
            record = _Record(side, side, (whole,), "wholly-derived")
            for pair in _clone_pairs(group):
                yield record.overlap(sources, sketches, pair)


class _Record:
    """An aligned pair of texts, to be told of each two articles that have them."""

    __slots__ = ("_common", "_left", "_parts", "_right", "_verdict", "_withheld")

    def __init__(
        self,
        left: Side,
        right: Side,
        told: Sequence[Part],
        verdict: Verdict,
        withheld: Withheld = "",
    ) -> None:
        self._left, self._right, self._parts, self._verdict, self._withheld = left, right, told, verdict, withheld
        self._common = len(set(left.sketch.shingles).intersection(right.sketch.shingles))

    def overlap(self, sources: Sequence[Source], sketches: Sequence[Sketch], pair: _Pair) -> Overlap:
        """Return the record for two articles with these texts, `left` being the lesser id."""
        first, second = pair
        left, right, told = self._left, self._right, self._parts
        if sources[first].id > sources[second].id:
            first, second, left, right = second, first, right, left
            told = sorted((part.mirrored() for part in told), key=lambda part: (part.left, part.right))
        left_words = covered((part.left, part.left_end) for part in told if part.kind == "text")
        right_words = covered((part.right, part.right_end) for part in told if part.kind == "text")
        return Overlap(
            left=sources[first].id,
            right=sources[second].id,
            runs=tuple(_run(sketches[first], sketches[second], part) for part in told),
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


def _run(left: Sketch, right: Sketch, part: Part) -> SharedRun:
    return SharedRun(
        left=_span(left, part.left, part.left_end),
        right=_span(right, part.right, part.right_end),
        left_words=part.left_end - part.left,
        right_words=part.right_end - part.right,
        exact=part.exact,
        kind=part.kind,
    )


def _span(sketch: Sketch, start: int, end: int) -> Span:
    return Span(start=sketch.words.starts[start], end=sketch.words.ends[end - 1])


def _told_blocks(
    sources: Sequence[Source], sketches: Sequence[Sketch], groups: Sequence[Sequence[int]], blocks: Mapping[int, Ranges]
) -> Iterator[Boilerplate]:
    """Yield the blocks, the one in most articles first, with each place where they stand."""
    firsts = [sketches[group[0]] for group in groups]
    told = []
    for block in boilerplate.same_blocks(firsts, blocks):
        places = sorted(
            (sources[member].id, _span(sketches[member], start, end), member)
            for number, start, end in block
            for member in groups[number]
        )
        publishers = {sources[member].annotation.publisher for _, _, member in places}
        only = publishers.pop() if len(publishers) == 1 else ""
        told.append(
            Boilerplate(
                words=max(end - start for _, start, end in block),
                places=tuple((source_id, span) for source_id, span, _ in places),
                publisher=only if isinstance(only, str) else "",
            ),
        )
    yield from sorted(told, key=lambda block: (-len(block.places), block.places))


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
    sides = [Side(sketch=sketches[index]) for index in pair]
    return _Record(sides[0], sides[1], (), "non-derived").overlap(sources, sketches, pair)
