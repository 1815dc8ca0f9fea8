"""Say a YAML parser's problem in the words of a person who does not know YAML's grammar.

The parser's own words and the character where it stopped come in, message and hint go out. The one thing a reader would
not guess: libyaml and the pure parser word their problems differently, and the first pattern that matches speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.diagnostics import YAML_ALIAS, YAML_SYNTAX, YAML_TAG, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A parser's problem in the words of a person who does not know YAML's grammar."""

    problem: re.Pattern[str]
    message: str
    hint: str
    rule: Rule = YAML_SYNTAX
    at_context: bool = False


_QUOTE_IT = "put the value in quotation marks"
_INDENT_IT = "give keys of one mapping the same indentation"
EXPLANATIONS = (
    Explanation(
        problem=re.compile("mapping values are not allowed"),
        message='a ":" stands where no key can be',
        hint='put a value that holds ": " in quotation marks, or check the indentation',
    ),
    Explanation(
        problem=re.compile("quoted scalar: (found unexpected end|found unexpected document)"),
        message="this quotation mark is never closed",
        hint="close it at the end of the value",
        at_context=True,
    ),
    Explanation(
        problem=re.compile("flow (sequence|mapping): "),
        message="this bracket is never closed, or a comma is missing inside",
        hint="close it, or put a value that begins with a bracket in quotation marks",
        at_context=True,
    ),
    Explanation(
        problem=re.compile(r"violates indentation|'\\t'"),
        message="a tab cannot indent",
        hint="indent with spaces",
    ),
    Explanation(
        problem=re.compile("cannot start any token"),
        message="a value cannot begin with this character",
        hint=_QUOTE_IT,
    ),
    Explanation(
        problem=re.compile("escape"),
        message='this is no escape that YAML knows inside "…"',
        hint="double the backslash, or use single quotation marks",
    ),
    Explanation(
        problem=re.compile("scanning an (alias|anchor)"),
        message='a value that begins with "*" or "&" would be an alias or an anchor, which are not read',
        hint=_QUOTE_IT,
        rule=YAML_ALIAS,
        at_context=True,
    ),
    Explanation(
        problem=re.compile("tag"),
        message='a value that begins with "!" would be a tag, which is not read',
        hint=_QUOTE_IT,
        rule=YAML_TAG,
    ),
    Explanation(
        problem=re.compile("expected ':'"),
        message='this key has no ":" after it',
        hint='write "key: value", or indent the line to continue the value above',
        at_context=True,
    ),
    Explanation(
        problem=re.compile("did not find expected key|block mapping: expected <block end>"),
        message="this does not continue the mapping above",
        hint=f"{_INDENT_IT}, and write nothing after a closing quotation mark",
    ),
    Explanation(
        problem=re.compile("block collection: |sequence entries are not allowed"),
        message='a list item cannot stand here, or a "-" is missing',
        hint='begin each item of a list with "- " on its own line, at the same indentation',
    ),
    Explanation(
        problem=re.compile("node content"),
        message="a value is missing here, or a bracket is not closed",
        hint='put a value that begins with "]", "}", "," or "[" in quotation marks',
    ),
    Explanation(
        problem=re.compile("document start"),
        message="this stands after the end of the document",
        hint=_INDENT_IT,
    ),
)


def explain(problem: str, found: str) -> Explanation:
    """Say a problem in plain words; `found` is the character where the parser stopped, which libyaml does not name."""
    for explanation in EXPLANATIONS:
        if explanation.problem.search(f"{problem} {found!r}"):
            return explanation
    message = f"this is not YAML: {problem.removeprefix(': ')}"
    return Explanation(problem=re.compile(""), message=message, hint=_QUOTE_IT)
