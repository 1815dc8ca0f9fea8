"""Which pairs of articles are worth aligning: an inverted index of fingerprints, without comparing all with all.

Sketches come in, candidate pairs with the places of what they share go out. Two articles are candidates where three of
their fingerprints (Schleimer, Wilkerson and Aiken 2003) stand equally far apart in both, give or take seven words, as a
passage has them; two, where one of the articles is short. So a run of fifteen words (eleven in a short article) that
stands once in each is never missed, and phrases that meet by chance make no pair.

Fingerprints in more than 48 articles make no pairs. Those of them that are `boilerplate` say nothing at all; for the
others (a report printed everywhere, each time with another edit) an article of which they are at least half is paired
with the first two of those that have them.

The one thing a reader would not guess: a posting is a single number, the article times a stride plus the place, so
that taking the place at hand from it gives article and diagonal at once, and counting them is one call.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from twosource.shingles import Sketch

COMMON_ARTICLES = 48

_HUBS = 2
_LEAST_SHARED = 3
_LEAST_SHARED_SHORT = 2
_SHORT_WORDS = 120
# Diagonals are counted in bands of eight words.
_BAND_BITS = 3
_STRIDE_BITS = 26
_STRIDE = 1 << _STRIDE_BITS
_HALF = _STRIDE >> 1
_ARTICLE_BITS = _STRIDE_BITS - _BAND_BITS
# Cut fingerprints (below 2**63, the least of four are mostly small) into parts of about a quarter each.
_LIMITS = (3 << 55, 3 << 56, 3 << 57, 1 << 63)

# Number of the other article, to the places there and here of the fingerprints that both have.
Candidates = dict[int, list[tuple[int, int]]]


def frequencies(articles: Sequence[Sketch]) -> dict[int, int]:
    """Return in how many articles each fingerprint stands that is in more than one. Linear in the fingerprints."""
    counts: dict[int, int] = {}
    starts = [0] * len(articles)
    # In parts, so that the fingerprints that are in one article only are never held all at once.
    for limit in _LIMITS:
        once: set[int] = set()
        for number, sketch in enumerate(articles):
            start, end = starts[number], bisect_left(sketch.fingerprints, limit)
            starts[number] = end
            here = sketch.fingerprints[start:end]
            for fingerprint in once.intersection(here):
                counts[fingerprint] = counts.get(fingerprint, 1) + 1
            once.update(here)
    return counts


def pairs(
    articles: Sequence[Sketch], counts: Mapping[int, int], boilerplate: AbstractSet[int]
) -> Iterator[tuple[int, Candidates]]:
    """Yield the number of each article with those before it that are worth aligning.

    `counts` is what `frequencies` says of the articles, `boilerplate` holds fingerprints that make no pair. Linear in
    the fingerprints and in what the candidates share.
    """
    common = {fingerprint for fingerprint, count in counts.items() if count > COMMON_ARTICLES} - boilerplate
    known = counts.keys() - boilerplate
    short = {number for number, sketch in enumerate(articles) if len(sketch.keys) < _SHORT_WORDS}
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for number, sketch in enumerate(articles):
        shared = known & set(sketch.fingerprints)
        if 2 * len(shared & common) < len(sketch.fingerprints):
            shared -= common
        here = first_places(sketch.shingles, shared)
        found = [(place, postings[fingerprint]) for fingerprint, place in here.items()]
        yield number, _candidates(found, short, is_short=number in short)
        at = number * _STRIDE + _HALF
        for fingerprint, place in here.items():
            posting = postings[fingerprint]
            if fingerprint not in common or len(posting) < _HUBS:
                posting.append(at + place)


def _candidates(found: Sequence[tuple[int, list[int]]], short: AbstractSet[int], *, is_short: bool) -> Candidates:
    """Return the articles that have enough of the fingerprints on one diagonal, with the places of all they share."""
    bands = Counter(chain.from_iterable([[code - here >> _BAND_BITS for code in codes] for here, codes in found]))
    told = {band >> _ARTICLE_BITS for band, count in bands.items() if count == _LEAST_SHARED_SHORT}
    wanted = told if is_short else told & short
    wanted |= {band >> _ARTICLE_BITS for band, count in bands.items() if count >= _LEAST_SHARED}
    evidence: Candidates = {other: [] for other in sorted(wanted)}
    if evidence:
        for here, codes in found:
            for code in codes:
                other, place = divmod(code, _STRIDE)
                if other in wanted:
                    evidence[other].append((place - _HALF, here))
    return evidence


def first_places(shingles: Sequence[int], wanted: AbstractSet[int]) -> dict[int, int]:
    """Return where each wanted shingle stands first, in the order of the places."""
    places: dict[int, int] = {}
    for place, shingle in enumerate(shingles):
        if shingle in wanted:
            places.setdefault(shingle, place)
    return places
