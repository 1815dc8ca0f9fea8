"""Check the finished pages before they are published: links, anchors, ids, structure, active content.

What comes in is each output file as it streams by, what goes out of `facts` is the little that later verdicts need
(ids, links, places), and what goes out of `verdicts` is diagnostics whose path is the page's, e.g.
`site/briefings/korea.md`. The one thing a reader would not guess: the reader of tags here is stricter than HTML. It
takes only tags that a browser and it must read alike (quoted attributes, closed comments); anything else that starts
with `<` is itself an error, so no clever markup can be one thing for the checker and another for the browser. A page
of 18 kB with 280 tags takes 0.5 ms; the standard library's parser takes twice that before it has looked at a link.

The page for addresses that do not exist, `404.html`, is shown at any depth: it may load from the site's root, or from
the site's full address.
"""

from __future__ import annotations

import base64
import dataclasses
import difflib
import hashlib
import posixpath
import re
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from twosource import diagnostics as rule
from twosource.diagnostics import Diagnostic, Mark, Rule
from twosource.model import Config, OutputFile
from twosource.text import LineIndex
from twosource.values import did_you_mean

_NOT_FOUND_PAGE = "404.html"
_SHOWN_OF_SAME = 3
_SUGGESTIONS = 20

# Possessive (`*+`), so that no input makes these go back: each character is looked at once. Groups are made so by
# `(?>…)`, because a possessive group does not match what it should before CPython 3.11.5 (Debian 12 has 3.11.2).
_ATTRIBUTE_SYNTAX = r"""[^\s"'<>/=]++(?>(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?)"""
_TAG = re.compile(rf"<(/?)([a-zA-Z][a-zA-Z0-9-]*+)((?>(?:\s++{_ATTRIBUTE_SYNTAX})*))\s*+/?>")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_SKIPPED = re.compile(r"<!--(?!-?>)[^-]*+(?>(?:-(?!-)[^-]*+)*)-->|<!doctype html>", re.IGNORECASE)
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
# Browsers drop these from an address before they look at its scheme.
_DROPPED = re.compile(r"[\t\n\r]|^[\x00-\x20]+|[\x00-\x20]+$")
_PLAIN = re.compile(r"[!-~]*")
_STYLE_OR_SCRIPT_END = {"script": re.compile("</script", re.IGNORECASE), "style": re.compile("</style", re.IGNORECASE)}

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_FORBIDDEN = frozenset(
    {"applet", "base", "embed", "frame", "frameset", "iframe", "noembed", "noframes", "object", "plaintext", "xmp"}
)
_DATA_SCRIPTS = frozenset({"application/ld+json", "application/json"})
_WEB = frozenset({"http", "https"})
_HARMLESS = _WEB | {"mailto", "tel"}
_RUNS = frozenset({"javascript", "vbscript", "data"})
# Addresses that a reader follows, or not even that; every other address is loaded with the page.
_FOLLOWED = frozenset({("a", "href"), ("area", "href"), ("blockquote", "cite"), ("q", "cite")})
_POINTING_RELATIONS = frozenset(
    {"alternate", "author", "canonical", "cite-as", "describedby", "help", "license", "me", "next", "prev"}
)
_ADDRESSES = frozenset(
    {"action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster", "src", "xlink:href"}
)
_ADDRESS_LISTS = frozenset({"imagesrcset", "srcset"})
_ID_LISTS = frozenset(
    {"aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby"}
    | {"aria-owns", "commandfor", "for", "headers", "list", "popovertarget"}
)


