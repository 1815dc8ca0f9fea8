"""Everything under `data/` and in the head of pages: whole outputs for the two seeds, and what each format requires."""

from __future__ import annotations

import dataclasses
import json
import re
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import exports
from twosource.diagnostics import Mark
from twosource.interchange import identifier
from twosource.model import (
    Analysis,
    AnalystNote,
    Annotation,
    Briefing,
    BriefingReferences,
    Claim,
    ClaimSpans,
    CommonRun,
    Config,
    Corpus,
    Date,
    DeduplicationNote,
    Descriptor,
    Document,
    FactCheck,
    Method,
    Missing,
    NormalText,
    Origin,
    Overlap,
    Override,
    Passage,
    Person,
    Publisher,
    Reference,
    References,
    Repeat,
    Selector,
    SharedRun,
    Source,
    Span,
    Story,
    Thing,
    Tie,
    Use,
)

SEEDS = Path(__file__).parents[1] / "content" / "sources"
PAYLOADS = Path(__file__).parents[2] / "shared" / "data" / "hostile" / "payloads.jsonl"
MARK = Mark(path="content/sources/x.yaml")
ANY_TEXT = st.text(st.characters(exclude_categories=()))
CSL_TYPES = {"article", "article-newspaper", "document", "legislation", "post-weblog", "report", "webpage"}
BIBLATEX_SPECIAL = re.compile(r"(?<!\\)[$&%#_~^]")


def document(text: str) -> Document:
    """Read an article of one passage a line by hand: a line without a full stop is a heading."""
    passages: list[Passage] = []
    start = number = headings = 0
    for index, line in enumerate(text.splitlines()):
        heading = not line.endswith(".")
        headings, number = headings + heading, number + (not heading)
        passages.append(
            Passage(
                kind="heading" if heading else "paragraph",
                number=0 if heading else number,
                heading=2 if heading else 0,
                anchor=f"h{headings}" if heading else f"p{number}",
                start=start,
                end=start + len(line),
                element=index,
                block=index,
                line=index + 1,
            )
        )
        start += len(line) + 2
    return Document(text=NormalText("\n\n".join(text.splitlines())), passages=tuple(passages))


def annotation(**stated: Any) -> Annotation:  # noqa: ANN401 - whatever the record holds
    return Annotation(mark=MARK, **stated)


def source(id_: str, text: str = "One. Two.", *, title: str = "Title", **stated: Any) -> Source:  # noqa: ANN401 - same
    return Source(
        id=id_,
        path=f"content/sources/{id_}.txt",
        format="text",
        sha256="0" * 64,
        size=len(text),
        title=title,
        title_basis="annotation",
        headline=-1,
        document=document(text),
        annotation=annotation(**stated),
    )


def claim(id_: str, text: str, *quotes: str) -> Claim:
    selectors = tuple(Selector(exact=quote, mark=MARK) for quote in quotes)
    return Claim(id=id_, text=text, kind="fact", attributed_to="", quotes=selectors, mark=MARK)


def span(source_: Source, words: str) -> Span:
    start = source_.document.text.index(words)
    return Span(start=start, end=start + len(words))


def passage_spans(source_: Source, first: int, last: int) -> Span:
    return Span(start=source_.document.passages[first].start, end=source_.document.passages[last].end)


def corpus(*sources: Source, config: Config = Config()) -> Corpus:  # noqa: B008 - a frozen record
    return Corpus(config=config, sources=sources, briefings=())


def date(text: str, *, approximate: bool = False, uncertain: bool = False) -> Date:
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    return Date(text=text, year=year, month=month, day=day, approximate=approximate, uncertain=uncertain)


NOT_STATED: dict[str, Missing] = dict.fromkeys(("authors", "publisher", "published", "url"), Missing.NOT_STATED)
REPORT = source(
    "seoul-concerns",
    (SEEDS / "seoul-concerns.txt").read_text(encoding="utf-8"),
    title="US Policy Shift on North Korea Deterrence Fuels Concerns in Seoul",
    language="en",
    accessed=date("2026-11-22"),
    source=Descriptor(kind="news report"),
    based_on=("national-defense-strategy", "policy-explainer"),
    about=(Thing(name="Pentagon", type="Organization"), Thing(name="Lee Jae Myung", type="Person"), Thing(name="Élan")),
    tags=("deterrence", "south-korea"),
    claims=(
        claim("troops", "About 28,500 American troops are in South Korea.", "approximately 28,500 American troops"),
        claim("unquoted", "A claim without words."),
        claim("silent", "", "released last week"),
    ),
    dedup=(
        Override(
            verdict="distinct",
            target="",
            reason="Another text.",
            reviewer="Jo",
            reviewed_on=date("2026-11-23"),
            mark=MARK,
        ),
    ),
    **NOT_STATED,
)
EXPLAINER = source(
    "policy-explainer",
    (SEEDS / "policy-explainer.txt").read_text(encoding="utf-8"),
    title="Overview of the Policy Shift",
    language="en",
    notes=(AnalystNote(text="Headings by shape."),),
    **NOT_STATED,
)
SEED_CORPUS = corpus(EXPLAINER, REPORT, config=Config(title="Peninsula Briefing", author="The desk"))

FULL = source(
    "full",
    title="A {50%} rise_of \\LaTeX & $1",
    authors=(
        Person(literal="Jane Doe", family="Doe", given="Jane"),
        Person(literal="Desk, and Staff", family="Desk, and", given="Staff"),
        Person(literal="The & Newsroom"),
    ),
    publisher="afp",
    published=date("2026-01-28", approximate=True),
    updated=date("2026-02-01"),
    url="https://e.example/a_b?x={1}&y=%20#f",
    language="en",
    accessed=date("2026-02-02"),
    archive_url="https://archive.example/1",
    license="CC BY 4.0",
    tags=("a", "b,c"),
)
KNOWN = Config(
    title="Site",
    base_url="https://a.example/b/",
    publishers=(
        Publisher(id="afp", name="Agence & Co", kind="wire"),
        Publisher(id="gov", name="Ministry", kind="government"),
        Publisher(id="log", name="Log", kind="blog"),
    ),
)


