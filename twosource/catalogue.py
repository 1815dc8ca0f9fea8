"""Look-ups over everything that is known, built once: what pages ask for by id instead of searching.

`Catalogue` is made from the finished stages and never changes. It also decides what may be shown and which pairs of
sources have a page of their own, because more than one kind of page links to these.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from twosource import excerpts, origins, permalinks, phrasing
from twosource.bibliography import known_publishers
from twosource.mergers import Reckoner
from twosource.messages import Messages
from twosource.model import (
    Analysis,
    Archived,
    Backlink,
    Boilerplate,
    Briefing,
    BriefingReferences,
    ClaimSpans,
    Config,
    Corpus,
    Date,
    DeduplicationNote,
    Descent,
    OriginCount,
    Overlap,
    Override,
    Passage,
    Publisher,
    References,
    Source,
    Span,
    Story,
    Tie,
)
from twosource.quotes import passage_at

COMPARED_PER_SOURCE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything known, by id or slug; `say` has the words of the pages."""

    say: Messages
    config: Config
    analysis: Analysis
    sources: Mapping[str, Source]
    archived: Mapping[str, Archived]
    briefings: Mapping[str, Briefing]
    notes: Mapping[str, DeduplicationNote]
    stories: Mapping[str, Story]
    references: Mapping[str, BriefingReferences]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    claims: Mapping[tuple[str, str], ClaimSpans]
    contests: Mapping[tuple[str, str], tuple[tuple[str, str], ...]]
    contested: Mapping[tuple[str, str], tuple[tuple[str, str], ...]]
    story_briefings: Mapping[str, tuple[Briefing, ...]]
    publishers: Mapping[str, Publisher]
    compared: frozenset[tuple[str, str]]
    cited_quotes: Mapping[str, Mapping[int, tuple[Span, ...]]]
    cited_anchors: Mapping[str, frozenset[str]]
    decided: frozenset[str]
    judged: Mapping[str, tuple[tuple[str, Override], ...]]
    boilerplate: Mapping[str, tuple[tuple[Boilerplate, Span], ...]]
    descents: Mapping[str, Descent]
    ties: Mapping[str, tuple[Tie, ...]]
    has_feed: bool
    namesakes: Mapping[str, str]
    origin_of: Mapping[str, int]
    reckoner: Reckoner

    def has_compare_page(self, overlap: Overlap) -> bool:
        """Say whether the two sources of an overlap have a page side by side."""
        return (overlap.left, overlap.right) in self.compared

    def has_story_page(self, story: Story) -> bool:
        """Say whether a story has a page: it was declared, or holds more than one source."""
        return story.basis == "declared" or len(story.sources) > 1

    def count_origins(self, sources: Iterable[Source]) -> OriginCount:
        """Return how many independent origins some sources have; linear in these."""
        told = tuple(sources)
        credits_of = {source.id: self.notes[source.id].credits for source in told}
        return origins.count_origins(self.analysis.origins, told, self.origin_of, credits_of)

    def statement(self, backlink: Backlink) -> str:
        """Return the text of the briefing's passage that a backlink leads to."""
        document = self.briefings[backlink.briefing].document
        passage = document.passages[backlink.passage]
        return document.text[passage.start : passage.end]

    def language(self, source: Source) -> str:
        """Return the language of a text where it is not that of the pages: as annotated, else the site's."""
        stated = source.annotation.language
        return self.say.foreign(stated if isinstance(stated, str) else self.config.language)

    def briefing_language(self, briefing: Briefing) -> str:
        """Return the language of a briefing where it is not that of the pages, as `language` does for a source."""
        return self.say.foreign(briefing.language or self.config.language)

    def is_full(self, source_id: str) -> bool:
        """Say whether the whole text of a source may be published."""
        return self.sources[source_id].annotation.display == "full"

    def passage_link(self, page: str, source_id: str, passage: Passage) -> str:
        """Return the link to a passage, or to the source's page where the passage itself is not shown."""
        path = permalinks.source(source_id)
        shown = self.is_full(source_id) or passage.anchor in self.cited_anchors.get(source_id, frozenset())
        return permalinks.relative(page, f"{path}#{passage.anchor}" if shown else path)


