"""Following any changes of a collection gives what analysing it at once gives, compared whole.

So does taking over, in a new process, what was stored of the collection before the change.

A few articles are made to meet all that happens in a collection of thousands: the numbers from which a fingerprint or a
term is common are lowered, so that they are crossed both ways, and no edit is so large that everything is looked at
anew.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from twosource import (
    aligned,
    allpairs,
    analyse,
    cacherows,
    candidates,
    imprints,
    likeness,
    overlaps,
    postings,
    relayed,
    shingles,
    terms,
)
from twosource.analyse import Analyst
from twosource.archive import WINDOW
from twosource.diagnostics import Mark
from twosource.model import Analysis, Archived, Config, Corpus, Date, Override, Publisher, Source, Time
from twosource.reading import Reader, Reading
from twosource.storedindex import Stored

Make = Callable[..., Source]

NAMES = ("a", "b", "c", "d", "e", "f", "a-story", "g", "h", "i")
# Sentences of two events, what is printed under anything, and what nobody else says.
SENTENCES = (
    "the tanker ran aground close to the northern pier of Lindal on Tuesday evening in heavy fog and rain",
    "divers sealed the torn hull while 1,200 seabirds were counted on the beaches around Lindal by volunteers",
    "“nobody had seen such a thing in forty years of work at sea” said the harbour master Nora Berg in Lindal",
    "the parliament of Norrland voted on Monday to raise the tax on timber exports by seven percent from May",
    "ministers in Norrland expect the timber tax to bring in forty million crowns a year for schools and roads",
    "sign up for our daily newsletter and follow us on every platform to never miss what matters in your town",
    "all rights reserved; no part of this publication may be copied or stored without written permission by us",
    # So short that by itself it makes no candidates: those who share it are compared by way of a third one.
    "nobody on board the tanker was hurt",
    "the vote was closer than anybody had thought",
)
OWN = tuple(
    f"whatever {a} wrote of {b} that {c} had told to {d} was found by {e} under {f} near {g} at noon with {h} and {i}"
    for a, b, c, d, e, f, g, h, i in (
        [f"{stem}{letter}" for letter in "abcdefghi"] for stem in ("quux", "grelth", "nixt", "vorp", "zork", "mond")
    )
)
PARAGRAPH = st.lists(st.sampled_from((*SENTENCES, *SENTENCES, *OWN)), min_size=1, max_size=3).map(" ".join)
BODY = st.lists(PARAGRAPH, min_size=1, max_size=4)
TIMES = (None, Time(second=36_000, seconds=60, offset=0), Time(second=39_600, seconds=60, offset=540))
DAY = st.one_of(
    st.none(),
    st.builds(
        Date, text=st.just(""), year=st.just(2026), month=st.just(1), day=st.integers(1, 4), time=st.sampled_from(TIMES)
    ),
)


OVERRIDE = st.builds(
    Override,
    verdict=st.sampled_from(["distinct", "duplicate-of", "same-story", "not-same-story"]),
    target=st.sampled_from(("", *NAMES)),
    reason=st.just(""),
    reviewer=st.just(""),
    reviewed_on=st.none(),
    mark=st.just(Mark(path="")),
).filter(lambda override: override.verdict == "distinct" or override.target != "")


@st.composite
def annotation_fields(draw: st.DrawFn) -> dict[str, Any]:
    """Return some fields of an annotation."""
    fields: dict[str, Any] = {
        "story": draw(st.sampled_from(["", "", "", "a", "a-story", "spill"])),
        "publisher": draw(st.sampled_from(["Post", "Post", "Courier", None])),
        "based_on": tuple(draw(st.lists(st.sampled_from((*NAMES, "elsewhere")), max_size=1))),
    }
    published = draw(DAY)
    if published is not None:
        fields["published"] = published
    fields["dedup"] = tuple(draw(st.one_of(st.just([]), st.lists(OVERRIDE, max_size=3))))
    return {key: value for key, value in fields.items() if value is not None}


ARTICLE = st.tuples(BODY, annotation_fields())
# Few names go and few come at a time; a name that comes and is there is an edit.
EDIT = st.tuples(
    st.sets(st.sampled_from(NAMES), max_size=1),
    st.dictionaries(st.sampled_from(NAMES), ARTICLE, min_size=1, max_size=2),
)


@pytest.fixture(scope="module")
def thresholds() -> Iterator[None]:
    """Lower every number from which something is common, and follow every change step by step."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "COMMON_TEXTS", 3)
        patch.setattr(aligned, "COMMON_TEXTS", 3)
        patch.setattr(allpairs, "COMMON_TEXTS", 3)
        patch.setattr(relayed, "COMMON_TEXTS", 3)
        patch.setattr(overlaps, "_CLONES_IN_FULL", 2)
        patch.setattr(likeness, "_POSTINGS", 3)
        patch.setattr(likeness, "_NEXT_POSTINGS", 1)
        patch.setattr(likeness, "_NEAREST", 2)
        patch.setattr(terms, "SUBJECT_ARTICLES", 3)
        patch.setattr(postings, "_MERGED_FROM", 64)
        patch.setattr(imprints, "_LEAST_REST_WORDS", 12)
        patch.setattr(imprints, "WITNESSES", 2)
        yield


