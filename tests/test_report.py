"""Diagnostics as people and machines get them: whole outputs compared."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import diagnostics as rule
from twosource import report
from twosource.diagnostics import Diagnostic, Mark, Rule, Severity

PATH = "content/briefings/korea.md"
WORST = Rule(code="T001", name="worst", severity=Severity.ERROR)
BAD = Rule(code="T002", name="bad", severity=Severity.WARNING)
SMALL = Rule(code="T003", name="small", severity=Severity.NOTE)


def finding(  # noqa: PLR0913, PLR0917 - the fields of a finding, each with a default
    kind: Rule = WORST,
    line: int = 1,
    column: int = 1,
    length: int = 1,
    message: str = "wrong",
    hint: str = "",
    path: str = PATH,
) -> Diagnostic:
    mark = Mark(path=path, line=line, column=column, length=length)
    return Diagnostic(rule=kind, mark=mark, message=message, hint=hint)


@pytest.mark.parametrize(
    ("found", "text", "want"),
    [
        pytest.param(
            finding(
                rule.UNKNOWN_SOURCE,
                line=2,
                column=6,
                length=16,
                message='no source "policy-explaner"; did you mean "policy-explainer"?',
                hint="sources are the files in content/sources/",
            ),
            "first\nNear [@policy-explaner].\n",
            """\
content/briefings/korea.md:2:6: error[C001]: no source "policy-explaner"; did you mean "policy-explainer"?
    2 | Near [@policy-explaner].
      |      ^^^^^^^^^^^^^^^^
  = help: sources are the files in content/sources/
