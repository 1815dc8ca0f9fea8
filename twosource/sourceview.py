"""A source's page: the article with its anchors and marks, its note, and every statement that rests on it.

The text is shown once: blocks that only repeat earlier ones are gathered under a summary and folded. What may be shown
follows `display`: all of it, only passages that are cited or carry a claim, or nothing but the reference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource import excerpts, markup, permalinks, wording
from twosource.catalogue import Catalogue, excerpt, passages_of, strength
from twosource.markup import Highlight
from twosource.model import (
    Annotation,
    Backlink,
    Block,
    Claim,
    Date,
    DeduplicationNote,
    Descriptor,
    Document,
    Missing,
    Overlap,
    Passage,
    Person,
    Repeat,
    Source,
    Span,
)
from twosource.noteview import note_view, other_of, place_link, repeat_words
from twosource.outline import outlined
from twosource.views import BlockView, ClaimView, Excerpt, Fact, Part, Phrase, SourceView, StatementGroup, Stretch
from twosource.wording import link, phrase, quoted

_MARKED_OVERLAPS = 10
_OPENING = 140
_TITLE_BASES = {
    "annotation": "",
    "heading": "The title is the article’s first heading.",
    "title element": "The title is that of the web page as received.",
    "first line": "The title is the article’s first line.",
    "file name": "No title is stated: this is the name of its file.",
}


def source_view(catalogue: Catalogue, source: Source) -> SourceView:
    """Return what the page of a source shows."""
    page = permalinks.source(source.id)
    annotation = source.annotation
    return SourceView(
        title=source.title,
        anchor=headline_anchor(source),
        title_note=_TITLE_BASES[source.title_basis],
        language=catalogue.language(source),
        byline=_byline(catalogue, source, page),
        note=note_view(catalogue, source),
        stretches=tuple(_stretches(catalogue, source)),
        text_note=tuple(_text_note(source)),
        statements=tuple(_statements(catalogue, source, page)),
        claims=tuple(_claim(catalogue, source, claim, page) for claim in annotation.claims),
        facts=tuple(_facts(catalogue, source, page)),
        notes=tuple(
            phrase(*_dated(note.on), note.text, f" ({note.by})" if note.by else "") for note in annotation.notes
        ),
        corrections=tuple(phrase(*_dated(note.on), note.text) for note in annotation.corrections),
        downloads=_downloads(source, page),
    )


def _dated(on: Date | None) -> Phrase:
    return (wording.dated(on), Part(text=": ")) if on else ()


# -- what the article states -----------------------------------------------------------------------------------------


def _byline(catalogue: Catalogue, source: Source, page: str) -> tuple[Phrase, ...]:
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


def _facts(catalogue: Catalogue, source: Source, page: str) -> Iterator[Fact]:
    annotation = source.annotation
    yield _text_fact("Title", annotation.title)
    yield _people_fact(annotation.authors)
    yield _publisher_fact(catalogue, source, page)
    yield _date_fact("Published", annotation.published)
    yield _date_fact("Updated", annotation.updated)
    yield _address_fact("Address", annotation.url)
    yield _address_fact("Archived copy", annotation.archive_url)
    yield _text_fact("Language", annotation.language)
    yield _text_fact("Licence", annotation.license)
    yield _date_fact("Entered the collection", annotation.accessed)
    yield from _descriptor_facts(annotation.source)
    if annotation.about:
        named = [f"{thing.name} ({thing.type})" if thing.type else thing.name for thing in annotation.about]
        yield Fact(term="About", value=phrase("; ".join(named)))
    if annotation.tags:
        yield Fact(term="Topics", value=topic_links(annotation.tags, page))
    yield Fact(term="File as received", value=phrase(f"{source.path}, {wording.figures(source.size, 'byte')}"))
    yield Fact(term="SHA-256 of the file", value=phrase(source.sha256))


def _text_fact(term: str, value: str | Missing) -> Fact:
    if isinstance(value, Missing):
        return Fact(term=term, value=phrase(wording.missing(value)), missing=True)
    return Fact(term=term, value=phrase(value))


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


def grade(descriptor: Descriptor) -> str:
    """Return `F6 (reliability cannot be judged; truth cannot be judged)`."""
    said = [_RELIABILITY.get(descriptor.reliability, ""), _CREDIBILITY.get(descriptor.credibility, "")]
    return f"{descriptor.reliability}{descriptor.credibility} ({'; '.join(part for part in said if part)})"


# -- statements and claims -------------------------------------------------------------------------------------------


def _statements(catalogue: Catalogue, source: Source, page: str) -> Iterator[StatementGroup]:
    """Yield the statements that rest on a source, by briefing, each paragraph once with its own words."""
    by_briefing: dict[str, dict[int, list[Backlink]]] = defaultdict(lambda: defaultdict(list))
    for backlink in catalogue.backlinks.get(source.id, ()):
        by_briefing[backlink.briefing][backlink.passage].append(backlink)
    for slug, paragraphs in by_briefing.items():
        yield StatementGroup(
            title=catalogue.briefings[slug].title,
            href=permalinks.relative(page, permalinks.briefing(slug)),
            statements=tuple(_statement(catalogue, source, links, page) for links in paragraphs.values()),
        )


def _statement(catalogue: Catalogue, source: Source, backlinks: Sequence[Backlink], page: str) -> Phrase:
    """Return the words of a paragraph, linked to the place of use, and the passages that it rests on."""
    first = backlinks[0]
    places: dict[tuple[int, ...], Part] = {}
    for backlink in backlinks:
        passages = [source.document.passages[index] for index in backlink.passages]
        whole = wording.text("the article as a whole")
        places[backlink.passages] = place_link(catalogue, page, source, passages) if passages else whole
    words = wording.shortened(catalogue.statement(first), _OPENING)
    parts: list[Part | str] = [quoted(words), " (", _use_link(first, page), ") rests on "]
    for position, place in enumerate(places.values()):
        parts += [", "] * bool(position) + [place]
    return phrase(*parts)


def _use_link(backlink: Backlink, page: str) -> Part:
    path = f"{permalinks.briefing(backlink.briefing)}#{backlink.anchor}"
    return link(wording.place(backlink.paragraph), permalinks.relative(page, path))


def _uses(catalogue: Catalogue, backlinks: Sequence[Backlink], page: str) -> Iterator[Phrase]:
    """Yield, for each briefing, its title and the paragraphs that use something, each linked."""
    by_briefing: dict[str, dict[int, Backlink]] = defaultdict(dict)
    for backlink in backlinks:
        by_briefing[backlink.briefing].setdefault(backlink.passage, backlink)
    for slug, uses in by_briefing.items():
        parts: list[Part | str] = [f"“{catalogue.briefings[slug].title}”, "]
        for position, backlink in enumerate(uses.values()):
            parts += [", "] * bool(position) + [_use_link(backlink, page)]
        yield phrase(*parts)


def _claim(catalogue: Catalogue, source: Source, claim: Claim, page: str) -> ClaimView:
    spans = catalogue.claims[source.id, claim.id]
    annotation = source.annotation
    facts = [Fact(term="Kind", value=phrase(claim.kind))] if claim.kind else []
    if claim.attributed_to:
        facts.append(Fact(term="Attributed to", value=phrase(claim.attributed_to)))
    return ClaimView(
        anchor=f"claim-{claim.id}",
        text=claim.text,
        facts=tuple(facts),
        quotes=tuple(_quote(catalogue, source, span, page) for span in spans.spans if annotation.display != "link"),
        uses=tuple(
            _uses(
                catalogue,
                [backlink for backlink in catalogue.backlinks.get(source.id, ()) if backlink.claim == claim.id],
                page,
            ),
        ),
    )


def _quote(catalogue: Catalogue, source: Source, span: Span, page: str) -> Phrase:
    place = place_link(catalogue, page, source, passages_of(source, span))
    return phrase(quoted(wording.bare(excerpt(source, span))), ", ", place)


def _downloads(source: Source, page: str) -> tuple[Phrase, ...]:
    links = [
        (link("Reference as CSL-JSON", permalinks.relative(page, permalinks.data("sources.csl.json"))),),
        (link("as BibLaTeX", permalinks.relative(page, permalinks.data("sources.bib"))),),
        (link("as RIS", permalinks.relative(page, permalinks.data("sources.ris"))),),
        (link("all notes as JSON", permalinks.relative(page, permalinks.data("notes.json"))),),
    ]
    if source.annotation.display == "full":
        links.insert(0, (link("Text as compared", permalinks.relative(page, permalinks.source_text(source.id))),))
    return tuple(links)


# -- the text --------------------------------------------------------------------------------------------------------


def _text_note(source: Source) -> Iterator[Phrase]:
    annotation: Annotation = source.annotation
    if annotation.display == "excerpt":
        yield phrase("Only the sentences that are cited, or carry a claim, are published.")
    if annotation.display == "link":
        yield phrase("The text of this article is not published here, only the reference to it.")
    removed = [wording.counted(count, name) for name, count in source.document.removed]
    if removed:
        yield phrase(f"Left out of the article as received: {wording.listed(removed)}.")


def _stretches(catalogue: Catalogue, source: Source) -> Iterator[Stretch]:
    """Yield what may be shown of the text."""
    if source.annotation.display == "full":
        return _whole_text(catalogue, source)
    return _excerpts(catalogue, source) if source.annotation.display == "excerpt" else iter(())


def _excerpts(catalogue: Catalogue, source: Source) -> Iterator[Stretch]:
    """Yield the sentences that are cited or carry a claim, and how many passages are left out between them."""
    document = source.document
    backlinks = catalogue.backlinks.get(source.id, ())
    page = permalinks.source(source.id)
    omitted = 0
    for index, passage in enumerate(document.passages):
        quotes = catalogue.cited_quotes[source.id].get(index)
        if quotes is None:
            omitted += 1
            continue
        if omitted:
            yield _omitted(omitted)
            omitted = 0
        yield Stretch(
            anchor=passage.anchor,
            excerpt=excerpt_view(document, passage, quotes),
            cited=tuple(_uses(catalogue, [link for link in backlinks if link.passages[:1] == (index,)], page)),
        )
    if omitted:
        yield _omitted(omitted)


def _omitted(passages: int) -> Stretch:
    return Stretch(omitted=wording.capitalised(f"{wording.counted(passages, 'passage')} not published."))


def excerpt_view(document: Document, passage: Passage, quotes: Sequence[Span]) -> Excerpt:
    """Return the sentences of a passage around its quotes, with these marked."""
    ranges = excerpts.sentences(document, passage, quotes)
    marks = [Highlight(start=quote.start, end=quote.end, kinds=("quoted",)) for quote in sorted(quotes)]
    return Excerpt(
        parts=tuple(markup.render_text(document, span.start, span.end, marks) for span in ranges),
        before=ranges[0].start > passage.start,
        after=ranges[-1].end < passage.end,
    )


def _whole_text(catalogue: Catalogue, source: Source) -> Iterator[Stretch]:
    """Yield the blocks of the text, repeats gathered and folded, the headline left to the page's own heading."""
    document = source.document
    note = catalogue.notes[source.id]
    shown = _shown_blocks(source)
    repeat_of = _repeat_of_blocks(document.blocks, note)
    drawn = _Drawing(catalogue, source, note, frozenset(repeat_of), outlined(document, shown))
    gathered: list[BlockView] = []
    current: Repeat | None = None
    for index in sorted(shown):
        repeat = repeat_of.get(index)
        if gathered and repeat is not current:
            yield _stretch(source, gathered, current)
            gathered = []
        current = repeat
        gathered.append(drawn.block(document.blocks[index]))
    if gathered:
        yield _stretch(source, gathered, current)


