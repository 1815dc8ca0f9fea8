"""Reworded passages: texts written for these tests, then floors on the labelled pairs where those are present."""

from __future__ import annotations

import json
import math
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scores import Place, plagdet
from tests.growth import grows_less_than
from twosource import markup, rawmap, reworded
from twosource.chance import NO_STEM, PairRates, Rates, Text, estimated_reuse, gain, read
from twosource.model import Document, NormalText, RawText, SharedRun, Source, Span
from twosource.regions import region
from twosource.text import words

DATA = Path(__file__).parents[2] / "shared" / "data"

PLAIN = (
    "The museum opened its doors again after a renovation of three years. A new roof of glass covers the courtyard, "
    "and the collection of ship models moved to the upper floor. Visitors pay nothing on the first Sunday of a month. "
    "The director thanked the volunteers who had packed eleven thousand objects into crates."
)
STORM = (
    "A storm tore the roof from the grain elevator in Larkhaven on Tuesday night and flooded the cellar of the parish "
    "hall. Firefighters pumped water until dawn and brought fourteen residents of the retirement home to a school in "
    "Oberwick. Mayor Ines Tolland put the damage at two million crowns and asked the province for emergency loans. "
    "The harbour railway stays closed because a willow fell across the signal box."
)
STORM_REWORDED = (
    "In Oberwick a school took in fourteen elderly people after their retirement home in Larkhaven was cut off. "
    "The harbour railway is not running: a willow came down on the signal box during the storm of Tuesday. Until dawn "
    "the firefighters were pumping out the flooded cellar below the parish hall, and the grain elevator has lost its "
    "roof. Emergency loans from the province are what the mayor, Ines Tolland, wants; she estimates damage of about "
    "two million crowns."
)
VINEYARD = (
    "Growers along the Verrin river picked their grapes nine days earlier than usual. The cooperative expects a small "
    "vintage of good sweetness, since drought kept the berries tiny. Bottles will cost a little more in spring, says "
    "its chairwoman, who blames the price of cork and glass rather than the weather."
)
RECIPE = (
    "Soak the beans overnight and rinse them well. Brown an onion in oil with cumin, add the beans and enough stock to "
    "cover, then simmer for an hour without salt. Stir in lemon juice and parsley shortly before serving, and let each "
    "guest season the bowl as they please."
)
CHINESE = (
    "台风周二夜间掀翻了拉克港粮仓的屋顶，教区礼堂的地下室被淹。消防员抽水直到天亮，并把养老院的十四名居民送到奥伯维克的一所学校。"
    "市长托兰估计损失为两百万克朗，并请求省政府提供紧急贷款。"
)
CHINESE_REWORDED = (
    "市长托兰请求省政府提供紧急贷款，因为损失估计为两百万克朗。养老院的十四名居民被送到奥伯维克的一所学校。"
    "周二夜间台风来袭，拉克港粮仓的屋顶被掀翻，消防员抽水直到天亮，教区礼堂的地下室仍被淹。"
)
CHINESE_OTHER = (
    "沿河的葡萄农今年比往常早九天采摘。合作社预计产量不大但甜度很好，因为干旱使果实很小。明年春天每瓶酒会贵一些，"
    "主席认为原因是软木塞和玻璃的价格，而不是天气。酒窖里的工人正在清洗木桶，准备迎接新酒。"
)


def document(*paragraphs: str) -> Document:
    return Document(text=NormalText("\n\n".join(paragraphs)))


def found(left: Document, right: Document) -> list[tuple[str, str]]:
    """Return the passages found, as text."""
    return [
        (left.text[run.left.start : run.left.end], right.text[run.right.start : run.right.end])
        for run in reworded.align(left, right)
    ]


