"""Say what differs between a missed quote and what it comes nearest to, by class, the gravest first.

What comes in is a quote laid beside a window of its source (`nearest`); what goes out are the differences, and words
for them. The one thing a reader would not guess: numbers, dates, negations and modal verbs are compared as the signals
of both sides, whatever the alignment; only what is left between is told as names, order and words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource import signalwords
from twosource.characters import UNSPACED
from twosource.laidbeside import UNSPACED_WORD, Group, Laid, Word
from twosource.nearest import Nearest, WordIndex
from twosource.signals import Signal, signals
from twosource.text import fold_string
from twosource.titlednames import titled_names

Kind = Literal[
    "number",
    "unit",
    "date",
    "time",
    "negation",
    "modal",
    "name",
    "order",
    "sentences",
    "cut",
    "words",
    "left out",
    "added",
    "letters",
    "capitals",
    "punctuation",
]

_SHOWN = 3
# Characters that are words of their own, and Hangul.
_RUNS_ON = re.compile(f"[{UNSPACED}가-힣]")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
# Before a word that then says the contrary; Latin, Romance and Germanic ones.
_DENYING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "dés", "dé")
_SIGNAL_KINDS: tuple[Literal["number", "unit", "date", "time", "negation", "modal"], ...] = (
    "number",
    "unit",
    "date",
    "time",
    "negation",
    "modal",
)
_NAMES: Mapping[Kind, str] = {
    "number": "the numbers differ",
    "unit": "the units differ",
    "date": "the dates differ",
    "time": "the times differ",
    "negation": "a negation differs",
    "modal": "the modal verb differs",
    "name": "the names differ",
    "order": "the order differs",
    "sentences": "two sentences are joined",
    "cut": "a word is cut",
    "words": "the words differ",
    "left out": "words are left out without a mark",
    "added": "words are added",
    "letters": "letters only look alike",
    "capitals": "capital letters differ",
    "punctuation": "the punctuation differs",
}
# When only one side has it: added to the source's words, or missing from them.
_ONE_SIDED: Mapping[Kind, tuple[str, str]] = {
    "number": ("a number is added", "a number is missing"),
    "unit": ("a unit is added", "a unit is missing"),
    "date": ("a date is added", "a date is missing"),
    "time": ("a time is added", "a time is missing"),
    "negation": ("a negation is added", "a negation is missing"),
    "modal": ("a modal verb is added", "a modal verb is missing"),
    "name": ("a name is added", "a name is left out"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs in one class: the words as quoted, and as the source has them, both in order."""

    kind: Kind
    quoted: tuple[str, ...]
    found: tuple[str, ...]


_Gathered = defaultdict[Kind, tuple[list[str], list[str]]]


def differences(index: WordIndex, found: Nearest) -> tuple[Difference, ...]:
    """Return the differences by class, the gravest class first. Linear in the words laid beside each other."""
    gathered: _Gathered = defaultdict(lambda: ([], []))
    laid = Laid(index, found)
    _add_signals(gathered, laid)
    seams = list(laid.seams())
    _extend_with_seams(gathered, seams)
    differing = {word for kind in gathered for side in gathered[kind] for word in _parts(side)}
    rest = [group for group in laid.groups() if not _is_told(group, differing)]
    told = set(gathered) & set(_SIGNAL_KINDS)
    _add_order(gathered, list(laid.groups()), told)
    if "order" not in gathered:
        _add_words(gathered, laid, rest)
    _add_spelling(gathered, laid, {word.shown for seam in seams for word in seam[0]})
    return _ordered(gathered)


def cut_differences(parts: Iterable[tuple[str, str]], before: str) -> tuple[Difference, ...]:
    """Return what it means to cut words: `28` of `28,500`, `wouldn` of `wouldn't`, `cross` of `crossings`.

    Each part is a word as quoted and as it is; `before` is the text before the quote, for a negation that stood there.
    """
    gathered: _Gathered = defaultdict(lambda: ([], []))
    for quoted, whole in parts:
        ours, theirs = fold_string(quoted), fold_string(whole)
        told = len(gathered)
        here, there = signals(ours), signals(theirs)
        measured = any(each.kind == "unit" for each in here)
        _compare(gathered, here, [each for each in there if measured or each.kind != "unit"])
        if any(prefix + ours.casefold() == theirs.casefold() for prefix in _DENYING_PREFIXES):
            gathered["negation"][1].append(theirs)
        if "number" not in gathered or told:
            gathered["cut"][0].append(quoted)
            gathered["cut"][1].append(whole)
        if theirs.endswith(ours):
            denying = [
                each.shown for each in signals(fold_string(before).split(" ")[-2:][0]) if each.kind == "negation"
            ]
            gathered["negation"][1].extend(denying)
    return _ordered(gathered)


