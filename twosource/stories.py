"""Sources about one event: as annotations declare, else computed from weighted vocabulary, names, figures and dates.

Sources with their term profiles and near-copies come in as they come and go, stories go out, each with the terms that
tie it together and what it nearly holds. What is declared, decided by a person or copied is grouped by `grouping`;
`likeness` finds pairs that are alike and `linkage` grows the groups along them.

The one thing a reader would not guess: no story depends on an article that no chain of likeness, copies or decisions
leads to. So only such neighbourhoods are grouped anew that an edit touches. Sources are taken in the order of their
texts, not of their ids, so that even of two equal similarities the same one wins whatever the files are called.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, islice

from twosource.connected import Components
from twosource.direction import appearance, in_order, is_earlier, is_precise
from twosource.grouping import decided, groups
from twosource.lexicon import Stems
from twosource.likeness import ALIKE, STORY_SIMILARITY, Article, Change, Likeness
from twosource.linkage import Group, Pair, grown
from twosource.model import Config, Date, Overlap, Source, Story, Tie
from twosource.ordered import Ordered
from twosource.terms import LENGTH, Profile, lighter, step, vector
from twosource.ties import NEAR_MISS_TERMS, Ties

__all__ = ["STORY_SIMILARITY", "Stories", "stories"]

# Copies this near are of one event whatever their terms: of a lesser share it may be the paragraph on what was before.
_SAME_EVENT = 0.55
_NEAR_MISSES = 3
_NEARLY = round(0.8 * STORY_SIMILARITY * LENGTH**2)
_SUFFIX = "-story"

# What hangs together: sources by id; the stories they declare, the copies and the decisions that link two of them.
_Node = str | tuple[str, ...]
_Pair = tuple[str, str]


def stories(
    config: Config, sources: Sequence[Source], profiles: Sequence[Profile], overlaps: Iterable[Overlap]
) -> tuple[Story, ...]:
    """Return the stories sorted by slug; each source is in exactly one.

    Declared stories win: two of them are never joined, and an undeclared source may join one. Sources that a person
    calls `not-same-story` are kept apart, but for two of one declared story; sources called `same-story` or
    `duplicate-of`, and near-copies, are in one story whatever their terms. Near-linear in the sources.
    """
    told = Stories(config)
    come = {source.id: (source, profile) for source, profile in zip(sources, profiles, strict=True)}
    told.update((), come, {(o.left, o.right): share for o in overlaps if (share := near_copy(o)) is not None})
    return told.all()


def near_copy(overlap: Overlap) -> float | None:
    """Return the greater share that one source of a copy has of the other; None where that tells of no event."""
    share = max(overlap.left_share, overlap.right_share)
    return share if overlap.verdict == "wholly-derived" and share >= _SAME_EVENT else None


def _by_content(source: Source) -> tuple[str, tuple[bool, tuple[int, int, int, int], str]]:
    """Return the order to group sources in: by their texts, equal ones by day and known moment, undated last."""
    published = source.annotation.published
    order = published.order if isinstance(published, Date) else (0, 0, 0, 0)
    return source.document.text, (not isinstance(published, Date), order, source.id)


@dataclass(frozen=True, slots=True)
class _Cluster:
    """The sources of one story in the order of their texts, and what bars it from growing."""

    members: tuple[str, ...]
    declared: bool
    apart: AbstractSet[object]


class Stories:
    """The stories of a collection of sources, kept while sources come and go."""

    __slots__ = (
        "_barred",
        "_cluster_of",
        "_clusters",
        "_copies",
        "_declared",
        "_graph",
        "_likeness",
        "_named_by",
        "_next",
        "_of_component",
        "_sources",
        "_stems",
        "_subject",
        "_titles",
        "_told",
    )

    def __init__(self, config: Config) -> None:
        self._titles = dict(config.stories)
        self._sources: dict[str, Source] = {}
        self._subject = _Subject()
        self._likeness = Likeness()
        self._stems = Stems()
        self._graph = Components[_Node]()
        self._copies: defaultdict[str, dict[str, float]] = defaultdict(dict)
        # Whose annotations decide something about a source, and which decisions keep it apart from another.
        self._named_by: defaultdict[str, set[str]] = defaultdict(set)
        self._barred: defaultdict[str, set[_Pair]] = defaultdict(set)
        self._declared = Counter[str]()
        self._clusters: dict[int, _Cluster] = {}
        self._cluster_of: dict[str, int] = {}
        self._of_component: dict[int, list[int]] = {}
        self._told = Ordered[int, str, Story]()
        self._next = 0

    def all(self) -> tuple[Story, ...]:
        """Return the stories sorted by slug; each source is in exactly one."""
        return self._told.values()

    def of(self, name: str) -> Story:
        """Return the story that a source is in."""
        story = self._told.get(self._cluster_of[name])
        if story is None:
            raise KeyError(name)
        return story

    def update(
        self,
        gone: Iterable[str],
        come: Mapping[str, tuple[Source, Profile]],
        copies: Mapping[_Pair, float | None],
    ) -> set[str]:
        """Take sources out and in, and return those whose story has another name or other members now, or other texts.

        A source that has changed is given as one that comes. `copies` has, for pairs of ids in their order that are
        near-copies now, the greater share, and None for those that are none any more.
        """
        left = {name for name in (*gone, *come) if name in self._sources}
        names = self._renamed(left, come)
        for name in left:
            self._leave(name)
        for name, (source, _) in come.items():
            self._sources[name] = source
        self._note_copies(copies)
        for name in come:
            self._enter(name)
        articles = self._subject.update(left, come, self._sources)
        changes = self._likeness.update(left, articles)
        self._note_likeness(articles, changes)
        self._link_copies(copies)
        found = self._retell(come, self._regroup(articles), changes, names)
        for name in left - come.keys():
            del self._cluster_of[name]
        return found

    # -- what hangs together -----------------------------------------------------------------------------------------

    def _renamed(self, left: AbstractSet[str], come: Mapping[str, tuple[Source, Profile]]) -> set[str]:
        """Count who declares which story, and return the ids that may name a story otherwise now: see `_free_slug`."""
        before = Counter(self._sources[name].annotation.story for name in left)
        after = Counter(source.annotation.story for source, _ in come.values())
        known = {story for story in (*before, *after) if self._declared[story]}
        self._declared.subtract(before)
        self._declared.update(after)
        declared = {story for story in (*before, *after) if story and (self._declared[story] > 0) != (story in known)}
        return declared.union(*map(_stripped, declared), *map(_stripped, left ^ come.keys()))

    def _leave(self, name: str) -> None:
        source = self._sources.pop(name)
        for node in [node for node in self._graph.links(name) if isinstance(node, tuple) and node[0] != "story"]:
            self._graph.remove(node)
        self._graph.remove(name)
        for _, target in decided([source], "same-story", "duplicate-of", "not-same-story"):
            self._named_by[target].discard(name)
            for barred in (name, target):
                self._barred[barred].discard((name, target))
        self._touch(self._named_by[name] | {target for _, target in decided([source], "not-same-story")})

    def _enter(self, name: str) -> None:
        source = self._sources[name]
        self._graph.add(name)
        if source.annotation.story:
            self._graph.link(name, ("story", source.annotation.story))
        for _, target in decided([source], "same-story", "duplicate-of", "not-same-story"):
            self._named_by[target].add(name)
        self._decide(source)
        for other in self._named_by.get(name, ()):
            self._decide(self._sources[other])
        for other in self._copies.get(name, ()):
            if other in self._sources:
                left, right = sorted((name, other))
                self._link(("copy", left, right))

    def _decide(self, source: Source) -> None:
        """Follow a decision about two sources that are both there."""
        for name, target in decided([source], "same-story", "duplicate-of"):
            if target in self._sources:
                self._link(("decided", name, target))
        for name, target in decided([source], "not-same-story"):
            for one in (name, target):
                self._barred[one].add((name, target))
            self._touch((name, target))

    def _touch(self, names: Iterable[str]) -> None:
        """Have the neighbourhoods of sources grouped anew."""
        for name in names:
            if name in self._graph:
                self._graph.add(name)

    def _link(self, node: tuple[str, str, str]) -> None:
        """Link two sources by a node of its own, so that each reason to link them can go by itself."""
        for name in node[1:]:
            self._graph.link(node, name)

    def _note_copies(self, copies: Mapping[_Pair, float | None]) -> None:
        for (left, right), share in copies.items():
            for one, other in ((left, right), (right, left)):
                if share is None:
                    self._copies[one].pop(other, None)
                else:
                    self._copies[one][other] = share

    def _link_copies(self, copies: Mapping[_Pair, float | None]) -> None:
        for (left, right), share in copies.items():
            node = ("copy", left, right)
            if share is not None and left in self._sources and right in self._sources:
                self._link(node)
            elif node in self._graph:
                self._graph.remove(node)

    def _note_likeness(self, moved: Collection[str], changes: Iterable[Change]) -> None:
        self._touch(moved)
        for change in changes:
            if change.left in self._graph and change.right in self._graph:
                is_alike = change.after is not None and change.after >= ALIKE
                if is_alike:
                    self._graph.link(change.left, change.right)
                elif change.right in self._graph.links(change.left):
                    self._graph.part(change.left, change.right)
        for name in moved:
            for other, product in self._likeness.pairs(name).items():
                if product >= ALIKE:
                    self._graph.link(name, other)

    # -- grouping ----------------------------------------------------------------------------------------------------

    def _regroup(self, moved: Iterable[str]) -> set[int]:
        """Group the neighbourhoods anew that were touched, and return the clusters that are not what they were."""
        gone, touched = self._graph.settle()
        ended = list(chain.from_iterable(self._of_component.pop(number, ()) for number in gone | touched))
        known = {self._clusters[number]: number for number in ended}
        found = set()
        for component in sorted(touched):
            members = [node for node in self._graph.members(component) if isinstance(node, str)]
            numbers = self._of_component[component] = []
            for cluster in self._grouped(sorted(members, key=lambda name: _by_content(self._sources[name]))):
                number = known.pop(cluster, None)
                if number is None:
                    number = self._next
                    self._next += 1
                    self._clusters[number] = cluster
                    self._cluster_of.update(dict.fromkeys(cluster.members, number))
                    found.add(number)
                numbers.append(number)
        for number in known.values():
            del self._clusters[number]
            self._told.discard(number)
        return found | {self._cluster_of[name] for name in moved}

    def _grouped(self, members: Sequence[str]) -> Iterator[_Cluster]:
        """Yield the clusters of one neighbourhood, given in the order of their texts."""
        sources = [self._sources[name] for name in members]
        place = {name: index for index, name in enumerate(members)}
        barred = {pair for name in members for pair in self._barred.get(name, ())}
        apart = [pair for pair in barred if self._sources.keys() >= set(pair)]
        copies = {
            (name, other): share
            for name in members
            for other, share in self._copies.get(name, {}).items()
            if name < other
        }
        vectors = [self._likeness.vector(name) for name in members]
        told: list[Group] = groups(sources, apart, {pair: copies[pair] for pair in copies if pair[1] in place})
        if len(told) > 1:
            told = grown(told, vectors, self._pairs(place))
        for group in told:
            in_order = sorted(group.members)
            yield _Cluster(tuple(members[index] for index in in_order), group.declared, group.apart)

    def _pairs(self, place: Mapping[str, int]) -> list[Pair]:
        return sorted(
            Pair(min(place[name], place[other]), max(place[name], place[other]), product)
            for name in place
            for other, product in self._likeness.pairs(name).items()
            if name < other and product >= ALIKE
        )

    # -- telling -----------------------------------------------------------------------------------------------------

    def _retell(
        self, come: Mapping[str, object], clusters: set[int], changes: Iterable[Change], names: Iterable[str]
    ) -> set[str]:
        """Tell again what is told of clusters that have changed, or have others near them that have."""
        waiting = set(clusters)
        for number in clusters:
            for name in self._clusters[number].members:
                near = self._likeness.pairs(name).items()
                waiting.update(self._cluster_of[other] for other, product in near if product >= _NEARLY)
        for change in changes:
            waiting.update(self._cluster_of[name] for name in change[:2] if name in self._sources)
        waiting.update(self._cluster_of[name] for name in names if name in self._sources)
        found: set[str] = set()
        ties = Ties(self._sources, self._likeness.vector, self._stems)
        for number in waiting:
            known = self._told.get(number)
            story = self._story(number, ties)
            if story != known:
                self._told.put(number, story.slug, story)
            is_another = known is None or (known.slug, known.sources) != (story.slug, story.sources)
            if is_another or not come.keys().isdisjoint(story.sources):
                found.update(story.sources)
        return found

    def _story(self, number: int, ties: Ties) -> Story:
        sources = in_order([self._sources[name] for name in self._clusters[number].members])
        members = [source.id for source in sources]
        # A date that is not precise may be a later one.
        first = next((source for source in sources if is_precise(source.annotation.published)), sources[0])
        declared = next((source.annotation.story for source in sources if source.annotation.story), "")
        return Story(
            slug=declared or self._free_slug(first.id),
            title=self._titles.get(declared) or first.title,
            sources=tuple(members),
            basis="declared" if declared else "computed" if len(sources) > 1 else "alone",
            ties=tuple(ties.within(members)),
            earliest=_earliest(sources),
            near_misses=tuple(self._near_misses(number, ties)),
        )

    def _free_slug(self, wanted: str) -> str:
        """Return the id that a story is named by, with a suffix where another story has or may take that name."""
        slug = wanted
        while self._declared[slug] > 0 or (slug != wanted and slug in self._sources):
            slug += _SUFFIX
        return slug

    def _near_misses(self, number: int, ties: Ties) -> Iterator[Tie]:
        """Yield the most similar pairs with other clusters that a cluster may join, one for each of them."""
        cluster = self._clusters[number]
        best: dict[int, tuple[int, str, str]] = {}
        for name in cluster.members:
            for other, product in self._likeness.pairs(name).items():
                there = self._cluster_of[other]
                if there != number and product >= _NEARLY and cluster.apart.isdisjoint(self._clusters[there].apart):
                    found = (-product, name, other)
                    best[there] = min(found, best.get(there, found))
        for product, name, other in islice(sorted(best.values()), _NEAR_MISSES):
            yield ties.tie(name, other, -product, NEAR_MISS_TERMS)


class _Subject:
    """The profiles, and what terms weigh that run through very many of them."""

    __slots__ = ("_holders", "_lighter", "_profiles")

    def __init__(self) -> None:
        self._profiles: dict[str, Profile] = {}
        self._holders = Counter[str]()
        self._lighter: dict[str, float] = {}

    def update(
        self, gone: Iterable[str], come: Mapping[str, tuple[Source, Profile]], sources: Mapping[str, Source]
    ) -> dict[str, Article]:
        """Take profiles out and in, and return the articles with other vectors than before, those that come too."""
        left = Counter(chain.from_iterable([self._profiles.pop(name).stems for name in gone]))
        new = Counter(chain.from_iterable([profile.stems for _, profile in come.values()]))
        self._profiles |= {name: profile for name, (_, profile) in come.items()}
        before = {stem: self._holders[stem] for stem in left.keys() | new.keys()}
        self._holders.subtract(left)
        self._holders.update(new)
        weighed = {stem for stem, count in before.items() if step(count) != step(self._holders[stem])}
        if weighed:
            self._lighter = {stem: weight for stem, weight in self._lighter.items() if stem not in weighed}
            frequent = {stem: self._holders[stem] for stem in weighed if step(self._holders[stem])}
            self._lighter |= lighter(frequent)
        names = [name for name, told in self._profiles.items() if not weighed.isdisjoint(told.stems)] if weighed else ()
        return {
            name: Article(_by_content(sources[name]), vector(self._profiles[name], self._lighter))
            for name in dict.fromkeys((*come, *names))
        }


def _stripped(name: str) -> set[str]:
    """Return the names that become this one with the suffix of a slug, once or more."""
    names = set()
    while name.endswith(_SUFFIX):
        name = name.removesuffix(_SUFFIX)
        names.add(name)
    return names


def _earliest(members: Sequence[Source]) -> str:
    """Return the id of the source that appeared first; '' unless every day is stated without a doubt.

    `members` are in their order: the one is the first of those whose moment is known, or of the others.
    """
    if len(members) == 1 or not all(is_precise(source.annotation.published) for source in members):
        return ""
    seen = [appearance(source.annotation) for source in members]
    by_moment = [each.moment is not None for each in seen]
    for first in (by_moment.index(known) for known in dict.fromkeys(by_moment)):
        if all(is_earlier(seen[first], other) for place, other in enumerate(seen) if place != first):
            return members[first].id
    return ""
