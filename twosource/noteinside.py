"""What the note says of one article by itself: what stands twice in it, and which characters hide its words.

Repeats come with a grade: a body pasted twice is another thing than one sentence said again, and the first words say
which. The one thing a reader would not guess: where several repeats go back to one place, the sentence says how often
its words stand in the article (`three times`).
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import wording
from twosource.catalogue import Catalogue
from twosource.model import DeduplicationNote, Repeat, Source
from twosource.naming import LISTED, first_place, place_of, repeat_words
from twosource.views import NoteSection, Phrase
from twosource.wording import counted, figures, link, phrase

_TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times"}


def inside_sentence(source: Source, note: DeduplicationNote) -> Phrase:
    """Return the sentence on what is repeated inside the article, the greatest repeat named."""
    if not source.annotation.held:
        return phrase("This source is not held: there is no text to compare.")
    if not note.words:
        return phrase("The article has no text.")
    if not note.repeats:
        return phrase(f"Nothing is repeated inside this article of {figures(note.words, 'word')}.")
    first = max(note.repeats, key=lambda repeat: (repeat.words, -repeat.again.start))
    of_all = f"{wording.number(first.words)} of its {wording.number(note.words)} words"
    others = len(note.repeats) - 1
    more = f"; with {counted(others, 'further repeat')}, {wording.number(note.repeated)} words repeat others"
    return phrase(f"{wording.capitalised(_told(source, note, first))}, {of_all}{more if others else ''}.")


def _told(source: Source, note: DeduplicationNote, repeat: Repeat) -> str:
    """Return what stands twice, then where: `its body stands twice: paragraphs 8–14 repeat paragraphs 1–7 …`."""
    if repeat.grade == "headline":
        return f"the headline is repeated as the first line: {repeat_words(source, repeat)}"
    return f"{_what(repeat)} stands {_often(note, repeat)}: {repeat_words(source, repeat)}"


def _what(repeat: Repeat) -> str:
    if repeat.grade == "body":
        return "its body"
    size = figures(repeat.words, "word")
    names = {"passage": "a passage", "sentence": "one sentence", "phrase": "a phrase"}
    return f"{names[repeat.grade]} of {size}"


def _often(note: DeduplicationNote, repeat: Repeat) -> str:
    """Say how often the words of a repeat stand in the article: once, and each time that they are repeated."""
    if repeat.grade == "body":
        times = 1 + sum(other.grade == "body" for other in note.repeats)
    else:
        times = 1 + sum(other.first.start == repeat.first.start for other in note.repeats)
    return _TIMES.get(times, f"{wording.spelled(times)} times")


def inside_section(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    """Return the section on repeats and disguises."""
    minimum = catalogue.analysis.method.min_repeat_words
    none = f"No run of {wording.spelled(minimum)} words or more occurs twice, and no passage stands twice."
    items = tuple(_item(source, repeat) for repeat in note.repeats[:LISTED])
    rest = len(note.repeats) - len(items)
    sentences = [inside_sentence(source, note) if items else phrase(none)]
    if rest:
        sentences.append(phrase(f"The ten first are listed; {figures(rest, 'more repeat')} follow in the data."))
    sentences += _disguises(catalogue, source, note, page)
    return NoteSection(id="note-inside", heading="Inside the article", sentences=tuple(sentences), items=items)


_GRADES = {
    "body": "the body",
    "passage": "a passage",
    "sentence": "a sentence",
    "phrase": "a phrase",
    "headline": "the headline",
}


def _item(source: Source, repeat: Repeat) -> Phrase:
    where = link(wording.capitalised(repeat_words(source, repeat)), first_place(source, [repeat.again]))
    return phrase(where, f": {_GRADES[repeat.grade]}, {figures(repeat.words, 'word')}.")


def _disguises(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield a sentence for each kind of character that hides a word; the word itself is not repeated here."""
    for disguise in note.disguises:
        number = wording.capitalised(counted(disguise.count, disguise.kind))
        verb = "stands" if disguise.count == 1 else "stand"
        place = place_of(catalogue, page, source, disguise.first)
        first = "in " if disguise.count == 1 else "first in "
        yield phrase(f"{number} {verb} inside words, {first}", place, ": a copy is found all the same.")
