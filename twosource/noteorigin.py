"""What the note says of where an article comes from: its origin, marks of an agency in its text, what is declared.

A credit is told with the passage that it stands in. The one thing a reader would not guess: of an article that is not
published whole only the number of such marks is told, because the name of the agency is a word of its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.judgement import ABOUT_ORIGINS, judgements
from twosource.messages import yes
from twosource.model import Bond, Credit, DeduplicationNote, Origin, Publisher, Source
from twosource.naming import LISTED, article_links, place_of, web_address
from twosource.originreasons import are_whole, bond_clause, own_clause, shared_reasons
from twosource.views import NoteSection, Part, Phrase
from twosource.wording import link

_NAMED = 3
_OTHER_BONDS = 3


def origin_section(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    """Return the section on the article's origin."""
    sentences = (
        _counts_as(catalogue, note, page),
        *judgements(catalogue, source, page, ABOUT_ORIGINS),
        *_credits(catalogue, source, note, page),
        *_publisher(catalogue, source, page),
        *_based_on(catalogue, source, page),
    )
    return NoteSection(id="note-origin", heading=catalogue.say("origin-heading"), sentences=sentences)


def _counts_as(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    say = catalogue.say
    origin = catalogue.analysis.origins[catalogue.origin_of[note.source]]
    count = len(origin.sources) - 1
    if not count:
        return say.phrase("origin-own")
    # Only the first few are looked at: an origin may have thousands, and each has its note.
    others = [other for other in origin.sources[: _NAMED + 1] if other != note.source][:_NAMED]
    articles = article_links(catalogue, others, page, more=count - len(others))
    named = say.phrase("origin-one", n=count, articles=articles)
    return say.joined([named, *_bonds(catalogue, note.source, origin, page)], "space")


def _bonds(catalogue: Catalogue, source_id: str, origin: Origin, page: str) -> Iterator[Phrase]:
    """Yield why these articles count as one: which of them each reason ties, first those that tie this one."""
    say = catalogue.say
    own, bonds = catalogue.reckoner.bonds_of(source_id)
    if are_whole(own, origin.sources) and len(own) == len(bonds):
        yield say.phrase("origin-reasons", reasons=shared_reasons(catalogue, own, page))
        return
    told = [_own(catalogue, bond, source_id, origin, page) for bond in own]
    others = (bond for bond in bonds if all(bond is not each for each in own))
    told += [bond_clause(catalogue, bond, page, whole=False) for bond in islice(others, _OTHER_BONDS)]
    yield from (wording.sentence(say.phrase("origin-bond", bond=clause)) for clause in told)
    if len(bonds) > len(told):
        yield wording.sentence(
            say.phrase("origin-bond", bond=say.phrase("origins-bonds-more", n=len(bonds) - len(told)))
        )


def _own(catalogue: Catalogue, bond: Bond, source_id: str, origin: Origin, page: str) -> Phrase:
    if are_whole([bond], origin.sources):
        return bond_clause(catalogue, bond, page, whole=True)
    return own_clause(catalogue, bond, source_id, page)


def credit_sentence(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Phrase:
    """Return the sentence on the first mark of origin in the text; empty where there is none or it may not be told."""
    if not note.credits or not catalogue.is_full(source.id):
        return ()
    return _credit(catalogue, source, note.credits[0], page)


def _credits(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    if note.credits and not catalogue.is_full(source.id):
        yield (wording.text(wording.capitalised(catalogue.say("origin-credits-hidden", n=len(note.credits)))),)
        return
    for credit in note.credits[:LISTED]:
        yield _credit(catalogue, source, credit, page)
    if len(note.credits) > LISTED:
        yield catalogue.say.phrase("origin-credits-more", n=len(note.credits) - LISTED)


def _credit(catalogue: Catalogue, source: Source, credit: Credit, page: str) -> Phrase:
    """Return `It says it comes from Yonhap: dateline in paragraph 1.`, the paragraph linked."""
    say = catalogue.say
    place = place_of(catalogue, page, source, credit.span)
    if credit.form == "press release":
        return say.phrase("origin-press-release", named=yes(credit.agency), agency=credit.agency, place=place)
    return say.phrase("origin-credit", agency=credit.agency, form=credit.form.replace(" ", "-"), place=place)


def _publisher(catalogue: Catalogue, source: Source, page: str) -> Iterator[Phrase]:
    """Yield what `site.yaml` knows of the publisher beyond its name."""
    stated = source.annotation.publisher
    known = catalogue.publishers.get(stated) if isinstance(stated, str) else None
    if known is None or not (known.kind or known.owner):
        return
    yield catalogue.say.phrase(
        "origin-publisher",
        publisher=link(known.name, permalinks.relative(page, permalinks.publisher(known.id))),
        known=_known(known),
        kind=known.kind,
        owner=catalogue.publishers[known.owner].name if known.owner in catalogue.publishers else known.owner,
    )


def _known(publisher: Publisher) -> str:
    if publisher.kind and publisher.owner:
        return "both"
    return "kind" if publisher.kind else "owner"


def _based_on(catalogue: Catalogue, source: Source, page: str) -> Iterator[Phrase]:
    declared = source.annotation.based_on
    if declared:
        articles = catalogue.say.joined([(_declared(catalogue, name, page),) for name in declared])
        yield catalogue.say.phrase("origin-based-on", articles=articles)


def _declared(catalogue: Catalogue, name: str, page: str) -> Part:
    """Return what an article is declared to rest on, linked where it has a page, and told where it is not held."""
    known, archived = catalogue.sources.get(name), catalogue.archived.get(name)
    title = phrasing.titled(catalogue.say, known.title if known else name)
    if known is None and archived is not None:
        title = phrasing.titled(catalogue.say, archived.title or name)
        return link(catalogue.say("origin-archived", article=title), web_address(archived.url))
    if known is None:
        return Part(text=catalogue.say("origin-not-held", article=title))
    label = title if known.annotation.held else catalogue.say("origin-not-held", article=title)
    return link(label, permalinks.relative(page, permalinks.source(name)))
