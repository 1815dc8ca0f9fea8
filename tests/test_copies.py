"""Which pairs that share enough are no copies: told by third articles, and never without one."""

from __future__ import annotations

import pytest

from tests.test_overlaps import Make, compared
from twosource.copies import Company, Withheld
from twosource.model import Source


def bits(start: int, end: int) -> int:
    return (1 << end) - (1 << start)


def withheld(
    shared: dict[int, dict[int, int]],
    sizes: dict[int, int],
    *,
    clones: dict[int, int] | None = None,
    one_story: bool = False,
) -> Withheld:
    """Return the answer for articles 1 and 2; a third has as many words as it is given, else 100."""
    company = Company(
        shared,
        lambda number: bits(0, sizes.get(number, 100)),
        lambda number: (clones or {}).get(number, 1),
        lambda _one, _other: not one_story,
        near=0.33,
    )
    answers = {company.withheld(1, 2), company.withheld(2, 1)}
    assert len(answers) == 1
    return answers.pop()


# Article 1 has 300 words, 100 of them those of article 2; article 3 is what it says besides.
DIGEST = {1: {2: bits(200, 300), 3: bits(0, 200)}, 2: {1: bits(0, 100)}, 3: {1: bits(0, 200)}}
DIGEST_SIZES = {1: 300, 2: 100, 3: 200}
# Article 1 is a brief of 50 words, 20 of them in article 2; article 3 has all of the brief.
BRIEF = {1: {2: bits(0, 20), 3: bits(0, 50)}, 2: {1: bits(40, 60)}, 3: {1: bits(0, 50)}}
BRIEF_SIZES = {1: 50, 2: 300, 3: 400}


@pytest.mark.parametrize(
    ("shared", "sizes", "clones", "want"),
    [
        pytest.param(DIGEST, DIGEST_SIZES, {}, "put-in", id="a report in a digest, the rest told apart"),
        pytest.param(
            {1: {2: bits(200, 300)}, 2: {1: bits(0, 100)}}, DIGEST_SIZES, {}, "", id="nobody tells the rest apart"
        ),
        pytest.param(
            {1: {2: bits(0, 200), 3: bits(200, 300)}, 2: {1: bits(0, 200)}, 3: {1: bits(0, 100)}},
            {1: 300, 2: 200, 3: 100},
            {},
            "",
            id="the greater part is the article",
        ),
        pytest.param(DIGEST, DIGEST_SIZES, {2: 2}, "", id="more have the passage alone"),
        pytest.param(
            DIGEST | {1: DIGEST[1] | {4: bits(0, 300)}, 4: {1: bits(0, 300)}},
            DIGEST_SIZES | {4: 300},
            {},
            "",
            id="a reprint has both parts",
        ),
        pytest.param(
            DIGEST | {1: DIGEST[1] | {4: bits(0, 300)}, 4: {1: bits(0, 300)}},
            DIGEST_SIZES | {4: 300},
            {3: 3},
            "put-in",
            id="a reprint has both parts, three copies the rest",
        ),
        pytest.param(
            {1: {2: bits(0, 80), 3: bits(80, 100)}, 2: {1: bits(0, 80)}, 3: {1: bits(0, 20)}},
            {1: 100, 2: 80, 3: 20},
            {},
            "",
            id="too few words besides",
        ),
        pytest.param(BRIEF, BRIEF_SIZES, {}, "cut", id="two sentences of a brief, the report is another"),
        pytest.param(
            BRIEF | {2: {1: bits(40, 60), 3: bits(0, 150)}, 3: {1: bits(0, 50), 2: bits(200, 350)}},
            BRIEF_SIZES,
            {},
            "",
            id="the report is near as well",
        ),
        pytest.param(
            {1: {2: bits(0, 45), 3: bits(0, 50)}, 2: {1: bits(0, 45)}, 3: {1: bits(0, 50)}},
            BRIEF_SIZES,
            {},
            "",
            id="the brief stands in it nearly whole",
        ),
        pytest.param(BRIEF, BRIEF_SIZES | {3: 54}, {}, "", id="the other one is hardly longer than the brief"),
        pytest.param(BRIEF, BRIEF_SIZES | {2: 55}, {}, "", id="much of either article"),
    ],
)
def test_withheld(shared: dict[int, dict[int, int]], sizes: dict[int, int], clones: dict[int, int], want: str) -> None:
    assert withheld(shared, sizes, clones=clones) == want


