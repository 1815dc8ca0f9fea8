"""What holds for every text: nothing is raised, both parsers agree, and what a writer writes is what is read."""

from __future__ import annotations

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from twosource.decoding import decode, forbidden_characters, front_matter
from twosource.yamlio import Mapping, Node, Refused, Scalar, Sequence, parse

needs_libyaml = pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML without libyaml")

# Pieces that make syntax likely, beside any character at all.
PIECES = st.sampled_from(
    (
        *("a", "b: ", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ", "'", '"', "*x", "&x ", "!t ", "<<: ", "---\n"),
        *("...\n", "? ", "|\n ", ">\n ", "#", "\t", "\\u202e", "\u200b", "\ufeff", "\u00e9", "e\u0301", "\U0001f642"),
        *("%YAML 1.1\n", "~", ": "),
    ),
)
YAML = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=30).map("".join)

# Text that YAML can hold: NFC is only asked of keys.
SOUND = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).filter(
    lambda text: not forbidden_characters(text),
)
KEYS = SOUND.map(lambda text: unicodedata.normalize("NFC", text)).filter(lambda key: not forbidden_characters(key))
TREES = st.recursive(
    SOUND,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


def tree(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [tree(item) for item in node.items]
        case Mapping():
            return {key.value: tree(value) for key, value in node.entries}
        case _:
            return ...


def texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [text for item in value for text in texts(item)]
        case dict():
            return [text for pair in value.items() for item in pair for text in texts(item)]
        case _:
            return []


def marks(node: Node) -> list[tuple[int, int, int]]:
    own = [(node.mark.line, node.mark.column, node.mark.length)]
    match node:
        case Sequence():
            return own + [mark for item in node.items for mark in marks(item)]
        case Mapping():
            return own + [mark for key, value in node.entries for mark in marks(key) + marks(value)]
        case Scalar() | Refused():
            return own


def is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


@given(st.binary(max_size=200))
def test_any_bytes_decode(data: bytes) -> None:
    text, bad = decode(data)
    assert "\r" not in text
    assert (bad is None) == is_utf8(data)
    assert bad is None or text.split("\n")[bad[0] - 1][bad[1] - 1] == "\ufffd"


@given(YAML)
def test_any_text_gives_a_node_or_a_finding(text: str) -> None:
    node, found = parse(text, "f.yaml", 3)
    count = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    places = [(one.mark.line, one.mark.column, one.mark.length) for one in found] + (marks(node) if node else [])
    assert all(3 <= line < 3 + count and column >= 1 and length >= 1 for line, column, length in places)
    assert not forbidden_characters("".join(texts(tree(node))))


@needs_libyaml
@given(YAML)
def test_both_parsers_agree_where_both_find_no_error(text: str) -> None:
    (pure, pure_found), (fast, fast_found) = (
        parse(text, "f.yaml", loader=loader) for loader in (yaml.Loader, yaml.CLoader)
    )
    codes = [[one.rule.code for one in found] for found in (pure_found, fast_found)]
    if "Y001" not in codes[0] + codes[1]:
        assert (tree(pure), codes[0]) == (tree(fast), codes[1])


@given(TREES)
def test_what_is_written_is_read(value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"', width=1_000_000)
    node, found = parse(text, "f.yaml")
    assert (tree(node), found) == (value, ())


@given(st.text(max_size=40), st.text(max_size=40))
def test_front_matter_is_divided_without_loss(yaml_text: str, body: str) -> None:
    text = f"---\n{yaml_text}\n---\n{body}"
    matter = front_matter(text)
    assert matter is not None
    assert text.startswith(f"---\n{matter.yaml}")
    assert text.endswith(matter.body)
    assert text.split("\n")[matter.body_line - 1 :] == matter.body.split("\n")
