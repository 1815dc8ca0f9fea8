from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from twosource import load as module
from twosource.errors import ProjectError
from twosource.load import load
from twosource.model import RawFile

MAX = 8 * 1024 * 1024


def read(project: Path) -> tuple[list[str], list[str]]:
    """Return what a project's content gives: the paths read, and the findings."""
    files, found = load(project)
    return (
        [file.path for file in files],
        [f"{one.mark.path}:{one.mark.line} {one.rule.code} {one.message} | {one.hint}" for one in found],
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "content"
    folder.mkdir(parents=True)
    return folder


def test_empty_content(content: Path) -> None:
    assert load(content.parent) == ((), ())


def test_files_in_the_order_of_their_code_points(content: Path) -> None:
    for path in (
        "b.txt",
        "B.txt",
        "sources/z.txt",
        "sources-2/a.txt",
        "sources/é.txt",
        "sources/a/b/c.md",
        "\U0001f642",
        "\uffee",
    ):
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(path.encode())
    files, found = load(content.parent)
    names = [
        "B.txt",
        "b.txt",
        "sources-2/a.txt",
        "sources/a/b/c.md",
        "sources/z.txt",
        "sources/é.txt",
        "\uffee",
        "\U0001f642",
    ]
    assert (files, found) == (tuple(RawFile(path=f"content/{name}", data=name.encode()) for name in names), ())


def test_names_that_begin_with_a_dot_are_left_alone(content: Path) -> None:
    (content / ".gitkeep").touch()
    (content / ".hidden").mkdir()
    (content / ".hidden" / "a.txt").touch()
    (content / "a.txt").touch()
    assert read(content.parent) == (["content/a.txt"], [])


@pytest.mark.parametrize(
    ("size", "want"),
    [
        pytest.param(MAX, (["content/a.txt"], []), id="at the bound"),
        pytest.param(
            MAX + 1,
            ([], [f"content/a.txt:0 F003 {MAX + 1} bytes; at most {MAX} are read | divide the text"]),
            id="one more",
        ),
        pytest.param(
            1 << 40,
            ([], [f"content/a.txt:0 F003 {1 << 40} bytes; at most {MAX} are read | divide the text"]),
            id="a tebibyte",
        ),
    ],
)
def test_size(content: Path, size: int, want: tuple[list[str], list[str]]) -> None:
    with (content / "a.txt").open("wb") as file:
        file.truncate(size)
    assert read(content.parent) == want


def make_link(target: str) -> Callable[[Path], None]:
    return lambda place: place.symlink_to(target)


def make_socket(place: Path) -> None:
    # A socket's path is limited to about 100 bytes, so it is bound from its own folder.
    before = Path.cwd()
    os.chdir(place.parent)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(place.name)
    os.chdir(before)


LEAVES = 'F004 the link leaves "content" | copy the file to where the link stands'


@pytest.mark.skipif(os.name == "nt", reason="links, pipes and sockets need POSIX")
@pytest.mark.parametrize(
    ("make", "finding"),
    [
        pytest.param(make_link("/etc/passwd"), LEAVES, id="link to a file elsewhere"),
        pytest.param(make_link("../secret.txt"), LEAVES, id="link to a file of the project"),
        pytest.param(make_link("../../project/secret.txt"), LEAVES, id="link out and in"),
        pytest.param(make_link("/"), LEAVES, id="link to the root"),
        pytest.param(make_link(".."), LEAVES, id="link to the project"),
        pytest.param(
            make_link("."),
            'F004 the link leads to a folder of "content", which is read already | remove the link',
            id="circle",
        ),
        pytest.param(
            make_link("sub"),
            'F004 the link leads to a folder of "content", which is read already | remove the link',
            id="folder",
        ),
        pytest.param(
            make_link("gone"), "F001 the link leads nowhere: no such file or directory | remove the link", id="broken"
        ),
        pytest.param(
            make_link("a.txt"), "F001 the link leads nowhere: it leads to itself | remove the link", id="link to itself"
        ),
        pytest.param(os.mkfifo, "F001 is a pipe, not a file | remove it", id="pipe"),
        pytest.param(make_socket, "F001 is a socket, not a file | remove it", id="socket"),
        pytest.param(make_link("pipe"), "F001 is a pipe, not a file | remove it", id="link to a pipe"),
    ],
)
def test_what_is_no_file_is_never_opened(content: Path, make: Callable[[Path], None], finding: str) -> None:
    (content.parent / "secret.txt").touch()
    (content / "sub").mkdir()
    (content / "sub" / "b.txt").touch()
    os.mkfifo(content / "pipe")
    make(content / "a.txt")
    pipe = "content/pipe:0 F001 is a pipe, not a file | remove it"
    assert read(content.parent) == (["content/sub/b.txt"], [f"content/a.txt:0 {finding}", pipe])


@pytest.mark.skipif(os.name == "nt", reason="links need POSIX")
def test_link_inside_the_content_is_a_file_of_its_own(content: Path) -> None:
    (content / "a.txt").write_bytes(b"x")
    (content / "b.txt").symlink_to("a.txt")
    files, found = load(content.parent)
    assert (files, found) == (tuple(RawFile(path=f"content/{name}.txt", data=b"x") for name in "ab"), ())


@pytest.mark.skipif(not hasattr(os, "mknod") or os.geteuid() != 0, reason="only root makes devices")
def test_device_is_never_opened(content: Path) -> None:
    try:
        os.mknod(content / "a.txt", 0o20666, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("this container makes no devices")
    assert read(content.parent) == ([], ["content/a.txt:0 F001 is a device, not a file | remove it"])


@pytest.mark.skipif(os.name == "nt", reason="names of bytes need POSIX")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param(b"a\x1b[2J.txt", "a<U+001B>[2J.txt", id="escape sequence"),
        pytest.param(b"a\nb.txt", "a<U+000A>b.txt", id="line end"),
        pytest.param("a\u202etxt.md".encode(), "a<U+202E>txt.md", id="direction"),
        pytest.param(b"Stra\xdfe.txt", "Stra<U+DCDF>e.txt", id="no UTF-8"),
    ],
)
def test_names_that_cannot_be_shown(content: Path, name: bytes, shown: str) -> None:
    place = os.fsencode(content) + b"/" + name
    try:
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY))
    except OSError:
        pytest.skip("this file system takes no such name")
    message = "the name holds a control character, an invisible one, or bytes that are no UTF-8"
    assert read(content.parent) == ([], [f"content/{shown}:0 F001 {message} | rename the file"])


