"""From which earlier article each one's words come."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource import values
from twosource.descent import descents
from twosource.direction import directed
from twosource.model import Date, Descent, Overlap, SharedRun, Source, Span
from twosource.shingles import Hasher, Sketch, sketch
from twosource.text import word_keys, words

Make = Callable[..., Source]

# Words of two letters: word n of a text stands at 3 * n.
TEXT = " ".join(f"w{number}" for number in range(10))
LONG = " ".join(f"{letter}{number}" for letter in "wxyz" for number in range(10))


def span(first: int, end: int) -> Span:
    return Span(start=3 * first, end=3 * end - 1)


def shared(
    left: str, right: str, *ranges: tuple[int, int], kind: str = "text", verdict: str = "partially-derived"
) -> Overlap:
    """Return an overlap of two sources in the same words of both."""
    return Overlap(
        left=left,
        right=right,
        runs=tuple(
            SharedRun(
                left=span(*given_range),
                right=span(*given_range),
                left_words=given_range[1] - given_range[0],
                right_words=given_range[1] - given_range[0],
                exact=True,
                kind=kind,  # type: ignore[arg-type] # one of four
            )
            for given_range in ranges
        ),
        left_words=0,
        right_words=0,
        left_share=0.0,
        right_share=0.0,
        resemblance=0.0,
        left_containment=0.0,
        right_containment=0.0,
        verdict=verdict,  # type: ignore[arg-type] # one of three
    )


def sketched(source: Source) -> Sketch:
    spans = words(source.document.text)
    return sketch(spans, word_keys(source.document.text, spans, {}), Hasher())


def found(sources: Sequence[Source], overlaps: Sequence[Overlap]) -> list[Descent]:
    return list(descents(sources, directed(overlaps, sources), [sketched(source) for source in sources]))


def dated(make_source: Make, days: str, /, text: str = TEXT, **based_on: tuple[str, ...]) -> list[Source]:
    """Return sources a, b, c … published on these days of a month (0: not known)."""
    return [
        make_source(
            name,
            text,
            **({"published": Date(text="", year=2026, month=1, day=int(day))} if int(day) else {}),
            based_on=based_on.get(name, ()),
        )
        for name, day in zip("abcd", days, strict=False)
    ]


def descent(source: str, parent: str, count: int, *others: tuple[str, int]) -> Descent:
    return Descent(source=source, parent=parent, words=count, share=count / 10, others=others)


@pytest.mark.parametrize(
    ("days", "overlaps", "expected"),
    [
        pytest.param("12", [], [], id="nothing shared"),
        pytest.param("12", [shared("a", "b", (0, 5), (7, 9))], [descent("b", "a", 7)], id="two runs"),
        pytest.param("21", [shared("a", "b", (0, 5))], [descent("a", "b", 5)], id="the other way"),
        pytest.param("12", [shared("a", "b", (0, 5), (3, 7))], [descent("b", "a", 7)], id="runs that overlap"),
        pytest.param("11", [shared("a", "b", (0, 5))], [], id="order not known"),
        pytest.param("12", [shared("a", "b", (0, 5), kind="boilerplate")], [], id="no copied text"),
        pytest.param("12", [shared("a", "b", (0, 5), verdict="non-derived")], [], id="not derived"),
        pytest.param(
            "123",
            [shared("a", "b", (0, 10)), shared("b", "c", (0, 8)), shared("a", "c", (0, 8))],
            [descent("b", "a", 10), descent("c", "b", 8, ("a", 0))],
            id="a chain: of equals the latest",
        ),
        pytest.param(
            "123",
            [shared("a", "b", (0, 6)), shared("b", "c", (0, 6)), shared("a", "c", (4, 9))],
            [descent("b", "a", 6), descent("c", "b", 6, ("a", 3))],
            id="a chain, and more from the first directly",
        ),
        pytest.param(
            "123",
            [shared("a", "c", (0, 6)), shared("b", "c", (5, 10))],
            [descent("c", "a", 6, ("b", 4))],
            id="two parents, the greater one",
        ),
        pytest.param(
            "1123",
            [shared("a", "d", (0, 6)), shared("b", "d", (0, 6)), shared("c", "d", (6, 9))],
            [descent("d", "a", 6, ("c", 3), ("b", 0))],
            id="of equals of one day the first by id",
        ),
    ],
)
def test_descents(make_source: Make, days: str, overlaps: list[Overlap], expected: list[Descent]) -> None:
    assert found(dated(make_source, days), overlaps) == expected


def test_only_copied_text_counts(make_source: Make) -> None:
    quoted = shared("a", "b", (0, 4), kind="quotation").runs
    overlap = dataclasses.replace(shared("a", "b", (3, 8)), runs=(*quoted, *shared("a", "b", (3, 8)).runs))
    assert found(dated(make_source, "12"), [overlap]) == [descent("b", "a", 5)]


def test_of_equals_a_dated_one_is_the_parent(make_source: Make) -> None:
    sources = dated(make_source, "0123", c=("a",))
    overlaps = [shared("a", "c", (0, 6)), shared("a", "b", (0, 6)), shared("b", "c", (0, 6))]
    sources[2] = dataclasses.replace(
        sources[2], annotation=dataclasses.replace(sources[2].annotation, based_on=("a", "b"))
    )
    assert found(sources, overlaps) == [descent("c", "b", 6, ("a", 0))]


@pytest.mark.parametrize(
    ("nearer", "parent"),
    [
        pytest.param((0, 15), "a", id="as many words"),
        pytest.param((0, 34), "a", id="less than a passage more"),
        pytest.param((0, 35), "b", id="a passage more"),
    ],
)
def test_a_declared_parent_is_one_unless_another_has_a_passage_more(
    make_source: Make, nearer: tuple[int, int], parent: str
) -> None:
    sources = dated(make_source, "123", LONG, c=("a",))
    told = found(sources, [shared("a", "c", (0, 15)), shared("b", "c", nearer)])
    assert [(each.source, each.parent) for each in told] == [("c", parent)]


def test_of_declared_parents_the_greater_one_is_told(make_source: Make) -> None:
    sources = dated(make_source, "1234", LONG, d=("a", "b"))
    told = found(sources, [shared("a", "d", (0, 15)), shared("b", "d", (0, 16)), shared("c", "d", (0, 17))])
    assert [(each.source, each.parent, each.others) for each in told] == [("d", "b", (("c", 1), ("a", 0)))]


def test_a_circle_is_cut_at_the_weakest_link_that_is_not_declared(make_source: Make) -> None:
    """By the dates a is before b and b before c; but a is declared to rest on c."""
    sources = dated(make_source, "123", a=("c",))
    overlaps = [shared("a", "b", (0, 5)), shared("b", "c", (0, 6)), shared("a", "c", (0, 1))]
    assert found(sources, overlaps) == [descent("a", "c", 1), descent("c", "b", 6)]


def test_a_declared_circle_is_cut_too(make_source: Make) -> None:
    sources = dated(make_source, "000", a=("b",), b=("c",), c=("a",))
    overlaps = [shared("a", "b", (0, 5)), shared("b", "c", (0, 6)), shared("a", "c", (0, 5))]
    assert found(sources, overlaps) == [descent("b", "c", 6), descent("c", "a", 5)]


NAMES = "abcd"
PAIRS = [(left, right) for left in NAMES for right in NAMES if left < right]


@settings(deadline=None)
@given(
    days=st.text("0123", min_size=4, max_size=4),
    based_on=st.fixed_dictionaries({name: st.lists(st.sampled_from(NAMES), max_size=2).map(tuple) for name in NAMES}),
    ranges=st.lists(st.tuples(st.sampled_from(PAIRS), st.integers(0, 4), st.integers(5, 10)), max_size=6),
)
def test_lineages_end(
    make_source: Make,
    days: str,
    based_on: dict[str, tuple[str, ...]],
    ranges: list[tuple[tuple[str, str], int, int]],
) -> None:
    sources = dated(make_source, days, TEXT, **based_on)
    by_pair = {pair: shared(*pair, (first, end)) for pair, first, end in ranges}
    told = found(sources, list(by_pair.values()))
    parents = {one.source: one.parent for one in told}
    assert [one.source for one in told] == sorted(parents)
    for one in told:
        at, steps = one.source, 0
        while at in parents:
            at, steps = parents[at], steps + 1
            assert steps < len(sources)
        assert 0 < one.words <= 10
        assert all(0 <= count <= 10 - one.words for _, count in one.others)


def test_of_equals_of_one_day_the_latest_by_its_time(make_source: Make) -> None:
    times = ("2026-01-28T12:00Z", "2026-01-28T10:00Z", "2026-01-28T14:00Z")
    sources = [make_source(name, TEXT, published=values.date(time)) for name, time in zip("abc", times, strict=True)]
    overlaps = [shared("a", "c", (0, 8)), shared("b", "c", (0, 8))]
    assert found(sources, overlaps) == [descent("c", "a", 8, ("b", 0))]


def test_moments_that_go_in_a_circle_are_cut(make_source: Make) -> None:
    # By clocks that are 26 hours apart: a is before b by the day, b before c by the moment, c before a by the day.
    times = ("2026-01-29", "2026-01-30T00:30+14:00", "2026-01-28T23:59:59-12:00")
    sources = [make_source(name, TEXT, published=values.date(time)) for name, time in zip("abc", times, strict=True)]
    overlaps = [shared("a", "b", (0, 5)), shared("b", "c", (0, 5)), shared("a", "c", (0, 4))]
    assert {each.source: each.parent for each in found(sources, overlaps)} == {"b": "a", "c": "b"}
