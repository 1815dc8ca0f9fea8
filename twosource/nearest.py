"""Find what a missed quote comes nearest to in a source: for the message only, never for a match.

What comes in is a quote that `quotes` did not find; what goes out is the window of the source that is most alike, laid
beside the quote word by word, or two places whose words the quote joins. The one thing a reader would not guess: the
cost is bounded, not exact. Windows are chosen where rare words of the quote stand at the same distance, and only the
best few are aligned.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass

from twosource.alterations import read_alterations
from twosource.model import Span
from twosource.text import Words, fold_string, normalise_run, word_keys, words
from twosource.titlednames import titled_names

MOST_WORDS = 150
_SLACK = 32
_WINDOWS = 3
_MOST_PLACES = 64
_MATCH, _CHANGE = 2, -1
_FEW_WORDS = 2
_CLAUSE_END = re.compile(r"[,;:!?。、，！？]|\.(?= )|\n")
# A longer quote with two names exchanged has enough else in common with its source.
_MOST_EXCHANGED = 12
_CLOSE = 0.75
_FEW_LEFT_OUT = 3
# So much in common with the likeliest window that no other need be looked at.
_SURELY = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class WordIndex:
    """The words of a source with the places of each, made once for all its missed quotes.

    `names` are the ranges of names that a title tells, in scripts without capitals.
    """

    text: str
    spans: Words
    keys: Sequence[str]
    places: Mapping[str, Sequence[int]]
    names: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """The words of a quote: each as written, folded, and by its key.

    Piece k has the words `bounds[k]:bounds[k + 1]`.
    """

    written: Sequence[str]
    keys: Sequence[str]
    bounds: Sequence[int]
    pieces: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The window of the source most alike; `similarity` is twice the shared words by the words of both sides.

    `pairs` leads from words of the quote to words of the source, in order: -1 where there is none.
    """

    span: Span
    similarity: float
    quoted: Quoted
    pairs: Sequence[tuple[int, int]]


def index_words(text: str, memo: MutableMapping[str, str]) -> WordIndex:
    """Return the index of a text; `memo` as for `text.word_keys`."""
    spans = words(text)
    keys = word_keys(text, spans, memo)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        places[key].append(index)
    return WordIndex(text=text, spans=spans, keys=keys, places=places, names=titled_names(text))


def quoted_words(quote: str) -> Quoted:
    """Return the first `MOST_WORDS` words of a quote, piece by piece between its marked changes."""
    written: list[str] = []
    keys: list[str] = []
    bounds = [0]
    pieces: list[str] = []
    for piece in read_alterations(fold_string(normalise_run(quote)).strip()).pieces:
        spans = words(piece.text)
        room = MOST_WORDS - len(keys)
        if room <= 0:
            break
        written += spans.written()[:room]
        keys += word_keys(piece.text, spans, {})[:room]
        bounds.append(len(keys))
        pieces.append(piece.text[: spans.ends[min(room, len(spans)) - 1]])
    return Quoted(written=written, keys=keys, bounds=bounds, pieces=pieces)


def nearest(index: WordIndex, quote: str) -> Nearest | None:
    """Return what is most alike to a quote, None where nothing is. Cost bounded by `MOST_WORDS`, whatever the text."""
    quoted = quoted_words(quote)
    gaps = frozenset(quoted.bounds[1:-1])
    best: tuple[float, Sequence[tuple[int, int]]] = (0.0, ())
    for start, end in _windows(index, quoted.keys):
        pairs: Sequence[tuple[int, int]] = _align(quoted.keys, index.keys[start:end], start)
        alike = _similarity(quoted.keys, index.keys, pairs, gaps)
        if alike > best[0]:
            best = alike, pairs
        if alike > _SURELY:
            break
    similarity, pairs = best
    if not pairs:
        return _close_word(index, quoted)
    taken = [place for _, place in pairs if place >= 0]
    return Nearest(span=_span(index, taken[0], taken[-1]), similarity=similarity, quoted=quoted, pairs=pairs)


