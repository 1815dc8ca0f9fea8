"""Read the files under `content/` and in `archive/`: the one place where the author's files are opened.

A project folder comes in; `RawFile` values sorted by path go out, with a diagnostic for each file that cannot be read.
The one thing a reader would not guess: a file is opened only when it is known to be a regular one, and looked at again
after opening, because opening a pipe waits for ever. Names that begin with a dot are left alone.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from twosource import archive
from twosource.diagnostics import (
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    LINK_LEAVES_CONTENT,
    UNKNOWN_FILE,
    Diagnostic,
    Mark,
    Rule,
)
from twosource.errors import ProjectError
from twosource.model import RawFile

FOLDER = "content"
MAX_BYTES = 8 * 1024 * 1024
# What would steer a terminal or hide in a listing; lone surrogates stand for bytes that are no UTF-8.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
# Not blocking: between looking and opening, a file can become a pipe. Not following: or a link.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_KINDS = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISDIR, "a folder"))


def load(project: Path) -> tuple[tuple[RawFile, ...], tuple[Diagnostic, ...]]:
    """Return the files under `content/` and in `archive/`, sorted by the code points of their paths, and what failed.

    Raises ProjectError where the project has no content folder.
    """
    walks = [_Walk(project, FOLDER, MAX_BYTES)]
    walks[0].whole()
    if (project / archive.FOLDER).is_dir():
        walks.append(_Walk(project, archive.FOLDER, archive.MAX_BYTES))
        walks[1].flat(archive.SUFFIX)
    files = sorted((file for walk in walks for file in walk.files), key=lambda file: file.path)
    found = sorted((one for walk in walks for one in walk.found), key=lambda one: one.mark)
    return tuple(files), tuple(found)


def again(project: Path, path: str) -> bytes | None:
    """Return what a file that `load` gave holds now; None where it cannot be read any more, or is no regular file."""
    try:
        handle = os.open((project / path).resolve(), _FLAGS)
        with os.fdopen(handle, "rb") as file:
            return file.read(MAX_BYTES) if stat.S_ISREG(os.fstat(handle).st_mode) else None
    except (OSError, RuntimeError):  # RuntimeError: a circle of links, before Python 3.13
        return None


def _root(project: Path, name: str) -> Path:
    """Return the real path of a folder of the project."""
    folder = project / name
    if not folder.is_dir():
        message = f'no folder "{name}" in "{project}"; "twosource init" makes a new project'
        raise ProjectError(message)
    root = folder.resolve()
    if not root.is_relative_to(project.resolve()):
        message = f'"{folder}" is a link that leaves the project; move the folder to where the link stands'
        raise ProjectError(message)
    return root


class _Walk:
    """One walk over a folder: what was read, what failed. Folders wait in a list, so depth costs no stack."""

    def __init__(self, project: Path, folder: str, most: int) -> None:
        self.files: list[RawFile] = []
        self.found: list[Diagnostic] = []
        self._project = project
        self._top = folder
        self._root = _root(project, folder)
        self._most = most

    def whole(self) -> None:
        """Read all files, in folders too."""
        waiting = [self._top]
        while waiting:
            for path, entry in self._entries(waiting.pop()):
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                else:
                    self._entry(path, entry)

    def flat(self, suffix: str) -> None:
        """Read the files of this suffix that stand in the folder itself; say of anything else that it is not read."""
        for path, entry in self._entries(self._top):
            if entry.name.lower().endswith(suffix) and not entry.is_dir(follow_symlinks=False):
                self._entry(path, entry)
            else:
                self._refuse(UNKNOWN_FILE, path, "this is not read", f"files in {self._top}/ are {suffix}")

    def _entries(self, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
        """Yield what stands in a folder, with its path, but for names that cannot be shown."""
        try:
            with os.scandir(self._project / folder) as listing:
                entries = [entry for entry in listing if not entry.name.startswith(".")]
        except OSError as error:
            self._refuse(FILE_UNREADABLE, folder, f"the folder cannot be listed: {_reason(error)}", "")
            return
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if _UNPRINTABLE.search(entry.name):
                message = "the name holds a control character, an invisible one, or bytes that are no UTF-8"
                self._refuse(FILE_UNREADABLE, path, message, "rename the file")
            else:
                yield path, entry

    def _entry(self, path: str, entry: os.DirEntry[str]) -> None:
        if entry.is_symlink():
            self._link(path)
        else:
            self._file(path, self._project / path)

    def _link(self, path: str) -> None:
        try:
            target = (self._project / path).resolve(strict=True)
        except (OSError, RuntimeError) as error:  # RuntimeError: a circle of links, before Python 3.13
            reason = _reason(error) if isinstance(error, OSError) else "it leads to itself"
            self._refuse(FILE_UNREADABLE, path, f"the link leads nowhere: {reason}", "remove the link")
            return
        if not target.is_relative_to(self._root):
            self._refuse(
                LINK_LEAVES_CONTENT, path, f'the link leaves "{self._top}"', "copy the file to where the link stands"
            )
        elif target.is_dir():
            message = f'the link leads to a folder of "{self._top}", which is read already'
            self._refuse(LINK_LEAVES_CONTENT, path, message, "remove the link")
        else:
            self._file(path, target)

    def _file(self, path: str, place: Path) -> None:
        try:
            data = self._read(path, place)
        except OSError as error:
            self._refuse(FILE_UNREADABLE, path, f"cannot be read: {_reason(error)}", "")
            return
        if data is not None:
            self.files.append(RawFile(path=path, data=data))

    def _read(self, path: str, place: Path) -> bytes | None:
        """Return the bytes of a regular file that is not too large."""
        if not self._is_readable(path, place.lstat()):
            return None
        handle = os.open(place, _FLAGS)
        with os.fdopen(handle, "rb") as file:
            if not self._is_readable(path, os.fstat(handle)):
                return None
            data = file.read(self._most + 1)
        if len(data) > self._most:
            self._too_large(path, len(data))
            return None
        return data

    def _is_readable(self, path: str, status: os.stat_result) -> bool:
        if not stat.S_ISREG(status.st_mode):
            kind = next((name for test, name in _KINDS if test(status.st_mode)), "a device")
            self._refuse(FILE_UNREADABLE, path, f"is {kind}, not a file", "remove it")
            return False
        if status.st_size > self._most:
            self._too_large(path, status.st_size)
            return False
        return True

    def _too_large(self, path: str, size: int) -> None:
        self._refuse(
            FILE_TOO_LARGE,
            path,
            f"{size} bytes; at most {self._most} are read",
            "divide it" if self._top == archive.FOLDER else "divide the text",
        )

    def _refuse(self, rule: Rule, path: str, message: str, hint: str) -> None:
        shown = _UNPRINTABLE.sub(lambda match: f"<U+{ord(match[0]):04X}>", path)
        self.found.append(Diagnostic(rule=rule, mark=Mark(path=shown), message=message, hint=hint))


def _reason(error: OSError) -> str:
    """Say a failure in the same words on every platform, in lower case."""
    if error.errno == errno.ELOOP:
        return "it leads to itself"
    return (os.strerror(error.errno) if error.errno else str(error)).lower()
