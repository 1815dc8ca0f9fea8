"""Builders that several tests use: sources made by hand, without reading files or markup."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import settings

from twosource.diagnostics import Mark
from twosource.model import Annotation, Config, Corpus, Document, NormalText, Passage, Source

# What an example costs is measured where it matters, in processor time; a busy machine is no fault.
settings.register_profile("without deadline", deadline=None)
settings.load_profile("without deadline")


def pytest_configure() -> None:
    """Take Ctrl-C as in the foreground: a shell starts what runs in the background with it ignored."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _source(source_id: str, *paragraphs: str, heading: str = "", **annotation: Any) -> Source:  # noqa: ANN401 - passed on
    """Return a source of paragraphs, under a heading or not; single spaces only, keywords are annotation fields."""
    texts = [heading, *paragraphs] if heading else list(paragraphs)
    passages = []
    start = 0
    for index, text in enumerate(texts):
        is_heading = bool(heading) and index == 0
        number = 0 if is_heading else index + 1 - bool(heading)
        passages.append(
            Passage(
                kind="heading" if is_heading else "paragraph",
                number=number,
                heading=int(is_heading),
                anchor="h1" if is_heading else f"p{number}",
                start=start,
                end=start + len(text),
                element=index,
                block=index,
            ),
        )
        start += len(text) + 2
    return Source(
        id=source_id,
        path=f"content/sources/{source_id}.txt",
        format="text",
        sha256="",
        size=0,
        title=heading or source_id,
        title_basis="heading" if heading else "file name",
        headline=0 if heading else -1,
        document=Document(text=NormalText("\n\n".join(texts)), passages=tuple(passages)),
        annotation=Annotation(mark=Mark(path=f"content/sources/{source_id}.yaml"), **annotation),
    )


def _corpus(sources: Sequence[Source], **config: Any) -> Corpus:  # noqa: ANN401 - passed on
    """Return a corpus without briefings, sources sorted by id; keywords are fields of the configuration."""
    ordered = tuple(sorted(sources, key=lambda source: source.id))
    return Corpus(config=Config(**config), sources=ordered, briefings=())


@pytest.fixture(scope="session")
def make_source() -> Callable[..., Source]:
    """Return a function `(id, *paragraphs, heading="", **annotation) -> Source`."""
    return _source


@pytest.fixture(scope="session")
def make_corpus() -> Callable[..., Corpus]:
    """Return a function `(sources, **config) -> Corpus`."""
    return _corpus
