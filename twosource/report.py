"""Show diagnostics to people and machines: text with a caret, JSON, SARIF 2.1.0, GitHub annotations.

What comes in is the gathered findings and the raw texts of the files they are in; what goes out is one string, ending
in a line feed (empty when there is nothing to say). The one thing a reader would not guess: every character of an
author's file or an article that could steer a terminal is shown as a visible stand-in (`␛`, `<U+202E>`), because the
line with the caret is often other people's text.

    content/briefings/korea.md:20:75: error[C001]: no source "policy-explaner"; did you mean "policy-explainer"?
       20 | …on the peninsula [@policy-explaner, para. 2].
          |                    ^^^^^^^^^^^^^^^^
      = help: sources are the files in content/sources/

The JSON object: `{"version": 1, "errors": 1, "warnings": 0, "notes": 0, "diagnostics": [{"code", "name", "severity",
"path", "line", "column", "length", "message", "hint"}, …]}`; line and column 0 mean the file or the line as a whole.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import quote

from twosource import diagnostics as rules_table
from twosource.diagnostics import Diagnostic, Rule, Severity

_WINDOW = 100
_SHOW_AT_MOST = 400
_GUTTER = 5
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_BOLD, _BLUE, _RESET = "\x1b[1m", "\x1b[1;34m", "\x1b[0m"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
# Nothing of these categories belongs on a terminal as it is: controls, formats, surrogates, private use, unassigned,
# line and paragraph separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


# -- which findings, how bad, in which order ---------------------------------------------------------------------------


def judge(
    found: Iterable[Diagnostic],
    *,
    rules: Sequence[tuple[str, str]] = (),
    strict: bool = False,
) -> tuple[Diagnostic, ...]:
    """Return the findings with the severities in force, each once, sorted by path, line, column and code.

    `rules` are the overrides of `site.yaml`: a code or a name, and `error`, `warning`, `note` or `off`. They raise
    any rule, but lower no error that is not the author's to judge: an error is what would make the site show less than
    its files say.
    """
    wanted = {name: Severity[level.upper()] for name, level in rules}
    judged = (finding.at(_severity(finding, wanted, strict=strict)) for finding in found)
    return tuple(sorted(dict.fromkeys(d for d in judged if d.effective is not Severity.OFF), key=_order))


def _severity(finding: Diagnostic, wanted: Mapping[str, Severity], *, strict: bool) -> Severity:
    severity = finding.effective
    if severity is Severity.ERROR and not finding.rule.is_judgement:
        return severity
    rule = finding.rule
    severity = wanted.get(rule.code, wanted.get(rule.name, severity))
    return Severity.ERROR if strict and severity is Severity.WARNING else severity


def _order(finding: Diagnostic) -> tuple[str, int, int, str, str]:
    mark = finding.mark
    return mark.path, mark.line, mark.column, finding.rule.code, finding.message


def count(found: Iterable[Diagnostic], severity: Severity) -> int:
    """Return how many findings have exactly this severity."""
    return sum(d.effective is severity for d in found)


def summary(found: Sequence[Diagnostic]) -> str:
    """Return `2 errors, 1 warning`, without what there is none of; empty when nothing was found."""
    counts = ((count(found, severity), word) for severity, word in _LEVELS.items())
    return ", ".join(f"{number:,} {word}{'' if number == 1 else 's'}" for number, word in counts if number)


# -- text --------------------------------------------------------------------------------------------------------------


def text(found: Sequence[Diagnostic], texts: Mapping[str, str], *, colour: bool = False) -> str:
    """Return the findings for a terminal, each with its line and a caret, and the summary. Linear in what is shown.

    Of more than 400 findings the worst are shown and the rest is counted: nobody reads more in one go.
    """
    shown = _worst(found)
    lines_of: dict[str, list[str]] = {}
    parts: list[str] = []
    for finding in shown:
        path = finding.mark.path
        if path not in lines_of:
            lines_of[path] = texts.get(path, "").split("\n")
        parts += _block(finding, lines_of[path], colour=colour)
    if len(shown) < len(found):
        parts.append(f"… and {len(found) - len(shown):,} more")
    if found:
        parts.append(summary(found))
    return "".join(f"{part}\n" for part in parts)


def _worst(found: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    if len(found) <= _SHOW_AT_MOST:
        return found
    return sorted(sorted(found, key=lambda d: -d.effective)[:_SHOW_AT_MOST], key=_order)


def _block(finding: Diagnostic, lines: Sequence[str], *, colour: bool) -> list[str]:
    """Return the lines of one finding: the message, the source line, the caret, the way out."""
    paint = _painter(colour=colour)
    mark, tint = finding.mark, _COLOURS[finding.effective]
    place = ":".join(str(part) for part in (visible(mark.path), mark.line, mark.column) if part)
    label = f"{_LEVELS[finding.effective]}[{finding.rule.code}]"
    block = [f"{paint(_BOLD, place + ':')} {paint(tint, label + ':')} {paint(_BOLD, visible(finding.message))}"]
    if 1 <= mark.line <= len(lines) and lines[mark.line - 1].strip():
        shown, indent, carets = _excerpt(lines[mark.line - 1].removesuffix("\r"), mark.column, mark.length)
        block.append(f"{paint(_BLUE, f'{mark.line:{_GUTTER}} |')} {shown}".rstrip())
        if mark.column:
            width = max(_GUTTER, len(str(mark.line)))
            block.append(f"{paint(_BLUE, ' ' * width + ' |')} {' ' * indent}{paint(tint, '^' * carets)}")
    if finding.way_out:
        block.append(f"  {paint(_BLUE, '=')} help: {visible(finding.way_out)}")
    return block


def _painter(*, colour: bool) -> Callable[[str, str], str]:
    return (lambda code, shown: f"{code}{shown}{_RESET}") if colour else (lambda _code, shown: shown)


def _excerpt(line: str, column: int, length: int) -> tuple[str, int, int]:
    """Return the part of a line around a column, and the caret's indent and width, all in terminal columns.

    Cost is bounded by the window, not by the line: an article may be one line of a megabyte.
    """
    at = min(max(column - 1, 0), len(line))
    start, end = _window(line, at)
    cells = [_cell(character) for character in line[start:end]]
    lead = "…" if start else ""
    tail = "…" if end < len(line) else ""
    marked = cells[at - start : at - start + max(length, 1)]
    indent = len(lead) + sum(_width(cell) for cell in cells[: at - start])
    return lead + "".join(cells) + tail, indent, max(sum(_width(cell) for cell in marked), 1)


def _window(line: str, at: int) -> tuple[int, int]:
    """Return the half-open range of characters to show: up to two thirds of the columns after, the rest before."""
    ahead = _WINDOW * 2 // 3
    end, left = _walk(line, at, 1, ahead)
    start, left = _walk(line, at, -1, _WINDOW - ahead + left)
    end, _ = _walk(line, end, 1, left)
    return start, end


def _walk(line: str, at: int, step: int, room: int) -> tuple[int, int]:
    """Return how far `room` columns reach from a position, forwards or backwards, and the columns left over."""
    while room > 0 and 0 <= (at if step > 0 else at - 1) < len(line):
        room -= _step(line[at if step > 0 else at - 1])
        at += step
    return at, max(room, 0)


def _step(character: str) -> int:
    # Combining marks take no column, but a thousand of them on one letter must not widen the window without end.
    return _width(_cell(character)) or 1


def visible(text: str) -> str:
    """Return text that cannot steer a terminal: tabs are spaces, controls and invisible characters get stand-ins."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_cell(character) for character in text)