def csl_json(whole: Corpus) -> bytes:
    return exports.csl_json(exports.entries(whole))


def bibtex(whole: Corpus) -> bytes:
    return exports.bibtex(exports.entries(whole))


def ris(whole: Corpus) -> bytes:
    return exports.ris(exports.entries(whole))


# -- bibliographies --------------------------------------------------------------------------------------------------

NOTE = "The article does not state its author, publisher, date and address."


def test_csl_json_of_the_seeds() -> None:
    wanted = [
        {
            "id": "policy-explainer",
            "type": "article",
            "title": "Overview of the Policy Shift",
            "language": "en",
            "note": NOTE,
        },
        {
            "id": "seoul-concerns",
            "type": "article-newspaper",
            "title": "US Policy Shift on North Korea Deterrence Fuels Concerns in Seoul",
            "accessed": {"date-parts": [[2026, 11, 22]]},
            "language": "en",
            "keyword": "deterrence, south-korea",
            "note": NOTE,
        },
    ]
    assert csl_json(corpus(REPORT, EXPLAINER)).decode() == json.dumps(wanted, indent=1) + "\n"


def test_csl_json_of_all_that_can_be_stated() -> None:
    assert json.loads(csl_json(corpus(FULL, config=KNOWN))) == [
        {
            "id": "full",
            "type": "article-newspaper",
            "title": "A {50%} rise_of \\LaTeX & $1",
            "author": [
                {"family": "Doe", "given": "Jane"},
                {"family": "Desk, and", "given": "Staff"},
                {"literal": "The & Newsroom"},
            ],
            "container-title": "Agence & Co",
            "issued": {"date-parts": [[2026, 1, 28]], "circa": True},
            "accessed": {"date-parts": [[2026, 2, 2]]},
            "URL": "https://e.example/a_b?x={1}&y=%20#f",
            "archive_location": "https://archive.example/1",
            "language": "en",
            "keyword": "a, b;c",
        }
    ]


@pytest.mark.parametrize(
    ("stated", "types"),
    [
        pytest.param({}, ("article", "misc", "EJOUR", "Article"), id="nothing known"),
        pytest.param({"url": "https://e.example/"}, ("webpage", "online", "WEB", "WebPage"), id="an address"),
        pytest.param({"publisher": "afp"}, ("article-newspaper", "article", "NEWS", "NewsArticle"), id="a wire"),
        pytest.param(
            {"publisher": "Agence & Co"}, ("article-newspaper", "article", "NEWS", "NewsArticle"), id="by name"
        ),
        pytest.param({"publisher": "gov"}, ("report", "report", "GOVDOC", "Report"), id="a government"),
        pytest.param({"publisher": "Unknown"}, ("article", "misc", "EJOUR", "Article"), id="a publisher nobody listed"),
        pytest.param(
            {"publisher": "gov", "source": Descriptor(kind="News-report ")},
            ("article-newspaper", "article", "NEWS", "NewsArticle"),
            id="what the descriptor says goes first",
        ),
        pytest.param(
            {"source": Descriptor(kind="White-paper ")}, ("report", "report", "RPRT", "Report"), id="a report"
        ),
        pytest.param(
            {"publisher": "gov", "source": Descriptor(kind="Law")},
            ("legislation", "legislation", "STAT", "Legislation"),
            id="a law",
        ),
        pytest.param(
            {"source": Descriptor(kind="transcript")}, ("document", "misc", "GEN", "DigitalDocument"), id="a transcript"
        ),
        pytest.param(
            {"publisher": "log", "source": Descriptor(kind="explainer")},
            ("post-weblog", "online", "BLOG", "BlogPosting"),
            id="a descriptor that tells no type",
        ),
    ],
)
def test_types(stated: dict[str, Any], types: tuple[str, str, str, str]) -> None:
    one = source("x", **stated)
    (item,) = json.loads(csl_json(corpus(one, config=KNOWN)))
    tex, tagged = (export(corpus(one, config=KNOWN)).decode() for export in (bibtex, ris))
    found = (
        item["type"],
        tex[1 : tex.index("{")],
        tagged[6 : tagged.index("\r")],
        exports.article_ld(KNOWN, one)["@type"],
    )
    assert found == types


WANTED_BIBTEX = r"""@article{full,
  title = {{A \{50\%\} rise\_of \textbackslash{}LaTeX \& \$1}},
  author = {Doe, Jane and {Desk, and}, Staff and {The \& Newsroom}},
  entrysubtype = {newspaper},
  journaltitle = {Agence \& Co},
  date = {2026-01-28~},
  url = {https://e.example/a_b?x=%7B1%7D&y=%20#f},
  urldate = {2026-02-02},
  language = {en},
  langid = {english},
  keywords = {a, b;c},
  note = {Archived copy https://archive.example/1},
}

@report{one,
  title = {{Title}},
  institution = {Ministry},
  date = {2026-01?},
}

@report{two,
  title = {{Title}},
  type = {Press release},
  institution = {Ministry},
  date = {2026%},
  note = {The article does not state its author.},
}
"""


def test_bibtex() -> None:
    one = source("one", publisher="gov", published=date("2026-01", uncertain=True), source=Descriptor(kind="report"))
    two = source(
        "two",
        publisher="gov",
        published=date("2026", approximate=True, uncertain=True),
        authors=Missing.NOT_STATED,
        source=Descriptor(kind="Press release"),
    )
    assert bibtex(corpus(two, one, FULL, config=KNOWN)).decode() == WANTED_BIBTEX


WANTED_RIS = """\
TY  - NEWS
ID  - full
TI  - A {50%} rise_of \\LaTeX & $1
AU  - Doe, Jane
AU  - Desk, and, Staff
AU  - The & Newsroom,
T2  - Agence & Co
DA  - 2026/01/28/circa
Y1  - 2026-01-28~
PY  - 2026
Y2  - 2026/02/02/
UR  - https://e.example/a_b?x={1}&y=%20#f
LA  - en
KW  - a
KW  - b,c
N1  - Archived copy https://archive.example/1
ER  -\x20

TY  - GOVDOC
ID  - one
TI  - Title
PB  - Ministry
DA  - 2026/01//
Y1  - 2026-01
PY  - 2026
N1  - The article does not state its author and address.
ER  -\x20

"""


