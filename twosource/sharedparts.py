"""What pairs of texts are told to share, before third ones are asked whether these are copies.

Parts and a verdict come in for a pair, and the words of each text that others have go out, one bit a word. The one
thing a reader would not guess: this is stored for the next process, since to tell it takes more than to align a pair.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from twosource.alignedpairs import Pair, pair_of
from twosource.pairing import Kind, Part, Verdict
from twosource.storedindex import StoredParts, each, flat, rows

# The parts that two texts share, in order, and the verdict on the pair.
Told = tuple[tuple[Part, ...], Verdict]

# As which numbers they are stored.
_KINDS: tuple[Kind, ...] = ("text", "phrase", "quotation", "boilerplate")
_VERDICTS: tuple[Verdict, ...] = ("wholly-derived", "partially-derived", "non-derived")


class SharedParts(dict[Pair, Told]):
    """What is told of each pair that shares something; `put` and `forget` it, so that `words` follow."""

    __slots__ = ("_words",)

    def __init__(self) -> None:
        super().__init__()
        self._words: defaultdict[bytes, dict[bytes, int]] = defaultdict(dict)

    @property
    def words(self) -> Mapping[bytes, Mapping[bytes, int]]:
        """Return for each text the others that share words with it, and which words of it, boilerplate apart."""
        return self._words

    def near(self, texts: Iterable[bytes]) -> set[Pair]:
        """Return the pairs of some texts that are near-copies as far as the two tell."""
        pairs = {pair_of(text, other) for text in texts for other in self._words.get(text, ())}
        return {pair for pair in pairs if self[pair][1] == "wholly-derived"}

    def put(self, pair: Pair, told: Told) -> None:
        """Take in what a pair shares now."""
        self[pair] = told
        own = [part for part in told[0] if part.kind != "boilerplate"]
        self._words[pair[0]][pair[1]] = bits((part.left, part.left_end) for part in own)
        self._words[pair[1]][pair[0]] = bits((part.right, part.right_end) for part in own)

    def forget(self, pair: Pair) -> None:
        """Forget what a pair shares, if it does."""
        self.pop(pair, None)
        for one, other in (pair, pair[::-1]):
            words = self._words.get(one, {})
            words.pop(other, None)
            if not words:
                self._words.pop(one, None)

    def restore(
        self, names: Sequence[bytes], stored: StoredParts, kept: AbstractSet[bytes]
    ) -> Iterator[tuple[Pair, int]]:
        """Take in what was stored of texts, given in order, where both are kept; yield how many shingles both have."""
        lefts, rights = stored.texts[::2], stored.texts[1::2]
        known = zip(lefts, rights, each(stored.parts), stored.verdicts, stored.common, strict=True)
        for left, right, numbers, verdict, common in known:
            pair = names[left], names[right]
            if kept >= set(pair):
                told = tuple(map(_part, zip(*(numbers[at::6] for at in range(6)), strict=True)))
                self.put(pair, (told, _VERDICTS[verdict]))
                yield pair, common

    def stored(self, names: Sequence[bytes], common: Callable[[Pair], int]) -> StoredParts:
        """Return what is to be stored of texts, given in order; `common` counts the shingles that both of two have."""
        number = {name: at for at, name in enumerate(names)}
        pairs = sorted(self)
        return StoredParts(
            texts=array("I", [number[name] for pair in pairs for name in pair]),
            parts=rows("I", (flat(map(_numbers, self[pair][0])) for pair in pairs)),
            verdicts=array("B", [_VERDICTS.index(self[pair][1]) for pair in pairs]),
            common=array("I", map(common, pairs)),
        )


def bits(ranges: Iterable[tuple[int, int]]) -> int:
    """Return one bit for each word in one of the ranges."""
    found = 0
    for start, end in ranges:
        found |= (1 << end) - (1 << start)
    return found


def _numbers(part: Part) -> tuple[int, ...]:
    """Return a part as it is stored."""
    return part.left, part.left_end, part.right, part.right_end, part.exact, _KINDS.index(part.kind)


def _part(numbers: tuple[int, ...]) -> Part:
    """Return a part from what is stored of it."""
    left, left_end, right, right_end, exact, kind = numbers
    return Part(left=left, left_end=left_end, right=right, right_end=right_end, exact=bool(exact), kind=_KINDS[kind])
