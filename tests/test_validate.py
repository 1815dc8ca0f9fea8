from __future__ import annotations

import hashlib
import itertools
import json
import time
from collections.abc import Mapping

import pytest

from tests.growth import undisturbed
from twosource.archive import METHOD
from twosource.diagnostics import Diagnostic
from twosource.model import Config, Corpus, Date, Person, RawFile, Source
from twosource.validate import briefing_slug, source_id, validate

Files = Mapping[str, str | bytes]


NOT_HELD = 'If the source is known and there is no article to hold, write "held: false" in it.'


def raw(files: Files) -> list[RawFile]:
    return [
        RawFile(path=f"content/{path}", data=data.encode() if isinstance(data, str) else data)
        for path, data in files.items()
    ]


def check(files: Files, **overrides: str | bool) -> tuple[Corpus, list[str]]:
    corpus, found = validate(raw(files), overrides)
    return corpus, lines(found)


def lines(found: tuple[Diagnostic, ...]) -> list[str]:
    """Return findings without those on licences, which have a test of their own."""

    def place(one: Diagnostic) -> str:
        return f"{one.mark.path.removeprefix('content/')}:{one.mark.line}:{one.mark.column}"

    return [f"{place(one)} {one.rule.code} {one.message} | {one.hint}" for one in found if one.rule.code != "A010"]


def read(files: Files) -> tuple[list[str], list[str]]:
    """Return the ids of sources and slugs of briefings, and the findings."""
    corpus, found = check(files)
    return [source.id for source in corpus.sources] + [briefing.slug for briefing in corpus.briefings], found


def only(files: Files) -> Source:
    (source,) = check(files)[0].sources
    return source


BRIEFING = "---\ntitle: T\n---\n\nText [@a].\n"
LEFT_OUT = "briefings/draft.md:0:0 F009 draft left out; --drafts shows it | "
PLACES = 'articles belong in "content/sources/", briefings in "content/briefings/"'
ARTICLES = "articles are .htm, .html, .md or .txt"


