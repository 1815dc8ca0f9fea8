"""The lines of an archive: what is kept of an article, what is read of a file, and what is refused."""

from __future__ import annotations

import base64
import dataclasses
import json
from array import array
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import archive, shingles
from twosource.diagnostics import Diagnostic
from twosource.model import Archived, Config, Date, Missing, Publisher, RawFile, Source
from twosource.shingles import Hasher, Sketch
from twosource.text import WordKeys, word_keys, words
from twosource.values import MAX_ID, identifier
from twosource.values import date as read_date

PATH = "archive/2024.jsonl"
ARTICLE = (
    "The harbour council voted on Monday to buy a second crane. It costs 2.5 million and lifts “28,500” tonnes — "
    "ﬁve times what the ol\u00add one did, said Mara Lind of the dock workers' union; 港口 too."
)

FINGERPRINTS = (
    "3dd2166f3ee376 5db8db1547802d ed17e294ab2f79 125ea2863fe3d3b 1bb06d0ac7df1ca 32d21af06fdcb4b "
    "370160488e69554 37129226904c6b4 3b155fddcd9f46a 43a9c2f542fbaf1 4f830d99c50549d 61d0f2443ceeb1d "
    "7c74f346ffda027"
)


def sketch_of(text: str) -> Sketch:
    spans = words(text)
    return shingles.sketch(spans, word_keys(text, spans, WordKeys()), Hasher())


def day(text: str) -> Date:
    date = read_date(text)
    assert isinstance(date, Date)
    return date


def article(**changes: Any) -> Archived:  # noqa: ANN401 - passed on
    values: dict[str, Any] = {
        "id": "harbour",
        "title": "Harbour council votes",
        "publisher": "Harbour Gazette",
        "published": day("2024-03-03"),
        "url": "https://example.org/crane",
        "words": 20,
        "fingerprints": array("Q", [1, 2, 1 << 60]),
        "path": PATH,
    }
    return Archived(**values | changes)


def line(**changes: Any) -> str:  # noqa: ANN401 - passed on
    """Return a sound line with other values; `None` leaves a key out."""
    values = json.loads(archive.line(article())) | changes
    return json.dumps({key: value for key, value in values.items() if value is not None})


def numbers(*values: int) -> str:
    return base64.b64encode(b"".join(value.to_bytes(8, "little") for value in values)).decode()


def read(*lines: str, path: str = PATH) -> tuple[tuple[Archived, ...], list[str]]:
    found: list[Diagnostic] = []
    kept = archive.read_archive([RawFile(path=path, data="\n".join(lines).encode())], found)
    return kept, [said(one) for one in found]


def said(one: Diagnostic) -> str:
    return f"{one.mark.path}:{one.mark.line}:{one.mark.column} {one.rule.code} {one.message} | {one.hint}"


REPAIR = "restore the line from version control, or remove it"


# -- what is kept of an article ---------------------------------------------------------------------------------------


def test_a_line() -> None:
    want = (
        '{"id":"harbour","title":"Harbour council votes","publisher":"Harbour Gazette","published":"2024-03-03",'
        '"url":"https://example.org/crane","words":20,"method":"shingle 4, winnowing 4, hash 1",'
        '"fingerprints":"AQAAAAAAAAACAAAAAAAAAAAAAAAAAAAQ"}'
    )
    assert archive.line(article()) == want
    assert read(want) == ((article(),), [])


def test_the_method_names_what_makes_fingerprints() -> None:
    # When this fails, fingerprints of an older archive are no longer found: give METHOD another "hash" number.
    made = shingles.winnowed(sketch_of(ARTICLE).keys, archive.WINDOW)
    assert (archive.METHOD, " ".join(f"{value:x}" for value in made)) == (
        "shingle 4, winnowing 4, hash 1",
        FINGERPRINTS,
    )