1 error
""",
            id="line, caret and way out",
        ),
        pytest.param(
            finding(line=0, column=0),
            "text",
            "content/briefings/korea.md: error[T001]: wrong\n1 error\n",
            id="whole file",
        ),
        pytest.param(
            finding(BAD, column=0),
            "text",
            "content/briefings/korea.md:1: warning[T002]: wrong\n    1 | text\n1 warning\n",
            id="whole line",
        ),
        pytest.param(
            finding(SMALL, line=9),
            "text",
            "content/briefings/korea.md:9:1: note[T003]: wrong\n1 note\n",
            id="no such line",
        ),
        pytest.param(
            finding(line=2),
            "a\n \nb",
            "content/briefings/korea.md:2:1: error[T001]: wrong\n1 error\n",
            id="nothing to see",
        ),
        pytest.param(
            finding(column=3, length=2),
            "\tabc\r\n",
            "content/briefings/korea.md:1:3: error[T001]: wrong\n    1 |  abc\n      |   ^^\n1 error\n",
            id="a tab is one space, a carriage return nothing",
        ),
        pytest.param(
            finding(column=3, length=2),
            "朝鮮半島 peninsula",
            "content/briefings/korea.md:1:3: error[T001]: wrong\n"
            "    1 | 朝鮮半島 peninsula\n"
            "      |     ^^^^\n"
            "1 error\n",
            id="wide characters take two columns",
        ),
        pytest.param(
            finding(column=3),
            "e\u0301x",
            "content/briefings/korea.md:1:3: error[T001]: wrong\n    1 | e\u0301x\n      |  ^\n1 error\n",
            id="combining marks take none",
        ),
        pytest.param(
            finding(column=2, length=4, message="a\x1b[2J\u202e\x7f", hint="b\nc"),
            "a\x1b\u202eb\x7f\u00a0c",
            "content/briefings/korea.md:1:2: error[T001]: a␛[2J<U+202E>␡\n"
            "    1 | a␛<U+202E>b␡ c\n"
            "      |  ^^^^^^^^^^^\n"
            "  = help: b␊c\n"
            "1 error\n",
            id="nothing steers the terminal",
        ),
        pytest.param(
            finding(column=5, length=3),
            "end",
            "content/briefings/korea.md:1:5: error[T001]: wrong\n    1 | end\n      |    ^\n1 error\n",
            id="after the end of the line",
        ),
        pytest.param(
            finding(line=1234567, column=1),
            "\n" * 1234566 + "x",
            "content/briefings/korea.md:1234567:1: error[T001]: wrong\n1234567 | x\n        | ^\n1 error\n",
            id="long line number",
        ),
    ],
)
def test_text_of_one_finding(found: Diagnostic, text: str, want: str) -> None:
    assert report.text([found], {PATH: text}) == want


@pytest.mark.parametrize(
    ("at", "lead", "start", "end", "tail"),
    [
        pytest.param(0, "", 0, 100, "…", id="at its start"),
        pytest.param(20, "", 0, 100, "…", id="near its start"),
        pytest.param(250, "…", 216, 316, "…", id="in the middle"),
        pytest.param(490, "…", 404, 504, "", id="near its end"),
        pytest.param(500, "…", 404, 504, "", id="at its end"),
    ],
)
def test_a_long_line_is_cut_around_the_column(at: int, lead: str, start: int, end: int, tail: str) -> None:
    words = "".join(f"w{number:03}-" for number in range(100))
    line = f"{words[:at]}HERE{words[at:]}"
    _, excerpt, caret, _ = report.text([finding(column=at + 1, length=4)], {PATH: line}).splitlines()
    assert excerpt == f"    1 | {lead}{line[start:end]}{tail}"
    assert excerpt[caret.index("^") : caret.rindex("^") + 1] == "HERE"


def test_text_in_colour() -> None:
    found = finding(BAD, column=2, message="odd", hint="mend it")
    assert report.text([found], {PATH: "abc"}, colour=True) == (
        "\x1b[1mcontent/briefings/korea.md:1:2:\x1b[0m \x1b[1;33mwarning[T002]:\x1b[0m \x1b[1modd\x1b[0m\n"
        "\x1b[1;34m    1 |\x1b[0m abc\n"
        "\x1b[1;34m      |\x1b[0m  \x1b[1;33m^\x1b[0m\n"
        "  \x1b[1;34m=\x1b[0m help: mend it\n"
        "1 warning\n"
    )


def test_text_without_findings_is_empty() -> None:
    assert report.text([], {}) == ""


def test_text_shows_the_worst_of_many() -> None:
    found = [finding(BAD, line=number, column=0) for number in range(1, 1200)] + [finding(line=2000, column=0)]
    lines = report.text(found, {}).splitlines()
    shown = [f"{PATH}:{number}: warning[T002]: wrong" for number in range(1, 400)]
    assert lines == [*shown, f"{PATH}:2000: error[T001]: wrong", "… and 800 more", "1 error, 1,199 warnings"]


@given(line=st.text(), column=st.integers(1, 300), length=st.integers(0, 300), message=st.text())
def test_text_never_holds_what_steers_a_terminal(line: str, column: int, length: int, message: str) -> None:
    line = line.replace("\n", "")
    shown = report.text([finding(column=column, length=length, message=message)], {PATH: line * 20})
    assert all(character.isprintable() for character in shown.replace("\n", ""))
    # The message, the line and its caret where there is a line to see, the summary.
    assert len(shown.splitlines()) == (4 if line.strip() else 2)


@given(
    line=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n\r"), min_size=1),
    column=st.integers(1, 4000),
)
def test_a_long_line_is_cut_to_a_window(line: str, column: int) -> None:
    shown = report.text([finding(column=column)], {PATH: line * 400})
    assert all(len(part) <= 250 for part in shown.splitlines())


@pytest.mark.parametrize(
    ("kind", "rules", "mode", "want"),
    [
        pytest.param(BAD, (), "", [Severity.WARNING], id="as in the table"),
        pytest.param(BAD, (), "strict", [Severity.ERROR], id="strict raises warnings"),
        pytest.param(SMALL, (), "strict", [Severity.NOTE], id="strict leaves notes"),
        pytest.param(BAD, (("T002", "error"),), "", [Severity.ERROR], id="raised by code"),
        pytest.param(BAD, (("bad", "note"),), "", [Severity.NOTE], id="lowered by name"),
        pytest.param(BAD, (("bad", "off"),), "strict", [], id="silenced"),
        pytest.param(SMALL, (("small", "warning"),), "strict", [Severity.ERROR], id="raised, then strict"),
        pytest.param(WORST, (("T001", "off"),), "", [Severity.ERROR], id="an error stays one"),
        pytest.param(BAD, (("worst", "off"),), "", [Severity.WARNING], id="another rule"),
    ],
)
def test_severities(kind: Rule, rules: tuple[tuple[str, str], ...], mode: str, want: list[Severity]) -> None:
    judged = report.judge([finding(kind)], rules=rules, strict=mode == "strict")
    assert [found.effective for found in judged] == want


def test_findings_are_sorted_and_each_is_said_once() -> None:
    ordered = [
        finding(path="a", line=0),
        finding(path="a", line=2, column=9),
        finding(path="a", line=10, column=1),
        finding(path="a", line=10, column=2),
        finding(BAD, path="a", line=10, column=2, message="a"),
        finding(BAD, path="a", line=10, column=2, message="b"),
        finding(path="b", line=1),
    ]
    judged = report.judge([*reversed(ordered), *ordered])
    assert [found.at(found.rule.severity) for found in judged] == [d.at(d.rule.severity) for d in ordered]


@pytest.mark.parametrize(
    ("found", "want"),
    [
        pytest.param([], "", id="nothing"),
        pytest.param([finding(), finding(), finding(BAD)], "2 errors, 1 warning", id="two kinds"),
        pytest.param([finding(SMALL), finding(SMALL)], "2 notes", id="one kind"),
    ],
)
def test_summary(found: list[Diagnostic], want: str) -> None:
    assert report.summary(found) == want


def test_a_finding_without_a_hint_has_the_way_out_of_its_rule() -> None:
    found = [finding(rule.BAD_VALUE, column=2), finding(rule.BAD_VALUE, column=3, hint="so")]
    ways = ["write a value that the message allows, or leave the key out", "so"]
    shown = report.text(found, {})
    assert re.findall(r"= help: (.*)", shown) == ways
    assert [each["hint"] for each in json.loads(report.as_json(found))["diagnostics"]] == ways
    log = json.loads(report.sarif(found, version="1"))["runs"][0]
    assert [each["message"]["text"] for each in log["results"]] == [f"wrong ({way})" for way in ways]
    assert {each["help"]["text"] for each in log["tool"]["driver"]["rules"] if each["id"] == "A004"} == {ways[0]}
    assert [line.rpartition("%0A")[2] for line in report.github(found).splitlines()] == ways


def test_json() -> None:
    found = [finding(BAD, line=3, column=4, length=5, message='say "ü"', hint="so"), finding(line=0, column=0)]
    shown = report.as_json(found)
    assert shown.isascii()
    assert json.loads(shown) == {
        "version": 1,
        "errors": 1,
        "warnings": 1,
        "notes": 0,
        "diagnostics": [
            {
                "code": "T002",
                "name": "bad",
                "severity": "warning",
                "path": PATH,
                "line": 3,
                "column": 4,
                "length": 5,
                "message": 'say "ü"',
                "hint": "so",
            },
            {
                "code": "T001",
                "name": "worst",
                "severity": "error",
                "path": PATH,
                "line": 0,
                "column": 0,
                "length": 1,
                "message": "wrong",
                "hint": "",
            },
        ],
    }


def test_sarif() -> None:
    found = [
        finding(rule.UNKNOWN_SOURCE, line=3, column=4, length=5, message="no source", hint="so", path="content/ü a.md"),
        finding(rule.NO_CITATION, line=2, column=0),
        finding(rule.NO_BASE_URL, line=0, column=0),
    ]
    log = json.loads(report.sarif(found, version="1.2.3"))
    (run,) = log["runs"]
    table = run["tool"]["driver"]["rules"]
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    assert (run["tool"]["driver"]["version"], run["columnKind"]) == ("1.2.3", "unicodeCodePoints")
    assert [row["id"] for row in table] == sorted(row.code for row in report.rules())
    assert table[[row["id"] for row in table].index("C001")] == {
        "id": "C001",
        "name": "unknown-source",
        "shortDescription": {"text": "unknown source"},
        "help": {"text": "name a source by its file in content/sources/, without the ending"},
        "defaultConfiguration": {"level": "error"},
    }
    assert [table[result["ruleIndex"]]["id"] for result in run["results"]] == ["C001", "C007", "P007"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    assert [result["message"]["text"] for result in run["results"]] == [
        "no source (so)",
        f"wrong ({rule.NO_CITATION.way_out})",
        f"wrong ({rule.NO_BASE_URL.way_out})",
    ]
    assert [result["locations"][0]["physicalLocation"] for result in run["results"]] == [
        {
            "artifactLocation": {"uri": "content/%C3%BC%20a.md", "uriBaseId": "PROJECT"},
            "region": {"startLine": 3, "startColumn": 4, "endColumn": 9},
        },
        {"artifactLocation": {"uri": PATH, "uriBaseId": "PROJECT"}, "region": {"startLine": 2}},
        {"artifactLocation": {"uri": PATH, "uriBaseId": "PROJECT"}},
    ]


def test_every_rule_has_its_own_code_and_name() -> None:
    table = report.rules()
    assert len({row.code for row in table}) == len({row.name for row in table}) == len(table) > 40


@pytest.mark.parametrize(
    ("found", "want"),
    [
        pytest.param(
            finding(
                rule.UNKNOWN_SOURCE,
                line=3,
                column=4,
                length=5,
                message="50 % of a:b, c\r\nd",
                hint="so",
                path="a:b,c%.md",
            ),
            "::error file=a%3Ab%2Cc%25.md,line=3,col=4,endColumn=8,title=C001 unknown-source::"
            "50 %25 of a:b, c%0D%0Ad%0Aso\n",
            id="escaped",
        ),
        pytest.param(finding(BAD, column=0), f"::warning file={PATH},line=1,title=T002 bad::wrong\n", id="whole line"),
        pytest.param(
            finding(SMALL, line=0, column=0), f"::notice file={PATH},title=T003 small::wrong\n", id="whole file"
        ),
    ],
)
def test_github(found: Diagnostic, want: str) -> None:
    assert report.github([found]) == want
