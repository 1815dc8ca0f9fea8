"""Exact runs of words that stand earlier in the same text.

Hashes of words come in, with where shingles stand again, and runs in word positions go out. The text is read once from
the left, as Lempel and Ziv (1977) do: at each word the longest run that already stood earlier is looked up, and reading
goes on behind it, so the cost is linear for any text, periodic ones included.

The one thing a reader would not guess: the passage that stands first may itself hold a repeat of something earlier
(a body with a repeated sentence, pasted twice), but only a repeat shorter than what is already matched: so a
text pasted four times is three repeats of the first, not one repeat of its first half.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.shingles import SHINGLE_WORDS

# From so many words up, a run makes its words copies, of which nothing longer is copied in turn.
LONG_RUN_WORDS = 12

# Start of the repeat, start of what it repeats, words: an exact run.
Run = tuple[int, int, int]


def recurring_runs(keys: Sequence[int], repeated: Iterable[tuple[int, int]]) -> list[Run]:
    """Return exact runs of four words and more, in the order of the repeats, no word repeated by two of them.

    `repeated` says where a shingle stands again and where it stands first, as a sketch does.
    """
    reader = _Reader(keys)
    at = 0
    for position, earlier in repeated:
        if position >= at:
            at = reader.read(position, earlier, reader.latest.get(earlier, earlier))
        reader.latest[earlier] = position
    return reader.runs


class _Reader:
    """The state of one reading from left to right: where shingles stood last, what is copied from where."""

    __slots__ = ("_copied", "_keys", "latest", "runs")

    def __init__(self, keys: Sequence[int]) -> None:
        self._keys = keys
        # For each word, the length of the long run that makes it a copy; filled when there is one.
        self._copied: list[int] = []
        # Where a shingle stood last, by where it stood first.
        self.latest: dict[int, int] = {}
        self.runs: list[Run] = []

    def read(self, at: int, *earlier: int) -> int:
        """Take the longest run at a word, if there is one, and return where to read on."""
        candidates = set(earlier)
        if self.runs:
            # What would go on with the passage just read, behind an edit that keeps the number of words.
            again, first, _ = self.runs[-1]
            candidates.add(first + at - again)
        words, place = max((self._ahead(place, at), -place) for place in candidates)
        if words < SHINGLE_WORDS:
            return at + 1
        back = self._back(-place, at, words)
        self._shorten(at - back)
        self.runs.append((at - back, -place - back, words + back))
        self._copy(at - back, words + back)
        return at + words

    def _copy(self, start: int, words: int) -> None:
        if words >= LONG_RUN_WORDS:
            self._copied = self._copied or [0] * len(self._keys)
            self._copied[start : start + words] = [words] * words

    def _ahead(self, first: int, again: int) -> int:
        keys, copied = self._keys, self._copied
        ahead = 0
        limit = min(again - first, len(keys) - again)
        while ahead < limit and keys[first + ahead] == keys[again + ahead]:
            if copied and copied[first + ahead] >= max(ahead, 1):
                break
            ahead += 1
        return ahead

    def _back(self, first: int, again: int, words: int) -> int:
        """Return how far the run grows backwards: over free words, and over those of a shorter run before it."""
        keys = self._keys
        floor = 0
        if self.runs:
            start, _, length = self.runs[-1]
            floor = start if length < words else start + length
        back = 0
        limit = min(first, again - floor, again - first - words)
        while back < limit and keys[first - back - 1] == keys[again - back - 1]:
            back += 1
        return back

    def _shorten(self, start: int) -> None:
        """Take words from `start` on away from the run before."""
        if self.runs and sum(self.runs[-1][::2]) > start:
            again, first, _ = self.runs.pop()
            if start - again >= SHINGLE_WORDS:
                self.runs.append((again, first, start - again))
