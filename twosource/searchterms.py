"""The terms that a text can be found by, as the client of the search page makes them of a query.

Text comes in, terms go out: case, accents, compatibility forms and what is invisible are folded (NFKD, then letters in
upper and lower case, marks dropped, NFC). The one thing a reader would not guess: `layouts/assets/search.js` has the
same rules in JavaScript, and a test compares the two. Vowel signs of Hindi and the marks of kana stay, since they
make other words; a number keeps its points and commas, initials their full stops. Scripts written without spaces, and
Hangul, whose words take endings, give each pair of neighbouring characters, as in the analysers of Lucene.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from twosource import lookalikes
from twosource.characters import INVISIBLE, UNUSUAL

# Thai to Myanmar, Khmer, Han with Kana, Yi and Hangul: wider than `characters.UNSPACED`, so that it is short there.
DENSE = "\u0e00-\u109f\u1780-\u17ff\u3005-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
LONGEST = 64
"""Characters of the longest term that is kept: beyond are addresses and encoded data, which nobody types."""

_DENSE = re.compile(f"[{DENSE}]")
# Accents of Latin, Greek and Cyrillic, vowel marks of Arabic; of what is invisible the annotation marks and the
# blank of Braille part words.
_DROPPED = re.compile(f"(?![\u2800\ufff9-\ufffb])[{INVISIBLE}\u0300-\u036f\u064b-\u065f]")
_ASCII_RUN = re.compile(r"[0-9]+(?:[.,][0-9]+)+|[a-z](?:\.[a-z])+(?![a-z])|[a-z0-9]+")
# The same over shapes: L, M, N as in Unicode, of dense scripts C for letters, D for numbers, X for the rest.
_RUN = re.compile(r"[CDX]+|N[ND]*(?:[.,][ND]+)+|L(?:\.[LC])+(?![LC])|[LMN]+")
_IN_DENSE = {"L": "C", "N": "D"}
# Sorting the marks of one letter costs their number squared: nothing longer is normalised at once.
_PIECE = 1000


def fold(text: str) -> str:
    """Return the text as terms are compared."""
    if text.isascii():
        return text.lower()
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
    return "".join(
        unicodedata.normalize("NFC", _DROPPED.sub("", unicodedata.normalize("NFKD", piece).upper().lower()))
        for piece in pieces
    )


def runs(text: str) -> list[str]:
    """Return the words of a text, folded, in order; what stands side by side in a dense script is one of them."""
    folded = fold(text)
    if folded.isascii():
        return _ASCII_RUN.findall(folded)
    shapes = {character: _shape(character) for character in set(folded)}
    shape = "".join(map(shapes.__getitem__, folded))
    return [folded[match.start() : match.end()] for match in _RUN.finditer(shape)]


def _shape(character: str) -> str:
    kind = unicodedata.category(character)[0]
    if _DENSE.match(character):
        return _IN_DENSE.get(kind, "X")
    if kind in "LMN":
        return kind
    return character if character in ".," else " "


def terms(text: str) -> Iterator[str]:
    """Yield what a text is found by; linear.

    Of a run of a dense script each pair of characters, and the last one, so that every character begins a term. What is
    written in disguise (`lookalikes`) is found by its Latin letters too, and `U.S.` as `us`.
    """
    for run in runs(text):
        yield from filter(_is_kept, _terms(run))


def _terms(run: str) -> Iterator[str]:
    if _DENSE.match(run):
        yield from map("".join, pairwise(run))
        yield run[-1]
        return
    yield run
    if "." in run and run[0].isalpha():
        yield run.replace(".", "")
    if UNUSUAL.search(run):
        latin = lookalikes.latin(run)
        if latin != run:
            yield latin


def _is_kept(term: str) -> bool:
    return len(term) <= LONGEST


def order(term: str) -> bytes:
    """Return a key that sorts terms as JavaScript compares them: by their units of UTF-16."""
    return term.encode("utf-16-be", "surrogatepass")
