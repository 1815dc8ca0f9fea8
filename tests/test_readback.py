"""The bibliographies, read back by programs that nobody here wrote: pandoc reads all three, rispy the tags of RIS.

Each row is an annotation as an author writes it, and the whole CSL item that pandoc makes of each export of it. What
BibLaTeX and RIS give otherwise than CSL-JSON is named in the row: a fact the format has no field for, or one that
pandoc 3.9 does not read.
"""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass, field
from typing import Any

import pypandoc
import pytest
import rispy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource import exports, validate
from twosource.model import Config, Corpus, Date, Person, RawFile

Item = dict[str, Any]

SITE = """\
publishers:
  yonhap: {name: Yonhap News, kind: wire}
  times: {name: The Harbour Times & Co, kind: newspaper}
  press: {name: Press Agency, kind: agency}
  mod: {name: Ministry of Defence, kind: government}
  log: {name: Harbour Log, kind: blog}
  mix: {name: News Mix, kind: aggregator}
  air: {name: Harbour Radio, kind: broadcaster}
  sill: {name: Sill Institute, kind: think-tank}
"""
# What RIS says and pandoc does not read; rispy does, below.
NOT_READ_IN_RIS: Item = {"accessed": None, "note": None, "archive_location": None, "genre": None}
# pandoc has no CSL type for BibLaTeX's catch-all, `@misc`, and says so by an empty one.
UNTYPED: Item = {"type": ""}


@dataclass(frozen=True, kw_only=True)
class Row:
    """An annotation, the CSL item it is, and what the other two formats give instead (None: nothing)."""

    yaml: str
    csl: Item
    biblatex: Item = field(default_factory=dict)
    ris: Item = field(default_factory=dict)


def news(**known: Any) -> Item:  # noqa: ANN401 - whatever CSL holds
    return {"type": "article-newspaper", "title": "T", "container-title": "The Harbour Times & Co", **known}


def on(*parts: int, **more: bool) -> Item:
    return {"date-parts": [list(parts)], **more}


