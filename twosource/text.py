"""Normalise, fold, tokenise and segment text, and map offsets back: the only module that does.

What comes in is decoded text, what goes out is `NormalText` and offsets into it. The one thing a reader would not
guess: words are separated by white space (what a person counts), except that each character of an unspaced script
(Han, Kana, Thai, Lao, Khmer, Myanmar; Hangul is spaced) is a word of its own.

Folding (for comparison only, never for display): NFKC, typographic quotation marks and dashes to ASCII, soft hyphens
and zero-width characters dropped, runs of white space to one space. Case is kept for quotes, folded for word keys.
`fold(t).text == fold_string(t)` always, and both are idempotent but for one hostile shape: a character with more than
30 combining marks is folded in pieces of 30 (as Unicode's stream-safe text does), because sorting n marks costs n * n.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass

# Scripts written without spaces: Thai, Lao, Myanmar, Khmer, Kana, Han with its extensions and compatibility forms.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[^\s\w]*[{UNSPACED}][^\s\w]*|[^\s{UNSPACED}]+")
# What folding may change: anything but printable ASCII and single spaces, with the spaces around it.
_ODD = re.compile(r" *[^ -~][^!-~]*| {2,}[^!-~]*")
_SPACES = re.compile(r"\s+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_MOST_MARKS = 30
_MANY_MARKS = re.compile(rf"[^\w\s]{{{_MOST_MARKS + 1},}}")

_INVISIBLE = "".join(
    map(
        chr,
        (
            *(0x00AD, 0x034F, 0x061C, *range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
            *(*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF, *range(0xE0100, 0xE01F0)),
        ),
    ),
)
# Applied before NFKC, so that a dropped character no longer keeps a letter from its accent, and that compatibility
# forms of quotation marks and dashes (NFKC would split a double prime in two) end where the plain ones do.
_FOLDED = str.maketrans(
    dict.fromkeys("‘’‚‛′‵‹›ʼ´＇", "'")
    | dict.fromkeys("“”„‟″‶«»「」『』﹁﹂﹃﹄｢｣〝〞〟＂", '"')
    | dict.fromkeys("‐‑‒–—―−⁻₋︱︲﹘﹣－", "-")
    | {"‴": "'" * 3, "‷": "'" * 3, "⁗": "'" * 4, "ŉ": "'n"}
    | dict.fromkeys(_INVISIBLE, ""),
)
# Characters of combining class 0 that NFKC may yet join to the one before: vowel signs, Hangul vowels and finals
# with their compatibility forms, half-width sound marks; and what is dropped, which must not stand between the two.
_JOINING = frozenset(
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u0f73\u0f75\u0f81\u102e\u1b35"
    "\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
    + _INVISIBLE
    + "".join(
        map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3), *range(0x3131, 0x3164), *range(0xFF9E, 0xFFDD)))
    )
    + "".join(map(chr, (*range(0x113B8, 0x113CA), *range(0x1611E, 0x1612A), *range(0x16D63, 0x16D6B)))),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A folded text and, for each of its characters and its end, the offset in the text it was folded from."""

    text: str
    offsets: array[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of the original text that the non-empty folded range `start:end` stands for.

        Whole characters only: a letter keeps its combining marks, a ligature is never split.
        """
        return self.offsets[start], self.offsets[bisect_right(self.offsets, self.offsets[end - 1])]

    def position(self, offset: int) -> int:
        """Return where in the folded text the character at `offset` of the original text stands (or would stand)."""
        return bisect_left(self.offsets, offset)


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
        """Return line and column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def fold_string(text: str) -> str:
    """Return the folded text, no offsets: NFKC, plain quotes and dashes, nothing invisible, single spaces."""
    if text.isascii():
        return _SPACES.sub(" ", text)
    return fold(text).text if _MANY_MARKS.search(text) else _fold_whole(text)


def _fold_whole(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text.translate(_FOLDED)))


def fold(text: str) -> Folded:
    """Return the text folded for comparison, each character led back to where it came from. Linear in the text."""
    pieces: list[str] = []
    offsets: array[int] = array("I")
    own = array("I", range(len(text) + 1))
    in_place: dict[str, str] = {}
    clusters: dict[str, str] = {}
    done = 0
    for match in _ODD.finditer(text):
        start, end = match.span()
        if start > done and _joins(text[start]):
            start -= 1
        pieces.append(text[done:start])
        offsets += own[done:start]
        done = end
        run = text[start:end]
        if run in in_place or _keeps_places(run, in_place):
            pieces.append(in_place[run])
            offsets += own[start:end]
            continue
        for folded, origin in _fold_clusters(text, start, end, clusters):
            pieces.append(folded)
            offsets.extend([origin] * len(folded))
    pieces.append(text[done:])
    offsets += own[done:]
    return Folded(text="".join(pieces), offsets=offsets)


def _joins(character: str) -> bool:
    return bool(unicodedata.combining(character)) or character in _JOINING


def _keeps_places(run: str, in_place: MutableMapping[str, str]) -> bool:
    """Tell whether each character of a run folds to one in the same place, and remember the folded run if so."""
    if len(run) > 1 and _MANY_MARKS.search(run):
        return False
    folded = _fold_whole(run)
    if folded != run and not len(folded) == len(run) == 1:
        return False
    in_place[run] = folded
    return True


def _fold_clusters(text: str, start: int, end: int, memo: MutableMapping[str, str]) -> Iterator[tuple[str, int]]:
    """Yield the folded clusters (a character with what joins it) of a run, with the offset of each cluster."""
    spaced = False
    while start < end:
        stop = start + 1
        last = min(end, stop + _MOST_MARKS)
        while stop < last and _joins(text[stop]):
            stop += 1
        cluster = text[start:stop]
        folded = memo.get(cluster)
        if folded is None:
            folded = memo[cluster] = _fold_whole(cluster)
        if spaced and folded.startswith(" "):
            folded = folded[1:]
        if folded:
            yield folded, start
            spaced = folded.endswith(" ")
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
    """Return text as a passage of a `NormalText` holds it: NFC, one space for any white space, none at the ends."""
    return _SPACES.sub(" ", text if text.isascii() else _compose(text)).strip()


def normalise_verbatim(text: str) -> str:
    """Return text as a passage of code holds it: NFC, its white space kept."""
    return text if text.isascii() else _compose(text)


def _compose(text: str) -> str:
    """Return the text in NFC, a long run of marks in pieces (see the module's docstring)."""
    pieces = []
    done = 0
    for match in _MANY_MARKS.finditer(text):
        for cut in range(match.start() + _MOST_MARKS, match.end(), _MOST_MARKS):
            pieces.append(unicodedata.normalize("NFC", text[done:cut]))
            done = cut
    pieces.append(unicodedata.normalize("NFC", text[done:]))
    return "".join(pieces)
