"""Finished files in, one whole site in place of the old one out: staged beside it, synced, exchanged in one step.

    with staging(output, project) as stage:     # guard, lock, recover; a stage that is not published is discarded
        for file in files:
            stage.write(file)
        publication = stage.publish()

For an output folder `site` these names stand beside it, and only while they are needed:

    .site.twosource-lock    flock; the file that a killed build leaves holds nothing
    .site.twosource-new     the stage; after the exchange the old site, on its way out
    .site.twosource-old     the old site between two renames, only where the system cannot exchange two folders

What a reader would not guess: a folder is ours only if it holds `.twosource.json`. That is the first file a stage gets
and the last one a removal takes, so a build killed at any point leaves nothing that the next one must not remove, and
what somebody else put under these names is never touched. A specimen:

    {
     "generator": "twosource",
     "files": {
      "404.html": "<sha256 of its bytes, in hex>",
      "index.html": "<…>"
     }
    }

POSIX only: it needs flock, and renames of folders while they are read.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import hashlib
import json
import os
import re
import shutil
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from twosource.errors import OutputError
from twosource.guard import GENERATOR, MANIFEST, guard, is_site, names, real, reported
from twosource.model import OutputFile

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
# What some system cannot store under a name, or reads as something else: a site is copied and unpacked anywhere.
_UNSAFE_NAME = re.compile(
    r"""[\x00-\x1f\x7f<>:"|?*\\] | [.\x20]\Z | \A(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
_MAX_NAME_BYTES = 255
# <linux/fcntl.h> and <linux/fs.h>
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NO_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What publishing did: `output` is the real folder, `size` the bytes of all files without the manifest.

    `changed` is false when the site on disk was the same already, byte for byte, and was left alone.
    `foreign` are files of the old site that its build had not made and that are gone with it, sorted.
    `trouble` is empty, or says that the site is in place but what it replaced could not be cleared away.
    """

    output: Path
    files: int
    size: int
    changed: bool
    foreign: tuple[str, ...] = ()
    trouble: str = ""


# -- what lies there -------------------------------------------------------------------------------------------------


def _is_leftover(folder: Path) -> bool:
    """Tell whether a staging folder is ours to remove: it holds a manifest, however torn, or nothing."""
    try:
        found = names(folder)
        return not folder.is_symlink() and (not found or MANIFEST in found)
    except NotADirectoryError:
        return False


def _is_there(path: Path) -> bool:
    """Tell whether a name is taken, if only by a link that leads nowhere. Unlike the library's, it hides no fault."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def _is_vacant(folder: Path) -> bool:
    """Tell whether a folder is missing or empty."""
    try:
        return not names(folder)
    except FileNotFoundError:
        return True


# -- one build at a time ---------------------------------------------------------------------------------------------


@contextlib.contextmanager
def lock(output: Path) -> Iterator[None]:
    """Hold the right to write an output folder; raise OutputError at once if another build has it.

    Makes the folders above the output folder where they are missing.
    """
    folder = real(output)
    path = _sibling(folder, "lock")
    with reported(f'cannot lock "{output}"'):
        folder.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _acquire(path, output)
    try:
        yield
    finally:
        _release(path, descriptor)


def _acquire(path: Path, output: Path) -> int:
    """Return a descriptor that holds the lock on the file that has this name now."""
    while True:
        descriptor = os.open(path, os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, _FILE_MODE)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _has_name(descriptor, path):
                return descriptor
        except BlockingIOError as error:
            os.close(descriptor)
            message = f'another build is writing "{output}"; wait until it is done'
            raise OutputError(message) from error
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _release(path: Path, descriptor: int) -> None:
    """Remove the lock file, then let go of it: who has opened it meanwhile sees that its name is gone, and tries again.

    Failing changes nothing for the site or for the next build, so it is not worth a message.
    """
    with contextlib.suppress(OSError):
        try:
            path.unlink()
        finally:
            os.close(descriptor)


def _has_name(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), os.lstat(path))
    except FileNotFoundError:
        return False


# -- stage -----------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def staging(output: Path, project: Path) -> Iterator[Stage]:
    """Guard, lock and heal the output folder, then give a stage; what is not published is discarded at the end."""
    guard(output, project)
    with lock(output):
        recover(output)
        with Stage(output) as stage:
            yield stage


def recover(output: Path) -> None:
    """Heal what a killed build left beside the output folder. Call it under `lock`."""
    with reported(f'cannot clear away what an interrupted build left beside "{output}"'):
        _heal(real(output))


