"""A source's page: the article with its anchors and marks, its note, and every statement that rests on it.

Takes the catalogue and a source, gives the view of its page; the text itself is `articletext`, the note `noteview`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from twosource import permalinks, wording
from twosource.articletext import headline_anchor, stretches, text_note, use_link
from twosource.catalogue import Catalogue
from twosource.claimview import claim_view
from twosource.messages import Messages
from twosource.model import Backlink, Source
from twosource.naming import place_link
from twosource.noteview import note_view
from twosource.sourcefacts import byline, dated_note, known_facts
from twosource.sourcingview import sourcing_facts
from twosource.views import Part, Phrase, SourceView, StatementGroup, Stretch
from twosource.wording import link, quoted

_OPENING = 140
_UNSAID = ("shared", "repeated", "quoted")


def source_view(catalogue: Catalogue, source: Source) -> SourceView:
    """Return what the page of a source shows."""
    page = permalinks.source(source.id)
    annotation = source.annotation
    drawn = tuple(stretches(catalogue, source))
    return SourceView(
        title=source.title,
        anchor=headline_anchor(source),
        title_note=_title_note(catalogue.say, source),
        language=catalogue.language(source),
        byline=byline(catalogue, source, page),
        note=note_view(catalogue, source),
        stretches=drawn,
        text_note=tuple(text_note(catalogue.say, source)),
        marks=tuple(_marks(catalogue.say, drawn)),
        statements=tuple(_statements(catalogue, source, page)),
        claims=tuple(claim_view(catalogue, source, claim, page) for claim in annotation.claims),
        facts=tuple(known_facts(catalogue, source, page)),
        sourcing=tuple(sourcing_facts(catalogue, source, page)),
        notes=tuple(dated_note(catalogue.say, note) for note in annotation.notes),
        corrections=tuple(dated_note(catalogue.say, note) for note in annotation.corrections),
    )


def _marks(say: Messages, drawn: Iterable[Stretch]) -> Iterator[tuple[str, str]]:
    """Yield what stands in the text of `shared`, `repeated` and `quoted`, with its meaning; others say theirs there."""
    found = {kind for part in drawn for block in part.blocks for kind in block.kinds}
    yield from ((kind, say("mark-key", kind=kind)) for kind in _UNSAID if kind in found)


def _title_note(say: Messages, source: Source) -> str:
    """Say where the title comes from; nothing where somebody wrote it down."""
    if source.title_basis == "annotation":
        return ""
    return say("title-basis", basis=source.title_basis.replace(" ", "-"))


# -- statements -----------------------------------------------------------------------------------------------------


def _statements(catalogue: Catalogue, source: Source, page: str) -> Iterator[StatementGroup]:
    """Yield the statements that rest on a source, by briefing, each paragraph once with its own words."""
    by_briefing: dict[str, dict[int, list[Backlink]]] = defaultdict(lambda: defaultdict(list))
    for backlink in catalogue.backlinks.get(source.id, ()):
        by_briefing[backlink.briefing][backlink.passage].append(backlink)
    for slug, paragraphs in by_briefing.items():
        title, href = catalogue.briefings[slug].title, permalinks.relative(page, permalinks.briefing(slug))
        yield StatementGroup(
            title=title,
            href=href,
            place=catalogue.say.phrase("rests-in", briefing=link(title, href)),
            statements=tuple(_statement(catalogue, source, links, page) for links in paragraphs.values()),
        )


def _statement(catalogue: Catalogue, source: Source, backlinks: Sequence[Backlink], page: str) -> Phrase:
    """Return the words of a paragraph, linked to the place of use, and the passages that it rests on."""
    say, first = catalogue.say, backlinks[0]
    places: dict[tuple[int, ...], Part] = {}
    for backlink in backlinks:
        passages = [source.document.passages[index] for index in backlink.passages]
        whole = wording.text(say("rests-on-whole"))
        places[backlink.passages] = place_link(catalogue, page, source, passages) if passages else whole
    return say.phrase(
        "rests-on",
        words=quoted(wording.shortened(catalogue.statement(first), _OPENING)),
        place=use_link(say, first, page),
        passages=say.joined([(place,) for place in places.values()]),
    )
