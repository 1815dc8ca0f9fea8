"""Real requests to a preview on a free port."""

from __future__ import annotations

import http.client
import os
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from twosource import serve
from twosource.errors import BriefingError, OutputError
from twosource.serve import Preview

PAGES = {
    "index.html": "<h1>Start</h1>",
    "404.html": "<h1>Lost</h1>",
    "a/index.html": "<h1>Folder</h1>",
    "a/page.html": "<h1>Page</h1>",
    "a/ä b.html": "<h1>Spaces</h1>",
    "empty/.keep": "",
    ".twosource.json": "{}",
}
ERROR_PAGE = """<!doctype html>
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
<pre tabindex="0">{}</pre>
</body>
</html>
"""


@dataclass
class Builder:
    """A rebuild callback that gives the next of its results."""

    results: list[str | BaseException] = field(default_factory=list)
    calls: int = 0

    def __call__(self) -> str:
        self.calls += 1
        result = self.results.pop(0) if self.results else ""
        if isinstance(result, BaseException):
            raise result
        return result


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in PAGES.items():
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "secret.html").write_text("secret")
    return tmp_path / "site"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "one.txt").write_text("one")
    return folder


@pytest.fixture
def builder() -> Builder:
    return Builder()


@pytest.fixture
def preview(site: Path, content: Path, builder: Builder) -> Iterator[Preview]:
    with Preview(site, [content], builder, 0) as running:
        yield running


@dataclass(frozen=True)
class Reply:
    status: int
    body: str
    headers: dict[str, str]


def port_of(preview: Preview) -> int:
    return int(preview.address.removesuffix("/").rpartition(":")[2])


def get(preview: Preview, target: str, *, method: str = "GET", hosts: tuple[str, ...] | None = None) -> Reply:
    port = port_of(preview)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for host in (f"127.0.0.1:{port}",) if hosts is None else hosts:
            connection.putheader("Host", host.format(port=port))
        connection.endheaders()
        response = connection.getresponse()
        headers = {name: value for name, value in response.getheaders() if name not in {"Date", "Server"}}
        return Reply(response.status, response.read().decode(), headers)
    finally:
        connection.close()


def headers(size: int, content_type: str = "text/html; charset=utf-8", **more: str) -> dict[str, str]:
    fixed = {
        "Cache-Control": "no-store",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }
    return {"Content-Type": content_type, "Content-Length": str(size), **fixed, **more}


def error_page(trouble: str) -> Reply:
    page = ERROR_PAGE.format(trouble)
    more = {"Content-Security-Policy": "default-src 'none'", "Refresh": "2"}
    return Reply(500, page, headers(len(page.encode()), **more))


# -- files -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "page"),
    [
        pytest.param("/", "index.html", id="root"),
        pytest.param("/index.html", "index.html", id="file"),
        pytest.param("/index.html?v=1", "index.html", id="query"),
        pytest.param("/a/", "a/index.html", id="folder"),
        pytest.param("/a/page.html", "a/page.html", id="below"),
        pytest.param("/a/%70age.html", "a/page.html", id="escaped"),
        pytest.param("/a%2Fpage.html", "a/page.html", id="escaped slash"),
        pytest.param("/a/%C3%A4%20b.html", "a/ä b.html", id="UTF-8"),
    ],
)
def test_page(preview: Preview, target: str, page: str) -> None:
    text = PAGES[page]
    assert get(preview, target) == Reply(200, text, headers(len(text)))


def test_head_has_no_body(preview: Preview) -> None:
    assert get(preview, "/", method="HEAD") == Reply(200, "", headers(len(PAGES["index.html"])))


@pytest.mark.parametrize("target", ["/a", "/a?b", "//a"])
def test_folder_without_slash_leads_to_the_folder(preview: Preview, target: str) -> None:
    # Never to "//a/": that is a host.
    assert get(preview, target) == Reply(301, "", headers(0, "text/plain; charset=utf-8", Location="/a/"))


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("/none.html", id="missing"),
        pytest.param("/empty/", id="folder without index"),
        pytest.param("/index.html/", id="file as a folder"),
        pytest.param("/../secret.html", id="up"),
        pytest.param("/a/../../secret.html", id="up from below"),
        pytest.param("/%2e%2e/secret.html", id="up, escaped"),
        pytest.param("/..%2fsecret.html", id="up, escaped slash"),
        pytest.param("/..%5csecret.html", id="up, backslash"),
        pytest.param("/a/./page.html", id="dot"),
        pytest.param("//evil.example", id="host"),
        pytest.param("/%2Fa", id="two slashes, escaped"),
        pytest.param("/.twosource.json", id="manifest"),
        pytest.param("/empty/.keep", id="hidden file"),
        pytest.param("/a%00.html", id="NUL"),
        pytest.param("/a%0d%0aSet-Cookie:x=1", id="line break"),
        pytest.param("/%ff", id="no UTF-8"),
        pytest.param("/" + "x" * 300, id="name too long"),
        pytest.param("/link.html", id="link out of the site"),
        pytest.param("/loop.html", id="link to itself"),
        pytest.param("/pipe.html", id="named pipe"),
        pytest.param("http://127.0.0.1/index.html", id="absolute target"),
        pytest.param("*", id="asterisk"),
    ],
)
def test_no_page(preview: Preview, site: Path, target: str) -> None:
    (site / "link.html").symlink_to(site.parent / "secret.html")
    (site / "loop.html").symlink_to("loop.html")
    os.mkfifo(site / "pipe.html")
    assert get(preview, target) == Reply(404, "<h1>Lost</h1>", headers(13))


