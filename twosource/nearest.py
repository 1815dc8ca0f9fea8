"""Say what a missed quote comes nearest to in a source, and what differs: for the message only, never for a match.

What comes in is a quote that `quotes` did not find; what goes out is the window of the source that is most alike, word
by word, and the differences by class. The one thing a reader would not guess: the cost is bounded, not exact. Windows
are chosen where rare words of the quote stand at the same distance, and only the best few are aligned.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.model import Span
from twosource.quotes import is_negation, split_omissions
from twosource.text import Words, fold_string, normalise_run, word_keys, words

MOST_WORDS = 150
_SLACK = 32
_WINDOWS = 3
_MOST_PLACES = 64
_MATCH, _CHANGE = 2, -1
_SHOWN = 3
_FEW_WORDS = 2
_CLOSE = 0.75

Kind = Literal["number", "negation", "modal", "date", "cut", "name", "words", "letters", "capitals", "punctuation"]

_NUMBER_WORDS = frozenset(
    (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen"),
        *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds"),
        *("thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "half", "third"),
        *("quarter", "twice", "double", "first", "second", "fourth", "fifth"),
    ),
)
_DENIED_MODALS = {"can't": "can", "cannot": "can", "won't": "will", "shan't": "shall"}
_PLAIN = frozenset(("cut", "words"))
_MODALS = frozenset(("may", "might", "can", "could", "will", "would", "shall", "should", "must"))
_DATE_NAMES = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ),
)
_DAYS = frozenset(("yesterday", "today", "tomorrow"))
_SENTENCE_STARTERS = frozenset(
    (
        *(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "but",
            "and",
        ),
        *("or", "in", "on", "at", "for", "by", "with", "as", "if", "when", "while", "however", "some", "any", "there"),
        *("his", "her", "their", "its", "our", "many", "most", "all", "from", "to", "of", "what", "who", "how", "why"),
    ),
)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_NAMES: Mapping[Kind, str] = {
    "number": "the numbers differ",
    "negation": "a negation differs",
    "modal": "the modal verb differs",
    "date": "the dates differ",
    "cut": "a word is cut",
    "name": "the names differ",
    "words": "the words differ",
    "letters": "letters only look alike",
    "capitals": "capital letters differ",
    "punctuation": "the punctuation differs",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs in one class: the words as quoted, and as the source has them, both in order."""

    kind: Kind
    quoted: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The window of the source most alike; `similarity` is twice the shared words by the words of both sides."""

    span: Span
    similarity: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordIndex:
    """The words of a source with the places of each, made once for all its missed quotes."""

    text: str
    spans: Words
    keys: Sequence[str]
    places: Mapping[str, Sequence[int]]


def index_words(text: str, memo: MutableMapping[str, str]) -> WordIndex:
    """Return the index of a text; `memo` as for `text.word_keys`."""
    spans = words(text)
    keys = word_keys(text, spans, memo)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        places[key].append(index)
    return WordIndex(text=text, spans=spans, keys=keys, places=places)


def nearest(index: WordIndex, quote: str) -> Nearest | None:
    """Return what is most alike to a quote, None where nothing is. Cost bounded by `MOST_WORDS`, whatever the text."""
    quoted, gaps = _quoted_words(quote)
    keys = [word.key for word in quoted]
    best: tuple[float, Sequence[tuple[int, int]]] = (0.0, ())
    for start, end in _windows(index, keys):
        pairs: Sequence[tuple[int, int]] = _align(keys, index.keys[start:end], start)
        alike = _similarity(keys, index.keys, pairs, gaps)
        if alike > best[0]:
            best = alike, pairs
    similarity, pairs = best
    if not pairs:
        return _close_word(index, quoted)
    taken = [place for _, place in pairs if place >= 0]
    return Nearest(
        span=Span(start=index.spans.starts[taken[0]], end=index.spans.ends[taken[-1]]),
        similarity=similarity,
        differences=_differences(quoted, index, pairs, gaps),
    )


def _close_word(index: WordIndex, quoted: Sequence[_Word]) -> Nearest | None:
    """Return the word most alike to the longest of a quote that shares no word with the source, as of a cut word."""
    longest = max(quoted, key=lambda word: len(word.key), default=None)
    if longest is None or len(quoted) > _FEW_WORDS:
        return None
    holding = [key for key in index.places if key.startswith(longest.key)]
    close = holding or difflib.get_close_matches(longest.key, index.places, n=1, cutoff=_CLOSE)
    if not close:
        return None
    place = index.places[close[0]][0]
    return Nearest(
        span=Span(start=index.spans.starts[place], end=index.spans.ends[place]),
        similarity=0.0,
        differences=_differences(quoted, index, [*((at, -1) for at in range(len(quoted))), (-1, place)], frozenset()),
    )


def describe(differences: Sequence[Difference]) -> str:
    """Return what differs in words: `the numbers differ: "25,800" for "28,500"`; the gravest class first."""
    return "; ".join(f"{_name(each)}{_both_sides(each)}" for each in differences)


def _name(difference: Difference) -> str:
    if difference.kind == "negation" and not (difference.quoted and difference.found):
        return "a negation is added" if difference.quoted else "a negation is missing"
    return _NAMES[difference.kind]


def _both_sides(difference: Difference) -> str:
    quoted, found = _listed(difference.quoted), _listed(difference.found)
    if quoted and found:
        return f": {quoted} for {found}"
    side, verb = (quoted, " is not there") if quoted else (found, " is left out")
    return f": {side}" + ("" if difference.kind == "negation" else verb)


def _listed(shown: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in shown[:_SHOWN]) + (", ..." if len(shown) > _SHOWN else "")


# -- alignment -------------------------------------------------------------------------------------------------------


def _quoted_words(quote: str) -> tuple[list[_Word], frozenset[int]]:
    """Return the first words of a quote, and the indices of those before which something was omitted."""
    gaps: list[int] = []
    found: list[_Word] = []
    for piece in split_omissions(fold_string(normalise_run(quote)).strip()):
        gaps.append(len(found))
        spans = words(piece)
        found += map(
            _word, (piece[a:b] for a, b in zip(spans.starts, spans.ends, strict=True)), word_keys(piece, spans, {})
        )
    return found[:MOST_WORDS], frozenset(gaps[1:])


def _windows(index: WordIndex, keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield ranges of word indices where the quote's rare words stand about as far apart as in the quote."""
    votes: defaultdict[int, float] = defaultdict(float)
    for position, key in enumerate(keys):
        places = index.places.get(key, ())
        for place in places[:_MOST_PLACES]:
            bucket = (place - position) // _SLACK
            votes[bucket] += 1 / len(places)
            votes[bucket + 1] += 0.5 / len(places)
    ranked = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))
    for bucket in ranked[:_WINDOWS]:
        start = (bucket - 1) * _SLACK
        yield max(0, start), min(len(index.keys), start + len(keys) + 4 * _SLACK)


