"""Atom, JSON Feed, sitemap and robots.txt: whole outputs, what the formats require, and text of any kind."""

from __future__ import annotations

import dataclasses
import json
import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import feeds
from twosource.diagnostics import Mark
from twosource.feeds import SITE_ATOM, SITE_JSON, Channel, briefing_entries
from twosource.model import Briefing, Config, Date, Document, NormalText, Person

PAYLOADS = Path(__file__).parents[2] / "shared" / "data" / "hostile" / "payloads.jsonl"
ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
FORBIDDEN_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ANY_TEXT = st.text(st.characters(exclude_categories=()))

JANUARY = Date(text="2026-01-28", year=2026, month=1, day=28)
FEBRUARY = Date(text="2026-02", year=2026, month=2)


BARE = Briefing(
    slug="korea",
    path="content/briefings/korea.md",
    title="Korea",
    summary="",
    authors=(),
    published=JANUARY,
    updated=None,
    language="en",
    story="",
    tags=(),
    draft=False,
    document=Document(text=NormalText("")),
    citations=(),
    passage_marks=(),
    mark=Mark(path="content/briefings/korea.md"),
)


def briefing(slug: str = "korea", **changes: Any) -> Briefing:  # noqa: ANN401 - whatever the record holds
    return dataclasses.replace(BARE, slug=slug, **changes)


FULL = briefing(
    title="Who deters <North Korea>?",
    summary='What both say & what "one" says.',
    authors=(Person(literal="Jo Analyst"), Person(literal=" ")),
    updated=FEBRUARY,
    tags=("alliance", "a & b"),
)
SITE = Config(title="Peninsula Briefing", description="Two articles.", author="The desk")


# -- Atom ------------------------------------------------------------------------------------------------------------

WANTED_ATOM = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
 <id>urn:uuid:FEED</id>
 <title>Peninsula Briefing</title>
 <subtitle>Two articles.</subtitle>
 <updated>2026-02-01T00:00:00Z</updated>
 <author><name>The desk</name></author>
 <generator>twosource</generator>
 <link rel="self" type="application/atom+xml" href="ROOTfeed.xml"/>
 <link rel="alternate" type="text/html" href="HOME"/>
 <entry xml:lang="en">
  <id>urn:uuid:ENTRY</id>
  <title>Who deters &lt;North Korea&gt;?</title>
  <updated>2026-02-01T00:00:00Z</updated>
  <published>2026-01-28T00:00:00Z</published>
  <author><name>Jo Analyst</name></author>
  <link rel="alternate" type="text/html" href="ROOTbriefings/korea.html"/>
  <category term="alliance"/>
  <category term="a &amp; b"/>
  <summary>What both say &amp; what "one" says.</summary>
  <content type="html" xml:base="ROOTbriefings/korea.html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content>
 </entry>
