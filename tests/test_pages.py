"""What the pages say: view models of whole small collections, from text in to sentences out, and of the two seeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.spoken import spoken
from twosource import analyse, bounds, compose, load, resolve, validate
from twosource.model import Config, RawFile
from twosource.views import ListingView, Page, Phrase, SourceView, StoryView

ROOT = Path(__file__).parent.parent
SEED = "sources/seoul-concerns.html"
EXPLAINER = "sources/policy-explainer.html"
BRIEFING = "briefings/us-role-in-deterring-north-korea.html"
STORY = "stories/korea-deterrence.html"
MINIMUM = spoken()(f"spelled-{Config().min_shared_words}")

HARBOUR = (
    "Harbour closed for a day\n\n"
    "The harbour authority closed both gates on Monday after divers found a crack of 14 metres in the eastern wall.\n\n"
    "Ferries to the islands were sent to the old port, where passengers waited for three hours in the rain.\n\n"
    "The authority said the wall had been inspected in spring and that nobody had seen any damage at that time.\n"
)
REWRITE = (
    "Crack shuts harbour\n\n"
    "The harbour authority closed both gates on Monday after divers found a crack of 14 metres in the eastern wall.\n\n"
    "Fishermen asked for a loan from the city until they may put to sea again, which the mayor called a good idea.\n\n"
    "Schools on the islands gave lessons by radio, as they had done in the winter of the long ice ten years before.\n"
)
BREAD = (
    "Rye bread at home\n\n"
    "Mix the flour with warm water and a spoon of sourdough, and let it rest under a cloth until the next morning.\n"
)


def _files(texts: Mapping[str, str]) -> list[RawFile]:
    return [RawFile(path=f"content/{path}", data=text.encode()) for path, text in sorted(texts.items())]


def _pages(files: Sequence[RawFile], language: str = "en") -> dict[str, Page]:
    corpus, found = validate.validate(files)
    assert [finding for finding in found if finding.effective.name == "ERROR"] == []
    analysis = analyse.analyse(corpus)
    references, _ = resolve.resolve(corpus, analysis)
    return {page.frame.path: page for page in compose.compose(corpus, analysis, references, spoken(language)).pages}


@pytest.fixture(scope="module")
def seeds() -> dict[str, Page]:
    files, _ = load.load(ROOT)
    return _pages(files)


def _said(phrase: Phrase) -> str:
    return "".join(f"“{part.text}”" if part.quote else part.text for part in phrase)


def _all(phrases: Iterable[Phrase]) -> list[str]:
    return [_said(phrase) for phrase in phrases]


def _section(view: SourceView, section_id: str) -> list[str]:
    for section in view.note.sections:
        if section.id == section_id:
            return [*_all(section.sentences), *_all(section.items)]
    pytest.fail(f"no section {section_id}")


# -- the seeds -------------------------------------------------------------------------------------------------------


def test_every_page_of_the_demo(seeds: dict[str, Page]) -> None:
    assert sorted(seeds) == sorted(
        [
            "404.html",
            "archive.html",
            BRIEFING,
            "claims.html",
            "corrections.html",
            "index.html",
            "method.html",
            "search.html",
            "publisher-not-known.html",
            "publishers.html",
            EXPLAINER,
            SEED,
            "stories.html",
            STORY,
            "topics.html",
            "topics/alliance.html",
            "topics/deterrence.html",
            "topics/north-korea.html",
            "topics/south-korea.html",
            "topics/us-forces-korea.html",
        ],
    )


def test_the_note_of_the_first_seed(seeds: dict[str, Page]) -> None:
    assert _all(seeds[SEED].view.note.lead) == [
        "Its body stands twice: paragraphs 8–14 repeat paragraphs 1–7 word for word, 277 of its 565 words.",
        (f"It shares no run of {MINIMUM} words with the other article of its story."),
        (
            "It belongs to the story “The US role in deterring North Korea”, with one other article "
            "(declared in its annotation)."
        ),
        (
            "It states neither a publisher nor a date: which article came first and whether it has one owner with "
            "another article cannot be told."
        ),
    ]
    assert _section(seeds[SEED].view, "note-between")[1:] == [
        "The longest run in common with “Overview of the Policy Shift” is five words: “a more limited role for”."
    ]


def test_the_account_of_the_first_seed_adds_up(seeds: dict[str, Page]) -> None:
    note = seeds[SEED].view.note
    assert [(row.kind, row.words, row.share, row.href) for row in note.account] == [
        ("unique", "288", "51.0 %", "#h1"),
        ("repeated", "277", "49.0 %", "#p8"),
    ]
    assert note.total == "565"


def test_the_first_seed_is_shown_once_and_its_repeat_folded(seeds: dict[str, Page]) -> None:
    stretches = seeds[SEED].view.stretches
    assert [(len(stretch.blocks), stretch.summary) for stretch in stretches] == [
        (7, ""),
        (7, "Paragraphs 8–14 repeat paragraphs 1–7 word for word (277 words)"),
    ]


def test_the_note_of_the_second_seed(seeds: dict[str, Page]) -> None:
    view = seeds[EXPLAINER].view
    assert _all(view.note.lead)[:2] == [
        "Nothing is repeated inside this article of 540 words.",
        (f"It shares no run of {MINIMUM} words with the other article of its story."),
    ]
    assert _section(view, "note-inside") == [
        "No run of eight words or more occurs twice, and no passage stands twice.",
    ]


def test_both_notes_name_method_and_thresholds(seeds: dict[str, Page]) -> None:
    for path in (SEED, EXPLAINER):
        sentence = _section(seeds[path].view, "note-method")[0]
        for part in ("twosource", "shingles of four words", f"{MINIMUM} words", "How it is computed"):
            assert part in sentence


def test_headings_of_the_second_seed_are_headings(seeds: dict[str, Page]) -> None:
    blocks = [str(block.html) for stretch in seeds[EXPLAINER].view.stretches for block in stretch.blocks]
    assert sum(block.startswith("<h3") for block in blocks) == 8
    assert sum(block.startswith("<p") for block in blocks) == 8


def test_the_briefing_ends_with_its_source_summary_statement(seeds: dict[str, Page]) -> None:
    assert _all(told.said for told in seeds[BRIEFING].view.summary_statement) == [
        (
            "This briefing rests on two articles. They hold two different texts and come from one to two origins "
            "(1–2 of 2 origins)."
        ),
        (
            "Of “Overview of the Policy Shift” neither its publisher nor what it is based on is known: "
            "it may go back to the origin of another."
        ),
        "None of them states its publisher, author, date or address.",
        (
            "277 of the 565 words of “US Policy Shift on North Korea Deterrence Fuels Concerns in "
            "Seoul” repeat "
            "others of the same article."
        ),
        "Nobody has noted whether a machine wrote any of them.",
        "Grades: two articles F6 (reliability cannot be judged; truth cannot be judged).",
    ]


def test_every_reference_leads_to_a_passage_and_back(seeds: dict[str, Page]) -> None:
    view = seeds[BRIEFING].view
    assert len(view.references) > 20
    for reference in view.references:
        assert reference.uses
        place = reference.place[0]
        assert place.text == "the article as a whole" or "#p" in place.href
    statements = [
        statement
        for path in (SEED, EXPLAINER)
        for group in seeds[path].view.statements
        for statement in group.statements
    ]
    assert all("#cite-" in statement[2].href for statement in statements)


def test_the_story_says_its_basis_and_shows_the_terms(seeds: dict[str, Page]) -> None:
    view: StoryView = seeds[STORY].view
    assert _all(view.lead) == [
        "Two articles, one to two origins.",
        f"No two of them share a run of {MINIMUM} words: they tell one event in different words.",
    ]
    assert _all(view.basis) == ["The annotations declare these articles to be about one event."]
    assert {"seoul", "deterrence", "pentagon"} <= {tie.term.casefold() for tie in view.ties}


def test_the_seeds_are_one_story_without_any_declaration() -> None:
    texts = {
        f"sources/{name}.txt": (ROOT / "content" / "sources" / f"{name}.txt").read_text(encoding="utf-8")
        for name in ("seoul-concerns", "policy-explainer")
    }
    pages = _pages(_files(texts | {"sources/bread.txt": BREAD}))
    stories = [path for path in pages if path.startswith("stories/")]
    assert len(stories) == 1
    view = pages[stories[0]].view
    assert _all(view.lead)[0] == "Two articles, one to two origins."
    assert _all(view.basis) == [
        "The articles were put together by the terms they share; no annotation declares it.",
    ]


# -- small collections -----------------------------------------------------------------------------------------------


def test_an_empty_collection_is_honest() -> None:
    pages = _pages([])
    assert _all(pages["index.html"].view.lead) == [
        "This collection is still empty: no article and no briefing has been added yet.",
    ]
    assert {path: page.frame.atom for path, page in pages.items()} == dict.fromkeys(pages, False)
    assert _all(pages["topics.html"].view.lead) == ["No article or briefing names a topic yet."]
    assert _all(pages["publishers.html"].view.lead) == ["No publisher of an article is known yet."]


def test_an_article_alone() -> None:
    pages = _pages(_files({"sources/bread.txt": BREAD}))
    view: SourceView = pages["sources/bread.html"].view
    assert view.title == "Rye bread at home"
    assert view.title_note == "The title is the article’s first heading."
    assert _all(view.byline) == ["Publisher, author and date: not yet annotated"]
    assert _all(view.note.lead) == [
        "Nothing is repeated inside this article of 26 words.",
        "The collection has no other article to compare it with.",
        "No other article of the collection tells the same story.",
        "No publisher and no date are known: when it appeared and where it appeared cannot be told.",
    ]
    assert view.statements == ()
    assert [(fact.term, _said(fact.value)) for fact in view.facts if fact.missing] == [
        (
            "Not yet annotated",
            (
                "Title · Author · Publisher · Published · Updated · Address · Archived copy · Language · Licence · "
                "Entered the collection"
            ),
        ),
    ]


DATED = {
    "sources/first.txt": HARBOUR,
    "sources/first.yaml": "published: 2026-01-05\npublisher: The Port Gazette\nlicense: CC0\nstory: harbour\n",
    "sources/second.txt": REWRITE,
    "sources/second.yaml": "published: 2026-01-06\npublisher: Island News\nlicense: CC0\nstory: harbour\n",
}


def test_two_articles_with_a_run_in_common() -> None:
    pages = _pages(_files(DATED))
    first, second = pages["sources/first.html"].view, pages["sources/second.html"].view
    assert _all(first.note.lead)[1].startswith("It shares 20 of its ")
    assert "appeared first" not in _all(first.note.lead)[1]
    assert "this article appeared first" in " ".join(_section(first, "note-between"))
    assert "“Harbour closed for a day” appeared first" in " ".join(_section(second, "note-between"))
    compare = pages["compare/first--second.html"].view
    (run,) = [row for row in compare.rows if row.anchor]
    assert run.caption == "Run 1: 20 words, word for word"
    assert [side.place.href for side in run.pairs[0]] == [
        "../sources/first.html#with-second-1",
        "../sources/second.html#with-first-1",
    ]
    html = "".join(str(block.html) for stretch in first.stretches for block in stretch.blocks)
    assert 'id="with-second-1"' in html
    assert "../compare/first--second.html#run-1" in html


def test_the_story_page_of_two_dated_articles() -> None:
    view: StoryView = _pages(_files(DATED))["stories/harbour.html"].view
    assert [entry.title for entry in view.timeline] == ["Harbour closed for a day", "Crack shuts harbour"]
    assert view.timeline_note == ""
    assert view.matrix is not None
    assert [[cell.text for cell in row.cells] for row in view.matrix.rows] == [["–", "31.2 %"], ["29.9 %", "–"]]
    assert len(view.pairs) == 1
    pair = _said(view.pairs[0])
    assert pair.startswith("“Harbour closed for a day” came before “Crack shuts harbour”")
    assert pair.endswith("; they share 20 words: side by side.")


def test_the_story_page_tells_what_its_origins_rest_on() -> None:
    """Two at least, since two publishers are known: not one, whatever is not known of the third."""
    third = {
        "sources/third.txt": "Ferry late\n\nThe evening ferry came in late because of fog over the strait.\n",
        "sources/third.yaml": "story: harbour\n",
    }
    view: StoryView = _pages(_files(DATED | third))["stories/harbour.html"].view
    assert _said(view.lead[0]) == "Three articles, two to three origins."
    assert _all(told.said for told in view.origins) == [
        (
            "Of “Ferry late” neither its publisher nor what it is based on is known: "
            "it may go back to the origin of another."
        ),
    ]


@pytest.mark.parametrize(
    "kind", sorted({*bounds.REMOVED.values(), "control character", "hidden text", "image", "link"})
)
def test_what_is_left_out_of_an_article_is_told_by_its_name(kind: str) -> None:
    one, two = (spoken()("text-removed-kind", kind=kind.replace(" ", "-"), n=count) for count in (1, 2))
    named = "media file" if kind == "media" else kind
    assert (one, two) == (f"one {named}", f"two {named}s")


@pytest.mark.parametrize(
    ("display", "shown", "said"),
    [
        pytest.param(
            "excerpt",
            ["[Two passages not published.]", "Ferries to the islands", "[One passage not published.]"],
            ["Only the sentences that are cited, or carry a claim, are published."],
            id="excerpt",
        ),
        pytest.param(
            "link",
            [],
            ["The text of this article is not published here, only the reference to it."],
            id="link",
        ),
    ],
)
def test_what_may_not_be_published_is_not(display: str, shown: Sequence[str], said: Sequence[str]) -> None:
    texts = {
        "sources/harbour.txt": HARBOUR,
        "sources/harbour.yaml": f"display: {display}\ntitle: Closed\n",
        "briefings/one.md": "---\ntitle: One\n---\n\nFerries went elsewhere [@harbour, para. 2].\n",
    }
    pages = _pages(_files(texts))
    view: SourceView = pages["sources/harbour.html"].view
    assert _all(view.text_note) == said
    drawn = [
        f"[{stretch.omitted}]"
        if stretch.omitted
        else "".join(map(str, stretch.excerpt.parts if stretch.excerpt else ()))[:22]
        for stretch in view.stretches
    ]
    assert drawn == shown
    assert "inspected in spring" not in _everything(pages.values())


def _everything(values: Any) -> str:  # noqa: ANN401 - any view
    return "\n".join(repr(value) for value in values)


def test_long_listings_are_split() -> None:
    texts = {f"sources/a{number:03d}.txt": f"Title {number}\n\nWords of number {number}.\n" for number in range(205)}
    pages = _pages(_files(texts))
    first: ListingView = pages["archive.html"].view
    second: ListingView = pages["archive.2.html"].view
    assert (first.pager.next, first.pager.previous, first.pager.position) == ("archive.2.html", "", "Page 1 of 2")
    assert (second.pager.next, second.pager.previous, second.pager.position) == ("", "archive.html", "Page 2 of 2")
    assert [len(section.entries) for section in (*first.sections, *second.sections)] == [200, 5]


def test_topics_and_publishers_gather_what_names_them() -> None:
    texts = DATED | {
        "site.yaml": "publishers: {gazette: {name: The Port Gazette, kind: newspaper}}\n",
        "sources/first.yaml": "publisher: gazette\ntags: [Sea, ports]\n",
        "sources/second.yaml": "tags: [sea]\n",
        "briefings/one.md": (
            "---\ntitle: One\ntags: [sea]\npublished: 2026-01-07\n---\n\nIt closed [@first, para. 1].\n"
        ),
    }
    pages = _pages(_files(texts))
    topics: ListingView = pages["topics.html"].view
    assert [(entry.title, entry.href, _all(entry.facts)) for entry in topics.sections[0].entries] == [
        ("ports", "topics/ports.html", ["1 article"]),
        ("Sea", "topics/sea.html", ["2 articles", "1 briefing"]),
    ]
    sea: ListingView = pages["topics/sea.html"].view
    assert [section.heading for section in sea.sections] == ["Briefings", "Date not yet annotated"]
    publishers: ListingView = pages["publishers.html"].view
    assert _all(publishers.lead) == ["One publisher, one article.", "One article without a known publisher."]
    assert [(entry.title, entry.href) for entry in publishers.sections[0].entries] == [
        ("The Port Gazette", "publishers/gazette.html"),
    ]


def test_a_persons_verdict_is_shown_beside_the_machines() -> None:
    texts = DATED | {
        "sources/second.yaml": "dedup: {override: 'duplicate-of: first', reason: Same desk., reviewer: Ada, "
        "reviewed_on: 2026-02-01}\n",
    }
    view: SourceView = _pages(_files(texts))["sources/second.html"].view
    assert _section(view, "note-origin")[1] == (
        "A person (Ada) has decided on 1 February 2026: a duplicate of “Harbour closed for a day”. Reason: Same desk."
    )
    assert "They are one by a person's decision." in _section(view, "note-origin")[0]


@pytest.mark.parametrize(
    ("written", "site", "want"),
    [
        pytest.param(".judgement", "", "Our judgement:", id="a judgement"),
        pytest.param(
            '.judgement data-likelihood="likely"', "", "Our judgement (likely: 55–80 %):", id="with its likelihood"
        ),
        pytest.param(
            ".judgement data-likelihood=very-likely", "", "Our judgement (very likely: 80–95 %):", id="without quotes"
        ),
        pytest.param("data-likelihood=likely", "yardstick: phia", "Our judgement (likely: 55–75 %):", id="by PHIA"),
        pytest.param('.confidence data-level="low"', "", "Our confidence (low):", id="a confidence"),
        pytest.param(".confidence", "", "Our confidence:", id="a confidence without a level"),
        pytest.param(
            ".judgement data-level=high", "", "Our judgement (confidence: high):", id="a judgement with its confidence"
        ),
    ],
)
def test_a_judgement_says_its_range_in_words(written: str, site: str, want: str) -> None:
    texts = {
        "site.yaml": f"{site}\n",
        "sources/harbour.txt": HARBOUR,
        "briefings/b.md": f"---\ntitle: B\nlanguage: de\n---\n\nDas ist so.\n{{: {written} }}\n",
    }
    (block,) = _pages(_files(texts))["briefings/b.html"].view.blocks
    shown = f'<a href="../method.html#likelihood">{want}</a>' if "%" in want else want
    assert f'><span class="label" lang="en" dir="auto">{shown}</span> Das ist so.</p>' in str(block)


def _sourcing(view: SourceView) -> dict[str, str]:
    return {fact.term: _said(fact.value) for fact in view.sourcing}


def test_the_seeds_are_told_how_they_are_sourced(seeds: dict[str, Page]) -> None:
    assert _sourcing(seeds[EXPLAINER].view) == {
        "Attributed to nobody by name": "three passages: “Analysts suggest” (paragraph 3); "
        "“Experts say” (paragraph 5); “Officials indicated” (paragraph 7)",
        "Quotations": "one quotation: “more limited” (paragraph 1)",
        "None found": "Attributed by name · Figures",
    }
    assert _sourcing(seeds[SEED].view) == {
        "Attributed to nobody by name": "one passage: “some in Seoul are concerned” (paragraph 2)",
        "Attributed by name": "one passage: “According to the National Defense Strategy” (paragraph 2)",
        "Figures": "three figures: 28,500 (paragraph 3); 7.5 percent (paragraph 3); 2022 (paragraph 6)",
        "Quotations": "one quotation: “alliance modernization,” (paragraph 1)",
    }
    first = seeds[EXPLAINER].view.sourcing[0].value[3]
    assert (first.text, first.href) == ("paragraph 3", "#p3")


@pytest.mark.parametrize(
    ("annotation", "want"),
    [
        pytest.param("display: excerpt\n", "twelve figures, in a text that is not published whole", id="an excerpt"),
        pytest.param("display: link\n", "twelve figures, in a text that is not published whole", id="a reference"),
        pytest.param(
            "license: x\n",
            "twelve figures: 10 (paragraph 1); 20 (paragraph 1); 30 (paragraph 1); 40 (paragraph 1); "
            "50 (paragraph 1); 60 (paragraph 1); 70 (paragraph 2); 80 (paragraph 2); 90 (paragraph 2); "
            "100 (paragraph 2); further ones in paragraph 2",
            id="a text in full",
        ),
    ],
)
def test_counts_of_a_text_lead_to_their_passages(annotation: str, want: str) -> None:
    text = "Numbers\n\nIt is 10, 20, 30, 40, 50 and 60 here.\n\nIt is 70, 80, 90, 100, 110 and 120 there.\n"
    pages = _pages(_files({"sources/a.txt": text, "sources/a.yaml": annotation}))
    assert _sourcing(pages["sources/a.html"].view)["Figures"] == want


def test_a_source_that_is_not_held_has_its_page() -> None:
    texts = {
        "sources/harbour.txt": HARBOUR,
        "sources/harbour.yaml": "based_on: [treaty]\n",
        "sources/treaty.yaml": "title: The treaty\npublisher: The council\npublished: 2019\nheld: false\ntlp: clear\n"
        "embargo_until: 2020-01-01\n",
        "briefings/b.md": "---\ntitle: B\ntlp: clear\n---\n\nThe wall is the council's. [@harbour; @treaty]\n",
    }
    pages = _pages(_files(texts))
    view: SourceView = pages["sources/treaty.html"].view
    assert (view.title, view.stretches, view.sourcing) == ("The treaty", (), ())
    assert _all(view.note.lead)[0] == "This source is not held: there is no text to compare."
    assert view.note.account == ()
    assert _all(view.text_note) == [
        "This source is known but not held: the collection has its annotation alone, and no text to check."
    ]
    assert [(fact.term, _said(fact.value)) for fact in view.facts if not fact.missing][-3:] == [
        ("Handling", "TLP:CLEAR"),
        ("Embargo until", "1 January 2020"),
        ("Held", "No. It is known from content/sources/treaty.yaml alone."),
    ]
    assert len(view.statements) == 1
    origin = " ".join(_section(pages["sources/harbour.html"].view, "note-origin"))
    assert "what it goes back to: “The treaty” (not held in this collection)." in origin
    assert _all(pages["index.html"].view.lead)[0].startswith(
        "One briefing, one source article and one source that is not"
    )
    entries = [entry for section in pages["archive.html"].view.sections for entry in section.entries]
    assert [entry.text for entry in entries if entry.title == "The treaty"] == ["not held"]
    assert _all(pages["briefings/b.html"].view.byline) == [
        "2 references to 2 articles",
        "1 of 2 origins",
        "Handling: TLP:CLEAR",
    ]


def test_a_statement_on_one_origin_says_so() -> None:
    texts = {
        "sources/a.txt": HARBOUR,
        "sources/b.txt": BREAD,
        "briefings/b.md": "---\ntitle: B\n---\n\nThe wall broke. [@a]\n{: .one-origin }\n\n"
        "It broke, and bread is good. [@a; @b]\n{: .one-origin }\n\nNothing.\n{: .one-origin }\n\n"
        "We think so. [@a]\n{: .judgement .one-origin }\n",
    }
    blocks = [str(block) for block in _pages(_files(texts))["briefings/b.html"].view.blocks]
    labels = [block.partition('<span class="label">')[2].partition("</span>")[0] for block in blocks]
    assert labels == ["On one origin:", "On one to two origins:", "", "Our judgement:"]


def test_the_method_page_has_the_yardstick() -> None:
    view = _pages(_files({"site.yaml": "yardstick: phia\n", "sources/a.txt": HARBOUR}))["method.html"].view
    assert view.values["yardstick"] == "PHIA"
    assert [(fact.term, _said(fact.value)) for fact in view.likelihoods][3:5] == [
        ("realistic possibility", "40–50 %"),
        ("likely, probable", "55–75 %"),
    ]


def test_a_language_with_one_word_for_two_terms_says_it_once() -> None:
    view = _pages(_files({"sources/a.txt": HARBOUR}), language="de")["method.html"].view
    assert [fact.term for fact in view.likelihoods] == [
        "so gut wie ausgeschlossen",
        "sehr unwahrscheinlich",
        "unwahrscheinlich",
        "etwa ebenso wahrscheinlich wie nicht",
        "wahrscheinlich",
        "sehr wahrscheinlich",
        "so gut wie sicher",
    ]


def test_contested_claims_are_told_on_both_sides() -> None:
    claim = "claims: [{id: wall, text: The wall {0}., quotes: [the eastern wall]{1}}]\n"
    texts = {
        "sources/a.txt": HARBOUR,
        "sources/a.yaml": "title: A\n" + claim.replace("{0}", "broke").replace("{1}", ""),
        "sources/b.txt": REWRITE,
        "sources/b.yaml": "title: B\n" + claim.replace("{0}", "held").replace("{1}", ", contests: [a#wall]"),
    }
    pages = _pages(_files(texts))
    told = {
        path: [(fact.term, _said(fact.value), fact.value[0].href) for fact in pages[path].view.claims[0].disputes]
        for path in ("sources/a.html", "sources/b.html")
    }
    assert told == {
        "sources/a.html": [("Contested by", "“The wall held.” (B)", "../sources/b.html#claim-wall")],
        "sources/b.html": [("Contests", "“The wall broke.” (A)", "../sources/a.html#claim-wall")],
    }


def test_a_story_declared_by_another_article_is_called_computed() -> None:
    texts = DATED | {"sources/second.yaml": "license: CC0\n"}
    pages = _pages(_files(texts))
    assert "(declared in its annotation)" in _all(pages["sources/first.html"].view.note.lead)[2]
    assert "(computed from the terms they share)" in _all(pages["sources/second.html"].view.note.lead)[2]
    assert _all(pages["stories/harbour.html"].view.basis) == [
        "The articles were put together: one by its annotation and one by terms shared with the others.",
    ]


LONG = "The dam broke at noon. Nobody was warned by the owner. The valley road lay under water by the evening.\n"


def test_an_excerpt_is_the_cited_sentence_alone() -> None:
    texts = {
        "sources/dam.txt": f"Dam breaks\n\n{LONG}",
        "sources/dam.yaml": "display: excerpt\nclaims: [{id: c, text: A dam broke., quotes: [broke at noon]}]\n",
        "briefings/one.md": '---\ntitle: One\n---\n\nThere was water [@dam, "lay under water"].\n',
    }
    pages = _pages(_files(texts))
    view: SourceView = pages["sources/dam.html"].view
    shown = [stretch.excerpt for stretch in view.stretches if stretch.excerpt]
    assert [([str(part) for part in excerpt.parts], excerpt.before, excerpt.after) for excerpt in shown] == [
        (
            [
                'The dam <mark class="quoted">broke at noon</mark>.',
                'The valley road <mark class="quoted">lay under water</mark> by the evening.',
            ],
            False,
            False,
        ),
    ]
    texts["sources/dam.yaml"] = "display: excerpt\n"
    view = _pages(_files(texts))["sources/dam.html"].view
    shown = [stretch.excerpt for stretch in view.stretches if stretch.excerpt]
    assert [([str(part) for part in excerpt.parts], excerpt.before, excerpt.after) for excerpt in shown] == [
        (['The valley road <mark class="quoted">lay under water</mark> by the evening.'], True, False),
    ]


def test_every_link_of_many_copies_resolves() -> None:
    """A hub with more copies than are marked in its text: links lead to marks that are there, else to passages."""
    texts = {f"sources/copy-{number:02d}.txt": f"{HARBOUR}\nReported by desk {number}.\n" for number in range(14)}
    pages = _pages(_files(texts))
    html = {
        path: "".join(str(block.html) for stretch in page.view.stretches for block in stretch.blocks)
        for path, page in pages.items()
        if path.startswith("sources/")
    }
    compared = [page.view for path, page in pages.items() if path.startswith("compare/")]
    assert len(compared) > 20
    for view in compared:
        for run in (row for row in view.rows if row.anchor):
            for side in run.pairs[0]:
                path, _, anchor = side.place.href.removeprefix("../").partition("#")
                assert f'id="{anchor}"' in html[path] or anchor == pages[path].view.anchor


def test_a_topic_may_be_called_like_the_second_page_of_another() -> None:
    texts = {f"sources/a{number:03d}.txt": f"Title {number}\n\nWords of it.\n" for number in range(201)}
    texts |= {f"sources/a{number:03d}.yaml": "tags: [war]\n" for number in range(1, 201)}
    texts |= {"sources/a000.yaml": "tags: [war, 'war 2']\n"}
    pages = [path for path in _pages(_files(texts)) if path.startswith("topics/")]
    assert sorted(pages) == ["topics/war-2.html", "topics/war.2.html", "topics/war.html"]


def test_a_citation_in_a_heading_is_told_as_such() -> None:
    texts = {
        "sources/a.txt": HARBOUR,
        "briefings/one.md": "---\ntitle: One\n---\n\n## It closed [@a]\n\n## Other\n\nIt did [@a, para. 1].\n",
    }
    pages = _pages(_files(texts))
    view: SourceView = pages["sources/a.html"].view
    assert _all(view.statements[0].statements) == [
        "“It closed” (a heading) rests on the article as a whole",
        "“It did.” (paragraph 1) rests on paragraph 1",
    ]
    assert [part.text for part in pages["briefings/one.html"].view.references[0].uses] == ["a heading"]


def test_a_story_that_no_article_tells_yet_has_its_page() -> None:
    texts = {
        "site.yaml": "stories: {flood: The flood}\n",
        "sources/a.txt": HARBOUR,
        "briefings/one.md": "---\ntitle: One\nstory: flood\n---\n\nIt closed [@a, para. 1].\n",
    }
    view: StoryView = _pages(_files(texts))["stories/flood.html"].view
    assert _all(view.lead) == ["No article of the collection tells this story yet."]
    assert [entry.title for entry in view.briefings] == ["One"]


def test_articles_put_together_by_a_person_are_told_so() -> None:
    texts = {
        "sources/a.txt": HARBOUR,
        "sources/b.txt": BREAD,
        "sources/a.yaml": "dedup: {override: 'same-story: b', reason: One event., reviewer: Ada}\n",
    }
    pages = _pages(_files(texts))
    for source in ("a", "b"):
        assert "(decided by a person)" in _all(pages[f"sources/{source}.html"].view.note.lead)[2]
    story = next(page.view for path, page in pages.items() if path.startswith("stories/"))
    assert _all(story.basis)[0] == "The articles were put together: two by the decision of a person."


def test_a_run_across_paragraphs_is_no_whole_body() -> None:
    run = "the gate was closed and the ferries waited until the wind had turned to the west again that same evening"
    texts = {"sources/a.txt": f"Head\n\nFirst of all, {run}.\n\nThen {run} once more.\n\nNothing else happened here.\n"}
    assert not _all(_pages(_files(texts))["sources/a.html"].view.note.lead)[0].startswith("Its body stands twice")


def test_an_article_only_linked_to_lends_no_line_to_its_title() -> None:
    texts = {"sources/secret-plan.txt": HARBOUR, "sources/secret-plan.yaml": "display: link\n"}
    view: SourceView = _pages(_files(texts))["sources/secret-plan.html"].view
    assert (view.title, view.title_note) == ("secret-plan", "No title is stated: this is the name of its file.")


def test_sentences_end_in_every_script() -> None:
    texts = {
        "sources/z.txt": "标题\n\n大坝在中午决堤。这是机密。道路被淹没了。\n",
        "sources/z.yaml": "display: excerpt\nclaims: [{id: c, text: A road., quotes: [道路被淹没了]}]\n",
    }
    assert "机密" not in _everything(_pages(_files(texts)).values())
