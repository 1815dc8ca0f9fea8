"""A story's page.

The story page answers: which articles tell it, when, who repeats whom, what each adds, and who cites it. A large story
shows the part that says most and tells what is left out, so that no page grows with the square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue, strength
from twosource.entries import briefing_entry, source_entry
from twosource.judgement import story_decisions
from twosource.lineage import descent_paths, lineage
from twosource.messages import Messages, Value
from twosource.model import Date, DeduplicationNote, OriginCount, Overlap, Source, Story
from twosource.naming import (
    LISTED,
    article_link,
    article_title,
    counts,
    hidden_terms,
    near_miss,
    order_basis,
    place_link,
    shown_ties,
    span_link,
    tie_terms,
)
from twosource.noteview import membership, unique_paragraphs
from twosource.originreasons import origin_reasons
from twosource.storycharts import article_keys, descent_view, matrix_view, timeline_view
from twosource.views import Findings, Phrase, StoryView, TieRow
from twosource.wording import link, phrase

PAIRS = 20
_MEMBERS = 200
_FOUND = 12


def story_view(catalogue: Catalogue, story: Story) -> StoryView:
    """Return what the page of a story shows."""
    page = permalinks.story(story.slug)
    sources = [catalogue.sources[source] for source in story.sources]
    reckoning = catalogue.reckoner.reckon(story.sources)
    overlaps = _overlaps(catalogue, story)
    copied = [overlap for overlap in overlaps if counts(overlap)]
    keys = article_keys(sources)
    shown = keys if len(sources) > 1 else dict.fromkeys(keys, "")
    paths = descent_paths(catalogue, sources)
    return StoryView(
        title=story.title,
        lead=tuple(_lead(catalogue, sources, overlaps, reckoning.count)),
        timeline=tuple(
            replace(source_entry(catalogue, source, page), key=shown[source.id]) for source in sources[:_MEMBERS]
        ),
        timeline_note=_timeline_note(catalogue.say, story, sources),
        when=timeline_view(catalogue, sources, keys, page),
        matrix=matrix_view(catalogue, sources, copied, keys, page),
        descent=descent_view(catalogue, paths, keys),
        pairs=tuple(_pair(catalogue, overlap, page) for overlap in sorted(copied, key=strength)[:PAIRS]),
        basis=tuple(_basis(catalogue, story, sources, page)),
        ties=tuple(_ties(catalogue, story)),
        near_misses=tuple(_near_misses(catalogue, story, page)),
        near_misses_note=catalogue.say(
            "story-misses-note", needed=round(catalogue.analysis.method.story_similarity, 2)
        ),
        lineage=tuple(lineage(catalogue, paths, page, keys)),
        origins=tuple(origin_reasons(catalogue, reckoning, page)) if reckoning.count.of > 1 else (),
        findings=tuple(_findings(catalogue, source, shown[source.id], page) for source in sources[:_MEMBERS]),
        briefings=tuple(
            briefing_entry(catalogue, briefing.slug, page) for briefing in catalogue.story_briefings.get(story.slug, ())
        ),
    )


def _overlaps(catalogue: Catalogue, story: Story) -> list[Overlap]:
    """Return the overlaps between articles of the story, each once."""
    members = set(story.sources)
    return [
        overlap
        for source in story.sources
        for overlap in catalogue.notes[source].overlaps
        if overlap.left == source and overlap.right in members
    ]


def _lead(
    catalogue: Catalogue, sources: Sequence[Source], overlaps: Sequence[Overlap], origins: OriginCount
) -> Iterator[Phrase]:
    count = len(sources)
    say = catalogue.say
    if count < 2:  # noqa: PLR2004 - a pair is the least that can be held against each other
        yield say.phrase("story-one" if count else "story-empty")
        return
    yield wording.sentence(say.phrase("story-lead", n=count, origins=phrasing.origins(say, origins)))
    copied = sum(map(counts, overlaps))
    minimum = catalogue.config.min_shared_words
    if copied:
        told = wording.capitalised(say("story-copied", n=copied, minimum=minimum))
        yield (link(told, "#overlap"),)  # below all articles in order: a long way
    elif overlaps:
        yield say.phrase("story-uncounted")
    else:
        yield say.phrase("story-different", minimum=minimum)


def _timeline_note(say: Messages, story: Story, sources: Sequence[Source]) -> str:
    undated = sum(not isinstance(source.annotation.published, Date) for source in sources)
    if undated == len(sources) > 1:
        return say("story-no-dates")
    if undated:
        return wording.capitalised(say("story-undated", n=undated))
    if story.earliest or len(sources) == 1:
        return ""
    return say("story-no-first") if sources else ""


# -- who repeats whom ------------------------------------------------------------------------------------------------


def _pair(catalogue: Catalogue, overlap: Overlap, page: str) -> Phrase:
    first, second = overlap.left, overlap.right
    if overlap.earlier == second:
        first, second = second, first
    say = catalogue.say
    known: dict[str, Value] = {
        "first": article_link(catalogue, first, page),
        "second": article_link(catalogue, second, page),
        "n": max(overlap.left_words, overlap.right_words),
    }
    basis = order_basis(catalogue, overlap)
    if not overlap.earlier:
        told = say.phrase("story-pair", **known)
    elif basis:
        told = say.phrase("story-pair-told", **known, basis=basis)
    else:
        told = say.phrase("story-pair-ordered", **known)
    if not catalogue.has_compare_page(overlap):
        return say.phrase("story-pair-plain", pair=told)
    path = permalinks.relative(page, permalinks.compare(overlap.left, overlap.right))
    return say.phrase("story-pair-linked", pair=told, compare=link(say("side-by-side"), path))


_BASES = ("declared", "decided", "near-copy", "computed")


def _basis(catalogue: Catalogue, story: Story, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    if len(sources) < 2:  # noqa: PLR2004 - a pair is the least that can be tied
        return
    counts = Counter(membership(catalogue, catalogue.notes[source.id], story) for source in sources)
    say = catalogue.say
    if counts["declared"] == len(sources):
        yield say.phrase("story-declared")
    elif counts["computed"] == len(sources):
        yield say.phrase("story-computed")
    else:
        said = [say("story-basis", kind=kind, n=counts[kind]) for kind in _BASES if counts[kind]]
        yield say.phrase("story-bases", bases=say.listed(said))
    yield from story_decisions(catalogue, story, page)
    if not story.ties:
        yield say.phrase("story-not-alike")
    hidden = hidden_terms(catalogue, story.ties)
    if hidden:
        yield phrase(hidden)


def _near_misses(catalogue: Catalogue, story: Story, page: str) -> Iterator[Phrase]:
    """Yield the articles that are nearly alike enough, the most alike first; each tie's left is in the story."""
    misses = sorted(story.near_misses, key=lambda tie: (-tie.similarity, tie.right, tie.left))
    for tie in misses[:LISTED]:
        yield near_miss(catalogue, tie, page, outside=tie.right)
    if len(misses) > LISTED:
        yield catalogue.say.phrase("story-more-misses", n=len(misses) - LISTED)


