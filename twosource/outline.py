"""Heading levels of a document as a page may show them: deeper by one at most, whatever the author did.

What comes in is a `Document` as received, where an h5 may follow an h1; what goes out is the same document with the
tags of its headings set to their depth in the outline, from h1. A heading is below the nearest earlier one of a lower
level (the outline of HTML headings), so order and nesting stay; only gaps close.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Iterator

from twosource.model import Document, Passage

_DEEPEST = 6


def outlined(document: Document, shown: Container[int]) -> Document:
    """Return the document with the headings of its shown blocks (by index) tagged by depth. Linear in the headings."""
    headings = [passage for passage in document.passages if passage.heading and passage.block in shown]
    elements = list(document.elements)
    for passage, depth in zip(headings, _depths(headings), strict=True):
        elements[passage.element] = dataclasses.replace(elements[passage.element], tag=f"h{depth}")
    return dataclasses.replace(document, elements=tuple(elements)) if headings else document


def _depths(headings: list[Passage]) -> Iterator[int]:
    above: list[int] = []
    for heading in headings:
        while above and above[-1] >= heading.heading:
            above.pop()
        above.append(heading.heading)
        yield min(len(above), _DEEPEST)
