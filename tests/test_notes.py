"""The account of one source: it balances, and says what stands where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource import analyse, notes
from twosource.model import (
    Corpus,
    Credit,
    DeduplicationNote,
    Disguise,
    Overlap,
    Precedent,
    Repeat,
    SharedRun,
    Source,
    Span,
)
from twosource.names import Folds
from twosource.shingles import Hasher, sketch
from twosource.text import word_keys, words

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
    assert (note.source, note.story, len(note.repeats)) == ("a", "a", 1)


def run(left: Span, right: Span, kind: str = "text") -> SharedRun:
    return SharedRun(
        left=left,
        right=right,
        left_words=1,
        right_words=1,
        exact=True,
        kind=kind,  # type: ignore[arg-type] # one of four
    )


def overlap(*runs: SharedRun) -> Overlap:
    return Overlap(
        left="a",
        right="b",
        runs=runs,
        left_words=0,
        right_words=0,
        left_share=0.0,
        right_share=0.0,
        resemblance=0.0,
        left_containment=0.0,
        right_containment=0.0,
        verdict="non-derived",
    )


def noted(
    sources: list[Source],
    overlaps: list[Overlap],
    repeats: list[tuple[Repeat, ...]],
    language: str = "",
    **more: Any,  # noqa: ANN401 - passed on
) -> tuple[DeduplicationNote, ...]:
    """Return the notes on sources of one story."""
    sketches = []
    for source in sources:
        spans = words(source.document.text)
        sketches.append(sketch(spans, word_keys(source.document.text, spans, {}), Hasher()))
    findings = [
        notes.Findings(
            repeats=repeated,
            overlaps=[overlap for overlap in overlaps if source.id in (overlap.left, overlap.right)],
            **{name: told[number] for name, told in more.items()},
        )
        for number, (source, repeated) in enumerate(zip(sources, repeats, strict=True))
    ]
    return tuple(notes.notes([notes.Members("s", sources, sketches, findings)], Folds(), language))


# Twenty words of two letters: word n stands at 3 * n.
def word_span(first: int, end: int) -> Span:
    return Span(start=3 * first, end=3 * end - 1)


def lettered(make_source: Make) -> list[Source]:
    return [make_source(name, " ".join(f"{name}{chr(97 + n)}" for n in range(20))) for name in "ab"]


def test_the_kinds_of_shared_words_are_told_apart(make_source: Make) -> None:
    """Of the words of a: boilerplate 0-8, quoted 4-10, copied 6-7, repeated 7-8 and 12-13, reworded 9-15."""
    sources = lettered(make_source)
    kinds = [("reworded", 9, 15), ("text", 6, 8), ("quotation", 4, 10), ("boilerplate", 0, 8)]
    runs = [run(word_span(first, end), word_span(0, 2), kind) for kind, first, end in kinds]
    repeats = [
        Repeat(first=word_span(0, 1), again=word_span(7, 8), words=1, exact=True),
        Repeat(first=word_span(1, 2), again=word_span(12, 13), words=1, exact=True),
    ]
    note, other = noted(sources, [overlap(*runs)], [tuple(repeats), ()])
    assert account(note) == (20, 9, 9, 2)
    assert (note.boilerplate, note.quoted, note.reworded) == (4, 4, 4)
    assert note.boilerplate_spans == (word_span(0, 4),)
    assert note.quoted_spans == (word_span(4, 6), word_span(8, 10))
    assert note.shared_spans == (word_span(0, 7), word_span(8, 10))
    assert note.repeated_spans == (word_span(7, 8), word_span(12, 13))
    assert note.reworded_spans == (word_span(10, 12), word_span(13, 15))
    assert note.only_here == (word_span(10, 12), word_span(13, 20))
    assert (account(other), other.boilerplate, other.quoted, other.reworded) == ((20, 18, 2, 0), 0, 0, 0)


def test_reworded_words_are_unique(make_source: Make) -> None:
    note, other = noted(lettered(make_source), [overlap(run(word_span(2, 5), word_span(7, 9), "reworded"))], [(), ()])
    assert (account(note), note.reworded, note.reworded_spans) == ((20, 20, 0, 0), 3, (word_span(2, 5),))
    assert (account(other), other.reworded, other.only_here) == ((20, 20, 0, 0), 2, (word_span(0, 20),))


def _precedent(*spans: Span) -> Precedent:
    return Precedent(archived="x", title="X", publisher="", published=None, url="", words=9, share=0.5, spans=spans)


def test_unique_words_that_the_archive_had_are_counted_once(make_source: Make) -> None:
    before = [(_precedent(word_span(0, 6), word_span(9, 12)), _precedent(word_span(4, 8))), (_precedent(),)]
    runs = run(word_span(5, 7), word_span(7, 9))
    note, other = noted(lettered(make_source), [overlap(runs)], [(), ()], precedents=before)
    assert (account(note), note.archived) == ((20, 18, 2, 0), 9)
    assert note.archived_spans == (word_span(0, 5), word_span(7, 8), word_span(9, 12))
    assert (account(other), other.archived, other.archived_spans) == ((20, 18, 2, 0), 0, ())
    alone, _ = noted(lettered(make_source), [], [(), ()], precedents=before)
    assert (account(alone), alone.archived, alone.archived_spans) == (
        (20, 20, 0, 0),
        11,
        (word_span(0, 8), word_span(9, 12)),
    )


def test_what_is_said_of_single_texts_is_passed_on(make_source: Make) -> None:
    credit = Credit(agency="Reuters", form="dateline", span=word_span(0, 1))
    disguise = Disguise(kind="soft hyphen", count=1, first=word_span(1, 2))
    precedent = _precedent(word_span(0, 9))
    found = noted(
        lettered(make_source),
        [],
        [(), ()],
        credits=[(credit,), ()],
        disguises=[(), (disguise,)],
        precedents=[(precedent,), ()],
    )
    assert [(n.credits, n.disguises, n.precedents) for n in found] == [
        ((credit,), (), (precedent,)),
        ((), (disguise,), ()),
    ]


def test_names_are_told_by_the_language_of_the_site(make_source: Make) -> None:
    sources = [make_source("a", "There is Anna Kowalska again."), make_source("b", "Nobody is there.")]
    assert [len(note.only_names) for note in noted(sources, [], [(), ()])] == [1, 0]
    assert [len(note.only_names) for note in noted(sources, [], [(), ()], language="de")] == [0, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", (), id="empty"),
        pytest.param("one", (Span(start=0, end=3),), id="one word"),
        pytest.param("  code\n  more ", (Span(start=2, end=13),), id="white space around code"),
    ],
)
def test_a_text_that_shares_nothing_is_only_here(make_source: Make, text: str, expected: tuple[Span, ...]) -> None:
    (note,) = noted([make_source("a", text)], [], [()])
    assert (note.only_here, note.words) == (expected, len(text.split()))


SPAN = st.tuples(st.integers(0, 19), st.integers(1, 8)).map(lambda pair: word_span(pair[0], min(20, sum(pair))))


@settings(deadline=None)
@given(
    given_runs=st.lists(
        st.tuples(SPAN, SPAN, st.sampled_from(["text", "quotation", "boilerplate", "reworded"])), max_size=6
    ),
    again=st.lists(st.integers(1, 19), max_size=4, unique=True),
    before=st.lists(SPAN, max_size=3),
)
def test_account_balances(
    make_source: Make, given_runs: list[tuple[Span, Span, str]], again: list[int], before: list[Span]
) -> None:
    repeats = tuple(
        Repeat(first=word_span(0, 1), again=word_span(n, n + 1), words=1, exact=True) for n in sorted(again)
    )
    sources = lettered(make_source)
    told = [(_precedent(*sorted(before)),), ()]
    found = noted(sources, [overlap(*(run(*one) for one in given_runs))], [repeats, ()], precedents=told)
    for note, source in zip(found, sources, strict=True):
        assert note.unique + note.shared + note.repeated == note.words == 20
        assert note.repeated == len(repeats if source.id == "a" else ())
        counted = {
            "only_here": note.unique,
            "shared_spans": note.shared,
            "repeated_spans": note.repeated,
            "boilerplate_spans": note.boilerplate,
            "quoted_spans": note.quoted,
            "reworded_spans": note.reworded,
            "archived_spans": note.archived,
        }
        for field, count in counted.items():
            spans: tuple[Span, ...] = getattr(note, field)
            assert sum(len(piece.split()) for piece in texts(source, spans)) == count, field
            assert list(spans) == sorted(spans), field
        assert note.boilerplate + note.quoted <= note.shared
        assert max(note.reworded, note.archived) <= note.unique


def test_blocks_of_boilerplate_count_as_shared_without_an_overlap(make_source: Make) -> None:
    blocks = [[word_span(2, 5)], [word_span(0, 3)]]
    note, other = noted(lettered(make_source), [], [(), ()], boilerplate=blocks)
    assert (account(note), note.boilerplate, note.boilerplate_spans) == ((20, 17, 3, 0), 3, (word_span(2, 5),))
    assert (account(other), other.boilerplate, other.shared_spans) == ((20, 17, 3, 0), 3, (word_span(0, 3),))
