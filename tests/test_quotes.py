"""A quote is found where its words stand, however they are typed, and a near match never passes."""

from __future__ import annotations

import time

import pytest

from tests.growth import grows_less_than
from twosource.model import Passage, Span
from twosource.quotes import MOST_OCCURRENCES, QuoteMatch, find_quote, passage_at, passages_of
from twosource.text import Folded, fold

SEOUL = (
    "The policy outlines a “more limited” role for U.S. forces – about 28,500 troops – in South Korea’s defence.\n\n"
    "It does not equate to a weaker defense; it may reduce the footprint by 7.5 percent. Officials can’t say when.\n\n"
    "Critics disagree. “Never,” said Mr. O’Brien, a non-nuclear expert, on 2010–2015 costs of $5 and 40% at 12:30.\n\n"
    "The end of the policy is near."
)


def passages(text: str, *, headings: tuple[int, ...] = ()) -> tuple[Passage, ...]:
    found = []
    start = 0
    for index, part in enumerate(text.split("\n\n")):
        found.append(
            Passage(
                kind="heading" if index in headings else "paragraph",
                number=0 if index in headings else index + 1,
                heading=2 if index in headings else 0,
                anchor=f"p{index + 1}",
                start=start,
                end=start + len(part),
                element=index,
                block=index,
            )
        )
        start += len(part) + 2
    return tuple(found)


def find(text: str, quote: str, prefix: str = "", suffix: str = "") -> tuple[str, list[str]]:
    match = find_quote(text, fold(text), quote, passages=passages(text), prefix=prefix, suffix=suffix)
    return match.how, ["|".join(text[span.start : span.end] for span in pieces) for pieces in match.occurrences]


@pytest.mark.parametrize(
    ("quote", "how", "found"),
    [
        pytest.param("about 28,500 troops", "exact", "about 28,500 troops", id="as it stands"),
        pytest.param("a “more limited” role", "exact", "a “more limited” role", id="typographic marks as they stand"),
        pytest.param('a "more limited" role', "folded", "a “more limited” role", id="straight marks"),
        pytest.param("South Korea's defence", "folded", "South Korea’s defence", id="straight apostrophe"),
        pytest.param("forces - about", "folded", "forces – about", id="hyphen for a dash"),
        pytest.param("forces — about", "folded", "forces – about", id="another dash"),
        pytest.param("about\u00a028,500 troops", "exact", "about 28,500 troops", id="no-break space"),
        pytest.param("about 28,500\n  troops", "exact", "about 28,500 troops", id="line break"),
        pytest.param("out\u00adlines a", "folded", "outlines a", id="soft hyphen in the quote"),
        pytest.param("South Korea", "exact", "South Korea", id="before a possessive"),
        pytest.param("more limited", "exact", "more limited", id="inside quotation marks"),
        pytest.param("weaker defense", "exact", "weaker defense", id="before a semicolon"),
        pytest.param("Never", "exact", "Never", id="one word"),
        pytest.param("defence. It does", "folded", "defence.\n\nIt does", id="over a paragraph's end"),
        pytest.param("The policy … role", "omission", "The policy|role", id="one omission"),
        pytest.param("does not [...] reduce", "omission", None, id="a negation carried over"),
        pytest.param("The policy […] role", "omission", "The policy|role", id="brackets and ellipsis"),
        pytest.param("It … weaker ... footprint", "folded", None, id="an omission of a negation"),
        pytest.param(
            "weaker defense; … Officials", "omission", "weaker defense;|Officials", id="into the next sentence"
        ),
        pytest.param("outlines ... Critics", "omission", None, id="two passages on, over a negation"),
        pytest.param("outlines ... near", "omission", None, id="three passages on"),
        pytest.param("Officials ... The policy", "omission", None, id="in another order"),
        pytest.param("... the footprint ...", "omission", "the footprint", id="at both ends"),
        pytest.param("... ...", "omission", None, id="nothing but omissions"),
        pytest.param("the footprint ... !", "omission", "the footprint", id="a piece without a word"),
    ],
)
def test_find(quote: str, how: str, found: str | None) -> None:
    assert find(SEOUL, quote) == (("none", []) if found is None else (how, [found]))


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("about 25,800 troops", id="another number"),
        pytest.param("does equate to a weaker", id="a negation dropped"),
        pytest.param("it will reduce", id="another modal"),
        pytest.param("Mr. Brien", id="another name"),
        pytest.param("the policy outlines", id="another case"),
        pytest.param("weaker defense: it", id="another punctuation mark"),
        pytest.param("Official", id="a word cut at its end"),
        pytest.param("fficials", id="a word cut at its start"),
        pytest.param("28", id="a number cut"),
        pytest.param("500 troops", id="a number cut at its start"),
        pytest.param("5 percent", id="a decimal cut at its start"),
        pytest.param("by 7", id="a decimal cut"),
        pytest.param("Officials can", id="a negation cut off"),
        pytest.param("t say", id="the rest of a contraction"),
        pytest.param("nuclear expert", id="a prefix cut off"),
        pytest.param("a non", id="a compound cut"),
        pytest.param("Brien", id="a name cut"),
        pytest.param("2015 costs", id="a range cut"),
        pytest.param("costs of $", id="a price without its number"),
        pytest.param("5 and", id="a number without its currency"),
        pytest.param("and 40", id="a number without its unit"),
        pytest.param("at 12", id="a time cut"),
        pytest.param("for U.S", id="an abbreviation may lose its last stop"),
        pytest.param("S. forces", id="an abbreviation cut"),
        pytest.param("", id="nothing"),
        pytest.param(" \u00ad ", id="nothing visible"),
    ],
)
def test_a_near_match_never_passes(quote: str) -> None:
    want = ("exact", ["for U.S"]) if quote == "for U.S" else ("none", [])
    assert find(SEOUL, quote) == want


