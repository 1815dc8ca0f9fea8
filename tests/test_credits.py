"""Marks of origin: what is one, what is an attribution, and that it costs little."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.growth import grows_less_than
from twosource import credits as marks
from twosource.credits import MAX_CREDITS, CreditReader
from twosource.model import Publisher, Source

Make = Callable[..., Source]

BODY = ("The harbour of Lindal was closed on Tuesday.", "A tanker had run aground in thick fog.", "Nobody was hurt.")
AP, AFP = "Associated Press", "Agence France-Presse"


def told(source: Source, *publishers: Publisher) -> list[tuple[str, str, str]]:
    """Return agency, form and words of each mark."""
    text = source.document.text
    return [(c.agency, c.form, text[c.span.start : c.span.end]) for c in marks.credits(source.document, publishers)]


@pytest.mark.parametrize(
    ("opening", "agency", "mark"),
    [
        pytest.param("SEOUL, Jan 28 (Yonhap) — The", "Yonhap", "SEOUL, Jan 28 (Yonhap)", id="place, date, dash"),
        pytest.param("(Reuters) - The", "Reuters", "(Reuters)", id="nothing before it"),
        pytest.param("WOBURN, Mass. (AP) — The", AP, "WOBURN, Mass. (AP)", id="place and state"),
        pytest.param("BEIJING, Jan. 28 (Xinhua) -- The", "Xinhua", "BEIJING, Jan. 28 (Xinhua)", id="two hyphens"),
        pytest.param("NEW DELHI, Jan 28 (PTI) The", "Press Trust of India", "NEW DELHI, Jan 28 (PTI)", id="no dash"),
        pytest.param("MOSCOW, January 28. /TASS/. The", "TASS", "MOSCOW, January 28. /TASS/", id="strokes"),
        pytest.param("Berlin (dpa/bb) - Der", "dpa", "Berlin (dpa/bb)", id="regional service"),
        pytest.param("Frankfurt am Main (dpa). Der", "dpa", "Frankfurt am Main (dpa)", id="full stop"),
        pytest.param("Paris, 28 janv. 2026 (AFP) - Le", AFP, "Paris, 28 janv. 2026 (AFP)", id="French"),
        pytest.param("Madrid, 28 ene (EFE).- El", "Agencia EFE", "Madrid, 28 ene (EFE)", id="Spanish"),
        pytest.param("(ANSA) - ROMA, 28 GEN - Il", "ANSA", "(ANSA)", id="Italian"),
        pytest.param("WIEN (APA) - Der", "Austria Press Agency", "WIEN (APA)", id="a weak name behind a place"),
        pytest.param(
            "МОСКВА, 28 янв - РИА Новости. Порт", "RIA Novosti", "МОСКВА, 28 янв - РИА Новости.", id="Russian"
        ),
        pytest.param("(서울=연합뉴스) 김민지 기자 = 항구가", "Yonhap", "(서울=연합뉴스)", id="Korean"),
        pytest.param("[부산=뉴시스] 항구가", "Newsis", "[부산=뉴시스]", id="Korean, square brackets"),
        pytest.param("新华社北京1月28日电 港口", "Xinhua", "新华社北京1月28日电", id="Chinese"),
        pytest.param(
            "（中央社記者王明台北28日電）港口", "Central News Agency", "（中央社記者王明台北28日電", id="Taiwan"
        ),
        pytest.param("【ソウル共同】港は", "Kyodo", "【ソウル共同】", id="Japanese"),
        pytest.param("القاهرة (رويترز) - أغلق", "Reuters", "القاهرة (رويترز)", id="Arabic"),
        pytest.param("باريس 28 يناير (أ ف ب) - أغلق", AFP, "باريس 28 يناير (أ ف ب)", id="Arabic with a date"),
        pytest.param(
            "Москва. 28 января. INTERFAX.RU - Порт", "Interfax", "Москва. 28 января. INTERFAX.RU", id="points"
        ),
        pytest.param("Reuters — The", "Reuters", "Reuters", id="the name alone"),
        pytest.param("[뉴스1] 항구가", "News1", "[뉴스1]", id="Korean, the name alone"),
        pytest.param(
            "New Delhi [India], January 28 (ANI): The",
            "Asian News International",
            "New Delhi [India], January 28 (ANI)",
            id="a weak name behind a place and a date",
        ),
        pytest.param(
            "ABU DHABI, 28th January, 2026 (WAM) -- The",
            "Emirates News Agency",
            "ABU DHABI, 28th January, 2026 (WAM)",
            id="Emirates",
        ),
        pytest.param(
            "MADRID, 28 Ene. (EUROPA PRESS) - El", "Europa Press", "MADRID, 28 Ene. (EUROPA PRESS)", id="in capitals"
        ),
        pytest.param("Updated 3 pm by the desk. OSLO (AP) — The", AP, "(AP)", id="behind other words"),
    ],
)
def test_datelines(make_source: Make, opening: str, agency: str, mark: str) -> None:
    source = make_source("a", f"{opening} harbour of Lindal was closed on Tuesday.", *BODY[1:], heading="Port shut")
    assert told(source) == [(agency, "dateline", mark)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("— Reuters", [("Reuters", "sign-off")], id="dash"),
        pytest.param("Reuters", [("Reuters", "sign-off")], id="the name alone"),
        pytest.param("REUTER...", [("Reuters", "sign-off")], id="the older name"),
        pytest.param("(AFP)", [(AFP, "sign-off")], id="brackets"),
        pytest.param("Source: The Associated Press", [(AP, "sign-off")], id="source"),
        pytest.param("Quelle: dpa", [("dpa", "sign-off")], id="German source"),
        pytest.param("来源：新华社", [("Xinhua", "sign-off")], id="Chinese source"),
        pytest.param("المصدر: رويترز", [("Reuters", "sign-off")], id="Arabic source"),
        pytest.param(
            "With AFP, Reuters and AP", [(AFP, "sign-off"), (AP, "sign-off"), ("Reuters", "sign-off")], id="row"
        ),
        pytest.param("Kyodo News", [("Kyodo", "sign-off")], id="longer form"),
        pytest.param("Le Monde avec AFP", [(AFP, "sign-off")], id="a paper with one"),
        pytest.param("/ritzau/", [("Ritzau", "sign-off")], id="strokes"),
    ],
)
def test_sign_offs_are_whole_last_passages(make_source: Make, line: str, expected: list[tuple[str, str]]) -> None:
    assert told(make_source("a", *BODY, line)) == [(agency, form, line) for agency, form in expected]
    assert told(make_source("a", line, *BODY * 4)) == []


@pytest.mark.parametrize(
    ("end", "mark"),
    [
        pytest.param("Nobody was hurt. — Reuters", " — Reuters", id="dash"),
        pytest.param("Nobody was hurt. (Reuters)", "(Reuters)", id="brackets"),
        pytest.param("“Nobody was hurt.” (Reuters)", "(Reuters)", id="behind a quotation"),
    ],
)
def test_sign_offs_end_the_last_passage(make_source: Make, end: str, mark: str) -> None:
    assert told(make_source("a", *BODY, end)) == [("Reuters", "sign-off", mark)]


@pytest.mark.parametrize(
    ("end", "agencies", "mark"),
    [
        pytest.param("abc/rt (AFP, dpa, AP)", [AFP, AP, "dpa"], "(AFP, dpa, AP)", id="behind initials"),
        pytest.param("Nobody was hurt. (sda)", ["Keystone-SDA"], "(sda)", id="a weak name"),
        pytest.param("Niemand wurde verletzt. dpa", ["dpa"], " dpa", id="no dash"),
    ],
)
def test_sign_offs_of_other_shapes(make_source: Make, end: str, agencies: list[str], mark: str) -> None:
    assert told(make_source("a", *BODY, end)) == [(agency, "sign-off", mark) for agency in agencies]


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        pytest.param("By Kim Min-ji, Associated Press", AP, id="writer and agency"),
        pytest.param("By JOHN DOE Associated Press Writer", AP, id="no comma"),
        pytest.param("By The Associated Press", AP, id="the agency"),
        pytest.param("Reuters Staff", "Reuters", id="staff"),
        pytest.param("Anna Kowalska, Reuters", "Reuters", id="without by"),
        pytest.param("Agence France-Presse in Oslo", AFP, id="in a place"),
        pytest.param("Von Anna Kowalska, dpa", "dpa", id="German"),
        pytest.param("Par Anne Petit (AFP)", AFP, id="French, brackets"),
    ],
)
def test_bylines(make_source: Make, line: str, agency: str) -> None:
    assert told(make_source("a", line, *BODY * 3, heading="Port shut")) == [(agency, "byline", line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "The Associated Press contributed to this report.",
            [(AP, "The Associated Press contributed to this report")],
            id="contributed",
        ),
        pytest.param(
            "Our own Jane Roe and AP writer John Doe contributed to this story.",
            [(AP, "AP writer John Doe contributed to this story")],
            id="writers contributed",
        ),
        pytest.param(
            "This article was provided by Agence France-Presse and may not be copied.",
            [(AFP, "This article was provided by Agence France-Presse")],
            id="provided",
        ),
        pytest.param(
            "This article originally appeared at Reuters. Copyright 2014.",
            [("Reuters", "This article originally appeared at Reuters")],
            id="appeared",
        ),
        pytest.param(
            "Additional reporting by Reuters and AP",
            [(AP, "Additional reporting by Reuters and AP"), ("Reuters", "Additional reporting by Reuters and AP")],
            id="reporting by two",
        ),
        pytest.param(
            "Copyright 2026 The Associated Press. All rights.",
            [(AP, "Copyright 2026 The Associated Press")],
            id="copyright",
        ),
        pytest.param(
            "This report by The Canadian Press was first published Jan. 28, 2026.",
            [("Canadian Press", "This report by The Canadian Press")],
            id="published",
        ),
        pytest.param("Dieser Artikel stammt von der dpa.", [("dpa", "Dieser Artikel stammt von der dpa")], id="German"),
    ],
)
def test_credit_lines(make_source: Make, line: str, expected: list[tuple[str, str]]) -> None:
    assert told(make_source("a", *BODY, line)) == [(agency, "credit line", mark) for agency, mark in expected]


@pytest.mark.parametrize(
    ("line", "agency", "mark"),
    [
        pytest.param(
            "LINDAL, Jan. 28, 2026 /PRNewswire/ -- Acme opens.",
            "PR Newswire",
            "LINDAL, Jan. 28, 2026 /PRNewswire/",
            id="newswire",
        ),
        pytest.param(
            "LINDAL (BUSINESS WIRE)--Acme opens.", "Business Wire", "LINDAL (BUSINESS WIRE)", id="business wire"
        ),
        pytest.param("Berlin (ots) - Acme öffnet.", "news aktuell", "Berlin (ots)", id="ots"),
        pytest.param("FOR IMMEDIATE RELEASE", "", "FOR IMMEDIATE RELEASE", id="immediate"),
        pytest.param("Press release: Acme opens a harbour.", "", "Press release", id="colon"),
        pytest.param("PRESSEMITTEILUNG vom 28. Januar", "", "PRESSEMITTEILUNG", id="German"),
        pytest.param("Pressemitteilung Nr. 12/2026", "", "Pressemitteilung", id="German, a number"),
        pytest.param("ข่าวประชาสัมพันธ์", "", "ข่าวประชาสัมพันธ์", id="Thai"),
        pytest.param("Communiqué de presse – Acme ouvre un port", "", "Communiqué de presse", id="French"),
        pytest.param("보도자료", "", "보도자료", id="Korean"),
        pytest.param("pReSS ReLeaSe: Acme opens.", "", "pReSS ReLeaSe", id="case"),
        pytest.param("İnformacja prasowa: Acme", "", "İnformacja prasowa", id="a capital outside of ASCII"),
        pytest.param("بيان صحفي", "", "بيان صحفي", id="Arabic"),
        pytest.param(
            "This press release contains forward-looking words.", "", "This press release contains", id="this"
        ),
    ],
)
def test_press_releases(make_source: Make, line: str, agency: str, mark: str) -> None:
    assert told(make_source("a", line, *BODY)) == [(agency, "press release", mark)]


@pytest.mark.parametrize(
    "text",
    [
        "according to Reuters, nobody was hurt.",
        "The captain told Reuters.",
        "The captain told Reuters",
        "“It is clear,” the Associated Press (AP) quoted her as saying.",
        "The Associated Press (AP) - which saw the ship - says so.",
        "Police (AP) said nothing.",
        "Figures of the American Petroleum Institute (API) were late.",
        "The story was first reported by Reuters.",
        "(photo credit: AP)",
        "Photo: Reuters",
        "[Image via Associated Press]",
        "A ship. (AP Photo/Nasser Roe)",
        "The ship in fog. (Alex Roe/AFP/Getty Images)",
        "People who live in the MENA (MENA) region",
        "The company said so in a press release on Tuesday.",
        "Press releases are dull.",
        "Bloomberg said he would run.",
        "据新华社报道，港口关闭。",
        "Reuters — which saw the ship — says so.",
        "In 2024 Reuters - the agency - said so.",
        "On Jan. 28, Reuters – which was there – said so.",
        "Am 28. Januar dpa - Chef Roe trat zurück.",
        "[AP] style guides say so.",
        "Interview with Reuters",
        "Le président parle avec AFP",
        "Teachers (AP, IB) are paid more.",
        "The motor club (AA) was late.",
        "This report by AP staff was wrong.",
    ],
)
def test_attributions_are_no_marks(make_source: Make, text: str) -> None:
    assert told(make_source("a", text)) == []
    assert told(make_source("a", *BODY, text, BODY[0])) == []


def test_what_closes_one_bracket_opens_no_other(make_source: Make) -> None:
    mark = "MOSCOW, January 28 /TASS/AP/"
    assert told(make_source("a", f"{mark}. Two.")) == [(AP, "dateline", mark), ("TASS", "dateline", mark)]


@pytest.mark.parametrize("name", ["ไทย News", "Άλφα", "dpa-afx", "a/b", "😀 wire"])
def test_names_of_publishers_begin_with_any_letter(make_source: Make, name: str) -> None:
    own = Publisher(id="own", name=name, kind="wire")
    assert told(make_source("a", *BODY * 4, f"Source: {name}"), own) == [(name, "sign-off", f"Source: {name}")]
    assert told(make_source("a", f"OSLO ({name}) — One."), own) == [(name, "dateline", f"OSLO ({name})")]


def test_marks_in_the_middle_are_not_looked_for(make_source: Make) -> None:
    assert told(make_source("a", *BODY * 3, "Reuters", "Quelle: dpa", *BODY * 3)) == []


def test_the_first_passages_do_not_run_into_the_last(make_source: Make) -> None:
    first = [f"Paragraph {number} says what happened." for number in range(5)]
    last = [f"Further paragraph {number} says more." for number in range(9)]
    marks = told(make_source("a", *first, "By Jane Doe, Reuters", *last))
    assert [(agency, form) for agency, form, _ in marks] == [("Reuters", "byline")]


def test_publishers_that_are_wires_are_known(make_source: Make) -> None:
    own = (
        Publisher(id="lpa", name="Lindal Press Agency", kind="agency"),
        Publisher(id="ap", name="The AP", kind="wire"),
        Publisher(id="signs", name="!?", kind="wire"),
        Publisher(id="herald", name="The Herald", kind="newspaper"),
    )
    source = make_source("a", "OSLO (AP) — One.", "OSLO (Lindal Press Agency) — Two.", "OSLO (The Herald) — Three.")
    assert told(source, *own) == [
        ("The AP", "dateline", "OSLO (AP)"),
        ("Lindal Press Agency", "dateline", "OSLO (Lindal Press Agency)"),
    ]
    assert told(source) == [(AP, "dateline", "OSLO (AP)")]


def test_nothing_is_found_in_nothing(make_source: Make) -> None:
    assert told(make_source("a")) == []


def test_the_number_of_marks_is_bounded(make_source: Make) -> None:
    assert len(told(make_source("a", *["OSLO (AP) — One."] * 50))) == MAX_CREDITS


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("(AP ", id="open brackets"),
        pytest.param("(AP) ", id="brackets"),
        pytest.param("By A. By A, ", id="bylines"),
        pytest.param("AP contributed ", id="contributions"),
        pytest.param("This article was written by ", id="articles"),
        pytest.param("Reuters, AFP, ", id="rows"),
        pytest.param("【共同", id="unclosed"),
        pytest.param("(((((", id="only brackets"),
        pytest.param("press release ", id="releases"),
    ],
)
def test_cost_is_linear(make_source: Make, piece: str) -> None:
    reader = CreditReader()

    def cost(times: int) -> float:
        document = make_source("a", piece * times, *[piece * 4] * (times // 10)).document
        started = time.process_time()
        reader.read(document)
        return time.process_time() - started

    assert grows_less_than(40, cost, 1_000, 16_000)
