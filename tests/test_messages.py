"""The words of the pages: messages filled with values, links in their place, lists, names of languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spoken import spoken
from twosource.errors import LayoutError
from twosource.locales import chosen, offered, speak
from twosource.messages import Value, messages
from twosource.views import Part, Phrase

SHIPPED = Path(__file__).parent.parent / "layouts"
LINK = Part(text="A <b>", href="a.html")


@pytest.mark.parametrize(
    ("text", "values", "want"),
    [
        pytest.param("m = Plain", {}, (Part(text="Plain"),), id="no value"),
        pytest.param("m = { $n } words", {"n": 12345}, (Part(text="12,345 words"),), id="number"),
        pytest.param("m = { SPELLED($n) } words", {"n": 3}, (Part(text="three words"),), id="spelled"),
        pytest.param("m = { SPELLED($n) } words", {"n": 13}, (Part(text="13 words"),), id="too great to spell"),
        pytest.param(
            "m = In { $a }, not { $b }.",
            {"a": LINK, "b": (Part(text="x"), LINK)},
            (Part(text="In "), LINK, Part(text=", not "), Part(text="x"), LINK, Part(text=".")),
            id="link and phrase",
        ),
        pytest.param("m = { $b } { $a }", {"a": LINK, "b": "x"}, (Part(text="x "), LINK), id="another order"),
        pytest.param("m = ({ $a })", {"a": "\ufdd00\ufdd1"}, (Part(text="(\ufffd0\ufffd)"),), id="text like a mark"),
        pytest.param(
            "m = ({ $a })",
            {"a": "x" * 5000},
            (Part(text="("), Part(text="x" * 5000), Part(text=")")),
            id="text longer than Fluent takes",
        ),
        pytest.param("m = { $a }", {"a": "{ $b } = \\u0041"}, (Part(text="{ $b } = \\u0041"),), id="text like Fluent"),
    ],
)
def test_phrase(text: str, values: dict[str, Value], want: Phrase) -> None:
    said = messages("en", [("words.ftl", "spelled-3 = three\n"), ("m.ftl", text)])
    assert said.phrase("m", **values) == want
    assert said("m", **values) == "".join(part.text for part in want)


@pytest.mark.parametrize(
    ("items", "want"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_listed(items: list[str], want: str) -> None:
    assert spoken().listed(items) == want
    assert "".join(part.text for part in spoken().listed_phrases([(Part(text=item),) for item in items])) == want


def test_listed_with_the_word_each_time() -> None:
    assert spoken("ar").listed(["ا", "ب", "ج"]) == "ا وب وج"
    assert spoken("ar").listed(["ا", "ب", "ج"], "or") == "ا أو ب أو ج"


@pytest.mark.parametrize(
    ("mark", "want"),
    [("comma", "a, b, c"), ("semicolon", "a; b; c"), ("dot", "a · b · c"), ("space", "a b c")],
)
def test_joined(mark: str, want: str) -> None:
    items = [(Part(text=item),) for item in "abc"]
    assert "".join(part.text for part in spoken().joined(items, mark)) == want


@pytest.mark.parametrize(
    ("language", "tag", "want"),
    [
        pytest.param("en", "en", "English", id="language"),
        pytest.param("en", "EN", "English", id="case tells nothing"),
        pytest.param("en", "fil", "Filipino", id="three letters"),
        pytest.param("en", "de-AT", "German (de-AT)", id="with a region"),
        pytest.param("en", "zh-Hant-TW", "Chinese (zh-Hant-TW)", id="with a script and a region"),
        pytest.param("en", "xqz", "xqz", id="without a name"),
        pytest.param("en", "x-private", "x-private", id="private use"),
        pytest.param("en", "", "", id="none"),
    ],
)
def test_language_name(language: str, tag: str, want: str) -> None:
    assert spoken(language).language_name(tag) == want


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param(
            {"a.ftl": "m = x\n"}, 'layouts/locales/en: there is no message "x"; reinstall twosource', id="missing"
        ),
        pytest.param(
            {"a.ftl": "x =\n    .title = y\n"}, 'layouts/locales/en: the message "x" says nothing', id="no value"
        ),
        pytest.param(
            {"a.ftl": "x = { $n }\n"},
            'layouts/locales/en: the message "x" fails: Unknown external: n',
            id="no such value",
        ),
        pytest.param({"a.ftl": "y = z\nx { y\n"}, 'layouts/locales/en/a.ftl:2: Expected token: "="', id="no Fluent"),
    ],
)
def test_trouble_in_a_message_is_one_line(tmp_path: Path, files: dict[str, str], message: str) -> None:
    folder = tmp_path / "locales" / "en"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        speak("en", (tmp_path,))("x")
    assert str(caught.value) == message


def test_a_project_rewords_a_message_and_adds_a_language(tmp_path: Path) -> None:
    for language, text in (("en", "skip = Go to the text\n"), ("it", "skip = x\n")):
        folder = tmp_path / "locales" / language
        folder.mkdir(parents=True)
        (folder / "mine.ftl").write_text(text, encoding="utf-8")
    layouts = (tmp_path, SHIPPED)
    assert {"en", "it"} <= set(offered(layouts))
    assert (speak("en", layouts)("skip"), speak("en", layouts)("nav-archive")) == ("Go to the text", "Archive")
    assert speak("it", layouts)("skip") == "x"


@pytest.mark.parametrize(("tag", "want"), [("en-GB", "en"), ("EN", "en"), ("tlh", "en"), ("", "en")])
def test_the_language_of_the_pages(tag: str, want: str) -> None:
    assert chosen(tag, (SHIPPED,)) == want


def test_a_language_that_nobody_knows() -> None:
    with pytest.raises(LayoutError, match=r"^layouts/locales/xqz: Unicode CLDR knows no such language"):
        messages("xqz", [])


def test_layouts_without_words(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match=r"^no locales/en in the layouts: reinstall twosource"):
        speak("en", (tmp_path,))


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        pytest.param("en", "Plain words", False, id="ASCII"),
        pytest.param("en", "“Überall” 東京", False, id="left to right"),
        pytest.param("en", "“محادثات”", True, id="Arabic"),
        pytest.param("en", "The שר said", True, id="Hebrew among English"),
        pytest.param("ar", "Plain words", True, id="a page from right to left"),
    ],
)
def test_what_needs_a_direction_of_its_own(language: str, text: str, want: bool) -> None:  # noqa: FBT001 - a row
    assert spoken(language).isolates(text) is want
