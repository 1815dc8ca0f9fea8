"""The charts of a story's page with their words: when its articles appeared, how much they share, who has whose words.

Articles of a story come in, views go out, each with a twin in words or as a table. What a reader would not guess: a
chart that would be too large shows the part that says most, and what is left out of it is named or counted beside it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from string import ascii_uppercase

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.descentchart import Kin, Node, descent_chart
from twosource.lineage import Path
from twosource.messages import yes
from twosource.model import Date, Overlap, Source
from twosource.naming import article_title, publisher_name
from twosource.timeline import Appearance, Days, Kind, days, timeline
from twosource.views import Cell, DescentView, Matrix, MatrixRow, TimelineRow, TimelineView
from twosource.wording import link

MATRIX_ARTICLES = 12
_CHARTED = 200
# How wide a character of the chart's text is, in its units: of most scripts, and of those written in squares.
_NARROW, _WIDE = 6.8, 13.5
_TITLE = 80  # characters in a row of the matrix: its letter leads to the whole of it
_PUBLISHER = 24  # characters: the title tells more


def article_keys(sources: Sequence[Source]) -> Mapping[str, str]:
    """Return what charts call the articles of a story: letters where these suffice, else numbers, in their order."""
    letters = ascii_uppercase if len(sources) <= len(ascii_uppercase) else map(str, range(1, len(sources) + 1))
    return {source.id: key for source, key in zip(sources, letters, strict=False)}


# -- time ------------------------------------------------------------------------------------------------------------


def timeline_view(
    catalogue: Catalogue, sources: Sequence[Source], keys: Mapping[str, str], page: str
) -> TimelineView | None:
    """Return when the articles appeared; None where fewer than two have a date."""
    say = catalogue.say
    dates = {s.id: s.annotation.published for s in sources if isinstance(s.annotation.published, Date)}
    dated = [source for source in sources if source.id in dates]
    chart = timeline([_appearance(source, keys[source.id], dates[source.id]) for source in dated[:_CHARTED]])
    if chart is None or len(dated) == 1:
        return None
    first = phrasing.date(say, min((date.first for date in dates.values()), key=lambda date: date.key))
    last = phrasing.date(say, max((date.last for date in dates.values()), key=lambda date: date.key))
    notes = {
        "chart-when-undated": [keys[source.id] for source in sources if source.id not in dates],
        "chart-when-left-out": [*chart.left_out, *(keys[source.id] for source in dated[_CHARTED:])],
    }
    read = say("chart-when-key", vague=yes(any(bar.vague for bar in chart.bars)), changed=yes(chart.marks))
    return TimelineView(
        description=say(
            "chart-when-described",
            n=len(dated),
            first=first,
            last=last,
            single=yes(first == last),
            changes=sum(len(list(_later(source))) for source in dated),
        ),
        chart=chart,
        ticks=tuple((tick.x, phrasing.date(say, tick.date)) for tick in chart.ticks),
        notes=(read, *(say(name, articles=say.comma_list(keyed)) for name, keyed in notes.items() if keyed)),
        rows=tuple(_dates(catalogue, source, keys[source.id], page) for source in sources[:_CHARTED]),
    )


def _appearance(source: Source, key: str, published: Date) -> Appearance:
    return Appearance(key=key, published=days(published), later=tuple(_later(source)))


def _later(source: Source) -> Iterator[tuple[Kind, Days]]:
    """Yield what happened to an article later and when, in order; what has no date is in the table alone."""
    updated = source.annotation.updated
    happened: list[tuple[Kind, Days]] = [("updated", days(updated))] if isinstance(updated, Date) else []
    happened += [("corrected", days(note.on)) for note in source.annotation.corrections if note.on]
    yield from sorted(happened, key=lambda each: (each[1].first, each[1].last))


def _dates(catalogue: Catalogue, source: Source, key: str, page: str) -> TimelineRow:
    say = catalogue.say
    annotation = source.annotation
    corrected = [phrasing.date(say, n.on) if n.on else say("chart-correction-undated") for n in annotation.corrections]
    published, updated = (
        phrasing.date(say, value) if isinstance(value, Date) else phrasing.missing(say, value)
        for value in (annotation.published, annotation.updated)
    )
    none = say("chart-none")
    return TimelineRow(
        key=key,
        article=link(article_title(catalogue, source.id), permalinks.relative(page, permalinks.source(source.id))),
        cells=(published, updated if isinstance(annotation.updated, Date) else none, say.comma_list(corrected) or none),
    )


# -- the matrix ------------------------------------------------------------------------------------------------------


def matrix_view(
    catalogue: Catalogue,
    sources: Sequence[Source],
    overlaps: Sequence[Overlap],
    keys: Mapping[str, str],
    page: str,
) -> Matrix | None:
    """Return how much each article shares with each other one, of a large story those that share most."""
    by_pair = {(overlap.left, overlap.right): overlap for overlap in overlaps}
    shown = _sharing_most(sources, overlaps)
    if len(shown) < 2:  # noqa: PLR2004 - a pair is the least that can share
        return None
    say = catalogue.say
    others = len(sources) - len(shown)
    full = len(shown) == MATRIX_ARTICLES
    note = say("chart-matrix-most", n=len(shown), of=len(sources)) if full else say("chart-matrix-others", n=others)
    return Matrix(
        caption=say("chart-matrix"),
        columns=tuple(keys[source.id] for source in shown),
        rows=tuple(
            MatrixRow(
                key=keys[row.id],
                title=wording.shortened(article_title(catalogue, row.id), _TITLE),
                href=permalinks.relative(page, permalinks.source(row.id)),
                cells=tuple(_cell(catalogue, row, column, by_pair, page) for column in shown),
            )
            for row in shown
        ),
        note=note if others else "",
    )


def _sharing_most(sources: Sequence[Source], overlaps: Sequence[Overlap]) -> list[Source]:
    """Return all articles of a small story, else those with the most copied words on either side, in their order.

    Nothing where none has any.
    """
    if overlaps and len(sources) <= MATRIX_ARTICLES:
        return list(sources)
    shared: Counter[str] = Counter()
    for overlap in overlaps:
        shared.update({overlap.left: overlap.left_words, overlap.right: overlap.right_words})
    ranked = sorted((source.id for source in sources if shared[source.id]), key=lambda each: -shared[each])
    most = set(islice(ranked, MATRIX_ARTICLES))
    return [source for source in sources if source.id in most]


def _cell(
    catalogue: Catalogue,
    row: Source,
    column: Source,
    by_pair: Mapping[tuple[str, str], Overlap],
    page: str,
) -> Cell:
    if row.id == column.id:
        return Cell(text="–", self=True)
    left, right = sorted((row.id, column.id))
    overlap = by_pair.get((left, right))
    if overlap is None:
        return Cell(text=phrasing.share(catalogue.say, 0, 1))
    words, share = (
        (overlap.left_words, overlap.left_share)
        if overlap.left == row.id
        else (overlap.right_words, overlap.right_share)
    )
    has_page = catalogue.has_compare_page(overlap)
    return Cell(
        text=phrasing.share(catalogue.say, words, catalogue.notes[row.id].words),
        href=permalinks.relative(page, permalinks.compare(left, right)) if has_page else "",
        level=min(4, 1 + int(share * 4)),
    )


# -- descent ---------------------------------------------------------------------------------------------------------


def descent_view(catalogue: Catalogue, paths: Sequence[Path], keys: Mapping[str, str]) -> DescentView | None:
    """Return who has most of its copied words from whom; None where nobody has any from another of the story."""
    rows = {path[-1]: row for row, path in enumerate(paths)}
    kin = [_kin(catalogue, path, rows, keys) for path in paths]
    if all(each.parent < 0 for each in kin):
        return None
    say = catalogue.say
    chart = descent_chart(kin)
    ids = {key: source_id for source_id, key in keys.items()}
    return DescentView(
        description=say("chart-descent-described", n=len(chart.nodes)),
        chart=chart,
        names=tuple(_name(catalogue, ids[node.key], node) for node in chart.nodes),
        note=say("chart-descent-left-out", n=chart.left_out) if chart.left_out else "",
    )


def _kin(catalogue: Catalogue, path: Path, rows: Mapping[str, int], keys: Mapping[str, str]) -> Kin:
    *_, own = path
    if len(path) == 1:
        return Kin(key=keys[own], parent=-1)
    share = phrasing.share(catalogue.say, catalogue.descents[own].words, catalogue.notes[own].words)
    return Kin(key=keys[own], parent=rows[path[-2]], share=share)


def _name(catalogue: Catalogue, source_id: str, node: Node) -> str:
    """Return publisher and title of an article, cut to the room that there is."""
    source = catalogue.sources[source_id]
    publisher = wording.shortened(publisher_name(catalogue, source), _PUBLISHER)
    name = " · ".join(filter(None, (publisher, source.title)))
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in name) > len(name) // 3
    return wording.shortened(name, int(node.room / (_WIDE if wide else _NARROW)) - 2)
