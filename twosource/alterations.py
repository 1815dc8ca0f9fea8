r"""Find a quote whose author marked what was changed: words left out, words put in square brackets.

`...`, `…`, `. . .`, in square or round brackets or bare, mark an omission; `[the council]` stands for words of the
source or explains them, `[T]he` changes a capital, `engine[s]` an ending. What comes in is the quote and a source; what
goes out are the places of its pieces, or why a change is refused although the pieces are there.

The one thing a reader would not guess: a marked change is no licence. An omission may not leave out a negation, nor a
modal verb by itself, nor reach farther than `MOST_PASSAGES_OMITTED` and `MOST_WORDS_OMITTED`; what stands in brackets
may neither take away nor bring in a negation, a modal verb or a number, and stands for `MOST_WORDS_REPLACED` at most.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import attrgetter
from typing import Literal

from twosource import signalwords
from twosource.characters import UNSPACED
from twosource.model import Passage, Span
from twosource.signals import Signal, signals
from twosource.text import fold_string

_start = attrgetter("start")

MOST_PASSAGES_OMITTED = 2
MOST_WORDS_OMITTED = 120
MOST_WORDS_REPLACED = 5
MOST_WORDS_INSERTED = 12
MOST_PIECES = 30
# An omission of so few words was made for their sake.
_FEW = 3
_LONGEST_ENDING = 4
_SHORTEST_STEM = 3
_NEAR = 60
# In characters, so that a long text costs no count of its words.
_LONGEST_OMITTED = 20 * MOST_WORDS_OMITTED

_CHANGE = re.compile(
    r"[\[(] ?(?:\.{3,}|\.(?: \.){2,}) ?[\])]|\.{3,}|\.(?: \.){2,}|\[(?P<inserted>[^\[\]]*)\]",
)
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s|\n|[。！？]")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_CLAUSE = re.compile(r"[,;:]")
_LAST_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\W*\Z")
_BEFORE_PRONOUN = re.compile(r"\b(?:an?|the|this|that|which|each|every|another)(?: [^\W\d_]+)? ?\Z", re.IGNORECASE)
_AFTER_PRONOUN = re.compile(
    r" ?(?:[.,;:!?]|\b(?:as|and|at|but|by|for|from|if|in|on|or|than|that|to|when|which|who|with|would|will|was|is)\b)"
)
_REVERSING_ENDINGS = frozenset({"less", "los", "lose", "losen", "frei", "freie", "n't", "not", "free"})

Reason = Literal["negation", "modal", "number", "date", "quantifier", "far", "order", "long", "word"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a marked change does not hold: what it does, and the words it is about (of the source, or put in).

    `inserted` is what stands in the brackets, which may be nothing; None: it is an omission.
    """

    reason: Reason
    inserted: str | None = None
    brings: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the author marks between two pieces: whether words are left out, and what stands in brackets."""

    omits: bool = False
    inserted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that stand together in the quote.

    `begun` and `ends_open` say that a bracket stands inside the first or the last of them.
    """

    text: str
    begun: bool
    ends_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """A quote as pieces and the changes before, between and after them: one more than there are pieces."""

    pieces: tuple[Piece, ...]
    changes: tuple[Change, ...]

    @property
    def omits(self) -> bool:
        """Tell whether words are left out between two pieces."""
        return any(change.omits for change in self.changes[1:-1])

    @property
    def inserts(self) -> bool:
        """Tell whether words stand in square brackets."""
        return any(change.inserted for change in self.changes)


def read_alterations(folded_quote: str) -> Altered:
    """Return a folded quote taken apart at its marked changes; a piece without a word goes with the change."""
    pieces: list[Piece] = []
    changes = [Change()]
    done, begun = 0, False
    for match in _CHANGE.finditer(folded_quote):
        inserted = match["inserted"]
        piece = folded_quote[done : match.start()]
        if _has_word(piece):
            pieces.append(Piece(text=piece.strip(), begun=begun, ends_open=inserted is not None and _joins(piece[-1])))
            changes.append(Change())
        changes[-1] = Change(
            omits=changes[-1].omits or inserted is None,
            inserted=(*changes[-1].inserted, *(() if inserted is None else (inserted.strip(),))),
        )
        done = match.end()
        begun = inserted is not None and _joins(folded_quote[done : done + 1])
    if _has_word(folded_quote[done:]):
        pieces.append(Piece(text=folded_quote[done:].strip(), begun=begun, ends_open=False))
        changes.append(Change())
    return Altered(pieces=tuple(pieces), changes=tuple(changes))


