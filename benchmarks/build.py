"""Build generated articles and print what it costs: wall and processor seconds, peak memory, growth.

    python benchmarks/build.py [--sizes 1000,10000] [--keep FOLDER]

The articles come from a generator outside of the repository (`../shared/bench/gen_corpus.py`); where it is absent, this
says so and ends with 0. Each size is built in a process of its own, cold, into an empty folder. Every hundred articles
one briefing cites forty of them, half with quoted words.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ROOT.parent / "shared" / "bench" / "gen_corpus.py"
CITED = 40
PER_BRIEFING = 100
QUOTED_WORDS = 10
MARKS = set('[]*_`"<>&\\')

Article = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one build took; memory in MiB is that of the largest process."""

    articles: int
    files: int
    size: int
    wall: float
    processor: float
    memory: float


def generator(path: Path) -> Callable[[int], list[Article]]:
    """Return the function that makes so many articles."""
    spec = importlib.util.spec_from_file_location("gen_corpus", path)
    if spec is None or spec.loader is None:
        message = f"cannot read {path}"
        raise ImportError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    articles: Callable[[int], list[Article]] = module.articles
    return articles


def write_project(folder: Path, articles: Sequence[Article]) -> None:
    """Write articles with their annotations, and the briefings that cite them."""
    sources = folder / "content" / "sources"
    briefings = folder / "content" / "briefings"
    sources.mkdir(parents=True)
    briefings.mkdir()
    (folder / "content" / "site.yaml").write_text("base_url: https://example.org/\n", encoding="utf-8")
    for article in articles:
        (sources / f"{article['slug']}.md").write_text(article["body"], encoding="utf-8")
        (sources / f"{article['slug']}.yaml").write_text(annotation(article), encoding="utf-8")
    for number in range(len(articles) // PER_BRIEFING):
        cited = articles[number * PER_BRIEFING :][:CITED]
        (briefings / f"briefing-{number:04d}.md").write_text(briefing(number, cited), encoding="utf-8")


def annotation(article: Article) -> str:
    """Return the YAML of one article; a JSON string is a YAML string."""
    fields = {
        "title": article["title"],
        "publisher": article["source"],
        "published": article["date"],
        "url": article["url"],
        "language": "en",
        "license": "generated text",
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "\n".join([*lines, f"tags: [{', '.join(article['tags'])}]"]) + "\n"


def briefing(number: int, cited: Sequence[Article]) -> str:
    """Return a briefing with one paragraph for each article, every second one with quoted words."""
    parts = [f"---\ntitle: Briefing {number}\npublished: 2026-01-28\n---\n"]
    for index, article in enumerate(cited):
        quote = quotable(article["body"]) if index % 2 else ""
        detail = f', "{quote}"' if quote else ", para. 1"
        parts.append(f"What article {index} says is said here in other words [@{article['slug']}{detail}].\n")
    return "\n".join(parts)


def quotable(body: str) -> str:
    """Return the first ten words of the first paragraph that has them without marks, or '' where none has."""
    for block in body.split("\n\n"):
        words = block.split()[:QUOTED_WORDS]
        if block[:1].isalpha() and len(words) == QUOTED_WORDS and not MARKS & set("".join(words)):
            return " ".join(words)
    return ""


def measure(project: Path, articles: int) -> Cost:
    """Build a project in a process of its own and return what it took."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, ROOT / "build.py", "--quiet"], cwd=project)
    # wait4 and not getrusage: that gives the peak of the largest child so far, this the peak of this one.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"the build of {articles} articles failed")
    files = [path.stat().st_size for path in (project / "site").rglob("*") if path.is_file()]
    return Cost(
        articles=articles,
        files=len(files),
        size=sum(files),
        wall=wall,
        processor=usage.ru_utime + usage.ru_stime,
        memory=usage.ru_maxrss / 1024,
    )


def report(costs: Sequence[Cost]) -> None:
    """Print a table, and by how much each cost grew from the first size to each later one."""
    print(f"{'articles':>8} {'files':>7} {'MB':>7} {'wall s':>8} {'CPU s':>8} {'ms each':>8} {'peak MiB':>9}  growth")
    first = costs[0]
    for cost in costs:
        each = cost.wall / cost.articles * 1000
        line = f"{cost.articles:8,} {cost.files:7,} {cost.size / 1e6:7.1f} {cost.wall:8.2f} {cost.processor:8.2f}"
        growth = f"articles x{cost.articles / first.articles:g}, wall x{cost.wall / first.wall:.1f}"
        print(f"{line} {each:8.2f} {cost.memory:9.0f}  {growth}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Build generated articles and print what it costs.")
    parser.add_argument("--sizes", default="1000,10000", help="numbers of articles, separated by commas")
    parser.add_argument("--keep", type=Path, help="folder to leave the projects in, instead of a temporary one")
    arguments = parser.parse_args()
    if not GENERATOR.is_file():
        print("skipped: the generator of articles, shared/bench/gen_corpus.py beside the repository, is not here")
        return 0
    articles = generator(GENERATOR)
    costs = []
    with ExitStack() as stack:
        folder = arguments.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for size in sorted({int(size) for size in arguments.sizes.split(",")}):
            project = folder / str(size)
            write_project(project, articles(size))
            costs.append(measure(project, size))
    report(costs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
