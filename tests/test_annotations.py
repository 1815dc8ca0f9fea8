from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.annotations import override, read_annotation
from twosource.csl import story
from twosource.diagnostics import BAD_ID, BAD_VALUE, Diagnostic, Mark, Severity
from twosource.model import (
    AnalystNote,
    Annotation,
    Claim,
    ClaimName,
    Config,
    Date,
    Descriptor,
    Missing,
    Override,
    Person,
    Publisher,
    Selector,
    Thing,
)
from twosource.values import Problem
from twosource.yamlio import parse

FILE = Mark(path="a.yaml")
HASH = "0123456789abcdef" * 4
CONFIG = Config(display="excerpt", publishers=(Publisher(id="yonhap", name="Yonhap News"),))


def read(yaml: str, config: Config = CONFIG) -> tuple[Annotation, list[Diagnostic]]:
    node, syntax = parse(yaml, "a.yaml")
    found = list(syntax)
    return read_annotation(node, "korea", config, FILE, found).annotation, found


def lines(found: list[Diagnostic]) -> list[str]:
    return [
        f"{one.mark.line}:{one.mark.column}+{one.mark.length} {one.rule.code} {one.message} | {one.hint}"
        for one in sorted(found, key=lambda one: one.mark)
    ]


def mark(line: int, column: int, length: int) -> Mark:
    return Mark(path="a.yaml", line=line, column=column, length=length)


def day(written: str, year: int, month: int = 0, number: int = 0) -> Date:
    return Date(text=written, year=year, month=month, day=number)


FULL = f"""\
title: A  title
authors: [Kim Min, {{family: Berg, given: Ann, non-dropping-particle: van der}}, {{literal: The Desk}}]
publisher: yonhap
published: 2026-01-28
updated: 2026-01-29
url: https://example.org/a
language: en
accessed: 2026-02
archive_url: https://archive.example/a
license: CC BY 4.0
display: full
sha256: {HASH}
source: {{kind: press, proximity: near, reliability: B, credibility: 2, descriptor: A wire report., limits: No names.}}
based_on: [treaty, "Wire report 12"]
story: alliance
tags: [defence, 'no', 2026]
about: [{{name: Seoul, type: place}}, {{name: NATO}}]
claims:
- id: role
  text: The role shrinks.
  kind: fact
  attributed_to: the ministry
  quotes:
  - a more limited role
  - {{exact: shared burden, prefix: calls for, suffix: at home}}
- {{id: none, text: Not so., quotes: [no], contests: [other#role, "@korea#role", other#role]}}
notes:
- {{by: AB, on: 2026-02-01, text: Checked.}}
- text: |
    Two
    lines.
corrections: [{{on: 2026, text: A name.}}]
dedup: {{override: "same-story: other", reason: One event., reviewer: AB, reviewed_on: 2026-02-02}}
id: Korea
type: article-newspaper
"""


@pytest.mark.parametrize("value", ["no", "suspected", "declared"])
def test_whether_a_machine_wrote_it(value: str) -> None:
    annotation, found = read(f"source: {{machine_written: {value}}}")
    assert (annotation.source, found) == (Descriptor(machine_written=value), [])  # type: ignore[arg-type] # a row


