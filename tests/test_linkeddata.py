"""JSON-LD as others read it: expanded by PyLD, terms asked of rdflib, selectors resolved in the published bytes.

The W3C model is held as well: what it says an annotation, a body, a place and a selector must and must not have, and
the terms of its vocabulary as a public package carries it. The contexts stand in `contexts/`, so nothing is fetched.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyld import jsonld
from rdflib import RDF, RDFS, SDO, XSD, BNode, Graph, Literal, URIRef

from tests.probes import tools
from tests.spoken import spoken
from twosource import analyse, compose, load, resolve, validate
from twosource.model import RawFile
from twosource.render import render
from twosource.views import Page, Site

ROOT = Path(__file__).parent.parent
CONTEXTS = Path(__file__).parent / "contexts"
ANNO = "http://www.w3.org/ns/anno.jsonld"
OA = "http://www.w3.org/ns/oa#"
MOTIVATIONS = frozenset(
    [
        "assessing",
        "bookmarking",
        "classifying",
        "commenting",
        "describing",
        "editing",
        "highlighting",
        "identifying",
        "linking",
        "moderating",
        "questioning",
        "replying",
        "tagging",
    ]
)
NAMESPACES = {
    "http://www.w3.org/ns/anno.jsonld": "anno.json",
    "https://schema.org": "schema.json",
    "https://schema.org/": "schema.json",
}

Built = tuple[dict[str, Page], dict[str, bytes]]


def built(files: Sequence[RawFile]) -> Built:
    """Return the pages and the other files of a site, by path."""
    corpus, found = validate.validate(sorted(files, key=lambda file: file.path))
    assert [finding for finding in found if finding.effective.name == "ERROR"] == []
    analysis = analyse.analyse(corpus)
    references, found = resolve.resolve(corpus, analysis)
    assert [finding for finding in found if finding.effective.name == "ERROR"] == []
    site = compose.compose(corpus, analysis, references, spoken())
    pages = {page.frame.path: page for page in site.pages}
    return pages, {file.path: file.data for file in site.files}


@pytest.fixture(scope="module")
def demo() -> Built:
    return built(load.load(ROOT)[0])


def files(**texts: str) -> list[RawFile]:
    return [RawFile(path=f"content/{path}", data=text.encode()) for path, text in texts.items()]


RICH = {
    "site.yaml": "title: Desk\nauthor: The desk\nbase_url: https://b.example/\n"
    "publishers:\n  wire: {name: Wire, kind: wire}\n  mod: {name: Ministry, kind: government}\n"
    "  log: {name: Log, kind: blog}\n",
    "sources/a.txt": "Harbour shut\n\nThe harbour closed on Monday. Divers found a crack of 14 metres in the wall.\n",
    "sources/a.yaml": "title: Harbour shut\n"
    "authors: [{family: Kim, given: Min, suffix: Jr.}, {literal: The Team}, Al]\n"
    "publisher: wire\npublished: 2026-01-28\nupdated: 2026-01-29\nurl: https://w.example/1\nlanguage: en\n"
    "archive_url: https://archive.example/1\nlicense: CC BY 4.0\nbased_on: [b, a report]\ntags: [harbour]\n"
    "about: [{name: Harbour, type: place}, {name: Min, type: person}, {name: Port, type: organisation}, {name: X}]\n"
    "claims:\n  - {id: crack, text: The crack has 14 metres., kind: figure, quotes: [a crack of 14 metres],\n"
    "     fact_check: {rating: Mostly false, value: 2, by: Jo, on: 2026-02-01, text: It has 12.}}\n"
    "  - {id: shut, text: It is shut., quotes: [closed on Monday], fact_check: {rating: Not proven}}\n",
    "sources/b.txt": "The ministry said that the harbour is safe. Nothing more was said.\n",
    "sources/b.yaml": "title: A statement\npublisher: mod\ndisplay: excerpt\n",
    "sources/c.txt": "A log of the day. It was shut.\n",
    "sources/c.yaml": "title: A log\npublisher: log\ndisplay: link\n",
    "briefings/x.md": "---\ntitle: Shut\nsummary: In short.\nauthors: [Jo]\npublished: 2026-02\nnumber: 7\n---\n\n"
    'It closed "on Monday". [@a, "closed on Monday"] It is safe, they say. [@b, "the harbour is safe"] [@c]\n',
}


@pytest.fixture(scope="module")
def rich() -> Built:
    return built(files(**RICH))


# -- schema.org ------------------------------------------------------------------------------------------------------


def from_disk(url: str, _options: object) -> dict[str, object]:
    """Load a context that stands beside the tests; anything else is an error, never a request."""
    document = json.loads((CONTEXTS / NAMESPACES[url]).read_text(encoding="utf-8"))
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": document}


def expanded(value: object, base: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = jsonld.expand(value, {"base": base, "documentLoader": from_disk})
    return found


def nodes(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)


def linked_data(site: Built) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for path, page in site[0].items():
        for value in page.frame.json_ld:
            yield path, value


def unknown_terms(value: Mapping[str, Any]) -> set[str]:
    """Return the types and properties of expanded schema.org data that the vocabulary does not have."""
    found = set()
    for node in nodes(value):
        kinds = node["@type"] if isinstance(node.get("@type"), list) else []
        terms = {key for key in node if not key.startswith("@")} | set(kinds)
        found |= {term for term in terms if term.startswith("https://schema.org/") and URIRef(term) not in SDO}
        found |= {term for term in terms if not term.startswith("https://schema.org/")}
    return found


@pytest.mark.parametrize("name", ["demo", "rich"])
def test_every_term_is_one_of_schema_org(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    found = [(path, expanded(value, f"https://b.example/{path}")) for path, value in linked_data(site)]
    assert found
    assert [(path, terms) for path, value in found for node in value if (terms := unknown_terms(node))] == []


def test_a_term_that_schema_org_does_not_have_is_noticed() -> None:
    (value,) = expanded({"@context": "https://schema.org", "@type": "Report", "titel": "x"}, "https://b.example/")
    assert unknown_terms(value) == {"https://schema.org/titel"}


def test_a_report_and_its_sources_are_one_graph(rich: Built) -> None:
    pages, _ = rich
    (report,) = expanded(list(pages["briefings/x.html"].frame.json_ld), "https://b.example/briefings/x.html")
    article, *reviews = expanded(list(pages["sources/a.html"].frame.json_ld), "https://b.example/sources/a.html")
    sdo = "https://schema.org/"
    assert [report["@type"], article["@type"]] == [[f"{sdo}Report"], [f"{sdo}NewsArticle"]]
    assert [cited["@id"] for cited in report[f"{sdo}citation"]] == [
        f"https://b.example/sources/{name}.html#text" for name in "abc"
    ]
    assert article["@id"] == "https://b.example/sources/a.html#text"
    assert [[part["@type"], part[f"{sdo}text"], part[f"{sdo}isPartOf"]] for part in report[f"{sdo}hasPart"]] == [
        [[f"{sdo}Quotation"], [{"@value": words}], [{"@id": f"https://b.example/sources/{name}.html#text"}]]
        for name, words in (("a", "closed on Monday"), ("b", "the harbour is safe"))
    ]
    assert [part[f"{sdo}text"] for part in article[f"{sdo}hasPart"]] == [
        [{"@value": "a crack of 14 metres"}],
        [{"@value": "closed on Monday"}],
    ]
    assert [review["@type"] for review in reviews] == [[f"{sdo}ClaimReview"]] * 2
    assert [review[f"{sdo}url"] for review in reviews] == [
        [{"@id": f"https://b.example/sources/a.html#claim-{name}"}] for name in ("crack", "shut")
    ]
    assert [review[f"{sdo}itemReviewed"][0][f"{sdo}appearance"][0]["@id"] for review in reviews] == [
        "https://b.example/sources/a.html#text"
    ] * 2


# -- the Web Annotation model ----------------------------------------------------------------------------------------


def many(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def violations(annotation: Mapping[str, Any]) -> list[str]:
    """Return what an annotation does against the model (W3C Recommendation of 23 February 2017), section by section."""
    found = []
    if not str(annotation.get("id", "")).startswith(("urn:", "http")):
        found.append("3.1 exactly one id, an IRI")
    if "Annotation" not in many(annotation.get("type")):
        found.append("3.1 the type Annotation")
    if not many(annotation.get("target", [])):
        found.append("3.1 one target or more")
    if "body" in annotation and "bodyValue" in annotation:
        found.append("3.2.5 no bodyValue beside a body")
    if not set(many(annotation.get("motivation", []))) <= MOTIVATIONS:
        found.append("3.3.5 a known motivation")
    found += [fault for body in many(annotation.get("body", [])) for fault in body_violations(body)]
    for target in many(annotation.get("target", [])):
        if isinstance(target, Mapping):
            if not isinstance(target.get("source"), str):
                found.append("4.1 a SpecificResource has one source")
            found += [fault for each in many(target.get("selector", [])) for fault in selector_violations(each)]
    return found


def body_violations(body: object) -> list[str]:
    if not isinstance(body, Mapping):
        return [] if str(body).startswith(("urn:", "http")) else ["3.2 a body is an IRI or an object"]
    found = []
    if not isinstance(body.get("value"), str):
        found.append("3.2.4 a TextualBody has one value")
    if not str(body.get("format", "text/plain")).startswith(("text/", "application/")):
        found.append("3.2.1 a media type")
    if not re.match(r"[a-z]{2,3}(-|$)", str(body.get("language", "en"))):
        found.append("3.2.1 a tag of a language")
    if not set(many(body.get("purpose", []))) <= MOTIVATIONS:
        found.append("3.3.5 a known purpose")
    return found


def collection_violations(whole: Mapping[str, Any]) -> list[str]:
    """Return what a collection of one embedded page does against section 5 of the model, but for its annotations."""
    page = whole.get("first")
    if not isinstance(page, Mapping):
        return ["5.1 a first page where there are annotations"]
    rules = {
        "5 the context of the model": whole.get("@context") == ANNO,
        "5.1 an id, an IRI": str(whole.get("id", "")).startswith(("urn:", "http")),
        "5.1 the type AnnotationCollection": whole.get("type") == "AnnotationCollection",
        "5.1 a label is text": all(isinstance(label, str) for label in many(whole.get("label", []))),
        "5.1 total counts the annotations": whole.get("total") == len(page.get("items", ())),
        "5.2 a page has an id, an IRI": str(page.get("id", "")).startswith(("urn:", "http")),
        "5.2 the type AnnotationPage": page.get("type") == "AnnotationPage",
        "5.2 items are a list": isinstance(page.get("items"), list),
        "5.2 the first page starts at 0": page.get("startIndex", 0) == 0,
        "5.2 no context of its own": "@context" not in page,
    }
    return [rule for rule, holds in rules.items() if not holds]


def selector_violations(selector: Mapping[str, Any]) -> list[str]:
    if selector.get("type") == "TextQuoteSelector":
        texts = [selector.get("exact"), selector.get("prefix", ""), selector.get("suffix", "")]
        return [] if all(isinstance(text, str) for text in texts) else ["4.2.4 exact once, prefix and suffix at most"]
    if selector.get("type") == "TextPositionSelector":
        start, end = selector.get("start"), selector.get("end")
        right = type(start) is int and type(end) is int and 0 <= start <= end
        return [] if right else ["4.2.5 start and end are non-negative integers"]
    return ["4.2 a known selector"]


GOOD = {
    "id": "urn:x",
    "type": "Annotation",
    "target": {"source": "a", "selector": {"type": "TextQuoteSelector", "exact": "x"}},
}


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        pytest.param({}, [], id="good"),
        pytest.param({"id": None}, ["3.1 exactly one id, an IRI"], id="no id"),
        pytest.param({"type": "X"}, ["3.1 the type Annotation"], id="no type"),
        pytest.param({"target": []}, ["3.1 one target or more"], id="no target"),
        pytest.param({"body": {}}, ["3.2.4 a TextualBody has one value"], id="no value"),
        pytest.param({"body": "words"}, ["3.2 a body is an IRI or an object"], id="no address"),
        pytest.param({"motivation": "citing"}, ["3.3.5 a known motivation"], id="no motivation"),
        pytest.param({"body": {"value": "x", "purpose": "citing"}}, ["3.3.5 a known purpose"], id="no purpose"),
        pytest.param({"body": {"value": "x", "format": "plain"}}, ["3.2.1 a media type"], id="no media type"),
        pytest.param(
            {"body": {"value": "x", "language": "English"}}, ["3.2.1 a tag of a language"], id="no tag of a language"
        ),
        pytest.param({"target": {}}, ["4.1 a SpecificResource has one source"], id="no source"),
        pytest.param(
            {"target": {"source": "a", "selector": {"type": "TextQuoteSelector"}}},
            ["4.2.4 exact once, prefix and suffix at most"],
            id="no words",
        ),
        pytest.param(
            {"target": {"source": "a", "selector": {"type": "TextPositionSelector", "start": -1, "end": 2}}},
            ["4.2.5 start and end are non-negative integers"],
            id="before the text",
        ),
    ],
)
def test_violations_are_noticed(changes: dict[str, Any], wanted: list[str]) -> None:
    assert violations(GOOD | changes) == wanted


WHOLE = {
    "@context": ANNO,
    "id": "urn:x",
    "type": "AnnotationCollection",
    "label": "x",
    "total": 1,
    "first": {"id": "urn:y", "type": "AnnotationPage", "items": [GOOD], "startIndex": 0},
}


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        pytest.param({}, [], id="good"),
        pytest.param({"first": None}, ["5.1 a first page where there are annotations"], id="no page"),
        pytest.param({"@context": "https://schema.org"}, ["5 the context of the model"], id="another context"),
        pytest.param({"label": 1}, ["5.1 a label is text"], id="label"),
        pytest.param({"total": 2}, ["5.1 total counts the annotations"], id="miscounted"),
        pytest.param(
            {"first": {"items": [GOOD], "startIndex": 1, "@context": ANNO}},
            [
                "5.2 a page has an id, an IRI",
                "5.2 the type AnnotationPage",
                "5.2 the first page starts at 0",
                "5.2 no context of its own",
            ],
            id="a page that is none",
        ),
    ],
)
def test_violations_of_a_collection_are_noticed(changes: dict[str, Any], wanted: list[str]) -> None:
    assert collection_violations(WHOLE | changes) == wanted


def test_the_context_is_that_of_w3c() -> None:
    """Hold each term to its definition in W3C's own context, term by term compared once: see `contexts/README.md`."""
    terms = json.loads((CONTEXTS / "anno.json").read_text(encoding="utf-8"))["@context"]
    written = json.dumps(terms, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(written.encode()).hexdigest() == (
        "590aa1b769ae8fa3eee2324de6962b17ec23b30b62c00d4d1a2ddddb1d9dff66"
    )


def collection(site: Built) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site[1]["data/annotations.jsonld"])
    return found


