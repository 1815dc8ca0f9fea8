"""What every page of both sites weighs, allows and needs, by its bytes alone."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from tests.probes import documents, sites
from tests.probes.findings import Finding
from twosource import check
from twosource.model import OutputFile

SITES = ["demo", "newsroom"]
MOST_WORDS = 1200


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sites.build_newsroom(tmp_path_factory.mktemp("newsroom") / "site")


@pytest.fixture
def pages(request: pytest.FixtureRequest, newsroom: Path) -> dict[str, bytes]:
    return documents.read({"demo": sites.DEMO, "newsroom": newsroom}[request.param])


def _words(path: str, project: Path) -> int:
    """Return the words of the article that a page shows."""
    stem = Path(path).stem
    (article,) = [file for file in (project / "content" / "sources").glob(f"{stem}.*") if file.suffix != ".yaml"]
    return len(article.read_text("utf-8").split())


def test_an_article_arrives_with_the_first_packets(newsroom: Path) -> None:
    pages = documents.read(newsroom)
    articles = {path: _words(path, sites.PROJECT) for path in pages if path.startswith("sources/")}
    short = {path: pages[path] for path, words in articles.items() if words <= MOST_WORDS}
    assert max(articles[path] for path in short) > MOST_WORDS - 20  # one stands right at the border
    assert documents.heavy(short) == {}


@pytest.mark.parametrize("pages", SITES, indirect=True)
def test_a_page_lets_nothing_act_and_loads_nothing(pages: dict[str, bytes]) -> None:
    found = {path: documents.judge(data, client=path == sites.SEARCH) for path, data in pages.items()}
    assert {path: findings for path, findings in found.items() if findings} == {}


def test_the_script_of_the_search_is_a_file_named_by_its_hash() -> None:
    page = (sites.DEMO / sites.SEARCH).read_bytes()
    ((address, integrity),) = documents.facts(page).script_files
    digest = hashlib.sha256((sites.DEMO / address).read_bytes())
    assert integrity == f"sha256-{base64.b64encode(digest.digest()).decode()}"
    assert address == f"search/client.{digest.hexdigest()[:12]}.js"


@pytest.mark.parametrize("pages", SITES, indirect=True)
def test_a_script_in_any_page_is_found_whatever_its_policy_names(pages: dict[str, bytes]) -> None:
    script = "document.title = 'x'"
    digest = f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
    planted = {
        path: data.replace(b"default-src 'none'", f"default-src 'none'; script-src {digest}".encode(), 1).replace(
            b"</h1>", f"</h1><script>{script}</script>".encode(), 1
        )
        for path, data in pages.items()
    }
    missed = [
        path
        for path, data in planted.items()
        if Finding("active", f"script {script}") not in documents.judge(data, client=path == sites.SEARCH)
        or not any("inline script" in said.message for said in check.facts(OutputFile(path=path, data=data)).findings)
    ]
    assert missed == []


@pytest.mark.parametrize("pages", SITES, indirect=True)
def test_every_page_is_told_from_the_others(pages: dict[str, bytes]) -> None:
    assert documents.indistinct(pages) == []
