"""Pages that list: stories, topics, publishers, each with its articles by date; with the 404 page.

Long listings are split into numbered pages of 200 entries, so that no page grows with the collection.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from twosource import permalinks, wording
from twosource.catalogue import Catalogue
from twosource.groups import Group, Groups
from twosource.model import Date, Missing, Source, Story
from twosource.paging import numbered_pages
from twosource.storyview import briefing_entry, source_entry
from twosource.views import Entry, Fact, ListingSection, ListingView, Part, Phrase, PlainView
from twosource.wording import counted, figures, link, phrase


def listing_pages(
    path: str,
    title: str,
    lead: Sequence[Phrase],
    sections: Iterable[ListingSection],
    facets: Sequence[Fact] = (),
) -> Iterator[tuple[str, ListingView]]:
    """Yield the numbered pages of a listing with their paths; sections go on over the border of a page.

    `facets` are other ways through the same things and stand on the first page alone.
    """
    lines = [(section, entry) for section in sections for entry in section.entries]
    for own, number, shown, pager in numbered_pages(path, lines):
        yield (
            own,
            ListingView(
                title=title if number == 1 else f"{title}, page {number}",
                lead=tuple(lead),
                facets=tuple(facets) if number == 1 else (),
                sections=tuple(_parts(shown)),
                pager=pager,
            ),
        )


def _parts(lines: Sequence[tuple[ListingSection, Entry]]) -> Iterator[ListingSection]:
    """Yield the sections of one page with those of their entries that stand on it."""
    sections: dict[str, ListingSection] = {}
    entries: dict[str, list[Entry]] = defaultdict(list)
    for section, entry in lines:
        sections[section.id] = section
        entries[section.id].append(entry)
    for name, section in sections.items():
        yield dataclasses.replace(section, entries=tuple(entries[name]))


# -- by date ---------------------------------------------------------------------------------------------------------


def by_month(catalogue: Catalogue, sources: Iterable[Source], page: str) -> Iterator[ListingSection]:
    """Yield sources, given newest first, in a section for each month, or for what is missing of their dates."""
    months: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        months[month_anchor(source)].append(source)
    for anchor, members in months.items():
        yield ListingSection(
            id=anchor,
            heading=_month(members[0]),
            entries=tuple(source_entry(catalogue, source, page) for source in members),
        )


def month_anchor(source: Source) -> str:
    """Return the anchor of the section by date that a source stands in: `2026-03`, `2026`, `not-stated`."""
    published = source.annotation.published
    return published.value if isinstance(published, Missing) else dataclasses.replace(published, day=0).iso


def _month(source: Source) -> str:
    published = source.annotation.published
    if not isinstance(published, Date):
        return f"Date {wording.missing(published)}"
    month = wording.date(Date(text="", year=published.year, month=published.month))
    return month if published.month else f"{month}, month not stated"


def briefing_section(catalogue: Catalogue, slugs: Iterable[str], page: str) -> Iterator[ListingSection]:
    """Yield the section of some briefings, nothing where there are none."""
    entries = tuple(briefing_entry(catalogue, slug, page) for slug in slugs)
    if entries:
        yield ListingSection(id="briefings", heading="Briefings", entries=entries)


# -- stories ---------------------------------------------------------------------------------------------------------


def story_entry(catalogue: Catalogue, story: Story, page: str, *, new: int = 0) -> Entry:
    """Return a listing's line for a story: how many articles, how many origins, and how many of them are `new`."""
    sources = [catalogue.sources[source] for source in story.sources]
    facts = [phrase(figures(len(sources), "article"))]
    if sources:
        facts.append(phrase(wording.origins(catalogue.count_origins(sources), digits=True)))
    if new:
        facts.append(phrase("all new" if new == len(sources) else f"{wording.number(new)} new"))
    return Entry(
        title=story.title,
        href=permalinks.relative(page, permalinks.story(story.slug)),
        facts=tuple(facts),
    )


def stories_pages(catalogue: Catalogue, groups: Groups) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of stories."""
    page = permalinks.STORIES
    stories = groups.stories
    alone = len(catalogue.stories) - len(stories)
    lead = [phrase(f"{wording.capitalised(counted(len(stories), 'story', 'stories'))} in this collection.")]
    if alone:
        own = "tells a story of its own" if alone == 1 else "tell a story of their own each"
        lead.append(phrase(f"{wording.capitalised(counted(alone, 'article'))} {own}."))
    entries = tuple(story_entry(catalogue, story, page) for story in stories)
    yield from listing_pages(
        page, "Stories", lead, [ListingSection(id="stories", heading="By number of articles", entries=entries)]
    )


# -- topics and publishers -------------------------------------------------------------------------------------------


def topic_pages(catalogue: Catalogue, groups: Groups) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of topics and a listing for each."""
    lead = () if groups.topics else (phrase("No article or briefing names a topic yet."),)
    yield from _group_list(permalinks.TOPICS, "Topics", lead, groups.topics)
    for group in groups.topics:
        yield from _member_pages(catalogue, group)


def publisher_pages(catalogue: Catalogue, groups: Groups) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of publishers, a listing for each, and one of the articles whose publisher is not known."""
    path, unknown = permalinks.PUBLISHERS, permalinks.PUBLISHER_UNKNOWN
    lead = [] if groups.publishers else [phrase("No publisher of an article is known yet.")]
    if groups.unpublished:
        count = wording.capitalised(counted(len(groups.unpublished), "article"))
        lead.append(phrase(link(count, permalinks.relative(path, unknown)), " without a known publisher."))
    yield from _group_list(path, "Publishers", lead, groups.publishers)
    for group in groups.publishers:
        yield from _member_pages(catalogue, group)
    if groups.unpublished:
        yield from _member_pages(catalogue, Group(name="Publisher not known", path=unknown, sources=groups.unpublished))


def _group_list(
    path: str, title: str, lead: Sequence[Phrase], members: Sequence[Group]
) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of the groups themselves."""
    entries = tuple(
        Entry(title=group.name, href=permalinks.relative(path, group.path), facts=tuple(_counts(group)))
        for group in members
    )
    yield from listing_pages(path, title, lead, [ListingSection(id="by-name", heading="By name", entries=entries)])


def _counts(group: Group) -> Iterator[Phrase]:
    for members, name in ((group.sources, "article"), (group.briefings, "briefing")):
        if members:
            yield phrase(figures(len(members), name))


def _member_pages(catalogue: Catalogue, group: Group) -> Iterator[tuple[str, ListingView]]:
    lead = wording.capitalised(counted(len(group.sources), "article"))
    if group.sources:
        lead += f", {wording.origins(catalogue.count_origins(group.sources))}"
    sections = [
        *briefing_section(catalogue, (briefing.slug for briefing in group.briefings), group.path),
        *by_month(catalogue, group.sources, group.path),
    ]
    yield from listing_pages(group.path, group.name, [phrase(f"{lead}.")], sections)


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