@pytest.mark.parametrize("name", ["demo", "rich"])
def test_annotations_keep_to_the_model(name: str, request: pytest.FixtureRequest) -> None:
    found = collection(request.getfixturevalue(name))
    assert collection_violations(found) == []
    items = found["first"]["items"]
    assert items
    assert {item["id"]: faults for item in items if (faults := violations(item))} == {}


@pytest.mark.parametrize("name", ["demo", "rich"])
def test_annotations_expand_without_loss(name: str, request: pytest.FixtureRequest) -> None:
    found = collection(request.getfixturevalue(name))
    terms = json.loads((CONTEXTS / "anno.json").read_text(encoding="utf-8"))["@context"]
    assert {key for node in nodes(found) for key in node} - {*terms, "@context"} == set()
    (whole,) = expanded(found, "https://b.example/data/annotations.jsonld")
    (page,) = whole["http://www.w3.org/ns/activitystreams#first"]
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == found["total"]
    assert {kind for item in items for kind in item["@type"]} == {f"{OA}Annotation"}
    assert {motive["@id"] for item in items for motive in item[f"{OA}motivatedBy"]} == {
        f"{OA}linking",
        f"{OA}describing",
    }
    assert all(
        target["@id"].startswith("https://") for item in items for target in item[f"{OA}hasTarget"] if "@id" in target
    )


