"""What is wider than the window shows at its edge that it goes on, and at its end that it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator

from tests.probes import visits
from tests.probes.visits import Setting

SIDE = 4


def _edge(region: Locator, side: Literal["left", "right"]) -> bytes:
    """Return the picture of a few pixels at an upper corner of a region, where no chart draws anything."""
    box = region.bounding_box()
    assert box is not None
    x = box["x"] if side == "left" else box["x"] + box["width"] - SIDE
    return region.page.screenshot(clip={"x": x, "y": box["y"], "width": SIDE, "height": SIDE})


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_timeline_shows_that_it_goes_on(browser: Browser, newsroom: Path, scheme: Literal["light", "dark"]) -> None:
    story = newsroom / "stories" / "tarn-bridge.html"
    with visits.visit(browser, story.as_uri(), Setting(width=320, scheme=scheme)) as opened:
        region = opened.page.locator(".scroll:has(.chart)").first
        region.scroll_into_view_if_needed()
        paper, shade = _edge(region, "left"), _edge(region, "right")
        assert shade != paper
        region.evaluate("element => { element.scrollLeft = element.scrollWidth }")
        assert _edge(region, "right") == paper
        assert _edge(region, "left") != paper


# A matrix of as many columns as a page ever has, from one of fewer: the last column is set again and again.
_WIDEN = """() => { for (const row of document.querySelectorAll('.matrix tr')) {
  while (row.children.length < 13) row.append(row.lastElementChild.cloneNode(true))
} }"""


@pytest.mark.browser
def test_what_does_not_go_on_has_no_line_at_its_edge(browser: Browser, newsroom: Path) -> None:
    """A column is seldom a whole number of pixels wide, and what covers the shadow always is."""
    story = newsroom / "stories" / "tarn-bridge.html"
    with visits.visit(browser, story.as_uri(), Setting(width=1280, scheme="light")) as opened:
        region = opened.page.locator(".scroll:has(.chart)").first
        region.evaluate("element => { element.style.inlineSize = '700.2px' }")
        region.scroll_into_view_if_needed()
        assert _edge(region, "right") == _edge(region, "left")


@pytest.mark.browser
def test_whose_row_it_is_stays_in_sight(browser: Browser, newsroom: Path) -> None:
    story = newsroom / "stories" / "tarn-bridge.html"
    with visits.visit(browser, story.as_uri(), Setting(width=320, scheme="light")) as opened:
        opened.page.evaluate(_WIDEN)
        region = opened.page.locator(".scroll:has(.matrix)")
        head = region.locator("tbody th").first
        caption, before = region.locator("caption"), head.bounding_box()
        told = caption.bounding_box()
        region.evaluate("element => { element.scrollLeft = 200 }")
        assert before is not None
        assert told is not None
        assert head.bounding_box() == before
        assert caption.bounding_box() == told


@pytest.mark.browser
def test_paper_has_every_column_of_a_matrix(browser: Browser, newsroom: Path) -> None:
    story = newsroom / "stories" / "tarn-bridge.html"
    with visits.visit(browser, story.as_uri(), Setting(width=672, scheme="light")) as opened:  # A4 with its margins
        opened.page.emulate_media(media="print")
        opened.page.evaluate(_WIDEN)
        assert opened.page.evaluate("document.querySelector('.matrix').getBoundingClientRect().right") <= 672
