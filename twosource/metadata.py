"""What a page says about itself to machines: schema.org values for JSON-LD, and Highwire `citation_*` tags.

Records come in, plain JSON values and pairs of strings go out; escaping them into a page is the template's work.
Missing facts are left out. Links to our own pages are absolute with a base URL, else relative to the page that holds
them, as JSON-LD resolves them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from twosource import permalinks
from twosource.bibliography import Entry, entry_of, inverted_name, known_publishers
from twosource.interchange import Json, address, given, language_tag
from twosource.model import Briefing, Config, Date, Missing, Person, Publisher, Source

_NONE_HELD: Mapping[str, Source] = MappingProxyType({})
_SCHEMA = "https://schema.org"
_HEADLINE_LENGTH = 110  # what search engines take
_SCHEMA_TYPES: Mapping[str, str] = MappingProxyType(
    {"article-newspaper": "NewsArticle", "report": "Report", "webpage": "WebPage"}
    | {"document": "DigitalDocument", "post-weblog": "BlogPosting"}
)
_THINGS: Mapping[str, str] = MappingProxyType(
    {"person": "Person", "place": "Place", "organisation": "Organization", "organization": "Organization"}
)


# -- schema.org ------------------------------------------------------------------------------------------------------


def website_ld(config: Config) -> Json:
    """Return the site as schema.org `WebSite`, for its index page."""
    about = given(description=config.description, inLanguage=language_tag(config.language))
    return {"@context": _SCHEMA, **_site(config), **about}


def report_ld(
    config: Config,
    briefing: Briefing,
    cited: Iterable[Source],
    *,
    publishers: Mapping[str, Publisher] | None = None,
) -> Json:
    """Return a briefing as schema.org `Report`, with the sources it cites in the order given, for the briefing's page.

    `publishers` are `known_publishers`, which every call works out again where they are not given.
    """
    page = permalinks.briefing(briefing.slug)
    known = known_publishers(config) if publishers is None else publishers
    answer: Json = {"@context": _SCHEMA, "@type": "Report", **_headline(briefing.title or briefing.slug)}
    return answer | given(
        abstract=briefing.summary,
        author=[_author(person) for person in briefing.authors],
        datePublished=_iso(briefing.published),
        dateModified=_iso(briefing.updated),
        inLanguage=language_tag(briefing.language or config.language),
        keywords=list(briefing.tags),
        url=address(config, page) if config.base_url else "",
        isPartOf=_site(config),
        citation=[_citation(config, entry_of(source, known), page) for source in cited],
    )


def article_ld(
    config: Config,
    source: Source,
    *,
    held: Mapping[str, Source] = _NONE_HELD,
    publishers: Mapping[str, Publisher] | None = None,
) -> Json:
    """Return a source as schema.org `NewsArticle`, or what else it is, for the source's page.

    An origin it is based on gets title and page where it is among the sources `held`. `publishers`: see `report_ld`.
    """
    entry = entry_of(source, known_publishers(config) if publishers is None else publishers)
    page = permalinks.source(source.id)
    stated = source.annotation
    answer: Json = {"@context": _SCHEMA, "@type": _type(entry), **_headline(source.title)}
    return answer | given(
        author=[_author(person) for person in entry.authors],
        publisher=_organisation(entry.publisher),
        datePublished=_iso(entry.published),
        dateModified=_iso(entry.updated),
        inLanguage=language_tag(entry.language),
        url=entry.url,
        archivedAt=entry.archive_url,
        license=_license(stated.license),
        keywords=list(stated.tags),
        about=[{"@type": _THINGS.get(thing.type.casefold(), "Thing"), "name": thing.name} for thing in stated.about],
        isBasedOn=[_origin(config, origin, held, page) for origin in stated.based_on],
        mainEntityOfPage=address(config, page) if config.base_url else "",
    )


def _site(config: Config) -> Json:
    return {"@type": "WebSite", "name": config.title} | given(
        url=address(config, permalinks.INDEX) if config.base_url else ""
    )


def _headline(title: str) -> Json:
    """Return the title as `name`, and as the `headline` that search engines take: cut at a word where it is longer."""
    if len(title) <= _HEADLINE_LENGTH:
        return {"headline": title, "name": title}
    kept = title[: _HEADLINE_LENGTH - 1]
    return {"headline": (kept.rpartition(" ")[0] or kept) + "…", "name": title}


def _citation(config: Config, entry: Entry, page: str) -> Json:
    return {"@type": _type(entry), "name": entry.source.title} | given(
        url=entry.url or address(config, permalinks.source(entry.source.id), page=page),
        publisher=_organisation(entry.publisher),
        datePublished=_iso(entry.published),
    )


def _origin(config: Config, origin: str, held: Mapping[str, Source], page: str) -> Json:
    """Return what a source goes back to: one that is held with its page, or one known by name only."""
    source = held.get(origin)
    if source is None:
        return {"@type": "CreativeWork", "name": origin}
    url = address(config, permalinks.source(origin), page=page)
    return {"@type": "CreativeWork", "name": source.title, "url": url}


def _type(entry: Entry) -> str:
    return _SCHEMA_TYPES.get(entry.type, "Article")


def _author(person: Person) -> Json:
    """Return an author; a bare name counts as a person's, `{literal: …}` as an organisation's, as in CSL."""
    if person.organisation:
        return _organisation(person.literal)
    known = given(familyName=person.surname, givenName=person.given, honorificSuffix=person.suffix)
    return {"@type": "Person", "name": person.literal} | known


def _organisation(name: str) -> Json:
    return {"@type": "Organization", "name": name} if name else {}


def _license(stated: str | Missing) -> str | Json:
    if isinstance(stated, Missing):
        return ""
    # The property wants an address or a work.
    return stated if stated.startswith(("https://", "http://")) else {"@type": "CreativeWork", "name": stated}


def _iso(date: Date | None) -> str:
    return date.iso if date else ""


# -- Highwire tags ---------------------------------------------------------------------------------------------------


def highwire_briefing(config: Config, briefing: Briefing) -> tuple[tuple[str, str], ...]:
    """Return the `citation_*` meta tags (name, content) by which reference managers read a briefing's page."""
    return tuple((name, content) for name, content in _briefing_tags(config, briefing) if content)


