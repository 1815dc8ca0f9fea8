"""A story's page and the page of two overlapping articles side by side.

The story page answers: which articles tell it, when, who repeats whom, what each adds, and who cites it. A matrix is
drawn up to twelve articles; a larger story lists its strongest pairs instead, so that no page grows with the square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from twosource import markup, permalinks, wording
from twosource.catalogue import Catalogue, passages_of, strength
from twosource.markup import Highlight
from twosource.model import Date, DeduplicationNote, Origin, Overlap, SharedRun, Source, Span, Story
from twosource.noteview import membership, origin_reason, place_link, span_link, tie_terms
from twosource.sourceview import headline_anchor, marked_overlaps, run_anchor
from twosource.views import (
    Cell,
    CompareView,
    Entry,
    Findings,
    Html,
    Matrix,
    MatrixRow,
    Part,
    Phrase,
    RunView,
    StoryView,
    TieRow,
)
from twosource.wording import counted, figures, link, phrase, spelled

MATRIX_ARTICLES = 12
_PAIRS = 20
_MEMBERS = 200
_FOUND = 12
_LETTERS = "ABCDEFGHIJKL"


def story_view(catalogue: Catalogue, story: Story) -> StoryView:
    """Return what the page of a story shows."""
    page = permalinks.story(story.slug)
    sources = [catalogue.sources[source] for source in story.sources]
    overlaps = _overlaps(catalogue, story)
    return StoryView(
        title=story.title,
        lead=tuple(_lead(catalogue, sources, overlaps)),
        timeline=tuple(source_entry(catalogue, source, page) for source in sources[:_MEMBERS]),
        timeline_note=_timeline_note(story, sources),
        matrix=_matrix(catalogue, sources, overlaps, page) if 1 < len(sources) <= MATRIX_ARTICLES else None,
        pairs=tuple(_pair(catalogue, overlap, page) for overlap in sorted(overlaps, key=strength)[:_PAIRS]),
        basis=tuple(_basis(catalogue, story, sources)),
        ties=tuple(_ties(story)),
        origins=tuple(_origins(catalogue, sources, page)),
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


def _lead(catalogue: Catalogue, sources: Sequence[Source], overlaps: Sequence[Overlap]) -> Iterator[Phrase]:
    count = len(sources)
    if not count:
        yield phrase("No article of the collection tells this story yet.")
        return
    if count == 1:
        yield phrase("One article tells this story; there is no other to hold it against.")
        return
    interval = wording.origins(catalogue.count_origins(sources))
    yield phrase(f"{wording.capitalised(counted(count, 'article'))}, {interval}.")
    minimum = wording.spelled(catalogue.config.min_shared_words)
    if overlaps:
        pairs = wording.capitalised(counted(len(overlaps), "pair"))
        yield phrase(
            f"{pairs} of them {'has' if len(overlaps) == 1 else 'have'} a run of at least {minimum} words in common."
        )
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
        facts.append(phrase(f"date {wording.missing(published)}"))
    facts.append(
        phrase(known.name if known else publisher)
        if isinstance(publisher, str)
        else phrase(f"publisher {wording.missing(publisher)}"),
    )
    return Entry(
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        language=catalogue.language(source),
        facts=tuple(facts),
        text=account_sentence(note),
    )


def account_sentence(note: DeduplicationNote) -> str:
    """Return `565 words: 288 only here, 277 repeated inside`."""
    counts = ((note.unique, "only here"), (note.shared, "shared"), (note.repeated, "repeated inside"))
    said = [f"{wording.number(count)} {name}" for count, name in counts if count]
    return f"{figures(note.words, 'word')}: {', '.join(said)}" if said else "no text"


def briefing_entry(catalogue: Catalogue, slug: str, page: str) -> Entry:
    """Return a listing's line for a briefing."""
    briefing = catalogue.briefings[slug]
    references = catalogue.references[slug].references
    date = briefing.changed
    cited = len({reference.source for reference in references})
    facts: list[Phrase] = [(wording.dated(date),)] if date else []
    facts.append(phrase(f"{figures(len(references), 'reference')} to {figures(cited, 'article')}"))
    return Entry(
        title=briefing.title,
        href=permalinks.relative(page, permalinks.briefing(slug)),
        language=wording.foreign(briefing.language or catalogue.config.language),
        facts=tuple(facts),
        text=briefing.summary,
    )