def verbatim(left: Document, right: Document, passage: str) -> SharedRun:
    """Return the run of a passage that stands in both documents."""
    spans = [Span(start=d.text.index(passage), end=d.text.index(passage) + len(passage)) for d in (left, right)]
    count = len(words(passage))
    return SharedRun(left=spans[0], right=spans[1], left_words=count, right_words=count, exact=True)


def mirrored(runs: Sequence[SharedRun]) -> tuple[SharedRun, ...]:
    swapped = [
        replace(run, left=run.right, right=run.left, left_words=run.right_words, right_words=run.left_words)
        for run in runs
    ]
    return tuple(sorted(swapped, key=lambda run: run.left))


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        pytest.param(
            document(PLAIN, STORM, VINEYARD),
            document(RECIPE, STORM_REWORDED),
            [(STORM, STORM_REWORDED)],
            id="one passage told in other words and another order",
        ),
        pytest.param(
            document(STORM), document(STORM_REWORDED), [(STORM, STORM_REWORDED)], id="nothing else in either text"
        ),
        pytest.param(
            document(CHINESE_OTHER, CHINESE),
            document(CHINESE_REWORDED),
            [(CHINESE, CHINESE_REWORDED)],
            id="a script without spaces",
        ),
        pytest.param(document(PLAIN, VINEYARD), document(RECIPE, STORM), [], id="nothing in common"),
        pytest.param(document(CHINESE), document(CHINESE_OTHER), [], id="nothing in common without spaces"),
        pytest.param(document(STORM), document(STORM), [], id="the same text"),
        pytest.param(document(STORM[:90]), document(STORM_REWORDED), [], id="too few words"),
        pytest.param(document(""), document(STORM), [], id="an empty text"),
        pytest.param(document("- - - " * 90), document("- - " * 90), [], id="no letters"),
        pytest.param(document("rain " * 500), document("rain " * 300), [], id="one word many times"),
    ],
)
def test_align(left: Document, right: Document, want: list[tuple[str, str]]) -> None:
    assert found(left, right) == want


def test_two_passages_come_in_the_order_of_the_left_text() -> None:
    museum = (
        "Eleven thousand objects had been packed into crates by volunteers, whom the director of the museum thanked. "
        "After three years of renovation it opened again, with a glass roof above its courtyard; ship models from the "
        "collection are now on the upper floor. The first Sunday of each month is free for visitors."
    )
    left, right = document(PLAIN, RECIPE, STORM), document(STORM_REWORDED, VINEYARD, museum)
    assert found(left, right) == [(PLAIN, museum), (STORM, STORM_REWORDED)]


def test_a_run_says_what_it_is() -> None:
    left, right = document(STORM), document(STORM_REWORDED)
    assert reworded.align(left, right) == (
        SharedRun(
            left=Span(start=0, end=len(STORM)),
            right=Span(start=0, end=len(STORM_REWORDED)),
            left_words=len(STORM.split()),
            right_words=len(STORM_REWORDED.split()),
            exact=False,
            kind="reworded",
        ),
    )


@given(
    st.permutations([PLAIN, STORM, VINEYARD]),
    st.permutations([RECIPE, STORM_REWORDED, PLAIN.upper()]),
    st.integers(1, 3),
)
def test_sides_mirror(left: list[str], right: list[str], paragraphs: int) -> None:
    one, other = document(*left[:paragraphs]), document(*right)
    assert mirrored(reworded.align(one, other)) == reworded.align(other, one)


# -- a collection ----------------------------------------------------------------------------------------------------


def test_pairs_of_a_collection(make_source: Callable[..., Source]) -> None:
    sources = [
        make_source("a", PLAIN, STORM),
        make_source("b", RECIPE),
        make_source("c", STORM_REWORDED, VINEYARD),
        make_source("d", STORM, VINEYARD),
    ]
    pairs = list(reworded.reworded(sources, {(2, 3): [verbatim(sources[2].document, sources[3].document, VINEYARD)]}))
    assert [(left, right, len(runs)) for left, right, runs in pairs] == [(0, 2, 1), (0, 3, 1), (2, 3, 1)]


