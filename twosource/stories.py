"""Sources about one event: as annotations declare, else computed from weighted vocabulary, names, figures and dates.

Sources with their term profiles and overlaps come in, stories go out, each with the terms that tie it together.
Clusters grow by average linkage: two are joined while the mean similarity over all pairs of their members, times a
factor for the days between them, reaches the threshold.

The one thing a reader would not guess: that mean is computed exactly and without comparing all pairs, as the product of
the two clusters' summed profiles. Pairs are only looked for among articles that share one of their heaviest terms; of a
term in more than 48 articles, those where it is heaviest are paired with each other and the rest with the first eight.
An article that shares no heavy term with others therefore changes no story of theirs.
"""

from __future__ import annotations

import datetime as dt
import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import islice

from twosource.model import Config, Date, Overlap, Source, Story, Tie
from twosource.terms import Profile, Stems, similarity, without_subject
from twosource.text import word_key

STORY_SIMILARITY = 0.15

_SEARCHED_TERMS = 16
_POSTINGS = 48
_FIRST_POSTINGS = 8
# A pair is measured in full when its heaviest terms give half of the threshold.
_WORTH_MEASURING = STORY_SIMILARITY / 2

# Articles a month apart need a fifth more in common, a year apart twice as much: vocabulary comes back, events do not.
_DAYS_APART = 60
_LEAST_DATE_FACTOR = 0.5

_TIED_TO = 12
_TIE_TERMS = 12

_SURFACE = re.compile(r"[\w'’-]+")


def stories(
    config: Config, sources: Sequence[Source], profiles: Sequence[Profile], overlaps: Iterable[Overlap]
) -> tuple[Story, ...]:
    """Return the stories sorted by slug; each source is in exactly one.

    Declared stories win: two of them are never joined, and an undeclared source may join one. Sources that a person
    calls `same-story`, and near-copies, are in one story whatever their terms. Near-linear in the sources.
    """
    order = sorted(range(len(sources)), key=lambda index: sources[index].id)
    profiles = without_subject(profiles)
    groups = _Groups(sources, order)
    groups.join_declared()
    groups.join_pairs(_decided(sources))
    groups.join_pairs((o.left, o.right) for o in overlaps if o.verdict == "wholly-derived")
    clusters = [_cluster(number, members, sources, profiles) for number, members in enumerate(groups.members())]
    grown = _agglomerate(clusters, _similar(order, profiles))
    return _stories(config, sources, profiles, grown)


class _Groups:
    """Disjoint sets of sources, each with at most one declared story."""

    __slots__ = ("_index", "_order", "_parents", "_sources", "_stories")

    def __init__(self, sources: Sequence[Source], order: Sequence[int]) -> None:
        self._sources = sources
        self._order = order
        self._index = {source.id: index for index, source in enumerate(sources)}
        self._parents = list(range(len(sources)))
        self._stories = [source.annotation.story for source in sources]

    def join_declared(self) -> None:
        """Join the sources that name the same story."""
        first: dict[str, int] = {}
        for index in self._order:
            story = self._stories[index]
            if story:
                self._join(first.setdefault(story, index), index)

    def join_pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join pairs of ids, but for unknown ones and those of two declared stories."""
        for left, right in pairs:
            if left in self._index and right in self._index:
                self._join(self._index[left], self._index[right])

    def members(self) -> list[list[int]]:
        """Return the sets, members in the order of ids, sets in the order of their first member."""
        sets: dict[int, list[int]] = {}
        for index in self._order:
            sets.setdefault(self._root(index), []).append(index)
        return list(sets.values())

    def _root(self, index: int) -> int:
        parents = self._parents
        while parents[index] != index:
            parents[index] = index = parents[parents[index]]
        return index

    def _join(self, left: int, right: int) -> None:
        left, right = self._root(left), self._root(right)
        stories = {self._stories[left], self._stories[right]} - {""}
        if left != right and len(stories) <= 1:
            self._parents[right] = left
            self._stories[left] = "".join(stories)


def _decided(sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that a person put into one story."""
    for source in sources:
        override = source.annotation.dedup
        if override is not None and override.verdict in ("same-story", "duplicate-of"):
            yield source.id, override.target


