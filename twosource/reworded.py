"""Passages that two articles have in other words: found by what words they have in common, in whatever order.

Articles and the runs of words already known to be shared come in, runs of the kind `reworded` go out. The plan is that
of Sanchez-Perez, Gelbukh and Sidorov (2014), "A Winning Approach to Text Alignment for Text Reuse Detection at PAN
2014": seeds, extension, filters; but seeds are pieces of 30 words instead of sentences, a passage is grown to where
the evidence of its words is greatest (`regions`), and evidence is the logarithm of the odds against chance (`chance`).

What comes out says that two passages tell the same, not that one was copied from the other: two reports of one event
written from the same statement look no different. The one thing a reader would not guess: a pair of articles is
compared only if pieces of them share three stems that few articles have, at most with the sixteen closest for each
article, so the cost is near-linear; a stem in more than 96 articles brings none together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace
from itertools import pairwise

from twosource.chance import PIECE_WORDS, PairRates, Rates, Text, gain, read
from twosource.model import Document, SharedRun, Source, Span
from twosource.regions import Range, Region, region, seed_range
from twosource.text import word_range

# A passage in nats of evidence, and in words of either side and of the longer one.
MIN_EVIDENCE = 55.0
MIN_WORDS = 20
MIN_LONGER_WORDS = 40
# Either half of one side's words are reused, or about a third of both.
MIN_REUSE = 0.35
MIN_ONE_SIDED_REUSE = 0.5

_SEED_EVIDENCE = 18.0
_SEED_REUSE = 0.5
_TELLING = 1.0
_SEED_PLACES = 16
_TRIES = 8

_COMMON_TEXTS = 96
_SHARED_STEMS = 3
_CLOSEST = 16

# A run of so many words is verbatim in its own right; a shorter one may be what a rewording left standing.
_VERBATIM_WORDS = 20
# A passage is told if so many of its words are in no such run.
MIN_REST_WORDS = 12

_TOGETHER_CHARACTERS = 250

_Runs = tuple[SharedRun, ...]


def align(left: Document, right: Document) -> _Runs:
    """Return the passages that two documents have in other words, in the order of the left one; equal texts have none.

    Passages do not overlap on either side. Near-linear in the words.
    """
    memo: dict[str, str] = {}
    rates = Rates()
    texts = read(left, memo, rates), read(right, memo, rates)
    return _runs(texts, _regions((left, right), texts, rates, ()))


def reworded(
    sources: Sequence[Source], taken: Mapping[tuple[int, int], Sequence[SharedRun]]
) -> Iterator[tuple[int, int, _Runs]]:
    """Yield pairs of sources, by index, the lesser first, with the passages that they have in other words.

    `taken` has the runs that such pairs are known to share already, with the sides in the order of the pair. No passage
    begins or ends inside one of 20 words or more, and none is mostly made of them; a shorter run may stand inside.
    Pairs come in the order of the second index, then the first. Near-linear in the words; see the module's docstring.
    """
    memo: MutableMapping[str, str] = {}
    rates = Rates()
    texts = [read(source.document, memo, rates) for source in sources]
    for left, right in candidates(texts):
        documents = sources[left].document, sources[right].document
        both = texts[left], texts[right]
        runs = _runs(both, _regions(documents, both, rates, taken.get((left, right), ())))
        if runs:
            yield left, right, runs


def passages(runs: Iterable[SharedRun]) -> tuple[tuple[Span, Span], ...]:
    """Return the passages that runs of one pair make up, both sides, in the order of the left one.

    A reworded run is one passage with every run that stands at most 250 characters from it on both sides: what a
    rewording left word for word is part of it. Other runs are passages of their own, but a phrase alone is none. This
    is what a detection is in the measure of Potthast et al. (2010), which counts against one that comes in fragments.
    """
    runs = sorted(runs, key=lambda each: (each.left, each.right))
    found = [(run.left, run.right) for run in runs if run.kind == "reworded"]
    alone = []
    for run in runs:
        if run.kind == "reworded":
            continue
        near = [known for known in found if _near(known[0], run.left) and _near(known[1], run.right)]
        if near:
            found = [known for known in found if known not in near]
            found.append(_around([*near, (run.left, run.right)]))
        elif run.kind != "phrase":
            alone.append((run.left, run.right))
    return tuple(sorted([*found, *alone]))


def _near(one: Span, other: Span) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= _TOGETHER_CHARACTERS


def _around(found: Sequence[tuple[Span, Span]]) -> tuple[Span, Span]:
    left, right = zip(*found, strict=True)
    return _hull(left), _hull(right)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(start=min(span.start for span in spans), end=max(span.end for span in spans))


# -- candidates ------------------------------------------------------------------------------------------------------


def candidates(texts: Sequence[Text]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of texts, by index, that share telling stems within a few dozen words; each with the closest.

    In the order of the second index, then the first. Near-linear in the words.
    """
    holders = Counter(stem for text in texts for stem in text.pieces)
    postings: dict[str, list[int]] = {stem: [] for stem, count in holders.items() if 1 < count <= _COMMON_TEXTS}
    owners: list[int] = []
    for index, text in enumerate(texts):
        windows = _windows(text, postings)
        closest: dict[int, int] = {}
        for window in windows:
            shared = Counter(piece for stem in window for piece in postings[stem])
            for piece, count in shared.items():
                if count >= _SHARED_STEMS:
                    closest[owners[piece]] = max(count, closest.get(owners[piece], 0))
        ranked = sorted(closest, key=lambda other: (-closest[other], other))[:_CLOSEST]
        yield from ((other, index) for other in sorted(ranked))
        _post(text, postings, owners, index)


