from __future__ import annotations

import time
from typing import cast

import pytest
import yaml

from tests.growth import undisturbed
from twosource.diagnostics import Diagnostic, Mark
from twosource.yamlio import MAX_BYTES, Mapping, Node, Refused, Scalar, Sequence, parse, parse_bytes, shown

LOADERS = [
    pytest.param(yaml.Loader, id="pure"),
    pytest.param(
        getattr(yaml, "CLoader", None),
        id="libyaml",
        marks=pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML without libyaml"),
    ),
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
    return [
        f"{one.mark.line}:{one.mark.column}+{one.mark.length} {one.rule.code} {one.message} | {one.hint}"
        for one in found
    ]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "a: no\nb: 12:30:45\nc: 1e3\nd: 2026-01-28\ne: 0x1F\nf: 010",
            {"a": "no", "b": "12:30:45", "c": "1e3", "d": "2026-01-28", "e": "0x1F", "f": "010"},
            id="scalars stay what was written",
        ),
        pytest.param(
            "a:\nb: ~\nc: null\nd: NULL\ne: ''\nf: \"~\"\ng: 'null'",
            {"a": None, "b": None, "c": None, "d": None, "e": "", "f": "~", "g": "null"},
            id="null only without quotation marks",
        ),
        pytest.param(
            "a: [x, {b: c}, []]\nd:\n- e\n- - f",
            {"a": ["x", {"b": "c"}, []], "d": ["e", ["f"]]},
            id="lists and mappings",
        ),
        pytest.param(
            "a: |\n  one\n  two\nb: >\n  one\n  two\nc: one\n  two",
            {"a": "one\ntwo\n", "b": "one two\n", "c": "one two"},
            id="block and folded scalars",
        ),
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
        pytest.param(
            "\u0442\u0435\u043c\u0430: \u97d3\u56fd 🙂 \u00ad",
            {"\u0442\u0435\u043c\u0430": "\u97d3\u56fd 🙂 \u00ad"},
            id="other scripts, astral characters, soft hyphen",
        ),
    ],
)
def test_reads(text: str, want: Tree, loader: type) -> None:
    node, found = parse(text, "f.yaml", loader=loader)
    assert (tree(node), found) == (want, ())


@pytest.mark.parametrize("loader", LOADERS)
def test_marks_count_characters_from_the_first_line_given(loader: type) -> None:
    def scalar(value: str, line: int, column: int, length: int) -> Scalar:
        return Scalar(value=value, plain=True, mark=mark(line, column, length))

    def mark(line: int, column: int, length: int) -> Mark:
        return Mark(path="f.md", line=line, column=column, length=length)

    node, _ = parse(
        "\u00e9\U0001f642: [\ud55c\uad6d, 'x y']\nb: |\n  text\nc: long\n  more\n", "f.md", 2, loader=loader
    )
    quoted = Scalar(value="x y", plain=False, mark=mark(2, 10, 5))
    assert node == Mapping(
        entries=(
            (
                scalar("\u00e9\U0001f642", 2, 1, 2),
                Sequence(items=(scalar("\ud55c\uad6d", 2, 6, 2), quoted), mark=mark(2, 5, 11)),
            ),
            (scalar("b", 3, 1, 1), Scalar(value="text\n", plain=False, mark=mark(3, 4, 1))),
            (scalar("c", 5, 1, 1), scalar("long more", 5, 4, 4)),
        ),
        mark=mark(2, 1, 15),
    )


def nested_list(depth: int, inside: Tree) -> Tree:
    for _ in range(depth):
        inside = [inside]
    return inside


