"""Pairs of articles that may tell one event, found by their heaviest terms and kept while articles come and go.

Vectors of weighted terms come in by the articles' ids, pairs with the product of their vectors come out. They are found
by their heaviest terms, twelve or more: every pair that has enough in common by these is found, as long as its terms
are among the heaviest of fewer than 128 articles. Of a more frequent one, which tells little of an event, each article
is paired with the eight before and after it in the order of weights. Of all these an article is told of the 24 most
like it, and of those to which it is one of theirs: of thousands of very short texts nearly all that share a word are
alike enough.

The one thing a reader would not guess: an article that comes or goes can end or make a pair of two others. It moves
those that stood around it in the order of a frequent term by one place, it may be the one that makes a term frequent,
or one of the 24 most like another one; these pairs, and no others, are looked at again.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, takewhile
from typing import NamedTuple

from twosource.terms import LENGTH, Vector, similarity

# What two articles need to be told as one event, where nothing else is known.
STORY_SIMILARITY = 0.15
ALIKE = round(STORY_SIMILARITY * LENGTH**2)

_SEARCHED_TERMS = 12
# Stems from here on are Greek, Cyrillic and what follows in Unicode.
_NO_LATIN = "\u0370"
_SHARED_TERMS = 3
_POSTINGS = 127
_NEXT_POSTINGS = 8
# So many that are most like an article are told. With 16, 24 and 32 the stories of the labelled collections are those
# of all pairs; of the 453 nearly joined pairs 442, 451 and 451 are still told.
_NEAREST = 24
# A pair that is alike enough by two terms has one that gives half of it.
_HALF_ALIKE = ALIKE // 2
# A pair is measured by all terms when its heaviest give two thirds of what two articles need.
_WORTH_MEASURING = ALIKE * 2 // 3
# When so large a part of the articles changes, all are looked at anew.
_MANY = 2


class Article(NamedTuple):
    """An article's terms, and its place in an order that depends on nothing but what the article is."""

    order: tuple[object, ...]
    vector: Vector


class Change(NamedTuple):
    """A pair, `left` < `right` by id, and the product of its vectors before and after; None where it is no pair."""

    left: str
    right: str
    before: int | None
    after: int | None


# An article in the order of a term's weights: the heaviest first.
_Ranked = tuple[int, tuple[object, ...], str]


