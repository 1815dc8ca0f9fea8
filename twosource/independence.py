"""How many independent origins each statement of a briefing rests on, as an interval, and the reasons in words.

Takes the catalogue and the resolved references; gives rows for the statements that cite more than one article. Nothing
is computed here: the references bring what is reckoned of each statement, `originreasons` puts it in words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.markup import InlineLink
from twosource.messages import yes
from twosource.model import Briefing, BriefingReferences, Passage, Reckoning, Statement
from twosource.originreasons import origin_reasons
from twosource.views import Independence, IndependenceRow
from twosource.wording import link, phrase


def independence(catalogue: Catalogue, briefing: Briefing, references: BriefingReferences) -> Independence:
    """Return the statements that cite several articles, those with the same reasons together, and how many cite one."""
    page = permalinks.briefing(briefing.slug)
    rows: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in references.statements:
        rows[tuple(sorted(statement.sources))].append(statement)
    passages = briefing.document.passages
    several = [
        _row(catalogue, page, [passages[each.passage] for each in statements], statements[0].origins)
        for ids, statements in rows.items()
        if len(ids) > 1
    ]
    alone = sum(len(statement.sources) == 1 for statement in references.statements)
    said = catalogue.say("independence-alone", n=alone, others=yes(several))
    note = (phrase(wording.capitalised(said)),) if alone else ()
    return Independence(rows=tuple(several), note=note)


def origin_links(catalogue: Catalogue, briefing: Briefing, references: BriefingReferences) -> Mapping[int, InlineLink]:
    """Return, by citation, the interval that stands behind the last one of a statement, and leads to its reasons."""
    say = catalogue.say
    language = say.language if catalogue.briefing_language(briefing) else ""
    last = {citation.passage: index for index, citation in enumerate(briefing.citations) if references.cited[index]}
    return {
        last[statement.passage]: InlineLink(
            text=phrasing.independence(say, statement.origins.count),
            href=f"#{_anchor(briefing.document.passages[statement.passage])}",
            anchor="",
            label="",
            kind="origins",
            language=language,
        )
        for statement in references.statements
        if len(statement.sources) > 1
    }


def _anchor(passage: Passage) -> str:
    return f"origins-{passage.anchor}"


def _row(catalogue: Catalogue, page: str, passages: Sequence[Passage], reckoning: Reckoning) -> IndependenceRow:
    names = [phrasing.place(catalogue.say, passage.number) for passage in passages]
    names[0] = wording.capitalised(names[0])
    return IndependenceRow(
        places=tuple(
            (_anchor(passage), link(name, f"#{passage.anchor}")) for name, passage in zip(names, passages, strict=True)
        ),
        count=phrasing.independence(catalogue.say, reckoning.count),
        reasons=tuple(origin_reasons(catalogue, reckoning, page)),
    )
