"""What is wrong in the author's files: where, which rule, how bad, and the way out.

Every stage yields `Diagnostic` values; `pipeline` gathers and sorts them, `cli` prints them in one of four formats.
A rule has a stable code and a paragraph in `docs/diagnostics.md` (held by `tests/test_docs.py`).
The severity in the table is the default; `site.yaml` may raise or lower a rule, `--strict` makes warnings errors.
"""

from __future__ import annotations

import dataclasses
import enum
from dataclasses import dataclass


class Severity(enum.IntEnum):
    """How bad: only an error stops the build. `OFF` is for `site.yaml`, which may silence a rule that is no error."""

    OFF = 0
    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """A place in a file the author wrote: path relative to the project, line and column counted from 1 in characters.

    Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0
    length: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A kind of trouble, with the code that people search for.

    A site may change the severity of a warning or a note; of an error only where it `is_judgement`: the site can be
    built, and whether it should be is the author's to say. Nobody can turn off an error.
    """

    code: str
    name: str
    severity: Severity
    is_judgement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: the rule, the place, what was found, and a way out in `hint` (may be empty)."""

    rule: Rule
    mark: Mark
    message: str
    hint: str = ""
    severity: Severity | None = None

    @property
    def effective(self) -> Severity:
        """Return the severity in force: the one set for this finding, else the rule's own."""
        return self.rule.severity if self.severity is None else self.severity

    def at(self, severity: Severity) -> Diagnostic:
        """Return the same finding with another severity."""
        return dataclasses.replace(self, severity=severity)


def _error(code: str, name: str) -> Rule:
    return Rule(code=code, name=name, severity=Severity.ERROR)


def _judgement(code: str, name: str) -> Rule:
    return Rule(code=code, name=name, severity=Severity.ERROR, is_judgement=True)


def _warning(code: str, name: str) -> Rule:
    return Rule(code=code, name=name, severity=Severity.WARNING)


def _note(code: str, name: str) -> Rule:
    return Rule(code=code, name=name, severity=Severity.NOTE)


# files
FILE_UNREADABLE = _error("F001", "unreadable-file")
DUPLICATE_ID = _error("F002", "duplicate-id")
FILE_TOO_LARGE = _error("F003", "file-too-large")
LINK_LEAVES_CONTENT = _error("F004", "link-leaves-content")
UNKNOWN_FILE = _warning("F005", "unknown-file")
ORPHAN_ANNOTATION = _error("F006", "orphan-annotation")
TWO_ANNOTATIONS = _error("F007", "two-annotations")
EMPTY_ARTICLE = _warning("F008", "empty-article")
DRAFT_LEFT_OUT = _note("F009", "draft-left-out")
# YAML
YAML_SYNTAX = _error("Y001", "yaml-syntax")
DUPLICATE_KEY = _error("Y002", "duplicate-key")
YAML_ALIAS = _error("Y003", "yaml-alias")
YAML_TAG = _error("Y004", "yaml-tag")
MERGE_KEY = _error("Y005", "merge-key")
SECOND_DOCUMENT = _error("Y006", "second-document")
YAML_BOUNDS = _error("Y007", "yaml-bounds")
FORBIDDEN_CHARACTER = _error("Y008", "forbidden-character")
# fields of annotations, front matter and site.yaml
UNKNOWN_KEY = _error("A001", "unknown-key")
WRONG_TYPE = _error("A002", "wrong-type")
BAD_DATE = _error("A003", "bad-date")
BAD_VALUE = _error("A004", "bad-value")
BAD_URL = _error("A005", "bad-url")
BAD_ID = _error("A006", "bad-id")
PINNED_HASH_DIFFERS = _error("A007", "pinned-hash-differs")
MISSING_KEY = _error("A008", "missing-key")
KEY_GIVEN_TWICE = _error("A009", "key-given-twice")
FULL_WITHOUT_LICENCE = _warning("A010", "full-text-without-licence")
UNKNOWN_REFERENCE = _error("A011", "unknown-reference")
# article markup
MARKUP_BOUNDS = _error("M001", "markup-bounds")
UNKNOWN_ATTRIBUTE = _warning("M002", "unknown-block-attribute")
# overrides and declared origins
OVERRIDE_WITHOUT_EFFECT = _warning("O001", "override-without-effect")
OVERRIDE_CONTRADICTS = _warning("O002", "override-contradicts")
UNKNOWN_ORIGIN = _note("O003", "unknown-origin")
# the archive
BAD_ARCHIVE_LINE = _error("R001", "bad-archive-line")
ARCHIVED_BY_ANOTHER_METHOD = _warning("R002", "archived-by-another-method")
ARCHIVED_TWICE = _warning("R003", "archived-twice")
ARCHIVED_AND_PRESENT = _note("R004", "archived-and-present")
# citations
UNKNOWN_SOURCE = _error("C001", "unknown-source")
UNKNOWN_CLAIM = _error("C002", "unknown-claim")
UNKNOWN_LOCATOR = _error("C003", "unknown-locator")
QUOTE_NOT_FOUND = _error("C004", "quote-not-found")
AMBIGUOUS_QUOTE = _error("C005", "ambiguous-quote")
QUOTED_WORDS_NOT_CITED = _judgement("C006", "quoted-words-not-cited")
NO_CITATION = _warning("C007", "no-citation")
BAD_CITATION = _error("C008", "bad-citation")
# what statements rest on
TOO_FEW_ORIGINS = _warning("S001", "too-few-origins")
UNCITED_SOURCE = _note("S002", "uncited-source")
CONTENT_NOT_HELD = _warning("S003", "content-not-held")
# handling
EMBARGOED = _judgement("H001", "embargoed")
NOT_FOR_THIS_AUDIENCE = _judgement("H002", "not-for-this-audience")
EMBARGO_OVER = _note("H003", "embargo-over")
# judgements
UNKNOWN_TERM = _error("J001", "unknown-term")
MIXED_YARDSTICKS = _warning("J002", "mixed-yardsticks")
CONFIDENCE_WITH_LIKELIHOOD = _warning("J003", "confidence-with-likelihood")
# pages
BROKEN_LINK = _error("P001", "broken-link")
BROKEN_ANCHOR = _error("P002", "broken-anchor")
DUPLICATE_ANCHOR = _error("P003", "duplicate-anchor")
PAGE_STRUCTURE = _error("P004", "page-structure")
ABSOLUTE_LINK = _error("P005", "absolute-link")
ACTIVE_CONTENT = _error("P006", "active-content")
NO_BASE_URL = _note("P007", "no-base-url")
PAGES_IN_ENGLISH = _note("P008", "pages-in-english")
