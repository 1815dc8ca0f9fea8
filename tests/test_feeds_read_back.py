"""Feeds and sitemaps of both sites, read by programs that other people wrote for reading feeds and checking schemas."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
import xmlschema

from tests.probes import documents, sites

RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
# The protocol of sitemaps.org, version 0.9, as a schema.
SITEMAP = """\
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xs:element name="urlset"><xs:complexType><xs:sequence>
    <xs:element name="url" type="page" maxOccurs="50000"/>
  </xs:sequence></xs:complexType></xs:element>
  <xs:complexType name="page"><xs:all>
    <xs:element name="loc" type="address"/>
    <xs:element name="lastmod" type="moment" minOccurs="0"/>
    <xs:element name="changefreq" type="xs:string" minOccurs="0"/>
    <xs:element name="priority" type="xs:decimal" minOccurs="0"/>
  </xs:all></xs:complexType>
  <xs:simpleType name="address"><xs:restriction base="xs:anyURI">
    <xs:minLength value="12"/><xs:maxLength value="2048"/><xs:pattern value="https?://.+"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="moment"><xs:union memberTypes="xs:date xs:dateTime xs:gYear xs:gYearMonth"/></xs:simpleType>
</xs:schema>
"""
SITES = ["demo", "newsroom"]


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sites.build_newsroom(tmp_path_factory.mktemp("newsroom") / "site")


@pytest.fixture
def folder(request: pytest.FixtureRequest, newsroom: Path) -> Path:
    return {"demo": sites.DEMO, "newsroom": newsroom}[request.param]


def _page_of(address: str, folder: Path) -> Path:
    """Return the file that an address of a site leads to."""
    root = ET.parse(folder / "sitemap.xml").getroot()  # noqa: S314 - our own bytes
    base = min((element.text or "" for element in root.iter(LOC)), key=len)
    return folder / (address.partition("#")[0].removeprefix(base) or "index.html")


@pytest.mark.parametrize("folder", SITES, indirect=True)
def test_a_feed_reader_reads_every_feed(folder: Path) -> None:
    feeds = sorted(
        path for path in folder.rglob("*.xml") if path.name != "sitemap.xml" and b"/2005/Atom" in path.read_bytes()
    )
    assert folder / "feed.xml" in feeds
    for path in feeds:
        read = feedparser.parse(path.read_bytes())
        assert (read.bozo, read.version) == (False, "atom10"), path
        entries = read.entries
        assert len({entry.id for entry in entries}) == len(entries) > 0, path
        assert [entry.link for entry in entries if not _page_of(entry.link, folder).is_file()] == []
        assert [
            entry.title for entry in entries if not (entry.updated_parsed and (entry.get("content") or entry.summary))
        ] == []


@pytest.mark.parametrize("folder", SITES, indirect=True)
def test_the_json_feed_has_what_its_standard_asks_for(folder: Path) -> None:
    feed = json.loads((folder / "feed.json").read_text("utf-8"))
    assert (feed["version"], bool(feed["title"])) == ("https://jsonfeed.org/version/1.1", True)
    atom = feedparser.parse((folder / "feed.xml").read_bytes())
    assert [item["url"] for item in feed["items"]] == [entry.link for entry in atom.entries]
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item.get("content_html") or item.get("content_text")
        assert [
            value for name, value in item.items() if name.startswith("date_") and not RFC3339.fullmatch(value)
        ] == []
        assert all(set(author) <= {"name", "url", "avatar"} and author for author in item.get("authors", []))


@pytest.mark.parametrize("folder", SITES, indirect=True)
def test_the_sitemap_keeps_to_its_schema_and_to_the_pages(folder: Path) -> None:
    xmlschema.XMLSchema(SITEMAP).validate(str(folder / "sitemap.xml"))
    root = ET.parse(folder / "sitemap.xml").getroot()  # noqa: S314 - our own bytes
    addresses = [element.text for element in root.iter(LOC)]
    canonical = {documents.facts(data).canonical for data in documents.read(folder).values()} - {""}
    assert sorted(filter(None, addresses)) == sorted(canonical)


@pytest.mark.parametrize("folder", SITES, indirect=True)
def test_what_pages_say_to_machines_agrees_with_what_they_say_to_people(folder: Path) -> None:
    for path, data in documents.read(folder).items():
        said = documents.facts(data)
        assert said.scripts == []
        assert said.linked_data or not path.startswith(("sources/", "briefings/"))
        for text in said.linked_data:
            thing = json.loads(text)
            assert thing["@context"] == "https://schema.org"
            name = thing.get("headline") or thing.get("name")
            assert name in said.title or thing["@type"] in {"WebSite", "Dataset"}, path
