"""Two texts in rows: whole answers, and that each side is there once, in order."""

from __future__ import annotations

import time
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource.model import SharedRun, Span
from twosource.sidebyside import Row, rows


def run(left: int, right: int, words: int) -> SharedRun:
    """Return a run of so many characters and words on both sides."""
    return SharedRun(
        left=Span(start=left, end=left + words),
        right=Span(start=right, end=right + words),
        left_words=words,
        right_words=words,
        exact=True,
    )


def _shown(row: Row) -> str:
    name = f"{row.number}{'*' * row.moved} " if row.run >= 0 else ""
    return f"{name}{row.left.start}-{row.left.end} {row.right.start}-{row.right.end}"


@pytest.mark.parametrize(
    ("runs", "want"),
    [
        pytest.param([], ["0-100 0-100"], id="nothing in common"),
        pytest.param([(0, 0, 100)], ["1 0-100 0-100"], id="all in common"),
        pytest.param([(10, 20, 5)], ["0-10 0-20", "1 10-15 20-25", "15-100 25-100"], id="one run"),
        pytest.param(
            [(0, 0, 10), (10, 30, 10)],
            ["1 0-10 0-10", "10-10 10-30", "2 10-20 30-40", "20-100 40-100"],
            id="something more on one side alone",
        ),
        pytest.param(
            [(10, 50, 9), (30, 10, 20), (60, 40, 9)],
            [
                "0-10 0-0",
                "1* 10-19 50-59",
                "19-30 0-10",
                "2 30-50 10-30",
                "50-60 30-40",
                "3 60-69 40-49",
                "69-100 49-100",
            ],
            id="the lighter one was moved",
        ),
        pytest.param(
            [(10, 10, 10), (15, 60, 10)],
            ["0-10 0-10", "1 10-20 10-20", "2* 15-25 60-70", "25-100 20-100"],
            id="two that overlap on the left",
        ),
        pytest.param(
            [(10, 60, 9), (30, 10, 10), (50, 30, 8), (80, 80, 5)],
            [
                "0-10 0-0",
                "1* 10-19 60-69",
                "19-30 0-10",
                "2 30-40 10-20",
                "40-50 20-30",
                "3 50-58 30-38",
                "58-80 38-80",
                "4 80-85 80-85",
                "85-100 85-100",
            ],
            id="the heavier chain, not the heavier run",
        ),
    ],
)
def test_rows(runs: list[tuple[int, int, int]], want: list[str]) -> None:
    assert [_shown(row) for row in rows([run(*each) for each in runs], 100, 100)] == want


RUNS = st.lists(st.builds(run, st.integers(0, 60), st.integers(0, 60), st.integers(1, 12)), max_size=7)


def _fits(one: SharedRun, other: SharedRun) -> bool:
    return one.left.end <= other.left.start and one.right.end <= other.right.start


@given(RUNS)
def test_each_side_is_read_once_from_start_to_end(runs: list[SharedRun]) -> None:
    laid = list(rows(runs, 80, 80))
    assert sorted(row.run for row in laid if row.run >= 0) == list(range(len(runs)))
    spine = [row for row in laid if not row.moved]
    assert "".join(f"{row.right.start}-{row.right.end} " for row in spine).split() == [
        f"{row.right.start}-{row.right.end}" for row in sorted(spine, key=lambda row: (row.right.start, row.right.end))
    ]
    for side in ("left", "right"):
        places = [getattr(row, side) for row in (laid if side == "left" else spine)]
        covered = {place for span in places for place in range(span.start, span.end)}
        assert covered == set(range(80))
    assert sum(row.right.end - row.right.start for row in spine) == 80


@given(RUNS)
def test_the_spine_is_the_heaviest_chain(runs: list[SharedRun]) -> None:
    chosen = sum(runs[row.run].left_words for row in rows(runs, 80, 80) if row.run >= 0 and not row.moved)
    chains = (
        chain
        for size in range(len(runs) + 1)
        for picked in combinations(sorted(runs, key=lambda each: each.left.start), size)
        if all(_fits(*pair) for pair in pairwise(picked))
        for chain in [sum(each.left_words for each in picked)]
    )
    assert chosen == max(chains)


def test_many_runs_cost_little() -> None:
    def cost(count: int) -> float:
        runs = [run(10 * place, 10 * (place * 7919 % count), 8) for place in range(count)]
        start = time.process_time()
        list(rows(runs, 10 * count, 10 * count))
        return time.process_time() - start

    assert grows_less_than(40, cost, 500, 10_000)
