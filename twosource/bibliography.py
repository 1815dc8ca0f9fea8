"""Sources and briefings as bibliographic entries: what every format for reference managers says, and CSL-JSON.

A fact that is missing is left out, never made up; a note of the entry says which ones the article does not state.
What a reader would not guess: the address of a source is that of the original article, never of our page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from twosource import permalinks
from twosource.interchange import Json, address, encodable, given, json_bytes, language_tag
from twosource.model import Annotation, Briefing, Config, Corpus, Date, Missing, Person, Publisher, Source

_T = TypeVar("_T")

# CSL types by what the annotation calls the source, then by what `site.yaml` calls its publisher.
_TYPE_OF_KIND: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("report", "study", "assessment", "white paper"), "report")
    # "Or other work distributed by an institution", says CSL 1.0.2; "document" is for what nothing else fits.
    | dict.fromkeys(("press release", "statement", "government document"), "report")
    | dict.fromkeys(("document", "transcript"), "document")
    | {"law": "legislation"}
    | dict.fromkeys(("webpage", "web page", "website"), "webpage")
    | dict.fromkeys(("blog", "blog post", "post"), "post-weblog")
    | dict.fromkeys(("news", "news article", "news report", "newspaper", "newspaper article"), "article-newspaper")
    | dict.fromkeys(("wire", "wire report", "wire story", "dispatch"), "article-newspaper")
)
_TYPE_OF_PUBLISHER: Mapping[str, str] = MappingProxyType(
    {
        "wire": "article-newspaper",
        "newspaper": "article-newspaper",
        "agency": "article-newspaper",
        "broadcaster": "article-newspaper",
        "think-tank": "report",
        "government": "report",
        "blog": "post-weblog",
        "aggregator": "webpage",
    }
)
_CONTAINED = frozenset({"article-newspaper", "post-weblog", "webpage"})
_STATABLE: tuple[tuple[str, str], ...] = (
    ("authors", "author"),
    ("publisher", "publisher"),
    ("published", "date"),
    ("url", "address"),
)
_WHITE_SPACE = re.compile(r"\s+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")


# -- what is known about a source ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every bibliographic format says of a source or a briefing: plain values, empty or None for none."""

    id: str
    type: str
    genre: str
    title: str
    authors: tuple[Person, ...]
    publisher: str
    governmental: bool
    published: Date | None
    updated: Date | None
    accessed: Date | None
    url: str
    archive_url: str
    language: str
    tags: tuple[str, ...]
    note: str = ""
    number: str = ""
    abstract: str = ""

    @property
    def contained(self) -> bool:
        """Say whether the publisher's name is that of the whole which the source is a part of: a paper, a web site."""
        return self.type in _CONTAINED

    @property
    def keywords(self) -> str:
        """Return the tags on one line, for formats where a comma parts them."""
        return ", ".join(tag.replace(",", ";") for tag in self.tags)

    @property
    def note_with_archive(self) -> str:
        """Return the note for formats without a field for the archived copy."""
        archived = f"Archived copy {self.archive_url}" if self.archive_url else ""
        return " ".join(filter(None, [self.note, archived]))


def entries(corpus: Corpus) -> Iterator[Entry]:
    """Yield the entry of each source, sorted by id."""
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
    kind = _csl_type(stated, publisher)
    return Entry(
        id=source.id,
        type=kind,
        genre=_genre(stated, kind),
        title=source.title,
        authors=() if isinstance(stated.authors, Missing) else stated.authors,
        publisher=publisher.name if publisher else "",
        governmental=publisher is not None and publisher.kind == "government",
        published=_value(stated.published),
        updated=_value(stated.updated),
        accessed=_value(stated.accessed),
        url=_value(stated.url) or "",
        archive_url=_value(stated.archive_url) or "",
        language=_value(stated.language) or "",
        tags=stated.tags,
        note=_not_stated(stated),
    )


