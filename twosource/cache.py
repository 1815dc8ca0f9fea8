"""What was read of each text and found between them, kept in `.twosource-cache/` beside `content/`: never an answer.

The folder holds a `CACHEDIR.TAG`, so that backups leave it out, and one SQLite file: a row for each text by the digest
of what was read (see `reading`), and one for what was found by comparing them (see `storedindex`), each with a check of
its own (`cacherows`). Delete it whenever you like. What is damaged, written by another version of this program or in
another folder is thrown away, said so (`Kept.told`) and made anew.

The one thing a reader would not guess: a cache that came with somebody else's project is not used. It could not run
anything, since it holds numbers and JSON, but it could say that an article repeats nothing. So the folder's identity on
this machine is noted in the file, and a copy of the folder is another folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator, MutableMapping
from pathlib import Path

from twosource import cacherows
from twosource.reading import Reading
from twosource.storedindex import Stored

FOLDER = ".twosource-cache"

_FILE = "readings.sqlite"
_FILES = ("CACHEDIR.TAG", _FILE, f"{_FILE}-journal")
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by twosource; may be deleted at any time.\n"
_TABLES = (
    "CREATE TABLE made (code BLOB NOT NULL, place BLOB NOT NULL);"
    "CREATE TABLE readings (key BLOB PRIMARY KEY, reading BLOB NOT NULL);"
    "CREATE TABLE stored (found BLOB NOT NULL)"
)
_CHECK_BYTES = 16
# Rows that a build did not need are removed when there are so many times as many as it needed.
_ROWS_KEPT = 4
_WAIT_SECONDS = 2.0
_FOREIGN = "damaged or of another program"
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
# What says nothing of a file but that it cannot be used now, in the lowest byte of a code.
_FOR_NOW = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
)


@contextlib.contextmanager
def opened(project: Path, *, save: bool = True) -> Iterator[Kept]:
    """Open the readings kept for a project; what is added is kept when this ends well, unless `save` is off.

    Where there can be no cache (a folder that cannot be written, another build that writes at the moment) the readings
    of this build are all there is. Never raises for a cache that is damaged; `Kept.told` says so.
    """
    connection, trouble = _connected(project / FOLDER, save=save)
    kept = Kept(connection, trouble, save=save)
    try:
        yield kept
        kept.save()
    finally:
        if connection is not None:
            connection.close()
        if kept.is_lost and save:
            _discard(project / FOLDER)


def remove(project: Path) -> bool:
    """Remove a project's cache, and say whether there was one; a folder of that name without our tag stays."""
    folder = project / FOLDER
    if folder.is_symlink() or not (folder / "CACHEDIR.TAG").is_file():
        return False
    for name in _FILES:
        (folder / name).unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # something of somebody else's is in it
        folder.rmdir()
    return True


class Kept(MutableMapping[bytes, Reading]):
    """Readings by key: those of this run in memory, older ones in the file."""

    def __init__(self, connection: sqlite3.Connection | None, trouble: str, *, save: bool) -> None:
        self._connection = connection
        self._trouble = trouble
        self._saves = save
        self._damaged = 0
        # Whether the file itself turned out to be damaged, so that nothing can be had from it or kept in it.
        self.is_lost = False
        self._known: dict[bytes, Reading] = {}
        self._new: set[bytes] = set()
        self._stored: Stored | None = None
        self._is_index_damaged = False

    def __getitem__(self, key: bytes) -> Reading:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._found(key)
        return known

    def __setitem__(self, key: bytes, reading: Reading) -> None:
        self._known[key] = reading
        self._new.add(key)

    def __delitem__(self, key: bytes) -> None:
        del self._known[key]
        self._new.discard(key)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def stored(self) -> Stored | None:
        """Return what the build before found by comparing texts, from the file; None where there is nothing."""
        try:
            if self._connection is not None:
                row = self._connection.execute("SELECT found FROM stored").fetchone()
                return None if row is None else cacherows.unpacked(row[0])
        except (sqlite3.Error, *cacherows.DAMAGED) as error:
            self._is_index_damaged = True
            self._lose(error)
        return None

    def store(self, found: Stored | None) -> None:
        """Keep what was found by comparing texts, when this is saved, in place of what was; None leaves that."""
        self._stored = found or self._stored

    def told(self) -> str:
        """Return in a line what was wrong with the cache since this was asked last; '' where nothing was."""
        damaged, self._damaged = self._damaged, 0
        is_index_damaged, self._is_index_damaged = self._is_index_damaged, False
        trouble, self._trouble = self._trouble, ""
        if not trouble:
            troubles = [f"damaged readings: {damaged:,}; those texts were read again"] if damaged else []
            troubles += ["damaged index; all texts were compared again"] if is_index_damaged else []
            trouble = "; ".join(troubles)
        return f"{FOLDER}/: {trouble}" if trouble else ""

    def save(self) -> None:
        """Keep what is new in the file, where that can be done; `told` says where it cannot."""
        if self._connection is None or not self._saves or not (self._new or self._stored):
            return
        rows = [(key, cacherows.encoded(self._known[key])) for key in sorted(self._new)]
        try:
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", rows)
                self._forget(self._connection)
                if self._stored is not None:
                    self._connection.execute("DELETE FROM stored")
                    self._connection.execute("INSERT INTO stored VALUES (?)", (cacherows.packed(self._stored),))
        except (sqlite3.Error, *cacherows.DAMAGED) as error:
            self._trouble = f"nothing was kept ({error})"
            self._lose(error)
        self._new.clear()
        self._stored = None

    def _lose(self, error: Exception) -> None:
        """Give a file up in which SQLite found what it would not have written."""
        # Python cannot read what SQLite says of names in a damaged file.
        if isinstance(error, UnicodeDecodeError) or getattr(error, "sqlite_errorcode", None) in _DAMAGED:
            self.is_lost, self._connection = True, None
            self._trouble = "damaged; every text was read again" + ("" if self._saves else ", nothing was written")

    def _forget(self, connection: sqlite3.Connection) -> None:
        """Remove the rows that this run did not ask for, when they are most of the file."""
        ((rows,),) = connection.execute("SELECT count(*) FROM readings").fetchall()
        if rows > _ROWS_KEPT * (len(self._known) + _ROWS_KEPT):
            keys = [key for (key,) in connection.execute("SELECT key FROM readings") if key not in self._known]
            connection.executemany("DELETE FROM readings WHERE key = ?", [(key,) for key in keys])

    def _found(self, key: bytes) -> Reading:
        """Return the reading in the file. Raises KeyError where it is absent, or damaged and to be read again."""
        row = None
        try:
            if self._connection is not None:
                row = self._connection.execute("SELECT reading FROM readings WHERE key = ?", (key,)).fetchone()
            if row is not None:
                return cacherows.decoded(row[0])
        except (sqlite3.Error, *cacherows.DAMAGED) as error:
            self._damaged += 1
            self._lose(error)
            raise KeyError(key) from error
        raise KeyError(key)


