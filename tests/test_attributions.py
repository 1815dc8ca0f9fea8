"""Whose statements a text says its own are: marks in invented sentences, in five languages, and what is none."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from tests.growth import grows_less_than
from twosource.attributions import profile
from twosource.model import Document, NormalText, Span


def told(text: str, kind: str = "vague") -> list[str]:
    spans: tuple[Span, ...] = getattr(profile(Document(text=NormalText(text))), kind)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("Analysts say the bridge will hold.", ["Analysts say"], id="a group in the plural"),
        pytest.param("The bridge will hold, analysts said.", ["analysts said"], id="behind the statement"),
        pytest.param("It will hold, said one senior official.", ["said one senior official"], id="said by one"),
        pytest.param(
            "Two harbour officials have privately warned of it.", ["officials have privately warned"], id="adverbs"
        ),
        pytest.param(
            "Officials in the port of Lindal indicated that it may close.",
            ["Officials in the port of Lindal indicated"],
            id="with a place",
        ),
        pytest.param(
            "A source close to the talks told the Gazette so.", ["A source close to the talks told"], id="one source"
        ),
        pytest.param(
            "Sources familiar with the matter see no way out.",
            ["Sources familiar with the matter see no way out"],
            id="familiar",
        ),
        pytest.param(
            "A diplomat, who asked not to be named, confirmed it.",
            ["A diplomat, who asked not to be named, confirmed"],
            id="with a clause",
        ),
        pytest.param(
            "According to several local residents it fell.", ["According to several local residents"], id="according"
        ),
        pytest.param("It is seen by critics as a mistake.", ["seen by critics"], id="by critics"),
        pytest.param("The gate is believed to be old.", ["is believed to be"], id="believed"),
        pytest.param("It is widely believed that it fell.", ["It is widely believed"], id="impersonal"),
        pytest.param("The mayor reportedly left.", ["reportedly"], id="reportedly"),
        pytest.param("Some fear the worst; others say little.", ["Some fear", "others say"], id="some and others"),
        pytest.param("There were reports of a second crack.", ["were reports of"], id="reports"),
        pytest.param("Media reports suggest a second crack.", ["Media reports suggest"], id="media reports"),
        pytest.param(
            "He spoke on condition of anonymity.", ["on condition of anonymity"], id="unnamed, once a sentence"
        ),
        pytest.param(
            "Experts think so and experts say so.", ["Experts think", "experts say"], id="twice in a sentence"
        ),
        pytest.param("ANALYSTS SAY", ["ANALYSTS SAY"], id="in capitals"),
        pytest.param("Official Ann Berg said so.", [], id="an official who is named"),
        pytest.param("An official, Ann Berg, said so.", [], id="named behind a comma"),
        pytest.param("The minister said officials were aware.", [], id="officials in the statement"),
        pytest.param("An official report claims much.", [], id="an adjective"),
        pytest.param("The source of the river is dry, said Ann Berg.", [], id="a source of water"),
        pytest.param("Experts’ views differ much.", [], id="a genitive"),
        pytest.param("“Analysts say so,” said Ann Berg.", [], id="in quotation marks"),
        pytest.param("Open-source analysts-in-chief.", [], id="parts of words"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_english(text: str, want: list[str]) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "Die Brücke hält, heißt es. Experten zufolge nicht.", ["heißt es", "Experten zufolge"], id="German"
        ),
        pytest.param(
            "Aus Regierungskreisen verlautete, die Brücke sei der Grund.",
            ["Aus Regierungskreisen verlautete"],
            id="circles",
        ),
        pytest.param(
            "Laut Insidern ist die Brücke alt, Beobachter warnen.", ["Laut Insidern", "Beobachter warnen"], id="laut"
        ),
        pytest.param(
            "Selon des sources proches, les ponts tiennent. Des experts estiment le contraire.",
            ["Selon des sources proches", "Des experts estiment"],
            id="French",
        ),
        pytest.param("Les ponts, dit-on, tiennent.", ["dit-on"], id="dit-on"),
        pytest.param("전문가들은 다리가 안전하다고 말했다.", ["전문가들은"], id="Korean"),
        pytest.param("업계에서는 생산이 줄 것으로 보고 있다.", ["업계에서는"], id="Korean, the trade"),
        pytest.param("업계 매출은 8% 늘었다.", [], id="Korean, what the trade sold"),
        pytest.param("يعتقد البعض أن السد ضعيف.", ["يعتقد البعض"], id="Arabic, some"),
        pytest.param("بعض الطلاب غابوا.", [], id="Arabic, some pupils"),
        pytest.param("Certains affirment que la digue est fragile.", ["Certains affirment"], id="French, some"),
        pytest.param("Certains élèves sont absents.", [], id="French, some pupils"),
        pytest.param("Es wird vermutet, dass die Leitung alt war.", ["Es wird vermutet"], id="German, passive"),
        pytest.param("다리가 폐쇄된 것으로 알려졌다.", ["알려졌다"], id="Korean, impersonal"),
        pytest.param("قال محللون إن الجسر آمن.", ["قال محللون إن"], id="Arabic"),
        pytest.param("وأغلق الجسر بحسب مصادر محلية.", ["بحسب مصادر"], id="Arabic, according to"),
    ],
)
def test_other_languages(text: str, want: list[str]) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("Ann Berg said so.", ["Ann Berg said"], id="a person"),
        pytest.param("It fell, said Ann Berg of the harbour.", ["said Ann Berg"], id="said by"),
        pytest.param(
            "Ann Berg, the mayor of Lindal, warned.", ["Ann Berg, the mayor of Lindal, warned"], id="with an office"
        ),
        pytest.param("Lt. J. R. Berg said so.", ["Lt. J. R. Berg said"], id="titles and initials"),
        pytest.param("It fell, says the Gazette. The mayor left.", ["says the Gazette"], id="the end of a sentence"),
        pytest.param("The mayor told Ann Berg, and announced May 3.", [], id="who was told, and what"),
        pytest.param("The Ministry of Ports announced it.", ["The Ministry of Ports announced"], id="an institution"),
        pytest.param("According to the Harbour Act it may.", ["According to the Harbour Act"], id="a document"),
        pytest.param("Ann Berg sagte, die Brücke halte.", ["Ann Berg sagte"], id="German"),
        pytest.param("Selon Anne Berg, les ponts tiennent.", ["Selon Anne Berg"], id="French"),
        pytest.param("She said so. Nobody said more. They told us.", [], id="pronouns"),
        pytest.param("“Ann Berg said so,” he wrote.", [], id="in quotation marks"),
        pytest.param("Analysts said so.", [], id="nobody by name"),
    ],
)
def test_named(text: str, want: list[str]) -> None:
    assert told(text, "named") == want


def test_figures_and_quotations() -> None:
    text = "It costs 2.5 million. “Nobody loses a job,” said Ann Berg in 2026. “No”."
    assert told(text, "figures") == ["2.5 million", "2026"]
    assert told(text, "quotations") == ["“Nobody loses a job,”"]


def test_places_are_those_of_the_text_where_small_letters_are_longer() -> None:
    assert told("İİİ analysts say so.") == ["analysts say"]


def test_ranges_are_in_order_and_do_not_touch() -> None:
    text = "Officials said officials said analysts told sources close to some say reportedly. " * 20
    spans = profile(Document(text=NormalText(text))).vague
    assert all(left.end <= right.start for left, right in pairwise(spans))


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("sources in " + "w " * 28 + ", who " + "x " * 60, id="groups with long clauses"),
        pytest.param("A " * 80 + "said ", id="names without an end"),
        pytest.param("officials said not to be named. ", id="marks and people who are not named"),
        pytest.param("the a an one another ", id="determiners"),
    ],
)
def test_hostile_text_costs_linear_time(piece: str) -> None:
    def cost(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        started = time.process_time()
        told(text)
        return time.process_time() - started

    assert grows_less_than(8, cost, 50_000, 200_000)
