"""What the cache saves: processor seconds of the analysis cold, warm, with one article changed or one more; its size.

    python -m benchmarks.warm [--sizes 1000]
    python -m benchmarks.warm --articles ARTICLES.jsonl --number N --project FOLDER    (what each process runs)

What is measured is a new process that knows nothing but what is on disk: `benchmarks.added` has what one that stays in
memory costs.

Articles come from the generator beside the repository (`shared/bench/gen_corpus.py`); where it is absent, this says so
and ends with 0. Each build is a process of its own that reads the articles, opens the cache, analyses and saves; the
last three count, since reading files and making pages cost the same with and without. The one thing a reader would not
guess: the cold build is measured without a cache and with an empty one, because writing the cache has its price too.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from benchmarks.build import GENERATOR, ROOT, generator
from benchmarks.measures import read_source
from twosource import cache
from twosource.analyse import Analyst
from twosource.model import Config, Corpus

_TIMES = 3
_OFTEN = 1_000
_MORE = "\n\nOne more sentence stands here now.\n"


def measured(articles: Path, number: int, project: Path | None, *, changed: str = "") -> dict[str, float]:
    """Return the processor seconds of opening the cache, analysing the first articles of a file, and saving.

    Without a project there is no cache. `changed` stands at the end of the first article.
    """
    with articles.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in islice(file, number)]
    rows[0]["text"] += changed
    sources = sorted((read_source(row["id"], row["text"]) for row in rows), key=lambda source: source.id)
    corpus = Corpus(config=Config(), sources=tuple(sources), briefings=())
    started = time.process_time()
    if project is None:
        Analyst().analyse(corpus)
    else:
        with cache.opened(project) as kept:
            analyst = Analyst(kept, kept.stored())
            analyst.analyse(corpus)
            kept.store(analyst.stored())
        if trouble := kept.told():
            sys.exit(trouble)
    return {"seconds": time.process_time() - started}


def seconds(articles: Path, number: int, project: Path | None, changed: str = "") -> float:
    """Return what `measured` does, from a process of its own."""
    command = [sys.executable, "-m", "benchmarks.warm", "--articles", str(articles), "--number", str(number)]
    command += ["--changed", changed] if project is None else ["--changed", changed, "--project", str(project)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    told: Mapping[str, float] = json.loads(done.stdout)
    return told["seconds"]


def line(articles: Path, number: int, folder: Path) -> str:
    """Return the row of one size: the least of three runs each for few articles, of one run for many."""
    without, cold, warm, changed, added = [], [], [], [], []
    for run in range(_TIMES if number <= _OFTEN else 1):
        project = folder / f"{number}-{run}"
        project.mkdir()
        without.append(seconds(articles, number, None))
        cold.append(seconds(articles, number, project))
        warm.append(seconds(articles, number, project))
        changed.append(seconds(articles, number, project, _MORE))
        added.append(seconds(articles, number + 1, project, _MORE))
    size = sum(path.stat().st_size for path in (project / cache.FOLDER).iterdir())
    saved = 100 * (1 - min(warm) / min(without))
    figures = f"{min(without):10.2f} {min(cold):8.2f} {min(warm):8.2f} {min(changed):12.2f} {min(added):9.2f}"
    return f"{number:8,} {figures} {saved:9.0f} % {size / 1e6:9.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Print what the cache saves.")
    parser.add_argument("--sizes", default="1000", help="numbers of articles, separated by commas")
    for name in ("--articles", "--project"):
        parser.add_argument(name, type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--number", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--changed", default="", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.articles:
        print(json.dumps(measured(given.articles, given.number, given.project, changed=given.changed)))
        return 0
    if not GENERATOR.is_file():
        print("skipped: the generator of articles, shared/bench/gen_corpus.py beside the repository, is not here")
        return 0
    sizes = sorted({int(size) for size in given.sizes.split(",")})
    print("processor seconds of the analysis, with opening and saving the cache")
    print("articles   no cache     cold     warm  one changed  one more  warm saves  cache MB")
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "articles.jsonl"
        with written.open("w", encoding="utf-8") as file:
            for article in generator(GENERATOR)(sizes[-1] + 1):
                file.write(json.dumps({"id": article["slug"], "text": article["body"]}) + "\n")
        for number in sizes:
            print(line(written, number, Path(folder)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
