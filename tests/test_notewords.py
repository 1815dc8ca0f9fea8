"""What the note, the story and the pages side by side say of records made by hand, whatever the analysis would find."""

from __future__ import annotations

import dataclasses
import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import pytest

from tests.spoken import spoken
from twosource import analyse, catalogue, compose, validate
from twosource.model import (
    Analysis,
    Archived,
    Boilerplate,
    CommonRun,
    Corpus,
    Credit,
    Date,
    DeduplicationNote,
    Descent,
    Disguise,
    Method,
    Origin,
    Overlap,
    Precedent,
    RawFile,
    References,
    Repeat,
    SharedRun,
    Span,
    Story,
    Tie,
)
from twosource.searchsheets import sheets
from twosource.views import Page, Phrase

WALL = "The harbour authority closed both gates on Monday after divers found a crack of 14 metres in the eastern wall."
FERRY = "Ferries to the islands were sent to the old port, where passengers waited for three hours in the rain."
SPEECH = "“We shall open no gate until every stone of it has been looked at,” the mayor said."
NOTICE = "The Port Gazette is free to read because readers pay for it."
RADIO = "Schools on the islands gave lessons by radio, as Karl Holm had done in the winter of the long ice."

Texts = Mapping[str, Sequence[str]]

THREE: Texts = {
    "a": (WALL, FERRY, SPEECH, NOTICE),
    "b": (WALL, FERRY, RADIO, SPEECH, NOTICE),
    "c": (RADIO, WALL),
}
DATES = {"a": "published: 2026-01-03\n", "b": "published: 2026-01-05\n"}
METHOD = Method(
    version="1",
    shingle_words=4,
    min_repeat_words=8,
    min_shared_words=12,
    max_gap_words=8,
    wholly_derived=0.49,
    partially_derived=0.05,
    story_similarity=0.15,
)


def _corpus(texts: Texts, annotations: Mapping[str, str], site: str = "") -> Corpus:
    files = {f"content/sources/{name}.txt": "\n\n".join((f"Title {name}", *told)) for name, told in texts.items()}
    files |= {f"content/sources/{name}.yaml": f"license: CC0\n{text}" for name, text in annotations.items()}
    files |= {"content/site.yaml": site} if site else {}
    corpus, found = validate.validate([RawFile(path=path, data=files[path].encode()) for path in sorted(files)])
    assert [finding.message for finding in found if finding.effective.name == "ERROR"] == []
    return corpus


NO_REFERENCES = References(briefings=(), backlinks=(), claims=())


def _pages(corpus: Corpus, analysis: Analysis) -> dict[str, Page]:
    return {page.frame.path: page for page in compose.compose(corpus, analysis, NO_REFERENCES, spoken()).pages}


class Made:
    """A corpus of one story with an analysis that finds nothing, until a test lays records over it."""

    def __init__(self, texts: Texts = THREE, annotations: Mapping[str, str] | None = None, site: str = "") -> None:
        self.corpus = _corpus(texts, annotations or {}, site)
        self.texts = {source.id: source.document.text for source in self.corpus.sources}
        ids = tuple(self.texts)
        self.story = Story(slug="wall", title="The wall", sources=ids, basis="computed", ties=())
        self.changes: dict[str, dict[str, Any]] = {name: {} for name in ids}
        self.overlaps: list[Overlap] = []
        self.boilerplate: tuple[Boilerplate, ...] = ()
        self.descents: tuple[Descent, ...] = ()

    def span(self, source: str, words: str) -> Span:
        start = self.texts[source].index(words)
        return Span(start=start, end=start + len(words))

    def run(self, left: str, right: str, words: str, kind: Any, other: str = "") -> SharedRun:  # noqa: ANN401 - a kind
        return SharedRun(
            left=self.span(left, words),
            right=self.span(right, other or words),
            left_words=len(words.split()),
            right_words=len((other or words).split()),
            exact=not other,
            kind=kind,
        )

    def overlap(self, left: str, right: str, *runs: SharedRun, **fields: Any) -> None:  # noqa: ANN401 - passed on
        own = sum(run.left_words for run in runs if run.kind == "text")
        theirs = sum(run.right_words for run in runs if run.kind == "text")
        shares = own / len(self.texts[left].split()), theirs / len(self.texts[right].split())
        self.overlaps.append(
            Overlap(
                left=left,
                right=right,
                runs=runs,
                left_words=own,
                right_words=theirs,
                left_share=shares[0],
                right_share=shares[1],
                resemblance=0.25,
                left_containment=shares[0],
                right_containment=shares[1],
                verdict="partially-derived" if own else "non-derived",
                **fields,
            ),
        )

    def analysis(self) -> Analysis:
        return Analysis(
            method=METHOD,
            overlaps=tuple(self.overlaps),
            stories=(self.story,),
            origins=tuple(Origin(sources=(source,), reasons=("alone",)) for source in self.texts),
            notes=tuple(map(self._note, self.texts)),
            boilerplate=self.boilerplate,
            descents=self.descents,
        )

    def pages(self) -> dict[str, Page]:
        return _pages(self.corpus, self.analysis())

    def _note(self, source: str) -> DeduplicationNote:
        words = len(self.texts[source].split())
        note = DeduplicationNote(
            source=source,
            words=words,
            unique=words,
            shared=0,
            repeated=0,
            repeats=(),
            overlaps=tuple(overlap for overlap in self.overlaps if source in (overlap.left, overlap.right)),
            longest_common=(),
            story=self.story.slug,
            repeated_spans=(),
            shared_spans=(),
            only_here=(),
            only_figures=(),
            only_quotations=(),
        )
        return dataclasses.replace(note, **self.changes[source])


def _said(phrase: Phrase) -> str:
    return "".join(f"“{part.text}”" if part.quote else part.text for part in phrase)


def _all(phrases: Iterable[Phrase]) -> list[str]:
    return [_said(phrase) for phrase in phrases]


def _lead(made: Made, source: str) -> list[str]:
    return _all(made.pages()[f"sources/{source}.html"].view.note.lead)


def _section(made: Made, source: str, name: str) -> list[str]:
    sections = {section.id: section for section in made.pages()[f"sources/{source}.html"].view.note.sections}
    return [*_all(sections[name].sentences), *_all(sections[name].items)]


def _html(page: Page) -> str:
    return "".join(str(block.html) for stretch in page.view.stretches for block in stretch.blocks)


# -- inside ----------------------------------------------------------------------------------------------------------


TWICE = (WALL, FERRY, WALL, FERRY)


@pytest.mark.parametrize(
    ("grade", "first", "again", "want"),
    [
        pytest.param(
            "body",
            (0, 2),
            (2, 4),
            "Its body stands twice: paragraphs 3–4 repeat paragraphs 1–2 word for word, 39 of its 80 words.",
            id="body",
        ),
        pytest.param(
            "passage",
            (0, 1),
            (2, 3),
            "A passage of 20 words stands twice: paragraph 3 repeats paragraph 1 word for word, 20 of its 80 words.",
            id="passage",
        ),
        pytest.param(
            "sentence",
            (0, 1),
            (2, 3),
            "One sentence of 20 words stands twice: paragraph 3 repeats paragraph 1 word for word, 20 of its 80 words.",
            id="sentence",
        ),
        pytest.param(
            "phrase",
            (1, 2),
            (3, 4),
            "A phrase of 19 words stands twice: paragraph 4 repeats paragraph 2 word for word, 19 of its 80 words.",
            id="phrase",
        ),
        pytest.param(
            "headline",
            (0, 1),
            (2, 3),
            (
                "The headline is repeated as the first line: paragraph 3 repeats paragraph 1 word for word, 20 of its "
                "80 words."
            ),
            id="headline",
        ),
    ],
)
def test_a_repeat_is_told_by_its_grade(grade: Any, first: tuple[int, int], again: tuple[int, int], want: str) -> None:  # noqa: ANN401 - a grade
    made = Made({"a": TWICE})
    paragraphs = [passage for passage in made.corpus.sources[0].document.passages if passage.number]
    spans = [Span(start=paragraphs[at].start, end=paragraphs[end - 1].end) for at, end in (first, again)]
    words = len(made.texts["a"][spans[1].start : spans[1].end].split())
    repeat = Repeat(first=spans[0], again=spans[1], words=words, exact=True, grade=grade)
    made.changes["a"] = {"repeats": (repeat,), "repeated": words, "unique": 80 - words, "words": 80}
    assert _lead(made, "a")[0] == want
    assert _section(made, "a", "note-inside")[0] == want


