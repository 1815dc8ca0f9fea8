"""Quotations in the marks of many languages are told, and marks that close one are not taken for others that open."""

from __future__ import annotations

import time
from typing import Literal

import pytest

from tests.growth import grows_less_than
from twosource import markup
from twosource.model import Document, Element, NormalText, RawText
from twosource.quotations import IN_MARKS, SET_APART, quoted_ranges, quoted_spans, quoted_words, set_apart
from twosource.text import words

FRENCH = "parce que la ville n'a plus d'argent et que personne ne veut encore nous en prêter"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said “we will go” and went.", ["“we will go”"], id="English"),
        pytest.param('He said "we will go" and went.', ['"we will go"'], id="straight"),
        pytest.param("Er sagte: „Wir gehen.“ Dann ging er.", ["„Wir gehen.“"], id="German"),
        pytest.param("Er sagte: »Wir gehen.« Dann ging er.", ["»Wir gehen.«"], id="German books"),
        pytest.param("(»Wir gehen«, sagte er.)", ["»Wir gehen«"], id="behind a bracket"),
        pytest.param("Il dit : « Nous partons. » Puis rien.", ["« Nous partons. »"], id="French"),
        pytest.param("Il dit «nous» puis «vous» ici.", ["«nous»", "«vous»"], id="French, without spaces"),
        pytest.param("Han sade: ”Vi går nu.” Sedan gick han.", ["”Vi går nu.”"], id="Swedish"),
        pytest.param("”Vi går”, sade han. ”Nu.”", ["”Vi går”", "”Nu.”"], id="Swedish, twice"),
        pytest.param("Han sade: »Vi går nu.» Sedan gick han.", ["»Vi går nu.»"], id="Swedish books"),
        pytest.param("»Mehr »Archiv »Impressum", [], id="a row of arrows"),
        pytest.param("他说「我们走吧」就走了", ["「我们走吧」"], id="Chinese"),
        pytest.param('他说"我们走吧"就走了', ['"我们走吧"'], id="Chinese, straight"),
        pytest.param('그는 "우리는 간다"라고 했고 "온다"는 말도', ['"우리는 간다"', '"온다"'], id="Korean"),
        pytest.param('เขาบอกว่า"เราจะไป"แล้ว', ['"เราจะไป"'], id="Thai"),
        pytest.param('وصفها بـ"خطوة جيدة" ثم بـ«خطوة أخرى» هنا', ['"خطوة جيدة"', "«خطوة أخرى»"], id="Arabic prefixes"),
        pytest.param('5" pipes, 6" pipes and 7" pipes', [], id="straight inches"),
        pytest.param("“One” and ” two” and three", ["“One”"], id="a stray mark that closes"),
        pytest.param("5” pipes, 6” pipes and 7” pipes", [], id="inches"),
        pytest.param(
            f"Il dit : « Nous partons\n\n» {FRENCH}\n\n» {FRENCH} »\n\nPuis rien.",
            ["« Nous partons", f"» {FRENCH}", f"» {FRENCH} »"],
            id="French, over three paragraphs",
        ),
        pytest.param(f"Il dit « non ».\n\n» {FRENCH}\n\nPuis rien.", ["« non »"], id="French, never closed"),
        pytest.param("» Mehr dazu\n\n» Archiv\n\n» Impressum", [], id="arrows"),
        pytest.param("» Mehr dazu im Archiv", [], id="an arrow"),
        pytest.param("»Mehr zum Thema im Archiv", [], id="an arrow at the start"),
        pytest.param("Wir sagten »ja\n\nund sie« nicht", [], id="not over the end of a passage"),
        pytest.param("“One paragraph\n\n“and the next” here", ["“One paragraph", "“and the next”"], id="paragraphs"),
        pytest.param("‘I can’t go,’ she said.", ["‘I can’t go,’"], id="British"),
        pytest.param("‘The workers’ rights matter,’ he said.", ["‘The workers’ rights matter,’"], id="possessive"),
        pytest.param("a ‘grave error’ of the miners’ union", ["‘grave error’"], id="possessive behind"),
        pytest.param("a ‘set of errors’ and the rest", ["‘set of errors’"], id="plural at the end"),
        pytest.param("'I can't go,' said O'Neill's wife. 'No.'", ["'I can't go,'", "'No.'"], id="British, straight"),
        pytest.param("'28 people died,' he said", ["'28 people died,'"], id="a figure first"),
        pytest.param("the '90s, rock 'n' roll, dogs' and cats' food", [], id="apostrophes"),
        pytest.param("“He said ‘go home’ and left”", ["“He said ‘go home’ and left”"], id="single in double"),
        pytest.param("‘He said “go home” and left’", ["‘He said “go home” and left’"], id="double in single"),
        pytest.param("Er sagte ‚nein danke‘ und ›niemals‹.", ["‚nein danke‘", "›niemals‹"], id="German, single"),
        pytest.param("Il dit ‹ non merci › puis rien.", ["‹ non merci ›"], id="Swiss, single"),
        pytest.param("그는 ‘이 실수’라고 했다", ["‘이 실수’"], id="Korean, single"),
        pytest.param(
            "「彼は『だめだ』と言った」と述べた", ["「彼は『だめだ』と言った」"], id="Japanese, one in another"
        ),
        pytest.param("首相は〝計画中止〟と｢後日｣と", ["〝計画中止〟", "｢後日｣"], id="Japanese, other marks"),
        pytest.param("他说＂我们走吧＂就走", ["＂我们走吧＂"], id="Chinese, fullwidth"),
        pytest.param("He said ``we can't go'' and ``stay.''", ["``we can't go''", "``stay.''"], id="TeX"),
        pytest.param("“One” and ``two", ["“One”", "``two"], id="TeX, to the end of the passage"),
        pytest.param("a ``name`` of `` code ``", [], id="code"),
        pytest.param(
            "Mówi: ,,Idziemy, ale nie'' oraz ,,teraz”.", [",,Idziemy, ale nie''", ",,teraz”"], id="two commas"
        ),
        pytest.param("one,,two” and ,,three ,,four", [], id="commas"),
        pytest.param(
            "《우리는 이 도시에 새 문서를 하나 더 만들러 온 것이 아니다》", None, id="angle brackets, long ones"
        ),
        pytest.param("〈우리는 이 도시에 새 문서를 하나 더 만들러 온 것이 아니다〉", None, id="single angle brackets"),
        pytest.param("他读了《人民日报》和〈评论〉", [], id="titles"),
        pytest.param("הוא אמר: ״צה״ל לא ילך״, ויצא.", ["״צה״ל לא ילך״"], id="Hebrew"),
        pytest.param("דובר צה״ל ודובר מד״א", [], id="Hebrew abbreviations"),
        pytest.param('He: "One is here.\n\n"Two is," he said.', ['"One is here.', '"Two is,"'], id="straight, goes on"),
        pytest.param('a 5" pipe.\n\n"Two is," he said. A 6" pipe', ['"Two is,"'], id="inches before a quotation"),
        pytest.param('We go." He left.\n\n"I go too."', ['"I go too."'], id="one that closes before a quotation"),
        pytest.param('the "stray one.\n\nAnother "mark', [], id="stray marks"),
        pytest.param("nothing at all", [], id="none"),
    ],
)
def test_quotations(text: str, expected: list[str] | None) -> None:
    """None is expected where all of the text is one quotation."""
    spans = list(quoted_spans(text))
    assert [text[start:end] for start, end in spans] == ([text] if expected is None else expected)
    told = words(text)
    flags = quoted_words(told)
    inside = {
        number
        for start, end in spans
        for number, (first, last) in enumerate(zip(told.starts, told.ends, strict=True))
        if first < end and start < last
    }
    assert {number for number, flag in enumerate(flags) if flag} == inside
    assert inside == {word for start, end in quoted_ranges(told) for word in range(start, end)}