@pytest.mark.parametrize(
    ("text", "quote", "want"),
    [
        pytest.param("ends here.Next one", "Next one", ["Next one"], id="two sentences run together"),
        pytest.param("and—so on", "so on", ["so on"], id="after a long dash"),
        pytest.param("and--so on", "so on", ["so on"], id="after two hyphens"),
        pytest.param("and/or", "or", ["or"], id="after a slash"),
        pytest.param("it fell to -5 degrees", "5 degrees", [], id="a sign cut"),
        pytest.param("it was .5 then", "5 then", [], id="a leading point cut"),
        pytest.param("a -b c", "b c", ["b c"], id="a hyphen before a word"),
        pytest.param("AT&T said", "T said", [], id="an ampersand"),
        pytest.param("-5", "5", [], id="a sign at the very start"),
        pytest.param("$5", "5", [], id="a currency at the very start"),
        pytest.param("in 5€ notes", "in 5", [], id="a currency after"),
        pytest.param("about 10⁹ of", "109", [], id="an exponent is no digit"),
        pytest.param("about 10⁹ of", "about 10", [], id="an exponent cut"),
        pytest.param("about 10⁹ of", "10^9", ["10⁹"], id="an exponent written out"),
        pytest.param("about 10⁻⁹ of", "10-9", [], id="a negative exponent is no range"),
        pytest.param("about 10⁻⁹ of", "about 10", [], id="a negative exponent cut"),
        pytest.param("base 10₂ is", "102", [], id="an index is no digit"),
        pytest.param("of CO₂ is", "of CO2", ["of CO₂"], id="the index of a letter on the line"),
        pytest.param("of CO₂ is", "of CO", [], id="an index cut"),
        pytest.param("take 3½ cups", "31/2 cups", [], id="a fraction is no digit"),
        pytest.param("take 3½ cups", "3 1/2 cups", ["3½ cups"], id="a fraction written out"),
        pytest.param("take 3½ cups", "take 3", [], id="a fraction cut"),
        pytest.param("in 2019① he", "20191", [], id="a number in a circle is no digit"),
        pytest.param("the report¹ says", "the report", ["the report"], id="before the mark of a note"),
        pytest.param("the war² ended", "the war", ["the war"], id="before the mark of a note, a short word"),
        pytest.param("of 40 acre² here", "of 40 acre", [], id="a unit of area cut"),
        pytest.param("of 5 km² here", "of 5 km", [], id="a short unit cut"),
        pytest.param("of 5mol³ here", "of 5mol", [], id="a unit at its number cut"),
        pytest.param("in 2019¹ it", "in 2019", [], id="a year with a mark may be a power"),
        pytest.param("the force⁻¹ of", "the force", [], id="a negative power cut"),
        pytest.param("co\u00adoperate now", "co", [], id="a soft hyphen in a word"),
        pytest.param("co\u00adoperate now", "operate now", [], id="a soft hyphen in a word, second half"),
        pytest.param("soft\u00ad hyphen", "soft", ["soft"], id="a soft hyphen at the end of a word"),
        pytest.param("a" + "\u200b" * 99 + "b", "b", [], id="endless invisible characters"),
        pytest.param("x\u0302 here", "x", [], id="a letter without its mark"),
        pytest.param("x\u0302 here", "x\u0302 here", ["x\u0302 here"], id="a letter with its mark"),
        pytest.param("ﬁne ﬁsh", "fine", ["ﬁne"], id="a ligature"),
        pytest.param("ﬁne", "f", [], id="half a ligature"),
        pytest.param("chief oﬃ", "ce", [], id="nothing of a ligature"),
        pytest.param("so… on", "so..", [], id="half an ellipsis"),
        pytest.param("東京は雨です", "は雨", ["は雨"], id="unspaced script"),
        pytest.param("東京 rain", "京", ["京"], id="unspaced script before a space"),
        pytest.param("서울은 비", "서울", ["서울"], id="Hangul before its particle"),
        pytest.param("서울역은 비", "서울", [], id="Hangul word cut"),
        pytest.param(
            "قال \u202bالوزير\u202c نعم", "قال الوزير نعم", ["قال \u202bالوزير\u202c نعم"], id="right to left"
        ),
        pytest.param("a 👩\u200d🚀 flew", "👩‍🚀 flew", ["👩\u200d🚀 flew"], id="emoji"),
        pytest.param("cafe\u0301", "café", ["cafe\u0301"], id="NFD text"),
        pytest.param("café", "cafe\u0301", ["café"], id="NFD quote"),
        pytest.param("1. no 2. no", "no", ["no", "no"], id="all occurrences"),
        pytest.param("aa aa aa", "aa aa", ["aa aa", "aa aa"], id="overlapping"),
        pytest.param("aa aaa aa", "aa aa", [], id="overlapping letters"),
        pytest.param("a_b c", "b c", [], id="an underscore"),
        pytest.param("mail a@b.example now", "b.example now", [], id="an address"),
        pytest.param("say “no”.", "no", ["no"], id="between punctuation marks"),
        pytest.param("the 'tis", "'tis", ["'tis"], id="starting with an apostrophe"),
        pytest.param("well...said the", "said the", ["said the"], id="after an ellipsis"),
    ],
)
def test_word_borders(text: str, quote: str, want: list[str]) -> None:
    assert find(text, quote)[1] == want


