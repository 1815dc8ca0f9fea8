"""What the documentation promises: every rule, key, verb and option is found there, and every link leads somewhere."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from twosource import diagnostics
from twosource.diagnostics import Rule

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"

HEADING = re.compile(r"^### ([A-Z]\d{3}) ([a-z-]+) \((error|warning|note)\)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^()\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def pages() -> list[Path]:
    return sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


def rules() -> list[Rule]:
    return [value for value in vars(diagnostics).values() if isinstance(value, Rule)]


def test_every_rule_has_its_heading_and_every_heading_its_rule() -> None:
    headings = HEADING.findall((DOCS / "diagnostics.md").read_text(encoding="utf-8"))
    assert headings == [(rule.code, rule.name, rule.severity.name.lower()) for rule in rules()]


def test_no_heading_escapes_the_comparison() -> None:
    text = (DOCS / "diagnostics.md").read_text(encoding="utf-8")
    assert len(re.findall(r"^###", text, re.MULTILINE)) == len(HEADING.findall(text))


def test_rule_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in rules()}) == len({rule.name for rule in rules()}) == len(rules())


def anchors(page: Path) -> set[str]:
    """Return the anchors that a page's headings get: lower case, punctuation dropped, spaces to hyphens."""
    lines = re.findall(r"^#{1,6} (.+)$", CODE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


def broken(page: Path) -> Iterator[str]:
    for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
        path, _, anchor = unquote(target).partition("#")
        if re.match(r"[a-z]+:", path):
            continue
        goal = (page.parent / path).resolve() if path else page
        there = goal.is_relative_to(ROOT) and goal.exists()
        if not there or (anchor and goal.suffix == ".md" and anchor not in anchors(goal)):
            yield target


@pytest.mark.parametrize("page", [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in pages()])
def test_links_lead_somewhere(page: Path) -> None:
    assert list(broken(page)) == []


@pytest.mark.parametrize("page", [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in pages()])
def test_every_page_of_the_docs_is_reachable_from_the_readme(page: Path) -> None:
    assert page in reachable(ROOT / "README.md")


def reachable(start: Path) -> set[Path]:
    seen: set[Path] = set()
    waiting = [start]
    while waiting:
        page = waiting.pop()
        if page in seen or not page.is_file():
            continue
        seen.add(page)
        if page.suffix == ".md":
            targets = LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))
            waiting += [(page.parent / unquote(target).partition("#")[0]).resolve() for target in targets]
    return seen


def test_architecture_page_lists_the_modules_in_their_order() -> None:
    listed = re.findall(
        r"^\| (?:\w+ )?\| `(\w+)` \|", (DOCS / "architecture.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    source = (ROOT / "tests" / "test_architecture.py").read_text(encoding="utf-8")
    order = re.findall(r'"(\w+)"', source.partition("DOORS")[0])
    assert listed == order


def test_decisions_are_numbered_and_listed() -> None:
    names = sorted(path.name for path in (DOCS / "decisions").glob("[0-9]*.md"))
    assert [name[:4] for name in names] == [f"{number:04d}" for number in range(1, len(names) + 1)]
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (DOCS / "decisions" / "README.md").read_text(encoding="utf-8"))
    assert listed == names


@pytest.mark.parametrize("name", ["0001", "0002", "0003", "0004", "0005", "0006", "0007"])
def test_a_decision_says_context_choice_and_cost(name: str) -> None:
    (page,) = (DOCS / "decisions").glob(f"{name}-*.md")
    assert re.findall(r"^\*\*(Context|Choice|Cost)\.\*\*", page.read_text(encoding="utf-8"), re.MULTILINE) == [
        "Context",
        "Choice",
        "Cost",
    ]


def options(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    """Yield verb and option of a parser and of the parsers of its verbs; the verb itself has an empty option."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to list what it takes
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            for verb, child in action.choices.items():
                yield verb, ""
                yield from ((verb, option) for _, option in options(child))
        else:
            yield from (("", option) for option in action.option_strings)
