"""The source summary statement of a briefing (after ICD 206): what it rests on, in plain words, and what is not known.

Takes the catalogue and the references of a briefing; gives sentences: how many articles, texts and origins, their dates
and grades, what they do not state, which are suspected to be written by a machine. Where a number is not known it is
given as an interval.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import origins, permalinks, wording
from twosource.catalogue import Catalogue
from twosource.model import BriefingReferences, Date, Missing, OriginCount, Source
from twosource.naming import article_link, conjoined_articles
from twosource.originreasons import origin_reasons
from twosource.sourcefacts import grade
from twosource.views import Entry, Phrase
from twosource.wording import counted, phrase

_STATED = (
    ("publisher", "publisher"),
    ("authors", "author"),
    ("published", "date"),
    ("url", "address"),
)


def cited_sources(catalogue: Catalogue, references: BriefingReferences) -> list[Source]:
    """Return the sources that a briefing cites, in the order of their first reference."""
    ids = dict.fromkeys(reference.source for reference in references.references)
    return [catalogue.sources[source_id] for source_id in ids]


def summary_statement(catalogue: Catalogue, references: BriefingReferences, page: str) -> Iterator[Phrase]:
    """Yield the sentences of the source summary statement."""
    sources = cited_sources(catalogue, references)
    if references.origins is None:
        yield phrase("This briefing cites no source.")
        return
    if len(sources) > 1:
        yield _rests_on(catalogue, sources, references.origins.count)
        yield from origin_reasons(catalogue, references.origins, page)
    else:
        yield phrase("This briefing rests on one article, and so on one text and one origin.")
    yield from _dates(sources)
    yield from _not_stated(sources)
    yield from _repeated(catalogue, sources, page)
    yield from _machine_written(catalogue, sources, page)
    yield from _grades(sources)


def _rests_on(catalogue: Catalogue, sources: Sequence[Source], count: OriginCount) -> Phrase:
    return phrase(
        f"This briefing rests on {counted(len(sources), 'article')}. They hold "
        f"{_texts(catalogue, [source.id for source in sources])} and come from {wording.origins(count)}"
        f"{'' if count.at_least == count.at_most else f' ({wording.independence(count)})'}.",
    )


def _texts(catalogue: Catalogue, ids: Sequence[str]) -> str:
    overlaps = [overlap for source in ids for overlap in catalogue.notes[source].overlaps]
    count = origins.count_texts(overlaps, [catalogue.sources[source] for source in ids])
    return f"{counted(count, 'different text')}" if count > 1 else "one text"


def _dates(sources: Sequence[Source]) -> Iterator[Phrase]:
    """Say when the articles appeared, as far as that is known; those without a date are told with what is missing."""
    dates = [source.annotation.published for source in sources]
    known = sorted((date for date in dates if isinstance(date, Date)), key=lambda date: (date.key, date.text))
    if not known:
        return
    who = _those(len(known), len(sources))
    if known[0].key == known[-1].key:
        yield phrase(f"{who} dated ", wording.dated(known[0]), ".")
    else:
        yield phrase(f"{who} dated from ", wording.dated(known[0]), " to ", wording.dated(known[-1]), ".")


def _those(count: int, whole: int) -> str:
    """Return `It is`, `They are`, or `One of them is`."""
    if count == whole:
        return "It is" if whole == 1 else "They are"
    return f"{wording.capitalised(wording.spelled(count))} of them {'is' if count == 1 else 'are'}"


def _not_stated(sources: Sequence[Source]) -> Iterator[Phrase]:
    """Say what no source states, what only some do not, and apart from that what nobody has looked up."""
    for why, none, some in (
        (Missing.NOT_STATED, "None of them states its {}.", "{} of {} do not state their {}"),
        (
            Missing.NOT_ANNOTATED,
            "For none of them has anybody noted the {} yet.",
            "of {} of {} nobody has noted the {}",
        ),
    ):
        lacking = {name: sum(getattr(source.annotation, field) is why for source in sources) for field, name in _STATED}
        every = [name for name, count in lacking.items() if count == len(sources)]
        several = [
            some.format(count, len(sources), name) for name, count in lacking.items() if 0 < count < len(sources)
        ]
        if every:
            yield phrase(none.format(wording.listed(every, "or")) if len(sources) > 1 else _alone(why, every))
        if several:
            yield phrase(wording.capitalised(f"{wording.listed(several)}."))


def _alone(why: Missing, names: Sequence[str]) -> str:
    if why is Missing.NOT_STATED:
        return f"The article does not state its {wording.listed(names, 'or')}."
    return f"Nobody has noted its {wording.listed(names, 'or')} yet."


def _repeated(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    for source in sources:
        note = catalogue.notes[source.id]
        if note.repeated:
            yield phrase(
                f"{wording.number(note.repeated)} of the {wording.number(note.words)} words of ",
                article_link(catalogue, source.id, page),
                " repeat others of the same article.",
            )


_MACHINE = (
    ("suspected", "is suspected to be written by a machine", "are suspected to be written by a machine"),
    ("declared", "says that a machine wrote it", "say that a machine wrote them"),
)


def _machine_written(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    """Say which articles a machine may have written, or that nobody has noted it of any."""
    noted = {source.id: source.annotation.source.machine_written for source in sources if source.annotation.source}
    for value, singular, plural in _MACHINE:
        ids = [source_id for source_id, said in noted.items() if said == value]
        if ids:
            yield phrase(*conjoined_articles(catalogue, ids, page), f" {singular if len(ids) == 1 else plural}.")
    if not any(noted.values()):
        yield phrase(f"Nobody has noted whether a machine wrote {'it' if len(sources) == 1 else 'any of them'}.")


def _is_graded(source: Source) -> bool:
    descriptor = source.annotation.source
    return descriptor is not None and bool(descriptor.reliability or descriptor.credibility)


def _grades(sources: Sequence[Source]) -> Iterator[Phrase]:
    graded = [source for source in sources if _is_graded(source)]
    by_grade: dict[str, int] = {}
    for source in graded:
        if source.annotation.source is not None:
            name = grade(source.annotation.source)
            by_grade[name] = by_grade.get(name, 0) + 1
    said = [f"{counted(count, 'article')} {name}" for name, count in sorted(by_grade.items())]
    ungraded = len(sources) - len(graded)
    if ungraded:
        said.append(f"{counted(ungraded, 'article')} not graded")
    yield phrase(f"Grades: {wording.listed(said)}.")


def source_entry(catalogue: Catalogue, source: Source, page: str) -> Entry:
    """Return the line of a cited article under the statement."""
    note = catalogue.notes[source.id]
    repeated = f", {wording.number(note.repeated)} of them repeats" if note.repeated else ""
    return Entry(
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        language=catalogue.language(source),
        facts=(phrase(f"{wording.figures(note.words, 'word')}{repeated}"),),
    )
