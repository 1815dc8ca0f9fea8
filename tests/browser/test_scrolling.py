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
