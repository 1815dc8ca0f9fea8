"""Stories: declared, computed, alone; what ties them; what may not join."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from twosource import stories, terms
from twosource.diagnostics import Mark
from twosource.model import Config, Date, Overlap, Override, Source, Story
from twosource.text import word_keys, words

Make = Callable[..., Source]

CONTENT = Path(__file__).parent.parent / "content" / "sources"

SPILL_A = "A tanker ran aground off Lindal harbour and lost nine tonnes of fuel, coast guard officer Nora Berg said."
SPILL_B = (
    "Fuel from the stranded tanker reached beaches near Lindal on Friday; Nora Berg asked volunteers for patience."
)
SPILL_C = "Volunteers in Lindal cleaned beaches of tanker fuel all weekend while Nora Berg counted oily seabirds."
CAKE = "Whisk the eggs with sugar until pale, fold in flour and butter, then bake the sponge for half an hour."
BAKE = "Bake the sponge until golden: eggs, sugar, butter and flour need half an hour, says the pastry chef."


def told(sources: Sequence[Source], overlaps: Sequence[Overlap] = (), **config: object) -> tuple[Story, ...]:
    rarity = terms.Rarity()
    profiles = []
    for source in sources:
        text = source.document.text
        profiles.append(terms.profile(text, word_keys(text, words(text), {}), rarity))
    return stories.stories(Config(**config), sources, profiles, overlaps)  # type: ignore[arg-type] # passed on


def grouped(sources: Sequence[Source], overlaps: Sequence[Overlap] = ()) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(story.slug, story.basis, story.sources) for story in told(sources, overlaps)]


def override(verdict: str, target: str) -> Override:
    return Override(
        verdict=verdict,  # type: ignore[arg-type] # one of three, from the table
        target=target,
        reason="",
        reviewer="",
        reviewed_on=None,
        mark=Mark(path=""),
    )


def near_copy(left: str, right: str) -> Overlap:
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
        verdict="wholly-derived",
    )


def day(number: int, month: int = 1) -> Date:
    return Date(text="", year=2026, month=month, day=number)


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param([], [], id="no sources"),
        pytest.param([("a", SPILL_A, {})], [("a", "alone", ("a",))], id="one"),
        pytest.param(
            [("a", "", {}), ("b", "", {})], [("a", "alone", ("a",)), ("b", "alone", ("b",))], id="empty texts"
        ),
        pytest.param(
            [("a", SPILL_A, {}), ("b", CAKE, {}), ("c", SPILL_B, {}), ("d", BAKE, {}), ("e", SPILL_C, {})],
            [("a", "computed", ("a", "c", "e")), ("b", "computed", ("b", "d"))],
            id="two events",
        ),
        pytest.param(
            [("a", SPILL_A, {"published": day(9)}), ("b", SPILL_B, {"published": day(7)}), ("c", SPILL_C, {})],
            [("b", "computed", ("b", "a", "c"))],
            id="by date, those without a date last",
        ),
        pytest.param(
            [("a", SPILL_A, {"story": "spill"}), ("b", CAKE, {"story": "spill"}), ("c", BAKE, {})],
            [("spill", "declared", ("a", "b", "c"))],
            id="declared whatever the terms, and one joins",
        ),
        pytest.param(
            [("a", SPILL_A, {"story": "x"}), ("b", SPILL_B, {"story": "y"})],
            [("x", "declared", ("a",)), ("y", "declared", ("b",))],
            id="two declared stories are never joined",
        ),
        pytest.param(
            [("b", SPILL_A, {}), ("c", CAKE, {"story": "b"})],
            [("b", "declared", ("c",)), ("b-story", "alone", ("b",))],
            id="a declared story keeps its name",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": override("same-story", "b")}), ("b", CAKE, {})],
            [("a", "computed", ("a", "b"))],
            id="a person says so",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": override("same-story", "nobody")}), ("b", CAKE, {})],
            [("a", "alone", ("a",)), ("b", "alone", ("b",))],
            id="a person names a source that is not there",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": override("distinct", "b")}), ("b", SPILL_B, {})],
            [("a", "computed", ("a", "b"))],
            id="distinct is about origins",
        ),
    ],
)
def test_stories(
    make_source: Make,
    articles: list[tuple[str, str, dict[str, object]]],
    expected: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    assert grouped([make_source(name, text, **annotation) for name, text, annotation in articles]) == expected


def test_near_copies_are_one_story_but_not_across_declared_ones(make_source: Make) -> None:
    sources = [
        make_source("a", SPILL_A, story="x"),
        make_source("b", CAKE),
        make_source("c", "Something else entirely.", story="y"),
    ]
    assert grouped(sources, [near_copy("a", "b"), near_copy("b", "c")]) == [
        ("x", "declared", ("a", "b")),
        ("y", "declared", ("c",)),
    ]


def test_days_between_make_a_story_less_likely(make_source: Make) -> None:
    opening = (
        "The harbour opened a museum of shipwrecks, with a painted tanker in its largest room and a garden behind it."
    )
    near = [make_source("a", SPILL_A, published=day(1)), make_source("b", opening, published=day(3))]
    far = [near[0], make_source("b", opening, published=Date(text="", year=2029, month=1, day=3))]
    assert [len(told(pair)) for pair in (near, far)] == [1, 2]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([day(3), day(2)], "b", id="known"),
        pytest.param([day(2), day(2)], "", id="same day"),
        pytest.param([day(2), None], "", id="one unknown"),
        pytest.param([day(3), Date(text="", year=2026)], "", id="a year only"),
        pytest.param([day(3), Date(text="", year=2026, month=1, day=2, approximate=True)], "", id="approximate"),
        pytest.param([day(3), Date(text="", year=2026, month=1, day=2, uncertain=True)], "", id="uncertain"),
    ],
)
def test_earliest(make_source: Make, days: list[Date | None], expected: str) -> None:
    sources = [
        make_source(name, text, **({"published": known} if known else {}))
        for name, text, known in zip("ab", (SPILL_A, SPILL_B), days, strict=True)
    ]
    assert [story.earliest for story in told(sources)] == [expected]


def test_title_is_the_declared_one_else_that_of_the_first_source(make_source: Make) -> None:
    sources = [
        make_source("a", SPILL_A, heading="Tanker Aground", story="spill"),
        make_source("b", CAKE, heading="A Cake", story="cake"),
    ]
    assert [story.title for story in told(sources, stories=(("spill", "The Lindal spill"),))] == [
        "A Cake",
        "The Lindal spill",
    ]


def test_ties_name_the_terms_as_the_text_writes_them(make_source: Make) -> None:
    (story,) = told([make_source("a", SPILL_A), make_source("b", SPILL_B)])
    (tie,) = story.ties
    assert (tie.left, tie.right) == ("a", "b")
    assert [term for term, _ in tie.terms] == ["Berg", "Lindal", "Nora", "tanker", "fuel"]
    assert sum(share for _, share in tie.terms) == pytest.approx(1.0, abs=1e-5)


def test_declared_story_without_common_terms_has_no_tie(make_source: Make) -> None:
    (story,) = told([make_source("a", "zyx wvu", story="s"), make_source("b", "tsr qpo", story="s")])
    assert story.ties == ()


def test_seeds_are_one_story_that_a_recipe_does_not_join(make_source: Make) -> None:
    sources = [
        make_source("cake", CAKE),
        *(
            make_source(path.stem, *path.read_text(encoding="utf-8").splitlines())
            for path in sorted(CONTENT.glob("*.txt"))
        ),
    ]
    found = {story.basis: story for story in told(sources)}
    assert found["alone"].sources == ("cake",)
    assert found["computed"].sources == ("policy-explainer", "seoul-concerns")
    assert [term for term, _ in found["computed"].ties[0].terms[:4]] == ["Seoul", "Korea", "Peninsula", "deterrence"]


def test_large_story_stays_whole(make_source: Make) -> None:
    sources = [make_source(f"s{number:03}", SPILL_A, f"Edition {number} of the paper.") for number in range(100)]
    assert [len(story.sources) for story in told([*sources, make_source("cake", CAKE)])] == [1, 100]
    assert [len(story.ties) for story in told(sources)] == [99]
