"""The account of one source: it balances, and says what stands where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from twosource import analyse, onlyhere
from twosource.model import CommonRun, Corpus, DeduplicationNote, Source, Span

Make = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]

FIRST = (
    "The harbour of Lindal was closed on Tuesday after a tanker ran aground in thick fog close to the northern pier."
)
SECOND = (
    "Divers began to seal the hull on Friday, while volunteers counted 1,200 oily seabirds on the beaches of Lindal."
)
OTHER = "Bakers across the valley raised their prices by 7.5 percent this winter because flour and power cost more."


def account(note: DeduplicationNote) -> tuple[int, int, int, int]:
    return note.words, note.unique, note.shared, note.repeated


def texts(source: Source, spans: tuple[Span, ...]) -> list[str]:
    return [source.document.text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param((), (), [(0, 0, 0, 0), (0, 0, 0, 0)], id="empty"),
        pytest.param((FIRST,), (OTHER,), [(21, 21, 0, 0), (18, 18, 0, 0)], id="all unique"),
        pytest.param((FIRST, OTHER), (FIRST,), [(39, 18, 21, 0), (21, 0, 21, 0)], id="shared"),
        pytest.param((FIRST, OTHER, FIRST), (SECOND,), [(60, 39, 0, 21), (19, 19, 0, 0)], id="repeated"),
        pytest.param(
            (FIRST, OTHER, FIRST), (FIRST, SECOND), [(60, 18, 21, 21), (40, 19, 21, 0)], id="repeated before shared"
        ),
    ],
)
def test_account(
    make_source: Make,
    make_corpus: MakeCorpus,
    first: tuple[str, ...],
    second: tuple[str, ...],
    expected: list[tuple[int, int, int, int]],
) -> None:
    found = analyse.analyse(make_corpus([make_source("a", *first), make_source("b", *second)])).notes
    assert [account(note) for note in found] == expected


def test_spans_lie_where_the_account_says(make_source: Make, make_corpus: MakeCorpus) -> None:
    source = make_source("a", FIRST, OTHER, FIRST, "Nobody was hurt.")
    note, other = analyse.analyse(make_corpus([source, make_source("b", FIRST, SECOND)])).notes
    assert texts(source, note.shared_spans) == [FIRST]
    assert texts(source, note.repeated_spans) == [FIRST]
    assert texts(source, note.only_here) == [OTHER, "Nobody was hurt."]
    assert note.overlaps == other.overlaps != ()
    assert (note.source, note.story, note.origin, len(note.repeats)) == ("a", "a", 0, 1)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("one two three four", "one two five six", None, id="two words are none"),
        pytest.param("x one two three", "one two three y", ((2, 15), (0, 13), 3), id="three words"),
        pytest.param("b c d x a b c", "a b c y b c d", ((0, 5), (8, 13), 3), id="the first of equals"),
        pytest.param("a b c d z e f g h i", "e f g h i y a b c d", ((10, 19), (0, 9), 5), id="the longest of two"),
    ],
)
def test_longest_common_run(
    make_source: Make,
    make_corpus: MakeCorpus,
    left: str,
    right: str,
    expected: tuple[tuple[int, int], tuple[int, int], int] | None,
) -> None:
    sources = [make_source("a", left, story="s"), make_source("b", right, story="s")]
    here, there = (note.longest_common for note in analyse.analyse(make_corpus(sources)).notes)
    if expected is None:
        assert (here, there) == ((), ())
        return
    span, other_span, words = (
        Span(start=expected[0][0], end=expected[0][1]),
        Span(start=expected[1][0], end=expected[1][1]),
        expected[2],
    )
    assert here == (CommonRun(other="b", words=words, span=span, other_span=other_span),)
    assert there == (CommonRun(other="a", words=words, span=other_span, other_span=span),)


def test_longest_common_runs_are_looked_for_with_the_first_twelve(make_source: Make, make_corpus: MakeCorpus) -> None:
    sources = [make_source(f"s{number:02}", f"one two three x{number}", story="s") for number in range(15)]
    found = {
        note.source: [run.other for run in note.longest_common] for note in analyse.analyse(make_corpus(sources)).notes
    }
    names = [source.id for source in sources]
    for position, name in enumerate(names):
        assert found[name] == [other for other in names if other != name][:12], position


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("no figure, A1 or B-52s", [], id="none"),
        pytest.param("28,500 troops, up 7.5 percent in 2022.", ["28500", "7.5%", "2022"], id="separators and percent"),
        pytest.param("7.5% or 7.5 per cent", ["7.5%", "7.5%"], id="ways to write percent"),
        pytest.param("$3.2 million and €5 bn", ["$3.2million", "€5bn"], id="money"),
        pytest.param("on 2026-01-28 at 12:30", ["2026-01-28", "12:30"], id="date and time"),
        pytest.param("(12) 13-year-olds", ["12", "13"], id="brackets and hyphens"),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    assert [figure for figure, _ in onlyhere.figures(text)] == expected


def test_only_here_are_figures_and_quotations_that_no_story_mate_has(
    make_source: Make, make_corpus: MakeCorpus
) -> None:
    first = make_source(
        "a",
        "He said “a very bad day” and “the worst of all years” cost 1,200 jobs, 30 percent, in 2022 and 2022 again.",
        'Others spoke of «une catastrophe totale» and of "old news," or of “nothing”.',
        story="s",
    )
    second = make_source(
        "b", "It was a very good day in the worst of all years, with 1200 jobs lost and 31% less.", story="s"
    )
    note, other = analyse.analyse(
        make_corpus([first, second, make_source("c", "2022 “a very bad day”", story="t")])
    ).notes[:2]
    assert texts(first, note.only_figures) == ["30 percent", "2022"]
    assert texts(first, note.only_quotations) == ["“a very bad day”", "«une catastrophe totale»", '"old news,"']
    assert texts(second, other.only_figures) == ["31%"]
    assert other.only_quotations == ()


def test_nothing_is_only_here_where_nothing_was_compared(make_source: Make, make_corpus: MakeCorpus) -> None:
    (note,) = analyse.analyse(make_corpus([make_source("a", "In 2022 he said “a very bad day” twice.")])).notes
    assert (note.only_figures, note.only_quotations, note.longest_common) == ((), (), ())
    assert note.unique == note.words == 9
