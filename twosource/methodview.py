"""The method page: thresholds in force, what they were measured to give, and what none of the numbers can tell.

The analysis' parameters come in, the view goes out; the prose stands in the template. `_MEASURED` is the one place for
measured figures: they are of one version of the method, printed by `make bench-quality`, and never computed here.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import wording
from twosource.catalogue import Catalogue
from twosource.model import Method
from twosource.overlaps import DERIVED_PASSAGE_WORDS
from twosource.views import Fact, Measured, MethodView, Threshold
from twosource.wording import figures, phrase
from twosource.yardstick import YARDSTICKS

# Thresholds were chosen on one half of each collection; these are the scores of the other half. A row without a score
# has not been measured for this version and is not shown.
_MEASURED = (
    Measured(
        task="Near-copies, pairs of articles",
        collection="near_duplicates, all kinds of edits",
        precision="0.999",
        recall="0.976",
        score="0.987",
    ),
    Measured(
        task="Shared runs word for word, characters",
        collection="PAN text alignment, without obfuscation",
        precision="0.988",
        recall="0.999",
        score="0.993 (plagdet)",
    ),
    Measured(
        task="Shared runs of every kind, with the tier for rewording",
        collection="PAN text alignment, all kinds",
        precision="0.980",
        recall="0.897",
        score="0.929 (plagdet)",
    ),
    Measured(
        task="Repeats inside: a whole body",
        collection="planted in news articles",
        precision="1.000",
        recall="1.000",
        score="1.000",
    ),
    Measured(
        task="Repeats inside: a paragraph",
        collection="planted in news articles",
        precision="0.996",
        recall="1.000",
        score="0.998",
    ),
    Measured(
        task="Repeats inside: a paragraph with 5 % of its words changed",
        collection="planted in news articles",
        precision="0.999",
        recall="0.998",
        score="0.999",
    ),
    Measured(
        task="Repeats inside: one sentence",
        collection="planted in news articles",
        precision="0.996",
        recall="1.000",
        score="0.998",
    ),
    Measured(
        task="Stories",
        collection="news labelled with their event (ecb)",
        precision="0.959",
        recall="0.953",
        score="0.943 (adjusted Rand index)",
    ),
    Measured(
        task="Stories",
        collection="news labelled with their event (fnc)",
        precision="0.975",
        recall="0.958",
        score="0.978 (adjusted Rand index)",
    ),
    Measured(
        task="Stories",
        collection="openings of news labelled with their event (gnews)",
        precision="0.996",
        recall="0.946",
        score="0.965 (adjusted Rand index)",
    ),
    Measured(
        task="Boilerplate called derived (the fewer the better)",
        collection="boilerplate traps",
        precision="",
        recall="",
        score="",
    ),
)


def method_view(catalogue: Catalogue) -> MethodView:
    """Return the method page's numbers; its prose stands in the template."""
    method = catalogue.analysis.method
    yardstick = YARDSTICKS[catalogue.config.yardstick]
    return MethodView(
        version=method.version,
        yardstick=yardstick.name,
        likelihoods=tuple(
            Fact(term=", ".join(each.terms), value=phrase(f"{each.low}–{each.high} %"))
            for each in yardstick.likelihoods
        ),
        thresholds=tuple(_thresholds(method)),
        measured=tuple(row for row in _MEASURED if row.score),
        limits=tuple(_limits(is_reworded_found=catalogue.config.reworded)),
    )


def _thresholds(method: Method) -> Iterator[Threshold]:
    yield Threshold(
        term="Shingle",
        value=figures(method.shingle_words, "word"),
        meaning="Articles are compared by every run of this many words (Broder 1997).",
    )
    yield Threshold(
        term="Repeat inside an article",
        value=figures(method.min_repeat_words, "word"),
        meaning="A whole sentence from this length that occurs again, or half as many words more in a row.",
    )
    yield Threshold(
        term="Shared run",
        value=figures(method.min_shared_words, "word"),
        meaning="A run from this length that two articles have in common is shown.",
    )
    yield Threshold(
        term="Gap",
        value=figures(method.max_gap_words, "word"),
        meaning="Runs are joined over an edit of at most this length, and then called near-verbatim.",
    )
    yield Threshold(
        term="Wholly derived",
        value=wording.percent(method.wholly_derived),
        meaning="From this share of either article covered by shared runs, unless a third one shows the passage "
        "to be put in or the article to be a cut; such articles count as one text.",
    )
    yield Threshold(
        term="Partially derived",
        value=wording.percent(method.partially_derived),
        meaning="From this share of either article, with a passage as long as the next line says.",
    )
    yield Threshold(
        term="Derived passage",
        value=figures(DERIVED_PASSAGE_WORDS, "word"),
        meaning="Articles that share shorter runs only are not called derived.",
    )
    yield Threshold(
        term="One story",
        value=f"{method.story_similarity:.2f}",
        meaning="Weighted likeness of words, names and figures from which articles are put together.",
    )


def _limits(*, is_reworded_found: bool) -> Iterator[str]:
    if is_reworded_found:
        yield (
            "Rewording is searched for by a tier of its own, which finds less and errs more than the comparison word "
            "for word; what it finds is labelled “reworded” and counted nowhere as copied."
        )
    else:
        yield "Rewording is not found: an article retold in other words shares no run."
    yield "Which article came first is told from dates and from what is declared, and never guessed from the text."
    yield "The earlier of two articles need not be where the later has its words from: both may go back to a third."
    yield "A translation of another article is not recognised."
    yield "A mark of an agency is told where the text has one; an agency’s report printed without it is not recognised."
    yield (
        "An article that carries another one among other news is told from a copy only where a third article tells "
        "these other news without it."
    )
    yield "Two cuts of one report that have no words in common are not told as copies of each other."
    yield "Boilerplate that only two articles carry cannot be told from copying."
    yield "Names are told by capital letters, and so only in languages and scripts that write them so."
    yield "Of an article in the archive only fingerprints are kept: its own words cannot be shown."
    yield "Whether two publishers have one owner is known only where site.yaml says so."