def test_ris() -> None:
    one = source("one", publisher="gov", published=date("2026-01"), authors=Missing.NOT_STATED, url=Missing.NOT_STATED)
    assert ris(corpus(one, FULL, config=KNOWN)).decode() == WANTED_RIS.replace("\n", "\r\n")


@given(ANY_TEXT, ANY_TEXT)
def test_bibliographies_hold_any_text(text: str, name: str) -> None:
    hostile = source(
        "x",
        title=f"t{text}",
        authors=(Person(literal=f"n{name}"), Person(literal="y", family=f"f{name}", given=f"g{text}")),
        publisher=f"p{name}",
        url=f"https://e.example/{text}",
        tags=(f"k{text}",),
        published=date("2026"),
    )
    assert_valid_csl(csl_json(corpus(hostile)), {f"t{text}"})
    assert_valid_bibtex(bibtex(corpus(hostile)), 1)
    assert_valid_ris(ris(corpus(hostile)), 1)


@pytest.mark.skipif(not PAYLOADS.exists(), reason="the public attack payloads are not copied into this repository")
def test_bibliographies_hold_public_payloads() -> None:
    payloads = [json.loads(line)["payload"] for line in PAYLOADS.read_bytes().splitlines()]
    hostile = corpus(
        *(
            source(f"s{number:05}", title=f"t{payload}", publisher=payload, authors=(Person(literal=payload),))
            for number, payload in enumerate(payloads)
        )
    )
    assert_valid_csl(csl_json(hostile), {f"t{payload}" for payload in payloads})
    assert_valid_bibtex(bibtex(hostile), len(payloads))
    assert_valid_ris(ris(hostile), len(payloads))


def assert_valid_csl(data: bytes, titles: set[str]) -> None:
    """Hold items against CSL-JSON 1.0.2: types, names and dates; and against the titles that went in."""
    items = json.loads(data)
    assert {item["title"] for item in items} == {re.sub("[\ud800-\udfff]", "\ufffd", title) for title in titles}
    strings = {"id", "title", "container-title", "publisher", "URL", "archive_location", "language", "keyword", "note"}
    for item in items:
        assert item["type"] in CSL_TYPES
        assert set(item) <= strings | {"type", "author", "issued", "accessed"}
        assert all(isinstance(item[key], str) for key in strings & set(item))
        assert all(set(name) in ({"literal"}, {"family", "given"}) for name in item.get("author", ()))
        for key in {"issued", "accessed"} & set(item):
            (parts,) = item[key]["date-parts"]
            assert 1 <= len(parts) <= 3
            assert all(isinstance(part, int) and part for part in parts)


def assert_valid_bibtex(data: bytes, count: int) -> None:
    """Read entries as BibTeX does: braces count wherever they stand, and only they end a value."""
    entries = data.decode().split("\n\n")
    assert len(entries) == count
    for entry in entries:
        head, *fields, end = entry.rstrip("\n").split("\n")
        assert re.fullmatch(r"@(article|misc|online|report)\{[a-z0-9-]+,", head)
        assert end == "}"
        for field in fields:
            parsed = re.fullmatch(r"  ([a-z]+) = \{(.*)\},", field)
            assert parsed, field
            assert braces_balance(parsed[2]), field
            assert parsed[1] in {"url", "date"} or not BIBLATEX_SPECIAL.search(parsed[2]), field


