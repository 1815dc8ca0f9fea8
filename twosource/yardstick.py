"""Yardsticks of likelihood: which words stand for which range of per cent, and which levels of confidence there are.

Tables and small answers. The two that are known are that of the US Intelligence Community Directive 203 (Analytic
Standards, 2015) and that of the Professional Head of Intelligence Assessment of the United Kingdom (PHIA). The one
thing a reader would not guess: both have "likely" and "unlikely", with different ranges, so a word alone says nothing
until a site has chosen its yardstick.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """A range of likelihood in per cent, both ends in it, and the words that stand for it."""

    terms: tuple[str, ...]
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """A scale of likelihood, from the least; `adverbs` are other forms of its terms (`probably`)."""

    id: str
    name: str
    likelihoods: tuple[Likelihood, ...]
    adverbs: Mapping[str, str]

    @property
    def terms(self) -> tuple[str, ...]:
        """Return all its terms, from the least likely."""
        return tuple(term for likelihood in self.likelihoods for term in likelihood.terms)

    def find(self, term: str) -> Likelihood | None:
        """Return what a term stands for (`very-likely` is one too), None if it is none of this yardstick."""
        term = term.replace("-", " ")
        term = self.adverbs.get(term, term)
        return next((likelihood for likelihood in self.likelihoods if term in likelihood.terms), None)

    def nearest(self, other: Likelihood) -> Likelihood:
        """Return the range that has most in common with one of another yardstick, else the nearest by its middle."""

        def likeness(own: Likelihood) -> tuple[int, int]:
            shared = min(own.high, other.high) - max(own.low, other.low)
            return shared, -abs(own.low + own.high - other.low - other.high)

        return max(self.likelihoods, key=likeness)


LEVELS = ("low", "moderate", "high")
YARDSTICKS: Mapping[str, Yardstick] = MappingProxyType(
    {
        "icd-203": Yardstick(
            id="icd-203",
            name="ICD 203",
            likelihoods=(
                Likelihood(terms=("almost no chance", "remote"), low=1, high=5),
                Likelihood(terms=("very unlikely", "highly improbable"), low=5, high=20),
                Likelihood(terms=("unlikely", "improbable"), low=20, high=45),
                Likelihood(terms=("roughly even chance", "roughly even odds"), low=45, high=55),
                Likelihood(terms=("likely", "probable"), low=55, high=80),
                Likelihood(terms=("very likely", "highly probable"), low=80, high=95),
                Likelihood(terms=("almost certain", "nearly certain"), low=95, high=99),
            ),
            adverbs=MappingProxyType(
                {
                    "probably": "probable",
                    "improbably": "improbable",
                    "almost certainly": "almost certain",
                    "nearly certainly": "nearly certain",
                }
            ),
        ),
        "phia": Yardstick(
            id="phia",
            name="PHIA",
            likelihoods=(
                Likelihood(terms=("remote chance",), low=0, high=5),
                Likelihood(terms=("highly unlikely",), low=10, high=20),
                Likelihood(terms=("unlikely",), low=25, high=35),
                Likelihood(terms=("realistic possibility",), low=40, high=50),
                Likelihood(terms=("likely", "probable"), low=55, high=75),
                Likelihood(terms=("highly likely",), low=80, high=90),
                Likelihood(terms=("almost certain",), low=95, high=100),
            ),
            adverbs=MappingProxyType({"probably": "probable", "almost certainly": "almost certain"}),
        ),
    }
)
