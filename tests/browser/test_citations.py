"""Every reference of the demo walked by keyboard: preview opened, read and closed, passage visited, and back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from twosource import cli

BRIEFING = "briefings/us-role-in-deterring-north-korea.html"
# Where notes are: in their list, lifted above a narrow window, beside the text of a wide one.
WIDTHS = [320, 768, 1440]
_FOCUS = "document.activeElement"
_OPEN = "document.querySelector(':popover-open')"
# What moved, but a preview that was lifted or put back by the key just pressed.
_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    for (const {node} of entry.sources)
      if (!entry.hadRecentInput || !node?.closest?.(".preview")) shifts.push([entry.value, node?.outerHTML]);
}).observe({type: "layout-shift", buffered: true});
"""
_RECTANGLES = """
selector => [...document.querySelectorAll(selector)].map(element => {
  const {left, right, top, bottom} = element.getBoundingClientRect();
  return [left, top + scrollY, right, bottom + scrollY].map(Math.round);
})
"""


@contextmanager
def _opened(browser: Browser, url: str, width: int = 768, **options: Any) -> Iterator[Page]:  # noqa: ANN401 - the library's
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce", **options)
    page = context.new_page()
    page.goto(url, wait_until="load")
    yield page
    context.close()


def _citations(page: Page) -> list[str]:
    anchors: list[str] = page.evaluate("[...document.querySelectorAll('.cite')].map(cite => cite.id)")
    assert len(anchors) > 20
    return anchors


def _tab_to(page: Page, anchor: str) -> None:
    """Press the tabulator until the citation has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(f"{_FOCUS}.parentElement.id") == anchor:
            return
    pytest.fail(f"{anchor} is not in the tab order")


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_every_preview_opens_reads_and_closes_by_keyboard(browser: Browser, site: str, width: int) -> None:
    with _opened(browser, site + BRIEFING, width) as page:
        page.evaluate(_SHIFTS)
        places = page.evaluate(_RECTANGLES, ".references li")
        for anchor in _citations(page):
            _tab_to(page, anchor)
            number = page.evaluate(f"{_FOCUS}.dataset.number")
            page.keyboard.press("Enter")
            assert page.evaluate(f"{_OPEN}.id") == f"note-{number}"
            _read(page, number)
            assert page.evaluate(_RECTANGLES, ".references li") == places, "the list keeps its place for it"
            page.keyboard.press("Tab")
            assert page.evaluate(f"{_OPEN}.contains({_FOCUS})"), "the tabulator goes on into the preview"
            page.keyboard.press("Escape")
            assert page.evaluate(f"[{_OPEN}, {_FOCUS}.parentElement.id]") == [None, anchor]
        assert page.evaluate("shifts") == []


def _read(page: Page, number: str) -> None:
    """Find the preview in the window, beside its citation, with passage, source, grade and origin."""
    box = page.evaluate(
        f"(({{left, right, top, bottom}}) => ({{left, right, top, bottom}}))({_OPEN}.getBoundingClientRect())"
    )
    assert box["left"] >= 0
    assert box["top"] >= 0
    assert box["right"] <= page.evaluate("document.documentElement.clientWidth")
    assert box["bottom"] <= page.evaluate("innerHeight")
    cite = page.evaluate(f"{_FOCUS}.getBoundingClientRect().toJSON()")
    apart = max(box["top"] - cite["bottom"], cite["top"] - box["bottom"])
    assert -1 <= apart < 24, "beside its citation, and not over it"
    text = page.inner_text(f"#note-{number}")
    assert re.search(r"paragraphs? \d|the article as a whole", text)
    assert "Grade F6" in text
    assert "origin" in text
    assert "as a whole" in text or page.evaluate(f"{_OPEN}.querySelectorAll('blockquote mark').length") > 0


@pytest.mark.browser
def test_every_reference_leads_to_its_passage_and_back_by_keyboard(browser: Browser, site: str) -> None:
    with _opened(browser, site + BRIEFING) as page:
        for anchor in _citations(page):
            page.goto(f"{site}{BRIEFING}#{anchor}")
            statement = page.evaluate(
                "anchor => [...document.getElementById(anchor).closest('p, li').querySelectorAll('.cite')]"
                ".map(cite => cite.id)",
                anchor,
            )
            page.focus(f"#{anchor} button")
            page.keyboard.press("Enter")
            quoted = page.evaluate(f"[...{_OPEN}.querySelectorAll('mark')].map(mark => mark.innerText)")
            links = page.evaluate(f"[...{_OPEN}.querySelectorAll('.cite-title a')].map(a => a.getAttribute('href'))")
            for _ in links:
                page.keyboard.press("Tab")
            assert page.evaluate(f"{_FOCUS}.getAttribute('href')") == links[-1]
            page.keyboard.press("Enter")
            page.wait_for_url("**/sources/**")
            passage = page.url.partition("#")[2]
            assert passage or not quoted
            text = page.inner_text(f"[id='{passage}']" if passage else "main")
            assert [words for words in quoted if words not in text] == []
            _follow_back(page, statement)


def _follow_back(page: Page, statement: list[str]) -> None:
    """Beside the passage a link leads back to a citation of the statement, before the reader's eyes."""
    back = page.evaluate("[...document.querySelectorAll('.cited a, #statements ~ ul a')].map(a => a.hash.slice(1))")
    anchor = next(anchor for anchor in statement if anchor in back)
    page.focus(f"main a[href$='#{anchor}'] >> nth=0")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{BRIEFING}#{anchor}")
    top = page.evaluate(f"document.querySelector('#{anchor}').getBoundingClientRect().top")
    assert 0 <= top <= page.evaluate("innerHeight")


