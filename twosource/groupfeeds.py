"""An Atom feed for each story and each topic: its briefings and its articles, the newest fifty.

The catalogue and its groups come in; paths and bytes go out, and for the head of a page the way to its feed. Atom
alone: every reader that takes JSON Feed takes Atom too, and a second file of the same would double what a site holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource import feeds, permalinks
from twosource.catalogue import Catalogue
from twosource.feeds import Channel
from twosource.groups import Group, Groups
from twosource.model import Briefing, OutputFile, Source, Story
from twosource.views import Alternate

ENTRIES = 50


def feed_files(catalogue: Catalogue, groups: Groups) -> Iterator[OutputFile]:
    """Yield the feeds of all stories and topics that hold anything with a date."""
    for story in groups.stories:
        yield from _file(catalogue, permalinks.story(story.slug), story.title, *_of_story(catalogue, story))
    for topic in groups.topics:
        yield from _file(catalogue, topic.path, topic.name, topic.sources, topic.briefings)


def story_feed(catalogue: Catalogue, story: Story) -> Alternate | None:
    """Return the way from a story's page to its feed, None where it has none."""
    return _way(permalinks.story(story.slug), story.title, *_of_story(catalogue, story))


def topic_feed(topic: Group) -> Alternate | None:
    """Return the way from a topic's page to its feed, None where it has none."""
    return _way(topic.path, topic.name, topic.sources, topic.briefings)


def _of_story(catalogue: Catalogue, story: Story) -> tuple[list[Source], tuple[Briefing, ...]]:
    return [catalogue.sources[source] for source in story.sources], catalogue.story_briefings.get(story.slug, ())


def _file(
    catalogue: Catalogue, page: str, title: str, sources: Iterable[Source], briefings: Iterable[Briefing]
) -> Iterator[OutputFile]:
    say = catalogue.say
    # Only what the feed will hold becomes an entry: a topic may have thousands of articles.
    latest = sorted(filter(feeds.last_change, sources), key=_latest_first)[:ENTRIES]
    entries = [*feeds.briefing_entries(briefings), *feeds.source_entries(say, latest, catalogue.publishers)]
    path = permalinks.feed(page)
    channel = Channel(path=path, title=say("feed-title", title=title, site=catalogue.config.title), page=page)
    data = feeds.atom(catalogue.config, channel, feeds.newest_first(entries)[:ENTRIES])
    if data is not None:
        yield OutputFile(path=path, data=data)


def _way(page: str, title: str, sources: Iterable[Source], briefings: Iterable[Briefing]) -> Alternate | None:
    if not feeds.followed(sources, briefings):
        return None
    href = permalinks.relative(page, permalinks.feed(page))
    return Alternate(href=href, type="application/atom+xml", name=f"{title} (Atom)")


def _latest_first(source: Source) -> tuple[int, int, int, str]:
    day = feeds.last_change(source)
    year, month, number = day.key if day else (0, 0, 0)
    return -year, -month, -number, source.id
