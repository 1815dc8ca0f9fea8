"""Which words of a text stand in quotation marks.

A text with its words comes in, ranges of words or one flag a word go out. The one thing a reader would not guess: a
quotation of several paragraphs opens each of them and closes the last only, so a typographic mark that is never closed
reaches to the end of its passage. One that may open or close must be closed there: a straight one, and `»` and `”`
where a word begins, as German and Danish books and Swedish and Finnish papers have it; and so must a single one, as
British papers have it, which may be an apostrophe. Which of the two a straight one
does is told by the letters beside it, but for those of scripts that set marks against words: a particle of Korean goes
on behind a quotation ("…"라고), a drawn out prefix of Arabic stands before one, Chinese and Thai have no spaces at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.characters import UNSPACED
from twosource.openings import matches, places
from twosource.text import Words, word_range

# Where a quotation may begin.
MARKS = "\"“„«「『»”'‘‚‹›〝＂｢"
# What stands before a mark that may close a quotation, too, where it opens one.
OPENS = r"(?<![^\s(\[–—-])"
# No letter before a mark, but one that marks stand against; U+0640 draws out a prefix of Arabic.
NO_WORD_BEFORE = rf"(?<![^\W{UNSPACED}\u0640])"
# And none behind it, but such a one, or a particle of Korean.
NO_WORD_BEHIND = rf"(?![^\W{UNSPACED}\uac00-\ud7a3])"
# No letter that an apostrophe stands before or behind.
_APOSTROPHE = rf"[’'](?=[^\W{UNSPACED}\uac00-\ud7a3])"
_POSSESSIVE = "(?<=s)[’'](?= [a-z])"
# Not before a word that has an apostrophe for its beginning: '90s, rock 'n' roll.
_SINGLE = rf"{NO_WORD_BEFORE}['‘](?=[\w“\"…])(?!(?:\d0s|n|em|til|tis|twas|cause)\b)"
# Each closed in its passage. A single mark is an apostrophe too: one between letters is, and one behind a plural that
# has no comma or full stop before it, if such a one closes the quotation later.
CLOSED = "|".join(
    (
        r"「[^「」\n]{2,800}」",
        r"『[^『』\n]{2,800}』",
        r"｢[^｢｣\n]{2,800}｣",
        r"〝[^〝〟〞\n]{2,800}[〟〞]",
        r"＂[^＂\n]{2,800}＂",
        r"‚[^‚‘\n]{2,800}‘",
        r"‹[^‹›\n]{2,800}›",
        rf"{OPENS}›(?=[\w…])[^‹›\n]{{2,800}}‹(?!\w)",
        rf"{_SINGLE}(?:[^'‘’\n]|{_APOSTROPHE}|{_POSSESSIVE}){{2,800}}(?<=[.,!?…])['’]{NO_WORD_BEHIND}",
        rf"{_SINGLE}(?:[^'‘’\n]|{_APOSTROPHE}){{2,800}}(?<=\S)['’]{NO_WORD_BEHIND}",
    )
)
# At most 1,500 characters, so that a stray mark does not make the rest of a long passage a quotation.
_QUOTED = re.compile(
    "|".join(
        (
            r"[“„][^“”„\n]{2,1500}(?:[”“]|(?=\n)|\Z)",
            r"(?<![^\W\u0640])(?<![.,!?…])«[^«»\n]{2,1500}(?:»|(?=\n)|\Z)",
            rf"{NO_WORD_BEFORE}\"[^\"\n]{{2,1500}}\"{NO_WORD_BEHIND}",
            rf"{OPENS}»(?=[\w…])[^«»\n]{{2,1500}}[«»](?!\w)",
            rf"{OPENS}”(?=[\w…])[^“”„\n]{{2,1500}}”(?!\w)",
            CLOSED,
        )
    )
)


def quoted_words(words: Words) -> bytearray:
    """Return 1 for each word that stands in quotation marks, 0 for the others. Linear in the text."""
    flags = bytearray(len(words))
    for first, end in quoted_ranges(words):
        flags[first:end] = b"\1" * (end - first)
    return flags


def quoted_ranges(words: Words) -> Iterator[tuple[int, int]]:
    """Yield the ranges of words, half-open, that stand in quotation marks or beside one, in order. Linear in the text.

    A mark inside a word makes the whole word quoted, so two ranges may have a word in common.
    """
    if not words.spaced:
        yield from (word_range(words, *span) for span in quoted_spans(words.text))
        return
    # Where words stand is dearer to find out than how many there are.
    text, before, reached = words.text, 0, 0
    for start, end in quoted_spans(text):
        before += _begun(text, reached, start)
        inside = _begun(text, start, end)
        is_begun = start > 0 and not text[start - 1].isspace()
        yield before - is_begun, before + inside
        before, reached = before + inside, end


def _begun(text: str, start: int, end: int) -> int:
    """Return how many words begin in a range of characters."""
    goes_on = 0 < start < end and not text[start - 1].isspace() and not text[start].isspace()
    return len(text[start:end].split()) - goes_on


def quoted_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a text that stand in quotation marks, with these, in its order."""
    return (match.span() for match in matches(_QUOTED, text, places(MARKS, text)))