def clean(output: Path, project: Path) -> bool:
    """Remove a site that twosource made; tell whether there was one. Raises OutputError like `guard`."""
    guard(output, project)
    folder = real(output)
    with reported(f'cannot remove "{output}"'):
        if not _is_there(folder.parent):  # `lock` would make it
            return False
    with lock(output):
        recover(output)
        with reported(f'cannot remove "{output}"'):
            if _is_vacant(folder):
                return False
            # Out of sight in one step: a site that is removed in part is never seen under its own name.
            folder.rename(_sibling(folder, "new"))
            _heal(folder)
    return True


class Stage:
    """A site being written beside the output folder. Use it as a context manager, under `lock`, after `recover`."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._folder = real(output)
        self._stage = _sibling(self._folder, "new")
        self._digests: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._folders = {""}
        self._size = 0
        self._settled = False

    def __enter__(self) -> Self:
        try:
            self._stage.mkdir(_FOLDER_MODE)
            _write(f"{self._stage}/{MANIFEST}", self._manifest())
            self._stage.chmod(_FOLDER_MODE)
        except BaseException as error:
            self._discard_quietly()
            if not isinstance(error, OSError):
                raise
            message = f'cannot write beside "{self._output}": {error.strerror}; the old site stays as it is'
            raise OutputError(message) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if not self._settled:
            self._discard_quietly()

    def write(self, file: OutputFile) -> None:
        """Write one file. Raises OutputError when the disk refuses, ValueError when the path is a bug of the caller."""
        folder, _, _ = file.path.rpartition("/")
        if folder not in self._folders:
            self._make_folders(folder)
        self._claim(file.path)
        try:
            _write(f"{self._stage}/{file.path}", file.data)
        except OSError as error:
            message = (
                f'cannot write "{file.path}" beside "{self._output}": {error.strerror}; the old site stays as it is'
            )
            raise OutputError(message) from error
        self._digests[file.path] = hashlib.sha256(file.data).hexdigest()
        self._size += len(file.data)

    def _make_folders(self, folder: str) -> None:
        parent, _, _ = folder.rpartition("/")
        if parent not in self._folders:
            self._make_folders(parent)
        self._claim(folder)
        with reported(f'cannot make the folder "{folder}" beside "{self._output}"'):
            (self._stage / folder).mkdir(_FOLDER_MODE)
            (self._stage / folder).chmod(_FOLDER_MODE)
        self._folders.add(folder)

    def _claim(self, path: str) -> None:
        """Raise ValueError for a last name that is unsafe, or a path that differs from another only in case or form."""
        _check_name(path)
        key = _folded(path)
        if key in self._names or key == MANIFEST:
            message = f'"{path}" and "{self._names.get(key, MANIFEST)}" are the same file on some systems'
            raise ValueError(message)
        self._names[key] = path

    def publish(self) -> Publication:
        """Put the staged site in place of the old one in one step, or leave an identical one alone.

        Raises OutputError as long as the old site stands; from the exchange on, `trouble` says what went wrong.
        Cost: one sync of the file system, and reading the old site once if its manifest is the same.
        """
        manifest = self._manifest()
        with reported(f'cannot publish "{self._output}"', after="the old site stays as it is"):
            _write(f"{self._stage}/{MANIFEST}", manifest)
            foreign = _foreign(self._folder)
            changed = not self._is_in_place(manifest)
            if changed:
                _sync(self._stage)
                _put_in_place(self._stage, self._folder)
        self._settled = True
        return Publication(
            output=self._folder,
            files=len(self._digests),
            size=self._size,
            changed=changed,
            foreign=foreign if changed else (),
            trouble=_clear_away(self._folder),
        )

    def discard(self) -> None:
        """Remove the stage and leave the old site as it is."""
        self._settled = True
        with reported(f'cannot clear away the stage beside "{self._output}"'):
            _heal(self._folder)

    def _discard_quietly(self) -> None:
        # Whatever ends a build must reach the person: what cannot be removed now, the next build's `recover` removes
        # or names.
        with contextlib.suppress(OSError, OutputError):
            self.discard()

    def _manifest(self) -> bytes:
        content = {**GENERATOR, "files": dict(sorted(self._digests.items()))}
        return f"{json.dumps(content, indent=1, ensure_ascii=False)}\n".encode()

    def _is_in_place(self, manifest: bytes) -> bool:
        """Tell whether the output folder holds these files and no other, byte for byte and with their modes."""
        try:
            if (self._folder / MANIFEST).read_bytes() != manifest:
                return False
            wanted = dict.fromkeys((*self._digests, MANIFEST), stat.S_IFREG | _FILE_MODE)
            wanted |= dict.fromkeys(self._folders, stat.S_IFDIR | _FOLDER_MODE)
            return dict(_survey(self._folder)) == wanted and all(
                hashlib.sha256((self._folder / path).read_bytes()).hexdigest() == digest
                for path, digest in self._digests.items()
            )
        except OSError:
            # What cannot be read is replaced.
            return False


def _check_name(path: str) -> None:
    """Raise ValueError when the last name of a path could leave the folder or cannot be stored everywhere."""
    name = path.rpartition("/")[2]
    unsafe = not name or path.startswith("/") or _UNSAFE_NAME.search(name)
    if unsafe or len(name.encode()) > _MAX_NAME_BYTES:
        message = f"{path!r} is no safe path for an output file"
        raise ValueError(message)


def _folded(path: str) -> str:
    """Return what a file system that ignores letter case or Unicode composition makes of a path."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