def test_every_field() -> None:
    annotation, found = read(FULL)
    assert lines(found) == []
    assert annotation == Annotation(
        title="A title",
        authors=(
            Person(literal="Kim Min"),
            Person(literal="Ann van der Berg", family="Berg", given="Ann", particle="van der"),
            Person(literal="The Desk", organisation=True),
        ),
        publisher="Yonhap News",
        published=day("2026-01-28", 2026, 1, 28),
        updated=day("2026-01-29", 2026, 1, 29),
        url="https://example.org/a",
        language="en",
        accessed=day("2026-02", 2026, 2),
        archive_url="https://archive.example/a",
        license="CC BY 4.0",
        display="full",
        sha256=HASH,
        source=Descriptor(
            kind="press",
            proximity="near",
            reliability="B",
            credibility="2",
            descriptor="A wire report.",
            limits="No names.",
        ),
        based_on=("treaty", "Wire report 12"),
        based_on_marks=(mark(14, 12, 6), mark(14, 20, 16)),
        story="alliance",
        tags=("defence", "no", "2026"),
        about=(Thing(name="Seoul", type="place"), Thing(name="NATO")),
        claims=(
            Claim(
                id="role",
                text="The role shrinks.",
                kind="fact",
                attributed_to="the ministry",
                quotes=(
                    Selector(exact="a more limited role", mark=mark(24, 5, 19)),
                    Selector(exact="shared burden", prefix="calls for", suffix="at home", mark=mark(25, 13, 13)),
                ),
                mark=mark(19, 7, 4),
            ),
            Claim(
                id="none",
                text="Not so.",
                kind="",
                attributed_to="",
                quotes=(Selector(exact="no", mark=mark(26, 38, 2)),),
                contests=(
                    ClaimName(source="other", claim="role", mark=mark(26, 54, 10)),
                    ClaimName(source="korea", claim="role", mark=mark(26, 66, 13)),
                ),
                mark=mark(26, 8, 4),
            ),
        ),
        notes=(
            AnalystNote(text="Checked.", by="AB", on=day("2026-02-01", 2026, 2, 1)),
            AnalystNote(text="Two\nlines."),
        ),
        corrections=(AnalystNote(text="A name.", on=day("2026", 2026)),),
        dedup=(
            Override(
                verdict="same-story",
                target="other",
                reason="One event.",
                reviewer="AB",
                reviewed_on=day("2026-02-02", 2026, 2, 2),
                mark=mark(33, 19, 19),
            ),
        ),
        present=True,
        mark=mark(1, 1, 15),
    )


STATED = (
    "title",
    "authors",
    "publisher",
    "published",
    "updated",
    "url",
    "language",
    "accessed",
    "archive_url",
    "license",
)
CARRIED = "copy the words of the article that carry the claim"
EMPTY = Annotation(display="excerpt", mark=FILE)
NOT_STATED = Annotation(
    title=Missing.NOT_STATED,
    authors=Missing.NOT_STATED,
    publisher=Missing.NOT_STATED,
    published=Missing.NOT_STATED,
    updated=Missing.NOT_STATED,
    url=Missing.NOT_STATED,
    language=Missing.NOT_STATED,
    accessed=Missing.NOT_STATED,
    archive_url=Missing.NOT_STATED,
    license=Missing.NOT_STATED,
    display="excerpt",
    present=True,
    mark=mark(1, 1, 17),
)


