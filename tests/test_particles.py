"""Korean words without particles and endings, and words of other languages as they are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource.particles import shown, without_particles


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("서울 서울은 서울에서 서울에서는 서울의", "서울", id="particles"),
        pytest.param("결정 결정을 결정했다 결정했다고 결정하기로 결정한", "결정", id="endings of a verb"),
        pytest.param("전문가 전문가는 전문가들은 전문", "전문", id="as if it were a particle, in every form"),
        pytest.param("ap통신 ap통신은 ap통신이", "ap통신", id="behind Latin letters"),
        pytest.param("27일 27일에 27일부터", "27일", id="behind a figure"),
    ],
)
def test_forms_of_one_word(keys: str, expected: str) -> None:
    assert {without_particles(key) for key in keys.split()} == {expected}


@pytest.mark.parametrize("key", ["회의", "인도", "북한", "불이", "고속도로", "harbour", "27", "北京", "", "은"])
def test_two_syllables_are_left_and_nothing_else_is_cut(key: str) -> None:
    assert without_particles(key) == key


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        pytest.param("산불이 산불은", "산불", id="two particles"),
        pytest.param("아궁이에서", "아궁이", id="one ending less"),
        pytest.param("전문가 전문가는", "전문가", id="no more than they have in common"),
        pytest.param("서울에서는 서울의", "서울", id="two endings of one"),
        pytest.param("결정했다 결정하기로", "결정", id="a verb"),
        pytest.param("북한", "북한", id="nothing to take away"),
    ],
)
def test_how_a_word_is_shown(forms: str, expected: str) -> None:
    assert shown(forms.split()) == expected


@pytest.mark.parametrize("unit", ["가", "은", "했다고", "에서는"])
def test_a_hostile_word_costs_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        start = time.process_time()
        for _ in range(200):
            without_particles(unit * (size // len(unit)))
        return time.process_time() - start

    assert grows_less_than(20, cost, 20_000, 160_000)


@given(st.text("서울은에서의했다a1 .", max_size=12))
def test_a_word_without_particles_has_none(key: str) -> None:
    assert without_particles(without_particles(key)) == without_particles(key)
