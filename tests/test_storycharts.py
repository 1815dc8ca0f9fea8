"""What the charts of a story show of records made by hand, and what they say is left out."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tests.test_notewords import FERRY, THREE, WALL, Made
from twosource.model import Descent
from twosource.views import StoryView


def _story(made: Made) -> StoryView:
    view = made.pages()["stories/wall.html"].view
    assert isinstance(view, StoryView)
    return view


def _many(count: int) -> Made:
    names = [f"x{number:02d}" for number in range(count)]
    dates = {
        name: f"published: 2026-03-{1 + number % 5:02d}\npublisher: Desk {name}\n" for number, name in enumerate(names)
    }
    return Made(dict.fromkeys(names, (WALL, FERRY)), dates)


def test_every_date_is_on_the_line_or_named() -> None:
    made = Made(
        annotations={
            "a": "published: 2026-01-03\nupdated: 2026-01-04\n"
            "corrections: [{text: Wrong., on: 2026-01}, {text: So.}]\n",
            "b": "published: 2026-01~\nupdated: not-stated\n",
        }
    )
    view = _story(made)
    when = view.when
    assert when is not None
    assert when.description == (
        "2 articles with a date, from about January 2026 to 3 January 2026, and 2 updates and corrections. "
        "The table below it has every date."
    )
    assert [(bar.key, bar.vague) for bar in when.chart.bars] == [("A", False), ("B", True)]
    assert [(mark.kind, mark.vague) for mark in when.chart.marks] == [("corrected", True), ("updated", False)]
    assert [name for _, name in when.ticks] == ["3 January 2026", "4 January 2026", "5 January 2026"]
    assert when.notes == (
        (
            "A letter or number stands at the day of publication, as in the list. Dashed: the day is not known for "
            "sure; it lies within, or beyond where an arrow points. A diamond is an update, a triangle a correction."
        ),
        "Not on the line, as no date is known: C.",
    )
    assert [(row.key, row.article.text, row.article.href, row.cells) for row in when.rows] == [
        (
            "A",
            "Title a",
            "../sources/a.html",
            ("3 January 2026", "4 January 2026", "January 2026, date not noted"),
        ),
        ("B", "Title b", "../sources/b.html", ("about January 2026", "none known", "none known")),
        ("C", "Title c", "../sources/c.html", ("not yet annotated", "none known", "none known")),
    ]
    assert [entry.key for entry in view.timeline] == ["A", "B", "C"]


def test_one_date_of_all_is_told_once() -> None:
    when = _story(Made(annotations=dict.fromkeys("ab", "published: 2026-03-20\n"))).when
    assert when is not None
    assert when.description == ("2 articles with a date, all of them 20 March 2026. The table below it has every date.")


@pytest.mark.parametrize(
    "annotations",
    [
        pytest.param({}, id="no date"),
        pytest.param({"a": "published: 2026-01-03\n"}, id="one date"),
    ],
)
def test_one_date_is_no_chart(annotations: dict[str, str]) -> None:
    assert _story(Made(annotations=annotations)).when is None


def test_a_story_of_one_article_needs_no_keys() -> None:
    made = Made({"a": (WALL,)})
    made.story = dataclasses.replace(made.story, basis="declared")
    view = _story(made)
    assert ([entry.key for entry in view.timeline], view.when, view.matrix, view.descent) == ([""], None, None, None)


def test_a_large_story_is_told_by_numbers_and_says_what_is_left_out() -> None:
    made = _many(230)
    when = _story(made).when
    assert when is not None
    assert len(when.rows) == 200
    assert when.rows[-1].key == "200"
    assert len(when.chart.bars) == 5 * 24
    how_to_read, note = when.notes
    assert how_to_read == "A letter or number stands at the day of publication, as in the list."
    left_out = note.removeprefix("Not on the line, as more appeared at one time than it has room for: ").removesuffix(
        "."
    )
    assert len(left_out.split(", ")) == 230 - 5 * 24


def _copied(made: Made, *pairs: tuple[str, str]) -> None:
    for left, right in pairs:
        made.overlap(left, right, made.run(left, right, WALL, "text"))


def test_the_matrix_of_a_small_story_has_all_its_articles() -> None:
    made = Made(THREE)
    _copied(made, ("a", "b"))
    matrix = _story(made).matrix
    assert matrix is not None
    assert (matrix.columns, matrix.note) == (("A", "B", "C"), "")
    assert [[cell.text for cell in row.cells] for row in matrix.rows] == [
        ["–", "28.6 %", "0 %"],
        ["22.2 %", "–", "0 %"],
        ["0 %", "0 %", "–"],
    ]


@pytest.mark.parametrize(
    ("pairs", "columns", "note"),
    [
        pytest.param(
            [("x03", "x07")],
            ("D", "H"),
            "12 other articles of the story share no run that counts as copied with any.",
            id="few share anything",
        ),
        pytest.param(
            [(f"x{one:02d}", f"x{one + 1:02d}") for one in range(1, 13)],
            ("B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M"),
            "The twelve articles that share most with others of the story, of 14.",
            id="too many share something",
        ),
        pytest.param([], None, None, id="none shares anything"),
    ],
)
def test_the_matrix_of_a_large_story(pairs: list[tuple[str, str]], columns: Any, note: Any) -> None:  # noqa: ANN401 - None where there is none
    names = [f"x{number:02d}" for number in range(14)]
    made = Made(dict.fromkeys(names, (WALL, FERRY)))
    _copied(made, *pairs)
    matrix = _story(made).matrix
    assert (matrix and matrix.columns, matrix and matrix.note) == (columns, note)


def test_the_tree_names_each_article_and_counts_the_rest() -> None:
    made = _many(30)
    made.descents = tuple(
        Descent(source=f"x{number:02d}", parent="x00", words=20, share=0.5) for number in range(1, 30)
    )
    descent = _story(made).descent
    assert descent is not None
    assert descent.names[:2] == ("Desk x00 · Title x00", "Desk x01 · Title x01")
    assert (len(descent.names), descent.note) == (24, "6 more articles are in the list only.")
    assert {arrow.share for arrow in descent.chart.arrows} == {"48.8 %"}


@pytest.mark.parametrize(
    ("title", "want"),
    [
        pytest.param("Wall " * 40, 17, id="narrow"),
        pytest.param("大桥" * 60, 42, id="wide"),
    ],
)
def test_a_long_name_is_cut_to_the_room_that_there_is(title: str, want: int) -> None:
    made = Made(annotations={"a": f"title: {title}\n"})
    made.descents = (Descent(source="b", parent="a", words=40, share=0.5),)
    descent = _story(made).descent
    assert descent is not None
    name = descent.names[0]
    assert name.endswith(" …")
    assert (len(name.split()) - 1 if " " in name.strip(" …") else len(name) - 2) == want


def test_a_row_of_the_matrix_cuts_a_long_title() -> None:
    made = Made(annotations={"a": f"title: {'Long words ' * 12}\n"})
    made.overlap("a", "b", made.run("a", "b", WALL, "text"))
    matrix = _story(made).matrix
    assert matrix is not None
    assert [row.title for row in matrix.rows][:2] == [f"{'Long words ' * 7}…", "Title b"]


def test_a_long_publisher_leaves_room_for_the_title() -> None:
    publisher = "The Daily Bugle of Southern Westphalia and Neighbouring Counties"
    made = Made(annotations={"a": f"title: The wall\npublisher: {publisher}\n"})
    made.descents = (Descent(source="b", parent="a", words=40, share=0.5),)
    descent = _story(made).descent
    assert descent is not None
    assert descent.names[0] == "The Daily Bugle of … · The wall"


def test_who_has_words_from_outside_the_story_alone_makes_no_tree() -> None:
    made = Made()
    made.story = dataclasses.replace(made.story, sources=("a", "b"))
    made.descents = (Descent(source="a", parent="c", words=40, share=0.5),)
    view = _story(made)
    assert view.descent is None
    assert [row.path for row in view.lineage] == ["A"]