def _ties(catalogue: Catalogue, story: Story) -> Iterator[TieRow]:
    for term, weight in tie_terms(shown_ties(catalogue, story.ties)):
        yield TieRow(
            term=term, share=phrasing.percent(catalogue.say, weight), level=min(10, max(1, round(weight * 40)))
        )


def _findings(catalogue: Catalogue, source: Source, key: str, page: str) -> Findings:
    note = catalogue.notes[source.id]
    shown = catalogue.is_full(source.id)
    return Findings(
        key=key,
        title=article_title(catalogue, source.id),
        href=permalinks.relative(page, permalinks.source(source.id)),
        summary=_summary(catalogue.say, note),
        language=catalogue.language(source),
        figures=tuple((span_link(source, span, page),) for span in note.only_figures[:_FOUND] if shown),
        quotations=tuple((span_link(source, span, page),) for span in note.only_quotations[:_FOUND] if shown),
        names=tuple((span_link(source, span, page),) for span in note.only_names[:_FOUND] if shown),
        passages=_passages(catalogue, source, note, page) if shown else (),
    )


def _summary(say: Messages, note: DeduplicationNote) -> Phrase:
    unique = say.phrase("story-unique", n=note.unique)
    return say.joined([unique, say.phrase("only-archived", n=note.archived)], "space") if note.archived else unique


def _passages(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Phrase:
    """Return `Paragraphs of its own: 2–3, 7`, each linked; nothing where all are, or none."""
    if not (note.shared or note.repeated or note.archived):
        return ()
    groups = list(unique_paragraphs(source, note))
    if not groups:
        return ()
    say = catalogue.say
    shown = say.joined([(place_link(catalogue, page, source, group),) for group in groups[:_FOUND]])
    if len(groups) > _FOUND:
        shown = say.phrase("articles-more", shown=shown, more=len(groups) - _FOUND)
    return say.phrase("story-passages", passages=shown)
