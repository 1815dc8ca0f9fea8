"""Articles that are kept as fingerprints only: the lines of `archive/*.jsonl`, read strictly and written in one form.

    {"id":"seoul-report","title":"Seoul concerns","publisher":"Example Times","published":"2024-03-03",
     "url":"https://example.org/seoul","words":554,"method":"shingle 4, winnowing 4, hash 1","fingerprints":"q83v…"}

Bytes come in, `Archived` records and findings go out, and back. A file has one article a line (the specimen is broken
in two for this page), sorted by id. `fingerprints` are two in five of the article's shingles, ascending, eight bytes
each with the least first, in base64. The one thing a reader would not guess: a title that is the article's first line
is left out, as nothing of its text is kept.
"""

from __future__ import annotations

import base64
import json
import operator
import re
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NoReturn, TypeVar

from twosource.decoding import FORBIDDEN
from twosource.diagnostics import ARCHIVED_BY_ANOTHER_METHOD, ARCHIVED_TWICE, BAD_ARCHIVE_LINE, Diagnostic, Mark
from twosource.model import Archived, Config, Date, RawFile, Source
from twosource.publishers import Publishers
from twosource.shingles import SHINGLE_WORDS, Sketch, winnowed
from twosource.sources import read_text
from twosource.values import Problem, Reader, date, identifier, text, url
from twosource.yamlio import shown

T = TypeVar("T")

FOLDER = "archive"
SUFFIX = ".jsonl"
# Fingerprints stand denser here than in a sketch, since nothing else is left of the article; a sketch's are among them.
WINDOW = 4
# Changes with everything that changes a fingerprint: what a word is, how it is folded, hashed, and selected.
METHOD = f"shingle {SHINGLE_WORDS}, winnowing {WINDOW}, hash 1"
MAX_BYTES = 32 * 1024 * 1024
MAX_LINES = 100_000
# More than any article that is read can have: the shortest words of 2 MiB are a million, and two in five are kept.
MAX_FINGERPRINTS = 500_000
MAX_WORDS = 2_000_000
MAX_LABEL = 500
MAX_URL = 4_000

_KEYS = ("id", "title", "publisher", "published", "url", "words", "method", "fingerprints")
# Findings of one kind in one file; the rest is counted.
_SHOWN = 20
_NUMBER_BYTES = 8
_REPAIR = "restore the line from version control, or remove it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of an archive as it stands, with its number; `archived` is None where another method made it."""

    id: str
    text: str
    line: int
    archived: Archived | None


class _Flaw(ValueError):  # noqa: N818 - never leaves this module: a finding is made of it
    """What is wrong with a line: the key whose value it is ('' for the line as a whole), and what is said of that."""

    def __init__(self, message: str, key: str = "", column: int = 0) -> None:
        super().__init__(message)
        self.key = key
        self.column = column


# -- reading -----------------------------------------------------------------------------------------------------------


def read_archive(files: Iterable[RawFile], found: list[Diagnostic]) -> tuple[Archived, ...]:
    """Return the archived articles of the files, sorted by id; `found` takes what is wrong. Linear in the bytes."""
    kept: dict[str, Archived] = {}
    for file in sorted(files, key=lambda file: file.path):
        for entry in read_entries(file, found):
            if entry.archived is None:
                continue
            if entry.id not in kept:
                kept[entry.id] = entry.archived
                continue
            mark = _mark(file.path, entry.line, entry.text, "id")
            message = f'"{entry.id}" is archived in "{kept[entry.id].path}" already; this line is ignored'
            found.append(
                Diagnostic(rule=ARCHIVED_TWICE, mark=mark, message=message, hint="remove one of the two lines")
            )
    return tuple(kept[name] for name in sorted(kept))


