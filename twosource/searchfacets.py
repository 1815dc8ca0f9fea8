"""What a search can be narrowed down to: publisher, story, date, and passages that are nowhere else.

A source comes in, labels go out: terms that no text has (`:publisher:courier`), so that a facet is one more posting
list for the client and nothing else. The options of each facet are lines that the client fills its lists from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from twosource import phrasing
from twosource.catalogue import Catalogue
from twosource.model import Date, Source
from twosource.searchsheets import one_line
from twosource.sourcefacts import publisher_slug

FACETS = ("publisher", "story", "date", "passages")
"""The name of each facet in addresses, and after `facet-` in messages."""

UNIQUE = ":passages:unique"
"""The label of a passage none of whose words are shared or repeated."""

_NONE = "-"  # no slug is so
_MISSING = {"publisher": "publisher-not-stated", "story": "story-of-its-own", "date": "date-not-known"}


def labels(catalogue: Catalogue, source: Source) -> tuple[str, ...]:
    """Return the labels that all passages of a source carry."""
    return tuple(f":{facet}:{value}" for facet, value, _ in _values(catalogue, source))


def facet_lines(catalogue: Catalogue) -> Iterator[str]:
    """Yield the options of each facet on a line: `value name (articles)`, with tabs between them."""
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in _MISSING}
    names: dict[tuple[str, str], str] = {}
    for source in catalogue.sources.values():
        for facet, value, name in _values(catalogue, source):
            counts[facet][value] += 1
            # Spellings of one name may share a slug: the least of them names it, whatever the order.
            names[facet, value] = min(names.get((facet, value), name), name)
    for facet, counted in counts.items():
        known = {value: names[facet, value] for value in counted if value != _NONE}
        by_name = [value for _, value in sorted((name.casefold(), value) for value, name in known.items())]
        values = by_name[::-1] if facet == "date" else by_name
        yield "\t".join(_options(catalogue, facet, [*values, *({_NONE} & counted.keys())], known, counted))
    yield f"{UNIQUE.rpartition(':')[2]} {catalogue.say('passages-unique')}"


def _options(
    catalogue: Catalogue, facet: str, values: list[str], names: Mapping[str, str], counts: Mapping[str, int]
) -> Iterator[str]:
    say = catalogue.say
    for value in values:
        name = names.get(value) or say(_MISSING[facet])
        if facet == "date" and value != _NONE:
            name = phrasing.date(say, _day(value))
        yield f"{value} {one_line(say('facet', name=name, n=counts[value]))}"


def _day(value: str) -> Date:
    year, _, month = value.partition("-")
    return Date(text="", year=int(year), month=int(month or 0))


def _values(catalogue: Catalogue, source: Source) -> Iterator[tuple[str, str, str]]:
    """Yield facet, value and name (empty where a message has it) of what a source can be found by."""
    publisher = source.annotation.publisher
    if isinstance(publisher, str):
        known = catalogue.publishers.get(publisher)
        yield "publisher", publisher_slug(catalogue, publisher), known.name if known else publisher
    else:
        yield "publisher", _NONE, ""
    story = catalogue.stories[catalogue.notes[source.id].story]
    told = catalogue.has_story_page(story)
    yield "story", story.slug if told else _NONE, story.title if told else ""
    yield from (("date", value, "") for value in _dates(source))


def _dates(source: Source) -> Iterator[str]:
    """Yield the year of an article and the month, as far as they are known."""
    published = source.annotation.published
    if not isinstance(published, Date):
        yield _NONE
        return
    yield f"{published.year:04d}"
    if published.month:
        yield f"{published.year:04d}-{published.month:02d}"
