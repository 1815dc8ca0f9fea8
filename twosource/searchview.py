"""The search page and the files that its client loads: sheets of passages, and the index over them.

The catalogue comes in; the view of the page, and output files go out. Sheets are written as they are made, the index,
which is small beside them, once all are.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import permalinks, searchindex
from twosource.catalogue import Catalogue
from twosource.model import OutputFile
from twosource.searchfacets import FACETS, UNIQUE, facet_lines, labels
from twosource.searchsheets import sheets, written
from twosource.views import SearchFacet, SearchView
from twosource.wording import link


def has_search(catalogue: Catalogue) -> bool:
    """Say whether the site has a search: it is not turned off, and there is something to find."""
    return catalogue.config.search and bool(catalogue.sources)


def search_view(catalogue: Catalogue) -> SearchView:
    """Return what the search page says before anybody asks."""
    say = catalogue.say
    archive = link(say("search-archive"), permalinks.ARCHIVE)
    return SearchView(
        title=say("search-title"),
        lead=say.phrase("search-lead", n=len(catalogue.sources), archive=archive),
        without=say.phrase("search-without", archive=archive),
        facets=tuple(SearchFacet(name=name, label=say(f"facet-{name}")) for name in FACETS),
    )


def search_files(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the sheets one by one, then the index; linear in the words of all texts."""
    index = searchindex.InvertedIndex()
    followers: list[int] = []
    common: tuple[str, ...] = ()
    for number, sheet in enumerate(sheets(catalogue)):
        if sheet.follows:
            followers.append(number)
        else:
            common = labels(catalogue, sheet.source)
        for place, line in enumerate(sheet.lines):
            passage = number * searchindex.PLACES + place
            index.add(passage, line.text, (*common, UNIQUE) if line.unique else common)
        yield _file(f"s{number}", written(catalogue, sheet))
    for name, text in searchindex.files(index.shards(), followers, tuple(facet_lines(catalogue))):
        yield _file(name, text)


def _file(name: str, text: str) -> OutputFile:
    return OutputFile(path=permalinks.search(name), data=text.encode("utf-8", "replace"))
