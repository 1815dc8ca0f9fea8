"""The analysis of a corpus: what repeats, what is shared, which stories and origins, and the note on each source.

A `Corpus` comes in, an `Analysis` goes out. The one thing a reader would not guess: it is the same whether a corpus is
analysed at once or followed through any changes, since there is one way to do it: all sources of a corpus come to an
engine that knows none.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator, MutableMapping

from twosource import alignment, overlaps, repeats, shingles, stories
from twosource.engine import Engine, Progress
from twosource.model import Analysis, Archived, Config, Corpus, Method
from twosource.reading import VERSION, Reading, digest
from twosource.storedindex import Stored

__all__ = ["VERSION", "Analyst", "Progress", "Reading", "Stored", "analyse", "digest", "method"]

# Readings of so many times as many texts as there are, and of as many, are remembered.
_KEPT = 4


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
    return Analyst(readings).analyse(corpus, progress)


class Analyst:
    """Analyses one corpus after another, and looks again only at what has changed between two and depends on it.

    It remembers what it knows of the last corpus: about 25 KB an article of 500 words beside the texts.
    """

    __slots__ = ("_engine", "_readings", "_stored", "_under")

    def __init__(self, readings: MutableMapping[bytes, Reading] | None = None, stored: Stored | None = None) -> None:
        """Start with what was read of texts, and with what another one has `stored`; neither changes an answer."""
        self._readings: MutableMapping[bytes, Reading] = {} if readings is None else readings
        self._stored = stored
        # What was analysed last, and under what: None where everything is to be analysed.
        self._engine: Engine | None = None
        self._under: tuple[Config, tuple[Archived, ...]] = (Config(), ())

    @property
    def readings(self) -> MutableMapping[bytes, Reading]:
        """Return what was read of each text, by its digest."""
        return self._readings

    def stored(self) -> Stored | None:
        """Return what was found between the texts of the last corpus; None where that is what was stored before."""
        if self._engine is None:
            return None
        with _uncollected():
            return self._engine.stored()

    def analyse(self, corpus: Corpus, progress: Progress | None = None) -> Analysis:
        """Return the analysis of a corpus: what `analyse` returns, whatever was analysed before."""
        engine = self._engine if self._under == (corpus.config, corpus.archive) else None
        # What is interrupted is not gone on with.
        self._engine = None
        engine = engine or Engine(corpus.config, corpus.archive, self._readings, self._stored)
        # It is out of date as soon as an engine has taken it over.
        self._stored = None
        there = {source.id: source for source in corpus.sources}
        come = {name: source for name, source in there.items() if engine.sources.get(name) != source}
        with _uncollected():
            engine.update(engine.sources.keys() - there.keys(), come, progress or _silent)
        self._engine, self._under = engine, (corpus.config, corpus.archive)
        if len(self._readings) > _KEPT * (len(there) + _KEPT):
            self._readings.clear()
        return Analysis(
            method=method(corpus.config),
            overlaps=engine.overlaps(),
            stories=engine.stories(),
            origins=engine.origins(),
            notes=tuple(engine.note(source.id) for source in corpus.sources),
            boilerplate=engine.boilerplate(),
            descents=engine.descents(),
        )


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the cyclic collector away: an analysis makes no circles, and each search for some looks at all articles.

    For 10,000 articles these searches took 7 % of the processor time. What was made meanwhile is taken for old
    afterwards: the first search would look at all of it, for another per cent.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody."""
