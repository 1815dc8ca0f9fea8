"""A person's verdict on an article beside what the machine finds: both are told, and the person's counts.

Overrides of a source and of those that name it come in, sentences go out. The one thing a reader would not guess: the
machine's side is told from the overlaps and the likeness, which no override changes, and not from the stories.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

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
    own = source.annotation.dedup
    if own is not None and own.verdict in verdicts:
        yield _decision(catalogue, own, page)
        yield from _machine(catalogue, source, own, page)
    found = [
        (other, override)
        for other in catalogue.judged.get(source.id, ())
        if (override := catalogue.sources[other].annotation.dedup) is not None and override.verdict in verdicts
    ]
    for other, override in found[:LISTED]:
        article = article_link(catalogue, other, page)
        told = {"verdict": override.verdict, "reason": stopped(override.reason)}
        yield catalogue.say.phrase("decision-elsewhere", article=article, **told)
    yield from _more(catalogue, len(found))


def decisions(catalogue: Catalogue, ids: Sequence[str], page: str) -> Iterator[Phrase]:
    """Yield, for some sources that have an override, the name of each with who decided what, why, and the machine's."""
    say = catalogue.say
    for source_id in ids[:LISTED]:
        source = catalogue.sources[source_id]
        for override in filter(None, [source.annotation.dedup]):
            said = [_decision(catalogue, override, page), *_machine(catalogue, source, override, page)]
            yield say.joined([(article_link(catalogue, source_id, page),), say.joined(said, "space")], "colon")
    yield from _more(catalogue, len(ids))


def story_decisions(catalogue: Catalogue, story: Story, page: str) -> Iterator[Phrase]:
    """Yield what people have decided of the articles of a story and its limits, also in annotations of others."""
    concerned = (each for member in story.sources for each in (member, *catalogue.judged.get(member, ())))
    found = [each for each in dict.fromkeys(concerned) if _verdict(catalogue, each) in ABOUT_STORIES]
    yield from decisions(catalogue, found, page)


def is_any_parted(catalogue: Catalogue, ids: Sequence[str]) -> bool:
    """Say whether a person calls any of some sources distinct."""
    return any(_verdict(catalogue, source_id) == "distinct" for source_id in ids)


def _verdict(catalogue: Catalogue, source_id: str) -> str:
    override = catalogue.sources[source_id].annotation.dedup
    return override.verdict if override is not None else ""


def _more(catalogue: Catalogue, count: int) -> Iterator[Phrase]:
    if count > LISTED:
        yield catalogue.say.phrase("decision-more", n=count - LISTED)


def _decision(catalogue: Catalogue, override: Override, page: str) -> Phrase:
    say, reviewed_on = catalogue.say, override.reviewed_on
    return say.phrase(
        "decision",
        reviewed=yes(override.reviewer),
        reviewer=override.reviewer,
        dated=yes(reviewed_on),
        date=phrasing.date(say, reviewed_on) if reviewed_on else "",
        verdict=override.verdict,
        article=_target(catalogue, override, page),
        reason=stopped(override.reason),
    )


def _target(catalogue: Catalogue, override: Override, page: str) -> Part:
    """Return the article that a decision names, linked where it is one of the collection."""
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
    siblings = catalogue.reckoner.siblings(source.id) if override.verdict == "distinct" else 0
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
