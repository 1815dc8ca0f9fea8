"""Doors to the public checkers: axe-core, the Nu HTML checker, html-validate, lychee.

All of them are pinned: the npm packages by `tests/tools/package-lock.json`, Java, Node.js and lychee as wheels by
`requirements/tools.txt`. Each door gives findings by the path of the page.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import Page

from tests.probes import tools
from tests.probes.findings import Finding

# WCAG 2.2 in all three levels, and axe's own advice.
AXE_TAGS = [
    *("wcag2a", "wcag2aa", "wcag2aaa"),
    *("wcag21a", "wcag21aa", "wcag22aa"),
    "best-practice",
]
# What the Nu checker says that is no fault, each with the reason.
NOT_WRONG = (
    "Property “vector-effect” doesn't exist",  # SVG 2 has it, and browsers do
    "Inline script violates Content Security Policy",  # JSON-LD is data, the policy does not stop it
    "Article lacks heading",  # the headline is the page's h1, outside the article's own text
    # CSS Anchor Positioning, which stands in `@supports` since not every browser knows it either.
    "Property “anchor-name” doesn't exist",
    "Property “position-area” doesn't exist",
    "Property “position-try” doesn't exist",
    "“anchor-center” is not a “justify-self” value",
    "“top”: “anchor(",  # `anchor()` as a length
    "“top”: Parse Error",  # `max()` of two `anchor()`
)
_NU_LINE = re.compile(r'"(?P<path>[^"]+)":(?P<place>[\d.-]+): (?P<what>.*)')
# lychee ends with 2 where links are broken, the others with 1; Java and Node.js end with 1 where they break, too.
_FOUND_SOMETHING = 2
_BROKEN = ("Exception", "Error", "node:", "Unrecognized", "Could not")
Found = dict[str, list[Finding]]


def axe(page: Page) -> list[Finding]:
    """Return what axe-core finds on an open page."""
    page.evaluate(tools.module("axe-core/axe.min.js").read_text("utf-8"))
    run = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
    violations = page.evaluate(run, AXE_TAGS)["violations"]
    return [Finding(f"axe {rule['id']}", node["html"][:200]) for rule in violations for node in rule["nodes"]]


def nu(folder: Path) -> Found:
    """Return what the Nu HTML checker says of the pages below a folder; one Java for all of them, some 10 s."""
    jar = str(tools.module("vnu-jar/build/dist/vnu.jar"))
    options = ["-Xss2m", "-XX:TieredStopAtLevel=1", "-jar", jar, "--stdout", "--format", "gnu", "--skip-non-html"]
    said = _output([tools.java(), *options, str(folder)])
    found: Found = defaultdict(list)
    for line in filter(None, said.splitlines()):
        match = _NU_LINE.fullmatch(line)
        if match is None:
            found[""].append(Finding("nu", line))
        elif not any(words in match["what"] for words in NOT_WRONG):
            path = match["path"].removeprefix("file:").partition(f"{folder}/")[2]
            found[path].append(Finding("nu", f"{match['place']}: {match['what']}"))
    return dict(found)


def html_validate(folder: Path) -> Found:
    """Return what html-validate says of the pages below a folder, by `tests/tools/html-validate.json`."""
    script = str(tools.module("html-validate/bin/html-validate.mjs"))
    with tempfile.TemporaryDirectory() as room:
        # Into a file: what it writes into a pipe is cut off where it ends before the pipe is read.
        results = Path(room) / "results.json"
        options = ["--config", str(tools.FOLDER / "html-validate.json"), "--formatter", f"json={results}"]
        _output([tools.node(), script, *options, f"{folder}/**/*.html"])
        said = json.loads(results.read_text("utf-8"))
    return {
        str(Path(result["filePath"]).relative_to(folder)): [
            Finding(
                f"html-validate {message['ruleId']}", f"{message['line']}:{message['column']}: {message['message']}"
            )
            for message in result["messages"]
        ]
        for result in said
        if result["messages"]
    }


def lychee(root: Path, site: str) -> Found:
    """Return the links and fragments below `root/site` that lead nowhere, with `root` as the server's root; offline."""
    command = [tools.beside_python("bin/lychee"), "--offline", "--include-fragments", "--no-progress"]
    options = ["--format", "json", "--root-dir", str(root), f"{root}/{site}/**/*.html"]
    failures = json.loads(_output([*command, *options]))["error_map"]
    return {
        str(Path(page).relative_to(root / site)): [Finding("lychee", failure["url"]) for failure in failed]
        for page, failed in failures.items()
    }


def _output(command: list[str]) -> str:
    """Return what a checker writes; its exit code is 0, 1 or 2 whether it found nothing, something or links."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode > _FOUND_SOMETHING or done.stderr.startswith(_BROKEN):
        message = f"{command[0]} failed: {done.stderr[-2000:]}"
        raise RuntimeError(message)
    return done.stdout
