"""Why two sources are told what they are told: everything the analysis knows of one pair, gathered for a person.

The corpus, its analysis and two ids come in, an `Explanation` goes out, in the order of the ids, so that either order
asks the same. Two sources that share nothing are explained too: what their longest common run is, and what it takes.
The one thing a reader would not guess: nothing is decided here. Verdict, ties and order are those of the analysis; only
the words of the runs are laid side by side anew, to mark what was edited.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.model import (
    Analysis,
    CommonRun,
    Corpus,
    Descent,
    Method,
    Overlap,
    Override,
    SharedRun,
    Source,
    Span,
    Story,
    Tie,
)
from twosource.overlaps import DERIVED_PASSAGE_WORDS, DERIVED_SHARE
from twosource.terminalwords import WITHHELD, figures, percent
from twosource.text import Words, word_keys, word_range, words
from twosource.worddiff import longest_run, stretches

_WHAT_DOES_NOT_COUNT = {
    "boilerplate": "boilerplate",
    "quotation": "a quotation",
    "phrase": "a phrase",
    "reworded": "said in other words",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a run: the words of both sides, which agree (but for case and punctuation) or stand for each other."""

    same: bool
    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedRun:
    """A shared run with its words, in parts that agree and parts that do not."""

    run: SharedRun
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ancestry:
    """That a source has words of an `ancestor` which is not its parent: those that `descent` tells, and what is direct.

    `by_way_of` are the articles between the two, the parent first; empty where the parents do not lead to the ancestor.
    `words` of the source come from the ancestor directly.
    """

    descent: Descent
    ancestor: str
    by_way_of: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What is known of two sources, `left` < `right` by id, and why the verdict is what it is, in sentences.

    `longest` is looked for only where no run counts, and None where not one word is in common. `ties` and `near_misses`
    are those between the two, `descents` those from one to the other, `ancestries` what one has of the other past its
    parent; `overrides` those that concern the pair, each with the source whose annotation has it.
    """

    method: Method
    left: Source
    right: Source
    left_words: int
    right_words: int
    overlap: Overlap | None
    runs: tuple[ExplainedRun, ...]
    longest: CommonRun | None
    reasons: tuple[str, ...]
    left_story: Story
    right_story: Story
    ties: tuple[Tie, ...]
    near_misses: tuple[Tie, ...]
    descents: tuple[Descent, ...]
    ancestries: tuple[Ancestry, ...]
    overrides: tuple[tuple[str, Override], ...]

    @property
    def verdict(self) -> str:
        """Return the machine's verdict in METER's terms."""
        return self.overlap.verdict if self.overlap else "non-derived"


@dataclass(frozen=True, slots=True)
class _Text:
    """A source's words, and what they are compared by."""

    text: str
    words: Words
    keys: list[str]

    def shown(self, first: int, end: int) -> str:
        """Return words as they stand in the text, on one line."""
        if first == end:
            return ""
        return " ".join(self.text[self.words.starts[first] : self.words.ends[end - 1]].split())


def explain(corpus: Corpus, analysis: Analysis, one: str, other: str) -> Explanation:
    """Return what is known of two different sources of the corpus, named in either order.

    Costs a look at every overlap and story, and n log n in the words of the two.
    """
    left_id, right_id = sorted((one, other))
    sources = {source.id: source for source in corpus.sources if source.id in (left_id, right_id)}
    notes = {note.source: note for note in analysis.notes if note.source in sources}
    stories = {story.slug: story for story in analysis.stories}
    overlap = next((o for o in analysis.overlaps if (o.left, o.right) == (left_id, right_id)), None)
    left, right = _text(sources[left_id]), _text(sources[right_id])
    longest = None if overlap else _longest(right_id, left, right)
    return Explanation(
        method=analysis.method,
        left=sources[left_id],
        right=sources[right_id],
        left_words=notes[left_id].words,
        right_words=notes[right_id].words,
        overlap=overlap,
        runs=tuple(_explained(run, left, right) for run in overlap.runs) if overlap else (),
        longest=longest,
        reasons=tuple(_reasons(analysis.method, overlap, longest)),
        left_story=stories[notes[left_id].story],
        right_story=stories[notes[right_id].story],
        ties=tuple(tie for story in analysis.stories for tie in story.ties if _is_of(tie, sources)),
        near_misses=tuple(tie for story in analysis.stories for tie in story.near_misses if _is_of(tie, sources)),
        descents=tuple(d for d in analysis.descents if {d.source, d.parent} == set(sources)),
        ancestries=tuple(_ancestries(analysis.descents, left_id, right_id)),
        overrides=tuple(_overrides(sources[left_id], sources[right_id])),
    )


def _text(source: Source) -> _Text:
    told = words(source.document.text)
    return _Text(source.document.text, told, word_keys(source.document.text, told, {}))


def _is_of(tie: Tie, pair: dict[str, Source]) -> bool:
    return {tie.left, tie.right} == set(pair)


