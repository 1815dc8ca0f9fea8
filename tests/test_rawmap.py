"""Where words of a document stand in its file: whole answers for three formats, and what holds for any text."""

from __future__ import annotations

import html
import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource import markup
from twosource.model import Document, RawText, Span
from twosource.rawmap import Format, raw_spans
from twosource.text import fold_string, words

LONG = "words that fill a line so that the next one goes on where this one ends"
LINES = st.lists(
    st.one_of(
        st.sampled_from(["", "- ", "1. ", "2. ", "> ", "> > ", "\u2022 ", "  ", "HEADING\n\n", "\t"]).flatmap(
            lambda marker: st.text(
                st.sampled_from("ab -.>12\u201c\u00e9e\u0301\u00ad\u200b\u4e2d\u6587\u3042\u3099\ufb01&<*"), max_size=14
            ).map(lambda line: marker + line)
        ),
        st.just(""),
    ),
    max_size=12,
).map("\n".join)


def document(raw: str, format_: Format) -> Document:
    return markup.read_article(RawText(raw), format_, f"a.{format_}").document


def found(raw: str, format_: Format, *wanted: str) -> list[str | None]:
    """Return what stands in the file where words of the document do."""
    text = document(raw, format_).text
    starts = [text.index(each) for each in wanted]
    spans = [Span(start=start, end=start + len(each)) for start, each in zip(starts, wanted, strict=True)]
    places = raw_spans(RawText(raw), format_, document(raw, format_), spans)
    return [None if place is None else raw[place.start : place.end] for place in places]


def every_word(document_: Document) -> list[Span]:
    told = words(document_.text)
    return [Span(start=start, end=end) for start, end in zip(told.starts, told.ends, strict=True)]


def test_nothing_is_asked() -> None:
    assert raw_spans(RawText("One."), "text", document("One.", "text"), ()) == ()


@pytest.mark.parametrize(
    ("raw", "wanted", "want"),
    [
        pytest.param(
            "One two.\n\n\n  Three   four.", "two.\n\nThree four.", "two.\n\n\n  Three   four.", id="white space"
        ),
        pytest.param("Cafe\u0301 au lait", "Caf\u00e9", "Cafe\u0301", id="an accent of its own"),
        pytest.param("The co\u00adast is clear", "co\u00adast is", "co\u00adast is", id="soft hyphen"),
        pytest.param("- a first thing\n- a second one", "a second", "a second", id="behind its marker"),
        pytest.param(f"> {LONG} on\n> two {LONG}\n\nMore.", "on two", "on\n> two", id="a marker between"),
        pytest.param("- x - y\n- - z", "- z", "- z", id="a marker that is a word too"),
        pytest.param("1. One.\n\n12. Only twelve here.", "12. Only", "12. Only", id="a number that is no marker"),
        pytest.param("\u4e2d\u6587\u5b57\u3002\u6587", "\u6587\u5b57", "\u6587\u5b57", id="without spaces"),
        pytest.param("\u304b\u3099\u304d", "\u304c\u304d", "\u304b\u3099\u304d", id="two characters that are one"),
    ],
)
def test_plain_text(raw: str, wanted: str, want: str) -> None:
    assert found(raw, "text", wanted) == [want]


def letters(text: str) -> str:
    """Return folded text without its marks: one that makes no letter with another is a word, its place the letter's."""
    apart = unicodedata.normalize("NFKD", fold_string(text))
    return "".join(each for each in apart if not unicodedata.combining(each))


@given(LINES)
def test_every_word_of_a_plain_text_has_its_place(raw: str) -> None:
    told = document(raw, "text")
    spans = every_word(told)
    places = raw_spans(RawText(raw), "text", told, spans)
    visible = [(s, p) for s, p in zip(spans, places, strict=True) if fold_string(told.text[s.start : s.end]).strip()]
    assert None not in [place for _, place in visible]
    ends = [(place.start, place.end) for _, place in visible if place]
    assert ends == sorted(ends)
    for span, place in visible:
        assert place
        assert letters(told.text[span.start : span.end]) in letters(raw[place.start : place.end])


