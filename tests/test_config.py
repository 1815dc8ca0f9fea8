from __future__ import annotations

import pytest

from twosource.config import PATH, read_config
from twosource.diagnostics import Diagnostic
from twosource.model import Config, Publisher, RawFile


def read(yaml: str) -> tuple[Config, tuple[Diagnostic, ...]]:
    return read_config(RawFile(path=PATH, data=yaml.encode()))


def lines(found: tuple[Diagnostic, ...]) -> list[str]:
    return [
        f"{one.mark.line}:{one.mark.column}+{one.mark.length} {one.rule.code} {one.message} | {one.hint}"
        for one in found
    ]


FULL = """\
title: Korea  watch
description: |
  Two lines
  of text.
language: pt-BR
base_url: https://example.org/korea
author: A. Author
strict: true
drafts: false
display: excerpt
min_shared_words: 12
publishers:
  yonhap: {name: Yonhap, kind: wire, owner: News Agency}
  reuters: {name: Reuters}
stories:
  tariffs: Tariffs of 2026
  a-1: {title: Another}
rules:
  full-text-without-licence: error
  C007: off
  no-base-url: warning
  C001: error
"""


@pytest.mark.parametrize(
    ("yaml", "want"),
    [
        pytest.param("", Config(), id="empty"),
        pytest.param("---\n# nothing\n", Config(), id="null"),
        pytest.param(
            FULL,
            Config(
                title="Korea watch",
                description="Two lines\nof text.",
                language="pt-BR",
                base_url="https://example.org/korea/",
                author="A. Author",
                strict=True,
                drafts=False,
                display="excerpt",
                min_shared_words=12,
                publishers=(
                    Publisher(id="yonhap", name="Yonhap", kind="wire", owner="News Agency"),
                    Publisher(id="reuters", name="Reuters"),
                ),
                stories=(("tariffs", "Tariffs of 2026"), ("a-1", "Another")),
                rules=(("A010", "error"), ("C001", "error"), ("C007", "off"), ("P007", "warning")),
            ),
            id="every key",
        ),
        pytest.param("description: ''", Config(), id="empty description"),
        pytest.param(
            "base_url: http://localhost:8000/", Config(base_url="http://localhost:8000/"), id="slash is there"
        ),
        pytest.param("publishers: {}\nstories: {}\nrules: {}", Config(), id="empty mappings"),
        pytest.param("\ufefftitle: X\r\n", Config(title="X"), id="byte-order mark and CRLF"),
    ],
)
def test_config(yaml: str, want: Config) -> None:
    assert read(yaml) == (want, ())


def test_no_file() -> None:
    assert read_config(None) == (Config(), ())


KEYS = (
    "title, description, language, base_url, author, strict, drafts, display, publishers, stories, rules,"
    " min_shared_words, reworded, min_origins, audience, yardstick, search"
)
KINDS = "wire, newspaper, broadcaster, agency, government, think-tank, blog, aggregator, company or other"
LEVELS = "error, warning, note or off"
BRACKET = 'put a value that begins with "]", "}", "," or "[" in quotation marks'
ALWAYS = "only warnings and notes can be changed"


