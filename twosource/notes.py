"""The account of one source: repeats, overlaps and story to a balanced `DeduplicationNote`.

Records of the other analyses come in for the sources of stories, one note for each goes out. Every word is counted
once: as repeated where the source itself had it before, else as shared where another source has it too, else as unique;
so the three always sum to the words. Of the shared ones, a word in a copied run is counted as that, else in a shared
quotation, else in boilerplate. The one thing a reader would not guess: what another source says in other words, or an
article of the archive had before, is unique all the same, and only counted beside the account: `reworded`, `archived`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple, TypedDict

from twosource.commonruns import longest_common
from twosource.model import (
    Credit,
    DeduplicationNote,
    Disguise,
    Overlap,
    Precedent,
    Repeat,
    Source,
    Span,
)
from twosource.names import Folds
from twosource.onlyhere import OnlyHere, only_here
from twosource.shingles import Sketch
from twosource.text import Words, word_range

# So many stories are told together.
_AT_ONCE = 512
# What a word counts as: the greater one wins.
_BOILERPLATE, _QUOTED, _TEXT, _REPEATED = 1, 2, 3, 4
_KINDS = (("boilerplate", _BOILERPLATE), ("quotation", _QUOTED), ("phrase", _TEXT), ("text", _TEXT))
_UNIQUE_RUN = re.compile(rb"\x00+")
_SHARED_RUN = re.compile(rb"[\x01-\x03]+")
_BOILERPLATE_RUN = re.compile(rb"\x01+")
_QUOTED_RUN = re.compile(rb"\x02+")
_REPEATED_RUN = re.compile(rb"\x04+")


_Spans = tuple[Span, ...]


class _Account(TypedDict):
    """What the words of one source count as, and where they stand: these fields of its note."""

    unique: int
    shared: int
    repeated: int
    boilerplate: int
    quoted: int
    reworded: int
    archived: int
    repeated_spans: _Spans
    shared_spans: _Spans
    only_here: _Spans
    boilerplate_spans: _Spans
    quoted_spans: _Spans
    reworded_spans: _Spans
    archived_spans: _Spans


class _Told(_Account):
    """What the other analyses say of one source, and its account: these fields of its note."""

    repeats: tuple[Repeat, ...]
    overlaps: tuple[Overlap, ...]
    credits: tuple[Credit, ...]
    disguises: tuple[Disguise, ...]
    precedents: tuple[Precedent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the other analyses say of one source: `overlaps` are its own, in order, `boilerplate` its spans."""

    repeats: tuple[Repeat, ...] = ()
    overlaps: Sequence[Overlap] = ()
    boilerplate: Sequence[Span] = ()
    credits: tuple[Credit, ...] = ()
    disguises: tuple[Disguise, ...] = ()
    precedents: tuple[Precedent, ...] = ()


class Members(NamedTuple):
    """The sources of one story in its order, with the sketch of each and what the other analyses say of it."""

    story: str
    sources: Sequence[Source]
    sketches: Sequence[Sketch]
    findings: Sequence[Findings]


def notes(stories: Iterable[Members], folds: Folds, language: str = "") -> Iterator[DeduplicationNote]:
    """Yield the balanced notes on the sources of stories, in their order. Near-linear in all that comes in.

    `folds` remembers folded words. `language` is that of the sources which state none: it tells whether capitals mark
    names. Each step is taken for many stories before the next one, as in `reading` and for the same reason.
    """
    waiting = iter(stories)
    while together := list(islice(waiting, _AT_ONCE)):
        yield from _notes(together, folds, language)


def _notes(stories: Sequence[Members], folds: Folds, language: str) -> Iterator[DeduplicationNote]:
    common = [longest_common(told.sources, told.sketches, range(len(told.sources))) for told in stories]
    only = [only_here(told.sources, told.sketches, range(len(told.sources)), folds, language) for told in stories]
    for told, runs, alone in zip(stories, common, only, strict=True):
        for member, source in enumerate(told.sources):
            sketch, only_in_it = told.sketches[member], alone.get(member, OnlyHere())
            yield DeduplicationNote(
                source=source.id,
                words=len(sketch.keys),
                longest_common=runs.get(member, ()),
                story=told.story,
                only_figures=only_in_it.figures,
                only_quotations=only_in_it.quotations,
                only_names=only_in_it.names,
                **_told(source, sketch, told.findings[member]),
            )