@pytest.mark.parametrize(
    ("yaml", "want"),
    [
        pytest.param("", EMPTY, id="no annotation"),
        pytest.param("# nothing", EMPTY, id="only a comment"),
        pytest.param(
            "".join(f"{key}: not-stated\n" for key in STATED),
            NOT_STATED,
            id="all that may be not stated",
        ),
        pytest.param(
            "container-title: Daily\nissued: 2026\nURL: https://a.org\nauthor: Kim\nkeyword: a, b ,, a",
            replace(
                EMPTY,
                publisher="Daily",
                published=day("2026", 2026),
                url="https://a.org",
                authors=(Person(literal="Kim"),),
                tags=("a", "b"),
                present=True,
                mark=mark(1, 1, 22),
            ),
            id="names of CSL",
        ),
        pytest.param(
            "issued: {date-parts: [[2026, 1, 28]]}\n"
            "accessed: {date-parts: [['2026', '2']], circa: true}\nupdated: {raw: 2027}",
            replace(
                EMPTY,
                published=day("2026-01-28", 2026, 1, 28),
                accessed=replace(day("2026-02~", 2026, 2), approximate=True),
                updated=day("2027", 2027),
                present=True,
                mark=mark(1, 1, 37),
            ),
            id="dates of CSL",
        ),
        pytest.param(
            "issued: {literal: 2026-01~}\nupdated: {date-parts: [[2026]]}",
            replace(
                EMPTY,
                published=replace(day("2026-01~", 2026, 1), approximate=True),
                updated=day("2026", 2026),
                present=True,
                mark=mark(1, 1, 27),
            ),
            id="more dates of CSL",
        ),
        pytest.param(
            "tags: a, b ,, a", replace(EMPTY, tags=("a", "b"), present=True, mark=mark(1, 1, 15)), id="tags as one text"
        ),
        pytest.param(
            "author: {family: Kim}\npublisher: Yonhap News\nkeyword: [a, b]",
            replace(
                EMPTY,
                authors=(Person(literal="Kim", family="Kim"),),
                publisher="Yonhap News",
                tags=("a", "b"),
                present=True,
                mark=mark(1, 1, 21),
            ),
            id="one author, publisher by name, keywords as a list",
        ),
        pytest.param(
            "dedup: {override: distinct, reason: Two events., reviewer: A}",
            replace(
                EMPTY,
                dedup=(
                    Override(
                        verdict="distinct",
                        target="",
                        reason="Two events.",
                        reviewer="A",
                        reviewed_on=None,
                        mark=mark(1, 19, 8),
                    ),
                ),
                present=True,
                mark=mark(1, 1, 61),
            ),
            id="distinct",
        ),
        pytest.param(
            "dedup:\n  override:\n    duplicate-of: b\n  reason: Same.\n  reviewer: A",
            replace(
                EMPTY,
                dedup=(
                    Override(
                        verdict="duplicate-of",
                        target="b",
                        reason="Same.",
                        reviewer="A",
                        reviewed_on=None,
                        mark=mark(3, 5, 15),
                    ),
                ),
                present=True,
                mark=mark(1, 1, 6),
            ),
            id="override as a mapping",
        ),
        pytest.param(
            "dedup:\n- override: {not-same-story: [b, c]}\n  reason: Two.\n  reviewer: A\n"
            "- {override: 'distinct: d', reason: Own., reviewer: B, reviewed_on: 2026-02-01}",
            replace(
                EMPTY,
                dedup=(
                    *(
                        Override(
                            verdict="not-same-story",
                            target=target,
                            reason="Two.",
                            reviewer="A",
                            reviewed_on=None,
                            mark=place,
                        )
                        for target, place in (("b", mark(2, 31, 1)), ("c", mark(2, 34, 1)))
                    ),
                    Override(
                        verdict="distinct",
                        target="d",
                        reason="Own.",
                        reviewer="B",
                        reviewed_on=day("2026-02-01", 2026, 2, 1),
                        mark=mark(5, 14, 13),
                    ),
                ),
                present=True,
                mark=mark(1, 1, 6),
            ),
            id="several judgements, one of two articles",
        ),
        *(
            pytest.param(
                f"published: {first}\nupdated: {then}",
                replace(EMPTY, published=one, updated=two, present=True, mark=mark(1, 1, 11 + len(first))),
                id=f"{first} then {then}",
            )
            for first, one, then, two in (
                ("2026-01-28", day("2026-01-28", 2026, 1, 28), "2026-01", day("2026-01", 2026, 1)),
                ("2026-01-28", day("2026-01-28", 2026, 1, 28), "2026", day("2026", 2026)),
                (
                    "2026~",
                    replace(day("2026~", 2026), approximate=True),
                    "2025?",
                    replace(day("2025?", 2025), uncertain=True),
                ),
                ("2026", day("2026", 2026), "2025?", replace(day("2025?", 2025), uncertain=True)),
            )
        ),
    ],
)
def test_annotation(yaml: str, want: Annotation) -> None:
    assert read(yaml) == (want, [])


ALL_KEYS = (
    "title, authors, publisher, published, updated, url, language, accessed, archive_url, license, display,"
    " sha256, source, based_on, story, tags, about, claims, notes, corrections, dedup, held, embargo_until, tlp, id,"
    " type"
)
NO_YAML = (
    "a value is missing here, or a bracket is not closed"
    ' | put a value that begins with "]", "}", "," or "[" in quotation marks'
)
DEDUP = "override, reason, reviewer, reviewed_on"
NAME = "literal, family, given, non-dropping-particle, dropping-particle, suffix"
CLAIM = "id, text, kind, attributed_to, quotes, contests, fact_check"
CHECK = "check which of the two is right"
NULL = "write a value, or leave the key out"
NULL_HINT = 'write "not-stated" if the article does not say, or leave the key out'
FORM = "write 2026, 2026-01 or 2026-01-28, and ~ or ? after it if unsure"
KEYS = "kind, proximity, reliability, credibility, descriptor, limits, machine_written"
NO_ID = "must be 1 to 80 of a-z, 0-9 and -, found"
OVERRIDE = 'must be "distinct", "distinct: id", "duplicate-of: id", "same-story: id" or "not-same-story: id"'
VERDICTS = "distinct, duplicate-of, same-story or not-same-story"
INTERVAL = "two of them are an interval"
PARTS = "must be [[year, month, day]], [[year, month]] or [[year]]"


