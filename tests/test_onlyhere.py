"""Figures, quotations and names that one article of a story has alone."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable

import pytest

from tests.growth import grows_less_than
from twosource import markup, onlyhere
from twosource.model import RawText, Source, Span
from twosource.names import Folds
from twosource.onlyhere import MAX_NAMES, OnlyHere
from twosource.reading import Reader
from twosource.shingles import Hasher, Sketch, sketch
from twosource.text import word_keys, words

Make = Callable[..., Source]

FRENCH = "parce que la ville n'a plus d'argent et que personne ne veut encore nous en prêter"


def sketched(source: Source) -> Sketch:
    spans = words(source.document.text)
    return sketch(spans, word_keys(source.document.text, spans, {}), Hasher())


def alone(*sources: Source, language: str = "") -> list[OnlyHere]:
    """Return what each of the sources has alone, taken as one story."""
    found = onlyhere.only_here(sources, [sketched(s) for s in sources], range(len(sources)), Folds(), language)
    return [found[number] for number in range(len(sources))]


def texts(source: Source, spans: tuple[Span, ...]) -> list[str]:
    return [source.document.text[span.start : span.end] for span in spans]


def test_figures_and_quotations(make_source: Make) -> None:
    first = make_source(
        "a",
        "He said “a very bad day” and “the worst of all years” cost 1,200 jobs, 30 percent, in 2022 and 2022 again.",
        'Others spoke of «une catastrophe totale» and of "old news," or of “nothing”, and «une catastrophe totale».',
    )
    second = make_source("b", "It was a very good day in the worst of all years, with 1200 jobs lost and 31% less.")
    here, there = alone(first, second)
    assert texts(first, here.figures) == ["30 percent", "2022"]
    assert texts(first, here.quotations) == ["“a very bad day”", "«une catastrophe totale»", '"old news,"']
    assert texts(second, there.figures) == ["31%"]
    assert there.quotations == ()


NEGOTIATIONS = "<p>They said <q>we will not leave the neg- otiations</q> to all.</p>"
BROKEN = "The minis- ter said in Eur- ope: “We will not leave the neg- otiations now”, and “no- one will”."
WHOLE = "The minister told Europe that they will not leave. “We will not leave the negotiations now,” she said."


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        pytest.param(BROKEN, WHOLE, (["“no- one will”"], []), id="put together"),
        pytest.param(BROKEN, WHOLE.replace("“", "").replace(",”", ","), (["“no- one will”"], []), id="without marks"),
        pytest.param(BROKEN, BROKEN, ([], []), id="broken in both"),
        pytest.param(
            BROKEN,
            "He: “We will not leave the neg- otiations now.”",
            (["“no- one will”"], []),
            id="as it is broken in one with fewer",
        ),
        pytest.param(
            f"{BROKEN} Again: “We will not leave the negotiations now”.",
            "It rained.",
            (["“We will not leave the neg- otiations now”", "“no- one will”"], []),
            id="told once",
        ),
    ],
)
def test_quotations_broken_at_line_ends(
    make_source: Make, here: str, there: str, expected: tuple[list[str], list[str]]
) -> None:
    sources = make_source("a", here), make_source("b", there)
    found = alone(*sources)
    assert tuple(texts(s, only.quotations) for s, only in zip(sources, found, strict=True)) == expected


def test_spaces_inside_the_marks_make_no_other_quotation(make_source: Make) -> None:
    first = make_source("a", "Elle dit : « Nous voulons une ville », puis « Non ».")
    second = make_source("b", 'Elle dit : "Nous voulons une ville", puis : « nous partons ».')
    here, there = alone(first, second)
    assert here.quotations == ()
    assert texts(second, there.quotations) == ["« nous partons »"]


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        pytest.param(
            '시장은 "아주 나쁜 하루"라고 말했고 “최악의 한 해”라는 말도 나왔다.',
            "그것은 “최악의 한 해”였다.",
            ['"아주 나쁜 하루"'],
            id="particles of Korean",
        ),
        pytest.param('他说"我们走吧",又说"再见了"就走了', "我们走吧!", ['"再见了"'], id="Chinese"),
        pytest.param("彼は「とても悪い」と「最悪の年」と言った", "最悪の年", ["「とても悪い」"], id="Japanese"),
        pytest.param("‘Not at all,’ he said, or ‘never mind’", "Never mind.", ["‘Not at all,’"], id="British"),
        pytest.param('وصفها بـ"خطوة جيدة جدا" هنا', "هذه خطوة جيدة جدا", [], id="a prefix of Arabic"),
    ],
)
def test_quotations_against_whose_marks_letters_stand(
    make_source: Make, text: str, other: str, expected: list[str]
) -> None:
    first = make_source("a", text)
    here, _ = alone(first, make_source("b", other))
    assert texts(first, here.quotations) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said ``never mind'' and left.", ["``never mind''"], id="TeX"),
        pytest.param("Er sagte ,,nie wieder'' und ging.", [",,nie wieder''"], id="two commas"),
        pytest.param("הוא אמר ״לא עוד היום״ והלך.", ["״לא עוד היום״"], id="Hebrew"),
        pytest.param(
            "他在《人民日报》说《我们不会再回来了，因为这里已经没有工作，也没有学校了，谢谢大家》。",
            ["《我们不会再回来了，因为这里已经没有工作，也没有学校了，谢谢大家》"],
            id="Chinese, and a title",
        ),
        pytest.param(
            "“We go on\n\n“and on.”\n\nHe left.", ["“We go on", "“and on.”"], id="not closed where another opens"
        ),
        pytest.param("“We go on\n\nand on.”", [], id="never closed"),
        pytest.param('"We go on\n\n"and on."', ['"We go on', '"and on."'], id="straight, not closed"),
        pytest.param(
            f"« Nous partons\n\n» {FRENCH}\n\n» {FRENCH} »",
            ["« Nous partons", f"» {FRENCH}"],
            id="French, each paragraph once",
        ),
    ],
)
def test_quotations_in_other_marks(make_source: Make, text: str, expected: list[str]) -> None:
    first = make_source("a", *text.split("\n\n"))
    here, _ = alone(first, make_source("b", "Another text, in no marks at all."))
    assert texts(first, here.quotations) == expected


@pytest.mark.parametrize(
    ("written", "other", "expected"),
    [
        pytest.param("He wrote:\n\n> We will go on.\n\nThen he left.", "He left.", ["We will go on."], id="a block"),
        pytest.param("He wrote:\n\n> We will go on.", "“We will go on,” he wrote.", [], id="elsewhere in marks"),
        pytest.param("“We will go on,” he wrote.", "He wrote:\n\n> We will go on.", [], id="elsewhere in a block"),
        pytest.param(
            "He wrote these words to all:\n\n> We will go on.\n>\n> She said “never”.\n\nThen he left the room again.",
            "He left.",
            ["We will go on.", "She said “never”."],
            id="of two paragraphs, with a quotation in it",
        ),
        pytest.param(
            "<p>He wrote <q>we will go on</q> and “never again” to all of them.</p>",
            "He left.",
            ["we will go on", "“never again”"],
            id="an element",
        ),
        pytest.param(
            f"<p>The mini- ster came to Eur- ope in the winter and left.</p>{NEGOTIATIONS}",
            NEGOTIATIONS.replace("- ", ""),
            [],
            id="broken at line ends",
        ),
        pytest.param(
            f"<p>The mini- ster came to Eur- ope in the winter and left.</p>{NEGOTIATIONS}",
            "He left.",
            ["we will not leave the neg- otiations"],
            id="broken at line ends, and here alone",
        ),
    ],
)
def test_quotations_set_apart(make_source: Make, written: str, other: str, expected: list[str]) -> None:
    documents = [
        markup.read_article(RawText(raw), "html" if raw.startswith("<") else "markdown", "a").document
        for raw in (written, other)
    ]
    sketches = [reading.sketch for reading in Reader().read(documents)]
    sources = [dataclasses.replace(make_source("a", "a"), document=document) for document in documents]
    here = onlyhere.only_here(sources, sketches, range(2), Folds())[0]
    assert texts(sources[0], here.quotations) == expected


def test_a_quotation_is_known_by_its_first_sixteen_words(make_source: Make) -> None:
    said = " ".join(f"w{number}" for number in range(20))
    first, second = make_source("a", f"She said “{said} and left”."), make_source("b", f"She said “{said} and stayed”.")
    third = make_source("c", f"She said “x {said}”.")
    assert [
        texts(s, o.quotations) for s, o in zip((first, second, third), alone(first, second, third), strict=True)
    ] == [
        [],
        [],
        [f"“x {said}”"],
    ]


def test_names(make_source: Make) -> None:
    first = make_source("a", "Today the mayor met Anna Kowalska and John Roe of Lindal.", "No one saw Poe's ship.")
    second = make_source("b", "In the end Ms Kowalska left.", "POE HAD A SHIP")
    here, there = alone(first, second)
    assert texts(first, here.names) == ["John Roe of Lindal"]
    assert there.names == ()


@pytest.mark.parametrize(
    ("seen", "written"),
    [
        pytest.param("Riyadh", "Ri\u00adyadh", id="soft hyphen"),
        pytest.param("Riyadh", "R\u0456y\u0430dh", id="look-alikes"),
        pytest.param("Jean-Luc", "Jean\u2011Luc", id="hyphen that does not break"),
        pytest.param("28,500", "28,\u200b500", id="no width"),
    ],
)
def test_a_disguise_makes_nothing_only_here(make_source: Make, seen: str, written: str) -> None:
    first, second = make_source("a", f"Then {seen} came."), make_source("b", f"Then {written} went with \u00adPoe.")
    here, there = alone(first, second)
    assert (here.names, here.figures, there.figures) == ((), (), ())
    assert texts(second, there.names) == ["Poe"]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        pytest.param("Müller", "Mueller", id="two letters"),
        pytest.param("Müller", "Muller", id="no accent"),
        pytest.param("Groß", "Gross", id="ss"),
        pytest.param("Ålesund", "Aalesund", id="å as aa"),
        pytest.param("Søren", "Soeren", id="ø as oe"),
        pytest.param("Tromsø", "Tromso", id="ø as o"),
        pytest.param("Erdoğan", "Erdogan", id="Turkish"),
        pytest.param("İzmir", "Izmir", id="a dot above"),
        pytest.param("Wałęsa", "Walesa", id="Polish"),
        pytest.param("Škoda", "Skoda", id="Czech"),
        pytest.param("Nguyễn", "Nguyen", id="Vietnamese"),
        pytest.param("Königsberg-Köhler", "Koenigsberg-Koehler", id="twice"),
        pytest.param("Королёв", "Королев", id="Russian ё"),
    ],
)
def test_a_name_without_its_accents_is_the_same(make_source: Make, here: str, there: str) -> None:
    first, second = make_source("a", f"Then {here} and Roe came."), make_source("b", f"Then {there} and Poe went.")
    told = alone(first, second)
    assert (texts(first, told[0].names), texts(second, told[1].names)) == (["Roe"], ["Poe"])


@pytest.mark.parametrize(
    ("here", "there"),
    [
        pytest.param("Mueller", "Muller", id="two plain forms"),
        pytest.param("Bauer", "Baur", id="no accent"),
        pytest.param("Müller", "Möller", id="two accents"),
        pytest.param("Мойка", "Моика", id="no ornament in Cyrillic"),
    ],
)
def test_other_names_are_others(make_source: Make, here: str, there: str) -> None:
    first, second = make_source("a", f"Then {here} came."), make_source("b", f"Then {there} went.")
    told = alone(first, second)
    assert (texts(first, told[0].names), texts(second, told[1].names)) == ([here], [there])


def test_names_of_a_site_in_german_are_not_told(make_source: Make) -> None:
    sources = make_source("a", "Here is Anna Kowalska again."), make_source("b", "No one is here.")
    assert [len(found.names) for found in alone(*sources)] == [1, 0]
    assert [len(found.names) for found in alone(*sources, language="de")] == [0, 0]


def test_the_number_of_names_is_bounded(make_source: Make) -> None:
    many = make_source("a", " ".join(f"then Name{number} came," for number in range(60)))
    here, _ = alone(many, make_source("b", "Nobody came."))
    assert texts(many, here.names) == [f"Name{number}" for number in range(MAX_NAMES)]


def test_nothing_is_only_here_where_nothing_was_compared(make_source: Make) -> None:
    source = make_source("a", "In 2022 he said “a very bad day” twice to Anna.")
    assert onlyhere.only_here([source], [sketched(source)], [0], Folds()) == {}


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("“a ", id="open quotations"),
        pytest.param("Aa Bb. ", id="names"),
        pytest.param("“a a” ", id="quotations"),
        pytest.param('"a a" ', id="plain quotations"),
        pytest.param("1:1:", id="figures"),
        pytest.param("11111", id="digits"),
        pytest.param("1. ", id="full stops"),
    ],
)
def test_cost_is_linear(make_source: Make, piece: str) -> None:
    def cost(times: int) -> float:
        sources = [make_source("a", piece * times), make_source("b", "x " + piece * times + "x")]
        sketches = [sketched(source) for source in sources]
        started = time.process_time()
        onlyhere.only_here(sources, sketches, [0, 1], Folds())
        return time.process_time() - started

    assert grows_less_than(40, cost, 1_000, 16_000)


def test_quotations_of_every_length_cost_little(make_source: Make) -> None:
    def cost(lengths: int) -> float:
        quoted = " ".join("“" + " ".join("a" * size) + "”" for size in range(2, lengths))
        sources = [make_source("a", quoted), make_source("b", "a " * 5_000)]
        sketches = [sketched(source) for source in sources]
        started = time.process_time()
        onlyhere.only_here(sources, sketches, [0, 1], Folds())
        return time.process_time() - started

    # There are 2.4 times as many words; each place compared with each of 118 lengths costs over 30 times as much.
    assert grows_less_than(10, cost, 18, 120)


def test_cost_is_linear_in_different_names(make_source: Make) -> None:
    def cost(times: int) -> float:
        text = " ".join(f"Aa{number} Bb{number}." for number in range(times))
        sources = [make_source("a", text), make_source("b", "x")]
        sketches = [sketched(source) for source in sources]
        started = time.process_time()
        onlyhere.only_here(sources, sketches, [0, 1], Folds())
        return time.process_time() - started

    assert grows_less_than(40, cost, 1_000, 16_000)


def test_quotations_cost_no_more_for_each_in_a_greater_story(make_source: Make) -> None:
    def cost(members: int) -> float:
        said = (" ".join(f"w{number}x{word}" for word in range(4)) for number in range(members))
        sources = [make_source(f"a{number}", f"They met. “{words},” she said.") for number, words in enumerate(said)]
        sketches = [sketched(source) for source in sources]
        started = time.process_time()
        onlyhere.only_here(sources, sketches, range(members), Folds())
        return time.process_time() - started

    assert grows_less_than(30, cost, 200, 3_000)
