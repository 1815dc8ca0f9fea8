"""The method page: thresholds in force, what they were measured to give, and what none of the numbers can tell.

The analysis' parameters come in, the view goes out; the prose is in `locales/<language>/method.ftl`, and the template
puts it in order. `_MEASURED` and `_SOURCING` are the one place for measured figures: they are of one version of the
method, printed by `make bench-quality`, and never computed here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from twosource import phrasing
from twosource.catalogue import COMPARED_PER_SOURCE, Catalogue
from twosource.frontpage import SHOWN
from twosource.groupfeeds import ENTRIES
from twosource.messages import Messages, Value
from twosource.model import Method
from twosource.overlaps import DERIVED_PASSAGE_WORDS
from twosource.paging import PER_PAGE
from twosource.storycharts import MATRIX_ARTICLES
from twosource.storyview import PAIRS
from twosource.views import Fact, Measured, MethodView, Part, Threshold
from twosource.wording import phrase
from twosource.yardstick import YARDSTICKS, Likelihood


@dataclass(frozen=True, slots=True)
class _Scored:
    """What was told, in which collection (`name` where there are several of a kind), and how well it was."""

    told: str
    collection: str
    precision: float
    recall: float
    score: float
    measure: Literal["plain", "plagdet", "rand"] = "plain"
    name: str = ""


# Thresholds were chosen on one half of each collection; these are the scores of the other half.
_MEASURED = (
    _Scored("copies", "near-duplicates", 0.999, 0.976, 0.988),
    _Scored("verbatim", "pan-verbatim", 0.988, 0.999, 0.993, "plagdet"),
    _Scored("runs", "pan", 0.979, 0.900, 0.927, "plagdet"),
    _Scored("body", "planted", 1.000, 1.000, 1.000),
    _Scored("paragraph", "planted", 0.996, 1.000, 0.998),
    _Scored("edited", "planted", 0.999, 0.998, 0.999),
    _Scored("sentence", "planted", 0.996, 1.000, 0.998),
    _Scored("stories", "events", 0.959, 0.953, 0.943, "rand", "EventCorefBank"),
    _Scored("stories", "events", 0.975, 0.958, 0.978, "rand", "Fake News Challenge"),
    _Scored("stories", "openings", 0.996, 0.950, 0.967, "rand", "Google News"),
)
# Where the pages cut their lists.
_CUTS: Mapping[str, int] = MappingProxyType(
    {
        "front": SHOWN,
        "matrix": MATRIX_ARTICLES,
        "pairs": PAIRS,
        "compared": COMPARED_PER_SOURCE,
        "page": PER_PAGE,
        "feed": ENTRIES,
    }
)
# How articles are sourced: two lots of articles labelled by hand, with the precision and the recall of each.
_SOURCING: Mapping[str, float] = MappingProxyType(
    {"articles": 148, "marks": 238, "right_one": 0.89, "right_two": 0.91, "found_one": 0.72, "found_two": 0.77}
)
# The words that the page stresses, by the name of the value that stands for them in its messages.
_EMPHASISED = ("repeated", "shared", "only", "put_in", "cut", "nobody", "named")
_STRONG = ("boilerplate", "quotation", "phrase", "reworded")
_LIMITS = (
    "order",
    "third",
    "translation",
    "agency",
    "digest",
    "cuts",
    "short",
    "boilerplate",
    "names",
    "archive",
    "owners",
)


def method_view(catalogue: Catalogue) -> MethodView:
    """Return what the method page shows beside its prose, and the values that stand in this."""
    say, method = catalogue.say, catalogue.analysis.method
    yardstick = YARDSTICKS[catalogue.config.yardstick]
    rewording = "reworded" if catalogue.config.reworded else "not-reworded"
    return MethodView(
        title=say("method-title"),
        values=_values(say, method.version, yardstick.name),
        likelihoods=tuple(_likelihood(say, each) for each in yardstick.likelihoods),
        thresholds=tuple(_thresholds(say, method, catalogue.config.min_origins)),
        measured=tuple(_measured(say, row) for row in _MEASURED),
        limits=tuple(say(f"method-limit-{name}") for name in (rewording, *_LIMITS)),
    )


def _values(say: Messages, version: str, yardstick: str) -> Mapping[str, Value]:
    """Return what the paragraphs ask for: names, measured figures and the words that are stressed."""

    def stressed(name: str, emphasis: Literal["em", "strong"]) -> Part:
        return Part(text=say(f"method-term-{name.replace('_', '-')}"), emphasis=emphasis)

    return {
        "version": version,
        "yardstick": yardstick,
        **_SOURCING,
        **_CUTS,
        **{name: stressed(name, "em") for name in _EMPHASISED},
        **{name: stressed(name, "strong") for name in _STRONG},
    }


def _likelihood(say: Messages, likelihood: Likelihood) -> Fact:
    # A language may have one word for what English has two for.
    terms = say.comma_list(list(dict.fromkeys(phrasing.likelihood(say, term) for term in likelihood.terms)))
    return Fact(term=terms, value=phrase(phrasing.percent_range(say, likelihood.low, likelihood.high)))


def _thresholds(say: Messages, method: Method, least_origins: int) -> Iterator[Threshold]:
    rows = (
        ("shingle", phrasing.words(say, method.shingle_words)),
        ("repeat", phrasing.words(say, method.min_repeat_words)),
        ("run", phrasing.words(say, method.min_shared_words)),
        ("gap", phrasing.words(say, method.max_gap_words)),
        ("wholly", phrasing.percent(say, method.wholly_derived)),
        ("partially", phrasing.percent(say, method.partially_derived)),
        ("passage", phrasing.words(say, DERIVED_PASSAGE_WORDS)),
        ("story", say("method-likeness", value=method.story_similarity)),
        *([("origins", phrasing.number(say, least_origins))] if least_origins > 1 else []),
    )
    for name, value in rows:
        yield Threshold(term=say(f"method-threshold-{name}"), value=value, meaning=say(f"method-decides-{name}"))


def _measured(say: Messages, row: _Scored) -> Measured:
    return Measured(
        task=say(f"method-told-{row.told}"),
        collection=say(f"method-on-{row.collection}", name=row.name),
        precision=say("method-score", value=row.precision, measure="plain"),
        recall=say("method-score", value=row.recall, measure="plain"),
        score=say("method-score", value=row.score, measure=row.measure),
    )