def braces_balance(text: str) -> bool:
    depth = 0
    for brace in re.findall("[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def assert_valid_ris(data: bytes, count: int) -> None:
    records = data.decode().split("\r\n\r\n")
    assert records.pop() == ""
    assert len(records) == count
    for record in records:
        first, *fields, last = record.split("\r\n")
        assert re.fullmatch("TY  - (BLOG|EJOUR|GEN|GOVDOC|NEWS|RPRT|STAT|WEB)", first)
        assert last == "ER  - "
        # `splitlines` knows every character that some program takes for a line's end.
        assert all(re.fullmatch(r"(?!TY|ER)[A-Z][A-Z0-9]  - \S.*", line) for line in fields), fields
        assert all(len(line.splitlines()) == 1 for line in fields)


# -- texts and annotations -------------------------------------------------------------------------------------------


def references(source_: Source, *found: Reference, claims: tuple[ClaimSpans, ...] = ()) -> References:
    entry = BriefingReferences(briefing="korea", references=found, cited=())
    return References(briefings=(entry,), backlinks=(), claims=claims or claim_spans(source_))


def claim_spans(source_: Source) -> tuple[ClaimSpans, ...]:
    found = []
    for one in source_.annotation.claims:
        spans = tuple(span(source_, quote.exact) for quote in one.quotes)
        touched = (
            index
            for index, passage in enumerate(source_.document.passages)
            if any(passage.start < place.end and place.start < passage.end for place in spans)
        )
        found.append(ClaimSpans(source=source_.id, claim=one.id, spans=spans, passages=tuple(touched)))
    return tuple(found)


def reference(
    number: int,
    source_: Source,
    passages: tuple[int, ...] = (),
    quotes: tuple[Span, ...] = (),
    uses: tuple[Use, ...] = (),
) -> Reference:
    return Reference(
        number=number,
        source=source_.id,
        claim="",
        passages=passages,
        quotes=quotes,
        match="exact",
        repeated=False,
        uses=uses,
    )


def items(data: bytes) -> list[dict[str, Any]]:
    collection = json.loads(data)
    found = collection["first"]["items"]
    assert collection["total"] == len(found)
    assert len({item["id"] for item in found}) == len(found)
    assert all(item["id"].startswith("urn:uuid:") and item["type"] == "Annotation" for item in found)
    assert isinstance(found, list)
    return found


def published_text(source_: Source) -> str:
    data = exports.source_text(source_)
    assert data is not None
    return data.decode()


def test_source_text() -> None:
    lines = (SEEDS / "seoul-concerns.txt").read_text(encoding="utf-8").splitlines()
    assert published_text(REPORT) == "\n\n".join(lines) + "\n"
    assert published_text(source("x", "a\ud800b.")) == "a\ufffdb.\n"


@pytest.mark.parametrize("display", ["excerpt", "link"])
def test_source_text_that_may_not_be_published(display: str) -> None:
    assert exports.source_text(source("x", display=display)) is None


def test_annotations_of_a_seed() -> None:
    troops = span(REPORT, "approximately 28,500 American troops")
    week = span(REPORT, "released last week")
    found = references(
        REPORT,
        reference(2, REPORT, uses=(Use(anchor="cite-2", paragraph=1), Use(anchor="cite-4-2", paragraph=3))),
        reference(1, REPORT, (3,), (troops,), (Use(anchor="cite-1", paragraph=1),)),
    )
    troops_place = {
        "type": "SpecificResource",
        "source": "data/seoul-concerns.txt",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "approximately 28,500 American troops",
                "prefix": "n.\n\nSouth Korea currently hosts ",
                "suffix": ", with whom it shares a defense ",
            },
            {"type": "TextPositionSelector", "start": troops.start, "end": troops.end},
        ],
    }
    week_place = {
        "type": "SpecificResource",
        "source": "data/seoul-concerns.txt",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "released last week",
                "prefix": "onal Defense Strategy document, ",
                "suffix": ", US forces will provide critica",
            },
            {"type": "TextPositionSelector", "start": week.start, "end": week.end},
        ],
    }
    assert json.loads(exports.web_annotations(SEED_CORPUS, found)) == {
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"@base": "../"}],
        "id": identifier("annotations"),
        "type": "AnnotationCollection",
        "label": "Peninsula Briefing",
        "total": 5,
        "first": {
            "id": identifier("annotations", "1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [
                {
                    "id": identifier("reference", "korea", "1"),
                    "type": "Annotation",
                    "motivation": "linking",
                    "body": "briefings/korea.html#cite-1",
                    "target": troops_place,
                },
                {
                    "id": identifier("reference", "korea", "2"),
                    "type": "Annotation",
                    "motivation": "linking",
                    "body": ["briefings/korea.html#cite-2", "briefings/korea.html#cite-4-2"],
                    "target": "sources/seoul-concerns.html",
                },
                {
                    "id": identifier("claim", "seoul-concerns", "troops"),
                    "type": "Annotation",
                    "motivation": "describing",
                    "body": {
                        "type": "TextualBody",
                        "value": "About 28,500 American troops are in South Korea.",
                        "format": "text/plain",
                        "purpose": "describing",
                        "language": "en",
                    },
                    "target": troops_place,
                },
                {
                    "id": identifier("claim", "seoul-concerns", "unquoted"),
                    "type": "Annotation",
                    "motivation": "describing",
                    "body": {
                        "type": "TextualBody",
                        "value": "A claim without words.",
                        "format": "text/plain",
                        "purpose": "describing",
                        "language": "en",
                    },
                    "target": "sources/seoul-concerns.html",
                },
                {
                    "id": identifier("claim", "seoul-concerns", "silent"),
                    "type": "Annotation",
                    "motivation": "highlighting",
                    "target": week_place,
                },
            ],
        },
    }


def test_annotations_with_a_base_url_are_absolute() -> None:
    one = source("x", "One. Two.")
    data = exports.web_annotations(corpus(one, config=KNOWN), references(one, reference(1, one, (0,))))
    assert json.loads(data)["@context"] == "http://www.w3.org/ns/anno.jsonld"
    (item,) = items(data)
    assert item["body"] == "https://a.example/b/briefings/korea.html#ref-1"
    assert item["target"]["source"] == "https://a.example/b/data/x.txt"


def test_a_locator_of_several_passages_has_a_target_for_each() -> None:
    one = source("x", "One.\nTwo.\nThree.")
    (item,) = items(exports.web_annotations(corpus(one), references(one, reference(1, one, (0, 2)))))
    assert [place["selector"][0]["exact"] for place in item["target"]] == ["One.", "Three."]


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_selectors_resolve_in_the_published_text(before: str, quote: str, after: str) -> None:
    text = f"{before}q{quote}{after}"
    whole = dataclasses.replace(source("x"), document=Document(text=NormalText(text)))
    place = Span(start=len(before), end=len(before) + 1 + len(quote))
    (item,) = items(exports.web_annotations(corpus(whole), references(whole, reference(1, whole, (), (place,)))))
    published = published_text(whole)
    by_quote, by_position = item["target"]["selector"]
    start, end = by_position["start"], by_position["end"]
    assert published[start:end] == by_quote["exact"]
    assert published[:start].endswith(by_quote["prefix"])
    assert published[end:].startswith(by_quote["suffix"])
    # Enough of it, but for marks that are not parted from their letter.
    marks = sum(unicodedata.combining(character) > 0 for character in text)
    assert len(by_quote["prefix"]) >= min(start, exports.CONTEXT_CHARACTERS) - marks
    assert len(by_quote["suffix"]) >= min(len(text) - end, exports.CONTEXT_CHARACTERS)
    assert urljoin("http://h/data/annotations.jsonld", "../" + item["target"]["source"]) == "http://h/data/x.txt"


EXCERPTED = source(
    "x",
    "First secret sentence.\nShown words, quoted words, more words.\nLast secret sentence.",
    display="excerpt",
)


@pytest.mark.parametrize(
    ("passages", "quotes", "wanted"),
    [
        pytest.param(
            (1,), ("quoted words",), [("Shown words, ", "quoted words", ", more words.")], id="in its passage"
        ),
        pytest.param((1,), (), [("", "Shown words, quoted words, more words.", "")], id="a whole passage"),
        pytest.param((), ("quoted words",), [("", "quoted words", "")], id="in a passage that is not shown"),
        pytest.param(
            (0, 1),
            ("sentence.\n\nShown",),
            [("", "sentence.\n\nShown", "")],
            id="across passages",
        ),
    ],
)
def test_an_excerpt_shows_no_more_than_its_page(
    passages: tuple[int, ...], quotes: tuple[str, ...], wanted: list[tuple[str, str, str]]
) -> None:
    spans = tuple(span(EXCERPTED, quote) for quote in quotes)
    data = exports.web_annotations(corpus(EXCERPTED), references(EXCERPTED, reference(1, EXCERPTED, passages, spans)))
    (item,) = items(data)
    assert item["target"] == {
        "type": "SpecificResource",
        "source": "sources/x.html",
        "selector": {
            "type": "TextQuoteSelector",
            "exact": wanted[0][1],
            "prefix": wanted[0][0],
            "suffix": wanted[0][2],
        },
    }


