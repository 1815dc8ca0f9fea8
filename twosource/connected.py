"""Which nodes of a graph hang together, kept while links come and go: what an edit of one node can reach at most.

Links go in and out, components come out by number, and which of them an edit has touched. Joining costs the smaller
component, parting the whole of it; nothing else is looked at. The one thing a reader would not guess: numbers are never
used again, so what is known of a component by its number is true as long as the number is there.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Components(Generic[Node]):
    """An undirected graph of any hashable nodes, and its connected components."""

    __slots__ = ("_broken", "_gone", "_members", "_near", "_next", "_of", "_touched")

    def __init__(self) -> None:
        # Of each node that has any, those that it is linked to.
        self._near: dict[Node, set[Node]] = {}
        self._of: dict[Node, int] = {}
        self._members: dict[int, set[Node]] = {}
        self._broken: set[int] = set()
        self._touched: set[int] = set()
        self._gone: set[int] = set()
        self._next = 0

    def __contains__(self, node: object) -> bool:
        return node in self._of

    def of(self, node: Node) -> int:
        """Return the number of a node's component, valid once the graph is settled."""
        return self._of[node]

    def members(self, number: int) -> AbstractSet[Node]:
        """Return the nodes of a component."""
        return self._members[number]

    def add(self, node: Node) -> None:
        """Add a node without links, if it is not there, and count its component as touched."""
        if node not in self._of:
            self._new([node])
        self._touched.add(self._of[node])

    def link(self, left: Node, right: Node) -> None:
        """Join two nodes, which are added if they are not there."""
        self.add(left)
        self.add(right)
        self._near.setdefault(left, set()).add(right)
        self._near.setdefault(right, set()).add(left)
        larger, smaller = self._of[left], self._of[right]
        if larger == smaller:
            return
        if len(self._members[larger]) < len(self._members[smaller]):
            larger, smaller = smaller, larger
        moved = self._end(smaller)
        self._of.update(dict.fromkeys(moved, larger))
        self._members[larger] |= moved
        if smaller in self._broken:
            self._broken.add(larger)
        self._touched.add(larger)

    def part(self, left: Node, right: Node) -> None:
        """Part two linked nodes; whether they still hang together by others shows when the graph is settled."""
        self._near[left].discard(right)
        self._near[right].discard(left)
        self._broken.add(self._of[left])

    def remove(self, node: Node) -> None:
        """Remove a node with its links."""
        number = self._of.pop(node)
        for other in self._near.pop(node, set()) - {node}:
            self._near[other].discard(node)
        self._members[number].discard(node)
        self._broken.add(number)

    def withdraw(self, node: Node) -> None:
        """Remove a node, and those that were linked to nothing else."""
        near = self.links(node) - {node}
        self.remove(node)
        for other in near:
            if not self.links(other):
                self.remove(other)

    def links(self, node: Node) -> AbstractSet[Node]:
        """Return the nodes that a node is linked to."""
        return self._near.get(node, frozenset())

    def settle(self) -> tuple[set[int], set[int]]:
        """Return the components that are no more, and those that are new or touched, since the last call."""
        for number in self._broken & self._members.keys():
            members = self._end(number)
            for part in self._parts(members):
                self._touched.add(self._new(part))
        touched, gone = self._touched & self._members.keys(), self._gone
        self._broken, self._touched, self._gone = set(), set(), set()
        return gone, touched

    def _parts(self, members: Iterable[Node]) -> Iterator[set[Node]]:
        left = set(members)
        while left:
            part = {left.pop()}
            waiting = list(part)
            while waiting:
                found = self.links(waiting.pop()) & left
                left -= found
                part |= found
                waiting += found
            yield part

    def _new(self, members: Iterable[Node]) -> int:
        number = self._next
        self._next += 1
        self._members[number] = set(members)
        self._of.update(dict.fromkeys(self._members[number], number))
        return number

    def _end(self, number: int) -> set[Node]:
        self._gone.add(number)
        return self._members.pop(number)
