"""The deduplication note of one source in words: a few plain sentences first, then the account and the details.

Takes the analysis' numbers as they are and adds none of its own. What the tool cannot know (no date, no publisher)
is a sentence like any other, never silence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue
from twosource.judgement import ABOUT_STORIES, judgements
from twosource.messages import Messages, yes
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
from twosource.noteinside import disguised_sentence, inside_section, inside_sentence
from twosource.noteorigin import credit_sentence, origin_section
from twosource.text import words
from twosource.views import AccountRow, NoteSection, NoteView, Phrase, Strip, StripPart
from twosource.wording import link, text

_MOST_CUTS = 120


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
        _method(catalogue, page),
    )
    return NoteView(
        lead=tuple(_lead(catalogue, source, note, page)),
        strip=strip(catalogue.say, source, note),
        account=tuple(_account(catalogue.say, source, note)),
        total=phrasing.number(catalogue.say, note.words),
        total_share=phrasing.share(catalogue.say, note.words, note.words),
        sections=sections,
    )


# -- the first sentences ---------------------------------------------------------------------------------------------


def _lead(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    yield inside_sentence(catalogue.say, source, note)
    yield between_sentence(catalogue, note, page)
    yield from filter(None, [precedent_sentence(catalogue, source, note, page)])
    yield from filter(None, [disguised_sentence(catalogue.say, note)])
    yield _story_sentence(catalogue, note, page)
    yield from filter(None, [credit_sentence(catalogue, source, note, page)])
    yield from _unknown(catalogue, source)


def _story_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    say = catalogue.say
    story = catalogue.stories[note.story]
    if not catalogue.has_story_page(story):
        return say.phrase("note-story-none")
    name = link(phrasing.titled(say, story.title), permalinks.relative(page, permalinks.story(story.slug)))
    basis = membership(catalogue, note, story)
    return say.phrase("note-story", story=name, n=len(story.sources) - 1, basis=basis)


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
    if unknown:
        unstated = all(value is Missing.NOT_STATED for value in unknown.values())
        yield catalogue.say.phrase(
            f"unknown-{'both' if len(unknown) > 1 else next(iter(unknown))}",
            cause="unstated" if unstated else "unnoted",
            alone=yes(len(catalogue.sources) == 1),
        )


# -- the account and the strip ---------------------------------------------------------------------------------------


def _account(say: Messages, source: Source, note: DeduplicationNote) -> Iterator[AccountRow]:
    """Yield the rows that add up to the words, under each what it holds of which something is to be said."""
    rows = (
        ("unique", note.unique, note.only_here, False),
        ("archived", note.archived, note.archived_spans, True),
        ("reworded", note.reworded, note.reworded_spans, True),
        ("shared", note.shared, note.shared_spans, False),
        ("quotation", note.quoted, note.quoted_spans, True),
        ("boilerplate", note.boilerplate, note.boilerplate_spans, True),
        ("repeated", note.repeated, note.repeated_spans, False),
    )
    for kind, count, spans, is_part in rows:
        if count:
            yield AccountRow(
                kind=kind,
                term=say("account-row", kind=kind, archived=yes(note.archived)),
                words=phrasing.number(say, count),
                share=phrasing.share(say, count, note.words),
                href=first_place(source, spans),
                is_part=is_part,
            )


def strip(say: Messages, source: Source, note: DeduplicationNote) -> Strip:
    """Return the picture of an article: passages from left to right, as wide as they have words, split by kind."""
    total = max(note.words, 1)
    parts: list[StripPart] = []
    done = 0
    for kind, count in _stretches(source, note):
        start = done * 1000 // total
        done += count
        parts.append(StripPart(x=start, width=done * 1000 // total - start, kind=kind))
    return Strip(
        id="strip",
        title=say("strip-title", n=note.words),
        description=_described(say, note),
        parts=tuple(parts),
        cuts=tuple(_cuts(source)),
    )


def _cuts(source: Source) -> Iterator[int]:
    """Yield where a passage starts, but for the first; none where they stand too close to be seen."""
    starts = words(source.document.text).starts
    places = [bisect_left(starts, passage.start) * 1000 // len(starts) for passage in source.document.passages[1:]]
    if len(places) <= _MOST_CUTS:
        yield from sorted({place for place in places if 0 < place < 1000})  # noqa: PLR2004 - the ends of the strip


def _described(say: Messages, note: DeduplicationNote) -> str:
    """Say which shares it has: `49.0 % only here and 51.0 % shared.`, as a sentence."""
    before = {"archived": yes(note.archived), "before": phrasing.share(say, note.archived, note.words)}
    counts = (("unique", note.unique), ("shared", note.shared), ("repeated", note.repeated))
    shares = [
        say("strip-share", kind=kind, share=phrasing.share(say, count, note.words), **before)
        for kind, count in counts
        if count
    ]
    if not shares:
        return say("strip-empty")
    return say("strip-shares", shares=wording.capitalised(say.listed(shares)))


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
    say = catalogue.say
    story = catalogue.stories[note.story]
    sentences = [_story_sentence(catalogue, note, page)]
    ties = catalogue.ties.get(source.id, ())
    terms = [term for term, _ in tie_terms(shown_ties(catalogue, ties))]
    if terms:
        sentences.append(say.phrase("note-story-terms", terms=say.comma_list(terms)))
    elif not ties and len(story.sources) > 1:
        sentences.append(say.phrase("note-story-likeness"))
    hidden = hidden_terms(catalogue, ties)
    if hidden:
        sentences.append((text(hidden),))
    sentences += judgements(catalogue, source, page, ABOUT_STORIES)
    return NoteSection(id="note-story", heading=say("note-story-heading"), sentences=tuple(sentences))


def _only_here(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    say = catalogue.say
    share = phrasing.share(say, note.unique, note.words)
    sentences = [say.phrase("only-words", n=note.unique, total=note.words, share=share)]
    if note.archived:
        sentences.append(say.phrase("only-archived", n=note.archived))
    if len(catalogue.sources) == 1:
        sentences.append(say.phrase("only-alone"))
    items = _found_only_here(catalogue, source, note, page) if catalogue.is_full(source.id) else ()
    heading = say("only-heading", archived=yes(note.archived))
    return NoteSection(id="note-only", heading=heading, sentences=tuple(sentences), items=tuple(items))


def _found_only_here(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield passages, figures, names and quotations, the first ten of each, every one linked to where it stands."""
    say = catalogue.say
    groups = _own_passages(source, note)
    if groups:
        places: list[Phrase] = [(place_link(catalogue, page, source, group),) for group in groups[:LISTED]]
        yield say.phrase("only-passages", places=_dotted(say, places, len(groups)), archived=yes(note.archived))
    for kind in ("figures", "names", "quotations"):
        spans: Sequence[Span] = getattr(note, f"only_{kind}")
        if spans:
            found: list[Phrase] = [(span_link(source, span, page),) for span in spans[:LISTED]]
            yield say.phrase(f"only-{kind}", found=_dotted(say, found, len(spans)))


