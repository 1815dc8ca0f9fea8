"""Figures in a text: where they stand, and the one value that all ways to write one have."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest

from tests.growth import grows_less_than
from twosource import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("no figure, A1 or B-52s", [], id="none"),
        pytest.param("28,500 troops, up 7.5 percent in 2022.", ["28500", "7.5%", "2022"], id="separators and percent"),
        pytest.param("7.5% or 7.5 per cent", ["7.5%", "7.5%"], id="ways to write percent"),
        pytest.param("$3.2 million and €5 bn", ["$3200000", "€5000000000"], id="money"),
        pytest.param("on 2026-01-28 at 12:30", ["2026-01-28", "12:30"], id="date and time"),
        pytest.param("(12) 13-year-olds", ["12", "13"], id="brackets and hyphens"),
        pytest.param('said.[3] Then[14] 2[5] “so.”[6][7] "no."[8-9] x[3,4] 说。[10]他', ["2"], id="footnote marks"),
        pytest.param(
            '“[12] men” "[13]" [14] –[15] …[1,200] a[2] ([16])',
            ["12", "13", "14", "15", "1200", "16"],
            id="no footnote marks",
        ),
        pytest.param("[1] It fell [2] at “[3] o’clock” on [40] roofs [note 7].", [], id="counted footnote marks"),
        pytest.param("A1-234 and x5 but 5x", ["234"], id="behind letters"),
        pytest.param("1,200 Percent", ["1200%"], id="case"),
        pytest.param("٣٤ و 12", ["34", "12"], id="other digits"),
        pytest.param("“12” 5½ 𝟗𝟗", ["12", "99"], id="other digits beside ASCII's"),
        pytest.param("28.500 28 500 28’500 28'500 28500", ["28500"] * 5, id="thousands"),
        pytest.param("1.234.567,89 1,234,567.89 1 234 567,89", ["1234567.89"] * 3, id="thousands and decimals"),
        pytest.param("2.5 2,5 2.50 but 25", ["2.5", "2.5", "2.5", "25"], id="decimals"),
        pytest.param("0.500 0,5", ["0.5", "0.5"], id="no thousands behind a nought"),
        pytest.param("1,50,000", ["150000"], id="thousands in India"),
        pytest.param("2022 500 and 28 500 2026", ["2022", "500", "28500", "2026"], id="figures side by side"),
        pytest.param("2,5 Prozent, 2.5 pct, 2,5 %", ["2.5%"] * 3, id="percent in other words"),
        pytest.param("$1.2bn US$1.2 billion 1.2 billion dollars", ["$1200000000"] * 3, id="dollars"),
        pytest.param("€3.4m 3.4 million euros 3,4 Mio. Euro", ["€3400000"] * 3, id="euros"),
        pytest.param("3.4m 3,4 m 10km 10am", ["3.4", "3.4", "10", "10"], id="units"),
        pytest.param("3.4x 5th 1990s", [], id="no part of a word"),
        pytest.param("3 million, 3,000,000, 3 млн, 300万", ["3000000"] * 4, id="millions"),
        pytest.param("28,500명 2만8500명 2만8천500명", ["28500"] * 3, id="Korean"),
        pytest.param("1천200만, 3.2억원, 3억2천만 원", ["12000000", "₩320000000", "₩320000000"], id="Korean, mixed"),
        pytest.param("1.234.567만, 1.2.3만", ["12345670000", "0"], id="Korean, separated"),
        pytest.param("2026年1月28日", ["2026", "1", "28"], id="date in Chinese"),
        pytest.param("28.1.2026 192.168.1.1", ["28.1.2026", "192.168.1.1"], id="points of dates and addresses"),
        pytest.param("2025-26 2025–26 100,000–200,000", ["2025-26", "2025-26", "100000-200000"], id="ranges"),
        pytest.param("3–4 million 3-4 Mio.", ["3000000-4000000"] * 2, id="ranges of millions"),
        pytest.param("1.2.3 million", ["1.2.3"], id="no number to multiply"),
        pytest.param("９８，５００", ["98500"], id="fullwidth"),
        pytest.param("1" * 61 + ",5", ["1" * 61 + ",5"], id="too long"),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert [figure for figure, _ in figures.figures(text)] == expected


def test_figures_of_any_digits() -> None:
    digits = [character for character in map(chr, range(sys.maxunicode + 1)) if character.isdecimal()]
    assert [[figure for figure, _ in figures.figures(f"– {digit} –")] for digit in digits] == [
        [str(unicodedata.decimal(d))] for d in digits
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It cost €3.4m, or 28 500 crowns.", ["€3.4m", "28 500"], id="money"),
        pytest.param("미군 28,500명, 2만8500명", ["28,500", "2만8500"], id="Korean"),
        pytest.param("up 2,5 Prozent", ["2,5 Prozent"], id="percent"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in figures.figure_places(text)] == expected
    assert [text[span.start : span.end] for _, span in figures.figures(text)] == expected


@pytest.mark.parametrize("piece", ["1", "1 234", "1,", "1:1:", "$", "1만", "1 000 ", "€ 1 ", "12 "])
def test_cost_is_linear(piece: str) -> None:
    def cost(times: int) -> float:
        text = piece * times
        started = time.process_time()
        list(figures.figures(text))
        return time.process_time() - started

    assert grows_less_than(40, cost, 2_000, 32_000)
