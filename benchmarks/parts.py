"""Near-duplicates in small parts of the labelled collection: what a folder of a hundred articles is told.

Labelled articles come in, rows go out. In all of the collection a notice under 250 articles is told by fingerprints
that very many have; in a part of it by what remains of those who have it, and each of these is printed many times. So
each row is a part: some groups of copies, with traps of the same boilerplate and articles that have nothing to do with
them. The one thing a reader would not guess: what is in a part depends on hashes of groups and ids, not on the order of
the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from benchmarks.rows import HALVES, SCORED, TUNED, Row, half
from benchmarks.scores import Retrieval, pairwise
from twosource.model import Overlap

Labelled = Mapping[str, Any]

TRAP = "trap_boiler"
BOILERPLATE = frozenset({"boiler", TRAP})


class Part(NamedTuple):
    """So many groups, of each so many articles (with boilerplate the first), so many traps and other articles."""

    groups: int
    copies: int
    traps: int
    others: int


PARTS = (Part(3, 22, 6, 10), Part(6, 22, 10, 10), Part(12, 6, 14, 30))


class _Found(NamedTuple):
    """What a part scored: its pairs, and how many of so many traps are called derived."""

    pairs: Retrieval
    derived: int
    traps: int


def drawn(articles: Sequence[Labelled], part: Part, name: str) -> list[Labelled]:
    """Return the articles of a part of one half, none where the half has not so many groups or traps."""
    groups: defaultdict[str, list[Labelled]] = defaultdict(list)
    for article in articles:
        if half(article["group"]) == name:
            groups[article["group"]].append(article)
    copied = _first((group for group, members in groups.items() if len(members) > 1), part.groups)
    alone = [members[0] for members in groups.values() if len(members) == 1]
    traps = _first((a["id"] for a in alone if a["edit"] == TRAP), part.traps)
    if len(copied) < part.groups or len(traps) < part.traps:
        return []
    kept = {*traps, *_first((a["id"] for a in alone if a["edit"] != TRAP), part.others)}
    for group in copied:
        framed = [a["id"] for a in groups[group] if a["edit"] == "boiler"]
        rest = _first((a["id"] for a in groups[group] if a["edit"] != "boiler"), part.copies - len(framed))
        kept.update(framed, rest)
    return [article for article in articles if article["id"] in kept]


def score(articles: Sequence[Labelled], overlaps: Iterable[Overlap]) -> _Found:
    """Return how many pairs of copies are found, and how many traps are called derived by their boilerplate."""
    by_id = {article["id"]: article for article in articles}
    copies, called = [], set()
    for overlap in overlaps:
        left, right = by_id[overlap.left], by_id[overlap.right]
        if overlap.verdict == "wholly-derived":
            copies.append((overlap.left, overlap.right))
        is_trap = left["group"] != right["group"] and {left["edit"], right["edit"]} <= BOILERPLATE
        if is_trap and overlap.verdict != "non-derived":
            called |= {article["id"] for article in (left, right) if article["edit"] == TRAP}
    groups = {article["id"]: article["group"] for article in articles}
    return _Found(pairwise(copies, groups), len(called), sum(a["edit"] == TRAP for a in articles))


def rows(part: Part, found: Mapping[str, _Found]) -> Iterator[Row]:
    """Yield the rows on a part, by what was found in each half."""
    tuned, scored = found.get(TUNED), found.get(SCORED)
    note = f"precision {scored.pairs.precision:.4f}, recall {scored.pairs.recall:.4f}" if scored else ""
    yield Row(
        measure=f"{part.groups} groups of {part.copies} copies, {part.traps} traps: F1",
        tuned=tuned.pairs.f1 if tuned else None,
        scored=scored.pairs.f1 if scored else None,
        note=note,
    )
    shares = [100 * each.derived / each.traps if each else None for each in (tuned, scored)]
    measure = "  traps called derived, %"
    yield Row(measure=measure, bar=1.0, goal=0.0, at_most=True, form=".2f", tuned=shares[0], scored=shares[1])


def measured(articles: Sequence[Labelled], overlaps_of: Callable[[Sequence[Labelled]], Iterable[Overlap]]) -> list[Row]:
    """Return the rows on all parts; `overlaps_of` analyses articles as one collection."""
    told: list[Row] = []
    for part in PARTS:
        found = {}
        for name in HALVES:
            chosen = drawn(articles, part, name)
            if chosen:
                found[name] = score(chosen, overlaps_of(chosen))
        told += rows(part, found)
    return told


def _first(names: Iterable[str], count: int) -> list[str]:
    """Return so many of the names, by their hashes."""
    return sorted(names, key=lambda name: blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest())[
        :count
    ]