def _connected(folder: Path, *, save: bool) -> tuple[sqlite3.Connection | None, str]:
    """Open the file, made anew where it is not ours; None where there can be none; and what was wrong, or ''."""
    path = folder / _FILE
    if folder.is_symlink() or path.is_symlink():
        return None, "not used, since it is a symbolic link; remove it"
    if not path.is_file() and not save:
        return None, ""
    try:
        return _made(folder, save=save)
    except (OSError, sqlite3.Error) as error:
        return None, f"not used ({getattr(error, 'strerror', None) or error})"


def _made(folder: Path, *, save: bool) -> tuple[sqlite3.Connection | None, str]:
    """Open the file where it is ours; one that is not is made anew, or left where nothing is to be saved."""
    if save:
        folder.mkdir(exist_ok=True)
        with contextlib.suppress(FileExistsError), (folder / "CACHEDIR.TAG").open("x", encoding="utf-8") as tag:
            tag.write(_TAG)
    address = f"{(folder / _FILE).absolute().as_uri()}?mode={'rwc' if save else 'ro'}"
    wrong = ""
    for _ in range(2):
        connection = sqlite3.connect(address, timeout=_WAIT_SECONDS, uri=True)
        # Text in a damaged file need not be any.
        connection.text_factory = bytes
        try:
            found = _not_ours(connection, folder)
        except BaseException:
            connection.close()
            raise
        if not found:
            return connection, f"{wrong}; made anew, every text was read again" if wrong else ""
        connection.close()
        wrong = found
        if not save:
            return None, f"{wrong}; not used, every text was read again"
        _discard(folder)
    return None, f"{wrong}; not used, every text was read again"


def _discard(folder: Path) -> None:
    """Remove the file, and what a build that was cut off left of it."""
    for name in _FILES[1:]:
        (folder / name).unlink(missing_ok=True)


def _not_ours(connection: sqlite3.Connection, folder: Path) -> str:
    """Say why a file is not what this program makes in this folder, or ''; an empty file becomes that.

    Raises sqlite3.OperationalError where it cannot be read now: that says nothing of what is in it.
    """
    try:
        return _looked_at(connection, folder)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in _FOR_NOW:
            raise
        return _FOREIGN
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return _FOREIGN


def _looked_at(connection: sqlite3.Connection, folder: Path) -> str:
    """Do the same, and let whatever SQLite finds wrong through."""
    tables = _TABLES.encode().split(b";")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    schema = [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_schema WHERE sql > '' ORDER BY name")]
    maker = (_code(), _place(folder))
    if not schema:
        connection.executescript(_TABLES)
        with connection:
            connection.execute("INSERT INTO made VALUES (?, ?)", maker)
        return ""
    is_known = schema[0] == tables[0]
    made = connection.execute("SELECT code, place FROM made").fetchall() if is_known else []
    if made == [maker]:
        return "" if schema == tables else _FOREIGN
    if not made:
        return _FOREIGN
    if [place for _, place in made] != [maker[1]]:
        return "made in another folder or on another machine"
    return "made by another version of twosource or Python"


def _code() -> bytes:
    """Return which code on which kind of machine and Python makes readings here."""
    code = hashlib.blake2b(digest_size=_CHECK_BYTES)
    code.update(repr((sys.version_info[:2], sys.byteorder, unicodedata.unidata_version)).encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        code.update(module.name.encode() + hashlib.blake2b(module.read_bytes()).digest())
    return code.digest()


def _place(folder: Path) -> bytes:
    """Return which folder this is: no copy of it is the same."""
    status = folder.stat()
    return cacherows.checksum(repr((status.st_dev, status.st_ino)).encode())
