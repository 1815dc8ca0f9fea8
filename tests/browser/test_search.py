"""The search in Chromium: what it finds and says, that it folds as the index does, and what it may weigh."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests import searching
from tests.probes import checkers, client, keyboard, sites, tools, visits
from tests.property.test_search_property import WORDS
from twosource import searchindex, searchterms

MOST_BYTES = 2048
MOST_REQUESTS = 13  # and the script
MOST_OF_SHARDS = 26_000  # bytes before compression
_REFUSED = """
window.refused = [];
addEventListener("securitypolicyviolation", event => refused.push(event.violatedDirective + " " + event.blockedURI));
"""


@contextmanager
def _opened(browser: Browser, url: str, **options: object) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(_REFUSED)
    page.goto(url)
    visits.answered(page)
    yield page
    assert page.evaluate("window.refused ?? []") == []
    context.close()


def _asked(address: str, query: str, **facets: str) -> str:
    return f"{address}search.html?" + "&".join(
        f"{key}={quote_plus(value)}" for key, value in {"q": query, **facets}.items()
    )


def _ids(page: Page) -> list[str]:
    hrefs: list[str] = page.eval_on_selector_all("#hits h2 a", "links => links.map(a => a.getAttribute('href'))")
    return [re.sub(r"sources/(.*)\.html", r"\1", href) for href in hrefs]


@pytest.fixture(scope="module")
def model(newsroom: Path) -> searching.Client:
    return searching.Client({path.stem: path.read_text("utf-8") for path in (newsroom / "search").iterdir()})


@pytest.fixture(scope="module")
def passages(model: searching.Client) -> dict[int, str]:
    """Return every passage of the newsroom by its number."""
    sheets = {name: text.split("\n")[4:-1] for name, text in model.files.items() if re.fullmatch(r"s\d+", name)}
    return {
        int(name[1:]) * 32 + place: line.partition(" ")[2]
        for name, lines in sheets.items()
        for place, line in enumerate(lines)
    }


# -- the script ------------------------------------------------------------------------------------------------------


@pytest.mark.browser
def test_the_script_of_the_page_is_made_from_its_source() -> None:
    assert client.minified() == client.SHIPPED.read_text("utf-8"), "run 'make client'"


def test_the_script_asks_for_the_directory_of_this_format() -> None:
    assert f'load("{searchindex.DIRECTORY}")' in client.SOURCE.read_text("utf-8")


def test_the_script_is_light() -> None:
    assert len(gzip.compress(client.SHIPPED.read_bytes(), 6, mtime=0)) <= MOST_BYTES


def test_the_script_makes_no_markup_and_keeps_nothing() -> None:
    source = client.SOURCE.read_text("utf-8") + client.SHIPPED.read_text("utf-8")
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "document.write",
        "eval(",
        "Function(",
        "Storage",
        "cookie",
    ):
        assert word not in source


@pytest.mark.browser
def test_it_folds_as_the_index_does() -> None:
    """Every letter, mark and number of the planes that people write in, alone and between letters, and whole words."""
    letters = [chr(code) for code in (*range(0x20, 0xD800), *range(0xF900, 0x10000), *range(0x1D400, 0x1D800))]
    texts = [*letters, *(f"a{letter}b.c" for letter in letters), *WORDS, " ".join(WORDS)]
    source = client.SOURCE.read_text("utf-8").partition("const halves")[0]
    script = f"{source}\nconst texts = JSON.parse(require('fs').readFileSync(0));\n"
    script += r"console.log(JSON.stringify(texts.map(text => [/\p{Cn}/u.test(text), split(text, runs)])));"
    done = subprocess.run(
        [tools.node(), "-e", script], input=json.dumps(texts), capture_output=True, text=True, check=True, timeout=60
    )
    answers = zip(texts, json.loads(done.stdout), strict=True)
    # What one Unicode has and another has not is a letter to one side alone.
    known = [(text, theirs) for text, (newer, theirs) in answers if not newer and not any(map(_is_newer, text))]
    assert len(known) > 100_000
    ours = [(text, searchterms.runs(text)) for text, _ in known]
    assert [pair for pair in zip(ours, known, strict=True) if pair[0] != pair[1]] == []


def _is_newer(character: str) -> bool:
    return unicodedata.category(character) == "Cn"


# -- what it finds ---------------------------------------------------------------------------------------------------

_NONE = "No passage has all of these words. A star after a word finds any ending."
QUERIES = [
    "bridge",
    "the bridge",
    "bridge closed repairs",
    '"Tarn bridge"',
    "“the bridge”",
    '"of the"',
    "closur*",
    "reservoi",
    "Brücke",
    "brucke",
    "Straße",
    "교량",
    "한국",
    "다",
    "الجسر",
    "1,200",
    "u.s.",
    "eels AND glass",
    "nowhere-to-be-found",
    "*",
    '"',
    "   ",
    "<img src=x onerror=alert(1)>",
]


@pytest.mark.browser
@pytest.mark.parametrize("query", QUERIES)
def test_it_finds_what_reading_finds(
    browser: Browser, addresses: dict[str, str], model: searching.Client, passages: dict[int, str], query: str
) -> None:
    found = sorted(searching.naive(passages, query))
    assert model.hits(query)[0] == found
    with _opened(browser, _asked(addresses["newsroom"], query)) as page:
        while page.is_visible("#more"):
            page.click("#more")
            visits.answered(page)
        said = page.inner_text("#status")
        shown = len(_ids(page))
        words = page.eval_on_selector_all("#hits mark", "marks => marks.map(mark => mark.textContent)")
    if not searching.parse(query):
        assert (said, shown) == ("", 0)
    elif not found:
        assert (said, shown) == (_NONE, 0)
    else:
        assert said == f"Passages found: {len(found)}, in articles: {shown}."
        assert words


def _served(page: Page, files: Mapping[str, str]) -> list[str]:
    """Give a page these files as its index, and return the list that gets the name of each it loads."""
    loaded: list[str] = []

    def fulfil(route: Route) -> None:
        name = route.request.url.rpartition("/")[2].removesuffix(".txt")
        loaded.append(name)
        route.fulfill(body=files[name], content_type="text/plain; charset=utf-8")

    page.route("**/search/*.txt", fulfil)
    return loaded


@pytest.mark.browser
@pytest.mark.parametrize(
    "query",
    [
        pytest.param("w0 w1 w10 w11 w12 w13 w100 w101 w102 w103", id="many words of one shard"),
        pytest.param("w0 w2 w21 w3 w99", id="all the room"),
        pytest.param("w0 w2 w21 w3 w4 w99 w1", id="no room for one more, and the first again"),
        pytest.param("w0 w2 w21 w2*", id="the rest of a beginning"),
        pytest.param("w0 w4 w99 w2*", id="no room for all of a beginning"),
        pytest.param("w*", id="nothing but a beginning"),
    ],
)
def test_it_loads_what_the_model_loads(browser: Browser, addresses: dict[str, str], query: str) -> None:
    files, _ = searching.several()
    client = searching.Client(files)
    hits, is_cut = client.hits(query)
    context = browser.new_context()
    page = context.new_page()
    loaded = _served(page, files)
    page.goto(
        _asked(addresses["newsroom"], "article")
    )  # that an earlier search has loaded the first shard changes nothing
    visits.answered(page)
    page.fill("#q", query)
    page.keyboard.press("Enter")
    page.wait_for_url("**q=w*")
    visits.answered(page)
    least = "at least " if is_cut else ""
    assert page.inner_text("#status") == f"Passages found: {least}{len(hits)}, in articles: {least}1."
    assert {name for name in loaded if name.startswith("t")} == client.loaded - {searchindex.DIRECTORY, "s0"}
    context.close()


@pytest.mark.browser
def test_a_facet_narrows_down_also_where_there_is_no_room_for_all_words(
    browser: Browser, addresses: dict[str, str]
) -> None:
    files, _ = searching.several()
    context = browser.new_context()
    page = context.new_page()
    _served(page, files)
    page.goto(_asked(addresses["newsroom"], "w2 w21 w3 w4", story="first"))
    visits.answered(page)
    assert page.inner_text("#status") == "Passages found: at least 1, in articles: at least 1."
    context.close()


_YET = "Nothing found so far, but not everything has been read. “Show more articles” reads on."
CROWDED = [
    pytest.param("often", "Passages found: 12000, in articles: 1000.", id="frequent"),
    pytest.param("the", "Passages found: at least 16000, in articles: at least 667.", id="too frequent"),
    pytest.param("the rare", "Passages found: at least 4, in articles: at least 4.", id="beside a rare one"),
    pytest.param("rare the often word", "Passages found: at least 4, in articles: at least 4.", id="several"),
    pytest.param('"the rare bird"', "Passages found: at least 4, in articles: at least 4.", id="phrase"),
    pytest.param('"rare the"', _NONE, id="none"),
    pytest.param('"often the"', _YET, id="none in the first"),
    pytest.param("the ill7 often", "Passages found: at least 12, in articles: at least 12.", id="all to be read"),
]


@pytest.mark.browser
@pytest.mark.parametrize(("query", "said"), CROWDED)
def test_it_loads_no_more_than_it_may(browser: Browser, addresses: dict[str, str], query: str, said: str) -> None:
    files, _ = searching.crowded()
    context = browser.new_context()
    page = context.new_page()
    loaded = _served(page, files)
    page.goto(_asked(addresses["newsroom"], query))
    visits.answered(page)
    assert len(loaded) <= MOST_REQUESTS
    assert sum(len(files[name].encode()) for name in loaded if name.startswith("t")) <= MOST_OF_SHARDS
    if query == "the ill7 often":
        assert page.inner_text("#status") == "Passages found: at least 8, in articles: at least 8."
        page.click("#more")
        visits.answered(page)
    assert page.inner_text("#status") == said
    if said == _YET:  # there is nothing new to go to, and more to read
        page.focus("#more")
        page.keyboard.press("Enter")
        visits.answered(page)
        assert page.evaluate("document.activeElement.id") == "more"
    context.close()


@pytest.mark.browser
def test_more_articles_take_the_focus_along(browser: Browser, addresses: dict[str, str]) -> None:
    """The keyboard is where reading goes on: at the first new article, also where no more follow."""
    with _opened(browser, _asked(addresses["newsroom"], "bridge")) as page:
        pressed = 0
        while page.is_visible("#more"):
            before = len(_ids(page))
            page.focus("#more")
            page.keyboard.press("Enter")
            visits.answered(page)
            assert page.evaluate("document.activeElement.getAttribute('href')") == f"sources/{_ids(page)[before]}.html"
            pressed += 1
        assert pressed
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#hits') !== null")


@pytest.mark.browser
def test_a_hit_leads_to_its_passage(browser: Browser, addresses: dict[str, str]) -> None:
    with _opened(browser, addresses["newsroom"] + "search.html") as page:
        page.focus("#q")
        page.keyboard.type("inspection cracks")
        page.keyboard.press("Enter")
        visits.answered(page)
        assert page.url.endswith("search.html?q=inspection+cracks")
        link = page.locator("#hits p a").first
        number = link.inner_text().removeprefix("Paragraph ")
        words = page.eval_on_selector(
            "#hits p:has(a)", "line => [...line.querySelectorAll('mark')].map(m => m.textContent)"
        )
        assert {word.casefold() for word in words} == {"inspection", "cracks"}
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/sources/**")
        assert page.evaluate("location.hash") == f"#p{number}"
        assert {word for word in words if word in page.inner_text(":target")} == set(words)
        page.go_back()
        expect(page.locator("#q")).to_have_value("inspection cracks")
        visits.answered(page)
        assert page.locator("#hits li").count()


@pytest.mark.browser
def test_a_search_is_narrowed_down_and_shared(browser: Browser, addresses: dict[str, str]) -> None:
    with _opened(browser, _asked(addresses["newsroom"], "bridge")) as page:
        everything = _ids(page)
        page.click("#narrow summary")
        page.wait_for_selector("#narrow option[value=courier]", state="attached")
        page.select_option("[name=publisher]", "courier")
        page.click("#search button")
        page.wait_for_url("**publisher=courier**")
        visits.answered(page)
        narrowed, url, said = _ids(page), page.url, page.inner_text("#status")
    assert 0 < len(narrowed) < len(everything)
    assert all(each.startswith("courier") for each in narrowed)
    with _opened(browser, url) as page:
        assert (_ids(page), page.inner_text("#status")) == (narrowed, said)
        assert page.input_value("[name=publisher]") == "courier"
        assert page.is_visible("[name=publisher]")


@pytest.mark.browser
def test_what_only_one_article_says_is_found_alone(
    browser: Browser, addresses: dict[str, str], model: searching.Client
) -> None:
    everything, _ = model.hits("bridge")
    unique, _ = model.hits("bridge", [":passages:unique"])
    with _opened(browser, _asked(addresses["newsroom"], "bridge", passages="unique")) as page:
        assert page.inner_text("#status").startswith(f"Passages found: {len(unique)}, ")
    assert 0 < len(unique) < len(everything)


@pytest.mark.browser
def test_every_option_of_a_facet_finds_the_articles_it_counts(
    browser: Browser, addresses: dict[str, str], model: searching.Client
) -> None:
    with _opened(browser, addresses["newsroom"] + "search.html") as page:
        page.click("#narrow summary")
        page.wait_for_selector("#narrow option[value=courier]", state="attached")
        options = page.eval_on_selector_all(
            "#narrow option:not([value=''])", "all => all.map(o => [o.parentElement.name, o.value, o.textContent])"
        )
    assert {name for name, _, _ in options} == {"publisher", "story", "date", "passages"}
    follow = set(searching.decode(model.lines(searchindex.DIRECTORY)[1]))
    for name, value, text in options:
        hits, _ = model.hits("", [f":{name}:{value}"])
        articles = {hit >> 5 for hit in hits} - follow
        counted = re.search(r"\((\d+)\)$", text)
        assert articles
        assert counted is None or int(counted[1]) == len(articles), text


@pytest.mark.browser
def test_back_leads_to_the_search_before(browser: Browser, addresses: dict[str, str]) -> None:
    with _opened(browser, _asked(addresses["newsroom"], "bridge")) as page:
        before = _ids(page)
        page.fill("#q", "reservoir")
        page.keyboard.press("Enter")
        page.wait_for_url("**q=reservoir")
        visits.answered(page)
        assert page.locator("#hits li").count()
        assert _ids(page) != before
        page.go_back()
        expect(page.locator("#q")).to_have_value("bridge")
        visits.answered(page)
        assert _ids(page) == before


@pytest.mark.browser
def test_an_article_is_shown_in_its_own_direction_and_language(browser: Browser, addresses: dict[str, str]) -> None:
    with _opened(browser, _asked(addresses["newsroom"], "الجسر")) as page:
        assert page.get_attribute("#hits li", "lang") == "ar"
        assert page.eval_on_selector("#hits h2", "title => getComputedStyle(title).unicodeBidi") == "plaintext"
        byline, passage = page.locator("#hits li:first-child p").all()[:2]
        assert byline.evaluate("p => [p.lang, getComputedStyle(p).unicodeBidi]") == ["en", "normal"]
        assert passage.locator("a").get_attribute("lang") == "en"
        # The link stands where an Arabic line begins.
        assert passage.evaluate(
            "p => p.firstChild.getBoundingClientRect().right > p.getBoundingClientRect().left + p.offsetWidth * 0.9"
        )


@pytest.mark.browser
def test_a_slow_answer_does_not_come_over_a_later_one(browser: Browser, addresses: dict[str, str]) -> None:
    """The shard of the first word comes when the second search is over."""
    with _opened(browser, _asked(addresses["newsroom"], "reservoir")) as page:
        wanted = (_ids(page), page.inner_text("#status"))
    with _opened(browser, addresses["newsroom"] + "search.html") as page:
        held: list[Route] = []
        page.route("**/search/t*.txt", lambda route: route.continue_() if held else held.append(route))
        page.fill("#q", "bridge")
        page.keyboard.press("Enter")
        expect(page.locator("#hits")).to_have_attribute("aria-busy", "true")
        page.fill("#q", "reservoir")
        page.keyboard.press("Enter")
        visits.answered(page)
        assert (_ids(page), page.inner_text("#status")) == wanted
        with page.expect_response(held[0].request.url):
            held[0].continue_()
        page.wait_for_timeout(200)
        assert (_ids(page), page.inner_text("#status")) == wanted


@pytest.mark.browser
def test_a_byline_keeps_its_order_from_right_to_left(browser: Browser, addresses: dict[str, str]) -> None:
    """A number behind a Latin name would stand on the other side of it, were the two not kept apart."""
    with _opened(browser, _asked(addresses["arabic"], "الجسر")) as page:
        byline = page.locator("#hits li:first-child p").first
        assert byline.get_attribute("lang") == "ar"
        assert (byline.text_content() or "").startswith("\u2068Channel Eleven\u2069 · \u2068")


# -- where it cannot work --------------------------------------------------------------------------------------------


@pytest.mark.browser
def test_without_scripts_the_page_leads_to_the_archive(browser: Browser, addresses: dict[str, str]) -> None:
    with _opened_quietly(browser, addresses["newsroom"] + "search.html?q=bridge") as page:
        assert "JavaScript" in page.inner_text("main")
        assert not page.is_visible("#search")
        page.click("noscript a")
        assert page.url.endswith("/archive.html")


@contextmanager
def _opened_quietly(browser: Browser, url: str) -> Iterator[Page]:
    context = visits.context(browser, visits.SETTINGS["light"], scripts=False)
    page = context.new_page()
    page.goto(url)
    yield page
    context.close()


@pytest.mark.browser
def test_from_a_disk_it_says_that_it_cannot(browser: Browser, newsroom: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((newsroom / "search.html").as_uri())
    expect(page.locator("#unstarted")).to_contain_text("opened from a disk")
    page.click("main header p a")
    assert page.url.endswith("archive.html")
    context.close()


@pytest.mark.browser
def test_a_script_that_does_not_come_is_told_of(browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/*.js", lambda route: route.fulfill(body="alert(1)", content_type="text/javascript"))
    page.goto(_asked(addresses["newsroom"], "bridge"))
    expect(page.locator("#unstarted")).to_contain_text("load this page again")
    context.close()


@pytest.mark.browser
def test_an_index_of_another_build_is_refused(browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/t*.txt", lambda route: route.fulfill(body="#another\nbridge #\n"))
    page.goto(_asked(addresses["newsroom"], "bridge"))
    expect(page.locator("#status")).to_contain_text("load this page again")
    context.close()


# -- how it is read --------------------------------------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize("setting", visits.SETTINGS)
def test_axe_finds_nothing_in_what_is_found(browser: Browser, addresses: dict[str, str], setting: str) -> None:
    url = _asked(addresses["newsroom"], "bridge", publisher="courier")
    with visits.visit(browser, url, visits.SETTINGS[setting]) as opened:
        visits.answered(opened.page)
        assert opened.page.locator("#hits li").count()
        assert checkers.axe(opened.page) == []
        assert [*opened.findings(), *keyboard.walk(opened.page)] == []
        assert opened.messages == []


@pytest.mark.browser
@pytest.mark.parametrize("setting", visits.SETTINGS)
def test_axe_finds_nothing_from_right_to_left(browser: Browser, addresses: dict[str, str], setting: str) -> None:
    with visits.visit(browser, _asked(addresses["arabic"], "الجسر"), visits.SETTINGS[setting]) as opened:
        visits.answered(opened.page)
        assert opened.page.locator("#hits li").count()
        assert checkers.axe(opened.page) == []
        assert [*opened.findings(), *keyboard.walk(opened.page)] == []


@pytest.mark.browser
def test_what_is_found_is_announced(browser: Browser, addresses: dict[str, str]) -> None:
    with _opened(browser, _asked(addresses["newsroom"], "bridge")) as page:
        status = page.get_by_role("status")
        expect(status).to_contain_text("Passages found")
        expect(page.get_by_role("searchbox", name="Words that stand in one passage")).to_be_visible()
        expect(page.get_by_role("search")).to_be_visible()


@pytest.mark.browser
def test_the_description_for_browsers_leads_to_a_search(serve: Callable[[Path], str], browser: Browser) -> None:
    description = (sites.DEMO / "opensearch.xml").read_text("utf-8")
    template = re.search(r'type="text/html"[^>]* template="([^"]+)"', description)
    assert template
    url = template[1].replace("{searchTerms}", "deterrence").rpartition("/")[2]
    with _opened(browser, serve(sites.DEMO) + url) as page:
        assert page.locator("#hits li").count() == 2
        assert page.get_attribute("link[rel=search]", "href") == "opensearch.xml"
        assert page.is_hidden("#unstarted")
