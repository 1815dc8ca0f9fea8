"""Names of people, organisations and places in a text, told by their capitals inside a sentence.

A source comes in, names go out as spans. No list of names and no model: a name is a run of capitalised words
(`University of Lindal`, `Ursula von der Leyen`) that does not merely begin a sentence. A word at the start of a
sentence belongs to a name only where the same text capitalises it inside a sentence too. Titles (`Mr`), articles, days
and months are no names; headings and passages that are mostly in capitals are not read. Two names are told apart by
their last word, folded: `Ms Kowalska` is `Anna Kowalska`.

The one thing a reader would not guess: nothing is told of texts in German and its kin, which capitalise every noun, nor
of scripts without case. Where a text is full of the commonest German words, it is taken as German whatever is stated.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import normalize

from twosource.model import Passage, Source, Span
from twosource.text import fold_string

# Capitals of the Latin, Greek, Cyrillic and Armenian scripts; a class cannot ask whether a letter is one.
_CAPITALS = (
    "A-Z\u00c0-\u00d6\u00d8-\u00de\u0386\u0388-\u038f\u0391-\u03ab\u0400-\u042f\u0531-\u0556"
    "ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏƠƯȘȚҐӘҒҚҢӨҰҮҺ"
    "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
)
_LETTER = f"[{_CAPITALS}]"
_REST = r"[\w'’-]*(?:\.\w[\w'’-]*)*"
# Between two words of one name: a space, after an initial a full stop and a space; then perhaps a particle.
_PARTICLES = (
    "of|of the|de|de la|de las|de los|del|della|di|da|do|dos|du|des|van|van der|van den|von|von der|von dem|bin|ibn"
)
_NEXT = rf"(?:(?<!\w\w)\.)? (?:(?:{_PARTICLES}) )?{_LETTER}"
# Behind a letter, a figure or a comma; behind an abbreviation; behind an initial.
_INSIDE = (
    r"(?:(?<=[\w,;%] .)|(?<=\b(?:Mr|Ms|Dr|St|Lt|Jr|Sr|Mt)\. .)|(?<=\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Sgt|Rev)\. .)"
    r"|(?<=\b(?:Prof|Capt)\. .)|(?<=\b[A-Z]\. .))"
)
# Each look-behind stands after the first letter, so that the engine scans for that letter instead of trying each place.
# A capital that stands inside follows a space, so it begins a capitalised word.
_CAPITALISED = re.compile(rf"({_LETTER}(?<![\w'’-].){_REST})", re.DOTALL)
_STANDS_INSIDE = re.compile(rf"{_LETTER}{_INSIDE}")
_LAST = re.compile(rf"{_LETTER}{_INSIDE}(?>{_REST})(?!{_NEXT})")
_BEFORE = re.compile(rf"(?<![\w'’-])({_LETTER}{_REST})\.? (?:(?:{_PARTICLES}) )?$")
_PARTICLE_ENDS = frozenset(particle.split()[-1] for particle in _PARTICLES.split("|"))
_LOOK_BACK = 60
_LONGEST_NAME = 8
# Only a passage as short as a headline, and without a full stop, has a capital for each word.
_HEADLINE = 200
_ENDS = (".", "!", "?", "…", "”", '"')

# Three words in a hundred of a German text, or nearly so, are each of these; no other language has all of them.
_GERMAN_WORDS = (" und ", " der ", " die ")
_GERMAN_SHARE = 0.04
_CAPITALISING = frozenset({"de", "lb", "gsw", "nds", "bar"})

# Initials with full stops between them: `u.s`, the last stop left to the sentence.
_DOTTED = re.compile(r"(?>\w\.)+\w")

# Letters that no accent is taken from, and those that German and the north write as two.
_SHORT = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ё": "е"})
_LONG = _SHORT | str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
# Of Cyrillic and Greek letters an accent is no ornament.
_ACCENTED = re.compile("[\u00df-\u024f\u0300-\u036f\u1e00-\u1effё]")
_ACCENT = re.compile("([a-z])[\u0300-\u036f]+")

_TITLES = "mr mrs ms miss dr prof sir lady lord mme mlle m"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_HOURS = "am pm gmt est edt pst pdt cet utc"
_NO_NAMES = frozenset(f"i i'm i've i'll i'd the a an {_TITLES} {_DAYS} {_MONTHS} {_HOURS}".split())


class PlainForms(dict[str, frozenset[str]]):
    """How each folded name is written without its accents, as papers of other languages print it; found when asked for.

    `müller` is `muller` and `mueller`. Two names that have only a plain form in common with a third are two.
    """

    __slots__ = ()

    def __missing__(self, folded: str) -> frozenset[str]:
        plain = (_ACCENT.sub(r"\1", normalize("NFD", folded.translate(table))) for table in (_SHORT, _LONG))
        self[folded] = forms = frozenset(plain) - {folded} if _ACCENTED.search(folded) else frozenset()
        return forms


class Folds(dict[str, str]):
    """The folded form of each capitalised word, `U.S.` as `US`; `plain` has the plain forms; filled when asked for."""

    __slots__ = ("plain",)

    def __init__(self) -> None:
        super().__init__()
        self.plain = PlainForms()

    def __missing__(self, word: str) -> str:
        folded = fold_string(_bare(word)).casefold()
        self[word] = folded = folded.replace(".", "") if _DOTTED.fullmatch(folded) else folded
        return folded


def _bare(word: str) -> str:
    """Return a word without the marks at its end and without its possessive."""
    bare = word.rstrip("'’-")
    return bare[:-2] if bare.endswith(("'s", "’s")) else bare


@dataclass(frozen=True, slots=True, kw_only=True)
class Capitalised:
    """The capitalised words of a text, folded, wherever they stand, in order, and where each starts."""

    words: Sequence[str]
    starts: Sequence[int]


def capitalised(text: str, folds: Folds) -> Capitalised:
    """Return every capitalised word of a text: a name that is not here is not in it."""
    # What is no such word and what is one, in turn: faster than one match after another.
    pieces = _CAPITALISED.split(text)
    places = array("I", accumulate(map(len, pieces)))
    return Capitalised(words=list(map(folds.__getitem__, pieces[1::2])), starts=places[:-1:2])


def names(
    source: Source, capitals: Capitalised, wanted: AbstractSet[str], default_language: str = ""
) -> Iterator[Span]:
    """Yield the names whose last word, folded, is wanted: each once, where it stands first, in order.

    `capitals` are those of the source's text. Linear in the text for each name: of a hostile text take a bounded
    number.
    """
    wanted = wanted - _NO_NAMES
    if not wanted:
        return
    text = source.document.text
    stated = source.annotation.language
    if _capitalises_nouns(text, stated if isinstance(stated, str) else default_language):
        return
    prose = _Prose(source)
    done: set[str] = set()
    for last, start in zip(capitals.words, capitals.starts, strict=True):
        if last not in wanted or last in done or len(last) == 1:
            continue
        match = _LAST.match(text, start)
        if match is not None:
            written = _bare(match[0])
            is_dotted = _DOTTED.fullmatch(written) is not None
            ends = start + len(written)
            span = prose.name(start, ends + (is_dotted and text.startswith(".", ends)))
            # One word that the text also has in small letters is none: "Also", "Prince".
            if span is not None and (is_dotted or span.start < start or f" {last} " not in text):
                done.add(last)
                yield span


def _capitalises_nouns(text: str, language: str) -> bool:
    """Tell whether capitals say nothing here."""
    if language.partition("-")[0].lower() in _CAPITALISING:
        return True
    if not all(map(text.__contains__, _GERMAN_WORDS)):
        return False
    return sum(map(text.count, _GERMAN_WORDS)) > _GERMAN_SHARE * text.count(" ")


class _Prose:
    """The sentences of one source: what stands inside one, and how far a name goes."""

    __slots__ = ("_headline", "_inside", "_passages", "_prose", "_starts", "_text")

    def __init__(self, source: Source) -> None:
        self._text = source.document.text
        self._passages = source.document.passages
        self._starts = [passage.start for passage in self._passages]
        self._headline = source.headline
        self._prose: dict[int, bool] = {}
        self._inside: dict[str, bool] = {}

    def name(self, start: int, end: int) -> Span | None:
        """Return the name that ends with the word at `start`, if that stands in prose."""
        number = bisect_right(self._starts, start) - 1
        if not self._is_prose(number):
            return None
        return Span(start=self._first(start, self._passages[number]), end=end)

    def _is_prose(self, number: int) -> bool:
        known = self._prose.get(number)
        if known is None:
            passage = self._passages[number]
            known = self._prose[number] = (
                not passage.heading
                and passage.kind != "code"
                and number != self._headline
                and not self._is_in_capitals(passage)
            )
        return known

    def _is_in_capitals(self, passage: Passage) -> bool:
        text = self._text[passage.start : passage.end]
        if len(text) > _HEADLINE or text.endswith(_ENDS):
            return text.isupper()
        return 2 * len(_CAPITALISED.findall(text)) > text.count(" ") + 1

    def _first(self, start: int, passage: Passage) -> int:
        """Return where the name starts that goes on at `start`."""
        for _ in range(_LONGEST_NAME - 1):
            look = max(passage.start, start - _LOOK_BACK)
            before = self._text[look:start]
            word = before[:-1].rpartition(" ")[2]
            # As most are: a word in small letters that is no particle.
            if word.islower() and word not in _PARTICLE_ENDS:
                return start
            match = _BEFORE.search(before)
            if match is None or not self._belongs(match[1], look + match.start()):
                return start
            start = look + match.start()
        return start

    def _belongs(self, word: str, start: int) -> bool:
        """Tell whether a capitalised word before a name is part of it, and not just the start of the sentence."""
        if _bare(word) != word or word.casefold() in _NO_NAMES:
            return False
        return _STANDS_INSIDE.match(self._text, start) is not None or self._occurs_inside(word)

    def _occurs_inside(self, word: str) -> bool:
        known = self._inside.get(word)
        if known is None:
            places = re.finditer(rf" {re.escape(word)}\b", self._text)
            known = any(_STANDS_INSIDE.match(self._text, place.start() + 1) for place in places)
            self._inside[word] = known
        return known
