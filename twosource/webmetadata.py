"""Find what a saved web page says of itself: JSON-LD, `citation_*`, Open Graph, other meta tags, the title element.

HTML comes in, `Facts` go out. The one thing a reader would not guess is the order: what a page says in schema.org is
made for machines and goes first; its title element, often with the name of the site behind it, goes last.
"""

from __future__ import annotations

import codecs
import contextlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from twosource.found import Facts, day
from twosource.model import Person

_ARTICLE_TYPES = ("article", "posting", "report", "review", "statement")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_HEAD = 4_096
# Encodings of text among all codecs, and what browsers take where none is declared.
_TEXTUAL = ("cp", "iso", "latin", "koi8", "gb", "big5", "euc", "shift", "mac", "utf-16", "ascii", "johab", "hz")
_USUAL = "cp1252"
_MAX_SCRIPTS = 50
_MAX_TAGS = 20_000
_MAX_ATTRIBUTES = 50
_COMMENT = "<!--"
# The standard library's parser takes quadratic time for a page of `<a <a <a`, and raises on some marked sections.
_TAG = re.compile(r"<!--|<(meta|link|html|title|script|style)(?=[\s/>])", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""[\s/]*([^\s"'<>/=]{1,100})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]{1,2000})))?""",
)
_TAG_END = re.compile("[^<>]{0,100}>")
_CLOSING = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "title", "style")}
_MAX_NODES = 2_000
_TITLES = ("citation_title", "og:title", "twitter:title", "dc.title")
_PUBLISHERS = ("citation_journal_title", "citation_publisher", "og:site_name", "dc.publisher")
_PUBLISHED = ("article:published_time", "citation_publication_date", "citation_date", "dc.date", "date")
_UPDATED = ("article:modified_time", "og:updated_time", "last-modified")
_AUTHORS = ("citation_author", "author", "dc.creator", "article:author")

Node = Mapping[str, Any]


def charset(data: bytes) -> str:
    """Return the encoding of a page that is not UTF-8, as it declares it, else the usual one; '' for UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:_HEAD])
        name = declared[1].decode() if declared else ""
        with contextlib.suppress(LookupError):
            codec = codecs.lookup(name)
            return codec.name if codec.name != "utf-8" and codec.name.startswith(_TEXTUAL) else _USUAL
        return _USUAL
    return ""


def read_page(html: str) -> Facts:
    """Return what a page says of itself; linear in the page."""
    page = _page(html)
    node = _article(page.scripts)
    tags = page.meta
    locale = next(iter(tags.get("og:locale", ())), "")
    return Facts(
        title=_first(_words(node.get("headline")), _words(node.get("name")), *_of(tags, _TITLES), page.title),
        authors=_people(node.get("author")) or _named(tags),
        publisher=_first(_name(node.get("publisher")), *_of(tags, _PUBLISHERS)),
        published=_first(*map(day, (_words(node.get("datePublished")), *_of(tags, _PUBLISHED)))),
        updated=_first(*map(day, (_words(node.get("dateModified")), *_of(tags, _UPDATED)))),
        url=_address(page.canonical, *_of(tags, ("og:url", "citation_public_url")), _words(node.get("url"))),
        language=_first(_words(node.get("inLanguage")), page.language, locale.replace("_", "-")),
        license=_first(page.license, _words(node.get("license"))),
    )


@dataclass(slots=True)
class _Page:
    """Meta tags by name, the JSON-LD, and what a few other elements of the head say."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    title: str = ""
    canonical: str = ""
    license: str = ""
    language: str = ""


def _page(html: str) -> _Page:
    """Return what the tags of a page hold; each character is looked at a bounded number of times."""
    page, at = _Page(), 0
    for _ in range(_MAX_TAGS):
        tag = _TAG.search(html, at)
        if tag is None:
            break
        at = tag.end()
        if tag[0] == _COMMENT:
            end = html.find("-->", at)
            at = len(html) if end < 0 else end
            continue
        attributes, at = _attributes(html, at)
        name = tag[1].casefold()
        if name in {"script", "title", "style"}:
            end = _closing(html, name, at)
            _take_text(page, name, attributes, html[at:end])
            at = end
        else:
            _take(page, name, attributes)
    return page


