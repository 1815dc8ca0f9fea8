"""Why a set of sources has so many origins: what is one, what may be, and by way of whom."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from tests.test_origins import overlap
from twosource import analyse, origins
from twosource.diagnostics import Mark
from twosource.mergers import Reckoner
from twosource.model import Analysis, Config, Corpus, Override, Publisher, Source

CONFIG = Config(
    publishers=(
        Publisher(id="herald", name="The Herald", owner="big-media"),
        Publisher(id="post", name="Evening Post", owner="big-media"),
        Publisher(id="big-media", name="Big Media"),
        Publisher(id="coast", name="Coast Courier", owner="Coast Media"),
        Publisher(id="bay", name="Bay Courier", owner="Coast Media"),
        Publisher(id="wire", name="Lindal Press Agency", kind="agency"),
    )
)
DISTINCT = Override(
    verdict="distinct", target="", reason="r", reviewer="", reviewed_on=None, mark=Mark(path="content/sources/a.yaml")
)
COPY_OF_A = Override(
    verdict="duplicate-of",
    target="a",
    reason="r",
    reviewer="",
    reviewed_on=None,
    mark=Mark(path="content/sources/b.yaml"),
)
CREDITED = "OSLO (Lindal Press Agency) — The council voted on Monday."


def _told(sources: Sequence[Source], copies: Sequence[tuple[str, str]], ids: str) -> tuple[str, list[str]]:
    """Return the interval, and each merger on a line."""
    corpus = Corpus(config=CONFIG, sources=tuple(sources), briefings=())
    found = analyse.analyse(corpus)
    overlaps = [overlap(*pair) for pair in copies]
    analysis = Analysis(
        method=found.method,
        overlaps=tuple(overlaps),
        stories=found.stories,
        origins=origins.origins(CONFIG, sources, overlaps),
        notes=found.notes,
    )
    reckoner = Reckoner(CONFIG, sources, analysis)
    reckoning = reckoner.reckon(tuple(ids))
    assert reckoner.reckon(tuple(reversed(ids))) is reckoning
    lines = []
    for merger in reckoning.mergers:
        named = ", ".join(merger.declared + merger.names)
        lines.append(
            f"{'are' if merger.certain else 'may be'} {''.join(merger.sources)}: {' '.join(merger.reasons)}"
            f"{f' ({named})' if named else ''}{' through ' + ''.join(merger.through) if merger.through else ''}"
        )
        assert {bond.reason for bond in merger.bonds} == (set(merger.reasons) if merger.certain else set())
    count = reckoning.count
    return f"{count.at_least}-{count.at_most} of {count.of}", lines


@pytest.mark.parametrize(
    ("annotations", "texts", "copies", "asked", "want"),
    [
        pytest.param([{"publisher": "x"}], {}, [], "a", ("1-1 of 1", []), id="one source"),
        pytest.param([{}], {}, [], "a", ("1-1 of 1", []), id="one source of which nothing is known"),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "y"}],
            {},
            [],
            "ab",
            ("2-2 of 2", []),
            id="two publishers, nothing in common",
        ),
        pytest.param([{}, {}], {}, [], "ab", ("1-2 of 2", ["may be ab: unknown"]), id="nothing known of either"),
        pytest.param(
            [{"publisher": "x"}, {}], {}, [], "ab", ("1-2 of 2", ["may be b: unknown"]), id="nothing known of one"
        ),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "y"}, {}],
            {},
            [("a", "b")],
            "abc",
            ("1-2 of 3", ["are ab: near-copy", "may be c: unknown"]),
            id="copies, and one more",
        ),
        pytest.param(
            [{"publisher": "x"}, {}],
            {},
            [("a", "b")],
            "ab",
            ("1-1 of 2", ["are ab: near-copy"]),
            id="a copy of what is known",
        ),
        pytest.param(
            [{}, {}, {}],
            {},
            [("a", "b"), ("b", "c")],
            "ac",
            ("1-1 of 2", ["are ac: near-copy through b"]),
            id="by way of one that is not asked for",
        ),
        pytest.param(
            [{}, {}, {}, {}],
            {},
            [("a", "b"), ("b", "c"), ("b", "d")],
            "ac",
            ("1-1 of 2", ["are ac: near-copy through b"]),
            id="who is of the origin and not on the way is not told",
        ),
        pytest.param(
            [{"based_on": ("treaty", "paper")}, {"based_on": ("treaty",)}, {"based_on": ("b",)}],
            {},
            [],
            "abc",
            ("1-1 of 3", ["are abc: declared (b, treaty)"]),
            id="declared origins, held and not",
        ),
        pytest.param(
            [{"publisher": "The Herald"}, {"publisher": "Evening Post"}],
            {},
            [],
            "ab",
            ("1-1 of 2", ["are ab: publisher (Big Media)"]),
            id="one owner",
        ),
        pytest.param(
            [{"publisher": "The Herald"}, {"publisher": "Evening Post"}, {"publisher": "x"}],
            {},
            [("a", "c")],
            "abc",
            ("1-1 of 3", ["are abc: near-copy publisher (Big Media)"]),
            id="one owner, and a copy elsewhere",
        ),
        pytest.param(
            [{"publisher": "coast"}, {"publisher": "Bay Courier"}],
            {},
            [],
            "ab",
            ("1-1 of 2", ["are ab: publisher (Coast Media)"]),
            id="one owner that is no publisher here",
        ),
        pytest.param(
            [{"publisher": "The Herald"}, {"publisher": "herald"}, {"publisher": "The Herald", "dedup": (DISTINCT,)}],
            {},
            [],
            "abc",
            ("2-2 of 3", ["are ab: publisher (Big Media)"]),
            id="one publisher, by name and id, and one that is distinct",
        ),
        pytest.param(
            [{"publisher": "Free"}, {"publisher": "Free"}],
            {},
            [],
            "ab",
            ("1-1 of 2", ["are ab: publisher (Free)"]),
            id="one publisher that site.yaml does not know",
        ),
        pytest.param(
            [{}, {"dedup": (COPY_OF_A,)}], {}, [], "ab", ("1-1 of 2", ["are ab: override"]), id="a person says so"
        ),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "y"}],
            {"a": CREDITED, "b": CREDITED.replace("council", "board of the port")},
            [],
            "ab",
            ("1-2 of 2", ["may be ab: agency (Lindal Press Agency)"]),
            id="one agency credited by two",
        ),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "Lindal Press Agency"}, {"publisher": "z"}],
            {"a": CREDITED},
            [],
            "abc",
            ("2-3 of 3", ["may be ab: agency (Lindal Press Agency)"]),
            id="the agency itself",
        ),
    ],
)
def test_reckoning(  # noqa: PLR0913, PLR0917 -- a row of the table
    make_source: Callable[..., Source],
    annotations: Sequence[Mapping[str, Any]],
    texts: Mapping[str, str],
    copies: Sequence[tuple[str, str]],
    asked: str,
    want: tuple[str, list[str]],
) -> None:
    sources = [
        make_source(name, texts.get(name, f"Words of {name} alone."), **fields)
        for name, fields in zip("abcd", annotations, strict=False)
    ]
    assert _told(sources, copies, asked) == want


@pytest.mark.parametrize(
    ("annotations", "copies", "asked", "through", "bonds"),
    [
        pytest.param(
            [{"based_on": ("b",)}, {}, {"dedup": (COPY_OF_A,)}, {"publisher": "x"}],
            [("c", "d")],
            "bd",
            "ac",
            ["declared ab (b)", "near-copy cd", "override ac"],
            id="by way of two",
        ),
        pytest.param(
            [{"publisher": "x"}, {"publisher": "x"}, {"publisher": "y"}, {"publisher": "y"}, {}],
            [("b", "e"), ("d", "e")],
            "abcd",
            "e",
            ["near-copy be", "near-copy de", "publisher ab (x)", "publisher cd (y)"],
            id="two groups, and one between them",
        ),
        pytest.param(
            [{}, {}, {}, {}, {}],
            [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")],
            "ace",
            "bd",
            ["near-copy ab", "near-copy bc", "near-copy cd", "near-copy de"],
            id="a chain of which every second is asked for",
        ),
    ],
)
def test_each_reason_names_whom_it_ties(  # noqa: PLR0913, PLR0917 -- a row of the table
    make_source: Callable[..., Source],
    annotations: Sequence[Mapping[str, Any]],
    copies: Sequence[tuple[str, str]],
    asked: str,
    through: str,
    bonds: Sequence[str],
) -> None:
    sources = [
        make_source(name, f"Words of {name} alone.", **fields)
        for name, fields in zip("abcde", annotations, strict=False)
    ]
    overlaps = [overlap(*pair) for pair in copies]
    analysis = Analysis(
        method=analyse.analyse(Corpus(config=CONFIG, sources=(), briefings=())).method,
        overlaps=tuple(overlaps),
        stories=(),
        origins=origins.origins(CONFIG, sources, overlaps),
        notes=(),
    )
    (merger,) = (each for each in Reckoner(CONFIG, sources, analysis).reckon(tuple(asked)).mergers if each.certain)
    told = [
        f"{bond.reason} {''.join(bond.sources)}{f' ({bond.names[0]})' if bond.names else ''}" for bond in merger.bonds
    ]
    assert ("".join(merger.through), told) == (through, bonds)


def test_who_decided_what_of_the_set_alone(make_source: Callable[..., Source]) -> None:
    elsewhere = dataclasses.replace(DISTINCT, target="c")
    within = dataclasses.replace(DISTINCT, target="b")
    sources = [
        make_source("a", "One.", dedup=(elsewhere, within)),
        make_source("b", "Two."),
        make_source("c", "Three."),
    ]
    corpus = Corpus(config=CONFIG, sources=tuple(sources), briefings=())
    reckoner = Reckoner(CONFIG, sources, analyse.analyse(corpus))
    assert reckoner.reckon(("a", "b")).decided == (("a", within),)
    assert reckoner.reckon(("b", "c")).decided == ()
