"""Check the statements of a briefing: words in quotation marks must be cited words, and paragraphs need a citation.

What comes in is a briefing with its citations; what goes out are findings on its paragraphs. The one thing a reader
would not guess: the text of a passage no longer holds the citations themselves, so every quotation mark in it is prose.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from twosource import diagnostics
from twosource.bindings import Library, listed, shortened
from twosource.diagnostics import Diagnostic, Mark
from twosource.estimative import judgements
from twosource.model import Briefing, Document, Element, Source
from twosource.prose import Prose

# Shorter paragraphs and items are labels ("Figures:", "Further reading"), not statements.
FEWEST_WORDS = 5

_QUOTED = re.compile(
    r"“(?P<english>[^“”]+)”|„(?P<german>[^„“”]+)[“”]|«(?P<french>[^«»]+)»|»(?P<danish>[^«»]+)«"
    r"|”(?P<swedish>[^“”]+)”|「(?P<corner>[^「」]+)」|『(?P<white>[^『』]+)』"
    r'|(?<!\w)"(?=\S)(?P<straight>[^"]+)(?<=\S)"(?!\w)'
    # Single ones, but no apostrophe, as ’ may be and ‘ in ‘90s; a straight one is not told from an apostrophe.
    r"|(?<!\w)‘(?=[^\W\d]{2}|“)(?P<single>[^‘’]+(?:’(?=\w)[^‘’]*)*)(?<=\S)’(?!\w)|‚(?P<low>[^‚‘’]+)‘|‹(?P<angle>[^‹›]+)›",
)
# White space, and the marks of emphasis, code, block quotes and escapes.
_MARKUP = re.compile(r"[\s*_`>\\]+")
_CODE = frozenset({"code", "pre", "kbd", "samp", "var"})


def check_statements(briefing: Briefing, library: Library) -> Iterator[Diagnostic]:
    """Yield what is wrong with the paragraphs of a briefing, in the order of the text."""
    cited = _cited_sources(briefing)
    code = _Ranges(element for element in briefing.document.elements if element.tag in _CODE)
    quotations = _Quotations(briefing)
    judged = {judgement.passage for judgement in judgements(briefing.document)}
    # What a citation that cannot be read stands for is not known; it has a finding of its own.
    unread = {citation.passage for citation in briefing.citations if not citation.items}
    for index, passage in enumerate(briefing.document.passages):
        if passage.heading or passage.kind == "code" or index in unread:
            continue
        known = [source for source_id in cited[index] if (source := library.source(source_id))]
        if known or not cited[index]:
            for quoted in _uncited_words(briefing, index, known, library, code):
                message, hint = _explained(quoted, known, library)
                mark = quotations.mark(index, quoted)
                yield Diagnostic(rule=diagnostics.QUOTED_WORDS_NOT_CITED, mark=mark, message=message, hint=hint)
        if index not in judged and _needs_citation(briefing.document, index, cited):
            yield Diagnostic(
                rule=diagnostics.NO_CITATION,
                mark=briefing.passage_marks[index],
                message="this paragraph cites nothing",
                hint="cite what it rests on, or mark it as the author's own with {: .judgement }",
            )


def _cited_sources(briefing: Briefing) -> list[list[str]]:
    """Return for each passage the ids cited in it, each once, in the order of the text."""
    cited: list[dict[str, None]] = [{} for _ in briefing.document.passages]
    for citation in briefing.citations:
        if citation.passage >= 0:
            cited[citation.passage].update(dict.fromkeys(item.source for item in citation.items))
    return [list(each) for each in cited]


class _Ranges:
    """Text ranges of elements, to be asked how far those that start before an offset reach."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, elements: Iterable[Element]) -> None:
        ranges = sorted((element.start, element.end) for element in elements)
        self._starts = [start for start, _ in ranges]
        self._ends = list(accumulate((end for _, end in ranges), max))

    def reach(self, offset: int) -> int:
        """Return the greatest end of the ranges that start at or before `offset`, -1 if there is none."""
        index = bisect_right(self._starts, offset)
        return self._ends[index - 1] if index else -1


