"""A source's page: the article with its anchors and marks, its note, and every statement that rests on it.

Takes the catalogue and a source, gives the view of its page; the text itself is `articletext`, the note `noteview`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource import permalinks, wording
from twosource.articletext import headline_anchor, stretches, text_note, use_link, uses
from twosource.catalogue import Catalogue, excerpt
from twosource.model import Backlink, Claim, Date, FactCheck, Source, Span
from twosource.naming import place_link, place_of
from twosource.noteview import note_view
from twosource.sourcefacts import byline, known_facts
from twosource.sourcingview import sourcing_facts
from twosource.views import ClaimView, Fact, Part, Phrase, SourceView, StatementGroup
from twosource.wording import phrase, quoted

_OPENING = 140
_TITLE_BASES = {
    "annotation": "",
    "heading": "The title is the article’s first heading.",
    "title element": "The title is that of the web page as received.",
    "first line": "The title is the article’s first line.",
    "file name": "No title is stated: this is the name of its file.",
}


def source_view(catalogue: Catalogue, source: Source) -> SourceView:
    """Return what the page of a source shows."""
    page = permalinks.source(source.id)
    annotation = source.annotation
    return SourceView(
        title=source.title,
        anchor=headline_anchor(source),
        title_note=_TITLE_BASES[source.title_basis],
        language=catalogue.language(source),
        byline=byline(catalogue, source, page),
        note=note_view(catalogue, source),
        stretches=tuple(stretches(catalogue, source)),
        text_note=tuple(text_note(source)),
        statements=tuple(_statements(catalogue, source, page)),
        claims=tuple(_claim(catalogue, source, claim, page) for claim in annotation.claims),
        facts=tuple(known_facts(catalogue, source, page)),
        sourcing=tuple(sourcing_facts(catalogue, source, page)),
        notes=tuple(
            phrase(*_dated(note.on), note.text, f" ({note.by})" if note.by else "") for note in annotation.notes
        ),
        corrections=tuple(phrase(*_dated(note.on), note.text) for note in annotation.corrections),
    )


def _dated(on: Date | None) -> Phrase:
    return (wording.dated(on), Part(text=": ")) if on else ()


# -- statements and claims -------------------------------------------------------------------------------------------


def _statements(catalogue: Catalogue, source: Source, page: str) -> Iterator[StatementGroup]:
    """Yield the statements that rest on a source, by briefing, each paragraph once with its own words."""
    by_briefing: dict[str, dict[int, list[Backlink]]] = defaultdict(lambda: defaultdict(list))
    for backlink in catalogue.backlinks.get(source.id, ()):
        by_briefing[backlink.briefing][backlink.passage].append(backlink)
    for slug, paragraphs in by_briefing.items():
        yield StatementGroup(
            title=catalogue.briefings[slug].title,
            href=permalinks.relative(page, permalinks.briefing(slug)),
            statements=tuple(_statement(catalogue, source, links, page) for links in paragraphs.values()),
        )


def _statement(catalogue: Catalogue, source: Source, backlinks: Sequence[Backlink], page: str) -> Phrase:
    """Return the words of a paragraph, linked to the place of use, and the passages that it rests on."""
    first = backlinks[0]
    places: dict[tuple[int, ...], Part] = {}
    for backlink in backlinks:
        passages = [source.document.passages[index] for index in backlink.passages]
        whole = wording.text("the article as a whole")
        places[backlink.passages] = place_link(catalogue, page, source, passages) if passages else whole
    words = wording.shortened(catalogue.statement(first), _OPENING)
    parts: list[Part | str] = [quoted(words), " (", use_link(first, page), ") rests on "]
    for position, place in enumerate(places.values()):
        parts += [", "] * bool(position) + [place]
    return phrase(*parts)


def _claim(catalogue: Catalogue, source: Source, claim: Claim, page: str) -> ClaimView:
    spans = catalogue.claims[source.id, claim.id]
    annotation = source.annotation
    facts = [Fact(term="Kind", value=phrase(claim.kind))] if claim.kind else []
    if claim.attributed_to:
        facts.append(Fact(term="Attributed to", value=phrase(claim.attributed_to)))
    if claim.fact_check:
        facts.append(Fact(term="Fact check", value=_checked(claim.fact_check)))
    for term, others in (("Contests", catalogue.contests), ("Contested by", catalogue.contested)):
        if named := others.get((source.id, claim.id)):
            facts.append(Fact(term=term, value=_claim_links(catalogue, named, page)))
    return ClaimView(
        anchor=f"claim-{claim.id}",
        text=claim.text,
        facts=tuple(facts),
        quotes=tuple(_quote(catalogue, source, span, page) for span in spans.spans if annotation.display != "link"),
        uses=tuple(
            uses(
                catalogue,
                [backlink for backlink in catalogue.backlinks.get(source.id, ()) if backlink.claim == claim.id],
                page,
            ),
        ),
    )


def _claim_links(catalogue: Catalogue, claims: Sequence[tuple[str, str]], page: str) -> Phrase:
    """Return claims in their words, each linked to where it stands, with the article that it is of."""
    parts: list[Part | str] = []
    for position, (source_id, claim_id) in enumerate(claims):
        source = catalogue.sources[source_id]
        words = next(claim.text for claim in source.annotation.claims if claim.id == claim_id)
        target = permalinks.relative(page, f"{permalinks.source(source_id)}#claim-{claim_id}")
        parts += ["; "] * bool(position) + [quoted(words, target)]
        if permalinks.source(source_id) != page:
            parts.append(f" ({source.title})")
    return phrase(*parts)


def _checked(check: FactCheck) -> Phrase:
    """Return the verdict with its scale, and who gave it, when and why, as far as that is said."""
    scale = "" if check.value is None else f" ({check.value:g} on a scale from {check.worst:g} to {check.best:g})"
    by = f", by {check.by}" if check.by else ""
    on = (", ", wording.dated(check.on)) if check.on else ()
    return phrase(check.rating, f"{scale}{by}", *on, f": {check.text}" if check.text else "")


def _quote(catalogue: Catalogue, source: Source, span: Span, page: str) -> Phrase:
    place = place_of(catalogue, page, source, span)
    return phrase(quoted(wording.bare(excerpt(source, span))), ", ", place)
