r"""Find in a text what decides its sense: numbers with their units, dates, negations, modal verbs.

A folded text comes in, signals in the order of the text go out. They are told by tables of words (`signalwords`) and by
the shape of figures, in every language at once. The one thing a reader would not guess: figures are compared as they
are written, so that "1,250" and "1.250" differ, and a date is one signal with its day, month and year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from twosource import signalwords as tables

SignalKind = Literal["number", "unit", "date", "time", "negation", "modal", "quantifier"]

_SCALES = "십백천만억조十百千万萬億亿兆"
# Figures with separators, thousands set apart by spaces, scales of East Asia.
_DIGITS = (
    rf"(?:\d{{1,3}}(?: \d{{3}})+(?![\d])|\d+(?:(?:[.,:/'٫٬_]|\^-?)\d+)*)"
    rf"(?:[{_SCALES}]+(?: ?\d+(?:[.,]\d+)*(?=[{_SCALES}])[{_SCALES}]+)*(?:\d+)?)?"
)
_SIGN = r"(?:(?<![^\s(])[-+](?=\d))?"
_FRACTION = "[¼½¾⅓⅔⅛⅜⅝⅞]"
_TIME = re.compile(
    "(?:오전|오후|새벽|午前|午後|上午|下午|早上|晚上|凌晨|中午) ?"
    "(?:[0-9]{1,2}|[一二三四五六七八九十两兩]{1,3})[시時时点點](?!간|間)(?: ?[0-9]{1,2}[분分])?|"
    r"\d{1,2}[:.]\d{2} ?[ap]\.?m\b\.?|\d{1,2} ?[ap]\.?m\b\.?|(?<![\d.,:])[0-2]?\d:[0-5]\d(?![\d:])|"
    r"\d{1,2}(?:[.:]\d{2})? uhr\b|\d{1,2} ?h(?: ?[0-5]\d)?\b|\d{1,2}[시時时点點](?!간|間)(?: ?\d{1,2}[분分])?",
    re.IGNORECASE,
)
# "11 p.m." at the end of a sentence is "11pm" elsewhere.
_IN_HOURS = re.compile(r"(?<=[apm])\.| (?=[ap]\.?m)")
_NUMERIC_DATE = re.compile(
    r"(?<![\d.])\d{4}-\d{2}-\d{2}(?!\d)|(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)|"
    r"\d+ ?[年년]|\d{1,2} ?[月월](?!요)|\d{1,2} ?[日일](?!본)|[월화수목금토일]요일|[月火水木金土日]曜日?|"
    r"(?:星期|礼拜|周|週)[一二三四五六日天]",
)
_YEAR = re.compile(r"(?<![\d.,/:^])(?:1[89]|20)\d\d(?![\d]|[.,/:^]\d)")
_TOKEN = re.compile(
    rf"(?P<number>(?<=[$£€¥₩₹]){_DIGITS} ?(?:bn|tn|mn|[mkbMKB])(?!\w)|{_SIGN}{_DIGITS}|{_FRACTION})"
    rf"|(?P<symbol>[{re.escape(tables.UNIT_SYMBOLS)}]|°[CF]?)"
    r"|(?P<word>[^\W\d_]+(?:['-][^\W\d_]+)*'?)",
)
# Between a day, its month and its year.
_DATE_GLUE = re.compile(r"(?:\.|er|st|nd|rd|th|º|,)?,? (?:de |del |of )?")
_PER_CENT = re.compile(
    r"\b(?:percentage points?|per cent|percent|pour cent|por ciento|por cento|per cento|puntos porcentuales|"
    r"points? de pourcentage|процентных пункт\w+|نقاط مئوية|في المئة|بالمئة|في المائة)(?!\w)|"
    "퍼센트포인트|퍼센트|百分之|パーセント|百分点",
    re.IGNORECASE,
)
_NE = re.compile(r"(?<![^\W_])(?:ne |n')", re.IGNORECASE)
_ELIDED = re.compile("(?:[cdjlmst]|qu|dell|nell|all|sull)'(?=.)")
_CLAUSE_END = re.compile(r"[.;:!?]")
_REACH = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What decides the sense: the words as they stand, what they are compared by, and where they stand."""

    kind: SignalKind
    shown: str
    value: str
    start: int
    end: int


def signals(folded: str) -> tuple[Signal, ...]:
    """Return the signals of a folded text, in order; none overlap. Linear in the text."""
    taken = bytearray(len(folded))
    found: list[Signal] = []
    for kind, pattern in _SHAPES if max(folded, default="") >= _FIRST_UNSPACED else _SPACED_SHAPES:
        for match in pattern.finditer(folded):
            if not any(taken[match.start() : match.end()]):
                found.append(_signal(kind, folded, match.start(), match.end()))
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    found += _of_tokens(folded, taken)
    found.sort(key=lambda signal: signal.start)
    return tuple(_with_dates_joined(folded, found))


_SHAPES: tuple[tuple[SignalKind, re.Pattern[str]], ...] = (
    ("time", _TIME),
    ("date", _NUMERIC_DATE),
    ("date", tables.SEASON_OF_YEAR),
    ("date", _YEAR),
    ("unit", _PER_CENT),
    ("negation", tables.DENYING),
    ("modal", tables.MODAL),
    ("unit", tables.EAST_ASIAN_UNIT),
    ("number", tables.EAST_ASIAN_NUMBER),
)


