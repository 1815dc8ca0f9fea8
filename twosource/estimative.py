"""Check how a briefing puts likelihood and confidence: terms of one yardstick, and never both in one sentence.

A briefing comes in; which passages are the author's own judgement, and findings on these, go out. The words are those
of the yardstick that `site.yaml` names. The one thing a reader would not guess: only judgements are looked at, because
elsewhere "remote" is a place and "confidence" may be that of consumers; in quotation marks they are another's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource import diagnostics
from twosource.bindings import did_you_mean
from twosource.diagnostics import Diagnostic, Mark, Rule
from twosource.model import Briefing, Document
from twosource.prose import Prose
from twosource.quotations import quoted_spans
from twosource.yardstick import LEVELS, YARDSTICKS, Yardstick

LIKELIHOOD, LEVEL = "data-likelihood", "data-level"

# Words that a yardstick has and that mean something else as often as not.
_AMBIGUOUS = frozenset({"remote"})
_CONFIDENCE = re.compile(
    r"\b(?:low|moderate|medium|high)(?:[- ]to[- ](?:low|moderate|medium|high))?[- ]confidence\b"
    r"|\b(?:our|analytic|analytical) confidence\b|\bwe (?:are|remain|feel) (?:\w+ )?confident\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[^\W\d_a-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A block that is the author's own: the index of its element, its passage, its likelihood and its confidence.

    Both are as written and may be empty; `confident` says that the block is about confidence rather than likelihood.
    """

    element: int
    passage: int
    likelihood: str
    level: str
    confident: bool


def judgements(document: Document) -> tuple[Judgement, ...]:
    """Return the blocks that an author marks as judgement, likelihood or confidence, in the order of the text."""
    borne = {passage.element: index for index, passage in enumerate(document.passages)}
    found = []
    for index, element in enumerate(document.elements):
        attributes = dict(element.attributes)
        classes = attributes.get("class", "").split()
        likelihood, level = attributes.get(LIKELIHOOD, ""), attributes.get(LEVEL, "")
        confident = "confidence" in classes or bool(level)
        if index in borne and ("judgement" in classes or likelihood or confident):
            found.append(
                Judgement(
                    element=index,
                    passage=borne[index],
                    likelihood=likelihood,
                    level=level,
                    confident=confident and "judgement" not in classes and not likelihood,
                )
            )
    return tuple(found)


def acknowledged(document: Document) -> dict[int, int]:
    """Return the passages that an author marks with `{: .one-origin }`, each with the index of its element."""
    borne = {passage.element: index for index, passage in enumerate(document.passages)}
    return {
        borne[index]: index
        for index, element in enumerate(document.elements)
        if index in borne and "one-origin" in dict(element.attributes).get("class", "").split()
    }


def check_estimates(briefing: Briefing, yardstick: Yardstick) -> Iterator[Diagnostic]:
    """Yield what is wrong with the judgements of a briefing. Linear in their text."""
    prose = Prose(briefing)
    for judgement in judgements(briefing.document):
        yield from _check_values(judgement, yardstick, prose)
        yield from _check_words(briefing, judgement, yardstick, prose)


def _check_values(judgement: Judgement, yardstick: Yardstick, prose: Prose) -> Iterator[Diagnostic]:
    """Yield the terms in `{: … }` that mean nothing, and both kinds on one block."""
    likelihood, level = judgement.likelihood, judgement.level
    if likelihood and yardstick.find(likelihood) is None:
        mark = prose.attribute(judgement.passage, LIKELIHOOD, likelihood)
        yield _finding(diagnostics.UNKNOWN_TERM, mark, *_unknown_term(likelihood, yardstick))
    if level and level not in LEVELS:
        message = f'"{level}" is no level of confidence{did_you_mean(level, LEVELS)}'
        hint = f"the levels are {', '.join(LEVELS[:-1])} and {LEVELS[-1]}"
        yield _finding(diagnostics.UNKNOWN_TERM, prose.attribute(judgement.passage, LEVEL, level), message, hint)
    if likelihood and level:
        message = f'one judgement has a likelihood ("{likelihood}") and a confidence ("{level}")'
        yield _finding(
            diagnostics.CONFIDENCE_WITH_LIKELIHOOD, prose.attribute(judgement.passage, LEVEL, level), message, _APART
        )


_DENYING = ("un", "im")
_APART = "say how likely it is, and in a sentence of its own how sure you are of that"