def _stretch(source: Source, blocks: Sequence[BlockView], repeat: Repeat | None) -> Stretch:
    if repeat is None:
        return Stretch(blocks=tuple(blocks))
    summary = wording.capitalised(f"{repeat_words(source, repeat)} ({wording.figures(repeat.words, 'word')})")
    return Stretch(blocks=tuple(blocks), summary=summary)


def headline_anchor(source: Source) -> str:
    """Return the anchor of the article's own headline where it is the page's title: it need not stand there twice."""
    passages = source.document.passages
    if source.headline < 0 or source.annotation.display != "full":
        return ""
    headline = passages[source.headline]
    alike = sum(passage.heading == headline.heading for passage in passages)
    text = source.document.text[headline.start : headline.end]
    return headline.anchor if headline.heading and alike == 1 and text == source.title else ""


def _shown_blocks(source: Source) -> frozenset[int]:
    headline = source.document.passages[source.headline].block if headline_anchor(source) else -1
    return frozenset(range(len(source.document.blocks))) - {headline}


def _repeat_of_blocks(blocks: Sequence[Block], note: DeduplicationNote) -> Mapping[int, Repeat]:
    """Return, for each block that lies wholly inside a repeat, that repeat. Both are sorted, so one sweep does."""
    found: dict[int, Repeat] = {}
    repeats = sorted(note.repeats, key=lambda repeat: repeat.again)
    at = 0
    for index, block in enumerate(blocks):
        while at < len(repeats) and repeats[at].again.end < block.end:
            at += 1
        if at < len(repeats) and repeats[at].again.start <= block.start < block.end <= repeats[at].again.end:
            found[index] = repeats[at]
    return found


