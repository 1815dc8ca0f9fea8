"""What is known of words by themselves: the hash of each, its stem, and how much that tells of an event.

The words of a text come in, numbers go out: the hashes that `shingles` compares, and the stems that `terms` weighs. A
stem is the word key without its possessive or its Korean particles, at most seven letters; it weighs more the rarer it
is in news in general (`background`; a figure is as rare as a word can be), and nothing if it is no word, or one that
every fifth text has.

The one thing a reader would not guess: all that is known of a word as written are sixteen bytes, its hash and the
number of its stem. So each word of a text is looked up once, and what follows works on arrays of numbers: a large
vocabulary does not fit into the processor's cache, and each look-up in it costs more than the arithmetic of a word.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Collection
from itertools import pairwise, starmap
from typing import TypeVar

from twosource import background, functionwords
from twosource.particles import without_particles
from twosource.shingles import hashes, word_hash
from twosource.text import WordKeys, Words, word_key, word_keys

# Chosen on one half of three labelled collections of news, scored on the other; the method page has the figures.
_RARITY_POWER = 1.5
_STEM_LETTERS = 7
# Stems in more than this share of all documents tell nothing: a hundred of them are two in five words of a text, and a
# two-hundredth of what a profile weighs. They are one stem to whoever counts.
_EVERYDAY = 0.2
# What is common in other languages is taken to stand in every tenth document.
_COMMON_DOCUMENTS = background.DOCUMENTS // 10
# Words of one letter tell nothing, but from here on they are characters of unspaced scripts, told in pairs.
_UNSPACED = "\u0e00"
_FIRST_HIRAGANA, _LAST_HIRAGANA = "\u3041", "\u309f"

_Value = TypeVar("_Value")


class Stems(dict[str, str]):
    """The stem of each word key: without possessive or particle, seven letters; filled as keys are asked for."""

    __slots__ = ()

    def __missing__(self, key: str) -> str:
        stem = self[key] = _stem(key)
        return stem


class _Known(dict[str, _Value]):
    """What is known of each word, found out when first asked for."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], _Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> _Value:
        known = self[word] = self._find(word)
        return known


class _Said(dict[int, float]):
    """How many times as heavy a stem is that a text says so often."""

    __slots__ = ()

    def __missing__(self, times: int) -> float:
        weight = self[times] = 1 + math.log(times)
        return weight


class Lexicon:
    """Remembers words; share one over many texts. `stems` and `weights` have each stem by its number.

    `names` has the stem of each name, given with the space before it, `said` how many times as heavy a stem becomes by
    how often it is said.
    """

    __slots__ = (
        "_by_hash",
        "_by_key",
        "_by_word",
        "_common",
        "_frequencies",
        "_keys",
        "_numbers",
        "names",
        "said",
        "stems",
        "weights",
    )

    def __init__(self) -> None:
        self._frequencies = background.document_frequencies()
        self._keys = WordKeys()
        everyday = _EVERYDAY * background.DOCUMENTS
        self._numbers = _Known(self._new_stem)
        self._numbers.update({stem: 0 for stem, count in self._frequencies.items() if count > everyday})
        self._numbers.update({Stems()[word]: 0 for word in functionwords.function_words()})
        self._common = frozenset(map(Stems().__getitem__, functionwords.common_words()))
        self._by_hash: dict[int, int] = {}
        self._by_key = _Known(self._described)
        self._by_word = _Known(lambda word: self._by_key[word_key(word)])
        self.names = _Known(lambda name: self.stem(name[1:].casefold()))
        self.said = _Said()
        # What all everyday stems are.
        self.stems: list[str] = [""]
        self.weights: list[float] = [0.0]

    def read(self, words: Words) -> tuple[array[int], array[int]]:
        """Return the hash of each word's key, and the numbers of their stems; linear in the words.

        The stems of pairs of characters of unspaced scripts follow those of the words.
        """
        if words.latin:
            both = hashes(b"".join(map(self._by_word.__getitem__, words.written())))
            return both[::2], both[1::2]
        keys = word_keys(words.text, words, self._keys)
        both = hashes(b"".join(map(self._by_key.__getitem__, keys)))
        stems = both[1::2]
        stems.extend(map(self.stem, filter(None, starmap(unspaced, pairwise(keys)))))
        return both[::2], stems

    def stems_of(self, words: Words, keys: Collection[int]) -> dict[int, str]:
        """Return the stem of each of some words of a text, given by the hashes of their keys."""
        if not all(map(self._by_hash.__contains__, keys)):
            # The text was read in another run.
            self.read(words)
        return {key: self.stems[self._by_hash[key]] for key in keys}

    def stem(self, key: str) -> int:
        """Return the number of a word key's stem."""
        return self._numbers[key.removesuffix("'s")[:_STEM_LETTERS] if key.isascii() else _stem(key)]

    def _described(self, key: str) -> bytes:
        content, stem = word_hash(key), self.stem(key)
        self._by_hash[int.from_bytes(content, "little")] = stem
        return content + stem.to_bytes(8, "little")

    def _new_stem(self, stem: str) -> int:
        weight = 0.0
        if len(stem) > 1 and any(map(str.isalnum, stem)):
            unknown = _COMMON_DOCUMENTS if stem in self._common else background.RARE_DOCUMENTS
            frequency = self._frequencies.get(stem, unknown)
            weight = math.log(background.DOCUMENTS / frequency) ** _RARITY_POWER
        self.stems.append(stem)
        self.weights.append(weight)
        return len(self.stems) - 1


def _stem(key: str) -> str:
    return without_particles(key.removesuffix("'s"))[:_STEM_LETTERS]


def unspaced(key: str, following: str) -> str:
    """Return the pair that two word keys in a row make, where both are characters of unspaced scripts; else ''.

    Nor do two of Hiragana: endings and particles of Japanese, as common as "of", and as rare to `background` as a name.
    """
    if len(key) != 1 or len(following) != 1 or min(key, following) < _UNSPACED:
        return ""
    return "" if _is_hiragana(key) and _is_hiragana(following) else key + following


def _is_hiragana(key: str) -> bool:
    return _FIRST_HIRAGANA <= key <= _LAST_HIRAGANA
