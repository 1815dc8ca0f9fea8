from __future__ import annotations

from collections.abc import Callable

import pytest

from twosource.diagnostics import BAD_VALUE, Diagnostic, Mark
from twosource.fields import Fields, Keys, items, nested, scalar
from twosource.model import Missing
from twosource.values import boolean, date, filled, line
from twosource.yamlio import Node, Refused, parse

KEYS = Keys(("title", "authors", "published", "source", "tags"), {"author": "authors", "issued": "published"})
NESTED = Keys(("kind", "limits"))


def read(yaml: str, keys: Keys = KEYS, path: str = "") -> tuple[Fields, list[Diagnostic]]:
    """Return the fields of a text that holds a mapping; what YAML itself refuses is not told here."""
    found: list[Diagnostic] = []
    node, _ = parse(yaml, "f.yaml")
    fields = nested(node, path, keys, found) if node else None
    assert fields is not None
    return fields, found


def lines(found: list[Diagnostic]) -> list[str]:
    return [
        f"{one.mark.line}:{one.mark.column}+{one.mark.length} {one.rule.code} {one.message} | {one.hint}"
        for one in found
    ]


FORM = "write 2026, 2026-01 or 2026-01-28, and ~ or ? after it if unsure"
NO_VALUE = "write a value, or leave the key out"
NULL_HINT = 'write "not-stated" if the article does not say, or leave the key out'


@pytest.mark.parametrize(
    ("yaml", "get", "want", "findings"),
    [
        pytest.param("title: no", lambda f: f.value("title", line), "no", [], id="text"),
        pytest.param("title: '2026'", lambda f: f.value("title", line), "2026", [], id="quoted text"),
        pytest.param("tags: []", lambda f: f.value("title", line), None, [], id="absent"),
        pytest.param(
            "title:",
            lambda f: f.value("title", line),
            None,
            [f'1:7+1 A002 "title" has no value | {NO_VALUE}'],
            id="null",
        ),
        pytest.param(
            "title: [a]",
            lambda f: f.value("title", line),
            None,
            ['1:8+3 A002 "title" must be text, found a list | '],
            id="list for text",
        ),
        pytest.param(
            "title: {a: b}",
            lambda f: f.value("title", line),
            None,
            ['1:8+6 A002 "title" must be text, found a mapping | '],
            id="mapping for text",
        ),
        pytest.param(
            "title: ''",
            lambda f: f.value("title", filled),
            None,
            ['1:8+2 A004 "title" is empty | write it, or leave the key out'],
            id="empty text",
        ),
        pytest.param("title: *x", lambda f: f.value("title", line), None, [], id="refused by YAML"),
        pytest.param("title: false", lambda f: f.value("title", boolean), False, [], id="false is a value"),
        pytest.param(
            "tags: []",
            lambda f: f.required("title", line),
            None,
            ['1:1+8 A008 "title" is missing | write "title: …" here'],
            id="required",
        ),
        pytest.param("title: *x", lambda f: f.required("title", line), None, [], id="required and refused by YAML"),
        pytest.param("title: a", lambda f: f.required("title", line), "a", [], id="required and there"),
        pytest.param("title: a", lambda f: f.stated("title", line), "a", [], id="stated"),
        pytest.param("title: not-stated", lambda f: f.stated("title", line), Missing.NOT_STATED, [], id="not stated"),
        pytest.param("tags: []", lambda f: f.stated("title", line), Missing.NOT_ANNOTATED, [], id="not annotated"),
        pytest.param(
            "title: ~",
            lambda f: f.stated("title", line),
            Missing.NOT_ANNOTATED,
            [f'1:8+1 A002 "title" has no value | {NULL_HINT}'],
            id="null for a nullable field",
        ),
        pytest.param(
            "issued: Not-Stated",
            lambda f: f.stated("published", date),
            Missing.NOT_ANNOTATED,
            [
                f'1:9+10 A003 "issued" is no date: "Not-Stated" | {FORM}',
            ],
            id="the path has the author's own key",
        ),
        pytest.param("tags: [a, b]", lambda f: f.values("tags", line), ("a", "b"), [], id="list"),
        pytest.param("tags: []", lambda f: f.values("tags", line), (), [], id="empty list"),
        pytest.param("title: x", lambda f: f.values("tags", line), (), [], id="absent list"),
        pytest.param(
            "tags: [a, ~, {b: c}, '', [d]]",
            lambda f: f.values("tags", line),
            ("a",),
            [
                f'1:11+1 A002 "tags[1]" has no value | {NO_VALUE}',
                '1:14+6 A002 "tags[2]" must be text, found a mapping | ',
                '1:22+2 A004 "tags[3]" is empty | write it, or leave the key out',
                '1:26+3 A002 "tags[4]" must be text, found a list | ',
            ],
            id="wrong items",
        ),
        pytest.param(
            "tags: a",
            lambda f: f.values("tags", line),
            (),
            ['1:7+1 A002 "tags" must be a list, found the text "a" | put "[" and "]" around it'],
            id="text for a list",
        ),
        pytest.param(
            "tags: {a: b}",
            lambda f: f.values("tags", line),
            (),
            ['1:7+6 A002 "tags" must be a list, found a mapping | '],
            id="mapping for a list",
        ),
        pytest.param(
            "tags:",
            lambda f: f.values("tags", line),
            (),
            [f'1:6+1 A002 "tags" has no value | {NO_VALUE}'],
            id="null for a list",
        ),
        pytest.param("tags: *x", lambda f: f.values("tags", line), (), [], id="list refused by YAML"),
        pytest.param("tags: [*x, a]", lambda f: f.values("tags", line), ("a",), [], id="item refused by YAML"),
    ],
)
def test_value(yaml: str, get: Callable[[Fields], object], want: object, findings: list[str]) -> None:
    fields, found = read(yaml)
    assert (get(fields), lines(found)) == (want, findings)