def triples(value: object) -> Graph:
    """Return what data means, as RDF: by PyLD, and read by rdflib."""
    written = jsonld.to_rdf(
        value, {"base": "https://b.example/data/", "documentLoader": from_disk, "format": "application/n-quads"}
    )
    return Graph().parse(data=written, format="nt")


def oa_violations(found: Graph, vocabulary: Graph) -> list[str]:
    """Return what in a graph the Web Annotation Vocabulary does not have, or has with values of another kind."""
    told = set()
    for _, term, value in found:
        names = [each for each in (term, value) if isinstance(each, URIRef) and each.startswith(OA)]
        told |= {f"no term {name}" for name in names if (name, RDF.type, None) not in vocabulary}
        wanted = vocabulary.value(term, RDFS.range)
        if isinstance(value, Literal) and wanted is not None and (value.datatype or XSD.string) != wanted:
            told.add(f"{term} is {value.datatype or XSD.string}, not {wanted}")
        if isinstance(wanted, URIRef) and wanted.startswith(OA) and isinstance(value, URIRef | BNode):
            kinds = {*vocabulary.objects(value, RDF.type), *found.objects(value, RDF.type)}
            above = {each for kind in kinds for each in vocabulary.transitive_objects(kind, RDFS.subClassOf)}
            told |= set() if wanted in above else {f"{term} leads to no {wanted}"}
    return sorted(told)