def test_what_is_kept_of_an_article(make_source: Callable[..., Source]) -> None:
    source = make_source(
        "harbour",
        ARTICLE,
        heading="Harbour  council\u200b votes",
        publisher="gazette",
        published=day("2024-03~"),
        url="https://example.org/crane",
    )
    config = Config(publishers=(Publisher(id="gazette", name="Harbour Gazette"),))
    sketch = sketch_of(source.document.text)
    assert archive.archived(source, sketch, config) == Archived(
        id="harbour",
        title="Harbour council votes",
        publisher="Harbour Gazette",
        published=day("2024-03~"),
        url="https://example.org/crane",
        words=len(sketch.keys),
        fingerprints=shingles.winnowed(sketch.keys, archive.WINDOW),
        path="archive/2024.jsonl",
    )


def test_what_is_not_known_stays_empty(make_source: Callable[..., Source]) -> None:
    source = make_source("harbour", ARTICLE, publisher=Missing.NOT_STATED, url=f"https://example.org/{'a' * 4000}")
    kept = archive.archived(source, sketch_of(ARTICLE), Config())
    assert (kept.title, kept.publisher, kept.published, kept.url, kept.path) == (
        "harbour",
        "",
        None,
        "",
        "archive/undated.jsonl",
    )


def test_no_text_of_the_article_is_kept(make_source: Callable[..., Source]) -> None:
    source = dataclasses.replace(
        make_source("a", ARTICLE), title="The harbour council voted on Monday…", title_basis="first line"
    )
    written = archive.line(archive.archived(source, sketch_of(ARTICLE), Config()))
    assert [word for word in ARTICLE.split() if len(word) > 3 and word.lower() in written.lower()] == []


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("  a \n b\tc ", "a b c", id="white space"),
        pytest.param("a\u202eb\x1b[2J", "a b [2J", id="what steers a terminal"),
        pytest.param("e\u0301", "é", id="composed"),
        pytest.param("\ud800x", "x", id="lone surrogate"),
        pytest.param("a" * 500, "a" * 500, id="at the bound"),
        pytest.param("a" * 498 + " bc", "a" * 498 + "…", id="longer"),
    ],
)
def test_labels(value: str, want: str) -> None:
    assert archive.label(value) == want
    assert archive.label(want) == want


# -- there and back ----------------------------------------------------------------------------------------------------

ids = st.text("abz09-", min_size=1, max_size=MAX_ID).filter(lambda name: identifier(name) == name)
labels = st.text(max_size=40).map(archive.label)
days = st.sampled_from(["", "2024", "2024-02~", "2024-02-29", "1999-12-31?", "0001-01%"])
addresses = st.sampled_from(["", "https://example.org/", "http://ü.example:81/a?b=%20#c"])


@st.composite
def archived_articles(draw: st.DrawFn) -> Archived:
    stated = draw(days)
    values = draw(st.sets(st.integers(0, (1 << 64) - 1), max_size=30))
    return Archived(
        id=draw(ids),
        title=draw(labels),
        publisher=draw(labels),
        published=day(stated) if stated else None,
        url=draw(addresses),
        words=draw(st.integers(len(values) + 3 if values else 0, archive.MAX_WORDS)),
        fingerprints=array("Q", sorted(values)),
        path=PATH,
    )


