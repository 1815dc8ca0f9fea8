"""Characters that hide words from a comparison letter by letter: soft hyphens, what has no width, look-alike letters.

The words of a document come in, `Disguise` records go out, at most one of each kind. Nothing here changes a
comparison, since word keys see through all of it; the note says that it was there. The one thing a reader would not
guess: most of these characters have honest uses, and those are not told. Joiners belong to words of scripts without
capitals and to emoji, variation selectors to symbols and ideographs, tags to flags, marks of direction to a text with
letters from right to left; a Greek letter in a short run of letters is a symbol (`lookalikes.count`), and so are a few
mathematical or enclosed ones; fullwidth letters belong to the scripts of East Asia. A soft hyphen is always told,
though a typesetter set most of them: it is the word that differs, not the intent. So is what stands in place of spaces.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from twosource import lookalikes
from twosource.blanks import parted
from twosource.characters import STROKES, VISIBLE
from twosource.model import Disguise, Span
from twosource.text import Words, fold_word

_Unseen = Literal["soft hyphen", "zero-width character", "unseen space"]

_SOFT_HYPHEN = "\u00ad"
_BYTE_ORDER_MARK = "\ufeff"
_UNSEEN = re.compile(f"[^{VISIBLE}]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TAGS = frozenset(map(chr, range(0xE0020, 0xE0080)))
_VARIATIONS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))
_BLACK_FLAG = "\U0001f3f4"
_KEYCAP = "\u20e3"
# Mathematical and enclosed letters, small capitals but those of phonetics; the fullwidth ones too, which belong to the
# scripts of East Asia.
_SYMBOLS = "\u1d00-\u1d22\u249c-\u24e9\ua730\ua731\U0001d400-\U0001d6a3\U0001f110-\U0001f189"
_SYMBOL = re.compile(f"[{_SYMBOLS}]")
_OTHER_FORM = re.compile(f"[\uff21-\uff3a\uff41-\uff5a{_SYMBOLS}]")
_FULLWIDTH_NEIGHBOUR = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
_STROKE = re.compile(f"(?<=[A-Za-z])[{STROKES}]+")
_PLAIN_LETTER = re.compile("[A-Za-z]")
_SYMBOL_LETTERS = 3
_WITHOUT_CASE = frozenset(("Lo", "Lm", "Mn", "Mc", "Me", "So", "Sk", "Sm"))


def disguises(spans: Words) -> tuple[Disguise, ...]:
    """Return what hides words in a text, by kind, with the first word that has one. Linear; free if it is `latin`."""
    if spans.latin:
        return ()
    letters = list(_look_alikes(spans))
    told = [
        Disguise(kind=kind, count=len(places), first=_word_at(spans, places[0]))
        for kind, places in _hidden(spans.text).items()
        if places
    ]
    if letters:
        place = spans.starts[min(index for index, _ in letters)]
        count = sum(number for _, number in letters)
        told.append(Disguise(kind="look-alike letter", count=count, first=_word_at(spans, place)))
    return tuple(told)


def _word_at(spans: Words, place: int) -> Span:
    """Return the word that has the character at a place, or the character where it stands alone."""
    index = bisect_right(spans.starts, place) - 1
    if index < 0 or spans.ends[index] <= place:
        return Span(start=place, end=place + 1)
    return Span(start=spans.starts[index], end=spans.ends[index])


def _hidden(text: str) -> dict[_Unseen, list[int]]:
    """Return where the soft hyphens stand, other characters that show nothing, and those in place of spaces.

    None that has an honest use is among the second.
    """
    found: dict[_Unseen, list[int]] = {"soft hyphen": [], "zero-width character": [], "unseen space": []}
    apart = parted(text)
    two_directions = _RIGHT_TO_LEFT.search(text) is not None
    for run in _UNSEEN.finditer(text):
        before, after = text[max(0, run.start() - 1) : run.start()], text[run.end() : run.end() + 1]
        for place, character in enumerate(run.group(), start=run.start()):
            if apart[place] != character:
                found["unseen space"].append(place)
            elif character == _SOFT_HYPHEN:
                found["soft hyphen"].append(place)
            elif not _is_honest(character, before, after, two_directions=two_directions):
                found["zero-width character"].append(place)
    return found


def _is_honest(character: str, before: str, after: str, *, two_directions: bool) -> bool:
    """Say whether an unseen character belongs between its neighbours ('' at the ends of a text)."""
    if character in _DIRECTIONS:
        return two_directions
    if character in _TAGS:
        return before == _BLACK_FLAG
    if character in _VARIATIONS:
        return _has_no_case(before) or after == _KEYCAP
    if character == _BYTE_ORDER_MARK and not before:
        return True
    return _has_no_case(before) or _has_no_case(after)


def _has_no_case(character: str) -> bool:
    """Say whether a character is a letter, mark or symbol of no alphabet with capitals: Arabic, Hindi, Han, emoji."""
    if not character or character.isascii() or character in _ACCENTS:
        return False
    return unicodedata.category(character) in _WITHOUT_CASE


def _forms(text: str) -> re.Pattern[str] | None:
    """Return a pattern for the letters that are Latin ones in another form, and have no honest use in a text."""
    if not _OTHER_FORM.search(text):
        return None
    return _SYMBOL if _FULLWIDTH_NEIGHBOUR.search(text) else _OTHER_FORM


def _in_other_form(word: str, forms: re.Pattern[str]) -> int:
    """Return how many letters of a word are Latin ones in another form; a few alone are a symbol."""
    number = 0 if word.isascii() else len(forms.findall(word))
    return number if number > _SYMBOL_LETTERS or (number and _PLAIN_LETTER.search(word)) else 0


def _look_alikes(spans: Words) -> Iterator[tuple[int, int]]:
    """Yield the index of each word with look-alike letters, and how many; words wholly of them come last."""
    written = spans.written()
    forms = _forms(spans.text)
    struck = _STROKE.search(spans.text) is not None
    for index, word in enumerate(written):
        number = lookalikes.count(fold_word(word)) if lookalikes.may_mix(word) else 0
        number += _in_other_form(word, forms) if forms else 0
        number += len(_STROKE.findall(word)) if struck else 0
        if number:
            yield index, number
    for index in lookalikes.disguised(spans.text, written, fold_word):
        yield index, sum(map(str.isalpha, fold_word(written[index])))