@pytest.mark.parametrize(
    ("raw", "wanted", "want"),
    [
        pytest.param("# Head\n\nOne *two* three.", "One two three.", "One *two* three.", id="emphasis"),
        pytest.param(
            "See [the report](https://e.org/a_b) now.", "report now", "report](https://e.org/a_b) now", id="link"
        ),
        pytest.param("A [whole](u 'Tit') link", "whole", "whole", id="the link's text alone"),
        pytest.param("Un*fort*unate words here", "Unfortunate words", "Un*fort*unate words", id="inside a word"),
        pytest.param("Bread &amp; butter", "& butter", "&amp; butter", id="entity"),
        pytest.param("5 \\* 3 stars", "5 * 3", "5 \\* 3", id="escape"),
        pytest.param("![A map](m.png) The map shows it.", "The map", "The map", id="image"),
        pytest.param("| a b | c |\n|---|---|\n| d e | f |", "d e\tf", "d e | f", id="table"),
        pytest.param("Text with code:\n\n    x = a_b(c)\n", "a_b(c)", "a_b(c)", id="code"),
        pytest.param("snake_case_word stays", "snake_case_word", "snake_case_word", id="underscores"),
        pytest.param("5 * 3 -- or \u2013 so", "--", "--", id="a sign alone"),
        pytest.param("One - two\n\n- three", "-", "-", id="a sign that is no marker"),
        pytest.param("Copy &copy 2026", "&copy", "&copy", id="no entity"),
        pytest.param("In `f&ouml;r` code", "f&ouml;r", "f&ouml;r", id="an entity in code"),
        pytest.param("See [the act][2] now.\n\n[2]: https://e.org/act", "act now.", "act][2] now.", id="reference"),
        pytest.param("[act]: https://e.org\n\nThe [act] says", "act", "act", id="behind its definition"),
        pytest.param("The [act][none] says", "[act][none]", "[act][none]", id="no reference"),
    ],
)
def test_markdown(raw: str, wanted: str, want: str) -> None:
    assert found(raw, "markdown", wanted) == [want]


def test_front_matter_counts() -> None:
    raw = "---\ntitle: One two\n---\nOne two three."
    told = document("\n\n\nOne two three.", "markdown")
    assert raw_spans(RawText(raw), "markdown", told, [Span(start=0, end=7)]) == (Span(start=23, end=30),)


PAGE = (
    "<html><head><title>Harbour vote</title><script>var a = 'Harbour vote';</script></head><body>"
    "<nav><a href='/'>Harbour vote</a> Home News</nav>"
    "<article><h1>Harbour vote</h1><p>The council <b>vot</b>ed to buy a second&nbsp;crane.<br>"
    "It said &ldquo;yes&rdquo;."
    '<!-- not -- this --><p>Ships <a href="x>y">waited</a> outside.</article>'
    "<aside>Harbour vote: more news</aside></body></html>"
)


@pytest.mark.parametrize(
    ("wanted", "want"),
    [
        pytest.param("The council voted", "The council <b>vot</b>ed", id="a tag inside a word"),
        pytest.param("second crane.", "second&nbsp;crane.", id="entity between"),
        pytest.param("\u201cyes\u201d.", "&ldquo;yes&rdquo;.", id="entities at both ends"),
        pytest.param("Ships waited outside.", 'Ships <a href="x>y">waited</a> outside.', id="a link"),
        pytest.param("\u201d.\n\nShips", "&rdquo;.<!-- not -- this --><p>Ships", id="marks before the first word"),
    ],
)
def test_html(wanted: str, want: str) -> None:
    assert found(PAGE, "html", wanted) == [want]


