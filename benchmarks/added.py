"""What adding one article to very many costs: processor milliseconds of the analysis, and of the notes it changes.

    python -m benchmarks.added ARTICLES.jsonl NUMBER        (prints one line of JSON)

The first articles of the file are analysed at once; the others are added one by one, and then copies of some there. The
engine stays in memory, as it does while `serve` runs: nothing is opened from a disk. The one thing a reader would not
guess: the first article that is added pays for the index of all, and is told apart.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from benchmarks.measures import read_source
from benchmarks.pace import Pace
from twosource.engine import Engine
from twosource.model import Config, Source

# Articles behind the first ones: one that pays for the index, and those that are measured.
ADDED = 42
_COPIED = 21
# The pace of the machine is looked at before each, by so many tasks.
_PACE_TIMES = 20


class Added(NamedTuple):
    """Seconds of the analysis and of the notes when one article was added, and how many notes were written."""

    analysis: float
    notes: float
    changed: int


def measure(articles: Path, number: int) -> dict[str, float]:
    """Return the milliseconds that the articles behind the first ones of a file take, added one by one."""
    with articles.open(encoding="utf-8") as file:
        rows = map(json.loads, islice(file, number + ADDED))
        sources = [read_source(article["id"], article["text"]) for article in rows]
    known, first, strangers = sources[:number], sources[number], sources[number + 1 :]
    copies = [replace(source, id=f"copy-of-{source.id}") for source in known[:: max(1, number // _COPIED)][:_COPIED]]
    engine = Engine(Config())
    engine.update((), {source.id: source for source in known}, lambda *_: None)
    index = add(engine, first)
    gc.collect()
    gc.freeze()
    pace = Pace()
    added = []
    for source in strangers:
        pace.sample(_PACE_TIMES)
        added.append(add(engine, source))
    copied = [add(engine, source) for source in copies]
    return {
        "first": 1000 * index.analysis,
        "strangers": 1000 * median(cost.analysis for cost in added),
        "slowness": pace.slowness,
        "copies": 1000 * median(cost.analysis for cost in copied),
        "mean": 1000 * mean(cost.analysis for cost in (*added, *copied)),
        "most": 1000 * max(cost.analysis for cost in (*added, *copied)),
        "notes": 1000 * median(cost.notes for cost in (*added, *copied)),
        "changed": mean(cost.changed for cost in (*added, *copied)),
    }


def add(engine: Engine, source: Source) -> Added:
    """Add an article, have every answer told, and return what it cost."""
    begun: list[tuple[float, int]] = []

    def tell(stage: str, _done: int, total: int) -> None:
        if stage == "accounting":
            begun.append((time.process_time(), total))

    started = time.process_time()
    engine.update((), {source.id: source}, tell)
    ((accounting, changed),) = begun
    written = time.process_time()
    engine.overlaps(), engine.stories(), engine.origins(), engine.notes(), engine.boilerplate(), engine.descents()
    ended = time.process_time()
    return Added(accounting - started + ended - written, written - accounting, changed)


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
