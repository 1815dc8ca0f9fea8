"""The source summary statement of a briefing (after ICD 206): what it rests on, in plain words, and what is not known.

Takes the catalogue and the references of a briefing; gives sentences: how many articles, texts and origins, their dates
and grades, what they do not state, which are suspected to be written by a machine. Where a number is not known it is
given as an interval.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from twosource import origins, permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.entries import published, publisher
from twosource.messages import Messages, Value
from twosource.model import BriefingReferences, Date, Missing, OriginCount, Source
from twosource.naming import article_link, conjoined_articles
from twosource.originreasons import origin_reasons
from twosource.sourcefacts import grade, is_graded
from twosource.views import Entry, Phrase, Told

_STATED = ("publisher", "authors", "published", "url")


def cited_sources(catalogue: Catalogue, references: BriefingReferences) -> list[Source]:
    """Return the sources that a briefing cites, in the order of their first reference."""
    ids = dict.fromkeys(reference.source for reference in references.references)
    return [catalogue.sources[source_id] for source_id in ids]


def summary_statement(catalogue: Catalogue, references: BriefingReferences, page: str) -> Iterator[Told]:
    """Yield the sentences of the source summary statement."""
    sources, say = cited_sources(catalogue, references), catalogue.say
    if references.origins is None:
        yield Told(said=say.phrase("summary-none"))
        return
    if len(sources) > 1:
        yield Told(said=_rests_on(catalogue, sources, references.origins.count))
        yield from origin_reasons(catalogue, references.origins, page)
    else:
        yield Told(said=say.phrase("summary-one"))
    yield from (Told(said=sentence) for sentence in _further(catalogue, sources, page))


def _further(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    """Yield what is told of the cited articles beside their origins."""
    say = catalogue.say
    yield from _dates(say, sources)
    yield from _not_stated(say, sources)
    yield from _repeated(catalogue, sources, page)
    yield from _machine_written(catalogue, sources, page)
    yield from _not_held(catalogue, sources, page)
    yield _grades(say, sources)


def _rests_on(catalogue: Catalogue, sources: Sequence[Source], count: OriginCount) -> Phrase:
    overlaps = [overlap for source in sources for overlap in catalogue.notes[source.id].overlaps]
    texts = max(1, origins.count_texts(overlaps, sources))
    return catalogue.say.phrase("summary-rests", n=len(sources), texts=texts, **phrasing.interval(count))


def _not_held(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    ids = [source.id for source in sources if not source.annotation.held]
    if ids:
        articles = conjoined_articles(catalogue, ids, page)
        yield catalogue.say.phrase("summary-not-held", articles=articles, n=len(ids))


def _dates(say: Messages, sources: Sequence[Source]) -> Iterator[Phrase]:
    """Say when the articles appeared, as far as that is known; those without a date are told with what is missing."""
    dates = [source.annotation.published for source in sources]
    known = sorted((date for date in dates if isinstance(date, Date)), key=lambda date: (date.key, date.text))
    if not known:
        return
    whole = "alone" if len(sources) == 1 else "all"
    those: dict[str, Value] = {"share": whole if len(known) == len(sources) else "some", "n": len(known)}
    latest = max((date.last for date in known), key=lambda date: date.key)
    if len({(date.key, date.last.key) for date in known}) == 1:
        yield wording.sentence(say.phrase("summary-dated", **those, day=phrasing.dated(say, known[0])))
    else:
        first, last = phrasing.dated(say, known[0].first), phrasing.dated(say, latest)
        yield wording.sentence(say.phrase("summary-dated-range", **those, first=first, last=last))


def _not_stated(say: Messages, sources: Sequence[Source]) -> Iterator[Phrase]:
    """Say what no source states, what only some do not, and apart from that what nobody has looked up."""
    for why, verb in ((Missing.NOT_STATED, "states"), (Missing.NOT_ANNOTATED, "noted")):
        lacking = [
            (say("summary-fact", fact=field), sum(getattr(source.annotation, field) is why for source in sources))
            for field in _STATED
        ]
        every = [fact for fact, count in lacking if count == len(sources)]
        if every:
            whole = "alone" if len(sources) == 1 else "none"
            yield say.phrase(f"summary-{verb}-{whole}", facts=say.listed(every, "or"))
        several = [
            say(f"summary-{verb}-some", n=count, whole=len(sources), fact=fact)
            for fact, count in lacking
            if 0 < count < len(sources)
        ]
        if several:
            yield say.phrase("summary-some", list=wording.capitalised(say.listed(several)))


def _repeated(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    for source in sources:
        note = catalogue.notes[source.id]
        if note.repeated:
            article = article_link(catalogue, source.id, page)
            yield catalogue.say.phrase("summary-repeats", n=note.repeated, words=note.words, article=article)


def _machine_written(catalogue: Catalogue, sources: Sequence[Source], page: str) -> Iterator[Phrase]:
    """Say which articles a machine may have written, or that nobody has noted it of any."""
    noted = {source.id: source.annotation.source.machine_written for source in sources if source.annotation.source}
    for value in ("suspected", "declared"):
        ids = [source_id for source_id, said in noted.items() if said == value]
        if ids:
            articles = conjoined_articles(catalogue, ids, page)
            yield catalogue.say.phrase(f"summary-machine-{value}", articles=articles, n=len(ids))
    if not any(noted.values()):
        yield catalogue.say.phrase("summary-machine-unknown", n=len(sources))


def _grades(say: Messages, sources: Sequence[Source]) -> Phrase:
    described = [source.annotation.source for source in sources]
    by_grade = Counter(grade(say, each) for each in described if each is not None and is_graded(each))
    said = [say("summary-graded", n=count, grade=name) for name, count in sorted(by_grade.items())]
    ungraded = len(sources) - by_grade.total()
    if ungraded:
        said.append(say("summary-ungraded", n=ungraded))
    return say.phrase("summary-grades", grades=say.listed(said))


def source_entry(catalogue: Catalogue, source: Source, page: str) -> Entry:
    """Return the line of a cited article under the statement."""
    note, say = catalogue.notes[source.id], catalogue.say
    length = say.phrase("summary-article", n=note.words, repeated=note.repeated)
    return Entry(
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        language=catalogue.language(source),
        facts=(
            publisher(catalogue, source),
            published(say, source),
            length if source.annotation.held else say.phrase("entry-not-held"),
        ),
    )
