"""Passages of two texts that say the same, grown from a place where both have telling words in common.

Texts and a place come in, a `Region` goes out. Each side in turn is stretched or shrunk to where the evidence of its
words against the other side is greatest, until neither moves. The one thing a reader would not guess: while it grows, a
side is compared with some words around the other side too, or the two would hold each other to where they are; and an
end of a sentence is worth several nats, for that is where what is taken over starts and ends.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from twosource.chance import PIECE_WORDS, Evidence, PairRates, Text, estimated_reuse

# Chosen on one half of the labelled pairs; on a plateau, the score changes by less than 0.01 around each of them.
_FIRST_REUSE = 0.5
_MARGIN_WORDS = 30
_BORDER = 4.0
_DROP = 30.0
_ROUNDS = 6
# The last rounds look at the passages alone, whatever the ones before came to.
_CLOSE_ROUNDS = 2

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Region:
    """Half-open ranges of words on both sides, their evidence in nats, and the share of each side's words reused."""

    evidence: float
    left: Range
    right: Range
    left_reuse: float
    right_reuse: float

    @property
    def reuse(self) -> float:
        """Return the share of words reused of both sides together: the geometric mean."""
        return math.sqrt(self.left_reuse * self.right_reuse)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One side of a region: its words, the share of them that is reused, and their evidence in nats."""

    words: Range
    reuse: float
    evidence: float


def region(rates: PairRates, pieces: tuple[int, int]) -> Region:
    """Return the region grown from two pieces in a row on each side, given by the first.

    Linear in the words of the region that it comes to.
    """
    sides = seed_range(rates.texts[0], pieces[0]), seed_range(rates.texts[1], pieces[1])
    margin = _MARGIN_WORDS
    reuse: float | None = _FIRST_REUSE
    for remaining in range(_ROUNDS, 0, -1):
        if remaining <= _CLOSE_ROUNDS:
            margin = 0
        before = sides
        left = _grown(rates, 0, sides, margin, reuse)
        sides = left.words, sides[1]
        right = _grown(rates, 1, sides, margin, reuse)
        sides = left.words, right.words
        reuse = None
        if sides == before and not margin:
            break
        if sides == before:
            margin = 0
    return _joined(left, right)


def seed_range(text: Text, piece: int) -> Range:
    """Return the words of a piece and the next one."""
    return piece * PIECE_WORDS, min(len(text), (piece + 2) * PIECE_WORDS)


def _joined(left: _Side, right: _Side) -> Region:
    return Region(
        evidence=left.evidence + right.evidence,
        left=left.words,
        right=right.words,
        left_reuse=left.reuse,
        right_reuse=right.reuse,
    )


def _against(rates: PairRates, side: int, sides: tuple[Range, Range], reuse: float | None) -> tuple[float, Evidence]:
    """Return the reuse of one side's words, estimated unless given, and their evidence against the other side."""
    start, end = sides[1 - side]
    chances = rates.chances(end - start)
    there = Counter(rates.texts[1 - side].stems[start:end])
    stems = rates.texts[side].stems[slice(*sides[side])]
    if reuse is None:
        reuse = estimated_reuse(stems, there, chances)
    return reuse, Evidence(chances, Counter(stems), there, reuse)


def _grown(rates: PairRates, side: int, sides: tuple[Range, Range], margin: int, reuse: float | None) -> _Side:
    """Return one side where it has most evidence against the other side and some words around that."""
    text, other = rates.texts[side], rates.texts[1 - side]
    here, there = sides[side], sides[1 - side]
    around = max(0, there[0] - margin), min(len(other), there[1] + margin)
    reuse, told = _against(rates, side, (around, here) if side else (here, around), reuse)
    anchor = max(range(*here), key=lambda place: told[text.stems[place]])
    start, before = _start(text, anchor, told)
    end, after = _end(text, anchor + 1, told)
    return _Side(words=(start, end), reuse=reuse, evidence=before + after)


def _start(text: Text, anchor: int, told: Evidence) -> tuple[int, float]:
    """Return the best start at or before a word, and the evidence from there to the word, which is included."""
    stems, borders = text.stems, text.borders
    best, start, evidence, total = -math.inf, anchor, 0.0, 0.0
    for place in range(anchor, -1, -1):
        total += told[stems[place]]
        worth = total + _BORDER if borders[place] else total
        if worth > best:
            best, start, evidence = worth, place, total
        elif worth < best - _DROP:
            break
    return start, evidence


def _end(text: Text, first: int, told: Evidence) -> tuple[int, float]:
    """Return the best end at or after a word's start, and the evidence of the words up to it."""
    stems, borders = text.stems, text.borders
    best, end, evidence, total = _BORDER * borders[first], first, 0.0, 0.0
    for place in range(first, len(text)):
        total += told[stems[place]]
        worth = total + _BORDER if borders[place + 1] else total
        if worth > best:
            best, end, evidence = worth, place + 1, total
        elif worth < best - _DROP:
            break
    return end, evidence
