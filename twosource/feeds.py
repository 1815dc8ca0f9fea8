"""Briefings, articles and page addresses to what machines subscribe to: Atom, JSON Feed 1.1, sitemap and robots.txt.

Every time in these files is a date that an author wrote, never the moment of the build, and no entry holds a number
that another article may change: so a rebuild re-delivers nothing. Atom demands a time for each entry and has no word
for "not known": what has no date is therefore in no feed (`undated` names such briefings, for a page to say so), and
without a single dated entry there is no Atom feed at all. A date known to the month or year stands as its first day,
the only thing the formats can say.

Without `base_url` the Atom links are relative to the feed, JSON Feed items have no `url` (readers do not resolve a
relative one) but a `path` in the extension `_twosource`, and there is no sitemap. Ids are `urn:uuid:` from the slug
alone: they stay when the site moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from twosource import permalinks, phrasing
from twosource.interchange import Json, address, encodable, given, identifier, json_bytes, language_tag
from twosource.messages import Messages
from twosource.model import Briefing, Config, Date, Missing, OutputFile, Person, Publisher, Source
from twosource.xmltext import attributes, element, indented, timestamp

SITEMAP_LIMIT = 50_000  # addresses in one file, by the protocol

_NO_CONTENTS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """What a feed tells of one thing: `id` names it in words that never change, `page` is where it stands.

    `content_type` is that of Atom: `html` or `text`.
    """

    id: tuple[str, ...]
    title: str
    page: str
    updated: Date
    published: Date | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = ""
    summary: str = ""
    content: str = ""
    content_type: str = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed as such: its own `path`, its title (that of the site if empty) and the page that shows the same."""

    path: str
    title: str = ""
    page: str = permalinks.INDEX


SITE_ATOM = Channel(path=permalinks.ATOM)
SITE_JSON = Channel(path=permalinks.JSON_FEED)


# -- what becomes an entry -------------------------------------------------------------------------------------------


def briefing_entries(briefings: Iterable[Briefing], contents: Mapping[str, str] = _NO_CONTENTS) -> list[FeedEntry]:
    """Return the dated ones of some briefings; `contents` gives HTML by slug, its links relative to the page."""
    return [
        FeedEntry(
            id=("briefing", briefing.slug),
            title=briefing.title or briefing.slug,
            page=permalinks.briefing(briefing.slug),
            updated=briefing.changed,
            published=briefing.published,
            authors=_names(briefing.authors),
            tags=briefing.tags,
            language=language_tag(briefing.language),
            summary=briefing.summary,
            content=contents.get(briefing.slug, ""),
        )
        for briefing in briefings
        if briefing.changed
    ]


def source_entries(say: Messages, sources: Iterable[Source], publishers: Mapping[str, Publisher]) -> list[FeedEntry]:
    """Return the dated ones of some articles, with what is stated of each and nothing that is computed."""
    return [
        FeedEntry(
            id=("source", source.id),
            title=source.title,
            page=permalinks.source(source.id),
            updated=changed,
            published=published if isinstance(published := source.annotation.published, Date) else None,
            authors=_stated_authors(say, source),
            tags=source.annotation.tags,
            language=language_tag(language) if isinstance(language := source.annotation.language, str) else "",
            summary=_statement(say, source, publishers),
        )
        for source in sources
        if (changed := last_change(source))
    ]


def last_change(source: Source) -> Date | None:
    """Return the latest day that somebody wrote down of an article: entry, publication, update, correction."""
    stated = source.annotation
    days = (stated.accessed, stated.published, stated.updated, *(note.on for note in stated.corrections))
    return max((day.last for day in days if isinstance(day, Date)), key=lambda day: day.key, default=None)


def followed(sources: Iterable[Source], briefings: Iterable[Briefing]) -> bool:
    """Say whether a feed of these would have an entry."""
    return any(briefing.changed for briefing in briefings) or any(last_change(source) for source in sources)


def undated(briefings: Iterable[Briefing]) -> tuple[str, ...]:
    """Return the slugs of the briefings that no feed can hold, sorted."""
    return tuple(sorted(briefing.slug for briefing in briefings if briefing.changed is None))


