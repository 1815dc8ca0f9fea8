"""Sources about one event: as annotations declare, else computed from weighted vocabulary, names, figures and dates.

Sources with their term profiles and overlaps come in, stories go out, each with the terms that tie it together.
A profile is the 80 heaviest terms of an article: stems of seven letters, heavier the rarer they are in news in general
(`background`), heavier still as a name or a figure, scaled to unit length, so that the sum of products over shared
terms is the cosine similarity. Clusters grow by average linkage: two are joined while the mean similarity over all
pairs of their members, times a factor for the days between them, reaches the threshold.

The one thing a reader would not guess: that mean is computed exactly and without comparing all pairs, as the product of
the two clusters' summed profiles. Pairs are only looked for among articles that share one of their heaviest terms; of a
term in more than 48 articles, those where it is heaviest are paired with each other and the rest with the first eight.
An article that shares no heavy term with others therefore changes no story of theirs.
"""

from __future__ import annotations

import datetime
import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from twosource import background
from twosource.model import Config, Date, Overlap, Source, Story, Tie
from twosource.text import word_key

STORY_SIMILARITY = 0.15

# Chosen on one half of three labelled collections of news, scored on the other; the method page has the figures.
_TERMS = 80
_SEARCHED_TERMS = 16
_NAME_WEIGHT = 1.5
_FIGURE_WEIGHT = 1.3
_RARITY_POWER = 1.5
_STEM_LETTERS = 7

_POSTINGS = 48
_FIRST_POSTINGS = 8
# A pair is measured in full when its heaviest terms give this share of the threshold.
_WORTH_MEASURING = STORY_SIMILARITY / 3

# Articles a month apart need a fifth more in common, a year apart twice as much: vocabulary comes back, events do not.
_DAYS_APART = 60
_LEAST_DATE_FACTOR = 0.5

_TIED_TO = 12
_TIE_TERMS = 12

_NAME = re.compile(r"(?<=[^\W\d_A-Z][ ,;])(?: ?)([^\W\d_a-z][\w'’-]+)|(?<=[a-z,;0-9] )([A-Z][\w'’-]+)")
_HAS_DIGIT = re.compile(r"\d")
_HAS_WORD = re.compile(r"\w")
_SURFACE = re.compile(r"[\w'’-]+")
_UNSPACED = "\u0e00"

Profile = dict[str, float]
