from __future__ import annotations

import pytest

from twosource.decoding import Decoded, FrontMatter, decode, forbidden_characters, front_matter, opens_front_matter


@pytest.mark.parametrize(
    ("data", "want"),
    [
        pytest.param(b"a\r\nb\rc\n", Decoded("a\nb\nc\n", None), id="line ends"),
        pytest.param(b"\xef\xbb\xbf\xc3\xa9", Decoded("\u00e9", None), id="byte-order mark"),
        pytest.param(b"", Decoded("", None), id="empty"),
        pytest.param(b"a\r\n\xc3\xa9\xff b", Decoded("a\n\u00e9\ufffd b", (2, 2)), id="bad byte in line 2"),
        pytest.param(b"\xed\xa0\x80", Decoded("\ufffd\ufffd\ufffd", (1, 1)), id="encoded surrogate"),
        pytest.param(b"ab\xc3", Decoded("ab\ufffd", (1, 3)), id="cut short"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfa", Decoded("\ufeffa", None), id="only one byte-order mark goes"),
    ],
)
def test_decode(data: bytes, want: Decoded) -> None:
    assert decode(data) == want


@pytest.mark.parametrize(
    ("text", "want", "opens"),
    [
        pytest.param("---\na: 1\n---\ntext\n", FrontMatter("a: 1\n", "text\n", 4), True, id="plain"),
        pytest.param("--- \na: 1\n...  \ntext", FrontMatter("a: 1\n", "text", 4), True, id="closed by dots"),
        pytest.param("---\n---\n", FrontMatter("", "", 3), True, id="empty"),
        pytest.param("---\na: 1\n---", FrontMatter("a: 1\n", "", 3), True, id="nothing after it"),
        pytest.param(
            "---\na: |\n  ---\n----\n---\nb", FrontMatter("a: |\n  ---\n----\n", "b", 6), True, id="not a mark"
        ),
        pytest.param("---\na: 1\n", None, True, id="never closed"),
        pytest.param("---", None, True, id="only a rule"),
        pytest.param("\n---\na: 1\n---\n", None, False, id="not at the start"),
        pytest.param("--- a\n---\n", None, False, id="text on the line"),
        pytest.param("", None, False, id="no text"),
    ],
)
def test_front_matter(text: str, want: FrontMatter | None, opens: bool) -> None:  # noqa: FBT001 -- an expected value
    assert (front_matter(text), opens_front_matter(text)) == (want, opens)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("a\tb\nc \u00e9 \u97d3 \U0001f642 \u00ad \u00a0", [], id="text"),
        pytest.param("\x00\x08\x0b\x0c\x0d\x1f\x7f\x85\x9f", [0, 1, 2, 3, 4, 5, 6, 7, 8], id="controls"),
        pytest.param("a\u061c\u200e\u202a\u2066", [1, 2, 3, 4], id="direction"),
        pytest.param("\u200b\u200d\u2060\ufeff\u180e", [0, 1, 2, 3, 4], id="zero width"),
        pytest.param("\u2028\u2029\ud800\uffff\U000e0041", [0, 1, 2, 3, 4], id="separators, surrogates, tags"),
    ],
)
def test_forbidden_characters(text: str, want: list[int]) -> None:
    assert forbidden_characters(text) == want
