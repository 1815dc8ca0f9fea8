"""The command `twosource`: arguments in, exit code out, and nothing imported that the verb does not need.

Exit codes: 0 done; 1 the content has errors; 2 usage or surroundings; 130 interrupted, 143 terminated (the old site is
whole). Diagnostics go to standard error as text, or to standard output as JSON, SARIF or GitHub annotations; the last
line, on standard output, says what was made. The one thing a reader would not guess: clock and environment are read
here and nowhere else in the package, so that no page can depend on them.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import difflib
import os
import re
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final, NamedTuple, TextIO

from twosource import __version__, arguments
from twosource.arguments import USAGE
from twosource.errors import BriefingError, ProjectError
from twosource.terminal import Progress, write

if TYPE_CHECKING:
    from twosource.analyse import Analyst
    from twosource.archiving import Archiving
    from twosource.exporting import Exported
    from twosource.pipeline import Examined, Outcome

Clock = Callable[[], float]

DONE: Final = 0
CONTENT_HAS_ERRORS: Final = 1
INTERRUPTED: Final = 130
TERMINATED: Final = 143

_WORD = re.compile("[A-Za-z][a-z-]*")
_NAMED = 5
_SHOWN = 40
_EXAMPLES = """\
examples:
  twosource                          build the project in the current folder into site/
  twosource check --strict           say what is wrong, warnings too, and write nothing
  twosource build --base-url https://example.org/briefing/
  twosource explain seoul-report wire-copy    say what two sources share, and why that verdict
  twosource serve                    show the site, and build again when a file changes
  twosource init my-briefing         start a project
  twosource new source seoul-report  annotate content/sources/seoul-report.txt

exit codes: 0 done, 1 the content has errors, 2 usage or surroundings, 130 interrupted
"""


class _Verb(NamedTuple):
    """A verb: adds its arguments to a parser, does its work, and has a line for the help."""

    describe: Callable[[argparse.ArgumentParser], None]
    work: Callable[[argparse.Namespace, Clock], int]
    summary: str


class _Terminated(KeyboardInterrupt):
    """SIGTERM came: end like Ctrl-C, with the same cleaning up, and another exit code."""


def main(argv: Sequence[str] | None = None, *, clock: Clock = time.monotonic) -> int:
    """Run the command and return its exit code; `argv` is without the program's name. Usage errors end it by exit."""
    try:
        with _termination():
            return _run(sys.argv[1:] if argv is None else argv, clock)
    except BriefingError as error:
        return _failed(error)
    except _Terminated as end:
        return _ended("terminated", end, TERMINATED)
    except KeyboardInterrupt as end:
        return _ended("interrupted", end, INTERRUPTED)


def _ended(how: str, end: KeyboardInterrupt, code: int) -> int:
    """Say that a signal ended the command, and what a build says of the site."""
    with contextlib.suppress(BriefingError):  # there is no stream left to say it on
        write(sys.stderr, "; ".join([f"twosource: {how}", *map(str, end.args)]) + "\n")
    return code


def _failed(error: BriefingError) -> int:
    from twosource.report import visible  # noqa: PLC0415 - only what goes wrong pays for it

    with contextlib.suppress(BriefingError):  # there is no stream left to say it on
        write(sys.stderr, f"twosource: error: {visible(str(error))}\n")
    return USAGE


@contextlib.contextmanager
def _termination() -> Iterator[None]:
    """Turn SIGTERM into an exception while the command runs, so that what is half written is cleaned up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL if before is None else before)


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    raise _Terminated


def _run(argv: Sequence[str], clock: Clock) -> int:
    parser = _parser()
    whole = _with_verb(argv)
    given = parser.parse_args(whole)
    _reject_mistyped_verb(parser, given, is_implied=len(whole) > len(argv))
    verb: _Verb = given.verb
    return verb.work(given, clock)


# -- arguments ---------------------------------------------------------------------------------------------------------


def _with_verb(argv: Sequence[str]) -> list[str]:
    """Put `build` in front of arguments that name no verb."""
    if argv and (argv[0] in _VERBS or argv[0] in {"-h", "--help", "--version"}):
        return list(argv)
    return ["build", *argv]


def _reject_mistyped_verb(parser: argparse.ArgumentParser, given: argparse.Namespace, *, is_implied: bool) -> None:
    """End with a usage error when what was taken for the project's folder looks like a verb."""
    name = str(getattr(given, "project", "."))
    if Path(name).exists():
        return
    if name in _VERBS:
        parser.error(f"the verb comes first: twosource {name} …")
    for verb in difflib.get_close_matches(name, _VERBS, n=1):
        parser.error(f'no verb and no folder "{name}"; did you mean "{verb}"?')
    if is_implied and _WORD.fullmatch(name):
        parser.error(f'no verb and no folder "{name}"; the verbs are {", ".join(_VERBS)}')


