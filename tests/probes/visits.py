"""A page in Chromium, seen in several settings: what it requests, says, shifts and stores, and what `in_page.js` finds.

One visit takes some 0.2 s of processor time, and axe on top of it 0.5 to 2 s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.probes.findings import Finding

IN_PAGE = (Path(__file__).parent / "in_page.js").read_text("utf-8")
# Every part of what Chrome counts as cumulative layout shift, those right after an input left out.
_SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""
# WCAG 2.2, 1.4.12: nothing may be lost when a reader spaces text like this. Such a sheet passes the strictest policy.
_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`p { margin-block-end: 2em !important }
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
_SETTLED = 150  # milliseconds after which nothing of a page without scripts may move any more
_READABLE = 12  # characters; the shortest article of the newsroom has a page with far more


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a page is looked at: width in CSS pixels, colour scheme, forced colours."""

    width: int = 1280
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"


SETTINGS = {
    "light": Setting(),
    "dark": Setting(scheme="dark"),
    "narrow": Setting(width=320),
    "forced": Setting(scheme="dark", forced="active"),
}


@dataclass(slots=True, kw_only=True)
class Visit:
    """A page that is open, and what it did since it was opened."""

    page: Page
    url: str
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def findings(self, probes: Sequence[str] = ()) -> Iterator[Finding]:
        """Yield what the probes of these names find in the page, all of them when none is named."""
        options = {"probes": list(probes)}
        yield from (Finding(name, detail) for name, detail in self.page.evaluate(IN_PAGE, options))

    def behaviour(self, allowed: str = "") -> Iterator[Finding]:
        """Yield what a page should not do while it loads: say, fetch, shift. It may load what begins with `allowed`."""
        yield from (Finding("console", message) for message in self.messages)
        origin = urlsplit(self.url)[:2]
        for request in self.requests:
            if urlsplit(request)[:2] != origin:
                yield Finding("third-party", request)
            elif allowed and request.startswith(allowed):
                continue
            elif request != self.url.partition("#")[0] and not request.endswith("/favicon.svg"):
                yield Finding("requests", request)
        self.page.wait_for_timeout(_SETTLED)
        shifts = self.page.evaluate("window.shifts")
        if shifts:
            yield Finding("layout-shift", f"{shifts:.4f}")


def context(browser: Browser, setting: Setting, *, scripts: bool = True) -> BrowserContext:
    """Return a browser context for a setting; `scripts` off reads as a text browser does."""
    return browser.new_context(
        viewport={"width": setting.width, "height": 800},
        color_scheme=setting.scheme,
        forced_colors=setting.forced,
        reduced_motion="reduce",
        java_script_enabled=scripts,
    )


@contextmanager
def visit(browser: Browser, url: str, setting: Setting = SETTINGS["light"]) -> Iterator[Visit]:
    """Open a page in a context of its own, watched from before it loads."""
    opened = context(browser, setting)
    page = opened.new_page()
    watched = Visit(page=page, url=url)

    def said(message: ConsoleMessage) -> None:
        # Where a page names no icon, as that of a missing page, browsers look for one by themselves.
        icon = message.location["url"].endswith("/favicon.ico")
        if message.type in {"error", "warning"} and not icon:
            watched.messages.append(message.text)

    def asked(request: Request) -> None:
        watched.requests.append(request.url)

    page.add_init_script(_SHIFTS)
    page.on("console", said)
    page.on("pageerror", lambda error: watched.messages.append(str(error)))
    page.on("request", asked)
    page.goto(url, wait_until="load")
    yield watched
    opened.close()


def answered(page: Page) -> None:
    """Wait until the search page has nothing left to look for: it says so to whoever reads it (`aria-busy`)."""
    page.wait_for_selector("#hits[aria-busy=false]", state="attached")


def look(browser: Browser, url: str, *, client: bool = False) -> list[Finding]:
    """Return what the probes find on a page in light and dark, on a wide and a narrow window, without scripts.

    `client`: it is the search page, which loads its index and says other things where scripts are off.
    """
    found: list[Finding] = []
    allowed = urljoin(url, "search/") if client else ""
    with visit(browser, url) as light:
        found += [*light.findings(), *_steady(browser, light, SETTINGS["light"], allowed)]
    with visit(browser, url, SETTINGS["dark"]) as dark:
        found += dark.findings(["svg-contrast", "mark-by-colour", "link-by-colour"])
    with visit(browser, url, SETTINGS["narrow"]) as narrow:
        found += [*narrow.findings(), *_steady(browser, narrow, SETTINGS["narrow"], allowed)]
        narrow.page.evaluate(_SPACING)
        spaced = narrow.findings(["sideways", "clipped"])
        found += [Finding("text-spacing", f"{name}: {detail}") for name, detail in spaced]
    found += reading(browser, url, client=client)
    return list(dict.fromkeys(found))


def _steady(browser: Browser, opened: Visit, setting: Setting, allowed: str) -> Iterator[Finding]:
    """Yield what a page does while it loads; that it shifts, only if it does so in two more visits too.

    A busy machine paints a page of which half has come, and then the rest: what a page does by itself it does always.
    """
    for finding in opened.behaviour(allowed):
        if finding.probe != "layout-shift" or all(_shifts(browser, opened.url, setting) for _ in range(2)):
            yield finding


def _shifts(browser: Browser, url: str, setting: Setting) -> bool:
    with visit(browser, url, setting) as again:
        return any(finding.probe == "layout-shift" for finding in again.behaviour())


def reading(browser: Browser, url: str, *, client: bool = False) -> list[Finding]:
    """Return a finding where a page without scripts shows less text than with them, or next to none."""
    texts = [_text(browser, url, scripts=scripts) for scripts in (True, False)]
    if texts[0] != texts[1] and not client:
        return [Finding("without-scripts", "shows another text than with scripts")]
    return [Finding("without-scripts", "nothing to read")] if len(texts[1]) < _READABLE else []


def _text(browser: Browser, url: str, *, scripts: bool) -> str:
    opened = context(browser, SETTINGS["light"], scripts=scripts)
    page = opened.new_page()
    page.goto(url, wait_until="load")
    main: Any = page.locator("main")
    text = main.first.inner_text() if main.count() else ""
    opened.close()
    return str(text)
