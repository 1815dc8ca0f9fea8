"""Read articles and briefings in three formats, and vouch for the HTML that is written from them.

What comes in is text as decoded from a file; what goes out is a `Document`, and later `Markup` of its blocks. The one
thing a reader would not guess: sanitised HTML is never shown. It is read into a document, and pages are written from
that by our own serialiser. So a hole in the sanitiser would still have to get through a second alphabet of tags.

The only door to `markdown` and `nh3`, and the only maker of trusted HTML.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import markdown
import nh3
from markupsafe import Markup

from twosource import bounds, diagnostics, documents, hidden, plaintext, serialise, vocabulary
from twosource.builder import PLACEHOLDER, Locate, Reading
from twosource.diagnostics import Diagnostic, Mark
from twosource.model import Block, Document, NormalText, RawText
from twosource.serialise import Highlight, InlineLink, Label
from twosource.text import LineIndex, normalise_run
from twosource.values import did_you_mean

__all__ = [
    "ArticleReading",
    "BriefingReading",
    "Highlight",
    "InlineLink",
    "Label",
    "Markup",
    "escape_visible",
    "read_article",
    "read_briefing",
    "render_block",
    "render_text",
]

Format = Literal["text", "markdown", "html"]
TitleBasis = Literal["heading", "title element", "first line", "file name"]

_EXTENSIONS = ("tables", "fenced_code", "sane_lists")
_REGIONS = ("article", "main")
_KEPT_TAGS = set(vocabulary.INLINE | vocabulary.BLOCKS | {"br", "title"})
_KEPT_ATTRIBUTES = {
    "a": {"href"},
    "abbr": {"title"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
# Only links to the web are shown; harmless others pass here so that the document counts them.
_SCHEMES = {"http", "https", "mailto", "tel"}
_LOST_CHARACTERS = re.compile("[\x00\x02\x03]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_TITLE = re.compile(r"<title>([^<]*)</title>")
_TOKENS = re.compile(r"[^\W_]+")
_TITLE_LENGTH = 120
# Cleaning closes what was left open and so adds to a page, but never this much to one that was not made to grow.
_MAX_GROWTH = 8
_GROWTH_ALLOWED = 64 * 1024
# How far a line is looked at to tell whether a passage starts there, and how many lines on.
_LOCATED_CHARACTERS = 120
_LOCATED_WORDS = 4
_MARKER_WORDS = 3
_LOOK_AHEAD = 400

_ATTRIBUTES = (".judgement", ".confidence", ".one-origin", "data-likelihood", "data-level")
_ATTRIBUTES_HINT = (
    "known are {: .judgement }, {: .confidence }, {: .one-origin }, data-likelihood and data-level with a value of"
    " small letters"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReading:
    """An article as read: `headline` is the index of the passage that is its own title, -1 if none is.

    With an error among the diagnostics the document is empty. `title` is '' where there is nothing to take one from.
    """

    document: Document
    headline: int
    title: str
    title_basis: TitleBasis
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingReading:
    """A briefing's text as read; `passage_lines` are lines of the file.

    `passages_of_citations` gives for placeholder k the index of its passage, or -1: then it is `literal`, no citation.
    Either it is shown as it was written (in code, in a link), or a finding says that it belongs to no words.
    """

    document: Document
    passage_lines: tuple[int, ...]
    passages_of_citations: tuple[int, ...]
    literal: frozenset[int]
    diagnostics: tuple[Diagnostic, ...]


# -- reading ---------------------------------------------------------------------------------------------------------


def read_article(raw: RawText, format: Format, path: str) -> ArticleReading:  # noqa: A002 - the field's name
    """Read an article. Near-linear in its length whatever stands in it: bounds are checked before parsing."""
    if format == "text":
        return _article(documents.from_segments(plaintext.segment(raw)).document, "")
    if format == "html":
        return _html_article(raw, path)
    return _markdown_article(raw, path)


def _markdown_article(raw: RawText, path: str) -> ArticleReading:
    converted = _converted(raw)
    if isinstance(converted, bounds.Problem):
        return _refused(converted, path)
    reading = documents.from_html(
        _sanitised(_sanitised(converted)), locate=_locator(raw), removed=_lost(raw, converted)
    )
    return _article(reading.document, "")


def _html_article(raw: RawText, path: str) -> ArticleReading:
    problem, removed = bounds.of_html(raw)
    if problem is not None:
        return _refused(problem, path)
    shown = _without_hidden(raw, removed) if hidden.may_hide(raw) else raw
    once = shown if _has_grown(shown, raw) else _sanitised(shown)
    if _has_grown(once, raw):
        return _refused(bounds.TOO_TANGLED, path)
    clean = _sanitised(once)
    removed.update(_lost(raw, ""))
    title = _TITLE.search(clean)
    # What stands in <title> is escaped like any text, so a document reads it too.
    stated = documents.from_html(title[1]).document.text if title else ""
    return _article(_region(_TITLE.sub("", clean), removed), serialise.without_invisible(normalise_run(stated)))


def _has_grown(html: str, raw: str) -> bool:
    return len(html) > _MAX_GROWTH * len(raw) + _GROWTH_ALLOWED


def _without_hidden(raw: str, removed: Counter[str]) -> str:
    """Return a page without the text that it hides, counted in `removed`; one that hides none, or has grown, as is."""
    loose = _cleaned(_cleaner_of_hidden(hidden.names_of(raw)), raw)
    if _has_grown(loose, raw):
        return loose
    shown, parts = hidden.without_hidden(loose)
    if not parts:
        return raw
    removed["hidden text"] += parts
    return shown


def _region(clean: str, removed: Mapping[str, int]) -> Document:
    """Return the document of the only <article>, else of the only <main>, else of everything; the first with words."""
    for name in _REGIONS:
        if clean.count(f"<{name}>") == 1:
            inside = clean[clean.index(f"<{name}>") : clean.rindex(f"</{name}>")]
            document = documents.from_html(f"{inside}</{name}>", removed=removed).document
            if document.text:
                return document
    return documents.from_html(clean, removed=removed).document


def _article(document: Document, stated_title: str) -> ArticleReading:
    """Return the reading: titled by its first h1 or the heading it opens with, else as stated, else by first words."""
    tops = [i for i, passage in enumerate(document.passages) if passage.heading == 1]
    opening = document.passages[:1]
    headline = tops[0] if tops else 0 if opening and opening[0].heading and not stated_title else -1
    title, basis = _title(document, headline, stated_title)
    return ArticleReading(document=document, headline=headline, title=title, title_basis=basis, diagnostics=())


def _title(document: Document, headline: int, stated_title: str) -> tuple[str, TitleBasis]:
    if headline >= 0:
        passage = document.passages[headline]
        return serialise.without_invisible(normalise_run(document.text[passage.start : passage.end])), "heading"
    if stated_title:
        return stated_title, "title element"
    first = _first_words(document)
    return first, "first line" if first else "file name"


def _first_words(document: Document) -> str:
    """Return the first passage, cut at a word where it is longer than a title."""
    if not document.passages:
        return ""
    line = serialise.without_invisible(normalise_run(document.text[: document.passages[0].end]))
    if len(line) <= _TITLE_LENGTH:
        return line
    cut = line[:_TITLE_LENGTH]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _refused(problem: bounds.Problem, path: str) -> ArticleReading:
    return ArticleReading(
        document=Document(text=NormalText("")),
        headline=-1,
        title="",
        title_basis="file name",
        diagnostics=(_finding(problem, path, 1),),
    )


def _finding(problem: bounds.Problem, path: str, first_line: int) -> Diagnostic:
    line = problem.line and problem.line + first_line - 1
    mark = Mark(path=path, line=line, column=1 if line else 0)
    return Diagnostic(rule=diagnostics.MARKUP_BOUNDS, mark=mark, message=problem.message, hint=problem.hint)


def read_briefing(
    raw: RawText, first_line: int, path: str, originals: Sequence[str] = (), named: Sequence[str] = ()
) -> BriefingReading:
    """Read a briefing's text, in which U+E000 k U+E001 stands for `originals[k]`; it starts at line `first_line`.

    `named[k]` are the words that a citation stands behind where it names its source in the sentence, else empty.
    """
    converted = _converted(raw)
    if isinstance(converted, bounds.Problem):
        finding = _finding(converted, path, first_line)
        return _briefing(Reading(document=Document(text=NormalText(""))), originals, [finding])
    reading = documents.from_html(
        _sanitised(_sanitised(converted)),
        locate=_locator(_without_citations(raw, originals), first_line),
        removed=_lost(raw, converted),
        citations=originals,
        named=named,
        attributes=True,
    )
    findings = _unknown_attributes(raw, originals, reading, Mark(path=path, line=first_line))
    placed = reading.passages_of_citations
    lost = [k for k in range(len(originals)) if placed[k] < 0 and k not in reading.literal]
    findings += [_lost_citation(raw, k, originals, Mark(path=path, line=first_line)) for k in lost]
    return _briefing(reading, originals, findings)


def _unknown_attributes(raw: str, originals: Sequence[str], reading: Reading, start: Mark) -> list[Diagnostic]:
    """Return the findings on attributes of blocks without a meaning, each where it stands behind its block."""
    lines: list[str] = []
    if reading.unknown:
        lines = PLACEHOLDER.sub(lambda match: originals[int(match[1])], raw).split("\n")
    found = []
    for passage, name in reading.unknown:
        line = reading.document.passages[passage].line
        wanted = re.compile(rf"\{{:(?:.*?[\s:])??({re.escape(name.partition('=')[0])})(?![\w-])")
        places = (
            (number, match)
            for number in range(line - start.line, len(lines))
            if (match := wanted.search(lines[number]))
        )
        number, match = next(places, (line - start.line, None))
        column, length = (match.start(1) + 1, len(match[1])) if match else (1, 0)
        found.append(
            Diagnostic(
                rule=diagnostics.UNKNOWN_ATTRIBUTE,
                mark=Mark(path=start.path, line=start.line + number, column=column, length=length),
                message=f'block attribute "{name}" has no meaning here',
                hint=f"{did_you_mean(name.partition('=')[0], _ATTRIBUTES)} {_ATTRIBUTES_HINT}".strip(),
            )
        )
    return found


def _without_citations(raw: str, originals: Sequence[str]) -> str:
    """Return a briefing's text without its citations, in the lines of the file: some citations fill several."""
    breaks = {k: "\n" * original.count("\n") for k, original in enumerate(originals)}
    return PLACEHOLDER.sub(lambda match: breaks.get(int(match[1]), match[0]), raw)


