"""Scores by which a finding is compared with what people labelled: exact, and each after its published definition.

Labels and findings come in, frozen records of fractions from 0 to 1 go out. Ranges are half-open and count characters;
nothing here makes a set of characters, so a text of a million of them costs no more than a short one. The one thing a
reader would not guess: what is empty on both sides scores 1, what is empty on one side scores 0, as PAN's own
evaluator does; a score never fails for want of labels.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Range = tuple[int, int]
PairOfIds = tuple[str, str]


class Place(NamedTuple):
    """A passage on both sides of a pair of texts, half-open in characters."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int

    @property
    def size(self) -> int:
        """Return the characters of both sides."""
        return self.left_end - self.left_start + self.right_end - self.right_start


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieval:
    """Precision and recall; `f1` is their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean, 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plagdet:
    """Macro-averaged precision and recall of characters, and in how many detections a case falls (granularity)."""

    precision: float
    recall: float
    granularity: float
    cases: int
    detections: int

    @property
    def score(self) -> float:
        """Return plagdet: the harmonic mean of precision and recall over log2(1 + granularity)."""
        mean = Retrieval(precision=self.precision, recall=self.recall).f1
        return mean / math.log2(1 + self.granularity)


# -- passages --------------------------------------------------------------------------------------------------------


def plagdet(pairs: Iterable[tuple[Sequence[Place], Sequence[Place]]]) -> Plagdet:
    """Return plagdet over pairs of texts, each given as its cases and its detections.

    Potthast, Stein, Barrón-Cedeño and Rosso (2010), "An evaluation framework for plagiarism detection". A detection
    counts for a case only if it meets it on both sides. Every case and every detection weighs the same, whatever its
    length; a pair without either adds nothing. Costs the product of cases and detections of each pair.
    """
    recalls: list[float] = []
    precisions: list[float] = []
    hits: list[int] = []
    for cases, detections in pairs:
        for case in cases:
            found, covered = _met(case, detections)
            recalls.append(covered)
            if found:
                hits.append(found)
        precisions.extend(_met(detection, cases)[1] for detection in detections)
    return Plagdet(
        precision=_mean_or(precisions, recalls),
        recall=_mean_or(recalls, precisions),
        granularity=math.fsum(hits) / len(hits) if hits else 1.0,
        cases=len(recalls),
        detections=len(precisions),
    )


def _met(place: Place, others: Iterable[Place]) -> tuple[int, float]:
    """Return how many of the others meet a place on both sides, and the share of its characters that they cover."""
    met = [other for other in others if _meets(place, other)]
    left = covered(_cut((place.left_start, place.left_end), ((o.left_start, o.left_end) for o in met)))
    right = covered(_cut((place.right_start, place.right_end), ((o.right_start, o.right_end) for o in met)))
    return len(met), (left + right) / place.size if place.size else 0.0


def _meets(one: Place, other: Place) -> bool:
    left = min(one.left_end, other.left_end) > max(one.left_start, other.left_start)
    return left and min(one.right_end, other.right_end) > max(one.right_start, other.right_start)


def _cut(inside: Range, ranges: Iterable[Range]) -> list[Range]:
    """Return the parts of ranges inside another one; a part that is not there is a range of no length."""
    start, end = inside
    return [(max(start, a), max(start, a, min(end, b))) for a, b in ranges]


def _mean_or(values: Sequence[float], others: Sequence[float]) -> float:
    """Return the mean; without values 1 where there are no others either, else 0."""
    if values:
        return math.fsum(values) / len(values)
    return 0.0 if others else 1.0


# -- characters ------------------------------------------------------------------------------------------------------


def covered(ranges: Iterable[Range]) -> int:
    """Return how many characters ranges cover, each once."""
    total = 0
    reached = None
    for start, end in sorted(ranges):
        begin = start if reached is None else max(start, reached)
        total += max(0, end - begin)
        reached = end if reached is None else max(reached, end)
    return total


def in_common(left: Iterable[Range], right: Iterable[Range]) -> int:
    """Return how many characters two groups of ranges have in common: what both cover, less what either does."""
    left, right = list(left), list(right)
    return covered(left) + covered(right) - covered([*left, *right])


def characters(texts: Iterable[tuple[Sequence[Range], Sequence[Range]]]) -> Retrieval:
    """Return precision and recall of characters over texts, each given as what is labelled and what was found.

    Micro-averaged: every character weighs the same (the character-based measure of Potthast et al. 2010, section 3.1).
    """
    right = labelled = found = 0
    for labels, findings in texts:
        right += in_common(labels, findings)
        labelled += covered(labels)
        found += covered(findings)
    return _retrieval(right, found, labelled)


def _retrieval(right: int, found: int, labelled: int) -> Retrieval:
    return Retrieval(
        precision=right / found if found else float(not labelled),
        recall=right / labelled if labelled else float(not found),
    )


# -- groups ----------------------------------------------------------------------------------------------------------


def pairwise(found: Iterable[PairOfIds], groups: Mapping[str, str]) -> Retrieval:
    """Return precision and recall of pairs: right is a pair whose two ids are labelled with one group.

    `found` may name a pair twice or in either order; it counts once. The pairs to be found are all within the groups
    (Manning, Raghavan and Schütze 2008, section 16.3).
    """
    unique = {(min(pair), max(pair)) for pair in found}
    right = sum(groups[left] == groups[other] for left, other in unique)
    return _retrieval(right, len(unique), sum(map(_pairs, Counter(groups.values()).values())))


def adjusted_rand(labels: Mapping[str, str], clusters: Mapping[str, str]) -> float:
    """Return the adjusted Rand index of a clustering: 1 for the labels' own, about 0 for chance, never over 1.

    Hubert and Arabie (1985), "Comparing partitions". Both mappings have the same keys.
    """
    both = sum(_pairs(count) for count in Counter((labels[key], clusters[key]) for key in labels).values())
    rows = sum(map(_pairs, Counter(labels.values()).values()))
    columns = sum(map(_pairs, Counter(clusters[key] for key in labels).values()))
    every = _pairs(len(labels))
    expected = rows * columns / every if every else 0.0
    most = (rows + columns) / 2
    # Where no other value is possible (all alone on both sides, or all together), the two are the same.
    return 1.0 if most == expected else (both - expected) / (most - expected)


def b_cubed(labels: Mapping[str, str], clusters: Mapping[str, str]) -> Retrieval:
    """Return B-cubed precision and recall: how much of an item's cluster shares its label, and the reverse, averaged.

    Bagga and Baldwin (1998), "Algorithms for scoring coreference chains"; every item weighs the same.
    """
    if not labels:
        return Retrieval(precision=1.0, recall=1.0)
    both = Counter((labels[key], clusters[key]) for key in labels)
    label_sizes = Counter(labels.values())
    cluster_sizes = Counter(clusters[key] for key in labels)
    precision = math.fsum(n * n / cluster_sizes[cluster] for (_, cluster), n in both.items())
    recall = math.fsum(n * n / label_sizes[label] for (label, _), n in both.items())
    return Retrieval(precision=precision / len(labels), recall=recall / len(labels))


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
