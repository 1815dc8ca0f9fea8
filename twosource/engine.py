"""The analyses in order, kept while sources come and go: what repeats, what is shared, stories, origins, and the notes.

Sources come in, the finished parts of an `Analysis` are kept and go out. An article that comes, changes or goes is
compared with what it shares words with; an analysis is done again for what depends on it and for nothing else.

The one thing a reader would not guess: nothing here decides anything. Each analysis keeps its own state, is told what
has changed before it, and says what has changed in it: overlaps, boilerplate, stories. What is left here is to hand
that on, and to write the notes again of the sources that any of it names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from twosource import (
    credits,  # noqa: A004 - the name of the field and of the module
    notes,
    precedents,
    reworded,
)
from twosource.descent import Descents
from twosource.direction import appearance
from twosource.kinship import Kinship
from twosource.model import (
    Archived,
    Boilerplate,
    Config,
    DeduplicationNote,
    Descent,
    Origin,
    Overlap,
    Precedent,
    Source,
    Story,
)
from twosource.names import Folds
from twosource.notes import Findings, Members
from twosource.ordered import Ordered
from twosource.overlaps import Changes, Comparing, with_reworded
from twosource.reading import Reader, Reading, Rest, completed, digest
from twosource.storedindex import Stored
from twosource.stories import Stories, near_copy
from twosource.terms import Profile, remaining

Progress = Callable[[str, int, int], None]
_Ids = tuple[str, str]


class Engine:
    """The analysis of a collection of sources under one configuration."""

    __slots__ = (
        "_archive",
        "_comparing",
        "_config",
        "_credits",
        "_descents",
        "_folds",
        "_kinship",
        "_notes",
        "_precedents",
        "_profiles",
        "_read",
        "_reader",
        "_readings",
        "_shared",
        "_sources",
        "_stories",
        "_touching",
    )

    def __init__(
        self,
        config: Config,
        archive: tuple[Archived, ...] = (),
        readings: MutableMapping[bytes, Reading] | None = None,
        stored: Stored | None = None,
    ) -> None:
        """Start with no sources; `readings` remembers what was read of each text by its digest, and is added to.

        `stored` is what an engine before this one has found between texts; it changes the time, never the answer.
        """
        self._config, self._archive = config, archive
        self._readings: MutableMapping[bytes, Reading] = {} if readings is None else readings
        self._reader = Reader()
        self._credits = credits.CreditReader(config.publishers)
        self._folds = Folds()
        self._sources: dict[str, Source] = {}
        self._read: dict[str, Reading] = {}
        self._profiles: dict[str, Profile] = {}
        self._comparing = Comparing(config.min_shared_words, self._reader.lexicon, stored, config.publishers)
        # All overlaps, with what is reworded, and which of them each source has.
        self._shared = Ordered[_Ids, _Ids, Overlap]()
        self._touching: defaultdict[str, set[_Ids]] = defaultdict(set)
        self._stories = Stories(config)
        self._kinship = Kinship(config)
        self._descents = Descents()
        self._precedents: dict[str, tuple[Precedent, ...]] = {}
        self._notes = Ordered[str, str, DeduplicationNote]()

    # -- answers -----------------------------------------------------------------------------------------------------

    @property
    def sources(self) -> Mapping[str, Source]:
        """Return the sources that are there, by id."""
        return self._sources

    def overlaps(self) -> tuple[Overlap, ...]:
        """Return all overlaps, sorted by the two ids."""
        return self._shared.values()

    def stories(self) -> tuple[Story, ...]:
        """Return the stories, sorted by slug."""
        return self._stories.all()

    def origins(self) -> tuple[Origin, ...]:
        """Return the origins, in the order of their first source's id."""
        return self._kinship.all()

    def notes(self) -> tuple[DeduplicationNote, ...]:
        """Return the notes, sorted by source."""
        return self._notes.values()

    def note(self, name: str) -> DeduplicationNote:
        """Return the note on one source."""
        note = self._notes.get(name)
        if note is None:
            raise KeyError(name)
        return note

    def boilerplate(self) -> tuple[Boilerplate, ...]:
        """Return the blocks of boilerplate, the one in most articles first."""
        return self._comparing.boilerplate()

    def descents(self) -> tuple[Descent, ...]:
        """Return the descents, sorted by source."""
        return self._descents.all()

    def stored(self) -> Stored | None:
        """Return what was found between the texts; None where that has not changed since it was stored."""
        return self._comparing.stored()

    # -- changes -----------------------------------------------------------------------------------------------------

    def update(self, gone: Iterable[str], come: Mapping[str, Source], tell: Progress) -> None:
        """Take sources out and in; one that has changed is one that comes. `tell` as `progress` of `analyse`.

        The cost is that of reading what comes, of comparing it, and of all whose answer changes by it.
        """
        left = {name for name in (*gone, *come) if name in self._sources}
        for name in left - come.keys():
            del self._sources[name], self._read[name], self._profiles[name]
            self._notes.discard(name)
        self._sources |= come
        self._read |= self._readings_of(come, tell)
        coming = {name: (source, self._read[name]) for name, source in come.items()}
        changes = self._comparing.update(left - come.keys(), coming, lambda done, total: tell("comparing", done, total))
        overlaps = self._note_overlaps(changes, tell)
        tell("grouping", 0, len(self._sources))
        renamed = self._group(left - come.keys(), come, changes, overlaps)
        self._descend(left - come.keys(), come, overlaps)
        ends = {name for pair in overlaps for name in pair}
        waiting = {*come, *ends, *changes.boilerplate, *renamed, *self._find_precedents()} & self._sources.keys()
        tell("accounting", 0, len(waiting))
        self._write_notes(waiting, {*come, *renamed} & self._sources.keys())

    def _readings_of(self, come: Mapping[str, Source], tell: Progress) -> dict[str, Reading]:
        read: dict[str, Reading] = {}
        unread: dict[bytes, list[str]] = {}
        for name, source in come.items():
            key = digest(source.document)
            reading = self._readings.get(key)
            if reading is None:
                unread.setdefault(key, []).append(name)
            else:
                read[name] = completed(reading, source.document)
                tell("reading", len(read), len(come))
        documents = (come[names[0]].document for names in unread.values())
        for (key, names), reading in zip(unread.items(), self._reader.read(documents), strict=True):
            self._readings[key] = reading
            read |= {name: completed(reading, come[name].document) for name in names}
            tell("reading", len(read), len(come))
        return read

    def _note_overlaps(self, changes: Changes, tell: Progress) -> Mapping[_Ids, Overlap | None]:
        """Take in which overlaps have changed, with what is reworded, and return those."""
        overlaps = changes.overlaps
        if self._config.reworded:
            tell("rewordings", 0, len(self._sources))
            overlaps = self._reworded()
        for ids, overlap in overlaps.items():
            if overlap is None:
                self._shared.discard(ids)
            else:
                self._shared.put(ids, ids, overlap)
            for name in ids:
                (self._touching[name].discard if overlap is None else self._touching[name].add)(ids)
        return overlaps

    def _reworded(self) -> dict[_Ids, Overlap | None]:
        """Return what has changed of the overlaps with the passages that say the same in other words."""
        sources = [self._sources[name] for name in sorted(self._sources)]
        sketches = [self._read[source.id].sketch for source in sources]
        told = with_reworded(sources, sketches, self._comparing.overlaps(), reworded.reworded)
        now = {(overlap.left, overlap.right): overlap for overlap in told}
        before = {(overlap.left, overlap.right): overlap for overlap in self._shared.values()}
        changed: dict[_Ids, Overlap | None] = dict.fromkeys(before.keys() - now.keys())
        return changed | {ids: overlap for ids, overlap in now.items() if before.get(ids) != overlap}

    def _group(
        self,
        gone: Iterable[str],
        come: Mapping[str, Source],
        changes: Changes,
        overlaps: Mapping[_Ids, Overlap | None],
    ) -> set[str]:
        """Find the origins and the stories anew that may be others, and return the sources whose stories are."""
        moved = {}
        for name in (*come, *(changes.boilerplate - come.keys())):
            profile = self._profile(name)
            if name in come or profile != self._profiles[name]:
                moved[name] = self._sources[name], profile
            self._profiles[name] = profile
        copies = {ids: None if overlap is None else near_copy(overlap) for ids, overlap in overlaps.items()}
        derived = {
            ids: overlap is not None and overlap.verdict == "wholly-derived" for ids, overlap in overlaps.items()
        }
        self._kinship.update(gone, come, derived)
        return self._stories.update(gone, moved, copies)

    def _profile(self, name: str) -> Profile:
        """Return what a source is about, boilerplate apart: a footer in common is no event in common."""
        reading, ranges = self._read[name], self._comparing.blocks_of(name)
        if not ranges:
            return reading.profile
        rest = reading.rest
        if rest is None or rest.without != ranges:
            rest = Rest(ranges, remaining(reading.profile, reading.sketch, ranges, self._reader.lexicon))
            self._read[name] = self._readings[digest(self._sources[name].document)] = replace(reading, rest=rest)
        return rest.profile

    def _descend(self, gone: Iterable[str], come: Iterable[str], overlaps: Iterable[_Ids]) -> None:
        for name in gone:
            self._descents.discard(name)
        ends = {name for ids in overlaps for name in ids}
        # A date decides between the parents of others, too.
        partners = {name for one in come for ids in self._touching.get(one, ()) for name in ids}
        for name in sorted({*come, *ends, *partners} & self._sources.keys()):
            self._descents.put(self._sources[name], self._overlaps_of(name), self._read[name].sketch)

    def _overlaps_of(self, name: str) -> list[Overlap]:
        found = map(self._shared.get, sorted(self._touching.get(name, ())))
        return [overlap for overlap in found if overlap is not None]

    def _find_precedents(self) -> set[str]:
        """Find what each source repeats of the archive, and return those where that has changed."""
        if not self._archive:
            return set()
        names = sorted(self._sources)
        sketches = [self._read[name].sketch for name in names]
        seen = [appearance(self._sources[name].annotation) for name in names]
        told = precedents.precedents(sketches, self._archive, seen)
        now = dict(zip(names, told, strict=True))
        before, self._precedents = self._precedents, now
        return {name for name, found in now.items() if before.get(name) != found}

    # -- notes -------------------------------------------------------------------------------------------------------

    def _write_notes(self, waiting: Iterable[str], regrouped: AbstractSet[str]) -> None:
        """Write the notes of some sources again, and all of a story where one of its members or texts is another."""
        told = {story.slug: story for story in map(self._stories.of, sorted(waiting))}
        again = [story for story in told.values() if not regrouped.isdisjoint(story.sources)]
        written = {name for story in again for name in story.sources}
        for note in notes.notes(map(self._members, again), self._folds, self._config.language):
            self._notes.put(note.source, note.source, note)
        for name in waiting:
            if name not in written:
                note = notes.renewed(
                    self.note(name), self._sources[name], self._read[name].sketch, self._findings(name)
                )
                self._notes.put(name, name, note)

    def _members(self, story: Story) -> Members:
        return Members(
            story.slug,
            [self._sources[name] for name in story.sources],
            [self._read[name].sketch for name in story.sources],
            [self._findings(name) for name in story.sources],
        )

    def _findings(self, name: str) -> Findings:
        reading = self._read[name]
        return Findings(
            repeats=reading.repeats,
            overlaps=self._overlaps_of(name),
            boilerplate=self._comparing.boilerplate_of(name),
            credits=self._credits.read(self._sources[name].document),
            disguises=reading.disguises,
            precedents=self._precedents.get(name, ()),
        )
