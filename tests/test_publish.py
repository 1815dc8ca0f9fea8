"""Staging, guarding, locking and exchanging the output folder. Faults and kills: test_publish_faults.py."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import hashlib
import os
import pwd
import shutil
import unicodedata
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import publish
from twosource.errors import OutputError
from twosource.guard import MANIFEST, guard
from twosource.model import OutputFile
from twosource.publish import Publication, Stage, clean, lock, recover, staging

Files = Mapping[str, bytes]

OLD: Files = {"index.html": b"old", "a/page.html": b"old page", "a/b/deep.json": b"{}", "gone.html": b"stale"}
NEW: Files = {"index.html": b"new", "a/page.html": b"new page", "empty.txt": b""}


def build(project: Path, files: Files, output: str = "site") -> Publication:
    with staging(project / output, project) as stage:
        for path, data in files.items():
            stage.write(OutputFile(path=path, data=data))
        return stage.publish()


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, without the manifest; folders as empty keys with a slash."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found |= {f"{name}/": b""} if path.is_dir() else {name: path.read_bytes()}
    del found[MANIFEST]
    return found


def expected(files: Files) -> dict[str, bytes]:
    folders = {f"{parent.as_posix()}/" for path in files for parent in Path(path).parents if parent.name}
    return {**files, **dict.fromkeys(folders, b"")}


def beside(project: Path) -> list[str]:
    return sorted(path.name for path in project.iterdir() if path.name != "site")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    return folder


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda _one, _other: False)


# -- publishing ------------------------------------------------------------------------------------------------------


def test_first_build(project: Path) -> None:
    publication = build(project, OLD)
    assert publication == Publication(output=project / "site", files=4, size=18, changed=True)
    assert tree(project / "site") == expected(OLD)
    assert beside(project) == []


def test_manifest_is_sorted_and_the_same_for_any_order(project: Path) -> None:
    files = {"b.html": b"2", "ä.txt": b"3", "a/x.html": b"1"}
    build(project, files)
    first = (project / "site" / MANIFEST).read_bytes()
    want = (
        '{\n "generator": "twosource",\n "files": {\n'
        f'  "a/x.html": "{hashlib.sha256(b"1").hexdigest()}",\n'
        f'  "b.html": "{hashlib.sha256(b"2").hexdigest()}",\n'
        f'  "ä.txt": "{hashlib.sha256(b"3").hexdigest()}"\n'
        " }\n}\n"
    )
    assert first == want.encode()
    build(project, dict(reversed(files.items())), output="other")
    assert (project / "other" / MANIFEST).read_bytes() == first


@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "two renames"])
def test_new_site_replaces_the_old_one_whole(project: Path, exchange: bool, request: pytest.FixtureRequest) -> None:  # noqa: FBT001 (a pytest parameter)
    if not exchange:
        request.getfixturevalue("no_exchange")
    build(project, OLD)
    assert build(project, NEW) == Publication(output=project / "site", files=3, size=11, changed=True)
    assert tree(project / "site") == expected(NEW)
    assert beside(project) == []


def test_this_machine_exchanges_in_one_step(tmp_path: Path) -> None:
    (tmp_path / "one" / "was-one").mkdir(parents=True)
    (tmp_path / "two").mkdir()
    assert publish._exchange(tmp_path / "one", tmp_path / "two")  # noqa: SLF001 (the system call has no public face)
    assert (tmp_path / "two" / "was-one").is_dir()


def test_site_of_no_files(project: Path) -> None:
    assert build(project, {}) == Publication(output=project / "site", files=0, size=0, changed=True)
    assert tree(project / "site") == {}


def test_empty_folder_is_replaced(project: Path) -> None:
    (project / "site").mkdir()
    build(project, NEW)
    assert tree(project / "site") == expected(NEW)


def test_missing_parents_are_made(project: Path) -> None:
    build(project, NEW, output="out/deep/site")
    assert tree(project / "out/deep/site") == expected(NEW)


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def _umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_umask")
def test_modes_do_not_depend_on_the_umask(project: Path) -> None:
    build(project, OLD)
    site = project / "site"
    modes = {path.relative_to(site).as_posix(): oct(path.stat().st_mode) for path in (site, *site.rglob("*"))}
    files = dict.fromkeys([*OLD, MANIFEST], "0o100644")
    assert modes == files | dict.fromkeys([".", "a", "a/b"], "0o40755")


def test_link_to_the_output_folder_stays_a_link(project: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "public"
    real.mkdir(parents=True)
    (project / "site").symlink_to(real)
    assert build(project, NEW).output == real
    assert (project / "site").is_symlink()
    assert tree(real) == expected(NEW)
    assert beside(project) == []
    assert [path.name for path in real.parent.iterdir()] == ["public"]


def test_link_that_leads_nowhere_is_filled(project: Path, tmp_path: Path) -> None:
    (project / "site").symlink_to(tmp_path / "later")
    build(project, NEW)
    assert tree(tmp_path / "later") == expected(NEW)


# -- the same site again ---------------------------------------------------------------------------------------------


def test_identical_site_is_left_alone(project: Path) -> None:
    build(project, OLD)
    before = {path: path.stat().st_ino for path in (project / "site").rglob("*")}
    assert build(project, OLD) == Publication(output=project / "site", files=4, size=18, changed=False)
    assert {path: path.stat().st_ino for path in (project / "site").rglob("*")} == before
    assert beside(project) == []


def swap_for_link(site: Path) -> None:
    (site / "index.html").rename(site.parent / "index.html")
    (site / "index.html").symlink_to(site.parent / "index.html")


DAMAGES: list[tuple[str, Callable[[Path], object]]] = [
    ("file changed", lambda site: (site / "index.html").write_bytes(b"OLD")),
    ("file emptied", lambda site: (site / "index.html").write_bytes(b"")),
    ("file removed", lambda site: (site / "index.html").unlink()),
    ("folder removed", lambda site: shutil.rmtree(site / "a/b")),
    ("empty folder added", lambda site: (site / "new").mkdir()),
    ("mode of a file", lambda site: (site / "index.html").chmod(0o600)),
    ("mode of a folder", lambda site: (site / "a").chmod(0o700)),
    ("mode of the site", lambda site: site.chmod(0o700)),
    ("file swapped for a link", swap_for_link),
    ("line of the manifest", lambda site: (site / MANIFEST).write_text('{\n "generator": "twosource",\n<<<<<<<')),
    ("manifest of another shape", lambda site: (site / MANIFEST).write_text('{"generator": "twosource", "files": 1}')),
    ("manifest without files", lambda site: (site / MANIFEST).write_text('{"generator": "twosource"}')),
]


@pytest.mark.parametrize("damage", [pytest.param(damage, id=name) for name, damage in DAMAGES])
def test_damaged_site_is_healed(project: Path, damage: Callable[[Path], object]) -> None:
    build(project, OLD)
    damage(project / "site")
    assert build(project, OLD) == Publication(output=project / "site", files=4, size=18, changed=True)
    assert tree(project / "site") == expected(OLD)
    assert not build(project, OLD).changed


def test_files_that_no_build_made_are_named(project: Path) -> None:
    build(project, OLD)
    (project / "site/a/note.txt").write_text("mine")
    (project / "site/CNAME").write_text("example.org")
    (project / "site/link").symlink_to(project)
    assert build(project, OLD).foreign == ("CNAME", "a/note.txt", "link")
    assert tree(project / "site") == expected(OLD)
    assert project.is_dir()


# -- what ends a build -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, ValueError, MemoryError])
def test_whatever_ends_a_build_leaves_the_old_site(project: Path, error: type[BaseException]) -> None:
    build(project, OLD)

    def files() -> Iterator[OutputFile]:
        yield OutputFile(path="index.html", data=b"new")
        raise error

    with pytest.raises(error), staging(project / "site", project) as stage:
        deque(map(stage.write, files()), maxlen=0)
    assert tree(project / "site") == expected(OLD)
    assert beside(project) == []


@pytest.mark.parametrize("discard", [True, False], ids=["discarded", "not published"])
def test_stage_without_publish_leaves_the_old_site(project: Path, discard: bool) -> None:  # noqa: FBT001 (a pytest parameter)
    build(project, OLD)
    with staging(project / "site", project) as stage:
        stage.write(OutputFile(path="index.html", data=b"new"))
        if discard:
            stage.discard()
    assert tree(project / "site") == expected(OLD)
    assert beside(project) == []


def test_stage_needs_a_free_place(project: Path) -> None:
    with Stage(project / "site"), pytest.raises(OutputError) as caught, Stage(project / "site"):
        pass
    assert str(caught.value) == f'cannot write beside "{project}/site": File exists; the old site stays as it is'


def test_folder_filled_during_the_build_is_not_replaced(project: Path) -> None:
    site = project / "site"
    with staging(site, project) as stage:
        site.mkdir()
        (site / "mine.txt").write_text("mine")
        with pytest.raises(OutputError) as caught:
            stage.publish()
    assert str(caught.value) == f'"{site}" was filled with other files during the build; the site is not published'
    assert [path.name for path in site.iterdir()] == ["mine.txt"]
    assert beside(project) == []


# -- recovery --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "leftover",
    [
        pytest.param({}, id="stage just made"),
        pytest.param({MANIFEST: b""}, id="manifest torn"),
        pytest.param({MANIFEST: b"{}", "a/half.html": b"<"}, id="stage half written"),
    ],
)
def test_leftover_stage_is_removed(project: Path, leftover: Files) -> None:
    build(project, OLD)
    stage = project / ".site.twosource-new"
    stage.mkdir()
    for path, data in leftover.items():
        (stage / path).parent.mkdir(exist_ok=True)
        (stage / path).write_bytes(data)
    recover(project / "site")
    assert beside(project) == []
    assert tree(project / "site") == expected(OLD)


@pytest.mark.parametrize("empty", [True, False], ids=["empty folder in its place", "nothing in its place"])
def test_site_between_two_renames_is_brought_back(project: Path, empty: bool) -> None:  # noqa: FBT001 (a pytest parameter)
    build(project, OLD)
    (project / "site").rename(project / ".site.twosource-old")
    if empty:
        (project / "site").mkdir()
    recover(project / "site")
    assert tree(project / "site") == expected(OLD)
    assert beside(project) == []


def test_old_site_that_has_been_replaced_is_removed(project: Path) -> None:
    build(project, OLD)
    (project / "site").rename(project / ".site.twosource-old")
    build_elsewhere = build(project, NEW, output="fresh").output
    build_elsewhere.rename(project / "site")
    recover(project / "site")
    assert tree(project / "site") == expected(NEW)
    assert beside(project) == []


def test_recover_without_anything_to_heal_does_nothing(project: Path) -> None:
    recover(project / "site")
    assert list(project.iterdir()) == []


def foreign_folder(path: Path) -> None:
    path.mkdir()
    (path / "thesis.tex").write_text("years of work")


def link_to_site(path: Path) -> None:
    build(path.parent, OLD, output="precious")
    path.symlink_to(path.parent / "precious")


@pytest.mark.parametrize(
    "put",
    [
        pytest.param(foreign_folder, id="somebody's folder"),
        pytest.param(lambda path: path.write_text("file"), id="somebody's file"),
        pytest.param(link_to_site, id="link to a site"),
    ],
)
def test_what_others_put_in_the_way_is_not_touched(project: Path, put: Callable[[Path], object]) -> None:
    stage = project / ".site.twosource-new"
    put(stage)
    with pytest.raises(OutputError) as caught:
        build(project, NEW)
    assert str(caught.value) == f'"{stage}" is in the way, and twosource did not make it; move it away'
    assert os.path.lexists(stage)
    assert not stage.is_symlink() or tree(stage) == expected(OLD)
    assert not (project / "site").exists()


# -- lock ------------------------------------------------------------------------------------------------------------


def test_second_build_is_refused_at_once(project: Path) -> None:
    with lock(project / "site"):
        with pytest.raises(OutputError) as caught, lock(project / "site"):
            pass
        assert beside(project) == [".site.twosource-lock"]
    assert str(caught.value) == f'another build is writing "{project}/site"; wait until it is done'
    with lock(project / "site"):
        pass
    assert beside(project) == []


def test_lock_file_of_a_killed_build_holds_nothing(project: Path) -> None:
    (project / ".site.twosource-lock").touch()
    build(project, NEW)
    assert beside(project) == []


def test_lock_whose_name_is_gone_is_taken_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flock = fcntl.flock
    removed: list[str] = []

    def late(descriptor: int, operation: int) -> None:
        flock(descriptor, operation)
        if not removed:  # the other build ends between our open and our flock
            removed.extend(beside(project))
            (project / ".site.twosource-lock").unlink()

    monkeypatch.setattr(fcntl, "flock", late)
    with lock(project / "site"):
        assert beside(project) == [".site.twosource-lock"]
    assert removed == [".site.twosource-lock"]
    assert beside(project) == []


def test_lock_is_no_link(project: Path) -> None:
    (project / ".site.twosource-lock").symlink_to(project / "victim")
    with pytest.raises(OutputError, match="cannot lock"), lock(project / "site"):
        pass
    assert not (project / "victim").exists()


# -- guard -----------------------------------------------------------------------------------------------------------

OWN = 'give it a folder of its own, such as "site"'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "users" / "ann"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.mark.parametrize(
    ("output", "objection"),
    [
        pytest.param("/", f"it is the root of the file system; {OWN}", id="root"),
        pytest.param("users/ann", f"it is a home folder, or has one inside; {OWN}", id="home"),
        pytest.param("users", f"it is a home folder, or has one inside; {OWN}", id="parent of home"),
        pytest.param("p", f"it is the project, or has the project inside; {OWN}", id="project"),
        pytest.param("p/site/..", f"it is the project, or has the project inside; {OWN}", id="site: .."),
        pytest.param("p/to-project", f"it is the project, or has the project inside; {OWN}", id="link to the project"),
        pytest.param("p/content", f"it is content/, lies inside it, or has it inside; {OWN}", id="content"),
        pytest.param("p/content/site", f"it is content/, lies inside it, or has it inside; {OWN}", id="in content"),
        pytest.param("p/archive", f"it is archive/, lies inside it, or has it inside; {OWN}", id="archive"),
        pytest.param("p/layouts", f"it is layouts/, lies inside it, or has it inside; {OWN}", id="layouts"),
        pytest.param(
            "shared", f"it is layouts/, lies inside it, or has it inside; {OWN}", id="parent of linked layouts"
        ),
        pytest.param(
            "here", "you stand in it, and would be left in a removed folder; go to another folder first", id="cwd"
        ),
        pytest.param(
            "public/a/b",
            f'it lies inside the site "@/public", whose next build would remove it; {OWN}',
            id="in a site",
        ),
        pytest.param("p/.git/site", f"it lies inside a repository's own files; {OWN}", id="in .git"),
        pytest.param("/proc", "it is a mount point, which cannot be exchanged; choose a folder inside it", id="mount"),
        pytest.param("p/file", "it is a file; choose another name, or move the file away", id="file"),
        pytest.param(
            "precious",
            f"it holds files, but no {MANIFEST} says that twosource made it; empty it, or choose another folder",
            id="precious",
        ),
        pytest.param(
            "strange",
            f"it holds files, but no {MANIFEST} says that twosource made it; empty it, or choose another folder",
            id="manifest of another program",
        ),
        pytest.param("pages", 'it holds ".git", which would be lost; choose a folder inside it', id="repository"),
        pytest.param("p/" + "n" * 300, "File name too long", id="long name"),
        pytest.param(
            "p/file/site", "it lies below a file; choose another name, or move the file away", id="below a file"
        ),
    ],
)
def test_guard_refuses(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, output: str, objection: str
) -> None:
    assert home == tmp_path / "users" / "ann"
    for folder in ("p/content", "p/site", "shared/layouts", "here/below", "precious", "strange", "pages/.git"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "p/layouts").symlink_to(tmp_path / "shared/layouts")
    (tmp_path / "p/to-project").symlink_to(tmp_path / "p")
    (tmp_path / "p/file").touch()
    (tmp_path / "precious/thesis.tex").touch()
    (tmp_path / "strange" / MANIFEST).write_text('{"generator": "other"}')
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / MANIFEST).write_text('{"generator": "twosource"}')
    (tmp_path / "pages" / MANIFEST).write_text('{"generator": "twosource"}')
    monkeypatch.chdir(tmp_path / "here/below")
    path = tmp_path / output
    with pytest.raises(OutputError) as caught:
        guard(path, tmp_path / "p")
    objection = objection.replace("@", str(tmp_path))
    assert str(caught.value) == f'"{path}" cannot be the output folder: {objection}'


def test_guard_refuses_a_nul() -> None:
    with pytest.raises(OutputError) as caught:
        guard(Path("a\0b"), Path())
    assert str(caught.value) == "the name of the output folder has a NUL character in it; choose another name"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("output", ["site", "out/site", "empty", "made", "to-made", "content-site", "nowhere"])
def test_guard_allows(project: Path, output: str) -> None:
    (project / "content").mkdir()
    (project / "empty").mkdir()
    build(project, OLD, output="made")
    (project / "to-made").symlink_to("made")
    (project / "nowhere").symlink_to("later")
    guard(project / output, project)


def test_guard_lives_without_home_and_current_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_user: int) -> pwd.struct_passwd:
        raise KeyError

    monkeypatch.delenv("HOME")
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    (project / "gone").mkdir()
    monkeypatch.chdir(project / "gone")
    (project / "gone").rmdir()
    guard(project / "site", project)


# -- clean -----------------------------------------------------------------------------------------------------------


def test_clean_removes_a_site(project: Path) -> None:
    build(project, OLD)
    assert clean(project / "site", project)
    assert list(project.iterdir()) == []


@pytest.mark.parametrize("empty", [True, False], ids=["empty", "missing"])
def test_clean_without_a_site(project: Path, empty: bool) -> None:  # noqa: FBT001 (a pytest parameter)
    if empty:
        (project / "site").mkdir()
    assert not clean(project / "site", project)
    assert (project / "site").exists() == empty


def test_clean_finishes_what_a_killed_clean_left(project: Path) -> None:
    build(project, OLD)
    (project / "site").rename(project / ".site.twosource-new")
    assert not clean(project / "site", project)
    assert list(project.iterdir()) == []


def test_clean_makes_no_folders(project: Path) -> None:
    assert not clean(project / "out" / "site", project)
    assert list(project.iterdir()) == []


def test_clean_refuses_what_is_not_ours(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "thesis.tex").touch()
    with pytest.raises(OutputError, match=r"no \.twosource\.json says that twosource made it"):
        clean(project / "site", project)
    assert (project / "site" / "thesis.tex").exists()


# -- paths of files --------------------------------------------------------------------------------------------------

UNSAFE = [
    "",
    "/",
    "/etc/passwd",
    "//host/share",
    "a//b",
    "a/",
    ".",
    "..",
    "../up",
    "a/../../up",
    "a/./b",
    "a\0b",
    "a\nb",
    "a\\b",
    "C:/x",
    "a:b",
    "a?b",
    "a*",
    'a"b',
    "a|b",
    "<a>",
    "a.",
    "a ",
    "dot./b",
    "con",
    "NUL.html",
    "a/Com1.tar.gz",
    "lpt²",
    "x" * 256,
    "ä" * 128,
]


@pytest.mark.parametrize("path", [*UNSAFE, "\ud800"])
def test_unsafe_path_is_a_bug(project: Path, path: str) -> None:
    with Stage(project / "site") as stage:
        with pytest.raises(ValueError, match=r"no safe path|surrogates not allowed"):
            stage.write(OutputFile(path=path, data=b""))
        assert [found.name for found in project.parent.rglob("*") if not found.is_dir()] == [MANIFEST]


@pytest.mark.parametrize("path", ["console.html", "a..b", ".well-known/x", "com10", "a b", "é", "x" * 255, "nul1"])
def test_safe_path(project: Path, path: str) -> None:
    build(project, {path: b"x"})
    assert tree(project / "site") == expected({path: b"x"})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("a.html", "a.html", id="same"),
        pytest.param("a.html", "A.html", id="case"),
        pytest.param("straße", "STRASSE", id="case folded"),
        pytest.param("é.html", unicodedata.normalize("NFD", "é.html"), id="composition"),
        pytest.param("a/x", "A/y", id="case of folders"),
        pytest.param("a", "a/x", id="file and folder"),
        pytest.param("a/x", "A", id="folder and file"),
    ],
)
def test_paths_that_are_one_file_somewhere_are_a_bug(project: Path, first: str, second: str) -> None:
    with Stage(project / "site") as stage:
        stage.write(OutputFile(path=first, data=b""))
        with pytest.raises(ValueError, match="are the same file on some systems"):
            stage.write(OutputFile(path=second, data=b""))


def test_manifest_cannot_be_written_over(project: Path) -> None:
    with Stage(project / "site") as stage, pytest.raises(ValueError, match="are the same file on some systems"):
        stage.write(OutputFile(path=MANIFEST.upper(), data=b""))


@given(st.text(alphabet=st.sampled_from("./\\aA :\0é~-"), max_size=12))
def test_no_path_leaves_the_stage(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    project = tmp_path_factory.mktemp("hostile")
    with Stage(project / "site") as stage:
        try:
            stage.write(OutputFile(path=path, data=b"x"))
        except ValueError:
            wrote = []
        else:
            wrote = [project / ".site.twosource-new" / path]
        found = [file for file in project.rglob("*") if file.is_file() and file.name != MANIFEST]
    assert found == wrote


# -- systems with less -----------------------------------------------------------------------------------------------


class Library:
    """A C library with what is given, instead of this machine's."""

    def __init__(self, **functions: Callable[..., int]) -> None:
        self.__dict__ |= functions


