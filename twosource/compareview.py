"""The page of two overlapping articles side by side: which they are, what they share, and the rows of both.

An overlap comes in, a view goes out; only pairs that are both published whole have such a page. The one thing a reader
would not guess: the article that appeared first stands first, whatever the order of the ids that name the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource import permalinks, phrasing, wording
from twosource.articletext import MARK_CLASSES, marked_overlaps
from twosource.catalogue import Catalogue
from twosource.comparerows import Pair, compared_rows
from twosource.model import Missing, Overlap, SharedRun, Source
from twosource.naming import order, own_words, publisher_name, short_name, uncounted_words
from twosource.views import ComparedArticle, CompareRow, CompareView, Phrase
from twosource.wording import phrase

_TITLE = 70  # characters in the heading of the page, below which both titles stand whole

# The classes of marks, in the order in which they are explained.
_MARKS = {"shared": "shared", "differs": "shared differs"} | {
    kind: kind for kind in ("quotation", "phrase", "boilerplate", "reworded")
}


def compare_view(catalogue: Catalogue, overlap: Overlap) -> CompareView:
    """Return what the page of two overlapping articles shows; both are published whole."""
    pair = _pair(catalogue, overlap)
    first, second = (short_name(catalogue, source.id, _TITLE) for source in pair.sources)
    shown = tuple(compared_rows(pair))
    return CompareView(
        title=catalogue.say("compare-title", first=first, second=second),
        lead=tuple(_lead(pair)),
        articles=(_article(pair, 0), _article(pair, 1)),
        marks=tuple(_marks(pair, shown)),
        rows=shown,
    )


def _pair(catalogue: Catalogue, overlap: Overlap) -> Pair:
    turned = overlap.earlier == overlap.right
    ids = (overlap.right, overlap.left) if turned else (overlap.left, overlap.right)
    sources = catalogue.sources[ids[0]], catalogue.sources[ids[1]]
    published = _publishers(catalogue, *sources)
    return Pair(
        catalogue=catalogue,
        overlap=overlap,
        page=permalinks.compare(overlap.left, overlap.right),
        sources=sources,
        runs=tuple(map(_turned, overlap.runs)) if turned else overlap.runs,
        names=published or _sides(catalogue, "compare-side"),
        called=published or _sides(catalogue, "compare-called"),
        marked=frozenset(each for each in ids if overlap in marked_overlaps(catalogue.notes[each])),
    )


def _turned(run: SharedRun) -> SharedRun:
    return replace(run, left=run.right, right=run.left, left_words=run.right_words, right_words=run.left_words)


def _publishers(catalogue: Catalogue, first: Source, second: Source) -> tuple[str, str] | None:
    """Return the publishers of the two where these tell them apart."""
    one, other = publisher_name(catalogue, first), publisher_name(catalogue, second)
    return (one, other) if one and other and one != other else None


def _sides(catalogue: Catalogue, name: str) -> tuple[str, str]:
    return catalogue.say(name, side=1), catalogue.say(name, side=2)


def _lead(pair: Pair) -> Iterator[Phrase]:
    say = pair.catalogue.say
    notes = [pair.catalogue.notes[source.id] for source in pair.sources]
    left, right = (own_words(note, pair.overlap) for note in notes)
    yield say.phrase(
        "compare-lead",
        left=left,
        right=right,
        runs=sum(run.kind == "text" for run in pair.runs),
        **{"left-share": phrasing.share(say, left, notes[0].words)},
        **{"right-share": phrasing.share(say, right, notes[1].words)},
    )
    said = uncounted_words(say, pair.sources[0], pair.overlap)
    if said:
        yield say.phrase("compare-uncounted", kinds=say.listed(said))
    yield phrase(f"{wording.capitalised(order(pair.catalogue, pair.overlap))}.")


def _article(pair: Pair, side: int) -> ComparedArticle:
    source, say = pair.sources[side], pair.catalogue.say
    published, publisher = source.annotation.published, source.annotation.publisher
    return ComparedArticle(
        label=_sides(pair.catalogue, "compare-side")[side],
        title=source.title,
        href=permalinks.relative(pair.page, permalinks.source(source.id)),
        language=pair.catalogue.language(source),
        facts=(
            say.phrase("publisher-missing", missing=phrasing.missing(say, publisher))
            if isinstance(publisher, Missing)
            else phrase(publisher_name(pair.catalogue, source)),
            say.phrase("date-missing", missing=phrasing.missing(say, published))
            if isinstance(published, Missing)
            else (phrasing.dated(say, published),),
            phrase(phrasing.words(say, pair.catalogue.notes[source.id].words)),
        ),
    )


def _marks(pair: Pair, shown: Sequence[CompareRow]) -> Iterator[tuple[str, str]]:
    """Yield classes and meaning of each kind of mark that is on the page."""
    there = {MARK_CLASSES[run.kind] for run in pair.runs}
    if any(row.differences for row in shown):
        there.add("differs")
    yield from (
        (classes, pair.catalogue.say("compare-mark", kind=kind)) for kind, classes in _MARKS.items() if kind in there
    )