@pytest.mark.parametrize(
    ("yaml", "findings"),
    [
        pytest.param(
            "titel: x\nDOI: 10.1/x\nabstract: y",
            [
                '1:1+5 A001 unknown key "titel" | did you mean "title"?',
                f'2:1+3 A001 unknown key "DOI" | keys: {ALL_KEYS}',
                f'3:1+8 A001 unknown key "abstract" | keys: {ALL_KEYS}',
            ],
            id="unknown keys",
        ),
        pytest.param(
            "publisher: a\ncontainer-title: b\nURL: https://a.org\nurl: https://b.org",
            [
                '2:1+15 A009 "container-title" and "publisher" of line 1 are the same | keep one of them',
                '4:1+3 A009 "url" and "URL" of line 3 are the same | keep one of them',
            ],
            id="alias and name",
        ),
        pytest.param(
            "title: ~\nauthors:\npublished: ''\nstory: ~\ntags: ~",
            [
                f'1:8+1 A002 "title" has no value | {NULL_HINT}',
                f'2:9+1 A002 "authors" has no value | {NULL}',
                f'3:12+2 A003 "published" is no date: "" | {FORM}',
                f'4:8+1 A002 "story" has no value | {NULL}',
                f'5:7+1 A002 "tags" has no value | {NULL}',
            ],
            id="no values",
        ),
        pytest.param(
            "authors: [[a], {given: ' '}, '', {family: [b]}, {name: c}]",
            [
                '1:11+3 A002 "authors[0]" must be a name, found a list | ',
                '1:16+12 A008 "authors[1].literal" is missing | or give "family" and "given"',
                '1:30+2 A004 "authors[2]" is empty | write it, or leave the key out',
                '1:34+13 A008 "authors[3].literal" is missing | or give "family" and "given"',
                '1:43+3 A002 "authors[3].family" must be text, found a list | ',
                '1:49+9 A008 "authors[4].literal" is missing | or give "family" and "given"',
                f'1:50+4 A001 unknown key "authors[4].name" | keys: {NAME}',
            ],
            id="authors",
        ),
        pytest.param(
            "published: 28 January 2026\nupdated: [2026]\naccessed: {year: 2026}",
            [
                f'1:12+15 A003 "published" is no date: "28 January 2026" | {FORM}',
                '2:10+6 A002 "updated" must be text, found a list | ',
                '3:11+12 A008 "accessed.date-parts" is missing | or write the date as text',
                '3:12+4 A001 unknown key "accessed.year" | keys: date-parts, raw, literal, circa',
            ],
            id="dates",
        ),
        pytest.param(
            "published: {date-parts: [[2026, 2, 30]]}\nupdated: {date-parts: [[2027], [2026]]}\n"
            "accessed: {date-parts: [[2026, x, [1]]]}",
            [
                '1:25+15 A003 "published.date-parts" is not in the calendar: "2026-02-30" | check year, month and day',
                '2:23+16 A003 "updated.date-parts" ends before it begins: "2027/2026" | write the earlier date first',
                '3:35+3 A002 "accessed.date-parts[0][2]" must be text, found a list | ',
            ],
            id="dates of CSL",
        ),
        pytest.param(
            "published: {date-parts: [2026, 1, 28]}\nupdated: {date-parts: []}\naccessed: {date-parts: [[1, 2, 3, 4]]}",
            [
                f'1:25+13 A003 "published.date-parts" {PARTS} | {INTERVAL}',
                f'2:23+2 A003 "updated.date-parts" {PARTS} | {INTERVAL}',
                f'3:24+14 A003 "accessed.date-parts" {PARTS} | {INTERVAL}',
            ],
            id="shapes of dates of CSL",
        ),
        pytest.param(
            "published: 2026-01-28\nupdated: 2026-01-27",
            [f'2:10+10 A004 "updated" is 2026-01-27, before the publication on 2026-01-28 | {CHECK}'],
            id="updated before published",
        ),
        pytest.param(
            "published: 2026-01-28T14:05Z\nupdated: 2026-01-28T14:04Z",
            [f'2:10+17 A004 "updated" is 2026-01-28T14:04Z, before the publication on 2026-01-28T14:05Z | {CHECK}'],
            id="updated a minute before published",
        ),
        pytest.param(
            "published: 2026-01-29 01:00 +0900\nupdated: 2026-01-28T18:00Z", [], id="updated by another clock"
        ),
        pytest.param(
            "issued: 2026-02\nupdated: 2026-01-27",
            [f'2:10+10 A004 "updated" is 2026-01-27, before the publication on 2026-02 | {CHECK}'],
            id="updated before the month of publication",
        ),
        pytest.param(
            "url: javascript:alert(1)\narchive_url: not-Stated\nlanguage: english!\nsha256: abc\ndisplay: whole",
            [
                '1:6+19 A005 "url" must begin with "https://" or "http://", found "javascript:alert(1)" | ',
                '2:14+10 A005 "archive_url" must begin with "https://" or "http://", found "not-Stated" | ',
                '3:11+8 A004 "language" is no language tag: "english!" | for example en, de or pt-BR',
                '4:9+3 A004 "sha256" is no SHA-256: "abc" | 64 hexadecimal digits, as sha256sum prints them',
                '5:10+5 A004 "display" must be full, excerpt or link, found "whole" | ',
            ],
            id="addresses and choices",
        ),
        pytest.param(
            "source: {reliability: b, credibility: 7, grade: A}\nbased_on: treaty\nstory: not-stated\n"
            "tags: [a, '', b, a]",
            [
                '1:23+1 A004 "source.reliability" must be A, B, C, D, E or F, found "b" | did you mean "B"?',
                '1:39+1 A004 "source.credibility" must be 1, 2, 3, 4, 5 or 6, found "7" | ',
                f'1:42+5 A001 unknown key "source.grade" | keys: {KEYS}',
                '2:11+6 A002 "based_on" must be a list, found the text "treaty" | put "[" and "]" around it',
                '3:8+10 A004 "story" cannot be "not-stated" | leave the key out; the story is then computed',
                '4:11+2 A004 "tags[1]" is empty | write it, or leave the key out',
                '4:18+1 A004 "tags[3]" repeats the tag "a" | keep one of them',
            ],
            id="descriptor, origin, story, tags",
        ),
        pytest.param(
            "about: [{type: place}, Seoul]\nnotes: [{by: x}]\ncorrections: [{by: x, text: y}, {text: ''}]",
            [
                '1:9+13 A008 "about[0].name" is missing | write "name: …" here',
                '1:24+5 A002 "about[1]" must be a mapping, found the text "Seoul" | keys: name, type',
                '2:9+7 A008 "notes[0].text" is missing | write "text: …" here',
                '3:16+2 A001 unknown key "corrections[0].by" | keys: on, text',
                '3:40+2 A004 "corrections[1].text" is empty | write it, or leave the key out',
            ],
            id="things, notes, corrections",
        ),
        pytest.param(
            "claims:\n- {text: no id, quotes: [q]}\n- {id: A b, text: x, quotes: [q]}\n- {id: c, quotes: [q]}\n"
            "- {id: d, text: x, quotes: [q]}\n- {id: d, text: y, quotes: [q]}\n- text",
            [
                '2:3+26 A008 "claims[0].id" is missing | write "id: …" here',
                f'3:8+3 A006 "claims[1].id" {NO_ID} "A b" | for example "a-b"',
                '4:3+20 A008 "claims[2].text" is missing | write "text: …" here',
                '6:8+1 A006 "claims[4].id" is "d", as the claim in line 5 | give each claim of a source its own id',
                f'7:3+4 A002 "claims[5]" must be a mapping, found the text "text" | keys: {CLAIM}',
            ],
            id="claims",
        ),
        pytest.param(
            "claims:\n- id: a\n  text: x\n  quotes: ['', {prefix: y}, {exact: [z]}, [w], {exact: v, sufix: u}]",
            [
                '4:12+2 A004 "claims[0].quotes[0]" is empty | write it, or leave the key out',
                '4:16+11 A008 "claims[0].quotes[1].exact" is missing | write "exact: …" here',
                '4:37+3 A002 "claims[0].quotes[2].exact" must be text, found a list | ',
                '4:43+3 A002 "claims[0].quotes[3]" must be text, found a list | ',
                '4:59+5 A001 unknown key "claims[0].quotes[4].sufix" | did you mean "suffix"?',
            ],
            id="quotes",
        ),
        pytest.param(
            "claims: [{id: a, text: x, quotes: y}]",
            ['1:35+1 A002 "claims[0].quotes" must be a list, found the text "y" | put "[" and "]" around it'],
            id="quotes that are no list",
        ),
        pytest.param(
            "claims: [{id: a, text: x}, {id: b, text: y, quotes: []}]",
            [
                f'1:10+16 A008 "claims[0].quotes" is missing | {CARRIED}',
                f'1:53+2 A004 "claims[1].quotes" is empty | {CARRIED}',
            ],
            id="claims without quotes",
        ),
        pytest.param(
            "claims: [{id: a, text: x, quotes: [q], contests: [b, B#c, b#, [c], b#c]}]",
            [
                '1:51+1 A004 "claims[0].contests[0]" must be "source#claim", found "b" | name the source and its claim',
                f'1:54+3 A006 "claims[0].contests[1]" {NO_ID} "B" | for example "b"',
                f'1:59+2 A006 "claims[0].contests[2]" {NO_ID} "" | ',
                '1:63+3 A002 "claims[0].contests[3]" must be text, found a list | ',
            ],
            id="contests of no claim",
        ),
        pytest.param(
            "dedup: {override: same}",
            [
                '1:8+16 A008 "dedup.reason" is missing | write "reason: …" here',
                f'1:19+4 A004 "dedup.override" {OVERRIDE}, found "same" | ',
            ],
            id="override of no known form",
        ),
        pytest.param(
            "dedup: {override: distinct, reason: x}",
            ['1:19+8 O004 "dedup.reviewer" is missing: nobody stands for this decision | '],
            id="override that nobody stands for",
        ),
        pytest.param(
            "dedup: {override: distinct, reason: x, reviewer: ''}",
            ['1:50+2 A004 "dedup.reviewer" is empty | write it, or leave the key out'],
            id="override with an empty reviewer",
        ),
        pytest.param(
            "dedup: {override: 'duplicate-of: A B', reason: x}",
            [f'1:19+19 A004 "dedup.override" {OVERRIDE}, found "duplicate-of: A B" | '],
            id="override with two words",
        ),
        pytest.param(
            "dedup: {override: {same-story: X}, reason: x}",
            [f'1:32+1 A006 "dedup.override.same-story" {NO_ID} "X" | for example "x"'],
            id="override with a bad id",
        ),
        pytest.param(
            "dedup: {override: {same-story: a, duplicate-of: b}, reason: x}",
            [f'1:19+32 A004 "dedup.override" must have one key, {VERDICTS} | '],
            id="override with two verdicts",
        ),
        pytest.param(
            "dedup: {not-same-story: [b, c], reason: x, reviewer: A}",
            [
                (
                    '1:9+14 A001 "dedup.not-same-story" stands outside "override"'
                    ' | write it as "override: {not-same-story: …}"'
                ),
            ],
            id="verdict outside of the override",
        ),
        pytest.param(
            "dedup: {override: [distinct, 'same-story: b'], reason: x, reviewer: A}",
            [
                (
                    '1:19+27 A002 "dedup.override" must be one judgement, found a list'
                    ' | make "dedup" a list, each entry with its override and its reason'
                ),
            ],
            id="several judgements with one reason",
        ),
        pytest.param(
            "dedup: {override: 'same-story: a, b', reason: x, reviewer: A}",
            [
                (
                    f'1:19+18 A004 "dedup.override" {OVERRIDE}, found "same-story: a, b"'
                    " | several ids are a list: {not-same-story: [a, b]}"
                ),
            ],
            id="two ids in one text",
        ),
        pytest.param(
            "dedup: []",
            ['1:8+2 A004 "dedup" is empty | write a judgement, or leave the key out'],
            id="no judgements",
        ),
        pytest.param(
            "dedup:\n- {override: distinct, reason: x}\n- distinct\n"
            "- {override: {distinct: []}, reason: y, reviewer: A}\n"
            "- {override: {same-story: [b, C, [d]]}, reason: y, reviewer: A}\n"
            "- {override: {same-story: b}, reviewer: A}",
            [
                '2:14+8 O004 "dedup[0].reviewer" is missing: nobody stands for this decision | ',
                f'3:3+8 A002 "dedup[1]" must be a mapping, found the text "distinct" | keys: {DEDUP}',
                '4:25+2 A004 "dedup[2].override.distinct" is empty | name an article, or remove it',
                f'5:31+1 A006 "dedup[3].override.same-story[1]" {NO_ID} "C" | for example "c"',
                '5:34+3 A002 "dedup[3].override.same-story[2]" must be text, found a list | ',
                '6:3+40 A008 "dedup[4].reason" is missing | write "reason: …" here',
            ],
            id="a list of judgements, each with its place",
        ),
        pytest.param(
            "dedup: {reason: x, reviewed_on: today}",
            [
                '1:8+31 A008 "dedup.override" is missing | write "override: …" here',
                f'1:33+5 A003 "dedup.reviewed_on" is no date: "today" | {FORM}',
            ],
            id="no override",
        ),
        pytest.param(
            "dedup: distinct",
            [
                f'1:8+8 A002 "dedup" must be a mapping, found the text "distinct" | keys: {DEDUP}',
            ],
            id="dedup that is no mapping",
        ),
        pytest.param(
            "- a",
            [f"1:1+3 A002 the document must be a mapping, found a list | keys: {ALL_KEYS}"],
            id="list",
        ),
        pytest.param("a: [", [f"1:5+1 Y001 {NO_YAML}"], id="no YAML"),
    ],
)
def test_what_is_wrong(yaml: str, findings: list[str]) -> None:
    assert lines(read(yaml)[1]) == findings


