"""The analysis as JSON: `notes.json` with the account of each source, `overlaps.json` with each pair and its runs.

Records come in, bytes go out. Positions are half-open; those called `raw` count the characters of the file as received
and are there for every run that `rawmap` could find in it, all others count those of `data/<id>.txt`. The one thing a
reader would not guess: the files are asked for again, one at a time and only those of sources with a run, because ten
thousand of them would fill the memory for the few that share words.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Mapping

from twosource import rawmap
from twosource.interchange import Json, given, json_bytes
from twosource.model import (
    Analysis,
    Boilerplate,
    Corpus,
    Credit,
    DeduplicationNote,
    Descent,
    Disguise,
    Origin,
    Overlap,
    Override,
    Precedent,
    RawText,
    Repeat,
    SharedRun,
    Source,
    Span,
    Story,
    Tie,
)
from twosource.origins import by_source

# Gives the file of a source as decoded, None where it is not what was analysed any more.
Received = Callable[[Source], RawText | None]
# By source and place in its text, the place in its file.
_Raw = Mapping[tuple[str, Span], Span]

_OFFSETS = "half-open ranges of Unicode code points of data/<id>.txt"
_RAW_OFFSETS = "half-open ranges of Unicode code points of the file, without byte-order mark, line ends counted as one"
_COUNTS = ("words", "unique", "shared", "repeated", "boilerplate", "quoted", "reworded", "archived")
_SPANS = (
    *("repeated_spans", "shared_spans", "boilerplate_spans", "quoted_spans", "reworded_spans", "archived_spans"),
    *("only_here", "only_figures", "only_quotations", "only_names"),
)
_SCORES = ("left_share", "right_share", "resemblance", "left_containment", "right_containment")


# -- notes -----------------------------------------------------------------------------------------------------------


def notes_json(corpus: Corpus, analysis: Analysis) -> bytes:
    """Return the deduplication notes of all sources with the stories and origins they name, and the method."""
    stories = {story.slug: story for story in analysis.stories}
    sources = {source.id: source for source in corpus.sources}
    positions = by_source(analysis.origins)
    return json_bytes(
        {
            "method": dataclasses.asdict(analysis.method),
            "offsets": _OFFSETS,
            "notes": [
                _note(note, sources[note.source], stories[note.story], positions[note.source])
                for note in sorted(analysis.notes, key=lambda note: note.source)
            ],
            "stories": [_story(story, sources) for story in sorted(analysis.stories, key=lambda story: story.slug)],
            # Not sorted: a note names its origin by position. Written out in each note, the many copies of one report
            # would fill the file with each other's names.
            "origins": [_origin(origin) for origin in analysis.origins],
        }
    )


def _note(note: DeduplicationNote, source: Source, story: Story, origin: int) -> Json:
    answer: Json = {"source": source.id, "title": source.title, "sha256": source.sha256}
    answer |= {key: getattr(note, key) for key in _COUNTS}
    answer["repeats"] = [_repeat(repeat) for repeat in note.repeats]
    answer["overlaps"] = [_side(note.source, overlap) for overlap in note.overlaps]
    answer["longest_common"] = [
        {"source": run.other, "words": run.words, "here": _span(run.span), "there": _span(run.other_span)}
        for run in note.longest_common
    ]
    answer["story"] = {"slug": story.slug, "basis": story.basis}
    answer["origin"] = origin
    for key in _SPANS:
        answer[key] = [_span(span) for span in getattr(note, key)]
    answer["credits"] = [_credit(credit, named=_is_full(source)) for credit in note.credits]
    answer["disguises"] = [_disguise(disguise) for disguise in note.disguises]
    answer["precedents"] = [_precedent(precedent) for precedent in note.precedents]
    return answer | given(overrides=[override_entry(override) for override in source.annotation.dedup])


def _repeat(repeat: Repeat) -> Json:
    return {
        "first": _span(repeat.first),
        "again": _span(repeat.again),
        "words": repeat.words,
        "exact": repeat.exact,
        "grade": repeat.grade,
    }


def _side(source: str, overlap: Overlap) -> Json:
    """Return an overlap as one of its sources sees it; its runs are in `overlaps.json`."""
    left = overlap.left == source
    return {
        "source": overlap.right if left else overlap.left,
        "verdict": overlap.verdict,
        "words": overlap.left_words if left else overlap.right_words,
        "share": _fraction(overlap.left_share if left else overlap.right_share),
    } | given(withheld=overlap.withheld, earlier=overlap.earlier, earlier_basis=overlap.earlier_basis)


def _credit(credit: Credit, *, named: bool) -> Json:
    """Return a mark of origin; the agency's name is a word of the text, and so not always `named`."""
    return ({"agency": credit.agency} if named else {}) | {"form": credit.form, "span": _span(credit.span)}


def _disguise(disguise: Disguise) -> Json:
    return {"kind": disguise.kind, "count": disguise.count, "first": _span(disguise.first)}


def _precedent(precedent: Precedent) -> Json:
    published = precedent.published.text if precedent.published else ""
    answer: Json = {"archived": precedent.archived}
    answer |= given(title=precedent.title, publisher=precedent.publisher, published=published, url=precedent.url)
    answer |= {"words": precedent.words, "share": _fraction(precedent.share)}
    return answer | {"spans": [_span(span) for span in precedent.spans]}