def test_a_claims_passage_counts_as_shown() -> None:
    claims = (ClaimSpans(source="x", claim="c", spans=(span(EXCERPTED, "quoted"),), passages=(1,)),)
    stated = dataclasses.replace(EXCERPTED.annotation, claims=(claim("c", "C.", "quoted"),))
    claimed = dataclasses.replace(EXCERPTED, annotation=stated)
    (item,) = items(exports.web_annotations(corpus(claimed), References(briefings=(), backlinks=(), claims=claims)))
    assert item["target"]["selector"]["prefix"] == "Shown words, "


def test_a_link_gives_no_word_of_the_text() -> None:
    linked = dataclasses.replace(EXCERPTED, annotation=dataclasses.replace(EXCERPTED.annotation, display="link"))
    found = references(linked, reference(1, linked, (1,), (span(linked, "quoted words"),)))
    (item,) = items(exports.web_annotations(corpus(linked), found))
    assert item["target"] == "sources/x.html"


def test_nothing_else_of_an_excerpted_article_is_in_any_export() -> None:
    found = references(EXCERPTED, reference(1, EXCERPTED, (1,), (span(EXCERPTED, "quoted words"),)))
    whole = corpus(EXCERPTED, config=KNOWN)
    published = b"".join(
        (
            csl_json(whole),
            bibtex(whole),
            ris(whole),
            exports.web_annotations(whole, found),
            exports.notes_json(whole, analysis_of(EXCERPTED)),
            exports.overlaps_json(whole, analysis_of(EXCERPTED)),
            exports.duplicates_csv(whole, analysis_of(EXCERPTED)),
            json.dumps([exports.article_ld(KNOWN, EXCERPTED), exports.highwire_source(KNOWN, EXCERPTED)]).encode(),
        )
    )
    assert b"quoted words" in published
    assert b"secret" not in published


# -- notes and overlaps ----------------------------------------------------------------------------------------------

METHOD = Method(
    version="1",
    shingle_words=4,
    min_repeat_words=8,
    min_shared_words=8,
    max_gap_words=8,
    wholly_derived=0.49,
    partially_derived=0.2,
    story_similarity=0.1,
)


def note(source_: Source, **known: Any) -> DeduplicationNote:  # noqa: ANN401 - whatever the record holds
    bare = DeduplicationNote(
        source=source_.id,
        words=2,
        unique=2,
        shared=0,
        repeated=0,
        repeats=(),
        overlaps=(),
        longest_common=(),
        story="s",
        repeated_spans=(),
        shared_spans=(),
        only_here=(Span(start=0, end=9),),
        only_figures=(),
        only_quotations=(),
    )
    return dataclasses.replace(bare, **known)


def analysis_of(source_: Source) -> Analysis:
    return Analysis(
        method=METHOD,
        overlaps=(),
        stories=(Story(slug="s", title="S", sources=(source_.id,), basis="alone", ties=()),),
        origins=(Origin(sources=(source_.id,), reasons=("alone",)),),
        notes=(note(source_),),
    )


BODY, AGAIN = passage_spans(REPORT, 1, 7), passage_spans(REPORT, 8, 14)
COMMON = CommonRun(
    other="policy-explainer",
    words=5,
    span=span(REPORT, "a more limited role for"),
    other_span=Span(start=130, end=152),
)
OVERLAP = Overlap(
    left="policy-explainer",
    right="seoul-concerns",
    runs=(SharedRun(left=Span(start=1, end=5), right=Span(start=7, end=12), left_words=1, right_words=2, exact=False),),
    left_words=1,
    right_words=2,
    left_share=1 / 3,
    right_share=0.0035398,
    resemblance=0.0,
    left_containment=0.25,
    right_containment=0.5,
    verdict="non-derived",
    earlier="seoul-concerns",
)
SEED_ANALYSIS = Analysis(
    method=METHOD,
    overlaps=(OVERLAP,),
    stories=(
        Story(
            slug="korea",
            title="Korea",
            sources=("policy-explainer", "seoul-concerns"),
            basis="computed",
            ties=(
                Tie(
                    left="policy-explainer",
                    right="seoul-concerns",
                    similarity=0.123456,
                    terms=(("pentagon", 0.5), ("seoul", 1 / 3)),
                ),
            ),
            earliest="seoul-concerns",
        ),
    ),
    origins=(
        Origin(sources=("seoul-concerns",), reasons=("alone",)),
        Origin(sources=("policy-explainer",), reasons=("alone",)),
    ),
    notes=(
        note(
            REPORT,
            words=565,
            unique=286,
            shared=2,
            repeated=277,
            repeats=(Repeat(first=BODY, again=AGAIN, words=277, exact=True),),
            overlaps=(OVERLAP,),
            longest_common=(COMMON,),
            story="korea",
            repeated_spans=(AGAIN,),
            shared_spans=(Span(start=7, end=12),),
            only_here=(BODY,),
            only_figures=(span(REPORT, "28,500"),),
        ),
        note(EXPLAINER, words=417, unique=416, shared=1, story="korea", overlaps=(OVERLAP,), only_here=()),
    ),
)


def pair(place: Span) -> dict[str, int]:
    return {"start": place.start, "end": place.end}


