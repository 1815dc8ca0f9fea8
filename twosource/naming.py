"""How pages name articles, passages, repeats, shared runs and verdicts: parts of sentences with their links.

Records of the analysis come in, `Part`s and pieces of sentences go out; the note, the story and the pages side by side
all use them, so that one thing has one name. What a reader would not guess: `also` says nothing of an article that is
not published whole but that it exists, since a word, a name or a figure of it would be its text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from twosource import permalinks, phrasing, wording
from twosource.catalogue import Catalogue, excerpt, paragraph_numbers, passages_of
from twosource.direction import is_against_dates
from twosource.lexicon import Stems
from twosource.messages import Messages, Value, yes
from twosource.model import DeduplicationNote, Missing, Overlap, Passage, Repeat, SharedRun, Source, Span, Tie
from twosource.text import word_key, words
from twosource.views import Part, Phrase
from twosource.wording import link

LISTED = 10

UNCOUNTED = ("quotation", "phrase", "boilerplate", "reworded")
"""The kinds of run that do not count as copied, in the order in which they are told."""


# -- articles and places ---------------------------------------------------------------------------------------------


def article_name(catalogue: Catalogue, source_id: str) -> str:
    """Return the title of an article in quotation marks; where others have the same, with what tells it from them.

    Reprints have one headline: `“Bridge closed” (The Courier)`.
    """
    return _told(catalogue, source_id, phrasing.titled(catalogue.say, catalogue.sources[source_id].title))


def short_name(catalogue: Catalogue, source_id: str, length: int) -> str:
    """Return the same with a title of at most so many characters, where the whole one stands beside it."""
    title = wording.shortened(catalogue.sources[source_id].title, length)
    return _told(catalogue, source_id, phrasing.titled(catalogue.say, title))


def web_address(url: str) -> str:
    """Return an address of the archive, which others may have written, if it is one of the web; else ''."""
    return url if url.startswith(("https://", "http://")) else ""


def article_title(catalogue: Catalogue, source_id: str) -> str:
    """Return the same without quotation marks, for lists and tables."""
    return _told(catalogue, source_id, catalogue.sources[source_id].title)


def _told(catalogue: Catalogue, source_id: str, title: str) -> str:
    told = catalogue.namesakes.get(source_id)
    return catalogue.say("title-with", title=title, publisher=told) if told else title


def article_link(catalogue: Catalogue, source_id: str, page: str) -> Part:
    """Return the name of an article, linked to its page."""
    return link(article_name(catalogue, source_id), permalinks.relative(page, permalinks.source(source_id)))


def told_apart(catalogue: Catalogue, source: Source) -> str:
    """Return the title of an article for windows, bookmarks and hits: with its publisher, or its id if it needs one."""
    told = catalogue.namesakes.get(source.id) or publisher_name(catalogue, source) or source.id
    return catalogue.say("title-with", title=source.title, publisher=told)


def publisher_name(catalogue: Catalogue, source: Source) -> str:
    """Return the name of the publisher of an article, empty where it is not known."""
    stated = source.annotation.publisher
    if isinstance(stated, Missing):
        return ""
    known = catalogue.publishers.get(stated)
    return known.name if known else stated


def article_links(
    catalogue: Catalogue, source_ids: Sequence[str], page: str, limit: int = LISTED, more: int = 0
) -> Phrase:
    """Return the articles as links with commas between them; beyond `limit` they are counted, with `more` others."""
    shown = catalogue.say.joined([(article_link(catalogue, source_id, page),) for source_id in source_ids[:limit]])
    more += max(0, len(source_ids) - limit)
    return catalogue.say.phrase("articles-more", shown=shown, more=more) if more > 0 else shown


def conjoined_articles(catalogue: Catalogue, source_ids: Sequence[str], page: str, limit: int = LISTED) -> Phrase:
    """Return the titles of some articles as links, as a sentence has them: `“A”, “B” and “C”`."""
    shown: list[Phrase] = [(article_link(catalogue, source_id, page),) for source_id in source_ids[:limit]]
    if len(source_ids) > limit:
        shown.append(catalogue.say.phrase("other-articles", n=len(source_ids) - limit))
    return catalogue.say.listed_phrases(shown)


def place_link(catalogue: Catalogue, page: str, source: Source, passages: Sequence[Passage]) -> Part:
    """Return `paragraph 3` linked to where it stands; a heading is called so."""
    first, last = paragraph_numbers(passages)
    name = phrasing.paragraphs(catalogue.say, first, last)
    return link(name, catalogue.passage_link(page, source.id, passages[0]))


def place_of(catalogue: Catalogue, page: str, source: Source, span: Span) -> Part:
    """Return the paragraphs that a span touches, linked to the first."""
    return place_link(catalogue, page, source, passages_of(source, span))


def first_place(source: Source, spans: Sequence[Span]) -> str:
    """Return the link within the source's page to the first of the spans; empty where its text is not shown."""
    if not spans or source.annotation.display != "full":
        return ""
    return f"#{passages_of(source, spans[0])[0].anchor}"


