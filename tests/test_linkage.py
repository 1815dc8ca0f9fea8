"""Average linkage: what is joined, what is not, what is found, and that means are exact."""

from __future__ import annotations

from itertools import combinations

import pytest

from twosource import linkage
from twosource.likeness import ALIKE
from twosource.linkage import Group, Pair, joined_days
from twosource.terms import LENGTH, Vector, similarity


def singles(count: int) -> list[Group]:
    return [Group(members=(index,)) for index in range(count)]


def grown(groups: list[Group], vectors: list[Vector]) -> list[Group]:
    """Return what groups become along every pair that is alike."""
    products = {pair: similarity(*(vectors[index] for index in pair)) for pair in combinations(range(len(vectors)), 2)}
    return linkage.grown(groups, vectors, [Pair(*pair, known) for pair, known in products.items() if known >= ALIKE])


def sets(groups: list[Group]) -> list[list[int]]:
    return [sorted(group.members) for group in groups]


def vector(*common: tuple[str, float], own: str) -> Vector:
    """Return a vector with the terms and, for the rest of its length, one of its own; heaviest first."""
    rest = (1 - sum(weight**2 for _, weight in common)) ** 0.5
    weights = sorted([*common, (own, rest)], key=lambda term: -term[1])
    return {stem: round(weight * LENGTH) for stem, weight in weights}


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([1.0], [[0]], id="one"),
        pytest.param([0.4, 0.4], [[0, 1]], id="two alike enough"),
        pytest.param([0.38, 0.38], [[0], [1]], id="two not alike enough"),
        pytest.param([0.6, 0.6, 0.25], [[0, 1, 2]], id="a third at a little less, as it is like both"),
        pytest.param([0.6, 0.6, 0.2], [[0, 1], [2]], id="a third not like them"),
    ],
)
def test_what_is_joined(weights: list[float], expected: list[list[int]]) -> None:
    vectors = [vector(("common", weight), own=f"own{n}") for n, weight in enumerate(weights)]
    assert sets(grown(singles(len(vectors)), vectors)) == expected


def pair_and_pair(between: float) -> list[Vector]:
    """Return two articles, and two others, each of a common event; what all have in common gives the similarity."""
    weight = between**0.5
    return [
        vector(("common", weight), (f"event{event}", 0.6), own=f"own{event}{n}") for event in "xy" for n in range(2)
    ]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param(0.14, [[0, 1], [2, 3]], id="two stories with a subject in common"),
        pytest.param(0.3, [[0, 1, 2, 3]], id="one story"),
    ],
)
def test_two_that_are_alike_within_need_more(between: float, expected: list[list[int]]) -> None:
    assert sets(grown(singles(4), pair_and_pair(between))) == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        pytest.param([Group(members=(0, 1, 2, 3))], [[0, 1, 2, 3]], id="what belongs together stays"),
        pytest.param(
            [Group(members=(0, 2)), Group(members=(1,)), Group(members=(3,))],
            [[0, 1, 2, 3]],
            id="and grows by all of its members",
        ),
        pytest.param(
            [Group(members=(0,), declared=True), Group(members=(1,), declared=True), Group(members=(2, 3))],
            [[0], [1], [2, 3]],
            id="two declared are not joined",
        ),
        pytest.param(
            [Group(members=(0,), apart=frozenset({7})), Group(members=(1,), apart=frozenset({7})), *singles(4)[2:]],
            [[0], [1], [2, 3]],
            id="nor two kept apart",
        ),
        pytest.param(
            [
                Group(members=(0,), apart=frozenset({7})),
                Group(members=(1,), apart=frozenset({8})),
                Group(members=(2,), apart=frozenset({7})),
                Group(members=(3,), apart=frozenset({8})),
            ],
            [[0, 1], [2, 3]],
            id="kept apart from others",
        ),
    ],
)
def test_groups(groups: list[Group], expected: list[list[int]]) -> None:
    assert sets(grown(groups, pair_and_pair(0.14))) == expected


def test_groups_pass_on_what_they_know() -> None:
    groups = [
        Group(members=(0,), declared=True, days=(5, 5), apart=frozenset({1})),
        Group(members=(1,), days=(9, 9), apart=frozenset({2})),
    ]
    vectors = [vector(("common", 0.9), own=own) for own in "ab"]
    assert grown(groups, vectors) == [Group(members=(0, 1), declared=True, days=(5, 9), apart=frozenset({1, 2}))]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(None, None, None, id="unknown"),
        pytest.param((5, 5), None, (5, 5), id="one known"),
        pytest.param(None, (5, 5), (5, 5), id="the other"),
        pytest.param((5, 5), (9, 9), (5, 9), id="days"),
        pytest.param((31, 1), (5, 5), (5, 5), id="a month does not widen a day in it"),
        pytest.param((31, 1), (59, 32), (31, 32), id="two months: from the end of one to the start of the other"),
        pytest.param((31, 1), (40, 40), (31, 40), id="a month and a day past it"),
    ],
)
def test_joined_days(
    left: tuple[int, int] | None, right: tuple[int, int] | None, expected: tuple[int, int] | None
) -> None:
    assert joined_days(left, right) == joined_days(right, left) == expected


@pytest.mark.parametrize(
    ("links", "first"),
    [
        pytest.param(150, 4, id="all of them"),
        pytest.param(128, 25, id="but for the 22 least similar"),
    ],
)
def test_of_very_many_neighbours_the_nearest_stay(monkeypatch: pytest.MonkeyPatch, links: int, first: int) -> None:
    """Two articles on three subjects, and 150 on one of them each: those on the subject that is taken first join."""
    monkeypatch.setattr(linkage, "_LINKS", links)
    middle = [{"x": 5774, "y": 5774, "z": 5774}] * 2
    around = [vector(("xyz"[n % 3], 0.3 + n / 2000), own=f"own{n}") for n in range(150)]
    groups = grown(singles(152), [*middle, *around])
    assert [group for group in sets(groups) if len(group) > 1] == [[0, 1, *range(first, 152, 3)]]