NOT_A_KEY = (
    'Y001 a key must be text, not a list or mapping | put a value that begins with "[" or "{" in quotation marks'
)
NO_ALIAS = 'Y003 the alias "*x" is not followed | write the value out, or quote it'
SECOND = 'Y006 a second document begins here | remove the line "---" and what follows'


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "want", "findings"),
    [
        pytest.param(
            "a: 1\nb: 2\na: 3\na: [*x]",
            {"a": "1", "b": "2"},
            [
                '3:1+1 Y002 "a" is given twice, first in line 1 | keep one of them',
                '4:1+1 Y002 "a" is given twice, first in line 1 | keep one of them',
                f"4:5+2 {NO_ALIAS}",
            ],
            id="duplicate key",
        ),
        pytest.param(
            "caf\u00e9: 1\ncafe\u0301: 2",
            {"caf\u00e9": "1"},
            ['2:1+5 Y002 "caf\u00e9" is given twice, first in line 1 | keep one of them'],
            id="duplicate key in NFC and NFD",
        ),
        pytest.param(
            "x: {a: 1, 'a': 2}\ny: {a: 1}",
            {"x": {"a": "1"}, "y": {"a": "1"}},
            ['1:11+3 Y002 "a" is given twice, first in line 1 | keep one of them'],
            id="duplicate key, quoted and nested",
        ),
        pytest.param(
            "a: &x b\nc: *x\nd: [*x, e]\n*x : f",
            {"a": "b", "c": ..., "d": [..., "e"]},
            [
                '1:4+4 Y003 the anchor "&x" is not read | remove it, or quote the value',
                *(f"{at} {NO_ALIAS}" for at in ("2:4+2", "3:5+2", "4:1+2")),
            ],
            id="anchor and aliases",
        ),
        pytest.param(
            "a: !!str x\nb: !own [y]\nc: ! z",
            {"a": "x", "b": ["y"], "c": "z"},
            [
                '1:4+7 Y004 the tag "tag:yaml.org,2002:str" is not read | remove it, or quote the value',
                '2:4+6 Y004 the tag "!own" is not read | remove it, or quote the value',
                '3:4+3 Y004 the tag "!" is not read | remove it, or quote the value',
            ],
            id="tags",
        ),
        pytest.param(
            "!!python/object/apply:os.system [id]",
            ["id"],
            [
                f'1:1+33 Y004 the tag "{tag}" is not read | remove it, or quote the value'
                for tag in ("tag:yaml.org,2002:python/object/apply:os.system",)
            ],
            id="a tag that runs code elsewhere",
        ),
        pytest.param(
            "%TAG ! tag:x,2000:\n---\na: b",
            {"a": "b"},
            ['1:1+18 Y004 tags are not read | remove the "%TAG" line'],
            id="tag directive",
        ),
        pytest.param(
            "<<: {a: 1}\nb: 2",
            {"b": "2"},
            ['1:1+2 Y005 the merge key "<<" is not followed | write the keys out'],
            id="merge key",
        ),
        pytest.param("'<<': x", {"<<": "x"}, [], id="no merge key in quotation marks"),
        pytest.param("a: 1\n---\na: 2", {"a": "1"}, [f"2:1+3 {SECOND}"], id="second document"),
        pytest.param("---\n---\n", "nothing", [f"2:1+3 {SECOND}"], id="second document, both empty"),
        pytest.param(
            "? [a]\n: b\n? {c: d}\n: [e]\nf: g",
            {"f": "g"},
            [f"1:3+1 {NOT_A_KEY}", f"3:3+1 {NOT_A_KEY}"],
            id="keys that are lists or mappings",
        ),
        pytest.param("[" * 16 + "x" + "]" * 16, nested_list(16, "x"), [], id="as deep as may be"),
        pytest.param(
            "[" * 16 + "{a: [*x, &y !z b]}, c" + "]" * 16,
            nested_list(15, [..., "c"]),
            ["1:17+1 Y007 nested deeper than 16 | write it flatter"],
            id="one deeper",
        ),
        pytest.param(
            "[" * 99 + "]" * 99,
            "nothing",
            ["1:17+1 Y007 nested deeper than 16 | write it flatter"],
            id="so deep that reading stops",
        ),
        pytest.param(
            "a: x\u202ey\u200b\nb: \x1b[2J",
            {"a": "x\ufffdy\ufffd", "b": "\ufffd[2J"},
            [
                "1:5+1 Y008 U+202E (right-to-left override) is not allowed here | remove it",
                "1:7+1 Y008 U+200B (zero width space) is not allowed here | remove it",
                "2:4+1 Y008 U+001B (control character) is not allowed here | remove it",
            ],
            id="direction, zero width, escape",
        ),
        pytest.param(
            "\ufefftitle: x\n\u200btitle: y",
            {"title": "x"},
            [
                "1:1+1 Y008 U+FEFF (zero width no-break space) is not allowed here | remove it",
                "2:1+1 Y008 U+200B (zero width space) is not allowed here | remove it",
                '2:1+6 Y002 "title" is given twice, first in line 1 | keep one of them',
            ],
            id="an invisible character does not make another key",
        ),
        pytest.param(
            "a: \ud800\u2028\x85\x00",
            {"a": "\ufffd" * 4},
            [
                "1:4+1 Y008 U+D800 (control character) is not allowed here | remove it",
                "1:5+1 Y008 U+2028 (line separator) is not allowed here | remove it",
                "1:6+1 Y008 U+0085 (control character) is not allowed here | remove it",
                "1:7+1 Y008 U+0000 (control character) is not allowed here | remove it",
            ],
            id="lone surrogate, separators, NUL",
        ),
        pytest.param(
            "a: " + "\u200b" * 10,
            {"a": "\ufffd" * 10},
            [
                *(f"1:{at}+1 Y008 U+200B (zero width space) is not allowed here | remove it" for at in range(4, 12)),
                "1:1+1 Y008 2 more forbidden characters | remove them",
            ],
            id="many forbidden characters",
        ),
        pytest.param(
            'a: "x\\u202e\\0"\nb: "\\x0d"\nc: "\\t\\n"',
            {"a": "x\ufffd\ufffd", "b": "\ufffd", "c": "\t\n"},
            [
                "1:4+11 Y008 the escape of U+202E (right-to-left override) gives a forbidden character | remove it",
                "2:4+6 Y008 the escape of U+000D (control character) gives a forbidden character | remove it",
            ],
            id="forbidden characters by escapes",
        ),
        pytest.param(
            f"a: *{'x' * 100}",
            {"a": ...},
            [f'1:4+101 Y003 the alias "*{"x" * 59}\u2026" is not followed | write the value out, or quote it'],
            id="long names are cut",
        ),
    ],
)
def test_refuses_and_goes_on(text: str, want: Tree, findings: list[str], loader: type) -> None:
    node, found = parse(text, "f.yaml", loader=loader)
    assert (tree(node), lines(found)) == (want, findings)