class _Tag(NamedTuple):
    """A start tag: where it starts and ends in the page, its name in lower case, its attributes unescaped."""

    start: int
    end: int
    name: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What is kept of one output file: its ids, where its links lead (`path#id`), and what is wrong in itself.

    `places` holds line and column of each link, two numbers a link. Files that are no pages have nothing but a path.
    """

    path: str
    ids: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    places: array[int] = field(default_factory=lambda: array("I"))
    findings: tuple[Diagnostic, ...] = ()


# -- one page ----------------------------------------------------------------------------------------------------------


def facts(file: OutputFile, *, folder: str = "site") -> PageFacts:
    """Return what one output file says of itself; `folder` is what its path is shown under. Linear in its size."""
    if not file.path.endswith(".html"):
        return PageFacts(path=file.path)
    page = _Page(file.path, file.data.decode("utf-8", "replace"), folder)
    page.read()
    page.judge_structure()
    return PageFacts(
        path=file.path,
        ids=tuple(page.ids),
        links=tuple(page.links),
        places=array("I", (number for offset in page.links.values() for number in page.place(offset))),
        findings=tuple(page.findings),
    )


class _Page:
    """One page while it is read: collects, and forgets the text with itself."""

    __slots__ = (
        "_counts",
        "_doubtful",
        "_folder",
        "_language",
        "_level",
        "_policy",
        "_targets",
        "_text",
        "_title",
        "findings",
        "ids",
        "links",
        "path",
        "place",
    )

    def __init__(self, path: str, text: str, folder: str) -> None:
        self.path = path
        self.place = LineIndex(text)
        self.ids: dict[str, int] = {}
        self.links: dict[str, int] = {}
        self.findings: list[Diagnostic] = []
        self._text = text
        self._folder = folder
        self._counts = {"h1": 0, "main": 0}
        self._level = 1
        self._policy = ""
        self._targets: dict[str, str] = {}
        self._doubtful = False
        self._language = False
        self._title = False

    def read(self) -> None:
        text, position = self._text, 0
        while (position := text.find("<", position)) >= 0:
            tag = _TAG.match(text, position)
            if tag is None:
                position = self._skip(position)
                continue
            position = tag.end()
            if not tag[1]:
                name = tag[2].lower()
                if tag[3] or name in _NOTED or name in _HEADINGS or name in _FORBIDDEN:
                    self._note(_Tag(tag.start(), position, name, _attributes(tag[3])))
                if name in _STYLE_OR_SCRIPT_END:
                    position = self._raw_end(name, position)

    def _skip(self, position: int) -> int:
        """Return the end of a comment or doctype; of anything else, which is doubtful, the first is reported."""
        skipped = _SKIPPED.match(self._text, position)
        if skipped is not None:
            return skipped.end()
        if not self._doubtful:
            self._doubtful = True
            shown = self._text[position : position + 40].partition("\n")[0]
            self._find(rule.PAGE_STRUCTURE, position, f'markup that browsers may read differently: "{shown}"')
        return position + 1

    def _raw_end(self, name: str, start: int) -> int:
        """Return where the text of a script or style ends; a comment in it would let it end elsewhere."""
        end = _STYLE_OR_SCRIPT_END[name].search(self._text, start)
        stop = len(self._text) if end is None else end.start()
        if end is None or self._text.find("<!--", start, stop) >= 0:
            self._find(rule.PAGE_STRUCTURE, start, f"the end of this <{name}> is not certain")
        return stop

    def _note(self, tag: _Tag) -> None:
        if tag.name in _HEADINGS:
            self._note_heading(tag)
        elif tag.name in _NOTED:
            _NOTED[tag.name](self, tag)
        elif tag.name in _FORBIDDEN:
            self._find(rule.ACTIVE_CONTENT, tag.start, f"<{tag.name}> does not belong on a page")
        for attribute, value in tag.attributes.items():
            if attribute == "id":
                self._note_id(value, tag.start)
            elif attribute in _ADDRESSES:
                self._note_address(tag, attribute, value)
            elif attribute != "class":
                self._note_attribute(tag, attribute, value)

    def _note_attribute(self, tag: _Tag, attribute: str, value: str) -> None:
        if attribute in _ADDRESS_LISTS:
            for candidate in value.split(","):
                self._note_address(tag, attribute, candidate.strip().partition(" ")[0])
        elif attribute in _ID_LISTS:
            for target in value.split():
                self._note_link(f"{self.path}#{target}", tag.start)
        elif attribute.startswith("on"):
            self._find(rule.ACTIVE_CONTENT, tag.start, f'event handler "{attribute}" on <{tag.name}>')
        elif attribute == "style":
            self._find(
                rule.ACTIVE_CONTENT, tag.start, f"style attribute on <{tag.name}>, which the page's policy forbids"
            )

    def _note_heading(self, tag: _Tag) -> None:
        level = _HEADINGS[tag.name]
        if level > self._level + 1:
            message = f"<{tag.name}> follows <h{self._level}>: a heading level is skipped"
            self._find(rule.PAGE_STRUCTURE, tag.start, message)
        if level == 1:
            self._counts["h1"] += 1
        self._level = level

    def _note_html(self, tag: _Tag) -> None:
        self._language = bool(tag.attributes.get("lang"))

    def _note_main(self, _tag: _Tag) -> None:
        self._counts["main"] += 1

    def _note_title(self, tag: _Tag) -> None:
        self._title = self._title or bool(self._text[tag.end : self._text.find("<", tag.end)].strip())

    def _note_meta(self, tag: _Tag) -> None:
        kind = tag.attributes.get("http-equiv", "").lower()
        if kind == "content-security-policy":
            self._policy = tag.attributes.get("content", "")
        elif kind == "refresh":
            self._find(rule.ACTIVE_CONTENT, tag.start, "the page sends its reader elsewhere by itself")

    def _note_script(self, tag: _Tag) -> None:
        if "src" in tag.attributes:
            named = tag.attributes.get("integrity", "").split()
            if not named or not self._allowed("script").issuperset(f"'{digest}'" for digest in named):
                message = "script that the page's policy does not name by the hash in its integrity"
                self._find(rule.ACTIVE_CONTENT, tag.start, message)
        elif tag.attributes.get("type", "").lower() not in _DATA_SCRIPTS:
            self._find(rule.ACTIVE_CONTENT, tag.start, "inline script that is not data")

    def _note_style(self, tag: _Tag) -> None:
        """Report a style sheet in the page that the policy above it does not name by its hash."""
        end = _STYLE_OR_SCRIPT_END["style"].search(self._text, tag.end)
        text = self._text[tag.end : len(self._text) if end is None else end.start()]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        if f"'sha256-{digest}'" not in self._allowed("style"):
            self._find(rule.ACTIVE_CONTENT, tag.start, "inline style that the page's policy does not name by its hash")

    def _allowed(self, name: str) -> frozenset[str]:
        """Return what the policy allows scripts or styles to be."""
        return frozenset(
            value
            for directive, *values in map(str.split, filter(str.strip, self._policy.split(";")))
            if directive.lower() == f"{name}-src"
            for value in values
        )

    def _note_id(self, value: str, offset: int) -> None:
        if value in self.ids:
            line, column = self.place(self.ids[value])
            hint = f"line {line}, column {column} of the page has it"
            self._find(rule.DUPLICATE_ANCHOR, offset, f'id "{value}" is taken', hint)
        else:
            self.ids[sys.intern(value)] = offset

    def _note_address(self, tag: _Tag, attribute: str, value: str) -> None:
        address = value if _PLAIN.fullmatch(value) else _DROPPED.sub("", value)
        scheme = _SCHEME.match(address)
        if scheme is not None:
            self._judge_scheme(tag, attribute, scheme[1].lower(), address)
        elif address.startswith(("/", "\\")):
            if self.path != _NOT_FOUND_PAGE:
                message = f'{attribute} of <{tag.name}> is "{value}": only relative links work at every address'
                self._find(rule.ABSOLUTE_LINK, tag.start, message)
        elif attribute != "cite":
            path, _, fragment = address.partition("#")
            target = self._targets.get(path)
            if target is None:
                target = self._targets[path] = _target(self.path, path)
            anchor = _anchor(fragment)
            self._note_link(f"{target}#{anchor}" if anchor else target, tag.start)

    def _note_link(self, target: str, offset: int) -> None:
        if target not in self.links:
            self.links[sys.intern(target)] = offset

    def _judge_scheme(self, tag: _Tag, attribute: str, scheme: str, address: str) -> None:
        if scheme in (_HARMLESS if _is_followed(tag, attribute) else ()):
            return
        if tag.name in {"img", "source", "link"} and address.lower().startswith("data:image/"):
            return
        shown = f'{attribute} of <{tag.name}> is "{address[:80]}"'
        if scheme in _RUNS:
            self._find(rule.ACTIVE_CONTENT, tag.start, f"{shown}: it may run as a script")
        elif scheme in _WEB:
            if self.path == _NOT_FOUND_PAGE:
                return
            self._find(rule.ACTIVE_CONTENT, tag.start, f"{shown}: the page would ask another server")
        else:
            self._find(rule.ABSOLUTE_LINK, tag.start, f"{shown}: no link that works everywhere")

    def judge_structure(self) -> None:
        wrong = [
            (not self._language, "the page does not say its language", "<html> needs lang"),
            (not self._title, "the page has no title", "<title> says what a tab and a search result show"),
            (self._counts["h1"] == 0, "the page has no <h1>", "one <h1> says what the page is"),
            (self._counts["h1"] > 1, f"the page has {self._counts['h1']} <h1>", "one <h1> says what the page is"),
            (self._counts["main"] != 1, f"the page has {self._counts['main']} <main>", "one <main> holds the content"),
            (not self._policy, "the page has no content security policy", "base.html brings one"),
        ]
        for is_wrong, message, hint in wrong:
            if is_wrong:
                self._find(rule.PAGE_STRUCTURE, 0, message, hint)

    def _find(self, kind: Rule, offset: int, message: str, hint: str = "") -> None:
        line, column = self.place(offset)
        mark = Mark(path=f"{self._folder}/{self.path}", line=line, column=column)
        self.findings.append(Diagnostic(rule=kind, mark=mark, message=message, hint=hint))


_NOTED: Mapping[str, Callable[[_Page, _Tag], None]] = {
    "html": _Page._note_html,  # noqa: SLF001 - the table belongs to the class, and can only stand after it
    "main": _Page._note_main,  # noqa: SLF001
    "meta": _Page._note_meta,  # noqa: SLF001
    "script": _Page._note_script,  # noqa: SLF001
    "style": _Page._note_style,  # noqa: SLF001
    "title": _Page._note_title,  # noqa: SLF001
}


def _is_followed(tag: _Tag, attribute: str) -> bool:
    if tag.name == "link":
        return _POINTING_RELATIONS.issuperset(tag.attributes.get("rel", "").lower().split())
    return (tag.name, attribute) in _FOLLOWED


def _attributes(source: str) -> dict[str, str]:
    """Return the attributes of a tag, names in lower case, values unescaped; of two of a name the first counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(source):
        value = double or single or bare
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found