@pytest.mark.parametrize(
    ("shared", "want"),
    [
        pytest.param(VINEYARD, [(STORM, STORM_REWORDED)], id="beside a long run"),
        pytest.param("", [(f"{VINEYARD}\n\n{STORM}", f"{VINEYARD}\n\n{STORM_REWORDED}")], id="the run is not known"),
        pytest.param(
            "will cost a little more in spring",
            [(f"{VINEYARD}\n\n{STORM}", f"{VINEYARD}\n\n{STORM_REWORDED}")],
            id="a short run stays inside",
        ),
    ],
)
def test_long_verbatim_runs_are_cut_off(
    shared: str, want: list[tuple[str, str]], make_source: Callable[..., Source]
) -> None:
    left, right = make_source("a", VINEYARD, STORM), make_source("b", VINEYARD, STORM_REWORDED)
    taken = {(0, 1): [verbatim(left.document, right.document, shared)]} if shared else {}
    runs = [run for _, _, each in reworded.reworded([left, right], taken) for run in each]
    texts = [
        (left.document.text[run.left.start : run.left.end], right.document.text[run.right.start : run.right.end])
        for run in runs
    ]
    assert texts == want
    assert [(run.left_words, run.right_words) for run in runs] == [(len(a.split()), len(b.split())) for a, b in want]


def test_what_is_wholly_verbatim_is_not_told_again(make_source: Callable[..., Source]) -> None:
    left, right = make_source("a", PLAIN, STORM), make_source("b", STORM, RECIPE)
    taken = {(0, 1): [verbatim(left.document, right.document, STORM)]}
    assert list(reworded.reworded([left, right], taken)) == []


def texts_of(documents: Sequence[Document]) -> list[Text]:
    rates = Rates()
    return [read(each, {}, rates) for each in documents]


def test_candidates_share_telling_stems_near_each_other() -> None:
    filler = " ".join(f"word{number}" for number in range(60))
    scattered = f"Larkhaven. {filler} Oberwick. {filler} Tolland."
    documents = [document(STORM), document(scattered), document(STORM_REWORDED), document("")]
    assert list(reworded.candidates(texts_of(documents))) == [(0, 2)]


def test_a_stem_that_many_articles_have_brings_none_together() -> None:
    few, many = [document(f"{STORM} {n}") for n in range(4)], [document(f"{STORM} {n}") for n in range(97)]
    assert list(reworded.candidates(texts_of(few))) == [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)]
    assert list(reworded.candidates(texts_of(many))) == []


def test_an_article_is_compared_with_the_closest() -> None:
    documents = [document(f"{STORM} {n}") for n in range(40)]
    with_last = [left for left, right in reworded.candidates(texts_of(documents)) if right == 39]
    assert with_last == list(range(16))


def test_an_unrelated_article_changes_nothing(make_source: Callable[..., Source]) -> None:
    sources = [make_source("a", PLAIN, STORM), make_source("b", STORM_REWORDED)]
    assert list(reworded.reworded([*sources, make_source("c", RECIPE)], {})) == list(reworded.reworded(sources, {}))


# -- passages --------------------------------------------------------------------------------------------------------


def run(left: int, right: int, kind: Literal["text", "phrase", "reworded"], length: int = 100) -> SharedRun:
    return SharedRun(
        left=Span(start=left, end=left + length),
        right=Span(start=right, end=right + length),
        left_words=length // 6,
        right_words=length // 6,
        exact=kind != "reworded",
        kind=kind,
    )