# -- disk ------------------------------------------------------------------------------------------------------------


def _sibling(folder: Path, role: str) -> Path:
    return folder.with_name(f".{folder.name}.twosource-{role}")


def _write(path: str, data: bytes) -> None:
    """Write a whole file, readable by everybody whatever the umask says."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC | os.O_NOFOLLOW
    descriptor = os.open(path, flags, _FILE_MODE)
    try:
        os.fchmod(descriptor, _FILE_MODE)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def _survey(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield path and mode (with the type) of a folder (as "") and of all in it, links not followed."""
    yield "", os.lstat(folder).st_mode
    pending = [""]
    while pending:
        prefix = pending.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                yield prefix + entry.name, entry.stat(follow_symlinks=False).st_mode
                if entry.is_dir(follow_symlinks=False):
                    pending.append(f"{prefix}{entry.name}/")


def _foreign(folder: Path) -> tuple[str, ...]:
    """Return the files in a site that its own manifest does not list; nothing where the manifest cannot tell."""
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())["files"]
        found = [path for path, mode in _survey(folder) if not stat.S_ISDIR(mode)]
        return tuple(sorted(path for path in found if path not in listed and path != MANIFEST))
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _sync(folder: Path) -> None:
    """Wait until all that was written under a folder is on the disk: before that, a power cut could publish holes.

    One call for the file system where it has one (10,000 calls otherwise).
    """
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if syncfs is None:
        for path, _ in _survey(folder):
            _fsync(folder / path)
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        if syncfs(descriptor):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(descriptor)


def _fsync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _put_in_place(stage: Path, folder: Path) -> None:
    """Exchange stage and site in one step; where the system cannot, rename twice, which `_heal` can undo."""
    if _is_vacant(folder):
        stage.rename(folder)  # the system itself refuses to replace a folder that has been filled meanwhile
        return
    if not is_site(folder):
        message = f'"{folder}" was filled with other files during the build; the site is not published'
        raise OutputError(message)
    if _exchange(stage, folder):
        return
    old = _sibling(folder, "old")
    folder.rename(old)
    stage.rename(folder)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders swap their names in one step (Linux 3.15); tell whether the system can."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if not renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE):
        return True
    code = ctypes.get_errno()
    if code in _NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code))


def _clear_away(folder: Path) -> str:
    """Remove what the new site has replaced; return what went wrong, or ''."""
    try:
        _fsync(folder.parent)  # the exchange must be on the disk before the old site is gone from it
        _heal(folder)
    except (OSError, OutputError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        return f"published, but cleanup failed: {reason}; the next build will try again"
    return ""


def _heal(folder: Path) -> None:
    """Bring back a site that stands between two renames, then remove what is left beside it."""
    old, stage = _sibling(folder, "old"), _sibling(folder, "new")
    if _is_there(old) and _is_vacant(folder):
        old.rename(folder)
    _remove(stage)
    if _is_there(old):
        # Renamed first: under the name "old" there is only ever a whole site.
        old.rename(stage)
        _remove(stage)


def _remove(folder: Path) -> None:
    """Remove a staging folder if it is ours, its manifest last; a missing one is no trouble."""
    if not _is_there(folder):
        return
    if not _is_leftover(folder):
        message = f'"{folder}" is in the way, and twosource did not make it; move it away'
        raise OutputError(message)
    with os.scandir(folder) as entries:
        doomed = [entry for entry in entries if entry.name != MANIFEST]
    for entry in doomed:
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            Path(entry.path).unlink()
    (folder / MANIFEST).unlink(missing_ok=True)
    folder.rmdir()
