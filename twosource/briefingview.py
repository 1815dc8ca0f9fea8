"""A briefing's page: its text with numbered references, the source summary statement, and the reference list.

Takes the catalogue and a briefing, gives the view of its page; the references are `referenceview`, the statement
`sourcesummary`, the origins of each statement `independence`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from twosource import markup, permalinks, phrasing
from twosource.catalogue import Catalogue
from twosource.entries import founded
from twosource.estimative import acknowledged, judgements
from twosource.independence import independence, origin_links
from twosource.markup import InlineLink, Label
from twosource.model import Briefing, BriefingReferences
from twosource.outline import outlined
from twosource.referenceview import citation_links, reference_view
from twosource.sourcefacts import dated_note, handling_facts, topic_links
from twosource.sourcesummary import cited_sources, source_entry, summary_statement
from twosource.views import BriefingView, Phrase
from twosource.wording import link, phrase
from twosource.yardstick import YARDSTICKS


def briefing_view(catalogue: Catalogue, briefing: Briefing) -> BriefingView:
    """Return what the page of a briefing shows."""
    page = permalinks.briefing(briefing.slug)
    references = catalogue.references[briefing.slug]
    cites = _cites(catalogue, briefing, references)
    labels = _labels(catalogue, briefing)
    document = outlined(briefing.document, range(len(briefing.document.blocks)))
    return BriefingView(
        title=briefing.title,
        language=catalogue.briefing_language(briefing),
        summary=briefing.summary,
        byline=tuple(_byline(catalogue, briefing, page)),
        blocks=tuple(
            markup.render_block(document, block, (), cites, labels, anchors=True, shift=1) for block in document.blocks
        ),
        references=tuple(reference_view(catalogue, page, reference) for reference in references.references),
        summary_statement=tuple(summary_statement(catalogue, references, page)),
        sources=tuple(source_entry(catalogue, source, page) for source in cited_sources(catalogue, references)),
        independence=independence(catalogue, briefing, references),
        corrections=tuple(dated_note(catalogue.say, note) for note in briefing.corrections),
    )


def _cites(
    catalogue: Catalogue, briefing: Briefing, references: BriefingReferences
) -> Mapping[int, Sequence[InlineLink]]:
    """Return what each citation of the text becomes: its references, behind the last of a statement its origins."""
    links = dict(citation_links(catalogue, references))
    for index, origins in origin_links(catalogue, briefing, references).items():
        links[index] = (*links[index], origins)
    return links


def _labels(catalogue: Catalogue, briefing: Briefing) -> dict[int, Label]:
    """Return the words before each judgement (its likelihood or confidence), and before what rests on one origin."""
    say = catalogue.say
    language = say.language if catalogue.briefing_language(briefing) else ""
    yardstick = YARDSTICKS[catalogue.config.yardstick]
    meaning = permalinks.relative(permalinks.briefing(briefing.slug), f"{permalinks.METHOD}#likelihood")
    labels = {}
    for judgement in judgements(briefing.document):
        found = yardstick.find(judgement.likelihood)
        likely = (judgement.likelihood, found.low, found.high) if found else None
        said = phrasing.judgement(say, likely, judgement.level, confidence=judgement.confident)
        labels[judgement.element] = Label(text=said, language=language, href=meaning if likely else "")
    counts = {each.passage: each.origins.count for each in catalogue.references[briefing.slug].statements}
    for passage, element in acknowledged(briefing.document).items():
        if passage in counts and element not in labels:
            said = say("judgement-origins", **phrasing.interval(counts[passage]))
            labels[element] = Label(text=said, language=language)
    return labels


def _byline(catalogue: Catalogue, briefing: Briefing, page: str) -> Iterator[Phrase]:
    say = catalogue.say
    if briefing.authors:
        yield phrase(say.comma_list([person.literal for person in briefing.authors]))
    if briefing.published:
        yield (phrasing.dated(say, briefing.published),)
    if briefing.updated:
        yield say.phrase("briefing-updated", date=phrasing.dated(say, briefing.updated))
    yield from ((link(told, "#summary"),) for told in founded(say, catalogue.references[briefing.slug]))
    story = catalogue.stories.get(briefing.story)
    if story is not None:
        told = link(story.title, permalinks.relative(page, permalinks.story(story.slug)))
        yield say.phrase("briefing-story", story=told)
    for fact in handling_facts(say, briefing.handling):
        yield say.phrase("briefing-fact", term=fact.term, value=fact.value)
    if briefing.tags:
        yield say.phrase("briefing-topics", topics=topic_links(say, briefing.tags, page))
