"""Pages that list: stories, topics, publishers, each with its articles by date; with the 404 page.

Long listings are split into numbered pages of 200 entries, so that no page grows with the collection.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.entries import briefing_entry, source_entry
from twosource.groups import Group, Groups
from twosource.messages import Messages
from twosource.model import Date, Missing, Source, Story
from twosource.paging import numbered_pages
from twosource.views import Entry, Facet, ListingSection, ListingView, Phrase, PlainView
from twosource.wording import link, phrase


def listing_pages(  # noqa: PLR0913, PLR0917 - a page's path, title, lead, lists and ways through it, in the order of the page
    say: Messages,
    path: str,
    title: str,
    lead: Sequence[Phrase],
    sections: Iterable[ListingSection],
    facets: Sequence[Facet] = (),
) -> Iterator[tuple[str, ListingView]]:
    """Yield the numbered pages of a listing with their paths; sections go on over the border of a page.

    `facets` are other ways through the same things and stand on the first page alone.
    """
    lines = [(section, entry) for section in sections for entry in section.entries]
    for own, number, shown, pager in numbered_pages(say, path, lines):
        yield (
            own,
            ListingView(
                title=title if number == 1 else say("page-title", title=title, n=number),
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


def by_month(
    catalogue: Catalogue, sources: Iterable[Source], page: str, *, published_by: bool = True
) -> Iterator[ListingSection]:
    """Yield sources, given newest first, in a section for each month, or for what is missing of their dates.

    `published_by`: with the publisher of each.
    """
    months: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        months[month_anchor(source)].append(source)
    for anchor, members in months.items():
        yield ListingSection(
            id=anchor,
            heading=_month(catalogue.say, members[0]),
            entries=tuple(source_entry(catalogue, source, page, published_by=published_by) for source in members),
        )


def month_anchor(source: Source) -> str:
    """Return the anchor of the section by date that a source stands in: `in-2026-03`, `in-2026`, `not-stated`."""
    published = source.annotation.published
    return (
        published.value
        if isinstance(published, Missing)
        else f"in-{dataclasses.replace(published, day=0, until=None).iso}"
    )


def _month(say: Messages, source: Source) -> str:
    published = source.annotation.published
    if isinstance(published, Missing):
        return say("section-undated", missing=phrasing.missing(say, published))
    if not published.month:
        return say("section-year", year=str(published.year))
    return phrasing.date(say, Date(text="", year=published.year, month=published.month))


def briefing_section(catalogue: Catalogue, slugs: Iterable[str], page: str) -> Iterator[ListingSection]:
    """Yield the section of some briefings, nothing where there are none."""
    entries = tuple(briefing_entry(catalogue, slug, page) for slug in slugs)
    if entries:
        yield ListingSection(id="briefings", heading=catalogue.say("section-briefings"), entries=entries)


# -- stories ---------------------------------------------------------------------------------------------------------


def story_entry(catalogue: Catalogue, story: Story, page: str, *, new: int = 0) -> Entry:
    """Return a listing's line for a story: how many articles, how many origins, and how many of them are `new`."""
    sources = [catalogue.sources[source] for source in story.sources]
    say = catalogue.say
    facts = [say.phrase("digits-articles", n=len(sources))]
    if sources:
        facts.append(phrase(phrasing.origins(say, catalogue.count_origins(sources), digits=True)))
    if new:
        facts.append(say.phrase("story-all-new") if new == len(sources) else say.phrase("story-new", n=new))
    return Entry(
        title=story.title,
        href=permalinks.relative(page, permalinks.story(story.slug)),
        facts=tuple(facts),
    )


