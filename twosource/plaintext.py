"""Tell headings, paragraphs, lists and quotes of a `.txt` article by their shape.

What comes in is the raw text, what goes out is one `Segment` for each passage, in order. The one thing a reader would
not guess: a text without any blank line is one passage a line, unless every line breaks where the next word would not
have fitted (hard-wrapped text, which is one paragraph), or most do and go on with a small letter (set in columns: a
paragraph ends with a short line). No word is lost or added: the words of the segments with their markers are the words
of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import and_
from typing import Literal

from twosource.model import RawText
from twosource.text import normalise_run

Kind = Literal["heading", "paragraph", "item", "quote"]
_Line = tuple[int, str]

_LINE_END = re.compile(r"\r\n?|\n")
_MARKER = re.compile(r"\s*(?:([-*•‣·–])|([0-9]{1,4})[.)])\s+(?=\S)")
_WORD_CHARACTER = re.compile(r"\w")
_QUOTE = re.compile(r"\s*>+\s*(?=[^\s>])")
_OPENING = "\"'“‘„«‹¿¡「『《【("
_NO_HEADING_END = ".,:;…。、，：；\"'”’»›」』》"
_GOES_ON = "–—-…,;.)"
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»›」』》)\]]*$")

_HEADING_WORDS = 15  # white-space words; the headline of the first seed has 11
_HEADING_LENGTH = 120  # characters, which also bounds headings of scripts written without spaces
_PROSE_WORDS = 12
_WRAP_WIDTH = 110  # no hard-wrapped text is set wider
_LEAST_WIDTH = 50
_WRAP_LINES = 3
# Of a text set in columns so many lines at the least, this part of them nearly full, and half of those broken in the
# midst of a sentence: the letters of a book are not all of one width, and its paragraphs end somewhere.
_COLUMN_LINES = 6
_COLUMN_SHARE = 2 / 3
_NEARLY_FULL = 0.85
_SHORT_LINE = 40
_DATE_WORDS = 6
_DATE_DIGITS = 5  # "28 January 2026" has six, "Outlook for 2026" four
_BYLINES = 3  # name, place, date between a headline and the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One passage of a plain text: its words, where it starts (line from 1), and the marker that stood before it.

    `marker` holds what stood before its lines (`-`, `2.`, `> >`). `level` is 1 for the headline of the whole article,
    2 for a heading inside, 0 otherwise. `number` is that of a numbered list item, 0 otherwise. Items in a row are one
    list, quotes in a row are one quotation. `places` has, for each of its lines, the line's number and how many of its
    characters come before the words.
    """

    kind: Kind
    text: str
    line: int
    marker: str = ""
    level: int = 0
    number: int = 0
    places: tuple[tuple[int, int], ...] = field(default=(), compare=False)


def segment(raw: RawText) -> tuple[Segment, ...]:
    """Return the passages of a plain-text article, in order. Linear in the text."""
    groups = _groups(raw)
    width = max((len(line) for group in groups for _, line in group), default=0)
    if len(groups) == 1 and not _wrapped(groups[0], width):
        groups = list(_paragraphs(groups[0], width)) or [[line] for line in groups[0]]
    segments = [found for group in groups for found in _of_group(group, min(width, _WRAP_WIDTH))]
    return tuple(_headings(_numbered(segments)))


def _groups(raw: str) -> list[list[_Line]]:
    """Return the runs of lines between blank lines, each line with its number."""
    groups: list[list[_Line]] = [[]]
    for number, line in enumerate(_LINE_END.split(raw), 1):
        if line.strip():
            groups[-1].append((number, line.rstrip()))
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _wrapped(group: Sequence[_Line], width: int) -> bool:
    """Tell whether every line of a group was broken because the next word would not have fitted."""
    wide = _LEAST_WIDTH <= width <= _WRAP_WIDTH and len(group) >= _WRAP_LINES
    return wide and all(_is_full(line, following, width) for (_, line), (_, following) in pairwise(group))


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _paragraphs(group: Sequence[_Line], width: int) -> Iterator[list[_Line]]:
    """Yield the paragraphs of a text set in columns, each to its short line; nothing of any other text."""
    lines = list(pairwise(group))
    full = [_is_full(line, following, int(_NEARLY_FULL * width)) for (_, line), (_, following) in lines]
    goes_on = [following.lstrip()[0].islower() for _, (_, following) in lines]
    broken = sum(map(and_, full, goes_on))
    in_columns = _LEAST_WIDTH <= width <= _WRAP_WIDTH and len(group) >= _COLUMN_LINES
    if not in_columns or sum(full) < _COLUMN_SHARE * len(full) or 2 * broken < sum(full):
        return
    start = 0
    for end, (is_full, is_inside) in enumerate(zip(full, goes_on, strict=True), 1):
        if not (is_full or is_inside):
            yield list(group[start:end])
            start = end
    yield list(group[start:])


