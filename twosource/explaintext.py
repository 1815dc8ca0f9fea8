"""An explanation of two sources as text for a terminal, or as JSON.

An `Explanation` comes in, one string ending in a line feed goes out. What was edited is marked as `wdiff` does:
`[-words of the first-] {+words of the second+}`. The one thing a reader would not guess: every word of an article is
made visible before it is shown, since a title may hold what steers a terminal.
"""

from __future__ import annotations

import dataclasses
import json
import re
import textwrap
from collections.abc import Iterator

from twosource.analysisdata import descent_entry, overlap_entry, override_entry, tie_entry
from twosource.catalogue import paragraph_numbers, passages_of
from twosource.direction import is_against_dates
from twosource.explain import Ancestry, ExplainedRun, Explanation, Part
from twosource.interchange import Json
from twosource.model import Missing, Overlap, Override, Source, Span, Story, Tie
from twosource.report import visible
from twosource.terminalwords import date, figures, missing, paragraphs, percent

_WIDTH = 80
_NUMBER = re.compile(r"\d+\. ")
# Of a stretch of more words that agree, the first and last are shown.
_WHOLE = 40
_SHOWN = 15
# So many articles are named by way of which one comes from another.
_NAMED = 3
_VERDICTS = {
    "wholly-derived": "wholly derived",
    "partially-derived": "partially derived",
    "non-derived": "not derived",
}
_KINDS = {
    "text": "copied",
    "quotation": "quotation",
    "phrase": "phrase",
    "boilerplate": "boilerplate",
    "reworded": "reworded",
}
_BASES = {
    "published": "by the dates of publication",
    "updated": "by the dates of publication and update",
    "based-on": "the other is declared to rest on it",
    "": "by the dates of publication",
}


