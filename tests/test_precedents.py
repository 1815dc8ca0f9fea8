"""Archived articles that a source repeats, found by the fingerprints alone."""

from __future__ import annotations

import json
import random
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource import precedents as module
from twosource import shingles
from twosource.archive import WINDOW
from twosource.direction import appeared
from twosource.model import Archived, Date, Missing, Precedent, Span
from twosource.precedents import precedents
from twosource.shingles import Hasher, Sketch
from twosource.text import WordKeys, word_keys, words

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "near_duplicates" / "articles.jsonl"


def sketch_of(text: str) -> Sketch:
    spans = words(text)
    return shingles.sketch(spans, word_keys(text, spans, WordKeys()), Hasher())


def prose(seed: str, count: int) -> str:
    """Return so many words, the same for a seed and others for another."""
    return " ".join(f"{seed}{number}" for number in range(count))


def archived(name: str, text: str, published: Date | None = None) -> Archived:
    sketch = sketch_of(text)
    return Archived(
        id=name,
        title=name.title(),
        publisher="Gazette",
        published=published,
        url=f"https://example.org/{name}",
        words=len(sketch.keys),
        fingerprints=shingles.winnowed(sketch.keys, WINDOW),
        path="archive/undated.jsonl",
    )


def found(text: str, *archive: Archived, others: Sequence[str] = ()) -> list[tuple[str, float, list[str]]]:
    """Return of each precedent its id, the share to two places, and the first and last word of each passage."""
    told = precedents([sketch_of(text), *map(sketch_of, others)], archive)[0]
    return [(one.archived, round(one.share, 2), [ends(text, span) for span in one.spans]) for one in told]


def ends(text: str, span: Span) -> str:
    inside = text[span.start : span.end].split()
    return f"{inside[0]}–{inside[-1]}"


def day(text: str) -> Date:
    year, month, number = map(int, text.split("-"))
    return Date(text=text, year=year, month=month, day=number)


A, B, C = prose("a", 100), prose("b", 100), prose("c", 100)


def part(text: str, start: int, end: int) -> str:
    return " ".join(text.split()[start:end])


def test_what_is_told_of_a_precedent() -> None:
    (told,) = precedents([sketch_of(A)], [archived("old", A, day("2024-03-03"))])
    assert told == (
        Precedent(
            archived="old",
            title="Old",
            publisher="Gazette",
            published=day("2024-03-03"),
            url="https://example.org/old",
            words=100,
            share=told[0].share,
            spans=told[0].spans,
        ),
    )
    # The words before the first fingerprint and after the last one are not known: three at each end at most.
    assert 0.94 <= told[0].share <= 1


@pytest.mark.parametrize(
    ("kept", "is_told"),
    [
        pytest.param(day("2024-03-02"), True, id="earlier"),
        pytest.param(day("2024-03-03"), True, id="of that day"),
        pytest.param(Date(text="", year=2024, month=3), True, id="of that month"),
        pytest.param(None, True, id="of no date"),
        pytest.param(day("2024-03-04"), False, id="later"),
        pytest.param(Date(text="", year=2024, month=4), False, id="of a later month"),
    ],
)
def test_what_is_known_to_be_later_is_no_precedent(kept: Date | None, *, is_told: bool) -> None:
    later = [archived(f"later-{number}", A, day("2025-01-01")) for number in range(6)]
    (told,) = precedents([sketch_of(A)], [*later, archived("kept", A, kept)], [appeared(day("2024-03-03"))])
    assert [precedent.archived for precedent in told] == ["kept"] * is_told


def test_where_no_date_of_the_article_is_known_all_are_precedents() -> None:
    (told,) = precedents([sketch_of(A)], [archived("old", A, day("2024-03-03"))], [appeared(Missing.NOT_STATED)])
    assert [precedent.archived for precedent in told] == ["old"]


