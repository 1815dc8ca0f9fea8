"""Letters of other scripts that look like Latin ones, and the words that are written with them to look Latin.

A folded word comes in, the Latin word that a reader takes it for goes out. Only a run of letters with a Latin letter of
its own and otherwise nothing but look-alikes changes: an honest Russian or Greek word has a letter that is no
look-alike, or no Latin one. The one thing a reader would not guess: a word wholly of look-alikes (`сор`, Russian for
litter) cannot be told by itself; `disguised` takes it for Latin between Latin words, in a text mostly of such words.

The table is our own selection after the confusables of Unicode Technical Standard 39 (version 15): letters of
Cyrillic, Greek, Armenian, Cherokee and Lisu that look like one Latin letter in common typefaces. What NFKC makes Latin
(fullwidth, mathematical, Roman numerals) is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import ne
from typing import Literal

# Each Latin letter with its look-alikes, by code point because nobody could tell them from it here. The final sigma is
# there for the lunate one, a perfect c, which NFKC makes a final one; two phonetic letters are Latin by name only.
_LOOK_ALIKES = {
    "a": "\u0251\u03b1\u0430",
    "A": "\u0391\u0410\u13aa\ua4ee",
    "B": "\u0392\u0412\u13f4\ua4d0",
    "c": "\u03c2\u0441",
    "C": "\u0421\u13df\ua4da",
    "d": "\u0501",
    "D": "\u13a0\ua4d3",
    "e": "\u0435\u04bd",
    "E": "\u0395\u0415\u13ac\ua4f0",
    "g": "\u0261\u0581",
    "G": "\u050c\u13c0\ua4d6",
    "h": "\u04bb\u0570",
    "H": "\u0397\u041d\u13bb\ua4e7",
    "i": "\u03b9\u0456\u13a5\ua647",
    "I": "\u0399\u0406\u04c0\ua4f2",
    "j": "\u03f3\u0458\u0575",
    "J": "\u037f\u0408\u13ab\ua4d9",
    "k": "\u03ba\u043a",
    "K": "\u039a\u041a\u13e6\ua4d7",
    "l": "\u04cf",
    "L": "\u053c\u13de\ua4e1",
    "M": "\u039c\u041c\u13b7\ua4df",
    "n": "\u0578\u057c",
    "N": "\u039d\ua4e0",
    "o": "\u03bf\u03c3\u043e\u0585",
    "O": "\u039f\u041e\u0555\ua4f3",
    "p": "\u03c1\u0440",
    "P": "\u03a1\u0420\u13e2\ua4d1",
    "q": "\u051b\u0563\u0566",
    "Q": "\u051a",
    "R": "\u13a1\u13d2\ua4e3",
    "s": "\u0455",
    "S": "\u0405\u054f\u13d5\u13da\ua4e2",
    "T": "\u03a4\u0422\u13a2\ua4d4",
    "u": "\u03c5\u057d",
    "U": "\u054d\ua4f4",
    "v": "\u03bd\u0475",
    "V": "\u0474\u13d9\ua4e6",
    "w": "\u0461\u051d",
    "W": "\u051c\u13b3\ua4ea",
    "x": "\u0445",
    "X": "\u03a7\u0425\ua4eb",
    "y": "\u03b3\u0443\u04af",
    "Y": "\u03a5\u0423\u04ae\u13a9\u13bd\ua4ec",
    "Z": "\u0396\u13c3\ua4dc",
    "Á": "\u0386",
    "Ä": "\u04d2",
    "È": "\u0400",
    "É": "\u0388",
    "Ë": "\u0401",
    "Í": "\u038a",
    "Ï": "\u03aa\u0407",
    "Ó": "\u038c",
    "Ö": "\u04e6",
    "Ý": "\u038e",
    "á": "\u03ac",
    "ä": "\u04d3",
    "è": "\u0450",
    "ë": "\u0451",
    "í": "\u03af",
    "ï": "\u03ca\u0457",
    "ó": "\u03cc",
    "ö": "\u04e7",
    "ú": "\u03cd",
    "ü": "\u03cb",
    "ÿ": "\u04f1",
    "ă": "\u04d1",
    "Ĕ": "\u04d6",
    "ĕ": "\u04d7",
    "Ÿ": "\u03ab",
}
_LATIN = {ord(letter): latin for latin, letters in _LOOK_ALIKES.items() for letter in letters}

_LOOK_ALIKE = re.compile("[" + "".join(_LOOK_ALIKES.values()) + "]")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
# The rest of a word from its first Latin letter on, before folding: with fullwidth, enclosed and mathematical letters.
_LATIN_WORD = re.compile(
    r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u2071-\u24ff\uff21-\uff5a\U0001d400-\U0001d7ff]\S*",
)
_LATIN_LETTERS = re.compile(f"{_LATIN_LETTER.pattern}+")
_GREEK = re.compile(r"[\u0370-\u03ff]")
_GREEK_SYMBOL = re.compile(rf"(?<!\w){_GREEK.pattern}(?!\w)")
# So few letters with a Greek one among them (`Hα`, `ρv`) are a symbol as likely as a word in disguise.
_SYMBOL_LETTERS = 3
# In a text of Latin words at least one in so many has a Latin letter; the others say nothing or are in disguise.
_LATIN_SHARE = 3

_Script = Literal["latin", "other", "doubtful", "none"]


def latin(word: str) -> str:
    """Return a folded word with its look-alike letters in Latin where Latin ones stand beside them. Linear.

    The length stays. A run of letters with any letter that is neither Latin nor a look-alike is left as it is.
    """
    return _LETTERS.sub(_latin_run, word) if _LOOK_ALIKE.search(word) else word


def _latin_run(run: re.Match[str]) -> str:
    letters = run.group()
    seen = letters.translate(_LATIN)
    return seen if _LATIN_LETTER.search(letters) and _LATIN_LETTERS.fullmatch(seen) else letters


def count(word: str) -> int:
    """Return how many letters of a folded word `latin` changes, but for a Greek one in a short run: likely a symbol."""
    return sum(_count_run(run) for run in _LETTERS.findall(word)) if _LOOK_ALIKE.search(word) else 0


def _count_run(letters: str) -> int:
    if len(letters) <= _SYMBOL_LETTERS and _GREEK.search(letters):
        return 0
    return sum(map(ne, letters, latin(letters)))


def as_latin(word: str) -> str:
    """Return a word with every look-alike letter in Latin."""
    return word.translate(_LATIN)


def disguised(text: str, words: Sequence[str], fold: Callable[[str], str]) -> Iterator[int]:
    """Yield the indices of the words of a text wholly of look-alikes that are taken for Latin. Linear.

    More words must be Latin than of other scripts, and the nearest words that can be told must be Latin, before and
    behind (at an end of the text the other one). A lone Greek letter is a symbol and stays. `fold` folds a word.
    """
    # Spares Russian and Greek a look at each of their words.
    if _LATIN_SHARE * len(_LATIN_WORD.findall(text)) < len(words):
        return
    known = {word: _script(word if word.isascii() else fold(word)) for word in dict.fromkeys(words)}
    scripts = list(map(known.__getitem__, words))
    if scripts.count("latin") > scripts.count("other"):
        yield from _between_latin(scripts)


def may_mix(word: str) -> bool:
    """Say whether a word, folded or not, can have look-alikes beside Latin letters."""
    return not word.isascii() and _LATIN_WORD.search(word) is not None


def _between_latin(scripts: Iterable[_Script]) -> Iterator[int]:
    doubtful: list[int] = []
    before: _Script = "none"
    for index, script in enumerate(scripts):
        if script == "doubtful":
            doubtful.append(index)
        elif script != "none":
            if script == "latin" and before != "other":
                yield from doubtful
            doubtful, before = [], script
    if before == "latin":
        yield from doubtful


def _script(word: str) -> _Script:
    """Return whether a folded word can be told to be Latin or another script; `none` for figures and symbols."""
    if _LATIN_LETTER.search(word):
        return "latin"
    letters = "".join(_LETTERS.findall(word))
    if not letters or _GREEK_SYMBOL.search(word):
        return "none"
    return "doubtful" if _LATIN_LETTERS.fullmatch(as_latin(letters)) else "other"