class _Quotations:
    """The quotations of a briefing as they stand in its file, to be asked in the order of the text where one stands."""

    __slots__ = ("_briefing", "_passage", "_places", "_prose")

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._prose = Prose(briefing)
        self._passage = -1
        self._places: dict[str, deque[tuple[int, int]]] = {}

    def mark(self, index: int, quoted: str) -> Mark:
        """Return where words in quotation marks stand; where the passage starts if they are written otherwise."""
        if index != self._passage:
            self._passage = index
            self._places = self._quotations(*self._prose.lines(index))
        places = self._places.get(_letters(quoted))
        return self._prose.mark(*places.popleft()) if places else self._briefing.passage_marks[index]

    def _quotations(self, start: int, end: int) -> dict[str, deque[tuple[int, int]]]:
        places: dict[str, deque[tuple[int, int]]] = {}
        for match in _QUOTED.finditer(self._briefing.prose, start, end):
            group = match.lastgroup or 0
            places.setdefault(_letters(match[group]), deque()).append(match.span(group))
        return places


def _letters(quoted: str) -> str:
    """Return words without what Markdown writes between them or takes away."""
    return _MARKUP.sub("", quoted)


# -- words in quotation marks ----------------------------------------------------------------------------------------


def _uncited_words(
    briefing: Briefing, index: int, sources: Sequence[Source], library: Library, code: _Ranges
) -> Iterator[str]:
    """Yield what stands in quotation marks in a passage, is no code, and is in none of the sources."""
    passage = briefing.document.passages[index]
    for match in _QUOTED.finditer(briefing.document.text, passage.start, passage.end):
        quoted = match[match.lastgroup or 0]
        in_code = code.reach(match.end() - 1) > match.start()
        if not in_code and any(map(str.isalnum, quoted)) and not _is_held(quoted, sources, library):
            yield quoted


def _is_held(quoted: str, sources: Sequence[Source], library: Library) -> bool:
    """Tell whether a cited source has the words; a comma or full stop of ours may stand inside the quotation marks."""
    forms = dict.fromkeys((quoted, quoted.rstrip(",.")))
    return any(library.find(source, form).occurrences for source in sources for form in forms)


def _explained(quoted: str, sources: Sequence[Source], library: Library) -> tuple[str, str]:
    words = shortened(quoted)
    if not sources:
        message = f'"{words}" stands in quotation marks, but this paragraph cites nothing'
        return message, "cite the source of the words, or remove the quotation marks"
    names = listed([f'"{source.id}"' for source in sources], "or")
    if not any(source.annotation.held for source in sources):
        message = f'"{words}" cannot be checked: {names}, cited in this paragraph, is not held'
        return message, "cite an article that is held and has the words, or remove the quotation marks"
    message = f'"{words}" is not in {names}, cited in this paragraph'
    holders = library.holders(quoted, [source.id for source in sources])
    if holders:
        return f"{message}; it is in source {listed(holders)}", "cite that source, or correct the words"
    for source in sources:
        differs, near = library.explain(source, quoted)
        if near:
            return (f"{message}; {differs}" if differs else message), f'nearest in "{source.id}" is {near}'
    return message, "quote the words as they stand, or remove the quotation marks"


# -- paragraphs without a citation -----------------------------------------------------------------------------------


def _needs_citation(document: Document, index: int, cited: Sequence[Sequence[str]]) -> bool:
    """Tell whether a passage states something and nothing in or before it is cited for it.

    The paragraph that introduces a list (it ends with a colon) shares its citations with the list, both ways.
    """
    passage = document.passages[index]
    text = document.text[passage.start : passage.end]
    if cited[index] or passage.kind not in {"paragraph", "item"} or len(text.split()) < FEWEST_WORDS:
        return False
    if passage.kind == "paragraph":
        return not (text.endswith(":") and any(cited[place] for place in _next_block(document, passage.block)))
    block = document.blocks[passage.block]
    introduction = block.first_passage - 1
    if introduction < 0 or not cited[introduction]:
        return True
    before = document.passages[introduction]
    return before.heading > 0 or not document.text[before.start : before.end].endswith(":")


def _next_block(document: Document, block: int) -> range:
    if block + 1 >= len(document.blocks):
        return range(0)
    following = document.blocks[block + 1]
    return range(following.first_passage, following.last_passage)