def failing(error: OSError) -> Callable[..., int]:
    def fail(*_: object) -> int:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        pytest.param(PermissionError(13, "x"), "permission denied", id="not allowed"),
        pytest.param(FileNotFoundError(2, "x"), "no such file or directory", id="gone since it was listed"),
        pytest.param(OSError("odd"), "odd", id="without a number"),
    ],
)
def test_file_that_cannot_be_read(content: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str) -> None:
    (content / "a.txt").touch()
    monkeypatch.setattr(os, "open", failing(error))
    assert read(content.parent) == ([], [f"content/a.txt:0 F001 cannot be read: {reason} | "])


def test_folder_that_cannot_be_listed(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (content / "sub").mkdir()
    (content / "a.txt").touch()
    real = os.scandir

    def scandir(place: Path) -> object:
        if place.name == "sub":
            raise PermissionError(13, "x")
        return real(place)

    monkeypatch.setattr(os, "scandir", scandir)
    want = ["content/sub:0 F001 the folder cannot be listed: permission denied | "]
    assert read(content.parent) == (["content/a.txt"], want)


def grow(file: Path) -> None:
    file.write_bytes(b"x" * (MAX + 1))


def become_a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def become_a_link(file: Path) -> None:
    file.unlink()
    file.symlink_to("/etc/passwd")


@pytest.mark.parametrize(
    ("change", "want"),
    [
        pytest.param(grow, f"F003 {MAX + 1} bytes; at most {MAX} are read | divide the text", id="grown"),
        pytest.param(become_a_pipe, "F001 is a pipe, not a file | remove it", id="pipe"),
        pytest.param(become_a_link, "F001 cannot be read: it leads to itself | ", id="link"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="links and pipes need POSIX")
def test_file_that_changes_between_looking_and_opening(
    content: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], want: str
) -> None:
    (content / "a.txt").touch()
    real = os.open

    def swapped(place: Path, flags: int) -> int:
        change(Path(place))
        return real(place, flags)

    monkeypatch.setattr(os, "open", swapped)
    assert read(content.parent) == ([], [f"content/a.txt:0 {want}"])


def test_file_that_grows_while_it_is_read(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (content / "a.txt").write_bytes(b"x" * 20)
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    monkeypatch.setattr(module._Walk, "_is_readable", lambda *_: True)  # noqa: SLF001 -- no other way into the gap
    assert read(content.parent) == ([], ["content/a.txt:0 F003 11 bytes; at most 10 are read | divide the text"])


def test_deep_folders(content: Path) -> None:
    folder = content
    for _ in range(300):
        folder /= "d"
        folder.mkdir()
    (folder / "a.txt").touch()
    assert read(content.parent) == ([f"content/{'d/' * 300}a.txt"], [])


@pytest.mark.parametrize(
    "make", [pytest.param(lambda _: None, id="nothing"), pytest.param(lambda folder: folder.touch(), id="a file")]
)
def test_no_content_folder(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "content")
    with pytest.raises(ProjectError) as caught:
        load(tmp_path)
    assert str(caught.value) == f'no folder "content" in "{tmp_path}"; "twosource init" makes a new project'


@pytest.mark.skipif(os.name == "nt", reason="links need POSIX")
def test_content_that_is_a_link(tmp_path: Path) -> None:
    (tmp_path / "project" / "articles").mkdir(parents=True)
    (tmp_path / "project" / "articles" / "a.txt").touch()
    content = tmp_path / "project" / "content"
    content.symlink_to("articles")
    assert read(tmp_path / "project") == (["content/a.txt"], [])
    content.unlink()
    content.symlink_to("/etc")
    with pytest.raises(ProjectError) as caught:
        load(tmp_path / "project")
    assert (
        str(caught.value) == f'"{content}" is a link that leaves the project; move the folder to where the link stands'
    )


def test_a_file_is_read_again(content: Path) -> None:
    (content / "a.txt").write_bytes(b"One.")
    (content / "link.txt").symlink_to(content / "a.txt")
    (content / "loop.txt").symlink_to(content / "loop.txt")
    os.mkfifo(content / "pipe.txt")
    project = content.parent
    assert [module.again(project, f"content/{name}.txt") for name in ("a", "link", "loop", "pipe", "gone")] == [
        b"One.",
        b"One.",
        None,
        None,
        None,
    ]
    assert module.again(project, "content") is None


def test_the_archive_is_read_beside_the_content(content: Path) -> None:
    folder = content.parent / "archive"
    folder.mkdir()
    for name in ("2024.jsonl", "undated.JSONL", ".2023.jsonl.twosource-new", "notes.txt", "2024.json"):
        (folder / name).write_bytes(name.encode())
    (folder / "old.jsonl").mkdir()
    (folder / "old.jsonl" / "2020.jsonl").touch()
    (content / "a.txt").touch()
    paths, found = read(content.parent)
    assert paths == ["archive/2024.jsonl", "archive/undated.JSONL", "content/a.txt"]
    unread = "F005 this is not read | files in archive/ are .jsonl"
    assert found == [f"archive/{name}:0 {unread}" for name in ("2024.json", "notes.txt", "old.jsonl")]


def test_a_project_may_have_a_file_of_that_name(content: Path) -> None:
    (content.parent / "archive").touch()
    assert read(content.parent) == ([], [])


@pytest.mark.parametrize(
    ("size", "want"),
    [
        pytest.param(MAX + 1, (["archive/a.jsonl"], []), id="larger than content"),
        pytest.param(
            4 * MAX + 1,
            ([], [f"archive/a.jsonl:0 F003 {4 * MAX + 1} bytes; at most {4 * MAX} are read | divide it"]),
            id="too large",
        ),
    ],
)
def test_size_of_an_archive(content: Path, size: int, want: tuple[list[str], list[str]]) -> None:
    folder = content.parent / "archive"
    folder.mkdir()
    with (folder / "a.jsonl").open("wb") as file:
        file.truncate(size)
    assert read(content.parent) == want


@pytest.mark.skipif(os.name == "nt", reason="links and pipes need POSIX")
def test_what_is_no_file_of_the_archive_is_never_opened(content: Path) -> None:
    folder = content.parent / "archive"
    folder.mkdir()
    (content / "a.txt").touch()
    (folder / "a.jsonl").symlink_to("../content/a.txt")
    (folder / "b.jsonl").symlink_to("c.jsonl")
    (folder / "c.jsonl").touch()
    os.mkfifo(folder / "d.jsonl")
    (folder / "e\x1b.jsonl").touch()
    message = "the name holds a control character, an invisible one, or bytes that are no UTF-8"
    assert read(content.parent) == (
        ["archive/b.jsonl", "archive/c.jsonl", "content/a.txt"],
        [
            'archive/a.jsonl:0 F004 the link leaves "archive" | copy the file to where the link stands',
            "archive/d.jsonl:0 F001 is a pipe, not a file | remove it",
            f"archive/e<U+001B>.jsonl:0 F001 {message} | rename the file",
        ],
    )


@pytest.mark.skipif(os.name == "nt", reason="links need POSIX")
def test_an_archive_that_is_a_link(content: Path) -> None:
    archive = content.parent / "archive"
    archive.symlink_to("/etc")
    with pytest.raises(ProjectError, match="is a link that leaves the project"):
        load(content.parent)
