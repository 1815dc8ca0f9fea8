"""A page of each kind of both sites by axe and by our own probes, in every setting, and of the Arabic site in some."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.probes import checkers, keyboard, sites, visits
from tests.probes.findings import Finding

PAGES = [
    *(pytest.param("demo", path, id=f"demo: {path}") for path in sites.DEMO_PAGES),
    *(pytest.param("newsroom", path, id=f"newsroom: {what}") for path, what in sites.NEWSROOM.items()),
]
ARABIC = [pytest.param("arabic", path, id=f"arabic: {path}") for path in sites.one_of_each_kind()]


@pytest.mark.browser
@pytest.mark.parametrize("setting", visits.SETTINGS)
@pytest.mark.parametrize(("name", "path"), PAGES)
def test_axe_finds_nothing(browser: Browser, addresses: dict[str, str], name: str, path: str, setting: str) -> None:
    with visits.visit(browser, addresses[name] + path, visits.SETTINGS[setting]) as opened:
        assert checkers.axe(opened.page) == []


@pytest.mark.browser
@pytest.mark.parametrize("setting", ["light", "narrow"])
@pytest.mark.parametrize(("name", "path"), ARABIC)
def test_axe_finds_nothing_from_right_to_left(
    browser: Browser, addresses: dict[str, str], name: str, path: str, setting: str
) -> None:
    with visits.visit(browser, addresses[name] + path, visits.SETTINGS[setting]) as opened:
        assert opened.page.get_attribute("html", "dir") == "rtl"
        assert checkers.axe(opened.page) == []


@pytest.mark.browser
@pytest.mark.parametrize(("name", "path"), [*PAGES, *ARABIC])
def test_probes_find_nothing(browser: Browser, addresses: dict[str, str], name: str, path: str) -> None:
    url = addresses[name] + path
    found: list[Finding] = visits.look(browser, url, client=path == sites.SEARCH)
    with visits.visit(browser, url) as opened:
        found += keyboard.walk(opened.page)
    assert found == []