class _Drawing:
    """Draws blocks of one source with its marks; holds what is the same for all blocks."""

    def __init__(
        self,
        catalogue: Catalogue,
        source: Source,
        note: DeduplicationNote,
        folded: frozenset[int],
        document: Document,
    ) -> None:
        self._catalogue = catalogue
        self._document = document
        self._source = source
        self._page = permalinks.source(source.id)
        self._cited: dict[int, list[Backlink]] = defaultdict(list)
        for backlink in catalogue.backlinks.get(source.id, ()):
            for index in backlink.passages[:1]:
                self._cited[index].append(backlink)
        self._marks = sorted(
            (*self._shared(note), *self._repeated(note, folded), *self._quoted()),
            key=lambda mark: (mark.start, mark.end, mark.kinds, mark.anchor),
        )

    def block(self, block: Block) -> BlockView:
        """Return a block with its marks and the statements that rest on its passages; call in document order."""
        marks = [mark for mark in self._marks if mark.start < block.end and mark.end > block.start]
        html = markup.render_block(self._document, block, marks, {}, anchors=True, shift=2)
        backlinks = [link for index in range(block.first_passage, block.last_passage) for link in self._cited[index]]
        cited = tuple(_uses(self._catalogue, backlinks, self._page))
        return BlockView(html=html, cited=cited)

    def _shared(self, note: DeduplicationNote) -> Iterator[Highlight]:
        for overlap in marked_overlaps(note):
            other = self._catalogue.sources[other_of(note.source, overlap)]
            for position, run in enumerate(overlap.runs, start=1):
                span = run.left if overlap.left == note.source else run.right
                yield Highlight(
                    start=span.start,
                    end=span.end,
                    kinds=("shared",),
                    anchor=run_anchor(other.id, position),
                    href=self._twin(overlap, other.id, position),
                    label=f"shared with “{other.title}”",
                )

    def _twin(self, overlap: Overlap, other: str, position: int) -> str:
        """Return the link to the same run on the compare page, else to the other article."""
        if self._catalogue.has_compare_page(overlap):
            path = permalinks.compare(overlap.left, overlap.right)
            return permalinks.relative(self._page, f"{path}#run-{position}")
        return permalinks.relative(self._page, permalinks.source(other))

    def _repeated(self, note: DeduplicationNote, folded: frozenset[int]) -> Iterator[Highlight]:
        """Yield repeats that lie inside blocks which are shown, not folded."""
        for position, repeat in enumerate(note.repeats, start=1):
            passages = passages_of(self._source, repeat.again)
            if all(passage.block in folded for passage in passages):
                continue
            first = passages_of(self._source, repeat.first)[0]
            yield Highlight(
                start=repeat.again.start,
                end=repeat.again.end,
                kinds=("repeated",),
                anchor=f"repeat-{position}",
                href=f"#{first.anchor}",
                label=f"repeats {_name(first)}",
            )

    def _quoted(self) -> Iterator[Highlight]:
        """Yield the words that claims and references quote."""
        spans = {span for claim in self._source.annotation.claims for span in self._claim_spans(claim)}
        for backlink in self._catalogue.backlinks.get(self._source.id, ()):
            spans.update(backlink.quotes)
        for span in sorted(spans):
            yield Highlight(start=span.start, end=span.end, kinds=("quoted",), anchor="", href="", label="")

    def _claim_spans(self, claim: Claim) -> Sequence[Span]:
        return self._catalogue.claims[self._source.id, claim.id].spans


def _name(passage: Passage) -> str:
    return f"paragraph {passage.number}" if passage.number else "a heading"


def run_anchor(other: str, position: int) -> str:
    """Return the anchor of a shared run on a source's page: `with-other-1`."""
    return f"with-{other}-{position}"


def marked_overlaps(note: DeduplicationNote) -> Sequence[Overlap]:
    """Return the overlaps whose runs are marked in the text: the strongest."""
    return sorted(note.overlaps, key=strength)[:_MARKED_OVERLAPS]