def test_what_stands_three_times_is_told_so() -> None:
    made = Made({"a": (WALL, WALL, WALL)})
    places = [passage for passage in made.corpus.sources[0].document.passages if passage.number]
    spans = [Span(start=passage.start, end=passage.end) for passage in places]
    repeats = tuple(Repeat(first=spans[0], again=span, words=20, exact=True) for span in spans[1:])
    made.changes["a"] = {"repeats": repeats, "repeated": 40, "unique": 22, "repeated_spans": tuple(spans[1:])}
    assert _lead(made, "a")[0] == (
        "A passage of 20 words stands three times: paragraph 2 repeats paragraph 1 word for word, 20 of its 62 words; "
        "with one further repeat, 40 words repeat others."
    )
    assert _section(made, "a", "note-inside")[1:] == [
        "Paragraph 2 repeats paragraph 1 word for word: a passage, 20 words.",
        "Paragraph 3 repeats paragraph 1 word for word: a passage, 20 words.",
    ]


def test_an_article_without_words_is_told_so() -> None:
    made = Made()
    made.changes["a"] = {"words": 0, "unique": 0}
    assert _lead(made, "a")[0] == "The article has no text."


def test_more_than_ten_repeats_are_counted() -> None:
    made = Made({"a": (WALL,) * 13})
    spans = [Span(start=each.start, end=each.end) for each in made.corpus.sources[0].document.passages if each.number]
    heading = made.corpus.sources[0].document.passages[0]
    of_heading = Repeat(first=Span(start=heading.start, end=heading.end), again=spans[0], words=2, exact=False)
    again = (Repeat(first=spans[0], again=span, words=20, exact=True) for span in spans[1:])
    made.changes["a"] = {"repeats": (of_heading, *again), "repeated": 242, "unique": 20}
    told = _section(made, "a", "note-inside")
    assert told[0].startswith("A passage of 20 words stands 13 times: paragraph 2 repeats paragraph 1 word for word")
    assert told[1:3] == [
        "The ten first are listed; 3 more repeats follow in the data.",
        "Paragraph 1 repeats a heading nearly word for word: a passage, 2 words.",
    ]
    assert len(told) == 12


def test_characters_that_hide_words_are_told_with_their_place() -> None:
    made = Made()
    made.changes["a"] = {
        "disguises": (
            Disguise(kind="zero-width character", count=3, first=made.span("a", "Ferries")),
            Disguise(kind="unseen space", count=30, first=made.span("a", "Ferries")),
            Disguise(kind="look-alike letter", count=1, first=made.span("a", "harbour")),
        ),
    }
    assert _section(made, "a", "note-inside")[1:] == [
        "Three zero-width characters stand inside words, first in paragraph 2: a copy is found all the same.",
        "30 characters that show nothing stand in place of spaces, first in paragraph 2: a copy is found all the same.",
        "One look-alike letter stands inside words, in paragraph 1: a copy is found all the same.",
    ]


DISGUISED = Disguise(kind="zero-width character", count=3, first=Span(start=0, end=4))


@pytest.mark.parametrize(
    ("kind", "disguises", "want"),
    [
        pytest.param("text", (DISGUISED,), ["Its text has three hidden or look-alike characters."], id="hidden"),
        pytest.param(
            "text",
            (Disguise(kind="look-alike letter", count=1, first=Span(start=0, end=4)),),
            ["Its text has one hidden or look-alike character."],
            id="one letter",
        ),
        pytest.param(
            "text",
            (DISGUISED, Disguise(kind="unseen space", count=30, first=Span(start=0, end=4))),
            ["Its text has 33 hidden or look-alike characters."],
            id="two kinds",
        ),
        pytest.param("quotation", (DISGUISED,), [], id="nothing copied"),
        pytest.param("text", (), [], id="nothing hidden"),
    ],
)
def test_the_first_sentences_lead_to_the_characters_that_hide_shared_words(
    kind: Any,  # noqa: ANN401 - a literal
    disguises: tuple[Disguise, ...],
    want: list[str],
) -> None:
    made = Made()
    made.overlap("a", "b", made.run("a", "b", NOTICE, kind))
    made.changes["a"] = {"disguises": disguises}
    lead = made.pages()["sources/a.html"].view.note.lead
    told = [phrase for phrase in lead if "look-alike" in _said(phrase)]
    assert _all(told) == want
    assert [part.href for phrase in told for part in phrase if part.href] == ["#note-inside"] * len(want)


# -- between ---------------------------------------------------------------------------------------------------------


def _quotation(made: Made) -> list[SharedRun]:
    return [made.run("a", "b", SPEECH, "quotation")]


def _boilerplate(made: Made) -> list[SharedRun]:
    span = made.span("a", NOTICE)
    made.boilerplate = (
        Boilerplate(words=21, places=(("a", span), ("b", made.span("b", NOTICE))), publisher="The Port Gazette"),
    )
    made.changes["a"] = {"boilerplate": 12, "boilerplate_spans": (span,)}
    return [made.run("a", "b", NOTICE, "boilerplate")]


def _unknown_boilerplate(made: Made) -> list[SharedRun]:
    runs = _boilerplate(made)
    made.boilerplate = ()
    return runs


def _reworded(made: Made) -> list[SharedRun]:
    return [made.run("a", "b", FERRY, "reworded", RADIO)]


def _phrase(made: Made) -> list[SharedRun]:
    return [made.run("a", "b", "Ferries to the islands", "phrase")]


@pytest.mark.parametrize(
    ("runs", "want", "mark"),
    [
        pytest.param(
            _quotation,
            [
                "It shares no run that counts as copied; in common with others it has shared quotations.",
                "It quotes the same 17 words as “Title b”; a shared quotation, not counted as copied.",
            ],
            '<mark class="quotation" id="with-b-1" data-kind="quotation">'
            '<span class="vh">[shared quotation with “Title b”] </span>',
            id="quotation",
        ),
        pytest.param(
            _boilerplate,
            [
                "It shares no run that counts as copied; in common with others it has 12 words of boilerplate.",
                (
                    "12 words of boilerplate in paragraph 4 that two articles carry, all of The Port Gazette; "
                    "not counted as copied."
                ),
            ],
            '<mark class="boilerplate" id="boilerplate-1" data-kind="boilerplate">'
            '<span class="vh">[boilerplate that two articles carry] </span>',
            id="boilerplate",
        ),
        pytest.param(
            _unknown_boilerplate,
            [
                "It shares no run that counts as copied; in common with others it has 12 words of boilerplate.",
                "12 words of boilerplate; not counted as copied.",
            ],
            '<mark class="boilerplate" id="boilerplate-1" data-kind="boilerplate">'
            '<span class="vh">[boilerplate] </span>',
            id="boilerplate of which nothing else is known",
        ),
        pytest.param(
            _reworded,
            [
                "It shares no run that counts as copied; in common with others it has reworded passages.",
                (
                    "It says in 19 words what is said, reworded, in “Title b”; the same in other words, not word for "
                    "word."
                ),
            ],
            '<mark class="reworded" id="with-b-1" data-kind="reworded">'
            '<span class="vh">[reworded, as in “Title b”] </span>',
            id="reworded",
        ),
        pytest.param(
            _phrase,
            [
                "It shares no run that counts as copied; in common with others it has shared phrases.",
                "It has a phrase of 4 words in common with “Title b”; not counted as copied.",
            ],
            '<mark class="phrase" id="with-b-1" data-kind="phrase">'
            '<span class="vh">[shared phrase with “Title b”] </span>',
            id="phrase",
        ),
    ],
)
def test_what_does_not_count_is_told_and_marked(
    runs: Callable[[Made], list[SharedRun]], want: list[str], mark: str
) -> None:
    made = Made()
    made.overlap("a", "b", *runs(made))
    assert _section(made, "a", "note-between") == want
    page = made.pages()["sources/a.html"]
    assert mark in _html(page)
    assert 'class="shared"' not in _html(page)
    assert _all(made.pages()["stories/wall.html"].view.lead)[1].startswith("No two of them share a run that counts")


def test_boilerplate_of_very_many_articles_is_told_though_no_two_of_them_are_a_pair() -> None:
    made = Made()
    made.changes["a"] = {"boilerplate": 12, "shared": 12}
    assert _lead(made, "a")[1] == (
        "It shares no run that counts as copied; in common with others it has 12 words of boilerplate."
    )


