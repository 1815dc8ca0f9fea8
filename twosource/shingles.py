"""Words to shingles, sketches and Broder's measures: the common ground of `repeats`, `overlaps` and `notes`.

Word keys come in, 64-bit hashes go out: one a word, one for each shingle of four words in a row. The one thing a
reader would not guess: a shingle's hash is the exclusive or of four independent hashes of its words, one for each
position (tabulation hashing), so a text is hashed without a multiplication; word hashes are BLAKE2, so every machine
and every run selects the same fingerprints.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Set as AbstractSet
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

from twosource.text import Words

SHINGLE_WORDS = 4
WINNOWING_WINDOW = 4

_FOUR_HASHES = struct.Struct("<4Q")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """The words of one text, ready for comparison.

    `keys` has the hash of each word's key, `shingles` the hash of the shingle that starts at each word (three fewer),
    `digest` is equal for texts of the same words in the same order.
    """

    words: Words
    keys: array[int]
    shingles: array[int]
    digest: bytes


class Hasher(dict[str, tuple[int, int, int, int]]):
    """Four 64-bit hashes of each word key, made when first asked for; share one over many texts."""

    def __missing__(self, key: str) -> tuple[int, int, int, int]:
        # Lone surrogates cannot be encoded otherwise; they are as good a word as any other.
        digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_FOUR_HASHES.size).digest()
        hashes = self[key] = _FOUR_HASHES.unpack(digest)
        return hashes


def sketch(words: Words, keys: Sequence[str], hasher: Hasher) -> Sketch:
    """Return the sketch of a text from its words and their keys. Linear in the words."""
    if not keys:
        return Sketch(words=words, keys=array("Q"), shingles=array("Q"), digest=b"")
    first, second, third, fourth = zip(*map(hasher.__getitem__, keys), strict=True)
    shingles = [
        a ^ b ^ c ^ d
        for a, b, c, d in zip(first, islice(second, 1, None), islice(third, 2, None), islice(fourth, 3, None))
    ]
    hashes = array("Q", first)
    return Sketch(
        words=words,
        keys=hashes,
        shingles=array("Q", shingles),
        digest=blake2b(hashes.tobytes(), digest_size=16).digest(),
    )


def winnow(shingles: Sequence[int], window: int = WINNOWING_WINDOW) -> set[int]:
    """Return the fingerprints: the least hash of each window of shingles in a row (Schleimer, Wilkerson and Aiken 2003).

    Two texts that share `window` shingles in a row (seven words) share a fingerprint, about two in five are kept.
    """
    if len(shingles) <= window:
        return {min(shingles)} if shingles else set()
    hashes = list(shingles)
    return set(map(min, *(hashes[offset:] for offset in range(window))))


def resemblance(left: AbstractSet[int], right: AbstractSet[int]) -> float:
    """Return what both sets have over what either has (Broder 1997); 0 for two empty sets."""
    common = len(left & right)
    either = len(left) + len(right) - common
    return common / either if either else 0.0


def containment(inner: AbstractSet[int], outer: AbstractSet[int]) -> float:
    """Return the share of `inner` that `outer` has too (Broder 1997); 0 for an empty `inner`."""
    return len(inner & outer) / len(inner) if inner else 0.0
