"""What the checker of finished pages says: every finding of a page or a site compared, with its place."""

import base64
import hashlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_less_than
from twosource import check
from twosource.diagnostics import Diagnostic
from twosource.model import Config, OutputFile

STYLE_HASH = "sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA="  # of p{margin:0}
HEAD = (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'\">\n"
    "<title>A page</title>\n</head>\n"
)
OPEN = "<body><main><h1>A page</h1>\n"
CLOSE = "</main></body>\n</html>\n"
_SCRIPT = "inline script that is not data"
_UNNAMED = "script that the page's policy does not name by the hash in its integrity"


def page(body: str = "", path: str = "index.html", head: str = HEAD) -> OutputFile:
    """Return a sound page; `body` starts on line 9 of it, `head` on line 1."""
    return OutputFile(path=path, data=f"{head}{OPEN}{body}\n{CLOSE}".encode())


def found(*files: OutputFile, folder: str = "site") -> list[str]:
    """Return everything that is said of a site, one line a finding."""
    verdicts = check.verdicts([check.facts(file, folder=folder) for file in files], folder=folder)
    return [line(finding) for finding in verdicts]


def line(finding: Diagnostic) -> str:
    mark = finding.mark
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"{mark.path}:{mark.line}:{mark.column}: {finding.rule.code} {finding.message}{hint}"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="nothing"),
        pytest.param("<p>1 &lt; 2 &amp; 3 > 2</p>", id="text"),
        pytest.param("<!-- a comment with <b> and - in it --><br/><hr />", id="comment and void elements"),
        pytest.param('<a href="#here">x</a><p id="here">', id="anchor on the page"),
        pytest.param('<a href="#">top</a><a href="#top">top</a><a href="">here</a><a href="?q=1">here</a>', id="top"),
        pytest.param('<a href="index.html#a%20b">x</a><p id="a b">', id="escaped anchor"),
        pytest.param('<a href="#here:~:text=exact,words">x</a><p id=here>', id="text fragment"),
        pytest.param('<a href="#:~:text=words">x</a>', id="text fragment alone"),
        pytest.param('<a href="./index.html?x#y">x</a><p ID=y>', id="query"),
        pytest.param("<A HREF='ind&#101;x.html'>x</A>", id="entities and capitals"),
        pytest.param('<a href=" \n./in\tdex.html ">x</a>', id="white space that browsers drop"),
        pytest.param('<a href="https://example.org/">x</a><a href="mailto:a@example.org">x</a>', id="elsewhere"),
        pytest.param('<blockquote cite="https://example.org/">x</blockquote><q cite="a.html">y</q>', id="cited"),
        pytest.param('<img src="data:image/png;base64,AA" alt="">', id="picture in the page"),
        pytest.param('<script type="application/ld+json">{"a": "<\\/b> <b>"}</script>', id="data"),
        pytest.param('<label for="i">x</label><input id="i" aria-describedby="i j"><p id="j">', id="named ids"),
        pytest.param("<h2>a</h2><h3>b</h3><h2>c</h2>", id="headings"),
        pytest.param("<style>p{margin:0}</style>", id="style that the policy names"),
        pytest.param('<svg viewBox="0 0 1 1"><title>x</title><use href="#s"/></svg><p id="s">', id="drawing"),
    ],
)
def test_a_sound_page(body: str) -> None:
    assert found(page(body)) == []


