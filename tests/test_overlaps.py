"""What two sources share: candidates, aligned passages, verdicts, direction, and the bounds."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tests.growth import grows_less_than
from twosource import alignment, overlaps, pairing
from twosource.analyse import Analyst, analyse
from twosource.model import Corpus, Element, Overlap, SharedRun, Source, Span
from twosource.overlaps import Comparison
from twosource.reading import Reader, Reading

Make = Callable[..., Source]

# Forty words, no four of them in a row twice.
STORY = (
    "The harbour of Lindal was closed on Tuesday after a tanker ran aground in thick fog close to the northern pier "
    "and lost about nine tonnes of fuel, the coast guard said, while divers began to seal the broken hull."
)
OTHER = (
    "Bakers across the valley have raised their prices again this winter because flour and electricity cost more than "
    "ever, and many regular customers now ask for half a loaf instead of a whole one every morning."
)
THIRD = (
    "Nobody knows yet who will pay for cleaning beaches where hundreds of seabirds were found covered with black oil."
)


FILLER = " ".join(f"filler{number}" for number in range(60))


def shuffled(text: str, seed: int) -> str:
    words = text.split()
    return " ".join(random.Random(seed).sample(words, len(words)))  # noqa: S311 - nothing is secret here


def readings(sources: Sequence[Source]) -> list[Reading]:
    reader = Reader()
    return list(reader.read(source.document for source in sources))


def compared(*sources: Source, min_shared_words: int = 8) -> Comparison:
    return overlaps.compare(sources, readings(sources), min_shared_words)


def found(*sources: Source, min_shared_words: int = 8) -> tuple[Overlap, ...]:
    return compared(*sources, min_shared_words=min_shared_words).overlaps


def told(overlap: Overlap) -> tuple[list[tuple[int, int, bool]], int, int, str]:
    return (
        [(run.left_words, run.right_words, run.exact) for run in overlap.runs],
        overlap.left_words,
        overlap.right_words,
        overlap.verdict,
    )


def test_whole_record(make_source: Make) -> None:
    left = make_source("a", STORY)
    right = make_source("b", OTHER, STORY.upper())
    assert found(left, right) == (
        Overlap(
            left="a",
            right="b",
            runs=(
                SharedRun(
                    left=Span(start=0, end=len(STORY)),
                    right=Span(start=len(OTHER) + 2, end=len(OTHER) + 2 + len(STORY)),
                    left_words=40,
                    right_words=40,
                    exact=True,
                ),
            ),
            left_words=40,
            right_words=40,
            left_share=1.0,
            right_share=40 / 76,
            resemblance=37 / 73,
            left_containment=1.0,
            right_containment=37 / 73,
            verdict="wholly-derived",
        ),
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(STORY, OTHER, [], id="nothing shared"),
        pytest.param("", "", [], id="empty texts are no copies"),
        pytest.param("Too short a copy", "Too short a copy", [], id="equal but too short to count"),
        pytest.param(STORY, STORY + ".", [([(40, 40, True)], 40, 40, "wholly-derived")], id="equal words"),
        pytest.param(
            STORY.replace("thick", "dense"),
            STORY,
            [([(40, 40, False)], 40, 40, "wholly-derived")],
            id="a word replaced",
        ),
        pytest.param(
            STORY.replace("thick fog", "fog").replace("said,", "told reporters later,"),
            STORY,
            [([(41, 40, False)], 41, 40, "wholly-derived")],
            id="a word deleted, words put in",
        ),
        pytest.param(
            f"{OTHER} {STORY}",
            f"{STORY} {THIRD} {OTHER}",
            [([(36, 36, True), (40, 40, True)], 76, 76, "wholly-derived")],
            id="two passages in another order",
        ),
        pytest.param(
            STORY, f"{STORY} {OTHER} {STORY}", [([(40, 40, True)] * 2, 40, 80, "wholly-derived")], id="copied twice"
        ),
        pytest.param(
            f"{STORY} {STORY}",
            f"{STORY} {OTHER} {STORY}",
            [([(40, 40, True)] * 2, 80, 80, "wholly-derived")],
            id="twice in both is two passages, not four",
        ),
        pytest.param(
            f"{OTHER} {THIRD} {OTHER.swapcase()[::-1]} {' '.join(STORY.split()[:24])}",
            f"{' '.join(STORY.split()[:24])} " + " ".join(f"w{n}" for n in range(100)),
            [([(24, 24, True)], 24, 24, "partially-derived")],
            id="a passage",
        ),
        pytest.param(
            f"{OTHER} {' '.join(STORY.split()[:14])} {FILLER}",
            f"{' '.join(STORY.split()[:14])} {THIRD} {FILLER.upper()[::-1]}",
            [([(14, 14, True)], 0, 0, "non-derived")],
            id="a phrase is no derivation",
        ),
        pytest.param(
            f"{OTHER} {' '.join(STORY.split()[:12])}",
            f"{' '.join(STORY.split()[:12])} {THIRD} On Friday a meeting was called.",
            [([(12, 12, True)], 12, 12, "partially-derived")],
            id="unless it is much of a short article",
        ),
        pytest.param(
            f"{OTHER} {' '.join(STORY.split()[:7])}",
            f"{' '.join(STORY.split()[:7])} {THIRD}",
            [],
            id="a common phrase does not count",
        ),
        pytest.param(
            f"{OTHER} {' '.join(STORY.split()[:5])} x {' '.join(STORY.split()[30:35])} y y",
            f"z {' '.join(STORY.split()[:5])} {THIRD} {' '.join(STORY.split()[30:35])} z",
            [],
            id="two phrases far apart",
        ),
        pytest.param(
            f"{' '.join(STORY.split()[:7])} {OTHER} {' '.join(STORY.split()[9:16])}",
            f"{' '.join(STORY.split()[9:16])} {THIRD} {' '.join(STORY.split()[:7])}",
            [],
            id="two phrases in another order",
        ),
        pytest.param(
            f"{' '.join(STORY.split()[:7])} {OTHER} {' '.join(STORY.split()[9:16])} {THIRD} "
            f"{' '.join(STORY.split()[20:27])}",
            f"{' '.join(STORY.split()[20:27])} {OTHER[::-1]} {' '.join(STORY.split()[9:16])} "
            f"{' '.join(STORY.split()[:7])}",
            [],
            id="three phrases in another order",
        ),
        pytest.param(
            f"{OTHER} {' '.join(STORY.split()[3:13])} {FILLER}",
            f"{' '.join(STORY.split()[3:13])} {THIRD} {FILLER.upper()[::-1]}",
            [([(10, 10, True)], 0, 0, "non-derived")],
            id="ten words are a phrase",
        ),
        pytest.param(
            f"{OTHER} {' '.join(STORY.split()[:7])} and so on {' '.join(STORY.split()[20:26])} {FILLER}",
            f"{' '.join(STORY.split()[:7])} or so {' '.join(STORY.split()[20:26])} {THIRD} {FILLER.upper()[::-1]}",
            [([(16, 15, False)], 0, 0, "non-derived")],
            id="two phrases close together are one",
        ),
    ],
)
def test_overlaps(
    make_source: Make, left: str, right: str, expected: list[tuple[list[tuple[int, int, bool]], int, int, str]]
) -> None:
    assert [told(overlap) for overlap in found(make_source("a", left), make_source("b", right))] == expected


def test_many_small_edits_are_one_passage(make_source: Make) -> None:
    text = f"{STORY} {OTHER} {THIRD}"
    edited = " ".join("x" if n % 7 == 6 else word for n, word in enumerate(text.split()))
    assert [told(o) for o in found(make_source("a", text), make_source("b", edited))] == [
        ([(95, 95, False)], 95, 95, "wholly-derived")
    ]


@pytest.mark.parametrize(
    ("copies", "pairs"),
    [
        pytest.param(2, 1, id="two"),
        pytest.param(8, 28, id="eight are told pair by pair"),
        pytest.param(9, 8, id="nine are paired with the first"),
        pytest.param(1000, 999, id="a thousand"),
    ],
)
def test_clones(make_source: Make, copies: int, pairs: int) -> None:
    sources = [make_source(f"s{number:04}", STORY) for number in range(copies)]
    answer = found(*sources)
    assert len(answer) == pairs
    assert {source_id for overlap in answer for source_id in (overlap.left, overlap.right)} == {s.id for s in sources}


@pytest.mark.parametrize(
    ("copies", "pairs"),
    [pytest.param(3, 3 + 3, id="few: every pair"), pytest.param(10, 9 + 10, id="many: with the first of the others")],
)
def test_overlap_with_clones(make_source: Make, copies: int, pairs: int) -> None:
    sources = [make_source(f"s{number:04}", STORY) for number in range(copies)]
    answer = found(*sources, make_source("longer", STORY, OTHER))
    assert len(answer) == pairs
    assert [overlap.right for overlap in answer if overlap.left == "longer"] == [source.id for source in sources]


def test_two_groups_of_clones_meet_in_their_first(make_source: Make) -> None:
    sources = [make_source(f"a{n}", STORY) for n in range(9)] + [make_source(f"b{n}", STORY, OTHER) for n in range(9)]
    across = [(o.left, o.right) for o in found(*sources) if o.left[0] != o.right[0]]
    assert across == [("a0", f"b{n}") for n in range(9)] + [(f"a{n}", "b0") for n in range(1, 9)]


def test_block_in_very_many_articles_makes_no_pairs(make_source: Make) -> None:
    sources = [
        make_source(f"s{number:03}", " ".join(f"w{number}x{n}" for n in range(60)), THIRD) for number in range(60)
    ]
    assert found(*sources) == ()


def test_report_printed_everywhere_is_paired_with_the_first(make_source: Make) -> None:
    sources = [make_source(f"s{number:03}", STORY, OTHER, f"Printed by paper {number}.") for number in range(60)]
    answer = found(*sources)
    met = Counter(source_id for overlap in answer for source_id in (overlap.left, overlap.right))
    hubs = {source_id for source_id, times in met.items() if times == len(sources) - 1}
    assert len(answer) == 59 + 58
    assert len(hubs) == 2
    assert all(hubs & {overlap.left, overlap.right} for overlap in answer)


def test_a_passage_of_very_many_articles_on_one_event_is_paired_with_the_first(make_source: Make) -> None:
    # What remains of them is so much alike that the passage is no boilerplate.
    sources = [
        make_source(f"s{number:03}", STORY, *(shuffled(OTHER, 3 * number + paragraph) for paragraph in range(3)))
        for number in range(60)
    ]
    found_in = compared(*sources)
    assert found_in.boilerplate == ()
    met = Counter(name for overlap in found_in.overlaps for name in (overlap.left, overlap.right))
    assert len(met) == 60
    assert sorted(met.values())[-2:] == [59, 59]


def test_progress_is_told(make_source: Make) -> None:
    steps: list[tuple[int, int]] = []
    sources = [make_source("a", STORY), make_source("b", OTHER)]
    overlaps.compare(sources, readings(sources), 8, lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]


def test_equal_hashes_of_different_words_are_no_run() -> None:
    assert alignment.exact_runs([1, 2, 3, 4], [5, 6, 7, 8], [(0, 0)]) == []


def test_run_is_cut_where_it_overlaps_the_passage_it_continues() -> None:
    chains = alignment.chain(range(40), range(100, 140), [(0, 0, 10), (8, 12, 6)])
    assert [(c.left, c.left_end, c.right, c.right_end, c.matched) for c in chains] == [(0, 14, 0, 18, 14)]


def test_periodic_texts_are_aligned_in_linear_time(make_source: Make) -> None:
    sentence = "one two three four five six seven eight nine ten eleven twelve thirteen "
    answer = found(make_source("a", sentence * 2000), make_source("b", f"start {sentence * 1500} end"))
    assert [(o.left_words, o.right_words) for o in answer] == [(19_578, 19_500)]


# What a publisher prints under everything, and texts that tell something else each.
FOOTER = (
    "All rights in this text are held by the Lindal Newspaper Society and it may not be copied, sent on or stored "
    "without a written permission; subscribe to read more."
)
TOPICS = ("harbour", "bakery", "railway", "hospital", "glacier", "orchestra", "vineyard", "parliament")


def topical(number: int, words_in_all: int = 150) -> str:
    """Return a text about one thing, of words that no other text has."""
    return " ".join(f"{TOPICS[number % 8]}{number}x{place}" for place in range(words_in_all))


@pytest.mark.parametrize("articles", [pytest.param(3, id="three"), pytest.param(60, id="more than make pairs")])
def test_a_block_in_different_stories_is_boilerplate(make_source: Make, articles: int) -> None:
    sources = [make_source(f"s{number:02}", topical(number), FOOTER) for number in range(articles)]
    answer = compared(*sources)
    start = len(sources[0].document.text) - len(FOOTER)
    assert answer.overlaps == ()
    (block,) = answer.boilerplate
    assert [source_id for source_id, _ in block.places] == [source.id for source in sources]
    assert block.words == len(FOOTER.split())
    assert block.places[0][1].start == start


def test_boilerplate_of_copies_is_told_and_not_counted(make_source: Make) -> None:
    others = [make_source(f"s{number}", topical(number), FOOTER) for number in range(3)]
    copy = make_source("a", STORY, OTHER, FOOTER)
    edited = make_source("c", STORY, f"{OTHER[:-1]} again.", FOOTER)
    (overlap,) = found(*others, copy, edited)
    assert [(run.kind, run.left_words) for run in overlap.runs] == [("text", 76), ("boilerplate", len(FOOTER.split()))]
    assert (overlap.left_words, overlap.left_share, overlap.verdict) == (76, 1.0, "wholly-derived")


def test_reprints_with_paragraphs_of_their_own_are_no_boilerplate(make_source: Make) -> None:
    sources = [make_source(f"s{number}", STORY, OTHER, topical(number, 60)) for number in range(4)]
    answer = compared(*sources)
    assert answer.boilerplate == ()
    assert [overlap.verdict for overlap in answer.overlaps] == ["wholly-derived"] * 6


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param(f"“{STORY}” he said.", f"“{STORY}” she wrote.", "quotation", id="both quote"),
        pytest.param(f'"{STORY}" he said.', STORY, "quotation", id="one quotes the other"),
        pytest.param(f"»{STORY}« sagte er.", f"”{STORY}” sade han.", "quotation", id="German and Swedish marks"),
        pytest.param(f"Vorher »sagte er« etwas. {STORY}", STORY, "text", id="after a quotation"),
        pytest.param(f"“{STORY}\n\n“{THIRD}”", STORY, "quotation", id="a quotation that goes on"),
        pytest.param(
            f"“{STORY}” said Anna Kowalska, who leads the coast guard.",
            f"“{STORY}” said Anna Kowalska, who leads the coast guard.",
            "quotation",
            id="with who said it",
        ),
        pytest.param(f"“{STORY}” {OTHER}", f"“{STORY}” {OTHER}", "text", id="with more than that"),
        pytest.param(STORY, STORY, "text", id="no marks"),
    ],
)
def test_shared_quotation_is_no_derivation(make_source: Make, left: str, right: str, kind: str) -> None:
    (overlap,) = found(make_source("a", topical(1, 180), left), make_source("b", topical(2, 180), right))
    assert [run.kind for run in overlap.runs] == [kind]
    assert overlap.verdict == ("non-derived" if kind == "quotation" else "partially-derived")


SPEECH = (
    "“I have heard it said that our small country cannot afford to take in one more family; I tell you tonight that it "
    "cannot afford to become the kind of country that shuts its door,”"
)

PHRASE = "At the end of the day when all is said,"
JAPANESE = (
    "「私たちは誰も守るつもりのない文書に署名するためにこの街に来たのではない」と外相は火曜日にジュネーブで述べた。"
)
ANSWER = "“When they ask us who was turned away, let us be able to say that it was nobody at all.”"


@pytest.mark.parametrize(
    ("left", "right", "kinds", "verdict"),
    [
        pytest.param(
            (topical(1, 50), f"{SPEECH} she said."),
            (topical(2, 50), f"{SPEECH} Aasen told them."),
            ["quotation"],
            "non-derived",
            id="two short reports of one speech",
        ),
        pytest.param(
            (topical(1, 14), f"{SPEECH} she said."),
            (topical(2, 300), f"{SPEECH} Aasen told them."),
            ["quotation"],
            "non-derived",
            id="a brief and a report of it",
        ),
        pytest.param(
            (topical(1, 6), f"{SPEECH} she said."),
            (topical(2, 6), f"{SPEECH} Aasen told them."),
            ["text"],
            "wholly-derived",
            id="two prints of one statement",
        ),
        pytest.param(
            (OTHER, topical(1, 30), f"{SPEECH} she said."),
            (OTHER, topical(2, 30), f"{SPEECH} Aasen told them."),
            ["text", "text"],
            "wholly-derived",
            id="a copy without the quotation too",
        ),
        pytest.param(
            (OTHER, topical(1, 130), f"{SPEECH} she said."),
            (OTHER, topical(2, 130), f"{SPEECH} Aasen told them."),
            ["text", "text"],
            "wholly-derived",
            id="part of a copy besides",
        ),
        pytest.param(
            (topical(1, 60), f"{SPEECH} the minister said on Tuesday in Geneva."),
            (topical(2, 60), f"{SPEECH} the minister said on Tuesday in Geneva."),
            ["quotation"],
            "non-derived",
            id="with who said it",
        ),
        pytest.param(
            (topical(1, 60), f"The minister told reporters in Geneva on Tuesday: {SPEECH}"),
            (topical(2, 60), f"The minister told reporters in Geneva on Tuesday: {SPEECH}"),
            ["quotation"],
            "non-derived",
            id="with who said it before",
        ),
        pytest.param(
            (topical(1, 60), JAPANESE),
            (topical(2, 60), JAPANESE),
            ["quotation"],
            "non-derived",
            id="with who said it, in Japanese",
        ),
        pytest.param(
            (topical(1, 200), JAPANESE),
            (topical(2, 200), JAPANESE),
            ["quotation"],
            "non-derived",
            id="with who said it, in longer reports in Japanese",
        ),
        pytest.param(
            (topical(1, 60), f"{SPEECH} she said. Then the doors closed. It rained."),
            (topical(2, 60), f"{SPEECH} she said. Then the doors closed. It rained."),
            ["text"],
            "wholly-derived",
            id="and the next two sentences",
        ),
        pytest.param(
            (topical(1, 60), f"Aasen said it rained there. {SPEECH}"),
            (topical(2, 60), f"They heard it rained there. {SPEECH}"),
            ["text"],
            "wholly-derived",
            id="and part of a sentence before",
        ),
        pytest.param(
            (topical(1, 90), f"{SPEECH} she said. {ANSWER}"),
            (topical(2, 90), f"{SPEECH} she said. {ANSWER}"),
            ["quotation"],
            "non-derived",
            id="two sentences of it, and who said them between",
        ),
        pytest.param(
            (topical(1, 30), f"{SPEECH} she said. {ANSWER}"),
            (topical(2, 30), f"{SPEECH} she said. {ANSWER}"),
            ["text"],
            "wholly-derived",
            id="which are most of both",
        ),
        pytest.param(
            (topical(1, 90), SPEECH.replace("; I", ",” said Anna Aasen, “I")),
            (topical(2, 90), SPEECH.replace("; I", ",” the minister told them, “I")),
            ["quotation"],
            "non-derived",
            id="broken into in their own words",
        ),
        pytest.param(
            (topical(1, 60), SPEECH.replace("; I", ",” said Anna Aasen, “I")),
            (topical(2, 60), SPEECH.replace("; I", ",” said Anna Aasen, “I")),
            ["text"],
            "wholly-derived",
            id="broken into in the same words",
        ),
        pytest.param(
            (topical(1, 60), f"{SPEECH} she said.", f"{PHRASE} {topical(3, 20)}"),
            (topical(2, 60), f"{PHRASE} {topical(4, 20)}", f"{SPEECH} Aasen told them."),
            ["quotation", "phrase"],
            "non-derived",
            id="and a common phrase",
        ),
        pytest.param(
            (topical(1, 10), f"{SPEECH} she said.", f"{PHRASE} {topical(3, 10)}"),
            (topical(2, 10), f"{PHRASE} {topical(4, 10)}", f"{SPEECH} Aasen told them."),
            ["text", "text"],
            "wholly-derived",
            id="and a phrase, which are most of both",
        ),
        pytest.param(
            (topical(1, 60), f"{SPEECH} she said.", f"{PHRASE} {topical(3, 20)}", f"{PHRASE[::-1]} {topical(4, 2)}"),
            (topical(2, 60), f"{PHRASE} {topical(5, 20)}", f"{PHRASE[::-1]} {topical(6, 2)}", f"{SPEECH} Aasen said."),
            ["text", "text", "text"],
            "wholly-derived",
            id="and two phrases",
        ),
        pytest.param(
            (topical(1, 60), f"{SPEECH} she said."),
            (topical(2, 60), f"{SPEECH.replace(' I tell you tonight that it', ' … it')} Aasen told them."),
            ["quotation"],
            "non-derived",
            id="of which one leaves out some words",
        ),
        pytest.param(
            (topical(1, 60), f"{SPEECH.replace('cannot', 'will not')} said Anna Aasen."),
            (topical(2, 60), f"{SPEECH.replace('country', 'own land').replace('one', 'a')} said Anna Aasen."),
            ["text"],
            "wholly-derived",
            id="edited",
        ),
    ],
)
def test_a_quotation_makes_no_near_copy_of_short_reports(
    make_source: Make, left: tuple[str, ...], right: tuple[str, ...], kinds: list[str], verdict: str
) -> None:
    (overlap,) = found(make_source("a", *left), make_source("b", *right))
    assert ([run.kind for run in overlap.runs], overlap.verdict) == (kinds, verdict)


LONG_SENTENCE = "The minister spoke on Monday to forty farmers from three villages who had waited there."


@pytest.mark.parametrize("own_words", [60, 150, 400])
@pytest.mark.parametrize(
    ("passage", "kind"),
    [
        pytest.param(f"The minister spoke on Monday. {SPEECH}", "quotation", id="before"),
        pytest.param(f"{' '.join(LONG_SENTENCE.split()[:12])}. {SPEECH}", "quotation", id="of twelve words before"),
        pytest.param(f"{LONG_SENTENCE} {SPEECH}", "text", id="of more words before"),
        pytest.param(f"{SPEECH} she said. Then the doors closed.", "quotation", id="behind"),
        pytest.param(f"{SPEECH} she said. {LONG_SENTENCE}", "text", id="of more words behind"),
    ],
)
def test_a_sentence_beside_a_quotation_is_told_alike_in_short_and_long_reports(
    make_source: Make, own_words: int, passage: str, kind: str
) -> None:
    sources = make_source("a", topical(1, own_words), passage), make_source("b", topical(2, own_words), passage)
    (overlap,) = found(*sources)
    assert ([run.kind for run in overlap.runs], overlap.verdict == "non-derived") == ([kind], kind == "quotation")


def test_every_fifth_word_replaced_is_a_near_copy(make_source: Make) -> None:
    text = f"{STORY} {OTHER} {THIRD}"
    edited = " ".join(f"x{n}" if n % 5 == 4 else word for n, word in enumerate(text.split()))
    (overlap,) = found(make_source("a", text), make_source("b", edited), min_shared_words=12)
    assert overlap.verdict == "wholly-derived"


def digest_and_pieces(make_source: Make, pieces: int, rule: str = "") -> list[Source]:
    """Return reports and a digest that has nearly half of each, with the same words behind all of them."""
    bodies = [[f"report{n}word{m}" for m in range(90)] for n in range(pieces)]
    reports = [make_source(f"report-{n:03}", " ".join(body)) for n, body in enumerate(bodies)]
    return [*reports, make_source("digest", *(" ".join([*body[:40], rule]).strip() for body in bodies))]


@pytest.mark.parametrize("rule", [pytest.param("", id="plain"), pytest.param("- " * 150, id="with rules between")])
def test_a_digest_costs_what_its_reports_do(make_source: Make, rule: str) -> None:
    def cost(pieces: int) -> float:
        sources = digest_and_pieces(make_source, pieces, rule)
        read = readings(sources)
        start = time.process_time()
        assert len(overlaps.compare(sources, read, 12).overlaps) == pieces
        return time.process_time() - start

    assert grows_less_than(8, cost, 100, 400)


def test_a_report_with_many_edits_is_found_in_a_long_digest(make_source: Make) -> None:
    body = [f"word{n}" for n in range(120)]
    edited = ["other" if n % 4 == 1 or n % 6 == 3 else word for n, word in enumerate(body)]
    around = [" ".join(f"{side}{n}" for n in range(2_000)) for side in "ab"]
    [overlap] = found(
        make_source("digest", around[0], " ".join([*body[:20], *edited[20:]]), around[1]),
        make_source("report", " ".join(body)),
        min_shared_words=12,
    )
    assert overlap.verdict == "wholly-derived"
    assert overlap.right_words >= 100


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([(5_000, 20)], [slice(4_990, 5_170)], id="one"),
        pytest.param([(100, 20), (5_000, 12), (5_100, 12)], [slice(4_990, 5_170), slice(90, 270)], id="most first"),
        pytest.param([(9_990, 20)], [slice(9_980, 10_000)], id="at the end"),
        pytest.param(
            [(place, 20) for place in range(0, 9_000, 1_000)],
            [slice(0, 170), slice(990, 1_170), slice(1_990, 2_170), slice(2_990, 3_170)],
            id="four of nine",
        ),
    ],
)
def test_stretches_of_a_much_longer_text(runs: list[tuple[int, int]], expected: list[slice]) -> None:
    assert pairing.stretches(10_000, 10, runs) == expected
    assert pairing.stretches(160, 10, runs) == [slice(0, 160)]


def test_a_stretch_has_enough_of_the_shorter_text() -> None:
    assert pairing.stretches(40_000, 100, [(100, 7), (5_000, 8)]) == [slice(4_900, 6_700)]


@pytest.mark.parametrize(
    ("elsewhere", "told"),
    [
        pytest.param(slice(0, 0), 120, id="once"),
        pytest.param(slice(0, 30), 150, id="thirty words again, far away"),
        pytest.param(slice(0, 120), 240, id="all of it again"),
    ],
)
def test_what_stands_twice_in_a_long_digest_is_told_twice(make_source: Make, elsewhere: slice, told: int) -> None:
    body = [f"word{n}" for n in range(120)]
    edited = ["other" if n > 24 and n % 4 == 1 else word for n, word in enumerate(body)]
    around = [" ".join(f"{side}{n}" for n in range(2_500)) for side in "abc"]
    again = " ".join(body[elsewhere] if len(body[elsewhere]) < 120 else edited)
    [overlap] = found(
        make_source("digest", *filter(None, [around[0], again, around[1], " ".join(edited), around[2]])),
        make_source("report", " ".join(body)),
        min_shared_words=12,
    )
    assert overlap.verdict == "wholly-derived"
    assert abs(overlap.left_words - told) <= 4


def test_a_phrase_that_one_says_twice_is_shared_at_both_places(make_source: Make) -> None:
    phrase = " ".join(f"phrase{number}" for number in range(20))
    here = make_source("a", FILLER, phrase, OTHER, f"As said {phrase}", THIRD)
    there = make_source("b", STORY, f"As said {phrase}", STORY.replace("a", "o"))
    [overlap] = found(here, there)
    assert [(run.left_words, run.kind) for run in overlap.runs] == [(20, "phrase"), (22, "text")]
    [overlap] = found(make_source("a", phrase, FILLER, phrase, OTHER), make_source("b", FILLER, phrase, THIRD))
    assert [(run.left_words, run.kind) for run in overlap.runs] == [(20, "phrase"), (80, "text")]
    assert (overlap.left_words, overlap.right_words) == (80, 80)


def set_apart(source: Source, *paragraphs: int) -> Source:
    """Return a source of which these paragraphs are block quotations."""
    document = source.document
    blocks = [document.passages[number] for number in paragraphs]
    elements = tuple(Element(tag="blockquote", start=block.start, end=block.end) for block in blocks)
    return replace(source, document=replace(document, elements=elements))


@pytest.mark.parametrize(
    ("apart", "kind", "verdict"),
    [
        pytest.param("ab", "quotation", "non-derived", id="both set it apart"),
        pytest.param("a", "text", "wholly-derived", id="one cites the other"),
    ],
)
def test_a_block_quotation_in_both_is_no_derivation(make_source: Make, apart: str, kind: str, verdict: str) -> None:
    sources = [make_source(name, topical(number, 60), SPEECH[1:-1]) for number, name in enumerate("ab")]
    (overlap,) = found(*(set_apart(each, 1) if each.id in apart else each for each in sources))
    assert ([run.kind for run in overlap.runs], overlap.verdict) == ([kind], verdict)


def test_a_block_quotation_and_marks_are_one_quotation(make_source: Make) -> None:
    block = set_apart(make_source("a", topical(1, 60), SPEECH[1:-1]), 1)
    (overlap,) = found(block, make_source("b", topical(2, 60), SPEECH))
    assert ([run.kind for run in overlap.runs], overlap.verdict) == (["quotation"], "non-derived")


def test_an_article_in_a_block_is_a_copy(make_source: Make) -> None:
    sources = [set_apart(make_source(name, topical(number, 20), STORY), 1) for number, name in enumerate("ab")]
    (overlap,) = found(*sources)
    assert ([run.kind for run in overlap.runs], overlap.verdict) == (["text"], "wholly-derived")


def test_of_the_same_words_one_text_may_set_some_apart(make_source: Make) -> None:
    plain, block = (make_source(name, topical(1, 60), SPEECH[1:-1]) for name in "ab")
    quoting = set_apart(make_source("c", topical(2, 60), SPEECH[1:-1]), 1)
    told = found(plain, set_apart(block, 1), quoting)
    assert [(o.left, o.right, o.verdict, [run.kind for run in o.runs]) for o in told] == [
        ("a", "b", "wholly-derived", ["text"]),
        ("a", "c", "wholly-derived", ["text"]),
        ("b", "c", "non-derived", ["quotation"]),
    ]


def test_a_block_quotation_of_twelve_words_is_found(make_source: Make) -> None:
    # By the windows of other text six in ten are.
    for number in range(40):
        spoken = " ".join(f"speech{number}x{place}" for place in range(12))
        sources = [set_apart(make_source(name, topical(at, 200), spoken), 1) for at, name in enumerate("ab")]
        assert len(found(*sources)) == 1


def test_setting_apart_is_followed(make_source: Make, make_corpus: Callable[..., Corpus]) -> None:
    # The third has the words of the second and sets none apart; what stands for both is told the same in any order.
    one = set_apart(make_source("one", topical(1, 60), SPEECH[1:-1]), 1)
    other = make_source("other", topical(2, 60), SPEECH[1:-1])
    third = make_source("third", topical(2, 60), SPEECH[1:-1])
    analyst, readings = Analyst(), dict[bytes, Reading]()
    for collection in (
        [one, other],
        [one, set_apart(other, 1)],
        [one, set_apart(other, 1), third],
        [one, set_apart(other, 1), set_apart(third, 1)],
        [one, third],
    ):
        corpus = make_corpus(collection)
        stored = analyst.stored()
        wanted = analyse(corpus)
        assert Analyst(readings, stored).analyse(corpus) == wanted
        assert analyst.analyse(corpus) == wanted
    assert len(readings) == 3
