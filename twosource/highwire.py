"""What a page says about itself to reference managers: the `citation_*` meta tags that began with Highwire Press.

Entries come in, pairs of name and content go out; Zotero, Google Scholar and their like read them. The one thing a
reader would not guess: a briefing's page names its sources too, each in one `citation_reference`, whose parts are
parted by semicolons, so that a semicolon inside of one becomes a comma.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from twosource import permalinks
from twosource.bibliography import Entry, entry_of, entry_of_briefing, institution, inverted_name, known_publishers
from twosource.interchange import address, language_tag
from twosource.model import Briefing, Config, Date, Publisher, Source

Tags = tuple[tuple[str, str], ...]


def highwire_briefing(
    config: Config,
    briefing: Briefing,
    cited: Iterable[Source] = (),
    *,
    publishers: Mapping[str, Publisher] | None = None,
) -> Tags:
    """Return the meta tags (name, content) by which a briefing's page is read as a report, with the sources it cites.

    `publishers` are `known_publishers`, which every call works out again where they are not given.
    """
    known = known_publishers(config) if publishers is None else publishers
    sources = [entry_of(source, known) for source in cited]
    return _filled(_briefing_tags(config, entry_of_briefing(config, briefing), sources))


def highwire_source(config: Config, source: Source, *, publishers: Mapping[str, Publisher] | None = None) -> Tags:
    """Return the meta tags of a source's page: the original's facts. `publishers`: see `highwire_briefing`."""
    return _filled(_source_tags(entry_of(source, known_publishers(config) if publishers is None else publishers)))


def _filled(tags: Iterable[tuple[str, str]]) -> Tags:
    return tuple((name, content) for name, content in tags if content)


def _briefing_tags(config: Config, entry: Entry, sources: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    yield "citation_title", entry.title
    yield from _authors(entry)
    yield "citation_publication_date", _slashed(entry.published)
    yield "citation_online_date", _slashed(entry.published)
    yield "citation_technical_report_institution", institution(config)
    yield "citation_technical_report_number", entry.number
    yield "citation_abstract", entry.abstract
    yield "citation_language", entry.language
    yield "citation_keywords", "; ".join(entry.tags)
    if config.base_url:
        yield "citation_public_url", address(config, permalinks.briefing(entry.id))
    yield from (("citation_reference", _reference(source)) for source in sources)


def _source_tags(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "citation_title", entry.title
    yield from _authors(entry)
    yield "citation_publication_date", _slashed(entry.published)
    yield "citation_publisher", entry.publisher
    yield "citation_language", language_tag(entry.language)
    yield "citation_keywords", "; ".join(entry.tags)
    yield "citation_public_url", entry.url


def _reference(entry: Entry) -> str:
    """Return a source as the value of `citation_reference`: tags and their contents on one line."""
    parts = (
        ("citation_title", entry.title),
        *_authors(entry),
        ("citation_publication_date", _slashed(entry.published)),
        ("citation_journal_title" if entry.contained else "citation_publisher", entry.publisher),
        ("citation_public_url", entry.url),
    )
    return "; ".join(f"{name}={content.replace(';', ',')}" for name, content in parts if content)


def _authors(entry: Entry) -> Iterator[tuple[str, str]]:
    return (("citation_author", inverted_name(person)) for person in entry.authors)


def _slashed(date: Date | None) -> str:
    return date.iso.replace("-", "/") if date else ""
