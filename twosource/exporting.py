"""Write a bibliography of a project without building its site: all sources, or one briefing with those it cites.

A project and the name of a format come in, an `Exported` goes out with the same bytes that a build puts into `data/`.
The one thing a reader would not guess: nothing is analysed, since a bibliography needs no comparison, so this takes a
fraction of a build's time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from twosource import load
from twosource.decoding import decode
from twosource.diagnostics import Diagnostic, Severity
from twosource.errors import ProjectError
from twosource.exports import Entry, bibtex, briefing_entries, csl_json, entries, ris
from twosource.model import Corpus, RawFile
from twosource.validate import validate
from twosource.values import did_you_mean

FORMS: Mapping[str, Callable[[Iterable[Entry]], bytes]] = MappingProxyType(
    {"csl-json": csl_json, "biblatex": bibtex, "ris": ris}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The bibliography; None where the content has errors: the `diagnostics`, with the `texts` they are in."""

    data: bytes | None
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


def export(project: Path, form: str, briefing: str = "") -> Exported:
    """Return the sources of a project in one of `FORMS`, or a briefing, also a draft, followed by the sources it cites.

    Raises ProjectError where there is no such briefing. Costs what reading the project costs.
    """
    files, unread = load.load(project)
    corpus, found = validate(files, {"drafts": True} if briefing else None, [finding.mark.path for finding in unread])
    listed = _listed(corpus, briefing)
    errors = tuple(finding for finding in (*unread, *found) if finding.effective is Severity.ERROR)
    if errors:
        return Exported(data=None, diagnostics=errors, texts=_texts(files, errors))
    return Exported(data=FORMS[form](listed))


def _listed(corpus: Corpus, briefing: str) -> list[Entry]:
    if not briefing:
        return list(entries(corpus))
    known = dict(briefing_entries(corpus))
    if briefing not in known:
        proposal = did_you_mean(briefing, known)
        message = f'no briefing "{briefing}" in content/briefings/{proposal and "; "}{proposal}'
        raise ProjectError(message)
    return known[briefing]


def _texts(files: Iterable[RawFile], errors: Iterable[Diagnostic]) -> dict[str, str]:
    places = {error.mark.path for error in errors if error.mark.line}
    return {file.path: decode(file.data).text for file in files if file.path in places}