@given(st.lists(archived_articles(), max_size=5, unique_by=lambda one: one.id))
def test_what_is_written_is_read(articles: list[Archived]) -> None:
    content = archive.content({one.id: archive.line(one) for one in articles})
    found: list[Diagnostic] = []
    kept = archive.read_archive([RawFile(path=PATH, data=content)], found)
    assert (list(kept), found) == (sorted(articles, key=lambda one: one.id), [])
    assert archive.content({one.id: archive.line(one) for one in reversed(kept)}) == content


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    found: list[Diagnostic] = []
    assert archive.read_archive([RawFile(path=PATH, data=data)], found) == ()
    assert {one.rule.code for one in found} <= {"F001", "R001"}
    assert bool(found) == bool(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").strip())


def test_a_machine_with_the_greatest_byte_first() -> None:
    values = array("Q", [1, 2, 1 << 60])
    swapped = archive._swapped(values, "big")  # noqa: SLF001 - no machine that runs this has the other order
    assert list(swapped) == [1 << 56, 2 << 56, 16]
    assert (archive._swapped(swapped, "big"), list(values)) == (values, [1, 2, 1 << 60])  # noqa: SLF001 - as above


# -- what is refused ---------------------------------------------------------------------------------------------------


DEEP = "this is no archived article: a number is too long, or the line too deeply nested"


@pytest.mark.parametrize(
    ("written", "column", "message"),
    [
        pytest.param("<<<<<<< HEAD", 1, "this is no JSON: expecting value", id="a merge that was not finished"),
        pytest.param('{"id":"a"', 10, "this is no JSON: expecting ',' delimiter", id="cut"),
        pytest.param("[1]", 0, "this is no archived article, but another value", id="a list"),
        pytest.param('{"id":NaN}', 0, "NaN is no number", id="no number"),
        pytest.param('{"id":"a","id":"b"}', 0, "a key stands twice", id="a key twice"),
        pytest.param("[" * 200_000, 0, DEEP, id="deep"),
        pytest.param(f'{{"words":{"9" * 5000}}}', 0, DEEP, id="a number without end"),
        pytest.param(line(text="The"), 0, 'no archived article has a key "text"', id="unknown key"),
        pytest.param(line(url=None), 0, 'the key "url" is missing', id="missing key"),
    ],
)
def test_a_bad_line(written: str, column: int, message: str) -> None:
    kept, found = read(line(id="before"), written, "", line(id="after"))
    assert [one.id for one in kept] == ["after", "before"]
    assert found == [f"{PATH}:2:{column} R001 {message} | {REPAIR}"]


LABEL = "must be on one line, at most 500 characters, none of them invisible"
WORDS = "must be a whole number up to 2,000,000"
IN_ORDER = "must be different, and in ascending order"
TOO_MANY = "are more than an article of so many words can have"


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        pytest.param("id", 7, "must be text", id="id is a number"),
        pytest.param("id", "../a", 'must be 1 to 80 of a-z, 0-9 and -, found "../a"', id="id that leaves"),
        pytest.param("id", "con", 'cannot be "con", which is a device on Windows', id="device"),
        pytest.param("method", ["x"], "must be text", id="method is a list"),
        pytest.param("publisher", {}, "must be text", id="publisher is an object"),
        pytest.param("title", "a\u202eb", LABEL, id="direction"),
        pytest.param("title", "a\nb", LABEL, id="two lines"),
        pytest.param("title", "a" * 501, LABEL, id="long title"),
        pytest.param("published", "2024-13-01", 'is not in the calendar: "2024-13-01"', id="date"),
        pytest.param("published", "yesterday", 'is no date: "yesterday"', id="no date"),
        pytest.param(
            "url", "//a.example", 'must begin with "https://" or "http://", found "//a.example"', id="no scheme"
        ),
        pytest.param("url", "https://a.example/" + "a" * 4000, "is longer than 4000 characters", id="long url"),
        pytest.param("words", -1, WORDS, id="less than none"),
        pytest.param("words", True, WORDS, id="true"),
        pytest.param("words", 20.0, WORDS, id="fraction"),
        pytest.param("words", 2_000_001, WORDS, id="too many words"),
        pytest.param("fingerprints", 1, "must be text", id="one number"),
        pytest.param("fingerprints", "AAA", "is no base64", id="no base64"),
        pytest.param("fingerprints", "ä", "is no base64", id="no ASCII"),
        pytest.param("fingerprints", "AAAA", "must be numbers of 8 bytes", id="cut number"),
        pytest.param("fingerprints", numbers(2, 1), IN_ORDER, id="not in order"),
        pytest.param("fingerprints", numbers(1, 1), IN_ORDER, id="twice"),
        pytest.param("fingerprints", numbers(*range(18)), TOO_MANY, id="more than shingles"),
    ],
)
def test_a_bad_value(key: str, value: object, message: str) -> None:
    # Text that looks like the key does not lead the caret astray.
    written = line(**{"title": f'"{key}":', key: value})
    kept, found = read(line(id="before"), written, line(id="after"))
    assert [one.id for one in kept] == ["after", "before"]
    column = written.index(f'"{key}": ') + 1
    assert found == [f'{PATH}:2:{column} R001 "{key}" {message} | {REPAIR}']