def _target(page: str, address: str) -> str:
    """Return where the path of a relative address on a page leads, from the site's root; `../…` when it leaves it."""
    path = unquote(address.partition("?")[0])
    if not path:
        return page
    # A link to a folder keeps its slash: opened from a disk, a folder shows no page.
    slash = "/" if path.endswith(("/", "/.", "/..")) or path in {".", ".."} else ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) + slash


def _anchor(fragment: str) -> str:
    """Return the id that a fragment asks for, without directives for the browser; empty for the top of the page."""
    anchor = unquote(fragment.partition(":~:")[0]) if "%" in fragment or ":" in fragment else fragment
    return "" if anchor.lower() == "top" else anchor


# -- all pages ---------------------------------------------------------------------------------------------------------


def verdicts(pages: Iterable[PageFacts], *, folder: str = "site") -> Iterator[Diagnostic]:
    """Yield what is wrong in each page and between pages. Cost grows with the number of links, memory does not.

    A fault of a layout stands on every page: of the same finding three are shown, and the rest is counted.
    """
    pages = sorted(pages, key=lambda page: page.path)
    found = [finding for page in pages for finding in page.findings]
    found += _broken_links(pages, folder)
    counts = Counter((finding.rule.code, finding.message) for finding in found)
    shown: Counter[tuple[str, str]] = Counter()
    for finding in found:
        same = finding.rule.code, finding.message
        shown[same] += 1
        if shown[same] < _SHOWN_OF_SAME:
            yield finding
        elif shown[same] == _SHOWN_OF_SAME:
            yield _with_count(finding, counts[same] - _SHOWN_OF_SAME)