@pytest.fixture(scope="module")
def oa() -> Graph:
    """Return the vocabulary as W3C publishes it, from the package that carries it."""
    quads = tools.module("@vocabulary/oa/oa.nq").read_text(encoding="utf-8").splitlines()
    # All are of one graph, which each line names last.
    return Graph().parse(data="\n".join(f"{quad.removesuffix(f' <{OA}> .')} ." for quad in quads), format="nt")


@pytest.mark.browser
@pytest.mark.parametrize("name", ["demo", "rich"])
def test_annotations_keep_to_the_vocabulary(name: str, oa: Graph, request: pytest.FixtureRequest) -> None:
    found = triples(collection(request.getfixturevalue(name)))
    used = {str(term).removeprefix(OA) for _, term, _ in found}
    assert used >= {"hasBody", "hasTarget", "hasSource", "hasSelector", "motivatedBy", "exact", "start", "end"}
    assert oa_violations(found, oa) == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        pytest.param({}, [], id="good"),
        pytest.param({"type": "oa:Note"}, [f"no term {OA}Note"], id="no such class"),
        pytest.param({"oa:hasWords": "x"}, [f"no term {OA}hasWords"], id="no such property"),
        pytest.param({"oa:start": "one"}, [f"{OA}start is {XSD.string}, not {XSD.nonNegativeInteger}"], id="no number"),
        pytest.param(
            {"motivation": "TextualBody"}, [f"{OA}motivatedBy leads to no {OA}Motivation"], id="no motivation"
        ),
    ],
)
def test_what_the_vocabulary_does_not_have_is_noticed(changes: dict[str, Any], wanted: list[str], oa: Graph) -> None:
    value = {"@context": ANNO} | GOOD | {"motivation": "linking"} | changes
    assert oa_violations(triples(value), oa) == wanted


