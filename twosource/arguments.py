"""What each verb takes: its options and positions, each with its line of help.

A parser comes in and is added to. The one thing a reader would not guess: a group of options stands in a function of
its own because several verbs take it, and the docs are tested to name exactly these.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final, NoReturn

USAGE: Final = 2

# As `config` has them, which is not imported for this: `--help` needs no YAML.
AUDIENCES: Final = ("public", "community", "clients", "organisation", "recipients")
_FORMATS = ("text", "json", "sarif", "github")
_BIBLIOGRAPHIES = ("csl-json", "biblatex", "ris")
_PORT = 8000


class Parser(argparse.ArgumentParser):
    """Say what is wrong in one line; the usage is a `--help` away."""

    def error(self, message: str) -> NoReturn:
        """End with a usage error."""
        self.exit(USAGE, f"twosource: error: {message}\nTry: {self.prog} --help\n")


def _project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "project", nargs="?", default=".", metavar="PROJECT", help="the project's folder (default: here)"
    )


def _content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="warnings are errors")
    parser.add_argument("--drafts", action="store_true", help="take in briefings marked as drafts")
    parser.add_argument("--base-url", metavar="URL", help="where the site will stand: sitemap, canonical links")
    parser.add_argument(
        "--audience", choices=AUDIENCES, help="for whom the site is: what is marked for fewer is refused"
    )
    parser.add_argument("--no-cache", action="store_true", help="read every text again, and keep nothing of it")
    parser.add_argument("--quiet", action="store_true", help="no progress and no last line; diagnostics only")
    parser.add_argument("--verbose", action="store_true", help="say how long each stage took")


def _format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=_FORMATS, default="text", help="how diagnostics are written (default: text)"
    )
    parser.add_argument("--json", action="store_const", dest="format", const="json", help="the same as --format json")


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="DIR", type=Path, help="the folder to write (default: PROJECT/site)")


def build(parser: argparse.ArgumentParser) -> None:
    """Take what `build` takes."""
    check(parser)
    _output(parser)


def check(parser: argparse.ArgumentParser) -> None:
    """Take what `check` takes."""
    _project(parser)
    _content(parser)
    _format(parser)


def serve(parser: argparse.ArgumentParser) -> None:
    """Take what `serve` takes."""
    _project(parser)
    _content(parser)
    _output(parser)
    parser.add_argument("--port", type=int, default=_PORT, help=f"the port on 127.0.0.1 (default: {_PORT})")


def clean(parser: argparse.ArgumentParser) -> None:
    """Take what `clean` takes."""
    _project(parser)
    _output(parser)


def init(parser: argparse.ArgumentParser) -> None:
    """Take what `init` takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to make a project in")


def new(parser: argparse.ArgumentParser) -> None:
    """Take what `new` takes."""
    parser.add_argument("kind", choices=("source", "briefing"), help="an article's annotation, or a briefing")
    parser.add_argument("name", metavar="NAME", help="its name, as in seoul-report: the article's file without suffix")
    _project(parser)


def archive(parser: argparse.ArgumentParser) -> None:
    """Take what `archive` takes."""
    parser.add_argument("names", nargs="+", metavar="ID", help="the id of an article, or the path of its file")
    parser.add_argument("--project", default=".", metavar="DIR", help="the project's folder (default: here)")


def export(parser: argparse.ArgumentParser) -> None:
    """Take what `export` takes."""
    parser.add_argument("form", choices=_BIBLIOGRAPHIES, metavar="FORM", help=", ".join(_BIBLIOGRAPHIES))
    parser.add_argument("--briefing", default="", metavar="SLUG", help="one briefing with the sources it cites")
    parser.add_argument("--to", metavar="FILE", type=Path, help="the file to write or replace (default: print it)")
    parser.add_argument("--project", default=".", metavar="DIR", help="the project's folder (default: here)")


def take_in(parser: argparse.ArgumentParser) -> None:
    """Take what `import` takes."""
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="a page (.html), a mail (.eml), CSL-JSON")
    parser.add_argument("--project", default=".", metavar="DIR", help="the project's folder (default: here)")


def explain(parser: argparse.ArgumentParser) -> None:
    """Take what `explain` takes."""
    parser.add_argument("one", metavar="A", help="the id of a source: its file's name without suffix")
    parser.add_argument("other", metavar="B", help="the id of another source")
    _project(parser)
    parser.add_argument("--json", action="store_true", help="write JSON instead of text")
    parser.add_argument("--quiet", action="store_true", help="no progress")
