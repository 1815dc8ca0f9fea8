"""Normalise, fold, tokenise and segment text, and map offsets back: the only module that does.

What comes in is decoded text, what goes out is `NormalText` and offsets into it. The one thing a reader would not
guess: words are separated by white space (what a person counts), except that each character of an unspaced script
(Han, Kana, Thai, Lao, Khmer, Myanmar; Hangul is spaced) is a word of its own, and that what shows nothing is no word,
nor part of one where it stands in place of a space (`blanks`).

Folding (for comparison only, never for display): NFKC, typographic quotation marks and dashes to ASCII, soft hyphens
and zero-width characters dropped, runs of white space to one space. Case is kept for quotes, folded for word keys.
Word keys go further (no unseen character, no vowel points, look-alikes in Latin): they find copies, and prove no quote.
`fold(t).text == fold_string(t)` always, and both are idempotent but for one hostile shape: a character with more than
30 combining marks is folded in pieces of 30 (as Unicode's stream-safe text does), because sorting n marks costs n * n.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import ne

from twosource import lookalikes
from twosource.blanks import parted
from twosource.characters import (
    BEGUN_BY_DIGIT,
    ENDED_BY_DIGIT,
    FOLDED,
    INVISIBLE,
    JOINING,
    OTHER_FORMS,
    POINTS,
    RAISED,
    STROKES,
    UNSEEN,
    UNSPACED,
    UNSPLIT,
    UNUSUAL,
)
from twosource.notemarks import without_marks

_SPACED_WORD = re.compile(r"\S+")
_WORD = re.compile(rf"[^\s\w]*[{UNSPACED}][^\s\w]*|[^\s{UNSPACED}]+")
# What folding may change: anything but printable ASCII and single spaces, with the spaces around it.
_ODD = re.compile(r" *[^ -~][^!-~]*| {2,}[^!-~]*")
_SPACES = re.compile(r"\s+")
# All of ASCII that is neither letter nor digit.
_ASCII_EDGES = "".join(map(chr, (*range(0x30), *range(0x3A, 0x41), *range(0x5B, 0x61), *range(0x7B, 0x80))))
_PLAIN = frozenset(map(chr, (0x0A, *range(0x20, 0x7F))))
_WHITE_RUNS = ("  ", " \n", "\n ", "\n\n\n")
_MOST_MARKS = 30
# From here on an offset in a text needs more than two bytes.
_LONG_TEXT = 1 << 16
_MANY_MARKS = re.compile(rf"[^\w\s]{{{_MOST_MARKS + 1},}}")
_INVISIBLE = frozenset(INVISIBLE)
# Where NFKC would write one number of two: in "3½", "2019①", "10₂", "10⁹".
_FIGURE = re.compile(f"[{RAISED}{BEGUN_BY_DIGIT}{ENDED_BY_DIGIT}]")
_ENDED = re.compile(f"[{RAISED}{ENDED_BY_DIGIT}]")
_RAISED = re.compile(f"[{RAISED}]")
_INDEX_DIGIT = re.compile("[\u2080-\u2089]")
_BETWEEN_NUMBERS = re.compile(
    rf"(?<![{RAISED}])(?=[{RAISED}])"
    rf"|(?<=[\d{RAISED}{ENDED_BY_DIGIT}])(?=[{BEGUN_BY_DIGIT}])"
    rf"|(?<=[{RAISED}{ENDED_BY_DIGIT}])(?=\d)"
)
# What NFKC makes of a fraction's bar and of a raised minus.
_AFTER_NFKC = (("\u2044", "/"), ("\u2212", "-"))
_PLAINER = str.maketrans(dict.fromkeys(UNSEEN + STROKES, "") | OTHER_FORMS)
_WITHOUT_POINTS = str.maketrans(dict.fromkeys(POINTS, ""))


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
    """The words of a text: where each starts and ends (half-open), in characters.

    Positions are found when first asked for, and kept (4 bytes a word, 8 in a text of 65,536 characters); `spaced` says
    that white space separates all of the words, `latin` that no letter of the text can be a look-alike.
    """

    text: str
    spaced: bool
    latin: bool
    _found: list[array[int]] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def starts(self) -> array[int]:
        """Return where each word starts."""
        return self._positions()[0]

    @property
    def ends(self) -> array[int]:
        """Return where each word ends."""
        return self._positions()[1]

    @property
    def found(self) -> Sequence[array[int]]:
        """Return starts and ends where they were asked for already; nothing where they were not."""
        return self._found

    def of(self, text: str, found: Sequence[array[int]] = ()) -> Words:
        """Return what is known of this very text, where that was kept without it; `found` as above."""
        words = Words(text=text, spaced=self.spaced, latin=self.latin)
        words._found.extend(found or self._found)
        return words

    def written(self) -> list[str]:
        """Return the words as the text has them; made anew at each call."""
        if self.spaced:
            return self.text.split()
        return [self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]

    def _positions(self) -> list[array[int]]:
        if not self._found:
            self._found.extend(_positions(self.text) if self.spaced else _matched_positions(self.text))
        return self._found

    def __len__(self) -> int:
        return len(self._found[0]) if self._found else len(self.written())


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
    plain = text.translate(FOLDED)
    if not _FIGURE.search(plain):
        return _SPACES.sub(" ", unicodedata.normalize("NFKC", plain))
    folded = unicodedata.normalize("NFKC", _BETWEEN_NUMBERS.sub(_joint, plain))
    for written, meant in _AFTER_NFKC:
        folded = folded.replace(written, meant)
    return _SPACES.sub(" ", folded)


def _joint(match: re.Match[str]) -> str:
    """Return what keeps two numbers apart that stand against each other: `10⁹` is `10^9`, `3½` is `3 1/2`."""
    place = match.start()
    after = match.string[place]
    if _RAISED.match(after):
        return "^"
    if _INDEX_DIGIT.match(after) is None:
        return " "
    return "" if place and _INDEX_DIGIT.match(match.string[place - 1]) else "_"


def fold(text: str) -> Folded:
    """Return the text folded for comparison, each character led back to where it came from. Linear in the text."""
    own = array("I", range(len(text) + 1))
    folded = _fold_one_by_one(text)
    if folded:
        return _with_passages_joined(folded, own)
    pieces: list[str] = []
    offsets: array[int] = array("I")
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


def _fold_one_by_one(text: str) -> str:
    """Return the text folded but for its line ends, where each character gives one and no white space runs; else "".

    Most texts are so, and their few odd characters are looked at once.
    """
    folded = text
    for character in set(text) - _PLAIN:
        one = "" if _joins(character) or _FIGURE.match(character) else _fold_whole(character)
        if len(one) != 1:
            return ""
        if one != character:
            folded = folded.replace(character, one)  # for a few characters faster than a table
    return "" if any(run in folded for run in _WHITE_RUNS) else folded


def _with_passages_joined(folded: str, own: array[int]) -> Folded:
    offsets: array[int] = array("I")
    start = 0
    for passage in folded.split("\n\n"):
        end = start + len(passage)
        offsets += own[start : end + 1]
        start = end + 2
    return Folded(text=folded.replace("\n\n", " ").replace("\n", " "), offsets=offsets)


def _joins(character: str) -> bool:
    return bool(unicodedata.combining(character)) or character in JOINING


def _keeps_places(run: str, in_place: MutableMapping[str, str]) -> bool:
    """Tell whether each character of a run folds to one in the same place, and remember the folded run if so."""
    if _FIGURE.search(run) or (len(run) > 1 and _MANY_MARKS.search(run)):
        return False
    folded = _fold_whole(run)
    if folded != run and not (len(folded) == len(run) and _folds_one_by_one(run, folded)):
        return False
    in_place[run] = folded
    return True


def _folds_one_by_one(run: str, folded: str) -> bool:
    """Tell whether no character of a run joins the one before, and each folds to the one in its place."""
    return len(run) == 1 or not (any(map(_joins, run)) or any(map(ne, map(_fold_whole, run), folded)))


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
        if _FIGURE.match(cluster):
            folded = _apart(text, start, stop, folded)
        if spaced and folded.startswith(" "):
            folded = folded[1:]
        if folded:
            yield folded, start
            spaced = folded.endswith(" ")
        start = stop


def _apart(text: str, start: int, end: int, folded: str) -> str:
    """Return a folded cluster with what keeps its number apart from those beside it, as `_fold_whole` has it."""
    before, after = _seen(text, start - 1, -1), _seen(text, end, 1)
    plain = text[start:end].translate(FOLDED)
    first = before[-1:]
    begun = _BETWEEN_NUMBERS.search(first + plain[0], len(first))
    ended = " " if after.isdecimal() and _ENDED.match(plain[-1]) else ""
    return (_joint(begun) if begun else "") + (folded[1:] if _RAISED.match(plain) else folded) + ended


def _seen(text: str, place: int, step: int) -> str:
    """Return the first character from a place on that folding does not drop, folded but for NFKC; '' for none."""
    while 0 <= place < len(text):
        seen = text[place].translate(FOLDED)
        if seen:
            return seen
        place += step
    return ""


def words(text: str) -> Words:
    """Return the words of a text; see the module's docstring for what a word is."""
    latin = text.isascii() or not UNUSUAL.search(text)
    return Words(text=text, spaced=latin or not UNSPLIT.search(text), latin=latin)


