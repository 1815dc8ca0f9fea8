"""The page of two overlapping articles side by side: each shared run on both sides, under what it is.

An overlap comes in, a view goes out; only pairs that are both published whole have such a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import markup, permalinks, wording
from twosource.articletext import MARK_CLASSES, marked_overlaps, run_link
from twosource.catalogue import Catalogue, passages_of
from twosource.markup import Highlight
from twosource.model import Overlap, SharedRun, Source, Span
from twosource.naming import article_name, order, own_side, place_of, run_kind, run_words, uncounted_words
from twosource.views import CompareView, Html, Part, Phrase, RunView
from twosource.wording import counted, figures, link, phrase


def compare_view(catalogue: Catalogue, overlap: Overlap) -> CompareView:
    """Return what the page of two overlapping articles shows; both are published whole."""
    page = permalinks.compare(overlap.left, overlap.right)
    left, right = catalogue.sources[overlap.left], catalogue.sources[overlap.right]
    marked = frozenset(s.id for s in (left, right) if overlap in marked_overlaps(catalogue.notes[s.id]))
    return CompareView(
        title=f"{article_name(catalogue, left.id)} and {article_name(catalogue, right.id)}",
        lead=tuple(_compare_lead(catalogue, overlap)),
        left=link(left.title, permalinks.relative(page, permalinks.source(left.id))),
        right=link(right.title, permalinks.relative(page, permalinks.source(right.id))),
        runs=tuple(_run(catalogue, overlap, position, marked) for position in range(len(overlap.runs))),
    )


def _compare_lead(catalogue: Catalogue, overlap: Overlap) -> Iterator[Phrase]:
    left = wording.share(overlap.left_words, catalogue.notes[overlap.left].words)
    right = wording.share(overlap.right_words, catalogue.notes[overlap.right].words)
    yield phrase(
        f"{figures(overlap.left_words, 'word')} of the first article ({left}) and "
        f"{figures(overlap.right_words, 'word')} of the second ({right}) "
        f"stand in both, in {counted(sum(run.kind == 'text' for run in overlap.runs), 'run')}.",
    )
    said = uncounted_words(catalogue.say, catalogue.sources[overlap.left], overlap)
    if said:
        yield phrase(f"Not counted as copied, as it stands in the first: {wording.listed(said)}.")
    yield phrase(f"{wording.capitalised(order(catalogue, overlap))}.")


def _run(catalogue: Catalogue, overlap: Overlap, position: int, marked: frozenset[str]) -> RunView:
    """Return a run; `marked` are the sources on whose pages the runs of this overlap are marked."""
    run = overlap.runs[position]
    left, right = catalogue.sources[overlap.left], catalogue.sources[overlap.right]
    return RunView(
        anchor=f"run-{position + 1}",
        caption=f"Run {position + 1}: {run_words(catalogue.say, run)}, {run_kind(catalogue.say, run)}",
        left=_side(left, run.left, run),
        right=_side(right, run.right, run),
        left_place=_run_place(catalogue, left, overlap, position, marked),
        right_place=_run_place(catalogue, right, overlap, position, marked),
    )


def _side(source: Source, span: Span, run: SharedRun) -> Html:
    """Return the passages that a run touches, with the run marked."""
    passages = passages_of(source, span)
    mark = Highlight(start=span.start, end=span.end, kinds=(MARK_CLASSES[run.kind],), anchor="", href="", label="")
    return markup.render_text(source.document, passages[0].start, passages[-1].end, (mark,))


def _run_place(catalogue: Catalogue, source: Source, overlap: Overlap, position: int, marked: frozenset[str]) -> Part:
    """Return the paragraphs of a run, linked to the run where it is marked on the article's page, else to the first."""
    page = permalinks.compare(overlap.left, overlap.right)
    place = place_of(catalogue, page, source, own_side(source.id, overlap, overlap.runs[position]))
    href = run_link(catalogue, page, source, overlap, position + 1, marked=source.id in marked)
    return link(place.text, href)
