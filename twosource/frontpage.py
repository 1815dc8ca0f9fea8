"""The front page: the latest briefing, what is new since the one before, earlier briefings, stories, articles.

Every list on it is cut to twelve, so that it stays a page that one can finish; what is cut stands in the archive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import permalinks, wording
from twosource.bydate import collection
from twosource.catalogue import Catalogue
from twosource.corrections import Correction, correction_entry
from twosource.groups import Groups
from twosource.listings import story_entry
from twosource.model import Story
from twosource.sincelast import News, news
from twosource.storyview import briefing_entry, source_entry
from twosource.views import IndexView, ListingSection, Phrase
from twosource.wording import counted, link, phrase

_SHOWN = 12
_PAGE = permalinks.INDEX


def index_view(catalogue: Catalogue, groups: Groups, corrections: Sequence[Correction]) -> IndexView:
    """Return what the front page shows."""
    briefings = [briefing_entry(catalogue, briefing.slug, _PAGE) for briefing in groups.briefings[: _SHOWN + 1]]
    since = news(catalogue, groups, corrections)
    sections = (
        *(_new_sections(catalogue, since) if since else ()),
        ListingSection(id="briefings", heading="Earlier briefings", entries=tuple(briefings[1:])),
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
    if not groups.sources and not groups.briefings:
        yield phrase("This collection is still empty: no article and no briefing has been added yet.")
        return
    yield phrase(
        wording.capitalised(collection(catalogue)),
        " from ",
        wording.origins(catalogue.count_origins(groups.sources)),
        ". ",
        link("All by date", permalinks.ARCHIVE),
        ".",
    )


# -- what is new -----------------------------------------------------------------------------------------------------


def _new_sections(catalogue: Catalogue, since: News) -> Iterator[ListingSection]:
    yield ListingSection(
        id="new",
        heading="New since the briefing before",
        lead=tuple(_told(since)),
        entries=tuple(source_entry(catalogue, source, _PAGE) for source in since.sources[:_SHOWN]),
    )
    yield ListingSection(
        id="corrections",
        heading="New corrections",
        entries=tuple(correction_entry(correction, _PAGE) for correction in since.corrections[:_SHOWN]),
    )


def _told(since: News) -> Iterator[Phrase]:
    before = since.before
    stories, corrected = len(since.stories), len(since.corrections)
    came = [counted(len(since.sources), "new article")]
    came += [counted(stories, "story with new articles", "stories with new articles")] if stories else []
    came += [counted(corrected, "correction")] if corrected else []
    yield phrase(
        "Since ",
        link(f"“{before.title}”", permalinks.briefing(before.slug)),
        *((" of ", wording.dated(before.changed)) if before.changed else ()),
        f": {wording.listed(came)}.",
    )
    if len(since.sources) > _SHOWN:
        yield phrase(
            f"The newest {wording.spelled(_SHOWN)} stand here, all of them ", link("by date", permalinks.ARCHIVE), "."
        )
    if since.not_told:
        articles = wording.capitalised(counted(since.not_told, "article"))
        yield phrase(f"{articles} {'has' if since.not_told == 1 else 'have'} no date that tells whether they are new.")


# -- lists -----------------------------------------------------------------------------------------------------------


def _stories(catalogue: Catalogue, stories: Sequence[Story], since: News | None) -> ListingSection:
    """Return the stories with most new articles first, then the largest."""
    new = since.stories if since else {}
    ordered = sorted(stories, key=lambda story: -new.get(story.slug, 0))
    entries = [story_entry(catalogue, story, _PAGE, new=new.get(story.slug, 0)) for story in ordered[:_SHOWN]]
    return ListingSection(id="stories", heading="Stories", entries=tuple(entries))


def _articles(catalogue: Catalogue, groups: Groups) -> ListingSection:
    return ListingSection(
        id="articles",
        heading="Source articles" if len(groups.sources) <= _SHOWN else "Latest source articles",
        entries=tuple(source_entry(catalogue, source, _PAGE) for source in groups.sources[:_SHOWN]),
    )
