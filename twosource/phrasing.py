"""Numbers, dates and what is missing, in the language of the pages: the turns of phrase that more than one page uses.

Functions from values to the words that `Messages` has for them; `say` is the language of the pages. What stands in no
language (cutting a line, a slug, a link) is in `wording`.
"""

from __future__ import annotations

import re

from twosource.messages import Messages
from twosource.model import Date, Missing, OriginCount
from twosource.views import Part

# Words in quotation marks of a title's own language; none inside others.
_QUOTED = re.compile(r"[“„«]\s*([^“”„«»]+?)\s*[”“»]")

_SPELLED = 12  # the greatest number that sentences have in words


def titled(say: Messages, title: str) -> str:
    """Return a title in quotation marks; marks of its own become the inner ones: `“‘Stale’: the day it was shut”`."""
    return say("title-quoted", title=_QUOTED.sub(lambda inner: say("title-nested", title=inner[1]), title))


def number(say: Messages, value: int) -> str:
    """Return `1,234`."""
    return say("number", value=value)


def words(say: Messages, count: int) -> str:
    """Return `1 word`, `277 words`, for tables and lists."""
    return say("words", n=count)


def share(say: Messages, part: int, whole: int) -> str:
    """Return `49.0 %`; never 0 % or 100 % for what is neither."""
    if not whole or not part:
        return say("share-none")
    if part == whole:
        return say("share-all")
    return say("share", value=round(min(max(100 * part / whole, 0.1), 99.9), 1))


def percent(say: Messages, fraction: float) -> str:
    """Return a fraction as `49 %`."""
    return say("percent", value=round(100 * fraction))


def paragraphs(say: Messages, first: int, last: int) -> str:
    """Return `paragraph 3` or `paragraphs 8–14`."""
    return say("paragraphs", kind="one" if first == last else "range", first=first, last=last)


def place(say: Messages, paragraph: int) -> str:
    """Return `paragraph 3`, or what has no number: `a heading`."""
    return paragraphs(say, paragraph, paragraph)


def date(say: Messages, value: Date) -> str:
    """Return `28 January 2026`, `January 2026`, `2026`, with `about` or `perhaps` for EDTF qualifiers.

    An interval is `28 January 2026 to 2 February 2026`.
    """
    if value.until:
        return say("date-range", first=date(say, value.first), last=date(say, value.last))
    parts: dict[str, str | int] = {"year": str(value.year)}
    if value.month:
        parts["month"] = say.month(value.month)
    if value.day:
        parts["day"] = value.day
    said = say(f"date-{'day' if value.day else 'month' if value.month else 'year'}", **parts)
    if value.uncertain:
        said = say("date-perhaps", date=said)
    return say("date-about", date=said) if value.approximate else said


def moment(say: Messages, value: Date) -> str:
    """Return `28 January 2026, 14:05 UTC+1`: a date with its time and the offset, where they are known."""
    if value.time is None or value.time.offset is None:
        return date(say, value)
    minutes, second = divmod(value.time.second, 60)
    clock = f"{minutes // 60:02d}:{minutes % 60:02d}{f':{second:02d}' if value.time.seconds == 1 and second else ''}"
    hours, rest = divmod(abs(value.time.offset), 60)
    ahead = f"{'−' if value.time.offset < 0 else '+'}{hours}{f':{rest:02d}' if rest else ''}"
    return say("date-time", date=date(say, value), time=clock, zone=f"UTC{ahead if value.time.offset else ''}")


def dated(say: Messages, value: Date) -> Part:
    """Return a date as a part that becomes a `<time>`."""
    return Part(text=date(say, value), date="" if value.until else value.iso)


def missing(say: Messages, value: Missing) -> str:
    """Say why there is no value."""
    return say("not-stated" if value is Missing.NOT_STATED else "not-annotated")


def origins(say: Messages, count: OriginCount, *, digits: bool = False) -> str:
    """Return `two origins`, `one origin`, or the interval `one to two origins`; `1–2 origins` beside other digits.

    An interval from a number in words to one in digits is in digits: `7–14 origins`, not `seven to 14`.
    """
    mixed = count.at_least <= _SPELLED < count.at_most
    return say("origins-digits" if digits or mixed else "origins", **interval(count))


def independence(say: Messages, count: OriginCount) -> str:
    """Return how many origins some articles have, of as many as they could have: `1–2 of 2 origins`."""
    return say("independence", **interval(count))


def interval(count: OriginCount) -> dict[str, int | str]:
    """Return what `origins` and `independence` ask for, for messages that have them inside."""
    kind = "exact" if count.at_least == count.at_most else "interval"
    return {"kind": kind, "least": count.at_least, "most": count.at_most, "of": count.of}


def likelihood(say: Messages, term: str) -> str:
    """Return a term of a yardstick, written with spaces or hyphens."""
    return say("likelihood-term", term=term.replace(" ", "-"))


def percent_range(say: Messages, least: int, most: int) -> str:
    """Return `55–80 %`."""
    return say("likelihood-range", least=least, most=most)


def judgement(say: Messages, likely: tuple[str, int, int] | None, level: str, *, confidence: bool) -> str:
    """Return what stands before a judgement: `Our judgement (likely: 55–80 %):`, or before a `confidence` (`low`).

    `likely` is a term with its range, `level` a level of confidence, empty for none.
    """
    told = say("confidence-level", level=level)
    if confidence:
        return say("judgement-confidence-level", level=told) if level else say("judgement-confidence")
    if likely is None:
        return say("judgement-level", level=told) if level else say("judgement")
    term, least, most = likely
    name = "judgement-likelihood-level" if level else "judgement-likelihood"
    return say(name, term=likelihood(say, term), range=percent_range(say, least, most), level=told)