@dataclass(slots=True, kw_only=True)
class _Cluster:
    """Sources told as one event so far; `terms` sums their profiles, days are ordinals or None, `first` names it."""

    first: int
    members: list[int]
    story: str
    terms: Profile
    first_day: int | None
    last_day: int | None
    alive: bool = True
    links: dict[int, float] = field(default_factory=dict)


def _cluster(number: int, members: list[int], sources: Sequence[Source], profiles: Sequence[Profile]) -> _Cluster:
    terms: Profile = {}
    for member in members:
        _add(terms, profiles[member])
    days = [day for day in (_day(sources[member]) for member in members) if day is not None]
    return _Cluster(
        first=number,
        members=members,
        story=next((s for s in (sources[member].annotation.story for member in members) if s), ""),
        terms=terms,
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )


def _add(terms: Profile, more: Mapping[str, float]) -> None:
    for stem, weight in more.items():
        terms[stem] = terms.get(stem, 0.0) + weight


def _day(source: Source) -> int | None:
    published = source.annotation.published
    if not isinstance(published, Date) or not published.day:
        return None
    return dt.date(published.year, published.month, published.day).toordinal()


def _similar(order: Sequence[int], profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return the pairs of sources worth measuring, by what their heaviest terms have in common."""
    heaviest = {index: dict(islice(profiles[index].items(), _SEARCHED_TERMS)) for index in order}
    postings: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for rank, index in enumerate(order):
        for stem, weight in heaviest[index].items():
            postings[stem].append((-weight, rank))
    for posting in postings.values():
        posting.sort()
        del posting[_POSTINGS:]
    pairs = set()
    for rank, index in enumerate(order):
        common: dict[int, float] = defaultdict(float)
        for stem, weight in heaviest[index].items():
            posting = postings[stem]
            inside = (-weight, rank) <= posting[-1]
            for other_weight, other in posting if inside else posting[:_FIRST_POSTINGS]:
                common[other] -= weight * other_weight
        for other, known in common.items():
            if other != rank and known >= _WORTH_MEASURING:
                pairs.add((min(index, order[other]), max(index, order[other])))
    return sorted(pairs)


def _agglomerate(clusters: list[_Cluster], pairs: Iterable[tuple[int, int]]) -> list[_Cluster]:
    """Join the two most similar clusters until none reach the threshold (average linkage)."""
    _link(clusters, pairs)
    heap = [entry for number in range(len(clusters)) for entry in _entries(clusters, number) if entry[3] < entry[4]]
    heapq.heapify(heap)
    while heap:
        _, _, _, left, right = heapq.heappop(heap)
        if clusters[left].alive and clusters[right].alive:
            clusters.append(_merged(clusters, left, right))
            for entry in _entries(clusters, len(clusters) - 1):
                heapq.heappush(heap, entry)
    return [cluster for cluster in clusters if cluster.alive]


def _link(clusters: Sequence[_Cluster], pairs: Iterable[tuple[int, int]]) -> None:
    """Note the similarity of each two clusters that hold a pair worth measuring."""
    cluster_of = {member: number for number, cluster in enumerate(clusters) for member in cluster.members}
    for pair in pairs:
        left, right = sorted(cluster_of[member] for member in pair)
        if left != right and right not in clusters[left].links:
            known = similarity(clusters[left].terms, clusters[right].terms)
            clusters[left].links[right] = clusters[right].links[left] = known


def _entries(clusters: Sequence[_Cluster], number: int) -> Iterator[tuple[float, int, int, int, int]]:
    """Yield what a cluster may be joined with, the most similar sorting first, ties by the first members."""
    cluster = clusters[number]
    for other, total in cluster.links.items():
        candidate = clusters[other]
        mean = total / (len(cluster.members) * len(candidate.members)) * _date_factor(cluster, candidate)
        if mean >= STORY_SIMILARITY and not (cluster.story and candidate.story):
            firsts = sorted((cluster.first, candidate.first))
            yield -mean, firsts[0], firsts[1], number, other


def _date_factor(left: _Cluster, right: _Cluster) -> float:
    """Return 1 for clusters whose days meet or are not known, falling to a half with the days between them."""
    if left.first_day is None or left.last_day is None or right.first_day is None or right.last_day is None:
        return 1.0
    apart = max(0, right.first_day - left.last_day, left.first_day - right.last_day)
    return _LEAST_DATE_FACTOR + (1 - _LEAST_DATE_FACTOR) * math.exp(-apart / _DAYS_APART)


def _merged(clusters: Sequence[_Cluster], left: int, right: int) -> _Cluster:
    """Return the two clusters as one, linked to all that either was linked to."""
    larger, smaller = clusters[left], clusters[right]
    if len(larger.terms) < len(smaller.terms):
        larger, smaller = smaller, larger
    links = {}
    for other in sorted({*larger.links, *smaller.links} - {left, right}):
        neighbour = clusters[other]
        total = _linked(larger, other, neighbour) + _linked(smaller, other, neighbour)
        links[other] = neighbour.links[len(clusters)] = total
        neighbour.links.pop(left, None)
        neighbour.links.pop(right, None)
    larger.alive = smaller.alive = False
    # The sum of the larger is grown in place, so that a story of thousands is not copied thousands of times.
    _add(larger.terms, smaller.terms)
    return _Cluster(
        first=min(larger.first, smaller.first),
        members=larger.members + smaller.members,
        story=larger.story or smaller.story,
        terms=larger.terms,
        first_day=_known(min, larger.first_day, smaller.first_day),
        last_day=_known(max, larger.last_day, smaller.last_day),
        links=links,
    )


def _linked(cluster: _Cluster, other: int, neighbour: _Cluster) -> float:
    known = cluster.links.get(other)
    return similarity(cluster.terms, neighbour.terms) if known is None else known


def _known(choose: Callable[[int, int], int], left: int | None, right: int | None) -> int | None:
    if left is None or right is None:
        return right if left is None else left
    return choose(left, right)


def _stories(
    config: Config, sources: Sequence[Source], profiles: Sequence[Profile], clusters: Iterable[_Cluster]
) -> tuple[Story, ...]:
    titles = dict(config.stories)
    taken = {source.annotation.story for source in sources}
    told = []
    for cluster in clusters:
        members = sorted(cluster.members, key=lambda index: by_date(sources[index]))
        first = sources[members[0]]
        told.append(
            Story(
                slug=cluster.story or _free_slug(first.id, taken),
                title=titles.get(cluster.story) or first.title,
                sources=tuple(sources[index].id for index in members),
                basis="declared" if cluster.story else "computed" if len(members) > 1 else "alone",
                ties=tuple(_ties(members, sources, profiles)),
                earliest=_earliest([sources[index] for index in members]),
            ),
        )
    return tuple(sorted(told, key=lambda story: story.slug))


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


def _ties(members: Sequence[int], sources: Sequence[Source], profiles: Sequence[Profile]) -> Iterator[Tie]:
    """Yield, for each member but the first, what ties it to the most similar of the first members before it."""
    for position, member in enumerate(members[1:], start=1):
        before = members[: min(position, _TIED_TO)]
        measured = [(similarity(profiles[other], profiles[member]), -rank) for rank, other in enumerate(before)]
        known, rank = max(measured)
        if known:
            yield _tie(sources, profiles, (before[-rank], member), known)


def _tie(sources: Sequence[Source], profiles: Sequence[Profile], pair: tuple[int, int], known: float) -> Tie:
    left, right = sorted(pair, key=lambda index: sources[index].id)
    shared = [
        (-weight * profiles[right][stem], stem) for stem, weight in profiles[left].items() if stem in profiles[right]
    ]
    heaviest = sorted(shared)[:_TIE_TERMS]
    written = _written(sources[left].document.text, {stem for _, stem in heaviest})
    # Rounded, so that the last digit of a machine's logarithm is never seen.
    return Tie(
        left=sources[left].id,
        right=sources[right].id,
        similarity=round(known, 6),
        terms=tuple((written.get(stem, stem), round(-weight / known, 6)) for weight, stem in heaviest),
    )


def _written(text: str, stems: AbstractSet[str]) -> dict[str, str]:
    """Return how the text writes each stem: its most frequent word, without possessive, the first of equals."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    known = Stems()
    heads = {stem[:2] for stem in stems}
    for word, times in Counter(_SURFACE.findall(text)).items():
        if word[:2].casefold() not in heads:
            continue
        stem = known[word_key(word)]
        if stem in stems:
            forms[stem][word.removesuffix("'s").removesuffix("’s")] += times
    return {stem: counts.most_common(1)[0][0] for stem, counts in forms.items()}
