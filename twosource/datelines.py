"""The place and date before the name of an agency: what makes a dateline of a name in brackets.

The words before a name come in, with the text and where the name ends; whether that is a dateline goes out. Names are
not known here. The one thing a reader would not guess: words of a place are told by their capital alone, or have
letters without case, and so may be any words of Arabic or Korean; what stands behind the name decides with them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS_OF_A_PLACE = 3
# No place but the beginning of a sentence: "In Tehran, IRNA – Iran's agency".
_PREPOSITIONS = frozenset(("In", "At", "On", "From", "For", "To", "Near", "Like", "With", "Since", "By", "En", "Bei"))
MONTHS = (
    "jan|feb|fév|fev|mar|mär|apr|avr|abr|may|mai|mag|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez"
    "|déc|dic|ene|gen|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|ное|дек|січня|лютого|березня|квітня|травня|червня|липня"
    "|серпня|вересня|жовтня|листопада|грудня|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu"
    "|prosince|stycznia|lutego|kwietnia|czerwca|lipca|sierpnia|września|października|listopada|grudnia|siječnja|veljače"
    "|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|studenoga?|prosinca"
)
_WEEKDAYS = "hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap"
_PARTICLES = "de|del|la|le|el|les|los|las|am|an|der|den|do|da|dos|du|di|of|upon|sur|près"
# Vowel signs of Hindi and its kin, and of Thai, are no letters to a pattern.
_SIGNS = "\u0900-\u0dff\u0e30-\u0e4e"
# A word of a place or a date: a capital or a letter without case first, a figure, a month, a particle.
_PLACE_WORD = re.compile(
    rf"\[?[^\W\d_a-zà-öø-ÿа-яё][\w{_SIGNS}.'’/-]*\]?,?|\d[\w.:]*,?|(?:{MONTHS})[\w.]*,?|(?:{_WEEKDAYS}),?|,"
    rf"|(?:{_PARTICLES})"
)
_DASH = re.compile(r"\s?\.?\s?(?:[-–—―]{1,2}|=)")
_ONLY_DASH = re.compile("[-–—]{1,2}")
_STOP = re.compile(r"[.:।](?=\s)|：")
# A sentence, not the rest of one.
BEGINS = r"(?:[^\W\d_a-zà-öø-ÿа-яё]|[“\"„«])"
_GOES_ON = re.compile(rf" ?{BEGINS}")
_AFTER_A_DASH = re.compile(rf"{_DASH.pattern} ?{BEGINS}")
# `(AGI) - Roma, 27 nov. - Il`: a place and a date behind the name.
_PLACE_BEHIND = re.compile(r" ?[-–—] ?[^\W\d_][\w .]{2,30}, \d{1,2} ")


def is_place(words: Sequence[str]) -> bool:
    """Say whether all words can be of a place and a date."""
    return all(_PLACE_WORD.fullmatch(word) for word in words)


def is_dated(words: Sequence[str]) -> bool:
    """Say whether words are a place and a date."""
    return is_place(words) and any(map(str.isdigit, "".join(words)))


def is_short(words: Sequence[str]) -> bool:
    """Say whether words are a place and no more."""
    return len(words) <= _WORDS_OF_A_PLACE and words[0] not in _PREPOSITIONS and is_place(words)


def is_strong(words: Sequence[str], text: str, end: int, *, at_start: bool, released: bool) -> bool:
    """Say whether a name in brackets that ends at `end` makes a dateline with the words before it.

    `at_start` says that these begin a passage, `released` that the name is a distributor's of press releases.
    """
    if _DASH.match(text, end):
        return is_place(words[-1:]) if words else at_start
    if not (at_start and words):
        return at_start and text.startswith("：", end)
    if _ONLY_DASH.fullmatch(words[-1]):
        return is_place(words[:-1])
    return is_place(words) and (released or is_dated(words) or _STOP.match(text, end) is not None)


def is_weak(words: Sequence[str], text: str, end: int) -> bool:
    """Say the same of a name that is also a word, where the words before it begin a passage."""
    if not words:
        return _PLACE_BEHIND.match(text, end) is not None
    if _DASH.match(text, end):
        return is_place(words) and _AFTER_A_DASH.match(text, end) is not None
    goes_on = any("," in word for word in words) and _GOES_ON.match(text, end) is not None
    return is_dated(words) and (goes_on or _STOP.match(text, end) is not None)


def are_initials(words: Sequence[str], name: str) -> bool:
    """Say whether the last words before a name in brackets are what it stands for: "Alliance Party (AP)"."""
    written = [word for word in words if word[:1].isupper()][-len(name) :]
    return len(name) > 1 and "".join(word[0] for word in written) == name
