"""What one text says by itself, read once whatever file it stands in: what every comparison starts from.

A document comes in, a `Reading` goes out: its words as hashes, its heaviest terms, its repeats, what hides in its
words. The one thing a reader would not guess: a reading is known by a digest of the text and of where its passages
stand, and quotations that markup sets apart, so it may be kept by anybody for as long as they like, and is right for
any document of that digest.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from twosource import disguises, repeats, shingles, terms
from twosource.lexicon import Lexicon
from twosource.model import Disguise, Document, Repeat
from twosource.quotations import quoted_ranges, ranges_set_apart, set_apart
from twosource.shingles import Sketch
from twosource.terms import Profile
from twosource.text import words

# Changes with every change that can change a note.
VERSION = "10"

# So many characters are read at once.
_AT_ONCE = 1 << 20


class Rest(NamedTuple):
    """What a text is about without some ranges of its words."""

    without: tuple[tuple[int, int], ...]
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text says by itself: its words as hashes, its heaviest terms, its repeats, what hides in its words.

    `rest` is its profile without what was last found to be boilerplate, None where nothing was.
    """

    sketch: Sketch
    profile: Profile
    repeats: tuple[Repeat, ...]
    disguises: tuple[Disguise, ...]
    rest: Rest | None = None


def digest(document: Document) -> bytes:
    """Return the key of a document's reading: its text, where its passages stand, and the version of the method.

    Where quotations stand that markup sets apart is part of it.
    """
    content = blake2b(digest_size=16, person=b"reading" + VERSION.encode())
    content.update(document.text.encode("utf-8", "surrogatepass"))
    content.update(array("Q", [passage.start for passage in document.passages]).tobytes())
    content.update(array("Q", [passage.end for passage in document.passages]).tobytes())
    apart = set_apart(document)
    if apart:
        content.update(b"apart" + array("Q", chain.from_iterable(apart)).tobytes())
    return content.digest()


def completed(reading: Reading, document: Document) -> Reading:
    """Return a reading that was kept without its text with that of the document it was read from."""
    if reading.sketch.words.text == document.text:
        return reading
    return replace(reading, sketch=replace(reading.sketch, words=reading.sketch.words.of(document.text)))


class Reader:
    """Reads documents one after another and remembers what it knows of words."""

    __slots__ = ("lexicon",)

    def __init__(self) -> None:
        self.lexicon = Lexicon()

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield the readings of documents, in order. Linear in their words.

        Each step is taken for a million characters of documents before the next one: a fifth less time than one
        document after another, as what a step looks up stays in the processor's cache.
        """
        least = shingles.MIN_QUOTATION_WORDS
        for together in _batches(documents):
            spans = [words(document.text) for document in together]
            looked_up = list(map(self.lexicon.read, spans))
            sketches = [
                shingles.hashed(each, keys, quoted_ranges(each, least), ranges_set_apart(each, document))
                for document, each, (keys, _) in zip(together, spans, looked_up, strict=True)
            ]
            profiles = [
                terms.profile(each.text, stems, self.lexicon) for each, (_, stems) in zip(spans, looked_up, strict=True)
            ]
            for document, sketch, profile in zip(together, sketches, profiles, strict=True):
                yield Reading(
                    sketch=sketch,
                    profile=profile,
                    repeats=repeats.repeats(document, sketch),
                    disguises=disguises.disguises(sketch.words),
                )


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield the documents, so many at a time as have a million characters."""
    together: list[Document] = []
    size = 0
    for document in documents:
        together.append(document)
        size += len(document.text)
        if size >= _AT_ONCE:
            yield together
            together, size = [], 0
    if together:
        yield together