def stories_pages(catalogue: Catalogue, groups: Groups) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of stories."""
    page, say = permalinks.STORIES, catalogue.say
    stories = groups.stories
    alone = len(catalogue.stories) - len(stories)
    lead = [phrase(wording.capitalised(say("stories-lead", n=len(stories))))]
    if alone:
        lead.append(phrase(wording.capitalised(say("stories-alone", n=alone))))
    entries = tuple(story_entry(catalogue, story, page) for story in stories)
    section = ListingSection(id="stories", heading=say("stories-by-size"), entries=entries)
    yield from listing_pages(say, page, say("stories-title"), lead, [section])


# -- topics and publishers -------------------------------------------------------------------------------------------


def topic_pages(catalogue: Catalogue, groups: Groups) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of topics and a listing for each."""
    say = catalogue.say
    lead = wording.sentence(say.phrase("topics-lead" if groups.topics else "topics-none", n=len(groups.topics)))
    yield from _group_list(say, permalinks.TOPICS, say("topics-title"), [lead], groups.topics)
    for group in groups.topics:
        yield from _member_pages(catalogue, group)


def publisher_pages(catalogue: Catalogue, groups: Groups) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of publishers, a listing for each, and one of the articles whose publisher is not known."""
    say, path, unknown = catalogue.say, permalinks.PUBLISHERS, permalinks.PUBLISHER_UNKNOWN
    told = say("count-articles", n=sum(len(group.sources) for group in groups.publishers))
    name = "publishers-lead" if groups.publishers else "publishers-none"
    lead = [wording.sentence(say.phrase(name, n=len(groups.publishers), articles=told))]
    if groups.unpublished:
        count = wording.capitalised(say("count-articles", n=len(groups.unpublished)))
        lead.append(say.phrase("publishers-unknown", articles=link(count, permalinks.relative(path, unknown))))
    yield from _group_list(say, path, say("publishers-title"), lead, groups.publishers)
    for group in groups.publishers:
        yield from _member_pages(catalogue, group, published_by=False)
    if groups.unpublished:
        rest = Group(name=say("publisher-unknown-title"), path=unknown, sources=groups.unpublished)
        yield from _member_pages(catalogue, rest)


def _group_list(
    say: Messages, path: str, title: str, lead: Sequence[Phrase], members: Sequence[Group]
) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of the groups themselves."""
    entries = tuple(
        Entry(title=group.name, href=permalinks.relative(path, group.path), facts=tuple(_counts(say, group)))
        for group in members
    )
    section = ListingSection(id="by-name", heading=say("by-name"), entries=entries)
    yield from listing_pages(say, path, title, lead, [section])


def _counts(say: Messages, group: Group) -> Iterator[Phrase]:
    for members, name in ((group.sources, "digits-articles"), (group.briefings, "digits-briefings")):
        if members:
            yield say.phrase(name, n=len(members))


def _member_pages(
    catalogue: Catalogue, group: Group, *, published_by: bool = True
) -> Iterator[tuple[str, ListingView]]:
    say = catalogue.say
    articles = wording.capitalised(say("count-articles", n=len(group.sources)))
    lead = say.phrase("group-empty", articles=articles)
    if group.sources and published_by:  # what one publisher has is one origin
        origins = phrasing.origins(say, catalogue.count_origins(group.sources))
        lead = say.phrase("group-lead", articles=articles, origins=origins)
    sections = [
        *briefing_section(catalogue, (briefing.slug for briefing in group.briefings), group.path),
        *by_month(catalogue, group.sources, group.path, published_by=published_by),
    ]
    yield from listing_pages(say, group.path, group.name, [lead], sections)


# -- 404 ---------------------------------------------------------------------------------------------------------------


def not_found_view(catalogue: Catalogue) -> PlainView:
    """Return the 404 page, shown at any depth: it links by the site's own address where one is known."""
    say, base = catalogue.say, catalogue.config.base_url
    home = f"{base.rstrip('/')}/" if base else ""
    told = say.phrase(
        "not-found",
        front=link(say("front-page"), f"{home}{permalinks.INDEX}"),
        archive=link(say("the-archive"), f"{home}{permalinks.ARCHIVE}"),
    )
    return PlainView(title=say("not-found-title"), sentences=(told,))
