"""Read the entries that a reference manager exports as CSL-JSON: what each says, and the id it has there.

Text comes in, pairs of an id and `Facts` go out. What a reader would not guess: a file may be any JSON, so a part that
has not the shape of CSL is left out rather than taken for granted, and only text that is no CSL-JSON at all is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from twosource.found import Facts
from twosource.model import Person

_KINDS: Mapping[str, str] = {
    "article-newspaper": "news article",
    "report": "report",
    "webpage": "web page",
    "post-weblog": "blog post",
    "post": "post",
    "legislation": "law",
    "document": "document",
    "pamphlet": "document",
    "speech": "transcript",
    "interview": "transcript",
}


def read_csl(text: str) -> list[tuple[str, Facts]] | None:
    """Return id and facts of each item, in the order of the file; None where the text is no list of CSL items."""
    try:
        items = json.loads(text)
    except (ValueError, RecursionError):
        return None
    listed = items if isinstance(items, list) else [items]
    if not all(isinstance(item, dict) and {"id", "title", "type"} & set(item) for item in listed):
        return None
    return [(_text(item.get("id")), _facts(item)) for item in listed]


def _facts(item: Mapping[str, Any]) -> Facts:
    contained = _text(item.get("container-title"))
    return Facts(
        title=_text(item.get("title")),
        authors=_people(item.get("author")),
        publisher=contained or _text(item.get("publisher")),
        published=_date(item.get("issued")),
        url=_text(item.get("URL")),
        language=_text(item.get("language")),
        accessed=_date(item.get("accessed")),
        license=_text(item.get("license")),
        kind=_KINDS.get(_text(item.get("type")), ""),
        tags=tuple(_text(item.get("keyword")).split(",")) if item.get("keyword") else (),
        note=_text(item.get("note")),
    )


def _text(value: object) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _people(value: object) -> tuple[Person, ...]:
    return tuple(_person(name) for name in value if isinstance(name, dict)) if isinstance(value, list) else ()


def _person(name: Mapping[str, Any]) -> Person:
    family, given, literal = (_text(name.get(key)) for key in ("family", "given", "literal"))
    return Person(
        literal=literal or " ".join(filter(None, [given, family])),
        family=family,
        given=given,
        particle=_text(name.get("non-dropping-particle")),
        dropping=_text(name.get("dropping-particle")),
        suffix=_text(name.get("suffix")),
        organisation=bool(literal) and not family,
    )


def _date(value: object) -> str:
    """Return a CSL date in EDTF: with `~` where it is about that time, a stroke between the ends of an interval."""
    if not isinstance(value, dict):
        return ""
    dates = value.get("date-parts")
    written = [_iso(parts) for parts in dates[:2]] if isinstance(dates, list) else []
    if not written or not all(written):
        return _text(value.get("raw") or value.get("literal"))
    return "/".join(each + "~" * bool(value.get("circa")) for each in written)


def _iso(parts: object) -> str:
    words = [_text(part) for part in parts[:3]] if isinstance(parts, list) else []
    if not words or not all(word.isascii() and word.isdigit() for word in words):
        return ""
    year, *rest = words
    return "-".join([year.zfill(4), *(part.zfill(2) for part in rest)])
