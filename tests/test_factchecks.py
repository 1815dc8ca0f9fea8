"""What an annotation declares as a fact check, and what the page says of it."""

from __future__ import annotations

import pytest

from tests.spoken import spoken
from twosource import analyse, compose, resolve, validate
from twosource.model import Date, FactCheck, RawFile
from twosource.views import SourceView

ANNOTATION = """\
title: T
license: CC0
claims:
  - id: c
    text: It has 14 metres.
    quotes: [a crack of 14 metres]
    fact_check: {}
"""


def files(check: str) -> list[RawFile]:
    yaml = ANNOTATION.replace("{}", check)
    return [
        RawFile(path="content/sources/a.txt", data=b"Divers found a crack of 14 metres in the wall.\n"),
        RawFile(path="content/sources/a.yaml", data=yaml.encode()),
    ]


@pytest.mark.parametrize(
    ("check", "wanted"),
    [
        pytest.param("{rating: Not proven}", FactCheck(rating="Not proven"), id="words alone"),
        pytest.param("{rating: False, value: 1}", FactCheck(rating="False", value=1.0), id="on the usual scale"),
        pytest.param(
            "{rating: Half true, value: 2.5, worst: 0, best: 4, by: Jo, on: 2026-02, text: It has 12.}",
            FactCheck(
                rating="Half true",
                value=2.5,
                worst=0.0,
                best=4.0,
                by="Jo",
                on=Date(text="2026-02", year=2026, month=2),
                text="It has 12.",
            ),
            id="all of it",
        ),
    ],
)
def test_reading(check: str, wanted: FactCheck) -> None:
    corpus, found = validate.validate(files(check))
    assert [finding for finding in found if finding.effective.name == "ERROR"] == []
    (claim,) = corpus.sources[0].annotation.claims
    assert claim.fact_check == wanted


@pytest.mark.parametrize(
    ("check", "message", "hint"),
    [
        pytest.param(
            "{value: 2}", 'A008 "claims[0].fact_check.rating" is missing', 'write "rating: …" here', id="no verdict"
        ),
        pytest.param(
            "{rating: No, value: low}",
            'A004 "claims[0].fact_check.value" must be a number, found "low"',
            "write it as 4 or 3.5",
            id="no number",
        ),
        pytest.param(
            "{rating: No, value: 7}",
            'A004 "claims[0].fact_check.value" is 7, not on the scale from 1 to 5',
            'give the ends of your scale as "worst" and "best"',
            id="off the scale",
        ),
        pytest.param(
            "{rating: No, value: 3, worst: 5, best: 1}",
            'A004 "claims[0].fact_check.worst" is 5, not below "best", 1',
            "exchange the two",
            id="scale upside down",
        ),
        pytest.param(
            "{rating: No, value: 3, best: 1}",
            'A004 "claims[0].fact_check.worst" is 1, not below "best", 1',
            "exchange the two",
            id="no scale",
        ),
        pytest.param(
            "Mostly false",
            'A002 "claims[0].fact_check" must be a mapping, found the text "Mostly false"',
            "keys: rating, value, worst, best, by, on, text",
            id="words instead of keys",
        ),
    ],
)
def test_what_is_refused(check: str, message: str, hint: str) -> None:
    _, found = validate.validate(files(check))
    errors = [finding for finding in found if finding.effective.name == "ERROR"]
    assert [(f"{error.rule.code} {error.message}", error.hint) for error in errors] == [(message, hint)]


@pytest.mark.parametrize(
    ("check", "wanted"),
    [
        pytest.param("{rating: Not proven}", "Not proven", id="words alone"),
        pytest.param(
            "{rating: Half true, value: 2.5, worst: 0, best: 4, by: Jo, on: 2026-02-01, text: It has 12.}",
            "Half true (2.5 on a scale from 0 to 4), by Jo, 1 February 2026: It has 12.",
            id="all of it",
        ),
    ],
)
def test_what_the_page_says(check: str, wanted: str) -> None:
    corpus, _ = validate.validate(files(check))
    analysis = analyse.analyse(corpus)
    references, _ = resolve.resolve(corpus, analysis)
    pages = {page.frame.path: page.view for page in compose.compose(corpus, analysis, references, spoken()).pages}
    view = pages["sources/a.html"]
    assert isinstance(view, SourceView)
    facts = {fact.term: "".join(part.text for part in fact.value) for fact in view.claims[0].facts}
    assert facts == {"Fact check": wanted}
