"""`notes.json` and `overlaps.json`: every field of the records, and positions in the files as received."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import Any, Literal

import pytest

from twosource import analyse, analysisdata, markup
from twosource.model import (
    Analysis,
    Boilerplate,
    Corpus,
    Credit,
    Date,
    Descent,
    Disguise,
    Document,
    Overlap,
    Precedent,
    RawText,
    Repeat,
    SharedRun,
    Source,
    Span,
    Tie,
)

MakeSource = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]
Format = Literal["text", "markdown", "html"]


def span(start: int, end: int) -> Span:
    return Span(start=start, end=end)


@pytest.fixture
def corpus(make_source: MakeSource, make_corpus: MakeCorpus) -> Corpus:
    return make_corpus([make_source("a", "Ships waited outside."), make_source("b", "Another text.")])


@pytest.fixture
def analysis(corpus: Corpus) -> Analysis:
    return analyse.analyse(corpus)


def with_note(analysis: Analysis, **fields: Any) -> Analysis:  # noqa: ANN401 - fields of the record
    notes = (dataclasses.replace(analysis.notes[0], **fields), *analysis.notes[1:])
    return dataclasses.replace(analysis, notes=notes)


def test_everything_that_a_note_can_say(corpus: Corpus, analysis: Analysis) -> None:
    told = with_note(
        analysis,
        repeats=(Repeat(first=span(0, 4), again=span(6, 9), words=5, exact=False, grade="headline"),),
        boilerplate=1,
        quoted=2,
        reworded=3,
        archived=2,
        boilerplate_spans=(span(1, 2),),
        quoted_spans=(span(2, 3),),
        reworded_spans=(span(3, 4),),
        archived_spans=(span(4, 6),),
        only_names=(span(4, 5),),
        credits=(Credit(agency="AP", form="dateline", span=span(0, 2)),),
        disguises=(Disguise(kind="soft hyphen", count=7, first=span(5, 6)),),
        precedents=(
            Precedent(
                archived="old",
                title="Old",
                publisher="Wire",
                published=Date(text="2020-01~", year=2020, month=1, approximate=True),
                url="https://e.org/",
                words=12,
                share=0.123456,
                spans=(span(0, 3), span(5, 8)),
            ),
            Precedent(archived="bare", title="", publisher="", published=None, url="", words=1, share=1.0, spans=()),
        ),
    )
    note = json.loads(analysisdata.notes_json(corpus, told))["notes"][0]
    wanted = {
        "repeats": [
            {
                "first": {"start": 0, "end": 4},
                "again": {"start": 6, "end": 9},
                "words": 5,
                "exact": False,
                "grade": "headline",
            }
        ],
        "boilerplate": 1,
        "quoted": 2,
        "reworded": 3,
        "archived": 2,
        "boilerplate_spans": [{"start": 1, "end": 2}],
        "quoted_spans": [{"start": 2, "end": 3}],
        "reworded_spans": [{"start": 3, "end": 4}],
        "archived_spans": [{"start": 4, "end": 6}],
        "only_names": [{"start": 4, "end": 5}],
        "credits": [{"agency": "AP", "form": "dateline", "span": {"start": 0, "end": 2}}],
        "disguises": [{"kind": "soft hyphen", "count": 7, "first": {"start": 5, "end": 6}}],
        "precedents": [
            {
                "archived": "old",
                "title": "Old",
                "publisher": "Wire",
                "published": "2020-01~",
                "url": "https://e.org/",
                "words": 12,
                "share": 0.1235,
                "spans": [{"start": 0, "end": 3}, {"start": 5, "end": 8}],
            },
            {"archived": "bare", "words": 1, "share": 1.0, "spans": []},
        ],
    }
    assert {key: note[key] for key in wanted} == wanted


def test_a_story_tells_its_near_misses(corpus: Corpus, analysis: Analysis) -> None:
    miss = Tie(left="a", right="b", similarity=0.14, terms=(("ship", 1.0),))
    story = dataclasses.replace(analysis.stories[0], near_misses=(miss,))
    told = dataclasses.replace(analysis, stories=(story, *analysis.stories[1:]))
    stories = {one["slug"]: one for one in json.loads(analysisdata.notes_json(corpus, told))["stories"]}
    assert stories[story.slug]["near_misses"] == [
        {"left": "a", "right": "b", "similarity": 0.14, "terms": [{"term": "ship", "share": 1.0}]}
    ]


def overlap(*runs: SharedRun) -> Overlap:
    return Overlap(
        left="a",
        right="b",
        runs=runs,
        left_words=1,
        right_words=1,
        left_share=0.5,
        right_share=0.25,
        resemblance=0.1,
        left_containment=0.2,
        right_containment=0.3,
        verdict="partially-derived",
        earlier="b",
        earlier_basis="based-on",
    )


def shared(left: Span, right: Span, **fields: Any) -> SharedRun:  # noqa: ANN401 - fields of the record
    return SharedRun(left=left, right=right, left_words=2, right_words=2, exact=True, **fields)


def test_blocks_and_lines_of_descent(corpus: Corpus, analysis: Analysis) -> None:
    told = dataclasses.replace(
        analysis,
        boilerplate=(
            Boilerplate(words=9, places=(("a", span(0, 5)), ("b", span(1, 6))), publisher="wire"),
            Boilerplate(words=8, places=(("a", span(7, 9)),)),
        ),
        descents=(
            Descent(source="b", parent="a", words=10, share=1 / 3, others=(("c", 0), ("d", 4))),
            Descent(source="a", parent="c", words=1, share=0.5),
        ),
    )
    data = json.loads(analysisdata.overlaps_json(corpus, told))
    assert data["boilerplate"] == [
        {
            "words": 9,
            "publisher": "wire",
            "places": [{"source": "a", "start": 0, "end": 5}, {"source": "b", "start": 1, "end": 6}],
        },
        {"words": 8, "places": [{"source": "a", "start": 7, "end": 9}]},
    ]
    assert data["descents"] == [
        {"source": "a", "parent": "c", "words": 1, "share": 0.5, "others": []},
        {
            "source": "b",
            "parent": "a",
            "words": 10,
            "share": 0.3333,
            "others": [{"source": "c", "words": 0}, {"source": "d", "words": 4}],
        },
    ]


FILES = {"a": "One  two\nthree.\n\nFour  five.", "b": "# Head\n\nOne *two* three; and two."}


@pytest.fixture
def received(make_source: MakeSource, make_corpus: MakeCorpus) -> Corpus:
    """Return a corpus of two sources as their files give them."""
    read: list[tuple[str, Format, Document]] = []
    formats: tuple[tuple[str, Format], ...] = (("a", "text"), ("b", "markdown"))
    for name, format_ in formats:
        read.append((name, format_, markup.read_article(RawText(FILES[name]), format_, name).document))
    return make_corpus([dataclasses.replace(make_source(n, "x"), format=f, document=d) for n, f, d in read])


def place(corpus: Corpus, source: int, words: str) -> Span:
    start = corpus.sources[source].document.text.index(words)
    return span(start, start + len(words))


def test_runs_have_their_places_in_the_files(received: Corpus) -> None:
    run = shared(place(received, 0, "One two"), place(received, 1, "One two"), kind="quotation")
    other = shared(place(received, 0, "Four five."), place(received, 1, "and two."))
    told = dataclasses.replace(analyse.analyse(received), overlaps=(overlap(run, other),))
    data = analysisdata.overlaps_json(received, told, lambda source: RawText(FILES[source.id]))
    (entry,) = json.loads(data)["overlaps"]
    assert (entry["earlier"], entry["earlier_basis"]) == ("b", "based-on")
    assert [each["kind"] for each in entry["runs"]] == ["quotation", "text"]
    pieces = [
        FILES[entry[side]][each[side]["raw"]["start"] : each[side]["raw"]["end"]]
        for each in entry["runs"]
        for side in ("left", "right")
    ]
    assert pieces == ["One  two", "One *two", "Four  five.", "and two."]


def test_a_file_that_is_gone_has_no_places(received: Corpus) -> None:
    run = shared(place(received, 0, "One two"), place(received, 1, "One two"))
    told = dataclasses.replace(analyse.analyse(received), overlaps=(overlap(run),))
    asked: list[str] = []

    def gone(source: Source) -> None:
        asked.append(source.id)

    data = analysisdata.overlaps_json(received, told, gone)
    assert asked == ["a", "b"]
    assert b'"raw"' not in data
    assert b'"raw"' not in analysisdata.overlaps_json(received, told)


def test_only_files_with_a_run_are_asked_for(corpus: Corpus, analysis: Analysis) -> None:
    def never(source: Source) -> RawText:
        raise AssertionError(source.id)

    assert json.loads(analysisdata.overlaps_json(corpus, analysis, never))["overlaps"] == []


def test_what_is_not_in_the_file_has_no_place(received: Corpus) -> None:
    run = shared(place(received, 0, "One two"), place(received, 1, "One two"))
    told = dataclasses.replace(analyse.analyse(received), overlaps=(overlap(run),))
    files = {"a": FILES["a"], "b": "Quite another text."}
    data = analysisdata.overlaps_json(received, told, lambda source: RawText(files[source.id]))
    ((entry,),) = [each["runs"] for each in json.loads(data)["overlaps"]]
    assert [side in entry and "raw" in entry[side] for side in ("left", "right")] == [True, False]