@pytest.mark.parametrize(
    ("text", "archive", "want"),
    [
        pytest.param(A, [], [], id="no archive"),
        pytest.param(A, [archived("old", B)], [], id="another article"),
        pytest.param("", [archived("old", A)], [], id="no words"),
        pytest.param("One two three.", [archived("old", "One two three.")], [], id="too short for a shingle"),
        pytest.param(A.upper(), [archived("old", A)], [("old", 0.96, ["A2–A97"])], id="letter case"),
        pytest.param(
            f"{B} {part(A, 30, 80)}", [archived("old", A)], [("old", 0.32, ["a30–a77"])], id="a passage in the middle"
        ),
        pytest.param(
            f"{part(A, 0, 30)} {part(B, 0, 5)} {part(A, 35, 70)} {B}",
            [archived("old", A)],
            [("old", 0.39, ["a2–a68"])],
            id="joined over five words",
        ),
        pytest.param(
            f"{part(A, 0, 30)} {part(B, 0, 20)} {part(A, 38, 70)} {B}",
            [archived("old", A)],
            [("old", 0.32, ["a2–a28", "a38–a68"])],
            id="not joined over twenty",
        ),
        pytest.param(f"{A} {A}", [archived("old", A)], [("old", 0.98, ["a2–a97"])], id="pasted twice"),
        pytest.param(f"{B} {part(A, 0, 25)}", [archived("old", A)], [], id="less than a fifth"),
        pytest.param(
            f"{B} {part(A, 0, 25)}",
            [archived("old", part(A, 0, 40))],
            [("old", 0.18, ["a2–a23"])],
            id="less than a fifth, which is most of the archived one",
        ),
        pytest.param(
            part(A, 0, 9) + f" {part(B, 0, 30)}", [archived("old", A)], [], id="a phrase, however much of the text"
        ),
    ],
)
def test_passages(text: str, archive: Sequence[Archived], want: list[tuple[str, float, list[str]]]) -> None:
    assert found(text, *archive) == want


def test_about_the_greatest_share_first_then_the_oldest() -> None:
    archive = [
        archived("undated", A),
        archived("later", A, day("2024-03-04")),
        archived("z-first", A, day("2024-03-03")),
        archived("b-first", A, day("2024-03-03")),
        archived("half", part(A, 0, 50), day("2020-01-01")),
        archived("nothing", B, day("2020-01-01")),
    ]
    names = ["b-first", "z-first", "later", "undated", "half"]
    assert [one[0] for one in found(A, *archive)] == names
    assert [one[0] for one in found(A, *reversed(archive))] == names
    more = archived("most", part(A, 0, 80), day("2019-01-01"))
    assert [one[0] for one in found(A, *archive, more)] == [*names[:4], "most"]


def test_texts_of_the_same_words_have_their_own_places() -> None:
    spaced = A.replace(" ", ",   ")
    first, second = precedents([sketch_of(A), sketch_of(spaced)], [archived("old", A)])
    assert [ends(A, span) for span in first[0].spans] == [
        ends(spaced, span).replace(",", "") for span in second[0].spans
    ]
    assert first[0].spans != second[0].spans


# -- what is not copied ------------------------------------------------------------------------------------------------

FOOTER = prose("footer", 40)


@pytest.mark.parametrize(
    ("carriers", "want"),
    [
        pytest.param(1, ["old0"], id="two articles have it"),
        pytest.param(2, ["old0", "old1"], id="three"),
        pytest.param(3, [], id="four, which have nothing else in common"),
        pytest.param(60, [], id="very many"),
    ],
)
def test_boilerplate_is_no_precedent(carriers: int, want: list[str]) -> None:
    archive = [archived(f"old{n}", f"{prose(f'old{n}x', 100)} {FOOTER}") for n in range(carriers)]
    assert [one[0] for one in found(f"{A} {FOOTER}", *archive)] == want


def test_boilerplate_that_only_articles_of_the_content_have() -> None:
    old = archived("old", f"{B} {FOOTER}")
    others = [f"{prose(f'new{n}x', 100)} {FOOTER}" for n in range(3)]
    assert [one[0] for one in found(f"{A} {FOOTER}", old)] == ["old"]
    assert found(f"{A} {FOOTER}", old, others=others) == []


def test_a_copy_with_boilerplate_counts_without_it() -> None:
    archive = [archived(f"old{n}", f"{prose(f'old{n}x', 100)} {FOOTER}") for n in range(4)]
    text = f"{FOOTER} {prose('y', 60)} {part(prose('old1x', 100), 20, 90)}"
    assert [(name, places) for name, _, places in found(text, *archive)] == [("old1", ["old1x21–old1x87"])]