# -- selectors in the published bytes --------------------------------------------------------------------------------


def places(site: Built) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield the path of the file or page that each place of an annotation is in, and its selectors."""
    for item in collection(site).get("first", {"items": []})["items"]:
        for target in many(item["target"]):
            if isinstance(target, Mapping):
                yield target["source"].removeprefix("https://b.example/"), many(target["selector"])


def resolve_place(site: Built, path: str, selectors: list[dict[str, Any]]) -> str:
    """Return the words that both selectors of a place select in the published file, each by its own means."""
    text = site[1][path].decode()
    assert unicodedata.is_normalized("NFC", text)
    quote, position = selectors
    assert [quote["type"], position["type"]] == ["TextQuoteSelector", "TextPositionSelector"]
    start, end = position["start"], position["end"]
    assert text[start:end] == quote["exact"]
    assert text[:start].endswith(quote["prefix"])
    assert text[end:].startswith(quote["suffix"])
    # Not in the middle of a character that a reader sees.
    assert not any(unicodedata.combining(text[at]) for at in (start, end) if at < len(text))
    return text[start:end]


def test_every_selector_of_the_demo_resolves(demo: Built) -> None:
    based = {path.removeprefix("https://twosource.example/"): selectors for path, selectors in places(demo)}
    assert set(based) == {"data/policy-explainer.txt", "data/seoul-concerns.txt"}
    words = [
        resolve_place(demo, path.removeprefix("https://twosource.example/"), selectors)
        for path, selectors in places(demo)
    ]
    assert len(words) > 40
    assert all(words)


# Precomposed and decomposed, astral, joined and flagged, right to left, without spaces, ligature, soft hyphen.
_LATIN = ("harbour", "naïve", "cafe\u0301", "e\u0301te\u0301", "A\u030a", "ﬁnd", "a\u00adb", "co-op", "½", "𝒳")
_OTHERS = ("👩\u200d👩\u200d👧", "🇰🇷", "שלום", "مرحبا", "السَّلام", "\u1112\u1161\u11ab", "新华社")
WORDS = st.sampled_from(_LATIN + _OTHERS)
SPACES = st.sampled_from([" ", "  ", "\u00a0", "\r\n", "\n", "\t"])


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return the text of an article, and the numbers that begin its sentences: each stands once."""
    ends = draw(st.sampled_from(["\n", "\r\n"]))
    numbers: list[str] = []
    paragraphs = []
    for _ in range(draw(st.integers(1, 5))):
        sentences = []
        for _ in range(draw(st.integers(1, 3))):
            number = f"N{len(numbers):02}x"
            numbers.append(number)
            words = draw(st.lists(st.tuples(SPACES, WORDS), min_size=3, max_size=12))
            first = " ".join(draw(st.lists(WORDS, min_size=2, max_size=2)))
            sentences.append(f"{number} {first}" + "".join(space + word for space, word in words) + " end.")
        paragraphs.append(" ".join(sentences))
    return (ends * 2).join(paragraphs).replace("\r\n", "\n").replace("\n", ends) + ends, numbers


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles(), st.data())
def test_every_selector_resolves(article: tuple[str, list[str]], data: st.DataObject) -> None:
    text, numbers = article
    cited = data.draw(st.lists(st.sampled_from(numbers), min_size=1, max_size=3, unique=True))
    site = built(files(**project(text, cited, "full")))
    words = [resolve_place(site, path, selectors) for path, selectors in places(site)]
    assert sorted(word.split()[0] for word in words) == sorted(cited * 2)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles(), st.sampled_from(["excerpt", "link"]), st.data())