@pytest.mark.parametrize(
    ("body", "want"),
    [
        # links
        pytest.param('<a href="x.html">', 'P001 no file "x.html" in the site', id="no such file"),
        pytest.param(
            '<a href="indx.html">', 'P001 no file "indx.html" in the site; did you mean "index.html"?', id="slip"
        ),
        pytest.param(
            '<a href="a/index.html">',
            'P001 no file "a/index.html" in the site; did you mean "index.html"?',
            id="wrong folder",
        ),
        pytest.param(
            '<a href="../index.html">',
            'P001 the link leads out of the site, to "../index.html"; did you mean "index.html"?',
            id="out",
        ),
        pytest.param(
            '<a href="./">',
            'P001 the link leads to a folder, "./"; did you mean "index.html"?',
            id="folder with an index",
        ),
        pytest.param(
            '<a href="a/..">', 'P001 the link leads to a folder, "./"; did you mean "index.html"?', id="parent"
        ),
        pytest.param('<a href="a/">', 'P001 the link leads to a folder, "a/"', id="folder"),
        pytest.param('<img src="a.png" alt="">', 'P001 no file "a.png" in the site', id="picture"),
        pytest.param(
            '<img srcset="index.html 1x, b.png 2x" alt="">', 'P001 no file "b.png" in the site', id="set of pictures"
        ),
        pytest.param('<a href="imprint.html">', 'P001 no file "imprint.html" in the site', id="another word"),
        pytest.param('<a href="index">', 'P001 no file "index" in the site', id="no suffix"),
        pytest.param('<a href="x.html#p1">', 'P001 no file "x.html" in the site', id="anchor in no file"),
        # anchors
        pytest.param('<a href="#p1">', 'P002 nothing on this page has the id "p1"', id="no such anchor"),
        pytest.param(
            '<a href="index.html#P1"><p id="p1">',
            'P002 nothing on this page has the id "P1"; did you mean "p1"?',
            id="case",
        ),
        pytest.param('<label for="x">', 'P002 nothing on this page has the id "x"', id="label of nothing"),
        pytest.param('<p aria-labelledby="x">', 'P002 nothing on this page has the id "x"', id="named by nothing"),
        # absolute links
        pytest.param(
            '<a href="/x.html">',
            'P005 href of <a> is "/x.html": only relative links work at every address',
            id="from the root",
        ),
        pytest.param(
            '<a href="//example.org/">',
            'P005 href of <a> is "//example.org/": only relative links work at every address',
            id="without scheme",
        ),
        pytest.param(
            '<a href="\\x">', 'P005 href of <a> is "\\x": only relative links work at every address', id="backslash"
        ),
        pytest.param(
            '<a href="file:///x">', 'P005 href of <a> is "file:///x": no link that works everywhere', id="file"
        ),
        # active content
        pytest.param(
            '<a href="javascript:x()">', 'P006 href of <a> is "javascript:x()": it may run as a script', id="javascript"
        ),
        pytest.param(
            '<a href=" java\nscript&#58;x()">',
            'P006 href of <a> is "javascript:x()": it may run as a script',
            id="hidden javascript",
        ),
        pytest.param(
            '<a href="data:text/html,x">', 'P006 href of <a> is "data:text/html,x": it may run as a script', id="data"
        ),
        pytest.param(
            '<q cite="vbscript:x">', 'P006 cite of <q> is "vbscript:x": it may run as a script', id="cited script"
        ),
        pytest.param("<script>x()</script>", f"P006 {_SCRIPT}", id="inline script"),
        pytest.param('<script type="module">x()</script>', f"P006 {_SCRIPT}", id="inline module"),
        pytest.param('<script src="index.html" defer></script>', f"P006 {_UNNAMED}", id="script without integrity"),
        pytest.param(
            '<script src="index.html" integrity="sha256-AA"></script>', f"P006 {_UNNAMED}", id="script of another hash"
        ),
        pytest.param(
            '<img src="http://example.org/x.png" alt="">',
            'P006 src of <img> is "http://example.org/x.png": the page would ask another server',
            id="remote picture",
        ),
        pytest.param(
            '<form action="https://example.org/">',
            'P006 action of <form> is "https://example.org/": the page would ask another server',
            id="remote form",
        ),
        pytest.param('<p ONCLICK="x()">', 'P006 event handler "onclick" on <p>', id="handler"),
        pytest.param(
            '<p style="color:red">',
            "P006 style attribute on <p>, which the page's policy forbids",
            id="style attribute",
        ),
        pytest.param(
            "<style>p {}</style>",
            "P006 inline style that the page's policy does not name by its hash",
            id="style element",
        ),
        pytest.param("<iframe></iframe>", "P006 <iframe> does not belong on a page", id="frame"),
        pytest.param(
            '<meta http-equiv="refresh" content="0">',
            "P006 the page sends its reader elsewhere by itself",
            id="refresh",
        ),
        # structure
        pytest.param("<h3>x</h3>", "P004 <h3> follows <h1>: a heading level is skipped", id="skipped level"),
        pytest.param('<b"x>', 'P004 markup that browsers may read differently: "<b"x>"', id="odd tag"),
        pytest.param(
            "<![CDATA[x]]>", 'P004 markup that browsers may read differently: "<![CDATA[x]]>"', id="odd comment"
        ),
        pytest.param("<!-->", 'P004 markup that browsers may read differently: "<!-->"', id="short comment"),
        pytest.param(
            "<!-- -- -->", 'P004 markup that browsers may read differently: "<!-- -- -->"', id="comment in two"
        ),
    ],
)
def test_one_thing_wrong(body: str, want: str) -> None:
    assert found(page(f"  {body}")) == [f"site/index.html:9:3: {want}"]


