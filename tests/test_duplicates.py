"""The table for a spreadsheet: whole output, which pairs are in it, and that no cell of it computes anything."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.analyse import analyse
from twosource.diagnostics import Mark
from twosource.duplicates import COLUMNS, cell, duplicates_csv
from twosource.model import Analysis, Corpus, Date, Missing, Overlap, Override, SharedRun, Source, Span

DOCS = Path(__file__).parent.parent / "docs"

MakeSource = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]


def overlap(left: str, right: str, share: float = 0.5, **fields: Any) -> Overlap:  # noqa: ANN401 - fields of the record
    runs = tuple(
        SharedRun(
            left=Span(start=0, end=9),
            right=Span(start=0, end=9),
            left_words=n,
            right_words=n + 1,
            exact=True,
            kind=kind,
        )
        for n, kind in fields.pop("runs", [(20, "text")])
    )
    known: dict[str, Any] = {
        "left_words": 20,
        "right_words": 21,
        "left_share": share,
        "right_share": share / 3,
        "resemblance": 0.123456,
        "left_containment": 0.2,
        "right_containment": 0.3,
        "verdict": "wholly-derived",
    }
    return Overlap(left=left, right=right, runs=runs, **(known | fields))


def override(verdict: Any, target: str = "", reviewer: str = "Jo") -> Override:  # noqa: ANN401 - a literal
    return Override(
        verdict=verdict, target=target, reason="", reviewer=reviewer, reviewed_on=None, mark=Mark(path="x.yaml")
    )


def rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def of(corpus: Corpus, *overlaps: Overlap) -> Analysis:
    return dataclasses.replace(analyse(corpus), overlaps=overlaps)


@pytest.fixture
def corpus(make_source: MakeSource, make_corpus: MakeCorpus) -> Corpus:
    return make_corpus(
        [
            make_source(
                "a",
                "Text.",
                heading='Said "yes", twice',
                publisher="Wire",
                published=Date(text="2026-01-28~", year=2026, month=1, day=28, approximate=True),
            ),
            make_source("b", "Text.", heading="Zwölf", publisher=Missing.NOT_STATED),
            make_source("c", "Text."),
        ]
    )


def test_the_whole_file(corpus: Corpus) -> None:
    pair = overlap(
        "a", "b", runs=[(20, "text"), (3, "text"), (90, "boilerplate")], earlier="a", earlier_basis="published"
    )
    assert duplicates_csv(corpus, of(corpus, pair)).decode("utf-8-sig") == (
        '"left","left_title","left_publisher","left_published",'
        '"right","right_title","right_publisher","right_published",'
        '"verdict","left_words","right_words","left_share","right_share","resemblance",'
        '"runs","longest_run","earlier","earlier_basis","override","reviewer"\r\n'
        '"a","Said ""yes"", twice","Wire","2026-01-28~","b","Zwölf","","",'
        '"wholly-derived",20,21,0.5,0.1667,0.1235,2,21,"a","published","",""\r\n'
    )


def test_no_pair_leaves_the_names_of_the_columns(corpus: Corpus) -> None:
    assert rows(duplicates_csv(corpus, of(corpus))) == [list(COLUMNS)]


def test_which_pairs_and_in_which_order(corpus: Corpus) -> None:
    found = rows(
        duplicates_csv(
            corpus,
            of(
                corpus,
                overlap("b", "c", 0.9),
                overlap("a", "b", 0.9, verdict="partially-derived"),
                overlap("a", "c", 0.95, verdict="non-derived"),
            ),
        )
    )
    assert [(row[0], row[4], row[8]) for row in found[1:]] == [
        ("a", "b", "partially-derived"),
        ("b", "c", "wholly-derived"),
    ]


@pytest.mark.parametrize(
    ("said", "verdict", "want"),
    [
        pytest.param((None, None), "wholly-derived", ["", ""], id="nobody"),
        pytest.param(
            (None, override("duplicate-of", "a")), "non-derived", ["duplicate-of", "Jo"], id="a copy after all"
        ),
        pytest.param((override("distinct"), None), "wholly-derived", ["distinct", "Jo"], id="distinct from all"),
        pytest.param(
            (override("distinct", "", "Al"), override("same-story", "a")),
            "wholly-derived",
            ["same-story", "Jo"],
            id="what names the pair goes first",
        ),
        pytest.param(
            ((override("same-story", "b", "Al"), override("distinct", "c"), override("distinct", "b", "Mo")), None),
            "wholly-derived",
            ["distinct", "Mo"],
            id="what makes texts one or two goes before the story",
        ),
        pytest.param((override("duplicate-of", "c"), None), "wholly-derived", ["", ""], id="another pair is meant"),
        pytest.param((override("distinct"), None), "non-derived", None, id="no copy, as a person says"),
    ],
)
def test_what_a_person_says_of_a_pair(
    make_source: MakeSource,
    make_corpus: MakeCorpus,
    said: tuple[Override | tuple[Override, ...] | None, Override | None],
    verdict: str,
    want: list[str] | None,
) -> None:
    lists = [each if isinstance(each, tuple) else tuple(filter(None, [each])) for each in said]
    pair = make_corpus([make_source(name, "Text.", dedup=own) for name, own in zip("ab", lists, strict=True)])
    found = rows(duplicates_csv(pair, of(pair, overlap("a", "b", verdict=verdict))))
    assert [row[-2:] for row in found[1:]] == ([] if want is None else [want])


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("Plain title", "Plain title", id="plain"),
        pytest.param("1-2-3", "1-2-3", id="a sign inside"),
        pytest.param("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0", id="equals"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("-1", "'-1", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\t=1", "' =1", id="tab"),
        pytest.param("\r\n=1", "'  =1", id="line end"),
        pytest.param("  \u00a0=1", "'  \u00a0=1", id="spaces"),
        pytest.param("\u200b=1", "'\u200b=1", id="invisible"),
        pytest.param("＝1", "'＝1", id="full width"),
        pytest.param("two\nlines", "two lines", id="one line"),
    ],
)
def test_cell(text: str, want: str) -> None:
    assert cell(text) == want


@given(title=st.text(st.characters(exclude_categories=())), name=st.text(st.sampled_from("=+-@\t\r\n;,\"' a\ud800")))
def test_no_cell_computes(make_source: MakeSource, make_corpus: MakeCorpus, title: str, name: str) -> None:
    hostile = make_corpus(
        [
            dataclasses.replace(make_source("a", "Text.", publisher=name), title=title),
            make_source("b", "Text."),
        ]
    )
    data = duplicates_csv(hostile, of(hostile, overlap("a", "b")))
    head, row = rows(data)
    assert (head, len(row)) == (list(COLUMNS), len(COLUMNS))
    assert not [each for each in row if each[:1] in tuple("=+-@\t\r\n")]
    assert data.count(b"\n") == 2


def test_columns_are_documented_in_their_order() -> None:
    section = (DOCS / "exports.md").read_text(encoding="utf-8").partition("\n## `data/duplicates.csv`\n")[2]
    rows_ = re.findall(r"^\| (`.+?) \|", section.partition("\n## ")[0], re.MULTILINE)
    assert tuple(name for row in rows_ for name in re.findall(r"`(\w+)`", row)) == COLUMNS
