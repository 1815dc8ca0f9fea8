"""Chromium over built sites: served under a sub-path, as on GitHub Pages, or opened from the disk.

The browser is Debian's (`chromium`), never a downloaded one. Without it these tests are skipped on a machine of one's
own and fail in CI, where a missing tool must not pass for a good site.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.probes import sites, tools

BASE = "/some/path/"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(BASE)) if path.startswith(BASE) else "/nowhere"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = tools.chromium()
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
        chromium = playwright.chromium.launch(executable_path=executable, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder on a free port of this machine and returns its address."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}{BASE}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(serve: Callable[[Path], str]) -> str:
    """Return the address of the demo site."""
    return serve(sites.DEMO)


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built newsroom."""
    return sites.build_newsroom(tmp_path_factory.mktemp("newsroom") / "site")


@pytest.fixture(scope="session")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the newsroom built with pages in Arabic."""
    folder = tmp_path_factory.mktemp("arabic")
    return sites.build_newsroom(folder / "site", sites.in_language("ar", folder / "project"))


@pytest.fixture(scope="session")
def addresses(site: str, newsroom: Path, arabic: Path, serve: Callable[[Path], str]) -> dict[str, str]:
    """Return the addresses of the sites by name."""
    return {"demo": site, "newsroom": serve(newsroom), "arabic": serve(arabic)}
