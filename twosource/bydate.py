"""The archive: all briefings and articles by date, and the other ways through them, each with its counts.

The catalogue and its groups come in, numbered pages go out. The ways stand on the first page as plain links: to the
months on these pages, and to the pages of publishers, topics and stories; a way that leads to nothing is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from twosource import feeds, permalinks, wording
from twosource.catalogue import Catalogue
from twosource.groups import Group, Groups
from twosource.listings import briefing_section, by_month, listing_pages, month_anchor
from twosource.model import Missing, Source
from twosource.paging import PER_PAGE
from twosource.views import Fact, ListingView, Part, Phrase
from twosource.wording import counted, link, phrase

_FACETS = 12


def archive_pages(catalogue: Catalogue, groups: Groups) -> Iterator[tuple[str, ListingView]]:
    """Yield the archive: briefings, then all articles by year and month, undated ones last."""
    page = permalinks.ARCHIVE
    slugs = [briefing.slug for briefing in groups.briefings]
    sections = [*briefing_section(catalogue, slugs, page), *by_month(catalogue, groups.sources, page)]
    yield from listing_pages(page, "Archive", tuple(_lead(catalogue, groups)), sections, tuple(_facets(groups)))


def collection(catalogue: Catalogue) -> str:
    """Return `four briefings and 45 source articles`, and how many sources are known without an article."""
    held = sum(source.annotation.held for source in catalogue.sources.values())
    known = len(catalogue.sources) - held
    return wording.listed(
        [
            counted(len(catalogue.briefings), "briefing"),
            counted(held, "source article"),
            *([counted(known, "source that is not held", "sources that are not held")] if known else []),
        ]
    )


def _lead(catalogue: Catalogue, groups: Groups) -> Iterator[Phrase]:
    counts = wording.capitalised(collection(catalogue))
    yield phrase(counts, ", the newest first." if groups.briefings or groups.sources else " yet.")
    undated = len(feeds.undated(groups.briefings))
    if undated:
        yield phrase(f"{wording.capitalised(counted(undated, 'briefing'))} without a date, and so not in the feeds.")


# -- ways through it -------------------------------------------------------------------------------------------------


def _facets(groups: Groups) -> Iterator[Fact]:
    if not groups.sources:
        return
    yield from _years(groups)
    publishers = [_link(group.name, group.path, len(group.sources)) for group in _largest(groups.publishers)]
    if groups.unpublished:
        publishers.append(_link("not known", permalinks.PUBLISHER_UNKNOWN, len(groups.unpublished)))
    topics = [_link(group.name, group.path, len(group.sources)) for group in _largest(groups.topics)]
    told = [story for story in groups.stories if story.sources]
    stories = [_link(story.title, permalinks.story(story.slug), len(story.sources)) for story in told[:_FACETS]]
    yield from _fact("Publisher", publishers, permalinks.PUBLISHERS, len(groups.publishers))
    yield from _fact("Topic", topics, permalinks.TOPICS, sum(bool(group.sources) for group in groups.topics))
    yield from _fact("Story", stories, permalinks.STORIES, len(told))


def _years(groups: Groups) -> Iterator[Fact]:
    """Yield the months of each year, then what is missing, each linked to where its articles begin."""
    years: dict[str, list[Phrase]] = {}
    before = len(groups.briefings)
    for anchor, members in groupby(groups.sources, month_anchor):
        count = len(tuple(members))
        year, name = _year_and_month(groups.sources[before - len(groups.briefings)])
        page = permalinks.numbered(permalinks.ARCHIVE, before // PER_PAGE + 1)
        years.setdefault(year, []).append(_link(name, f"{page}#{anchor}", count))
        before += count
    for year, months in years.items():
        yield Fact(term=year, value=_joined(months))


def _year_and_month(source: Source) -> tuple[str, str]:
    published = source.annotation.published
    if isinstance(published, Missing):
        return "Date", wording.missing(published)
    return str(published.year), wording.month(published.month) if published.month else "month not stated"


def _largest(groups: Sequence[Group]) -> list[Group]:
    held = [group for group in groups if group.sources]
    return sorted(held, key=lambda group: -len(group.sources))[:_FACETS]


def _link(name: str, path: str, count: int) -> Phrase:
    return phrase(link(name, permalinks.relative(permalinks.ARCHIVE, path)), f" ({wording.number(count)})")


def _fact(term: str, links: Sequence[Phrase], path: str, count: int) -> Iterator[Fact]:
    """Yield one way, with a link to the list of all where it shows the largest alone."""
    if links:
        more = [phrase(link(f"all {wording.number(count)}", path))] if count > _FACETS else []
        yield Fact(term=term, value=_joined([*links, *more]))


def _joined(links: Sequence[Phrase]) -> Phrase:
    parts: list[Part] = []
    for position, each in enumerate(links):
        parts += [*phrase(*[" · "] * bool(position)), *each]
    return tuple(parts)
