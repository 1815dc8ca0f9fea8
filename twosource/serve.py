"""The built site on the loopback interface, built again when a watched file changes; while that fails, its errors.

What a reader would not guess: pages do not reload by themselves. The site's policy forbids scripts it does not ship,
and a page that reloads on a timer is a nuisance to read, so a changed page is there when the reader reloads. Only the
error page asks to be loaded again, and so gives way to the site as soon as the build is mended. The last good site
stays on disk all the while.

Every answer is checked for a Host that is this machine (a foreign page could otherwise point its own name here and
read drafts) and for a path that stays in the site.
"""

from __future__ import annotations

import html
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTP_PORT
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from socket import socket
from socketserver import TCPServer
from types import TracebackType
from typing import Self, TypeAlias
from urllib.parse import unquote_to_bytes

from twosource.errors import BriefingError

_ADDRESS = "127.0.0.1"
_HOSTS = ("localhost", "127.0.0.1", "[::1]")
_POLL_SECONDS = 0.5
_RELOAD_SECONDS = 2
# Fixed here, because the standard library's table depends on the machine.
_CONTENT_TYPES = {
    ".bib": "application/x-bibtex; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_OTHER_TYPE = "application/octet-stream"
_HTML = _CONTENT_TYPES[".html"]
_TEXT = _CONTENT_TYPES[".txt"]
_HEADERS = (
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
_ERROR_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>The build failed</title>
</head>
<body>
<h1>The build failed</h1>
<p>Mend what is listed here and save the file: this page then gives way to the site.
The last good site stays on disk as it was.</p>
<pre tabindex="0">{trouble}</pre>
</body>
</html>
"""


_Trace: TypeAlias = tuple[str, int, int, int]  # path, times of change in nanoseconds (content, inode), size in bytes


def serve(
    output: Path, watched: Sequence[Path], rebuild: Callable[[], str], port: int, announce: Callable[[str], None]
) -> None:
    """Build, then serve `output` on 127.0.0.1 and build again on each change, until KeyboardInterrupt.

    `rebuild` returns '' or the error text to show; a BriefingError counts as such a text. `announce` gets the address
    of the site, once, when it can be visited. Port 0 takes any free port. Raises BriefingError when the port is taken.
    """
    with Preview(output, watched, rebuild, port) as preview:
        announce(preview.address)
        while True:
            time.sleep(_POLL_SECONDS)
            preview.poll()


class Preview:
    """A running preview: a context manager that serves in the background, and builds when `poll` finds a change."""

    def __init__(self, output: Path, watched: Sequence[Path], rebuild: Callable[[], str], port: int) -> None:
        self._watched = watched
        self._rebuild = rebuild
        self._seen: tuple[_Trace, ...] = ()
        try:
            self._server = _Server(output, port)
        except (OSError, OverflowError) as error:
            message = f"cannot listen on port {port} ({error}); choose another port"
            raise BriefingError(message) from error
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self.address = f"http://{_ADDRESS}:{self._server.server_port}/"

    def __enter__(self) -> Self:
        try:
            self._build(tuple(_traces(self._watched)))
        except BaseException:
            self._server.server_close()
            raise
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def poll(self) -> bool:
        """Build again if a watched file has come, gone or changed; tell whether that was so."""
        now = tuple(_traces(self._watched))
        if now == self._seen:
            return False
        self._build(now)
        return True

    def _build(self, traces: tuple[_Trace, ...]) -> None:
        # What was seen before the build: a file saved while it runs is then found by the next poll.
        self._seen = traces
        try:
            self._server.trouble = self._rebuild()
        except BriefingError as error:
            self._server.trouble = str(error)


def _traces(watched: Sequence[Path]) -> Iterator[_Trace]:
    """Yield path, modification time and size of every watched file, in a fixed order; what is not there has none."""
    for root in watched:
        yield from _trace(root)
        for folder, folders, names in os.walk(root):
            folders.sort()
            for name in sorted(names):
                yield from _trace(Path(folder, name))


def _trace(path: Path) -> Iterator[_Trace]:
    try:
        status = path.stat()
    except OSError:  # removed since the folder was read
        return
    # The inode's time too: a file that is put back with its old time (`mv`, `cp -p`) has changed all the same.
    yield str(path), status.st_mtime_ns, status.st_ctime_ns, status.st_size


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    status: HTTPStatus
    content_type: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


def _answer(root: Path, trouble: str, target: str) -> _Answer:
    """Return the answer to a request target: a file of the site, or while the build fails its errors for any page."""
    names = _split(target)
    if names and names[-1] and os.path.isdir(root.joinpath(*names)):  # noqa: PTH112 (the method raises on a long name)
        headers = (("Location", f"{target.partition('?')[0]}/"),)
        return _Answer(status=HTTPStatus.MOVED_PERMANENTLY, content_type=_TEXT, body=b"", headers=headers)
    if names and not names[-1]:
        names[-1] = "index.html"
    body = _content(root, names)
    content_type = _CONTENT_TYPES.get(PurePosixPath(names[-1]).suffix, _OTHER_TYPE) if names else _HTML
    if trouble and (body is None or content_type == _HTML):
        return _error_page(trouble)
    if body is not None:
        return _Answer(status=HTTPStatus.OK, content_type=content_type, body=body)
    page = _content(root, ["404.html"])
    if page is not None:
        return _Answer(status=HTTPStatus.NOT_FOUND, content_type=_HTML, body=page)
    return _Answer(status=HTTPStatus.NOT_FOUND, content_type=_TEXT, body=b"no such page\n")


def _error_page(trouble: str) -> _Answer:
    page = _ERROR_PAGE.format(trouble=html.escape(trouble))
    return _Answer(
        status=HTTPStatus.INTERNAL_SERVER_ERROR,
        content_type=_HTML,
        body=page.encode(errors="backslashreplace"),
        headers=(("Content-Security-Policy", "default-src 'none'"), ("Refresh", str(_RELOAD_SECONDS))),
    )


def _split(target: str) -> list[str]:
    """Return the names of a request target's path, the last one empty for a folder; none if it is no path of a site.

    Hidden files, among them the manifest, and `..` are no paths of a site.
    """
    path = target.partition("?")[0].partition("#")[0]
    if not path.startswith("/"):
        return []
    try:
        names = unquote_to_bytes(path[1:].encode("latin-1")).decode().split("/")
    except UnicodeError:
        return []
    if not all(names[:-1]) or any(name.startswith(".") or not name.isprintable() or "\\" in name for name in names):
        return []
    return names


def _content(root: Path, names: Sequence[str]) -> bytes | None:
    """Return the bytes of a file of the site, or None; a link that leads out of the site is no file of it."""
    try:
        site = Path(os.path.realpath(root))
        path = Path(os.path.realpath(site.joinpath(*names)))
        return path.read_bytes() if path.is_relative_to(site) and path.is_file() else None
    except OSError:
        return None


class _Server(ThreadingHTTPServer):
    """The listening socket with the little that requests share: the site's folder and the last build's errors."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.trouble = ""
        super().__init__((_ADDRESS, port), _Handler)

    def server_bind(self) -> None:
        """Bind without asking the name service who we are, which can take seconds on a machine without a network."""
        TCPServer.server_bind(self)
        self.server_name = _ADDRESS
        self.server_port = self.socket.getsockname()[1]

    def hosts(self) -> tuple[str, ...]:
        """Return the Host headers to answer to; a browser leaves out port 80."""
        bare = _HOSTS if self.server_port == HTTP_PORT else ()
        return (*(f"{host}:{self.server_port}" for host in _HOSTS), *bare)

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Say nothing of a browser that went away before its answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: _Server
    server_version = "twosource"
    sys_version = ""
    timeout = 30  # seconds for a client that opens a connection and says nothing

    def do_GET(self) -> None:
        """Answer with head and body."""
        self.wfile.write(self._send_head())

    def do_HEAD(self) -> None:
        """Answer with the head alone."""
        self._send_head()

    def log_message(self, *_words: object) -> None:
        """Keep the terminal for the build's own words."""

    def _send_head(self) -> bytes:
        answer = self._answered()
        self.send_response(answer.status)
        sent = (("Content-Type", answer.content_type), ("Content-Length", str(len(answer.body))))
        for name, value in (*sent, *_HEADERS, *answer.headers):
            self.send_header(name, value)
        self.end_headers()
        return answer.body

    def _answered(self) -> _Answer:
        hosts = self.headers.get_all("Host", [])
        if len(hosts) == 1 and hosts[0].lower() in self.server.hosts():
            return _answer(self.server.root, self.server.trouble, self.path)
        body = b"this preview answers only to the address that it was announced with\n"
        return _Answer(status=HTTPStatus.MISDIRECTED_REQUEST, content_type=_TEXT, body=body)
