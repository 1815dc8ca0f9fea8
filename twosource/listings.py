"""Pages that list: the front page, the archive, stories, topics, publishers; with the 404 page.

Long listings are split into numbered pages of 200 entries, so that no page grows with the collection.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from twosource import feeds, permalinks, wording
from twosource.catalogue import Catalogue, briefing_order
from twosource.model import Briefing, Date, Source, Story
from twosource.paging import numbered_pages
from twosource.sourcefacts import publisher_slug
from twosource.storyview import briefing_entry, source_entry
from twosource.views import (
    Entry,
    IndexView,
    ListingSection,
    ListingView,
    Part,
    Phrase,
    PlainView,
)
from twosource.wording import counted, figures, link, phrase

_NEW = 12


# -- the front page --------------------------------------------------------------------------------------------------


def index_view(catalogue: Catalogue) -> IndexView:
    """Return what the front page shows: the latest briefing, the stories, what came in last."""
    page = permalinks.INDEX
    briefings = sorted(catalogue.briefings.values(), key=briefing_order)
    entries = [briefing_entry(catalogue, briefing.slug, page) for briefing in briefings[:_NEW]]
    sections = [
        ListingSection(id="briefings", heading="Earlier briefings", entries=tuple(entries[1:])),
        ListingSection(
            id="stories",
            heading="Stories",
            entries=tuple(story_entry(catalogue, story, page) for story in told_stories(catalogue)[:_NEW]),
        ),
        ListingSection(
            id="articles",
            heading="Source articles" if len(catalogue.sources) <= _NEW else "Latest source articles",
            entries=tuple(
                source_entry(catalogue, source, page) for source in newest(catalogue.sources.values())[:_NEW]
            ),
        ),
    ]
    return IndexView(
        title=catalogue.config.title,
        description=catalogue.config.description,
        lead=tuple(_index_lead(catalogue)),
        latest=entries[0] if entries else None,
        sections=tuple(section for section in sections if section.entries),
    )


def _sources(catalogue: Catalogue) -> str:
    """Return `two source articles`, and how many sources are known without an article."""
    held = sum(source.annotation.held for source in catalogue.sources.values())
    known = len(catalogue.sources) - held
    articles = counted(held, "source article")
    return (
        f"{articles} and {counted(known, 'source that is not held', 'sources that are not held')}"
        if known
        else articles
    )


def _index_lead(catalogue: Catalogue) -> Iterator[Phrase]:
    if not catalogue.sources and not catalogue.briefings:
        yield phrase("This collection is still empty: no article and no briefing has been added yet.")
        return
    articles = _sources(catalogue)
    briefings = counted(len(catalogue.briefings), "briefing")
    yield phrase(
        wording.capitalised(f"{briefings}, {articles}"),
        " from ",
        wording.origins(catalogue.count_origins(tuple(catalogue.sources.values()))),
        ". ",
        link("All by date", permalinks.ARCHIVE),
        ".",
    )


def told_stories(catalogue: Catalogue) -> list[Story]:
    """Return the stories that have a page, those with most articles first."""
    told = [story for story in catalogue.stories.values() if catalogue.has_story_page(story)]
    return sorted(told, key=lambda story: (-len(story.sources), story.title, story.slug))


def story_entry(catalogue: Catalogue, story: Story, page: str) -> Entry:
    """Return a listing's line for a story: how many articles, how many origins."""
    sources = [catalogue.sources[source] for source in story.sources]
    count = catalogue.count_origins(sources)
    facts = [phrase(figures(len(sources), "article"))]
    if sources:
        facts.append(phrase(wording.origins(count, digits=True)))
    return Entry(
        title=story.title,
        href=permalinks.relative(page, permalinks.story(story.slug)),
        facts=tuple(facts),
    )


def newest(sources: Iterable[Source]) -> list[Source]:
    """Return sources with the newest first and undated ones last, by id."""
    return sorted(sources, key=_newest_key)


