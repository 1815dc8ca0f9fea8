"""The text of an article as its page shows it: blocks with anchors and marks, or excerpts, or nothing.

The text is shown once: blocks that only repeat earlier ones are gathered under a summary and folded. What may be shown
follows `display`: all of it, only passages that are cited or carry a claim, or nothing but the reference. The one thing
a reader would not guess: boilerplate is marked once for each stretch of it, whatever number of articles carry it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from twosource import excerpts, markup, permalinks, phrasing, wording
from twosource.catalogue import Catalogue, passages_of, strength
from twosource.markup import Highlight
from twosource.messages import Messages
from twosource.model import (
    Annotation,
    Backlink,
    Block,
    Claim,
    DeduplicationNote,
    Document,
    Missing,
    Overlap,
    Passage,
    Repeat,
    SharedRun,
    Source,
    Span,
)
from twosource.naming import article_name, mark_label, other_of, own_side, publisher_name, repeat_words
from twosource.outline import outlined
from twosource.views import BlockView, Excerpt, Part, Phrase, StatementGroup, Stretch
from twosource.wording import link, quoted

_MARKED_OVERLAPS = 10
_OPENING = 90
_WHOSE = 24
# Of more articles that have the words up to one place, so many are linked there; the note has them all.
_LINKED = 3
_NOTE = "#note-between"

# How each kind of shared run is marked: the class has a line style of its own.
MARK_CLASSES: Mapping[str, str] = {
    "text": "shared",
    "phrase": "phrase",
    "quotation": "quotation",
    "boilerplate": "boilerplate",
    "reworded": "reworded",
}


def text_note(say: Messages, source: Source) -> Iterator[Phrase]:
    """Yield what is to be said before the text: what of it is not published, and what was left out."""
    annotation: Annotation = source.annotation
    if annotation.display == "excerpt":
        yield say.phrase("text-excerpt")
    if not annotation.held:
        yield say.phrase("text-not-held")
    elif annotation.display == "link":
        yield say.phrase("text-not-published")
    removed = [say("text-removed-kind", kind=kind.replace(" ", "-"), n=n) for kind, n in source.document.removed]
    if removed:
        yield say.phrase("text-removed", removed=say.listed(removed))


def stretches(catalogue: Catalogue, source: Source) -> Iterator[Stretch]:
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
            yield _omitted(catalogue.say, omitted)
            omitted = 0
        yield Stretch(
            anchor=passage.anchor,
            excerpt=excerpt_view(document, passage, quotes),
            cited=tuple(resting(catalogue, [link for link in backlinks if index in link.passages], page)),
        )
    if omitted:
        yield _omitted(catalogue.say, omitted)


def _omitted(say: Messages, passages: int) -> Stretch:
    return Stretch(omitted=wording.capitalised(say("text-omitted", n=passages)))


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
            yield _stretch(catalogue.say, source, gathered, current)
            gathered = []
        current = repeat
        gathered.append(drawn.block(document.blocks[index]))
    if gathered:
        yield _stretch(catalogue.say, source, gathered, current)


def _stretch(say: Messages, source: Source, blocks: Sequence[BlockView], repeat: Repeat | None) -> Stretch:
    if repeat is None:
        return Stretch(blocks=tuple(blocks))
    summary = say("text-folded", repeat=repeat_words(say, source, repeat), n=repeat.words)
    return Stretch(blocks=tuple(blocks), summary=wording.capitalised(summary))


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
        self._language = catalogue.say.language if catalogue.language(source) else ""
        self._cited: dict[int, list[Backlink]] = defaultdict(list)
        for backlink in catalogue.backlinks.get(source.id, ()):
            for index in backlink.passages:
                self._cited[index].append(backlink)
        self._marks = sorted(
            (
                *self._fewer(self._shared(note)),
                *self._boilerplate(note),
                *self._repeated(note, folded),
                *self._quoted(),
            ),
            key=lambda mark: (mark.start, mark.end, mark.kinds, mark.href == _NOTE, mark.anchor),
        )

    def block(self, block: Block) -> BlockView:
        """Return a block with its marks and the statements that rest on its passages; call in document order."""
        marks = [mark for mark in self._marks if mark.start < block.end and mark.end > block.start]
        html = markup.render_block(self._document, block, marks, {}, anchors=True, shift=2)
        backlinks = [link for index in range(block.first_passage, block.last_passage) for link in self._cited[index]]
        cited = tuple(resting(self._catalogue, backlinks, self._page))
        return BlockView(html=html, kinds=frozenset(kind for mark in marks for kind in mark.kinds), cited=cited)

    def _shared(self, note: DeduplicationNote) -> Iterator[Highlight]:
        say = self._catalogue.say
        overlaps = marked_overlaps(note)
        others = [self._catalogue.sources[other_of(note.source, overlap)] for overlap in overlaps]
        often = Counter(publisher_name(self._catalogue, other) for other in others)
        for overlap, other in zip(overlaps, others, strict=True):
            mutual = overlap in marked_overlaps(self._catalogue.notes[other.id])
            for position, run in enumerate(overlap.runs, start=1):
                if not is_marked(run):
                    continue
                span = own_side(note.source, overlap, run)
                yield Highlight(
                    start=span.start,
                    end=span.end,
                    kinds=(MARK_CLASSES[run.kind],),
                    anchor=run_anchor(other.id, position),
                    href=self._twin(overlap, other, position, mutual=mutual),
                    label=mark_label(say, run, article_name(self._catalogue, other.id)),
                    name="" if run.kind == "text" else say("mark-shown", kind=run.kind),
                    shown=self._whose(other, alone=often[publisher_name(self._catalogue, other)] == 1),
                    language=self._language,
                )

    def _whose(self, other: Source, *, alone: bool) -> str:
        """Name an article in few words: by its publisher, with the day where others of this one are linked too."""
        publisher = wording.shortened(publisher_name(self._catalogue, other), _WHOSE)
        published = other.annotation.published
        if not publisher:
            return wording.shortened(other.title, _WHOSE)
        if alone or isinstance(published, Missing):
            return publisher
        return self._catalogue.say.comma_list([publisher, phrasing.date(self._catalogue.say, published)])

    def _fewer(self, marks: Iterator[Highlight]) -> Iterator[Highlight]:
        """Yield the marks with a link for each article where they end: of many, for those of the longest runs."""
        ending: dict[int, dict[str, list[Highlight]]] = defaultdict(lambda: defaultdict(list))
        for mark in marks:
            ending[mark.end][mark.href.partition("#")[0]].append(mark)
        for by_article in ending.values():
            runs = sorted(by_article.values(), key=lambda same: (same[0].start, same[0].anchor))
            kept = len(runs) if len(runs) <= _LINKED + 1 else _LINKED
            for number, (first, *again) in enumerate(runs):
                yield first if number < kept else replace(first, href="")
                yield from (replace(mark, href="") for mark in again)
            if kept < len(runs):
                more = self._catalogue.say("mark-more", n=len(runs) - kept)
                yield replace(runs[-1][0], anchor="", href=_NOTE, label="", name="", shown=more)

    def _boilerplate(self, note: DeduplicationNote) -> Iterator[Highlight]:
        """Yield each stretch of boilerplate once: a link for each article that carries it would bury the text."""
        blocks = self._catalogue.boilerplate.get(note.source, ())
        for position, span in enumerate(note.boilerplate_spans, start=1):
            over = [block for block, place in blocks if place.start < span.end and place.end > span.start]
            carriers = max((len({source for source, _ in block.places}) for block in over), default=0)
            yield Highlight(
                start=span.start,
                end=span.end,
                kinds=(MARK_CLASSES["boilerplate"],),
                anchor=f"boilerplate-{position}",
                href="",
                label=self._catalogue.say("mark-boilerplate", n=carriers),
                name=self._catalogue.say("mark-shown", kind="boilerplate"),
                language=self._language,
            )

    def _twin(self, overlap: Overlap, other: Source, position: int, *, mutual: bool) -> str:
        """Return the link to the same run on the compare page, else in the other article."""
        if self._catalogue.has_compare_page(overlap):
            path = permalinks.compare(overlap.left, overlap.right)
            return permalinks.relative(self._page, f"{path}#run-{position}")
        return run_link(self._catalogue, self._page, other, overlap, position, marked=mutual)

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
                label=self._catalogue.say("mark-repeated", place=phrasing.place(self._catalogue.say, first.number)),
                language=self._language,
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


def is_marked(run: SharedRun) -> bool:
    """Say whether a run is marked for itself, with an anchor; boilerplate is marked as such, for all who carry it."""
    return run.kind != "boilerplate"


def run_anchor(other: str, position: int) -> str:
    """Return the anchor of a shared run on a source's page: `with-other-1`."""
    return f"with-{other}-{position}"


