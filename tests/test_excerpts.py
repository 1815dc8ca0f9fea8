"""Which sentences of a passage are shown of an article that is not published whole."""

from __future__ import annotations

import pytest

from twosource.excerpts import sentences
from twosource.model import Document, NormalText, Passage, Span


@pytest.mark.parametrize(
    ("text", "quote", "want"),
    [
        pytest.param("The dam fell. Nobody left. It rained.", "body", ["Nobody left."], id="one sentence"),
        pytest.param("The dam fell. Nobody left. It rained.", "fell. No", ["The dam fell. Nobody left."], id="two"),
        pytest.param("The dam fell.[1] Nobody left.[2][3] It rained.", "body", ["Nobody left.[2][3]"], id="marks"),
        pytest.param("The dam fell.¹ “Nobody left.”²³ It rained.", "body", ["“Nobody left.”²³"], id="raised marks"),
        pytest.param("水坝倒塌了。[1]无人离开。[2]下雨了。", "无人", ["无人离开。[2]"], id="marks in Chinese"),
    ],
)
def test_sentences(text: str, quote: str, want: list[str]) -> None:
    passage = Passage(
        kind="paragraph", number=1, heading=0, anchor="p1", start=0, end=len(text), element=0, block=0, line=1
    )
    start = text.index(quote)
    shown = sentences(Document(text=NormalText(text)), passage, [Span(start=start, end=start + len(quote))])
    assert [text[span.start : span.end].strip() for span in shown] == want
