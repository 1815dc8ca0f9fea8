"""Figures, quotations and names that one article of a story has and no other.

The sources of one story come in, spans go out, for each article each thing where it stands first. What is compared are
whole texts: a quotation is not only here because another article prints it without marks, a name is not only here
because another one has it in a headline or says the last part alone. The one thing a reader would not guess: a source
that is alone in its story has nothing that is "only here", because nothing was compared.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, islice, pairwise

from twosource.model import Source, Span
from twosource.names import Folds, capitalised, names
from twosource.shingles import Sketch
from twosource.text import word_range

MAX_NAMES = 40

# Both begin with a class of characters and look behind it, so that the engine scans for one of these instead of trying
# every place: three times as fast.
_FIGURE = re.compile(
    r"[$€£¥\d](?<![\w.,].)(?:(?<=\d)\d*|\d+)(?:[.,:/-]\d+)*(?: ?%| (?i:per ?cent|[mbtr]+illion|bn|mln)\b)?(?!\w)",
    re.DOTALL,
)
# At most 800 characters, so that a mark which is never closed does not make the rest of a passage a quotation.
_QUOTATION = re.compile(
    r"[“„«\"](?:(?<=[“„])[^“”„\n]{2,800}[”“]|(?<=«)[^«»\n]{2,800}»|(?<!\w\")(?<=\")[^\"\n]{2,800}\"(?!\w))"
)
_MIN_QUOTED_WORDS = 2
# A quotation is known by its first words: each place of a text is then compared with few lengths, whatever is quoted.
_COMPARED_WORDS = 16

_Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyHere:
    """What one article of a story alone has, each at its first place, in order."""

    figures: _Spans = ()
    quotations: _Spans = ()
    names: _Spans = ()


def only_here(
    sources: Sequence[Source], sketches: Sequence[Sketch], members: Sequence[int], folds: Folds, language: str = ""
) -> dict[int, OnlyHere]:
    """Return what each member of a story has alone; nothing for a story of one. Linear in the members' words.

    `folds` remembers folded words, `language` is that of sources which state none.
    """
    if len(members) == 1:
        return {}
    told_figures = _only_figures(sources, members)
    told_quotations = _only_quotations(sources, sketches, members)
    told_names = _only_names(sources, members, folds, language)
    return {
        member: OnlyHere(figures=told_figures[member], quotations=told_quotations[member], names=told_names[member])
        for member in members
    }


def figures(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the figures of a text (`28,500`, `7.5 percent`, `2022`) as compared, and where each stands."""
    for match in _FIGURE.finditer(text):
        written = match.group().casefold().replace(" ", "").replace("percent", "%")
        yield written.replace(",", ""), Span(start=match.start(), end=match.end())


def _only_figures(sources: Sequence[Source], members: Sequence[int]) -> dict[int, _Spans]:
    # Read from the end, so that the first place of a figure is the one kept.
    by_member = {member: dict(reversed(list(figures(sources[member].document.text)))) for member in members}
    holders = Counter(figure for told in by_member.values() for figure in told)
    return {
        member: tuple(sorted(span for figure, span in told.items() if holders[figure] == 1))
        for member, told in by_member.items()
    }


def _only_names(sources: Sequence[Source], members: Sequence[int], folds: Folds, language: str) -> dict[int, _Spans]:
    told = {member: capitalised(sources[member].document.text, folds) for member in members}
    holders = Counter(chain.from_iterable(told.values()))
    wanted = {member: {word for word in told[member] if holders[word] == 1} for member in members}
    return {
        member: tuple(islice(names(sources[member], folds, wanted[member], language), MAX_NAMES)) for member in members
    }


def _only_quotations(
    sources: Sequence[Source], sketches: Sequence[Sketch], members: Sequence[int]
) -> dict[int, _Spans]:
    """Return the quotations whose words no other member of the story has, in quotation marks or without."""
    by_member = {member: _quotations(sources[member], sketches[member]) for member in members}
    wanted = frozenset(content for told in by_member.values() for content in told)
    lengths: dict[tuple[int, int], set[int]] = defaultdict(set)
    for content in wanted:
        lengths[content[0], content[1]].add(len(content))
    holders = Counter(piece for member in members for piece in _contained(sketches[member].keys, wanted, lengths))
    return {
        member: tuple(sorted(span for content, span in told.items() if holders[content] == 1))
        for member, told in by_member.items()
    }


def _quotations(source: Source, sketch: Sketch) -> dict[tuple[int, ...], Span]:
    """Return the quotations of a source by their words, each where it stands first."""
    told: dict[tuple[int, ...], Span] = {}
    for match in _QUOTATION.finditer(source.document.text):
        first, end = word_range(sketch.words, *match.span())
        if end - first >= _MIN_QUOTED_WORDS:
            content = tuple(sketch.keys[first : min(end, first + _COMPARED_WORDS)])
            told.setdefault(content, Span(start=match.start(), end=match.end()))
    return told


def _contained(
    keys: array[int], wanted: AbstractSet[tuple[int, ...]], lengths: Mapping[tuple[int, int], AbstractSet[int]]
) -> set[tuple[int, ...]]:
    """Return which of the wanted runs of words stand in a text; `lengths` has their sizes by their first two words."""
    if not wanted:
        return set()
    starts = [place for place, pair in enumerate(pairwise(keys)) if pair in lengths]
    pieces = (tuple(keys[start : start + size]) for start in starts for size in lengths[keys[start], keys[start + 1]])
    return {piece for piece in pieces if piece in wanted}
