"""Build a briefing site: the stages in order, their diagnostics gathered, the result published or thrown away.

What comes in is a project folder and options; what goes out is an `Outcome` that says what was found and done. This is
the one function a library user calls:

    outcome = build(Path("."), Options())

The one thing a reader would not guess: a stage runs also after an earlier one has found errors, as far as what is left
makes sense, so that one run reports everything an author wrote; pages are made only from content without an error,
and published only when the pages themselves have none.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from twosource import (
    cache,
    check,
    compose,
    handling,
    load,
    locales,
    overrides,
    publish,
    render,
    report,
    resolve,
    validate,
)
from twosource.analyse import Analyst
from twosource.check import PageFacts
from twosource.config import PATH as CONFIGURATION
from twosource.config import base_url
from twosource.decoding import decode
from twosource.diagnostics import Diagnostic, Severity
from twosource.errors import LayoutError, ProjectError
from twosource.guard import guard
from twosource.messages import ENGLISH, Messages
from twosource.model import Analysis, Config, Corpus, OutputFile, RawText, Source
from twosource.publish import Publication, Stage
from twosource.values import Problem, did_you_mean
from twosource.views import Site

Clock = Callable[[], float]
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line lays over `site.yaml`; None and False leave what stands there.

    `output` is the folder to write, `site` in the project if None. Without `write` everything is done but writing.
    With `cache` what was read of each text is kept in the project's folder, and used by the next build.
    `today` is the day of the build in UTC, for embargoes alone: it changes findings and no byte. If None, none is over.
    """

    output: Path | None = None
    base_url: str | None = None
    audience: str | None = None
    strict: bool = False
    drafts: bool = False
    write: bool = True
    cache: bool = False
    today: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build found and did.

    `texts` holds the text of each file with a placed finding, for `report`. `pages` and `others` count the files made
    (0 when the content has errors). `publication` is None when nothing was published. `timings` are stages and seconds.
    `cached` says in a line what was wrong with the cache, '' where nothing was.
    """

    output: Path
    config: Config
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    sources: int
    briefings: int
    pages: int
    others: int
    publication: Publication | None
    cached: str
    timings: tuple[tuple[str, float], ...]

    @property
    def failed(self) -> bool:
        """Tell whether there is an error, and so no new site."""
        return _has_errors(self.diagnostics)


def build(
    project: Path,
    options: Options,
    *,
    clock: Clock = lambda: 0.0,
    progress: Progress = lambda _doing, _done, _total: None,
    analyst: Analyst | None = None,
) -> Outcome:
    """Build the project's site. Raises BriefingError for trouble outside the content; the old site then stays.

    `clock` gives seconds that only grow, for `timings`; `progress` is told what is being done, how much of how many.
    Give the same `analyst` to one build after another, and only what has changed is analysed again.
    """
    return _Build(project, options, clock, progress, analyst).run()


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """The content and its analysis, without citations and pages; `texts` and `cached` as in `Outcome`.

    `diagnostics` are the errors. `analysis` is None, and they say why, where an article wanted cannot be read.
    """

    corpus: Corpus
    analysis: Analysis | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    cached: str


def examine(
    project: Path, wanted: Sequence[str], *, progress: Progress = lambda _doing, _done, _total: None
) -> Examined:
    """Read and analyse a project's articles, the ones wanted among them, and write nothing; a cache is used.

    Raises BriefingError where one of the ids is of no source, or they are the same, before the analysis.
    """
    return _Build(project, Options(write=False, cache=True), lambda: 0.0, progress).examine(wanted)


def layout_folders(project: Path) -> tuple[Path, ...]:
    """Return where templates are looked for, in order: the project's own folder, then the one that is shipped.

    Never a home folder: two machines would build two sites. Raises LayoutError when the shipped one is missing.
    """
    package = Path(__file__).resolve().parent
    for shipped in (package / "layouts", package.parent / "layouts"):
        if shipped.is_dir():
            break
    else:
        message = f'the layouts that belong to twosource are missing beside "{package}"; install it again'
        raise LayoutError(message)
    own = project / "layouts"
    return (own, shipped) if own.is_dir() and not own.samefile(shipped) else (shipped,)


class _Build:
    """One build while it runs: what was found so far, and how long each stage took."""

    def __init__(
        self, project: Path, options: Options, clock: Clock, progress: Progress, analyst: Analyst | None = None
    ) -> None:
        self._project = project
        self._options = options
        self._clock = clock
        self._progress = progress
        self._analyst = analyst
        self._output = project / "site" if options.output is None else options.output
        self._found: list[Diagnostic] = []
        self._timings: list[tuple[str, float]] = []
        self._config = Config()
        self._configured_in = load.FOLDER
        self._pages: list[PageFacts] = []
        self._publication: Publication | None = None
        self._cached = ""
        self._spoken = ENGLISH

    def run(self) -> Outcome:
        layouts = layout_folders(self._project)
        if self._options.write:
            # Before the work, not after it: a folder that cannot be replaced is known at once.
            guard(self._output, self._project)
        corpus = self._read()
        say = locales.speak(corpus.config.language, layouts)
        self._spoken = say.language
        site = self._compose(corpus, say)
        if site is not None:
            self._publish(render.render(site, layouts, say), site.count)
        return self._outcome(corpus)

    def examine(self, wanted: Sequence[str]) -> Examined:
        """Return the corpus and its analysis; None for that if one of the articles wanted cannot be read."""
        corpus = self._read()
        _demand(corpus, wanted)
        found = tuple(finding for finding in self._judged() if finding.effective is Severity.ERROR)
        is_lost = not set(corpus.unreadable).isdisjoint(wanted)
        analysis = None if is_lost else self._analyse(corpus)
        return Examined(
            corpus=corpus,
            analysis=analysis,
            diagnostics=found,
            texts=_texts(self._project, found),
            cached=self._cached,
        )

    def _read(self) -> Corpus:
        with self._stage("reading files"):
            files, found = load.load(self._project)
            self._found += found
            unread = tuple(finding.mark.path for finding in found)
            if any(file.path == CONFIGURATION for file in files):
                self._configured_in = CONFIGURATION
        with self._stage("reading articles", len(files)):
            corpus, found = validate.validate(files, self._overrides(), unread)
            self._found += found
            self._found += handling.check_handling(corpus, self._options.today)
        self._config = corpus.config
        return corpus

    def _overrides(self) -> dict[str, str | bool]:
        """Return what the options lay over `site.yaml`, under the names it has there."""
        options = self._options
        given: dict[str, str | bool] = {"strict": True} if options.strict else {}
        if options.drafts:
            given["drafts"] = True
        if options.audience is not None:
            given["audience"] = options.audience
        if options.base_url is not None:
            address = base_url(options.base_url)
            if isinstance(address, Problem):
                message = f"the base URL {address.message}"
                raise ProjectError(message)
            given["base_url"] = address
        return given

    def _compose(self, corpus: Corpus, say: Messages) -> Site | None:
        """Return the site to be made, or None when the content has errors."""
        analysis = self._analyse(corpus)
        with self._stage("checking citations", len(corpus.briefings)):
            references, found = resolve.resolve(corpus, analysis)
            self._found += found
            self._found += overrides.check_overrides(
                corpus, analysis, self._analyst.readings if self._analyst else None
            )
        if _has_errors(self._judged()):
            return None
        with self._stage("composing pages"):
            return compose.compose(corpus, analysis, references, say, self._received)

    def _analyse(self, corpus: Corpus) -> Analysis:
        with self._stage("analysing articles", len(corpus.sources)):
            if self._analyst is not None:
                return self._analyst.analyse(corpus, self._analysing)
            # One that nobody wants to ask again is let go before the pages are made.
            if not self._options.cache:
                return Analyst().analyse(corpus, self._analysing)
            with cache.opened(self._project, save=self._options.write) as kept:
                analyst = Analyst(kept, kept.stored())
                analysis = analyst.analyse(corpus, self._analysing)
                kept.store(analyst.stored())
            self._cached = kept.told()
            return analysis

    def _analysing(self, part: str, done: int, total: int) -> None:
        self._progress(f"analysing: {part}", done, total)

    def _received(self, source: Source) -> RawText | None:
        """Return the file of a source as decoded, read once more; None where it is not what was analysed any more."""
        data = load.again(self._project, source.path)
        if data is None or hashlib.sha256(data).hexdigest() != source.sha256:
            return None
        return RawText(decode(data).text)

    def _publish(self, files: Iterable[OutputFile], count: int) -> None:
        """Check the pages while they are written beside the old site; put them in its place if nothing is wrong."""
        with contextlib.ExitStack() as cleanup:
            stage = None
            if self._options.write:
                stage = cleanup.enter_context(publish.staging(self._output, self._project))
            with self._stage("making pages", count):
                self._make(files, stage, count)
            with self._stage("checking links", len(self._pages)):
                self._found += check.verdicts(self._pages, folder=self._folder)
                self._found += check.omissions(self._config, self._configured_in, self._spoken)
            if stage is not None and not _has_errors(self._judged()):
                with self._stage("publishing"):
                    self._publication = stage.publish()

    def _make(self, files: Iterable[OutputFile], stage: Stage | None, count: int) -> None:
        for number, file in enumerate(files, 1):
            self._pages.append(check.facts(file, folder=self._folder))
            if stage is not None:
                stage.write(file)
            self._progress("making pages", min(number, count), count)

    @property
    def _folder(self) -> str:
        """Return what pages are shown under in diagnostics: the output folder, as seen from the project."""
        output = self._output
        return (
            output.relative_to(self._project).as_posix() if output.is_relative_to(self._project) else output.as_posix()
        )

    @contextlib.contextmanager
    def _stage(self, doing: str, total: int = 0) -> Iterator[None]:
        self._progress(doing, 0, total)
        started = self._clock()
        yield
        self._timings.append((doing, self._clock() - started))

    def _judged(self) -> tuple[Diagnostic, ...]:
        return report.judge(self._found, rules=self._config.rules, strict=self._config.strict)

    def _outcome(self, corpus: Corpus) -> Outcome:
        judged = self._judged()
        pages = sum(facts.path.endswith(".html") for facts in self._pages)
        return Outcome(
            output=self._output,
            config=self._config,
            diagnostics=judged,
            texts=_texts(self._project, judged),
            sources=len(corpus.sources),
            briefings=len(corpus.briefings),
            pages=pages,
            others=len(self._pages) - pages,
            publication=self._publication,
            cached=self._cached,
            timings=tuple(self._timings),
        )


def _demand(corpus: Corpus, wanted: Sequence[str]) -> None:
    """Raise ProjectError unless all ids are of sources, and no two are the same."""
    known = {source.id for source in corpus.sources} | set(corpus.unreadable)
    archived = {article.id for article in corpus.archive} - known
    for name in wanted:
        if name in archived:
            message = f'"{name}" is in the archive, as fingerprints only: its words cannot be compared'
            message += "; put its file back into content/sources/ to compare them"
            raise ProjectError(message)
        if name not in known:
            hint = did_you_mean(name, known) or "name it by its file in content/sources/, without the ending"
            message = f'no source "{name}"; {hint}'
            raise ProjectError(message)
    if len(set(wanted)) < len(wanted):
        message = f'"{wanted[0]}" is named twice; name two sources'
        raise ProjectError(message)


def _has_errors(found: Iterable[Diagnostic]) -> bool:
    return any(finding.effective is Severity.ERROR for finding in found)


def _texts(project: Path, found: Iterable[Diagnostic]) -> dict[str, str]:
    """Return the texts of the files with a placed finding: read once more, since few of ten thousand have one."""
    texts: dict[str, str] = {}
    for path in dict.fromkeys(finding.mark.path for finding in found if finding.mark.line):
        with contextlib.suppress(OSError):
            data = (project / path).read_bytes()
            texts[path] = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return texts
