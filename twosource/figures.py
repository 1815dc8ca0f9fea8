"""Figures in a text (`28,500`, `7.5 percent`, `€3.4m`, `2만8500명`), and the one value that all ways to write one have.

A text comes in, values and places go out, in the order of the text. A value is in plain digits with a decimal point,
multiplied out where a word or a character says how much (`3 million`, `3 Mio.`, `300万`), its currency before it and
`%` behind it. Dates, times, scores and ranges keep their strokes: `12:30`, `2026-01-28`. Footnote marks (`so.[3]`)
are no figures.

The one thing a reader would not guess: whether the three digits of `28.500` are thousands or decimals cannot be told
without the language. They are taken for thousands, which they mostly are in news; so `3.141` is `3,141`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from twosource.characters import UNSPACED
from twosource.model import Span

_SIGNS = "$€£¥₩₹₽"
_SEPARATORS = ".,\u066b\u066c\uff0c\uff0e"
_PLAIN_SEPARATORS = str.maketrans("\u066b\u066c\uff0c\uff0e", ".,,.")
_STROKES = r"\-:/\u2010\u2011\u2012\u2013"
# What is longer is compared as it is written: nobody writes so, and a hostile text must not cost.
_LONGEST = 60
_GROUP = 3

_SCALES = {
    3: "thousand|tausend|tsd|tys|тыс|тысяч|тысячи|тысяча",
    6: "million|millions|millionen|mio|millón|millones|milione|milioni|milhão|milhões|miljoen|miljon|miljoner|mn|mln"
    "|млн|миллион|миллиона|миллионов",
    9: "billion|billions|bn|milliarde|milliarden|mrd|milliard|milliards|mil millones|miliardo|miliardi|bilhão|bilhões"
    "|miljard|miljarder|mld|млрд|миллиард|миллиарда|миллиардов",
    12: "trillion|trillions|tn|billionen|biljoen|трлн",
}
_POWERS = {word: power for power, words in _SCALES.items() for word in words.split("|")}
# Against a figure with the sign of a currency before it: without one, `3m` is a length.
_LETTER_POWERS = {"k": 3, "m": 6, "b": 9, "t": 12}
_SMALL = {"십": 1, "百": 2, "백": 2, "十": 1, "천": 3, "千": 3}
_BIG = {"만": 4, "万": 4, "萬": 4, "억": 8, "亿": 8, "億": 8, "조": 12, "兆": 12}
_NAMES = {
    "$": "dollar|dollars|usd|dólares|dollari|доллар|доллара|долларов|달러|美元|ドル",
    "€": "euro|euros|eur|евро|유로|欧元|歐元|ユーロ",
    "£": "pounds|gbp|파운드|英镑|英鎊|ポンド",
    "¥": "yen|jpy|엔|日元|円",
    "₩": "krw|원|韩元|ウォン",
    "₽": "roubles|rubles|rub|рубль|рубля|рублей",
    "元": "yuan|rmb|cny|위안|元",
}
_CURRENCIES = {name: sign for sign, names in _NAMES.items() for name in names.split("|")}

# Letters that stand against figures without belonging to them: those of unspaced scripts, and counters of Korean.
_AGAINST = rf"{UNSPACED}\uac00-\ud7a3"
_EAST = "".join(_SMALL) + "".join(_BIG)
_GROUPED = rf"\d++(?>(?:[{_SEPARATORS}]\d++)*)"
_MANY = rf"[{_EAST}]+(?: ?{_GROUPED}[{_EAST}]+)*(?:{_GROUPED})?"
_PER_CENT = (
    "per ?cent|pct|prozent|pour cent|por ciento|por cento|per cento|procent|procenta|prosent|процент|процента|процентов"
)
_UNITS = "km|kg|cm|mm|m|ha|ft|mph|kmh|k[WVA]|[MGT]W|[kMGT]Wh|[KMGT]B|am|pm|[kKmMbBtT]n?"
# Begins with a class of characters and looks behind it, so that the engine scans for one of these instead of trying
# every place: three times as fast. No part of a number is ever given back: `3.4x` would leave a figure 3.
_GOES_ON = (
    rf"(?:(?<=[{_SIGNS}]) ?\d|(?<=\d)(?<![^\W{_AGAINST}].)(?<![.,].))"
    rf"(?>\d{{0,2}}(?:[ '’]\d{{3}}(?!\d))+(?:[.,]\d++)?|\d*+(?:[{_SEPARATORS}{_STROKES}]\d++)*)"
    rf"(?>{_MANY}| ?[%％٪]| ?(?i:{_PER_CENT}|{'|'.join(_POWERS)})\b|)"
    rf"(?:(?![^\W{_AGAINST}])|(?=(?:{_UNITS})(?!\w)))"
)
_FIGURE = re.compile(rf"[{_SIGNS}\d]{_GOES_ON}", re.DOTALL)
# A class that lists its characters is scanned for at half the cost: for texts without digits of another script.
_ASCII_FIGURE = re.compile(rf"[{_SIGNS}0-9]{_GOES_ON}", re.DOTALL)
_OTHER_DIGITS = re.compile("[^\0-\u065f\u2000-\u2fff]")
_LETTER = re.compile(r"([kmbt])n?(?!\w)", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:(?<=[^\W\d])\.)? ?({'|'.join(_CURRENCIES)})(?![^\W{_AGAINST}])", re.IGNORECASE)
_PARTS = re.compile(
    rf"([{_SIGNS}]?) ?((?>\d(?:[{_SEPARATORS}{_STROKES} '’]?\d)*))"
    rf"(?:([{_EAST}].*)|( ?[%％٪]| ?(?i:{_PER_CENT}))| ?(.+))?"
)
_SPACES = re.compile("[ '’]")
_STROKE = re.compile(f"([{_STROKES}])")
_SEPARATOR = re.compile("[.,]")
# Footnote marks, and what they stand against: a word, or what ends a sentence or a quotation.
_NOTE = re.compile(r"\[(?:\^|note |nb |n )?\d{1,3}(?:[,–-] ?\d{1,2})*\]")
_BEFORE_NOTE = re.compile(r"(?:[^\W_]|[^\w\s(\[{“‘„«‹「『《〈\"'…—–-]|\S[\"'])\Z")
# A text that has these counts its notes, wherever they stand.
_COUNTED = ("[1]", "[2]", "[3]")
_NONE: frozenset[int] = frozenset()
_PIECE = re.compile(rf"([\d.,]+)([{_EAST}]*)")


def figures(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the figures of a text, each as the value that it is compared by, and where it stands. Linear."""
    for start, end, power in _places(text):
        written = text[start:end]
        behind = _BEHIND.match(text, end)
        if behind is not None or not (written.isascii() and written.isdecimal()):
            written = _value(written, power, _CURRENCIES[behind[1].casefold()] if behind else "")
        yield written, Span(start=start, end=end)


