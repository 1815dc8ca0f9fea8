"""What a briefing's page says of its sources: the summary statement, the origins of each statement, the references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

import pytest

from tests.spoken import spoken
from twosource import analyse, compose, resolve, validate
from twosource.corroboration import SAID, said
from twosource.diagnostics import TOO_FEW_ORIGINS, Diagnostic
from twosource.model import Bond, RawFile
from twosource.sidenotes import sidenote_rules
from twosource.views import BriefingView, Phrase, ReferenceView

WHY = "The northern gate was shut at noon on Monday because a crack of four metres had been found in it."
UNKNOWN = (
    "Of “Gate shut” and “Road under water” neither their publishers nor what they are based on is known: "
    "they may go back to the origin of another."
)
GATE = f"Gate shut\n\n{WHY}\n"
ROAD = "Road under water\n\nOfficials closed the valley road in the evening when the river had risen over its banks.\n"
COPY = GATE + "\nReported by another desk.\n"


def _view(texts: Mapping[str, str]) -> BriefingView:
    return _viewed(texts)[0]


def _viewed(texts: Mapping[str, str]) -> tuple[BriefingView, list[Diagnostic]]:
    """Return what the briefing's page shows, and all findings; none is an error."""
    files = [RawFile(path=f"content/{path}", data=text.encode()) for path, text in sorted(texts.items())]
    corpus, found = validate.validate(files)
    analysis = analyse.analyse(corpus)
    references, more = resolve.resolve(corpus, analysis)
    assert [finding for finding in (*found, *more) if finding.effective.name == "ERROR"] == []
    pages = {page.frame.path: page for page in compose.compose(corpus, analysis, references, spoken()).pages}
    view = pages["briefings/b.html"].view
    assert isinstance(view, BriefingView)
    return view, [*found, *more]


def _said(phrases: Iterable[Phrase]) -> list[str]:
    return ["".join(part.text for part in phrase) for phrase in phrases]


def _briefing(text: str) -> dict[str, str]:
    return {"briefings/b.md": f"---\ntitle: B\n---\n\n{text}\n"}


BOTH = _briefing("It was shut [@gate, para. 1; @road, para. 1].\n\nIt rained [@road].\n\nAgain [@road].")


@pytest.mark.parametrize(
    ("texts", "rows", "note"),
    [
        pytest.param(
            {"sources/gate.txt": GATE, "sources/road.txt": ROAD} | BOTH,
            [
                (
                    ["Paragraph 1"],
                    "1–2 of 2 origins",
                    [
                        UNKNOWN,
                    ],
                )
            ],
            ["Two other statements rest on one article each."],
            id="nothing is known",
        ),
        pytest.param(
            {
                "sources/gate.txt": GATE,
                "sources/road.txt": ROAD,
                "sources/gate.yaml": "publisher: A\n",
                "sources/road.yaml": "publisher: B\n",
            }
            | BOTH,
            [
                (
                    ["Paragraph 1"],
                    "2 of 2 origins",
                    ["Nothing that is known makes them one: neither wording, nor publisher, nor a declared origin."],
                )
            ],
            ["Two other statements rest on one article each."],
            id="two publishers",
        ),
        pytest.param(
            {"sources/gate.txt": GATE, "sources/road.txt": COPY}
            | _briefing("It was [@gate; @road].\n\nIt was so [@road, para. 1; @gate].\n\nOne alone [@gate]."),
            [
                (
                    ["Paragraph 1", "paragraph 2"],
                    "1 of 2 origins",
                    ["“Gate shut” (gate) and “Gate shut” (road) count as one: they are near-copies of each other."],
                ),
            ],
            ["One other statement rests on one article."],
            id="near-copies",
        ),
        pytest.param(
            {
                "sources/gate.txt": GATE,
                "sources/road.txt": ROAD,
                "sources/third.txt": "Tolls fall\n\nThe council lowers all tolls from June, for a year at first.\n",
                "sources/gate.yaml": "publisher: A\n",
                "sources/road.yaml": "publisher: B\n",
                "sources/third.yaml": "publisher: C\n",
            }
            | _briefing("It was [@gate; @road].\n\nIt was so [@gate; @third]."),
            [
                (
                    ["Paragraph 1", "paragraph 2"],
                    "2 of 2 origins",
                    ["Nothing that is known makes them one: neither wording, nor publisher, nor a declared origin."],
                )
            ],
            [],
            id="other articles, the same reasons",
        ),
        pytest.param(
            {"sources/gate.txt": GATE} | _briefing("It was [@gate].\n\nIt was so [@gate]."),
            [],
            ["Two statements rest on one article each."],
            id="one article",
        ),
    ],
)
def test_the_origins_of_each_statement(
    texts: Mapping[str, str], rows: list[tuple[list[str], str, list[str]]], note: list[str]
) -> None:
    found = _view(texts).independence
    assert [
        ([part.text for _, part in row.places], row.count, _said(told.said for told in row.reasons))
        for row in found.rows
    ] == rows
    assert _said(found.note) == note


