"""Why sources are told to be about one event: the terms that two of them share, and what each gives to the likeness.

Sources and the vectors of their profiles come in by id, `Tie` records go out. The one thing a reader would not guess:
weights belong to stems, and a reader is shown a word: the one that the left text writes most often near its beginning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource import particles
from twosource.lexicon import Stems
from twosource.model import Source, Tie
from twosource.terms import LENGTH, Vector, similarity
from twosource.text import word_key

TIE_TERMS = 12
NEAR_MISS_TERMS = 6

_TIED_TO = 12
# A term that gives less than a hundredth of a similarity is not shown.
_LEAST_SHARE = 100
# Of how many places the most frequent form of a word is taken.
_LOOKED_AT = 12
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SURFACE = re.compile(r"\S*\w")


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties are told from: sources, the vectors of their profiles, and the stems of words already met."""

    sources: Mapping[str, Source]
    vector: Callable[[str], Vector]
    stems: Stems

    def within(self, members: Sequence[str]) -> Iterator[Tie]:
        """Yield, for each member but the first, what ties it to the most similar of the first members before it."""
        before: list[tuple[Vector, str]] = []
        for member in members:
            vector = self.vector(member)
            if before:
                known, place = max((similarity(other, vector), -place) for place, (other, _) in enumerate(before))
                if known:
                    left, right = sorted((before[-place][1], member))
                    yield self.tie(left, right, known)
            if len(before) < _TIED_TO:
                before.append((vector, member))

    def tie(self, left: str, right: str, product: int, terms: int = TIE_TERMS) -> Tie:
        """Return what ties two sources whose vectors have a product."""
        others = self.vector(right)
        shared = [(-weight * others[stem], stem) for stem, weight in self.vector(left).items() if stem in others]
        shared = sorted(term for term in shared if -term[0] * _LEAST_SHARE >= product)
        written = _written(self.sources[left].document.text, [stem for _, stem in shared[:terms]], self.stems)
        # Rounded, so that the last digit of a machine's logarithm is never seen.
        return Tie(
            left=left,
            right=right,
            similarity=round(product / LENGTH**2, 6),
            terms=tuple(
                (form, round(-weight / product, 6)) for form, (weight, _) in zip(written, shared, strict=False)
            ),
        )


def _written(text: str, stems: Iterable[str], known: Stems) -> list[str]:
    """Return how the text writes each stem where it first stands: its most frequent word, the stem if there is none."""
    lower = text.lower()
    if len(lower) != len(text):
        text = lower
    return [_most_frequent_form(text, lower, stem, known) for stem in stems]


def _most_frequent_form(text: str, lower: str, stem: str, known: Stems) -> str:
    forms: Counter[str] = Counter()
    start = lower.find(stem)
    for _ in range(_LOOKED_AT):
        if start < 0:
            break
        word = _SURFACE.match(text, start)
        if word and not lower[start - 1 : start].isalnum() and known[word_key(word[0])] == stem:
            forms[word[0].removesuffix("'s").removesuffix("’s")] += 1
        start = lower.find(stem, start + 1)
    if not forms:
        return stem
    return particles.shown(forms) if _HANGUL.match(stem) else forms.most_common(1)[0][0]
