"""An inverted index as text files that a browser loads one by one: a directory and its shards.

Numbered passages with their text and labels come in, lines of files go out. Each file begins with `#` and the name of
its build, a digest of the whole: shards of two builds are never read together.

    index3.txt  #name, the sheets that go on with the article of the one before, the room that each shard takes as a
                digit each, the least term of each shard
    t0.txt …    #name, then a line for each term, sorted as JavaScript does: `term numbers`

A passage has the number `sheet * 32 + place on it`. Numbers are written as gaps, a gap as one character, `#` for the
next number, and `"` before it for each 55,000 more. The one thing a reader would not guess: compressed, this is smaller
than a bit-packed list would be in base 64. Of a term in very many passages only the newest are kept: the client looks
for such words in what it reads, where it has a rarer word to go by, and says "at least" where it has none.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import sub
from typing import NamedTuple

from twosource import searchterms

DIRECTORY = "index3"
"""The directory's name: its number grows with the format: no script from a cache reads what it does not know."""

PLACES = 32
"""Passages of a sheet."""

_FIRST_STEP = ord("#")
_MORE = '"'
_MOST = 55_000  # what `_MORE` stands for: the characters of smaller gaps end before the surrogates
_SHARD = 4_500  # bytes, before compression
_OWN_SHARD = 2_500  # bytes of one term from which on it has a shard of its own
_NEWEST = 16_000  # passages that are kept of a term that more have
_UNIT = 2_500  # bytes that a shard's room is counted in
_MEMO = 1 << 12
_LABEL = ":"  # what labels begin with: a text cannot be looked through for one, so that it is always loaded
_LONGEST_WORD = 40  # characters; text without spaces is one long word, which no other text has


ROOM = 9
"""What a search may load, as the room that shards take: some 16 KB compressed, beside which all else fits in 40 KB."""


class Shard(NamedTuple):
    """The least term that a shard may hold, its lines, and the room it takes of what a search may load.

    A term of which only the newest passages are kept takes all of it, so that it is loaded only where nothing else is.
    """

    least: str
    lines: Sequence[str]
    room: int


class InvertedIndex:
    """Passages by their terms; linear in the words of the texts, 4 bytes for each passage of each term."""

    __slots__ = ("_numbers", "_postings", "_words")

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._postings: list[array[int]] = []
        self._words = _Words(self._numbers)

    def add(self, passage: int, text: str, labels: Iterable[str] = ()) -> None:
        """Take in a passage; numbers must come in growing order. A label is a term that no text has."""
        numbers = self._numbers
        found = set(chain.from_iterable(map(self._words.__getitem__, text.split())))
        found.update(numbers.setdefault(label, len(numbers)) for label in labels)
        postings = self._postings
        while len(postings) < len(numbers):
            postings.append(array("I"))
        for number in found:
            postings[number].append(passage)

    def shards(self) -> Iterator[Shard]:
        """Yield the shards in order."""
        lines: list[str] = []
        size, room, least, last = 0, 0, "", ""
        for term, line, is_cut in self._lines():
            weight = len(line.encode("utf-8", "replace"))
            if lines and (size + weight > _SHARD or weight > _OWN_SHARD):
                yield Shard(least, lines, room)
                lines, size, least = [], 0, _separator(last, term)
            lines.append(line)
            # After a long line no other fits.
            size += weight if weight <= _OWN_SHARD else _SHARD
            room = ROOM if is_cut else _room(term, max(size, weight))
            last = term
        yield Shard(least, lines, room)

    def _lines(self) -> Iterator[tuple[str, str, bool]]:
        """Yield each term with its line, and whether older passages were left out of it."""
        steps = _Steps()
        for term in sorted(self._numbers, key=searchterms.order):
            numbers = self._postings[self._numbers[term]]
            is_cut = len(numbers) > _NEWEST and not term.startswith(_LABEL)
            yield term, f"{term} {encode(numbers[-_NEWEST:] if is_cut else numbers, steps)}", is_cut


def _room(last: str, size: int) -> int:
    """Return the room of a shard that ends with a term; labels are always loaded, so that theirs must never lack."""
    return 1 if last.startswith(_LABEL) else min(ROOM - 1, -(-size // _UNIT))


class _Words(dict[str, tuple[int, ...]]):
    """The numbers of the terms of each word as written, made when first asked for."""

    __slots__ = ("_numbers",)

    def __init__(self, numbers: dict[str, int]) -> None:
        super().__init__()
        self._numbers = numbers

    def __missing__(self, word: str) -> tuple[int, ...]:
        numbers = self._numbers
        found = tuple(numbers.setdefault(term, len(numbers)) for term in searchterms.terms(word))
        if len(word) <= _LONGEST_WORD:
            self[word] = found
        return found


class _Steps(dict[int, str]):
    """How the step from one number to the next is written."""

    __slots__ = ()

    def __missing__(self, step: int) -> str:
        more, rest = divmod(step - 1, _MOST)
        written = _MORE * more + chr(_FIRST_STEP + rest)
        if step < _MEMO:
            self[step] = written
        return written


def encode(numbers: Sequence[int], steps: _Steps | None = None) -> str:
    """Return growing numbers as text."""
    return "".join(map((steps or _Steps()).__getitem__, map(sub, numbers, chain((-1,), numbers))))


def _separator(before: str, term: str) -> str:
    """Return the shortest beginning of a term that comes after the one before it."""
    for at, character in enumerate(term):
        if before[at : at + 1] != character:
            return term[: at + 1]
    return term


def files(shards: Iterable[Shard], followers: Sequence[int], facets: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each file of the index as name and text: the shards, the directory, the lines that name facets."""
    named = list(shards)
    keys = "\n".join(shard.least for shard in named)
    rooms = "".join(str(shard.room) for shard in named)
    texts = {f"t{position}": "\n".join(shard.lines) for position, shard in enumerate(named)}
    texts[DIRECTORY] = f"{encode(followers)}\n{rooms}\n{keys}"
    texts["facets"] = "\n".join(facets)
    digest = hashlib.sha256()
    for name, text in texts.items():
        digest.update(f"{name}\0{text}\0".encode("utf-8", "replace"))
    build = digest.hexdigest()[:12]
    for name, text in texts.items():
        yield name, f"#{build}\n{text}"
