"""Claims as pages show them: in our words, with the words of the source that carry them, what uses and contests them.

Takes the catalogue and the claims of its sources; gives the view of one claim, for the page of its source, and the
pages that list all of them, the contested ones first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource import permalinks, wording
from twosource.articletext import uses
from twosource.catalogue import Catalogue, excerpt
from twosource.model import Claim, Date, FactCheck, Source, Span
from twosource.naming import article_title, place_of
from twosource.paging import numbered_pages
from twosource.views import ClaimsSection, ClaimsView, ClaimView, Fact, Part, Phrase
from twosource.wording import counted, link, phrase, quoted


def claim_view(catalogue: Catalogue, source: Source, claim: Claim, page: str) -> ClaimView:
    """Return a claim as the page at `page` shows it; on another than its source's page it names the article."""
    own = permalinks.source(source.id)
    spans = catalogue.claims[source.id, claim.id]
    annotation = source.annotation
    facts = [Fact(term="Kind", value=phrase(claim.kind))] if claim.kind else []
    if claim.attributed_to:
        facts.append(Fact(term="Attributed to", value=phrase(claim.attributed_to)))
    if claim.fact_check:
        facts.append(Fact(term="Fact check", value=_checked(claim.fact_check)))
    disputes = [
        Fact(term=term, value=_claim_links(catalogue, named, page))
        for term, others in (("Contested by", catalogue.contested), ("Contests", catalogue.contests))
        if (named := others.get((source.id, claim.id)))
    ]
    return ClaimView(
        anchor=f"claim-{claim.id}" if page == own else f"claim-{source.id}_{claim.id}",
        text=claim.text,
        source=() if page == own else _of_article(catalogue, source, claim, page),
        facts=tuple(facts),
        disputes=tuple(disputes),
        quotes=tuple(_quote(catalogue, source, span, page) for span in spans.spans if annotation.display != "link"),
        uses=tuple(
            uses(
                catalogue,
                [backlink for backlink in catalogue.backlinks.get(source.id, ()) if backlink.claim == claim.id],
                page,
            ),
        ),
    )


def _of_article(catalogue: Catalogue, source: Source, claim: Claim, page: str) -> Phrase:
    target = permalinks.relative(page, f"{permalinks.source(source.id)}#claim-{claim.id}")
    published = source.annotation.published
    date = (wording.dated(published),) if isinstance(published, Date) else ()
    return phrase(link(article_title(catalogue, source.id), target), *(", " for _ in date), *date)


def _claim_links(catalogue: Catalogue, claims: Sequence[tuple[str, str]], page: str) -> Phrase:
    """Return claims in their words, each linked to where it stands, with the article that it is of."""
    parts: list[Part | str] = []
    for position, (source_id, claim_id) in enumerate(claims):
        source = catalogue.sources[source_id]
        words = next(claim.text for claim in source.annotation.claims if claim.id == claim_id)
        target = permalinks.relative(page, f"{permalinks.source(source_id)}#claim-{claim_id}")
        parts += ["; "] * bool(position) + [quoted(words, target)]
        if permalinks.source(source_id) != page:
            parts.append(f" ({article_title(catalogue, source_id)})")
    return phrase(*parts)


def _checked(check: FactCheck) -> Phrase:
    """Return the verdict with its scale, and who gave it, when and why, as far as that is said."""
    scale = "" if check.value is None else f" ({check.value:g} on a scale from {check.worst:g} to {check.best:g})"
    by = f", by {check.by}" if check.by else ""
    on = (", ", wording.dated(check.on)) if check.on else ()
    return phrase(check.rating, f"{scale}{by}", *on, f": {check.text}" if check.text else "")


def _quote(catalogue: Catalogue, source: Source, span: Span, page: str) -> Phrase:
    place = place_of(catalogue, page, source, span)
    return phrase(quoted(wording.bare(excerpt(source, span))), ", ", place)


# -- all claims ------------------------------------------------------------------------------------------------------


def claim_pages(catalogue: Catalogue) -> Iterator[tuple[str, ClaimsView]]:
    """Yield the pages of all claims: those that another contests, or that contest one, then the others by story."""
    lines = [*_contested(catalogue), *_by_story(catalogue)]
    for own, number, shown, pager in numbered_pages(catalogue.say, permalinks.CLAIMS, lines):
        yield (
            own,
            ClaimsView(
                title="Claims" if number == 1 else f"Claims, page {number}",
                lead=tuple(_lead(catalogue, len(lines))),
                sections=tuple(_sections(catalogue, shown, own)),
                pager=pager,
            ),
        )


_Line = tuple[str, Source, Claim]


def _is_contested(catalogue: Catalogue, source: Source, claim: Claim) -> bool:
    return bool(catalogue.contests.get((source.id, claim.id)) or catalogue.contested.get((source.id, claim.id)))


def _contested(catalogue: Catalogue) -> Iterator[_Line]:
    for source in catalogue.sources.values():
        for claim in source.annotation.claims:
            if _is_contested(catalogue, source, claim):
                yield "Contested", source, claim


def _by_story(catalogue: Catalogue) -> Iterator[_Line]:
    told: set[str] = set()
    for story in (*catalogue.stories.values(), None):
        ids = catalogue.sources if story is None else story.sources
        heading = story.title if story is not None and catalogue.has_story_page(story) else "Other articles"
        for source_id in ids:
            if source_id in told or (heading == "Other articles" and story is not None):
                continue
            told.add(source_id)
            source = catalogue.sources[source_id]
            for claim in source.annotation.claims:
                if not _is_contested(catalogue, source, claim):
                    yield heading, source, claim


def _lead(catalogue: Catalogue, count: int) -> Iterator[Phrase]:
    if not count:
        yield phrase("No annotation of an article has a claim yet.")
        return
    contested = sum(1 for _ in _contested(catalogue))
    disputed = f", {wording.spelled(contested)} of them in dispute" if contested else ", none of them in dispute"
    yield phrase(
        f"{wording.capitalised(counted(count, 'claim'))} of the articles in our words{disputed}. "
        "Each stands with the words that carry it.",
    )


def _sections(catalogue: Catalogue, lines: Sequence[_Line], page: str) -> Iterator[ClaimsSection]:
    grouped: dict[str, list[ClaimView]] = defaultdict(list)
    for heading, source, claim in lines:
        grouped[heading].append(claim_view(catalogue, source, claim, page))
    for position, (heading, claims) in enumerate(grouped.items(), start=1):
        yield ClaimsSection(id=f"section-{position}", heading=heading, claims=tuple(claims))
