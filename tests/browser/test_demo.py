"""The demo site in Chromium: from the disk, along its citations, folded and printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.probes import sites, visits

SITE = sites.DEMO
BRIEFING = "briefings/us-role-in-deterring-north-korea.html"


@contextmanager
def _opened(browser: Browser, url: str) -> Iterator[Page]:
    with visits.visit(browser, url) as opened:
        yield opened.page


@pytest.mark.browser
@pytest.mark.parametrize("path", sites.DEMO_PAGES)
def test_the_same_bytes_work_from_the_disk(browser: Browser, path: str) -> None:
    with _opened(browser, (SITE / path).as_uri()) as page:
        styled = page.evaluate("getComputedStyle(document.querySelector('main h1')).fontFamily")
        links = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")
    assert "system-ui" in styled
    local = {link.partition("#")[0] for link in links if link.startswith("file:")}
    assert [link for link in local if not Path(link.removeprefix("file://")).is_file()] == []


@pytest.mark.browser
def test_every_citation_leads_to_its_passage_and_back(browser: Browser, site: str) -> None:
    with _opened(browser, site + BRIEFING) as page:
        anchors = page.evaluate("[...document.querySelectorAll('a.cite')].map(a => a.id)")
        for anchor in anchors:
            page.goto(f"{site}{BRIEFING}#{anchor}")
            page.click(f"[id='{anchor}']")
            entry = page.url.partition("#")[2]
            assert re.fullmatch(r"ref-\d+", entry)
            backlinks = page.evaluate(
                f"[...document.querySelectorAll('#{entry} [role=doc-backlink]')].map(a => a.hash)",
            )
            assert f"#{anchor}" in backlinks
            _follow(page, entry)
    assert len(anchors) > 20


def _follow(page: Page, entry: str) -> None:
    """Follow a reference to its passage: the quoted words stand there, and a link leads back to the briefing."""
    links = page.evaluate(
        f"[...document.querySelectorAll('#{entry} .cite-title a')].map(a => a.href).filter(href => href.includes('#'))",
    )
    quoted = page.evaluate(f"[...document.querySelectorAll('#{entry} mark')].map(mark => mark.innerText)")
    whole = "the article as a whole" in page.inner_text(f"#{entry}")
    assert whole or (len(links) == 1 and quoted)
    page.goto(links[0] if links else page.evaluate(f"document.querySelector('#{entry} .cite-title a').href"))
    if links:
        passage = page.inner_text(f"[id='{links[0].partition('#')[2]}']")
        assert [words for words in quoted if words not in passage] == []
    back = page.evaluate("[...document.querySelectorAll('main a')].map(a => a.href)")
    assert any(BRIEFING + "#cite-" in href for href in back)


@pytest.mark.browser
def test_the_folded_repeat_opens_when_one_of_its_paragraphs_is_linked(browser: Browser, site: str) -> None:
    with _opened(browser, site + "sources/seoul-concerns.html") as page:
        assert not page.is_visible("#p8")
        page.goto(site + "sources/seoul-concerns.html#p8")
        assert page.is_visible("#p8")


@pytest.mark.browser
def test_print_shows_the_folded_repeat(browser: Browser, site: str) -> None:
    with _opened(browser, site + "sources/seoul-concerns.html") as page:
        page.emulate_media(media="print")
        assert page.is_visible("#p14")