def span_link(source: Source, span: Span, page: str) -> Part:
    """Return the words of a span, linked to the passage they stand in; for articles that are published whole."""
    anchor = passages_of(source, span)[0].anchor
    return link(excerpt(source, span), permalinks.relative(page, f"{permalinks.source(source.id)}#{anchor}"))


# -- repeats ---------------------------------------------------------------------------------------------------------


def repeat_words(say: Messages, source: Source, repeat: Repeat) -> str:
    """Say which paragraphs repeat which: `paragraphs 8–14 repeat paragraphs 1–7 word for word`."""
    again, plural = _place(say, source, repeat.again)
    first, _ = _place(say, source, repeat.first)
    return say("repeat", again=again, first=first, plural=yes(plural), exact=yes(repeat.exact))


def _place(say: Messages, source: Source, span: Span) -> tuple[str, bool]:
    """Name the paragraphs of a span, and say whether the name is a plural."""
    passages = passages_of(source, span)
    first, last = paragraph_numbers(passages)
    name = phrasing.paragraphs(say, first, last)
    whole, several = not first or _covers(span, passages), first != last
    return say("repeat-place", whole=yes(whole), plural=yes(several), paragraphs=name), whole and several


def _covers(span: Span, passages: Sequence[Passage]) -> bool:
    return span.start <= passages[0].start and span.end >= passages[-1].end


# -- overlaps and runs -----------------------------------------------------------------------------------------------


def other_of(source: str, overlap: Overlap) -> str:
    """Return the other source of an overlap."""
    return overlap.right if overlap.left == source else overlap.left


def own_words(note: DeduplicationNote, overlap: Overlap) -> int:
    """Return how many words of the note's source the overlap covers with what counts as copied."""
    return overlap.left_words if overlap.left == note.source else overlap.right_words


def counts(overlap: Overlap) -> bool:
    """Say whether any run of an overlap counts as copied."""
    return overlap.left_words + overlap.right_words > 0


def own_side(source: str, overlap: Overlap, run: SharedRun) -> Span:
    """Return where a run stands in one of the two sources."""
    return run.left if overlap.left == source else run.right


def words_of_kind(source: Source, overlap: Overlap, kind: str) -> int:
    """Return how many words of a source the runs of a kind cover, each word once. Linear in the covered text."""
    spans = sorted(own_side(source.id, overlap, run) for run in overlap.runs if run.kind == kind)
    return count_words(source, spans)


def uncounted_words(say: Messages, source: Source, overlap: Overlap) -> list[str]:
    """Return `24 words in shared quotations`, `12 words of boilerplate`: what a source has that does not count."""
    sizes = {kind: words_of_kind(source, overlap, kind) for kind in UNCOUNTED}
    return [say("uncounted", kind=kind, n=size) for kind, size in sizes.items() if size]


def count_words(source: Source, spans: Iterable[Span]) -> int:
    """Return how many words the spans cover, each word once; spans in order."""
    return sum(len(words(source.document.text[start:end]).starts) for start, end in _merged(spans) if start < end)