def catalogue(corpus: Corpus, analysis: Analysis, references: References, say: Messages) -> Catalogue:
    """Build the look-ups; linear in what there is."""
    backlinks: dict[str, list[Backlink]] = defaultdict(list)
    for backlink in references.backlinks:
        backlinks[backlink.source].append(backlink)
    claims = {(claim.source, claim.claim): claim for claim in references.claims}
    quotes = {
        source.id: excerpts.cited_quotes(
            source.document,
            backlinks[source.id],
            [claims[source.id, claim.id] for claim in source.annotation.claims],
        )
        for source in corpus.sources
        if source.annotation.display == "excerpt"
    }
    sources = {source.id: source for source in corpus.sources}
    publishers = known_publishers(corpus.config)
    return Catalogue(
        say=say,
        config=corpus.config,
        analysis=analysis,
        sources=sources,
        archived={article.id: article for article in corpus.archive},
        briefings={briefing.slug: briefing for briefing in corpus.briefings},
        notes={note.source: note for note in analysis.notes},
        stories=_stories(corpus, analysis),
        references={entry.briefing: entry for entry in references.briefings},
        backlinks={source: tuple(links) for source, links in backlinks.items()},
        claims=claims,
        # Claims by source and id: what each contests, and what contests it.
        contests=_pairs(((c.source, c.claim), (c.contested_source, c.contested_claim)) for c in references.contests),
        contested=_pairs(((c.contested_source, c.contested_claim), (c.source, c.claim)) for c in references.contests),
        story_briefings=_story_briefings(corpus, analysis, references),
        publishers=publishers,
        compared=_compared(corpus, analysis),
        # What `display: excerpt` shows: the quotes by passage, and the anchors of these passages.
        cited_quotes=quotes,
        cited_anchors={
            source: frozenset(sources[source].document.passages[index].anchor for index in found)
            for source, found in quotes.items()
        },
        decided=frozenset(_decided(corpus)),
        # The sources whose override concerns a source, and what is boilerplate in it, block by block.
        judged=_judged(corpus, analysis),
        boilerplate=_boilerplate(analysis),
        descents={descent.source: descent for descent in analysis.descents},
        ties=_ties(analysis),
        origin_of=origins.by_source(analysis.origins),
        reckoner=Reckoner(corpus.config, corpus.sources, analysis),
        # The Atom feed holds only briefings with a date.
        has_feed=any(briefing.changed for briefing in corpus.briefings),
        # What tells an article from others of the same title; empty for all whose title is their own.
        namesakes=dict(_namesakes(corpus.sources, publishers, say)),
    )


def _namesakes(
    sources: Iterable[Source], publishers: Mapping[str, Publisher], say: Messages
) -> Iterator[tuple[str, str]]:
    """Yield, for each source whose title others have too, what tells it from them, as far as a reader knows it.

    That is its publisher, else with the day of publication, else with its id.
    """
    by_title: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        by_title[source.title.casefold()].append(source)
    for alike in by_title.values():
        if len(alike) > 1:
            ways = {source.id: _ways_to_tell(source, publishers, say) for source in alike}
            often = Counter(told for found in ways.values() for told in set(found))
            for source_id, found in ways.items():
                yield source_id, next(told for told in found if told and (often[told] == 1 or told == found[-1]))


def _ways_to_tell(source: Source, publishers: Mapping[str, Publisher], say: Messages) -> list[str]:
    """Return a source's publisher, the same with the day of publication, and with the id."""
    stated, day = source.annotation.publisher, source.annotation.published
    known = publishers.get(stated) if isinstance(stated, str) else None
    name = known.name if known else stated if isinstance(stated, str) else ""
    dated = phrasing.date(say, day) if isinstance(day, Date) else ""
    return [say.comma_list(list(filter(None, way))) for way in ([name], [name, dated], [name, source.id])]


def _pairs(
    pairs: Iterable[tuple[tuple[str, str], tuple[str, str]]],
) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for left, right in pairs:
        found[left].append(right)
    return {claim: tuple(others) for claim, others in found.items()}


def _stories(corpus: Corpus, analysis: Analysis) -> dict[str, Story]:
    """Return the stories by slug, with those that are declared but told by no article yet."""
    empty = dict(corpus.config.stories)
    for briefing in corpus.briefings:
        if briefing.story:
            empty.setdefault(briefing.story, briefing.story)
    untold = {
        slug: Story(slug=slug, title=title or slug, sources=(), basis="declared", ties=())
        for slug, title in empty.items()
    }
    return dict(sorted((untold | {story.slug: story for story in analysis.stories}).items()))


def _decided(corpus: Corpus) -> Iterator[str]:
    """Yield the sources that a person has put together with another."""
    for source in corpus.sources:
        for override in source.annotation.dedup:
            if override.verdict in {"duplicate-of", "same-story"}:
                yield from (source.id, override.target)


