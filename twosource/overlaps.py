"""Runs of words that two sources share: candidate pairs, what is boilerplate among them, and one record for each pair.

Sources with their sketches come in as they come and go, `Overlap` records and the boilerplate go out. Nothing here
compares every article with every other, so these bounds hold and are meant:

- Texts of the same words are collapsed first. Up to eight of them are told pair by pair; of more, each is paired with
  the first by id only (1,000 copies are 999 pairs, not 499,500), and so are their overlaps with other articles.
- A fingerprint in more than 48 texts pairs only those that have it in a block that is no boilerplate or are mostly made
  of such, and each of these with the first two alone (see `widespread`).

The one thing a reader would not guess: what an edit changes is followed from stage to stage. A text can change which
fingerprints are common; those, which pairs are aligned; pairs, what is boilerplate; that, what other pairs are told to
share. Each stage is given what has changed before it and says what has changed in it, and when all sources come at once
all of it has. Texts go by the digest of their words, so renaming a file mirrors its overlaps and changes nothing else.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain as concatenate
from itertools import combinations

from twosource import aligned, boilerplate, storedindex
from twosource.aligned import Aligned
from twosource.alignedpairs import Pair, pair_of
from twosource.blocks import Blocks
from twosource.boilerplate import Ranges, Remainders
from twosource.copies import Company, Withheld
from twosource.direction import directed
from twosource.imprints import Imprints
from twosource.lexicon import Lexicon
from twosource.model import Boilerplate, Overlap, Publisher, Source, Span
from twosource.ordered import Ordered
from twosource.pairing import (
    DERIVED_PASSAGE_WORDS,
    DERIVED_SHARE,
    PARTIALLY_DERIVED,
    WHOLLY_DERIVED,
    Part,
    Side,
    parts,
)
from twosource.publishers import Publishers, folded
from twosource.quotations import quoted_words
from twosource.reading import Reading
from twosource.records import Record, span, with_reworded
from twosource.sharedparts import SharedParts, bits
from twosource.shingles import Sketch
from twosource.storedindex import Stored
from twosource.terms import Profile

__all__ = [
    "DERIVED_PASSAGE_WORDS",
    "DERIVED_SHARE",
    "PARTIALLY_DERIVED",
    "WHOLLY_DERIVED",
    "Changes",
    "Comparing",
    "Comparison",
    "compare",
    "with_reworded",
]

_CLONES_IN_FULL = 8

# The ids of two articles, the lesser first.
Ids = tuple[str, str]
# What comes: a source with what was read of it.
Coming = Mapping[str, tuple[Source, Reading]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What sources have in common: the overlaps of two, and the blocks that stand in articles of different stories."""

    overlaps: tuple[Overlap, ...]
    boilerplate: tuple[Boilerplate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is another now: overlaps by the ids of their sources (None: no more), and the ids with other boilerplate."""

    overlaps: Mapping[Ids, Overlap | None]
    boilerplate: AbstractSet[str]


def compare(
    sources: Sequence[Source],
    readings: Sequence[Reading],
    min_shared_words: int,
    step: Callable[[int, int], None] = lambda _done, _all: None,
) -> Comparison:
    """Return every overlap of two sources, `left` < `right` by id, and the boilerplate. See `Comparing.update`."""
    comparing = Comparing(min_shared_words)
    come = {source.id: (source, reading) for source, reading in zip(sources, readings, strict=True)}
    comparing.update((), come, step)
    return Comparison(overlaps=comparing.overlaps(), boilerplate=comparing.boilerplate())


class Comparing:
    """The overlaps and the boilerplate of a collection of sources, kept while sources come and go."""

    __slots__ = (
        "_aligned",
        "_blocks",
        "_changed",
        "_groups",
        "_min_words",
        "_overlaps",
        "_profiles",
        "_publishing",
        "_readings",
        "_records",
        "_remainders",
        "_shown",
        "_sides",
        "_sources",
        "_stored",
        "_texts",
        "_told",
        "_touching",
    )

    def __init__(
        self,
        min_shared_words: int,
        lexicon: Lexicon | None = None,
        stored: Stored | None = None,
        publishers: Iterable[Publisher] = (),
    ) -> None:
        """Start with no sources; the `lexicon` by which they are read knows their words.

        What was `stored` of most of the texts that come first is not found again. Sources may name `publishers` by id.
        """
        self._min_words = min_shared_words
        self._publishing = Publishers(publishers)
        self._sources: dict[str, Source] = {}
        self._readings: dict[str, Reading] = {}
        # Texts of different words with what they are about, and the ids, in order, of the articles that have each.
        self._texts: dict[bytes, Sketch] = {}
        self._profiles: dict[bytes, Profile] = {}
        self._groups: dict[bytes, list[str]] = {}
        lexicon = lexicon or Lexicon()
        self._remainders = Remainders[bytes](self._texts, self._profiles, lexicon)
        self._aligned = Aligned(self._texts, self._remainders, min_shared_words)
        imprints = Imprints(self._texts, self._aligned, lexicon, self._publishers)
        self._blocks = Blocks(self._texts, self._aligned, self._remainders, imprints, self._publishing)
        self._sides = _Sides(self._texts, self._blocks)
        # What pairs of texts share, whether or not third ones say that they are no copies, and what is told in the end.
        self._told = SharedParts()
        self._records: dict[Pair, Record] = {}
        # The articles that a pair of texts, or a text and itself, is shown for.
        self._shown: dict[Pair, list[Ids]] = {}
        self._overlaps = Ordered[Ids, Ids, Overlap]()
        self._touching: defaultdict[str, set[Ids]] = defaultdict(set)
        self._stored = stored if stored is not None and stored.min_words == min_shared_words else None
        # Whether texts have come or gone since what is known was stored.
        self._changed = False

    def stored(self) -> Stored | None:
        """Return what is known of the texts; None where that is what was stored last. Linear in the texts."""
        if not self._changed:
            return None
        self._changed = False
        names = sorted(self._texts)
        common, direct, relayed = self._aligned.stored(names)
        return Stored(
            min_words=self._min_words,
            digests=b"".join(names),
            written=b"".join(storedindex.written(*_form(self._texts[name])) for name in names),
            common=common,
            direct=direct,
            relayed=relayed,
            blocks=self._blocks.stored(names),
            parts=self._told.stored(names, lambda pair: self._records[pair].common),
        )

    def overlaps(self) -> tuple[Overlap, ...]:
        """Return all overlaps, sorted by the two ids."""
        return self._overlaps.values()

    def boilerplate(self) -> tuple[Boilerplate, ...]:
        """Return the blocks that stand in articles telling different stories, the one in most articles first."""
        return self._blocks.told()

    def touching(self, name: str) -> list[Overlap]:
        """Return the overlaps of one source, in order."""
        found = map(self._overlaps.get, sorted(self._touching.get(name, ())))
        return [overlap for overlap in found if overlap is not None]

    def boilerplate_of(self, name: str) -> list[Span]:
        """Return where the boilerplate of one source stands."""
        words = self._readings[name].sketch.words
        return [span(words, start, end) for start, end in self.blocks_of(name)]

    def blocks_of(self, name: str) -> Ranges:
        """Return the boilerplate of one source as half-open ranges of its words."""
        return self._blocks.of(self._readings[name].sketch.digest)

    def update(
        self, gone: Iterable[str], come: Coming, step: Callable[[int, int], None] = lambda _done, _all: None
    ) -> Changes:
        """Take sources out and in (one that has changed is one that comes), and return what has changed.

        `step` is told how many texts have been looked up, and how many there are, where all are. Near-linear in the
        words of what comes, in the overlaps found and in what depends on them.
        """
        left = {name for name in (*gone, *come) if name in self._sources}
        self._aligned.prepare(len(left) + len(come))
        touched, gone_texts, new = self._regroup(left, come)
        stored, self._stored = self._stored, None
        if stored is not None:
            gone_texts, new = self._restore(stored, new)
        self._changed |= bool(gone_texts or new)
        self._remainders.forget(gone_texts)
        changes = self._aligned.update(gone_texts, new, step)
        reblocked = self._blocks.update(gone_texts, changes, touched)
        for text in (*gone_texts, *reblocked):
            self._sides.pop(text, None)
        overlaps = self._show(touched, self._retell(touched, changes, reblocked))
        self._blocks.tell(touched, self._places)
        self._aligned.forget()
        names = concatenate.from_iterable(self._groups.get(text, ()) for text in reblocked)
        return Changes(overlaps=overlaps, boilerplate=set(names))

    # -- texts -------------------------------------------------------------------------------------------------------

    def _regroup(
        self, left: Iterable[str], come: Coming
    ) -> tuple[AbstractSet[bytes], dict[bytes, Sketch | None], set[bytes]]:
        """Return the texts whose articles are others now, those that have gone, with their sketches, and new ones.

        A text that is written in another way has gone and is new.
        """
        before: dict[bytes, Sketch | None] = {}
        for name in left:
            digest = self._readings.pop(name).sketch.digest
            del self._sources[name]
            before.setdefault(digest, self._texts.get(digest))
            self._groups[digest].remove(name)
        for name, (source, reading) in come.items():
            self._sources[name], self._readings[name] = source, reading
            digest = reading.sketch.digest
            before.setdefault(digest, self._texts.get(digest))
            insort(self._groups.setdefault(digest, []), name)
        gone: dict[bytes, Sketch | None] = {}
        new: set[bytes] = set()
        for digest, known in before.items():
            # What stands for texts of the same words: by what they write, whatever they are called.
            readings = (self._readings[name] for name in self._groups[digest])
            first = min(readings, key=lambda reading: _form(reading.sketch), default=None)
            if known is not None and first is not None and _form(known) == _form(first.sketch):
                continue
            if known is not None:
                gone[digest] = self._texts.pop(digest)
            if first is not None:
                self._texts[digest], self._profiles[digest] = first.sketch, first.profile
                new.add(digest)
            else:
                del self._groups[digest], self._profiles[digest]
        return before.keys(), gone, new

    def _restore(self, stored: Stored, new: set[bytes]) -> tuple[dict[bytes, Sketch | None], set[bytes]]:
        """Take in what was stored of the texts that are there, and return those that have gone since, and new ones.

        Where these are many, nothing is taken in.
        """
        texts = stored.texts()
        names = [name for name, _ in texts]
        kept = {name for name, was in texts if name in new and storedindex.written(*_form(self._texts[name])) == was}
        gone: dict[bytes, Sketch | None] = {name: None for name in names if name not in kept}
        if aligned.are_many(len(gone) + len(new) - len(kept), len(self._texts)):
            return {}, new
        self._aligned.restore(names, (stored.common, stored.direct, stored.relayed))
        self._blocks.restore(names, stored.blocks, kept)
        for pair, common in self._told.restore(names, stored.parts, kept):
            left, right = map(self._sides.bare, pair)
            self._records[pair] = Record(left, right, self._told[pair], common=common)
        return gone, new - kept

    def _publishers(self, text: bytes) -> AbstractSet[str]:
        """Return the names of the publishers of the articles that have a text, in lower case."""
        named = (self._sources[name].annotation.publisher for name in self._groups[text])
        return {folded(self._publishing.name(publisher)) for publisher in named if isinstance(publisher, str)}

    def _places(self, text: bytes, start: int, end: int) -> Iterator[tuple[Source, Span]]:
        for name in self._groups[text]:
            yield self._sources[name], span(self._readings[name].sketch.words, start, end)

    # -- pairs -------------------------------------------------------------------------------------------------------

    def _retell(
        self, touched: AbstractSet[bytes], changes: aligned.Changes, reblocked: AbstractSet[bytes]
    ) -> set[Pair]:
        """Tell again what pairs share that were aligned anew or have other boilerplate or company; return them all."""
        pairs = set(changes.pairs)
        for text in reblocked:
            if text in self._texts:
                pairs.update(pair_of(text, other) for other in self._aligned.partners(text))
        for pair in changes.ended:
            self._forget(pair)
        for pair in pairs:
            left, right = self._sides[pair[0]], self._sides[pair[1]]
            told, verdict = parts(left, right, self._aligned.shared(pair), self._min_words)
            self._forget(pair)
            if told:
                self._told.put(pair, (told, verdict))
        return pairs | changes.ended | self._withhold(pairs, {*pairs, *changes.ended}, touched | reblocked)

    def _forget(self, pair: Pair) -> None:
        self._told.forget(pair)
        self._records.pop(pair, None)

    def _withhold(self, retold: AbstractSet[Pair], changed: Iterable[Pair], others: Iterable[bytes]) -> set[Pair]:
        """Ask of near-copies that have changed, or that have changed company, whether they are copies; write records.

        `others` are texts of which the boilerplate or the number of articles is another. Return the pairs written.
        """
        asked = {text for pair in changed for text in pair}
        asked = asked.union(others, *(self._told.words.get(text, ()) for text in others))
        near = self._told.near(asked)
        company = Company[bytes](
            self._told.words,
            self._sides.own,
            lambda text: len(self._groups[text]),
            lambda one, other: self._remainders.differ_in_two(
                (one, self._blocks.of(one)), (other, self._blocks.of(other))
            ),
            WHOLLY_DERIVED,
        )
        written = set()
        for pair in near | (retold & self._told.keys()):
            why = company.withheld(*pair) if pair in near else ""
            known = self._records.get(pair)
            if known is None or known.withheld != why:
                common = self._aligned.shared(pair).shingles if known is None else known.common
                self._records[pair] = self._record(pair, why, common)
                written.add(pair)
        return written

    def _record(self, pair: Pair, why: Withheld, common: int) -> Record:
        left, right = self._sides[pair[0]], self._sides[pair[1]]
        told = self._told[pair]
        if why:
            told = parts(left, right, self._aligned.shared(pair), self._min_words, may_be_copy=False)
        return Record(left, right, told, why, common)

    def _show(self, touched: Iterable[bytes], pairs: Iterable[Pair]) -> dict[Ids, Overlap | None]:
        """Write the overlaps again of pairs of texts, and of texts whose articles are others; return the changes."""
        waiting = set(pairs)
        for text in touched:
            waiting.add((text, text))
            if text in self._texts:
                waiting.update(pair_of(text, other) for other in self._aligned.partners(text))
        before = set(concatenate.from_iterable(self._shown.pop(pair, ()) for pair in waiting))
        told: dict[Ids, Overlap] = {}
        for pair in waiting:
            overlaps = {
                (o.left, o.right): o for o in (self._clones(pair[0]) if pair[0] == pair[1] else self._between(pair))
            }
            if overlaps:
                self._shown[pair] = list(overlaps)
                told |= overlaps
        return self._noted(before, told)

    def _noted(self, before: AbstractSet[Ids], told: Mapping[Ids, Overlap]) -> dict[Ids, Overlap | None]:
        changed: dict[Ids, Overlap | None] = {}
        for ids in before - told.keys():
            changed[ids] = None
            self._overlaps.discard(ids)
            for name in ids:
                self._touching[name].discard(ids)
        names = set(concatenate.from_iterable(told))
        for overlap in directed(told.values(), [self._sources[name] for name in names]):
            ids = (overlap.left, overlap.right)
            if self._overlaps.get(ids) != overlap:
                changed[ids] = overlap
                self._overlaps.put(ids, ids, overlap)
                for name in ids:
                    self._touching[name].add(ids)
        return changed

    def _clones(self, text: bytes) -> Iterator[Overlap]:
        """Yield the overlaps of articles with one text: each two of a few, else each with the first."""
        group = self._groups.get(text, ())
        if len(group) < 2 or len(self._texts[text].keys) < self._min_words:  # noqa: PLR2004 - two make a pair
            return
        side = Side(sketch=self._texts[text])
        words = len(side.sketch.keys)
        whole = Part(left=0, left_end=words, right=0, right_end=words, exact=True, kind="text")
        record = Record(side, side, ((whole,), "wholly-derived"))
        few = len(group) <= _CLONES_IN_FULL
        for pair in combinations(group, 2) if few else ((group[0], other) for other in group[1:]):
            yield self._overlap(record, pair)

    def _between(self, pair: Pair) -> Iterator[Overlap]:
        """Yield the overlaps of articles with two texts: all of few, else each with the first of the other text."""
        record = self._records.get(pair)
        if record is None:
            return
        left, right = self._groups[pair[0]], self._groups[pair[1]]
        if max(len(left), len(right)) <= _CLONES_IN_FULL:
            pairs = [(a, b) for a in left for b in right]
        else:
            pairs = [*((a, right[0]) for a in left), *((left[0], b) for b in right[1:])]
        for names in pairs:
            yield self._overlap(record, names)

    def _overlap(self, record: Record, names: tuple[str, str]) -> Overlap:
        one, other = ((name, self._readings[name].sketch.words) for name in names)
        return record.overlap(one, other)


def _form(sketch: Sketch) -> tuple[str, Ranges]:
    """Return what tells whether a text is as it was: what it writes, and what it sets apart as quotations."""
    return sketch.words.text, sketch.set_apart


class _Sides(dict[bytes, Side]):
    """The texts as sides of a pair, made when first asked for."""

    __slots__ = ("_blocks", "_texts")

    def __init__(self, texts: Mapping[bytes, Sketch], blocks: Blocks) -> None:
        super().__init__()
        self._texts = texts
        self._blocks = blocks

    def own(self, text: bytes) -> int:
        """Return one bit for each word of a text that is no boilerplate."""
        return bits([(0, len(self._texts[text].keys))]) & ~bits(self._blocks.of(text))

    def bare(self, text: bytes) -> Side:
        """Return a text without what is in quotation marks, as a record needs it."""
        sketch, ranges = self._texts[text], self._blocks.of(text)
        return Side(sketch=sketch, boilerplate=bytes(boilerplate.flags(len(sketch.keys), ranges)) if ranges else b"")

    def __missing__(self, text: bytes) -> Side:
        sketch = self._texts[text]
        side = self[text] = replace(self.bare(text), quoted=bytes(quoted_words(sketch.words, sketch.set_apart)))
        return side