@pytest.mark.parametrize(
    ("is_told", "want", "asked_in_all"),
    [
        pytest.param(False, "", list(range(3, 66)), id="until none is left"),
        pytest.param(True, "put-in", [3], id="until the answer is known"),
    ],
)
def test_of_very_many_articles_the_first_are_asked(is_told: bool, want: str, asked_in_all: list[int]) -> None:  # noqa: FBT001
    asked: list[int] = []

    def tells(third: int, _other: int) -> bool:
        asked.append(third)
        return is_told

    others = {number: bits(0, 200) for number in range(3, 500)}
    company = Company(
        {1: {2: bits(200, 300)} | others, 2: {1: bits(0, 100)}} | {number: {1: bits(0, 200)} for number in others},
        lambda number: bits(0, DIGEST_SIZES.get(number, 200)),
        lambda _: 1,
        tells,
        near=0.33,
    )
    assert company.withheld(1, 2) == want
    assert asked == asked_in_all


def test_a_passage_is_asked_of_those_who_have_it_or_the_rest() -> None:
    """Hundreds of other reports in a digest do not hide those that tell."""
    pieces = {number: bits(100 * number, 100 * number + 100) for number in range(2, 300)}
    rest = {number: bits(300, 30_000) for number in range(300, 310)}
    sizes = {1: 30_000} | dict.fromkeys(pieces, 100) | dict.fromkeys(rest, 29_700)
    assert withheld({1: pieces | rest, 2: {1: bits(0, 100)}}, sizes) == "put-in"


def test_what_tells_the_same_story_is_no_other_news() -> None:
    assert withheld(DIGEST, DIGEST_SIZES, one_story=True) == ""


HARBOUR = (
    "The harbour of Lindal was closed on Tuesday after a tanker ran aground in thick fog close to the northern pier "
    "and lost about nine tonnes of fuel, the coast guard said, while divers began to seal the broken hull. Ferries to "
    "the islands were sent to Marstad instead, and fishermen were told to leave their nets in the water until Friday."
)
BAKERS = (
    "Bakers across the valley have raised their prices again this winter because flour and electricity cost more than "
    "ever, and many regular customers now ask for half a loaf instead of a whole one every morning. The guild counts "
    "eleven shops that closed since spring, most of them in villages where the oven had been lit for generations, and "
    "its master says that wages, rents and the price of butter leave little hope for those who bake by night."
)


def verdicts(*sources: Source) -> dict[str, tuple[str, str]]:
    overlaps = compared(*sources).overlaps
    return {f"{o.left} {o.right}": (o.verdict, o.withheld) for o in overlaps}


def test_a_digest_is_no_copy_of_the_lesser_report(make_source: Make) -> None:
    digest, harbour, bakers = (
        make_source("digest", HARBOUR, BAKERS),
        make_source("harbour", HARBOUR),
        make_source("bakers", BAKERS),
    )
    assert verdicts(digest, harbour) == {"digest harbour": ("wholly-derived", "")}
    assert verdicts(digest, harbour, bakers) == {
        "bakers digest": ("wholly-derived", ""),
        "digest harbour": ("partially-derived", "put-in"),
    }


def test_a_brief_is_judged_by_the_report_it_is_cut_from(make_source: Make) -> None:
    sentence = HARBOUR.split(". ")[1]
    brief = make_source("brief", f"{sentence}. {BAKERS.split('. ', maxsplit=1)[0].split(' because ', maxsplit=1)[0]}.")
    report = make_source(
        "report", f"{sentence}. {BAKERS.split('. ', maxsplit=1)[0].split(' because ', maxsplit=1)[0]}. {THIRD}"
    )
    other = make_source("other", f"{sentence}, {OTHER}")
    alone = verdicts(brief, other)
    assert alone == {"brief other": ("wholly-derived", "")}
    assert verdicts(brief, report, other)["brief other"] == ("partially-derived", "cut")


THIRD = " ".join(f"reported{number} facts{number}" for number in range(60))
OTHER = " ".join(f"further{number} words{number}" for number in range(60))
