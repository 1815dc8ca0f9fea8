"""The reference list of a briefing: each reference once, as endnote and as the preview that a citation lifts.

Takes the catalogue and the resolved references, gives a view of each: the passage with the quoted words marked, the
source with what is known of it, the ways to the original, and the way back to every place of use.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from twosource import excerpts, markup, permalinks, phrasing
from twosource.articletext import excerpt_view
from twosource.catalogue import Catalogue
from twosource.markup import InlineLink
from twosource.messages import Messages, yes
from twosource.model import BriefingReferences, Document, Passage, Reference, Source, Span, Use
from twosource.naming import place_link
from twosource.sourcefacts import byline, grading
from twosource.textfragments import with_fragment
from twosource.views import Excerpt, Part, Phrase, ReferenceView, UseLink
from twosource.wording import link

# Where the page says what a grade means: its source summary statement.
_SUMMARY = "#summary"


def citation_links(catalogue: Catalogue, references: BriefingReferences) -> Mapping[int, Sequence[InlineLink]]:
    """Return, for each citation of the text, the links that its items become."""
    titles = {reference.number: catalogue.sources[reference.source].title for reference in references.references}
    return {
        index: [
            InlineLink(
                text=str(item.number),
                href=f"#{_anchor(item.number)}",
                anchor=item.anchor,
                label=catalogue.say("reference-label", number=item.number, title=titles[item.number]),
                preview=_preview(item.number),
            )
            for item in items
        ]
        for index, items in enumerate(references.cited)
    }


def _anchor(number: int) -> str:
    return f"ref-{number}"


def _preview(number: int) -> str:
    return f"note-{number}"


def reference_view(catalogue: Catalogue, page: str, reference: Reference) -> ReferenceView:
    """Return what an entry of the list shows on the page at `page`."""
    source = catalogue.sources[reference.source]
    say = catalogue.say
    passages = [source.document.passages[index] for index in reference.passages]
    claims = {claim.id: claim.text for claim in source.annotation.claims}
    return ReferenceView(
        anchor=_anchor(reference.number),
        preview=_preview(reference.number),
        number=reference.number,
        language=catalogue.language(source),
        title=source.title,
        href=permalinks.relative(page, permalinks.source(source.id)),
        place=(place_link(catalogue, page, source, passages),) if passages else say.phrase("reference-whole"),
        passages=_passages(source, reference),
        claim=claims.get(reference.claim, ""),
        remarks=tuple(_remarks(say, source, reference)),
        facts=tuple(_facts(catalogue, source, page)),
        originals=tuple(_originals(catalogue, source, reference)),
        uses=tuple(_uses(say, reference.uses)),
    )


# -- the passage -----------------------------------------------------------------------------------------------------


def _passages(source: Source, reference: Reference) -> tuple[Excerpt, ...]:
    """Return the passages of a reference with the quoted words marked; only the quoted words under `display: link`.

    Of a passage with quoted words the sentences around these are given; what is cut off is marked.
    """
    document = source.document
    if source.annotation.display == "link":
        return tuple(Excerpt(parts=(_quoted(document, span),)) for span in reference.quotes)
    return tuple(_passage(document, document.passages[index], reference.quotes) for index in reference.passages)


def _quoted(document: Document, span: Span) -> markup.Markup:
    mark = markup.Highlight(start=span.start, end=span.end, kinds=("quoted",))
    return markup.render_text(document, span.start, span.end, (mark,))


def _passage(document: Document, passage: Passage, quotes: Sequence[Span]) -> Excerpt:
    inside = [quote for quote in quotes if quote.start < passage.end and quote.end > passage.start]
    return excerpt_view(document, passage, inside)


def _remarks(say: Messages, source: Source, reference: Reference) -> Iterator[str]:
    if source.annotation.display == "link" and not reference.quotes:
        yield say("reference-not-published")
    if reference.match in {"folded", "omission", "insertion"}:
        yield say(f"reference-match-{reference.match}")
    if reference.repeated:
        yield say("reference-repeated")


# -- the source ------------------------------------------------------------------------------------------------------


def _facts(catalogue: Catalogue, source: Source, page: str) -> Iterator[Phrase]:
    """Yield who published it and when, its grade, and with how many others it counts as one origin."""
    yield from byline(catalogue, source, page)
    say = catalogue.say
    yield from grading(say, source, _SUMMARY)
    members = len(catalogue.analysis.origins[catalogue.origin_of[source.id]].sources)
    target = permalinks.relative(page, f"{permalinks.source(source.id)}#note-origin")
    if members > 1:
        yield (link(say("reference-shared-origin", n=members), target),)
    else:
        yield say.phrase("reference-own-origin", link=link(say("reference-own-link"), target))


def _originals(catalogue: Catalogue, source: Source, reference: Reference) -> Iterator[Part]:
    """Yield the original at the cited words, the original, and its archived copy, as far as they are known."""
    annotation, say = source.annotation, catalogue.say
    if isinstance(annotation.url, str):
        spans, readable = _cited_spans(catalogue, source, reference)
        target = with_fragment(annotation.url, source.document, spans, readable)
        if target:
            yield link(say("reference-words"), target)
        yield link(say("reference-original-after" if target else "reference-original"), annotation.url)
    if isinstance(annotation.archive_url, str):
        yield link(say("reference-archived"), annotation.archive_url)


def _cited_spans(catalogue: Catalogue, source: Source, reference: Reference) -> tuple[Sequence[Span], Sequence[Span]]:
    """Return the cited words, and around them what may stand in an address: what the page shows of the article."""
    document, display = source.document, source.annotation.display
    if display == "link":
        return reference.quotes, ()
    passages = [document.passages[index] for index in reference.passages]
    spans = reference.quotes or ((Span(start=passages[0].start, end=passages[-1].end),) if passages else ())
    if display == "full":
        return spans, (Span(start=0, end=len(document.text)),)
    shown = catalogue.cited_quotes[source.id]
    readable = [
        span
        for index in reference.passages
        for span in excerpts.sentences(document, document.passages[index], shown[index])
    ]
    return spans, readable


# -- the way back ----------------------------------------------------------------------------------------------------


def _uses(say: Messages, uses: Sequence[Use]) -> Iterator[UseLink]:
    """Yield the places of use, `paragraphs` said once before the numbers: `paragraphs 2, 5, 5 again`."""
    numbers = {use.paragraph for use in uses if use.paragraph}
    lead = say("reference-used-lead", n=len(numbers))
    seen: set[int] = set()
    for use in uses:
        again = yes(use.passage in seen)
        seen.add(use.passage)
        yield UseLink(
            lead=lead if use.paragraph else "",
            text=say("reference-use", paragraph=use.paragraph, again=again),
            href=f"#{use.anchor}",
            label=say("reference-back", place=phrasing.place(say, use.paragraph), again=again),
        )
        lead = "" if use.paragraph else lead
