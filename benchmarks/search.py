"""Ask the search of generated articles in Chromium and print what the first query costs: requests and bytes.

    python -m benchmarks.search [--sizes 1000,10000] [--queries 100] [--phrases 30] [--keep FOLDER]

Every query has a browser of its own with an empty cache, and a server that compresses as static hosts do (gzip at
level 6). What the page loads for it is counted, headers too, from the directory of the index to the sheets of the first
eight sheets; page and script are told apart. The queries are drawn from the articles by chance, the same each time:
one to four words of a passage, and phrases of two to four, however frequent their words are. Ends with 1 where one of
them costs more than it may.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import math
import random
import re
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, expect, sync_playwright

from benchmarks.build import GENERATOR, generator, measure, write_project
from tests.probes import tools, visits

MOST_BYTES = 40 * 1024
MOST_REQUESTS = 14
KNOWN = ("deterrence", "denuclearizing korea", "the", '"of the house"')
BASE = "/some/path/"
_ANSWER = re.compile(r"\.$")
_WORD = re.compile(r"[a-z0-9]+")
_KINDS = {".txt": "text/plain; charset=utf-8", ".html": "text/html; charset=utf-8", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one query took: requests and bytes of all that the page loaded, and what it said it found."""

    query: str
    requests: int
    size: int
    said: str

    @property
    def is_dear(self) -> bool:
        """Say whether it costs more than it may."""
        return self.requests > MOST_REQUESTS or self.size > MOST_BYTES


class _Host(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under a path, compressed."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""

    def do_GET(self) -> None:
        path = Path(self.directory) / self.path.partition("?")[0].removeprefix(BASE)
        if not path.is_file():
            self.send_error(404)
            return
        data = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", _KINDS.get(path.suffix, "application/octet-stream"))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()


def drawn(articles: Sequence[dict[str, Any]], queries: int, phrases: int) -> tuple[list[str], list[str]]:
    """Return queries of one to four words of a passage, and phrases of two to four that stand in one."""
    chance = random.Random(2026)  # noqa: S311 - the same queries each time

    def words(least: int) -> list[str]:
        found: list[str] = []
        while len(found) < least:
            found = _WORD.findall(chance.choice(chance.choice(articles)["body"].split("\n\n")).lower())
        return found

    asked = [" ".join(chance.sample(words(4), 1 + number % 4)) for number in range(queries)]
    quoted: list[str] = []
    while len(quoted) < phrases:
        passage, length = words(4), 2 + len(quoted) % 3
        start = chance.randrange(len(passage) - length + 1)
        quoted.append(f'"{" ".join(passage[start : start + length])}"')
    return asked, quoted


def ask(browser: Browser, address: str, query: str) -> Cost:
    """Return what a query costs in a browser that has seen nothing of the site."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    wanted: dict[str, str] = {}
    sizes: list[float] = []
    session.on("Network.requestWillBeSent", lambda event: wanted.update({event["requestId"]: event["request"]["url"]}))
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.append(event["encodedDataLength"]) if wanted[event["requestId"]].endswith(".txt") else None,
    )
    page.goto(address + "search.html", wait_until="load")
    page.fill("#q", query)
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text(_ANSWER, timeout=60_000)
    visits.answered(page)
    said = page.inner_text("#status")
    context.close()
    return Cost(query=query, requests=len(sizes), size=round(sum(sizes)), said=said)


def report(name: str, costs: Sequence[Cost]) -> None:
    sizes = sorted(cost.size for cost in costs)
    requests = sorted(cost.requests for cost in costs)
    late = math.ceil(len(costs) * 0.95) - 1
    print(
        f"  {len(costs)} {name}: median {statistics.median(sizes) / 1024:.1f} KB and {statistics.median(requests):g} "
        f"requests, 95 of 100 within {sizes[late] / 1024:.1f} KB and {requests[late]}, most {sizes[-1] / 1024:.1f} KB "
        f"and {requests[-1]}; {sum(cost.is_dear for cost in costs)} cost more than they may"
    )


def index_size(folder: Path) -> str:
    files = [path.read_bytes() for path in folder.glob("*.txt")]
    packed = sum(len(gzip.compress(data, 6)) for data in files)
    return f"{len(files):,} files, {sum(map(len, files)) / 1e6:.1f} MB, compressed {packed / 1e6:.1f} MB"


def main() -> int:
    parser = argparse.ArgumentParser(description="Ask the search of generated articles and print what that costs.")
    parser.add_argument("--sizes", default="1000,10000", help="numbers of articles, separated by commas")
    parser.add_argument("--queries", type=int, default=100, help="how many queries are drawn")
    parser.add_argument("--phrases", type=int, default=30, help="how many phrases are drawn")
    parser.add_argument(
        "--keep", type=Path, help="folder to leave the projects in; what stands there is not built again"
    )
    arguments = parser.parse_args()
    if not GENERATOR.is_file():
        print("skipped: the generator of articles, shared/bench/gen_corpus.py beside the repository, is not here")
        return 0
    failed = False
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=tools.chromium(), args=["--no-sandbox"])
        folder = arguments.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for size in map(int, arguments.sizes.split(",")):
            articles = generator(GENERATOR)(size)
            project = folder / str(size)
            if not project.is_dir():
                write_project(project, articles)
                measure(project, size)
            site = project / "site"
            page, script = (
                len(gzip.compress(path.read_bytes(), 6)) for path in (site / "search.html", *site.glob("search/*.js"))
            )
            print(f"{size:,} articles: page {page:,} bytes, script {script:,}; {index_size(site / 'search')}")
            address = stack.enter_context(served(site))
            asked, quoted = drawn(articles, arguments.queries, arguments.phrases)
            for name, group in (("known", KNOWN), ("drawn", asked), ("phrases", quoted)):
                costs = [ask(browser, address, query) for query in group]
                report(name, costs)
                for cost in costs:
                    if name == "known" or cost.is_dear:
                        print(f"    {cost.query!r}: {cost.requests} requests, {cost.size / 1024:.1f} KB; {cost.said}")
                failed |= any(cost.is_dear for cost in costs)
        browser.close()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