def renewed(note: DeduplicationNote, source: Source, sketch: Sketch, found: Findings) -> DeduplicationNote:
    """Return the note on a source with another account, where its story and what is alone in it are the same."""
    return replace(note, **_told(source, sketch, found))


def _told(source: Source, sketch: Sketch, found: Findings) -> _Told:
    """Return what the other analyses say, and the account."""
    return _Told(
        repeats=found.repeats,
        overlaps=tuple(found.overlaps),
        credits=found.credits,
        disguises=found.disguises,
        precedents=found.precedents,
        **_account(source, sketch, found),
    )


def _account(source: Source, sketch: Sketch, found: Findings) -> _Account:
    """Return what each word counts as, in numbers and spans."""
    repeats, overlaps, blocks = found.repeats, found.overlaps, found.boilerplate
    before = [span for precedent in found.precedents for span in precedent.spans]
    if not repeats and not overlaps and not blocks and not before:
        return _all_unique(source.document.text, len(sketch.keys))
    words = sketch.words
    flags = bytearray(len(words))
    runs = [*_sides(source.id, overlaps), *(("boilerplate", span) for span in blocks)]
    for wanted, value in _KINDS:
        for kind, span in runs:
            if kind == wanted:
                _mark(flags, words, span, value)
    for repeat in repeats:
        _mark(flags, words, repeat.again, _REPEATED)
    reworded = _unique_in(flags, words, [span for kind, span in runs if kind == "reworded"])
    archived = _unique_in(flags, words, before)
    unique, repeated = flags.count(0), flags.count(_REPEATED)
    return _Account(
        unique=unique,
        shared=len(flags) - unique - repeated,
        repeated=repeated,
        boilerplate=flags.count(_BOILERPLATE),
        quoted=flags.count(_QUOTED),
        reworded=reworded.count(1),
        archived=archived.count(1),
        repeated_spans=_spans(flags, _REPEATED_RUN, words),
        shared_spans=_spans(flags, _SHARED_RUN, words),
        only_here=_spans(flags, _UNIQUE_RUN, words),
        boilerplate_spans=_spans(flags, _BOILERPLATE_RUN, words),
        quoted_spans=_spans(flags, _QUOTED_RUN, words),
        reworded_spans=_spans(reworded, _BOILERPLATE_RUN, words),
        archived_spans=_spans(archived, _BOILERPLATE_RUN, words),
    )


def _all_unique(text: str, words: int) -> _Account:
    """Return the account of a source that shares and repeats nothing, without asking where its words stand."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    whole = (Span(start=start, end=end),) if words else ()
    return _Account(
        unique=words,
        shared=0,
        repeated=0,
        boilerplate=0,
        quoted=0,
        reworded=0,
        archived=0,
        repeated_spans=(),
        shared_spans=(),
        only_here=whole,
        boilerplate_spans=(),
        quoted_spans=(),
        reworded_spans=(),
        archived_spans=(),
    )


def _sides(source_id: str, overlaps: Iterable[Overlap]) -> Iterator[tuple[str, Span]]:
    """Yield the kind of each shared run, and where it stands in this source."""
    for overlap in overlaps:
        here = overlap.left == source_id
        for run in overlap.runs:
            yield run.kind, run.left if here else run.right


def _unique_in(flags: bytearray, words: Words, spans: Sequence[Span]) -> bytes:
    """Return 1 for each unique word in one of the spans, 0 for the others; nothing where there are no spans."""
    if not spans:
        return b""
    covered = bytearray(len(flags))
    for span in spans:
        _mark(covered, words, span, 1)
    return bytes(flag == 0 and inside for flag, inside in zip(flags, covered, strict=True))


def _mark(flags: bytearray, words: Words, span: Span, value: int) -> None:
    first, end = word_range(words, span.start, span.end)
    flags[first:end] = bytes([value]) * (end - first)


def _spans(flags: bytes | bytearray, runs: re.Pattern[bytes], words: Words) -> _Spans:
    """Return the runs of words with such flags, as spans in order."""
    return tuple(_span(words, *run.span()) for run in runs.finditer(flags))


def _span(words: Words, first: int, end: int) -> Span:
    return Span(start=words.starts[first], end=words.ends[end - 1])
