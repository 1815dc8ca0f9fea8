"""Which words of a text stand in quotation marks.

A text with its words comes in, one flag a word goes out. The one thing a reader would not guess: a quotation of several
paragraphs opens each of them and closes the last only, so a typographic mark that is never closed reaches to the end of
its passage; a straight one, which opens and closes alike, must be closed there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.text import Words, word_range

# At most 1,500 characters, so that a stray mark does not make the rest of a long passage a quotation.
_QUOTED = re.compile(
    r"[“„«「『\"](?:(?<=[“„])[^“”„\n]{2,1500}(?:[”“]|(?=\n)|\Z)|(?<=«)[^«»\n]{2,1500}(?:»|(?=\n)|\Z)"
    r"|(?<=[「『])[^「」『』\n]{2,1500}[」』]|(?<!\w\")(?<=\")[^\"\n]{2,1500}\"(?!\w))"
)


def quoted_words(words: Words) -> bytearray:
    """Return 1 for each word that stands in quotation marks, 0 for the others. Linear in the text."""
    flags = bytearray(len(words))
    for span in quoted_spans(words.text):
        first, end = word_range(words, *span)
        flags[first:end] = b"\1" * (end - first)
    return flags


def quoted_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a text that stand in quotation marks, with these, in its order."""
    return (match.span() for match in _QUOTED.finditer(text))
