"""A person's verdict on an article beside what the machine finds: both are told, and the person's counts.

Overrides of a source and of those that name it come in, sentences go out. The one thing a reader would not guess: the
machine's side is told from the overlaps and the likeness, which no override changes, and not from the stories.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import wording
from twosource.catalogue import Catalogue, strength
from twosource.model import Overlap, Override, Source
from twosource.naming import article_link, other_of, own_words
from twosource.views import Part, Phrase
from twosource.wording import phrase


def judgements(catalogue: Catalogue, source: Source, page: str) -> Iterator[Phrase]:
    """Yield what people have decided about a source, each followed by what the machine finds."""
    if source.annotation.dedup is not None:
        yield _decision(catalogue, source.annotation.dedup, page)
        yield _machine(catalogue, source, source.annotation.dedup, page)
    for other in catalogue.judged.get(source.id, ()):
        override = catalogue.sources[other].annotation.dedup
        if override is not None:
            verdict = f": {_VERDICTS[override.verdict]}this article. "
            yield phrase("In the annotation of ", article_link(catalogue, other, page), verdict, _reason(override))


_VERDICTS = {
    "distinct": "distinct",
    "duplicate-of": "a duplicate of ",
    "same-story": "the same story as ",
    "not-same-story": "not the same story as ",
}


def _decision(catalogue: Catalogue, override: Override, page: str) -> Phrase:
    reviewer = f" ({override.reviewer})" if override.reviewer else ""
    reviewed = f" on {wording.date(override.reviewed_on)}" if override.reviewed_on else ""
    said: list[Part | str] = [f"A person{reviewer} has decided{reviewed}: {_VERDICTS[override.verdict]}"]
    if override.target in catalogue.sources:
        said.append(article_link(catalogue, override.target, page))
    elif override.target:
        said.append(f"“{override.target}”")
    return phrase(*said, ". ", _reason(override))


def _reason(override: Override) -> str:
    return f"Reason: {override.reason}"


def _machine(catalogue: Catalogue, source: Source, override: Override, page: str) -> Phrase:
    """Return what the machine finds about the same pair; for `distinct` about the most alike article."""
    note = catalogue.notes[source.id]
    pairs = [o for o in note.overlaps if override.target in ("", other_of(source.id, o))]
    if override.verdict in ("same-story", "not-same-story"):
        return phrase(f"The machine finds {_likeness(catalogue, source.id, override.target)}.")
    if not pairs:
        found = "no run in common with it" if override.target else "no other article with a run in common"
        return phrase(f"The machine finds {found}.")
    overlap: Overlap = min(pairs, key=strength)
    share = wording.share(own_words(note, overlap), note.words)
    name = article_link(catalogue, other_of(source.id, overlap), page)
    return phrase(
        f"The machine finds {share} of this article in ",
        name,
        f": {catalogue.say('verdict', verdict=overlap.verdict)}.",
    )


def _likeness(catalogue: Catalogue, source: str, target: str) -> str:
    """Say how alike the words of two articles are where the analysis has kept it: for a tie and for a near miss."""
    stories = [catalogue.stories[catalogue.notes[each].story] for each in (source, target) if each in catalogue.notes]
    ties = (tie for story in stories for tie in (*story.ties, *story.near_misses))
    found = [tie.similarity for tie in ties if {tie.left, tie.right} == {source, target}]
    needed = f"{catalogue.analysis.method.story_similarity:.2f}"
    if found:
        return f"a likeness of {max(found):.2f}; one story is told from {needed}"
    return f"no likeness of the two among the ties and near misses of their stories; one story is told from {needed}"