def kinds(fields: Fields | None) -> object:
    return None if fields is None else fields.value("kind", line)


@pytest.mark.parametrize(
    ("yaml", "want", "findings"),
    [
        pytest.param("source: {kind: x}", "x", [], id="mapping"),
        pytest.param("source: {}", None, [], id="empty mapping"),
        pytest.param("title: x", None, [], id="absent"),
        pytest.param("source: *x", None, [], id="refused by YAML"),
        pytest.param(
            "source: x",
            None,
            ['1:9+1 A002 "source" must be a mapping, found the text "x" | keys: kind, limits'],
            id="text for a mapping",
        ),
        pytest.param(
            "source: [x]", None, ['1:9+3 A002 "source" must be a mapping, found a list | keys: kind, limits'], id="list"
        ),
        pytest.param("source:", None, [f'1:8+1 A002 "source" has no value | {NO_VALUE}'], id="null for a mapping"),
        pytest.param(
            "source: {kind: [y], limit: z}",
            None,
            [
                '1:21+5 A001 unknown key "source.limit" | did you mean "limits"?',
                '1:16+3 A002 "source.kind" must be text, found a list | ',
            ],
            id="wrong inside",
        ),
    ],
)
def test_nested(yaml: str, want: object, findings: list[str]) -> None:
    fields, found = read(yaml)
    assert (kinds(fields.nested("source", NESTED)), lines(found)) == (want, findings)


def test_nested_items() -> None:
    fields, found = read("tags: [{kind: x}, y, *z, {kind: [1]}]", path="claims[2]")
    assert [kinds(item) for item in fields.nested_items("tags", NESTED)] == ["x", None]
    assert lines(found) == [
        '1:19+1 A002 "claims[2].tags[1]" must be a mapping, found the text "y" | keys: kind, limits',
        '1:33+3 A002 "claims[2].tags[3].kind" must be text, found a list | ',
    ]


@pytest.mark.parametrize(
    ("yaml", "findings"),
    [
        pytest.param("titel: x", ['1:1+5 A001 unknown key "titel" | did you mean "title"?'], id="misspelt"),
        pytest.param("Issued: x", ['1:1+6 A001 unknown key "Issued" | did you mean "issued"?'], id="case of an alias"),
        pytest.param(
            "zzz: x",
            ['1:1+3 A001 unknown key "zzz" | keys: title, authors, published, source, tags'],
            id="nothing near",
        ),
        pytest.param(
            "author: x\ntitle: y\nauthors: z",
            ['3:1+7 A009 "authors" and "author" of line 1 are the same | keep one of them'],
            id="name and alias",
        ),
        pytest.param(
            "a\u200bb: x",
            ['1:1+3 A001 unknown key "ab" | keys: title, authors, published, source, tags'],
            id="invisible",
        ),
    ],
)
def test_keys(yaml: str, findings: list[str]) -> None:
    assert lines(read(yaml)[1]) == findings


def test_items_and_mapping_that_yaml_refused() -> None:
    found: list[Diagnostic] = []
    refused = Refused(mark=Mark(path="f.yaml"))
    assert (list(items(refused, "tags", found)), nested(refused, "source", NESTED, found), found) == ([], None, [])


def test_many_unknown_keys_are_counted() -> None:
    found = read("".join(f"key{number}: x\n" for number in range(1_000)))[1]
    assert len(found) == 21
    assert lines(found)[-1] == "21:1+5 A001 980 more unknown keys from here on | "


def test_long_keys_are_cut() -> None:
    found = read(f"? {'x' * 5_000}\n: y", path="claims[0]")[1]
    assert [one.message for one in found] == [f'unknown key "claims[0].{"x" * 49}\u2026"']


def test_keys_of_the_authors_own() -> None:
    fields, found = read("b: 1\na: [2]", Keys(()), "rules")
    assert [(path, key.value, scalar(node, path, line, found)) for path, key, node in fields.entries()] == [
        ("rules.b", "b", "1"),
        ("rules.a", "a", None),
    ]
    assert lines(found) == ['2:4+3 A002 "rules.a" must be text, found a list | ']


def test_places_and_reports() -> None:
    fields, found = read("author: x\ntitle: *y")
    marks = [fields.place(key) for key in ("authors", "title", "tags")]
    assert marks == [
        Mark(path="f.yaml", line=at, column=column, length=length)
        for at, column, length in ((1, 9, 1), (2, 8, 2), (1, 1, 9))
    ]
    assert ("authors" in fields, "tags" in fields, fields.node("title")) == (True, False, None)
    fields.report(BAD_VALUE, fields.mark, "message", "hint")
    assert found == [Diagnostic(rule=BAD_VALUE, mark=marks[2], message="message", hint="hint")]


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        pytest.param("- a", "the document must be a mapping, found a list", id="list"),
        pytest.param("text", 'the document must be a mapping, found the text "text"', id="text"),
    ],
)
def test_document_that_is_no_mapping(yaml: str, message: str) -> None:
    found: list[Diagnostic] = []
    node: Node | None = parse(yaml, "f.yaml")[0]
    assert node is not None
    assert nested(node, "", NESTED, found) is None
    assert [one.message for one in found] == [message]