def _matched_positions(text: str) -> tuple[array[int], array[int]]:
    """Return starts and ends of the words of any text."""
    spans = [
        (start, end)
        for start, end in map(re.Match.span, _WORD.finditer(parted(text)))
        if text[start] not in _INVISIBLE or text[start:end].strip(INVISIBLE)
    ]
    return _starts_and_ends(text, spans)


def _positions(text: str) -> tuple[array[int], array[int]]:
    """Return starts and ends of the words of a text whose words are separated by white space."""
    lengths = list(map(len, text.split()))
    passages = text.split("\n\n")
    reached = list(accumulate([1 + passage.count(" ") for passage in passages]))
    if reached[-1] == len(lengths) and sum(lengths) + len(lengths) + len(passages) == len(text) + 2:
        # One space between words, two line ends between passages and nothing around: positions are sums of lengths, in
        # turn of what stands before a word and of the word.
        steps = [1] * (2 * len(lengths))
        steps[0] = 0
        steps[1::2] = lengths
        for words_before in reached[:-1]:
            steps[2 * words_before] = 2
        bounds = _offsets(text, list(accumulate(steps)))
        return bounds[::2], bounds[1::2]
    return _starts_and_ends(text, [match.span() for match in _SPACED_WORD.finditer(text)])


def _starts_and_ends(text: str, spans: Sequence[tuple[int, int]]) -> tuple[array[int], array[int]]:
    return _offsets(text, [start for start, _ in spans]), _offsets(text, [end for _, end in spans])


