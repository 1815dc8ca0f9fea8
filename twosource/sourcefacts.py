"""What is stated of an article outside its text: the line under the title, the list of facts, the analyst's grade.

An annotation comes in, `Fact`s go out; what is not stated and what nobody has looked up are told apart in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.messages import Messages, yes
from twosource.model import AnalystNote, Annotation, Date, Descriptor, Handling, Missing, Person, Source
from twosource.statedkinds import in_words
from twosource.views import Fact, Phrase
from twosource.wording import link, text


def byline(catalogue: Catalogue, source: Source, page: str) -> tuple[Phrase, ...]:
    """Return publisher, author and date on one line, or one phrase for what is missing of the three."""
    say, annotation = catalogue.say, source.annotation
    facts = (
        _publisher_fact(catalogue, source, page),
        _people_fact(say, annotation.authors),
        _date_fact(say, "published", annotation.published),
    )
    known = tuple(fact.value for fact in facts if not fact.missing)
    values = {"publisher": annotation.publisher, "author": annotation.authors, "date": annotation.published}
    missing = {field: value for field, value in values.items() if isinstance(value, Missing)}
    if not missing:
        return known
    lacking = say.listed([say("byline-lacking-field", field=field) for field in missing])
    return (*known, (text(wording.capitalised(say("byline-lacking", lacking=lacking, why=_why(missing.values())))),))


def _why(values: Iterable[Missing]) -> str:
    every = set(values)
    if len(every) > 1:
        return "both"
    return "not-stated" if Missing.NOT_STATED in every else "not-annotated"


def known_facts(catalogue: Catalogue, source: Source, page: str) -> Iterator[Fact]:
    """Yield everything that the annotation and the file tell of an article, then the names of what they do not."""
    told = list(_facts(catalogue, source, page))
    yield from (fact for fact in told if not fact.missing)
    for why in Missing:
        reason = phrasing.missing(catalogue.say, why)
        lacking: list[Phrase] = [(text(fact.term),) for fact in told if fact.missing and fact.value == (text(reason),)]
        if lacking:
            yield Fact(term=wording.capitalised(reason), value=catalogue.say.joined(lacking, "dot"), missing=True)


def _facts(catalogue: Catalogue, source: Source, page: str) -> Iterator[Fact]:
    """Yield a fact for each thing asked of an article, what is missing among them."""
    say, annotation = catalogue.say, source.annotation
    yield _text_fact(say, "title", annotation.title)
    yield _people_fact(say, annotation.authors)
    yield _publisher_fact(catalogue, source, page)
    yield _date_fact(say, "published", annotation.published)
    yield _date_fact(say, "updated", annotation.updated)
    yield _address_fact(say, "address", annotation.url)
    yield _address_fact(say, "archived-copy", annotation.archive_url)
    yield _language_fact(say, annotation.language)
    yield _text_fact(say, "licence", annotation.license)
    yield _date_fact(say, "entered", annotation.accessed)
    yield from _descriptor_facts(say, annotation.source)
    yield from _subject_facts(say, annotation, page)
    yield from handling_facts(say, annotation.handling)
    yield from _file_facts(say, source)


def _subject_facts(say: Messages, annotation: Annotation, page: str) -> Iterator[Fact]:
    if annotation.about:
        named = [
            say.phrase("about-typed", name=thing.name, type=thing.type) if thing.type else (text(thing.name),)
            for thing in annotation.about
        ]
        yield _fact(say, "about", say.joined(named, "semicolon"))
    if annotation.tags:
        yield _fact(say, "topics", topic_links(say, annotation.tags, page))


def _file_facts(say: Messages, source: Source) -> Iterator[Fact]:
    """Yield what the file is, or that the text is not held."""
    if not source.annotation.held:
        yield _fact(say, "held", say.phrase("held-not", path=source.path))
        return
    yield _fact(say, "file", say.phrase("file", path=source.path, n=source.size))
    yield _fact(say, "hash", (text(source.sha256),))


def handling_facts(say: Messages, handling: Handling | None) -> Iterator[Fact]:
    """Yield for whom something is, and until when it was under embargo."""
    if handling is not None and handling.tlp:
        yield _fact(say, "handling", (text(f"TLP:{handling.tlp.upper()}"),))
    if handling is not None and handling.embargo_until is not None:
        yield _fact(say, "embargo", (phrasing.dated(say, handling.embargo_until),))


def _fact(say: Messages, name: str, value: Phrase) -> Fact:
    return Fact(term=say(f"fact-{name}"), value=value)


def _missing_fact(say: Messages, term: str, value: Missing) -> Fact:
    return Fact(term=term, value=(text(phrasing.missing(say, value)),), missing=True)


def _text_fact(say: Messages, name: str, value: str | Missing) -> Fact:
    if isinstance(value, Missing):
        return _missing_fact(say, say(f"fact-{name}"), value)
    return _fact(say, name, (text(value),))


def _language_fact(say: Messages, value: str | Missing) -> Fact:
    return _text_fact(say, "language", value if isinstance(value, Missing) else say.language_name(value))


def _address_fact(say: Messages, name: str, value: str | Missing) -> Fact:
    if isinstance(value, Missing):
        return _text_fact(say, name, value)
    return _fact(say, name, (link(value, value),))


def _date_fact(say: Messages, name: str, value: Date | Missing) -> Fact:
    if isinstance(value, Missing):
        return _text_fact(say, name, value)
    return _fact(say, name, (phrasing.dated(say, value),))


def _people_fact(say: Messages, value: tuple[Person, ...] | Missing) -> Fact:
    if isinstance(value, Missing):
        return _missing_fact(say, say("fact-authors", n=1), value)
    names = say.comma_list([person.literal for person in value])
    return Fact(term=say("fact-authors", n=len(value)), value=(text(names),))


def _publisher_fact(catalogue: Catalogue, source: Source, page: str) -> Fact:
    value = source.annotation.publisher
    if isinstance(value, Missing):
        return _text_fact(catalogue.say, "publisher", value)
    known = catalogue.publishers.get(value)
    name = known.name if known else value
    path = permalinks.publisher(publisher_slug(catalogue, value))
    return _fact(catalogue.say, "publisher", (link(name, permalinks.relative(page, path)),))


def publisher_slug(catalogue: Catalogue, value: str) -> str:
    """Return the slug of the publisher that an annotation names by id or by name."""
    known = catalogue.publishers.get(value)
    if known:
        return known.id
    slug = wording.slug(value)
    return f"{slug}-as-stated" if slug in catalogue.publishers else slug


def dated_note(say: Messages, note: AnalystNote) -> Phrase:
    """Return what somebody noted or corrected: when, the text, by whom, as far as given."""
    date = phrasing.dated(say, note.on) if note.on else ""
    return say.phrase("note-dated", dated=yes(note.on), date=date, text=note.text, signed=yes(note.by), by=note.by)


def topic_links(say: Messages, tags: Sequence[str], page: str) -> Phrase:
    """Return topics as links, separated by commas."""
    paths = ((tag, permalinks.topic(wording.slug(tag))) for tag in tags)
    return say.joined([(link(tag, permalinks.relative(page, path)),) for tag, path in paths])


def _descriptor_facts(say: Messages, descriptor: Descriptor | None) -> Iterator[Fact]:
    if descriptor is None:
        return
    facts = {
        "kind": in_words(say, "source-kind", descriptor.kind),
        "proximity": in_words(say, "source-proximity", descriptor.proximity),
        "grade": grade(say, descriptor) if is_graded(descriptor) else "",
        "description": descriptor.descriptor,
        "limits": descriptor.limits,
        "machine-written": _machine_written(say, descriptor),
    }
    for name, value in facts.items():
        if value:
            yield _fact(say, name, (text(value),))


def _machine_written(say: Messages, descriptor: Descriptor) -> str:
    return say("machine-written", said=descriptor.machine_written) if descriptor.machine_written else ""


def is_graded(descriptor: Descriptor) -> bool:
    """Say whether somebody graded an article, by reliability, credibility or both."""
    return bool(descriptor.reliability or descriptor.credibility)


def grading(say: Messages, source: Source, meaning: str) -> Iterator[Phrase]:
    """Yield the grade of an article, linked to where it is said in words, or that nobody gave it one."""
    descriptor = source.annotation.source
    if descriptor is not None and is_graded(descriptor):
        yield say.phrase("grade-given", grade=link(f"{descriptor.reliability}{descriptor.credibility}", meaning))
    else:
        yield say.phrase("grade-none")
    if descriptor is not None and descriptor.machine_written == "suspected":
        yield say.phrase("grade-machine-suspected")


def grade(say: Messages, descriptor: Descriptor) -> str:
    """Return `F6 (reliability cannot be judged; truth cannot be judged)`."""
    said: list[Phrase] = []
    if descriptor.reliability:
        said.append(say.phrase("grade-reliability", reliability=descriptor.reliability))
    if descriptor.credibility:
        said.append(say.phrase("grade-credibility", credibility=int(descriptor.credibility)))
    meaning = say.joined(said, "semicolon")
    return say("grade", grade=f"{descriptor.reliability}{descriptor.credibility}", meaning=meaning)
