"""What a page says about itself to machines that know schema.org: plain JSON values for JSON-LD.

Records come in, JSON values go out; escaping them into a page is the template's work. Missing facts are left out. Links
to our own pages are absolute with a base URL, else relative to the page that holds them, as JSON-LD resolves them.

The one thing a reader would not guess: an article is named by the place of its text on our page (`@id`), also by the
briefings that cite it, so that a program that reads several pages knows it again; `url` is that of the original.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from twosource import permalinks
from twosource.bibliography import Entry, entry_of, institution, known_publishers
from twosource.interchange import Json, address, given, language_tag
from twosource.model import (
    Briefing,
    BriefingReferences,
    Claim,
    ClaimSpans,
    Config,
    Date,
    FactCheck,
    Missing,
    Person,
    Publisher,
    Source,
    Span,
)

_NONE_HELD: Mapping[str, Source] = MappingProxyType({})
_NO_CLAIMS: Mapping[tuple[str, str], ClaimSpans] = MappingProxyType({})
_TEXT_ANCHOR = "text"
_SCHEMA = "https://schema.org"
_HEADLINE_LENGTH = 110  # what search engines take
_SCHEMA_TYPES: Mapping[str, str] = MappingProxyType(
    {"article-newspaper": "NewsArticle", "report": "Report", "webpage": "WebPage"}
    | {"document": "DigitalDocument", "post-weblog": "BlogPosting", "legislation": "Legislation"}
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
    cited: Sequence[Source],
    references: BriefingReferences | None = None,
    *,
    publishers: Mapping[str, Publisher] | None = None,
) -> Json:
    """Return a briefing as schema.org `Report`, with the sources it cites in the order given, for the briefing's page.

    Words that its `references` quote are its parts, each a `Quotation` that is part of its source.

    `publishers` are `known_publishers`, which every call works out again where they are not given.
    """
    page = permalinks.briefing(briefing.slug)
    known = known_publishers(config) if publishers is None else publishers
    answer: Json = {"@context": _SCHEMA, "@type": "Report", **_headline(briefing.title or briefing.slug)}
    return answer | given(
        abstract=briefing.summary,
        author=[_author(person) for person in briefing.authors],
        publisher=_organisation(institution(config)),
        reportNumber=briefing.number,
        datePublished=_iso(briefing.published),
        dateModified=_iso(briefing.updated),
        inLanguage=language_tag(briefing.language or config.language),
        keywords=list(briefing.tags),
        url=address(config, page) if config.base_url else "",
        isPartOf=_site(config),
        citation=[_citation(config, source, entry_of(source, known), page) for source in cited],
        hasPart=_cited_words(config, cited, references, page),
    )


def article_ld(
    config: Config,
    source: Source,
    *,
    held: Mapping[str, Source] = _NONE_HELD,
    claims: Mapping[tuple[str, str], ClaimSpans] = _NO_CLAIMS,
    publishers: Mapping[str, Publisher] | None = None,
) -> Json:
    """Return a source as schema.org `NewsArticle`, or what else it is, for the source's page.

    An origin it is based on gets title and page where it is among the sources `held`. The words that carry its `claims`
    are its parts, each a `Quotation`. `publishers`: see `report_ld`.
    """
    entry = entry_of(source, known_publishers(config) if publishers is None else publishers)
    page = permalinks.source(source.id)
    stated = source.annotation
    answer: Json = {"@context": _SCHEMA, "@id": _identity(config, source, page), "@type": _type(entry)}
    answer |= _headline(source.title)
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
        hasPart=_carrying_words(source, claims),
    )


def fact_checks_ld(
    config: Config, source: Source, *, publishers: Mapping[str, Publisher] | None = None
) -> Iterator[Json]:
    """Yield a schema.org `ClaimReview` for each claim of a source that declares a fact check, for the source's page."""
    known = known_publishers(config) if publishers is None else publishers
    page = permalinks.source(source.id)
    for claim in source.annotation.claims:
        if claim.fact_check is not None:
            appearance = _citation(config, source, entry_of(source, known), page)
            yield _review(config, source, claim, claim.fact_check, appearance)


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


def _identity(config: Config, source: Source, page: str) -> str:
    return address(config, f"{permalinks.source(source.id)}#{_TEXT_ANCHOR}", page=page)


def _citation(config: Config, source: Source, entry: Entry, page: str) -> Json:
    return {"@id": _identity(config, source, page), "@type": _type(entry), "name": source.title} | given(
        author=[_author(person) for person in entry.authors],
        url=entry.url or address(config, permalinks.source(source.id), page=page),
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
    return date.stamp if date else ""


# -- quotations and fact checks --------------------------------------------------------------------------------------


def _cited_words(
    config: Config, cited: Sequence[Source], references: BriefingReferences | None, page: str
) -> list[Json]:
    sources = {source.id: source for source in cited}
    return [
        {**quotation, "isPartOf": {"@id": _identity(config, sources[reference.source], page)}}
        for reference in (references.references if references else ())
        for quotation in _quotations(sources[reference.source], reference.quotes)
    ]


def _carrying_words(source: Source, claims: Mapping[tuple[str, str], ClaimSpans]) -> list[Json]:
    stated = (claims.get((source.id, claim.id)) for claim in source.annotation.claims)
    return _quotations(source, dict.fromkeys(span for claim in stated if claim is not None for span in claim.spans))


def _quotations(source: Source, spans: Iterable[Span]) -> list[Json]:
    """Return words of a source as they stand there; none where nothing of it may be shown."""
    if source.annotation.display == "link":
        return []
    text, language = source.document.text, source.annotation.language
    known = given(inLanguage=language_tag(language) if isinstance(language, str) else "")
    return [{"@type": "Quotation", "text": " ".join(text[span.start : span.end].split()), **known} for span in spans]


def _review(config: Config, source: Source, claim: Claim, check: FactCheck, appearance: Json) -> Json:
    page = permalinks.source(source.id)
    return {
        "@context": _SCHEMA,
        "@type": "ClaimReview",
        "url": address(config, f"{page}#claim-{claim.id}", page=page),
        "claimReviewed": claim.text,
        "author": {"@type": "Person", "name": check.by} if check.by else _organisation(institution(config)),
        "itemReviewed": {"@type": "Claim", "appearance": appearance},
        "reviewRating": _rating(check),
    } | given(datePublished=_iso(check.on), reviewBody=check.text)


def _rating(check: FactCheck) -> Json:
    words: Json = {"@type": "Rating", "alternateName": check.rating}
    if check.value is None:
        return words
    scale = {"ratingValue": check.value, "worstRating": check.worst, "bestRating": check.best}
    # 4, not 4.0: both are numbers, one is what a person writes.
    return words | {name: int(value) if value.is_integer() else value for name, value in scale.items()}