def _parser() -> argparse.ArgumentParser:
    parser = arguments.Parser(
        prog="twosource",
        description="Turn source articles and annotations into a static briefing site. Without a verb: build.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"twosource {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    for name, verb in _VERBS.items():
        description = f"{verb.summary[:1].upper()}{verb.summary[1:]}."
        one = verbs.add_parser(name, help=verb.summary, description=description, allow_abbrev=False)
        one.set_defaults(verb=verb)
        verb.describe(one)
    return parser


# -- verbs -------------------------------------------------------------------------------------------------------------


def _build(given: argparse.Namespace, clock: Clock) -> int:
    return _made(given, clock, write_site=True)


def _check(given: argparse.Namespace, clock: Clock) -> int:
    return _made(given, clock, write_site=False)


def _made(given: argparse.Namespace, clock: Clock, *, write_site: bool) -> int:
    started = clock()
    with _told_of_the_site(given) if write_site else contextlib.nullcontext():
        outcome = _outcome(given, clock, write_site=write_site)
    _show_diagnostics(given.format, outcome)
    if write_site and outcome.failed and given.format == "text" and not given.quiet:
        write(sys.stderr, f"{_what_stays(outcome.output)}\n")
    _show_remarks(outcome)
    _show_timings(given, outcome)
    if not (given.quiet or outcome.failed or given.format != "text"):
        write(sys.stdout, f"{_account(outcome, write_site=write_site)} in {clock() - started:.1f} s\n")
    return CONTENT_HAS_ERRORS if outcome.failed else DONE


@contextlib.contextmanager
def _told_of_the_site(given: argparse.Namespace) -> Iterator[None]:
    """Let the end by a signal say what has become of the site."""
    output = _output(given)
    before = _identity(output)
    try:
        yield
    except KeyboardInterrupt as end:
        # The exchange gives the name to another folder: it may have been done already.
        replaced = _identity(output) != before
        end.args = (f"{_shown(output)}/ is the new site" if replaced else _what_stays(output),)
        raise


def _output(given: argparse.Namespace) -> Path:
    return given.output or Path(given.project) / "site"


def _identity(folder: Path) -> tuple[int, int] | None:
    with contextlib.suppress(OSError, ValueError):
        status = folder.stat()
        return status.st_dev, status.st_ino
    return None


def _what_stays(output: Path) -> str:
    return "nothing was written" if _identity(output) is None else f"{_shown(output)}/ is unchanged"


def _outcome(given: argparse.Namespace, clock: Clock, *, write_site: bool, analyst: Analyst | None = None) -> Outcome:
    """Run the pipeline."""
    from twosource import pipeline  # noqa: PLC0415 - `--version` and `--help` need no YAML, Markdown or Jinja

    options = pipeline.Options(
        output=getattr(given, "output", None),
        base_url=given.base_url,
        audience=given.audience,
        strict=given.strict,
        drafts=given.drafts,
        write=write_site,
        cache=not given.no_cache,
        today=_today(),
    )
    with _progress(given, clock) as progress:
        return pipeline.build(Path(given.project), options, clock=clock, progress=progress, analyst=analyst)


def _today() -> dt.date:
    """Return the day of the build in UTC: that of SOURCE_DATE_EPOCH where it is set, else that of the clock."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return dt.datetime.now(dt.UTC).date()
    try:
        return dt.datetime.fromtimestamp(int(given), dt.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        message = f'SOURCE_DATE_EPOCH must be a number of seconds since 1970, found "{given[:_SHOWN]}"'
        raise ProjectError(message) from error


@contextlib.contextmanager
def _progress(given: argparse.Namespace, clock: Clock) -> Iterator[Callable[[str, int, int], None]]:
    """Give what is told how far the work is, and take its line away at the end."""
    if given.quiet or not _is_terminal(sys.stderr):
        yield lambda _doing, _done, _total: None
        return
    progress = Progress(sys.stderr, clock)
    try:
        yield progress
    finally:
        progress.clear()


def _show_diagnostics(form: str, outcome: Outcome | Examined | Archiving | Exported) -> None:
    from twosource import report  # noqa: PLC0415 - as above

    found = outcome.diagnostics
    if form == "text":
        write(sys.stderr, report.text(found, outcome.texts, colour=_has_colour(sys.stderr)))
    elif form == "json":
        write(sys.stdout, report.as_json(found))
    elif form == "sarif":
        write(sys.stdout, report.sarif(found, version=__version__))
    else:
        write(sys.stdout, report.github(found))


def _show_remarks(outcome: Outcome) -> None:
    """Say what was done that nobody asked for: a cache thrown away, files gone with the old site, what is left over."""
    from twosource.report import visible  # noqa: PLC0415 - as above

    _show_cached(outcome.cached)
    publication = outcome.publication
    if publication is None:
        return
    if publication.foreign:
        names = ", ".join(publication.foreign[:_NAMED]) + (", …" if len(publication.foreign) > _NAMED else "")
        write(sys.stderr, f"twosource: gone with the old site, and not made by twosource: {visible(names)}\n")
    if publication.trouble:
        write(sys.stderr, f"twosource: {visible(publication.trouble)}\n")


def _show_cached(told: str) -> None:
    if told:
        write(sys.stderr, f"twosource: {told}\n")


def _show_timings(given: argparse.Namespace, outcome: Outcome) -> None:
    if given.verbose:
        write(sys.stderr, "".join(f"{seconds:8.2f} s  {stage}\n" for stage, seconds in outcome.timings))


def _account(outcome: Outcome, *, write_site: bool) -> str:
    made = f"{_counted(outcome.pages, 'page')} and {_counted(outcome.others, 'data file')}"
    read = f"{_counted(outcome.sources, 'article')} and {_counted(outcome.briefings, 'briefing')}"
    if write_site:
        return f"{_shown(outcome.output)}/: {made} from {read}"
    return f"checked, nothing written: {made} from {read}"


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _shown(path: Path) -> str:
    return path.as_posix().removesuffix("/")


def _explain(given: argparse.Namespace, clock: Clock) -> int:
    from twosource import explain, explaintext, pipeline  # noqa: PLC0415 - as above

    pair = (given.one, given.other)
    with _progress(given, clock) as progress:
        examined = pipeline.examine(Path(given.project), pair, progress=progress)
    _show_cached(examined.cached)
    if examined.analysis is None:
        _show_diagnostics("text", examined)
        return CONTENT_HAS_ERRORS
    explanation = explain.explain(examined.corpus, examined.analysis, *pair)
    form = explaintext.as_json if given.json else explaintext.as_text
    write(sys.stdout, form(explanation))
    return DONE


def _archive(given: argparse.Namespace, _clock: Clock) -> int:
    from twosource import archiving  # noqa: PLC0415 - as above

    done = archiving.archive_articles(Path(given.project), given.names)
    if done.diagnostics:
        _show_diagnostics("text", done)
        return CONTENT_HAS_ERRORS
    write(sys.stdout, archiving.account(done))
    return DONE


def _export(given: argparse.Namespace, _clock: Clock) -> int:
    from twosource import exporting, guard  # noqa: PLC0415 - as above

    done = exporting.export(Path(given.project), given.form, given.briefing)
    if done.data is None:
        _show_diagnostics("text", done)
        return CONTENT_HAS_ERRORS
    if given.to is None:
        write(sys.stdout, done.data.decode())
        return DONE
    with guard.reported(f'cannot write "{_shown(given.to)}"'):
        guard.replace_file(given.to, done.data)
    return DONE


def _import(given: argparse.Namespace, _clock: Clock) -> int:
    from twosource import importing  # noqa: PLC0415 - as above

    done = importing.import_files(Path(given.project), given.files)
    write(sys.stdout, importing.account(done))
    return DONE


def _serve(given: argparse.Namespace, clock: Clock) -> int:
    from twosource import cache, report, serve  # noqa: PLC0415 - as above
    from twosource.analyse import Analyst  # noqa: PLC0415 - as above

    project = Path(given.project)
    output = _output(given)

    def rebuild() -> str:
        outcome = _outcome(given, clock, write_site=True, analyst=analyst)
        if kept is not None:
            # Now, since what ends this is an interruption.
            kept.store(analyst.stored())
            kept.save()
            _show_cached(kept.told())
        _show_diagnostics("text", outcome)
        _show_timings(given, outcome)
        return report.text(outcome.diagnostics, outcome.texts) if outcome.failed else ""

    def announce(address: str) -> None:
        write(sys.stdout, f"{address} shows {_shown(output)}/; Ctrl-C ends it\n")

    folders = (project / "content", project / "archive", project / "layouts")
    with contextlib.ExitStack() as stack:
        kept = None if given.no_cache else stack.enter_context(cache.opened(project))
        # Kept from one build to the next, so that only what has changed is analysed again.
        analyst = Analyst(kept, None if kept is None else kept.stored())
        serve.serve(output, folders, rebuild, given.port, announce)
    return DONE


def _clean(given: argparse.Namespace, _clock: Clock) -> int:
    from twosource import cache, publish  # noqa: PLC0415 - as above

    project = Path(given.project)
    output = _output(given)
    removed = publish.clean(output, project)
    write(sys.stdout, f"{_shown(output)}/: {'removed' if removed else 'nothing to remove'}\n")
    if cache.remove(project):
        write(sys.stdout, f"{_shown(project / cache.FOLDER)}/: removed\n")
    return DONE


def _init(given: argparse.Namespace, _clock: Clock) -> int:
    from twosource import scaffold  # noqa: PLC0415 - as above

    written = scaffold.init(given.folder)
    write(sys.stdout, "".join(f"new: {_shown(path)}\n" for path in written) or "nothing new: all files are there\n")
    if written:
        sources = _shown(given.folder / "content" / "sources")
        write(
            sys.stdout, f"next: save an article as {sources}/NAME.txt, then: twosource build {_shown(given.folder)}\n"
        )
    return DONE


def _new(given: argparse.Namespace, _clock: Clock) -> int:
    from twosource import scaffold  # noqa: PLC0415 - as above

    make = scaffold.new_source if given.kind == "source" else scaffold.new_briefing
    write(sys.stdout, f"new: {_shown(make(Path(given.project), given.name))}\n")
    return DONE


_VERBS: Final[Mapping[str, _Verb]] = {
    "build": _Verb(arguments.build, _build, "build the site"),
    "check": _Verb(arguments.check, _check, "do everything but writing"),
    "explain": _Verb(arguments.explain, _explain, "say why two sources are told to share text, or not"),
    "archive": _Verb(arguments.archive, _archive, "keep articles as fingerprints, so that they can be removed"),
    "export": _Verb(arguments.export, _export, "write a bibliography of all sources, or of one briefing"),
    "import": _Verb(arguments.take_in, _import, "take in saved pages, e-mails and CSL-JSON, and overwrite nothing"),
    "serve": _Verb(arguments.serve, _serve, "show the site in a browser, and build again when a file changes"),
    "clean": _Verb(arguments.clean, _clean, "remove the site that a build made"),
    "init": _Verb(arguments.init, _init, "make a new project, and overwrite nothing"),
    "new": _Verb(arguments.new, _new, "start an annotation or a briefing, and overwrite nothing"),
}


# -- surroundings ------------------------------------------------------------------------------------------------------


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _has_colour(stream: TextIO) -> bool:
    return _is_terminal(stream) and not os.environ.get("NO_COLOR")
