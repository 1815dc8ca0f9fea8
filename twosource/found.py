"""What a foreign file says of an article, and the annotation that this makes: nothing in it is trusted.

A reader of pages, mails or reference managers gives `Facts`; out goes an annotation as YAML, each value read by the
same functions that will read it there. The one thing a reader would not guess: what one of them refuses is left out and
told, so that an annotation made here never has an error, whatever stood in the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from twosource.decoding import FORBIDDEN
from twosource.model import Date, Missing, Person
from twosource.values import Problem, Reader, date, language, line, url

# How much of a value is looked at, and how many names and tags are taken.
MAX_CHARACTERS = 2_000
MAX_ITEMS = 200
_ISO_DAY = re.compile(r"([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?(?![0-9])")
_READERS: Mapping[str, Reader[object]] = MappingProxyType(
    {
        "title": line,
        "publisher": line,
        "published": date,
        "updated": date,
        "url": url,
        "language": language,
        "accessed": date,
        "archive_url": url,
        "license": line,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was found, as text that nobody has checked; empty where nothing was. `kind` is what the source is called."""

    title: str = ""
    authors: tuple[Person, ...] = ()
    publisher: str = ""
    published: str = ""
    updated: str = ""
    url: str = ""
    language: str = ""
    accessed: str = ""
    archive_url: str = ""
    license: str = ""
    kind: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An annotation as YAML, and a sentence for each fact that could not be taken over."""

    yaml: str
    left_out: tuple[str, ...] = ()


def annotation(facts: Facts, *, held: bool, sha256: str = "") -> Written:
    """Return the annotation that facts make; `held` says whether the article itself stands beside it."""
    left_out: list[str] = []
    lines = [*_lines(facts, left_out)]
    if not held:
        lines.append("held: false")
    if sha256:
        lines.append(f"sha256: {sha256}")
    return Written(yaml="".join(f"{each}\n" for each in lines), left_out=tuple(left_out))


def day(stated: str) -> str:
    """Return the date at the beginning of a text as ISO 8601, with its time where that can be read; else ''."""
    read = date(stated.strip())
    if isinstance(read, Date) and read.time:
        return read.text
    match = _ISO_DAY.match(stated.strip())
    return "-".join(part.zfill(2) for part in match.groups() if part) if match else ""


def _lines(facts: Facts, left_out: list[str]) -> Iterator[str]:
    yield from _plain(facts, ("title",), left_out)
    people = [_person(person) for person in facts.authors[:MAX_ITEMS]]
    names = ", ".join(name for name in people if name)
    if names:
        yield f"authors: [{names}]"
    if len(facts.authors) > MAX_ITEMS:
        left_out.append(f"authors: only the first {MAX_ITEMS} of {len(facts.authors)} are taken over")
    yield from _plain(facts, tuple(_READERS)[1:], left_out)
    kind = _clean(facts.kind)
    if kind:
        yield f"source: {{kind: {_quoted(kind)}}}"
    tags = dict.fromkeys(tag for each in facts.tags[:MAX_ITEMS] if (tag := _clean(each)))
    if tags:
        yield f"tags: [{', '.join(map(_quoted, tags))}]"
    note = _clean(facts.note)
    if note:
        yield f"notes: [{{text: {_quoted(note)}}}]"


def _plain(facts: Facts, names: tuple[str, ...], left_out: list[str]) -> Iterator[str]:
    for name in names:
        value = _clean(getattr(facts, name))
        read = _READERS[name](value) if value else None
        if isinstance(read, Problem):
            left_out.append(f"{name} {read.message}")
        elif value == Missing.NOT_STATED.value:
            left_out.append(f"{name} is the word for a fact that is not stated")
        elif value:
            yield f"{name}: {_quoted(value)}"


def _person(person: Person) -> str:
    """Return a name as a flow mapping of its CSL parts, as an organisation, or as plain text."""
    if person.organisation:
        return f"{{literal: {_quoted(name)}}}" if (name := _clean(person.literal)) else ""
    parts = {
        "family": person.family,
        "given": person.given,
        "non-dropping-particle": person.particle,
        "dropping-particle": person.dropping,
        "suffix": person.suffix,
    }
    known = [f"{key}: {_quoted(part)}" for key, value in parts.items() if (part := _clean(value))]
    if _clean(person.family):
        return f"{{{', '.join(known)}}}"
    name = _clean(person.literal)
    return "" if name in {"", Missing.NOT_STATED.value} else _quoted(name)


def _clean(text: str) -> str:
    """Return text on one line, without control and invisible characters, cut where it is longer than any such fact."""
    return " ".join(FORBIDDEN.sub("", " ".join(text[:MAX_CHARACTERS].split())).split())


def _quoted(text: str) -> str:
    # A string of JSON is one of YAML: quotation marks, backslashes and braces cannot end it.
    return json.dumps(text, ensure_ascii=False)
