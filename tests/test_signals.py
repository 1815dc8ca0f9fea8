"""What decides the sense of a text is found by words and shapes, in many languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import signalwords
from twosource.signals import signals
from twosource.text import fold_string


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("28,500 of 2.5", "number 28,500; number 2.5", id="separators"),
        pytest.param("128 500 000 euros", "number 128 500 000; unit euros", id="spaces between thousands"),
        pytest.param("at −4 °C and 10⁹", "number -4; unit °C; number 10^9", id="sign and exponent"),
        pytest.param("two-thirds, quatre-vingts", "number two-thirds; number quatre-vingts", id="words"),
        pytest.param("agreed to pay what is due after a fire", "", id="English words that are numbers elsewhere"),
        pytest.param("fra to til fire båter", "number to; number fire", id="Danish and Norwegian"),
        pytest.param("le due navi della flotta", "number due", id="Italian"),
        pytest.param("einundzwanzig von dreißig", "number einundzwanzig; number dreißig", id="German compounds"),
        pytest.param("1억 2,800만 톤", "number 1억 2,800만; unit 톤", id="Korean scales"),
        pytest.param("三百名", "number 三百", id="Chinese figures"),
        pytest.param(
            "1.3 percentage points, 12%", "number 1.3; unit percentage points; number 12; unit %", id="shares"
        ),
        pytest.param("$5 or €5", "unit $; number 5; unit €; number 5", id="currencies"),
        pytest.param("14 March 2026", "date 14 March 2026", id="a date"),
        pytest.param("Friday, January 9th", "date Friday, January 9", id="weekday and ordinal"),
        pytest.param("on 3 May they may march", "date 3 May; modal may", id="May and may"),
        pytest.param("le 1er juillet, am 3. März", "date 1er juillet; date 3. März", id="French and German dates"),
        pytest.param("el 9 de julio de 2026", "date 9 de julio de 2026", id="Spanish date"),
        pytest.param("12 أبريل 2026", "date 12 أبريل 2026", id="Arabic date"),
        pytest.param("1 בספטמבר 2026", "date 1 בספטמבר 2026", id="Hebrew date"),
        pytest.param("2026년 3월 14일 월요일", "date 2026년; date 3월; date 14일; date 월요일", id="Korean date"),
        pytest.param("2026-01-28, 28.1.2026", "date 2026-01-28; date 28.1.2026", id="dates in figures"),
        pytest.param("6:45 a.m., 18 Uhr", "time 6:45 a.m.; time 18 Uhr", id="times"),
        pytest.param("not, never, can't", "negation not; negation never; negation can't; modal can't", id="English"),
        pytest.param("No. 5, no", "number 5; negation no", id="a number sign is no negation"),
        pytest.param("n'exclut plus; plus grand", "negation n'; negation plus", id="French ne ... plus"),
        pytest.param("personne n'est; une personne", "negation personne; negation n'", id="French personne"),
        pytest.param("nicht kein könnte", "negation nicht; negation kein; modal könnte", id="German"),
        pytest.param("nunca podría", "negation nunca; modal podría", id="Spanish"),
        pytest.param("하지 않는다, 할 수 있다", "negation 않; modal 수", id="Korean"),
        pytest.param("ない、かもしれない", "negation ない; modal かもしれ; negation ない", id="Japanese"),
        pytest.param("没有, 不仅, 可能", "negation 没有; modal 可能", id="Chinese"),
        pytest.param("لن قد", "negation لن; modal قد", id="Arabic"),
        pytest.param("all of some", "quantifier all; quantifier some", id="quantifiers"),
        pytest.param("the quay", "", id="nothing"),
    ],
)
def test_signals(text: str, want: str) -> None:
    folded = fold_string(text)
    found = signals(folded)
    assert "; ".join(f"{each.kind} {each.shown}" for each in found) == want
    assert all(folded[each.start : each.end].strip() == each.shown for each in found)


@given(st.text(st.characters(max_codepoint=0xDFF)))
def test_shapes_of_scripts_without_spaces_have_a_character_of_theirs(text: str) -> None:
    patterns = (signalwords.DENYING, signalwords.EAST_ASIAN_UNIT, signalwords.EAST_ASIAN_NUMBER)
    assert not any(pattern.search(text) for pattern in patterns)