def test_notes_of_the_seeds() -> None:
    report = {
        "source": "seoul-concerns",
        "title": "US Policy Shift on North Korea Deterrence Fuels Concerns in Seoul",
        "sha256": "0" * 64,
        "words": 565,
        "unique": 286,
        "shared": 2,
        "repeated": 277,
        "boilerplate": 0,
        "quoted": 0,
        "reworded": 0,
        "archived": 0,
        "repeats": [{"first": pair(BODY), "again": pair(AGAIN), "words": 277, "exact": True, "grade": "passage"}],
        "overlaps": [
            {
                "source": "policy-explainer",
                "verdict": "non-derived",
                "words": 2,
                "share": 0.0035,
                "earlier": "seoul-concerns",
            }
        ],
        "longest_common": [
            {
                "source": "policy-explainer",
                "words": 5,
                "here": pair(COMMON.span),
                "there": {"start": 130, "end": 152},
            }
        ],
        "story": {"slug": "korea", "basis": "computed"},
        "origin": 0,
        "repeated_spans": [pair(AGAIN)],
        "shared_spans": [{"start": 7, "end": 12}],
        "boilerplate_spans": [],
        "quoted_spans": [],
        "reworded_spans": [],
        "archived_spans": [],
        "only_here": [pair(BODY)],
        "only_figures": [pair(span(REPORT, "28,500"))],
        "only_quotations": [],
        "only_names": [],
        "credits": [],
        "disguises": [],
        "precedents": [],
        "overrides": [
            {"verdict": "distinct", "reason": "Another text.", "reviewer": "Jo", "reviewed_on": "2026-11-23"},
        ],
    }
    explainer = {
        "source": "policy-explainer",
        "title": "Overview of the Policy Shift",
        "sha256": "0" * 64,
        "words": 417,
        "unique": 416,
        "shared": 1,
        "repeated": 0,
        "boilerplate": 0,
        "quoted": 0,
        "reworded": 0,
        "archived": 0,
        "repeats": [],
        "overlaps": [
            {
                "source": "seoul-concerns",
                "verdict": "non-derived",
                "words": 1,
                "share": 0.3333,
                "earlier": "seoul-concerns",
            }
        ],
        "longest_common": [],
        "story": {"slug": "korea", "basis": "computed"},
        "origin": 1,
        "repeated_spans": [],
        "shared_spans": [],
        "boilerplate_spans": [],
        "quoted_spans": [],
        "reworded_spans": [],
        "archived_spans": [],
        "only_here": [],
        "only_figures": [],
        "only_quotations": [],
        "only_names": [],
        "credits": [],
        "disguises": [],
        "precedents": [],
    }
    wanted = {
        "method": dataclasses.asdict(METHOD),
        "offsets": "half-open ranges of Unicode code points of data/<id>.txt",
        "notes": [explainer, report],
        "stories": [
            {
                "slug": "korea",
                "title": "Korea",
                "basis": "computed",
                "sources": ["policy-explainer", "seoul-concerns"],
                "earliest": "seoul-concerns",
                "ties": [
                    {
                        "left": "policy-explainer",
                        "right": "seoul-concerns",
                        "similarity": 0.1235,
                        "terms": [{"term": "pentagon", "share": 0.5}, {"term": "seoul", "share": 0.3333}],
                    }
                ],
                "near_misses": [],
            }
        ],
        "origins": [
            {"sources": ["seoul-concerns"], "reasons": ["alone"]},
            {"sources": ["policy-explainer"], "reasons": ["alone"]},
        ],
    }
    assert exports.notes_json(SEED_CORPUS, SEED_ANALYSIS).decode() == json.dumps(wanted, indent=1) + "\n"


def test_positions_of_a_note_are_those_of_the_published_text() -> None:
    text = published_text(REPORT)
    (repeat,) = json.loads(exports.notes_json(SEED_CORPUS, SEED_ANALYSIS))["notes"][1]["repeats"]
    first, again = (text[repeat[key]["start"] : repeat[key]["end"]] for key in ("first", "again"))
    assert first == again
    assert len(first.split()) == 277


def test_an_override_says_only_what_was_given() -> None:
    override = Override(verdict="duplicate-of", target="other", reason="", reviewer="", reviewed_on=None, mark=MARK)
    overridden = source("x", dedup=(override,))
    (found,) = json.loads(exports.notes_json(corpus(overridden), analysis_of(overridden)))["notes"]
    assert found["overrides"] == [{"verdict": "duplicate-of", "target": "other"}]


def test_overlaps_of_the_seeds() -> None:
    wanted = {
        "method": dataclasses.asdict(METHOD),
        "offsets": "half-open ranges of Unicode code points of data/<id>.txt",
        "raw_offsets": (
            "half-open ranges of Unicode code points of the file, without byte-order mark, line ends counted as one"
        ),
        "overlaps": [
            {
                "left": "policy-explainer",
                "right": "seoul-concerns",
                "verdict": "non-derived",
                "earlier": "seoul-concerns",
                "left_words": 1,
                "right_words": 2,
                "left_share": 0.3333,
                "right_share": 0.0035,
                "resemblance": 0.0,
                "left_containment": 0.25,
                "right_containment": 0.5,
                "runs": [
                    {
                        "kind": "text",
                        "exact": False,
                        "left_words": 1,
                        "right_words": 2,
                        "left": {"start": 1, "end": 5},
                        "right": {"start": 7, "end": 12},
                    }
                ],
            }
        ],
        "boilerplate": [],
        "descents": [],
    }
    data = exports.overlaps_json(SEED_CORPUS, SEED_ANALYSIS)
    assert data.decode() == json.dumps(wanted, indent=1) + "\n"


def test_an_overlap_of_unknown_order_names_no_earlier_source() -> None:
    unordered = dataclasses.replace(SEED_ANALYSIS, overlaps=(dataclasses.replace(OVERLAP, earlier=""),))
    (overlap,) = json.loads(exports.overlaps_json(SEED_CORPUS, unordered))["overlaps"]
    assert "earlier" not in overlap


def test_one_origin_of_many_copies_is_written_once() -> None:
    copies = [source(f"copy-{number:04}") for number in range(1000)]
    ids = tuple(copy.id for copy in copies)
    many = Analysis(
        method=METHOD,
        overlaps=(),
        stories=(Story(slug="s", title="S", sources=ids, basis="computed", ties=()),),
        origins=(Origin(sources=ids, reasons=("near-copy",)),),
        notes=tuple(note(copy) for copy in copies),
    )
    # Each id stands in its note, in the story and in the origin.
    assert exports.notes_json(corpus(*copies), many).count(b"copy-0500") == 3


# -- what pages say about themselves ---------------------------------------------------------------------------------

