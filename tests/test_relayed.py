"""Pairs that have too little in common to be candidates: compared where a third text is like both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from twosource import aligned, overlaps
from twosource.analyse import Analyst, analyse
from twosource.model import Config, Corpus, Overlap, Source
from twosource.reading import Reader

Make = Callable[..., Source]


def said(name: str, words: int) -> str:
    """Return words that nobody else says."""
    return " ".join(f"{name}{number}" for number in range(words))


FIRST, LAST = said("first", 150), said("last", 150)
# What both halves of the report have: too short to make two long texts candidates.
MIDDLE = said("waist", 12)
REPORT = f"{FIRST} {MIDDLE} {LAST}"
# Both tell one story beside that, in words of another order: what they have in common is no boilerplate.
OWN = said("own", 50).split()
BEGINNING = f"{FIRST} {MIDDLE} {' '.join(OWN * 3)}"
END = f"{' '.join(OWN[::-1] * 3)} {MIDDLE} {LAST}"


def corpus(make_source: Make, articles: Mapping[str, str]) -> Corpus:
    sources = tuple(make_source(name, text) for name, text in sorted(articles.items()))
    return Corpus(config=Config(), sources=sources, briefings=())


def pairs(found: tuple[Overlap, ...]) -> dict[tuple[str, str], int]:
    """Return the pairs with the words of the passages that they share."""
    return {(overlap.left, overlap.right): sum(run.left_words for run in overlap.runs) for overlap in found}


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param({"a": BEGINNING, "b": END}, {}, id="no third text"),
        pytest.param({"a": BEGINNING, "b": END, "c": said("c", 300)}, {}, id="one that is like neither"),
        pytest.param({"a": BEGINNING, "b": END, "c": f"{FIRST} {said('c', 150)}"}, {("a", "c"): 150}, id="like one"),
        pytest.param(
            {"a": BEGINNING, "b": END, "c": REPORT}, {("a", "c"): 162, ("b", "c"): 162, ("a", "b"): 12}, id="like both"
        ),
        pytest.param(
            {"a": FIRST, "b": LAST, "c": REPORT}, {("a", "c"): 150, ("b", "c"): 150}, id="with nothing in common"
        ),
        pytest.param(
            {"a": BEGINNING, "b": END, "c": f"{said('c', 150)} {FIRST[:-9]}", "d": f"{LAST} {said('d', 150)}"},
            {("a", "c"): 149, ("b", "d"): 150},
            id="each like another one",
        ),
    ],
)
def test_relayed_pairs(make_source: Make, articles: Mapping[str, str], expected: Mapping[tuple[str, str], int]) -> None:
    assert pairs(analyse(corpus(make_source, articles)).overlaps) == expected


def test_a_text_that_very_many_are_like_relays_nothing(make_source: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 49 texts that are like one, two have a phrase in common; of 48 it is found."""
    monkeypatch.setattr(aligned, "_MANY", 0)
    parts = [said(f"part{number}x", 40) for number in range(47)]
    both = {"a": BEGINNING, "b": END, "c": " ".join([REPORT, *parts])}
    more = {f"one-{number:02}": f"{part} {said(f'one{number}x', 60)}" for number, part in enumerate(parts)}
    few = {name: text for name, text in more.items() if name != "one-46"}
    analyst = Analyst()
    for others, expected in ((few, True), (more, False), (few, True)):
        at_hand = corpus(make_source, both | others)
        found = analyse(at_hand).overlaps
        assert (("a", "b") in pairs(found)) is expected
        assert analyst.analyse(at_hand).overlaps == found


STEPS = (
    {"a": BEGINNING, "b": END},
    {"a": BEGINNING, "b": END, "c": REPORT},
    {"a": BEGINNING, "b": END, "c": f"{FIRST} {said('c', 150)}"},
    {"a": BEGINNING, "b": END, "d": REPORT},
    {"a": BEGINNING, "b": f"{END} {FIRST}", "d": REPORT},
    {"a": BEGINNING, "b": END, "d": REPORT, "e": REPORT.upper()},
    {"a": BEGINNING, "d": REPORT},
)


def test_relayed_pairs_are_followed(make_source: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligned, "_MANY", 0)
    analyst, stored = Analyst(), None
    for articles in STEPS:
        at_hand = corpus(make_source, articles)
        wanted = analyse(at_hand)
        assert analyst.analyse(at_hand) == wanted
        # As another process finds it, that takes over what the last one stored.
        other = Analyst(None, stored)
        assert other.analyse(at_hand) == wanted
        stored = other.stored() or stored


def test_what_is_relayed_does_not_depend_on_names(make_source: Make) -> None:
    reader = Reader()
    names = ({"a": BEGINNING, "b": END, "c": REPORT}, {"c": BEGINNING, "a": END, "b": REPORT})
    told = []
    for articles in names:
        sources = [make_source(name, text) for name, text in articles.items()]
        found = overlaps.compare(sources, list(reader.read(source.document for source in sources)), 8)
        told.append(sorted(pairs(found.overlaps).values()))
    assert told[0] == told[1] == [12, 162, 162]
