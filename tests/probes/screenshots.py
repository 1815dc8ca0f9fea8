"""Write a picture of each kind of page of the newsroom, to look at: `make screenshots`.

`screenshots/` gets `<page>-<width>-<scheme>.png` for three widths in light and dark, and `<page>-print-<n>.png` for
each sheet of paper, by poppler's `pdftoppm`. `make screenshots ARGS="index.html sources/rain.html"` takes these alone.
"""

from __future__ import annotations

import http.server
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.probes import sites, tools, visits
from tests.probes.visits import Setting

FOLDER = sites.ROOT / "screenshots"
WIDTHS = (320, 768, 1280)
_DOTS_PER_INCH = "60"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def _stem(path: str) -> str:
    return path.removesuffix(".html").replace("/", "-")


def _screens(browser: Browser, address: str, path: str) -> None:
    for width in WIDTHS:
        for setting in (Setting(width=width), Setting(width=width, scheme="dark")):
            with visits.visit(browser, address + path, setting) as opened:
                name = f"{_stem(path)}-{width}-{setting.scheme}.png"
                opened.page.screenshot(path=FOLDER / name, full_page=True)


def _sheets(browser: Browser, address: str, path: str) -> None:
    with visits.visit(browser, address + path) as opened, tempfile.TemporaryDirectory() as room:
        paper = Path(room) / "page.pdf"
        opened.page.pdf(path=paper, prefer_css_page_size=True, tagged=True, outline=True)
        command = ["pdftoppm", "-r", _DOTS_PER_INCH, "-png", str(paper), str(FOLDER / f"{_stem(path)}-print")]
        subprocess.run(command, check=True)


def main(paths: Sequence[str]) -> None:
    """Write the pictures of these pages, all kinds when none is named."""
    if shutil.which("pdftoppm") is None:
        sys.exit("make screenshots: no pdftoppm here; apt-get install poppler-utils")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    with (
        tempfile.TemporaryDirectory() as room,
        _served(sites.build_newsroom(Path(room) / "site")) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=tools.chromium(), args=["--no-sandbox"])
        for path in paths or sites.NEWSROOM:
            _screens(browser, address, path)
            _sheets(browser, address, path)
        browser.close()
    sys.stdout.write(f"{FOLDER}: {len(list(FOLDER.iterdir()))} pictures\n")


if __name__ == "__main__":
    main(sys.argv[1:])
