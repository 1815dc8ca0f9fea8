"""For a missed quote, what is nearest is shown, and what differs is named by its class."""

from __future__ import annotations

import time

import pytest

from tests.growth import undisturbed
from twosource.differences import describe, differences
from twosource.nearest import exchanged, index_words, nearest

SEOUL = (
    "South Korea hosts approximately 28,500 American troops. The policy may influence regional players.\n\n"
    "A reduced presence does not equate to weaker defense; rather, it emphasizes faster response by the allies.\n\n"
    "Officials met on Tuesday, 28 January, without the Japanese minister. Experts can’t say who pays. Others never do."
)


@pytest.mark.parametrize(
    ("quote", "window", "differs"),
    [
        pytest.param(
            "hosts approximately 25,800 American troops",
            "hosts approximately 28,500 American troops.",
            'the numbers differ: "25,800" for "28,500"',
            id="number",
        ),
        pytest.param(
            "South Korea hosts three American troops",
            "South Korea hosts approximately 28,500 American troops.",
            'the numbers differ: "three" for "28,500"',
            id="number in words",
        ),
        pytest.param(
            "does equate to weaker defense",
            "does not equate to weaker defense;",
            'a negation is missing: "not"',
            id="negation dropped",
        ),
        pytest.param(
            "The policy may never influence regional",
            "The policy may influence regional",
            'a negation is added: "never"',
            id="negation added",
        ),
        pytest.param(
            "Others don't do",
            "Others never do.",
            'a negation differs: "don\'t" for "never"',
            id="another negation",
        ),
        pytest.param(
            "Experts can say who", "Experts can’t say who", 'a negation is missing: "can\'t"', id="contraction"
        ),
        pytest.param(
            "with the Japanese minister. Experts",
            "without the Japanese minister. Experts",
            'a negation is missing: "without"',
            id="without",
        ),
        pytest.param(
            "The policy will influence regional players",
            "The policy may influence regional players.",
            'the modal verb differs: "will" for "may"',
            id="modal",
        ),
        pytest.param(
            "Officials met on Friday, 28 January",
            "Officials met on Tuesday, 28 January,",
            'the dates differ: "Friday" for "Tuesday"',
            id="weekday",
        ),
        pytest.param(
            "on Tuesday, 28 May, without",
            "on Tuesday, 28 January, without",
            'the dates differ: "28 May" for "28 January"',
            id="month",
        ),
        pytest.param(
            "met on Tuesday, 27 January",
            "met on Tuesday, 28 January,",
            'the dates differ: "27 January" for "28 January"',
            id="day",
        ),
        pytest.param(
            "North Korea hosts approximately",
            "South Korea hosts approximately",
            'the names differ: "North" for "South"',
            id="name at the start",
        ),
        pytest.param(
            "without the Chinese minister",
            "without the Japanese minister.",
            'the names differ: "Chinese" for "Japanese"',
            id="name",
        ),
        pytest.param(
            "the minister. Experts can’t",
            "the Japanese minister. Experts can’t",
            'a name is left out: "Japanese"',
            id="name left out",
        ),
        pytest.param(
            "emphasizes quicker response by the allies",
            "emphasizes faster response by the allies.",
            'the words differ: "quicker" for "faster"',
            id="word",
        ),
        pytest.param(
            "emphasizes much faster response",
            "emphasizes faster response",
            'words are added: "much"',
            id="word added",
        ),
        pytest.param(
            "a reduced presence does not equate",
            "A reduced presence does not equate",
            'capital letters differ: "a" for "A"',
            id="case",
        ),
        pytest.param(
            "weaker defense, rather, it",
            "weaker defense; rather, it",
            'the punctuation differs: "defense," for "defense;"',
            id="punctuation",
        ),
        pytest.param(
            "a redu\u0441ed pr\u0435sence does not equate",
            "A reduced presence does not equate",
            'letters only look alike: "redu\u0441ed", "pr\u0435sence" for "reduced", "presence"; '
            'capital letters differ: "a" for "A"',
            id="look-alike letters",
        ),
        pytest.param(
            "The policy mustn't influence 3 players",
            "The policy may influence regional players.",
            'a number is added: "3"; a negation is added: "mustn\'t"; the modal verb differs: "mustn\'t" for "may"',
            id="several classes, the gravest first",
        ),
        pytest.param(
            "reduced presence does ... equate to",
            "reduced presence does not equate to",
            "",
            id="what an omission leaves out is no difference",
        ),
        pytest.param(
            "South Korea hosts ... American troops … will influence",
            "South Korea hosts approximately 28,500 American troops. The policy may influence",
            'the modal verb differs: "will" for "may"',
            id="what is omitted is no difference",
        ),
        pytest.param(
            "Official",
            "Officials",
            'a word is cut: "Official" for "Officials"',
            id="a word cut",
        ),
        pytest.param("28", "28", "", id="a number that is there"),
        pytest.param("28,5", "28,500", 'the numbers differ: "28,5" for "28,500"', id="a number cut"),
        pytest.param("defences", "defense;", 'the words differ: "defences" for "defense"', id="another spelling"),
    ],
)
def test_nearest(quote: str, window: str, differs: str) -> None:
    index = index_words(SEOUL, {})
    found = nearest(index, quote)
    assert found is not None
    assert (SEOUL[found.span.start : found.span.end], describe(differences(index, found))) == (window, differs)


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("entirely unrelated verbiage", id="no word in common"),
        pytest.param("zzz", id="one word, unlike all"),
        pytest.param("...", id="no word at all"),
    ],
)
def test_nothing_is_near(quote: str) -> None:
    assert nearest(index_words(SEOUL, {}), quote) is None