QUOTE_IT = "put the value in quotation marks"
NO_KEY = (
    'Y001 a ":" stands where no key can be | put a value that holds ": " in quotation marks, or check the indentation'
)
NOT_CLOSED = (
    "Y001 this bracket is never closed, or a comma is missing inside"
    " | close it, or put a value that begins with a bracket in quotation marks"
)
NOT_CONTINUED = (
    "Y001 this does not continue the mapping above"
    " | give keys of one mapping the same indentation, and write nothing after a closing quotation mark"
)
NO_ITEM = (
    'Y001 a list item cannot stand here, or a "-" is missing'
    ' | begin each item of a list with "- " on its own line, at the same indentation'
)
NO_START = f"Y001 a value cannot begin with this character | {QUOTE_IT}"
NOT_ALIAS = f'Y003 a value that begins with "*" or "&" would be an alias or an anchor, which are not read | {QUOTE_IT}'
NOT_TAG = f'Y004 a value that begins with "!" would be a tag, which is not read | {QUOTE_IT}'
NO_VALUE = (
    "Y001 a value is missing here, or a bracket is not closed"
    ' | put a value that begins with "]", "}", "," or "[" in quotation marks'
)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "finding"),
    [
        pytest.param("title: Korea: what next", f"1:13+1 {NO_KEY}", id="colon in a value"),
        pytest.param("a: 1\n b: 2", f"2:3+1 {NO_KEY}", id="indented too far"),
        pytest.param(
            "a: 'x\nb: y\n",
            "1:4+1 Y001 this quotation mark is never closed | close it at the end of the value",
            id="open quotation mark",
        ),
        pytest.param("a: [1, [2\nb: 3\n", f"1:8+1 {NOT_CLOSED}", id="open list"),
        pytest.param("a: {b\n", f"1:4+1 {NOT_CLOSED}", id="open mapping"),
        pytest.param("\ta: 1", "1:1+1 Y001 a tab cannot indent | indent with spaces", id="tab"),
        pytest.param("a: 1\n\tb: 2", "2:1+1 Y001 a tab cannot indent | indent with spaces", id="tab in line 2"),
        pytest.param("a: @x", f"1:4+1 {NO_START}", id="at sign"),
        pytest.param("a: %x", f"1:4+1 {NO_START}", id="per cent"),
        pytest.param("a: *very* b", f"1:4+1 {NOT_ALIAS}", id="emphasis"),
        pytest.param("a: * b", f"1:4+1 {NOT_ALIAS}", id="lone asterisk"),
        pytest.param("a: & b", f"1:4+1 {NOT_ALIAS}", id="lone ampersand"),
        pytest.param("a: !x!y z", f"1:4+1 {NOT_TAG}", id="tag without a directive"),
        pytest.param("- a\nb: c", f"2:1+1 {NO_ITEM}", id="mapping after a list"),
        pytest.param("a: - b", f"1:4+1 {NO_ITEM}", id="item in a value"),
        pytest.param("a: 'it's'", f"1:8+1 {NOT_CONTINUED}", id="apostrophe inside quotation marks"),
        pytest.param("a:\n  - b\n c: d", f"3:2+1 {NOT_CONTINUED}", id="between two indentations"),
        pytest.param("x: ]", f"1:4+1 {NO_VALUE}", id="closing bracket"),
        pytest.param("a: [", f"1:5+1 {NO_VALUE}", id="lone opening bracket"),
        pytest.param(
            "a: 1\nkey\nb: 2",
            '2:1+1 Y001 this key has no ":" after it'
            ' | write "key: value", or indent the line to continue the value above',
            id="line without a colon",
        ),
        pytest.param(
            "'a' b",
            "1:5+1 Y001 this stands after the end of the document | give keys of one mapping the same indentation",
            id="after the end",
        ),
    ],
)
def test_syntax_error_in_plain_words(text: str, finding: str, loader: type) -> None:
    node, found = parse(text, "f.yaml", loader=loader)
    assert (node, lines(found)) == (None, [finding])


