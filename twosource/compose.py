"""The site as view models: one page for each thing, made one at a time, every sentence decided, links relative.

Takes the corpus, the analysis and the resolved references; gives a `Site` whose pages are a stream, so that ten
thousand articles never stand in memory as pages at once. Each kind of page has a module of its own (`sourceview`,
`briefingview`, `storyview`, `listings`); this one names them, frames them and adds feeds and data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from twosource import alternates, exports, feeds, permalinks, wording
from twosource.briefingview import briefing_view
from twosource.catalogue import Catalogue, catalogue
from twosource.claimview import claim_pages
from twosource.compareview import compare_view
from twosource.corrections import correction_pages, corrections, corrections_atom
from twosource.interchange import address
from twosource.listings import (
    archive_pages,
    index_view,
    not_found_view,
    publisher_pages,
    stories_pages,
    topic_pages,
)
from twosource.messages import Messages
from twosource.methodview import method_view
from twosource.model import Analysis, Briefing, Corpus, Date, OutputFile, Overlap, References, Source, Story
from twosource.naming import told_apart
from twosource.sidenotes import sidenote_rules
from twosource.sourcesummary import cited_sources
from twosource.sourceview import source_view
from twosource.storyview import account_sentence, story_view
from twosource.views import Alternate, ClaimsView, Frame, ListingView, NavItem, Page, Site

_NAVIGATION = (
    (permalinks.INDEX, "nav-latest"),
    (permalinks.STORIES, "nav-stories"),
    (permalinks.CLAIMS, "nav-claims"),
    (permalinks.TOPICS, "nav-topics"),
    (permalinks.PUBLISHERS, "nav-publishers"),
    (permalinks.ARCHIVE, "nav-archive"),
    (permalinks.METHOD, "nav-method"),
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
    indexed: list[tuple[str, Date | None]] = []
    return Site(
        pages=_noting(_pages(known), indexed),
        files=_files(known, corpus, references, indexed, received),
        count=len(corpus.sources) + len(corpus.briefings) + len(known.compared),
    )


def _noting(pages: Iterator[Page], indexed: list[tuple[str, Date | None]]) -> Iterator[Page]:
    """Pass pages on and note which belong in the sitemap, which is made after them."""
    for page in pages:
        if page.frame.indexed:
            indexed.append((page.frame.path, page.frame.changed))
        yield page


def _pages(known: Catalogue) -> Iterator[Page]:
    yield _index(known)
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
    for pages in (archive_pages, stories_pages, topic_pages, publisher_pages, correction_pages):
        for path, listing in pages(known):
            yield _listing(known, path, listing, "listing.html")
    for path, claims in claim_pages(known):
        yield _listing(known, path, claims, "claims.html")
    yield _method(known)
    yield _not_found(known)


def _index(known: Catalogue) -> Page:
    config = known.config
    description = config.description or "Briefings whose every statement leads to its source"
    json_ld = (exports.website_ld(config),)
    frame = _frame(known, permalinks.INDEX, "", description, json_ld=json_ld, files=alternates.of_site())
    return Page(template="index.html", frame=frame, view=index_view(known))


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
        files=alternates.of_briefing(briefing.slug),
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
    frame = _frame(
        known,
        permalinks.source(source.id),
        told_apart(known, source),
        f"Source article with its deduplication note. {account_sentence(known.notes[source.id])}.",
        kind="article",
        json_ld=(
            exports.article_ld(
                known.config, source, held=known.sources, claims=known.claims, publishers=known.publishers
            ),
            *exports.fact_checks_ld(known.config, source, publishers=known.publishers),
        ),
        meta=exports.highwire_source(known.config, source, publishers=known.publishers),
        files=alternates.of_source(source),
    )
    return Page(template="source.html", frame=frame, view=source_view(known, source))


def _story(known: Catalogue, story: Story) -> Page:
    path = permalinks.story(story.slug)
    frame = _frame(known, path, f"Story: {story.title}", f"All articles of the collection on one event: {story.title}")
    return Page(template="story.html", frame=frame, view=story_view(known, story))


def _compare(known: Catalogue, overlap: Overlap) -> Page:
    view = compare_view(known, overlap)
    path = permalinks.compare(overlap.left, overlap.right)
    both = " and ".join(told_apart(known, known.sources[side]) for side in (overlap.left, overlap.right))
    frame = _frame(known, path, both, f"The wording that two articles share: {view.title}")
    return Page(template="compare.html", frame=frame, view=view)


def _listing(known: Catalogue, path: str, view: ListingView | ClaimsView, template: str) -> Page:
    frame = _frame(known, path, view.title, f"{view.title}: {known.config.title}")
    return Page(template=template, frame=frame, view=view)


def _method(known: Catalogue) -> Page:
    frame = _frame(
        known, permalinks.METHOD, "Method", "How every number on this site is computed, and what it cannot tell"
    )
    return Page(template="method.html", frame=frame, view=method_view(known))


def _not_found(known: Catalogue) -> Page:
    view = not_found_view(known)
    frame = _frame(known, permalinks.NOT_FOUND, view.title, "Page not found", indexed=False)
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
            NavItem(href=root + target, text=known.say(name), current=target == path) for target, name in _NAVIGATION
        ),
        json_ld=tuple(json_ld),
        meta=tuple(meta),
        alternates=tuple(files),
        atom=known.has_feed,
        indexed=indexed,
        changed=changed,
        style=style,
    )


# -- files without a template ----------------------------------------------------------------------------------------


def _files(
    known: Catalogue,
    corpus: Corpus,
    references: References,
    indexed: Sequence[tuple[str, Date | None]],
    received: exports.Received,
) -> Iterator[OutputFile]:
    """Yield feeds, data and the rest; after the pages, since the sitemap lists these."""
    config = corpus.config
    atom = feeds.atom(config, corpus.briefings)
    if atom is not None:
        yield OutputFile(path=permalinks.ATOM, data=atom)
    corrected = corrections_atom(config, corrections(known))
    if corrected is not None:
        yield OutputFile(path=permalinks.CORRECTIONS_ATOM, data=corrected)
    yield OutputFile(path=permalinks.JSON_FEED, data=feeds.json_feed(config, corpus.briefings))
    yield from feeds.sitemap(config, indexed)
    yield OutputFile(path=permalinks.ROBOTS, data=feeds.robots(config))
    yield OutputFile(path=permalinks.FAVICON, data=_FAVICON)
    yield OutputFile(path=".nojekyll", data=b"")
    for name, data in _data(corpus, known.analysis, references, received):
        yield OutputFile(path=permalinks.data(name), data=data)
    for source in corpus.sources:
        text = exports.source_text(source)
        if text is not None:
            yield OutputFile(path=permalinks.source_text(source.id), data=text)


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
