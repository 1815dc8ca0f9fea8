"""The list of pages to look at knows every kind of page that a site can have."""

from __future__ import annotations

from pathlib import Path

from tests.probes import sites


def test_a_page_of_each_kind_is_looked_at(newsroom: Path) -> None:
    there = set(sites.pages(newsroom))
    assert sorted(set(sites.NEWSROOM) - there) == [], "no such page in the newsroom"
    new = sites.kinds(there) - sites.kinds(sites.NEWSROOM)
    assert sorted(new) == [], "a new kind of page: name one in tests/probes/sites.py"


def test_the_pages_of_the_demo_are_there() -> None:
    assert sorted(set(sites.DEMO_PAGES) - set(sites.pages(sites.DEMO))) == []
