"""What was corrected in briefings and articles, as a page and as an Atom feed, the newest first.

Takes the catalogue, gives the pages of the list and the bytes of the feed. A feed needs a time for each entry, and only
what an author wrote is a time: a correction without a date is on the page alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.feeds import Channel, FeedEntry, atom
from twosource.listings import listing_pages
from twosource.messages import Messages
from twosource.model import AnalystNote, Config, Date
from twosource.views import Alternate, Entry, ListingSection, ListingView
from twosource.wording import phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction: of which page, what it says; `number` counts those of this page from 1."""

    kind: str
    title: str
    language: str
    text_language: str
    page: str
    number: int
    on: Date | None
    text: str


def corrections(catalogue: Catalogue) -> tuple[Correction, ...]:
    """Return all corrections, the newest first, those without a date last."""
    say = catalogue.say
    found = [
        *(
            correction
            for briefing in catalogue.briefings.values()
            for correction in _of(
                briefing.corrections,
                say("corrected-briefing"),
                briefing.title,
                (catalogue.briefing_language(briefing), catalogue.briefing_language(briefing)),
                permalinks.briefing(briefing.slug),
            )
        ),
        *(
            correction
            for source in catalogue.sources.values()
            for correction in _of(
                source.annotation.corrections,
                say("corrected-article"),
                source.title,
                (catalogue.language(source), say.foreign(catalogue.config.language)),
                permalinks.source(source.id),
            )
        ),
    ]
    return tuple(sorted(found, key=_newest_first))


def _of(
    notes: Sequence[AnalystNote], kind: str, title: str, languages: tuple[str, str], page: str
) -> Iterator[Correction]:
    """Yield the corrections of one page; `languages` are those of its title and of the notes."""
    for number, note in enumerate(notes, start=1):
        yield Correction(
            kind=kind,
            title=title,
            language=languages[0],
            text_language=languages[1],
            page=page,
            number=number,
            on=note.on,
            text=note.text,
        )


def _newest_first(correction: Correction) -> tuple[int, int, int, str, int]:
    year, month, day = correction.on.key if correction.on else (0, 0, 0)
    return -year, -month, -day, correction.page, correction.number


# -- the page --------------------------------------------------------------------------------------------------------


def correction_pages(say: Messages, found: Sequence[Correction]) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of corrections, by year."""
    page = permalinks.CORRECTIONS
    lead = [say.phrase("corrections-none")]
    if found:
        lead = [phrase(wording.capitalised(say("corrections-lead", n=len(found))))]
    years: dict[str, list[Entry]] = {}
    for correction in found:
        years.setdefault(str(correction.on.year) if correction.on else "", []).append(
            correction_entry(say, correction, page)
        )
    sections = [
        ListingSection(
            id=f"in-{year}" if year else "undated", heading=year or say("corrections-undated"), entries=tuple(entries)
        )
        for year, entries in years.items()
    ]
    yield from listing_pages(say, page, say("corrections-title"), lead, sections)


def correction_entry(say: Messages, correction: Correction, page: str) -> Entry:
    """Return a listing's line for a correction."""
    when = ((phrasing.dated(say, correction.on),),) if correction.on else ()
    return Entry(
        title=correction.title,
        href=permalinks.relative(page, f"{correction.page}#corrections"),
        language=correction.language,
        facts=(*when, phrase(correction.kind)),
        text=correction.text,
        text_language=correction.text_language,
    )


# -- the feed --------------------------------------------------------------------------------------------------------


def corrections_feed(config: Config, say: Messages, found: Sequence[Correction]) -> Alternate | None:
    """Return the way from the page of corrections to its feed, None where it has none."""
    if not any(correction.on for correction in found):
        return None
    name = say("feed-corrections", site=config.title)
    return Alternate(href=permalinks.CORRECTIONS_ATOM, type="application/atom+xml", name=f"{name} (Atom)")


def corrections_atom(config: Config, say: Messages, found: Sequence[Correction]) -> bytes | None:
    """Return an Atom feed (RFC 4287) of the corrections that have a date, or None where there are none."""
    channel = Channel(
        path=permalinks.CORRECTIONS_ATOM, title=say("feed-corrections", site=config.title), page=permalinks.CORRECTIONS
    )
    return atom(config, channel, [_feed_entry(say, correction, correction.on) for correction in found if correction.on])


def _feed_entry(say: Messages, correction: Correction, on: Date) -> FeedEntry:
    return FeedEntry(
        id=("correction", correction.page, str(correction.number)),
        title=say("feed-correction", title=correction.title),
        page=f"{correction.page}#corrections",
        updated=on,
        content=correction.text,
        content_type="text",
    )
