"""Plant repeats into clean articles, and score how exactly `twosource.repeats` finds them.

Texts come in from the caller, precision and recall in characters go out, macro-averaged over the articles of a class.
What a text repeats by itself would be counted against the detector, so only texts are planted into that hold no run of
eight words twice. The one thing a reader would not guess: neither side of a planted pair is the copy as such. The
occurrence that stands later is what must be marked, and what is marked must lead to an earlier one.

White space is not counted. Precision is averaged over the articles where anything is marked, recall over all.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from math import fsum
from typing import Any

from twosource import markup, repeats, shingles
from twosource.model import Document, NormalText, Passage, RawText, Repeat, Span
from twosource.text import word_key, word_keys, words

CLEAN_WORDS = 8
PARAGRAPH_WORDS = 30
SENTENCE_WORDS = 8
HEADLINE_WORDS = 7

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_SPACE = re.compile(r"\s")
_DASHED = str.maketrans({"-": "–", '"': "”", "'": "’", "–": "—", "“": '"', "’": "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Running text; pieces of one key say the same. `key` is 0 for what is not repeated, `heading` a level."""

    text: str
    key: int = 0
    heading: int = 0


# Sentences in paragraphs; and pieces in paragraphs, an article ready to be written out.
Article = Sequence[Sequence[str]]
Planted = list[list[Piece]]
Plant = Callable[[Article, Article, random.Random], Planted | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one planted article scored; `leads` is the share of the marked copies that lead to an earlier occurrence.

    `precision` is None where nothing is marked, `leads` where nothing of the copies is.
    """

    precision: float | None
    recall: float
    leads: float | None


# -- plants ----------------------------------------------------------------------------------------------------------


def body(times: int) -> Plant:
    """Return the plant that pastes the whole body so many times in all."""

    def plant(article: Article, _other: Article, _rng: random.Random) -> Planted:
        return _whole(article) * times

    return plant


def body_retouched(article: Article, _other: Article, rng: random.Random) -> Planted:
    """Paste the body again with other dashes and quotation marks, and one word in a hundred edited."""
    again = [_edited(" ".join(p).translate(_DASHED), 0.01, rng, least=0) for p in article]
    return [*_whole(article), *([Piece(text=text, key=number)] for number, text in enumerate(again, 1))]


def body_in_pieces(article: Article, other: Article, _rng: random.Random) -> Planted | None:
    """Paste the body again with a paragraph of another article after every second of its own."""
    if len(article) < 4:
        return None
    first = _whole(article)
    strange = [[Piece(text=" ".join(p))] for p in other]
    again: Planted = []
    for number, paragraph in enumerate(first):
        again.append(paragraph)
        if number % 2 and strange:
            again.append(strange.pop(0))
    return first + again


def sentences_in_pieces(article: Article, other: Article, rng: random.Random) -> Planted | None:
    """Paste the body again with a sentence of another article after each of its own."""
    strange = [sentence for paragraph in other for sentence in paragraph]
    first = _keyed(article)
    if sum(map(len, article)) > len(strange) or len(article) < 2:
        return None
    rng.shuffle(strange)
    return first + [[part for piece in paragraph for part in (piece, Piece(text=strange.pop()))] for paragraph in first]


def zipped(article: Article, _other: Article, _rng: random.Random) -> Planted | None:
    """Lay the copy into the original: after each paragraph the copy of the one before it."""
    if len(article) < 4:
        return None
    first = _whole(article)
    return [paragraph for number, own in enumerate(first) for paragraph in (own, *first[max(0, number - 1) : number])]


def cut_short(article: Article, _other: Article, rng: random.Random) -> Planted | None:
    """Paste the body again, broken off in the middle of a sentence."""
    everything = " ".join(sentence for paragraph in article for sentence in paragraph).split()
    kept = int(len(everything) * rng.uniform(0.3, 0.7))
    if kept < PARAGRAPH_WORDS:
        return None
    whole, again = _cut(article, kept)
    return whole + again


def cut_in_the_middle(article: Article, _other: Article, rng: random.Random) -> Planted | None:
    """Paste the body again without a run of whole sentences from its middle."""
    first = _keyed(article)
    keys = [piece.key for paragraph in first for piece in paragraph]
    if len(keys) < 6:
        return None
    at = rng.randrange(1, len(keys) - len(keys) // 3 - 1)
    lost = set(keys[at : at + len(keys) // 3])
    again = [[piece for piece in paragraph if piece.key not in lost] for paragraph in first]
    return first + [paragraph for paragraph in again if paragraph]


def reordered(article: Article, _other: Article, rng: random.Random) -> Planted | None:
    """Paste the body again with its sentences of eight words and more in another order, one paragraph."""
    first = _keyed(article, least=SENTENCE_WORDS)
    again = [piece for paragraph in first for piece in paragraph if piece.key]
    if len(again) < 4:
        return None
    rng.shuffle(again)
    return [*first, again]


def paragraph(rate: float) -> Plant:
    """Return the plant that pastes a paragraph at another place with a share of its words edited."""

    def plant(article: Article, other: Article, rng: random.Random) -> Planted | None:
        texts = [" ".join(p) for p in article]
        long = [number for number, text in enumerate(texts) if len(text.split()) >= PARAGRAPH_WORDS]
        if not long or len(texts) < 3:
            return None
        chosen = rng.choice(long)
        strange = [word for p in other for sentence in p for word in sentence.split()]
        copy = Piece(text=_edited(texts[chosen], rate, rng, strange), key=1)
        planted = [[Piece(text=text, key=int(number == chosen))] for number, text in enumerate(texts)]
        places = [place for place in range(len(texts) + 1) if place not in (chosen, chosen + 1)]
        planted.insert(rng.choice(places), [copy])
        return planted

    return plant


def sentence(article: Article, _other: Article, rng: random.Random) -> Planted | None:
    """Say a sentence again in another paragraph, or as one."""
    long = [(n, m) for n, p in enumerate(article) for m, s in enumerate(p) if len(s.split()) >= SENTENCE_WORDS]
    if not long or len(article) < 2:
        return None
    chosen = rng.choice(long)
    planted = [[Piece(text=s, key=int((n, m) == chosen)) for m, s in enumerate(p)] for n, p in enumerate(article)]
    copy = Piece(text=article[chosen[0]][chosen[1]], key=1)
    place = rng.choice([number for number in range(len(article)) if number != chosen[0]])
    if rng.random() < 0.5:
        planted.insert(place + (place > chosen[0]), [copy])
    else:
        planted[place].insert(rng.randrange(len(planted[place]) + 1), copy)
    return planted


def headline(article: Article, _other: Article, rng: random.Random) -> Planted | None:
    """Say the headline again under itself: as it is, or in title case, or with a word left out."""
    choice = sorted({w for p in article for s in p for w in s.split() if w.isalpha() and len(w) > 3})
    if len(choice) < HEADLINE_WORDS:
        return None
    own = rng.sample(choice, HEADLINE_WORDS)
    again = rng.choice([own, [word.title() for word in own], own[:3] + own[4:]])
    line = Piece(text=" ".join(own), key=1, heading=1)
    return [[line], [Piece(text=" ".join(again), key=1)], *([Piece(text=" ".join(p))] for p in article)]


PLANTS: tuple[tuple[str, Plant], ...] = (
    ("body twice", body(2)),
    ("body three times", body(3)),
    ("body twice, retouched", body_retouched),
    ("paragraph", paragraph(0.0)),
    ("paragraph, 5 % edited", paragraph(0.05)),
    ("paragraph, 10 % edited", paragraph(0.10)),
    ("sentence", sentence),
    ("interleaved with other paragraphs", body_in_pieces),
    ("interleaved with other sentences", sentences_in_pieces),
    ("interleaved with the original", zipped),
    ("cut short", cut_short),
    ("cut in the middle", cut_in_the_middle),
    ("sentences reordered", reordered),
    ("headline", headline),
)


def _whole(article: Article) -> Planted:
    """Return the article in paragraphs, each with a key of its own."""
    return [[Piece(text=" ".join(p), key=number)] for number, p in enumerate(article, 1)]


def _keyed(article: Article, least: int = 1) -> Planted:
    """Return the article in sentences, each with a key of its own if it has as many words."""
    numbers = iter(range(1, 1 + sum(map(len, article))))
    return [[Piece(text=s, key=next(numbers) if len(s.split()) >= least else 0) for s in p] for p in article]


def _cut(article: Article, kept: int) -> tuple[Planted, Planted]:
    """Return the article, and its first words; the paragraph that the cut is in is two pieces."""
    whole: Planted = []
    again: Planted = []
    for number, paragraph in enumerate(article, 1):
        own = " ".join(paragraph).split()
        inside, outside = own[: max(kept, 0)], own[max(kept, 0) :]
        kept -= len(own)
        piece = Piece(text=" ".join(inside), key=number)
        whole.append(([piece] if inside else []) + ([Piece(text=" ".join(outside))] if outside else []))
        if inside:
            again.append([piece])
    return whole, again


def _edited(
    text: str, rate: float, rng: random.Random, strange: Sequence[str] = ("another",), *, least: int = 1
) -> str:
    """Return the text with a share of its words replaced, left out, or with a strange word put before them."""
    own = text.split()
    count = max(least, round(rate * len(own))) if rate else 0
    for place in sorted(rng.sample(range(len(own)), count), reverse=True):
        word = rng.choice(strange)
        own[place : place + 1] = rng.choice([[word], [], [word, own[place]]])
    return " ".join(own)


# -- scores ----------------------------------------------------------------------------------------------------------


def rows(texts: Sequence[str], half: str = "scored") -> list[tuple[str, float, float, int]]:
    """Return class, precision, recall and the number of articles for each plant, over one half of the texts."""
    return [(name, precision, recall, cases) for name, precision, recall, _, cases in table(texts, half)]


def table(texts: Sequence[str], half: str = "scored") -> list[tuple[str, float, float, float, int]]:
    """Return class, precision, recall, share of copies that lead to an earlier occurrence, and articles.

    `half` is "scored" or "tuned" (thresholds were chosen on that one); which of them a text is in, its digest tells.
    """
    articles = [article for article in map(read, halved(texts, half)) if is_clean(article)]
    answer = []
    for name, plant in PLANTS:
        scores = [score(planted) for planted in _planted(name, plant, articles)]
        precision = [each.precision for each in scores if each.precision is not None]
        leads = [each.leads for each in scores if each.leads is not None]
        answer.append((name, _mean(precision), _mean([each.recall for each in scores]), _mean(leads), len(scores)))
    return answer


def halved(texts: Sequence[str], half: str) -> list[str]:
    """Return the texts of a half, each once."""
    odd = half == "scored"
    digests = {text: blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest() for text in texts}
    return [text for text, digest in digests.items() if digest[-1] % 2 == odd]


def read(text: str) -> Article:
    """Return the sentences of each passage of an article, headings left out."""
    document = markup.read_article(RawText(text), "text", "planted.txt").document
    bodies = [document.text[p.start : p.end] for p in document.passages if not p.heading]
    return [_sentences(body) for body in bodies]


def _sentences(text: str) -> list[str]:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return [text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def is_clean(article: Article) -> bool:
    """Tell whether no run of eight words stands twice in an article, by the words' keys alone."""
    keys = [word_key(word) for p in article for s in p for word in s.split()]
    grams = [tuple(keys[at : at + CLEAN_WORDS]) for at in range(len(keys) - CLEAN_WORDS + 1)]
    return len(grams) > CLEAN_WORDS and len(set(grams)) == len(grams)


def _planted(name: str, plant: Plant, articles: Sequence[Article]) -> Iterator[Planted]:
    """Yield the articles with the repeat in them; what is drawn depends on the class and the article alone."""
    for number, article in enumerate(articles):
        seed = blake2b(repr((name, article)).encode("utf-8", "surrogatepass"), digest_size=8).digest()
        planted = plant(article, articles[number - 1], random.Random(seed))  # noqa: S311 - nothing is secret here
        if planted is not None:
            yield planted


def score(planted: Planted) -> Score:
    """Return how exactly the repeats of an article are found, and whether they lead to what they repeat."""
    document, places = written(planted)
    gold, originals = _gold(planted, places)
    found = detect(document)
    want = _marked(document.text, gold)
    got = _marked(document.text, [(r.again.start, r.again.end) for r in found])
    right = len(want & got)
    led = [(len(want & _marked(document.text, [(r.again.start, r.again.end)])), _leads(r, originals)) for r in found]
    copied = sum(size for size, _ in led)
    return Score(
        precision=right / len(got) if got else None,
        recall=right / len(want),
        leads=sum(size for size, leads in led if leads) / copied if copied else None,
    )


def written(planted: Planted) -> tuple[Document, list[list[tuple[int, int]]]]:
    """Return the article as a document, and where each piece of each paragraph stands in its text."""
    passages, places = [], []
    at = 0
    for number, paragraph in enumerate(planted):
        start = at
        place = []
        for piece in paragraph:
            place.append((at, at + len(piece.text)))
            at += len(piece.text) + 1
        places.append(place)
        level = paragraph[0].heading
        passages.append(_passage(number, start, at - 1, level))
        at += 1
    text = "\n\n".join(" ".join(piece.text for piece in paragraph) for paragraph in planted)
    return Document(text=NormalText(text), passages=tuple(passages)), places


def _passage(number: int, start: int, end: int, level: int) -> Passage:
    kind: Any = "heading" if level else "paragraph"
    own = 0 if level else number + 1
    return Passage(
        kind=kind, number=own, heading=level, anchor=f"p{number}", start=start, end=end, element=number, block=number
    )


def _gold(
    planted: Planted, places: Sequence[Sequence[tuple[int, int]]]
) -> tuple[list[tuple[int, int]], list[tuple[Span, list[Span]]]]:
    """Return where the later occurrences stand, and each of them with all earlier ones."""
    seen: defaultdict[int, list[Span]] = defaultdict(list)
    gold, originals = [], []
    for paragraph, standing in zip(planted, places, strict=True):
        for piece, (start, end) in zip(paragraph, standing, strict=True):
            if piece.key and seen[piece.key]:
                gold.append((start, end))
                originals.append((Span(start=start, end=end), list(seen[piece.key])))
            seen[piece.key].append(Span(start=start, end=end))
    return gold, originals


def _leads(repeat: Repeat, originals: Sequence[tuple[Span, list[Span]]]) -> bool:
    """Tell whether at least half of what a repeat is said to repeat is what its copies are copies of."""
    right = {
        (span.start, span.end)
        for copy, earlier in originals
        if copy.start < repeat.again.end and repeat.again.start < copy.end
        for span in earlier
    }
    covered = sum(max(0, min(end, repeat.first.end) - max(start, repeat.first.start)) for start, end in right)
    return 2 * covered >= repeat.first.end - repeat.first.start


def _marked(text: str, ranges: Sequence[tuple[int, int]]) -> set[int]:
    """Return the places of the characters in the ranges, white space left out."""
    inside = {at for start, end in ranges for at in range(start, end)}
    return {at for at in inside if not _SPACE.match(text, at)}


def detect(document: Document) -> tuple[Repeat, ...]:
    """Return what the detector finds in one document."""
    spans = words(document.text)
    keys = word_keys(document.text, spans, {})
    return repeats.repeats(document, shingles.sketch(spans, keys, shingles.Hasher()))


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values) if values else 0.0
