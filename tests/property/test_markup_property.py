"""What holds for any article: spans in order, nothing lost, the same words on the page with any marks."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource import markup, plaintext
from twosource.markup import Highlight
from twosource.model import Document, RawText

Format = Literal["text", "markdown", "html"]

FORMATS: st.SearchStrategy[Format] = st.sampled_from(("text", "markdown", "html"))
INLINE_TAGS = ("b", "i", "a", "em", "code", "br", "u", "title")
LIST_TAGS = ("ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "caption")
TAGS = (*INLINE_TAGS, *LIST_TAGS, "p", "div", "pre", "blockquote", "h1", "h2", "figure", "article")
SNIPPETS = (
    [f"<{tag}>" for tag in TAGS]
    + [f"</{tag}>" for tag in TAGS]
    + [
        '<a href="https://a.example/">',
        "one",
        "two three",
        " ",
        "\n",
        "\n\n",
        "&amp;",
        "<",
        ">",
        '"',
        "'",
        "é",
        "e\u0301",
    ]
    + [
        "\u0301",
        "\u1100",
        "\u1161",
        "\u202e",
        "\u200b",
        "\xa0",
        "- ",
        "1. ",
        "> ",
        "# ",
        "*",
        "`",
        "```\n",
        "|",
        "[x](",
        "]",
    ]
    + ["    ", "\t", "\\", "---", "Head", "Words that end in a full stop and are more than twelve in all, so prose."]
)
ARTICLES = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=4), max_size=24).map("".join)
VISIBLE_CONTROL = re.compile(r'<span class="control" title="U\+([0-9A-F]+)">\[U\+\1\]</span>')


class Text(HTMLParser):
    """Collects what a reader sees, without what marks and citations add."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.added = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.pieces.append("\n")
        elif self.added or dict(attrs).get("class") in ("vh", "twin"):
            self.added += 1

    def handle_endtag(self, tag: str) -> None:
        del tag
        self.added -= self.added > 0

    def handle_data(self, data: str) -> None:
        if not self.added:
            self.pieces.append(data)


def seen(html: str) -> str:
    reader = Text()
    # The reader drops carriage returns and NUL, which are shown visibly: they are put back after it.
    reader.feed(VISIBLE_CONTROL.sub(lambda match: f"<i></i>\ue0ff{match[1]}\ue0ff", html))
    reader.close()
    return re.sub("\ue0ff([0-9A-F]+)\ue0ff", lambda match: chr(int(match[1], 16)), "".join(reader.pieces))


def read(article: str, format_: Format) -> Document:
    reading = markup.read_article(RawText(article), format_, "content/sources/a.txt")
    assert reading.diagnostics == ()
    assert reading.headline < len(reading.document.passages)
    return reading.document


@given(article=ARTICLES, format_=FORMATS)
def test_passages_are_in_order_and_parted_by_a_blank_line(article: str, format_: Format) -> None:
    document = read(article, format_)
    text = document.text
    assert "\n\n".join(text[passage.start : passage.end] for passage in document.passages) == text
    assert text.strip() == text or any(passage.kind == "code" for passage in document.passages)
    assert [p.number for p in document.passages if not p.heading] == list(
        range(1, 1 + sum(not p.heading for p in document.passages))
    )
    assert len({passage.anchor for passage in document.passages}) == len(document.passages)
    assert all(passage.start < passage.end for passage in document.passages)


@given(article=ARTICLES, format_=FORMATS)
def test_elements_nest_and_blocks_cover_them(article: str, format_: Format) -> None:
    document = read(article, format_)
    open_until: list[tuple[int, int]] = []
    for index, element in enumerate(document.elements):
        while open_until and open_until[-1][0] <= index:
            open_until.pop()
        assert 0 <= element.start <= element.end <= len(document.text)
        if open_until:
            last, end = open_until[-1]
            assert index + element.descendants < last
            assert element.end <= end
        open_until.append((index + 1 + element.descendants, element.end))
    borders = [(block.first_element, block.last_element) for block in document.blocks]
    assert [first for first, _ in borders] == [0, *(last for _, last in borders)][: len(borders)]
    for number, block in enumerate(document.blocks):
        for passage in document.passages[block.first_passage : block.last_passage]:
            assert passage.block == number
            assert block.first_element <= passage.element < block.last_element
            assert document.elements[passage.element].start <= passage.start


@given(article=ARTICLES, format_=FORMATS)
def test_text_is_composed(article: str, format_: Format) -> None:
    document = read(article, format_)
    assert unicodedata.is_normalized("NFC", document.text)


@given(
    article=ARTICLES,
    format_=FORMATS,
    ranges=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80), st.booleans()), max_size=5),
)
@settings(max_examples=200)
def test_any_marks_leave_the_words_as_they_are(
    article: str, format_: Format, ranges: list[tuple[int, int, bool]]
) -> None:
    document = read(article, format_)
    marks = [
        Highlight(start=start, end=end, kinds=("shared",), anchor=f"m{i}", href="#x" if link else "", label="label")
        for i, (start, end, link) in enumerate(ranges)
    ]
    for block in document.blocks:
        html = markup.render_block(document, block, marks, {}, anchors=True, shift=1)
        shown = "".join(
            document.text[passage.start : passage.end]
            for passage in document.passages[block.first_passage : block.last_passage]
        )
        assert seen(html).replace("\t", "") == shown.replace("\t", "")
    line = markup.render_text(document, 0, len(document.text), marks)
    assert seen(line) == "\n".join(document.text[passage.start : passage.end] for passage in document.passages)


@given(article=ARTICLES)
def test_no_word_of_a_plain_text_is_lost(article: str) -> None:
    segments = plaintext.segment(RawText(article))
    words = [word for each in segments for word in f"{each.marker} {each.text}".split()]
    markers = "".join(each.marker for each in segments)
    wanted = unicodedata.normalize("NFC", article).split()
    assert sorted("".join(words)) == sorted("".join(wanted))
    if ">" not in markers:  # a quotation's marks stand together before its first word
        assert "".join(words) == "".join(wanted)
    lines = [each.line for each in segments]
    assert lines == sorted(set(lines))


@given(article=ARTICLES, format_=FORMATS)
def test_titles_hold_nothing_invisible(article: str, format_: Format) -> None:
    title = markup.read_article(RawText(article), format_, "a").title
    assert VISIBLE_CONTROL.search(markup.escape_visible(title)) is None
