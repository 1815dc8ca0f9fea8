"""The rows of a page of two articles: each shared run beside its twin, and between the runs what is not shared.

A `Pair` comes in, rows go out. Where the sides of a run differ, the words are marked on both sides and listed below it.
What a reader would not guess: what stands between two runs is shown in part where it is long, since the page is about
what the articles share, and a collection has many such pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from twosource import markup
from twosource.articletext import MARK_CLASSES, run_link
from twosource.catalogue import Catalogue, passages_of
from twosource.markup import Highlight
from twosource.model import Overlap, SharedRun, Source, Span
from twosource.naming import count_words, place_of, run_kind, run_words
from twosource.rundiff import Difference, RunWords, Side
from twosource.sidebyside import Row, rows
from twosource.text import words
from twosource.views import ComparedParagraph, ComparedSide, ComparedWords, CompareRow, DifferenceRow, Part, Phrase
from twosource.wording import link

# What stands between two runs is folded from so many words on, and not shown beyond so many on one side.
_FOLDED_WORDS = 60
_MOST_WORDS = 400
_MOST_DIFFERENCES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two articles as their page has them: the first one on the left, and the left of each run its side.

    `names` are what the two are called where a line begins, `called` within a sentence; `marked` are those on whose
    pages the runs are marked.
    """

    catalogue: Catalogue
    overlap: Overlap
    page: str
    sources: tuple[Source, Source]
    runs: tuple[SharedRun, ...]
    names: tuple[str, str]
    called: tuple[str, str]
    marked: frozenset[str]


def compared_rows(pair: Pair) -> Iterator[CompareRow]:
    """Yield the rows of two articles from start to end; linear in what is shown."""
    first, second = (len(source.document.text) for source in pair.sources)
    laid = tuple(rows(pair.runs, first, second))
    moved = [row for row in laid if row.moved]
    for row in laid:
        if row.run >= 0:
            yield _run(pair, row)
        else:
            yield from _between(pair, row, moved)


# -- runs ------------------------------------------------------------------------------------------------------------


def _run(pair: Pair, row: Row) -> CompareRow:
    run, say = pair.runs[row.run], pair.catalogue.say
    first, second = (source.document.text for source in pair.sources)
    laid = None if run.kind == "reworded" else RunWords(first, second, run)
    found = laid.differences() if laid else ()
    pieces = laid.side_by_side(*_passage_starts(pair, row)) if laid else ((row.left, row.right),)
    left_out = len(found) - _MOST_DIFFERENCES
    return CompareRow(
        anchor=f"run-{row.run + 1}",
        caption=say("compare-run", number=row.number, words=run_words(say, run), how=run_kind(say, run)),
        note=_moved(pair, row) if row.moved else "",
        pairs=_run_pairs(pair, row, pieces, found),
        names=pair.names,
        summary=say("compare-differences", n=len(found)) if found else "",
        differences=tuple(_difference(number, each) for number, each in enumerate(found[:_MOST_DIFFERENCES], start=1)),
        more=say("compare-more-differences", n=left_out) if left_out > 0 else "",
    )


def _passage_starts(pair: Pair, row: Row) -> tuple[list[int], list[int]]:
    left, right = (
        [passage.start for passage in passages_of(source, span)[1:]]
        for source, span in zip(pair.sources, (row.left, row.right), strict=True)
    )
    return left, right


def _moved(pair: Pair, row: Row) -> str:
    place = place_of(pair.catalogue, pair.page, pair.sources[1], row.right).text
    return pair.catalogue.say("compare-moved", place=place)


def _run_pairs(
    pair: Pair, row: Row, pieces: Sequence[tuple[Span, Span]], found: Sequence[Difference]
) -> tuple[tuple[ComparedSide, ComparedSide], ...]:
    """Return the pieces of a run on both sides, each with its marks; the first says where it stands."""
    marks = _run_marks(pair, row, found, 0), _run_marks(pair, row, found, 1)
    (first, second), *others = (
        (_piece(pair, 0, left, marks[0]), _piece(pair, 1, right, marks[1])) for left, right in pieces
    )
    return (_placed(pair, row, 0, first), _placed(pair, row, 1, second)), *others


def _piece(pair: Pair, side: int, span: Span, marks: Sequence[Highlight]) -> ComparedSide:
    source = pair.sources[side]
    return ComparedSide(
        name=pair.names[side],
        language=pair.catalogue.language(source),
        paragraphs=tuple(_paragraphs(source, span, marks)),
    )


def _run_marks(pair: Pair, row: Row, found: Sequence[Difference], side: int) -> list[Highlight]:
    span = (row.left, row.right)[side]
    label, language = pair.catalogue.say("compare-differs"), _label_language(pair, side)
    return [
        Highlight(start=span.start, end=span.end, kinds=(MARK_CLASSES[pair.runs[row.run].kind],)),
        *(_differing(each[side].span, label, language) for each in found),
    ]


def _differing(span: Span, label: str, language: str) -> Highlight:
    return Highlight(start=span.start, end=span.end, kinds=("differs",), label=label, language=language)


