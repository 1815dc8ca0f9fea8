"""The demo site in Chromium: every kind of page, read with scripts off, by axe, and by walking its citations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent.parent
SITE = ROOT / "site"
BRIEFING = "briefings/us-role-in-deterring-north-korea.html"
PAGES = [
    "index.html",
    BRIEFING,
    "stories/korea-deterrence.html",
    "sources/seoul-concerns.html",
    "sources/policy-explainer.html",
    "archive.html",
    "stories.html",
    "topics.html",
    "topics/deterrence.html",
    "publishers.html",
    "method.html",
    "404.html",
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SETTINGS = {
    "light": (1280, "light", "none"),
    "dark": (1280, "dark", "none"),
    "narrow": (320, "light", "none"),
    "forced": (1280, "dark", "active"),
}


@contextmanager
def _opened(browser: Browser, url: str, setting: str = "light") -> Iterator[Page]:
    width, scheme, forced = SETTINGS[setting]
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type] # a literal, chosen from the table above
        forced_colors=forced,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url, wait_until="load")
    yield page
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser: Browser, site: str, path: str, setting: str) -> None:
    with _opened(browser, site + path, setting) as page:
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_page_needs_one_request_and_no_script(browser: Browser, site: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    page.goto(site + path, wait_until="load")
    text = page.inner_text("main")
    context.close()
    assert [url for url in requests if not url.endswith("favicon.svg")] == [site + path]
    assert messages == []
    assert len(text) > 40


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_at_320_pixels(browser: Browser, site: str, path: str) -> None:
    with _opened(browser, site + path, "narrow") as page:
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_the_same_bytes_work_from_the_disk(browser: Browser, path: str) -> None:
    with _opened(browser, (SITE / path).as_uri()) as page:
        styled = page.evaluate("getComputedStyle(document.querySelector('main h1')).fontFamily")
        links = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")
    assert "system-ui" in styled
    local = {link.partition("#")[0] for link in links if link.startswith("file:")}
    assert [link for link in local if not Path(link.removeprefix("file://")).is_file()] == []


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_focus_is_visible_along_the_whole_tab_order(browser: Browser, site: str, path: str) -> None:
    with _opened(browser, site + path) as page:
        count = page.evaluate("document.querySelectorAll('a[href], summary, [tabindex=\"0\"]').length")
        unseen = []
        for _ in range(count):
            page.keyboard.press("Tab")
            html = page.evaluate("document.activeElement.outerHTML.slice(0, 80)")
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            if outline == "none" and not html.startswith("<body"):
                unseen.append(html)
    assert count > 5
    assert unseen == []


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
