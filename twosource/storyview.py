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
from twosource.lineage import descent_paths, lineage
from twosource.model import Date, DeduplicationNote, OriginCount, Overlap, Source, Story
from twosource.naming import (
    LISTED,
    article_link,
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
from twosource.views import Entry, Findings, Part, Phrase, StoryView, TieRow
from twosource.wording import counted, figures, link, phrase, spelled

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
    paths = descent_paths(catalogue, sources)
    return StoryView(
        title=story.title,
        lead=tuple(_lead(catalogue, sources, overlaps, reckoning.count)),
        timeline=tuple(
            replace(source_entry(catalogue, source, page), key=keys[source.id] if len(sources) > 1 else "")
            for source in sources[:_MEMBERS]
        ),
        timeline_note=_timeline_note(story, sources),
        when=timeline_view(catalogue, sources, keys, page),
        matrix=matrix_view(catalogue, sources, copied, keys, page),
        descent=descent_view(catalogue, paths, keys),
        pairs=tuple(_pair(catalogue, overlap, page) for overlap in sorted(copied, key=strength)[:PAIRS]),
        basis=tuple(_basis(catalogue, story, sources)),
        ties=tuple(_ties(catalogue, story)),
        near_misses=tuple(_near_misses(catalogue, story, page)),
        lineage=tuple(lineage(catalogue, paths, page, keys)),
        origins=tuple(origin_reasons(catalogue, reckoning, page)) if reckoning.count.of > 1 else (),
        findings=tuple(_findings(catalogue, source, page) for source in sources[:_MEMBERS]),
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
    if not count:
        yield phrase("No article of the collection tells this story yet.")
        return
    if count == 1:
        yield phrase("One article tells this story; there is no other to hold it against.")
        return
    yield phrase(f"{wording.capitalised(counted(count, 'article'))}, {wording.origins(origins)}.")
    minimum = wording.spelled(catalogue.config.min_shared_words)
    copied = sum(map(counts, overlaps))
    if copied:
        pairs = wording.capitalised(counted(copied, "pair"))
        yield phrase(f"{pairs} of them {'has' if copied == 1 else 'have'} a run of at least {minimum} words in common.")
    elif overlaps:
        yield phrase("No two of them share a run that counts as copied; what they share besides, their notes tell.")
    else:
        yield phrase(f"No two of them share a run of {minimum} words: they tell one event in different words.")


def _timeline_note(story: Story, sources: Sequence[Source]) -> str:
    undated = sum(not isinstance(source.annotation.published, Date) for source in sources)
    if undated == len(sources) > 1:
        return "No date of these articles is known, so which came first cannot be told: they stand by name."
    if undated:
        return f"{wording.capitalised(counted(undated, 'article'))} without a date at the end."
    if story.earliest or len(sources) == 1:
        return ""
    return "Which came first cannot be told from the dates that are known." if sources else ""


def source_entry(catalogue: Catalogue, source: Source, page: str) -> Entry:
    """Return a listing's line for a source: title, date, publisher, and its account in one phrase."""
    note = catalogue.notes[source.id]
    published = source.annotation.published
    publisher = source.annotation.publisher
    known = catalogue.publishers.get(publisher) if isinstance(publisher, str) else None
    facts: list[Phrase] = []
    if isinstance(published, Date):
        facts.append((wording.dated(published),))
    else:
        facts.append(catalogue.say.phrase("date-missing", missing=phrasing.missing(catalogue.say, published)))
    facts.append(
        phrase(known.name if known else publisher)
        if isinstance(publisher, str)
        else catalogue.say.phrase("publisher-missing", missing=phrasing.missing(catalogue.say, publisher)),
    )
    return Entry(
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        language=catalogue.language(source),
        facts=tuple(facts),
        text=account_sentence(note) if source.annotation.held else "not held",
    )


def account_sentence(note: DeduplicationNote) -> str:
    """Return `565 words: 288 only here, 277 repeated inside`."""
    counts = ((note.unique, "only here"), (note.shared, "shared"), (note.repeated, "repeated inside"))
    said = [f"{wording.number(count)} {name}" for count, name in counts if count]
    return f"{figures(note.words, 'word')}: {', '.join(said)}" if said else "no text"


def briefing_entry(catalogue: Catalogue, slug: str, page: str) -> Entry:
    """Return a listing's line for a briefing."""
    briefing = catalogue.briefings[slug]
    references = catalogue.references[slug]
    date = briefing.changed
    cited = {reference.source for reference in references.references}
    facts: list[Phrase] = [(wording.dated(date),)] if date else []
    facts.append(phrase(f"{figures(len(references.references), 'reference')} to {figures(len(cited), 'article')}"))
    if references.origins is not None and len(cited) > 1:
        facts.append(phrase(wording.independence(references.origins.count)))
    return Entry(
        title=briefing.title,
        href=permalinks.relative(page, permalinks.briefing(slug)),
        language=wording.foreign(briefing.language or catalogue.config.language),
        facts=tuple(facts),
        text=briefing.summary,
    )


# -- who repeats whom ------------------------------------------------------------------------------------------------


def _pair(catalogue: Catalogue, overlap: Overlap, page: str) -> Phrase:
    first, second = overlap.left, overlap.right
    if overlap.earlier == second:
        first, second = second, first
    verb = " came before " if overlap.earlier else " and "
    words_shared = figures(max(overlap.left_words, overlap.right_words), "word")
    basis = order_basis(catalogue, overlap)
    told = f" ({basis})" if basis else ""
    parts: list[Part | str] = [
        article_link(catalogue, first, page),
        verb,
        article_link(catalogue, second, page),
        f"{told}; they share {words_shared}" if overlap.earlier else f" share {words_shared}; order unknown",
    ]
    if catalogue.has_compare_page(overlap):
        path = permalinks.compare(overlap.left, overlap.right)
        parts += [": ", link("side by side", permalinks.relative(page, path))]
    return phrase(*parts, ".")


_BASES = {
    "declared": "by its annotation",
    "decided": "by the decision of a person",
    "near-copy": "as a near-copy of another",
    "computed": "by terms shared with the others",
}


def _basis(catalogue: Catalogue, story: Story, sources: Sequence[Source]) -> Iterator[Phrase]:
    if len(sources) < 2:  # noqa: PLR2004 - a pair is the least that can be tied
        return
    counts = Counter(membership(catalogue, catalogue.notes[source.id], story) for source in sources)
    if counts["declared"] == len(sources):
        yield phrase("The annotations declare these articles to be about one event.")
    elif counts["computed"] == len(sources):
        yield phrase("The articles were put together by the terms they share; no annotation declares it.")
    else:
        said = [f"{spelled(counts[kind])} {how}" for kind, how in _BASES.items() if counts[kind]]
        yield phrase(f"The articles were put together: {wording.listed(said)}.")
    if not story.ties:
        yield phrase("The computed similarity alone would not have tied them.")
    hidden = hidden_terms(catalogue, story.ties)
    if hidden:
        yield phrase(hidden)


def _near_misses(catalogue: Catalogue, story: Story, page: str) -> Iterator[Phrase]:
    """Yield the articles that are nearly alike enough, the most alike first; each tie's left is in the story."""
    misses = sorted(story.near_misses, key=lambda tie: (-tie.similarity, tie.right, tie.left))
    for tie in misses[:LISTED]:
        yield near_miss(catalogue, tie, page, outside=tie.right)
    if len(misses) > LISTED:
        yield phrase(f"{figures(len(misses) - LISTED, 'more pair')} nearly as alike, in the data.")


def _ties(catalogue: Catalogue, story: Story) -> Iterator[TieRow]:
    for term, weight in tie_terms(shown_ties(catalogue, story.ties)):
        yield TieRow(term=term, share=wording.percent(weight), level=min(10, max(1, round(weight * 40))))


def _findings(catalogue: Catalogue, source: Source, page: str) -> Findings:
    note = catalogue.notes[source.id]
    shown = catalogue.is_full(source.id)
    return Findings(
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        summary=phrase(f"{figures(note.unique, 'word')} in no run shared with another article."),
        language=catalogue.language(source),
        figures=tuple((span_link(source, span, page),) for span in note.only_figures[:_FOUND] if shown),
        quotations=tuple((span_link(source, span, page),) for span in note.only_quotations[:_FOUND] if shown),
        names=tuple((span_link(source, span, page),) for span in note.only_names[:_FOUND] if shown),
        passages=_passages(catalogue, source, note, page) if shown else (),
    )


def _passages(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Phrase:
    """Return `Paragraphs of its own: 2–3, 7`, each linked; nothing where all are, or none."""
    if not (note.shared or note.repeated):
        return ()
    groups = list(unique_paragraphs(source, note))
    parts: list[Part | str] = ["Passages of its own: "] if groups else []
    for position, group in enumerate(groups[:_FOUND]):
        parts += [", "] * bool(position) + [place_link(catalogue, page, source, group)]
    if len(groups) > _FOUND:
        parts.append(f" and {wording.number(len(groups) - _FOUND)} more")
    return phrase(*parts)
