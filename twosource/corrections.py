"""What was corrected in briefings and articles, as a page and as an Atom feed, the newest first.

Takes the catalogue, gives the pages of the list and the bytes of the feed. A feed needs a time for each entry, and only
what an author wrote is a time: a correction without a date is on the page alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource import permalinks, wording
from twosource.catalogue import Catalogue
from twosource.feeds import Channel, FeedEntry, atom
from twosource.listings import listing_pages
from twosource.model import AnalystNote, Config, Date
from twosource.views import Entry, ListingSection, ListingView
from twosource.wording import counted, link, phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction: of which page, what it says; `number` counts those of this page from 1."""

    kind: str
    title: str
    language: str
    page: str
    number: int
    on: Date | None
    text: str


def corrections(catalogue: Catalogue) -> tuple[Correction, ...]:
    """Return all corrections, the newest first, those without a date last."""
    found = [
        *(
            correction
            for briefing in catalogue.briefings.values()
            for correction in _of(
                briefing.corrections,
                "Briefing",
                briefing.title,
                wording.foreign(briefing.language),
                permalinks.briefing(briefing.slug),
            )
        ),
        *(
            correction
            for source in catalogue.sources.values()
            for correction in _of(
                source.annotation.corrections,
                "Source article",
                source.title,
                catalogue.language(source),
                permalinks.source(source.id),
            )
        ),
    ]
    return tuple(sorted(found, key=_newest_first))


def _of(notes: Sequence[AnalystNote], kind: str, title: str, language: str, page: str) -> Iterator[Correction]:
    for number, note in enumerate(notes, start=1):
        yield Correction(
            kind=kind, title=title, language=language, page=page, number=number, on=note.on, text=note.text
        )


def _newest_first(correction: Correction) -> tuple[int, int, int, str, int]:
    year, month, day = correction.on.key if correction.on else (0, 0, 0)
    return -year, -month, -day, correction.page, correction.number


# -- the page --------------------------------------------------------------------------------------------------------


def correction_pages(found: Sequence[Correction]) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of corrections, by year."""
    page = permalinks.CORRECTIONS
    lead = [phrase("Nothing has been corrected yet.")]
    if found:
        lead = [phrase(f"{wording.capitalised(counted(len(found), 'correction'))}, the newest first.")]
    if any(correction.on for correction in found):
        lead.append(phrase("They come as ", link("a feed", permalinks.CORRECTIONS_ATOM), " too."))
    years: dict[str, list[Entry]] = {}
    for correction in found:
        years.setdefault(str(correction.on.year) if correction.on else "", []).append(
            correction_entry(correction, page)
        )
    sections = [
        ListingSection(id=year or "undated", heading=year or "Without a date", entries=tuple(entries))
        for year, entries in years.items()
    ]
    yield from listing_pages(page, "Corrections", lead, sections)


def correction_entry(correction: Correction, page: str) -> Entry:
    """Return a listing's line for a correction."""
    when = ((wording.dated(correction.on),),) if correction.on else ()
    return Entry(
        title=correction.title,
        href=permalinks.relative(page, f"{correction.page}#corrections"),
        language=correction.language,
        facts=(*when, phrase(correction.kind)),
        text=correction.text,
    )


# -- the feed --------------------------------------------------------------------------------------------------------


def corrections_atom(config: Config, found: Sequence[Correction]) -> bytes | None:
    """Return an Atom feed (RFC 4287) of the corrections that have a date, or None where there are none."""
    channel = Channel(
        path=permalinks.CORRECTIONS_ATOM, title=f"{config.title}: corrections", page=permalinks.CORRECTIONS
    )
    return atom(config, channel, [_feed_entry(correction, correction.on) for correction in found if correction.on])


def _feed_entry(correction: Correction, on: Date) -> FeedEntry:
    return FeedEntry(
        id=("correction", correction.page, str(correction.number)),
        title=f"Correction: {correction.title}",
        page=f"{correction.page}#corrections",
        updated=on,
        content=correction.text,
        content_type="text",
    )
