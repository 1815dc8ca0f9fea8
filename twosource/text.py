"""Normalise, fold, tokenise and segment text, and map offsets back: the only module that does.

What comes in is decoded text, what goes out is `NormalText` and offsets into it. The one thing a reader would not
guess: words are separated by white space (what a person counts), except that each character of an unspaced script
(Han, Kana, Hangul is spaced, Thai, Lao, Khmer, Myanmar) is a word of its own.

Folding (for comparison only, never for display): NFKC, typographic quotation marks and dashes to ASCII, soft hyphens
and zero-width characters dropped, runs of white space to one space. Case is kept for quotes, folded for word keys.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from bisect import bisect_right
from collections.abc import Iterator, MutableMapping

# Scripts written without spaces: Thai, Lao, Myanmar, Khmer, Kana, Han with its extensions and compatibility forms.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[^\s\w]*[{_UNSPACED}][^\s\w]*|[^\s{_UNSPACED}]+")
_ODD = re.compile(r"[^\x21-\x7e]+")
_SPACES = re.compile(r"\s+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")

# Quotation marks and dashes that NFKC leaves alone; the dropped ones are invisible: soft hyphen, zero-width, joiners, marks of direction.
_FOLDED = str.maketrans(
    {c: "'" for c in "‘’‚‛′‵‹›ʼ＇"}
    | {c: '"' for c in "“”„‟″‶«»「」『』〝〞＂"}
    | {c: "-" for c in "‐‑‒–—―−﹘﹣－"}
    | {c: "" for c in "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A folded text and, for each of its characters and its end, the offset in the text it was folded from."""

    text: str
    offsets: array[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of the original text that the non-empty folded range `start:end` stands for."""
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text: where each starts and ends (half-open), in characters."""

    starts: array[int]
    ends: array[int]

    def __len__(self) -> int:
        return len(self.starts)


class LineIndex:
    """Line and column (from 1, in characters) of offsets in one text; built once, each look-up is a bisection."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def __call__(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def fold_string(text: str) -> str:
    """Return the folded text where offsets are not needed: NFKC, plain quotes and dashes, nothing invisible, single spaces."""
    if text.isascii():
        return _SPACES.sub(" ", text)
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text).translate(_FOLDED))


def fold(text: str) -> Folded:
    """Return the text folded for comparison, each character led back to where it came from. Linear in the text."""
    pieces: list[str] = []
    offsets: array[int] = array("I")
    done = 0
    for match in _ODD.finditer(text):
        start, end = match.span()
        pieces.append(text[done:start])
        offsets.extend(range(done, start))
        for folded, origin in _fold_run(text, start, end):
            pieces.append(folded)
            offsets.extend([origin] * len(folded))
        done = end
    pieces.append(text[done:])
    offsets.extend(range(done, len(text) + 1))
    return Folded(text="".join(pieces), offsets=offsets)


def _fold_run(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the folded clusters (a character with its combining marks) of a run without plain ASCII letters."""
    spaced = False
    while start < end:
        stop = start + 1
        while stop < end and unicodedata.combining(text[stop]):
            stop += 1
        folded = fold_string(text[start:stop])
        if folded != " " or not spaced:
            yield folded, start
        if folded:
            spaced = folded == " "
        start = stop


def words(text: str) -> Words:
    """Return the words of a text; see the module's docstring for what a word is."""
    starts: array[int] = array("I")
    ends: array[int] = array("I")
    for match in _WORD.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
    return Words(starts=starts, ends=ends)


def word_keys(text: str, spans: Words, memo: MutableMapping[str, str]) -> list[str]:
    """Return what each word is compared by: folded, case-folded, without punctuation around it (never empty).

    `memo` remembers words already folded; share one over many texts, vocabulary is small beside the text.
    """
    keys = []
    for start, end in zip(spans.starts, spans.ends, strict=True):
        word = text[start:end]
        key = memo.get(word)
        if key is None:
            key = memo[word] = word_key(word)
        keys.append(key)
    return keys


def word_key(word: str) -> str:
    """Return what a word is compared by: `“Role,”` and `role` are the same, a lone dash is `-`."""
    folded = fold_string(word).casefold()
    return _EDGES.sub("", folded) or folded or word


def normalise_run(text: str) -> str:
    """Return text as a `NormalText` holds it inside a passage: NFC, one space for any run of white space, none at the ends."""
    return _SPACES.sub(" ", text if text.isascii() else unicodedata.normalize("NFC", text)).strip()
