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
    """A kind of trouble, with the code that people search for, and the way out where a finding knows no better one.

    A site may change the severity of a warning or a note; of an error only where it `is_judgement`: the site can be
    built, and whether it should be is the author's to say. Nobody can turn off an error.
    """

    code: str
    name: str
    severity: Severity
    is_judgement: bool = False
    way_out: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: the rule, the place, what was found, and a way out in `hint`; empty, that of the rule holds."""

    rule: Rule
    mark: Mark
    message: str
    hint: str = ""
    severity: Severity | None = None

    @property
    def effective(self) -> Severity:
        """Return the severity in force: the one set for this finding, else the rule's own."""
        return self.rule.severity if self.severity is None else self.severity

    @property
    def way_out(self) -> str:
        """Return what to do: the hint of this finding, else what the rule says to all of its kind."""
        return self.hint or self.rule.way_out

    def at(self, severity: Severity) -> Diagnostic:
        """Return the same finding with another severity."""
        return dataclasses.replace(self, severity=severity)


def _error(code: str, name: str, way_out: str) -> Rule:
    return Rule(code=code, name=name, way_out=way_out, severity=Severity.ERROR)


def _judgement(code: str, name: str, way_out: str) -> Rule:
    return Rule(code=code, name=name, way_out=way_out, severity=Severity.ERROR, is_judgement=True)


def _warning(code: str, name: str, way_out: str) -> Rule:
    return Rule(code=code, name=name, way_out=way_out, severity=Severity.WARNING)


def _note(code: str, name: str, way_out: str) -> Rule:
    return Rule(code=code, name=name, way_out=way_out, severity=Severity.NOTE)