def _windows(text: Text, known: Mapping[str, object]) -> list[list[str]]:
    """Return the known stems of four pieces in a row, a new window at every second piece."""
    pieces: list[list[str]] = [[] for _ in range(len(text) // PIECE_WORDS + 1)]
    for stem, standing in text.pieces.items():
        if stem in known:
            for piece in standing:
                pieces[piece].append(stem)
    pairs = [[*a, *b] for a, b in zip(pieces[::2], [*pieces[1::2], []], strict=False)]
    if len(pairs) == 1:
        return [list(dict.fromkeys(pairs[0]))]
    return [list(dict.fromkeys([*a, *b])) for a, b in pairwise(pairs)]


def _post(text: Text, postings: Mapping[str, list[int]], owners: list[int], index: int) -> None:
    """Enter the text's stems under pairs of pieces, numbered over all texts."""
    first = len(owners)
    owners.extend([index] * (len(text) // (2 * PIECE_WORDS) + 1))
    for stem, standing in text.pieces.items():
        if stem in postings:
            postings[stem].extend(dict.fromkeys(first + piece // 2 for piece in standing))


# -- one pair --------------------------------------------------------------------------------------------------------


def _regions(
    documents: tuple[Document, Document], texts: tuple[Text, Text], rates: Rates, taken: Sequence[SharedRun]
) -> list[Region]:
    """Return the passages told of a pair; always compared in the order of their texts, so that sides only mirror."""
    if documents[0].text == documents[1].text:
        return []
    verbatim = _verbatim(texts, taken)
    if documents[0].text < documents[1].text:
        return _told(PairRates(texts, rates), verbatim)
    return [_mirrored(found) for found in _told(PairRates(texts[::-1], rates), verbatim[::-1])]


def _told(rates: PairRates, verbatim: tuple[bytes, bytes]) -> list[Region]:
    """Return the regions that count, strongest first, none overlapping a stronger one on either side."""
    told: list[Region] = []
    for found in sorted(filter(_counts, _grown(rates, verbatim)), reverse=True):
        if not any(_meets(found.left, other.left) or _meets(found.right, other.right) for other in told):
            told.append(found)
    return [rest for rest in (_without_verbatim(found, verbatim) for found in told) if rest is not None]


def _grown(rates: PairRates, verbatim: tuple[bytes, bytes]) -> list[Region]:
    """Return the regions grown from the strongest seeds; none from inside another region or a long verbatim run."""
    grown: list[Region] = []
    for pieces in _seeds(rates):
        left, right = (seed_range(text, piece) for text, piece in zip(rates.texts, pieces, strict=True))
        middle = sum(left) // 2, sum(right) // 2
        if verbatim[0][middle[0]] and verbatim[1][middle[1]]:
            continue
        if any(_meets(known.left, left) and _meets(known.right, right) for known in grown):
            continue
        grown.append(region(rates, pieces))
        if len(grown) == _TRIES:
            break
    return grown


def _seeds(rates: PairRates) -> list[tuple[int, int]]:
    """Return the places where two pieces in a row on each side share telling stems, by their first pieces."""
    left, right = rates.texts
    chances = rates.chances(2 * PIECE_WORDS)
    rows: dict[int, dict[int, float]] = {}
    for stem in sorted(left.pieces.keys() & right.pieces.keys()):
        told = gain(chances[stem], _SEED_REUSE)
        if told < _TELLING or len(right.pieces[stem]) > _SEED_PLACES:
            continue
        there = _first_pieces(right.pieces[stem])
        for piece in _first_pieces(left.pieces[stem]):
            row = rows.setdefault(piece, {})
            for other in there:
                row[other] = row.get(other, 0.0) + told
    found = [(-told, a, b) for a, row in rows.items() for b, told in row.items() if told > _SEED_EVIDENCE]
    return [(a, b) for _, a, b in sorted(found)]


def _first_pieces(pieces: Sequence[int]) -> list[int]:
    """Return the first pieces of all two in a row that one of the pieces is in."""
    if len(pieces) == 1:
        return [pieces[0] - 1, pieces[0]] if pieces[0] else [0]
    return sorted({max(0, first) for piece in pieces for first in (piece - 1, piece)})


def _counts(found: Region) -> bool:
    lengths = sorted(end - start for start, end in (found.left, found.right))
    alike = max(found.left_reuse, found.right_reuse) >= MIN_ONE_SIDED_REUSE or found.reuse >= MIN_REUSE
    return found.evidence >= MIN_EVIDENCE and lengths[0] >= MIN_WORDS and lengths[1] >= MIN_LONGER_WORDS and alike


def _meets(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _mirrored(found: Region) -> Region:
    return Region(
        evidence=found.evidence,
        left=found.right,
        right=found.left,
        left_reuse=found.right_reuse,
        right_reuse=found.left_reuse,
    )


# -- verbatim runs ---------------------------------------------------------------------------------------------------


def _verbatim(texts: tuple[Text, Text], taken: Iterable[SharedRun]) -> tuple[bytes, bytes]:
    """Return for each word of either text whether a long run has it."""
    masks = bytearray(len(texts[0])), bytearray(len(texts[1]))
    for run in taken:
        if min(run.left_words, run.right_words) >= _VERBATIM_WORDS:
            for mask, text, span in zip(masks, texts, (run.left, run.right), strict=True):
                start, end = word_range(text.words, span.start, span.end)
                mask[start:end] = b"\1" * (end - start)
    return bytes(masks[0]), bytes(masks[1])


def _without_verbatim(found: Region, verbatim: tuple[bytes, bytes]) -> Region | None:
    """Return the region without the long runs at its ends; None where too few words of it are in no long run."""
    left, right = _trimmed(found.left, verbatim[0]), _trimmed(found.right, verbatim[1])
    rest = min(verbatim[0].count(0, *left), verbatim[1].count(0, *right))
    return replace(found, left=left, right=right) if rest >= MIN_REST_WORDS else None


def _trimmed(words: Range, mask: bytes) -> Range:
    """Return the range without what the mask covers at its ends."""
    inside = mask[slice(*words)]
    start = words[0] + len(inside) - len(inside.lstrip(b"\1"))
    return start, max(start, words[1] - len(inside) + len(inside.rstrip(b"\1")))


# -- records ---------------------------------------------------------------------------------------------------------


def _runs(texts: tuple[Text, Text], found: Iterable[Region]) -> _Runs:
    """Return regions as runs, in the order of the left text."""
    ordered = sorted(found, key=lambda each: each.left)
    return tuple(
        SharedRun(
            left=_span(texts[0], each.left),
            right=_span(texts[1], each.right),
            left_words=each.left[1] - each.left[0],
            right_words=each.right[1] - each.right[0],
            exact=False,
            kind="reworded",
        )
        for each in ordered
    )


def _span(text: Text, words: Range) -> Span:
    return Span(start=text.words.starts[words[0]], end=text.words.ends[words[1] - 1])
