"""Which articles that share enough are copies: a third one can tell that two of them are not.

For each article the words that others have too come in, one bit a word; whether and why a pair is *withheld* goes out.
By the greatest share of either article two kinds of pairs look like copies and are none:

- `put-in`: a digest has all of each report in it, so each report would be its copy, and by way of the digest those of
  each other. What the digest says *beside* the report tells: where articles that have nothing of the passage, and tell
  another story, are more than those that have the passage alone, it is the passage that was put in. Where they are as
  many (one report, one article with it, one without), the greater part is the article. Reprints with a cut have both
  parts, and speak against it.
- `cut`: of a brief a third article may quote two sentences, which is much of the brief and little of the report that
  the brief was cut from. It is judged by the whole: not copied from most of the longer articles that have the brief in
  them, it is no copy of the brief either, unless the brief stands in it nearly whole.

The one thing a reader would not guess: two articles alone are never withheld. Without a third, a long article that has
a short one in it is a copy of it with something added, for all that anybody can see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, Literal, NamedTuple, TypeVar

Withheld = Literal["", "put-in", "cut"]
# Whatever articles go by.
Name = TypeVar("Name", int, bytes)

# The other words of an article must be so many, and another article must have so much of them, to be about these.
_LEAST_WORDS = 24
_REST_SHARE = 0.2
# Shares of a passage that an article must have to have it, and may have at most to be without it.
_HAS = 0.5
_HAS_NOT = 0.1
# So many times more articles must have the rest alone than have both parts.
_TOGETHER_WEIGHS = 2
# Of the third articles that tell anything, so many are enough: of 1,000 versions of one report all say the same.
_MOST_THIRDS = 64
# An article stands in another one with this share of its words; that one is longer by so much.
_STANDS_IN = 0.8
_LONGER = 1.1


class _Extent(NamedTuple, Generic[Name]):
    """Which words of an article another one has, how many, and the range from the first to the last of them."""

    name: Name
    words: int
    size: int
    start: int
    end: int


class Company(Generic[Name]):
    """The articles that share words with near-copies, asked about one pair after another.

    `own` returns the bits of an article's words that are no boilerplate, `shared` has, for each, the others that share
    words with it and the bits of its words that they have; `copies` returns how many articles have the same text as
    one, and `tell_two_stories` whether two of them do. A pair is near from `near` of either article on, a share of its
    words.
    """

    __slots__ = ("_copies", "_extents", "_near", "_own", "_shared", "_tell_two_stories")

    def __init__(
        self,
        shared: Mapping[Name, Mapping[Name, int]],
        own: Callable[[Name], int],
        copies: Callable[[Name], int],
        tell_two_stories: Callable[[Name, Name], bool],
        near: float,
    ) -> None:
        self._shared: Mapping[Name, Mapping[Name, int]] = shared
        self._own: Callable[[Name], int] = own
        self._copies: Callable[[Name], int] = copies
        self._tell_two_stories: Callable[[Name, Name], bool] = tell_two_stories
        self._near = near
        # Where the words stand that each other article has of one, worked out when first asked for.
        self._extents: dict[Name, list[_Extent[Name]]] = {}

    def withheld(self, left: Name, right: Name) -> Withheld:
        """Return why two articles of which one has enough of the other are no copies; '' where they are.

        Linear in the articles that share words with either; in their words only for 64 that tell anything, and for
        those that have some of what the two share.
        """
        if self._is_put_into(left, right) or self._is_put_into(right, left):
            return "put-in"
        if self._is_cut_of_another(left, right) or self._is_cut_of_another(right, left):
            return "cut"
        return ""

    def _is_put_into(self, article: Name, other: Name) -> bool:
        """Say whether the words that an article shares with the other one were put into it."""
        passage = self._shared[article][other]
        rest = self._own(article) & ~passage
        least = max(_LEAST_WORDS, _REST_SHARE * rest.bit_count())
        if rest.bit_count() < least:
            return False
        size = passage.bit_count()
        alone = together = told = 0
        without: list[Name] = []
        for third, words in self._thirds(article, other, least):
            inside = (words & passage).bit_count()
            has_rest = (words & rest).bit_count() >= least
            if has_rest and inside <= _HAS_NOT * size:
                without.append(third)
            elif inside >= _HAS * size and has_rest:
                together += self._copies(third)
            elif inside >= _HAS * size:
                alone += self._copies(third)
            else:
                continue
            told += 1
            if told == _MOST_THIRDS:
                break
        is_lesser = size < rest.bit_count()
        return self._are_apart(other, without, max(_TOGETHER_WEIGHS * together + 1, alone + (not is_lesser)))

    def _are_apart(self, other: Name, thirds: Sequence[Name], needed: int) -> bool:
        """Say whether at least `needed` of the third articles, with their copies, tell another story than `other` does.

        To weigh two stories is dear: it is done only until the answer is known.
        """
        open_ = sum(map(self._copies, thirds))
        for third in thirds:
            if not 0 < needed <= open_:
                break
            copies = self._copies(third)
            open_ -= copies
            if self._tell_two_stories(third, other):
                needed -= copies
        return needed <= 0

    def _thirds(self, article: Name, other: Name, least: float) -> Iterator[tuple[Name, int]]:
        """Yield who may have some of a passage of an article, or so many words at the `least`: first who has it."""
        known = self._extents.get(article)
        if known is None:
            shared = self._shared[article]
            known = self._extents[article] = [_extent(third, shared[third]) for third in sorted(shared)]
        passage = _extent(other, self._shared[article][other])
        yield other, passage.words
        for third in known:
            touches = third.start < passage.end and passage.start < third.end
            if (touches or third.size >= least) and third.name != other:
                yield third.name, third.words

    def _is_cut_of_another(self, article: Name, other: Name) -> bool:
        """Say whether an article is a cut of longer ones, most of which the other one is not near."""
        if self._cover(article, other) >= _STANDS_IN or self._cover(other, article) >= self._near:
            return False
        words = self._own(article).bit_count()
        near = far = 0
        for third in self._shared[article]:
            is_whole = third != other and self._own(third).bit_count() > _LONGER * words
            if is_whole and self._cover(article, third) >= _STANDS_IN:
                if max(self._cover(third, other), self._cover(other, third)) >= self._near:
                    near += self._copies(third)
                else:
                    far += self._copies(third)
        return far > near

    def _cover(self, article: Name, other: Name) -> float:
        """Return the share of an article's words that the other one has."""
        words = self._shared.get(article, {}).get(other, 0)
        return words.bit_count() / (self._own(article).bit_count() or 1)


def _extent(name: Name, words: int) -> _Extent[Name]:
    return _Extent(name, words, words.bit_count(), (words & -words).bit_length() - 1, words.bit_length())
