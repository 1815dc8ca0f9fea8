"""Where the words of each article come from: the earlier article that has most of them, and what others add to it.

Sources, directed overlaps and sketches come in, one `Descent` for each source that repeats an earlier one goes out, in
the order of the sources. The parent is the earlier article whose runs cover most words of the source: where A was
printed by B and B by C, the parent of C is B, and `others` says which of C's words A has at places where B has not. Of
equals it is one that the source's annotation says it is based on, then the latest, then the first by id. Declared ones
are equals of whatever covers less than a passage more. Following parents tells the lineage.

The one thing a reader would not guess: what is declared may contradict the dates, so that A would descend from B, B
from C and C from A. Each source has one parent, so a lineage runs into at most one circle; it is cut at the link that
covers fewest words, a declared link last, and the source there has no descent. (`overrides` reports the contradiction.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.direction import appearance
from twosource.model import Descent, Overlap, Source
from twosource.shingles import Sketch
from twosource.text import Words, word_range

# Fewer words more than another has tell nothing against what a person has declared: less than a passage by itself.
_PASSAGE_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """From a source to an earlier one: bit n of `covered` is set where word n of the source stands in it."""

    earlier: str
    covered: int
    declared: bool


def descents(sources: Sequence[Source], overlaps: Iterable[Overlap], sketches: Sequence[Sketch]) -> tuple[Descent, ...]:
    """Return the descent of each source that is derived from earlier ones, in the order of the sources.

    `overlaps` are directed (see `direction`). Near-linear in the overlaps and the words of the sources in them.
    """
    told = Descents()
    touching: defaultdict[str, list[Overlap]] = defaultdict(list)
    for overlap in overlaps:
        touching[overlap.left].append(overlap)
        touching[overlap.right].append(overlap)
    for source, sketch in zip(sources, sketches, strict=True):
        told.put(source, touching.get(source.id, ()), sketch)
    found = {descent.source: descent for descent in told.all()}
    return tuple(found[source.id] for source in sources if source.id in found)


class Descents:
    """The descents of a collection of sources, kept while sources and their overlaps change."""

    __slots__ = ("_latest", "_links", "_parents", "_words")

    def __init__(self) -> None:
        self._latest: dict[str, tuple[int, int, int, int]] = {}
        self._links: dict[str, list[_Link]] = {}
        self._words: dict[str, int] = {}
        # The parent of each source that has one, and of equals the latest; None where that is to be found out.
        self._parents: dict[str, _Link | None] = {}

    def put(self, source: Source, overlaps: Iterable[Overlap], sketch: Sketch) -> None:
        """Take in a source that is new, or whose annotation or overlaps have changed, with all of its overlaps."""
        self.discard(source.id)
        seen = appearance(source.annotation)
        self._latest[source.id] = (*seen.first, seen.moment[0] if seen.moment else 0)
        links = [_link(source.id, overlap, sketch.words) for overlap in overlaps if _is_derived(source.id, overlap)]
        if links:
            self._links[source.id], self._words[source.id] = links, len(sketch.keys)
            self._parents[source.id] = None

    def discard(self, name: str) -> None:
        """Take a source out, whose overlaps are gone from the other sources too."""
        for known in (self._latest, self._links, self._words, self._parents):
            known.pop(name, None)

    def all(self) -> tuple[Descent, ...]:
        """Return the descents, sorted by source."""
        parents = {name: parent or self._parent(name) for name, parent in self._parents.items()}
        self._parents.update(parents)
        cut = set(_cuts(parents))
        names = [name for name in sorted(parents) if name not in cut]
        return tuple(_descent(name, parents[name], self._links[name], self._words[name]) for name in names)

    def _parent(self, name: str) -> _Link:
        links = self._links[name]
        most = max(link.covered.bit_count() for link in links)
        declared = [link for link in links if link.declared and link.covered.bit_count() > most - _PASSAGE_WORDS]
        return min(
            declared or links,
            key=lambda link: (-link.covered.bit_count(), _descending(self._latest[link.earlier]), link.earlier),
        )


def _is_derived(source_id: str, overlap: Overlap) -> bool:
    """Say whether a source shares text with an earlier one that it is derived from."""
    is_earlier = overlap.earlier not in ("", source_id)
    return is_earlier and overlap.verdict != "non-derived" and any(run.kind == "text" for run in overlap.runs)


def _link(source_id: str, overlap: Overlap, words: Words) -> _Link:
    covered = 0
    for run in overlap.runs:
        if run.kind == "text":
            span = run.left if overlap.left == source_id else run.right
            first, end = word_range(words, span.start, span.end)
            covered |= ((1 << (end - first)) - 1) << first
    return _Link(earlier=overlap.earlier, covered=covered, declared=overlap.earlier_basis == "based-on")


def _descending(day: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    year, month, number, moment = day
    return -year, -month, -number, -moment


def _cuts(parents: Mapping[str, _Link]) -> Iterator[str]:
    """Yield one source of each circle that following parents runs into: the one with the weakest link."""
    done: set[str] = set()
    # Days alone never lead in a circle; with moments they may, by clocks that are more than a day apart.
    for start in parents:
        path: dict[str, None] = {}
        at = start
        while at in parents and at not in done and at not in path:
            path[at] = None
            at = parents[at].earlier
        if at in path:
            circle = list(path)[list(path).index(at) :]
            yield min(circle, key=lambda name: (parents[name].declared, parents[name].covered.bit_count(), name))
        done.update(path)


def _descent(source_id: str, parent: _Link, links: Iterable[_Link], words: int) -> Descent:
    covered = parent.covered.bit_count()
    others = [(link.earlier, (link.covered & ~parent.covered).bit_count()) for link in links if link is not parent]
    return Descent(
        source=source_id,
        parent=parent.earlier,
        words=covered,
        share=covered / words,
        others=tuple(sorted(others, key=lambda other: (-other[1], other[0]))),
    )
