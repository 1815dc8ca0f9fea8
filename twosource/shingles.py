"""Words to shingles, sketches and Broder's measures: the common ground of `repeats`, `overlaps` and `notes`.

Word keys come in, 60-bit hashes go out: one a word, one for each shingle of four words in a row. A word's hash is cut
from BLAKE2, so every machine and every run selects the same fingerprints. A shingle's hash is that of rolling hashing
by polynomials over GF(2) (Cohen 1997; Lemire and Kaser 2010): the exclusive or of its words' hashes, each shifted one
bit further than that of the word behind it. Every word so has a say in the highest bit, which selects.

The one thing a reader would not guess: hashes are not computed one by one. All of a text are the 64-bit lanes of one
large integer, and Python's arithmetic on it hashes and winnows the whole text in a few operations (Lamport 1975).
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain

from twosource.text import Words

SHINGLE_WORDS = 4
WINNOWING_WINDOW = 6
# In quotations of so many words windows are narrower, as these may be all that two articles have in common.
QUOTED_WINDOW = 3
MIN_QUOTATION_WORDS = 12

_LANE_BYTES = 8
_LANE_BITS = 8 * _LANE_BYTES
# Hashes of 60 bits are two digits of Python's integers (63 would be three), and leave the lane's highest bit free.
_HASH = b"\xff\xff\xff\xff\xff\xff\xff\x0f"
# The last byte of a hash, without its four highest bits.
_LAST = [bytes([byte & _HASH[-1]]) for byte in range(256)]
_GUARD = b"\0\0\0\0\0\0\0\x80"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """The words of one text, ready for comparison.

    About 12 bytes a word, 8 more for each that is said again, and 8 for each once the words' places are asked for.

    `keys` has the hash of each word's key, `fingerprints` the hashes of the shingles that winnowing keeps (each once,
    ascending), `places` the word at which each of these stands first. `again` has two places for each shingle that has
    stood before, in the order of the text: where it stands, and where it stands first. `digest` is equal for texts of
    the same words in the same order, of which markup says that the same are quoted: `set_apart`, as half-open ranges.
    """

    words: Words
    keys: array[int]
    fingerprints: array[int]
    places: array[int]
    again: array[int]
    digest: bytes
    set_apart: tuple[tuple[int, int], ...] = ()

    @property
    def shingles(self) -> array[int]:
        """Return the hash of the shingle that starts at each word (three fewer).

        They are computed at each access (20 microseconds for 500 words): keep them for as long as they are needed.
        """
        return shingled(self.keys)

    @property
    def distinct(self) -> int:
        """Return how many different shingles the text has."""
        return max(0, len(self.keys) - SHINGLE_WORDS + 1) - len(self.again) // 2

    @property
    def is_repetitive(self) -> bool:
        """Return whether any shingle stands in the text more than once."""
        return bool(self.again)

    def repeated(self) -> Iterator[tuple[int, int]]:
        """Yield where a shingle stands that has stood before, and where it stands first, in the order of the text."""
        return again_and_first(self.again)


class Hasher(dict[str, bytes]):
    """The hash of each word key as eight bytes, made when first asked for; share one over many texts."""

    __slots__ = ()

    def __missing__(self, key: str) -> bytes:
        content = self[key] = word_hash(key)
        return content


def word_hash(key: str) -> bytes:
    """Return the hash of a word key as eight bytes, the least first."""
    # Lone surrogates cannot be encoded otherwise; they are as good a word as any other.
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_LANE_BYTES).digest()
    return digest[:-1] + _LAST[digest[-1]]


def sketch(words: Words, keys: Iterable[str], hasher: Hasher) -> Sketch:
    """Return the sketch of a text from its words and their keys. Linear in the words."""
    return hashed(words, hashes(b"".join(map(hasher.__getitem__, keys))))


def hashed(
    words: Words,
    keys: array[int],
    quotations: Iterable[tuple[int, int]] = (),
    set_apart: tuple[tuple[int, int], ...] = (),
) -> Sketch:
    """Return the sketch of a text from its words and the hashes of their keys. Linear in the words.

    `quotations` and what is `set_apart` are half-open ranges of words: of those with twelve words or more, more
    fingerprints are kept.
    """
    content = _content(keys)
    mixed, size = _mixed(content)
    # From the end, so that the first place of a shingle is the one kept.
    lanes = _written(mixed, size)
    backwards = hashes(lanes)[::-1]
    first = dict(zip(backwards, range(size - 1, -1, -1), strict=True))
    kept = winnow(mixed, size)
    for start, end in chain(quotations, set_apart):
        if end - start >= MIN_QUOTATION_WORDS:
            # Cut out of bytes: to move the lanes of a whole text for each of its quotations is quadratic.
            inside = lanes[start * _LANE_BYTES : (end - SHINGLE_WORDS + 1) * _LANE_BYTES]
            kept |= winnow(int.from_bytes(inside, "little"), len(inside) // _LANE_BYTES, QUOTED_WINDOW)
    fingerprints = sorted(kept)
    return Sketch(
        words=words,
        keys=keys,
        fingerprints=array("Q", fingerprints),
        places=array("I", list(map(first.__getitem__, fingerprints))),
        again=array("I", chain.from_iterable(_again(backwards[::-1], first)) if len(first) < size else ()),
        digest=_digest(content, set_apart),
        set_apart=set_apart,
    )


def _digest(content: bytes, set_apart: tuple[tuple[int, int], ...]) -> bytes:
    told = blake2b(content, digest_size=16)
    if set_apart:
        told.update(_content(array("Q", chain.from_iterable(set_apart))))
    return told.digest()


def again_and_first(again: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the places of `Sketch.again` in pairs: where a shingle stands that has stood before, and where first."""
    return zip(again[::2], again[1::2], strict=True)


