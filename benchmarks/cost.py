"""What an analysis costs: processor seconds, peak memory and growth, each size in a process of its own.

    python -m benchmarks.cost ARTICLES.jsonl NUMBER        (what that process runs: prints one line of JSON)

Articles come from the generator beside the repository (`shared/bench/gen_corpus.py`). The process reads them one by one
as plain text and holds nothing but the sources and what `analyse` makes of them. The one thing a reader would not
guess: both sizes are measured in three turns, the smaller one before and after the larger one, and the growth is the
middle one of the three ratios. A machine that others use too is slower in some minutes than in others: of two figures
from different minutes the growth looks better or worse than it is.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from pathlib import Path
from statistics import median

from benchmarks.added import ADDED
from benchmarks.build import generator
from benchmarks.measures import analysed, read_source
from benchmarks.pace import Pace
from benchmarks.rows import Row
from twosource.analyse import Progress

SIZES = (1_000, 10_000)
ROOT = Path(__file__).resolve().parent.parent
# The bars of the issue, and its goal: processor seconds of the whole analysis, milliseconds for one article added.
_SECONDS, _SECONDS_AT_BEST = 15.0, 4.0
_ADDED = 5.0
_TIMES = 3
# The pace is looked at when so many articles are read, or compared, by so many tasks.
_PACED_EVERY = 100
_PACE_TIMES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Processor seconds of `analyse`, peak memory of its process and that before it, in MiB; overlaps found.

    `slowness` is the pace of the machine meanwhile: how many times as long it took for a task as that of the bars.
    """

    seconds: float
    slowness: float
    peak: float
    before: float
    words: int
    overlaps: int


def rows(path: Path, sizes: Sequence[int] = SIZES) -> list[Row]:
    """Return the rows on cost, with articles of the generator at `path`; about two minutes."""
    small, large = sizes
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "articles.jsonl"
        with written.open("w", encoding="utf-8") as file:
            for article in generator(path)(large + ADDED):
                file.write(json.dumps({"id": article["slug"], "text": article["body"]}) + "\n")
        turns = [[_measured(written, size) for size in (small, large, small)] for _ in range(_TIMES)]
        added = one_added(written, large)
    wholes = [between for _, between, _ in turns]
    whole = min(wholes, key=attrgetter("seconds"))
    least = min(side.seconds for before, _, after in turns for side in (before, after))
    growths = sorted(2 * between.seconds / (before.seconds + after.seconds) for before, between, after in turns)
    return [
        Row(
            measure=f"CPU seconds, {large:,} articles of {whole.words // large} words",
            bar=_SECONDS,
            goal=_SECONDS_AT_BEST,
            at_most=True,
            form=".1f",
            scored=whole.seconds,
            note=f"least of {_TIMES}; {whole.overlaps:,} overlaps",
        ),
        Row(
            measure="    at the pace of the machine of the bars",
            bar=_SECONDS,
            goal=_SECONDS_AT_BEST,
            at_most=True,
            form=".1f",
            scored=median(cost.seconds / cost.slowness for cost in wholes),
            note=f"median of {', '.join(_paced(cost) for cost in wholes)}",
        ),
        Row(
            measure="  peak memory, MiB",
            bar=400.0,
            at_most=True,
            form=".0f",
            scored=whole.peak,
            note=f"{whole.before:.0f} before",
        ),
        Row(
            measure=f"  growth of CPU, {small:,} to {large:,}",
            bar=1.1 * large / small,
            at_most=True,
            form=".1f",
            scored=median(growths),
            note=f"median of {', '.join(f'{growth:.1f}' for growth in growths)}; from {least:.2f} s",
        ),
        Row(
            measure="  one article added, ms",
            bar=_ADDED,
            at_most=True,
            form=".1f",
            scored=added["strangers"],
            note=f"median, engine in memory, notes apart; mean {added['mean']:.0f}, most {added['most']:.0f}",
        ),
        Row(
            measure="    at the pace of the machine of the bars",
            bar=_ADDED,
            at_most=True,
            form=".1f",
            scored=added["strangers"] / added["slowness"],
            note=f"{added['slowness']:.2f} times as slow meanwhile",
        ),
        Row(measure="    a copy of another one", form=".1f", scored=added["copies"], note="median"),
        Row(
            measure="    the notes it changes",
            form=".1f",
            scored=added["notes"],
            note=f"median; {added['changed']:.1f} notes on average",
        ),
        Row(
            measure="    the first one in a process",
            form=".0f",
            scored=added["first"],
            note="makes the index of all",
        ),
    ]


def _paced(cost: Cost) -> str:
    """Return seconds and pace of one reading."""
    return f"{cost.seconds:.1f} / {cost.slowness:.2f}"


def one_added(articles: Path, number: int) -> Mapping[str, float]:
    """Return the processor milliseconds that adding one article to so many takes, as `added` measures them."""
    command = [sys.executable, "-m", "benchmarks.added", str(articles), str(number)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    told: Mapping[str, float] = json.loads(done.stdout)
    return told


def _measured(articles: Path, number: int) -> Cost:
    command = [sys.executable, "-m", "benchmarks.cost", str(articles), str(number)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    told: Mapping[str, float] = json.loads(done.stdout)
    return Cost(
        seconds=told["seconds"],
        slowness=told["slowness"],
        peak=told["peak"],
        before=told["before"],
        words=int(told["words"]),
        overlaps=int(told["overlaps"]),
    )


def measure(articles: Path, number: int) -> dict[str, float]:
    """Return the cost of analysing the first articles of a file, in this process."""
    with articles.open(encoding="utf-8") as file:
        sources = [read_source(article["id"], article["text"]) for article in map(json.loads, islice(file, number))]
    pace = Pace()
    before = _peak()
    started = time.process_time()
    analysis = analysed(sources, progress=_sampling(pace))
    seconds = time.process_time() - started - pace.spent
    words = sum(note.words for note in analysis.notes)
    return {
        "seconds": seconds,
        "slowness": pace.slowness,
        "peak": _peak(),
        "before": before,
        "words": words,
        "overlaps": len(analysis.overlaps),
    }


def _sampling(pace: Pace) -> Progress:
    """Return what has the pace looked at while an analysis goes on, and at its end."""

    def tell(_stage: str, done: int, total: int) -> None:
        if done % _PACED_EVERY == 0 or done == total:
            pace.sample(_PACE_TIMES)

    return tell


def _peak() -> float:
    """Return the most memory that this process has held, in MiB.

    Linux tells it of the program alone; what `getrusage` says is at least what the process that started it held.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        told = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(told.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
