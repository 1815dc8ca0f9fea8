"""What the collection is browsed by: dates, publishers, topics and stories, each group with its articles.

The catalogue comes in, `Groups` go out, made once for the archive, for the pages of the groups and for their feeds.
Groups without an article or briefing do not exist. Linear in the articles and their topics, besides the sorting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from twosource import permalinks, wording
from twosource.catalogue import Catalogue, briefing_order
from twosource.model import Briefing, Date, Missing, Source, Story
from twosource.sourcefacts import publisher_slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What one topic or publisher holds, the newest first, and where its page is."""

    name: str
    path: str
    sources: tuple[Source, ...]
    briefings: tuple[Briefing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The collection by date, publisher, topic and story.

    `sources` are all articles and `briefings` all briefings, the newest first; `topics` and `publishers` stand by name,
    `stories` are those with a page, the largest first. `unpublished` are the articles whose publisher is not known.
    """

    sources: tuple[Source, ...]
    briefings: tuple[Briefing, ...]
    topics: tuple[Group, ...]
    publishers: tuple[Group, ...]
    unpublished: tuple[Source, ...]
    stories: tuple[Story, ...]


def groups(catalogue: Catalogue) -> Groups:
    """Return all groups of a collection."""
    sources = newest(catalogue.sources.values())
    briefings = tuple(sorted(catalogue.briefings.values(), key=briefing_order))
    return Groups(
        sources=sources,
        briefings=briefings,
        topics=_by_name(_topics(sources, briefings)),
        publishers=_by_name(_publishers(catalogue, sources)),
        unpublished=tuple(source for source in sources if isinstance(source.annotation.publisher, Missing)),
        stories=_told(catalogue),
    )


def newest(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return sources with the newest first; undated ones last, those that state no date first among them, by id."""
    return tuple(sorted(sources, key=_newest_key))


def _newest_key(source: Source) -> tuple[int, int, int, int, bool, str]:
    published = source.annotation.published
    year, month, day, moment = published.order if isinstance(published, Date) else (0, 0, 0, 0)
    return -year, -month, -day, -moment, published is Missing.NOT_ANNOTATED, source.id


def _told(catalogue: Catalogue) -> tuple[Story, ...]:
    told = [story for story in catalogue.stories.values() if catalogue.has_story_page(story)]
    return tuple(sorted(told, key=lambda story: (-len(story.sources), story.title, story.slug)))


def _by_name(found: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(sorted(found, key=lambda group: (group.name.casefold(), group.path)))


def _topics(sources: Sequence[Source], briefings: Sequence[Briefing]) -> Iterator[Group]:
    names: dict[str, str] = {}
    tagged: dict[str, dict[str, Source]] = defaultdict(dict)
    told: dict[str, dict[str, Briefing]] = defaultdict(dict)
    for source in sources:
        for tag in source.annotation.tags:
            tagged[_named(names, tag)][source.id] = source
    for briefing in briefings:
        for tag in briefing.tags:
            told[_named(names, tag)][briefing.slug] = briefing
    for slug, name in names.items():
        yield Group(
            name=name,
            path=permalinks.topic(slug),
            sources=tuple(tagged[slug].values()),
            briefings=tuple(told[slug].values()),
        )


def _named(names: dict[str, str], tag: str) -> str:
    """Return the slug of a topic, and keep the first of its spellings as its name."""
    slug = wording.slug(tag)
    names[slug] = min(names.get(slug, tag), tag)
    return slug


def _publishers(catalogue: Catalogue, sources: Sequence[Source]) -> Iterator[Group]:
    names: dict[str, str] = {}
    members: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        publisher = source.annotation.publisher
        if isinstance(publisher, str):
            slug = publisher_slug(catalogue, publisher)
            known = catalogue.publishers.get(publisher)
            names[slug] = known.name if known else min(names.get(slug, publisher), publisher)
            members[slug].append(source)
    for slug, name in names.items():
        yield Group(name=name, path=permalinks.publisher(slug), sources=tuple(members[slug]))