def test_what_does_not_count_stands_beside_what_does() -> None:
    made = Made(annotations=DATES)
    runs = [made.run("a", "b", WALL, "text"), *_quotation(made), *_boilerplate(made), *_reworded(made)]
    made.overlap("a", "b", *runs, earlier="a", earlier_basis="published")
    assert _section(made, "a", "note-between") == [
        "It shares 20 of its 70 words with “Title b”.",
        (
            "“Title b”: 20 words here (28.6 %), 20 words there (22.2 %), in one run; resemblance 0.25. By the greater "
            "of the two shares: partially derived; this article appeared first: published 3 January 2026, the other "
            "5 January 2026. Not counted as copied: 17 words in shared quotations, 12 words of boilerplate, "
            "19 words reworded. Side by side."
        ),
        (
            "12 words of boilerplate in paragraph 4 that two articles carry, all of The Port Gazette; "
            "not counted as copied."
        ),
    ]
    compare = made.pages()["compare/a--b.html"].view
    beside = [row for row in compare.rows if row.anchor]
    assert [row.caption for row in beside] == [
        "Run 1: 20 words, word for word",
        "Run 2: 19 and 20 words, reworded passage, not counted as copied",
        "Run 3: 17 words, shared quotation, not counted as copied",
        "Run 4: 12 words, boilerplate, not counted as copied",
    ]
    assert [row.anchor for row in beside] == ["run-1", "run-4", "run-2", "run-3"]
    assert compare.marks == (
        ("shared", "in both"),
        ("quotation", "shared quotation"),
        ("boilerplate", "boilerplate"),
        ("reworded", "said in other words"),
    )
    assert _all(compare.lead) == [
        "20 words of the first article (28.6 %) and 20 words of the second (22.2 %) stand in both, in one run.",
        (
            "Not counted as copied, as it stands in the first: 17 words in shared quotations, 12 words of boilerplate "
            "and 19 words reworded."
        ),
        "“Title a” appeared first: published 3 January 2026, the other 5 January 2026.",
    ]
    # Boilerplate has no mark of its own for each pair, so the link goes to the paragraph.
    assert [row.pairs[0][0].place.href for row in beside] == [
        "../sources/a.html#with-b-1",
        "../sources/a.html#with-b-4",
        "../sources/a.html#with-b-2",
        "../sources/a.html#p4",
    ]


EDITED = (
    "The harbour authority closed the gates on Tuesday after divers found a crack of 14 metres in the eastern wall."
)
LONG = " ".join(f"Word{number}" for number in range(70))


def _compared(texts: Texts, *runs: tuple[str, str], annotations: Mapping[str, str] | None = None, **fields: Any) -> Any:  # noqa: ANN401 - fields of an overlap, any view
    made = Made(texts, annotations)
    made.overlap("a", "b", *(made.run("a", "b", own, "text", other) for own, other in runs), **fields)
    return made.pages()["compare/a--b.html"].view


def _shown(row: Any) -> list[list[str]]:  # noqa: ANN401 - any row
    """Return the text of each side of each pair, marks as tags."""
    return [
        ["|".join(str(paragraph.html) for paragraph in side.paragraphs) if side else "" for side in pair]
        for pair in row.pairs
    ]


def test_what_differs_is_marked_on_both_sides_and_listed() -> None:
    view = _compared({"a": (WALL, FERRY), "b": (EDITED, FERRY)}, (f"{WALL}\n\n{FERRY}", f"{EDITED}\n\n{FERRY}"))
    (run,) = [row for row in view.rows if row.anchor]
    assert run.caption == "Run 1: 39 words, nearly word for word"
    mark = '<mark class="differs shared"><span class="vh">[differs] </span>{}</mark>'
    both = '<mark class="shared">{}</mark>'
    left = ["The harbour authority closed ", "both", " gates on ", "Monday"]
    right = ["The harbour authority closed ", "the", " gates on ", "Tuesday"]
    rest = " after divers found a crack of 14 metres in the eastern wall."
    assert _shown(run) == [
        [
            "".join((both if position % 2 == 0 else mark).format(words) for position, words in enumerate((*side, rest)))
            for side in (left, right)
        ],
        [both.format(FERRY)] * 2,
    ]
    assert run.summary == "What differs, word by word: two places"
    assert [[(side.before, side.words, side.after) for side in row.sides] for row in run.differences] == [
        [("authority closed", "both", "gates on"), ("authority closed", "the", "gates on")],
        [("gates on", "Monday", "after divers"), ("gates on", "Tuesday", "after divers")],
    ]
    assert ("shared differs", "not the same in the other") in view.marks
    assert [[side.twin and side.twin.href for side in pair] for pair in run.pairs] == [
        ["#run-1-2", "#run-1-1"],
        [None, None],
    ]


def test_what_stands_between_is_told_and_folded_where_long() -> None:
    view = _compared({"a": (FERRY, WALL, RADIO), "b": (LONG, WALL)}, (WALL, ""))
    before, run, after = view.rows
    assert (before.summary, before.anchor, before.names) == (
        "In no shared run: 21 words of the first article and 72 words of the second article",
        "",
        ("First article", "Second article"),
    )
    assert [side.place.text for side in before.pairs[0]] == ["21 words in no shared run", "72 words in no shared run"]
    assert _shown(before) == [[f"Title a|{FERRY}", f"Title b|{LONG}"]]
    assert run.anchor == "run-1"
    assert (after.summary, _shown(after)) == ("", [[RADIO, ""]])


def test_of_a_long_rest_the_beginning_is_shown() -> None:
    paragraphs = [" ".join(f"w{number}x{word}" for word in range(150)) for number in range(4)]
    view = _compared({"a": (WALL, *paragraphs), "b": (WALL, " ".join(paragraphs))}, (WALL, ""))
    one, other = view.rows[-1].pairs[0]
    assert [str(paragraph.html) for paragraph in one.paragraphs] == paragraphs[:2]
    assert _said(one.more) == "300 more words, from paragraphs 4–5 on."
    assert len(str(other.paragraphs[0].html).split()) == 400
    assert _said(other.more) == "200 more words, from paragraph 2 on."


def test_a_moved_run_stands_beside_its_twin_and_is_marked_in_its_own_place() -> None:
    view = _compared({"a": (RADIO, WALL, FERRY), "b": (WALL, FERRY, RADIO)}, (f"{WALL}\n\n{FERRY}", ""), (RADIO, ""))
    _, moved, between, run, rest = view.rows
    assert [row.anchor for row in (moved, run)] == ["run-2", "run-1"]
    assert moved.note == "In the second article it stands in another place: paragraph 3."
    assert _shown(between) == [["", "Title b"]]
    link = '<a class="twin" href="#run-2" aria-label="run 1, which the first article has in another place">⇄</a>'
    label = '<span class="vh">[run 1, which the first article has in another place] </span>'
    assert _shown(rest) == [["", f'<mark class="shared">{label}{RADIO}</mark>{link}']]
    assert rest.pairs[0][1].place.text == "no word of its own here"


def test_the_earlier_article_stands_first_and_sides_bear_the_names_of_publishers() -> None:
    view = _compared(
        {"a": (WALL, FERRY), "b": (WALL,)},
        (WALL, ""),
        annotations={
            "a": "publisher: Gazette\npublished: 2026-01-05\n",
            "b": "publisher: Courier\npublished: 2026-01-03\n",
        },
        earlier="b",
        earlier_basis="published",
    )
    assert view.title == "“Title b” and “Title a”"
    assert [(article.label, article.title, _all(article.facts)) for article in view.articles] == [
        ("First article", "Title b", ["Courier", "3 January 2026", "22 words"]),
        ("Second article", "Title a", ["Gazette", "5 January 2026", "41 words"]),
    ]
    assert [side.name for side in view.rows[-1].pairs[0] if side] == ["Gazette"]
    assert _all(view.lead)[0].startswith("20 words of the first article (90.9 %) and 20 words of the second (48.8 %)")


