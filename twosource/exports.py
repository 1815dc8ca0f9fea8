"""Everything for other programs but feeds: `data/` with texts, annotations and the analysis, and metadata in pages.

The bibliographies (`bibliography`, `biblatex`, `ris`), the analysis as data (`analysisdata`, `duplicates`) and what
pages embed (`metadata`) are handed on from here, so that `compose` asks one module for all of it.

Positions are half-open and count Unicode code points of `data/<id>.txt`. Addresses are absolute with a base URL;
without one they are relative to the site's root, and the annotations carry a `@base` that says so.

What a reader would not guess is what `display` does here: with `excerpt` the words of a quote are given, with no more
around them than the passage that the page shows; with `link` no word of the text at all. The text itself
(`source_text`) is given for `full` only. Positions and counts are always given: they are ours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from twosource import permalinks
from twosource.analysisdata import Received, notes_json, overlaps_json
from twosource.biblatex import bibtex
from twosource.bibliography import csl_json, known_publishers
from twosource.duplicates import duplicates_csv
from twosource.excerpts import sentences
from twosource.interchange import Json, address, encodable, identifier, json_bytes
from twosource.metadata import article_ld, highwire_briefing, highwire_source, report_ld, website_ld
from twosource.model import Claim, Config, Corpus, Reference, References, Source, Span
from twosource.ris import ris

__all__ = [
    "CONTEXT_CHARACTERS",
    "Received",
    "article_ld",
    "bibtex",
    "csl_json",
    "duplicates_csv",
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

CONTEXT_CHARACTERS = 32


# -- the published text ----------------------------------------------------------------------------------------------


def source_text(source: Source) -> bytes | None:
    """Return the text that all positions count in, with a final newline; None where it may not be published whole."""
    if source.annotation.display != "full":
        return None
    return (encodable(source.document.text) + "\n").encode()


# -- W3C Web Annotation ----------------------------------------------------------------------------------------------


def web_annotations(corpus: Corpus, references: References) -> bytes:
    """Return a collection of annotations: one for each reference of a briefing, then one for each claim of a source."""
    by_id = {source.id: source for source in corpus.sources}
    shown = _shown_passages(references)
    items = [
        *_reference_annotations(corpus.config, by_id, references, shown),
        *_claim_annotations(corpus.config, by_id, references, shown),
    ]
    return json_bytes(_collection(corpus.config, items))


def _collection(config: Config, items: list[Json]) -> Json:
    context = "http://www.w3.org/ns/anno.jsonld"
    return {
        "@context": context if config.base_url else [context, {"@base": "../"}],
        "id": identifier("annotations"),
        "type": "AnnotationCollection",
        "label": config.title,
        "total": len(items),
        "first": {"id": identifier("annotations", "1"), "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _shown_passages(references: References) -> dict[str, frozenset[int]]:
    """Return which passages of each source its page shows under `display: excerpt`: those cited or carrying a claim."""
    shown: dict[str, set[int]] = {}
    for entry in references.briefings:
        for reference in entry.references:
            shown.setdefault(reference.source, set()).update(reference.passages)
    for claim in references.claims:
        shown.setdefault(claim.source, set()).update(claim.passages)
    return {source: frozenset(passages) for source, passages in shown.items()}


def _reference_annotations(
    config: Config, by_id: Mapping[str, Source], references: References, shown: Mapping[str, frozenset[int]]
) -> Iterator[Json]:
    for entry in sorted(references.briefings, key=lambda entry: entry.briefing):
        page = permalinks.briefing(entry.briefing)
        for reference in sorted(entry.references, key=lambda reference: reference.number):
            source = by_id[reference.source]
            uses = [address(config, f"{page}#{use.anchor}") for use in reference.uses]
            yield {
                "id": identifier("reference", entry.briefing, str(reference.number)),
                "type": "Annotation",
                "motivation": "linking",
                "body": _one_or_all(uses or [address(config, f"{page}#ref-{reference.number}")]),
                "target": _target(config, source, _cited_spans(source, reference), shown),
            }


def _claim_annotations(
    config: Config, by_id: Mapping[str, Source], references: References, shown: Mapping[str, frozenset[int]]
) -> Iterator[Json]:
    spans = {(entry.source, entry.claim): entry.spans for entry in references.claims}
    for source in sorted(by_id.values(), key=lambda source: source.id):
        for claim in source.annotation.claims:
            yield {
                "id": identifier("claim", source.id, claim.id),
                "type": "Annotation",
                **_claim_body(claim),
                "target": _target(config, source, spans.get((source.id, claim.id), ()), shown),
            }


def _claim_body(claim: Claim) -> Json:
    if not claim.text:
        return {"motivation": "highlighting"}
    body = {"type": "TextualBody", "value": claim.text, "format": "text/plain", "purpose": "describing"}
    return {"motivation": "describing", "body": body}


def _cited_spans(source: Source, reference: Reference) -> tuple[Span, ...]:
    passages = (source.document.passages[index] for index in reference.passages)
    return reference.quotes or tuple(Span(start=passage.start, end=passage.end) for passage in passages)


def _target(config: Config, source: Source, spans: Sequence[Span], shown: Mapping[str, frozenset[int]]) -> object:
    """Return the places in a source; its page as a whole where no passage is meant or none may be quoted."""
    if not spans or source.annotation.display == "link":
        return address(config, permalinks.source(source.id))
    if source.annotation.display == "full":
        text = address(config, permalinks.source_text(source.id))
        whole = Span(start=0, end=len(source.document.text))
        return _one_or_all(
            [_place(text, [_quote_selector(source, span, whole), _position_selector(span)]) for span in spans]
        )
    page = address(config, permalinks.source(source.id))
    passages = shown.get(source.id, frozenset())
    return _one_or_all([_place(page, _quote_selector(source, span, _window(source, span, passages))) for span in spans])


def _place(source: str, selector: object) -> Json:
    return {"type": "SpecificResource", "source": source, "selector": selector}


def _quote_selector(source: Source, span: Span, window: Span) -> Json:
    text = source.document.text
    return {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(window.start, span.start - CONTEXT_CHARACTERS) : span.start],
        "suffix": text[span.end : min(window.end, span.end + CONTEXT_CHARACTERS)],
    }


def _position_selector(span: Span) -> Json:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _window(source: Source, span: Span, shown: frozenset[int]) -> Span:
    """Return how far the context of a quote may reach: its sentences where these are shown anyway, else the quote."""
    passages = source.document.passages
    index = bisect_right(passages, span.start, key=lambda passage: passage.start) - 1
    if index not in shown or passages[index].end < span.end:
        return span
    ranges = sentences(source.document, passages[index], (span,))
    return Span(start=ranges[0].start, end=ranges[-1].end)


def _one_or_all(values: list[Any]) -> Any:  # noqa: ANN401 - JSON-LD writes a single value without a list around it
    return values[0] if len(values) == 1 else values
