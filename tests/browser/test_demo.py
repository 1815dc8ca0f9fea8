"""The demo site in Chromium: from the disk, folded and printed."""

from __future__ import annotations

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


@pytest.mark.browser
def test_in_print_the_name_of_the_site_stands_where_the_text_does(browser: Browser, site: str) -> None:
    with _opened(browser, site + "stories/korea-deterrence.html") as page:
        page.set_viewport_size({"width": 672, "height": 900})
        page.emulate_media(media="print")
        left = [page.locator(each).first.evaluate("each => each.getBoundingClientRect().x") for each in (".name", "h1")]
        assert left[0] == left[1]
        assert not page.locator(".follow").is_visible()
