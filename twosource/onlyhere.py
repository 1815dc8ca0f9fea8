"""Figures, quotations and names that one article of a story has and no other.

The sources of one story come in, spans go out, for each article each thing where it stands first. What is compared are
whole texts: a quotation is not only here because another article prints it without marks, a name is not only here
because another one has it in a headline or says the last part alone. The one thing a reader would not guess: a source
that is alone in its story has nothing that is "only here", because nothing was compared.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain, islice
from operator import itemgetter
from typing import TypeVar

from twosource.figures import figures
from twosource.model import Document, Source, Span
from twosource.names import Folds, capitalised, names
from twosource.openings import matches, places
from twosource.quotations import (
    CLOSED,
    CONTINUED,
    MARKS,
    NO_WORD_BEFORE,
    NO_WORD_BEHIND,
    OPENS,
    ranges_set_apart,
    set_apart,
)
from twosource.shingles import Hasher, Sketch, sketch
from twosource.text import WordKeys, Words, word_keys, word_range, words
from twosource.undisguised import Undisguised, undisguised

MAX_NAMES = 40

# At most 800 characters, so that a mark which is never closed does not make the rest of a passage a quotation.
_QUOTATION = re.compile(
    "|".join(
        (
            # Not closed where the next paragraph opens anew.
            r"[“„][^“”„\n]{2,800}(?:[”“]|(?=\n\n[“„]))",
            r"«[^«»\n]{2,800}(?:»|(?=\n\n[«»]))",
            rf"{NO_WORD_BEFORE}\"[^\"\n]{{2,800}}(?:\"{NO_WORD_BEHIND}|(?=\n\n\"[\w…]))",
            rf"{CONTINUED}[^«»\n]{{60,800}}(?:[«»](?!\w)|(?=\n\n»))",
            rf"{OPENS}»(?=[\w…])[^«»\n]{{2,800}}[«»](?!\w)",
            rf"{OPENS}”(?=[\w…])[^“”„\n]{{2,800}}”(?!\w)",
            r"``(?<!\w``)(?=[\w…])[^`\n]{2,800}?(?:''|[”\"])",
            CLOSED,
        )
    )
)
_MIN_QUOTED_WORDS = 2
# A quotation is known by its first words: each place of a text is then compared with few lengths, whatever is quoted.
_COMPARED_WORDS = 16

_Spans = tuple[Span, ...]
# The hashes of the first words of a quotation.
_Content = tuple[int, ...]
_Thing = TypeVar("_Thing", bound=Hashable)


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
    seen = {member: undisguised(sources[member]) for member in members}
    told_quotations = _only_quotations(sources, sketches, seen)
    told_figures = _only_figures(seen)
    told_names = _only_names(seen, folds, language)
    return {
        member: OnlyHere(figures=told_figures[member], quotations=told_quotations[member], names=told_names[member])
        for member in members
    }


def _only_figures(members: Mapping[int, Undisguised]) -> dict[int, _Spans]:
    # Read from the end, so that the first place of a figure is the one kept.
    told = {member: dict(reversed(list(figures(seen.source.document.text)))) for member, seen in members.items()}
    shared = _shared(each.keys() for each in told.values())
    return {
        member: seen.original(sorted(map(told[member].__getitem__, told[member].keys() - shared)))
        for member, seen in members.items()
    }


def _only_names(members: Mapping[int, Undisguised], folds: Folds, language: str) -> dict[int, _Spans]:
    capitals = {member: capitalised(seen.source.document.text, folds) for member, seen in members.items()}
    told = {member: frozenset(found.words) for member, found in capitals.items()}
    # How an accented name is written elsewhere counts as this name.
    plain = folds.plain
    accented = {member: [word for word in words if not word.isascii()] for member, words in told.items()}
    shared = _shared(words.union(*[plain[word] for word in accented[member]]) for member, words in told.items())
    shared.update([word for words in accented.values() for word in words if not shared.isdisjoint(plain[word])])
    return {
        member: seen.original(islice(names(seen.source, capitals[member], told[member] - shared, language), MAX_NAMES))
        for member, seen in members.items()
    }


def _shared(told: Iterable[AbstractSet[_Thing]]) -> set[_Thing]:
    """Return what stands in more than one of the sets."""
    seen: set[_Thing] = set()
    shared: set[_Thing] = set()
    for things in told:
        shared |= seen & things
        seen |= things
    return shared


def _only_quotations(
    sources: Sequence[Source], sketches: Sequence[Sketch], members: Mapping[int, Undisguised]
) -> dict[int, _Spans]:
    """Return the quotations whose words no other member of the story has, in quotation marks or without.

    Where words are broken at the ends of lines, no other has the words as they are written, nor as they are meant.
    """
    joined = {
        member: _sketched(seen.source)
        for member, seen in members.items()
        if seen.is_joined(sources[member].document.text)
    }
    written = {member: _quotations(sources[member], sketches[member]) for member in members}
    meant = {member: _quotations(members[member].source, sketch) for member, sketch in joined.items()}
    forms = {member: [sketches[member], *filter(None, [joined.get(member)])] for member in members}
    holders = _holders(forms, {content for told in (*written.values(), *meant.values()) for content in told})
    only = {member: _held_once(told, holders) for member, told in written.items()}
    for member, told in meant.items():
        only[member].intersection_update(members[member].original(_held_once(told, holders)))
    return {member: tuple(sorted(spans)) for member, spans in only.items()}


def _held_once(told: Mapping[_Content, Span], holders: Mapping[_Content, int]) -> set[Span]:
    return {span for content, span in told.items() if holders[content] == 1}


def _holders(forms: Mapping[int, Iterable[Sketch]], wanted: AbstractSet[_Content]) -> Counter[_Content]:
    """Return how many members have each of the wanted runs of words in one of their forms."""
    lengths: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for content in wanted:
        lengths[content[0]][content[1]].add(len(content))
    held = ({piece for form in each for piece in _contained(form.keys, wanted, lengths)} for each in forms.values())
    return Counter(chain.from_iterable(held))


def _sketched(source: Source) -> Sketch:
    """Return the sketch of a source as it is seen. Linear in its words."""
    text = source.document.text
    spans = words(text)
    found = sketch(spans, word_keys(text, spans, WordKeys()), Hasher())
    return replace(found, set_apart=ranges_set_apart(spans, source.document))


def _quotations(source: Source, sketch: Sketch) -> dict[_Content, Span]:
    """Return the quotations of a source by their words, each where it stands first; what is set apart as a whole."""
    told: dict[_Content, Span] = {}
    text = source.document.text
    apart = list(_apart(source.document)) if sketch.set_apart else []
    found = [(span, word_range(sketch.words, *span)) for span in apart]
    marked = (match.span() for match in matches(_QUOTATION, text, places(MARKS, text)))
    found += ((span, _words_inside(text, sketch.words, *span)) for span in marked if not _lies_in(span, apart))
    for (start, stop), (first, end) in sorted(found):
        if end - first >= _MIN_QUOTED_WORDS:
            content = tuple(sketch.keys[first : min(end, first + _COMPARED_WORDS)])
            told.setdefault(content, Span(start=start, end=stop))
    return told


def _apart(document: Document) -> Iterator[tuple[int, int]]:
    """Yield what markup sets apart as quotations, passage by passage, in order. Linear in both."""
    passages = iter(document.passages)
    passage = next(passages, None)
    for start, end in set_apart(document):
        while passage is not None and passage.start < end:
            if passage.end > start:
                yield max(start, passage.start), min(end, passage.end)
            if passage.end > end:
                break
            passage = next(passages, None)


def _lies_in(span: tuple[int, int], ranges: Sequence[tuple[int, int]]) -> bool:
    """Say whether a span lies in one of some ranges, which are in order."""
    place = bisect_right(ranges, span[0], key=itemgetter(0)) - 1
    return place >= 0 and span[1] <= ranges[place][1]


def _words_inside(text: str, words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the range of the words between two marks, without one that goes on behind a mark or began before it.

    Such a word has a prefix or a particle that another article, or a sentence of its own, has not.
    """
    first, last = word_range(words, start + 1, end - 1)
    if first < last and words.starts[first] < start and text[start - 1].isalnum():
        first += 1
    if first < last and words.ends[last - 1] > end and text[end].isalnum():
        last -= 1
    return first, last


def _contained(
    keys: array[int], wanted: AbstractSet[_Content], lengths: Mapping[int, Mapping[int, AbstractSet[int]]]
) -> set[_Content]:
    """Return which of the wanted runs of words stand in a text; `lengths` has their sizes by their first two words."""
    if not wanted:
        return set()
    starts = [place for place, key in enumerate(keys[:-1]) if key in lengths]
    pieces = (
        tuple(keys[start : start + size]) for start in starts for size in lengths[keys[start]].get(keys[start + 1], ())
    )
    return {piece for piece in pieces if piece in wanted}