BEFORE = "Nobody in the harbour had heard of a ship."


@pytest.mark.parametrize(
    ("format_", "raw", "expected"),
    [
        pytest.param("markdown", f"{BEFORE}\n\n> We will\n> all go.\n", ["We will all go."], id="Markdown"),
        pytest.param("text", f"{BEFORE}\n\n> We will go.\n", ["We will go."], id="plain text"),
        pytest.param(
            "html",
            f"<p>{BEFORE}</p><blockquote><p>We will go.</p><p>All of us.</p></blockquote><p>{BEFORE}</p>",
            ["We will go.\n\nAll of us."],
            id="paragraphs of one block",
        ),
        pytest.param(
            "html",
            f"{BEFORE} {BEFORE}<blockquote><blockquote>We go.</blockquote> I <q>heard</q> it.</blockquote>",
            ["We go.\n\nI heard it."],
            id="one in another",
        ),
        pytest.param("html", "<p>She said <q>we <q>go</q> now</q>, <q>all</q>.</p>", ["we go now", "all"], id="inline"),
        pytest.param(
            "html", f"<blockquote><p>{BEFORE}</p></blockquote><p>So it is.</p>", [], id="a block that is most of it"
        ),
        pytest.param(
            "html",
            "<blockquote>One of us goes.</blockquote><p>So it <q>was</q>.</p><blockquote>Or two of us.</blockquote>",
            ["was"],
            id="blocks that are most of it together",
        ),
        pytest.param("text", BEFORE, [], id="none"),
    ],
)
def test_what_is_set_apart(format_: Literal["text", "markdown", "html"], raw: str, expected: list[str]) -> None:
    document = markup.read_article(RawText(raw), format_, "a").document
    assert [document.text[start:end] for start, end in set_apart(document)] == expected


def test_marks_tell_more_than_a_block() -> None:
    flags = quoted_words(words("a b “c d” e f"), [(1, 5)])
    assert list(flags) == [0, SET_APART, IN_MARKS, IN_MARKS, SET_APART, 0]


def test_quotations_in_one_another_cost_linear_time() -> None:
    def cost(size: int) -> float:
        elements = tuple(Element(tag="q", start=number, end=2 * size - number) for number in range(size))
        document = Document(text=NormalText("a" * 2 * size), elements=elements)
        start = time.process_time()
        assert set_apart(document) == [(0, 2 * size)]
        return time.process_time() - start

    # Eight times the elements may cost about eight times the time; quadratic would be sixty-four.
    assert grows_less_than(32, cost, 2_000, 16_000)


@pytest.mark.parametrize(
    "mark",
    [
        *(
            "“",
            "»",
            "”",
            "«",
            '"',
            " »a",
            " ”a",
            '"가',
            '中"',
            "‘",
            "'",
            "‘a’ ",
            "'as' ",
            "「",
            "‚",
            "›a",
            "``",
            "``a' ",
        ),
        *(",,", ",,a,", "《", "〈", "״", "״a״", '\n\n"', '"a\n\n', "‘a\n\n", "\n\n‘a’a"),
    ],
)
def test_hostile_marks_cost_linear_time(mark: str) -> None:
    def cost(size: int) -> float:
        text = f"{mark}b " * size
        start = time.process_time()
        list(quoted_spans(text))
        return time.process_time() - start

    # Eight times the text may cost about eight times the time; quadratic would be sixty-four.
    assert grows_less_than(32, cost, 2_000, 16_000)
