"""Sources as bibliographic entries for reference managers: CSL-JSON, BibLaTeX and RIS, as bytes.

A fact that is missing is left out, never made up; a note of the entry says which ones the article does not state.
What a reader would not guess: addresses here are those of the original articles, never of our pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar
from urllib.parse import quote

from twosource import wording
from twosource.interchange import Json, encodable, given, json_bytes
from twosource.model import Annotation, Config, Corpus, Date, Missing, Person, Publisher, Source

_T = TypeVar("_T")

# CSL types by what the annotation calls the source, then by what `site.yaml` calls its publisher.
_TYPE_OF_KIND: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("report", "study", "assessment", "white paper"), "report")
    | dict.fromkeys(("document", "press release", "statement", "government document", "transcript", "law"), "document")
    | dict.fromkeys(("webpage", "web page", "website", "blog", "blog post", "post"), "webpage")
    | dict.fromkeys(("news", "news article", "news report", "newspaper", "newspaper article"), "article-newspaper")
    | dict.fromkeys(("wire", "wire report", "wire story", "dispatch"), "article-newspaper")
)
_TYPE_OF_PUBLISHER: Mapping[str, str] = MappingProxyType(
    {
        "wire": "article-newspaper",
        "newspaper": "article-newspaper",
        "agency": "article-newspaper",
        "government": "document",
        "blog": "webpage",
        "aggregator": "webpage",
    }
)
_BIBLATEX_TYPES: Mapping[str, str] = MappingProxyType(
    {"article-newspaper": "article", "report": "report", "webpage": "online"}
)
_RIS_TYPES: Mapping[str, str] = MappingProxyType({"article-newspaper": "NEWS", "report": "RPRT", "webpage": "ELEC"})
_STATABLE: tuple[tuple[str, str], ...] = (
    ("authors", "author"),
    ("publisher", "publisher"),
    ("published", "date"),
    ("url", "address"),
)

_WHITE_SPACE = re.compile(r"\s+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_NAME_NEEDS_BRACES = re.compile(r",|\band\b", re.IGNORECASE)
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
    | {character: "\\" + character for character in "$&%#_"}
)


# -- what is known about a source ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every bibliographic format says of a source: plain values, empty or None where there is none."""

    source: Source
    type: str
    authors: tuple[Person, ...]
    publisher: str
    published: Date | None
    updated: Date | None
    accessed: Date | None
    url: str
    archive_url: str
    language: str
    keywords: str
    note: str

    @property
    def contained(self) -> bool:
        """Say whether the publisher's name is that of the whole which the source is a part of: a paper, a web site."""
        return self.type in {"article-newspaper", "webpage"}


def _entries(corpus: Corpus) -> Iterator[Entry]:
    publishers = known_publishers(corpus.config)
    return (entry_of(source, publishers) for source in sorted(corpus.sources, key=lambda source: source.id))


def known_publishers(config: Config) -> dict[str, Publisher]:
    """Return the publishers of `site.yaml` by id and by name; an id wins over another's name."""
    names = {publisher.name: publisher for publisher in config.publishers}
    return names | {publisher.id: publisher for publisher in config.publishers}


def entry_of(source: Source, publishers: Mapping[str, Publisher]) -> Entry:
    """Return what is known of a source; `publishers` are those of `site.yaml`, by id and by name."""
    stated = source.annotation
    publisher = _publisher(stated, publishers)
    return Entry(
        source=source,
        type=_csl_type(stated, publisher),
        authors=() if isinstance(stated.authors, Missing) else stated.authors,
        publisher=publisher.name if publisher else "",
        published=_value(stated.published),
        updated=_value(stated.updated),
        accessed=_value(stated.accessed),
        url=_value(stated.url) or "",
        archive_url=_value(stated.archive_url) or "",
        language=_value(stated.language) or "",
        keywords=", ".join(tag.replace(",", ";") for tag in stated.tags),
        note=_not_stated(stated),
    )


def _value(field: _T | Missing) -> _T | None:
    return None if isinstance(field, Missing) else field


def _publisher(stated: Annotation, known: Mapping[str, Publisher]) -> Publisher | None:
    name = _value(stated.publisher)
    return known.get(name, Publisher(id="", name=name)) if name else None


def _csl_type(stated: Annotation, publisher: Publisher | None) -> str:
    """Return one of article-newspaper, report, document, webpage, article: the last where nothing tells."""
    kind = stated.source.kind.casefold().replace("-", " ").strip() if stated.source else ""
    if kind in _TYPE_OF_KIND:
        return _TYPE_OF_KIND[kind]
    if publisher and publisher.kind in _TYPE_OF_PUBLISHER:
        return _TYPE_OF_PUBLISHER[publisher.kind]
    return "webpage" if _value(stated.url) else "article"


def _not_stated(stated: Annotation) -> str:
    facts = [word for field, word in _STATABLE if getattr(stated, field) is Missing.NOT_STATED]
    # No colon: reference managers read "key: value" lines of a note as fields.
    return f"The article does not state its {wording.listed(facts)}." if facts else ""


# -- CSL-JSON --------------------------------------------------------------------------------------------------------


def csl_json(corpus: Corpus) -> bytes:
    """Return the sources as CSL-JSON 1.0.2 items, sorted by id."""
    return json_bytes([_csl_item(entry) for entry in _entries(corpus)])