</feed>
"""


@pytest.mark.parametrize(
    ("base_url", "root", "home"),
    [
        pytest.param("", "", "index.html", id="relative without a base URL"),
        pytest.param("https://a.example/b/", "https://a.example/b/", "https://a.example/b/", id="base URL with stroke"),
        pytest.param("https://a.example/b", "https://a.example/b/", "https://a.example/b/", id="base URL without"),
    ],
)
def test_atom(base_url: str, root: str, home: str) -> None:
    site = Config(title=SITE.title, description=SITE.description, author=SITE.author, base_url=base_url)
    data = feeds.atom(site, SITE_ATOM, briefing_entries([FULL], {"korea": "<p>A &amp; B</p>"}))
    assert data is not None
    wanted = WANTED_ATOM.replace("ROOT", root).replace("HOME", home)
    wanted = wanted.replace("FEED", "12208aab-452b-5001-9166-b7241856515c")
    assert data.decode() == wanted.replace("ENTRY", "bcce3c52-2f57-5d66-bb03-df70e55503b6")


def test_atom_of_a_story_links_back_from_its_folder() -> None:
    root = atom_root(
        feeds.atom(
            SITE, Channel(path="stories/korea.xml", title="Korea", page="stories/korea.html"), briefing_entries([FULL])
        )
    )
    links = [link.get("href") for link in root.iter(f"{ATOM}link")]
    assert links == ["../stories/korea.xml", "../stories/korea.html", "../briefings/korea.html"]
    assert text_of(root, "title") == "Korea"


def test_atom_without_a_date_is_no_feed() -> None:
    assert feeds.atom(SITE, SITE_ATOM, briefing_entries([briefing(published=None)])) is None
    assert feeds.undated([briefing("b", published=None), FULL, briefing("a", published=None)]) == ("a", "b")


def test_bare_briefing_has_all_that_atom_requires() -> None:
    root = atom_root(
        feeds.atom(Config(language="not a language!"), SITE_ATOM, briefing_entries([briefing(title="", language="")]))
    )
    assert root.attrib == {}
    (entry,) = root.iter(f"{ATOM}entry")
    assert entry.attrib == {}
    assert [element.tag.removeprefix(ATOM) for element in entry] == ["id", "title", "updated", "published", "link"]
    assert text_of(entry, "title") == "korea"
    assert text_of(root, "author/name") == "Briefing"


def test_a_briefing_with_an_update_alone_makes_up_no_publication() -> None:
    root = atom_root(feeds.atom(SITE, SITE_ATOM, briefing_entries([briefing(published=None, updated=FEBRUARY)])))
    assert text_of(root, "entry/updated") == "2026-02-01T00:00:00Z"
    assert root.find(f"{ATOM}entry/{ATOM}published") is None


def test_newest_first_then_by_slug() -> None:
    given_order = [briefing("d"), briefing("a"), briefing("c", updated=FEBRUARY), briefing("b", published=None)]
    assert [entry.id[1] for entry in feeds.newest_first(briefing_entries(given_order))] == ["c", "a", "d"]
    root = atom_root(feeds.atom(SITE, SITE_ATOM, briefing_entries(given_order)))
    assert text_of(root, "updated") == "2026-02-01T00:00:00Z"
    assert [text_of(entry, "title") for entry in root.iter(f"{ATOM}entry")] == ["Korea"] * 3


def atom_root(data: bytes | None) -> ET.Element:
    """Parse a feed and hold it against what RFC 4287 requires of feed and entries."""
    assert data is not None
    root = ET.fromstring(data)  # noqa: S314 - our own bytes
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.iter(f"{ATOM}entry")):
        assert text_of(element, "id") == f"urn:uuid:{uuid.UUID(text_of(element, 'id'))}"
        assert RFC3339.fullmatch(text_of(element, "updated"))
        assert len(element.findall(f"{ATOM}title")) == 1
        assert len([link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]) == 1
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [text_of(entry, "id") for entry in root.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    return root


def text_of(element: ET.Element, path: str) -> str:
    found = element.find("/".join(ATOM + name for name in path.split("/")))
    assert found is not None
    return found.text or ""


@given(ANY_TEXT, ANY_TEXT.filter(str.strip))
def test_any_text_stays_well_formed_and_comes_back(text: str, name: str) -> None:
    hostile = briefing(title=f"t{text}", summary=f"s{text}", authors=(Person(literal=name),), tags=(f"g{text}",))
    site = Config(title=f"T{text}", description=f"d{text}", author=f"a{text}")
    root = atom_root(feeds.atom(site, SITE_ATOM, briefing_entries([hostile], {"korea": f"c{text}"})))
    (entry,) = root.iter(f"{ATOM}entry")
    came = {
        "T": text_of(root, "title"),
        "d": text_of(root, "subtitle"),
        "a": text_of(root, "author/name"),
        "t": text_of(entry, "title"),
        "s": text_of(entry, "summary"),
        "c": text_of(entry, "content"),
        "g": next(category.get("term") for category in entry.iter(f"{ATOM}category")),
    }
    allowed = FORBIDDEN_IN_XML.sub("\ufffd", text)
    assert came == {letter: letter + allowed for letter in came}
    assert text_of(entry, "author/name") == FORBIDDEN_IN_XML.sub("\ufffd", name)

    feed = json.loads(feeds.json_feed(site, SITE_JSON, briefing_entries([hostile], {"korea": f"c{text}"})))
    encodable = re.sub("[\ud800-\udfff]", "\ufffd", text)
    assert feed["title"] == f"T{encodable}"
    assert feed["items"][0]["content_html"] == f"c{encodable}"


def payloads() -> Iterator[str]:
    with PAYLOADS.open(encoding="utf-8") as lines:
        yield from (json.loads(line)["payload"] for line in lines)


@pytest.mark.skipif(not PAYLOADS.exists(), reason="the public attack payloads are not copied into this repository")
def test_public_payloads_come_back_as_text() -> None:
    hostile = [
        briefing(f"b{number}", title=f"x{payload}", summary=f"x{payload}") for number, payload in enumerate(payloads())
    ]
    root = atom_root(feeds.atom(SITE, SITE_ATOM, briefing_entries(hostile)))
    wanted = {f"x{FORBIDDEN_IN_XML.sub(chr(0xFFFD), payload)}" for payload in payloads()}
    assert {text_of(entry, "title") for entry in root.iter(f"{ATOM}entry")} == wanted
    assert {text_of(entry, "summary") for entry in root.iter(f"{ATOM}entry")} == wanted


# -- JSON Feed -------------------------------------------------------------------------------------------------------


def test_json_feed_without_base_url() -> None:
    wanted = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Peninsula Briefing",
        "description": "Two articles.",
        "language": "en",
        "authors": [{"name": "The desk"}],
        "items": [
            {
                "id": "urn:uuid:bcce3c52-2f57-5d66-bb03-df70e55503b6",
                "_twosource": {"path": "briefings/korea.html"},
                "title": "Who deters <North Korea>?",
                "content_html": "<p>A</p>",
                "summary": 'What both say & what "one" says.',
                "date_published": "2026-01-28T00:00:00Z",
                "date_modified": "2026-02-01T00:00:00Z",
                "authors": [{"name": "Jo Analyst"}],
                "tags": ["alliance", "a & b"],
                "language": "en",
            }
        ],
    }
    data = feeds.json_feed(
        SITE, SITE_JSON, briefing_entries([briefing("old", published=None), FULL], {"korea": "<p>A</p>"})
    )
    assert data.decode() == json.dumps(wanted, indent=1) + "\n"


def test_json_feed_with_base_url() -> None:
    site = Config(base_url="https://a.example/b/")
    feed = json.loads(
        feeds.json_feed(
            site, Channel(path="topics/x.json", title="Topic x"), briefing_entries([briefing(summary="In short.")])
        )
    )
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Topic x",
        "home_page_url": "https://a.example/b/",
        "feed_url": "https://a.example/b/topics/x.json",
        "language": "en",
        "items": [
            {
                "id": "urn:uuid:bcce3c52-2f57-5d66-bb03-df70e55503b6",
                "url": "https://a.example/b/briefings/korea.html",
                "title": "Korea",
                "content_text": "In short.",
                "summary": "In short.",
                "date_published": "2026-01-28T00:00:00Z",
                "date_modified": "2026-01-28T00:00:00Z",
                "language": "en",
            }
        ],
    }


def test_json_feed_items_always_have_content() -> None:
    bare = briefing(title="", language="", published=None, updated=FEBRUARY)
    (item,) = json.loads(feeds.json_feed(SITE, SITE_JSON, briefing_entries([bare])))["items"]
    assert item == {
        "id": "urn:uuid:bcce3c52-2f57-5d66-bb03-df70e55503b6",
        "_twosource": {"path": "briefings/korea.html"},
        "title": "korea",
        "content_text": "korea",
        "date_modified": "2026-02-01T00:00:00Z",
    }


def test_empty_json_feed() -> None:
    assert json.loads(feeds.json_feed(Config(language=""), SITE_JSON, [])) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Briefing",
        "items": [],
    }


# -- sitemap and robots.txt ------------------------------------------------------------------------------------------

WANTED_SITEMAP = """\
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <url><loc>https://a.example/b/briefings/korea.html</loc><lastmod>2026-01-28</lastmod></url>
 <url><loc>https://a.example/b/</loc></url>
 <url><loc>https://a.example/b/sources/a%20%22%3C%26.html</loc></url>