def run_link(  # noqa: PLR0913 - where from, which run, and what is known of it
    catalogue: Catalogue, page: str, source: Source, overlap: Overlap, position: int, *, marked: bool
) -> str:
    """Return the link to a run in an article: to its mark, else to its first passage, else to the article's page.

    `marked` says whether the runs of the overlap are marked on that page, `position` counts them from 1.
    """
    run = overlap.runs[position - 1]
    first = passages_of(source, own_side(source.id, overlap, run))[0]
    # A headline that is the page's own heading has no marks, and what is not published has none either.
    if marked and is_marked(run) and catalogue.is_full(source.id) and first.anchor != headline_anchor(source):
        anchor = run_anchor(other_of(source.id, overlap), position)
        return permalinks.relative(page, f"{permalinks.source(source.id)}#{anchor}")
    return catalogue.passage_link(page, source.id, first)


def marked_overlaps(note: DeduplicationNote) -> Sequence[Overlap]:
    """Return the overlaps whose runs are marked in the text: the strongest."""
    return sorted(note.overlaps, key=strength)[:_MARKED_OVERLAPS]


def use_link(say: Messages, backlink: Backlink, page: str) -> Part:
    """Return the place in a briefing where an article is used, as a link."""
    path = f"{permalinks.briefing(backlink.briefing)}#{backlink.anchor}"
    return link(phrasing.place(say, backlink.paragraph), permalinks.relative(page, path))


