"""The deduplication note of one source in words: a few plain sentences first, then the account and the details.

Takes the analysis' numbers as they are and adds none of its own. What the tool cannot know (no date, no publisher)
is a sentence like any other, never silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import permalinks, wording
from twosource.catalogue import Catalogue
from twosource.judgement import judgements
from twosource.model import DeduplicationNote, Missing, Passage, Source, Span, Story
from twosource.naming import (
    LISTED,
    first_place,
    hidden_terms,
    other_of,
    place_link,
    shown_ties,
    span_link,
    tie_terms,
)
from twosource.notebetween import between_section, between_sentence, precedent_sentence
from twosource.noteinside import inside_section, inside_sentence
from twosource.noteorigin import credit_sentence, origin_section
from twosource.text import words
from twosource.views import AccountRow, NoteSection, NoteView, Part, Phrase, Strip, StripPart
from twosource.wording import counted, figures, link, phrase


def note_view(catalogue: Catalogue, source: Source) -> NoteView:
    """Return the note of a source for its page."""
    note = catalogue.notes[source.id]
    page = permalinks.source(source.id)
    sections = (
        inside_section(catalogue, source, note, page),
        between_section(catalogue, source, note, page),
        _story(catalogue, source, note, page),
        _only_here(catalogue, source, note, page),
        origin_section(catalogue, source, note, page),
        _method(catalogue, source, page),
    )
    return NoteView(
        lead=tuple(_lead(catalogue, source, note, page)),
        strip=strip(source, note),
        account=tuple(_account(source, note)),
        total=figures(note.words, "word"),
        total_share=wording.share(note.words, note.words),
        sections=sections,
    )


# -- the first sentences ---------------------------------------------------------------------------------------------


def _lead(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    yield inside_sentence(catalogue.say, source, note)
    yield between_sentence(catalogue, note, page)
    yield from filter(None, [precedent_sentence(catalogue, source, note, page)])
    yield _story_sentence(catalogue, note, page)
    yield from filter(None, [credit_sentence(catalogue, source, note, page)])
    yield from _unknown(catalogue, source)


def _story_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    story = catalogue.stories[note.story]
    if not catalogue.has_story_page(story):
        return phrase("No other article of the collection tells the same story.")
    name = link(f"“{story.title}”", permalinks.relative(page, permalinks.story(story.slug)))
    others = len(story.sources) - 1
    company = f", with {counted(others, 'other article')}" if others else ", as its only article"
    return phrase("It belongs to the story ", name, company, f" ({_BASES[membership(catalogue, note, story)]}).")


_BASES = {
    "declared": "declared in its annotation",
    "decided": "decided by a person",
    "near-copy": "as a near-copy of another",
    "computed": "computed from the terms they share",
}


def membership(catalogue: Catalogue, note: DeduplicationNote, story: Story) -> str:
    """Say why a source is in its story: `declared`, `decided`, `near-copy` or `computed`."""
    if catalogue.sources[note.source].annotation.story == story.slug:
        return "declared"
    if note.source in catalogue.decided:
        return "decided"
    copies = (other_of(note.source, o) for o in note.overlaps if o.verdict == "wholly-derived")
    return "near-copy" if any(catalogue.notes[other].story == story.slug for other in copies) else "computed"


def _unknown(catalogue: Catalogue, source: Source) -> Iterator[Phrase]:
    """Say what cannot be known because the article does not state it, or nobody has noted it."""
    fields = {"publisher": source.annotation.publisher, "date": source.annotation.published}
    unknown = {name: value for name, value in fields.items() if isinstance(value, Missing)}
    if not unknown:
        return
    alone = len(catalogue.sources) == 1
    consequences = {
        "publisher": "where it appeared" if alone else "whether it has one owner with another article",
        "date": "when it appeared" if alone else "which article came first",
    }
    names = list(unknown)
    if all(value is Missing.NOT_STATED for value in unknown.values()):
        cause = f"It states neither a {' nor a '.join(names)}" if len(names) > 1 else f"It states no {names[0]}"
    else:
        cause = f"No {' and no '.join(names)} {'is' if len(names) == 1 else 'are'} known"
    yield phrase(f"{cause}: {wording.listed([consequences[name] for name in reversed(names)], 'and')} cannot be told.")


# -- the account and the strip ---------------------------------------------------------------------------------------


def _account(source: Source, note: DeduplicationNote) -> Iterator[AccountRow]:
    """Yield the three rows that add up to the words, under each what it holds of which something is to be said."""
    rows = (
        ("unique", "Only here", note.unique, note.only_here, False),
        ("reworded", "of which another says in other words", note.reworded, note.reworded_spans, True),
        ("shared", "Shared with other articles", note.shared, note.shared_spans, False),
        ("quotation", "of which shared quotations", note.quoted, note.quoted_spans, True),
        ("boilerplate", "of which boilerplate", note.boilerplate, note.boilerplate_spans, True),
        ("repeated", "Repeated inside", note.repeated, note.repeated_spans, False),
    )
    for kind, term, count, spans, is_part in rows:
        if count or not is_part:
            yield AccountRow(
                kind=kind,
                term=term,
                words=wording.number(count),
                share=wording.share(count, note.words),
                href=first_place(source, spans),
                is_part=is_part,
            )


def strip(source: Source, note: DeduplicationNote) -> Strip:
    """Return the picture of an article: passages from left to right, as wide as they have words, split by kind."""
    total = max(note.words, 1)
    parts: list[StripPart] = []
    done = 0
    for kind, count in _stretches(source, note):
        start = done * 1000 // total
        done += count
        parts.append(StripPart(x=start, width=done * 1000 // total - start, kind=kind))
    described = wording.listed(
        [
            f"{wording.share(count, note.words)} {kind}"
            for kind, count in (("only here", note.unique), ("shared", note.shared), ("repeated inside", note.repeated))
            if count
        ],
    )
    return Strip(
        id="strip",
        title=f"The article’s {figures(note.words, 'word')} from start to end",
        description=wording.capitalised(described or "no words") + ".",
        parts=tuple(parts),
    )


def _stretches(source: Source, note: DeduplicationNote) -> Iterator[tuple[str, int]]:
    """Yield kind and number of words of each stretch, in the order of the text."""
    marked = sorted(
        [(span.start, span.end, "repeated") for span in note.repeated_spans]
        + [(span.start, span.end, "shared") for span in note.shared_spans]
        + [(span.start, span.end, "unique") for span in note.only_here],
    )
    starts = words(source.document.text).starts
    at = 0
    for _, end, kind in marked:
        count = 0
        while at < len(starts) and starts[at] < end:
            at += 1
            count += 1
        if count:
            yield kind, count


# -- the sections ----------------------------------------------------------------------------------------------------


def _story(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    story = catalogue.stories[note.story]
    sentences = [_story_sentence(catalogue, note, page)]
    ties = catalogue.ties.get(source.id, ())
    terms = [term for term, _ in tie_terms(shown_ties(catalogue, ties))]
    if terms:
        sentences.append(
            phrase(f"The terms that it shares with the others and that weigh most: {', '.join(terms)}."),
        )
    elif not ties and len(story.sources) > 1:
        sentences.append(phrase("The computed similarity alone would not have tied them."))
    hidden = hidden_terms(catalogue, ties)
    if hidden:
        sentences.append(phrase(hidden))
    return NoteSection(id="note-story", heading="Story", sentences=tuple(sentences))


def _only_here(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    count = f"{figures(note.unique, 'word')} of {wording.number(note.words)} stand in no shared run and repeat nothing"
    sentences = [phrase(f"{count} ({wording.share(note.unique, note.words)}).")]
    if len(catalogue.sources) == 1:
        sentences.append(phrase("There is no other article in the collection to hold them against."))
    if not catalogue.is_full(source.id):
        return NoteSection(id="note-only", heading="Only here", sentences=tuple(sentences))
    items = list(_passages(catalogue, source, note, page))
    found = (("Figures", note.only_figures), ("Names", note.only_names), ("Quotations", note.only_quotations))
    for name, spans in found:
        if spans:
            items.append(_span_list(source, name, spans, page))
    return NoteSection(id="note-only", heading="Only here", sentences=tuple(sentences), items=tuple(items))


def _passages(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield the paragraphs in no shared run that repeat nothing, unless all are: `paragraphs 2–3 · paragraph 7`."""
    if not (note.shared or note.repeated):
        return
    groups = list(unique_paragraphs(source, note))
    parts: list[Part | str] = ["Passages in no shared run that repeat nothing: "]
    for position, group in enumerate(groups[:LISTED]):
        parts += [" · "] * bool(position) + [place_link(catalogue, page, source, group)]
    if len(groups) > LISTED:
        parts.append(f" · and {wording.number(len(groups) - LISTED)} more")
    if groups:
        yield phrase(*parts)