BRIEFING = Briefing(
    slug="korea",
    path="content/briefings/korea.md",
    title="Who deters North Korea?",
    summary="What both say.",
    authors=(Person(literal="Jo Analyst", family="Analyst", given="Jo"), Person(literal="The desk")),
    published=date("2026-01-28"),
    updated=date("2026-02"),
    language="en",
    story="",
    tags=("alliance", "deterrence"),
    draft=False,
    document=Document(text=NormalText("")),
    citations=(),
    passage_marks=(),
    mark=MARK,
)
BARE_BRIEFING = dataclasses.replace(
    BRIEFING, title="", summary="", authors=(), published=None, updated=None, language="", tags=()
)


def test_website_ld() -> None:
    assert exports.website_ld(Config(language="?")) == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "Briefing",
    }
    assert exports.website_ld(Config(description="Two.", base_url="https://a.example")) == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "Briefing",
        "url": "https://a.example/",
        "description": "Two.",
        "inLanguage": "en",
    }


def test_report_ld() -> None:
    assert exports.report_ld(SEED_CORPUS.config, BRIEFING, [REPORT, FULL]) == {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": "Who deters North Korea?",
        "name": "Who deters North Korea?",
        "abstract": "What both say.",
        "author": [
            {"@type": "Person", "name": "Jo Analyst", "familyName": "Analyst", "givenName": "Jo"},
            {"@type": "Person", "name": "The desk"},
        ],
        "publisher": {"@type": "Organization", "name": "The desk"},
        "datePublished": "2026-01-28",
        "dateModified": "2026-02",
        "inLanguage": "en",
        "keywords": ["alliance", "deterrence"],
        "isPartOf": {"@type": "WebSite", "name": "Peninsula Briefing"},
        "citation": [
            {
                "@id": "../sources/seoul-concerns.html#text",
                "@type": "NewsArticle",
                "name": "US Policy Shift on North Korea Deterrence Fuels Concerns in Seoul",
                "url": "../sources/seoul-concerns.html",
            },
            {
                "@id": "../sources/full.html#text",
                "@type": "WebPage",
                "name": "A {50%} rise_of \\LaTeX & $1",
                "author": [
                    {"@type": "Person", "name": "Jane Doe", "familyName": "Doe", "givenName": "Jane"},
                    {"@type": "Person", "name": "Desk, and Staff", "familyName": "Desk, and", "givenName": "Staff"},
                    {"@type": "Person", "name": "The & Newsroom"},
                ],
                "url": "https://e.example/a_b?x={1}&y=%20#f",
                "publisher": {"@type": "Organization", "name": "afp"},
                "datePublished": "2026-01-28",
            },
        ],
    }


def test_bare_report_ld() -> None:
    assert exports.report_ld(KNOWN, BARE_BRIEFING, [], publishers={}) == {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": "korea",
        "name": "korea",
        "publisher": {"@type": "Organization", "name": "Site"},
        "inLanguage": "en",
        "url": "https://a.example/b/briefings/korea.html",
        "isPartOf": {"@type": "WebSite", "name": "Site", "url": "https://a.example/b/"},
    }


def test_article_ld_of_a_seed() -> None:
    held = {EXPLAINER.id: EXPLAINER, REPORT.id: REPORT}
    assert exports.article_ld(Config(), REPORT, held=held) == {
        "@context": "https://schema.org",
        "@id": "#text",
        "@type": "NewsArticle",
        "headline": "US Policy Shift on North Korea Deterrence Fuels Concerns in Seoul",
        "name": "US Policy Shift on North Korea Deterrence Fuels Concerns in Seoul",
        "inLanguage": "en",
        "keywords": ["deterrence", "south-korea"],
        "about": [
            {"@type": "Organization", "name": "Pentagon"},
            {"@type": "Person", "name": "Lee Jae Myung"},
            {"@type": "Thing", "name": "Élan"},
        ],
        "isBasedOn": [
            {"@type": "CreativeWork", "name": "national-defense-strategy"},
            {
                "@type": "CreativeWork",
                "name": "Overview of the Policy Shift",
                "url": "../sources/policy-explainer.html",
            },
        ],
    }


def test_article_ld_of_all_that_can_be_stated() -> None:
    publishers = exports.known_publishers(KNOWN)
    assert exports.article_ld(KNOWN, FULL, publishers=publishers) == {
        "@context": "https://schema.org",
        "@id": "https://a.example/b/sources/full.html#text",
        "@type": "NewsArticle",
        "headline": "A {50%} rise_of \\LaTeX & $1",
        "name": "A {50%} rise_of \\LaTeX & $1",
        "author": [
            {"@type": "Person", "name": "Jane Doe", "familyName": "Doe", "givenName": "Jane"},
            {"@type": "Person", "name": "Desk, and Staff", "familyName": "Desk, and", "givenName": "Staff"},
            {"@type": "Person", "name": "The & Newsroom"},
        ],
        "publisher": {"@type": "Organization", "name": "Agence & Co"},
        "datePublished": "2026-01-28",
        "dateModified": "2026-02-01",
        "inLanguage": "en",
        "url": "https://e.example/a_b?x={1}&y=%20#f",
        "archivedAt": "https://archive.example/1",
        "license": {"@type": "CreativeWork", "name": "CC BY 4.0"},
        "keywords": ["a", "b,c"],
        "mainEntityOfPage": "https://a.example/b/sources/full.html",
    }


def test_a_license_that_is_an_address() -> None:
    licensed = source("x", license="https://creativecommons.org/licenses/by/4.0/")
    assert exports.article_ld(Config(), licensed)["license"] == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        pytest.param("x" * 110, "x" * 110, id="just short enough"),
        pytest.param("x" * 111, "x" * 109 + "…", id="one word too long"),
        pytest.param("ab " * 40 + "end", "ab " * 35 + "ab…", id="cut between words"),
    ],
)
def test_headline(title: str, headline: str) -> None:
    found = exports.article_ld(Config(), source("x", title=title))
    assert (found["headline"], found["name"]) == (headline, title)
    assert len(headline) <= 110