def override_entry(override: Override) -> Json:
    """Return what a person judged, without what was not given."""
    return {"verdict": override.verdict} | given(
        target=override.target,
        reason=override.reason,
        reviewer=override.reviewer,
        reviewed_on=override.reviewed_on.text if override.reviewed_on else "",
    )


def _story(story: Story, sources: Mapping[str, Source]) -> Json:
    answer: Json = {"slug": story.slug, "title": story.title, "basis": story.basis, "sources": list(story.sources)}
    answer |= given(earliest=story.earliest)
    answer["ties"] = [_shown_tie(tie, sources) for tie in story.ties]
    answer["near_misses"] = [_shown_tie(tie, sources) for tie in story.near_misses]
    return answer


def _shown_tie(tie: Tie, sources: Mapping[str, Source]) -> Json:
    """Return a tie; of an article that is not published whole a term is a word of its text, and only counted."""
    if _is_full(sources[tie.left]) and _is_full(sources[tie.right]):
        return tie_entry(tie)
    return tie_entry(dataclasses.replace(tie, terms=())) | {"terms_not_named": len(tie.terms)}


def _is_full(source: Source) -> bool:
    return source.annotation.display == "full"


def tie_entry(tie: Tie) -> Json:
    """Return why two sources are told to be about one event."""
    return {
        "left": tie.left,
        "right": tie.right,
        "similarity": _fraction(tie.similarity),
        "terms": [{"term": term, "share": _fraction(share)} for term, share in tie.terms],
    }


def _origin(origin: Origin) -> Json:
    return {"sources": list(origin.sources), "reasons": list(origin.reasons)}


# -- overlaps --------------------------------------------------------------------------------------------------------


def overlaps_json(corpus: Corpus, analysis: Analysis, received: Received = lambda _source: None) -> bytes:
    """Return every overlapping pair with its scores and all its runs on both sides, sorted by the pair.

    With them the blocks of boilerplate and the lines of descent. `received` gives the files that `raw` positions count
    in; without it there are none.
    """
    pairs = sorted(analysis.overlaps, key=lambda overlap: (overlap.left, overlap.right))
    raw = _raw_places(corpus, analysis, received)
    return json_bytes(
        {
            "method": dataclasses.asdict(analysis.method),
            "offsets": _OFFSETS,
            "raw_offsets": _RAW_OFFSETS,
            "overlaps": [overlap_entry(overlap, raw) for overlap in pairs],
            "boilerplate": [_boilerplate(block) for block in analysis.boilerplate],
            "descents": [descent_entry(descent) for descent in sorted(analysis.descents, key=lambda one: one.source)],
        }
    )


def _raw_places(corpus: Corpus, analysis: Analysis, received: Received) -> _Raw:
    """Return where the runs of all overlaps stand in the files."""
    wanted: defaultdict[str, dict[Span, None]] = defaultdict(dict)
    for overlap in analysis.overlaps:
        wanted[overlap.left].update(dict.fromkeys(run.left for run in overlap.runs))
        wanted[overlap.right].update(dict.fromkeys(run.right for run in overlap.runs))
    places: dict[tuple[str, Span], Span] = {}
    for source in corpus.sources:
        spans = tuple(wanted.pop(source.id, ()))
        raw = received(source) if spans else None
        if raw is not None:
            found = rawmap.raw_spans(raw, source.format, source.document, spans)
            places |= {(source.id, span): place for span, place in zip(spans, found, strict=True) if place is not None}
    return places


def overlap_entry(overlap: Overlap, raw: _Raw) -> Json:
    """Return one overlap with all its runs."""
    answer: Json = {"left": overlap.left, "right": overlap.right, "verdict": overlap.verdict}
    answer |= given(withheld=overlap.withheld, earlier=overlap.earlier, earlier_basis=overlap.earlier_basis)
    answer |= {"left_words": overlap.left_words, "right_words": overlap.right_words}
    answer |= {key: _fraction(getattr(overlap, key)) for key in _SCORES}
    answer["runs"] = [_run(overlap, run, raw) for run in overlap.runs]
    return answer


def _run(overlap: Overlap, run: SharedRun, raw: _Raw) -> Json:
    return {
        "kind": run.kind,
        "exact": run.exact,
        "left_words": run.left_words,
        "right_words": run.right_words,
        "left": _placed(overlap.left, run.left, raw),
        "right": _placed(overlap.right, run.right, raw),
    }


def _placed(source: str, span: Span, raw: _Raw) -> Json:
    place = raw.get((source, span))
    return _span(span) | ({"raw": _span(place)} if place else {})


def _boilerplate(block: Boilerplate) -> Json:
    answer: Json = {"words": block.words} | given(publisher=block.publisher)
    return answer | {"places": [{"source": source} | _span(span) for source, span in block.places]}


def descent_entry(descent: Descent) -> Json:
    """Return what one source has from earlier ones."""
    return {
        "source": descent.source,
        "parent": descent.parent,
        "words": descent.words,
        "share": _fraction(descent.share),
        "others": [{"source": source, "words": words} for source, words in descent.others],
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _fraction(value: float) -> float:
    return round(value, 4)