def newest_first(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    """Return entries by their last change, the newest first, equal dates by id."""
    return tuple(sorted(sorted(entries, key=lambda entry: entry.id), key=lambda entry: entry.updated.key, reverse=True))


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(person.literal for person in people if person.literal.strip())


def _stated_authors(say: Messages, source: Source) -> tuple[str, ...]:
    """Return who wrote an article; an entry without an author would inherit the feed's, which did not write it."""
    authors = source.annotation.authors
    names = () if isinstance(authors, Missing) else _names(authors)
    why = authors if isinstance(authors, Missing) else Missing.NOT_STATED
    return names or (say("feed-author-missing", missing=phrasing.missing(say, why)),)


def _statement(say: Messages, source: Source, publishers: Mapping[str, Publisher]) -> str:
    """Return publisher and date of an article as the page says them, or that they are missing."""
    publisher, day = source.annotation.publisher, source.annotation.published
    if isinstance(publisher, Missing):
        named = say("publisher-missing", missing=phrasing.missing(say, publisher))
    else:
        named = publishers[publisher].name if publisher in publishers else publisher
    if isinstance(day, Missing):
        when = say("date-missing", missing=phrasing.missing(say, day))
    else:
        when = phrasing.date(say, day)
    return say("feed-article", publisher=named, day=when)


# -- Atom ------------------------------------------------------------------------------------------------------------


def atom(config: Config, channel: Channel, entries: Iterable[FeedEntry]) -> bytes | None:
    """Return an Atom feed (RFC 4287), the newest entry first, or None where there is none."""
    ordered = newest_first(entries)
    if not ordered:
        return None
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom"{attributes({"xml:lang": language_tag(config.language)})}>',
        *indented(1, _feed_head(config, channel, ordered[0])),
        *(line for entry in ordered for line in _entry(config, channel, entry)),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _feed_head(config: Config, channel: Channel, newest: FeedEntry) -> Iterator[str]:
    path = channel.path
    yield element("id", identifier("feed", path))
    yield element("title", channel.title or config.title)
    if config.description and not channel.title:
        yield element("subtitle", config.description)
    yield element("updated", timestamp(newest.updated))
    # An entry without authors inherits this one, and Atom wants one: the site speaks where nobody signs.
    yield _author(config.author or config.title)
    yield element("generator", "twosource")
    yield element("link", rel="self", type="application/atom+xml", href=address(config, path, page=path))
    yield element("link", rel="alternate", type="text/html", href=address(config, channel.page, page=path))


def _entry(config: Config, channel: Channel, entry: FeedEntry) -> Iterator[str]:
    yield f" <entry{attributes({'xml:lang': entry.language})}>"
    yield from indented(2, _entry_body(entry, address(config, entry.page, page=channel.path)))
    yield " </entry>"


def _entry_body(entry: FeedEntry, page: str) -> Iterator[str]:
    yield element("id", identifier(*entry.id))
    yield element("title", entry.title)
    yield element("updated", timestamp(entry.updated))
    if entry.published:
        yield element("published", timestamp(entry.published))
    yield from (_author(name) for name in entry.authors)
    yield element("link", rel="alternate", type="text/html", href=page)
    yield from (element("category", term=tag) for tag in entry.tags)
    if entry.summary:
        yield element("summary", entry.summary)
    if entry.content:
        base = {"xml:base": page} if entry.content_type == "html" else {}
        yield element("content", entry.content, type=entry.content_type, **base)


def _author(name: str) -> str:
    return f"<author>{element('name', name)}</author>"


# -- JSON Feed -------------------------------------------------------------------------------------------------------


def json_feed(config: Config, channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """Return a JSON Feed 1.1 of the entries (maybe none), the newest first."""
    feed: Json = {"version": "https://jsonfeed.org/version/1.1", "title": channel.title or config.title}
    if config.base_url:
        feed |= {"home_page_url": address(config, channel.page), "feed_url": address(config, channel.path)}
    feed |= given(description="" if channel.title else config.description, language=language_tag(config.language))
    feed |= given(authors=[{"name": config.author}] if config.author else [])
    feed["items"] = [_item(config, entry) for entry in newest_first(entries)]
    return json_bytes(feed)


def _item(config: Config, entry: FeedEntry) -> Json:
    item: Json = {"id": identifier(*entry.id)}
    item |= {"url": address(config, entry.page)} if config.base_url else {"_twosource": {"path": entry.page}}
    item["title"] = entry.title
    # One of the two is required.
    item |= {"content_html": entry.content} if entry.content else {"content_text": entry.summary or entry.title}
    return item | given(
        summary=entry.summary,
        date_published=timestamp(entry.published) if entry.published else "",
        date_modified=timestamp(entry.updated),
        authors=[{"name": name} for name in entry.authors],
        tags=list(entry.tags),
        language=entry.language,
    )


# -- sitemap and robots.txt ------------------------------------------------------------------------------------------


def sitemap(config: Config, pages: Iterable[tuple[str, Date | None]]) -> tuple[OutputFile, ...]:
    """Return `sitemap.xml` for pages (path, date of the last change), sorted by path; nothing without a base URL.

    More addresses than the protocol allows in a file go to `sitemap-1.xml`…, and `sitemap.xml` becomes their index.
    """
    if not config.base_url:
        return ()
    urls = [_url(address(config, path), date) for path, date in sorted(dict(pages).items())]
    if len(urls) <= SITEMAP_LIMIT:
        return (_sitemap_file(permalinks.SITEMAP, "urlset", urls),)
    parts = [urls[start : start + SITEMAP_LIMIT] for start in range(0, len(urls), SITEMAP_LIMIT)]
    files = [_sitemap_file(f"sitemap-{number}.xml", "urlset", part) for number, part in enumerate(parts, 1)]
    index = [f" <sitemap>{element('loc', address(config, file.path))}</sitemap>" for file in files]
    return (_sitemap_file(permalinks.SITEMAP, "sitemapindex", index), *files)


def _url(loc: str, date: Date | None) -> str:
    # The schema takes whole days only; a month or a year would have to be made up into one.
    lastmod = element("lastmod", date.iso) if date and date.day else ""
    return f" <url>{element('loc', loc)}{lastmod}</url>"


def _sitemap_file(path: str, root: str, lines: Sequence[str]) -> OutputFile:
    head = f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return OutputFile(path=path, data="\n".join([head, *lines, f"</{root}>\n"]).encode())


def robots(config: Config) -> bytes:
    """Return a robots.txt that allows everything and, with a base URL, names the sitemap; nothing of a closed site."""
    if config.audience != "public":
        return b"User-agent: *\nDisallow: /\n"
    lines = ["User-agent: *", "Allow: /"]
    if config.base_url:
        lines += ["", f"Sitemap: {encodable(address(config, permalinks.SITEMAP))}"]
    return ("\n".join(lines) + "\n").encode()
