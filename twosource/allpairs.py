"""All pairs of texts worth aligning, found at once: what `candidates.Index` finds one text after another.

Sketches come in by the digest of their words, candidate pairs with the places of what they share go out; what makes two
texts candidates is told in `candidates`. The one thing a reader would not guess: of two texts it is first counted how
many fingerprints they share, wherever these stand. That is cheap and leaves one pair in seventy, and only of these it
is asked where the fingerprints stand.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from twosource.candidates import COMMON_TEXTS, LEAST_SHARED, LEAST_SHARED_SHORT, Evidence, is_short, on_one_diagonal
from twosource.shingles import WINNOWING_WINDOW, Sketch, fingerprint_places
from twosource.widespread import HUBS, Widespread

_HASH_BITS = 60
_PARTS = 16


class AllPairs:
    """Which texts have fingerprints in common; `common` are those that stand in more than 48 texts.

    Four bytes for each fingerprint that a text shares with one before it. Linear in the fingerprints and in these.
    """

    __slots__ = ("_names", "_shared", "_sketches", "common")

    def __init__(self, texts: Mapping[bytes, Sketch]) -> None:
        self._names = sorted(texts)
        self._sketches = [texts[name] for name in self._names]
        self.common: set[int] = set()
        # For each text those before it, each as often as the two share a fingerprint.
        self._shared: list[array[int]] = [array("I") for _ in self._names]
        for holders in _holders(self._sketches):
            for fingerprint, numbers in holders.items():
                if len(numbers) > COMMON_TEXTS:
                    self.common.add(fingerprint)
                else:
                    for place in range(1, len(numbers)):
                        self._shared[numbers[place]].extend(numbers[:place])

    def pairs(self, widespread: Widespread) -> Iterator[tuple[bytes, dict[bytes, Evidence]]]:
        """Yield each text with those of lesser digests that are worth aligning with it, in the order of digests.

        `widespread` knows of what is common. Linear in the fingerprints and in what the candidates share.
        """
        short = {number for number, sketch in enumerate(self._sketches) if is_short(sketch)}
        # The first texts of each common fingerprint among those that it makes pairs of.
        hubs: defaultdict[int, list[int]] = defaultdict(list)
        places: list[array[int]] = []
        for number, (name, sketch) in enumerate(zip(self._names, self._sketches, strict=True)):
            places.append(fingerprint_places(sketch))
            own = {fingerprint: hubs[fingerprint] for fingerprint in widespread.mostly.get(name, ())}
            asked = self._asked(number, own, short)
            yield name, self._worth(number, asked, places, own) if asked else {}
            for posting in own.values():
                if len(posting) < HUBS:
                    posting.append(number)

    def _asked(self, number: int, own: Mapping[int, Sequence[int]], short: AbstractSet[int]) -> dict[int, int]:
        """Return the texts that share enough fingerprints, wherever they stand, with how many are enough."""
        least = LEAST_SHARED_SHORT if number in short else LEAST_SHARED
        shared = Counter(chain(self._shared[number], chain.from_iterable(own.values())))
        return {
            other: LEAST_SHARED_SHORT if other in short else least
            for other, times in shared.items()
            if times >= least or (times >= LEAST_SHARED_SHORT and other in short)
        }

    def _worth(
        self, number: int, asked: Mapping[int, int], places: Sequence[array[int]], own: Mapping[int, Sequence[int]]
    ) -> dict[bytes, Evidence]:
        """Return those of the texts asked for that have so many fingerprints on one diagonal, with all they share.

        `own` are the common fingerprints that make pairs of the text, with the texts before it of which they do.
        """
        here = dict(zip(self._sketches[number].fingerprints, places[number], strict=True))
        often = {fingerprint: here.pop(fingerprint) for fingerprint in here.keys() & self.common}
        found: dict[bytes, Evidence] = {}
        for other, least in sorted(asked.items()):
            usable = here
            if own:
                usable = here | {fingerprint: often[fingerprint] for fingerprint in own if other in own[fingerprint]}
            there = zip(self._sketches[other].fingerprints, places[other], strict=True)
            both = [(usable[fingerprint], place) for fingerprint, place in there if fingerprint in usable]
            evidence = tuple([(place, at) for at, place in sorted(both)])
            if on_one_diagonal(evidence) >= least:
                found[self._names[other]] = evidence
        return found


def _holders(texts: Sequence[Sketch]) -> Iterator[dict[int, list[int]]]:
    """Yield, part by part, which texts have each fingerprint that is in more than one, ascending.

    In parts, so that the fingerprints that are in one text only are never held all at once.
    """
    starts = [0] * len(texts)
    for limit in _limits():
        first: dict[int, int] = {}
        several: dict[int, list[int]] = {}
        for number, sketch in enumerate(texts):
            start = starts[number]
            end = starts[number] = bisect_left(sketch.fingerprints, limit, start)
            for fingerprint in sketch.fingerprints[start:end]:
                earlier = first.setdefault(fingerprint, number)
                if earlier != number:
                    if fingerprint in several:
                        several[fingerprint].append(number)
                    else:
                        several[fingerprint] = [earlier, number]
        yield several


def _limits() -> list[int]:
    """Return where parts of the fingerprints end, about equal ones: as the least of some hashes, most are small."""
    shares = (part / _PARTS for part in range(1, _PARTS))
    return [*(round((1 - (1 - share) ** (1 / WINNOWING_WINDOW)) * (1 << _HASH_BITS)) for share in shares), 1 << 63]
