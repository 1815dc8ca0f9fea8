"""Who repeats whom in a story: articles in the order of descent, each under the one that it has most from.

Descents come in, rows for the story's page go out. The rows are flat, with a path in letters (`A → B → C`): a chain
of two hundred reprints would be a list two hundred levels deep. The one thing a reader would not guess: an article that
descends from one outside the story stands at the top, and its row says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource import phrasing
from twosource.catalogue import Catalogue
from twosource.messages import Value
from twosource.model import Descent, Source
from twosource.naming import article_link
from twosource.views import LineageRow, Phrase

_ROWS = 60
_OTHERS = 3
_MOST_DEPTH = 6


def lineage(catalogue: Catalogue, paths: Sequence[Path], page: str, keys: Mapping[str, str]) -> Iterator[LineageRow]:
    """Yield a row for each article that descends from another or is descended from; `keys` name them in the paths."""
    for path in paths[:_ROWS]:
        descent = catalogue.descents.get(path[-1])
        ways = [keys[source_id] for source_id in path]
        yield LineageRow(
            path=" → ".join(ways if len(path) <= _MOST_DEPTH else ["…", *ways[1:]]),
            said=_descends(catalogue, descent, page) if descent else _heads(catalogue, path[-1], page),
            depth=min(len(path) - 1, _MOST_DEPTH),
        )
    if len(paths) > _ROWS:
        yield LineageRow(path="", said=catalogue.say.phrase("lineage-rest", n=len(paths) - _ROWS), depth=0)


Path = tuple[str, ...]
"""The way to an article from the top, itself last; cut at its start where it is longer than what is shown of it."""


def descent_paths(catalogue: Catalogue, sources: Sequence[Source]) -> tuple[Path, ...]:
    """Return the way to each article of a story that descends or is descended from, parents before children.

    Nothing where none does. Linear in the articles.
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
    return tuple(_paths(tops, children))


def _paths(tops: Sequence[str], children: dict[str, list[str]]) -> Iterator[Path]:
    waiting: list[Path] = [(top,) for top in reversed(tops)]
    while waiting:
        path = waiting.pop()
        yield path
        below = children.get(path[-1], ())
        waiting += [(*path[-_MOST_DEPTH:], child) for child in reversed(below)]


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
    for other, count in direct[:_OTHERS]:
        yield say.phrase("lineage-direct", n=count, article=article_link(catalogue, other, page))
    if len(direct) > _OTHERS:
        yield say.phrase("lineage-more", n=len(direct) - _OTHERS)
    by_way = len(descent.others) - len(direct)
    if by_way:
        yield say.phrase("lineage-past", n=by_way)