def test_no_other_sentence_is_in_any_file(article: tuple[str, list[str]], display: str, data: st.DataObject) -> None:
    text, numbers = article
    cited = data.draw(st.lists(st.sampled_from(numbers), min_size=1, max_size=2, unique=True))
    site = built(files(**project(text, cited, display)))
    pages, data_files = site
    published = b"".join(value for path, value in data_files.items() if path.startswith("data/")).decode()
    published += json.dumps([[page.frame.json_ld, page.frame.meta] for page in pages.values()], default=str)
    assert {number for number in numbers if number in published} == (set(cited) if display == "excerpt" else set())
    assert "data/x.txt" not in data_files
    kinds = [selector["type"] for _path, selectors in places(site) for selector in selectors]
    assert kinds == (["TextQuoteSelector"] * len(cited) * 2 if display == "excerpt" else [])


def project(text: str, cited: Sequence[str], display: str) -> dict[str, str]:
    """Return a project that cites the first three words of sentences, as claims and in a briefing.

    Characters that nobody sees are left out of a quotation, as YAML refuses them; they are folded when it is looked up.
    """
    visible = text.replace("\u200d", "").replace("\u00ad", "")
    quotes = [" ".join(visible[visible.index(number) :].split()[:3]) for number in cited]
    claims = "".join(
        f"  - {{id: c{index}, text: A claim., quotes: [{json.dumps(quote, ensure_ascii=False)}]}}\n"
        for index, quote in enumerate(quotes)
    )
    briefing = "".join(f"Statement {index}. [@x#c{index}]\n\n" for index in range(len(quotes)))
    return {
        "site.yaml": "base_url: https://b.example/\n",
        "sources/x.txt": text,
        "sources/x.yaml": f"title: T\ndisplay: {display}\nlicense: CC0\nclaims:\n{claims}",
        "briefings/b.md": f"---\ntitle: B\n---\n\n{briefing}",
    }


