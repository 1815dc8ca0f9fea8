"""One line of the quality table: a measure, what it must reach, what it reached; and the table as text.

The verdict is passed on the half of the data that no threshold was chosen on, and where there are no halves (costs) on
the whole. The one thing a reader would not guess: which half an article is in depends on a hash of its group, pair or
story alone, so both stay the same when data are added, and copies of one article are never on two sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

TUNED, SCORED = "tuned", "scored"
HALVES = (TUNED, SCORED)
MEASURE = 58


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A measure with its figures; without bar and goal it is told for information.

    `tuned` is None where there are no halves, `scored` where nothing could be measured: `note` then says why.
    """

    measure: str
    scored: float | None
    tuned: float | None = None
    bar: float | None = None
    goal: float | None = None
    at_most: bool = False
    form: str = ".4f"
    note: str = ""

    @property
    def verdict(self) -> str:
        """Return what the figure of the scored half reaches; empty for a measure without bar and goal."""
        if self.bar is None and self.goal is None:
            return ""
        if self.scored is None:
            return "not measured"
        if self.goal is not None and self._reaches(self.scored, self.goal):
            return "goal reached"
        if self.bar is None:
            return "goal not reached"
        return "bar reached" if self._reaches(self.scored, self.bar) else "NOT REACHED"

    def _reaches(self, figure: float, wanted: float) -> bool:
        return figure <= wanted if self.at_most else figure >= wanted


def half(key: str) -> str:
    """Return the half of the data that a group, pair or story belongs to, always the same."""
    odd = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()[-1] % 2
    return HALVES[odd]


def table(rows: Iterable[Row]) -> str:
    """Return the rows as aligned text."""
    head = ["measure", "bar", "goal", "tuned on", "scored on", "verdict"]
    lines = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "".join(_line(line, widths) for line in lines)


def _cells(row: Row) -> list[str]:
    sign = "≤" if row.at_most else "≥"
    bar, goal = (f"{sign} {figure:g}" if figure is not None else "" for figure in (row.bar, row.goal))
    tuned, scored = ("" if figure is None else format(figure, row.form) for figure in (row.tuned, row.scored))
    return [row.measure, bar, goal, tuned, scored, "; ".join(filter(None, (row.verdict, row.note)))]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *figures, last = zip(cells, widths, strict=True)
    columns = [f"{first[0]:<{first[1]}}", *(f"{cell:>{width}}" for cell, width in figures), last[0]]
    return "  ".join(columns).rstrip() + "\n"