@pytest.mark.parametrize(
    ("raw", "wanted", "want"),
    [
        pytest.param("<p>one \u2014 two &mdash; three</p>", "\u2014 three", "&mdash; three", id="a sign alone"),
        pytest.param("<table><tr><td>a</td><td>b</td></tr></table>", "a\tb", "a</td><td>b", id="cells"),
        pytest.param("<p>x <select><option>two</select>two y</p>", "two y", "two y", id="a list of choices"),
        pytest.param("<p>10<sup>9</sup> t</p>", "10\u2079", "10<sup>9", id="an exponent"),
        pytest.param("<script>a<b</script><p>b c</p>", "b c", "b c", id="a script before"),
        pytest.param("<noscript>b c</noscript><p>b c</p>", "b c", "b c", id="the same words left out"),
    ],
)
def test_hidden_html(raw: str, wanted: str, want: str) -> None:
    assert found(raw, "html", wanted) == [want]


WORDS = st.text(st.sampled_from("abcxyz\u00e9\u4e2d09"), min_size=1, max_size=6)
SIGNS = st.sampled_from(["--", "\u2013", "...", "\u2026", "&", "/", "+"])
HTML_WORDS = st.one_of(
    WORDS,
    SIGNS.map(lambda sign: sign.replace("&", "&amp;")),
    WORDS.map("<b>{}</b>".format),
    WORDS.map('<a href="https://e.org/a?x=1&amp;y">{}</a>'.format),
    st.tuples(WORDS, WORDS).map("{0[0]}<i>{0[1]}</i>".format),
    st.tuples(WORDS, WORDS).map("{0[0]}&eacute;{0[1]}".format),
    st.tuples(WORDS, WORDS).map("{0[0]}<!-- {0[1]} -->".format),
    WORDS.map("{}&mdash;".format),
    WORDS.map("&ldquo;{}&rdquo;".format),
)
MARKDOWN_WORDS = st.one_of(
    WORDS,
    WORDS.map("**{}**".format),
    WORDS.map("[{}](https://e.org/x)".format),
    WORDS.map("`{}`".format),
    WORDS.map("{}&eacute;x".format),
    WORDS.map("\u201c{}\u201d".format),
    WORDS.map("x\\*{}".format),
    st.sampled_from(["\u2013", "\u2026", "&amp;"]),
)


def page(paragraphs: list[list[str]]) -> str:
    return "<title>abc</title><nav>abc xyz</nav>" + "".join(f"<p>{' '.join(words_)}</p>" for words_ in paragraphs)


def meant(raw: str, format_: Format) -> str:
    """Return what is written between the marks of a format, without white space."""
    if format_ == "html":
        raw = re.sub(r"(?s)<!--.*?-->|<[^>]*>", "", raw)
    else:
        raw = re.sub(r"\]\([^)]*\)|[*`\[]|\\\\(?=\\*)", "", raw).replace("\\", "")
    return "".join(letters(html.unescape(raw)).split())


@pytest.mark.parametrize("format_", ["html", "markdown"])
@given(data=st.data())
def test_every_word_of_sound_markup_has_its_place(format_: Format, data: st.DataObject) -> None:
    words_ = HTML_WORDS if format_ == "html" else MARKDOWN_WORDS
    paragraphs = data.draw(st.lists(st.lists(words_, min_size=1, max_size=8), min_size=1, max_size=4))
    raw = page(paragraphs) if format_ == "html" else "\n\n".join(map(" ".join, paragraphs))
    told = document(raw, format_)
    spans = every_word(told)
    places = raw_spans(RawText(raw), format_, told, spans)
    assert [(span, place) for span, place in zip(spans, places, strict=True) if place is None] == []
    starts = [place.start for place in places if place]
    assert starts == sorted(starts)
    for span, place in zip(spans, places, strict=True):
        assert place
        said = "".join(filter(str.isalnum, letters(told.text[span.start : span.end])))
        assert said == "".join(filter(str.isalnum, meant(raw[place.start : place.end], format_)))


