"""A page as bytes: its policy, its weight and what stands beside it on the site. No browser.

The policy is parsed as CSP Level 3 does: directives by semicolons, the first of a name counts. Weight is that of gzip
at level 6, what static hosts serve.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from tests.probes.findings import Finding

# Ten segments of 1,460 bytes less headers: what a server may send before the first answer comes back (RFC 6928).
MOST_BYTES = 14_336
_LISTENER = re.compile(r"on[a-z]+")
_LOADS = {"src", "srcset", "poster", "data", "background", "ping", "manifest", "formaction", "srcdoc"}
_BESIDE = {"canonical", "alternate", "icon", "search", "license", "prev", "next", "author", "help"}


@dataclass(slots=True)
class Facts:
    """What a document says to a browser before anybody reads it."""

    policy: str = ""
    policies: int = 0
    canonical: str = ""
    title: str = ""
    description: str = ""
    styles: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)
    script_files: list[tuple[str, str]] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    active: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects facts; `style`, `script` and `title` hold text that is not markup."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.facts = Facts()
        self._inside = ""
        self._kind = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._inside, self._kind = tag, values.get("type", "")
        if tag == "style":
            self.facts.styles.append("")
        elif tag == "script" and "src" in values:
            self.facts.script_files.append((values["src"], values.get("integrity", "")))
            del values["src"]
            self._inside = ""
        elif tag == "script":
            (self.facts.linked_data if self._kind == "application/ld+json" else self.facts.scripts).append("")
        self._meta(tag, values)
        for name, value in values.items():
            if _LISTENER.fullmatch(name) or name == "style":
                self.facts.active.append(f'{name}="{value}"')
            if name in _LOADS:
                self.facts.loads.append(value)
        if tag == "link" and not set(values.get("rel", "").split()) <= _BESIDE:
            self.facts.loads.append(values.get("href", ""))

    def _meta(self, tag: str, values: Mapping[str, str]) -> None:
        facts = self.facts
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            facts.policies += 1
            facts.policy = facts.policy or values.get("content", "")
        elif tag in {"style", "script", "link", "base"} and not facts.policies:
            facts.early.append(tag)
        elif tag == "meta" and values.get("name") == "description":
            facts.description = values.get("content", "")
        if tag == "link" and values.get("rel") == "canonical":
            facts.canonical = values.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        facts = self.facts
        if self._inside == "style":
            facts.styles[-1] += data
        elif self._inside == "script":
            (facts.linked_data if self._kind == "application/ld+json" else facts.scripts)[-1] += data
        elif self._inside == "title" and not facts.title:
            facts.title = data


def facts(data: bytes) -> Facts:
    """Return what a page's bytes say."""
    reader = _Reader()
    reader.feed(data.decode("utf-8"))
    reader.close()
    return reader.facts


def weight(data: bytes) -> int:
    """Return the bytes that a page takes on its way."""
    return len(gzip.compress(data, 6, mtime=0))


def policy(said: Facts, *, client: bool = False) -> Iterator[Finding]:
    """Yield where a page's policy lets anything act, load or leave, or does not hold for what stands in it.

    `client`: the page may run the script file whose hash it names, load from its own site, and send its form there.
    """
    if said.policies != 1 or said.early:
        yield Finding("policy", f"{said.policies} policies, before them {said.early}")
    directives: dict[str, list[str]] = {}
    for directive in said.policy.split(";"):
        name, *values = directive.split() or [""]
        directives.setdefault(name.lower(), values)
    wanted: dict[str, list[str] | None] = {
        "default-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"] if client else ["'none'"],
        "connect-src": ["'self'"] if client else None,
        "script-src": [f"'{integrity}'" for _, integrity in said.script_files] if client else None,
    }
    for name, allowed in wanted.items():
        if directives.get(name) != allowed:
            yield Finding("policy", f"{name} is {directives.get(name)}")
    if directives.get("require-trusted-types-for") != ["'script'"]:
        yield Finding("policy", "text may become script")
    loose = [
        value
        for values in directives.values()
        for value in values
        if "unsafe" in value or value in {"*", "https:", "data:"}
    ]
    yield from (Finding("policy", f"allows {value}") for value in loose)
    yield from (
        Finding("policy", f"a style that the policy does not name: {digest}") for digest in _unnamed(said, directives)
    )


def _unnamed(said: Facts, directives: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the hashes of styles that the policy refuses, and those it names without need."""
    named = set(directives.get("style-src", []))
    hashes = set(map(_named, said.styles))
    yield from sorted(hashes ^ named)


def _named(text: str) -> str:
    """Return how a policy names a style or a script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def active(said: Facts, *, client: bool = False) -> Iterator[Finding]:
    """Yield what acts or loads in a page; `client`: it loads one script file, which its policy judges."""
    yield from (Finding("active", attribute) for attribute in said.active)
    yield from (Finding("active", f"script {text[:60]}") for text in said.scripts)
    for address, _ in said.script_files[client:]:
        yield Finding("active", f"script {address}")
    yield from (Finding("loads", address) for address in said.loads)


def judge(data: bytes, *, client: bool = False) -> list[Finding]:
    """Return what is wrong with a page by itself, its weight left out."""
    said = facts(data)
    return [*policy(said, client=client), *active(said, client=client)]


def heavy(site: Mapping[str, bytes], most: int = MOST_BYTES) -> dict[str, int]:
    """Return the pages that weigh more than `most`, with their weight."""
    weights = {path: weight(data) for path, data in site.items()}
    return {path: size for path, size in weights.items() if size > most}


def indistinct(site: Mapping[str, bytes]) -> list[Finding]:
    """Return titles that several pages of a site carry, and pages without a title or description."""
    said = {path: facts(data) for path, data in site.items()}
    titles = Counter(page.title for page in said.values())
    found = [Finding("title", f"{title!r} stands on {count} pages") for title, count in titles.items() if count > 1]
    found += [Finding("title", f"none: {path}") for path, page in said.items() if not page.title.strip()]
    return found + [
        Finding("description", f"none: {path}") for path, page in said.items() if not page.description.strip()
    ]


def read(folder: Path) -> dict[str, bytes]:
    """Return the pages below a folder with their bytes, by their address."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.html"))}
