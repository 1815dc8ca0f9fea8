"""What a mark shows: the stylesheet takes the word from the markup, in the language of the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.probes import visits

SHOWN = "[...document.querySelectorAll('article mark')].map(m => getComputedStyle(m, '::before').content)"


@pytest.mark.browser
def test_a_run_that_does_not_count_has_its_word_where_it_begins(browser: Browser, newsroom: Path) -> None:
    page = newsroom / "sources" / "gazette-pont-du-tarn.html"
    with visits.visit(browser, page.as_uri()) as opened:
        shown = opened.page.evaluate(SHOWN)
    assert shown.count('"[phrase]" / ""') == page.read_text(encoding="utf-8").count(' data-kind="phrase"') == 1
    assert set(shown) == {"none", '"[phrase]" / ""'}