def _has_word(piece: str) -> bool:
    return any(map(str.isalnum, piece))


def _joins(character: str) -> bool:
    return character.isalnum() and not _UNSPACED.match(character)


def find_altered(
    text: str, altered: Altered, places: Callable[[Piece], Sequence[Span]], passages: Sequence[Passage]
) -> tuple[tuple[tuple[Span, ...], ...], Refusal | None]:
    """Return the places of a quote with marked changes, each as short as can be, else why there is none.

    `places` gives, ascending, where a piece stands in the text. None of both: a piece is missing.
    """
    if not 0 < len(altered.pieces) <= MOST_PIECES:
        return (), None
    rows = [places(piece) for piece in altered.pieces]
    if not all(rows):
        return (), None
    reading = _Reading(text, altered, passages)
    chains: list[tuple[Span, ...]] = []
    best: tuple[tuple[bool, int], Refusal | None] = ((False, 0), None)
    for first in rows[0]:
        chain, refusal = reading.chain(first, rows[1:])
        if refusal is None:
            chains.append(chain)
        elif _weight(chain, refusal) > best[0]:
            best = _weight(chain, refusal), refusal
    # "the ... role": of several "the" before one "role", the nearest is meant.
    kept = tuple(
        chain
        for chain, following in zip_longest(chains, chains[1:], fillvalue=())
        if len(chain) == 1 or not following or chain[1] != following[1]
    )
    return kept, (None if kept else best[1])


def _weight(chain: Sequence[Span], refusal: Refusal) -> tuple[bool, int]:
    """Return what the most telling refusal has most of: it is about words, and comes late."""
    return refusal.reason not in {"far", "order"}, len(chain)


