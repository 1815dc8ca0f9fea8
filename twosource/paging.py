"""Long lists split into numbered pages, so that no page grows with the collection.

Any lines come in, those of each page go out with its path and the way to its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from twosource import permalinks
from twosource.messages import Messages
from twosource.views import Pager

PER_PAGE = 200

_Line = TypeVar("_Line")


def numbered_pages(
    say: Messages, path: str, lines: Sequence[_Line]
) -> Iterator[tuple[str, int, Sequence[_Line], Pager]]:
    """Yield path, number, lines and pager of each page, at least one."""
    pages = max(1, -(-len(lines) // PER_PAGE))
    for number in range(1, pages + 1):
        own = permalinks.numbered(path, number)
        pager = Pager(
            previous=_sibling(own, path, number - 1) if number > 1 else "",
            next=_sibling(own, path, number + 1) if number < pages else "",
            position=say("page-position", n=number, pages=pages) if pages > 1 else "",
        )
        yield own, number, lines[(number - 1) * PER_PAGE : number * PER_PAGE], pager


def _sibling(own: str, path: str, number: int) -> str:
    return permalinks.relative(own, permalinks.numbered(path, number))
