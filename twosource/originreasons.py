"""Why some articles have so many origins, in sentences: which count as one, which may, and what is not known.

A `Reckoning` comes in, sentences go out; where one is about many articles it names the first, and a list that can be
opened has them all. The one thing a reader would not guess: an agency is named only where all the
articles in question are published whole, because its name is a word of their texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource import origins, phrasing
from twosource.catalogue import Catalogue
from twosource.judgement import decisions, is_any_parted
from twosource.messages import yes
from twosource.model import Bond, Merger, Reckoning
from twosource.naming import LISTED, article_link, conjoined_articles
from twosource.views import Part, Phrase, Told
from twosource.wording import text

_FEW = 5
"""So many articles are all named in a sentence."""
_FIRST = 3
"""Of more, so many are named in the sentence."""
_TIES = 2
"""And so many of their ties, which name articles again."""
_MOST = 100
"""So many articles are named in a list at most."""
_BY_WAY_OF = 2
"""How many articles are named by way of which others count as one: a chain of many is told by its length."""
_OTHERS = 3
"""How many of the others are named that a reason ties an article to, in its own note."""


def origin_reasons(catalogue: Catalogue, reckoning: Reckoning, page: str) -> Iterator[Told]:
    """Yield why some articles have so many origins: what makes them one, what may, who decided, that nothing does."""
    for merger in reckoning.mergers:
        if merger.certain:
            said = _one(catalogue, merger, page)
        elif merger.reasons == ("agency",):
            said = _perhaps_one_report(catalogue, merger, page)
        else:
            said = _unknown(catalogue, merger, page)
        yield _told(catalogue, said, merger, page)
    yield from (Told(said=sentence) for sentence in decisions(catalogue, reckoning.decided, page))
    if 1 < reckoning.count.at_least == reckoning.count.at_most:
        parted = is_any_parted(reckoning.decided)
        yield Told(said=catalogue.say.phrase("origins-apart", some=yes(reckoning.mergers), parted=yes(parted)))


def _told(catalogue: Catalogue, said: Phrase, merger: Merger, page: str) -> Told:
    """Return a sentence on a merger, with the lists of what it names only the first of."""
    say, count = catalogue.say, len(merger.sources)
    if count <= _FEW:
        return Told(said=said)
    articles: list[Phrase] = [(article_link(catalogue, name, page),) for name in merger.sources[:_MOST]]
    if count > _MOST:
        articles.append(say.phrase("other-articles", n=count - _MOST))
    ties = [bond_clause(catalogue, bond, page, whole=False, limit=LISTED) for bond in merger.bonds[:_MOST]]
    if len(merger.bonds) > _MOST:
        ties.append(say.phrase("origins-bonds-more", n=len(merger.bonds) - _MOST))
    return Told(
        said=said,
        heading=say("origins-all", n=count),
        articles=tuple(articles),
        ties=tuple(ties) if len(merger.bonds) > _TIES else (),
    )


def _named(catalogue: Catalogue, sources: Sequence[str], page: str) -> Phrase:
    """Return the articles as a sentence has them: few whole, of many the first."""
    return conjoined_articles(catalogue, sources, page, _FEW if len(sources) <= _FEW else _FIRST)


def _one(catalogue: Catalogue, merger: Merger, page: str) -> Phrase:
    """Return `“A” and “B” count as one: they are near-copies of each other.`, or which of them, or by way of whom."""
    say = catalogue.say
    names = _named(catalogue, merger.sources, page)
    if are_whole(merger.bonds, merger.sources) and not merger.through:
        return say.phrase("origins-one", articles=names, reasons=shared_reasons(catalogue, merger.bonds, page))
    most = LISTED if len(merger.sources) <= _FEW else _TIES
    bonds = [bond_clause(catalogue, bond, page, whole=bond.sources == merger.sources) for bond in merger.bonds[:most]]
    if len(merger.bonds) > most:
        bonds.append(say.phrase("origins-bonds-more", n=len(merger.bonds) - most))
    told = say.joined(bonds, "semicolon")
    if merger.through:
        others = conjoined_articles(catalogue, merger.through, page, _BY_WAY_OF)
        return say.phrase("origins-one-through", articles=names, others=others, bonds=told)
    return say.phrase("origins-one-by", articles=names, bonds=told)


def are_whole(bonds: Iterable[Bond], sources: Sequence[str]) -> bool:
    """Say whether each bond ties all of the sources."""
    return all(len(bond.sources) == len(sources) for bond in bonds)


def shared_reasons(catalogue: Catalogue, bonds: Iterable[Bond], page: str) -> Phrase:
    """Return the reasons of bonds that tie the same articles, as they stand after `they`."""
    return catalogue.say.listed_phrases([_because(catalogue, bond, page) for bond in bonds])


def bond_clause(catalogue: Catalogue, bond: Bond, page: str, *, whole: bool, limit: int = 0) -> Phrase:
    """Return `“A” and “B” are near-copies of each other`; `all are` where it ties all in question.

    Of many articles the first three are named, or the first `limit`.
    """
    said = _because(catalogue, bond, page)
    if whole:
        return catalogue.say.phrase("origins-bond-all", reason=said)
    names = conjoined_articles(catalogue, bond.sources, page, limit) if limit else _named(catalogue, bond.sources, page)
    return catalogue.say.phrase("origins-bond", articles=names, reason=said)


def own_clause(catalogue: Catalogue, bond: Bond, source_id: str, page: str) -> Phrase:
    """Return `this article and “B” are near-copies of each other`, the first few of the others named."""
    say = catalogue.say
    named = [name for name in bond.sources[: _OTHERS + 1] if name != source_id][:_OTHERS]
    listed: list[Phrase] = [(text(say("this-article")),), *((article_link(catalogue, n, page),) for n in named)]
    more = len(bond.sources) - 1 - len(named)
    if more:
        listed.append(say.phrase("other-articles", n=more))
    return say.phrase("origins-bond", articles=say.listed_phrases(listed), reason=_because(catalogue, bond, page))


def _because(catalogue: Catalogue, bond: Bond, page: str) -> Phrase:
    """Return one reason, with the origins or publishers in brackets where they are known."""
    say = catalogue.say
    named: list[Phrase] = []
    if bond.reason == "declared":
        named = [(_origin(catalogue, name, page),) for name in bond.names]
    elif bond.reason == "publisher":
        named = [(text(_published_name(catalogue, name)),) for name in bond.names]
    return say.phrase("origins-directly", reason=bond.reason, n=len(named), named=say.listed_phrases(named))


def _origin(catalogue: Catalogue, name: str, page: str) -> Part:
    return (
        article_link(catalogue, name, page) if name in catalogue.sources else text(phrasing.titled(catalogue.say, name))
    )


def _published_name(catalogue: Catalogue, name: str) -> str:
    known = catalogue.publishers.get(name)
    return known.name if known else name


def _perhaps_one_report(catalogue: Catalogue, merger: Merger, page: str) -> Phrase:
    """Say that articles credit one agency, or are of it, and so may go back to one report."""
    say = catalogue.say
    names = _named(catalogue, merger.sources, page)
    if not all(map(catalogue.is_full, merger.sources)):
        return say.phrase("origins-agency-hidden", articles=names)
    (agency,) = merger.names
    crediting, own = _by_credit(catalogue, merger.sources, agency)
    if not own:
        return say.phrase("origins-agency", articles=names, agency=agency)
    return say.phrase(
        "origins-agency-own",
        crediting=_named(catalogue, crediting, page),
        n=len(crediting),
        agency=agency,
        own=_named(catalogue, own, page),
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
    names = _named(catalogue, merger.sources, page)
    return catalogue.say.phrase("origins-unknown", articles=names, n=len(merger.sources))