class _Reading:
    """One quote laid on one text."""

    __slots__ = ("_changes", "_passages", "_pieces", "_text")

    def __init__(self, text: str, altered: Altered, passages: Sequence[Passage]) -> None:
        self._text = text
        self._pieces = altered.pieces
        self._changes = altered.changes
        self._passages = passages

    def chain(self, first: Span, rows: Sequence[Sequence[Span]]) -> tuple[tuple[Span, ...], Refusal | None]:
        """Return the pieces that follow `first`, each at its next place, as whole words; or how far they go."""
        found = [first]
        for index, following in enumerate(rows, 1):
            place = bisect_left(following, found[-1].end, key=_start)
            if place == len(following):
                return tuple(found), Refusal(reason="order")
            refusal = self._between(index, found[-1], following[place])
            if refusal is not None and refusal.reason == "far" and place:
                before, after = found[-1].start - following[place - 1].end, following[place].start - found[-1].end
                refusal = Refusal(reason="order") if before < after else refusal
            if refusal is not None:
                return tuple(found), refusal
            found.append(following[place])
        refusal = self._at_edges(found[0], found[-1])
        return tuple(map(self._whole, found, self._pieces)), refusal

    def _whole(self, span: Span, piece: Piece) -> Span:
        """Return a span that begins and ends with whole words."""
        start = self._word_start(span.start) if piece.begun else span.start
        end = self._word_end(span.end) if piece.ends_open else span.end
        return Span(start=start, end=end)

    def _word_start(self, position: int) -> int:
        while position and _joins(self._text[position - 1]):
            position -= 1
        return position

    def _word_end(self, position: int) -> int:
        while position < len(self._text) and _joins(self._text[position]):
            position += 1
        return position

    # -- one change --------------------------------------------------------------------------------------------------

    def _between(self, index: int, left: Span, right: Span) -> Refusal | None:
        change = self._changes[index]
        if change.omits:
            return self._omission(left, right) or _brings_in(change.inserted, ())
        inserted = "".join(change.inserted)
        start, end = left.end, right.start
        stem, tail = self._pieces[index - 1].ends_open, self._pieces[index].begun
        if (stem or tail) and not any(map(str.isspace, self._text[start:end])):
            word = self._word_start(start), start, end, self._word_end(end)
            return self._word_change(inserted, *word, stem=stem)
        if stem:
            start = self._word_end(start)
            refusal = self._word_change(inserted, self._word_start(left.end), left.end, start, start, stem=True)
        elif tail:
            end = self._word_start(end)
            refusal = self._word_change(inserted, end, end, right.start, self._word_end(end), stem=False)
        else:
            return self._insertion(change, start, end)
        return refusal or self._insertion(change, start, end)

    def _omission(self, left: Span, right: Span) -> Refusal | None:
        if self._passages_between(left, right) > MOST_PASSAGES_OMITTED or right.start - left.end > _LONGEST_OMITTED:
            return Refusal(reason="far")
        omitted = self._text[left.end : right.start]
        count = len(omitted.split())
        if count > MOST_WORDS_OMITTED:
            return Refusal(reason="far")
        told = self._signals(left.end, right.start)
        inside = not _SENTENCE_END.search(omitted)
        for kind in ("negation", "modal"):
            words = next((each.shown for each in told if each.kind == kind), "")
            if words and (kind == "negation" or (inside and (count <= _FEW or self._is_governed(left)))):
                return Refusal(reason="negation" if kind == "negation" else "modal", words=words)
        denial = next((word for word in _keys(omitted) if word in signalwords.DENIALS), "")
        if denial and inside and count <= _FEW:
            return Refusal(reason="negation", words=denial)
        if inside and _CLAUSE.search(omitted) and self._is_governed(left):
            return Refusal(reason="negation", brings=True, words=self._last_word(left))
        return None

    def _passages_between(self, left: Span, right: Span) -> int:
        if not self._passages:
            return 0
        starts = [bisect_left(self._passages, span.start + 1, key=_start) for span in (left, right)]
        return starts[1] - starts[0]

    def _is_governed(self, left: Span) -> bool:
        """Tell whether what stands before an omission ends with a negation or a modal verb: "will not ..."."""
        return any(each.kind in {"negation", "modal"} for each in signals(self._last_word(left)))

    def _last_word(self, left: Span) -> str:
        match = _LAST_WORD.search(fold_string(self._text[max(left.start, left.end - _NEAR) : left.end]))
        return match[0].strip() if match else ""

    def _signals(self, start: int, end: int) -> list[Signal]:
        """Return the signals of a range; what stands before it can decide whether a word denies."""
        words = fold_string(self._text[start:end])
        alone = list(signals(words))
        if signalwords.FRENCH_COMPANIONS.isdisjoint(words.casefold().split()):
            return alone
        before = fold_string(self._text[max(0, start - _NEAR) : start])
        found = [
            dataclasses.replace(each, start=each.start - len(before), end=each.end - len(before))
            for each in signals(before + words)
            if each.kind == "negation" and each.start >= len(before)
        ]
        return [*alone, *(each for each in found if each not in alone)]

    # -- square brackets ---------------------------------------------------------------------------------------------

    def _insertion(self, change: Change, start: int, end: int) -> Refusal | None:
        inserted = " ".join(change.inserted)
        replaced = self._text[start:end]
        if len(inserted.split()) > MOST_WORDS_INSERTED or len(replaced.split()) > MOST_WORDS_REPLACED:
            return Refusal(reason="long", inserted=inserted, words=replaced.strip())
        if _SENTENCE_END.search(replaced):
            return Refusal(reason="far", inserted=inserted, words=replaced.strip())
        told = () if self._is_pronoun(start, end) else self._signals(start, end)
        return _brings_in(change.inserted, told) or self._scales(change.inserted, start)

    def _is_pronoun(self, start: int, end: int) -> bool:
        """Tell whether a range is "one" for a thing named before: "a second one by 2025", "the other one."."""
        if self._text[start:end].strip().casefold() != "one":
            return False
        return bool(
            _BEFORE_PRONOUN.search(self._text, max(0, start - _NEAR), start) and _AFTER_PRONOUN.match(self._text, end)
        )

    def _scales(self, inserted: Sequence[str], start: int) -> Refusal | None:
        """Refuse "3 [million]"."""
        before = self._text[max(0, start - _FEW) : start].rstrip()
        first = next(iter(_keys(" ".join(inserted))), "")
        if before[-1:].isdigit() and first in signalwords.SCALES:
            return Refusal(reason="number", inserted=" ".join(inserted), brings=True, words=first)
        return None

    def _word_change(self, inserted: str, *places: int, stem: bool) -> Refusal | None:
        """Judge brackets inside a word: `[T]he`, `engine[s]`; with `stem` the word begins as quoted.

        It begins at the first of four places, the brackets stand for what is between the second and the third, and it
        ends at the fourth.
        """
        start, left, right, end = places
        word, stood = self._text[start:end], self._text[left:right]
        written = f"{self._text[start:left]}{inserted}{self._text[right:end]}"
        if fold_string(word).casefold() == fold_string(written).casefold() or not _has_word(inserted + stood):
            return None
        # In Hangul an explanation stands before the particle.
        explains = not stood and "가" <= word[:1] <= "힣"
        kept = stem and (
            explains or (left - start >= _SHORTEST_STEM and max(len(inserted), len(stood)) <= _LONGEST_ENDING)
        )
        turned = {inserted.casefold(), stood.casefold()} & _REVERSING_ENDINGS
        if not kept or turned or _values(written) != _values(word):
            return Refusal(reason="word", inserted=inserted, words=word)
        return None

    def _at_edges(self, first: Span, last: Span) -> Refusal | None:
        """Judge brackets before the first and after the last piece: they stand for the word beside it, or explain."""
        before, after = self._changes[0], self._changes[-1]
        if before.inserted:
            refusal = self._before(before, first)
            if refusal is not None:
                return refusal
        return self._after(after, last) if after.inserted else None

    def _before(self, change: Change, first: Span) -> Refusal | None:
        inserted = " ".join(change.inserted)
        if self._pieces[0].begun:
            start = self._word_start(first.start)
            return self._word_change(inserted, start, start, first.start, self._word_end(first.start), stem=False)
        sentence = _SENTENCE_END.split(self._text[max(0, first.start - _NEAR) : first.start])[-1]
        return self._beside(change, first.start - len(sentence), first.start, last=True)

    def _after(self, change: Change, last: Span) -> Refusal | None:
        inserted = " ".join(change.inserted)
        if self._pieces[-1].ends_open:
            end = self._word_end(last.end)
            return self._word_change(inserted, self._word_start(last.end), last.end, end, end, stem=True)
        sentence = _SENTENCE_END.split(self._text[last.end : last.end + _NEAR])[0]
        return self._beside(change, last.end, last.end + len(sentence), last=False)

    def _beside(self, change: Change, start: int, end: int, *, last: bool) -> Refusal | None:
        """Judge brackets at an edge by the signal that stands right beside the quoted words, if one does."""
        if len(" ".join(change.inserted).split()) > MOST_WORDS_INSERTED:
            return Refusal(reason="long", inserted=" ".join(change.inserted))
        folded = fold_string(self._text[start:end])
        beside = [
            each
            for each in self._signals(start, end)
            if not _has_word(folded[each.end :] if last else folded[: each.start])
        ]
        return _brings_in(change.inserted, beside)


