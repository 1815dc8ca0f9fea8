"""The records that stages hand each other: frozen, slotted, collections as tuples, terms of the field.

Text comes in three kinds that must never be mixed; the type says which:

- `RawText`: as decoded from the file (after the byte-order mark), offsets count its characters;
- `NormalText`: what `Document.text` holds and every `Span` points into: NFC, one space between words,
  passages separated by a blank line (what is published as `data/<id>.txt`);
- trusted HTML: only `markup` makes it, as `markupsafe.Markup`.

A record may compute from its own fields and does nothing else.
"""

from __future__ import annotations

import enum
from array import array
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from typing import Literal, NewType

from twosource.diagnostics import Mark

_DAY = 86_400

RawText = NewType("RawText", str)
NormalText = NewType("NormalText", str)


# -- input -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFile:
    """A file as read: path relative to the project (POSIX, e.g. `content/sources/a.txt`), and its bytes."""

    path: str
    data: bytes


class Missing(enum.Enum):
    """Why a field has no value: somebody looked and the article does not say, or nobody has looked yet."""

    NOT_STATED = "not-stated"
    NOT_ANNOTATED = "not-annotated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time of day: the `second` since midnight with which it begins, and how many seconds it may mean.

    `offset` says how many minutes the clock is before UTC; None where that is not stated, so that the time is of some
    place and cannot be compared.
    """

    second: int
    seconds: int
    offset: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """An EDTF date: `2026`, `2026-01`, `2026-01-28`, then `~` (approximate), `?` (uncertain) or `%` (both).

    `text` is what the author wrote. Month and day are 0 where not given. Of an interval (`2026-01-28/2026-02-02`) this
    is the start, and `until` its end, which has none itself. A date with a `time` is a certain day, that of the clock,
    and its `text` is the ISO 8601 form of what the author wrote.
    """

    text: str
    year: int
    month: int = 0
    day: int = 0
    approximate: bool = False
    uncertain: bool = False
    until: Date | None = None
    time: Time | None = None

    @property
    def first(self) -> Date:
        """Return the start of an interval, else the date itself."""
        return replace(self, until=None) if self.until else self

    @property
    def last(self) -> Date:
        """Return the end of an interval, else the date itself."""
        return self.until or self

    @property
    def unsure(self) -> bool:
        """Tell whether any of it is approximate or uncertain."""
        return self.approximate or self.uncertain or (self.until is not None and self.until.unsure)

    @property
    def iso(self) -> str:
        """Return `2026-01-28`, `2026-01` or `2026`: as precise as known, without qualifiers."""
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
        if self.day:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def key(self) -> tuple[int, int, int]:
        """Return an ordering key; a less precise date sorts before the days it may mean."""
        return self.year, self.month, self.day

    @property
    def order(self) -> tuple[int, int, int, int]:
        """Return an ordering key that puts those of one day whose moment is known last, the earliest first."""
        moment = self.moment
        return (*self.key, -_DAY if moment is None else moment[0] - self._ordinal * _DAY)

    @property
    def moment(self) -> tuple[int, int] | None:
        """Return the first and the last second that a date may mean, in UTC; None where it has no time with offset."""
        if self.time is None or self.time.offset is None:
            return None
        first = self._ordinal * _DAY + self.time.second - 60 * self.time.offset
        return first, first + self.time.seconds - 1

    @property
    def stamp(self) -> str:
        """Return `iso`, with the time where its moment is known: `2026-01-28T14:05+01:00`."""
        return self.iso if self.moment is None else self.text

    @property
    def _ordinal(self) -> int:
        return calendar_date(self.year, self.month, self.day).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A name as stated (`literal`), or in the parts of CSL; `literal` is always filled for display.

    `particle` is the one that stays with the family name ("de La Fontaine"), `dropping` the one that a list of names
    sorted by family leaves behind ("Alexander von"). `organisation` says that the author wrote `{literal: …}`, as CSL
    does for names that are no person's.
    """

    literal: str
    family: str = ""
    given: str = ""
    particle: str = ""
    dropping: str = ""
    suffix: str = ""
    organisation: bool = False

    @property
    def surname(self) -> str:
        """Return the family name with the particle that belongs to it; empty where no parts are known."""
        return f"{self.particle} {self.family}" if self.particle and self.family else self.family


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """How an annotation points into a text (W3C TextQuoteSelector): the exact words, and what stands around them."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimName:
    """A claim as another one names it (`source#claim`), and where it does."""

    source: str
    claim: str
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCheck:
    """A person's verdict on a claim, in words and, where `value` is given, on the scale from `worst` to `best`."""

    rating: str
    value: float | None = None
    worst: float = 1.0
    best: float = 5.0
    by: str = ""
    on: Date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement in our words, with the words of the source that carry it, and the claims that it contests."""

    id: str
    text: str
    kind: str
    attributed_to: str
    quotes: tuple[Selector, ...]
    contests: tuple[ClaimName, ...] = ()
    fact_check: FactCheck | None = None
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalystNote:
    """What an analyst noted about a source (`by` and `on` may be empty / None)."""

    text: str
    by: str = ""
    on: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A person, place or organisation that an article is about."""

    name: str
    type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """Source descriptor (ICD 206) with the Admiralty grade; empty strings where not given.

    `machine_written` says whether a machine wrote the article: it is suspected, the article declares it, or it is not
    so as far as somebody has looked.
    """

    kind: str = ""
    proximity: str = ""
    reliability: str = ""
    credibility: str = ""
    descriptor: str = ""
    limits: str = ""
    machine_written: Literal["", "no", "suspected", "declared"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A person overrules the machine; `target` is the other source's id, empty for `distinct` from all.

    `mark` is where it stands: of several in one list, the very entry.
    """

    verdict: Literal["distinct", "duplicate-of", "same-story", "not-same-story"]
    target: str
    reason: str
    reviewer: str
    reviewed_on: Date | None
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """To whom, and from when, something may be published, and where that is said.

    `tlp` is a label of the Traffic Light Protocol 2.0 in small letters, or empty; `embargo_until` is the first day on
    which it may be published, or None.
    """

    tlp: str = ""
    embargo_until: Date | None = None
    tlp_mark: Mark
    embargo_mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What people wrote about a source. A bibliographic field is a value or says why there is none.

    A source that is not `held` is known by its annotation alone: it has no article, and so no text. `based_on_marks`
    says where each of `based_on` stands.
    """

    title: str | Missing = Missing.NOT_ANNOTATED
    authors: tuple[Person, ...] | Missing = Missing.NOT_ANNOTATED
    publisher: str | Missing = Missing.NOT_ANNOTATED
    published: Date | Missing = Missing.NOT_ANNOTATED
    updated: Date | Missing = Missing.NOT_ANNOTATED
    url: str | Missing = Missing.NOT_ANNOTATED
    language: str | Missing = Missing.NOT_ANNOTATED
    accessed: Date | Missing = Missing.NOT_ANNOTATED
    archive_url: str | Missing = Missing.NOT_ANNOTATED
    license: str | Missing = Missing.NOT_ANNOTATED
    display: Literal["full", "excerpt", "link"] = "full"
    sha256: str = ""
    source: Descriptor | None = None
    based_on: tuple[str, ...] = ()
    story: str = ""
    tags: tuple[str, ...] = ()
    about: tuple[Thing, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[AnalystNote, ...] = ()
    corrections: tuple[AnalystNote, ...] = ()
    dedup: tuple[Override, ...] = ()
    held: bool = True
    handling: Handling | None = None
    based_on_marks: tuple[Mark, ...] = ()
    present: bool = False
    mark: Mark


# -- documents -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Half-open range of characters in a document's normalised text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element of the sanitised markup as a range of the normalised text.

    Elements stand in document order (a parent before its children); `descendants` counts the elements inside,
    which makes the nesting unambiguous for empty ranges. Attributes are already checked and unescaped.
    `cite` (briefings only) is an empty element: attribute `index` is the position in `Briefing.citations`.
    """

    tag: str
    start: int
    end: int
    descendants: int = 0
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph, list item, table row or heading: the unit that gets an anchor (`p3`, `h2`) on the page.

    `number` counts the passages that are not headings from 1 (what `para. 3` means); it is 0 for a heading.
    `heading` is the heading's level (1-6) or 0. `element` is the index of the element that carries the anchor.
    `line` is the line of the raw file where the passage starts, 0 where it is not known.
    """

    kind: Literal["paragraph", "heading", "item", "row", "code"]
    number: int
    heading: int
    anchor: str
    start: int
    end: int
    element: int
    block: int
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A top-level element (paragraph, list, table…) with all it holds: half-open ranges of elements and passages."""

    start: int
    end: int
    first_element: int
    last_element: int
    first_passage: int
    last_passage: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with its structure: what `markup` reads an article or a briefing into, and renders from.

    `removed` says what was not taken over, and how often: (("image", 2), ("script", 1)).
    """

    text: NormalText
    elements: tuple[Element, ...] = ()
    passages: tuple[Passage, ...] = ()
    blocks: tuple[Block, ...] = ()
    removed: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article as received. `title` is the one to show; `title_basis` says where it comes from.

    `headline` is the index in `document.passages` of the passage that is the article's own headline, or -1.
    """

    id: str
    path: str
    format: Literal["text", "markdown", "html"]
    sha256: str
    size: int
    title: str
    title_basis: Literal["annotation", "heading", "title element", "first line", "file name"]
    headline: int
    document: Document
    annotation: Annotation


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationItem:
    """One source cited: `[see @id, para. 3, "words"]` or `[@id#claim]`.

    `first`/`last` are paragraph numbers (0 = no locator). Each part carries its own mark.
    """

    source: str
    claim: str = ""
    first: int = 0
    last: int = 0
    quote: str = ""
    prefix: str = ""
    mark: Mark
    claim_mark: Mark
    locator_mark: Mark
    quote_mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One bracket of a briefing with its items; `passage` is the index in the briefing's `document.passages`.

    `in_text`: the first source is named in the sentence (`@id [para. 3]`); its name is part of the document's text.
    """

    items: tuple[CitationItem, ...]
    mark: Mark
    passage: int
    in_text: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """An authored page: front matter, text, and the citations in the order of the text.

    `passage_marks` gives, for each passage of the document, where it starts in the file. `prose` is the text as it
    stands in the file from line `prose_line` on, with spaces in place of citations.
    """

    slug: str
    path: str
    title: str
    summary: str
    authors: tuple[Person, ...]
    published: Date | None
    updated: Date | None
    language: str
    story: str
    tags: tuple[str, ...]
    draft: bool
    number: str = ""
    document: Document
    citations: tuple[Citation, ...]
    passage_marks: tuple[Mark, ...]
    mark: Mark
    prose: RawText = RawText("")
    prose_line: int = 1
    handling: Handling | None = None
    corrections: tuple[AnalystNote, ...] = ()

    @property
    def changed(self) -> Date | None:
        """Return the date of the last change that the author states: `updated`, else `published`."""
        return self.updated or self.published


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher as `site.yaml` knows it. Sources name it by `id` or by `name`."""

    id: str
    name: str
    kind: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """`content/site.yaml`, with the command line laid over it."""

    title: str = "Briefing"
    description: str = ""
    language: str = "en"
    base_url: str = ""
    author: str = ""
    strict: bool = False
    drafts: bool = False
    display: Literal["full", "excerpt", "link"] = "full"
    publishers: tuple[Publisher, ...] = ()
    stories: tuple[tuple[str, str], ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    min_shared_words: int = 12
    reworded: bool = False
    min_origins: int = 1
    audience: Literal["public", "community", "clients", "organisation", "recipients"] = "public"
    yardstick: Literal["icd-203", "phia"] = "icd-203"
    search: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Everything the author gave, read and checked: sources sorted by id, briefings by slug.

    `unreadable` are the ids, sorted, of articles that are there and whose text could not be read; `sources` may hold
    such a one for its annotation.
    """

    config: Config
    sources: tuple[Source, ...]
    briefings: tuple[Briefing, ...]
    unreadable: tuple[str, ...] = ()
    archive: tuple[Archived, ...] = ()


# -- analysis --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A run of words that occurs again inside the same source; `words` counts those of `again`, the repeat.

    `grade` says how much that is: the whole body, a passage, a sentence or less; `headline` when the first passage
    under the headline (or the headline again) says its words.
    """

    first: Span
    again: Span
    words: int
    exact: bool
    grade: Literal["body", "passage", "sentence", "phrase", "headline"] = "passage"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRun:
    """A run that two sources share, on both sides, in words of each side; `exact` when word for word.

    Only a run of the kind `text` counts as copied. A `phrase` is short and stands alone, a `quotation` stands in
    quotation marks, `boilerplate` in articles that tell different stories, and what is `reworded` says the same in
    other words (found by the optional tier).
    """

    left: Span
    right: Span
    left_words: int
    right_words: int
    exact: bool
    kind: Literal["text", "phrase", "quotation", "boilerplate", "reworded"] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Runs shared by two sources (`left` < `right` by id).

    `left_words`/`right_words`: words of that side covered by runs of the kind `text` (each word once),
    `left_share`/`right_share` the same as a fraction of that article's words that are no boilerplate. `resemblance`
    and the two containments are Broder's (1997), on the sets of word shingles. `verdict` uses METER's terms on the
    greater share. `earlier` is the id of the source that appeared first, or '' where the order is not known;
    `earlier_basis` says what tells: the days of publication, of the update, or what the other is declared to rest on.
    `withheld` says why a pair that shares enough is not called wholly derived all the same (see `copies`).
    """

    left: str
    right: str
    runs: tuple[SharedRun, ...]
    left_words: int
    right_words: int
    left_share: float
    right_share: float
    resemblance: float
    left_containment: float
    right_containment: float
    verdict: Literal["wholly-derived", "partially-derived", "non-derived"]
    earlier: str = ""
    earlier_basis: Literal["", "published", "updated", "based-on"] = ""
    withheld: Literal["", "put-in", "cut"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why two sources are told to be about one event: the terms in both and the share of the similarity each gives."""

    left: str
    right: str
    similarity: float
    terms: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate:
    """A block of words that stands in articles telling different stories: each place, in the order of the ids.

    `publisher` is set where all of the articles are of one publisher.
    """

    words: int
    places: tuple[tuple[str, Span], ...]
    publisher: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """What one source has from earlier ones: most of it from `parent`, and what `others` have that `parent` has not.

    `words` of the source stand in the parent, `share` is their fraction of the source's words; each of the others comes
    with the words of the source that come from it directly, past the parent (0: all by way of the parent).
    """

    source: str
    parent: str
    words: int
    share: float
    others: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A mark of origin in the text of a source: whose words it says these are, in which form, and where it says so."""

    agency: str
    form: Literal["dateline", "byline", "sign-off", "credit line", "press release"]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Disguise:
    """Characters that hide a word from a comparison letter by letter: how many, and the first word that has one."""

    kind: Literal["soft hyphen", "zero-width character", "unseen space", "look-alike letter"]
    count: int
    first: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcingProfile:
    """How a text says whose its statements are, as places in the order of the text: facts, no score.

    `vague` are attributions to people who are not named, `named` those with a name; `figures` and `quotations` are all
    that it has.
    """

    vague: tuple[Span, ...] = ()
    named: tuple[Span, ...] = ()
    figures: tuple[Span, ...] = ()
    quotations: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """An article of the archive that a source repeats: what is known of it, and where its fingerprints stand here."""

    archived: str
    title: str
    publisher: str
    published: Date | None
    url: str
    words: int
    share: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """An article that is kept as fingerprints only: `words` counts its words, `path` is the file that has it.

    `fingerprints` are ascending, as those of a `Sketch`, and an array for the same reason: as numbers of their own they
    would take seven times the memory.
    """

    id: str
    title: str
    publisher: str
    published: Date | None
    url: str
    words: int
    fingerprints: array[int]
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Sources about one event, in the order in which they appeared. `earliest` is '' where dates do not tell.

    Where none declares it, a story is named by the first whose day is known, and so is its slug; else by the first.

    `near_misses` tie a source of this story (on the left) to one outside that is nearly alike enough.
    """

    slug: str
    title: str
    sources: tuple[str, ...]
    basis: Literal["declared", "computed", "alone"]
    ties: tuple[Tie, ...]
    earliest: str = ""
    near_misses: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Sources that count as one, and why (`near-copy`, `declared`, `publisher`, `override`, `alone`)."""

    sources: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCount:
    """How many independent origins a set of sources has: at least, at most, of how many sources."""

    at_least: int
    at_most: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Sources that one reason of an `Origin` makes one by itself; `names` are declared origins, or the publisher."""

    reason: str
    sources: tuple[str, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """Some of a set of sources that count as one origin (`certain`), or of which that is not known, and why.

    `reasons` are those of an `Origin`; of a merger that is not certain `agency` (their texts credit one, or one of them
    is of it) or `unknown` (neither a publisher nor what it goes back to is known of any: each may be one with any
    other of the set). `declared` has the origins that several declare, `names` the publishers or owners, or the agency,
    that the reasons speak of; `through` the sources outside the set by way of which alone they are one, on the
    shortest ways. `bonds` say which of the sources, and of those of `through`, each reason ties.
    """

    sources: tuple[str, ...]
    reasons: tuple[str, ...]
    declared: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    bonds: tuple[Bond, ...] = ()
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """How many origins a set of sources has, everything that makes them fewer than the sources, and who decided so.

    `decided` are the overrides that part a source from others of the set that the machine counts as one with it, or
    make it one with others of it, each with the source whose annotation has it.
    """

    count: OriginCount
    mergers: tuple[Merger, ...]
    decided: tuple[tuple[str, Override], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonRun:
    """The longest run of words in a row that a source and one story-mate share, however short (`words` 0: none)."""

    other: str
    words: int
    span: Span
    other_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DeduplicationNote:
    """The account of one source. `unique + shared + repeated == words` always.

    `repeated_spans` are the second and later occurrences, `shared_spans` what other sources have too,
    `only_here` the rest as spans. Figures, quotations and names are spans found in no other source of the story.
    Of the shared words, `boilerplate` stand in blocks that many articles carry and `quoted` in shared quotations; both
    count as shared here and as copied nowhere. `reworded` words are unique ones that another source has in other words,
    `archived` words unique ones that an article of the archive had before.
    """

    source: str
    words: int
    unique: int
    shared: int
    repeated: int
    repeats: tuple[Repeat, ...]
    overlaps: tuple[Overlap, ...]
    longest_common: tuple[CommonRun, ...]
    story: str
    repeated_spans: tuple[Span, ...]
    shared_spans: tuple[Span, ...]
    only_here: tuple[Span, ...]
    only_figures: tuple[Span, ...]
    only_quotations: tuple[Span, ...]
    only_names: tuple[Span, ...] = ()
    boilerplate: int = 0
    quoted: int = 0
    reworded: int = 0
    archived: int = 0
    boilerplate_spans: tuple[Span, ...] = ()
    quoted_spans: tuple[Span, ...] = ()
    reworded_spans: tuple[Span, ...] = ()
    archived_spans: tuple[Span, ...] = ()
    credits: tuple[Credit, ...] = ()
    disguises: tuple[Disguise, ...] = ()
    precedents: tuple[Precedent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """Version and thresholds of the analysis in force: what the note and the method page name."""

    version: str
    shingle_words: int
    min_repeat_words: int
    min_shared_words: int
    max_gap_words: int
    wholly_derived: float
    partially_derived: float
    story_similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """The finished analysis; `notes` has one note for each source, in the order of the corpus."""

    method: Method
    overlaps: tuple[Overlap, ...]
    stories: tuple[Story, ...]
    origins: tuple[Origin, ...]
    notes: tuple[DeduplicationNote, ...]
    boilerplate: tuple[Boilerplate, ...] = ()
    descents: tuple[Descent, ...] = ()


# -- references ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place where a reference is used: the citation's anchor in the briefing, and the paragraph's number there.

    In a heading the number is 0; `passage` is the index of the passage in any case.
    """

    anchor: str
    paragraph: int
    passage: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An entry of a briefing's reference list, bound to a passage of its source.

    `passages` are indices into the source's passages (empty: the article as a whole is cited);
    `quotes` are the verified words as spans; `match` says how they were found.
    """

    number: int
    source: str
    claim: str
    passages: tuple[int, ...]
    quotes: tuple[Span, ...]
    match: Literal["none", "exact", "folded", "insertion", "omission"]
    repeated: bool
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedItem:
    """What one citation item became: the number of its reference and its own anchor (`cite-3`, `cite-3-2`)."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A passage of a briefing that cites something: the sources in the order of the text, and their origins."""

    passage: int
    sources: tuple[str, ...]
    origins: Reckoning


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingReferences:
    """References of one briefing; `cited` has, for each citation of the briefing, its items.

    `statements` are in the order of the text; `origins` counts those of all cited sources together, None if there are
    none.
    """

    briefing: str
    references: tuple[Reference, ...]
    cited: tuple[tuple[CitedItem, ...], ...]
    statements: tuple[Statement, ...] = ()
    origins: Reckoning | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A statement of a briefing that rests on a source: from the source's page back to the place of use."""

    source: str
    passages: tuple[int, ...]
    briefing: str
    anchor: str
    number: int
    paragraph: int
    passage: int = -1
    claim: str = ""
    quotes: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSpans:
    """The verified words of a claim in its source, for the passages and highlights on the source's page."""

    source: str
    claim: str
    spans: tuple[Span, ...]
    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A claim that says of another that it is not so: the one that contests, then the one that is contested."""

    source: str
    claim: str
    contested_source: str
    contested_claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """Every citation bound; backlinks sorted by source, then briefing, then place.

    `contests` hold claims that both exist, in the order of the annotations; where two contest each other, both ways.
    """

    briefings: tuple[BriefingReferences, ...]
    backlinks: tuple[Backlink, ...]
    claims: tuple[ClaimSpans, ...]
    contests: tuple[Contest, ...] = ()


# -- output ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """Finished bytes and where they go, relative to the output folder (POSIX)."""

    path: str
    data: bytes