def _dotted(say: Messages, shown: Sequence[Phrase], count: int) -> Phrase:
    """Return `A · B · and 4 more`: what is shown of so many."""
    more = count - len(shown)
    return say.joined([*shown, say.phrase("only-more", n=more)] if more else shown, "dot")


def _own_passages(source: Source, note: DeduplicationNote) -> list[list[Passage]]:
    """Return the paragraphs in no shared run that repeat nothing, in groups; none where all are."""
    return list(unique_paragraphs(source, note)) if note.shared or note.repeated or note.archived else []


def unique_paragraphs(source: Source, note: DeduplicationNote) -> Iterator[list[Passage]]:
    """Yield paragraphs in a row that hold no word that stands elsewhere too. Linear in passages and spans."""
    group: list[Passage] = []
    for passage, is_unique in zip(source.document.passages, unique_passages(source, note), strict=True):
        if is_unique and passage.number:
            group.append(passage)
        elif group:
            yield group
            group = []
    if group:
        yield group


def unique_passages(source: Source, note: DeduplicationNote) -> Iterator[bool]:
    """Say of each passage in order whether no word of it is shared, repeated or reported before, in the archive.

    Linear in passages and spans.
    """
    taken = sorted((*note.shared_spans, *note.repeated_spans, *note.archived_spans))
    at = 0
    for passage in source.document.passages:
        while at < len(taken) and taken[at].end <= passage.start:
            at += 1
        yield at == len(taken) or taken[at].start >= passage.end


def _method(catalogue: Catalogue, page: str) -> NoteSection:
    say, method = catalogue.say, catalogue.analysis.method
    sentence = say.phrase(
        "note-method",
        version=method.version,
        shingle=method.shingle_words,
        repeat=method.min_repeat_words,
        shared=method.min_shared_words,
        gap=method.max_gap_words,
        wholly=phrasing.percent(say, method.wholly_derived),
        partially=phrasing.percent(say, method.partially_derived),
        likeness=round(method.story_similarity, 2),
        link=link(say("note-method-link"), permalinks.relative(page, permalinks.METHOD)),
    )
    return NoteSection(id="note-method", heading=say("note-method-heading"), sentences=(sentence,))
