"""The import order, the doors to third-party libraries, and what the core may not touch: all read with `ast`.

`ORDER` is the architecture: a module may import only modules that stand before it. The rules are tested on small faulty
modules too, so that a rule which finds nothing any more is noticed.
"""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "twosource"

WORDS = ("errors", "diagnostics", "model")
ANALYSIS = (
    "characters",
    "lookalikes",
    "blanks",
    "notemarks",
    "text",
    "plaintext",
    "openings",
    "quotations",
    "shingles",
    "disguises",
    "standings",
    "alignment",
    "worddiff",
    "rundiff",
    "sidebyside",
    "sentences",
    "recurrence",
    "matches",
    "repeats",
    "background",
    "publishers",
    "functionwords",
    "particles",
    "lexicon",
    "terms",
    "reading",
    "storedindex",
    "connected",
    "ordered",
    "postings",
    "boilerplate",
    "widespread",
    "candidates",
    "onespeech",
    "pairing",
    "copies",
    "allpairs",
    "alignedpairs",
    "relayed",
    "aligned",
    "imprints",
    "blockholders",
    "blocks",
    "sharedparts",
    "records",
    "direction",
    "overlaps",
    "descent",
    "precedents",
    "chance",
    "regions",
    "reworded",
    "likeness",
    "linkage",
    "grouping",
    "ties",
    "stories",
    "agencies",
    "datelines",
    "creditforms",
    "credits",
    "kinship",
    "origins",
    "mergers",
    "names",
    "figures",
    "undisguised",
    "onlyhere",
    "vaguewords",
    "attributions",
    "commonruns",
    "notes",
    "engine",
    "analyse",
    "yardstick",
    "signalwords",
    "signals",
    "alterations",
    "quotes",
    "titlednames",
    "nearest",
    "laidbeside",
    "differences",
    "bindings",
    "prose",
    "estimative",
    "statements",
    "corroboration",
    "resolve",
    "contradictions",
    "overrides",
)
INPUT = (
    "decoding",
    "yamlproblems",
    "yamlio",
    "values",
    "found",
    "cslitems",
    "webmetadata",
    "mailmessage",
    "citations",
    "bounds",
    "vocabulary",
    "hidden",
    "passagetext",
    "columns",
    "builder",
    "documents",
    "serialise",
    "markup",
    "seentext",
    "rawmap",
    "fields",
    "config",
    "csl",
    "factchecks",
    "annotations",
    "sources",
    "archive",
    "briefings",
    "validate",
    "handling",
)
OUTPUT = (
    "timeline",
    "descentchart",
    "views",
    "messages",
    "phrasing",
    "statedkinds",
    "wording",
    "permalinks",
    "excerpts",
    "textfragments",
    "interchange",
    "bibliography",
    "biblatex",
    "ris",
    "metadata",
    "highwire",
    "webannotation",
    "xmltext",
    "feeds",
    "opengraph",
    "analysisdata",
    "duplicates",
    "exports",
    "alternates",
    "catalogue",
    "outline",
    "naming",
    "noteinside",
    "notebetween",
    "judgement",
    "originreasons",
    "noteorigin",
    "noteview",
    "sourcefacts",
    "sourcingview",
    "articletext",
    "paging",
    "claimview",
    "sourceview",
    "comparerows",
    "compareview",
    "lineage",
    "storycharts",
    "entries",
    "storyview",
    "referenceview",
    "independence",
    "sourcesummary",
    "sidenotes",
    "briefingview",
    "groups",
    "groupfeeds",
    "listings",
    "corrections",
    "bydate",
    "sincelast",
    "frontpage",
    "methodview",
    "searchterms",
    "searchindex",
    "searchsheets",
    "searchfacets",
    "searchview",
    "opensearch",
    "compose",
    "locales",
    "render",
    "check",
    "report",
    "terminalwords",
    "explain",
    "explaintext",
)
SHELL = (
    "terminal",
    "arguments",
    "load",
    "guard",
    "publish",
    "serve",
    "scaffold",
    "archiving",
    "cacherows",
    "cache",
    "exporting",
    "importing",
    "pipeline",
    "cli",
    "__main__",
)
ORDER = (*WORDS, *ANALYSIS, *INPUT, *OUTPUT, *SHELL)

# One door for each library: everybody else goes through the module named here.
DOORS = {
    "yaml": {"yamlio"},
    "markdown": {"markup"},
    "nh3": {"markup"},
    "jinja2": {"render"},
    "markupsafe": {"markup", "render"},
    "fluent": {"messages"},
    "babel": {"messages"},
}

