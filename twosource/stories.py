"""Sources about one event: as annotations declare, else computed from weighted vocabulary, names, figures and dates.

Sources with their term profiles and overlaps come in, stories go out, each with the terms that tie it together and what
it nearly holds. What is declared, decided by a person or copied is grouped here; `linkage` grows the groups.

The one thing a reader would not guess: sources are taken in the order of their texts, not of their ids, so that even of
two equal similarities the same one wins whatever the files are called.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from twosource.linkage import STORY_SIMILARITY, Days, Group, Pair, grown, joined_days
from twosource.model import Config, Date, Missing, Overlap, Source, Story, Tie
from twosource.terms import LENGTH, Profile, Stems, Vector, similarity, without_subject
from twosource.text import word_key

__all__ = ["STORY_SIMILARITY", "by_date", "stories"]

# Copies this near are of one event whatever their terms: of a lesser share it may be the paragraph on what was before.
_SAME_EVENT = 0.55
_TIED_TO = 12
_TIE_TERMS = 12
# A term that gives less than a hundredth of a similarity is not shown.
_LEAST_SHARE = 100

_NEAR_MISSES = 3
_NEAR_MISS_TERMS = 6
_NEARLY = round(0.8 * STORY_SIMILARITY * LENGTH**2)

# Of how many places the most frequent form of a word is taken.
_LOOKED_AT = 12
_SURFACE = re.compile(r"\S*\w")


def stories(
    config: Config, sources: Sequence[Source], profiles: Sequence[Profile], overlaps: Iterable[Overlap]
) -> tuple[Story, ...]:
    """Return the stories sorted by slug; each source is in exactly one.

    Declared stories win: two of them are never joined, and an undeclared source may join one. Sources that a person
    calls `not-same-story` are kept apart, but for two of one declared story; sources called `same-story` or
    `duplicate-of`, and near-copies, are in one story whatever their terms. Near-linear in the sources.
    """
    order = sorted(range(len(sources)), key=lambda index: _by_content(sources[index]))
    sources = [sources[index] for index in order]
    vectors = without_subject([profiles[index] for index in order])
    groups, pairs = grown(_groups(sources, overlaps), vectors)
    return _Telling(config, sources, vectors, Stems()).stories(groups, pairs)


def _by_content(source: Source) -> tuple[str, tuple[bool, tuple[int, int, int], str]]:
    return source.document.text, by_date(source)


# -- what is one story whatever the terms ----------------------------------------------------------------------------


def _groups(sources: Sequence[Source], overlaps: Iterable[Overlap]) -> list[Group]:
    """Return the sources, as their positions, in groups: declared, decided by a person, near-copies, the rest alone."""
    sets = _Sets(sources)
    sets.join_declared()
    sets.keep_apart(_decided(sources, "not-same-story"))
    sets.join(_decided(sources, "same-story", "duplicate-of"))
    copies = [overlap for overlap in overlaps if overlap.verdict == "wholly-derived" and _share(overlap) >= _SAME_EVENT]
    # Of two declared stories that one source copies from, the one that it has more of.
    copies.sort(key=lambda overlap: -_share(overlap))
    sets.join((overlap.left, overlap.right) for overlap in copies)
    return sets.groups()


def _share(overlap: Overlap) -> float:
    return max(overlap.left_share, overlap.right_share)


def _decided(sources: Iterable[Source], *verdicts: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of ids that a person gave one of the verdicts."""
    for source in sources:
        override = source.annotation.dedup
        if override is not None and override.verdict in verdicts:
            yield source.id, override.target


