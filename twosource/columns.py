"""The parts of a document while it is built: elements as columns, passages without their numbers.

What comes in is what `builder` finds, in order; what goes out is the records of the model. Columns, because an element
is known at its start and complete only at its end, and records are frozen.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from twosource.model import Block, Element, Passage
from twosource.vocabulary import Attributes

Kind = Literal["paragraph", "heading", "item", "row", "code"]


class Unnumbered(NamedTuple):
    """A passage before it is known which it is: as `model.Passage`; `level` is a heading's, 0 otherwise."""

    kind: Kind
    level: int
    start: int
    end: int
    element: int
    line: int


class Columns:
    """Elements in document order: a parent before its children, `lasts` the index after its last descendant."""

    __slots__ = ("_lasts", "_tags", "attributes", "ends", "starts")

    def __init__(self) -> None:
        self._tags: list[str] = []
        self._lasts: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.attributes: list[Attributes] = []

    def __len__(self) -> int:
        return len(self._tags)

    def add(self, tag: str, position: int, attributes: Attributes) -> int:
        """Add an element that is empty so far; return its index."""
        self._tags.append(tag)
        self._lasts.append(len(self._tags))
        self.starts.append(position)
        self.ends.append(position)
        self.attributes.append(attributes)
        return len(self._tags) - 1

    def close(self, index: int, position: int) -> None:
        """End an element: what was added since is in it."""
        self.ends[index] = position
        self._lasts[index] = len(self._tags)

    def truncate(self, length: int) -> None:
        """Forget the elements from the one with this index on."""
        for column in (self._tags, self._lasts, self.starts, self.ends, self.attributes):
            del column[length:]

    def records(self) -> tuple[Element, ...]:
        """Return the elements."""
        columns = zip(self._tags, self.starts, self.ends, self._lasts, self.attributes, strict=True)
        return tuple(
            Element(tag=tag, start=start, end=end, descendants=last - 1 - i, attributes=attributes)
            for i, (tag, start, end, last, attributes) in enumerate(columns)
        )


def blocks_of(elements: Sequence[Element], bearers: Sequence[int]) -> Iterator[Block]:
    """Yield the top-level elements; `bearers` are the elements that bear the passages, in order."""
    first = passage = 0
    while first < len(elements):
        last = first + 1 + elements[first].descendants
        after = bisect_left(bearers, last, passage)
        yield Block(
            start=elements[first].start,
            end=elements[first].end,
            first_element=first,
            last_element=last,
            first_passage=passage,
            last_passage=after,
        )
        first, passage = last, after


def numbered(passages: Sequence[Unnumbered], blocks: Sequence[Block], lines: Sequence[int]) -> Iterator[Passage]:
    """Yield the passages with number and anchor: headings are counted apart from all others.

    Anchors are interned: ten thousand articles have the same, nine megabytes of them.
    """
    headings = 0
    for block, held in enumerate(blocks):
        for i in range(held.first_passage, held.last_passage):
            kind, level, start, end, element, _ = passages[i]
            headings += level > 0
            number = 0 if level else i + 1 - headings
            yield Passage(
                kind=kind,
                number=number,
                heading=level,
                anchor=sys.intern(f"h{headings}" if level else f"p{number}"),
                start=start,
                end=end,
                element=element,
                block=block,
                line=lines[i],
            )
