"""Archived articles that a source repeats: candidates by shared fingerprints, then where they stand in the source.

Sketches and archived articles come in, `Precedent` records go out, a tuple for each sketch. Of an archived article
nothing is left to align with, so a passage is what its fingerprints cover: winnowing keeps about two in five shingles,
so in a copied passage the next fingerprint begins before the last one's four words end.

What a reader would not guess: how often a passage stands in the archive does not say whether it is
boilerplate (ten reprints of one report are ten precedents). It is when those who carry it have little else in common.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain as concatenate
from itertools import pairwise, repeat

from twosource.alignment import MAX_GAP_WORDS
from twosource.direction import Appearance, appeared, is_earlier
from twosource.model import Archived, Missing, Precedent, Span
from twosource.shingles import SHINGLE_WORDS, Sketch

MIN_FINGERPRINTS = 2
MIN_PASSAGE_WORDS = 12
MIN_PASSAGE_FINGERPRINTS = 3
# So much of the source's words, or so much of the archived article's fingerprints, make a precedent.
MIN_SHARE = 0.2
MIN_HELD = 0.49
MAX_PRECEDENTS = 5
# Where a passage ends is known to a few words only: shares that differ less are told by age.
_ABOUT = 0.05

# A fingerprint in more archived articles makes no candidates, unless such are at least half of a source (a report that
# was printed everywhere): then the oldest two of the articles that have each count.
_COMMON_ARTICLES = 48
_HUBS = 2
# Candidates looked at closely: bounds the work of one source. Which ones, is told by shared fingerprints, each of which
# weighs so much, divided by the articles that have it.
_LOOKED_AT = 10
_WEIGHT = 1 << 20

# A passage is boilerplate if articles of so many families carry it. Past the passage the articles of one family have so
# many of their fingerprints in common; an article of which less is left past the passage is no witness, and most of
# those that carry it must be one. Nor is what covers so much of a text.
_FAMILIES = 4
_RELATED = 0.05
_CARRIED = 0.5
_REST = 0.6
_WITNESSES = 0.67
_WHOLE = 0.67
# Fingerprints asked for carriers, carriers compared, and fingerprints compared: bounds the work of one passage.
_ASKED = 16
_CARRIERS = 12
_COMPARED = 256

# Winnowing keeps the least hashes, so the lower bands are narrower; the last one takes whatever an archive may hold.
_BANDS = (*(step * step << 54 for step in range(8)), 1 << 64)

# First word of a passage and the one past its last; the places of its shingles.
_Range = tuple[int, int]
_Group = list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """An archived article by its number, and the ranges of the source's words that it covers."""

    archived: int
    share: float
    passages: tuple[_Range, ...]


def precedents(
    sketches: Sequence[Sketch], archive: Sequence[Archived], seen: Sequence[Appearance] = ()
) -> tuple[tuple[Precedent, ...], ...]:
    """Return for each sketch the archived articles it repeats, at most five.

    First come those with about the greatest share, the oldest of them first, then the others by their share. `seen`
    says when the articles with the sketches appeared, where that is known: what appeared later is no precedent.

    Near-linear in the words of the sketches and the fingerprints of the archive.
    """
    if not archive:
        return ((),) * len(sketches)
    ordered = sorted(archive, key=_age)
    kept = [appeared(archived.published or Missing.NOT_STATED) for archived in ordered]
    # In the order of what they say, so that the name of a file changes nothing.
    texts = sorted({sketch.digest: sketch for sketch in sketches}.items())
    search = _Search(ordered, [sketch for _, sketch in texts])
    found = {digest: search.matches(sketch) for digest, sketch in texts}
    told = []
    for sketch, when in zip(sketches, seen or repeat(appeared(Missing.NOT_STATED), len(sketches)), strict=True):
        matches = [match for match in found[sketch.digest] if not is_earlier(when, kept[match.archived])]
        told.append(tuple(_precedent(sketch, match, ordered[match.archived]) for match in _first(matches)))
    return tuple(told)


def _first(matches: Sequence[_Match]) -> Sequence[_Match]:
    """Return the first precedents: those of the greatest share, the oldest of like shares first."""
    least = max((match.share for match in matches), default=0.0) - _ABOUT
    return sorted(matches, key=lambda match: (-min(match.share, least), match.archived))[:MAX_PRECEDENTS]


def _age(archived: Archived) -> tuple[bool, tuple[int, int, int], str]:
    """Return a key that puts the oldest article first, and those without a date last."""
    date = archived.published
    return date is None, date.key if date else (0, 0, 0), archived.id