@pytest.mark.parametrize(
    ("fields", "annotations", "want"),
    [
        pytest.param({}, {}, "which came first is not known", id="unknown"),
        pytest.param({"earlier": "a"}, DATES, "this article appeared first", id="nothing is kept of what tells"),
        pytest.param(
            {"earlier": "b", "earlier_basis": "based-on"},
            {},
            "“Title b” appeared first: the other is declared to rest on it",
            id="declared",
        ),
        pytest.param(
            {"earlier": "b", "earlier_basis": "based-on"},
            {"a": "published: 2026-01-04\n", "b": "published: 2026-01-05\n"},
            "“Title b” appeared first: the other is declared to rest on it, against the dates",
            id="declared against the dates",
        ),
        pytest.param(
            {"earlier": "a", "earlier_basis": "updated"},
            {"a": "updated: 2026-01-04\n", "b": "published: 2026-01-05\n"},
            "this article appeared first: updated 4 January 2026, the other published 5 January 2026",
            id="an update",
        ),
        pytest.param(
            {"earlier": "a", "earlier_basis": "published"},
            {"a": "published: 2026-01-05 23:30 -0530\n", "b": "published: 2026-01-06T05:00:30Z\n"},
            (
                "this article appeared first: published 5 January 2026, 23:30 UTC−5:30, the other 6 January 2026, "
                "05:00:30 UTC"
            ),
            id="times",
        ),
        pytest.param(
            {"earlier": "a", "earlier_basis": "published"},
            {"a": "published: 2026-01-05T10:00\n", "b": "published: 2026-01-06T10:00Z\n"},
            "this article appeared first: published 5 January 2026, the other 6 January 2026",
            id="days, of which one has a time that tells nothing",
        ),
        pytest.param(
            {"earlier": "a", "earlier_basis": "published"}, {}, "this article appeared first", id="a day is missing"
        ),
    ],
)
def test_the_order_is_told_with_what_tells_it(
    fields: Mapping[str, Any], annotations: Mapping[str, str], want: str
) -> None:
    made = Made(annotations=annotations)
    made.overlap("a", "b", made.run("a", "b", WALL, "text"), **fields)
    assert f"; {want}. Side by side." in _section(made, "a", "note-between")[1]


@pytest.mark.parametrize(
    ("words", "want"),
    [
        pytest.param(
            "both gates on Monday",
            [
                "It shares no run of twelve words with the other two articles of its story.",
                "The longest run in common with “Title b” is four words: “both gates on Monday”.",
            ],
            id="short",
        ),
        pytest.param(
            WALL,
            [f"The longest run in common with “Title b” is 20 words: “{WALL.rstrip('.')}”."] * 2,
            id="long enough, and not told elsewhere",
        ),
        pytest.param(
            "", ["It shares no run of twelve words with the other two articles of its story."], id="nothing in common"
        ),
    ],
)
def test_the_longest_run_in_common_is_told_where_nothing_else_is(words: str, want: Sequence[str]) -> None:
    made = Made(site="min_shared_words: 12\n")
    span, other = made.span("a", words), made.span("b", words)
    run = CommonRun(other="b", words=len(words.split()), span=span, other_span=other)
    made.changes["a"] = {"longest_common": (run,) if words else ()}
    assert _lead(made, "a")[1] == want[0]
    assert _section(made, "a", "note-between") == want


def test_one_run_in_common_with_several_is_told_once() -> None:
    made = Made(THREE)
    gates, wall = "both gates on Monday", "The harbour"
    made.changes["a"] = {
        "longest_common": tuple(
            CommonRun(
                other=other, words=len(words.split()), span=made.span("a", words), other_span=Span(start=0, end=1)
            )
            for other, words in (("c", wall), ("b", gates), ("c", gates))
        )
    }
    assert _section(made, "a", "note-between")[1:] == [
        "The longest run in common with “Title b” and “Title c” is four words: “both gates on Monday”.",
        "The longest run in common with “Title c” is two words: “The harbour”.",
    ]


def test_the_article_that_has_most_of_this_one_is_named_first() -> None:
    made = Made({"a": (WALL, RADIO), "b": (WALL, RADIO, WALL, RADIO, WALL), "c": (WALL,)})
    made.overlap("a", "b", made.run("a", "b", f"{WALL}\n\n{RADIO}", "text"))
    made.overlap("a", "c", made.run("a", "c", WALL, "text"))
    made.overlaps = [dataclasses.replace(overlap, verdict="wholly-derived") for overlap in made.overlaps]
    assert "“Title b”" in _lead(made, "a")[1]
    made.overlaps[0] = dataclasses.replace(made.overlaps[0], verdict="partially-derived")
    assert "“Title c”" in _lead(made, "a")[1]


@pytest.mark.parametrize("told", ["", "dedup: {override: distinct, reason: Two desks.}\n"])
def test_copies_that_a_person_keeps_apart_are_not_told_as_one_text(told: str) -> None:
    corpus = _corpus({"a": (WALL, RADIO, FERRY), "b": (WALL, RADIO)}, {"b": told})
    references = References(briefings=(), backlinks=(), claims=())
    pages = compose.compose(corpus, analyse.analyse(corpus), references, spoken()).pages
    notes = [page.view.note for page in pages if page.frame.path in ("sources/a.html", "sources/b.html")]
    leads = [_said(note.lead[1]) for note in notes]
    assert [", and the two count as one text" in lead for lead in leads] == [not told, not told]


def _composed(texts: Texts, annotations: Mapping[str, str], site: str = "") -> dict[str, Page]:
    """Return the pages of a project as the engine analyses it."""
    corpus = _corpus(texts, annotations, site)
    return _pages(corpus, analyse.analyse(corpus))


TOLD = "A person (Ada) has decided: distinct. Reason: Two desks."
NOTHING_ELSE = "Nothing else that is known makes them one: neither wording, nor publisher, nor a declared origin."


@pytest.mark.parametrize(
    ("texts", "annotation", "want"),
    [
        pytest.param(
            {"a": (WALL, RADIO, FERRY), "b": (WALL, RADIO)},
            "publisher: Tide",
            ["“Title b”: {} The machine finds 95.2 % of this article in “Title a”: wholly derived."],
            id="a near-copy",
        ),
        pytest.param(
            {"a": (WALL,), "b": (RADIO,)},
            "publisher: News",
            [
                (
                    "“Title b”: {} The machine finds no other article with a run in common. By its publisher or owner "
                    "the machine would count it as one with one other article of the collection."
                )
            ],
            id="one publisher",
        ),
        pytest.param({"a": (WALL,), "b": (RADIO,)}, "publisher: Tide", [], id="nothing to part"),
    ],
)
def test_the_story_tells_that_a_person_keeps_two_apart(texts: Texts, annotation: str, want: list[str]) -> None:
    decided = "dedup: {override: distinct, reason: Two desks, reviewer: Ada}"
    annotations = {"a": "publisher: News\nstory: wall\n", "b": f"{annotation}\nstory: wall\n{decided}\n"}
    told = _all(told.said for told in _composed(texts, annotations)["stories/wall.html"].view.origins)
    rest = [NOTHING_ELSE] if want else [NOTHING_ELSE.replace(" else", "")]
    assert told == [*(each.format(TOLD) for each in want), *rest]


def test_a_near_copy_tells_that_the_other_is_called_distinct() -> None:
    texts = dict.fromkeys([f"x{number:02d}" for number in range(12)], (WALL, RADIO)) | {"a": (WALL, RADIO, FERRY)}
    decided = "dedup: {override: distinct, reason: Two desks, reviewer: Ada}\nstory: wall\n"
    pages = _composed(texts, {name: decided for name in texts if name != "a"} | {"a": "story: wall\n"})
    sections = {section.id: section for section in pages["sources/a.html"].view.note.sections}
    told = _all(sections["note-origin"].sentences)
    assert told[0] == "It counts as an origin of its own, as far as is known."
    assert told[1] == "In the annotation of “Title x00”: distinct, and so from this article too. Reason: Two desks."
    assert [sentence[:24] for sentence in told[1:11]] == ["In the annotation of “Ti"] * 10
    assert told[11:] == ["2 more such decisions in the data."]
    (more,) = [
        each for each in _all(told.said for told in pages["stories/wall.html"].view.origins) if "more such" in each
    ]
    assert more == "2 more such decisions in the data."


CHAIN = {
    "a": "publisher: News\nstory: wall\n",
    "b": "publisher: Tide\nstory: wall\n",
    "c": "publisher: Tide\nstory: wall\n",
    "d": "based_on: [c]\nstory: wall\n",
}