CREDITED = "Bay quiet\n\nOSLO (Lindal Press Agency) — The bay was quiet at dawn and no boat had left the harbour.\n"
ALSO = "Fog ahead\n\nOSLO (Lindal Press Agency) — Fog is forecast for the coast, and pilots were told to stay.\n"
SITE = (
    "min_origins: 9\n"
    "publishers:\n"
    "  herald: {name: The Herald, owner: big-media}\n"
    "  post: {name: Evening Post, owner: big-media}\n"
    "  big-media: {name: Big Media}\n"
    "  wire: {name: Lindal Press Agency, kind: agency}\n"
)
NOTHING = "Nothing that is known makes {} one: neither wording, nor publisher, nor a declared origin."
DUPLICATE = "dedup: {override: {duplicate-of: gate}, reason: One report., reviewer: Ada, reviewed_on: 2026-01-30}\n"
KINDS = [
    pytest.param(
        {"gate.txt": GATE, "road.txt": ROAD, "road.yaml": "based_on: [gate]\n"},
        "1 of 2 origins",
        ["“Gate shut” and “Road under water” count as one: they go back to one declared origin (“Gate shut”)."],
        id="declared, held",
    ),
    pytest.param(
        {
            "gate.txt": GATE,
            "gate.yaml": "based_on: [minutes, survey]\n",
            "road.txt": ROAD,
            "road.yaml": "based_on: [minutes, survey]\n",
        },
        "1 of 2 origins",
        [
            (
                "“Gate shut” and “Road under water” count as one: "
                "they go back to declared origins in common (“minutes” and “survey”)."
            )
        ],
        id="two declared, not held",
    ),
    pytest.param(
        {"gate.txt": GATE, "gate.yaml": "publisher: herald\n", "road.txt": ROAD, "road.yaml": "publisher: post\n"},
        "1 of 2 origins",
        ["“Gate shut” and “Road under water” count as one: they have one publisher or owner (Big Media)."],
        id="owner",
    ),
    pytest.param(
        {"gate.txt": GATE, "gate.yaml": "publisher: herald\n", "road.txt": COPY, "road.yaml": "publisher: herald\n"},
        "1 of 2 origins",
        [
            (
                "“Gate shut” (The Herald, gate) and “Gate shut” (The Herald, road) count as one: "
                "they are near-copies of each other and have one publisher or owner (The Herald)."
            )
        ],
        id="two reasons",
    ),
    pytest.param(
        {
            "gate.txt": GATE,
            "gate.yaml": "publisher: herald\npublished: 2026-05-01\n",
            "road.txt": COPY,
            "road.yaml": "publisher: herald\npublished: 2026-05-02\n",
        },
        "1 of 2 origins",
        [
            (
                "“Gate shut” (The Herald, 1 May 2026) and “Gate shut” (The Herald, 2 May 2026) count as one: "
                "they are near-copies of each other and have one publisher or owner (The Herald)."
            )
        ],
        id="one title and one publisher, told apart by the day",
    ),
    pytest.param(
        {"gate.txt": GATE, "road.txt": ROAD, "road.yaml": DUPLICATE},
        "1 of 2 origins",
        [
            "“Gate shut” and “Road under water” count as one: they are one by a person's decision.",
            (
                "“Road under water”: A person (Ada) has decided on 30 January 2026: a duplicate of “Gate shut”. "
                "Reason: One report. The machine finds no run in common with it."
            ),
        ],
        id="override",
    ),
    pytest.param(
        {
            "gate.txt": GATE,
            "road.txt": ROAD,
            "road.yaml": "based_on: [uncited]\n",
            "uncited.txt": "Bridge open\n\nThe bridge stays open to all traffic.\n",
            "uncited.yaml": DUPLICATE,
        },
        "1 of 2 origins",
        [
            (
                "“Gate shut” and “Road under water” count as one by way of “Bridge open”: "
                "“Road under water” and “Bridge open” go back to one declared origin (“Bridge open”); "
                "“Gate shut” and “Bridge open” are one by a person's decision."
            )
        ],
        id="by way of one that is not cited",
    ),
    pytest.param(
        {
            "gate.txt": GATE,
            "gate.yaml": "publisher: A\n",
            "road.txt": ROAD,
            "road.yaml": "publisher: A\n",
            "bay.txt": CREDITED,
            "bay.yaml": "publisher: B\n",
        },
        "2 of 3 origins",
        [
            "“Gate shut” and “Road under water” count as one: they have one publisher or owner (A).",
            NOTHING.format("more of them"),
        ],
        id="two of three are one",
    ),
    pytest.param(
        {"bay.txt": CREDITED, "fog.txt": ALSO},
        "1–2 of 2 origins",
        ["“Bay quiet” and “Fog ahead” credit one agency (Lindal Press Agency): they may go back to one report."],
        id="one agency",
    ),
    pytest.param(
        {"bay.txt": CREDITED, "road.txt": ROAD, "road.yaml": "publisher: Lindal Press Agency\n"},
        "1–2 of 2 origins",
        [
            (
                "“Bay quiet” credits Lindal Press Agency, which published “Road under water”: "
                "they may go back to one report."
            )
        ],
        id="the agency itself",
    ),
    pytest.param(
        {"bay.txt": CREDITED, "fog.txt": ALSO, "fog.yaml": "display: link\n"},
        "1–2 of 2 origins",
        ["“Bay quiet” and “fog” may go back to one report of an agency."],
        id="an agency that a text names which is not published",
    ),
    pytest.param(
        {"gate.txt": GATE, "gate.yaml": "publisher: A\n", "road.txt": ROAD, "uncited.txt": ALSO},
        "1–2 of 2 origins",
        [
            (
                "Of “Road under water” neither its publisher nor what it is based on is known: "
                "it may go back to the origin of another."
            )
        ],
        id="one unknown",
    ),
]


