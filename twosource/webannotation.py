"""References and claims as a W3C Web Annotation collection: what each rests on, by its words and by its position.

Corpus and references come in, JSON-LD goes out. Positions are half-open and count Unicode code points of
`data/<id>.txt`, as the model wants; that file is normalised (NFC, single spaces), so nothing need be normalised again.

What a reader would not guess is what `display` does here: with `excerpt` the words of a quote are given, with no more
around them than the sentences that the page shows; with `link` no word of the text at all. A position is given with
`full` only, where the text that it counts in is published.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from twosource import permalinks
from twosource.excerpts import sentences
from twosource.interchange import Json, address, given, identifier, json_bytes, language_tag
from twosource.model import Claim, Config, Corpus, Reference, References, Source, Span

CONTEXT_CHARACTERS = 32
# A quote that stands twice gets more around it, since a selector means every place that it fits. In an article pasted
# twice all of it would be needed: there the position alone tells.
MAX_CONTEXT_CHARACTERS = 128
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


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
    answer: Json = {
        "@context": _CONTEXT if config.base_url else [_CONTEXT, {"@base": "../"}],
        "id": identifier("annotations"),
        "type": "AnnotationCollection",
        "label": config.title,
        "total": len(items),
    }
    if items:
        page = {"id": identifier("annotations", "1"), "type": "AnnotationPage", "startIndex": 0, "items": items}
        answer["first"] = page
    return answer


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
                **_claim_body(config, claim),
                "target": _target(config, source, spans.get((source.id, claim.id), ()), shown),
            }


def _claim_body(config: Config, claim: Claim) -> Json:
    if not claim.text:
        return {"motivation": "highlighting"}
    body = {"type": "TextualBody", "value": claim.text, "format": "text/plain", "purpose": "describing"}
    return {"motivation": "describing", "body": body | given(language=language_tag(config.language))}


def _cited_spans(source: Source, reference: Reference) -> tuple[Span, ...]:
    passages = (source.document.passages[index] for index in reference.passages)
    return reference.quotes or tuple(Span(start=passage.start, end=passage.end) for passage in passages)


# -- targets ---------------------------------------------------------------------------------------------------------


def _target(config: Config, source: Source, spans: Sequence[Span], shown: Mapping[str, frozenset[int]]) -> object:
    """Return the places in a source; its page as a whole where no passage is meant or none may be quoted."""
    if not spans or source.annotation.display == "link":
        return address(config, permalinks.source(source.id))
    if source.annotation.display == "full":
        text = address(config, permalinks.source_text(source.id))
        return _one_or_all([_place(text, [_telling_quote(source, span), _position(span)]) for span in spans])
    page = address(config, permalinks.source(source.id))
    passages = shown.get(source.id, frozenset())
    windows = ((span, _window(source, span, passages)) for span in spans)
    return _one_or_all([_place(page, _quote(source, span, window, CONTEXT_CHARACTERS)) for span, window in windows])


def _place(source: str, selector: object) -> Json:
    return {"type": "SpecificResource", "source": source, "selector": selector}


def _telling_quote(source: Source, span: Span) -> Json:
    """Return a quote with as much around it as makes it the only one in the text; with the least where nothing does."""
    text = source.document.text
    whole = Span(start=0, end=len(text))
    reach = CONTEXT_CHARACTERS
    while reach <= MAX_CONTEXT_CHARACTERS:
        quote = _quote(source, span, whole, reach)
        if _stands_once(text, quote["prefix"] + quote["exact"] + quote["suffix"]):
            return quote
        reach *= 2
    return _quote(source, span, whole, CONTEXT_CHARACTERS)


def _stands_once(text: str, words: str) -> bool:
    return text.find(words, text.find(words) + 1) < 0


def _quote(source: Source, span: Span, window: Span, reach: int) -> Json:
    text = source.document.text
    start, end = max(window.start, span.start - reach), min(window.end, span.end + reach)
    # A mark that combines with a letter is not parted from it.
    while window.start < start < span.start and unicodedata.combining(text[start]):
        start += 1
    while span.end < end < window.end and unicodedata.combining(text[end]):
        end += 1
    return {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[start : span.start],
        "suffix": text[span.end : end],
    }


def _position(span: Span) -> Json:
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
