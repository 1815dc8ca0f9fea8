"""Who has the words of whom, as a tree: whole diagrams, and that nothing touches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.descentchart import MOST_DEPTH, MOST_ROWS, RADIUS, Arrow, DescentChart, Kin, Node, descent_chart


def test_a_tree() -> None:
    rows = [Kin(key="A", parent=-1), Kin(key="B", parent=0, share="44.4 %"), Kin(key="C", parent=1, share="100 %")]
    assert descent_chart([*rows, Kin(key="D", parent=0, share="9.1 %")]) == DescentChart(
        width=640,
        height=144,
        nodes=(
            Node(key="A", x=18, y=18, name=40, room=600),
            Node(key="B", x=90, y=54, name=112, room=528),
            Node(key="C", x=162, y=90, name=184, room=456),
            Node(key="D", x=90, y=126, name=112, room=528),
        ),
        arrows=(
            Arrow(x=18, top=31, end=76, y=54, said=23, share="44.4 %"),
            Arrow(x=90, top=67, end=148, y=90, said=95, share="100 %"),
            Arrow(x=18, top=31, end=76, y=126, said=23, share="9.1 %"),
        ),
        left_out=0,
    )


def test_what_is_too_far_down_or_too_much_is_counted() -> None:
    chain = [Kin(key=str(number), parent=number - 1) for number in range(10)]
    deep = descent_chart(chain)
    assert ([node.key for node in deep.nodes], deep.left_out) == ([str(depth) for depth in range(MOST_DEPTH + 1)], 3)
    wide = descent_chart([Kin(key="A", parent=-1), *(Kin(key="B", parent=0) for _ in range(60))])
    assert (len(wide.nodes), len(wide.arrows), wide.left_out) == (MOST_ROWS, MOST_ROWS - 1, 61 - MOST_ROWS)


def _forest(choices: list[int]) -> list[Kin]:
    """Return articles in the order of descent: each under one on the way to the one before it, or on top."""
    rows: list[Kin] = []
    way: list[int] = []
    for number, choice in enumerate(choices):
        way = way[: choice % (len(way) + 1)]
        rows.append(Kin(key=str(number), parent=way[-1] if way else -1))
        way.append(number)
    return rows


@given(st.lists(st.integers(0, 9), min_size=1, max_size=40))
def test_nothing_touches_and_nothing_leaves_the_diagram(choices: list[int]) -> None:
    chart = descent_chart(_forest(choices))
    assert len({node.y for node in chart.nodes}) == len(chart.nodes)
    for node in chart.nodes:
        assert RADIUS < node.x < node.name
        assert node.room >= 100
        assert RADIUS < node.y < chart.height - RADIUS
    circles = {(node.x, node.y) for node in chart.nodes}
    for arrow in chart.arrows:
        assert arrow.end - arrow.said >= 45  # room for `44.4 %`
        assert not any(x == arrow.x and arrow.top <= y <= arrow.y for x, y in circles if y != arrow.top - RADIUS)
