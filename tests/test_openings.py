"""Matches of patterns that begin with one of a few characters: those of the engine itself."""

from __future__ import annotations

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource.openings import matches, places

PATTERNS = (r"[(/“]a*[)/”]?", r"[(/“](?<!a.)(?:a|[^(]{1,3}\))", r"[(/“](?:(?<=\().|(?<=“)“+|(?<=/)[^/]*/)")


@given(st.text(alphabet="()/“”ab\n 字"), st.sampled_from(PATTERNS))
def test_matches_are_those_of_the_engine(text: str, pattern: str) -> None:
    compiled = re.compile(pattern)
    found = matches(compiled, text, places("(/“", text))
    assert [match.span() for match in found] == [match.span() for match in compiled.finditer(text)]


def test_places_are_in_order() -> None:
    assert places("“(", "((a)“b”(") == [0, 1, 4, 7]
    assert places("“(", "") == places("", "(") == []


def test_cost_is_linear() -> None:
    pattern = re.compile(r"[(/][^)]{0,20}\)")

    def cost(times: int) -> float:
        text = "(/" * times
        started = time.process_time()
        assert not list(matches(pattern, text, places("(/", text)))
        return time.process_time() - started

    assert grows_less_than(40, cost, 2_000, 32_000)
