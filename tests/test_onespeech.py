"""What stands beside a quotation that two texts share: who said it, or more than that."""

from __future__ import annotations

import pytest

from twosource import shingles
from twosource.onespeech import attributed
from twosource.quotations import quoted_words
from twosource.shingles import Hasher
from twosource.text import word_keys, words

SPEECH = f"“We go{' and go' * 8},”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We go together,” said Berg.", (1, []), id="behind"),
        pytest.param("“We go together,” said young Berg.", None, id="as many words"),
        pytest.param(
            "Berg told Mr. Dahl there: “Now we all go home together.”", (1, []), id="before, with an abbreviation"
        ),
        pytest.param("“We go together,” said Berg. Nobody", (1, []), id="and a word of the next sentence"),
        pytest.param("“We go together,” said Berg. Nobody came", None, id="and two of them"),
        pytest.param(f"{SPEECH} said Berg. Nobody came.", (1, []), id="and a whole sentence"),
        pytest.param(f"{SPEECH} said Berg. Nobody came. Nobody left.", None, id="and two whole ones"),
        pytest.param(f"{SPEECH} said Berg.{' Nobody' * 9} came.", (1, []), id="of ten words, with two of who said it"),
        pytest.param(f"{SPEECH} said Berg.{' Nobody' * 10} came.", None, id="of eleven"),
        pytest.param("“We go,” said Berg. Nobody “goes together.”", None, id="a word of a sentence between"),
        pytest.param("rained. Berg said: “We go together.”", (1, []), id="behind a word of another sentence"),
        pytest.param("It rained. Berg said: “We go together.”", None, id="behind another sentence"),
        pytest.param("It rained there. “We go together.”", None, id="a sentence before, nearly as long"),
        pytest.param(f"It rained there. {SPEECH}", (1, []), id="a whole sentence before"),
        pytest.param(f"It rained there. It snowed. {SPEECH}", None, id="two of them before"),
        pytest.param("“We go,” said Berg. “We go together.”", (2, []), id="behind the first sentence"),
        pytest.param("“If we go,” said Berg, “we go together.”", (2, ["said Berg"]), id="breaking into one"),
        pytest.param("“We go,” she said. It rained. “We go.”", None, id="a sentence between"),
        pytest.param("“We go” or “we all stay” they ask.", (2, ["or"]), id="two of their words"),
        pytest.param(f"“We go,{' and go' * 8},” {'very ' * 10}said Berg.", (1, []), id="twelve words"),
        pytest.param(f"“We go,{' and go' * 8},” {'very ' * 11}said Berg.", None, id="thirteen"),
        pytest.param(f"「{'行' * 30}」と外相は火曜日にジュネーブで述べた。", (1, []), id="characters are half words"),
        pytest.param(f"した。\n\n「{'行' * 30}」と外相は述べた。", (1, []), id="behind characters of another sentence"),
        pytest.param(f"雨が降った。\n\n「{'行' * 30}」と外相は述べた。", (1, []), id="behind a whole one"),
        pytest.param(f"「{'行' * 30}」と外相は{'火曜日に' * 4}ジュネーブで述べた。", None, id="too many characters"),
        pytest.param("We go together, said Berg.", None, id="no quotation"),
        pytest.param("“We go together.”", (1, []), id="nothing beside it"),
    ],
)
def test_attributed(text: str, expected: tuple[int, list[str]] | None) -> None:
    before = "Nobody heard of it. "
    told = words(before + text)
    hasher = Hasher()
    sketch = shingles.sketch(told, word_keys(told.text, told, {}), hasher)
    found = attributed(sketch, 4, bytes(quoted_words(told))[4:])
    breaks = [sketch_of(each, hasher) for each in expected[1]] if expected else []
    assert found == (None if expected is None else (expected[0], breaks))


def sketch_of(text: str, hasher: Hasher) -> object:
    spans = words(text)
    return shingles.sketch(spans, word_keys(text, spans, {}), hasher).keys
