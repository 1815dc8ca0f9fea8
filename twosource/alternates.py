"""The same facts in other formats: which files a page offers, by address, media type and name.

The words of the pages and a path come in, `Alternate` values go out; the page's head links them for programs, its foot
for people.
"""

from __future__ import annotations

from twosource import permalinks
from twosource.messages import Messages
from twosource.model import Source
from twosource.views import Alternate

_CSL = "application/vnd.citationstyles.csl+json"
_BIBLATEX = "application/x-bibtex"
_RIS = "application/x-research-info-systems"
_ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
# By the end of the file's name, as `exports.bibliographies` writes them.
_BIBLIOGRAPHIES = (("csl.json", _CSL, "CSL-JSON"), ("bib", _BIBLATEX, "BibLaTeX"), ("ris", _RIS, "RIS"))


def of_site(say: Messages) -> tuple[Alternate, ...]:
    """Return what the index offers: all sources, all annotations, the whole analysis."""
    page = permalinks.INDEX
    return (
        *_bibliographies(say, page, "sources", "data-sources"),
        _annotations(say, page),
        _notes(say, page),
        _alternate(page, "overlaps.json", "application/json", say("data-overlaps")),
        _alternate(page, "duplicates.csv", "text/csv", say("data-duplicates")),
    )


def of_briefing(say: Messages, slug: str) -> tuple[Alternate, ...]:
    """Return what the page of a briefing offers: the report with its sources, and all annotations."""
    page = permalinks.briefing(slug)
    return (*_bibliographies(say, page, f"briefings/{slug}", "data-briefing"), _annotations(say, page))


def of_source(say: Messages, source: Source) -> tuple[Alternate, ...]:
    """Return what the page of a source offers; its text only where that may be published whole."""
    page = permalinks.source(source.id)
    text = permalinks.relative(page, permalinks.source_text(source.id))
    whole = source.annotation.display == "full"
    return (
        *([Alternate(href=text, type="text/plain", name=say("data-text"))] * whole),
        *_bibliographies(say, page, "sources", "data-sources"),
        _annotations(say, page),
        _notes(say, page),
    )


def _bibliographies(say: Messages, page: str, stem: str, message: str) -> list[Alternate]:
    return [
        _alternate(page, f"{stem}.{end}", media, say(message, format=format_name))
        for end, media, format_name in _BIBLIOGRAPHIES
    ]


def _annotations(say: Messages, page: str) -> Alternate:
    return _alternate(page, "annotations.jsonld", _ANNOTATIONS, say("data-annotations"))


def _notes(say: Messages, page: str) -> Alternate:
    return _alternate(page, "notes.json", "application/json", say("data-notes"))


def _alternate(page: str, name: str, media: str, said: str) -> Alternate:
    return Alternate(href=permalinks.relative(page, permalinks.data(name)), type=media, name=said)