# Thai is the first of the scripts without spaces by its place in Unicode, Hangul the last: without any of their
# characters, the shapes of these alone need not be looked for.
_FIRST_UNSPACED = "\u0e00"
_SPACED_SHAPES = tuple(
    shape for shape in _SHAPES if shape[1] not in {tables.DENYING, tables.EAST_ASIAN_UNIT, tables.EAST_ASIAN_NUMBER}
)


def _signal(kind: SignalKind, folded: str, start: int, end: int, value: str = "") -> Signal:
    shown = folded[start:end]
    value = value or shown.strip().casefold()
    if kind == "time":
        value = _IN_HOURS.sub("", value)
    return Signal(kind=kind, shown=shown.strip(), value=value, start=start, end=end)


def _of_tokens(folded: str, taken: bytearray) -> Iterator[Signal]:
    for match in _TOKEN.finditer(folded):
        start, end = match.span()
        if any(taken[start:end]):
            continue
        if match.lastgroup == "number":
            yield _signal("number", folded, start, end)
        elif match.lastgroup == "symbol":
            yield _signal("unit", folded, start, end)
        else:
            yield from _of_word(folded, start, end)


def _of_word(folded: str, start: int, end: int) -> Iterator[Signal]:
    word = folded[start:end].rstrip("'")
    end = start + len(word)
    key = word.casefold()
    kinds = tuple(_kinds(folded, word, key, start, end))
    for kind, value in kinds:
        yield _signal(kind, folded, start, end, value)
    elided = None if kinds else _ELIDED.match(key)
    if elided:
        yield from _of_word(folded, start + elided.end(), end)
    elif not kinds and key.startswith("n'") and len(key) > 2:  # noqa: PLR2004 - French "n'ouvrira"
        yield _signal("negation", folded, start, start + 2, "ne")


def _kinds(folded: str, word: str, key: str, start: int, end: int) -> Iterator[tuple[SignalKind, str]]:
    if _is_date(word, key):
        yield "date", key
        return
    denied = key.endswith("n't") or key == "cannot"
    if denied:
        yield "negation", "not"
    elif _denies(folded, word, key, start, end):
        yield "negation", key
    denied = denied or key in tables.NEGATIONS
    base = tables.DENIED_MODALS.get(key) or key.removesuffix("n't")
    if base in tables.MODALS or key.endswith("'ll"):
        yield "modal", base
    elif not denied and (_is_number(word, key) or _is_number_here(folded, key, start, end)):
        yield "number", key
    elif key in tables.UNITS or tables.METRIC.fullmatch(key):
        yield "unit", key
    elif key in tables.TIMES_OF_DAY:
        yield "time", key
    elif key in tables.QUANTIFIERS:
        yield "quantifier", key


def _is_date(word: str, key: str) -> bool:
    if key in tables.DAYS or word in tables.CAPITAL_MONTHS or key in tables.MONTHS:
        # Small letters are no English month: "may", "march", "august".
        return True
    return word[0] in tables.HEBREW_PREFIXES and word[1:] in tables.MONTHS


def _denies(folded: str, word: str, key: str, start: int, end: int) -> bool:
    if key in tables.NEGATIONS:
        return not (word == "No" and re.match(r"\. ?\d", folded[end : end + 3]))
    if key not in tables.FRENCH_COMPANIONS:
        return False
    before, after = folded[max(0, start - _REACH) : start], folded[end : end + 4]
    return bool(_NE.search(_CLAUSE_END.split(before)[-1]) or _NE.match(after.lstrip()))


def _is_number(word: str, key: str) -> bool:
    return (
        key in tables.NUMBERS
        or tables.GERMAN_NUMBER.fullmatch(key) is not None
        or tables.GERMAN_ORDINAL.fullmatch(key) is not None
        or tables.ROMAN_NUMBER.fullmatch(word) is not None
        or _is_compound_number(key)
    )


def _is_number_here(folded: str, key: str, start: int, end: int) -> bool:
    """Tell whether a word that English has too, as "to", is a number by the language of the words around it."""
    near = tables.NUMBERS_IN_CONTEXT.get(key)
    return near is not None and near.search(folded[max(0, start - _REACH) : end + _REACH].casefold()) is not None


def _is_compound_number(key: str) -> bool:
    parts = key.split("-")
    return len(parts) > 1 and all(part in tables.NUMBERS or part in {"and", "et", "un", "une", "one"} for part in parts)


def _with_dates_joined(folded: str, found: list[Signal]) -> Iterator[Signal]:
    """Yield the signals, a day, its month and its year as one."""
    held: Signal | None = None
    for signal in found:
        if held is not None and _belongs_to_date(folded, held, signal):
            held = _signal("date", folded, held.start, signal.end)
            continue
        if held is not None:
            yield held
        held = signal
    if held is not None:
        yield held


def _belongs_to_date(folded: str, left: Signal, right: Signal) -> bool:
    """Tell whether two signals are parts of one date: one of them names the month, the other is a day or a year."""
    kinds = {left.kind, right.kind}
    if not (kinds <= {"date", "number"} and "date" in kinds and _DATE_GLUE.fullmatch(folded, left.end, right.start)):
        return False
    figures = left.shown if left.kind == "number" else right.shown if right.kind == "number" else ""
    if figures and not (figures.isdigit() and len(figures) <= 2):  # noqa: PLR2004 - a day of the month
        return False
    return _names_month(left.shown) or _names_month(right.shown)


def _names_month(shown: str) -> bool:
    return any(
        word in tables.CAPITAL_MONTHS
        or word.casefold() in tables.MONTHS
        or (word[0] in tables.HEBREW_PREFIXES and word[1:] in tables.MONTHS)
        for word in re.findall(r"[^\W\d_]+", shown)
    )