@pytest.mark.parametrize(
    ("body", "want"),
    [
        pytest.param(
            '<p id="a"><p id="a">',
            ['site/index.html:9:11: P003 id "a" is taken (line 9, column 1 of the page has it)'],
            id="duplicate id",
        ),
        pytest.param(
            "<h1>x</h1>",
            ["site/index.html:1:1: P004 the page has 2 <h1> (one <h1> says what the page is)"],
            id="two main headings",
        ),
        pytest.param(
            '<script type="application/json"><!--</script>',
            ["site/index.html:9:33: P004 the end of this <script> is not certain"],
            id="comment in a script",
        ),
        pytest.param(
            '<script type="application/json">{}',
            ["site/index.html:9:33: P004 the end of this <script> is not certain"],
            id="script without an end",
        ),
        pytest.param(
            '<script src="http://a.example/x"></script>',
            [
                f"site/index.html:9:1: P006 {_UNNAMED}",
                'site/index.html:9:1: P006 src of <script> is "http://a.example/x": the page would ask another server',
            ],
            id="remote script",
        ),
        pytest.param(
            "<a\n<b\n",
            ['site/index.html:9:1: P004 markup that browsers may read differently: "<a"'],
            id="only the first odd tag",
        ),
    ],
)
def test_more_things_wrong(body: str, want: list[str]) -> None:
    assert found(page(body)) == want


@pytest.mark.parametrize(
    ("script", "want"),
    [
        pytest.param('<script src="index.html" integrity="sha256-AA"></script>', [], id="named"),
        pytest.param(
            '<script src="index.html" integrity="sha256-AA sha256-BB"></script>',
            [f"site/index.html:9:1: P006 {_UNNAMED}"],
            id="one of two named",
        ),
        pytest.param("<script>x()</script>", [f"site/index.html:9:1: P006 {_SCRIPT}"], id="in the page"),
    ],
)
def test_a_script_is_a_file_whose_hash_the_policy_names(script: str, want: list[str]) -> None:
    digest = base64.b64encode(hashlib.sha256(b"x()").digest()).decode()
    head = HEAD.replace("style-src", f"script-src 'sha256-AA' 'sha256-{digest}'; style-src")
    assert found(page(script, head=head)) == want


def test_a_page_without_anything() -> None:
    assert found(OutputFile(path="a.html", data=b"<title> </title><html>"), folder="../public") == [
        "../public/a.html:1:1: P004 the page does not say its language (<html> needs lang)",
        "../public/a.html:1:1: P004 the page has no title (<title> says what a tab and a search result show)",
        "../public/a.html:1:1: P004 the page has no <h1> (one <h1> says what the page is)",
        "../public/a.html:1:1: P004 the page has 0 <main> (one <main> holds the content)",
        "../public/a.html:1:1: P004 the page has no content security policy (base.html brings one)",
    ]


@pytest.mark.parametrize(
    ("link", "want"),
    [
        pytest.param('<link rel="canonical" href="https://example.org/">', [], id="canonical"),
        pytest.param('<link rel="stylesheet" href="a.css">', [], id="style sheet of the site"),
        pytest.param(
            '<link rel="alternate stylesheet" href="https://example.org/a.css">',
            ['P006 href of <link> is "https://example.org/a.css": the page would ask another server'],
            id="remote style sheet",
        ),
        pytest.param('<link rel="icon" href="b.png">', ['P001 no file "b.png" in the site'], id="missing icon"),
        pytest.param('<link rel="icon" href="data:image/svg+xml,x">', [], id="icon in the page"),
        pytest.param(
            '<base href="a">', ["P006 <base> does not belong on a page", 'P001 no file "a" in the site'], id="base"
        ),
    ],
)
def test_links_in_the_head(link: str, want: list[str]) -> None:
    head = HEAD.replace("<title>", f"{link}\n<title>")
    files = page(head=head), OutputFile(path="a.css", data=b"<not a page>")
    assert found(*files) == [f"site/index.html:6:1: {text}" for text in want]


