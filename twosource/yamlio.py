"""Read YAML from parser events into nodes with places; the only door to `yaml`.

Bytes or text come in, `Mapping`, `Sequence` and `Scalar` nodes go out, with a diagnostic for everything refused:
syntax errors, duplicate keys, aliases, anchors, tags, merge keys, a second document, depth, size, characters.
The one thing a reader would not guess: no Python object is ever constructed. A scalar stays the text the author
wrote (`no`, `12:30:45`, `1e3`), and `fields` types it by the schema; quoting only matters for `null`.

What is refused inside a document becomes a `Refused` node, so that everything else is still read and reported.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Protocol, cast

import yaml

from twosource.decoding import FORBIDDEN, REPLACEMENT, decode, forbidden_characters, line_feeds
from twosource.diagnostics import (
    DUPLICATE_KEY,
    FORBIDDEN_CHARACTER,
    MERGE_KEY,
    SECOND_DOCUMENT,
    YAML_ALIAS,
    YAML_BOUNDS,
    YAML_SYNTAX,
    YAML_TAG,
    Diagnostic,
    Mark,
    Rule,
)
from twosource.text import LineIndex
from twosource.yamlproblems import explain

MAX_BYTES = 256 * 1024
MAX_DEPTH = 16
# Below MAX_DEPTH nodes are skipped, and parsing stops here: libyaml needs 27 s for 100,000 nested "[" (quadratic).
_STOP_DEPTH = 64
# A file of nothing but forbidden characters gets this many findings, and one line that counts the others.
_MAX_CHARACTERS_SHOWN = 8
_MAX_SHOWN = 60

_LOADER: type = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """The text of a scalar. `plain` is true where no quotation marks or block indicator stood around it."""

    value: str
    plain: bool
    mark: Mark

    @property
    def null(self) -> bool:
        """Say whether this is YAML's null: an empty or `~` or `null` scalar without quotation marks."""
        return self.plain and self.value in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys and nodes in the order of the file; keys are NFC and differ from one another."""

    entries: tuple[tuple[Scalar, Node], ...]
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A node that was reported and not read; nothing more is to be said about it."""

    mark: Mark


Node = Scalar | Sequence | Mapping | Refused


def shown(value: str) -> str:
    """Return what a message shows of a value: one line, and never more than 60 characters of it."""
    line = " ".join(value.split())
    return line if len(line) <= _MAX_SHOWN else line[: _MAX_SHOWN - 1] + "…"


def parse_bytes(data: bytes, path: str) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Decode and parse a YAML file; see `parse`."""
    text, bad = decode(data)
    if bad is None:
        return parse(text, path)
    finding = Diagnostic(
        rule=FORBIDDEN_CHARACTER,
        mark=Mark(path=path, line=bad[0], column=bad[1]),
        message="this byte is not UTF-8",
        hint="save the file as UTF-8",
    )
    node, diagnostics = parse(text, path)
    return node, (finding, *diagnostics)


def parse(
    data: str, path: str, first_line: int = 1, *, loader: type = _LOADER
) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Parse one YAML document whose first line is line `first_line` of the file.

    The node is None for a document without a value and where a syntax error or a bound stopped the parser.
    Costs linear time: size and depth are bounded, and aliases are never followed.
    """
    size = len(data.encode("utf-8", errors="surrogatepass"))
    if size > MAX_BYTES:
        return None, (_too_large(size, path, first_line),)
    reader = _Reader(line_feeds(data), path, first_line)
    root = reader.read(loader)
    return None if isinstance(root, Scalar) and root.null else root, tuple(reader.found)


def _too_large(size: int, path: str, line: int) -> Diagnostic:
    message = f"YAML of {size} bytes; at most {MAX_BYTES} are read"
    return Diagnostic(
        rule=YAML_BOUNDS, mark=Mark(path=path, line=line, column=1), message=message, hint="divide the file"
    )


class _Place(Protocol):
    """The part of both parsers' marks that is used: line and column from 0. No event of theirs comes without."""

    line: int
    column: int


