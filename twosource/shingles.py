"""Words to shingles, sketches and Broder's measures: the common ground of `repeats`, `overlaps` and `notes`.

Word keys come in, 64-bit hashes go out: one a word, one for each shingle of four words in a row. The one thing a
reader would not guess: a shingle's hash is the exclusive or of four independent hashes of its words, one for each
position (tabulation hashing), so a text is hashed without a multiplication; word hashes are BLAKE2, so every machine
and every run selects the same fingerprints.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from twosource.text import Words

SHINGLE_WORDS = 4
WINNOWING_WINDOW = 4

_FOUR_HASHES = struct.Struct("<4Q")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """The words of one text, ready for comparison.

    `keys` has the hash of each word's key, `shingles` the hash of the shingle that starts at each word (three fewer),
    `fingerprints` the hashes that winnowing keeps (each once, ascending), `distinct` counts the different shingles,
    `digest` is equal for texts of the same words in the same order.
    """

    words: Words
    keys: array[int]
    shingles: array[int]
    fingerprints: array[int]
    distinct: int
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
    rows = list(map(hasher.__getitem__, keys))
    first, second, third, fourth = zip(*rows, strict=True) if rows else ((), (), (), ())
    shingles = [a ^ b ^ c ^ d for a, b, c, d in zip(first, second[1:], third[2:], fourth[3:], strict=False)]
    hashes = array("Q", first)
    return Sketch(
        words=words,
        keys=hashes,
        shingles=array("Q", shingles),
        fingerprints=array("Q", sorted(winnow(shingles))),
        distinct=len(set(shingles)),
        digest=blake2b(hashes.tobytes(), digest_size=16).digest(),
    )


def winnow(shingles: Sequence[int], window: int = WINNOWING_WINDOW) -> set[int]:
    """Return the fingerprints: the least hash of each window of shingles in a row.

    After Schleimer, Wilkerson and Aiken (2003). Two texts that share `window` shingles in a row (seven words) share a
    fingerprint; about two in five are kept.
    """
    if len(shingles) <= window:
        return {min(shingles)} if shingles else set()
    return set(map(min, *(shingles[offset:] for offset in range(window))))


def resemblance(common: int, left: int, right: int) -> float:
    """Return what both sets of shingles have over what either has (Broder 1997), from their sizes; 0 for empty sets."""
    either = left + right - common
    return common / either if either else 0.0


def containment(common: int, inner: int) -> float:
    """Return the share of the inner set of shingles that the other has too (Broder 1997); 0 for an empty one."""
    return common / inner if inner else 0.0