NOT_AN_ESCAPE = 'Y001 this is no escape that YAML knows inside "\u2026"'


@pytest.mark.parametrize(
    ("text", "pure", "libyaml"),
    [
        pytest.param(
            'a: "\\q"',
            f"1:6+1 {NOT_AN_ESCAPE} | double the backslash, or use single quotation marks",
            f"1:5+1 {NOT_AN_ESCAPE} | double the backslash, or use single quotation marks",
            id="unknown escape",
        ),
        pytest.param(
            'a: "\\U00110000"',
            "1:1+1 Y001 an escape names a character beyond Unicode | use \\u0000 to \\U0010FFFF",
            f"1:7+1 {NOT_AN_ESCAPE} | double the backslash, or use single quotation marks",
            id="escape beyond Unicode",
        ),
        pytest.param(
            "%YAML 2.0\n---\na: b",
            f"1:1+1 Y001 this is not YAML: found incompatible YAML document (version 1.* is required) | {QUOTE_IT}",
            f"1:1+1 Y001 this is not YAML: found incompatible YAML document | {QUOTE_IT}",
            id="another version, in the parser's words",
        ),
    ],
)
def test_syntax_error_that_the_parsers_place_differently(text: str, pure: str, libyaml: str) -> None:
    read = [parse(text, "f.yaml", loader=cast("type", loader.values[0])) for loader in LOADERS if loader.values[0]]
    assert [lines(found) for _, found in read] == [[pure], [libyaml]][: len(read)]


