"""The boilerplate of each text, and the blocks of it that say the same, kept while texts come and go.

Pairs that have changed come in, texts whose boilerplate has changed go out. A text's blocks are those of its passages
that `blockholders` or `imprints` say so of, and what is covered by common fingerprints that are. The one thing a reader
would not guess: whether a block is boilerplate depends on what else those share who have it too, so a text is asked
again when the passages of a partner have changed, though its own have not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter
from typing import NamedTuple, TypeVar

from twosource.aligned import Aligned, Changes
from twosource.blockholders import NO_KIN, Block, Holders, Several, ranges_of_blocks
from twosource.boilerplate import Ranges, Remainders, flags, runs_of, sample, several
from twosource.connected import Components
from twosource.imprints import Imprints
from twosource.model import Boilerplate, Source, Span
from twosource.ordered import Ordered
from twosource.publishers import Publishers
from twosource.shingles import Sketch
from twosource.storedindex import StoredBlocks, each, flat, ranges, rows

# Gives the articles that have a text, and where a range of its words stands in each.
Places = Callable[[bytes, int, int], Iterable[tuple[Source, Span]]]


class _Place(NamedTuple):
    """An article and where a block stands in it, with what it is sorted by and the article's publisher, '' for none."""

    source: str
    start: int
    told: tuple[str, Span]
    publisher: str


_BY_PLACE = itemgetter(0, 1)

# A block, or two shingles by which blocks are linked.
_Node = Block | tuple[int, int]


class Blocks:
    """Which words of each text are boilerplate, by the digest of its words."""

    __slots__ = (
        "_aligned",
        "_blocks",
        "_graph",
        "_holders",
        "_imprints",
        "_places",
        "_printed",
        "_publishing",
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
        self._texts, self._aligned, self._imprints = texts, aligned, imprints
        self._holders = Holders(texts, aligned, remainders)
        self._publishing = publishers
        self._printed: dict[bytes, Ranges] = {}
        self._blocks: dict[bytes, Ranges] = {}
        self._graph = Components[_Node]()
        # Where each block of the graph stands, as it was told last.
        self._places: dict[Block, list[_Place]] = {}
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
                self._holders.kin[name] = kin
            if shared:
                self._holders.several[name] = tuple(_unpacked(shared, names))
            if printed:
                self._printed[name] = ranges(printed)
            if boilerplate:
                self._put(name, ranges(boilerplate))

    def stored(self, names: Sequence[bytes]) -> StoredBlocks:
        """Return what is known of the texts, given in order."""
        number = {name: at for at, name in enumerate(names)}
        return StoredBlocks(
            several=rows("I", (_packed(self._holders.several.get(name, ()), number) for name in names)),
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
            for known in (self._holders.several, self._holders.kin, self._printed):
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
        before, kin_before = self._holders.several.get(text, ()), self._holders.kin.get(text, NO_KIN)
        partners, kin = self._aligned.partners(text), self._aligned.kin(text)
        found: Several = ()
        if len(partners) - len(kin) > 1:
            found = tuple(several([passage for passage in self._aligned.passages(text) if passage[2] not in kin]))
        _note(self._holders.several, text, found)
        _note(self._holders.kin, text, kin)
        if ranges_of_blocks(found) != ranges_of_blocks(before) or kin != kin_before:
            return {text, *partners}
        return {text} if found != before else set()

    def _boilerplate(self, text: bytes) -> Ranges:
        kept = self._holders.boilerplate(text)
        more = [*self._printed.get(text, ()), *self._imprints.of(text), *self._imprints.carried(text)]
        return runs_of(flags(len(self._texts[text].keys), [*more, *kept])) if more else kept

    def _put(self, text: bytes, ranges: Ranges) -> None:
        """Note the boilerplate of a text, and link its blocks to those that say the same."""
        for start, end in self.of(text):
            if (start, end) not in ranges:
                self._graph.withdraw(Block(text, start, end))
                self._places.pop(Block(text, start, end), None)
        for start, end in ranges:
            if (start, end) not in self.of(text):
                block = Block(text, start, end)
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
                self._graph.add(Block(text, start, end))
                self._places.pop(Block(text, start, end), None)
        gone, touched = self._graph.settle()
        for number in gone:
            self._told.discard(number)
        for number in touched:
            blocks = [node for node in self._graph.members(number) if isinstance(node, Block)]
            if blocks:
                block = self._tell(blocks, places)
                self._told.put(number, (-len(block.places), block.places), block)

    def _tell(self, blocks: Sequence[Block], places: Places) -> Boilerplate:
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


_Known = TypeVar("_Known", Several, frozenset[bytes])


def _note(known: dict[bytes, _Known], text: bytes, now: _Known) -> None:
    if now:
        known[text] = now
    else:
        known.pop(text, None)


def _packed(blocks: Several, number: Mapping[bytes, int]) -> Iterator[int]:
    for start, end, others in blocks:
        yield from (start, end, len(others), *(number[other] for other in others))


def _unpacked(numbers: Sequence[int], names: Sequence[bytes]) -> Iterator[tuple[int, int, tuple[bytes, ...]]]:
    at = 0
    while at < len(numbers):
        start, end, count = numbers[at : at + 3]
        at += 3 + count
        yield start, end, tuple(names[other] for other in numbers[at - count : at])


def _place(source: Source, span: Span) -> _Place:
    publisher = source.annotation.publisher
    return _Place(source.id, span.start, (source.id, span), publisher if isinstance(publisher, str) else "")
