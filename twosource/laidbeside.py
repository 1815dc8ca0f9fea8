"""A quote laid beside a window of its source, piece by piece: which words of the two stand opposite each other.

What comes in is a window that `nearest` found; what goes out are words, runs of unlike words, and the texts of both
sides. The one thing a reader would not guess: of the sentence before the first shared word, and of the one after the
last, nothing is laid beside the quote, but a word right beside it that denies or qualifies what it says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from twosource.characters import UNSPACED
from twosource.nearest import Nearest, WordIndex
from twosource.signals import signals
from twosource.text import fold_string
from twosource.titlednames import titled_names

MOST_PLACES = 64
_FEW_CHARACTERS = 4
# Words that may join two sentences: "and", "but then".
_FEW_JOINING = 2
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_SENTENCE_END = re.compile(r"[.!?。！？]['\")\]]*$")
UNSPACED_WORD = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as shown (without punctuation around it), as written, and its key; whether it begins a sentence.

    `titled`: it belongs to a name that a title tells, in a script without capitals.
    """

    shown: str
    written: str
    key: str
    begins: bool = False
    titled: bool = False


Group = tuple[list[Word], list[Word]]


class Laid:
    """A quote and a window of its source, side by side, piece by piece."""

    __slots__ = ("_found", "_index", "_quoted", "segments")

    def __init__(self, index: WordIndex, found: Nearest) -> None:
        self._index = index
        self._found = found
        self._quoted = found.quoted
        self.segments = [self._trimmed(*bounds) for bounds in self._bounds()]

    def _bounds(self) -> Iterator[tuple[int, int]]:
        """Yield the range of pairs of each piece."""
        start = 0
        starts = iter(self._quoted.bounds[1:-1])
        wanted = next(starts, -1)
        for at, (position, _) in enumerate(self._found.pairs):
            if wanted >= 0 and position == wanted:
                yield start, at
                start, wanted = at, next(starts, -1)
        yield start, len(self._found.pairs)

    def _trimmed(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the pairs of a piece without what is left out around it."""
        pairs = self._found.pairs
        if any(position >= 0 for position, _ in pairs[start:end]) and len(self._quoted.pieces) > 1:
            while pairs[start][0] < 0:
                start += 1
            while pairs[end - 1][0] < 0:
                end -= 1
        return self._within_sentence(list(pairs[start:end]))

    def _within_sentence(self, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return pairs without the words of the sentence before the first shared word, and of the one after the last.

        Of those the quote says nothing.
        """
        shared = [at for at, pair in enumerate(pairs) if self.same(*pair)]
        if not shared:
            return pairs
        first, last = shared[0], shared[-1]
        before = [place for _, place in pairs[: first + 1] if place >= 0]
        after = [place for _, place in pairs[last:] if place >= 0]
        begin = max((place + 1 for place in before[:-1] if self._ends_sentence(place)), default=before[0])
        end = min((place for place in after[:-1] if self._ends_sentence(place)), default=after[-1])
        kept = [(position, place if begin <= place <= end else -1) for position, place in pairs]
        return [pair for pair in kept if pair != (-1, -1)]

    def word(self, position: int) -> Word:
        """Return a word of the quote."""
        begins = not position or _SENTENCE_END.search(self._quoted.written[position - 1]) is not None
        return _word(self._quoted.written[position], self._quoted.keys[position], begins=begins)

    def source_word(self, place: int) -> Word:
        """Return a word of the source."""
        spans = self._index.spans
        start, end = spans.starts[place], spans.ends[place]
        name = bisect_left(self._index.names, end, key=itemgetter(0)) - 1
        return _word(
            self._index.text[start:end],
            self._index.keys[place],
            begins=self._begins_sentence(place),
            titled=name >= 0 and self._index.names[name][1] > start,
        )

    def _begins_sentence(self, place: int) -> bool:
        return not place or self._ends_sentence(place - 1)

    def same(self, position: int, place: int) -> bool:
        """Tell whether a word of the quote and one of the source have the same key."""
        return position >= 0 and place >= 0 and self._quoted.keys[position] == self._index.keys[place]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the words of each piece as quoted and as the source has them; what stands right beside may belong."""
        for piece, segment in zip(self._quoted.pieces, self.segments, strict=False):
            places = [place for _, place in segment if place >= 0]
            if places:
                first, last = self._widened(segment, places[0], places[-1])
                spans = self._index.spans
                yield piece, fold_string(self._index.text[spans.starts[first] : spans.ends[last]])
            else:
                yield piece, ""

    def _widened(self, segment: Sequence[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
        """Return the places of a piece, with the word beside them where an edge of the quote is not as in the source.

        "Lower fares" for "may lower fares" begins like a sentence, "will close." for "will close never" ends like one.
        """
        head, tail = segment[0], segment[-1]
        if not self._begins_sentence(first) and not self._as_written(*head) and self._decides(first - 1):
            first -= 1
        if self._is_unspaced(last) and not self.same(*tail):
            return first, min(last + _FEW_CHARACTERS, len(self._index.keys) - 1)
        following = last + 1 < len(self._index.keys)
        if following and not self._ends_sentence(last) and not self._ends_alike(*tail) and self._decides(last + 1):
            last += 1
        return first, last

    def _decides(self, place: int) -> bool:
        """Tell whether a word beside the quote denies it or says how sure it is."""
        return any(each.kind in {"negation", "modal"} for each in signals(self.source_word(place).written))

    def _is_unspaced(self, place: int) -> bool:
        return UNSPACED_WORD.match(self._index.keys[place]) is not None

    def _as_written(self, position: int, place: int) -> bool:
        return self.same(position, place) and self.word(position).shown == self.source_word(place).shown

    def _ends_alike(self, position: int, place: int) -> bool:
        if not self.same(position, place):
            return False
        return bool(_SENTENCE_END.search(self.word(position).written)) == self._ends_sentence(place)

    def _ends_sentence(self, place: int) -> bool:
        spans = self._index.spans
        end = spans.ends[place]
        following = spans.starts[place + 1] if place + 1 < len(self._index.keys) else end
        written = fold_string(self._index.text[spans.starts[place] : end])
        return _SENTENCE_END.search(written) is not None or "\n" in self._index.text[end:following]

    def groups(self) -> Iterator[Group]:
        """Yield each run of unlike words on both sides."""
        for segment in self.segments:
            left: list[Word] = []
            right: list[Word] = []
            for position, place in [*segment, (-2, -2)]:
                if position == -2 or self.same(position, place):  # noqa: PLR2004 - the end
                    if left or right:
                        yield left, right
                    left, right = [], []
                    continue
                if position >= 0:
                    left.append(self.word(position))
                if place >= 0:
                    right.append(self.source_word(place))

    def seams(self) -> Iterator[Group]:
        """Yield the words around each full stop of the source that the quote runs over: "exempt, and the"."""
        for segment in self.segments:
            shared = [pair for pair in segment if self.same(*pair)]
            for (left, before), (right, after) in pairwise(shared):
                if after != before + 1 or right - left > _FEW_JOINING + 1 or not self._ends_sentence(before):
                    continue
                if not _SENTENCE_END.search(self._quoted.written[left]):
                    ours = [self.word(position) for position in range(left, right + 1)]
                    yield ours, [self.source_word(before), self.source_word(after)]

    def equal_pairs(self) -> Iterator[tuple[Word, Word, bool]]:
        """Yield the words with the same key, and whether they stand at an edge of the quote or of a piece."""
        edges = {edge for bound in self._quoted.bounds for edge in (bound - 1, bound)}
        for position, place in (pair for segment in self.segments for pair in segment):
            if self.same(position, place):
                yield self.word(position), self.source_word(place), position in edges

    def stands_near(self, group: Sequence[Word]) -> bool:
        """Tell whether words, or both halves of them, stand in the source around what the quote is laid beside."""
        places = [place for _, place in self._found.pairs if place >= 0]
        reach = len(self._quoted.keys)
        near = self._index.keys[max(0, places[0] - reach) : places[-1] + reach]
        keys = [word.key for word in group]
        halves = range(min(2, len(keys)), len(keys) - 1)  # a half of one word is no sign of an exchange
        return _has_run(near, keys) or any(_has_run(near, keys[:at]) and _has_run(near, keys[at:]) for at in halves)

    def is_common(self, key: str) -> bool:
        """Tell whether the source also has a word in small letters, so that its capital is no name's."""
        places = self._index.places.get(key, ())[:MOST_PLACES]
        return any(self._index.text[self._index.spans.starts[at]].islower() for at in places)

    def is_named(self, key: str) -> bool:
        """Tell whether the source has a word with a capital inside a sentence, or before another one."""
        places = self._index.places.get(key, ())[:MOST_PLACES]
        return any(
            self._is_capital(at) and (self._is_capital(at + 1) or not self._begins_sentence(at)) for at in places
        )

    def _is_capital(self, place: int) -> bool:
        spans = self._index.spans
        return place < len(self._index.keys) and self._index.text[spans.starts[place]].isupper()

    def quoted_names(self) -> Sequence[str]:
        """Return the names that a title tells in the quote."""
        return [piece[start:end] for piece in self._quoted.pieces for start, end in titled_names(piece)]

    def capitalises_nouns(self) -> bool:
        """Tell whether the source is in German or its kin."""
        sample = self._index.keys[:400]
        return sum(key in {"der", "die", "das", "und", "nicht", "ist"} for key in sample) > len(sample) / 25


def _has_run(keys: Sequence[str], run: Sequence[str]) -> bool:
    return any(keys[at : at + len(run)] == run for at in range(len(keys)))


def _word(written: str, key: str, *, begins: bool = False, titled: bool = False) -> Word:
    folded = fold_string(written)
    return Word(shown=_EDGES.sub("", folded) or folded, written=folded, key=key, begins=begins, titled=titled)