@pytest.mark.parametrize(
    ("files", "want", "findings"),
    [
        pytest.param({}, [], [], id="nothing"),
        pytest.param(
            {
                "sources/b.txt": "B",
                "sources/a.md": "A",
                "sources/C.HTML": "C",
                "sources/deep/er/d.htm": "D",
                "briefings/z.md": BRIEFING,
                "briefings/2026/y.md": BRIEFING,
                "site.yaml": "title: x",
                "sources/a.yaml": "title: x",
                "sources/deep/er/d.yml": "title: x",
                ".gitkeep": "",
                "sources/.gitkeep": "",
                ".git/x": "",
            },
            ["a", "b", "c", "d", "y", "z"],
            [],
            id="every kind, sorted",
        ),
        pytest.param(
            {
                "README.md": "",
                "a.txt": "",
                "site.yml": "",
                "sources/site.yaml": "",
                "sources/a.pdf": b"\xff",
                "sources/noext": "",
                "briefings/b.txt": "",
                "other/x.md": "",
                "sources.txt": "",
            },
            [],
            [
                f"README.md:0:0 F005 this file is not read | {PLACES}",
                f"a.txt:0:0 F005 this file is not read | {PLACES}",
                "briefings/b.txt:0:0 F005 this file is not read | briefings are .md",
                f"other/x.md:0:0 F005 this file is not read | {PLACES}",
                'site.yml:0:0 F005 this file is not read | did you mean "content/site.yaml"?',
                f"sources.txt:0:0 F005 this file is not read | {PLACES}",
                f"sources/a.pdf:0:0 F005 this file is not read | {ARTICLES}",
                f"sources/noext:0:0 F005 this file is not read | {ARTICLES}",
                (
                    "sources/site.yaml:0:0 F006 no article stands beside this annotation"
                    f" | Put it beside its article, under the same name. {NOT_HELD}"
                ),
            ],
            id="files that are not read",
        ),
        pytest.param(
            {"sources/A b.txt": "x", "sources/a-B.md": "y", "sources/x/a_b.html": "z"},
            ["a-b"],
            [
                f'sources/{path}:0:0 F002 "content/sources/A b.txt" and "content/sources/{path}" both give the id "a-b"'
                " | rename one of them"
                for path in ("a-B.md", "x/a_b.html")
            ],
            id="files of one id",
        ),
        pytest.param(
            {"sources/caf\u00e9.txt": "x", "sources/cafe\u0301.txt": "y"},
            ["cafe"],
            [
                (
                    "sources/caf\u00e9.txt:0:0 F002 "
                    '"content/sources/cafe\u0301.txt" and "content/sources/caf\u00e9.txt" both give the id "cafe"'
                    " | rename one of them"
                ),
            ],
            id="one name in NFC and NFD",
        ),
        pytest.param(
            {"briefings/a.md": BRIEFING, "briefings/A.md": BRIEFING, "sources/a.txt": "x"},
            ["a", "a"],
            [
                (
                    'briefings/a.md:0:0 F002 "content/briefings/A.md" and "content/briefings/a.md" both give the id "a"'
                    " | rename one of them"
                ),
            ],
            id="briefings of one slug; a source may have it too",
        ),
        pytest.param(
            {"sources/policy.txt": "x", "sources/polcy.yaml": "title: y", "sources/x/policy.yaml": "title: z"},
            ["policy"],
            [
                (
                    "sources/polcy.yaml:0:0 F006 no article stands beside this annotation"
                    f' | did you mean "content/sources/policy.txt"? {NOT_HELD}'
                ),
                (
                    "sources/x/policy.yaml:0:0 F006 no article stands beside this annotation"
                    f' | did you mean "content/sources/policy.txt"? {NOT_HELD}'
                ),
            ],
            id="annotations without an article",
        ),
        pytest.param(
            {"sources/a.txt": "x", "sources/a.yaml": "title: y", "sources/a.yml": "title: z"},
            ["a"],
            [
                (
                    'sources/a.yml:0:0 F007 "content/sources/a.yaml" and "content/sources/a.yml" annotate one article'
                    " | keep one of the two"
                ),
            ],
            id="two annotations",
        ),
        pytest.param(
            {"sources/a.md": "---\ntitle: y\n---\nx", "sources/a.yaml": "title: z"},
            ["a"],
            [
                (
                    'sources/a.md:1:1 F007 the article has front matter, and "content/sources/a.yaml" annotates it too'
                    " | keep one of the two"
                ),
            ],
            id="annotation and front matter",
        ),
    ],
)
def test_files(files: Files, want: list[str], findings: list[str]) -> None:
    for order in itertools.islice(itertools.permutations(files), 50):
        assert read({path: files[path] for path in order}) == (want, findings)


UTF8 = "save it as UTF-8, for example with: iconv -f"


@pytest.mark.parametrize(
    ("path", "data", "want", "findings"),
    [
        pytest.param("a.txt", b"\xef\xbb\xbfOne.\r\nTwo.\r", ["a"], [], id="byte-order mark, CRLF and CR"),
        pytest.param(
            "a.txt",
            b"One.\r\n\xc3\xa9 Stra\xdfe",
            [],
            [f"sources/a.txt:2:7 F001 this byte is not UTF-8 | {UTF8} WINDOWS-1252 -t UTF-8"],
            id="Latin-1",
        ),
        pytest.param(
            "a.txt",
            "Text".encode("utf-16"),
            [],
            [f"sources/a.txt:1:1 F001 this byte is not UTF-8 | {UTF8} UTF-16 -t UTF-8"],
            id="UTF-16",
        ),
        pytest.param(
            "a.md",
            b"One.\nTw\0o",
            [],
            [f"sources/a.md:2:3 F001 this is a NUL byte, which no text has | {UTF8} WINDOWS-1252 -t UTF-8"],
            id="NUL",
        ),
        pytest.param("a.txt", b"", ["a"], ["sources/a.txt:0:0 F008 the article has no text | "], id="empty"),
        pytest.param("a.md", b" \n\n", ["a"], ["sources/a.md:0:0 F008 the article has no text | "], id="white space"),
        pytest.param(
            "a.html",
            b"<script>x</script>",
            ["a"],
            ["sources/a.html:0:0 F008 the article has no text | "],
            id="only a script",
        ),
        pytest.param("a.md", b"x " * 131_072, ["a"], ["sources/a.md:1:1 M001 "], id="Markdown at the bound"),
        pytest.param(
            "a.md",
            b"x " * 131_072 + b"y",
            [],
            ["sources/a.md:0:0 F003 262145 bytes; at most 262144 are read | divide the text"],
            id="Markdown beyond the bound",
        ),
        pytest.param(
            "a.txt",
            b"x" * (2 * 1024 * 1024 + 1),
            [],
            ["sources/a.txt:0:0 F003 2097153 bytes; at most 2097152 are read | divide the text"],
            id="text beyond the bound",
        ),
    ],
)
def test_article_file(path: str, data: bytes, want: list[str], findings: list[str]) -> None:
    names, found = read({f"sources/{path}": data})
    assert (names, [one if "M001" not in one else one[:22] for one in found]) == (want, findings)


