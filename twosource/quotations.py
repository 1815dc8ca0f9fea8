"""Which words of a text stand in quotation marks, or are set apart as a quotation.

A text with its words comes in, ranges of words or one flag a word go out. The one thing a reader would not guess: a
quotation of several paragraphs opens each of them and closes the last only, so a typographic mark that is never closed
reaches to the end of its passage. One that may open or close must be closed there: a straight one, and `»` and `”`
where a word begins, as German and Danish books and Swedish and Finnish papers have it; and so must a single one, as
British papers have it, which may be an apostrophe. Which of the two a straight one
does is told by the letters beside it, but for those of scripts that set marks against words: a particle of Korean goes
on behind a quotation ("…"라고), a drawn out prefix of Arabic stands before one, Chinese and Thai have no spaces at all.

What markup sets apart (a block quotation, `<q>`) has no marks in the text. It is kept apart from what has: a block may
hold words of another article as well as a speech, so it counts where both of two texts quote.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator

from twosource.characters import UNSPACED
from twosource.model import Document
from twosource.openings import matches, places
from twosource.text import Words, word_range

# What is told of a word: that it stands in quotation marks, or in a quotation that has none and is set apart.
IN_MARKS = 1
SET_APART = 2
# Where a quotation may begin.
_ASCII_MARKS = "\"'`"
_LETTERS = frozenset(string.ascii_letters)
MARKS = (*_ASCII_MARKS, *"“„«「『»”‘‚‹›〝＂｢《〈״", ",,")
# What stands before a mark that may close a quotation, too, where it opens one.
OPENS = r"(?<![^\s(\[–—-])"
# The mark that a paragraph begins with where the quotation of the one before goes on; French has a space behind it.
CONTINUED = r"(?<![^\n])»\s?(?=[\w…])"
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
        # ,,two commas''
        r",,(?<![\w,],,)(?=[\w…])(?:[^,„“”\"\n]|,(?!,)){2,1500}?(?:''|[“”\"])",
        # Shorter ones are titles.
        r"《[^《》\n]{24,1500}》",
        r"〈[^〈〉\n]{24,1500}〉",
        # Hebrew; between letters the mark makes an abbreviation.
        r"״(?<!\w״)(?:[^״\n]|(?<=\w)״(?=\w)){2,1500}״(?!\w)",
    )
)
# At most 1,500 characters, so that a stray mark does not make the rest of a long passage a quotation.
_QUOTED = re.compile(
    "|".join(
        (
            r"[“„][^“”„\n]{2,1500}(?:[”“]|(?=\n)|\Z)",
            r"(?<![^\W\u0640])(?<![.,!?…])«[^«»\n]{2,1500}(?:»|(?=\n)|\Z)",
            # Never closed, it reaches to the end of its passage, if the next one opens with another.
            rf"{NO_WORD_BEFORE}\"(?:[^\"\n]{{2,1500}}+\"{NO_WORD_BEHIND}|(?=[\w…])[^\"\n]{{2,1500}}+(?=\n\n\"[\w…]))",
            # French, in each further paragraph. What is shorter may be a row of arrows.
            rf"{CONTINUED}[^«»\n]{{60,1500}}(?:[«»](?!\w)|(?=\n\n»))",
            rf"{OPENS}»(?=[\w…])[^«»\n]{{2,1500}}[«»](?!\w)",
            rf"{OPENS}”(?=[\w…])[^“”„\n]{{2,1500}}”(?!\w)",
            CLOSED,
            # Marks of typewriters and TeX: ``two graves''.
            r"``(?<!\w``)(?=[\w…])[^`\n]{2,1500}?(?:''|[”\"]|(?=\n)|\Z)",
        )
    )
)


def quoted_words(words: Words, apart: Iterable[tuple[int, int]] = ()) -> bytearray:
    """Return a flag for each word: whether it stands in quotation marks, or in a range that is set apart, or in none.

    Linear in the text.
    """
    flags = bytearray(len(words))
    for first, end in apart:
        flags[first:end] = bytes([SET_APART]) * (end - first)
    for first, end in quoted_ranges(words):
        flags[first:end] = bytes([IN_MARKS]) * (end - first)
    return flags


def set_apart(document: Document) -> list[tuple[int, int]]:
    """Return the ranges of a document's text that markup sets apart as quotations, in order. Linear in its elements.

    Where block quotations are more than half of the text they are a way to indent it, or hold an article as a whole.
    """
    found = [each for each in document.elements if each.tag in ("blockquote", "q")]
    if not found:
        return []
    blocks = _outermost((each.start, each.end) for each in found if each.tag == "blockquote")
    if 2 * sum(end - start for start, end in blocks) > len(document.text):
        blocks = []
    return _outermost(sorted([*blocks, *((each.start, each.end) for each in found if each.tag == "q")]))


def _outermost(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return those of nested ranges that lie in no other one; they come with the outer ones first."""
    outer: list[tuple[int, int]] = []
    for start, end in ranges:
        if not outer or start >= outer[-1][1]:
            outer.append((start, end))
    return outer


def quoted_ranges(words: Words, least: int = 1) -> Iterator[tuple[int, int]]:
    """Yield the ranges of words, half-open, that stand in quotation marks or beside one, in order. Linear in the text.

    A mark inside a word makes the whole word quoted, so two ranges may have a word in common. Ranges of fewer than the
    `least` words may be missing: most texts have only such, and where these stand is dear to find out.
    """
    spans = quoted_spans(words.text)
    if words.spaced:
        # Each word has a character of its own, and a space behind it but for the last.
        spans = (span for span in spans if span[1] - span[0] >= 2 * least - 1)
    return _ranges(words, spans)


def ranges_set_apart(words: Words, document: Document) -> tuple[tuple[int, int], ...]:
    """Return the ranges of a document's words that markup sets apart as quotations. Linear in the text."""
    apart = set_apart(document)
    return tuple(_ranges(words, apart)) if apart else ()


def _ranges(words: Words, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the words that ranges of characters touch, which come in order."""
    if not words.spaced:
        yield from (word_range(words, *span) for span in spans)
        return
    # Where words stand is dearer to find out than how many there are.
    text, before, reached = words.text, 0, 0
    for start, end in spans:
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
    return (match.span() for match in matches(_QUOTED, text, _openings(text)))


def _openings(text: str) -> list[int]:
    """Return where a quotation may open, in order.

    No mark of ASCII opens one behind a letter. Most that stand so are apostrophes, of which a text has dozens.
    """
    # Two commas are dear to look for, and stand in texts that have other letters than English ones.
    found = places(_ASCII_MARKS if text.isascii() else MARKS, text)
    return [place for place in found if text[place] not in _ASCII_MARKS or text[place - 1 : place] not in _LETTERS]
