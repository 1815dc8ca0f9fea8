"""What may be shown of an article that is not published whole: the sentences that carry cited words, and no others.

Takes a passage and the quoted spans that touch it, gives the range of whole sentences around them. Pages and data files
ask here, so that both show the same. A passage cited without words is shown whole: it is what was cited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model import Backlink, ClaimSpans, Document, Passage, Span

# A full stop of more than an initial, then a space and what may begin a sentence: `U.S. Forces` has none.
_SENTENCE_END = re.compile(r"(?<=\w\w)[.!?…][\"'”’)\]]*\s+(?=[\W\d]*[^\W\d_a-z])")


def sentences(document: Document, passage: Passage, quotes: Sequence[Span]) -> Span:
    """Return the whole sentences of a passage that hold all quotes, the whole passage where there are none."""
    if not quotes:
        return Span(start=passage.start, end=passage.end)
    first = max(passage.start, min(quote.start for quote in quotes))
    last = min(passage.end, max(quote.end for quote in quotes))
    start, end = passage.start, passage.end
    for border in _SENTENCE_END.finditer(document.text, passage.start, passage.end):
        if border.end() <= first:
            start = border.end()
        elif border.start() >= last - 1:
            end = border.start() + len(border.group().rstrip())
            break
    return Span(start=start, end=end)


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