def use_library(monkeypatch: pytest.MonkeyPatch, library: Library) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name, *, use_errno: library if use_errno else None)


def failing(code: int) -> Callable[..., int]:
    def call(*_arguments: object) -> int:
        ctypes.set_errno(code)
        return -1

    return call


def test_without_system_calls_every_file_is_synced(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_library(monkeypatch, Library())
    synced: list[str] = []

    def fsync(descriptor: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()).removeprefix(str(project)))

    monkeypatch.setattr(os, "fsync", fsync)
    build(project, OLD)
    stage = "/.site.twosource-new"
    folders = [stage, f"{stage}/a", f"{stage}/a/b"]
    assert sorted(synced) == sorted([*(f"{stage}/{path}" for path in (*OLD, MANIFEST)), *folders, ""])
    build(project, NEW)
    assert tree(project / "site") == expected(NEW)


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP], ids=errno.errorcode.get)
def test_file_system_without_exchange(project: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    build(project, OLD)
    use_library(monkeypatch, Library(syncfs=lambda _descriptor: 0, renameat2=failing(code)))
    build(project, NEW)
    assert tree(project / "site") == expected(NEW)
    assert beside(project) == []


@pytest.mark.parametrize(
    "library",
    [
        pytest.param(Library(syncfs=failing(errno.EIO)), id="sync"),
        pytest.param(Library(syncfs=lambda _descriptor: 0, renameat2=failing(errno.EIO)), id="exchange"),
    ],
)
def test_refused_system_call_leaves_the_old_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    build(project, OLD)
    use_library(monkeypatch, library)
    with pytest.raises(OutputError) as caught:
        build(project, NEW)
    assert str(caught.value) == f'cannot publish "{project}/site": Input/output error; the old site stays as it is'
    assert tree(project / "site") == expected(OLD)
    assert beside(project) == []