def _align(quoted: Sequence[str], found: Sequence[str], offset: int) -> list[tuple[int, int]]:
    """Return the best alignment of all quoted words with a run of the found ones, as pairs of indices (-1: none).

    Dynamic programming as for a substring: what stands before and after the run costs nothing.
    """
    rows = [[0] * (len(found) + 1)]
    for key in quoted:
        above = rows[-1]
        row = [above[0] + _CHANGE]
        for column, other in enumerate(found):
            change = above[column] + (_MATCH if key == other else _CHANGE)
            row.append(max(change, above[column + 1] + _CHANGE, row[column] + _CHANGE))
        rows.append(row)
    best = max(rows[-1])
    last = rows[-1].index(best)
    while last < len(found) and rows[-1][last + 1] == best:
        last += 1  # another word in its place rather than no word: as good a score, and more to show
    return _trace(rows, quoted, found, last, offset)


def _similarity(
    quoted: Sequence[str], found: Sequence[str], pairs: Sequence[tuple[int, int]], gaps: frozenset[int]
) -> float:
    shared = extra = 0
    for index, (position, place) in enumerate(pairs):
        if position < 0:
            extra += next((left for left, _ in pairs[index:] if left >= 0), 0) not in gaps
        elif place >= 0:
            extra += 1
            shared += quoted[position] == found[place]
    return 2 * shared / (len(quoted) + extra)


def _trace(
    rows: Sequence[Sequence[int]], quoted: Sequence[str], found: Sequence[str], column: int, offset: int
) -> list[tuple[int, int]]:
    pairs = []
    row = len(quoted)
    while row:
        score = rows[row][column]
        same = column and quoted[row - 1] == found[column - 1]
        if column and score == rows[row - 1][column - 1] + (_MATCH if same else _CHANGE):
            row, column = row - 1, column - 1
            pairs.append((row, offset + column))
        elif score == rows[row - 1][column] + _CHANGE:
            row -= 1
            pairs.append((row, -1))
        else:
            column -= 1
            pairs.append((-1, offset + column))
    return pairs[::-1]


# -- differences -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """A word as shown (without punctuation around it), as written, and its key."""

    shown: str
    written: str
    key: str


