"""Why a pair is told what it is: the reasons, the words side by side, and whole answers as text and JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import Any, get_args, get_type_hints

import pytest

from twosource import explaintext, values
from twosource.analyse import analyse
from twosource.diagnostics import Mark
from twosource.explain import Explanation, Part, explain
from twosource.model import (
    Analysis,
    Corpus,
    Date,
    Descent,
    Method,
    Missing,
    Overlap,
    Override,
    SharedRun,
    Source,
    Span,
    Story,
    Tie,
)

MakeSource = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]

LEFT = "The harbour council voted on Monday to buy a second crane. Ships wait."
RIGHT = "Council: The harbour council decided on Monday to buy a crane. Nothing else."
METHOD = Method(
    version="7",
    shingle_words=4,
    min_repeat_words=8,
    min_shared_words=8,
    max_gap_words=8,
    wholly_derived=0.49,
    partially_derived=0.05,
    story_similarity=0.15,
)


def day(text: str, number: int) -> Date:
    return Date(text=text, year=2026, month=1, day=number)


@pytest.fixture
def corpus(make_source: MakeSource, make_corpus: MakeCorpus) -> Corpus:
    return make_corpus(
        [
            make_source("a", LEFT, heading="A vote", published=day("2026-01-28", 28), publisher="Wire"),
            make_source("b", RIGHT, published=Missing.NOT_STATED),
            make_source("c", "Zebras yawn."),
        ]
    )


def run(corpus: Corpus, left: str, right: str, **fields: Any) -> SharedRun:  # noqa: ANN401 - fields of the record
    places = []
    for index, words in enumerate((left, right)):
        start = corpus.sources[index].document.text.index(words)
        places.append(Span(start=start, end=start + len(words)))
    counts = {"left_words": len(left.split()), "right_words": len(right.split()), "exact": False}
    return SharedRun(left=places[0], right=places[1], **(counts | fields))


def overlap(*runs: SharedRun, **fields: Any) -> Overlap:  # noqa: ANN401 - fields of the record
    known: dict[str, Any] = {
        "left_words": 11,
        "right_words": 10,
        "left_share": 0.7333,
        "right_share": 0.2,
        "resemblance": 0.25,
        "left_containment": 0.5,
        "right_containment": 1 / 3,
        "verdict": "wholly-derived",
    }
    return Overlap(left="a", right="b", runs=runs, **(known | fields))


def analysed(corpus: Corpus, *overlaps: Overlap, **fields: Any) -> Analysis:  # noqa: ANN401 - fields of the record
    stories = (
        Story(slug="crane", title="Crane", sources=("a", "b"), basis="declared", ties=()),
        Story(slug="zebras", title="Zebras", sources=("c",), basis="alone", ties=()),
    )
    known: dict[str, Any] = {"method": METHOD, "overlaps": overlaps, "stories": stories}
    found = dataclasses.replace(analyse(corpus), **(known | fields))
    notes = [dataclasses.replace(note, story="zebras" if note.source == "c" else "crane") for note in found.notes]
    return dataclasses.replace(found, notes=tuple(notes))


def explained(corpus: Corpus, *overlaps: Overlap, **fields: Any) -> Explanation:  # noqa: ANN401 - fields of the record
    return explain(corpus, analysed(corpus, *overlaps, **fields), "a", "b")


COPIED = (
    "The harbour council voted on Monday to buy a second crane.",
    "The harbour council decided on Monday to buy a crane.",
)


def test_the_words_of_a_run_are_laid_side_by_side(corpus: Corpus) -> None:
    found = explained(corpus, overlap(run(corpus, *COPIED)))
    assert found.runs[0].parts == (
        Part(same=True, left="The harbour council", right="The harbour council"),
        Part(same=False, left="voted", right="decided"),
        Part(same=True, left="on Monday to buy a", right="on Monday to buy a"),
        Part(same=False, left="second", right=""),
        Part(same=True, left="crane.", right="crane."),
    )


def test_what_is_reworded_is_shown_as_a_whole(corpus: Corpus) -> None:
    (found,) = explained(corpus, overlap(run(corpus, *COPIED, kind="reworded"))).runs
    assert found.parts == (Part(same=False, left=COPIED[0], right=COPIED[1]),)


def test_either_order_gives_the_same_answer(corpus: Corpus) -> None:
    analysis = analysed(corpus, overlap(run(corpus, *COPIED)))
    assert explain(corpus, analysis, "b", "a") == explain(corpus, analysis, "a", "b")


NEEDED = "5 % of either article and a passage of 24 words (or 20 % of the shorter article)"
SHARES = "11 words of a (73.3 %) stand in b, 10 words of b (20.0 %) in a."


@pytest.mark.parametrize(
    ("fields", "kind", "want"),
    [
        pytest.param({}, "text", (SHARES, "From 49 % of either article on, a pair is wholly derived."), id="wholly"),
        pytest.param(
            {"verdict": "partially-derived"},
            "text",
            (
                SHARES,
                (f"From {NEEDED} on, a pair is partially derived (the longest here has 11); from 49 % on, wholly."),
            ),
            id="partially",
        ),
        pytest.param(
            {"verdict": "non-derived"},
            "text",
            (
                SHARES,
                f"It takes {NEEDED} to be derived; the longest here has 11.",
            ),
            id="not",
        ),
        pytest.param(
            {"verdict": "non-derived"},
            "quotation",
            ("What they share is a quotation, which does not count as copied.",),
            id="a quotation",
        ),
        pytest.param(
            {"verdict": "non-derived"},
            "phrase",
            ("What they share is a phrase, which does not count as copied.",),
            id="a phrase",
        ),
        pytest.param(
            {"verdict": "non-derived"},
            "reworded",
            ("What they share is said in other words, which does not count as copied.",),
            id="in other words",
        ),
    ],
)
def test_reasons(corpus: Corpus, fields: dict[str, Any], kind: Any, want: tuple[str, ...]) -> None:  # noqa: ANN401 - a literal
    assert explained(corpus, overlap(run(corpus, *COPIED, kind=kind), **fields)).reasons == want


NOTHING = "They share no run that counts: that takes 8 words, in a row or nearly."


@pytest.mark.parametrize(
    ("texts", "words", "want"),
    [
        pytest.param(("One two.", "Three four."), None, "They have no word in common.", id="no word"),
        pytest.param(
            ("One two three.", "Three one two."), "One two", "The longest run in both has 2 words.", id="short"
        ),
        pytest.param(("A sole.", "A fish."), "A", "The longest run in both has 1 word.", id="one word"),
        pytest.param(
            ("a b c d e f g h", "x a b c d e f g h"),
            "a b c d e f g h",
            "The longest run in both has 8 words. The two were not compared: what stands in very many articles "
            "makes no pairs, and of many copies of one text each is compared with the first.",
            id="long enough",
        ),
    ],
)
def test_why_nothing_is_shared(
    make_source: MakeSource, make_corpus: MakeCorpus, texts: tuple[str, str], words: str | None, want: str
) -> None:
    pair = make_corpus([make_source(name, text) for name, text in zip("ab", texts, strict=True)])
    analysis = dataclasses.replace(analyse(pair), overlaps=(), method=METHOD)
    found = explain(pair, analysis, "a", "b")
    assert (found.verdict, found.reasons) == ("non-derived", (NOTHING, want))
    span = found.longest and found.longest.span
    assert (span and texts[0][span.start : span.end]) == words


def test_only_what_concerns_the_pair(make_source: MakeSource, make_corpus: MakeCorpus) -> None:
    def said(verdict: Any, target: str) -> Override:  # noqa: ANN401 - a literal
        return Override(
            verdict=verdict, target=target, reason="", reviewer="", reviewed_on=None, mark=Mark(path="x.yaml")
        )

    pair = make_corpus(
        [
            make_source("a", "One.", dedup=(said("duplicate-of", "c"),)),
            make_source("b", "Two.", dedup=(said("distinct", ""),)),
            make_source("c", "Three.", dedup=(said("same-story", "b"),)),
        ]
    )
    analysis = analyse(pair)
    descents = (
        Descent(source="c", parent="b", words=1, share=0.5),
        Descent(source="c", parent="a", words=2, share=0.5),
    )
    analysis = dataclasses.replace(analysis, descents=descents)
    found = explain(pair, analysis, "c", "b")
    assert [(source, override.verdict) for source, override in found.overrides] == [
        ("b", "distinct"),
        ("c", "same-story"),
    ]
    assert found.descents == descents[:1]
    assert [source for source, _ in explain(pair, analysis, "a", "b").overrides] == ["b"]


TIE = Tie(left="a", right="b", similarity=0.3123, terms=(("crane", 0.5), ("council", 0.25)))


def test_the_whole_text(corpus: Corpus) -> None:
    override = Override(
        verdict="duplicate-of",
        target="a",
        reason="The same report.",
        reviewer="Jo",
        reviewed_on=day("2026-01-30", 30),
        mark=Mark(path="x.yaml"),
    )
    second = corpus.sources[1]
    judged = dataclasses.replace(second, annotation=dataclasses.replace(second.annotation, dedup=(override,)))
    corpus = dataclasses.replace(corpus, sources=(corpus.sources[0], judged, corpus.sources[2]))
    story = Story(slug="crane", title="Crane", sources=("a", "b"), basis="computed", ties=(TIE,))
    analysis = analysed(
        corpus,
        overlap(
            run(corpus, *COPIED),
            run(corpus, "A vote", "Council:", kind="boilerplate", exact=True),
            earlier="a",
            earlier_basis="updated",
        ),
        stories=(story, Story(slug="zebras", title="Zebras", sources=("c",), basis="alone", ties=())),
        descents=(Descent(source="b", parent="a", words=10, share=0.2),),
    )
    assert explaintext.as_text(explain(corpus, analysis, "a", "b")) == (
        "a: A vote\n"
        "  15 words, 28 January 2026, Wire\n"
        "b: b\n"
        "  13 words, date not stated in the article\n"
        "\n"
        "Verdict\n"
        "  wholly derived (wholly-derived)\n"
        f"  {SHARES}\n"
        "  From 49 % of either article on, a pair is wholly derived.\n"
        "  Resemblance 0.2500, containment of a 0.5000, of b 0.3333.\n"
        "\n"
        "Shared runs\n"
        "  1. copied, with edits: 11 words, paragraph 1 of a; 10 words, paragraph 1 of b\n"
        "     The harbour council [-voted-] {+decided+} on Monday to buy a [-second-]\n"
        "     crane.\n"
        "  2. boilerplate, word for word: 2 words, a heading of a; 1 word, paragraph 1 of\n"
        "     b\n"
        "     [-A vote-] {+Council:+}\n"
        "\n"
        "Order\n"
        "  a appeared first, by the dates of publication and update.\n"
        "  b has 10 words (20 %) directly from a.\n"
        "\n"
        "Story\n"
        "  Both belong to “Crane” (computed).\n"
        "  Likeness 0.31 (0.15 makes one story): crane 50 %, council 25 %.\n"
        "\n"
        "A person's judgement\n"
        "  b: duplicate-of a; The same report.; Jo; 30 January 2026\n"
        "\n"
        "In force\n"
        "  version 7\n"
        "  shingle_words 4\n"
        "  min_repeat_words 8\n"
        "  min_shared_words 8\n"
        "  max_gap_words 8\n"
        "  wholly_derived 0.49\n"
        "  partially_derived 0.05\n"
        "  story_similarity 0.15\n"
    )


def section(text: str, title: str) -> list[str]:
    return [line.strip() for line in text.partition(f"\n{title}\n")[2].partition("\n\n")[0].splitlines()]


def test_two_stories_that_nearly_are_one(corpus: Corpus) -> None:
    near = dataclasses.replace(TIE, right="c", similarity=0.14)
    stories = (
        Story(slug="crane", title="Crane", sources=("a", "b"), basis="declared", ties=(), near_misses=(near,)),
        Story(slug="zebras", title="Zebras", sources=("c",), basis="alone", ties=()),
    )
    text = explaintext.as_text(explain(corpus, analysed(corpus, stories=stories), "c", "a"))
    assert section(text, "Story") == [
        "a belongs to “Crane” (declared), c to “Zebras” (alone).",
        "Nearly one story, likeness 0.14 (0.15 makes one story): crane 50 %, council",
        "25 %.",
    ]
    assert "Order" not in text


def test_one_story_without_a_tie_of_their_own(corpus: Corpus) -> None:
    text = explaintext.as_text(explained(corpus, overlap(run(corpus, *COPIED))))
    assert section(text, "Story")[1].startswith("No terms of their own are told to tie these two:")
    assert " ".join(section(text, "Order")) == (
        "Not known: the dates do not tell, and neither is declared to rest on the other."
    )


@pytest.mark.parametrize(
    ("fields", "want"),
    [
        pytest.param(
            {"a": ("2026-01-04", ("b",)), "b": ("2026-01-03", ())},
            "b appeared first, the other is declared to rest on it.",
            id="declared",
        ),
        pytest.param(
            {"a": ("2026-01-03", ("b",)), "b": ("2026-01-04", ())},
            "b appeared first, the other is declared to rest on it, against the dates.",
            id="declared against the dates",
        ),
        pytest.param(
            {"a": ("2026-01-04", ()), "b": ("2026-01-03", ("a",))},
            "a appeared first, the other is declared to rest on it, against the dates.",
            id="declared against the dates by the second",
        ),
        pytest.param(
            {"a": ("2026-01-03", ("b",)), "b": ("2026-01-04", ("a",))},
            "a appeared first, by the dates of publication.",
            id="each on the other, and dates",
        ),
        pytest.param(
            {"a": ("2026-01-03", ("b",)), "b": ("2026-01", ("a",))},
            "Not known: the dates do not tell, and each is declared to rest on the other.",
            id="each on the other",
        ),
    ],
)
def test_the_order_that_is_declared(
    make_source: MakeSource, make_corpus: MakeCorpus, fields: dict[str, tuple[str, tuple[str, ...]]], want: str
) -> None:
    text = " ".join(f"w{n}" for n in range(60))
    sources = [
        make_source(name, text, published=values.date(published), based_on=based_on)
        for name, (published, based_on) in fields.items()
    ]
    pair = make_corpus(sources)
    told = section(explaintext.as_text(explain(pair, analyse(pair), "a", "b")), "Order")
    assert " ".join(told).startswith(want)


def test_of_a_long_stretch_the_ends_are_shown(make_source: MakeSource, make_corpus: MakeCorpus) -> None:
    words = [f"w{n}" for n in range(100)]
    pair = make_corpus([make_source("a", " ".join(words)), make_source("b", " ".join(words))])
    text = explaintext.as_text(explain(pair, analyse(pair), "a", "b"))
    shown = " ".join(section(text, "Shared runs")).partition(" of b ")[2]
    assert shown == " ".join([*words[:15], "… (70 words) …", *words[-15:]])


def test_a_reworded_run_is_said_to_be_one(corpus: Corpus) -> None:
    text = explaintext.as_text(explained(corpus, overlap(run(corpus, *COPIED, kind="reworded"))))
    head, more, *words = section(text, "Shared runs")
    assert f"{head} {more}" == "1. reworded, in other words: 11 words, paragraph 1 of a; 10 words, paragraph 1 of b"
    assert " ".join(words) == f"[-{COPIED[0]}-] {{+{COPIED[1]}+}}"


@pytest.mark.parametrize("kind", get_args(get_type_hints(SharedRun)["kind"]))
def test_a_run_of_any_kind_is_shown(corpus: Corpus, kind: Any) -> None:  # noqa: ANN401 - a literal
    text = explaintext.as_text(explained(corpus, overlap(run(corpus, *COPIED, kind=kind))))
    assert section(text, "Shared runs")[0].startswith("1. ")


def test_the_longest_run_is_shown(corpus: Corpus) -> None:
    text = explaintext.as_text(explained(corpus))
    assert section(text, "Verdict")[2:] == ["The longest run in both has 5 words.", "“on Monday to buy a”"]


def test_no_title_steers_the_terminal(make_source: MakeSource, make_corpus: MakeCorpus) -> None:
    hostile = "Red \x1b[31m alert\u202e and five more words stand here"
    pair = make_corpus(
        [make_source("a", hostile, heading="\x1b]0;x\x07", publisher="\x9b2J"), make_source("b", f"{hostile}.")]
    )
    text = explaintext.as_text(explain(pair, analyse(pair), "a", "b"))
    assert not [character for character in text if not (character.isprintable() or character == "\n")]


def test_the_json(corpus: Corpus) -> None:
    answer = json.loads(explaintext.as_json(explained(corpus, overlap(run(corpus, *COPIED), left_share=0.5))))
    (shared,) = answer["overlap"].pop("runs")
    assert shared["parts"][1] == {"same": False, "left": "voted", "right": "decided"}
    assert (shared["kind"], shared["exact"], shared["left_words"]) == ("text", False, 11)
    assert answer == {
        "version": 1,
        "left": {"source": "a", "title": "A vote", "words": 15, "story": "crane", "published": "2026-01-28"},
        "right": {"source": "b", "title": "b", "words": 13, "story": "crane"},
        "verdict": "wholly-derived",
        "reasons": [
            "11 words of a (50.0 %) stand in b, 10 words of b (20.0 %) in a.",
            "From 49 % of either article on, a pair is wholly derived.",
        ],
        "overlap": {
            "left": "a",
            "right": "b",
            "verdict": "wholly-derived",
            "left_words": 11,
            "right_words": 10,
            "left_share": 0.5,
            "right_share": 0.2,
            "resemblance": 0.25,
            "left_containment": 0.5,
            "right_containment": 0.3333,
        },
        "longest_common": None,
        "ties": [],
        "near_misses": [],
        "descents": [],
        "ancestries": [],
        "overrides": [],
        "method": dataclasses.asdict(METHOD),
    }


def test_the_json_of_a_pair_that_shares_nothing(corpus: Corpus) -> None:
    answer = json.loads(explaintext.as_json(explained(corpus)))
    assert answer["overlap"] is None
    assert answer["longest_common"] == {
        "words": 5,
        "left": {"start": 34, "end": 52},
        "right": {"start": 37, "end": 55},
    }


def test_every_line_fits_a_terminal_of_eighty_columns(make_source: MakeSource, make_corpus: MakeCorpus) -> None:
    """A run goes on under its words and not under its number, a title as one does that is too long for its line."""
    told = "The harbour council decided on Monday to buy a second crane for the eastern quay, " * 3
    pair = make_corpus([make_source(f"{name}-of-the-day", told, heading="Long " * 30) for name in ("report", "wire")])
    text = explaintext.as_text(explain(pair, analyse(pair), "report-of-the-day", "wire-of-the-day"))
    assert max(map(len, text.splitlines())) <= 80
    assert [line[:5] for line in text.splitlines() if "paragraph" in line][1:2] == ["     "]
    assert " (100 %) stand in wire-of-the-day" in " ".join(text.split())


def descended(source: str, parent: str, *others: tuple[str, int]) -> Descent:
    return Descent(source=source, parent=parent, words=40, share=0.8, others=others)


CHAIN = (descended("b", "c"), descended("a", "b", ("c", 12)))
LONG = (descended("a", "m"), *(descended(*pair) for pair in ("mn", "no", "op", "pc")))


@pytest.mark.parametrize(
    ("descents", "want"),
    [
        pytest.param(
            CHAIN,
            [
                "Of earlier articles a has most from b: 40 words (80 %); 12 words come from c",
                "directly.",
                "a comes from c by way of b.",
            ],
            id="by way of its parent, and directly",
        ),
        pytest.param(
            (descended("c", "b", ("a", 0)), descended("b", "a")),
            [
                "Of earlier articles c has most from b: 40 words (80 %); none directly from a.",
                "c comes from a by way of b.",
            ],
            id="all by way of its parent",
        ),
        pytest.param(
            (descended("c", "b", ("a", 1)),),
            ["Of earlier articles c has most from b: 40 words (80 %); 1 word comes from a", "directly."],
            id="its parent has nothing of it",
        ),
        pytest.param(
            (*LONG[:1], descended("m", "o"), descended("o", "c")),
            [
                "Of earlier articles a has most from m: 40 words (80 %); none directly from c.",
                "a comes from c by way of m and o.",
            ],
            id="by way of two",
        ),
        pytest.param(
            LONG,
            [
                "Of earlier articles a has most from m: 40 words (80 %); none directly from c.",
                "a comes from c by way of m, n, o and 1 more article.",
            ],
            id="by way of many",
        ),
        pytest.param((descended("a", "c", ("b", 3)),), ["a has 40 words (80 %) directly from c."], id="its parent"),
        pytest.param((descended("a", "b"), descended("b", "d")), [], id="not from it"),
    ],
)
def test_by_way_of_whom_one_comes_from_the_other(
    corpus: Corpus, descents: tuple[Descent, ...], want: list[str]
) -> None:
    text = explaintext.as_text(explain(corpus, analysed(corpus, descents=descents), "a", "c"))
    assert section(text, "Order") == want


def test_the_json_has_by_way_of_whom_one_comes_from_the_other(corpus: Corpus) -> None:
    found = explain(corpus, analysed(corpus, descents=CHAIN), "c", "a")
    assert json.loads(explaintext.as_json(found))["ancestries"] == [
        {
            "descent": {
                "source": "a",
                "parent": "b",
                "words": 40,
                "share": 0.8,
                "others": [{"source": "c", "words": 12}],
            },
            "ancestor": "c",
            "by_way_of": ["b"],
            "words": 12,
        }
    ]
