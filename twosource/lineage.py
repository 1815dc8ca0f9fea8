"""Who repeats whom in a story: articles in the order of descent, each under the one that it has most from.

Descents come in, rows for the story's page go out. The rows are flat, with a path in letters (`A → B → C`): a chain
of two hundred reprints would be a list two hundred levels deep. The one thing a reader would not guess: an article that
descends from one outside the story stands at the top, and its row says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource import phrasing
from twosource.catalogue import Catalogue
from twosource.messages import Value
from twosource.model import Descent, Source
from twosource.naming import LISTED, article_link
from twosource.views import LineageRow, Phrase

_ROWS = 60
_MOST_DEPTH = 6


def lineage(catalogue: Catalogue, sources: Sequence[Source], page: str, letters: str) -> Iterator[LineageRow]:
    """Yield the articles that descend from another or are descended from; nothing where none does.

    `letters` name the articles of a story that is small enough, in their order. Linear in the articles.
    """
    children: dict[str, list[str]] = defaultdict(list)
    members = {source.id for source in sources}
    found = {source.id: catalogue.descents[source.id] for source in sources if source.id in catalogue.descents}
    for source_id, descent in found.items():
        children[descent.parent].append(source_id)
    tops = [
        source.id
        for source in sources
        if (source.id in found or source.id in children)
        and (source.id not in found or found[source.id].parent not in members)
    ]
    names = dict(zip((source.id for source in sources), letters, strict=False)) if len(sources) <= len(letters) else {}
    rows = [_row(catalogue, path, found, names, page) for path in _paths(tops, children)]
    yield from rows[:_ROWS]
    if len(rows) > _ROWS:
        yield LineageRow(path="", said=catalogue.say.phrase("lineage-rest", n=len(rows) - _ROWS), depth=0)


_Path = tuple[str, ...]


def _paths(tops: Sequence[str], children: dict[str, list[str]]) -> Iterator[_Path]:
    """Yield the way to each article from the top, parents before children; no longer than what is shown of it."""
    waiting: list[_Path] = [(top,) for top in reversed(tops)]
    while waiting:
        path = waiting.pop()
        yield path
        below = children.get(path[-1], ())
        waiting += [(*path[-_MOST_DEPTH:], child) for child in reversed(below)]


def _row(catalogue: Catalogue, path: _Path, found: dict[str, Descent], names: dict[str, str], page: str) -> LineageRow:
    descent = found.get(path[-1])
    arrows = " → ".join(names[source_id] for source_id in path) if names else ""
    said = _descends(catalogue, descent, page) if descent else _heads(catalogue, path[-1], page)
    return LineageRow(path=arrows, said=said, depth=min(len(path) - 1, _MOST_DEPTH))


def _heads(catalogue: Catalogue, source_id: str, page: str) -> Phrase:
    return catalogue.say.phrase("lineage-first", article=article_link(catalogue, source_id, page))


def _descends(catalogue: Catalogue, descent: Descent, page: str) -> Phrase:
    """Say what comes from where: `“C” has 120 of its 300 words (40 %) from “B”; 40 words come from “A” directly`."""
    total = catalogue.notes[descent.source].words
    told: dict[str, Value] = {
        "article": article_link(catalogue, descent.source, page),
        "n": descent.words,
        "total": total,
        "share": phrasing.share(catalogue.say, descent.words, total),
        "parent": article_link(catalogue, descent.parent, page),
    }
    also = catalogue.say.joined(list(_also(catalogue, descent, page)), "semicolon")
    name = "lineage-descends-also" if also else "lineage-descends"
    return catalogue.say.phrase(name, **told, also=also)


def _also(catalogue: Catalogue, descent: Descent, page: str) -> Iterator[Phrase]:
    """Yield what comes from other articles than the parent: from each directly, from more, from some nothing."""
    say = catalogue.say
    direct = [(other, count) for other, count in descent.others if count]
    for other, count in direct[:LISTED]:
        yield say.phrase("lineage-direct", n=count, article=article_link(catalogue, other, page))
    if len(direct) > LISTED:
        yield say.phrase("lineage-more", n=len(direct) - LISTED)
    by_way = len(descent.others) - len(direct)
    if by_way:
        yield say.phrase("lineage-past", n=by_way)