# What else happens to files: one is copied or moved to another name, or written otherwise with the same words.
MOVE = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(["copied", "moved", "shouted"]))


def at_once(corpus: Corpus) -> Analysis:
    return analyse.analyse(corpus)


def followed(analyst: Analyst, corpus: Corpus) -> Analysis:
    """Return the analysis of a corpus by one who has analysed others before, step by step."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aligned, "_MANY", 0)
        patch.setattr(likeness, "_MANY", 0)
        return analyst.analyse(corpus)


ARCHIVED = Reader()


def archived(make_source: Make, name: str, *paragraphs: str) -> Archived:
    (reading,) = ARCHIVED.read([make_source(name, *paragraphs).document])
    sketch = reading.sketch
    return Archived(
        id=name,
        title=name,
        publisher="",
        published=None,
        url="",
        words=len(sketch.keys),
        fingerprints=shingles.winnowed(sketch.keys, WINDOW),
        path="archive/a.jsonl",
    )


@pytest.mark.usefixtures("thresholds")
@settings(deadline=None, max_examples=80)
@given(
    first=st.dictionaries(st.sampled_from(NAMES), ARTICLE, max_size=9),
    edits=st.lists(EDIT, min_size=1, max_size=5),
    options=st.sampled_from([{}, {}, {"reworded": True}, {"archive": True}]),
)
def test_following_changes_gives_what_analysing_at_once_gives(
    make_source: Make,
    first: Mapping[str, tuple[list[str], dict[str, Any]]],
    edits: list[tuple[set[str], dict[str, tuple[list[str], dict[str, Any]]]]],
    options: Mapping[str, bool],
) -> None:
    config = Config(
        publishers=(Publisher(id="post", name="Post", owner="house"), Publisher(id="courier", name="Courier")),
        reworded=options.get("reworded", False),
    )
    archive = (archived(make_source, "old", *SENTENCES[:2]),) if options.get("archive") else ()
    analyst = Analyst()
    there: dict[str, Source] = {}
    for gone, come in [(set[str](), first), *edits]:
        there = {name: source for name, source in there.items() if name not in gone}
        there |= {name: make_source(name, *body, **fields) for name, (body, fields) in come.items()}
        corpus = Corpus(
            config=config, sources=tuple(there[name] for name in sorted(there)), briefings=(), archive=archive
        )
        note(f"{sorted(there)}")
        told, wanted = followed(analyst, corpus), at_once(corpus)
        for field in dataclasses.fields(wanted):
            assert getattr(told, field.name) == getattr(wanted, field.name), field.name


class Disk(dict[bytes, Reading]):
    """Readings as the next process finds them."""

    def __setitem__(self, key: bytes, reading: Reading) -> None:
        super().__setitem__(key, cacherows.decoded(cacherows.encoded(reading)))


@pytest.mark.usefixtures("thresholds")
@settings(deadline=None, max_examples=80)
@given(
    first=st.dictionaries(st.sampled_from(NAMES), ARTICLE, min_size=2, max_size=9),
    edits=st.lists(st.tuples(EDIT, st.lists(MOVE, max_size=2)), min_size=1, max_size=5),
    reworded=st.booleans(),
)
def test_taking_over_what_was_stored_gives_what_analysing_at_once_gives(
    make_source: Make,
    first: Mapping[str, tuple[list[str], dict[str, Any]]],
    edits: list[
        tuple[
            tuple[set[str], dict[str, tuple[list[str], dict[str, Any]]]],
            list[tuple[str, str, str]],
        ]
    ],
    *,
    reworded: bool,
) -> None:
    config = Config(publishers=(Publisher(id="post", name="Post", owner="house"),), reworded=reworded)
    readings = Disk()
    stored: Stored | None = None
    there: dict[str, tuple[list[str], dict[str, Any]]] = {}
    for (gone, come), moves in [((set[str](), first), list[tuple[str, str, str]]()), *edits]:
        there = {name: article for name, article in there.items() if name not in gone} | dict(come)
        for name, other, how in moves:
            if name in there:
                body, fields = there[name] if how != "moved" else there.pop(name)
                there[other] = ([text.upper() for text in body] if how == "shouted" else body), fields
        sources = tuple(make_source(name, *body, **fields) for name, (body, fields) in sorted(there.items()))
        corpus = Corpus(config=config, sources=sources, briefings=())
        note(f"{sorted(there)}")
        analyst = Analyst(readings, stored)
        told, wanted = followed(analyst, corpus), at_once(corpus)
        for field in dataclasses.fields(wanted):
            assert getattr(told, field.name) == getattr(wanted, field.name), field.name
        found = analyst.stored()
        if found is not None:
            stored = cacherows.unpacked(cacherows.packed(found))
            assert stored == found