def _ancestries(descents: tuple[Descent, ...], left: str, right: str) -> Iterator[Ancestry]:
    """Yield what either of two sources has of the other one, where that is not its parent. Linear in the descents."""
    known = {descent.source: descent for descent in descents}
    for source, other in ((left, right), (right, left)):
        descent = known.get(source)
        if descent is None or descent.parent == other:
            continue
        way, direct = _way(known, descent, other), dict(descent.others)
        if way or other in direct:
            yield Ancestry(descent=descent, ancestor=other, by_way_of=way, words=direct.get(other, 0))


def _way(known: Mapping[str, Descent], descent: Descent, ancestor: str) -> tuple[str, ...]:
    """Return the articles between a source and its ancestor, the parent first; nothing where none lead there."""
    way = [descent.parent]
    while (above := known.get(way[-1])) is not None:
        if above.parent == ancestor:
            return tuple(way)
        way.append(above.parent)
    return ()


def _overrides(left: Source, right: Source) -> Iterator[tuple[str, Override]]:
    for source, other in ((left, right), (right, left)):
        for override in source.annotation.dedup:
            if override.target in ("", other.id):
                yield source.id, override


# -- words -----------------------------------------------------------------------------------------------------------


def _explained(run: SharedRun, left: _Text, right: _Text) -> ExplainedRun:
    here, here_end = word_range(left.words, run.left.start, run.left.end)
    there, there_end = word_range(right.words, run.right.start, run.right.end)
    if run.kind == "reworded":
        whole = Part(same=False, left=left.shown(here, here_end), right=right.shown(there, there_end))
        return ExplainedRun(run=run, parts=(whole,))
    parts = [
        Part(
            same=part.same,
            left=left.shown(here + part.left, here + part.left_end),
            right=right.shown(there + part.right, there + part.right_end),
        )
        for part in stretches(left.keys[here:here_end], right.keys[there:there_end])
    ]
    return ExplainedRun(run=run, parts=tuple(parts))


def _longest(other: str, left: _Text, right: _Text) -> CommonRun | None:
    start, there, count = longest_run(left.keys, right.keys)
    if not count:
        return None
    return CommonRun(
        other=other,
        words=count,
        span=Span(start=left.words.starts[start], end=left.words.ends[start + count - 1]),
        other_span=Span(start=right.words.starts[there], end=right.words.ends[there + count - 1]),
    )


# -- reasons ---------------------------------------------------------------------------------------------------------


def _reasons(method: Method, overlap: Overlap | None, longest: CommonRun | None) -> Iterator[str]:
    if overlap is None:
        yield from _why_nothing(method, longest)
        return
    copied = [max(run.left_words, run.right_words) for run in overlap.runs if run.kind == "text"]
    if not copied:
        kinds = sorted({_WHAT_DOES_NOT_COUNT[run.kind] for run in overlap.runs})
        yield f"What they share is {' or '.join(kinds)}, which does not count as copied."
        return
    yield (
        f"{figures(overlap.left_words, 'word')} of {overlap.left} ({_share(overlap.left_share)}) stand in "
        f"{overlap.right}, {figures(overlap.right_words, 'word')} of {overlap.right} "
        f"({_share(overlap.right_share)}) in {overlap.left}."
    )
    yield _why(method, overlap, max(copied))


def _share(part: float) -> str:
    """Return `98.9 %`; all of it is `100 %`, as on the pages."""
    return "100 %" if part == 1 else f"{100 * part:.1f} %"


def _why(method: Method, overlap: Overlap, longest: int) -> str:
    """Return the sentence that leads from the shares to the verdict."""
    if overlap.verdict == "wholly-derived":
        return f"From {percent(method.wholly_derived)} of either article on, a pair is wholly derived."
    if overlap.withheld:
        enough = f"{percent(method.wholly_derived)} of either article is enough to be wholly derived"
        return f"{enough}; not here: {WITHHELD[overlap.withheld]}."
    needed = (
        f"{percent(method.partially_derived)} of either article and a passage of "
        f"{figures(DERIVED_PASSAGE_WORDS, 'word')} (or {percent(DERIVED_SHARE)} of the shorter article)"
    )
    if overlap.verdict == "partially-derived":
        return (
            f"From {needed} on, a pair is partially derived (the longest here has {longest:,}); "
            f"from {percent(method.wholly_derived)} on, wholly."
        )
    return f"It takes {needed} to be derived; the longest here has {longest:,}."


def _why_nothing(method: Method, longest: CommonRun | None) -> Iterator[str]:
    least = method.min_shared_words
    yield f"They share no run that counts: that takes {least} words, in a row or nearly."
    if longest is None:
        yield "They have no word in common."
    elif longest.words >= least:
        yield (
            f"The longest run in both has {figures(longest.words, 'word')}. The two were not compared: what stands in "
            "very many articles makes no pairs, and of many copies of one text each is compared with the first."
        )
    else:
        yield f"The longest run in both has {figures(longest.words, 'word')}."
