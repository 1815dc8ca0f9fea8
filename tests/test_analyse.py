"""All analyses together: the seeds, the method, progress, and readings kept from one run to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from twosource import analyse, origins, reading
from twosource.model import Analysis, Corpus, Date, Element, Method, OriginCount, Source

CONTENT = Path(__file__).parent.parent / "content" / "sources"

Make = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]


def seeds(make_source: Make) -> list[Source]:
    """Return the two example articles, each first line a heading."""
    lines = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in sorted(CONTENT.glob("*.txt"))}
    return [make_source(name, *paragraphs, heading=first) for name, (first, *paragraphs) in lines.items()]


def test_seeds(make_source: Make, make_corpus: MakeCorpus) -> None:
    sources = seeds(make_source)
    found = analyse.analyse(make_corpus(sources))
    explainer, concerns = found.notes
    assert (concerns.words, concerns.unique, concerns.shared, concerns.repeated) == (565, 288, 0, 277)
    assert (explainer.words, explainer.unique, explainer.shared, explainer.repeated) == (540, 540, 0, 0)
    assert found.overlaps == ()
    (story,) = found.stories
    assert (story.basis, story.sources, story.earliest) == ("computed", ("policy-explainer", "seoul-concerns"), "")
    (run,) = concerns.longest_common
    text = sources[1].document.text
    assert (run.words, text[run.span.start : run.span.end]) == (5, "a more limited role for")
    assert [text[s.start : s.end] for s in concerns.only_figures] == ["28,500", "7.5 percent", "2022"]
    assert origins.count_origins(found.origins, sources) == OriginCount(at_least=1, at_most=2, of=2)


def test_no_sources(make_corpus: MakeCorpus) -> None:
    corpus = make_corpus([], min_shared_words=12)
    assert analyse.analyse(corpus) == Analysis(
        method=Method(
            version="10",
            shingle_words=4,
            min_repeat_words=8,
            min_shared_words=12,
            max_gap_words=8,
            wholly_derived=0.33,
            partially_derived=0.05,
            story_similarity=0.15,
        ),
        overlaps=(),
        stories=(),
        origins=(),
        notes=(),
    )


def test_progress_is_told_by_stage(make_source: Make, make_corpus: MakeCorpus) -> None:
    steps: list[tuple[str, int, int]] = []
    analyse.analyse(make_corpus(seeds(make_source)), lambda stage, done, total: steps.append((stage, done, total)))
    assert steps == [
        ("reading", 1, 2),
        ("reading", 2, 2),
        ("comparing", 1, 2),
        ("comparing", 2, 2),
        ("grouping", 0, 2),
        ("accounting", 0, 2),
    ]


def test_kept_readings_change_nothing(make_source: Make, make_corpus: MakeCorpus) -> None:
    corpus = make_corpus(seeds(make_source))
    kept: dict[bytes, analyse.Reading] = {}
    first = analyse.analyse(corpus, readings=kept)
    assert len(kept) == 2
    assert analyse.analyse(corpus, readings=kept) == first == analyse.analyse(corpus)
    assert len(kept) == 2


def test_reading_is_kept_by_text_and_passages(make_source: Make) -> None:
    one = make_source("a", "first part", "second part").document
    same = make_source("b", "first part", "second part", published=Date(text="", year=2026)).document
    other = make_source("a", "first part\n\nsecond part").document
    assert one.text == other.text
    assert analyse.digest(one) == analyse.digest(same) != analyse.digest(other)


def test_reading_is_kept_by_quotations_that_are_set_apart(make_source: Make) -> None:
    plain = make_source("a", "first part", "second").document
    tags = ("blockquote", "q", "em")
    told = [replace(plain, elements=(Element(tag=tag, start=12, end=18),)) for tag in tags]
    digests = [analyse.digest(document) for document in (*told, plain)]
    assert digests[0] == digests[1] != digests[2] == digests[3]


def test_texts_are_read_together_as_they_are_alone(make_source: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [
        make_source("a", *(f"{word} {word.upper()} of part {number}." for number in range(size))).document
        for size, word in enumerate(("one", "two", "three", "four", "five"))
    ]
    alone = [next(reading.Reader().read([document])) for document in documents]
    for size in (1, 40, 1 << 20):
        monkeypatch.setattr(reading, "_AT_ONCE", size)
        assert list(reading.Reader().read(documents)) == alone
    assert list(reading.Reader().read([])) == []


def test_a_text_that_stands_twice_is_read_once(make_source: Make, make_corpus: MakeCorpus) -> None:
    told: list[tuple[str, int, int]] = []
    sources = [make_source(name, text) for name, text in (("a", "one text"), ("b", "another"), ("c", "one text"))]
    kept: dict[bytes, analyse.Reading] = {}
    for _ in range(2):
        analyse.analyse(make_corpus(sources), lambda *step: told.append(step), kept)
    assert len(kept) == 2
    read = [step for step in told if step[0] == "reading"]
    assert read == [("reading", done, 3) for done in (2, 3, 1, 2, 3)]


def test_a_block_of_one_word_over_and_over_is_followed(make_source: Make, make_corpus: MakeCorpus) -> None:
    """Blocks are linked by two shingles each; such a one has one alone, and was not known to be there."""

    def said(name: str, size: int) -> str:
        return " ".join(f"{name}{n}" for n in range(size))

    parts = ("* " * 20).strip(), said("footer", 40)
    starred = [make_source(f"s{n}", said(f"o{n}x", 120), parts[0], said(f"p{n}x", 40), parts[1]) for n in range(3)]
    others = [make_source(f"z{n:02}", said(f"z{n}x", 40)) for n in range(30)]
    analyst = analyse.Analyst()
    for sources in (starred[:2], starred, starred[:2]):
        corpus = make_corpus([*sources, *others])
        found = analyst.analyse(corpus)
        assert found == analyse.analyse(corpus)
        assert [block.words for block in found.boilerplate] == ([20, 40] if len(sources) > 2 else [])