def as_text(explanation: Explanation) -> str:
    """Return the explanation in lines of at most 80 columns."""
    lines = [
        *_about(explanation.left, explanation.left_words),
        *_about(explanation.right, explanation.right_words),
        *_section("Verdict", _verdict(explanation)),
        *_section("Shared runs", _runs(explanation)),
        *_section("Order", _order(explanation)),
        *_section("Story", _stories(explanation)),
        *_section("A person's judgement", _overrides(explanation)),
        *_section("In force", _thresholds(explanation)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _about(source: Source, count: int) -> Iterator[str]:
    stated = source.annotation
    published = stated.published
    day = f"date {missing(published)}" if isinstance(published, Missing) else date(published)
    publisher = [] if isinstance(stated.publisher, Missing) else [stated.publisher]
    yield from _wrapped(f"{source.id}: {source.title}", "", "  ")
    yield from _wrapped(", ".join([figures(count, "word"), day, *publisher]), "  ", "  ")


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    """Yield a heading and its lines, made visible and cut to width; nothing where there are no lines."""
    for number, line in enumerate(lines):
        if not number:
            yield ""
            yield title
        indent = " " * (2 + len(line) - len(line.lstrip()))
        numbered = _NUMBER.match(line)
        yield from _wrapped(line.strip(), indent, indent + " " * len(numbered[0] if numbered else ""))


def _wrapped(line: str, first: str, further: str) -> list[str]:
    """Return a line made visible and cut to width, with what stands before its first line and before the others."""
    whole = visible(line).replace(" %", "\a%")  # textwrap knows no space that is not to be broken
    lines = textwrap.wrap(whole, _WIDTH, initial_indent=first, subsequent_indent=further, break_on_hyphens=False)
    return [each.replace("\a", " ") for each in lines]


def _verdict(explanation: Explanation) -> Iterator[str]:
    yield f"{_VERDICTS[explanation.verdict]} ({explanation.verdict})"
    yield from explanation.reasons
    if explanation.longest is not None:
        span = explanation.longest.span
        yield f"“{_cut(explanation.left.document.text[span.start : span.end])}”"
    overlap = explanation.overlap
    if overlap is not None:
        yield (
            f"Resemblance {overlap.resemblance:.4f}, containment of {overlap.left} {overlap.left_containment:.4f}, "
            f"of {overlap.right} {overlap.right_containment:.4f}."
        )


def _runs(explanation: Explanation) -> Iterator[str]:
    for number, explained in enumerate(explanation.runs, start=1):
        run = explained.run
        exact = "word for word" if run.exact else "in other words" if run.kind == "reworded" else "with edits"
        yield f"{number}. {_KINDS[run.kind]}, {exact}: {_size(explained, explanation)}"
        yield f"   {' '.join(filter(None, map(_marked, explained.parts)))}"


def _size(explained: ExplainedRun, explanation: Explanation) -> str:
    run = explained.run
    here = f"{figures(run.left_words, 'word')}, {_place(explanation.left, run.left)}"
    there = f"{figures(run.right_words, 'word')}, {_place(explanation.right, run.right)}"
    return f"{here}; {there}"


def _place(source: Source, span: Span) -> str:
    first, last = paragraph_numbers(passages_of(source, span))
    return f"{paragraphs(first, last) if first else 'a heading'} of {source.id}"


def _marked(part: Part) -> str:
    if part.same:
        return _cut(part.left)
    edits = (f"[-{_cut(part.left)}-]" if part.left else "", f"{{+{_cut(part.right)}+}}" if part.right else "")
    return " ".join(filter(None, edits))


def _cut(words: str) -> str:
    """Return words on one line, of many the first and the last."""
    each = words.split()
    if len(each) <= _WHOLE:
        return " ".join(each)
    return " ".join([*each[:_SHOWN], f"… ({len(each) - 2 * _SHOWN:,} words) …", *each[-_SHOWN:]])


def _against(explanation: Explanation, overlap: Overlap) -> str:
    """Return `, against the dates` where an order that is declared is not theirs."""
    sides = explanation.left.annotation, explanation.right.annotation
    earlier, later = sides if overlap.earlier == explanation.left.id else sides[::-1]
    return ", against the dates" if is_against_dates(overlap.earlier_basis, earlier, later) else ""


def _order(explanation: Explanation) -> Iterator[str]:
    if explanation.overlap is not None:
        yield _first(explanation, explanation.overlap)
    for descent in explanation.descents:
        yield (
            f"{descent.source} has {figures(descent.words, 'word')} ({percent(descent.share)}) "
            f"directly from {descent.parent}."
        )
    for ancestry in explanation.ancestries:
        yield from _ancestry(ancestry)


def _first(explanation: Explanation, overlap: Overlap) -> str:
    """Return the sentence that says which of the two appeared first, and what tells so."""
    if overlap.earlier:
        return f"{overlap.earlier} appeared first, {_BASES[overlap.earlier_basis]}{_against(explanation, overlap)}."
    # Were one alone declared to rest on the other, the order were known.
    each = "each" if explanation.right.id in explanation.left.annotation.based_on else "neither"
    return f"Not known: the dates do not tell, and {each} is declared to rest on the other."


def _ancestry(ancestry: Ancestry) -> Iterator[str]:
    """Yield what a source has from its parent and directly from its ancestor, and by way of whom it comes from that."""
    descent, ancestor = ancestry.descent, ancestry.ancestor
    comes = f"{figures(ancestry.words, 'word')} {'comes' if ancestry.words == 1 else 'come'} from {ancestor} directly"
    yield (
        f"Of earlier articles {descent.source} has most from {descent.parent}: {figures(descent.words, 'word')} "
        f"({percent(descent.share)}); {comes if ancestry.words else f'none directly from {ancestor}'}."
    )
    if ancestry.by_way_of:
        yield f"{descent.source} comes from {ancestor} by way of {_way(ancestry.by_way_of)}."


def _way(names: tuple[str, ...]) -> str:
    """Return `b`, `b and d`, `b, d, e and 4 more articles`."""
    more = len(names) - _NAMED
    each = [*names[:_NAMED], figures(more, "more article")] if more > 0 else names
    return " and ".join(filter(None, (", ".join(each[:-1]), each[-1])))


def _stories(explanation: Explanation) -> Iterator[str]:
    left, right = explanation.left_story, explanation.right_story
    if left.slug == right.slug:
        yield f"Both belong to {_story(left)}."
    else:
        yield f"{explanation.left.id} belongs to {_story(left)}, {explanation.right.id} to {_story(right)}."
    needed = f"{explanation.method.story_similarity:.2f} makes one story"
    for tie in explanation.ties:
        yield f"Likeness {tie.similarity:.2f} ({needed}): {_terms(tie)}."
    for tie in explanation.near_misses:
        yield f"Nearly one story, likeness {tie.similarity:.2f} ({needed}): {_terms(tie)}."
    if left.slug == right.slug and not explanation.ties:
        yield "No terms of their own are told to tie these two: it is by way of others, declared, or by shared wording."


def _story(story: Story) -> str:
    return f"“{story.title}” ({story.basis})"


def _terms(tie: Tie) -> str:
    return ", ".join(f"{term} {percent(share)}" for term, share in tie.terms)


def _overrides(explanation: Explanation) -> Iterator[str]:
    for source, override in explanation.overrides:
        yield f"{source}: {_judgement(override)}"


def _judgement(override: Override) -> str:
    said = f"{override.verdict} {override.target}".strip()
    reviewed = date(override.reviewed_on) if override.reviewed_on else ""
    return "; ".join(filter(None, (said, override.reason, override.reviewer, reviewed)))


def _thresholds(explanation: Explanation) -> Iterator[str]:
    for name, value in dataclasses.asdict(explanation.method).items():
        yield f"{name} {value}"


# -- JSON ------------------------------------------------------------------------------------------------------------


def as_json(explanation: Explanation) -> str:
    """Return the explanation as a JSON object in ASCII; the overlap as in `overlaps.json`, with its words."""
    longest = explanation.longest
    answer: Json = {
        "version": 1,
        "left": _side(explanation.left, explanation.left_words, explanation.left_story),
        "right": _side(explanation.right, explanation.right_words, explanation.right_story),
        "verdict": explanation.verdict,
        "reasons": list(explanation.reasons),
        "overlap": _overlap(explanation),
        "longest_common": longest
        and {"words": longest.words, "left": _span(longest.span), "right": _span(longest.other_span)},
        "ties": [tie_entry(tie) for tie in explanation.ties],
        "near_misses": [tie_entry(tie) for tie in explanation.near_misses],
        "descents": [descent_entry(descent) for descent in explanation.descents],
        "ancestries": [_ancestry_entry(ancestry) for ancestry in explanation.ancestries],
        "overrides": [{"source": source} | override_entry(override) for source, override in explanation.overrides],
        "method": dataclasses.asdict(explanation.method),
    }
    return json.dumps(answer, indent=2) + "\n"


def _ancestry_entry(ancestry: Ancestry) -> Json:
    return {
        "descent": descent_entry(ancestry.descent),
        "ancestor": ancestry.ancestor,
        "by_way_of": list(ancestry.by_way_of),
        "words": ancestry.words,
    }


def _side(source: Source, count: int, story: Story) -> Json:
    published = source.annotation.published
    dated = {} if isinstance(published, Missing) else {"published": published.text}
    return {"source": source.id, "title": source.title, "words": count, "story": story.slug} | dated


def _overlap(explanation: Explanation) -> Json | None:
    if explanation.overlap is None:
        return None
    entry = overlap_entry(explanation.overlap, {})
    for run, explained in zip(entry["runs"], explanation.runs, strict=True):
        run["parts"] = [dataclasses.asdict(part) for part in explained.parts]
    return entry


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
