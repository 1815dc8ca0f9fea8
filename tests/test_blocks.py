"""A block under reports that are printed more than once: boilerplate, where these tell several stories."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Mapping

import pytest

from twosource import aligned, cacherows
from twosource.analyse import Analyst, analyse
from twosource.model import Analysis, Config, Corpus, Source

Make = Callable[..., Source]
Articles = Mapping[str, tuple[str, ...]]


def said(name: str, words: int) -> str:
    """Return a sentence of words that nobody else says."""
    return " ".join(f"{name}{'bdfgkl'[number % 6]}{number}" for number in range(words))


FRAME = said("frame", 40)
STORIES = range(3)


def printed(own: int = 3) -> Articles:
    """Return three reports, each in four papers of which one has a block under it, and so many of its own."""
    prints: dict[str, tuple[str, ...]] = {
        f"print-{story}-{paper}": (said(f"story{story}x", 160), f"{said(f'paper{paper}x{story}x', 20)}")
        for story in STORIES
        for paper in "abcd"
    }
    framed = {name: (*body, FRAME) for name, body in prints.items() if name.endswith("a")}
    return prints | framed | {f"own-{n}": (said(f"own{n}x", 160), FRAME) for n in range(own)}


def on_event(name: str, *, seed: int) -> str:
    """Return a report on an event: the words that another one with its name has, in an order of its own."""
    told = said(name, 120).split()
    random.Random(seed).shuffle(told)  # noqa: S311 - nothing is secret here
    return " ".join(told)


def credited(line: str = FRAME) -> Articles:
    """Return two reports on one event and one on another, each with a line at its end."""
    return {f"credited-{n}": (on_event("dam" if n < 2 else "vote", seed=n), line) for n in range(3)}


def corpus_of(make_source: Make, articles: Articles) -> Corpus:
    sources = tuple(make_source(name, *body) for name, body in sorted(articles.items()))
    return Corpus(config=Config(), sources=sources, briefings=())


def copies(analysis: Analysis) -> set[tuple[str, str]]:
    return {(o.left, o.right) for o in analysis.overlaps if o.verdict != "non-derived"}


def test_what_stands_under_reports_that_others_print_too(make_source: Make) -> None:
    articles = printed()
    found = analyse(corpus_of(make_source, articles))
    assert [len(block.places) for block in found.boilerplate] == [len(STORIES) + 3]
    prints = [name for name in articles if name.startswith("print")]
    assert copies(found) == {(a, b) for a in prints for b in prints if a < b and a[:-1] == b[:-1]}
    told = {note.source: note.boilerplate for note in found.notes}
    assert told == {name: 40 if FRAME in body else 0 for name, body in articles.items()}


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(
            {f"reprint-{n}": (said("wire", 160), said(f"paper{n}x", 5 * n), FRAME) for n in range(10)},
            id="ten reprints",
        ),
        pytest.param(
            {
                **{f"print-{n}": (said(f"paper{n}x", 5), said("report", 120), FRAME) for n in range(4)},
                **{f"quoting-{n}": (said(f"quoting{n}x", 150), FRAME) for n in range(3)},
            },
            id="what others have of a report that four print",
        ),
        pytest.param(
            {
                **{
                    f"print-{n}{m}": (said(f"paper{m}{n}x", 5), said(f"report{n}x", 120), FRAME, said(f"end{n}x", 90))
                    for n in "ab"
                    for m in "cde"
                },
                "quoting": (said("quoting", 100), FRAME, said("more", 100)),
            },
            id="in the midst of reports that are printed twice",
        ),
    ],
)
def test_what_is_no_block(make_source: Make, articles: Articles) -> None:
    found = analyse(corpus_of(make_source, articles))
    assert found.boilerplate == ()


def test_a_line_under_two_reports_on_one_event_and_one_on_another(make_source: Make) -> None:
    found = analyse(corpus_of(make_source, credited()))
    assert [(block.words, len(block.places)) for block in found.boilerplate] == [(40, 3)]
    assert copies(found) == set()
    assert {note.boilerplate for note in found.notes} == {40}


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(credited(f"{FRAME} {said('dam', 20)}"), id="about the event"),
        pytest.param(
            {name: (body[:400], FRAME, body[400:]) for name, (body, _) in credited().items()}, id="in the midst"
        ),
        pytest.param({name: credited()[name] for name in ("credited-0", "credited-2")}, id="under two"),
        pytest.param({f"on-{n}": (on_event("dam", seed=n), FRAME) for n in range(4)}, id="one event"),
        pytest.param(
            {**credited(), **{f"print-{n}": (*credited()["credited-2"], said(f"own{n}x", 9)) for n in range(2)}},
            id="one of them printed again and again",
        ),
    ],
)
def test_what_is_no_block_under_reports_on_two_events(make_source: Make, articles: Articles) -> None:
    assert analyse(corpus_of(make_source, articles)).boilerplate == ()


def test_in_the_midst_of_articles_of_which_one_is_printed_again_and_again(make_source: Make) -> None:
    articles = {f"own-{n}": (said(f"begin{n}x", 80), FRAME, said(f"end{n}x", 80)) for n in range(5)}
    again = {f"again-{n}": (*articles["own-0"], said(f"again{n}x", 4)) for n in range(2)}
    found = analyse(corpus_of(make_source, {**articles, **again}))
    assert [block.words for block in found.boilerplate] == [40]
    assert {name for name, _ in found.boilerplate[0].places} >= {f"own-{n}" for n in range(1, 5)}


def about(name: str, sentences: int) -> list[str]:
    """Return sentences about the same few names, none of which is said twice."""
    names = [f"{name.title()}{letter}" for letter in "bdfgk"]
    return [
        f"{names[n % 5]} {said(f'{name}{n}x', 5)} {names[(n + 1 + n // 5) % 5]} {said(f'{name}{n}y', 4)}."
        for n in range(sentences)
    ]


def roundups(own: Callable[[list[str]], list[str]] = lambda report: report[4:]) -> Articles:
    """Return a report and two roundups that print its beginning among those of others; `own` is the report's rest."""
    report = about("report", 16)
    lead = " ".join(report[:4])
    others = [" ".join(about(f"other{letter}", 4)) for letter in "bdfgkm"]
    return {
        "a-report": (lead, *own(report)),
        "b-roundup": (others[0], lead, *others[1:3]),
        "c-roundup": (*others[3:5], lead, others[5]),
    }


