"""Sources that count as one, kept while sources come and go: near-copies, one declared origin, one publisher family.

Sources and near-copies come in, `Origin` records go out. The one thing a reader would not guess: each reason to count
two sources as one is a node of its own between them, so that it can go without the others, and an origin's reasons are
those of its nodes. `distinct` in an annotation undoes the links that the machine found from this source (to its target,
or to all); `duplicate-of` is a declared link.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from twosource.connected import Components
from twosource.model import Config, Origin, Source
from twosource.ordered import Ordered
from twosource.publishers import Publishers, folded

# A source by its id; a reason with what it is about: two sources, or an origin or a family that any number share.
_Node = str | tuple[str, ...]
_Pair = tuple[str, str]

_NOBODY: frozenset[str] = frozenset()


class Kinship:
    """The origins of a collection of sources."""

    __slots__ = (
        "_copies",
        "_families",
        "_family_of",
        "_graph",
        "_links",
        "_members",
        "_named_by",
        "_sources",
        "_targets",
        "_told",
    )

    def __init__(self, config: Config, families: Mapping[str, str] | None = None) -> None:
        """Start without sources; `families` are those of `publisher_families`, if they are known already."""
        self._families = publisher_families(config) if families is None else families
        self._sources: dict[str, Source] = {}
        self._graph = Components[_Node]()
        self._copies: defaultdict[str, set[str]] = defaultdict(set)
        # Whose annotations call a source what they duplicate.
        self._named_by: defaultdict[str, set[str]] = defaultdict(set)
        # What people call a source distinct from, '' for all others.
        self._targets: dict[str, frozenset[str]] = {}
        # The sources of each family, and the nodes of families in which somebody is called distinct.
        self._family_of: dict[str, str] = {}
        self._members: defaultdict[str, set[str]] = defaultdict(set)
        self._links: dict[str, list[tuple[str, ...]]] = {}
        self._told = Ordered[int, str, Origin]()

    def all(self) -> tuple[Origin, ...]:
        """Return the origins in the order of their first source's id; each source is in exactly one."""
        return self._told.values()

    def bonds(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each reason with the sources that it makes one by itself, in order. Linear in sources and links."""
        graphs: defaultdict[str, Components[_Node]] = defaultdict(Components)
        for name in self._sources:
            for node in self._graph.links(name):
                graphs[node[0]].link(name, node)
        for reason, graph in sorted(graphs.items()):
            _, numbers = graph.settle()
            groups = (sorted(node for node in graph.members(n) if isinstance(node, str)) for n in numbers)
            yield from ((reason, tuple(group)) for group in sorted(groups) if len(group) > 1)

    def ways(self, groups: Sequence[Sequence[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each reason on the shortest ways from the first group of sources to the others, with whom it ties.

        The groups have no source in common and are not empty; what is not of one component with the first is left out.
        Linear in the component, but for sorting.
        """
        group_of = {name: number for number, group in enumerate(groups) for name in group}
        came: dict[_Node, _Node | None] = dict.fromkeys(groups[0])
        queue: deque[_Node] = deque(groups[0])
        reached, steps = {0}, set[tuple[_Node, _Node]]()
        while queue and len(reached) < len(groups):
            node = queue.popleft()
            waiting = [near for near in self._graph.links(node) if near not in came]
            for near in sorted(waiting, key=lambda each: (isinstance(each, str), each)):
                came[near] = node
                number = group_of.get(near, 0) if isinstance(near, str) else 0
                if not number:
                    queue.append(near)
                    continue
                # From here on all of the group are where the ways begin, and no way leads to them.
                reached.add(number)
                steps |= _back(near, came)
                came |= dict.fromkeys(groups[number])
                queue.extendleft(groups[number])
        tied: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for one, other in steps:
            for reason, name in ((one, other), (other, one)):
                if isinstance(reason, tuple) and isinstance(name, str):
                    tied[reason].add(name)
        yield from sorted((node[0], tuple(sorted(names))) for node, names in tied.items())

    def update(self, gone: Iterable[str], come: Mapping[str, Source], copies: Mapping[_Pair, bool]) -> None:
        """Take sources out and in (one that has changed is one that comes), and pairs that are near-copies or no more.

        The cost is that of what comes and of the origins it touches.
        """
        left = {name for name in (*gone, *come) if name in self._sources}
        for pair, is_copy in copies.items():
            self._note_copy(pair, is_copy=is_copy)
        families: defaultdict[str, set[str]] = defaultdict(set)
        for name in left:
            families[self._leave(name)].discard(name)
        self._sources |= come
        for name in come:
            families[self._enter(name)].add(name)
        for pair in copies:
            self._link_copy(*pair)
        for family, names in families.items():
            if family:
                self._link_family(family, names)
        self._tell()

    def _note_copy(self, pair: _Pair, *, is_copy: bool) -> None:
        for one, other in (pair, pair[::-1]):
            (self._copies[one].add if is_copy else self._copies[one].discard)(other)

    def _leave(self, name: str) -> str:
        """Take a source out, and return its family."""
        source = self._sources.pop(name)
        for node in [node for node in self._graph.links(name) if node[0] in ("near-copy", "override")]:
            self._graph.remove(node)
        self._graph.remove(name)
        self._targets.pop(name, None)
        for override in source.annotation.dedup:
            self._named_by[override.target].discard(name)
        family = self._family_of.pop(name, "")
        self._members[family].discard(name)
        return family

    def _enter(self, name: str) -> str:
        """Take a source in, and return its family."""
        source = self._sources[name]
        self._graph.add(name)
        for origin in source.annotation.based_on:
            self._graph.link(name, ("declared", origin))
            if origin in self._sources:
                self._graph.link(origin, ("declared", origin))
        if ("declared", name) in self._graph:
            self._graph.link(name, ("declared", name))
        if targets := distinct_from(source):
            self._targets[name] = targets
        for override in source.annotation.dedup:
            if override.verdict == "duplicate-of":
                self._named_by[override.target].add(name)
                self._link_override(name, override.target)
        for other in self._named_by.get(name, ()):
            self._link_override(other, name)
        for other in self._copies.get(name, ()):
            self._link_copy(min(name, other), max(name, other))
        publisher = source.annotation.publisher
        if not isinstance(publisher, str) or "" in self._targets.get(name, ()):
            return ""
        own = self._family_of[name] = family_of(self._families, publisher)
        self._members[own].add(name)
        return own

    def _link_override(self, name: str, target: str) -> None:
        if target in self._sources and target != name:
            self._link(("override", name, target))

    def _link_copy(self, left: str, right: str) -> None:
        node = ("near-copy", left, right)
        is_there = left in self._sources and right in self._sources
        if is_there and right in self._copies[left] and not self._undone(left, right):
            self._link(node)
        elif node in self._graph:
            self._graph.remove(node)

    def _link_family(self, family: str, names: Iterable[str]) -> None:
        """Link the new sources of a family: to it, or where one is called distinct all of them each to the first."""
        hub = ("publisher", family)
        is_plain = self._targets.keys().isdisjoint(self._members[family])
        if is_plain and family not in self._links:
            for name in names:
                self._graph.link(name, hub)
            return
        for node in (hub, *self._links.pop(family, ())):
            if node in self._graph:
                self._graph.remove(node)
        members = sorted(self._members[family])
        if is_plain:
            for name in members:
                self._graph.link(name, hub)
            return
        nodes = self._links[family] = [("publisher", *pair) for pair in self._each_to_the_first(members)]
        for node in nodes:
            self._link(node)

    def _each_to_the_first(self, members: Iterable[str]) -> Iterator[_Pair]:
        earlier: list[str] = []
        for name in members:
            other = next((one for one in earlier if not self._undone(one, name)), None)
            if other is not None:
                yield other, name
            earlier.append(name)

    def _link(self, node: tuple[str, ...]) -> None:
        for name in node[1:]:
            self._graph.link(node, name)

    def _undone(self, left: str, right: str) -> bool:
        return are_parted(left, right, self._targets)

    def _tell(self) -> None:
        gone, touched = self._graph.settle()
        for number in gone:
            self._told.discard(number)
        for number in touched:
            nodes = self._graph.members(number)
            names = sorted(node for node in nodes if isinstance(node, str))
            if names:
                reasons = {n[0] for n in nodes if isinstance(n, tuple) and len(self._graph.links(n)) > 1}
                origin = Origin(sources=tuple(names), reasons=tuple(sorted(reasons)) or ("alone",))
                self._told.put(number, names[0], origin)
            else:
                self._told.discard(number)


def _back(node: _Node, came: Mapping[_Node, _Node | None]) -> set[tuple[_Node, _Node]]:
    """Return the steps by which a node was reached."""
    steps = set()
    while (before := came[node]) is not None:
        steps.add((before, node))
        node = before
    return steps


def distinct_from(source: Source) -> frozenset[str]:
    """Return the ids that people call a source distinct from, '' for all others."""
    if not source.annotation.dedup:
        return _NOBODY
    return frozenset(override.target for override in source.annotation.dedup if override.verdict == "distinct")


def are_parted(left: str, right: str, distinct: Mapping[str, Collection[str]]) -> bool:
    """Say whether people call two sources distinct, in the annotation of either; `distinct` as `distinct_from` says."""
    here, there = distinct.get(left, ()), distinct.get(right, ())
    return "" in here or right in here or "" in there or left in there


def stated_families(families: Mapping[str, str], sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    """Yield each source that states a publisher, with its family of `publisher_families`."""
    for source in sources:
        publisher = source.annotation.publisher
        if isinstance(publisher, str):
            yield source.id, family_of(families, publisher)


def family_of(families: Mapping[str, str], publisher: str) -> str:
    """Return the family of a publisher; one that `site.yaml` does not know is its own."""
    return families.get(folded(publisher), folded(publisher))


def publisher_families(config: Config) -> dict[str, str]:
    """Return the family (the owner, else the publisher) of each id and name of a publisher, all in lower case.

    An owner may itself be one of the publishers, by id or by name.
    """
    known = Publishers(config.publishers)
    owners = {known.key(p.id): known.key(p.owner) for p in config.publishers if p.owner}
    return {folded(name): _top(known.key(name), owners) for p in config.publishers for name in (p.name, p.id)}


def _top(publisher: str, owners: dict[str, str]) -> str:
    """Return the owner of the owner and so on; of owners in a circle, the first by name."""
    passed: set[str] = set()
    while publisher in owners and publisher not in passed:
        passed.add(publisher)
        publisher = owners[publisher]
    return min(passed) if publisher in passed else publisher
