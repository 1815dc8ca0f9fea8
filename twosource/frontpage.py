"""The front page: the latest briefing, what is new since the one before, earlier briefings, stories, articles.

Every list on it is cut to twelve, so that it stays a page that one can finish; what is cut stands in the archive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import permalinks, phrasing, wording
from twosource.bydate import collection
from twosource.catalogue import Catalogue
from twosource.corrections import Correction, correction_entry
from twosource.entries import briefing_entry, source_entry
from twosource.groups import Groups
from twosource.listings import story_entry
from twosource.messages import Messages
from twosource.model import Story
from twosource.sincelast import News, news
from twosource.views import IndexView, ListingSection, Phrase
from twosource.wording import link, phrase

SHOWN = 12
_PAGE = permalinks.INDEX


def index_view(catalogue: Catalogue, groups: Groups, corrections: Sequence[Correction]) -> IndexView:
    """Return what the front page shows."""
    briefings = [briefing_entry(catalogue, briefing.slug, _PAGE) for briefing in groups.briefings[: SHOWN + 1]]
    since = news(catalogue, groups, corrections)
    sections = (
        *(_new_sections(catalogue, since) if since else ()),
        ListingSection(id="briefings", heading=catalogue.say("earlier-briefings"), entries=tuple(briefings[1:])),
        _stories(catalogue, groups.stories, since),
        *(() if since else (_articles(catalogue, groups),)),
    )
    return IndexView(
        title=catalogue.config.title,
        description=catalogue.config.description,
        lead=tuple(_lead(catalogue, groups)),
        latest=briefings[0] if briefings else None,
        sections=tuple(section for section in sections if section.entries or section.lead),
    )


def _lead(catalogue: Catalogue, groups: Groups) -> Iterator[Phrase]:
    say = catalogue.say
    if not groups.sources and not groups.briefings:
        yield say.phrase("collection-empty")
        return
    yield say.phrase(
        "collection-origins",
        collection=collection(catalogue),
        origins=phrasing.origins(say, catalogue.count_origins(groups.sources)),
        archive=link(say("archive-link"), permalinks.ARCHIVE),
    )


# -- what is new -----------------------------------------------------------------------------------------------------


def _new_sections(catalogue: Catalogue, since: News) -> Iterator[ListingSection]:
    yield ListingSection(
        id="new",
        heading=catalogue.say("new-heading"),
        lead=tuple(_told(catalogue.say, since)),
        entries=tuple(source_entry(catalogue, source, _PAGE) for source in since.sources[:SHOWN]),
    )
    yield ListingSection(
        id="corrections",
        heading=catalogue.say("new-corrections-heading"),
        entries=tuple(correction_entry(catalogue.say, correction, _PAGE) for correction in since.corrections[:SHOWN]),
    )


def _told(say: Messages, since: News) -> Iterator[Phrase]:
    before, day = since.before, since.before.changed
    counts = [("new-articles", len(since.sources))]
    more = (("new-stories", len(since.stories)), ("new-corrections", len(since.corrections)))
    counts += [(name, count) for name, count in more if count]
    yield say.phrase(
        "new-since",
        briefing=link(phrasing.titled(say, before.title), permalinks.briefing(before.slug)),
        day=phrasing.dated(say, day) if day else "",
        came=say.listed([say(name, n=count) for name, count in counts]),
    )
    if len(since.sources) > SHOWN:
        yield say.phrase("new-cut", n=SHOWN, archive=link(say("by-date"), permalinks.ARCHIVE))
    if since.not_told:
        yield phrase(wording.capitalised(say("new-untold", n=since.not_told)))


# -- lists -----------------------------------------------------------------------------------------------------------


def _stories(catalogue: Catalogue, stories: Sequence[Story], since: News | None) -> ListingSection:
    """Return the stories with most new articles first, then the largest."""
    new = since.stories if since else {}
    ordered = sorted(stories, key=lambda story: -new.get(story.slug, 0))
    entries = [story_entry(catalogue, story, _PAGE, new=new.get(story.slug, 0)) for story in ordered[:SHOWN]]
    return ListingSection(id="stories", heading=catalogue.say("stories-heading"), entries=tuple(entries))


def _articles(catalogue: Catalogue, groups: Groups) -> ListingSection:
    return ListingSection(
        id="articles",
        heading=catalogue.say("articles-heading" if len(groups.sources) <= SHOWN else "latest-articles"),
        entries=tuple(source_entry(catalogue, source, _PAGE) for source in groups.sources[:SHOWN]),
    )
