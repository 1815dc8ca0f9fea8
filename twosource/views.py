"""View models: what a page shows, decided to the last word, as frozen records that templates only draw.

`compose` makes them, `render` hands each to its template. Links are already relative to the page that holds them.
A `Phrase` is a sentence with links in it; templates draw it with the component `phrase`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from twosource.descentchart import DescentChart
from twosource.model import Date, OutputFile
from twosource.timeline import Timeline


class Html(Protocol):
    """Trusted HTML: made by `markup` alone, drawn without escaping."""

    def __html__(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a sentence; with `href` it is a link. `date` is for `<time>`, `quote` puts it in quotation marks.

    `emphasis` names the element of a word that is stressed or of weight; no other piece has it.
    """

    text: str
    href: str = ""
    date: str = ""
    quote: bool = False
    emphasis: Literal["", "em", "strong"] = ""


Phrase = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence; where it names only the first of many articles, all of them, and all that ties them, in lists."""

    said: Phrase
    heading: str = ""
    articles: tuple[Phrase, ...] = ()
    ties: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A term and what is known of it. `missing` marks what is not stated or not annotated, said in words."""

    term: str
    value: Phrase
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NavItem:
    """An entry of the site's navigation."""

    href: str
    text: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """A file with the facts of a page in another format: address as seen from the page, media type, and its name."""

    href: str
    type: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page needs around its content.

    `feed` is that of the page's own story or topic, `properties` are those of Open Graph (`ogp.me`). `atom` says
    whether there is an Atom feed to link; `indexed` whether the page belongs in the sitemap, where `changed` is the
    date of its last change. `style` are rules of this page alone, beside the common style sheet. `client` says that
    the page has the script of the search and may load from its own site, `opensearch` that its head leads to the
    description of the search.
    """

    path: str
    root: str
    language: str
    direction: str
    title: str
    description: str
    site_title: str
    canonical: str
    kind: str
    navigation: tuple[NavItem, ...]
    json_ld: tuple[Mapping[str, Any], ...] = ()
    meta: tuple[tuple[str, str], ...] = ()
    alternates: tuple[Alternate, ...] = ()
    feed: Alternate | None = None
    properties: tuple[tuple[str, str], ...] = ()
    atom: bool = True
    indexed: bool = True
    changed: Date | None = None
    style: str = ""
    client: bool = False
    opensearch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to render: the template's name, the frame, and the view that the template knows as `view`."""

    template: str
    frame: Frame
    view: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All pages, made one at a time as they are asked for, and the files that need no template."""

    pages: Iterable[Page]
    files: Iterable[OutputFile]
    count: int


# -- parts of pages --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a listing: a linked title, a line of facts under it, and a sentence on what it repeats.

    `key` is what charts of the page call it. `text_language` is that of the text where it is not the page's.
    """

    title: str
    href: str
    language: str = ""
    facts: tuple[Phrase, ...] = ()
    text: str = ""
    text_language: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripPart:
    """A stretch of the strip: where it starts and how wide it is, in thousandths of the article's words."""

    x: int
    width: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The small picture of an article: its words from left to right, each stretch unique, shared or repeated.

    `cuts` are the places between two passages, in thousandths as all others.
    """

    id: str
    title: str
    description: str
    parts: tuple[StripPart, ...]
    cuts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """A row of the account: how many words, which share of the whole, linked to where they stand.

    A part is counted in the row above it that is none.
    """

    kind: str
    term: str
    words: str
    share: str
    href: str = ""
    is_part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSection:
    """One numbered part of the deduplication note: a heading, sentences, and a list."""

    id: str
    heading: str
    sentences: tuple[Phrase, ...]
    items: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """The deduplication note: sentences first, then the strip, the account and the details."""

    lead: tuple[Phrase, ...]
    strip: Strip
    account: tuple[AccountRow, ...]
    total: str
    total_share: str
    sections: tuple[NoteSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGroup:
    """The statements of one briefing that rest on a source, or on a passage of it; `place` says where in words."""

    title: str
    href: str
    place: Phrase
    statements: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A block of an article as trusted HTML, the kinds of its marks, and the statements that rest on its passages."""

    html: Html
    kinds: frozenset[str] = frozenset()
    cited: tuple[StatementGroup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Sentences of a passage as trusted HTML, something left out between the parts and, if so said, around them."""

    parts: tuple[Html, ...]
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of an article's text: blocks shown together, or an excerpt, or a word on what is left out.

    With a `summary` the blocks repeat what stands elsewhere and are folded under it.
    """

    blocks: tuple[BlockView, ...] = ()
    summary: str = ""
    anchor: str = ""
    excerpt: Excerpt | None = None
    cited: tuple[StatementGroup, ...] = ()
    omitted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim with the words of the source that carry it; `source` links to the article where the page is another.

    `disputes` are the claims that contest it, and those that it contests.
    """

    anchor: str
    text: str
    source: Phrase
    facts: tuple[Fact, ...]
    disputes: tuple[Fact, ...]
    quotes: tuple[Phrase, ...]
    uses: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source's page. `anchor` is that of the article's headline where the page's own heading stands for it.

    `marks` are the kinds of marks in the text that carry no word of their own, each with what it means.
    """

    title: str
    anchor: str
    title_note: str
    language: str
    byline: tuple[Phrase, ...]
    note: NoteView
    stretches: tuple[Stretch, ...]
    text_note: tuple[Phrase, ...]
    marks: tuple[tuple[str, str], ...]
    statements: tuple[StatementGroup, ...]
    claims: tuple[ClaimView, ...]
    facts: tuple[Fact, ...]
    sourcing: tuple[Fact, ...]
    notes: tuple[Phrase, ...]
    corrections: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UseLink:
    """The way back to a place of use: what stands before the link, its text, where it leads, what is read out."""

    lead: str
    text: str
    href: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """An entry of a reference list: the passage, the source and its place, the originals, the way back to each use.

    `anchor` is the entry's id, `preview` that of the popover in it.
    """

    anchor: str
    preview: str
    number: int
    language: str
    title: str
    href: str
    place: Phrase
    passages: tuple[Excerpt, ...]
    claim: str
    remarks: tuple[str, ...]
    facts: tuple[Phrase, ...]
    originals: tuple[Part, ...]
    uses: tuple[UseLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndependenceRow:
    """Statements with the same origins: each place with its anchor, the interval, and why."""

    places: tuple[tuple[str, Part], ...]
    count: str
    reasons: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """The statements that rest on several articles, and a sentence on the others."""

    rows: tuple[IndependenceRow, ...]
    note: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView:
    """A briefing's page. `language` is empty where it is that of the pages around it, as in all views."""

    title: str
    language: str
    summary: str
    byline: tuple[Phrase, ...]
    blocks: tuple[Html, ...]
    references: tuple[ReferenceView, ...]
    summary_statement: tuple[Told, ...]
    sources: tuple[Entry, ...]
    independence: Independence
    corrections: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of the overlap matrix; `level` (0-4) drives shape and tint, the text says it in words."""

    text: str
    href: str = ""
    level: int = 0
    self: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A row of the overlap matrix."""

    key: str
    title: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Overlap of each article of a story with each other one; `note` says which are left out."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """The dates of an article in words: when published, updated and corrected."""

    key: str
    article: Part
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """When the articles of a story appeared: the chart with the names of its ticks, how to read it, and its table."""

    description: str
    chart: Timeline
    ticks: tuple[tuple[int, str], ...]
    notes: tuple[str, ...]
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DescentView:
    """Who has the words of whom: the diagram with a name for each node, and what is left out of it."""

    description: str
    chart: DescentChart
    names: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What one article of a story has and no other: figures, quotations, passages, each led to its place.

    `key` is what the charts of the page call it.
    """

    key: str
    title: str
    href: str
    language: str
    summary: Phrase
    figures: tuple[Phrase, ...]
    quotations: tuple[Phrase, ...]
    names: tuple[Phrase, ...] = ()
    passages: Phrase = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageRow:
    """An article in the order of descent: `path` says past which others (`A → B → C`), `depth` (0-6) indents it."""

    path: str
    said: Phrase
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """A term that ties the articles of a story, and its share of the similarity."""

    term: str
    share: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story's page."""

    title: str
    lead: tuple[Phrase, ...]
    timeline: tuple[Entry, ...]
    timeline_note: str
    when: TimelineView | None
    matrix: Matrix | None
    descent: DescentView | None
    pairs: tuple[Phrase, ...]
    basis: tuple[Phrase, ...]
    ties: tuple[TieRow, ...]
    near_misses: tuple[Phrase, ...]
    near_misses_note: str
    lineage: tuple[LineageRow, ...]
    origins: tuple[Told, ...]
    findings: tuple[Findings, ...]
    briefings: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedArticle:
    """One of two articles side by side, as the head of its column names it."""

    label: str
    title: str
    href: str
    language: str
    facts: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedParagraph:
    """A passage of an article, or the part of it that stands in a row, as trusted HTML."""

    html: Html
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedSide:
    """One side of a row: whose it is, where it stands, the way to its twin, and the text.

    `more` says what of it is left out; `place` and `twin` are None where a piece before it says so.
    """

    name: str
    language: str
    paragraphs: tuple[ComparedParagraph, ...]
    anchor: str = ""
    place: Part | None = None
    twin: Part | None = None
    more: Phrase = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedWords:
    """The words of one side of a difference, and those around them that both sides have."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """A difference within a run, on both sides."""

    number: str
    sides: tuple[ComparedWords, ComparedWords]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRow:
    """A shared run on both sides, or, without an anchor, what stands between two runs.

    A run is cut into `pairs` where both sides begin a passage. `summary` heads the list of `differences` of a run;
    between runs, the text is folded under it.
    """

    pairs: tuple[tuple[ComparedSide | None, ComparedSide | None], ...]
    names: tuple[str, str]
    anchor: str = ""
    caption: str = ""
    note: str = ""
    summary: str = ""
    differences: tuple[DifferenceRow, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """Two overlapping articles side by side; `marks` are the classes of marks on the page, each with its meaning."""

    title: str
    lead: tuple[Phrase, ...]
    articles: tuple[ComparedArticle, ComparedArticle]
    marks: tuple[tuple[str, str], ...]
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingSection:
    """A headed part of a listing, with what is said of it before its entries."""

    id: str
    heading: str
    entries: tuple[Entry, ...]
    lead: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """The way to the pages before and after, and which this one is; all empty where there is one page alone."""

    previous: str = ""
    next: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way through a listing: what it goes by, and its links with their counts."""

    term: str
    ways: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """A page that lists: archive, topics, publishers, stories.

    `facets` are other ways through the same things.
    """

    title: str
    lead: tuple[Phrase, ...]
    sections: tuple[ListingSection, ...]
    facets: tuple[Facet, ...] = ()
    pager: Pager = field(default_factory=Pager)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsSection:
    """A headed part of the claims page."""

    id: str
    heading: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsView:
    """The page of all claims."""

    title: str
    lead: tuple[Phrase, ...]
    sections: tuple[ClaimsSection, ...]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """The front page."""

    title: str
    description: str
    lead: tuple[Phrase, ...]
    latest: Entry | None
    sections: tuple[ListingSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A number of the method with what it decides."""

    term: str
    value: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A figure that the method was measured with: on what, precision, recall and the score as text."""

    task: str
    collection: str
    precision: str
    recall: str
    score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """The method page. `values` are what its paragraphs, messages that the template names, have in them."""

    title: str
    values: Mapping[str, str | int | float | Part | Phrase]
    likelihoods: tuple[Fact, ...]
    thresholds: tuple[Threshold, ...]
    measured: tuple[Measured, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFacet:
    """Something that a search can be narrowed down to: its name in addresses, and the label of its list."""

    name: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page; `without` is said where scripts are off."""

    title: str
    lead: Phrase
    without: Phrase
    facets: tuple[SearchFacet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView:
    """A page with nothing but sentences: 404."""

    title: str
    sentences: tuple[Phrase, ...] = field(default=())
