"""Bind a citation or a claim to passages of its source, and verify its quotes: each check in its order.

What comes in is who is cited, and which claim, paragraphs and words; what goes out is a `Binding` with the passages,
the verified spans and the findings. The one thing a reader would not guess: a finding says which part of the citation
it is about, not where in a file that part stands, because one binding serves every place that cites the same.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource import diagnostics
from twosource.alterations import MOST_PASSAGES_OMITTED, MOST_WORDS_OMITTED, MOST_WORDS_REPLACED, Refusal
from twosource.characters import UNSPACED
from twosource.diagnostics import Rule
from twosource.differences import Difference, Kind, cut_differences, describe, differences, left_out
from twosource.model import Analysis, Claim, Corpus, Passage, Repeat, Selector, Source, Span
from twosource.nearest import WordIndex, exchanged, index_words, joined, nearest
from twosource.quotes import How, QuoteMatch, cut_words, ends_sentence, find_quote, passage_at, passages_of
from twosource.text import Folded, fold, fold_string, normalise_run

Part = Literal["source", "claim", "locator", "quote"]

# Beyond this many missed quotes in one build, the messages go without what is nearest.
MOST_EXPLAINED = 2000
_ALIKE = 0.5
# Of scripts whose characters are words of their own, as some stand in any sentence.
_ALIKE_UNSPACED = 0.4
# Less alike than the same words in another order.
_RATHER_ALIKE = 0.7
# So much alike, with one word for another, that the quote was hardly put together.
_VERY_ALIKE = 0.85
_SHOWN_CHARACTERS = 200
_LISTED = 5
_SHOWN_AROUND = 40
_MOST_AROUND = 3
_LEAST_OF_A_PLACE = 6
_LEAST_TELLING = 4
_FEW_LEFT_OUT = 3
_MOST_LEFT_OUT = 40
# What may be told beside "joined": one place explains these as well.
_IN_ONE_PLACE: frozenset[Kind] = frozenset(("number", "date", "time", "unit", "modal", "negation", "name"))
_UNSPACED = re.compile(f"[{UNSPACED}]")
_SEVERAL_WORDS = re.compile(rf"\s|[{UNSPACED}]{{{_LEAST_OF_A_PLACE}}}")
# Words are shown in quotation marks of our own.
_QUOTATION_MARKS = '"“”„«»'


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong with one part of a citation."""

    rule: Rule
    part: Part
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """The passages and verified words a citation leads to; `known` is False if there is no such source."""

    known: bool = True
    passages: tuple[int, ...] = ()
    quotes: tuple[Span, ...] = ()
    match: How = "none"
    repeated: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What a citation names: equal values are one reference."""

    source: str
    claim: str = ""
    first: int = 0
    last: int = 0
    quote: str = ""
    prefix: str = ""
    suffix: str = ""


class Library:
    """The sources of a corpus for looking up; what a source needs to be searched is made when it is first cited."""

    __slots__ = (
        "_by_id",
        "_explained",
        "_folds",
        "_indices",
        "_keys",
        "_repeats",
        "_suggested",
        "_unreadable",
        "_words",
    )

    def __init__(self, corpus: Corpus, analysis: Analysis) -> None:
        self._unreadable = frozenset(corpus.unreadable)
        self._by_id = {source.id: source for source in corpus.sources if source.id not in self._unreadable}
        self._repeats = {note.source: note.repeats for note in analysis.notes}
        self._folds: dict[str, Folded] = {}
        self._indices: dict[str, WordIndex] = {}
        self._keys: dict[str, str] = {}
        self._words: list[tuple[Source, frozenset[str]]] = []
        self._suggested: dict[str, str] = {}
        self._explained = 0

    def source(self, source_id: str) -> Source | None:
        """Return a source that could be read, by its id."""
        return self._by_id.get(source_id)

    def is_unreadable(self, source_id: str) -> bool:
        """Tell whether there is an article with this id that could not be read."""
        return source_id in self._unreadable

    def repeats(self, source_id: str) -> Sequence[Repeat]:
        """Return the repeats inside a source."""
        return self._repeats.get(source_id, ())

    def find(self, source: Source, quote: str, prefix: str = "", suffix: str = "") -> QuoteMatch:
        """Return where a quote stands in a source."""
        passages = source.document.passages
        return find_quote(
            source.document.text, self._fold(source), quote, passages=passages, prefix=prefix, suffix=suffix
        )

    def _fold(self, source: Source) -> Folded:
        folded = self._folds.get(source.id)
        if folded is None:
            folded = self._folds[source.id] = fold(source.document.text)
        return folded

    def suggestion(self, source_id: str) -> str:
        """Return `; did you mean "x"?` for an unknown id, or nothing."""
        if source_id not in self._suggested:
            self._suggested[source_id] = did_you_mean(source_id, self._by_id)
        return self._suggested[source_id]

    def explain(self, source: Source, quote: str) -> tuple[str, str]:
        """Return what differs, and the words nearest to a missed quote with their place; empty where none are near."""
        if self._explained >= MOST_EXPLAINED:
            return "", ""
        self._explained += 1
        text = source.document.text
        cut = cut_words(text, self._fold(source), quote)
        if cut is not None:
            span, parts = cut
            return describe(cut_differences(parts, text[: span.start])), self._shown(source, span)
        if source.id not in self._indices:
            self._indices[source.id] = index_words(text, self._keys)
        index = self._indices[source.id]
        places = joined(index, quote)
        if places is not None and _is_gap(text, *places):
            span = Span(start=places[0].start, end=places[1].end)
            return describe(left_out(text[places[0].end : places[1].start])), self._shown(source, span)
        apart = "" if places is None else self._joined(source, *places)
        found = nearest(index, quote)
        least = _ALIKE if index.spans.spaced else _ALIKE_UNSPACED
        if not apart and (found is None or found.similarity < _RATHER_ALIKE):
            found = exchanged(index, quote) or found
        if found is None or 0 < found.similarity < least:
            return apart, ""
        told = differences(index, found)
        if apart and _is_exchange(told, found.similarity, [text[place.start : place.end] for place in places or ()]):
            apart = ""
        if apart and not _is_in_one_place(told, found.similarity):
            told = ()
        return "; ".join(filter(None, (apart, describe(told)))), self._shown(source, found.span)

    def _joined(self, source: Source, first: Span, second: Span) -> str:
        """Return that a quote joins words of two places, or nothing where one of the two is no more than a word."""
        text = source.document.text
        for span in (first, second):
            words = text[span.start : span.end]
            if len(words) < _LEAST_OF_A_PLACE or not _SEVERAL_WORDS.search(words):
                return ""
        shown = (self._shown(source, span) for span in (first, second))
        return f"words of two places are joined: {' and '.join(shown)}"

    def _shown(self, source: Source, span: Span) -> str:
        passages = source.document.passages
        words = shortened(source.document.text[span.start : span.end].strip(_QUOTATION_MARKS))
        return f'{place_name(passages, passages_of(passages, (span,))[:1])}: "{words}"'

    def holders(self, quote: str, but: Sequence[str]) -> list[str]:
        """Return the ids, in quotation marks, of the other sources that hold a quote, as it is or folded."""
        if self._explained >= MOST_EXPLAINED:
            return []
        folded = fold_string(normalise_run(quote))
        # Punctuation of the quote's own may stand at its edges, and typography differ.
        words = folded.split()
        needed = frozenset(filter(str.isalnum, words[1:-1])) or frozenset(words)
        core = ""
        if _UNSPACED.search(folded):
            # Its longest run of letters, as words of such a script do not stand between spaces.
            needed, core = frozenset(), max(re.findall(r"\w+", folded), key=len, default="")
            if len(core) < _LEAST_TELLING:
                return []
        return [
            f'"{each.id}"'
            for each in self._with_words(needed)
            if each.id not in but and core in self._fold(each).text and self.find(each, quote).occurrences
        ]

    def _with_words(self, words: frozenset[str]) -> Sequence[Source]:
        """Return the sources that have all of these words, folded, between spaces."""
        if not self._words:
            self._words = [(each, frozenset(self._fold(each).text.split())) for each in self._by_id.values()]
        return [source for source, known in self._words if words <= known]


def _is_exchange(told: Sequence[Difference], similarity: float, places: Sequence[str]) -> bool:
    """Tell whether one word stands for another, rather than words of two places together."""
    if similarity > _VERY_ALIKE and [each.kind for each in told] in (["words"], ["name"]):
        return True
    names = {name for each in told if each.kind == "name" and each.found for name in each.quoted}
    return any(names.issuperset(fold_string(place).replace(",", " ").rstrip(".").split()) for place in places)


def _is_in_one_place(told: Sequence[Difference], similarity: float) -> bool:
    """Tell whether one place explains a quote as well that joins words of two."""
    replaced = any(each.quoted and each.found for each in told)
    return {each.kind for each in told} <= _IN_ONE_PLACE and (replaced or similarity > _RATHER_ALIKE)


def _is_gap(text: str, first: Span, second: Span) -> bool:
    """Tell whether words stand in one sentence with others between them, or with no more than a few."""
    between = text[first.end : second.start]
    # A word of a script without spaces has about two characters.
    count = len(between.split()) + len(_UNSPACED.findall(between)) // 2
    if not first.end <= second.start or not count:
        return False
    return count <= _FEW_LEFT_OUT or (count <= _MOST_LEFT_OUT and not ends_sentence(text[first.start : second.start]))


def bind(library: Library, cited: Cited, claims: Mapping[tuple[str, str], Binding]) -> Binding:
    """Return what a citation leads to: source, claim, locator and quote checked in this order.

    `claims` holds the binding of every claim by source and claim id.
    """
    source = library.source(cited.source)
    if source is None and library.is_unreadable(cited.source):
        return Binding(known=False)  # its file has a finding that says why
    if source is None:
        message = f'no source "{cited.source}"{library.suggestion(cited.source)}'
        return Binding(
            known=False, findings=(Finding(rule=diagnostics.UNKNOWN_SOURCE, part="source", message=message),)
        )
    passages = source.document.passages
    findings: list[Finding] = []
    claim = claims.get((cited.source, cited.claim))
    if cited.claim and claim is None:
        findings.append(_unknown_claim(source, cited.claim))
    if not source.annotation.held:
        return Binding(findings=(*findings, *_not_held(source, cited, known=claim is not None)))
    located = _located(passages, cited.first, cited.last)
    if cited.first and not located:
        findings.append(_unknown_locator(source, cited))
    if cited.quote:
        bound = bind_quote(library, source, cited, located)
        return bound if not findings else dataclasses.replace(bound, findings=(*findings, *bound.findings))
    if claim is not None and claim.passages:
        return dataclasses.replace(claim, findings=tuple(findings))
    return Binding(passages=located, findings=tuple(findings))


def bind_quote(library: Library, source: Source, cited: Cited, located: Sequence[int] | None) -> Binding:
    """Return where a quote stands, in the located passages if there are any; None: no locator is possible."""
    found = library.find(source, cited.quote, cited.prefix, cited.suffix)
    passages = source.document.passages
    places = [passages_of(passages, pieces) for pieces in found.occurrences]
    inside = [index for index, place in enumerate(places) if not located or set(place) <= set(located)]
    if not inside:
        finding = _elsewhere(source, cited, places) if places else _missing(library, source, cited, found)
        return Binding(passages=tuple(located or ()), findings=(finding,))
    occurrences = [found.occurrences[index] for index in inside]
    meant = _without_repeats(occurrences, library.repeats(source.id))
    findings = () if len(meant) == 1 else (_ambiguous(source, meant, locatable=located is not None),)
    return Binding(
        passages=passages_of(passages, meant[0]),
        quotes=meant[0],
        match=found.how,
        repeated=len(meant) < len(occurrences),
        findings=findings,
    )


def bind_claim(library: Library, source: Source, claim: Claim) -> tuple[Binding, tuple[tuple[Selector, Finding], ...]]:
    """Return where the words of a claim stand, and what is wrong with which of its quotes."""
    if not source.annotation.held:
        finding = _unchecked(source, "quote", "these words cannot be checked", "remove the quote, or add the article")
        return Binding(), tuple((each, finding) for each in claim.quotes)
    bound = [(each, bind_quote(library, source, _selected(source, each), None)) for each in claim.quotes]
    spans = sorted({span for _, each in bound for span in each.quotes})
    order: tuple[How, ...] = ("none", "exact", "folded", "insertion", "omission")
    binding = Binding(
        passages=passages_of(source.document.passages, spans),
        quotes=tuple(spans),
        match=max((each.match for _, each in bound), key=order.index, default="none"),
        repeated=any(each.repeated for _, each in bound),
    )
    return binding, tuple((selector, finding) for selector, each in bound for finding in each.findings)


def _selected(source: Source, selector: Selector) -> Cited:
    return Cited(source=source.id, quote=selector.exact, prefix=selector.prefix, suffix=selector.suffix)


def _located(passages: Sequence[Passage], first: int, last: int) -> tuple[int, ...]:
    if not first or not any(passage.number == last for passage in passages):
        return ()
    return tuple(index for index, passage in enumerate(passages) if first <= passage.number <= last)


def _without_repeats(occurrences: Sequence[tuple[Span, ...]], repeats: Sequence[Repeat]) -> list[tuple[Span, ...]]:
    """Return the occurrences that do not repeat an earlier one: text pasted twice does not make a quote doubtful."""
    if len(occurrences) == 1:
        return list(occurrences)
    return [
        each
        for index, each in enumerate(occurrences)
        if not any(
            _is_one_passage(repeat)
            and _within(each, repeat.again)
            and any(_within(other, repeat.first) for other in occurrences[:index])
            for repeat in repeats
        )
    ]


def _is_one_passage(repeat: Repeat) -> bool:
    """Tell whether a repeat is the same passage again, rather than a turn of phrase or a sentence like another."""
    return repeat.grade in {"body", "passage", "headline"} or (repeat.grade == "sentence" and repeat.exact)


def _within(pieces: tuple[Span, ...], span: Span) -> bool:
    return span.start <= pieces[0].start and pieces[-1].end <= span.end


# -- findings --------------------------------------------------------------------------------------------------------


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean "x"?` if a known name is like this one, or nothing."""
    close = difflib.get_close_matches(name, known, n=1)
    return f'; did you mean "{close[0]}"?' if close else ""


