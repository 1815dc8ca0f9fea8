"""What hides words is told with its number and first word; honest uses of the same characters are not."""

from __future__ import annotations

import time

import pytest

from tests.growth import grows_less_than
from twosource.disguises import disguises
from twosource.model import Disguise
from twosource.text import words


def told(text: str) -> list[tuple[str, int, str]]:
    return [(each.kind, each.count, text[each.first.start : each.first.end]) for each in disguises(words(text))]


HYPHEN, UNSEEN, SPACE, LETTER = "soft hyphen", "zero-width character", "unseen space", "look-alike letter"
SENTENCE = "The minister told parliament on Monday that the dam would be finished within three years."
KOREAN = "총리는 월요일 국회에서 님라강 상류의 댐이 삼 년 안에 완공될 것이라고 말했다."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("Plain words.", [], id="ASCII"),
        pytest.param("“Plain” words – naïve…", [], id="typographic"),
        pytest.param(
            "A de\u00adter\u00adrent, re\u00adlaxed", [(HYPHEN, 3, "de\u00adter\u00adrent,")], id="soft hyphens"
        ),
        pytest.param("one tw\u200bo th\u2060ree", [(UNSEEN, 2, "tw\u200bo")], id="zero-width"),
        pytest.param("one \u200b two", [(UNSEEN, 1, "\u200b")], id="alone between words"),
        pytest.param("\u200b one", [(UNSEEN, 1, "\u200b")], id="alone before the first word"),
        pytest.param("one\u200d two\u200c", [(UNSEEN, 2, "one\u200d")], id="joiners in Latin words"),
        pytest.param("cafe\u0301\u200d", [(UNSEEN, 1, "cafe\u0301\u200d")], id="behind an accent"),
        pytest.param("a\ufe0fb 1\ufe0f", [(UNSEEN, 2, "a\ufe0fb")], id="variation selectors of letters"),
        pytest.param("so\U000e0041 \u3164long", [(UNSEEN, 2, "so\U000e0041")], id="tags and fillers"),
        pytest.param("a\u202eb\u202c", [(UNSEEN, 2, "a\u202eb\u202c")], id="direction in a text of one direction"),
        pytest.param("a\ufeffb", [(UNSEEN, 1, "a\ufeffb")], id="byte-order mark inside"),
        pytest.param("one Ｔｗｏ ｔhree", [(LETTER, 1, "ｔhree")], id="fullwidth, one word too short to tell"),
        pytest.param("Ｓｅｏｕｌ ｓaid", [(LETTER, 6, "Ｓｅｏｕｌ")], id="fullwidth"),
        pytest.param("𝗌𝗁𝗎𝗍 down 首相", [(LETTER, 4, "𝗌𝗁𝗎𝗍")], id="mathematical"),
        pytest.param("the \u0440\u0430ypal \u0430ccount", [(LETTER, 3, "\u0440\u0430ypal")], id="look-alikes"),
        pytest.param(
            "the \u0441\u043e\u0440, p\u0430id", [(LETTER, 4, "\u0441\u043e\u0440,")], id="a word wholly of them"
        ),
        pytest.param(
            "l\u00adook \u200ba\u200b l\u0456ke",
            [(HYPHEN, 1, "l\u00adook"), (UNSEEN, 2, "\u200ba\u200b"), (LETTER, 1, "l\u0456ke")],
            id="all three",
        ),
        pytest.param("the ᴍɪɴɪꜱᴛᴇʀ said", [(LETTER, 4, "ᴍɪɴɪꜱᴛᴇʀ")], id="small capitals"),
        pytest.param("the ⓜⓘⓝⓘⓢⓣⓔⓡ, 🅼🅸🅽🅸🆂🆃🅴🆁", [(LETTER, 16, "ⓜⓘⓝⓘⓢⓣⓔⓡ,")], id="enclosed"),
        pytest.param(
            "the m\u0336in\u0332\u0338ister", [(LETTER, 2, "m\u0336in\u0332\u0338ister")], id="struck through"
        ),
        pytest.param(SENTENCE.replace(" ", "\u200b"), [(SPACE, 14, "\u200b")], id="in place of spaces"),
        pytest.param(SENTENCE.replace(" ", "\u00ad"), [(SPACE, 14, "\u00ad")], id="soft hyphens in place of spaces"),
        pytest.param(KOREAN.replace(" ", "\u3164"), [(SPACE, 11, "\u3164")], id="in place of Korean spaces"),
        pytest.param(
            SENTENCE.replace(" ", "\u2800").replace("min", "mi\u200bn"),
            [(UNSEEN, 1, "mi\u200bnister"), (SPACE, 14, "\u2800")],
            id="in place of spaces and in a word",
        ),
    ],
)
def test_disguises(text: str, want: list[tuple[str, int, str]]) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("می\u200cخواهم", id="Persian"),
        pytest.param("क्\u200dष", id="Hindi"),
        pytest.param("ไทย\u200bไทย", id="Thai"),
        pytest.param("\U0001f469\u200d\U0001f680 lifts off", id="joined emoji"),
        pytest.param("\U0001f3f3\ufe0f\u200d\U0001f308", id="flag of emoji"),
        pytest.param("\U0001f44d\U0001f3fd\u200d\u2642\ufe0f", id="skin tone"),
        pytest.param("I \u2764\ufe0f it, 1\ufe0f\u20e3 and \u00a9\ufe0f", id="symbols and keycap"),
        pytest.param("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", id="flag of tags"),
        pytest.param("葛\U000e0100飾", id="ideographic variation"),
        pytest.param("⠠⠹⠑⠀⠍⠊⠝⠊⠌⠻⠀⠞⠕⠇⠙⠀⠏⠜⠇⠊⠁⠰⠞⠀⠕⠝⠀⠠⠍⠕⠝⠐⠙⠀⠮⠀⠙⠁⠍⠀⠺⠙⠀⠆⠀⠋⠔⠊⠩⠫", id="Braille"),
        pytest.param("\ufeffStart", id="byte-order mark at the start"),
        pytest.param("he said \u200fשלום\u200e (peace)", id="direction beside Hebrew"),
        pytest.param("ＮＡＴＯ首相とＯＰＥＣ", id="fullwidth letters in Japanese"),
        pytest.param("한국 ＮＡＴＯ 회의", id="fullwidth letters in Korean"),
        pytest.param("let 𝑥 be 𝑎𝑏𝑐, plan Ａ", id="symbols of mathematics"),
        pytest.param("said as [ˈmɪnɪstə] and [ˈʀʏɴə]", id="phonetics"),
        pytest.param("points ⓐ and ⒝, sizes 🅰 and 🅱, not a ≠ b", id="letters of a list"),
        pytest.param("Россия и \u0441 ней \u0430", id="Russian"),
        pytest.param("Η Ρώμη και ο κόσμος", id="Greek"),
        pytest.param("The H\u03b1 line, TNF-\u03b1, 5 µm, the \u03bd of light", id="Greek symbols"),
        pytest.param("он взял iPhone \u0441 iPad, потом вернул", id="Latin names in Russian"),
    ],
)
def test_honest_uses_are_not_told(text: str) -> None:
    assert disguises(words(text)) == ()


def test_a_disguise_is_a_record() -> None:
    (found,) = disguises(words("one tw\u00ado"))
    assert isinstance(found, Disguise)
    assert (found.first.start, found.first.end) == (4, 8)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("\u200b", id="zero-width"),
        pytest.param("a\u00ad", id="soft hyphens"),
        pytest.param("a\u200b ", id="many words"),
        pytest.param("\u0430 ", id="look-alikes"),
        pytest.param("a\u0430", id="one long word"),
    ],
)
def test_hostile_text_costs_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        disguises(words(text))
        return time.process_time() - start

    # Eight times the text may cost about eight times the time; quadratic would be sixty-four.
    assert grows_less_than(20, cost, 20_000, 160_000)
