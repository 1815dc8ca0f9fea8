"""What people declare about articles, held against the machine and against itself: overrides and `based_on`.

A corpus and its analysis come in, warnings go out: an override that contradicts nothing any more (the article or the
method has changed, and its reason stands beside a verdict that says the same), and declarations that contradict each
other or the dates. The one thing a reader would not guess: what the machine would say without an override about stories
is found by analysing the articles of the stories concerned once more, without any overrides. Articles of other stories
cannot change that, so it costs nothing where nobody overrules a story, and little where somebody does.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence

from twosource.analyse import Reading, analyse
from twosource.contradictions import Said, contradicted
from twosource.diagnostics import OVERRIDE_CONTRADICTS, OVERRIDE_WITHOUT_EFFECT, Diagnostic, Mark, Rule
from twosource.direction import appearance, is_earlier
from twosource.kinship import publisher_families, stated_families
from twosource.model import Analysis, Annotation, Corpus, Override, Source
from twosource.origins import agencies_of, by_source, is_known, own_agency

_STORY_VERDICTS = frozenset({"same-story", "not-same-story"})
_AGAINST = {
    "same-story": frozenset({"not-same-story"}),
    "duplicate-of": frozenset({"not-same-story", "distinct"}),
}
_TIED = "their pages tell what makes them one: judge or correct that too, or remove it"

_Found = Iterator[tuple[Rule, Mark, str, str]]


def check_overrides(
    corpus: Corpus, analysis: Analysis, readings: MutableMapping[bytes, Reading] | None = None
) -> tuple[Diagnostic, ...]:
    """Return the warnings about overrides and `based_on`, in the order of their places.

    `readings` are those that the analysis was made with, if they were kept: they save time and change no answer.
    """
    found = [*_Judgements(corpus, analysis, readings).findings(), *_origins(corpus.sources)]
    told = (Diagnostic(rule=rule, mark=mark, message=message, hint=hint) for rule, mark, message, hint in found)
    return tuple(sorted(told, key=lambda finding: (finding.mark, finding.rule.code, finding.message)))


class _Judgements:
    """The overrides of one corpus, and what the machine says of the same articles."""

    __slots__ = (
        "_agencies",
        "_by_source",
        "_crediting",
        "_families",
        "_judged",
        "_near",
        "_origins",
        "_shared",
        "_sources",
        "_together",
    )

    def __init__(self, corpus: Corpus, analysis: Analysis, readings: MutableMapping[bytes, Reading] | None) -> None:
        self._sources = {source.id: source for source in corpus.sources if source.id not in corpus.unreadable}
        self._judged = list(_judged(self._sources))
        self._by_source: defaultdict[str, list[Override]] = defaultdict(list)
        for source_id, override in self._judged:
            self._by_source[source_id].append(override)
        self._near = _near_copies(analysis) if self._judged else {}
        self._origins = by_source(analysis.origins if self._judged else ())
        self._families = _families(corpus) if self._judged else {}
        self._shared = Counter(self._families.values())
        self._agencies = _agencies(self._sources, analysis) if self._judged else {}
        self._crediting = Counter(agency for agencies in self._agencies.values() for agency in agencies)
        self._together = _stories_by_machine(corpus, analysis, self._judged, readings)

    def findings(self) -> _Found:
        """Yield what is wrong with each override."""
        denials = {said: denial for said in self._judged if (denial := self._denial(*said)) is not None}
        contested = set(denials.values())
        disputed = {source_id for source_id, _ in contested}
        together = contradicted(self._judged, {name: self._declared(name) for name in self._sources})
        seen: dict[tuple[str, str, str], Override] = {}
        for source_id, override in self._judged:
            first = seen.setdefault((source_id, override.verdict, override.target), override)
            if first is not override:
                message = f'"{_written(override)}" changes nothing: line {first.mark.line} says it already'
                yield OVERRIDE_WITHOUT_EFFECT, override.mark, message, "keep one of the two"
                continue
            said = source_id, override
            against = self._contradiction(source_id, override, denials.get(said)) or together.get(said, "")
            if against:
                yield OVERRIDE_CONTRADICTS, override.mark, f'"{_written(override)}" contradicts {against}', ""
                continue
            # What a contested judgement ties is told with that one.
            if source_id not in disputed and self._is_outdone(source_id, override):
                message = f'"{_written(override)}" changes nothing: the two count as one origin all the same'
                yield OVERRIDE_WITHOUT_EFFECT, override.mark, message, _TIED
                continue
            agreed = self._agreement(source_id, override)
            if agreed and said not in contested:
                message = f'"{_written(override)}" changes nothing: {agreed}'
                yield OVERRIDE_WITHOUT_EFFECT, override.mark, message, "remove it, or keep its reason as a note"

    def _contradiction(self, source_id: str, override: Override, denial: Said | None) -> str:
        """Return what else people declare against an override, or ''."""
        target = override.target
        if denial is not None:
            where = f"line {denial[1].mark.line}" if denial[0] == source_id else f'"{target}"'
            return f'"{_written(denial[1])}" of {where}'
        if override.verdict not in _STORY_VERDICTS:
            return ""
        stories = self._declared(source_id), self._declared(target)
        if override.verdict == "not-same-story" and stories[0] == stories[1] != "":
            return f'the story that both declare, "{stories[0]}"'
        if override.verdict == "same-story" and "" not in stories and stories[0] != stories[1]:
            return f'the stories they declare, "{stories[0]}" and "{stories[1]}"'
        return ""

    def _denial(self, source_id: str, override: Override) -> Said | None:
        """Return the override that says the contrary of the same two articles, in the annotation of either."""
        against = _AGAINST.get(override.verdict)
        if against is None:
            return None
        for one, other in ((source_id, override.target), (override.target, source_id)):
            for said in self._by_source.get(one, ()):
                if said.verdict in against and said.target in ("", other):
                    return one, said
        return None

    def _is_outdone(self, source_id: str, override: Override) -> bool:
        """Say whether two that are judged distinct count as one all the same: by a third, or by `based_on`."""
        there = self._origins.get(override.target)
        return override.verdict == "distinct" and there is not None and there == self._origins.get(source_id)

    def _agreement(self, source_id: str, override: Override) -> str:
        """Return what makes an override needless, or ''."""
        target = override.target
        if override.verdict == "distinct":
            if self._is_linked(source_id, target) or self._may_be_one(source_id, target):
                return ""
            if target:
                return "the two are no near-copies and of no one publisher"
            return "no near-copy and no other article of its publisher is found"
        if override.verdict == "duplicate-of":
            return "the two are found to be near-copies" if self._are_copies(source_id, target) else ""
        stories = self._declared(source_id), self._declared(target)
        together = (
            stories[0] == stories[1] if "" not in stories else self._together[source_id] == self._together[target]
        )
        if together == (override.verdict == "same-story"):
            return f"the two are in {'one story' if together else 'two stories'} without it"
        return ""

    def _declared(self, source_id: str) -> str:
        return self._sources[source_id].annotation.story

    def _is_linked(self, source_id: str, target: str) -> bool:
        """Say whether the machine counts an article as one with another, or with any where none is named."""
        family = self._families.get(source_id)
        if target:
            return target in self._near.get(source_id, {}) or (
                family is not None and family == self._families.get(target)
            )
        return bool(self._near.get(source_id)) or (family is not None and self._shared[family] > 1)

    def _may_be_one(self, source_id: str, target: str) -> bool:
        """Say whether an article may go back to another, or to any where none is named, as far as else is known."""
        agencies = self._agencies[source_id]
        if self._is_unknown(source_id) or (target and self._is_unknown(target)):
            return True
        if target:
            return not agencies.isdisjoint(self._agencies[target])
        return any(self._crediting[agency] > 1 for agency in agencies)

    def _is_unknown(self, source_id: str) -> bool:
        return not self._agencies[source_id] and not is_known(_without_override(self._sources[source_id]))

    def _are_copies(self, source_id: str, target: str) -> bool:
        """Say whether two are near-copies; of many identical texts, not every two are an overlap."""
        near, back = self._near.get(source_id, {}), self._near.get(target, {})
        return target in near or any(identical and back.get(other, False) for other, identical in near.items())


def _judged(sources: Mapping[str, Source]) -> Iterator[tuple[str, Override]]:
    """Yield the overrides whose both articles are there; the others are reported when they are read."""
    for source in sources.values():
        for override in source.annotation.dedup:
            if override.target != source.id and (not override.target or override.target in sources):
                yield source.id, override


def _written(override: Override) -> str:
    return f"{override.verdict}: {override.target}" if override.target else override.verdict


def _near_copies(analysis: Analysis) -> dict[str, dict[str, bool]]:
    """Return the near-copies of each source, and whether they have the same words."""
    near: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for overlap in analysis.overlaps:
        if overlap.verdict == "wholly-derived":
            near[overlap.left][overlap.right] = near[overlap.right][overlap.left] = overlap.resemblance == 1.0
    return near


def _agencies(sources: Mapping[str, Source], analysis: Analysis) -> dict[str, frozenset[str]]:
    """Return the agencies that each source credits or, where others credit it, is; whatever people judge."""
    plain = {source_id: _without_override(source) for source_id, source in sources.items()}
    told = {note.source: note.credits for note in analysis.notes}
    credited = {source_id: agencies_of(source, told.get(source_id, ())) for source_id, source in plain.items()}
    every = frozenset[str]().union(*credited.values())
    return {source_id: credited[source_id] | (own_agency(source) & every) for source_id, source in plain.items()}


def _families(corpus: Corpus) -> dict[str, str]:
    """Return the publisher, or its owner, of each source that states one."""
    return dict(stated_families(publisher_families(corpus.config), corpus.sources))


def _stories_by_machine(
    corpus: Corpus,
    analysis: Analysis,
    judged: Sequence[Said],
    readings: MutableMapping[bytes, Reading] | None,
) -> dict[str, str]:
    """Return the story of each source in the stories that an override concerns, as computed without overrides."""
    pairs = [(source_id, override) for source_id, override in judged if override.verdict in _STORY_VERDICTS]
    named = {name for source_id, override in pairs for name in (source_id, override.target)}
    if not named:
        return {}
    concerned = {name for story in analysis.stories if not named.isdisjoint(story.sources) for name in story.sources}
    sources = tuple(_without_override(source) for source in corpus.sources if source.id in concerned)
    alone = Corpus(config=corpus.config, sources=sources, briefings=())
    return {name: story.slug for story in analyse(alone, readings=readings).stories for name in story.sources}


def _without_override(source: Source) -> Source:
    if not source.annotation.dedup:
        return source
    return dataclasses.replace(source, annotation=dataclasses.replace(source.annotation, dedup=()))


def _rests(sources: Iterable[Source]) -> dict[str, list[str]]:
    """Return what each source is declared to rest on, as far as it is held, in the order of the ids."""
    known = {source.id: source for source in sources}
    return {
        source_id: sorted({name for name in source.annotation.based_on if name in known} - {source_id})
        for source_id, source in known.items()
    }


def _origins(sources: Sequence[Source]) -> _Found:
    """Yield where `based_on` contradicts the dates, or goes in a circle."""
    rests = _rests(sources)
    known = {source.id: source for source in sources}
    order, left = _origins_first(rests)
    # The origin with the latest first day that each source goes back to, directly or by way of others.
    latest = {source_id: source_id for source_id in rests}
    seen = {source_id: appearance(source.annotation) for source_id, source in known.items()}
    for source_id in order:
        latest[source_id] = max(
            [source_id, *(latest[name] for name in rests[source_id])],
            key=lambda n: (seen[n].first, seen[n].moment or (0, 0), n != source_id, n),
        )
        origin = latest[source_id]
        if is_earlier(seen[source_id], seen[origin]):
            message = f'"based_on" of "{source_id}" leads to "{origin}", which appeared later by the dates'
            way = next(name for name in rests[source_id] if latest[name] == origin)
            yield OVERRIDE_CONTRADICTS, _place(known[source_id].annotation, way), message, "check the dates of both"
    for circle in _circles(rests, left):
        message = f'"based_on" goes in a circle: {" → ".join([*circle, circle[0]])}'
        place = _place(known[circle[0]].annotation, circle[1])
        yield OVERRIDE_CONTRADICTS, place, message, "one of them came first"


def _place(annotation: Annotation, origin: str) -> Mark:
    """Return where an annotation names an origin; its beginning where that is not known."""
    return dict(zip(annotation.based_on, annotation.based_on_marks, strict=False)).get(origin, annotation.mark)


def _origins_first(rests: Mapping[str, Sequence[str]]) -> tuple[list[str], list[str]]:
    """Return the sources in an order in which origins come first, and those that are in circles or rest on one."""
    resting: defaultdict[str, list[str]] = defaultdict(list)
    for source_id, names in rests.items():
        for name in names:
            resting[name].append(source_id)
    waiting = {source_id: len(names) for source_id, names in rests.items()}
    order = [source_id for source_id, count in waiting.items() if not count]
    for source_id in order:
        for name in resting[source_id]:
            waiting[name] -= 1
            if not waiting[name]:
                order.append(name)
    return order, [source_id for source_id, count in waiting.items() if count]


def _circles(rests: Mapping[str, Sequence[str]], left: Sequence[str]) -> Iterator[list[str]]:
    """Yield one circle of those that can be reached by the first origin of each; repaired, it shows the next."""
    among = set(left)
    done: set[str] = set()
    for start in sorted(left):
        path: list[str] = []
        at = start
        while at not in done:
            done.add(at)
            path.append(at)
            at = next(name for name in rests[at] if name in among)
        if at in path:
            circle = path[path.index(at) :]
            first = circle.index(min(circle))
            yield circle[first:] + circle[:first]