def exchanged(index: WordIndex, quote: str) -> Nearest | None:
    """Return the place, in one clause, that has the words of a short quote in another order; None where there is none.

    Two names that change places leave too little in common for `nearest`. Bounded as that is.
    """
    quoted = quoted_words(quote)
    keys, count = quoted.keys, len(quoted.keys)
    if len(quoted.pieces) != 1 or not _FEW_WORDS < count <= _MOST_EXCHANGED:
        return None
    wanted = sorted(keys)
    rarest = min((index.places.get(key, ()) for key in keys), key=len)
    for place in rarest[:_MOST_PLACES]:
        for start in range(max(0, place - count + 1), place + 1):
            span = (
                _span(index, start, start + count - 1) if sorted(index.keys[start : start + count]) == wanted else None
            )
            if span is not None and not _CLAUSE_END.search(index.text, span.start, span.end - 1):
                pairs = [(position, start + position) for position in range(count)]
                return Nearest(span=span, similarity=1.0, quoted=quoted, pairs=pairs)
    return None


def joined(index: WordIndex, quote: str) -> tuple[Span, Span] | None:
    """Return the two places whose words a quote joins as if they followed each other, None where it does not.

    Its first words, as many as can be, stand at one place, the others at another. Bounded as `nearest` is.
    """
    quoted = quoted_words(quote)
    keys, count = quoted.keys, len(quoted.keys)
    if len(quoted.pieces) != 1:
        return None
    heads = _runs(index, keys, 1)
    tails = _runs(index, keys[::-1], -1)
    if not heads or not tails:
        return None
    gap = _least_gap(heads, tails, count)
    if gap is not None:
        cut, start, end = gap
        return _span(index, start, start + cut - 1), _span(index, end - (count - cut) + 1, end)
    cut = max(heads.values())
    tail = max(tails.values())
    if cut == count or count - cut > tail:
        return None
    if count - cut == 1 < tail:
        cut = count - 2
    starts = [place for place, length in heads.items() if length >= cut]
    ends = [place for place, length in tails.items() if length >= count - cut]
    pairs = [(abs(end - count + 1 - start), start, end) for start in starts for end in ends]
    _, start, end = min(pairs)
    return _span(index, start, start + cut - 1), _span(index, end - (count - cut) + 1, end)


def _least_gap(heads: Mapping[int, int], tails: Mapping[int, int], count: int) -> tuple[int, int, int] | None:
    """Return how many words stand at the first of two places, and both, if no more than a few words part them.

    `heads` and `tails` give how many words go on from a place, and back from one.
    """
    gaps = [
        (gap, -cut, first, first + count - 1 + gap)
        for first, head in heads.items()
        for cut in (min(head, count - 1),)
        for gap in range(1, _FEW_LEFT_OUT + 1)
        if cut and cut + tails.get(first + count - 1 + gap, 0) >= count
    ]
    if not gaps:
        return None
    _, cut, first, last = min(gaps)
    return -cut, first, last


def _runs(index: WordIndex, keys: Sequence[str], step: int) -> dict[int, int]:
    """Return, for places of the first key, how many of the keys follow each other from there on, in steps."""
    found = {}
    for place in index.places.get(keys[0], ())[:_MOST_PLACES] if keys else ():
        length, at = 0, place
        while length < len(keys) and 0 <= at < len(index.keys) and index.keys[at] == keys[length]:
            length, at = length + 1, at + step
        found[place] = length
    return found


def _span(index: WordIndex, first: int, last: int) -> Span:
    return Span(start=index.spans.starts[first], end=index.spans.ends[last])


def _close_word(index: WordIndex, quoted: Quoted) -> Nearest | None:
    """Return the word most alike to the longest of a quote that shares no word with the source, as of a cut word."""
    longest = max(quoted.keys, key=len, default=None)
    if longest is None or len(quoted.keys) > _FEW_WORDS:
        return None
    holding = [key for key in index.places if key.startswith(longest)]
    close = holding or difflib.get_close_matches(longest, index.places, n=1, cutoff=_CLOSE)
    if not close:
        return None
    place = index.places[close[0]][0]
    pairs = [*((at, -1) for at in range(len(quoted.keys))), (-1, place)]
    return Nearest(span=_span(index, place, place), similarity=0.0, quoted=quoted, pairs=pairs)


# -- alignment -------------------------------------------------------------------------------------------------------


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
        best_left = above[0] + _CHANGE
        row = [best_left]
        corner = above[0]
        # The inner loop of all explanations: comparisons cost half of what max() does.
        for other, over in zip(found, above[1:], strict=True):
            score = corner + (_MATCH if key == other else _CHANGE)
            if over + _CHANGE > score:  # noqa: PLR1730 - see above
                score = over + _CHANGE
            if best_left + _CHANGE > score:  # noqa: PLR1730 - see above
                score = best_left + _CHANGE
            row.append(score)
            best_left, corner = score, over
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
