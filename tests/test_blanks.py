"""Characters that show nothing part words where they stand in place of spaces, and nowhere else."""

from __future__ import annotations

import time

import pytest

from tests.growth import grows_less_than
from twosource.blanks import parted
from twosource.text import word_keys, words

ENGLISH = (
    "The minister told parliament on Monday that the dam on the upper Nimra would be finished within three years, at a "
    "cost of about three billion dollars. Residents of Oldford said they had heard such promises before."
)
RUSSIAN = (
    "Министр сообщил парламенту в понедельник, что плотина в верховьях Нимры будет достроена в течение трёх лет, её "
    "стоимость составит около трёх миллиардов долларов. Жители сказали, что слышали такие обещания и раньше."
)
KOREAN = (
    "총리는 월요일 국회에서 님라강 상류의 댐이 삼 년 안에 완공될 것이며 비용은 약 삼십억 달러라고 말했다. "
    "올드포드 주민들은 이런 약속을 전에도 들었다고 말했다."
)
ARABIC = (
    "قال الوزير أمام البرلمان يوم الاثنين إن السد على نهر نمرا سيكتمل خلال ثلاث سنوات بتكلفة تبلغ نحو ثلاثة مليارات "
    "دولار وقال السكان إنهم سمعوا مثل هذه الوعود من قبل"
)
GERMAN = (
    "Der Minister sagte dem Parlament am Montag, dass der Staudamm am Oberlauf der Nimra innerhalb von drei Jahren "
    "fertiggestellt werde. Die Oppositionsfraktion verlangte eine Untersuchung der Umweltverträglichkeitsprüfung."
)
TEXTS = [pytest.param(text, id=text.split()[1]) for text in (ENGLISH, RUSSIAN, KOREAN, ARABIC, GERMAN)]
BLANKS = "\u200b\u2800\u3164\u115f\u1160\uffa0\u180e\U0001d159"
UNSEEN = BLANKS + "\u00ad\u2060\ufeff\u200d\ufe0f\u034f\U000e0020"


def keys(text: str) -> list[str]:
    return word_keys(text, words(text), {})


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("character", UNSEEN)
def test_in_place_of_every_space(text: str, character: str) -> None:
    assert keys(text.replace(" ", character)) == keys(text)


@pytest.mark.parametrize("text", TEXTS)
def test_in_place_of_every_space_by_turns(text: str) -> None:
    pieces = text.split()
    mixed = "".join(piece + BLANKS[number % len(BLANKS)] for number, piece in enumerate(pieces))
    assert keys(mixed) == keys(text)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("character", BLANKS)
def test_in_place_of_two_spaces_of_three(text: str, character: str) -> None:
    pieces = text.split()
    mixed = "".join(piece + (character if number % 3 else " ") for number, piece in enumerate(pieces))
    assert keys(mixed) == keys(text)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("character", UNSEEN)
@pytest.mark.parametrize("shortest", [2, 7])
def test_inside_words(text: str, character: str, shortest: int) -> None:
    dressed = " ".join(
        word[: len(word) // 2] + character + word[len(word) // 2 :] if len(word) >= shortest else word
        for word in text.split()
    )
    assert keys(dressed) == keys(text)


@pytest.mark.parametrize("text", TEXTS)
def test_inside_words_and_in_place_of_spaces(text: str) -> None:
    dressed = (word[:3] + "\u200b" + word[3:] if len(word) > 6 else word for word in text.split())
    assert keys("\u3164".join(dressed)) == keys(text)
    assert keys("\u2800".join(map("\u200b".join, text.split()))) == keys(text)


def test_the_words_of_a_short_line_stand_elsewhere() -> None:
    line = "Residents\u2800of\u2800Oldford"
    assert keys(f"{line}\n\nCost\u2800of\u2800the dam\n\n{ENGLISH}") == keys(
        f"Residents of Oldford\n\nCost of the dam\n\n{ENGLISH}"
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("plain", id="ASCII"),
        pytest.param("a min\u200bister and Sat\u200burday, all\u200bowed", id="inside words"),
        pytest.param("می\u200cخواهم می\u200cروم می\u200cشود می\u200cگوید نمی\u200cداند", id="Persian"),
        pytest.param("ประเทศไทย\u200bและ\u200bกัมพูชา\u200bตกลง\u200bหยุดยิง\u200bเมื่อวานนี้\u200bที่ชายแดน", id="Thai"),
        pytest.param("首相在議會\u200b表示這座大壩\u200b將在三年內建成\u200b耗資三十億元" * 3, id="Chinese"),
        pytest.param("Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschaft wuchs", id="soft hyphens"),
        pytest.param("\u200b".join("extraordinarily" * 3), id="drawn out"),
        pytest.param("one \u200b two", id="beside spaces"),
    ],
)
def test_nothing_else_is_parted(text: str) -> None:
    assert parted(text) == text


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("\u200b", id="alone"),
        pytest.param("word\u200b", id="one run"),
        pytest.param("a\u200bb ", id="many short runs"),
        pytest.param("".join(f"word{character}" for character in UNSEEN), id="of many kinds"),
        pytest.param("minister\u2800said ", id="words known"),
    ],
)
def test_hostile_text_costs_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        parted(text)
        return time.process_time() - start

    assert grows_less_than(20, cost, 20_000, 160_000)