EXCHANGED = "It began. On Monday Mr Kim told Ms Park of it. Mr Kim was not told. Nobody told Ms Kim, or Mr Park."


@pytest.mark.parametrize(
    ("quote", "window", "differs"),
    [
        pytest.param(
            "Ms Park told Mr Kim",
            "Mr Kim told Ms Park",
            'the order of the names differs: "Ms Park Mr Kim" for "Mr Kim Ms Park"',
            id="who told whom",
        ),
        pytest.param(
            "Park told Kim Mr Ms",
            "Mr Kim told Ms Park",
            'the order differs: "Park told Kim Mr Ms" for "Mr Kim told Ms Park"',
            id="all of them, the first of two places",
        ),
        pytest.param("Ms Park told Mr Lee", "", "", id="another word"),
        pytest.param("Park told", "", "", id="two words"),
        pytest.param("Ms Park ... told Mr Kim", "", "", id="with an omission"),
        pytest.param("...", "", "", id="no word"),
    ],
)
def test_words_in_another_order(quote: str, window: str, differs: str) -> None:
    index = index_words(EXCHANGED, {})
    found = exchanged(index, quote)
    shown = EXCHANGED[found.span.start : found.span.end] if found else ""
    assert (shown, describe(differences(index, found)) if found else "") == (window, differs)


def test_the_best_of_several_windows_is_shown() -> None:
    text = (
        "The role of the allies is small. "
        + "Filler words stand here. " * 40
        + "The role of the allies is not small at all."
    )
    found = nearest(index_words(text, {}), "the allies is not large at all")
    assert found is not None
    assert text[found.span.start : found.span.end] == "the allies is not small at all."
    assert found.similarity == pytest.approx(12 / 14)


def test_long_lists_of_differences_are_cut() -> None:
    index = index_words("one two three four five six seven eight", {})
    found = nearest(index, "one b c d e six seven eight")
    assert found is not None
    assert describe(differences(index, found)) == 'a number is missing: "two", "three", "four", ...'


@pytest.mark.parametrize("unit", ["a ", "a b c d ", "word "])
def test_cost_is_bounded(unit: str) -> None:
    index = index_words(unit * 20_000, {})
    with undisturbed():
        start = time.process_time()
        nearest(index, unit * 5_000 + "x")
        assert time.process_time() - start < 2
