"""What highlights, citations and invisible characters become; some documents are made by hand, for want of HTML."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from twosource import markup, serialise
from twosource.markup import Highlight, InlineLink
from twosource.model import Block, Document, Element, NormalText, Passage, RawText


def document(html: str) -> Document:
    return markup.read_article(RawText(html), "html", "a").document


def mark(start: int, end: int, kinds: str = "shared", **rest: str) -> Highlight:
    return Highlight(start=start, end=end, kinds=tuple(kinds.split()), **rest)


REL = 'rel="noopener noreferrer nofollow external"'


@pytest.mark.parametrize(
    ("html", "marks", "expected"),
    [
        pytest.param(
            "<p>one two</p>", [mark(0, 3)], '<p><mark class="shared">one</mark> two</p>', id="part of a paragraph"
        ),
        pytest.param(
            "<p>one two</p>",
            [mark(4, 7, anchor="a", href="x.html#b", label="in “B”")],
            '<p>one <mark class="shared" id="a"><span class="vh">[in “B”] </span>two</mark>'
            '<a class="twin" href="x.html#b" aria-label="in “B”">⇄</a></p>',
            id="anchor, label and link",
        ),
        pytest.param(
            "<p>one two</p>",
            [
                mark(0, 7, href="#x", label="shared with “B”", shown="The <Courier>"),
                mark(0, 7, href="#y", label="mit C", shown="C", language="de"),
                mark(0, 7, href="#z", shown="D"),
            ],
            '<p><mark class="shared"><span class="vh">[shared with “B”] </span>'
            '<span class="vh" lang="de" dir="auto">[mit C] </span>one two</mark>'
            '<a class="twin" href="#x">⇄ The &lt;Courier&gt; <span class="vh">shared with “B”</span></a>'
            '<a class="twin" href="#y">⇄ C <span class="vh" lang="de" dir="auto">mit C</span></a>'
            '<a class="twin" href="#z">⇄ D </a></p>',
            id="links that show whose the words are",
        ),
        pytest.param(
            "<p>one two three</p>",
            [mark(0, 7, anchor="a", href="#x"), mark(4, 13, "quoted", anchor="b", href="#y")],
            '<p><mark class="shared" id="a">one </mark><mark class="quoted shared" id="b">two</mark>'
            '<a class="twin" href="#x">⇄</a><mark class="quoted"> three</mark>'
            '<a class="twin" href="#y">⇄</a></p>',
            id="two that overlap",
        ),
        pytest.param(
            "<p>one</p>",
            [mark(0, 3, anchor="a"), mark(0, 3, "quoted repeated", anchor="b"), mark(0, 3, anchor="a")],
            '<p><mark class="quoted repeated shared" id="b"><span id="a"></span>one</mark></p>',
            id="several at one place, one id each",
        ),
        pytest.param(
            "<p>one two</p>",
            [mark(0, 3, "quotation", name='a "quotation"'), mark(0, 7, "phrase", name="phrase"), mark(4, 7)],
            '<p><mark class="phrase quotation" data-kind="a &#34;quotation&#34;, phrase">one</mark>'
            '<mark class="phrase"> </mark><mark class="phrase shared">two</mark></p>',
            id="what the stylesheet shows, where it begins",
        ),
        pytest.param(
            "<p>eins</p>",
            [mark(0, 4, href="#x", label='in "B"', language="en")],
            '<p><mark class="shared"><span class="vh" lang="en" dir="auto">[in &#34;B&#34;] </span>eins</mark>'
            '<a class="twin" href="#x" lang="en" dir="auto" aria-label="in &#34;B&#34;">⇄</a></p>',
            id="a label in another language than the text",
        ),
        pytest.param(
            "<p>one <em>two</em> three</p>",
            [mark(2, 9, anchor="a")],
            '<p>on<mark class="shared" id="a">e </mark><em><mark class="shared">two</mark></em>'
            '<mark class="shared"> t</mark>hree</p>',
            id="over the borders of an element",
        ),
        pytest.param(
            '<p>one <a href="https://x.example/">two <em>three</em></a> four</p>',
            [mark(4, 13, href="#x"), mark(4, 7, href="#y")],
            f'<p>one <a href="https://x.example/" {REL}><mark class="shared">two</mark><mark class="shared"> </mark>'
            '<em><mark class="shared">three</mark></em></a>'
            '<a class="twin" href="#y">⇄</a>'
            '<a class="twin" href="#x">⇄</a> four</p>',
            id="no link in a link",
        ),
        pytest.param(
            "<p>one</p><p>two</p><p>three</p>",
            [mark(2, 13, anchor="a", href="#x", label="L")],
            '<p>on<mark class="shared" id="a"><span class="vh">[L] </span>e</mark></p>\n'
            '<p><mark class="shared">two</mark></p>\n'
            '<p><mark class="shared">thr</mark><a class="twin" href="#x" aria-label="L">⇄</a>ee</p>',
            id="over several blocks: the id in the first, the link in the last",
        ),
        pytest.param(
            "<table><tr><td>one</td><td>two</td></tr><tr><td>three</td></tr></table><ul><li>four</li></ul>",
            [mark(2, 9, href="#x"), mark(9, 18, href="#y")],
            '<div class="scroll" tabindex="0"><table><tbody>'
            '<tr><td>on<mark class="shared">e</mark></td><td><mark class="shared">two</mark>'
            '<a class="twin" href="#x">⇄</a></td></tr>'
            '<tr><td><mark class="shared">three</mark></td></tr></tbody></table></div>\n'
            '<ul><li><mark class="shared">fo</mark><a class="twin" href="#y">⇄</a>'
            "ur</li></ul>",
            id="only in cells and items, trimmed to words",
        ),
        pytest.param("<p>one two</p>", [mark(3, 4), mark(2, 2), mark(9, 12), mark(5, 3)], "<p>one two</p>", id="none"),
        pytest.param(
            "<p>one</p>",
            [mark(-3, 99, anchor='"x')],
            '<p><mark class="shared" id="&#34;x">one</mark></p>',
            id="too far",
        ),
        pytest.param(
            "<pre>one\n\ntwo</pre><p>a<br>b</p>",
            [mark(0, 8), mark(10, 13)],
            '<pre><mark class="shared">one\n\ntwo</mark></pre>\n<p><mark class="shared">a<br>b</mark></p>',
            id="lines of code and of text",
        ),
    ],
)
def test_highlights(html: str, marks: Sequence[Highlight], expected: str) -> None:
    made = document(html)
    blocks = [markup.render_block(made, block, marks, {}, anchors=False, shift=1) for block in made.blocks]
    assert "\n".join(blocks) == expected


@pytest.mark.parametrize(
    ("start", "end", "marks", "expected"),
    [
        pytest.param(0, 7, [], "one two", id="a passage, no other markup"),
        pytest.param(4, 12, [], "two<br>thr", id="over two passages"),
        pytest.param(0, 9, [], "one two", id="white space between passages at its end"),
        pytest.param(7, 14, [], "three", id="white space between passages at its start"),
        pytest.param(16, 24, [], "a b<br>&lt;c&gt;", id="cells and a break"),
        pytest.param(
            5,
            12,
            [mark(0, 11, anchor="a", href="#x", label="L")],
            '<mark class="shared">wo</mark><br><mark class="shared">th</mark>'
            '<a class="twin" href="#x" aria-label="L">⇄</a>r',
            id="a mark that starts before",
        ),
        pytest.param(0, 0, [], "", id="nothing"),
    ],
)
def test_text(start: int, end: int, marks: Sequence[Highlight], expected: str) -> None:
    made = document("<p>one <em>two</em></p><p>three</p><table><tr><td>a</td><td>b<br>&lt;c></td></tr></table>")
    assert markup.render_text(made, start, end, marks) == expected.replace("a b", "a\tb")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("plain – “text” é 漢 ­ ‍", "plain – “text” é 漢 ­ ‍", id="soft hyphen and joiner are writing"),
        pytest.param("<a b='c' d=\"e\">&amp;", "&lt;a b=&#39;c&#39; d=&#34;e&#34;&gt;&amp;amp;", id="markup"),
        *(
            pytest.param(
                f"a{character}<",
                f'a<span class="control" title="U+{ord(character):04X}">[U+{ord(character):04X}]</span>&lt;',
                id=f"U+{ord(character):04X}",
            )
            for character in "\x00\x08\x0b\r\x1b\x7f\x85\x9f\u061c\u200b\u200e\u200f\u2028\u202e\u2060"
            "\u2066\u2069\ufeff\ufff9\ud800\udfff\ue000\uf8ff\ufdd0\uffff\U000e0001\U000e007f\U0001fffe\U000f0000\U0010ffff"
        ),
        pytest.param("a\nb\tc", "a<br>b\tc", id="breaks and tabs"),
        pytest.param("e\u0301\ufe0f\U000e0100", "e\u0301\ufe0f\U000e0100", id="marks and variation selectors"),
    ],
)
def test_escape_visible(text: str, expected: str) -> None:
    assert markup.escape_visible(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a & \"b\" 'c' <d>", "a &amp; &#34;b&#34; &#39;c&#39; &lt;d&gt;", id="markup"),
        pytest.param("a\nb\u202ec", "a b[U+202E]c", id="the invisible is named"),
    ],
)
def test_escape_attribute(text: str, expected: str) -> None:
    assert serialise.escape_attribute(text) == expected
    assert markup.name_invisible(text) == expected


@pytest.mark.parametrize(
    ("shift", "expected"),
    [
        pytest.param(0, "<h2>one</h2>", id="as it is"),
        pytest.param(3, "<h5>one</h5>", id="lower"),
        pytest.param(9, "<h6>one</h6>", id="not below h6"),
        pytest.param(-9, "<h1>one</h1>", id="not above h1"),
    ],
)
def test_levels_of_headings(shift: int, expected: str) -> None:
    made = document("<h2>one</h2>")
    assert markup.render_block(made, made.blocks[0], (), {}, anchors=False, shift=shift) == expected


def by_hand(*elements: Element) -> Document:
    return Document(
        text=NormalText("one"),
        elements=elements,
        passages=(Passage(kind="paragraph", number=1, heading=0, anchor='p"1', start=0, end=3, element=0, block=0),),
        blocks=(Block(start=0, end=3, first_element=0, last_element=len(elements), first_passage=0, last_passage=1),),
    )


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        pytest.param(
            [Element(tag="script", start=0, end=3, attributes=(("src", "x"), ("onclick", "x")))],
            '<span id="p&#34;1">one</span>',
            id="a tag and attributes that no reader gives",
        ),
        pytest.param(
            [
                Element(tag="p", start=0, end=3, descendants=1, attributes=(("class", 'a"b'), ("href", "x"))),
                Element(tag="a", start=0, end=3, attributes=(("href", '"><script>'),)),
            ],
            f'<p id="p&#34;1" class="a&#34;b"><a href="&#34;&gt;&lt;script&gt;" {REL}>one</a></p>',
            id="values are escaped",
        ),
        pytest.param(
            [
                Element(tag="p", start=0, end=3, descendants=3),
                Element(tag="cite", start=0, end=0, attributes=(("index", "0"),)),
                Element(tag="cite", start=2, end=2, attributes=(("index", "1"),)),
                Element(tag="cite", start=3, end=3, attributes=(("index", "7"),)),
            ],
            '<p id="p&#34;1"><sup><a class="cite" href="#r1" id="c1" aria-label="L &#34;1&#34;">1</a></sup> on<sup>'
            '<a class="cite" href="#r1" id="c1" aria-label="L &#34;1&#34;">1</a>, '
            '<a class="cite" href="#r2" id="c2" aria-label="L">&lt;2&gt;</a></sup>e</p>',
            id="citations: one, two, and one that is not known",
        ),
    ],
)
def test_elements_by_hand(elements: Sequence[Element], expected: str) -> None:
    one = InlineLink(text="1", href="#r1", anchor="c1", label='L "1"')
    two = InlineLink(text="<2>", href="#r2", anchor="c2", label="L")
    made = by_hand(*elements)
    html = markup.render_block(made, made.blocks[0], (), {0: [one], 1: [one, two]}, anchors=True, shift=1)
    assert html == expected


def test_labels_stand_before_the_words_of_an_element() -> None:
    made = document("<ul><li>one</li></ul>")
    labels = {0: markup.Label(text="none here"), 1: markup.Label(text='Ours: "<"', language="en", href='#"')}
    html = markup.render_block(made, made.blocks[0], (), {}, labels, anchors=False, shift=1)
    label = '<span class="label" lang="en" dir="auto"><a href="#&#34;">Ours: &#34;&lt;&#34;</a></span>'
    assert html == f"<ul><li>{label} one</li></ul>"


def test_a_citation_with_a_preview_is_link_and_button() -> None:
    one = InlineLink(text="1", href="#r1", anchor="c1", label='L "1"', preview="n1")
    two = InlineLink(text="2", href="#r2", anchor="c2", label="L", preview="n2")
    made = by_hand(
        Element(tag="p", start=0, end=3, descendants=1),
        Element(tag="cite", start=3, end=3, attributes=(("index", "0"),)),
    )
    html = markup.render_block(made, made.blocks[0], (), {0: [one, two]}, anchors=False, shift=1)
    assert html == (
        '<p>one<sup><span class="cite" id="c1"><a href="#r1" aria-label="L &#34;1&#34;">1</a>'
        '<button type="button" value="·" popovertarget="n1" aria-label="L &#34;1&#34;" data-number="1"></button>'
        "</span>, "
        '<span class="cite" id="c2"><a href="#r2" aria-label="L">2</a>'
        '<button type="button" value="·" popovertarget="n2" aria-label="L" data-number="2"></button></span></sup></p>'
    )


_R = '<a class="origins" href="#o">2 of 2 origins</a>'


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("One [@a].", f"<p>One. {_R}</p>", id="behind the full stop"),
        pytest.param("- one [@a], so\n    - two\n", f"<ul><li>one, so {_R}<ul><li>two</li></ul></li></ul>", id="item"),
        pytest.param(
            "|a|b|\n|-|-|\n|x [@a]|y|\n",
            '<div class="scroll" tabindex="0"><table>'
            '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
            f"<tbody><tr><td>x {_R}</td><td>y</td></tr></tbody></table></div>",
            id="cell",
        ),
        pytest.param("One *and [@a]* two", f"<p>One <em>and</em> two {_R}</p>", id="not inside a phrase"),
    ],
)
def test_a_remark_stands_at_the_end_of_its_statement(written: str, expected: str) -> None:
    remark = InlineLink(text="2 of 2 origins", href="#o", anchor="", label="", kind="origins")
    raw = RawText(written.replace("[@a]", "\ue0000\ue001"))
    made = markup.read_briefing(raw, 1, "b.md", originals=["[@a]"]).document
    html = markup.render_block(made, made.blocks[0], (), {0: [remark]}, anchors=False, shift=1)
    assert html == expected


def test_nesting_of_any_depth_is_written() -> None:
    depth = 5_000
    elements = [Element(tag="blockquote", start=0, end=3, descendants=depth - i) for i in range(depth)]
    elements.append(Element(tag="p", start=0, end=3))
    made = Document(
        text=NormalText("one"),
        elements=tuple(elements),
        passages=(Passage(kind="paragraph", number=1, heading=0, anchor="p1", start=0, end=3, element=depth, block=0),),
        blocks=(Block(start=0, end=3, first_element=0, last_element=depth + 1, first_passage=0, last_passage=1),),
    )
    html = markup.render_block(made, made.blocks[0], (), {}, anchors=False, shift=1)
    assert html == f"{'<blockquote>' * depth}<p>one</p>{'</blockquote>' * depth}"