def _merged(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    start = end = 0
    for span in spans:
        if span.start > end:
            yield start, end
            start = span.start
        end = max(end, span.end)
    yield start, end


def run_words(say: Messages, run: SharedRun) -> str:
    """Return `20 words`, or both counts where the sides differ."""
    if run.left_words == run.right_words:
        return say("words", n=run.left_words)
    return say("run-words", left=run.left_words, n=run.right_words)


def run_kind(say: Messages, run: SharedRun) -> str:
    """Say what a run is: `word for word`, or what does not count as copied. What is reworded is never verbatim."""
    copied = "exact" if run.exact else "nearly"
    return say("run-kind", kind=copied if run.kind == "text" else run.kind)


def mark_label(say: Messages, run: SharedRun, name: str) -> str:
    """Return what is read out before a marked run: its kind, and the name of the article that has it too."""
    return say("mark", kind=run.kind, article=name)


def order(catalogue: Catalogue, overlap: Overlap, seen_from: str = "") -> str:
    """Say which of two articles appeared first and what tells so; `seen_from` is called `this article`."""
    say = catalogue.say
    if not overlap.earlier:
        return say("order-unknown")
    is_this = overlap.earlier == seen_from
    first = say("order-this") if is_this else say("order-that", article=article_name(catalogue, overlap.earlier))
    basis = order_basis(catalogue, overlap)
    return say("order-because", order=first, basis=basis) if basis else first


def order_basis(catalogue: Catalogue, overlap: Overlap) -> str:
    """Say what tells the order: `published 3 January 2026, the other 5 January 2026`; empty where nothing is kept."""
    later = other_of(overlap.earlier, overlap) if overlap.earlier else ""
    if overlap.earlier_basis == "based-on":
        sources = catalogue.sources
        is_against = is_against_dates("based-on", sources[overlap.earlier].annotation, sources[later].annotation)
        return catalogue.say("order-against-dates" if is_against else "order-based-on")
    return _days(catalogue, overlap.earlier, later, overlap.earlier_basis) if overlap.earlier_basis else ""


def _days(catalogue: Catalogue, earlier: str, later: str, verb: str) -> str:
    """Return `published 3 January 2026, the other 5 January 2026`; nothing where a day is missing."""
    annotation, other = catalogue.sources[earlier].annotation, catalogue.sources[later].annotation
    day = annotation.updated if verb == "updated" else annotation.published
    if isinstance(day, Missing) or isinstance(other.published, Missing):
        return ""
    say = catalogue.say
    # Two moments are compared before their days, which may be one, or of two places.
    told = phrasing.moment if day.moment and other.published.moment else phrasing.date
    return say(f"order-{verb}", day=told(say, day), other=told(say, other.published))


# -- terms that tie --------------------------------------------------------------------------------------------------


def shown_ties(catalogue: Catalogue, ties: Iterable[Tie]) -> list[Tie]:
    """Return the ties between articles that are published whole: of any other a term would be a word of its text."""
    return [tie for tie in ties if catalogue.is_full(tie.left) and catalogue.is_full(tie.right)]


def tie_terms(ties: Sequence[Tie]) -> list[tuple[str, float]]:
    """Return the terms of the ties with their mean share of the likeness, the strongest ten first.

    A term that is written in several ways (`Dam`, `dams`) is one, and stands as the first tie has it.
    """
    stems, written, total = Stems(), dict[str, str](), defaultdict[str, float](float)
    for tie in ties:
        for term, weight in tie.terms:
            total[written.setdefault(stems[word_key(term)], term)] += weight / len(ties)
    return sorted(total.items(), key=lambda item: (-item[1], item[0]))[:LISTED]


def hidden_terms(catalogue: Catalogue, ties: Sequence[Tie]) -> str:
    """Say how many terms are not named because an article that has them is not published whole; empty if none."""
    hidden = (tie for tie in ties if not shown_ties(catalogue, [tie]))
    count = len({term for tie in hidden for term, _ in tie.terms})
    if not count:
        return ""
    return wording.capitalised(catalogue.say("terms-hidden", n=count))


def near_miss(catalogue: Catalogue, tie: Tie, page: str, *, outside: str) -> Phrase:
    """Say of two articles how alike they nearly are, with the terms they share; `outside` is named first."""
    inside = tie.right if tie.left == outside else tie.left
    told: dict[str, Value] = {
        "outside": article_link(catalogue, outside, page),
        "inside": article_link(catalogue, inside, page),
        "likeness": round(tie.similarity, 2),
    }
    if not shown_ties(catalogue, [tie]):
        return catalogue.say.phrase("near-miss-hidden", **told, n=len(tie.terms))
    terms = [term for term, _ in tie_terms([tie])]
    if not terms:
        return catalogue.say.phrase("near-miss", **told)
    return catalogue.say.phrase("near-miss-terms", **told, terms=catalogue.say.comma_list(terms))
