"""Marks of origin in an article: whose words it says these are, with the place where it says so.

A document comes in, `Credit` records go out, in the order of the text. Five forms: a dateline (`SEOUL, Jan 28
(Yonhap) —`), a byline of an agency, a sign-off (`— Reuters` at the end), a credit line (`The Associated Press
contributed to this report`), and the head or the distributor of a press release, whose `agency` is '' where no
distributor is named.

The one thing a reader would not guess: the name of an agency alone is no mark. In running text it is an attribution
("told Reuters", "according to AP"), beside a picture it credits the picture. So shape and place decide: a dateline is a
name in brackets before a dash, or behind a place and a date; all else stands in the first or the last passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal

from twosource import datelines
from twosource.agencies import DISTRIBUTORS, RELEASE
from twosource.creditforms import OPENS, OTHER_SCRIPT, TOKEN, Mentions, credit_forms
from twosource.model import Credit, Document, Passage, Publisher, Span
from twosource.openings import matches, places

Form = Literal["dateline", "byline", "sign-off", "credit line", "press release"]

MAX_CREDITS = 12
_FIRST, _LAST = 6, 7
_LINE, _PARAGRAPH, _PLACE = 120, 600, 80
# What a sign-off may end with.
_AROUND = " .*)]）］】>/"

_PICTURE = re.compile(
    r"(?i:\b(?:photos?|photographs?|pictures?|images?|videos?|fotos?|bild|bilder|getty|caption)\b)|사진|写真|图|صورة"
)
_END = re.compile(r"[.。]?(?=\n|\Z)")
# A verb or an adjective of Japanese ends so.
_ENDS_JAPANESE = re.compile("[ただるいすうくむんぬぐぶつ]$")
_CLOSES = tuple(".!?…。”\"»’')")
# Whoever edited a report signs with letters before the agencies: `abc/rt (AFP, dpa)`.
_INITIALS = re.compile(r"[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,3}")
_THIS = r"(?:[Tt]his|[Dd]ies(?:er|e|es)|[Cc]e(?:t|tte)?|[Ee]st[ea]|[Qq]uest[oa])"
_RELEASE = re.compile(rf"(?i:{RELEASE})(?=\s?[:：–—]|\s-|\s?\d|\s(?i:vom|nr|no)\b|\Z)")
_RELEASES = ("release", "mitteilung", "communiqué", "comunicado", "comunicato")
_THIS_RELEASE = re.compile(
    rf"{_THIS} (?i:press release|news release|pressemitteilung|communiqué de presse|comunicado de prensa"
    r"|comunicato stampa) (?:was|is|has|contains|includes|may|wurde|enthält|est|contient|contiene|fue|è)\b"
)


def credits(document: Document, publishers: Iterable[Publisher] = ()) -> tuple[Credit, ...]:  # noqa: A001 - the field
    """Return the marks of origin of one document. For many documents make one `CreditReader`, which costs more."""
    return CreditReader(publishers).read(document)


class CreditReader:
    """Reads marks of the known agencies and of a site's publishers of the kinds wire and agency."""

    __slots__ = ("_forms", "_heads", "_mentions")

    def __init__(self, publishers: Iterable[Publisher] = ()) -> None:
        self._forms = credit_forms(publishers)
        self._mentions = Mentions(self._forms.shown, self._forms.weak)
        self._heads = _heads()

    def read(self, document: Document) -> tuple[Credit, ...]:
        """Return the marks of a document in the order of the text, at most twelve. Linear in the document."""
        text = document.text
        passages = [passage for passage in document.passages if passage.kind != "code"]
        if not passages:
            return ()
        found = list(self._brackets(text, passages))
        last = passages[-_LAST:][0].start
        parts = _parts(text, passages)
        may_name = self._mentions.are_in(*parts)
        may_be_released = any(any(map(part.__contains__, _RELEASES)) for part in parts)
        for passage in _ends(passages):
            if may_name and self._mentions.are_in(text[passage.start : passage.end]):
                found += self._opening(text, passage)
                found += self._marks(text, passage, last=passage.start >= last)
            elif passage.start >= last and passage.end - passage.start <= _LINE:
                found += self._under_a_label(text, passage)
            begin = text[passage.start : passage.start + 2]
            # Case may do more to letters outside of ASCII.
            if begin in self._heads or may_be_released or not begin.isascii():
                found += _releases(text, passage, whole=may_be_released)
        return _apart(found)

    def _brackets(self, text: str, passages: Sequence[Passage]) -> Iterator[Credit]:
        """Yield the datelines and sign-offs that are a name in brackets."""
        last, final = passages[-_LAST:][0].start, passages[-1].start
        for match in self._bracketed(text):
            start = text.rfind("\n", max(0, match.start() - _PLACE), match.start()) + 1
            at_start = start > 0 or match.start() <= _PLACE
            before = text[start if at_start else match.start() - _PLACE : match.start()].strip()
            weak = match[1] in self._forms.weak
            if self._is_dateline(before, match, at_start=at_start):
                place = at_start and datelines.is_place(before.split())
                yield from self._told("dateline", match, Span(start=start if place else match.start(), end=match.end()))
            elif match.start() >= (final if weak else last) and _is_end(match, before, weak=weak):
                yield from self._told("sign-off", match, Span(start=match.start(), end=match.end()))

    def _bracketed(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the names in brackets."""
        opened = (place for place in places(OPENS, text) if text[place + 1 : place + 2] in self._forms.begins)
        return matches(self._forms.bracket, text, opened)

    def _is_dateline(self, before: str, match: re.Match[str], *, at_start: bool) -> bool:
        name = match[1]
        words = before.split()
        if words and (self._is_named(words[-1]) or name in words or datelines.are_initials(words, name)):
            # The name was just written out: "the Associated Press (AP)".
            return False
        if name in self._forms.weak:
            return at_start and datelines.is_weak(words, match.string, match.end())
        released = self._forms.shown[name] in DISTRIBUTORS
        return datelines.is_strong(words, match.string, match.end(), at_start=at_start, released=released)

    def _opening(self, text: str, passage: Passage) -> Iterator[Credit]:
        """Yield the datelines without brackets, or with more than the name in them, that a passage begins with."""
        place = passage.start, passage.end
        match = self._forms.dated.match(text, *place)
        if match is None or not datelines.is_dated(match[1].split()):
            match = self._forms.placed.match(text, *place)
            if match is None or self._is_named(match[1]) or not datelines.is_short(match[1].split()):
                match = self._forms.caseless.match(text, *place) or self._forms.first.match(text, *place)
        if match is not None:
            yield from self._told("dateline", match, Span(start=match.start(), end=match.end()))

    def _is_named(self, text: str) -> bool:
        """Say whether a text has a word of an agency's name."""
        return not self._forms.tokens.isdisjoint(TOKEN.findall(text))

    def _under_a_label(self, text: str, passage: Passage) -> Iterator[Credit]:
        """Yield the sign-off that a short passage is where a label ("Source:") makes a mark even of a weak name."""
        match = self._forms.labelled.match(text, passage.start, passage.end)
        if match is not None and not text[match.end() : passage.end].strip(_AROUND):
            yield from self._told("sign-off", match, Span(start=passage.start, end=passage.end))

    def _marks(self, text: str, passage: Passage, *, last: bool) -> Iterator[Credit]:
        """Yield the bylines, sign-offs and credit lines of one of the first or last passages."""
        start, end = passage.start, passage.end
        if _PICTURE.search(text, start, min(end, start + _PARAGRAPH)):
            return
        whole = list(self._whole(text, passage, last=last)) if end - start <= _LINE else []
        yield from whole
        if whole:
            return
        ending = self._forms.ending.search(text, max(start, end - _LINE), end) if last else None
        if ending is not None:
            yield from self._told("sign-off", ending, Span(start=ending.start() + 1, end=end))
        if last:
            start = max(start, end - _PARAGRAPH)
        for match in self._forms.credited.finditer(text, start, min(end, start + _PARAGRAPH)):
            yield from self._told("credit line", match, Span(start=match.start(), end=match.end()))

    def _whole(self, text: str, passage: Passage, *, last: bool) -> Iterator[Credit]:
        """Yield the byline or the sign-off that a short passage is and nothing else."""
        span = Span(start=passage.start, end=passage.end)
        line = self._forms.line.match(text, passage.start, passage.end) if last else None
        if line is not None and not text[self._row(line)[-1][1] : passage.end].strip(_AROUND):
            yield from self._told("sign-off", line, span)
            return
        byline = self._forms.byline.fullmatch(text, passage.start, passage.end)
        if byline is not None:
            yield from self._told("byline", byline, span)

    def _told(self, form: Form, match: re.Match[str], span: Span) -> Iterator[Credit]:
        """Yield the credits of a mark: one for the agency found, and for each that is named in a row with it."""
        row = self._row(match)
        whole = Span(start=span.start, end=max(span.end, row[-1][1]))
        for name, _ in row:
            agency = self._forms.shown[name]
            yield Credit(agency=agency, form="press release" if agency in DISTRIBUTORS else form, span=whole)

    def _row(self, match: re.Match[str]) -> list[tuple[str, int]]:
        """Return the names that stand in a row ("AFP, Reuters and AP"), and where each ends."""
        row = []
        further: re.Match[str] | None = match
        while further is not None:
            group = further.lastindex or 0
            row.append((further[group], further.end(group)))
            further = self._forms.more.match(further.string, further.end(group))
        return row


def _parts(text: str, passages: Sequence[Passage]) -> Sequence[str]:
    """Return the text of the first and of the last passages; all of it where they are all."""
    if len(passages) < _FIRST + _LAST:
        return (text,)
    return text[: passages[_FIRST - 1].end], text[passages[-_LAST].start :]


def _ends(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return the first and the last passages, each once."""
    return passages if len(passages) <= _FIRST + _LAST else [*passages[:_FIRST], *passages[-_LAST:]]


def _is_end(match: re.Match[str], before: str, *, weak: bool) -> bool:
    """Say whether a name in brackets stands at the end of a passage, behind a sentence that is closed."""
    return _END.match(match.string, match.end()) is not None and _closes(before, match[0], weak=weak)


def _closes(before: str, mark: str, *, weak: bool) -> bool:
    if not before or before.endswith(_CLOSES):
        return True
    if weak:
        return False
    # A Japanese report may end without a full stop before the mark.
    is_japanese = _ENDS_JAPANESE.search(before) is not None and OTHER_SCRIPT.search(mark) is not None
    return is_japanese or _INITIALS.fullmatch(before) is not None


def _heads() -> frozenset[str]:
    """Return what a passage begins with that may be the head of a press release, two characters in any case."""
    beginnings = {head[:2] for head in RELEASE.split("|")}
    return frozenset(chain.from_iterable((two, two.upper(), two.title(), two.title().swapcase()) for two in beginnings))


def _releases(text: str, passage: Passage, *, whole: bool) -> Iterator[Credit]:
    """Yield the head of a press release, or, if the `whole` is read, the sentence that calls the text one."""
    match = _RELEASE.match(text, passage.start, passage.end)
    if match is None and whole:
        match = _THIS_RELEASE.search(text, passage.start, min(passage.end, passage.start + _PARAGRAPH))
    if match is not None:
        yield Credit(agency="", form="press release", span=Span(start=match.start(), end=match.end()))


def _apart(credits_found: Iterable[Credit]) -> tuple[Credit, ...]:
    """Return the marks in the order of the text, of one agency none inside another."""
    kept: list[Credit] = []
    reached: dict[str, int] = {}
    for credit in sorted(credits_found, key=lambda c: (c.span.start, -c.span.end, c.agency, c.form)):
        if credit.span.start >= reached.get(credit.agency, 0):
            kept.append(credit)
            reached[credit.agency] = credit.span.end
    return tuple(kept[:MAX_CREDITS])
