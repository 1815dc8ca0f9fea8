"""Bind every citation to passages of its source, number it, and lead back from each source to where it is used.

What comes in is the corpus and its analysis; what goes out are the `References` and what is wrong with them. The one
thing a reader would not guess: a citation that fails a check still gets a reference, as far as its source is known, so
that a preview has something to show; only one of an unknown source is left out (of `BriefingReferences.cited` too).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.bindings import Binding, Cited, Finding, Library, bind, bind_claim
from twosource.corroboration import check_origins, check_uncited, readable
from twosource.diagnostics import Diagnostic, Mark
from twosource.estimative import check_estimates
from twosource.mergers import Reckoner
from twosource.model import (
    Analysis,
    Backlink,
    Briefing,
    BriefingReferences,
    CitationItem,
    CitedItem,
    ClaimSpans,
    Contest,
    Corpus,
    Reference,
    References,
    Statement,
    Use,
)
from twosource.statements import check_statements
from twosource.text import normalise_run
from twosource.yardstick import YARDSTICKS

Claims = Mapping[tuple[str, str], Binding]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """One citation item where it stands: its citation's index, its anchor, and the paragraph's number."""

    citation: int
    anchor: str
    paragraph: int
    passage: int
    item: CitationItem


def resolve(corpus: Corpus, analysis: Analysis) -> tuple[References, tuple[Diagnostic, ...]]:
    """Return all references, verified, and the findings. A source is folded once, and only if it is cited."""
    library = Library(corpus, analysis)
    reckoner = Reckoner(corpus.config, corpus.sources, analysis)
    claims, found = _bind_claims(corpus, library)
    known = readable(corpus)
    briefings = []
    backlinks: list[Backlink] = []
    for briefing in corpus.briefings:
        references, diagnostics = _resolve_briefing(briefing, library, claims)
        references = _reckoned(briefing, references, reckoner)
        briefings.append(references)
        backlinks.extend(_backlinks(references))
        found.extend(diagnostics)
        found.extend(check_statements(briefing, library))
        found.extend(check_origins(briefing, references, corpus.config.min_origins, known))
        found.extend(check_estimates(briefing, YARDSTICKS[corpus.config.yardstick]))
    found.extend(check_uncited(corpus, briefings))
    # Stable: within a source and a briefing, links stay in the order of the text.
    backlinks.sort(key=lambda link: (link.source, link.briefing))
    spans = tuple(
        ClaimSpans(source=source, claim=claim, spans=binding.quotes, passages=binding.passages)
        for (source, claim), binding in claims.items()
    )
    contests = tuple(_contests(corpus, claims))
    resolved = References(briefings=tuple(briefings), backlinks=tuple(backlinks), claims=spans, contests=contests)
    return resolved, tuple(found)


def _reckoned(briefing: Briefing, references: BriefingReferences, reckoner: Reckoner) -> BriefingReferences:
    """Return the references with the origins of each statement and of all of them."""
    source_of = {reference.number: reference.source for reference in references.references}
    cited: dict[int, dict[str, None]] = {}
    for citation, items in zip(briefing.citations, references.cited, strict=True):
        if items:
            cited.setdefault(citation.passage, {}).update(dict.fromkeys(source_of[item.number] for item in items))
    statements = tuple(
        Statement(passage=passage, sources=tuple(sources), origins=reckoner.reckon(tuple(sources)))
        for passage, sources in sorted(cited.items())
    )
    every = tuple(dict.fromkeys(source_of.values()))
    return dataclasses.replace(references, statements=statements, origins=reckoner.reckon(every) if every else None)


def _contests(corpus: Corpus, claims: Claims) -> Iterator[Contest]:
    """Yield which claim contests which, as far as both exist."""
    for source in corpus.sources:
        for claim in source.annotation.claims:
            for named in claim.contests:
                if {(source.id, claim.id), (named.source, named.claim)} <= claims.keys():
                    yield Contest(
                        source=source.id,
                        claim=claim.id,
                        contested_source=named.source,
                        contested_claim=named.claim,
                    )


def _bind_claims(corpus: Corpus, library: Library) -> tuple[dict[tuple[str, str], Binding], list[Diagnostic]]:
    """Return every claim bound, in the order of the annotations, and what is wrong with their quotes."""
    claims: dict[tuple[str, str], Binding] = {}
    found: list[Diagnostic] = []
    for source in corpus.sources:
        if library.is_unreadable(source.id):
            continue
        for claim in source.annotation.claims:
            binding, findings = bind_claim(library, source, claim)
            claims.setdefault((source.id, claim.id), binding)
            found.extend(_diagnostic(finding, selector.mark) for selector, finding in findings)
    return claims, found


def _resolve_briefing(
    briefing: Briefing, library: Library, claims: Claims
) -> tuple[BriefingReferences, list[Diagnostic]]:
    bound: dict[Cited, Binding] = {}
    numbers: dict[Cited, int] = {}
    uses: dict[Cited, list[Use]] = {}
    cited: list[list[CitedItem]] = [[] for _ in briefing.citations]
    found: list[Diagnostic] = []
    for place in _places(briefing):
        key = _key(place.item)
        if key not in bound:
            bound[key] = bind(library, key, claims)
        in_text = briefing.citations[place.citation].in_text
        findings = (_hinted(finding) if in_text else finding for finding in bound[key].findings)
        found.extend(_diagnostic(finding, _mark(place.item, finding)) for finding in findings)
        if bound[key].known:
            number = numbers.setdefault(key, len(numbers) + 1)
            uses.setdefault(key, []).append(Use(anchor=place.anchor, paragraph=place.paragraph, passage=place.passage))
            cited[place.citation].append(CitedItem(number=number, anchor=place.anchor))
    references = tuple(_reference(number, key, bound[key], uses[key]) for key, number in numbers.items())
    return BriefingReferences(briefing=briefing.slug, references=references, cited=tuple(map(tuple, cited))), found


def _places(briefing: Briefing) -> Iterator[_Place]:
    passages = briefing.document.passages
    for index, citation in enumerate(briefing.citations):
        paragraph = passages[citation.passage].number if citation.passage >= 0 else 0
        for position, item in enumerate(citation.items):
            anchor = f"cite-{index + 1}" + (f"-{position + 1}" if position else "")
            yield _Place(citation=index, anchor=anchor, paragraph=paragraph, passage=citation.passage, item=item)


def _key(item: CitationItem) -> Cited:
    quote = normalise_run(item.quote)
    return Cited(source=item.source, claim=item.claim, first=item.first, last=item.last, quote=quote)


def _reference(number: int, cited: Cited, binding: Binding, uses: list[Use]) -> Reference:
    return Reference(
        number=number,
        source=cited.source,
        claim=cited.claim,
        passages=binding.passages,
        quotes=binding.quotes,
        match=binding.match,
        repeated=binding.repeated,
        uses=tuple(uses),
    )


def _backlinks(references: BriefingReferences) -> Iterator[Backlink]:
    """Yield a link for each place of use, in the order of the text."""
    by_number = {reference.number: reference for reference in references.references}
    places = {use.anchor: use for reference in references.references for use in reference.uses}
    for items in references.cited:
        for item in items:
            reference = by_number[item.number]
            yield Backlink(
                source=reference.source,
                passages=reference.passages,
                briefing=references.briefing,
                anchor=item.anchor,
                number=item.number,
                paragraph=places[item.anchor].paragraph,
                passage=places[item.anchor].passage,
                claim=reference.claim,
                quotes=reference.quotes,
            )


def _mark(item: CitationItem, finding: Finding) -> Mark:
    marks = {"source": item.mark, "claim": item.claim_mark, "locator": item.locator_mark, "quote": item.quote_mark}
    return marks[finding.part]


def _hinted(finding: Finding) -> Finding:
    """Return a finding on a source named in the text with a way out where no source was meant."""
    if finding.part != "source":
        return finding
    return dataclasses.replace(finding, hint='write "\\@" where the sign itself is meant')


def _diagnostic(finding: Finding, mark: Mark) -> Diagnostic:
    return Diagnostic(rule=finding.rule, mark=mark, message=finding.message, hint=finding.hint)
