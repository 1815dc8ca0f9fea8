"""Check what the statements of briefings rest on: enough independent origins, and sources that nobody cites.

Resolved references come in, findings go out. The one thing a reader would not guess: it is the least number of origins
that must be enough (`min_origins`), so a statement on two articles of which nothing is known has one origin here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from twosource.bindings import listed
from twosource.diagnostics import TOO_FEW_ORIGINS, UNCITED_SOURCE, Diagnostic, Mark
from twosource.estimative import acknowledged, judgements
from twosource.model import Bond, Briefing, BriefingReferences, Citation, Corpus, Merger, OriginCount

# More than these are told in one finding: a collection may be much larger than what is cited of it.
MOST_NAMED = 3
# As `origins-directly` of the English pages says it, for one name or none and for several.
SAID = {
    "near-copy": ("are near-copies of each other", ""),
    "declared": ("go back to one declared origin", "go back to declared origins in common"),
    "publisher": ("have one publisher or owner", "have publishers or owners in common"),
    "override": ("are one by a person's decision", ""),
}


def check_origins(
    briefing: Briefing, references: BriefingReferences, least: int, known: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield the statements of a briefing that may rest on fewer origins than so many; not judgements, not headings.

    What is marked with `{: .one-origin }` is not told either: the page says it. Nor is a statement with a citation that
    leads to none of the `known` sources: it is an error, and once it is mended the statement may have origins enough.
    """
    told = {judgement.passage for judgement in judgements(briefing.document)} | set(acknowledged(briefing.document))
    told |= {citation.passage for citation in briefing.citations if _is_lost(citation, known)}
    marks: dict[int, Mark] = {}
    for citation in briefing.citations:
        marks.setdefault(citation.passage, citation.mark)
    for statement in references.statements:
        count = statement.origins.count
        if (
            count.at_least >= least
            or statement.passage in told
            or briefing.document.passages[statement.passage].heading
        ):
            continue
        why = "; ".join(filter(None, map(_because, statement.origins.mergers)))
        message = f"this statement rests on {_interval(count)}, not on {least}{f': {why}' if why else ''}"
        hint = "cite a source of another origin beside it, or let the page say so: {: .one-origin }"
        if any(not merger.certain for merger in statement.origins.mergers):
            hint = "annotate publisher and based_on where they are known, or let the page say so: {: .one-origin }"
        yield Diagnostic(rule=TOO_FEW_ORIGINS, mark=marks[statement.passage], message=message, hint=hint)


def _interval(count: OriginCount) -> str:
    if count.at_least == count.at_most:
        return f"{count.at_most} origin{'' if count.at_most == 1 else 's'}"
    return f"{count.at_least} to {count.at_most} origins"


def _because(merger: Merger) -> str:
    """Return `"a" and "b" are near-copies of each other`, with every reason and whom it ties."""
    names = _quoted(merger.sources)
    if merger.reasons == ("unknown",):
        return f"of {names} neither publisher nor origin is known"
    if merger.reasons == ("agency",):
        return f"{names} credit one agency ({listed(merger.names)})"
    if merger.through or any(bond.sources != merger.sources for bond in merger.bonds):
        told = "; ".join(f"{_quoted(bond.sources)} {said(bond)}" for bond in merger.bonds[:MOST_NAMED])
        return f"{names} are one by way of {_quoted(merger.through)}: {told}" if merger.through else told
    return f"{names} {listed([said(bond) for bond in merger.bonds])}"


def _quoted(names: Sequence[str]) -> str:
    return listed([f'"{name}"' for name in names])


def said(bond: Bond) -> str:
    """Return one reason why sources are one, with the origins or publishers in brackets where they are known."""
    one, several = SAID[bond.reason]
    return f"{several if len(bond.names) > 1 else one} ({listed(bond.names)})" if bond.names else one


def check_uncited(corpus: Corpus, briefings: Sequence[BriefingReferences]) -> Iterator[Diagnostic]:
    """Yield the sources that no briefing cites, if there is a briefing and all of its citations lead to a source."""
    if not briefings or _is_any_lost(corpus):
        return
    cited = {reference.source for references in briefings for reference in references.references}
    uncited = [source for source in corpus.sources if source.id not in cited and source.id not in corpus.unreadable]
    if len(uncited) > MOST_NAMED:
        names = listed([f'"{source.id}"' for source in uncited])
        message = f"no briefing cites {len(uncited)} of {len(corpus.sources)} sources: {names}"
        hint = "cite them, or set uncited-source: off where a collection is larger than what is cited of it"
        yield Diagnostic(rule=UNCITED_SOURCE, mark=Mark(path=uncited[0].path), message=message, hint=hint)
        return
    for source in uncited:
        message = f'no briefing cites "{source.id}"'
        hint = "cite it, or leave it in the collection for comparison"
        yield Diagnostic(rule=UNCITED_SOURCE, mark=Mark(path=source.path), message=message, hint=hint)


def _is_any_lost(corpus: Corpus) -> bool:
    """Tell whether a citation cannot be read or is of no source: it may mean the one that seems not to be cited."""
    known = readable(corpus)
    placed = (citation for briefing in corpus.briefings for citation in briefing.citations if citation.passage >= 0)
    return any(_is_lost(citation, known) for citation in placed)


def readable(corpus: Corpus) -> frozenset[str]:
    """Return the ids of the sources that could be read."""
    return frozenset(source.id for source in corpus.sources) - frozenset(corpus.unreadable)


def _is_lost(citation: Citation, known: Collection[str]) -> bool:
    return not citation.items or any(item.source not in known for item in citation.items)