def _with_count(finding: Diagnostic, more: int) -> Diagnostic:
    if not more:
        return finding
    count = f"{more:,} more such place{'' if more == 1 else 's'} in the site"
    return dataclasses.replace(finding, hint=f"{finding.hint}; {count}" if finding.hint else count)


def omissions(config: Config, path: str, spoken: str) -> Iterator[Diagnostic]:
    """Yield what the site goes without; `path` is where it would be set, `spoken` the language that the pages speak."""
    if not config.base_url:
        yield Diagnostic(
            rule=rule.NO_BASE_URL,
            mark=Mark(path=path),
            message="no base_url, so no sitemap and no canonical links: they need full addresses",
            hint="set base_url in content/site.yaml, or give --base-url",
        )
    if primary_subtag(config.language) != primary_subtag(spoken):
        yield Diagnostic(
            rule=rule.PAGES_IN_ENGLISH,
            mark=Mark(path=path),
            message=f'the pages speak English: there are no words for them in the site\'s language "{config.language}"',
            hint=f"translate layouts/locales/en into layouts/locales/{config.language} of the project",
        )


def primary_subtag(tag: str) -> str:
    """Return the language of a BCP 47 tag without its region: `de` for `de-AT`."""
    return tag.partition("-")[0].lower()


def _broken_links(pages: Sequence[PageFacts], folder: str) -> Iterator[Diagnostic]:
    """Yield each link that leads nowhere, in the order of the missing places."""
    ids = {page.path: page.ids for page in pages}
    for asked, (target, places) in enumerate(_broken(pages, ids).items()):
        for path, line, column in places:
            kind, message = _verdict(path, target, ids) if asked < _SUGGESTIONS else _plain_verdict(path, target, ids)
            yield Diagnostic(rule=kind, mark=Mark(path=f"{folder}/{path}", line=line, column=column), message=message)


