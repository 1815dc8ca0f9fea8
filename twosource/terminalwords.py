"""English for the terminal: counts, dates and what is missing, as `twosource explain` prints them.

The terminal speaks English whatever the language of the pages: an error that is looked up should read as it does for
everybody. Pure functions from values to words.
"""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model import Date, Missing

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


def figures(value: int, singular: str, plural: str = "") -> str:
    """Return a count in digits: `1 word`, `1,277 words`."""
    return f"{value:,} {singular if value == 1 else plural or singular + 's'}"


def percent(value: float) -> str:
    """Return a fraction as `49 %`."""
    return f"{100 * value:.0f} %"


def paragraphs(first: int, last: int) -> str:
    """Return `paragraph 3` or `paragraphs 8–14`."""
    return f"paragraph {first}" if first == last else f"paragraphs {first}–{last}"


def date(value: Date) -> str:
    """Return `28 January 2026`, `January 2026`, `2026`, with `about` or `perhaps` for EDTF qualifiers.

    An interval is `28 January 2026 to 2 February 2026`.
    """
    if value.until:
        return f"{date(value.first)} to {date(value.last)}"
    words = " ".join(
        ([str(value.day)] if value.day else [])
        + ([_MONTHS[value.month - 1]] if value.month else [])
        + [str(value.year)],
    )
    qualifier = ("about " if value.approximate else "") + ("perhaps " if value.uncertain else "")
    return qualifier + words


def missing(value: Missing) -> str:
    """Say why there is no value."""
    return "not stated in the article" if value is Missing.NOT_STATED else "not yet annotated"
