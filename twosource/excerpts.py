"""What may be shown of an article that is not published whole: the sentences that carry cited words, and no others.

Takes a passage and the quoted spans that touch it, gives the range of whole sentences around them. Pages and data files
ask here, so that both show the same. A passage cited without words is shown whole: it is what was cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.model import Backlink, ClaimSpans, Document, Passage, Span
from twosource.notemarks import MARKS

# A full stop of more than an initial, then a space and what may begin a sentence (`U.S. Forces` has none); or one of
# the marks that end a sentence in scripts that need no space after it.
_SENTENCE_END = re.compile(
    rf"(?<=\w\w)[.!?…][\"'”’)\]]*{MARKS}\s+(?=[\W\d]*[^\W\d_a-z])|[。！？｡؟।։።][\"'”’）」』]*{MARKS}\s*",
)


def sentences(document: Document, passage: Passage, quotes: Sequence[Span]) -> tuple[Span, ...]:
    """Return the ranges of whole sentences of a passage that hold the quotes; without any the whole passage.

    Ranges are in order and do not touch; linear in the passage and its quotes.
    """
    if not quotes:
        return (Span(start=passage.start, end=passage.end),)
    ranges: list[Span] = []
    for sentence in _split(document, passage):
        if not any(quote.start < sentence.end and quote.end > sentence.start for quote in quotes):
            continue
        if ranges and not document.text[ranges[-1].end : sentence.start].strip():
            ranges[-1] = Span(start=ranges[-1].start, end=sentence.end)
        else:
            ranges.append(sentence)
    return tuple(ranges)


def _split(document: Document, passage: Passage) -> Iterator[Span]:
    start = passage.start
    for border in _SENTENCE_END.finditer(document.text, passage.start, passage.end):
        yield Span(start=start, end=border.start() + len(border.group().rstrip()))
        start = border.end()
    if start < passage.end:
        yield Span(start=start, end=passage.end)


def cited_quotes(
    document: Document,
    backlinks: Sequence[Backlink],
    claims: Sequence[ClaimSpans],
) -> dict[int, tuple[Span, ...]]:
    """Return, for each passage that is cited or carries a claim, the quotes in it: none where all of it is cited."""
    found: dict[int, set[Span]] = {}
    whole: set[int] = set()
    for link in backlinks:
        _gather(document, link.passages, link.quotes, found, whole)
    for claim in claims:
        _gather(document, claim.passages, claim.spans, found, whole)
    return {index: () if index in whole else tuple(sorted(found[index])) for index in sorted(found)}


def _gather(
    document: Document,
    passages: Sequence[int],
    quotes: Sequence[Span],
    found: dict[int, set[Span]],
    whole: set[int],
) -> None:
    for index in passages:
        passage = document.passages[index]
        inside = {quote for quote in quotes if quote.start < passage.end and quote.end > passage.start}
        found.setdefault(index, set()).update(inside)
        if not inside:
            whole.add(index)
