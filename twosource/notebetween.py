"""What the note says of one article and the others: what counts as copied, what they share besides, what came before.

An overlap may hold runs that do not count (a quotation of one speech, a phrase, boilerplate, what is reworded). They
are told after those that count, under their own names, never as copied. The one thing a reader would not guess:
boilerplate is told once for a block and not once for each article that carries it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import permalinks, wording
from twosource.catalogue import Catalogue, excerpt, strength
from twosource.commonruns import MAX_COMPARED
from twosource.messages import Messages
from twosource.model import Boilerplate, CommonRun, DeduplicationNote, Overlap, Precedent, Source, Span
from twosource.naming import (
    LISTED,
    article_link,
    article_links,
    counts,
    order,
    other_of,
    own_words,
    place_of,
    uncounted_words,
    words_of_kind,
)
from twosource.views import NoteSection, Part, Phrase
from twosource.wording import counted, figures, link, phrase, quoted

_HOLDS = 0.4
_REST_LISTED = 30


def between_section(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    """Return the section on other articles: at most ten overlaps, the greatest share first, the rest named."""
    ordered = sorted(filter(counts, note.overlaps), key=strength)
    items = [_overlap_item(catalogue, source, note, overlap, page) for overlap in ordered[:LISTED]]
    items += _rest(catalogue, note, ordered[LISTED:], page)
    items += _uncounted(catalogue, source, note, page)
    items += _boilerplate(catalogue, source, note, page)
    if not note.overlaps:
        items += [
            phrase(wording.capitalised(first.text), *others, ".")
            for first, *others in (_common_run(catalogue, note.source, run, page) for run in note.longest_common[1:])
        ]
    sentences = (
        between_sentence(catalogue, note, page),
        *_descent(catalogue, note, page),
        *(_precedent(catalogue, source, precedent, page) for precedent in note.precedents),
    )
    return NoteSection(id="note-between", heading="Between articles", sentences=sentences, items=tuple(items))


# -- the first sentence ----------------------------------------------------------------------------------------------


def between_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    """Return the sentence on the article that shares most, or on what is shared without counting, or on nothing."""
    if len(catalogue.sources) == 1:
        return phrase("The collection has no other article to compare it with.")
    copied = [overlap for overlap in note.overlaps if counts(overlap)]
    if copied:
        return _strongest_sentence(catalogue, note, copied, page)
    besides = _besides(note)
    if besides:
        return phrase(f"It shares no run that counts as copied; in common with others it has {besides}.")
    return _longest_sentence(catalogue, note, page)


def _longest_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    """Return the sentence on the longest run in common with a story-mate, too short to be told elsewhere."""
    mates = len(catalogue.stories[note.story].sources) - 1
    if not mates:
        return phrase("No wording was found that it shares with another article.")
    longest = max(note.longest_common, key=lambda run: (run.words, run.other), default=None)
    minimum = catalogue.config.min_shared_words
    if longest is not None and longest.words >= minimum:
        first, *rest = _common_run(catalogue, note.source, longest, page)
        return phrase(wording.capitalised(first.text), *rest, ".")
    none = f"It shares no run of {wording.spelled(minimum)} words with {_compared(mates)} of its story"
    if longest is None:
        return phrase(none + ".")
    return phrase(f"{none}; ", *_common_run(catalogue, note.source, longest, page), ".")


def _compared(mates: int) -> str:
    """Name the articles of a story that were compared run by run: all of a small one."""
    if mates > MAX_COMPARED:
        return f"the first {wording.spelled(MAX_COMPARED)} other articles"
    return "the other article" if mates == 1 else f"the other {wording.spelled(mates)} articles"


def _common_run(catalogue: Catalogue, source: str, run: CommonRun, page: str) -> Phrase:
    name = article_link(catalogue, run.other, page)
    start = phrase("the longest run in common with ", name, f" is {counted(run.words, 'word')}")
    if not (catalogue.is_full(source) or catalogue.is_full(run.other)):
        return start
    return (*start, Part(text=": "), quoted(wording.bare(excerpt(catalogue.sources[source], run.span))))


def _strongest_sentence(catalogue: Catalogue, note: DeduplicationNote, copied: Sequence[Overlap], page: str) -> Phrase:
    strongest = min(copied, key=strength)
    others = len(copied) - 1
    more = f", and has runs in common with {counted(others, 'more article')}" if others else ""
    return phrase(
        f"It shares {wording.number(own_words(note, strongest))} of its {wording.number(note.words)} words with ",
        article_link(catalogue, other_of(note.source, strongest), page),
        f"{_counts_as(note, strongest)}{more}.",
    )


def _counts_as(note: DeduplicationNote, overlap: Overlap) -> str:
    """Say what a strong overlap makes of the two: near-copies, or a longer article that holds a shorter one."""
    if overlap.verdict != "wholly-derived":
        return ""
    own, other = overlap.left_share, overlap.right_share
    if overlap.left != note.source:
        own, other = other, own
    if min(own, other) >= _HOLDS:
        return ", and the two count as one text"
    return ", which stands in it for the most part" if other > own else ", and stands there for the most part"


def _besides(note: DeduplicationNote) -> str:
    """Return `29 words of boilerplate and shared phrases`: what does not count, as far as there is any."""
    kinds = {run.kind for overlap in note.overlaps for run in overlap.runs}
    said = {
        "quotation": f"{figures(note.quoted, 'word')} in shared quotations" if note.quoted else "shared quotations",
        "phrase": "shared phrases",
        "boilerplate": f"{figures(note.boilerplate, 'word')} of boilerplate" if note.boilerplate else "boilerplate",
        "reworded": "reworded passages",
    }
    return wording.listed([words for kind, words in said.items() if kind in kinds])


# -- the list --------------------------------------------------------------------------------------------------------


def _overlap_item(catalogue: Catalogue, source: Source, note: DeduplicationNote, overlap: Overlap, page: str) -> Phrase:
    own = own_words(note, overlap)
    theirs = overlap.left_words + overlap.right_words - own
    other = other_of(note.source, overlap)
    runs = sum(run.kind == "text" for run in overlap.runs)
    account = (
        f": {figures(own, 'word')} here ({wording.share(own, note.words)}), "
        f"{figures(theirs, 'word')} there ({wording.share(theirs, catalogue.notes[other].words)}), "
        f"in {counted(runs, 'run')}; resemblance {overlap.resemblance:.2f}. "
        f"By the greater of the two shares {catalogue.say('verdict', verdict=overlap.verdict)}{_withheld(overlap)}; "
        f"{order(catalogue, overlap, note.source)}.{_not_counted(catalogue.say, source, overlap)}"
    )
    parts: list[Part | str] = [article_link(catalogue, other, page), account]
    if catalogue.has_compare_page(overlap):
        path = permalinks.compare(overlap.left, overlap.right)
        parts += [" ", link("Side by side", permalinks.relative(page, path)), "."]
    return phrase(*parts)


def _withheld(overlap: Overlap) -> str:
    return f", and no copy: {wording.WITHHELD[overlap.withheld]}" if overlap.withheld else ""


def _not_counted(say: Messages, source: Source, overlap: Overlap) -> str:
    """Return ` Not counted as copied: 24 words in shared quotations, 12 words of boilerplate.`, or nothing."""
    said = uncounted_words(say, source, overlap)
    return f" Not counted as copied: {', '.join(said)}." if said else ""


def _rest(catalogue: Catalogue, note: DeduplicationNote, overlaps: Sequence[Overlap], page: str) -> Iterator[Phrase]:
    """Yield one item that counts and names the overlaps after the ten strongest."""
    if overlaps:
        others = [other_of(note.source, overlap) for overlap in overlaps]
        weaker = figures(len(others), "weaker overlap")
        named = article_links(catalogue, others, page, _REST_LISTED)
        yield phrase(f"{weaker}, in the data with every run: ", *named, ".")


_UNCOUNTED = {
    "quotation": "shared quotation",
    "phrase": "shared phrase",
    "boilerplate": "boilerplate",
    "reworded": "reworded passage",
}
_SENTENCES = {
    "quotation": ("It quotes the same ", " as ", "; a shared quotation, not counted as copied"),
    "phrase": ("It has a phrase of ", " in common with ", "; not counted as copied"),
    "reworded": ("It says in ", " what is said, reworded, in ", "; the same in other words, not word for word"),
}


def _uncounted(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield what is shared without counting with articles that no run is copied from; ten of each kind at most."""
    overlaps = sorted((overlap for overlap in note.overlaps if not counts(overlap)), key=strength)
    for kind, (before, between, after) in _SENTENCES.items():
        found = [overlap for overlap in overlaps if any(run.kind == kind for run in overlap.runs)]
        for overlap in found[:LISTED]:
            size = figures(words_of_kind(source, overlap, kind), "word")
            name = article_link(catalogue, other_of(note.source, overlap), page)
            yield phrase(f"{before}{size}{between}", name, f"{after}.")
        if len(found) > LISTED:
            yield phrase(f"{figures(len(found) - LISTED, 'more article')} with a {_UNCOUNTED[kind]}, in the data.")


