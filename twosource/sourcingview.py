"""How an article is sourced, for its page: who is named for its statements and who is not, figures, quotations.

A source and its note come in, `Fact`s go out, each a count and the places it counts. The one thing a reader would not
guess: what an article repeats of itself is counted once, and of one that is not published whole only the counts are
told, since the words counted are words of its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import attributions, wording
from twosource.catalogue import Catalogue, excerpt, passages_of
from twosource.messages import yes
from twosource.model import DeduplicationNote, Passage, Source, Span
from twosource.naming import LISTED, place_link
from twosource.views import Fact, Phrase
from twosource.wording import quoted, text

_KINDS = ("vague", "named", "figures", "quotations")
_SHOWN = 70


def sourcing_facts(catalogue: Catalogue, source: Source, page: str) -> Iterator[Fact]:
    """Yield what the text says of its sources; nothing for one without text. Linear in the text."""
    if not source.document.text:
        return
    note = catalogue.notes[source.id]
    told, say = attributions.profile(source.document), catalogue.say
    found = {kind: _once(getattr(told, kind), note) for kind in _KINDS}
    for kind, spans in found.items():
        if spans:
            yield Fact(term=say("sourcing-term", kind=kind), value=_value(catalogue, source, spans, kind, page))
    none = [say.phrase("sourcing-term", kind=kind) for kind, spans in found.items() if not spans]
    if none:
        yield Fact(term=wording.capitalised(say("sourcing-none")), value=say.joined(none, "dot"))


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
    say = catalogue.say
    if not catalogue.is_full(source.id):
        return say.phrase("sourcing-hidden", kind=kind, n=len(spans))
    shown = [_shown(catalogue, source, span, kind, page) for span in spans[:LISTED]]
    return say.phrase(
        "sourcing-found",
        kind=kind,
        n=len(spans),
        shown=say.joined(shown, "semicolon"),
        more=yes(len(spans) > LISTED),
        further=say.joined(list(_places(catalogue, source, spans[LISTED:], page))),
    )


def _shown(catalogue: Catalogue, source: Source, span: Span, kind: str, page: str) -> Phrase:
    words = wording.shortened(wording.bare(excerpt(source, span)), _SHOWN)
    place = place_link(catalogue, page, source, passages_of(source, span))
    return catalogue.say.phrase(
        "sourcing-place", words=text(words) if kind == "figures" else quoted(words), place=place
    )


def _places(catalogue: Catalogue, source: Source, spans: Sequence[Span], page: str) -> Iterator[Phrase]:
    """Yield the passages of spans, each once and those in a row as one, linked."""
    rows: list[list[Passage]] = []
    for passage in dict.fromkeys(passage for span in spans for passage in passages_of(source, span)):
        if rows and passage.number and rows[-1][-1].number == passage.number - 1:
            rows[-1].append(passage)
        else:
            rows.append([passage])
    for row in rows:
        yield (place_link(catalogue, page, source, row),)
