"""`tests/projects/newsroom`: the invented collection that pages are looked at with holds what it is there for.

Planted in it: one agency report printed under other names, one press release behind six articles, a body that was
pasted twice, texts of one word and of thousands. Its build is the same under any hash seed.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from twosource import cli

ROOT = Path(__file__).parent.parent
PROJECT = ROOT / "tests" / "projects" / "newsroom"
SOURCES = PROJECT / "content" / "sources"
# In each text, in its own language: that it is invented.
LABELS = ("invented", "erfunden", "inventé", "متخيَّل", "지어낸")
ONE_WORD = "rain.txt"


def _articles() -> list[Path]:
    return sorted(path for path in SOURCES.iterdir() if path.suffix != ".yaml")


def _annotations() -> list[dict[str, Any]]:
    """Return the annotation of each article, from beside it or from its front matter."""
    beside = [path.read_text("utf-8") for path in sorted(SOURCES.glob("*.yaml"))]
    texts = [path.read_text("utf-8") for path in sorted(SOURCES.glob("*.md"))]
    fronts = [text.split("---\n")[1] for text in texts if text.startswith("---\n")]
    return [yaml.safe_load(text) for text in (*beside, *fronts)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("newsroom")
    output = str(folder / "site")
    assert cli.main(["build", str(PROJECT), "--output", output, "--strict", "--quiet", "--no-cache"]) == 0
    return folder / "site"


def test_it_has_every_kind_of_article() -> None:
    annotations = _annotations()
    words = sorted(len(path.read_text("utf-8").split()) for path in _articles())
    site = yaml.safe_load((PROJECT / "content" / "site.yaml").read_text("utf-8"))
    assert len(_articles()) >= 40
    assert len(site["publishers"]) == 10
    assert {annotation.get("publisher") for annotation in annotations} >= set(site["publishers"])
    assert {annotation.get("language") for annotation in annotations} >= {"en", "de", "fr", "ar", "ko"}
    assert {annotation.get("display", "full") for annotation in annotations} == {"full", "excerpt", "link"}
    assert (words[0], words[-1] > 2500) == (1, True)
    assert len(_articles()) - len(annotations) >= 2  # nobody has annotated these


def test_everything_says_that_it_is_invented() -> None:
    briefings = sorted((PROJECT / "content" / "briefings").glob("*.md"))
    texts = {path.name: path.read_text("utf-8").lower() for path in (*_articles(), *briefings)}
    assert [name for name, text in texts.items() if not any(label in text for label in LABELS)] == [ONE_WORD]
    assert "invented" in (SOURCES / ONE_WORD).with_suffix(".yaml").read_text("utf-8").lower()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("courier-bridge-closed", "vpa-bridge-closed", id="printed under a byline of its own"),
        pytest.param("courier-bridge-update", "vpa-bridge-update", id="printed before a correction"),
        pytest.param("courier-reservoir", "vpa-reservoir", id="printed under another headline"),
        pytest.param("courier-fares", "ministry-fares-release", id="press release printed as news"),
        pytest.param("digest-fares", "ministry-fares-release", id="press release excerpted"),
    ],
)
def test_planted_copies_are_found(site: Path, left: str, right: str) -> None:
    rows = csv.DictReader(io.StringIO((site / "data" / "duplicates.csv").read_text("utf-8-sig")))
    assert {(row["left"], row["right"]): row["verdict"] for row in rows}.get((left, right)) == "wholly-derived"


def test_the_press_release_stands_behind_six_articles(site: Path) -> None:
    pairs = json.loads((site / "data" / "overlaps.json").read_text("utf-8"))["overlaps"]
    release = "ministry-fares-release"
    others = {pair["left"] if pair["right"] == release else pair["right"] for pair in pairs if release in pair.values()}
    assert {name for name in others if name.endswith("-fares")} == {
        f"{outlet}-fares" for outlet in ("bollard", "courier", "digest", "eleven", "post", "vpa")
    }


def test_the_body_pasted_twice_is_folded(site: Path) -> None:
    page = (site / "sources" / "digest-reservoir.html").read_text("utf-8")
    assert re.search(r'<details class="repeat">', page)


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_the_build_does_not_depend_on_the_hash_seed(site: Path, tmp_path: Path, seed: str) -> None:
    command = [sys.executable, str(ROOT / "build.py"), "build", str(PROJECT), "--output", str(tmp_path / "site")]
    environment = {"PATH": os.defpath, "PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([*command, "--quiet", "--no-cache"], env=environment, check=True)
    assert _digests(tmp_path / "site") == _digests(site)


def _digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
