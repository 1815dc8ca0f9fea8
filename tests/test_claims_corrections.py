"""The pages of all claims and of all corrections, and the feed of the latter, of small collections."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping

import pytest

from tests.spoken import spoken
from twosource import analyse, compose, resolve, validate
from twosource.model import OutputFile, RawFile
from twosource.views import Page, Phrase

ATOM = "{http://www.w3.org/2005/Atom}"
DAM = "Dam breaks\n\nThe dam broke at noon on Monday. Nobody had been warned of it.\n"
HELD = "Dam holds\n\nThe dam held all day, the ministry said. Its gates were open.\n"
FILES = {
    "sources/dam.txt": DAM,
    "sources/dam.yaml": (
        "published: 2026-01-05\nstory: dam\n"
        "claims:\n"
        "  - {id: broke, text: The dam broke., kind: fact, attributed_to: the paper, quotes: [The dam broke at noon]}\n"
        "  - {id: warned, text: There was no warning., quotes: [Nobody had been warned]}\n"
        "corrections: [{on: 2026-01-07, text: It was Monday & noon.}, {text: A name was wrong.}]\n"
    ),
    "sources/held.txt": HELD,
    "sources/held.yaml": (
        "display: link\nstory: dam\n"
        "claims: [{id: held, text: The dam held., quotes: [The dam held all day], contests: [dam#broke]}]\n"
    ),
    "briefings/one.md": (
        "---\ntitle: One\ncorrections: [{on: 2026-02-01, text: The day was wrong.}]\n---\n\nIt broke [@dam#broke].\n"
    ),
}


def _site(texts: Mapping[str, str]) -> tuple[dict[str, Page], dict[str, OutputFile]]:
    files = [RawFile(path=f"content/{path}", data=text.encode()) for path, text in sorted(texts.items())]
    corpus, found = validate.validate(files)
    assert [finding for finding in found if finding.effective.name == "ERROR"] == []
    analysis = analyse.analyse(corpus)
    references, _ = resolve.resolve(corpus, analysis)
    site = compose.compose(corpus, analysis, references, spoken())
    pages = {page.frame.path: page for page in site.pages}
    return pages, {file.path: file for file in site.files}


def _said(phrases: Iterable[Phrase]) -> list[str]:
    return ["".join(f"“{part.text}”" if part.quote else part.text for part in phrase) for phrase in phrases]


def test_claims_in_dispute_come_first_with_both_sides() -> None:
    view = _site(FILES)[0]["claims.html"].view
    assert _said(view.lead) == [
        "Three claims of the articles in our words, two of them in dispute. Each stands with the words that carry it.",
    ]
    assert [(section.heading, [claim.text for claim in section.claims]) for section in view.sections] == [
        ("Contested", ["The dam broke.", "The dam held."]),
        ("Dam breaks", ["There was no warning."]),
    ]
    broke, held = view.sections[0].claims
    assert broke.anchor == "claim-dam_broke"
    assert _said([broke.source]) == ["Dam breaks, 5 January 2026"]
    assert _said(broke.quotes) == ["“The dam broke at noon”, paragraph 1"]
    assert [(fact.term, *_said([fact.value])) for fact in broke.disputes] == [
        ("Contested by", "“The dam held.” (held)"),
    ]
    assert [(fact.term, *_said([fact.value])) for fact in broke.facts] == [
        ("Kind", "fact"),
        ("Attributed to", "the paper"),
    ]
    assert _said(broke.uses) == ["“One”, paragraph 1"]
    assert (held.quotes, [fact.term for fact in held.disputes]) == ((), ["Contests"])


def test_without_claims_and_corrections_the_pages_say_so() -> None:
    pages, files = _site({"sources/dam.txt": DAM})
    assert _said(pages["claims.html"].view.lead) == ["No annotation of an article has a claim yet."]
    assert _said(pages["corrections.html"].view.lead) == ["Nothing has been corrected yet."]
    assert "corrections.xml" not in files


def test_many_claims_go_on_on_a_second_page() -> None:
    claims = "".join(f"  - {{id: c{number}, text: Claim {number}., quotes: [dam]}}\n" for number in range(205))
    texts = {"sources/dam.txt": "The dam broke.\n", "sources/dam.yaml": f"title: Dam\nclaims:\n{claims}"}
    pages, _ = _site(texts)
    first, second = pages["claims.html"].view, pages["claims.2.html"].view
    assert [len(view.sections[0].claims) for view in (first, second)] == [200, 5]
    assert (first.pager.next, second.pager.previous, second.title) == ("claims.2.html", "claims.html", "Claims, page 2")
    assert first.sections[0].heading == "Other articles"


def test_corrections_of_briefings_and_articles_the_newest_first() -> None:
    pages, _ = _site(FILES)
    view = pages["corrections.html"].view
    assert _said(view.lead) == ["Three corrections, the newest first."]
    lines = [
        (section.heading, entry.title, entry.href.removesuffix("#corrections"), *_said(entry.facts), entry.text)
        for section in view.sections
        for entry in section.entries
    ]
    assert lines == [
        ("2026", "One", "briefings/one.html", "1 February 2026", "Briefing", "The day was wrong."),
        ("2026", "Dam breaks", "sources/dam.html", "7 January 2026", "Source article", "It was Monday & noon."),
        ("Without a date", "Dam breaks", "sources/dam.html", "Source article", "A name was wrong."),
    ]  # fmt: skip
    assert _said(pages["briefings/one.html"].view.corrections) == ["1 February 2026: The day was wrong."]


@pytest.mark.parametrize("base", ["", "base_url: https://dam.example/\n"])
def test_the_feed_of_corrections(base: str) -> None:
    _, files = _site(FILES | {"site.yaml": f"title: Dams\n{base}"})
    feed = ET.fromstring(files["corrections.xml"].data)  # noqa: S314 - ours
    assert feed.findtext(f"{ATOM}title") == "Dams: corrections"
    assert feed.findtext(f"{ATOM}updated") == "2026-02-01T00:00:00Z"
    entries = [
        tuple(entry.findtext(f"{ATOM}{name}") for name in ("title", "updated", "content"))
        for entry in feed.iter(f"{ATOM}entry")
    ]
    assert entries == [
        ("Correction: One", "2026-02-01T00:00:00Z", "The day was wrong."),
        ("Correction: Dam breaks", "2026-01-07T00:00:00Z", "It was Monday & noon."),
    ]
    assert len({entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")}) == len(entries)
    link = feed.find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    assert link.get("href") == ("https://dam.example/" if base else "") + "briefings/one.html#corrections"
