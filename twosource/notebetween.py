"""What the note says of one article and the others: what counts as copied, what they share besides, what came before.

An overlap may hold runs that do not count (a quotation of one speech, a phrase, boilerplate, what is reworded). They
are told after those that count, under their own names, never as copied. The one thing a reader would not guess:
boilerplate is told once for a block and not once for each article that carries it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue, excerpt, strength
from twosource.commonruns import MAX_COMPARED
from twosource.messages import Messages, yes
from twosource.model import CommonRun, Date, DeduplicationNote, Overlap, Precedent, Source, Span
from twosource.naming import (
    LISTED,
    article_link,
    article_links,
    conjoined_articles,
    count_words,
    counts,
    order,
    other_of,
    own_words,
    place_of,
    uncounted_words,
    web_address,
    words_of_kind,
)
from twosource.views import NoteSection, Phrase
from twosource.wording import link, quoted, text

_HOLDS = 0.4
_STOPS = " .,;:。、،؛"  # a sentence that quotes brings its own
_REST_LISTED = 30


def between_section(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> NoteSection:
    """Return the section on other articles: at most ten overlaps, the greatest share first, the rest named."""
    ordered = sorted(filter(counts, note.overlaps), key=strength)
    items = [_overlap_item(catalogue, source, note, overlap, page) for overlap in ordered[:LISTED]]
    items += _rest(catalogue, note, ordered[LISTED:], page)
    items += _uncounted(catalogue, source, note, page)
    items += _boilerplate(catalogue, source, note, page)
    if not note.overlaps:
        items += _runs_in_common(catalogue, note, page)
    sentences = (
        between_sentence(catalogue, note, page),
        *_descent(catalogue, note, page),
        *(_precedent(catalogue, source, precedent, page) for precedent in note.precedents),
    )
    heading = catalogue.say("between-heading")
    return NoteSection(id="note-between", heading=heading, sentences=sentences, items=tuple(items))


# -- the first sentence ----------------------------------------------------------------------------------------------


def between_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    """Return the sentence on the article that shares most, or on what is shared without counting, or on nothing."""
    if len(catalogue.sources) == 1:
        return catalogue.say.phrase("between-alone")
    copied = [overlap for overlap in note.overlaps if counts(overlap)]
    if copied:
        return _strongest_sentence(catalogue, note, copied, page)
    besides = _besides(catalogue.say, note)
    if besides:
        return catalogue.say.phrase("between-besides", besides=besides)
    return _longest_sentence(catalogue, note, page)


def _longest_sentence(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Phrase:
    """Return the sentence on the longest run in common with a story-mate, too short to be told elsewhere."""
    mates = len(catalogue.stories[note.story].sources) - 1
    if not mates:
        return catalogue.say.phrase("between-no-wording")
    longest = max(note.longest_common, key=lambda run: (run.words, run.other), default=None)
    minimum = catalogue.config.min_shared_words
    if longest is not None and longest.words >= minimum:
        return _longest(catalogue, note.source, [longest], page)
    # Of a great story only the first articles are compared run by run.
    compared = {"compared": "first" if mates > MAX_COMPARED else "all", "mates": min(mates, MAX_COMPARED)}
    return catalogue.say.phrase("between-none", minimum=minimum, **compared)


def _runs_in_common(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield the longest runs in common with story-mates; those of the same words at once."""
    alike: dict[tuple[Span, bool], list[CommonRun]] = {}
    for run in sorted(note.longest_common, key=lambda run: -run.words):
        alike.setdefault((run.span, _is_shown(catalogue, note.source, run)), []).append(run)
    for runs in alike.values():
        yield _longest(catalogue, note.source, runs, page)


def _longest(catalogue: Catalogue, source: str, runs: Sequence[CommonRun], page: str) -> Phrase:
    """Say what the longest run in common with some articles is: its words only where it may be shown."""
    shown = _is_shown(catalogue, source, runs[0])
    words = wording.bare(excerpt(catalogue.sources[source], runs[0].span)).rstrip(_STOPS) if shown else ""
    return catalogue.say.phrase(
        "between-longest",
        article=conjoined_articles(catalogue, [run.other for run in runs], page),
        n=runs[0].words,
        shown=yes(shown),
        quote=quoted(words),
    )


