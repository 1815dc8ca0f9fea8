"""What occurs again inside one source."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource import repeats, shingles
from twosource.model import Repeat, Source, Span
from twosource.shingles import Hasher
from twosource.text import Words, word_keys, words

SEED = Path(__file__).parent.parent / "content" / "sources" / "seoul-concerns.txt"

BODY = (
    "The minister said on Monday that the new bridge would open in the spring.",
    "Work on it began four years ago and has cost twice what was planned.",
    "Nobody in the town expects the first train before the end of summer.",
)
A_SENTENCE = "Critics call the whole project a monument to bad planning and worse luck."


A_NAME = "the ministry of public works and inland transport of the republic"
TEN_WORDS = "The harbour master gave no reason for it at all."
NO_REASON = "The harbour master gave no reason for it."


def found(source: Source) -> tuple[Repeat, ...]:
    text = source.document.text
    spans = words(text)
    return repeats.repeats(source.document, shingles.sketch(spans, word_keys(text, spans, {}), Hasher()))


def told(source: Source) -> list[tuple[str, str, str]]:
    """Return the repeats with the ends of their texts, their words and grade, so that a whole answer can be read."""
    text = source.document.text

    def ends(span: Span) -> str:
        run = text[span.start : span.end].split() if " " in text else text[span.start : span.end]
        return f"{span.start}:{run[0]}…{run[-1]}"

    return [
        (ends(each.first), ends(each.again), f"{each.words} {each.grade}{' exact' * each.exact}")
        for each in found(source)
    ]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param((), [], id="no text"),
        pytest.param(BODY, [], id="nothing repeated"),
        pytest.param(BODY * 2, [("0:The…summer.", "215:The…summer.", "41 body exact")], id="body pasted twice"),
        pytest.param(
            BODY * 3,
            [
                ("0:The…summer.", "215:The…summer.", "41 body exact"),
                ("0:The…summer.", "430:The…summer.", "41 body exact"),
            ],
            id="body pasted three times is two repeats of the first",
        ),
        pytest.param(
            (*BODY, A_SENTENCE, BODY[1]),
            [("75:Work…planned.", "290:Work…planned.", "14 passage exact")],
            id="a paragraph again",
        ),
        pytest.param(
            (f"{BODY[0]} {A_SENTENCE}", f"{A_SENTENCE} {BODY[1]}", BODY[2]),
            [("74:Critics…luck.", "149:Critics…luck.", "13 sentence exact")],
            id="a sentence again",
        ),
        pytest.param(
            (BODY[0], A_SENTENCE, BODY[1], A_SENTENCE.replace("bad planning", "poor planning")),
            [("75:Critics…luck.", "220:Critics…luck.", "13 passage")],
            id="a word corrected",
        ),
        pytest.param(
            (BODY[0], A_SENTENCE, BODY[1], A_SENTENCE.replace("whole", "whole vast").replace("bad ", "")),
            [("75:Critics…luck.", "220:Critics…luck.", "13 passage")],
            id="a word put in, a word taken out",
        ),
        pytest.param(
            (BODY[0], A_SENTENCE, BODY[1], A_SENTENCE.replace("Critics", "Some").replace("luck", "fate")),
            [("75:Critics…luck.", "220:Some…fate.", "13 passage")],
            id="the first word and the last are other ones",
        ),
        pytest.param(
            (BODY[0], "“" + BODY[1], A_SENTENCE, BODY[1].replace("four", "“four”")),
            [("75:“Work…planned.", "221:Work…planned.", "14 passage exact")],
            id="other quotation marks",
        ),
        pytest.param(
            (*BODY, A_SENTENCE, *BODY[:2], BODY[0], BODY[2]),
            [
                ("0:The…planned.", "290:The…planned.", "28 passage exact"),
                ("0:The…spring.", "435:The…spring.", "14 passage exact"),
                ("145:Nobody…summer.", "510:Nobody…summer.", "13 passage exact"),
            ],
            id="pieces in another order",
        ),
        pytest.param(
            (BODY[0], A_SENTENCE, BODY[1], A_SENTENCE, BODY[0], A_SENTENCE, BODY[1], A_SENTENCE),
            [
                ("75:Critics…luck.", "220:Critics…luck.", "13 passage exact"),
                ("0:The…luck.", "295:The…luck.", "54 body exact"),
            ],
            id="a body with a repeat inside, pasted twice",
        ),
        pytest.param(
            (
                f"{BODY[0]} No reason was given. {BODY[1]}",
                f"{BODY[0]} He left. No reason was given. Nobody asked. {BODY[1]}",
            ),
            [
                ("0:The…spring.", "165:The…spring.", "14 sentence exact"),
                ("74:No…given.", "248:No…given.", "4 sentence exact"),
                ("95:Work…planned.", "283:Work…planned.", "14 sentence exact"),
            ],
            id="new sentences between those of the copy are not part of it",
        ),
        pytest.param(
            (f"No reason was given. {BODY[1]}", f"No reason was given. Then somebody asked for one. {BODY[1]}"),
            [
                ("0:No…given.", "91:No…given.", "4 sentence exact"),
                ("21:Work…planned.", "141:Work…planned.", "14 sentence exact"),
            ],
            id="a short sentence before the rest of the copy",
        ),
        pytest.param(
            (f"{BODY[0]} They saw it.", f"{BODY[0]} They did not come to see it today."),
            [("0:The…spring.", "88:The…spring.", "14 sentence exact")],
            id="the same word by chance behind the sentence",
        ),
        pytest.param(
            (BODY[0], A_SENTENCE, BODY[0].replace("on Monday", "yesterday")),
            [("0:The…spring.", "150:The…spring.", "13 passage")],
            id="one word for two behind the first three",
        ),
        pytest.param(
            (f"He never liked it. {BODY[0]}", f"She asked for it. {BODY[0]}"),
            [("19:The…spring.", "112:The…spring.", "14 sentence exact")],
            id="the same word by chance before the sentence",
        ),
        pytest.param(
            (
                f"Nobody paid for it all, he told them at once again. {BODY[0]}",
                f"Nobody paid for it all, as was said in the town. {BODY[0]}",
            ),
            [("52:The…spring.", "176:The…spring.", "14 sentence exact")],
            id="another sentence before it with a few words in common",
        ),
        pytest.param(
            (
                "Amber ivory red green blue white black.",
                *BODY,
                "Blue white black pink brown grey gold silver teal lime came.",
                "Amber ivory red green blue white black pink brown grey gold silver teal lime came.",
            ),
            [("256:Blue…came.", "340:blue…came.", "11 phrase exact")],
            id="words go to the longest run",
        ),
        pytest.param(
            (
                "Red green blue white black.",
                *BODY,
                "Blue white black pink brown grey gold silver teal came.",
                "Red green blue white black pink brown grey gold silver teal came.",
            ),
            [("244:Blue…came.", "311:blue…came.", "10 phrase exact")],
            id="what is left of the run before is too short",
        ),
        pytest.param(
            (
                f"{BODY[0]} They said in the town hall that nobody paid for it all.",
                f"{BODY[0]} He was asked again today and nobody paid for it all then.",
            ),
            [("0:The…spring.", "131:The…spring.", "14 sentence exact")],
            id="another sentence behind it with a few words in common",
        ),
        pytest.param(
            (
                f"{BODY[0][:-11]} the spring. Nobody paid for it then.",
                f"{BODY[0][:-11]} April. Nobody paid for it yesterday or today.",
            ),
            [("0:The…in", "101:The…in", "12 sentence exact")],
            id="four words of the next sentence are a chance",
        ),
        pytest.param(
            (
                "Not one of us left.",
                "The harbour master gave no reason while the rest of us came later.",
                "The harbour master gave no reason though not one of us came later.",
            ),
            [("21:The…later.", "89:The…later.", "13 passage")],
            id="words go to the longest repeat, short as it is",
        ),
        pytest.param(
            (
                "Not one of us left.",
                f"{NO_REASON[:-1]} while the rest of us came later.",
                f"{NO_REASON[:-1]} though not one of us came later.",
            ),
            [("21:The…later.", "96:The…later.", "15 passage")],
            id="words go to the longest repeat",
        ),
        pytest.param(
            (f"{BODY[0]} Work on it began four years ago.", f"{BODY[0]} Work on it"),
            [("0:The…it", "108:The…it", "17 passage exact")],
            id="broken off at the end of the passage",
        ),
        pytest.param(
            ("Read more in our live blog", BODY[0], "Read more in our live blog", BODY[1]),
            [("0:Read…blog", "103:Read…blog", "6 passage exact")],
            id="a short passage that is wholly equal",
        ),
        pytest.param(
            ("Read more here", BODY[0], "Read more here", BODY[1]), [], id="three words are too few for a passage"
        ),
        pytest.param(
            (f"He left. {NO_REASON}", f"{BODY[0]} {NO_REASON} {BODY[1]}"),
            [("9:The…it.", "126:The…it.", "8 sentence exact")],
            id="eight words that are a sentence",
        ),
        pytest.param(
            (f"It said {A_NAME[:-16]} had paid.", f"Nobody at {A_NAME[:-16]} would say."),
            [],
            id="eight words of a name are a phrase",
        ),
        pytest.param(
            (f"It said {A_NAME} of the north had paid.", f"Nobody at {A_NAME} of the north would say."),
            [("8:the…north", "108:the…north", "14 sentence exact")],
            id="twelve words and more",
        ),
        pytest.param(
            (
                "Mr. A. Smith of the U.S. Navy Yard spoke.",
                BODY[0],
                f"{BODY[1]} Mr. A. Smith of the U.S. Navy Yard spoke.",
            ),
            [("0:Mr.…spoke.", "187:Mr.…spoke.", "9 sentence exact")],
            id="abbreviations end no sentence",
        ),
        pytest.param(
            ("新大桥将于今年春天正式通车。" * 2,),
            [],
            id="fourteen characters count as seven words",
        ),
        pytest.param(
            ("部长星期一表示新大桥将于今年春天正式通车。" * 2,),
            [("0:部…。", "21:部…。", "20 sentence exact")],
            id="a sentence of an unspaced script",
        ),
        pytest.param(
            (f"{BODY[0]}[1] {TEN_WORDS}[2] {BODY[1]}[3]", f"{BODY[2]}[4] {TEN_WORDS}[5] {A_SENTENCE}[6]"),
            [("77:The…all.[2]", "274:The…all.[5]", "10 sentence exact")],
            id="a sentence between footnote marks",
        ),
        pytest.param(
            (f"{BODY[0]}¹ {TEN_WORDS}² {BODY[1]}³", f"{BODY[2]}⁴ {TEN_WORDS}⁵ {A_SENTENCE}¹⁶"),
            [("75:The…all.²", "266:The…all.⁵", "10 sentence exact")],
            id="a sentence between raised footnote marks",
        ),
    ],
)
def test_repeats(
    make_source: Callable[..., Source], paragraphs: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert told(make_source("a", *paragraphs)) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param((), [], id="nothing under it"),
        pytest.param(BODY, [], id="not said again"),
        pytest.param(
            ("Bridge opens in spring", *BODY),
            [("0:Bridge…Spring", "24:Bridge…spring", "4 headline exact")],
            id="in small letters",
        ),
        pytest.param(
            ("In spring the bridge opens", *BODY),
            [("0:Bridge…Spring", "24:In…opens", "5 headline")],
            id="in other words",
        ),
        pytest.param(
            ("Bridge opens in spring The minister spoke.", *BODY),
            [("0:Bridge…Spring", "24:Bridge…spring", "4 headline exact")],
            id="run into the text",
        ),
        pytest.param(("Bridge opens in spring but not this one.", *BODY), [], id="the text starts alike"),
        pytest.param(("New bridge still closed", *BODY), [], id="another line of its length"),
        pytest.param(
            (*BODY, "Bridge opens in spring"),
            [("0:Bridge…Spring", "239:Bridge…spring", "4 headline exact")],
            id="at the end",
        ),
        pytest.param(
            (*BODY, *BODY), [("24:The…summer.", "239:The…summer.", "41 body exact")], id="the body without it"
        ),
    ],
)
def test_headline_again(
    make_source: Callable[..., Source], paragraphs: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert told(make_source("a", *paragraphs, heading="Bridge Opens in Spring")) == expected


def test_the_end_of_the_passage_before_is_no_part_of_a_repeat(make_source: Callable[..., Source]) -> None:
    again = "都の担当者は安全点検で亀裂が見つかり、これ以上先送りできなかったと述べた。"
    source = make_source("a", "夜間は通行が制限される。", again, "地下鉄の本数も増やされる予定だ。", again)
    text = source.document.text
    assert [(text[r.again.start : r.again.end], r.exact) for r in found(source)] == [(again, True)]


def test_headline_of_two_words(make_source: Callable[..., Source]) -> None:
    source = make_source("a", "Bridge opens", *BODY, heading="Bridge Opens")
    assert told(source) == [("0:Bridge…Opens", "14:Bridge…opens", "2 headline exact")]


def test_one_line_twice_is_no_body(make_source: Callable[..., Source]) -> None:
    assert told(make_source("a", BODY[0], BODY[0])) == [("0:The…spring.", "75:The…spring.", "14 passage exact")]


def test_seed_whose_body_stands_twice(make_source: Callable[..., Source]) -> None:
    headline, *paragraphs = SEED.read_text(encoding="utf-8").splitlines()
    source = make_source("a", *paragraphs, heading=headline)
    passages = source.document.passages
    assert found(source) == (
        Repeat(
            first=Span(start=passages[1].start, end=passages[7].end),
            again=Span(start=passages[8].start, end=passages[14].end),
            words=277,
            exact=True,
            grade="body",
        ),
    )


def test_a_match_grows_over_sixteen_edits_at_each_end(make_source: Callable[..., Source]) -> None:
    core = "one and the same eight words in both"
    edited = [" ".join(f"p{n} q{n} {side}{n}" for n in range(20)) for side in "rs"]
    source = make_source("a", *(f"x {core} {each}" for each in edited))
    # The last four of the twenty groups lie within reach of the passage's end.
    assert [(each.words, each.exact) for each in found(source)] == [(69, False)]


def test_a_sentence_beside_a_repeat_is_free_once(make_source: Callable[..., Source]) -> None:
    copy = f"{BODY[0]} No reason was given. {BODY[1]}"
    source = make_source("a", copy, *(f"{BODY[0]} He left. No reason was given. He came. {BODY[1]}" for _ in "ab"))
    assert [grade for _, _, grade in told(source)] == [
        *("14 sentence exact", "4 sentence exact", "14 sentence exact"),
        *("14 sentence exact", "8 sentence exact", "14 sentence exact"),
    ]


# -- any text --------------------------------------------------------------------------------------------------------

# Sentences, and words few enough to make runs by chance.
PIECES = (*BODY, A_SENTENCE, NO_REASON, "He left.", "the bridge", "the new bridge would", "a b", "北京市长。")
ARTICLE = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join), max_size=8)
STRANGERS = (
    "Quuxly wibbled frobnitz under zorkish plumbards.",
    "Grelth mondo spiffed vorply cantabs, nixt bolgrum harl.",
)
EXAMPLES = settings(max_examples=200, deadline=None)


def word_range(text_words: Words, span: Span) -> range:
    return range(text_words.starts.index(span.start), text_words.ends.index(span.end) + 1)


@EXAMPLES
@given(ARTICLE)
def test_a_word_is_repeated_once_and_stands_behind_what_it_repeats(
    make_source: Callable[..., Source], paragraphs: Sequence[str]
) -> None:
    source = make_source("a", *paragraphs)
    spans = words(source.document.text)
    answer = found(source)
    again = [word_range(spans, each.again) for each in answer]
    assert [len(each) for each in again] == [each.words for each in answer]
    assert all(left.stop <= right.start for left, right in pairwise(again))
    assert all(each.first.end <= each.again.start for each in answer)
    keys = word_keys(source.document.text, spans, {})
    for each, repeated in zip(answer, again, strict=True):
        first = word_range(spans, each.first)
        same = keys[first.start : first.stop] == keys[repeated.start : repeated.stop]
        assert each.exact == same


@EXAMPLES
@given(ARTICLE)
def test_a_body_of_forty_words_pasted_behind_itself_is_told(
    make_source: Callable[..., Source], paragraphs: list[str]
) -> None:
    source = make_source("a", *BODY, *paragraphs, *BODY, *paragraphs)
    spans = words(source.document.text)
    told_words = {word for each in found(source) for word in word_range(spans, each.again)}
    half = len(spans) // 2
    # Single sentences of fewer than eight words, between longer repeats of something else, may stay untold.
    assert len(told_words & set(range(half, half + 41))) == 41


@EXAMPLES
@given(ARTICLE)
def test_a_stranger_at_the_end_changes_nothing(make_source: Callable[..., Source], paragraphs: list[str]) -> None:
    without = [dataclasses.replace(each, grade="passage") for each in found(make_source("a", *paragraphs))]
    # What was the whole body is only a passage of the longer article.
    assert [
        dataclasses.replace(each, grade="passage") for each in found(make_source("a", *paragraphs, *STRANGERS))
    ] == without


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("word " * 100_000, (6249, 99_984), id="one word"),
        pytest.param("one two " * 50_000, (6249, 99_984), id="two words"),
        pytest.param("a b c " * 10_000, (2499, 29_988), id="three words"),
        pytest.param("one two three four five six seven eight nine ten " * 3000, (1499, 29_980), id="a sentence"),
    ],
)
def test_periodic_text_is_read_once(make_source: Callable[..., Source], text: str, expected: tuple[int, int]) -> None:
    answer = found(make_source("a", text.strip()))
    assert (len(answer), sum(repeat.words for repeat in answer)) == expected
    assert all(repeat.first.end <= repeat.again.start for repeat in answer)


HOSTILE: dict[str, Callable[[int], list[str]]] = {
    "one word": lambda size: ["word " * size],
    "two words": lambda size: ["one two " * (size // 2)],
    "a paragraph": lambda size: [BODY[0]] * (size // 14),
    "short sentences": lambda size: ["He left. " * (size // 2)],
    "runs far apart": lambda size: [f"a b c d x{number} y{number} z{number}." for number in range(size // 7)],
    "a copy in pieces": lambda size: [
        f"w{n % (size // 10)} v{n % (size // 10)} u t. n{n} m{n}" for n in range(size // 6)
    ],
    "growing runs": lambda size: [" ".join("a b c d e f g h"[: 2 * (n % 8) + 1] + f" x{n}" for n in range(size // 6))],
}


@pytest.mark.slow
@pytest.mark.parametrize("shape", HOSTILE)
def test_hostile_text_costs_in_proportion(make_source: Callable[..., Source], shape: str) -> None:
    def cost(size: int) -> float:
        source = make_source("a", *(line.strip() for line in HOSTILE[shape](size)))
        spans = words(source.document.text)
        sketch = shingles.sketch(spans, word_keys(source.document.text, spans, {}), Hasher())
        start = time.process_time()
        repeats.repeats(source.document, sketch)
        return time.process_time() - start

    assert grows_less_than(15, cost, 20_000, 100_000)
