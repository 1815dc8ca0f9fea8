"""Where boilerplate in very many articles begins and ends: as two others of these have it, whoever comes and goes."""

from __future__ import annotations

import itertools
import time
from array import array
from collections.abc import Callable, Iterator

import pytest

from tests.growth import grows_less_than
from twosource.analyse import Analyst, analyse
from twosource.boilerplate import Remainders
from twosource.lexicon import Lexicon
from twosource.model import Boilerplate, Corpus, Source
from twosource.reading import Reader
from twosource.shingles import Sketch
from twosource.text import words
from twosource.widespread import Widespread

Make = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]

FOOTER = " ".join(f"footer{n}" for n in range(26))


def article(make_source: Make, number: int, ending: str) -> Source:
    """Return an article of words that no other has, and its ending."""
    return make_source(f"s{number:04}", " ".join(f"own{number}x{n}" for n in range(150)), ending)


def articles(make_source: Make, ending: str, *, first: bool) -> Iterator[Source]:
    """Yield articles that stand before all others, or behind them, where the first of many are taken."""
    reader = Reader()
    for number in itertools.count(1_000 * first):
        source = article(make_source, number, ending)
        if first == (next(reader.read([source.document])).sketch.digest < b"\x80"):
            yield source


def said(block: Boilerplate, sources: list[Source]) -> set[str]:
    """Return the words of a block as the articles have them."""
    texts = {source.id: source.document.text for source in sources}
    return {texts[name][span.start : span.end] for name, span in block.places}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "", id="nothing beside it"),
        pytest.param("Note: ", "", id="before it"),
        pytest.param("", " by mail", id="behind it"),
        pytest.param("Note: ", " by mail", id="on both sides"),
    ],
)
def test_ends_follow_the_first_that_have_it(
    make_source: Make, make_corpus: MakeCorpus, before: str, after: str
) -> None:
    whole = f"{before}{FOOTER}{after}"
    many = list(itertools.islice(articles(make_source, whole, first=False), 56))
    first = list(itertools.islice(articles(make_source, FOOTER, first=True), 2))
    analyst = Analyst()
    for sources, ending in (([*many, *first], FOOTER), (many, whole), ([*many, *first], FOOTER)):
        corpus = make_corpus(sorted(sources, key=lambda source: source.id))
        found = analyst.analyse(corpus)
        assert found == analyse(corpus)
        [block] = found.boilerplate
        assert (block.words, len(block.places)) == (len(words(ending)), len(sources))
        assert said(block, sources) == {ending}


def test_versions_of_one_text_cost_linear_time() -> None:
    fingerprints = array("Q", range(20))
    sketch = Sketch(
        words=words(""), keys=array("Q"), fingerprints=fingerprints, places=array("I"), again=array("I"), digest=b""
    )

    def cost(size: int) -> float:
        texts = {(number * 7_919 % size).to_bytes(4, "big"): sketch for number in range(size)}
        told = Widespread(texts, Remainders({}, {}, Lexicon()))
        told.common.update(fingerprints)
        start = time.process_time()
        assert told.settle((), texts) == texts.keys()
        return time.process_time() - start

    # Eight times the texts may cost about eight times the time; quadratic would be sixty-four.
    assert grows_less_than(20, cost, 500, 4_000)
