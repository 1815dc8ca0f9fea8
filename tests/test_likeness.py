"""Pairs of articles that are alike: which are found, and that following changes gives the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource import likeness
from twosource.likeness import ALIKE, Article, Change, Likeness
from twosource.terms import LENGTH, Vector, similarity


def vector(*common: tuple[str, float], own: str) -> Vector:
    """Return a vector with the terms and, for the rest of its length, one of its own; heaviest first."""
    rest = (1 - sum(weight**2 for _, weight in common)) ** 0.5
    weights = sorted([*common, (own, rest)], key=lambda term: -term[1])
    return {stem: round(weight * LENGTH) for stem, weight in weights}


def articles(vectors: Sequence[Vector]) -> dict[str, Article]:
    """Return articles named and ordered by number."""
    return {f"a{number:03}": Article((number,), each) for number, each in enumerate(vectors)}


def pairs(known: Likeness, names: Sequence[str]) -> dict[tuple[str, str], int]:
    return {(left, right): product for left in names for right, product in known.pairs(left).items() if left < right}


def found(come: Mapping[str, Article]) -> dict[tuple[str, str], int]:
    """Return the pairs of articles that come all at once."""
    known = Likeness()
    known.update((), come)
    return pairs(known, list(come))


@pytest.mark.parametrize(
    ("terms", "is_found"),
    [
        pytest.param([("a", 0.39)], True, id="one that gives all"),
        pytest.param([("a", 0.28), ("b", 0.2)], True, id="two, of which one gives half"),
        pytest.param([("a", 0.19), ("b", 0.19), ("c", 0.19)], True, id="three of which none does"),
        pytest.param([("a", 0.26), ("b", 0.26)], False, id="two of which none does"),
        pytest.param([("a", 0.28)], False, id="too little in all"),
    ],
)
def test_what_is_found(terms: list[tuple[str, float]], *, is_found: bool) -> None:
    assert bool(found(articles([vector(*terms, own="x"), vector(*terms, own="y")]))) == is_found


@pytest.mark.parametrize(("prefix", "number"), [("дело", 1), ("c", 0)])
def test_of_terms_that_weigh_the_same_in_other_scripts_none_is_left_out(prefix: str, number: int) -> None:
    common = [(f"{prefix}{number:02}", 0.2) for number in range(6)]
    own = [[(f"{name}{number:02}", 0.2) for number in range(19)] for name in "xy"]
    both = [{stem: round(weight * LENGTH) for stem, weight in [*terms, *common]} for terms in own]
    assert len(found(articles(both))) == number


def test_each_article_of_a_frequent_term_is_paired_with_those_next_to_it() -> None:
    come = articles([vector(("common", 0.9 - n / 1000), own=f"own{n}") for n in range(200)])
    names = list(come)
    assert sorted(found(come)) == [
        (names[left], names[right]) for left, right in combinations(range(200), 2) if right - left <= 8
    ]


def test_of_very_many_that_are_alike_the_nearest_stay() -> None:
    """So many very short texts with a word in common that all pairs of them would be thousands."""
    come = articles([vector(("common", 0.6 + n / 400), own=f"own{n}") for n in range(120)])
    nearest = {
        name: sorted(come.keys() - {name}, key=lambda other: (-similarity(come[other].vector, own.vector), other))[:24]
        for name, own in come.items()
    }
    told = {(min(name, other), max(name, other)) for name, others in nearest.items() for other in others}
    assert found(come).keys() == told
    assert len(told) < 24 * len(come)


def test_changes_are_told() -> None:
    known = Likeness()
    one, other, third = (vector(("common", 0.9), own=own) for own in "abc")
    product = similarity(one, other)
    assert known.update((), {"b": Article((1,), one), "a": Article((2,), other)}) == [Change("a", "b", None, product)]
    assert known.update((), {"b": Article((1,), one)}) == []
    assert known.update(["b"], {"c": Article((3,), third)}) == [
        Change("a", "b", product, None),
        Change("a", "c", None, product),
    ]
    assert known.vector("c") == third


TERMS = st.sampled_from("abcdefgh")
COUNTS = st.dictionaries(TERMS, st.integers(1, 6), min_size=1, max_size=4)


def scaled(counts: Mapping[str, int]) -> Vector:
    length = sum(weight**2 for weight in counts.values()) ** 0.5
    heaviest = sorted(counts.items(), key=lambda term: -term[1])
    return {stem: round(weight / length * LENGTH) for stem, weight in heaviest}


@given(counts=st.lists(COUNTS, min_size=1, max_size=12))
def test_every_pair_alike_enough_by_its_heaviest_terms_is_found(counts: list[dict[str, int]]) -> None:
    come = articles(list(map(scaled, counts)))
    products = {
        (left, right): similarity(come[left].vector, come[right].vector) for left, right in combinations(come, 2)
    }
    told = found(come)
    assert all(products[pair] == product for pair, product in told.items())
    assert {pair for pair, product in products.items() if product >= ALIKE} <= told.keys()


# Names of those that go, then those that come: mostly few of them, as when a file is edited.
EDIT = st.tuples(st.sets(st.integers(0, 20), max_size=2), st.dictionaries(st.integers(0, 20), COUNTS, max_size=2))


@settings(deadline=None, max_examples=200)
@given(first=st.lists(COUNTS, min_size=8, max_size=20), edits=st.lists(EDIT, max_size=12))
def test_coming_and_going_gives_what_looking_at_all_gives(
    first: list[dict[str, int]], edits: list[tuple[set[int], dict[int, dict[str, int]]]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        # So that a few articles make terms frequent and stand far from one another, and an edit is not a whole renewal.
        patch.setattr(likeness, "_POSTINGS", 4)
        patch.setattr(likeness, "_NEXT_POSTINGS", 2)
        patch.setattr(likeness, "_NEAREST", 3)
        patch.setattr(likeness, "_MANY", 0)
        known = Likeness()
        there: dict[str, Article] = {}
        told: dict[tuple[str, str], int] = {}
        for gone, come in [(set[int](), dict(enumerate(first))), *edits]:
            leaving = {f"a{number:03}" for number in gone} & there.keys()
            coming = {f"a{number:03}": Article((number % 5, number), scaled(each)) for number, each in come.items()}
            there = {name: article for name, article in there.items() if name not in leaving} | coming
            for left, right, before, after in known.update(leaving, coming):
                assert told.pop((left, right), None) == before
                if after is not None:
                    told[left, right] = after
            assert told == pairs(known, list(there)) == found(there)