@pytest.mark.parametrize(
    ("files", "title", "basis"),
    [
        pytest.param({"sources/a.md": "# Heading\n\nText."}, "Heading", "heading", id="heading"),
        pytest.param({"sources/a.md": "Just text."}, "Just text.", "first line", id="first line"),
        pytest.param({"sources/A Name.md": ""}, "A Name", "file name", id="file name"),
        pytest.param({"sources/e\u0301.v2.md": ""}, "\u00e9.v2", "file name", id="file name in NFC, with a dot"),
        pytest.param(
            {"sources/a.md": "# Heading", "sources/a.yaml": "title: Stated"}, "Stated", "annotation", id="annotation"
        ),
        pytest.param(
            {"sources/a.md": "# Heading", "sources/a.yaml": "title: not-stated"}, "Heading", "heading", id="not stated"
        ),
        pytest.param({"sources/a.md": "---\ntitle: In front\n---\nText."}, "In front", "annotation", id="front matter"),
        pytest.param({"sources/a.txt": "---\ntitle: x\n---\nText."}, "---", "first line", id="no front matter in text"),
    ],
)
def test_title(files: Files, title: str, basis: str) -> None:
    source = only(files)
    assert (source.title if basis != "first line" or title != "---" else source.title[:3], source.title_basis) == (
        title,
        basis,
    )


def test_source() -> None:
    data = b"\xef\xbb\xbf---\ntitle: T\ntags: [x]\n---\n\nOne.\n\nTwo.\n"
    corpus, found = check({"sources/Some Name.md": data})
    (source,) = corpus.sources
    assert found == []
    assert (source.id, source.path, source.format, source.size) == (
        "some-name",
        "content/sources/Some Name.md",
        "markdown",
        len(data),
    )
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.document.text, [passage.line for passage in source.document.passages]) == ("One.\n\nTwo.", [6, 8])
    assert (source.annotation.tags, source.annotation.mark.line, source.annotation.mark.path) == (
        ("x",),
        2,
        source.path,
    )


@pytest.mark.parametrize(
    ("text", "want", "findings"),
    [
        pytest.param(
            "---\ntitel: x\n---\ntext",
            "text",
            ['sources/a.md:2:1 A001 unknown key "titel" | did you mean "title"?'],
            id="place in the file",
        ),
        pytest.param("---\ntext\n", "text", [], id="a rule, never closed"),
        pytest.param(
            f"---\nsha256: {'0' * 64}\n---\nx",
            "x",
            [
                (
                    'sources/a.md:2:9 A004 "sha256" cannot stand in the file whose bytes it pins'
                    ' | move the annotation to "content/sources/a.yaml"'
                ),
            ],
            id="a hash of itself",
        ),
    ],
)
def test_front_matter_of_an_article(text: str, want: str, findings: list[str]) -> None:
    corpus, found = check({"sources/a.md": text})
    assert ([source.document.text for source in corpus.sources], found) == ([want], findings)


