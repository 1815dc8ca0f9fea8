"""What a text is found by: words folded, pairs of characters, numbers and initials whole."""

from __future__ import annotations

import time

import pytest

from tests.growth import grows_less_than
from twosource import searchterms


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("Korea’s “role”, renewed.", ["korea", "s", "role", "renewed"], id="punctuation parts words"),
        pytest.param("non-derived", ["non", "derived"], id="hyphen"),
        pytest.param("Müller, naïve, Ångström", ["muller", "naive", "angstrom"], id="accents"),
        pytest.param("Mu\u0308ller", ["muller"], id="combining mark"),
        pytest.param("STRASSE Straße", ["strasse", "strasse"], id="sharp s"),
        pytest.param("ΟΔΟΣ οδός", ["οδος", "οδος"], id="final sigma and tonos"),
        pytest.param("Ёлка ёлка елка", ["елка", "елка", "елка"], id="Cyrillic io"),
        pytest.param("ﬁrst Ｆｕｌｌ ㎏", ["first", "full", "kg"], id="compatibility forms"),
        pytest.param("deter\u00adrence deter\u200brence", ["deterrence", "deterrence"], id="invisible inside words"),
        pytest.param("1,200 troops, 3.5 % of 28,500.", ["1,200", "troops", "3.5", "of", "28,500"], id="numbers"),
        pytest.param("U.S. forces, e.g. today.The end", ["u.s", "forces", "e.g", "today", "the", "end"], id="initials"),
        pytest.param("“U.S.” – 1,200", ["u.s", "1,200"], id="numbers and initials beside other characters"),
        pytest.param("G7 F-16 2nd", ["g7", "f", "16", "2nd"], id="letters with digits"),
        pytest.param("北朝鮮は10月", ["北朝鮮は", "10", "月"], id="Japanese"),
        pytest.param("한국은행이 금리를", ["한국은행이", "금리를"], id="Korean"),
        pytest.param("한국", ["한국"], id="conjoining letters"),
        pytest.param("ｶﾞｰﾄﾞ", ["ガード"], id="half-width kana"),
        pytest.param("مُحَمَّد", ["محمد"], id="Arabic vowel marks"),
        pytest.param("हिन्दी", ["हिन्दी"], id="Hindi keeps its vowel signs"),
        pytest.param("… — §", [], id="no word"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_runs(text: str, want: list[str]) -> None:
    assert searchterms.runs(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("U.S.", ["u.s", "us"], id="initials with and without full stops"),
        pytest.param("3.5", ["3.5"], id="a number stays whole"),
        pytest.param("北朝鮮", ["北朝", "朝鮮", "鮮"], id="pairs, and the last character"),
        pytest.param("月", ["月"], id="one character"),
        pytest.param("한국은", ["한국", "국은", "은"], id="Korean"),
        pytest.param("S\u0435oul", ["s\u0435oul", "seoul"], id="look-alike letter"),
        pytest.param("x" * 64, ["x" * 64], id="longest"),
        pytest.param("x" * 65, [], id="too long"),
    ],
)
def test_terms(text: str, want: list[str]) -> None:
    assert list(searchterms.terms(text)) == want


def test_terms_sort_as_javascript_compares() -> None:
    assert sorted(["\uffee", "\U00020000", "z", "é"], key=searchterms.order) == ["z", "é", "\U00020000", "\uffee"]


@pytest.mark.parametrize("unit", ["a\u0301", "\u0316\u0301", "漢", "A.", "1,", "\u0f71\u0f72"])
def test_cost_is_linear_in_one_long_word(unit: str) -> None:
    def cost(size: int) -> float:
        start = time.process_time()
        list(searchterms.terms(unit * size))
        return time.process_time() - start

    assert grows_less_than(20, cost, 2_000, 20_000)
