"""A source's page: the article with its anchors and marks, its note, and every statement that rests on it.

Takes the catalogue and a source, gives the view of its page; the text itself is `articletext`, the note `noteview`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource import permalinks, wording
from twosource.articletext import headline_anchor, stretches, text_note, use_link
from twosource.catalogue import Catalogue
from twosource.claimview import claim_view
from twosource.model import Backlink, Source
from twosource.naming import place_link
from twosource.noteview import note_view
from twosource.sourcefacts import byline, dated_note, known_facts
from twosource.sourcingview import sourcing_facts
from twosource.views import Part, Phrase, SourceView, StatementGroup
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
        claims=tuple(claim_view(catalogue, source, claim, page) for claim in annotation.claims),
        facts=tuple(known_facts(catalogue, source, page)),
        sourcing=tuple(sourcing_facts(catalogue, source, page)),
        notes=tuple(map(dated_note, annotation.notes)),
        corrections=tuple(map(dated_note, annotation.corrections)),
    )


# -- statements -----------------------------------------------------------------------------------------------------


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