def read_entries(file: RawFile, found: list[Diagnostic]) -> tuple[Entry, ...]:
    """Return the lines of one file in their order, those that can be read; `found` takes what is wrong."""
    content = read_text(file, MAX_BYTES, found)
    if content is None:
        return ()
    if content.count("\n") > MAX_LINES:
        message = f"more than {MAX_LINES:,} lines; the file is not read"
        mark = Mark(path=file.path, line=MAX_LINES + 1)
        found.append(Diagnostic(rule=BAD_ARCHIVE_LINE, mark=mark, message=message, hint="divide it"))
        return ()
    entries = []
    flawed = 0
    for number, line in enumerate(content.split("\n"), start=1):
        try:
            entries += [_entry(file.path, number, line)] if line.strip() else []
        except _Flaw as flaw:
            flawed += 1
            if flawed <= _SHOWN:
                found.append(_finding(file.path, number, line, flaw))
    found.extend(_uncounted(file.path, flawed))
    found.extend(_of_other_methods(file.path, entries))
    return tuple(entries)


def _finding(path: str, number: int, line: str, flaw: _Flaw) -> Diagnostic:
    mark = _mark(path, number, line, flaw.key) if flaw.key else Mark(path=path, line=number, column=flaw.column)
    message = f'"{flaw.key}" {flaw}' if flaw.key else str(flaw)
    return Diagnostic(rule=BAD_ARCHIVE_LINE, mark=mark, message=message, hint=_REPAIR)


def _uncounted(path: str, flawed: int) -> Iterator[Diagnostic]:
    if flawed > _SHOWN:
        message = f"{flawed - _SHOWN:,} more lines cannot be read"
        yield Diagnostic(rule=BAD_ARCHIVE_LINE, mark=Mark(path=path), message=message, hint=_REPAIR)


def _mark(path: str, number: int, line: str, key: str) -> Mark:
    """Return where a key stands in a line: no value can be taken for it, as quotation marks in there are escaped."""
    match = re.search(rf'"{key}"\s*:', line)
    return Mark(path=path, line=number, column=match.start() + 1 if match else 0, length=len(key) + 2)