def _lost_citation(raw: str, index: int, originals: Sequence[str], start: Mark) -> Diagnostic:
    """Return the finding for a citation that stands where no words are: its place as the author wrote it."""
    before = raw[: raw.find(f"\ue000{index}\ue001")]
    for k, original in enumerate(originals[:index]):
        before = before.replace(f"\ue000{k}\ue001", original, 1)
    line, column = LineIndex(before)(len(before))
    length = len(originals[index].partition("\n")[0])
    return Diagnostic(
        rule=diagnostics.BAD_CITATION,
        mark=Mark(path=start.path, line=start.line + line - 1, column=column, length=length),
        message="this citation belongs to no words",
        hint="put it into the paragraph that it supports, behind the words; images and link titles are not shown",
    )


def _briefing(reading: Reading, originals: Sequence[str], findings: Sequence[Diagnostic]) -> BriefingReading:
    places = reading.passages_of_citations or (-1,) * len(originals)
    return BriefingReading(
        document=reading.document,
        passage_lines=tuple(passage.line for passage in reading.document.passages),
        passages_of_citations=places,
        literal=frozenset(k for k, place in enumerate(places) if place < 0),
        diagnostics=tuple(findings),
    )


# -- the two libraries -----------------------------------------------------------------------------------------------


def _converted(raw: str) -> str | bounds.Problem:
    """Return Markdown as HTML, in which raw HTML stands as text, or the bound it breaks."""
    problem = bounds.of_markdown(raw)
    if problem is not None:
        return problem
    # A fresh one each time, 0.1 ms: a shared one would carry link definitions from text to text.
    converter = markdown.Markdown(extensions=list(_EXTENSIONS))
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    # CommonMark escapes all punctuation of ASCII; a citation begins with this one.
    converter.ESCAPED_CHARS.append("@")
    try:
        return str(converter.convert(raw))
    except RecursionError:
        return bounds.TOO_DEEP