# -- links on pages --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["demo", "rich"])
def test_every_file_that_a_page_offers_is_there(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    pages, data_files = site
    offered = {
        path: {posixpath.normpath(posixpath.join(posixpath.dirname(path), file.href)) for file in page.frame.alternates}
        for path, page in pages.items()
    }
    assert set().union(*offered.values()) == {path for path in data_files if path.startswith("data/")}
    assert {path for path, found in offered.items() if found} == {
        path for path in pages if path == "index.html" or path.startswith(("briefings/", "sources/"))
    }


def test_a_page_links_each_file_for_programs_and_for_people(rich: Built) -> None:
    site = Site(pages=iter([rich[0]["briefings/x.html"]]), files=iter(()), count=1)
    (html,) = [file.data.decode() for file in render(site, [ROOT / "layouts"], spoken())]
    head, body = html.split("</head>")
    for end, media, said in (
        ("csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON"),
        ("bib", "application/x-bibtex", "BibLaTeX"),
        ("ris", "application/x-research-info-systems", "RIS"),
    ):
        address = f'href="../data/briefings/x.{end}" type="{media}"'
        assert f'<link rel="alternate" {address} title="This briefing and its sources as {said}">' in head
        assert f"<a {address}>this briefing and its sources as {said}</a>" in body


def test_a_briefing_comes_with_its_sources(rich: Built) -> None:
    report, *cited = json.loads(rich[1]["data/briefings/x.csl.json"])
    assert report == {
        "id": "x",
        "type": "report",
        "title": "Shut",
        "author": [{"literal": "Jo"}],
        "publisher": "The desk",
        "issued": {"date-parts": [[2026, 2]]},
        "URL": "https://b.example/briefings/x.html",
        "number": "7",
        "abstract": "In short.",
        "language": "en",
    }
    assert [item["id"] for item in cited] == ["a", "b", "c"]
    assert json.loads(rich[1]["data/sources.csl.json"]) == cited
