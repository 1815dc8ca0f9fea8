"""Connected components, kept while links come and go: held against those of a graph built at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.connected import Components

NODES = st.integers(0, 7)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("link"), NODES, NODES),
        st.tuples(st.just("part"), NODES, NODES),
        st.tuples(st.just("add"), NODES, NODES),
        st.tuples(st.just("remove"), NODES, NODES),
        st.just(("settle", 0, 0)),
    ),
    max_size=40,
)


def parts(nodes: set[int], links: set[frozenset[int]]) -> list[set[int]]:
    """Return the components of a graph, found in the plainest way."""
    found = [{node} for node in sorted(nodes)]
    for link in links:
        met = [part for part in found if part & link]
        found = [part for part in found if not part & link] + [set().union(*met)]
    return sorted(found, key=min)


def apply(graph: Components[int], nodes: set[int], links: set[frozenset[int]], edit: tuple[str, int, int]) -> None:
    """Make one edit in the graph and in the plain one."""
    kind, left, right = edit
    link = frozenset({left, right})
    if kind == "link":
        graph.link(left, right)
        nodes |= link
        links.add(link)
    elif kind == "part" and link in links:
        graph.part(left, right)
        links.discard(link)
    elif kind == "add":
        graph.add(left)
        nodes.add(left)
    elif kind == "remove" and left in nodes:
        graph.remove(left)
        nodes.discard(left)
        links.difference_update([link for link in links if left in link])


@given(edits=EDITS)
def test_components_are_those_of_the_graph(edits: list[tuple[str, int, int]]) -> None:
    graph = Components[int]()
    nodes: set[int] = set()
    links: set[frozenset[int]] = set()
    known: dict[int, set[int]] = {}
    for edit in [*edits, ("settle", 0, 0)]:
        apply(graph, nodes, links, edit)
        if edit[0] == "settle":
            gone, touched = graph.settle()
            known = {number: members for number, members in known.items() if number not in gone}
            # What was not told to be touched is what it was.
            assert all(number in touched or graph.members(number) == members for number, members in known.items())
            known |= {number: set(graph.members(number)) for number in touched}
            assert sorted(known.values(), key=min) == parts(nodes, links)
            assert all(node in known[graph.of(node)] for node in nodes)


def test_what_is_not_touched_is_not_told() -> None:
    graph = Components[str]()
    graph.link("a", "b")
    graph.link("c", "d")
    graph.settle()
    graph.link("c", "e")
    gone, touched = graph.settle()
    assert [graph.members(number) for number in touched] == [{"c", "d", "e"}]
    assert graph.links("c") == {"d", "e"}
    assert gone.isdisjoint({graph.of("a"), graph.of("c")})
    assert "e" in graph
    assert "f" not in graph
    assert graph.settle() == (set(), set())


def test_nobody_stays_who_was_linked_to_what_is_withdrawn_alone() -> None:
    graph = Components[str]()
    for left, right in [("a", "alone"), ("a", "both"), ("b", "both")]:
        graph.link(left, right)
    graph.settle()
    graph.withdraw("a")
    assert [node for node in ("a", "alone", "both", "b") if node in graph] == ["both", "b"]
    gone, touched = graph.settle()
    assert (len(gone), [graph.members(number) for number in touched]) == (1, [{"both", "b"}])
    graph.withdraw("b")
    assert ("both" in graph, graph.settle()[1]) == (False, set())
