"""Print what the deduplication engine reaches on labelled data, and what it costs, beside what it must reach.

The data (`../shared/data`, or the FOLDER) are other people's texts and stand outside of the repository; a collection
that is absent is said, skipped, and no fault. One that cannot be read is said in a line, and the exit code is 1.
Thresholds are chosen on one half of each collection, the verdict is passed on the other; a half without any label is
not measured. The folder holds, in UTF-8, a JSON object in each line:

    near_duplicates/articles.jsonl   {id, group, edit, text}
    text_alignment/documents.jsonl   {id, text}
    text_alignment/pairs.jsonl       {class, left, right, spans: [[left offset, length, right offset, length], ...]}
    stories/articles.jsonl           {collection, id, story, text}
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import cost, measures
from benchmarks.rows import Row, table

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
NEAR = "near_duplicates/articles.jsonl"
PAIRS = "text_alignment/pairs.jsonl"
DOCUMENTS = "text_alignment/documents.jsonl"
STORIES = "stories/articles.jsonl"
GENERATOR = "bench/gen_corpus.py"
# Of each file the keys that name things, whatever type they have there, and the others.
_KEYS = {
    NEAR: (("id", "group", "edit"), ("text",)),
    PAIRS: (("class", "left", "right"), ("spans",)),
    DOCUMENTS: (("id",), ("text",)),
    STORIES: (("collection", "id", "story"), ("text",)),
}
# Articles as received, without any edit: what repeats are planted into.
_UNEDITED = frozenset({"orig", "bg"})
_CHUNK = 10

_NAMES = "near,parts,roundups,spans,reworded,repeats,stories,cost"
_USAGE = f"python -m benchmarks.quality [--only {_NAMES}] [--json] [--data FOLDER]"

Section = Callable[[Path, Path], list[Row]]


class _UnreadableError(Exception):
    """A file with labelled data that is not what it should be; the message is the whole line for whoever reads it."""


def _unreadable(path: Path, problem: str) -> _UnreadableError:
    return _UnreadableError(f"{path}{problem}")


def _lines(path: Path) -> list[dict[str, Any]]:
    """Return the labelled rows of a file: with all keys, those by which things go as text; blank lines are none."""
    names, others = _KEYS["/".join(path.parts[-2:])]
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise _unreadable(path, " is not UTF-8") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            rows.append({key: row[key] for key in others} | {key: str(row[key]) for key in names})
        except ValueError as error:
            raise _unreadable(path, f", line {number}: no JSON") from error
        except (KeyError, TypeError) as error:
            wanted = ", ".join((*names, *others))
            raise _unreadable(path, f", line {number}: no object with {wanted}") from error
    if not rows:
        raise _unreadable(path, " has no rows")
    return rows


def _articles(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file in which each has an id of its own, or one in its collection."""
    rows = _lines(path)
    counts = Counter((row.get("collection"), row["id"]) for row in rows)
    twice = [id_ for (_, id_), count in counts.items() if count > 1]
    if twice:
        raise _unreadable(path, f": ids that stand there more than once: {len(twice)}, of which {twice[0]}")
    return rows


def _near(data: Path, _shared: Path) -> list[Row]:
    return measures.near_duplicates(_articles(data / NEAR))


def _parts(data: Path, _shared: Path) -> list[Row]:
    return measures.near_in_parts(_articles(data / NEAR))


def _roundups(data: Path, _shared: Path) -> list[Row]:
    return measures.leads_in_roundups(_articles(data / STORIES))


def _spans(data: Path, _shared: Path) -> list[Row]:
    return _over_pairs(data, measures.spans)


def _reworded(data: Path, _shared: Path) -> list[Row]:
    return _over_pairs(data, measures.reworded_spans)


def _over_pairs(data: Path, score: Callable[..., list[Row]]) -> list[Row]:
    texts = {document["id"]: document["text"] for document in _articles(data / DOCUMENTS)}
    pairs = _lines(data / PAIRS)
    there = [pair for pair in pairs if pair["left"] in texts and pair["right"] in texts]
    if not there:
        raise _unreadable(data / DOCUMENTS, f" has the documents of none of the {len(pairs)} pairs")
    with ProcessPoolExecutor() as pool:
        rows = score(there, texts, partial(pool.map, chunksize=_CHUNK))
    if len(there) < len(pairs):
        note = f"{len(pairs) - len(there)} of {len(pairs)} pairs left out, their documents are not here"
        rows[0] = dataclasses.replace(rows[0], note="; ".join(filter(None, (rows[0].note, note))))
    return rows


def _repeats(data: Path, _shared: Path) -> list[Row]:
    return measures.repeats([a["text"] for a in _articles(data / NEAR) if a["edit"] in _UNEDITED])


def _stories(data: Path, _shared: Path) -> list[Row]:
    collections: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for article in _articles(data / STORIES):
        collections[article["collection"]].append(article)
    return [row for name in sorted(collections) for row in measures.stories(collections[name])]


def _cost(_data: Path, shared: Path) -> list[Row]:
    return cost.rows(shared / GENERATOR)


# Each with the files it reads, as seen from the folder with the data.
SECTIONS: Mapping[str, tuple[Section, tuple[str, ...]]] = {
    "near": (_near, (NEAR,)),
    "parts": (_parts, (NEAR,)),
    "roundups": (_roundups, (STORIES,)),
    "spans": (_spans, (PAIRS, DOCUMENTS)),
    "reworded": (_reworded, (PAIRS, DOCUMENTS)),
    "repeats": (_repeats, (NEAR,)),
    "stories": (_stories, (STORIES,)),
    "cost": (_cost, (f"../{GENERATOR}",)),
}


class Measured(NamedTuple):
    """A section with its rows, or why there are none, whether that is a fault, and the seconds it took."""

    name: str
    rows: list[Row]
    skipped: str = ""
    is_fault: bool = False
    seconds: float = 0.0


def measured(names: Sequence[str], data: Path) -> Iterator[Measured]:
    """Yield each section, measured or skipped."""
    for name in names:
        section, files = SECTIONS[name]
        absent = next((data / file for file in files if not (data / file).is_file()), None)
        if absent is not None:
            yield Measured(name, [], f"{name}: skipped, {absent} is not here")
            continue
        started = time.perf_counter()
        try:
            rows = section(data, data.parent)
        except _UnreadableError as error:
            yield Measured(name, [], f"{name}: skipped, {error}", is_fault=True)
            continue
        yield Measured(name, rows, seconds=time.perf_counter() - started)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table, or JSON; 0 also where data are absent, 1 where they cannot be read."""
    parser = argparse.ArgumentParser(
        description=__doc__, usage=_USAGE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default=",".join(SECTIONS), help=f"of {', '.join(SECTIONS)}; separated by commas")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="the folder with the labelled data")
    given = parser.parse_args(argv)
    names = given.only.split(",")
    unknown = sorted(set(names) - set(SECTIONS))
    if unknown:
        parser.error(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    rows: list[Row] = []
    faults = 0
    for found in measured(names, given.data):
        rows += found.rows
        faults += found.is_fault
        told = found.skipped or f"{found.name}: {found.seconds:.0f} s"
        print(told, file=sys.stderr if given.json or not found.skipped else sys.stdout)
    if given.json:
        print(json.dumps([dataclasses.asdict(row) | {"verdict": row.verdict} for row in rows], indent=1))
    elif rows:
        print(table(rows), end="")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