def _broken(pages: Iterable[PageFacts], ids: Mapping[str, tuple[str, ...]]) -> dict[str, list[tuple[str, int, int]]]:
    """Return the targets that do not exist, and where they are linked from, in the order of the pages."""
    wanted: dict[str, set[str]] = {}
    for page in pages:
        for link in page.links:
            path, _, anchor = link.partition("#")
            wanted.setdefault(path, set()).add(anchor)
    missing = {
        f"{path}#{anchor}" if anchor else path
        for path, anchors in wanted.items()
        for anchor in (anchors if path not in ids else anchors.difference(ids[path], {""}) if _is_page(path) else ())
    }
    broken: dict[str, list[tuple[str, int, int]]] = {}
    for page in pages if missing else ():
        for number, link in enumerate(page.links):
            if link in missing:
                place = (page.path, page.places[2 * number], page.places[2 * number + 1])
                broken.setdefault(link, []).append(place)
    return broken


def _is_page(path: str) -> bool:
    return path.endswith(".html")


def _plain_verdict(page: str, target: str, ids: Mapping[str, tuple[str, ...]]) -> tuple[Rule, str]:
    """Return the rule that a link on a page breaks, and in which way."""
    path, _, anchor = target.partition("#")
    if path in ids:
        place = "this page" if path == page else f'"{path}"'
        return rule.BROKEN_ANCHOR, f'nothing on {place} has the id "{anchor}"'
    if path.startswith("../"):
        return rule.BROKEN_LINK, f'the link leads out of the site, to "{path}"'
    if path.endswith("/"):
        return rule.BROKEN_LINK, f'the link leads to a folder, "{path}"'
    return rule.BROKEN_LINK, f'no file "{path}" in the site'


def _verdict(page: str, target: str, ids: Mapping[str, tuple[str, ...]]) -> tuple[Rule, str]:
    """Return the verdict with a proposal; this costs time in proportion to the size of the site."""
    kind, message = _plain_verdict(page, target, ids)
    path, _, anchor = target.partition("#")
    index = posixpath.normpath(posixpath.join(path, "index.html"))
    if path in ids:
        proposal = did_you_mean(anchor, ids[path])
    else:
        near = index if path.endswith("/") and index in ids else _nearest(path, ids)
        proposal = f'did you mean "{near}"?' if near else ""
    return kind, f"{message}; {proposal}" if proposal else message


def _nearest(path: str, known: Iterable[str]) -> str:
    """Return the file that a mistyped path may mean: one of that name elsewhere, else one of its folder, or ''."""
    folder, _, name = path.rpartition("/")
    stem, _, suffix = name.rpartition(".")
    stems: dict[str, str] = {}
    for other in known:
        place, _, file = other.rpartition("/")
        if file == name:
            return other
        if place == folder and file.endswith(f".{suffix}"):
            stems[file.removesuffix(f".{suffix}")] = other
    return next((stems[near] for near in difflib.get_close_matches(stem, stems, n=1)), "")
