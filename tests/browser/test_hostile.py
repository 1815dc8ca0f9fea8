"""Attack collections in every field and body format, built into a site and opened in Chromium.

Each payload of `../shared/data/hostile` becomes the body of an article in all three formats, and its file name, title,
names, tags, claims and notes. Then every page is loaded as a real document: nothing may run, nothing may be fetched,
nothing may leave, and the page's own markup must stand as it was built. Without the collection the few payloads below
do the same in small.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from twosource import cli
from twosource.decoding import forbidden_characters

ROOT = Path(__file__).parent.parent.parent
COLLECTION = ROOT.parent / "shared" / "data" / "hostile" / "payloads.jsonl"
OWN = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style></script><script>alert(1)</script>",
    "<svg/onload=alert(1)>",
    "[x](javascript:alert(1))",
    "<a href='java\nscript:alert(1)'>x</a>",
    "{{ 7*7 }}{% include '/etc/passwd' %}",
    "--><script>alert(1)</script><!--",
    "]]></script><script>alert(1)</script>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<form><button formaction=javascript:alert(1)>x",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href=https://evil.example/><link rel=stylesheet href=//evil.example/x.css>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "</main></body><footer class=site>",
]
BATCH = 60
# Parts that the workers share out; each is a site of its own.
SHARDS = 8
# All of them in CI; on a machine of one's own every tenth, or all with FULL_HOSTILE=1.
STEP = 1 if os.environ.get("CI") or os.environ.get("FULL_HOSTILE") else 10
_OPEN_BRACKETS = 300
_FIELDS = """\
title: {0}
authors: [{0}]
publisher: {0}
license: {0}
language: en
source: {{kind: {0}, proximity: {0}, descriptor: {0}, limits: {0}}}
tags: [{0}]
about: [{{name: {0}, type: {0}}}]
notes: [{{by: {0}, text: {0}}}]
corrections: [{{text: {0}}}]
"""
# Not for HTML: what stands before a payload may not be part of the article that is read out of it.
_CLAIM = 'claims: [{{id: c, text: {0}, kind: {0}, attributed_to: {0}, quotes: [{{exact: "{1}"}}]}}]\n'
_SITE = """\
title: "\\"><script>alert(1)</script>"
description: "</title><script>alert(1)</script>"
author: "<img src=x onerror=alert(1)>"
rules: {full-text-without-licence: "off", empty-article: "off"}
"""
_INSPECT = """
async (paths) => {
  document.body.replaceChildren();
  await Promise.all(paths.map(path => new Promise(done => {
    const frame = document.createElement("iframe");
    frame.onload = done;
    frame.src = path;
    frame.dataset.path = path;
    document.body.append(frame);
  })));
  await new Promise(done => setTimeout(done, 20));
  const wrong = [];
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument;
    const say = what => wrong.push(frame.dataset.path + ": " + what);
    if (!page) { say("left its address"); continue; }
    if (!page.location.pathname.endsWith(frame.dataset.path.replace(/^.*\\//, "/"))) say("left for " + page.location);
    for (const selector of ["body > header.site", "body > main", "body > footer.site", "head > title", "head > style"])
      if (page.querySelectorAll(selector).length !== 1) say("not one " + selector);
    if (page.body.lastElementChild.localName !== "footer") say("something after the footer");
    if (page.body.childElementCount !== 4) say("something beside the page's own parts");
    const active = "iframe, object, embed, form, input, button, img, base, audio, video, frame, body script, " +
      "body style, link[rel=stylesheet], script:not([type='application/ld+json']), meta[http-equiv=refresh]";
    for (const element of page.querySelectorAll(active)) say("holds " + element.outerHTML.slice(0, 80));
    for (const data of page.querySelectorAll("script"))
      try { JSON.parse(data.text) } catch { say("broken JSON-LD") }
    for (const element of page.querySelectorAll("*")) {
      for (const name of element.getAttributeNames()) if (/^on|^style$|^srcdoc$/.test(name)) say("attribute " + name);
      const href = element.getAttribute("href");
      if (href !== null && !/^https?:$/.test(new URL(href, page.baseURI).protocol)) say("link " + href);
    }
  }
  return wrong;
}
"""


def _payloads() -> list[str]:
    if not COLLECTION.is_file():
        return OWN
    lines = COLLECTION.read_text(encoding="utf-8").strip("\n").split("\n")
    return OWN + [json.loads(line)["payload"] for line in lines[::STEP]]


def _plain(payload: str) -> str:
    """Return a payload without what YAML may not hold: that is refused with a diagnostic of its own."""
    refused = set(forbidden_characters(payload))
    return "".join(" " if at in refused or character < " " else character for at, character in enumerate(payload))


def _bodies(payload: str) -> Iterator[tuple[str, bytes]]:
    """Yield the payload in the formats that take it; refused Markdown is left out."""
    data = payload.encode("utf-8", "replace").replace(b"\x00", b"")
    yield "html", data
    yield "txt", data
    if payload.count("[") <= _OPEN_BRACKETS:
        yield "md", data


def _write(project: Path, payloads: list[str]) -> None:
    sources = project / "content" / "sources"
    sources.mkdir(parents=True)
    (project / "content" / "site.yaml").write_text(_SITE, encoding="utf-8")
    for number, payload in enumerate(payloads):
        plain = _plain(payload[:2000])
        field = json.dumps(plain.strip() or "x", ensure_ascii=False)
        name = plain[:30].replace("/", " ").replace("\\", " ").strip()
        for suffix, body in _bodies(payload):
            stem = f"{number}-{suffix} {name}".rstrip(". ")
            # Before the payload something that a claim can quote; no two articles have it in common.
            quoted = f"Note {number} as {suffix}."
            fields = _FIELDS if suffix == "html" else _FIELDS + _CLAIM
            (sources / f"{stem}.{suffix}").write_bytes(f"{quoted}\n\n".encode() + body)
            (sources / f"{stem}.yaml").write_text(fields.format(field, quoted), encoding="utf-8")


def _batches(site: Path) -> Iterator[list[str]]:
    """Yield the pages of all articles, and each tenth of the topics and publishers, which share a template."""
    others = sorted((*site.glob("topics/*.html"), *site.glob("publishers/*.html")))[::10]
    first = [
        *site.glob("index.html"),
        *site.glob("archive*.html"),
        *site.glob("stories.html"),
        *site.glob("topics.html"),
    ]
    pages = [
        path.relative_to(site).as_posix() for path in (*sorted(first), *sorted(site.glob("sources/*.html")), *others)
    ]
    for start in range(0, len(pages), BATCH):
        yield pages[start : start + BATCH]


def _watched(page: Page, origin: str) -> list[str]:
    """Return a list that fills with whatever a payload achieves: a dialog, a request elsewhere, a new window."""
    achieved: list[str] = []

    def dialog(opened: object) -> None:
        achieved.append("dialog")
        opened.dismiss()  # type: ignore[attr-defined]

    page.on("dialog", dialog)
    page.on("popup", lambda popup: achieved.append(f"window {popup.url}"))
    page.on("request", lambda request: None if request.url.startswith(origin) else achieved.append(request.url))
    return achieved


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("shard", range(SHARDS))
def test_nothing_runs_and_nothing_leaves(
    browser: Browser, serve: Callable[[Path], str], tmp_path: Path, shard: int
) -> None:
    payloads = _payloads()[shard::SHARDS]
    _write(tmp_path, payloads)
    assert cli.main(["build", str(tmp_path), "--quiet"]) == 0
    site = tmp_path / "site"
    (site / "harness.html").write_text("<!doctype html><title>harness</title><body>", encoding="utf-8")
    address = serve(site)
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "harness.html")
    achieved = _watched(page, address)
    wrong: list[str] = []
    seen = 0
    for batch in _batches(site):
        wrong += page.evaluate(_INSPECT, batch)
        seen += len(batch)
    context.close()
    assert seen > 2 * len(payloads)
    assert (achieved, wrong) == ([], [])
