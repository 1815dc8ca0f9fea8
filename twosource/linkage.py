"""Clusters of articles about one event, grown by average linkage from what is known to belong together.

Vectors of weighted terms, starting groups and pairs that are alike come in, clusters go out. Two clusters are joined
while the mean similarity over all pairs of their members is what `_needed` asks of two of their sizes, each measured by
how alike its own members are, and told apart by the days between them.

The one thing a reader would not guess: that mean is exact and yet no two clusters are compared pair by pair: it is the
product of their summed vectors. Only clusters that hold two articles alike enough by themselves are looked at.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from twosource.likeness import ALIKE, STORY_SIMILARITY
from twosource.terms import LENGTH, Vector, similarity

# The mean over many pairs is steadier than one pair: of articles that may join a large story this share is enough.
_STEADY = 0.6
# How alike articles of one event are on average. Members that are more alike than that ask more of who joins them; a
# cluster is told to be so by its pairs, against six of the average, so that two members do not tell much.
_USUAL_SIMILARITY = 0.3
_USUAL_PAIRS = 6
# Two clusters that are two thirds as alike as the members of each are one story, however large they are.
_MOST_NEEDED = _USUAL_SIMILARITY * 2 / 3

# So many of the most similar neighbours a cluster keeps when it grows: a story of thousands may have thousands.
_LINKS = 128

# Articles a month apart need a fifth more in common, a year apart twice as much: vocabulary comes back, events do not.
_DAYS_APART = 60
_LEAST_DATE_FACTOR = 0.5

Days = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Articles that are in one story whatever their terms, as positions in the list of vectors.

    Two `declared` groups are never joined, nor two with one of `apart` in common. `days` as `joined_days` has them.
    """

    members: tuple[int, ...]
    declared: bool = False
    days: Days | None = None
    apart: frozenset[Hashable] = frozenset()


def joined_days(left: Days | None, right: Days | None) -> Days | None:
    """Return the days of both: the last day that the earlier may have, the first that the later may have.

    For a day the two are equal, for a month its last and its first. What is known by the month then never widens what
    others have by the day, and by itself stands for any day of it. None where nothing is known.
    """
    if left is None or right is None:
        return right if left is None else left
    return min(left[0], right[0]), max(left[1], right[1])


class Pair(NamedTuple):
    """Two articles, as positions in the list of vectors, and the product of the two."""

    left: int
    right: int
    product: int


def grown(groups: Sequence[Group], vectors: Sequence[Vector], pairs: Iterable[Pair]) -> list[Group]:
    """Return the groups joined as far as they are alike, in the order of their first members.

    Each article is in one of the groups; `pairs` are those that `likeness` finds. Near-linear in the articles and
    pairs. Groups that no pairs lead to from one another grow apart: what one does never depends on the other. The
    answer depends on the order of groups and vectors only where two similarities are equal to the last digit.
    """
    clusters = [_cluster(number, group, vectors) for number, group in enumerate(groups)]
    _link(clusters, pairs)
    _agglomerate(clusters)
    told = sorted((cluster for cluster in clusters if cluster.alive), key=lambda cluster: cluster.first)
    return [cluster.group() for cluster in told]


# -- clusters --------------------------------------------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class _Cluster:
    """A group as it grows: `terms` sums its vectors, `within` the products of its pairs, `links` those with others.

    `first` is the number of its first group. `days` as in `Group`.
    """

    first: int
    members: list[int]
    terms: Vector
    within: int
    coherence: float
    declared: bool
    days: Days | None
    apart: frozenset[Hashable]
    links: dict[int, int] = field(default_factory=dict)
    alive: bool = True

    def group(self) -> Group:
        """Return what the cluster has become."""
        return Group(members=tuple(self.members), declared=self.declared, days=self.days, apart=self.apart)


def _cluster(number: int, group: Group, vectors: Sequence[Vector]) -> _Cluster:
    terms, within = vectors[group.members[0]], 0
    if len(group.members) > 1:
        terms = {}
        for member in group.members:
            within += similarity(terms, vectors[member])
            _add(terms, vectors[member])
    return _Cluster(
        first=number,
        members=list(group.members),
        terms=terms,
        within=within,
        coherence=_coherence(len(group.members), within),
        declared=group.declared,
        days=group.days,
        apart=group.apart,
    )


def _add(terms: Vector, more: Mapping[str, int]) -> None:
    for stem, weight in more.items():
        terms[stem] = terms.get(stem, 0) + weight


def _link(clusters: Sequence[_Cluster], pairs: Iterable[Pair]) -> None:
    """Note what two clusters have in common that hold two articles between them which are alike enough."""
    cluster_of = {member: number for number, cluster in enumerate(clusters) for member in cluster.members}
    for pair in pairs:
        left, right = clusters[cluster_of[pair.left]], clusters[cluster_of[pair.right]]
        if pair.product >= ALIKE and left is not right and right.first not in left.links:
            single = len(left.members) == len(right.members) == 1
            known = pair.product if single else similarity(left.terms, right.terms)
            left.links[right.first] = right.links[left.first] = known


