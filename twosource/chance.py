"""How likely a word stands in a passage by chance, and what it tells when it does.

Documents and passages come in, odds go out. A word of one passage either stands in the other because it was taken over,
with a probability that is called the reuse, or by chance, which is likelier for a common word and a long passage; the
logarithm of what the one makes of the word over what the other does is the word's evidence, and the evidence of words
adds up. The one thing a reader would not guess: how common a word is depends on the two texts as much as on news in
general (`background`), so a word that runs through both of them tells little, and so does a stop word of any language.

The order of the words plays no part, which is what random obfuscation and back-translation leave of a passage. The
weights take the place of tf-isf in Sanchez-Perez, Gelbukh and Sidorov (2014), "A Winning Approach to Text Alignment for
Text Reuse Detection at PAN 2014".
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from twosource import background
from twosource.model import Document
from twosource.text import Words, word_keys, words

# Evidence is looked for in pieces of this many words, and in two of them in a row.
PIECE_WORDS = 15

_STEM_LETTERS = 7
# Words of a typical article of those that `background` was counted over.
_ARTICLE_WORDS = 300
_MOST_COMMON = 0.98
# A stem that is more common than this stands in any 30 words with a chance of a quarter, and tells too little.
_TELLING_RATE = 0.01
# Lengths of passages are rounded to an eighth of an octave, short ones to four words.
_LEAST_STEP, _STEP_BITS = 4, 4
_LEAST_REUSE, _MOST_REUSE = 0.05, 0.9
# From here on a word of one letter is a character of an unspaced script, told in pairs.
_UNSPACED = "\u0e00"
# A bounded number of closing marks keeps it linear.
_SENTENCE_END = re.compile(r"[.!?…؟।][\"'”’»›」』》)\]]{0,4}(?=\s)|[。！？]|\n\n")

# No word: what has neither letter nor figure. It tells nothing.
NO_STEM = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as it is compared: the stem of each word, how often each stands in it, the pieces of the telling ones.

    `borders` has a 1 for each word that starts a sentence or a passage, and for the end.
    """

    words: Words
    stems: Sequence[str]
    counts: Mapping[str, int]
    pieces: Mapping[str, Sequence[int]]
    borders: bytes

    def __len__(self) -> int:
        return len(self.stems)


def _stems(keys: Sequence[str]) -> list[str]:
    """Return the stem of each word; a character of an unspaced script is taken together with the next one."""
    stems = []
    for key, following in zip_longest(keys, keys[1:], fillvalue=NO_STEM):
        if len(key) == 1 and key >= _UNSPACED:
            stems.append(key + following if len(following) == 1 and following >= _UNSPACED else key)
        else:
            stem = key.removesuffix("'s")[:_STEM_LETTERS]
            stems.append(stem if any(map(str.isalnum, stem)) else NO_STEM)
    return stems


class Rates(dict[str, float]):
    """How often a stem stands in a text in general, for each word of it; share one over all texts."""

    __slots__ = ("_frequencies",)

    def __init__(self) -> None:
        super().__init__()
        self._frequencies = background.document_frequencies()

    def __missing__(self, stem: str) -> float:
        documents = self._frequencies.get(stem, background.RARE_DOCUMENTS)
        # Poisson: a text has the stem unless none of its words is one.
        rate = self[stem] = -math.log1p(-min(_MOST_COMMON, documents / background.DOCUMENTS)) / _ARTICLE_WORDS
        return rate


def read(document: Document, memo: MutableMapping[str, str], rates: Rates) -> Text:
    """Return a document's text, ready to be compared; `memo` is that of `text.word_keys`. Linear in the words."""
    spans = words(document.text)
    stems = _stems(word_keys(document.text, spans, memo))
    pieces: dict[str, list[int]] = {}
    for place, stem in enumerate(stems):
        if stem and rates[stem] < _TELLING_RATE:
            standing = pieces.setdefault(stem, [])
            if not standing or standing[-1] != place // PIECE_WORDS:
                standing.append(place // PIECE_WORDS)
    borders = bytearray(len(stems) + 1)
    for offset in (0, *(match.end() for match in _SENTENCE_END.finditer(document.text)), len(document.text)):
        borders[bisect_left(spans.starts, offset)] = 1
    return Text(words=spans, stems=stems, counts=Counter(stems), pieces=pieces, borders=bytes(borders))


class PairRates(dict[str, float]):
    """How often a stem stands in two texts, for each word of them: in general, and over once in either of them."""

    __slots__ = ("_chances", "_general", "texts")

    def __init__(self, texts: tuple[Text, Text], general: Rates) -> None:
        super().__init__()
        self.texts = texts
        self._general = general
        self._chances: dict[int, Chances] = {}

    def __missing__(self, stem: str) -> float:
        rate = self._general[stem]
        for text in self.texts:
            count = text.counts.get(stem, 0)
            if count > 1:
                rate += (count - 1) / len(text) / 2
        self[stem] = rate
        return rate

    def chances(self, words: int) -> Chances:
        """Return the chances in a passage of about so many words; rounded, so that few are ever computed."""
        step = max(_LEAST_STEP, 1 << max(0, words.bit_length() - _STEP_BITS))
        length = max(step, (words + step // 2) // step * step)
        chances = self._chances.get(length)
        if chances is None:
            chances = self._chances[length] = Chances(self, length)
        return chances


class Chances(dict[str, float]):
    """How likely each stem stands in a passage of so many words by chance."""

    __slots__ = ("_rates", "_words")

    def __init__(self, rates: PairRates, words: int) -> None:
        super().__init__()
        self._rates, self._words = rates, words

    def __missing__(self, stem: str) -> float:
        chance = self[stem] = -math.expm1(-self._rates[stem] * self._words) if stem else 1.0
        return chance


class Evidence(dict[str, float]):
    """What each stem of a passage tells for its being taken over, in natural logarithms; less than 0 speaks against.

    `there` counts the stems of the other passage, `here` those of this one: a stem that stands here more often than
    there tells no more than one that does not.
    """

    __slots__ = ("_chances", "_here", "_missed", "_reuse", "_there")

    def __init__(self, chances: Chances, here: Mapping[str, int], there: Mapping[str, int], reuse: float) -> None:
        super().__init__()
        self._chances, self._here, self._there = chances, here, there
        self._reuse, self._missed = reuse, math.log1p(-reuse)

    def __missing__(self, stem: str) -> float:
        chance = self._chances[stem]
        there = self._there.get(stem)
        if not there:
            told = self[stem] = self._missed * (1.0 - chance)
            return told
        told = gain(chance, self._reuse)
        here = self._here.get(stem, 1)
        if here > there:
            told *= there / here
        self[stem] = told
        return told


def gain(chance: float, reuse: float) -> float:
    """Return the evidence of a word that stands in the other passage, where it stands with this chance anyway."""
    return math.log1p(reuse * (1.0 - chance) / chance)


def estimated_reuse(stems: Sequence[str], there: Mapping[str, int], chances: Chances) -> float:
    """Return the share of a passage's words that are taken over: what the other passage has of them beyond chance."""
    beyond = possible = 0.0
    for stem in stems:
        chance = chances[stem]
        possible += 1.0 - chance
        beyond += ((stem in there) - chance) if stem else 0.0
    return min(_MOST_REUSE, max(_LEAST_REUSE, beyond / possible if possible else 0.0))
