"""Whether a block of a text is boilerplate, told by what else those share who have it.

A block comes in with the first others that have it, yes or no goes out; `boilerplate` tells of articles and ranges what
remains, here it is known who has what. What a text shares with its kin (near-copies, or what it was put into) is no
block, or in a collection where each report is printed ten times nothing would remain of any. Where most of those who
have a block are so printed, it must begin or end most of them, and half of them may not be kin: or any sentence quoted
from a report would be one. Where none is so printed, two stories are enough for a block that begins or ends all of them
and is about nothing that remains of any.

The one thing a reader would not guess: the beginning of a report that roundups print stands in as many stories as a
notice does. What tells it apart is the report itself, which goes on about the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from twosource.aligned import Aligned
from twosource.boilerplate import WITNESSES, Ranges, Remainders, flags, runs_of
from twosource.pairing import covered
from twosource.shingles import Sketch

# Ranges of a text that several others have too, with the first of these.
Several = tuple[tuple[int, int, tuple[bytes, ...]], ...]

# At most so many words may come before a block that stands at the beginning, or follow on one at the end.
_BESIDE = 24
# So many stories are enough of those who have a block at an edge, where it is about none of them.
_STORIES_OF_A_FRAME = 2
# What shares so much of its words is little else.
_LITTLE_ELSE = 0.8
NO_KIN: frozenset[bytes] = frozenset()


class Block(NamedTuple):
    """A text and a range of its words."""

    text: bytes
    start: int
    end: int


class Holders:
    """Who has which block: what several others share with each text that are not its kin, and its kin."""

    __slots__ = ("_aligned", "_remainders", "_texts", "kin", "several")

    def __init__(self, texts: Mapping[bytes, Sketch], aligned: Aligned, remainders: Remainders[bytes]) -> None:
        self._texts, self._aligned, self._remainders = texts, aligned, remainders
        # Of texts that have any.
        self.several: dict[bytes, Several] = {}
        self.kin: dict[bytes, frozenset[bytes]] = {}

    def boilerplate(self, text: bytes) -> Ranges:
        """Return the blocks of a text that are boilerplate, as half-open ranges of words."""
        blocks = self.several.get(text, ())
        if not blocks or not self._remainders.is_a_part(text, ranges_of_blocks(blocks)):
            return ()
        return tuple((start, end) for start, end, others in blocks if self._tells_stories(text, start, end, others))

    def _tells_stories(self, text: bytes, start: int, end: int, others: Iterable[bytes]) -> bool:
        """Say whether those who have a block of a text tell different stories besides; see above."""
        holders = [(holder, ranges_of_blocks(self.several.get(holder, ()))) for holder in (text, *others)]
        holders += self._kin_with(text, start, end)
        copied = {holder for holder, _ in holders if len(self.kin.get(holder, NO_KIN)) > 1}
        block = Block(text, start, end)
        if copied and not self._may_be_printed(block, holders, copied):
            return False
        if self._remainders.differ(holders):
            return not self._is_of_one(block, holders)
        return not copied and self._is_strange_frame(block, holders)

    def _is_of_one(self, block: Block, holders: Sequence[tuple[bytes, Ranges]]) -> bool:
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
        return most is not None and about <= {most, *self.kin.get(most, NO_KIN)}

    def _is_strange_frame(self, block: Block, holders: Sequence[tuple[bytes, Ranges]]) -> bool:
        """Say whether a block begins or ends all who have it, is about none of them, and these tell two stories."""
        if not all(self._is_frame(holder, *block) for holder, _ in holders):
            return False
        return self._remainders.differ(holders, _STORIES_OF_A_FRAME) and self._remainders.is_strange(block, holders)

    def _is_little_else(self, holder: bytes, ranges: Ranges) -> bool:
        """Say whether a text is hardly more than what it shares: a brief below its headline."""
        words = len(self._texts[holder].keys)
        return covered(ranges) >= _LITTLE_ELSE * words

    def _may_be_printed(
        self, block: Block, holders: Iterable[tuple[bytes, Ranges]], copied: AbstractSet[bytes]
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
        for other in sorted(self.kin.get(text, NO_KIN)):
            there = list(self._block_in(other, text, start, end))
            if 2 * covered(there) >= end - start:
                shared = [*there, *ranges_of_blocks(self.several.get(other, ()))]
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
        families = (self.kin[holder] & apart for holder in apart if holder in self.kin)
        return any(family and 2 * (len(family) + 1) >= len(apart) for family in families)

    def _is_frame(self, other: bytes, text: bytes, start: int, end: int) -> bool:
        """Say whether a block of a text stands at the beginning of it and of another one, or at the end of both."""
        there = self._standing(other, text, start, end)
        begins = start <= _BESIDE and any(low <= _BESIDE for low, _ in there)
        return begins or self._is_last(there, other, text, end)

    def _ends_with(self, other: bytes, text: bytes, start: int, end: int) -> bool:
        """Say whether a block of a text stands at the end of it and of another one."""
        return self._is_last(self._standing(other, text, start, end), other, text, end)

    def _standing(self, other: bytes, text: bytes, start: int, end: int) -> list[tuple[int, int]]:
        """Return where a block of a text stands in another one, or in itself."""
        return [(start, end)] if other == text else list(self._block_in(other, text, start, end))

    def _is_last(self, there: Iterable[tuple[int, int]], other: bytes, text: bytes, end: int) -> bool:
        """Say whether a block that ends there in a text is its end, and the end of another one where it stands."""
        sizes = len(self._texts[text].keys), len(self._texts[other].keys)
        return end >= sizes[0] - _BESIDE and any(high >= sizes[1] - _BESIDE for _, high in there)


def ranges_of_blocks(blocks: Several) -> Ranges:
    """Return the ranges of blocks without those who have them."""
    return tuple((start, end) for start, end, _ in blocks)


def _across(place: int, here: tuple[int, int], there: tuple[int, int]) -> int:
    """Return where a place in a passage is in its twin, counted from the nearer end: edits lie between."""
    from_start, to_end = place - here[0], here[1] - place
    nearest = there[0] + from_start if from_start < to_end else there[1] - to_end
    return min(max(nearest, there[0]), there[1])
