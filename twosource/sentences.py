"""Where the passages and sentences of a document start and end, counted in words.

A document and its words come in; what goes out is asked for one word at a time, because most texts are asked nothing.
The one thing a reader would not guess: there are two answers, and no list of abbreviations. A full stop that no small
letter follows may end a sentence (`may_open`); it does (`opens`) unless it stands behind initials (`U.S.`) or at most
four letters of which the first is a capital and none a vowel (`Mr.`, `Ltd.`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise

from twosource.model import Document
from twosource.notemarks import MARKS
from twosource.text import Words

_SENTENCE_END = re.compile(rf"[.!?…。！？؟।][\"'”’»›」』》)\]]*{MARKS}$")
_ABBREVIATION = re.compile(r"\W*(?:(?:[^\W\d_]\.)+|[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-xz]{1,3}\.)$")
_LETTER = re.compile(r"[^\W_]")


class Layout:
    """The words of a document, `count` in all, between the ends of its sentences and passages.

    `ranges` has the half-open range of words of each passage; `headed` says which of them are headings.
    """

    __slots__ = ("_count", "_edges", "_text", "_words", "headed", "ranges")

    def __init__(self, document: Document, words: Words, count: int) -> None:
        self._text = document.text
        self._words = words
        self._count = count
        openings = _openings(document, words, count)
        self._edges = {0, *openings}
        self.ranges = list(pairwise(openings))
        self.headed = [passage.heading > 0 for passage in document.passages]

    def __len__(self) -> int:
        return self._count

    @property
    def headline(self) -> tuple[int, int]:
        """The half-open range of words of the heading that the document starts with; empty where it has none."""
        return self.ranges[0] if self.headed and self.headed[0] else (0, 0)

    def starts_passage(self, start: int, end: int) -> bool:
        """Tell whether a passage starts at one of the words."""
        return not self._edges.isdisjoint(range(start, end))

    def holds_passage(self, start: int, end: int) -> bool:
        """Tell whether a whole passage lies in a range of words."""
        number = bisect_left(self.ranges, (start, start))
        return number < len(self.ranges) and self.ranges[number][1] <= end

    def passages_of(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the first and the last passage that a range of words touches."""
        return bisect_right(self.ranges, (start, len(self))) - 1, bisect_left(self.ranges, (end, end)) - 1

    def prose(self) -> list[int]:
        """Return, for each word and the end, how many words before it are in no heading."""
        flags = bytearray(b"\1") * len(self)
        for (start, end), headed in zip(self.ranges, self.headed, strict=True):
            if headed:
                flags[start:end] = bytes(end - start)
        return [0, *accumulate(flags)]

    def length(self, start: int, end: int) -> int:
        """Return how many words the non-empty range counts as: a character of an unspaced script is half a word."""
        return min(end - start, (self._words.ends[end - 1] - self._words.starts[start] + 1) // 2)

    def is_edge(self, word: int) -> bool:
        """Tell whether a passage starts at a word, or ends before it."""
        return word in self._edges

    def opens(self, word: int) -> bool:
        """Tell whether a sentence or a passage starts at a word, or ends before it."""
        if word in self._edges:
            return True
        return self.may_open(word) and not _ABBREVIATION.match(self._text, *self._place(word - 1))

    def may_open(self, word: int) -> bool:
        """Tell the same for whoever rather takes an abbreviation for a sentence's end than misses one."""
        if word in self._edges:
            return True
        is_end = _SENTENCE_END.search(self._text, *self._place(word - 1))
        return is_end is not None and not self.goes_on(word)

    def goes_on(self, word: int) -> bool:
        """Tell whether a word, not the last one's end, starts small or has no letter: no sentence starts with it."""
        letter = _LETTER.search(self._text, *self._place(word))
        return letter is None or letter[0].islower()

    def is_whole(self, start: int, end: int) -> bool:
        """Tell whether a range of words may be whole sentences."""
        return self.may_open(start) and self.may_open(end)

    def is_fragment(self, start: int, end: int) -> bool:
        """Tell whether a range of words holds nothing that may be a whole sentence."""
        return sum(self.may_open(word) for word in range(start, end + 1)) < 2  # noqa: PLR2004 - where it starts and ends

    def _place(self, word: int) -> tuple[int, int]:
        return self._words.starts[word], self._words.ends[word]


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether a word of a text may end a sentence and is no abbreviation, whatever stands behind it."""
    return _SENTENCE_END.search(text, start, end) is not None and not _ABBREVIATION.match(text, start, end)


def _openings(document: Document, words: Words, count: int) -> list[int]:
    """Return the first word of each passage, and the number of words; without asking where words stand, if possible.

    Between two words of a passage there is one space, but in code and in scripts without spaces.
    """
    counts = [1 + document.text.count(" ", passage.start, passage.end) for passage in document.passages]
    if sum(counts) == count:
        return [0, *accumulate(counts)]
    return [*(bisect_left(words.starts, passage.start) for passage in document.passages), count]