def test_each_reason_names_the_articles_that_it_ties() -> None:
    pages = _composed({"a": (WALL, RADIO), "b": (WALL, RADIO), "c": (FERRY,), "d": (NOTICE,)}, CHAIN)
    assert _all(told.said for told in pages["stories/wall.html"].view.origins) == [
        (
            "“Title a”, “Title b”, “Title c” and “Title d” count as one: “Title c” and “Title d” go back to one "
            "declared origin (“Title c”); “Title a” and “Title b” are near-copies of each other; “Title b” and "
            "“Title c” have one publisher or owner (Tide)."
        )
    ]
    sections = {section.id: section for section in pages["sources/b.html"].view.note.sections}
    assert _all(sections["note-origin"].sentences) == [
        (
            "It counts as one with three other articles: “Title a”, “Title c”, “Title d”. "
            "This article and “Title a” are near-copies of each other. "
            "This article and “Title c” have one publisher or owner (Tide). "
            "“Title c” and “Title d” go back to one declared origin (“Title c”)."
        )
    ]


def test_a_reason_that_ties_all_is_told_of_all() -> None:
    annotations = dict.fromkeys("abc", "publisher: News\nstory: wall\n")
    pages = _composed({"a": (WALL, RADIO), "b": (WALL, RADIO), "c": (FERRY,)}, annotations)
    assert _all(told.said for told in pages["stories/wall.html"].view.origins) == [
        (
            "“Title a”, “Title b” and “Title c” count as one: “Title a” and “Title b” are near-copies of each other; "
            "all have one publisher or owner (News)."
        )
    ]
    told = {}
    for name in "ac":
        sections = {section.id: section for section in pages[f"sources/{name}.html"].view.note.sections}
        told[name] = _said(sections["note-origin"].sentences[0]).partition(". ")[2]
    assert told == {
        "a": "This article and “Title b” are near-copies of each other. All have one publisher or owner (News).",
        "c": "All have one publisher or owner (News). “Title a” and “Title b” are near-copies of each other.",
    }


def test_of_very_many_articles_that_one_reason_ties_the_first_are_named() -> None:
    names = [f"x{number:02d}" for number in range(6)]
    annotations = dict.fromkeys(names, "story: wall\npublisher: News\n")
    annotations |= {"x04": "story: wall\npublisher: News\nbased_on: [o]\n", "y": "story: wall\nbased_on: [o]\n"}
    pages = _composed({name: (f"{name} stands alone.",) for name in annotations}, annotations)
    sections = {section.id: section for section in pages["sources/x01.html"].view.note.sections}
    assert _said(sections["note-origin"].sentences[0]) == (
        "It counts as one with six other articles: “Title x00”, “Title x02”, “Title x03” and 3 more. "
        "This article, “Title x00”, “Title x02”, “Title x03” and two other articles have one publisher or owner "
        "(News). “Title x04” and “Title y” go back to one declared origin (“o”)."
    )


@pytest.mark.parametrize(
    ("count", "want"),
    [
        pytest.param(5, ("“Title x00”, “Title x01”, “Title x02”, “Title x03” and “Title x04”", "", 0), id="few"),
        pytest.param(
            6,
            ("“Title x00”, “Title x01”, “Title x02” and three other articles", "All six articles", 6),
            id="many",
        ),
        pytest.param(
            102,
            ("“Title x00”, “Title x01”, “Title x02” and 99 other articles", "All 102 articles", 101),
            id="more than are listed",
        ),
    ],
)
def test_of_many_articles_of_one_origin_the_first_are_named_and_all_are_listed(
    count: int, want: tuple[str, str, int]
) -> None:
    annotations = {f"x{number:02d}": "story: wall\npublisher: News\n" for number in range(count)}
    pages = _composed({name: (f"{name} stands alone.",) for name in annotations}, annotations)
    (told,) = pages["stories/wall.html"].view.origins
    named, heading, listed = want
    assert _said(told.said) == f"{named} count as one: they have one publisher or owner (News)."
    assert (told.heading, len(told.articles), told.ties) == (heading, listed, ())


def test_of_more_ties_than_are_listed_the_rest_are_counted() -> None:
    annotations = {f"x{n:03d}": f"story: wall\npublisher: P{n // 2}\nbased_on: [o{(n + 1) // 2}]\n" for n in range(104)}
    pages = _composed({name: (f"{name} stands alone.",) for name in annotations}, annotations)
    (told,) = pages["stories/wall.html"].view.origins
    assert (len(told.articles), len(told.ties)) == (101, 101)
    assert _all((told.articles[-1], told.ties[-1])) == ["four other articles", "three more such ties"]


def test_of_very_many_ties_the_first_are_named() -> None:
    """A chain: each article has one publisher with the next, and that one an origin with the one after it."""
    names = [f"x{number:02d}" for number in range(24)]
    annotations = {name: f"publisher: P{n // 2}\nbased_on: [o{(n + 1) // 2}]\n" for n, name in enumerate(names)}
    texts = {name: (f"{name} stands alone.",) for name in names}
    pages = _composed(texts, {name: f"story: wall\n{text}" for name, text in annotations.items()})
    (told,) = pages["stories/wall.html"].view.origins
    assert _said(told.said) == (
        "“Title x00”, “Title x01”, “Title x02” and 21 other articles count as one: “Title x01” and “Title x02” go back "
        "to one declared origin (“o1”); “Title x03” and “Title x04” go back to one declared origin (“o2”); 21 more "
        "such ties."
    )
    assert (told.heading, _all(told.articles)) == ("All 24 articles", [f"“Title {name}”" for name in names])
    assert len(told.ties) == 23
    assert _said(told.ties[10]) == "“Title x21” and “Title x22” go back to one declared origin (“o11”)"
    sections = {section.id: section for section in pages["sources/x02.html"].view.note.sections}
    assert _said(sections["note-origin"].sentences[0]) == (
        "It counts as one with 23 other articles: “Title x00”, “Title x01”, “Title x03” and 20 more. "
        "This article and “Title x01” go back to one declared origin (“o1”). "
        "This article and “Title x03” have one publisher or owner (P1). "
        "“Title x03” and “Title x04” go back to one declared origin (“o2”). "
        "“Title x05” and “Title x06” go back to one declared origin (“o3”). "
        "“Title x07” and “Title x08” go back to one declared origin (“o4”). 18 more such ties."
    )


def test_the_story_tells_who_put_articles_into_it_and_who_kept_others_out() -> None:
    annotations = {
        "a": "story: wall\n",
        "b": "dedup: {override: 'same-story: a', reason: One event., reviewer: Ada}\n",
        "c": "dedup: {override: 'not-same-story: a', reason: A drill., reviewer: Bo, reviewed_on: 2026-02-01}\n",
    }
    told = _all(_composed({"a": (WALL,), "b": (RADIO,), "c": (FERRY,)}, annotations)["stories/wall.html"].view.basis)
    assert told[1:3] == [
        (
            "“Title b”: A person (Ada) has decided: the same story as “Title a”. Reason: One event. "
            "The machine finds a likeness of 0.05; one story is told from 0.15."
        ),
        (
            "“Title c”: A person (Bo) has decided on 1 February 2026: not the same story as “Title a”. "
            "Reason: A drill. The machine finds no likeness of the two among the ties and near misses of their "
            "stories; one story is told from 0.15."
        ),
    ]


def test_more_than_ten_overlaps_are_counted_and_named() -> None:
    names = [f"x{number:02d}" for number in range(13)]
    made = Made({"a": (WALL,)} | dict.fromkeys(names, (WALL, RADIO)))
    for name in names:
        made.overlap("a", name, made.run("a", name, WALL, "text"))
    items = _section(made, "a", "note-between")[1:]
    assert len(items) == 11
    assert items[-1] == "3 weaker overlaps, in the data with every run: “Title x10”, “Title x11”, “Title x12”."


def test_many_shared_phrases_and_blocks_are_counted() -> None:
    names = [f"x{number:02d}" for number in range(12)]
    made = Made({"a": (WALL, NOTICE)} | dict.fromkeys(names, (WALL, RADIO)))
    for name in names:
        made.overlap("a", name, made.run("a", name, "both gates on Monday", "phrase"))
    made.boilerplate = tuple(
        Boilerplate(words=2, places=(("a", Span(start=start, end=start + 4)),)) for start in range(40, 51)
    )
    items = _section(made, "a", "note-between")[1:]
    assert items[10] == "2 more articles with a shared phrase, in the data."
    assert items[11] == "2 words of boilerplate in paragraph 1 that one article carries; not counted as copied."
    assert items[-1] == "1 more block of boilerplate, not counted either."