_JUDGED: tuple[Literal["negation", "modal", "number", "date", "time", "quantifier"], ...] = (
    "negation",
    "modal",
    "number",
    "date",
    "time",
    "quantifier",
)


def _brings_in(inserted: Sequence[str], replaced: Sequence[Signal]) -> Refusal | None:
    """Refuse brackets that take away or bring in what decides the sense. A number may explain, not replace another."""
    if not inserted and not replaced:
        return None
    written = " ".join(inserted)
    put = signals(fold_string(written))
    for kind in _JUDGED:
        gone = _of(replaced, kind)
        came = _of(put, kind)
        reason: Reason = "date" if kind == "time" else kind
        lost = gone - came
        if lost and (kind != "quantifier" or came):
            return Refusal(reason=reason, inserted=written, words=next(iter(lost)))
        new = came - gone
        if new and kind in {"negation", "modal"}:
            return Refusal(reason=reason, inserted=written, brings=True, words=next(iter(new)))
    return None


def _of(told: Sequence[Signal], kind: str) -> Counter[str]:
    return Counter(each.shown.casefold() for each in told if each.kind == kind)


def _values(word: str) -> Counter[tuple[str, str]]:
    return Counter((each.kind, each.value) for each in signals(fold_string(word)))


def _keys(text: str) -> Iterator[str]:
    return (word.strip("\"'.,;:!?()[]-").casefold() for word in fold_string(text).split())
