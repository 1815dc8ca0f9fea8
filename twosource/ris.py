"""Entries in RIS, the tagged format of EndNote, Zotero, Citavi and Mendeley: UTF-8, lines ended by CR LF.

Entries come in, bytes go out. What a reader would not guess: a comma in a name means "family, given", so a name that is
not told in parts gets one at its end and stays whole; one that holds a comma already is left to be read as it is.

A date stands three times, since no form of it is read by all. First `DA` with strokes, as the format says: of `DA` and
`Y1` Zotero takes what comes first. Then `Y1` in ISO 8601 or EDTF, before the year in `PY`: of these two pandoc takes
what comes first, and of strokes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from twosource.bibliography import Entry, inverted_name, one_line
from twosource.model import Date, Person

_TYPES: Mapping[str, str] = MappingProxyType(
    {"article-newspaper": "NEWS", "report": "RPRT", "post-weblog": "BLOG", "document": "GEN", "legislation": "STAT"}
    # What EndNote writes, and what Zotero and pandoc read; of the list in the format, `ELEC`, pandoc knows nothing.
    | {"webpage": "WEB", "article": "EJOUR"}
)


def ris(known: Iterable[Entry]) -> bytes:
    """Return entries in RIS, in the order given."""
    return "".join(_record(entry) for entry in known).encode()


def _record(entry: Entry) -> str:
    lines = [f"{tag}  - {line}\r\n" for tag, value in _fields(entry) if (line := one_line(value))]
    return "".join([f"TY  - {_type(entry)}\r\n", *lines, "ER  - \r\n\r\n"])


def _type(entry: Entry) -> str:
    return "GOVDOC" if entry.type == "report" and entry.governmental else _TYPES[entry.type]


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "ID", entry.id
    yield "TI", entry.title
    yield from (("AU", _name(person)) for person in entry.authors)
    yield "T2" if entry.contained else "PB", entry.publisher
    yield "M3", entry.genre
    yield "DA", _date(entry.published)
    yield "Y1", _edtf(entry.published)
    yield "PY", f"{entry.published.year:04d}" if entry.published else ""
    yield "Y2", _date(entry.accessed)
    yield "UR", entry.url
    # Where reference managers look for the number of a report.
    yield "SN", entry.number
    yield "AB", entry.abstract
    yield "LA", entry.language
    yield from (("KW", tag) for tag in entry.tags)
    yield "N1", entry.note_with_archive


def _name(person: Person) -> str:
    name = one_line(inverted_name(person))
    return name if "," in name or not name else f"{name},"


def _edtf(date: Date | None) -> str:
    if date is None:
        return ""
    written = f"{date.iso}/{date.until.iso}" if date.until else date.iso
    # What is uncertain reads as approximate, as in CSL: of EDTF's signs pandoc knows this one alone.
    return f"{written}~" if date.unsure else written


def _date(date: Date | None) -> str:
    """Return `YYYY/MM/DD/note` with all three strokes, parts empty where they are not known."""
    if date is None:
        return ""
    month, day = (f"{part:02d}" if part else "" for part in date.key[1:])
    notes = ["circa" if date.unsure else "", f"to {date.until.iso}" if date.until else ""]
    return f"{date.year:04d}/{month}/{day}/{' '.join(filter(None, notes))}"
