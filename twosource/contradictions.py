"""Judgements of people that contradict each other by way of third articles: a is b, b is c, a is not c.

Judgements come in with the stories that articles declare, and for some of them goes out what the others say together:
the chain by which two articles are one that a judgement parts, or the two declared stories that a judgement joins. What
is said of the same two articles is compared elsewhere (`overrides`).

The one thing a reader would not guess: any link of a chain may be the wrong one. It is told once, at the judgement that
parts, or at the first one on the way from one story to the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from twosource.connected import Components
from twosource.model import Override

# An override with the id of the source whose annotation has it.
Said = tuple[str, Override]
# A source and '', or '' and a declared story.
_Node = tuple[str, str]
_Graph = Components[_Node]

# The judgements by which two articles are one.
_ONE_ORIGIN = ("duplicate-of",)
_ONE_STORY = ("same-story", "duplicate-of")


def contradicted(judged: Sequence[Said], stories: Mapping[str, str]) -> dict[Said, str]:
    """Return the judgements that others contradict together, each with what these say.

    `stories` has the declared story of each source, '' for none. Linear in what comes in and in the chains told.
    """
    if not judged:
        return {}
    of_verdict = {
        "distinct": _graph(judged, _ONE_ORIGIN, {}),
        "not-same-story": _graph(judged, _ONE_STORY, stories),
    }
    told = dict(_joined_stories(judged, stories, of_verdict["not-same-story"]))
    for said in judged:
        source_id, override = said
        if override.target and override.verdict in of_verdict:
            chain = _chain(of_verdict[override.verdict], _source(source_id), _source(override.target))
            if len(chain) > 2:  # noqa: PLR2004 - the two themselves
                told[said] = f"other judgements together: {_written(chain)}"
    return told


def _joined_stories(judged: Iterable[Said], stories: Mapping[str, str], graph: _Graph) -> Iterator[tuple[Said, str]]:
    """Yield a judgement for each two declared stories that judgements join by way of others."""
    said_of: defaultdict[frozenset[_Node], list[Said]] = defaultdict(list)
    for said in judged:
        said_of[frozenset({_source(said[0]), _source(said[1].target)})].append(said)
    for known in _together(graph, sorted({("", story) for story in stories.values() if story})):
        for one, other in pairwise(known):
            chain = _chain(graph, one, other)
            links = [link for link in pairwise(chain) if all(name for name, _ in link)]
            if len(links) > 1:
                first = next(s for s in said_of[frozenset(links[0])] if s[1].verdict in _ONE_STORY)
                yield first, f'the stories declared, "{one[1]}" and "{other[1]}": {_written(chain[1:-1])}'


def _graph(judged: Iterable[Said], joining: Sequence[str], stories: Mapping[str, str]) -> _Graph:
    """Return which sources judgements join, and the declared stories of these."""
    graph = _Graph()
    for source_id, override in judged:
        if override.verdict in joining:
            graph.link(_source(source_id), _source(override.target))
    for source_id, story in stories.items():
        if story:
            graph.link(_source(source_id), ("", story))
    return graph


def _source(name: str) -> _Node:
    return name, ""


def _together(graph: _Graph, nodes: Iterable[_Node]) -> Iterator[list[_Node]]:
    """Yield the nodes that hang together, two or more, in their order."""
    found: defaultdict[int, list[_Node]] = defaultdict(list)
    for node in nodes:
        found[graph.of(node)].append(node)
    yield from (together for together in found.values() if len(together) > 1)


def _chain(graph: _Graph, start: _Node, end: _Node) -> list[_Node]:
    """Return a shortest way from one node to another, both included; empty where there is none."""
    if start not in graph or end not in graph or graph.of(start) != graph.of(end):
        return []
    before: dict[_Node, _Node] = {end: end}
    waiting = [end]
    for node in waiting:
        for near in sorted(graph.links(node)):
            if near not in before:
                before[near] = node
                waiting.append(near)
    chain = [start]
    while chain[-1] != end:
        chain.append(before[chain[-1]])
    return chain


def _written(chain: Iterable[_Node]) -> str:
    return " → ".join(name or f'story "{story}"' for name, story in chain)
