"""Ways through a collection: what is new on the front page, the archive with facets, feeds of stories and topics."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from itertools import chain

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spoken import spoken
from twosource import analyse, compose, opengraph, resolve, sincelast, validate
from twosource.catalogue import catalogue
from twosource.corrections import corrections
from twosource.groups import groups
from twosource.model import OutputFile, RawFile
from twosource.sincelast import News
from twosource.views import Facet, IndexView, ListingView, Page, Part, Phrase

ATOM = "{http://www.w3.org/2005/Atom}"
STORY = {
    "site.yaml": "stories: {lock: The lock}\n",
    "sources/first.txt": "Lock jams\n\nA lock gate jammed on the canal while two barges waited below it for hours.\n",
    "sources/first.yaml": "story: lock\npublisher: Canal Post\ntags: [canal]\n",
    "sources/second.txt": "Gate freed\n\nDivers cut the chain loose in the night, and the barges went up at dawn.\n",
    "sources/second.yaml": "story: lock\npublisher: Canal Post\ntags: [canal, divers]\n",
    "sources/bread.txt": "Rye bread\n\nMix flour with warm water and let it rest under a cloth until the morning.\n",
}
UNRELATED = {
    "sources/zebra.txt": "Zebras counted\n\nRangers counted zebras from a balloon and found more than last year.\n",
    "sources/zebra.yaml": "published: 2031-01-01\nstory: zebras\ntags: [zebras]\n",
}


def _briefing(day: str, *, more: str = "") -> str:
    return f"---\ntitle: Of {day}\npublished: {day}\n{more}---\n\nIt jammed [@first, para. 1].\n"


def _site(texts: Mapping[str, str]) -> tuple[dict[str, Page], dict[str, OutputFile]]:
    files = [RawFile(path=f"content/{path}", data=text.encode()) for path, text in sorted(texts.items())]
    corpus, found = validate.validate(files)
    assert [finding.message for finding in found if finding.effective.name == "ERROR"] == []
    analysis = analyse.analyse(corpus)
    references, _ = resolve.resolve(corpus, analysis)
    site = compose.compose(corpus, analysis, references, spoken())
    pages = {page.frame.path: page for page in site.pages}
    return pages, {file.path: file for file in site.files}


def _said(phrases: Iterable[Phrase]) -> list[str]:
    return ["".join(part.text for part in phrase) for phrase in phrases]


def _ways(facet: Facet) -> str:
    return ", ".join(_said(facet.ways)).replace("\u00a0", " ")


def _links(phrase: Iterable[Part]) -> list[str]:
    return [part.href for part in phrase if part.href]


# -- what is new -----------------------------------------------------------------------------------------------------


def _news(texts: Mapping[str, str]) -> News | None:
    files = [RawFile(path=f"content/{path}", data=text.encode()) for path, text in sorted(texts.items())]
    corpus, _ = validate.validate(files)
    analysis = analyse.analyse(corpus)
    references, _ = resolve.resolve(corpus, analysis)
    known = catalogue(corpus, analysis, references, spoken())
    return sincelast.news(known, groups(known), corrections(known))


@pytest.mark.parametrize(
    ("stated", "want"),
    [
        pytest.param("published: 2026-03-02", True, id="the day after"),
        pytest.param("published: 2026-03-01", False, id="the day of the briefing before"),
        pytest.param("published: 2026-04", True, id="some day of the month after"),
        pytest.param("published: 2026-03", None, id="some day of its month"),
        pytest.param("published: 2026-02", False, id="some day of the month before"),
        pytest.param("published: 2026", None, id="some day of its year"),
        pytest.param("published: 2026-03-20~", None, id="about a day after"),
        pytest.param("published: 2026-03-20?", None, id="perhaps a day after"),
        pytest.param("published: not-stated", None, id="not stated"),
        pytest.param("tags: [canal]", None, id="not annotated"),
        pytest.param("published: 2020-01-01\naccessed: 2026-03-09", True, id="an old article that entered lately"),
        pytest.param("published: 2026-03-09\naccessed: 2026-02-01", False, id="entered before it was printed"),
    ],
)
def test_whether_an_article_is_new(stated: str, want: bool | None) -> None:  # noqa: FBT001 - a column of the table
    old = "accessed: 2020-01-01\n"
    texts = STORY | {
        "sources/first.yaml": old,
        "sources/second.yaml": old,
        "sources/bread.yaml": f"{stated}\n",
        "briefings/a.md": _briefing("2026-03-01"),
        "briefings/b.md": _briefing("2026-03-20"),
    }
    found = _news(texts)
    assert found is not None
    assert ([source.id for source in found.sources], found.not_told) == (["bread"] * (want is True), int(want is None))


@pytest.mark.parametrize(
    ("days", "want"),
    [
        pytest.param([], None, id="no briefing"),
        pytest.param(["2026-03-01"], None, id="one briefing"),
        pytest.param(["2026-03-01", "2026-03-20"], "2026-03-01", id="the one before"),
        pytest.param(["2026-02-01", "2026-03-20", "2026-03-20"], "2026-02-01", id="two of the latest day"),
        pytest.param(["2026-03", "2026-03-20"], None, id="one that may be of the same day"),
        pytest.param(["2026-02", "2026-03-20"], "2026-02", id="one of the month before"),
    ],
)
def test_since_which_briefing(days: list[str], want: str | None) -> None:
    texts = STORY | {f"briefings/b{number}.md": _briefing(day) for number, day in enumerate(days)}
    found = _news(texts)
    assert (found and found.before.title) == (want and f"Of {want}")


def test_the_front_page_tells_what_is_new() -> None:
    texts = STORY | {
        "sources/first.yaml": "story: lock\naccessed: 2026-03-01\n",
        "sources/second.yaml": "story: lock\naccessed: 2026-03-05\n",
        "briefings/a.md": _briefing("2026-03-01", more="corrections: [{on: 2026-03-06, text: It was wrong.}]\n"),
        "briefings/b.md": _briefing("2026-03-20", more="story: locks\n"),
    }
    view: IndexView = _site(texts)[0]["index.html"].view
    assert _said(view.lead) == ["Two briefings and three source articles from one to three origins. All by date."]
    told = [(section.id, _said(section.lead), [entry.title for entry in section.entries]) for section in view.sections]
    assert told == [
        (
            "new",
            [
                (
                    "Since “Of 2026-03-01” of 1 March 2026: "
                    "one new article, one story with new articles and one correction."
                ),
                "One article has no date that tells whether it is new.",
            ],
            ["Gate freed"],
        ),
        ("corrections", [], ["Of 2026-03-01"]),
        ("briefings", [], ["Of 2026-03-01"]),
        ("stories", [], ["The lock", "locks"]),
    ]
    assert _links(view.sections[0].lead[0]) == ["briefings/a.html"]
    assert [_said(entry.facts) for entry in view.sections[3].entries] == [
        ["2 articles", "1–2 origins", "1 new"],
        ["0 articles"],
    ]


def test_a_front_page_without_an_earlier_briefing_lists_articles() -> None:
    view: IndexView = _site(STORY | {"briefings/a.md": _briefing("2026-03-01")})[0]["index.html"].view
    assert [(section.id, section.heading) for section in view.sections] == [
        ("stories", "Stories"),
        ("articles", "Source articles"),
    ]


def test_what_is_cut_from_the_front_page_is_led_to() -> None:
    many = {
        f"sources/n{number:02}.{end}": text
        for number in range(13)
        for end, text in (
            ("txt", f"Title {number}\n\nWords {number}.\n"),
            ("yaml", f"accessed: 2026-03-{number + 2:02}\n"),
        )
    }
    texts = STORY | many | {"briefings/a.md": _briefing("2026-03-01"), "briefings/b.md": _briefing("2026-03-20")}
    new = _site(texts)[0]["index.html"].view.sections[0]
    assert [entry.title for entry in new.entries][:1] == ["Title 0"]
    assert len(new.entries) == 12
    assert _said(new.lead)[1:] == [
        "The newest twelve stand here, all of them by date.",
        "Three articles have no date that tells whether they are new.",
    ]


# -- the archive -----------------------------------------------------------------------------------------------------


def _archive(texts: Mapping[str, str]) -> ListingView:
    view: ListingView = _site(texts)[0]["archive.html"].view
    return view


def test_the_archive_by_month_with_facets() -> None:
    texts = STORY | {
        "sources/first.yaml": "story: lock\npublisher: Canal Post\ntags: [canal]\npublished: 2026-03-02\n",
        "sources/second.yaml": "story: lock\npublisher: Canal Post\ntags: [canal, divers]\npublished: 2025\n",
        "sources/bread.yaml": "published: not-stated\n",
        "sources/plain.txt": "Plain\n\nNothing is known of these few words, neither who wrote them nor when.\n",
        "briefings/a.md": _briefing("2026-03-05", more="tags: [only-a-briefing]\n"),
    }
    view = _archive(texts)
    assert [(section.id, section.heading, [entry.title for entry in section.entries]) for section in view.sections] == [
        ("briefings", "Briefings", ["Of 2026-03-05"]),
        ("in-2026-03", "March 2026", ["Lock jams"]),
        ("in-2025", "2025, month not stated", ["Gate freed"]),
        ("not-stated", "Date not stated in the article", ["Rye bread"]),
        ("not-annotated", "Date not yet annotated", ["Plain"]),
    ]
    assert [(facet.term, _ways(facet), _links(chain(*facet.ways))) for facet in view.facets] == [
        ("2026", "March (1)", ["#in-2026-03"]),
        ("2025", "month not stated (1)", ["#in-2025"]),
        ("Date", "not stated in the article (1), not yet annotated (1)", ["#not-stated", "#not-annotated"]),
        ("Publisher", "Canal Post (2), not known (2)", ["publishers/canal-post.html", "publisher-not-known.html"]),
        ("Topic", "canal (2), divers (1)", ["topics/canal.html", "topics/divers.html"]),
        ("Story", "The lock (2)", ["stories/lock.html"]),
    ]


def test_an_empty_facet_is_not_shown() -> None:
    view = _archive({"sources/bread.txt": STORY["sources/bread.txt"]})
    assert [(facet.term, _ways(facet)) for facet in view.facets] == [
        ("Date", "not yet annotated (1)"),
        ("Publisher", "not known (1)"),
    ]
    assert _archive({}).facets == ()


def test_facets_show_the_largest_and_lead_to_all() -> None:
    tags = {f"sources/n{number:02}.txt": f"Title {number}\n\nWords {number}.\n" for number in range(13)}
    tags |= {f"sources/n{number:02}.yaml": f"tags: [t{number:02}, all]\n" for number in range(13)}
    (topics,) = (facet for facet in _archive(tags).facets if facet.term == "Topic")
    said = _ways(topics).split(", ")
    assert (len(said), said[:2], said[-2:]) == (13, ["all (13)", "t00 (1)"], ["t10 (1)", "all 14"])
    assert _links(topics.ways[-1]) == ["topics.html"]


def test_months_lead_to_the_numbered_page_where_they_begin() -> None:
    texts = {
        f"sources/a{number:03}.{end}": text
        for number in range(205)
        for end, text in (
            ("txt", f"Title {number}\n\nWords of {number}.\n"),
            ("yaml", f"published: {'2026-05' if number < 203 else '2026-04'}\n"),
        )
    }
    pages, _ = _site(texts)
    view: ListingView = pages["archive.html"].view
    assert _links(chain(*view.facets[0].ways)) == ["#in-2026-05", "archive.2.html#in-2026-04"]
    second: ListingView = pages["archive.2.html"].view
    assert ([section.id for section in second.sections], second.facets) == (["in-2026-05", "in-2026-04"], ())


@given(st.permutations(["2026-05-02", "2026-05", "2026", "2025-12-31", "not-stated", ""]))
def test_each_month_is_one_section_whatever_the_order(dates: list[str]) -> None:
    texts: dict[str, str] = {}
    for number, date in enumerate(dates):
        texts[f"sources/a{number}.txt"] = f"Title {number}\n\nWords.\n"
        texts[f"sources/a{number}.yaml"] = f"published: {date}\n" if date else "tags: []\n"
    view = _archive(texts)
    assert [section.id for section in view.sections] == [
        "in-2026-05",
        "in-2026",
        "in-2025-12",
        "not-stated",
        "not-annotated",
    ]


def test_articles_without_a_publisher_have_a_page() -> None:
    pages, _ = _site(STORY)
    publishers: ListingView = pages["publishers.html"].view
    assert _said(publishers.lead) == ["One publisher, two articles.", "One article without a known publisher."]
    assert [_links(sentence) for sentence in publishers.lead] == [[], ["publisher-not-known.html"]]
    unknown: ListingView = pages["publisher-not-known.html"].view
    assert [entry.title for section in unknown.sections for entry in section.entries] == ["Rye bread"]


# -- a feed for each story and topic ---------------------------------------------------------------------------------

FOLLOWED = STORY | {
    "sources/first.yaml": "story: lock\npublisher: Canal Post\ntags: [canal]\npublished: 2026-03-02\nlanguage: en\n",
    "sources/second.yaml": (
        "story: lock\ntags: [canal, divers]\npublished: 2026-03\naccessed: 2026-03-04\nauthors: [Ada]\n"
        "corrections: [{on: 2026-03-09, text: It was two chains.}]\n"
    ),
    "briefings/a.md": _briefing("2026-03-05", more="story: lock\n"),
}
SITE = {"site.yaml": "title: Canals\nbase_url: https://canal.example/\nstories: {lock: The lock}\n"}


def test_the_feed_of_a_story_holds_its_briefings_and_articles() -> None:
    pages, files = _site(FOLLOWED | SITE)
    read = feedparser.parse(files["stories/lock.xml"].data)
    assert (read.bozo, read.version, read.feed.title) == (False, "atom10", "The lock – Canals")
    assert (read.feed.link, read.feed.updated) == ("https://canal.example/stories/lock.html", "2026-03-09T00:00:00Z")
    assert [(entry.title, entry.updated, entry.get("author"), entry.get("summary", "")) for entry in read.entries] == [
        ("Gate freed", "2026-03-09T00:00:00Z", "Ada", "publisher: not yet annotated, March 2026"),
        ("Of 2026-03-05", "2026-03-05T00:00:00Z", None, ""),
        ("Lock jams", "2026-03-02T00:00:00Z", "author not yet annotated", "Canal Post, 2 March 2026"),
    ]
    feed = pages["stories/lock.html"].frame.feed
    assert feed is not None
    assert (feed.href, feed.type, feed.name) == ("../stories/lock.xml", "application/atom+xml", "The lock (Atom)")


def test_what_has_no_date_has_no_feed_and_no_link_to_one() -> None:
    pages, files = _site(STORY)
    assert [path for path in files if path.endswith(".xml")] == []
    assert [page.frame.path for page in pages.values() if page.frame.feed] == []


def test_every_feed_that_is_linked_is_there_and_the_other_way_round() -> None:
    pages, files = _site(FOLLOWED)
    linked = {page.frame.feed.href.removeprefix("../") for page in pages.values() if page.frame.feed}
    assert linked == {"stories/lock.xml", "topics/canal.xml", "topics/divers.xml", "corrections.xml"}
    assert linked == {path for path in files if path.endswith(".xml")} - {"feed.xml"}


def test_an_unrelated_article_redelivers_nothing() -> None:
    before = {path: file.data for path, file in _site(FOLLOWED)[1].items() if path.endswith((".xml", "feed.json"))}
    after = {path: file.data for path, file in _site(FOLLOWED | UNRELATED)[1].items()}
    assert {path: after[path] for path in before} == before
    assert len(before) == 6


def test_a_new_article_is_the_only_new_entry() -> None:
    before = _entries(_site(FOLLOWED)[1]["topics/canal.xml"].data)
    added = {
        "sources/third.txt": STORY["sources/first.txt"].replace("two barges", "four boats"),
        "sources/third.yaml": "tags: [canal]\nstory: lock\naccessed: 2026-03-30\n",
    }
    after = _entries(_site(FOLLOWED | added)[1]["topics/canal.xml"].data)
    assert {key: after[key] for key in before} == before
    assert [value for key, value in after.items() if key not in before] == ["2026-03-30T00:00:00Z"]


def _entries(data: bytes) -> dict[str | None, str | None]:
    root = ET.fromstring(data)  # noqa: S314 - our own bytes
    return {each.findtext(f"{ATOM}id"): each.findtext(f"{ATOM}updated") for each in root.iter(f"{ATOM}entry")}


def test_a_feed_holds_the_newest_fifty() -> None:
    texts: dict[str, str] = {}
    for number in range(60):
        texts[f"sources/a{number:02}.txt"] = f"Title {number}\n\nWords {number}.\n"
        texts[f"sources/a{number:02}.yaml"] = f"tags: [t]\npublished: {1960 + number}\n"
    entries = _entries(_site(texts)[1]["topics/t.xml"].data)
    assert sorted(filter(None, entries.values())) == [f"{year}-01-01T00:00:00Z" for year in range(1970, 2020)]


# -- previews of links -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "want"),
    [
        pytest.param("en", ["en_US"], id="usual country"),
        pytest.param("de-AT", ["de_AT"], id="stated country"),
        pytest.param("zh-Hant-TW", ["zh_TW"], id="script is no country"),
        pytest.param("ko", ["ko_KR"], id="Korean"),
        pytest.param("tlh", [], id="no country known"),
        pytest.param("", [], id="no language"),
    ],
)
def test_locale(language: str, want: list[str]) -> None:
    assert list(opengraph.locale(language)) == [("og:locale", value) for value in want]


def test_pages_say_when_and_about_what() -> None:
    pages, _ = _site(FOLLOWED)
    said = {path: pages[path].frame.properties for path in ("sources/second.html", "briefings/a.html", "archive.html")}
    locale = ("og:locale", "en_US")
    assert said == {
        "sources/second.html": (
            locale,
            ("article:published_time", "2026-03"),
            ("article:tag", "canal"),
            ("article:tag", "divers"),
        ),
        "briefings/a.html": (locale, ("article:published_time", "2026-03-05")),
        "archive.html": (locale,),
    }


def test_every_page_has_a_description_of_its_own() -> None:
    pages, _ = _site(FOLLOWED | SITE)
    said = {page.frame.path: page.frame.description for page in pages.values()}
    assert min(said.values(), key=len) != ""
    assert said["sources/bread.html"].startswith("Publisher, author and date: not yet annotated. Nothing is ")
    assert said["stories/lock.html"].startswith("Two articles, ")
    assert said["topics/canal.html"].startswith("canal: Two articles, ")
    assert said["archive.html"].startswith("Archive: One briefing and three source articles")
    assert len(set(said.values())) == len(said)


def test_words_in_another_language_are_marked() -> None:
    texts = STORY | {
        "sources/first.yaml": "language: fr\npublished: 2026-03-01\ncorrections: [{on: 2026-03-02, text: Two.}]\n",
        "briefings/a.md": (
            "---\ntitle: Die Schleuse\nsummary: Was klemmt.\nlanguage: de\npublished: 2026-03-05\n"
            "corrections: [{on: 2026-03-06, text: Es war eins.}]\n---\n\nEs klemmt. [@first, para. 1]\n"
        ),
    }
    pages, _ = _site(texts)
    latest = pages["index.html"].view.latest
    assert (latest.language, latest.text_language) == ("de", "de")
    corrected: ListingView = pages["corrections.html"].view
    assert [(entry.language, entry.text_language) for entry in corrected.sections[0].entries] == [
        ("de", "de"),
        ("fr", ""),
    ]
    entries = [entry for section in pages["archive.html"].view.sections for entry in section.entries]
    assert {(entry.title, entry.language, entry.text_language) for entry in entries if entry.language} == {
        ("Die Schleuse", "de", "de"),
        ("Lock jams", "fr", ""),
    }