def _with_sources(files: Mapping[str, str]) -> dict[str, str]:
    """Return a project whose briefing cites all of some articles in one statement."""
    cited = "; ".join(f"@{name[:-4]}" for name in files if name.endswith(".txt") and name != "uncited.txt")
    return {f"sources/{name}": text for name, text in files.items()} | {"site.yaml": SITE} | _briefing(f"So [{cited}].")


@pytest.mark.parametrize(("files", "count", "reasons"), KINDS)
def test_every_reason_is_told_in_plain_words(files: Mapping[str, str], count: str, reasons: list[str]) -> None:
    """On the statement and in the summary, with the count that the finding on the statement has."""
    view, found = _viewed(_with_sources(files))
    assert [(row.count, _said(told.said for told in row.reasons)) for row in view.independence.rows] == [
        (count, reasons)
    ]
    assert _said(told.said for told in view.summary_statement)[1 : len(reasons) + 1] == reasons
    (message,) = [finding.message for finding in found if finding.rule is TOO_FEW_ORIGINS]
    interval = re.match(r"this statement rests on (\d+(?: to \d+)?) origins?, not on 9", message)
    assert interval is not None
    assert interval[1].replace(" to ", "–") == count.partition(" of ")[0]


def test_a_finding_names_the_articles_that_each_reason_ties() -> None:
    files = {
        "gate.txt": GATE,
        "road.txt": COPY,
        "road.yaml": "publisher: post\n",
        "bay.txt": "Bay quiet\n\nThe bay was quiet at dawn and no boat had left.\n",
        "bay.yaml": "publisher: herald\n",
    }
    view, found = _viewed(_with_sources(files))
    (message,) = [finding.message for finding in found if finding.rule is TOO_FEW_ORIGINS]
    assert message == (
        'this statement rests on 1 origin, not on 9: "gate" and "road" are near-copies of each other; '
        '"bay" and "road" have one publisher or owner (Big Media)'
    )
    assert [_said(told.said for told in row.reasons) for row in view.independence.rows] == [
        [
            (
                "“Bay quiet”, “Gate shut” (gate) and “Gate shut” (Evening Post) count as one: “Gate shut” (gate) and "
                "“Gate shut” (Evening Post) are near-copies of each other; “Bay quiet” and “Gate shut” (Evening Post) "
                "have one publisher or owner (Big Media)."
            )
        ]
    ]


def test_the_interval_stands_in_the_text_and_leads_to_its_reasons() -> None:
    view = _view({"sources/gate.txt": GATE, "sources/road.txt": ROAD} | BOTH)
    assert [str(block).count("of 2 origins") for block in view.blocks] == [1, 0, 0]
    anchor = view.independence.rows[0].places[0][0]
    assert f'href="#{anchor}"' in str(view.blocks[0])


