"""Candidate pairs of a whole collection: held against all pairs compared one by one."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import allpairs, shingles
from twosource.allpairs import AllPairs
from twosource.boilerplate import Remainders
from twosource.candidates import Evidence, are_worth, evidence
from twosource.lexicon import Lexicon
from twosource.shingles import Hasher, Sketch
from twosource.terms import profile
from twosource.text import word_keys, words
from twosource.widespread import Widespread

Texts = dict[bytes, Sketch]

# Twelve words each, so that an article of twelve blocks is no short one.
BLOCKS = [" ".join(f"{letter}{n}" for n in range(12)) for letter in "abcdefghijklmnop"]
ARTICLES = st.lists(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=14).map(" ".join), max_size=7)
# What every article has, so that it makes few pairs or none.
COMMON = " ".join(f"common{n}" for n in range(40))


def sketch(text: str) -> Sketch:
    spans = words(text)
    return shingles.sketch(spans, word_keys(text, spans, {}), Hasher())


def made(*articles: str) -> Texts:
    return {found.digest: found for found in map(sketch, articles)}


def settled(texts: Texts) -> Widespread:
    """Return what is known of common fingerprints."""
    lexicon = Lexicon()
    profiles = {name: profile(found.words.text, lexicon.read(found.words)[1], lexicon) for name, found in texts.items()}
    widespread = Widespread(texts, Remainders(texts, profiles, lexicon))
    widespread.update((), dict.fromkeys(AllPairs(texts).common, True), texts.keys())
    widespread.settle((), texts.keys())
    return widespread


def pairs(texts: Texts, widespread: Widespread) -> dict[tuple[bytes, bytes], Evidence]:
    found = AllPairs(texts).pairs(widespread)
    return {(other, text): shared for text, others in found for other, shared in others.items()}


def one_by_one(texts: Texts, widespread: Widespread) -> dict[tuple[bytes, bytes], Evidence]:
    both = {
        (left, right): evidence(texts[left], texts[right], widespread) for left, right in combinations(sorted(texts), 2)
    }
    return {pair: shared for pair, shared in both.items() if are_worth(shared, texts[pair[0]], texts[pair[1]])}


@given(ARTICLES)
def test_pairs_are_those_found_one_by_one(articles: list[str]) -> None:
    texts = made(*articles)
    assert pairs(texts, settled(texts)) == one_by_one(texts, settled(texts))


@pytest.fixture(scope="module")
def reprints() -> Texts:
    """Return more articles with a common text than make pairs; in every second one it is nearly all there is."""
    return made(
        *(f"{COMMON} {n}" if n % 2 else f"{COMMON} {' '.join(f'{n}w{m}' for m in range(60))}" for n in range(60))
    )


def test_of_what_is_common_only_the_first_make_pairs(reprints: Texts) -> None:
    widespread = settled(reprints)
    found = pairs(reprints, widespread)
    assert found == one_by_one(reprints, widespread)
    assert len(found) == 1 + 2 * 28


def test_parts_of_the_fingerprints_are_about_equal() -> None:
    limits = allpairs._limits()  # noqa: SLF001 - nothing else shows them
    least = sketch(" ".join(f"w{n}" for n in range(5000))).fingerprints
    sizes = [sum(start <= f < end for f in least) for start, end in zip([0, *limits], limits, strict=False)]
    assert sum(sizes) == len(least)
    assert max(sizes) < 3 * min(sizes)
