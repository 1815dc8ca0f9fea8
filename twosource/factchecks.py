"""Read the fact check that a claim declares: the verdict in words, its place on a scale, who checked, when and why.

The fields of a claim come in, a `FactCheck` goes out. The one thing a reader would not guess: only this key makes a
claim a `ClaimReview` for search engines; a claim of any `kind` without it is a claim that somebody made.

    fact_check: {rating: Mostly false, value: 2, by: Jo Analyst, on: 2026-02-01, text: The ministry counts 26,000.}
"""

from __future__ import annotations

import re

from twosource.diagnostics import BAD_VALUE
from twosource.fields import Fields, Keys
from twosource.model import FactCheck
from twosource.values import Problem, date, filled, line
from twosource.yamlio import shown

KEYS = Keys(("rating", "value", "worst", "best", "by", "on", "text"))
# The scale of schema.org where none is given.
_WORST, _BEST = 1.0, 5.0
_NUMBER = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,3})?")


def fact_check(claim: Fields) -> FactCheck | None:
    """Return the fact check of a claim; None where there is none that can be published."""
    given = claim.nested("fact_check", KEYS)
    if given is None:
        return None
    rating = given.required("rating", line)
    value, worst, best = (given.value(key, number) for key in ("value", "worst", "best"))
    by, on, said = given.value("by", line), given.value("on", date), given.value("text", filled)
    worst, best = _WORST if worst is None else worst, _BEST if best is None else best
    if worst >= best:
        message = f'"{given.path("worst")}" is {worst:g}, not below "best", {best:g}'
        given.report(BAD_VALUE, given.place("worst" if "worst" in given else "best"), message, "exchange the two")
        return None
    if value is not None and not worst <= value <= best:
        message = f'"{given.path("value")}" is {value:g}, not on the scale from {worst:g} to {best:g}'
        given.report(BAD_VALUE, given.place("value"), message, 'give the ends of your scale as "worst" and "best"')
        return None
    if rating is None:
        return None
    return FactCheck(rating=rating, value=value, worst=worst, best=best, by=by or "", on=on, text=said or "")


def number(value: str) -> float | Problem:
    """Return a decimal number with up to six digits before the point and three after it."""
    if not _NUMBER.fullmatch(value):
        return Problem(BAD_VALUE, f'must be a number, found "{shown(value)}"', "write it as 4 or 3.5")
    return float(value)
