"""What holds for any texts: the account balances, overlaps mirror, strangers change nothing, order does not matter."""

from __future__ import annotations

import dataclasses
import itertools
import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource.analyse import analyse
from twosource.model import Analysis, Corpus, Date, Overlap, SharedRun, Source

Make = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]

# Few different words make repeats and overlaps of every kind; sentences make long ones.
PHRASES = [
    "the tanker ran aground close to the northern pier of Lindal on Tuesday",
    "divers sealed the hull while 1,200 seabirds were counted on the beaches",
    "“nobody had seen such a thing in forty years” said the harbour master",
    "x",
    "y z",
    "the pier",
    "北京市长",
]
TEXT = st.lists(st.sampled_from(PHRASES), max_size=12).map(" ".join)
PERIODIC = st.builds(
    lambda words, times: " ".join(words * times),
    st.lists(st.sampled_from("abc"), min_size=1, max_size=5),
    st.integers(1, 30),
)
ARTICLE = st.lists(st.one_of(TEXT, PERIODIC).filter(bool), max_size=5)
DAY = st.one_of(st.none(), st.integers(1, 5).map(lambda day: Date(text="", year=2026, month=1, day=day)))
STORY = st.sampled_from(["", "", "s", "t"])
ARTICLES = st.lists(st.tuples(ARTICLE, DAY, STORY), max_size=7)
STRANGER = "Quuxly wibbled frobnitz under zorkish plumbards. Grelth mondo spiffed vorply cantabs. Nixt bolgrum harl."

EXAMPLES = settings(max_examples=150, deadline=None)


def sources(
    make_source: Make, articles: Sequence[tuple[Sequence[str], Date | None, str]], names: Sequence[str] = ""
) -> list[Source]:
    """Return the articles as sources, named by number where no names are given."""
    return [
        make_source(
            names[number] if names else f"s{number}",
            *paragraphs,
            story=story,
            **({"published": day} if day else {}),
        )
        for number, (paragraphs, day, story) in enumerate(articles)
    ]


@EXAMPLES
@given(articles=ARTICLES)
def test_account_balances(
    make_source: Make, make_corpus: MakeCorpus, articles: list[tuple[list[str], Date | None, str]]
) -> None:
    corpus = make_corpus(sources(make_source, articles))
    analysis = analyse(corpus)
    assert [note.source for note in analysis.notes] == [source.id for source in corpus.sources]
    for note, source in zip(analysis.notes, corpus.sources, strict=True):
        text = source.document.text
        assert note.unique + note.shared + note.repeated == note.words
        for count, spans in (
            (note.unique, note.only_here),
            (note.shared, note.shared_spans),
            (note.repeated, note.repeated_spans),
        ):
            assert (count == 0) == (not spans)
            assert list(spans) == sorted(spans)
            assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in spans)
        again = [repeat.again for repeat in note.repeats]
        assert all(a.end <= b.start for a, b in itertools.pairwise(again))
        assert all(repeat.first.end <= repeat.again.start for repeat in note.repeats)
        assert sum(repeat.words for repeat in note.repeats) == note.repeated
    grouped = sorted(source_id for story in analysis.stories for source_id in story.sources)
    counted = sorted(source_id for origin in analysis.origins for source_id in origin.sources)
    assert grouped == counted == [source.id for source in corpus.sources]


def mirrored(overlap: Overlap, names: dict[str, str]) -> Overlap:
    """Return the overlap with its sides swapped and its sources renamed."""
    runs = (
        SharedRun(
            left=run.right,
            right=run.left,
            left_words=run.right_words,
            right_words=run.left_words,
            exact=run.exact,
            kind=run.kind,
        )
        for run in overlap.runs
    )
    return Overlap(
        left=names[overlap.right],
        right=names[overlap.left],
        runs=tuple(sorted(runs, key=lambda run: (run.left, run.right))),
        left_words=overlap.right_words,
        right_words=overlap.left_words,
        left_share=overlap.right_share,
        right_share=overlap.left_share,
        resemblance=overlap.resemblance,
        left_containment=overlap.right_containment,
        right_containment=overlap.left_containment,
        verdict=overlap.verdict,
        earlier=names.get(overlap.earlier, ""),
        earlier_basis=overlap.earlier_basis,
    )