def highwire_source(
    config: Config,
    source: Source,
    *,
    publishers: Mapping[str, Publisher] | None = None,
) -> tuple[tuple[str, str], ...]:
    """Return the `citation_*` meta tags of a source's page: the original's facts. `publishers`: see `report_ld`."""
    entry = entry_of(source, known_publishers(config) if publishers is None else publishers)
    return tuple((name, content) for name, content in _source_tags(entry) if content)


def _briefing_tags(config: Config, briefing: Briefing) -> Iterator[tuple[str, str]]:
    yield "citation_title", briefing.title or briefing.slug
    yield from (("citation_author", inverted_name(person)) for person in briefing.authors)
    yield "citation_publication_date", _slashed(briefing.published)
    yield "citation_technical_report_institution", config.author or config.title
    yield "citation_language", language_tag(briefing.language or config.language)
    yield "citation_keywords", "; ".join(briefing.tags)
    if config.base_url:
        yield "citation_public_url", address(config, permalinks.briefing(briefing.slug))


def _source_tags(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "citation_title", entry.source.title
    yield from (("citation_author", inverted_name(person)) for person in entry.authors)
    yield "citation_publication_date", _slashed(entry.published)
    yield "citation_publisher", entry.publisher
    yield "citation_language", language_tag(entry.language)
    yield "citation_keywords", "; ".join(entry.source.annotation.tags)
    yield "citation_public_url", entry.url


def _slashed(date: Date | None) -> str:
    return _iso(date).replace("-", "/")
