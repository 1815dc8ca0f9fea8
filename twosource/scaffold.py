"""Start a project, an annotation or a briefing: small commented files for an author to fill in.

What comes in is a folder and a name; what goes out is the paths of the files written. The one thing a reader would not
guess: nothing that exists is ever overwritten, and what is written builds as it is, without an error or a warning.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

from twosource.errors import ProjectError
from twosource.values import Problem, identifier

_SUFFIXES = (".txt", ".md", ".html")

_SITE = """\
# Everything here is optional; docs/format.md of twosource lists the keys.
title: Briefing
language: en
# description: One sentence about this collection.
# author: Who writes these briefings
# base_url: https://example.org/briefing/   # the sitemap and canonical links need it
"""

_README = """\
# Briefing

Articles stand in `content/sources/`, each with its annotation beside it; briefings in `content/briefings/`.

- `twosource build` writes the site to `site/`; open `site/index.html`.
- `twosource check` says what is wrong, and writes nothing.
- `twosource new source NAME` annotates an article; `twosource new briefing NAME` starts a briefing.
- `twosource archive NAME` keeps an article's fingerprints in `archive/`, so that its files can be removed.

## Publish

1. Set `base_url` in `content/site.yaml` to the address of the site, such as `https://NAME.github.io/REPOSITORY/`.
2. Run `twosource build`, and commit `site/` with the rest.
3. Under Settings > Pages > Source choose "GitHub Actions". Each push to `main` then publishes `site/` as it is.
"""

_GITIGNORE = """\
# What a build that was cut off leaves. site/ itself is committed: that is what is published.
/.site.*
# What was read of each article, for the next build on this machine.
/.twosource-cache/
"""

# The same actions as in this project's own workflow: pinned by commit, each job with the least it needs. It installs
# nothing, so that what is published is what was looked at before the commit, and no package has to be trusted for it.
_WORKFLOW = """\
# Publishes the folder site/ as it was committed: run "twosource build" and commit site/ before you push.
# Settings > Pages > Source must say "GitHub Actions".
name: pages

on:
  push:
    branches: [main]
  workflow_dispatch:

# Nothing by default; each job asks for what it needs.
permissions: {}

# One deployment at a time; a running one is finished, not cut off.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pages: read # configure-pages asks whether Pages is set up
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/configure-pages@45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: site

  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
"""

_ANNOTATION = """\
# Annotation of @ARTICLE@. Take away the # where you know something. `not-stated` means: looked, and the
# article does not say; a field that is left out means: nobody has looked yet.

# title: As the article has it
# authors: [Given Family]
# publisher: not-stated
# published: 2026-01-28
# url: https://example.org/article
# language: en
# accessed: 2026-01-29
# license: not-stated
# display: full          # full, excerpt (only what is cited) or link (only the reference)
# story: name-of-the-event
# tags: [topic]
# source:
#   kind: news report
#   reliability: F       # A-F
#   credibility: 6       # 1-6
# claims:
#   - id: short-name     # cited as [@@NAME@#short-name]
#     text: The statement in your words.
#     quotes:
#       - exact: the words of the article that carry it

#     contests: [other-name#other-claim]   # claims that this one says are not so
# tlp: clear             # for whom it is: clear, green, amber, amber+strict or red
# embargo_until: 2026-02-01

# Pins the article as it is now: when it changes, the build says which statements rest on it.
sha256: @SHA256@
"""

_BRIEFING = """\
---
title: "@TITLE@"
# summary: One sentence for lists and feeds.
# authors: [Given Family]
# published: 2026-01-28
# story: name-of-the-event
# Citations: [@id]  [@id, para. 3]  [@id, para. 3, "exact words"]  [@id#claim]  [@a; @b#claim]
draft: true
---

## What is known

Write here, and end each paragraph with what it rests on. The line below says that this one is a judgement of yours.
{: .judgement }
"""


def init(folder: Path) -> tuple[Path, ...]:
    """Make a project in a folder, and return the files written; those that exist stay as they are."""
    files = {
        "README.md": _README,
        ".gitignore": _GITIGNORE,
        ".github/workflows/pages.yml": _WORKFLOW,
        "content/site.yaml": _SITE,
    }
    with _reported(folder):
        for name in ("content/sources", "content/briefings"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        return tuple(path for name, text in files.items() if _write_new(path := folder / name, text))


def new_source(project: Path, name: str) -> Path:
    """Write an annotation for an article that is there and has none; return its path."""
    _check_name(name)
    sources = project / "content" / "sources"
    article = next((path for suffix in _SUFFIXES if (path := sources / f"{name}{suffix}").is_file()), None)
    if article is None:
        message = f'no article "{sources / name}.txt" (or .md, .html): save it there first, then annotate it'
        raise ProjectError(message)
    with _reported(sources):
        digest = hashlib.sha256(article.read_bytes()).hexdigest()
        text = _ANNOTATION.replace("@ARTICLE@", article.name).replace("@NAME@", name).replace("@SHA256@", digest)
        return _written(sources / f"{name}.yaml", text)


def new_briefing(project: Path, name: str) -> Path:
    """Write a draft of a briefing and return its path."""
    _check_name(name)
    title = name.replace("-", " ").capitalize()
    briefings = project / "content" / "briefings"
    with _reported(briefings):
        return _written(briefings / f"{name}.md", _BRIEFING.replace("@TITLE@", title))


def _check_name(name: str) -> None:
    value = identifier(name)
    if isinstance(value, Problem):
        message = f"the name {value.message}{f'; {value.hint}' if value.hint else ''}"
        raise ProjectError(message)


def _written(path: Path, text: str) -> Path:
    if not _write_new(path, text):
        message = f'"{path}" exists and stays as it is'
        raise ProjectError(message)
    return path


def _write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet; tell whether it was not."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True


@contextlib.contextmanager
def _reported(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f'cannot write into "{folder}": {error.strerror}'
        raise ProjectError(message) from error
