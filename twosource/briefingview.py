"""A briefing's page: its text with numbered references, the reference list, and the source summary statement.

The statement (after ICD 206) is generated: how many articles, texts and origins the briefing rests on, what none of
them states, and how they are graded. Where a number is not known it is given as an interval.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from twosource import markup, origins, permalinks, wording
from twosource.articletext import excerpt_view
from twosource.catalogue import Catalogue
from twosource.estimative import acknowledged, judgements
from twosource.markup import InlineLink, Label
from twosource.model import Briefing, BriefingReferences, Document, Missing, Passage, Reference, Source, Span
from twosource.naming import place_link
from twosource.outline import outlined
from twosource.sourcefacts import grade, handling_facts, topic_links
from twosource.views import BriefingView, Entry, Excerpt, Phrase, ReferenceView
from twosource.wording import counted, link, phrase
from twosource.yardstick import YARDSTICKS

_STATED = (
    ("publisher", "publisher"),
    ("authors", "author"),
    ("published", "date"),
    ("url", "address"),
)


def briefing_view(catalogue: Catalogue, briefing: Briefing) -> BriefingView:
    """Return what the page of a briefing shows."""
    page = permalinks.briefing(briefing.slug)
    references = catalogue.references[briefing.slug]
    cites = _cites(catalogue, references)
    labels = _labels(catalogue, briefing)
    document = outlined(briefing.document, range(len(briefing.document.blocks)))
    return BriefingView(
        title=briefing.title,
        language=wording.foreign(briefing.language or catalogue.config.language),
        summary=briefing.summary,
        byline=tuple(_byline(catalogue, briefing, page)),
        blocks=tuple(
            markup.render_block(document, block, (), cites, labels, anchors=True, shift=1) for block in document.blocks
        ),
        references=tuple(_reference(catalogue, page, reference) for reference in references.references),
        summary_statement=tuple(summary_statement(catalogue, references, page)),
        sources=tuple(_source_entry(catalogue, source, page) for source in cited_sources(catalogue, references)),
    )


def _byline(catalogue: Catalogue, briefing: Briefing, page: str) -> Iterator[Phrase]:
    if briefing.authors:
        yield phrase(", ".join(person.literal for person in briefing.authors))
    if briefing.published:
        yield (wording.dated(briefing.published),)
    if briefing.updated:
        yield phrase("updated ", wording.dated(briefing.updated))
    story = catalogue.stories.get(briefing.story)
    if story is not None:
        yield phrase("Story: ", link(story.title, permalinks.relative(page, permalinks.story(story.slug))))
    for fact in handling_facts(briefing.handling):
        yield phrase(f"{fact.term}: ", *fact.value)
    if briefing.tags:
        yield phrase("Topics: ", *topic_links(briefing.tags, page))


def _cites(catalogue: Catalogue, references: BriefingReferences) -> Mapping[int, Sequence[InlineLink]]:
    """Return, for each citation of the text, the links that its items become."""
    titles = {reference.number: catalogue.sources[reference.source].title for reference in references.references}
    return {
        index: [
            InlineLink(
                text=str(item.number),
                href=f"#ref-{item.number}",
                anchor=item.anchor,
                label=f"Reference {item.number}: {titles[item.number]}",
            )
            for item in items
        ]
        for index, items in enumerate(references.cited)
    }


def _labels(catalogue: Catalogue, briefing: Briefing) -> dict[int, Label]:
    """Return the words before each judgement (its likelihood or confidence), and before what rests on one origin."""
    language = "" if briefing.language in ("", wording.LANGUAGE) else wording.LANGUAGE
    yardstick = YARDSTICKS[catalogue.config.yardstick]
    meaning = permalinks.relative(permalinks.briefing(briefing.slug), f"{permalinks.METHOD}#likelihood")
    labels = {}
    for judgement in judgements(briefing.document):
        found = yardstick.find(judgement.likelihood)
        likelihood = (judgement.likelihood.replace("-", " "), found.low, found.high) if found else None
        said = wording.judgement(likelihood, judgement.level, confidence=judgement.confident)
        labels[judgement.element] = Label(text=said, language=language, href=meaning if likelihood else "")
    counts = {each.passage: each.origins.count for each in catalogue.references[briefing.slug].statements}
    for passage, element in acknowledged(briefing.document).items():
        if passage in counts and element not in labels:
            labels[element] = Label(text=f"On {wording.origins(counts[passage])}:", language=language)
    return labels


# -- the reference list ----------------------------------------------------------------------------------------------


def _reference(catalogue: Catalogue, page: str, reference: Reference) -> ReferenceView:
    source = catalogue.sources[reference.source]
    passages = [source.document.passages[index] for index in reference.passages]
    whole = phrase("the article as a whole")
    claims = {claim.id: claim.text for claim in source.annotation.claims}
    original = source.annotation.url if isinstance(source.annotation.url, str) else ""
    return ReferenceView(
        anchor=f"ref-{reference.number}",
        number=reference.number,
        language=catalogue.language(source),
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        place=(place_link(catalogue, page, source, passages),) if passages else whole,
        passages=_passages(source, reference),
        claim=claims.get(reference.claim, ""),
        remarks=tuple(_remarks(source, reference)),
        uses=tuple(link(wording.place(use.paragraph), f"#{use.anchor}") for use in reference.uses),
        original=original,
    )


def _passages(source: Source, reference: Reference) -> tuple[Excerpt, ...]:
    """Return the passages of a reference with the quoted words marked; only the quoted words under `display: link`.

    Of a passage with quoted words the sentences around these are given; what is cut off is marked.
    """
    document = source.document
    if source.annotation.display == "link":
        return tuple(Excerpt(parts=(markup.render_text(document, span.start, span.end),)) for span in reference.quotes)
    return tuple(_passage(document, document.passages[index], reference.quotes) for index in reference.passages)


def _passage(document: Document, passage: Passage, quotes: Sequence[Span]) -> Excerpt:
    inside = [quote for quote in quotes if quote.start < passage.end and quote.end > passage.start]
    return excerpt_view(document, passage, inside)


def _remarks(source: Source, reference: Reference) -> Iterator[str]:
    if source.annotation.display == "link" and not reference.quotes:
        yield "The text of this article is not published here."
    if reference.match == "folded":
        yield "The quoted words match apart from quotation marks, dashes or spaces."
    if reference.match == "omission":
        yield "The quotation leaves out words where it is marked."
    if reference.match == "insertion":
        yield "Words in square brackets are the briefing's, not the article's."
    if reference.repeated:
        yield "The article has this passage more than once; the first is meant."


# -- the source summary statement ------------------------------------------------------------------------------------


def cited_sources(catalogue: Catalogue, references: BriefingReferences) -> list[Source]:
    """Return the sources that a briefing cites, in the order of their first reference."""
    ids = dict.fromkeys(reference.source for reference in references.references)
    return [catalogue.sources[source_id] for source_id in ids]


def summary_statement(catalogue: Catalogue, references: BriefingReferences, page: str) -> Iterator[Phrase]:
    """Yield the sentences of the source summary statement."""
    sources = cited_sources(catalogue, references)
    if not sources:
        yield phrase("This briefing cites no source.")
        return
    ids = tuple(source.id for source in sources)
    yield phrase(
        f"This briefing rests on {counted(len(ids), 'article')}. They hold {_texts(catalogue, ids)} "
        f"and come from {wording.origins(catalogue.count_origins(sources))}."
        if len(ids) > 1
        else "This briefing rests on one article, and so on one text and one origin.",
    )
    if len(ids) > 1:
        yield from _why_interval(catalogue, sources)
    yield from _not_stated(sources)
    yield from _repeated(catalogue, sources, page)
    yield from _grades(sources)


def _texts(catalogue: Catalogue, ids: Sequence[str]) -> str:
    overlaps = [overlap for source in ids for overlap in catalogue.notes[source].overlaps]
    count = origins.count_texts(overlaps, [catalogue.sources[source] for source in ids])
    return f"{counted(count, 'different text')}" if count > 1 else "one text"


def _why_interval(catalogue: Catalogue, sources: Sequence[Source]) -> Iterator[Phrase]:
    count = catalogue.count_origins(sources)
    if count.at_least != count.at_most:
        yield phrase(
            "The number of origins is an interval: where neither a publisher nor what an article is based on is known, "
            "two articles may still go back to one.",
        )


def _not_stated(sources: Sequence[Source]) -> Iterator[Phrase]:
    """Say what no source states, what only some do not, and apart from that what nobody has looked up."""
    for why, none, some in (
        (Missing.NOT_STATED, "None of them states its {}.", "{} of {} do not state their {}"),
        (
            Missing.NOT_ANNOTATED,
            "For none of them has anybody noted the {} yet.",
            "of {} of {} nobody has noted the {}",
        ),
    ):
        lacking = {name: sum(getattr(source.annotation, field) is why for source in sources) for field, name in _STATED}
        every = [name for name, count in lacking.items() if count == len(sources)]
        several = [
            some.format(count, len(sources), name) for name, count in lacking.items() if 0 < count < len(sources)
        ]
        if every:
            yield phrase(none.format(wording.listed(every, "or")) if len(sources) > 1 else _alone(why, every))
        if several:
            yield phrase(wording.capitalised(f"{wording.listed(several)}."))


def _alone(why: Missing, names: Sequence[str]) -> str:
    if why is Missing.NOT_STATED:
        return f"The article does not state its {wording.listed(names, 'or')}."
    return f"Nobody has noted its {wording.listed(names, 'or')} yet."


def _repeated(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    for source in sources:
        note = catalogue.notes[source.id]
        if note.repeated:
            yield phrase(
                f"{wording.number(note.repeated)} of the {wording.number(note.words)} words of ",
                link(f"“{source.title}”", permalinks.relative(page, permalinks.source(source.id))),
                " repeat others of the same article.",
            )


def _is_graded(source: Source) -> bool:
    descriptor = source.annotation.source
    return descriptor is not None and bool(descriptor.reliability or descriptor.credibility)


def _grades(sources: Sequence[Source]) -> Iterator[Phrase]:
    graded = [source for source in sources if _is_graded(source)]
    by_grade: dict[str, int] = {}
    for source in graded:
        if source.annotation.source is not None:
            name = grade(source.annotation.source)
            by_grade[name] = by_grade.get(name, 0) + 1
    said = [f"{counted(count, 'article')} {name}" for name, count in sorted(by_grade.items())]
    ungraded = len(sources) - len(graded)
    if ungraded:
        said.append(f"{counted(ungraded, 'article')} not graded")
    yield phrase(f"Grades: {wording.listed(said)}.")


def _source_entry(catalogue: Catalogue, source: Source, page: str) -> Entry:
    note = catalogue.notes[source.id]
    repeated = f", {wording.number(note.repeated)} of them repeats" if note.repeated else ""
    return Entry(
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        language=catalogue.language(source),
        facts=(phrase(f"{wording.figures(note.words, 'word')}{repeated}"),),
    )