def test_what_needs_a_file_that_cannot_be_read_gets_no_finding() -> None:
    files = {
        "sources/a.yaml": "title: A",
        "sources/b.txt": "Words.",
        "sources/b.yaml": "dedup: {override: {same-story: a}, reason: x, reviewer: A}",
        "sources/c.yaml": "title: C",
        "sources/d.txt": "\0",
    }
    corpus, found = validate(raw(files), unread=("content/sources/A.txt", "content/sources/a.txt", "content/x.jpg"))
    assert corpus.unreadable == ("a", "d")
    assert lines(found) == [
        'sources/c.yaml:0:0 F006 no article stands beside this annotation | did you mean "content/sources/d.txt"? '
        + NOT_HELD,
        (
            "sources/d.txt:1:1 F001 this is a NUL byte, which no text has | "
            "save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8"
        ),
    ]


def licences(files: Files) -> list[str]:
    _, found = validate(raw(files))
    return [
        f"{one.mark.path}:{one.mark.line}:{one.mark.column} {one.message}" for one in found if one.rule.code == "A010"
    ]


@pytest.mark.parametrize(
    ("files", "want"),
    [
        pytest.param({}, ["content/sources/a.txt:1:1"], id="no annotation"),
        pytest.param({"sources/a.yaml": "title: x"}, ["content/sources/a.yaml:1:1"], id="no licence"),
        pytest.param({"sources/a.yaml": "license: not-stated"}, ["content/sources/a.yaml:1:10"], id="not stated"),
        pytest.param({"sources/a.yaml": "display: full"}, ["content/sources/a.yaml:1:10"], id="full"),
        pytest.param({"sources/a.yaml": "license: CC0"}, [], id="a licence"),
        pytest.param({"sources/a.yaml": "display: some"}, [], id="a display that cannot be read"),
        pytest.param({"sources/a.yaml": "license: [x]"}, [], id="a licence that cannot be read"),
        pytest.param({"sources/a.yaml": "[title]"}, [], id="no mapping"),
        pytest.param({"sources/a.yaml": "title: [x"}, [], id="no YAML"),
        pytest.param({"sources/a.yaml": "display: link"}, [], id="link"),
        pytest.param({"site.yaml": "display: excerpt"}, [], id="excerpt for all"),
        pytest.param(
            {"site.yaml": "display: excerpt", "sources/a.yaml": "display: full"},
            ["content/sources/a.yaml:1:10"],
            id="but this",
        ),
    ],
)
def test_full_text_without_a_licence(files: Files, want: list[str]) -> None:
    message = 'the whole text of "a" is published without a stated licence'
    assert licences({"sources/a.txt": "Text.", **files}) == [f"{place} {message}" for place in want]


def test_empty_article_needs_no_licence() -> None:
    assert licences({"sources/a.txt": ""}) == []


OLD = hashlib.sha256(b"old").hexdigest()
NEW = hashlib.sha256(b"new").hexdigest()


@pytest.mark.parametrize(
    ("briefings", "rests"),
    [
        pytest.param({}, "nothing cites it yet", id="nothing"),
        pytest.param(
            {
                "briefings/x.md": "---\ntitle: T\n---\n\nOne [@a].\nTwo [@b].\n\nThree [@b; @a] and [@a].\n\n`[@a]`\n",
                "briefings/k.md": BRIEFING,
                "briefings/draft.md": "---\ntitle: D\ndraft: true\n---\n[@a]",
            },
            "check what rests on it (k:5, x:5, x:8)",
            id="three statements",
        ),
    ],
)
def test_changed_article(briefings: Files, rests: str) -> None:
    files = {"sources/a.txt": "new", "sources/a.yaml": f"title: x\nsha256: {OLD}", "sources/b.txt": "b", **briefings}
    message = f'"content/sources/a.txt" has changed: its SHA-256 is {NEW[:12]}…, the annotation pins {OLD[:12]}…'
    drafts = [LEFT_OUT] if "briefings/draft.md" in briefings else []
    assert check(files)[1] == [*drafts, f"sources/a.yaml:2:9 A007 {message} | {rests}, then pin sha256: {NEW}"]