@EXAMPLES
@given(pair=st.tuples(*[st.tuples(ARTICLE, DAY, STORY)] * 2))
def test_overlap_mirrors(
    make_source: Make, make_corpus: MakeCorpus, pair: tuple[tuple[list[str], Date | None, str], ...]
) -> None:
    there = analyse(make_corpus(sources(make_source, pair, "ab"))).overlaps
    back = analyse(make_corpus(sources(make_source, pair, "ba"))).overlaps
    ordered = tuple(
        dataclasses.replace(o, runs=tuple(sorted(o.runs, key=lambda run: (run.left, run.right)))) for o in there
    )
    assert tuple(mirrored(o, {"a": "b", "b": "a"}) for o in back) == ordered


def of_others(analysis: Analysis, stranger: str) -> list[object]:
    """Return what is said of all sources but one."""
    notes = [note for note in analysis.notes if note.source != stranger]
    stories = [story for story in analysis.stories if stranger not in story.sources]
    return [notes, stories, analysis.overlaps]


@EXAMPLES
@given(articles=ARTICLES, name=st.sampled_from(["a", "s3x", "z"]))
def test_unrelated_article_changes_nothing(
    make_source: Make, make_corpus: MakeCorpus, articles: list[tuple[list[str], Date | None, str]], name: str
) -> None:
    known = sources(make_source, articles)
    before = analyse(make_corpus(known))
    after = analyse(make_corpus([*known, make_source(name, STRANGER)]))
    assert of_others(before, name) == of_others(after, name)


@EXAMPLES
@given(articles=ARTICLES, data=st.data())
def test_order_changes_nothing(
    make_source: Make,
    make_corpus: MakeCorpus,
    articles: list[tuple[list[str], Date | None, str]],
    data: st.DataObject,
) -> None:
    corpus = make_corpus(sources(make_source, articles))
    shuffled = dataclasses.replace(corpus, sources=tuple(data.draw(st.permutations(corpus.sources))))
    straight, mixed = analyse(corpus), analyse(shuffled)
    assert mixed == dataclasses.replace(straight, notes=mixed.notes)
    assert sorted(mixed.notes, key=lambda note: note.source) == list(straight.notes)


def cost(make_corpus: MakeCorpus, made: list[Source]) -> float:
    corpus = make_corpus(made)
    start = time.process_time()
    analyse(corpus)
    return time.process_time() - start


def one_article(unit: str) -> Callable[[Make, int], list[Source]]:
    return lambda make, size: [make("a", unit * size), make("b", unit * size + "end")]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(one_article("a "), id="one word"),
        pytest.param(one_article("a b c "), id="three words"),
        pytest.param(one_article("the tanker ran aground close to the northern pier of Lindal "), id="a sentence"),
        pytest.param(one_article("“a” "), id="quotations"),
        pytest.param(one_article("“"), id="marks that are never closed"),
        pytest.param(one_article("1.1,"), id="one long figure"),
        pytest.param(one_article("1 "), id="figures"),
        pytest.param(lambda make, size: [make(f"s{n}", STRANGER) for n in range(size // 8)], id="clones"),
        pytest.param(
            lambda make, size: [make(f"s{n}", f"{STRANGER} x{n}") for n in range(size // 8)], id="near-copies"
        ),
        pytest.param(
            lambda make, size: [make(f"s{n}", f"w{n} v{n} u{n}", STRANGER) for n in range(size // 8)],
            id="the same block everywhere",
        ),
    ],
)
def test_hostile_collections_cost_near_linear_time(
    make_source: Make, make_corpus: MakeCorpus, articles: Callable[[Make, int], list[Source]]
) -> None:
    # Four times the text; quadratic cost would be sixteen times.
    assert grows_less_than(9, lambda size: cost(make_corpus, articles(make_source, size)), 1000, 4000)
