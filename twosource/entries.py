"""Lines of listings: an article and a briefing, each as a linked title with a line of facts under it.

Sources and briefings of the catalogue come in, `Entry` goes out; the front page, the archive, the listings and the
story page use them.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import permalinks, phrasing
from twosource.catalogue import Catalogue
from twosource.messages import Messages, yes
from twosource.model import BriefingReferences, Date, DeduplicationNote, Missing, Source
from twosource.naming import publisher_name
from twosource.views import Entry, Phrase
from twosource.wording import phrase


def source_entry(catalogue: Catalogue, source: Source, page: str, *, published_by: bool = True) -> Entry:
    """Return the line of an article: title, date, publisher if the page does not say it, its account in one phrase."""
    say = catalogue.say
    return Entry(
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        language=catalogue.language(source),
        facts=(published(say, source), *((publisher(catalogue, source),) if published_by else ())),
        text=account_sentence(say, catalogue.notes[source.id]) if source.annotation.held else say("entry-not-held"),
    )


def published(say: Messages, source: Source) -> Phrase:
    """Return when an article appeared, or what is missing of its date."""
    date = source.annotation.published
    if isinstance(date, Date):
        return (phrasing.dated(say, date),)
    return say.phrase("date-missing", missing=phrasing.missing(say, date))


def publisher(catalogue: Catalogue, source: Source) -> Phrase:
    """Return the name of the publisher of an article, or why there is none."""
    stated = source.annotation.publisher
    if isinstance(stated, Missing):
        return catalogue.say.phrase("publisher-missing", missing=phrasing.missing(catalogue.say, stated))
    return phrase(publisher_name(catalogue, source))


def account_sentence(say: Messages, note: DeduplicationNote) -> str:
    """Return `565 words: 288 only here, 277 repeated inside`, or `127 words, all only here`."""
    archived = yes(note.archived)
    kinds = (("unique", note.unique), ("archived", note.archived), ("shared", note.shared), ("repeated", note.repeated))
    counts = [(kind, count) for kind, count in kinds if count]
    if not counts:
        return say("entry-no-text")
    if len(counts) == 1:
        return say("entry-whole", n=note.words, kind=counts[0][0])
    said = [say("entry-part", kind=kind, n=count, archived=archived) for kind, count in counts]
    return say("entry-account", n=note.words, parts=say.comma_list(said))


def briefing_entry(catalogue: Catalogue, slug: str, page: str) -> Entry:
    """Return the line of a briefing: title, date, how much it cites, and of how many origins that is."""
    say = catalogue.say
    briefing = catalogue.briefings[slug]
    dated: list[Phrase] = [(phrasing.dated(say, briefing.changed),)] if briefing.changed else []
    return Entry(
        title=briefing.title,
        href=permalinks.relative(page, permalinks.briefing(slug)),
        language=say.foreign(briefing.language or catalogue.config.language),
        facts=(*dated, *map(phrase, founded(say, catalogue.references[slug]))),
        text=briefing.summary,
        text_language=catalogue.briefing_language(briefing),
    )


def founded(say: Messages, references: BriefingReferences) -> Iterator[str]:
    """Yield how much a briefing cites, and of how many origins that is where it cites several articles."""
    cited = {reference.source for reference in references.references}
    yield say("entry-references", n=len(references.references), articles=len(cited))
    if references.origins is not None and len(cited) > 1:
        yield phrasing.independence(say, references.origins.count)
