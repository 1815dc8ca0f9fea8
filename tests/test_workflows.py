"""The workflows: actions pinned by commit, least permissions, and the same pins in the one that `init` writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from twosource import scaffold

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
USES = re.compile(r"^\s*(?:- )?uses: *(.+)$", re.MULTILINE)
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def permissions(text: str) -> dict[str, dict[str, str]]:
    """Return what the workflow and each of its jobs may do; the workflow stands under an empty name."""
    workflow = yaml.safe_load(text)
    jobs = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    return {"": workflow["permissions"], **jobs}


@pytest.fixture
def written(tmp_path: Path) -> str:
    """Return the workflow that `twosource init` writes."""
    scaffold.init(tmp_path)
    return (tmp_path / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in WORKFLOWS])
def test_actions_are_official_and_pinned_by_commit(path: Path) -> None:
    uses = USES.findall(path.read_text(encoding="utf-8"))
    assert [action for action in uses if not PINNED.fullmatch(action)] == []


def test_actions_have_one_pin_everywhere(written: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in WORKFLOWS]
    pins = {action for text in (*texts, written) for action in USES.findall(text)}
    assert len({action.partition("@")[0] for action in pins}) == len(pins)


def test_ci_only_reads() -> None:
    text = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert permissions(text) == {"": {"contents": "read"}}


def test_only_the_deployment_may_write(written: str) -> None:
    text = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    wanted = {
        "": {},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }
    assert [permissions(text), permissions(written)] == [wanted, wanted]


def test_ci_runs_on_every_python_that_is_promised() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    promised = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert workflow["jobs"]["test"]["strategy"]["matrix"]["python"] == promised


def test_the_script_that_ci_runs_can_be_executed() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111 == 0o111