def test_the_beginning_of_a_report_in_roundups_is_copied(make_source: Make) -> None:
    found = analyse(corpus_of(make_source, roundups()))
    assert found.boilerplate == ()
    assert copies(found) == {("a-report", "b-roundup"), ("a-report", "c-roundup"), ("b-roundup", "c-roundup")}


def test_a_brief_that_roundups_print_whole_is_copied(make_source: Make) -> None:
    brief = " ".join(about("brief", 5))
    others = [" ".join(about(f"other{letter}", 5)) for letter in "bdfgkmnpr"]
    articles = {f"{n}-roundup": (others[n], brief, others[n + 3], others[n + 6]) for n in range(3)}
    found = analyse(corpus_of(make_source, {**articles, "a-brief": (said("title", 4), brief)}))
    assert found.boilerplate == ()
    assert {pair for pair in copies(found) if "a-brief" in pair} == {(name, "a-brief") for name in articles}


def test_what_no_rest_is_about_is_boilerplate(make_source: Make) -> None:
    found = analyse(corpus_of(make_source, roundups(lambda _: about("else", 12))))
    assert [len(block.places) for block in found.boilerplate] == [3]
    assert copies(found) == set()


def test_the_end_of_most_is_boilerplate_whatever_it_is_about(make_source: Make) -> None:
    report = about("report", 16)
    last = " ".join(report[:4])
    bodies = {"a": report[4:], "b": about("b", 12), "c": about("c", 12)}
    articles = {f"{name}-release": (*body, last) for name, body in bodies.items()}
    found = analyse(corpus_of(make_source, articles))
    assert [len(block.places) for block in found.boilerplate] == [3]
    assert copies(found) == set()


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(printed(), id="printed"),
        pytest.param({**printed(), **roundups()}, id="roundups"),
        pytest.param(
            {
                **credited(),
                "another": (on_event("vote", seed=7), FRAME),
                "print": (*credited()["credited-0"], said("own", 9)),
                "about": (on_event("sea", seed=8), f"{FRAME} {said('dam', 20)}"),
                "midst": (on_event("fair", seed=9), FRAME, said("end", 40)),
                "second": (on_event("fair", seed=10), FRAME),
            },
            id="credited",
        ),
    ],
)
def test_copies_that_come_and_go_are_followed(
    make_source: Make, monkeypatch: pytest.MonkeyPatch, articles: Articles
) -> None:
    # What was stored is taken over, however much has changed.
    monkeypatch.setattr(aligned, "_MANY", 0)
    names = [*articles]
    random.Random(7).shuffle(names)  # noqa: S311 - nothing is secret here
    following, stored = Analyst(), None
    for kept in (*(names[:count] for count in range(1, len(names) + 1)), names[3:], names[:-4], names[5:-2]):
        corpus = corpus_of(make_source, {name: articles[name] for name in kept})
        anew = Analyst()
        wanted = anew.analyse(corpus)
        for told in (following.analyse(corpus), Analyst({}, stored).analyse(corpus)):
            assert all(getattr(told, f.name) == getattr(wanted, f.name) for f in dataclasses.fields(wanted))
        known = anew.stored()
        assert known is not None
        stored = cacherows.unpacked(cacherows.packed(known))
