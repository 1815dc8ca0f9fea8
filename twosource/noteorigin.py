"""What the note says of where an article comes from: its origin, marks of an agency in its text, what is declared.

A credit is told with the passage that it stands in. The one thing a reader would not guess: of an article that is not
published whole only the number of such marks is told, because the name of the agency is a word of its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import permalinks, wording
from twosource.catalogue import Catalogue
from twosource.model import Credit, DeduplicationNote, Origin, Source
from twosource.naming import LISTED, article_links, place_of
from twosource.views import NoteSection, Part, Phrase
from twosource.wording import counted, link, phrase


def origin_section(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    """Return the section on the article's origin."""
    sentences = (
        _counts_as(catalogue, note, page),
        *_credits(catalogue, source, note, page),
        *_publisher(catalogue, source, page),
        *_based_on(catalogue, source, page),
    )
    return NoteSection(id="note-origin", heading="Origin", sentences=sentences)


def _counts_as(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    origin = catalogue.analysis.origins[catalogue.origin_of[note.source]]
    others = [other for other in origin.sources if other != note.source]
    if not others:
        return phrase("It counts as an origin of its own, as far as is known.")
    return phrase(
        f"It counts as one with {counted(len(others), 'other article')}: ",
        *article_links(catalogue, others, page),
        f". {origin_reason(origin)}",
    )


def origin_reason(origin: Origin) -> str:
    """Say why sources count as one."""
    words_for = {
        "near-copy": "they are near-copies of each other",
        "declared": "they go back to one declared origin",
        "publisher": "they have one publisher or owner",
        "override": "a person decided so",
    }
    reasons = [words_for.get(reason, reason) for reason in origin.reasons if reason != "alone"]
    return wording.capitalised(f"{wording.listed(reasons)}.") if reasons else ""


def credit_sentence(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Phrase:
    """Return the sentence on the first mark of origin in the text; empty where there is none or it may not be told."""
    if not note.credits or not catalogue.is_full(source.id):
        return ()
    return _credit(catalogue, source, note.credits[0], page)


def _credits(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    if note.credits and not catalogue.is_full(source.id):
        found = wording.capitalised(counted(len(note.credits), "mark"))
        yield phrase(f"{found} of an agency or a press release in its text, which is not published whole.")
        return
    for credit in note.credits[:LISTED]:
        yield _credit(catalogue, source, credit, page)
    if len(note.credits) > LISTED:
        yield phrase(f"{wording.figures(len(note.credits) - LISTED, 'more such mark')} in the data.")


def _credit(catalogue: Catalogue, source: Source, credit: Credit, page: str) -> Phrase:
    """Return `It says it comes from Yonhap: dateline in paragraph 1.`, the paragraph linked."""
    place = place_of(catalogue, page, source, credit.span)
    if credit.form == "press release":
        by = f" of {credit.agency}" if credit.agency else ""
        return phrase(f"It says it is a press release{by}: in ", place, ".")
    return phrase(f"It says it comes from {credit.agency}: {credit.form} in ", place, ".")


def _publisher(catalogue: Catalogue, source: Source, page: str) -> Iterator[Phrase]:
    """Yield what `site.yaml` knows of the publisher beyond its name."""
    stated = source.annotation.publisher
    known = catalogue.publishers.get(stated) if isinstance(stated, str) else None
    if known is None or not (known.kind or known.owner):
        return
    owner = catalogue.publishers.get(known.owner)
    said = [known.kind] if known.kind else []
    if known.owner:
        said.append(f"owner: {owner.name if owner else known.owner}")
    name = link(known.name, permalinks.relative(page, permalinks.publisher(known.id)))
    yield phrase("Its publisher, as the collection declares it: ", name, f" ({'; '.join(said)}).")


def _based_on(catalogue: Catalogue, source: Source, page: str) -> Iterator[Phrase]:
    declared = source.annotation.based_on
    if not declared:
        return
    parts: list[Part | str] = ["Its annotation names what it goes back to: "]
    for position, name in enumerate(declared):
        known = catalogue.sources.get(name)
        label = f"“{known.title if known else name}”"
        if known is None or not known.annotation.held:
            label += " (not held in this collection)"
        target = permalinks.relative(page, permalinks.source(name)) if known else ""
        parts += [", "] * bool(position) + [Part(text=label, href=target)]
    yield phrase(*parts, ".")
