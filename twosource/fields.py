"""Read typed values out of YAML mappings, and say what is wrong with its key path (`claims[2].quotes[0].exact`).

A `Mapping` node and the keys it may have come in; values go out; what cannot be read is reported and left out.
The one thing a reader would not guess: quotation marks decide nothing but null. `2026`, `"2026"` and `no` are all the
text that was written, and a reader of `values` says what it means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from typing import TypeVar

from twosource.diagnostics import KEY_GIVEN_TWICE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE, Diagnostic, Mark, Rule
from twosource.model import Missing
from twosource.values import Problem, Reader, did_you_mean
from twosource.yamlio import Mapping, Node, Refused, Scalar, Sequence, shown

T = TypeVar("T")

# More unknown keys than this in one mapping are counted, not compared with every known one.
_MAX_UNKNOWN = 20
NULL = "write a value, or leave the key out"
NULL_OR_NOT_STATED = 'write "not-stated" if the article does not say, or leave the key out'


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys a mapping may have, and other names for some of them (`issued` for `published`)."""

    names: tuple[str, ...]
    aliases: Table[str, str] = field(default_factory=dict)


class Fields:
    """The values of one mapping by key; everything wrong goes to `found`, placed, with the key path in front."""

    def __init__(self, node: Mapping, keys: Keys, found: list[Diagnostic], path: str = "") -> None:
        self.mark = node.mark
        self.found = found
        self._path = path
        self._given: dict[str, tuple[Scalar, Node]] = {}
        unknown = [key for key, value in node.entries if not self._take(key, value, keys)]
        self._report_unknown(unknown, keys)

    def __contains__(self, key: str) -> bool:
        return key in self._given

    def path(self, key: str) -> str:
        """Return the path of a key as the author wrote it: `claims[2].text`."""
        written = self._given[key][0].value if key in self._given else key
        return f"{self._path}.{written}" if self._path else written

    def node(self, key: str) -> Node | None:
        """Return the node of a key; None where it is absent or was refused."""
        node = self._given[key][1] if key in self._given else None
        return None if isinstance(node, Refused) else node

    def place(self, key: str) -> Mark:
        """Return where the value of a key stands, or the mapping where the key is absent."""
        return self._given[key][1].mark if key in self._given else self.mark

    def value(self, key: str, reader: Reader[T]) -> T | None:
        """Return the value of a key; None where it is absent or wrong."""
        node = self.node(key)
        return None if node is None else scalar(node, self.path(key), reader, self.found)

    def required(self, key: str, reader: Reader[T]) -> T | None:
        """Return the value of a key that must be there; None where it is absent or wrong."""
        if key not in self:
            self.report(MISSING_KEY, self.mark, f'"{self.path(key)}" is missing', f'write "{key}: …" here')
        return self.value(key, reader)

    def stated(self, key: str, reader: Reader[T]) -> T | Missing:
        """Return the value of a key that may be `not-stated`; `NOT_ANNOTATED` where it is absent or wrong."""
        return self.stated_node(key, lambda node: scalar(node, self.path(key), reader, self.found, NULL_OR_NOT_STATED))

    def stated_node(self, key: str, read: Callable[[Node], T | None]) -> T | Missing:
        """Return what `read` makes of the node of a key that may be `not-stated`."""
        node = self.node(key)
        if isinstance(node, Scalar) and node.value == Missing.NOT_STATED.value:
            return Missing.NOT_STATED
        value = None if node is None else read(node)
        return Missing.NOT_ANNOTATED if value is None else value

    def values(self, key: str, reader: Reader[T]) -> tuple[T, ...]:
        """Return the values of a list; what is wrong in it is left out."""
        read = (scalar(node, path, reader, self.found) for path, node in self.items(key))
        return tuple(value for value in read if value is not None)

    def items(self, key: str) -> Iterator[tuple[str, Node]]:
        """Yield the items of a list with their paths (`tags[0]`)."""
        node = self.node(key)
        return iter(()) if node is None else items(node, self.path(key), self.found)

    def nested(self, key: str, keys: Keys) -> Fields | None:
        """Return the mapping under a key; None where it is absent or wrong."""
        node = self.node(key)
        return None if node is None else nested(node, self.path(key), keys, self.found)

    def nested_items(self, key: str, keys: Keys) -> list[Fields]:
        """Return the mappings of a list; what is no mapping is reported and left out."""
        read = (nested(node, path, keys, self.found) for path, node in self.items(key))
        return [fields for fields in read if fields is not None]

    def entries(self) -> Iterator[tuple[str, Scalar, Node]]:
        """Yield path, key and node of each pair, for a mapping whose keys are the author's own."""
        return ((self.path(name), key, node) for name, (key, node) in self._given.items())

    def report(self, rule: Rule, mark: Mark, message: str, hint: str = "") -> None:
        """Add a finding of the caller's."""
        self.found.append(Diagnostic(rule=rule, mark=mark, message=message, hint=hint))

    def _take(self, key: Scalar, value: Node, keys: Keys) -> bool:
        name = keys.aliases.get(key.value, key.value)
        if keys.names and name not in keys.names:
            return False
        if name in self._given:
            first = self._given[name][0]
            message = f'"{self._joined(key)}" and "{first.value}" of line {first.mark.line} are the same'
            self.report(KEY_GIVEN_TWICE, key.mark, message, "keep one of them")
        else:
            self._given[name] = key, value
        return True

    def _joined(self, key: Scalar) -> str:
        return shown(f"{self._path}.{key.value}" if self._path else key.value)

    def _report_unknown(self, unknown: list[Scalar], keys: Keys) -> None:
        for key in unknown[:_MAX_UNKNOWN]:
            hint = did_you_mean(key.value, {*keys.names, *keys.aliases}) or f"keys: {', '.join(keys.names)}"
            self.report(UNKNOWN_KEY, key.mark, f'unknown key "{self._joined(key)}"', hint)
        if rest := unknown[_MAX_UNKNOWN:]:
            self.report(UNKNOWN_KEY, rest[0].mark, f"{len(rest)} more unknown keys from here on")


