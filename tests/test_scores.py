"""The scorers of the benchmarks: published examples, and each against its definition in sets and pairs."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scores import (
    Place,
    Plagdet,
    Retrieval,
    adjusted_rand,
    b_cubed,
    characters,
    covered,
    in_common,
    pairwise,
    plagdet,
)

PLACES = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 6), st.integers(0, 12), st.integers(1, 6)).map(
        lambda n: Place(n[0], n[0] + n[1], n[2], n[2] + n[3])
    ),
    max_size=4,
)
RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda n: (n[0], n[0] + n[1])), max_size=6)
LABELLINGS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), min_size=1, max_size=8).map(
    lambda rows: ({str(i): a for i, (a, _) in enumerate(rows)}, {str(i): b for i, (_, b) in enumerate(rows)})
)


def test_f1_of_nothing_right() -> None:
    assert Retrieval(precision=0.0, recall=0.0).f1 == 0.0
    assert Retrieval(precision=0.5, recall=1.0).f1 == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("pairs", "want", "score"),
    [
        pytest.param([], (1.0, 1.0, 1.0, 0, 0), 1.0, id="no pair"),
        pytest.param([([], [])], (1.0, 1.0, 1.0, 0, 0), 1.0, id="a clean pair left alone"),
        pytest.param([([], [Place(0, 10, 0, 10)])], (0.0, 0.0, 1.0, 0, 1), 0.0, id="a false alarm"),
        pytest.param([([Place(0, 10, 0, 10)], [])], (0.0, 0.0, 1.0, 1, 0), 0.0, id="a miss"),
        pytest.param([([Place(0, 10, 0, 10)], [Place(0, 10, 0, 10)])], (1.0, 1.0, 1.0, 1, 1), 1.0, id="exact"),
        pytest.param(
            [([Place(0, 10, 0, 10)], [Place(0, 5, 0, 10)])], (1.0, 0.75, 1.0, 1, 1), 6 / 7, id="half of one side"
        ),
        pytest.param(
            [([Place(0, 10, 0, 10)], [Place(0, 10, 50, 60)])], (0.0, 0.0, 1.0, 1, 1), 0.0, id="one side elsewhere"
        ),
        pytest.param(
            [([Place(0, 10, 0, 10)], [Place(0, 5, 0, 5), Place(5, 10, 5, 10)])],
            (1.0, 1.0, 2.0, 1, 2),
            1 / math.log2(3),
            id="one case in two detections",
        ),
        pytest.param(
            [([Place(0, 10, 0, 10)], [Place(0, 10, 0, 10), Place(2, 6, 2, 6)])],
            (1.0, 1.0, 2.0, 1, 2),
            1 / math.log2(3),
            id="found twice covers once",
        ),
        pytest.param(
            [([Place(0, 10, 0, 10)], []), ([Place(0, 90, 0, 90)], [Place(0, 90, 0, 90)])],
            (1.0, 0.5, 1.0, 2, 1),
            2 / 3,
            id="short and long cases weigh the same",
        ),
    ],
)
def test_plagdet(pairs: list[tuple[list[Place], list[Place]]], want: tuple[float, ...], score: float) -> None:
    precision, recall, granularity, cases, detections = want
    found = plagdet(pairs)
    assert found == Plagdet(
        precision=precision, recall=recall, granularity=granularity, cases=int(cases), detections=int(detections)
    )
    assert found.score == pytest.approx(score)


def by_sets(place: Place, others: list[Place]) -> tuple[int, Fraction]:
    """Return what `plagdet` is made of, with sets of characters as the paper writes it."""

    def sides(p: Place) -> tuple[set[int], set[int]]:
        return set(range(p.left_start, p.left_end)), set(range(p.right_start, p.right_end))

    left, right = sides(place)
    met = [(a, b) for a, b in map(sides, others) if a & left and b & right]
    on_left = left & set().union(*(a for a, _ in met))
    on_right = right & set().union(*(b for _, b in met))
    return len(met), Fraction(len(on_left) + len(on_right), len(left) + len(right))


@given(st.lists(st.tuples(PLACES, PLACES), max_size=3))
def test_plagdet_is_what_sets_of_characters_give(pairs: list[tuple[list[Place], list[Place]]]) -> None:
    found = plagdet(pairs)
    cases = [by_sets(case, detections) for cases, detections in pairs for case in cases]
    detections = [by_sets(detection, cases)[1] for cases, detections in pairs for detection in detections]
    hits = [met for met, _ in cases if met]
    if cases:
        assert found.recall == pytest.approx(float(sum(share for _, share in cases) / len(cases)))
    if detections:
        assert found.precision == pytest.approx(float(sum(detections) / len(detections)))
    assert found.granularity == pytest.approx(sum(hits) / len(hits) if hits else 1.0)


@given(RANGES, RANGES)
def test_ranges_are_sets_of_characters(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> None:
    on_left = {n for start, end in left for n in range(start, end)}
    on_right = {n for start, end in right for n in range(start, end)}
    assert covered(left) == len(on_left)
    assert in_common(left, right) == len(on_left & on_right)


@pytest.mark.parametrize(
    ("texts", "precision", "recall"),
    [
        pytest.param([], 1.0, 1.0, id="no text"),
        pytest.param([([], [])], 1.0, 1.0, id="nothing labelled, nothing found"),
        pytest.param([([(0, 10)], [])], 0.0, 0.0, id="nothing found"),
        pytest.param([([], [(0, 10)])], 0.0, 0.0, id="nothing labelled"),
        pytest.param([([(0, 10)], [(5, 25)])], 0.25, 0.5, id="half of it, and more"),
        pytest.param([([(0, 10)], [(0, 10)]), ([(0, 30)], [])], 1.0, 0.25, id="every character weighs the same"),
    ],
)
def test_characters(
    texts: list[tuple[list[tuple[int, int]], list[tuple[int, int]]]], precision: float, recall: float
) -> None:
    assert characters(texts) == Retrieval(precision=precision, recall=recall)


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        pytest.param([], 0.0, 0.0, id="nothing found"),
        pytest.param([("a", "b"), ("b", "a")], 1.0, 0.25, id="either order is one pair"),
        pytest.param([("a", "b"), ("a", "d")], 0.5, 0.25, id="one right, one wrong"),
        pytest.param([("a", "b"), ("a", "c"), ("b", "c"), ("d", "e")], 1.0, 1.0, id="all"),
    ],
)
def test_pairwise(found: list[tuple[str, str]], precision: float, recall: float) -> None:
    groups = {"a": "1", "b": "1", "c": "1", "d": "2", "e": "2", "f": "3"}
    assert pairwise(found, groups) == Retrieval(precision=precision, recall=recall)


def labelling(text: str) -> dict[str, str]:
    return {str(index): label for index, label in enumerate(text)}


@pytest.mark.parametrize(
    ("labels", "clusters", "want"),
    [
        pytest.param("", "", 1.0, id="nothing"),
        pytest.param("aab", "xxy", 1.0, id="the same under other names"),
        pytest.param("abc", "xyz", 1.0, id="all alone on both sides"),
        pytest.param("aaa", "xxx", 1.0, id="all together on both sides"),
        pytest.param("aaa", "xyz", 0.0, id="together against alone"),
        # The example of scikit-learn's documentation of the same measure.
        pytest.param("aabc", "xxyy", 4 / 7, id="partly"),
        pytest.param("aabb", "xyxy", -0.5, id="worse than chance"),
    ],
)
def test_adjusted_rand(labels: str, clusters: str, want: float) -> None:
    assert adjusted_rand(labelling(labels), labelling(clusters)) == pytest.approx(want)


@given(LABELLINGS)
def test_adjusted_rand_is_what_pairs_give(labellings: tuple[dict[str, str], dict[str, str]]) -> None:
    labels, clusters = labellings
    every = list(combinations(labels, 2))
    rows = sum(labels[a] == labels[b] for a, b in every)
    columns = sum(clusters[a] == clusters[b] for a, b in every)
    both = sum(labels[a] == labels[b] and clusters[a] == clusters[b] for a, b in every)
    expected = Fraction(rows * columns, len(every)) if every else Fraction(0)
    most = Fraction(rows + columns, 2)
    want = 1.0 if most == expected else float((both - expected) / (most - expected))
    assert adjusted_rand(labels, clusters) == pytest.approx(want)


@pytest.mark.parametrize(
    ("labels", "clusters", "precision", "recall"),
    [
        pytest.param("", "", 1.0, 1.0, id="nothing"),
        pytest.param("aab", "xxy", 1.0, 1.0, id="the same under other names"),
        pytest.param("aabb", "xxxx", 0.5, 1.0, id="all in one"),
        pytest.param("aabb", "wxyz", 1.0, 0.5, id="all alone"),
        # Bagga and Baldwin's own example: five, two and five items, the last two groups taken for one.
        pytest.param("aaaaabbccccc", "xxxxxyyyyyyy", (5 + 4 / 7 + 25 / 7) / 12, 1.0, id="their first"),
        pytest.param("aaaaabbccccc", "xxxxxyyxxxxx", (2.5 + 2 + 2.5) / 12, 1.0, id="their second"),
    ],
)
def test_b_cubed(labels: str, clusters: str, precision: float, recall: float) -> None:
    found = b_cubed(labelling(labels), labelling(clusters))
    assert found.precision == pytest.approx(precision)
    assert found.recall == pytest.approx(recall)


@given(LABELLINGS)
def test_b_cubed_is_what_items_give(labellings: tuple[dict[str, str], dict[str, str]]) -> None:
    labels, clusters = labellings

    def mean(inside: Mapping[str, str], same: Mapping[str, str]) -> float:
        shares = [
            Fraction(
                sum(inside[other] == inside[item] and same[other] == same[item] for other in labels),
                sum(inside[other] == inside[item] for other in labels),
            )
            for item in labels
        ]
        return float(sum(shares) / len(shares))

    found = b_cubed(labels, clusters)
    assert found.precision == pytest.approx(mean(clusters, labels))
    assert found.recall == pytest.approx(mean(labels, clusters))
