"""The two sites that pages are looked at in, and a page of each kind of them.

A new kind of page gets its line in `NEWSROOM`: `tests/browser/test_kinds.py` asks for it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from twosource import cli

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "site"
PROJECT = ROOT / "tests" / "projects" / "newsroom"

SEARCH = "search.html"
"""The one page with a script."""

# Where several pages of a kind are named, they differ in what is hard about them.
NEWSROOM = {
    "index.html": "index",
    "archive.html": "archive",
    "claims.html": "claims",
    "corrections.html": "corrections",
    "stories.html": "list of stories",
    "topics.html": "list of topics",
    "publishers.html": "list of publishers",
    "publisher-not-known.html": "articles without a publisher",
    "method.html": "method",
    SEARCH: "search, before anybody asks",
    "404.html": "not found",
    "briefings/tarn-bridge.html": "briefing, long",
    "briefings/lage-tarnbruecke.html": "briefing in German",
    "stories/tarn-bridge.html": "story of many articles",
    "stories/glass-eels.html": "story in several languages",
    "sources/sill-eel-report.html": "article, very long",
    "sources/rain.html": "article of one word",
    "sources/vpa-bridge-closed.html": "article, copied and cited",
    "sources/digest-reservoir.html": "article whose body stands twice",
    "sources/bollard-bridge.html": "article from HTML",
    "sources/bollard-blogroll.html": "article with code, a wide table and long words",
    "sources/eleven-bridge-arabic.html": "article from right to left",
    "sources/vpa-bridge-korean.html": "article in Korean",
    "sources/post-eels.html": "article, excerpts only",
    "sources/digest-bridge-closed.html": "article, reference only",
    "sources/last-keeper.html": "article without annotation",
    "compare/courier-bridge-update--vpa-bridge-update.html": "two articles",
    "compare/ministry-fares-release--post-fares.html": "two articles in another order",
    "topics/bridges.html": "topic",
    "publishers/courier.html": "publisher",
}
DEMO_PAGES = (
    "index.html",
    "briefings/us-role-in-deterring-north-korea.html",
    "stories/korea-deterrence.html",
    "sources/seoul-concerns.html",
    "sources/policy-explainer.html",
    "topics/deterrence.html",
    "archive.html",
    "claims.html",
    "corrections.html",
    "method.html",
    SEARCH,
    "404.html",
)


def kind(path: str) -> str:
    """Return what a page's address says about its kind: its folder, or its own name at the root."""
    folder, stroke, _ = path.rpartition("/")
    return folder if stroke else path


def one_of_each_kind() -> tuple[str, ...]:
    """Return the first page of each kind of the newsroom, and the article from right to left."""
    first = {kind(path): path for path in reversed(NEWSROOM)}
    return tuple(sorted({*first.values(), "sources/eleven-bridge-arabic.html"}))


def pages(site: Path) -> tuple[str, ...]:
    """Return the addresses of all pages of a built site, sorted."""
    return tuple(sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")))


def kinds(paths: Iterable[str]) -> set[str]:
    """Return the kinds of these pages."""
    return {kind(path) for path in paths}


def build_newsroom(output: Path, project: Path = PROJECT) -> Path:
    """Build the newsroom, or a project like it, into a folder that is not there yet, and return it."""
    code = cli.main(["build", str(project), "--output", str(output), "--quiet", "--no-cache"])
    if code:
        message = f"the newsroom does not build: exit code {code}"
        raise RuntimeError(message)
    return output


def in_language(language: str, folder: Path) -> Path:
    """Return a copy of the newsroom in a folder that is not there yet, its pages in a language."""
    shutil.copytree(PROJECT, folder)
    settings = folder / "content" / "site.yaml"
    written = settings.read_text(encoding="utf-8").replace("language: en", f"language: {language}")
    settings.write_text(written, encoding="utf-8")
    return folder
