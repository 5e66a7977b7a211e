"""Reads who is not on, who is on as well, and who is on instead of whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from propcache.api import cached_property

from bot.language.phrases import Hit
from bot.questions.changed_items import Meant, meant_items, of_person
from bot.questions.changing_sentence import Sentence
from bot.questions.wanted_change import WantedChange, Way

_MOST_NAMES: Final = 5
_OF_PEOPLE: Final = frozenset({"for", "by", "swap", "joins", "leaves"})


@dataclass(frozen=True)
class OfPeople(Sentence):
    """What a message tells of people."""

    def of_people(self) -> tuple[WantedChange, ...]:
        """Somebody instead of somebody else, somebody as well, somebody not."""
        for hit in self.said("changing", *_OF_PEOPLE):
            found = self._of_person(hit)
            if found is not None:
                return (found,)
        return ()

    def _of_person(self, hit: Hit) -> WantedChange | None:
        before = [p for p in range(hit.first) if p not in hit.positions]
        behind = [p for p in range(hit.first + 1, len(self.forms)) if p not in hit.positions]
        if hit.value == "leaves":
            return self._leaving(before if self._people(before) else behind)
        if hit.value == "joins":
            name = self._name(before) or self._name(behind)
            return self._joining(name) if name else None
        if hit.value == "swap":
            cut = next((p for p in behind if self.is_("with", p)), -1)
            gone, come = [p for p in behind if p < cut], [p for p in behind if p > cut]
        elif hit.value == "by":
            gone, come = before, behind
        else:
            gone, come = behind, before
        if hit.value == "for" and not before:  # `instead of A, B speaks`
            last = self._end_of_first_name(gone)
            gone, come = [p for p in gone if p <= last], [p for p in gone if p > last]
        people = self._people(gone)
        name = self._name(come)
        if not people or not name:
            return None
        meant = self._item_of(people)
        return WantedChange(Way.INSTEAD, meant.items, meant.either, people=people, name=name, missing=meant.missing)

    def _leaving(self, places: Sequence[int]) -> WantedChange | None:
        people = self._people(places)
        if not people:
            return None
        meant = self._item_of(people)
        return WantedChange(Way.LEAVES, meant.items, meant.either, people=people, missing=meant.missing)

    def _joining(self, name: str) -> WantedChange | None:
        meant = meant_items(self.reading(self._of_an_item)) if self._of_an_item else Meant()
        if not (meant.items or meant.either or meant.missing):
            return None
        return WantedChange(Way.JOINS, meant.items, meant.either, name=name, missing=meant.missing)

    def _item_of(self, people: tuple[str, ...]) -> Meant:
        """The item that is named, else the one that they are on in."""
        named = meant_items(self.reading(self._of_an_item)) if self._of_an_item else Meant()
        return named or of_person(self.r, people)

    def _people(self, places: Sequence[int]) -> tuple[str, ...]:
        return tuple(m.person for m in self.reading(places).subjects.people_named[0]) if places else ()

    def _end_of_first_name(self, places: Sequence[int]) -> int:
        """Where the first of several names ends; -1 where there is none."""
        matches = self.reading(places).subjects.people_named[0]
        first = min(matches, key=lambda m: min(m.positions), default=None)
        ends = max(first.positions) if first else -1
        return places[ends] if 0 <= ends < len(places) else -1

    @cached_property
    def _of_an_item(self) -> frozenset[int]:
        """The positions by which an item is named beside a person: its kind and number, and its time."""
        tags = self.r.tags
        return frozenset(
            {p for n in tags.numbered for p in n.positions} | tags.positions("kind") | set(tags.time.positions)
        )

    def _name(self, places: Sequence[int]) -> str:
        """The name that somebody new has, as typed: the longest run of words that say nothing else."""
        taken = self._of_an_item | {p for h in self.hits for p in h.positions}
        runs: list[list[int]] = [[]]
        for place in places:
            word = self.r.tags.words[place]
            plain_word = self.is_("around", place) and (not word.token.capital or not place)
            if place in taken or plain_word or word.token.kind != "word":
                runs.append([])
            elif runs[-1] and runs[-1][-1] != place - 1:
                runs.append([place])
            else:
                runs[-1].append(place)
        longest = max(runs, key=len)
        if not longest or len(longest) > _MOST_NAMES:
            return ""
        name = self.typed_at(longest)
        return name.title() if name == name.lower() else name
