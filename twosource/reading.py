"""What one text says by itself, read once whatever file it stands in: what every comparison starts from.

A document comes in, a `Reading` goes out: its words as hashes, its heaviest terms, its repeats, what hides in its
words. The one thing a reader would not guess: a reading is known by a digest of the text and of where its passages
stand, so
it may be kept by anybody for as long as they like, and is right for any document of that digest.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b

from twosource import disguises, repeats, shingles, terms
from twosource.model import Disguise, Document, Repeat
from twosource.shingles import Hasher, Sketch
from twosource.terms import Profile, Rarity
from twosource.text import WordKeys, word_keys, words

# Changes with every change that can change a note.
VERSION = "2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text says by itself: its words as hashes, its heaviest terms, its repeats, what hides in its words."""

    sketch: Sketch
    profile: Profile
    repeats: tuple[Repeat, ...]
    disguises: tuple[Disguise, ...]


def digest(document: Document) -> bytes:
    """Return the key of a document's reading: its text, where its passages stand, and the version of the method."""
    content = blake2b(digest_size=16, person=b"reading" + VERSION.encode())
    content.update(document.text.encode("utf-8", "surrogatepass"))
    content.update(repr([(passage.start, passage.end) for passage in document.passages]).encode())
    return content.digest()


def completed(reading: Reading, document: Document) -> Reading:
    """Return a reading that was kept without its text with that of the document it was read from."""
    if reading.sketch.words.text == document.text:
        return reading
    return replace(reading, sketch=replace(reading.sketch, words=words(document.text)))


class Reader:
    """Reads documents one after another and remembers what it knows of words."""

    __slots__ = ("_hasher", "_keys", "_rarity")

    def __init__(self) -> None:
        self._keys = WordKeys()
        self._hasher = Hasher()
        self._rarity = Rarity()

    def profile(self, text: str) -> Profile:
        """Return what a text is about. Linear in its words."""
        return terms.profile(text, word_keys(text, words(text), self._keys), self._rarity)

    def read(self, document: Document) -> Reading:
        """Return the reading of one document. Linear in its words."""
        spans = words(document.text)
        keys = word_keys(document.text, spans, self._keys)
        sketch = shingles.sketch(spans, keys, self._hasher)
        return Reading(
            sketch=sketch,
            profile=terms.profile(document.text, keys, self._rarity),
            repeats=repeats.repeats(document, sketch),
            disguises=disguises.disguises(document.text),
        )
