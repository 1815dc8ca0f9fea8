"""Which sources count as one, and the interval where it is not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from twosource import origins
from twosource.diagnostics import Mark
from twosource.model import Config, Credit, Missing, Origin, OriginCount, Overlap, Override, Publisher, Source, Span

Make = Callable[..., Source]

PUBLISHERS = (
    Publisher(id="herald", name="The Herald", owner="Big Media"),
    Publisher(id="post", name="Evening Post", owner="big-media"),
    Publisher(id="big-media", name="Big Media", owner="Holding"),
    Publisher(id="loop-a", name="Loop A", owner="loop-b"),
    Publisher(id="loop-b", name="Loop B", owner="loop-a"),
    Publisher(id="free", name="Free Press"),
)


def overlap(left: str, right: str, verdict: str = "wholly-derived") -> Overlap:
    return Overlap(
        left=left,
        right=right,
        runs=(),
        left_words=9,
        right_words=9,
        left_share=1.0,
        right_share=1.0,
        resemblance=1.0,
        left_containment=1.0,
        right_containment=1.0,
        verdict=verdict,  # type: ignore[arg-type] # one of three
    )


def override(verdict: str, target: str = "") -> Override:
    return Override(
        verdict=verdict,  # type: ignore[arg-type] # one of three
        target=target,
        reason="",
        reviewer="",
        reviewed_on=None,
        mark=Mark(path=""),
    )


@pytest.mark.parametrize(
    ("annotations", "overlaps", "expected"),
    [
        pytest.param([], [], [], id="no sources"),
        pytest.param([{}, {}], [], [("a", "alone"), ("b", "alone")], id="nothing known"),
        pytest.param([{}, {}, {}], [("a", "b"), ("b", "c")], [("abc", "near-copy")], id="near-copies of near-copies"),
        pytest.param([{}, {}], [("a", "b", "partially-derived")], [("a", "alone"), ("b", "alone")], id="only in part"),
        pytest.param(
            [{"based_on": ("wire",)}, {}, {"based_on": ("x", "wire")}],
            [],
            [("ac", "declared"), ("b", "alone")],
            id="one declared origin that is not held",
        ),
        pytest.param([{}, {"based_on": ("a",)}], [], [("ab", "declared")], id="declared origin that is held"),
        pytest.param(
            [{}, {"dedup": (override("duplicate-of", "a"),)}], [], [("ab", "override")], id="a person says so"
        ),
        pytest.param(
            [{"publisher": "The Herald"}, {"publisher": "post"}, {"publisher": "Free Press"}, {"publisher": "FREE"}],
            [],
            [("ab", "publisher"), ("cd", "publisher")],
            id="publishers and owners, by id or name",
        ),
        pytest.param(
            [{"publisher": "Unlisted"}, {"publisher": "unlisted"}, {"publisher": "Loop A"}, {"publisher": "Loop B"}],
            [],
            [("ab", "publisher"), ("cd", "publisher")],
            id="publisher that is not listed, owners in a circle",
        ),
        pytest.param(
            [{"publisher": Missing.NOT_STATED}, {"publisher": Missing.NOT_STATED}],
            [],
            [("a", "alone"), ("b", "alone")],
            id="not stated is nothing in common",
        ),
        pytest.param(
            [{"publisher": "free"}, {"publisher": "free", "dedup": (override("distinct"),)}, {"publisher": "free"}],
            [("a", "b")],
            [("ac", "publisher"), ("b", "alone")],
            id="distinct from all",
        ),
        pytest.param(
            [{"publisher": "free", "dedup": (override("distinct", "b"),)}, {"publisher": "free"}, {}],
            [("a", "b"), ("b", "c")],
            [("a", "alone"), ("bc", "near-copy")],
            id="distinct from one",
        ),
        pytest.param(
            [{"publisher": "free"}, {"publisher": "free"}],
            [("a", "b")],
            [("ab", "near-copy publisher")],
            id="two reasons",
        ),
    ],
)
def test_origins(
    make_source: Make,
    annotations: list[dict[str, object]],
    overlaps: list[tuple[str, ...]],
    expected: list[tuple[str, str]],
) -> None:
    sources = [make_source(name, "text", **fields) for name, fields in zip("abcd", annotations, strict=False)]
    found = origins.origins(Config(publishers=PUBLISHERS), sources, [overlap(*pair) for pair in overlaps])
    assert found == tuple(Origin(sources=tuple(names), reasons=tuple(why.split())) for names, why in expected)


@pytest.mark.parametrize(
    ("annotations", "expected"),
    [
        pytest.param([], (0, 0, 0), id="none"),
        pytest.param([{}], (1, 1, 1), id="one"),
        pytest.param([{}, {}], (1, 2, 2), id="two of which nothing is known"),
        pytest.param([{"publisher": "x"}, {}, {}], (1, 3, 3), id="the unknown may go back to the known"),
        pytest.param([{"publisher": "x"}, {"publisher": "y"}, {}], (2, 3, 3), id="two known"),
        pytest.param([{"publisher": "x"}, {"publisher": "x"}, {}], (1, 2, 3), id="two of one publisher"),
        pytest.param([{"based_on": ("wire",)}, {"publisher": "y"}], (2, 2, 2), id="a declared origin is known"),
        pytest.param(
            [{"dedup": (override("distinct"),)}, {"dedup": (override("distinct"),)}], (2, 2, 2), id="reviewed"
        ),
        pytest.param([{"dedup": (override("distinct", "b"),)}, {}, {}], (2, 3, 3), id="two distinct from each other"),
        pytest.param([{"dedup": (override("distinct", "z"),)}, {}], (1, 2, 2), id="distinct from one not asked for"),
        pytest.param(
            [
                {"publisher": "x", "dedup": (override("distinct", "b"), override("distinct", "c"))},
                {"publisher": "x"},
                {"publisher": "x"},
                {"publisher": "x"},
            ],
            (2, 2, 4),
            id="distinct from two of its publisher",
        ),
    ],
)
def test_count_origins(make_source: Make, annotations: list[dict[str, object]], expected: tuple[int, int, int]) -> None:
    sources = [make_source(name, "text", **fields) for name, fields in zip("abcd", annotations, strict=False)]
    found = origins.origins(Config(), [*sources, make_source("z", "not asked for")], [])
    at_least, at_most, of = expected
    count = OriginCount(at_least=at_least, at_most=at_most, of=of)
    assert origins.count_origins(found, sources) == count
    assert origins.count_origins((), sources, origins.by_source(found)) == count


def credit(agency: str, form: str = "dateline") -> Credit:
    return Credit(agency=agency, form=form, span=Span(start=0, end=1))  # type: ignore[arg-type] # one of five


@pytest.mark.parametrize(
    ("annotations", "credited", "expected"),
    [
        pytest.param([{"publisher": "x"}, {"publisher": "y"}], ["AP", "AP"], (1, 2), id="one agency in two papers"),
        pytest.param([{"publisher": "x"}, {"publisher": "y"}], ["AP", "dpa"], (2, 2), id="two agencies"),
        pytest.param([{"publisher": "x"}, {"publisher": "y"}], ["AP", ""], (2, 2), id="one credits none"),
        pytest.param([{}, {}], ["AP", "dpa"], (2, 2), id="only the agencies are known"),
        pytest.param([{}, {}], ["AP", "AP"], (1, 2), id="only the one agency is known"),
        pytest.param([{}, {"publisher": "y"}], ["AP", ""], (2, 2), id="an agency and a publisher"),
        pytest.param([{"publisher": "x"}, {"publisher": "ap"}], ["AP", ""], (1, 2), id="the agency itself"),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "y", "dedup": (override("distinct"),)}],
            ["AP", "AP"],
            (2, 2),
            id="a person calls it distinct",
        ),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "y", "dedup": (override("distinct", "a"),)}],
            ["AP", "AP"],
            (2, 2),
            id="a person calls the two distinct",
        ),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "y", "dedup": (override("distinct", "a"),)}, {"publisher": "z"}],
            ["AP", "AP", "AP"],
            (2, 3),
            id="a person calls two of three distinct",
        ),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "y"}, {"publisher": "z"}],
            ["AP dpa", "AP", "dpa"],
            (1, 3),
            id="two agencies in one",
        ),
    ],
)
def test_count_of_origins_with_credits(
    make_source: Make, annotations: list[dict[str, object]], credited: list[str], expected: tuple[int, int]
) -> None:
    sources = [make_source(name, "text", **fields) for name, fields in zip("abcd", annotations, strict=False)]
    credits_of = {
        source.id: [credit(a) for a in names.split()] for source, names in zip(sources, credited, strict=True)
    }
    found = origins.origins(Config(), sources, [])
    count = origins.count_origins(found, sources, credits=credits_of)
    assert (count.at_least, count.at_most) == expected


def test_distributors_of_press_releases_say_nothing_of_the_origin(make_source: Make) -> None:
    sources = [make_source("a", "text"), make_source("b", "text", publisher="x")]
    found = origins.origins(Config(), sources, [])
    released = {source.id: [credit("PR Newswire", "press release")] for source in sources}
    assert origins.count_origins(found, sources, credits=released) == OriginCount(at_least=1, at_most=2, of=2)


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        pytest.param({}, 2, id="as found"),
        pytest.param({"a": override("distinct")}, 3, id="distinct from all"),
        pytest.param({"a": override("distinct", "b")}, 3, id="distinct from one"),
        pytest.param({"a": override("distinct", "c")}, 2, id="distinct from another"),
        pytest.param({"c": override("duplicate-of", "a")}, 1, id="duplicate"),
        pytest.param({"c": override("duplicate-of", "x")}, 2, id="duplicate of one not asked for"),
        pytest.param({"c": override("same-story", "a")}, 2, id="the same story is not the same text"),
    ],
)
def test_count_texts(make_source: Make, judged: dict[str, Override], expected: int) -> None:
    sources = [make_source(name, "text", dedup=(judged[name],) if name in judged else ()) for name in "abc"]
    overlaps = [overlap("a", "b"), overlap("b", "c", "partially-derived"), overlap("c", "x")]
    assert origins.count_texts(overlaps, sources) == expected