def test_pinned_article_that_has_not_changed() -> None:
    assert read({"sources/a.txt": "new", "sources/a.yaml": f"sha256: {NEW.upper()}"}) == (["a"], [])


@pytest.mark.parametrize(
    ("override", "findings"),
    [
        pytest.param("distinct", [], id="no target"),
        pytest.param("'same-story: other-one'", [], id="a source"),
        pytest.param(
            "'same-story: a'",
            ['sources/a.yaml:1:19 A004 "dedup.override" names the source itself, "a" | name another source'],
            id="itself",
        ),
        pytest.param(
            "'duplicate-of: othr-one'",
            ['sources/a.yaml:1:19 A011 "dedup.override" names no source: "othr-one" | did you mean "other-one"?'],
            id="unknown",
        ),
    ],
)
def test_targets_of_overrides(override: str, findings: list[str]) -> None:
    files = {
        "sources/a.txt": "x",
        "sources/a.yaml": f"dedup: {{override: {override}, reason: y, reviewer: A}}",
        "sources/Other one.txt": "z",
    }
    assert check(files)[1] == findings


def test_proposals_are_bounded() -> None:
    files = {f"sources/a{n}.txt": "x" for n in range(30)}
    notes = {f"sources/a{n}.yaml": "dedup: {override: 'same-story: a99', reason: y, reviewer: A}" for n in range(30)}
    hints = [line.rpartition(" | ")[2] for line in check({**files, **notes})[1]]
    assert hints == ['did you mean "a9"?'] * 20 + [""] * 10


def test_config_and_what_the_command_line_lays_over_it() -> None:
    corpus, found = check(
        {"site.yaml": "title: X\nbase_url: https://a.org\nstrct: true"}, strict=True, base_url="https://b.org/"
    )
    assert corpus == Corpus(config=Config(title="X", strict=True, base_url="https://b.org/"), sources=(), briefings=())
    assert found == ['site.yaml:3:1 A001 unknown key "strct" | did you mean "strict"?']


CHECK = "check which of the two is right"
HEAD = """\
---
title: On  the alliance
summary: |
  Two sentences. Here.
authors: [A. Author, {family: Kim}]
date: 2026-02-01
updated: 2026-02-03
language: de
story: alliance
tags: [x, y]
---

# Heading

One [@a, para. 2].

- Two [see @b; @c#claim] and more words than a line is found by `[@code]`.
"""


def test_briefing() -> None:
    corpus, found = check({"briefings/Korea 1.md": HEAD.replace("\n", "\r\n")})
    (briefing,) = corpus.briefings
    assert found == []
    assert (briefing.slug, briefing.path, briefing.title, briefing.summary) == (
        "korea-1",
        "content/briefings/Korea 1.md",
        "On the alliance",
        "Two sentences. Here.",
    )
    assert briefing.authors == (Person(literal="A. Author"), Person(literal="Kim", family="Kim"))
    assert briefing.published == Date(text="2026-02-01", year=2026, month=2, day=1)
    assert briefing.updated == Date(text="2026-02-03", year=2026, month=2, day=3)
    assert (briefing.language, briefing.story, briefing.tags, briefing.draft) == ("de", "alliance", ("x", "y"), False)
    assert briefing.document.text == "Heading\n\nOne.\n\nTwo and more words than a line is found by [@code]."
    assert [(mark.line, mark.column) for mark in briefing.passage_marks] == [(13, 1), (15, 1), (17, 1)]
    cited = [
        ([item.source for item in one.items], one.passage, one.mark.line, one.mark.column) for one in briefing.citations
    ]
    assert cited == [(["a"], 1, 15, 5), (["b", "c"], 2, 17, 7), ([], -1, 17, 66)]


