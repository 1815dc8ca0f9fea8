"""What of each article is searched: its title, and its passages as the article's page shows them, on sheets.

A sheet holds at most 32 passages of one article and some 4,000 characters, so that a hit in a long article costs no
more than one in a short one; the client loads a sheet to show the passage. Sheets are numbered by date, undated
articles first: a new article adds sheets, and leaves most others as they are. The one thing a reader would not guess:
the same function decides here and on the article's page what of an excerpt may be shown (`excerpts.sentences`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource import excerpts, serialise
from twosource.articletext import headline_anchor
from twosource.catalogue import Catalogue
from twosource.model import Date, Source
from twosource.noteview import unique_passages
from twosource.searchindex import PLACES
from twosource.sourcefacts import byline
from twosource.views import Phrase

_CHARACTERS = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A passage, or with an empty anchor the title; `unique` says that every word of it stands only here."""

    anchor: str
    text: str
    unique: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Passages of an article in order; all but its first sheet `follow` one of the same article."""

    source: Source
    lines: tuple[Line, ...]
    follows: bool


def sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    """Yield the sheets of all articles, the oldest article first."""
    for source in sorted(catalogue.sources.values(), key=_age):
        follows = False
        for lines in _filled(_lines(catalogue, source)):
            yield Sheet(source=source, lines=tuple(lines), follows=follows)
            follows = True


def written(catalogue: Catalogue, sheet: Sheet) -> str:
    """Return a sheet as the client reads it: id, title, byline, language, then `anchor text` for each passage."""
    source = sheet.source
    facts = _kept_apart([one_line(_plain(item)) for item in byline(catalogue, source, "")])
    head = (source.id, one_line(source.title), " · ".join(facts), catalogue.language(source))
    return "\n".join((*head, *(f"{line.anchor} {line.text}" for line in sheet.lines))) + "\n"


def one_line(text: str) -> str:
    """Return text on one line, what nobody could see left out."""
    return serialise.without_invisible(" ".join(text.split()))


def _age(source: Source) -> tuple[int, int, int, str]:
    published = source.annotation.published
    return (*(published.key if isinstance(published, Date) else (0, 0, 0)), source.id)


def _plain(phrase: Phrase) -> str:
    return "".join(f"“{part.text}”" if part.quote else part.text for part in phrase)


def _kept_apart(facts: Sequence[str]) -> Sequence[str]:
    """Return facts that stand in order also where some run from right to left: there each is isolated (UAX #9)."""
    if any(unicodedata.bidirectional(character) in {"R", "AL"} for fact in facts for character in fact):
        return [f"\u2068{fact}\u2069" for fact in facts]
    return facts


def _filled(lines: Iterator[Line]) -> Iterator[Sequence[Line]]:
    """Yield as many lines as a sheet holds, one at least."""
    sheet: list[Line] = []
    size = 0
    for line in lines:
        if sheet and (len(sheet) == PLACES or size + len(line.text) > _CHARACTERS):
            yield sheet
            sheet, size = [], 0
        sheet.append(line)
        size += len(line.text)
    yield sheet


def _lines(catalogue: Catalogue, source: Source) -> Iterator[Line]:
    """Yield the title, then each passage that is shown; a headline that is the title is not there twice."""
    unique = tuple(unique_passages(source, catalogue.notes[source.id]))
    headline = headline_anchor(source)
    yield Line(anchor="", text=one_line(source.title), unique=bool(headline) and unique[source.headline])
    for index, text in _shown(catalogue, source):
        anchor = source.document.passages[index].anchor
        if anchor != headline:
            yield Line(anchor=anchor, text=one_line(text), unique=unique[index])


def _shown(catalogue: Catalogue, source: Source) -> Iterator[tuple[int, str]]:
    """Yield the index and the text of each passage that the article's page shows."""
    document = source.document
    if source.annotation.display == "full":
        for index, passage in enumerate(document.passages):
            yield index, document.text[passage.start : passage.end]
    elif source.annotation.display == "excerpt":
        for index, quotes in catalogue.cited_quotes[source.id].items():
            ranges = excerpts.sentences(document, document.passages[index], quotes)
            yield index, " … ".join(document.text[span.start : span.end] for span in ranges)