def test_the_error_comes_after_what_was_refused_before_it() -> None:
    node, found = parse("a: *x\na: 1\nb: [", "f.yaml")
    assert (node, [(one.mark.line, one.rule.code) for one in found]) == (None, [(1, "Y003"), (2, "Y002"), (3, "Y001")])


@pytest.mark.parametrize(
    ("size", "count"), [pytest.param(MAX_BYTES, 0, id="at the bound"), pytest.param(MAX_BYTES + 1, 1, id="one more")]
)
def test_size_is_bounded_in_bytes(size: int, count: int) -> None:
    text = "#" + "\u00e9" * ((size - 1) // 2) + "x" * ((size - 1) % 2)
    want = [f"7:1+1 Y007 YAML of {size} bytes; at most {MAX_BYTES} are read | divide the file"] * count
    assert lines(parse(text, "f.yaml", 7)[1]) == want


HOSTILE = {
    "lists": "[" * 100_000,
    "mappings": "{a: " * 60_000,
    "keys": "? " * 100_000,
    "items": "- " * 100_000,
    "items over lines": "[\n" * 100_000,
    "empty lists": f"[{'[],' * 80_000}]",
    "anchors": "&a " * 80_000,
    "tags": "!" * 200_000,
    "aliases": f"[{'*a,' * 80_000}]",
    "duplicate keys": "a: 1\n" * 40_000,
    "many keys": "".join(f"k{number}: 1\n" for number in range(20_000)),
    "list keys": "? [a]\n" * 30_000,
    "quotation mark": f'"{chr(10) * 200_000}',
    "escapes": '- "\\u202e"\n' * 20_000,
    "invisible": "\u200b" * 80_000,
    "documents": "---\n" * 60_000,
    "block": f"a: |\n{' x' + chr(10)}" * 20_000,
    "colons": ": " * 100_000,
    "spaces": " " * 200_000,
    "tabs": "\t" * 200_000,
    "directive": "%" * 200_000,
    "bomb": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 8_000)),
    "merge bomb": "a0: &a0 {k: v}\n"
    + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 5_000)),
}


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML without libyaml: ten times slower, and linear too")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_costs_little(name: str) -> None:
    text = HOSTILE[name]
    assert len(text.encode()) <= MAX_BYTES
    with undisturbed():
        started = time.process_time()
        parse(text, "f.yaml")
        # 0.5 s for 80,000 nodes on the machine this was written on; a quadratic reader takes minutes.
        assert time.process_time() - started < 5


@pytest.mark.parametrize("text", [pytest.param("[" * 5_000, id="lists"), pytest.param("{a: " * 5_000, id="mappings")])
def test_pure_parser_stops_at_the_depth_too(text: str) -> None:
    with undisturbed():
        started = time.process_time()
        _, found = parse(text, "f.yaml", loader=yaml.Loader)
        assert (len(found), time.process_time() - started < 5) == (1, True)


def test_file_with_a_bad_byte_is_read_all_the_same() -> None:
    node, found = parse_bytes(b"a: 1\nb: Stra\xdfe\na: 2", "f.yaml")
    assert (tree(node), lines(found)) == (
        {"a": "1", "b": "Stra\ufffde"},
        [
            "2:8+1 Y008 this byte is not UTF-8 | save the file as UTF-8",
            '3:1+1 Y002 "a" is given twice, first in line 1 | keep one of them',
        ],
    )


def test_file_in_utf8() -> None:
    node, found = parse_bytes(b"\xef\xbb\xbfa: \xc3\xa9", "f.yaml")
    assert (tree(node), found) == ({"a": "\u00e9"}, ())


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("a\n  b\tc", "a b c", id="one line"),
        pytest.param("x" * 60, "x" * 60, id="as long as may be"),
        pytest.param("x" * 61, "x" * 59 + "\u2026", id="longer"),
    ],
)
def test_shown(value: str, want: str) -> None:
    assert shown(value) == want
