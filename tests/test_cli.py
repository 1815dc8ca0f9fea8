"""The command: whole outputs, exit codes, what it does with signals, closed pipes and terminals."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from twosource import __version__, cache, pipeline, publish, serve
from twosource.cli import main
from twosource.pipeline import Options, Outcome
from twosource.reading import digest

ROOT = Path(__file__).parent.parent
ARTICLE = "Harbour council votes\n\nThe harbour council voted on Monday to buy a second crane.\n"
BRIEFING = '---\ntitle: Crane\n---\n\nThe council wants a crane. [@harbour, para. 1, "a second crane"]\n'
BROKEN = BRIEFING.replace("@harbour", "@harbor")
COMPLAINT = """\
content/briefings/crane.md:5:30: error[C001]: no source "harbor"; did you mean "harbour"?
    5 | The council wants a crane. [@harbor, para. 1, "a second crane"]
      |                              ^^^^^^
  = help: name a source by its file in content/sources/, without the ending
1 error
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder: a project without an error or a warning."""
    folder = tmp_path / "project"
    save(folder / "content/sources/harbour.txt", ARTICLE)
    save(folder / "content/sources/harbour.yaml", "license: CC0-1.0\n")
    save(folder / "content/briefings/crane.md", BRIEFING)
    save(folder / "content/site.yaml", "base_url: https://example.org/\n")
    monkeypatch.chdir(folder)
    return folder


def save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(*argv: str, clock: Callable[[], float] = lambda: 0.0) -> int:
    """Run the command in this process; a usage error ends it by exit."""
    try:
        return main(argv, clock=clock)
    except SystemExit as stop:
        return int(stop.code or 0)


def account(outcome: Outcome) -> str:
    return f"{outcome.pages} pages and {outcome.others} data files from 1 article and 1 briefing in 0.0 s\n"


# -- explaining --------------------------------------------------------------------------------------------------------


@pytest.fixture
def pair(project: Path) -> Path:
    """Return a project with two articles of one text, and an error that has nothing to do with them."""
    save(project / "content/sources/wire.txt", ARTICLE)
    save(project / "content/briefings/crane.md", BROKEN)
    return project


@pytest.mark.usefixtures("pair")
def test_explain(capsys: Capture) -> None:
    assert run("explain", "wire", "harbour") == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("harbour: Harbour council votes\n  14 words, date not yet annotated\nwire: ")
    assert "\n  wholly derived (wholly-derived)\n" in out
    assert run("explain", "harbour", "wire") == 0
    assert capsys.readouterr() == (out, "")


@pytest.mark.usefixtures("pair")
def test_explain_for_programs(capsys: Capture) -> None:
    assert run("explain", "wire", "harbour", ".", "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["left"]["source"], answer["right"]["source"]) == ("harbour", "wire")
    assert answer["overlap"]["verdict"] == "wholly-derived"


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize(
    ("argv", "want"),
    [
        pytest.param(("wire", "harbor"), 'no source "harbor"; did you mean "harbour"?', id="a near name"),
        pytest.param(
            ("wire", "q"),
            'no source "q"; name it by its file in content/sources/, without the ending',
            id="no near name",
        ),
        pytest.param(("wire", "wire"), '"wire" is named twice; name two sources', id="one source twice"),
    ],
)
def test_explain_needs_two_sources(capsys: Capture, argv: tuple[str, str], want: str) -> None:
    assert run("explain", *argv) == 2
    assert capsys.readouterr() == ("", f"twosource: error: {want}\n")


def test_explain_says_that_an_article_is_in_the_archive(pair: Path, capsys: Capture) -> None:
    assert run("archive", "wire") == 0
    (pair / "content/sources/wire.txt").unlink()
    (pair / "content/sources/wire.yaml").unlink(missing_ok=True)
    capsys.readouterr()
    assert run("explain", "wire", "harbour") == 2
    want = '"wire" is in the archive, as fingerprints only: its words cannot be compared'
    want += "; put its file back into content/sources/ to compare them"
    assert capsys.readouterr() == ("", f"twosource: error: {want}\n")


def test_explain_of_an_article_that_cannot_be_read(pair: Path, capsys: Capture) -> None:
    (pair / "content/sources/wire.txt").write_bytes(b"caf\xe9")
    assert run("explain", "wire", "harbour") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("content/sources/wire.txt:1:4: error[F001]: this byte is not UTF-8\n")


# -- building ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("argv", [[], ["build"], ["build", "."], ["."], ["--format", "text"]])
def test_build(project: Path, capsys: Capture, argv: list[str]) -> None:
    assert run(*argv) == 0
    want = account(pipeline.build(project, Options(write=False)))
    assert capsys.readouterr() == (f"site/: {want}", "")
    assert (project / "site/index.html").is_file()


def test_build_elsewhere(project: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build", "project", "--output", "public") == 0
    assert capsys.readouterr().out.startswith("public/: ")
    assert (tmp_path / "public/index.html").is_file()
    assert not (project / "site").exists()


def test_check_writes_nothing(project: Path, capsys: Capture) -> None:
    before = tree(project)
    assert run("check") == 0
    want = account(pipeline.build(project, Options(write=False)))
    assert capsys.readouterr() == (f"checked, nothing written: {want}", "")
    assert tree(project) == before


@pytest.mark.usefixtures("project")
def test_the_time_it_took_is_said(capsys: Capture) -> None:
    ticks = iter(range(0, 10_000, 2))
    assert run("check", clock=lambda: float(next(ticks))) == 0
    assert capsys.readouterr().out.rstrip().endswith(f"in {next(ticks) - 2:.1f} s")


@pytest.mark.parametrize("verb", ["build", "check"])
def test_errors_in_the_content(project: Path, capsys: Capture, verb: str) -> None:
    run("build")
    before = tree(project / "site")
    capsys.readouterr()
    save(project / "content/briefings/crane.md", BROKEN)
    assert run(verb) == 1
    stays = "site/ is unchanged\n" if verb == "build" else ""
    assert capsys.readouterr() == ("", f"{COMPLAINT}{stays}")
    assert tree(project / "site") == before


def test_warnings_do_not_stop_a_build(project: Path, capsys: Capture) -> None:
    save(project / "content/briefings/crane.md", f"{BRIEFING}\nNobody has asked the fishermen yet.\n")
    assert run("build") == 0
    out, err = capsys.readouterr()
    assert out.startswith("site/: ")
    assert "content/briefings/crane.md:7:1: warning[C007]: " in err
    assert err.endswith("\n1 warning\n")
    assert run("build", "--strict") == 1


def test_quiet_says_only_what_is_wrong(project: Path, capsys: Capture) -> None:
    assert run("--quiet") == 0
    assert capsys.readouterr() == ("", "")
    save(project / "content/briefings/crane.md", BROKEN)
    assert run("--quiet") == 1
    assert capsys.readouterr() == ("", COMPLAINT)


def test_verbose_says_how_long_each_stage_took(project: Path, capsys: Capture) -> None:
    assert run("check", "--verbose") == 0
    assert project.is_dir()
    assert capsys.readouterr().err == (
        "    0.00 s  reading files\n"
        "    0.00 s  reading articles\n"
        "    0.00 s  analysing articles\n"
        "    0.00 s  checking citations\n"
        "    0.00 s  composing pages\n"
        "    0.00 s  making pages\n"
        "    0.00 s  checking links\n"
    )


def test_json(project: Path, capsys: Capture) -> None:
    save(project / "content/briefings/crane.md", BROKEN)
    assert run("--json") == 1
    out, err = capsys.readouterr()
    assert err == ""
    (found,) = json.loads(out)["diagnostics"]
    assert (found["code"], found["path"], found["line"], found["column"]) == (
        "C001",
        "content/briefings/crane.md",
        5,
        30,
    )


def test_json_without_findings(project: Path, capsys: Capture) -> None:
    assert run("build", "--format", "json") == 0
    assert (project / "site").is_dir()
    out, err = capsys.readouterr()
    assert (json.loads(out), err) == ({"version": 1, "errors": 0, "warnings": 0, "notes": 0, "diagnostics": []}, "")


def test_sarif(project: Path, capsys: Capture) -> None:
    save(project / "content/briefings/crane.md", BROKEN)
    assert run("check", "--format", "sarif") == 1
    (log,) = json.loads(capsys.readouterr().out)["runs"]
    assert log["tool"]["driver"]["version"] == __version__
    assert [result["ruleId"] for result in log["results"]] == ["C001"]


def test_github(project: Path, capsys: Capture) -> None:
    save(project / "content/briefings/crane.md", BROKEN)
    assert run("check", "--format", "github") == 1
    out = capsys.readouterr().out
    assert out.startswith(
        "::error file=content/briefings/crane.md,line=5,col=30,endColumn=35,title=C001 unknown-source::"
    )


def test_files_that_go_with_the_old_site_are_named(project: Path, capsys: Capture) -> None:
    run("build")
    for number in range(7):
        save(project / "site" / f"mine{number}\x1b.txt", "x")
    capsys.readouterr()
    assert run("build") == 0
    names = ", ".join(f"mine{number}␛.txt" for number in range(5))
    assert capsys.readouterr().err == f"twosource: gone with the old site, and not made by twosource: {names}, …\n"


def test_one_file_that_goes_with_the_old_site(project: Path, capsys: Capture) -> None:
    run("build")
    save(project / "site/mine.txt", "x")
    capsys.readouterr()
    assert run("build") == 0
    assert capsys.readouterr().err == "twosource: gone with the old site, and not made by twosource: mine.txt\n"


def test_a_site_that_is_in_place_but_not_tidy(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "_clear_away", lambda _folder: "published, but the old site is still there")
    assert run("build") == 0
    assert (project / "site/index.html").is_file()
    assert capsys.readouterr().err == "twosource: published, but the old site is still there\n"


# -- usage and surroundings --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "want"),
    [
        pytest.param(
            ["biuld"],
            'twosource: error: no verb and no folder "biuld"; did you mean "build"?\nTry: twosource --help\n',
            id="mistyped verb",
        ),
        pytest.param(
            ["--strict", "check"],
            "twosource: error: the verb comes first: twosource check …\nTry: twosource --help\n",
            id="verb after an option",
        ),
        pytest.param(
            ["publish"],
            'twosource: error: no verb and no folder "publish"; '
            "the verbs are build, check, explain, archive, export, import, serve, clean, init, new\n"
            "Try: twosource --help\n",
            id="no verb",
        ),
        pytest.param(
            ["build", "nowhere"],
            'twosource: error: no folder "content" in "nowhere"; "twosource init" makes a new project\n',
            id="no such project",
        ),
        pytest.param(
            ["no/where"],
            'twosource: error: no folder "content" in "no/where"; "twosource init" makes a new project\n',
            id="no verb for certain",
        ),
        pytest.param(
            ["check", "--output", "x"],
            "twosource: error: unrecognized arguments: --output\nTry: twosource --help\n",
            id="option of another verb",
        ),
        pytest.param(
            ["--port=1"],
            "twosource: error: unrecognized arguments: --port=1\nTry: twosource --help\n",
            id="unknown option",
        ),
        pytest.param(
            ["--base-url", "example.org"],
            'twosource: error: the base URL must begin with "https://" or "http://", found "example.org"\n',
            id="no address",
        ),
    ],
)
def test_usage_errors(project: Path, capsys: Capture, argv: list[str], want: str) -> None:
    assert run(*argv) == 2
    assert capsys.readouterr() == ("", want)
    assert not (project / "site").exists()


def test_an_output_folder_that_is_not_ours(project: Path, capsys: Capture) -> None:
    save(project / "precious/photo\x1b.jpg", "x")
    assert run("--output", "precious") == 2
    err = capsys.readouterr().err
    assert err.startswith(
        'twosource: error: "precious" cannot be the output folder: it holds files, but no .twosource.json'
    )
    assert err.count("\n") == 1
    assert (project / "precious/photo\x1b.jpg").is_file()


def test_help_names_every_verb_and_exit_code(capsys: Capture) -> None:
    assert run("--help") == 0
    out = capsys.readouterr().out
    for word in ("build", "check", "serve", "clean", "init", "new", "examples:", "exit codes:", "130"):
        assert word in out


@pytest.mark.parametrize("verb", ["build", "check", "serve", "clean", "init", "new"])
def test_help_of_a_verb(capsys: Capture, verb: str) -> None:
    assert run(verb, "--help") == 0
    assert capsys.readouterr().out.startswith(f"usage: twosource {verb} ")


def test_version(capsys: Capture) -> None:
    assert run("--version") == 0
    assert capsys.readouterr() == (f"twosource {__version__}\n", "")


def test_version_needs_no_library() -> None:
    program = (
        "import sys\nfrom twosource.cli import main\n"
        "try:\n    main(['--version'])\nexcept SystemExit: pass\n"
        "print(sorted({'yaml', 'markdown', 'jinja2', 'nh3', 'markupsafe', 'twosource.pipeline'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"twosource {__version__}\n[]\n"


@pytest.mark.parametrize(
    "command",
    [pytest.param(["-m", "twosource"], id="module"), pytest.param([str(ROOT / "build.py")], id="build.py")],
)
def test_ways_to_start_it(project: Path, command: list[str]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *command, "--quiet"], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (project / "site/index.html").is_file()


def test_build_py_is_short() -> None:
    assert len((ROOT / "build.py").read_text("utf-8").splitlines()) < 15


# -- other verbs -------------------------------------------------------------------------------------------------------


def test_clean(project: Path, capsys: Capture) -> None:
    run("build", "--quiet")
    assert run("clean") == 0
    assert not (project / "site").exists()
    assert run("clean") == 0
    assert capsys.readouterr() == ("site/: removed\n.twosource-cache/: removed\nsite/: nothing to remove\n", "")
    assert [path.name for path in project.iterdir()] == ["content"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_cache_that_is_thrown_away_is_said(project: Path, capsys: Capture, form: str) -> None:
    run("build", "--quiet")
    (project / ".twosource-cache/readings.sqlite").write_bytes(b"nothing of ours" * 100)
    said = "twosource: .twosource-cache/: damaged or of another program; {}, every text was read again\n"
    assert run("check", "--quiet", "--format", form) == 0
    assert capsys.readouterr().err == said.format("not used")
    assert run("build", "--no-cache", "--quiet", "--format", form) == 0
    assert capsys.readouterr().err == ""
    assert run("build", "--quiet", "--format", form) == 0
    assert capsys.readouterr().err == said.format("made anew")
    assert run("build", "--quiet", "--format", form) == 0
    assert capsys.readouterr().err == ""


def test_init_and_new(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "desk") == 0
    save(tmp_path / "desk/content/sources/harbour.txt", ARTICLE)
    assert run("new", "source", "harbour", "desk") == 0
    assert run("new", "briefing", "crane", "desk") == 0
    assert run("new", "briefing", "crane", "desk") == 2
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "new: desk/README.md",
        "new: desk/.gitignore",
        "new: desk/.github/workflows/pages.yml",
        "new: desk/content/site.yaml",
        "next: save an article as desk/content/sources/NAME.txt, then: twosource build desk",
        "new: desk/content/sources/harbour.yaml",
        "new: desk/content/briefings/crane.md",
    ]
    assert err == 'twosource: error: "desk/content/briefings/crane.md" exists and stays as it is\n'
    assert run("init", "desk") == 0
    assert capsys.readouterr() == ("nothing new: all files are there\n", "")


def test_what_is_new_builds(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("init", ".")
    assert run("build", "--quiet") == 0
    save(tmp_path / "content/sources/harbour.txt", ARTICLE)
    run("new", "source", "harbour")
    run("new", "briefing", "crane")
    capsys.readouterr()
    assert run("build", "--drafts") == 0
    out, err = capsys.readouterr()
    assert "1 article and 1 briefing" in out
    # A licence, the site's address and what to cite are for the person to state; nothing else is missing.
    assert set(re.findall(r"\[([A-Z]\d+)\]", err)) == {"A010", "P007", "S002"}


def test_serve(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[object] = []

    def fake(
        output: Path,
        watched: Sequence[Path],
        rebuild: Callable[[], str],
        port: int,
        announce: Callable[[str], None],
    ) -> None:
        served.extend([output, watched, port, rebuild()])
        save(project / "content/briefings/crane.md", BROKEN)
        served.append(rebuild())
        announce("http://127.0.0.1:8123/")
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "serve", fake)
    assert run("serve", "--port", "8123") == 130
    assert served == [Path("site"), (Path("content"), Path("archive"), Path("layouts")), 8123, "", COMPLAINT]
    out, err = capsys.readouterr()
    assert out == "http://127.0.0.1:8123/ shows site/; Ctrl-C ends it\n"
    assert err == f"{COMPLAINT}twosource: interrupted\n"
    with cache.opened(project, save=False) as kept:
        assert all(kept.get(digest(source.document)) for source in pipeline.examine(project, ()).corpus.sources)


def test_serve_says_that_a_cache_is_thrown_away(
    project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build", "--quiet")
    (project / ".twosource-cache/readings.sqlite").write_bytes(b"nothing of ours" * 100)
    monkeypatch.setattr(serve, "serve", lambda _output, _watched, rebuild, *_: (rebuild(), rebuild()))
    assert run("serve", "--quiet") == 0
    assert capsys.readouterr().err == (
        "twosource: .twosource-cache/: damaged or of another program; made anew, every text was read again\n"
    )


def test_serve_that_ends_by_itself(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "serve", lambda *_: None)
    assert run("serve", str(project)) == 0


# -- terminals, pipes, signals -----------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "want"),
    [
        pytest.param({}, True, id="a terminal"),
        pytest.param({"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param({"NO_COLOR": ""}, True, id="NO_COLOR without a value"),
        pytest.param({"TERM": "dumb"}, False, id="a dumb terminal"),
    ],
)
def test_colour(project: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], want: object) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    save(project / "content/briefings/crane.md", BROKEN)
    assert run("check") == 1
    assert ("\x1b[1;31merror[C001]:\x1b[0m" in screen.getvalue()) is want


@pytest.mark.parametrize(
    ("argv", "term", "want"),
    [
        pytest.param([], "xterm", True, id="a terminal"),
        pytest.param(["--quiet"], "xterm", False, id="quiet"),
        pytest.param([], "dumb", False, id="a dumb terminal"),
    ],
)
def test_progress(project: Path, monkeypatch: pytest.MonkeyPatch, argv: list[str], term: str, want: object) -> None:
    monkeypatch.setenv("TERM", term)
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    ticks = iter(range(10_000))
    assert run("check", str(project), *argv, clock=lambda: float(next(ticks))) == 0
    shown = screen.getvalue()
    assert ("\r\x1b[Kmaking pages " in shown) is want
    assert shown == "" or shown.endswith("\r\x1b[K")


def test_a_reader_that_goes_away_changes_nothing(project: Path) -> None:
    save(project / "content/briefings/crane.md", BROKEN)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, str(ROOT / "build.py"), "check", "--json"]
    done = subprocess.run(command, cwd=project, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_an_output_that_takes_nothing(project: Path) -> None:
    command = [sys.executable, str(ROOT / "build.py"), "check"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=project, stdout=full, stderr=subprocess.PIPE, check=False)
        nothing = subprocess.run(command, cwd=project, stdout=full, stderr=full, check=False)
    want = b"twosource: error: cannot write the output: No space left on device\n"
    assert (done.returncode, done.stderr, nothing.returncode) == (2, want, 2)


@pytest.mark.parametrize(
    ("number", "want"),
    [
        pytest.param(signal.SIGINT, (130, "twosource: interrupted; nothing was written\n"), id="Ctrl-C"),
        pytest.param(signal.SIGTERM, (143, "twosource: terminated; nothing was written\n"), id="TERM"),
    ],
)
@pytest.mark.usefixtures("project")
def test_signals(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, want: tuple[int, str]
) -> None:
    def interrupted(*_: object, **__: object) -> Outcome:
        os.kill(os.getpid(), number)
        time.sleep(5)
        raise AssertionError

    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(pipeline, "build", interrupted)
    assert (run("build"), capsys.readouterr().err) == want
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize(
    ("change", "want"),
    [
        pytest.param(lambda _site: None, "site/ is unchanged", id="before the exchange"),
        pytest.param(
            lambda site: (site.rename(site.with_name("old")), site.mkdir()), "site/ is the new site", id="after it"
        ),
    ],
)
def test_an_interrupted_build_says_what_became_of_the_site(
    project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object], want: str
) -> None:
    def interrupted(*_: object, **__: object) -> Outcome:
        change(project / "site")
        raise KeyboardInterrupt

    (project / "site").mkdir()
    monkeypatch.setattr(pipeline, "build", interrupted)
    assert run("build") == 130
    assert capsys.readouterr() == ("", f"twosource: interrupted; {want}\n")


def test_a_failed_build_says_what_became_of_the_site(project: Path, capsys: Capture) -> None:
    good = (project / "content/briefings/crane.md").read_bytes()
    save(project / "content/briefings/crane.md", BROKEN)
    assert run("build") == 1
    assert capsys.readouterr() == ("", f"{COMPLAINT}nothing was written\n")
    (project / "content/briefings/crane.md").write_bytes(good)
    assert run("build", "--quiet") == 0
    save(project / "content/briefings/crane.md", BROKEN)
    assert run("build") == 1
    assert capsys.readouterr() == ("", f"{COMPLAINT}site/ is unchanged\n")
    assert run("build", "--quiet") == 1
    assert capsys.readouterr() == ("", COMPLAINT)
    assert run("check") == 1
    assert capsys.readouterr() == ("", COMPLAINT)


@pytest.mark.parametrize(
    ("number", "code"), [pytest.param(signal.SIGINT, 130, id="Ctrl-C"), pytest.param(signal.SIGTERM, 143, id="TERM")]
)
def test_a_signal_in_the_middle_leaves_the_old_site(project: Path, number: signal.Signals, code: int) -> None:
    command = [sys.executable, str(ROOT / "build.py"), "--quiet"]
    subprocess.run(command, cwd=project, check=True)
    before = tree(project / "site")
    for article in range(200):
        save(
            project / f"content/sources/a{article}.txt",
            f"Article {article}\n\n{ARTICLE}\n" + f"Word{article} more. " * 300,
        )
    with subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 60
        while not (project / ".site.twosource-new").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(number)
        process.wait(timeout=60)
    assert process.returncode == code
    assert tree(project / "site") == before
    assert sorted(path.name for path in project.iterdir()) == [".twosource-cache", "content", "site"]


def test_it_runs_beside_the_main_thread(project: Path) -> None:
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(run("--quiet", str(project))))
    thread.start()
    thread.join()
    assert codes == [0]


def test_archive(project: Path, capsys: Capture) -> None:
    (project / "content/briefings/crane.md").unlink()
    assert run("archive", "harbour") == 0
    want = (
        "archive/undated.jsonl: 1 added\nnothing needs these files any more, they may be removed:\n"
        "  content/sources/harbour.txt\n  content/sources/harbour.yaml\n"
    )
    assert capsys.readouterr() == (want, "")
    assert run("archive", "harbor", "--project", str(project)) == 2
    message = 'twosource: error: no article "harbor" in content/sources/; did you mean "harbour"?\n'
    assert capsys.readouterr() == ("", message)


def test_archive_of_an_article_with_errors(project: Path, capsys: Capture) -> None:
    save(project / "content/sources/harbour.yaml", "url: javascript:alert(1)\n")
    assert run("archive", "harbour") == 1
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0].partition(": ")[2], err.splitlines()[-1]) == (
        "",
        'error[A005]: "url" must begin with "https://" or "http://", found "javascript:alert(1)"',
        "1 error",
    )
    assert not (project / "archive").exists()


@pytest.mark.parametrize(
    ("epoch", "want"),
    [
        pytest.param("1772323199", "error[H001]", id="the last second before"),
        pytest.param("1772323200", "note[H003]", id="the first second of the day, in UTC"),
        pytest.param("soon", 'SOURCE_DATE_EPOCH must be a number of seconds since 1970, found "soon"', id="no number"),
        pytest.param("9" * 30, "SOURCE_DATE_EPOCH must be a number", id="no year"),
        pytest.param("", "note[H003]", id="today"),
    ],
)
def test_the_day_of_the_build(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, epoch: str, want: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    save(tmp_path / "content/sources/harbour.txt", ARTICLE)
    save(tmp_path / "content/sources/harbour.yaml", "license: x\nembargo_until: 2026-03-01\n")
    run("check", str(tmp_path))
    assert want in capsys.readouterr().err


def test_no_byte_depends_on_the_day_of_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "content/sources/harbour.txt", ARTICLE)
    save(tmp_path / "content/sources/harbour.yaml", "license: x\nembargo_until: 2026-03-01\n")
    for name, epoch in (("one", "1772323200"), ("two", "1893456000")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        assert run("build", str(tmp_path), "--quiet", "--output", str(tmp_path / name)) == 0
    one, two = (
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("one", "two")
    )
    assert one == two
