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
from twosource.model import Briefing, BriefingReferences, Passage, Reckoning
from twosource.originreasons import origin_reasons
from twosource.views import Independence, IndependenceRow, Told
from twosource.wording import link, phrase


def independence(catalogue: Catalogue, briefing: Briefing, references: BriefingReferences) -> Independence:
    """Return the statements that cite several articles, those with the same reasons together, and how many cite one."""
    page = permalinks.briefing(briefing.slug)
    told: dict[frozenset[str], tuple[str, tuple[Told, ...]]] = {}
    rows: dict[tuple[str, tuple[Told, ...]], list[Passage]] = defaultdict(list)
    for statement in references.statements:
        ids = frozenset(statement.sources)
        if len(ids) > 1:
            if ids not in told:
                told[ids] = _told(catalogue, page, statement.origins)
            rows[told[ids]].append(briefing.document.passages[statement.passage])
    several = [_row(catalogue, passages, *reasons) for reasons, passages in rows.items()]
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


def _told(catalogue: Catalogue, page: str, reckoning: Reckoning) -> tuple[str, tuple[Told, ...]]:
    """Return how many origins there are, and why."""
    return phrasing.independence(catalogue.say, reckoning.count), tuple(origin_reasons(catalogue, reckoning, page))


def _row(catalogue: Catalogue, passages: Sequence[Passage], count: str, reasons: tuple[Told, ...]) -> IndependenceRow:
    names = [phrasing.place(catalogue.say, passage.number) for passage in passages]
    names[0] = wording.capitalised(names[0])
    return IndependenceRow(
        places=tuple(
            (_anchor(passage), link(name, f"#{passage.anchor}")) for name, passage in zip(names, passages, strict=True)
        ),
        count=count,
        reasons=reasons,
    )
