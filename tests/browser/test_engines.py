"""One page of each kind in a second and a third engine: Firefox ESR and WebKitGTK, as Debian ships them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager

import pytest

from tests.probes import engines, sites, visits
from tests.probes.engines import Engine

# The first of each kind, and the two that are written from right to left and without spaces.
PAGES = [*sites.one_of_each_kind(), "sources/vpa-bridge-korean.html"]
PROBES = [
    *("viewport", "language", "references", "ids", "fragments", "headings", "landmarks"),
    *("link-by-colour", "mark-by-colour", "svg-names", "svg-text", "sideways", "clipped"),
]
WIDTHS = [1280, 320]
_OPENED = """(() => {
  const button = document.querySelector("[popovertarget]");
  if (!button) return "none";
  button.scrollIntoView();
  button.click();
  const box = document.querySelector(":popover-open")?.getBoundingClientRect();
  if (!box) return "does not open";
  return box.left >= -1 && box.right <= innerWidth + 1 && box.height > 0 ? "shown" : "outside the window";
})()"""
_FOLLOW = """(() => {
  const link = [...document.querySelectorAll("main a[href^='#']")].at(-1);
  link?.click();
  return Boolean(link);
})()"""
_IN_SIGHT = """(() => {
  const box = document.querySelector(":target")?.getBoundingClientRect();
  return Boolean(box) && box.bottom > 0 && box.top < innerHeight;
})()"""
_SCROLLED = 5.0  # seconds in which a page must have moved to the place that a link leads to


@pytest.fixture(
    scope="module", params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in engines.ENGINES]
)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    running: AbstractContextManager[Engine] = engines.ENGINES[request.param](tmp_path_factory.mktemp("profile"))
    with running as started:
        yield started


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_as_in_chromium(engine: Engine, addresses: dict[str, str], path: str) -> None:
    for width in WIDTHS:
        engine.open(addresses["newsroom"] + path, width)
        found = engine.run(f"({visits.IN_PAGE})({{probes: {PROBES}}})")
        assert (width, found, engine.complaints()) == (width, [], [])
        assert engine.run("getComputedStyle(document.querySelector('main h1')).fontFamily.includes('system-ui')")
        assert engine.run(_OPENED) in {"none", "shown"}
        if engine.run(_FOLLOW):
            assert _comes_true(engine, _IN_SIGHT)


@pytest.mark.browser
def test_the_tab_key_leads_to_the_content_first(engine: Engine, addresses: dict[str, str]) -> None:
    engine.open(addresses["newsroom"] + "index.html", 1280)
    engine.press_tab()
    assert engine.run("document.activeElement.hash") == "#main"


@pytest.mark.browser
def test_the_search_finds(engine: Engine, addresses: dict[str, str]) -> None:
    engine.open(addresses["newsroom"] + "search.html?q=%22Tarn+bridge%22", 320)
    assert _comes_true(engine, "document.querySelector('#hits').ariaBusy == 'false'")
    assert engine.run("document.querySelector('#hits mark')?.textContent") == "Tarn"
    assert engine.run(f"({visits.IN_PAGE})({{probes: {PROBES}}})") == []
    assert engine.complaints() == []


def _comes_true(engine: Engine, expression: str) -> bool:
    """Tell whether an expression becomes true in a moment: pages scroll smoothly where readers like that."""
    deadline = time.monotonic() + _SCROLLED
    while not engine.run(expression):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True