# What reaches files, clock, environment, chance or the terminal: names, methods of anything, dotted names, modules.
FORBIDDEN_NAMES = frozenset({"open", "print", "input", "hash", "breakpoint", "exec", "eval", "__import__", "globals"})
FORBIDDEN_METHODS = frozenset(
    {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "mkdir", "unlink"}
    | {"rmdir", "rename", "touch", "cwd", "home", "expanduser", "exists", "is_file", "is_dir", "stat"},
)
FORBIDDEN_DOTTED = frozenset(
    {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns", "time.sleep"}
    | {"time.monotonic", "time.perf_counter", "time.localtime", "time.gmtime", "os.environ", "os.getenv", "os.getcwd"}
    | {
        "os.open",
        "os.listdir",
        "os.scandir",
        "os.stat",
        "os.walk",
        "os.urandom",
        "os.getpid",
        "os.umask",
        "uuid.uuid1",
        "uuid.uuid4",
    }
    | {"sys.argv", "sys.stdin", "sys.stdout", "sys.stderr", "sys.exit", "sys.path"},
)
FORBIDDEN_IMPORTS = frozenset(
    {"random", "secrets", "socket", "subprocess", "tempfile", "shutil", "glob", "fileinput", "locale", "http"}
    | {"importlib", "pickle", "marshal", "shelve", "sqlite3", "multiprocessing", "threading", "asyncio", "signal"},
)
# `urllib.parse` only cuts strings; the rest of `urllib` opens connections.
FORBIDDEN_SUBMODULES = frozenset({"urllib.request", "urllib.error", "urllib.robotparser", "concurrent.futures"})

# The core's two exceptions look for layouts and read them.
ALLOWED_TOUCH = {
    "locales": frozenset({"read_text", "is_dir", "iterdir"}),
    "render": frozenset({"read_text", "read_bytes", "is_file", "is_dir", "iterdir", "glob", "rglob"}),
}

# Calls that may stand at module level: they make constants and types, and do no work that a reader would wait for.
CONSTANT_CALLS = frozenset(
    {"re.compile", "re.escape", "dataclass", "field", "NewType", "TypeVar", "ParamSpec", "namedtuple", "getLogger"}
    | {"frozenset", "tuple", "dict", "str.maketrans", "MappingProxyType", "Struct", "range", "chr", "ord", "len"}
    | {"round"}
    | {"itemgetter", "attrgetter", "partial", "bytes", "int", "float", "str", "sorted", "zip", "enumerate", "Path"}
    | {"Decimal", "Fraction", "bytes.fromhex", "dict.fromkeys", "max", "min", "sum", "map", "getattr", "set"},
)
LITERAL_METHODS = frozenset({"join", "split", "splitlines", "format", "encode", "items", "keys", "values", "union"})
DECORATORS = frozenset(
    {
        "dataclass",
        "property",
        "staticmethod",
        "classmethod",
        "contextmanager",
        "overload",
        "override",
        "final",
        "unique",
    }
    | {"total_ordering", "pass_environment", "pass_context", "runtime_checkable"},
)
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[0-9,]+\})\+")
ONE_CHARACTER = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN", "CATEGORY"})
DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Pass)

Finding = tuple[int, str]