@pytest.mark.browser
def test_the_list_leads_back_to_every_place_of_use(browser: Browser, site: str) -> None:
    with _opened(browser, site + BRIEFING) as page:
        back = page.evaluate("[...document.querySelectorAll('.uses a')].map(a => a.hash.slice(1))")
        assert sorted(back) == sorted(_citations(page))
        assert page.is_visible(".uses >> nth=0")


@pytest.mark.browser
def test_a_preview_needs_no_script_and_has_a_button_that_closes_it(browser: Browser, site: str) -> None:
    with _opened(browser, site + BRIEFING, java_script_enabled=False) as page:
        page.click("#cite-1 button")
        assert page.is_visible("#note-1 .close")
        page.click("#note-1 .close")
        assert not page.is_visible("#note-1 .close")
        assert page.is_visible("#note-1")


@pytest.mark.browser
def test_the_accessibility_tree_knows_the_previews(browser: Browser, site: str) -> None:
    with _opened(browser, site + BRIEFING) as page:
        page.keyboard.press("Tab")
        _tab_to(page, "cite-1")
        assert _node(page, "cite-1") == ("button", False)
        page.keyboard.press("Enter")
        assert _node(page, "cite-1") == ("button", True)


def _node(page: Page, anchor: str) -> tuple[str, bool]:
    """Return role and state of a citation's button as assistive technology is told."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    found = session.send("DOM.querySelector", {"nodeId": root, "selector": f"#{anchor} button"})["nodeId"]
    node = session.send("Accessibility.getPartialAXTree", {"nodeId": found, "fetchRelatives": False})["nodes"][0]
    assert node["name"]["value"].startswith("Reference 1: ")
    expanded = [each["value"]["value"] for each in node["properties"] if each["name"] == "expanded"]
    return node["role"]["value"], expanded == [True]


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 768, 1440])
def test_targets_are_large_enough(browser: Browser, site: str, width: int) -> None:
    with _opened(browser, site + BRIEFING, width) as page:
        boxes = page.evaluate(_RECTANGLES, ".cite button")
        page.click("#cite-1 button")
        boxes += page.evaluate(_RECTANGLES, "#note-1 .close")
    assert [box for box in boxes if box[2] - box[0] < 24 or box[3] - box[1] < 24] == []
    assert [pair for pair in pairwise(boxes) if _overlap(*pair)] == []


@pytest.mark.browser
def test_sidenotes_stand_beside_their_citations_and_over_nothing(browser: Browser, site: str) -> None:
    with _opened(browser, site + BRIEFING, 1440) as page:
        notes = page.evaluate(_RECTANGLES, ".references li")
        rest = page.evaluate(_RECTANGLES, "article > :not(.references), footer.site, header.site")
        first = page.evaluate(_RECTANGLES, "#cite-1")[0]
    assert abs(notes[0][1] - first[1]) < 24
    assert notes[0][0] > first[2]
    assert [(one, two) for one, two in pairwise(notes) if two[1] < one[3]] == []
    assert [(note, other) for note in notes for other in rest if _overlap(note, other)] == []


def _overlap(one: list[int], two: list[int]) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


@pytest.mark.browser
def test_in_print_a_citation_is_a_number_and_its_note_stands_in_the_list(browser: Browser, site: str) -> None:
    with _opened(browser, site + BRIEFING, 1440) as page:
        page.emulate_media(media="print")
        assert page.inner_text("#cite-1") == "1"
        assert not page.is_visible("#cite-1 button")
        assert page.is_visible("#note-28 .byline")


@pytest.mark.browser
def test_a_text_fragment_leads_to_the_words_in_the_original(
    browser: Browser, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    paragraphs = [f"Paragraph {number} tells of ferries & gates. The gate was shut." for number in range(60)]
    paragraphs[20] = f"It was a long day, {'for the crew-members and all who waited, ' * 4}until the evening came."
    paragraphs[40] = "Only here the well-known mayor, a sailor, spoke of “R&D”."
    cited = {20: paragraphs[20], 40: "the well-known mayor, a sailor, spoke of “R&D”", 50: "The gate was shut"}
    address = serve(tmp_path)
    content = tmp_path / "content"
    for folder in ("sources", "briefings"):
        (content / folder).mkdir(parents=True)
    (content / "sources" / "a.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    (content / "sources" / "a.yaml").write_text(f"url: {address}original.html\nlicense: CC0\n", encoding="utf-8")
    lines = [f'So it was [@a, para. {number + 1}, "{words}"].' for number, words in cited.items()]
    (content / "briefings" / "b.md").write_text("---\ntitle: B\n---\n\n" + "\n\n".join(lines), encoding="utf-8")
    body = "".join(f"<p id=p{number}>{html.escape(text)}</p>" for number, text in enumerate(paragraphs))
    original = f"<!doctype html><meta charset=utf-8><title>A</title>{body}"
    (tmp_path / "original.html").write_text(original, encoding="utf-8")
    assert cli.main(["build", str(tmp_path), "--quiet"]) == 0
    with _opened(browser, f"{address}site/briefings/b.html") as page:
        links = page.evaluate("[...document.querySelectorAll('.originals a:first-child')].map(a => a.href)")
        assert len(links) == len(cited)
        for number, link in zip(cited, links, strict=True):
            page.goto("about:blank")
            page.goto(link, wait_until="load")
            page.wait_for_function("scrollY > 0")
            box = page.evaluate(f"document.querySelector('#p{number}').getBoundingClientRect().toJSON()")
            assert 0 <= box["top"] <= box["bottom"] <= page.evaluate("innerHeight"), link
