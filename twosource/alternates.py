"""The same facts in other formats: which files a page offers, by address, media type and name.

A path comes in, `Alternate` values go out; the page's head links them for programs, its foot for people.
"""

from __future__ import annotations

from twosource import permalinks
from twosource.model import Source
from twosource.views import Alternate

_CSL = "application/vnd.citationstyles.csl+json"
_BIBLATEX = "application/x-bibtex"
_RIS = "application/x-research-info-systems"
_ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
# By the end of the file's name, as `exports.bibliographies` writes them.
_BIBLIOGRAPHIES = (("csl.json", _CSL, "CSL-JSON"), ("bib", _BIBLATEX, "BibLaTeX"), ("ris", _RIS, "RIS"))


def of_site() -> tuple[Alternate, ...]:
    """Return what the index offers: all sources, all annotations, the whole analysis."""
    page = permalinks.INDEX
    return (
        *_bibliographies(page, "sources", "all source articles"),
        _alternate(page, "annotations.jsonld", _ANNOTATIONS, "references and claims as Web Annotations"),
        _alternate(page, "notes.json", "application/json", "deduplication notes as JSON"),
        _alternate(page, "overlaps.json", "application/json", "overlaps as JSON"),
        _alternate(page, "duplicates.csv", "text/csv", "duplicates as CSV"),
    )


def of_briefing(slug: str) -> tuple[Alternate, ...]:
    """Return what the page of a briefing offers: the report with its sources, and all annotations."""
    page = permalinks.briefing(slug)
    return (
        *_bibliographies(page, f"briefings/{slug}", "this briefing and its sources"),
        _alternate(page, "annotations.jsonld", _ANNOTATIONS, "references and claims as Web Annotations"),
    )


def of_source(source: Source) -> tuple[Alternate, ...]:
    """Return what the page of a source offers; its text only where that may be published whole."""
    page = permalinks.source(source.id)
    text = permalinks.relative(page, permalinks.source_text(source.id))
    return (
        *([Alternate(href=text, type="text/plain", name="text as compared")] * (source.annotation.display == "full")),
        *_bibliographies(page, "sources", "all source articles"),
        _alternate(page, "annotations.jsonld", _ANNOTATIONS, "references and claims as Web Annotations"),
        _alternate(page, "notes.json", "application/json", "deduplication notes as JSON"),
    )


def _bibliographies(page: str, stem: str, what: str) -> list[Alternate]:
    return [_alternate(page, f"{stem}.{end}", media, f"{what} as {name}") for end, media, name in _BIBLIOGRAPHIES]


def _alternate(page: str, name: str, media: str, said: str) -> Alternate:
    return Alternate(href=permalinks.relative(page, permalinks.data(name)), type=media, name=said)
