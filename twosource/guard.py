"""Say whether a folder may be replaced by a site: ours or empty, and nothing that anybody would miss.

What comes in is the output folder and the project; what goes out is nothing, or an OutputError with the reason and the
way out. The one thing a reader would not guess: only a manifest makes a folder ours, and a folder inside one that is
ours is refused too, because the next build of that site would remove it.
"""

from __future__ import annotations

import contextlib
import json
import os
import pwd
from collections.abc import Iterator
from pathlib import Path

from twosource.errors import OutputError

MANIFEST = ".twosource.json"
GENERATOR = {"generator": "twosource"}

_OWN_FOLDER = 'give it a folder of its own, such as "site"'
_VERSION_CONTROL = (".git", ".hg", ".svn")


def guard(output: Path, project: Path) -> None:
    """Raise OutputError, with the reason and the way out, when the output folder must not be replaced."""
    if "\0" in str(output):
        message = "the name of the output folder has a NUL character in it; choose another name"
        raise OutputError(message)
    with reported(f'"{output}" cannot be the output folder'):
        objection = next(_objections(real(output), real(project)), "")
    if objection:
        message = f'"{output}" cannot be the output folder: {objection}'
        raise OutputError(message)


def _objections(folder: Path, project: Path) -> Iterator[str]:
    """Yield what speaks against a folder, the plainest reason first."""
    yield from _wrong_places(folder, project)
    if os.path.ismount(folder):
        yield "it is a mount point, which cannot be exchanged; choose a folder inside it"
    if any(parent.is_file() for parent in folder.parents):
        yield "it lies below a file; choose another name, or move the file away"
    if folder.is_dir():
        yield from _wrong_contents(folder)
    elif folder.exists():
        yield "it is a file; choose another name, or move the file away"


def _wrong_contents(folder: Path) -> Iterator[str]:
    found = names(folder)
    if found and not is_site(folder):
        yield f"it holds files, but no {MANIFEST} says that twosource made it; empty it, or choose another folder"
    for name in _VERSION_CONTROL:
        if name in found:
            yield f'it holds "{name}", which would be lost; choose a folder inside it'


def _wrong_places(folder: Path, project: Path) -> Iterator[str]:
    if folder == Path(folder.anchor):
        yield f"it is the root of the file system; {_OWN_FOLDER}"
    for home in _homes():
        if _within(home, folder):
            yield f"it is a home folder, or has one inside; {_OWN_FOLDER}"
    if _within(project, folder):
        yield f"it is the project, or has the project inside; {_OWN_FOLDER}"
    for name in ("content", "layouts", "archive"):
        part = real(project / name)
        if _within(folder, part) or _within(part, folder):
            yield f"it is {name}/, lies inside it, or has it inside; {_OWN_FOLDER}"
    yield from _places_of_others(folder)


def _places_of_others(folder: Path) -> Iterator[str]:
    with contextlib.suppress(FileNotFoundError):  # the current folder may have been removed
        if _within(Path.cwd(), folder):
            yield "you stand in it, and would be left in a removed folder; go to another folder first"
    for parent in folder.parents:
        if is_site(parent):
            yield f'it lies inside the site "{parent}", whose next build would remove it; {_OWN_FOLDER}'
    if not set(_VERSION_CONTROL).isdisjoint(folder.parts):
        yield f"it lies inside a repository's own files; {_OWN_FOLDER}"


def _homes() -> Iterator[Path]:
    """Yield the home folder that HOME names and the one the system knows: either may be missing or wrong."""
    with contextlib.suppress(RuntimeError):
        yield real(Path.home())
    with contextlib.suppress(KeyError):
        yield real(Path(pwd.getpwuid(os.getuid()).pw_dir))


def _within(inner: Path, outer: Path) -> bool:
    """Tell whether `inner` is `outer` or lies inside, by name and by identity (letter case, bind mounts)."""
    return any(_same(folder, outer) for folder in (inner, *inner.parents))


def _same(one: Path, other: Path) -> bool:
    if one == other:
        return True
    try:
        return one.samefile(other)
    except OSError:
        return False


def real(path: Path) -> Path:
    """Resolve links, also those that lead nowhere: the site then replaces the folder behind the link."""
    return Path(os.path.realpath(path))


def is_site(folder: Path) -> bool:
    """Tell whether a manifest of ours lies in a folder; a merge conflict further down in it does no harm."""
    try:
        with (folder / MANIFEST).open("rb") as file:
            return json.dumps(GENERATOR)[1:-1].encode() in file.read(4096)
    except OSError:
        return False


def names(folder: Path) -> list[str]:
    """Return the names in a folder."""
    return [path.name for path in folder.iterdir()]


@contextlib.contextmanager
def reported(failure: str, *, after: str = "") -> Iterator[None]:
    """Turn a refusal of the system into an OutputError."""
    try:
        yield
    except OSError as error:
        message = f"{failure}: {error.strerror}{after and '; '}{after}"
        raise OutputError(message) from error


def replace_file(place: Path, content: bytes) -> None:
    """Write a file in one step: whoever reads it sees the old or the new one, whole."""
    new = place.with_name(f".{place.name}.twosource-new")
    try:
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(place)
    finally:
        with contextlib.suppress(FileNotFoundError):
            new.unlink()
