"""Public checkers over every page of both sites: the Nu HTML checker, html-validate, lychee."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.probes import checkers, sites

SITES = ["demo", "newsroom"]


@pytest.fixture
def folder(request: pytest.FixtureRequest, newsroom: Path) -> Path:
    return {"demo": sites.DEMO, "newsroom": newsroom}[request.param]


@pytest.mark.browser
@pytest.mark.parametrize("folder", SITES, indirect=True)
def test_the_nu_checker_finds_nothing(folder: Path) -> None:
    assert checkers.nu(folder) == {}


@pytest.mark.browser
@pytest.mark.parametrize("folder", SITES, indirect=True)
def test_html_validate_finds_nothing(folder: Path) -> None:
    assert checkers.html_validate(folder) == {}


@pytest.mark.browser
@pytest.mark.parametrize("folder", SITES, indirect=True)
def test_every_link_and_fragment_leads_somewhere(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "path").symlink_to(folder)
    assert checkers.lychee(tmp_path, "some/path") == {}
