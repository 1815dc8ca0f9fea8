"""Who has the words of whom, as a tree: the geometry of the diagram on a story's page, in whole units of its view box.

Articles in the order of descent come in, each after the one that it has most from; records with coordinates go out.
Each article has a row of its own, further in than the one above it, so that no arrow crosses a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 640
MOST_ROWS = 24
MOST_DEPTH = 6
RADIUS = 13
_COLUMN = 72
_ROW = 36
_MARGIN = 18
_GAP = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """An article and the row of the one that it has most from, which stands before it (-1: none); how much that is."""

    key: str
    parent: int
    share: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """The middle of an article's circle; its name stands right of `name`, in what room is left."""

    key: str
    x: int
    y: int
    name: int
    room: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """From below an article down, then right to another; the share stands over the line, from `said` on."""

    x: int
    top: int
    end: int
    y: int
    said: int
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DescentChart:
    """The diagram; `left_out` counts the articles that are too many or too far down."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    left_out: int


def descent_chart(rows: Sequence[Kin]) -> DescentChart:
    """Return the diagram of these articles, as many as fit. Linear in them."""
    depths: list[int] = []
    for kin in rows:
        depths.append(depths[kin.parent] + 1 if kin.parent >= 0 else 0)
    shown = [index for index, depth in enumerate(depths) if depth <= MOST_DEPTH][:MOST_ROWS]
    places = {index: (_MARGIN + _COLUMN * depths[index], _MARGIN + _ROW * row) for row, index in enumerate(shown)}
    return DescentChart(
        width=WIDTH,
        height=2 * _MARGIN + _ROW * max(0, len(shown) - 1),
        nodes=tuple(_node(rows[index].key, *places[index]) for index in shown),
        arrows=tuple(
            _arrow(places[rows[index].parent], places[index], rows[index].share)
            for index in shown
            if rows[index].parent >= 0
        ),
        left_out=len(rows) - len(shown),
    )


def _node(key: str, x: int, y: int) -> Node:
    name = x + RADIUS + _GAP
    return Node(key=key, x=x, y=y, name=name, room=WIDTH - name)


def _arrow(parent: tuple[int, int], child: tuple[int, int], share: str) -> Arrow:
    return Arrow(
        x=parent[0], top=parent[1] + RADIUS, end=child[0] - RADIUS - 1, y=child[1], said=parent[0] + 5, share=share
    )
