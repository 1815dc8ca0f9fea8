"""Everything for other programs but feeds: `data/` with texts, annotations and the analysis, and metadata in pages.

The bibliographies (`bibliography`, `biblatex`, `ris`), the annotations (`webannotation`), the analysis as data
(`analysisdata`, `duplicates`) and what pages embed (`metadata`, `highwire`) are handed on from here, so that `compose`
asks one module for all of it.

Positions are half-open and count Unicode code points of `data/<id>.txt`. Addresses are absolute with a base URL;
without one they are relative to the site's root. Positions and counts are always given: they are ours; the text itself
(`source_text`) only with `display: full`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from twosource.analysisdata import Received, notes_json, overlaps_json
from twosource.biblatex import bibtex
from twosource.bibliography import Entry, csl_json, entries, entry_of, entry_of_briefing, known_publishers
from twosource.duplicates import duplicates_csv
from twosource.highwire import highwire_briefing, highwire_source
from twosource.interchange import encodable
from twosource.metadata import article_ld, fact_checks_ld, report_ld, website_ld
from twosource.model import Corpus, Source
from twosource.ris import ris
from twosource.webannotation import CONTEXT_CHARACTERS, web_annotations

__all__ = [
    "CONTEXT_CHARACTERS",
    "FORMATS",
    "Entry",
    "Received",
    "article_ld",
    "bibliographies",
    "bibtex",
    "briefing_entries",
    "csl_json",
    "duplicates_csv",
    "entries",
    "fact_checks_ld",
    "highwire_briefing",
    "highwire_source",
    "known_publishers",
    "notes_json",
    "overlaps_json",
    "report_ld",
    "ris",
    "source_text",
    "web_annotations",
    "website_ld",
]

# The formats of a bibliography by the end of their files' names.
FORMATS: Mapping[str, Callable[[Iterable[Entry]], bytes]] = MappingProxyType(
    {"csl.json": csl_json, "bib": bibtex, "ris": ris}
)


def source_text(source: Source) -> bytes | None:
    """Return the text that all positions count in, with a final newline; None where it may not be published whole."""
    if source.annotation.display != "full":
        return None
    return (encodable(source.document.text) + "\n").encode()


def bibliographies(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Yield names under `data/` and bytes: of all sources, then of each briefing with the sources it cites."""
    known = list(entries(corpus))
    yield from ((f"sources.{end}", written(known)) for end, written in FORMATS.items())
    for slug, listed in briefing_entries(corpus):
        yield from ((f"briefings/{slug}.{end}", written(listed)) for end, written in FORMATS.items())


def briefing_entries(corpus: Corpus) -> Iterator[tuple[str, list[Entry]]]:
    """Yield the slug of each briefing with its own entry and those of its sources, in the order they are cited."""
    publishers = known_publishers(corpus.config)
    sources = {source.id: source for source in corpus.sources}
    for briefing in corpus.briefings:
        ids = dict.fromkeys(item.source for citation in briefing.citations for item in citation.items)
        listed = [entry_of(sources[source_id], publishers) for source_id in ids if source_id in sources]
        yield briefing.slug, [entry_of_briefing(corpus.config, briefing), *listed]
