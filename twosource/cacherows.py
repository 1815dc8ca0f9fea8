"""What is kept between builds as bytes: the readings of texts, and what was found by comparing them.

Records come in and rows go out, each with a check of its own, and back. The one thing a reader would not guess: nothing
but the check is looked at when a row is read. Who could write a row with the right check into the file of this folder,
on this machine, could as well change the articles.
"""

from __future__ import annotations

import hashlib
import json
import struct
from array import array
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from twosource.model import Disguise, Repeat, Span
from twosource.reading import Reading
from twosource.shingles import Sketch
from twosource.storedindex import Rows, Stored, StoredBlocks, StoredCommon, StoredPairs, StoredParts
from twosource.terms import Profile
from twosource.text import words

_CHECK_BYTES = 16
_LENGTH = struct.Struct("<I")

# An array, or a record of arrays and of others.
_Record: TypeAlias = "array[int] | tuple[_Record, ...]"
# What may be wrong with a row.
DAMAGED = (ValueError, TypeError, struct.error)


def encoded(reading: Reading) -> bytes:
    """Return a reading as bytes: a check, the length of the JSON, the JSON, then the arrays."""
    sketch = reading.sketch
    told = {
        "sizes": (len(sketch.keys), len(sketch.fingerprints)),
        "distinct": sketch.distinct,
        "digest": sketch.digest.hex(),
        "stems": reading.profile.stems,
        "repeats": [(*_pair(r.first), *_pair(r.again), r.words, r.exact, r.grade) for r in reading.repeats],
        "disguises": [(d.kind, d.count, *_pair(d.first)) for d in reading.disguises],
    }
    header = json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode()
    arrays = (sketch.keys, sketch.fingerprints, sketch.places, reading.profile.weights)
    content = b"".join([_LENGTH.pack(len(header)), header, *(each.tobytes() for each in arrays)])
    return checksum(content) + content


def decoded(row: bytes) -> Reading:
    """Return a reading from its bytes, without its text (see `completed`). Raises ValueError for damaged ones."""
    check, content = row[:_CHECK_BYTES], row[_CHECK_BYTES:]
    if check != checksum(content):
        message = "the row is damaged"
        raise ValueError(message)
    (length,) = _LENGTH.unpack_from(content)
    told = json.loads(content[_LENGTH.size : _LENGTH.size + length])
    numbers = content[_LENGTH.size + length :]
    words_end, prints_end = 8 * told["sizes"][0], 8 * sum(told["sizes"])
    places_end = prints_end + 4 * told["sizes"][1]
    return Reading(
        sketch=Sketch(
            words=words(""),
            keys=array("Q", numbers[:words_end]),
            fingerprints=array("Q", numbers[words_end:prints_end]),
            places=array("I", numbers[prints_end:places_end]),
            distinct=told["distinct"],
            digest=bytes.fromhex(told["digest"]),
        ),
        profile=Profile(tuple(told["stems"]), array("H", numbers[places_end:])),
        repeats=tuple(
            Repeat(first=Span(start=a, end=b), again=Span(start=c, end=d), words=count, exact=exact, grade=grade)
            for a, b, c, d, count, exact, grade in told["repeats"]
        ),
        disguises=tuple(
            Disguise(kind=kind, count=count, first=Span(start=start, end=end))
            for kind, count, start, end in told["disguises"]
        ),
    )


def packed(stored: Stored) -> bytes:
    """Return what was found by comparing texts as bytes: a check, the length of the JSON, the JSON, then the arrays."""
    arrays = list(_arrays((stored.common, stored.pairs, stored.blocks, stored.parts)))
    told = {
        "min_words": stored.min_words,
        "digests": (len(stored.digests), len(stored.written)),
        "arrays": [(each.typecode, len(each) * each.itemsize) for each in arrays],
    }
    header = json.dumps(told, separators=(",", ":")).encode()
    content = b"".join(
        [_LENGTH.pack(len(header)), header, stored.digests, stored.written, *(each.tobytes() for each in arrays)]
    )
    return checksum(content) + content


def unpacked(row: bytes) -> Stored:
    """Return what was found by comparing texts from its bytes. Raises ValueError for damaged ones."""
    content = memoryview(row)[_CHECK_BYTES:]
    if row[:_CHECK_BYTES] != checksum(content):
        message = "the row is damaged"
        raise ValueError(message)
    (length,) = _LENGTH.unpack_from(content)
    told = json.loads(bytes(content[_LENGTH.size : _LENGTH.size + length]))
    pieces = _pieces(content[_LENGTH.size + length :], [*told["digests"], *(size for _, size in told["arrays"])])
    digests, written = bytes(next(pieces)), bytes(next(pieces))
    arrays = (array(typecode, piece.tobytes()) for (typecode, _), piece in zip(told["arrays"], pieces, strict=True))

    def rows() -> Rows:
        return Rows(ends=next(arrays), values=next(arrays))

    return Stored(
        min_words=told["min_words"],
        digests=digests,
        written=written,
        common=StoredCommon(next(arrays), next(arrays), mostly=rows(), covered=rows(), held=rows()),
        pairs=StoredPairs(next(arrays), evidence=rows(), passages=rows()),
        blocks=StoredBlocks(several=rows(), printed=rows(), boilerplate=rows()),
        parts=StoredParts(next(arrays), rows(), verdicts=next(arrays), common=next(arrays)),
    )


def _arrays(records: Iterable[_Record]) -> Iterator[array[int]]:
    """Yield the arrays of records one after another."""
    for record in records:
        if isinstance(record, array):
            yield record
        else:
            yield from _arrays(record)


def _pieces(content: memoryview, sizes: Iterable[int]) -> Iterator[memoryview]:
    start = 0
    for size in sizes:
        yield content[start : start + size]
        start += size


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def checksum(content: bytes | memoryview) -> bytes:
    """Return the check of some content."""
    return hashlib.blake2b(content, digest_size=_CHECK_BYTES).digest()