# files
FILE_UNREADABLE = _error("F001", "unreadable-file", "save the file as UTF-8, with a plain name, where it can be read")
DUPLICATE_ID = _error("F002", "duplicate-id", "rename one of the two files")
FILE_TOO_LARGE = _error("F003", "file-too-large", "divide the file, or keep the article's text alone")
LINK_LEAVES_CONTENT = _error("F004", "link-leaves-content", "copy the file into the project instead of linking to it")
UNKNOWN_FILE = _warning("F005", "unknown-file", "remove it, or give it the folder and the ending that are read")
ORPHAN_ANNOTATION = _error("F006", "orphan-annotation", "put the article beside it, or write held: false in it")
TWO_ANNOTATIONS = _error("F007", "two-annotations", "keep one of the two annotations")
EMPTY_ARTICLE = _warning("F008", "empty-article", "put the article's text into the file, or remove it")
DRAFT_LEFT_OUT = _note("F009", "draft-left-out", "remove draft: true, or build with --drafts")
# YAML
YAML_SYNTAX = _error(
    "Y001", "yaml-syntax", "look at the line before too: indentation, or a quotation mark that is missing"
)
DUPLICATE_KEY = _error("Y002", "duplicate-key", "keep one of the two")
YAML_ALIAS = _error("Y003", "yaml-alias", "write the value out")
YAML_TAG = _error("Y004", "yaml-tag", "remove the tag; the key decides what its value is")
MERGE_KEY = _error("Y005", "merge-key", "write the keys out")
SECOND_DOCUMENT = _error("Y006", "second-document", "keep one document in the file")
YAML_BOUNDS = _error("Y007", "yaml-bounds", "write it flatter, or divide the file")
FORBIDDEN_CHARACTER = _error("Y008", "forbidden-character", "remove the character")
# fields of annotations, front matter and site.yaml
UNKNOWN_KEY = _error("A001", "unknown-key", "use a key of docs/format.md, or remove this one")
WRONG_TYPE = _error("A002", "wrong-type", "write it in the form that the message names; docs/format.md shows each key")
BAD_DATE = _error("A003", "bad-date", "write 2026, 2026-01 or 2026-01-28")
BAD_VALUE = _error("A004", "bad-value", "write a value that the message allows, or leave the key out")
BAD_URL = _error("A005", "bad-url", "give a full address that begins with https:// or http://, or leave the key out")
BAD_ID = _error("A006", "bad-id", "use 1 to 80 of a to z, 0 to 9 and -, each id once")
PINNED_HASH_DIFFERS = _error(
    "A007", "pinned-hash-differs", "restore the article, or check what rests on it and pin the new hash"
)
MISSING_KEY = _error("A008", "missing-key", "write the key that is missing")
KEY_GIVEN_TWICE = _error("A009", "key-given-twice", "keep one of the two names")
FULL_WITHOUT_LICENCE = _warning(
    "A010", "full-text-without-licence", "state its license, or choose display: excerpt or link"
)
UNKNOWN_REFERENCE = _error("A011", "unknown-reference", "name one that is there, or remove the line")
# article markup
MARKUP_BOUNDS = _error("M001", "markup-bounds", "remove the run of marks, or save the article as plain text")
UNKNOWN_ATTRIBUTE = _warning("M002", "unknown-block-attribute", "use an attribute of docs/format.md, or remove it")
# overrides and declared origins
OVERRIDE_WITHOUT_EFFECT = _warning("O001", "override-without-effect", "remove it, or keep its reason as a note")
OVERRIDE_CONTRADICTS = _warning("O002", "override-contradicts", "check which of the two is right, and remove the other")
UNKNOWN_ORIGIN = _note("O003", "unknown-origin", "correct the name, or leave it if another document is meant")
OVERRIDE_WITHOUT_REVIEWER = _warning("O004", "override-without-reviewer", "say who decided it: reviewer: A. Analyst")
# the archive
BAD_ARCHIVE_LINE = _error("R001", "bad-archive-line", "restore the line from version control, or remove it")
ARCHIVED_BY_ANOTHER_METHOD = _warning(
    "R002", "archived-by-another-method", "put the article back, archive it again, and remove it once more"
)
ARCHIVED_TWICE = _warning("R003", "archived-twice", "remove one of the two lines")
ARCHIVED_AND_PRESENT = _note(
    "R004", "archived-and-present", "remove the article's files if it is no longer to be published"
)
# citations
UNKNOWN_SOURCE = _error("C001", "unknown-source", "name a source by its file in content/sources/, without the ending")
UNKNOWN_CLAIM = _error("C002", "unknown-claim", "name a claim of the source's annotation, or cite the source alone")
UNKNOWN_LOCATOR = _error("C003", "unknown-locator", "count paragraphs as the source's page does, headings left out")
QUOTE_NOT_FOUND = _error("C004", "quote-not-found", "copy the words from the source; mark what is left out by …")
AMBIGUOUS_QUOTE = _error("C005", "ambiguous-quote", "add a paragraph (para. 3), or quote more words")
QUOTED_WORDS_NOT_CITED = _judgement(
    "C006", "quoted-words-not-cited", "cite the source they come from, correct them, or drop the quotation marks"
)
NO_CITATION = _warning("C007", "no-citation", "cite what it rests on, or mark it as your own with {: .judgement }")
BAD_CITATION = _error(
    "C008", "bad-citation", 'write [@id], [@id, para. 3], [@id, para. 3, "exact words"] or [@id#claim]'
)
# what statements rest on
TOO_FEW_ORIGINS = _warning(
    "S001", "too-few-origins", "cite a source of another origin, or let the page say so: {: .one-origin }"
)
UNCITED_SOURCE = _note("S002", "uncited-source", "cite it, or leave it in the collection for comparison")
CONTENT_NOT_HELD = _warning("S003", "content-not-held", "cite an article that is held, or the source as a whole: [@id]")
# handling
EMBARGOED = _judgement("H001", "embargoed", "wait for that day, or build for another audience")
NOT_FOR_THIS_AUDIENCE = _judgement(
    "H002", "not-for-this-audience", "remove it, or build for an audience that may see it"
)
EMBARGO_OVER = _note("H003", "embargo-over", "remove embargo_until")
# judgements
UNKNOWN_TERM = _error("J001", "unknown-term", "use a term of the site's yardstick")
MIXED_YARDSTICKS = _warning("J002", "mixed-yardsticks", "use the term of the site's yardstick")
CONFIDENCE_WITH_LIKELIHOOD = _warning("J003", "confidence-with-likelihood", "say the two in two sentences")
# pages
BROKEN_LINK = _error("P001", "broken-link", "correct the link, or put the file where it leads")
BROKEN_ANCHOR = _error("P002", "broken-anchor", "correct the part behind #, or give the place that id")
DUPLICATE_ANCHOR = _error("P003", "duplicate-anchor", "give each place an id of its own")
PAGE_STRUCTURE = _error("P004", "page-structure", "mend the template or the article that the markup comes from")
ABSOLUTE_LINK = _error("P005", "absolute-link", "make the link relative to the page it stands on")
ACTIVE_CONTENT = _error("P006", "active-content", "remove it; a page runs nothing inline and asks no other server")
NO_BASE_URL = _note("P007", "no-base-url", "set base_url in content/site.yaml, or give --base-url")
PAGES_IN_ENGLISH = _note("P008", "pages-in-english", "set language in content/site.yaml to one that the pages speak")
