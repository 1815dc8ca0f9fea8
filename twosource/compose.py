"""The site as view models: one page for each thing, made one at a time, every sentence decided, links relative.

Takes the corpus, the analysis and the resolved references; gives a `Site` whose pages are a stream, so that ten
thousand articles never stand in memory as pages at once. Each kind of page has a module of its own (`sourceview`,
`briefingview`, `storyview`, `listings`); this one names them, frames them and adds feeds and data.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from twosource import alternates, exports, feeds, opengraph, permalinks, wording
from twosource.briefingview import briefing_view
from twosource.bydate import archive_pages
from twosource.catalogue import Catalogue, catalogue
from twosource.claimview import claim_pages
from twosource.compareview import compare_view
from twosource.corrections import Correction, correction_pages, corrections, corrections_atom, corrections_feed
from twosource.feeds import SITE_ATOM, SITE_JSON, briefing_entries
from twosource.frontpage import index_view
from twosource.groupfeeds import feed_files, story_feed, topic_feed
from twosource.groups import Groups, groups
from twosource.interchange import address
from twosource.listings import not_found_view, publisher_pages, stories_pages, topic_pages
from twosource.messages import Messages
from twosource.methodview import method_view
from twosource.model import Analysis, Briefing, Corpus, Date, OutputFile, Overlap, References, Source, Story
from twosource.naming import told_apart
from twosource.opensearch import opensearch
from twosource.searchview import has_search, search_files, search_view
from twosource.sidenotes import sidenote_rules
from twosource.sourcesummary import cited_sources
from twosource.sourceview import source_view
from twosource.storyview import story_view
from twosource.views import Alternate, ClaimsView, Frame, ListingView, NavItem, Page, Site, SourceView

_NAVIGATION = (
    (permalinks.INDEX, "nav-latest"),
    (permalinks.STORIES, "nav-stories"),
    (permalinks.CLAIMS, "nav-claims"),
    (permalinks.TOPICS, "nav-topics"),
    (permalinks.PUBLISHERS, "nav-publishers"),
    (permalinks.ARCHIVE, "nav-archive"),
    (permalinks.METHOD, "nav-method"),
    (permalinks.SEARCH, "nav-search"),
)
_DESCRIPTION_LENGTH = 200


def compose(
    corpus: Corpus,
    analysis: Analysis,
    references: References,
    say: Messages,
    received: exports.Received = lambda _source: None,
) -> Site:
    """Return the whole site as view models and finished data files; pages are made as they are taken.

    `received` gives the file of a source as decoded, for positions in it; without it the data have none.
    """
    known = catalogue(corpus, analysis, references, say)
    grouped = groups(known)
    corrected = corrections(known)
    indexed: list[tuple[str, Date | None]] = []
    return Site(
        pages=_noting(_pages(known, grouped, corrected), indexed),
        files=chain(_feeds(known, grouped, corrected), _files(known, corpus, references, indexed, received)),
        count=len(corpus.sources) + len(corpus.briefings) + len(known.compared),
    )


def _noting(pages: Iterator[Page], indexed: list[tuple[str, Date | None]]) -> Iterator[Page]:
    """Pass pages on and note which belong in the sitemap, which is made after them."""
    for page in pages:
        if page.frame.indexed:
            indexed.append((page.frame.path, page.frame.changed))
        yield page


def _pages(known: Catalogue, grouped: Groups, corrected: Sequence[Correction]) -> Iterator[Page]:
    yield _index(known, grouped, corrected)
    for briefing in known.briefings.values():
        yield _briefing(known, briefing)
    for source in known.sources.values():
        yield _source(known, source)
    for story in known.stories.values():
        if known.has_story_page(story):
            yield _story(known, story)
    for overlap in known.analysis.overlaps:
        if known.has_compare_page(overlap):
            yield _compare(known, overlap)
    yield from _listings(known, grouped, corrected)
    for path, claims in claim_pages(known):
        yield _listing(known, path, claims, "claims.html")
    yield from _pages_alone(known)


def _pages_alone(known: Catalogue) -> Iterator[Page]:
    """Yield the pages of which a site has one, and which list nothing."""
    yield _method(known)
    if has_search(known):
        yield _search(known)
    yield _not_found(known)


def _listings(known: Catalogue, grouped: Groups, corrected: Sequence[Correction]) -> Iterator[Page]:
    followed = {group.path: topic_feed(group) for group in grouped.topics}
    followed[permalinks.CORRECTIONS] = corrections_feed(known.config, known.say, corrected)
    listings = chain(
        archive_pages(known, grouped),
        stories_pages(known, grouped),
        topic_pages(known, grouped),
        publisher_pages(known, grouped),
        correction_pages(known.say, corrected),
    )
    for path, listing in listings:
        yield _listing(known, path, listing, "listing.html", followed.get(path))


def _index(known: Catalogue, grouped: Groups, corrected: Sequence[Correction]) -> Page:
    config = known.config
    description = config.description or known.say("about-site")
    json_ld = (exports.website_ld(config),)
    frame = _frame(known, permalinks.INDEX, "", description, json_ld=json_ld, files=alternates.of_site(known.say))
    frame = dataclasses.replace(frame, opensearch=_has_opensearch(known))
    return Page(template="index.html", frame=frame, view=index_view(known, grouped, corrected))


def _briefing(known: Catalogue, briefing: Briefing) -> Page:
    references = known.references[briefing.slug]
    cited = cited_sources(known, references)
    view = briefing_view(known, briefing)
    frame = _frame(
        known,
        permalinks.briefing(briefing.slug),
        briefing.title,
        briefing.summary or _opening(briefing),
        kind="article",
        json_ld=(exports.report_ld(known.config, briefing, cited, references, publishers=known.publishers),),
        meta=exports.highwire_briefing(known.config, briefing, cited, publishers=known.publishers),
        files=alternates.of_briefing(known.say, briefing.slug),
        properties=opengraph.of_briefing(briefing),
        changed=briefing.changed,
        style=sidenote_rules(view.references),
    )
    return Page(template="briefing.html", frame=frame, view=view)


def _opening(briefing: Briefing) -> str:
    for passage in briefing.document.passages:
        if not passage.heading:
            return briefing.document.text[passage.start : passage.end]
    return briefing.title


def _source(known: Catalogue, source: Source) -> Page:
    view = source_view(known, source)
    frame = _frame(
        known,
        permalinks.source(source.id),
        told_apart(known, source),
        _source_description(known.say, view),
        kind="article",
        json_ld=(
            exports.article_ld(
                known.config, source, held=known.sources, claims=known.claims, publishers=known.publishers
            ),
            *exports.fact_checks_ld(known.config, source, publishers=known.publishers),
        ),
        meta=exports.highwire_source(known.config, source, publishers=known.publishers),
        files=alternates.of_source(known.say, source),
        properties=opengraph.of_source(source),
    )
    return Page(template="source.html", frame=frame, view=view)


def _source_description(say: Messages, view: SourceView) -> str:
    """Return who printed an article and when, then its note."""
    byline = say.comma_list([wording.plain([each]) for each in view.byline])
    return say("about-source", byline=byline, note=wording.plain(view.note.lead))


def _story(known: Catalogue, story: Story) -> Page:
    path = permalinks.story(story.slug)
    view = story_view(known, story)
    frame = _frame(
        known,
        path,
        known.say("story-title", title=story.title),
        f"{wording.plain(view.lead)} {known.config.description}",
        feed=story_feed(known, story),
    )
    return Page(template="story.html", frame=frame, view=view)


def _compare(known: Catalogue, overlap: Overlap) -> Page:
    view = compare_view(known, overlap)
    path = permalinks.compare(overlap.left, overlap.right)
    both = known.say.listed([told_apart(known, known.sources[side]) for side in (overlap.left, overlap.right)])
    frame = _frame(known, path, both, wording.plain(view.lead))
    return Page(template="compare.html", frame=frame, view=view)


def _listing(
    known: Catalogue, path: str, view: ListingView | ClaimsView, template: str, feed: Alternate | None = None
) -> Page:
    frame = _frame(
        known, path, view.title, f"{view.title}: {wording.plain(view.lead)} {known.config.description}", feed=feed
    )
    return Page(template=template, frame=frame, view=view)


def _method(known: Catalogue) -> Page:
    view = method_view(known)
    frame = _frame(known, permalinks.METHOD, view.title, known.say("about-method"))
    return Page(template="method.html", frame=frame, view=view)


def _search(known: Catalogue) -> Page:
    view = search_view(known)
    frame = _frame(known, permalinks.SEARCH, view.title, known.say("about-search"))
    frame = dataclasses.replace(frame, client=True, opensearch=_has_opensearch(known))
    return Page(template="search.html", frame=frame, view=view)


def _has_opensearch(known: Catalogue) -> bool:
    return has_search(known) and bool(known.config.base_url)


def _not_found(known: Catalogue) -> Page:
    view = not_found_view(known)
    frame = _frame(known, permalinks.NOT_FOUND, view.title, wording.plain(view.sentences), indexed=False)
    return Page(template="404.html", frame=frame, view=view)


def _frame(  # noqa: PLR0913 - each argument is one thing in the page's head
    known: Catalogue,
    path: str,
    title: str,
    description: str,
    *,
    kind: str = "website",
    json_ld: Sequence[Mapping[str, Any]] = (),
    meta: Sequence[tuple[str, str]] = (),
    files: Sequence[Alternate] = (),
    feed: Alternate | None = None,
    properties: Iterable[opengraph.Property] = (),
    indexed: bool = True,
    changed: Date | None = None,
    style: str = "",
) -> Frame:
    config = known.config
    root = permalinks.root(path)
    if not indexed and config.base_url:
        root = f"{config.base_url.rstrip('/')}/"
    return Frame(
        path=path,
        root=root,
        language=known.say.language,
        direction=known.say.direction,
        title=f"{title} – {config.title}" if title else config.title,
        description=wording.shortened(description, _DESCRIPTION_LENGTH),
        site_title=config.title,
        canonical=address(config, path) if indexed and config.base_url else "",
        kind=kind,
        navigation=tuple(
            NavItem(href=root + target, text=known.say(name), current=target == path)
            for target, name in _NAVIGATION
            if target != permalinks.SEARCH or has_search(known)
        ),
        json_ld=tuple(json_ld),
        meta=tuple(meta),
        alternates=tuple(files),
        feed=feed,
        properties=(*opengraph.locale(known.say.language), *properties),
        atom=known.has_feed,
        indexed=indexed,
        changed=changed,
        style=style,
    )


# -- files without a template ----------------------------------------------------------------------------------------


def _feeds(known: Catalogue, grouped: Groups, corrected: Sequence[Correction]) -> Iterator[OutputFile]:
    config = known.config
    entries = briefing_entries(known.briefings.values())
    for path, atom in (
        (permalinks.ATOM, feeds.atom(config, SITE_ATOM, entries)),
        (permalinks.CORRECTIONS_ATOM, corrections_atom(config, known.say, corrected)),
    ):
        if atom is not None:
            yield OutputFile(path=path, data=atom)
    yield OutputFile(path=permalinks.JSON_FEED, data=feeds.json_feed(config, SITE_JSON, entries))
    yield from feed_files(known, grouped)


def _files(
    known: Catalogue,
    corpus: Corpus,
    references: References,
    indexed: Sequence[tuple[str, Date | None]],
    received: exports.Received,
) -> Iterator[OutputFile]:
    """Yield data and the rest; after the pages, since the sitemap lists these."""
    config = corpus.config
    yield from feeds.sitemap(config, indexed)
    yield OutputFile(path=permalinks.ROBOTS, data=feeds.robots(config))
    yield OutputFile(path=permalinks.FAVICON, data=_FAVICON)
    yield OutputFile(path=".nojekyll", data=b"")
    if has_search(known):
        yield from _searched(known)
    for name, data in _data(corpus, known.analysis, references, received):
        yield OutputFile(path=permalinks.data(name), data=data)
    for source in corpus.sources:
        text = exports.source_text(source)
        if text is not None:
            yield OutputFile(path=permalinks.source_text(source.id), data=text)


def _searched(known: Catalogue) -> Iterator[OutputFile]:
    yield from search_files(known)
    description = opensearch(known.config)
    if description is not None:
        yield OutputFile(path=permalinks.OPENSEARCH, data=description)


def _data(
    corpus: Corpus, analysis: Analysis, references: References, received: exports.Received
) -> Iterator[tuple[str, bytes]]:
    yield from exports.bibliographies(corpus)
    yield "annotations.jsonld", exports.web_annotations(corpus, references)
    yield "notes.json", exports.notes_json(corpus, analysis)
    yield "overlaps.json", exports.overlaps_json(corpus, analysis, received)
    yield "duplicates.csv", exports.duplicates_csv(corpus, analysis)


_FAVICON = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b4f9c"/>'
    b'<circle cx="6" cy="8" r="3.2" fill="none" stroke="#fff" stroke-width="1.5"/>'
    b'<circle cx="10" cy="8" r="3.2" fill="none" stroke="#fff" stroke-width="1.5"/></svg>\n'
)