def _csl_item(entry: Entry) -> Json:
    known = {
        "author": [_csl_name(person) for person in entry.authors],
        "container-title" if entry.contained else "publisher": entry.publisher,
        "issued": _csl_date(entry.published),
        "accessed": _csl_date(entry.accessed),
        "URL": entry.url,
        "archive_location": entry.archive_url,
        "language": entry.language,
        "keyword": entry.keywords,
        "note": entry.note,
    }
    return {"id": entry.source.id, "type": entry.type, "title": entry.source.title, **given(**known)}


def _csl_name(person: Person) -> Json:
    return given(family=person.family, given=person.given) or {"literal": person.literal}


def _csl_date(date: Date | None) -> Json:
    if date is None:
        return {}
    parts = [part for part in date.key if part]
    return {"date-parts": [parts]} | ({"circa": True} if date.approximate or date.uncertain else {})


# -- BibLaTeX --------------------------------------------------------------------------------------------------------


def bibtex(corpus: Corpus) -> bytes:
    """Return the sources as BibLaTeX entries in UTF-8, keyed and sorted by source id."""
    return "\n".join(_biblatex_entry(entry) for entry in _entries(corpus)).encode()


def _biblatex_entry(entry: Entry) -> str:
    newspaper, report = entry.type == "article-newspaper", entry.type == "report"
    fields = (
        # The second pair of braces keeps the capitals of names when a style lowers the title.
        ("title", f"{{{_latex(entry.source.title)}}}"),
        ("author", " and ".join(_biblatex_name(person) for person in entry.authors)),
        ("entrysubtype", "newspaper" if newspaper else ""),
        ("journaltitle", _latex(entry.publisher) if newspaper else ""),
        ("institution", _latex(entry.publisher) if report else ""),
        ("organization", "" if newspaper or report else _latex(entry.publisher)),
        ("date", _edtf(entry.published)),
        ("url", _verbatim(entry.url)),
        ("urldate", _edtf(entry.accessed)),
        ("language", _latex(entry.language)),
        ("keywords", _latex(entry.keywords)),
        ("note", _latex(_note_with_archive(entry))),
    )
    lines = [f"  {name} = {{{value}}}," for name, value in fields if value]
    kind = _BIBLATEX_TYPES.get(entry.type, "misc")
    return "\n".join([f"@{kind}{{{entry.source.id},", *lines, "}\n"])


def _biblatex_name(person: Person) -> str:
    if not (person.family and person.given):
        return f"{{{_latex(person.literal)}}}"
    return ", ".join(_biblatex_name_part(part) for part in (person.family, person.given))


def _biblatex_name_part(part: str) -> str:
    return f"{{{_latex(part)}}}" if _NAME_NEEDS_BRACES.search(part) else _latex(part)


def _note_with_archive(entry: Entry) -> str:
    archived = f"Archived copy {entry.archive_url}" if entry.archive_url else ""
    return " ".join(filter(None, [entry.note, archived]))


def _edtf(date: Date | None) -> str:
    if date is None:
        return ""
    qualifier = {(True, False): "~", (False, True): "?", (True, True): "%"}
    return date.iso + qualifier.get((date.approximate, date.uncertain), "")


def _latex(text: str) -> str:
    """Return text on one line that TeX prints as it is; no brace of the text is left, so braces balance."""
    return _one_line(text).translate(_LATEX)


def _verbatim(url: str) -> str:
    # BibLaTeX takes this field as it is, so TeX's escapes would become part of the address.
    return re.sub(r"[\s{}\\\ufffd]", lambda found: quote(found[0]), _one_line(url))


def _one_line(text: str) -> str:
    """Return text with single spaces, and U+FFFD for what no line of a text format may hold."""
    return encodable(_CONTROLS.sub("\ufffd", _WHITE_SPACE.sub(" ", text).strip()))


# -- RIS -------------------------------------------------------------------------------------------------------------


def ris(corpus: Corpus) -> bytes:
    """Return the sources in RIS, sorted by id: UTF-8, lines ended by CR LF as the format wants."""
    return "".join(_ris_record(entry) for entry in _entries(corpus)).encode()


def _ris_record(entry: Entry) -> str:
    fields = (
        ("ID", entry.source.id),
        ("TI", entry.source.title),
        *(("AU", inverted_name(person)) for person in entry.authors),
        ("T2" if entry.contained else "PB", entry.publisher),
        ("PY", f"{entry.published.year:04d}" if entry.published else ""),
        ("DA", _ris_date(entry.published)),
        ("Y2", _ris_date(entry.accessed)),
        ("UR", entry.url),
        ("LA", entry.language),
        *(("KW", tag) for tag in entry.source.annotation.tags),
        ("N1", _note_with_archive(entry)),
    )
    lines = [f"{tag}  - {line}\r\n" for tag, value in fields if (line := _one_line(value))]
    return "".join([f"TY  - {_RIS_TYPES.get(entry.type, 'GEN')}\r\n", *lines, "ER  - \r\n\r\n"])


def inverted_name(person: Person) -> str:
    """Return `Family, Given` where both are known, else the name as stated."""
    return f"{person.family}, {person.given}" if person.family and person.given else person.literal


def _ris_date(date: Date | None) -> str:
    """Return `YYYY/MM/DD/note` with all three strokes, parts empty where they are not known."""
    if date is None:
        return ""
    month, day = (f"{part:02d}" if part else "" for part in date.key[1:])
    return f"{date.year:04d}/{month}/{day}/{'circa' if date.approximate or date.uncertain else ''}"
