"""The deduplication note of one source in words: a few plain sentences first, then the account and the details.

Takes the analysis' numbers as they are and adds none of its own. What the tool cannot know (no date, no publisher)
is a sentence like any other, never silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import permalinks, wording
from twosource.catalogue import Catalogue, excerpt, paragraph_numbers, passages_of, strength
from twosource.model import (
    CommonRun,
    DeduplicationNote,
    Missing,
    Origin,
    Overlap,
    Override,
    Passage,
    Repeat,
    Source,
    Span,
    Story,
)
from twosource.notes import MAX_COMPARED
from twosource.text import words
from twosource.views import AccountRow, NoteSection, NoteView, Part, Phrase, Strip, StripPart
from twosource.wording import counted, figures, link, phrase, quoted

_LISTED = 10
_HOLDS = 0.4
_VERDICTS = {
    "wholly-derived": "wholly derived",
    "partially-derived": "partially derived",
    "non-derived": "not derived",
}


def note_view(catalogue: Catalogue, source: Source) -> NoteView:
    """Return the note of a source for its page."""
    note = catalogue.notes[source.id]
    page = permalinks.source(source.id)
    sections = (
        _inside(catalogue, source, note),
        _between(catalogue, source, note, page),
        _story(catalogue, source, note, page),
        _only_here(catalogue, source, note, page),
        _origins(catalogue, note, page),
        _method(catalogue, source, page),
    )
    return NoteView(
        lead=tuple(_lead(catalogue, source, note, page)),
        strip=strip(source, note),
        account=_account(source, note),
        total=figures(note.words, "word"),
        total_share=wording.share(note.words, note.words),
        sections=sections,
    )


# -- the first sentences ---------------------------------------------------------------------------------------------


def _lead(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    yield _inside_sentence(source, note)
    yield _between_sentence(catalogue, note, page)
    yield _story_sentence(catalogue, note, page)
    yield from _unknown(catalogue, source)


def _inside_sentence(source: Source, note: DeduplicationNote) -> Phrase:
    if not note.words:
        return phrase("The article has no text.")
    if not note.repeats:
        return phrase(f"Nothing is repeated inside this article of {figures(note.words, 'word')}.")
    first = max(note.repeats, key=lambda repeat: (repeat.words, -repeat.again.start))
    body = "Its body stands twice: " if _is_whole_body(source, first) else ""
    sentence = (
        f"{body}{repeat_words(source, first)}, {wording.number(first.words)} of its {wording.number(note.words)} words"
    )
    others = len(note.repeats) - 1
    more = f"; with {counted(others, 'further repeat')}, {wording.number(note.repeated)} words repeat others"
    return phrase(wording.capitalised(sentence) + (more if others else "") + ".")


def repeat_words(source: Source, repeat: Repeat) -> str:
    """Say which paragraphs repeat which: `paragraphs 8–14 repeat paragraphs 1–7 word for word`."""
    again, plural = _place(source, repeat.again)
    first, _ = _place(source, repeat.first)
    verb = "repeat" if plural else "repeats"
    how = "word for word" if repeat.exact else "nearly word for word"
    return f"{again} {verb} {first} {how}"


def _place(source: Source, span: Span) -> tuple[str, bool]:
    """Name the paragraphs of a span, and say whether the name is a plural."""
    passages = passages_of(source, span)
    first, last = paragraph_numbers(passages)
    if not first:
        return "a heading", False
    name = wording.paragraphs(first, last)
    return (name, first != last) if _is_whole(source, span) else (f"part of {name}", False)


def _is_whole(source: Source, span: Span) -> bool:
    passages = passages_of(source, span)
    return span.start <= passages[0].start and span.end >= passages[-1].end


def _is_whole_body(source: Source, repeat: Repeat) -> bool:
    """Say whether a repeat and its original are whole paragraphs, and all of an article that has more than two."""
    first, again = ({p.number for p in passages_of(source, span)} - {0} for span in (repeat.first, repeat.again))
    every = {passage.number for passage in source.document.passages} - {0}
    whole = all(_is_whole(source, span) for span in (repeat.first, repeat.again))
    return len(every) > 2 and whole and not first & again and first | again == every  # noqa: PLR2004 - one line twice is no body


def _between_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    if len(catalogue.sources) == 1:
        return phrase("The collection has no other article to compare it with.")
    if note.overlaps:
        return _strongest_sentence(catalogue, note, page)
    mates = len(catalogue.stories[note.story].sources) - 1
    if not mates:
        return phrase("No wording was found that it shares with another article.")
    longest = max(note.longest_common, key=lambda run: (run.words, run.other), default=None)
    minimum = catalogue.config.min_shared_words
    if longest is not None and longest.words >= minimum:
        first, *rest = _common_run(catalogue, note.source, longest, page)
        return phrase(wording.capitalised(first.text), *rest, ".")
    none = f"It shares no run of {wording.spelled(minimum)} words with {_compared(mates)} of its story"
    if longest is None:
        return phrase(none + ".")
    return phrase(f"{none}; ", *_common_run(catalogue, note.source, longest, page), ".")


def _compared(mates: int) -> str:
    """Name the articles of a story that were compared run by run: all of a small one."""
    if mates > MAX_COMPARED:
        return f"the first {wording.spelled(MAX_COMPARED)} other articles"
    return "the other article" if mates == 1 else f"the other {wording.spelled(mates)} articles"


def _common_run(catalogue: Catalogue, source: str, run: CommonRun, page: str) -> Phrase:
    other = catalogue.sources[run.other]
    name = link(f"“{other.title}”", permalinks.relative(page, permalinks.source(other.id)))
    start = phrase("the longest run in common with ", name, f" is {counted(run.words, 'word')}")
    if not (catalogue.is_full(source) or catalogue.is_full(other.id)):
        return start
    return (*start, Part(text=": "), quoted(wording.bare(excerpt(catalogue.sources[source], run.span))))


def _strongest_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    strongest = min(note.overlaps, key=strength)
    others = len(note.overlaps) - 1
    more = f", and has runs in common with {counted(others, 'more article')}" if others else ""
    return phrase(
        f"It shares {wording.number(_own_words(note, strongest))} of its {wording.number(note.words)} words with ",
        _other_link(catalogue, note, strongest, page),
        f"{_counts_as(note, strongest)}{more}.",
    )


def _counts_as(note: DeduplicationNote, overlap: Overlap) -> str:
    """Say what a strong overlap makes of the two: near-copies, or a longer article that holds a shorter one."""
    if overlap.verdict != "wholly-derived":
        return ""
    own, other = overlap.left_share, overlap.right_share
    if overlap.left != note.source:
        own, other = other, own
    if min(own, other) >= _HOLDS:
        return ", and the two count as one text"
    return ", which stands in it for the most part" if other > own else ", and stands there for the most part"


def _own_words(note: DeduplicationNote, overlap: Overlap) -> int:
    return overlap.left_words if overlap.left == note.source else overlap.right_words


def other_of(source: str, overlap: Overlap) -> str:
    """Return the other source of an overlap."""
    return overlap.right if overlap.left == source else overlap.left


def _other_link(catalogue: Catalogue, note: DeduplicationNote, overlap: Overlap, page: str) -> Part:
    other = catalogue.sources[other_of(note.source, overlap)]
    return link(f"“{other.title}”", permalinks.relative(page, permalinks.source(other.id)))


def _story_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    story = catalogue.stories[note.story]
    if not catalogue.has_story_page(story):
        return phrase("No other article of the collection tells the same story.")
    name = link(f"“{story.title}”", permalinks.relative(page, permalinks.story(story.slug)))
    others = len(story.sources) - 1
    company = f", with {counted(others, 'other article')}" if others else ", as its only article"
    return phrase("It belongs to the story ", name, company, f" ({_basis(catalogue, note, story)}).")


_BASES = {
    "declared": "declared in its annotation",
    "decided": "decided by a person",
    "near-copy": "as a near-copy of another",
    "computed": "computed from the terms they share",
}


def _basis(catalogue: Catalogue, note: DeduplicationNote, story: Story) -> str:
    return _BASES[membership(catalogue, note, story)]


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


def _account(source: Source, note: DeduplicationNote) -> tuple[AccountRow, ...]:
    rows = (
        ("unique", "Only here", note.unique, note.only_here),
        ("shared", "Shared with other articles", note.shared, note.shared_spans),
        ("repeated", "Repeated inside", note.repeated, note.repeated_spans),
    )
    return tuple(
        AccountRow(
            kind=kind,
            term=term,
            words=wording.number(count),
            share=wording.share(count, note.words),
            href=_first_place(source, spans),
        )
        for kind, term, count, spans in rows
    )


def _first_place(source: Source, spans: Sequence[Span]) -> str:
    if not spans or source.annotation.display != "full":
        return ""
    return f"#{passages_of(source, spans[0])[0].anchor}"


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


def _inside(catalogue: Catalogue, source: Source, note: DeduplicationNote) -> NoteSection:
    minimum = catalogue.analysis.method.min_repeat_words
    none = f"No run of {wording.spelled(minimum)} words or more occurs twice, and no passage stands twice."
    items = tuple(
        phrase(
            link(wording.capitalised(repeat_words(source, repeat)), _first_place(source, (repeat.again,))),
            f": {figures(repeat.words, 'word')}.",
        )
        for repeat in note.repeats[:_LISTED]
    )
    rest = len(note.repeats) - len(items)
    sentences = [_inside_sentence(source, note) if items else phrase(none)]
    if rest:
        sentences.append(phrase(f"The ten first are listed; {figures(rest, 'more repeat')} follow in the data."))
    return NoteSection(id="note-inside", heading="Inside the article", sentences=tuple(sentences), items=items)


def _between(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    ordered = sorted(note.overlaps, key=strength)
    items = [_overlap_item(catalogue, note, overlap, page) for overlap in ordered[:_LISTED]]
    rest = len(ordered) - len(items)
    sentences = [_between_sentence(catalogue, note, page)]
    if rest:
        sentences.append(phrase(f"The ten strongest are listed; {figures(rest, 'more overlap')} stand in the data."))
    if not ordered:
        items = [
            phrase(wording.capitalised(first.text), *others, ".")
            for first, *others in (_common_run(catalogue, source.id, run, page) for run in note.longest_common[1:])
        ]
    return NoteSection(id="note-between", heading="Between articles", sentences=tuple(sentences), items=tuple(items))


def _overlap_item(catalogue: Catalogue, note: DeduplicationNote, overlap: Overlap, page: str) -> Phrase:
    own, theirs = _own_words(note, overlap), overlap.left_words + overlap.right_words - _own_words(note, overlap)
    other = catalogue.notes[other_of(note.source, overlap)]
    account = (
        f": {figures(own, 'word')} here ({wording.share(own, note.words)}), "
        f"{figures(theirs, 'word')} there ({wording.share(theirs, other.words)}), "
        f"in {counted(len(overlap.runs), 'run')}; resemblance {overlap.resemblance:.2f}. "
        f"By the greater of the two shares {_VERDICTS[overlap.verdict]}; {_order(catalogue, note, overlap)}."
    )
    parts: list[Part | str] = [_other_link(catalogue, note, overlap, page), account]
    if catalogue.has_compare_page(overlap):
        path = permalinks.compare(overlap.left, overlap.right)
        parts += [" ", link("Side by side", permalinks.relative(page, path)), "."]
    return phrase(*parts)


def _order(catalogue: Catalogue, note: DeduplicationNote, overlap: Overlap) -> str:
    if not overlap.earlier:
        return "which came first is not known"
    if overlap.earlier == note.source:
        return "this article appeared first"
    return f"“{catalogue.sources[overlap.earlier].title}” appeared first"


def _story(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    story = catalogue.stories[note.story]
    sentences = [_story_sentence(catalogue, note, page)]
    terms = [term for term, _ in tie_terms(story, source.id)]
    if terms:
        sentences.append(
            phrase(f"The terms that it shares with the others and that weigh most: {', '.join(terms)}."),
        )
    elif len(story.sources) > 1:
        sentences.append(phrase("The computed similarity alone would not have tied them."))
    return NoteSection(id="note-story", heading="Story", sentences=tuple(sentences))


def tie_terms(story: Story, source: str = "") -> list[tuple[str, float]]:
    """Return the terms that tie a story (or one source to it) and their mean share of the likeness, strongest first."""
    ties = [tie for tie in story.ties if source in ("", tie.left, tie.right)]
    total: dict[str, float] = {}
    for tie in ties:
        for term, weight in tie.terms:
            total[term] = total.get(term, 0.0) + weight / len(ties)
    return sorted(total.items(), key=lambda item: (-item[1], item[0]))[:_LISTED]


def _only_here(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    count = f"{figures(note.unique, 'word')} of {wording.number(note.words)} stand in no shared run and repeat nothing"
    sentences = [phrase(f"{count} ({wording.share(note.unique, note.words)}).")]
    if len(catalogue.sources) == 1:
        sentences.append(phrase("There is no other article in the collection to hold them against."))
    if not catalogue.is_full(source.id):
        return NoteSection(id="note-only", heading="Only here", sentences=tuple(sentences))
    items = []
    for name, spans in (("Figures", note.only_figures), ("Quotations", note.only_quotations)):
        if spans:
            items.append(_span_list(source, name, spans, page))
    return NoteSection(id="note-only", heading="Only here", sentences=tuple(sentences), items=tuple(items))


def _span_list(source: Source, name: str, spans: Sequence[Span], page: str) -> Phrase:
    """Return `Figures: 28,500 · 7.5 percent`, each linked to its passage."""
    parts: list[Part] = [Part(text=f"{name} that no other article of its story has: ")]
    for position, span in enumerate(spans[:_LISTED]):
        if position:
            parts.append(Part(text=" · "))
        parts.append(span_link(source, span, page))
    if len(spans) > _LISTED:
        parts.append(Part(text=f" · and {wording.number(len(spans) - _LISTED)} more"))
    return tuple(parts)


def span_link(source: Source, span: Span, page: str) -> Part:
    """Return the words of a span, linked to the passage they stand in."""
    anchor = passages_of(source, span)[0].anchor
    return link(excerpt(source, span), permalinks.relative(page, f"{permalinks.source(source.id)}#{anchor}"))


def _origins(catalogue: Catalogue, note: DeduplicationNote, page: str) -> NoteSection:
    origin = catalogue.analysis.origins[note.origin]
    others = [other for other in origin.sources if other != note.source]
    if not others:
        sentence = phrase("It counts as an origin of its own, as far as is known.")
        return NoteSection(id="note-origin", heading="Origin", sentences=(sentence, *_based_on(catalogue, note, page)))
    parts: list[Part | str] = [f"It counts as one with {counted(len(others), 'other article')}: "]
    for position, other in enumerate(others[:_LISTED]):
        name = f"“{catalogue.sources[other].title}”"
        parts += [", "] * bool(position) + [link(name, permalinks.relative(page, permalinks.source(other)))]
    if len(others) > _LISTED:
        parts.append(f" and {wording.number(len(others) - _LISTED)} more")
    parts.append(f". {origin_reason(origin)}")
    sentences = (phrase(*parts), *_based_on(catalogue, note, page))
    return NoteSection(id="note-origin", heading="Origin", sentences=sentences)


def origin_reason(origin: Origin) -> str:
    """Say why sources count as one."""
    words_for = {
        "near-copy": "they are near-copies of each other",
        "declared": "they go back to one declared origin",
        "publisher": "they have one publisher or owner",
        "override": "a person decided so",
    }
    reasons = [words_for.get(reason, reason) for reason in origin.reasons if reason != "alone"]
    return wording.capitalised(f"{wording.listed(reasons)}.") if reasons else ""


def _based_on(catalogue: Catalogue, note: DeduplicationNote, page: str) -> tuple[Phrase, ...]:
    declared = catalogue.sources[note.source].annotation.based_on
    if not declared:
        return ()
    parts: list[Part | str] = ["Its annotation names what it goes back to: "]
    for position, name in enumerate(declared):
        held = name in catalogue.sources
        label = f"“{catalogue.sources[name].title}”" if held else f"“{name}” (not held in this collection)"
        target = permalinks.relative(page, permalinks.source(name)) if held else ""
        parts += [", "] * bool(position) + [Part(text=label, href=target)]
    return (phrase(*parts, "."),)


def _method(catalogue: Catalogue, source: Source, page: str) -> NoteSection:
    method = catalogue.analysis.method
    sentences = [
        phrase(
            f"twosource {method.version}: shingles of {wording.spelled(method.shingle_words)} words; "
            f"repeats from {wording.spelled(method.min_repeat_words)} words, shared runs from "
            f"{wording.spelled(method.min_shared_words)} words, joined over gaps of at most "
            f"{wording.spelled(method.max_gap_words)}; wholly derived from {wording.percent(method.wholly_derived)} "
            f"of either article, partially from {wording.percent(method.partially_derived)}; one story from a "
            f"likeness of {method.story_similarity:.2f}. ",
            link("How it is computed", permalinks.relative(page, permalinks.METHOD)),
            ".",
        ),
    ]
    if source.annotation.dedup is not None:
        sentences.append(_override(source.annotation.dedup))
    return NoteSection(id="note-method", heading="Method", sentences=tuple(sentences))


def _override(override: Override) -> Phrase:
    verdicts = {
        "distinct": "distinct",
        "duplicate-of": f"a duplicate of “{override.target}”",
        "same-story": f"the same story as “{override.target}”",
    }
    reviewer = f" ({override.reviewer})" if override.reviewer else ""
    reviewed = f" on {wording.date(override.reviewed_on)}" if override.reviewed_on else ""
    return phrase(f"A person{reviewer} has decided{reviewed}: {verdicts[override.verdict]}. Reason: {override.reason}")


def place_link(catalogue: Catalogue, page: str, source: Source, passages: Sequence[Passage]) -> Part:
    """Return `paragraph 3` linked to where it stands; a heading is called so."""
    first, last = paragraph_numbers(passages)
    name = wording.paragraphs(first, last) if first else "a heading"
    return link(name, catalogue.passage_link(page, source.id, passages[0]))