@pytest.mark.parametrize(
    ("runs", "want"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([run(0, 0, "text"), run(110, 110, "text")], [(0, 100, 0, 100), (110, 210, 110, 210)], id="text"),
        pytest.param([run(0, 0, "reworded"), run(20, 40, "text", 30)], [(0, 100, 0, 100)], id="inside"),
        pytest.param([run(0, 0, "phrase"), run(110, 110, "phrase")], [], id="phrases alone"),
        pytest.param([run(0, 0, "reworded"), run(90, 95, "phrase", 30)], [(0, 120, 0, 125)], id="a phrase at the end"),
        pytest.param([run(0, 0, "reworded"), run(350, 300, "text")], [(0, 450, 0, 400)], id="beside"),
        pytest.param(
            [run(0, 0, "reworded"), run(351, 300, "text")], [(0, 100, 0, 100), (351, 451, 300, 400)], id="too far"
        ),
        pytest.param(
            [run(0, 0, "reworded"), run(200, 900, "text")], [(0, 100, 0, 100), (200, 300, 900, 1000)], id="one side"
        ),
        pytest.param(
            [run(0, 0, "reworded"), run(200, 200, "text"), run(400, 400, "reworded")], [(0, 500, 0, 500)], id="between"
        ),
        pytest.param(
            [run(0, 0, "reworded"), run(150, 150, "reworded")], [(0, 100, 0, 100), (150, 250, 150, 250)], id="reworded"
        ),
    ],
)
def test_passages(runs: list[SharedRun], want: list[tuple[int, int, int, int]]) -> None:
    joined = reworded.passages(runs)
    assert [(left.start, left.end, right.start, right.end) for left, right in joined] == want


# -- evidence --------------------------------------------------------------------------------------------------------


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    rates = Rates()
    assert rates["the"] > rates["report"] > rates["zwieback"] > 0


def test_a_word_that_runs_through_a_text_tells_less() -> None:
    rates = Rates()
    once, often = (read(document(f"{filler}{STORM}"), {}, rates) for filler in ("", "willow " * 5))
    other = read(document(STORM_REWORDED), {}, rates)
    seldom = PairRates((once, other), rates)["willow"]
    assert PairRates((often, other), rates)["willow"] == pytest.approx(seldom + 5 / len(often) / 2)


def test_what_is_no_word_tells_nothing() -> None:
    rates = Rates()
    text = read(document("rain -- rain"), {}, rates)
    assert text.stems == ["rain", NO_STEM, "rain"]
    assert gain(PairRates((text, text), rates).chances(30)[NO_STEM], 0.5) == 0


def test_lengths_are_rounded_to_few() -> None:
    text = read(document(STORM), {}, Rates())
    rates = PairRates((text, text), Rates())
    assert rates.chances(101) is rates.chances(103)
    assert len({id(rates.chances(length)) for length in range(1, 4096)}) == 64


def test_reuse_is_what_is_beyond_chance() -> None:
    text = read(document(STORM), {}, Rates())
    chances = PairRates((text, text), Rates()).chances(60)
    stems = ["willow", "elevato", "crowns", "dawn"]
    assert estimated_reuse(stems, Counter(["willow", "dawn"]), chances) == pytest.approx(0.5, abs=0.01)
    assert estimated_reuse(stems, Counter(stems), chances) == 0.9
    assert estimated_reuse([NO_STEM], Counter(), chances) == 0.05


