"""Every planted fault is refused with its class named, and no good quote is refused.

`tests/quote_faults/` has articles in many languages, and quotes from them: `faults/<class>.yaml` are as an author gets
them wrong, `good/<kind>.yaml` as an author may write them. A case is `name: [article, words]`; words that hold an `@`,
and those of `prose.yaml`, are the whole text of a briefing. What is said of each fault stands in
`faults/<class>.expected`. To write these anew, run `TWOSOURCE_UPDATE_EXPECTED=1 pytest tests/test_quote_faults.py`,
and read the difference.
"""

from __future__ import annotations

import dataclasses
import functools
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from twosource.analyse import analyse
from twosource.briefings import read_briefing
from twosource.diagnostics import Diagnostic, Severity
from twosource.model import Analysis, Corpus, RawFile
from twosource.resolve import resolve
from twosource.validate import validate

HERE = Path(__file__).parent / "quote_faults"
SEEDS = Path(__file__).parents[1] / "content" / "sources"
FIRST_LINE = 4

# What the message says of each class: the rule, and words that name it.
CLASSES = {
    "added": ("C004", r"words are added|name is added"),
    "ambiguous": ("C005", r"occurs \d+ times"),
    "cut": ("C004", r"a word is cut"),
    "date": ("C004", r"the (dates|times) differ|a (date|time) is (added|missing)"),
    "elsewhere": ("C004", r"the quote is in paragraphs? [\d and]+ of source .*, not in paragraph"),
    "far": ("C004", r"the omission reaches too far"),
    "insertion": ("C004", r'the insertion "\['),
    "invented": ("C004", r"no passage comes near"),
    "joined": ("C004", r"(words of two places|two sentences) are joined"),
    "left-out": ("C004", r"left out|is missing"),
    "modal": ("C004", r"the modal verb differs|a modal verb is (added|missing)"),
    "name": ("C004", r"the names differ|a name is (left out|added)"),
    "negation": ("C004", r"a negation (differs|is added|is missing)"),
    "number": ("C004", r"the numbers differ|a number is (added|missing)"),
    "omission": ("C004", r"the omission (leaves out a (negation|modal verb)|carries a negation)"),
    "order": ("C004", r"in another order"),
    "other-source": ("C004", r"it is in source"),
    "prose": ("C006", r"stands? in quotation marks|is not in"),
    "swapped": ("C004", r"the order (of the \w+ )?differs"),
    "unit": ("C004", r"the units differ"),
    "unknown-claim": ("C002", r"no claim"),
    "unknown-locator": ("C003", r"no paragraph"),
    "unknown-source": ("C001", r"no source"),
    "word": ("C004", r"the words differ|capital letters differ|the names differ"),
}


class Case(NamedTuple):
    """One quote: its file, its name, and the text of a briefing that has it."""

    file: str
    name: str
    text: str


def cases(folder: str) -> Iterator[Case]:
    for path in sorted((HERE / folder).glob("*.yaml")):
        for name, (article, words) in yaml.safe_load(path.read_text("utf-8")).items():
            escaped = words.replace("\\", "\\\\").replace('"', '\\"')
            whole = "@" in words or path.stem == "prose"
            yield Case(path.stem, name, words if whole else f'[@{article}, "{escaped}"]')


FAULTS = tuple(cases("faults"))
GOOD = tuple(cases("good"))


@functools.cache
def collection() -> tuple[Corpus, Analysis]:
    """Return all articles, read and analysed once."""
    paths = [*(HERE / "articles").iterdir(), *SEEDS.glob("*.txt")]
    files = [RawFile(path=f"content/sources/{path.name}", data=path.read_bytes()) for path in sorted(paths)]
    corpus, found = validate(files)
    assert not [finding for finding in found if finding.rule.severity is Severity.ERROR]
    return corpus, analyse(corpus)


def findings(text: str) -> list[Diagnostic]:
    corpus, analysis = collection()
    lead = "It says: " if text.startswith("[") else ""  # a citation needs words to stand behind
    data = f"---\ntitle: Quotes\n---\n{lead}{text}\n".encode()
    found: list[Diagnostic] = []
    briefing = read_briefing(RawFile(path="quotes.md", data=data), "quotes", corpus.config, found)
    assert briefing is not None
    _, more = resolve(dataclasses.replace(corpus, briefings=(briefing,)), analysis)
    return [*found, *(finding for finding in more if finding.mark.path == "quotes.md")]


def transcript(case: Case) -> str:
    """Return all that is said of a case: its words, then each finding with its place."""
    said = [f"# {case.name}", *(f"> {line}" for line in case.text.split("\n"))]
    for finding in findings(case.text):
        mark = finding.mark
        said.append(f"{mark.line}:{mark.column}+{mark.length} {finding.rule.code} {finding.message}")
        said.append(f"  help: {finding.hint}")
    return "\n".join(said) + "\n"


def expected(file: str) -> dict[str, str]:
    """Return the transcripts of a file by the names of their cases."""
    text = (HERE / "faults" / f"{file}.expected").read_text("utf-8")
    blocks = re.split(r"(?m)^(?=# )", text)[1:]
    return {block.partition("\n")[0].removeprefix("# "): block.rstrip("\n") + "\n" for block in blocks}


def test_every_fault_has_its_transcript() -> None:
    if os.environ.get("TWOSOURCE_UPDATE_EXPECTED"):
        for file in CLASSES:
            said = "\n".join(transcript(case) for case in FAULTS if case.file == file)
            (HERE / "faults" / f"{file}.expected").write_text(said, "utf-8")
    names = {file: sorted(expected(file)) for file in CLASSES}
    assert names == {file: sorted(case.name for case in FAULTS if case.file == file) for file in CLASSES}


def test_there_are_enough_cases() -> None:
    assert {case.file for case in FAULTS} == set(CLASSES)
    assert len(FAULTS) >= 880
    assert len(GOOD) >= 530


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: f"{case.file}: {case.name}")
def test_fault_is_refused_with_its_class(case: Case) -> None:
    code, words = CLASSES[case.file]
    said = transcript(case)
    assert re.search(rf"(?m)^\d+:\d+\+\d+ {code} (?s:.*?)(?:{words})", said), said
    assert said == expected(case.file)[case.name]


@pytest.mark.parametrize("case", GOOD, ids=lambda case: f"{case.file}: {case.name}")
def test_good_quote_is_taken(case: Case) -> None:
    assert findings(case.text) == []
