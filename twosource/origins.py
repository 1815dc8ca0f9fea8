"""Which sources count as one: near-copies, what goes back to one declared origin, what one publisher family printed.

Sources and overlaps come in, origins go out. The one thing a reader would not guess: nothing is concluded from what
nobody knows. A source without a known publisher and without a declared origin is an origin of its own in the list,
but `count_origins` gives an interval, since it may yet go back to another one's. A credit to an agency joins no two
sources in the list either (one agency reports on one event more than once); it only lowers the least number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from twosource.kinship import Kinship, are_parted, distinct_from
from twosource.model import Config, Credit, Origin, OriginCount, Overlap, Source
from twosource.publishers import folded

_Link = tuple[str, str, str]


def origins(config: Config, sources: Sequence[Source], overlaps: Iterable[Overlap]) -> tuple[Origin, ...]:
    """Return the origins in the order of their first source's id; each source is in exactly one.

    See `kinship` for what makes two sources one. Linear in the sources and overlaps.
    """
    kinship = Kinship(config)
    copies = {(left, right): True for left, right, _ in _near_copies(overlaps)}
    kinship.update((), {source.id: source for source in sources}, copies)
    return kinship.all()


def _near_copies(overlaps: Iterable[Overlap]) -> Iterator[_Link]:
    for overlap in overlaps:
        if overlap.verdict == "wholly-derived":
            yield overlap.left, overlap.right, "near-copy"


def _duplicates(sources: Iterable[Source]) -> Iterator[_Link]:
    """Yield links by `duplicate-of`."""
    for source in sources:
        for override in source.annotation.dedup:
            if override.verdict == "duplicate-of":
                yield override.target, source.id, "override"


def _distinct(sources: Iterable[Source]) -> dict[str, frozenset[str]]:
    """Return what each source is called distinct from, where it is; '' is all others."""
    return {source.id: targets for source in sources if (targets := distinct_from(source))}


def _joined(ids: Sequence[str], links: Iterable[_Link]) -> tuple[Origin, ...]:
    parents = {source_id: source_id for source_id in ids}

    def root(source_id: str) -> str:
        while parents[source_id] != source_id:
            parents[source_id] = source_id = parents[parents[source_id]]
        return source_id

    used = [link for link in links if link[0] != link[1]]
    for left, right, _ in used:
        first, second = sorted((root(left), root(right)))
        parents[second] = first
    members: dict[str, list[str]] = defaultdict(list)
    for source_id in ids:
        members[root(source_id)].append(source_id)
    reasons: dict[str, set[str]] = defaultdict(set)
    for left, _, reason in used:
        reasons[root(left)].add(reason)
    return tuple(
        Origin(sources=tuple(group), reasons=tuple(sorted(reasons[first])) or ("alone",))
        for first, group in members.items()
    )


def by_source(origins: Iterable[Origin]) -> dict[str, int]:
    """Return the position in `origins` of each source's origin."""
    return {source_id: position for position, origin in enumerate(origins) for source_id in origin.sources}


def count_origins(
    origins: Iterable[Origin],
    sources: Iterable[Source],
    positions: Mapping[str, int] | None = None,
    credits: Mapping[str, Iterable[Credit]] | None = None,  # noqa: A002 - the field of the note has this name
) -> OriginCount:
    """Return how many independent origins these sources have, as an interval.

    At most: the origins as listed. At least: those of which something is known (the publisher, what it is based on, the
    agency that the text credits, or a person's `distinct`), since all others may go back to one of them, and one where
    nothing is known of any. Origins that credit one agency count as one here, whoever published them, and so does that
    agency's own: no words in common is no proof that two reports were not made from one. An article that a person calls
    distinct goes back to nothing else, and two that a person calls distinct from each other are two.

    `credits` has the marks of each source by its id. Give `by_source(origins)` as `positions` when asking more than
    once: the cost is then linear in `sources` alone.
    """
    if positions is None:
        positions = by_source(origins)
    told = {source.id: source for source in sources}
    agencies = {source_id: agencies_of(told[source_id], (credits or {}).get(source_id, ())) for source_id in told}
    known: dict[int, bool] = {}
    for source in told.values():
        position = positions[source.id]
        known[position] = known.get(position, False) or is_known(source) or bool(agencies[source.id])
    distinct = _distinct(told.values())
    groups = _by_agency(told, positions, agencies, distinct)
    certain = len({group for position, group in groups.items() if known[position]})
    least = 2 if _is_any_pair_parted(positions, told, distinct) else min(1, len(known))
    return OriginCount(at_least=max(certain, least), at_most=len(known), of=len(told))


def _is_any_pair_parted(
    positions: Mapping[str, int], told: Collection[str], distinct: Mapping[str, Collection[str]]
) -> bool:
    """Say whether people call two of some sources distinct from each other, and they are two origins."""
    pairs = ((one, other) for one, targets in distinct.items() for other in targets if other in told)
    return any(positions[one] != positions[other] for one, other in pairs)


def is_known(source: Source) -> bool:
    """Say whether an annotation tells where an article comes from: publisher, origin, or distinct from all."""
    annotation = source.annotation
    return isinstance(annotation.publisher, str) or bool(annotation.based_on) or _is_reviewed(source)


def _is_reviewed(source: Source) -> bool:
    return "" in distinct_from(source)


def agencies_of(source: Source, credits: Iterable[Credit]) -> frozenset[str]:  # noqa: A002 - as in `count_origins`
    """Return whose words a text says its own are; who distributes press releases has written none of them."""
    if _is_reviewed(source):
        return frozenset()
    return frozenset(credit.agency.casefold() for credit in credits if credit.form != "press release")


def own_agency(source: Source) -> frozenset[str]:
    """Return the publisher, whom others may credit as an agency; none if a person calls the article distinct."""
    publisher = source.annotation.publisher
    return frozenset({folded(publisher)}) if isinstance(publisher, str) and not _is_reviewed(source) else frozenset()


def _by_agency(
    sources: Mapping[str, Source],
    positions: Mapping[str, int],
    agencies: Mapping[str, frozenset[str]],
    distinct: Mapping[str, Collection[str]],
) -> dict[int, int]:
    """Return, for each origin, the first of those that it may be one with by the agencies it credits."""
    groups = {positions[source_id]: positions[source_id] for source_id in sources}

    def root(position: int) -> int:
        while groups[position] != position:
            groups[position] = position = groups[groups[position]]
        return position

    credited = frozenset[str]().union(*agencies.values())
    earlier: defaultdict[str, list[str]] = defaultdict(list)
    for source_id, source in sources.items():
        for agency in sorted(agencies[source_id] | (own_agency(source) & credited)):
            other = next((one for one in earlier[agency] if not are_parted(one, source_id, distinct)), source_id)
            left, right = sorted((root(positions[other]), root(positions[source_id])))
            groups[right] = left
            earlier[agency].append(source_id)
    return {position: root(position) for position in groups}


def count_texts(overlaps: Iterable[Overlap], sources: Iterable[Source]) -> int:
    """Return how many different texts these sources hold: near-copies of each other count as one; not held is none.

    So do those that a person calls duplicates, and `distinct` parts what the machine found.
    """
    told = {source.id: source for source in sources if source.annotation.held}
    distinct = _distinct(told.values())
    links = [link for link in _near_copies(overlaps) if not are_parted(link[0], link[1], distinct)]
    links += _duplicates(told.values())
    return len(_joined(sorted(told), [link for link in links if link[0] in told and link[1] in told]))