def test_key_of_a_reference_manager_is_told() -> None:
    _, found = read("id: kim2026role\ntype: article")
    want = Diagnostic(
        rule=BAD_ID,
        severity=Severity.NOTE,
        mark=mark(1, 5, 11),
        message='"id" is "kim2026role", but citations name this source by its file, "korea"',
        hint="cite it as [@korea], or rename the file",
    )
    assert found == [want]


@pytest.mark.parametrize(
    ("yaml", "pin", "licence"),
    [
        pytest.param("", FILE, mark(1, 1, 1), id="no annotation"),
        pytest.param("title: x", mark(1, 1, 8), mark(1, 1, 8), id="neither"),
        pytest.param(f"sha256: {HASH}\ndisplay: full", mark(1, 9, 64), mark(2, 10, 4), id="display"),
        pytest.param("display: full\nlicense: not-stated", mark(1, 1, 13), mark(2, 10, 10), id="licence"),
    ],
)
def test_places(yaml: str, pin: Mark, licence: Mark) -> None:
    reading = read_annotation(parse(yaml, "a.yaml")[0], "korea", CONFIG, FILE, [])
    assert (reading.pin, reading.licence) == (pin, licence)


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("distinct", ("distinct", ""), id="distinct"),
        pytest.param("duplicate-of: a-b", ("duplicate-of", "a-b"), id="duplicate"),
        pytest.param("same-story:a", ("same-story", "a"), id="without a space"),
        pytest.param("not-same-story: a", ("not-same-story", "a"), id="apart"),
        pytest.param("same-story: A", Problem(BAD_ID, f'{NO_ID} "A"', 'for example "a"'), id="bad id"),
        pytest.param("same-story:", Problem(BAD_VALUE, f'{OVERRIDE}, found "same-story:"'), id="no id"),
        pytest.param(
            "Distinct", Problem(BAD_VALUE, f'{OVERRIDE}, found "Distinct"', 'did you mean "distinct"?'), id="case"
        ),
    ],
)
def test_override(value: str, want: object) -> None:
    assert override(value) == want


def test_story() -> None:
    assert story("korea-2026") == "korea-2026"
