"""What the note says of one article by itself: what stands twice in it, and which characters hide its words.

Repeats come with a grade: a body pasted twice is another thing than one sentence said again, and the first words say
which. The one thing a reader would not guess: where several repeats go back to one place, the sentence says how often
its words stand in the article (`three times`).
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import wording
from twosource.catalogue import Catalogue
from twosource.messages import Messages
from twosource.model import DeduplicationNote, Repeat, Source
from twosource.naming import LISTED, counts, first_place, place_of, repeat_words
from twosource.views import NoteSection, Phrase
from twosource.wording import link, phrase

_SECTION = "note-inside"


def inside_sentence(say: Messages, source: Source, note: DeduplicationNote) -> Phrase:
    """Return the sentence on what is repeated inside the article, the greatest repeat named."""
    if not source.annotation.held:
        return say.phrase("inside-not-held")
    if not note.words:
        return say.phrase("inside-no-text")
    if not note.repeats:
        return say.phrase("inside-nothing", n=note.words)
    first = max(note.repeats, key=lambda repeat: (repeat.words, -repeat.again.start))
    told = say(
        "inside-repeated",
        repeat=_told(say, source, note, first),
        words=first.words,
        total=note.words,
        others=len(note.repeats) - 1,
        repeated=note.repeated,
    )
    return phrase(wording.capitalised(told))


def _told(say: Messages, source: Source, note: DeduplicationNote, repeat: Repeat) -> str:
    """Return what stands twice, then where: `its body stands twice: paragraphs 8–14 repeat paragraphs 1–7 …`."""
    where = repeat_words(say, source, repeat)
    return say("inside-stands", grade=repeat.grade, n=repeat.words, times=_often(note, repeat), where=where)


def _often(note: DeduplicationNote, repeat: Repeat) -> int:
    """Say how often the words of a repeat stand in the article: once, and each time that they are repeated."""
    if repeat.grade == "body":
        return 1 + sum(other.grade == "body" for other in note.repeats)
    return 1 + sum(other.first.start == repeat.first.start for other in note.repeats)


def inside_section(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    """Return the section on repeats and disguises."""
    say = catalogue.say
    items = tuple(_item(say, source, repeat) for repeat in note.repeats[:LISTED])
    rest = len(note.repeats) - len(items)
    minimum = catalogue.analysis.method.min_repeat_words
    sentences = [inside_sentence(say, source, note) if items else say.phrase("inside-none", minimum=minimum)]
    if rest:
        sentences.append(say.phrase("inside-rest", n=rest))
    sentences += _disguises(catalogue, source, note, page)
    return NoteSection(id=_SECTION, heading=say("inside-heading"), sentences=tuple(sentences), items=items)


def disguised_sentence(say: Messages, note: DeduplicationNote) -> Phrase:
    """Return how many hidden characters an article has whose words others have too, linked to which; empty if none."""
    if not note.disguises or not (note.precedents or any(map(counts, note.overlaps))):
        return ()
    hidden = say("inside-hidden", n=sum(disguise.count for disguise in note.disguises))
    return say.phrase("inside-disguised", hidden=link(hidden, f"#{_SECTION}"))


def _item(say: Messages, source: Source, repeat: Repeat) -> Phrase:
    where = link(wording.capitalised(repeat_words(say, source, repeat)), first_place(source, [repeat.again]))
    return say.phrase("inside-item", where=where, grade=repeat.grade, n=repeat.words)


def _disguises(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield a sentence for each kind of character that hides a word; the word itself is not repeated here."""
    for disguise in note.disguises:
        place = place_of(catalogue, page, source, disguise.first)
        kind = disguise.kind.replace(" ", "-")
        message = "disguise-between" if kind == "unseen-space" else "disguise"
        yield wording.sentence(catalogue.say.phrase(message, kind=kind, n=disguise.count, place=place))