def scalar(node: Node, path: str, reader: Reader[T], found: list[Diagnostic], null_hint: str = NULL) -> T | None:
    """Return what a reader makes of a scalar; None, and a finding, where it is no scalar or no value of the kind."""
    if isinstance(node, Refused):
        return None
    if not isinstance(node, Scalar):
        found.append(wrong_type(node, path, "text"))
        return None
    if node.null:
        found.append(Diagnostic(rule=WRONG_TYPE, mark=node.mark, message=f'"{path}" has no value', hint=null_hint))
        return None
    value = reader(node.value)
    if isinstance(value, Problem):
        message = f'"{path}" {value.message}'
        found.append(Diagnostic(rule=value.rule, mark=node.mark, message=message, hint=value.hint))
        return None
    return value


def items(node: Node, path: str, found: list[Diagnostic]) -> Iterator[tuple[str, Node]]:
    """Yield the items of a list with their paths."""
    if isinstance(node, Sequence):
        return ((f"{path}[{index}]", item) for index, item in enumerate(node.items))
    if not isinstance(node, Refused):
        found.append(wrong_type(node, path, "a list", 'put "[" and "]" around it' if isinstance(node, Scalar) else ""))
    return iter(())


def nested(node: Node, path: str, keys: Keys, found: list[Diagnostic]) -> Fields | None:
    """Return the fields of a mapping."""
    if isinstance(node, Mapping):
        return Fields(node, keys, found, path)
    if not isinstance(node, Refused):
        found.append(wrong_type(node, path, "a mapping", f"keys: {', '.join(keys.names)}" if keys.names else ""))
    return None


def wrong_type(node: Scalar | Sequence | Mapping, path: str, wanted: str, hint: str = "") -> Diagnostic:
    """Say what a node is and what it should be."""
    if isinstance(node, Scalar) and node.null:
        return Diagnostic(rule=WRONG_TYPE, mark=node.mark, message=f'"{path}" has no value', hint=NULL)
    given = "a list" if isinstance(node, Sequence) else "a mapping"
    if isinstance(node, Scalar):
        given = f'the text "{shown(node.value)}"'
    subject = f'"{path}"' if path else "the document"
    return Diagnostic(rule=WRONG_TYPE, mark=node.mark, message=f"{subject} must be {wanted}, found {given}", hint=hint)