def _cell(character: str) -> str:
    """Return what is shown for a character."""
    if character.isprintable() or character == "\t":
        return " " if character == "\t" else character
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "␡"
    return f"<U+{ord(character):04X}>" if unicodedata.category(character) in _HIDDEN else " "


def _width(cell: str) -> int:
    """Return the columns that what is shown takes: two for wide characters, none for combining marks."""
    if cell.isascii():
        return len(cell)
    if unicodedata.combining(cell) or unicodedata.category(cell) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(cell) in "WF" else 1


# -- machines ----------------------------------------------------------------------------------------------------------


def as_json(found: Sequence[Diagnostic]) -> str:
    """Return the findings as the JSON object of the module's docstring, in ASCII."""
    report = {
        "version": 1,
        "errors": count(found, Severity.ERROR),
        "warnings": count(found, Severity.WARNING),
        "notes": count(found, Severity.NOTE),
        "diagnostics": [_record(finding) for finding in found],
    }
    return json.dumps(report, indent=2) + "\n"


def _record(finding: Diagnostic) -> dict[str, str | int]:
    mark = finding.mark
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": _LEVELS[finding.effective],
        "path": mark.path,
        "line": mark.line,
        "column": mark.column,
        "length": mark.length,
        "message": finding.message,
        "hint": finding.way_out,
    }


def sarif(found: Sequence[Diagnostic], *, version: str) -> str:
    """Return the findings as a SARIF 2.1.0 log with the whole table of rules, in ASCII; `version` is the tool's."""
    table = rules()
    index = {rule.code: number for number, rule in enumerate(table)}
    driver = {
        "name": "twosource",
        "version": version,
        "rules": [_sarif_rule(rule) for rule in table],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PROJECT": {"description": {"text": "the project folder"}}},
        "results": [_sarif_result(finding, index) for finding in found],
    }
    return json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def rules() -> tuple[Rule, ...]:
    """Return every rule of the table, by code."""
    table = (value for value in vars(rules_table).values() if isinstance(value, Rule))
    return tuple(sorted(table, key=lambda rule: rule.code))


def _sarif_rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "help": {"text": rule.way_out},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _sarif_result(finding: Diagnostic, index: Mapping[str, int]) -> dict[str, object]:
    mark = finding.mark
    place: dict[str, object] = {"artifactLocation": {"uri": quote(mark.path), "uriBaseId": "PROJECT"}}
    if mark.line:
        region = {"startLine": mark.line}
        if mark.column:
            region |= {"startColumn": mark.column, "endColumn": mark.column + max(mark.length, 1)}
        place["region"] = region
    text = f"{finding.message} ({finding.way_out})" if finding.way_out else finding.message
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": index[finding.rule.code],
        "level": _LEVELS[finding.effective],
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }


def github(found: Sequence[Diagnostic]) -> str:
    """Return the findings as GitHub workflow commands, one a line, which show up in a pull request's diff."""
    return "".join(f"{_command(finding)}\n" for finding in found)


def _command(finding: Diagnostic) -> str:
    mark = finding.mark
    word = "notice" if finding.effective is Severity.NOTE else _LEVELS[finding.effective]
    properties = {"file": mark.path}
    if mark.line:
        properties["line"] = str(mark.line)
    if mark.column:
        properties |= {"col": str(mark.column), "endColumn": str(mark.column + max(mark.length, 1) - 1)}
    properties["title"] = f"{finding.rule.code} {finding.rule.name}"
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = f"{finding.message}\n{finding.way_out}" if finding.way_out else finding.message
    return f"::{word} {given}::{_escape(text)}"


def _escape(text: str) -> str:
    """Return text for the data of a workflow command: one line whatever it holds."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
