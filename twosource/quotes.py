r"""Find a quote in a source: exactly, then folded, then with marked changes. A near match is no match.

What comes in is a document's text with its fold and a quote; what goes out are all places where the quote stands, as
spans. The one thing a reader would not guess: a match must stand between word borders, and a border is stricter than
`\b`: "28" does not stand in "28,500", nor "5" in "7.5", "can" in "can't" or "nuclear" in "non-nuclear", because such
a cut changes the sense; "Seoul" does stand in "Seoul's". Case counts.

What the author marks as changed, `...`, `[…]` or `[the council]`, is judged by `alterations`.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from twosource.alterations import Piece, Refusal, find_altered, read_alterations
from twosource.characters import UNSPACED
from twosource.model import Passage, Span
from twosource.text import Folded, fold_string, normalise_run

MOST_OCCURRENCES = 1000

_start = attrgetter("start")

_SENTENCE_END = re.compile(r"[.!?;]['\")\]”’»]*\s|\n|[。！？]")
# What typography does as it likes: single or double marks of quotation, spaces beside them, beside dashes, before
# French punctuation, and in scripts that need none.
# Behind a number a single mark may be feet or minutes, but not behind a year. Korean has no apostrophe: its particles
# stand right behind the closing mark.
_SINGLE_MARKS = re.compile(
    r"(?<![\w])'|(?<=[^\W\d])'(?!\w)|(?<=[^\w\s])'|(?<=(?<!\d)[12]\d\d\d)'(?!\w)|'(?=[가-힣])",
)
_SPACING = re.compile(
    rf"(?<=[\"-]) | (?=[\"-])| (?=[;:!?%])|(?<=[{UNSPACED}\u3001\u3002,]) (?=[{UNSPACED}])| (?=[\u3001\u3002])|"
    r"(?<=-)-+",
)
# What folding never drops: a quote with one of these is not empty.
_SEEN = re.compile("[0-9A-Za-z]")
_LETTERS = re.compile("[0-9A-Za-z]+")
# Where none of it stands in a quote, levelling changes nothing.
_TYPOGRAPHY = re.compile(rf"['\";:!?%-]|[{UNSPACED}\u3001\u3002]")
# Particles of Korean that a quoted word may leave to the sentence around it.
_PARTICLE = re.compile(
    "[은는이가을를의에로와과도만고며나]|에서|에게|으로|까지|부터|보다|처럼|라고|이라고|이며|이나|께서|에는|에서는|에도|로는|으로는|"
    "라는|이라는|다는|는데",
)
_HANGUL = re.compile("[가-힣]+")
# What is counted may be a word of one syllable.
_COUNTED = re.compile(r"[\d십백천만억조] ?[가-힣]\Z")
# Words that lose a vowel and stand against the next one in French, Italian and Catalan; but "n'" denies.
_ELIDED = re.compile(
    r"(?:^|[^\w])(?:[ldjmtsc]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|dall|un)\Z",
    re.IGNORECASE,
)
_UNSPACED_CHARACTER = re.compile(f".?[{UNSPACED}]")
# Where a word may begin: after a rejected match the search goes on there, so that one long word costs one attempt.
_NEXT_BORDER = re.compile(rf"\W|[{UNSPACED}]")
_JOINS_WORDS = frozenset("-‐‑@&_'’ʼ.")
_JOINS_DIGITS = frozenset(".,:/'’-‐‑–−")
_SIGNS = frozenset("-−+.")
_RAISED_SIGNS = frozenset("⁺⁻⁼⁽₊₋₌₍")
_UNITS = frozenset("%‰°")
_FARTHEST_LOOK = 30
# The mark of a note behind a word: an exponent stands behind a number, a sign or the short name of a unit.
_NOTE_MARK = re.compile(r"[¹²³⁰⁴-⁹]{1,3}(?![\w⁺⁻])")
_BEFORE_NOTE_MARK = re.compile(r"(?<![^\W_])(?<!\d\s)[^\W\d_]{3,4}\Z|[^\W\d_]{5}\Z")


How = Literal["none", "exact", "folded", "insertion", "omission"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMatch:
    """Where a quote stands: for each occurrence its pieces (one, but for marked changes), and how it was found.

    At most `MOST_OCCURRENCES` are listed. `out_of_context` counts occurrences that prefix or suffix exclude; `refusal`
    says why a marked change does not hold where each piece is there. An omission with an insertion is an omission.
    """

    how: How
    occurrences: tuple[tuple[Span, ...], ...]
    out_of_context: int = 0
    refusal: Refusal | None = None


def find_quote(  # noqa: PLR0913 - the selector has three parts, the text comes in two forms and with its passages
    text: str, folded: Folded, quote: str, *, passages: Sequence[Passage] = (), prefix: str = "", suffix: str = ""
) -> QuoteMatch:
    """Return every place of a quote in a document's text; `folded` is the fold of that text.

    With `passages`, a match that runs over a heading does not count, and omissions are bounded. Cost: a search each
    for the exact, the folded and the divided quote.
    """
    words = normalise_run(quote)
    out_of_context = 0
    refusal = None
    for way in _ways(text, folded, words, passages):
        how, found, refusal = way()
        occurrences = tuple(found)
        kept = tuple(each for each in occurrences if _fits(folded, each, prefix, suffix))
        if kept:
            return QuoteMatch(how=how, occurrences=kept, out_of_context=len(occurrences) - len(kept))
        out_of_context = max(out_of_context, len(occurrences))
    return QuoteMatch(how="none", occurrences=(), out_of_context=out_of_context, refusal=refusal)


def _ways(
    text: str, folded: Folded, words: str, passages: Sequence[Passage]
) -> Iterator[Callable[[], tuple[How, Iterable[tuple[Span, ...]], Refusal | None]]]:
    """Yield the ways to find a quote in their order: most stand word for word, and are never folded."""
    if _SEEN.search(words):
        yield lambda: ("exact", _exact(text, words, passages), None)
    needle = fold_string(words).strip()
    if not needle:
        return
    if not _SEEN.search(words):
        yield lambda: ("exact", _exact(text, words, passages), None)
    yield lambda: ("folded", _folded(text, folded, needle, passages), None)
    altered = _altered(text, folded, needle, passages)
    if altered:
        yield altered


def passage_at(passages: Sequence[Passage], offset: int) -> int:
    """Return the index of the passage that holds an offset (of a text before the first passage: 0)."""
    return max(0, bisect_right(passages, offset, key=_start) - 1)


def passages_of(passages: Sequence[Passage], spans: Sequence[Span]) -> tuple[int, ...]:
    """Return the indices of all passages that the spans touch, ascending."""
    touched: set[int] = set()
    for span in spans:
        touched.update(range(passage_at(passages, span.start), passage_at(passages, max(span.start, span.end - 1)) + 1))
    return tuple(sorted(touched)) if passages else ()


def ends_sentence(text: str) -> bool:
    """Tell whether a sentence or a passage ends inside a text, white space after it."""
    return _SENTENCE_END.search(text) is not None


def cut_words(text: str, folded: Folded, quote: str) -> tuple[Span, tuple[tuple[str, str], ...]] | None:
    """Return the words that a quote cuts at its edges: where they stand whole, and each as quoted and as it is.

    None where the letters of the quote, folded, stand nowhere in the text.
    """
    needle = fold_string(normalise_run(quote)).strip()
    at = folded.text.find(needle) if needle else -1
    if at < 0:
        return None
    start, end = folded.original(at, at + len(needle))
    first, last = start, end
    while first and not _is_border(text, first):
        first -= 1
    while last < len(text) and not _is_border(text, last, ends=True):
        last += 1
    head_end = min((*_spaces(text, start, last), last))
    tail_start = max((first, *(space + 1 for space in _spaces(text, first, end))))
    parts = []
    if first < start:
        parts.append((text[start : min(head_end, end)], text[first:head_end]))
    if last > end and not (first < start and tail_start <= first):
        parts.append((text[max(tail_start, start) : end], text[tail_start:last]))
    return Span(start=first, end=last), tuple(parts)


def _spaces(text: str, start: int, end: int) -> Iterator[int]:
    return (place for place in range(start, end) if text[place].isspace())


_Found = tuple[How, Iterable[tuple[Span, ...]], Refusal | None]


# -- three ways ------------------------------------------------------------------------------------------------------


def _exact(text: str, words: str, passages: Sequence[Passage]) -> Iterator[tuple[Span, ...]]:
    def accepts(start: int, end: int) -> Span | None:
        return Span(start=start, end=end) if _stands_alone(text, start, end) else None

    return _whole(_places(text, words, accepts), passages)


def _folded(text: str, folded: Folded, needle: str, passages: Sequence[Passage]) -> Iterator[tuple[Span, ...]]:
    return _whole(iter(_folded_places(text, folded, needle)), passages)


def _whole(places: Iterator[Span], passages: Sequence[Passage]) -> Iterator[tuple[Span, ...]]:
    """Yield as occurrences the places that do not run over a heading."""
    for span in places:
        touched = passages_of(passages, (span,))
        if len(touched) < 2 or not any(passages[index].heading for index in touched):  # noqa: PLR2004 - runs over
            yield (span,)


def _folded_places(
    text: str, folded: Folded, needle: str, *, begun: bool = False, ends_open: bool = False
) -> Sequence[Span]:
    """Return the places of folded words; one that is `begun` or `ends_open` may start or end inside a word.

    Where there is none, typography is levelled too.
    """
    found = _accepted(text, folded, needle, begun=begun, ends_open=ends_open)
    if found:
        return found
    if not _TYPOGRAPHY.search(needle) or "[" in needle or ".." in needle:
        return ()
    # Levelling joins no letters, so what lacks one of these is not there either, and the text need not be levelled.
    if not all(run in folded.text for run in _LETTERS.findall(needle)):
        return ()
    levelled = _level(needle)
    if levelled not in _level(folded.text):
        return ()
    return _accepted(text, _levelled(folded), levelled, begun=begun, ends_open=ends_open)


def _accepted(text: str, folded: Folded, needle: str, *, begun: bool, ends_open: bool) -> Sequence[Span]:
    offsets = folded.offsets

    def accepts(start: int, end: int) -> Span | None:
        if (start and offsets[start] == offsets[start - 1]) or offsets[end] == offsets[end - 1]:
            return None  # inside a ligature
        first, last = folded.original(start, end)
        bordered = (begun or _is_border(text, first)) and (ends_open or _is_border(text, last, ends=True))
        return Span(start=first, end=last) if bordered else None

    return tuple(_places(folded.text, needle, accepts))


def _level(folded: str) -> str:
    return _SPACING.sub("", _SINGLE_MARKS.sub('"', folded))


def _levelled(folded: Folded) -> Folded:
    """Return a folded text with its typography levelled, each character led back. Linear in the text."""
    marked = _SINGLE_MARKS.sub('"', folded.text)
    kept = array("I")
    pieces = []
    done = 0
    for match in [*_SPACING.finditer(marked), None]:
        end = match.start() if match else len(marked)
        pieces.append(marked[done:end])
        kept += folded.offsets[done:end]
        done = match.end() if match else end
    kept.append(folded.offsets[-1])
    return Folded(text="".join(pieces), offsets=kept)


def _places(text: str, needle: str, accepts: Callable[[int, int], Span | None]) -> Iterator[Span]:
    """Yield the accepted places of a string, left to right, also where they overlap, at most `MOST_OCCURRENCES`."""
    left = MOST_OCCURRENCES
    start = text.find(needle)
    while start >= 0 and left:
        span = accepts(start, start + len(needle))
        if span is not None:
            yield span
            left -= 1
        border = _NEXT_BORDER.search(text, start + 1)
        start = text.find(needle, border.start()) if border else -1


def _altered(text: str, folded: Folded, needle: str, passages: Sequence[Passage]) -> Callable[[], _Found] | None:
    """Return how to look for a quote with marked changes, None for one without."""
    if "[" not in needle and ".." not in needle and ". ." not in needle:
        return None
    altered = read_alterations(needle)
    how: How = "insertion" if altered.inserts and not altered.omits else "omission"

    def places(piece: Piece) -> list[Span]:
        return list(_folded_places(text, folded, piece.text, begun=piece.begun, ends_open=piece.ends_open))

    def find() -> _Found:
        found, refusal = find_altered(text, altered, places, passages)
        return how, found, refusal

    return find


def _fits(folded: Folded, pieces: tuple[Span, ...], prefix: str, suffix: str) -> bool:
    """Tell whether an occurrence stands between prefix and suffix (folded; white space between does not count)."""
    if not prefix and not suffix:
        return True
    before, after = fold_string(prefix).strip(), fold_string(suffix).strip()
    start, end = folded.position(pieces[0].start), folded.position(pieces[-1].end)
    return folded.text[max(0, start - len(before) - 1) : start].rstrip().endswith(before) and (
        folded.text[end : end + len(after) + 1].lstrip().startswith(after)
    )


# -- word borders ----------------------------------------------------------------------------------------------------


def _stands_alone(text: str, start: int, end: int) -> bool:
    return _is_border(text, start) and _is_border(text, end, ends=True)


def _is_border(text: str, position: int, *, ends: bool = False) -> bool:
    """Tell whether words may be cut between `text[position - 1]` and `text[position]`; `ends`: the quote ends here."""
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
    if ends and (_is_before_particle(text, right) or _is_before_note(text, left, right)):
        return True
    return _UNSPACED_CHARACTER.match(before + after) is not None or not _in_word(text, left, right)


def _is_before_particle(text: str, position: int) -> bool:
    """Tell whether a word of Korean, two syllables at least, ends before its particle at `position`."""
    rest = _HANGUL.match(text, position)
    return (
        rest is not None
        and _PARTICLE.fullmatch(rest[0]) is not None
        and (
            _HANGUL.fullmatch(text[max(0, position - 2) : position]) is not None
            or _COUNTED.search(text[max(0, position - 3) : position]) is not None
        )
    )


def _is_before_note(text: str, left: int, right: int) -> bool:
    """Tell whether a word ends at `left` with the mark of a note behind it, at `right`."""
    mark = _NOTE_MARK.match(text, right)
    return mark is not None and _BEFORE_NOTE_MARK.search(text[max(0, left - 8) : left + 1]) is not None


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
    if joint in _RAISED_SIGNS or (before.isdigit() and (joint in _UNITS or unicodedata.category(joint) == "Sc")):
        return True
    following = text[position : position + 1]
    if joint in "'’ʼ" and following == "s" and not _is_word(text[position + 1 : position + 2] or " "):
        return False
    return _is_joint(before, joint, following)


def _began_before(text: str, position: int, joint: str, after: str) -> bool:
    """Tell whether the word that starts with `after` has its beginning before the joint at `position`."""
    before = text[position - 1 : position] if position else ""
    if joint in "'’ʼ" and _ELIDED.search(text[max(0, position - 9) : position]):
        return False
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
    if joint in "'’" and _HANGUL.match(after):
        return False  # a mark of quotation and the particle behind it
    return joint in _JOINS_WORDS
