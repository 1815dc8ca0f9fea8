"""A person's verdict on an article beside what the machine finds: both are told, and the person's counts.

Overrides of a source and of those that name it come in, sentences go out. The one thing a reader would not guess: the
machine's side is told from the overlaps and the likeness, which no override changes, and not from the stories.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import phrasing
from twosource.catalogue import Catalogue, strength
from twosource.messages import yes
from twosource.model import Overlap, Override, Source
from twosource.naming import article_link, other_of, own_words
from twosource.views import Part, Phrase
from twosource.wording import text


def judgements(catalogue: Catalogue, source: Source, page: str) -> Iterator[Phrase]:
    """Yield what people have decided about a source, each followed by what the machine finds."""
    if source.annotation.dedup is not None:
        yield _decision(catalogue, source.annotation.dedup, page)
        yield _machine(catalogue, source, source.annotation.dedup, page)
    for other in catalogue.judged.get(source.id, ()):
        override = catalogue.sources[other].annotation.dedup
        if override is not None:
            article = article_link(catalogue, other, page)
            told = {"verdict": override.verdict, "reason": override.reason}
            yield catalogue.say.phrase("decision-elsewhere", article=article, **told)


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
        reason=override.reason,
    )


def _target(catalogue: Catalogue, override: Override, page: str) -> Part:
    """Return the article that a decision names, linked where it is one of the collection."""
    if override.target in catalogue.sources:
        return article_link(catalogue, override.target, page)
    return text(phrasing.titled(catalogue.say, override.target))


def _machine(catalogue: Catalogue, source: Source, override: Override, page: str) -> Phrase:
    """Return what the machine finds about the same pair; for `distinct` about the most alike article."""
    say, note = catalogue.say, catalogue.notes[source.id]
    pairs = [o for o in note.overlaps if override.target in ("", other_of(source.id, o))]
    if override.verdict in ("same-story", "not-same-story"):
        return _likeness(catalogue, source.id, override.target)
    if not pairs:
        return say.phrase("machine-no-run", about="it" if override.target else "any")
    overlap: Overlap = min(pairs, key=strength)
    return say.phrase(
        "machine-share",
        share=phrasing.share(say, own_words(note, overlap), note.words),
        article=article_link(catalogue, other_of(source.id, overlap), page),
        verdict=overlap.verdict,
    )


def _likeness(catalogue: Catalogue, source: str, target: str) -> Phrase:
    """Say how alike the words of two articles are where the analysis has kept it: for a tie and for a near miss."""
    stories = [catalogue.stories[catalogue.notes[each].story] for each in (source, target) if each in catalogue.notes]
    ties = (tie for story in stories for tie in (*story.ties, *story.near_misses))
    found = [tie.similarity for tie in ties if {tie.left, tie.right} == {source, target}]
    needed = round(catalogue.analysis.method.story_similarity, 2)
    if not found:
        return catalogue.say.phrase("machine-no-likeness", needed=needed)
    return catalogue.say.phrase("machine-likeness", likeness=round(max(found), 2), needed=needed)
