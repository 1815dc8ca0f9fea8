"""What every page of both sites weighs, allows and needs, by its bytes alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.probes import documents, sites

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


@pytest.mark.parametrize("pages", SITES, indirect=True)
def test_every_page_is_told_from_the_others(pages: dict[str, bytes]) -> None:
    assert documents.indistinct(pages) == []
