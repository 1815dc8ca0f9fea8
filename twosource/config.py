"""Read `content/site.yaml` into `Config`.

A `RawFile` (or None: there is no such file) comes in, a `Config` goes out, with the defaults for all that is absent or
wrong. The one thing a reader would not guess: `rules` may change warnings and notes only. An error means that a page
would say something that is not so; no setting makes it say so.

    title: Korea watch
    base_url: https://example.org/korea/
    publishers:
      reuters: {name: Reuters, kind: agency, owner: Thomson Reuters}
    stories:
      tariffs: Tariffs of 2026
    rules:
      full-text-without-licence: error
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from typing import Any, Literal

from twosource import diagnostics as rules
from twosource.diagnostics import (
    BAD_ID,
    BAD_URL,
    BAD_VALUE,
    UNKNOWN_REFERENCE,
    Diagnostic,
    Rule,
    Severity,
)
from twosource.fields import Fields, Keys, nested, scalar
from twosource.model import Config, Publisher, RawFile
from twosource.values import (
    Problem,
    Reader,
    boolean,
    choice,
    did_you_mean,
    identifier,
    integer,
    language,
    line,
    listed,
    text,
    url,
)
from twosource.yamlio import Mapping, Node, parse_bytes, shown
from twosource.yardstick import YARDSTICKS

PATH = "content/site.yaml"
DISPLAYS = ("full", "excerpt", "link")
# Each may see what the one before it may, and one label more of the Traffic Light Protocol.
AUDIENCES = ("public", "community", "clients", "organisation", "recipients")
PUBLISHER_KINDS = (
    "wire",
    "newspaper",
    "broadcaster",
    "agency",
    "government",
    "think-tank",
    "blog",
    "aggregator",
    "company",
    "other",
)
# Fewer shared words than this are chance; more than this miss a copied paragraph.
MIN_SHARED_WORDS = (4, 100)
MIN_ORIGINS = (1, 9)

KEYS = Keys(
    (
        "title",
        "description",
        "language",
        "base_url",
        "author",
        "strict",
        "drafts",
        "display",
        "publishers",
        "stories",
        "rules",
        "min_shared_words",
        "reworded",
        "min_origins",
        "audience",
        "yardstick",
        "search",
    ),
)
PUBLISHER_KEYS = Keys(("name", "kind", "owner"))
STORY_KEYS = Keys(("title",))
_CODE = re.compile(r"[A-Za-z]\d{1,3}")
_ANY = Keys(())

Display = Literal["full", "excerpt", "link"]


def read_config(file: RawFile | None) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Return the configuration of a project, and what is wrong with it."""
    if file is None:
        return Config(), ()
    node, syntax = parse_bytes(file.data, file.path)
    found = list(syntax)
    fields = None if node is None else nested(node, "", KEYS, found)
    return Config() if fields is None else _config(fields), tuple(found)


def _config(fields: Fields) -> Config:
    read = {
        "title": fields.value("title", line),
        "description": fields.value("description", text),
        "language": fields.value("language", language),
        "base_url": fields.value("base_url", base_url),
        "author": fields.value("author", line),
        "strict": fields.value("strict", boolean),
        "drafts": fields.value("drafts", boolean),
        "display": fields.value("display", choice(*DISPLAYS)),
        "min_shared_words": fields.value("min_shared_words", integer(*MIN_SHARED_WORDS)),
        "reworded": fields.value("reworded", boolean),
        "min_origins": fields.value("min_origins", integer(*MIN_ORIGINS)),
        "audience": fields.value("audience", choice(*AUDIENCES)),
        "yardstick": fields.value("yardstick", choice(*YARDSTICKS)),
        "search": fields.value("search", boolean),
        "publishers": _publishers(fields),
        "stories": _stories(fields),
        "rules": _rules(fields),
    }
    given: dict[str, Any] = {key: value for key, value in read.items() if value is not None}
    return dataclasses.replace(Config(), **given)


