"""The boilerplate of each text, and the blocks of it that say the same, kept while texts come and go.

Pairs that have changed come in, texts whose boilerplate has changed go out. A text's blocks are those of its passages
that `boilerplate` or `imprints` say so of, and what is covered by common fingerprints that are. The one thing a reader
would not guess: whether a block is boilerplate depends on what else those share who have it too, so a text is asked
again when the passages of a partner have changed, though its own have not.

What a text shares with its kin (near-copies, or what it was put into) is no block, or in a collection where each report
is printed ten times nothing would remain of any. Where most of those who have a block are so printed, it must begin or
end most of them, and half of them may not be kin: or any sentence quoted from a report would be one. Where none is so
printed, two stories are enough for a block that begins or ends all of them and is about nothing that remains of any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter
from typing import NamedTuple, TypeVar

from twosource.aligned import Aligned, Changes
from twosource.boilerplate import WITNESSES, Ranges, Remainders, flags, runs_of, sample, several
from twosource.connected import Components
from twosource.imprints import Imprints
from twosource.model import Boilerplate, Source, Span
from twosource.ordered import Ordered
from twosource.pairing import covered
from twosource.publishers import Publishers
from twosource.shingles import Sketch
from twosource.storedindex import StoredBlocks, each, flat, ranges, rows

# Ranges of a text that several others have too, with the first of these.
_Several = tuple[tuple[int, int, tuple[bytes, ...]], ...]
# Gives the articles that have a text, and where a range of its words stands in each.
Places = Callable[[bytes, int, int], Iterable[tuple[Source, Span]]]


class _Block(NamedTuple):
    """A text and a range of its words."""

    text: bytes
    start: int
    end: int


class _Place(NamedTuple):
    """An article and where a block stands in it, with what it is sorted by and the article's publisher, '' for none."""

    source: str
    start: int
    told: tuple[str, Span]
    publisher: str


# At most so many words may come before a block that stands at the beginning, or follow on one at the end.
_BESIDE = 24
# So many stories are enough of those who have a block at an edge, where it is about none of them.
_STORIES_OF_A_FRAME = 2
# What shares so much of its words is little else.
_LITTLE_ELSE = 0.8
_NO_KIN: frozenset[bytes] = frozenset()
_BY_PLACE = itemgetter(0, 1)

# A block, or two shingles by which blocks are linked.
_Node = _Block | tuple[int, int]