@pytest.mark.parametrize(
    ("annotations", "expected"),
    [
        pytest.param(
            {"gate": "published: 2026-01-05\n"},
            ["One of them is dated 5 January 2026."],
            id="one date of two",
        ),
        pytest.param(
            {"gate": "published: 2026-01-05\n", "road": "published: 2026-03\n"},
            ["They are dated from 5 January 2026 to March 2026."],
            id="from and to",
        ),
        pytest.param(
            {"gate": "published: 2026-01-05\n", "road": "published: 2026-01-05\n"},
            ["They are dated 5 January 2026."],
            id="one day",
        ),
        pytest.param(
            {"gate": "source: {machine_written: suspected}\n", "road": "source: {machine_written: suspected}\n"},
            ["“Gate shut” and “Road under water” are suspected to be written by a machine."],
            id="two suspected",
        ),
        pytest.param(
            {"gate": "source: {machine_written: suspected}\n", "road": "source: {machine_written: declared}\n"},
            [
                "“Gate shut” is suspected to be written by a machine.",
                "“Road under water” says that a machine wrote it.",
            ],
            id="one suspected, one declared",
        ),
        pytest.param({"gate": "source: {machine_written: no}\n"}, [], id="looked at, no suspicion"),
        pytest.param({}, ["Nobody has noted whether a machine wrote any of them."], id="nobody has looked"),
        pytest.param(
            {"gate": "source: {reliability: B, credibility: 2}\n"},
            ["Grades: one article B2 (usually reliable; probably true) and one article not graded."],
            id="one graded",
        ),
    ],
)
def test_the_summary_statement_says_it_in_plain_words(annotations: Mapping[str, str], expected: list[str]) -> None:
    texts = {"sources/gate.txt": GATE, "sources/road.txt": ROAD} | BOTH
    texts |= {f"sources/{name}.yaml": text for name, text in annotations.items()}
    said = _said(told.said for told in _view(texts).summary_statement)
    topic = ("dated", "machine", "Grades: one")
    told = [sentence for sentence in said if any(word in sentence for word in topic)]
    wanted = {word for word in topic for sentence in expected if word in sentence} or {"machine"}
    assert [sentence for sentence in told if any(word in sentence for word in wanted)] == expected


@pytest.mark.parametrize(
    ("unheld", "expected", "lengths"),
    [
        pytest.param(
            ("plan",),
            [
                "One of two does not state its author.",
                "For one of two nobody has noted the publisher.",
                "“PLAN” is known but not held: nothing that it says was checked.",
            ],
            ["not held"],
            id="one",
        ),
        pytest.param(
            ("act", "plan"),
            [
                "Two of three do not state their author.",
                "For two of three nobody has noted the publisher.",
                "“ACT” and “PLAN” are known but not held: nothing that they say was checked.",
            ],
            ["not held", "not held"],
            id="two",
        ),
    ],
)
def test_what_is_not_held_is_told_with_the_sources(
    unheld: tuple[str, ...], expected: list[str], lengths: list[str]
) -> None:
    texts = {"sources/gate.txt": GATE, "sources/gate.yaml": "authors: [Jo]\npublisher: Gate News\n"}
    texts |= {f"sources/{name}.yaml": f"title: {name.upper()}\nauthors: not-stated\nheld: false\n" for name in unheld}
    cited = "; ".join(f"@{name}" for name in unheld)
    view = _view(texts | _briefing(f"It was shut [@gate; {cited}]."))
    said = _said(told.said for told in view.summary_statement)
    assert [sentence for sentence in said if re.search("not held|of two |of three ", sentence)] == expected
    assert [_said(entry.facts)[-1] for entry in view.sources[1:]] == lengths


def test_one_article_alone_is_told_in_the_singular() -> None:
    said = _said(
        told.said for told in _view({"sources/gate.txt": GATE} | _briefing("It was [@gate].")).summary_statement
    )
    assert said == [
        "This briefing rests on one article, and so on one text and one origin.",
        "Nobody has noted its publisher, author, date or address yet.",
        "Nobody has noted whether a machine wrote it.",
        "Grades: one article not graded.",
    ]


