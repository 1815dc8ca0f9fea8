"""A model of the search page's client in Python, and a search that reads every passage, to hold both against.

`Client` reads the files of an index as the browser's script does, and loads no more than that. `naive` knows nothing of
an index: it folds each passage and looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from twosource import lookalikes, searchindex, searchterms

_SPACE = re.compile(r"[\s\ufeff]+")  # as JavaScript has it
_DENSE = re.compile(f"[{searchterms.DENSE}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that a query asks for: `term` to look up, and words side by side (`units`) to look for in a text.

    A phrase has no term, and its words are looked for in it alone (`is_of_phrase`).
    """

    term: str = ""
    prefix: bool = False
    units: tuple[str, ...] = ()
    is_of_phrase: bool = False


def units(text: str) -> list[str]:
    """Return words, and each character of a dense script by itself."""
    return [unit for run in searchterms.runs(text) for unit in (run if _DENSE.match(run) else [run])]


def parse(query: str) -> list[Item]:
    """Return what a query asks for: every second part between quotation marks is a phrase."""
    parts = re.split('["“”„«»]', query)
    words = [item for part in parts[::2] for written in _SPACE.split(part) for item in _terms(written)]
    return [*words, *(item for phrase in parts[1::2] for item in _phrase(phrase))]


def _phrase(phrase: str) -> list[Item]:
    items = list(_terms(phrase))
    if len(items) < 2:
        return items
    return [*(replace(item, is_of_phrase=True) for item in items), Item(units=tuple(units(phrase)))]


def _terms(written: str) -> Iterator[Item]:
    runs = searchterms.runs(written)
    for place, run in enumerate(runs):
        if _DENSE.match(run) and len(run) > 1:
            yield from (Item(term=run[at : at + 2], units=(run[at], run[at + 1])) for at in range(len(run) - 1))
        else:
            alone = len(run) == 1 and "\u0e00" < run <= "\uffff"
            starred = place == len(runs) - 1 and written.endswith("*")
            yield Item(term=run, prefix=alone or starred, units=(run,))


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
        asked = [*parse(query), *(Item(term=label) for label in labels)]
        if not asked:
            return [], False
        sets, is_cut = self._looked_up([item for item in asked if item.term])
        hits = sorted(set.intersection(*sets.values()))
        unread = [item for item in asked if item not in sets and not item.is_of_phrase]
        return [hit for hit in hits if all(_row_holds(units(self.text(hit)), item) for item in unread)], is_cut

    def text(self, number: int) -> str:
        """Return the text of a passage."""
        return self.lines(f"s{number >> 5}")[4 + (number & 31)].partition(" ")[2]

    def _looked_up(self, items: Sequence[Item]) -> tuple[dict[Item, set[int]], bool]:
        """Return the passages of each term that there is room for, and whether there may be more of them.

        Of the first term, as nothing else leads to passages, what there is room for.
        """
        _, _, digits, *keys = self.lines(searchindex.DIRECTORY)
        rooms = [int(digit) for digit in digits]
        places = {item: _places(keys, item) for item in items}
        costs = {item: sum(rooms[place] for place in where) for item, where in places.items()}
        costs |= {item: costs[item] - searchindex.ROOM for item in items if item.term.startswith(":")}  # labels first
        room = searchindex.ROOM
        sets: dict[Item, set[int]] = {}
        for item in sorted(items, key=costs.__getitem__):
            for place in places[item]:
                if rooms[place] > room:
                    break
                room, rooms[place] = room - rooms[place], 0  # a shard is paid for once
            paid = [place for place in places[item] if not rooms[place]]
            if not sets or len(paid) == len(places[item]):
                sets[item] = self._found(item, paid)
        return sets, any(item not in sets or costs[item] >= searchindex.ROOM for item in items)

    def _found(self, item: Item, places: Sequence[int]) -> set[int]:
        sought = item.term if item.prefix else f"{item.term} "
        lines = [line for place in places for line in self.lines(f"t{place}") if line.startswith(sought)]
        return {number for line in lines for number in decode(line.partition(" ")[2])}


def _places(keys: Sequence[str], item: Item) -> list[int]:
    """Return the shards that may hold a term, or all terms of a beginning."""
    ordered = [searchterms.order(key) for key in keys]
    first, last = (
        max(place for place, key in enumerate(ordered) if key <= searchterms.order(term))
        for term in (item.term, f"{item.term}\uffff" if item.prefix else item.term)
    )
    return list(range(first, last + 1))


def crowded() -> tuple[dict[str, str], dict[int, str]]:
    """Return an index over 24,000 passages, and these by number: `the` is in all, `often` in half, `rare` in four.

    Of `the` it keeps the newest passages only, and `often` takes most of what a search may load.
    """
    index = searchindex.InvertedIndex()
    sheets: dict[str, list[str]] = {}
    passages: dict[int, str] = {}
    for count in range(24_000):
        sheet, place = divmod(count, 24)
        number = sheet * searchindex.PLACES + place
        words = [f"the {'often' if count % 2 else 'seldom'} ill{count % 1_009} word"]
        if count % 5_000 == 4_001:
            words.append("by the rare bird")
        passages[number] = " ".join(words)
        index.add(number, passages[number], [":date:2026"])
        head = [f"article-{sheet}", f"Article {sheet}", "", "en"]
        sheets.setdefault(f"s{sheet}", head).append(f"p{place + 1} {passages[number]}")
    files = {name: "\n".join([*lines, ""]) for name, lines in sheets.items()}
    return files | dict(searchindex.files(index.shards(), [], ["", "", "2026 2026", ""])), passages


def several() -> tuple[dict[str, str], dict[int, str]]:
    """Return an index of six shards, for five of which there is room, and its three passages by number.

    The first passage has a label of its own.
    """
    words = " ".join(f"w{number}" for number in range(3_000))
    passages = dict(enumerate([words, words, "w0 w26 w4 w99"]))
    index = searchindex.InvertedIndex()
    for number, text in passages.items():
        index.add(number, text, [":date:2026", ":story:first"][: 1 if number else 2])
    shards = list(index.shards())
    assert [shard.room for shard in shards] == [2, 2, 2, 2, 2, 1]
    lines = [f"p{number + 1} {text}" for number, text in passages.items()]
    sheet = "\n".join(["article", "Article", "", "en", *lines, ""])
    return {"s0": sheet} | dict(searchindex.files(shards, [], ["", "", "2026 2026", ""])), passages


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
        return _row_holds(row, item)
    found = {part for run in runs for part in _findable(run)}
    if item.prefix:
        return any(part.startswith(item.term) for part in found)
    return item.term in found


def _row_holds(row: Sequence[str], item: Item) -> bool:
    """Say whether the units of an item stand side by side in a row."""
    wanted = item.units
    if item.prefix:
        return any(unit.startswith(wanted[0]) for unit in row)
    return any(tuple(row[at : at + len(wanted)]) == tuple(wanted) for at in range(len(row)))