def _boilerplate(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield each block of boilerplate with how many articles carry it, or one sentence where no block is known."""
    blocks = catalogue.boilerplate.get(note.source, ())
    for block, span in blocks[:LISTED]:
        place = place_of(catalogue, page, source, span)
        size = figures(block.words, "word")
        yield phrase(f"{size} of boilerplate in ", place, f" that {_carriers(block)}; not counted as copied.")
    rest = len(blocks) - LISTED
    if rest > 0:
        yield phrase(f"{figures(rest, 'more block')} of boilerplate, not counted either.")
    if note.boilerplate and not blocks:
        yield phrase(f"{figures(note.boilerplate, 'word')} of boilerplate; not counted as copied.")


def _carriers(block: Boilerplate) -> str:
    carriers = len({source_id for source_id, _ in block.places})
    of_one = f", all of {block.publisher}" if block.publisher else ""
    return f"{counted(carriers, 'article')} carry{of_one}" if carriers != 1 else f"one article carries{of_one}"


# -- what came before ------------------------------------------------------------------------------------------------


def _descent(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield from which earlier article most of the copied words come, and what comes past it from others."""
    descent = catalogue.descents.get(note.source)
    if descent is None:
        return
    parts: list[Part | str] = [
        "Of earlier articles it has most from ",
        article_link(catalogue, descent.parent, page),
        f": {figures(descent.words, 'word')} ({wording.share(descent.words, note.words)})",
    ]
    for other, count in descent.others[:LISTED]:
        if count:
            verb = "comes" if count == 1 else "come"
            parts += [f"; {figures(count, 'word')} {verb} from ", article_link(catalogue, other, page), " directly"]
    yield phrase(*parts, ".")


def precedent_sentence(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Phrase:
    """Return the sentence on the archived article that the source repeats most of; empty where there is none."""
    return _precedent(catalogue, source, note.precedents[0], page) if note.precedents else ()


def _precedent(catalogue: Catalogue, source: Source, precedent: Precedent, page: str) -> Phrase:
    """Say that it was `already reported on 3 March 2024 by Example Times (archive)`, and how much of it."""
    parts: list[Part | str] = ["Already reported"]
    if precedent.published is not None:
        # A day has "on" before it, a month or a year "in".
        parts += [" on " if precedent.published.day else " in ", wording.dated(precedent.published)]
    if precedent.publisher:
        parts.append(f" by {precedent.publisher}")
    # The address comes from a file that others may have written.
    href = precedent.url if precedent.url.startswith(("https://", "http://")) else ""
    parts += [" (archive): ", link(f"“{precedent.title or precedent.archived}”", href)]
    parts.append(f" has {wording.percent(precedent.share)} of this article’s words")
    parts += _places(catalogue, source, precedent.spans, page)
    return phrase(*parts, ".")


def _places(catalogue: Catalogue, source: Source, spans: Sequence[Span], page: str) -> Iterator[Part | str]:
    if spans:
        yield ", first in "
        yield place_of(catalogue, page, source, spans[0])
