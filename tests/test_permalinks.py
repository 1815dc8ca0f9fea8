"""Where pages live, and how one links to another."""

from __future__ import annotations

import pytest

from twosource import permalinks


def test_paths() -> None:
    assert [
        permalinks.source("a"),
        permalinks.briefing("b"),
        permalinks.story("c"),
        permalinks.compare("z", "a"),
        permalinks.compare("a", "z"),
        permalinks.topic("d"),
        permalinks.publisher("e"),
        permalinks.data("notes.json"),
        permalinks.source_text("a"),
        permalinks.numbered("archive.html", 1),
        permalinks.numbered("archive.html", 2),
    ] == [
        "sources/a.html",
        "briefings/b.html",
        "stories/c.html",
        "compare/a--z.html",
        "compare/a--z.html",
        "topics/d.html",
        "publishers/e.html",
        "data/notes.json",
        "data/a.txt",
        "archive.html",
        "archive.2.html",
    ]


@pytest.mark.parametrize(
    ("origin", "target", "want"),
    [
        pytest.param("index.html", "sources/a.html", "sources/a.html", id="down"),
        pytest.param("sources/a.html", "index.html", "../index.html", id="up"),
        pytest.param("sources/a.html", "briefings/b.html#ref-1", "../briefings/b.html#ref-1", id="across"),
        pytest.param("sources/a.html", "sources/a.html#p3", "#p3", id="within the page"),
        pytest.param("sources/a.html", "sources/a.html", "../sources/a.html", id="the page itself"),
    ],
)
def test_relative(origin: str, target: str, want: str) -> None:
    assert permalinks.relative(origin, target) == want