def test_site_without_a_404_page(preview: Preview, site: Path) -> None:
    (site / "404.html").unlink()
    assert get(preview, "/none") == Reply(404, "no such page\n", headers(13, "text/plain; charset=utf-8"))


def test_site_behind_a_link(content: Path, site: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(site)
    with Preview(tmp_path / "linked", [content], Builder(), 0) as preview:
        assert get(preview, "/").body == PAGES["index.html"]


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("x.css", "text/css; charset=utf-8"),
        ("x.js", "text/javascript; charset=utf-8"),
        ("x.json", "application/json"),
        ("x.jsonld", "application/ld+json"),
        ("x.xml", "application/xml"),
        ("x.svg", "image/svg+xml"),
        ("x.png", "image/png"),
        ("x.bib", "application/x-bibtex; charset=utf-8"),
        ("x.ris", "application/x-research-info-systems; charset=utf-8"),
        ("x.txt", "text/plain; charset=utf-8"),
        ("x.html.exe", "application/octet-stream"),
        ("x", "application/octet-stream"),
    ],
)
def test_content_type(preview: Preview, site: Path, name: str, content_type: str) -> None:
    (site / name).write_text("x")
    assert get(preview, f"/{name}") == Reply(200, "x", headers(1, content_type))


# -- who may ask -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LocalHost:{port}", "[::1]:{port}"])
def test_own_host(preview: Preview, host: str) -> None:
    assert get(preview, "/", hosts=(host,)).status == 200


@pytest.mark.parametrize(
    "hosts",
    [
        pytest.param(("evil.example",), id="foreign"),
        pytest.param(("evil.example:{port}",), id="foreign with our port"),
        pytest.param(("localhost",), id="no port"),
        pytest.param(("localhost:1",), id="another port"),
        pytest.param(("localhost.evil.example:{port}",), id="ours as a prefix"),
        pytest.param(("",), id="empty"),
        pytest.param((), id="none"),
        pytest.param(("localhost:{port}", "evil.example"), id="two"),
    ],
)
def test_foreign_host(preview: Preview, hosts: tuple[str, ...]) -> None:
    body = "this preview answers only to the address that it was announced with\n"
    assert get(preview, "/", hosts=hosts) == Reply(421, body, headers(len(body), "text/plain; charset=utf-8"))


def test_port_80_may_be_left_out(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "HTTP_PORT", port_of(preview))
    assert get(preview, "/", hosts=("localhost",)).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_other_methods(preview: Preview, method: str) -> None:
    assert get(preview, "/", method=method).status == 501


def test_listens_on_the_loopback_interface_only(preview: Preview) -> None:
    assert preview.address == f"http://127.0.0.1:{port_of(preview)}/"
    with socket.socket() as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", port_of(preview)))


# -- builds ----------------------------------------------------------------------------------------------------------


def test_builds_once_at_the_start(preview: Preview, builder: Builder) -> None:
    assert builder.calls == 1
    assert not preview.poll()
    assert builder.calls == 1


def touch_back(path: Path) -> None:
    """Change a file, then give it its old size and time again."""
    times = path.stat()
    path.write_text("two")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def add_deeper(path: Path) -> None:
    (path.parent / "new" / "deep").mkdir(parents=True)
    (path.parent / "new" / "deep" / "x.txt").touch()


CHANGES: list[tuple[str, Callable[[Path], object]]] = [
    ("written", lambda path: path.write_text("longer")),
    ("written, same size", lambda path: os.utime(path, ns=(1, 1))),
    ("written, same size and time", touch_back),
    ("removed", lambda path: path.unlink()),
    ("renamed", lambda path: path.rename(path.with_name("two.txt"))),
    ("added", lambda path: path.with_name("two.txt").touch()),
    ("added deeper", add_deeper),
]


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in CHANGES])
def test_change_builds_again(
    preview: Preview, builder: Builder, content: Path, change: Callable[[Path], object]
) -> None:
    change(content / "sources" / "one.txt")
    assert preview.poll()
    assert not preview.poll()
    assert builder.calls == 2


def test_change_during_the_build_builds_again(site: Path, content: Path) -> None:
    def rebuild() -> str:
        (content / "late.txt").touch()
        return ""

    with Preview(site, [content], rebuild, 0) as preview:
        assert preview.poll()
        assert preview.poll()  # the second build touched the file again