def base_url(value: str) -> str | Problem:
    """Return the address of the site's root, with a slash at its end."""
    address = url(value)
    if isinstance(address, Problem):
        return address
    if "?" in address or "#" in address:
        return Problem(BAD_URL, "cannot have a query or a fragment", 'end it before the "?" or "#"')
    return address if address.endswith("/") else f"{address}/"


def _publishers(fields: Fields) -> tuple[Publisher, ...]:
    publishers: list[Publisher] = []
    for path, key, node in _entries(fields, "publishers"):
        known = nested(node, path, PUBLISHER_KEYS, fields.found)
        name = None if known is None else known.required("name", line)
        if known is None or name is None:
            continue
        if any(name == other.name for other in publishers):
            known.report(BAD_VALUE, known.place("name"), f'two publishers have the name "{shown(name)}"')
            continue
        kind = known.value("kind", choice(*PUBLISHER_KINDS)) or ""
        publishers.append(Publisher(id=key, name=name, kind=kind, owner=known.value("owner", line) or ""))
    return tuple(publishers)


def _stories(fields: Fields) -> tuple[tuple[str, str], ...]:
    stories = []
    for path, slug, node in _entries(fields, "stories"):
        if isinstance(node, Mapping):
            title = Fields(node, STORY_KEYS, fields.found, path).required("title", line)
        else:
            title = scalar(node, path, line, fields.found)
        if title is not None:
            stories.append((slug, title))
    return tuple(stories)


def _entries(fields: Fields, key: str) -> list[tuple[str, str, Node]]:
    """Return path, id and node of each pair of a mapping whose keys are ids."""
    table = fields.nested(key, _ANY)
    entries = []
    for path, name, node in table.entries() if table else ():
        checked = identifier(name.value)
        if isinstance(checked, Problem):
            fields.report(BAD_ID, name.mark, f'"{path}" {checked.message}', checked.hint)
        else:
            entries.append((path, checked, node))
    return entries


def _rules(fields: Fields) -> tuple[tuple[str, str], ...]:
    table = fields.nested("rules", _ANY)
    known = _known_rules()
    settings: dict[str, str] = {}
    for path, key, node in table.entries() if table else ():
        rule = known.get(key.value)
        if rule is None:
            fields.report(UNKNOWN_REFERENCE, key.mark, f'no rule "{shown(key.value)}"', _rules_near(key.value, known))
            continue
        severity = scalar(node, path, _severity(rule), fields.found)
        if severity and rule.code in settings:
            fields.report(
                BAD_VALUE, key.mark, f"{rule.code} and {rule.name} are one rule, set twice", "keep one of them"
            )
        elif severity:
            settings[rule.code] = severity
    return tuple(sorted(settings.items()))


def _known_rules() -> dict[str, Rule]:
    every = [value for value in vars(rules).values() if isinstance(value, Rule)]
    return {name: rule for rule in every for name in (rule.code, rule.name)}


def _rules_near(name: str, known: Iterable[str]) -> str:
    """Return which rules may be meant: the one written nearly so, else those of one group, or that share a word."""
    meant = did_you_mean(name, known)
    if meant:
        return meant
    if _CODE.fullmatch(name):
        near = sorted(each for each in known if _CODE.fullmatch(each) and each[0] == name[0].upper())
    else:
        words = set(re.split(r"[\W_]+", name.casefold()))
        near = sorted(each for each in known if words & set(each.split("-")))
    return f"rules near it: {listed(near, 'and')}" if near else "a rule has a code, as C007, and a name, as no-citation"


def _severity(rule: Rule) -> Reader[str]:
    options = choice(*(severity.name.lower() for severity in reversed(Severity)))

    def read(value: str) -> str | Problem:
        if rule.severity is not Severity.ERROR or value == "error":
            return options(value)
        if not rule.is_judgement:
            hint = "only warnings and notes can be changed"
            return Problem(BAD_VALUE, f'cannot be "{shown(value)}": {rule.name} is always an error', hint)
        if value == "off":
            hint = 'the least is "note"'
            return Problem(BAD_VALUE, f'cannot be "off": {rule.name} is never silent', hint)
        return options(value)

    return read
