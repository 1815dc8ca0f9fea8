"""Nothing in an article's body gets into a page but text and our own tags: public payloads and our own.

The payloads are third-party texts that stay outside the repository; `tests/cases/markup/hostile.txt` holds our own, so
that the suite has teeth without them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

import pytest

from twosource import markup
from twosource.markup import Highlight, InlineLink
from twosource.model import Document, RawText

TESTS = Path(__file__).parent
PAYLOADS = TESTS.parent.parent / "shared" / "data" / "hostile" / "payloads.jsonl"
OWN = TESTS / "cases" / "markup" / "hostile.txt"

Format = Literal["text", "markdown", "html"]
FORMATS: tuple[Format, ...] = ("text", "markdown", "html")

BLOCKS = {"blockquote", "caption", "dd", "dl", "dt", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "li", "ol"}
BLOCKS |= {"div", "p", "pre", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
INLINE = {"a", "abbr", "br", "code", "del", "em", "ins", "mark", "q", "s", "span", "strong", "sub", "sup"}
ALLOWED = {
    "a": {"href", "rel", "class", "aria-label", "id"},
    "abbr": {"title"},
    "div": {"class", "tabindex"},
    "mark": {"class", "id"},
    "span": {"class", "title", "id"},
    "ol": {"start", "id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
CLASSES = {"control", "scroll", "vh", "shared", "quoted", "twin", "cite", "judgement", "confidence", "one-origin"}
# Text that only looks like markup is harmless: this finds the characters that would make it markup.
BARE = re.compile(r"<(?![a-z/])|&(?!amp;|lt;|gt;|#34;|#39;)")


class Page(HTMLParser):
    """Reads a page as a strict browser would and collects what should not be there."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in BLOCKS | INLINE | {"main", "footer"}:
            self.faults.append(f"<{tag}>")
        if tag in self.open and tag == "a":
            self.faults.append("a link in a link")
        if tag in BLOCKS and set(self.open) & (INLINE | {"p", "h2", "h3", "h4", "h5", "h6", "pre"}):
            self.faults.append(f"<{tag}> where only text may stand: {self.open}")
        for name, value in attrs:
            self._attribute(tag, name, value)
        if tag != "br":
            self.open.append(tag)

    def _attribute(self, tag: str, name: str, value: str | None) -> None:
        if name not in ALLOWED.get(tag, set()) | {"id"}:
            self.faults.append(f"{tag} {name}={value}")
        if name == "href" and not re.fullmatch(
            r"https?://[^\s/@\\<>\"`][^\s\\<>\"`]*|#[a-z0-9-]+", value or "", re.IGNORECASE
        ):
            self.faults.append(f"href={value}")
        if name == "class" and not set((value or "").split()) <= CLASSES:
            self.faults.append(f"class={value}")
        if name == "id":
            self.ids.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        self.faults.append(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"<?{data}")

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"<![{data}")


def faults(document: Document) -> list[str]:
    """Return what is wrong with a page that shows the document, its own elements before and after it."""
    marks = [Highlight(start=1, end=len(document.text), kinds=("shared",), anchor="run", href="#run", label="shared")]
    found: list[str] = []
    for highlights in ((), marks):
        body = "\n".join(
            markup.render_block(document, block, highlights, {}, anchors=True, shift=1) for block in document.blocks
        )
        line = markup.render_text(document, 0, len(document.text), highlights)
        page = Page()
        page.feed(f'<main id="x">{body}<p>{line}</p></main><footer id="y"></footer>')
        page.close()
        anchors = [passage.anchor for passage in document.passages]
        runs = ["run"] if highlights and len(document.text.split()) > 1 else []
        found += page.faults + page.open + BARE.findall(body)
        if sorted(set(page.ids) - {"run"}) != sorted({"x", "y", *anchors}):
            found.append(f"ids {page.ids}")
        if page.ids.count("run") not in ({2} if runs else {0, 2}):
            found.append(f"marks {page.ids}")
    return found


def payloads() -> Iterator[tuple[str, str]]:
    if PAYLOADS.is_file():
        with PAYLOADS.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield f"{row['suite']} {row['id']} ({row['kind']})", row["payload"]


def own() -> list[str]:
    return OWN.read_text(encoding="utf-8").split("\n====\n")


@pytest.mark.slow
@pytest.mark.skipif(not PAYLOADS.is_file(), reason=f"the public payloads are not here: {PAYLOADS}")
@pytest.mark.parametrize("format_", FORMATS)
def test_public_payloads(format_: Format) -> None:
    wrong = {}
    for name, payload in payloads():
        reading = markup.read_article(RawText(payload), format_, "content/sources/a.txt")
        found = faults(reading.document)
        if found:
            wrong[name] = found
    assert wrong == {}


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("payload", own())
def test_own_payloads(format_: Format, payload: str) -> None:
    reading = markup.read_article(RawText(payload), format_, "content/sources/a.txt")
    assert reading.diagnostics == ()
    assert faults(reading.document) == []


@pytest.mark.parametrize("payload", own())
def test_own_payloads_in_a_briefing(payload: str) -> None:
    raw = RawText(f"Before \ue0000\ue001 that.\n\n{payload}\n\nAfter \ue0001\ue001.")
    reading = markup.read_briefing(raw, 1, "content/briefings/b.md", originals=("[@a]", '[@b, "<b>x</b>"]'))
    links = [InlineLink(text="1", href="#ref-1", anchor="cite-1", label="Reference <1>")]
    body = "".join(
        markup.render_block(reading.document, block, (), {0: links}, anchors=True, shift=1)
        for block in reading.document.blocks
    )
    page = Page()
    page.feed(f"<main>{body}</main>")
    page.close()
    assert page.faults + page.open == []
    assert page.ids.count("cite-1") == (0 in range(2) and 0 not in reading.literal)


@pytest.mark.parametrize("payload", own())
def test_nothing_invisible_or_bare_in_titles(payload: str) -> None:
    shown = markup.escape_visible(payload)
    page = Page()
    page.feed(f"<p>{shown}</p>")
    page.close()
    assert page.faults + page.open == []
    assert re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u200b\ufeff]", shown) is None
