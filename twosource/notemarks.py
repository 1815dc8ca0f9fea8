"""Footnote marks glued to a word: `said.[3]`, `said[3][4]`, `said.[a]`, `said.³`; a copy often goes without them.

A folded word comes in, what stands before its marks goes out. The one thing a reader would not guess: a raised figure
is an exponent after a number and after a unit (`10⁹`, `km²`), so directly behind letters it takes three of them to be
a note; behind a full stop or a quotation mark it always is one. Folding has written it as `^3`.
"""

from __future__ import annotations

import re

# Raised figures as written, one after another, so that they make a class of characters in a pattern, too.
RAISED_FIGURES = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
# Marks behind the end of a sentence, as written, for patterns that look for such an end.
MARKS = rf"(?:\[\d{{1,3}}\]|[{RAISED_FIGURES}])*"

_OPENING = re.compile(r"[\[^]")
_NUMBERS = re.compile(r"\^?\d{1,3}(?:[^\w\s]+\d{1,3})*\W*")
_LETTERS = re.compile(r"[a-z](?:[^\w\s]+[a-z])*\W*")
# More letters than a unit has.
_LETTERS_OF_A_WORD = 3


def without_marks(word: str) -> str:
    """Return a folded word, case folded too, up to the marks that end it; the word itself where none does."""
    opening = _OPENING.search(word)
    if opening is None:
        return word
    before, marks = word[: opening.start()], word[opening.end() :]
    if not any(map(str.isalnum, before)):
        return word
    glued = before[-1].isalnum()
    if glued and opening[0] == "^" and not _is_word(before[-_LETTERS_OF_A_WORD:]):
        return word
    is_marked = _NUMBERS.fullmatch(marks) or (not glued and _LETTERS.fullmatch(marks))
    return before if is_marked else word


def _is_word(letters: str) -> bool:
    return len(letters) == _LETTERS_OF_A_WORD and letters.isalpha()