def test_header_and_footer_are_boilerplate_together() -> None:
    header = prose("header", 30)
    archive = [archived(f"old{n}", f"{header} {prose(f'old{n}x', 100)} {FOOTER}") for n in range(4)]
    assert found(f"{header} {A} {FOOTER}", *archive) == []


def test_ten_reprints_are_no_boilerplate() -> None:
    archive = [archived(f"old{n}", f"{A} {prose(f'old{n}x', 5 * n)}", day(f"2024-03-{n + 1:02d}")) for n in range(10)]
    want = [f"old{n}" for n in range(5)]
    assert [one[0] for one in found(f"{A} {prose('y', 10)}", *archive)] == want


def test_a_part_of_a_report_in_other_reports_is_no_boilerplate() -> None:
    report = archived("report", A)
    others = [f"{part(A, 0, 60)} {prose(f'new{n}x', 60)}" for n in range(6)]
    assert [one[0] for one in found(others[0], report, others=others[1:])] == ["report"]


def test_a_report_that_was_printed_everywhere() -> None:
    archive = [archived(f"old{n:03}", f"{A} {prose(f'old{n}x', 4)}") for n in range(70)]
    assert [one[0] for one in found(A, *archive)] == ["old000", "old001"]


def test_a_short_copy_is_found_among_many_footers() -> None:
    archive = [archived(f"old{n:02}", f"{prose(f'old{n}x', 200)} {FOOTER}") for n in range(40)]
    text = f"{prose('y', 60)} {part(prose('old39x', 200), 0, 35)} {FOOTER}"
    assert [one[0] for one in found(text, *archive)] == ["old39"]


# -- the index ---------------------------------------------------------------------------------------------------------


def brute_force(sketches: Sequence[Sketch], archive: Sequence[Archived]) -> list[list[tuple[str, int]]]:
    """Return for each text the archived articles with at least two of its fingerprints, and how many."""
    return [
        [
            (one.id, common)
            for one in archive
            if (common := len(set(sketch.fingerprints) & set(one.fingerprints))) >= module.MIN_FINGERPRINTS
        ]
        for sketch in sketches
    ]


small_texts = st.lists(st.sampled_from("abcd"), min_size=0, max_size=60).map(" ".join)


@given(st.lists(small_texts, max_size=6), st.lists(small_texts, max_size=6))
def test_candidates_are_those_of_brute_force(texts: list[str], old: list[str]) -> None:
    sketches = [sketch_of(text) for text in texts]
    archive = [archived(f"old{number}", text) for number, text in enumerate(old)]
    search = module._Search(archive, sketches)  # noqa: SLF001 - what it finds is only seen through thresholds outside
    got = [sorted(archive[number].id for number in search._candidates(sketch)) for sketch in sketches]  # noqa: SLF001 - as above
    assert got == [sorted(name for name, _ in row) for row in brute_force(sketches, archive)]


