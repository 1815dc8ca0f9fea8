"""Briefings and page addresses to what machines subscribe to: Atom, JSON Feed 1.1, sitemap and robots.txt, as bytes.

Every time in these files is a date that an author wrote, never the moment of the build, so a rebuild re-delivers
nothing. Atom demands a time for each entry and has no word for "not known": a briefing without any date is therefore
in neither feed (`undated` names those, for a page to say so), and without a single dated briefing there is no Atom
feed at all. A date known to the month or year stands as its first day, the only thing the formats can say.

Without `base_url` the Atom links are relative to the feed, JSON Feed items have no `url` (readers do not resolve a
relative one) but a `path` in the extension `_twosource`, and there is no sitemap. Ids are `urn:uuid:` from the slug
alone: they stay when the site moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from twosource import permalinks
from twosource.interchange import Json, address, encodable, given, identifier, json_bytes, language_tag
from twosource.model import Briefing, Config, Date, OutputFile, Person
from twosource.xmltext import attributes, element, indented, timestamp

SITEMAP_LIMIT = 50_000  # addresses in one file, by the protocol

_NO_CONTENTS: Mapping[str, str] = MappingProxyType({})


# -- which briefings, in which order ---------------------------------------------------------------------------------


def newest_first(briefings: Iterable[Briefing]) -> tuple[Briefing, ...]:
    """Return the briefings that have a date: last updated (else published) first, equal dates by slug."""
    dated = sorted((briefing for briefing in briefings if briefing.changed), key=lambda briefing: briefing.slug)
    return tuple(sorted(dated, key=_date_key, reverse=True))


def undated(briefings: Iterable[Briefing]) -> tuple[str, ...]:
    """Return the slugs of the briefings that no feed can hold, sorted."""
    return tuple(sorted(briefing.slug for briefing in briefings if briefing.changed is None))


def _date_key(briefing: Briefing) -> tuple[int, int, int]:
    date = briefing.changed
    return date.key if date else (0, 0, 0)


# -- Atom ------------------------------------------------------------------------------------------------------------


def atom(
    config: Config,
    briefings: Iterable[Briefing],
    *,
    contents: Mapping[str, str] = _NO_CONTENTS,
    path: str = permalinks.ATOM,
    title: str = "",
) -> bytes | None:
    """Return an Atom feed (RFC 4287) of the dated briefings, or None where there are none.

    `contents` gives the HTML of a briefing by slug, its links relative to the briefing's page. `path` is where the
    feed will stand; `title` replaces the site's, for the feed of one story or topic.
    """
    entries = newest_first(briefings)
    if not entries:
        return None
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom"{attributes({"xml:lang": language_tag(config.language)})}>',
        *indented(1, _feed_head(config, entries[0], path, title)),
        *(line for entry in entries for line in _entry(config, entry, contents.get(entry.slug, ""), path)),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _feed_head(config: Config, newest: Briefing, path: str, title: str) -> Iterator[str]:
    yield element("id", identifier("feed", path))
    yield element("title", title or config.title)
    if config.description:
        yield element("subtitle", config.description)
    yield element("updated", _updated(newest))
    # An entry without authors inherits this one, and Atom wants one: the site speaks where nobody signs.
    yield _author(config.author or config.title)
    yield element("generator", "twosource")
    yield element("link", rel="self", type="application/atom+xml", href=address(config, path, page=path))
    yield element("link", rel="alternate", type="text/html", href=address(config, permalinks.INDEX, page=path))


def _entry(config: Config, briefing: Briefing, content: str, feed: str) -> Iterator[str]:
    yield f" <entry{attributes({'xml:lang': language_tag(briefing.language)})}>"
    yield from indented(
        2, _entry_body(briefing, content, address(config, permalinks.briefing(briefing.slug), page=feed))
    )
    yield " </entry>"


def _entry_body(briefing: Briefing, content: str, page: str) -> Iterator[str]:
    yield element("id", identifier("briefing", briefing.slug))
    yield element("title", briefing.title or briefing.slug)
    yield element("updated", _updated(briefing))
    if briefing.published:
        yield element("published", timestamp(briefing.published))
    yield from (_author(name) for name in _names(briefing.authors))
    yield element("link", rel="alternate", type="text/html", href=page)
    yield from (element("category", term=tag) for tag in briefing.tags)
    if briefing.summary:
        yield element("summary", briefing.summary)
    if content:
        yield element("content", content, type="html", **{"xml:base": page})


def _author(name: str) -> str:
    return f"<author>{element('name', name)}</author>"


def _updated(briefing: Briefing) -> str:
    date = briefing.changed
    return timestamp(date) if date else ""


def _names(people: Iterable[Person]) -> list[str]:
    return [person.literal for person in people if person.literal.strip()]


# -- JSON Feed -------------------------------------------------------------------------------------------------------


def json_feed(
    config: Config,
    briefings: Iterable[Briefing],
    *,
    contents: Mapping[str, str] = _NO_CONTENTS,
    path: str = permalinks.JSON_FEED,
    title: str = "",
) -> bytes:
    """Return a JSON Feed 1.1 of the dated briefings (maybe none); the arguments are those of `atom`."""
    feed: Json = {"version": "https://jsonfeed.org/version/1.1", "title": title or config.title}
    if config.base_url:
        feed |= {"home_page_url": address(config, permalinks.INDEX), "feed_url": address(config, path)}
    feed |= given(description=config.description, language=language_tag(config.language))
    feed |= given(authors=[{"name": config.author}] if config.author else [])
    feed["items"] = [_item(config, entry, contents.get(entry.slug, "")) for entry in newest_first(briefings)]
    return json_bytes(feed)


def _item(config: Config, briefing: Briefing, content: str) -> Json:
    page = permalinks.briefing(briefing.slug)
    item: Json = {"id": identifier("briefing", briefing.slug)}
    item |= {"url": address(config, page)} if config.base_url else {"_twosource": {"path": page}}
    item["title"] = briefing.title or briefing.slug
    # One of the two is required.
    item |= {"content_html": content} if content else {"content_text": briefing.summary or item["title"]}
    return item | given(
        summary=briefing.summary,
        date_published=timestamp(briefing.published) if briefing.published else "",
        date_modified=_updated(briefing),
        authors=[{"name": name} for name in _names(briefing.authors)],
        tags=list(briefing.tags),
        language=language_tag(briefing.language),
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
