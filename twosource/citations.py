r"""Find the citations in the text of a briefing: their syntax only, nothing is looked up.

What comes in is a briefing's text after its front matter; what goes out is the same text with each bracket replaced by
a placeholder, and the citations read. The one thing a reader would not guess: whether a bracket stands in code or in a
link is not known here. So a bracket that cannot be read gets a placeholder too, and its finding goes out with the
placeholder's number: it counts only if `markup` does not find the placeholder in code or in a link.

    As before [see @a, para. 2; @b#claim, "exact words"].   ->   As before \ue0000\ue001.
    As @a [para. 2] says, it rains.                         ->   As \ue0000\ue001 says, it rains.

The second is author-in-text, with Pandoc's meaning: the source is named in the sentence, its locator follows.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource import diagnostics
from twosource.diagnostics import Diagnostic, Mark
from twosource.model import Citation, CitationItem, RawText
from twosource.text import LineIndex, normalise_run

_BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*(?=\n)")
# A bracket with an unescaped `@` at its start or after white space (else it is an e-mail address), nothing nested.
# Groups are atomic, `(?>…)`: a possessive group matches wrongly before CPython 3.11.5, and Debian 12 has 3.11.2.
_OPENING = re.compile(
    r"\[(?P<prefix>(?>(?:[^\[\]@\\]++|\\[^\[\]]|(?<=[^\s\[-])@|(?<=[^\s\[]-)@)*))@",
    re.DOTALL,
)
# A source named in the sentence: not behind a letter (an e-mail address), a slash (a web address) or a backslash.
_IN_TEXT = re.compile(
    r"(?<![^\s(\[{\"'“‘«„»—–*_>|])@(?P<id>[A-Za-z0-9](?:[\w-]*\w)?)(?P<claim>#[A-Za-z0-9](?:[\w-]*\w)?)?"
)
# Its locator, unless the bracket is a citation, a link, a footnote or the definition of a link.
_IN_TEXT_LOCATOR = re.compile(r"[ \t]*(?:\n[ \t]*)?\[(?![\^@\]])(?![^\[\]\"“„«]*\][(\[:])\s*")
_NEXT_SOURCE = re.compile(r"(?P<prefix>[^\[\]@;]*+)@")
_LINK_TAIL = re.compile(r"[^\[\]]*\]\(")
_NAME = re.compile(r"[^\s,;#@\[\]\"“”„«»]*")
_WORDS = re.compile(r"[^,;\[\]\"“”„«»]*(?<!\s)")
_SPACE = re.compile(r"\s*")
_LOCATOR = re.compile(r"para(?:graph)?s?\b\.?\s*(?P<first>[0-9]{1,6})(?:\s*[-‐‑–—]\s*(?P<last>[0-9]{1,6}))?(?![\w.-])")
_STRAIGHT_QUOTE = re.compile(r'(?>(?:[^"\\]++|\\.)*)(?=")', re.DOTALL)
_TYPOGRAPHIC_MARKS = re.compile("[“”„«»]")
_CLOSED_BY = {"“": "”", "„": "“”", "«": "»"}
_QUOTE_LINE = re.compile(r"\n[ \t]*(?:>[ \t]?)+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FALSE_PLACEHOLDER = re.compile("\ue000(?=[0-9]+\ue001)")

_OPENING_MARKS = frozenset('"“„«')
_QUOTATION_MARKS = _OPENING_MARKS | frozenset("”»'‘’‚")

_LOCATOR_HINT = 'write "para. 3" or "paras. 3-5"'
_QUOTE_HINT = 'write [@id, "exact words"] or [@id, para. 3, "exact words"]'
_UNCLOSED = "the quotation mark is not closed in this paragraph"
_UNCLOSED_HINT = '[@id, "exact words"]; write \\" for a straight quotation mark inside the words'
_MORE_HINT = "cite more with [@a; @b]"
_FORMS_HINT = 'the forms are [@id], [@id, para. 3], [@id, "exact words"], [@id, para. 3, "exact words"], [@id#claim]'


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingCitations:
    """The text with placeholders, and for placeholder k its citation and the characters it stands for.

    A bracket that could not be read is a citation without items. `findings` pairs a placeholder's number (-1: the
    finding always counts) with what is wrong there. The passage of each citation is -1: only `markup` knows it.
    """

    body: RawText
    citations: tuple[Citation, ...]
    originals: tuple[str, ...]
    findings: tuple[tuple[int, Diagnostic], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Range:
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """Text between blank lines: no citation reaches over one. `closings` leads from “ to its own ”."""

    text: str
    start: int
    end: int
    closings: Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One source cited, as places in the text; the range of an absent part is empty."""

    prefix: str
    source: _Range
    claim: _Range
    locator: _Range
    first: int
    last: int
    quote: _Range
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bracket:
    """What a placeholder will stand for: a whole citation, or the opening of one that cannot be read."""

    start: int
    end: int
    items: tuple[_Item, ...]
    error: _UnreadableError | None
    in_text: bool = False


