"""The account of one source: repeats, overlaps, story and origin to a balanced `DeduplicationNote`.

Records of the other analyses come in, one note for each source goes out. Every word is counted once: as repeated
where the source itself had it before, else as shared where another source has it too, else as unique; so the three
always sum to the words. The one thing a reader would not guess: figures and quotations are compared with the whole
texts of the story-mates (a quotation is not only here because the other article prints it without marks), and a
source that is alone in its story has none that are "only here", because nothing was compared.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from twosource.alignment import Run, exact_runs, places, seeds
from twosource.model import (
    CommonRun,
    DeduplicationNote,
    Origin,
    Overlap,
    Repeat,
    Source,
    Span,
    Story,
)
from twosource.shingles import Sketch
from twosource.text import Words

MIN_COMMON_WORDS = 3
# The longest common run is looked for with this many story-mates, the first by date.
MAX_COMPARED = 12

_FIGURE = re.compile(
    r"(?<![\w.,])[$€£¥]?\d+(?:[.,:/-]\d+)*(?: ?%| (?:per ?cent|[mbtr]+illion|bn|mln)\b)?(?!\w)",
    re.IGNORECASE,
)
# At most 800 characters, so that a mark which is never closed does not make the rest of a passage a quotation.
_QUOTATION = re.compile(r"[“„][^“”„\n]{2,800}[”“]|«[^«»\n]{2,800}»|(?<!\w)\"[^\"\n]{2,800}\"(?!\w)")
_MIN_QUOTED_WORDS = 2
_HEAD_BYTES = 16

_SHARED, _REPEATED = 1, 2
_RUNS = (re.compile(rb"\x00+"), re.compile(rb"\x01+"), re.compile(rb"\x02+"))


def notes(  # noqa: PLR0913 - one argument for each analysis that the note joins
    sources: Sequence[Source],
    sketches: Sequence[Sketch],
    *,
    repeats: Sequence[Sequence[Repeat]],
    overlaps: Iterable[Overlap],
    stories: Sequence[Story],
    origins: Sequence[Origin],
) -> tuple[DeduplicationNote, ...]:
    """Return one balanced note for each source, in the order of the sources. Near-linear in all that comes in."""
    index = {source.id: position for position, source in enumerate(sources)}
    touching: list[list[Overlap]] = [[] for _ in sources]
    for overlap in overlaps:
        touching[index[overlap.left]].append(overlap)
        touching[index[overlap.right]].append(overlap)
    origin_of = {index[source_id]: number for number, origin in enumerate(origins) for source_id in origin.sources}
    written: dict[int, DeduplicationNote] = {}
    for story in stories:
        members = [index[source_id] for source_id in story.sources]
        common = longest_common(sources, sketches, members)
        figures = _only_figures(sources, members)
        quotations = _only_quotations(sources, sketches, members)
        for member in members:
            source, words = sources[member], sketches[member].words
            flags = _flags(source.id, words, repeats[member], touching[member])
            written[member] = DeduplicationNote(
                source=source.id,
                words=len(flags),
                unique=flags.count(0),
                shared=flags.count(_SHARED),
                repeated=flags.count(_REPEATED),
                repeats=tuple(repeats[member]),
                overlaps=tuple(touching[member]),
                longest_common=common.get(member, ()),
                story=story.slug,
                origin=origin_of[member],
                repeated_spans=_spans(flags, _REPEATED, words),
                shared_spans=_spans(flags, _SHARED, words),
                only_here=_spans(flags, 0, words),
                only_figures=figures.get(member, ()),
                only_quotations=quotations.get(member, ()),
            )
    return tuple(written[position] for position in range(len(sources)))


def _flags(source_id: str, words: Words, repeats: Iterable[Repeat], overlaps: Iterable[Overlap]) -> bytearray:
    """Return what each word counts as: 0 unique, 1 shared, 2 repeated."""
    flags = bytearray(len(words))
    for overlap in overlaps:
        for run in overlap.runs:
            _mark(flags, words, run.left if overlap.left == source_id else run.right, _SHARED)
    for repeat in repeats:
        _mark(flags, words, repeat.again, _REPEATED)
    return flags


def _mark(flags: bytearray, words: Words, span: Span, value: int) -> None:
    first, end = word_range(words, span.start, span.end)
    flags[first:end] = bytes([value]) * (end - first)


def word_range(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the half-open range of the words that a range of characters touches."""
    return bisect_right(words.ends, start), bisect_left(words.starts, end)


def _spans(flags: bytearray, value: int, words: Words) -> tuple[Span, ...]:
    """Return the runs of words with the flag, as spans in order."""
    return tuple(_span(words, *run.span()) for run in _RUNS[value].finditer(flags))


def _span(words: Words, first: int, end: int) -> Span:
    return Span(start=words.starts[first], end=words.ends[end - 1])


