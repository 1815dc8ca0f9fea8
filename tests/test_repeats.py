"""What occurs again inside one source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from twosource import repeats, shingles
from twosource.model import Repeat, Source, Span
from twosource.shingles import Hasher
from twosource.text import word_keys, words

SEED = Path(__file__).parent.parent / "content" / "sources" / "seoul-concerns.txt"

BODY = (
    "The minister said on Monday that the new bridge would open in the spring.",
    "Work on it began four years ago and has cost twice what was planned.",
    "Nobody in the town expects the first train before the end of summer.",
)
A_SENTENCE = "Critics call the whole project a monument to bad planning and worse luck."


def found(source: Source) -> tuple[Repeat, ...]:
    text = source.document.text
    spans = words(text)
    return repeats.repeats(source.document, shingles.sketch(spans, word_keys(text, spans, {}), Hasher()))


def told(source: Source) -> list[tuple[str, str, int, bool]]:
    """Return the repeats with the ends of their texts, so that a whole answer can be read."""
    text = source.document.text

    def ends(span: Span) -> str:
        run = text[span.start : span.end].split()
        return f"{span.start}:{run[0]}…{run[-1]}"

    return [(ends(repeat.first), ends(repeat.again), repeat.words, repeat.exact) for repeat in found(source)]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param((), [], id="no text"),
        pytest.param(BODY, [], id="nothing repeated"),
        pytest.param(BODY * 2, [("0:The…summer.", "215:The…summer.", 41, True)], id="body pasted twice"),
        pytest.param(
            BODY * 3,
            [("0:The…summer.", "215:The…summer.", 41, True), ("0:The…summer.", "430:The…summer.", 41, True)],
            id="body pasted three times is two repeats of the first",
        ),
        pytest.param(
            (*BODY, A_SENTENCE, BODY[1]),
            [("75:Work…planned.", "290:Work…planned.", 14, True)],
            id="a paragraph again",
        ),
        pytest.param(
            (BODY[0], A_SENTENCE, BODY[1], A_SENTENCE.replace("bad planning", "poor planning")),
            [("75:Critics…luck.", "220:Critics…luck.", 13, False)],
            id="a word corrected",
        ),
        pytest.param(
            (BODY[0], A_SENTENCE, BODY[1], A_SENTENCE.replace("whole", "whole vast").replace("bad ", "")),
            [("75:Critics…luck.", "220:Critics…luck.", 13, False)],
            id="a word put in, a word taken out",
        ),
        pytest.param(
            (*BODY, A_SENTENCE, *BODY[:2], BODY[0], BODY[2]),
            [
                ("0:The…planned.", "290:The…planned.", 28, True),
                ("0:The…spring.", "435:The…spring.", 14, True),
                ("145:Nobody…summer.", "510:Nobody…summer.", 13, True),
            ],
            id="pieces in another order",
        ),
        pytest.param(
            (BODY[0], A_SENTENCE, BODY[1], A_SENTENCE, BODY[0], A_SENTENCE, BODY[1], A_SENTENCE),
            [("75:Critics…luck.", "220:Critics…luck.", 13, True), ("0:The…luck.", "295:The…luck.", 54, True)],
            id="a body with a repeat inside, pasted twice",
        ),
        pytest.param(
            (
                BODY[0],
                "Eight words that stand in front of it.",
                f"{A_SENTENCE} {BODY[1]}",
                BODY[2],
                f"{A_SENTENCE} Eight words that stand in front of it. {BODY[1]}",
            ),
            [("115:Critics…planned.", "329:Critics…planned.", 35, False)],
            id="a repeat between two pieces of a longer one is told with it",
        ),
        pytest.param(
            ("Read more in our live blog", BODY[0], "Read more in our live blog", BODY[1]),
            [("0:Read…blog", "103:Read…blog", 6, True)],
            id="a short passage that is wholly equal",
        ),
        pytest.param(
            ("Read more here", BODY[0], "Read more here", BODY[1]), [], id="three words are too few for a passage"
        ),
        pytest.param(
            (BODY[0], "It was the new bridge would open in time, they said."),
            [],
            id="a phrase of five words does not count",
        ),
    ],
)
def test_repeats(
    make_source: Callable[..., Source], paragraphs: tuple[str, ...], expected: list[tuple[str, str, int, bool]]
) -> None:
    assert told(make_source("a", *paragraphs)) == expected


def test_headline_again_as_first_line(make_source: Callable[..., Source]) -> None:
    source = make_source("a", "Bridge opens in spring", *BODY, heading="Bridge Opens in Spring")
    assert found(source) == (Repeat(first=Span(start=0, end=22), again=Span(start=24, end=46), words=4, exact=True),)


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
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a " * 40_000, (4999, 39_992), id="one word"),
        pytest.param("a b c " * 10_000, (2499, 29_988), id="three words"),
        pytest.param("one two three four five six seven eight nine ten " * 3000, (2999, 29_990), id="a sentence"),
    ],
)
def test_periodic_text_is_read_once(make_source: Callable[..., Source], text: str, expected: tuple[int, int]) -> None:
    answer = found(make_source("a", text.strip()))
    assert (len(answer), sum(repeat.words for repeat in answer)) == expected
    assert all(repeat.first.end <= repeat.again.start for repeat in answer)