@pytest.mark.parametrize(
    ("fields", "want"),
    [
        pytest.param(
            {"published": Date(text="2024-03-03", year=2024, month=3, day=3), "publisher": "Example Times"},
            (
                "Already reported on 3 March 2024 by Example Times (archive): “Wall cracks” has 62 % of this article’s "
                "words, first in paragraph 2."
            ),
            id="all is known",
        ),
        pytest.param(
            {"published": Date(text="2024-03", year=2024, month=3), "title": "", "spans": ()},
            "Already reported in March 2024 (archive): “old-1” has 62 % of this article’s words.",
            id="a month, no title",
        ),
        pytest.param(
            {"published": None, "spans": ()},
            "Already reported (archive): “Wall cracks” has 62 % of this article’s words.",
            id="no date",
        ),
    ],
)
def test_what_the_archive_had_before_is_told(fields: Mapping[str, Any], want: str) -> None:
    made = Made()
    known: dict[str, Any] = {"archived": "old-1", "title": "Wall cracks", "publisher": "", "url": "", "words": 40}
    known |= {"share": 0.62, "spans": (made.span("a", FERRY),)}
    made.changes["a"] = {"precedents": (Precedent(**(known | dict(fields))),)}
    assert _lead(made, "a")[2] == want
    assert want in _section(made, "a", "note-between")


@pytest.mark.parametrize("url", ["https://example.org/a", "javascript:alert(1)"])
def test_an_address_of_the_archive_is_a_link_only_if_it_is_one_of_the_web(url: str) -> None:
    made = Made()
    before = Precedent(archived="a1", title="T", publisher="", published=None, url=url, words=1, share=0.1, spans=())
    made.changes["a"] = {"precedents": (before,)}
    lead = made.pages()["sources/a.html"].view.note.lead[2]
    assert [part.href for part in lead if part.href] == ([url] if url.startswith("https") else [])


def test_what_an_article_goes_back_to_may_be_in_the_archive() -> None:
    made = Made(annotations={"a": "based_on: [old-1, old-2, old-3]\n"})
    known: dict[str, Any] = {"publisher": "", "published": None, "words": 40, "fingerprints": array("Q"), "path": ""}
    kept = (
        Archived(id="old-1", title="Wall cracks", url="https://example.org/a", **known),
        Archived(id="old-2", title="", url="javascript:alert(1)", **known),
    )
    made.corpus = dataclasses.replace(made.corpus, archive=kept)
    note = made.pages()["sources/a.html"].view.note
    told = [phrase for section in note.sections if section.id == "note-origin" for phrase in section.sentences]
    assert _said(told[-1]) == (
        "Its annotation names what it goes back to: “Wall cracks” (archive), “old-2” (archive), “old-3” "
        "(not held in this collection)."
    )
    assert [part.href for part in told[-1] if part.href] == ["https://example.org/a"]


def test_the_account_says_what_its_rows_hold_and_still_adds_up() -> None:
    made = Made()
    made.changes["a"] = {
        "unique": 20,
        "shared": 50,
        "boilerplate": 12,
        "quoted": 17,
        "reworded": 5,
        "shared_spans": (made.span("a", WALL),),
        "boilerplate_spans": (made.span("a", NOTICE),),
    }
    rows = made.pages()["sources/a.html"].view.note.account
    assert [(row.kind, row.words, row.share, row.href, row.is_part) for row in rows] == [
        ("unique", "20", "28.6 %", "", False),
        ("reworded", "5", "7.1 %", "", True),
        ("shared", "50", "71.4 %", "#p1", False),
        ("quotation", "17", "24.3 %", "", True),
        ("boilerplate", "12", "17.1 %", "#p4", True),
    ]


def test_what_the_archive_had_is_not_told_to_be_only_here() -> None:
    made = Made({"a": (WALL, RADIO), "b": (FERRY,)})
    before = made.span("a", WALL)
    made.changes["a"] = {"archived": 20, "archived_spans": (before,), "only_here": (before, made.span("a", RADIO))}
    pages = made.pages()
    note = pages["sources/a.html"].view.note
    assert [(row.term, row.words, row.share, row.is_part) for row in note.account] == [
        ("In no other article of this site", "42", "100 %", False),
        ("of which reported before, in the archive", "20", "47.6 %", True),
    ]
    assert note.strip.description == (
        "100 % in no other article of this site (47.6 % reported before, in the archive)."
    )
    sections = {section.id: section for section in note.sections}
    assert sections["note-only"].heading == "In no other article of this site"
    assert _section(made, "a", "note-only") == [
        "42 words of 42 stand in no shared run and repeat nothing (100 %).",
        "20 of these words were reported before, in the archive.",
        "Passages in no shared run that repeat nothing and were not reported before: paragraph 2",
    ]
    found = pages["stories/wall.html"].view.findings[0]
    assert _said(found.summary) == (
        "42 words in no run shared with another article. 20 of these words were reported before, in the archive."
    )
    assert _said(found.passages) == "Passages of its own: paragraph 2"
    (entry,) = [each for each in pages["stories/wall.html"].view.timeline if each.title == "Title a"]
    assert entry.text == "42 words: 42 in no other article of this site, 20 of them reported before (archive)"
    (sheet, *_) = sheets(catalogue.catalogue(made.corpus, made.analysis(), NO_REFERENCES, spoken()))
    assert [(line.anchor, line.unique) for line in sheet.lines] == [("", True), ("p1", False), ("p2", True)]


# -- origin, only here, judgements -----------------------------------------------------------------------------------


PUBLISHERS = (
    "publishers: {gazette: {name: The Port Gazette, kind: newspaper, owner: media}, media: {name: Port Media}, "
    "plain: {name: Plain}, owned: {name: Owned, owner: somebody}}\n"
)


def test_marks_of_origin_are_told_with_their_passage() -> None:
    made = Made(annotations={"a": "publisher: gazette\n"}, site=PUBLISHERS)
    credits_of_a = (
        Credit(agency="Yonhap", form="dateline", span=made.span("a", "The harbour")),
        Credit(agency="", form="press release", span=made.span("a", "Ferries")),
        Credit(agency="City Hall", form="press release", span=made.span("a", "Ferries")),
    )
    made.changes["a"] = {"credits": credits_of_a}
    assert _section(made, "a", "note-origin")[1:] == [
        "It says it comes from Yonhap: dateline in paragraph 1.",
        "It says it is a press release: in paragraph 2.",
        "It says it is a press release of City Hall: in paragraph 2.",
        "Its publisher, as the collection declares it: The Port Gazette (newspaper; owner: Port Media).",
    ]
    assert "It says it comes from Yonhap: dateline in paragraph 1." in _lead(made, "a")
    made.changes["a"] = {"credits": credits_of_a[:1] * 12}
    assert _section(made, "a", "note-origin")[11] == "2 more such marks in the data."


@pytest.mark.parametrize(
    ("publisher", "want"),
    [
        pytest.param("plain", [], id="nothing beyond its name"),
        pytest.param(
            "owned",
            ["Its publisher, as the collection declares it: Owned (owner: somebody)."],
            id="an owner that is no publisher here",
        ),
    ],
)
def test_what_is_known_of_the_publisher(publisher: str, want: list[str]) -> None:
    made = Made(annotations={"a": f"publisher: {publisher}\n"}, site=PUBLISHERS)
    assert _section(made, "a", "note-origin")[1:] == want


def test_passages_names_and_figures_that_stand_only_here() -> None:
    made = Made()
    made.changes["b"] = {
        "shared": 20,
        "unique": 70,
        "shared_spans": (made.span("b", WALL), made.span("b", "the mayor said")),
        "only_names": (made.span("b", "Karl Holm"),),
    }
    assert _section(made, "b", "note-only")[1:] == [
        "Passages in no shared run that repeat nothing: paragraphs 2–3 · paragraph 5",
        "Names that no other article of its story has: Karl Holm",
    ]
    found = {each.title: each for each in made.pages()["stories/wall.html"].view.findings}
    assert _all(found["Title b"].names) == ["Karl Holm"]
    assert _said(found["Title b"].passages) == "Passages of its own: paragraphs 2–3, paragraph 5"
    assert found["Title a"].passages == ()


def test_many_passages_of_its_own_are_counted() -> None:
    made = Made({"a": (WALL, RADIO) * 14, "b": (WALL,)})
    walls = [each for each in made.corpus.sources[0].document.passages if each.number % 2]
    spans = tuple(Span(start=each.start, end=each.end) for each in walls)
    made.changes["a"] = {"shared": 280, "unique": 282, "shared_spans": spans}
    assert _section(made, "a", "note-only")[1].endswith(" · paragraph 20 · and 4 more")
    passages = made.pages()["stories/wall.html"].view.findings[0].passages
    assert _said(passages).endswith(", paragraph 24 and 2 more")