def left_out(words: str) -> tuple[Difference, ...]:
    """Return what it means to leave out words of a sentence without a mark."""
    gathered: _Gathered = defaultdict(lambda: ([], []))
    found = signals(fold_string(words))
    _compare(gathered, (), found)
    shown = _EDGES.sub("", fold_string(words))
    if shown and not found and all(word[:1].isupper() for word in shown.split()):
        gathered["name"][1].append(shown)
    elif not gathered or len(shown.split()) > sum(len(each.shown.split()) for each in found):
        gathered["left out"][1].append(shown or words)
    return _ordered(gathered)


def _ordered(gathered: _Gathered) -> tuple[Difference, ...]:
    return tuple(
        Difference(kind=kind, quoted=tuple(gathered[kind][0]), found=tuple(gathered[kind][1]))
        for kind in _NAMES
        if kind in gathered and any(gathered[kind])
    )


def describe(differences: Iterable[Difference]) -> str:
    """Return what differs in words: `the numbers differ: "25,800" for "28,500"`; the gravest class first."""
    return "; ".join(map(_described, differences))


def _described(difference: Difference) -> str:
    quoted, found = _listed(difference.quoted), _listed(difference.found)
    name = _NAMES[difference.kind]
    if difference.kind == "order":
        name = _order_of(difference.quoted)
    if quoted and found:
        return f"{name}: {quoted} for {found}"
    added, missing = _ONE_SIDED.get(difference.kind, (name, name))
    return f"{added if quoted else missing}: {quoted or found}"


def _order_of(moved: Sequence[str]) -> str:
    words = " ".join(moved)
    if all(any(each.kind == "number" for each in signals(word)) for word in words.split()):
        return "the order of the numbers differs"
    if all(word[:1].isupper() for word in words.split()):
        return "the order of the names differs"
    return _NAMES["order"]


def _listed(shown: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in shown[:_SHOWN]) + (", ..." if len(shown) > _SHOWN else "")


# -- signals ---------------------------------------------------------------------------------------------------------


def _add_signals(gathered: _Gathered, laid: Laid) -> None:
    ours: list[Signal] = []
    theirs: list[Signal] = []
    for quoted, found in laid.texts():
        ours += _unnamed(quoted)
        theirs += _unnamed(found)
    _compare(gathered, ours, theirs)
    for left, right in laid.groups():
        if len(left) == len(right) == 1:
            _add_prefix(gathered, left[0], right[0])


def _unnamed(text: str) -> Iterator[Signal]:
    """Yield the signals that are no part of a name, as figures in names of East Asia are."""
    names = titled_names(text)
    for signal in signals(text):
        if not any(start <= signal.start < end for start, end in names):
            yield signal


def _compare(gathered: _Gathered, ours: Sequence[Signal], theirs: Sequence[Signal]) -> None:
    for kind in _SIGNAL_KINDS:
        left = [each for each in ours if each.kind == kind]
        right = [each for each in theirs if each.kind == kind]
        more, less = _beyond(left, right), _beyond(right, left)
        if more or less:
            gathered[kind][0].extend(more)
            gathered[kind][1].extend(less)


def _beyond(signals_here: Sequence[Signal], there: Sequence[Signal]) -> list[str]:
    """Return what is here and not there, as often as it is more."""
    left = Counter(each.value for each in there)
    more = []
    for each in signals_here:
        if left[each.value]:
            left[each.value] -= 1
        else:
            more.append(each.shown)
    return more


def _add_prefix(gathered: _Gathered, ours: Word, theirs: Word) -> None:
    """Add "unlikely" for "likely" as a negation."""
    for prefix in _DENYING_PREFIXES:
        if ours.key == prefix + theirs.key:
            gathered["negation"][0].append(ours.shown)
            return
        if theirs.key == prefix + ours.key:
            gathered["negation"][1].append(theirs.shown)
            return


def _parts(side: Iterable[str]) -> Iterator[str]:
    for shown in side:
        yield shown.casefold()
        yield from (_EDGES.sub("", part).casefold() for part in shown.split())


def _is_told(group: Group, differing: set[str]) -> bool:
    """Tell whether a run of unlike words holds a signal that differs: then its other words need no mention."""
    return any(
        word.key in differing or any(each.shown.casefold() in differing for each in signals(word.written))
        for side in group
        for word in side
    ) or _is_written_without_spaces(group, differing)


def _is_written_without_spaces(group: Group, differing: set[str]) -> bool:
    """Tell the same of scripts whose characters are words of their own, or whose words bear particles."""
    runs = [run for side in group if (run := "".join(word.shown for word in side).casefold())]
    unspaced = [told for told in differing if _RUNS_ON.search(told)]
    return any(run in told or told in run for run in runs for told in unspaced)