def _of_group(group: Sequence[_Line], width: int) -> Iterator[Segment]:
    """Yield the passages of lines without a blank line between them: joined, but for items, quotes and long lines."""
    separate = max(len(line) for _, line in group) > _WRAP_WIDTH
    pending = _of_line(*group[0], before=None)
    parts, places = [pending.text], list(pending.places)
    for (_, above), (number, line) in pairwise(group):
        found = _of_line(number, line, before=pending)
        if separate or not _continues(pending, found) or _stands_alone(above, line, width):
            yield replace(pending, text=normalise_run(" ".join(parts)), places=tuple(places))
            pending, parts, places = found, [found.text], list(found.places)
        else:
            parts.append(found.text)
            places += found.places
            pending = replace(pending, marker=f"{pending.marker} {found.marker}".strip())
    yield replace(pending, text=normalise_run(" ".join(parts)), places=tuple(places))


def _stands_alone(above: str, line: str, width: int) -> bool:
    """Tell whether a short line was ended on purpose: the next one starts anew though it would have fitted."""
    first = line.lstrip()[0]
    goes_on = first.islower() or first in _GOES_ON
    return len(above) <= _SHORT_LINE and not goes_on and not _is_full(above, line, width)


def _of_line(number: int, line: str, *, before: Segment | None) -> Segment:
    """Return what one line is; `before` is what it would continue, None at the start of a group."""
    quote = _QUOTE.match(line)
    if quote:
        return _segment("quote", line, number, quote)
    item = _MARKER.match(line)
    if item and _WORD_CHARACTER.search(line, item.end()) and _may_be_item(int(item[2] or 0), item[1], before):
        return replace(_segment("item", line, number, item), number=int(item[2] or 0))
    return Segment(kind="paragraph", text=line, line=number, places=((number, 0),))


def _segment(kind: Kind, line: str, number: int, marker: re.Match[str]) -> Segment:
    end = marker.end()
    return Segment(kind=kind, text=line[end:], line=number, marker=marker[0].strip(), places=((number, end),))


def _may_be_item(number: int, bullet: str | None, before: Segment | None) -> bool:
    """Tell a list item from a wrapped line that happens to start with a year, a number or a dash."""
    if before is None or (bullet and bullet != "–"):
        return True
    if bullet:
        return before.kind == "item"
    return number == 1 or (before.kind == "item" and number == before.number + 1)


def _continues(pending: Segment, found: Segment) -> bool:
    return found.kind == "paragraph" or (found.kind == "quote" and pending.kind == "quote")


def _numbered(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments with numbered items that stand in no row of numbers made paragraphs again."""
    numbers = [0, *(each.number for each in segments), 0]
    return [
        replace(each, kind="paragraph", text=f"{each.marker} {each.text}", marker="", number=0, places=_whole(each))
        if each.number and numbers[i] != each.number - 1 and numbers[i + 2] != each.number + 1
        else each
        for i, each in enumerate(segments)
    ]


def _whole(each: Segment) -> tuple[tuple[int, int], ...]:
    return ((each.line, 0), *each.places[1:])


# -- headings --------------------------------------------------------------------------------------------------------


def _headings(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the segments with the headings told: level 1 for a headline that no other heading of its kind follows."""
    found = {i for i in range(len(segments)) if _is_heading(segments, i)}
    alone = len(found) == 1 or not (len(segments) > 1 and _is_prose(segments, 1, than=0))
    for i, each in enumerate(segments):
        if i in found:
            yield replace(each, kind="heading", level=1 if i == 0 and alone else 2)
        else:
            yield each


def _is_heading(segments: Sequence[Segment], i: int) -> bool:
    """Tell whether a segment looks like a heading and stands over prose, alone or with one heading between.

    Over the text of the whole article a name, a place and a date may stand between, and these are no headings.
    """
    if not _looks_like_heading(segments[i]) or (0 < i <= _BYLINES and _is_byline(segments[i].text)):
        return False
    between = _BYLINES if i == 0 else 0
    return any(_is_prose(segments, at, than=i) for at in range(i + 1, min(len(segments), i + 2 + between)))


def _looks_like_heading(each: Segment) -> bool:
    if each.kind != "paragraph" or len(each.text) > _HEADING_LENGTH or len(each.text.split()) > _HEADING_WORDS:
        return False
    first = each.text.lstrip(_OPENING)[:1]
    caseless = first.isalpha() and first.lower() == first.upper()
    return (first.isupper() or first.isdigit() or caseless) and each.text[-1] not in _NO_HEADING_END


def _is_byline(text: str) -> bool:
    """Tell a reporter's name, or a line with a date, from a heading."""
    is_date = len(text.split()) <= _DATE_WORDS and sum(map(str.isdigit, text)) >= _DATE_DIGITS
    return is_date or text.lower().startswith("by ")


def _is_prose(segments: Sequence[Segment], at: int, *, than: int) -> bool:
    """Tell whether a segment is running text, longer than the heading `than`."""
    each = segments[at]
    if each.kind != "paragraph" or len(each.text) <= len(segments[than].text):
        return False
    return len(each.text.split()) >= _PROSE_WORDS or _SENTENCE_END.search(each.text) is not None