def test_watched_file_and_watched_nothing(site: Path, tmp_path: Path, builder: Builder) -> None:
    watched = tmp_path / "one.yaml"
    watched.touch()
    with Preview(site, [watched, tmp_path / "layouts"], builder, 0) as preview:
        assert not preview.poll()
        watched.write_text("x")
        assert preview.poll()
        (tmp_path / "layouts").mkdir()
        (tmp_path / "layouts" / "base.html").touch()
        assert preview.poll()


@pytest.mark.parametrize("target", ["/", "/a/page.html", "/none", "/../secret.html", "/new.html?x"])
def test_failed_build_is_shown_in_every_page(
    preview: Preview, builder: Builder, content: Path, site: Path, target: str
) -> None:
    trouble = 'content/x.md:1:2: error[C001]: no source "<script>alert(1)</script>" & \ud800'
    builder.results = [trouble]
    (content / "x.md").touch()
    preview.poll()
    escaped = r"content/x.md:1:2: error[C001]: no source &quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp; \ud800"
    assert get(preview, target) == error_page(escaped)
    assert (site / "index.html").read_text() == PAGES["index.html"]


def test_failed_build_leaves_other_files(preview: Preview, builder: Builder, content: Path, site: Path) -> None:
    (site / "site.css").write_text("p {}")
    builder.results = ["broken"]
    (content / "x.md").touch()
    preview.poll()
    assert get(preview, "/site.css") == Reply(200, "p {}", headers(4, "text/css; charset=utf-8"))
    assert get(preview, "/", hosts=("evil.example",)).status == 421


def test_mended_build_gives_way_to_the_site(preview: Preview, builder: Builder, content: Path) -> None:
    builder.results = [OutputError("another build is writing"), ""]
    (content / "x.md").touch()
    preview.poll()
    assert get(preview, "/") == error_page("another build is writing")
    (content / "x.md").write_text("mended")
    preview.poll()
    assert get(preview, "/").body == PAGES["index.html"]


def test_failed_build_before_there_is_a_site(tmp_path: Path, content: Path) -> None:
    with Preview(tmp_path / "none", [content], Builder(["broken"]), 0) as preview:
        assert get(preview, "/") == error_page("broken")
        assert get(preview, "/site.css") == error_page("broken")


# -- start and end ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("port", [pytest.param(70_000, id="no port"), pytest.param(-1, id="negative")])
def test_impossible_port(site: Path, port: int) -> None:
    with pytest.raises(BriefingError, match=rf"^cannot listen on port {port} \(.*\); choose another port$"):
        Preview(site, [], Builder(), port)


def test_port_in_use(preview: Preview, site: Path) -> None:
    port = port_of(preview)
    with pytest.raises(BriefingError) as caught:
        Preview(site, [], Builder(), port)
    assert str(caught.value) == f"cannot listen on port {port} ([Errno 98] Address already in use); choose another port"


def test_bug_in_the_first_build_frees_the_port(site: Path) -> None:
    preview = Preview(site, [], Builder([ZeroDivisionError()]), 0)
    with pytest.raises(ZeroDivisionError), preview:
        pass
    with Preview(site, [], Builder(), port_of(preview)) as again:
        assert get(again, "/").status == 200


def test_serve_until_interrupted(site: Path, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "_POLL_SECONDS", 0.001)
    builder = Builder(["", "", KeyboardInterrupt()])
    announced: list[str] = []

    def announce(address: str) -> None:
        announced.append(address)
        (content / "changed.txt").touch()
        threading.Timer(0.05, (content / "changed.txt").write_text, ["again"]).start()

    with pytest.raises(KeyboardInterrupt):
        serve.serve(site, [content], builder, 0, announce)
    assert builder.calls == 3
    assert len(announced) == 1
    assert announced[0].startswith("http://127.0.0.1:")


# -- connections -----------------------------------------------------------------------------------------------------


def raise_in(preview: Preview, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make one answer fail, and wait for the server to have dealt with it."""
    done = threading.Event()

    def fail(*_arguments: object) -> None:
        raise error

    def close(_server: object, request: socket.socket) -> None:
        request.close()
        done.set()

    monkeypatch.setattr(serve, "_answer", fail)
    monkeypatch.setattr("socketserver.TCPServer.shutdown_request", close)
    with pytest.raises((http.client.HTTPException, OSError)):
        get(preview, "/")
    assert done.wait(10)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        pytest.param(BrokenPipeError(), False, id="browser went away"),
        pytest.param(ConnectionResetError(), False, id="connection reset"),
        pytest.param(ZeroDivisionError("bug"), True, id="bug"),
    ],
)
def test_only_bugs_are_told(
    preview: Preview,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    told: bool,  # noqa: FBT001 (a pytest parameter)
) -> None:
    raise_in(preview, error, monkeypatch)
    assert ("ZeroDivisionError: bug" in capsys.readouterr().err) == told


def test_requests_are_not_logged(preview: Preview, capsys: pytest.CaptureFixture[str]) -> None:
    get(preview, "/")
    get(preview, "/none")
    assert capsys.readouterr() == ("", "")
