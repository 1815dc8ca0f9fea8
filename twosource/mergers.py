"""Why some sources have so many independent origins: which of them are one, and which may be as far as is known.

A set of sources comes in, their `Reckoning` goes out: the interval of `origins`, and a `Merger` for everything that
makes it smaller than the number of sources. The one thing a reader would not guess: two sources of the set may be one
only by way of a third that is not in it (both are near-copies of it); then `through` names those.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from twosource import kinship, origins
from twosource.model import Analysis, Bond, Config, Merger, Overlap, Override, Reckoning, Source


class Reckoner:
    """Counts the origins of sets of sources of one collection; what is asked again is not counted again."""

    __slots__ = (
        "_config",
        "_copies",
        "_credits",
        "_families",
        "_kins",
        "_known",
        "_known_families",
        "_members",
        "_near",
        "_origins",
        "_positions",
        "_shown",
        "_sources",
        "_tied",
    )

    def __init__(self, config: Config, sources: Sequence[Source], analysis: Analysis) -> None:
        self._config = config
        self._sources = {source.id: source for source in sources}
        self._origins = analysis.origins
        self._positions = origins.by_source(analysis.origins)
        self._credits = {note.source: note.credits for note in analysis.notes}
        self._near: defaultdict[str, list[Overlap]] = defaultdict(list)
        self._copies: defaultdict[str, list[str]] = defaultdict(list)
        for overlap in analysis.overlaps:
            if overlap.verdict == "wholly-derived":
                self._near[overlap.left].append(overlap)
                self._copies[overlap.left].append(overlap.right)
                self._copies[overlap.right].append(overlap.left)
        self._known_families = kinship.publisher_families(config)
        self._families = dict(kinship.stated_families(self._known_families, sources))
        self._shown = {each.owner.casefold(): each.owner for each in config.publishers}
        self._shown |= {each.id.casefold(): each.name for each in config.publishers}
        self._members = Counter(self._families.values())
        self._known: dict[frozenset[str], Reckoning] = {}
        self._kins: dict[int, kinship.Kinship] = {}
        # Of each origin that was asked for, the bonds of each source in it, and all.
        self._tied: dict[int, tuple[Mapping[str, Sequence[Bond]], Sequence[Bond]]] = {}

    def siblings(self, source_id: str, other: str = "") -> int:
        """Return how many other sources are of the publisher or owner of a source; of one other, whether it is (1)."""
        family = self._families.get(source_id)
        if family is None:
            return 0
        return int(self._families.get(other) == family) if other else self._members[family] - 1

    def reckon(self, ids: Sequence[str]) -> Reckoning:
        """Return the interval for some sources and its reasons. Linear in these and their near-copies."""
        key = frozenset(ids)
        if key not in self._known:
            told = [self._sources[source_id] for source_id in sorted(key)]
            credited = {source.id: self._credits.get(source.id, ()) for source in told}
            count = origins.count_origins(self._origins, told, self._positions, credited)
            mergers = [*self._certain(told)]
            if count.at_least < count.at_most:
                mergers += self._possible(told)
            self._known[key] = Reckoning(count=count, mergers=tuple(mergers), decided=tuple(self._decided(told, key)))
        return self._known[key]

    def _decided(self, told: Sequence[Source], ids: Collection[str]) -> Iterator[tuple[str, Override]]:
        """Yield the overrides that have parted a source from others of the set, or made it one with them."""
        families = Counter(self._families.get(source_id, "") for source_id in ids)
        for source in told:
            for override in source.annotation.dedup:
                if override.target and override.target not in ids:
                    continue
                family = self._families.get(source.id, "")
                if override.verdict == "duplicate-of" or (
                    override.verdict == "distinct"
                    and (
                        bool(override.target)
                        or any(other in ids for other in self._copies[source.id])
                        or (family != "" and families[family] > 1)
                    )
                ):
                    yield source.id, override

    def _certain(self, told: Sequence[Source]) -> Iterator[Merger]:
        """Yield the sources that count as one."""
        groups: defaultdict[int, list[Source]] = defaultdict(list)
        for source in told:
            groups[self._positions[source.id]].append(source)
        for position, members in groups.items():
            if len(members) > 1:
                yield self._merged(position, members)

    def _merged(self, position: int, members: Sequence[Source]) -> Merger:
        ids = {source.id for source in members}
        related = self._related(members)
        groups = [origin.sources for origin in related.all()]
        ways = list(self._kin(position).ways(groups)) if len(groups) > 1 else []
        bonds = [*self._bonds(related.bonds()), *self._bonds(ways)]
        if ways:
            bonds = list(dict.fromkeys(sorted(bonds, key=lambda bond: (bond.reason, bond.sources))))
        return Merger(
            sources=tuple(sorted(ids)),
            reasons=tuple(sorted({bond.reason for bond in bonds})),
            declared=tuple(sorted({name for bond in bonds if bond.reason == "declared" for name in bond.names})),
            names=tuple(sorted({name for bond in bonds if bond.reason == "publisher" for name in bond.names})),
            through=tuple(sorted({name for _, names in ways for name in names} - ids)),
            bonds=tuple(bonds),
            certain=True,
        )

    def bonds_of(self, source_id: str) -> tuple[Sequence[Bond], Sequence[Bond]]:
        """Return what ties the sources of a source's origin: the bonds that it has itself, and all of the origin."""
        position = self._positions[source_id]
        if position not in self._tied:
            bonds = tuple(self._bonds(self._kin(position).bonds()))
            of_each: defaultdict[str, list[Bond]] = defaultdict(list)
            for bond in bonds:
                for name in bond.sources:
                    of_each[name].append(bond)
            self._tied[position] = of_each, bonds
        tied, every = self._tied[position]
        return tied[source_id], every

    def _kin(self, position: int) -> kinship.Kinship:
        """Return the kinship of all the sources of an origin."""
        if position not in self._kins:
            self._kins[position] = self._related([self._sources[name] for name in self._origins[position].sources])
        return self._kins[position]

    def _related(self, members: Sequence[Source]) -> kinship.Kinship:
        """Return the kinship of some sources alone."""
        ids = {source.id: source for source in members}
        copies = {(name, o.right): True for name in ids for o in self._near[name] if o.right in ids}
        related = kinship.Kinship(self._config, self._known_families)
        related.update((), ids, copies)
        return related

    def _bonds(self, found: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Bond]:
        """Yield reasons with the sources that they tie, and the names that they speak of."""
        for reason, ids in found:
            members = [self._sources[name] for name in ids]
            names: Iterable[str] = ()
            if reason == "declared":
                names = _declared(members)
            elif reason == "publisher":
                names = self._publishers(members)
            yield Bond(reason=reason, sources=ids, names=tuple(names))

    def _publishers(self, members: Sequence[Source]) -> Iterator[str]:
        """Yield the publishers or owners that several have: the owner where their publishers differ."""
        by_family: defaultdict[str, list[str]] = defaultdict(list)
        for source in members:
            if isinstance(source.annotation.publisher, str):
                by_family[self._families[source.id]].append(source.annotation.publisher)
        several = {family: set(names) for family, names in by_family.items() if len(names) > 1}
        yield from sorted(
            names.pop() if len(names) == 1 else self._shown.get(family, family) for family, names in several.items()
        )

    def _possible(self, told: Sequence[Source]) -> Iterator[Merger]:
        """Yield the sources that may be one with others, as nothing is known of them or they credit one agency."""
        credited = {source.id: origins.agencies_of(source, self._credits.get(source.id, ())) for source in told}
        known = [source.id for source in told if origins.is_known(source) or credited[source.id]]
        placed = {self._positions[source_id] for source_id in known}
        unknown = tuple(source.id for source in told if self._positions[source.id] not in placed)
        if unknown:
            yield Merger(sources=unknown, reasons=("unknown",), certain=False)
        by_agency: defaultdict[str, list[str]] = defaultdict(list)
        names = {each.agency.casefold(): each.agency for source in told for each in self._credits.get(source.id, ())}
        every = frozenset[str]().union(*credited.values())
        for source in told:
            for agency in sorted(credited[source.id] | (origins.own_agency(source) & every)):
                by_agency[agency].append(source.id)
        for agency, ids in sorted(by_agency.items()):
            if len({self._positions[source_id] for source_id in ids}) > 1:
                yield Merger(sources=tuple(ids), reasons=("agency",), names=(names.get(agency, agency),), certain=False)


def _declared(members: Sequence[Source]) -> Iterator[str]:
    """Yield the origins that several declare, and those that one declares and that are another."""
    ids = {source.id for source in members}
    declared = Counter(name for source in members for name in set(source.annotation.based_on))
    yield from sorted(name for name, count in declared.items() if name in ids or count > 1)
