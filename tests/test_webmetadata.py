"""What saved pages say of themselves, by every means a page has, and pages that mean harm."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.found import Facts
from twosource.model import Person
from twosource.webmetadata import charset, read_page

JSON_LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Site"},
        {
            "@type": ["NewsArticle", "Thing"],
            "headline": "Harbour shut",
            "author": [
                {"@type": "Person", "name": "Kim Min"},
                {"@type": "Organization", "name": "The Team"},
                "Al",
                {"@type": "Person"},
            ],
            "publisher": {"@type": "NewsMediaOrganization", "name": "Wire"},
            "datePublished": "2026-01-28T08:00:00Z",
            "dateModified": "2026-01-29",
            "inLanguage": "en-GB",
            "url": "https://e.example/ld",
            "license": "https://creativecommons.org/licenses/by/4.0/",
        },
    ],
}


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        pytest.param("", Facts(), id="nothing"),
        pytest.param("<title> A &amp; B </title><title>C</title>", Facts(title=" A & B "), id="title element"),
        pytest.param(
            "<title>Ignored</title>" + ld([JSON_LD]),
            Facts(
                title="Harbour shut",
                authors=(
                    Person(literal="Kim Min"),
                    Person(literal="The Team", organisation=True),
                    Person(literal="Al"),
                ),
                publisher="Wire",
                published="2026-01-28T08:00:00Z",
                updated="2026-01-29",
                url="https://e.example/ld",
                language="en-GB",
                license="https://creativecommons.org/licenses/by/4.0/",
            ),
            id="schema.org",
        ),
        pytest.param(
            '<html lang="de"><head><link rel="canonical" href="https://e.example/c">'
            '<link rel="stylesheet license" href="https://l.example/">'
            '<meta property="og:title" content="T"><meta property="og:site_name" content="S">'
            '<meta property="article:published_time" content="2026-01-28T08:00Z">'
            '<meta property="article:modified_time" content="2026-01-30">'
            '<meta property="og:locale" content="en_US"><meta property="og:url" content="https://e.example/og">'
            '<meta property="article:author" content="https://e.example/people/kim"><meta name="Author" content="Kim">',
            Facts(
                title="T",
                authors=(Person(literal="Kim"),),
                publisher="S",
                published="2026-01-28T08:00Z",
                updated="2026-01-30",
                url="https://e.example/c",
                language="de",
                license="https://l.example/",
            ),
            id="Open Graph",
        ),
        pytest.param(
            '<meta name="citation_title" content="T"><meta name="citation_author" content="Kim, Min">'
            '<meta name="citation_author" content="The Team"><meta name="citation_publication_date" content="2026/1/8">'
            '<meta name="citation_journal_title" content="J"><meta name="citation_public_url" content="https://e.example/">'
            '<meta property="og:locale" content="pt_BR">',
            Facts(
                title="T",
                authors=(Person(literal="Min Kim", family="Kim", given="Min"), Person(literal="The Team")),
                publisher="J",
                published="2026-01-08",
                url="https://e.example/",
                language="pt-BR",
            ),
            id="Highwire tags",
        ),
        pytest.param(
            '<link rel=canonical href=/1><meta property="og:url" content="https://e.example/1">'
            '<meta name="citation_date" content="last week"><meta name="date" content="2026-01-28">',
            Facts(url="https://e.example/1", published="2026-01-28"),
            id="a whole address and a real date before what comes first",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@type": </script>' + ld({"@type": "Recipe", "name": "Bread"}),
            Facts(),
            id="broken JSON, and no article",
        ),
        pytest.param(
            ld({"@type": "NewsArticle", "headline": 7, "author": 7, "publisher": [], "datePublished": {}}),
            Facts(),
            id="schema.org of the wrong shapes",
        ),
        pytest.param(
            '<script>{"@type": "NewsArticle", "headline": "x"}</script><meta content="y"><meta name="date">'
            '<meta name="date" content=" "><![if x]><![endif]><!-- <title>x</title> --><style><title></style>',
            Facts(),
            id="what only looks like it",
        ),
    ],
)
def test_read_page(html: str, wanted: Facts) -> None:
    assert read_page(html) == wanted


@given(st.text(max_size=200), st.text(st.sampled_from("<>/=\"'!-scriptmealdo@{}[]:, "), max_size=200))
def test_any_page_is_read(text: str, markup: str) -> None:
    assert isinstance(read_page(text + markup), Facts)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f'<script type="application/ld+json">{"[" * 100_000}</script>', id="deep JSON"),
        pytest.param(ld(JSON_LD) * 1_000, id="many scripts"),
        pytest.param("<script>" * 100_000, id="open scripts"),
        pytest.param("<!--" * 200_000, id="open comments"),
        pytest.param("<a " * 200_000, id="open tags"),
        pytest.param("<meta " * 100_000, id="open meta tags"),
        pytest.param("<meta content='" * 100_000, id="open quotation marks"),
        pytest.param("<meta a" + " " * 500_000, id="spaces"),
        pytest.param("<meta " + "a=" * 300_000, id="no values"),
        pytest.param(ld([{"@graph": [{}] * 10_000}]), id="many nodes"),
        pytest.param('<meta name="author" content="x">' * 20_000, id="many tags"),
        pytest.param("<title>" * 50_000, id="open titles"),
    ],
)
def test_pages_that_mean_harm(html: str) -> None:
    assert isinstance(read_page(html), Facts)


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        pytest.param("é".encode(), "", id="UTF-8"),
        pytest.param(b'<meta charset="windows-1252">\xe9', "cp1252", id="declared"),
        pytest.param(
            b"<meta http-equiv=content-type content='text/html; charset=iso-8859-2'>\xe9", "iso8859-2", id="old"
        ),
        pytest.param(b"\xe9", "cp1252", id="not declared"),
        pytest.param(b"<meta charset=utf-8>\xe9", "cp1252", id="declared wrongly"),
        pytest.param(b"<meta charset=rot13>\xe9", "cp1252", id="no encoding of text"),
        pytest.param(b"<meta charset=nothing-known>\xe9", "cp1252", id="unknown"),
    ],
)
def test_charset(data: bytes, wanted: str) -> None:
    assert charset(data) == wanted
