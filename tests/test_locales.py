"""Every language that is shipped has every message, shows the values that English shows, and says nothing unasked."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parent.parent
LAYOUTS = ROOT / "layouts"
LOCALES = LAYOUTS / "locales"
LANGUAGES = ("ar", "de", "fr", "ko")
PLURALS = {"zero", "one", "two", "few", "many", "other"}


@cache
def entries(language: str) -> dict[str, ftl.Message]:
    found: dict[str, ftl.Message] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), (path, entry.content)
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


class _Variables(Visitor):
    """Gathers what a message asks for: what it shows, and what it only selects by."""

    def __init__(self) -> None:
        self.shown: set[str] = set()
        self.selecting: set[str] = set()
        self.plurals: list[set[str]] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the library's name
        self.shown.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.shown.add(f"message {node.id.name}")

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            self.selecting.add(node.selector.id.name)
        keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ftl.Identifier)}
        if keys <= PLURALS and keys & {"one", "two", "few", "many"}:
            self.plurals.append(keys)
        for variant in node.variants:
            self.visit(variant)


def variables(message: ftl.Message) -> _Variables:
    found = _Variables()
    found.visit(message)
    return found


def needs(language: str, name: str) -> frozenset[str]:
    """Return the values that a message shows, through the messages that it names too."""
    found = variables(entries(language)[name]).shown
    inner = {each.removeprefix("message ") for each in found if each.startswith("message ")}
    return frozenset(found - {f"message {each}" for each in inner}).union(*(needs(language, each) for each in inner))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_message(language: str) -> None:
    own = {name for name in entries(language) if not name.startswith("spelled-")}
    english = {name for name in entries("en") if not name.startswith("spelled-")}
    assert own == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_shows_the_same_values(language: str) -> None:
    """What English only selects by, another language may show or not: `$n` in "one article"."""
    faults = {}
    for name, english in entries("en").items():
        if name.startswith("spelled-"):
            continue
        selecting = variables(english).selecting
        want, got = needs("en", name), needs(language, name)
        if want - selecting - got or got - want - selecting:
            faults[name] = (sorted(want - selecting - got), sorted(got - want - selecting))
    assert faults == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_finds_its_form(language: str) -> None:
    """A message that selects by a number has no form that the language lacks, and in Arabic the dual and the few."""
    rules = Locale.parse(language).plural_form
    known = set(rules.tags) | {"other"}
    wanted = {"two", "few"} if language == "ar" else set()
    faults = {}
    for name, message in entries(language).items():
        wrong = [keys for keys in variables(message).plurals if keys - known or wanted - keys]
        if wrong:
            faults[name] = wrong
    assert faults == {}


def _asked() -> tuple[set[str], set[str]]:
    """Return the names that code and templates ask for: whole, and the beginnings of those that they compose."""
    whole: set[str] = set()
    begun: set[str] = set()
    for path in sorted((ROOT / "twosource").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(first := node.values[0], ast.Constant):
                begun.add(str(first.value))
    for path in sorted(LAYOUTS.rglob("*.html")):
        whole.update(re.findall(r"""["']([a-z][a-z0-9-]*)["']""", path.read_text(encoding="utf-8")))
        begun.update(re.findall(r"""["']([a-z][a-z0-9-]*-)["'] *~""", path.read_text(encoding="utf-8")))
    return whole, {each for each in begun if re.fullmatch(r"[a-z][a-z0-9-]*-", each)}


def test_every_message_is_used() -> None:
    whole, begun = _asked()
    named = {need.removeprefix("message ") for entry in entries("en").values() for need in variables(entry).shown}
    unused = {
        name
        for name in set(entries("en")) - whole - named
        if not any(name.startswith(prefix) for prefix in begun | {"spelled-"})
    }
    assert unused == set()