class _Sets:
    """Disjoint sets of sources, each with at most one declared story, and none with two sources kept apart."""

    __slots__ = ("_apart", "_index", "_parents", "_sources", "_stories")

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._index = {source.id: index for index, source in enumerate(sources)}
        self._parents = list(range(len(sources)))
        self._stories = [source.annotation.story for source in sources]
        self._apart: list[frozenset[int]] = [frozenset()] * len(sources)

    def join_declared(self) -> None:
        """Join the sources that name the same story."""
        first: dict[str, int] = {}
        for index, source in enumerate(self._sources):
            if source.annotation.story:
                self._join(first.setdefault(source.annotation.story, index), index)

    def keep_apart(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Bar pairs of ids from one set, but for unknown ones and those that are in one already."""
        for number, (left, right) in enumerate(self._roots(pairs)):
            if left != right:
                for root in (left, right):
                    self._apart[root] |= {number}

    def join(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join the sets of pairs of ids, but for unknown ones, those of two declared stories and those kept apart."""
        for left, right in self._roots(pairs):
            self._join(left, right)

    def groups(self) -> list[Group]:
        """Return the sets, each sorted, in the order of their first members."""
        sets: dict[int, list[int]] = {}
        for index in range(len(self._parents)):
            sets.setdefault(self._root(index), []).append(index)
        return [
            Group(
                members=tuple(members),
                declared=bool(self._stories[root]),
                days=_days([self._sources[member] for member in members]),
                apart=self._apart[root],
            )
            for root, members in sets.items()
        ]

    def _roots(self, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int]]:
        for left, right in pairs:
            if left in self._index and right in self._index:
                yield self._root(self._index[left]), self._root(self._index[right])

    def _root(self, index: int) -> int:
        parents = self._parents
        while parents[index] != index:
            parents[index] = index = parents[parents[index]]
        return index

    def _join(self, left: int, right: int) -> None:
        left, right = self._root(left), self._root(right)
        declared = {self._stories[left], self._stories[right]} - {""}
        if left != right and len(declared) <= 1 and self._apart[left].isdisjoint(self._apart[right]):
            self._parents[right] = left
            self._stories[left] = "".join(declared)
            self._apart[left] |= self._apart[right]


def _days(sources: Iterable[Source]) -> Days | None:
    """Return the days of sources, from publication to update, as `joined_days` has them."""
    days = None
    for source in sources:
        for date in (source.annotation.published, source.annotation.updated):
            days = joined_days(days, _possible_days(date))
    return days


def _possible_days(date: Date | Missing) -> Days | None:
    """Return the last and the first day that a date may mean; None where it is doubtful, or not known."""
    if isinstance(date, Missing) or date.uncertain:
        return None
    first = dt.date(date.year, date.month or 1, date.day or 1)
    if date.day:
        return first.toordinal(), first.toordinal()
    month = date.month or 12
    # The day before the next month: the last year of the calendar has none, and a day more or less tells nothing.
    last = dt.date(date.year, month, 28) + dt.timedelta(days=3)
    return last.toordinal(), first.toordinal()


