"""Print what the deduplication engine reaches on labelled data, and what it costs, beside what it must reach.

    python -m benchmarks.quality [--only near,spans,reworded,repeats,stories,cost] [--json] [--data FOLDER]

The data (`../shared/data`) are other people's texts and stand outside of the repository; what is absent is said,
skipped, and no fault. Thresholds are chosen on one half of each collection, the verdict is passed on the other.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import cost, measures
from benchmarks.rows import Row, table

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
NEAR = "near_duplicates/articles.jsonl"
PAIRS = "text_alignment/pairs.jsonl"
DOCUMENTS = "text_alignment/documents.jsonl"
STORIES = "stories/articles.jsonl"
GENERATOR = "bench/gen_corpus.py"
# Articles as received, without any edit: what repeats are planted into.
_UNEDITED = frozenset({"orig", "bg"})
_CHUNK = 10

Section = Callable[[Path, Path], list[Row]]


def _lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _near(data: Path, _shared: Path) -> list[Row]:
    return measures.near_duplicates(_lines(data / NEAR))


def _spans(data: Path, _shared: Path) -> list[Row]:
    return _over_pairs(data, measures.spans)


def _reworded(data: Path, _shared: Path) -> list[Row]:
    return _over_pairs(data, measures.reworded_spans)


def _over_pairs(data: Path, score: Callable[..., list[Row]]) -> list[Row]:
    texts = {document["id"]: document["text"] for document in _lines(data / DOCUMENTS)}
    with ProcessPoolExecutor() as pool:
        return score(_lines(data / PAIRS), texts, partial(pool.map, chunksize=_CHUNK))


def _repeats(data: Path, _shared: Path) -> list[Row]:
    return measures.repeats([a["text"] for a in _lines(data / NEAR) if a["edit"] in _UNEDITED])


def _stories(data: Path, _shared: Path) -> list[Row]:
    collections: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for article in _lines(data / STORIES):
        collections[article["collection"]].append(article)
    return [row for name in sorted(collections) for row in measures.stories(collections[name])]


def _cost(_data: Path, shared: Path) -> list[Row]:
    return cost.rows(shared / GENERATOR)


# Each with the files it reads, as seen from the folder with the data.
SECTIONS: Mapping[str, tuple[Section, tuple[str, ...]]] = {
    "near": (_near, (NEAR,)),
    "spans": (_spans, (PAIRS, DOCUMENTS)),
    "reworded": (_reworded, (PAIRS, DOCUMENTS)),
    "repeats": (_repeats, (NEAR,)),
    "stories": (_stories, (STORIES,)),
    "cost": (_cost, (f"../{GENERATOR}",)),
}


def measured(names: Sequence[str], data: Path) -> Iterator[tuple[str, list[Row], str, float]]:
    """Yield each section with its rows, or why it was skipped, and the seconds it took."""
    for name in names:
        section, files = SECTIONS[name]
        absent = next((data / file for file in files if not (data / file).is_file()), None)
        if absent is not None:
            yield name, [], f"{name}: skipped, {absent} is not here", 0.0
            continue
        started = time.perf_counter()
        rows = section(data, data.parent)
        yield name, rows, "", time.perf_counter() - started


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table, or JSON; 0 also where data are absent."""
    parser = argparse.ArgumentParser(description="Print what the deduplication engine reaches on labelled data.")
    parser.add_argument("--only", default=",".join(SECTIONS), help=f"of {', '.join(SECTIONS)}; separated by commas")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="the folder with the labelled data")
    given = parser.parse_args(argv)
    names = given.only.split(",")
    unknown = sorted(set(names) - set(SECTIONS))
    if unknown:
        parser.error(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    rows: list[Row] = []
    for name, found, skipped, seconds in measured(names, given.data):
        rows += found
        print(skipped or f"{name}: {seconds:.0f} s", file=sys.stderr if given.json or not skipped else sys.stdout)
    if given.json:
        print(json.dumps([dataclasses.asdict(row) | {"verdict": row.verdict} for row in rows], indent=1))
    elif rows:
        print(table(rows), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