URL = "url: https://press.example/gate\narchive_url: https://archive.example/1\n"
QUOTED = 'It was [@gate, "a crack of four metres"]. So [@gate, para. 1]. All [@gate].'


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        pytest.param(
            URL,
            [
                [
                    ("The words in the original", "https://press.example/gate#:~:text=a%20crack%20of%20four%20metres"),
                    ("original", "https://press.example/gate"),
                    ("archived copy", "https://archive.example/1"),
                ],
                [
                    ("The words in the original", f"https://press.example/gate#:~:text={quote(WHY)}"),
                    ("original", "https://press.example/gate"),
                    ("archived copy", "https://archive.example/1"),
                ],
                [("Original", "https://press.example/gate"), ("archived copy", "https://archive.example/1")],
            ],
            id="whole text",
        ),
        pytest.param(
            f"{URL}display: link\n",
            [
                [
                    ("The words in the original", "https://press.example/gate#:~:text=a%20crack%20of%20four%20metres"),
                    ("original", "https://press.example/gate"),
                    ("archived copy", "https://archive.example/1"),
                ],
                [("Original", "https://press.example/gate"), ("archived copy", "https://archive.example/1")],
                [("Original", "https://press.example/gate"), ("archived copy", "https://archive.example/1")],
            ],
            id="only linked to: an address holds no word that is not quoted",
        ),
        pytest.param("", [[], [], []], id="no address"),
    ],
)  # fmt: skip
def test_the_ways_to_the_original(annotation: str, expected: list[list[tuple[str, str]]]) -> None:
    view = _view({"sources/gate.txt": GATE, "sources/gate.yaml": annotation or "tags: []\n"} | _briefing(QUOTED))
    assert [[(way.text, way.href) for way in each.originals] for each in view.references] == expected


def test_a_reference_names_its_source_grade_and_origin() -> None:
    texts = {
        "sources/gate.txt": GATE,
        "sources/gate.yaml": (
            "publisher: A\nauthors: [Ada]\npublished: 2026-01-05\nsource: {reliability: B, credibility: 2}\n"
        ),
        "sources/road.txt": COPY,
        "sources/road.yaml": "source: {machine_written: suspected}\n",
    }
    one, two = _view(texts | _briefing("It was [@gate; @road].")).references
    assert _said(one.facts) == [
        "A",
        "Ada",
        "5 January 2026",
        "Grade B2",
        "One of two articles that count as one origin",
    ]
    assert _said(two.facts)[1:3] == ["Not graded", "Suspected to be written by a machine"]


def test_uses_in_one_paragraph_are_told_apart() -> None:
    text = "It was [@gate], and it was [@gate].\n\n## Head [@gate]\n\nAgain [@gate]."
    (reference,) = _view({"sources/gate.txt": GATE} | _briefing(text)).references
    assert "".join(f"{use.lead}{use.text}; " for use in reference.uses) == ("paragraphs 1; 1 again; a heading; 2; ")
    assert [use.label for use in reference.uses][1:3] == ["Back to paragraph 1 again", "Back to a heading"]


def test_rules_for_sidenotes_chain_the_notes() -> None:
    view = _view({"sources/gate.txt": GATE} | _briefing("It was [@gate], so [@gate, para. 1]."))
    rules = sidenote_rules(view.references)
    assert "#cite-1{anchor-name:--c1}#ref-1{anchor-name:--n1;top:anchor(--c1 top)}" in rules
    assert "#ref-2{anchor-name:--n2;top:max(anchor(--c2 top),anchor(--n1 bottom) + .75rem)}" in rules
    assert rules.count("{") == rules.count("}")
    no_references: tuple[ReferenceView, ...] = ()
    assert sidenote_rules(no_references) == ""


@pytest.mark.parametrize("count", range(3))
@pytest.mark.parametrize("reason", SAID)
def test_the_terminal_gives_reasons_in_the_words_of_the_english_pages(reason: str, count: int) -> None:
    names = ("x", "y")[:count] if reason in {"declared", "publisher"} else ()
    on_pages = spoken("en")("origins-directly", reason=reason, n=len(names), named=" and ".join(names))
    assert said(Bond(reason=reason, sources=("a", "b"), names=names)) == on_pages


def test_the_finding_names_by_way_of_whom() -> None:
    files = {
        "gate.txt": GATE,
        "road.txt": ROAD,
        "road.yaml": "based_on: [uncited]\n",
        "uncited.txt": "Bridge open\n\nThe bridge stays open to all traffic.\n",
        "uncited.yaml": DUPLICATE,
    }
    _, found = _viewed(_with_sources(files))
    (message,) = (finding.message for finding in found if finding.rule is TOO_FEW_ORIGINS)
    assert message == (
        'this statement rests on 1 origin, not on 9: "gate" and "road" are one by way of "uncited": "road" and '
        '"uncited" go back to one declared origin (uncited); "gate" and "uncited" are one by a person\'s decision'
    )
