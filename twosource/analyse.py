"""The analyses in order: what repeats, what is shared, which stories and origins, and the note on each source.

A `Corpus` comes in, an `Analysis` goes out. The one thing a reader would not guess: everything that depends on one
text alone is a `Reading`, looked up by the text's own digest in a mapping that the caller may keep, so the same words
are read once, whatever file they stand in; all that compares texts is done anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from twosource import (
    alignment,
    credits,  # noqa: A004 - the name of the field and of the module
    descent,
    direction,
    disguises,
    notes,
    origins,
    overlaps,
    precedents,
    repeats,
    reworded,
    shingles,
    stories,
    terms,
)
from twosource.model import (
    Analysis,
    Boilerplate,
    Config,
    Corpus,
    Disguise,
    Document,
    Method,
    Overlap,
    Repeat,
    Source,
    Span,
)
from twosource.shingles import Hasher, Sketch
from twosource.terms import Profile, Rarity
from twosource.text import WordKeys, word_keys, words

# Changes with every change that can change a note.
VERSION = "2"

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text says by itself: its words as hashes, its heaviest terms, its repeats, what hides in its words."""

    sketch: Sketch
    profile: Profile
    repeats: tuple[Repeat, ...]
    disguises: tuple[Disguise, ...]


def method(config: Config) -> Method:
    """Return the version and the thresholds in force."""
    return Method(
        version=VERSION,
        shingle_words=shingles.SHINGLE_WORDS,
        min_repeat_words=repeats.MIN_REPEAT_WORDS,
        min_shared_words=config.min_shared_words,
        max_gap_words=alignment.MAX_GAP_WORDS,
        wholly_derived=overlaps.WHOLLY_DERIVED,
        partially_derived=overlaps.PARTIALLY_DERIVED,
        story_similarity=stories.STORY_SIMILARITY,
    )


def analyse(
    corpus: Corpus, progress: Progress | None = None, readings: MutableMapping[bytes, Reading] | None = None
) -> Analysis:
    """Return the analysis of all sources; near-linear in their words.

    `progress` is told the stage, how many articles are done and how many there are. `readings` remembers what was read
    of each text by its digest, and is added to; it changes the time, never the answer.
    """
    tell = progress or _silent
    config, sources = corpus.config, corpus.sources
    read = _readings([source.document for source in sources], {} if readings is None else readings, tell)
    sketches = [reading.sketch for reading in read]
    compared = overlaps.compare(
        sources, sketches, config.min_shared_words, lambda done, total: tell("comparing", done, total)
    )
    shared = direction.directed(_with_reworded(corpus, sketches, compared.overlaps, tell), sources)
    tell("grouping", 0, len(sources))
    told = stories.stories(config, sources, _profiles(sources, read, compared.boilerplate), shared)
    family = origins.origins(config, sources, shared)
    tell("accounting", 0, len(sources))
    return Analysis(
        method=method(config),
        overlaps=shared,
        stories=told,
        origins=family,
        notes=notes.notes(
            sources,
            sketches,
            repeats=[reading.repeats for reading in read],
            overlaps=shared,
            stories=told,
            origins=family,
            boilerplate=compared.boilerplate,
            credits=list(map(credits.CreditReader(config.publishers).read, (source.document for source in sources))),
            disguises=[reading.disguises for reading in read],
            precedents=precedents.precedents(sketches, corpus.archive) if corpus.archive else (),
            language=config.language,
        ),
        boilerplate=compared.boilerplate,
        descents=tuple(sorted(descent.descents(sources, shared, sketches), key=lambda d: d.source)),
    )


def _profiles(sources: Sequence[Source], read: Sequence[Reading], blocks: Iterable[Boilerplate]) -> list[Profile]:
    """Return what each article is about, boilerplate apart: a footer in common is no event in common."""
    spans: dict[str, list[Span]] = {}
    for block in blocks:
        for source_id, span in block.places:
            spans.setdefault(source_id, []).append(span)
    if not spans:
        return [reading.profile for reading in read]
    reader = _Reader()
    return [
        reader.profile(_without(source.document.text, spans[source.id])) if source.id in spans else reading.profile
        for source, reading in zip(sources, read, strict=True)
    ]


def _without(text: str, spans: Iterable[Span]) -> str:
    for span in sorted(spans, reverse=True):
        text = f"{text[: span.start]} {text[span.end :]}"
    return text


def _with_reworded(
    corpus: Corpus, sketches: Sequence[Sketch], shared: tuple[Overlap, ...], tell: Progress
) -> tuple[Overlap, ...]:
    """Return the overlaps with the passages that say the same in other words, where `site.yaml` asks for them."""
    if not corpus.config.reworded:
        return shared
    tell("rewordings", 0, len(corpus.sources))
    return overlaps.with_reworded(corpus.sources, sketches, shared, reworded.reworded)


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def _readings(documents: Sequence[Document], known: MutableMapping[bytes, Reading], tell: Progress) -> list[Reading]:
    reader = _Reader()
    read = []
    for done, document in enumerate(documents, start=1):
        key = digest(document)
        reading = known.get(key)
        if reading is None:
            reading = known[key] = reader.read(document)
        read.append(reading)
        tell("reading", done, len(documents))
    return read


def digest(document: Document) -> bytes:
    """Return the key of a document's reading: its text, where its passages stand, and the version of the method."""
    content = blake2b(digest_size=16, person=b"reading" + VERSION.encode())
    content.update(document.text.encode("utf-8", "surrogatepass"))
    content.update(repr([(passage.start, passage.end) for passage in document.passages]).encode())
    return content.digest()


class _Reader:
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