class Likeness:
    """The articles, where each of their heaviest terms stands, and the pairs that are alike."""

    __slots__ = (
        "_articles",
        "_cut",
        "_frequent",
        "_greatest",
        "_heaviest",
        "_holders",
        "_near",
        "_pairs",
        "_rare",
        "_short",
        "_touched",
    )

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._heaviest: dict[str, Vector] = {}
        self._holders = Counter[str]()
        # Of each term that few hold these articles, of the others all who hold it by weight.
        self._rare: dict[str, list[str]] = {}
        self._frequent: dict[str, list[_Ranked]] = {}
        # No article that holds a term is heavier.
        self._greatest: dict[str, int] = {}
        # Whom each article is near to; where that is not all that are alike with it, no less than this.
        self._near: dict[str, dict[str, int]] = {}
        self._cut: dict[str, int] = {}
        # Those of which one is near to the other, of articles that have any.
        self._pairs: dict[str, dict[str, int]] = {}
        # In one update: those who are near to others than before, and those of the cut who have lost one.
        self._touched: set[str] = set()
        self._short: set[str] = set()

    def vector(self, name: str) -> Vector:
        """Return the vector of an article."""
        return self._articles[name].vector

    def pairs(self, name: str) -> Mapping[str, int]:
        """Return the articles that an article is paired with, and the products of the two vectors."""
        return self._pairs.get(name, {})

    def update(self, gone: Iterable[str], come: Mapping[str, Article]) -> list[Change]:
        """Take articles out and in (one with another vector as both), and return the pairs that are others now.

        The cost is that of the articles given and of what they are compared with.
        """
        gone = {*gone, *(come.keys() & self._articles.keys())}
        if _MANY * max(len(gone), len(come)) > len(self._articles):
            return self._renewed({name: a for name, a in self._articles.items() if name not in gone} | dict(come))
        moved: set[tuple[str, str]] = set()
        waiting = dict.fromkeys(come)
        for name in sorted(gone):
            self._part(name)
            if name not in come:
                waiting |= dict.fromkeys(self._place(name, {}, moved))
                del self._heaviest[name], self._articles[name], self._near[name]
        for name, article in come.items():
            waiting |= dict.fromkeys(self._place(name, _heaviest(article), moved, article.order))
            self._articles[name] = article
        waiting = {name: None for name in waiting if name in self._articles}
        for name in waiting:
            self._part(name)
        self._search(list(waiting))
        for left, right in sorted(moved):
            if left in self._articles and right in self._articles and not waiting.keys() & {left, right}:
                self._look_again(left, right)
        return self._settled()

    def _renewed(self, articles: Mapping[str, Article]) -> list[Change]:
        self._touched = {*self._articles, *articles}
        self._articles, self._heaviest, self._cut = dict(articles), {}, {}
        self._near = {name: {} for name in articles}
        self._rare, self._frequent, self._greatest, self._holders = {}, {}, {}, Counter()
        for name, article in articles.items():
            self._heaviest[name] = _heaviest(article)
        self._holders.update(chain.from_iterable(self._heaviest.values()))
        for stem, count in self._holders.items():
            (self._frequent if count > _POSTINGS else self._rare)[stem] = []
        for name, terms in self._heaviest.items():
            for stem in terms.keys() & self._frequent.keys():
                self._frequent[stem].append(self._ranked(name, stem))
        for posting in self._frequent.values():
            posting.sort()
        self._search(list(articles), entered=False)
        return self._settled()

    def _ranked(self, name: str, stem: str) -> _Ranked:
        return -self._heaviest[name][stem], self._articles[name].order, name

    # -- coming and going ------------------------------------------------------------------------------------------

    def _part(self, name: str) -> None:
        """Forget whom an article is near to, and those who are near to it."""
        for other in self._pairs.get(name, ()):
            self._drop(other, name)
        self._near[name] = {}
        self._cut.pop(name, None)
        self._touched.add(name)

    def _drop(self, name: str, other: str) -> None:
        """Forget that an article is near to another one; of one with more of them the next is to be found."""
        if self._near.get(name, {}).pop(other, None) is not None:
            self._touched.add(name)
            if name in self._cut:
                self._short.add(name)

    def _offer(self, name: str, other: str, product: int) -> None:
        """Note another article as near to one, if not too many are nearer."""
        if product < self._cut.get(name, 0):
            return
        near = self._near[name]
        near[other] = product
        self._touched.add(name)
        if len(near) >= 2 * _NEAREST:
            self._trim(name)

    def _trim(self, name: str) -> None:
        """Leave the nearest that an article is near to."""
        near = self._near[name]
        if len(near) > _NEAREST:
            in_order = sorted(near, key=lambda other: (-near[other], self._articles[other].order))
            self._near[name] = {other: near[other] for other in in_order[:_NEAREST]}
            self._cut[name] = near[in_order[_NEAREST - 1]]

    def _settled(self) -> list[Change]:
        """Find who is near to those who have lost one, and return the pairs that are others now."""
        for name in sorted(self._short & self._articles.keys()):
            self._near[name] = {}
            self._cut.pop(name, None)
            for other, product in self._found(name, self._candidates(name)):
                self._offer(name, other, product)
        touched = self._touched
        for name in touched & self._near.keys():
            self._trim(name)
        found = {}
        for name in touched:
            before, near = self._pairs.get(name, {}), self._near.get(name, {})
            for other in before.keys() | near.keys():
                after = near.get(other) or self._near.get(other, {}).get(name)
                if after != before.get(other):
                    found[min(name, other), max(name, other)] = before.get(other), after
        self._touched, self._short = set(), set()
        return [self._changed(*pair, *found[pair]) for pair in sorted(found)]

    def _changed(self, left: str, right: str, before: int | None, after: int | None) -> Change:
        """Take in what a pair is now, and return the change."""
        for one, other in (left, right), (right, left):
            known = self._pairs.setdefault(one, {})
            if after is not None:
                known[other] = after
            else:
                del known[other]
            if not known:
                del self._pairs[one]
        return Change(left, right, before, after)

    def _place(
        self, name: str, terms: Vector, moved: set[tuple[str, str]], order: tuple[object, ...] = ()
    ) -> Iterator[str]:
        """Give an article these heaviest terms, and yield those who hold a term that has become rare or frequent.

        Where it keeps a term nobody is looked at but those who stand around it in the order of a frequent one.
        """
        known = self._heaviest.get(name, {})
        before = self._articles[name].order if known else ()
        self._heaviest[name] = terms
        for stem, weight in known.items():
            if stem not in terms or (weight, before) != (terms[stem], order):
                yield from self._take_out(name, stem, (-weight, before, name), moved, keeps=stem in terms)
        for stem, weight in terms.items():
            if stem not in known or (known[stem], before) != (weight, order):
                yield from self._put_in(name, stem, (-weight, order, name), moved, kept=stem in known)

    def _take_out(
        self, name: str, stem: str, ranked: _Ranked, moved: set[tuple[str, str]], *, keeps: bool
    ) -> Iterator[str]:
        """Take an article out of those who hold a term, for good unless it `keeps` the term with another weight."""
        posting = self._frequent.get(stem)
        if posting is None:
            if not keeps:
                self._holders[stem] -= 1
                self._rare[stem].remove(name)
            return
        place = bisect_left(posting, ranked)
        del posting[place]
        moved.update(_around(posting, place, _NEXT_POSTINGS))
        if keeps:
            return
        self._holders[stem] -= 1
        if len(posting) <= _POSTINGS:
            self._rare[stem] = [other for _, _, other in self._frequent.pop(stem)]
            yield from self._rare[stem]

    def _put_in(
        self, name: str, stem: str, ranked: _Ranked, moved: set[tuple[str, str]], *, kept: bool
    ) -> Iterator[str]:
        """Put an article among those who hold a term, where it is not if it has `kept` the term."""
        self._holders[stem] += not kept
        posting = self._frequent.get(stem)
        if posting is not None:
            insort(posting, ranked)
            moved.update(_around(posting, bisect_left(posting, ranked), _NEXT_POSTINGS + 1))
        elif not kept:
            self._rare.setdefault(stem, []).append(name)
            if len(self._rare[stem]) > _POSTINGS:
                holders = self._rare.pop(stem)
                # Those who come later than this one stand there with what they weigh as yet.
                self._frequent[stem] = sorted(self._standing(other, stem, ranked) for other in holders)
                yield from holders

    def _standing(self, name: str, stem: str, ranked: _Ranked) -> _Ranked:
        return ranked if name == ranked[2] else self._ranked(name, stem)

    # -- searching -------------------------------------------------------------------------------------------------

    def _search(self, names: list[str], *, entered: bool = True) -> None:
        """Find who is near to some articles; those not `entered` are put where their terms are looked up."""
        waiting = set(names)
        for name in names:
            waiting.discard(name)
            for other, product in self._found(name, self._candidates(name) - waiting):
                self._offer(name, other, product)
                self._offer(other, name, product)
            for stem, weight in self._heaviest[name].items():
                self._greatest[stem] = max(weight, self._greatest.get(stem, 0))
                if not entered and stem in self._rare:
                    self._rare[stem].append(name)

    def _found(self, name: str, candidates: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Yield those of some articles that are alike enough with one, and the products of their vectors."""
        vector, terms = self._articles[name].vector, self._heaviest[name]
        for other in candidates:
            if other != name and (product := similarity(self._heaviest[other], terms)) >= _WORTH_MEASURING:
                whole = self._articles[other].vector
                # Of two short texts the heaviest terms are all of them.
                is_whole = len(whole) <= _SEARCHED_TERMS and len(vector) <= _SEARCHED_TERMS
                yield other, product if is_whole else similarity(whole, vector)

    def _candidates(self, name: str) -> set[str]:
        """Return the articles that share three terms with one, or a term that gives half of enough by itself."""
        heaviest = self._heaviest
        shared = []
        found = set()
        for stem, weight in heaviest[name].items():
            posting = self._rare.get(stem)
            if posting is None:
                posting = self._next_to(name, stem)
            shared.append(posting)
            if weight * self._greatest.get(stem, weight) >= _HALF_ALIKE:
                found.update([other for other in posting if weight * heaviest[other][stem] >= _HALF_ALIKE])
        found.update([other for other, times in Counter(chain.from_iterable(shared)).items() if times >= _SHARED_TERMS])
        return found

    def _next_to(self, name: str, stem: str) -> list[str]:
        posting = self._frequent[stem]
        place = bisect_left(posting, self._ranked(name, stem))
        return [other for _, _, other in posting[max(0, place - _NEXT_POSTINGS) : place + _NEXT_POSTINGS + 1]]

    def _look_again(self, left: str, right: str) -> None:
        """Find out whether two articles are still alike, or are now, when others have moved between them."""
        if self._is_found(left, right):
            product = similarity(self._articles[left].vector, self._articles[right].vector)
            self._offer(left, right, product)
            self._offer(right, left, product)
        else:
            self._drop(left, right)
            self._drop(right, left)

    def _is_found(self, left: str, right: str) -> bool:
        ours, theirs = self._heaviest[left], self._heaviest[right]
        if similarity(ours, theirs) < _WORTH_MEASURING:
            return False
        shared = [
            stem for stem in ours.keys() & theirs.keys() if stem in self._rare or right in self._next_to(left, stem)
        ]
        return len(shared) >= _SHARED_TERMS or any(ours[stem] * theirs[stem] >= _HALF_ALIKE for stem in shared)


def _heaviest(article: Article) -> Vector:
    """Return the terms that an article is looked up by: twelve, and in other scripts than Latin all as heavy as those.

    Words in other scripts are all as rare to `background`: nothing but the order of the text would choose among them.
    """
    terms = article.vector.items()
    least = next(islice(article.vector.values(), _SEARCHED_TERMS - 1, None), 0)
    as_heavy = takewhile(lambda term: term[1] >= least, islice(terms, _SEARCHED_TERMS, None))
    others = (term for term in as_heavy if term[0] >= _NO_LATIN)
    return dict(chain(islice(terms, _SEARCHED_TERMS), others))


def _around(posting: list[_Ranked], place: int, apart: int) -> Iterator[tuple[str, str]]:
    """Yield the pairs that stand so far apart on both sides of a place."""
    for first in range(max(0, place - apart), min(place + 1, len(posting) - apart)):
        left, right = posting[first][2], posting[first + apart][2]
        yield min(left, right), max(left, right)