def _attributes(html: str, at: int) -> tuple[dict[str, str], int]:
    """Return the attributes of a tag, the first of each name, and where the tag ends."""
    found: dict[str, str] = {}
    for _ in range(_MAX_ATTRIBUTES):
        attribute = _ATTRIBUTE.match(html, at)
        if attribute is None:
            break
        at = attribute.end()
        found.setdefault(attribute[1].casefold(), unescape(attribute[2] or attribute[3] or attribute[4] or ""))
    end = _TAG_END.match(html, at)
    return found, end.end() if end else at


def _closing(html: str, name: str, at: int) -> int:
    closing = _CLOSING[name].search(html, at)
    return closing.start() if closing else len(html)


def _take(page: _Page, name: str, given: Mapping[str, str]) -> None:
    if name == "html":
        page.language = page.language or given.get("lang", "")
    elif name == "link":
        relations = given.get("rel", "").casefold().split()
        page.canonical = page.canonical or given.get("href", "") * ("canonical" in relations)
        page.license = page.license or given.get("href", "") * ("license" in relations)
    else:
        said = (given.get("name") or given.get("property") or given.get("http-equiv") or "").strip().casefold()
        if said and given.get("content", "").strip():
            page.meta.setdefault(said, []).append(given["content"])


def _take_text(page: _Page, name: str, given: Mapping[str, str], text: str) -> None:
    if name == "title":
        page.title = page.title or unescape(text)
    elif given.get("type", "").strip().casefold() == "application/ld+json" and len(page.scripts) < _MAX_SCRIPTS:
        page.scripts.append(text)


# -- JSON-LD ---------------------------------------------------------------------------------------------------------


def _article(scripts: Iterable[str]) -> Node:
    """Return the first node that is an article of some kind; empty where there is none."""
    return next((node for node in _nodes(scripts) if _is_article(node)), {})


def _nodes(scripts: Iterable[str]) -> Iterator[Node]:
    """Yield the nodes of JSON-LD, an outer one before those inside it; what is no JSON is passed over."""
    waiting: list[object] = []
    for script in scripts:
        try:
            waiting.append(json.loads(script))
        except (ValueError, RecursionError):
            continue
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            waiting += [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value]
        elif isinstance(value, list):
            waiting += value


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    return any(name.casefold().endswith(_ARTICLE_TYPES) for name in names)


def _people(value: object) -> tuple[Person, ...]:
    given = value if isinstance(value, list) else [value]
    return tuple(Person(literal=name, organisation=_is_organisation(each)) for each in given if (name := _name(each)))


def _is_organisation(value: object) -> bool:
    return isinstance(value, dict) and str(value.get("@type", "")).casefold().endswith("organization")


def _name(value: object) -> str:
    return _words(value.get("name")) if isinstance(value, dict) else _words(value)


def _words(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


# -- meta tags -------------------------------------------------------------------------------------------------------


def _of(tags: Mapping[str, Sequence[str]], names: Iterable[str]) -> Iterator[str]:
    return (tags[name][0] for name in names if name in tags)


def _named(tags: Mapping[str, Sequence[str]]) -> tuple[Person, ...]:
    """Return the authors of the first kind of tag that has any; an address is no name."""
    for tag in _AUTHORS:
        names = [name for name in tags.get(tag, ()) if not name.strip().startswith(("http:", "https:"))]
        if names:
            return tuple(map(_written, names)) if tag == "citation_author" else tuple(Person(literal=n) for n in names)
    return ()


def _written(name: str) -> Person:
    family, comma, given = name.partition(",")
    if not comma:
        return Person(literal=name)
    return Person(literal=f"{given.strip()} {family.strip()}", family=family.strip(), given=given.strip())


def _address(*values: str) -> str:
    """Return the first address that is whole, else the first of them: what a part of one is meant from is not known."""
    return _first(*(value for value in values if value.startswith(("https://", "http://"))), *values)


def _first(*values: str) -> str:
    return next((value for value in values if value.strip()), "")