class _Holders:
    """Which articles have a fingerprint, by number: the first, and where there are more a list of the first 49."""

    __slots__ = ("first", "several")

    def __init__(self) -> None:
        self.first: dict[int, int] = {}
        self.several: dict[int, list[int]] = {}

    def of(self, fingerprint: int) -> Sequence[int]:
        """Return the articles that have a fingerprint; of more than 48 one more, to tell."""
        return self.several.get(fingerprint) or (self.first[fingerprint],)

    def add(self, wanted: set[int], numbers: Iterable[int], articles: Sequence[array[int]], band: _Range) -> None:
        """Add the articles that have any of the wanted fingerprints, which all lie in the band of hashes."""
        for number in numbers:
            for fingerprint in wanted.intersection(_band(articles[number], band)):
                if fingerprint not in self.first:
                    self.first[fingerprint] = number
                    continue
                holders = self.several.setdefault(fingerprint, [self.first[fingerprint]])
                if len(holders) <= _COMMON_ARTICLES:
                    holders.append(number)


class _Search:
    """An index over the fingerprints on both sides; articles go by number, first the archived ones, then the texts."""

    def __init__(self, archive: Sequence[Archived], texts: Sequence[Sketch]) -> None:
        self._articles = [archived.fingerprints for archived in archive] + [text.fingerprints for text in texts]
        self._old, self._new = _holders(self._articles, len(archive))
        self._boilerplate: dict[tuple[tuple[int, ...], tuple[int, ...]], bool] = {}

    def matches(self, sketch: Sketch) -> tuple[_Match, ...]:
        """Return the archived articles that the text repeats, of those that are looked at."""
        candidates = self._candidates(sketch)
        if not candidates:
            return ()
        shingles = sketch.shingles
        found = []
        for number in candidates:
            groups = _groups(shingles, self._articles[number])
            # Boilerplate only takes away.
            if self._counts(groups, shingles, number):
                groups = self._without_boilerplate(shingles, groups)
                if self._counts(groups, shingles, number):
                    share = _covered(groups) / len(sketch.keys)
                    found.append(_Match(archived=number, share=share, passages=tuple(map(_range, groups))))
        return tuple(found)

    def _counts(self, groups: Sequence[_Group], shingles: Sequence[int], number: int) -> bool:
        """Say whether passages are enough of the text, or of the archived article, to be told."""
        if _covered(groups) >= MIN_SHARE * (len(shingles) + SHINGLE_WORDS - 1):
            return True
        held = {shingles[place] for group in groups for place in group}
        return len(held) >= MIN_HELD * len(self._articles[number])

    def _candidates(self, sketch: Sketch) -> list[int]:
        """Return the archived articles with enough of the text's fingerprints; of many those that have the rarest."""
        held = [self._old.of(fingerprint) for fingerprint in self._old.first.keys() & sketch.fingerprints]
        told = [holders for holders in held if len(holders) <= _COMMON_ARTICLES]
        if 2 * (len(held) - len(told)) >= len(sketch.fingerprints):
            told = [holders if len(holders) <= _COMMON_ARTICLES else holders[:_HUBS] for holders in held]
        counts = Counter(concatenate.from_iterable(told))
        enough = [number for number, count in counts.items() if count >= MIN_FINGERPRINTS]
        if len(enough) <= _LOOKED_AT:
            return enough
        # A footer may have more fingerprints than a copied paragraph, and stands in many articles.
        weights: Counter[int] = Counter()
        for holders in told:
            weights.update(dict.fromkeys(holders, _WEIGHT // len(holders)))
        return sorted(enough, key=lambda number: (-weights[number], number))[:_LOOKED_AT]

    def _without_boilerplate(self, shingles: Sequence[int], groups: list[_Group]) -> list[_Group]:
        """Return the passages but for boilerplate; what stands above and below every article counts as one piece."""
        if _covered(groups) > _WHOLE * len(shingles):
            return groups
        runs = [run for group in groups for run in self._common_runs(shingles, group)]
        if not runs:
            return groups
        if not self._is_boilerplate(shingles, runs):
            runs = [run for run in runs if self._is_boilerplate(shingles, [run])]
        gone = set(concatenate.from_iterable(runs))
        return _passages(place for group in groups for place in group if place not in gone)

    def _common_runs(self, shingles: Sequence[int], group: _Group) -> list[_Group]:
        """Return the parts of a passage that enough articles have to be boilerplate."""
        runs: list[_Group] = [[]]
        for place in group:
            shingle = shingles[place]
            # What winnowing has not kept of the text says nothing.
            is_told = shingle in self._old.first
            if is_told and len(self._old.of(shingle)) + len(self._new.of(shingle)) < _FAMILIES:
                runs.append([])
            else:
                runs[-1].append(place)
        return [run for run in runs if _is_long(run)]

    def _is_boilerplate(self, shingles: Sequence[int], groups: Sequence[_Group]) -> bool:
        """Say whether articles of four families carry the fingerprints at these places of a text."""
        carriers = self._carriers([shingles[place] for group in groups for place in group])
        block = tuple(shingle for group in groups for shingle in shingles[group[0] : group[-1] + 1])
        if (carriers, block) not in self._boilerplate:
            self._boilerplate[carriers, block] = self._families(carriers, set(block)) >= _FAMILIES
        return self._boilerplate[carriers, block]

    def _carriers(self, shingles: Sequence[int]) -> tuple[int, ...]:
        """Return some of the articles, old and new, that have at least half of the shingles."""
        asked = [one for one in shingles[:: max(1, len(shingles) // _ASKED)] if one in self._old.first]
        counts = Counter(concatenate.from_iterable((*self._old.of(one), *self._new.of(one)) for one in asked))
        carriers = sorted(number for number, count in counts.items() if count >= _CARRIED * len(asked))
        return tuple(carriers[:: max(1, len(carriers) // _CARRIERS)])

    def _families(self, carriers: Sequence[int], block: set[int]) -> int:
        """Return how many families the articles are of that carry the block; 0 if it is most of many of them."""
        families: list[list[int]] = []
        others = 0
        for number in carriers:
            sample = self._articles[number][:_COMPARED]
            rest = [one for one in sample if one not in block]
            if len(rest) < _REST * len(sample):
                continue
            others += 1
            if not any(_are_related(rest, other) for other in families):
                families.append(rest)
        return len(families) if others >= _WITNESSES * len(carriers) else 0


def _holders(articles: Sequence[array[int]], archived: int) -> tuple[_Holders, _Holders]:
    """Return which articles have a fingerprint that stands on both sides: the archived ones come first, then the texts.

    In bands of the hashes, so that never all fingerprints of a side are held at once as numbers of their own.
    """
    sides = (range(archived), _Holders()), (range(archived, len(articles)), _Holders())
    (fewer, of_fewer), (more, of_more) = sorted(sides, key=lambda side: sum(len(articles[n]) for n in side[0]))
    for band in pairwise(_BANDS):
        known: set[int] = set()
        for number in fewer:
            known.update(_band(articles[number], band))
        of_more.add(known, more, articles, band)
        of_fewer.add(known & of_more.first.keys(), fewer, articles, band)
    return sides[0][1], sides[1][1]


def _band(fingerprints: array[int], band: _Range) -> array[int]:
    """Return the fingerprints from the band's start to before its end."""
    low, high = band
    return fingerprints[bisect_left(fingerprints, low) : bisect_left(fingerprints, high)]


def _are_related(left: Sequence[int], right: Sequence[int]) -> bool:
    """Say whether two samples of ascending fingerprints have much in common."""
    # Up to here both samples are whole.
    limit = min(left[-1], right[-1])
    left, right = left[: bisect_right(left, limit)], right[: bisect_right(right, limit)]
    return len(set(left).intersection(right)) >= _RELATED * min(len(left), len(right))


def _groups(shingles: Iterable[int], fingerprints: Iterable[int]) -> list[_Group]:
    """Return the passages of a text that the fingerprints cover."""
    known = set(fingerprints)
    return _passages(place for place, shingle in enumerate(shingles) if shingle in known)


def _passages(places: Iterable[int]) -> list[_Group]:
    """Return the passages that shingles at ascending places make: between two of them lie at most eight words."""
    groups: list[_Group] = []
    for place in places:
        if groups and place - groups[-1][-1] - SHINGLE_WORDS <= MAX_GAP_WORDS:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [group for group in groups if _is_long(group)]


def _is_long(group: _Group) -> bool:
    return len(group) >= MIN_PASSAGE_FINGERPRINTS and _covered([group]) >= MIN_PASSAGE_WORDS


def _range(group: _Group) -> _Range:
    """Return the words that the shingles at these places cover, with the gaps between."""
    return group[0], group[-1] + SHINGLE_WORDS


def _covered(groups: Iterable[_Group]) -> int:
    """Return how many words the passages have."""
    return sum(end - start for start, end in map(_range, groups))


def _precedent(sketch: Sketch, match: _Match, archived: Archived) -> Precedent:
    starts, ends = sketch.words.starts, sketch.words.ends
    return Precedent(
        archived=archived.id,
        title=archived.title,
        publisher=archived.publisher,
        published=archived.published,
        url=archived.url,
        words=archived.words,
        share=match.share,
        spans=tuple(Span(start=starts[first], end=ends[last - 1]) for first, last in match.passages),
    )