def longest_common(
    sources: Sequence[Source], sketches: Sequence[Sketch], members: Sequence[int]
) -> dict[int, tuple[CommonRun, ...]]:
    """Return the longest run of three words and more that each member of a story has in common with the first others.

    Longest first, then in the order of the story; at most `MAX_COMPARED` others are compared.
    """
    if len(members) == 1:
        return {}
    found: dict[int, list[CommonRun]] = {member: [] for member in members}
    for rank, member in enumerate(members[: MAX_COMPARED + 1]):
        standing = _Standing(sketches[member])
        for other_rank, other in enumerate(members[rank + 1 :], start=rank + 1):
            # The last of the compared is only needed by the members before it and by its peers.
            if rank == MAX_COMPARED and other_rank > MAX_COMPARED:
                break
            run = standing.longest(sketches[other])
            if run is None:
                continue
            span = _span(sketches[member].words, run[0], run[0] + run[2])
            other_span = _span(sketches[other].words, run[1], run[1] + run[2])
            found[other].append(_common(sources[member].id, run[2], other_span, span))
            if other_rank <= MAX_COMPARED:
                found[member].append(_common(sources[other].id, run[2], span, other_span))
    return {member: tuple(sorted(runs, key=lambda run: -run.words)) for member, runs in found.items()}


def _common(other: str, words: int, span: Span, other_span: Span) -> CommonRun:
    return CommonRun(other=other, words=words, span=span, other_span=other_span)


class _Standing:
    """Where the shingles and the threes of words of one text stand, for comparison with many."""

    __slots__ = ("_keys", "_shingles", "_threes")

    def __init__(self, sketch: Sketch) -> None:
        self._keys = sketch.keys
        self._shingles = places(sketch.shingles)
        self._threes: dict[tuple[int, int, int], int] = {}

    def longest(self, other: Sketch) -> Run | None:
        """Return the longest run in common as (start here, start there, words), the first of equals, or nothing."""
        runs = exact_runs(self._keys, other.keys, seeds(self._shingles, other.shingles))
        if runs:
            return max(runs, key=lambda run: (run[2], -run[0], -run[1]))
        if not self._threes:
            threes = list(_threes(self._keys))
            self._threes = dict(zip(reversed(threes), reversed(range(len(threes))), strict=True))
        shared = (
            (self._threes[three], place) for place, three in enumerate(_threes(other.keys)) if three in self._threes
        )
        return min(((here, there, MIN_COMMON_WORDS) for here, there in shared), default=None)


def _threes(keys: array[int]) -> Iterator[tuple[int, int, int]]:
    return zip(keys, keys[1:], keys[2:], strict=False)


def figures(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the figures of a text (`28,500`, `7.5 percent`, `2022`) as compared, and where each stands."""
    for match in _FIGURE.finditer(text):
        written = match.group().casefold().replace(" ", "").replace("percent", "%")
        yield written.replace(",", ""), Span(start=match.start(), end=match.end())


def _only_figures(sources: Sequence[Source], members: Sequence[int]) -> dict[int, tuple[Span, ...]]:
    """Return the figures that one member of a story alone has, each where it stands first."""
    if len(members) == 1:
        return {}
    # Read from the end, so that the first place of a figure is the one kept.
    by_member = {member: dict(reversed(list(figures(sources[member].document.text)))) for member in members}
    holders = Counter(figure for told in by_member.values() for figure in told)
    return {
        member: tuple(sorted(span for figure, span in told.items() if holders[figure] == 1))
        for member, told in by_member.items()
    }


def _quotations(source: Source, sketch: Sketch) -> dict[bytes, Span]:
    """Return the quotations of a source by their words, each where it stands first."""
    told: dict[bytes, Span] = {}
    for match in _QUOTATION.finditer(source.document.text):
        first, end = word_range(sketch.words, *match.span())
        if end - first >= _MIN_QUOTED_WORDS:
            told.setdefault(sketch.keys[first:end].tobytes(), Span(start=match.start(), end=match.end()))
    return told


def _only_quotations(
    sources: Sequence[Source], sketches: Sequence[Sketch], members: Sequence[int]
) -> dict[int, tuple[Span, ...]]:
    """Return the quotations whose words no other member of the story has, in quotation marks or without."""
    if len(members) == 1:
        return {}
    by_member = {member: _quotations(sources[member], sketches[member]) for member in members}
    wanted = frozenset(content for told in by_member.values() for content in told)
    lengths: dict[bytes, set[int]] = defaultdict(set)
    for content in wanted:
        lengths[content[:_HEAD_BYTES]].add(len(content))
    holders = Counter(piece for member in members for piece in _contained(sketches[member].keys, wanted, lengths))
    return {
        member: tuple(sorted(span for content, span in told.items() if holders[content] == 1))
        for member, told in by_member.items()
    }


def _contained(keys: array[int], wanted: AbstractSet[bytes], lengths: Mapping[bytes, Iterable[int]]) -> set[bytes]:
    """Return which of the wanted runs of words stand in a text; `lengths` has their sizes by their first two words."""
    content = keys.tobytes()
    found = set()
    for start in range(0, len(content) - keys.itemsize, keys.itemsize):
        for length in lengths.get(content[start : start + _HEAD_BYTES], ()):
            piece = content[start : start + length]
            if piece in wanted:
                found.add(piece)
    return found