def _is_shown(catalogue: Catalogue, source: str, run: CommonRun) -> bool:
    """Say whether the words of a run may be told: where one of the two articles is published whole."""
    return catalogue.is_full(source) or catalogue.is_full(run.other)


def _strongest_sentence(catalogue: Catalogue, note: DeduplicationNote, copied: Sequence[Overlap], page: str) -> Phrase:
    """Name the article that has most of this one: of its near-copies, where it has any; of equals where it comes from.

    Not that of the greatest share: a cut may stand here with all its words, and another have nearly all of this one.
    """
    descent = catalogue.descents.get(note.source)
    parent = descent.parent if descent else ""

    def order(overlap: Overlap) -> tuple[bool, int, bool, tuple[float, str, str]]:
        is_parent = other_of(note.source, overlap) == parent
        return overlap.verdict != "wholly-derived", -own_words(note, overlap), not is_parent, strength(overlap)

    strongest = min(copied, key=order)
    own = own_words(note, strongest)
    return catalogue.say.phrase(
        "between-strongest",
        own=own,
        total=note.words,
        whole=yes(own == note.words),
        article=article_link(catalogue, other_of(note.source, strongest), page),
        counts=_counts_as(catalogue, note, strongest),
        more=len(copied) - 1,
    )


def _counts_as(catalogue: Catalogue, note: DeduplicationNote, overlap: Overlap) -> str:
    """Say what a strong overlap makes of the two: near-copies, or a longer article that holds a shorter one."""
    if overlap.verdict != "wholly-derived":
        return "apart"
    own, other = overlap.left_share, overlap.right_share
    if overlap.left != note.source:
        own, other = other, own
    if min(own, other) >= _HOLDS:
        # A person may have decided that they are two all the same.
        is_one = catalogue.origin_of[overlap.left] == catalogue.origin_of[overlap.right]
        return "one-text" if is_one else "apart"
    if other > own:
        return "holds-other"
    return "stands-there" if own < 1 else "apart"  # that all of it does is said before


def _besides(say: Messages, note: DeduplicationNote) -> str:
    """Return `29 words of boilerplate and shared phrases`: what does not count, as far as there is any."""
    kinds = {run.kind for overlap in note.overlaps for run in overlap.runs}
    if note.boilerplate:  # what very many articles carry makes no pairs
        kinds.add("boilerplate")
    sizes = {"quotation": note.quoted, "phrase": 0, "boilerplate": note.boilerplate, "reworded": 0}
    return say.listed([say("between-besides-kind", kind=kind, n=n) for kind, n in sizes.items() if kind in kinds])


# -- the list --------------------------------------------------------------------------------------------------------


def _overlap_item(catalogue: Catalogue, source: Source, note: DeduplicationNote, overlap: Overlap, page: str) -> Phrase:
    say = catalogue.say
    own = own_words(note, overlap)
    theirs = overlap.left_words + overlap.right_words - own
    other = other_of(note.source, overlap)
    account = say.phrase(
        "between-overlap",
        article=article_link(catalogue, other, page),
        own=own,
        ownshare=phrasing.share(say, own, note.words),
        theirs=theirs,
        theirshare=phrasing.share(say, theirs, catalogue.notes[other].words),
        runs=sum(run.kind == "text" for run in overlap.runs),
        resemblance=round(overlap.resemblance, 2),
        verdict=overlap.verdict,
        withheld=overlap.withheld or "no",
        order=order(catalogue, overlap, note.source),
    )
    return say.joined([account, *_besides_item(catalogue, source, overlap, page)], "space")


def _besides_item(catalogue: Catalogue, source: Source, overlap: Overlap, page: str) -> Iterator[Phrase]:
    """Yield what follows the account of an overlap: what of it does not count, and its page."""
    say = catalogue.say
    uncounted = uncounted_words(say, source, overlap)
    if uncounted:
        yield say.phrase("between-overlap-uncounted", uncounted=say.comma_list(uncounted))
    if catalogue.has_compare_page(overlap):
        path = permalinks.relative(page, permalinks.compare(overlap.left, overlap.right))
        yield say.phrase("between-overlap-page", link=link(say("between-side-by-side"), path))