@pytest.mark.parametrize(
    ("yaml", "want", "findings"),
    [
        pytest.param(
            "- a", Config(), [f"1:1+3 A002 the document must be a mapping, found a list | keys: {KEYS}"], id="list"
        ),
        pytest.param(
            "titel: x\nbase-url: y",
            Config(),
            [
                '1:1+5 A001 unknown key "titel" | did you mean "title"?',
                '2:1+8 A001 unknown key "base-url" | did you mean "base_url"?',
            ],
            id="unknown keys",
        ),
        pytest.param(
            "strict: yes\ndisplay: all\nmin_shared_words: 3\nlanguage: english!\ntitle: ok",
            Config(title="ok"),
            [
                '4:11+8 A004 "language" is no language tag: "english!" | for example en, de or pt-BR',
                '1:9+3 A002 "strict" must be true or false, found "yes" | write true',
                '2:10+3 A004 "display" must be full, excerpt or link, found "all" | ',
                '3:19+1 A004 "min_shared_words" must be a whole number from 4 to 100, found "3" | ',
            ],
            id="wrong values, the others are taken",
        ),
        pytest.param(
            "base_url: https://a.org/?q#f",
            Config(),
            ['1:11+18 A005 "base_url" cannot have a query or a fragment | end it before the "?" or "#"'],
            id="query in the address",
        ),
        pytest.param(
            "base_url: file:///x",
            Config(),
            ['1:11+9 A005 "base_url" must begin with "https://" or "http://", found "file:///x" | '],
            id="no web address",
        ),
        pytest.param(
            "publishers:\n  W!: {name: X}\n  b: {kind: wires}\n  c: X\n  d: {name: Same}\n  e: {name: Same, url: x}",
            Config(publishers=(Publisher(id="d", name="Same"),)),
            [
                '2:3+2 A006 "publishers.W!" must be 1 to 80 of a-z, 0-9 and -, found "W!" | for example "w"',
                '3:6+13 A008 "publishers.b.name" is missing | write "name: …" here',
                '4:6+1 A002 "publishers.c" must be a mapping, found the text "X" | keys: name, kind, owner',
                '6:19+3 A001 unknown key "publishers.e.url" | keys: name, kind, owner',
                '6:13+4 A004 two publishers have the name "Same" | ',
            ],
            id="publishers",
        ),
        pytest.param(
            "publishers: {a: {name: A, kind: wires}}",
            Config(publishers=(Publisher(id="a", name="A"),)),
            [f'1:33+5 A004 "publishers.a.kind" must be {KINDS}, found "wires" | did you mean "wire"?'],
            id="kind of a publisher",
        ),
        pytest.param(
            "stories: {a: [b], c: {}, con: D, e: E}",
            Config(stories=(("e", "E"),)),
            [
                '1:26+3 A006 "stories.con" cannot be "con", which is a device on Windows | for example "con-1"',
                '1:14+3 A002 "stories.a" must be text, found a list | ',
                '1:22+2 A008 "stories.c.title" is missing | write "title: …" here',
            ],
            id="stories",
        ),
        pytest.param(
            "rules:\n  C001: warning\n  unknown-key: off\n  C099: note\n  C007: loud\n  no-citation: note\n"
            "  C07: off\n  hash: off\n  zebra: off",
            Config(rules=(("C007", "note"),)),
            [
                f'2:9+7 A004 "rules.C001" cannot be "warning": unknown-source is always an error | {ALWAYS}',
                f'3:16+3 A004 "rules.unknown-key" cannot be "off": unknown-key is always an error | {ALWAYS}',
                '4:3+4 A011 no rule "C099" | rules near it: C001, C002, C003, C004, C005, C006, C007 and C008',
                f'5:9+4 A004 "rules.C007" must be {LEVELS}, found "loud" | ',
                '7:3+3 A011 no rule "C07" | did you mean "C007"?',
                '8:3+4 A011 no rule "hash" | rules near it: pinned-hash-differs',
                '9:3+5 A011 no rule "zebra" | a rule has a code, as C007, and a name, as no-citation',
            ],
            id="rules",
        ),
        pytest.param(
            "rules: {embargoed: warning, H002: off, quoted-words-not-cited: note}",
            Config(rules=(("C006", "note"), ("H001", "warning"))),
            ['1:35+3 A004 "rules.H002" cannot be "off": not-for-this-audience is never silent | the least is "note"'],
            id="rules that are the author's to judge",
        ),
        pytest.param(
            "rules: {C007: note, no-citation: off}",
            Config(rules=(("C007", "note"),)),
            ["1:21+11 A004 C007 and no-citation are one rule, set twice | keep one of them"],
            id="one rule by both its names",
        ),
        pytest.param(
            "title: [",
            Config(),
            [f"1:9+1 Y001 a value is missing here, or a bracket is not closed | {BRACKET}"],
            id="no YAML",
        ),
    ],
)
def test_what_is_wrong_is_told_and_left_out(yaml: str, want: Config, findings: list[str]) -> None:
    config, found = read(yaml)
    assert (config, lines(found)) == (want, findings)
