"""The stages in order: what a build finds, makes, publishes, and what it leaves alone."""

import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from twosource import load, pipeline, render
from twosource.diagnostics import Severity
from twosource.errors import LayoutError, OutputError, ProjectError
from twosource.messages import Messages
from twosource.model import Config, OutputFile
from twosource.pipeline import Options, build, layout_folders
from twosource.views import Site

ARTICLE = "Harbour council votes\n\nThe harbour council voted on Monday to buy a second crane.\n"
BRIEFING = '---\ntitle: Crane\n---\n\nThe council wants a crane. [@harbour, para. 1, "a second crane"]\n'
SHIPPED = Path(__file__).parent.parent / "layouts"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project without an error or a warning."""
    folder = tmp_path / "project"
    write(folder / "content/sources/harbour.txt", ARTICLE)
    write(folder / "content/sources/harbour.yaml", "license: CC0-1.0\n")
    write(folder / "content/briefings/crane.md", BRIEFING)
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def said(outcome: pipeline.Outcome) -> list[str]:
    """Return the findings that are more than notes, without their messages."""
    return [
        f"{found.mark.path}:{found.mark.line}: {found.rule.code}"
        for found in outcome.diagnostics
        if found.effective > Severity.NOTE
    ]


def test_a_build_publishes(project: Path) -> None:
    outcome = build(project, Options())
    site = tree(project / "site")
    assert said(outcome) == []
    assert not outcome.failed
    assert (outcome.sources, outcome.briefings, outcome.output) == (1, 1, project / "site")
    assert outcome.pages == sum(path.endswith(".html") for path in site)
    # One more than the files made: the manifest.
    assert outcome.pages + outcome.others + 1 == len(site)
    assert {"index.html", "sources/harbour.html", "briefings/crane.html"} < site.keys()
    assert outcome.publication is not None
    assert outcome.publication.changed


def test_a_second_build_changes_nothing(project: Path) -> None:
    build(project, Options())
    before = tree(project)
    outcome = build(project, Options())
    assert outcome.publication is not None
    assert not outcome.publication.changed
    assert tree(project) == before


def raw_places(site: Path) -> list[tuple[int, int]]:
    (overlap,) = json.loads((site / "data/overlaps.json").read_bytes())["overlaps"]
    sides = [run[side] for run in overlap["runs"] for side in ("left", "right")]
    return [(side["raw"]["start"], side["raw"]["end"]) for side in sides if "raw" in side]


def test_shared_runs_have_their_places_in_the_files(project: Path) -> None:
    (project / "content/sources/wire.txt").write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    build(project, Options())
    whole = (0, len(ARTICLE) - 1)
    assert raw_places(project / "site") == [whole, whole]


def test_a_file_that_has_changed_meanwhile_has_no_places(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project / "content/sources/wire.txt", ARTICLE)
    monkeypatch.setattr(load, "again", lambda _project, path: ARTICLE.encode() if "wire" in path else b"Another text.")
    build(project, Options())
    assert len(raw_places(project / "site")) == 1


def test_two_articles_are_examined_without_the_rest(project: Path) -> None:
    write(project / "content/sources/wire.txt", ARTICLE)
    write(project / "content/briefings/crane.md", BRIEFING.replace("@harbour", "@nobody"))
    examined = pipeline.examine(project, ("wire", "harbour"))
    assert [source.id for source in examined.corpus.sources] == ["harbour", "wire"]
    assert examined.analysis is not None
    assert [(overlap.left, overlap.right) for overlap in examined.analysis.overlaps] == [("harbour", "wire")]
    assert (examined.diagnostics, examined.texts) == ((), {})
    assert not (project / "site").exists()


def test_an_article_that_cannot_be_read_is_not_analysed(project: Path) -> None:
    (project / "content/sources/wire.txt").write_bytes(b"caf\xe9")
    examined = pipeline.examine(project, ("wire", "harbour"))
    assert examined.analysis is None
    assert [finding.rule.code for finding in examined.diagnostics] == ["F001"]
    with pytest.raises(ProjectError, match='no source "wyre"; did you mean "wire"'):
        pipeline.examine(project, ("wyre", "harbour"))


def test_without_writing_everything_else_is_done(project: Path) -> None:
    before = tree(project)
    dry = build(project, Options(write=False))
    assert dry.publication is None
    assert tree(project) == before
    wet = build(project, Options())
    assert (dry.pages, dry.others, dry.diagnostics) == (wet.pages, wet.others, wet.diagnostics)


def test_an_error_in_the_content_leaves_the_site(project: Path) -> None:
    build(project, Options())
    site = tree(project / "site")
    write(project / "content/briefings/crane.md", BRIEFING.replace("@harbour", "@harbor"))
    write(project / "content/sources/harbour.yaml", "titel: x\n")
    outcome = build(project, Options())
    assert outcome.failed
    assert said(outcome) == [
        "content/briefings/crane.md:5: C001",
        "content/sources/harbour.yaml:1: A001",
        "content/sources/harbour.yaml:1: A010",
    ]
    assert (outcome.pages, outcome.others, outcome.publication) == (0, 0, None)
    assert set(outcome.texts) == {"content/briefings/crane.md", "content/sources/harbour.yaml"}
    assert tree(project / "site") == site


def test_an_error_in_the_pages_leaves_the_site(project: Path) -> None:
    build(project, Options())
    layout = '{% macro byline(phrases) %}<a href="gone.html">x</a>{% endmacro %}'
    write(project / "layouts/components/byline.html", layout)
    before = tree(project)
    outcome = build(project, Options())
    assert outcome.failed
    assert {found.rule.code for found in outcome.diagnostics if found.effective is Severity.ERROR} == {"P001"}
    assert all(found.mark.path.startswith("site/") for found in outcome.diagnostics if found.rule.code == "P001")
    assert outcome.publication is None
    assert tree(project) == before


def test_the_pages_are_named_as_they_are_written(project: Path, tmp_path: Path) -> None:
    layout = '{% macro byline(phrases) %}<a href="gone.html">x</a>{% endmacro %}'
    write(project / "layouts/components/byline.html", layout)
    outcome = build(project, Options(output=tmp_path / "public"))
    marks = [found.mark.path for found in outcome.diagnostics if found.rule.code == "P001"]
    assert marks[0].startswith(f"{tmp_path.as_posix()}/public/")
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize(
    ("options", "want"),
    [
        pytest.param(Options(), Config(title="Harbour"), id="as in site.yaml"),
        pytest.param(Options(strict=True), Config(title="Harbour", strict=True), id="strict"),
        pytest.param(Options(drafts=True), Config(title="Harbour", drafts=True), id="drafts"),
        pytest.param(
            Options(base_url="https://example.org/x"),
            Config(title="Harbour", base_url="https://example.org/x/"),
            id="base URL",
        ),
    ],
)
def test_options_are_laid_over_the_configuration(project: Path, options: Options, want: Config) -> None:
    write(project / "content/site.yaml", "title: Harbour\n")
    assert build(project, options).config == want


def test_strict_makes_a_warning_an_error(project: Path) -> None:
    (project / "content/sources/harbour.yaml").unlink()
    assert not build(project, Options()).failed
    strict = build(project, Options(strict=True))
    assert strict.failed
    assert said(strict) == ["content/sources/harbour.txt:1: A010"]


def test_a_base_url_is_checked(project: Path) -> None:
    with pytest.raises(ProjectError, match="the base URL must"):
        build(project, Options(base_url="example.org"))


def test_a_folder_without_content_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match='no folder "content"'):
        build(tmp_path, Options())


def test_an_unsafe_output_folder_is_refused_before_any_work(project: Path) -> None:
    write(project / "content/sources/harbour.yaml", "titel: x\n")
    with pytest.raises(OutputError, match="cannot be the output folder"):
        build(project, Options(output=project))


def test_an_interrupted_build_leaves_the_site(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(project, Options())
    before = tree(project)

    def interrupted(_site: Site, _layouts: Sequence[Path], _say: Messages) -> Iterator[OutputFile]:
        yield OutputFile(path="index.html", data=b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(render, "render", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(project, Options())
    assert tree(project) == before


def test_stages_are_timed_and_told(project: Path) -> None:
    ticks = itertools.count()
    told: list[tuple[str, int, int]] = []
    outcome = build(
        project,
        Options(),
        clock=lambda: float(next(ticks)),
        progress=lambda doing, done, total: told.append((doing, done, total)),
    )
    stages = [
        "reading files",
        "reading articles",
        "analysing articles",
        "checking citations",
        "composing pages",
        "making pages",
        "checking links",
        "publishing",
    ]
    assert outcome.timings == tuple((stage, 1.0) for stage in stages)
    # The analysis says in its own words how far it is.
    assert [name for name in dict.fromkeys(doing for doing, _, _ in told) if ": " not in name] == stages
    assert ("analysing: comparing", 1, 1) in told
    making = [(done, total) for doing, done, total in told if doing == "making pages"]
    assert [done for done, _ in making] == sorted(done for done, _ in making)
    assert making[-1][0] == making[-1][1]


def test_layouts_of_the_project_come_first(project: Path) -> None:
    assert layout_folders(project) == (SHIPPED,)
    (project / "layouts").mkdir()
    assert layout_folders(project) == (project / "layouts", SHIPPED)
    assert layout_folders(SHIPPED.parent) == (SHIPPED,)


def test_layouts_in_the_package_come_before_those_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "__file__", str(tmp_path / "twosource" / "pipeline.py"))
    with pytest.raises(LayoutError, match="the layouts that belong to twosource are missing"):
        layout_folders(tmp_path / "project")
    (tmp_path / "layouts").mkdir()
    assert layout_folders(tmp_path / "project") == (tmp_path / "layouts",)
    (tmp_path / "twosource" / "layouts").mkdir(parents=True)
    assert layout_folders(tmp_path / "project") == (tmp_path / "twosource" / "layouts",)
