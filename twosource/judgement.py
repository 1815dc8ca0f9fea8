"""A person's verdict on an article beside what the machine finds: both are told, and the person's counts.

Overrides of a source and of those that name it come in, sentences go out. The one thing a reader would not guess: the
machine's side is told from the overlaps and the likeness, which no override changes, and not from the stories.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from twosource import phrasing
from twosource.catalogue import Catalogue, strength
from twosource.messages import yes
from twosource.model import Overlap, Override, Source, Story
from twosource.naming import LISTED, article_link, other_of, own_words
from twosource.views import Part, Phrase
from twosource.wording import stopped, text

ABOUT_ORIGINS = frozenset({"distinct", "duplicate-of"})
ABOUT_STORIES = frozenset({"same-story", "not-same-story"})


def judgements(catalogue: Catalogue, source: Source, page: str, verdicts: Collection[str]) -> Iterator[Phrase]:
    """Yield what people have decided about a source by such verdicts, each followed by what the machine finds."""
    own = [override for override in source.annotation.dedup if override.verdict in verdicts]
    for override in own[:LISTED]:
        yield _decision(catalogue, override, page)
        yield from _machine(catalogue, source, override, page)
    found = [
        (other, override) for other, override in catalogue.judged.get(source.id, ()) if override.verdict in verdicts
    ]
    for other, override in found[:LISTED]:
        article = article_link(catalogue, other, page)
        told = {"verdict": _told_verdict(override), "reason": stopped(override.reason)}
        yield catalogue.say.phrase("decision-elsewhere", article=article, **told)
    yield from _more(catalogue, max(len(own) - LISTED, 0) + max(len(found) - LISTED, 0))


def decisions(catalogue: Catalogue, found: Sequence[tuple[str, Override]], page: str) -> Iterator[Phrase]:
    """Yield, for some overrides, the name of the source that has each with who decided what, why, and the machine's."""
    say = catalogue.say
    for source_id, override in found[:LISTED]:
        source = catalogue.sources[source_id]
        said = [_decision(catalogue, override, page), *_machine(catalogue, source, override, page)]
        yield say.joined([(article_link(catalogue, source_id, page),), say.joined(said, "space")], "colon")
    yield from _more(catalogue, max(len(found) - LISTED, 0))


def story_decisions(catalogue: Catalogue, story: Story, page: str) -> Iterator[Phrase]:
    """Yield what people have decided of the articles of a story and its limits, also in annotations of others."""
    concerned: dict[tuple[str, Override], None] = {}
    for member in story.sources:
        own = ((member, override) for override in catalogue.sources[member].annotation.dedup)
        concerned |= dict.fromkeys((*own, *catalogue.judged.get(member, ())))
    yield from decisions(catalogue, [each for each in concerned if each[1].verdict in ABOUT_STORIES], page)


def is_any_parted(found: Iterable[tuple[str, Override]]) -> bool:
    """Say whether any of some overrides calls its source distinct."""
    return any(override.verdict == "distinct" for _, override in found)


def _more(catalogue: Catalogue, count: int) -> Iterator[Phrase]:
    if count:
        yield catalogue.say.phrase("decision-more", n=count)


def _told_verdict(override: Override) -> str:
    """Return the verdict as the messages have it: `distinct-from` where an article is named."""
    return "distinct-from" if override.verdict == "distinct" and override.target else override.verdict


def _decision(catalogue: Catalogue, override: Override, page: str) -> Phrase:
    say, reviewed_on = catalogue.say, override.reviewed_on
    return say.phrase(
        "decision",
        reviewed=yes(override.reviewer),
        reviewer=override.reviewer,
        dated=yes(reviewed_on),
        date=phrasing.date(say, reviewed_on) if reviewed_on else "",
        verdict=_told_verdict(override),
        article=_target(catalogue, override, page),
        reason=stopped(override.reason),
    )


def _target(catalogue: Catalogue, override: Override, page: str) -> Part:
    """Return the article that a decision names, linked where it is one of the collection; nothing if it names none."""
    if override.target in catalogue.sources:
        return article_link(catalogue, override.target, page)
    return text(phrasing.titled(catalogue.say, override.target))


def _machine(catalogue: Catalogue, source: Source, override: Override, page: str) -> Iterator[Phrase]:
    """Yield what the machine finds about the same pair; for `distinct` about the most alike article, and by owner."""
    say, note = catalogue.say, catalogue.notes[source.id]
    if override.verdict in ABOUT_STORIES:
        yield _likeness(catalogue, source.id, override.target)
        return
    pairs = [o for o in note.overlaps if override.target in ("", other_of(source.id, o))]
    if pairs:
        overlap: Overlap = min(pairs, key=strength)
        yield say.phrase(
            "machine-share",
            share=phrasing.share(say, own_words(note, overlap), note.words),
            article=article_link(catalogue, other_of(source.id, overlap), page),
            verdict=overlap.verdict,
        )
    else:
        yield say.phrase("machine-no-run", about="it" if override.target else "any")
    siblings = catalogue.reckoner.siblings(source.id, override.target) if override.verdict == "distinct" else 0
    if siblings:
        yield say.phrase("machine-publisher", n=siblings)


def _likeness(catalogue: Catalogue, source: str, target: str) -> Phrase:
    """Say how alike the words of two articles are where the analysis has kept it: for a tie and for a near miss."""
    stories = [catalogue.stories[catalogue.notes[each].story] for each in (source, target) if each in catalogue.notes]
    ties = (tie for story in stories for tie in (*story.ties, *story.near_misses))
    found = [tie.similarity for tie in ties if {tie.left, tie.right} == {source, target}]
    needed = round(catalogue.analysis.method.story_similarity, 2)
    if not found:
        return catalogue.say.phrase("machine-no-likeness", needed=needed)
    return catalogue.say.phrase("machine-likeness", likeness=round(max(found), 2), needed=needed)