@pytest.mark.parametrize(
    ("text", "title", "findings"),
    [
        pytest.param("# A heading\n\nText.", "A heading", [], id="title from the heading"),
        pytest.param("## No title\n\n# A heading\n", "A heading", [], id="heading of level 1"),
        pytest.param("---\nauthor: x\n---\n# A heading\n", "A heading", [], id="front matter without a title"),
        pytest.param(
            "Text.",
            "",
            ['1:1 A008 "title" is missing | write "title: …" in the front matter, or a heading "# …"'],
            id="none",
        ),
        pytest.param(
            "",
            "",
            ['1:1 A008 "title" is missing | write "title: …" in the front matter, or a heading "# …"'],
            id="empty",
        ),
        pytest.param(
            "---\ntitle: T\n\nText.",
            "",
            [
                '1:1 A008 "title" is missing | write "title: …" in the front matter, or a heading "# …"',
                '1:1 Y001 the front matter that begins here is never closed | write a line "---" after it',
            ],
            id="front matter without an end",
        ),
        pytest.param(
            "---\n- a\n---\n# H",
            "H",
            [
                (
                    "2:1 A002 the document must be a mapping, found a list"
                    " | keys: title, summary, authors, published, updated, language, story, tags, number, draft,"
                    " embargo_until, tlp, corrections"
                ),
            ],
            id="front matter that is a list",
        ),
        pytest.param(
            "---\ntitle: T\npublished: 2026-02-01\nupdated: 2026-01-01\ndraft: no\nstory: not-stated\nlang: x\n---\n",
            "T",
            [
                f'4:10 A004 "updated" is 2026-01-01, before the publication on 2026-02-01 | {CHECK}',
                '5:8 A002 "draft" must be true or false, found "no" | write false',
                '6:8 A004 "story" cannot be "not-stated" | leave the key out; the story is then computed',
                '7:1 A001 unknown key "lang" | did you mean "language"?',
            ],
            id="wrong values",
        ),
        pytest.param(
            "\n# \u202eA heading\n",
            "\u202eA heading",
            ["2:1 Y008 the title holds a control character or an invisible one | remove it"],
            id="direction in the title",
        ),
        pytest.param("---\ntitle: T\n---\n`[@a,]` and [@b, x]", "T", ["4:18 C008"], id="bad citation, not in code"),
        pytest.param(
            "---\nx: [\n---\n# T",
            "T",
            [
                (
                    "2:5 Y001 a value is missing here, or a bracket is not closed"
                    ' | put a value that begins with "]", "}", "," or "[" in quotation marks'
                ),
            ],
            id="no YAML",
        ),
        pytest.param("# T\n\n" + "> " * 100 + "x", "", ["3:1 M001"], id="beyond the bounds of Markdown"),
    ],
)
def test_briefing_with_trouble(text: str, title: str, findings: list[str]) -> None:
    corpus, found = check({"briefings/b.md": text})
    assert [briefing.title for briefing in corpus.briefings] == [title]
    places = [one.removeprefix("briefings/b.md:") for one in found]
    assert [one[: len(want)] if len(want) < 12 else one for one, want in zip(places, findings, strict=True)] == findings


def test_briefing_that_cannot_be_read() -> None:
    assert read({"briefings/b.md": b"\xff"}) == (
        [],
        [f"briefings/b.md:1:1 F001 this byte is not UTF-8 | {UTF8} WINDOWS-1252 -t UTF-8"],
    )


@pytest.mark.parametrize(
    ("site", "drafts", "want", "findings"),
    [
        pytest.param("", False, ["done"], [LEFT_OUT], id="left out"),
        pytest.param("", True, ["done", "draft"], [], id="asked for on the command line"),
        pytest.param("drafts: true", False, ["done", "draft"], [], id="asked for in site.yaml"),
    ],
)
def test_drafts(site: str, drafts: bool, want: list[str], findings: list[str]) -> None:  # noqa: FBT001 -- a row's value
    files = {
        "site.yaml": site,
        "briefings/draft.md": "---\ntitle: D\ndraft: true\n---\nText.",
        "briefings/done.md": "---\ntitle: E\ndraft: false\nlanguage: en\n---\nText.",
    }
    corpus, found = check(files, **({"drafts": True} if drafts else {}))
    assert ([briefing.slug for briefing in corpus.briefings], found) == (want, findings)


