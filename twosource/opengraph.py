"""What a page says of itself to those that show a preview of a link: properties of Open Graph (https://ogp.me).

A language, dates and topics come in, properties go out; title, type, address and description stand in the layout, since
every page has them. A locale of Open Graph needs a country, which a language alone does not name: a language without a
country gets that of its tag's usual reading, and none where there is no usual one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from twosource.model import Briefing, Date, Missing, Source

# The likely countries of CLDR for the languages that pages are written in.
_COUNTRIES: Mapping[str, str] = MappingProxyType({"ar": "EG", "de": "DE", "en": "US", "fr": "FR", "ko": "KR"})

Property = tuple[str, str]


def locale(language: str) -> Iterator[Property]:
    """Yield `og:locale` of a language tag where its country is known: `de_AT` of `de-AT`, `en_US` of `en`."""
    first, *rest = language.split("-")
    country = next((part.upper() for part in rest if len(part) == 2), _COUNTRIES.get(first.lower(), ""))  # noqa: PLR2004 - a country
    if country:
        yield "og:locale", f"{first.lower()}_{country}"


def of_briefing(briefing: Briefing) -> Iterator[Property]:
    """Yield when a briefing was written and what it is about."""
    yield from _article(briefing.published, briefing.updated, briefing.tags)


def of_source(source: Source) -> Iterator[Property]:
    """Yield when an article was published, as far as stated, and what it is about."""
    stated = source.annotation
    yield from _article(stated.published, stated.updated, stated.tags)


def _article(
    published: Date | Missing | None, updated: Date | Missing | None, tags: Iterable[str]
) -> Iterator[Property]:
    for name, date in (("article:published_time", published), ("article:modified_time", updated)):
        if isinstance(date, Date):
            yield name, date.stamp
    yield from (("article:tag", tag) for tag in tags)