</urlset>
"""


def test_sitemap() -> None:
    pages = [
        ('sources/a "<&.html', None),
        ("index.html", FEBRUARY),
        ("briefings/korea.html", JANUARY),
        ("briefings/korea.html", JANUARY),
    ]
    (file,) = feeds.sitemap(Config(base_url="https://a.example/b"), pages)
    assert (file.path, file.data.decode()) == ("sitemap.xml", WANTED_SITEMAP)
    assert feeds.sitemap(Config(), pages) == ()


def test_sitemap_beyond_the_limit_of_one_file() -> None:
    pages = [(f"sources/{number:06}.html", None) for number in range(feeds.SITEMAP_LIMIT + 1)]
    index, *files = feeds.sitemap(Config(base_url="https://a.example/?a&b"), pages)
    assert [file.path for file in files] == ["sitemap-1.xml", "sitemap-2.xml"]
    assert [file.data.count(b"<url>") for file in files] == [feeds.SITEMAP_LIMIT, 1]
    assert index.path == "sitemap.xml"
    root = ET.fromstring(index.data)  # noqa: S314 - our own bytes
    locs = [element.text for element in root.iter() if element.tag.endswith("}loc")]
    assert locs == ["https://a.example/?a&b/sitemap-1.xml", "https://a.example/?a&b/sitemap-2.xml"]


@pytest.mark.parametrize(
    ("base_url", "wanted"),
    [
        pytest.param("", "User-agent: *\nAllow: /\n", id="no base URL"),
        pytest.param(
            "https://a.example/b/",
            "User-agent: *\nAllow: /\n\nSitemap: https://a.example/b/sitemap.xml\n",
            id="base URL",
        ),
    ],
)
def test_robots(base_url: str, wanted: str) -> None:
    assert feeds.robots(Config(base_url=base_url)).decode() == wanted


def test_robots_stay_out_of_what_is_not_public() -> None:
    closed = Config(base_url="https://example.org/", audience="community")
    assert feeds.robots(closed) == b"User-agent: *\nDisallow: /\n"


def test_ids_stay_when_the_site_moves_and_is_renamed() -> None:
    here = atom_root(feeds.atom(SITE, SITE_ATOM, briefing_entries([FULL])))
    there = atom_root(
        feeds.atom(
            Config(title="Other", base_url="https://b.example/"),
            SITE_ATOM,
            briefing_entries([briefing(title="New title")]),
        )
    )
    assert [e.text for e in here.iter(f"{ATOM}id")] == [e.text for e in there.iter(f"{ATOM}id")]