def test_quotations_are_parts_of_the_report_and_of_the_article() -> None:
    troops, week = (span(REPORT, words) for words in ("approximately 28,500 American troops", "released last week"))
    quoted = reference(1, REPORT, (3,), (troops, week))
    cited = BriefingReferences(briefing="korea", references=(quoted, reference(2, FULL)), cited=())
    report = exports.report_ld(SEED_CORPUS.config, BRIEFING, [REPORT, FULL], cited)
    claims = {(spans.source, spans.claim): spans for spans in claim_spans(REPORT)}
    article = exports.article_ld(Config(), REPORT, claims=claims)
    words = [
        {"@type": "Quotation", "text": "approximately 28,500 American troops", "inLanguage": "en"},
        {"@type": "Quotation", "text": "released last week", "inLanguage": "en"},
    ]
    whole = {"@id": "../sources/seoul-concerns.html#text"}
    assert report["hasPart"] == [{**quotation, "isPartOf": whole} for quotation in words]
    assert article["hasPart"] == words


def test_no_quotation_of_an_article_that_is_only_linked() -> None:
    linked = dataclasses.replace(REPORT, annotation=dataclasses.replace(REPORT.annotation, display="link"))
    quoted = reference(1, linked, (3,), (span(linked, "released last week"),))
    cited = BriefingReferences(briefing="korea", references=(quoted,), cited=())
    claims = {(spans.source, spans.claim): spans for spans in claim_spans(linked)}
    assert "hasPart" not in exports.report_ld(Config(), BRIEFING, [linked], cited)
    assert "hasPart" not in exports.article_ld(Config(), linked, claims=claims)


def test_a_claim_review_for_a_declared_fact_check_alone() -> None:
    check = FactCheck(rating="Mostly false", value=2.0, by="Jo Analyst", on=date("2026-02-01"), text="They are 26,000.")
    words = FactCheck(rating="Half true", value=2.5, worst=0.0, best=4.0)
    claims = (
        dataclasses.replace(claim("plain", "Nobody checked this."), kind="fact-check"),
        dataclasses.replace(claim("troops", "There are 28,500 troops."), fact_check=check),
        dataclasses.replace(claim("half", "Half of them leave."), fact_check=words),
        dataclasses.replace(claim("bare", "All of them leave."), fact_check=FactCheck(rating="Not proven")),
    )
    stated = source("x", claims=claims, publisher="afp", url="https://e.example/1")
    appearance = {
        "@id": "https://a.example/b/sources/x.html#text",
        "@type": "NewsArticle",
        "name": "Title",
        "url": "https://e.example/1",
        "publisher": {"@type": "Organization", "name": "Agence & Co"},
    }
    base = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "author": {"@type": "Organization", "name": "Site"},
        "itemReviewed": {"@type": "Claim", "appearance": appearance},
    }
    assert list(exports.fact_checks_ld(KNOWN, stated)) == [
        {
            **base,
            "url": "https://a.example/b/sources/x.html#claim-troops",
            "claimReviewed": "There are 28,500 troops.",
            "author": {"@type": "Person", "name": "Jo Analyst"},
            "reviewRating": {
                "@type": "Rating",
                "alternateName": "Mostly false",
                "ratingValue": 2,
                "worstRating": 1,
                "bestRating": 5,
            },
            "datePublished": "2026-02-01",
            "reviewBody": "They are 26,000.",
        },
        {
            **base,
            "url": "https://a.example/b/sources/x.html#claim-half",
            "claimReviewed": "Half of them leave.",
            "reviewRating": {
                "@type": "Rating",
                "alternateName": "Half true",
                "ratingValue": 2.5,
                "worstRating": 0,
                "bestRating": 4,
            },
        },
        {
            **base,
            "url": "https://a.example/b/sources/x.html#claim-bare",
            "claimReviewed": "All of them leave.",
            "reviewRating": {"@type": "Rating", "alternateName": "Not proven"},
        },
    ]
    assert list(exports.fact_checks_ld(KNOWN, FULL, publishers={})) == []


def test_highwire_tags_of_a_briefing() -> None:
    numbered = dataclasses.replace(BRIEFING, number="2026-7")
    assert exports.highwire_briefing(KNOWN, numbered, [REPORT, FULL]) == (
        ("citation_title", "Who deters North Korea?"),
        ("citation_author", "Analyst, Jo"),
        ("citation_author", "The desk"),
        ("citation_publication_date", "2026/01/28"),
        ("citation_online_date", "2026/01/28"),
        ("citation_technical_report_institution", "Site"),
        ("citation_technical_report_number", "2026-7"),
        ("citation_abstract", "What both say."),
        ("citation_language", "en"),
        ("citation_keywords", "alliance; deterrence"),
        ("citation_public_url", "https://a.example/b/briefings/korea.html"),
        (
            "citation_reference",
            "citation_title=US Policy Shift on North Korea Deterrence Fuels Concerns in Seoul",
        ),
        (
            "citation_reference",
            (
                "citation_title=A {50%} rise_of \\LaTeX & $1; citation_author=Doe, Jane; "
                "citation_author=Desk, and, Staff; citation_author=The & Newsroom; "
                "citation_publication_date=2026/01/28; citation_journal_title=Agence & Co; "
                "citation_public_url=https://e.example/a_b?x={1}&y=%20#f"
            ),
        ),
    )
    assert exports.highwire_briefing(Config(author="The desk"), BARE_BRIEFING, publishers={}) == (
        ("citation_title", "korea"),
        ("citation_technical_report_institution", "The desk"),
        ("citation_language", "en"),
    )


def test_highwire_tags_of_a_source() -> None:
    assert exports.highwire_source(KNOWN, FULL) == (
        ("citation_title", "A {50%} rise_of \\LaTeX & $1"),
        ("citation_author", "Doe, Jane"),
        ("citation_author", "Desk, and, Staff"),
        ("citation_author", "The & Newsroom"),
        ("citation_publication_date", "2026/01/28"),
        ("citation_publisher", "Agence & Co"),
        ("citation_language", "en"),
        ("citation_keywords", "a; b,c"),
        ("citation_public_url", "https://e.example/a_b?x={1}&y=%20#f"),
    )
    assert exports.highwire_source(KNOWN, source("x"), publishers={}) == (("citation_title", "Title"),)
