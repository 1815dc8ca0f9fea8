"""New projects, annotations and briefings: written once, never over what is there."""

import hashlib
from pathlib import Path

import pytest

from twosource import scaffold
from twosource.errors import ProjectError

ALL = [".github/workflows/pages.yml", ".gitignore", "README.md", "content/site.yaml"]


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_init_makes_a_project(tmp_path: Path) -> None:
    project = tmp_path / "new" / "one"
    written = scaffold.init(project)
    assert sorted(path.relative_to(project).as_posix() for path in written) == files(project) == ALL
    assert (project / "content" / "sources").is_dir()
    assert (project / "content" / "briefings").is_dir()
    workflow = (project / ".github/workflows/pages.yml").read_text("utf-8")
    assert "path: site\n" in workflow
    # A name that nobody has registered may be registered by anybody.
    assert "install" not in workflow
    assert "/site/" not in (project / ".gitignore").read_text("utf-8")


def test_the_workflow_pins_the_actions_of_this_project_s_own(tmp_path: Path) -> None:
    scaffold.init(tmp_path)
    ours = Path(__file__).parent.parent / ".github/workflows/pages.yml"

    def actions(path: Path) -> list[str]:
        return [line.strip(" -") for line in path.read_text("utf-8").splitlines() if "uses:" in line]

    written = actions(tmp_path / ".github/workflows/pages.yml")
    assert [each.partition("@")[0] for each in written] == [
        "uses: actions/checkout",
        "uses: actions/configure-pages",
        "uses: actions/upload-pages-artifact",
        "uses: actions/deploy-pages",
    ]
    assert set(written) <= set(actions(ours))


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    written = scaffold.init(tmp_path)
    assert sorted(path.name for path in written) == [".gitignore", "pages.yml", "site.yaml"]
    assert (tmp_path / "README.md").read_text() == "mine"
    assert scaffold.init(tmp_path) == ()


def test_init_where_a_file_stands_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file")
    with pytest.raises(ProjectError, match=r'cannot write into ".*": (File exists|Not a directory)'):
        scaffold.init(tmp_path)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_new_source_annotates_an_article(tmp_path: Path, suffix: str) -> None:
    scaffold.init(tmp_path)
    (tmp_path / "content/sources" / f"seoul-report{suffix}").write_bytes(b"Words.\n")
    path = scaffold.new_source(tmp_path, "seoul-report")
    text = path.read_text("utf-8")
    assert path == tmp_path / "content/sources/seoul-report.yaml"
    assert text.startswith(f"# Annotation of seoul-report{suffix}. ")
    assert "cited as [@seoul-report#short-name]" in text
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == [
        f"sha256: {hashlib.sha256(b'Words.' + bytes([10])).hexdigest()}"
    ]


def test_new_briefing_is_a_draft(tmp_path: Path) -> None:
    path = scaffold.new_briefing(tmp_path, "two-voices")
    assert path == tmp_path / "content/briefings/two-voices.md"
    assert path.read_text("utf-8").startswith('---\ntitle: "Two voices"\n')


def test_new_needs_an_article(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r'no article ".*a\.txt" \(or \.md, \.html\): save it there first'):
        scaffold.new_source(tmp_path, "a")


def test_new_overwrites_nothing(tmp_path: Path) -> None:
    path = scaffold.new_briefing(tmp_path, "a")
    path.write_text("mine")
    with pytest.raises(ProjectError, match=r'".*a\.md" exists and stays as it is'):
        scaffold.new_briefing(tmp_path, "a")
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param(
            "../up",
            'the name must be 1 to 80 of a-z, 0-9 and -, found "../up"; for example "up"',
            id="out of the folder",
        ),
        pytest.param("Two Voices", 'found "Two Voices"; for example "two-voices"', id="letters that are no id"),
        pytest.param("con", 'the name cannot be "con", which is a device on Windows', id="a device"),
        pytest.param("", "the name must be 1 to 80", id="nothing"),
    ],
)
def test_a_name_is_an_id(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ProjectError) as caught:
        scaffold.new_briefing(tmp_path, name)
    assert message in str(caught.value)
    assert files(tmp_path) == []
