from __future__ import annotations

import time
from typing import cast

import pytest
import yaml

from twosource.diagnostics import Diagnostic, Mark
from twosource.yamlio import (
    MAX_BYTES,
    Decoded,
    FrontMatter,
    Mapping,
    Node,
    Refused,
    Scalar,
    Sequence,
    decode,
    front_matter,
    opens_front_matter,
    parse,
    parse_bytes,
    shown,
)

LOADERS = [
    pytest.param(yaml.Loader, id="pure"),
    pytest.param(getattr(yaml, "CLoader", None), id="libyaml", marks=pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML without libyaml")),
]

Tree = object


def tree(node: Node | None) -> Tree:
    """Return a node as tuples, lists and text; null as None, what was refused as `...`."""
    match node:
        case Scalar():
            return None if node.null else node.value
        case Sequence():
            return [tree(item) for item in node.items]
        case Mapping():
            return {key.value: tree(value) for key, value in node.entries}
        case Refused():
            return ...
        case None:
            return "nothing"


def lines(found: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{one.mark.line}:{one.mark.column}+{one.mark.length} {one.rule.code} {one.message} | {one.hint}" for one in found]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("a: no\nb: 12:30:45\nc: 1e3\nd: 2026-01-28\ne: 0x1F\nf: 010", {"a": "no", "b": "12:30:45", "c": "1e3", "d": "2026-01-28", "e": "0x1F", "f": "010"}, id="scalars stay what was written"),
        pytest.param("a:\nb: ~\nc: null\nd: NULL\ne: ''\nf: \"~\"\ng: 'null'", {"a": None, "b": None, "c": None, "d": None, "e": "", "f": "~", "g": "null"}, id="null only without quotation marks"),
        pytest.param("a: [x, {b: c}, []]\nd:\n- e\n- - f", {"a": ["x", {"b": "c"}, []], "d": ["e", ["f"]]}, id="lists and mappings"),
        pytest.param("a: |\n  one\n  two\nb: >\n  one\n  two\nc: one\n  two", {"a": "one\ntwo\n", "b": "one two\n", "c": "one two"}, id="block and folded scalars"),
        pytest.param('a: "tab\\t \\u00e9 \\"q\\""', {"a": 'tab\t é "q"'}, id="escapes"),
        pytest.param("a: 1\r\nb: 2\rc: 3\n", {"a": "1", "b": "2", "c": "3"}, id="every line end"),
        pytest.param("caf\u0065\u0301: x", {"caf\u00e9": "x"}, id="keys are NFC"),
        pytest.param("a: caf\u0065\u0301", {"a": "caf\u0065\u0301"}, id="values are as written"),
        pytest.param("%YAML 1.1\n---\na: 1\n...\n", {"a": "1"}, id="one document with its marks"),
        pytest.param("just text", "just text", id="a scalar"),
        pytest.param('"~"', "~", id="a quoted scalar"),
        pytest.param("", "nothing", id="empty"),
        pytest.param("# only a comment\n", "nothing", id="comment"),
        pytest.param("---\n", "nothing", id="null document"),
        pytest.param("\u0442\u0435\u043c\u0430: \u97d3\u56fd 🙂 \u00ad", {"\u0442\u0435\u043c\u0430": "\u97d3\u56fd 🙂 \u00ad"}, id="other scripts, astral characters, soft hyphen"),
    ],
)
def test_reads(text: str, want: Tree, loader: type) -> None:
    node, found = parse(text, "f.yaml", loader=loader)
    assert (tree(node), found) == (want, ())


@pytest.mark.parametrize("loader", LOADERS)
def test_marks_count_characters_from_the_first_line_given(loader: type) -> None:
    node, _ = parse("é🙂: [한국, 'x y']\nb: |\n  text\nc: long\n  more\n", "f.md", 2, loader=loader)

    def mark(line: int, column: int, length: int) -> Mark:
        return Mark(path="f.md", line=line, column=column, length=length)

    assert node == Mapping(
        (
            (Scalar("é🙂", True, mark(2, 1, 2)), Sequence((Scalar("한국", True, mark(2, 6, 2)), Scalar("x y", False, mark(2, 10, 5))), mark(2, 5, 11))),
            (Scalar("b", True, mark(3, 1, 1)), Scalar("text\n", False, mark(3, 4, 1))),
            (Scalar("c", True, mark(5, 1, 1)), Scalar("long more", True, mark(5, 4, 4))),
        ),
        mark(2, 1, 15),
    )