def _sanitised(html: str) -> str:
    """Return HTML through a strict allowlist. Done twice: a second pass still changed 26 of 16,036 hostile texts."""
    return _cleaned(_cleaner(), html)


def _cleaned(cleaner: nh3.Cleaner, html: str) -> str:
    return str(cleaner.clean(html if html.isascii() else _SURROGATES.sub("\ufffd", html)))


@functools.cache
def _cleaner() -> nh3.Cleaner:
    """Return the sanitiser, which keeps nothing between texts; building it takes longer than an article."""
    return nh3.Cleaner(
        tags=_KEPT_TAGS,
        clean_content_tags=set(bounds.REMOVED_WHOLE),
        attributes=_KEPT_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _cleaner_of_hidden(names: frozenset[str]) -> nh3.Cleaner:
    """Return one that keeps what hides as well, of elements with these names too; its work is never the last word."""
    return nh3.Cleaner(
        tags=_KEPT_TAGS | hidden.KNOWN | names,
        clean_content_tags=set(bounds.REMOVED_WHOLE),
        attributes={**_KEPT_ATTRIBUTES, "*": set(hidden.ATTRIBUTES)},
        attribute_filter=hidden.attribute_kept,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _lost(raw: str, converted: str) -> Counter[str]:
    """Count what goes without a trace: images of Markdown, and control characters that the parsers drop."""
    counts = {"image": converted.count("<img "), "control character": len(_LOST_CHARACTERS.findall(raw))}
    return Counter({name: count for name, count in counts.items() if count})


# -- lines -----------------------------------------------------------------------------------------------------------


def _locator(raw: str, first_line: int = 1) -> Locate:
    """Return what finds the lines where passages start in Markdown: by their first words, in order.

    A passage whose words are not found (entities, link definitions) is given the line of the one before.
    """

    def locate(texts: Sequence[str]) -> list[int]:
        openings = [_TOKENS.findall(line[:_LOCATED_CHARACTERS]) for line in raw.split("\n")]
        found: list[int] = []
        at = -1
        for text in texts:
            at = _line_of(_TOKENS.findall(text[:_LOCATED_CHARACTERS])[:_LOCATED_WORDS], openings, at)
            found.append(first_line + max(at, 0))
        return found

    return locate


def _line_of(wanted: Sequence[str], openings: Sequence[Sequence[str]], after: int) -> int:
    for line in range(after + 1, min(len(openings), after + 1 + _LOOK_AHEAD)) if wanted else ():
        if wanted[0] in openings[line][:_MARKER_WORDS] and _opens_with(openings[line], wanted):
            return line
    return after


def _opens_with(opening: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether two of the wanted words open a line, in their order, an address of a link perhaps between them."""
    place, matched = opening.index(wanted[0]) + 1, 1
    for word in wanted[1:]:
        if word in opening[place:]:
            place, matched = opening.index(word, place) + 1, matched + 1
    return matched >= min(2, len(wanted), len(opening))


# -- writing ---------------------------------------------------------------------------------------------------------


def render_block(  # noqa: PLR0913 - what is drawn, and how; each differs from call to call
    document: Document,
    block: Block,
    highlights: Sequence[Highlight],
    cites: Mapping[int, Sequence[InlineLink]],
    labels: Mapping[int, Label] | None = None,
    *,
    anchors: bool,
    shift: int,
) -> Markup:
    """Return the HTML of one block of a document, with marks, citations and, with `anchors`, the ids of its passages.

    `labels` are words of ours before those of an element, by its index. `shift` is added to the level of headings,
    within h1 to h6. An id or link of a highlight is written where it starts or ends, so only by the block that has that
    place. Linear in text and marks.
    """
    return Markup(serialise.block(document, block, highlights, cites, labels or {}, anchors=anchors, shift=shift))  # noqa: S704 - escaped there


def render_text(document: Document, start: int, end: int, highlights: Sequence[Highlight] = ()) -> Markup:
    """Return a range of a document's text with marks and no other markup; a line break parts passages."""
    return Markup(serialise.text(document, start, end, highlights))  # noqa: S704 - escaped there


def escape_visible(text: str) -> Markup:
    """Return a title or a name for a page: escaped, and what a reader could not see made visible."""
    return Markup(serialise.escape(text))  # noqa: S704 - escaped there


def name_invisible(text: str) -> Markup:
    """Return text for any place of a page, attributes too: escaped, what is invisible named as `[U+202E]`."""
    return Markup(serialise.escape_attribute(text))  # noqa: S704 - escaped there