@given(st.lists(small_texts, max_size=6), st.lists(small_texts, max_size=6), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_changes_nothing(texts: list[str], old: list[str], chance: random.Random) -> None:
    sketches = [sketch_of(text) for text in texts]
    archive = [archived(f"old{number}", text) for number, text in enumerate(old)]
    told = precedents(sketches, archive)
    order = chance.sample(range(len(texts)), len(texts))
    again = precedents([sketches[place] for place in order], chance.sample(archive, len(archive)))
    assert again == tuple(told[place] for place in order)


@given(small_texts, small_texts)
def test_what_is_told_holds(text: str, old: str) -> None:
    (told,) = precedents([sketch_of(text)], [archived("old", old)])
    for one in told:
        assert 0 < one.share <= 1
        assert list(one.spans) == sorted(one.spans)
        covered = sum(len(text[span.start : span.end].split()) for span in one.spans)
        assert covered == round(one.share * len(text.split()))
        assert all(len(text[span.start : span.end].split()) >= module.MIN_PASSAGE_WORDS for span in one.spans)


@pytest.mark.parametrize("is_large", [pytest.param(True, id="large archive"), pytest.param(False, id="large content")])
def test_either_side_may_be_the_larger(*, is_large: bool) -> None:
    many = [prose(f"m{n}x", 60) for n in range(50)]
    texts, old = ([A], [*many, A]) if is_large else ([*many, A], [A])
    told = precedents([sketch_of(text) for text in texts], [archived(f"o{n}", text) for n, text in enumerate(old)])
    assert [[one.archived for one in row] for row in told] == [[]] * (len(texts) - 1) + [[f"o{len(old) - 1}"]]


def test_fingerprints_of_any_size() -> None:
    strange = replace(archived("old", A), fingerprints=array("Q", [0, 1, (1 << 63) - 1, (1 << 64) - 1]))
    assert precedents([sketch_of(A), replace(sketch_of(B), fingerprints=strange.fingerprints)], [strange]) == ((), ())


# -- cost --------------------------------------------------------------------------------------------------------------


def seconds(sketches: Sequence[Sketch], archive: Sequence[Archived]) -> float:
    """Return the least processor time of three runs."""
    times = []
    for _ in range(3):
        started = process_time()
        precedents(sketches, archive)
        times.append(process_time() - started)
    return min(times)


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param(lambda n: "word " * n, id="one word"),
        pytest.param(lambda n: "one two three four five " * (n // 5), id="periodic"),
        pytest.param(lambda n: prose("w", n), id="one long copy"),
    ],
)
def test_a_hostile_text_costs_near_linear_time(hostile: Callable[[int], str]) -> None:
    def cost(size: int) -> float:
        text = hostile(size)
        return seconds([sketch_of(text)], [archived(f"old{n}", f"{text} {n}") for n in range(12)])

    assert grows_less_than(8, cost, 4_000, 16_000)


def articles(kind: str, count: int) -> list[str]:
    """Return articles of 200 words, each with a footer that all of its kind have, every fifth half a copy."""
    made = [f"{prose(f'{kind}{n}x', 200)} {prose(kind, 40)}" for n in range(count)]
    return [f"{part(made[0], 0, 100)} {text}" if n % 5 == 0 else text for n, text in enumerate(made)]


@pytest.mark.slow
def test_cost_grows_with_the_articles() -> None:
    def cost(count: int) -> float:
        texts = articles("new", count)
        old = [archived(f"old{n}", text) for n, text in enumerate([*articles("old", 2 * count), *texts[::2]])]
        return seconds([sketch_of(text) for text in texts], old)

    assert any(cost(800) < 8 * max(cost(200), 0.01) for _ in range(3))


# -- measured ----------------------------------------------------------------------------------------------------------


def is_in_half(text: str) -> bool:
    return blake2b(text.encode(), digest_size=1).digest()[0] % 2 == 0


@pytest.mark.slow
@pytest.mark.skipif(not DATA.is_file(), reason="the near-duplicates of ../shared/data are not here")
def test_precision_and_recall_on_edited_news() -> None:
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    rows = [row for row in rows if is_in_half(row["group"])]  # the other half chose the thresholds
    kept = [row for row in rows if is_in_half("archive" + row["id"])]
    new = [row for row in rows if not is_in_half("archive" + row["id"])]
    group = {row["id"]: row["group"] for row in rows}
    told = precedents([sketch_of(row["text"]) for row in new], [archived(row["id"], row["text"]) for row in kept])
    pairs = [(row, one) for row, found_there in zip(new, told, strict=True) for one in found_there]
    edits = {row["id"]: row["edit"] for row in rows}
    # A text inserted from another article is a copy too, whatever group it stands in.
    counted = [
        (row, one)
        for row, one in pairs
        if row["group"] == group[one.archived] or not {row["edit"][:6], edits[one.archived][:6]} & {"insert", "mixed"}
    ]
    right = sum(row["group"] == group[one.archived] for row, one in counted)
    held = {row["group"] for row in kept}
    copies = [place for place, row in enumerate(new) if row["edit"] not in {"bg", "trap_boiler", "trap_quote"}]
    known = [place for place in copies if new[place]["group"] in held]
    recalled = sum(any(group[one.archived] == new[place]["group"] for one in told[place]) for place in known)
    assert right / len(counted) > 0.98
    assert recalled / len(known) > 0.98
    assert not [row for row, _ in counted if row["edit"] in {"bg", "trap_boiler"}]
