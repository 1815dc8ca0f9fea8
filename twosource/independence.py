"""How many independent origins each statement of a briefing rests on, as an interval, and the reasons in words.

Takes the catalogue and the resolved references; gives rows for the statements that cite more than one article. What
`origins` computes is told here: which articles count as one, and where too little is known to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource import origins, permalinks, wording
from twosource.catalogue import Catalogue
from twosource.markup import InlineLink
from twosource.model import Briefing, BriefingReferences, Passage, Source
from twosource.naming import conjoined_articles
from twosource.noteorigin import origin_reason
from twosource.views import Independence, IndependenceRow, Phrase
from twosource.wording import counted, link, phrase


def independence(catalogue: Catalogue, briefing: Briefing, references: BriefingReferences) -> Independence:
    """Return the statements that cite several articles, those with the same reasons together, and how many cite one."""
    page = permalinks.briefing(briefing.slug)
    cited = cited_by_passage(catalogue, briefing, references)
    rows: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for index, sources in cited.items():
        rows[tuple(sorted(source.id for source in sources))].append(briefing.document.passages[index])
    several = [
        _row(catalogue, page, passages, [catalogue.sources[source_id] for source_id in ids])
        for ids, passages in rows.items()
        if len(ids) > 1
    ]
    alone = sum(len(sources) == 1 for sources in cited.values())
    note = [phrase(_alone(alone, others=bool(several)))] if alone else []
    return Independence(rows=tuple(several), note=tuple(note))


def _alone(count: int, *, others: bool) -> str:
    other = "other " if others else ""
    statements = wording.capitalised(counted(count, f"{other}statement"))
    return f"{statements} {'rests' if count == 1 else 'rest'} on one article{'' if count == 1 else ' each'}."


def cited_by_passage(
    catalogue: Catalogue, briefing: Briefing, references: BriefingReferences
) -> Mapping[int, Sequence[Source]]:
    """Return the articles that each passage of a briefing cites, in the order of the text, each once."""
    source_of = {reference.number: reference.source for reference in references.references}
    found: dict[int, dict[str, Source]] = defaultdict(dict)
    for citation, items in zip(briefing.citations, references.cited, strict=True):
        for item in items:
            source = catalogue.sources[source_of[item.number]]
            found[citation.passage][source.id] = source
    return {passage: tuple(sources.values()) for passage, sources in sorted(found.items())}


def origin_links(catalogue: Catalogue, briefing: Briefing, references: BriefingReferences) -> Mapping[int, InlineLink]:
    """Return, by citation, the interval that stands behind the last one of a statement, and leads to its reasons."""
    language = "" if briefing.language in ("", wording.LANGUAGE) else wording.LANGUAGE
    last = {citation.passage: index for index, citation in enumerate(briefing.citations) if references.cited[index]}
    return {
        last[index]: InlineLink(
            text=wording.independence(catalogue.count_origins(sources)),
            href=f"#{_anchor(briefing.document.passages[index])}",
            anchor="",
            label="",
            kind="origins",
            language=language,
        )
        for index, sources in cited_by_passage(catalogue, briefing, references).items()
        if len(sources) > 1
    }


def _anchor(passage: Passage) -> str:
    return f"origins-{passage.anchor}"


def _row(catalogue: Catalogue, page: str, passages: Sequence[Passage], sources: Sequence[Source]) -> IndependenceRow:
    names = [wording.place(passage.number) for passage in passages]
    names[0] = wording.capitalised(names[0])
    return IndependenceRow(
        places=tuple(
            (_anchor(passage), link(name, f"#{passage.anchor}")) for name, passage in zip(names, passages, strict=True)
        ),
        count=wording.independence(catalogue.count_origins(sources)),
        reasons=tuple(reasons(catalogue, sources, page)),
    )


# -- why -------------------------------------------------------------------------------------------------------------


def reasons(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    """Yield why some articles have so many origins: what makes them one, and what is not known of which."""
    groups: dict[int, list[Source]] = defaultdict(list)
    for source in sources:
        groups[catalogue.origin_of[source.id]].append(source)
    for position, members in groups.items():
        if len(members) > 1:
            names = conjoined_articles(catalogue, [source.id for source in members], page)
            because = origin_reason(catalogue.analysis.origins[position])
            yield phrase(*names, f" count as one: {because[:1].lower()}{because[1:]}")
    count = catalogue.count_origins(sources)
    if count.at_least == count.at_most:
        if count.at_most > 1:
            yield phrase("Nothing that is known makes them one: neither wording, nor publisher, nor a declared origin.")
        return
    unknown = [source.id for source in sources if not _is_placed(catalogue, source)]
    if unknown:
        whose = "its publisher nor what it is" if len(unknown) == 1 else "their publishers nor what they are"
        may = "it may" if len(unknown) == 1 else "they may"
        names = conjoined_articles(catalogue, unknown, page)
        yield phrase("Of ", *names, f" neither {whose} based on is known: {may} go back to the origin of another.")
    else:
        yield phrase("Their texts credit one agency: they may go back to one report.")


def _is_placed(catalogue: Catalogue, source: Source) -> bool:
    """Say whether anything is known of where an article comes from."""
    return origins.is_known(source) or bool(catalogue.notes[source.id].credits)
