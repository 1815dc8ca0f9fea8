r"""Find a quote in a source: exactly, then folded, then with marked omissions. A near match is no match.

What comes in is a document's text with its fold and a quote; what goes out are all places where the quote stands, as
spans. The one thing a reader would not guess: a match must stand between word borders, and a border is stricter than
`\b`: "28" does not stand in "28,500", nor "5" in "7.5", "can" in "can't" or "nuclear" in "non-nuclear", because such
a cut changes the sense; "Seoul" does stand in "Seoul's". Case counts.

`...`, `…`, `[...]` and `[…]` mark an omission: the pieces must follow each other in order, each at most
`MOST_PASSAGES_OMITTED` passages after the one before. An omission inside a sentence may not hide a negation.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.characters import UNSPACED
from twosource.model import Passage, Span
from twosource.text import Folded, fold_string, normalise_run, word_key

MOST_PASSAGES_OMITTED = 2
MOST_OCCURRENCES = 1000
MOST_PIECES = 30
NEGATIONS = frozenset(
    ("not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot", "hardly"),
)

_OMISSION = re.compile(r" ?(?:\[ ?\.{3,} ?\]|\.{3,}) ?")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s|\n")
_UNSPACED_CHARACTER = re.compile(f".?[{UNSPACED}]")
# Where a word may begin: after a rejected match the search goes on there, so that one long word costs one attempt.
_NEXT_BORDER = re.compile(rf"\W|[{UNSPACED}]")
_JOINS_WORDS = frozenset("-‐‑@&_'’ʼ.")
_JOINS_DIGITS = frozenset(".,:/'’-‐‑–−")
_SIGNS = frozenset("-−+.")
_UNITS = frozenset("%‰°")
_FARTHEST_LOOK = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMatch:
    """Where a quote stands: for each occurrence its pieces (one, but for omissions), and how it was found.

    At most `MOST_OCCURRENCES` are listed. `out_of_context` counts occurrences that prefix or suffix exclude.
    """

    how: Literal["none", "exact", "folded", "omission"]
    occurrences: tuple[tuple[Span, ...], ...]
    out_of_context: int = 0


def find_quote(  # noqa: PLR0913 - the selector has three parts, the text comes in two forms and with its passages
    text: str, folded: Folded, quote: str, *, passages: Sequence[Passage] = (), prefix: str = "", suffix: str = ""
) -> QuoteMatch:
    """Return every place of a quote in a document's text; `folded` is the fold of that text.

    With `passages`, a match that runs over a heading does not count, and omissions are bounded. Cost: a search each
    for the exact, the folded and the divided quote.
    """
    words = normalise_run(quote)
    needle = fold_string(words).strip()
    if not needle:
        return QuoteMatch(how="none", occurrences=())
    ways: tuple[tuple[Literal["exact", "folded", "omission"], Iterator[tuple[Span, ...]]], ...] = (
        ("exact", _exact(text, words, passages)),
        ("folded", _folded(text, folded, needle, passages)),
        ("omission", _divided(text, folded, needle, passages)),
    )
    out_of_context = 0
    for how, found in ways:
        occurrences = tuple(found)
        kept = tuple(each for each in occurrences if _fits(folded, each, prefix, suffix))
        if kept:
            return QuoteMatch(how=how, occurrences=kept, out_of_context=len(occurrences) - len(kept))
        out_of_context = max(out_of_context, len(occurrences))
    return QuoteMatch(how="none", occurrences=(), out_of_context=out_of_context)


def passage_at(passages: Sequence[Passage], offset: int) -> int:
    """Return the index of the passage that holds an offset (of a text before the first passage: 0)."""
    return max(0, bisect_right(passages, offset, key=_start) - 1)


def passages_of(passages: Sequence[Passage], spans: Sequence[Span]) -> tuple[int, ...]:
    """Return the indices of all passages that the spans touch, ascending."""
    touched: set[int] = set()
    for span in spans:
        touched.update(range(passage_at(passages, span.start), passage_at(passages, max(span.start, span.end - 1)) + 1))
    return tuple(sorted(touched)) if passages else ()


def is_negation(key: str) -> bool:
    """Tell whether a word key denies: "not", "never", "without", "doesn't"..."""
    return key in NEGATIONS or key.endswith("n't")


def split_omissions(folded_quote: str) -> list[str]:
    """Return the pieces of a folded quote between its marked omissions, without empty ones."""
    return [piece for piece in _OMISSION.split(folded_quote) if piece]


# -- three ways ------------------------------------------------------------------------------------------------------


def _exact(text: str, words: str, passages: Sequence[Passage]) -> Iterator[tuple[Span, ...]]:
    def accepts(start: int, end: int) -> Span | None:
        return Span(start=start, end=end) if _stands_alone(text, start, end) else None

    return _whole(_places(text, words, accepts), passages)


def _folded(text: str, folded: Folded, needle: str, passages: Sequence[Passage]) -> Iterator[tuple[Span, ...]]:
    return _whole(_folded_places(text, folded, needle), passages)


def _whole(places: Iterator[Span], passages: Sequence[Passage]) -> Iterator[tuple[Span, ...]]:
    """Yield as occurrences the places that do not run over a heading."""
    for span in places:
        touched = passages_of(passages, (span,))
        if len(touched) < 2 or not any(passages[index].heading for index in touched):  # noqa: PLR2004 - runs over
            yield (span,)


def _folded_places(text: str, folded: Folded, needle: str) -> Iterator[Span]:
    def accepts(start: int, end: int) -> Span | None:
        offsets = folded.offsets
        if (start and offsets[start] == offsets[start - 1]) or offsets[end] == offsets[end - 1]:
            return None  # inside a ligature
        first, last = folded.original(start, end)
        return Span(start=first, end=last) if _stands_alone(text, first, last) else None

    return _places(folded.text, needle, accepts)


def _places(text: str, needle: str, accepts: Callable[[int, int], Span | None]) -> Iterator[Span]:
    """Yield the accepted places of a string, left to right, none overlapping, at most `MOST_OCCURRENCES`."""
    left = MOST_OCCURRENCES
    start = text.find(needle)
    while start >= 0 and left:
        span = accepts(start, start + len(needle))
        if span is None:
            border = _NEXT_BORDER.search(text, start + 1)
            start = text.find(needle, border.start()) if border else -1
            continue
        yield span
        left -= 1
        start = text.find(needle, start + len(needle))


def _divided(text: str, folded: Folded, needle: str, passages: Sequence[Passage]) -> Iterator[tuple[Span, ...]]:
    """Yield the occurrences of a quote with omissions, each as short as it can be."""
    pieces = split_omissions(needle)
    if pieces == [needle] or not 0 < len(pieces) <= MOST_PIECES or not all(map(_has_word, pieces)):
        return
    places = [list(_folded_places(text, folded, piece)) for piece in pieces]
    chains = [chain for first in places[0] if (chain := _chain(text, first, places[1:], passages))]
    for index, chain in enumerate(chains):
        # "the ... role": of several "the" before one "role", the nearest is meant.
        if index + 1 == len(chains) or len(chain) == 1 or chain[1] != chains[index + 1][1]:
            yield chain


def _chain(
    text: str, first: Span, places: Sequence[Sequence[Span]], passages: Sequence[Passage]
) -> tuple[Span, ...] | None:
    """Return the pieces that follow `first`, each at its next place; None if one is missing, too far or denied."""
    chain = [first]
    for following in places:
        index = bisect_left(following, chain[-1].end, key=_start)
        if index == len(following) or not _may_omit(text, chain[-1], following[index], passages):
            return None
        chain.append(following[index])
    return tuple(chain)


def _may_omit(text: str, left: Span, right: Span, passages: Sequence[Passage]) -> bool:
    if passages and passage_at(passages, right.start) - passage_at(passages, left.start) > MOST_PASSAGES_OMITTED:
        return False
    omitted = text[left.end : right.start]
    return bool(_SENTENCE_END.search(omitted)) or not any(is_negation(word_key(word)) for word in omitted.split())


def _has_word(piece: str) -> bool:
    return any(character.isalnum() for character in piece)


def _fits(folded: Folded, pieces: tuple[Span, ...], prefix: str, suffix: str) -> bool:
    """Tell whether an occurrence stands between prefix and suffix (folded; white space between does not count)."""
    before, after = fold_string(prefix).strip(), fold_string(suffix).strip()
    start, end = folded.position(pieces[0].start), folded.position(pieces[-1].end)
    return folded.text[max(0, start - len(before) - 1) : start].rstrip().endswith(before) and (
        folded.text[end : end + len(after) + 1].lstrip().startswith(after)
    )


# -- word borders ----------------------------------------------------------------------------------------------------


def _stands_alone(text: str, start: int, end: int) -> bool:
    return _is_border(text, start) and _is_border(text, end)


def _is_border(text: str, position: int) -> bool:
    """Tell whether words may be cut between `text[position - 1]` and `text[position]`."""
    if position < len(text) and unicodedata.combining(text[position]):
        return False
    left, right = _visible(text, position - 1, -1), _visible(text, position, 1)
    if left < 0 or right >= len(text):
        return True
    before, after = text[left], text[right]
    if before.isspace() or after.isspace():
        return True
    if _is_invisible(before) or _is_invisible(after):
        return False
    return _UNSPACED_CHARACTER.match(before + after) is not None or not _in_word(text, left, right)


def _in_word(text: str, left: int, right: int) -> bool:
    """Tell whether a word goes on from the character at `left` to the one at `right`."""
    before, after = text[left], text[right]
    if _is_word(before):
        return _is_word(after) or _goes_on(text, before, after, right + 1)
    return _is_word(after) and _began_before(text, left, before, after)


def _visible(text: str, position: int, step: int) -> int:
    """Return the next position with a character that folding does not drop; looks no farther than 30 characters."""
    for _ in range(_FARTHEST_LOOK):
        if not 0 <= position < len(text) or not _is_invisible(text[position]):
            break
        position += step
    return position


def _is_invisible(character: str) -> bool:
    return not character.isascii() and not fold_string(character)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")


def _goes_on(text: str, before: str, joint: str, position: int) -> bool:
    """Tell whether the word that ends with `before` goes on over a joint: a hyphen, an apostrophe, a decimal point."""
    if before.isdigit() and (joint in _UNITS or unicodedata.category(joint) == "Sc"):
        return True
    following = text[position : position + 1]
    if joint in "'’ʼ" and following == "s" and not _is_word(text[position + 1 : position + 2] or " "):
        return False
    return _is_joint(before, joint, following)


def _began_before(text: str, position: int, joint: str, after: str) -> bool:
    """Tell whether the word that starts with `after` has its beginning before the joint at `position`."""
    before = text[position - 1 : position] if position else ""
    if after.isdigit() and unicodedata.category(joint) == "Sc":
        return True
    if after.isdigit() and joint in _SIGNS and (not before or before.isspace()):
        return True
    return _is_joint(before, joint, after)


def _is_joint(before: str, joint: str, after: str) -> bool:
    if not before or not after or not (_is_word(before) and _is_word(after)):
        return False
    if before.isdigit() and after.isdigit() and joint in _JOINS_DIGITS:
        return True
    if joint == "." and before.islower() and after.isupper():
        return False  # two sentences run together, as extracted text has them
    return joint in _JOINS_WORDS


def _start(part: Passage | Span) -> int:
    return part.start