def _again(shingles: Sequence[int], first: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield where each shingle stands that does not stand there first, and where it does."""
    later = set(range(len(shingles))).difference(first.values())
    return ((place, first[shingles[place]]) for place in sorted(later))


def shingled(keys: array[int]) -> array[int]:
    """Return the hash of the shingle that starts at each word (three fewer), from the `keys` of a sketch or a part."""
    return hashes(_written(*_mixed(_content(keys))))


def place_of(sketch: Sketch, fingerprint: int) -> int:
    """Return where a fingerprint of a text stands first."""
    return sketch.places[bisect_left(sketch.fingerprints, fingerprint)]


def _mixed(words: bytes) -> tuple[int, int]:
    """Return the hashes of the shingles of a text as lanes, from those of its words, and how many they are."""
    count = max(0, len(words) // _LANE_BYTES - SHINGLE_WORDS + 1)
    lanes = int.from_bytes(words, "little")
    # The words that start a shingle, then those one, two and three words on.
    mixed = lanes << 3 ^ lanes >> _LANE_BITS - 2 ^ lanes >> 2 * _LANE_BITS - 1 ^ lanes >> 3 * _LANE_BITS
    return mixed & _in_each(_HASH, count), count


def _in_each(pattern: bytes, count: int) -> int:
    """Return so many lanes of the same eight bytes."""
    return int.from_bytes(pattern * count, "little")


def _written(lanes: int, count: int) -> bytes:
    """Return the first lanes as bytes, the least first; a few more than are asked for may be there."""
    size = count * _LANE_BYTES
    return lanes.to_bytes(size + SHINGLE_WORDS * _LANE_BYTES, "little")[:size]


def threes(keys: array[int]) -> array[int]:
    """Return the hash of the three words that start at each word (two fewer), from the `keys` of a sketch."""
    content = _content(keys)
    lanes = int.from_bytes(content, "little")
    mixed = lanes << 2 ^ lanes >> _LANE_BITS - 1 ^ lanes >> 2 * _LANE_BITS
    return hashes(mixed.to_bytes(len(content) + 1, "little")[: max(0, len(content) - 2 * _LANE_BYTES)])


def _minima(lanes: int, count: int, window: int) -> bytes:
    """Return the least hash of each window of hashes in a row; of all of them where they are fewer than a window."""
    window = min(window, count)
    guards = _in_each(_GUARD, count)
    width = 1
    while width < window:
        step = min(width, window - width)
        lanes = _lesser(lanes, lanes >> step * _LANE_BITS, guards)
        width += step
    return _written(lanes, count - width + 1) if count else b""


def _lesser(left: int, right: int, guards: int) -> int:
    """Return, lane by lane, the lesser of two hashes."""
    # A lane's guard survives the subtraction where nothing had to be borrowed, and becomes a lane of ones under it.
    greater = ((left | guards) - right) & guards
    return left ^ (left ^ right) & greater - (greater >> _LANE_BITS - 1)


def winnow(shingles: int, count: int, window: int = WINNOWING_WINDOW) -> set[int]:
    """Return the fingerprints: the least hash of each window of so many shingles in a row.

    Shingles are lanes of 64 bits, each below 2**63, the first one lowest; what is above the last one is not looked at.

    After Schleimer, Wilkerson and Aiken (2003). Two texts that share `window` shingles in a row (of six: nine words)
    share a fingerprint; two of `window` + 1 shingles are kept (of six: two in seven).
    """
    return set(hashes(_minima(shingles, count, window)))


def winnowed(keys: array[int], window: int) -> array[int]:
    """Return the fingerprints of a text by another window than its sketch has, ascending, from its `keys`."""
    return array("Q", sorted(winnow(*_mixed(_content(keys)), window)))


def hashes(content: bytes, byteorder: str = sys.byteorder) -> array[int]:
    """Return lanes of eight bytes, the least first, as numbers."""
    numbers: array[int] = array("Q", content)
    if byteorder == "big":
        numbers.byteswap()
    return numbers


def _content(hashes: array[int], byteorder: str = sys.byteorder) -> bytes:
    """Return numbers as lanes, the least byte first."""
    if byteorder == "big":
        hashes = array("Q", hashes)
        hashes.byteswap()
    return hashes.tobytes()


def resemblance(common: int, left: int, right: int) -> float:
    """Return what both sets of shingles have over what either has (Broder 1997), from their sizes; 0 for empty sets."""
    either = left + right - common
    return common / either if either else 0.0


def containment(common: int, inner: int) -> float:
    """Return the share of the inner set of shingles that the other has too (Broder 1997); 0 for an empty one."""
    return common / inner if inner else 0.0