def test_links_between_folders() -> None:
    files = [
        page('<a href="sources/a.html#p1">x</a><a href="sources/b.html#p2">y</a>'),
        page(
            '<p id="p1"><a href="../index.html">x</a><a href="b.html">y</a><a href="../data/a.txt#x">z</a>',
            "sources/a.html",
        ),
        page('<a href="../sources/./a.html#p1">x</a><a href="../../x.html">y</a>', "sources/b.html"),
        OutputFile(path="data/a.txt", data=b""),
    ]
    assert found(*files) == [
        'site/index.html:9:34: P002 nothing on "sources/b.html" has the id "p2"',
        'site/sources/b.html:9:39: P001 the link leads out of the site, to "../x.html"',
    ]


def test_the_same_finding_on_many_pages_is_counted() -> None:
    files = [page('<a href="missing.html">1</a><h3>x</h3>', f"{number}.html") for number in range(6)]
    skipped = "P004 <h3> follows <h1>: a heading level is skipped"
    missing = 'P001 no file "missing.html" in the site'
    assert found(*files) == [
        f"site/0.html:9:29: {skipped}",
        f"site/1.html:9:29: {skipped}",
        f"site/2.html:9:29: {skipped} (3 more such places in the site)",
        f"site/0.html:9:1: {missing}",
        f"site/1.html:9:1: {missing}",
        f"site/2.html:9:1: {missing} (3 more such places in the site)",
    ]
    assert found(*files[:4])[2].endswith("(1 more such place in the site)")
    assert found(*files[:3])[2].endswith("skipped")


def test_a_count_goes_behind_the_way_out() -> None:
    files = [page("<h1>x</h1>", f"{number}.html") for number in range(4)]
    assert found(*files)[2].endswith("(one <h1> says what the page is; 1 more such place in the site)")


def test_what_a_site_goes_without() -> None:
    (finding,) = check.omissions(Config(), "content", "en")
    assert line(finding) == (
        "content:0:0: P007 no base_url, so no sitemap and no canonical links: they need full addresses"
        " (set base_url in content/site.yaml, or give --base-url)"
    )
    assert list(check.omissions(Config(base_url="https://example.org/", language="en-GB"), "content", "en")) == []


def test_pages_in_english_for_want_of_words() -> None:
    config = Config(base_url="https://example.org/", language="pt-BR")
    (finding,) = check.omissions(config, "content/site.yaml", "en")
    assert line(finding) == (
        "content/site.yaml:0:0: P008 the pages speak English: there are no words for them in the site's language"
        ' "pt-BR" (translate layouts/locales/en into layouts/locales/pt-BR of the project)'
    )


def test_only_the_first_missing_files_get_a_proposal() -> None:
    links = "".join(f'<a href="indexx{number}.html">x</a>' for number in range(30))
    assert ["did you mean" in text for text in found(page(links))] == [True] * 20 + [False] * 10


def test_the_page_for_missing_addresses_may_use_the_root() -> None:
    body = '<a href="/">x</a><img src="https://example.org/favicon.svg" alt=""><a href="elsewhere.txt">y</a>'
    assert found(page(body, "404.html")) == ['site/404.html:9:68: P001 no file "elsewhere.txt" in the site']


def test_a_file_that_is_no_page_is_only_a_target() -> None:
    assert check.facts(OutputFile(path="data/x.json", data=b"\xff<a>")) == check.PageFacts(path="data/x.json")


def test_what_is_kept_of_a_page() -> None:
    facts = check.facts(page('<p id="p1" class="a"><a href="../a.html#b">\n<a href="#p1">', "sources/x.html"))
    assert (facts.ids, facts.links, facts.places.tolist()) == (
        ("p1",),
        ("a.html#b", "sources/x.html#p1"),
        [9, 22, 10, 1],
    )


@given(st.text(alphabet=st.sampled_from("<>/!-='\" \nabhref#scriptyle"), max_size=60))
def test_any_text_is_read_to_its_end(text: str) -> None:
    facts = check.facts(OutputFile(path="a.html", data=text.encode()))
    # Nothing of a text without a tag counts as one.
    assert facts.path == "a.html"
    assert bool(facts.links) <= ("href" in text.lower())


@pytest.mark.parametrize(
    "unit", [b"<", b"<a ", b'<a x="', b"<a x=y ", b"<!--", b"<!-- -", b"<a\n", b"<style>", b'<p id="a">']
)
def test_cost_grows_with_the_page(unit: bytes) -> None:
    def seconds(count: int) -> float:
        file = OutputFile(path="a.html", data=unit * count)
        started = time.process_time()
        check.facts(file)
        return time.process_time() - started

    # Ten times the page: ten times the cost, not a hundred times.
    assert grows_less_than(50, seconds, 2_000, 20_000)
