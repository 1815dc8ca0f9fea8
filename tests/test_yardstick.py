"""The two yardsticks: every term with its range, and which term of one is nearest to one of the other."""

import pytest

from tests.spoken import spoken
from twosource import phrasing
from twosource.yardstick import LEVELS, YARDSTICKS

# As published: ICD 203 (2015), section D.6.e.2; PHIA probability yardstick (2019).
PUBLISHED = {
    "icd-203": """\
        almost no chance 1-5
        remote 1-5
        very unlikely 5-20
        highly improbable 5-20
        unlikely 20-45
        improbable 20-45
        improbably 20-45
        roughly even chance 45-55
        roughly even odds 45-55
        likely 55-80
        probable 55-80
        probably 55-80
        very likely 80-95
        highly probable 80-95
        almost certain 95-99
        almost certainly 95-99
        nearly certain 95-99""",
    "phia": """\
        remote chance 0-5
        highly unlikely 10-20
        unlikely 25-35
        realistic possibility 40-50
        likely 55-75
        probable 55-75
        highly likely 80-90
        almost certain 95-100""",
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_ranges(name: str) -> None:
    rows = [line.strip().rpartition(" ") for line in PUBLISHED[name].split("\n")]
    found = {term: YARDSTICKS[name].find(term) for term, _, _ in rows}
    assert {term: f"{each.low}-{each.high}" for term, each in found.items() if each} == {
        term: range_ for term, _, range_ in rows
    }


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_term_is_published(name: str) -> None:
    yardstick = YARDSTICKS[name]
    published = {line.strip().rpartition(" ")[0] for line in PUBLISHED[name].split("\n")}
    assert set(yardstick.terms) <= published
    assert YARDSTICKS[name].find("perhaps") is None
    lows = [each.low for each in yardstick.likelihoods]
    assert lows == sorted(lows)


@pytest.mark.parametrize(
    ("name", "term", "want"),
    [
        pytest.param("icd-203", "remote chance", "almost no chance", id="inside one range"),
        pytest.param("icd-203", "highly unlikely", "very unlikely", id="nearly the same"),
        pytest.param("icd-203", "realistic possibility", "roughly even chance", id="between two: the nearer middle"),
        pytest.param("icd-203", "highly likely", "very likely", id="high"),
        pytest.param("phia", "almost no chance", "remote chance", id="low"),
        pytest.param("phia", "roughly even odds", "realistic possibility", id="even"),
        pytest.param("phia", "improbable", "unlikely", id="wider than any"),
        pytest.param("phia", "nearly certain", "almost certain", id="at the end"),
    ],
)
def test_nearest(name: str, term: str, want: str) -> None:
    other = YARDSTICKS["phia" if name == "icd-203" else "icd-203"].find(term)
    assert other is not None
    assert YARDSTICKS[name].nearest(other).terms[0] == want


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_term_has_words_of_its_own(name: str) -> None:
    yardstick = YARDSTICKS[name]
    terms = [*yardstick.terms, *yardstick.adverbs]
    assert [phrasing.likelihood(spoken(), term.replace(" ", "-")) for term in terms] == terms
    assert [spoken()("confidence-level", level=level) for level in LEVELS] == list(LEVELS)