def _unknown_term(term: str, yardstick: Yardstick) -> tuple[str, str]:
    """Return what is wrong with a term, and what to do: which yardstick has it, else which terms there are.

    Of a term of another yardstick none that only looks alike is proposed: "likely" is not what "very likely" means.
    """
    message = f'"{term}" is no likelihood of {yardstick.name}'
    for other in YARDSTICKS.values():
        found = other.find(term)
        if found is not None and other is not yardstick:
            nearest = yardstick.nearest(found).terms[0]
            return (
                message,
                f'it is a term of {other.name}; write "{nearest}", or set yardstick: {other.id} in site.yaml',
            )
    return f"{message}{_meant(term, yardstick)}", f"the terms are {', '.join(yardstick.terms)}"


def _meant(term: str, yardstick: Yardstick) -> str:
    """Return `; did you mean "x"?` for a term that says the same more or less: "likely" for "quite likely".

    One that denies what the other affirms is never proposed: "unlikely" is written much like "quite likely".
    """
    words = re.split(r"[\s-]+", term.casefold())
    if "not" in words:
        return ""
    inside = [each for each in yardstick.terms if f" {each} " in f" {' '.join(words)} "]
    if inside:
        return f'; did you mean "{max(inside, key=len)}"?'
    denied = any(word.startswith(_DENYING) for word in words)
    alike = [each for each in yardstick.terms if denied == any(word.startswith(_DENYING) for word in each.split())]
    return did_you_mean(term, alike)


def _check_words(briefing: Briefing, judgement: Judgement, yardstick: Yardstick, prose: Prose) -> Iterator[Diagnostic]:
    """Yield terms of another yardstick, and sentences with a likelihood and a confidence."""
    passage = briefing.document.passages[judgement.passage]
    text = _without_quotations(briefing.document.text[passage.start : passage.end])
    for other in YARDSTICKS.values():
        if other is not yardstick:
            yield from _check_mixed(text, judgement.passage, yardstick, other, prose)
    terms = _pattern(*YARDSTICKS.values())
    for start, end in _sentences(text):
        likely, sure = terms.search(text, start, end), _CONFIDENCE.search(text, start, end)
        # What `{: … }` says stands before the first sentence on the page.
        likelihood = likely[0] if likely else "" if start else judgement.likelihood
        confidence = sure[0] if sure else "" if start else judgement.level
        told = sure or likely
        if told is not None and likelihood and confidence:
            message = f'one sentence has a likelihood ("{likelihood}") and a confidence ("{confidence}")'
            mark = prose.words(judgement.passage, told[0], _occurrence(text, told))
            yield _finding(diagnostics.CONFIDENCE_WITH_LIKELIHOOD, mark, message, _APART)


def _occurrence(text: str, match: re.Match[str]) -> int:
    """Return how often the words of a match stand in the text before it."""
    return len(re.findall(rf"\b{re.escape(match[0])}\b", text[: match.start()], re.IGNORECASE))


def _check_mixed(text: str, passage: int, yardstick: Yardstick, other: Yardstick, prose: Prose) -> Iterator[Diagnostic]:
    for match in _pattern(yardstick, other).finditer(text):
        term = " ".join(match[0].casefold().split())
        found = other.find(term)
        if found is None or yardstick.find(term) is not None:
            continue
        message = f'"{term}" is a term of {other.name}; the yardstick of this site is {yardstick.name}'
        near = yardstick.nearest(found)
        hint = f'the nearest is "{near.terms[0]}" ({near.low}–{near.high} %)'
        yield _finding(
            diagnostics.MIXED_YARDSTICKS, prose.words(passage, term, _occurrence(text, match)), message, hint
        )


def _pattern(*yardsticks: Yardstick) -> re.Pattern[str]:
    """Return what finds any term, the longest first: "highly likely" is not "likely"."""
    forms = {form for yardstick in yardsticks for form in (*yardstick.terms, *yardstick.adverbs)}
    ordered = sorted(forms - _AMBIGUOUS, key=lambda form: (-len(form), form))
    forms_as_written = "|".join(form.replace(" ", r"\s+") for form in ordered)
    return re.compile(rf"\b(?:{forms_as_written})\b", re.IGNORECASE)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the sentences of a passage."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _without_quotations(text: str) -> str:
    """Return a text with spaces in place of what stands in quotation marks."""
    for start, end in quoted_spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _finding(rule: Rule, mark: Mark, message: str, hint: str) -> Diagnostic:
    return Diagnostic(rule=rule, mark=mark, message=message, hint=hint)
