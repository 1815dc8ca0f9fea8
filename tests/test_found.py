"""Foreign facts as an annotation: whatever they are, it is read without an error and says the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.annotations import read_annotation
from twosource.diagnostics import Diagnostic, Mark, Severity
from twosource.found import Facts, annotation, day
from twosource.model import Annotation, Config, Descriptor, Missing, Person
from twosource.yamlio import parse

MARK = Mark(path="x.yaml")
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
TEXTS = st.one_of(ANY_TEXT, st.text(st.sampled_from("\"'\\{}[]:,#&*!|>%@`-?~ \n\tnull€民"), max_size=30))
PEOPLE = st.builds(
    Person,
    literal=TEXTS,
    family=TEXTS,
    given=TEXTS,
    particle=TEXTS,
    dropping=TEXTS,
    suffix=TEXTS,
    organisation=st.booleans(),
)


def read(yaml: str) -> tuple[Annotation, list[Diagnostic]]:
    node, syntax = parse(yaml, "x.yaml", 1)
    found = list(syntax)
    return read_annotation(node, "x", Config(), MARK, found).annotation, found


@given(
    st.builds(
        Facts,
        title=TEXTS,
        authors=st.lists(PEOPLE, max_size=3).map(tuple),
        publisher=TEXTS,
        published=TEXTS,
        updated=TEXTS,
        url=TEXTS,
        language=TEXTS,
        accessed=TEXTS,
        archive_url=TEXTS,
        license=TEXTS,
        kind=TEXTS,
        tags=st.lists(TEXTS, max_size=3).map(tuple),
        note=TEXTS,
    )
)
def test_no_facts_make_an_annotation_with_an_error(facts: Facts) -> None:
    _, found = read(annotation(facts, held=False).yaml)
    assert [finding for finding in found if finding.effective is Severity.ERROR] == []


def test_all_of_it() -> None:
    facts = Facts(
        title='Harbour: "shut" \\ {x}',
        authors=(
            Person(literal="", family="La Fontaine", given="Jean", particle="de", suffix="Jr."),
            Person(literal="The Team", organisation=True),
            Person(literal="Kim Min"),
        ),
        publisher="Wire",
        published="2026-01-28",
        updated="2026-02",
        url="https://e.example/1",
        language="en-GB",
        accessed="2026-02-03",
        archive_url="https://a.example/1",
        license="CC0",
        kind="report",
        tags=("harbour", " harbour ", "a: b"),
        note="One.\nTwo.",
    )
    made = annotation(facts, held=True, sha256="0" * 64)
    assert made.left_out == ()
    assert made.yaml == (
        'title: "Harbour: \\"shut\\" \\\\ {x}"\n'
        'authors: [{family: "La Fontaine", given: "Jean", non-dropping-particle: "de", suffix: "Jr."},'
        ' {literal: "The Team"}, "Kim Min"]\n'
        'publisher: "Wire"\npublished: "2026-01-28"\nupdated: "2026-02"\nurl: "https://e.example/1"\n'
        'language: "en-GB"\naccessed: "2026-02-03"\narchive_url: "https://a.example/1"\nlicense: "CC0"\n'
        'source: {kind: "report"}\ntags: ["harbour", "a: b"]\nnotes: [{text: "One. Two."}]\n'
        f"sha256: {'0' * 64}\n"
    )
    stated, found = read(made.yaml)
    assert found == []
    assert (stated.title, stated.source, stated.held) == ('Harbour: "shut" \\ {x}', Descriptor(kind="report"), True)


@pytest.mark.parametrize(
    ("facts", "left_out"),
    [
        pytest.param({"url": "/news/1"}, 'url must begin with "https://" or "http://", found "/news/1"', id="address"),
        pytest.param({"url": "javascript:alert(1)"}, "", id="script as address"),
        pytest.param({"published": "yesterday"}, 'published is no date: "yesterday"', id="date"),
        pytest.param({"published": "2026-02-30"}, 'published is not in the calendar: "2026-02-30"', id="calendar"),
        pytest.param({"language": "the English"}, 'language is no language tag: "the English"', id="language"),
        pytest.param({"title": "not-stated"}, "title is the word for a fact that is not stated", id="our own word"),
    ],
)
def test_what_breaks_the_rules_is_left_out_and_told(facts: dict[str, Any], left_out: str) -> None:
    made = annotation(Facts(**facts), held=False)
    assert made.yaml == "held: false\n"
    (said,) = made.left_out
    assert said == left_out or not left_out


def test_invisible_characters_are_gone_and_long_texts_cut() -> None:
    stated, found = read(annotation(Facts(title="a\u202eb\u200b" + "x" * 5_000), held=False).yaml)
    assert found == []
    assert isinstance(stated.title, str)
    assert stated.title == ("ab" + "x" * 1_996)
    assert stated.publisher is Missing.NOT_ANNOTATED


def test_too_many_authors_are_told() -> None:
    made = annotation(Facts(authors=(Person(literal="A"),) * 300), held=False)
    assert made.left_out == ("authors: only the first 200 of 300 are taken over",)


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("2026-01-28T23:30:00+09:00", "2026-01-28T23:30:00+09:00"),
        ("2026-01-28T00:00:00Z", "2026-01-28"),
        ("2026-01-28T23:30 on Earth", "2026-01-28"),
        ("2026/1/8", "2026-01-08"),
        ("2026-01", "2026-01"),
        (" 2026 ", "2026"),
        ("20260128", ""),
        ("28 January 2026", ""),
        ("", ""),
    ],
)
def test_day(stated: str, wanted: str) -> None:
    assert day(stated) == wanted
