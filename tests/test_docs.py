"""What the documentation promises: every rule, key, verb and option is found there, and every link leads somewhere."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from twosource import annotations as annotation_fields
from twosource import briefings, cli, config, csl, diagnostics
from twosource.diagnostics import Rule
from twosource.fields import Keys

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"

HEADING = re.compile(r"^### ([A-Z]\d{3}) ([a-z-]+) \((error|warning|note)\)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^()\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


# As in tests/test_architecture.py.
GROUPS = ("WORDS", "ANALYSIS", "INPUT", "OUTPUT", "SHELL")


def pages() -> list[Path]:
    return sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


def rules() -> list[Rule]:
    return [value for value in vars(diagnostics).values() if isinstance(value, Rule)]


def test_every_rule_has_its_heading_and_every_heading_its_rule() -> None:
    headings = HEADING.findall((DOCS / "diagnostics.md").read_text(encoding="utf-8"))
    assert headings == [(rule.code, rule.name, rule.severity.name.lower()) for rule in rules()]


def test_every_rule_has_a_way_out() -> None:
    """A finding that knows no better one shows it; a sentence for a terminal's line has no full stop at its end."""
    assert [rule.code for rule in rules() if not rule.way_out or rule.way_out.endswith(".")] == []


def test_no_heading_escapes_the_comparison() -> None:
    text = (DOCS / "diagnostics.md").read_text(encoding="utf-8")
    assert len(re.findall(r"^###", text, re.MULTILINE)) == len(HEADING.findall(text))


def test_rule_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in rules()}) == len({rule.name for rule in rules()}) == len(rules())


def test_the_first_briefing_of_the_readme_says_what_it_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    _, annotation, briefing, error = blocks
    article = "The harbour\n\nThe harbour was closed on Monday.\n\nShips waited.\n\nThe authority called it {}.\n"
    for name, text in (("sources/harbour.yaml", annotation), ("briefings/harbour.md", briefing)):
        (tmp_path / "content" / name).parent.mkdir(parents=True)
        (tmp_path / "content" / name).write_text(text, encoding="utf-8")
    (tmp_path / "content/sources/harbour.txt").write_text(article.format("routine"), encoding="utf-8")
    assert cli.main(["check", str(tmp_path)]) == 0
    (tmp_path / "content/sources/harbour.txt").write_text(article.format("a test"), encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["check", str(tmp_path)]) == 1
    assert error in capsys.readouterr().err


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
    tree = ast.parse((ROOT / "tests" / "test_architecture.py").read_text(encoding="utf-8"))
    groups = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in GROUPS
    }
    order = [name for group in GROUPS for name in groups[group]]
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


def every_option() -> list[tuple[str, str]]:
    return sorted(set(options(cli._parser())))  # noqa: SLF001 - the parser is the cli's own; this page describes it


@pytest.mark.parametrize(
    ("verb", "option"), [pytest.param(verb, option, id=f"{verb} {option}".strip()) for verb, option in every_option()]
)
def test_verbs_and_options_are_described(verb: str, option: str) -> None:
    rows = re.findall(r"^\| (.+?) \|(.+)\|$", (DOCS / "command-line.md").read_text(encoding="utf-8"), re.MULTILINE)
    described = {name: rest for first, rest in rows for name in re.findall(r"`(\S+?)`", first)}
    assert (option or verb) in described
    if option and verb and option not in {"-h", "--help"}:
        assert verb in described[option]


def test_no_verb_or_option_is_described_that_is_not_there() -> None:
    rows = re.findall(r"^\| (`.+?) \|", (DOCS / "command-line.md").read_text(encoding="utf-8"), re.MULTILINE)
    described = {name for first in rows for name in re.findall(r"`(\S+?)`", first)}
    known = every_option()
    assert described == {verb for verb, _ in known if verb} | {option for _, option in known if option}


def tables() -> list[Keys]:
    """Return every table of keys that a reader of YAML takes."""
    return [
        value
        for module in (annotation_fields, config, csl, briefings)
        for value in vars(module).values()
        if isinstance(value, Keys)
    ]


@pytest.mark.parametrize("key", sorted({key for table in tables() for key in (*table.names, *table.aliases)}))
def test_keys_are_described(key: str) -> None:
    text = (DOCS / "format.md").read_text(encoding="utf-8")
    assert re.search(
        rf"`{re.escape(key)}`|`\{{[^`]*\b{re.escape(key)}\b[^`]*\}}`|^ *(?:- )?{re.escape(key)}:", text, re.MULTILINE
    )


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        pytest.param("## Annotation of a source", annotation_fields.KEYS, id="annotation"),
        pytest.param("## site.yaml", config.KEYS, id="site.yaml"),
        pytest.param("## Briefings", briefings.KEYS, id="briefing"),
    ],
)
def test_tables_of_keys_are_complete(heading: str, keys: Keys) -> None:
    section = (DOCS / "format.md").read_text(encoding="utf-8").partition(f"\n{heading}\n")[2]
    table = re.split(r"\n#+ ", section)[0]
    first = [name for row in re.findall(r"^\| (`.+?) \|", table, re.MULTILINE) for name in re.findall(r"`(\S+?)`", row)]
    assert sorted(first) == sorted(keys.names)
