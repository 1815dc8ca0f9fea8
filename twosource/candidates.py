"""Which pairs of texts are worth aligning: an inverted index of fingerprints, without comparing all with all.

Sketches come in by the digest of their words, candidate pairs with the places of what they share go out. Two texts are
candidates where three of their fingerprints (Schleimer, Wilkerson and Aiken 2003) stand equally far apart in both, give
or take seven words, as a passage has them; two, where one of them is short. So a run of 21 words (15 in a short text,
12 where both have it in quotation marks) is never missed, if no shingle of it stands in either again, and phrases that
meet by chance make no pair. Fingerprints in more than 48 texts make no pairs but those that `widespread` grants.

The one thing a reader would not guess: a posting is a single number, the text times a stride plus the place, so that
taking the place at hand from it gives text and diagonal at once, and counting them is one call. On which diagonal a
pair lies depends on which of the two comes first, and that is told by their digests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, compress
from operator import itemgetter
from typing import Generic, TypeVar

from twosource.postings import PLACES, STRIDE_BITS, Excerpt, Posted, Postings
from twosource.shingles import Sketch, place_of
from twosource.widespread import Widespread

COMMON_TEXTS = 48
LEAST_SHARED = 3
LEAST_SHARED_SHORT = 2

_SHORT_WORDS = 120
# Diagonals are counted in bands of eight words.
_BAND_BITS = 3
_HALF = 1 << STRIDE_BITS - 1
_TEXT_BITS = STRIDE_BITS - _BAND_BITS

# Places of the fingerprints that two texts have: in the one whose digest is less and in the other, in its order.
Evidence = tuple[tuple[int, int], ...]
# A fingerprint's place in a text, and the postings of the others that have it.
_Found = tuple[int, Sequence[int]]
_Postings = TypeVar("_Postings", Postings, Excerpt)


class Texts(Generic[_Postings]):
    """The texts that are there, by number, and postings by which the candidates of one of them are looked up."""

    __slots__ = ("_known", "_names", "_next", "_numbers", "_postings", "_short", "_texts", "_widespread")

    def __init__(
        self, texts: Mapping[bytes, Sketch], widespread: Widespread, index: Callable[[Iterable[Posted]], _Postings]
    ) -> None:
        self._texts, self._widespread = texts, widespread
        self._names = dict(enumerate(texts))
        self._numbers = {name: number for number, name in self._names.items()}
        self._next = len(texts)
        # Postings of rare fingerprints that were asked for since a text came or went: they are asked for again.
        self._known: dict[int, list[int]] = {}
        self._short = {number for number, name in self._names.items() if is_short(texts[name])}
        sketches = ((number, texts[name]) for number, name in self._names.items())
        self._postings: _Postings = index((number, sketch.fingerprints, sketch.places) for number, sketch in sketches)

    def count(self, fingerprint: int) -> int:
        """Return how many texts have a fingerprint."""
        if fingerprint in self._widespread.common:
            return self._postings.count(fingerprint)
        return len(self._codes(fingerprint))

    def holders(self, fingerprint: int) -> list[bytes]:
        """Return the texts that have a fingerprint."""
        return [self._names[code >> STRIDE_BITS] for code in self._postings.codes(fingerprint)]

    def _codes(self, fingerprint: int) -> list[int]:
        """Return the postings of a fingerprint that is not common."""
        known = self._known.get(fingerprint)
        if known is None:
            known = self._known[fingerprint] = self._postings.codes(fingerprint)
        return known

    def candidates(self, name: bytes) -> dict[bytes, Evidence]:
        """Return the texts worth aligning with one; linear in its fingerprints and the postings of these."""
        sketch = self._texts[name]
        own = self._widespread.pairing.get(name, frozenset())
        common = self._widespread.common
        here = {
            fingerprint: place
            for place, fingerprint in sorted(zip(sketch.places, sketch.fingerprints, strict=True))
            if fingerprint not in common or fingerprint in own
        }
        number = self._numbers[name]
        looked_up: list[_Found] = []
        for fingerprint, place in here.items():
            codes = self._granted(name, fingerprint) if fingerprint in own else self._codes(fingerprint)
            looked_up.append((place, codes))
        short_here = number in self._short
        # No diagonal has more of them than there are: most of those that meet by chance are left out here.
        shared = Counter(chain.from_iterable([[code >> STRIDE_BITS for code in codes] for _, codes in looked_up]))
        found = _of(looked_up, _wanted(shared, self._short, is_short=short_here) - {number})
        before = _wanted(_bands_before(found), self._short, is_short=short_here, bits=_TEXT_BITS)
        behind = _wanted(_bands_behind(found), self._short, is_short=short_here, bits=_TEXT_BITS)
        wanted = {other for other in before if self._names[other] < name}
        wanted |= {other for other in behind if self._names[other] > name}
        told = _evidence(found, wanted)
        return {
            self._names[other]: evidence if self._names[other] < name else mirrored(evidence)
            for other, evidence in told.items()
        }

    def _granted(self, name: bytes, fingerprint: int) -> list[int]:
        """Return the postings of those that a common fingerprint may pair a text with."""
        return [
            (self._numbers[partner] << STRIDE_BITS) + place_of(self._texts[partner], fingerprint)
            for partner in self._widespread.partners(name, fingerprint)
        ]


class Index(Texts[Postings]):
    """All postings, kept while texts come and go."""

    __slots__ = ()

    def __init__(self, texts: Mapping[bytes, Sketch], widespread: Widespread) -> None:
        """Index all texts there are; linear in their fingerprints, about two seconds for two million of them."""
        super().__init__(texts, widespread, Postings)

    def add(self, name: bytes) -> None:
        """Add a text that is there."""
        self._known.clear()
        number = self._numbers[name] = self._next
        self._names[number] = name
        self._next += 1
        if is_short(self._texts[name]):
            self._short.add(number)
        self._postings.add(number, self._texts[name].fingerprints, self._texts[name].places)

    def remove(self, name: bytes, sketch: Sketch) -> None:
        """Remove a text, given with its sketch."""
        self._known.clear()
        number = self._numbers.pop(name)
        del self._names[number]
        self._short.discard(number)
        self._postings.remove(number, sketch.fingerprints)

    def expect(self, fingerprints: Iterable[int]) -> None:
        """Be told what will be asked for: here all is at hand."""


class Excerpts(Texts[Excerpt]):
    """The postings that a few texts ask for, of all that are there now."""

    __slots__ = ()

    def __init__(self, texts: Mapping[bytes, Sketch], widespread: Widespread) -> None:
        """Index nothing yet."""
        super().__init__(texts, widespread, Excerpt)

    def expect(self, fingerprints: Iterable[int]) -> None:
        """Read the postings of fingerprints before they are asked for; see `Excerpt.expect` for the cost."""
        self._postings.expect(fingerprints)


def evidence(left: Sketch, right: Sketch, widespread: Widespread) -> Evidence:
    """Return the places of what two texts share, the one of the lesser digest given first. Linear in their words."""
    shared = set(left.fingerprints).intersection(right.fingerprints)
    allowed = widespread.pairing.get(left.digest, frozenset()) & widespread.pairing.get(right.digest, frozenset())
    granted = {f for f in allowed & shared if widespread.pairs(left.digest, right.digest, f)}
    shared = (shared - widespread.common) | granted
    there = places_of(left, shared)
    return tuple(sorted(((there[f], place) for f, place in places_of(right, shared).items()), key=itemgetter(1)))


def are_worth(evidence: Evidence, left: Sketch, right: Sketch) -> bool:
    """Say whether two texts with this evidence are candidates; what `Index` finds without having it."""
    return on_one_diagonal(evidence) >= (LEAST_SHARED_SHORT if is_short(left) or is_short(right) else LEAST_SHARED)


def on_one_diagonal(evidence: Sequence[tuple[int, int]]) -> int:
    """Return how many pairs of places are equally far apart, give or take seven words."""
    bands = [there - here >> _BAND_BITS for there, here in evidence]
    if len(set(bands)) == len(bands):
        return min(1, len(bands))
    return max(Counter(bands).values())


def mirrored(evidence: Evidence) -> Evidence:
    """Return evidence with its sides changed, in the order of what is then the right one."""
    return tuple(sorted(((here, there) for there, here in evidence), key=lambda places: places[1]))


def is_short(sketch: Sketch) -> bool:
    """Say whether a text is so short that two fingerprints are enough."""
    return len(sketch.keys) < _SHORT_WORDS


def places_of(sketch: Sketch, wanted: AbstractSet[int]) -> dict[int, int]:
    """Return where each wanted fingerprint stands first, in the order of the fingerprints."""
    known = zip(sketch.fingerprints, sketch.places, strict=True)
    return dict(compress(known, map(wanted.__contains__, sketch.fingerprints)))


def _of(found: Iterable[_Found], texts: AbstractSet[int]) -> list[_Found]:
    """Return the postings of some texts, wherever they stand."""
    return [(place, told) for place, codes in found if (told := [c for c in codes if c >> STRIDE_BITS in texts])]


def _bands_before(found: Iterable[_Found]) -> Counter[int]:
    """Count the diagonals of texts that come before the one at hand, together with the texts."""
    return Counter(
        chain.from_iterable([[code + _HALF - here >> _BAND_BITS for code in codes] for here, codes in found])
    )


def _bands_behind(found: Iterable[_Found]) -> Counter[int]:
    """Count the diagonals of texts that come behind the one at hand."""
    return Counter(
        chain.from_iterable(
            [[code - 2 * (code & PLACES) + _HALF + here >> _BAND_BITS for code in codes] for here, codes in found]
        )
    )


def _wanted(counts: Mapping[int, int], short: AbstractSet[int], *, is_short: bool, bits: int = 0) -> set[int]:
    """Return the texts that are counted often enough, as themselves or with `bits` for the diagonal behind them."""
    told = {key >> bits for key, count in counts.items() if count == LEAST_SHARED_SHORT}
    wanted = told if is_short else told & short
    return wanted | {key >> bits for key, count in counts.items() if count >= LEAST_SHARED}


def _evidence(found: Iterable[_Found], wanted: AbstractSet[int]) -> dict[int, Evidence]:
    """Return, for each text wanted, the places there and here of all that both have."""
    places: dict[int, list[tuple[int, int]]] = {other: [] for other in sorted(wanted)}
    if places:
        for here, codes in found:
            for code in codes:
                other = code >> STRIDE_BITS
                if other in wanted:
                    places[other].append((code & PLACES, here))
    return {other: tuple(told) for other, told in places.items()}