class _UnreadableError(Exception):
    """A bracket starts as a citation and cannot be read: where, what is wrong, and the right form."""

    def __init__(self, start: int, end: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.range = _Range(start=start, end=max(end, start + 1))
        self.message = message
        self.hint = hint


def replace_citations(body: str, path: str, first_line: int = 1) -> BriefingCitations:
    """Replace the citations of a briefing's text, which starts at column 1 of line `first_line` of its file.

    Marks count characters of the file, and end where their line ends. Linear in the text.
    """
    mark = _marker(body, path, first_line)
    brackets = tuple(_brackets(body))
    refused = ((index, _refusal(each.error, mark)) for index, each in enumerate(brackets) if each.error is not None)
    return BriefingCitations(
        body=_with_placeholders(body, brackets),
        citations=tuple(_citation(body, bracket, mark) for bracket in brackets),
        originals=tuple(body[bracket.start : bracket.end] for bracket in brackets),
        findings=(*_reserved_characters(body, brackets, mark), *refused),
    )


def _marker(body: str, path: str, first_line: int) -> Callable[[_Range], Mark]:
    """Return what turns a range of the text into a mark on its first line."""
    lines = LineIndex(body)

    def mark(place: _Range) -> Mark:
        line, column = lines(place.start)
        line_end = body.find("\n", place.start, place.end)
        length = (place.end if line_end < 0 else line_end) - place.start
        return Mark(path=path, line=first_line - 1 + line, column=column, length=max(1, length))

    return mark


def _plain_ranges(body: str, brackets: Sequence[_Bracket]) -> Iterator[_Range]:
    """Yield what stands before each bracket and after the last."""
    done = 0
    for bracket in brackets:
        yield _Range(start=done, end=bracket.start)
        done = bracket.end
    yield _Range(start=done, end=len(body))


def _with_placeholders(body: str, brackets: Sequence[_Bracket]) -> RawText:
    pieces = []
    for index, place in enumerate(_plain_ranges(body, brackets)):
        pieces.append(_FALSE_PLACEHOLDER.sub("\ufffd", body[place.start : place.end]))
        pieces.append(f"\ue000{index}\ue001")
    return RawText("".join(pieces[:-1]))


def _reserved_characters(
    body: str, brackets: Sequence[_Bracket], mark: Callable[[_Range], Mark]
) -> Iterator[tuple[int, Diagnostic]]:
    """Yield a finding for what the author wrote that would pass for a placeholder; other private use is no concern."""
    for place in _plain_ranges(body, brackets):
        for match in _FALSE_PLACEHOLDER.finditer(body[place.start : place.end]):
            start = place.start + match.start()
            yield (
                -1,
                Diagnostic(
                    rule=diagnostics.FORBIDDEN_CHARACTER,
                    mark=mark(_Range(start=start, end=start + 1)),
                    message="a number between U+E000 and U+E001 is reserved: it stands for a citation while building",
                    hint="remove the private-use characters",
                ),
            )


def _refusal(error: _UnreadableError, mark: Callable[[_Range], Mark]) -> Diagnostic:
    return Diagnostic(rule=diagnostics.BAD_CITATION, mark=mark(error.range), message=error.message, hint=error.hint)


# -- brackets --------------------------------------------------------------------------------------------------------


def _blocks(text: str) -> Iterator[_Block]:
    start = 0
    for match in _BLANK_LINE.finditer(text):
        yield _Block(text=text, start=start, end=match.start(), closings=_closings(text, start, match.start()))
        start = match.end()
    yield _Block(text=text, start=start, end=len(text), closings=_closings(text, start, len(text)))


def _closings(text: str, start: int, end: int) -> dict[int, int]:
    """Return where each typographic quotation mark of a block is closed; one that is not is left out."""
    closings: dict[int, int] = {}
    opened: list[int] = []
    for match in _TYPOGRAPHIC_MARKS.finditer(text, start, end):
        if opened and match[0] in _CLOSED_BY[text[opened[-1]]]:
            closings[opened.pop()] = match.start()
        elif match[0] in _CLOSED_BY:
            opened.append(match.start())
    return closings


def _brackets(text: str) -> Iterator[_Bracket]:
    for block in _blocks(text):
        position = closed = block.start
        opening = _OPENING.search(text, position, block.end)
        named = _IN_TEXT.search(text, position, block.end)
        while opening or named:
            if named and not (opening and opening.start() < named.start()):
                bracket: _Bracket | None = _in_text(block, named)
                position = named.end()
            elif opening:
                position = opening.end()
                bracket = None if _is_escaped(text, opening.start()) else _bracket(block, opening)
            if bracket is not None:
                yield bracket
                position = bracket.end
            # What stands in a bracket that cannot be read is not looked at for sources named in a sentence.
            if bracket is not None and bracket.error is not None and closed < position:
                closed = _closed(block, position)
            # Each is looked for again only when it is passed: linear, whatever stands between.
            if opening and opening.start() < position:
                opening = _OPENING.search(text, position, block.end)
            if named and named.start() < max(position, closed):
                named = _IN_TEXT.search(text, max(position, closed), block.end)


def _closed(block: _Block, position: int) -> int:
    """Return where the next bracket closes, the end of the block if none does."""
    found = block.text.find("]", position, block.end)
    return found if found >= 0 else block.end


def _is_escaped(text: str, position: int) -> bool:
    start = position
    while start and text[start - 1] == "\\":
        start -= 1
    return (position - start) % 2 == 1


def _bracket(block: _Block, opening: re.Match[str]) -> _Bracket | None:
    """Read one bracket; None if it is the text of a link."""
    try:
        items = tuple(_items(block, opening))
    except _UnreadableError as error:
        if _LINK_TAIL.match(block.text, opening.end(), block.end):
            return None
        # Only the opening is taken, so that a citation further on in the same paragraph is still found.
        return _Bracket(start=opening.start(), end=opening.end(), items=(), error=error)
    end = items[-1].end + 1
    if block.text.startswith("(", end) or _defines_link(block.text, opening.start(), end):
        return None
    return _Bracket(start=opening.start(), end=end, items=items, error=None)


def _defines_link(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket is a link definition: at the start of its line, before a colon."""
    return text.startswith(":", end) and not text[text.rfind("\n", 0, start) + 1 : start].strip(" ")


def _in_text(block: _Block, named: re.Match[str]) -> _Bracket:
    """Read `@id`, `@id#claim`, and the bracket with its locator and words if one follows."""
    start, end = named.span()
    source = _Range(start=start + 1, end=named.end("id"))
    claim = _Range(start=named.end("id") + 1, end=end) if named["claim"] else _Range(start=end, end=end)
    items: tuple[_Item, ...] = (_plain_item(source, claim, end),)
    bracket = _IN_TEXT_LOCATOR.match(block.text, end, block.end)
    if bracket is None:
        return _Bracket(start=start, end=end, items=items, error=None, in_text=True)
    try:
        items = tuple(_located(block, items[0], bracket.end()))
    except _UnreadableError as error:
        return _Bracket(start=start, end=end, items=(), error=error)
    return _Bracket(start=start, end=items[-1].end + 1, items=items, error=None, in_text=True)


# -- items -----------------------------------------------------------------------------------------------------------


def _items(block: _Block, opening: re.Match[str]) -> Iterator[_Item]:
    item = _item(block, opening, opening.start())
    yield item
    yield from _more_items(block, item, opening.start())


def _more_items(block: _Block, item: _Item, bracket: int) -> Iterator[_Item]:
    """Yield what follows an item in its bracket."""
    while block.text[item.end] != "]":
        source = _NEXT_SOURCE.match(block.text, item.end + 1, block.end)
        if source is None:
            message = 'no source after ";"'
            raise _UnreadableError(item.end, item.end + 1, message, "write [@a; @b], or remove the semicolon")
        item = _item(block, source, bracket)
        yield item


def _plain_item(source: _Range, claim: _Range, end: int) -> _Item:
    nothing = _Range(start=end, end=end)
    return _Item(prefix="", source=source, claim=claim, locator=nothing, first=0, last=0, quote=nothing, end=end)


def _located(block: _Block, named: _Item, start: int) -> Iterator[_Item]:
    """Yield a source named in the text with the locator and words that stand from `start` on, and what follows."""
    locator, first, last, position = _locator_at(block, start, start)
    quote, position = _quote_at(block, position, start if position == start else _after_comma(block, position))
    if position >= block.end or block.text[position] not in "];":
        raise _unclosed(block, quote) or _stray(block, position, start - 1)
    item = dataclasses.replace(named, locator=locator, first=first, last=last, quote=quote, end=position)
    yield item
    yield from _more_items(block, item, start - 1)


def _item(block: _Block, opening: re.Match[str], bracket: int) -> _Item:
    """Read `id#claim, para. 3, "words"` from after the `@`; the end is that of the `;` or `]` that must follow."""
    _refuse_hyphen(opening)
    source = _name(block, opening.end(), 'no source after "@"')
    claim = _Range(start=source.end, end=source.end)
    if block.text.startswith("#", source.end, block.end):
        claim = _name(block, source.end + 1, 'no claim after "#"')
    position = _after_space(block, claim.end)
    locator, first, last, position = _locator(block, position)
    quote, position = _quote(block, position)
    if position >= block.end or block.text[position] not in "];":
        raise _unclosed(block, quote) or _stray(block, position, bracket)
    return _Item(
        prefix=normalise_run(opening["prefix"]),
        source=source,
        claim=claim,
        locator=locator,
        first=first,
        last=last,
        quote=quote,
        end=position,
    )


def _refuse_hyphen(opening: re.Match[str]) -> None:
    if opening["prefix"].endswith("-"):
        at = opening.end() - 1
        raise _UnreadableError(at - 1, at, '"-" before "@" has no meaning here', "write [@id]")


def _name(block: _Block, start: int, missing: str) -> _Range:
    match = _NAME.match(block.text, start, block.end)
    end = match.end() if match else start
    if end == start:
        raise _UnreadableError(start - 1, start, missing, f'{_FORMS_HINT}; write "\\@" for the sign itself')
    return _Range(start=start, end=end)


def _after_space(block: _Block, position: int) -> int:
    match = _SPACE.match(block.text, position, block.end)
    return match.end() if match else position


def _locator(block: _Block, position: int) -> tuple[_Range, int, int, int]:
    """Read `, para. 3` or `, paras. 3-5`: its place, the numbers (0: none here), and where to read on."""
    return _locator_at(block, position, _after_comma(block, position))


def _locator_at(block: _Block, position: int, start: int) -> tuple[_Range, int, int, int]:
    """Read a locator that stands at `start` (-1: none does)."""
    nothing = _Range(start=position, end=position), 0, 0, position
    if start < 0 or block.text[start : start + 1] in _QUOTATION_MARKS:
        return nothing
    match = _LOCATOR.match(block.text, start, block.end)
    end = _after_space(block, match.end()) if match else start
    if match is None or (end < block.end and block.text[end] not in ",;[]"):
        bad = _words(block, start)
        words = normalise_run(block.text[bad.start : bad.end])
        message = f'cannot read the locator "{words}"' if words else "nothing follows the comma"
        raise _UnreadableError(bad.start, bad.end, message, _LOCATOR_HINT)
    first = int(match["first"])
    last = int(match["last"] or first)
    if not 0 < first <= last:
        problem = "paragraphs are counted from 1" if not first else "the range of paragraphs runs backwards"
        raise _UnreadableError(start, match.end(), problem, _LOCATOR_HINT)
    return _Range(start=start, end=match.end()), first, last, end


def _quote(block: _Block, position: int) -> tuple[_Range, int]:
    """Read `, "exact words"`: the place of the words, and where to read on."""
    return _quote_at(block, position, _after_comma(block, position))


def _quote_at(block: _Block, position: int, start: int) -> tuple[_Range, int]:
    """Read words that stand at `start` (-1: none do)."""
    if start < 0:
        return _Range(start=position, end=position), position
    mark = block.text[start : start + 1]
    if mark not in _QUOTATION_MARKS:
        bad = _words(block, start)
        words = normalise_run(block.text[bad.start : bad.end])
        raise _UnreadableError(bad.start, bad.end, f'cannot read "{words}" after the locator', _QUOTE_HINT)
    if mark not in _OPENING_MARKS:
        message = f"a quote does not start with {mark}"
        raise _UnreadableError(start, start + 1, message, f"{_QUOTE_HINT}, in double quotation marks")
    end = _closing(block, start)
    if end < 0:
        raise _UnreadableError(start, start + 1, _UNCLOSED, _UNCLOSED_HINT)
    if _after_space(block, start + 1) == end:
        raise _UnreadableError(start, end + 1, "the quote is empty", _QUOTE_HINT)
    return _Range(start=start + 1, end=end), _after_space(block, end + 1)


def _closing(block: _Block, start: int) -> int:
    """Return where the quotation mark at `start` is closed, or -1."""
    if block.text[start] != '"':
        return block.closings.get(start, -1)
    match = _STRAIGHT_QUOTE.match(block.text, start + 1, block.end)
    return match.end() if match else -1


def _after_comma(block: _Block, position: int) -> int:
    """Return where the part after a comma starts, -1 if there is no comma."""
    return _after_space(block, position + 1) if block.text.startswith(",", position, block.end) else -1


def _words(block: _Block, start: int) -> _Range:
    match = _WORDS.match(block.text, start, block.end)
    return _Range(start=start, end=match.end() if match else start)


def _unclosed(block: _Block, quote: _Range) -> _UnreadableError | None:
    """Return what to say when the "quote" ran on into the next citation, None if it did not."""
    if block.text.find("[@", quote.start, quote.end) < 0:
        return None
    return _UnreadableError(quote.start - 1, quote.start, _UNCLOSED, _UNCLOSED_HINT)


def _stray(block: _Block, position: int, bracket: int) -> _UnreadableError:
    """Return what to say when neither `;` nor `]` follows a source."""
    if position >= block.end or block.text[position] == "[":
        return _UnreadableError(bracket, bracket + 1, "the bracket is not closed in this paragraph", 'add "]"')
    if block.text[position] == ",":
        return _UnreadableError(position, position + 1, "nothing can follow the quote", f"{_FORMS_HINT}; {_MORE_HINT}")
    if block.text[position] == "@":
        return _UnreadableError(position, position + 1, 'two sources without ";" between them', _MORE_HINT)
    if block.text[position] in _QUOTATION_MARKS:
        return _UnreadableError(position, position + 1, "no comma before the quote", _QUOTE_HINT)
    bad = _words(block, position)
    end = max(bad.end, position + 1)
    words = normalise_run(block.text[position:end])
    message = f'cannot read "{words}" here'
    return _UnreadableError(position, end, message, f"a comma is missing, or a semicolon; {_FORMS_HINT}")


# -- records ---------------------------------------------------------------------------------------------------------


def _citation(body: str, bracket: _Bracket, mark: Callable[[_Range], Mark]) -> Citation:
    items = tuple(_citation_item(body, item, mark) for item in bracket.items)
    place = mark(_Range(start=bracket.start, end=bracket.end))
    return Citation(items=items, mark=place, passage=-1, in_text=bracket.in_text)


def _citation_item(body: str, item: _Item, mark: Callable[[_Range], Mark]) -> CitationItem:
    return CitationItem(
        source=body[item.source.start : item.source.end],
        claim=body[item.claim.start : item.claim.end],
        first=item.first,
        last=item.last,
        quote=_plain_words(body[item.quote.start : item.quote.end]),
        prefix=_plain_words(item.prefix),
        mark=mark(item.source),
        claim_mark=mark(item.claim if item.claim.start < item.claim.end else item.source),
        locator_mark=mark(item.locator if item.locator.start < item.locator.end else item.source),
        quote_mark=mark(item.quote if item.quote.start < item.quote.end else item.source),
    )


def _plain_words(written: str) -> str:
    """Return words as meant: in one line, without the `>` of a block quote and the backslashes of Markdown."""
    return normalise_run(_ESCAPED.sub(r"\1", _QUOTE_LINE.sub("\n", written)))
