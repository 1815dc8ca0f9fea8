"""Names beside their titles are told in five scripts without capitals, wherever else they stand too, in linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource.titlednames import titled_names


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "박서연 시장은 왔다. 국장 이정훈은 박서연을 봤다.",
            ["박서연", "이정훈", "박서연"],
            id="Korean, before and behind",
        ),
        pytest.param("이정훈 교통국장", ["이정훈"], id="Korean, a longer title"),
        pytest.param("새 시장은 크다", [], id="Korean, a market"),
        pytest.param("市长周海燕表示，李文涛局长说，周海燕走了", ["周海燕", "李文涛", "周海燕"], id="Chinese"),
        pytest.param("市长陈雪说：“好”", ["陈雪"], id="Chinese, two characters before a verb"),
        pytest.param("山本恵子市長は佐藤健二さんに会った", ["山本恵子", "佐藤健二"], id="Japanese"),
        pytest.param("白浜市は発表した", ["白浜市"], id="a town"),
        pytest.param("وقالت وزيرة التعليم ليلى حداد إن", ["ليلى حداد"], id="Arabic"),
        pytest.param("وقال رئيس البلدية سامي النجار", ["سامي النجار"], id="Arabic, an article in the name"),
        pytest.param("وقالت الوزيرة إن الوزارة تعمل", [], id="Arabic, a title without a name"),
        pytest.param("ראש העירייה דנה לוין אמרה", ["דנה לוין"], id="Hebrew"),
        pytest.param("מנהל הספרייה אמר כי", [], id="Hebrew, a title without a name"),
        pytest.param("Mayor Anna Kim said so", [], id="a script with capitals"),
    ],
)
def test_names(text: str, want: list[str]) -> None:
    assert [text[start:end] for start, end in titled_names(text)] == want


@given(st.text(st.sampled_from("박서연시장 국은王李市长说さん山本وزيرال دנהראש .,"), max_size=60))
def test_ranges_ascend_and_do_not_overlap(text: str) -> None:
    places = [place for span in titled_names(text) for place in span]
    assert places == sorted(places)
    assert all(start < end for start, end in titled_names(text))


@pytest.mark.parametrize("unit", ["박서연 시장 ", "가", "市长周海燕", "王", "وزير ال ال ", "ראש ה ה "])
def test_cost_grows_with_the_text(unit: str) -> None:
    def cost(times: int) -> float:
        text = unit * times
        started = time.process_time()
        titled_names(text)
        return time.process_time() - started

    assert grows_less_than(16, cost, 4_000, 16_000)
