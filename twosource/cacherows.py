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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from twosource.model import Disguise, Repeat, Span
from twosource.reading import Reading, Rest
from twosource.shingles import Sketch
from twosource.storedindex import Rows, Stored, StoredBlocks, StoredCommon, StoredPairs, StoredParts
from twosource.terms import Profile
from twosource.text import Words

_CHECK_BYTES = 16
_LENGTH = struct.Struct("<I")

# An array, or a record of arrays and of others.
_Record: TypeAlias = "array[int] | tuple[_Record, ...]"
# What may be wrong with a row.
DAMAGED = (ValueError, TypeError, struct.error)


def encoded(reading: Reading) -> bytes:
    """Return a reading as bytes."""
    sketch, rest = reading.sketch, reading.rest
    told = {
        "spaced": sketch.words.spaced,
        "latin": sketch.words.latin,
        "found": len(sketch.words.found),
        "digest": sketch.digest.hex(),
        "apart": sketch.set_apart,
        "stems": reading.profile.stems,
        "repeats": [(*_pair(r.first), *_pair(r.again), r.words, r.exact, r.grade) for r in reading.repeats],
        "disguises": [(d.kind, d.count, *_pair(d.first)) for d in reading.disguises],
        "rest": None if rest is None else (rest.without, rest.profile.stems),
    }
    arrays = [*sketch.words.found, sketch.keys, sketch.fingerprints, sketch.places, sketch.again]
    arrays.append(reading.profile.weights)
    return _written(told, arrays if rest is None else [*arrays, rest.profile.weights])


def decoded(row: bytes) -> Reading:
    """Return a reading from its bytes, without its text (see `completed`). Raises ValueError for damaged ones."""
    told, arrays = _read(row)
    words = Words(text="", spaced=told["spaced"], latin=told["latin"])
    return Reading(
        sketch=Sketch(
            words=words.of("", [next(arrays) for _ in range(told["found"])]),
            keys=next(arrays),
            fingerprints=next(arrays),
            places=next(arrays),
            again=next(arrays),
            digest=bytes.fromhex(told["digest"]),
            set_apart=_ranges(told["apart"]),
        ),
        profile=Profile(tuple(told["stems"]), next(arrays)),
        repeats=tuple(
            Repeat(first=Span(start=a, end=b), again=Span(start=c, end=d), words=count, exact=exact, grade=grade)
            for a, b, c, d, count, exact, grade in told["repeats"]
        ),
        disguises=tuple(
            Disguise(kind=kind, count=count, first=Span(start=start, end=end))
            for kind, count, start, end in told["disguises"]
        ),
        rest=None if told["rest"] is None else _rest(told["rest"], next(arrays)),
    )


def _rest(told: Sequence[Any], weights: array[int]) -> Rest:
    without, stems = told
    return Rest(_ranges(without), Profile(tuple(stems), weights))


def _ranges(told: Iterable[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in told)


def packed(stored: Stored) -> bytes:
    """Return what was found by comparing texts as bytes."""
    told = {
        "min_words": stored.min_words,
        "digests": stored.digests.hex(),
        "written": stored.written.hex(),
    }
    return _written(told, _arrays((stored.common, stored.direct, stored.relayed, stored.blocks, stored.parts)))


def unpacked(row: bytes) -> Stored:
    """Return what was found by comparing texts from its bytes. Raises ValueError for damaged ones."""
    told, arrays = _read(row)

    def rows() -> Rows:
        return Rows(ends=next(arrays), values=next(arrays))

    return Stored(
        min_words=told["min_words"],
        digests=bytes.fromhex(told["digests"]),
        written=bytes.fromhex(told["written"]),
        common=StoredCommon(next(arrays), next(arrays), mostly=rows(), covered=rows(), held=rows()),
        direct=StoredPairs(next(arrays), evidence=rows(), passages=rows(), like=next(arrays)),
        relayed=StoredPairs(next(arrays), evidence=rows(), passages=rows(), like=next(arrays)),
        blocks=StoredBlocks(several=rows(), printed=rows(), imprints=rows(), publishers=rows(), boilerplate=rows()),
        parts=StoredParts(next(arrays), rows(), verdicts=next(arrays), common=next(arrays)),
    )


def _written(told: Mapping[str, object], arrays: Iterable[array[int]]) -> bytes:
    """Return a row: a check, the length of the JSON, the JSON, then the arrays."""
    content = [(each.typecode, each.tobytes()) for each in arrays]
    sizes = [(typecode, len(numbers)) for typecode, numbers in content]
    header = json.dumps({**told, "arrays": sizes}, ensure_ascii=True, separators=(",", ":")).encode()
    row = b"".join([_LENGTH.pack(len(header)), header, *(numbers for _, numbers in content)])
    return checksum(row) + row


def _read(row: bytes) -> tuple[dict[str, Any], Iterator[array[int]]]:
    """Return what a row tells in JSON, and its arrays. Raises ValueError for a damaged one."""
    content = memoryview(row)[_CHECK_BYTES:]
    if row[:_CHECK_BYTES] != checksum(content):
        message = "the row is damaged"
        raise ValueError(message)
    (length,) = _LENGTH.unpack_from(content)
    start = _LENGTH.size + length
    told = json.loads(bytes(content[_LENGTH.size : start]))
    return told, _numbers(content[start:], told["arrays"])


def _numbers(content: memoryview, sizes: Iterable[tuple[str, int]]) -> Iterator[array[int]]:
    start = 0
    for typecode, size in sizes:
        numbers = array(typecode)
        numbers.frombytes(content[start : start + size])
        yield numbers
        start += size


def _arrays(records: Iterable[_Record]) -> Iterator[array[int]]:
    """Yield the arrays of records one after another."""
    for record in records:
        if isinstance(record, array):
            yield record
        else:
            yield from _arrays(record)


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def checksum(content: bytes | memoryview) -> bytes:
    """Return the check of some content."""
    return hashlib.blake2b(content, digest_size=_CHECK_BYTES).digest()
