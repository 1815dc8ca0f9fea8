"""What was corrected in briefings and articles, as a page and as an Atom feed, the newest first.

Takes the catalogue, gives the pages of the list and the bytes of the feed. A feed needs a time for each entry, and only
what an author wrote is a time: a correction without a date is on the page alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource import permalinks, wording
from twosource.catalogue import Catalogue
from twosource.interchange import address, identifier, language_tag
from twosource.listings import listing_pages
from twosource.model import AnalystNote, Config, Date
from twosource.views import Entry, ListingView
from twosource.wording import counted, link, phrase
from twosource.xmltext import attributes, element, indented, timestamp


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


def correction_pages(catalogue: Catalogue) -> Iterator[tuple[str, ListingView]]:
    """Yield the list of corrections, by year."""
    page = permalinks.CORRECTIONS
    found = corrections(catalogue)
    lead = [phrase("Nothing has been corrected yet.")]
    if found:
        lead = [phrase(f"{wording.capitalised(counted(len(found), 'correction'))}, the newest first.")]
    if any(correction.on for correction in found):
        lead.append(phrase("They come as ", link("a feed", permalinks.CORRECTIONS_ATOM), " too."))
    sections: dict[str, list[Entry]] = {}
    for correction in found:
        year = str(correction.on.year) if correction.on else "Without a date"
        sections.setdefault(year, []).append(_entry(correction, page))
    yield from listing_pages(page, "Corrections", lead, tuple(sections.items()))


def _entry(correction: Correction, page: str) -> Entry:
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
    dated = [correction for correction in found if correction.on]
    if not dated:
        return None
    path = permalinks.CORRECTIONS_ATOM
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom"{attributes({"xml:lang": language_tag(config.language)})}>',
        *indented(1, _head(config, dated[0], path)),
        *(line for correction in dated for line in _atom_entry(config, correction, path)),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _head(config: Config, newest: Correction, path: str) -> Iterator[str]:
    yield element("id", identifier("feed", path))
    yield element("title", f"{config.title}: corrections")
    yield element("updated", timestamp(newest.on) if newest.on else "")
    yield f"<author>{element('name', config.author or config.title)}</author>"
    yield element("generator", "twosource")
    yield element("link", rel="self", type="application/atom+xml", href=address(config, path, page=path))
    page = address(config, permalinks.CORRECTIONS, page=path)
    yield element("link", rel="alternate", type="text/html", href=page)


def _atom_entry(config: Config, correction: Correction, feed: str) -> Iterator[str]:
    yield " <entry>"
    yield f"  {element('id', identifier('correction', correction.page, str(correction.number)))}"
    yield f"  {element('title', f'Correction: {correction.title}')}"
    yield f"  {element('updated', timestamp(correction.on) if correction.on else '')}"
    href = address(config, f"{correction.page}#corrections", page=feed)
    yield f"  {element('link', rel='alternate', type='text/html', href=href)}"
    yield f"  {element('content', correction.text, type='text')}"
    yield " </entry>"