def test_language_of_a_briefing_is_the_sites_if_not_given() -> None:
    corpus, _ = check({"site.yaml": "language: ko", "briefings/b.md": "# T"})
    assert [briefing.language for briefing in corpus.briefings] == ["ko"]


@pytest.mark.parametrize(
    ("name", "want"),
    [
        pytest.param("000_3d5fcfe652b382e1", "000-3d5fcfe652b382e1", id="seed"),
        pytest.param("뉴스", f"source-{hashlib.sha256('뉴스'.encode()).hexdigest()[:8]}", id="no Latin letter"),
        pytest.param("CON", f"source-{hashlib.sha256(b'CON').hexdigest()[:8]}", id="device"),
        pytest.param(
            "\udcff",
            f"source-{hashlib.sha256(chr(0xDCFF).encode('utf-8', 'surrogatepass')).hexdigest()[:8]}",
            id="bytes",
        ),
    ],
)
def test_source_id(name: str, want: str) -> None:
    assert source_id(name) == want


def test_source_id_is_one_for_nfc_and_nfd() -> None:
    assert source_id("\u0439") == source_id("\u0438\u0306")


def test_briefing_slug() -> None:
    assert [briefing_slug("Korea 1"), briefing_slug("…")] == [
        "korea-1",
        f"briefing-{hashlib.sha256('…'.encode()).hexdigest()[:8]}",
    ]


SIDECAR = """\
title: Policy explainer of the year
authors: [A B, C D]
publisher: reuters
published: 2026-01-28
url: https://example.org/a
license: CC0
claims:
- {id: x, text: foo, quotes: [some words]}
"""


def test_thousand_sources_with_trouble_cost_little() -> None:
    files = raw(
        {f"sources/a{n}.txt": "One sentence." for n in range(1_000)}
        | {
            f"sources/a{n}.yaml": f"{SIDECAR}sha256: {OLD}\ndedup: {{override: 'same-story: b{n}', reason: y, "
            "reviewer: A}"
            for n in range(1_000)
        }
        | {f"sources/c{n}.yaml": SIDECAR for n in range(1_000)},
    )
    with undisturbed():
        started = time.process_time()
        corpus, found = validate(files)
        seconds = time.process_time() - started
    # 1.5 s on the machine this was written on.
    assert (len(corpus.sources), len(found), seconds < 15) == (1_000, 3_000, True)


def archived(*names: str) -> str:
    """Return the lines of an archive that has these articles."""
    line = {
        "title": "",
        "publisher": "",
        "published": "2024",
        "url": "",
        "words": 9,
        "fingerprints": "",
        "method": METHOD,
    }
    return "".join(json.dumps({"id": name} | line) + "\n" for name in names)


def test_the_archive_without_what_is_there_too() -> None:
    files = [
        *raw({"sources/b.txt": "One sentence.", "sources/lost.txt": "a\0b"}),
        RawFile(path="archive/x.jsonl", data=archived("lost", "c", "b").encode()),
        RawFile(path="archive/a.jsonl", data=archived("d", "c").encode()),
    ]
    corpus, found = validate(files)
    assert [(one.id, one.path) for one in corpus.archive] == [
        ("c", "archive/a.jsonl"),
        ("d", "archive/a.jsonl"),
        ("lost", "archive/x.jsonl"),
    ]
    present = '"b" is archived, and "content/sources/b.txt" is there too, which counts'
    twice = '"c" is archived in "archive/a.jsonl" already; this line is ignored'
    assert [line for line in lines(found) if "archive/" in line] == [
        f"archive/x.jsonl:0:0 R004 {present} | remove the article where it is no longer to be published",
        f"archive/x.jsonl:2:2 R003 {twice} | remove one of the two lines",
    ]
