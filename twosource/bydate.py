"""The archive: all briefings and articles by date, and the other ways through them, each with its counts.

The catalogue and its groups come in, numbered pages go out. The ways stand on the first page as plain links: to the
months on these pages, and to the pages of publishers, topics and stories; a way that leads to nothing is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from twosource import feeds, permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.groups import Group, Groups
from twosource.listings import briefing_section, by_month, listing_pages, month_anchor
from twosource.messages import Messages
from twosource.model import Missing, Source
from twosource.paging import PER_PAGE
from twosource.views import Facet, ListingView, Phrase
from twosource.wording import link, phrase

_FACETS = 12


def archive_pages(catalogue: Catalogue, groups: Groups) -> Iterator[tuple[str, ListingView]]:
    """Yield the archive: briefings, then all articles by year and month, undated ones last."""
    say, page = catalogue.say, permalinks.ARCHIVE
    slugs = [briefing.slug for briefing in groups.briefings]
    sections = [*briefing_section(catalogue, slugs, page), *by_month(catalogue, groups.sources, page)]
    lead, facets = tuple(_lead(catalogue, groups)), tuple(_facets(say, groups))
    yield from listing_pages(say, page, say("archive-title"), lead, sections, facets)


def collection(catalogue: Catalogue) -> str:
    """Return `four briefings and 45 source articles`, and how many sources are known without an article."""
    held = sum(source.annotation.held for source in catalogue.sources.values())
    known = len(catalogue.sources) - held
    counts = [("count-briefings", len(catalogue.briefings)), ("count-source-articles", held)]
    counts += [("count-unheld", known)] if known else []
    return wording.capitalised(catalogue.say.listed([catalogue.say(name, n=count) for name, count in counts]))


def _lead(catalogue: Catalogue, groups: Groups) -> Iterator[Phrase]:
    is_filled = groups.briefings or groups.sources
    yield catalogue.say.phrase("archive-lead" if is_filled else "archive-empty", collection=collection(catalogue))
    undated = len(feeds.undated(groups.briefings))
    if undated:
        yield phrase(wording.capitalised(catalogue.say("archive-undated", n=undated)))


# -- ways through it -------------------------------------------------------------------------------------------------


def _facets(say: Messages, groups: Groups) -> Iterator[Facet]:
    if not groups.sources:
        return
    yield from _years(say, groups)
    publishers = [_link(say, group.name, group.path, len(group.sources)) for group in _largest(groups.publishers)]
    if groups.unpublished:
        publishers.append(_link(say, say("facet-unknown"), permalinks.PUBLISHER_UNKNOWN, len(groups.unpublished)))
    topics = [_link(say, group.name, group.path, len(group.sources)) for group in _largest(groups.topics)]
    told = [story for story in groups.stories if story.sources]
    stories = [_link(say, story.title, permalinks.story(story.slug), len(story.sources)) for story in told[:_FACETS]]
    tagged = sum(bool(group.sources) for group in groups.topics)
    yield from _fact(say, "facet-publisher", publishers, permalinks.PUBLISHERS, len(groups.publishers))
    yield from _fact(say, "facet-topic", topics, permalinks.TOPICS, tagged)
    yield from _fact(say, "facet-story", stories, permalinks.STORIES, len(told))


def _years(say: Messages, groups: Groups) -> Iterator[Facet]:
    """Yield the months of each year, then what is missing, each linked to where its articles begin."""
    years: dict[str, list[Phrase]] = {}
    before = len(groups.briefings)
    for anchor, members in groupby(groups.sources, month_anchor):
        count = len(tuple(members))
        year, name = _year_and_month(say, groups.sources[before - len(groups.briefings)])
        page = permalinks.numbered(permalinks.ARCHIVE, before // PER_PAGE + 1)
        years.setdefault(year, []).append(_link(say, name, f"{page}#{anchor}", count))
        before += count
    for year, months in years.items():
        yield Facet(term=year, ways=tuple(months))


def _year_and_month(say: Messages, source: Source) -> tuple[str, str]:
    published = source.annotation.published
    if isinstance(published, Missing):
        return say("facet-date"), phrasing.missing(say, published)
    return str(published.year), say.month(published.month) if published.month else say("month-missing")


def _largest(groups: Sequence[Group]) -> list[Group]:
    held = [group for group in groups if group.sources]
    return sorted(held, key=lambda group: -len(group.sources))[:_FACETS]


def _link(say: Messages, name: str, path: str, count: int) -> Phrase:
    return say.phrase("facet", name=link(name, permalinks.relative(permalinks.ARCHIVE, path)), n=count)


def _fact(say: Messages, term: str, links: Sequence[Phrase], path: str, count: int) -> Iterator[Facet]:
    """Yield one way, with a link to the list of all where it shows the largest alone."""
    if links:
        more = [phrase(link(say("facet-all", n=count), path))] if count > _FACETS else []
        yield Facet(term=say(term), ways=(*links, *more))