def _newest_key(source: Source) -> tuple[int, int, int, str]:
    published = source.annotation.published
    year, month, day = published.key if isinstance(published, Date) else (0, 0, 0)
    return -year, -month, -day, source.id


# -- listings --------------------------------------------------------------------------------------------------------


def listing_pages(
    path: str,
    title: str,
    lead: Sequence[Phrase],
    sections: Sequence[tuple[str, Sequence[Entry]]],
) -> Iterator[tuple[str, ListingView]]:
    """Yield the numbered pages of a listing with their paths; sections go on over the border of a page."""
    lines = [(heading, entry) for heading, entries in sections for entry in entries]
    for own, number, shown, pager in numbered_pages(path, lines):
        yield (
            own,
            ListingView(
                title=title if number == 1 else f"{title}, page {number}",
                lead=tuple(lead),
                sections=tuple(_sections(shown)),
                pager=pager,
            ),
        )


def _sections(lines: Sequence[tuple[str, Entry]]) -> Iterator[ListingSection]:
    grouped: dict[str, list[Entry]] = defaultdict(list)
    for heading, entry in lines:
        grouped[heading].append(entry)
    for position, (heading, entries) in enumerate(grouped.items(), start=1):
        yield ListingSection(id=f"section-{position}", heading=heading, entries=tuple(entries))


def archive_pages(catalogue: Catalogue) -> Iterator[tuple[str, ListingView]]:
    """Yield the archive: briefings, then all articles by year and month, undated ones last."""
    page = permalinks.ARCHIVE
    briefings = sorted(catalogue.briefings.values(), key=briefing_order)
    sections: dict[str, list[Entry]] = {}
    if briefings:
        sections["Briefings"] = [briefing_entry(catalogue, briefing.slug, page) for briefing in briefings]
    for source in newest(catalogue.sources.values()):
        sections.setdefault(_month(source), []).append(source_entry(catalogue, source, page))
    counts = f"{wording.capitalised(counted(len(briefings), 'briefing'))} and {_sources(catalogue)}"
    lead = [phrase(counts, ", the newest first." if briefings or catalogue.sources else " yet.")]
    undated = len(feeds.undated(briefings))
    if undated:
        lead.append(
            phrase(f"{wording.capitalised(counted(undated, 'briefing'))} without a date, and so not in the feeds.")
        )
    yield from listing_pages(page, "Archive", lead, tuple(sections.items()))


def _month(source: Source) -> str:
    published = source.annotation.published
    if not isinstance(published, Date):
        return "Without a date"
    return wording.date(Date(text="", year=published.year, month=published.month))


def stories_pages(catalogue: Catalogue) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of stories."""
    page = permalinks.STORIES
    stories = told_stories(catalogue)
    alone = sum(not catalogue.has_story_page(story) for story in catalogue.stories.values())
    lead = [phrase(f"{wording.capitalised(counted(len(stories), 'story', 'stories'))} in this collection.")]
    if alone:
        own = "tells a story of its own" if alone == 1 else "tell a story of their own each"
        lead.append(phrase(f"{wording.capitalised(counted(alone, 'article'))} {own}."))
    entries = [story_entry(catalogue, story, page) for story in stories]
    yield from listing_pages(page, "Stories", lead, [("By number of articles", entries)] if entries else [])


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What one topic or publisher holds, and where its page is."""

    name: str
    path: str
    sources: tuple[Source, ...]
    briefings: tuple[Briefing, ...] = ()