# -- order, names, words ---------------------------------------------------------------------------------------------


def _add_order(gathered: _Gathered, groups: Sequence[Group], told: set[Kind]) -> None:
    """Add an exchange: words that stand on both sides, at other places. Nothing else may differ."""
    ours = [word for left, _ in groups for word in left]
    theirs = [word for _, right in groups for word in right]
    shared = Counter(word.key for word in ours) & Counter(word.key for word in theirs)
    moved = sum(shared.values())
    if told or not moved or 2 * moved < max(len(ours), 1) or 3 * moved < len(theirs):
        return
    gathered["order"][0].extend(_run([word for word in ours if word.key in shared]))
    gathered["order"][1].extend(_run([word for word in theirs if word.key in shared]))


def _add_words(gathered: _Gathered, laid: Laid, groups: Iterable[Group]) -> None:
    names = laid.quoted_names()
    for left, right in groups:
        if _is_titled(left, right, names):
            gathered["name"][0].extend(_run(left))
            gathered["name"][1].extend(_run(right))
            continue
        ours, theirs = [w for w in left if _is_name(w, left, laid)], [w for w in right if _is_name(w, right, laid)]
        if theirs and not ours:
            ours = [w for w in left if w.shown[:1].isupper() and w.key not in signalwords.UNNAMED]
        if _is_cut(left, right):
            _extend(gathered, "cut", left, right)
        if ours or theirs:
            _extend(gathered, "name", ours, theirs)
        elif _is_cut(left, right):
            continue
        elif left and right:
            gathered["words"][0].extend(_run(left))
            gathered["words"][1].extend(_run(right))
        elif right:
            gathered["left out"][1].extend(_run(right))
        elif laid.stands_near(left):
            gathered["order"][0].extend(_run(left))
        else:
            gathered["added"][0].extend(_run(left))


def _is_titled(left: Sequence[Word], right: Sequence[Word], names: Sequence[str]) -> bool:
    """Tell whether words differ in a name told by a title: of the source, or of the quote."""
    if any(word.titled for word in right):
        return True
    shown = "".join(_run(left))
    return bool(shown) and not right and any(shown in name for name in names)


def _extend(gathered: _Gathered, kind: Kind, ours: Iterable[Word], theirs: Iterable[Word]) -> None:
    gathered[kind][0].extend(word.shown for word in ours)
    gathered[kind][1].extend(word.shown for word in theirs)


def _run(group: Sequence[Word]) -> list[str]:
    """Return the words of a run as one text."""
    glue = "" if group and all(UNSPACED_WORD.match(word.key) for word in group) else " "
    return [glue.join(word.shown for word in group)] if group else []


def _is_name(word: Word, group: Sequence[Word], laid: Laid) -> bool:
    """Tell whether a word is a name by its capital; in German, where every noun has one, only in a short run."""
    if not word.shown[:1].isupper() or word.key in signalwords.UNNAMED or laid.is_common(word.key):
        return False
    if signals(word.shown) or (word.begins and not laid.is_named(word.key)):
        return False
    return not laid.capitalises_nouns() or len(group) <= _SHOWN


def _is_cut(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether one word stands for a longer one: "deterr" for "deterring"."""
    if not len(left) == len(right) == 1 or left[0].key == right[0].key:
        return False
    ours, theirs = left[0].key, right[0].key
    return len(ours) > 1 and (theirs.startswith(ours) or theirs.endswith(ours))


def _extend_with_seams(gathered: _Gathered, seams: Iterable[Group]) -> None:
    for ours, theirs in seams:
        gathered["sentences"][0].append(" ".join(word.written for word in ours))
        gathered["sentences"][1].append(" ".join(word.written for word in theirs))


def _add_spelling(gathered: _Gathered, laid: Laid, told: Container[str]) -> None:
    """Add words that are written otherwise, but for those `told` where two sentences are joined."""
    for ours, theirs, at_edge in laid.equal_pairs():
        kind = _spelling(ours, theirs, at_edge=at_edge)
        if kind is not None and ours.shown not in told:
            # The marks around a word are shown where they are what differs.
            written = kind == "punctuation"
            gathered[kind][0].append(ours.written if written else ours.shown)
            gathered[kind][1].append(theirs.written if written else theirs.shown)


def _spelling(ours: Word, theirs: Word, *, at_edge: bool) -> Kind | None:
    """Return in what two words with one key differ; punctuation at the edges of a quote is no difference."""
    if ours.shown.casefold() != theirs.shown.casefold():
        return "punctuation" if _letters(ours) == _letters(theirs) else "letters"
    if ours.shown != theirs.shown:
        return "capitals"
    return None if at_edge or ours.written == theirs.written else "punctuation"


def _letters(word: Word) -> list[str]:
    return list(filter(str.isalnum, word.shown.casefold()))