def _judged(verdict: str) -> Mapping[str, str]:
    return {"a": f"dedup: {{override: '{verdict}', reason: Two events., reviewer: Ada}}\n"}


@pytest.mark.parametrize(
    ("verdict", "want"),
    [
        pytest.param(
            "duplicate-of: b",
            [
                "A person (Ada) has decided: a duplicate of “Title b”. Reason: Two events.",
                "The machine finds 28.6 % of this article in “Title b”: partially derived.",
            ],
            id="duplicate",
        ),
        pytest.param(
            "duplicate-of: c",
            [
                "A person (Ada) has decided: a duplicate of “Title c”. Reason: Two events.",
                "The machine finds no run in common with it.",
            ],
            id="duplicate without a run",
        ),
        pytest.param(
            "distinct",
            [
                "A person (Ada) has decided: distinct. Reason: Two events.",
                "The machine finds 28.6 % of this article in “Title b”: partially derived.",
            ],
            id="distinct",
        ),
        pytest.param(
            "distinct: b",
            [
                "A person (Ada) has decided: distinct from “Title b”. Reason: Two events.",
                "The machine finds 28.6 % of this article in “Title b”: partially derived.",
            ],
            id="distinct from one",
        ),
        pytest.param(
            "same-story: c",
            [
                "A person (Ada) has decided: the same story as “Title c”. Reason: Two events.",
                "The machine finds a likeness of 0.13; one story is told from 0.15.",
            ],
            id="same story, a near miss",
        ),
        pytest.param(
            "same-story: b",
            [
                "A person (Ada) has decided: the same story as “Title b”. Reason: Two events.",
                (
                    "The machine finds no likeness of the two among the ties and near misses of their stories; "
                    "one story is told from 0.15."
                ),
            ],
            id="same story, nothing kept",
        ),
    ],
)
def test_a_persons_verdict_stands_beside_the_machines(verdict: str, want: list[str]) -> None:
    made = Made(annotations=_judged(verdict))
    made.overlap("a", "b", made.run("a", "b", WALL, "text"))
    made.story = dataclasses.replace(made.story, near_misses=(Tie(left="a", right="c", similarity=0.13, terms=()),))
    about = "note-story" if "story" in verdict else "note-origin"
    assert _section(made, "a", about)[-2:] == want
    assert len(_section(made, "a", "note-method")) == 1


def test_not_the_same_story_is_told_on_both_pages() -> None:
    made = Made(annotations=_judged("same-story: b"))
    source = made.corpus.sources[0]
    (override,) = source.annotation.dedup
    changed = dataclasses.replace(override, verdict="not-same-story")
    annotation = dataclasses.replace(source.annotation, dedup=(changed,))
    sources = (dataclasses.replace(source, annotation=annotation), *made.corpus.sources[1:])
    made.corpus = dataclasses.replace(made.corpus, sources=sources)
    made.story = dataclasses.replace(made.story, ties=(Tie(left="a", right="b", similarity=0.2, terms=()),))
    assert _section(made, "a", "note-story")[1:] == [
        "A person (Ada) has decided: not the same story as “Title b”. Reason: Two events.",
        "The machine finds a likeness of 0.20; one story is told from 0.15.",
    ]
    assert _section(made, "b", "note-story")[-1:] == [
        "In the annotation of “Title a”: not the same story as this article. Reason: Two events.",
    ]
    assert "decided by a person" not in _lead(made, "b")[2]


# -- the story -------------------------------------------------------------------------------------------------------


def test_the_lineage_is_told_in_the_order_of_descent() -> None:
    made = Made()
    made.descents = (
        Descent(source="b", parent="a", words=40, share=0.5),
        Descent(source="c", parent="b", words=30, share=0.7, others=(("a", 8), ("x", 0))),
    )
    rows = made.pages()["stories/wall.html"].view.lineage
    assert [(row.path, row.depth, _said(row.said)) for row in rows] == [
        ("A", 0, "“Title a” repeats no earlier article that is held here."),
        ("A → B", 1, "“Title b” has 40 of its 90 words (44.4 %) from “Title a”."),
        (
            "A → B → C",
            2,
            (
                "“Title c” has 30 of its 42 words (71.4 %) from “Title b”; 8 words come from “Title a” directly; "
                "none directly from one other earlier article."
            ),
        ),
    ]
    assert _section(made, "c", "note-between")[1] == (
        "Of earlier articles it has most from “Title b”: 30 words (71.4 %); 8 words come from “Title a” directly."
    )


def test_a_long_chain_stays_a_short_page() -> None:
    names = [f"x{number:02d}" for number in range(70)]
    made = Made(dict.fromkeys(names, (WALL,)))
    made.descents = tuple(
        Descent(source=later, parent=earlier, words=20, share=0.9) for earlier, later in pairwise(names)
    )
    rows = made.pages()["stories/wall.html"].view.lineage
    assert len(rows) == 61
    assert [row.path for row in rows[5:8]] == [
        "1 → 2 → 3 → 4 → 5 → 6",
        "… → 2 → 3 → 4 → 5 → 6 → 7",
        "… → 3 → 4 → 5 → 6 → 7 → 8",
    ]
    assert [row.depth for row in rows[:9]] == [0, 1, 2, 3, 4, 5, 6, 6, 6]
    assert _said(rows[-1].said) == "10 more articles that repeat others, in the data."


def test_many_direct_parents_are_counted() -> None:
    names = [f"x{number:02d}" for number in range(14)]
    made = Made(dict.fromkeys(names, (WALL,)))
    others = tuple((name, 1) for name in names[2:])
    made.descents = (Descent(source="x00", parent="x01", words=9, share=0.4, others=others),)
    rows = made.pages()["stories/wall.html"].view.lineage
    assert _said(rows[1].said).endswith("; 1 word comes from “Title x04” directly; and more from nine others.")


def test_near_misses_are_told_with_their_terms() -> None:
    made = Made(annotations={"c": "display: link\ntitle: C\n"})
    made.story = dataclasses.replace(
        made.story,
        sources=("a",),
        basis="declared",
        near_misses=(
            Tie(left="a", right="c", similarity=0.12, terms=(("Holm", 0.5), ("radio", 0.2))),
            Tie(left="a", right="b", similarity=0.13, terms=(("wall", 0.5), ("gates", 0.2))),
            Tie(left="a", right="b", similarity=0.1, terms=()),
        ),
    )
    view = made.pages()["stories/wall.html"].view
    assert "would have to reach 0.15 on average" in view.near_misses_note
    assert _all(view.near_misses) == [
        "“Title b”: likeness 0.13 to “Title a”; in common: wall, gates.",
        "“C”: likeness 0.12 to “Title a”; two terms in common, not named as one text is not published whole.",
        "“Title b”: likeness 0.10 to “Title a”.",
    ]
    made.story = dataclasses.replace(made.story, near_misses=made.story.near_misses * 4)
    assert _all(made.pages()["stories/wall.html"].view.near_misses)[-1] == "2 more pairs nearly as alike, in the data."


def test_a_term_written_in_several_ways_is_one() -> None:
    made = Made()
    ties = (
        Tie(left="a", right="b", similarity=0.4, terms=(("Walls", 0.5), ("gate", 0.3))),
        Tie(left="b", right="c", similarity=0.4, terms=(("gate", 0.4), ("walls", 0.1))),
    )
    made.story = dataclasses.replace(made.story, ties=ties)
    view = made.pages()["stories/wall.html"].view
    assert [(row.term, row.share) for row in view.ties] == [("gate", "35 %"), ("Walls", "30 %")]


# -- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("annotations", "want"),
    [
        pytest.param({}, ["“Title a”", "“Title b”", "“Title c”"], id="titles of their own"),
        pytest.param(
            {"a": "title: Same\npublisher: Gazette\n", "b": "title: same\npublisher: Courier\n"},
            ["“Same” (Gazette)", "“same” (Courier)", "“Title c”"],
            id="by publisher",
        ),
        pytest.param(
            dict.fromkeys("ab", "title: Same\npublisher: Gazette\n") | {"c": "title: Same\n"},
            ["“Same” (Gazette, a)", "“Same” (Gazette, b)", "“Same” (c)"],
            id="one publisher, and none",
        ),
    ],
)
def test_equal_titles_are_told_apart(annotations: Mapping[str, str], want: Sequence[str]) -> None:
    made = Made(annotations=annotations)
    made.overlap("a", "b", made.run("a", "b", WALL, "text"))
    made.descents = (
        Descent(source="b", parent="a", words=40, share=0.5),
        Descent(source="c", parent="b", words=30, share=0.7),
    )
    pages = made.pages()
    story = pages["stories/wall.html"].view
    assert [row.said[0].text for row in story.lineage] == want
    bare = [name.replace("“", "").replace("”", "") for name in want]
    assert [(row.key, row.title) for row in story.matrix.rows] == list(zip("ABC", bare, strict=True))
    assert [part.text for part in story.pairs[0] if part.href][:2] == want[:2]
    assert pages["compare/a--b.html"].view.title == f"{want[0]} and {want[1]}"
    assert f"shared with {want[1]}" in _text(pages["sources/a.html"].view)