def test_an_article_too_short_for_a_shingle() -> None:
    assert "are more than" in read(line(words=3, fingerprints=numbers(1)))[1][0]
    assert read(line(words=0, fingerprints=""))[1] == []


def test_line_ends_and_byte_order_mark_of_any_editor() -> None:
    found: list[Diagnostic] = []
    data = b"\xef\xbb\xbf" + f"{line()}\r\n\r\n".encode()
    assert archive.read_archive([RawFile(path=PATH, data=data)], found) == (article(),)
    assert found == []


def test_a_file_that_is_no_text() -> None:
    found: list[Diagnostic] = []
    assert archive.read_archive([RawFile(path=PATH, data=b'{"id":"\xff"}')], found) == ()
    assert [one.rule.code for one in found] == ["F001"]


def test_many_bad_lines_are_counted() -> None:
    kept, found = read(*["x"] * 1030, line())
    assert [one.id for one in kept] == ["harbour"]
    assert found[:20] == [f"{PATH}:{n}:1 R001 this is no JSON: expecting value | {REPAIR}" for n in range(1, 21)]
    assert found[20:] == [f"{PATH}:0:0 R001 1,010 more lines cannot be read | {REPAIR}"]


def test_too_many_lines_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_LINES", 2)
    assert [one.id for one in read(line(), "", "x")[0]] == ["harbour"]
    assert read(line(), "", "", "") == ((), [f"{PATH}:3:0 R001 more than 2 lines; the file is not read | divide it"])


def test_a_large_file_is_not_read() -> None:
    found: list[Diagnostic] = []
    assert archive.read_archive([RawFile(path=PATH, data=b" " * (archive.MAX_BYTES + 1))], found) == ()
    assert [one.rule.code for one in found] == ["F003"]


def test_more_fingerprints_than_any_article_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_FINGERPRINTS", 2)
    assert "are more than an article" in read(line())[1][0]


def test_another_method() -> None:
    other = {"method": "shingle 5, winnowing 4, hash 1", "fingerprints": "not even base64"}
    kept, found = read(line(id="a", **other), line(id="b"), line(id="c", **other), line(id="d", **other))
    assert [one.id for one in kept] == ["b"]
    way_out = "put the article back into content/sources/ and run: twosource archive a; or remove the line"
    (only,) = found
    place, _, rest = only.partition(" ")
    column = line(id="a", **other).index('"method"') + 1
    assert place == f"{PATH}:1:{column}"
    assert rest == (
        'R002 "a" and 2 more of this file cannot be compared: the method of this version is '
        f'"shingle 4, winnowing 4, hash 1" | {way_out}'
    )


def test_an_article_that_is_archived_twice() -> None:
    found: list[Diagnostic] = []
    files = [
        RawFile(path="archive/b.jsonl", data=f"{line(id='x')}\n{line(title='Later')}\n".encode()),
        RawFile(path="archive/a.jsonl", data=f"{line()}\n{line(title='Again')}\n".encode()),
    ]
    kept = archive.read_archive(files, found)
    assert [(one.id, one.title, one.path) for one in kept] == [
        ("harbour", "Harbour council votes", "archive/a.jsonl"),
        ("x", "Harbour council votes", "archive/b.jsonl"),
    ]
    ignored = '"harbour" is archived in "archive/a.jsonl" already; this line is ignored | remove one of the two lines'
    assert [said(one) for one in found] == [
        f"archive/a.jsonl:2:2 R003 {ignored}",
        f"archive/b.jsonl:2:2 R003 {ignored}",
    ]
