"""Check what may be published to the audience of a build: embargoes, and labels of the Traffic Light Protocol.

A corpus and the day of the build come in, findings go out; nothing else of a build knows what day it is, so no page can
say. The one thing a reader would not guess: what may not be published is refused, never left out. A page that cited it
would silently rest on less.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from twosource.config import AUDIENCES
from twosource.diagnostics import EMBARGO_OVER, EMBARGOED, NOT_FOR_THIS_AUDIENCE, Diagnostic
from twosource.model import Corpus, Date, Handling
from twosource.values import TLP


def check_handling(corpus: Corpus, today: dt.date | None) -> Iterator[Diagnostic]:
    """Yield what may not be published to this audience on this day; on no day known, no embargo is over."""
    for what, handling in _marked(corpus):
        yield from _check_label(what, handling, corpus.config.audience)
        until = handling.embargo_until
        if until is not None:
            yield from _check_embargo(what, handling, until, today, public=corpus.config.audience == "public")


def _marked(corpus: Corpus) -> Iterator[tuple[str, Handling]]:
    for source in corpus.sources:
        if source.annotation.handling is not None:
            yield f'the source "{source.id}"', source.annotation.handling
    for briefing in corpus.briefings:
        if briefing.handling is not None:
            yield f'the briefing "{briefing.slug}"', briefing.handling


def _check_label(what: str, handling: Handling, audience: str) -> Iterator[Diagnostic]:
    """Yield the label that is stricter than what the audience may see: each audience may see one more."""
    if handling.tlp and TLP.index(handling.tlp) > AUDIENCES.index(audience):
        wanted = AUDIENCES[TLP.index(handling.tlp)]
        message = f'{what} is TLP:{handling.tlp.upper()}, and this build is for the audience "{audience}"'
        hint = f'remove it from this collection, or build for the audience "{wanted}" into a folder of its own'
        yield Diagnostic(rule=NOT_FOR_THIS_AUDIENCE, mark=handling.tlp_mark, message=message, hint=hint)


def _check_embargo(
    what: str, handling: Handling, until: Date, today: dt.date | None, *, public: bool
) -> Iterator[Diagnostic]:
    first = dt.date(until.year, until.month, until.day)
    if today is not None and today >= first:
        message = f"the embargo on {what} is over since {until.iso}"
        yield Diagnostic(rule=EMBARGO_OVER, mark=handling.embargo_mark, message=message, hint="remove it")
    elif public:
        message = f"{what} is under embargo until {until.iso}"
        hint = "publish it from that day on, or build for another audience"
        yield Diagnostic(rule=EMBARGOED, mark=handling.embargo_mark, message=message, hint=hint)