def _judged(corpus: Corpus, analysis: Analysis) -> dict[str, tuple[tuple[str, Override], ...]]:
    """Return, for each source, the overrides of others that name it, or call its near-copy distinct from all."""
    found: dict[str, list[tuple[str, Override]]] = defaultdict(list)
    distinct: dict[str, Override] = {}
    for source in corpus.sources:
        for override in source.annotation.dedup:
            if override.target:
                found[override.target].append((source.id, override))
            else:
                distinct[source.id] = override
    for overlap in analysis.overlaps if distinct else ():
        if overlap.verdict == "wholly-derived":
            for one, other in ((overlap.left, overlap.right), (overlap.right, overlap.left)):
                if one in distinct:
                    found[other].append((one, distinct[one]))
    return {target: tuple(others) for target, others in found.items()}


def _boilerplate(analysis: Analysis) -> dict[str, tuple[tuple[Boilerplate, Span], ...]]:
    """Return the blocks of boilerplate of each source, in the order of its text."""
    found: dict[str, list[tuple[Boilerplate, Span]]] = defaultdict(list)
    for block in analysis.boilerplate:
        for source, span in block.places:
            found[source].append((block, span))
    return {source: tuple(sorted(blocks, key=lambda each: each[1])) for source, blocks in found.items()}


def _ties(analysis: Analysis) -> dict[str, tuple[Tie, ...]]:
    """Return, for each source, the ties of its story that hold it."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in (tie for story in analysis.stories for tie in story.ties):
        found[tie.left].append(tie)
        found[tie.right].append(tie)
    return {source: tuple(ties) for source, ties in found.items()}


def _story_briefings(corpus: Corpus, analysis: Analysis, references: References) -> dict[str, tuple[Briefing, ...]]:
    """Return the briefings of each story: those that declare it, and those that cite one of its sources."""
    story_of = {source: story.slug for story in analysis.stories for source in story.sources}
    found: dict[str, dict[str, Briefing]] = defaultdict(dict)
    cited = {entry.briefing: {reference.source for reference in entry.references} for entry in references.briefings}
    for briefing in corpus.briefings:
        if briefing.story:
            found[briefing.story][briefing.slug] = briefing
        for source in sorted(cited.get(briefing.slug, ())):
            found[story_of[source]][briefing.slug] = briefing
    return {story: tuple(sorted(entries.values(), key=briefing_order)) for story, entries in found.items()}


def _compared(corpus: Corpus, analysis: Analysis) -> frozenset[tuple[str, str]]:
    """Return the derived pairs that get a page: the strongest few of each source, both of them shown whole."""
    full = {source.id for source in corpus.sources if source.annotation.display == "full"}
    pairs: set[tuple[str, str]] = set()
    for note in analysis.notes:
        shown = [o for o in note.overlaps if o.verdict != "non-derived" and o.left in full and o.right in full]
        strongest = sorted(shown, key=strength)[:COMPARED_PER_SOURCE]
        pairs.update((overlap.left, overlap.right) for overlap in strongest)
    return frozenset(pairs)


def strength(overlap: Overlap) -> tuple[float, str, str]:
    """Return an ordering key that puts the greatest share first."""
    return -max(overlap.left_share, overlap.right_share), overlap.left, overlap.right


def briefing_order(briefing: Briefing) -> tuple[int, int, int, str]:
    """Return an ordering key that puts the newest briefing first, undated ones last."""
    year, month, day = briefing.changed.key if briefing.changed else (0, 0, 0)
    return -year, -month, -day, briefing.slug


def passages_of(source: Source, span: Span) -> tuple[Passage, ...]:
    """Return the passages that a span touches, in order."""
    passages = source.document.passages
    found = []
    for passage in islice(passages, passage_at(passages, span.start), None):
        if passage.start >= span.end:
            break
        if passage.end > span.start:
            found.append(passage)
    return tuple(found)


def paragraph_numbers(passages: Iterable[Passage]) -> tuple[int, int]:
    """Return the first and last paragraph number among passages, (0, 0) where they are headings only."""
    numbers = [passage.number for passage in passages if passage.number]
    return (numbers[0], numbers[-1]) if numbers else (0, 0)


def excerpt(source: Source, span: Span) -> str:
    """Return the words of a span on one line."""
    return " ".join(source.document.text[span.start : span.end].split())