def _agglomerate(clusters: list[_Cluster]) -> None:
    """Join the two most similar clusters until none are alike enough, the joined ones appended, their parts dead."""
    heap: list[tuple[float, int, int, int, int]] = []
    for number, cluster in enumerate(clusters):
        later = {other: total for other, total in cluster.links.items() if other > number}
        heap += _entries(clusters, number, later)
    heapq.heapify(heap)
    while heap:
        _, _, _, left, right = heapq.heappop(heap)
        if clusters[left].alive and clusters[right].alive:
            clusters.append(_merged(clusters, left, right))
            for entry in _entries(clusters, len(clusters) - 1, clusters[-1].links):
                heapq.heappush(heap, entry)


def _entries(
    clusters: Sequence[_Cluster], number: int, links: Mapping[int, int]
) -> Iterator[tuple[float, int, int, int, int]]:
    """Yield which of the clusters that `links` lead to one may be joined with, the most similar sorting first.

    Ties sort by the first members.
    """
    cluster = clusters[number]
    size, coherence, days, first = len(cluster.members), cluster.coherence, cluster.days, cluster.first
    for other, total in links.items():
        candidate = clusters[other]
        other_size = len(candidate.members)
        alike = total / (LENGTH**2 * size * other_size) * _date_factor(days, candidate.days)
        # Measured by what each is among its own.
        alike /= math.sqrt(coherence * candidate.coherence)
        if alike >= _needed(size, other_size) and not _kept_apart(cluster, candidate):
            yield -alike, min(first, candidate.first), max(first, candidate.first), number, other


def _needed(size: int, other_size: int) -> float:
    """Return the mean similarity at which two clusters of usual coherence are one story.

    A single article may join a large story at less than another single one, as the mean over many pairs is steadier.
    Two large clusters need more: what is one event has grown together article by article, before the two were large,
    while two events that share names or a subject stand against each other whole.
    """
    smaller, larger = (size, other_size) if size < other_size else (other_size, size)
    needed = STORY_SIMILARITY * (_STEADY + (1 - _STEADY) / larger) * math.sqrt(math.sqrt(smaller))
    return min(needed, _MOST_NEEDED)


def _coherence(size: int, within: int) -> float:
    """Return how alike articles are, by their number and the products of their pairs; 1 for what is usual."""
    pairs = size * (size - 1) // 2
    usual = _USUAL_PAIRS * _USUAL_SIMILARITY
    return (within / LENGTH**2 + usual) / ((pairs + _USUAL_PAIRS) * _USUAL_SIMILARITY)


def _kept_apart(left: _Cluster, right: _Cluster) -> bool:
    return (left.declared and right.declared) or not left.apart.isdisjoint(right.apart)


def _date_factor(left: Days | None, right: Days | None) -> float:
    """Return 1 for clusters whose days meet or are not known, falling to a half with the days between them."""
    if left is None or right is None:
        return 1.0
    apart = max(0, min(left) - max(right), min(right) - max(left))
    return _LEAST_DATE_FACTOR + (1 - _LEAST_DATE_FACTOR) * math.exp(-apart / _DAYS_APART)


def _merged(clusters: Sequence[_Cluster], left: int, right: int) -> _Cluster:
    """Return the two clusters as one, linked to all that either was linked to."""
    larger, smaller = clusters[left], clusters[right]
    if len(larger.terms) < len(smaller.terms):
        larger, smaller = smaller, larger
    between = larger.links[right if larger is clusters[left] else left]
    links = _joined_links(clusters, larger, smaller)
    for other in {*larger.links, *smaller.links} - {left, right}:
        clusters[other].links.pop(left, None)
        clusters[other].links.pop(right, None)
        if other in links:
            clusters[other].links[len(clusters)] = links[other]
    larger.alive = smaller.alive = False
    # The sums of the larger are grown in place, so that a story of thousands is not copied thousands of times; the
    # vector of a single article belongs to others too.
    terms = larger.terms if len(larger.members) > 1 else dict(larger.terms)
    _add(terms, smaller.terms)
    larger.members.extend(smaller.members)
    within = larger.within + smaller.within + between
    return _Cluster(
        first=min(larger.first, smaller.first),
        members=larger.members,
        terms=terms,
        within=within,
        coherence=_coherence(len(larger.members), within),
        declared=larger.declared or smaller.declared,
        days=joined_days(larger.days, smaller.days),
        apart=larger.apart | smaller.apart,
        links=links,
    )


def _joined_links(clusters: Sequence[_Cluster], left: _Cluster, right: _Cluster) -> dict[int, int]:
    """Return what two clusters together have in common with those that either is linked to: the nearest of many."""
    links = _summed(clusters, left.links, right) | _summed(clusters, right.links, left)
    if len(links) <= _LINKS:
        return links
    nearest = sorted(links, key=lambda other: (-links[other] / len(clusters[other].members), clusters[other].first))
    return {other: links[other] for other in sorted(nearest[:_LINKS])}


def _summed(clusters: Sequence[_Cluster], links: Mapping[int, int], more: _Cluster) -> dict[int, int]:
    """Return the links of a cluster, each with what another cluster adds to it, without the one between the two."""
    known, terms = more.links, more.terms
    return {
        other: total + (known[other] if other in known else similarity(terms, clusters[other].terms))
        for other, total in links.items()
        if clusters[other] is not more
    }
