"""The probes and checkers themselves: each fault, planted in a sound page, is found by what is named beside it.

Some of them no public checker sees: a popover that is not there, a hash in the policy that fits no style, a missing
viewport, a table without headers, a link told by its colour. Those are what our own probes are for.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.probes import checkers, documents, keyboard, visits
from tests.probes.findings import Finding

PAGE = """\
<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-HASH'; img-src 'self'; \
base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A sound page</title>
<meta name="description" content="Nothing is wrong with it.">
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<style>STYLE</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><nav aria-label="Site"><ul><li><a href="other.html">Another page</a></li></ul></nav></header>
<main id="main" tabindex="-1">
<h1>A sound page</h1>
<p id="p1">The harbour was closed on <time datetime="2026-01-28">28 January</time>, says <a href="other.html#p1">another
page</a>. <button type="button" popovertarget="note">The passage</button></p>
<div id="note" popover><p>“The harbour was closed.”</p></div>
<p id="p2">It was <mark>opened again</mark> a day later.</p>
<svg role="img" aria-labelledby="picture" viewBox="0 0 300 40" width="300" height="40">
<title id="picture">Days closed</title>
<rect class="bar" width="300" height="40"/><text x="10" y="25">one day</text></svg>
<h2 id="figures">Figures</h2>
<table><caption>Ships</caption><thead><tr><th scope="col">Day</th><th scope="col">Ships</th></tr></thead>
<tbody><tr><th scope="row">Monday</th><td>3</td></tr></tbody></table>
</main>
<footer><p>About this page.</p></footer>
</body>
</html>
"""
OTHER = """\
<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Another page</title></head>
<body><main><h1>Another page</h1><p id="p1">The harbour was closed.</p></main></body></html>
"""
STYLE = """
:root { color-scheme: light dark; --ink: #111; --paper: #fff; --link: #0b4f9c; --bar: #e4e4e4 }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #111; --link: #8fbcff; --bar: #333 } }
body { font: 1.1rem/1.5 sans-serif; color: var(--ink); background: var(--paper); margin: 1rem }
a { color: var(--link) }
main a { padding-block: .25em }
nav a { display: inline-block; padding-block: .4rem }
nav ul { list-style: none; padding: 0 }
button { font: inherit; min-inline-size: 24px; min-block-size: 24px }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
main:focus { outline: none }
.skip:not(:focus) { position: absolute; inset-block-start: -5rem }
mark { color: inherit; background: none; text-decoration: underline }
table { border-collapse: collapse }
svg { display: block; max-inline-size: 100% }
.bar { fill: #777 }
svg text { fill: #000; font-size: 18px }
"""
# The name of a fault, what finds it, and how it is planted. A string of CSS is added to the style, and hashed anew.
Edit = Callable[[str], str]


def _swap(old: str, new: str) -> Edit:
    def edit(page: str) -> str:
        assert old in page, old
        return page.replace(old, new, 1)

    return edit


def _insert(markup: str) -> Edit:
    return _swap("<h1>", f"{markup}<h1>")


def _drop(pattern: str) -> Edit:
    def edit(page: str) -> str:
        changed, count = re.subn(pattern, "", page, count=1, flags=re.DOTALL)
        assert count, pattern
        return changed

    return edit


def _both(first: Edit, second: Edit) -> Edit:
    return lambda page: second(first(page))


POLICY = r"<meta http-equiv=[^>]*>"
FAULTS: dict[str, tuple[str, Edit | str]] = {
    # what public checkers see
    "image without alternative": ("axe image-alt", _insert('<img src="icon.svg" width="16" height="16">')),
    "two elements of one id": ("nu", _swap('id="p2"', 'id="p1"')),
    "unclosed element": ("nu", _swap("</table>", "")),
    "misspelt attribute": ("nu", _swap("<nav aria-label", '<nav clas="x" aria-label')),
    "date that is none": ("nu", _swap('datetime="2026-01-28"', 'datetime="28/01/2026"')),
    "empty title": ("nu", _swap("<title>A sound page</title>", "<title></title>")),
    "button without a name": ("html-validate text-content", _swap(">The passage</button>", "></button>")),
    "link to no page": ("lychee", _swap('href="other.html"', 'href="ohter.html"')),
    "link to no place of another page": ("lychee", _swap("other.html#p1", "other.html#p99")),
    "pale words": ("axe color-contrast", "#p2 { color: #aaa }"),
    "language not given": ("axe html-has-lang", _swap('<html lang="en" dir="ltr">', "<html>")),
    # what only our probes see, or see better
    "link to no place of the page": ("fragments", _swap('href="#main"', 'href="#mian"')),
    "popover that is not there": ("references", _swap('popovertarget="note"', 'popovertarget="nota"')),
    "popover that nothing opens": ("references", _drop(r" <button.*?</button>")),
    "label that is not there": ("references", _swap('aria-labelledby="picture"', 'aria-labelledby="pitcure"')),
    "link from the root": ("sub-path", _swap('href="other.html"', 'href="/other.html"')),
    "heading left out": ("headings", _swap('<h2 id="figures">Figures</h2>', '<h4 id="figures">Figures</h4>')),
    "two first headings": ("headings", _swap('<h2 id="figures">Figures</h2>', '<h1 id="figures">Figures</h1>')),
    "navigation without a name": ("landmarks", _swap('<nav aria-label="Site">', "<nav>")),
    "no link past the navigation": ("landmarks", _drop(r'<a class="skip".*?</a>')),
    "no viewport": ("viewport", _drop(r'<meta name="viewport"[^>]*>')),
    "zooming forbidden": ("viewport", _swap("initial-scale=1", "initial-scale=1, user-scalable=no")),
    "Arabic from left to right": ("language", _swap('<p id="p2">', '<p id="p2" lang="ar">')),
    "table without headers": ("table-headers", _drop(r"<thead>.*?</thead>")),
    "row without header": ("table-headers", _swap('<th scope="row">Monday</th>', "<td>Monday</td>")),
    "small target": (
        "target-size",
        "button { min-inline-size: 8px; min-block-size: 8px; padding: 0; font-size: 12px; line-height: 1 }",
    ),
    "small reference": ("reference-size", _swap("another\npage</a>", "1</a>")),
    "link told by colour": ("link-by-colour", "p a { text-decoration: none }"),
    "mark told by colour": ("mark-by-colour", "mark { text-decoration: none; background: #fe8 }"),
    "pale words in a picture": ("svg-contrast", "svg text { fill: #999 }"),
    "pale words in a picture, in the dark only": (
        "svg-contrast",
        "@media (prefers-color-scheme: dark) { .bar { fill: #151515 } svg text { fill: #222 } }",
    ),
    "words of a picture over each other": (
        "svg-text",
        _swap("one day</text>", 'one day</text><text x="40" y="29">two</text>'),
    ),
    "words that run out of a picture": ("svg-text", _swap('<text x="10"', '<text x="270"')),
    "picture without a name": ("svg-names", _swap(' aria-labelledby="picture"', "")),
    "page wider than a telephone": ("sideways", "table { inline-size: 900px }"),
    "text cut off": ("clipped", "#p2 { block-size: 8px; overflow: hidden }"),
    "text cut off once spaced": (
        "text-spacing",
        "#p2 { white-space: nowrap; inline-size: max-content; max-inline-size: 100% }",
    ),
    "tiny print": ("small-print", "footer p, #p2 { font-size: 9px }"),
    "focus not shown": ("focus", ":focus-visible { outline: 0 }"),
    "focus under a cover": ("focus", "body::after { content: ''; position: fixed; inset: 0; z-index: 9 }"),
    "order of the tab key turned round": ("focus", _swap("<button type", '<button tabindex="5" type')),
    "hash that fits no style": ("policy", _swap("'sha256-", "'sha256-x")),
    "policy that lets scripts in": ("policy", _swap("img-src 'self'", "img-src 'self'; script-src 'unsafe-inline'")),
    "policy without trusted types": ("policy", _swap("; require-trusted-types-for 'script'", "")),
    "no policy": ("policy", _drop(POLICY)),
    "script in the page": ("active", _insert("<script>document.title = 'x'</script>")),
    "script in the page under its hash": (
        "active",
        _both(
            _swap("img-src 'self'", "img-src 'self'; script-src 'sha256-mmhVSKBJ6xXBfMjZf5Xb9hgbmvnACikXD1UfhbYox3M='"),
            _insert("<script>document.title = 'x'</script>"),
        ),
    ),
    "script beside the page": ("active", _insert('<script src="x.js"></script>')),
    "listener in the page": ("active", _swap('<p id="p2">', '<p id="p2" onclick="alert(1)">')),
    "style on an element": ("active", _swap('<p id="p2">', '<p id="p2" style="color: red">')),
    "image of another server": ("loads", _insert('<img src="https://a.example/x.png" alt="x" width="1" height="1">')),
    "second request": ("requests", _insert('<img src="icon.svg" alt="An icon" width="16" height="16">')),
    "console message": ("console", _insert('<img src="https://a.example/x.png" alt="x" width="1" height="1">')),
    "request of another server": (
        "third-party",
        _both(_drop(POLICY), _insert('<img src="https://a.example/x.png" alt="x" width="1" height="1">')),
    ),
    "something left behind": ("storage", _both(_drop(POLICY), _insert("<script>localStorage.seen = 1</script>"))),
    "text that moves while it is read": (
        "layout-shift",
        "@keyframes late { to { margin-block-start: 9rem } } h1 { animation: late .05s steps(1) forwards }",
    ),
    "text that is there without scripts only": (
        "without-scripts",
        _swap('<p id="p2">', '<noscript><p>Switch scripts on.</p></noscript><p id="p2">'),
    ),
}


def _page(edit: Edit | str | None) -> str:
    """Return the page with a fault; its style is named by the policy whatever was added to it."""
    style = " ".join((STYLE + (edit if isinstance(edit, str) else "")).split())
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = PAGE.replace("STYLE", style).replace("HASH", digest)
    return edit(page) if callable(edit) else page


def _name(fault: str) -> str:
    return re.sub(r"\W+", "-", fault) + ".html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("faults")
    site = root / "site"
    site.mkdir()
    (site / "other.html").write_text(OTHER, encoding="utf-8")
    for icon in ("favicon.svg", "icon.svg"):
        (site / icon).write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (site / "sound.html").write_text(_page(None), encoding="utf-8")
    for fault, (_, edit) in FAULTS.items():
        (site / _name(fault)).write_text(_page(edit), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def checked(folder: Path) -> dict[str, list[Finding]]:
    """Return what the checkers that read files say of all pages at once."""
    said = [checkers.nu(folder / "site"), checkers.html_validate(folder / "site"), checkers.lychee(folder, "site")]
    pages = {path for found in said for path in found}
    return {path: [finding for found in said for finding in found.get(path, [])] for path in pages}


def _seen(browser: Browser, url: str, page: Path) -> list[Finding]:
    """Return what probes and axe find on one page."""
    found = [*documents.judge(page.read_bytes()), *visits.look(browser, url)]
    with visits.visit(browser, url) as opened:
        found += keyboard.walk(opened.page)
        found += checkers.axe(opened.page)
    return found


@pytest.mark.browser
@pytest.mark.xdist_group("faults")
def test_nothing_is_found_on_a_sound_page(
    browser: Browser, serve: Callable[[Path], str], folder: Path, checked: dict[str, list[Finding]]
) -> None:
    address = serve(folder / "site")
    assert checked.get("sound.html", []) == []
    assert _seen(browser, f"{address}sound.html", folder / "site" / "sound.html") == []


@pytest.mark.browser
@pytest.mark.xdist_group("faults")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(
    browser: Browser, serve: Callable[[Path], str], folder: Path, checked: dict[str, list[Finding]], fault: str
) -> None:
    wanted = FAULTS[fault][0]
    name = _name(fault)
    found = [finding.probe for finding in checked.get(name, [])]
    if wanted not in found:
        found += [finding.probe for finding in _seen(browser, serve(folder / "site") + name, folder / "site" / name)]
    assert wanted in found
