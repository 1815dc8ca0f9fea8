"""Text fragments: encoded by the rules, unique in the article, and from words that may be published alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.model import Document, NormalText, Span
from twosource.textfragments import with_fragment

URL = "https://example.org/a"


def _document(text: str) -> Document:
    return Document(text=NormalText(text))


def _of(text: str, words: str, readable: Sequence[Span] | None = None, nth: int = 0) -> str:
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    span = Span(start=places[nth], end=places[nth] + len(words))
    shown = [Span(start=0, end=len(text))] if readable is None else readable
    return with_fragment(URL, _document(text), [span], shown).removeprefix(URL)


LONG = (
    "The dam broke at noon after two weeks of rain, and nobody in the valley had been warned by its owner "
    "before the flood came down."
)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("The dam broke.", "dam broke", "dam%20broke", id="words"),
        pytest.param("A well-kept dam, R&D.", "well-kept dam, R&D", "well%2Dkept%20dam%2C%20R%26D", id="the rules"),
        pytest.param("Müller – “so”", "Müller – “so”", "M%C3%BCller%20%E2%80%93%20%E2%80%9Cso%E2%80%9D", id="utf-8"),
        pytest.param(f"{LONG} End.", LONG, "The%20dam%20broke,flood%20came%20down.", id="two ends of many words"),
        pytest.param(
            "One two three four.\n\nFive six seven eight.",
            "two three four.\n\nFive six seven",
            "two%20three%20four.,Five%20six%20seven",
            id="over two paragraphs",
        ),
        pytest.param("The dam broke. Later the dam broke.", "dam broke", "dam%20broke", id="the first of two"),
        pytest.param("The Dam held; the dam", "the dam", "held%3B-,the%20dam", id="case is ignored"),
    ],
)
def test_a_fragment(text: str, words: str, expected: str) -> None:
    assert _of(text, words) == f"#:~:text={expected}"


def test_context_tells_a_later_occurrence_apart() -> None:
    text = "The dam broke at noon. It was old. The dam broke at dusk."
    assert _of(text, "The dam broke", nth=1) == "#:~:text=old.-,The%20dam%20broke"


def test_context_comes_from_what_may_be_published_alone() -> None:
    text = "The dam broke at noon. It was secret. The dam broke at dusk."
    shown = Span(start=text.index("The dam broke at dusk"), end=len(text))
    assert _of(text, "The dam broke", [shown], nth=1) == "#:~:text=The%20dam%20broke,-at%20dusk."
    assert _of(text, "The dam broke", [], nth=1) == ""


def test_only_whole_words_match() -> None:
    assert _of("dams and a dam", " dam") == "#:~:text=dam"


def test_context_does_not_go_over_the_end_of_a_paragraph() -> None:
    text = "One gate was shut.\n\nTwo gates. The gate was shut."
    assert _of(text, "gate was shut", nth=1) == "#:~:text=The-,gate%20was%20shut"
    text = "The gate was shut.\n\nLater\n\nThe gate was shut.\n\nEnd"
    assert _of(text, "The gate was shut.", nth=1) == "#:~:text=Later-,The%20gate%20was%20shut."


def test_an_address_with_a_fragment_keeps_it() -> None:
    made = with_fragment(f"{URL}#top", _document("one two"), [Span(start=0, end=3), Span(start=4, end=7)], [])
    assert made == f"{URL}#top:~:text=one&text=two"


def test_nothing_to_lead_to() -> None:
    assert with_fragment(URL, _document("one two"), [], []) == ""
    assert with_fragment(URL, _document("one two"), [Span(start=3, end=4)], []) == ""


WORDS = st.lists(st.sampled_from(["a", "b", "A", "b-c", "d,", "é", "x&y"]), min_size=1, max_size=40)


@settings(deadline=None)
@given(WORDS, st.data())
def test_the_first_match_is_what_was_meant(tokens: list[str], data: st.DataObject) -> None:
    """Decoded and searched as a browser does, a directive finds its span; and it holds readable words alone."""
    text = " ".join(tokens)
    borders = [match.span() for match in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(borders) - 1))
    last = data.draw(st.integers(first, min(first + 5, len(borders) - 1)))
    span = Span(start=borders[first][0], end=borders[last][1])
    made = with_fragment(URL, _document(text), [span], [Span(start=0, end=len(text))])
    if not made:
        return
    directive = made.partition(":~:text=")[2]
    assert re.fullmatch(r"(?:[^-,&]+-,)?[^-,&]+(?:,[^-,&]+)?(?:,-[^-,&]+)?", directive)
    parts = [unquote(part) for part in directive.split(",")]
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if parts[-1].startswith("-") else ""
    assert len(parts) == 1
    found = [
        at
        for at in range(len(text))
        if text[at : at + len(parts[0])].casefold() == parts[0].casefold()
        and text[:at].rstrip().casefold().endswith(prefix.casefold())
        and text[at + len(parts[0]) :].lstrip().casefold().startswith(suffix.casefold())
        and (at == 0 or not (text[at - 1].isalnum() and text[at].isalnum()))
        and not (text[at + len(parts[0]) - 1].isalnum() and text[at + len(parts[0]) : at + len(parts[0]) + 1].isalnum())
    ]
    assert found
    assert found[0] == span.start
