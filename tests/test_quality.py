"""The harness of `make bench-quality`, on made-up articles: that it scores what it says, and says what it skips."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import cost, measures, parts, quality, roundups
from benchmarks.pace import REFERENCE, Pace
from benchmarks.rows import HALVES, SCORED, TUNED, Row, half, table

Capture = pytest.CaptureFixture[str]

WORDS = "harbour crane council vote fishermen quay tender dredger pilot ferry tariff berth customs inspector warehouse"


def prose(seed: int, sentences: int = 12) -> str:
    """Return sentences of made-up words that share no run of words with those of another seed."""
    parts = WORDS.split()
    lines = []
    for number in range(sentences):
        line = [f"{parts[(seed * 7 + number * 3 + k) % len(parts)]}{seed}x{number}" for k in range(10)]
        lines.append(f"The {' '.join(line)}.")
    return " ".join(lines)


def group_in(name: str, stem: str = "g") -> str:
    """Return a group that belongs to a half."""
    return next(f"{stem}{n}" for n in range(99) if half(f"{stem}{n}") == name)


def pair_in(name: str) -> tuple[str, str]:
    """Return the ids of a pair of texts that belongs to a half."""
    return next(("x", f"z{n}") for n in range(99) if half(f"x z{n}") == name)


# -- rows --------------------------------------------------------------------------------------------------------------


def test_a_half_never_changes() -> None:
    assert [half(key) for key in ("q33", "boiltrap20", "a b", "")] == [TUNED, SCORED, TUNED, TUNED]
    assert 400 < sum(half(str(n)) == SCORED for n in range(1000)) < 600


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        pytest.param(Row(measure="m", scored=0.5), "", id="for information"),
        pytest.param(Row(measure="m", scored=0.99, bar=0.9, goal=0.98), "goal reached", id="goal"),
        pytest.param(Row(measure="m", scored=0.9, bar=0.9, goal=0.98), "bar reached", id="bar"),
        pytest.param(Row(measure="m", scored=0.89, bar=0.9, goal=0.98), "NOT REACHED", id="neither"),
        pytest.param(
            Row(measure="m", scored=0.89, tuned=0.99, bar=0.9), "NOT REACHED", id="the tuned half is no proof"
        ),
        pytest.param(Row(measure="m", scored=0.94, goal=0.95), "goal not reached", id="a goal alone"),
        pytest.param(Row(measure="m", scored=3.0, bar=4.0, goal=2.0, at_most=True), "bar reached", id="at most"),
        pytest.param(Row(measure="m", scored=0.0, bar=0.0, goal=0.0, at_most=True), "goal reached", id="none at all"),
        pytest.param(Row(measure="m", scored=None, bar=4.0), "not measured", id="not measured"),
    ],
)
def test_verdict(row: Row, verdict: str) -> None:
    assert row.verdict == verdict


def test_table() -> None:
    rows = [
        Row(measure="pairs, F1", bar=0.985, goal=0.995, tuned=0.99, scored=0.98765, note="recall 0.98"),
        Row(measure="  ms", bar=5, at_most=True, form=".1f", scored=None, note="later"),
    ]
    assert table(rows) == (
        "measure        bar     goal  tuned on  scored on  verdict\n"
        "pairs, F1  ≥ 0.985  ≥ 0.995    0.9900     0.9877  bar reached; recall 0.98\n"
        "  ms           ≤ 5                                not measured; later\n"
    )


# -- measures ----------------------------------------------------------------------------------------------------------


def labelled(id_: str, group: str, edit: str, text: str) -> dict[str, Any]:
    return {"id": id_, "group": group, "edit": edit, "text": text}


def figures(rows: list[Row]) -> dict[str, tuple[float | None, float | None]]:
    return {row.measure.strip(): (row.tuned, row.scored) for row in rows}


def test_near_duplicates_are_scored_by_half() -> None:
    tuned, scored = group_in(TUNED), group_in(SCORED)
    articles = [
        labelled("a1", tuned, "orig", prose(1)),
        labelled("a2", tuned, "format", prose(1).upper()),
        labelled("b1", scored, "orig", prose(2)),
        labelled("b2", scored, "replace30", prose(3)),  # said to be a copy, and is none
        labelled("c1", group_in(SCORED, "trap"), "trap_boiler", prose(4)),
    ]
    found = figures(measures.near_duplicates(articles))
    assert found == {
        "near-duplicate pairs, F1": (1.0, 0.0),
        "recall, format": (1.0, None),
        "recall, orig": (1.0, 0.0),
        "recall, replace30": (None, 0.0),
        "boilerplate traps called derived, %": (None, 0.0),
    }


def test_a_copy_across_the_halves_is_wrong_in_both() -> None:
    tuned, scored = group_in(TUNED), group_in(SCORED)
    articles = [
        labelled("a1", tuned, "orig", prose(1)),
        labelled("a2", tuned, "format", prose(1)),
        labelled("b1", scored, "orig", prose(1)),
        labelled("b2", scored, "format", prose(1)),
    ]
    # Six pairs are found; each half has one of its own and is touched by four others.
    want = 2 * (1 / 5) / (1 / 5 + 1)
    rows = measures.near_duplicates(articles)
    assert rows[0].tuned == pytest.approx(want)
    assert rows[0].scored == pytest.approx(want)


@pytest.mark.parametrize(
    ("edits", "traps", "pairs"),
    [
        pytest.param(("trap_boiler", "boiler"), 100.0, "1 pairs, 0 of them of two copies", id="a trap and a copy"),
        pytest.param(("trap_boiler", "bg"), 0.0, "", id="a trap and an article without the block"),
        pytest.param(("boiler", "boiler"), None, "1 pairs, 1 of them of two copies", id="two copies with boilerplate"),
        pytest.param(("boiler", "orig"), None, "", id="one copy with boilerplate"),
    ],
)
def test_traps(edits: tuple[str, str], traps: float | None, pairs: str) -> None:
    groups = group_in(SCORED, "one"), group_in(SCORED, "two")
    articles = [labelled(f"a{n}", groups[n], edit, prose(1)) for n, edit in enumerate(edits)]
    row = measures.near_duplicates(articles)[-1]
    assert (row.scored, row.note) == (traps, pairs)


def collection_of(groups: int, copies: int, traps: int) -> list[dict[str, Any]]:
    """Return groups with a notice under one of their copies, and traps with the same notice, all of the scored half."""
    names = [f"g{n}" for n in range(999) if half(f"g{n}") == SCORED]
    articles = []
    for at, group in enumerate(names[: groups + traps]):
        is_trap = at >= groups
        for copy in range(1 if is_trap else copies):
            edit = parts.TRAP if is_trap else "orig" if copy else "boiler"
            text = f"{prose(at)} Copy {copy} of {group}." + f" {prose(777, 5)}" * (edit != "orig")
            articles.append(labelled(f"{group}-{copy}", group, edit, text))
    return articles


def test_parts_of_a_collection(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PARTS", (parts.Part(3, 4, 3, 5), parts.Part(9, 4, 3, 5)))
    articles = collection_of(4, 5, 4)
    chosen = parts.drawn(articles, parts.PARTS[0], SCORED)
    assert Counter(article["edit"] for article in chosen) == {"boiler": 3, "orig": 9, parts.TRAP: 3}
    assert parts.drawn(articles[::-1], parts.PARTS[0], SCORED) == chosen[::-1]
    rows = measures.near_in_parts(articles)
    assert [(row.measure.strip(), row.tuned, row.scored) for row in rows] == [
        ("3 groups of 4 copies, 3 traps: F1", None, 1.0),
        ("traps called derived, %", None, 0.0),
        ("9 groups of 4 copies, 3 traps: F1", None, None),
        ("traps called derived, %", None, None),
    ]


def test_traps_of_a_part_that_are_called_derived() -> None:
    articles = [labelled(f"a{n}", f"g{n}", edit, prose(1)) for n, edit in enumerate((parts.TRAP, "boiler", "orig"))]
    found = parts.score(
        articles, measures.analysed(measures.read_source(a["id"], a["text"]) for a in articles).overlaps
    )
    assert (found.derived, found.traps, found.pairs.precision) == (1, 1, 0.0)


def tale(seed: int) -> str:
    """Return sentences about the same few names, none of which is said twice."""
    names = [f"N{seed}{letter}" for letter in "bdfgk"]
    own = [" ".join(f"{letter}{seed}x{k}" for letter in "pqrs") for k in range(30)]
    return " ".join(f"{names[k % 5]} {own[k]} of {names[(k + 1 + k // 5) % 5]} goes on." for k in range(30))


def test_beginnings_of_reports_in_roundups() -> None:
    articles = [{"collection": "c", "story": f"s{n}", "text": tale(n)} for n in range(40)]
    rows = measures.leads_in_roundups(articles)
    assert [(row.tuned, row.scored) for row in rows] == [(100.0, 100.0), (100.0, 100.0)]
    few = measures.leads_in_roundups(articles[:3])
    assert [(row.tuned, row.scored) for row in few] == [(None, None), (None, None)]


@pytest.mark.parametrize(("texts", "copied"), [(roundups.roundups, {"report", "roundup-0"}), (roundups.noticed, set())])
def test_texts_of_roundups(texts: Callable[[list[str]], dict[str, str]], copied: set[str]) -> None:
    told = texts([tale(n) for n in range(7)])
    found = measures.analysed(measures.read_source(name, text) for name, text in told.items()).overlaps
    assert {o.left for o in found if any(run.kind == "text" for run in o.runs)} == copied


def test_spans_count_characters_of_the_file() -> None:
    copied = prose(1, 6)
    left, right = f"- {prose(2)}\n\n\n{copied}\n", f"{prose(3)}\r\n\r\n   {copied}".replace("\r\n", "\n")
    label = {
        "class": "no-obfuscation",
        "left": "l",
        "right": "r",
        "spans": [[left.index(copied), len(copied), right.index(copied), len(copied)]],
    }
    class_, name, cases, detections = measures.detect((label, left, right, measures.COPIED))
    assert (class_, name) == ("no-obfuscation", half("l r"))
    assert detections == cases


@pytest.mark.parametrize(("kinds", "detections"), [(measures.COPIED, 0), (measures.FOUND, 1)])
def test_a_shared_quotation_is_found_and_is_no_reuse(kinds: frozenset[str], detections: int) -> None:
    quoted = f"“{prose(1, 3)}”"
    left, right = f"{prose(2)} {quoted} {prose(3)}", f"{prose(4)} {quoted} {prose(5)}"
    label = {"class": "no-obfuscation", "left": "l", "right": "r", "spans": []}
    assert len(measures.detect((label, left, right, kinds))[3]) == detections


@pytest.mark.parametrize("name", HALVES)
def test_rows_on_spans(name: str) -> None:
    left, right = pair_in(name)
    whole = [0, len(prose(1)), 0, len(prose(1))]
    pairs: list[dict[str, Any]] = [
        {"class": "no-plagiarism", "left": left, "right": "y", "spans": []},
        {"class": "no-obfuscation", "left": left, "right": right, "spans": [whole]},
    ]
    texts = {left: prose(1), "y": prose(2), right: prose(1)}
    rows = measures.spans(pairs, texts)
    assert [row.measure.strip() for row in rows] == [
        "spans, verbatim class, plagdet",
        "shared quotations counted too",
        "false alarms in 1 clean pairs",
    ]
    # The half without such a pair is not measured.
    assert {each: getattr(rows[0], each) for each in HALVES} == dict.fromkeys(HALVES) | {name: 1.0}
    assert {each: getattr(rows[2], each) for each in HALVES} == dict.fromkeys(HALVES) | {half("x y"): 0}
    reworded = measures.reworded_spans(pairs, texts)
    assert [row.measure.strip() for row in reworded] == [
        "spans, all classes, reworded on, plagdet",
        "no-obfuscation",
        "false alarms, reworded on",
    ]
    assert getattr(reworded[0], name) == 1.0


def test_repeats_have_two_rows_for_each_kind() -> None:
    texts = ["\n\n".join(prose(seed * 20 + part, 4) for part in range(5)) for seed in range(6)]
    rows = measures.repeats(texts)
    first = rows[:2]
    assert [row.measure for row in first] == ["repeats, body twice: precision", "  recall"]
    assert [(row.bar, row.goal, row.scored) for row in first] == [(0.98, 0.99, 1.0)] * 2
    assert len(rows) % 2 == 0
    assert all(row.scored is row.tuned is None for row in measures.repeats([]))


def test_stories() -> None:
    texts = {
        "a": "The dredger strike at Rotterdam entered its second week",
        "b": "A volcano erupted on Reykjanes today",
    }
    articles = [
        {"collection": "ecb", "id": f"{story}{n}", "story": story, "text": f"{texts[story]}. Number {n}."}
        for story in texts
        for n in range(3)
    ]
    rows = measures.stories(articles)
    assert [(row.measure, row.bar) for row in rows] == [("stories, ecb, ARI", 0.77), ("  B-cubed F1", None)]
    assert (rows[0].scored, rows[1].scored) == (1.0, 1.0)


# -- cost --------------------------------------------------------------------------------------------------------------


def test_cost_of_a_few_articles(tmp_path: Path) -> None:
    written = tmp_path / "articles.jsonl"
    written.write_text("".join(json.dumps({"id": f"a{n}", "text": prose(n % 2)}) + "\n" for n in range(4)), "utf-8")
    told = cost.measure(written, 3)
    assert (told["words"], told["overlaps"]) == (3 * 12 * 11, 1)
    assert min(told["seconds"], told["slowness"]) > 0
    assert told["peak"] >= told["before"] > 1


def test_cost_in_processes_of_their_own(tmp_path: Path) -> None:
    generator = tmp_path / "gen.py"
    generator.write_text(
        "def articles(n):\n"
        "    return [dict(slug=f'a{i}', body=' '.join(f'w{i}x{k}' for k in range(40))) for i in range(n)]\n",
        "utf-8",
    )
    rows = cost.rows(generator, (2, 4))
    assert [row.measure for row in rows] == [
        "CPU seconds, 4 articles of 40 words",
        "    at the pace of the machine of the bars",
        "  peak memory, MiB",
        "  growth of CPU, 2 to 4",
        "  one article added, ms",
        "    at the pace of the machine of the bars",
        "    a copy of another one",
        "    the notes it changes",
        "    the first one in a process",
    ]
    assert all(row.scored for row in rows)
    assert [row.verdict for row in rows[:3]] == ["goal reached", "goal reached", "bar reached"]


def test_the_pace_is_that_of_a_task(monkeypatch: pytest.MonkeyPatch) -> None:
    # Each task takes twice what it took on the machine of the bars; the first of each sample are not counted.
    ends = iter([0, 9, 9 + 2 * REFERENCE * 3e-6, 20, 21, 21 + 2 * REFERENCE * 5e-6])
    monkeypatch.setattr("benchmarks.pace.time.process_time", lambda: next(ends))
    pace = Pace()
    pace.sample(3)
    pace.sample(5)
    assert pace.slowness == pytest.approx(2.0)
    assert pace.spent == pytest.approx(10 + 2 * REFERENCE * 8e-6)


# -- the command -------------------------------------------------------------------------------------------------------


def test_what_is_absent_is_said_and_no_fault(tmp_path: Path, capsys: Capture) -> None:
    assert quality.main(["--data", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        f"near: skipped, {tmp_path}/near_duplicates/articles.jsonl is not here",
        f"parts: skipped, {tmp_path}/near_duplicates/articles.jsonl is not here",
        f"roundups: skipped, {tmp_path}/stories/articles.jsonl is not here",
        f"spans: skipped, {tmp_path}/text_alignment/pairs.jsonl is not here",
        f"reworded: skipped, {tmp_path}/text_alignment/pairs.jsonl is not here",
        f"repeats: skipped, {tmp_path}/near_duplicates/articles.jsonl is not here",
        f"stories: skipped, {tmp_path}/stories/articles.jsonl is not here",
        f"cost: skipped, {tmp_path}/../bench/gen_corpus.py is not here",
    ]
    assert err == ""


def save(path: Path, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")


def test_the_command(tmp_path: Path, capsys: Capture) -> None:
    save(tmp_path / quality.NEAR, [labelled("a1", "g", "orig", prose(1)), labelled("a2", "g", "format", prose(1))])
    assert quality.main(["--data", str(tmp_path), "--only", "near"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0].split() == ["measure", "bar", "goal", "tuned", "on", "scored", "on", "verdict"]
    assert out.splitlines()[1].startswith("near-duplicate pairs, F1")
    assert err.startswith("near: ")


def test_the_command_for_programs(tmp_path: Path, capsys: Capture) -> None:
    save(tmp_path / quality.STORIES, [{"collection": "own", "id": "a", "story": "1", "text": prose(1)}])
    assert quality.main(["--data", str(tmp_path), "--only", "stories,near", "--json"]) == 0
    out, err = capsys.readouterr()
    assert [(row["measure"], row["verdict"]) for row in json.loads(out)] == [
        ("stories, own, ARI", ""),
        ("  B-cubed F1", ""),
    ]
    assert "near: skipped" in err


def save_pairs(folder: Path, *, right: str = "") -> None:
    """Write a pair of the scored half, both texts the same; with another id as `right` that document is not there."""
    left, own = pair_in(SCORED)
    save(folder / quality.DOCUMENTS, [{"id": left, "text": prose(1)}, {"id": own, "text": prose(1)}])
    spans = [[0, len(prose(1)), 0, len(prose(1))]]
    pairs = [{"class": "no-obfuscation", "left": left, "right": each, "spans": spans} for each in (own, right) if each]
    save(folder / quality.PAIRS, pairs)


def test_pairs_are_read_in_processes(tmp_path: Path, capsys: Capture) -> None:
    save_pairs(tmp_path)
    assert quality.main(["--data", str(tmp_path), "--only", "spans", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["verdict"] == "goal reached"


def test_pairs_without_documents_are_left_out(tmp_path: Path, capsys: Capture) -> None:
    save_pairs(tmp_path, right="elsewhere")
    assert quality.main(["--data", str(tmp_path), "--only", "spans", "--json"]) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert first["verdict"] == "goal reached"
    assert first["note"].endswith("; 1 of 2 pairs left out, their documents are not here")
    save(tmp_path / quality.DOCUMENTS, [{"id": "other", "text": ""}])
    assert quality.main(["--data", str(tmp_path), "--only", "spans"]) == 1
    told = f"spans: skipped, {tmp_path}/{quality.DOCUMENTS} has the documents of none of the 2 pairs\n"
    assert capsys.readouterr().out == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param(b"", " has no rows", id="empty"),
        pytest.param(b"\n{}\n", ", line 2: no object with collection, id, story, text", id="another shape"),
        pytest.param(b"[1]\n", ", line 1: no object with collection, id, story, text", id="no object"),
        pytest.param(b'{"id": \n', ", line 1: no JSON", id="broken"),
        pytest.param(b'{"id": "\xe9"}\n', " is not UTF-8", id="other bytes"),
        pytest.param(
            b'{"collection": "c", "id": 1, "story": 1, "text": ""}\n' * 2,
            ": ids that stand there more than once: 1, of which 1",
            id="an id twice",
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_a_line(written: bytes, told: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / quality.STORIES
    path.parent.mkdir()
    path.write_bytes(written)
    assert quality.main(["--data", str(tmp_path), "--only", "stories"]) == 1
    out, err = capsys.readouterr()
    assert (out, err) == (f"stories: skipped, {path}{told}\n", "")


def test_other_ways_to_write_the_same_rows(tmp_path: Path, capsys: Capture) -> None:
    rows = [{"collection": "own", "id": n, "story": n // 2, "text": prose(n // 2) if n else ""} for n in range(4)]
    answers = []
    for start, end in (("", "\n"), ("\ufeff", "\r\n"), ("\n", "\n  \n")):
        path = tmp_path / quality.STORIES
        path.parent.mkdir(exist_ok=True)
        path.write_bytes((start + end.join(json.dumps(row) for row in rows) + end).encode())
        assert quality.main(["--data", str(tmp_path), "--only", "stories", "--json"]) == 0
        answers.append(json.loads(capsys.readouterr().out))
    assert answers[0][0]["measure"] == "stories, own, ARI"
    assert answers[0] == answers[1] == answers[2]


def test_an_unknown_section_is_refused(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        quality.main(["--only", "near,wether"])
    assert "no section wether; there are near, parts, roundups, spans" in capsys.readouterr().err