def entry_of_briefing(config: Config, briefing: Briefing) -> Entry:
    """Return a briefing as the report that it is, with its address where the site has one."""
    return Entry(
        id=briefing.slug,
        type="report",
        genre="",
        title=briefing.title or briefing.slug,
        authors=briefing.authors,
        publisher=institution(config),
        governmental=False,
        published=briefing.published,
        updated=briefing.updated,
        accessed=None,
        url=address(config, permalinks.briefing(briefing.slug)) if config.base_url else "",
        archive_url="",
        language=language_tag(briefing.language or config.language),
        tags=briefing.tags,
        number=briefing.number,
        abstract=briefing.summary,
    )


def institution(config: Config) -> str:
    """Return who publishes the briefings: the author of the site, else its title."""
    return config.author or config.title


def _value(field: _T | Missing) -> _T | None:
    return None if isinstance(field, Missing) else field


def _publisher(stated: Annotation, known: Mapping[str, Publisher]) -> Publisher | None:
    name = _value(stated.publisher)
    return known.get(name, Publisher(id="", name=name)) if name else None


def _csl_type(stated: Annotation, publisher: Publisher | None) -> str:
    """Return one of the types above, or article where nothing tells."""
    kind = _kind(stated)
    if kind in _TYPE_OF_KIND:
        return _TYPE_OF_KIND[kind]
    if publisher and publisher.kind in _TYPE_OF_PUBLISHER:
        return _TYPE_OF_PUBLISHER[publisher.kind]
    return "webpage" if _value(stated.url) else "article"


def _kind(stated: Annotation) -> str:
    return stated.source.kind.casefold().replace("-", " ").strip() if stated.source else ""


def _genre(stated: Annotation, kind: str) -> str:
    """Return what sort of report it is, as the annotation has it: a press release, a white paper."""
    return stated.source.kind.strip() if stated.source and kind == "report" != _kind(stated) else ""


def _not_stated(stated: Annotation) -> str:
    facts = [word for field, word in _STATABLE if getattr(stated, field) is Missing.NOT_STATED]
    if not facts:
        return ""
    *others, last = facts
    named = f"{', '.join(others)} and {last}" if others else last
    # No colon: reference managers read "key: value" lines of a note as fields. English, as all words in data are.
    return f"The article does not state its {named}."


def inverted_name(person: Person) -> str:
    """Return `Family, Given, Suffix` where family and given name are known, else the name as stated."""
    if not (person.family and person.given):
        return person.literal
    first = f"{person.given} {person.dropping}" if person.dropping else person.given
    return ", ".join(filter(None, [person.surname, first, person.suffix]))


def one_line(text: str) -> str:
    """Return text with single spaces, and U+FFFD for what no line of a text format may hold."""
    return encodable(_CONTROLS.sub("\ufffd", _WHITE_SPACE.sub(" ", text).strip()))


# -- CSL-JSON --------------------------------------------------------------------------------------------------------


def csl_json(known: Iterable[Entry]) -> bytes:
    """Return entries as CSL-JSON 1.0.2 items, in the order given."""
    return json_bytes([_csl_item(entry) for entry in known])


def _csl_item(entry: Entry) -> Json:
    known = {
        "author": [_csl_name(person) for person in entry.authors],
        "container-title" if entry.contained else "publisher": entry.publisher,
        "genre": entry.genre,
        "issued": _csl_date(entry.published),
        "accessed": _csl_date(entry.accessed),
        "URL": entry.url,
        "archive_location": entry.archive_url,
        "number": entry.number,
        "abstract": entry.abstract,
        "language": entry.language,
        "keyword": entry.keywords,
        "note": entry.note,
    }
    return {"id": entry.id, "type": entry.type, "title": entry.title, **given(**known)}


def _csl_name(person: Person) -> Json:
    if not (person.family or person.given):
        return {"literal": person.literal}
    particles = {"non-dropping-particle": person.particle, "dropping-particle": person.dropping}
    return given(family=person.family, given=person.given, **particles, suffix=person.suffix)


def _csl_date(date: Date | None) -> Json:
    if date is None:
        return {}
    dates = [date, date.until] if date.until else [date]
    parts = [[part for part in each.key if part] for each in dates]
    return {"date-parts": parts} | ({"circa": True} if date.unsure else {})
