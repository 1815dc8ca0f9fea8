"""The beginning of a report that two roundups print: copied text, though it stands in three articles of three subjects.

Labelled articles come in, rows go out. A roundup is made of the beginnings of four articles on different events, one of
them the report's. The other row is on a notice in the midst of three of these articles, which stands in three too and
is boilerplate: so neither row can be had at the other's cost. The one thing a reader would not guess: the report is
printed whole, so its rest is about what its beginning is about, which is all that tells the two apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from benchmarks.rows import HALVES, Row, half
from twosource.model import Overlap

Labelled = Mapping[str, Any]
Texts = Mapping[str, str]
Compared = Callable[[Texts], Sequence[Overlap]]

NOTICE = (
    "The Daily Coast is an independent paper, owned by its readers and paid for by them. If you think that what we do "
    "is worth something, you can support us from one pound a week, and it takes less than a minute."
)
_REPORT = "report"
_REPORTS = 100
_LEAST_WORDS = 160
_LEAD_WORDS = 60
_ROUNDUPS, _ITEMS = 2, 4
_SENTENCE = re.compile(r"(?<=[.!?]) +")


def measured(articles: Sequence[Labelled], overlaps_of: Compared) -> list[Row]:
    """Return the rows; `overlaps_of` compares texts, given by id, as one collection."""
    leads: dict[str, float] = {}
    notices: dict[str, float] = {}
    for name in HALVES:
        sets = list(_sets([each for each in articles if half(_event(each)) == name]))
        if sets:
            leads[name] = _share([_is_copied(overlaps_of(roundups(each))) for each in sets])
            notices[name] = _share([_is_apart(overlaps_of(noticed(each))) for each in sets])
    told = (
        ("beginning of a report in two roundups, told as copied, %", leads),
        ("notice in three stories, told as no copy, %", notices),
    )
    return [
        Row(measure=measure, form=".1f", tuned=found.get(HALVES[0]), scored=found.get(HALVES[1]))
        for measure, found in told
    ]


def roundups(texts: Sequence[str]) -> Texts:
    """Return a report, the first of the texts, and roundups that print its beginning among those of the others."""
    leads = [_lead(text) for text in texts]
    made = {_REPORT: texts[0]}
    for number in range(_ROUNDUPS):
        items = leads[1 + number * (_ITEMS - 1) :][: _ITEMS - 1]
        items.insert(1 + number, leads[0])
        made[f"roundup-{number}"] = "\n\n".join(items)
    return made


def noticed(texts: Sequence[str]) -> Texts:
    """Return three of the texts with a notice in the midst of each."""
    made = {}
    for number, text in enumerate(texts[:3]):
        sentences = _sentences(text)
        middle = len(sentences) // 2
        parts = " ".join(sentences[:middle]), NOTICE, " ".join(sentences[middle:])
        made[f"noticed-{number}"] = "\n\n".join(parts)
    return made


def _is_copied(overlaps: Sequence[Overlap]) -> bool:
    """Say whether each roundup is told to have copied from the report."""
    copied = {o.left if o.right == _REPORT else o.right for o in overlaps if any(run.kind == "text" for run in o.runs)}
    return len(copied - {_REPORT}) == _ROUNDUPS


def _is_apart(overlaps: Sequence[Overlap]) -> bool:
    return not any(run.kind == "text" for overlap in overlaps for run in overlap.runs)


def _sets(articles: Sequence[Labelled]) -> Iterator[list[str]]:
    """Yield the texts of a report and of what roundups print beside it: all long enough, each on another event."""
    by_event = {_event(each): each["text"] for each in articles if len(each["text"].split()) >= _LEAST_WORDS}
    events = sorted(by_event, key=lambda event: blake2b(event.encode(), digest_size=8).digest())
    needed = 1 + _ROUNDUPS * (_ITEMS - 1)
    for start in range(min(_REPORTS, len(events) - needed + 1)):
        yield [by_event[event] for event in events[start : start + needed]]


def _event(article: Labelled) -> str:
    return f"{article['collection']} {article['story']}"


def _lead(text: str) -> str:
    """Return the first sentences of a text that have so many words together."""
    told: list[str] = []
    for sentence in _sentences(text):
        told.append(sentence)
        if len(" ".join(told).split()) >= _LEAD_WORDS:
            break
    return " ".join(told)


def _sentences(text: str) -> list[str]:
    return _SENTENCE.split(text.replace("\n", " "))


def _share(answers: Sequence[bool]) -> float:
    return 100 * sum(answers) / len(answers)
