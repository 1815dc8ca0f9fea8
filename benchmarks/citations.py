"""What it costs to verify quotes: 1,000 sources and 10,000 quotes, processor seconds by kind of quote.

    python -m benchmarks.citations [--sources N] [--quotes N]

The articles are made up from a fixed seed: 40 sentences of a large vocabulary, with figures, typographic marks and
accents. Nine in ten quotes are sound: word for word, typed otherwise (folded), with an omission, with an insertion;
the others are refused: at several places, or missed, and each of these is explained. The one thing a reader would not
guess: the total is measured in one go with a library of its own, sources folded and all, and the kinds apart from it,
each with a library that has folded the sources already.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.measures import read_source
from benchmarks.rows import Row, table
from twosource.analyse import method
from twosource.bindings import Cited, Library, bind
from twosource.model import Analysis, Config, Corpus, Source

BAR = 2.0
_TIMES = 3
_SENTENCES = 40
_PARAGRAPH = 5
_ACCENTED = 0.08
# Of a hundred quotes, how many are of each kind.
SHARES = {"exact": 60, "folded": 15, "omission": 8, "insertion": 7, "ambiguous": 8, "missed": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quote of a kind that is known, from a source."""

    kind: str
    source: str
    words: str


def made(sources: int, quotes: int, seed: int = 7) -> tuple[list[Source], list[Quote]]:
    """Return made-up sources, and quotes from them; the same for the same numbers."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    vocabulary = [_word(chance) for _ in range(8_000)]
    texts = {f"s{number:05}": [_sentence(chance, vocabulary) for _ in range(_SENTENCES)] for number in range(sources)}
    for sentences in texts.values():
        sentences[1] = sentences[20] = f"{vocabulary[0].capitalize()} has not said so."  # what is ambiguous
    read = [read_source(name, "\n\n".join(_paragraphs(sentences))) for name, sentences in texts.items()]
    kinds = [kind for kind, share in SHARES.items() for _ in range(quotes * share // 100)]
    names = list(texts)
    made_quotes = []
    for kind in kinds:
        name = chance.choice(names)
        made_quotes.append(Quote(kind=kind, source=name, words=_quote(chance, kind, texts[name])))
    chance.shuffle(made_quotes)
    return read, made_quotes


def _word(chance: random.Random) -> str:
    syllables = ("ba", "cor", "de", "fin", "gol", "hu", "kra", "li", "mer", "nou", "pa", "quin", "ros", "tal", "ve")
    ending = chance.choice("éüñ") if chance.random() < _ACCENTED else ""
    return "".join(chance.choices(syllables, k=chance.randint(2, 4))) + ending


def _sentence(chance: random.Random, vocabulary: Sequence[str]) -> str:
    words = chance.choices(vocabulary, k=chance.randint(10, 22))
    words[3] = f"{chance.randint(1_000, 99_999):,}"
    words[6] = f"“{words[6]}’s"
    words[7] = f"{words[7]}” –"
    return " ".join(words).capitalize() + "."


def _paragraphs(sentences: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(sentences), _PARAGRAPH):
        yield " ".join(sentences[start : start + _PARAGRAPH])


def _quote(chance: random.Random, kind: str, sentences: Sequence[str]) -> str:
    words = chance.choice(sentences[2:20]).rstrip(".").split()
    if kind == "ambiguous":
        return "has not said so"
    if kind == "folded":
        typed = " ".join(words).replace("“", '"').replace("”", '"').replace("’", "'").replace("–", "-")
        return unicodedata.normalize("NFD", typed)
    if kind == "omission":
        return " ".join([*words[:3], "…", *words[6:9]])
    if kind == "insertion":
        return " ".join([*words[:2], "[of the council]", *words[2:6]])
    if kind == "missed":
        words[3] = f"{int(words[3].replace(',', '')) + 1:,}"
    return " ".join(words)


def corpus_of(sources: Sequence[Source]) -> tuple[Corpus, Analysis]:
    """Return a collection of these sources that nothing was analysed of."""
    config = Config()
    analysis = Analysis(method=method(config), overlaps=(), stories=(), origins=(), notes=())
    return Corpus(config=config, sources=tuple(sources), briefings=()), analysis


def verify(library: Library, quotes: Sequence[Quote]) -> list[str]:
    """Return, for each quote, how it was found, or the code of the rule that refuses it."""
    found = []
    for quote in quotes:
        binding = bind(library, Cited(source=quote.source, quote=quote.words), {})
        found.append(binding.findings[0].rule.code if binding.findings else binding.match)
    return found


def rows(sources: int, quotes: int) -> Iterator[Row]:
    """Yield what was measured: the total, then each kind of quote."""
    read, all_quotes = made(sources, quotes)
    corpus, analysis = corpus_of(read)
    total = min(_seconds(Library(corpus, analysis), all_quotes) for _ in range(_TIMES))
    yield Row(measure=f"CPU seconds, {sources:,} sources, {quotes:,} quotes", scored=total, bar=BAR, at_most=True)
    library = Library(corpus, analysis)
    verify(library, [Quote(kind="", source=source.id, words="a") for source in read])
    for kind in SHARES:
        chosen = [quote for quote in all_quotes if quote.kind == kind]
        seconds = min(_seconds(library, chosen) for _ in range(_TIMES))
        each = f"{1_000 * seconds / max(1, len(chosen)):.3f} ms each"
        yield Row(measure=f"  {kind}, {len(chosen):,} quotes", scored=seconds, note=each)


def _seconds(library: Library, quotes: Sequence[Quote]) -> float:
    start = time.process_time()
    verify(library, quotes)
    return time.process_time() - start


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 where the bar is not reached."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.citations")
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--quotes", type=int, default=10_000)
    wanted = parser.parse_args(arguments)
    measured = list(rows(wanted.sources, wanted.quotes))
    sys.stdout.write(table(measured))
    return int(any(row.verdict == "NOT REACHED" for row in measured))


if __name__ == "__main__":
    sys.exit(main())
