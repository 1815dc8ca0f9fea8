"""What people declare, held against the machine and against itself."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.growth import grows_less_than
from twosource import analyse, overrides, values
from twosource.contradictions import contradicted
from twosource.diagnostics import Mark
from twosource.model import Config, Corpus, Date, Override, Publisher, Source

Make = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]

CRANE = (
    "The harbour council of Lindal voted on Monday to buy a second crane that lifts 28,500 tonnes a year. "
    "Dock workers said that the crane would not replace anyone, and the mayor did not comment on the vote."
)
OTHER_CRANE = (
    "A second crane for the docks of Lindal: after a vote of the harbour council the workers welcome the crane, "
    "which will lift 28,500 tonnes, while the mayor is silent on Monday."
)
FOG = "Thick fog kept the island ferries in port until noon; two hundred passengers waited in the terminal all morning."

OWN = (
    "Bakers across the valley raised their prices by 7.5 percent this winter because flour and power cost more.",
    "A school choir from the hills won the national contest with three songs that nobody in the jury had ever heard.",
)
OTHERS = (
    "Divers began to seal a hull on Friday, while volunteers counted 1,200 oily seabirds on the beaches to the north.",
    "Engineers found cracks in nine of the older bridges, and the railway company slowed its night trains at once.",
)


def override(verdict: str, target: str = "", line: int = 1) -> Override:
    return Override(
        verdict=verdict,  # type: ignore[arg-type] # one of four
        target=target,
        reason="",
        reviewer="",
        reviewed_on=None,
        mark=Mark(path="", line=line),
    )


def found(corpus: Corpus) -> list[str]:
    """Return rule and message of each warning."""
    told = overrides.check_overrides(corpus, analyse.analyse(corpus))
    return [f"{finding.rule.code} {finding.message}" for finding in told]


NO_LINK = "no near-copy and no other article of its publisher is found"
NO_PAIR = "the two are no near-copies and of no one publisher"


@pytest.mark.parametrize(
    ("override_of_a", "more", "expected"),
    [
        pytest.param(override("distinct"), {}, [], id="distinct from a copy"),
        pytest.param(override("distinct", "b"), {}, [], id="distinct from the copy"),
        pytest.param(
            override("distinct", "c"),
            {"a": {"publisher": "X"}, "c": {"publisher": "Y"}},
            [f'O001 "distinct: c" changes nothing: {NO_PAIR}'],
            id="from another",
        ),
        pytest.param(
            override("distinct", "c"), {"a": {"publisher": "X"}}, [], id="from another of which nothing is known"
        ),
        pytest.param(
            override("distinct", "c"),
            {"a": {"publisher": "X"}, "c": {"publisher": "x"}},
            [],
            id="distinct from another of its publisher",
        ),
        pytest.param(
            override("duplicate-of", "b"),
            {},
            ['O001 "duplicate-of: b" changes nothing: the two are found to be near-copies'],
            id="duplicate of a copy",
        ),
        pytest.param(override("duplicate-of", "c"), {}, [], id="duplicate of another"),
        pytest.param(
            override("same-story", "b"),
            {},
            ['O001 "same-story: b" changes nothing: the two are in one story without it'],
            id="same story as a copy",
        ),
        pytest.param(override("same-story", "c"), {}, [], id="same story as another"),
        pytest.param(
            override("same-story", "c"),
            {"a": {"story": "s"}, "c": {"story": "s"}},
            ['O001 "same-story: c" changes nothing: the two are in one story without it'],
            id="same story as declared",
        ),
        pytest.param(
            override("same-story", "c"),
            {"a": {"story": "s"}, "c": {"story": "t"}},
            ['O002 "same-story: c" contradicts the stories they declare, "s" and "t"'],
            id="same story against two declared ones",
        ),
        pytest.param(
            override("not-same-story", "c"),
            {},
            ['O001 "not-same-story: c" changes nothing: the two are in two stories without it'],
            id="apart as they are",
        ),
        pytest.param(override("not-same-story", "d"), {}, [], id="apart though alike"),
        pytest.param(
            override("not-same-story", "c"),
            {"a": {"story": "s"}, "c": {"story": "t"}},
            ['O001 "not-same-story: c" changes nothing: the two are in two stories without it'],
            id="apart as declared",
        ),
        pytest.param(
            override("not-same-story", "c"),
            {"a": {"story": "s"}, "c": {"story": "s"}},
            ['O002 "not-same-story: c" contradicts the story that both declare, "s"'],
            id="apart against the declared one",
        ),
        pytest.param(
            override("duplicate-of", "c"),
            {"c": {"dedup": (override("distinct"),)}},
            ['O002 "duplicate-of: c" contradicts "distinct" of "c"'],
            id="a duplicate of what is distinct",
        ),
        pytest.param(
            override("same-story", "c"),
            {"c": {"dedup": (override("not-same-story", "a"),)}},
            [
                'O002 "same-story: c" contradicts "not-same-story: a" of "c"',
            ],
            id="same story, denied by the other",
        ),
        pytest.param(
            override("same-story", "c"),
            {"c": {"dedup": (override("not-same-story", "b"),)}},
            ['O001 "not-same-story: b" changes nothing: the two are in two stories without it'],
            id="denied of a third",
        ),
        pytest.param(
            (override("distinct", "b"), override("duplicate-of", "b", 7)),
            {},
            ['O002 "duplicate-of: b" contradicts "distinct: b" of line 1'],
            id="one pair, two judgements of one annotation",
        ),
        pytest.param(
            (override("duplicate-of", "b"), override("duplicate-of", "c", 7), override("distinct", "", 9)),
            {},
            [
                'O002 "duplicate-of: b" contradicts "distinct" of line 9',
                'O002 "duplicate-of: c" contradicts "distinct" of line 9',
            ],
            id="duplicate of two, and distinct from all",
        ),
        pytest.param(
            (override("same-story", "c"), override("not-same-story", "c", 7)),
            {},
            ['O002 "same-story: c" contradicts "not-same-story: c" of line 7'],
            id="one story and two",
        ),
        pytest.param(
            override("duplicate-of", "c"),
            {"c": {"dedup": (override("distinct", "b"), override("distinct", "a"))}},
            ['O002 "duplicate-of: c" contradicts "distinct: a" of "c"'],
            id="a duplicate of what is distinct from it",
        ),
        pytest.param(
            (override("distinct", "b"), override("same-story", "c", 3), override("distinct", "b", 7)),
            {},
            ['O001 "distinct: b" changes nothing: line 1 says it already'],
            id="said twice",
        ),
        pytest.param(
            (override("not-same-story", "d"), override("not-same-story", "c", 3), override("same-story", "b", 5)),
            {},
            [
                'O001 "not-same-story: c" changes nothing: the two are in two stories without it',
                'O001 "same-story: b" changes nothing: the two are in one story without it',
            ],
            id="each is judged by itself",
        ),
        pytest.param(override("same-story", "a"), {}, [], id="itself is reported elsewhere"),
        pytest.param(override("same-story", "x"), {}, [], id="nobody is reported elsewhere"),
    ],
)
def test_overrides(
    make_source: Make,
    make_corpus: MakeCorpus,
    override_of_a: Override | tuple[Override, ...],
    more: dict[str, dict[str, object]],
    expected: list[str],
) -> None:
    stated: dict[str, dict[str, object]] = {name: dict(more.get(name, {})) for name in "abcd"}
    stated["a"]["dedup"] = override_of_a if isinstance(override_of_a, tuple) else (override_of_a,)
    texts = {"a": CRANE, "b": CRANE, "c": FOG, "d": OTHER_CRANE}
    corpus = make_corpus([make_source(name, text, **stated[name]) for name, text in texts.items()])
    assert found(corpus) == expected


@pytest.mark.parametrize(
    ("judged", "stories", "expected"),
    [
        pytest.param(
            {"a": override("not-same-story", "c"), "b": override("same-story", "a"), "c": override("same-story", "b")},
            {},
            ['O002 "not-same-story: c" contradicts other judgements together: a → b → c'],
            id="three and two stories",
        ),
        pytest.param(
            {"a": override("duplicate-of", "b"), "b": override("duplicate-of", "c"), "c": override("distinct", "a")},
            {},
            ['O002 "distinct: a" contradicts other judgements together: c → b → a'],
            id="three of one origin, and of two",
        ),
        pytest.param(
            {
                "a": override("not-same-story", "d"),
                "b": override("duplicate-of", "a"),
                "c": override("same-story", "b"),
            },
            {"c": "cranes", "d": "cranes"},
            ['O002 "not-same-story: d" contradicts other judgements together: a → b → c → story "cranes" → d'],
            id="by way of a declared story",
        ),
        pytest.param(
            {"b": override("same-story", "a"), "c": override("same-story", "b")},
            {"a": "cranes", "c": "fog"},
            ['O002 "same-story: a" contradicts the stories declared, "cranes" and "fog": a → b → c'],
            id="two declared stories joined by a third article",
        ),
        pytest.param(
            {"a": override("distinct", "c"), "b": override("same-story", "a"), "c": override("same-story", "b")},
            {},
            [],
            id="one story, and two origins",
        ),
        pytest.param(
            {"a": override("not-same-story", "d"), "b": override("same-story", "a"), "d": override("same-story", "c")},
            {},
            [],
            id="two chains",
        ),
    ],
)
def test_contradictions_by_way_of_others(
    make_source: Make,
    make_corpus: MakeCorpus,
    judged: dict[str, Override],
    stories: dict[str, str],
    expected: list[str],
) -> None:
    texts = {"a": OWN[0], "b": OWN[1], "c": OTHERS[0], "d": OTHERS[1]}
    sources = [
        make_source(name, text, story=stories.get(name, ""), dedup=(judged[name],) if name in judged else ())
        for name, text in texts.items()
    ]
    assert [told for told in found(make_corpus(sources)) if told.startswith("O002")] == expected


def test_long_chains_cost_near_linear_time() -> None:
    def cost(length: int) -> float:
        judged = [(f"s{n}", override("same-story", f"s{n + 1}")) for n in range(length)]
        judged.append(("s0", override("not-same-story", f"s{length}")))
        started = time.process_time()
        assert contradicted(judged, dict.fromkeys((f"s{n}" for n in range(length + 1)), ""))
        return time.process_time() - started

    assert grows_less_than(10, cost, 1_000, 4_000)


def test_distinct_from_all_of_one_publisher(make_source: Make, make_corpus: MakeCorpus) -> None:
    publishers = (Publisher(id="x", name="X", owner="o"), Publisher(id="y", name="Y", owner="o"))
    sources = [
        make_source("a", CRANE, publisher="X", dedup=(override("distinct"),)),
        make_source("b", FOG, publisher="Y"),
    ]
    assert found(make_corpus(sources, publishers=publishers)) == []
    assert found(make_corpus(sources)) == [f'O001 "distinct" changes nothing: {NO_LINK}']


def test_of_many_identical_texts_each_two_are_near_copies(make_source: Make, make_corpus: MakeCorpus) -> None:
    sources = [make_source(f"s{number:02}", CRANE) for number in range(12)]
    sources.append(make_source("z", CRANE, dedup=(override("duplicate-of", "s07"),)))
    assert found(make_corpus(sources)) == [
        'O001 "duplicate-of: s07" changes nothing: the two are found to be near-copies'
    ]


def test_a_part_in_common_is_no_near_copy(make_source: Make, make_corpus: MakeCorpus) -> None:
    sources = [
        make_source("a", CRANE, *OWN, " ".join(f"own{place}" for place in range(80)), publisher="X"),
        make_source(
            "b",
            CRANE,
            *OTHERS,
            " ".join(f"other{place}" for place in range(80)),
            publisher="Y",
            dedup=(override("distinct"),),
        ),
    ]
    corpus = make_corpus(sources)
    assert [overlap.verdict for overlap in analyse.analyse(corpus).overlaps] == ["partially-derived"]
    assert found(corpus) == [f'O001 "distinct" changes nothing: {NO_LINK}']


@pytest.mark.parametrize(
    ("publisher", "target", "expected"),
    [
        pytest.param("X", "", [], id="from all, one of which credits the same agency"),
        pytest.param("X", "b", [], id="from one that credits the same agency"),
        pytest.param("X", "c", [f'O001 "distinct: c" changes nothing: {NO_PAIR}'], id="from one that does not"),
        pytest.param("", "", [], id="the agency is all that is known"),
    ],
)
def test_distinct_though_one_agency_is_credited(
    make_source: Make, make_corpus: MakeCorpus, publisher: str, target: str, expected: list[str]
) -> None:
    stated: dict[str, object] = {"publisher": publisher} if publisher else {}
    corpus = make_corpus(
        [
            make_source("a", f"LINDAL (Reuters) — {CRANE}", dedup=(override("distinct", target),), **stated),
            make_source("b", f"HILLS (Reuters) — {OWN[1]}", publisher="Y"),
            make_source("c", FOG, publisher="Z"),
        ]
    )
    assert found(corpus) == expected


def test_unreadable_articles_are_not_judged(make_source: Make) -> None:
    sources = (make_source("a", CRANE, dedup=(override("duplicate-of", "b"),)), make_source("b", CRANE))
    empty = make_source("c", dedup=(override("distinct"),))
    from_files = Corpus(config=Config(), sources=(*sources, empty), briefings=(), unreadable=("b", "c"))
    assert found(from_files) == []


def test_readings_are_used_and_change_nothing(make_source: Make, make_corpus: MakeCorpus) -> None:
    corpus = make_corpus([make_source("a", CRANE, dedup=(override("same-story", "b"),)), make_source("b", FOG)])
    readings: dict[bytes, analyse.Reading] = {}
    analysis = analyse.analyse(corpus, readings=readings)
    known = dict(readings)
    assert overrides.check_overrides(corpus, analysis, readings) == overrides.check_overrides(corpus, analysis) == ()
    assert readings == known


@pytest.mark.parametrize(
    ("texts", "based_on", "is_told"),
    [
        pytest.param((FOG, CRANE, CRANE), ("c",), True, id="of one origin with a copy of the other"),
        pytest.param((CRANE, CRANE, CRANE), (), True, id="copies of a third, both"),
        pytest.param((CRANE, FOG, FOG), ("b",), True, id="based on the other"),
        pytest.param((CRANE, CRANE, FOG), (), False, id="copies of each other alone"),
    ],
)
def test_distinct_from_one_that_counts_as_one_all_the_same(
    make_source: Make, make_corpus: MakeCorpus, texts: tuple[str, str, str], based_on: tuple[str, ...], *, is_told: bool
) -> None:
    sources = [
        make_source("a", texts[0], dedup=(override("distinct", "b"),), based_on=based_on),
        make_source("b", texts[1]),
        make_source("c", texts[2]),
    ]
    want = ['O001 "distinct: b" changes nothing: the two count as one origin all the same'] if is_told else []
    assert found(make_corpus(sources)) == want


def day(number: int) -> dict[str, object]:
    return {"published": Date(text="", year=2026, month=1, day=number)} if number else {}


@pytest.mark.parametrize(
    ("days", "based_on", "expected"),
    [
        pytest.param("120", {"b": ("a",)}, [], id="in order"),
        pytest.param("000", {"b": ("a",)}, [], id="no dates"),
        pytest.param("210", {"b": ("a",)}, ["b a"], id="against the dates"),
        pytest.param("110", {"b": ("a",)}, [], id="one day"),
        pytest.param("301", {"b": ("a",), "c": ("b",)}, ["c a"], id="against the dates by way of another"),
        pytest.param("310", {"b": ("a", "x", "b"), "c": ("a",)}, ["b a"], id="not held, and itself"),
        pytest.param("112", {"b": ("a", "c")}, ["b c"], id="two origins, one too late"),
        pytest.param("000", {"a": ("b",), "b": ("a",)}, ["a → b → a"], id="each on the other"),
        pytest.param("000", {"a": ("b",), "b": ("c",), "c": ("b",)}, ["b → c → b"], id="a way into a circle"),
        pytest.param("000", {"c": ("a",), "a": ("b",), "b": ("c",)}, ["a → b → c → a"], id="three"),
        pytest.param("3210", {"a": ("b",), "b": ("a",), "d": ("c",)}, ["a → b → a"], id="beside a sound one"),
    ],
)
def test_based_on(
    make_source: Make,
    make_corpus: MakeCorpus,
    days: str,
    based_on: dict[str, tuple[str, ...]],
    expected: list[str],
) -> None:
    sources = [
        make_source(name, FOG, **day(int(number)), based_on=based_on.get(name, ()))
        for name, number in zip("abcd", days, strict=False)
    ]
    want = [
        f'O002 "based_on" goes in a circle: {told}'
        if "→" in told
        else f'O002 "based_on" of "{told[0]}" leads to "{told[2]}", which appeared later by the dates'
        for told in expected
    ]
    assert found(make_corpus(sources)) == want


@pytest.mark.parametrize(
    ("published", "origin", "is_told"),
    [
        pytest.param("2026-01-28T23:30-05:00", "2026-01-29T03:00Z", False, id="the origin is earlier"),
        pytest.param("2026-01-28T12:00Z", "2026-01-28T14:00Z", True, id="later on one day"),
        pytest.param("2026-01-28T12:00", "2026-01-28T14:00", False, id="of unknown places"),
    ],
)
def test_based_on_against_times(
    make_source: Make, make_corpus: MakeCorpus, published: str, origin: str, *, is_told: bool
) -> None:
    sources = [
        make_source("a", FOG, published=values.date(published), based_on=("b",)),
        make_source("b", FOG, published=values.date(origin)),
    ]
    want = ['O002 "based_on" of "a" leads to "b", which appeared later by the dates'] if is_told else []
    assert found(make_corpus(sources)) == want


@pytest.mark.parametrize(
    ("days", "based_on", "line"),
    [
        pytest.param("2310", {"a": ("c", "b")}, 2, id="the second is too late"),
        pytest.param("2013", {"a": ("c", "b"), "b": ("d",)}, 2, id="too late by way of the second"),
        pytest.param("0000", {"a": ("c", "b"), "b": ("a",)}, 2, id="a circle by way of the second"),
    ],
)
def test_based_on_is_marked_where_it_names_the_origin(
    make_source: Make, make_corpus: MakeCorpus, days: str, based_on: dict[str, tuple[str, ...]], line: int
) -> None:
    sources = [
        make_source(
            name,
            FOG,
            **day(int(number)),
            based_on=based_on.get(name, ()),
            based_on_marks=tuple(Mark(path=name, line=at + 1) for at in range(len(based_on.get(name, ())))),
        )
        for name, number in zip("abcd", days, strict=False)
    ]
    corpus = make_corpus(sources)
    told = overrides.check_overrides(corpus, analyse.analyse(corpus))
    assert [finding.mark for finding in told] == [Mark(path="a", line=line)]
