"""Claims as pages show them: in our words, with the words of the source that carry them, what uses and contests them.

Takes the catalogue and the claims of its sources; gives the view of one claim, for the page of its source, and the
pages that list all of them, the contested ones first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from twosource import permalinks, phrasing, wording
from twosource.articletext import uses
from twosource.catalogue import Catalogue, excerpt
from twosource.messages import Messages, yes
from twosource.model import Claim, Date, FactCheck, Source, Span
from twosource.naming import article_title, place_of
from twosource.paging import numbered_pages
from twosource.statedkinds import in_words
from twosource.views import ClaimsSection, ClaimsView, ClaimView, Fact, Phrase
from twosource.wording import link, phrase, quoted


def claim_view(catalogue: Catalogue, source: Source, claim: Claim, page: str) -> ClaimView:
    """Return a claim as the page at `page` shows it; on another than its source's page it names the article."""
    own = permalinks.source(source.id)
    spans = catalogue.claims[source.id, claim.id]
    annotation = source.annotation
    return ClaimView(
        anchor=f"claim-{claim.id}" if page == own else f"claim-{source.id}_{claim.id}",
        text=claim.text,
        source=() if page == own else _of_article(catalogue, source, claim, page),
        facts=tuple(_facts(catalogue.say, claim)),
        disputes=tuple(_disputes(catalogue, source, claim, page)),
        quotes=tuple(_quote(catalogue, source, span, page) for span in spans.spans if annotation.display != "link"),
        uses=tuple(
            uses(
                catalogue,
                [backlink for backlink in catalogue.backlinks.get(source.id, ()) if backlink.claim == claim.id],
                page,
            ),
        ),
    )


def _facts(say: Messages, claim: Claim) -> Iterator[Fact]:
    """Yield what the annotation says of a claim beside its words."""
    if claim.kind:
        yield Fact(term=say("claim-kind"), value=phrase(in_words(say, "kind-of-claim", claim.kind)))
    if claim.attributed_to:
        yield Fact(term=say("claim-attributed"), value=phrase(claim.attributed_to))
    if claim.fact_check:
        yield Fact(term=say("claim-check"), value=_checked(say, claim.fact_check))


def _disputes(catalogue: Catalogue, source: Source, claim: Claim, page: str) -> Iterator[Fact]:
    """Yield the claims that contest one, and those that it contests."""
    for term, others in (("claim-contested-by", catalogue.contested), ("claim-contests", catalogue.contests)):
        named = others.get((source.id, claim.id))
        if named:
            yield Fact(term=catalogue.say(term), value=_claim_links(catalogue, named, page))


def _of_article(catalogue: Catalogue, source: Source, claim: Claim, page: str) -> Phrase:
    target = permalinks.relative(page, f"{permalinks.source(source.id)}#claim-{claim.id}")
    published = source.annotation.published
    article = link(article_title(catalogue, source.id), target)
    if not isinstance(published, Date):
        return (article,)
    date = phrasing.dated(catalogue.say, published)
    return catalogue.say.phrase("claim-article-dated", article=article, date=date)


def _claim_links(catalogue: Catalogue, claims: Sequence[tuple[str, str]], page: str) -> Phrase:
    """Return claims in their words, each linked to where it stands, with the article that it is of."""
    named = [_claim_link(catalogue, source_id, claim_id, page) for source_id, claim_id in claims]
    return catalogue.say.joined(named, "semicolon")


def _claim_link(catalogue: Catalogue, source_id: str, claim_id: str, page: str) -> Phrase:
    source = catalogue.sources[source_id]
    words = next(claim.text for claim in source.annotation.claims if claim.id == claim_id)
    claim = quoted(words, permalinks.relative(page, f"{permalinks.source(source_id)}#claim-{claim_id}"))
    if permalinks.source(source_id) == page:
        return (claim,)
    return catalogue.say.phrase("claim-of-article", claim=claim, article=article_title(catalogue, source_id))


def _checked(say: Messages, check: FactCheck) -> Phrase:
    """Return the verdict with its scale, and who gave it, when and why, as far as that is said."""
    return say.phrase(
        "claim-checked",
        rating=check.rating,
        has_scale=yes(check.value is not None),
        value=check.value or 0,
        worst=check.worst,
        best=check.best,
        has_author=yes(check.by),
        by=check.by,
        has_date=yes(check.on),
        on=phrasing.dated(say, check.on) if check.on else "",
        has_text=yes(check.text),
        text=check.text,
    )


def _quote(catalogue: Catalogue, source: Source, span: Span, page: str) -> Phrase:
    words = quoted(wording.bare(excerpt(source, span)))
    return catalogue.say.phrase("claim-quote", quote=words, place=place_of(catalogue, page, source, span))


# -- all claims ------------------------------------------------------------------------------------------------------


def claim_pages(catalogue: Catalogue) -> Iterator[tuple[str, ClaimsView]]:
    """Yield the pages of all claims: those that another contests, or that contest one, then the others by story."""
    say = catalogue.say
    lines = [*_contested(catalogue), *_by_story(catalogue)]
    title = say("claims-title")
    for own, number, shown, pager in numbered_pages(say, permalinks.CLAIMS, lines):
        yield (
            own,
            ClaimsView(
                title=title if number == 1 else say("page-title", title=title, n=number),
                lead=tuple(_lead(catalogue, len(lines))),
                sections=tuple(_sections(catalogue, shown, own)),
                pager=pager,
            ),
        )


_Line = tuple[str, Source, Claim]


def _is_contested(catalogue: Catalogue, source: Source, claim: Claim) -> bool:
    return bool(catalogue.contests.get((source.id, claim.id)) or catalogue.contested.get((source.id, claim.id)))


def _contested(catalogue: Catalogue) -> Iterator[_Line]:
    heading = catalogue.say("claims-contested")
    for source in catalogue.sources.values():
        for claim in source.annotation.claims:
            if _is_contested(catalogue, source, claim):
                yield heading, source, claim


def _by_story(catalogue: Catalogue) -> Iterator[_Line]:
    told: set[str] = set()
    for heading, ids in _groups(catalogue):
        for source_id in ids:
            if source_id in told:
                continue
            told.add(source_id)
            source = catalogue.sources[source_id]
            for claim in source.annotation.claims:
                if not _is_contested(catalogue, source, claim):
                    yield heading, source, claim


def _groups(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the stories that have a page with their articles, then all articles under a heading for the others."""
    for story in catalogue.stories.values():
        if catalogue.has_story_page(story):
            yield story.title, story.sources
    yield catalogue.say("claims-other"), catalogue.sources


def _lead(catalogue: Catalogue, count: int) -> Iterator[Phrase]:
    if not count:
        yield catalogue.say.phrase("claims-none")
        return
    contested = sum(1 for _ in _contested(catalogue))
    yield phrase(wording.capitalised(catalogue.say("claims-lead", n=count, contested=contested)))


def _sections(catalogue: Catalogue, lines: Sequence[_Line], page: str) -> Iterator[ClaimsSection]:
    grouped: dict[str, list[ClaimView]] = defaultdict(list)
    for heading, source, claim in lines:
        grouped[heading].append(claim_view(catalogue, source, claim, page))
    for position, (heading, claims) in enumerate(grouped.items(), start=1):
        yield ClaimsSection(id=f"section-{position}", heading=heading, claims=tuple(claims))
