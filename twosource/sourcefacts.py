"""What is stated of an article outside its text: the line under the title, the list of facts, the analyst's grade.

An annotation comes in, `Fact`s go out; what is not stated and what nobody has looked up are told apart in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import permalinks, wording
from twosource.catalogue import Catalogue
from twosource.messages import Messages
from twosource.model import AnalystNote, Date, Descriptor, Handling, Missing, Person, Source
from twosource.views import Fact, Part, Phrase
from twosource.wording import link, phrase


def byline(catalogue: Catalogue, source: Source, page: str) -> tuple[Phrase, ...]:
    """Return publisher, author and date on one line, or one phrase for what is missing of the three."""
    facts = (
        _publisher_fact(catalogue, source, page),
        _people_fact(source.annotation.authors),
        _date_fact("Published", source.annotation.published),
    )
    known = tuple(fact.value for fact in facts if not fact.missing)
    lacking = [fact.term.lower().replace("published", "date") for fact in facts if fact.missing]
    if not lacking:
        return known
    values = (source.annotation.publisher, source.annotation.authors, source.annotation.published)
    why = {wording.missing(value) for value in values if isinstance(value, Missing)}
    reason = why.pop() if len(why) == 1 else "not stated or not yet annotated"
    return (*known, phrase(wording.capitalised(f"{wording.listed(lacking)}: {reason}")))


def known_facts(catalogue: Catalogue, source: Source, page: str) -> Iterator[Fact]:
    """Yield everything that the annotation and the file tell of an article."""
    annotation = source.annotation
    yield _text_fact("Title", annotation.title)
    yield _people_fact(annotation.authors)
    yield _publisher_fact(catalogue, source, page)
    yield _date_fact("Published", annotation.published)
    yield _date_fact("Updated", annotation.updated)
    yield _address_fact("Address", annotation.url)
    yield _address_fact("Archived copy", annotation.archive_url)
    yield _language_fact(catalogue.say, annotation.language)
    yield _text_fact("Licence", annotation.license)
    yield _date_fact("Entered the collection", annotation.accessed)
    yield from _descriptor_facts(annotation.source)
    if annotation.about:
        named = [f"{thing.name} ({thing.type})" if thing.type else thing.name for thing in annotation.about]
        yield Fact(term="About", value=phrase("; ".join(named)))
    if annotation.tags:
        yield Fact(term="Topics", value=topic_links(annotation.tags, page))
    yield from handling_facts(annotation.handling)
    if not annotation.held:
        yield Fact(term="Held", value=phrase(f"No. It is known from {source.path} alone."))
        return
    yield Fact(term="File as received", value=phrase(f"{source.path}, {wording.figures(source.size, 'byte')}"))
    yield Fact(term="SHA-256 of the file", value=phrase(source.sha256))


def handling_facts(handling: Handling | None) -> Iterator[Fact]:
    """Yield for whom something is, and until when it was under embargo."""
    if handling is not None and handling.tlp:
        yield Fact(term="Handling", value=phrase(f"TLP:{handling.tlp.upper()}"))
    if handling is not None and handling.embargo_until is not None:
        yield Fact(term="Embargo until", value=(wording.dated(handling.embargo_until),))


def _text_fact(term: str, value: str | Missing) -> Fact:
    if isinstance(value, Missing):
        return Fact(term=term, value=phrase(wording.missing(value)), missing=True)
    return Fact(term=term, value=phrase(value))


def _language_fact(say: Messages, value: str | Missing) -> Fact:
    return _text_fact("Language", value if isinstance(value, Missing) else say.language_name(value))


def _address_fact(term: str, value: str | Missing) -> Fact:
    if isinstance(value, Missing):
        return _text_fact(term, value)
    return Fact(term=term, value=(link(value, value),))


def _date_fact(term: str, value: Date | Missing) -> Fact:
    if isinstance(value, Missing):
        return _text_fact(term, value)
    return Fact(term=term, value=(wording.dated(value),))


def _people_fact(value: tuple[Person, ...] | Missing) -> Fact:
    if isinstance(value, Missing):
        return _text_fact("Author", value)
    return Fact(
        term="Author" if len(value) == 1 else "Authors", value=phrase(", ".join(person.literal for person in value))
    )


def _publisher_fact(catalogue: Catalogue, source: Source, page: str) -> Fact:
    value = source.annotation.publisher
    if isinstance(value, Missing):
        return _text_fact("Publisher", value)
    known = catalogue.publishers.get(value)
    name = known.name if known else value
    path = permalinks.publisher(publisher_slug(catalogue, value))
    return Fact(term="Publisher", value=(link(name, permalinks.relative(page, path)),))


def publisher_slug(catalogue: Catalogue, value: str) -> str:
    """Return the slug of the publisher that an annotation names by id or by name."""
    known = catalogue.publishers.get(value)
    if known:
        return known.id
    slug = wording.slug(value)
    return f"{slug}-as-stated" if slug in catalogue.publishers else slug


def dated_note(note: AnalystNote) -> Phrase:
    """Return what somebody noted or corrected: when, the text, by whom, as far as given."""
    when = (wording.dated(note.on), ": ") if note.on else ()
    return phrase(*when, note.text, f" ({note.by})" if note.by else "")


def topic_links(tags: Sequence[str], page: str) -> Phrase:
    """Return topics as links, separated by commas."""
    parts: list[Part | str] = []
    for position, tag in enumerate(tags):
        path = permalinks.topic(wording.slug(tag))
        parts += [", "] * bool(position) + [link(tag, permalinks.relative(page, path))]
    return phrase(*parts)


def _descriptor_facts(descriptor: Descriptor | None) -> Iterator[Fact]:
    if descriptor is None:
        return
    if descriptor.kind:
        yield Fact(term="Kind of source", value=phrase(descriptor.kind))
    if descriptor.proximity:
        yield Fact(term="Proximity", value=phrase(descriptor.proximity))
    if descriptor.reliability or descriptor.credibility:
        yield Fact(term="Grade (Admiralty)", value=phrase(grade(descriptor)))
    if descriptor.descriptor:
        yield Fact(term="Description", value=phrase(descriptor.descriptor))
    if descriptor.limits:
        yield Fact(term="Limits", value=phrase(descriptor.limits))
    if descriptor.machine_written:
        yield Fact(term="Written by a machine", value=phrase(_MACHINE_WRITTEN[descriptor.machine_written]))


_MACHINE_WRITTEN = {
    "no": "no, as far as somebody has looked",
    "suspected": "suspected",
    "declared": "yes, as the article says",
}
_RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
_CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}


def grading(source: Source, meaning: str) -> Iterator[Phrase]:
    """Yield the grade of an article, linked to where it is said in words, or that nobody gave it one."""
    descriptor = source.annotation.source
    if descriptor is not None and (descriptor.reliability or descriptor.credibility):
        yield phrase("Grade ", link(f"{descriptor.reliability}{descriptor.credibility}", meaning))
    else:
        yield phrase("Not graded")
    if descriptor is not None and descriptor.machine_written == "suspected":
        yield phrase("Suspected to be written by a machine")


def grade(descriptor: Descriptor) -> str:
    """Return `F6 (reliability cannot be judged; truth cannot be judged)`."""
    said = [_RELIABILITY.get(descriptor.reliability, ""), _CREDIBILITY.get(descriptor.credibility, "")]
    return f"{descriptor.reliability}{descriptor.credibility} ({'; '.join(part for part in said if part)})"