# -- who repeats whom ------------------------------------------------------------------------------------------------


def _matrix(catalogue: Catalogue, sources: Sequence[Source], overlaps: Sequence[Overlap], page: str) -> Matrix:
    by_pair = {(overlap.left, overlap.right): overlap for overlap in overlaps}
    rows = []
    for position, row in enumerate(sources):
        cells = tuple(_cell(catalogue, row, column, by_pair, page) for column in sources)
        label = f"{_LETTERS[position]}: {row.title}"
        rows.append(MatrixRow(label=label, href=permalinks.relative(page, permalinks.source(row.id)), cells=cells))
    return Matrix(
        caption="How much of the article in the row stands in the article of the column too",
        columns=tuple(_LETTERS[: len(sources)]),
        rows=tuple(rows),
    )


def _cell(
    catalogue: Catalogue,
    row: Source,
    column: Source,
    by_pair: dict[tuple[str, str], Overlap],
    page: str,
) -> Cell:
    if row.id == column.id:
        return Cell(text="–", self=True)
    left, right = sorted((row.id, column.id))
    overlap = by_pair.get((left, right))
    if overlap is None:
        return Cell(text="0 %")
    words_covered = overlap.left_words if overlap.left == row.id else overlap.right_words
    own_share = overlap.left_share if overlap.left == row.id else overlap.right_share
    href = ""
    if catalogue.has_compare_page(overlap):
        href = permalinks.relative(page, permalinks.compare(left, right))
    text = wording.share(words_covered, catalogue.notes[row.id].words)
    return Cell(text=text, href=href, level=min(4, 1 + int(own_share * 4)))