def topic_pages(catalogue: Catalogue) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of topics and a listing for each."""
    groups = list(_topics(catalogue))
    note = () if groups else phrase("No article or briefing names a topic yet.")
    yield from _group_pages(catalogue, permalinks.TOPICS, "Topics", groups, note)


def _topics(catalogue: Catalogue) -> Iterator[Group]:
    names: dict[str, str] = {}
    sources: dict[str, dict[str, Source]] = defaultdict(dict)
    briefings: dict[str, dict[str, Briefing]] = defaultdict(dict)
    for source in newest(catalogue.sources.values()):
        for tag in source.annotation.tags:
            slug = wording.slug(tag)
            names[slug] = min(names.get(slug, tag), tag)
            sources[slug][source.id] = source
    for briefing in sorted(catalogue.briefings.values(), key=briefing_order):
        for tag in briefing.tags:
            slug = wording.slug(tag)
            names[slug] = min(names.get(slug, tag), tag)
            briefings[slug][briefing.slug] = briefing
    for slug, name in names.items():
        members = tuple(sources.get(slug, {}).values())
        yield Group(
            name=name, path=permalinks.topic(slug), sources=members, briefings=tuple(briefings.get(slug, {}).values())
        )


def publisher_pages(catalogue: Catalogue) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of publishers and a listing for each."""
    names: dict[str, str] = {}
    members: dict[str, list[Source]] = defaultdict(list)
    unknown = 0
    for source in newest(catalogue.sources.values()):
        publisher = source.annotation.publisher
        if not isinstance(publisher, str):
            unknown += 1
            continue
        slug = publisher_slug(catalogue, publisher)
        known = catalogue.publishers.get(publisher)
        names[slug] = known.name if known else min(names.get(slug, publisher), publisher)
        members[slug].append(source)
    groups = [
        Group(name=name, path=permalinks.publisher(slug), sources=tuple(members[slug])) for slug, name in names.items()
    ]
    note: Phrase = ()
    if unknown:
        note = phrase(f"{wording.capitalised(counted(unknown, 'article'))} without a known publisher.")
    if not groups:
        note = phrase("No publisher of an article is known yet.")
    yield from _group_pages(catalogue, permalinks.PUBLISHERS, "Publishers", groups, note)


def _group_pages(
    catalogue: Catalogue,
    path: str,
    title: str,
    groups: Sequence[Group],
    note: Phrase,
) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of the groups under a `note`, then the pages of each group."""
    ordered = sorted(groups, key=lambda group: (group.name.casefold(), group.path))
    entries = [
        Entry(
            title=group.name,
            href=permalinks.relative(path, group.path),
            facts=(phrase(figures(len(group.sources), "article")),),
        )
        for group in ordered
    ]
    yield from listing_pages(path, title, [note] if note else [], [("By name", entries)] if entries else [])
    for group in ordered:
        yield from _member_pages(catalogue, group)


def _member_pages(catalogue: Catalogue, group: Group) -> Iterator[tuple[str, ListingView]]:
    sections: list[tuple[str, Sequence[Entry]]] = []
    path = group.path
    if group.briefings:
        entries = [briefing_entry(catalogue, briefing.slug, path) for briefing in group.briefings]
        sections.append(("Briefings", entries))
    if group.sources:
        sections.append(("Source articles", [source_entry(catalogue, source, path) for source in group.sources]))
    lead = wording.capitalised(counted(len(group.sources), "article"))
    if group.sources:
        lead += f", {wording.origins(catalogue.count_origins(group.sources))}"
    yield from listing_pages(path, group.name, [phrase(f"{lead}.")], sections)


# -- 404 ---------------------------------------------------------------------------------------------------------------


def not_found_view(catalogue: Catalogue) -> PlainView:
    """Return the 404 page, shown at any depth: it links by the site's own address where one is known."""
    base = catalogue.config.base_url
    home = f"{base.rstrip('/')}/" if base else ""
    parts: list[Part | str] = [
        "The page may have moved, or never existed. See ",
        link("the front page", f"{home}{permalinks.INDEX}"),
        " or ",
        link("the archive", f"{home}{permalinks.ARCHIVE}"),
        ".",
    ]
    return PlainView(title="No page stands at this address", sentences=(phrase(*parts),))
