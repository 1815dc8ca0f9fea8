"""A source without the characters that hide its words, and the way back to where they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from twosource.model import Source, Span
from twosource.undisguised import undisguised

Make = Callable[..., Source]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ri\u00adyadh and Mü\u200bller", "Riyadh and Müller", id="soft hyphen, no width"),
        pytest.param("Jean\u2011Luc, Anna\u2010Lena", "Jean-Luc, Anna-Lena", id="hyphens"),
        pytest.param("the R\u0456y\u0430dh talks", "the Riyadh talks", id="look-alikes"),
        pytest.param("Ｒｉｙａｄｈ １", "Riyadh １", id="fullwidth"),
        pytest.param("R\u00ad\u0456yadh", "Riyadh", id="both"),
        pytest.param(
            "The\u200bminister\u200btold\u200bparliament\u200bon\u200bMonday\u200bthat\u200bRi\u00adyadh\u200bwaits",
            "The minister told parliament on Monday that Riyadh waits",
            id="in place of spaces",
        ),
        pytest.param(
            "near Riyadh,¹ said Müller² of Lindal.³⁴ Then 10⁹ on 7 km²",
            "near Riyadh, said Müller of Lindal. Then 10⁹ on 7 km²",
            id="raised footnote marks",
        ),
        pytest.param(
            "the Eur- ope talks of Min\u2010 ister Müll\u00ad er and well- known men",
            "the Europe talks of Minister Müller and wellknown men",
            id="broken at the ends of lines",
        ),
        pytest.param(
            "the Eur- ope talks of two- and three-year plans, Min- ister Müll- er- who left- said so",
            "the Europe talks of two- and three-year plans, Minister Müller- who leftsaid so",
            id="no word broken before a function word",
        ),
        pytest.param(
            "der Mei- nung der Vor- und Nachteile, der Mi- nister, das Ge- setz",
            "der Meinung der Vor- und Nachteile, der Minister, das Gesetz",
            id="nor in German",
        ),
    ],
)
def test_what_is_seen(make_source: Make, text: str, expected: str) -> None:
    source = make_source("a", f"So\u00ad it is. {text}", text)
    found = undisguised(source)
    document = found.source.document
    assert [document.text[p.start : p.end] for p in document.passages] == [f"So it is. {expected}", expected]
    ends = [Span(start=p.start, end=p.end) for p in document.passages]
    assert found.original(ends) == tuple(Span(start=p.start, end=p.end) for p in source.document.passages)


def test_spans_where_only_letters_change(make_source: Make) -> None:
    found = undisguised(make_source("a", "Jean\u2011Luc came"))
    assert found.original([Span(start=0, end=8)]) == (Span(start=0, end=8),)


@pytest.mark.parametrize(
    "text",
    ["Plain words.", "“Typographic” words – naïve", "Россия и мир", "首相は言った", "Smith- said so- Jones- and"],
)
def test_most_sources_stay_as_they_are(make_source: Make, text: str) -> None:
    source = make_source("a", text)
    assert undisguised(source).source is source