def _pair(catalogue: Catalogue, overlap: Overlap, page: str) -> Phrase:
    left, right = catalogue.sources[overlap.left], catalogue.sources[overlap.right]
    first, second = (right, left) if overlap.earlier == right.id else (left, right)
    verb = " came before " if overlap.earlier else " and "
    words_shared = figures(max(overlap.left_words, overlap.right_words), "word")
    order = "" if overlap.earlier else "; which came first is not known"
    parts: list[Part | str] = [
        link(f"“{first.title}”", permalinks.relative(page, permalinks.source(first.id))),
        verb,
        link(f"“{second.title}”", permalinks.relative(page, permalinks.source(second.id))),
        f" share {words_shared}{order}" if not overlap.earlier else f"; they share {words_shared}",
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


def _ties(story: Story) -> Iterator[TieRow]:
    for term, weight in tie_terms(story):
        yield TieRow(term=term, share=wording.percent(weight), level=min(10, max(1, round(weight * 40))))


def _origins(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    ids = {source.id for source in sources}
    for position in sorted({catalogue.notes[source.id].origin for source in sources}):
        origin: Origin = catalogue.analysis.origins[position]
        members = [source for source in origin.sources if source in ids]
        if len(members) > 1:
            parts: list[Part | str] = []
            for at, member in enumerate(members[:_FOUND]):
                name = f"“{catalogue.sources[member].title}”"
                parts += [", "] * bool(at) + [link(name, permalinks.relative(page, permalinks.source(member)))]
            if len(members) > _FOUND:
                parts.append(f" and {wording.number(len(members) - _FOUND)} more")
            yield phrase(*parts, f" count as one origin. {origin_reason(origin)}")
    count = catalogue.count_origins(sources)
    if count.at_least != count.at_most:
        yield phrase(
            "At least one, because nothing rules out a common origin where neither a publisher nor what an article is "
            "based on is known; at most "
            f"{wording.spelled(count.at_most)}, because no more than that differ in text, declared origin and owner.",
        )


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
    )


# -- two articles side by side ---------------------------------------------------------------------------------------


def compare_view(catalogue: Catalogue, overlap: Overlap) -> CompareView:
    """Return what the page of two overlapping articles shows; both are published whole."""
    page = permalinks.compare(overlap.left, overlap.right)
    left, right = catalogue.sources[overlap.left], catalogue.sources[overlap.right]
    marked = frozenset(s.id for s in (left, right) if overlap in marked_overlaps(catalogue.notes[s.id]))
    return CompareView(
        title=f"“{left.title}” and “{right.title}”",
        lead=tuple(_compare_lead(catalogue, overlap)),
        left=link(left.title, permalinks.relative(page, permalinks.source(left.id))),
        right=link(right.title, permalinks.relative(page, permalinks.source(right.id))),
        runs=tuple(_run(catalogue, overlap, position, marked) for position in range(len(overlap.runs))),
    )


def _compare_lead(catalogue: Catalogue, overlap: Overlap) -> Iterator[Phrase]:
    left = wording.share(overlap.left_words, catalogue.notes[overlap.left].words)
    right = wording.share(overlap.right_words, catalogue.notes[overlap.right].words)
    yield phrase(
        f"{figures(overlap.left_words, 'word')} of the first article ({left}) and "
        f"{figures(overlap.right_words, 'word')} of the second ({right}) "
        f"stand in both, in {counted(len(overlap.runs), 'run')}.",
    )
    if overlap.earlier:
        yield phrase(f"“{catalogue.sources[overlap.earlier].title}” appeared first.")
    else:
        yield phrase("Which of the two appeared first is not known.")


def _run(catalogue: Catalogue, overlap: Overlap, position: int, marked: frozenset[str]) -> RunView:
    """Return a run; `marked` are the sources on whose pages the runs of this overlap are marked."""
    run = overlap.runs[position]
    left, right = catalogue.sources[overlap.left], catalogue.sources[overlap.right]
    how = "word for word" if run.exact else "nearly word for word"
    return RunView(
        anchor=f"run-{position + 1}",
        caption=f"Run {position + 1}: {_run_words(run)}, {how}",
        left=_side(left, run.left),
        right=_side(right, run.right),
        left_place=_run_place(catalogue, left, overlap, position, marked),
        right_place=_run_place(catalogue, right, overlap, position, marked),
    )


def _run_words(run: SharedRun) -> str:
    if run.left_words == run.right_words:
        return figures(run.left_words, "word")
    return f"{wording.number(run.left_words)} and {figures(run.right_words, 'word')}"


def _side(source: Source, span: Span) -> Html:
    """Return the passages that a run touches, with the run marked."""
    passages = passages_of(source, span)
    mark = Highlight(start=span.start, end=span.end, kinds=("shared",), anchor="", href="", label="")
    return markup.render_text(source.document, passages[0].start, passages[-1].end, (mark,))


def _run_place(catalogue: Catalogue, source: Source, overlap: Overlap, position: int, marked: frozenset[str]) -> Part:
    """Return the paragraphs of a run, linked to the run where it is marked on the article's page, else to the first."""
    page = permalinks.compare(overlap.left, overlap.right)
    on_left = overlap.left == source.id
    span = overlap.runs[position].left if on_left else overlap.runs[position].right
    passages = passages_of(source, span)
    place = place_link(catalogue, page, source, passages)
    if source.id not in marked or passages[0].anchor == headline_anchor(source):
        return place
    anchor = run_anchor(overlap.right if on_left else overlap.left, position + 1)
    return link(place.text, permalinks.relative(page, f"{permalinks.source(source.id)}#{anchor}"))
