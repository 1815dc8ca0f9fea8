"""Records in the order of a key, kept while records come and go: what would else be sorted again for each of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable
from typing import Any, Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)
# Keys are compared with each other; of two that are equal the records' names decide.
Key = TypeVar("Key")
Record = TypeVar("Record")


class Ordered(Generic[Name, Key, Record]):
    """Records by name, and all of them in the order of their keys; a change costs a search and a move in memory."""

    __slots__ = ("_key_of", "_keys", "_values")

    def __init__(self) -> None:
        self._key_of: dict[Name, Any] = {}
        self._keys: list[Any] = []
        self._values: list[Record] = []

    def __len__(self) -> int:
        return len(self._values)

    def get(self, name: Name) -> Record | None:
        """Return a record, None where there is none of this name."""
        key = self._key_of.get(name)
        return None if key is None else self._values[bisect_left(self._keys, key)]

    def put(self, name: Name, key: Key, record: Record) -> None:
        """Put a record in the place of its key; one of the same name is replaced."""
        self.discard(name)
        whole = (key, name)
        place = bisect_left(self._keys, whole)
        self._key_of[name] = whole
        self._keys.insert(place, whole)
        self._values.insert(place, record)

    def discard(self, name: Name) -> None:
        """Take the record of a name out, if there is one."""
        key = self._key_of.pop(name, None)
        if key is not None:
            place = bisect_left(self._keys, key)
            del self._keys[place], self._values[place]

    def values(self) -> tuple[Record, ...]:
        """Return the records in the order of their keys."""
        return tuple(self._values)
