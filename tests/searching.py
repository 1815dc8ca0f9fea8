"""A model of the search page's client in Python, and a search that reads every passage, to hold both against.

`Client` reads the files of an index as the browser's script does, and loads no more than that. `naive` knows nothing of
an index: it folds each passage and looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from twosource import lookalikes, searchindex, searchterms

MOST_SHARDS = 4
_PART = re.compile(r'"([^"]*)"?|\S+')
_DENSE = re.compile(f"[{searchterms.DENSE}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that a query asks for: `term` to look up, or words side by side (`units`) without one."""

    term: str = ""
    prefix: bool = False
    units: tuple[str, ...] = ()


def units(text: str) -> list[str]:
    """Return words, and each character of a dense script by itself."""
    return [unit for run in searchterms.runs(text) for unit in (run if _DENSE.match(run) else [run])]


def parse(query: str) -> list[Item]:
    """Return what a query asks for."""
    return [item for part in _PART.finditer(re.sub("[“”„«»]", '"', query)) for item in _items(part)]


def _items(part: re.Match[str]) -> Iterator[Item]:
    phrase, written = part[1], part[0]
    runs = searchterms.runs(written if phrase is None else phrase)
    items = [item for place, run in enumerate(runs) for item in _terms(run, part, is_end=place == len(runs) - 1)]
    yield from items
    if phrase is not None and len(items) > 1:
        yield Item(units=tuple(units(phrase)))


def _terms(run: str, part: re.Match[str], *, is_end: bool) -> Iterator[Item]:
    if _DENSE.match(run) and len(run) > 1:
        yield from (Item(term=run[at : at + 2]) for at in range(len(run) - 1))
        return
    alone = len(run) == 1 and "\u0e00" < run <= "\uffff"
    yield Item(term=run, prefix=alone or (is_end and part[1] is None and part[0].endswith("*")))


def decode(text: str) -> list[int]:
    """Return the numbers that a text of gaps stands for."""
    found, number = [], -1
    for character in text:
        step = ord(character) - 34
        number += step or 55_000
        if step:
            found.append(number)
    return found


@dataclass(slots=True)
class Client:
    """The files of an index by name, and which of them were loaded."""

    files: Mapping[str, str]
    loaded: set[str] = field(default_factory=set)

    def lines(self, name: str) -> list[str]:
        """Return a file of the index as lines; of another build than the directory it is refused."""
        self.loaded.add(name)
        lines = self.files[name].split("\n")
        assert name.startswith("s") or lines[0] == self.files[searchindex.DIRECTORY].split("\n")[0]
        return lines

    def hits(self, query: str, labels: Sequence[str] = ()) -> tuple[list[int], bool]:
        """Return the passages that a query finds, by number, and whether there may be more."""
        asked = parse(query)
        terms = [item for item in asked if item.term] + [Item(term=label) for label in labels]
        if not terms:
            return [], False
        found = [self._find(item) for item in terms]
        hits = sorted(set.intersection(*(set(numbers) for numbers, _ in found)))
        phrases = [item for item in asked if not item.term]
        return [hit for hit in hits if all(_beside(self.text(hit), item.units) for item in phrases)], any(
            is_cut for _, is_cut in found
        )

    def text(self, number: int) -> str:
        """Return the text of a passage."""
        return self.lines(f"s{number >> 5}")[4 + (number & 31)].partition(" ")[2]

    def _find(self, item: Item) -> tuple[set[int], bool]:
        keys = [searchterms.order(key) for key in self.lines(searchindex.DIRECTORY)[2].split(" ")]
        first = _shard(keys, item.term)
        last = _shard(keys, item.term + "\uffff") if item.prefix else first
        sought = item.term if item.prefix else f"{item.term} "
        shards = range(first, last + 1)[:MOST_SHARDS]
        lines = [line for shard in shards for line in self.lines(f"t{shard}") if line.startswith(sought)]
        found = {number for line in lines for number in decode(line.partition(" ")[2])}
        return found, last - first >= MOST_SHARDS


def _shard(keys: Sequence[bytes], term: str) -> int:
    return max(place for place, key in enumerate(keys) if key <= searchterms.order(term))


def naive(passages: Mapping[int, str], query: str) -> list[int]:
    """Return the numbers of the passages that hold everything a query asks for."""
    words = {number: searchterms.runs(text) for number, text in passages.items()}
    asked = parse(query)
    return [
        number
        for number, text in passages.items()
        if asked and all(_holds(words[number], units(text), item) for item in asked)
    ]


def _findable(run: str) -> set[str]:
    if _DENSE.match(run):
        return {run[at : at + 2] for at in range(len(run))}
    written = {run, run.replace(".", "")} if run[0].isalpha() else {run}
    return {each for each in written | {lookalikes.latin(run)} if len(each) <= searchterms.LONGEST}


def _holds(runs: Sequence[str], row: Sequence[str], item: Item) -> bool:
    if not item.term:
        return _row_holds(row, item.units)
    found = {part for run in runs for part in _findable(run)}
    if item.prefix:
        return any(part.startswith(item.term) for part in found)
    return item.term in found


def _beside(text: str, wanted: Sequence[str]) -> bool:
    return _row_holds(units(text), wanted)


def _row_holds(row: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(tuple(row[at : at + len(wanted)]) == tuple(wanted) for at in range(len(row)))
