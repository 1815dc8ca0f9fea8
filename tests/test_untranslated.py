"""No word of the pages stands outside the messages: a site whose authors write Cyrillic, its messages in other letters.

Every letter of the English messages is replaced by its full-width form, and Unicode CLDR's names are Greek. A Latin
word in a page is then either a name of a thing (a format, a file) or was written into a template or into code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import BaseNode, TextElement
from fluent.syntax.visitor import Transformer

from twosource import analyse, compose, render, resolve, validate
from twosource.messages import Messages, messages
from twosource.model import RawFile

LAYOUTS = Path(__file__).parent.parent / "layouts"
ENGLISH = sorted((LAYOUTS / "locales" / "en").glob("*.ftl"))
WIDE = {
    ord(letter): ord(letter) - ord("!") + 0xFF01 for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
}

WALL = "Портовое управление закрыло оба шлюза в понедельник, когда водолазы нашли трещину длиной 14 метров в стене."
FERRY = "Паромы на острова отправили в старый порт, где пассажиры три часа ждали под проливным дождём без навеса."
RADIO = "Школы на островах провели уроки по радио, как делали зимой долгого льда десять лет тому назад всем районом."
OWN = "Рыбаки просят город дать им ссуду, пока они снова не смогут выйти в море, и мэр назвал это хорошей мыслью."

CONTENT: Mapping[str, str] = {
    "site.yaml": "title: Обзор\ndescription: О порте\nmin_origins: 2\nmin_shared_words: 8\naudience: organisation\n"
    "publishers: {gazette: {name: Вестник, kind: newspaper, owner: media}, media: {name: Медиа}}\n",
    "sources/a.txt": f"Порт закрыт\n\n{WALL}\n\n{FERRY}\n\n{WALL}\n\n{OWN} «Мы не откроем шлюз», — сказал мэр.\n",
    "sources/a.yaml": "title: Порт закрыт\nauthors: [Анна Ли, {family: Ким, given: Ян}]\npublisher: gazette\n"
    "published: 2026-01-28\nupdated: 2026-02~\nlanguage: ru\nlicense: Наша\naccessed: 2026?\ntags: [порт, стена]\n"
    "about: [{name: Порт, type: Место}, {name: Мэр}]\nbased_on: [e, y]\ntlp: green\nembargo_until: 2025-01-01\n"
    "source: {kind: Газета, proximity: Рядом, reliability: B, credibility: '3', descriptor: Да, limits: Нет,"
    " machine_written: suspected}\nnotes: [{by: Ада, on: 2026-01-30, text: Заметка.}]\n"
    "corrections: [{on: 2026-01-31, text: Исправлено.}]\n"
    "claims: [{id: c, text: Трещина есть., kind: Мера, attributed_to: Мэр, quotes: [нашли трещину длиной 14 метров],"
    " contests: [b#n], fact_check: {rating: Верно, value: 4, by: Ян, on: 2026-02-01, text: Видели.}}]\n",
    "sources/b.html": f"<title>Трещина</title><h1>Трещина</h1><p>{WALL}</p><p>{FERRY}</p><p>{RADIO}</p>"
    "<script>x</script><img src=x><form></form>",
    "sources/b.yaml": "publisher: Голос\npublished: 2026-01-29\ndedup: {override: 'duplicate-of: a',"
    " reason: Одно., reviewer: Ада, reviewed_on: 2026-02-02}\n"
    "claims: [{id: n, text: Трещины нет., quotes: [нашли трещину]}]\n",
    "sources/c.txt": f"Острова\n\n{RADIO}\n\n{OWN}\n\n{FERRY}\n",
    "sources/c.yaml": "display: excerpt\npublished: not-stated\npublisher: not-stated\nauthors: not-stated\n",
    "sources/d.txt": f"Стена\n\n{OWN}\n",
    "sources/d.yaml": "display: link\nstory: another\n",
    "sources/e.yaml": "title: Договор\nheld: false\n",
    "briefings/port.md": "---\ntitle: Порт\nsummary: О стене.\nauthors: [Ян]\npublished: 2026-02-01\n"
    "updated: 2026-02-03\ntags: [порт]\ntlp: clear\ncorrections: [{on: 2026-02-03, text: День был не тот.}]\n---\n\n"
    "## Стена\n\n"
    "Шлюзы закрыты. [@a, para. 1; @b, para. 1]\n\nВидимо, надолго. [@a#c]\n"
    '{: .judgement data-likelihood="likely" data-level="low" }\n\n'
    "Уроки шли по радио. [@c, para. 1]\n{: .one-origin }\n\nРыбаки ждут. [@d; @e]\n",
}

# Names of things, the same in every language: formats of files, standards, collections, what is shown of a file.
NAMES = re.compile(
    r"content/[a-z/.-]+|\b[0-9a-f]{64}\b|\burn:uuid:[0-9a-f-]+|\bTLP:[A-Z]+"
    r"|\b(Atom|JSON Feed|CSL-JSON|BibLaTeX|RIS|ICD 203|twosource|EventCorefBank|Fake News Challenge|Google News)\b"
)
LATIN = re.compile(r"[A-Za-z]{2,}")


class _Widened(Transformer):
    def visit_TextElement(self, node: TextElement) -> BaseNode:  # noqa: N802 - as the library asks for it
        node.value = node.value.translate(WIDE)
        return node


class _Words(HTMLParser):
    """Collects what a reader sees or hears of a page or a feed: texts, labels, descriptions."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._silent += tag in {"style", "script"}
        self.found += [value for name in ("aria-label", "title", "alt", "data-kind") if (value := given.get(name))]
        if tag == "meta" and (given.get("name") or given.get("property") or "").endswith(("description", "title")):
            self.found.append(given.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"style", "script"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(" ".join(data.split()))


def _wide() -> Messages:
    parsed = [(path.name, FluentParser().parse(path.read_text(encoding="utf-8"))) for path in ENGLISH]
    return messages("el", [(name, FluentSerializer().serialize(_Widened().visit(tree))) for name, tree in parsed])


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    files = [RawFile(path=f"content/{path}", data=text.encode()) for path, text in sorted(CONTENT.items())]
    corpus, found = validate.validate(files)
    assert [finding.message for finding in found if finding.effective.name == "ERROR"] == []
    analysis = analyse.analyse(corpus)
    references, _ = resolve.resolve(corpus, analysis)
    say = _wide()
    pages = render.render(compose.compose(corpus, analysis, references, say), (LAYOUTS,), say)
    return {file.path: file.data.decode() for file in pages if file.path.endswith((".html", ".xml"))}


def _latin(text: str) -> Iterator[str]:
    parser = _Words()
    parser.feed(text)
    for words in parser.found:
        if LATIN.search(NAMES.sub("", words)):
            yield words


def test_no_word_stands_outside_the_messages(site: Mapping[str, str]) -> None:
    assert {path for path in site if path.startswith("sources/")} == {f"sources/{name}.html" for name in "abcde"}
    assert {path: told for path, text in site.items() if (told := list(_latin(text)))} == {}
