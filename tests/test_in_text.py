"""A source can be named in a sentence: its name is part of the text, its number stands behind it."""

from __future__ import annotations

import pytest

from twosource.analyse import analyse
from twosource.model import Corpus, RawFile
from twosource.resolve import resolve
from twosource.validate import validate

SITE = "publishers: {times: {name: Example Times}}\n"
ARTICLE = "The <b> old harbour\n\nThe harbour closes in May, said the mayor.\n\nNobody was hurt."


def read(text: str, annotation: str = "") -> Corpus:
    files = {
        "content/site.yaml": SITE,
        "content/sources/wire.txt": ARTICLE,
        "content/sources/wire.yaml": f"display: excerpt\n{annotation}",
        "content/briefings/b.md": f"---\ntitle: B\n---\n{text}\n",
    }
    corpus, found = validate([RawFile(path=path, data=data.encode()) for path, data in sorted(files.items())])
    assert found == ()
    return corpus


@pytest.mark.parametrize(
    ("annotation", "name"),
    [
        pytest.param("", "The <b> old harbour", id="title"),
        pytest.param("publisher: times\n", "Example Times", id="publisher by id"),
        pytest.param("publisher: 'The \"Daily\" Sun'\n", "The Daily Sun", id="no quotation marks"),
        pytest.param("authors: [{family: Dahl, given: Ingrid}]\n", "Dahl", id="family name"),
        pytest.param("authors: [Ann Lee, {literal: Staff}]\npublisher: times\n", "Ann Lee & Staff", id="two authors"),
        pytest.param("authors: [A, B, C]\n", "A et al.", id="three authors"),
        pytest.param("authors: not-stated\n", "The <b> old harbour", id="not stated"),
    ],
)
def test_name(annotation: str, name: str) -> None:
    [briefing] = read("As @wire [para. 1] says, it closes.", annotation).briefings
    assert briefing.document.text == f"As {name} says, it closes."
    [cite] = [element for element in briefing.document.elements if element.tag == "cite"]
    assert briefing.document.text[: cite.start] == f"As {name}"


@pytest.mark.parametrize(
    ("text", "shown", "numbers"),
    [
        pytest.param("@wire says so, as (@wire) and *@wire*.", "{0} says so, as ({0}) and {0}.", [1, 1, 1], id="again"),
        pytest.param("As @wire [para. 1; @wire, para. 2] says it.", "As {0} says it.", [1, 2], id="two paragraphs"),
        pytest.param("So says @wire.", "So says {0}.", [1], id="before a full stop"),
        pytest.param("@wire's words, and [@wire].", "{0}'s words, and.", [1, 1], id="possessive"),
        pytest.param("`@wire` [@wire](https://a.example)", "@wire @wire", [], id="in code and links"),
        pytest.param("\\@wire", "@wire", [], id="escaped"),
    ],
)
def test_text(text: str, shown: str, numbers: list[int]) -> None:
    corpus = read(text)
    [briefing] = corpus.briefings
    assert briefing.document.text == shown.format("The <b> old harbour")
    references, _ = resolve(corpus, analyse(corpus))
    assert [item.number for cited in references.briefings[0].cited for item in cited] == numbers


def test_an_unknown_name_has_a_way_out() -> None:
    corpus = read("Write to @mayor about it.")
    assert corpus.briefings[0].document.text == "Write to mayor about it."
    _, found = resolve(corpus, analyse(corpus))
    said = [(finding.message, finding.hint) for finding in found if finding.rule.code == "C001"]
    assert said == [('no source "mayor"', 'write "\\@" where the sign itself is meant')]
