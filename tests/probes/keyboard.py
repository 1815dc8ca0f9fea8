"""The way through a page with the tab key: it ends, misses nothing, and shows at every step where one is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from tests.probes.findings import Finding

# What may take focus, in the order of the page; what is folded away cannot.
_REACHABLE = """() => {
  const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
  const open = element => element.checkVisibility({checkVisibilityCSS: true, contentVisibilityAuto: true});
  const reachable = [...document.querySelectorAll(selector)].filter(element => element.tabIndex >= 0 && open(element));
  reachable.forEach((element, number) => { element.dataset.stop = number; });
  return reachable.map(element => element.outerHTML.replace(/\\s+/g, " ").slice(0, 90));
}"""
_FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const rects = [...element.getClientRects()];
  const uncovered = rects.some(r => {
    const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
    return hit && element.contains(hit);
  });
  return {
    stop: element.dataset.stop ?? "",
    html: element.outerHTML.replace(/\\s+/g, " ").slice(0, 90),
    shown: outlined || style.boxShadow !== "none",
    inside: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
    uncovered,
  };
}"""


def walk(page: Page) -> Iterator[Finding]:
    """Press the tab key until the page is left; yield what a reader without a pointer would stumble over."""
    expected = page.evaluate(_REACHABLE)
    stops: list[str] = []
    for _ in range(len(expected) + 2):
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        if focused is None:
            break
        yield from _judged(focused)
        stops.append(focused["stop"])
    else:
        yield Finding("focus", "the tab order does not end")
    missed = set(range(len(expected))) - {int(stop) for stop in stops if stop}
    yield from (Finding("focus", f"never reached: {expected[number]}") for number in sorted(missed))
    if stops != sorted(stops, key=lambda stop: int(stop or -1)):
        yield Finding("focus", "jumps back against the order of the page")


def _judged(focused: dict[str, Any]) -> Iterator[Finding]:
    if not focused["shown"]:
        yield Finding("focus", f"not shown: {focused['html']}")
    if not focused["inside"]:
        yield Finding("focus", f"outside the window: {focused['html']}")
    elif not focused["uncovered"]:
        yield Finding("focus", f"covered: {focused['html']}")
