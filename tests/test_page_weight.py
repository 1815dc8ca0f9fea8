"""An article's page is light: one request, no script, and 14,336 bytes compressed for an article of 1,200 words.

That is what a server sends before it must wait for the reader's first answer (ten segments). The article is made up of
common words drawn at random, which compress worse than prose; it carries claims and citations like a well-used one.
"""

from __future__ import annotations

import gzip
import random

import pytest

from twosource.background import document_frequencies
from twosource.pipeline import Options, build

FIRST_FLIGHT = 14_336
WORDS = 1_200
_PARAGRAPH = 60
_SENTENCE = 20


def _article() -> list[str]:
    """Return paragraphs of three sentences."""
    chance = random.Random(1200)  # noqa: S311 - the same article each time
    known = sorted(document_frequencies())
    words = [chance.choice(known) for _ in range(WORDS)]
    for start in range(0, WORDS, _SENTENCE):
        words[start] = words[start].capitalize()
        words[start + _SENTENCE - 1] += "."
    return [" ".join(words[start : start + _PARAGRAPH]) for start in range(0, WORDS, _PARAGRAPH)]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    project = tmp_path_factory.mktemp("weight")
    for folder in ("sources", "briefings"):
        (project / "content" / folder).mkdir(parents=True)
    paragraphs = _article()
    quotes = [" ".join(paragraph.split()[:8]) for paragraph in paragraphs[::2]]
    claims = "".join(
        f"  - {{id: c{n}, text: Claim {n} of it., kind: fact, quotes: [{q}]}}\n" for n, q in enumerate(quotes)
    )
    (project / "content" / "sources" / "a.txt").write_text("A headline\n\n" + "\n\n".join(paragraphs), encoding="utf-8")
    (project / "content" / "sources" / "a.yaml").write_text(
        "publisher: The Gazette\nauthors: [Ada Berg]\npublished: 2026-01-05\nurl: https://gazette.example/a\n"
        f"license: CC-BY-4.0\nlanguage: en\nclaims:\n{claims}",
        encoding="utf-8",
    )
    lines = [f"It is said as statement number {n} of this briefing [@a#c{n}]." for n in range(len(quotes))]
    (project / "content" / "briefings" / "b.md").write_text(
        "---\ntitle: A briefing on it\npublished: 2026-01-06\n---\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8"
    )
    outcome = build(project, Options(base_url="https://gazette.example/briefings/"))
    assert outcome.publication is not None
    return (project / "site" / "sources" / "a.html").read_bytes()


def test_an_article_of_1200_words_fits_the_first_flight(page: bytes) -> None:
    assert len(gzip.compress(page, 9, mtime=0)) <= FIRST_FLIGHT


def test_it_asks_for_nothing_else(page: bytes) -> None:
    for wanted in (b"<script src", b"stylesheet", b"<img", b"@import", b"url("):
        assert wanted not in page