# -- telling ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Telling:
    """What stories are told from: sources and the vectors of their profiles, in one order."""

    config: Config
    sources: Sequence[Source]
    vectors: Sequence[Vector]
    stems: Stems

    def stories(self, groups: Sequence[Group], pairs: Iterable[Pair]) -> tuple[Story, ...]:
        """Return the groups as stories, sorted by slug."""
        taken = {source.annotation.story for source in self.sources}
        nearly = self._near_misses(groups, pairs)
        told = [self._story(group, taken, nearly[number]) for number, group in enumerate(groups)]
        return tuple(sorted(told, key=lambda story: story.slug))

    def _story(self, group: Group, taken: AbstractSet[str], nearly: tuple[Tie, ...]) -> Story:
        members = sorted(group.members, key=lambda index: by_date(self.sources[index]))
        sources = [self.sources[index] for index in members]
        declared = next((source.annotation.story for source in sources if source.annotation.story), "")
        return Story(
            slug=declared or _free_slug(sources[0].id, taken),
            title=dict(self.config.stories).get(declared) or sources[0].title,
            sources=tuple(source.id for source in sources),
            basis="declared" if declared else "computed" if len(sources) > 1 else "alone",
            ties=tuple(self._ties(members)),
            earliest=_earliest(sources),
            near_misses=nearly,
        )

    def _ties(self, members: Sequence[int]) -> Iterator[Tie]:
        """Yield, for each member but the first, what ties it to the most similar of the first members before it."""
        before: list[tuple[Vector, int]] = []
        for member in members:
            vector = self.vectors[member]
            if before:
                known, place = max((similarity(other, vector), -place) for place, (other, _) in enumerate(before))
                if known:
                    left, right = sorted((before[-place][1], member), key=self._id)
                    yield self._tie(left, right, known)
            if len(before) < _TIED_TO:
                before.append((vector, member))

    def _near_misses(self, groups: Sequence[Group], pairs: Iterable[Pair]) -> list[tuple[Tie, ...]]:
        """Return, for each group, its most similar pairs with other groups that it may join, one for each of them."""
        group_of = {member: number for number, group in enumerate(groups) for member in group.members}
        best: list[dict[int, tuple[int, str, str, int, int]]] = [{} for _ in groups]
        for pair in pairs:
            left, right = group_of[pair.left], group_of[pair.right]
            if left == right or pair.product < _NEARLY or not groups[left].apart.isdisjoint(groups[right].apart):
                continue
            for own, other, ours, theirs in (
                (left, right, pair.left, pair.right),
                (right, left, pair.right, pair.left),
            ):
                found = (-pair.product, self._id(ours), self._id(theirs), ours, theirs)
                best[own][other] = min(found, best[own].get(other, found))
        return [
            tuple(
                self._tie(ours, theirs, -known, _NEAR_MISS_TERMS)
                for known, _, _, ours, theirs in islice(sorted(nearest.values()), _NEAR_MISSES)
            )
            for nearest in best
        ]

    def _id(self, index: int) -> str:
        return self.sources[index].id

    def _tie(self, left: int, right: int, product: int, terms: int = _TIE_TERMS) -> Tie:
        others = self.vectors[right]
        shared = [(-weight * others[stem], stem) for stem, weight in self.vectors[left].items() if stem in others]
        shared = sorted(term for term in shared if -term[0] * _LEAST_SHARE >= product)
        text = self.sources[left].document.text
        written = _written(text, [stem for _, stem in shared[:terms]], self.stems)
        # Rounded, so that the last digit of a machine's logarithm is never seen.
        return Tie(
            left=self.sources[left].id,
            right=self.sources[right].id,
            similarity=round(product / LENGTH**2, 6),
            terms=tuple(
                (form, round(-weight / product, 6)) for form, (weight, _) in zip(written, shared, strict=False)
            ),
        )


def by_date(source: Source) -> tuple[bool, tuple[int, int, int], str]:
    """Return the ordering key of a source in its story: dated ones first, by day, then by id."""
    published = source.annotation.published
    if isinstance(published, Date):
        return False, published.key, source.id
    return True, (0, 0, 0), source.id


def _free_slug(wanted: str, taken: AbstractSet[str]) -> str:
    """Return the wanted slug, with a suffix where a declared story has it."""
    slug = wanted
    while slug in taken:
        slug += "-story"
    return slug


def _earliest(members: Sequence[Source]) -> str:
    """Return the id of the source that appeared first; '' unless every day is stated without a doubt."""
    days = [source.annotation.published for source in members]
    if len(members) == 1 or not all(
        isinstance(d, Date) and d.day and not d.approximate and not d.uncertain for d in days
    ):
        return ""
    return members[0].id if days[0] != days[1] else ""


def _written(text: str, stems: Iterable[str], known: Stems) -> list[str]:
    """Return how the text writes each stem where it first stands: its most frequent word, the stem if there is none."""
    lower = text.lower()
    if len(lower) != len(text):
        text = lower
    return [_most_frequent_form(text, lower, stem, known) for stem in stems]


def _most_frequent_form(text: str, lower: str, stem: str, known: Stems) -> str:
    forms: Counter[str] = Counter()
    start = lower.find(stem)
    for _ in range(_LOOKED_AT):
        if start < 0:
            break
        word = _SURFACE.match(text, start)
        if word and not lower[start - 1 : start].isalnum() and known[word_key(word[0])] == stem:
            forms[word[0].removesuffix("'s").removesuffix("’s")] += 1
        start = lower.find(stem, start + 1)
    return forms.most_common(1)[0][0] if forms else stem