def test_the_headline_is_the_one_of_the_article() -> None:
    told = document(PAGE, "html")
    (place,) = raw_spans(RawText(PAGE), "html", told, [Span(start=0, end=len("Harbour vote"))])
    assert place == Span(start=PAGE.index("<h1>") + 4, end=PAGE.index("</h1>"))


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        pytest.param(
            "<nav>buy a second crane for the quay</nav>"
            "<p>The council voted on Monday to buy a second crane for the quay, <i>at last</i>.</p>",
            "second crane for the quay, <i>at last</i>.",
            id="the end of a sentence stands in what is left out",
        ),
        pytest.param(
            "<p>On Monday the council voted to buy one more crane.</p>"
            "<nav>On Monday the council voted</nav><p>Then it rose</p>",
            "On Monday the council voted to",
            id="its start does",
        ),
        pytest.param(
            "<p>Ships waited outside while rain fell and the crew slept until noon of the day.</p>"
            "<nav>rain fell and the crew slept</nav>",
            "rain fell and the crew slept",
            id="its middle does",
        ),
        pytest.param(
            "<div style='display: none'><div>The council voted to buy</div> a crane.</div>"
            "<p hidden>left open"
            "<p>The council voted to buy a crane.</p>",
            "The council voted to buy a crane.",
            id="all of it stands in what is hidden",
        ),
    ],
)
def test_what_is_left_out_is_not_taken_for_the_text(raw: str, wanted: str) -> None:
    assert found(raw, "html", re.sub("<[^>]*>", "", wanted)) == [wanted]
    told = document(raw, "html")
    start = told.text.index(re.sub("<[^>]*>", "", wanted))
    (place,) = raw_spans(RawText(raw), "html", told, [Span(start=start, end=start + 6)])
    assert place is not None
    assert place.start == raw.index(f"{wanted}", raw.index("<p>"))


def test_runs_that_lie_across_each_other() -> None:
    told = document("<p>Alpha beta gamma delta epsilon</p>", "html")
    raw = "<p>Alpha beta gamma delta</p><p>beta gamma delta epsilon</p>"
    places = raw_spans(RawText(raw), "html", told, every_word(told))
    assert [place and raw[place.start : place.end] for place in places] == [
        "Alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
    ]
    assert [place.start for place in places if place] == [3, 9, 14, 20, 49]


def test_what_is_not_there_is_not_told() -> None:
    other = document("<p>Quite another text stands here.</p>", "html")
    assert raw_spans(RawText("<p>Words of one page.</p>"), "html", other, every_word(other)) == (None,) * 5
    assert raw_spans(RawText("One."), "text", document("One \u2013 two.", "text"), [Span(start=4, end=5)]) == (None,)


@pytest.mark.parametrize("format_", ["markdown", "html"])
@given(raw=st.text(st.sampled_from("ab c*_`[](){}<>/&;p#1\n\"'\\!-|\u00e9\u4e2d"), max_size=60))
def test_what_is_told_has_the_words_asked_for(format_: Format, raw: str) -> None:
    told = document(raw, format_)
    spans = [*every_word(told), *(Span(start=p.start, end=p.end) for p in told.passages)]
    for span, place in zip(spans, raw_spans(RawText(raw), format_, told, spans), strict=True):
        if place is None:
            continue
        wanted = re.findall(r"[^\W_]", fold_string(told.text[span.start : span.end]))
        there = iter(re.findall(r"[^\W_]", fold_string(raw[place.start : place.end])))
        assert all(letter in there for letter in wanted)


@pytest.mark.parametrize(
    ("format_", "unit"),
    [
        pytest.param("text", "word ", id="one word"),
        pytest.param("text", "a b\n\n", id="one line"),
        pytest.param("markdown", "ab [c](d) *e*\n\n", id="markdown"),
        pytest.param("html", "<p>a <b>b</b> &amp; c</p>", id="html"),
        pytest.param("html", "<p>same words here</p><nav>same words here</nav>", id="half of it is left out"),
    ],
)
def test_cost_grows_with_the_text(format_: Format, unit: str) -> None:
    def cost(times: int) -> float:
        raw = unit * times
        told = document(raw, format_)
        spans = every_word(told)
        started = time.process_time()
        raw_spans(RawText(raw), format_, told, spans)
        return time.process_time() - started

    assert grows_less_than(16, cost, 1_000, 4_000)