@pytest.mark.parametrize(
    ("prefix", "suffix", "starts", "excluded"),
    [
        pytest.param("", "", (4, 15, 26), 0, id="neither"),
        pytest.param("two", "", (15,), 2, id="prefix"),
        pytest.param("", "x3", (26,), 2, id="suffix"),
        pytest.param("one ", " x1", (4,), 2, id="both, with spaces"),
        pytest.param("wo", "", (15,), 2, id="prefix cut inside a word"),
        pytest.param("one", "x2", (), 3, id="they do not fit together"),
        pytest.param("much longer than the text before it, two", "", (), 3, id="longer than the text"),
    ],
)
def test_prefix_and_suffix(prefix: str, suffix: str, starts: tuple[int, ...], excluded: int) -> None:
    text = "one cat x1 two cat x2 few cat x3"
    match = find_quote(text, fold(text), "cat", prefix=prefix, suffix=suffix)
    assert (tuple(pieces[0].start for pieces in match.occurrences), match.out_of_context) == (starts, excluded)


def test_a_match_does_not_run_over_a_heading() -> None:
    text = "The shift\n\nWhat it means\n\nIt means more."
    places = passages(text, headings=(1,))
    assert find_quote(text, fold(text), "What it means It means", passages=places).how == "none"
    assert find_quote(text, fold(text), "What it means", passages=places).how == "exact"
    assert find_quote(text, fold(text), "What it means It means").how == "folded"


def test_the_nearest_first_piece_is_meant() -> None:
    text = "the cat, the dog, the role. The cat. the role"
    match = find_quote(text, fold(text), "the ... role")
    assert match == QuoteMatch(
        how="omission",
        occurrences=(
            (Span(start=18, end=21), Span(start=22, end=26)),
            (Span(start=37, end=40), Span(start=41, end=45)),
        ),
    )


def test_passages_of_spans() -> None:
    places = passages("ab\n\ncd\n\nef")
    assert [passage_at(places, offset) for offset in (0, 2, 3, 4, 8, 99)] == [0, 0, 0, 1, 2, 2]
    assert passages_of(places, (Span(start=8, end=9), Span(start=0, end=5))) == (0, 1, 2)
    assert passages_of((), (Span(start=0, end=5),)) == ()


def test_occurrences_are_bounded() -> None:
    text = "no " * (MOST_OCCURRENCES + 5)
    assert len(find_quote(text, fold(text), "no").occurrences) == MOST_OCCURRENCES


def test_pieces_are_bounded() -> None:
    text = "a " * 100
    assert find_quote(text, fold(text), "a … " * 30).how == "omission"
    assert find_quote(text, fold(text), "a … " * 31).how == "none"


@pytest.mark.parametrize(
    ("unit", "quote"),
    [
        pytest.param("a", "a" * 500, id="one long word"),
        pytest.param("a ", "a a a a", id="one word again and again"),
        pytest.param("a b", "a ... b", id="omissions everywhere"),
        pytest.param("ab-", "b", id="never alone"),
        pytest.param("a\u200b", "a", id="invisible characters"),
        pytest.param("漢", "漢漢", id="unspaced"),
        pytest.param("not a ", "a ... a ... b", id="denied"),
    ],
)
def test_hostile_text_costs_linear_time(unit: str, quote: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        folded = fold(text)
        return min(timed(text, folded, quote), timed(text, folded, quote))

    # Four times the text may cost about four times the time; quadratic would be sixteen.
    assert grows_less_than(10, cost, 8_000, 32_000)


def timed(text: str, folded: Folded, quote: str) -> float:
    start = time.process_time()
    find_quote(text, folded, quote)
    return time.process_time() - start