class _Open:
    """A mapping or sequence whose end has not come yet; `key` waits for its value."""

    __slots__ = ("entries", "items", "key", "lines", "mapping", "start")

    def __init__(self, start: yaml.Event, *, mapping: bool) -> None:
        self.start = start
        self.mapping = mapping
        self.items: list[Node] = []
        self.entries: list[tuple[Scalar, Node]] = []
        self.key: Scalar | Refused | None = None
        self.lines: dict[str, int] = {}


class _Reader:
    """One parse: the stack of open nodes, and what was found wrong so far."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.found: list[Diagnostic] = []
        self._path = path
        self._first_line = first_line
        self._stack: list[_Open] = []
        self._skipped = 0
        self._root: Node | None = None
        self._documents = 0
        self._damaged = False
        self._text = self._clean(text)
        self._lines = self._text.split("\n")
        self._last_line = self._text.rstrip().count("\n")

    def read(self, loader: type) -> Node | None:
        try:
            for event in yaml.parse(self._text, Loader=loader):
                if not self._take(event):
                    return None if self._stack else self._root
        except yaml.MarkedYAMLError as error:
            self._syntax_error(error)
            return None
        except ValueError:  # the pure parser's chr() on an escape beyond Unicode
            self._report(
                YAML_SYNTAX, self._whole(), "an escape names a character beyond Unicode", "use \\u0000 to \\U0010FFFF"
            )
            return None
        return self._root

    def _take(self, event: yaml.Event) -> bool:
        """Take one event; return false where parsing must stop."""
        if isinstance(event, yaml.ScalarEvent):
            if not self._skipped:
                self._properties(event)
                self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            return self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            return self._document(event)
        return True

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self._documents += 1
        mark = self._mark(event, event)
        if self._documents > 1:
            self._report(
                SECOND_DOCUMENT, mark, "a second document begins here", 'remove the line "---" and what follows'
            )
            return False
        if event.tags:
            self._report(YAML_TAG, mark, "tags are not read", 'remove the "%TAG" line')
        return True

    def _open(self, event: yaml.CollectionStartEvent) -> bool:
        if not self._skipped:
            self._properties(event)
        if self._skipped or not self._may_open(event):
            self._skipped += 1
            return len(self._stack) + self._skipped <= _STOP_DEPTH
        self._stack.append(_Open(event, mapping=isinstance(event, yaml.MappingStartEvent)))
        return True

    def _may_open(self, event: yaml.CollectionStartEvent) -> bool:
        mark = self._mark(event, event)
        if len(self._stack) == MAX_DEPTH:
            self._report(YAML_BOUNDS, mark, f"nested deeper than {MAX_DEPTH}", "write it flatter")
            return False
        if self._stack and self._stack[-1].mapping and self._stack[-1].key is None:
            hint = 'put a value that begins with "[" or "{" in quotation marks'
            self._report(YAML_SYNTAX, mark, "a key must be text, not a list or mapping", hint)
            return False
        return True

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        if self._skipped:
            self._skipped -= 1
            if not self._skipped:
                self._add(Refused(mark=self._mark(event, event)))
            return
        done = self._stack.pop()
        mark = self._mark(done.start, event)
        self._add(
            Mapping(entries=tuple(done.entries), mark=mark)
            if done.mapping
            else Sequence(items=tuple(done.items), mark=mark)
        )

    def _alias(self, event: yaml.AliasEvent) -> None:
        if self._skipped:
            return
        mark = self._mark(event, event)
        self._report(
            YAML_ALIAS,
            mark,
            f'the alias "*{shown(event.anchor or "")}" is not followed',
            "write the value out, or quote it",
        )
        self._add(Refused(mark=mark))

    def _properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is None and event.tag is None:
            return
        mark = self._mark(event, event)
        if event.anchor is not None:
            self._report(
                YAML_ALIAS, mark, f'the anchor "&{shown(event.anchor)}" is not read', "remove it, or quote the value"
            )
        if event.tag is not None:
            self._report(YAML_TAG, mark, f'the tag "{shown(event.tag)}" is not read', "remove it, or quote the value")

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        value = event.value
        mark = self._mark(event, event)
        if event.style == '"' and (bad := FORBIDDEN.search(value)):
            message = f"the escape of {_name(bad[0])} gives a forbidden character"
            self._report(FORBIDDEN_CHARACTER, mark, message, "remove it")
            value = FORBIDDEN.sub(REPLACEMENT, value)
        return Scalar(value=value, plain=not event.style, mark=mark)

    def _add(self, node: Node) -> None:
        if not self._stack:
            self._root = node
            return
        top = self._stack[-1]
        if not top.mapping:
            top.items.append(node)
        elif top.key is None:
            top.key = self._key(node, top)
        else:
            if isinstance(top.key, Scalar):
                top.entries.append((top.key, node))
            top.key = None

    def _key(self, node: Node, top: _Open) -> Scalar | Refused:
        if not isinstance(node, Scalar):
            return Refused(mark=node.mark)
        if node.plain and node.value == "<<":
            self._report(MERGE_KEY, node.mark, 'the merge key "<<" is not followed', "write the keys out")
            return Refused(mark=node.mark)
        name = unicodedata.normalize("NFC", node.value)
        if self._damaged:
            name = name.replace(REPLACEMENT, "")
        if name in top.lines:
            message = f'"{shown(name)}" is given twice, first in line {top.lines[name]}'
            self._report(DUPLICATE_KEY, node.mark, message, "keep one of them")
            return Refused(mark=node.mark)
        top.lines[name] = node.mark.line
        return Scalar(value=name, plain=node.plain, mark=node.mark)

    def _clean(self, text: str) -> str:
        """Report forbidden characters and replace each by U+FFFD, so that every column stays right."""
        if not FORBIDDEN.search(text):
            return text
        self._damaged = True
        places = forbidden_characters(text)
        at = LineIndex(text)
        for offset in places[:_MAX_CHARACTERS_SHOWN]:
            line, column = at(offset)
            mark = Mark(path=self._path, line=line + self._first_line - 1, column=column)
            self._report(FORBIDDEN_CHARACTER, mark, f"{_name(text[offset])} is not allowed here", "remove it")
        if len(places) > _MAX_CHARACTERS_SHOWN:
            more = len(places) - _MAX_CHARACTERS_SHOWN
            self._report(FORBIDDEN_CHARACTER, self._whole(), f"{more} more forbidden characters", "remove them")
        return FORBIDDEN.sub(REPLACEMENT, text)

    def _syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        line, column = self._place(error.problem_mark)
        explanation = explain(f"{error.context or ''}: {error.problem}", self._lines[line][column : column + 1])
        if explanation.at_context and error.context_mark:
            line, column = self._place(error.context_mark)
        mark = Mark(path=self._path, line=self._first_line + line, column=column + 1)
        self._report(explanation.rule, mark, explanation.message, explanation.hint)

    def _place(self, mark: object) -> tuple[int, int]:
        """Return line and column from 0. libyaml places the end of a text one line below the last one."""
        place = cast("_Place", mark)
        last = self._last_line
        return (last, len(self._lines[last])) if place.line > last else (place.line, place.column)

    def _mark(self, first: yaml.Event, last: yaml.Event) -> Mark:
        line, column = self._place(first.start_mark)
        end = cast("_Place", last.end_mark)
        stop = end.column if end.line == line else len(self._lines[line].rstrip())
        return Mark(path=self._path, line=self._first_line + line, column=column + 1, length=max(1, stop - column))

    def _whole(self) -> Mark:
        return Mark(path=self._path, line=self._first_line, column=1)

    def _report(self, rule: Rule, mark: Mark, message: str, hint: str) -> None:
        self.found.append(Diagnostic(rule=rule, mark=mark, message=message, hint=hint))


def _name(character: str) -> str:
    """Name an invisible character: `U+202E (right-to-left override)`."""
    name = unicodedata.name(character, "control character").lower()
    return f"U+{ord(character):04X} ({name})"