def unique_paragraphs(source: Source, note: DeduplicationNote) -> Iterator[list[Passage]]:
    """Yield paragraphs in a row that hold no shared or repeated word. Linear in passages and spans."""
    taken = sorted((*note.shared_spans, *note.repeated_spans))
    at = 0
    group: list[Passage] = []
    for passage in source.document.passages:
        while at < len(taken) and taken[at].end <= passage.start:
            at += 1
        is_free = passage.number > 0 and (at == len(taken) or taken[at].start >= passage.end)
        if is_free:
            group.append(passage)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _span_list(source: Source, name: str, spans: Sequence[Span], page: str) -> Phrase:
    """Return `Figures: 28,500 · 7.5 percent`, each linked to its passage."""
    parts: list[Part] = [Part(text=f"{name} that no other article of its story has: ")]
    for position, span in enumerate(spans[:LISTED]):
        if position:
            parts.append(Part(text=" · "))
        parts.append(span_link(source, span, page))
    if len(spans) > LISTED:
        parts.append(Part(text=f" · and {wording.number(len(spans) - LISTED)} more"))
    return tuple(parts)


def _method(catalogue: Catalogue, source: Source, page: str) -> NoteSection:
    method = catalogue.analysis.method
    sentence = phrase(
        f"twosource {method.version}: shingles of {wording.spelled(method.shingle_words)} words; "
        f"repeats from {wording.spelled(method.min_repeat_words)} words, shared runs from "
        f"{wording.spelled(method.min_shared_words)} words, joined over gaps of at most "
        f"{wording.spelled(method.max_gap_words)}; wholly derived from {wording.percent(method.wholly_derived)} "
        f"of either article, partially from {wording.percent(method.partially_derived)}; one story from a "
        f"likeness of {method.story_similarity:.2f}. ",
        link("How it is computed", permalinks.relative(page, permalinks.METHOD)),
        ".",
    )
    judged = judgements(catalogue, source, page)
    return NoteSection(id="note-method", heading="Method", sentences=(sentence, *judged))