def test_a_run_without_a_page_side_by_side_leads_to_its_twin_and_back() -> None:
    made = Made(annotations={"c": "display: link\ntitle: C\n"})
    made.overlap("a", "b", made.run("a", "b", SPEECH, "quotation"))
    made.overlap("b", "c", made.run("b", "c", RADIO, "quotation"))
    pages = made.pages()
    assert "compare/a--b.html" not in pages
    shown = {name: _text(pages[f"sources/{name}.html"].view) for name in "ab"}
    assert 'id="with-b-1"' in shown["a"]
    assert 'href="../sources/b.html#with-a-1"' in shown["a"]
    assert 'id="with-a-1"' in shown["b"]
    assert 'href="../sources/a.html#with-b-1"' in shown["b"]
    assert 'href="../sources/c.html"' in shown["b"]  # what is not published has no place to lead to


def test_where_many_articles_have_a_run_three_are_linked_and_the_others_counted() -> None:
    names = "bcdefgh"
    days = {
        name: f"publisher: {'Post' if name in 'bc' else name * 3}\npublished: 2026-01-0{day}\n"
        for day, name in enumerate(names, start=2)
    }
    made = Made({"a": (WALL, FERRY)} | dict.fromkeys(names, (WALL, RADIO)), days)
    for name in names:
        made.overlap("a", name, made.run("a", name, WALL, "text"))
    shown = _text(made.pages()["sources/a.html"].view)
    links = re.findall(r'class="twin" href="([^"]+)">⇄ ([^<]+?) ?<', shown)
    assert links == [
        ("../compare/a--b.html#run-1", "Post, 2 January 2026"),
        ("../compare/a--c.html#run-1", "Post, 3 January 2026"),
        ("../compare/a--d.html#run-1", "ddd"),
        ("#note-between", "4 more articles"),
    ]
    assert shown.count('id="with-') == len(names)  # the others lead here all the same


def test_an_article_that_has_a_run_twice_is_linked_once() -> None:
    made = Made({"a": (WALL, FERRY), "b": (WALL, RADIO, WALL)}, {"b": "publisher: Post\n"})
    run = made.run("a", "b", WALL, "text")
    again = made.texts["b"].rindex(WALL)
    made.overlap("a", "b", run, dataclasses.replace(run, right=Span(start=again, end=again + len(WALL))))
    assert _text(made.pages()["sources/a.html"].view).count('class="twin"') == 1


def test_the_marks_that_say_nothing_themselves_are_explained_above_the_text() -> None:
    made = Made()
    made.overlap("a", "b", made.run("a", "b", WALL, "text"))
    made.overlap("b", "c", made.run("b", "c", RADIO, "quotation"))
    pages = made.pages()
    assert [pages[f"sources/{name}.html"].view.marks for name in "abc"] == [
        (("shared", "also in other articles"),),
        (("shared", "also in other articles"),),
        (),
    ]


def test_the_story_leads_to_who_repeats_whom_and_a_long_title_does_not_fill_the_page() -> None:
    made = Made(annotations={"a": f"title: {'Long words ' * 12}\n"})
    made.overlap("a", "b", made.run("a", "b", WALL, "text"))
    pages = made.pages()
    assert [part.href for said in pages["stories/wall.html"].view.lead for part in said] == ["", "#overlap"]
    assert pages["compare/a--b.html"].view.title == f"“{'Long words ' * 6}…” and “Title b”"


def _text(view: Any) -> str:  # noqa: ANN401 - any page of an article
    return "".join(str(block.html) for stretch in view.stretches for block in stretch.blocks)


# -- the method ------------------------------------------------------------------------------------------------------


def _method(made: Made) -> Any:  # noqa: ANN401 - the view of the page
    return made.pages()["method.html"].view


def test_the_method_page_shows_the_thresholds_in_force() -> None:
    view = _method(Made())
    assert [(row.term, row.value) for row in view.thresholds] == [
        ("Shingle", "4 words"),
        ("Repeat inside an article", "8 words"),
        ("Shared run", "12 words"),
        ("Gap", "8 words"),
        ("Wholly derived", "49 %"),
        ("Partially derived", "5 %"),
        ("Derived passage", "24 words"),
        ("One story", "0.15"),
    ]
    assert all(row.score for row in view.measured)


def test_the_method_page_says_how_many_origins_a_statement_needs() -> None:
    least = _method(Made(site="min_origins: 2\n")).thresholds[-1]
    assert (least.term, least.value) == ("Origins of a statement", "2")
    assert least.meaning.startswith("A statement that rests on fewer independent origins is told to the authors")


@pytest.mark.parametrize(
    ("reworded", "want"),
    [
        pytest.param(False, "Rewording is not found: an article retold in other words shares no run.", id="core"),
        pytest.param(
            True,
            (
                "Rewording is searched for by a tier of its own, which finds less and errs more than the comparison "
                "word for word; what it finds is labelled “reworded” and counted nowhere as copied."
            ),
            id="with the tier for rewording",
        ),
    ],
)
def test_the_limits_say_whether_rewording_is_searched_for(reworded: bool, want: str) -> None:  # noqa: FBT001 - a row
    made = Made()
    config = dataclasses.replace(made.corpus.config, reworded=reworded)
    made.corpus = dataclasses.replace(made.corpus, config=config)
    assert _method(made).limits[0] == want


# -- what may not be published ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("display", ["excerpt", "link"])
def test_no_word_of_an_article_that_is_not_published_whole_gets_out(display: str) -> None:
    hidden = "Baron Zweifel hid 77,123 crowns, and said “nobody will ever count them” to the Ledgerhouse agency."
    made = Made(
        {"a": (WALL, NOTICE), "s": (hidden, WALL, NOTICE)}, annotations={"s": f"display: {display}\ntitle: Talk\n"}
    )
    tie = Tie(left="a", right="s", similarity=0.3, terms=(("Zweifel", 0.5), ("crowns", 0.2)))
    made.story = dataclasses.replace(made.story, ties=(tie,), near_misses=(tie,))
    made.overlap("a", "s", made.run("a", "s", WALL, "text"), made.run("a", "s", NOTICE, "boilerplate"))
    span = made.span("s", "Zweifel")
    made.changes["s"] = {
        "only_names": (span,),
        "only_figures": (made.span("s", "77,123"),),
        "only_quotations": (made.span("s", "“nobody will ever count them”"),),
        "credits": (Credit(agency="Ledgerhouse", form="dateline", span=made.span("s", "Ledgerhouse")),),
        "disguises": (Disguise(kind="soft hyphen", count=2, first=span),),
        "boilerplate_spans": (made.span("s", NOTICE),),
        "boilerplate": 12,
    }
    pages = made.pages()
    told = "\n".join(repr(page.view) for page in pages.values())
    assert [word for word in ("Zweifel", "77,123", "crowns", "count them", "Ledgerhouse") if word in told] == []
    assert _section(made, "s", "note-origin")[1] == (
        "One mark of an agency or a press release in its text, which is not published whole."
    )
    hidden = "Two terms in common with an article that is not published whole are not named."
    assert hidden in _section(made, "a", "note-story")
    assert hidden in _all(pages["stories/wall.html"].view.basis)


def test_of_equals_the_first_sentence_names_where_the_words_come_from() -> None:
    made = Made({"a": (WALL, FERRY), "b": (WALL, SPEECH), "c": (WALL, RADIO)})
    for left, right in ("ab", "ac", "bc"):
        made.overlap(left, right, made.run(left, right, WALL, "text"))
    made.descents = (Descent(source="b", parent="c", words=20, share=0.4),)
    assert _section(made, "b", "note-between")[0].split("“")[1].startswith("Title c”")
    assert _section(made, "a", "note-between")[0].split("“")[1].startswith("Title b”")