def test_a_region_is_grown_to_the_sentence() -> None:
    rates = Rates()
    left, right = (read(document(PLAIN, text, RECIPE), {}, rates) for text in (STORM, STORM_REWORDED))
    other = read(document(STORM_REWORDED), {}, rates)
    grown = region(PairRates((left, other), rates), (len(PLAIN.split()) // 15 + 1, 1))
    start = len(PLAIN.split())
    assert (grown.left, grown.right) == ((start, start + len(STORM.split())), (0, len(other)))
    assert grown.reuse == math.sqrt(grown.left_reuse * grown.right_reuse)
    assert len(right) == len(PLAIN.split()) + len(STORM_REWORDED.split()) + len(RECIPE.split())


# -- cost ------------------------------------------------------------------------------------------------------------


def seconds(left: str, right: str) -> float:
    start = time.process_time()
    reworded.align(document(left), document(right))
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(lambda n: ("rain " * n, "rain snow " * (n // 2)), id="one word"),
        pytest.param(
            lambda n: (" ".join(f"w{i}" for i in range(n)), " ".join(f"w{n - i}" for i in range(n))), id="new"
        ),
        pytest.param(
            lambda n: (" ".join(f"w{i % 997}" for i in range(n)), " ".join(f"w{i % 991}" for i in range(n))),
            id="periodic",
        ),
        pytest.param(lambda n: ("." * n + " a", "?" * n + ")" * n), id="ends of sentences"),
    ],
)
def test_hostile_text_costs_near_linear_time(shape: Callable[[int], tuple[str, str]]) -> None:
    assert grows_less_than(4 * 2.5, lambda size: seconds(*shape(size)), 8000, 32000)


# -- labelled data ---------------------------------------------------------------------------------------------------


def lines(path: Path) -> list[dict[str, object]]:
    if not path.exists():
        pytest.skip(f"the data set {path} is not here")
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def articles(path: Path) -> list[tuple[str, str, Document]]:
    return [
        (
            f"{row.get('collection', '')}",
            f"{row.get('story', row.get('group'))}",
            markup.read_article(RawText(f"{row['text']}"), "text", "a.txt").document,
        )
        for row in lines(path)
        if row.get("edit", "bg") == "bg"
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("collection", "most"),
    [pytest.param("fnc", 12, id="fnc"), pytest.param("ecb", 25, id="ecb"), pytest.param("gnews", 0, id="gnews")],
)
def test_articles_on_different_events_are_not_reworded(
    collection: str, most: int, make_source: Callable[..., Source]
) -> None:
    """Of 93,915, 161,137 and 1,093,144 pairs; what is found are sister events, such as two fights of one boxer."""
    chosen = [(story, text) for name, story, text in articles(DATA / "stories/articles.jsonl") if name == collection]
    sources = [replace(make_source(f"{n}"), document=text) for n, (_, text) in enumerate(chosen)]
    pairs = list(reworded.reworded(sources, {}))
    assert sum(chosen[left][0] != chosen[right][0] for left, right, _ in pairs) <= most


@pytest.mark.slow
def test_labelled_pairs() -> None:
    """Floors below 0.930 over all: 0.939 on the half used for choosing, 0.924 on the other; without verbatim runs."""
    rows = lines(DATA / "text_alignment/documents.jsonl")
    raws = {f"{row['id']}": RawText(f"{row['text']}") for row in rows}
    texts = {name: markup.read_article(raw, "text", "a.txt").document for name, raw in raws.items()}
    scored: dict[str, list[tuple[list[Place], list[Place]]]] = {}
    for row in lines(DATA / "text_alignment/pairs.jsonl"):
        left, right = f"{row['left']}", f"{row['right']}"
        runs = reworded.align(texts[left], texts[right])
        on_left = rawmap.raw_spans(raws[left], "text", texts[left], [run.left for run in runs])
        on_right = rawmap.raw_spans(raws[right], "text", texts[right], [run.right for run in runs])
        detections = [Place(a.start, a.end, b.start, b.end) for a, b in zip(on_left, on_right, strict=True) if a and b]
        cases = [Place(a, a + size, b, b + other) for a, size, b, other in cast("list[list[int]]", row["spans"])]
        scored.setdefault(f"{row['class']}", []).append((cases, detections))
    clean = [detections for pairs in scored.values() for cases, detections in pairs if not cases]
    assert (len(clean), sum(map(bool, clean))) == (206, 0)
    assert plagdet([pair for pairs in scored.values() for pair in pairs]).score >= 0.92
    for name, least in (("random", 0.92), ("translation", 0.93), ("summary", 0.42)):
        assert plagdet(scored[f"{name}-obfuscation"]).score >= least
