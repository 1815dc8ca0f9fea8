"""Candidate pairs of a whole collection: held against all pairs compared one by one."""

from __future__ import annotations

import time
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource import allpairs, shingles
from twosource.allpairs import AllPairs
from twosource.boilerplate import Remainders
from twosource.candidates import Evidence, are_worth, evidence
from twosource.lexicon import Lexicon
from twosource.quotations import quoted_ranges
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


def quoting(text: str) -> Sketch:
    """Return the sketch that a reader makes, with what stands in quotation marks."""
    spans = words(text)
    return shingles.hashed(spans, Lexicon().read(spans)[0], quoted_ranges(spans))


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


def said(name: str, size: int) -> str:
    return " ".join(f"{name}{n}" for n in range(size))


def found_of_sixty(written: str, size: int) -> int:
    """Return how many of 60 runs of words, written in this way, are found as all that two long articles share."""
    texts: list[tuple[Sketch, ...]] = []
    for n in range(60):
        shared = written.format(said(f"run{n}x", size))
        texts.append(tuple(quoting(f"{said(f'a{n}x{s}', 130)} {shared} {said(f'b{n}x{s}', 90)}") for s in "12"))
    everything = {sketch.digest: sketch for pair in texts for sketch in pair}
    wanted = {tuple(sorted(sketch.digest for sketch in pair)) for pair in texts}
    found = pairs(everything, settled(everything)).keys()
    assert found <= wanted
    return len(found)


@pytest.mark.parametrize(
    ("written", "size"),
    [
        pytest.param("“{}”", 12, id="a quotation of twelve words"),
        pytest.param('so he said: "{}",', 12, id="straight marks"),
        pytest.param("{}", 21, id="any run of twenty-one words"),
    ],
)
def test_none_is_missed(written: str, size: int) -> None:
    assert found_of_sixty(written, size) == 60
    # What cannot be sampled so densely may be.
    assert 0 < found_of_sixty("{}", 12) < 60


@pytest.fixture(scope="module")
def reprints() -> Texts:
    """Return more articles with a common text than all make pairs; in every second one it is nearly all there is."""
    return made(
        *(f"{COMMON} {n}" if n % 2 else f"{COMMON} {' '.join(f'{n}w{m}' for m in range(60))}" for n in range(60))
    )


def test_of_what_is_common_only_the_first_make_pairs(reprints: Texts) -> None:
    widespread = settled(reprints)
    found = pairs(reprints, widespread)
    assert found == one_by_one(reprints, widespread)
    met = Counter(name for pair in found for name in pair)
    hubs = {name for name, times in met.items() if times == 59}
    assert len(found) == 59 + 58
    # The first of those that are nearly all of it, whatever the digests of the others.
    assert hubs == set(sorted(name for name in reprints if len(reprints[name].keys) < 60)[:2])


def test_parts_of_the_fingerprints_are_about_equal() -> None:
    limits = allpairs._limits()  # noqa: SLF001 - nothing else shows them
    least = sketch(" ".join(f"w{n}" for n in range(5000))).fingerprints
    sizes = [sum(start <= f < end for f in least) for start, end in zip([0, *limits], limits, strict=False)]
    assert sum(sizes) == len(least)
    assert max(sizes) < 3 * min(sizes)


def test_a_digest_is_not_gone_through_for_each_of_its_reports() -> None:
    def cost(number: int) -> float:
        reports = [" ".join(f"r{report}w{n}" for n in range(120)) for report in range(number)]
        texts = made(*reports, " ".join(reports))
        widespread = Widespread(texts, Remainders(texts, {}, Lexicon()))
        start = time.process_time()
        assert len(pairs(texts, widespread)) == number
        return time.process_time() - start

    assert grows_less_than(8, cost, 200, 800)