def _rest(catalogue: Catalogue, note: DeduplicationNote, overlaps: Sequence[Overlap], page: str) -> Iterator[Phrase]:
    """Yield one item that counts and names the overlaps after the ten strongest."""
    if overlaps:
        others = [other_of(note.source, overlap) for overlap in overlaps]
        named = article_links(catalogue, others, page, _REST_LISTED)
        yield catalogue.say.phrase("between-weaker", n=len(others), articles=named)


def _uncounted(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield what is shared without counting with articles that no run is copied from; ten of each kind at most."""
    overlaps = sorted((overlap for overlap in note.overlaps if not counts(overlap)), key=strength)
    for kind in ("quotation", "phrase", "reworded"):
        found = [overlap for overlap in overlaps if any(run.kind == kind for run in overlap.runs)]
        for overlap in found[:LISTED]:
            size = words_of_kind(source, overlap, kind)
            name = article_link(catalogue, other_of(note.source, overlap), page)
            yield catalogue.say.phrase("between-uncounted", kind=kind, n=size, article=name)
        if len(found) > LISTED:
            yield catalogue.say.phrase("between-uncounted-more", kind=kind, n=len(found) - LISTED)


def _boilerplate(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield each block of boilerplate with how many articles carry it, or one sentence where no block is known."""
    blocks = catalogue.boilerplate.get(note.source, ())
    for block, span in blocks[:LISTED]:
        yield catalogue.say.phrase(
            "between-boilerplate",
            n=count_words(source, [span]),  # a block may be longer elsewhere
            place=place_of(catalogue, page, source, span),
            carriers=len({source_id for source_id, _ in block.places}),
            owned=yes(block.publisher),
            publisher=block.publisher,
        )
    rest = len(blocks) - LISTED
    if rest > 0:
        yield catalogue.say.phrase("between-boilerplate-more", n=rest)
    if note.boilerplate and not blocks:
        yield catalogue.say.phrase("between-boilerplate-unknown", n=note.boilerplate)


# -- what came before ------------------------------------------------------------------------------------------------


def _descent(catalogue: Catalogue, note: DeduplicationNote, page: str) -> Iterator[Phrase]:
    """Yield from which earlier article most of the copied words come, and what comes past it from others."""
    descent = catalogue.descents.get(note.source)
    if descent is None:
        return
    say = catalogue.say
    others = [
        say.phrase("between-descent-other", n=count, article=article_link(catalogue, other, page))
        for other, count in descent.others[:LISTED]
        if count
    ]
    yield say.phrase(
        "between-descent",
        article=article_link(catalogue, descent.parent, page),
        n=descent.words,
        share=phrasing.share(say, descent.words, note.words),
        others=len(others),
        rest=say.joined(others, "semicolon"),
    )


def precedent_sentence(catalogue: Catalogue, source: Source, note: DeduplicationNote, page: str) -> Phrase:
    """Return the sentence on the archived article that the source repeats most of; empty where there is none."""
    return _precedent(catalogue, source, note.precedents[0], page) if note.precedents else ()


def _precedent(catalogue: Catalogue, source: Source, precedent: Precedent, page: str) -> Phrase:
    """Say that it was `already reported on 3 March 2024 by Example Times (archive)`, and how much of it."""
    say = catalogue.say
    return say.phrase(
        "between-precedent",
        dated=_known_to(precedent.published),
        date=phrasing.dated(say, precedent.published) if precedent.published else "",
        published=yes(precedent.publisher),
        publisher=precedent.publisher,
        title=link(phrasing.titled(say, precedent.title or precedent.archived), web_address(precedent.url)),
        share=phrasing.percent(say, precedent.share),
        placed=yes(precedent.spans),
        place=place_of(catalogue, page, source, precedent.spans[0]) if precedent.spans else text(""),
    )


def _known_to(date: Date | None) -> str:
    if date is None:
        return "no"
    return "day" if date.day else "month" if date.month else "year"
