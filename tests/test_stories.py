"""Stories: declared, computed, alone; what ties them; what may not join; what nearly did; what a stranger changes."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource import stories, terms, values
from twosource.diagnostics import Mark
from twosource.lexicon import Lexicon
from twosource.model import Config, Date, Overlap, Override, Source, Story
from twosource.text import words

Make = Callable[..., Source]

# What a word weighs is the same in every test.
LEXICON = Lexicon()

CONTENT = Path(__file__).parent.parent / "content" / "sources"

SPILL_A = "A tanker ran aground off Lindal harbour and lost nine tonnes of fuel, coast guard officer Nora Berg said."
SPILL_B = (
    "Fuel from the stranded tanker reached beaches near Lindal on Friday; Nora Berg asked volunteers for patience."
)
SPILL_C = "Volunteers in Lindal cleaned beaches of tanker fuel all weekend while Nora Berg counted oily seabirds."
CAKE = "Whisk the eggs with sugar until pale, fold in flour and butter, then bake the sponge for half an hour."
BAKE = "Bake the sponge until golden: eggs, sugar, butter and flour need half an hour, says the pastry chef."

UNRELATED = {
    "German": (
        (
            "Der Bau der neuen Bahnstrecke zwischen Ulm und der Landesgrenze wird teurer als geplant und dauert "
            "länger. Das teilte die Bahn am Dienstag in einem Brief an die Anlieger mit. Grund dafür ist der "
            "Untergrund, in dem mehr Wasser steht als bei den Bohrungen gefunden wurde. Der Sprecher sagte, dass "
            "die Züge nicht vor dem Jahr 2031 fahren werden. Die Gemeinden an der Strecke sind verärgert, weil "
            "sie für die Bahnhöfe schon Straßen und Parkplätze gebaut haben, die nun auf die Fahrgäste warten."
        ),
        (
            "Die Intendantin der Oper in Kassel verlässt das Haus nach nur zwei Jahren. Sie wolle sich wieder der "
            "Regie widmen, sagte sie am Mittwoch vor dem Ensemble. Die Stadt und das Land bedauern den Schritt "
            "und wollen die Stelle noch vor dem Sommer ausschreiben. Unter ihrer Leitung war die Zahl der "
            "Zuschauer gestiegen, aber es hatte auch Streit gegeben, weil das Orchester mit der Länge der Proben "
            "nicht einverstanden war und der Chor sich über die Bühnenbilder beschwerte, die bei den Premieren "
            "nicht fertig waren."
        ),
    ),
    "French": (
        (
            "Les apiculteurs des Cévennes ont perdu près de la moitié de leurs ruches cet hiver, selon une "
            "enquête de leur syndicat. Il demande une aide pour les jeunes qui se sont installés dans les "
            "dernières années et qui n'ont pas encore remboursé leurs emprunts."
        ),
        (
            "La ligne de tramway qui doit relier la gare au port n'ouvrira pas avant le printemps, ont annoncé "
            "les élus. Les rames livrées par le constructeur ne sont pas compatibles avec les quais qui ont été "
            "construits dans le centre, et une opération dont le coût n'est pas encore connu sera payée par les "
            "deux parties."
        ),
    ),
    "Russian": (
        (
            "Пчеловоды потеряли этой зимой почти половину своих ульев, говорится в опросе. Союз просит власти "
            "помочь тем, кто не успел вернуть кредиты. Что будет с мёдом, в союзе пока не знают, но говорят, что "
            "цена на него вырастет."
        ),
        (
            "Трамвайная линия не откроется раньше осени, сообщили в администрации. Вагоны, что пришли с завода, "
            "оказались шире. Сколько это будет стоить и кто за это заплатит, пока не известно, но говорят, что на "
            "завод их не вернут."
        ),
    ),
}


def profile(source: Source) -> terms.Profile:
    text = source.document.text
    return terms.profile(text, LEXICON.read(words(text))[1], LEXICON)


def told(sources: Sequence[Source], overlaps: Sequence[Overlap] = (), **config: object) -> tuple[Story, ...]:
    profiles = [profile(source) for source in sources]
    return stories.stories(Config(**config), sources, profiles, overlaps)  # type: ignore[arg-type] # passed on


def grouped(sources: Sequence[Source], overlaps: Sequence[Overlap] = ()) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(story.slug, story.basis, story.sources) for story in told(sources, overlaps)]


def override(verdict: str, target: str) -> Override:
    return Override(
        verdict=verdict,  # type: ignore[arg-type] # one of four, from the table
        target=target,
        reason="",
        reviewer="",
        reviewed_on=None,
        mark=Mark(path=""),
    )


def near_copy(left: str, right: str, share: float = 1.0) -> Overlap:
    return Overlap(
        left=left,
        right=right,
        runs=(),
        left_words=9,
        right_words=9,
        left_share=share,
        right_share=share / 2,
        resemblance=1.0,
        left_containment=1.0,
        right_containment=1.0,
        verdict="wholly-derived",
    )


def day(number: int, month: int = 1) -> Date:
    return Date(text="", year=2026, month=month, day=number)


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param([], [], id="no sources"),
        pytest.param([("a", SPILL_A, {})], [("a", "alone", ("a",))], id="one"),
        pytest.param(
            [("a", "", {}), ("b", "", {})], [("a", "alone", ("a",)), ("b", "alone", ("b",))], id="empty texts"
        ),
        pytest.param(
            [("a", SPILL_A, {}), ("b", CAKE, {}), ("c", SPILL_B, {}), ("d", BAKE, {}), ("e", SPILL_C, {})],
            [("a", "computed", ("a", "c", "e")), ("b", "computed", ("b", "d"))],
            id="two events",
        ),
        pytest.param(
            [("a", SPILL_A, {"published": day(9)}), ("b", SPILL_B, {"published": day(7)}), ("c", SPILL_C, {})],
            [("b", "computed", ("b", "a", "c"))],
            id="by date, those without a date last",
        ),
        pytest.param(
            [("a", SPILL_A, {"story": "spill"}), ("b", CAKE, {"story": "spill"}), ("c", BAKE, {})],
            [("spill", "declared", ("a", "b", "c"))],
            id="declared whatever the terms, and one joins",
        ),
        pytest.param(
            [("a", SPILL_A, {"story": "x"}), ("b", SPILL_B, {"story": "y"})],
            [("x", "declared", ("a",)), ("y", "declared", ("b",))],
            id="two declared stories are never joined",
        ),
        pytest.param(
            [("b", SPILL_A, {}), ("c", CAKE, {"story": "b"})],
            [("b", "declared", ("c",)), ("b-story", "alone", ("b",))],
            id="a declared story keeps its name",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": (override("same-story", "b"),)}), ("b", CAKE, {})],
            [("a", "computed", ("a", "b"))],
            id="a person says so",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": (override("same-story", "nobody"),)}), ("b", CAKE, {})],
            [("a", "alone", ("a",)), ("b", "alone", ("b",))],
            id="a person names a source that is not there",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": (override("distinct", "b"),)}), ("b", SPILL_B, {})],
            [("a", "computed", ("a", "b"))],
            id="distinct is about origins",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": (override("not-same-story", "b"),)}), ("b", SPILL_B, {})],
            [("a", "alone", ("a",)), ("b", "alone", ("b",))],
            id="a person keeps two apart",
        ),
        pytest.param(
            [
                ("a", SPILL_A, {"dedup": (override("not-same-story", "b"),)}),
                ("b", SPILL_B, {}),
                ("c", SPILL_C, {}),
                ("d", SPILL_B + " Again.", {}),
            ],
            [("a", "alone", ("a",)), ("b", "computed", ("b", "c", "d"))],
            id="and what others make of it",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": (override("not-same-story", "nobody"),)}), ("b", SPILL_B, {})],
            [("a", "computed", ("a", "b"))],
            id="apart from a source that is not there",
        ),
        pytest.param(
            [("a", SPILL_A, {"dedup": (override("not-same-story", "a"),)}), ("b", SPILL_B, {})],
            [("a", "computed", ("a", "b"))],
            id="apart from itself",
        ),
        pytest.param(
            [
                ("a", SPILL_A, {"dedup": (override("not-same-story", "b"),), "story": "spill"}),
                ("b", SPILL_B, {"story": "spill"}),
                ("c", SPILL_C, {}),
            ],
            [("spill", "declared", ("a", "b", "c"))],
            id="what is declared wins over apart",
        ),
        pytest.param(
            [
                ("a", SPILL_A, {"dedup": (override("not-same-story", "b"),)}),
                ("b", SPILL_B, {"dedup": (override("same-story", "a"),)}),
            ],
            [("a", "alone", ("a",)), ("b", "alone", ("b",))],
            id="apart wins over same",
        ),
    ],
)
def test_stories(
    make_source: Make,
    articles: list[tuple[str, str, dict[str, object]]],
    expected: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    assert grouped([make_source(name, text, **annotation) for name, text, annotation in articles]) == expected


def test_near_copies_are_one_story_but_not_across_declared_ones(make_source: Make) -> None:
    sources = [
        make_source("a", SPILL_A, story="x"),
        make_source("b", CAKE),
        make_source("c", "Something else entirely.", story="y"),
    ]
    assert grouped(sources, [near_copy("a", "b"), near_copy("b", "c")]) == [
        ("x", "declared", ("a", "b")),
        ("y", "declared", ("c",)),
    ]


def test_near_copy_of_two_declared_stories_is_in_that_of_which_it_has_more(make_source: Make) -> None:
    sources = [make_source("a", SPILL_A, story="x"), make_source("b", CAKE), make_source("c", BAKE, story="y")]
    assert grouped(sources, [near_copy("a", "b", 0.6), near_copy("b", "c", 0.8)]) == [
        ("x", "declared", ("a",)),
        ("y", "declared", ("b", "c")),
    ]


def test_near_copies_are_kept_apart_when_a_person_says_so(make_source: Make) -> None:
    sources = [make_source("a", SPILL_A, dedup=(override("not-same-story", "b"),)), make_source("b", SPILL_A)]
    assert grouped(sources, [near_copy("a", "b")]) == [("a", "alone", ("a",)), ("b", "alone", ("b",))]


MUSEUM = "The harbour opened a museum of shipwrecks, a painted tanker in its largest room and fuel cans behind it."


def date(year: int, month: int = 0, day_: int = 0, *, uncertain: bool = False, approximate: bool = False) -> Date:
    return Date(text="", year=year, month=month, day=day_, uncertain=uncertain, approximate=approximate)


@pytest.mark.parametrize(
    ("dates", "stories_"),
    [
        pytest.param({}, 1, id="not known"),
        pytest.param({"published": day(3)}, 1, id="days"),
        pytest.param({"published": date(2029, 1, 3)}, 2, id="years"),
        pytest.param({"published": date(2025, 1, 3), "updated": day(2)}, 1, id="written long before, updated"),
        pytest.param({"updated": date(2029, 1, 3)}, 2, id="years, by the update"),
        pytest.param({"published": date(2026, 1)}, 1, id="any day of the month"),
        pytest.param({"published": date(2029, 1)}, 2, id="a month, years away"),
        pytest.param({"published": date(2026, 12)}, 2, id="a month, the months before it away"),
        pytest.param({"published": date(2026)}, 1, id="any day of the year"),
        pytest.param({"published": date(9999)}, 2, id="the last year"),
        pytest.param({"published": date(2029, 1, 3, approximate=True)}, 2, id="years, more or less"),
        pytest.param({"published": date(2029, 1, 3, uncertain=True)}, 1, id="years, if that"),
    ],
)
def test_days_between_make_a_story_less_likely(make_source: Make, dates: dict[str, Date], stories_: int) -> None:
    sources = [make_source("a", SPILL_A, published=day(1)), make_source("b", MUSEUM, **dates)]
    assert len(told(sources)) == stories_


def timed(written: str) -> Date:
    value = values.date(written)
    assert isinstance(value, Date)
    return value


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([day(3), day(2)], "b", id="known"),
        pytest.param([day(2), day(2)], "", id="same day"),
        pytest.param([day(2), None], "", id="one unknown"),
        pytest.param([timed("2026-01-02T12:00Z"), timed("2026-01-02T10:00Z")], "b", id="times of one day"),
        pytest.param([timed("2026-01-02T10:00Z"), timed("2026-01-02T10:00:30Z")], "", id="one moment, perhaps"),
        pytest.param([timed("2026-01-02T10:00"), timed("2026-01-02T12:00")], "", id="times of unknown places"),
        pytest.param([timed("2026-01-02T23:30-05:00"), timed("2026-01-03T03:00Z")], "b", id="against the days"),
        pytest.param([day(2), timed("2026-01-02T12:00Z")], "", id="a day and a time of it"),
        pytest.param([day(3), Date(text="", year=2026)], "", id="a year only"),
        pytest.param([day(3), Date(text="", year=2026, month=1, day=2, approximate=True)], "", id="approximate"),
        pytest.param([day(3), Date(text="", year=2026, month=1, day=2, uncertain=True)], "", id="uncertain"),
    ],
)
def test_earliest(make_source: Make, days: list[Date | None], expected: str) -> None:
    sources = [
        make_source(name, text, **({"published": known} if known else {}))
        for name, text, known in zip("ab", (SPILL_A, SPILL_B), days, strict=True)
    ]
    assert [story.earliest for story in told(sources)] == [expected]


@pytest.mark.parametrize(
    ("dates", "named", "order"),
    [
        pytest.param([date(2026, 1), day(7)], "b", ("b", "a"), id="a month names no story"),
        pytest.param([date(2026, 1), day(7, 2)], "b", ("a", "b"), id="nor where it is the earlier"),
        pytest.param([day(3).first, date(2026, 1, 2, approximate=True)], "a", ("b", "a"), id="nor a day more or less"),
        pytest.param([date(2026, 2), date(2026, 1)], "b", ("b", "a"), id="of two months the first"),
        pytest.param([None, date(2026)], "b", ("b", "a"), id="a year alone"),
        pytest.param([None, None], "a", ("a", "b"), id="nothing known"),
        pytest.param(
            [timed("2026-01-02T23:30-05:00"), timed("2026-01-03T03:00Z")], "b", ("b", "a"), id="by moment, not by day"
        ),
    ],
)
def test_a_story_is_named_by_the_first_whose_day_is_known(
    make_source: Make, dates: list[Date | None], named: str, order: tuple[str, ...]
) -> None:
    come = {
        name: make_source(name, text, heading=f"Title {name}", **({"published": known} if known else {}))
        for name, text, known in zip("ab", (SPILL_A, SPILL_B), dates, strict=True)
    }
    (story,) = told(list(come.values()))
    assert (story.slug, story.title, story.sources) == (named, f"Title {named}", order)
    for last in come:
        kept = stories.Stories(Config())
        for name in sorted(come, key=lambda name: name == last):
            kept.update((), {name: (come[name], profile(come[name]))}, {})
        assert kept.all() == (story,)


def test_title_is_the_declared_one_else_that_of_the_first_source(make_source: Make) -> None:
    sources = [
        make_source("a", SPILL_A, heading="Tanker Aground", story="spill"),
        make_source("b", CAKE, heading="A Cake", story="cake"),
    ]
    assert [story.title for story in told(sources, stories=(("spill", "The Lindal spill"),))] == [
        "A Cake",
        "The Lindal spill",
    ]


def test_ties_name_the_terms_as_the_text_writes_them(make_source: Make) -> None:
    (story,) = told([make_source("a", SPILL_A), make_source("b", SPILL_B)])
    (tie,) = story.ties
    assert (tie.left, tie.right) == ("a", "b")
    assert [term for term, _ in tie.terms] == ["Berg", "Lindal", "Nora", "tanker", "fuel"]
    assert sum(share for _, share in tie.terms) == pytest.approx(1.0, abs=1e-5)


def test_declared_story_without_common_terms_has_no_tie(make_source: Make) -> None:
    (story,) = told([make_source("a", "zyx wvu", story="s"), make_source("b", "tsr qpo", story="s")])
    assert story.ties == ()


def test_seeds_are_one_story_that_a_recipe_does_not_join(make_source: Make) -> None:
    sources = [
        make_source("cake", CAKE),
        *(
            make_source(path.stem, *path.read_text(encoding="utf-8").splitlines())
            for path in sorted(CONTENT.glob("*.txt"))
        ),
    ]
    found = {story.basis: story for story in told(sources)}
    assert found["alone"].sources == ("cake",)
    assert found["computed"].sources == ("policy-explainer", "seoul-concerns")
    assert [term for term, _ in found["computed"].ties[0].terms[:4]] == ["Seoul", "Korea", "Peninsula", "deterrence"]


def test_large_story_stays_whole(make_source: Make) -> None:
    sources = [make_source(f"s{number:03}", SPILL_A, f"Edition {number} of the paper.") for number in range(100)]
    assert [len(story.sources) for story in told([*sources, make_source("cake", CAKE)])] == [1, 100]
    assert [len(story.ties) for story in told(sources)] == [99]


def test_very_large_story_stays_whole_though_its_terms_are_those_of_the_collection(make_source: Make) -> None:
    sources = [make_source(f"s{number:03}", SPILL_A, f"Edition {number} of the paper.") for number in range(400)]
    assert [len(story.sources) for story in told([*sources, make_source("cake", CAKE)])] == [1, 400]


# -- near misses -----------------------------------------------------------------------------------------------------


def missed(sources: Sequence[Source]) -> dict[str, list[tuple[str, str, float]]]:
    return {story.slug: [(tie.left, tie.right, tie.similarity) for tie in story.near_misses] for story in told(sources)}


def test_near_misses_of_both_sides(make_source: Make) -> None:
    sources = [
        make_source("a", SPILL_A, published=day(1)),
        make_source("b", MUSEUM, published=date(2029, 1, 3)),
        make_source("cake", CAKE),
    ]
    stories_ = {story.slug: story for story in told(sources)}
    (tie,) = stories_["a"].near_misses
    assert (tie.left, tie.right) == ("a", "b")
    assert 0.8 * stories.STORY_SIMILARITY <= tie.similarity < 2 * stories.STORY_SIMILARITY
    assert [term for term, _ in tie.terms] == ["harbour", "tanker", "fuel"]
    assert [(tie.left, tie.right) for tie in stories_["b"].near_misses] == [("b", "a")]
    assert stories_["cake"].near_misses == ()


def test_near_misses_are_the_three_most_similar_of_other_stories(make_source: Make) -> None:
    names = ("ada", "berta", "cora", "dora", "erna")
    sources = [make_source(name, SPILL_A, f"So says {name}.", story=name) for name in names]
    sources.append(make_source("zoe", SPILL_A, story="zoe"))
    sources.append(make_source("zora", SPILL_A, "So says zora.", "And so on.", story="zoe"))
    found = missed(sources)
    assert {slug: [right for _, right, _ in ties] for slug, ties in found.items()} == {
        "ada": ["zoe", "berta", "cora"],
        "berta": ["zoe", "ada", "cora"],
        "cora": ["zoe", "ada", "berta"],
        "dora": ["zoe", "ada", "berta"],
        "erna": ["zoe", "ada", "berta"],
        "zoe": ["ada", "berta", "cora"],
    }
    assert all(ties == sorted(ties, key=lambda tie: (-tie[2], tie[0], tie[1])) for ties in found.values())


def test_what_a_person_keeps_apart_is_no_near_miss(make_source: Make) -> None:
    sources = [make_source("a", SPILL_A, dedup=(override("not-same-story", "b"),)), make_source("b", SPILL_B)]
    assert missed(sources) == {"a": [], "b": []}


# -- how terms are written -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("Lindal’s fuel", "lindal fuel", ["Lindal", "fuel"], id="without possessive"),
        pytest.param("the fuels Fuels (fuels)", "fuels", ["fuels"], id="the most frequent form"),
        pytest.param("the refuelled fuel", "fuel", ["fuel"], id="the word, not a part of one"),
        pytest.param("fuelling fuel " * 9, "fuel", ["fuel"], id="the word, not a longer one"),
        pytest.param("In U.S. waters", "u.s waters", ["U.S", "waters"], id="with its dots"),
        pytest.param("İzmir fuel", "fuel", ["fuel"], id="lower case of another length"),
        pytest.param("北京市长", "北京", ["北京"], id="characters in pairs"),
        pytest.param("산불은 양구군에서 산불이", "양구군의 산불을", ["산불", "양구군"], id="Korean without particles"),
    ],
)
def test_terms_as_the_text_writes_them(make_source: Make, left: str, right: str, expected: list[str]) -> None:
    (story,) = told([make_source("a", left, story="s"), make_source("b", right, story="s")])
    assert [term for term, _ in story.ties[0].terms] == expected


# -- what a stranger, an order, a name changes -----------------------------------------------------------------------

WORDS = st.sampled_from([f"w{letter}" for letter in "abcdefghijklmnop"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=9)
OTHER = st.lists(st.sampled_from(["vx", "vy", "vz"]), min_size=1).map(" ".join)


OWN = "anchor barge cable dock engine ferry gale hull island jetty keel lock mast net oar pier quay rope sail tide"


def sets(sources: Sequence[Source]) -> set[frozenset[str]]:
    return {frozenset(story.sources) for story in told(sources)}


@given(texts=TEXTS, other=OTHER)
def test_an_unrelated_article_changes_no_story(make_source: Make, texts: list[str], other: str) -> None:
    sources = [make_source(f"s{number}", text) for number, text in enumerate(texts)]
    before = told(sources)
    after = [story for story in told([*sources, make_source("other", other)]) if story.slug != "other"]
    assert tuple(after) == before


@given(texts=TEXTS, order=st.randoms(use_true_random=False))
def test_order_changes_nothing_and_a_name_only_names(make_source: Make, texts: list[str], order: random.Random) -> None:
    sources = [make_source(f"s{number}", text) for number, text in enumerate(texts)]
    shuffled = order.sample(sources, len(sources))
    assert told(shuffled) == told(sources)
    names = [f"t{number}" for number in order.sample(range(len(texts)), len(texts))]
    renamed = [make_source(name, text) for name, text in zip(names, texts, strict=True)]
    assert by_text(renamed) == by_text(sources)


def by_text(sources: Sequence[Source]) -> list[list[str]]:
    """Return the stories without names: sources of the same text are the same to every rule."""
    texts = {source.id: source.document.text for source in sources}
    return sorted(sorted(texts[name] for name in story) for story in sets(sources))


def test_an_article_with_ordinary_words_of_many_changes_no_story(make_source: Make) -> None:
    sources = [
        make_source(
            f"s{event:02}-{edition}",
            " ".join(f"{event}{word}" for word in OWN.split()) + f" harbour tanker fuel beaches edition{edition}x",
        )
        for event in range(40)
        for edition in range(3)
    ]
    before = sets(sources)
    assert len(before) == 40
    stranger = make_source("stranger", "A museum of the harbour has a tanker, and fuel on its beaches, in bottles.")
    assert sets([*sources, stranger]) - {frozenset(["stranger"])} == before


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(lambda _: "Lindal tanker fuel", id="all the same"),
        pytest.param(lambda n: " ".join(f"w{(n * 7 + k * k * 13) % 500}x" for k in range(30)), id="all a little alike"),
        pytest.param(lambda n: " ".join(f"w{n + k}x" for k in range(20)), id="each like the next"),
    ],
)
def test_growth_is_near_linear(make_source: Make, text: Callable[[int], str]) -> None:
    def cost(articles: int) -> float:
        sources = [make_source(f"s{n:04}", text(n)) for n in range(articles)]
        profiles = [profile(source) for source in sources]
        start = time.process_time()
        stories.stories(Config(), sources, profiles, ())
        return time.process_time() - start

    # Measured: four to seven times as much, as the links of each article grow up to what is kept.
    assert grows_less_than(14, cost, 250, 1000)


@pytest.mark.parametrize("language", UNRELATED)
def test_function_words_of_no_language_tie(make_source: Make, language: str) -> None:
    left, right = UNRELATED[language]
    assert [basis for _, basis, _ in grouped([make_source("a", left), make_source("b", right)])] == ["alone", "alone"]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            (
                "四川省雅安市石棉县星期日凌晨发生山体滑坡，九人失踪，三栋房屋被埋。当地消防部门派出一百二十名救援人员赶赴现场。",
                "雅安石棉县滑坡现场的搜救工作进入第二天，救援人员寻找失踪者。由于持续降雨，挖掘机无法靠近被埋的房屋。",
            ),
            id="Chinese",
        ),
        pytest.param(
            (
                "ضرب زلزال ولاية ملاطية في شرق تركيا صباح الأربعاء. وقالت هيئة إدارة الكوارث إن مباني قديمة انهارت.",
                "أمضى سكان ملاطية ليلتهم في الخيام. ووزعت هيئة إدارة الكوارث التركية البطانيات وأغلقت المدارس.",
            ),
            id="Arabic",
        ),
    ],
)
def test_an_event_in_other_words_is_found_in_any_language(make_source: Make, texts: tuple[str, str]) -> None:
    assert len(told([make_source(str(number), text) for number, text in enumerate(texts)])) == 1


def test_short_korean_reports_are_told_by_their_events(make_source: Make) -> None:
    lines = (Path(__file__).parent / "cases" / "stories" / "korean.txt").read_text(encoding="utf-8").splitlines()
    events = dict.fromkeys(lines[::2])
    sources = [make_source(f"{number:02}", text) for number, text in enumerate(lines[1::2])]
    assert len(events) == 20
    assert sets(sources) == {frozenset([f"{2 * number:02}", f"{2 * number + 1:02}"]) for number in range(len(events))}


def test_endings_of_japanese_tie_nothing(make_source: Make) -> None:
    first = "北海道の秋サケ漁が不漁となっている。海水温が上がったことが原因とみられている。"
    second = "京都の大学は古文書を読み取る仕組みを公開している。防災に役立つとみられている。"
    profiles = [profile(make_source(name, text)) for name, text in (("a", first), ("b", second))]
    assert set(profiles[0].stems) & set(profiles[1].stems) == set()
