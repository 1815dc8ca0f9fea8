"""Names by their capitals: what is one, what only begins a sentence."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.growth import grows_less_than
from twosource.model import Source
from twosource.names import Folds, capitalised, names

Make = Callable[..., Source]


def told(source: Source, default_language: str = "") -> list[str]:
    """Return all names of a source, as written."""
    text = source.document.text
    capitals = capitalised(text, Folds())
    return [text[s.start : s.end] for s in names(source, capitals, set(capitals.words), default_language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Yesterday the mayor of Lindal spoke with Anna Kowalska.", ["Lindal", "Anna Kowalska"], id="inside"
        ),
        pytest.param("Nobody spoke. Everybody left.", [], id="sentences begin with capitals"),
        pytest.param("He left the U.S. that day, told us so.", ["U.S."], id="initials with full stops"),
        pytest.param("He left the U.S. that day, then the US wrote.", ["U.S."], id="one name"),
        pytest.param("Kowalska spoke, then Kowalska left.", ["Kowalska"], id="once inside"),
        pytest.param("Anna Kowalska spoke.", ["Kowalska"], id="the first word of a sentence is not told"),
        pytest.param("Anna Kowalska met Anna again.", ["Anna Kowalska", "Anna"], id="but where it stands inside too"),
        pytest.param("In it the University of Lindal won.", ["University of Lindal"], id="particle"),
        pytest.param(
            "So Ursula von der Leyen and Vincent van Gogh met.",
            ["Ursula von der Leyen", "Vincent van Gogh"],
            id="particles",
        ),
        pytest.param("There J. R. Roe met Mr. Doe and Dr. Poe.", ["J. R. Roe", "Doe", "Poe"], id="initials and titles"),
        pytest.param("On the other hand Kowalska's ship and Roe’s crew left.", ["Kowalska", "Roe"], id="possessive"),
        pytest.param("It was on Monday, in January, that I met him, I’m sure.", [], id="days, months, I"),
        pytest.param("They told The Associated Press so.", ["Associated Press"], id="no article"),
        pytest.param(
            "A ship from NATO, the UN and Seoul-Incheon came.", ["NATO", "UN", "Seoul-Incheon"], id="acronyms"
        ),
        pytest.param("He said: “Everything is lost.” She said: “No. Never.”", [], id="quotations begin with capitals"),
        pytest.param("Il a vu Élodie Çelik à Łódź.", ["Élodie Çelik", "Łódź"], id="accents"),
        pytest.param("Вчера мэр Москвы видел Анну Петрову.", ["Москвы", "Анну Петрову"], id="Cyrillic"),
        pytest.param("어제 시장이 린달에서 말했다. 北京市长说。", [], id="no case"),
        pytest.param("Why The Harbour Vote Was So Close In Lindal", [], id="title case"),
        pytest.param("THE HARBOUR VOTE WAS CLOSE " * 12, [], id="all capitals"),
        pytest.param("so A1 B1 C1 D1 E1 F1 G1 H1 I1 J1 won.", ["C1 D1 E1 F1 G1 H1 I1 J1"], id="at most eight words"),
        pytest.param("He is also called Also, a prince called Prince.", [], id="words that are also no names"),
        pytest.param("Anna Roe left. Anna Poe left, as did Anna.", ["Anna Roe", "Anna Poe", "Anna"], id="twice first"),
        pytest.param("", [], id="empty"),
    ],
)
def test_names(make_source: Make, text: str, expected: list[str]) -> None:
    assert told(make_source("a", text)) == expected


def test_headings_and_the_headline_are_not_read(make_source: Make) -> None:
    source = make_source("a", "Nothing is known of it.", heading="A word on Lindal, by Anna")
    assert told(source) == []
    text = source.document.text
    capitals = capitalised(text, Folds())
    assert capitals.words == ["a", "lindal", "anna", "nothing"]
    assert [text[start:].split()[0] for start in capitals.starts] == ["A", "Lindal,", "Anna", "Nothing"]


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("of", "Ost of Lindal"),
        ("de la", "Ost de la Lindal"),
        ("la", "Lindal"),
        ("OF", "Ost OF Lindal"),
        ("ÎLE", "Ost ÎLE Lindal"),
        ("île", "Lindal"),
        ("mC", "Lindal"),
        ("“in", "Lindal"),
        ("in,", "Lindal"),
        ("and (Ost", "Ost Lindal"),
    ],
)
def test_names_go_back_over_capitals_and_particles(make_source: Make, between: str, name: str) -> None:
    source = make_source("a", f"Here the Ost then, in the night, the Ost {between} Lindal spoke to all.")
    assert told(source) == ["Ost", name]


GERMAN = (
    "Gestern sprach der Bürgermeister mit der Presse und die Stadt hörte zu und der Hafen ruhte. Die Möwen schrien."
)


@pytest.mark.parametrize(
    ("text", "language", "default", "expected"),
    [
        pytest.param(GERMAN, "de-AT", "", [], id="stated"),
        pytest.param(GERMAN, "", "de", [], id="of the site"),
        pytest.param(GERMAN, "", "en", [], id="by its words"),
        pytest.param("Here is Anna.", "de", "", [], id="stated, whatever the words"),
        pytest.param("Here is Anna.", "en", "de", ["Anna"], id="stated other than the site's"),
    ],
)
def test_german_capitals_say_nothing(
    make_source: Make, text: str, language: str, default: str, expected: list[str]
) -> None:
    stated = {"language": language} if language else {}
    assert told(make_source("a", text, **stated), default) == expected


def test_only_wanted_names_are_told(make_source: Make) -> None:
    source = make_source("a", "Here Anna Roe met Bert Poe and later Roe.")
    text = source.document.text
    told_names = names(source, capitalised(text, Folds()), {"roe", "bert"})
    assert [text[s.start : s.end] for s in told_names] == ["Anna Roe"]


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("Aa ", id="one word"),
        pytest.param("x Aa ", id="inside"),
        pytest.param("x A. ", id="initials"),
        pytest.param("x Aa of ", id="particles"),
        pytest.param("Aa. ", id="sentences"),
        pytest.param("x A'", id="apostrophes"),
    ],
)
def test_cost_is_linear(make_source: Make, piece: str) -> None:
    def cost(times: int) -> float:
        source = make_source("a", piece * times)
        started = time.process_time()
        told(source)
        return time.process_time() - started

    assert grows_less_than(40, cost, 2_000, 32_000)


def test_cost_is_linear_in_different_names(make_source: Make) -> None:
    def cost(times: int) -> float:
        source = make_source("a", " ".join(f"x Aa{number} Bb{number}." for number in range(times)))
        started = time.process_time()
        assert len(told(source)) == times
        return time.process_time() - started

    assert grows_less_than(40, cost, 1_000, 16_000)
