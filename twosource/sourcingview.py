"""How an article is sourced, for its page: who is named for its statements and who is not, figures, quotations.

A source and its note come in, `Fact`s go out, each a count and the places it counts. The one thing a reader would not
guess: what an article repeats of itself is counted once, and of one that is not published whole only the counts are
told, since the words counted are words of its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import attributions, wording
from twosource.catalogue import Catalogue, excerpt, passages_of
from twosource.model import DeduplicationNote, Source, Span
from twosource.naming import LISTED, place_link
from twosource.views import Fact, Part, Phrase
from twosource.wording import counted, phrase, quoted

_SHOWN = 70


def sourcing_facts(catalogue: Catalogue, source: Source, page: str) -> Iterator[Fact]:
    """Yield what the text says of its sources; nothing for one without text. Linear in the text."""
    if not source.document.text:
        return
    note = catalogue.notes[source.id]
    told = attributions.profile(source.document)
    for term, spans, kind in (
        ("Attributed to nobody by name", told.vague, "passage"),
        ("Attributed by name", told.named, "passage"),
        ("Figures", told.figures, "figure"),
        ("Quotations", told.quotations, "quotation"),
    ):
        kept = _once(spans, note)
        yield Fact(term=term, value=_value(catalogue, source, kept, kind, page))


def _once(spans: Sequence[Span], note: DeduplicationNote) -> list[Span]:
    """Return the spans that are not in what the article repeats of itself. Linear in both."""
    repeats = sorted(note.repeated_spans)
    at = 0
    kept = []
    for span in spans:
        while at < len(repeats) and repeats[at].end <= span.start:
            at += 1
        if at == len(repeats) or repeats[at].start > span.start:
            kept.append(span)
    return kept


def _value(catalogue: Catalogue, source: Source, spans: Sequence[Span], kind: str, page: str) -> Phrase:
    """Return `three passages: “Analysts suggest” (paragraph 3); …`; past the first few the paragraphs alone."""
    count = counted(len(spans), kind)
    if not spans:
        return phrase("none found")
    if not catalogue.is_full(source.id):
        return phrase(f"{count}, in a text that is not published whole")
    parts: list[Part | str] = [f"{count}: "]
    for position, span in enumerate(spans[:LISTED]):
        words = wording.shortened(wording.bare(excerpt(source, span)), _SHOWN)
        place = place_link(catalogue, page, source, passages_of(source, span))
        parts += ["; "] * bool(position) + [words if kind == "figure" else quoted(words), " (", place, ")"]
    if len(spans) > LISTED:
        parts += ["; further ones in ", *_places(catalogue, source, spans[LISTED:], page)]
    return phrase(*parts)


def _places(catalogue: Catalogue, source: Source, spans: Sequence[Span], page: str) -> Iterator[Part | str]:
    """Yield the passages of spans, each once, linked."""
    places = dict.fromkeys(passages_of(source, span) for span in spans)
    for position, passages in enumerate(places):
        yield from [", "] * bool(position)
        yield place_link(catalogue, page, source, passages)