def resting(catalogue: Catalogue, backlinks: Sequence[Backlink], page: str) -> Iterator[StatementGroup]:
    """Yield, for each briefing, the statements that rest on something, each once: its words, its place as a link."""
    by_briefing: dict[str, dict[int, Backlink]] = defaultdict(dict)
    for backlink in backlinks:
        by_briefing[backlink.briefing].setdefault(backlink.passage, backlink)
    for slug, statements in by_briefing.items():
        title = wording.shortened(catalogue.briefings[slug].title, _OPENING)
        href = permalinks.relative(page, permalinks.briefing(slug))
        yield StatementGroup(
            title=title,
            href=href,
            place=catalogue.say.phrase("rests-in", briefing=link(title, href)),
            statements=tuple(_resting(catalogue, backlink, page) for backlink in statements.values()),
        )


def _resting(catalogue: Catalogue, backlink: Backlink, page: str) -> Phrase:
    words = quoted(wording.shortened(catalogue.statement(backlink), _OPENING))
    return catalogue.say.phrase("rests-statement", words=words, place=use_link(catalogue.say, backlink, page))


def uses(catalogue: Catalogue, backlinks: Sequence[Backlink], page: str) -> Iterator[Phrase]:
    """Yield, for each briefing, its title and the paragraphs that use something, each linked."""
    by_briefing: dict[str, dict[int, Backlink]] = defaultdict(dict)
    for backlink in backlinks:
        by_briefing[backlink.briefing].setdefault(backlink.passage, backlink)
    say = catalogue.say
    for slug, uses in by_briefing.items():
        places = say.joined([(use_link(say, backlink, page),) for backlink in uses.values()])
        briefing = phrasing.titled(say, catalogue.briefings[slug].title)
        yield say.phrase("used-in-briefing", briefing=briefing, places=places)
