"""The benchmark that plants repeats: what it holds to be right, and what it makes of right and wrong answers."""

from __future__ import annotations

import random

import pytest

from benchmarks import planted
from benchmarks.planted import Piece, Score
from twosource.model import Repeat, Span

WORDS = [
    first + second for first in ("bo", "da", "ke", "lu", "mi", "no", "ra", "si") for second in ("lan", "mer", "tok")
]


def prose(seed: int, paragraphs: int = 6) -> str:
    """Return paragraphs of three sentences of fourteen words, drawn so that no eight in a row stand twice."""
    drawn = random.Random(seed)  # noqa: S311 - nothing is secret here

    def sentence() -> str:
        return " ".join(drawn.choices(WORDS, k=14)).capitalize() + "."

    return "\n\n".join(" ".join(sentence() for _ in range(3)) for _ in range(paragraphs))


TEXTS = [prose(seed) for seed in range(12)]


@pytest.mark.parametrize(("name", "plant"), planted.PLANTS)
def test_each_plant_marks_what_stands_later(name: str, plant: planted.Plant) -> None:
    article, other = planted.read(TEXTS[0]), planted.read(TEXTS[1])
    made = plant(article, other, random.Random(1))  # noqa: S311 - nothing is secret here
    assert made is not None, name
    document, places = planted.written(made)
    gold, originals = planted._gold(made, places)  # noqa: SLF001 - what the scores rest on
    assert gold
    for span, earlier in originals:
        assert all(each.end < span.start for each in earlier)
        if "edited" not in name and name not in {"body twice, retouched", "headline"}:
            assert document.text[span.start : span.end] == document.text[earlier[0].start : earlier[0].end]


@pytest.mark.parametrize(("name", "plant"), planted.PLANTS)
def test_an_article_too_short_is_left_out(name: str, plant: planted.Plant) -> None:
    made = plant([["One word."]], [["Another."]], random.Random(1))  # noqa: S311 - nothing is secret here
    assert (made is None) == (not name.startswith("body"))


def test_seeds_depend_on_class_and_article_alone() -> None:
    articles = [planted.read(text) for text in TEXTS[:3]]
    name, plant = planted.PLANTS[6]
    alone = list(planted._planted(name, plant, articles[:2]))  # noqa: SLF001 - the one place that draws
    assert list(planted._planted(name, plant, articles))[1] == alone[1]  # noqa: SLF001


def test_half_of_the_texts_is_never_tuned_on() -> None:
    tuned, scored = planted.halved(TEXTS, "tuned"), planted.halved(TEXTS, "scored")
    assert sorted(tuned + scored) == sorted(TEXTS)
    assert tuned
    assert scored
    assert planted.halved(TEXTS + TEXTS, "tuned") == tuned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TEXTS[0], True, id="clean"),
        pytest.param(TEXTS[0] + "\n\n" + TEXTS[0][:60], False, id="eight words again"),
        pytest.param("Too short to tell.", False, id="short"),
    ],
)
def test_clean_texts(text: str, *, expected: bool) -> None:
    assert planted.is_clean(planted.read(text)) is expected


# Ten characters, of which those from 22 on stand later.
PAIR = [[Piece(text="abcde fghij", key=1)], [Piece(text="klmno")], [Piece(text="abcde fghij", key=1)]]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([], Score(precision=None, recall=0.0, leads=None), id="nothing"),
        pytest.param([(0, 11, 20, 31)], Score(precision=1.0, recall=1.0, leads=1.0), id="all"),
        pytest.param([(0, 5, 20, 25)], Score(precision=1.0, recall=0.5, leads=1.0), id="half"),
        pytest.param([(0, 11, 13, 31)], Score(precision=10 / 15, recall=1.0, leads=1.0), id="too much"),
        pytest.param([(13, 18, 20, 31)], Score(precision=1.0, recall=1.0, leads=0.0), id="leads elsewhere"),
        pytest.param([(0, 5, 13, 18)], Score(precision=0.0, recall=0.0, leads=None), id="wrong"),
    ],
)
def test_score(monkeypatch: pytest.MonkeyPatch, found: list[tuple[int, int, int, int]], expected: Score) -> None:
    answer = tuple(
        Repeat(first=Span(start=a, end=b), again=Span(start=c, end=d), words=2, exact=True) for a, b, c, d in found
    )
    monkeypatch.setattr(planted, "detect", lambda _document: answer)
    assert planted.score(PAIR) == expected


def test_what_is_planted_is_found() -> None:
    rows = planted.rows(TEXTS)
    assert [name for name, _, _, _ in rows] == [name for name, _ in planted.PLANTS]
    assert all(articles == len(planted.halved(TEXTS, "scored")) for _, _, _, articles in rows)
    assert min(min(precision, recall) for _, precision, recall, _ in rows) > 0.95


def test_nothing_to_plant_into() -> None:
    assert planted.rows([])[0] == ("body twice", 0.0, 0.0, 0)