def figure_places(text: str) -> Iterator[Span]:
    """Yield where the figures of a text stand. Linear."""
    for start, end, _ in _places(text):
        yield Span(start=start, end=end)


def _places(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each figure starts and ends, and by which power of ten a letter behind it multiplies it."""
    has_others = not text.isascii() and _OTHER_DIGITS.search(text) is not None
    notes = _notes(text) if "[" in text else _NONE
    for match in (_FIGURE if has_others else _ASCII_FIGURE).finditer(text):
        start, end = match.span()
        if start in notes:
            continue
        letter = _LETTER.match(text, end) if text[start] in _SIGNS else None
        if letter:
            yield start, letter.end(), _LETTER_POWERS[letter[1].lower()]
        else:
            yield start, end, 0


def _notes(text: str) -> AbstractSet[int]:
    """Return the places inside footnote marks: in brackets behind a word (`said.[3]`), but not in `“[12] men`."""
    are_counted = all(mark in text for mark in _COUNTED)
    found: set[int] = set()
    for note in _NOTE.finditer(text):
        start, end = note.span()
        if are_counted or _BEFORE_NOTE.search(text, max(0, start - 2), start):
            found.update(range(start, end))
    return found


def _value(written: str, power: int, currency: str) -> str:
    """Return the value of a figure; `currency` is named behind it."""
    if power:
        written = written.rstrip("kmbtnKMBTN")
    parts = _PARTS.fullmatch(written) if len(written) <= _LONGEST else None
    if parts is None:
        return written
    sign, number, many, per_cent, word = parts.groups(default="")
    number = _SPACES.sub("", _digits(number))
    if many:
        value = _many(_digits(number + many))
    else:
        power = power or _POWERS.get(word.casefold(), 0)
        value = "".join(_raised(part, power) if part[0].isdigit() else _stroke(part) for part in _STROKE.split(number))
    return f"{sign or currency}{value}{'%' if per_cent else ''}"


def _digits(written: str) -> str:
    """Return what is written with the digits and separators of ASCII."""
    if written.isascii():
        return written
    plain = written.translate(_PLAIN_SEPARATORS)
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in plain)


def _stroke(stroke: str) -> str:
    return stroke if stroke in ":/" else "-"


def _raised(number: str, power: int) -> str:
    plain = _plain(number)
    return _written(Decimal(plain).scaleb(power)) if power and plain.count(".") <= 1 else plain


def _written(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _plain(number: str) -> str:
    """Return a number without separators but for a decimal point; what is no number but a date keeps its points."""
    groups = _SEPARATOR.split(number)
    if len(groups) == 1:
        return number
    marks = _SEPARATOR.findall(number)
    if len(set(marks)) == 1 and _are_thousands(groups):
        return "".join(groups)
    *whole, fraction = groups
    if len(whole) == 1 or (marks.count(marks[-1]) == 1 and _are_thousands(whole)):
        return f"{''.join(whole)}.{fraction}".rstrip("0").rstrip(".")
    return ".".join(groups)


def _are_thousands(groups: Sequence[str]) -> bool:
    """Tell whether groups of digits are set apart as thousands are, or as in India: `1,50,000`."""
    first, *middle, last = groups
    if len(last) != _GROUP or len(first) > _GROUP or int(first) == 0:
        return False
    return all(1 < len(group) <= _GROUP for group in middle)


def _many(number: str) -> str:
    """Return what figures with the characters of East Asia come to: `1천200만` is twelve million."""
    total = section = Decimal(0)
    for figure, units in _PIECE.findall(number):
        plain = _plain(figure)
        value = Decimal(plain) if plain.count(".") <= 1 else Decimal(0)
        for unit in units:
            if unit in _SMALL:
                section += value.scaleb(_SMALL[unit])
            else:
                total += (section + value).scaleb(_BIG[unit])
                section = Decimal(0)
            value = Decimal(0)
        section += value
    return _written(total + section)