TIMES = "title: T\npublisher: times\n"
ROWS = {
    # -- publishers and types
    "wire": Row(
        yaml="title: T\npublisher: yonhap\n",
        csl={"type": "article-newspaper", "title": "T", "container-title": "Yonhap News"},
    ),
    "newspaper": Row(yaml=TIMES, csl=news()),
    "agency": Row(
        yaml="title: T\npublisher: press\n",
        csl={"type": "article-newspaper", "title": "T", "container-title": "Press Agency"},
    ),
    "government": Row(
        yaml="title: T\npublisher: mod\n",
        csl={"type": "report", "title": "T", "publisher": "Ministry of Defence"},
    ),
    "broadcaster": Row(
        yaml="title: T\npublisher: air\n",
        csl={"type": "article-newspaper", "title": "T", "container-title": "Harbour Radio"},
    ),
    "think-tank": Row(
        yaml="title: T\npublisher: sill\n", csl={"type": "report", "title": "T", "publisher": "Sill Institute"}
    ),
    "blog": Row(
        yaml="title: T\npublisher: log\n",
        csl={"type": "post-weblog", "title": "T", "container-title": "Harbour Log"},
        # BibLaTeX has no entry type for blogs, and none for which pandoc has this CSL type.
        biblatex={"type": "webpage", "container-title": None, "publisher": "Harbour Log"},
    ),
    "aggregator": Row(
        yaml="title: T\npublisher: mix\n",
        csl={"type": "webpage", "title": "T", "container-title": "News Mix"},
        biblatex={"container-title": None, "publisher": "News Mix"},
    ),
    "unknown-publisher": Row(
        yaml="title: T\npublisher: Somebody\n",
        csl={"type": "article", "title": "T", "publisher": "Somebody"},
        biblatex=UNTYPED,
    ),
    "nothing-known": Row(yaml="title: T\n", csl={"type": "article", "title": "T"}, biblatex=UNTYPED),
    "report": Row(
        yaml="title: T\npublisher: Institute\nsource: {kind: Report}\n",
        csl={"type": "report", "title": "T", "publisher": "Institute"},
    ),
    "white-paper": Row(
        yaml="title: T\npublisher: Institute\nsource: {kind: White paper}\n",
        csl={"type": "report", "genre": "White paper", "title": "T", "publisher": "Institute"},
    ),
    "press-release": Row(
        yaml="title: T\npublisher: mod\nsource: {kind: press release}\n",
        csl={"type": "report", "genre": "press release", "title": "T", "publisher": "Ministry of Defence"},
    ),
    "law": Row(
        yaml="title: T\npublisher: mod\nsource: {kind: law}\n",
        csl={"type": "legislation", "title": "T", "publisher": "Ministry of Defence"},
    ),
    "news-report": Row(
        yaml="title: T\npublisher: Somebody\nsource: {kind: news report}\n",
        csl={"type": "article-newspaper", "title": "T", "container-title": "Somebody"},
    ),
    "blog-post": Row(
        yaml="title: T\npublisher: Somebody\nsource: {kind: blog post}\n",
        csl={"type": "post-weblog", "title": "T", "container-title": "Somebody"},
        biblatex={"type": "webpage", "container-title": None, "publisher": "Somebody"},
    ),
    "web-page": Row(
        yaml="title: T\npublisher: Somebody\nsource: {kind: web page}\n",
        csl={"type": "webpage", "title": "T", "container-title": "Somebody"},
        biblatex={"container-title": None, "publisher": "Somebody"},
    ),
    # RIS has no more for it than "generic".
    "document": Row(
        yaml="title: T\npublisher: Somebody\nsource: {kind: document}\n",
        csl={"type": "document", "title": "T", "publisher": "Somebody"},
        biblatex=UNTYPED,
        ris={"type": "entry"},
    ),
    "address-only": Row(
        yaml="title: T\nurl: https://e.example/a_b~c?x=1&y=%20#d\n",
        csl={"type": "webpage", "title": "T", "URL": "https://e.example/a_b~c?x=1&y=%20#d"},
    ),
    # -- dates
    "year": Row(yaml=f"{TIMES}published: 2026\n", csl=news(issued=on(2026))),
    "month": Row(yaml=f"{TIMES}published: 2026-01\n", csl=news(issued=on(2026, 1))),
    "day": Row(yaml=f"{TIMES}published: 2026-01-28\n", csl=news(issued=on(2026, 1, 28))),
    "year-about": Row(yaml=f"{TIMES}published: 2026~\n", csl=news(issued=on(2026, circa=True))),
    "month-about": Row(yaml=f"{TIMES}published: 2026-01~\n", csl=news(issued=on(2026, 1, circa=True))),
    "day-about": Row(yaml=f"{TIMES}published: 2026-01-28~\n", csl=news(issued=on(2026, 1, 28, circa=True))),
    # pandoc does not read EDTF's "?" and "%", biber does.
    "year-unsure": Row(
        yaml=f"{TIMES}published: 2026?\n", csl=news(issued=on(2026, circa=True)), biblatex={"issued": on(2026)}
    ),
    "month-unsure": Row(
        yaml=f"{TIMES}published: 2026-01?\n", csl=news(issued=on(2026, 1, circa=True)), biblatex={"issued": on(2026, 1)}
    ),
    "day-unsure": Row(
        yaml=f"{TIMES}published: 2026-01-28?\n",
        csl=news(issued=on(2026, 1, 28, circa=True)),
        biblatex={"issued": on(2026, 1, 28)},
    ),
    "year-both": Row(
        yaml=f"{TIMES}published: 2026%\n", csl=news(issued=on(2026, circa=True)), biblatex={"issued": on(2026)}
    ),
    "first-century": Row(yaml=f"{TIMES}published: 0079\n", csl=news(issued=on(79))),
    "csl-date": Row(
        yaml=f"{TIMES}issued: {{date-parts: [[2026, 1, 28]], circa: true}}\naccessed: 2026-02-03\n",
        csl=news(issued=on(2026, 1, 28, circa=True), accessed=on(2026, 2, 3)),
    ),
    "interval": Row(
        yaml=f"{TIMES}published: 2026-01-28/2026-02-02\n",
        csl=news(issued={"date-parts": [[2026, 1, 28], [2026, 2, 2]]}),
    ),
    "csl-interval": Row(
        yaml=f"{TIMES}issued: {{date-parts: [[2025], [2026, 2]], circa: true}}\n",
        csl=news(issued={"date-parts": [[2025], [2026, 2]], "circa": True}),
    ),
    "interval-of-years": Row(yaml=f"{TIMES}published: 2025/2026\n", csl=news(issued={"date-parts": [[2025], [2026]]})),
    # -- names
    "many": Row(
        yaml=f"{TIMES}author:\n" + "".join(f"  - {{family: F{n:02}, given: G{n:02}}}\n" for n in range(30)),
        csl=news(author=[{"family": f"F{n:02}", "given": f"G{n:02}"} for n in range(30)]),
    ),
    "organisation": Row(
        yaml=f"{TIMES}author: [{{literal: World Health Organization}}, Smith and Sons]\n",
        csl=news(author=[{"literal": "World Health Organization"}, {"literal": "Smith and Sons"}]),
        ris={"author": [{"family": "World Health Organization"}, {"family": "Smith and Sons"}]},
    ),
    "organisation-with-comma": Row(
        yaml=f"{TIMES}author: {{literal: 'Smith and Sons, Ltd.'}}\n",
        csl=news(author=[{"literal": "Smith and Sons, Ltd."}]),
        # RIS has no way to say that this comma parts nothing.
        ris={"author": [{"family": "Smith and Sons", "given": "Ltd."}]},
    ),
    "particle-kept": Row(
        yaml=f"{TIMES}author: {{family: Fontaine, given: Jean, non-dropping-particle: de la}}\n",
        csl=news(author=[{"family": "Fontaine", "given": "Jean", "non-dropping-particle": "de la"}]),
        ris={"author": [{"family": "Fontaine", "given": "Jean", "dropping-particle": "de la"}]},
    ),
    "particle-dropped": Row(
        yaml=f"{TIMES}author: {{family: Humboldt, given: Alexander, dropping-particle: von}}\n",
        csl=news(author=[{"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}]),
    ),
    "suffix": Row(
        yaml=f"{TIMES}author: {{family: King, given: Martin Luther, suffix: Jr.}}\n",
        csl=news(author=[{"family": "King", "given": "Martin Luther", "suffix": "Jr."}]),
        # "Family, Given, Suffix" is what the format says; pandoc takes the last two the other way round.
        ris={"author": [{"family": "King", "given": "Jr.", "suffix": "Martin Luther"}]},
    ),
    "and-in-name": Row(
        yaml=f"{TIMES}author: {{family: 'Rand and Sand', given: Ann}}\n",
        csl=news(author=[{"family": "Rand and Sand", "given": "Ann"}]),
    ),
    "other-scripts": Row(
        yaml=f"{TIMES}author: [{{family: 김, given: 민}}, {{family: Ковальчук, given: Олена}}, 新华社]\n",
        csl=news(
            author=[
                {"family": "김", "given": "민"},
                {"family": "Ковальчук", "given": "Олена"},
                {"literal": "新华社"},
            ]
        ),
        ris={
            "author": [
                {"family": "김", "given": "민"},
                {"family": "Ковальчук", "given": "Олена"},
                {"family": "新华社"},
            ]
        },
    ),
    # -- titles
    "capitals": Row(
        yaml="title: 'iPhone and NATO: What McCain Said'\npublisher: times\n",
        csl=news(title="iPhone and NATO: What McCain Said"),
    ),
    "korean": Row(
        yaml="title: 북핵 억제\npublisher: times\nlanguage: ko\n",
        csl=news(title="북핵 억제", language="ko"),
        biblatex={"language": None},
    ),
    "arabic": Row(yaml="title: سياسة الردع\npublisher: times\n", csl=news(title="سياسة الردع")),
    "british": Row(yaml=f"{TIMES}language: en-GB\n", csl=news(language="en-GB")),
    "german": Row(yaml=f"{TIMES}language: de\n", csl=news(language="de"), biblatex={"language": "de-DE"}),
    "tex": Row(
        yaml="title: '50% of $1 & #2_a^b~c \\alpha {x} <i>'\npublisher: times\n",
        csl=news(title="50% of $1 & #2_a^b~c \\alpha {x} <i>"),
    ),
    "dashes": Row(
        yaml="title: 'a -- b --- c,, d'\npublisher: times\n",
        csl=news(title="a -- b --- c,, d"),
    ),
    "lone-braces": Row(
        yaml="title: 'a } b { c'\npublisher: times\n",
        csl=news(title="a } b { c"),
        # BibTeX would end the value at the first; pandoc has no word for \\textbraceright.
        biblatex={"title": "a  b  c"},
    ),
    "injection": Row(
        yaml='title: "x}},\\u0020title={pwned}} @book{y, ER  - TY  - BOOK"\npublisher: times\n',
        csl=news(title="x}}, title={pwned}} @book{y, ER - TY - BOOK"),
        biblatex={"title": "x, title=pwned @booky, ER - TY - BOOK"},
    ),
    # -- everything else
    "rest": Row(
        yaml=f"{TIMES}authors: not-stated\nurl: not-stated\n"
        "archive_url: https://a.example/1\ntags: [war, 'a, b', naïve]\n",
        csl=news(
            archive_location="https://a.example/1",
            keyword="war, a; b, naïve",
            note="The article does not state its author and address.",
        ),
        biblatex={
            "archive_location": None,
            "note": "The article does not state its author and address. Archived copy https://a.example/1",
        },
        ris={"keyword": "naïve, a, b, war"},
    ),
}


def corpus_of(annotations: dict[str, str]) -> Corpus:
    files = [RawFile(path="content/site.yaml", data=SITE.encode())]
    for name, yaml in annotations.items():
        files.append(RawFile(path=f"content/sources/{name}.txt", data=b"One sentence."))
        files.append(RawFile(path=f"content/sources/{name}.yaml", data=yaml.encode()))
    corpus, found = validate.validate(sorted(files, key=lambda file: file.path))
    assert [finding for finding in found if finding.effective.name == "ERROR"] == []
    return corpus


def pandoc(form: str, data: bytes) -> dict[str, Item]:
    """Return what pandoc reads, by id; it must have nothing to say about it."""
    command = [pypandoc.get_pandoc_path(), "--sandbox", f"--from={form}", "--to=csljson"]
    done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=120)
    assert done.stderr == b""
    items = json.loads(done.stdout)
    assert len({item["id"] for item in items}) == len(items)
    return {item.pop("id"): item for item in items}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return corpus_of({name: row.yaml for name, row in ROWS.items()})


@pytest.fixture(scope="module")
def read(corpus: Corpus) -> dict[str, dict[str, Item]]:
    return {
        "csljson": pandoc("csljson", exports.csl_json(exports.entries(corpus))),
        "biblatex": pandoc("biblatex", exports.bibtex(exports.entries(corpus))),
        "ris": pandoc("ris", exports.ris(exports.entries(corpus))),
    }


def test_every_source_is_read_and_nothing_else(read: dict[str, dict[str, Item]]) -> None:
    assert [set(items) for items in read.values()] == [set(ROWS)] * 3


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("form", ["csljson", "biblatex", "ris"])
def test_pandoc_reads(read: dict[str, dict[str, Item]], form: str, name: str) -> None:
    row = ROWS[name]
    changes = {"csljson": {}, "biblatex": row.biblatex, "ris": NOT_READ_IN_RIS | row.ris}[form]
    wanted = {key: value for key, value in (row.csl | changes).items() if value is not None}
    assert read[form][name] == wanted


def test_rispy_reads_the_types_days_and_names_of_ris(corpus: Corpus) -> None:
    fields = (
        "type_of_reference",
        "first_authors",
        "authors",
        "year",
        "publication_year",
        "date",
        "access_date",
        "notes",
    )
    records = {
        record["id"]: {key: record[key] for key in fields if key in record}
        for record in rispy.loads(exports.ris(exports.entries(corpus)).decode())
    }
    assert set(records) == set(ROWS)
    known = rispy.config.TYPE_OF_REFERENCE_MAPPING
    assert {
        name: known[records[name]["type_of_reference"]]
        for name in ("wire", "government", "law", "blog", "unknown-publisher")
    } == {
        "wire": "Newspaper",
        "government": "Government Document",
        "law": "Statute",
        "blog": "Blog",
        "unknown-publisher": "Electronic Article",
    }
    assert known[records["report"]["type_of_reference"]] == "Report"
    assert records["csl-date"] == {
        "type_of_reference": "NEWS",
        "year": "2026",
        "publication_year": "2026-01-28~",
        "date": "2026/01/28/circa",
        "access_date": "2026/02/03/",
    }
    assert [records[name]["date"] for name in ("year", "month", "first-century")] == ["2026///", "2026/01//", "0079///"]
    assert [records[name]["date"] for name in ("interval", "csl-interval")] == [
        "2026/01/28/to 2026-02-02",
        "2025///circa to 2026-02",
    ]
    assert [record["year"] for record in records.values() if "year" in record] == [
        record["publication_year"][:4] for record in records.values() if "year" in record
    ]
    assert records["suffix"]["authors"] == ["King, Martin Luther, Jr."]
    assert records["organisation"]["authors"] == ["World Health Organization,", "Smith and Sons,"]
    assert records["rest"]["notes"] == [
        "The article does not state its author and address. Archived copy https://a.example/1"
    ]


# -- hostile ---------------------------------------------------------------------------------------------------------

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
TEXTS = st.one_of(
    ANY_TEXT,
    st.text(st.sampled_from("{}\\%$&#_^~\"'`-,@=<>|/ \r\n\u2028aé民"), max_size=40),
    st.sampled_from(
        ["}}\n@misc{pwned,\n", "\r\nER  - \r\nTY  - JOUR\r\nID  - pwned", '"},{"id":"pwned"', "\\input{x}"]
    ),
)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=60, max_size=120))
def test_no_text_leaves_its_field(make_source: Any, texts: list[tuple[str, str]]) -> None:  # noqa: ANN401 - a fixture
    hostile = [
        make_source(
            f"s{number:03}",
            "Words.",
            heading=f"t{title}",
            authors=(Person(literal=f"n{name}"), Person(literal="", family=f"f{name}", given=f"g{title}")),
            publisher=f"p{name}",
            url=f"https://e.example/{title}",
            tags=(f"k{title}",),
            published=Date(text="2026", year=2026),
        )
        for number, (title, name) in enumerate(texts)
    ]
    corpus = Corpus(config=Config(), sources=tuple(hostile), briefings=())
    for form, export in (("csljson", exports.csl_json), ("biblatex", exports.bibtex), ("ris", exports.ris)):
        read = pandoc(form, export(exports.entries(corpus)))
        assert set(read) == {source.id for source in hostile}
        for item in read.values():
            assert set(item) <= {"type", "title", "author", "publisher", "container-title", "URL", "issued", "keyword"}
            assert item["issued"] == on(2026)