def imports(tree: ast.Module) -> Iterator[tuple[int, str, str]]:
    """Yield line, module and name (or '') of every import, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((node.lineno, module, alias.name) for alias in node.names)


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` for a chain of names, `.c` for an attribute of anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def last_two(name: str) -> str:
    """Return the last two parts of a dotted name: `datetime.datetime.now` is forbidden as `datetime.now` is."""
    return ".".join(name.split(".")[-2:])


def import_findings(name: str, tree: ast.Module) -> Iterator[Finding]:
    """Yield imports from below, relative imports, second doors, and imports of the package itself."""
    before = ORDER[: ORDER.index(name)] if name in ORDER else ORDER
    for line, module, imported in imports(tree):
        top, _, rest = module.partition(".")
        if module.startswith("."):
            yield line, "relative import"
        elif top == "twosource":
            wanted = rest or imported
            if wanted not in before and not (wanted == "__version__" and name in SHELL):
                yield line, f"imports {wanted}, which does not stand before {name}"
        elif top in DOORS:
            if name not in DOORS[top]:
                yield line, f"a second door to {top}"
        elif top not in sys.stdlib_module_names:
            yield line, f"imports {top}, which is no dependency"


def touch_findings(name: str, tree: ast.Module) -> Iterator[Finding]:
    """Yield what reaches beyond the arguments of a function: files, clock, environment, chance, terminal."""
    if name in SHELL:
        return
    # A method that the module itself defines is no file's: a builder may `open` an element.
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    allowed = ALLOWED_TOUCH.get(name, frozenset()) | own
    for line, module, imported in imports(tree):
        full = f"{module}.{imported}"
        if module.partition(".")[0] in FORBIDDEN_IMPORTS or {module, full} & FORBIDDEN_SUBMODULES:
            yield line, f"imports {module}"
        elif full in FORBIDDEN_DOTTED or full in {"io.open", "codecs.open"}:
            yield line, f"imports {full}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in FORBIDDEN_NAMES:
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute) and last_two(dotted(node)) in FORBIDDEN_DOTTED:
            yield node.lineno, last_two(dotted(node))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            method = node.func.attr
            if method in FORBIDDEN_METHODS and method not in allowed:
                yield node.lineno, f".{method}()"


def state_findings(tree: ast.Module) -> Iterator[Finding]:
    """Yield what keeps state between calls: `global` statements and caches around functions.

    A cache around a function without parameters is allowed: that is a constant which is made when it is first needed.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield node.lineno, "global statement"
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and ast.unparse(node.args):
            for decorator in node.decorator_list:
                name = dotted(decorator.func if isinstance(decorator, ast.Call) else decorator)
                if name.rpartition(".")[2] in {"cache", "lru_cache", "cached_property"}:
                    yield node.lineno, f"@{name} keeps state between calls"