class Blocks:
    """Which words of each text are boilerplate, by the digest of its words."""

    __slots__ = (
        "_aligned",
        "_blocks",
        "_graph",
        "_imprints",
        "_kin",
        "_places",
        "_printed",
        "_publishing",
        "_remainders",
        "_several",
        "_texts",
        "_told",
    )

    def __init__(
        self,
        texts: Mapping[bytes, Sketch],
        aligned: Aligned,
        remainders: Remainders[bytes],
        imprints: Imprints,
        publishers: Publishers,
    ) -> None:
        self._texts, self._aligned, self._remainders, self._imprints = texts, aligned, remainders, imprints
        self._publishing = publishers
        # What several others share with a text that are not its kin, and its kin, where it has any.
        self._several: dict[bytes, _Several] = {}
        self._kin: dict[bytes, frozenset[bytes]] = {}
        self._printed: dict[bytes, Ranges] = {}
        self._blocks: dict[bytes, Ranges] = {}
        self._graph = Components[_Node]()
        # Where each block of the graph stands, as it was told last.
        self._places: dict[_Block, list[_Place]] = {}
        self._told = Ordered[int, tuple[object, ...], Boilerplate]()

    def of(self, text: bytes) -> Ranges:
        """Return the boilerplate of a text, as half-open ranges of words."""
        return self._blocks.get(text, ())

    def told(self) -> tuple[Boilerplate, ...]:
        """Return the blocks, the one in most articles first, with each place where they stand."""
        return self._told.values()

    def restore(self, names: Sequence[bytes], stored: StoredBlocks, kept: AbstractSet[bytes]) -> None:
        """Take in what was known of texts, given in order: of those that are there as they were."""
        owned = zip(each(stored.imprints), each(stored.publishers), strict=True)
        known = zip(each(stored.several), each(stored.printed), each(stored.boilerplate), strict=True)
        for name, (imprints, publishers), (shared, printed, boilerplate) in zip(names, owned, known, strict=True):
            if name not in kept:
                continue
            self._imprints.restore(name, ranges(imprints), publishers)
            kin = self._aligned.kin(name)
            if kin:
                self._kin[name] = kin
            if shared:
                self._several[name] = tuple(_unpacked(shared, names))
            if printed:
                self._printed[name] = ranges(printed)
            if boilerplate:
                self._put(name, ranges(boilerplate))

    def stored(self, names: Sequence[bytes]) -> StoredBlocks:
        """Return what is known of the texts, given in order."""
        number = {name: at for at, name in enumerate(names)}
        return StoredBlocks(
            several=rows("I", (_packed(self._several.get(name, ()), number) for name in names)),
            printed=rows("I", (flat(self._printed.get(name, ())) for name in names)),
            imprints=rows("I", (flat(self._imprints.of(name)) for name in names)),
            publishers=rows("Q", (sorted(self._imprints.publishers(name)) for name in names)),
            boilerplate=rows("I", (flat(self.of(name)) for name in names)),
        )

    def update(self, gone: Iterable[bytes], changes: Changes, touched: Iterable[bytes]) -> set[bytes]:
        """Find the boilerplate of texts that may have other than before, and return those that have.

        `touched` are the texts whose articles are others now.
        """
        for text in gone:
            for known in (self._several, self._kin, self._printed):
                known.pop(text, None)
        asked = {text for text in changes.printed if self._is_printed_otherwise(text)}
        ends = {text for pair in (*changes.pairs, *changes.ended) for text in pair if text in self._texts}
        for text in ends:
            asked |= self._ask(text)
        # Who is written otherwise now tells other things without its blocks, and is a witness for its partners.
        for text in self._texts.keys() & set(gone):
            asked |= {text, *self._aligned.partners(text)}
        # What a text has of the boilerplate of others may be another where any of its passages is.
        imprinted = self._imprints.update(gone, ends, touched)
        asked |= ends.union(imprinted, *map(self._aligned.partners, imprinted))
        told = {text: self._boilerplate(text) for text in asked}
        told |= {text: () for text in gone if text not in told}
        found = {text for text, ranges in told.items() if ranges != self.of(text)}
        for text in found:
            self._put(text, told[text])
        return found

    def _is_printed_otherwise(self, text: bytes) -> bool:
        """Find what common fingerprints cover in a text, and say whether that is another now."""
        before = self._printed.get(text, ())
        ranges = self._aligned.widespread.printed(text)
        if ranges:
            self._printed[text] = ranges
        else:
            self._printed.pop(text, None)
        return ranges != before

    def _ask(self, text: bytes) -> set[bytes]:
        """Find what several others share with a text, and return the texts of which the answer may change."""
        before, kin_before = self._several.get(text, ()), self._kin.get(text, _NO_KIN)
        partners, kin = self._aligned.partners(text), self._aligned.kin(text)
        found: _Several = ()
        if len(partners) - len(kin) > 1:
            found = tuple(several([passage for passage in self._aligned.passages(text) if passage[2] not in kin]))
        _note(self._several, text, found)
        _note(self._kin, text, kin)
        if _ranges(found) != _ranges(before) or kin != kin_before:
            return {text, *partners}
        return {text} if found != before else set()

    def _boilerplate(self, text: bytes) -> Ranges:
        blocks = self._several.get(text, ())
        own = _ranges(blocks)
        kept: Ranges = ()
        if blocks and self._remainders.is_a_part(text, own):
            kept = tuple((start, end) for start, end, others in blocks if self._tells_stories(text, start, end, others))
        more = [*self._printed.get(text, ()), *self._imprints.of(text), *self._imprints.carried(text)]
        return runs_of(flags(len(self._texts[text].keys), [*more, *kept])) if more else kept

    def _tells_stories(self, text: bytes, start: int, end: int, others: Iterable[bytes]) -> bool:
        """Say whether those who have a block of a text tell different stories besides; see the module's docstring."""
        holders = [(holder, _ranges(self._several.get(holder, ()))) for holder in (text, *others)]
        holders += self._kin_with(text, start, end)
        copied = {holder for holder, _ in holders if len(self._kin.get(holder, _NO_KIN)) > 1}
        block = _Block(text, start, end)
        if copied and not self._may_be_printed(block, holders, copied):
            return False
        if self._remainders.differ(holders):
            return not self._is_of_one(block, holders)
        return not copied and self._is_strange_frame(block, holders)

    def _is_of_one(self, block: _Block, holders: Sequence[tuple[bytes, Ranges]]) -> bool:
        """Say whether a block is of one of those who have it, and the others print it.

        That one is little else, or goes on about the same thing. Not where most of them end with the block: "about us"
        is about what one of several releases is about.
        """
        last = [holder for holder, _ in holders if self._ends_with(holder, *block)]
        if 2 * len(last) > len(holders):
            return False
        if any(self._is_little_else(holder, ranges) for holder, ranges in holders):
            return True
        most, about = self._remainders.subject(block, holders)
        return most is not None and about <= {most, *self._kin.get(most, _NO_KIN)}

    def _is_strange_frame(self, block: _Block, holders: Sequence[tuple[bytes, Ranges]]) -> bool:
        """Say whether a block begins or ends all who have it, is about none of them, and these tell two stories."""
        if not all(self._is_frame(holder, *block) for holder, _ in holders):
            return False
        return self._remainders.differ(holders, _STORIES_OF_A_FRAME) and self._remainders.is_strange(block, holders)

    def _is_little_else(self, holder: bytes, ranges: Ranges) -> bool:
        """Say whether a text is hardly more than what it shares: a brief below its headline."""
        words = len(self._texts[holder].keys)
        return covered(ranges) >= _LITTLE_ELSE * words

    def _may_be_printed(
        self, block: _Block, holders: Iterable[tuple[bytes, Ranges]], copied: AbstractSet[bytes]
    ) -> bool:
        """Say whether more than what is copied with a report speaks for a block of which some holders have copies."""
        apart = {holder for holder, ranges in holders if self._remainders.is_a_part(holder, ranges)}
        if 2 * len(apart - copied) > len({holder for holder, _ in holders}):
            return True
        frames = [holder for holder in apart if self._is_frame(holder, *block)]
        return 2 * len(frames) > len(apart) and not self._are_mostly_kin(apart)

    def _kin_with(self, text: bytes, start: int, end: int) -> list[tuple[bytes, Ranges]]:
        """Return the first kin of a text that have most of its block, each with all that it shares with several."""
        found: list[tuple[bytes, Ranges]] = []
        for other in sorted(self._kin.get(text, _NO_KIN)):
            there = list(self._block_in(other, text, start, end))
            if 2 * covered(there) >= end - start:
                shared = [*there, *_ranges(self._several.get(other, ()))]
                found.append((other, runs_of(flags(len(self._texts[other].keys), shared))))
            if len(found) == WITNESSES - 1:
                break
        return found

    def _block_in(self, other: bytes, text: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where the words of a block of a text stand in another one, by the passages that the two share."""
        for left, left_end, right, right_end in self._aligned.between(text, other):
            here, there = (left, left_end), (right, right_end)
            if other < text:
                here, there = there, here
            low, high = max(start, here[0]), min(end, here[1])
            if low < high:
                yield _across(low, here, there), _across(high, here, there)

    def _are_mostly_kin(self, apart: AbstractSet[bytes]) -> bool:
        """Say whether half of the texts and more are one of them and its kin: one text, however often."""
        families = (self._kin[holder] & apart for holder in apart if holder in self._kin)
        return any(family and 2 * (len(family) + 1) >= len(apart) for family in families)

    def _is_frame(self, other: bytes, text: bytes, start: int, end: int) -> bool:
        """Say whether a block of a text stands at the beginning of it and of another one, or at the end of both."""
        there = [(start, end)] if other == text else self._block_in(other, text, start, end)
        begins = start <= _BESIDE and any(low <= _BESIDE for low, _ in there)
        return begins or self._ends_with(other, text, start, end)

    def _ends_with(self, other: bytes, text: bytes, start: int, end: int) -> bool:
        """Say whether a block of a text stands at the end of it and of another one."""
        if end < len(self._texts[text].keys) - _BESIDE:
            return False
        there = [(start, end)] if other == text else self._block_in(other, text, start, end)
        return any(high >= len(self._texts[other].keys) - _BESIDE for _, high in there)

    def _put(self, text: bytes, ranges: Ranges) -> None:
        """Note the boilerplate of a text, and link its blocks to those that say the same."""
        for start, end in self.of(text):
            if (start, end) not in ranges:
                self._graph.withdraw(_Block(text, start, end))
                self._places.pop(_Block(text, start, end), None)
        for start, end in ranges:
            if (start, end) not in self.of(text):
                block = _Block(text, start, end)
                for shingles in sample(self._texts[text], start, end):
                    self._graph.link(block, shingles)
        if ranges:
            self._blocks[text] = ranges
        else:
            self._blocks.pop(text, None)

    def tell(self, changed: AbstractSet[bytes], places: Places) -> None:
        """Tell the blocks again that are other ones now, or stand in other articles of the texts `changed`."""
        for text in changed:
            for start, end in self.of(text):
                self._graph.add(_Block(text, start, end))
                self._places.pop(_Block(text, start, end), None)
        gone, touched = self._graph.settle()
        for number in gone:
            self._told.discard(number)
        for number in touched:
            blocks = [node for node in self._graph.members(number) if isinstance(node, _Block)]
            if blocks:
                block = self._tell(blocks, places)
                self._told.put(number, (-len(block.places), block.places), block)

    def _tell(self, blocks: Sequence[_Block], places: Places) -> Boilerplate:
        for block in blocks:
            if block not in self._places:
                self._places[block] = [_place(source, span) for source, span in places(*block)]
        found = [place for block in blocks for place in self._places[block]]
        stated = {place.publisher for place in found}
        is_one = len({self._publishing.key(name) for name in stated}) == 1
        return Boilerplate(
            words=max(end - start for _, start, end in blocks),
            places=tuple(place.told for place in sorted(found, key=_BY_PLACE)),
            publisher=self._publishing.name(min(stated)) if is_one else "",
        )


def _across(place: int, here: tuple[int, int], there: tuple[int, int]) -> int:
    """Return where a place in a passage is in its twin, counted from the nearer end: edits lie between."""
    from_start, to_end = place - here[0], here[1] - place
    nearest = there[0] + from_start if from_start < to_end else there[1] - to_end
    return min(max(nearest, there[0]), there[1])


_Known = TypeVar("_Known", _Several, frozenset[bytes])


def _note(known: dict[bytes, _Known], text: bytes, now: _Known) -> None:
    if now:
        known[text] = now
    else:
        known.pop(text, None)


def _packed(blocks: _Several, number: Mapping[bytes, int]) -> Iterator[int]:
    for start, end, others in blocks:
        yield from (start, end, len(others), *(number[other] for other in others))


def _unpacked(numbers: Sequence[int], names: Sequence[bytes]) -> Iterator[tuple[int, int, tuple[bytes, ...]]]:
    at = 0
    while at < len(numbers):
        start, end, count = numbers[at : at + 3]
        at += 3 + count
        yield start, end, tuple(names[other] for other in numbers[at - count : at])


def _ranges(blocks: _Several) -> Ranges:
    return tuple((start, end) for start, end, _ in blocks)


def _place(source: Source, span: Span) -> _Place:
    publisher = source.annotation.publisher
    return _Place(source.id, span.start, (source.id, span), publisher if isinstance(publisher, str) else "")
