"""What the engine reaches on labelled data: near-duplicates, traps, spans, repeats and stories, each as rows.

Labelled articles come in as read from `shared/data` beside the repository, rows go out. Everything is analysed through
`analyse.analyse` on sources that `markup.read_article` read from plain text, with the configuration a new project has.
The one thing a reader would not guess: spans are scored in the raw text's characters, because the labels count those;
`rawmap` leads from one to the other, so its faults count too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from benchmarks import parts, planted, roundups
from benchmarks.rows import HALVES, SCORED, TUNED, Row, half
from benchmarks.scores import Place, Plagdet, adjusted_rand, b_cubed, pairwise, plagdet
from twosource import analyse, markup, rawmap
from twosource.diagnostics import Mark
from twosource.model import Analysis, Annotation, Config, Corpus, Overlap, RawText, Source, Span
from twosource.reworded import passages

Labelled = Mapping[str, Any]
Mapper = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]
# Cases and detections of one pair of texts, with the pair's class and half.
Found = tuple[str, str, list[Place], list[Place]]

CLEAN = "no-plagiarism"
VERBATIM = "no-obfuscation"
STORY_BARS = {"ecb": (0.77, 0.80), "fnc": (0.90, 0.95), "gnews": (0.93, 0.95)}
# Only the four kinds of the issue have a bar; the others are told to see what gave way.
REPEAT_BARS = {
    "body twice": 0.98,
    "paragraph": 0.98,
    "paragraph, 5 % edited": 0.97,
    "sentence": 0.90,
    "interleaved with other paragraphs": 0.98,
}
REPEAT_GOAL = 0.99


# -- reading ---------------------------------------------------------------------------------------------------------


def read_source(source_id: str, text: str) -> Source:
    """Return the source that an article without any annotation makes."""
    path = f"content/sources/{source_id}.txt"
    reading = markup.read_article(RawText(text), "text", path)
    return Source(
        id=source_id,
        path=path,
        format="text",
        sha256="",
        size=len(text),
        title=reading.title or source_id,
        title_basis=reading.title_basis,
        headline=reading.headline,
        document=reading.document,
        annotation=Annotation(mark=Mark(path=path)),
    )


def analysed(
    sources: Iterable[Source], *, reworded: bool = False, progress: analyse.Progress | None = None
) -> Analysis:
    """Return the analysis of sources as one collection."""
    ordered = tuple(sorted(sources, key=lambda source: source.id))
    return analyse.analyse(Corpus(config=Config(reworded=reworded), sources=ordered, briefings=()), progress)


# -- near-duplicates and traps ---------------------------------------------------------------------------------------


def near_duplicates(articles: Sequence[Labelled]) -> list[Row]:
    """Return the rows on near-duplicate pairs and on the traps: one collection, a wholly derived pair is a copy.

    A pair across the halves is a wrong one, and counts in both.
    """
    overlaps = analysed(read_source(article["id"], article["text"]) for article in articles).overlaps
    copies = [(o.left, o.right) for o in overlaps if o.verdict == "wholly-derived"]
    group = {article["id"]: article["group"] for article in articles}
    labelled = {half(own) for own, count in Counter(group.values()).items() if count > 1}
    found = {name: pairwise(_touching(copies, group, name), _own_groups(group, name)) for name in labelled}
    tuned, scored = found.get(TUNED), found.get(SCORED)
    f1 = Row(
        measure="near-duplicate pairs, F1",
        bar=0.985,
        goal=0.995,
        tuned=tuned.f1 if tuned else None,
        scored=scored.f1 if scored else None,
        note=f"precision {scored.precision:.4f}, recall {scored.recall:.4f}" if scored else "",
    )
    return [f1, *_recall_by_edit(articles, copies), *_traps(articles, overlaps)]


def _touching(pairs: Iterable[tuple[str, str]], group: Mapping[str, str], name: str) -> list[tuple[str, str]]:
    return [pair for pair in pairs if name in (half(group[pair[0]]), half(group[pair[1]]))]


def _own_groups(group: Mapping[str, str], name: str) -> dict[str, str]:
    """Return the groups of one half; every other article is alone, so no pair of it is to be found."""
    return {id_: own if half(own) == name else f"alone: {id_}" for id_, own in group.items()}


def _recall_by_edit(articles: Sequence[Labelled], copies: Sequence[tuple[str, str]]) -> Iterator[Row]:
    group = {article["id"]: article["group"] for article in articles}
    sizes = Counter(group.values())
    partners = Counter(id_ for pair in set(copies) if group[pair[0]] == group[pair[1]] for id_ in pair)
    wanted: Counter[tuple[str, str]] = Counter()
    hit: Counter[tuple[str, str]] = Counter()
    for article in articles:
        key = article["edit"], half(article["group"])
        wanted[key] += sizes[article["group"]] - 1
        hit[key] += partners[article["id"]]
    for edit in sorted({edit for (edit, _), count in wanted.items() if count}):
        tuned, scored = (hit[edit, name] / wanted[edit, name] if wanted[edit, name] else None for name in HALVES)
        goal = 0.95 if edit == "replace30" else None
        yield Row(measure=f"  recall, {edit}", goal=goal, tuned=tuned, scored=scored)


def _traps(articles: Sequence[Labelled], overlaps: Iterable[Overlap]) -> Iterator[Row]:
    """Yield the share of the traps, in percent, that are called derived from an article of another group."""
    by_id = {article["id"]: article for article in articles}
    derived = [
        (by_id[o.left], by_id[o.right])
        for o in overlaps
        if o.verdict != "non-derived"
        and by_id[o.left]["group"] != by_id[o.right]["group"]
        and _only_boilerplate(by_id[o.left]["edit"], by_id[o.right]["edit"])
    ]
    called = {article["id"] for pair in derived for article in pair}
    traps = [article for article in articles if article["edit"] == parts.TRAP]
    tuned, scored = (
        _percent([trap["id"] in called for trap in traps if half(trap["group"]) == name]) for name in HALVES
    )
    others = sum(parts.TRAP not in (left["edit"], right["edit"]) for left, right in derived)
    note = f"{len(derived)} pairs, {others} of them of two copies" if derived else ""
    measure = "boilerplate traps called derived, %"
    yield Row(measure=measure, bar=1.0, goal=0.0, at_most=True, form=".2f", tuned=tuned, scored=scored, note=note)


def _only_boilerplate(left: str, right: str) -> bool:
    """Say whether articles of different groups have the planted block in common and nothing else that was planted.

    An article with other news put in does hold the text of some traps: that is copying.
    """
    return {left, right} <= parts.BOILERPLATE


def _percent(answers: Sequence[bool]) -> float | None:
    return 100 * sum(answers) / len(answers) if answers else None


def near_in_parts(articles: Sequence[Labelled]) -> list[Row]:
    """Return the rows on near-duplicate pairs and traps in small parts of the collection."""
    return parts.measured(articles, lambda chosen: analysed(read_source(a["id"], a["text"]) for a in chosen).overlaps)


def leads_in_roundups(articles: Sequence[Labelled]) -> list[Row]:
    """Return the rows on the beginnings of reports that roundups print."""
    return roundups.measured(
        articles, lambda texts: analysed(read_source(name, text) for name, text in texts.items()).overlaps
    )


# -- spans -----------------------------------------------------------------------------------------------------------


def spans(pairs: Sequence[Labelled], texts: Mapping[str, str], run: Mapper = map) -> list[Row]:
    """Return the rows on spans, core: the verbatim class, false alarms, and every other class for information.

    `run` maps over the pairs, in other processes if it likes.
    """
    found = list(run(detect, [(pair, texts[pair["left"]], texts[pair["right"]], COPIED) for pair in pairs]))
    quoted = [(pair, texts[pair["left"]], texts[pair["right"]], FOUND) for pair in pairs if pair["class"] == VERBATIM]
    rows = [
        _plagdet("spans, verbatim class, plagdet", found, {VERBATIM}, 0.97, 0.98),
        _plagdet("  shared quotations counted too", list(run(detect, quoted)), {VERBATIM}),
    ]
    clean = sum(class_ == CLEAN for class_, *_ in found)
    tuned, scored = (_alarms(found, each) for each in HALVES)
    rows.append(
        Row(
            measure=f"  false alarms in {clean} clean pairs",
            bar=0.0,
            goal=0.0,
            at_most=True,
            form=".0f",
            tuned=tuned,
            scored=scored,
        )
    )
    return rows + _by_class(found, {CLEAN, VERBATIM})


def _alarms(found: Sequence[Found], name: str) -> int | None:
    """Return in how many clean pairs of a half anything is told; None where it has no such pair."""
    told = [bool(detections) for class_, each, _, detections in found if class_ == CLEAN and each == name]
    return sum(told) if told else None


def reworded_spans(pairs: Sequence[Labelled], texts: Mapping[str, str], run: Mapper = map) -> list[Row]:
    """Return the rows on spans of all classes, with reworded passages looked for."""
    found = list(run(detect, [(pair, texts[pair["left"]], texts[pair["right"]], REWORDED) for pair in pairs]))
    classes = {class_ for class_, *_ in found}
    alarms = sum(bool(d) for class_, _, _, d in found if class_ == CLEAN)
    row = _plagdet("spans, all classes, reworded on, plagdet", found, classes, 0.88, 0.90)
    return [row, *_by_class(found, {CLEAN}), Row(measure="  false alarms, reworded on", form=".0f", scored=alarms)]


# What counts as a detection. A shared quotation is found and shown, and told to be no reuse; the labels make no such
# difference. A shared phrase and boilerplate are no detections.
COPIED = frozenset({"text"})
FOUND = frozenset({"text", "quotation"})
REWORDED = frozenset({"text", "reworded"})


def detect(pair: tuple[Labelled, str, str, AbstractSet[str]]) -> Found:
    """Return class, half, cases and detections of a pair of texts; the last of what comes in are the kinds that count.

    Rewording is looked for where it counts.
    """
    label, left_text, right_text, kinds = pair
    reworded = "reworded" in kinds
    left, right = read_source("a", left_text), read_source("b", right_text)
    overlaps = analysed((left, right), reworded=reworded).overlaps
    runs = [run for overlap in overlaps for run in overlap.runs if run.kind in kinds]
    places = passages(runs) if reworded else [(run.left, run.right) for run in runs]
    on_left = _raw(left_text, left, [place for place, _ in places])
    on_right = _raw(right_text, right, [place for _, place in places])
    detections = [Place(a.start, a.end, b.start, b.end) for a, b in zip(on_left, on_right, strict=True)]
    cases = [Place(a, a + size, b, b + other) for a, size, b, other in label["spans"]]
    return label["class"], half(f"{label['left']} {label['right']}"), cases, detections


def _raw(text: str, source: Source, places: Sequence[Span]) -> list[Span]:
    found = rawmap.raw_spans(RawText(text), "text", source.document, places)
    assert None not in found, "in plain text every word has its place"
    return [span for span in found if span is not None]


def _by_class(found: Sequence[Found], without: Iterable[str]) -> list[Row]:
    classes = {class_ for class_, *_ in found} - set(without)
    return [_plagdet(f"  {class_}", found, {class_}) for class_ in sorted(classes)]


def _plagdet(
    measure: str, found: Sequence[Found], classes: Iterable[str], bar: float | None = None, goal: float | None = None
) -> Row:
    wanted = set(classes)
    scores: dict[str, Plagdet] = {}
    for name in HALVES:
        asked = [(c, d) for class_, each, c, d in found if class_ in wanted and each == name]
        if asked:
            scores[name] = plagdet(asked)
    tuned, scored = scores.get(TUNED), scores.get(SCORED)
    return Row(
        measure=measure,
        bar=bar,
        goal=goal,
        tuned=tuned.score if tuned else None,
        scored=scored.score if scored else None,
        note=_detail(scored) if scored else "",
    )


def _detail(scored: Plagdet) -> str:
    return f"precision {scored.precision:.3f}, recall {scored.recall:.3f}, granularity {scored.granularity:.3f}"


# -- repeats ---------------------------------------------------------------------------------------------------------


def repeats(texts: Sequence[str]) -> list[Row]:
    """Return the rows on repeats planted into clean articles: character precision and recall of each kind."""
    tuned = {name: _measured(precision, recall, count) for name, precision, recall, count in planted.rows(texts, TUNED)}
    rows = []
    for name, precision, recall, articles in planted.rows(texts, SCORED):
        bar = REPEAT_BARS.get(name)
        goal = REPEAT_GOAL if bar else None
        measures, note = (f"repeats, {name}: precision", "  recall"), f"{articles} articles"
        figures = zip(measures, tuned[name], _measured(precision, recall, articles), ("", note), strict=True)
        rows += [Row(measure=m, bar=bar, goal=goal, tuned=t, scored=s, note=n) for m, t, s, n in figures]
    return rows


def _measured(precision: float, recall: float, articles: int) -> tuple[float | None, float | None]:
    return (precision, recall) if articles else (None, None)


# -- stories ---------------------------------------------------------------------------------------------------------


def stories(articles: Sequence[Labelled]) -> list[Row]:
    """Return the rows on the stories of one collection: adjusted Rand index and B-cubed F1."""
    collection = articles[0]["collection"]
    analysis = analysed(read_source(article["id"], article["text"]) for article in articles)
    clusters = {source: story.slug for story in analysis.stories for source in story.sources}
    labels: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for article in articles:
        labels[half(f"{collection} {article['story']}")][article["id"]] = article["story"]
    bar, goal = STORY_BARS.get(collection, (None, None))
    index = {name: adjusted_rand(own, clusters) for name, own in labels.items()}
    cubed = {name: b_cubed(own, clusters) for name, own in labels.items()}
    tuned, scored = cubed.get(TUNED), cubed.get(SCORED)
    every = {id_: story for own in labels.values() for id_, story in own.items()}
    return [
        Row(
            measure=f"stories, {collection}, ARI",
            bar=bar,
            goal=goal,
            tuned=index.get(TUNED),
            scored=index.get(SCORED),
            note=f"both halves as one {adjusted_rand(every, clusters):.4f}",
        ),
        Row(
            measure="  B-cubed F1",
            tuned=tuned.f1 if tuned else None,
            scored=scored.f1 if scored else None,
            note=f"precision {scored.precision:.3f}, recall {scored.recall:.3f}" if scored else "",
        ),
    ]
