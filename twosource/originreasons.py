"""Why some articles have so many origins, in sentences: which count as one, which may, and what is not known.

A `Reckoning` comes in, phrases go out. The one thing a reader would not guess: an agency is named only where all the
articles in question are published whole, because its name is a word of their texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import origins
from twosource.catalogue import Catalogue
from twosource.model import Merger, Reckoning
from twosource.naming import article_link, conjoined_articles
from twosource.views import Part, Phrase
from twosource.wording import phrase

# What is said of articles that are one directly, of those that are so by way of others; in the plural where several
# origins or publishers are named.
_DIRECTLY = {
    "near-copy": ("are near-copies of each other",) * 2,
    "declared": ("go back to one declared origin", "go back to declared origins in common"),
    "publisher": ("have one publisher or owner", "have publishers or owners in common"),
    "override": ("are one by a person's decision",) * 2,
}
_INDIRECTLY = {
    "near-copy": ("near-copies",) * 2,
    "declared": ("a declared origin", "declared origins"),
    "publisher": ("a publisher or owner in common", "publishers or owners in common"),
    "override": ("a person's decision",) * 2,
}


def origin_reasons(catalogue: Catalogue, reckoning: Reckoning, page: str) -> Iterator[Phrase]:
    """Yield why some articles have so many origins: what makes them one, what may, or that nothing known does."""
    for merger in reckoning.mergers:
        if merger.certain:
            yield _one(catalogue, merger, page)
        elif merger.reasons == ("agency",):
            yield _perhaps_one_report(catalogue, merger, page)
        else:
            yield _unknown(catalogue, merger, page)
    if 1 < reckoning.count.at_least == reckoning.count.at_most:
        them = "more of them" if reckoning.mergers else "them"
        yield phrase(f"Nothing that is known makes {them} one: neither wording, nor publisher, nor a declared origin.")


def _one(catalogue: Catalogue, merger: Merger, page: str) -> Phrase:
    """Return `“A” and “B” count as one: they are near-copies of each other.`, or by way of which others they do."""
    names = conjoined_articles(catalogue, merger.sources, page)
    said = catalogue.say.listed_phrases([_because(catalogue, merger, reason, page) for reason in merger.reasons])
    if not merger.through:
        return phrase(*names, " count as one: they ", *said, ".")
    others = conjoined_articles(catalogue, merger.through, page)
    return phrase(*names, " count as one by way of ", *others, ": they are linked by ", *said, ".")


def _because(catalogue: Catalogue, merger: Merger, reason: str, page: str) -> Phrase:
    """Return one reason, with the origins or publishers in brackets where they are known."""
    named: list[Phrase] = []
    if reason == "declared":
        named = [(_origin(catalogue, name, page),) for name in merger.declared]
    elif reason == "publisher":
        named = [phrase(_published_name(catalogue, name)) for name in merger.names]
    singular, plural = (_INDIRECTLY if merger.through else _DIRECTLY)[reason]
    said = plural if len(named) > 1 else singular
    return phrase(said, " (", *catalogue.say.listed_phrases(named), ")") if named else phrase(said)


def _origin(catalogue: Catalogue, name: str, page: str) -> Part:
    return article_link(catalogue, name, page) if name in catalogue.sources else Part(text=f"“{name}”")


def _published_name(catalogue: Catalogue, name: str) -> str:
    known = catalogue.publishers.get(name)
    return known.name if known else name


def _perhaps_one_report(catalogue: Catalogue, merger: Merger, page: str) -> Phrase:
    """Say that articles credit one agency, or are of it, and so may go back to one report."""
    names = conjoined_articles(catalogue, merger.sources, page)
    if not all(map(catalogue.is_full, merger.sources)):
        return phrase(*names, " may go back to one report of an agency.")
    (agency,) = merger.names
    crediting, own = _by_credit(catalogue, merger.sources, agency)
    if not own:
        return phrase(*names, f" credit one agency ({agency}): they may go back to one report.")
    credit = "credits" if len(crediting) == 1 else "credit"
    return phrase(
        *conjoined_articles(catalogue, crediting, page),
        f" {credit} {agency}, which published ",
        *conjoined_articles(catalogue, own, page),
        ": they may go back to one report.",
    )


def _by_credit(catalogue: Catalogue, ids: Sequence[str], agency: str) -> tuple[list[str], list[str]]:
    """Return which of some articles credit an agency, and which do not since they are its own."""
    crediting = []
    for source_id in ids:
        found = origins.agencies_of(catalogue.sources[source_id], catalogue.notes[source_id].credits)
        if agency.casefold() in found:
            crediting.append(source_id)
    return crediting, [source_id for source_id in ids if source_id not in crediting]


def _unknown(catalogue: Catalogue, merger: Merger, page: str) -> Phrase:
    whose, they = (
        ("its publisher nor what it is", "it")
        if len(merger.sources) == 1
        else (
            "their publishers nor what they are",
            "they",
        )
    )
    names = conjoined_articles(catalogue, merger.sources, page)
    return phrase("Of ", *names, f" neither {whose} based on is known: {they} may go back to the origin of another.")
