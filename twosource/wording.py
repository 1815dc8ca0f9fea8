"""Words for numbers, dates and things that are missing: every turn of phrase that more than one page uses.

Pure functions from values to English; the one place to start a translation from. Numbers up to twelve are spelled out
in sentences, larger ones grouped by comma.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Mapping, Sequence

from twosource import values
from twosource.model import Date, Missing, OriginCount
from twosource.views import Part, Phrase

LANGUAGE = "en"
"""The language of every sentence that is not an author's own."""

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# Why two articles that share enough are not told as copies (see `copies`).
WITHHELD: Mapping[str, str] = {
    "put-in": "one of them carries what they share among other news, which others tell without it",
    "cut": "the shorter one is cut from a longer text, which shares hardly more with the other",
}


def number(value: int) -> str:
    """Return `1,234`."""
    return f"{value:,}"


def spelled(value: int) -> str:
    """Return a number as a sentence has it: `no`, `one` … `twelve`, then digits."""
    return _SMALL[value] if value < len(_SMALL) else number(value)


def counted(value: int, singular: str, plural: str = "") -> str:
    """Return `one article`, `two articles`, `no articles`, `1,234 articles`."""
    return f"{spelled(value)} {singular if value == 1 else plural or singular + 's'}"


def figures(value: int, singular: str, plural: str = "") -> str:
    """Return the same in digits, for tables and counts: `1 word`, `277 words`."""
    return f"{number(value)} {singular if value == 1 else plural or singular + 's'}"


def share(part: int, whole: int) -> str:
    """Return `49.0 %`; never 0 % or 100 % for what is neither."""
    if not whole:
        return "0 %"
    if part in (0, whole):
        return "100 %" if part else "0 %"
    return f"{min(max(100 * part / whole, 0.1), 99.9):.1f} %"


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the others untouched."""
    return text[:1].upper() + text[1:]


def sentence(parts: Phrase) -> Phrase:
    """Return a phrase as a sentence begins: its first letter in upper case."""
    return (dataclasses.replace(parts[0], text=capitalised(parts[0].text)), *parts[1:]) if parts else ()


def listed(items: Sequence[str], conjunction: str = "and") -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    if len(items) < 2:  # noqa: PLR2004 - a pair is the shortest list with a conjunction
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def paragraphs(first: int, last: int) -> str:
    """Return `paragraph 3` or `paragraphs 8–14`."""
    return f"paragraph {first}" if first == last else f"paragraphs {first}–{last}"


def place(paragraph: int) -> str:
    """Return `paragraph 3`, or what has no number: `a heading`."""
    return f"paragraph {paragraph}" if paragraph else "a heading"


def date(value: Date) -> str:
    """Return `28 January 2026`, `January 2026`, `2026`, with `about` or `perhaps` for EDTF qualifiers."""
    words = " ".join(
        ([str(value.day)] if value.day else []) + ([month(value.month)] if value.month else []) + [str(value.year)],
    )
    qualifier = ("about " if value.approximate else "") + ("perhaps " if value.uncertain else "")
    return qualifier + words


def month(value: int) -> str:
    """Return the name of a month, from 1."""
    return _MONTHS[value - 1]


def dated(value: Date) -> Part:
    """Return a date as a part that becomes a `<time>`."""
    return Part(text=date(value), date=value.iso)


def missing(value: Missing) -> str:
    """Say why there is no value."""
    return "not stated in the article" if value is Missing.NOT_STATED else "not yet annotated"


def origins(count: OriginCount, *, digits: bool = False) -> str:
    """Return `two origins`, `one origin`, or the interval `one to two origins`; `1–2 origins` beside other digits."""
    if count.at_least == count.at_most:
        return (figures if digits else counted)(count.at_most, "origin")
    if digits:
        return f"{number(count.at_least)}–{number(count.at_most)} origins"
    return f"{spelled(count.at_least)} to {spelled(count.at_most)} origins"


def independence(count: OriginCount) -> str:
    """Return how many origins some articles have, of as many as they could have: `1–2 of 2 origins`."""
    least, most = number(count.at_least), number(count.at_most)
    interval = most if least == most else f"{least}–{most}"
    return f"{interval} of {figures(count.of, 'origin')}"


def shortened(value: str, length: int) -> str:
    """Return text on one line of at most so many characters, cut between words and marked where it is."""
    line = " ".join(value.split())
    return line if len(line) <= length else f"{line[:length].rsplit(' ', 1)[0]} …"


def foreign(language: str) -> str:
    """Return a language where it differs from that of the pages around it, else nothing."""
    return "" if language == LANGUAGE else language


def text(value: str) -> Part:
    """Return a plain part."""
    return Part(text=value)


def link(value: str, href: str) -> Part:
    """Return a linked part."""
    return Part(text=value, href=href)


def bare(value: str) -> str:
    """Return words without the quotation marks around them, for a part that brings its own."""
    return value.strip('"“”„«»') if value[:1] in '"“„«' and value[-1:] in '"”“»' else value


def percent(value: float) -> str:
    """Return a fraction as `49 %`."""
    return f"{100 * value:.0f} %"


def quoted(value: str, href: str = "") -> Part:
    """Return a part in quotation marks."""
    return Part(text=value, href=href, quote=True)


def phrase(*parts: Part | str) -> Phrase:
    """Return a phrase from parts and plain strings."""
    return tuple(Part(text=part) if isinstance(part, str) else part for part in parts)


def plain(phrases: Iterable[Phrase]) -> str:
    """Return phrases as text alone, one after another."""
    return " ".join("".join(part.text for part in each) for each in phrases)


def slug(name: str) -> str:
    """Return a name as `[a-z0-9-]{1,80}` for a path; what has no Latin letter or digit gets a stable hash.

    Two names may give one slug; they then share a page, which lists both.
    """
    return values.slug(name) or f"x-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}"