def pattern_findings(tree: ast.Module) -> Iterator[Finding]:
    """Yield patterns with a possessive group: CPython before 3.11.5 matches `(…)*+` wrongly, and `(?>(…)*)` rightly."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and POSSESSIVE_GROUP.search(node.value):
            yield node.lineno, "possessive group in a pattern"


def makers(tree: ast.Module) -> frozenset[str]:
    """Return the private functions whose whole body is `return Record(...)`: a module-level table may call them."""

    def only_makes(node: ast.stmt) -> bool:
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith("_"):
            return False
        body = [part for part in node.body if not isinstance(part, ast.Expr)]
        if len(body) != 1 or not isinstance(body[0], ast.Return):
            return False
        value = body[0].value
        return isinstance(value, ast.Call) and is_record(dotted(value.func))

    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef) and only_makes(node))


def is_record(name: str) -> bool:
    """Return whether a name is that of a class: the constructor of a record."""
    return re.fullmatch(r"_?[A-Z]\w*", name.rpartition(".")[2]) is not None


def call_is_constant(call: ast.Call, allowed: frozenset[str]) -> bool:
    """Return whether a call at module level only makes a constant."""
    name = dotted(call.func)
    known = {name, last_two(name), name.rpartition(".")[2]} & (CONSTANT_CALLS | allowed)
    if known or is_record(name):
        return True
    return isinstance(call.func, ast.Attribute) and call.func.attr in LITERAL_METHODS


def work_findings(tree: ast.Module) -> Iterator[Finding]:
    """Yield statements that do work when the module is imported."""
    allowed = makers(tree)
    yield from _body_findings(tree.body, allowed)


def _body_findings(body: list[ast.stmt], allowed: frozenset[str]) -> Iterator[Finding]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _decorator_findings(node)
            yield from _body_findings(node.body, allowed)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _decorator_findings(node)
        elif isinstance(node, ast.If):
            yield from _condition_findings(node, allowed)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            yield from _value_findings(node, allowed)
        elif not isinstance(node, DEFINITIONS) and not _is_docstring(node):
            yield node.lineno, f"{type(node).__name__} at module level"


def _decorator_findings(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Finding]:
    for decorator in node.decorator_list:
        name = dotted(decorator.func if isinstance(decorator, ast.Call) else decorator)
        last = name.rpartition(".")[2]
        if last not in DECORATORS and last not in {"setter", "register", "cache", "lru_cache", "cached_property"}:
            yield decorator.lineno, f"decorator {name}"


def _condition_findings(node: ast.If, allowed: frozenset[str]) -> Iterator[Finding]:
    """`if TYPE_CHECKING`, `if sys.platform ...` and the `__main__` guard may stand at module level."""
    test = ast.unparse(node.test)
    if test == "__name__ == '__main__'":
        return
    if "TYPE_CHECKING" in test or test.startswith(("sys.platform", "sys.version_info")):
        yield from _body_findings([*node.body, *node.orelse], allowed)
    else:
        yield node.lineno, "condition at module level"


def _value_findings(node: ast.Assign | ast.AnnAssign | ast.AugAssign, allowed: frozenset[str]) -> Iterator[Finding]:
    if node.value is None:
        return
    inside_lambda = {
        id(part) for outer in ast.walk(node.value) if isinstance(outer, ast.Lambda) for part in ast.walk(outer)
    }
    for part in ast.walk(node.value):
        if isinstance(part, ast.Call) and id(part) not in inside_lambda and not call_is_constant(part, allowed):
            yield part.lineno, f"calls {dotted(part.func) or 'a value'} at import"


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def findings(name: str, source: str) -> list[str]:
    """Return every breach of the architecture in one module, as `line: what`."""
    tree = ast.parse(source)
    found = [
        *import_findings(name, tree),
        *touch_findings(name, tree),
        *state_findings(tree),
        *pattern_findings(tree),
        *work_findings(tree),
    ]
    return [f"{line}: {what}" for line, what in sorted(set(found))]


def module_names() -> list[str]:
    return sorted(path.stem for path in PACKAGE.glob("*.py"))


def possessive_groups(pattern: str, flags: int) -> list[object]:
    """Return what in a pattern is possessive and more than one character: `re` before 3.11.5 matches that wrongly.

    The source may be put together of parts, so this looks at what `re` itself reads.
    """
    parser = importlib.import_module("re._parser")
    found: list[object] = []
    waiting: list[object] = [parser.parse(pattern, flags)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, parser.SubPattern):
            waiting.extend(part.data)
        elif isinstance(part, list | tuple):
            waiting.extend(part)
            if part and str(part[0]) == "POSSESSIVE_REPEAT":
                repeated = part[1][2].data
                if len(repeated) != 1 or str(repeated[0][0]) not in ONE_CHARACTER:
                    found.append(part)
    return found


@pytest.mark.parametrize(
    ("pattern", "want"),
    [
        pytest.param("(?:a|bc)*+d", 1, id="alternatives"),
        pytest.param("(?:ab)?+", 1, id="a group"),
        pytest.param("x(?=(?:(a)){2,3}+)", 1, id="in a lookahead"),
        pytest.param(r"[ab]*+a++.?+\s*+(?:a|b)*+(?>(?:a|bc)*)", 0, id="single characters, an atomic group"),
    ],
)
def test_a_possessive_group_is_found(pattern: str, want: int) -> None:
    assert len(possessive_groups(pattern, 0)) == want


@pytest.mark.parametrize("name", sorted(set(module_names()) - {"__init__", "__main__"}))
def test_patterns_mean_the_same_on_every_python(name: str) -> None:
    module = importlib.import_module(f"twosource.{name}")
    values = [value for value in vars(module).values() if isinstance(value, re.Pattern)]
    wrong = [
        each.pattern for each in values if isinstance(each.pattern, str) and possessive_groups(each.pattern, each.flags)
    ]
    assert wrong == []


def test_every_module_has_its_place() -> None:
    names = set(module_names()) - {"__init__"}
    # A planned module may still be missing; a module without a place is a breach.
    assert names - set(ORDER) == set()
    assert len(ORDER) == len(set(ORDER))


def test_every_place_is_taken() -> None:
    assert sorted(set(ORDER) - set(module_names())) == []


def test_package_is_flat() -> None:
    assert sorted(path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__") == []


@pytest.mark.parametrize("name", module_names())
def test_module_keeps_to_the_architecture(name: str) -> None:
    assert findings(name, (PACKAGE / f"{name}.py").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", module_names())
def test_module_says_what_it_is(name: str) -> None:
    docstring = ast.get_docstring(ast.parse((PACKAGE / f"{name}.py").read_text(encoding="utf-8")))
    assert docstring, f"{name} has no docstring"


def test_entry_script_only_calls_main() -> None:
    source = (PACKAGE.parent / "build.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) < 15
    assert findings("__main__", source) == []


@pytest.mark.parametrize(
    ("name", "source", "wanted"),
    [
        pytest.param("text", "import re\nX = re.compile('a')\n", [], id="clean module"),
        pytest.param(
            "text", "from twosource import cli", ["1: imports cli, which does not stand before text"], id="below"
        ),
        pytest.param(
            "text", "import twosource.text", ["1: imports text, which does not stand before text"], id="itself"
        ),
        pytest.param("cli", "from twosource import __version__", [], id="the shell names the version"),
        pytest.param(
            "feeds",
            "from twosource import __version__",
            ["1: imports __version__, which does not stand before feeds"],
            id="from the package itself",
        ),
        pytest.param("text", "from twosource.model import Span", [], id="above"),
        pytest.param("text", "from . import model", ["1: relative import"], id="relative"),
        pytest.param("text", "from .model import Span", ["1: relative import"], id="relative module"),
        pytest.param("compose", "import yaml.nodes", ["1: a second door to yaml"], id="second door"),
        pytest.param(
            "compose", "from markupsafe import Markup", ["1: a second door to markupsafe"], id="second maker of markup"
        ),
        pytest.param("render", "from markupsafe import Markup", [], id="the door itself"),
        pytest.param("cli", "import requests", ["1: imports requests, which is no dependency"], id="no dependency"),
        pytest.param("text", "def f(p):\n    return open(p)", ["2: open"], id="open"),
        pytest.param("text", "def f(p):\n    return p.read_text()", ["2: .read_text()"], id="read_text"),
        pytest.param(
            "text",
            "class B:\n    def open(self): ...\ndef f(b):\n    return b.open()",
            [],
            id="a method of its own that is called open",
        ),
        pytest.param("render", "def f(p):\n    return p.read_text()", [], id="render reads layouts"),
        pytest.param("render", "def f(p):\n    p.write_text('')", ["2: .write_text()"], id="render writes nothing"),
        pytest.param("load", "def f(p):\n    return p.read_bytes()", [], id="the shell reads"),
        pytest.param(
            "text",
            "import datetime\ndef f():\n    return datetime.datetime.now()",
            ["3: datetime.now"],
            id="clock",
        ),
        pytest.param(
            "text", "from datetime import date\ndef f():\n    return date.today()", ["3: date.today"], id="today"
        ),
        pytest.param("text", "from time import time", ["1: imports time.time"], id="clock by name"),
        pytest.param("text", "import os\ndef f():\n    return os.environ['A']", ["3: os.environ"], id="environment"),
        pytest.param("text", "from os import environ", ["1: imports os.environ"], id="environment by name"),
        pytest.param("text", "import random", ["1: imports random"], id="chance"),
        pytest.param("text", "from random import choice", ["1: imports random"], id="chance by name"),
        pytest.param("text", "def f():\n    print(1)", ["2: print"], id="print"),
        pytest.param("text", "def f(k):\n    return sorted(k, key=hash)", ["2: hash"], id="hash as a value"),
        pytest.param("text", "import sys\ndef f():\n    sys.stderr.write('')", ["3: sys.stderr"], id="terminal"),
        pytest.param("text", "from urllib.request import urlopen", ["1: imports urllib.request"], id="network"),
        pytest.param("text", "from urllib.parse import urlsplit", [], id="cutting an address"),
        pytest.param("text", "def f():\n    global a\n    a = 1", ["2: global statement"], id="global state"),
        pytest.param(
            "text",
            "from functools import lru_cache\n@lru_cache\ndef f(a):\n    return a",
            ["3: @lru_cache keeps state between calls"],
            id="cache",
        ),
        pytest.param(
            "text", "import functools\n@functools.cache\ndef f():\n    return 1", [], id="a constant made late"
        ),
        pytest.param(
            "text", "P = re.compile(r'(?:a|b)*+c')", ["1: possessive group in a pattern"], id="possessive group"
        ),
        pytest.param("text", "P = re.compile(r'(?>(?:a|b)*)[ab]*+\\)++')", [], id="atomic group, possessive class"),
        pytest.param("text", "X = load()", ["1: calls load at import"], id="work at import"),
        pytest.param("text", "for x in (1, 2):\n    pass", ["1: For at module level"], id="loop at import"),
        pytest.param(
            "text",
            "try:\n    import a\nexcept ImportError:\n    pass",
            ["1: Try at module level", "2: imports a, which is no dependency"],
            id="conditional import",
        ),
        pytest.param("text", "if 1 > 0:\n    X = 1", ["1: condition at module level"], id="condition at import"),
        pytest.param("text", "main()", ["1: Expr at module level"], id="call at import"),
        pytest.param("text", "class A:\n    x = load()", ["2: calls load at import"], id="work in a class body"),
        pytest.param("text", "@app.route('/')\ndef f():\n    pass", ["1: decorator app.route"], id="registry"),
        pytest.param("text", "def _rule(a):\n    return Rule(a)\nX = _rule('a')", [], id="table of records"),
        pytest.param(
            "text",
            "def _rule(a):\n    b = f(a)\n    return Rule(b)\nX = _rule('a')",
            ["4: calls _rule at import"],
            id="table that computes",
        ),
        pytest.param("text", "KEY = lambda x: f(x)", [], id="a function without a name does nothing yet"),
    ],
)
def test_a_breach_is_found(name: str, source: str, wanted: list[str]) -> None:
    assert findings(name, source) == wanted