def _differences(
    quoted: Sequence[_Word], index: WordIndex, pairs: Sequence[tuple[int, int]], gaps: frozenset[int]
) -> tuple[Difference, ...]:
    """Return the differences by class, the gravest class first."""
    gathered: defaultdict[Kind, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    ends = {0, len(quoted) - 1, *gaps, *(gap - 1 for gap in gaps)}
    for left, right in _groups(quoted, index, pairs, gaps):
        for kind, ours, theirs in _classes(left, right, index):
            gathered[kind][0].extend(ours)
            gathered[kind][1].extend(theirs)
    for position, place in pairs:
        if position >= 0 and place >= 0 and quoted[position].key == index.keys[place]:
            word = _word_at(index, place)
            spelling = _spelling(quoted[position], word, at_edge=position in ends)
            if spelling is not None:
                gathered[spelling][0].append(quoted[position].written)
                gathered[spelling][1].append(word.written)
    return tuple(
        Difference(kind=kind, quoted=tuple(gathered[kind][0]), found=tuple(gathered[kind][1]))
        for kind in _NAMES
        if kind in gathered
    )


def _groups(
    quoted: Sequence[_Word], index: WordIndex, pairs: Sequence[tuple[int, int]], gaps: frozenset[int]
) -> Iterator[tuple[list[_Word], list[_Word]]]:
    """Yield each run of unlike words on both sides. Of what an omission leaves out, only negations are told."""
    left: list[_Word] = []
    right: list[_Word] = []
    for position, place in pairs:
        if position >= 0 and place >= 0 and quoted[position].key == index.keys[place]:
            if position in gaps:
                right = [word for word in right if is_negation(word.key)]
            if left or right:
                yield left, right
            left, right = [], []
            continue
        if position >= 0:
            left.append(quoted[position])
        if place >= 0:
            right.append(_word_at(index, place))
    if left or right:
        yield left, right


def _classes(
    left: Sequence[_Word], right: Sequence[_Word], index: WordIndex
) -> Iterator[tuple[Kind, list[str], list[str]]]:
    """Yield what differs in one run, by class; plain words only where nothing graver differs."""

    def name(word: _Word) -> str:
        places = index.places.get(word.key, ())[:_MOST_PLACES]
        is_common = word.key in _SENTENCE_STARTERS or any(index.text[index.spans.starts[at]].islower() for at in places)
        return "" if is_common or not word.shown[:1].isupper() or _number(word) or _date(word) else word.key

    tests: tuple[tuple[Kind, Callable[[_Word], str]], ...] = (
        ("number", _number),
        ("negation", lambda word: word.key if is_negation(word.key) else ""),
        ("modal", _modal),
        ("date", _date),
        ("cut", lambda word: word.key if _is_cut(left, right) else ""),
        ("name", lambda word: "" if _is_cut(left, right) else name(word)),
        ("words", lambda word: word.key),
    )
    found = False
    for kind, test in tests:
        ours, theirs = [word for word in left if test(word)], [word for word in right if test(word)]
        is_different = list(map(test, ours)) != list(map(test, theirs))
        if is_different and not (found and kind in _PLAIN):
            yield kind, [word.shown for word in ours], [word.shown for word in theirs]
        found = found or is_different


def _is_cut(left: Sequence[_Word], right: Sequence[_Word]) -> bool:
    """Tell whether one word stands for a longer one: "deterr" for "deterring", "nuclear" for "non-nuclear"."""
    return len(left) == len(right) == 1 and (right[0].key.startswith(left[0].key) or right[0].key.endswith(left[0].key))


def _spelling(ours: _Word, theirs: _Word, *, at_edge: bool) -> Kind | None:
    """Return in what two words with one key differ; punctuation at the edges of a quote is no difference."""
    if ours.shown.casefold() != theirs.shown.casefold():
        return "punctuation" if _letters(ours) == _letters(theirs) else "letters"
    if ours.shown != theirs.shown:
        return "capitals"
    return None if at_edge or ours.written == theirs.written else "punctuation"


def _letters(word: _Word) -> list[str]:
    return list(filter(str.isalnum, word.shown.casefold()))


def _number(word: _Word) -> str:
    is_number = word.key in _NUMBER_WORDS or any(character.isdigit() for character in word.key)
    return word.key if is_number else ""


def _modal(word: _Word) -> str:
    """Return the modal verb, of a denied one too: "can" for "can't"."""
    base = _DENIED_MODALS.get(word.key) or word.key.removesuffix("n't")
    return base if base in _MODALS and word.shown != "May" else ""


def _date(word: _Word) -> str:
    is_date = word.key in _DAYS or (word.key in _DATE_NAMES and word.shown[:1].isupper())
    return word.key if is_date else ""


def _word_at(index: WordIndex, place: int) -> _Word:
    return _word(index.text[index.spans.starts[place] : index.spans.ends[place]], index.keys[place])


def _word(written: str, key: str) -> _Word:
    folded = fold_string(written)
    return _Word(shown=_EDGES.sub("", folded) or folded, written=folded, key=key)
