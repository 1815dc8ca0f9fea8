"""What may not be published is in no byte of the site: not in a page, a feed, the data, an address, in any spelling.

A collection of articles that overlap in every way the analysis knows is built whole. Each sentence that may not be
shown holds words that nobody else has, and every file is searched for these words as it stands and decoded in each way
that a reader or a program would decode it.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from tests import searching
from twosource.pipeline import Options, build

_SYLLABLES = ("za", "vor", "quin", "tel", "mbo", "ixa", "dru", "pha", "wex", "nol", "gri", "yun")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
_ESCAPED = re.compile(r"\\(?:u[0-9a-fA-F]{4}|[\"\\/bfnrt])")
_TAG = re.compile(r"<[^>]*>")


class _Words:
    """Sentences of invented words, each word once: `secret` may be nowhere, `public` somewhere."""

    def __init__(self) -> None:
        self._chance = random.Random(20260128)  # noqa: S311 - the same words each time, nothing secret
        self._used: set[str] = set()
        self.secret: set[str] = set()

    def _word(self) -> str:
        while True:
            word = "".join(self._chance.choice(_SYLLABLES) for _ in range(4))
            if word not in self._used:
                self._used.add(word)
                return word

    def _figure(self) -> str:
        while True:
            figure = f"{self._chance.randrange(100, 999)},{self._chance.randrange(100, 999)}"
            if figure not in self._used:
                self._used.add(figure)
                return figure

    def sentence(self, *, secret: bool = True) -> str:
        """Return a sentence with names, a figure and a quotation in it."""
        words = [self._word() for _ in range(10)]
        figure = self._figure()
        if secret:
            self.secret |= {*words, figure}
        one, two, three, four, five, six, seven, eight, nine, ten = words
        return (
            f"The {one} of {two.capitalize()} {three.capitalize()} counted {figure} {four} near the {five} on Monday "
            f"and called it “a {six} without {seven} or {eight}” before the evening, said {nine.title()} {ten.title()}."
        )

    def paragraph(self, *, secret: bool = True) -> str:
        """Return three sentences."""
        return " ".join(self.sentence(secret=secret) for _ in range(3))


_CLAIMS = "claims: [{{id: c, text: A claim., kind: fact, quotes: ['{0}']}}]\n"


def _quote(sentence: str) -> str:
    """Return the first words of a sentence, enough to find it."""
    return " ".join(sentence.split()[:6])


def _write(project: Path, words: _Words) -> set[str]:
    """Write the collection; return the words that must be published."""
    sources, briefings = project / "content" / "sources", project / "content" / "briefings"
    sources.mkdir(parents=True)
    briefings.mkdir()
    (project / "content" / "site.yaml").write_text(
        "title: Shown\nbase_url: https://shown.example/\nreworded: true\nrules: {full-text-without-licence: 'off'}\n",
        encoding="utf-8",
    )
    cited: set[str] = set()
    notice = words.paragraph()
    wire = [words.paragraph() for _ in range(4)]
    lines = []
    for number, display in enumerate(["excerpt", "link", "excerpt", "link", "excerpt", "link", "excerpt", "link"]):
        shown = words.sentence(secret=False)
        claimed = words.sentence(secret=False)
        own = [words.paragraph() for _ in range(4)]
        quotes = [_quote(shown), _quote(claimed)]
        # The cited sentences stand amid secret ones; the wire copy is in all, the notice in articles of other stories.
        body = [
            f"{'SEOUL (Yonhap) - ' if number % 2 else ''}{own[0]}",
            f"{own[1]} {shown} {words.sentence()}",
            *(wire if number < 4 else own[2:3]),
            f"{words.sentence()} {claimed}",
            own[3],
            own[3],
            notice,
        ]
        heading = "" if number % 3 else f"{words.sentence()[:-1]}\n\n"
        suffix = ["txt", "md", "html"][number % 3]
        text = heading + "\n\n".join(body)
        if suffix == "html":
            text = f"<article><h1>{words.sentence()}</h1>{''.join(f'<p>{part}</p>' for part in body)}</article>"
        (sources / f"{display}-{number}.{suffix}").write_text(text, encoding="utf-8")
        (sources / f"{display}-{number}.yaml").write_text(
            f"title: Article {number}\nurl: https://press.example/{number}\ndisplay: {display}\n"
            f"published: 2026-01-{number + 1:02d}\npublisher: Press {number}\n" + _CLAIMS.format(quotes[1]),
            encoding="utf-8",
        )
        name = f"{display}-{number}"
        lines.append(f'They counted [@{name}, "{quotes[0]}"] and more [@{name}#c]. It was so [@{name}].')
        cited |= set(quotes)
    full = "\n\n".join(words.paragraph(secret=False) for _ in range(6))
    for name in ("open-1", "open-2"):
        (sources / f"{name}.txt").write_text(full, encoding="utf-8")
    words.secret.add("yonhap")
    (briefings / "one.md").write_text(
        "---\ntitle: One\npublished: 2026-02-01\n---\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8"
    )
    return cited


def _spellings(data: bytes) -> Iterator[str]:
    """Yield a file as it stands and decoded in each way, and what base64 in it holds."""
    text = data.decode("utf-8", "replace")
    yield text
    yield from _decoded(text)
    for token in _BASE64.findall(data):
        for alphabet in (b"+/", b"-_"):
            try:
                yield base64.b64decode(token + b"=" * (-len(token) % 4), altchars=alphabet).decode("utf-8", "ignore")
            except (binascii.Error, ValueError):
                continue


def _decoded(text: str) -> Iterator[str]:
    yield html.unescape(text)
    yield html.unescape(_TAG.sub("", text))
    yield unquote_plus(text)
    yield unquote_plus(html.unescape(text))
    yield _ESCAPED.sub(lambda match: codecs.decode(match[0], "unicode_escape") if match[0] != "\\/" else "/", text)


def _found(site: Path, wanted: set[str]) -> dict[str, set[str]]:
    pattern = re.compile("|".join(map(re.escape, sorted(wanted))))
    found: dict[str, set[str]] = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            name = path.relative_to(site).as_posix()
            hits = {hit for spelling in _spellings(path.read_bytes()) for hit in pattern.findall(spelling.casefold())}
            hits |= set(pattern.findall(name.casefold()))
            if hits:
                found[name] = hits
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, _Words, set[str]]:
    project = tmp_path_factory.mktemp("display")
    words = _Words()
    cited = _write(project, words)
    outcome = build(project, Options())
    assert [finding for finding in outcome.diagnostics if finding.effective.name == "ERROR"] == []
    assert outcome.publication is not None
    return project / "site", words, cited


def test_no_word_of_what_may_not_be_shown_is_in_any_byte(built: tuple[Path, _Words, set[str]]) -> None:
    site, words, _ = built
    assert len(words.secret) > 500
    assert _found(site, words.secret) == {}


def test_what_is_cited_is_published(built: tuple[Path, _Words, set[str]]) -> None:
    """Else the search above would find nothing because nothing is there."""
    site, _, cited = built
    page = html.unescape(_TAG.sub("", (site / "briefings" / "one.html").read_text(encoding="utf-8")))
    assert [quote for quote in cited if quote not in page] == []


def test_what_is_cited_is_found_and_nothing_else_of_its_passage(built: tuple[Path, _Words, set[str]]) -> None:
    """The test of all bytes above looks into the search index too; here the index is asked."""
    site, words, cited = built
    client = searching.Client({path.stem: path.read_text("utf-8") for path in (site / "search").iterdir()})
    shown = [quote for quote in cited if any(quote in text for text in client.files.values())]
    assert len(shown) == len(cited) / 2, (
        "a source of which only the reference is shown has its title in the index alone"
    )
    assert [quote for quote in shown if len(client.hits(f'"{quote}"')[0]) != 1] == []
    assert [word for word in sorted(words.secret) if client.hits(f'"{word}"')[0]] == []


def test_the_collection_has_what_the_analysis_finds(built: tuple[Path, _Words, set[str]]) -> None:
    """Else there would be nothing that could give words away."""
    notes = json.loads((built[0] / "data" / "notes.json").read_text(encoding="utf-8"))
    kept = [note for note in notes["notes"] if not note["source"].startswith("open")]
    for key in ("repeats", "overlaps", "longest_common", "only_figures", "only_quotations", "only_names", "credits"):
        assert any(note[key] for note in kept), key
    assert sum(tie["terms_not_named"] for story in notes["stories"] for tie in story["ties"] if not tie["terms"]) > 0


@pytest.mark.parametrize(
    "written",
    [
        "zavorquintel",
        "ZAVORquintel",
        "&#122;avorquintel",
        "\\u007aavorquintel",
        "%7Aavorquintel",
        "za<b>vor</b>quintel",
        base64.b64encode(b"the zavorquintel is here").decode(),
        base64.urlsafe_b64encode(b"??zavorquintel??>>").decode(),
    ],
)
def test_the_search_knows_every_spelling(tmp_path: Path, written: str) -> None:
    (tmp_path / "a.json").write_text(f'{{"x": "{written}"}}', encoding="utf-8")
    assert _found(tmp_path, {"zavorquintel"}) == {"a.json": {"zavorquintel"}}
