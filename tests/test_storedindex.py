"""A new process that takes over what was stored finds what analysing everything at once finds, without comparing all.

The numbers from which something is common are those in force: 60 articles have a footer in common and 50 reprint one
report, so that an edit of a few crosses them.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable, Iterator, Mapping

import pytest

from twosource import aligned, analyse, cacherows, engine, text
from twosource.analyse import Analyst
from twosource.model import Analysis, Config, Corpus, Source
from twosource.reading import Reader, Reading
from twosource.storedindex import Stored

Make = Callable[..., Source]
Articles = Mapping[str, tuple[str, ...]]


def said(name: str, words: int) -> str:
    """Return a sentence of words that nobody else says."""
    return " ".join(f"{name}{letter}{number}" for number, letter in zip(range(words), itertools.cycle("bdfgkl")))


FOOTER = said("footer", 30)
BLOCK = said("block", 40)
REPORT = said("report", 90)


def collection() -> dict[str, tuple[str, ...]]:
    """Return articles with a footer, seven with a block, reprints of a report, and others."""
    footed = {f"footed-{n:02}": (said(f"own{n}x", 120), FOOTER) for n in range(58)}
    blocked = {f"blocked-{n}": (BLOCK, said(f"sole{n}x", 200), *[FOOTER][: n < 2]) for n in range(7)}
    reprints = {f"reprint-{n:02}": (REPORT, said(f"paper{n}x", 6)) for n in range(50)}
    return (
        footed
        | blocked
        | reprints
        | {f"other-{n}": (said(f"other{n}x", 80), said(f"pair{n // 2}x", 30)) for n in range(6)}
    )


def without(articles: Articles, *starts: str) -> dict[str, tuple[str, ...]]:
    return {name: body for name, body in articles.items() if not name.startswith(starts)}


def fewer(articles: Articles) -> Articles:
    """Leave so few with the footer that it is in less than 49 texts."""
    return without(articles, "footed-2", "footed-30", "footed-31")


def no_common_report(articles: Articles) -> Articles:
    return without(articles, "reprint-00", "reprint-01", "reprint-02")


def one_more(articles: Articles) -> Articles:
    return {**articles, "more": (said("more", 90), BLOCK, REPORT[:400])}


def block_in_two(articles: Articles) -> Articles:
    return without(articles, *(f"blocked-{n}" for n in range(5)))


def copied_and_moved(articles: Articles) -> Articles:
    kept = without(articles, "other-3")
    return {**kept, "a-copy": articles["footed-03"], "moved": articles["other-3"], "z-copy": articles["reprint-07"]}


def written_otherwise(articles: Articles) -> Articles:
    names = ("footed-01", "reprint-05", "other-0")
    return {**articles, **{name: tuple(paragraph.upper() for paragraph in articles[name]) for name in names}}


def edited(articles: Articles) -> Articles:
    return {**articles, "footed-05": (said("edited", 100), FOOTER), "reprint-09": (said("edited", 50), REPORT)}


def nothing(articles: Articles) -> Articles:
    return articles


EDITS = (fewer, no_common_report, one_more, block_in_two, copied_and_moved, written_otherwise, edited, nothing)


def corpus_of(make_source: Make, articles: Articles, min_shared_words: int = 12) -> Corpus:
    sources = tuple(make_source(name, *body) for name, body in sorted(articles.items()))
    return Corpus(config=Config(min_shared_words=min_shared_words), sources=sources, briefings=())


def same(told: Analysis, wanted: Analysis) -> Iterator[tuple[str, bool]]:
    for field in dataclasses.fields(wanted):
        yield field.name, getattr(told, field.name) == getattr(wanted, field.name)


def next_process(stored: Stored | None) -> Stored:
    assert stored is not None
    return cacherows.unpacked(cacherows.packed(stored))


@pytest.fixture(scope="module")
def stored(make_source: Make) -> Stored:
    """Return what the first process stores of the collection."""
    analyst = Analyst()
    analysis = analyst.analyse(corpus_of(make_source, collection()))
    assert {len(block.places) for block in analysis.boilerplate} == {60, 7}
    return next_process(analyst.stored())


def no_comparison(_texts: object) -> None:
    pytest.fail("all texts were compared with all")


@pytest.mark.parametrize("edit", EDITS)
def test_a_change_is_followed_there_and_back(
    make_source: Make, stored: Stored, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Articles], Articles]
) -> None:
    readings: dict[bytes, Reading] = {}
    for articles in (edit(collection()), collection()):
        corpus = corpus_of(make_source, articles)
        wanted = analyse.analyse(corpus, readings=readings)
        analyst = Analyst(readings, stored)
        with monkeypatch.context() as patch:
            patch.setattr(aligned, "AllPairs", no_comparison)
            told = analyst.analyse(corpus)
        assert all(is_same for _, is_same in same(told, wanted)), dict(same(told, wanted))
        found = analyst.stored()
        is_text_changed = edit not in (nothing, copied_and_moved)
        assert (found is not None) == is_text_changed
        stored = next_process(found) if found is not None else stored


def test_a_text_is_read_and_weighed_once(make_source: Make, stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    readings: dict[bytes, Reading] = {}
    corpus = corpus_of(make_source, collection())
    wanted = Analyst(readings).analyse(corpus)
    kept = {key: cacherows.decoded(cacherows.encoded(reading)) for key, reading in readings.items()}
    assert all(reading.sketch.words.text == "" for reading in kept.values())
    assert sum(reading.rest is not None for reading in kept.values()) > 60
    monkeypatch.setattr(Reader, "read", lambda _, documents: (pytest.fail("read again") for _ in documents))
    for owner, name in ((engine, "remaining"), (text, "_positions")):
        monkeypatch.setattr(owner, name, lambda *_: pytest.fail("done again"))
    told = Analyst(kept, stored).analyse(corpus)
    assert all(is_same for _, is_same in same(told, wanted)), dict(same(told, wanted))


def test_nothing_is_stored_twice(make_source: Make) -> None:
    analyst = Analyst()
    analyst.analyse(corpus_of(make_source, collection()))
    assert analyst.stored() is not None
    assert analyst.stored() is None


def test_what_was_stored_of_other_settings_or_of_most_others_is_not_taken_over(
    make_source: Make, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aligned, "AllPairs", no_comparison)
    few = {name: collection()[name] for name in ("footed-00", "footed-01", "other-0")}
    for corpus in (corpus_of(make_source, collection(), 20), corpus_of(make_source, few)):
        with pytest.raises(pytest.fail.Exception, match="compared with all"):
            Analyst(stored=stored).analyse(corpus)


def test_what_follows_in_the_same_process_is_followed_too(make_source: Make, stored: Stored) -> None:
    analyst = Analyst(stored=stored)
    for articles in (collection(), one_more(collection()), fewer(collection()), collection()):
        corpus = corpus_of(make_source, articles)
        told, wanted = analyst.analyse(corpus), analyse.analyse(corpus)
        assert all(is_same for _, is_same in same(told, wanted)), dict(same(told, wanted))


def of_two_stories(name: str) -> str:
    """Return an article of its own words, among them the names of an event that another one tells too."""
    words = said(name, 400).split()
    for number in range(30):
        words.insert(5 * number + 3, f"Nam{number}xy")
    return " ".join(words)


def test_a_witness_written_otherwise_is_asked_again(make_source: Make) -> None:
    """In small letters an article has no names, so it and another one tell two stories, and of a third it is told."""
    block = said("block", 48).split()
    articles: dict[str, tuple[str, ...]] = {
        "both": (said("own", 400), " ".join(block)),
        "first": (f"{of_two_stories('ta')} {' '.join(block[:30])}",),
        "last": (f"{of_two_stories('di')} {' '.join(block[18:])}",),
    }
    articles |= {f"other-{n:02}": (said(f"other{n}x", 30),) for n in range(30)}
    before = corpus_of(make_source, articles)
    after = corpus_of(make_source, {**articles, "first": tuple(text.lower() for text in articles["first"])})
    analyst = Analyst()
    told, wanted = analyst.analyse(before), analyse.analyse(after)
    found = analyst.stored()
    assert found is not None
    assert (len(told.boilerplate), len(wanted.boilerplate)) == (0, 1)
    for other in (analyst, Analyst(None, next_process(found))):
        assert all(is_same for _, is_same in same(other.analyse(after), wanted))