def shortened(text: str) -> str:
    """Return text in one line, cut at a word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_CHARACTERS else f"{line[:_SHOWN_CHARACTERS].rpartition(' ')[0]} ..."


def place_name(passages: Sequence[Passage], indices: Sequence[int]) -> str:
    """Return passages, one at least, as a reader is told of them: `paragraphs 2, 5 and 7`, `the heading "h2"`."""
    numbers = [passages[index].number for index in indices if passages[index].number]
    if not numbers:
        return f'the heading "{passages[indices[0]].anchor}"'
    return f"paragraph {numbers[0]}" if len(numbers) == 1 else f"paragraphs {listed([str(each) for each in numbers])}"


def listed(words: Sequence[str], conjunction: str = "and") -> str:
    """Return `a`, `a and b`, `a, b and c`; at most a few, then the count of the rest. There is at least one."""
    shown = [*words[:_LISTED], *([f"{len(words) - _LISTED} more"] if len(words) > _LISTED else [])]
    return f" {conjunction} ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _unknown_claim(source: Source, claim: str) -> Finding:
    known = [each.id for each in source.annotation.claims]
    shown = [f'"{each}"' for each in known]
    if known:
        hint = f"its claim is {shown[0]}" if len(shown) == 1 else f"its claims are {listed(shown)}"
    else:
        hint = "its annotation has no claims"
    message = f'no claim "{claim}" in source "{source.id}"{did_you_mean(claim, known)}'
    return Finding(rule=diagnostics.UNKNOWN_CLAIM, part="claim", message=message, hint=hint)


def _unknown_locator(source: Source, cited: Cited) -> Finding:
    count = max((passage.number for passage in source.document.passages), default=0)
    wanted = cited.first if cited.first > count else cited.last
    message = f'no paragraph {wanted} in source "{source.id}": it has {count} paragraph{"" if count == 1 else "s"}'
    return Finding(rule=diagnostics.UNKNOWN_LOCATOR, part="locator", message=message, hint="headings are not counted")


def _not_held(source: Source, cited: Cited, *, known: bool) -> Iterator[Finding]:
    """Yield what cannot be checked of a citation that names more than the source as a whole."""
    hint = f"cite an article that is held, or this one as a whole: [@{source.id}]"
    if known:
        yield _unchecked(source, "claim", f'its claim "{cited.claim}" cannot be checked', hint)
    if cited.quote:
        yield _unchecked(source, "quote", "these words cannot be checked", hint)
    elif cited.first:
        yield _unchecked(source, "locator", "this place cannot be checked", hint)


def _unchecked(source: Source, part: Part, what: str, hint: str) -> Finding:
    message = f'"{source.id}" is not held: {what}'
    return Finding(rule=diagnostics.CONTENT_NOT_HELD, part=part, message=message, hint=hint)


def _elsewhere(source: Source, cited: Cited, places: Sequence[Sequence[int]]) -> Finding:
    passages = source.document.passages
    there = place_name(passages, sorted({index for place in places for index in place}))
    here = f"paragraph {cited.first}" if cited.first == cited.last else f"paragraphs {cited.first}-{cited.last}"
    message = f'the quote is in {there} of source "{source.id}", not in {here}'
    return Finding(rule=diagnostics.QUOTE_NOT_FOUND, part="quote", message=message, hint="correct the locator")


def _missing(library: Library, source: Source, cited: Cited, found: QuoteMatch) -> Finding:
    if found.out_of_context:
        return _out_of_context(library, source, cited)
    message = f'no passage of source "{source.id}" contains this quote'
    holders = library.holders(cited.quote, (source.id,))
    if holders:
        message = f"{message}; it is in source {listed(holders)}"
        return Finding(rule=diagnostics.QUOTE_NOT_FOUND, part="quote", message=message, hint="cite that source")
    differs, near = library.explain(source, cited.quote)
    refused = _refused(found.refusal) if found.refusal else ""
    return Finding(
        rule=diagnostics.QUOTE_NOT_FOUND,
        part="quote",
        message="; ".join(filter(None, (message, refused or differs))),
        hint=f"nearest is {near}" if near else "no passage comes near",
    )


def _out_of_context(library: Library, source: Source, cited: Cited) -> Finding:
    """Return that words stand elsewhere than its prefix and suffix say, with what does stand around them."""
    where = {(True, True): "between this prefix and suffix", (True, False): "behind this prefix"}
    place = where.get((bool(cited.prefix.strip()), bool(cited.suffix.strip())), "before this suffix")
    places = library.find(source, cited.quote).occurrences
    text = source.document.text
    around = [_around(text, pieces[0].start, pieces[-1].end) for pieces in places[:_MOST_AROUND]]
    more = ", ..." if len(places) > _MOST_AROUND else ""
    return Finding(
        rule=diagnostics.QUOTE_NOT_FOUND,
        part="quote",
        message=f'source "{source.id}" has this quote, but not {place}',
        hint=f"take prefix and suffix from what stands around the words: {', '.join(around)}{more}",
    )


def _around(text: str, start: int, end: int) -> str:
    """Return the words before and behind a range, of its passage, with the dots of an omission for the range."""
    before = text[max(0, start - _SHOWN_AROUND) : start].rpartition("\n")[2]
    if len(before) == _SHOWN_AROUND:
        before = before.partition(" ")[2]
    after = text[end : end + _SHOWN_AROUND].partition("\n")[0]
    if len(after) == _SHOWN_AROUND:
        after = after.rpartition(" ")[0]
    return f'"{before.strip()} ... {after.strip()}"'


_WORDS_FOR = {
    "negation": "a negation",
    "modal": "a modal verb",
    "number": "a number",
    "date": "a date",
    "quantifier": "how many",
}


def _refused(refusal: Refusal) -> str:
    """Return why a marked change does not hold."""
    if refusal.inserted is None:
        return _omission_refused(refusal)
    name = f'the insertion "[{refusal.inserted}]"'
    if refusal.reason == "long":
        return f"{name} is too much: it may have a few words, and stand for {MOST_WORDS_REPLACED} at most"
    if refusal.reason == "word":
        return f'{name} changes a word of the source: "{refusal.words}"'
    if refusal.reason == "far":
        return f'{name} stands for the end of a sentence: "{refusal.words}"'
    verb = "brings in" if refusal.brings else "stands for"
    return f'{name} {verb} {_WORDS_FOR[refusal.reason]}: "{refusal.words}"'


def _omission_refused(refusal: Refusal) -> str:
    if refusal.reason == "order":
        return "its parts stand in the source in another order"
    if refusal.reason == "far":
        bounds = f"{MOST_PASSAGES_OMITTED} paragraphs on and {MOST_WORDS_OMITTED} words at most"
        return f"the omission reaches too far: {bounds}"
    if refusal.brings:
        return f'the omission carries a negation over to another clause: "{refusal.words}"'
    return f'the omission leaves out {_WORDS_FOR[refusal.reason]}: "{refusal.words}"'


def _ambiguous(source: Source, meant: Sequence[tuple[Span, ...]], *, locatable: bool) -> Finding:
    passages = source.document.passages
    places = [passage_at(passages, pieces[0].start) for pieces in meant]
    distinct = sorted(set(places))
    message = f'the quote occurs {len(meant)} times in source "{source.id}": in {place_name(passages, distinct)}'
    hint = "quote more words" if locatable else "add prefix or suffix, or quote more words"
    numbers = [passages[index].number for index in distinct if passages[index].number]
    if locatable and numbers and len(distinct) > 1:
        hint = f"add a locator such as para. {numbers[0]}, or quote more words"
    return Finding(rule=diagnostics.AMBIGUOUS_QUOTE, part="quote", message=message, hint=hint)