def _placed(pair: Pair, row: Row, side: int, view: ComparedSide) -> ComparedSide:
    """Return a side of a run with its anchor, the link to where it stands in the article, and the one to its twin."""
    source, number = pair.sources[side], row.run + 1
    place = place_of(pair.catalogue, pair.page, source, (row.left, row.right)[side])
    href = run_link(pair.catalogue, pair.page, source, pair.overlap, number, marked=source.id in pair.marked)
    return replace(
        view,
        anchor=f"run-{number}-{side + 1}",
        place=link(place.text, href),
        twin=link(pair.catalogue.say("compare-twin", article=pair.called[1 - side]), f"#run-{number}-{2 - side}"),
    )


def _difference(number: int, each: Difference) -> DifferenceRow:
    return DifferenceRow(number=str(number), sides=(_words(each.left), _words(each.right)))


def _words(side: Side) -> ComparedWords:
    return ComparedWords(before=side.before, words=side.words, after=side.after)


# -- what stands between them ----------------------------------------------------------------------------------------


class _Gap(NamedTuple):
    """A range of one side between two runs: its words, those of them in no shared run, and the runs moved into it."""

    span: Span
    words: int
    own: int
    moved: tuple[Row, ...] = ()


def _between(pair: Pair, row: Row, moved: Sequence[Row]) -> Iterator[CompareRow]:
    """Yield what stands between two runs; nothing where neither side has a word there."""
    count = count_words(pair.sources[0], [row.left])
    gaps = _Gap(row.left, count, count), _gap_on_the_right(pair, row.right, moved)
    if not any(gap.words for gap in gaps):
        return
    say = pair.catalogue.say
    named = zip(gaps, pair.called, strict=True)
    said = [say("compare-words-of", n=gap.own, article=name) for gap, name in named if gap.own]
    long = max(gap.words for gap in gaps) > _FOLDED_WORDS
    yield CompareRow(
        pairs=((_between_side(pair, 0, gaps[0]), _between_side(pair, 1, gaps[1])),),
        names=pair.names,
        summary=say("compare-between", what=say.listed(said)) if long else "",
    )


def _gap_on_the_right(pair: Pair, span: Span, moved: Sequence[Row]) -> _Gap:
    """Return what the second article has between two runs of the spine, runs that were moved there told apart."""
    inside = tuple(row for row in moved if row.right.start < span.end and row.right.end > span.start)
    count = count_words(pair.sources[1], [span])
    shared = count_words(pair.sources[1], sorted(_within(row.right, span) for row in inside))
    return _Gap(span, count, max(0, count - shared), inside)


def _within(span: Span, around: Span) -> Span:
    return Span(start=max(span.start, around.start), end=min(span.end, around.end))


def _between_side(pair: Pair, side: int, gap: _Gap) -> ComparedSide | None:
    if not gap.words:
        return None
    source = pair.sources[side]
    shown = _beginning(source, gap.span) if gap.words > _MOST_WORDS else gap.span
    rest = Span(start=shown.end, end=gap.span.end)
    return ComparedSide(
        name=pair.names[side],
        place=Part(text=pair.catalogue.say("compare-words-here", n=gap.own)),
        language=pair.catalogue.language(source),
        paragraphs=tuple(_paragraphs(source, shown, [_shown_elsewhere(pair, row) for row in gap.moved])),
        more=_more(pair, source, rest) if rest.start < rest.end else (),
    )


def _beginning(source: Source, span: Span) -> Span:
    """Return the passages that fit, or the first words of a passage that is too long by itself."""
    ends = words(source.document.text[span.start : span.end]).ends
    stop = span.start + ends[_MOST_WORDS - 1]
    whole = [passage.end for passage in passages_of(source, span) if passage.end <= stop]
    return Span(start=span.start, end=max(whole, default=stop))


def _more(pair: Pair, source: Source, span: Span) -> Phrase:
    place = place_of(pair.catalogue, pair.page, source, span)
    return pair.catalogue.say.phrase("compare-rest", n=count_words(source, [span]), place=place)


def _shown_elsewhere(pair: Pair, row: Row) -> Highlight:
    return Highlight(
        start=row.right.start,
        end=row.right.end,
        kinds=(MARK_CLASSES[pair.runs[row.run].kind],),
        href=f"#run-{row.run + 1}",
        label=pair.catalogue.say("compare-elsewhere", number=row.number, article=pair.called[0]),
        language=_label_language(pair, 1),
    )


def _label_language(pair: Pair, side: int) -> str:
    """Return the language of our words inside a text where it is another than that of the text."""
    return pair.catalogue.say.language if pair.catalogue.language(pair.sources[side]) else ""


def _paragraphs(source: Source, span: Span, marks: Sequence[Highlight]) -> Iterator[ComparedParagraph]:
    """Yield the passages of a range, or the parts of them that lie in it, with these marks."""
    for passage in passages_of(source, span):
        part = _within(Span(start=passage.start, end=passage.end), span)
        inside = [mark for mark in marks if mark.start < part.end and mark.end > part.start]
        html = markup.render_text(source.document, part.start, part.end, inside)
        yield ComparedParagraph(html=html, heading=bool(passage.heading))
