"""What one publisher prints under different articles is boilerplate from two articles on; what tells a story is not."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from tests.growth import grows_less_than
from twosource import aligned, cacherows, imprints
from twosource.analyse import Analyst, analyse
from twosource.model import Analysis, Corpus, Publisher, Source
from twosource.text import words

Make = Callable[..., Source]
MakeCorpus = Callable[..., Corpus]

ABOUT = (
    "About Helvar AG: Helvar AG develops and makes heat pumps and control systems for residential and commercial "
    "buildings. Founded in 1962 and based in Lindal, the company employs 4,300 people at eleven sites in Europe "
    "and Asia and reported sales of 1.2 billion euros in 2025. Further information is available at "
    "www.helvar.example."
)
PLANT = (
    "Lindal, 12 March 2026 – Helvar AG will build a new plant for compressors in Ostrava. The supervisory board "
    "approved the investment of 140 million euros on Wednesday. Construction is to begin in September, and the "
    "first compressors are expected to leave the line in early 2028. About 350 jobs will be created in the "
    "Moravian city, most of them in assembly. “Ostrava offers skilled workers and short ways to our customers,” "
    "said chief executive Karin Vesely."
)
BOARD = (
    "Lindal, 3 June 2026 – The shareholders of Helvar AG have elected Tomas Brandt to the supervisory board. "
    "Brandt, 54, led the finance department of the shipping group Norline for nine years. He succeeds Ingrid "
    "Holm, who retires after twelve years. The annual meeting also approved a dividend of 1.10 euros a share, ten "
    "cents more than in the year before. Of the capital 71 percent was represented. All items on the agenda were "
    "accepted with large majorities."
)
RECALL = (
    "Lindal, 20 August 2026 – Helvar AG recalls 18,000 circulation pumps of the series P4 made between January "
    "and May. A seal may leak when the water is hotter than 70 degrees. Nobody has been injured. Owners can enter "
    "the serial number on a website and have the seal replaced free of charge by an installer. The company does "
    "not change its forecast for the year."
)
# Of a newspaper: fifty words under everything, and items that are hardly longer.
FOOTER = (
    "Sign up for our free daily newsletter to get the latest headlines in your inbox every morning. Follow us on "
    "every platform so that you never miss what matters in your town. All rights reserved. No part of this page "
    "may be copied or stored without the written permission of the publisher."
)
TANKER = (
    "A tanker ran aground near the northern pier on Tuesday evening. Nine tonnes of fuel leaked, the coast guard "
    "said. Divers began to seal the hull at dawn. Twelve people were on board and nobody was injured. The harbour "
    "stays closed until the ship has been towed away, probably on Friday morning at high water."
)
BREAD = (
    "Bakers have raised their prices for the third time in a year. A loaf of rye bread now costs 54 crowns on "
    "average. Flour has become a third dearer and electricity twice as expensive, the guild says. Two of the "
    "nineteen bakeries in town have given up since January, and customers ask for half loaves."
)
VOLLEYBALL = (
    "The volleyball team lost the final against Drammen by two sets to three. Captain Siri Moe led the attack "
    "with 27 points, but an injury stopped her in the last set. About 1,800 spectators came to the hall. Coach "
    "Lars Tveit nevertheless praised the season as the best in a decade and wants to stay."
)
FLATS = (
    "The council has approved the plan for 240 flats on the former brewery site. One in three is to be let at a "
    "reduced rent. Two towers of eleven floors caused objections from neighbours, so they were lowered to nine. "
    "The kindergarten gets space for six groups. Building work may begin next spring when the soil is clean."
)
# One event: what happened, with which every article on it ends, and two of these.
BACKGROUND = (
    "The tanker Astrid ran aground in thick fog near the northern pier of Lindal on 3 February and lost nine "
    "tonnes of heavy fuel oil. About 1,200 seabirds were found covered with oil on beaches between Lindal and "
    "Moss, and fishing was banned for six weeks."
)
SETTLED = (
    "Norline, the owner of the Astrid, will pay 31 million crowns for cleaning the coast. The company and the "
    "government settled out of court on Thursday, as both sides announced. Fishermen get a third of the sum. "
    "Their association called the amount too low and considers a lawsuit of its own."
)
INQUIRY = (
    "The captain of the Astrid had slept for only four hours in two days, investigators found. Their report, "
    "published on Monday, criticises rosters at Norline and a broken radar that had been reported twice. A pilot "
    "had not been ordered. The captain faces a fine and may lose his licence."
)

Articles = Mapping[str, tuple[str, Sequence[str]]]


def corpus_of(make_source: Make, make_corpus: MakeCorpus, articles: Articles, **config: object) -> Corpus:
    """Return articles, each given with its publisher ('' if that is unknown) and its paragraphs."""
    return make_corpus(
        [
            make_source(name, *paragraphs, **({"publisher": publisher} if publisher else {}))
            for name, (publisher, paragraphs) in articles.items()
        ],
        **config,
    )


def told(analysis: Analysis) -> dict[str, tuple[int, int]]:
    """Return how many words of each article are boilerplate and how many are unique, where the account balances."""
    for note in analysis.notes:
        assert note.unique + note.shared + note.repeated == note.words
    return {note.source: (note.boilerplate, note.unique) for note in analysis.notes}


def size(*texts: str) -> int:
    return sum(len(words(text)) for text in texts)


def verdicts(analysis: Analysis) -> dict[str, str]:
    return {f"{overlap.left}-{overlap.right}": overlap.verdict for overlap in analysis.overlaps}


@pytest.mark.parametrize(
    ("articles", "block"),
    [
        pytest.param({"a": ("Helvar AG", [PLANT, ABOUT]), "b": ("Helvar AG", [BOARD, ABOUT])}, ABOUT, id="about us"),
        pytest.param(
            {
                "a": ("Helvar AG", [PLANT, ABOUT]),
                "b": ("Helvar AG", [BOARD, ABOUT]),
                "c": ("Helvar AG", [RECALL, ABOUT]),
            },
            ABOUT,
            id="about us under three",
        ),
        pytest.param(
            {
                "a": ("helvar", [PLANT, ABOUT, "Press contact: Maria Lind, telephone 555 01 23"]),
                "b": ("HELVAR AG", [BOARD, ABOUT, "Investors: Per Dahl, telephone 555 01 99, ir@helvar.example"]),
            },
            ABOUT,
            id="by id and by name, with people to call",
        ),
        pytest.param({"a": ("Post", [FOOTER, TANKER]), "b": ("Post", [FOOTER, BREAD])}, FOOTER, id="a header"),
        pytest.param(
            {
                name: ("Post", [text, FOOTER])
                for name, text in zip("abcd", (TANKER, BREAD, VOLLEYBALL, FLATS), strict=True)
            },
            FOOTER,
            id="half of four short items",
        ),
    ],
)
def test_what_a_publisher_prints_under_everything(
    make_source: Make, make_corpus: MakeCorpus, articles: Articles, block: str
) -> None:
    corpus = corpus_of(make_source, make_corpus, articles, publishers=(Publisher(id="helvar", name="Helvar AG"),))
    found = analyse(corpus)
    texts = {source.id: source.document.text for source in corpus.sources}
    assert [
        {texts[name][span.start : span.end].rstrip(".") for name, span in told.places} for told in found.boilerplate
    ] == [{block.rstrip(".")}]
    assert verdicts(found) == {}
    assert told(found) == {name: (size(block), size(text) - size(block)) for name, text in texts.items()}


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param({"a": ("", [PLANT, ABOUT]), "b": ("", [BOARD, ABOUT])}, id="nobody knows by whom"),
        pytest.param({"a": ("Helvar AG", [PLANT, ABOUT]), "b": ("", [BOARD, ABOUT])}, id="of one it is not known"),
        pytest.param({"a": ("Helvar AG", [PLANT, ABOUT]), "b": ("Post", [BOARD, ABOUT])}, id="of two publishers"),
        pytest.param(
            {"a": ("Post", [SETTLED, BACKGROUND]), "b": ("Post", [INQUIRY, BACKGROUND])}, id="background of one event"
        ),
        pytest.param({"a": ("Post", [BACKGROUND]), "b": ("Post", [SETTLED, BACKGROUND])}, id="a report and its update"),
        pytest.param(
            {"a": ("Post", [BACKGROUND, SETTLED]), "b": ("Post", [BACKGROUND, INQUIRY])}, id="two updates of a report"
        ),
        pytest.param(
            {"a": ("Post", [SETTLED, BACKGROUND]), "b": ("Post", [BREAD, BACKGROUND])},
            id="what one of two is about",
        ),
        pytest.param(
            {"a": ("Post", [TANKER, FLATS, BREAD]), "b": ("Post", [BACKGROUND, FLATS, VOLLEYBALL])},
            id="an item among others in two columns",
        ),
        pytest.param(
            {"a": ("Post", [FLATS]), "b": ("Post", [TANKER, BREAD, FLATS]), "c": ("Post", [BACKGROUND, FLATS])},
            id="a report, and two columns that end with it",
        ),
        pytest.param(
            {"a": ("Post", [FLATS, FOOTER[:95]]), "b": ("Post", [VOLLEYBALL, FLATS, FOOTER[:95]])},
            id="a report and a footer, and it stands in a column",
        ),
    ],
)
def test_what_may_be_copied_is_told(make_source: Make, make_corpus: MakeCorpus, articles: Articles) -> None:
    found = analyse(corpus_of(make_source, make_corpus, articles))
    assert found.boilerplate == ()
    assert verdicts(found)["a-b"] == "wholly-derived"
    assert {boilerplate for boilerplate, _ in told(found).values()} == {0}


def test_copies_with_a_footer_are_copies(make_source: Make, make_corpus: MakeCorpus) -> None:
    articles: Articles = {
        "a": ("Helvar AG", [PLANT, ABOUT]),
        "b": ("Helvar AG", [BOARD, ABOUT]),
        "c": ("Helvar AG", [PLANT, "In a first version the number of jobs was wrong.", ABOUT]),
        # A newspaper that prints a release with all that stands under it, and one that has the latter alone.
        "d": ("Post", [PLANT, "Helvar was founded by two brothers.", ABOUT]),
        "e": ("Courier", [TANKER, ABOUT]),
        "f": ("Courier", [BOARD, "The company is based in Lindal."]),
    }
    found = analyse(corpus_of(make_source, make_corpus, articles))
    assert verdicts(found) == dict.fromkeys(("a-c", "a-d", "b-f", "c-d"), "wholly-derived") | {
        pair: "non-derived" for pair in verdicts(found) if pair not in {"a-c", "a-d", "b-f", "c-d"}
    }
    copied = [(o.left_words, o.left_share) for o in found.overlaps if (o.left, o.right) == ("a", "d")]
    assert copied == [(size(PLANT), 1.0)]
    assert {name: boilerplate for name, (boilerplate, _) in told(found).items()} == {
        **dict.fromkeys("abcde", size(ABOUT)),
        "f": 0,
    }


def test_a_syndicated_report_is_a_copy_and_its_footer_is_none(make_source: Make, make_corpus: MakeCorpus) -> None:
    # Two papers print two reports of one agency, with what that has under each.
    articles: Articles = {
        "a": ("Post", [TANKER, FOOTER]),
        "b": ("Post", [BREAD, FOOTER]),
        "c": ("Courier", [f"{TANKER} More follows.", FOOTER]),
        "d": ("Courier", [f"{BREAD} More follows.", FOOTER]),
    }
    found = analyse(corpus_of(make_source, make_corpus, articles))
    assert verdicts(found) == {"a-c": "wholly-derived", "b-d": "wholly-derived"}
    assert [overlap.left_words for overlap in found.overlaps] == [size(TANKER), size(BREAD)]
    # What the second paper writes before it is a part of the block.
    assert [boilerplate for boilerplate, _ in told(found).values()] == [size(FOOTER)] * 2 + [size(FOOTER) + 2] * 2


def test_a_short_notice_has_the_footer_too(make_source: Make, make_corpus: MakeCorpus) -> None:
    articles: Articles = {
        **{name: ("Post", [text, FOOTER]) for name, text in zip("abc", (TANKER, BREAD, FLATS), strict=True)},
        "d": ("Post", ["The town hall is closed on Friday.", FOOTER]),
    }
    found = analyse(corpus_of(make_source, make_corpus, articles))
    assert verdicts(found) == {}
    assert told(found)["d"] == (size(FOOTER), 7)


def test_publishers_that_become_known_are_followed(
    make_source: Make, make_corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What was stored is taken over, however much has changed.
    monkeypatch.setattr(aligned, "_MANY", 0)
    following, stored = Analyst(), None
    texts = {"a": [TANKER, FOOTER], "b": [BREAD, FOOTER], "c": [TANKER, FOOTER], "d": [FLATS, FOOTER]}
    blocks = []
    for publishers in ("    ", "P   ", "PP  ", "QP  ", "Q PP", "   P", "PPPP"):
        articles = {name: (publisher.strip(), texts[name]) for name, publisher in zip(texts, publishers, strict=True)}
        corpus = corpus_of(make_source, make_corpus, articles)
        anew, taken_over = Analyst(), Analyst({}, stored)
        found = anew.analyse(corpus)
        assert following.analyse(corpus) == found
        assert taken_over.analyse(corpus) == found
        blocks.append(sum(len(block.places) for block in found.boilerplate))
        known = anew.stored()
        assert known is not None
        stored = cacherows.unpacked(cacherows.packed(known))
    # The same text is of two publishers where two have it, and of both.
    assert blocks == [0, 0, 4, 0, 4, 0, 4]
    fewer = replace(corpus, sources=corpus.sources[:1])
    assert following.analyse(fewer) == analyse(fewer)


def test_less_than_twelve_words_are_no_block(make_source: Make, make_corpus: MakeCorpus) -> None:
    ending = "Sign up for our free daily newsletter to read more."
    articles: Articles = {"a": ("Post", [TANKER, ending]), "b": ("Post", [BREAD, ending])}
    assert analyse(corpus_of(make_source, make_corpus, articles, min_shared_words=8)).boilerplate == ()


def test_so_many_others_are_asked(make_source: Make, make_corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imprints, "WITNESSES", 0)
    articles: Articles = {"a": ("Post", [TANKER, FOOTER]), "b": ("Post", [BREAD, FOOTER])}
    assert analyse(corpus_of(make_source, make_corpus, articles)).boilerplate == ()


def test_names_without_words_are_names(make_source: Make, make_corpus: MakeCorpus) -> None:
    articles: Articles = {"a": ("…", [PLANT, ABOUT]), "b": ("…", [BOARD, ABOUT])}
    assert analyse(corpus_of(make_source, make_corpus, articles)).boilerplate == ()


def test_many_short_items_of_one_publisher_cost_linear_time(make_source: Make, make_corpus: MakeCorpus) -> None:
    topics = ("harbour", "bakery", "railway", "hospital", "glacier", "orchestra", "vineyard", "parliament")

    def cost(items: int) -> float:
        sources = [
            make_source(f"s{n:05}", " ".join(f"{topics[n % 8]}{n}x{at}" for at in range(55)), FOOTER, publisher="Post")
            for n in range(items)
        ]
        corpus = make_corpus(sources)
        started = time.process_time()
        [block] = analyse(corpus).boilerplate
        assert len(block.places) == items
        return time.process_time() - started

    assert grows_less_than(6, cost, 150, 600)


def test_a_change_of_case_is_no_other_publisher(make_source: Make, make_corpus: MakeCorpus) -> None:
    analyst = Analyst()
    corpus = corpus_of(make_source, make_corpus, {"a": ("Post", [TANKER, FOOTER]), "b": ("POST", [BREAD, FOOTER])})
    assert len(analyst.analyse(corpus).boilerplate) == 1
    first = corpus.sources[0]
    renamed = replace(first, annotation=replace(first.annotation, publisher="post"))
    changed = replace(corpus, sources=(renamed, *corpus.sources[1:]))
    assert analyst.analyse(changed) == analyse(changed)


@pytest.mark.parametrize(
    ("one", "other", "publisher"),
    [
        pytest.param("helvar", "HELVAR ag", "Helvar AG", id="by id and by name"),
        pytest.param("Post", "POST", "POST", id="not in site.yaml"),
        pytest.param("Post", "Helvar AG", "", id="two publishers"),
    ],
)
def test_whose_block_it_is(make_source: Make, make_corpus: MakeCorpus, one: str, other: str, publisher: str) -> None:
    articles = {"a": (one, [TANKER, FOOTER]), "b": (other, [BREAD, FOOTER]), "c": (one, [VOLLEYBALL, FOOTER])}
    corpus = corpus_of(make_source, make_corpus, articles, publishers=(Publisher(id="helvar", name="Helvar AG"),))
    assert [block.publisher for block in analyse(corpus).boilerplate] == [publisher]
