"""Records in the order of a key, kept while records come and go: what would else be sorted again for each of them.

The one thing a reader would not guess: nothing is put in order before the order is asked for. Then few changes are
searched for and moved, and many are sorted at once, which is cheaper than to move each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable
from operator import itemgetter
from typing import Any, Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)
# Keys are compared with each other; of two that are equal the records' names decide.
Key = TypeVar("Key")
Record = TypeVar("Record")

# When so large a part of the records has changed, all are sorted anew.
_MANY = 16


class Ordered(Generic[Name, Key, Record]):
    """Records by name, and all of them in the order of their keys."""

    __slots__ = ("_changed", "_keys", "_known", "_values")

    def __init__(self) -> None:
        # Of each name the key, with the name itself behind it, and the record.
        self._known: dict[Name, tuple[tuple[Key, Name], Record]] = {}
        # All of them in order, as they were when that was last asked for; the names that have changed since, each with
        # the key under which it stands there (None: it does not).
        self._keys: list[tuple[Any, Name]] = []
        self._values: list[Record] = []
        self._changed: dict[Name, tuple[Key, Name] | None] = {}

    def get(self, name: Name) -> Record | None:
        """Return a record, None where there is none of this name."""
        known = self._known.get(name)
        return None if known is None else known[1]

    def put(self, name: Name, key: Key, record: Record) -> None:
        """Put a record in the place of its key; one of the same name is replaced."""
        self.discard(name)
        self._known[name] = (key, name), record
        self._changed.setdefault(name, None)

    def discard(self, name: Name) -> None:
        """Take the record of a name out, if there is one."""
        known = self._known.pop(name, None)
        if known is not None:
            self._changed.setdefault(name, known[0])

    def values(self) -> tuple[Record, ...]:
        """Return the records in the order of their keys; a search and a move in memory for each that has changed."""
        if _MANY * len(self._changed) > len(self._keys):
            told = sorted(self._known.values(), key=itemgetter(0))
            self._keys, self._values = [key for key, _ in told], [record for _, record in told]
        else:
            for name, before in self._changed.items():
                self._move(before, self._known.get(name))
        self._changed.clear()
        return tuple(self._values)

    def _move(self, before: tuple[Key, Name] | None, now: tuple[tuple[Key, Name], Record] | None) -> None:
        """Take out what stands under a key, if there is one, and put in what stands there now, if anything."""
        if before is not None:
            place = bisect_left(self._keys, before)
            del self._keys[place], self._values[place]
        if now is not None:
            key, record = now
            place = bisect_left(self._keys, key)
            self._keys.insert(place, key)
            self._values.insert(place, record)
