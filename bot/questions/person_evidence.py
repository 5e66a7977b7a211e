"""What the words of a message say of each person: by title and place, by their items, by name and by its beginning."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from propcache.api import cached_property
from rapidfuzz.distance import OSA

from bot.language.frequency import zipf
from bot.language.spelling import sound, stem
from bot.questions.described_people import People
from bot.questions.description import Description
from bot.questions.postings import Postings
from bot.questions.subjects import Subjects
from bot.questions.words import Word

# What the items of a person say about them, by how few share an item, and the beginning of a name.
_ITEM, _SHARED_ITEM, _CUT_OFF, _ROUGHLY = 0.75, 0.5, 0.85, 0.5
_FEW = 2
# What the beginning of a word of a title says, without how long an ending, in a word of so many letters.
_BEGUN, _ROOT_ENDING, _ROOT_LETTERS, _SHORT_ROOT = 0.5, 1, 7, 5
_CUT_LETTERS, _ROUGH_LETTERS, _ROUGH_LEAST = 4, 5, 0.6
# How alike a name and a real word must sound, and how rare the word must be, to be a name heard wrong.
_WORD_LEAST, _RARE = 0.75, 3.6
_FIRM = 0.93
# From here on a word leads to so many that it tells nobody apart.
_MANY, _MANY_BEGUN = 150, 25

Values = Mapping[str, Mapping[int, float]]
"""For each person what the words at some positions say, 0 to 1."""


@dataclass(frozen=True)
class PersonEvidence:
    """What speaks for each person, by the words of a description."""

    description: Description

    @property
    def _subjects(self) -> Subjects:
        return self.description.subjects

    @property
    def _words(self) -> tuple[Word, ...]:
        return self._subjects.tags.words

    @property
    def _people(self) -> People:
        return self._subjects.index.described

    @cached_property
    def told(self) -> Values:
        """For each person what the words say by title, organisation, municipality and topics."""
        index = self._subjects.index
        found: dict[str, dict[int, float]] = defaultdict(dict)
        for position in self.description.positions:
            for person, value in self._telling(position, index.people):
                found[person][position] = max(value, found[person].get(position, 0.0))
            root = self._root(position)
            begun = list(islice(self._people.starting_like(root), _MANY_BEGUN)) if root else []
            for person in begun if len(begun) < _MANY_BEGUN else ():
                found[person].setdefault(position, _BEGUN)
        return found

    def _root(self, position: int) -> str:
        """What a telling word begins with, without its ending; empty where it is too short to tell."""
        form = self._words[position].plain
        if len(form) < _SHORT_ROOT or position not in self.description.needed:
            return ""
        return min(stem(form), form[:-_ROOT_ENDING], key=len) if len(form) >= _ROOT_LETTERS else form

    def _telling(self, position: int, postings: Postings) -> Iterable[tuple[str, float]]:
        """What a word leads to; nothing where it leads to so many that it tells nobody apart."""
        rows = list(islice(self._subjects.index.leads(self._words[position], postings), _MANY))
        return ((entity, value) for entity, value, _ in rows) if len(rows) < _MANY else ()

    @cached_property
    def shown(self) -> Values:
        """For each person what the words say of their items."""
        index, programme = self._subjects.index, self._subjects.programme
        found: dict[str, dict[int, float]] = defaultdict(dict)
        for position in self.description.positions:
            for item, value in self._telling(position, index.items):
                on = programme.by_id[item].appearances
                for appearance in on:
                    row = found[appearance.person]
                    said = value * (_ITEM if len(on) <= _FEW else _SHARED_ITEM)
                    row[position] = max(said, row.get(position, 0.0))
        return found

    @cached_property
    def named(self) -> Values:
        """For each person how well the words are their name."""
        found: dict[str, dict[int, float]] = defaultdict(dict)
        here = [m for m in self._subjects.names if m.event == self._subjects.event]
        full = [m for m in here if m.parts > 1 and m.sure > _FIRM]
        for match in here:
            if not any(match.positions < more.positions for more in full):
                said = {self._words[p].plain for p in match.positions}
                for position in self.description.positions:
                    if self._words[position].plain in said:
                        found[match.person][position] = match.sure
        return found

    @cached_property
    def beginnings(self) -> Values:
        """Names cut off (`Rosenk`), or but roughly remembered at their beginning."""
        found: dict[str, dict[int, float]] = defaultdict(dict)
        unclear = [
            (p, w.token.plain)
            for p in self.description.positions
            if len((w := self._words[p]).token.plain) >= _CUT_LETTERS
            and zipf(w.token.plain) < _RARE
            and max(w.topic.values(), default=0.0) < _FIRM
        ]
        for position, form in unclear:
            heard = sound(form, self._subjects.knowledge.home.language)
            least = _ROUGH_LEAST if not zipf(form) else _WORD_LEAST
            for person, name, said in self._people.names.get(form[0], ()):
                if len(name) > len(form) and name.startswith(form) and not zipf(form):
                    found[person][position] = _CUT_OFF
                elif len(form) >= _ROUGH_LETTERS and len(name) >= len(form):
                    key = said if zipf(form) else said[: len(heard)]
                    if OSA.normalized_similarity(key, heard) >= least:
                        found[person][position] = max(_ROUGHLY, found[person].get(position, 0.0))
        return found

    def people(self, *, of_items: bool) -> frozenset[str]:
        """Everybody for whom something speaks."""
        return frozenset(person for values in self._all(of_items=of_items) for person in values)

    def of(self, person: str, *, of_items: bool) -> dict[int, float]:
        """What each word that speaks for somebody says at most; what their items say only with `of_items`."""
        found: dict[int, float] = {}
        for values in self._all(of_items=of_items):
            for position, value in values.get(person, {}).items():
                found[position] = max(value, found.get(position, 0.0))
        return found

    def _all(self, *, of_items: bool) -> tuple[Values, ...]:
        return (self.named, self.told, *([self.shown] if of_items else []), self.beginnings)