def _offsets(text: str, offsets: Iterable[int]) -> array[int]:
    """Return offsets in a text as an array, two bytes each where they are small: there are very many."""
    return array("H" if len(text) < _LONG_TEXT else "I", offsets)


def word_range(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the half-open range of the words that a range of characters touches."""
    return bisect_right(words.ends, start), bisect_left(words.starts, end)


class WordKeys(dict[str, str]):
    """The key of each word as written, made when first asked for; share one over many texts."""

    __slots__ = ()

    def __missing__(self, word: str) -> str:
        key = self[word] = word_key(word)
        return key


def word_keys(text: str, spans: Words, memo: MutableMapping[str, str]) -> list[str]:
    """Return what each word is compared by: folded, case-folded, without punctuation around it (never empty).

    `memo` remembers words already folded; share one over many texts, vocabulary is small beside the text. A `WordKeys`
    is the fastest. A word wholly of look-alike letters is in Latin between Latin words (`lookalikes.disguised`).
    """
    written = spans.written()
    keys = _known_keys(written, memo)
    if not spans.latin:
        for index in lookalikes.disguised(text, written, fold_word):
            keys[index] = word_key(lookalikes.as_latin(fold_word(written[index])))
    return keys


def _known_keys(written: Iterable[str], memo: MutableMapping[str, str]) -> list[str]:
    try:
        return list(map(memo.__getitem__, written))
    except KeyError:
        for word in written:
            if word not in memo:
                memo[word] = word_key(word)
        return list(map(memo.__getitem__, written))


def word_key(word: str) -> str:
    """Return what a word is compared by: `“Role,”` and `role` are the same, a lone dash is `-`.

    So is a word with soft hyphens, zero-width characters, look-alike letters among Latin ones (`lookalikes.latin`), the
    points of Arabic and Hebrew that a reader can do without, or footnote marks (`notemarks`): `role.[3]`, `role³`.
    """
    if word.isascii():
        folded = word.casefold()
        key = folded.strip(_ASCII_EDGES)
        if "[" in key:
            key = without_marks(key).strip(_ASCII_EDGES)
        return key or folded or word
    folded = without_marks(lookalikes.latin(fold_word(word)).casefold())
    return _without_edges(folded.translate(_WITHOUT_POINTS)) or folded or word


def fold_word(word: str) -> str:
    """Return a word folded, without anything unseen or struck through, small capitals and the like as plain letters.

    That is more than `fold_string` does, which quotes are verified by.
    """
    return word if word.isascii() else fold_string(word.translate(_PLAINER))


def _without_edges(word: str) -> str:
    """Return a word without the punctuation around it; a vowel sign of Hindi at its end is no punctuation."""
    inside = [place for place, character in enumerate(word) if character.isalnum() or _is_mark(character)]
    return word[inside[0] : inside[-1] + 1] if inside else ""


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


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
