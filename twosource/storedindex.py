"""What comparing texts has found, as plain values: kept beside the readings, the next process goes on from there.

Arrays come in from the stages of the comparison (`widespread`, `aligned`, `blocks`, `overlaps`) and go back to them.
Texts go by their number: the place of their digest among all, in order. Nothing here depends on what articles are
called, so files can be renamed and texts copied without a text being compared again.

The one thing a reader would not guess: the postings of fingerprints are not among it. Fingerprints and their places are
kept with the reading of each text, and the postings of those few that a change asks for are read from there faster than
all two million could be loaded (see `postings.Excerpt`).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

_DIGEST_BYTES = 16


class Rows(NamedTuple):
    """Rows of numbers one behind the other, and where each ends."""

    ends: array[int]
    values: array[int]


class StoredCommon(NamedTuple):
    """Common fingerprints, those that are boilerplate, and of each text what `widespread` knows.

    `mostly` are the common ones that a text is mostly made of, `covered` ranges of its words (start, end) and `held`
    the fingerprints in them.
    """

    common: array[int]
    boilerplate: array[int]
    mostly: Rows
    covered: Rows
    held: Rows


class StoredPairs(NamedTuple):
    """Aligned pairs: two texts each, the lesser number first, by what evidence, and their passages (four numbers).

    `like` says whether the two are like each other.
    """

    texts: array[int]
    evidence: Rows
    passages: Rows
    like: array[int]


class StoredBlocks(NamedTuple):
    """Of each text what `blocks` knows: ranges of words, in `several` each with how many texts, and with which.

    `imprints` are those that are boilerplate of its publishers, whose hashes are in `publishers`.
    """

    several: Rows
    printed: Rows
    imprints: Rows
    publishers: Rows
    boilerplate: Rows


class StoredParts(NamedTuple):
    """Pairs that are told to share something: two texts each, their parts (six numbers), verdict, common shingles."""

    texts: array[int]
    parts: Rows
    verdicts: array[int]
    common: array[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """All that was found by comparing some texts, with passages from `min_words` words on.

    `digests` are those of the texts' words in order, 16 bytes each; `written` those of what stands for each, since the
    same words can be written in more than one way.
    """

    min_words: int
    digests: bytes
    written: bytes
    common: StoredCommon
    direct: StoredPairs
    relayed: StoredPairs
    blocks: StoredBlocks
    parts: StoredParts

    def texts(self) -> list[tuple[bytes, bytes]]:
        """Return the digest of each text's words and of what is written, in the order of their numbers."""
        return list(zip(_cut(self.digests), _cut(self.written), strict=True))


def written(text: str, apart: Iterable[Iterable[int]] = ()) -> bytes:
    """Return the digest of a text as it is written, and of the ranges of words that it sets apart as quotations."""
    content = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES)
    content.update(array("Q", flat(apart)).tobytes())
    return content.digest()


def rows(typecode: str, lists: Iterable[Iterable[int]]) -> Rows:
    """Return lists of numbers as rows; `typecode` is that of `array`."""
    values = array(typecode)
    ends = array("Q")
    for each in lists:
        values.extend(each)
        ends.append(len(values))
    return Rows(ends, values)


def each(stored: Rows) -> Iterator[array[int]]:
    """Yield the rows."""
    start = 0
    for end in stored.ends:
        yield stored.values[start:end]
        start = end


def flat(ranges: Iterable[Iterable[int]]) -> Iterator[int]:
    """Yield the numbers of ranges or other records one after another."""
    return chain.from_iterable(ranges)


def ranges(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return each two numbers as a range."""
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def _cut(digests: bytes) -> Iterator[bytes]:
    return (digests[start : start + _DIGEST_BYTES] for start in range(0, len(digests), _DIGEST_BYTES))