def _of_other_methods(path: str, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """Yield one finding for all lines of a file that another method made."""
    others = [entry for entry in entries if entry.archived is None]
    if others:
        first = others[0]
        more = f" and {len(others) - 1:,} more of this file" if len(others) > 1 else ""
        way_out = f"put the article back into content/sources/ and run: twosource archive {first.id}"
        yield Diagnostic(
            rule=ARCHIVED_BY_ANOTHER_METHOD,
            mark=_mark(path, first.line, first.text, "method"),
            message=f'"{first.id}"{more} cannot be compared: the method of this version is "{METHOD}"',
            hint=f"{way_out}; or remove the line",
        )


def _entry(path: str, number: int, line: str) -> Entry:
    values = _values(line)
    name = _string(values, "id", identifier)
    method = _string(values, "method", _label)
    return Entry(id=name, text=line, line=number, archived=_archived(path, values) if method == METHOD else None)


def _values(line: str) -> dict[str, Any]:
    """Return the object that a line holds, with exactly the keys that it must have."""
    try:
        value = json.loads(line, object_pairs_hook=_object, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        message = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise _Flaw(message, column=error.colno) from error
    except _Flaw:
        raise
    except (ValueError, RecursionError) as error:
        message = "this is no archived article: a number is too long, or the line too deeply nested"
        raise _Flaw(message) from error
    if not isinstance(value, dict):
        message = "this is no archived article, but another value"
        raise _Flaw(message)
    for key in value:
        if key not in _KEYS:
            message = f'no archived article has a key "{shown(key)}"'
            raise _Flaw(message)
    for key in _KEYS:
        if key not in value:
            message = f'the key "{key}" is missing'
            raise _Flaw(message)
    return value


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        message = "a key stands twice"
        raise _Flaw(message)
    return made


def _refuse(name: str) -> NoReturn:
    message = f"{name} is no number"
    raise _Flaw(message)


def _archived(path: str, values: Mapping[str, Any]) -> Archived:
    words = _word_count(values)
    return Archived(
        id=_string(values, "id", identifier),
        title=_string(values, "title", _label),
        publisher=_string(values, "publisher", _label),
        published=_string(values, "published", date) if values["published"] != "" else None,
        url=_string(values, "url", _address) if values["url"] != "" else "",
        words=words,
        fingerprints=_numbers(values, words),
        path=path,
    )


def _string(values: Mapping[str, Any], key: str, read: Reader[T]) -> T:
    """Return the value of a key as a reader takes it."""
    value = values[key]
    if not isinstance(value, str):
        message = "must be text"
        raise _Flaw(message, key)
    result = read(value)
    if isinstance(result, Problem):
        raise _Flaw(result.message, key)
    return result


def _label(value: str) -> str | Problem:
    """Return text as `label` writes it."""
    if len(value) <= MAX_LABEL and value == label(value):
        return value
    return Problem(BAD_ARCHIVE_LINE, f"must be on one line, at most {MAX_LABEL} characters, none of them invisible")


def _address(value: str) -> str | Problem:
    return url(value) if len(value) <= MAX_URL else Problem(BAD_ARCHIVE_LINE, f"is longer than {MAX_URL} characters")


def _word_count(values: Mapping[str, Any]) -> int:
    words = values["words"]
    if isinstance(words, bool) or not isinstance(words, int) or not 0 <= words <= MAX_WORDS:
        message = f"must be a whole number up to {MAX_WORDS:,}"
        raise _Flaw(message, key="words")
    return words


def _numbers(values: Mapping[str, Any], words: int) -> array[int]:
    """Return the fingerprints of an article of so many words."""
    key = "fingerprints"
    written = _string(values, key, str)
    try:
        content = base64.b64decode(written, validate=True)
    except ValueError as error:
        message = "is no base64"
        raise _Flaw(message, key) from error
    if len(content) % _NUMBER_BYTES:
        message = f"must be numbers of {_NUMBER_BYTES} bytes"
        raise _Flaw(message, key)
    # An article has as many shingles as words, less three.
    if len(content) // _NUMBER_BYTES > min(MAX_FINGERPRINTS, max(0, words - SHINGLE_WORDS + 1)):
        message = "are more than an article of so many words can have"
        raise _Flaw(message, key)
    numbers = _swapped(array("Q", content))
    if not all(map(operator.lt, numbers, islice(numbers, 1, None))):
        message = "must be different, and in ascending order"
        raise _Flaw(message, key)
    return numbers


def _swapped(numbers: array[int], byteorder: str = sys.byteorder) -> array[int]:
    """Return numbers as the machine has them for numbers with the least byte first, and back."""
    if byteorder == "big":
        numbers = array("Q", numbers)
        numbers.byteswap()
    return numbers


# -- writing -----------------------------------------------------------------------------------------------------------


def archived(source: Source, sketch: Sketch, config: Config) -> Archived:
    """Return what is kept of an article. A title that is its first line is not, and no address that is very long."""
    stated = source.annotation
    publisher = stated.publisher if isinstance(stated.publisher, str) else ""
    published = stated.published if isinstance(stated.published, Date) else None
    return Archived(
        id=source.id,
        title="" if source.title_basis == "first line" else label(source.title),
        publisher=label(Publishers(config.publishers).name(publisher)),
        published=published,
        url=stated.url if isinstance(stated.url, str) and len(stated.url) <= MAX_URL else "",
        words=len(sketch.keys),
        fingerprints=winnowed(sketch.keys, WINDOW),
        path=path_for(published),
    )


def path_for(published: Date | None) -> str:
    """Return the file for articles of a day: one for each year of publication, one for those without a date."""
    return f"{FOLDER}/{f'{published.year:04d}' if published else 'undated'}{SUFFIX}"


def label(value: str) -> str:
    """Return text on one line, without invisible characters, cut where it is very long."""
    whole = " ".join(text(FORBIDDEN.sub(" ", value)).split())
    return whole if len(whole) <= MAX_LABEL else f"{whole[: MAX_LABEL - 1].rstrip()}…"


def line(archived: Archived) -> str:
    """Return an article as a line of an archive, without the line end."""
    values = {
        "id": archived.id,
        "title": archived.title,
        "publisher": archived.publisher,
        "published": archived.published.text if archived.published else "",
        "url": archived.url,
        "words": archived.words,
        "method": METHOD,
        "fingerprints": base64.b64encode(_swapped(archived.fingerprints).tobytes()).decode("ascii"),
    }
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def content(lines: Mapping[str, str]) -> bytes:
    """Return a file of an archive from its lines by id: sorted by id, so that the same articles are the same bytes."""
    return "".join(f"{lines[name]}\n" for name in sorted(lines)).encode()
