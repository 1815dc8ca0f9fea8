"""Where a link may lead, and what an author may say of a block."""

from __future__ import annotations

import pytest

from twosource.vocabulary import AuthorsAttributes, authors_attributes, safe_url


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example",
        "HTTP://a.example:8080/x?y=1&z=(2)#f",
        "http://[::1]/",
        "https://bücher.example/straße",
        "https://a.example/it's",
    ],
)
def test_web_address(url: str) -> None:
    assert safe_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "//a.example",
        "/a",
        "a",
        "#a",
        "https:a.example",
        "https:///a",
        "https://",
        "https://?a",
        "javascript:alert(1)//http://a.example",
        "java\tscript:x",
        " https://a.example",
        "ftp://a.example/",
        "data:text/html,x",
        "https://user@a.example/",
        "https://user:word@a.example/",
        "https://a.example\\@b.example/",
        "https://a.example/ b",
        "https://a.example/\u202eb",
        "https://a.example/\u200bb",
        "https://a.example/\x00b",
        "https://a.example/\ue000",
        "https://a.example:port/",
        "https://a.example:99999/",
        "https://[bad/",
        "https://a\u2100.example/",
        'https://a.example/"x',
        "https://a.example/<x",
        "https://a.example/`x",
    ],
)
def test_any_other_address(url: str) -> None:
    assert not safe_url(url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Words.", None, id="none"),
        pytest.param("{: .judgement }", None, id="nothing before it"),
        pytest.param("Words {: .judgement } more", None, id="not at the end"),
        pytest.param(
            "Words {: .a {: .judgement }",
            AuthorsAttributes(place=11, kept=(("class", "judgement"),), unknown=()),
            id="the last",
        ),
        pytest.param(
            "Words {:.judgement .confidence data-level=high}",
            AuthorsAttributes(place=5, kept=(("class", "judgement confidence"), ("data-level", "high")), unknown=()),
            id="several",
        ),
        pytest.param(
            """Words. {: data-likelihood="very likely" data-level='low' data-level="A" style="x" #id .vh """
            "class=judgement}",
            AuthorsAttributes(
                place=6,
                kept=(("data-likelihood", "very likely"), ("data-level", "low"), ("class", "judgement")),
                unknown=('data-level="A"', 'style="x"', "#id", ".vh"),
            ),
            id="known and unknown",
        ),
    ],
)
def test_authors_attributes(text: str, expected: AuthorsAttributes | None) -> None:
    assert authors_attributes(text) == expected