QUOTE = "put the value in quotation marks"
REFUSED = [
    pytest.param("a: 1\nb: 2\na: 3\na: 4", {"a": "1", "b": "2"}, ['3:1+1 Y002 "a" is given twice, first in line 1 | keep one of them', '4:1+1 Y002 "a" is given twice, first in line 1 | keep one of them'], id="duplicate key"),
    pytest.param("caf\u00e9: 1\ncafe\u0301: 2", {"café": "1"}, ['2:1+5 Y002 "café" is given twice, first in line 1 | keep one of them'], id="duplicate key in NFC and NFD"),
    pytest.param("x: {a: 1, 'a': 2}\ny: {a: 1}", {"x": {"a": "1"}, "y": {"a": "1"}}, ["1:11+3 Y002 \"a\" is given twice, first in line 1 | keep one of them"], id="duplicate key, quoted and nested"),
    pytest.param(
        "a: &x b\nc: *x\nd: [*x, e]\n*x : f", {"a": "b", "c": ..., "d": [..., "e"]},
        ['1:4+4 Y003 the anchor "&x" is not read | remove it, or quote the value'] + [f'{at} Y003 the alias "*x" is not followed | write the value out, or quote it' for at in ("2:4+2", "3:5+2", "4:1+2")],
        id="anchor and aliases",
    ),
    pytest.param("a: !!str x\nb: !own [y]\nc: ! z", {"a": "x", "b": ["y"], "c": "z"}, [f'{at} Y004 the tag "{tag}" is not read | remove it, or quote the value' for at, tag in (("1:4+7", "tag:yaml.org,2002:str"), ("2:4+8", "!own"), ("3:4+3", "!"))], id="tags"),
    pytest.param("!!python/object/apply:os.system [id]", ["id"], ['1:1+32 Y004 the tag "tag:yaml.org,2002:python/object/apply:os.system" is not read | remove it, or quote the value'], id="a tag that runs code elsewhere"),
    pytest.param("%TAG ! tag:x,2000:\n---\na: b", {"a": "b"}, ['1:1+22 Y004 tags are not read | remove the "%TAG" line'], id="tag directive"),
    pytest.param("<<: {a: 1}\nb: 2", {"b": "2"}, ['1:1+2 Y005 the merge key "<<" is not followed | write the keys out'], id="merge key"),
    pytest.param("'<<': x", {"<<": "x"}, [], id="quoted, it is a key like others"),
    pytest.param("a: 1\n---\na: 2", "nothing", [], id="second document"),
    pytest.param("? [a]\n: b\n{c: d}: [e]\nf: g", {"f": "g"}, [f'{at} Y001 a key must be text, not a list or mapping | put a value that begins with "[" or "{{" in quotation marks' for at in ("1:3+1", "2:1+1")], id="keys that are lists or mappings"),
    pytest.param("a: " + "[" * 16 + "]" * 16 + "\nb: c", "deep", [], id="too deep"),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "want", "findings"),
    [
        *REFUSED[:9],
        pytest.param("a: 1\n---\na: 2", {"a": "1"}, ['2:1+3 Y006 a second document begins here | remove the line "---" and what follows'], id="second document"),
        pytest.param("---\n---\n", "nothing", ['2:1+3 Y006 a second document begins here | remove the line "---" and what follows'], id="second document, both empty"),
        pytest.param("? [a]\n: b\n? {c: d}\n: [e]\nf: g", {"f": "g"}, [f'{at} Y001 a key must be text, not a list or mapping | put a value that begins with "[" or "{{" in quotation marks' for at in ("1:3+1", "3:3+1")], id="keys that are lists or mappings"),
        pytest.param("a: " + "[" * 15 + "x" + "]" * 15, {"a": __import__("json").loads("[" * 15 + '"x"' + "]" * 15)}, [], id="as deep as may be"),
        pytest.param("a: " + "[" * 16 + "[*x, &y !z b]" + "]" * 16 + "\nb: c", {"a": __import__("json").loads("[" * 15 + '"x"' + "]" * 15)}, [], id="one deeper"),
    ],
)
def test_refuses_and_goes_on(text: str, want: Tree, findings: list[str], loader: type) -> None:
    node, found = parse(text, "f.yaml", loader=loader)
    assert (tree(node), lines(found)) == (want, findings)
